package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// trailed reads a headline that names behind a colon who says it: Firms in talks to
// merge: report.
func (v *View) trailed(p int) (Cand, bool) {
	r := v.paras[p]
	if !v.headline(p) {
		return Cand{}, false
	}
	colon := r.Last - 1
	for colon > r.First && v.D.Word(colon) != ":" {
		colon--
	}
	source := nlp.Range{First: colon + 1, Last: r.Last}
	if n := source.Len(); n < 1 || n > 4 || colon-r.First < 4 {
		return Cand{}, false
	}
	names := true
	for i := source.First; i < source.Last; i++ {
		switch v.tok[i].class {
		case cName:
		case cNoun, cAdj, cDet, cPoss:
			names = false
		default:
			return Cand{}, false
		}
	}
	if !names && !slices.Contains(trailers[:], v.tok[source.Last-1].lemma) {
		return Cand{}, false
	}
	clause := false
	for i := r.First; i < colon; i++ {
		switch v.tok[i].class {
		case cVerb, cModal, cTo:
			clause = true
		case cStop, cColon:
			return Cand{}, false
		}
	}
	if !clause {
		return Cand{}, false
	}
	c := laidOut(colon, Colon, source, []nlp.Range{{First: r.First, Last: colon}})
	c.measure(v)
	return c, true
}

// trailers are the nouns that headlines name as their source.
var trailers = [...]uint32{
	nlp.Hash("report"), nlp.Hash("study"), nlp.Hash("survey"), nlp.Hash("poll"), nlp.Hash("source"), nlp.Hash("police"), nlp.Hash("official"), nlp.Hash("expert"), nlp.Hash("analyst"),
	nlp.Hash("minister"), nlp.Hash("ministry"), nlp.Hash("government"), nlp.Hash("army"), nlp.Hash("military"), nlp.Hash("court"), nlp.Hash("prosecutor"), nlp.Hash("lawyer"), nlp.Hash("union"),
	nlp.Hash("researcher"), nlp.Hash("scientist"), nlp.Hash("economist"), nlp.Hash("watchdog"), nlp.Hash("agency"), nlp.Hash("media"), nlp.Hash("spokesman"), nlp.Hash("spokeswoman"), nlp.Hash("spokesperson"),
}
