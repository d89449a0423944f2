package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// fillMain gives content that is no more than the clause or phrase that leads in what is said the
// main clause behind its comma: warned that if it rained, | the pier would close.
func (v *View) fillMain(c *Cand) bool {
	t := &v.tok[c.Head]
	k := len(c.Content) - 1
	r := c.Content[k]
	s := &v.sents[t.sent]
	if r.First < c.Cue.Last || r.Last >= s.Last || v.D.Word(r.Last) != "," || v.tok[r.First].quote >= 0 || v.tok[r.Last].quote >= 0 || v.tok[r.Last-1].sent != t.sent {
		return false
	}
	i := r.First
	that := v.tok[i].word == hashThat
	if that {
		i++
	}
	if i >= r.Last || !(slices.Contains(leaders[:], v.tok[i].word) || that && v.tok[i].class == cPrep) || !that && (t.class != cVerb || t.ratio < toldRatio || v.tok[i].word == wordIf && v.asks(c)) {
		return false
	}
	clause := slices.Contains(leaders[:], v.tok[i].word)
	if !clause && v.mainClause(i+1, r.Last) {
		return false
	}
	if v.twoClauses(i+1, r.Last) {
		return false
	}
	x := nlp.Range{First: r.Last, Last: s.Last}
	for x.Last > x.First && v.tok[x.Last-1].class == cStop && v.tok[x.Last-1].quote < 0 {
		x.Last--
	}
	if x.Len() < 3 || x.Len() > maxReach || !v.begins(x.First+1) && v.tok[x.First+1].class != cPronoun || !v.mainClause(x.First+1, x.Last) || !c.lacks(x) {
		return false
	}
	for n := x.First + 1; n < x.Last; n++ {
		if v.tok[n].quote < 0 && v.tok[n].cue >= ownCue {
			return false // she argued that, though it rained, | he says it was dry
		}
	}
	if q := v.tok[x.Last-1].quote; q >= 0 && v.quo[q].Last > x.Last {
		return false
	}
	c.own()
	c.Content[k].Last = x.Last
	return true
}

// asks reports whether the cue of c puts a question or leaves one open.
func (v *View) asks(c *Cand) bool {
	return slices.Contains(asking[:], v.tok[c.Head].lemma) || v.negated(c)
}

var asking = [...]uint32{hashAsk, nlp.Hash("wonder"), nlp.Hash("question"), hashKnow, nlp.Hash("see"), nlp.Hash("decide"), hashSay}

// twoClauses reports whether two finite verbs with a comma between them stand from token i on and
// before end.
func (v *View) twoClauses(i, end int32) bool {
	verbs, comma := 0, false
	for ; i < end; i++ {
		switch t := &v.tok[i]; {
		case t.class == cComma && verbs > 0:
			comma = true
		case v.tensed(i) && comma:
			return true
		case v.tensed(i):
			verbs++
		}
	}
	return false
}

// leaders are the words that lead in a clause or phrase that stands before a main clause.
var (
	wordIf  = nlp.Hash("if")
	leaders = [...]uint32{
		wordIf, nlp.Hash("when"), nlp.Hash("although"), nlp.Hash("though"), wordWhile, wordDespite, nlp.Hash("because"), nlp.Hash("unless"), nlp.Hash("once"), wordAfter, wordBefore, nlp.Hash("until"), hashAs, nlp.Hash("given"), nlp.Hash("since"),
	}
)
