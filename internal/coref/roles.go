package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// appositions reads the roles that stand before and after names: "spokesman
// Ann Lee", "Ann Lee, the company’s chief executive,", "the company’s chief
// executive, Ann Lee".
func (r *resolver) appositions() {
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.ent < 0 || m.place != nil {
			continue
		}
		e := r.ents[m.ent]
		r.describedAs(m, e)
		if e.kind != entity.Person && e.kind != entity.KindUnknown {
			continue
		}
		s := r.d.Sents[r.d.Tokens[m.First].Sent]
		if n, ok := r.roleBefore(m, s); ok {
			r.served(&n, m)
			e.addRole(n)
			e.makePerson(3)
		}
		if n, ok := r.roleAfter(m, s); ok {
			e.addRole(n)
			e.makePerson(2)
		}
		r.partyAfter(m, s, e)
	}
}

// describedAs notes by what nouns the text describes what it names: the charity
// Acme; Acme, a tanker operator; its operator, Acme.
func (r *resolver) describedAs(m *mention, e *ent) {
	s := r.d.Sents[r.d.Tokens[m.First].Sent]
	note := func(h int32) {
		n, ok := lexicon.LookupNoun(r.lower[h])
		if !ok {
			n, ok = lexicon.LookupThing(r.lower[h])
		}
		if ok && !n.Plural && n.Lemma != "" && n.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.OrgN|lexicon.GovN|lexicon.PubN|lexicon.GroupN) && len(e.descs) < 12 && !slices.Contains(e.descs, n.Lemma) {
			e.descs = append(e.descs, n.Lemma)
		}
	}
	if i := m.First - 1; i >= s.First && r.at[i] < 0 {
		switch {
		case r.word(i) == "," && i-1 >= s.First && r.at[i-1] < 0:
			note(i - 1)
		case !upper(r.word(i)):
			if strings.HasSuffix(r.lower[i], "-based") || r.lower[i] == "the" {
				if i-2 >= s.First && r.word(i-1) == "," && r.at[i-2] < 0 {
					note(i - 2)
				}
				break
			}
			note(i)
		}
	}
	i := m.Last
	if m.possessive || i+1 >= s.Last {
		return
	}
	switch r.lower[i] {
	case ",", "—", "–", "-":
	case "is", "was":
	default:
		return
	}
	switch r.lower[i+1] {
	case "a", "an", "the":
	default:
		return
	}
	end := i + 1
	for end < s.Last && end < i+16 && r.word(end) != "," && r.word(end) != "." {
		end++
	}
	if d := r.describe(nlp.Range{First: i + 1, Last: end}); d.head >= 0 && d.name < 0 && !(r.sourceAt[i+1] && !r.sourceAt[m.First]) {
		note(d.head)
	}
}

func (x *ent) makePerson(w float64) {
	x.votes[entity.Person] += w
	if x.kind == entity.KindUnknown {
		x.kind = entity.Person
	}
}

