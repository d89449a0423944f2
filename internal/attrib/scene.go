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
		if v.D.Quotes[k].Parent >= 0 || q.words == 0 || q.inner < 3 || q.inner > 5 || !v.D.Quotes[k].Closed && (q.next < 0 || q.prev >= 0) {
			continue
		}
		x := v.tok[q.First].sent
		s := &v.sents[x]
		if x == 0 || s.First != q.First || v.sents[v.tok[q.Last-1].sent].Last != q.Last || v.sents[x-1].share != 0 || v.anyTaken(q.Range) {
			continue
		}
		closed := v.D.Quotes[k].Closed
		if source, cue, ok := v.described(v.sents[x-1].Range); ok && closed && !v.anyTaken(cue) && (!q.caps || q.words == 1) {
			cs = append(cs, v.given(q, source, cue))
			continue
		}
		if v.sents[x-1].para != s.para && v.setOff(q) {
			cs = v.alone(cs, q)
			continue
		}
		if v.sents[x-1].para != s.para || !closed || q.words < 4 || q.caps {
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

// setOff reports whether q is all of its paragraph and a sentence of some length.
func (v *View) setOff(q *quo) bool {
	return q.words >= 5 && !q.caps && v.paras[v.sents[v.tok[q.First].sent].para] == q.Range && v.clausal(q)
}

// alone gives a quotation that is its paragraph, with the paragraphs that it goes on in, to who
// the paragraph before it is of: Marsh won the race by an hour. ¶ “I never looked back.” That
// has no quotation and tells at some length of him, or asks: then who spoke before it answers.
func (v *View) alone(cs []Cand, q *quo) []Cand {
	p := v.sents[v.tok[q.First].sent].para
	if p < 2 {
		return cs
	}
	r := v.paras[p-1]
	n := v.tok[r.First].sent
	if r.Len() == 0 || v.tok[r.Last-1].class != cStop {
		return cs
	}
	for i := r.First; i < r.Last; i++ {
		if v.tok[i].quote >= 0 || v.tok[i].cue >= ownCue {
			return cs
		}
	}
	if v.D.Word(r.Last-1) == "?" {
		if j := v.answered(cs, p); j >= 0 && r.Len() < maxBetween {
			v.more(&cs[j], q.Range)
			cs[j].Continued = true
		}
		return cs
	}
	last := v.sents[v.tok[r.Last-1].sent].Range
	source := v.onStage(v.sents[n].Range)
	if t, x := &v.tok[r.First], v.at(r.First+1, n); t.class == cName && (t.ent == nlp.EntPerson || t.ent == nlp.EntNone) && (x.class == cAdverb || x.class == cVerb) {
		source = nlp.Range{First: r.First, Last: r.First + 1}
	}
	if source.Len() == 0 || source.First != r.First || r.Len() < minScene || last.First != r.First && v.onStage(last).First != last.First && v.persons(last) {
		return cs
	}
	if j := v.answered(cs, p); j >= 0 && cs[j].Source.Len() > 0 {
		if i := cs[j].Source.Last - 1; v.tok[i].class == cPronoun || v.tok[i].word == v.tok[source.Last-1].word {
			v.more(&cs[j], q.Range)
			cs[j].Continued = true
			return cs
		}
	}
	c := v.given(q, source, nlp.Range{})
	for x := q.next; x >= 0 && len(c.Content) < maxPost && !v.anyTaken(v.quo[x].Range); x = v.quo[x].next {
		v.more(&c, v.quo[x].Range)
	}
	return append(cs, c)
}

// persons reports whether r names a person.
func (v *View) persons(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if v.tok[i].ent == nlp.EntPerson {
			return true
		}
	}
	return false
}

// answered returns which attribution of cs has the quotation that ends the paragraph before the
// one that asks, which stands before paragraph p; -1 for none.
func (v *View) answered(cs []Cand, p int32) int {
	r := v.paras[p-2]
	if r.Len() == 0 || v.tok[r.Last-1].qs != qClose {
		return -1
	}
	for j := before(cs, r.Last); j >= max(0, before(cs, r.Last)-maxOwners); j-- {
		c := &cs[j]
		if n := len(c.Content); n > 0 && c.Content[n-1].Last == r.Last && v.D.Word(c.Source.First) != "I" {
			return j
		}
	}
	return -1
}

// minScene is how many words must tell of somebody for him to speak in the next paragraph.
const minScene = 9

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
