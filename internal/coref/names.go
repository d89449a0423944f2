package coref

import (
	"strings"
	"unicode"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// mention is one place where a proper name stands.
type mention struct {
	nlp.Range            // titles included
	name       nlp.Range // the name alone
	kind       entity.Kind
	sure       float64 // weight of kind's evidence
	title      nlp.Range
	affil      nlp.Range
	gender     byte // from a title
	body       *lexicon.Body
	place      *lexicon.Country
	use        lexicon.PlaceUse
	state      *lexicon.State
	possessive bool
	headline   bool
	shared     nlp.Range // the surname that stands only behind a second given name: Ann and Bo Lee
	ent        int32
}

func lower(s string) string { return strings.ToLower(s) }

// scanNames finds the proper names: runs of capitalised words, cut and
// classified with the tables.
func (r *resolver) scanNames() {
	for _, x := range r.d.Sents {
		for i := x.First; i < x.Last; {
			if t := r.tickerAt(i); t.Len() > 0 {
				i = t.Last
				continue
			}
			if !r.startsName(i, x) {
				i++
				continue
			}
			j := r.gather(i, x)
			r.analyse(nlp.Range{First: i, Last: j})
			i = j
		}
	}
}

// add appends a mention and what stands before it.
func (r *resolver) add(m mention) {
	if m.name.Len() == 0 {
		return
	}
	m.ent = -1
	m.headline = r.title[m.First]
	if l := m.Last; int(l) < len(r.d.Tokens) && isPossessive(r.word(l)) && !r.d.Tokens[l].Space {
		m.possessive = true
	}
	for i := m.First; i < m.Last; i++ {
		r.at[i] = int32(len(r.mentions))
	}
	r.mentions = append(r.mentions, m)
}

// analyse makes mentions of a run of capitalised words.
func (r *resolver) analyse(x nlp.Range) {
	if r.fieldOf(x) {
		r.add(mention{Range: x, name: x, kind: entity.Organization, sure: 4})
		return
	}
	x = r.trimRun(x)
	if x.Len() == 0 || x.Len() == 1 && commonAcronym(r.word(x.First)) {
		return
	}
	if x.Len() > 1 && strings.HasSuffix(r.lower[x.First], "-year-old") {
		x.First++ // Nine-year-old Ann Lee
	}
	if r.kinNamed(x) {
		r.add(mention{Range: x, name: x, kind: entity.Person, sure: 5})
		return
	}
	// A whole name of the tables.
	if r.tableAt(x.First, x) == x.Last {
		r.addTable(x)
		return
	}
	if n, ok := lexicon.LookupNoun(r.lower[x.First]); ok && n.Plural && n.Class.Any(lexicon.Role) && x.Len() > 2 && !r.title[x.First] && lexicon.GivenName(r.word(x.First+1)) != 0 && lexicon.GivenName(r.word(x.First)) == 0 && int(x.Last) < len(r.lower) && (r.lower[x.Last] == "and" || r.word(x.Last) == ",") {
		r.analyse(nlp.Range{First: x.First + 1, Last: x.Last}) // Senators Ann Lee and Bo Chen
		return
	}
	if r.sortFirst(x) {
		name := nlp.Range{First: x.First + 1, Last: x.Last}
		if r.tableAt(name.First, name) == name.Last {
			r.addTable(name)
		} else {
			r.add(mention{Range: name, name: name, kind: entity.Organization, sure: 4})
		}
		return
	}
	if s := r.d.Sents[r.d.Tokens[x.First].Sent]; x.Len() > 1 && x.First == s.First && !r.title[x.First] && commercial(r.lower[x.First]) && !r.seenCap[r.word(x.First)] {
		r.analyse(nlp.Range{First: x.First + 1, Last: x.Last}) // Retailer Acme & Lane
		return
	}
	if x.Len() > 2 && isPostNominal(r.word(x.Last-1)) {
		r.addLettered(x)
		return
	}
	if n, ok := lexicon.LookupNoun(r.lower[x.Last-1]); ok {
		if x.Len() == 1 && n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.DocN|lexicon.GroupN|lexicon.PubN) {
			return
		}
		// House Republicans, the Utah Republican: the name is what stands before
		if x.Len() > 1 && (n.Plural && n.Class.Any(lexicon.PersonN|lexicon.Role) && (partyWord(n.Lemma) || r.tableAt(x.First, x) == x.Last-1 || x.Len() == 2 && (lexicon.StateByName(r.word(x.First)) != nil || orgWord(r.word(x.First)))) || partyWord(r.lower[x.Last-1])) && lexicon.BodyByName(r.text(x)) == nil {
			r.analyse(nlp.Range{First: x.First, Last: x.Last - 1})
			return
		}
	}
	if x.Len() > 1 {
		if p := lexicon.Place(r.word(x.Last - 1)); p != nil && p[0].Use == lexicon.UseAdjective && strings.HasSuffix(r.word(x.Last-1), "s") {
			r.analyse(nlp.Range{First: x.First, Last: x.Last - 1})
			return
		}
	}
	if r.causeName(x) {
		r.add(mention{Range: x, name: x, kind: entity.Organization, sure: 4})
		return
	}
	if k := r.bearerOf(x); k >= 0 {
		r.analyse(nlp.Range{First: x.First, Last: k})
		r.analyse(nlp.Range{First: k + 1, Last: x.Last})
		return
	}
	if k := r.postOf(x); k >= 0 {
		for k < x.Last && (r.lower[k] == "of" || r.lower[k] == "for" || r.lower[k] == "the") {
			k++
		}
		for j := k; j < x.Last; j++ {
			if !portfolio(r.word(j)) && r.lower[j] != "and" || r.tableAt(k, x) == x.Last {
				r.analyse(nlp.Range{First: k, Last: x.Last})
				break
			}
		}
		return
	}
	p := x.First - 2
	if p > 0 && r.lower[p+1] == "the" {
		p--
	}
	if p >= 0 && (r.lower[p+1] == "of" || r.lower[p+1] == "for") && upper(r.word(p)) && r.isRole(p) {
		if j := r.holderAfter(x.First, x); j > x.First {
			r.analyse(nlp.Range{First: x.First, Last: j})
			r.add(mention{Range: nlp.Range{First: j, Last: x.Last}, name: nlp.Range{First: j, Last: x.Last}, kind: entity.Person, sure: 3})
			return
		}
	}
	if r.executiveBody(x) {
		r.add(mention{Range: x, name: x, kind: entity.Organization, sure: 4})
		return
	}
	if w := r.word(x.Last - 1); (w == "Pollster" || w == "Checker") && x.Len() > 1 && !r.title[x.First] {
		switch b := lexicon.BodyByName(r.text(nlp.Range{First: x.First, Last: x.Last - 1})); {
		case w == "Checker" && r.word(x.Last-2) == "Fact":
			r.add(mention{Range: x, name: x, kind: entity.Publication, sure: 6})
			return
		case b != nil && b.Outlet():
			r.add(mention{Range: x, name: x, kind: entity.Organization, sure: 6})
			return
		}
	}
	k := r.lastTitle(x)
	if k >= x.First {
		r.addTitled(x, k)
		return
	}
	if k := r.callingFirst(x); k > x.First {
		r.addTitled(x, k-1)
		return
	}
	if r.onlyRole(x) {
		return
	}
	if kind, sure := r.kindByWords(x); sure > 0 {
		r.add(mention{Range: x, name: x, kind: kind, sure: sure})
		return
	}
	if k := r.afterPlace(x); k > x.First {
		r.analyse(nlp.Range{First: x.First, Last: k})
		r.analyse(nlp.Range{First: k, Last: x.Last})
		return
	}
	if k := r.describedBy(x); k > x.First {
		m := mention{Range: nlp.Range{First: k, Last: x.Last}, name: nlp.Range{First: k, Last: x.Last}, kind: entity.Person, sure: 2}
		r.add(m)
		return
	}
	// A name of the tables at the head of the run: Iranian, Texas, Democrat.
	if e := r.tableAt(x.First, x); e > x.First && e < x.Last {
		head := nlp.Range{First: x.First, Last: e}
		rest := nlp.Range{First: e, Last: x.Last}
		if r.splits(head, rest) {
			n := len(r.mentions)
			r.addTable(head)
			r.analyse(rest)
			if n+1 < len(r.mentions) {
				m := &r.mentions[n+1]
				if m.affil.Len() == 0 && m.kind == entity.Person && !r.envoyTo(x.First) {
					m.affil = head
				}
			}
			return
		}
	}
	if s := lexicon.StateByName(r.word(x.First)); s != nil && x.Len() > 2 && len(r.word(x.First)) > 2 && lexicon.GivenName(r.word(x.First)) == 0 {
		r.analyse(nlp.Range{First: x.First, Last: x.First + 1})
		r.analyse(nlp.Range{First: x.First + 1, Last: x.Last})
		return
	}
	if x.Len() > 1 && isRoleModifier(r.lower[x.First]) && r.sentenceStart(x.First, r.d.Sents[r.d.Tokens[x.First].Sent]) && !r.seenCap[r.word(x.First)] && lexicon.GivenName(r.word(x.First)) == 0 {
		x.First++ // Top Lee strategists
	}
	kind, sure := r.kindByLook(x)
	r.add(mention{Range: x, name: x, kind: kind, sure: sure})
}

