package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// lastTitle returns the token of the last post, rank, title or honorific of a
// run that is followed by a name, before the run's first token where there is
// none.
func (r *resolver) lastTitle(x nlp.Range) int32 {
	for k := x.Last - 2; k >= x.First; k-- {
		n, ok := lexicon.LookupNoun(r.lower[k])
		if !ok {
			continue
		}
		party := n.Class.Any(lexicon.PersonN) && !n.Plural && partyWord(r.lower[k])
		if !n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title|lexicon.Honorific) && !party && !(r.word(k) == "Insider" && k > x.First && k+2 < x.Last) {
			continue
		}
		if n.Plural && n.Class != lexicon.Title && (x.Len() < 4 || orgWord(r.word(k))) || isPossessive(r.word(k+1)) {
			continue
		}
		if r.bodyOfPost(k, x) || k > x.First && k+2 == x.Last && isSuffix(r.word(k+1)) && !isPostNominal(r.word(k+1)) {
			continue // Ann Bishop Jr.
		}
		if party && k+2 == x.Last && r.isRole(k+1) && lexicon.GivenName(r.word(k+1)) == 0 {
			continue // the Conservative MP for Arlen
		}
		if (k == x.First || k == x.First+1 && k+2 == x.Last && elected(roleKey(r.lower[x.First]))) && nameAsTitle(r.lower[k]) && !r.off[k] {
			if lexicon.GivenName(r.word(k)) != 0 || r.lower[k] == "marine" {
				continue
			}
		}
		next := r.lower[k+1]
		if next == "of" || next == "for" {
			// Secretary of State John Kerry
			e := k + 2
			if e < x.Last && r.lower[e] == "the" {
				e++
			}
			f := e
			for e < x.Last && (portfolio(r.word(e)) || department(r.word(e)) || sport(r.lower[e]) || r.lower[e] == "and") {
				e++
			}
			if e+1 < x.Last && e > f && r.lower[e] == "for" && portfolio(r.word(e+1)) {
				// Minister of State for Trade Ann Lee
				for e++; e < x.Last && (portfolio(r.word(e)) || r.lower[e] == "and"); e++ {
				}
			}
			if e < x.Last && e > f && r.lower[e] != "for" {
				return e - 1
			}
			return x.First - 1
		}
		if k+2 == x.Last && (r.wholePost(k) || endsPost(next) && n.Class.Any(lexicon.Role)) {
			return x.First - 1 // District Chief Executive, Attorney General
		}
		if k+3 == x.Last && endsPost(r.lower[k+2]) && isRoleModifier(next) && isRoleModifier(r.lower[k]) {
			return x.First - 1 // Chief Press Secretary
		}
		if orgWord(r.word(k+1)) && k+2 == x.Last && !onlyHonorific(n) {
			return x.First - 1 // General Assembly, Justice Department
		}
		if k+2 < x.Last && styled(r.word(k), r.word(k+1)) {
			return k + 1
		}
		return k
	}
	return x.First - 1
}

// wholePost reports whether tokens k and k+1, both words for posts, are the name of one
// rather than a title and a surname: Chief Justice.
func (r *resolver) wholePost(k int32) bool {
	a, b := r.lower[k], r.lower[k+1]
	n, ok := lexicon.LookupNoun(b)
	if !ok || !n.Class.Any(lexicon.Role|lexicon.Rank) || n.Plural || lexicon.GivenName(r.word(k+1)) != 0 {
		return false
	}
	switch b {
	case "general":
		switch a {
		case "attorney", "advocate", "solicitor", "auditor", "comptroller", "surgeon", "postmaster", "accountant", "governor", "director", "inspector", "secretary", "prosecutor", "registrar", "commissioner", "consul", "lieutenant", "major", "brigadier", "adjutant", "provost":
			return true
		}
		return false
	case "king", "baker", "cook", "carpenter", "bishop", "pope", "prince", "singer", "marshal", "dean", "page", "miner", "farmer", "painter", "abbot", "monk", "priest", "duke", "earl", "baron":
		return false
	}
	switch a {
	case "chief", "deputy", "vice", "assistant", "district", "associate", "principal", "managing", "lead":
		return true
	}
	return false
}