// roleBefore reads a role that stands right before a name, in lower case, or
// before a comma that precedes the name.
func (r *resolver) roleBefore(m *mention, s nlp.Range) (role, bool) {
	i := m.First - 1
	if i < s.First {
		return role{}, false
	}
	comma := false
	if r.word(i) == "," {
		comma = true
		i--
	}
	if i < s.First {
		return role{}, false
	}
	if r.at[i] >= 0 && !comma {
		// China’s ambassador to Britain Liu Xiaming
		o := &r.mentions[r.at[i]]
		j := o.First - 1
		if j-1 < s.First || !isPreposition(r.lower[j]) || o.kind == entity.Person && o.sure >= 2 {
			return role{}, false
		}
		n, ok := lexicon.LookupNoun(r.lower[j-1])
		if !ok || n.Plural || !n.Class.Any(lexicon.Role) || upper(r.word(j-1)) {
			return role{}, false
		}
		d := r.describe(nlp.Range{First: r.backToDeterminer(j-1, s), Last: i + 1})
		return r.roleOf(&d)
	}
	h := i
	if comma {
		// the phrase must run up to the comma: "Israel’s chief spokesperson, Rear Admiral X,"
		if n, ok := r.roleAs(i, s); ok {
			return n, true
		}
		f := i
		for f >= s.First && (isWord(r.word(f)) || isPossessive(r.word(f)) || r.at[f] >= 0) && i-f < 14 && !r.stops(f) {
			f--
		}
		x := nlp.Range{First: f + 1, Last: i + 1}
		d := r.describe(x)
		if d.name >= 0 || d.head < 0 || d.plural || !(d.det == "the" || d.poss >= 0 || d.possPron >= 0) {
			return role{}, false
		}
		if m.Last < s.Last && r.word(m.Last) != "," && !(r.possibleSource(m)) {
			return role{}, false
		}
		n, ok := r.roleOf(&d)
		n.weak = true
		return n, ok && h == i
	}
	n, ok := lexicon.LookupNoun(r.lower[h])
	if !ok && !upper(r.word(h)) {
		n, ok = lexicon.LookupThing(r.lower[h])
	}
	if ok && n.Plural && n.Class.Any(lexicon.Role) && r.joinedName(m, s) {
		n.Plural = false // candidates Ann Lee and Bo Chen
	}
	if !ok || n.Plural || !n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title) {
		return role{}, false
	}
	f := h
	for f > s.First && h-f < 9 {
		w := r.lower[f-1]
		if r.at[f-1] >= 0 {
			f = max(r.mentions[r.at[f-1]].First, s.First)
			continue
		}
		if isPossessive(r.word(f-1)) || upper(r.word(f-1)) && !isFunction(w) {
			f--
			continue
		}
		if !isWord(r.word(f-1)) || isPreposition(w) || isConjunction(w) || isRelative(w) || r.stops(f-1) {
			break
		}
		f--
		if isDeterminer(w) {
			break
		}
	}
	d := r.describe(nlp.Range{First: f, Last: h + 1})
	if d.head != h {
		d = desc{Range: nlp.Range{First: h, Last: h + 1}, head: h, name: -1, poss: -1, possPron: -1, noun: n, known: true}
	}
	out, ok := r.roleOf(&d)
	if w := r.lower[h]; ok && n.Lemma != w && strings.HasSuffix(out.title, r.word(h)) {
		out.title = strings.TrimSuffix(out.title, r.word(h)) + n.Lemma
	}
	return out, ok
}

// served adds to a post that only a body has the body that is spoken of: the
// director, Ann Lee, after the museum's name.
func (r *resolver) served(n *role, m *mention) {
	if n.affil != "" || n.title == "" {
		return
	}
	f := strings.Fields(fold(n.title))
	switch f[len(f)-1] {
	case "director", "ceo", "executive", "chairman", "chairwoman", "chair", "spokesman", "spokeswoman", "spokesperson", "secretary-general", "cfo", "cto", "headmaster", "headteacher", "curator":
	default:
		return
	}
	if len(f) > 2 && f[0] == "former" {
		return
	}
	if b := r.bodyNear(m.First, 2); b >= 0 && r.ents[b].name != "" {
		n.affil = r.ents[b].name
	}
}

// joinedName reports whether the name of mention m is followed by "and" and
// another name.
func (r *resolver) joinedName(m *mention, s nlp.Range) bool {
	i := m.Last
	for i+1 < s.Last && r.word(i) == "," && r.at[i+1] >= 0 {
		i = r.mentions[r.at[i+1]].Last
	}
	return i+1 < s.Last && r.lower[i] == "and" && r.at[i+1] >= 0
}

// roleAs reads "As policy director for Acme, Ann Lee", whose comma is the token
// after i.
func (r *resolver) roleAs(i int32, s nlp.Range) (role, bool) {
	if r.lower[s.First] != "as" || i-s.First > 18 || i <= s.First+1 {
		return role{}, false
	}
	for j := s.First + 1; j < i; j++ {
		if r.word(j) == "," || r.finite(j) {
			return role{}, false
		}
	}
	d := r.describe(nlp.Range{First: s.First + 1, Last: i + 1})
	if d.plural {
		return role{}, false
	}
	return r.roleOf(&d)
}

