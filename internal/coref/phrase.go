package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// phrase resolves a source that is one noun phrase.
func (r *resolver) phrase(k int, x nlp.Range) answer {
	x = r.trim(x)
	if x.Len() == 1 && isPronoun(r.lower[x.First]) && r.at[x.First] < 0 {
		return r.pronoun(k, x.First)
	}
	d := r.describe(x)
	if m := r.nameAfterPost(x); m >= 0 {
		return r.named(m, "name", 0.96)
	}
	if a, ok := r.onePerson(k, &d); ok {
		return a
	}
	if d.head < 0 {
		if d.possPron >= 0 {
			return r.pronoun(k, d.possPron)
		}
		if d.poss >= 0 {
			return r.named(d.poss, "possessor", 0.85)
		}
		return r.nominal(k, &d)
	}
	if d.name < 0 {
		if m := r.calledName(&d); m >= 0 && r.attrs[k].Source != nil {
			e := r.ents[r.mentions[m].ent]
			if (e.kind == entity.Person || e.kind == entity.KindUnknown) && d.noun.Class.Any(lexicon.OrgN|lexicon.GroupN) && !d.noun.Class.Any(lexicon.Role|lexicon.PersonN) {
				e.kind = entity.Organization
			} else if d.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.PersonN|lexicon.Kin) && !d.plural && e.body == nil {
				if n, ok := r.roleOf(&d); ok {
					n.how = howSource
					e.addRole(n)
				}
				e.kind = entity.Person
			}
			return r.named(m, "name", 0.9)
		}
	}
	if d.name >= 0 {
		m := &r.mentions[d.name]
		// "Germans", "Russians": a people, but as a subject of policy its country
		if m.place != nil && m.use == lexicon.UseAdjective {
			return r.people(k, &d, m)
		}
		if m.state != nil && m.state.Name != r.text(m.name) {
			return r.nominal(k, &d)
		}
		if m.ent >= 0 && !r.ents[m.ent].person() {
			if n := r.bearerAfter(x, d.after); n >= 0 {
				return r.named(n, "name", 0.92)
			}
			if h := r.postAfterLetters(x, d.after); h >= 0 {
				e := d
				e.proper = append(e.proper, d.name)
				e.name, e.head, e.after = -1, h, h+1
				r.readNoun(&e)
				return r.nominal(k, &e)
			}
		}
		a := r.named(d.name, "name", 0.97)
		return a
	}
	// The name ends the phrase: minister of mines Tom Alweendo.
	if d.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Kin|lexicon.PersonN) && !d.plural {
		if m := r.nameAtEnd(&d); m >= 0 {
			if n, ok := r.roleOf(&d); ok {
				n.how = howSource
				r.ents[r.mentions[m].ent].addRole(n)
			}
			return r.named(m, "name", 0.95)
		}
	}
	// The name stands after the description: "the chief spokesperson, Daniel Hagari".
	if (d.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Kin|lexicon.PersonN) || r.kindOf(&d) == entity.Person || r.oneOfThem(&d)) && (!d.plural || r.lower[d.First] == "one") {
		after := d.after
		if r.oneOfThem(&d) && after < x.Last && r.lower[after] == "them" {
			after++ // one of them, the baker Ann Lee
		}
		m, held := r.nameLast(&d)
		if m < 0 {
			m = r.nameIn(after, x.Last)
		}
		if m >= 0 {
			if r.lower[d.head] == "resident" {
				d.noun.Class |= lexicon.Role // of the town
			}
			if n, ok := r.roleOf(&d); ok {
				n.how = howSource
				if n.affil == "" {
					n.affil = held
				}
				r.ents[r.mentions[m].ent].addRole(n)
			}
			return r.named(m, "name", 0.95)
		}
	}
	if i := d.after; r.oneOfThem(&d) {
		for i < x.Last && (r.lower[i] == "them" || r.lower[i] == "of") {
			i++
		}
		if i+2 < x.Last && r.word(i) == "," && (r.lower[i+1] == "a" || r.lower[i+1] == "an") {
			if e := r.describe(nlp.Range{First: i + 1, Last: x.Last}); e.head >= 0 && e.name < 0 && r.kindOf(&e) == entity.Person {
				return r.phrase(k, e.Range) // one of them, a taxi driver
			}
		}
	}
	if m := r.nameApart(&d); m >= 0 {
		if n, ok := r.roleOf(&d); ok && r.ents[r.mentions[m].ent].person() {
			n.how = howSource
			r.ents[r.mentions[m].ent].addRole(n)
		}
		return r.named(m, "name", 0.92)
	}
	if m := r.nameBehind(&d); m >= 0 {
		return r.named(m, "name", 0.85)
	}
	// The group, WeWorkers Coalition; the company that runs it, Acme Corp.
	if d.noun.Class.Any(lexicon.OrgN|lexicon.PubN) && !d.plural && (d.definite() || d.poss >= 0) {
		for i := d.after; i < min(d.after+8, x.Last-1); i++ {
			if r.word(i) == "," && r.at[i+1] >= 0 {
				m := r.at[i+1]
				if e := r.mentions[m].ent; e >= 0 && !r.mentions[m].possessive && r.mentions[m].place == nil && r.ents[e].kind != entity.Place && r.mentions[m].title.Len() == 0 && r.mentions[m].Last >= x.Last-1 {
					if r.ents[e].kind == entity.KindUnknown || r.ents[e].kind == entity.Person && r.ents[e].votes[entity.Person] < 2 {
						r.ents[e].kind = entity.Organization
					}
					return r.named(m, "name", 0.9)
				}
			}
		}
	}
	return r.nominal(k, &d)
}

