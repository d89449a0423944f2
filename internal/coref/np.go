package coref

import (
	"strings"
	"unicode"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// desc is what a noun phrase shows of what it refers to.
type desc struct {
	nlp.Range
	det      string
	head     int32 // the token that heads it, -1 for none
	name     int32 // the mention that is its head, -1 where it is described
	proper   []int32
	poss     int32 // the mention that possesses it: Clinton’s campaign; -1
	possPron int32 // the pronoun that does: his campaign; -1
	after    int32 // the first token after the head
	noun     lexicon.Noun
	known    bool // the noun is in the tables
	plural   bool
	quantity bool // 75 percent of, some of, one of
	core     nlp.Range
}

// trim cuts marks and spaces of a range that belong to no phrase.
func (r *resolver) trim(x nlp.Range) nlp.Range {
	for x.First < x.Last {
		w := r.word(x.First)
		if isWord(w) || isNumber(w) {
			switch r.lower[x.First] {
			case "and", "but", "even", "also":
				x.First++
				continue
			}
			break
		}
		x.First++
	}
	for x.First < x.Last && !isWord(r.word(x.Last-1)) && !isNumber(r.word(x.Last-1)) && r.word(x.Last-1) != ")" {
		x.Last--
	}
	for x.First < x.Last && isPossessive(r.word(x.Last-1)) {
		x.Last--
	}
	return x
}

// quantityWord reports whether w measures what follows its "of".
func quantityWord(w string) bool {
	switch w {
	case "percent", "%", "per", "cent", "number", "majority", "minority", "half", "most", "many", "some", "all", "both", "one", "two", "three", "several", "few", "dozens", "hundreds", "thousands", "scores", "couple", "handful", "lot", "plurality", "third", "quarter", "none", "any", "each", "share", "members", "kind", "sort", "group", "pair", "series", "range", "array", "bulk", "proportion", "slew", "host", "roster", "chorus", "constellation", "mix", "section", "string", "coalition", "six", "ten", "more", "fewer", "others":
		return true
	}
	return false
}

// describe reads a noun phrase.
func (r *resolver) describe(x nlp.Range) desc {
	x = r.trim(x)
	d := desc{Range: x, head: -1, name: -1, poss: -1, possPron: -1, core: x, after: x.Last}
	i := x.First
	for i < x.Last {
		w, lw := r.word(i), r.lower[i]
		if m := r.at[i]; m >= 0 {
			end := min(r.mentions[m].Last, x.Last)
			if end < x.Last && isPossessive(r.word(end)) && end+1 < x.Last {
				d.poss = m
				d.proper = append(d.proper, m)
				d.head, d.name = -1, -1
				i = end + 1
				continue
			}
			if d.name >= 0 {
				d.proper = append(d.proper, d.name)
			}
			d.head, d.name = end-1, m
			i = end
			continue
		}
		if !isWord(w) && !isNumber(w) {
			if w == "%" {
				d.head, d.name = i, -1
				i++
				continue
			}
			if w == "-" || w == "$" || isQuoteMark(w) && d.head < 0 || isQuoteMark(w) && i+1 < x.Last && !isPossessive(w) {
				i++
				continue
			}
			if isPossessive(w) && d.head >= 0 {
				i++
				continue
			}
			break
		}
		if d.head >= 0 && isConjunction(lw) && r.d.Tokens[d.head].Tag.Adjective() && i+1 < x.Last && (r.d.Tokens[i+1].Tag.Adjective() || r.d.Tokens[i+1].Tag.Noun()) && d.name < 0 {
			i++ // conservative and liberal justices
			continue
		}
		if d.head >= 0 && isPronoun(lw) && !isPossPronoun(lw) && lw != "one" && !allCaps(w) {
			break // the doctors he saw
		}
		if d.head < 0 {
			if d.det == "" && isDeterminer(lw) {
				d.det = lw
			}
			if isPossPronoun(lw) {
				d.possPron = i
				d.det = lw
			}
		} else {
			if isRelative(lw) || isConjunction(lw) {
				break
			}
			if isPreposition(lw) && lw != "like" {
				if lw == "of" && d.name < 0 && (quantityWord(r.lower[d.head]) || quantityWord(r.lower[i-1])) && i+1 < x.Last && !(r.lower[d.head] == "members" && r.namesBody(i+1, x.Last)) {
					d.quantity = true
					i++
					continue
				}
				break
			}
			if r.verbLike(i, x, &d) {
				break
			}
		}
		switch lw {
		case "alike", "nationwide", "alone", "overall", "combined", "polled", "surveyed", "interviewed", "themselves", "himself", "herself", "itself", "there", "here", "ago", "also", "not", "only", "just", "too", "still", "now", "then", "else", "recently", "yesterday", "today", "tomorrow":
			i++
			continue
		}
		if isDateWord(lw) && d.head >= 0 {
			break
		}
		if (lw == "those" || lw == "these") && d.head < 0 && i+1 < x.Last && (isPreposition(r.lower[i+1]) || isRelative(r.lower[i+1]) || r.d.Tokens[i+1].Tag == nlp.TagVBN || r.d.Tokens[i+1].Tag == nlp.TagVBG) {
			d.head = i // those held in them
			i++
			break
		}
		if isDeterminer(lw) && d.head < 0 && lw != "both" && lw != "all" && lw != "some" && lw != "many" && lw != "most" && lw != "few" && lw != "several" && lw != "another" && lw != "others" && lw != "no" {
			i++
			continue
		}
		if d.name >= 0 {
			d.proper = append(d.proper, d.name)
		}
		d.head, d.name = i, -1
		i++
	}
	d.after = i
	d.core = nlp.Range{First: x.First, Last: i}
	if d.head >= 0 && d.name < 0 {
		w := r.lower[d.head]
		d.noun, d.known = lexicon.LookupNoun(w)
		if !d.known && !upper(r.word(d.head)) {
			d.noun, d.known = lexicon.LookupThing(w)
		}
		d.plural = d.noun.Plural || !d.known && looksPlural(w) || w == "others" || d.quantity
		if d.known && d.noun.Class.Any(lexicon.GroupN) && !d.noun.Class.Any(lexicon.Role|lexicon.OrgN|lexicon.GovN|lexicon.DocN|lexicon.PubN|lexicon.PersonN) {
			d.plural = true
		}
		if w == "those" || w == "these" || w == "people" {
			d.plural = true
		}
		if d.plural && (w == "one") {
			d.plural = false
		}
	}
	return d
}

// namesBody reports whether the name of a body or a place stands at token i, an
// article aside.
func (r *resolver) namesBody(i, last int32) bool {
	if i < last && r.lower[i] == "the" {
		i++
	}
	if i >= last || r.at[i] < 0 {
		return false
	}
	m := &r.mentions[r.at[i]]
	return m.First == i && m.use != lexicon.UseAdjective && (m.body != nil || m.place != nil || m.kind == entity.Organization)
}

// verbLike reports whether token i, after a head, begins a clause that
// describes it ("published last year", "conducted by") rather than being its
// next noun.
func (r *resolver) verbLike(i int32, x nlp.Range, d *desc) bool {
	w := r.lower[i]
	if upper(r.word(i)) {
		return false
	}
	if t := r.d.Tokens[i].Tag; t != 0 {
		if t.Finite() || t == nlp.TagMD {
			if _, ok := lexicon.LookupNoun(w); !ok || r.d.Tokens[i].Rel != nlp.RelNone && r.d.Tokens[i].Rel != nlp.RelCompound {
				return true
			}
		}
		if n, ok := lexicon.LookupNoun(r.lower[min(i+1, x.Last-1)]); t == nlp.TagVBG && i+2 < x.Last && ok && n.Class.Any(lexicon.OrgN|lexicon.Role) && !n.Plural && d.det != "" {
			return false // the media tracking firm
		}
		if (t == nlp.TagVBN || t == nlp.TagVBG) && i+1 < x.Last && (r.d.Tokens[i].Rel == nlp.RelAcl || isPreposition(r.lower[i+1]) || isDateWord(r.lower[i+1])) {
			return true
		}
	}
	switch w {
	case "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "do", "does", "did", "may", "might", "should", "close", "familiar", "aware", "responsible", "privy", "able", "willing", "seeking", "such", "when", "where", "whether", "because", "if", "while":
		return true
	}
	if _, ok := lexicon.LookupNoun(w); ok {
		return false
	}
	if i+1 >= x.Last {
		return false
	}
	n := r.lower[i+1]
	if strings.HasSuffix(w, "ed") || strings.HasSuffix(w, "ing") || w == "held" || w == "made" || w == "set" || w == "sent" || w == "known" || w == "seen" || w == "written" || w == "led" || w == "run" || w == "taken" {
		if _, ok := lexicon.LookupNoun(r.lower[d.head]); ok || d.name >= 0 {
			if _, ok := lexicon.LookupNoun(n); !ok || isPreposition(n) || isDeterminer(n) {
				return true
			}
		}
	}
	return false
}

// split cuts a source at its top-level "and"s and the commas of a list. One
// part means that nothing is joined.
func (r *resolver) split(x nlp.Range) []nlp.Range {
	x = r.trim(x)
	depth := 0
	last := int32(-1)
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
			break
		}
		if w == "and" || w == "&" {
			last = i
			break
		}
		if i > x.First && (w == "with" || w == "including" || w == "joined" || w == "along" || w == "alongside" || w == "such") {
			break
		}
	}
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

