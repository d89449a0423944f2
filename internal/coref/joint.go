package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// split cuts a source at its top-level "and"s and the commas of a list. One
// part means that nothing is joined.
func (r *resolver) split(x nlp.Range) []nlp.Range {
	x = r.trim(x)
	if parts := r.listed(x); parts != nil {
		return parts
	}
	last := r.topAnd(x)
	if c := x.First + 1; last < 0 {
		// as headlines have it: Lee, Chen clash
		if m := r.at[x.First]; m >= 0 {
			c = r.mentions[m].Last
		}
		if c+1 < x.Last && r.word(c) == "," && r.at[x.First] >= 0 && r.at[c+1] >= 0 && r.mentions[r.at[c+1]].Last == x.Last && r.personal(r.at[x.First]) && r.personal(r.at[c+1]) && (r.title[x.First] || r.plainPerson(r.at[x.First]) && r.plainPerson(r.at[c+1])) {
			return []nlp.Range{{First: x.First, Last: c}, {First: c + 1, Last: x.Last}}
		}
	}
	if last <= x.First || last+1 >= x.Last {
		return r.one(x)
	}
	left, right := nlp.Range{First: x.First, Last: last}, nlp.Range{First: last + 1, Last: x.Last}
	if left.Len() > 0 && r.word(left.Last-1) == "," {
		left.Last--
	}
	if r.postOfTwo(left, right) {
		return r.one(x)
	}
	if d := r.describe(x); d.head >= last && d.name < 0 && d.noun.Class.Any(lexicon.DocN) {
		return r.one(x) // the Family and Harbour Census report
	}
	if m := r.at[left.Last-1]; m >= 0 && r.mentions[m].ent >= 0 && r.mentions[m].First > x.First && r.describesWork(left) && r.withPartner(m) != r.mentions[m].ent {
		return r.one(x) // a survey by Acme and the Harbour Board
	}
	dr := r.describe(right)
	dl := r.describe(left)
	// "A, B and C"; not "Ann Lee, founder and head of X"
	var parts []nlp.Range
	from := left.First
	for i := left.First; i < left.Last; i++ {
		if r.word(i) == "," && r.at[i] < 0 {
			parts = r.mem.ranges.Append(parts, nlp.Range{First: from, Last: i})
			from = i + 1
		}
	}
	parts = r.mem.ranges.Append(parts, nlp.Range{First: from, Last: left.Last})
	if dr.name >= 0 && left.Len() > 0 {
		// hospitals in Acme and Bexley, the leaders of the two: one phrase
		d := r.describe(parts[0])
		if d.name < 0 && d.head >= 0 && d.plural && d.noun.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN|lexicon.OrgN|lexicon.GovN) && !d.noun.Class.Any(lexicon.DocN) && d.after < parts[0].Last && isPreposition(r.lower[d.after]) && r.at[parts[0].Last-1] >= 0 && !r.personal(dr.name) && right.First == r.mentions[dr.name].First {
			return r.one(x)
		}
	}
	if len(parts) == 2 && r.word(last-1) != "," && r.at[parts[0].First] >= 0 && parts[1].Len() > 0 && (r.lower[parts[1].First] == "a" || r.lower[parts[1].First] == "an") && dr.name < 0 && r.describe(parts[0]).name >= 0 {
		return r.one(x) // Acme, a provider of this and that
	}
	if len(parts) > 1 {
		named := 0
		for _, p := range parts {
			if d := r.describe(p); d.name >= 0 || d.plural {
				named++
			}
		}
		if named < len(parts) {
			// Ann Lee, the mayor, and Bo Chen, her deputy
			if first := r.describe(parts[0]); first.name >= 0 && dr.name >= 0 && r.personal(first.name) && r.personal(dr.name) && last > 0 && r.word(last-1) == "," {
				return []nlp.Range{left, right}
			}
			return r.one(x)
		}
	}
	if dl.head < 0 || dr.head < 0 {
		return r.one(x)
	}
	lname, rname := dl.name >= 0 || left.Len() == 1 && isPronoun(r.lower[left.First]), dr.name >= 0
	if lname && !rname && dl.name >= 0 && dr.plural && dr.det == "" && right.First == dr.head && r.mentions[dl.name].kind != entity.Person {
		return r.one(x) // the White House and congressional leaders
	}
	switch {
	case lname && rname:
	case lname != rname:
		// "Trump and other critics", "the White House and congressional leaders";
		// not "actress and singer Ann Lee" or "Ann Lee and founder"
		if rname && !lname && !dl.plural && dl.det == "" {
			return r.one(x)
		}
		if lname && !rname && !dr.plural && dr.det == "" && dr.poss < 0 {
			return r.one(x)
		}
	default:
		return r.one(x)
	}
	// a name that lacks what the other has: "Minority and women voters"
	return append(parts, right)
}

