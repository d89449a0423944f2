package coref

import (
	"strings"

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

// definite reports whether a description points at something known.
func (d *desc) definite() bool {
	return d.det == "the" || d.det == "this" || d.det == "that" || d.det == "these" || d.det == "those" || d.det == "both"
}

// bare reports whether a description is “the” and a noun, nothing else.
func (d *desc) bare() bool { return d.det == "the" && d.head == d.First+1 && d.after >= d.Last }

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
	case "percent", "%", "per", "cent", "number", "majority", "minority", "half", "most", "many", "some", "all", "both", "one", "two", "three", "several", "few", "dozens", "hundreds", "thousands", "scores", "couple", "handful", "lot", "plurality", "third", "quarter", "none", "any", "each", "share", "members", "kind", "sort", "group", "pair", "series", "range", "array", "bulk", "proportion", "slew", "host", "roster", "chorus", "constellation", "mix", "section", "string", "coalition", "handfuls", "sectors", "sections", "segments", "factions", "parts", "swathes", "swaths", "pockets", "elements", "legions", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "more", "fewer", "others":
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
		if d.head < 0 && i+2 < x.Last && r.lower[i+1] == "than" && (lw == "more" || lw == "fewer" || lw == "less") {
			i += 2 // more than half the residents
			continue
		}
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
			if isPossessive(w) && d.head >= 0 || w == "," && r.adjectives(&d, i, x) {
				i++
				continue
			}
			break
		}
		if d.head >= 0 && isConjunction(lw) && r.d.Tokens[d.head].Tag.Adjective() && !r.ranks(d.head) && i+1 < x.Last && (r.d.Tokens[i+1].Tag.Adjective() || r.d.Tokens[i+1].Tag.Noun()) && d.name < 0 {
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
			if isConjunction(lw) && r.titledWork(&d, i, x) {
				i++
				continue
			}
			if isRelative(lw) || isConjunction(lw) {
				break
			}
			if lw == "of" && d.name < 0 && i+3 < x.Last && isPossessive(r.word(i+2)) && (r.lower[i+1] == "state" || r.lower[i+1] == "staff" || r.lower[i+1] == "police") {
				d.head, d.name = -1, -1
				i += 3 // the secretary of state’s website
				continue
			}
			if isPreposition(lw) && lw != "like" && !(lw == "outside" && d.name < 0 && d.det != "" && i+1 < x.Last && !isDeterminer(r.lower[i+1]) && (r.d.Tokens[d.head].Tag.Adjective() || isRoleModifier(r.lower[d.head]))) {
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
		case "alike", "nationwide", "alone", "overall", "combined", "polled", "surveyed", "interviewed", "themselves", "himself", "herself", "itself", "there", "here", "ago", "also", "not", "only", "just", "too", "still", "now", "then", "else", "earlier", "already", "previously", "recently", "yesterday", "today", "tomorrow":
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
		r.readNoun(&d)
	}
	return d
}

// adjectives reports whether the comma at token i stands between two adjectives that
// describe one: the bearded, 71-year-old diplomat.
func (r *resolver) adjectives(d *desc, i int32, x nlp.Range) bool {
	if d.det == "" || d.head < 0 || d.name >= 0 || i != d.head+1 || i+2 >= x.Last || r.at[i+1] >= 0 {
		return false
	}
	t, u := r.d.Tokens[d.head].Tag, r.d.Tokens[i+1].Tag
	return (t.Adjective() || t == nlp.TagVBN) && (u.Adjective() || strings.HasSuffix(r.lower[i+1], "-year-old")) && (r.d.Tokens[i+2].Tag.Noun() || r.d.Tokens[i+2].Tag.Adjective())
}

// titledWork reports whether the conjunction at token i stands between capitals in what
// a document is called: the Family and Harbour Census report.
func (r *resolver) titledWork(d *desc, i int32, x nlp.Range) bool {
	if d.name >= 0 || i+2 >= x.Last || !upper(r.word(d.head)) || !upper(r.word(i+1)) || x.Last-i > 6 {
		return false
	}
	for j := i + 1; j+1 < x.Last; j++ {
		if !isWord(r.word(j)) || isFunction(r.lower[j]) {
			return false
		}
	}
	n, ok := lexicon.LookupNoun(r.lower[x.Last-1])
	return ok && n.Class.Any(lexicon.DocN) && !n.Class.Any(lexicon.Role|lexicon.PersonN) && !upper(r.word(x.Last-1))
}

// readNoun looks up the noun that heads a description, and tells its number.
func (r *resolver) readNoun(d *desc) {
	w := r.lower[d.head]
	d.noun, d.known = lexicon.LookupNoun(w)
	if (w == "emeritus" || w == "emerita") && d.head > d.First {
		d.noun, d.known = lexicon.LookupNoun(r.lower[d.head-1]) // a professor emeritus
	}
	if k, _, of := strings.Cut(w, "-of-"); of {
		if n, ok := lexicon.LookupNoun(k); ok && n.Class.Any(lexicon.Kin) && !n.Plural {
			d.noun, d.known = n, true // the mum-of-two
		}
	}
	if d.head > d.First && r.firstLady(d.head) {
		d.noun.Class |= lexicon.Role
	}
	if !d.known && (!upper(r.word(d.head)) || r.d.Sents[r.d.Tokens[d.head].Sent].First == d.head) {
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

// firstLady reports whether token i ends what the consort of a head of state is called.
func (r *resolver) firstLady(i int32) bool {
	return (r.lower[i] == "lady" || r.lower[i] == "gentleman") && i > 0 && r.lower[i-1] == "first"
}

// ranks reports whether token i is a word for a rank: a colonel and former commander.
func (r *resolver) ranks(i int32) bool {
	n, ok := lexicon.LookupNoun(r.lower[i])
	return ok && n.Class.Any(lexicon.Rank)
}

// onlyBearer reports whether a word for a post in the singular ends as those do that are no
// verbs, whatever it is tagged: Acme researcher Ann Lee.
func onlyBearer(n lexicon.Noun, w string) bool {
	if !n.Class.Any(lexicon.Role) || n.Plural {
		return false
	}
	switch w {
	case "engineer", "author", "monitor", "sponsor", "tutor", "mentor", "partner", "master":
		return false
	}
	for _, s := range [...]string{"er", "or", "ist", "ian", "man", "woman", "person"} {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// dutyWord reports whether a word in -ing before one for a post tells of which duty it is and
// begins no clause.
func dutyWord(w string) bool {
	switch w {
	case "operating", "managing", "founding", "acting", "presiding", "commanding", "supervising", "governing", "sitting", "marketing", "engineering", "nursing", "accounting", "training", "planning", "housing", "banking", "manufacturing", "programming", "purchasing", "merchandising", "sourcing":
		return true
	}
	return false
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
		if (t == nlp.TagVBN || t == nlp.TagVBD) && i+1 < x.Last && isRoleModifier(r.lower[i-1]) && r.isRole(i+1) {
			return false // a joint allied commander
		}
		if t == nlp.TagVBG && i+1 < x.Last && dutyWord(w) && r.isRole(i+1) {
			return false // Acme’s chief operating officer
		}
		if t.Finite() || t == nlp.TagMD {
			if n, ok := lexicon.LookupNoun(w); !ok || r.d.Tokens[i].Rel != nlp.RelNone && r.d.Tokens[i].Rel != nlp.RelCompound && !(onlyBearer(n, w) && r.at[i-1] >= 0) {
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