// endsPost reports whether a word after a word for a post ends the name of one and is
// nobody’s surname.
func endsPost(w string) bool {
	switch w {
	case "executive", "secretary", "superintendent", "commissioner", "officer", "inspector", "coordinator", "administrator", "spokesman", "spokeswoman", "spokesperson", "manager", "director", "minister", "president", "chairman", "chairwoman", "chairperson", "governor", "ambassador", "advisor", "adviser", "treasurer", "registrar", "magistrate", "prosecutor":
		return true
	}
	return false
}

// styled reports whether two words are a style of Malay honours: Datuk Seri, Tan Sri.
func styled(a, b string) bool {
	switch b {
	case "Seri", "Sri", "Paduka":
	default:
		return false
	}
	switch a {
	case "Datuk", "Dato", "Dato’", "Dato'", "Datin", "Tan", "Puan":
		return true
	}
	return false
}

// postOf returns the token after a post that "of" or "for" follows in a run that
// names nobody by it: Head of Research, President of the Senate; -1 where the run
// is no such thing.
func (r *resolver) postOf(x nlp.Range) int32 {
	for k := x.First; k+1 < x.Last; k++ {
		if w := r.lower[k+1]; w != "of" && w != "for" {
			continue
		}
		n, ok := lexicon.LookupNoun(r.lower[k])
		if !ok || !n.Class.Any(lexicon.Role) || n.Class.Any(lexicon.OrgN) || orgWord(r.word(k)) {
			return -1
		}
		if l := r.lastTitle(x); l >= x.First {
			return -1 // Secretary of State John Kerry
		}
		for e := k + 2; e+1 < x.Last && portfolio(r.word(e)); e++ {
			if r.lower[e+1] == "for" {
				return e + 1 // Member of Parliament for Arlen
			}
		}
		return k + 1
	}
	return -1
}

// bearerOf returns the token of the "of" between a person whose surname is a word for a
// post too and a place: Senator Ann Baker of Ohio; -1 where the run is no such thing.
func (r *resolver) bearerOf(x nlp.Range) int32 {
	for k := x.First + 1; k+2 < x.Last; k++ {
		if r.lower[k+1] != "of" || !r.isRole(k) {
			continue
		}
		f := x.First
		for f+1 < k && r.isRole(f) {
			f++
		}
		if !r.surnameLike(nlp.Range{First: f, Last: k + 1}) {
			return -1
		}
		if s := r.text(nlp.Range{First: k + 2, Last: x.Last}); lexicon.StateByName(s) != nil || lexicon.Place(s) != nil {
			return k + 1
		}
		if i := int(x.Last); i+2 < len(r.lower) && r.word(x.Last) == "," && (lexicon.StateByName(r.word(x.Last+1)) != nil || lexicon.StateByName(r.text(nlp.Range{First: x.Last + 1, Last: x.Last + 3})) != nil) {
			return k + 1 // Ann Baker of Tallport, Ohio
		}
		return -1
	}
	return -1
}

// onlyHonorific reports whether a word before a name is nothing but a form of address.
func onlyHonorific(n lexicon.Noun) bool { return n.Class == lexicon.Honorific }

// honours reports whether token k is nothing but a form of address.
func (r *resolver) honours(k int32) bool {
	n, ok := lexicon.LookupNoun(r.lower[k])
	return ok && onlyHonorific(n)
}

