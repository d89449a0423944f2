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
	ent        int32
}

func lower(s string) string { return strings.ToLower(s) }

// scanNames finds the proper names: runs of capitalised words, cut and
// classified with the tables.
func (r *resolver) scanNames() {
	for _, x := range r.d.Sents {
		for i := x.First; i < x.Last; {
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

func (r *resolver) known(w string) bool {
	return lexicon.GivenName(w) != 0 || lexicon.BodyByName(w) != nil || lexicon.Place(w) != nil || lexicon.StateByName(w) != nil && len(w) > 2
}

// startsName reports whether a name may begin at token i of sentence x.
func (r *resolver) startsName(i int32, x nlp.Range) bool {
	w := r.word(i)
	if !upper(w) {
		if isNumber(w) && i+1 < x.Last && upper(r.word(i+1)) {
			return r.tableAt(i, x) > i+1
		}
		if (strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-")) && len(w) > 4 && upper(w[3:]) {
			return true
		}
		return isParticle(w) && w != "y" && w != "e" && w != "do" && i+1 < x.Last && r.seenSurname(i, x)
	}
	lw := r.lower[i]
	if k := strings.LastIndexByte(w, '-'); k > 0 && k+1 < len(w) && w[k+1] >= 'a' && w[k+1] <= 'z' && len(w)-k > 4 && r.d.Tokens[i].Tag.Adjective() {
		return false // NBA-leading, California-based
	}
	if w == "I" || len(w) == 1 && !(i+1 < x.Last && r.word(i+1) == ".") {
		return false
	}
	if r.tableAt(i, x) > i {
		if !isFunction(lw) || r.tableAt(i, x) > i+1 || allCaps(w) && !r.title[i] {
			return true
		}
	}
	if (lw == "big" || lw == "new" || lw == "good" || lw == "great" || lw == "old") && !r.title[i] && !r.sentenceStart(i, x) && i+1 < x.Last && upper(r.word(i+1)) && !isFunction(r.lower[i+1]) {
		return true // Big Machine
	}
	if isFunction(lw) || isDateWord(lw) {
		// "May said" and "Will Smith" are names all the same.
		return r.seenCap[w] && lexicon.GivenName(w) != 0 && !isDateWord(lw) && !isPreposition(lw) && i+1 < x.Last && upper(r.word(i+1)) && len(w) > 2 && !isPronoun(lw) && !isDeterminer(lw)
	}
	if r.title[i] {
		if r.seenCap[w] || lexicon.GivenName(w) != 0 && !r.seenLower[lw] {
			return true
		}
		n, ok := lexicon.LookupNoun(lw)
		if r.sourceAt[i] && !ok && !r.seenLower[lw] && !looksPlural(lw) {
			return true
		}
		return ok && n.Class.Any(lexicon.Title|lexicon.Rank|lexicon.Honorific|lexicon.Role) && i+1 < x.Last && upper(r.word(i+1))
	}
	if r.sentenceStart(i, x) {
		next := i+1 < x.Last && upper(r.word(i+1)) && !grammatical(r.lower[i+1])
		if t := r.d.Tokens[i].Tag; t != 0 && !t.Noun() && !t.Adjective() && !r.seenCap[w] && !r.known(w) && !isRoleModifier(lw) && !allCaps(w) && t != nlp.TagFW {
			if n, ok := lexicon.LookupNoun(lw); !ok || !n.Class.Any(lexicon.Title|lexicon.Honorific|lexicon.Rank|lexicon.Role) {
				return false
			}
		}
		if n, ok := lexicon.LookupNoun(lw); ok && !r.seenCap[w] {
			return next && n.Class.Any(lexicon.Role|lexicon.Title|lexicon.Honorific|lexicon.PersonN|lexicon.OrgN)
		}
		if isRoleModifier(lw) && !r.seenCap[w] {
			return next
		}
		if r.seenCap[w] || r.known(w) {
			return true
		}
		if r.seenLower[lw] {
			if r.sourceAt[i] && r.d.Tokens[i].Tag == nlp.TagNNP && !looksPlural(lw) {
				if _, ok := lexicon.LookupThing(lw); !ok {
					return true // Acmedata said, of acmedata
				}
			}
			return false
		}
		if t := r.d.Tokens[i].Tag; t != 0 && !next && !allCaps(w) {
			return t.Name()
		}
		if next || r.sourceAt[i] && !looksPlural(lw) {
			return true
		}
		return !strings.HasSuffix(lw, "ly") && !strings.HasSuffix(lw, "ing") && !strings.HasSuffix(lw, "ed") && !looksPlural(lw) && len(w) > 2
	}
	return true
}

// maxParticles is more than any name has in a row.
const maxParticles = 6

// seenSurname reports whether a lower-case particle at i begins a surname that
// stands alone: "de Blasio said".
func (r *resolver) seenSurname(i int32, x nlp.Range) bool {
	w := r.lower[i]
	if w != "de" && w != "van" && w != "von" && w != "bin" && w != "al" && w != "el" && w != "du" && w != "di" && w != "del" {
		return false
	}
	j := i + 1
	for j < min(x.Last, i+maxParticles) && isParticle(r.lower[j]) {
		j++
	}
	return j < x.Last && upper(r.word(j)) && !(i > x.First && upper(r.word(i-1)))
}

func (r *resolver) sentenceStart(i int32, x nlp.Range) bool {
	for k := i - 1; k >= x.First; k-- {
		w := r.word(k)
		if isQuoteMark(w) || w == "(" || w == "-" || w == "•" || w == "—" || w == "–" || w == "[" {
			continue
		}
		return w == ":" || w == "." || w == "!" || w == "?"
	}
	return true
}

// tableAt returns the end of the longest run of tokens from i that a table of
// names lists, i where there is none.
func (r *resolver) tableAt(i int32, x nlp.Range) int32 {
	start := r.d.Tokens[i].Start
	for j := min(i+7, x.Last); j > i; j-- {
		s := r.d.Text[start:r.d.Tokens[j-1].End]
		if len(s) < 2 {
			continue
		}
		if j == i+1 && (s == "Time" || s == "People" || s == "Today" || s == "Sun" || s == "Hill" || s == "Post" || s == "House" || s == "Reform" || s == "Science" || s == "Nature" || s == "Sky" || s == "IS" || s == "Medium" || s == "Independent" || s == "Standard" || s == "Register" || s == "Star" || s == "Nation") {
			continue
		}
		if lexicon.BodyByName(s) != nil || lexicon.Place(s) != nil || j > i+1 && lexicon.StateByName(s) != nil {
			return j
		}
	}
	return i
}

// gather returns the end of the run of capitalised words that begins at i.
func (r *resolver) gather(i int32, x nlp.Range) int32 {
	j := max(i+1, r.tableAt(i, x))
	for j < x.Last {
		w, lw := r.word(j), r.lower[j]
		prev := r.word(j - 1)
		if upper(w) && !isDateWord(lw) {
			if isFunction(lw) && !isParticle(lw) && !isParticle(prev) && !(lw == "said" && !r.title[j] && !allCaps(w)) && lexicon.GivenName(w) == 0 && (r.title[j] || grammatical(lw) || r.sentenceStart(j-1, x) && isFunction(r.lower[j-1])) {
				break
			}
			if r.title[j] && !r.titleWordOK(w, lw) && !(r.sourceAt[j] && !r.seenLower[lw]) {
				break
			}
			if e := r.tableAt(j, x); e > j {
				j = e
				continue
			}
			j++
			continue
		}
		next := j+1 < x.Last && upper(r.word(j+1)) && !isDateWord(r.lower[j+1])
		switch {
		case w == "." && len(prev) == 1 && next: // an initial that was cut off from its stop
			j++
			continue
		case w == "&" && next:
			j++
			continue
		case isPossessive(w) && next && !r.d.Tokens[j].Space && orgWord(r.word(j+1)) && r.ownsOffice(j-1):
			j++
			continue
		case isParticle(w) && next && lw != "e" && lw != "do":
			j++
			continue
		case isParticle(w) && j+2 < x.Last && isParticle(r.word(j+1)) && upper(r.word(j+2)):
			j += 2
			continue
		case (strings.HasPrefix(w, "al-") || strings.HasPrefix(w, "el-")) && len(w) > 4:
			j++
			continue
		case (w == "of" || w == "for") && r.joinsOf(i, j, x):
			j++
			if r.lower[j] == "the" {
				j++
			}
			continue
		case w == "on" && next && (prev == "Committee" || prev == "Council" || prev == "Commission" || prev == "Conference" || prev == "Caucus" || prev == "Center" || prev == "Report"):
			j++
			continue
		case w == "and" && next && r.joinsAnd(i, j, x):
			j++
			continue
		case w == "," && j+1 < x.Last && (isSuffix(r.word(j+1)) || corporate(r.word(j+1))):
			j++
			continue
		case w == "," && next:
			if e := r.joinsList(i, j, x); e > j {
				j = e
				continue
			}
		case isQuoteMark(w) && j+3 < x.Last && upper(r.word(j+1)) && j > i:
			// a nickname between quotation marks: Earvin “Magic” Johnson
			for k := j + 2; k < min(j+4, x.Last-1); k++ {
				if isQuoteMark(r.word(k)) && r.word(k) != "'s" && upper(r.word(k+1)) && r.d.Tokens[j].Space && r.d.Tokens[k+1].Space && !isFunction(r.lower[k+1]) && r.word(j) != "’" {
					j = k + 1
					break
				}
			}
			if !isQuoteMark(r.word(j)) {
				continue
			}
		}
		break
	}
	return j
}

// grammatical reports whether a word of the function words belongs to no name even
// where it has a capital: the pronouns, articles and the like, and the verbs that
// go with others. Six, Now and Watch may well belong to one.
func grammatical(w string) bool {
	if isPronoun(w) || isDeterminer(w) || isPreposition(w) || isConjunction(w) || isDateWord(w) {
		return true
	}
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "should", "may", "might", "must", "shall", "not", "if", "when", "while", "where", "why", "how", "what", "whether", "because", "although", "though", "said", "says", "asked", "according", "but", "than", "there", "then", "so", "ok", "yes", "no", "photo", "read", "click", "see":
		return true
	}
	return false
}

// ownsOffice reports whether the word at k, in the possessive, belongs to the
// name of a body: Attorney’s Office, Children’s Hospital.
func (r *resolver) ownsOffice(k int32) bool {
	n, ok := lexicon.LookupNoun(r.lower[k])
	return ok && n.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN|lexicon.Kin) && lexicon.GivenName(r.word(k)) == 0
}

// titleWordOK reports whether a capitalised word of a headline may belong to a
// name, judged by the rest of the article.
func (r *resolver) titleWordOK(w, lw string) bool {
	if r.seenCap[w] {
		return true
	}
	if allCaps(w) && len(w) > 4 {
		return r.seenCap[w[:1]+lw[1:]]
	}
	if r.seenLower[lw] {
		return false
	}
	if lexicon.GivenName(w) != 0 {
		return true
	}
	if n, ok := lexicon.LookupNoun(lw); ok {
		return n.Class.Any(lexicon.Title | lexicon.Rank | lexicon.Honorific | lexicon.Role)
	}
	return orgWord(w)
}

// joinsOf reports whether "of" or "for" at j continues the name begun at i:
// University of Iowa, Secretary of State, Committee for a Responsible Budget.
func (r *resolver) joinsOf(i, j int32, x nlp.Range) bool {
	prev := r.word(j - 1)
	k := j + 1
	if k < x.Last && (r.lower[k] == "the" || r.lower[k] == "a") {
		k++
	}
	if k >= x.Last || !upper(r.word(k)) || isDateWord(r.lower[k]) {
		return false
	}
	if orgWord(prev) || prev == "Ministers" || prev == "Bank" || prev == "States" || prev == "Islands" || prev == "Chamber" || prev == "Archdiocese" || prev == "Diocese" || prev == "Libraries" || prev == "Sons" || prev == "Daughters" || prev == "Friends" || prev == "Students" || prev == "Center" || prev == "District" || prev == "Journal" || prev == "Review" || prev == "Annals" {
		return true
	}
	n, ok := lexicon.LookupNoun(lower(prev))
	if looksPlural(prev) && !r.title[j] && (r.word(j) == "for" && (!r.sentenceStart(i, x) || j > i+1) || j > i+1 && lexicon.Place(r.word(k)) != nil) && !r.known(prev) && (!ok || !partyWord(n.Lemma)) && r.at[j-1] < 0 {
		return true // Doctors for Camp Closure, Professional Accountants of Canada
	}
	if !ok {
		return false
	}
	if n.Class.Any(lexicon.OrgN) {
		return true
	}
	return n.Class.Any(lexicon.Role|lexicon.Rank) && r.word(j) == "of"
}

// joinsAnd reports whether "and" at j stands inside a name: Department of
// Health and Human Services, Science and Technology Committee.
func (r *resolver) joinsAnd(i, j int32, x nlp.Range) bool {
	of := false
	for k := i; k < j; k++ {
		if w := r.word(k); (w == "of" || w == "for" || w == "on") && k > i && !r.isRole(k-1) {
			of = true
		}
	}
	next := r.word(j + 1)
	if r.tableAt(j+1, x) > j+1 || lexicon.GivenName(next) != 0 || lexicon.Place(next) != nil {
		return false
	}
	if n, ok := lexicon.LookupNoun(r.lower[j+1]); ok && n.Class.Any(lexicon.Title|lexicon.Honorific|lexicon.Role) {
		return false
	}
	if of {
		return true
	}
	// "Science and Technology Committee": what follows ends in a word for a body
	if j-i != 1 {
		return false
	}
	if r.known(r.word(i)) {
		return false
	}
	k := j + 1
	for k < x.Last && upper(r.word(k)) {
		k++
	}
	return k > j+2 && orgWord(r.word(k-1))
}

// joinsList returns the end of a list that belongs to the name of the body begun
// at i, whose first comma is the token j: Ministry of Trade, Industry and Energy;
// j where it does not.
func (r *resolver) joinsList(i, j int32, x nlp.Range) int32 {
	of := int32(-1)
	if j-i > 12 {
		return j
	}
	for k := i + 1; k < j; k++ {
		if w := r.word(k); (w == "of" || w == "on" || w == "for") && orgWord(r.word(k-1)) {
			of = k
		}
	}
	if of < 0 {
		return j
	}
	// Name, Name and Name: none of them a place or a person
	k := j
	for parts := 0; parts < 4; parts++ {
		last := r.lower[k] == "and"
		if w := r.word(k); w != "," && !last {
			return j
		}
		k++
		if k < x.Last && r.word(k-1) == "," && r.lower[k] == "and" {
			last = true
			k++
		}
		f := k
		for k < x.Last && k-f < 4 && upper(r.word(k)) && !isDateWord(r.lower[k]) {
			k++
		}
		if k == f || r.known(r.word(f)) || r.tableAt(f, x) > f {
			return j
		}
		if n, ok := lexicon.LookupNoun(r.lower[f]); ok && n.Class.Any(lexicon.Title|lexicon.Honorific|lexicon.Role|lexicon.OrgN) || k-f > 1 && orgWord(r.word(k-1)) {
			return j
		}
		if last {
			return k
		}
		if k >= x.Last {
			return j
		}
	}
	return j
}

// isRole reports whether token k is a word for a post, a rank or a title.
func (r *resolver) isRole(k int32) bool {
	n, ok := lexicon.LookupNoun(r.lower[k])
	return ok && n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title)
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

// analyse makes mentions of a run of capitalised words.
func (r *resolver) analyse(x nlp.Range) {
	for x.First < x.Last && isFunction(r.lower[x.First]) && !(x.Len() > 1 && (r.lower[x.First] == "big" || r.lower[x.First] == "good" || r.lower[x.First] == "great" || r.lower[x.First] == "new" || r.lower[x.First] == "old")) && !allCaps(r.word(x.First)) && r.tableAt(x.First, x) <= x.First+1 && lexicon.GivenName(r.word(x.First)) == 0 {
		x.First++
	}
	if x.Len() == 0 {
		return
	}
	if x.Len() == 1 && corporate(r.word(x.First)) {
		return
	}
	for x.Len() > 0 && groupAdjective(r.word(x.Last-1)) && r.tableAt(x.First, x) != x.Last && (x.Len() == 1 || lexicon.GivenName(r.word(x.First)) == 0) {
		x.Last-- // European leaders, Florida Latino voters
	}
	if x.Len() == 0 {
		return
	}
	// A whole name of the tables.
	if r.tableAt(x.First, x) == x.Last {
		r.addTable(x)
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
	last := r.word(x.Last - 1)
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
	k := r.lastTitle(x)
	if k >= x.First {
		r.addTitled(x, k)
		return
	}
	if r.onlyRole(x) {
		return
	}
	if r.contains(x, "Journal", "Annals") && r.contains(x, "of") {
		r.add(mention{Range: x, name: x, kind: entity.Publication, sure: 4})
		return
	}
	if x.Len() > 2 && r.word(x.Last-2) == "News" && (last == "Agency" || last == "Service" || last == "Network" || last == "Channel") {
		r.add(mention{Range: x, name: x, kind: entity.Publication, sure: 4})
		return
	}
	if orgWord(last) || orgWord(r.word(x.First)) && r.contains(x, "of", "for", "on") || r.orgOf(x) {
		r.add(mention{Range: x, name: x, kind: entity.Organization, sure: 4})
		return
	}
	if x.Len() > 1 && (corporate(last) || firmName(last)) && lexicon.GivenName(r.word(x.First)) == 0 {
		r.add(mention{Range: x, name: x, kind: entity.Organization, sure: 3})
		return
	}
	if pubWord(last) {
		r.add(mention{Range: x, name: x, kind: entity.Publication, sure: 3})
		return
	}
	if documentWord(last) && x.Len() > 1 {
		r.add(mention{Range: x, name: x, kind: entity.Document, sure: 3})
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
				if m.affil.Len() == 0 && m.kind == entity.Person {
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
	m := mention{Range: x, name: x}
	switch w := r.word(x.First); {
	case x.Len() == 1 && domain(w):
		m.kind, m.sure = entity.Publication, 3
	case x.Len() == 1 && camel(w):
		m.kind, m.sure = entity.Organization, 3
	case x.Len() == 1 && lexicon.StateByName(r.word(x.First)) != nil && len(r.word(x.First)) > 3 && lexicon.GivenName(r.word(x.First)) == 0:
		m.kind, m.sure = entity.Place, 3
	case lexicon.GivenName(proper(r.word(x.First))) != 0 && x.Len() > 1:
		m.kind, m.sure = entity.Person, 3
		if x.Len() > 4 {
			m.sure = 1
		}
	case x.Len() == 1 && allCaps(r.word(x.First)) && len(r.word(x.First)) <= 6 && !r.title[x.First]:
		m.kind, m.sure = entity.Organization, 3
	case x.Len() >= 2 && x.Len() <= 4 && r.initials(x):
		m.kind, m.sure = entity.Person, 2
	}
	r.add(m)
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

// corporate reports whether a word after a firm's name gives its legal form.
func corporate(w string) bool {
	switch w {
	case "Inc.", "Inc", "Ltd.", "Ltd", "LLC", "L.L.C.", "LLP", "PLC", "Plc", "Corp.", "Corp", "Co.", "L.P.", "GmbH", "AG", "S.A.", "N.V.", "A/S":
		return true
	}
	return false
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
	for _, s := range [...]string{".com", ".org", ".net", ".info", ".co.uk", ".io"} {
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
		if w := r.word(rest.First); b.Outlet() && rest.Len() == 1 && r.seenCap[w] && !pubWord(w) && !orgWord(w) && lexicon.GivenName(w) == 0 {
			return true
		}
		return rest.Len() > 1 && lexicon.GivenName(r.word(rest.First)) != 0
	}
	return false
}

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
		if !n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title|lexicon.Honorific) && !party {
			continue
		}
		if n.Plural && (x.Len() < 4 || orgWord(r.word(k))) || isPossessive(r.word(k+1)) {
			continue
		}
		if k == x.First && nameAsTitle(r.lower[k]) && !r.off[k] {
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
			for e < x.Last && (portfolio(r.word(e)) || r.lower[e] == "and") {
				e++
			}
			if e < x.Last && e > f {
				return e - 1
			}
			return x.First - 1
		}
		if orgWord(r.word(k+1)) && k+2 == x.Last && !partyOnly(n) {
			return x.First - 1 // General Assembly, Justice Department
		}
		return k
	}
	return x.First - 1
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
		return k + 1
	}
	return -1
}

func partyOnly(n lexicon.Noun) bool { return n.Class == lexicon.Honorific }

// partyWord reports whether a word set before a name gives its party.
func partyWord(w string) bool {
	switch w {
	case "democrat", "republican", "conservative", "liberal", "independent", "libertarian", "socialist":
		return true
	}
	return false
}

// portfolio reports whether a word names what a secretary or minister is in
// charge of.
func portfolio(w string) bool {
	switch w {
	case "State", "Defense", "Defence", "Commerce", "Labor", "Labour", "Treasury", "Energy", "Education", "Interior", "Health", "Justice", "Agriculture", "Transportation", "Transport", "Homeland", "Security", "Veterans", "Affairs", "Human", "Services", "Housing", "Urban", "Development", "War", "Navy", "Army", "Foreign", "Finance", "Trade", "Culture", "Environment", "Staff", "Intelligence", "National", "House", "Exchequer", "Commons", "Parliament", "Police", "Elections", "Communications":
		return true
	}
	return false
}

// onlyRole reports whether a run is nothing but words for a post: Senate
// Majority Leader, Prime Minister.
func (r *resolver) onlyRole(x nlp.Range) bool {
	n, ok := lexicon.LookupNoun(r.lower[x.Last-1])
	if !ok || lexicon.GivenName(r.word(x.Last-1)) != 0 && !n.Class.Any(lexicon.Title|lexicon.Rank) && r.surnameLike(x) {
		return false
	}
	if x.Len() > 1 && orgWord(r.word(x.Last-1)) {
		return false // Revolutionary Guards
	}
	if first := r.word(x.First); x.Len() == 2 && (camel(first) || n.Plural && !r.title[x.First] && !isRoleModifier(r.lower[x.First]) && !r.known(first) && !orgWord(first) && !r.sentenceStart(x.First, r.d.Sents[r.d.Tokens[x.First].Sent]) && !partyAdjective(first)) {
		return false // Safeguard Defenders, HuffPost Pollster
	}
	if n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title) && !r.surnameLike(x) {
		return true
	}
	return x.Len() == 1 && n.Class.Any(lexicon.PersonN|lexicon.GroupN|lexicon.DocN|lexicon.Kin)
}