// commonAcronym reports whether a word in capitals is short for a thing, and names nobody.
func commonAcronym(w string) bool {
	switch w {
	case "TV", "AI", "GDP", "VAT", "DNA", "HIV", "AIDS", "CCTV", "GPS", "LGBT", "LGBTQ", "VIP", "ID", "NGO", "ICU", "IQ", "DVD", "SUV", "RV", "CO2":
		return true
	}
	return false
}

// kinNamed reports whether a given name alone is that of somebody’s relation, whatever
// else goes by it: her mother, Dawn.
func (r *resolver) kinNamed(x nlp.Range) bool {
	i := x.First - 1
	if x.Len() != 1 || i < 1 || lexicon.GivenName(r.word(x.First)) == 0 {
		return false
	}
	if r.word(i) == "," {
		i--
	}
	n, ok := lexicon.LookupNoun(r.lower[i])
	return ok && n.Class.Any(lexicon.Kin) && !n.Plural && r.owned(i)
}

// addLettered makes mentions of a run that ends in letters after a name: the last name
// is without them, and where they tell a seat in parliament or a rank at the bar and
// no title stands before, they are its title.
func (r *resolver) addLettered(x nlp.Range) {
	e := x.Last - 1
	if r.word(e-1) == "," {
		e--
	}
	n := len(r.mentions)
	r.analyse(nlp.Range{First: x.First, Last: e})
	if n == len(r.mentions) {
		return
	}
	k := len(r.mentions) - 1
	m := &r.mentions[k]
	if m.Last != e {
		return
	}
	for i := m.Last; i < x.Last; i++ {
		r.at[i] = int32(k)
	}
	m.Last = x.Last
	m.possessive = int(x.Last) < len(r.d.Tokens) && isPossessive(r.word(x.Last)) && !r.d.Tokens[x.Last].Space
	if m.title.Len() == 0 && m.place == nil && m.body == nil && letteredPost(r.word(x.Last-1)) {
		m.title, m.kind, m.sure = nlp.Range{First: x.Last - 1, Last: x.Last}, entity.Person, 5
	}
}