// kindOf returns what a described thing is.
func (r *resolver) kindOf(d *desc) entity.Kind {
	if d.head < 0 {
		return entity.KindUnknown
	}
	c := d.noun.Class
	w := r.lower[d.head]
	switch w {
	case "office":
		return entity.Organization
	case "figures":
		if d.First == d.head || d.First+1 == d.head && (isDeterminer(r.lower[d.First]) || r.at[d.First] >= 0 || r.lower[d.First] == "official" || r.lower[d.First] == "new") {
			return entity.Document // the figures, not the leading figures
		}
	case "team", "staff":
		if d.poss >= 0 || len(d.proper) > 0 {
			return entity.Organization
		}
		return entity.Group
	case "authorities":
		return entity.Government
	case "police":
		return entity.Organization
	case "board":
		for i := d.First; i < d.head; i++ {
			if r.lower[i] == "editorial" {
				return entity.Publication
			}
		}
	case "guard":
		if p := r.lower[max(d.head-1, 0)]; p == "coast" || p == "national" || p == "border" {
			return entity.Organization
		}
	case "group", "organization", "organisation", "network":
		if !d.quantity {
			return entity.Organization
		}
	case "those", "these", "nobody", "everyone", "everybody", "anyone", "anybody", "others":
		return entity.Group
	case "one":
		if d.det == "no" || d.det == "" {
			return entity.Group
		}
	}
	if d.quantity {
		if r.lower[d.First] == "one" && c.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN) && !c.Any(lexicon.OrgN|lexicon.DocN) {
			return entity.Person // one of the survivors
		}
		return entity.Group
	}
	if r.share(d) {
		return entity.Group
	}
	switch {
	case d.plural && c == lexicon.ThingN:
		return entity.Document
	case d.plural && c.Any(lexicon.OrgN) && firm(d.noun.Lemma):
		return entity.Group // firms, many businesses
	case d.plural && c.Any(lexicon.OrgN) && !c.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN):
		return entity.Organization
	case d.plural && c.Any(lexicon.GovN) && !c.Any(lexicon.GroupN):
		return entity.Government
	case d.plural && c.Any(lexicon.PubN):
		return entity.Publication
	case c.Any(lexicon.DocN) && !c.Any(lexicon.Role|lexicon.PersonN):
		return entity.Document
	case d.plural:
		return entity.Group
	case c.Any(lexicon.Role | lexicon.Rank | lexicon.PersonN | lexicon.Kin | lexicon.Title):
		return entity.Person
	case c.Any(lexicon.GovN):
		return entity.Government
	case c.Any(lexicon.PubN):
		return entity.Publication
	case c.Any(lexicon.OrgN):
		return entity.Organization
	case c.Any(lexicon.GroupN):
		return entity.Group
	}
	if k, _, ok := strings.Cut(w, "-of-"); ok {
		if n, ok := lexicon.LookupNoun(k); ok && n.Class.Any(lexicon.Kin) && !n.Plural {
			return entity.Person // the mother-of-two
		}
	}
	if isNumber(w) || strings.HasSuffix(w, "-year-old") {
		if strings.HasSuffix(w, "-old") {
			return entity.Person
		}
		return entity.Group
	}
	if strings.HasSuffix(w, "er") || strings.HasSuffix(w, "or") || strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "ian") || strings.HasSuffix(w, "man") {
		return entity.Person
	}
	return entity.KindUnknown
}

