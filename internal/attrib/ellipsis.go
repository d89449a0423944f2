package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Who fails to follow suit keeps back what others have just said: a statement without
// content of its own, since the words that stand for it refer to theirs.

var (
	lemmaFollow = nlp.Hash("follow")
	lemmaDraw   = nlp.Hash("draw")
	wordSuit    = nlp.Hash("suit")
)

// keepers are the lemmas of verbs that say of the one behind them that it is not done.
var keepers = [...]uint32{nlp.Hash("fail"), nlp.Hash("decline"), nlp.Hash("refuse"), nlp.Hash("neglect"), nlp.Hash("hesitate")}

// keepsBack reports whether the cue of c keeps back what could be said: declined to give
// a figure, would not be drawn on it.
func (v *View) keepsBack(c *Cand) bool {
	lemma := v.tok[c.Head].lemma
	return slices.Contains(keepers[:], lemma) || lemma == lemmaDraw && v.negated(c)
}

// negated reports whether the verb of a cue has a negation before it.
func (v *View) negated(c *Cand) bool {
	return slices.ContainsFunc(v.tok[c.Cue.First:c.Head], func(t tok) bool { return t.rel == v.r.neg })
}

// ellipses adds who fails, or refuses, to follow suit to out, which is sorted by head,
// where an attribution of out stands before it in its sentence or in the one before.
func (v *View) ellipses(out []Cand) []Cand {
	n := len(out)
	for i := range int32(len(v.D.Tokens)) {
		if v.tok[i].lemma != lemmaFollow || v.at(i+1, v.tok[i].sent).word != wordSuit || !follows(v, out[:n], i) {
			continue
		}
		if c, ok := v.ellipsis(i); ok {
			out = append(out, c)
		}
	}
	if len(out) > n {
		slices.SortStableFunc(out, byHead)
	}
	return out
}

// follows reports whether token i stands outside every attribution of out, and behind one
// of its sentence or of the one before in its paragraph.
func follows(v *View, out []Cand, i int32) bool {
	s, led := v.tok[i].sent, false
	lo, hi := near(out, nlp.Range{First: i, Last: i + 1})
	for k := lo; k < hi; k++ {
		c := &out[k]
		if c.Cue.Has(i) || c.Source.Has(i) || covers(c.Content, i) {
			return false
		}
		t := v.tok[c.Head].sent
		led = led || c.Head < i && (t == s || t == s-1 && v.sents[t].para == v.sents[s].para)
	}
	return led
}

// ellipsis reads the cue whose last verb is token i, followed by suit.
func (v *View) ellipsis(i int32) (Cand, bool) {
	s := &v.sents[v.tok[i].sent]
	head := i
	if k := i - 2; k >= s.First && v.tok[i-1].class == cTo && slices.Contains(keepers[:], v.tok[k].lemma) {
		head = k
	}
	c := Cand{Head: head, P: .95, Cue: nlp.Range{First: head, Last: i + 2}, Class: Verb, Score: labelScore, SrcM: 1}
	for k := head - 1; k >= s.First && (v.auxiliary(k) || v.tok[k].rel == v.r.neg || v.tok[k].class == cAdverb); k-- {
		c.Cue.First = k
	}
	if head == i && !v.negated(&c) {
		return c, false
	}
	c.Source = v.doer(head, c.Cue.First)
	return c, c.Source.Len() > 0
}
