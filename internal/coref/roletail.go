package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// roleOf reads the role and the affiliation out of a noun phrase whose head is a
// word for a post, with the field of the post: a professor of tidal law at Acme
// University.
func (r *resolver) roleOf(d *desc) (role, bool) {
	n, ok := r.postOfDesc(d)
	if !ok {
		return n, false
	}
	r.leadOf(&n, d)
	if x := r.fieldAfter(d, &n); x.Len() > 0 {
		n.tail = r.text(x)
	}
	return n, true
}

// fieldPost reports whether a post is one that is told with its field: a professor of
// law, an envoy to Peru.
func fieldPost(w string) bool {
	switch w {
	case "professor", "emeritus", "emerita", "lecturer", "director", "co-director", "head", "manager", "expert", "specialist", "commissioner", "administrator", "chairman", "chairwoman", "chair", "chairperson", "officer", "chief", "coordinator", "dean", "vice-president", "undersecretary", "superintendent", "scholar", "fellow":
		return true
	}
	return false
}

// envoy reports whether a post is that of somebody who is sent to a country or body and
// does not speak for it.
func envoy(w string) bool {
	switch w {
	case "ambassador", "envoy", "consul", "emissary", "representative", "delegate", "liaison":
		return true
	}
	return false
}

// fieldAfter returns the words after a post, with their preposition, that tell what its
// bearer is versed in or in charge of, where they are not the body that n names: of tidal
// law, for exploration, to Peru.
func (r *resolver) fieldAfter(d *desc, n *role) nlp.Range {
	h := d.head
	if h+2 >= d.Last || n.title == "" || d.plural || !strings.HasSuffix(n.title, r.word(h)) {
		return nlp.Range{}
	}
	w, prep := r.lower[h], r.lower[h+1]
	if wholePhrase(w, prep, r.lower[h+2]) && !r.startsWith(h+2, n.affil) {
		return nlp.Range{First: h + 1, Last: h + 3}
	}
	if w == "secretary" && prep == "of" && cabinet(r.lower[h+2]) {
		e := h + 3
		for e < d.Last && (cabinet(r.lower[e]) || r.lower[e] == "and" && e+1 < d.Last && cabinet(r.lower[e+1])) {
			e++
		}
		return nlp.Range{First: h + 1, Last: e} // secretary of labor
	}
	post := fieldPost(w) || w == "president" && h > d.First && r.lower[h-1] == "vice"
	switch prep {
	case "of", "for":
	case "in":
		post = w == "expert" || w == "specialist" || w == "professor" || w == "lecturer" || w == "emeritus" || w == "emerita"
	case "on":
		post = w == "expert"
	case "to":
		post = envoy(w)
	default:
		return nlp.Range{}
	}
	e := h + 2
	the := isDeterminer(r.lower[e])
	if the {
		e++
	}
	if !post || e >= d.Last || r.startsWith(h+2, n.affil) || r.startsWith(e, n.affil) || isNumber(r.word(e)) || isDateWord(r.lower[e]) {
		return nlp.Range{}
	}
	switch r.lower[e] {
	case "past", "last", "next", "previous", "many", "several", "years", "years’", "one", "now", "life", "example", "nearly", "almost", "about", "over", "more", "less", "around", "roughly", "much", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "decades":
		return nlp.Range{}
	}
	if the && n.affil == "" && prep != "to" {
		return nlp.Range{} // the head of the delegation
	}
	f := e
	for ; e < d.Last && e < f+10; e++ {
		x := r.lower[e]
		if r.startsWith(e, n.affil) {
			return nlp.Range{} // of the advocacy group Acme Watch
		}
		if !isWord(r.word(e)) || isPronoun(x) && !r.abbreviated(e) || isRelative(x) || r.d.Tokens[e].Tag.Finite() && r.at[e] < 0 && r.d.Tokens[e].Rel != nlp.RelCompound {
			if !isPossessive(r.word(e)) {
				break
			}
			return nlp.Range{}
		}
		if isPreposition(x) {
			k := e + 1
			if k < d.Last && isDeterminer(r.lower[k]) {
				k++
			}
			if x == "of" || x == "in" || x == "on" || x == "for" {
				if k < d.Last && !r.startsWith(e+1, n.affil) && !r.startsWith(k, n.affil) && x != "for" && (r.at[k] < 0 || r.mentions[r.at[k]].place == nil) {
					continue
				}
			}
			break
		}
		if isConjunction(x) && e+1 < d.Last {
			if c, ok := lexicon.LookupNoun(r.lower[e+1]); ok && c.Class.Any(lexicon.Role) || r.startsWith(e+1, n.affil) || isDeterminer(r.lower[e+1]) && r.at[e+1] < 0 && !(e+2 < d.Last && r.at[e+2] >= 0) {
				break // a professor of law and director of the clinic
			}
		}
		if m := r.at[e]; m >= 0 {
			x := &r.mentions[m]
			if x.kind == entity.Person && x.sure >= 2 && x.place == nil {
				return nlp.Range{}
			}
			if n.affil == "" && x.place == nil && x.state == nil && prep != "to" {
				return nlp.Range{}
			}
			e = max(e, min(x.Last, d.Last)-1)
		}
	}
	for e > f && (isFunction(r.lower[e-1]) && r.at[e-1] < 0 || r.lower[e-1] == "the") {
		e--
	}
	if e == f || !(r.d.Tokens[e-1].Tag.Noun() || strings.HasSuffix(r.lower[e-1], "ing") || r.at[e-1] >= 0 || upper(r.word(e-1))) {
		return nlp.Range{}
	}
	if c, ok := lexicon.LookupNoun(r.lower[e-1]); ok && prep != "to" && c.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN|lexicon.GroupN|lexicon.Role|lexicon.PersonN) && !(n.affil != "" && upper(r.word(e-1))) && d.poss < 0 && !(e < d.Last && r.lower[e] == "at") {
		return nlp.Range{} // the head of a small agency
	}
	return nlp.Range{First: h + 1, Last: e}
}

