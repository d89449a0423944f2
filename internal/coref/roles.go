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
			if e.kind == entity.Organization && e.place == nil {
				e.addRole(r.possessor(m))
			}
			continue
		}
		s := r.d.Sents[r.d.Tokens[m.First].Sent]
		r.servedByTitle(m, e)
		if n, ok := r.roleBefore(m, s); ok {
			r.served(&n, m)
			n.how = howBefore
			e.addRole(n)
			e.makePerson(3)
		} else if n, ok := r.sharedPost(m, s); ok {
			n.how = howShared
			e.addRole(n)
			e.makePerson(3)
		} else if e.kind == entity.Person {
			e.addRole(r.possessor(m))
		}
		if n, ok := r.roleAfter(m, s); ok {
			if n.many != "" {
				n.how = howShared
				r.ents[r.mentions[r.at[m.First-2]].ent].addRole(n)
			}
			if n.how == 0 {
				n.how = howAfter
				if n.affil == "" && n.title != "" {
					n.affil = r.nationOf(lower(n.title), m)
				}
			}
			e.addRole(n)
			e.makePerson(2)
		}
		r.partyAfter(m, s, e)
		if !m.possessive && e.kind == entity.Person && !r.supposed(m, s) {
			if n, ok := r.roleHeld(m.Last, s); ok {
				e.addRole(n)
			}
			if c := r.asideEnd(m.Last, s); c > 0 {
				if n, ok := r.roleHeld(c, s); ok && !toOther(lower(n.title)) {
					e.addRole(n) // Ann Lee, 45, was named mayor
				}
			}
			if n, ok := r.rolePut(m, s); ok {
				e.addRole(n)
			}
		}
		if n, ok := r.heldBefore(m, s); ok {
			e.addRole(n)
			e.makePerson(2)
		}
	}
	r.laterHeld()
}

// supposed reports whether a name stands behind a word that makes of what follows a mere
// supposition: if Ann Lee was elected mayor.
func (r *resolver) supposed(m *mention, s nlp.Range) bool {
	if m.First <= s.First {
		return false
	}
	switch r.lower[m.First-1] {
	case "if", "unless", "whether", "until", "before", "once":
		return true
	}
	return false
}

// begun reports whether the words of sentence s before token end, from the last comma on, have
// a verb and begin no subordinate clause, so that a name behind a comma there does not begin
// the main one.
func (r *resolver) begun(s nlp.Range, end int32) bool {
	i := end
	for i > s.First && end-i < 24 && r.word(i-1) != "," && !isQuoteMark(r.word(i-1)) {
		i--
	}
	if i >= end || r.d.Tokens[i].Tag == nlp.TagVBG {
		return false // Speaking to the chancellor, Ann Lee, a nurse, said
	}
	switch r.lower[i] {
	case "when", "while", "as", "after", "before", "since", "if", "although", "though", "because", "once", "until", "having":
		return false
	}
	for ; i < end; i++ {
		if r.d.Tokens[i].Tag.Finite() {
			return true
		}
	}
	return false
}