// describesWork reports whether a range begins with what describes a work: a recent survey by.
func (r *resolver) describesWork(x nlp.Range) bool {
	d := r.describe(x)
	return d.name < 0 && d.head >= 0 && d.noun.Class.Any(lexicon.DocN) && workClass(d.noun.Lemma) != 0
}

// listed cuts a description of several persons off the list of their names behind it: the
// party's leaders in Congress, Ann Lee, the speaker, and Bo Chen; two clerks -- Ann Lee of
// Acme and Bo Chen. It returns nil where no list stands there.
func (r *resolver) listed(x nlp.Range) []nlp.Range {
	if x.Len() < 6 || r.at[x.First] >= 0 {
		return nil
	}
	i := x.First + 1
	for ; i < x.Last && i < x.First+14; i++ {
		if w := r.word(i); w == "," || w == "--" || w == "—" || w == "–" || w == ":" {
			break
		}
		if isRelative(r.lower[i]) || isConjunction(r.lower[i]) {
			return nil
		}
	}
	if i+4 >= x.Last || i == x.First+14 || r.at[i+1] < 0 || r.mentions[r.at[i+1]].First != i+1 || !r.personal(r.at[i+1]) {
		return nil
	}
	head := nlp.Range{First: x.First, Last: i}
	d := r.describe(head)
	if d.head < 0 || d.name >= 0 || !d.plural || !d.noun.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.Kin) && !partyWord(r.lower[d.head]) {
		return nil
	}
	parts := r.split(nlp.Range{First: i + 1, Last: x.Last})
	if len(parts) < 2 {
		return nil
	}
	for _, p := range parts {
		if d := r.describe(p); d.name < 0 || !r.personal(d.name) {
			return nil
		}
	}
	if r.anyName(head) {
		return parts
	}
	return append([]nlp.Range{head}, parts...)
}

// postOfTwo reports whether an “and” stands in the name of what somebody is in charge of
// whose own name ends the source: the minister for ports and harbours, Ann Lee.
func (r *resolver) postOfTwo(left, right nlp.Range) bool {
	if isDeterminer(r.lower[right.First]) {
		return false // the mayor and the harbour master, Ann Lee
	}
	for i := right.First + 1; i+1 < right.Last; i++ {
		if r.at[i] >= 0 && r.mentions[r.at[i]].First < i {
			continue
		}
		if r.word(i) != "," {
			if isRelative(r.lower[i]) || isConjunction(r.lower[i]) {
				return false
			}
			continue
		}
		m := r.at[i+1]
		if m < 0 || r.mentions[m].First != i+1 || !r.personal(m) {
			return false
		}
		if r.surelyPerson(nlp.Range{First: right.First, Last: i}) || r.surelyPerson(left) {
			return false
		}
		for j := left.First; j < left.Last; j++ {
			if r.word(j) == "," {
				return false
			}
		}
		d := r.describe(left)
		return (d.det == "the" || d.det == "" || d.det == "its") && d.head >= 0 && d.name < 0 && !d.plural && d.noun.Class.Any(lexicon.Role|lexicon.Title) && d.after < left.Last && (r.lower[d.after] == "of" || r.lower[d.after] == "for")
	}
	return false
}

// surelyPerson reports whether a range has the name of somebody of whom the text tells
// that it is a person.
func (r *resolver) surelyPerson(x nlp.Range) bool {
	for _, m := range r.at[x.First:x.Last] {
		if m >= 0 && r.personal(m) && r.ents[r.mentions[m].ent].votes[entity.Person] >= 2 {
			return true
		}
	}
	return false
}