// backToDeterminer returns the first token of the noun phrase whose head is
// token h.
func (r *resolver) backToDeterminer(h int32, s nlp.Range) int32 {
	f := h
	for f > s.First && h-f < 9 {
		w := r.lower[f-1]
		if r.at[f-1] >= 0 {
			f = max(r.mentions[r.at[f-1]].First, s.First)
			continue
		}
		if !isPossessive(r.word(f-1)) && (!isWord(r.word(f-1)) || isPreposition(w) || isConjunction(w) || isRelative(w) || r.stops(f-1)) {
			break
		}
		f--
		if isDeterminer(w) {
			break
		}
	}
	return f
}

// possibleSource reports whether a mention is the source of an attribution.
func (r *resolver) possibleSource(m *mention) bool {
	return r.sourceAt != nil && r.sourceAt[m.First]
}

// isVerbish reports whether a word is a common verb form that ends a phrase to
// its left.
func isVerbish(w string) bool {
	switch w {
	case "said", "says", "told", "is", "was", "are", "were", "has", "had", "have", "be", "been", "will", "would", "called", "asked", "met", "made", "named", "became", "beat", "defeated", "urged", "praised", "added", "quoted", "interviewed", "according", "accused", "criticized", "joined", "replaced", "endorsed", "supported", "backed", "when", "where", "while", "that", "if", "because", "after", "before", "as", "but", "than":
		return true
	}
	return false
}

// roleAfter reads the role in the apposition after a name: ", 62, a retired
// engineer at Acme,", ", who heads the Centre for X,", "of the Y delegation".
func (r *resolver) roleAfter(m *mention, s nlp.Range) (role, bool) {
	i := m.Last
	if i >= s.Last || m.possessive {
		return role{}, false
	}
	if r.word(i) == "(" {
		for k := i; k < min(i+8, s.Last); k++ {
			if r.word(k) == ")" {
				i = k + 1
				break
			}
		}
		if i >= s.Last {
			return role{}, false
		}
	}
	if r.lower[i] == "of" || r.lower[i] == "from" || r.lower[i] == "with" || r.lower[i] == "at" {
		if a := r.affilAfter(i, min(i+8, s.Last)); a.Len() > 0 && r.at[a.First] >= 0 {
			o := r.mentions[r.at[a.First]]
			if o.kind == entity.Organization || o.kind == entity.Publication || r.lower[i] == "of" && o.kind != entity.Person {
				return role{affil: r.text(a), span: a, weak: true}, true
			}
		}
		return role{}, false
	}
	if w := r.lower[i]; w == "is" || w == "was" || w == "became" || w == "'s" || w == "’s" {
		// Hege is the CEO of DH
		if i+1 < s.Last && (r.lower[i+1] == "the" || r.lower[i+1] == "a" || r.lower[i+1] == "an") && !r.quoted[i] {
			return r.roleWho(i, s)
		}
		return role{}, false
	}
	if r.word(i) != "," && r.word(i) != "-" && r.word(i) != "–" && r.word(i) != "—" && r.word(i) != "--" {
		return role{}, false
	}
	i++
	if i+1 < s.Last && isNumber(r.word(i)) && r.word(i+1) == "," {
		i += 2
	}
	if i >= s.Last {
		return role{}, false
	}
	w := r.lower[i]
	if r.sourceAt[i] && !r.sourceAt[m.Last-1] {
		return role{}, false // after the talks with Ann Lee, the minister said
	}
	if w == "who" {
		return r.roleWho(i+1, s)
	}
	// the phrase ends where its clause does
	end := i
	for end < s.Last && end-i < 40 {
		w := r.lower[end]
		if w == "." || w == ";" || w == "(" || w == "—" || w == "–" || isQuoteMark(w) && !isPossessive(w) || isRelative(w) && end > i {
			break
		}
		if w == "," && !r.listComma(end, s) {
			break
		}
		end++
	}
	x := nlp.Range{First: i, Last: end}
	if upper(r.word(i)) && r.at[i] >= 0 {
		// ", Iran’s foreign minister,"; but not ", Ann Lee and Bo Chen"
		o := r.mentions[r.at[i]]
		if !(o.possessive || o.kind == entity.Organization || o.kind == entity.Government || o.kind == entity.Publication || o.kind == entity.Place || o.state != nil) {
			return role{}, false
		}
	}
	d := r.describe(x)
	if d.head < 0 || d.name >= 0 {
		// ", CEO of Acme": capitals that are all post; ", Acme Corp.,"
		return role{}, false
	}
	if d.plural || !d.noun.Class.Any(lexicon.Role|lexicon.Rank) {
		return role{}, false
	}
	// A phrase with no article must be short before its head, else it is a clause.
	if d.det == "" && d.poss < 0 && len(d.proper) == 0 && d.head-d.First > 4 {
		return role{}, false
	}
	n, ok := r.roleOf(&d)
	if !ok {
		return role{}, false
	}
	if n.affil == "" {
		// "founder and chief executive of Acme"
		if a := r.laterAffil(d.head+1, end); a.Len() > 0 {
			n.affil = r.text(a)
		}
	}
	return n, true
}