// share reports whether a description measures a part of those who were asked: six
// in ten, nearly three in five, fewer than 15 percent of voters.
func (r *resolver) share(d *desc) bool {
	for i := d.First; i < min(d.Last, d.First+8); i++ {
		switch r.lower[i] {
		case "percent", "%":
			return true
		case "in", "of":
			if i > d.First && i+1 < d.Last && (isNumber(r.word(i-1)) || numberWord(r.lower[i-1])) && (isNumber(r.word(i+1)) || numberWord(r.lower[i+1])) {
				return true
			}
		}
	}
	return false
}

// numberWord reports whether a word is a number up to ten.
func numberWord(w string) bool {
	switch w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return false
}

// roleOf reads the role and the affiliation out of a noun phrase whose head is a
// word for a post: "a senior adviser to the Lee campaign".
func (r *resolver) roleOf(d *desc) (role, bool) {
	if d.head < 0 || d.name >= 0 || !d.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title) {
		return role{}, false
	}
	h := d.head
	t := h
	for t > d.First {
		w := r.lower[t-1]
		if r.abbreviated(t - 1) {
			break
		}
		if r.at[t-1] >= 0 || isDeterminer(w) || isPossessive(r.word(t-1)) || isPreposition(w) || isNumber(w) || !isWord(r.word(t-1)) || isConjunction(w) {
			break
		}
		if isFunction(w) && !isRoleModifier(w) {
			break
		}
		t--
	}
	if t < h && (r.lower[t] == "former" || r.lower[t] == "then") && t+1 <= h {
		// kept: a former post is a post
	}
	out := role{title: r.text(nlp.Range{First: t, Last: h + 1}), span: nlp.Range{First: d.First, Last: h + 1}}
	after := r.affilAfter(h+1, d.Last)
	if after.Len() > 0 && (d.poss >= 0 || r.lower[h+1] == "to" || r.at[after.First] < 0 && r.at[after.Last-1] < 0) {
		after = nlp.Range{}
	}
	// "foreign ministry spokesman", "party chairman": the body in front of the post
	for k := h - 1; k >= t; k-- {
		n, ok := lexicon.LookupNoun(r.lower[k])
		if !ok || !n.Class.Any(lexicon.OrgN|lexicon.GovN) || n.Class.Any(lexicon.Role|lexicon.PersonN) || upper(r.word(k)) || after.Len() > 0 || d.plural && !d.definite() && len(d.proper) == 0 {
			continue
		}
		f := t
		if len(d.proper) > 0 && r.mentions[d.proper[len(d.proper)-1]].Last >= t-1 && r.mentions[d.proper[len(d.proper)-1]].Last <= t {
			f = r.mentions[d.proper[0]].First
		}
		out.affil = r.text(nlp.Range{First: f, Last: k + 1})
		out.title = r.text(nlp.Range{First: k + 1, Last: h + 1})
		return out, true
	}
	envoy := d.poss >= 0 && h+1 < d.Last && r.lower[h+1] == "to"
	if a := r.deeper(r.affilAfter(h+1, d.Last), d.Last); a.Len() > 0 && !envoy {
		out.affil = r.text(a)
		out.span.Last = a.Last
		if n := r.bodyOfWord(a, d.First); n != "" {
			out.affil = n
		}
	} else if d.poss >= 0 && r.mentions[d.poss].First < h {
		m := &r.mentions[d.poss]
		out.affil = r.text(m.name)
		// Clinton’s campaign manager
		if t < h && r.lower[t] == "campaign" {
			out.affil += " campaign"
		}
	} else if len(d.proper) > 0 {
		m := &r.mentions[d.proper[0]]
		last := r.mentions[d.proper[len(d.proper)-1]].Last
		if last <= t && r.plainStart(m) {
			out.title = r.text(nlp.Range{First: m.First, Last: h + 1}) // Environmental activist
		} else if last <= t {
			out.affil = r.text(nlp.Range{First: m.First, Last: last})
			if r.lower[t] == "campaign" && t < h {
				out.affil += " campaign"
			}
		}
	} else if t > d.First {
		// capitalised words before the post that are no name of their own
		f := t
		for f > d.First && upper(r.word(f-1)) && (!isFunction(r.lower[f-1]) || r.abbreviated(f-1)) && !strings.Contains(r.word(f-1), "-") {
			f--
		}
		if f < t && (f > r.d.Sents[r.d.Tokens[f].Sent].First || r.abbreviated(f)) {
			out.affil = r.text(nlp.Range{First: f, Last: t})
		}
	}
	if out.affil == "" && h+1 < d.Last && (r.lower[h+1] == "for" || r.lower[h+1] == "of" || r.lower[h+1] == "at") {
		// a spokesman for the builder, Konkan Hydro
		for j := h + 2; j+1 < d.Last && j < h+12; j++ {
			if r.word(j) == "," && r.at[j+1] >= 0 {
				if m := &r.mentions[r.at[j+1]]; m.ent >= 0 && !r.ents[m.ent].person() {
					out.affil = r.text(m.name)
				}
				break
			}
		}
	}
	// "Senate majority leader", "campaign manager": the body in the post's own words
	if out.affil == "" {
		for k := t; k < h; k++ {
			if upper(r.word(k)) && orgWord(r.word(k)) && k == t && !chamber(r.word(k)) {
				out.affil = r.word(k)
			}
		}
	}
	if out.affil == "" {
		if x := r.possessorOf(d); x.Len() > 0 {
			out.affil = r.text(x) // the hospital trust’s chief executive
			if w := r.lower[x.First]; x.Len() == 1 && (w == "company" || w == "firm" || w == "agency" || w == "group" || w == "corporation") {
				if b := r.bodyNear(x.First, 3); b >= 0 {
					out.affil = r.ents[b].name
				}
			}
		} else if d.possPron >= 0 && !d.plural {
			out.affil = r.possessorName(d.possPron)
		}
	}
	if out.affil != "" && r.origin(out.affil, d) {
		out.affil = "" // a Texas investor
	}
	if chamber(out.affil) && leads(fold(out.title)) {
		out.title, out.affil = out.affil+" "+out.title, ""
	}
	return out, true
}