// topAnd returns the first "and" of a source outside brackets and names, -1 where
// there is none before what only describes or adds to it.
func (r *resolver) topAnd(x nlp.Range) int32 {
	depth := 0
	for i := x.First; i < x.Last; i++ {
		w := r.lower[i]
		switch {
		case w == "(" || w == "[":
			depth++
		case w == ")" || w == "]":
			depth--
		}
		if depth > 0 || r.at[i] >= 0 && i > r.mentions[r.at[i]].First {
			continue
		}
		if isRelative(w) && i > x.First {
			return -1
		}
		if w == "and" || w == "&" {
			return i
		}
		if i > x.First && (w == "with" || w == "including" || w == "joined" || w == "along" || w == "alongside" || w == "such") {
			return -1
		}
	}
	return -1
}

// plainPerson reports whether a mention is the bare name of somebody who is surely
// a person.
func (r *resolver) plainPerson(m int32) bool {
	x := &r.mentions[m]
	return x.name == x.Range && r.ents[x.ent].votes[entity.Person] >= 2 && r.ents[x.ent].gender() != 0
}

// personal reports whether a mention names a person.
func (r *resolver) personal(m int32) bool {
	e := r.mentions[m].ent
	return e >= 0 && r.ents[e].person()
}

// joint resolves a source of several that are joined: "Ann Lee and Bo Chen".
func (r *resolver) joint(k int, x nlp.Range, parts []nlp.Range) answer {
	var post role
	if len(parts) > 2 {
		// two objectors, Ann Lee and Bo Chen
		if d := r.describe(parts[0]); d.name < 0 && d.plural && len(d.proper) == 0 && !r.anyName(parts[0]) && d.noun.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN|lexicon.OrgN) {
			named := true
			for _, p := range parts[1:] {
				d := r.describe(p)
				named = named && d.name >= 0
			}
			if named {
				post, _ = r.roleOf(&d)
				parts = parts[1:]
			}
		}
	}
	var label []string
	kind := entity.KindUnknown
	named, conf := false, 1.0
	var members []int
	var affil role
	for i, p := range parts {
		a := r.phrase(k, p)
		if a.ent < 0 {
			label = append(label, r.text(r.trim(p)))
			kind = entity.Group
			continue
		}
		e := r.ents[a.ent]
		members = append(members, int(a.ent))
		conf = min(conf, a.conf)
		if e.name != "" {
			named = true
			label = append(label, e.name)
		} else {
			label = append(label, e.mention)
		}
		if len(e.roles) > 0 && affil.title == "" {
			affil = e.roles[0]
		}
		switch {
		case i == 0:
			kind = e.kind
		case kind != e.kind && bodyKind(kind) && bodyKind(e.kind):
			kind = entity.Organization
		case kind != e.kind:
			kind = entity.Group
		}
	}
	name := strings.Join(label, " and ")
	if e, ok := r.index.full["joint "+name]; ok {
		return answer{ent: int32(e), form: entity.FormName, reason: "joint", conf: conf}
	}
	y := &ent{kind: kind, plural: true, members: members, order: x.First}
	if post.title == "" {
		post = r.rolesOf(members)
	}
	if post.many != "" {
		post.title = post.many
	}
	post.how = howShared
	y.addRole(post)
	if named {
		y.name = name
	} else {
		y.mention = name
		y.kind = entity.Group
	}
	r.index.full["joint "+name] = len(r.ents)
	r.ents = append(r.ents, y)
	r.refer(len(r.ents)-1, x, entity.FormName)
	return answer{ent: int32(len(r.ents) - 1), form: entity.FormName, reason: "joint", conf: conf * 0.95}
}

// rolesOf returns the post that several persons share, none where they do not.
func (r *resolver) rolesOf(members []int) role {
	var out role
	for i, e := range members {
		l := r.ranked(r.ents[e])
		if len(l) == 0 || l[0].title == "" || i > 0 && fold(l[0].title) != fold(out.title) {
			return role{}
		}
		if i == 0 {
			out = l[0]
		} else if l[0].affil != out.affil {
			out.affil = ""
		}
	}
	return out
}

// anyName reports whether a name stands in a range.
func (r *resolver) anyName(x nlp.Range) bool {
	for i := x.First; i < x.Last; i++ {
		if r.at[i] >= 0 {
			return true
		}
	}
	return false
}

// refer notes that entity e is mentioned at x.
func (r *resolver) refer(e int, x nlp.Range, f entity.Form) {
	y := r.ents[e]
	y.extra = r.mem.mentions.Append(y.extra, entity.Mention{Span: r.span(x), Form: f})
}