// portfolio reports whether a word names what a secretary or minister is in
// charge of.
func portfolio(w string) bool {
	switch w {
	case "State", "Defense", "Defence", "Commerce", "Labor", "Labour", "Treasury", "Energy", "Education", "Interior", "Health", "Justice", "Agriculture", "Transportation", "Transport", "Homeland", "Security", "Veterans", "Affairs", "Human", "Services", "Housing", "Urban", "Development", "War", "Navy", "Army", "Foreign", "Finance", "Trade", "Culture", "Environment", "Staff", "Intelligence", "National", "House", "Exchequer", "Opposition", "Railways", "Tourism", "Industry", "Immigration", "Mines", "Fisheries", "Aviation", "Shipping", "Petroleum", "Youth", "Sport", "Sports", "Commons", "Parliament", "Police", "Elections", "Communications", "Public", "Prosecution", "Prosecutions", "Manpower", "Works", "Roads", "Planning", "Information", "Technology", "Innovation", "Infrastructure", "Employment", "Investment", "Skills", "Climate", "Welfare":
		return true
	}
	return false
}

// nameAsTitle reports whether a word that is also a post is rather a given
// name where it begins a name: Dean Smith, Marine Le Pen.
func nameAsTitle(lw string) bool {
	switch lw {
	case "dean", "earl", "marine", "guy", "page", "star", "hunter", "son", "baron", "chef", "miss":
		return true
	}
	return false
}

// isRole reports whether token k is a word for a post, a rank or a title.
func (r *resolver) isRole(k int32) bool {
	n, ok := lexicon.LookupNoun(r.lower[k])
	return ok && n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title)
}

// onlyRole reports whether a run is nothing but words for a post: Senate
// Majority Leader, Prime Minister.
func (r *resolver) onlyRole(x nlp.Range) bool {
	n, ok := lexicon.LookupNoun(r.lower[x.Last-1])
	if !ok || lexicon.GivenName(r.word(x.Last-1)) != 0 && !n.Class.Any(lexicon.Title|lexicon.Rank) && r.surnameLike(x) {
		return false
	}
	if x.Len() > 1 && (orgWord(r.word(x.Last-1)) || r.orgOf(x)) {
		return false // Revolutionary Guards, Council of Governors
	}
	if r.paperEnd(x) {
		return false // the Arlen Mail Leader
	}
	if first := r.word(x.First); x.Len() == 2 && (camel(first) || n.Plural && !r.title[x.First] && !isRoleModifier(r.lower[x.First]) && !r.known(first) && !orgWord(first) && (!r.sentenceStart(x.First, r.d.Sents[r.d.Tokens[x.First].Sent]) || !r.commonWord(x.First) && r.d.Tokens[x.First].Tag.Name()) && !partyAdjective(first)) {
		return false // Safeguard Defenders, HuffPost Pollster
	}
	if w := r.word(x.Last - 1); x.Len() == 2 && n.Class == lexicon.Title && !n.Plural && !allCaps(w) && !strings.HasSuffix(w, ".") && !r.isRole(x.First) && !isRoleModifier(r.lower[x.First]) && !r.known(r.word(x.First)) && !orgWord(r.word(x.First)) && r.word(x.First) != "The" {
		return false // Sudhir Sen: a short title stands before a name
	}
	if n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title) && !r.surnameLike(x) {
		return true
	}
	return x.Len() == 1 && n.Class.Any(lexicon.PersonN|lexicon.GroupN|lexicon.DocN|lexicon.Kin)
}

// surnameLike reports whether the word for a post that ends a run is rather a
// surname: Steve King.
func (r *resolver) surnameLike(x nlp.Range) bool {
	if p := lexicon.Place(r.word(x.First)); x.Len() > 2 && p != nil && p[0].Use == lexicon.UseAdjective {
		x.First++ // Dutch Piet Baker
	}
	return x.Len() > 1 && lexicon.GivenName(r.word(x.First)) != 0 && !r.isRole(x.First) && lexicon.StateByName(r.word(x.First)) == nil && lexicon.Place(r.word(x.First)) == nil
}