// plainStart reports whether a mention is a common word that has its capital from
// standing first in a sentence: Environmental activists said.
func (r *resolver) plainStart(m *mention) bool {
	if m.Len() != 1 || m.kind != entity.KindUnknown || m.body != nil || m.place != nil || m.state != nil || m.possessive || m.First != r.d.Sents[r.d.Tokens[m.First].Sent].First {
		return false
	}
	w := r.word(m.First)
	if r.seenCap[w] || allCaps(w) {
		return false
	}
	_, ok := lexicon.LookupThing(r.lower[m.First])
	return ok || strings.HasSuffix(r.lower[m.First], "al") || r.seenLower[r.lower[m.First]] || r.d.Tokens[m.First].Tag.Adjective()
}

// bodyOfWord returns the name of the body that an affiliation which is a common word
// means: the one whose name follows (the charity Acme), else, for the group or the
// network alone, the one that was named last before token i; "" where there is none.
func (r *resolver) bodyOfWord(a nlp.Range, i int32) string {
	if a.Len() == 0 || r.at[a.Last-1] >= 0 || upper(r.word(a.Last-1)) {
		return ""
	}
	w := r.lower[a.Last-1]
	n, ok := lexicon.LookupNoun(w)
	if !ok || n.Plural || !n.Class.Any(lexicon.OrgN|lexicon.PubN) {
		return ""
	}
	if int(a.Last) < len(r.at) && r.at[a.Last] >= 0 {
		if m := &r.mentions[r.at[a.Last]]; m.First == a.Last && m.ent >= 0 && !m.possessive && m.place == nil && m.title.Len() == 0 && r.ents[m.ent].kind != entity.Place && (r.ents[m.ent].kind != entity.Person || r.ents[m.ent].votes[entity.Person] < 1) {
			return r.text(m.name)
		}
		return ""
	}
	if a.Len() != 1 || a.First == 0 || r.lower[a.First-1] != "the" {
		return ""
	}
	switch w {
	case "network", "channel", "newspaper", "paper", "magazine", "broadcaster", "station", "outlet":
		if x := r.lastOutlet(i); x.Len() > 0 {
			return r.text(x)
		}
	case "company", "firm", "agency", "group", "corporation", "organization", "organisation", "charity", "association", "coalition", "university", "bank", "club", "union", "airline", "utility", "institute", "foundation", "department":
		if b := r.bodyNear(i, 3); b >= 0 {
			return r.ents[b].name
		}
	}
	return ""
}

