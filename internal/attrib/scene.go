package attrib

import (
	"slices"
	"sort"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// scenes gives quotations that are sentences of their own and that nobody took to who the
// sentence before them is of: Lena Marsh has run the shop for years. “I know all of them.”
func (v *View) scenes(cs []Cand) []Cand {
	n := len(cs)
	for k := range v.D.Quotes {
		q := &v.quo[k]
		if v.D.Quotes[k].Parent >= 0 || !v.D.Quotes[k].Closed || q.words == 0 || q.inner < 3 || q.inner > 5 {
			continue
		}
		x := v.tok[q.First].sent
		s := &v.sents[x]
		if x == 0 || s.First != q.First || v.sents[v.tok[q.Last-1].sent].Last != q.Last || v.sents[x-1].share != 0 || v.anyTaken(q.Range) {
			continue
		}
		if source, cue, ok := v.described(v.sents[x-1].Range); ok && !v.anyTaken(cue) && (!q.caps || q.words == 1) {
			cs = append(cs, v.given(q, source, cue))
			continue
		}
		if v.sents[x-1].para != s.para || q.words < 4 || q.caps {
			continue
		}
		r := v.onStage(v.sents[x-1].Range)
		if r.Len() == 0 {
			continue
		}
		if j := v.resumed(cs[:n], before(cs[:n], q.First), x-1, r); j >= 0 {
			v.more(&cs[j], q.Range)
			cs[j].Continued = true
			continue
		}
		cs = append(cs, v.given(q, r, nlp.Range{}))
	}
	if len(cs) > n {
		slices.SortStableFunc(cs, byHead)
	}
	return cs
}

// before returns the index of the last candidate whose head stands before token i, -1 for none.
func before(cs []Cand, i int32) int {
	return sort.Search(len(cs), func(k int) bool { return cs[k].Head >= i }) - 1
}

// onStage returns who a sentence that tells of one person tells of: the pronoun that begins it,
// the name that does, or the only one in it.
func (v *View) onStage(s nlp.Range) nlp.Range {
	s.Last = min(s.Last, s.First+maxReach)
	switch v.D.Lower(s.First) {
	case "he", "she":
		return nlp.Range{First: s.First, Last: s.First + 1}
	}
	var r nlp.Range
	for i := s.First; i < s.Last; i++ {
		if v.tok[i].ent != nlp.EntPerson {
			if i+1 < s.Last && v.tok[i].class == cName && v.tok[i+1].class == cName && v.tok[i].ent == nlp.EntNone && v.tok[i+1].ent == nlp.EntNone {
				return nlp.Range{} // may be another person
			}
			continue
		}
		x := nlp.Range{First: i, Last: i + 1}
		for x.Last < s.Last && v.tok[x.Last].ent == nlp.EntPerson {
			x.Last++
		}
		i = x.Last
		if r.Len() > 0 {
			return nlp.Range{}
		}
		if i < s.Last && v.genitive(i) {
			continue
		}
		for x.First > s.First && (v.tok[x.First-1].class == cName || v.tok[x.First-1].class == cNoun && v.speaking(x.First-1)) {
			x.First--
		}
		if r = x; r.First == s.First {
			if i+1 < s.Last && v.tok[i].word == hashAnd && v.tok[i+1].class == cName {
				return nlp.Range{}
			}
			break
		}
	}
	return r
}