// trimRun cuts the words at both ends of a run that belong to no name; what is
// returned is empty where nothing is left.
func (r *resolver) trimRun(x nlp.Range) nlp.Range {
	for x.First < x.Last && isFunction(r.lower[x.First]) && !(x.Len() > 1 && len(r.word(x.First)) == 1) && !(x.Len() > 1 && (r.lower[x.First] == "our" || r.lower[x.First] == "big" || r.lower[x.First] == "good" || r.lower[x.First] == "great" || r.lower[x.First] == "new" || r.lower[x.First] == "old" || r.lower[x.First] == "all" && strongBody(r.word(x.Last-1)))) && !allCaps(r.word(x.First)) && r.tableAt(x.First, x) <= x.First+1 && lexicon.GivenName(r.word(x.First)) == 0 {
		x.First++
	}
	if x.Len() == 0 || x.Len() == 1 && lexicon.LegalForm(r.word(x.First)) {
		return nlp.Range{}
	}
	if w := r.word(x.First); x.Len() > 1 && !r.seenCap[w] && r.sentenceStart(x.First, r.d.Sents[r.d.Tokens[x.First].Sent]) && (r.d.Tokens[x.First].Tag.Adjective() || strings.HasSuffix(w, "ing")) && !r.known(w) && r.tableAt(x.First, x) == x.First && r.tableAt(x.First+1, x) == x.Last && lexicon.Place(r.text(nlp.Range{First: x.First + 1, Last: x.Last})) != nil {
		x.First++ // Neighbouring Chad
	}
	for x.Len() > 0 && groupAdjective(r.word(x.Last-1)) && r.tableAt(x.First, x) != x.Last && (x.Len() == 1 || lexicon.GivenName(r.word(x.First)) == 0) {
		x.Last-- // European leaders, Florida Latino voters
	}
	return x
}