// possessorOf returns the words of a possessor that is no name, without article.
func (r *resolver) possessorOf(d *desc) nlp.Range {
	if d.poss >= 0 {
		return nlp.Range{}
	}
	for i := d.First + 1; i < d.head; i++ {
		if !isPossessive(r.word(i)) || r.d.Tokens[i].Space {
			continue
		}
		x := nlp.Range{First: d.First, Last: i}
		for x.First < x.Last && (isDeterminer(r.lower[x.First]) || isConjunction(r.lower[x.First])) {
			x.First++
		}
		if n, ok := lexicon.LookupNoun(r.lower[i-1]); ok && r.at[i-1] < 0 && n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN|lexicon.GroupN) {
			return x
		}
		return nlp.Range{}
	}
	return nlp.Range{}
}

// possessorName returns the name of the body or the person that a possessive
// pronoun before a post most likely means: the subject of the sentence or of the
// one before; "" where there is none.
func (r *resolver) possessorName(i int32) string {
	g := pronounGender(r.lower[i])
	if g != 'm' && g != 'f' {
		if b := r.bodyBefore(i); b >= 0 {
			return r.ents[b].name
		}
		return ""
	}
	sent := r.d.Tokens[i].Sent
	for m := r.mentionsBefore(i) - 1; m >= 0; m-- {
		x := &r.mentions[m]
		if sent-r.d.Tokens[x.First].Sent > 1 {
			return ""
		}
		if x.ent < 0 || r.quoted[x.First] || x.possessive {
			continue
		}
		if e := r.ents[x.ent]; e.person() && (e.gender() == 0 || e.gender() == g) {
			if rel, ok := r.relOf(x.Range); !ok || rel.Subject() {
				return e.name
			}
		}
	}
	return ""
}