// startsWith reports whether the words of the text from token i on are those of s.
func (r *resolver) startsWith(i int32, s string) bool {
	return s != "" && int(i) < len(r.d.Tokens) && strings.HasPrefix(r.d.Text[r.d.Tokens[i].Start:], s)
}

// servedBefore returns the body whose name stands before a post that is told with its
// field, so that what follows the post is the field and not the body: Acme’s
// administrator of the Harbour Division, the United Nations High Commissioner for X. t is
// the token at which the post begins.
func (r *resolver) servedBefore(d *desc, t int32) nlp.Range {
	h := d.head
	if h+1 >= d.Last || d.plural || !fieldPost(r.lower[h]) || r.lower[h+1] != "of" && r.lower[h+1] != "for" {
		return nlp.Range{}
	}
	if x := r.tableBefore(t, h); x.Len() > 0 {
		return x
	}
	k := d.poss
	if k < 0 && len(d.proper) > 0 && r.mentions[d.proper[0]].Last <= t {
		k = d.proper[0]
	}
	if k < 0 || r.mentions[k].First >= h {
		return nlp.Range{}
	}
	if m := &r.mentions[k]; m.place == nil && m.state == nil && (m.body != nil || m.kind == entity.Organization || m.kind == entity.Government || m.kind == entity.Publication || m.ent >= 0 && r.ents[m.ent].kind == entity.Organization) {
		return m.name
	}
	return nlp.Range{}
}

// tableBefore returns the name of a body or country of the tables with which the words of
// a post, from token t up to its noun h, begin, though they were taken for one name: the
// then UK home secretary.
func (r *resolver) tableBefore(t, h int32) nlp.Range {
	f := t
	for f < h && then(r.lower[f]) {
		f++
	}
	if f >= h || !upper(r.word(f)) {
		return nlp.Range{}
	}
	e := r.tableAt(f, nlp.Range{First: f, Last: h})
	if e == f || e == f+1 && (portfolio(r.word(f)) || chamber(r.word(f)) || partyAdjective(r.word(f)) || isRoleModifier(r.lower[f])) {
		return nlp.Range{}
	}
	return nlp.Range{First: f, Last: e}
}

// then reports whether a word before a body and a post tells when or how firmly the post
// was held and begins no body's name.
func then(w string) bool {
	switch w {
	case "former", "ex", "then", "interim", "acting", "outgoing", "incoming":
		return true
	}
	return false
}

// leadOf moves to the post what stands before the body that the post follows: the
// principal deputy Acme secretary, a former Acme adviser.
func (r *resolver) leadOf(n *role, d *desc) {
	if n.affil == "" || n.title == "" || d.poss >= 0 || d.plural && d.definite() {
		return
	}
	f := d.First
	for f < d.head && isDeterminer(r.lower[f]) && r.at[f] < 0 {
		f++
	}
	e := f
	for e < d.head && r.at[e] < 0 && (then(r.lower[e]) || e > f && isRoleModifier(r.lower[e]) || r.lower[e] == "principal" || r.lower[e] == "deputy") {
		e++
	}
	if e == f || !r.startsWith(e, n.affil) && !partyAdjective(r.word(e)) || strings.HasPrefix(n.title, r.word(f)) {
		return
	}
	n.title = r.text(nlp.Range{First: f, Last: e}) + " " + n.title
}

