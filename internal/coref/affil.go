package coref

import (
	"unicode"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// affilAfter returns the words for a body that stand after a post from token i
// on: of, for, at, to, with, in and from it. last bounds it.
func (r *resolver) affilAfter(i, last int32) nlp.Range {
	within := i < last && (r.lower[i] == "in" || r.lower[i] == "from")
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
			if r.at[k] >= 0 && !tradeLetters(r.word(k)) {
				m := r.mentions[r.at[k]]
				if prep == "in" || prep == "from" || prep == "on" || prep == "to" && m.place != nil {
					if f := m.Last; (prep == "in" || prep == "on") && m.place != nil && f+1 < last && isPossessive(r.word(f)) && parliament(r.lower[f+1]) {
						return nlp.Range{First: max(j, m.First), Last: f + 2} // in Norway’s parliament
					}
					if m.place != nil || m.state != nil || m.kind != entity.Organization && m.kind != entity.Publication && prep != "to" {
						return nlp.Range{}
					}
				}
				if m.place != nil && m.use == lexicon.UseAdjective && m.Last < last && isWord(r.word(m.Last)) {
					k = m.Last
					continue
				}
				if k > j && m.kind == entity.Person && m.sure >= 2 && m.place == nil && !m.possessive && m.First == k && !isConjunction(r.lower[k-1]) {
					return nlp.Range{} // member for communities Ann Lee
				}
				e := min(m.Last, last)
				if within && prep == "of" && placeNoun(r.lower[i-1]) {
					return nlp.Range{} // in the village of Arlen
				}
				if prep == "at" && e+1 < last && r.scene(e, last) {
					return nlp.Range{} // at Arlen bus stop
				}
				// the name with the lower-case words that it modifies
				f := e
				if f < last && isPossessive(r.word(f)) {
					f++
				}
				of := f
				if f < last && f == e && m.place == nil && placeNoun(r.lower[f]) {
					return nlp.Range{First: max(j, m.First), Last: f + 1} // Old Harbour district
				}
				for f < last && isWord(r.word(f)) && !isFunction(r.lower[f]) && !isPreposition(r.lower[f]) {
					if n, ok := lexicon.LookupNoun(r.lower[f]); ok && n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN|lexicon.GroupN) || worship(r.lower[f]) {
						if f+1 < last && r.lower[f+1] == "directorate" {
							f++ // Acme’s safety mission directorate
						}
						return nlp.Range{First: max(j, m.First), Last: f + 1}
					}
					f++
				}
				if f = of; f == e+1 && f < last && (prep == "of" || prep == "at") && m.place == nil && upper(r.word(f)) && (r.at[f] < 0 || r.mentions[r.at[f]].Last == f+1) && !r.isRole(f) {
					return nlp.Range{First: max(j, m.First), Last: f + 1} // owner of Lee’s Diner
				}
				return nlp.Range{First: max(j, m.First), Last: e}
			}
			if k+2 < last && placeNoun(r.lower[k]) && r.lower[k+1] == "of" && r.at[k+2] >= 0 && prep == "of" {
				return nlp.Range{First: k + 2, Last: min(r.mentions[r.at[k+2]].Last, last)} // mayor of the port city of Arlen
			}
			if n, ok := lexicon.LookupNoun(r.lower[k]); ok && n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN) && !isConjunction(r.lower[j]) && j > i+1 && r.lower[k] != "state" && !(prep == "in" && r.lower[k] == "directorate") && !(k+1 < last && (isPossessive(r.word(k+1)) || isWord(r.word(k+1)) && r.at[k+1] < 0 && !isPreposition(r.lower[k+1]) && !isFunction(r.lower[k+1]))) {
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

// worship reports whether a word is one for a house in which a congregation meets.
func worship(w string) bool {
	switch w {
	case "mosque", "church", "temple", "monastery", "synagogue", "cathedral", "parish", "diocese", "gurdwara", "convent":
		return true
	}
	return false
}

// parliament reports whether a word names the body in which those sit whom people elect.
func parliament(w string) bool {
	switch w {
	case "parliament", "senate", "assembly", "congress", "legislature", "cabinet", "council":
		return true
	}
	return false
}

// placeNoun reports whether a noun before “of” and a name says that the name is a place's.
func placeNoun(w string) bool {
	switch w {
	case "village", "town", "city", "suburb", "district", "region", "island", "province", "county", "neighborhood", "neighbourhood", "hamlet", "township", "port", "resort", "area", "outskirts", "north", "south", "east", "west":
		return true
	}
	return false
}

// scene reports whether the small words from token i on, behind a name, make of it the
// name of a spot: Arlen bus stop, Dorsey market.
func (r *resolver) scene(i, last int32) bool {
	for ; i < last && !upper(r.word(i)) && r.d.Tokens[i].Tag.Noun(); i++ {
		switch r.lower[i] {
		case "stop", "station", "junction", "market", "beach", "roundabout", "camp", "crossing", "square", "bridge", "village", "estate", "intersection", "terminal", "checkpoint", "stage", "farm":
			return true
		}
	}
	return false
}

// deeper returns the body that stands after the department in an affiliation: the
// head of research at Acme; the affiliation itself where there is none.
func (r *resolver) deeper(a nlp.Range, last int32) nlp.Range {
	if a.Len() > 0 && a.First > 0 && region(r.text(a)) {
		// director for the Middle East and Africa at Acme
		for k := a.Last; k < last && k < a.Last+6; k++ {
			if r.lower[k] == "at" || r.lower[k] == "with" {
				if b := r.affilAfter(k, last); b.Len() > 0 {
					return b
				}
			}
		}
		return nlp.Range{}
	}
	if a.Len() == 0 || a.Last+1 >= last {
		return a
	}
	if b := r.facultyOf(a, last); b.Len() > 0 {
		return b
	}
	switch r.lower[a.Last] {
	case "at", "for", "with":
	case "and":
		if a.Len() > 1 || !department(r.word(a.First)) {
			return a
		}
		// head of Sales and Harbour Services at Acme
		k := a.Last + 1
		for k < last && k < a.Last+4 && upper(r.word(k)) {
			k++
		}
		if k+1 < last && k > a.Last+1 && r.lower[k] == "at" {
			if b := r.affilAfter(k, last); b.Len() > 0 {
				return b
			}
		}
		return a
	default:
		return a
	}
	// a name without an article is a department's: the head of Retail Research at Acme
	dept := r.lower[a.Last] == "at" && a.First > 0 && (r.lower[a.First-1] == "of" || r.lower[a.First-1] == "for") && tradeWord(r.word(a.Last-1))
	if m := r.at[a.First]; !dept && m >= 0 && (r.mentions[m].body != nil || r.mentions[m].kind == entity.Organization && r.mentions[m].sure >= 4) {
		return a
	}
	if b := r.affilAfter(a.Last, last); b.Len() > 0 && r.at[b.First] >= 0 && r.mentions[r.at[b.First]].kind != entity.Person {
		return b
	}
	return a
}

// facultyOf returns the body to which a part of it belongs that common nouns name: the
// department of tidal law at Acme University. It is empty where there is none.
func (r *resolver) facultyOf(a nlp.Range, last int32) nlp.Range {
	if r.at[a.Last-1] >= 0 || a.Last+3 >= last || r.lower[a.Last] != "of" {
		return nlp.Range{}
	}
	switch r.lower[a.Last-1] {
	case "department", "school", "faculty", "division", "institute", "center", "centre", "college", "chair":
	default:
		return nlp.Range{}
	}
	for k := a.Last + 1; k+1 < min(last, a.Last+8) && isWord(r.word(k)); k++ {
		if r.lower[k] == "at" {
			if b := r.affilAfter(k, last); b.Len() > 0 && r.at[b.First] >= 0 {
				return b
			}
			break
		}
	}
	return nlp.Range{}
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
		if m := &r.mentions[r.at[a.Last]]; m.First == a.Last && m.ent >= 0 && !m.possessive && m.place == nil && m.title.Len() == 0 && r.ents[m.ent].kind != entity.Place && (r.ents[m.ent].kind != entity.Person || r.ents[m.ent].votes[entity.Person] < 1 || r.ents[m.ent].votes[entity.Person] < 3 && lexicon.GivenName(r.ents[m.ent].given) == 0) {
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
	default:
		if b := r.bodyMeant(w, a.First); b >= 0 {
			return r.ents[b].name
		}
	}
	switch w {
	case "company", "firm", "agency", "group", "corporation", "organization", "organisation", "charity", "association", "coalition", "university", "bank", "club", "union", "airline", "utility", "institute", "foundation", "department", "operator", "retailer", "carmaker", "automaker", "lender", "insurer":
		if b := r.bodyNear(i, 3); b >= 0 && !(r.ents[b].public() && !publicWord(w)) {
			return r.ents[b].name
		}
	}
	return ""
}

// publicWord reports whether a noun for a body may mean one of the state.
func publicWord(w string) bool {
	switch w {
	case "agency", "department", "group", "organization", "organisation", "institute", "university":
		return true
	}
	return false
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