// kindByWords returns what the words of a run that no table lists say that it names,
// with the weight of that; 0 where they say nothing.
func (r *resolver) kindByWords(x nlp.Range) (kind entity.Kind, sure float64) {
	last := r.word(x.Last - 1)
	if r.contains(x, "Journal", "Annals") && r.contains(x, "of") {
		return entity.Publication, 4
	}
	if x.Len() > 2 && r.word(x.Last-2) == "News" && (last == "Agency" || last == "Service" || last == "Network" || last == "Channel") {
		return entity.Publication, 4
	}
	if w := r.word(x.First); x.Len() > 2 && (w == "Republic" || w == "Kingdom" || w == "Commonwealth") && r.word(x.First+1) == "of" && lexicon.Place(last) != nil {
		return entity.Government, 4
	}
	if e := r.tableAt(x.First, x); e > x.First && e < x.Last {
		// BBC Wales, of an outlet’s branch
		if b := lexicon.BodyByName(r.text(nlp.Range{First: x.First, Last: e})); b != nil && b.Outlet() && b.Class != "platform" {
			if s := r.text(nlp.Range{First: e, Last: x.Last}); lexicon.StateByName(s) != nil || lexicon.Place(s) != nil && lexicon.Place(s)[0].Use == lexicon.UseName {
				return entity.Publication, 4
			}
			switch n, ok := lexicon.LookupNoun(r.lower[x.Last-1]); r.word(e) {
			case "Radio", "TV", "Television", "News", "Sport", "Sports", "Breakfast", "Business":
				if x.Last-e <= 2 && !(ok && n.Class.Any(lexicon.Role|lexicon.PersonN)) && lexicon.GivenName(r.word(x.Last-1)) == 0 {
					return entity.Publication, 4 // ABC Radio National
				}
			}
		}
	}
	if x.Len() == 2 && surnameToo(last) && lexicon.GivenName(r.word(x.First)) != 0 {
		return entity.Person, 3 // Gideon Park
	}
	if x.Len() > 2 && r.contains(x, "Without", "Against") {
		return entity.Organization, 4
	}
	if orgWord(last) || orgWord(r.word(x.First)) && r.contains(x, "of", "for", "on") || r.orgOf(x) {
		return entity.Organization, 4
	}
	if x.Len() > 1 && bodyFirst(r.word(x.First)) && (lexicon.GivenName(r.word(x.First)) == 0 || x.Len() > 2 && r.word(x.First) == "Royal") {
		return entity.Organization, 4
	}
	if x.Len() > 1 && (lexicon.LegalForm(last) || firmName(last)) && (lexicon.GivenName(r.word(x.First)) == 0 || r.countryFirst(x) || firmOnly(last)) {
		return entity.Organization, 3
	}
	if x.Len() > 1 && (last == "USA" || last == "UK" || last == "NSW" || last == "Aotearoa") && lexicon.GivenName(r.word(x.First)) == 0 && r.tableAt(x.First, x) == x.First {
		return entity.Organization, 3 // Safe Homes USA
	}
	if h := strings.LastIndexByte(last, '-'); h > 0 && x.Len() > 1 && (pubWord(last[h+1:]) || outletEnd(last[h+1:])) && upper(last[:h]) {
		return entity.Publication, 3 // the Arlen Times-Courier
	}
	if pubWord(last) || r.paperEnd(x) || x.Len() > 1 && (airs(r.word(x.First)) || outletEnd(last)) {
		return entity.Publication, 3
	}
	if documentWord(last) && x.Len() > 1 {
		return entity.Document, 3
	}
	return entity.KindUnknown, 0
}

// surnameToo reports whether a word that ends the names of bodies is a surname as well.
func surnameToo(w string) bool {
	switch w {
	case "Park", "Hall", "House", "Church", "Banks":
		return true
	}
	return false
}

