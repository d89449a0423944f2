package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// trailed reads a headline that names behind a colon or a dash who says it: Firms in talks
// to merge: report; ‘We had no warning’ – neighbours.
func (v *View) trailed(p int) (Cand, bool) {
	r := v.paras[p]
	if !v.headline(p) {
		return Cand{}, false
	}
	if c, ok := v.dashed(r); ok {
		return c, true
	}
	mark := r.Last - 1
	for mark > r.First && v.D.Word(mark) != ":" && !v.spacedDash(mark) {
		mark--
	}
	source := nlp.Range{First: mark + 1, Last: r.Last}
	if n := source.Len(); n < 1 || n > 4 || mark-r.First < 3 {
		return Cand{}, false
	}
	dash := v.D.Word(mark) != ":"
	quoted := v.quotation(nlp.Range{First: r.First, Last: mark})
	names, ok := v.nominal(source)
	last := source.Last - 1
	trails := slices.Contains(trailers[:], v.tok[last].lemma) || source.Len() == 1 && slices.Contains(trailers[:], v.tok[last].word)
	body := lexicon.BodyByName(v.D.Text[v.D.Tokens[source.First].Start:v.D.Tokens[last].End]) != nil
	if !ok && !body && !(trails && source.Len() == 1) {
		return Cand{}, false
	}
	clause := quoted || !dash && (body || trails) // New hope for patients: study
	switch {
	case body && !dash:
	case !names || !ok:
		if !(trails || (quoted || dash) && v.speaking(last)) {
			return Cand{}, false
		}
	case dash && (v.tok[last].ent != nlp.EntPerson || outlet(v.D.Word(last))):
		return Cand{}, false // pages name their outlet there
	}
	for i := r.First; i < mark && !quoted; i++ {
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
	class := Colon
	if dash {
		class = Dash
	}
	c := laidOut(mark, class, source, []nlp.Range{{First: r.First, Last: mark}})
	c.measure(v)
	return c, true
}

// dashed reads a headline that a dash parts into who speaks and a quotation: Coach – ‘We
// must do better’.
func (v *View) dashed(r nlp.Range) (Cand, bool) {
	mark := r.First + 1
	for mark < min(r.Last, r.First+6) && !v.spacedDash(mark) {
		mark++
	}
	source, said := nlp.Range{First: r.First, Last: mark}, nlp.Range{First: mark + 1, Last: r.Last}
	if said.Len() < 3 || !v.spacedDash(mark) || !v.quotation(said) {
		return Cand{}, false
	}
	if _, ok := v.nominal(source); !ok || v.tok[source.Last-1].ent != nlp.EntPerson && !v.speaking(source.Last-1) {
		return Cand{}, false
	}
	c := laidOut(mark, Dash, source, []nlp.Range{said})
	c.measure(v)
	return c, true
}

// spacedDash reports whether token i is a dash with a space on either side.
func (v *View) spacedDash(i int32) bool {
	t := &v.D.Tokens[i]
	return i > 0 && v.dash(i) && v.D.Text[t.Start-1] == ' ' && int(t.End) < len(v.D.Text) && v.D.Text[t.End] == ' '
}

// quotation reports whether r is one quotation and no more.
func (v *View) quotation(r nlp.Range) bool {
	return r.Len() > 2 && v.tok[r.First].qs == qOpen && v.quo[v.tok[r.First].quote].Range == r
}

// nominal reports whether r is no more than nouns and names with what goes before them, and
// whether it is names only.
func (v *View) nominal(r nlp.Range) (names, ok bool) {
	names = true
	for i := r.First; i < r.Last; i++ {
		switch v.tok[i].class {
		case cName:
		case cNoun, cAdj, cDet, cPoss:
			names = false
		default:
			return false, false
		}
	}
	return names, r.Len() > 0
}

// speaking reports whether the noun at token i means somebody or a body.
func (v *View) speaking(i int32) bool {
	n, _ := lexicon.LookupNoun(v.D.Lower(i))
	return n.Class.Any(lexicon.Role | lexicon.Title | lexicon.PersonN | lexicon.Kin | lexicon.GroupN | lexicon.OrgN | lexicon.GovN)
}

// trailers are the nouns that headlines name as their source.
var trailers = [...]uint32{
	nlp.Hash("report"), nlp.Hash("study"), nlp.Hash("survey"), nlp.Hash("poll"), nlp.Hash("source"), nlp.Hash("police"), nlp.Hash("official"), nlp.Hash("expert"), nlp.Hash("analyst"),
	nlp.Hash("minister"), nlp.Hash("ministry"), nlp.Hash("government"), nlp.Hash("army"), nlp.Hash("military"), nlp.Hash("court"), nlp.Hash("prosecutor"), nlp.Hash("lawyer"), nlp.Hash("union"),
	nlp.Hash("researcher"), nlp.Hash("scientist"), nlp.Hash("economist"), nlp.Hash("watchdog"), nlp.Hash("agency"), nlp.Hash("media"), nlp.Hash("spokesman"), nlp.Hash("spokeswoman"), nlp.Hash("spokesperson"),
}
