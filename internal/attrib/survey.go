package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// surveys appends what a sentence that a survey leads in says that it found: In a poll of the
// islands, half the voters backed the bridge.
func (v *View) surveys(cs []Cand) []Cand {
	for k := range v.sents {
		s := &v.sents[k]
		if s.Len() < 6 || v.D.Word(s.First) != "In" || v.tok[s.First].quote >= 0 {
			continue
		}
		if c, ok := v.survey(s.Range); ok {
			cs = append(cs, c)
		}
	}
	return cs
}

// survey reads sentence s, which begins with “In”.
func (v *View) survey(s nlp.Range) (Cand, bool) {
	i := s.First + 1
	named := false
	for ; i < s.Last && i < s.First+longest; i++ {
		t := &v.tok[i]
		if slices.Contains(polls[:], t.lemma) && t.class != cVerb {
			named = true
			break
		}
		switch t.class {
		case cDet, cAdj, cName, cNoun, cPoss, cNum, cPrep, cOther:
			continue
		}
		return Cand{}, false
	}
	if !named {
		return Cand{}, false
	}
	end := s.Last
	for end > i && (v.tok[end-1].class == cStop || v.tok[end-1].class == cQuote) {
		end--
	}
	for i++; i < min(end, s.First+maxLead); i++ { // the comma that the clause follows
		t := &v.tok[i]
		if t.quote >= 0 || v.tensed(i) && t.tag != nlp.TagVBD || t.class == cWh {
			return Cand{}, false
		}
		if v.D.Word(i) == "," && v.findings(i+1, end) {
			break
		}
	}
	if i >= min(end, s.First+maxLead) {
		return Cand{}, false
	}
	src := nlp.Range{First: s.First + 1, Last: i}
	if n := i - 2; v.tok[i-1].class == cAdverb && v.D.Word(n) == "," {
		src.Last = n // In a poll, however, few voters backed it
	}
	c := laidOut(s.First, AccordingTo, src, []nlp.Range{{First: i + 1, Last: end}})
	c.measure(v)
	return c, c.words > 2
}

// findings reports whether a clause begins at token i and before end that may tell what a survey
// found: somebody of whom it is not told by name that he said or did it, and who is not asked.
func (v *View) findings(i, end int32) bool {
	n := i
	for n < end && v.tok[n].class != cComma {
		n++
	}
	if n == end || !v.mainClause(i, n) {
		n = end
	}
	if !v.begins(i) && v.tok[i].class != cPronoun && (v.tok[i].class != cAdverb || v.tok[i+1].class == cComma) || !v.mainClause(i, n) {
		return false
	}
	for k := i; k < n; k++ {
		t := &v.tok[k]
		if t.quote >= 0 || !v.tensed(k) && t.tag != nlp.TagVBN {
			continue
		}
		if t.lemma == hashAsk {
			return false // voters were asked
		}
		if t.class != cVerb || t.cue < ownCue {
			continue
		}
		if u, own := v.subject(k); own && u >= i && u < k {
			if x := &v.tok[u]; x.class == cName && v.tok[x.left].class != cNum || x.class == cPronoun {
				return false // the mayor said so in it
			}
		}
		break
	}
	return true
}

// polls are the lemmas of surveys.
var polls = [...]uint32{nlp.Hash("poll"), nlp.Hash("survey")}