// addTitled adds the name that follows a title ending at token k.
func (r *resolver) addTitled(x nlp.Range, k int32) {
	name := nlp.Range{First: k + 1, Last: x.Last}
	if r.titledBody(k, name) {
		if r.tableAt(name.First, name) == name.Last {
			r.addTable(name)
		} else {
			r.add(mention{Range: name, name: name, kind: entity.Organization, sure: 4})
		}
		return
	}
	for name.Len() > 1 && isFunction(r.lower[name.First]) && !isDateWord(r.lower[name.First]) && !isParticle(r.lower[name.First]) && lexicon.GivenName(r.word(name.First)) == 0 {
		name.First++
	}
	m := mention{Range: x, name: name, kind: entity.Person, sure: 5}
	rest := nlp.Range{First: x.First, Last: k + 1}
	if k > x.First && styled(r.word(k-1), r.word(k)) {
		k--
	}
	n, _ := lexicon.LookupNoun(r.lower[k])
	m.gender = n.Gender
	if onlyHonorific(n) {
		rest.Last = k
		for rest.Len() > 0 && r.honours(rest.Last-1) {
			rest.Last--
		}
		if rest.Len() > 0 && !r.isRole(rest.Last-1) {
			rest.First = rest.Last
		}
	}
	if rest.Len() > 1 && r.lower[rest.Last-1] != "chief" && style(strings.TrimSuffix(r.lower[rest.Last-1], ".")) && r.isRole(rest.Last-2) && !style(strings.TrimSuffix(r.lower[rest.Last-2], ".")) {
		rest.Last-- // Chief Health Officer Dr Ann Lee
	}
	if rest.Len() > 0 {
		m.title, m.affil = r.splitTitle(rest)
	}
	if body := lexicon.BodyByName(r.text(name)); body != nil && name.Len() > 1 {
		r.addTable(name)
		return
	}
	if name.Len() == 1 && lexicon.Place(r.text(name)) != nil && lexicon.GivenName(r.text(name)) == 0 {
		// "President of Russia" lacks its "of", or a headline ran together
		m.sure = 2
	}
	r.add(m)
}

// splitTitle parts the words before a name into post and body: "White House" and
// "Press Secretary".
func (r *resolver) splitTitle(x nlp.Range) (title, affil nlp.Range) {
	h := x.Last - 1
	for k := x.First; k < x.Last; k++ {
		if r.lower[k] == "of" && k > x.First {
			h = k - 1
			break
		}
	}
	t := h
	for t > x.First {
		w := r.lower[t-1]
		if isRoleModifier(w) || rankStart(w, r.lower[t]) || w == "resident" || r.isRole(t-1) || t == h && shortTitle(strings.TrimSuffix(r.lower[h], ".")) && agentive(w) || !upper(r.word(t-1)) && !isFunction(w) && !isPossessive(r.word(t-1)) {
			t--
			continue
		}
		break
	}
	title = nlp.Range{First: t, Last: x.Last}
	affil = nlp.Range{First: x.First, Last: t}
	for affil.Len() > 0 && (isPossessive(r.word(affil.Last-1)) || r.honours(affil.Last-1)) {
		affil.Last--
	}
	for affil.Len() > 0 && (isFunction(r.lower[affil.First]) && !r.abbreviated(affil.First) && !(affil.Len() > 1 && r.lower[affil.First] == "new") || affil.Len() > 1 && tense(r.lower[affil.First]) && !chamber(r.word(affil.First+1))) {
		affil.First++
	}
	if affil.Len() == 2 && tense(r.lower[affil.First]) && leads(fold(r.text(title))) {
		title.First, affil = affil.First, nlp.Range{} // Former House Speaker
	}
	if a := r.text(affil); (a == "U.S." || a == "US") && federal(r.lower[title.Last-1]) {
		title.First, affil = affil.First, nlp.Range{}
	}
	if affil.Len() == 2 && (r.word(affil.Last-1) == "U.S." || r.word(affil.Last-1) == "US") && isRoleModifier(r.lower[affil.First]) && federal(r.lower[title.Last-1]) {
		title.First, affil = affil.First, nlp.Range{} // Assistant U.S. Attorney
	}
	if n := r.lower[title.Last-1]; affil.Len() > 0 && title.Len() > 1 && r.word(title.First) == "State" && (n == "governor" || n == "commissioner") {
		title.First++ // Arlen State Governor
		affil.Last++
	}
	if n := r.lower[title.Last-1]; affil.Len() > 0 && affil.Len() <= 3 && (n == "minister" && !r.chiefMinister(title) || n == "secretary" || n == "leader") && !r.known(r.text(affil)) && !r.known(r.word(affil.First)) && !orgWord(r.word(affil.Last-1)) && lexicon.StateByName(r.word(affil.First)) == nil {
		title.First, affil = affil.First, nlp.Range{} // Forestry Minister
	}
	if n := r.lower[title.Last-1]; affil.Len() == 1 && (n == "minister" || n == "secretary") && portfolio(r.word(affil.First)) {
		title.First, affil = affil.First, nlp.Range{} // Labour Minister
	}
	if affil.Len() == 1 && r.township(affil.First, title.Last-1) {
		title.First, affil = affil.First, nlp.Range{} // Police Chief, City Clerk
	}
	if affil.Len() == 1 && chamber(r.word(affil.First)) && leads(fold(r.text(title))) {
		title.First, affil = affil.First, nlp.Range{}
	}
	if k := affil.Last - 1; affil.Len() > 1 && title.Len() == 1 && desk(r.word(k)) && !r.known(r.text(affil)) {
		title.First, affil.Last = k, k // White House Communications Director
	}
	if k := r.topicFirst(affil); k < affil.Last {
		title.First, affil.Last = k, k // White House Peru Adviser
	}
	return title, affil
}

