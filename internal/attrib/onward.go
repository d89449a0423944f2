package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// trimOnward ends the content of a noun that begins its clause before the finite verb that
// goes on with the noun, where the tree, which such sentences lead astray, has it for a part
// of the content: fears that the dam may burst | have grown; the plan to sell the port | has
// stalled.
func (v *View) trimOnward(c *Cand) bool {
	t := &v.tok[c.Head]
	k := len(c.Content) - 1
	r := c.Content[k]
	if t.class != cNoun || t.quote >= 0 || r.First != c.Cue.Last || !v.leads(c) {
		return false
	}
	tensed := 0
	var verb uint8 // how often the last verb is a cue, behind which a clause needs no word to lead it in
	switch {
	case v.tok[r.First].word == hashThat:
	case v.tok[r.First].class == cTo:
		tensed, verb = 1, v.tok[r.First+1].ratio*min(v.tok[r.First+1].cue, 1) // an infinitive has none of its own
	case r.Len() < 3 || v.tok[r.First].quote >= 0 || v.questions(r.First) || v.questions(r.First+1):
		return false
	case v.topic(v.tok[r.First].word) || c.Cue.Last > c.Head+1 && v.topic(v.tok[c.Cue.Last-1].word):
		tensed = 1 // nor has a noun
	default:
		return false
	}
	bound := false // since that verb a word stands that may lead in another clause
	for i := r.First + 2; i < min(r.Last, r.First+maxReach); i++ {
		x, last := &v.tok[i], &v.tok[i-1]
		switch {
		case x.quote >= 0:
			continue
		case x.sent != t.sent || x.class == cWh || x.class == cColon || x.class == cComma || x.word == hashThat:
			return false // what follows may have clauses of its own
		case x.class == cConj || x.class == cPrep && v.subordinates(i):
			bound = true
			continue
		}
		if !v.tensed(i) && (v.D.Word(i) != "have" || last.class == cModal || last.class == cTo || last.class == cAdverb) {
			if x.class == cVerb {
				verb = x.ratio * min(x.cue, 1)
			}
			continue
		}
		switch last.class {
		case cModal, cConj, cTo, cPoss:
			continue
		case cPronoun:
			if tensed > 0 {
				return false
			}
			if v.named(i-2, i-1) || v.tok[i-2].class == cVerb {
				continue // claims that votes he bought were counted
			}
		case cVerb:
			if last.rel == v.r.aux || last.rel == v.r.auxpass {
				continue
			}
		case cNoun, cName:
			if tensed > 0 && last.class == cName && v.tok[i-2].tag == nlp.TagNNS {
				return false // estimates of the votes Lee would win
			}
			if tensed > 0 && (bound || verb >= spoken || x.tag == nlp.TagVBP && x.rel != v.r.aux && x.rel != v.r.auxpass && x.rel != v.r.cop) {
				return false // it has a subject of its own
			}
		}
		if tensed > 0 {
			for v.tok[i-1].class == cAdverb {
				i--
			}
			return v.endBefore(c, k, i)
		}
		tensed, verb = tensed+1, x.ratio*min(x.cue, 1)
	}
	return false
}

// questions reports whether token i leads in a clause that asks: whether, how.
func (v *View) questions(i int32) bool {
	return v.tok[i].class == cWh || v.D.Word(i) == "whether" || v.D.Word(i) == "if"
}

// topic reports whether a word is a preposition that what is thought or said of something follows.
func (v *View) topic(w uint32) bool { return slices.Contains(topics[:], w) }

var topics = [...]uint32{hashOf, hashFor, nlp.Hash("about"), nlp.Hash("against"), nlp.Hash("on"), nlp.Hash("over")}

// subordinates reports whether the preposition at token i may lead in a clause.
func (v *View) subordinates(i int32) bool {
	switch v.D.Word(i) {
	case "after", "before", "until", "as", "while", "since", "if", "because", "although", "though", "unless", "than":
		return true
	}
	return false
}

// leads reports whether the noun that is the cue of c, with what stands before it, begins its
// sentence, but for a phrase that a comma ends.
func (v *View) leads(c *Cand) bool {
	s := &v.sents[v.tok[c.Head].sent]
	i := c.Cue.First
	if v.tok[i].class == cPrep {
		return false // in the belief that
	}
	for i > s.First {
		switch x := &v.tok[i-1]; x.class {
		case cDet, cAdj, cPoss, cNoun, cName:
			i--
			continue
		case cComma, cConj:
			return x.quote < 0
		case cPrep:
			return v.subordinates(i - 1)
		}
		return false
	}
	return true
}
