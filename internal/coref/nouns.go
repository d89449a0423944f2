package coref

import (
	"sort"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// nounMention is a place where persons are described by a common noun outside
// quotations: a waitress, hundreds of protesters.
type nounMention struct {
	nlp.Range
	head     int32
	gender   byte
	plural   bool
	body     bool // an organisation, an outlet
	definite bool
}

// scanNouns finds descriptions that a later pronoun may stand for.
func (r *resolver) scanNouns() {
	for _, s := range r.d.Sents {
		if r.title[s.First] {
			continue
		}
		for i := s.First; i < s.Last; i++ {
			if r.at[i] >= 0 || r.d.Tokens[i].Quote >= 0 || r.off[i] {
				continue
			}
			w := r.lower[i]
			n, ok := lexicon.LookupNoun(w)
			if !ok && r.d.Tokens[i].Tag.Noun() && looksPlural(w) {
				// vendors, surveyors: who is many
				if n, ok = lexicon.LookupThing(w); !n.Plural || !n.Class.Any(lexicon.Role|lexicon.PersonN) {
					continue
				}
			}
			if !ok || n.Class.Any(lexicon.Honorific) {
				continue
			}
			person := n.Class.Any(lexicon.Role | lexicon.PersonN | lexicon.Kin | lexicon.GroupN | lexicon.Rank)
			seats := w == "mps" || w == "meps" || w == "msps"
			person = person || seats
			body := !person && n.Class.Any(lexicon.OrgN|lexicon.PubN|lexicon.GovN)
			if !person && !body || isFunction(w) {
				continue
			}
			if i+1 < s.Last {
				// a modifier of what follows: campaign manager, spokesman Ann Lee
				if r.at[i+1] >= 0 && r.mentions[r.at[i+1]].First == i+1 || isPossessive(r.word(i+1)) && n.Plural {
					continue
				}
				if m, ok := lexicon.LookupNoun(r.lower[i+1]); ok && !isFunction(r.lower[i+1]) && m.Class != lexicon.Honorific {
					continue
				}
			}
			f := i
			for f > s.First && i-f < 8 {
				p := r.lower[f-1]
				if r.at[f-1] >= 0 {
					if f-1 < s.First || r.mentions[r.at[f-1]].First < s.First {
						break
					}
					f = r.mentions[r.at[f-1]].First
					continue
				}
				if isPossessive(r.word(f - 1)) {
					f--
					continue
				}
				if p == "of" && f-2 >= s.First && quantityWord(r.lower[f-2]) {
					f -= 2
					continue
				}
				if !isWord(r.word(f-1)) && !isNumber(r.word(f-1)) || isPreposition(p) || isConjunction(p) || r.stops(f-1) || isRelative(p) || isPronoun(p) && !isPossPronoun(p) {
					break
				}
				f--
				if isDeterminer(p) {
					break
				}
			}
			if f-2 >= s.First && r.word(f-1) == "," && r.at[f-2] >= 0 {
				continue // an apposition
			}
			det := r.lower[f]
			hasDet := isDeterminer(det) || isNumber(r.word(f)) || r.at[f] >= 0 || quantityWord(det)
			if !hasDet && !n.Plural && !seats {
				continue
			}
			r.nouns = append(r.nouns, nounMention{Range: nlp.Range{First: f, Last: i + 1}, head: i, gender: n.Gender, plural: n.Plural || seats || n.Class == lexicon.GroupN, body: body, definite: det == "the" || isPossPronoun(det)})
		}
	}
}

// nounsBefore returns how many descriptions end before token i.
func (r *resolver) nounsBefore(i int32) int {
	return sort.Search(len(r.nouns), func(n int) bool { return r.nouns[n].Last > i })
}