// kindByLook returns what a run most likely names by its capitals, its length and the
// word that it begins with, with the weight of that; 0 where these say nothing.
func (r *resolver) kindByLook(x nlp.Range) (kind entity.Kind, sure float64) {
	switch w := r.word(x.First); {
	case x.Len() == 1 && domain(w):
		return entity.Publication, 3
	case x.Len() == 1 && camel(w):
		return entity.Organization, 3
	case x.Len() == 1 && lexicon.StateByName(r.word(x.First)) != nil && len(r.word(x.First)) > 3 && lexicon.GivenName(r.word(x.First)) == 0:
		return entity.Place, 3
	case lexicon.GivenName(proper(r.word(x.First))) != 0 && x.Len() > 1:
		if x.Len() > 4 {
			return entity.Person, 1
		}
		return entity.Person, 3
	case x.Len() == 1 && len(w) > 3 && strings.ContainsAny(w, "AEIOUY") && r.turnLabel(x.First):
		return entity.Person, 3 // HOLT: Will the court be there?
	case x.Len() == 1 && allCaps(r.word(x.First)) && len(r.word(x.First)) <= 6 && !r.title[x.First]:
		return entity.Organization, 3
	case x.Len() >= 2 && x.Len() <= 4 && r.initials(x):
		return entity.Person, 2
	}
	return entity.KindUnknown, 0
}

// groupAdjective reports whether a capitalised word tells what people something is
// of, and names nobody.
func groupAdjective(w string) bool {
	switch strings.TrimSuffix(w, "s") {
	case "European", "Western", "Eastern", "African", "Asian", "Arab", "Arabic", "Latino", "Latina", "Hispanic", "Muslim", "Islamic", "Islamist", "Christian", "Jewish", "Jew", "Catholic", "Protestant", "Evangelical", "Hindu", "Buddhist", "Sunni", "Shiite", "Shia", "Kurdish", "Kurd", "Nordic", "Scandinavian", "Caribbean", "Caucasian", "Latin", "Southern", "Northern", "Midwestern", "Southeastern", "Nazi", "Marxist", "Trumpian", "Soviet", "Baltic", "Balkan", "Mediterranean", "Millennial":
		return true
	}
	return false
}

// afterPlace returns the token at which a person's name begins behind the name of a
// firm that ends in a place: Ocean Florida Ann Lee; the run's first token where
// there is none.
func (r *resolver) afterPlace(x nlp.Range) int32 {
	if x.Len() > 8 {
		return x.First
	}
	for k := x.First + 2; k+1 < x.Last; k++ {
		if w := r.word(k - 1); (lexicon.StateByName(w) != nil && len(w) > 3 || lexicon.Place(w) != nil && lexicon.GivenName(w) == 0) && lexicon.GivenName(r.word(k)) != 0 && lexicon.GivenName(r.word(x.First)) == 0 && x.Last-k <= 3 && !orgWord(r.word(x.Last-1)) {
			return k
		}
	}
	return x.First
}

// describedBy returns the token at which a person's name begins in a run whose
// first words only describe him: Oscar-winner Ann Lee, Navy SEAL Bo Lee; the
// run's first token where there are none.
func (r *resolver) describedBy(x nlp.Range) int32 {
	k := x.First
	for k < x.Last-1 {
		w := r.word(k)
		if h := strings.IndexByte(w, '-'); h > 0 && h+4 < len(w) && w[h+1] >= 'a' && w[h+1] <= 'z' && lexicon.GivenName(w[:h]) == 0 {
			k++
			continue
		}
		switch w {
		case "Navy", "Army", "SEAL", "Marine", "Pulitzer", "Nobel", "Olympic", "Hollywood", "Oscar", "Democratic", "Republican":
			if k+2 < x.Last || k > x.First {
				k++
				continue
			}
		}
		break
	}
	if k == x.First || k == x.Last-1 && !strings.Contains(r.word(k-1), "-") || r.tableAt(x.First, x) >= x.First+2 || orgWord(r.word(x.Last-1)) {
		return x.First
	}
	if x.Last-k >= 2 && lexicon.GivenName(r.word(k)) == 0 {
		return x.First
	}
	return k
}

// camel reports whether a word has a capital after a small letter, as names of
// firms have: WeWork. Mc and Mac begin surnames.
func camel(w string) bool {
	if strings.HasPrefix(w, "Mc") || strings.HasPrefix(w, "Mac") || strings.HasPrefix(w, "De") || strings.HasPrefix(w, "Di") || strings.HasPrefix(w, "Le") || strings.HasPrefix(w, "La") || strings.HasPrefix(w, "Van") || strings.HasPrefix(w, "O’") || strings.HasPrefix(w, "Fitz") || strings.ContainsAny(w, "-'’") {
		return false
	}
	low := false
	for _, c := range w {
		if low && unicode.IsUpper(c) {
			return true
		}
		low = unicode.IsLower(c)
	}
	return false
}

