package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// undergone takes the source from a passive where it is the one to whom or of whom
// something is said: Ministers urged to act; she has been accused of lying. Who is
// accused, or is to act, belongs to the content then.
func (v *View) undergone(c *Cand) bool {
	h := &v.tok[c.Head]
	if c.Source.Len() == 0 || c.Source.Last > c.Cue.First || c.Cue.First > c.Source.Last+1 || c.Content[0].First < c.Cue.Last || !slices.Contains(undergo[:], h.lemma) {
		return false
	}
	next := v.D.Word(c.Cue.Last - 1)
	if c.Cue.Last-1 == c.Head {
		next = v.D.Word(c.Content[0].First)
	}
	if !v.passive(c, next) {
		return false
	}
	if next == "to" || next == "of" || next == "with" || next == "over" {
		c.Content = append([]nlp.Range{c.Source}, c.Content...)
	}
	c.Source = nlp.Range{}
	return true
}

// passive reports whether the verb of a cue is one: by an auxiliary, or because the
// word next behind it cannot stand behind an active one, which in a headline, without
// auxiliaries, goes for more verbs.
func (v *View) passive(c *Cand, next string) bool {
	h := &v.tok[c.Head]
	if h.tag != v.r.vbn && h.tag != v.r.vbd {
		return false
	}
	for i := c.Cue.First; i < c.Head; i++ {
		if v.tok[i].lemma == hashBe {
			return true
		}
	}
	s := &v.sents[h.sent]
	headline := s.First == 0 && v.tok[s.Last-1].class != cStop
	switch h.lemma {
	case hashAccuse:
		return next == "of"
	case hashAsk, hashExpect:
		return next == "to" && headline
	}
	return next == "to"
}

var hashBe, hashAccuse, hashAsk, hashExpect = nlp.Hash("be"), nlp.Hash("accuse"), nlp.Hash("ask"), nlp.Hash("expect")

// undergo are the lemmas of verbs whose passive has the one for a subject to whom or of
// whom something is said.
var undergo = [...]uint32{
	hashAccuse, hashAsk, hashExpect, nlp.Hash("urge"), nlp.Hash("tell"), nlp.Hash("order"), nlp.Hash("advise"), nlp.Hash("encourage"), nlp.Hash("instruct"), nlp.Hash("remind"),
	nlp.Hash("warn"), nlp.Hash("invite"), nlp.Hash("implore"), nlp.Hash("allege"), nlp.Hash("rumour"), nlp.Hash("rumor"),
}