// oneOfThem reports whether a description is “one of them”.
func (r *resolver) oneOfThem(d *desc) bool {
	i := d.First
	return i+2 < d.Last && r.lower[i] == "one" && r.lower[i+1] == "of" && r.lower[i+2] == "them"
}

// bearerAfter returns the person whose name stands apart after the post that a
// body's name, which ends before token i, is followed by: the Acme Department
// (AD) director-general, Ann Lee; -1 where there is none.
func (r *resolver) bearerAfter(x nlp.Range, i int32) int32 {
	if i < x.Last && r.word(i) == "(" {
		for i < x.Last && r.word(i) != ")" {
			i++
		}
		i++
	}
	post := false
	for n := 0; i+1 < x.Last && n < 5 && r.word(i) != ","; n++ {
		if r.at[i] >= 0 || isPreposition(r.lower[i]) || isRelative(r.lower[i]) {
			return -1
		}
		post = r.isRole(i)
		i++
	}
	if !post || i+1 >= x.Last || r.word(i) != "," || r.at[i+1] < 0 {
		return -1
	}
	m := &r.mentions[r.at[i+1]]
	if m.First != i+1 || m.possessive || m.ent < 0 || !r.ents[m.ent].person() && r.ents[m.ent].kind != entity.KindUnknown {
		return -1
	}
	return r.at[i+1]
}

// postAfterLetters returns the token of the post that ends a phrase behind a body’s name and its
// letters between brackets, which end before it: the Acme Party (AP) spokesman; -1 where there
// is none.
func (r *resolver) postAfterLetters(x nlp.Range, i int32) int32 {
	if i+3 >= x.Last || r.word(i) != "(" || r.word(i+2) != ")" || !allCaps(r.word(i+1)) {
		return -1
	}
	for j := i + 3; j < x.Last; j++ {
		if r.at[j] >= 0 || !isWord(r.word(j)) || isFunction(r.lower[j]) && !isRoleModifier(r.lower[j]) {
			return -1
		}
	}
	if n, ok := lexicon.LookupNoun(r.lower[x.Last-1]); !ok || n.Plural || !n.Class.Any(lexicon.Role|lexicon.Title) {
		return -1
	}
	return x.Last - 1
}