// bodyNear returns the body that is spoken of before token i: the subject of its
// sentence or of the one before, else the last one named within some sentences; -1
// where there is none.
func (r *resolver) bodyNear(i, sents int32) int32 {
	if b := r.bodyBefore(i); b >= 0 && r.ents[b].place == nil {
		return b
	}
	sent := r.d.Tokens[i].Sent
	for m := r.mentionsBefore(i) - 1; m >= 0; m-- {
		x := &r.mentions[m]
		if sent-r.d.Tokens[x.First].Sent > sents {
			break
		}
		if x.ent >= 0 && !r.quoted[x.First] && x.place == nil && r.ents[x.ent].kind == entity.Organization {
			return x.ent
		}
	}
	return -1
}

// deeper returns the body that stands after the department in an affiliation: the
// head of research at Acme; the affiliation itself where there is none.
func (r *resolver) deeper(a nlp.Range, last int32) nlp.Range {
	if a.Len() == 0 || a.Last+1 >= last {
		return a
	}
	switch r.lower[a.Last] {
	case "at", "for", "with":
	default:
		return a
	}
	if m := r.at[a.First]; m >= 0 && (r.mentions[m].body != nil || r.mentions[m].kind == entity.Organization && r.mentions[m].sure >= 4) {
		return a
	}
	if b := r.affilAfter(a.Last, last); b.Len() > 0 && r.at[b.First] >= 0 && r.mentions[r.at[b.First]].kind != entity.Person {
		return b
	}
	return a
}

// brandLike reports whether a word that is no known name is written as names of
// firms are: with a capital or a figure inside.
func brandLike(w string) bool {
	letters, odd := 0, false
	for i, c := range w {
		switch {
		case unicode.IsLetter(c):
			letters++
			odd = odd || i > 0 && unicode.IsUpper(c)
		case unicode.IsDigit(c):
			odd = odd || i > 0
		default:
			return false
		}
	}
	return odd && letters > 2
}

// abbreviated reports whether token i is an abbreviation in capitals that is a
// function word in small letters: US.
func (r *resolver) abbreviated(i int32) bool {
	return isPronoun(r.lower[i]) && allCaps(r.word(i))
}

// chamber reports whether a word is that for a house of parliament which stands
// in the names of its own posts.
func chamber(w string) bool { return w == "House" || w == "Senate" || w == "Assembly" }

// leads reports whether a post in lower case is one of the leaders of a chamber.
func leads(title string) bool {
	switch title {
	case "speaker", "leader", "majority leader", "minority leader", "whip", "majority whip", "minority whip", "president pro tempore", "president", "member", "members":
		return title != "president"
	}
	return false
}

