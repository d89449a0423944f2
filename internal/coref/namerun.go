package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

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
		if b := lexicon.BodyByName(w); b != nil && b.Outlet() && len(w) > 2 && (w[0] < 'a' || strings.ToLower(w) != w || domain(w)) {
			return true // 9News, eNCA
		}
		return isParticle(w) && w != "y" && w != "e" && w != "do" && i+1 < x.Last && r.seenSurname(i, x)
	}
	lw := r.lower[i]
	if k := strings.LastIndexByte(w, '-'); k > 0 && k+1 < len(w) && w[k+1] >= 'a' && w[k+1] <= 'z' && len(w)-k > 4 && r.d.Tokens[i].Tag.Adjective() {
		return false // NBA-leading, California-based
	}
	if w == "Royal" && !(i+1 < x.Last && upper(r.word(i+1))) {
		return false // Royal commentator Ann Lee, in an article on the Royal Family
	}
	if len(w) == 1 && !(i+1 < x.Last && r.word(i+1) == ".") {
		return r.bareInitials(i, x)
	}
	if w == "I" {
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
	if lw == "our" && !r.title[i] && (!r.sentenceStart(i, x) || r.seenCap[w]) && r.d.Tokens[i].Quote < 0 && i+1 < x.Last && upper(r.word(i+1)) && !isFunction(r.lower[i+1]) && lexicon.Place(r.word(i+1)) == nil {
		return true // Our Harbour
	}
	if w == "All" && i+1 < x.Last && lexicon.Place(r.word(i+1)) != nil && !r.title[i] {
		e := i + 2
		for e < x.Last && e < i+8 && upper(r.word(e)) {
			e++
		}
		return strongBody(r.word(e - 1)) // All India Clinics Association
	}
	if r.turnLabel(i) || r.namedCause(i, x) {
		return true // LEE: We will.
	}
	if i+1 < x.Last && r.fieldOf(nlp.Range{First: i, Last: i + 2}) {
		return true // Statistics Canada
	}
	if isFunction(lw) || isDateWord(lw) {
		// "May said" and "Will Smith" are names all the same.
		if r.namedJan(i, x.Last) {
			return true
		}
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
		next := i+1 < x.Last && upper(r.word(i+1)) && (!grammatical(r.lower[i+1]) || r.namedDay(i+1, x))
		if t := r.d.Tokens[i].Tag; t != 0 && !t.Noun() && !t.Adjective() && !r.seenCap[w] && !r.known(w) && !isRoleModifier(lw) && !allCaps(w) && t != nlp.TagFW {
			if n, ok := lexicon.LookupNoun(lw); !ok || !n.Class.Any(lexicon.Title|lexicon.Honorific|lexicon.Rank|lexicon.Role) {
				return false
			}
		}
		if n, ok := lexicon.LookupNoun(lw); ok && n.Class.Any(lexicon.Role) && !n.Plural && i+3 < x.Last && r.word(i+1) == "of" && portfolio(r.word(i+2)) && upper(r.word(i+3)) {
			return true // Member of Parliament Ann Lee
		}
		if n, ok := lexicon.LookupNoun(lw); ok && !r.seenCap[w] {
			return next && (n.Class.Any(lexicon.Role|lexicon.Title|lexicon.Honorific|lexicon.PersonN|lexicon.OrgN) || r.givenFirst(i, x))
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
		if !next && !allCaps(w) && r.sourceAt[i] && r.voices(lw) {
			return false // Carmakers say, of a headline
		}
		if t := r.d.Tokens[i].Tag; t != 0 && !next && !allCaps(w) {
			return t.Name() && (r.sourceAt[i] || !commonThing(w)) // not Revenue rose
		}
		if next || r.sourceAt[i] && !looksPlural(lw) {
			return true
		}
		return !strings.HasSuffix(lw, "ly") && !strings.HasSuffix(lw, "ing") && !strings.HasSuffix(lw, "ed") && !looksPlural(lw) && len(w) > 2
	}
	return true
}

// bareInitials reports whether a name begins at token i with initials that no stop follows, two
// of them or more, or one behind a post in small letters: A K Lee, the minister S Lee.
func (r *resolver) bareInitials(i int32, x nlp.Range) bool {
	e := i
	for e < x.Last && e < i+4 && len(r.word(e)) == 1 && upper(r.word(e)) {
		e++
	}
	if e >= x.Last || len(r.word(e)) < 3 || !upper(r.word(e)) || allCaps(r.word(e)) || isFunction(r.lower[e]) || isDateWord(r.lower[e]) || r.title[i] {
		return false
	}
	return e > i+1 || e == i+1 && r.lower[i] != "a" && i > x.First && !upper(r.word(i-1)) && r.isRole(i-1)
}

// namedCause reports whether token i begins the name of people who joined against or to be
// without something: Pilots Without Borders.
func (r *resolver) namedCause(i int32, x nlp.Range) bool {
	if i < x.First || i+2 >= x.Last || r.title[i] || !upper(r.word(i)) || !looksPlural(r.lower[i]) || !upper(r.word(i+2)) {
		return false
	}
	w := r.word(i + 1)
	return w == "Without" || w == "Against"
}

// givenFirst reports whether a common noun that begins a sentence is rather a given name,
// with a surname after it: Bill Marchetti.
func (r *resolver) givenFirst(i int32, x nlp.Range) bool {
	if lexicon.GivenName(r.word(i)) == 0 || i+2 >= x.Last || allCaps(r.word(i+1)) || upper(r.word(i+2)) {
		return false
	}
	w := r.word(i + 1)
	if r.seenLower[r.lower[i]] && !r.seenCap[w] {
		return false
	}
	if _, ok := lexicon.LookupNoun(r.lower[i+1]); ok || lexicon.BodyByName(w) != nil || lexicon.Place(w) != nil || lexicon.StateByName(w) != nil {
		return false
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

// sentenceStart reports whether token i has its capital from where it stands: it is
// the first word of sentence x, or of what follows a colon or a full stop in it.
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

// known reports whether a table lists a word as a given name, a body, a place or a
// state.
func (r *resolver) known(w string) bool {
	return lexicon.GivenName(w) != 0 || lexicon.BodyByName(w) != nil || lexicon.Place(w) != nil || lexicon.StateByName(w) != nil && len(w) > 2
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
		if j == i+1 && (s == "Conservatives" || s == "Liberals" || s == "Greens") && !r.seenCap[s] {
			continue // who has the capital only from where it stands
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
		if upper(w) && (!isDateWord(lw) || r.namedDay(j, x)) {
			if r.namedCause(j-1, x) {
				j += 2 // Pilots Against Tolls
				continue
			}
			if isFunction(lw) && !isDateWord(lw) && !isParticle(lw) && !isParticle(prev) && !(lw == "said" && !r.title[j] && !allCaps(w)) && lexicon.GivenName(w) == 0 && (r.title[j] || grammatical(lw) || r.sentenceStart(j-1, x) && isFunction(r.lower[j-1])) {
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
		case (w == "'" || w == "’") && next && !r.d.Tokens[j].Space && (prev == "Dato" || r.ownsUnion(i, j)):
			j++
			continue
		case isPossessive(w) && next && !r.d.Tokens[j].Space && (r.word(i) == "St" || r.word(i) == "St." || r.word(i) == "Saint" || r.word(i) == "Our") && j-i <= 3 && orgWord(r.word(j+1)):
			j++ // St Aidan’s Hospital
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
		case w == "for" && j+3 < x.Last && r.lower[j+1] == "the" && r.word(j+3) == "Circuit" && (isNumber(r.word(j+2)) || r.word(j + 2)[0] <= '9') && (prev == "Appeals" || prev == "Court"):
			j += 4 // Court of Appeals for the 3rd Circuit
			continue
		case (w == "of" || w == "for") && r.joinsOf(i, j, x):
			j++
			if r.lower[j] == "the" {
				j++
			}
			continue
		case w == "at" && r.joinsAt(i, j, x):
			j++
			if r.lower[j] == "the" {
				j++
			}
			continue
		case w == "in" && next && r.joinsIn(i, j, x):
			j++
			continue
		case w == "on" && next && (prev == "Institute" || prev == "Commissioner" || prev == "Forum" || prev == "Committee" || prev == "Council" || prev == "Commission" || prev == "Conference" || prev == "Caucus" || prev == "Center" || prev == "Report"):
			j++
			continue
		case w == "and" && next && r.joinsAnd(i, j, x):
			j++
			continue
		case w == "," && j+1 < x.Last && (isSuffix(r.word(j+1)) || lexicon.LegalForm(r.word(j+1))):
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

// ownsUnion reports whether the plural before the apostrophe j belongs to the name of
// a body that begins at i or with it: National Growers’ Union, Teachers’ Federation.
func (r *resolver) ownsUnion(i, j int32) bool {
	if !looksPlural(r.word(j-1)) || r.known(r.word(j-1)) || r.title[j] {
		return false
	}
	switch r.word(j + 1) {
	case "Union", "Federation", "Association", "League", "Alliance", "Council", "Society", "Congress", "Guild", "Club", "Party", "Commission", "Network", "Group", "Forum", "Institute", "Organization", "Organisation", "Confederation", "Syndicate", "Cooperative", "Fund", "Trust", "Rights", "Bureau", "Hospital", "Platform":
		return true
	}
	return false
}

// voices reports whether a word that begins a sentence is a common noun for people in the
// plural or for a body, of those that no name is made of alone.
func (r *resolver) voices(lw string) bool {
	n, ok := lexicon.LookupThing(lw)
	if !ok || lexicon.GivenName(proper(strings.ToUpper(lw))) != 0 {
		return false
	}
	return n.Plural && n.Class.Any(lexicon.PersonN|lexicon.Role|lexicon.OrgN) && strings.HasSuffix(lw, "men") || n.Plural && n.Class.Any(lexicon.Role|lexicon.OrgN) && strings.HasSuffix(lw, "ers")
}

// namedDay reports whether the word for a day at j is somebody’s given name: it
// stands between a title and a capital that is no title.
func (r *resolver) namedDay(j int32, x nlp.Range) bool {
	if r.namedJan(j, x.Last) {
		return true
	}
	if j <= x.First || j+1 >= x.Last || !upper(r.word(j+1)) || isFunction(r.lower[j+1]) || isDateWord(r.lower[j+1]) || r.title[j] {
		return false
	}
	switch r.lower[j] {
	case "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "april", "may", "june", "august", "christmas", "easter":
	default:
		return false
	}
	n, ok := lexicon.LookupNoun(r.lower[j-1])
	if !ok || !n.Class.Any(lexicon.Title|lexicon.Honorific|lexicon.Rank|lexicon.Role) || n.Plural || !upper(r.word(j-1)) {
		return false
	}
	n, ok = lexicon.LookupNoun(r.lower[j+1])
	return !ok || !n.Class.Any(lexicon.Title|lexicon.Honorific|lexicon.Rank|lexicon.Role)
}

// namedJan reports whether the word at token i, before last, is the given name Jan rather
// than the month: a capital follows that is no other month or day, and no dot or number.
func (r *resolver) namedJan(i, last int32) bool {
	return r.word(i) == "Jan" && i+1 < last && upper(r.word(i+1)) && !isFunction(r.lower[i+1]) && !isDateWord(r.lower[i+1]) && !r.title[i]
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
	if r.word(j) == "of" && j > i+2 && r.orgOf(nlp.Range{First: i, Last: j + 1}) && !r.known(prev) && !r.known(r.word(k)) && r.tableAt(k, x) == k {
		return true // Commission for Regulation of Utilities
	}
	if prev == "State" && r.word(j) == "for" && portfolio(r.word(k)) {
		return true // Minister of State for Trade Ann Lee
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

// joinsAt reports whether "at" at j stands inside the name of an institute at a university
// that is called by an acronym which opened at i: TIDE at the University of Arlen. What
// somebody has or does there is no such name: an MBA at the University of Arlen.
func (r *resolver) joinsAt(i, j int32, x nlp.Range) bool {
	if j != i+1 || i == x.First || !allCaps(r.word(i)) || len(r.word(i)) < 4 || r.known(r.word(i)) {
		return false
	}
	switch r.lower[i-1] {
	case "by", "from", "and", "with", ",":
	default:
		return false
	}
	k := j + 1
	if k < x.Last && r.lower[k] == "the" {
		k++
	}
	if k+2 >= x.Last {
		return false
	}
	if w := r.word(k); w == "University" || w == "College" {
		return r.lower[k+1] == "of" && upper(r.word(k+2))
	}
	return k == j+1 && upper(r.word(k)) && r.word(k+1) == "University"
}

// joinsIn reports whether "in" at j stands inside the name, begun at i, of a project or
// the like: the Children in Harbours Project.
func (r *resolver) joinsIn(i, j int32, x nlp.Range) bool {
	if j != i+1 || r.sentenceStart(i, x) || r.title[i] || !looksPlural(r.word(i)) && r.word(i) != "Women" && r.word(i) != "Children" || r.known(r.word(i)) {
		return false
	}
	if n, ok := lexicon.LookupNoun(r.lower[i]); ok && partyWord(n.Lemma) {
		return false
	}
	k := j + 1
	for k < x.Last && k < j+5 && upper(r.word(k)) {
		k++
	}
	if k < j+3 {
		return false
	}
	switch r.word(k - 1) {
	case "Project", "Initiative", "Program", "Programme", "Network", "Alliance", "Coalition", "Foundation", "Campaign", "Fund", "Association", "Institute":
		return true
	}
	return false
}

// department reports whether a capitalised word names what a department of a body does.
func department(w string) bool {
	switch w {
	case "Press", "Research", "Sales", "Marketing", "Communications", "Policy", "Advocacy", "Strategy", "Operations", "Finance", "Legal", "Compliance", "Technology", "Planning", "Campaigns", "Programs", "Programmes", "Safety", "Quality", "Innovation", "Product", "Engineering", "Security", "Logistics", "Training", "Education", "Content", "News", "Design", "Media":
		return true
	}
	return false
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
	if j-i == 2 && looksPlural(r.word(j-1)) && looksPlural(next) && !r.known(r.word(j-1)) && !orgWord(r.word(j-1)) && !r.title[j] {
		// Irish Nurses and Midwives Organisation
		k := j + 1
		for k < x.Last && upper(r.word(k)) && k < j+4 {
			k++
		}
		return k > j+2 && strongBody(r.word(k-1))
	}
	if n, ok := lexicon.LookupNoun(r.lower[j+1]); ok && n.Class.Any(lexicon.Title|lexicon.Honorific|lexicon.Role) {
		return false
	}
	if j-i == 1 && department(r.word(i)) {
		// Sales and Marketing Director
		k := j + 1
		for k < x.Last && k < j+4 && upper(r.word(k)) && !r.isRole(k) {
			k++
		}
		if k > j+1 && k < x.Last && upper(r.word(k)) && r.isRole(k) {
			return true
		}
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