// rankStart reports whether two words are the name of one rank whose first is no body:
// Wing Commander, Squadron Leader.
func rankStart(a, b string) bool {
	switch b {
	case "commander":
		return a == "wing" || a == "lieutenant" || a == "group"
	case "captain":
		return a == "group"
	case "leader":
		return a == "squadron"
	case "lieutenant", "officer", "sergeant":
		return a == "flight" || a == "flying" || a == "warrant" || a == "petty" || a == "pilot"
	case "marshal", "commodore":
		return a == "air"
	}
	return false
}

// chiefMinister reports whether a title is that of the head of a government, which a place and no
// portfolio stands before: Arlen Chief Minister.
func (r *resolver) chiefMinister(title nlp.Range) bool {
	if title.Len() < 2 {
		return false
	}
	w := r.lower[title.Last-2]
	return w == "prime" || w == "chief"
}

// callingFirst returns the token at which a person’s name begins in a run whose first
// word, which has its capital from where it stands, is a common word for what somebody is
// that no name of a post is: Evacuee Ann Lee, Forward Bo Chen. The run’s first token
// where there is none.
func (r *resolver) callingFirst(x nlp.Range) int32 {
	k := x.First + 1
	if x.Len() < 3 || x.Len() > 5 || r.off[x.First] || !r.sentenceStart(x.First, r.d.Sents[r.d.Tokens[x.First].Sent]) || r.seenCap[r.word(x.First)] || r.known(r.word(x.First)) || allCaps(r.word(x.First)) {
		return x.First
	}
	n, ok := lexicon.LookupThing(r.lower[x.First])
	if !ok {
		n, ok = lexicon.LookupNoun(r.lower[x.First])
	}
	if !ok || n.Plural || !n.Class.Any(lexicon.Role|lexicon.PersonN) || n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.DocN|lexicon.PubN) {
		return x.First
	}
	if w := r.word(k); lexicon.GivenName(w) == 0 && !(len(w) == 2 && w[1] == '.') && !r.plainName(nlp.Range{First: k, Last: x.Last}) || orgWord(r.word(x.Last-1)) || r.tableAt(k, x) == x.Last {
		return x.First
	}
	return k
}