// domain reports whether a word is the address of a site.
func domain(w string) bool {
	for _, s := range [...]string{".com", ".org", ".net", ".info", ".co.uk", ".io", ".com.au", ".co.za", ".co.nz", ".com.ng", ".co.ke", ".ie"} {
		if strings.HasSuffix(w, s) && len(w) > len(s)+1 {
			return true
		}
	}
	return false
}

// initials reports whether a run has an initial in it: Robert F. Kennedy.
func (r *resolver) initials(x nlp.Range) bool {
	for i := x.First; i < x.Last-1; i++ {
		w := r.word(i)
		if len(w) == 2 && w[1] == '.' || len(w) == 1 && r.word(i+1) == "." {
			return true
		}
	}
	return false
}

// contains reports whether one of some words stands in a range.
func (r *resolver) contains(x nlp.Range, words ...string) bool {
	for i := x.First; i < x.Last; i++ {
		for _, w := range words {
			if r.word(i) == w {
				return true
			}
		}
	}
	return false
}

// orgOf reports whether a word for a body stands before "of" inside the run:
// London School of Economics.
func (r *resolver) orgOf(x nlp.Range) bool {
	for i := x.First + 1; i < x.Last-1; i++ {
		if w := r.word(i); (w == "of" || w == "for" || w == "on") && orgWord(r.word(i-1)) {
			return true
		}
	}
	return false
}

// splits reports whether the name of a place, people or body at the head of a
// run is set before another name: "Iranian Brigadier", "CNN Jake Tapper", but not
// "Paris Hilton" or "Washington Institute".
func (r *resolver) splits(head, rest nlp.Range) bool {
	s := r.text(head)
	if p := lexicon.Place(s); p != nil {
		if p[0].Use == lexicon.UseAdjective || allCaps(strings.ReplaceAll(s, ".", "")) {
			return true
		}
		return rest.Len() > 1 && lexicon.GivenName(s) == 0
	}
	if b := lexicon.BodyByName(s); b != nil {
		// told the Daily Mail Lacerda …
		if p := head.First - 1; p >= 0 && !upper(r.word(p)) && r.isRole(p) && r.d.Tokens[p].Sent == r.d.Tokens[head.First].Sent {
			return false // actor Mehr Talwar
		}
		if w := r.word(rest.First); b.Outlet() && rest.Len() == 1 && r.seenCap[w] && !pubWord(w) && !orgWord(w) && lexicon.GivenName(w) == 0 {
			return true
		}
		return rest.Len() > 1 && lexicon.GivenName(r.word(rest.First)) != 0
	}
	return false
}

// addTable adds a name that the tables list.
func (r *resolver) addTable(x nlp.Range) {
	s := r.text(x)
	m := mention{Range: x, name: x}
	if b := lexicon.BodyByName(s); b != nil {
		m.body, m.sure = b, 5
		switch {
		case b.Outlet():
			m.kind = entity.Publication
		case b.Class == "gov":
			m.kind = entity.Government
		default:
			m.kind = entity.Organization
		}
	}
	if p := lexicon.Place(s); p != nil && p[0].Use == lexicon.UseAdjective && m.body == nil && r.paperName(x) {
		m.kind, m.sure = entity.Publication, 4 // The Namibian reported
		r.add(m)
		return
	}
	if p := lexicon.Place(s); p != nil && (m.body == nil || m.body.Class == "org" && m.body.Name != s) {
		m.place, m.use = p[0].Country, p[0].Use
		m.kind, m.sure = entity.Government, 5
		if p[0].Use == lexicon.UseSeat && (m.body != nil && m.body.Class == "gov") {
			m.place = nil
		}
	}
	if m.body == nil && m.place == nil {
		m.state = lexicon.StateByName(s)
		m.kind, m.sure = entity.Place, 4
	}
	r.add(m)
}

// paperName reports whether a word for a people is the name of a newspaper: it has a
// capital article inside a sentence, and nothing that it could describe after it.
func (r *resolver) paperName(x nlp.Range) bool {
	i := x.First - 1
	if i <= 0 || r.word(i) != "The" || r.title[i] || strings.HasSuffix(r.word(x.Last-1), "s") {
		return false
	}
	s := r.d.Sents[r.d.Tokens[i].Sent]
	if i == s.First || isQuoteMark(r.word(i-1)) || x.Last < s.Last && (upper(r.word(x.Last)) || r.d.Tokens[x.Last].Tag.Noun() && !isDateWord(r.lower[x.Last]) && r.lower[x.Last] != "last" || r.d.Tokens[x.Last].Tag.Adjective() && r.lower[x.Last] != "last") {
		return false
	}
	return true
}