// laterAffil looks for the body after further posts: "and chief executive of".
func (r *resolver) laterAffil(i, end int32) nlp.Range {
	for k := i; k < end && k < i+8; k++ {
		switch r.lower[k] {
		case "of", "for", "at":
			return r.affilAfter(k, end)
		}
		if !isWord(r.word(k)) && r.word(k) != "," {
			break
		}
	}
	return nlp.Range{}
}

// listComma reports whether the comma at i parts the posts of one apposition or
// the words of a body's name rather than ending it.
func (r *resolver) listComma(i int32, s nlp.Range) bool {
	return i > s.First && i+1 < s.Last && r.at[i] >= 0 && r.at[i-1] == r.at[i]
}

// roleWho reads ", who heads Acme", ", who served as Lee’s chief of staff".
func (r *resolver) roleWho(i int32, s nlp.Range) (role, bool) {
	if i >= s.Last {
		return role{}, false
	}
	for i < s.Last && (r.lower[i] == "now" || r.lower[i] == "has" || r.lower[i] == "had" || r.lower[i] == "also" || r.lower[i] == "currently" || r.lower[i] == "once" || r.lower[i] == "long") {
		i++
	}
	if i+1 >= s.Last {
		return role{}, false
	}
	switch r.lower[i] {
	case "heads", "leads", "runs", "directs", "chairs", "headed", "led", "chaired":
		x := nlp.Range{First: i + 1, Last: min(i+9, s.Last)}
		d := r.describe(x)
		title := "head"
		switch r.lower[i] {
		case "leads", "led":
			title = "leader"
		case "directs":
			title = "director"
		case "chairs", "chaired":
			title = "chair"
		}
		if d.name >= 0 && r.mentions[d.name].kind != entity.Person {
			return role{title: title, affil: r.text(r.mentions[d.name].name), span: nlp.Range{First: i, Last: d.after}}, true
		}
		return role{}, false
	case "served", "serves", "serving", "worked", "works", "acts", "acted":
		if r.lower[i+1] != "as" {
			return role{}, false
		}
		i += 2
	case "is", "was", "became", "been":
		i++
	default:
		return role{}, false
	}
	end := i
	for end < s.Last && end-i < 20 && r.word(end) != "," && r.word(end) != "." {
		end++
	}
	d := r.describe(nlp.Range{First: i, Last: end})
	if d.plural {
		return role{}, false
	}
	return r.roleOf(&d)
}

