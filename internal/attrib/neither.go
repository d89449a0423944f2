package attrib

import (
	"cmp"
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Who neither confirms nor denies keeps a stance back, by one cue of two verbs. Taken
// for a cue by itself, the second verb would say the contrary of what was said, and
// texts to learn from have too few of them.

var (
	wordNeither = nlp.Hash("neither")
	wordNor     = nlp.Hash("nor")
)

const (
	spoken     = 6  // the least ratio of the two verbs
	spokenForm = 8  // the same of a form whose class the tagger missed
	farNor     = 8  // how far apart the two words may stand
	longest    = 12 // words of a subject that nothing in the tree tells
	withheld   = 60 // words of the content
)

// neither makes one candidate of each such pair, and takes away those of its verbs.
func (v *View) neither(cs []Cand) []Cand {
	var pairs []Cand // in text order
	for i := range int32(len(v.D.Tokens)) {
		if v.tok[i].word == wordNeither {
			if c, ok := v.pair(i); ok {
				pairs = append(pairs, c)
			}
		}
	}
	if len(pairs) == 0 {
		return cs
	}
	kept := cs[:0]
	for _, old := range cs {
		k, _ := slices.BinarySearchFunc(pairs, old.Head, func(c Cand, head int32) int { return cmp.Compare(c.Cue.Last, head+1) })
		if k == len(pairs) || old.Class != Unknown || !pairs[k].Cue.Has(old.Head) {
			kept = append(kept, old)
		} else if c := &pairs[k]; old.Head == c.Head && len(old.Content) > 0 && old.Content[0].First >= c.Cue.Last {
			c.Content = old.Content
		}
	}
	for _, c := range pairs {
		c.measure(v)
		kept = append(kept, c)
	}
	return kept
}

// pair reads the pair of verbs whose neither is token i.
func (v *View) pair(i int32) (Cand, bool) {
	n, s := int32(len(v.D.Tokens)), v.tok[i].sent
	first := v.verbAfter(i, s)
	if first < 0 {
		return Cand{}, false
	}
	nor := first + 1
	for nor < n && nor < i+farNor && v.tok[nor].word != wordNor {
		nor++
	}
	if v.at(nor, s).word != wordNor {
		return Cand{}, false
	}
	second := v.verbAfter(nor, s)
	if second < 0 {
		return Cand{}, false
	}
	c := Cand{Head: second, P: .95, Cue: nlp.Range{First: i, Last: second + 1}, Score: labelScore, SrcM: 1, ConM: 1}
	for c.Cue.First > max(v.sents[s].First, i-farNor) && v.auxiliary(c.Cue.First-1) {
		c.Cue.First--
	}
	c.Source = v.doer(first, c.Cue.First)
	c.Content = v.tidy([]nlp.Range{v.objectOf(c.Cue.Last, s)})
	return c, c.Source.Len() > 0 && len(c.Content) > 0
}

// verbAfter returns the verb of speech that stands behind token i, but for adverbs
// and auxiliaries; -1 for none.
func (v *View) verbAfter(i, s int32) int32 {
	for k := i + 1; k <= i+3; k++ {
		t := v.at(k, s)
		switch {
		case t.sent < 0:
			return -1
		case t.class == cVerb && t.ratio >= spoken && !v.auxiliary(k), t.class != cVerb && t.form >= spokenForm:
			return k // “confirms” is often tagged as a noun here
		case t.class != cAdverb && !v.auxiliary(k):
			return -1
		}
	}
	return -1
}

// auxiliary reports whether token i is an auxiliary or a modal.
func (v *View) auxiliary(i int32) bool {
	t := &v.tok[i]
	return t.class == cModal || t.class == cVerb && (t.rel == v.r.aux || t.rel == v.r.auxpass)
}

// doer returns the subject of the verb at token i, which ends before token end: that of the
// tree, or else the words since the last comma or verb.
func (v *View) doer(i, end int32) nlp.Range {
	if u, _ := v.subject(i); u >= 0 && u < end {
		r := v.subtree(u, end)
		if r.Len() <= maxSubject {
			return r
		}
	}
	s := v.tok[i].sent
	r := nlp.Range{First: end, Last: end}
	for r.First > v.sents[s].First && r.Len() < longest {
		t := &v.tok[r.First-1]
		if t.class == cVerb || t.class == cConj || !v.wordy(r.First-1) {
			break
		}
		r.First--
	}
	if r.Len() > 0 {
		switch v.tok[r.Last-1].class {
		case cName, cNoun, cPronoun:
			return r
		}
	}
	return nlp.Range{}
}

// objectOf returns what stands from token i on to the end of its clause.
func (v *View) objectOf(i, s int32) nlp.Range {
	r := nlp.Range{First: i, Last: i}
	for r.Len() < withheld {
		t := v.at(r.Last, s)
		if t.sent < 0 || t.class == cStop || t.class == cComma || t.class == cColon {
			break
		}
		r.Last++
	}
	return r
}