// partLead moves to the post what its body's name begins with but that tells when or how
// firmly the post was held, and parts the word for a party off a state: Former Acme Council
// official, Ohio GOP governor.
func (n *role) partLead() {
	if w, rest, ok := strings.Cut(n.title, " "); ok && n.affil != "" && (w == "Republicans" || w == "Democrats" || w == "Conservatives" || w == "Liberals" || w == "Greens") {
		n.affil, n.title = n.affil+" "+w, rest // Harbour Quay Republicans president
	}
	for n.title != "" {
		w, rest, ok := strings.Cut(n.affil, " ")
		if !ok || !then(lower(w)) {
			break
		}
		n.affil, n.title = rest, w+" "+n.title
	}
	if w, rest, ok := strings.Cut(n.affil, " "); ok && n.title != "" && chamber(rest) && partyAdjective(w) {
		n.affil, n.title = w, rest+" "+n.title // Republican Senate candidate
	}
	if i := strings.LastIndexByte(n.affil, ' '); i > 0 && n.title != "" && partyAdjective(n.affil[i+1:]) && lexicon.StateByName(n.affil[:i]) != nil {
		n.affil = n.affil[:i]
	}
}

// topicFirst returns the token at which the place or body begins that the bearer of a post
// deals with, behind the name of a body before the post: White House Peru adviser. It is
// the end of x, which are the words before the post, where there is none.
func (r *resolver) topicFirst(x nlp.Range) int32 {
	if x.Len() < 2 || r.tableAt(x.First, x) == x.Last {
		return x.Last
	}
	for k := x.First + 1; k < x.Last; k++ {
		if r.tableAt(k, x) != x.Last || lexicon.StateByName(r.text(nlp.Range{First: k, Last: x.Last})) != nil {
			continue
		}
		s := r.text(nlp.Range{First: k, Last: x.Last})
		if p := lexicon.Place(s); (p == nil || p[0].Use != lexicon.UseName) && s != "Pentagon" && s != "White House" && s != "Capitol" {
			return x.Last
		}
		for j := x.First; j < k; j++ {
			if r.tableAt(j, nlp.Range{First: j, Last: k}) == k {
				if p := lexicon.Place(r.text(nlp.Range{First: j, Last: k})); p != nil && p[0].Use != lexicon.UseSeat {
					return x.Last
				}
				return k
			}
		}
		return x.Last
	}
	return x.Last
}

// noServant reports whether a word for somebody is one that tells of no body to which he
// belongs whatever name stands with it: a victim of Acme, Ann Lee’s source.
func noServant(w string) bool {
	switch w {
	case "victim", "victims", "survivor", "survivors", "accuser", "accusers", "source", "sources", "observer", "observers", "user", "users":
		return true
	}
	return false
}

// nextBody returns the body whose name stands alone between the comma at token i, which ends
// a post, and the next mark: Ann Lee, Director, Acme Securities. "" where there is none.
func (r *resolver) nextBody(i int32, s nlp.Range) string {
	if i+1 >= s.Last || r.word(i) != "," || r.at[i+1] < 0 {
		return ""
	}
	m := &r.mentions[r.at[i+1]]
	if m.First != i+1 || m.possessive || m.title.Len() > 0 || m.place != nil || m.state != nil || m.kind == entity.Person || m.kind == entity.Document || m.kind == entity.Place {
		return ""
	}
	if m.body == nil && m.kind == entity.KindUnknown && (m.Len() < 2 || m.ent >= 0 && r.ents[m.ent].person()) {
		return ""
	}
	if m.Last < s.Last {
		switch r.word(m.Last) {
		case ",", ".", ";", "(", "—", "–":
		default:
			return ""
		}
	}
	return r.text(m.name)
}

// causeName reports whether a run is the name of a group of people for a cause: Drivers
// for Safe Harbours.
func (r *resolver) causeName(x nlp.Range) bool {
	if x.Len() < 3 || x.Len() > 7 || r.title[x.First] || r.sentenceStart(x.First, r.d.Sents[r.d.Tokens[x.First].Sent]) {
		return false
	}
	for k := x.First + 1; k+1 < x.Last; k++ {
		if r.lower[k] != "for" {
			continue
		}
		n, ok := lexicon.LookupNoun(r.lower[k-1])
		return looksPlural(r.word(k-1)) && !r.known(r.word(k-1)) && !orgWord(r.word(k-1)) && (!ok || n.Plural && !partyWord(n.Lemma)) && upper(r.word(x.Last-1))
	}
	return false
}