// medium reports whether a noun before a name tells that it is an outlet's.
func medium(w string) bool {
	switch w {
	case "blog", "newspaper", "magazine", "newsletter", "tabloid", "broadsheet", "podcast", "newswire", "broadcaster":
		return true
	}
	return false
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
			e.descs = r.mem.strs.Append(e.descs, n.Lemma)
		}
	}
	if i := m.First - 1; i >= s.First && r.at[i] < 0 {
		switch {
		case r.word(i) == "," && i-1 >= s.First && r.at[i-1] < 0:
			note(i - 1)
		case !upper(r.word(i)), i == s.First && namedSo(r.lower[i]) && !allCaps(r.word(i)):
			if strings.HasSuffix(r.lower[i], "-based") || r.lower[i] == "the" {
				if i-2 >= s.First && r.word(i-1) == "," && r.at[i-2] < 0 {
					note(i - 2)
				}
				break
			}
			note(i)
			if n, ok := lexicon.LookupNoun(r.lower[i]); ok && m.title.Len() == 0 && medium(n.Lemma) && e.body == nil && e.place == nil && e.state == nil && lexicon.GivenName(e.given) == 0 && len(e.titles) == 0 {
				e.kind = entity.Publication
			} else if ok && m.title.Len() == 0 && namedSo(n.Lemma) {
				e.calledBefore()
			}
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
		if r.word(i) == "," && d.det != "" && d.poss < 0 {
			e.calledBody(d.noun)
			if e.kind == entity.Publication && e.body == nil && domain(e.name) && firm(d.noun.Lemma) {
				e.kind = entity.Organization // Acme.com, a data firm
			}
		}
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
	if !comma && r.word(i) == ")" && i-5 >= s.First {
		// Superintendent of Police (Rural) Ann Lee
		j := i - 1
		for j > i-4 && j > s.First && r.word(j) != "(" {
			j--
		}
		if p := j - 3; r.word(j) == "(" && r.lower[j-1] == "police" && p >= s.First && r.lower[p+1] == "of" {
			if d := r.describe(nlp.Range{First: r.backToDeterminer(p, s), Last: j}); d.head == p && !d.plural {
				return r.roleOf(&d)
			}
		}
		return role{}, false
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
		now, opens := false, x.First == s.First
		if opens && x.Len() > 2 && r.lower[x.First] == "now" {
			now = true // Now the head of Acme, Ann Lee
			x.First++
		}
		d := r.describe(x)
		if d.quantity && d.plural && r.lower[d.First] == "one" {
			n, ok := r.oneOf(&d)
			n.weak = true
			return n, ok && h == i && d.head == i
		}
		if e := r.backToDeterminer(i, s); e > x.First && isPreposition(r.lower[e-1]) && m.Last < s.Last && (r.word(m.Last) == "," || r.word(m.Last) == ".") {
			// a letter to its chief executive, Ann Lee, …; will vote for the nominee, Ann Lee.
			n := r.describe(nlp.Range{First: e, Last: i + 1})
			own := (n.poss >= 0 || n.possPron >= 0) && r.word(m.Last) == ","
			if n.head == i && n.name < 0 && (own || n.det == "the" && r.begun(s, e)) && n.noun.Class.Any(lexicon.Role) && !n.plural && !beside(r.lower[i]) {
				d = n
			}
		}
		if d.name >= 0 || d.head < 0 || d.plural || !(d.det == "the" || d.poss >= 0 || d.possPron >= 0 || opens && upper(r.word(d.head)) && d.noun.Class.Any(lexicon.Role)) {
			return role{}, false
		}
		if m.Last < s.Last && r.word(m.Last) != "," && !(r.possibleSource(m)) && !(opens && d.noun.Class.Any(lexicon.Role)) && !(m.Last == s.Last-1 && r.word(m.Last) == "." && d.noun.Class.Any(lexicon.Role|lexicon.Rank)) {
			return role{}, false
		}
		n, ok := r.roleOf(&d)
		n.now = now
		n.weak = !now && !(d.poss >= 0 && m.Last < s.Last && r.word(m.Last) == ",") // Acme’s founder, Ann Lee,
		return n, ok && h == i
	}
	if h > s.First && r.lower[h-1] == "to" && r.d.Tokens[h].Tag == nlp.TagVB && !upper(r.word(h)) {
		return role{}, false // those who are to guard Ann Lee
	}
	if isVerbish(r.lower[h]) || h > s.First && (r.lower[h-1] == "help" || r.lower[h-1] == "helps" || r.lower[h-1] == "helped") {
		return role{}, false // helped shrink Ann Lee’s firm
	}
	if w := r.lower[h]; (w == "elder" || w == "younger") && h > s.First && r.lower[h-1] == "the" {
		return role{}, false // the elder Lee
	}
	n, ok := r.postAt(h)
	several := ok && n.Plural && n.Class.Any(lexicon.Role) && r.joinedName(m, s)
	if several {
		n.Plural = false // candidates Ann Lee and Bo Chen
	}
	if !ok || n.Plural {
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
		if !isWord(r.word(f-1)) || isPreposition(w) || isConjunction(w) || isRelative(w) || r.stops(f-1) && w != "retired" {
			break
		}
		f--
		if isDeterminer(w) {
			break
		}
	}
	d := r.describe(nlp.Range{First: f, Last: h + 1})
	for k := h - 1; d.head != h && k >= f; k-- {
		if r.at[k] < 0 && r.d.Tokens[k].Tag == nlp.TagVBG && k+1 < h {
			d = r.describe(nlp.Range{First: k + 1, Last: h + 1}) // denouncing Republican nominee Ann Lee
			break
		}
	}
	if d.head != h {
		d = desc{Range: nlp.Range{First: h, Last: h + 1}, head: h, name: -1, poss: -1, possPron: -1, noun: n, known: true}
		if p := r.at[h-1]; h > f && p >= 0 && r.mentions[p].First >= s.First && !r.personal(p) && !upper(r.word(h)) {
			d.First, d.proper = r.mentions[p].First, []int32{p} // Acme head Ann Lee
		}
	}
	d.noun.Class |= n.Class
	out, ok := r.roleOf(&d)
	if ok {
		out = r.withFirst(out, &d, s)
	}
	if w := r.lower[h]; ok && several && n.Lemma != w && strings.HasSuffix(out.title, r.word(h)) {
		out.many = out.title
		out.title = strings.TrimSuffix(out.title, r.word(h)) + n.Lemma
	}
	if ok && out.affil == "" {
		r.firstBody(&out, f, h)
	}
	if ok && out.affil == "" && running(lower(out.title)) {
		out.affil = r.sideOf(f, s)
	}
	return out, ok
}

// sideOf returns the party on whose side a sentence says that somebody runs whose post
// begins at token f: on the Republican side, candidate Ann Lee; "" where it names none.
func (r *resolver) sideOf(f int32, s nlp.Range) string {
	if i := s.First; f == i+5 && r.lower[i] == "on" && r.lower[i+1] == "the" && partyAdjective(r.word(i+2)) && r.lower[i+3] == "side" && r.word(i+4) == "," {
		return r.word(i + 2)
	}
	return ""
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
		if n, ok := r.roleBracketed(i+1, s); ok {
			return n, true
		}
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
		a := r.affilAfter(i, min(i+8, s.Last))
		if a.Len() > 0 && r.at[a.First] < 0 {
			if b := r.bodyOfWord(a, s.First); b != "" && r.at[a.Last] >= 0 {
				return role{affil: b, span: a, weak: true, how: howOf}, true // of the law firm Acme & Lee
			}
			a = r.facultyOf(a, s.Last)
		}
		if a.Len() > 0 && r.at[a.First] >= 0 {
			o := r.mentions[r.at[a.First]]
			kind := o.kind
			if o.ent >= 0 && o.body == nil && o.place == nil && o.state == nil && lexicon.StateByName(r.text(o.name)) == nil && r.ents[o.ent].person() && r.ents[o.ent].surelyPerson() {
				return role{}, false // Ann Lee, of Bo Chen: it won’t last
			}
			if kind == entity.KindUnknown && o.ent >= 0 && o.name.Len() > 1 && (r.lower[i] == "of" || r.lower[i] == "from" || r.lower[i] == "at" && r.possibleSource(m)) {
				kind = r.ents[o.ent].kind
			}
			if o.kind == entity.KindUnknown && a.Last+1 < s.Last && r.word(a.Last) == "," && r.at[a.Last+1] >= 0 {
				if p := &r.mentions[r.at[a.Last+1]]; p.place != nil || p.state != nil || p.kind == entity.Place {
					return role{}, false // Ann Lee of Arlen, Norway
				}
			}
			if kind == entity.Organization || kind == entity.Publication || r.lower[i] == "of" && kind != entity.Person {
				return role{affil: r.text(a), span: a, weak: true, how: howOf}, true
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
	aged := i+1 < s.Last && isNumber(r.word(i)) && r.word(i+1) == ","
	if aged {
		i += 2
	}
	if i >= s.Last || r.d.Tokens[i].Tag == nlp.TagVBD || r.lower[i] == "met" {
		return role{}, false // Ann Lee, 17, met the mayor
	}
	w := r.lower[i]
	if r.sourceAt[i] && !r.sourceAt[m.Last-1] {
		return role{}, false // after the talks with Ann Lee, the minister said
	}
	switch w {
	case "who":
		return r.roleWho(i+1, s)
	case "of", "from", "formerly", "previously":
		return r.bodyApart(i, s, aged)
	case "through", "via", "like", "unlike", "alongside", "with":
		return role{}, false // Ann Lee, through a spokesman,
	}
	if n, ok := r.possessingBody(i, s); ok {
		return n, true
	}
	i = r.afterTown(i, s)
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
		if !(o.possessive || o.kind == entity.Organization || o.kind == entity.Government || o.kind == entity.Publication || o.kind == entity.Place || o.state != nil || r.postAlone(o.Last, end)) {
			return role{}, false
		}
	}
	if n, ok := r.partyPost(i, end); ok {
		return n, true
	}
	if h := r.twoFields(i, end); h >= 0 {
		f := nlp.Range{First: i, Last: h + 1}
		if isDeterminer(r.lower[i]) {
			f.First++
		}
		return role{title: r.text(f), span: f}, true
	}
	fields := nlp.Range{First: i, Last: i}
	if i+3 < end && department(r.word(i)) && isConjunction(r.lower[i+1]) && upper(r.word(i+2)) {
		x.First += 2 // Sales and Marketing Director
		fields.Last = x.First
	}
	d := r.describe(x)
	if p := r.memberOf(&d); p.Len() > 0 {
		if p.Last+1 < s.Last && r.lower[p.Last] == "who" && headed(r.lower[p.Last+1]) != "" {
			if n, ok := r.roleWho(p.Last+1, s); ok && n.title != "" {
				n.weak = true
				return n, true // the Ohio Republican who heads the board
			}
		}
		return role{affil: r.text(p), span: p, weak: true}, true
	}
	if d.head < 0 || d.name >= 0 {
		// ", CEO of Acme": capitals that are all post; ", Acme Corp.,"
		return role{}, false
	}
	if d.plural && d.quantity && r.lower[i] == "one" {
		return r.oneOf(&d)
	}
	if d.plural {
		return r.sharedAfter(m, &d)
	}
	if r.leadPost(&d, end) {
		d.noun = lexicon.Noun{Class: lexicon.Role, Lemma: "lead"}
	}
	if !d.noun.Class.Any(lexicon.Role | lexicon.Rank) {
		n, ok := r.postAt(d.head)
		if e := d.after; !ok && e+1 < end && r.lower[e] == "and" && (d.det != "" || d.poss >= 0) {
			// a friend and adviser to Bo Chen, Bo Chen’s friend and adviser
			if f := r.describe(nlp.Range{First: e + 1, Last: end}); f.head >= 0 && f.name < 0 && f.det == "" && !f.plural && f.noun.Class.Any(lexicon.Role) {
				n, ok := r.roleOf(&f)
				if ok && n.affil == "" && d.poss >= 0 {
					n.affil = r.text(r.mentions[d.poss].name)
				}
				return n, ok
			}
		}
		if !ok || d.det == "" && len(d.proper) == 0 && !(n.Class.Any(lexicon.Title) && allCaps(r.word(d.head)) && d.after < end && r.lower[d.after] == "for") {
			return role{}, false
		}
		d.noun.Class |= n.Class
	}
	// A phrase with no article must be short before its head, else it is a clause.
	if d.det == "" && d.poss < 0 && len(d.proper) == 0 && d.head-d.First > 4 {
		return role{}, false
	}
	n, ok := r.roleOf(&d)
	if !ok {
		return role{}, false
	}
	if fields.Len() > 0 && strings.HasPrefix(n.title, r.word(x.First)) {
		n.title = r.text(fields) + " " + n.title
	}
	if e := d.after; past(lower(n.title)) && e+3 < end && r.lower[e] == "and" && r.lower[e+1] == "one" && r.lower[e+2] == "of" {
		// a former diver and one of the analysts at Acme
		if f := r.describe(nlp.Range{First: e + 1, Last: end}); f.quantity && f.plural && f.name < 0 {
			if o, ok := r.oneOf(&f); ok {
				return o, true
			}
		}
	}
	n = r.withSecond(n, &d, end)
	if n.affil == "" && d.det == "" && d.poss < 0 && upper(r.word(i)) && d.after == end {
		n.affil = r.nextBody(end, s)
	}
	if n.affil == "" && !noServant(r.lower[d.head]) {
		// "founder and chief executive of Acme"
		if a := r.laterAffil(d.head+1, end); a.Len() > 0 {
			n.affil = r.text(a)
		}
	}
	return n, true
}

// postAlone reports whether the small words of an apposition from token i on, behind the
// name of a body that no table knows, are a post: Acme Lane managing director.
func (r *resolver) postAlone(i, end int32) bool {
	if end >= int32(len(r.d.Tokens)) || r.word(end) != "," && r.word(end) != "." {
		return false
	}
	for k := i; k < min(i+5, end) && r.at[k] < 0 && isWord(r.word(k)) && !upper(r.word(k)) && (!isFunction(r.lower[k]) || isRoleModifier(r.lower[k])) && !r.d.Tokens[k].Tag.Finite(); k++ {
		if n, ok := lexicon.LookupNoun(r.lower[k]); ok && n.Class.Any(lexicon.Role) && !n.Plural && !isRoleModifier(r.lower[k]) {
			return k+1 == end || isConjunction(r.lower[k+1]) || isPreposition(r.lower[k+1])
		}
	}
	return false
}

// leadPost reports whether a description before token end is that of somebody who leads a
// field for a body: policy lead at Acme.
func (r *resolver) leadPost(d *desc, end int32) bool {
	if r.lower[d.head] != "lead" || d.head == d.First || d.after+1 >= end || !r.d.Tokens[d.head-1].Tag.Noun() {
		return false
	}
	switch r.lower[d.after] {
	case "at", "for", "with", "on":
		return true
	}
	return false
}

// listComma reports whether the comma at i parts the posts of one apposition or
// the words of a body's name rather than ending it.
func (r *resolver) listComma(i int32, s nlp.Range) bool {
	return i > s.First && i+1 < s.Last && r.at[i] >= 0 && r.at[i-1] == r.at[i]
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
	if tag := r.bracketParty(m, s); tag.Len() > 0 && (e.kind == entity.Person || m.title.Len() > 0) {
		e.addRole(role{affil: r.text(tag), span: tag, weak: true, how: howTag})
		return
	}
	if (w == "Democrat" || w == "Republican" || w == "Independent" || w == "independent") && r.word(i) == "," && i+3 < s.Last && r.lower[i+2] == "of" && upper(r.word(i+3)) {
		// Democrat of Vermont
		end := i + 4
		if k := r.at[i+3]; k >= 0 {
			end = r.mentions[k].Last
		}
		tag := nlp.Range{First: i + 1, Last: end}
		e.addRole(role{affil: r.text(tag), span: tag, weak: true, how: howTag})
		e.makePerson(3)
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
			e.addRole(role{affil: w, span: nlp.Range{First: i + 1, Last: i + 2}, weak: true, how: howTag})
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
	e.addRole(role{affil: r.text(tag), span: tag, weak: true, how: howTag})
	e.makePerson(3)
}