// nameBehind returns the name of the body that is set in commas behind a source which
// describes it and ends before it: Lee’s party, the Harbour Front, wants; -1 where none is.
func (r *resolver) nameBehind(d *desc) int32 {
	i := d.Last
	if d.plural || d.quantity || d.after < d.Last || !d.definite() && d.poss < 0 || int(i)+3 >= len(r.lower) || r.word(i) != "," || r.d.Tokens[i].Quote >= 0 {
		return -1
	}
	if c := d.noun.Class; !c.Any(lexicon.OrgN|lexicon.PubN) && r.lower[d.head] != "watchdog" && r.lower[d.head] != "regulator" {
		return -1
	}
	i++
	if r.lower[i] == "the" {
		i++
	}
	m := r.at[i]
	if m < 0 || r.mentions[m].First != i {
		return -1
	}
	x := &r.mentions[m]
	if x.ent < 0 || x.possessive || x.place != nil || x.state != nil || int(x.Last)+1 >= len(r.lower) || r.word(x.Last) != "," || r.d.Tokens[x.Last].Sent != r.d.Tokens[d.First].Sent || !bodyKind(r.ents[x.ent].kind) {
		return -1
	}
	if r.contentOf[i] >= 0 {
		// according to the watchdog, Clean Hands, Lee owns it
		n := x.Last + 1
		if o := r.at[n]; r.contentOf[i] != r.contentOf[n] || o < 0 || !r.personal(o) || int(r.mentions[o].Last) >= len(r.lower) || r.word(r.mentions[o].Last) == "," || r.lower[r.mentions[o].Last] == "and" {
			return -1
		}
	}
	return m
}

// nameApart returns the name that stands apart after a description and ends the
// phrase: a second bank, Crédit Acme; its operator, Piraeus-based Acme; one of
// them, Ann Lee.
func (r *resolver) nameApart(d *desc) int32 {
	one := r.lower[d.First] == "one" || r.lower[d.First] == "another" || d.head >= 0 && (r.lower[d.head] == "third" || r.lower[d.head] == "other" || r.lower[d.head] == "one")
	if d.name >= 0 || d.head < 0 || d.plural && !one {
		return -1
	}
	c := d.after
	for c < d.Last && r.word(c) != "," {
		if isRelative(r.lower[c]) || isConjunction(r.lower[c]) || r.at[c] >= 0 && r.mentions[r.at[c]].place == nil {
			return -1
		}
		c++
	}
	i := c + 1
	for i < d.Last && r.at[i] < 0 && (r.lower[i] == "the" || strings.HasSuffix(r.lower[i], "-based") || r.d.Tokens[i].Tag.Adjective() && !upper(r.word(i)) || one && i > c+1 && !upper(r.word(i)) && r.d.Tokens[i].Tag.Noun()) {
		i++
	}
	if i >= d.Last || r.at[i] < 0 {
		return -1
	}
	m := r.at[i]
	x := &r.mentions[m]
	if strings.HasSuffix(r.lower[i], "-based") && x.Len() > 1 {
		return -1
	}
	if x.First != i || x.Last < d.Last && r.word(x.Last) != "," && !(one && (r.lower[x.Last] == "of" || r.lower[x.Last] == "at" || r.lower[x.Last] == "from")) || x.possessive || x.ent < 0 || x.place != nil || x.state != nil || r.ents[x.ent].kind == entity.Place {
		return -1
	}
	e := r.ents[x.ent]
	person := d.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.PersonN|lexicon.Kin) && !d.noun.Class.Any(lexicon.OrgN)
	body := d.noun.Class.Any(lexicon.OrgN | lexicon.PubN | lexicon.GovN)
	switch {
	case one:
	case person && (e.person() || e.kind == entity.KindUnknown):
	case (body || person && !e.person()) && c == d.after:
		if e.kind == entity.KindUnknown || e.kind == entity.Person && body {
			e.kind = entity.Organization
		}
	default:
		return -1
	}
	return m
}