// plainName reports whether two words that are no common nouns stand as the name of
// somebody who is the subject of a sentence.
func (r *resolver) plainName(x nlp.Range) bool {
	if x.Len() != 2 || r.commonWord(x.First) || r.commonWord(x.First+1) || firmName(r.word(x.First+1)) || sportName(r.word(x.First+1)) || r.known(r.word(x.First)) || int(x.Last) >= len(r.d.Tokens) {
		return false
	}
	return r.d.Tokens[x.Last].Tag.Finite() || r.word(x.Last) == "," && int(x.Last)+1 < len(r.d.Tokens) && isNumber(r.word(x.Last+1))
}

// commonWord reports whether token i is, but for its capital, a common noun or a function
// word.
func (r *resolver) commonWord(i int32) bool {
	w := r.lower[i]
	_, noun := lexicon.LookupNoun(w)
	_, thing := lexicon.LookupThing(w)
	return noun || thing || isFunction(w) || isPreposition(w) || isConjunction(w) || looksPlural(w) || r.seenLower[w]
}

// holderAfter returns the token at which a person’s name begins behind the body, whose
// name begins at token k, of a post in the run: President of Acme Ann Lee; k where there
// is none.
func (r *resolver) holderAfter(k int32, x nlp.Range) int32 {
	if x.Last-k < 3 || x.Last-k > 9 || r.tableAt(k, x) == x.Last || orgWord(r.word(x.Last-1)) {
		return k
	}
	if r.orgOf(x) {
		return r.holderBehind(k, x)
	}
	if j := k; portfolio(r.word(j)) {
		for j < x.Last && portfolio(r.word(j)) {
			j++
		}
		if x.Last-j == 2 && !r.commonWord(j) && !r.commonWord(j+1) {
			return j // Cabinet Secretary for Health Ann Lee
		}
	}
	for j := k + 1; j+1 < x.Last; j++ {
		if r.isRole(j) {
			return k
		}
		switch r.word(j + 1) {
		case "Ó", "Ní", "Nic", "Uí":
			if j+2 < x.Last {
				return j
			}
		}
		if lexicon.GivenName(r.word(j)) != 0 && x.Last-j <= 3 && lexicon.GivenName(r.word(k)) == 0 && r.lower[j-1] != "of" && r.lower[j-1] != "and" && lexicon.Place(r.word(j)) == nil && lexicon.StateByName(r.word(j)) == nil {
			return j
		}
	}
	return k
}

// holderBehind is holderAfter for a body whose name has a preposition: President of the Institute of
// Acoustics Ann Lee. What is left of the name has to be one without its last words.
func (r *resolver) holderBehind(k int32, x nlp.Range) int32 {
	for j := max(k+3, x.Last-3); j+1 < x.Last; j++ {
		w, prev := r.word(j), r.lower[j-1]
		if lexicon.GivenName(w) == 0 || !upper(r.word(j+1)) || isPreposition(prev) || isConjunction(prev) || isDeterminer(prev) || prev == "saint" || prev == "st" || prev == "st." || lexicon.Place(w) != nil || lexicon.StateByName(w) != nil {
			continue
		}
		if r.orgOf(nlp.Range{First: k, Last: j}) && !sportName(r.word(x.Last-1)) && !firmName(r.word(x.Last-1)) {
			return j
		}
		return k
	}
	return k
}

// desk reports whether a word in capitals before one for a post tells what its bearer is in
// charge of and ends no body's name.
func desk(w string) bool {
	switch w {
	case "Communications", "Communication", "Policy", "Marketing", "Finance", "Political", "Campaigns", "Operations", "Compliance", "Advocacy", "Digital", "Press", "Sales", "Editorial", "Creative":
		return true
	}
	return false
}

// township reports whether the word at token i, in capitals before that for a post at token
// h, tells of which kind the place or the force is that has such a post, and names none.
func (r *resolver) township(i, h int32) bool {
	switch r.word(i) {
	case "Police", "Fire":
		return r.lower[h] == "chief" || r.lower[h] == "commissioner"
	case "City", "County", "Town", "Village", "District":
		switch r.lower[h] {
		case "clerk", "attorney", "manager", "administrator", "commissioner", "executive", "treasurer", "auditor", "prosecutor", "sheriff", "judge":
			return true
		}
	}
	return false
}