// origin reports whether an affiliation only tells where somebody who holds no
// office is from, or is no body at all: a Texas investor, a California-based lawyer.
func (r *resolver) origin(affil string, d *desc) bool {
	if strings.Contains(affil, "-based") || strings.Contains(affil, "-born") || strings.Contains(affil, "-American") {
		return true
	}
	w := r.lower[d.head]
	if office(w) {
		return false
	}
	return lexicon.StateByName(affil) != nil || lexicon.Place(affil) != nil && !d.noun.Class.Any(lexicon.Rank) && d.poss < 0 && !strings.HasSuffix(w, "man") && !strings.HasSuffix(w, "woman")
}

// office reports whether a post is one of a state or country, whose name then is
// an affiliation.
func office(w string) bool {
	if official(w) {
		return true
	}
	switch roleKey(w) {
	case "senator", "representative", "lawmaker", "lawmakers", "senators", "officials", "official", "legislator", "legislators", "diplomat", "diplomats", "governors", "ministers", "ministry", "leader", "leaders", "spokesperson", "general", "lieutenant", "attorney", "lawyer", "delegate", "authorities", "police", "troops", "soldiers", "officer", "officers", "negotiator", "negotiators", "adviser", "aide", "assemblyman", "comptroller", "head", "monarch", "prince", "princess", "justice", "justices", "candidate", "candidates", "politician", "politicians", "mp", "mps", "representatives", "envoys", "ambassadors", "presidents", "commanders", "intelligence", "scientist", "scientists":
		return true
	}
	return false
}

// affilAfter returns the words for a body that stand after a post from token i
// on: of, for, at, to, with, in and from it. last bounds it.
func (r *resolver) affilAfter(i, last int32) nlp.Range {
	for i < last {
		prep := r.lower[i]
		switch prep {
		case "of", "for", "at", "to", "with", "in", "from", "on":
		default:
			return nlp.Range{}
		}
		j := i + 1
		for j < last && (isDeterminer(r.lower[j]) || r.lower[j] == "president") && r.at[j] < 0 {
			j++
		}
		if j < last && r.at[j] < 0 && prep != "in" && prep != "from" && prep != "on" && brandLike(r.word(j)) {
			return nlp.Range{First: j, Last: j + 1}
		}
		k := j
		for k < last && (isWord(r.word(k)) || isPossessive(r.word(k)) || isNumber(r.word(k))) && !isPreposition(r.lower[k]) && !isRelative(r.lower[k]) {
			if r.at[k] >= 0 {
				m := r.mentions[r.at[k]]
				if prep == "in" || prep == "from" || prep == "on" || prep == "to" && m.place != nil {
					if m.place != nil || m.state != nil || m.kind != entity.Organization && m.kind != entity.Publication && prep != "to" {
						return nlp.Range{}
					}
				}
				if m.place != nil && m.use == lexicon.UseAdjective && m.Last < last && isWord(r.word(m.Last)) {
					k = m.Last
					continue
				}
				e := min(m.Last, last)
				// the name with the lower-case words that it modifies
				f := e
				if f < last && isPossessive(r.word(f)) {
					f++
				}
				for f < last && isWord(r.word(f)) && !isFunction(r.lower[f]) && !isPreposition(r.lower[f]) {
					if n, ok := lexicon.LookupNoun(r.lower[f]); ok && n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN|lexicon.GroupN) {
						return nlp.Range{First: max(j, m.First), Last: f + 1}
					}
					f++
				}
				return nlp.Range{First: max(j, m.First), Last: e}
			}
			if n, ok := lexicon.LookupNoun(r.lower[k]); ok && n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN) && !isConjunction(r.lower[j]) && j > i+1 && r.lower[k] != "state" && !(k+1 < last && (isPossessive(r.word(k+1)) || isWord(r.word(k+1)) && r.at[k+1] < 0 && !isPreposition(r.lower[k+1]) && !isFunction(r.lower[k+1]))) {
				return nlp.Range{First: j, Last: k + 1}
			}
			if isFunction(r.lower[k]) && !isConjunction(r.lower[k]) {
				break
			}
			k++
		}
		if k >= last || !isPreposition(r.lower[k]) || k == i {
			return nlp.Range{}
		}
		i = k
	}
	return nlp.Range{}
}