// partyAfter reads "(R-Fla.)", ", D-Ohio,", "(I-VT)".
func (r *resolver) partyAfter(m *mention, s nlp.Range, e *ent) {
	i := m.Last
	if i+1 >= s.Last || (r.word(i) != "(" && r.word(i) != ",") {
		return
	}
	w := r.word(i + 1)
	if len(w) == 0 {
		return
	}
	rest := ""
	switch {
	case len(w) > 2 && (w[1] == '-') && strings.ContainsAny(w[:1], "RDI"):
		rest = w[2:]
	case len(w) == 1 && strings.ContainsAny(w, "RDI") && i+2 < s.Last && (r.word(i+2) == "-" || r.word(i+2) == "–" || r.word(i+2) == ")" || r.word(i+2) == ","):
		if r.word(i+2) != ")" && i+3 < s.Last {
			rest = r.word(i + 3)
		}
	default:
		// (Tex.)
		if st := lexicon.StateByName(w); r.word(i) == "(" && st != nil && st.Name != w && len(w) > 1 && i+2 < s.Last && r.word(i+2) == ")" {
			e.addRole(role{affil: w, span: nlp.Range{First: i + 1, Last: i + 2}, weak: true})
			e.makePerson(3)
		}
		return
	}
	// as written: D-Ohio
	end := i + 2
	if len(w) == 1 && rest != "" {
		end = i + 4
	}
	tag := nlp.Range{First: i + 1, Last: min(end, s.Last)}
	e.addRole(role{affil: r.text(tag), span: tag, weak: true})
	e.makePerson(3)
}

// genders reads the gender of persons: from titles and posts that show it, from
// pronouns that can only mean them, and only then from their given names.
func (r *resolver) genders() {
	for _, e := range r.ents {
		if e.titleGender != 0 {
			e.vote(e.titleGender, 4)
			e.byText = true
		}
		for _, n := range e.roles {
			w := fold(n.title)
			if i := strings.LastIndexByte(w, ' '); i >= 0 {
				w = w[i+1:]
			}
			if g, ok := lexicon.LookupNoun(w); ok && (g.Gender == 'm' || g.Gender == 'f') {
				e.vote(g.Gender, 3)
				e.byText = true
			}
		}
	}
	// A sentence that names one person and then says "he" shows the gender.
	for _, s := range r.d.Sents {
		only := int32(-1)
		for i := s.First; i < s.Last; i++ {
			if m := r.at[i]; m >= 0 {
				e := r.mentions[m].ent
				if e >= 0 && r.ents[e].kind == entity.Person {
					if only >= 0 && only != e {
						only = -2
						break
					}
					only = e
				}
				continue
			}
			if only >= 0 {
				switch g := pronounGender(r.lower[i]); g {
				case 'm', 'f':
					if !r.quoted[i] {
						r.ents[only].shown(g)
					}
				}
			}
		}
	}
	for _, e := range r.ents {
		if e.kind != entity.Person {
			continue
		}
		// Pronouns that point one way show it; few or mixed ones may mean others.
		if m, f := e.pronM, e.pronF; m+f >= 2 && (m >= 4*f || f >= 4*m) {
			e.byText = true
			e.vote('m', min(float64(m), 3))
			e.vote('f', min(float64(f), 3))
		}
		g := byte(0)
		if e.given != "" {
			g = lexicon.GivenName(e.given)
			if g == 0 {
				if i := strings.IndexByte(e.given, '-'); i > 0 {
					g = lexicon.GivenName(e.given[:i])
				}
			}
		} else if e.nameLen == 1 {
			g = lexicon.GivenName(e.name)
		}
		if g == 'm' || g == 'f' {
			e.vote(g, 2.2)
		} else if m, f := e.pronM, e.pronF; m != f && e.gender() == 0 {
			if m > f {
				e.vote('m', 0.5)
			} else {
				e.vote('f', 0.5)
			}
		}
	}
}

// shown notes that a pronoun of gender g most likely meant the person.
func (x *ent) shown(g byte) {
	if g == 'm' {
		x.pronM++
	} else {
		x.pronF++
	}
}

func (x *ent) vote(g byte, w float64) {
	if g == 'm' {
		x.male += w
	} else if g == 'f' {
		x.female += w
	}
}

// gender returns 'm' or 'f' where the votes are clear, else 0.
func (x *ent) gender() byte {
	switch {
	case x.male > 1.5*x.female:
		return 'm'
	case x.female > 1.5*x.male:
		return 'f'
	}
	return 0
}