// nameAfterPost returns the person whose name ends the first part of a source
// and stands right after a word for a post: "Transnet pipelines executive Russell
// Bradbrooke", "former prosecutor and Mayor Rudy Giuliani, who".
func (r *resolver) nameAfterPost(x nlp.Range) int32 {
	e := x.Last
	for i := x.First; i < x.Last; i++ {
		if r.at[i] >= 0 && i > r.mentions[r.at[i]].First {
			continue
		}
		if w := r.lower[i]; w == "," || isRelative(w) && i > x.First || w == "(" || w == "—" || w == "–" || isPreposition(w) && w != "of" && r.at[i] < 0 {
			e = i
			break
		}
	}
	if e <= x.First || r.at[e-1] < 0 {
		return -1
	}
	m := r.at[e-1]
	y := &r.mentions[m]
	if y.ent < 0 || y.First <= x.First || y.possessive && e < x.Last || !r.ents[y.ent].person() && r.ents[y.ent].kind != entity.KindUnknown {
		return -1
	}
	p := y.First - 1
	if isConjunction(r.lower[p]) && p > x.First && y.title.Len() > 0 {
		p--
	}
	n, ok := lexicon.LookupNoun(r.lower[p])
	if p < y.First-1 {
		if ok && !n.Plural && n.Class.Any(lexicon.Role) {
			return m
		}
		if y.name.First-y.First > 1 && y.name.Len() > 1 && p == x.First && upper(r.word(p)) && r.at[p] < 0 && !r.isRole(y.First) && !isRoleModifier(r.lower[y.First]) {
			return m // Housing and Planning Commissioner Ann Lee
		}
		return -1
	}
	if !ok || n.Plural || upper(r.word(y.First-1)) || !n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.PersonN|lexicon.Kin) {
		return -1
	}
	return m
}

// nameAtEnd returns the person whose name ends the phrase after a post with what
// belongs to it: "ambassador to Britain Liu Xiaming", "scientist and co-author
// Ann Lee". A name that a preposition governs is somebody else's.
func (r *resolver) nameAtEnd(d *desc) int32 {
	e := d.after
	for i := d.after; i < d.Last; i++ {
		if r.word(i) == "," || isRelative(r.lower[i]) || r.word(i) == "—" || r.word(i) == "(" {
			break
		}
		e = i + 1
	}
	if e <= d.after || r.at[e-1] < 0 {
		return -1
	}
	m := r.at[e-1]
	x := &r.mentions[m]
	if x.ent < 0 || x.First <= d.head || !r.ents[x.ent].person() && r.ents[x.ent].kind != entity.KindUnknown {
		return -1
	}
	if p := r.lower[x.First-1]; isPreposition(p) || isDeterminer(p) || isConjunction(p) || isPossessive(p) || p == "," || p == "representing" {
		return -1
	}
	return m
}

// nameLast returns the person whose name ends a phrase that begins with a post and the body or
// the seat for which it is held, set off by commas or behind “representing”, and what that is:
// the Director, Acme Institute, Ann Lee; -1 where there is none.
func (r *resolver) nameLast(d *desc) (int32, string) {
	i := d.after
	if d.plural || i+2 >= d.Last || d.Last-i > 20 || !d.noun.Class.Any(lexicon.Role|lexicon.Rank) || r.at[d.Last-1] < 0 {
		return -1, ""
	}
	seat := r.lower[i] == "representing"
	if !seat && !(r.word(i) == "," && upper(r.word(d.head))) {
		return -1, ""
	}
	m := r.at[d.Last-1]
	x := &r.mentions[m]
	if x.First < i+3 || x.Last != d.Last || r.word(x.First-1) != "," || x.possessive || x.ent < 0 || x.place != nil || x.state != nil || !r.ents[x.ent].person() && r.ents[x.ent].kind != entity.KindUnknown {
		return -1, ""
	}
	held := ""
	for j := i + 1; j < x.First-1; j++ {
		if k := r.at[j]; k >= 0 {
			o := &r.mentions[k]
			if r.personal(k) && !seat {
				return -1, ""
			}
			if j == i+1 && !department(r.word(j)) && (seat || o.kind == entity.Organization && r.word(o.Last) == ",") {
				held = r.text(o.name)
			}
			continue
		}
		if isRelative(r.lower[j]) || r.d.Tokens[j].Tag.Finite() || isQuoteMark(r.word(j)) {
			return -1, ""
		}
	}
	return m, held
}