// surnameLike reports whether the word for a post that ends a run is rather a
// surname: Steve King.
func (r *resolver) surnameLike(x nlp.Range) bool {
	return x.Len() > 1 && lexicon.GivenName(r.word(x.First)) != 0 && !r.isRole(x.First) && lexicon.StateByName(r.word(x.First)) == nil && lexicon.Place(r.word(x.First)) == nil
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

// addTitled adds the name that follows a title ending at token k.
func (r *resolver) addTitled(x nlp.Range, k int32) {
	name := nlp.Range{First: k + 1, Last: x.Last}
	for name.Len() > 1 && isFunction(r.lower[name.First]) && !isParticle(r.lower[name.First]) && lexicon.GivenName(r.word(name.First)) == 0 {
		name.First++
	}
	m := mention{Range: x, name: name, kind: entity.Person, sure: 5}
	n, _ := lexicon.LookupNoun(r.lower[k])
	m.gender = n.Gender
	rest := nlp.Range{First: x.First, Last: k + 1}
	if n.Class.Any(lexicon.Honorific) && !n.Class.Any(lexicon.Role|lexicon.Title) {
		rest.Last = k
		if rest.Len() > 0 && !r.isRole(rest.Last-1) {
			rest.First = rest.Last
		}
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
		if isRoleModifier(w) || r.isRole(t-1) || !upper(r.word(t-1)) && !isFunction(w) && !isPossessive(r.word(t-1)) {
			t--
			continue
		}
		break
	}
	title = nlp.Range{First: t, Last: x.Last}
	affil = nlp.Range{First: x.First, Last: t}
	for affil.Len() > 0 && isPossessive(r.word(affil.Last-1)) {
		affil.Last--
	}
	for affil.Len() > 0 && isFunction(r.lower[affil.First]) && !r.abbreviated(affil.First) {
		affil.First++
	}
	if n := r.lower[title.Last-1]; affil.Len() > 0 && affil.Len() <= 3 && (n == "minister" || n == "secretary" || n == "leader") && !r.known(r.text(affil)) && !r.known(r.word(affil.First)) && !orgWord(r.word(affil.Last-1)) && lexicon.StateByName(r.word(affil.First)) == nil {
		title.First, affil = affil.First, nlp.Range{} // Forestry Minister
	}
	if affil.Len() == 1 && chamber(r.word(affil.First)) && leads(fold(r.text(title))) {
		title.First, affil = affil.First, nlp.Range{}
	}
	return title, affil
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
