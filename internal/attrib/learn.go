package attrib

import "github.com/onrecord-go/onrecord/internal/nlp"

// Key returns the lexicon key of token i.
func (v *View) Key(i int32) (key uint32, class int) {
	t := &v.tok[i]
	return LexKey(t.lemma, t.class), int(t.class)
}

// FormOf returns the lexicon key of the form of token i.
func (v *View) FormOf(i int32) uint32 { return FormKey(v.tok[i].word) }

// Wordy reports whether token i is a word.
func (v *View) Wordy(i int32) bool { return v.wordy(i) }

// CueHead returns the token of a cue that stands for it: the one whose lemma
// most often heads a cue, a verb where there is one.
func (v *View) CueHead(r nlp.Range) int32 {
	best, score := int32(-1), -1
	for i := r.First; i < r.Last; i++ {
		t := &v.tok[i]
		s := int(t.ratio)
		switch t.class {
		case cVerb:
			s += 4
			if t.rel == v.r.aux || t.rel == v.r.auxpass {
				s -= 10
			}
		case cModal, cComma, cStop, cQuote, cDet, cNum, cTo:
			s -= 10
		case cPrep, cColon, cPronoun, cConj:
			s -= 3
		}
		if s > score || best < 0 {
			best, score = i, s
		}
	}
	return best
}

// IsCandidate reports whether token i may head a cue.
func (v *View) IsCandidate(i int32) bool { return v.candidate(i) }

// SetCands hands in the candidates and what a first pass says of them.
func (v *View) SetCands(cand []int32, prob []float32) {
	v.cand, v.prob = append(v.cand[:0], cand...), append(v.prob[:0], prob...)
	for i := range v.tok {
		v.tok[i].cue = 0
	}
	for k, i := range cand {
		v.tok[i].cue = ProbBucket(prob[k])
	}
	v.doc()
}