// nameIn returns the first mention of a person right after a comma at i.
func (r *resolver) nameIn(i, last int32) int32 {
	if i < last && (r.word(i) == "," || r.word(i) == "-" || r.word(i) == "—" || r.word(i) == "–") {
		i++
		y := nlp.Range{First: i, Last: last}
		if m := r.nameAfterPost(y); m >= 0 {
			return m
		}
		if i < last && r.at[i] < 0 {
			if d := r.describe(y); d.head >= 0 && d.name < 0 && d.noun.Class.Any(lexicon.Role) {
				if m := r.nameAtEnd(&d); m >= 0 {
					return m
				}
			}
		}
		if i+1 < last && (r.lower[i] == "a" || r.lower[i] == "one") && r.at[i+1] >= 0 && r.mentions[r.at[i+1]].First < r.mentions[r.at[i+1]].name.First {
			i++ // its manager, a Mr. Dell
		}
		if i+2 < last && r.lower[i] == "the" && r.at[i] < 0 {
			switch r.lower[i+1] {
			case "most", "right", "rt", "very", "rev", "rev.", "reverend", "hon", "hon.", "honourable", "honorable":
				for i++; i < last && r.at[i] < 0 && !r.isRole(i); i++ { // the Most Rev Ann Lee
				}
			}
		}
		for i < last && r.at[i] < 0 && (r.isRole(i) || isQuoteMark(r.word(i)) || isRoleModifier(r.lower[i])) {
			i++
		}
		if i < last && r.at[i] >= 0 {
			m := r.at[i]
			if e := r.mentions[m].ent; e >= 0 && (r.ents[e].kind == entity.Person || r.ents[e].kind == entity.KindUnknown) && !r.mentions[m].possessive {
				return m
			}
		}
		return -1
	}
	// "of" phrases before the comma: the delegate in Valencia, Pilar Bernabé
	for j := i; j < last && j < i+12; j++ {
		if r.word(j) == "," {
			m := r.nameIn(j, last)
			if m >= 0 && (!r.ents[r.mentions[m].ent].person() || r.ents[r.mentions[m].ent].votes[entity.Person] < 1) {
				return -1 // a spokesman for the builder, Konkan Hydro
			}
			return m
		}
		if isRelative(r.lower[j]) {
			return -1
		}
	}
	return -1
}

// named answers with the entity of a mention.
func (r *resolver) named(m int32, reason string, conf float64) answer {
	e := r.mentions[m].ent
	if e < 0 {
		return unknown
	}
	x := r.ents[e]
	if market(x.name) {
		x.kind = entity.Group
	}
	if (x.kind == entity.Organization || x.kind == entity.Place) && x.nameLen == 1 && len(x.name) > 2 && lexicon.StateByName(x.name) != nil && lexicon.GivenName(x.name) == 0 {
		x.kind = entity.Government // Texas sued
	}
	switch x.kind {
	case entity.KindUnknown:
		x.kind = entity.Person
		if x.nameLen == 1 && x.male+x.female == 0 && x.votes[entity.Person] < 1 {
			x.kind = entity.Organization
		}
		conf *= 0.85
	case entity.Place:
		x.kind = entity.Government
		if x.place == nil && x.state == nil && (x.inPlace < 2 || 2*x.inPlace < x.count) {
			x.kind = entity.Organization
			conf *= 0.85
		}
	}
	return answer{ent: e, form: entity.FormName, reason: reason, antecedent: r.mentions[m].Range, conf: conf}
}

// market reports whether a name is that of a street which stands for those who trade
// there, or for everybody else.
func market(s string) bool {
	switch s {
	case "Wall Street", "Main Street", "Bay Street", "Dalal Street":
		return true
	}
	return false
}

// people answers for a word for a country's people.
func (r *resolver) people(k int, d *desc, m *mention) answer {
	a := r.nominal(k, d)
	if a.ent >= 0 && r.ents[a.ent].name == "" {
		r.ents[a.ent].kind = entity.Group
		r.ents[a.ent].plural = true
	}
	return a
}