// schoolLevel reports whether a word before one for a school says of which kind it is,
// so that neither names a body: a high school teacher.
func schoolLevel(w, school string) bool {
	if school != "school" && school != "college" {
		return false
	}
	switch w {
	case "high", "middle", "primary", "elementary", "secondary", "grade", "public", "private", "law", "medical", "business", "nursery", "junior", "sunday", "community", "old", "driving":
		return true
	}
	return false
}

// employer reports whether a common noun for a body before a post in the plural means one
// that was spoken of: company officials.
func employer(w string) bool {
	switch w {
	case "company", "agency", "airline", "utility", "club", "ministry", "department", "bank", "retailer", "carmaker", "automaker", "university", "council", "commission", "administration":
		return true
	}
	return false
}

// tradeLetters reports whether letters are short for a trade and no body’s name: PR director.
func tradeLetters(w string) bool {
	switch w {
	case "PR", "HR", "IT", "AI", "R&D", "TV":
		return true
	}
	return false
}

// region reports whether a name is that of a part of the world that has no government.
func region(s string) bool {
	switch s {
	case "Middle East", "Mideast", "Far East", "Latin America", "South America", "Central America", "North America", "North Africa", "West Africa", "East Africa", "Central Africa", "Southern Africa", "Southeast Asia", "South-East Asia", "South Asia", "Central Asia", "East Asia", "Eastern Europe", "Western Europe", "Central Europe", "Asia", "Africa", "Balkans", "Caucasus", "Caribbean", "Pacific", "Arctic":
		return true
	}
	return false
}

// record reports whether a description tells of a feat and no post: the first player in
// the history of a league to do something.
func (r *resolver) record(d *desc) bool {
	if d.head+1 >= d.Last || r.lower[d.head+1] != "to" && r.lower[d.head+1] != "in" && r.lower[d.head+1] != "ever" && r.lower[d.head+1] != "since" {
		return false
	}
	for i := d.First; i < d.head; i++ {
		switch r.lower[i] {
		case "first", "second", "third", "fourth", "fifth", "only", "youngest", "oldest", "fastest":
			return true
		}
	}
	return false
}

// widen adds to the title before a name the small words before it that tell when or where
// the post is held, and the party or the state before those: the Ohio Republican former
// state Sen. Ann Lee.
func (r *resolver) widen(title, affil nlp.Range) (nlp.Range, nlp.Range) {
	if affil.Len() > 0 || title.First <= 0 {
		return title, affil
	}
	s := r.d.Sents[r.d.Tokens[title.First].Sent]
	f := title.First
	if f-1 == s.First && r.at[f-1] < 0 && r.township(f-1, title.Last-1) {
		title.First-- // Police Chief Ann Lee
		return title, affil
	}
	for f > s.First && title.First-f < 3 && r.at[f-1] < 0 {
		switch r.lower[f-1] {
		case "state", "former", "then", "acting", "interim", "deputy", "assistant", "ex", "schools", "district", "opposition":
			f--
			continue
		}
		break
	}
	if k := f - 2; f == title.First && k >= s.First && r.lower[k+1] == "and" && r.at[k] < 0 && upper(r.word(k)) && !isFunction(r.lower[k]) && !r.isRole(k) {
		switch r.lower[title.Last-1] {
		case "secretary", "minister":
			title.First = k // Work and Pensions Secretary
		}
		return title, affil
	}
	if f == title.First || r.lower[f] == "schools" || r.lower[f] == "district" {
		return title, affil
	}
	title.First = f
	if p := f - 1; p >= s.First && partyAdjective(r.word(p)) {
		affil = nlp.Range{First: p, Last: f}
	} else if p >= s.First && r.at[p] >= 0 {
		if m := &r.mentions[r.at[p]]; m.Last == f && (m.state != nil || lexicon.StateByName(r.text(m.name)) != nil) {
			affil = m.name
		}
	}
	return title, affil
}

// wholePhrase reports whether a noun, a preposition and a noun are the name of one post.
func wholePhrase(w, prep, last string) bool {
	switch w {
	case "chief":
		return prep == "of" && last == "staff"
	case "head":
		return prep == "of" && (last == "state" || last == "government" || last == "mission")
	case "secretary", "minister":
		return prep == "of" && last == "state"
	case "editor", "commander":
		return prep == "in" && last == "chief"
	case "commissioner", "superintendent", "inspector":
		return prep == "of" && last == "police"
	}
	return false
}

// envoyTo reports whether the word before token i, an article aside, makes of the name there
// that to which an envoy was sent: Ambassador to the United Nations.
func (r *resolver) envoyTo(i int32) bool {
	if i > 0 && r.lower[i-1] == "the" {
		i--
	}
	return i > 1 && r.lower[i-1] == "to" && envoy(r.lower[i-2])
}
