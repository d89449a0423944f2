package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// spoke reports whether the cue of c is a verb and stands behind its content,
// which is a quotation: “…,” she said.
func (v *View) spoke(c *Cand) bool {
	t := &v.tok[c.Head]
	if c.Class != Unknown || t.quote >= 0 || t.class != cVerb {
		return false
	}
	x := c.Content[len(c.Content)-1]
	return x.Last <= c.Cue.First && v.tok[x.Last-1].qs == qClose && v.tok[x.First].qs == qOpen
}

// parted gives speakers the other half of a quotation that they part: “The
// risk,” said X, who knows, “is that …”; “I like it,” she said, but “it will not last.”
func (v *View) parted(cs []Cand) {
	for k := range cs {
		c := &cs[k]
		if !v.spoke(c) {
			continue
		}
		if z := &v.tok[c.Content[len(c.Content)-1].Last-1]; v.quo[z.quote].inner != 1 {
			continue
		}
		s := &v.sents[v.tok[c.Head].sent]
		i := c.Cue.Last
		for i < s.Last && v.tok[i].quote < 0 {
			i++
		}
		if i >= s.Last || v.tok[i].qs != qOpen {
			continue
		}
		q := &v.quo[v.tok[i].quote]
		if j := v.joinedTo(c, i); j < i && q.words >= 2 && !v.anyTaken(nlp.Range{First: j, Last: q.Last}) {
			v.more(c, nlp.Range{First: j, Last: q.Last})
			continue
		}
		if q.before == 1 && q.words >= 3 && v.tok[i+1].shape == shLower && !v.anyTaken(q.Range) {
			v.more(c, q.Range)
		}
	}
}

// added parts a quotation of the sentence off that a verb for speaking of its own leads in:
// “…,” she said, adding later, “…”; “…,” he said on Friday, and then asked: “…”; they thanked
// the band, shouting “…”
func (v *View) added(cs []Cand) []Cand {
	for k := range cs {
		c := &cs[k]
		t := &v.tok[c.Head]
		if c.Class != Unknown || t.quote >= 0 || t.class != cVerb {
			continue
		}
		for n, r := range c.Content {
			if r.First < c.Cue.Last {
				continue
			}
			q := r.First
			for q < r.Last && v.tok[q].quote < 0 {
				q++
			}
			if q == r.Last {
				continue
			}
			i, end := v.leadsIn(q, max(c.Cue.Last, c.Source.Last), t.tag)
			whole := n > 0 && (q == r.First || end == r.First) // nothing of the piece is left
			if i >= 0 && v.tok[q].sent == t.sent && (whole || end > r.First+1 && v.tok[i].tag == v.r.vbg) {
				d := Cand{Head: i, P: c.P, Score: c.Score, Source: c.Source, Cue: nlp.Range{First: i, Last: i + 1}, Content: slices.Clone(c.Content[n:])}
				d.Content[0].First = q
				if whole {
					c.Content = slices.Clone(c.Content[:n])
				} else {
					v.endBefore(c, n, end)
				}
				c.measure(v)
				d.measure(v)
				cs = append(cs, d)
			}
			break
		}
	}
	slices.SortStableFunc(cs, byHead)
	return cs
}

// leadsIn returns the verb for speaking behind token from that leads in the quotation at token
// q, a participle behind a comma or a verb with the given tag behind “and”, and where it and
// its adverbs begin; -1 for none.
func (v *View) leadsIn(q, from int32, tag nlp.Tag) (verb, first int32) {
	i := q - 1
	if i > from && (v.tok[i].class == cComma || v.tok[i].class == cColon) {
		i--
	}
	for i > from && v.tok[i].class == cAdverb {
		i--
	}
	j := i - 1
	for j > from && v.tok[j].class == cAdverb {
		j--
	}
	x := &v.tok[max(i, 0)]
	if j < from || v.tok[q].qs != qOpen || x.class != cVerb || x.ratio < spoken {
		return -1, 0
	}
	if x.tag == v.r.vbg && v.tok[j].class == cComma || x.tag == tag && v.tok[j].word == hashAnd {
		return i, j + 1
	}
	return -1, 0
}

// joinedTo returns the conjunction that joins what opens at token i to the quotation
// before the cue and source of c, right behind these; i where there is none.
func (v *View) joinedTo(c *Cand, i int32) int32 {
	j := max(c.Cue.Last, c.Source.Last)
	if j < i && v.tok[j].class == cComma {
		j++
	}
	if j >= i || v.tok[j].class != cConj {
		return i
	}
	for n := j + 1; n < i; n++ {
		if t := &v.tok[n]; t.class != cAdverb && t.word != hashThat && !v.subordinates(n) {
			return i
		}
	}
	return j
}

// trail gives speakers the sentence behind them that quotes for the most part
// and has no cue: “…,” she said. Instead, “…”
func (v *View) trail(cs []Cand) {
	for k := range cs {
		c := &cs[k]
		n := v.tok[c.Head].sent + 1
		if len(c.Content) != 1 || v.tok[c.Head].tag == v.r.vbg || int(n) >= len(v.sents) || !v.spoke(c) {
			continue
		}
		s := &v.sents[n]
		if s.Len() < 2 || s.Len() > maxReach || s.para != v.sents[n-1].para || s.share != 2 && s.share != 1 || s.cue1 >= 6 {
			continue
		}
		r := v.trailing(n)
		if r.Len() == 0 || r.Len() > maxReach || v.anyTaken(r) || v.busy(cs, k, r) {
			continue
		}
		v.more(c, r)
		c.Continued = true
	}
}

// trailing returns the words from the beginning of sentence n to the end of the quotation
// in it, or of the sentence in which that ends, if they are most of it; the empty range else.
func (v *View) trailing(n int32) nlp.Range {
	r := v.sents[n].Range
	at := r.Last
	for i := r.First; i < at; i++ {
		q := v.tok[i].quote
		if q < 0 {
			continue
		}
		if i == r.First && v.tok[i].qs != qOpen {
			return nlp.Range{}
		}
		x := &v.quo[q]
		if x.Len() > maxReach {
			return nlp.Range{}
		}
		if e := v.tok[x.Last-1].sent; e != n && v.sents[e].para == v.sents[n].para {
			r.Last, at = v.sents[e].Last, v.sents[e].Last
			if v.sents[e].cue1 >= 6 {
				return nlp.Range{}
			}
		}
		i = max(i, min(x.Last, at)-1)
	}
	if v.tok[r.Last-1].class == cStop && v.tok[r.Last-1].quote < 0 {
		r.Last--
	}
	said, bare := 0, 0
	for i := r.First; i < r.Last; i++ {
		switch {
		case !v.wordy(i):
		case v.tok[i].quote >= 0:
			said++
		default:
			bare++
		}
	}
	if said <= bare || said == 0 {
		return nlp.Range{}
	}
	return r
}

// busy reports whether an attribution of cs beside the one with index k has its
// cue or content in r.
func (v *View) busy(cs []Cand, k int, r nlp.Range) bool {
	for j := max(0, k-5); j < min(len(cs), k+6); j++ {
		if j != k && (r.Has(cs[j].Head) || shared(cs[j].Content, []nlp.Range{r}) > 0) {
			return true
		}
	}
	return false
}

// more adds r to the content of c, behind the rest.
func (v *View) more(c *Cand, r nlp.Range) {
	c.Content = append(append([]nlp.Range(nil), c.Content...), r)
	c.measure(v)
	v.take(r)
}
