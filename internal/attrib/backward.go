package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// backward gives quotations that are sentences of their own and that nobody took to whom the
// sentence behind them says they are of: “It sounded like a train.” That is how Ann Lee
// remembers the night.
func (v *View) backward(out []Cand) []Cand {
	n := len(out)
	for k := range v.D.Quotes {
		q := &v.quo[k]
		s := v.behind(k, q)
		if s < 0 || v.anyTaken(q.Range) {
			continue
		}
		c, ok := v.pointing(v.sents[s].Range)
		if !ok {
			continue
		}
		c.Content = []nlp.Range{q.Range}
		if j := slices.IndexFunc(out, func(d Cand) bool { return d.Head == c.Head }); j >= 0 {
			out[j].Source, out[j].Cue, out[j].Content = c.Source, c.Cue, c.Content
			out[j].measure(v)
		} else {
			c.P, c.Score, c.SrcM, c.ConM = .5, claimScore, 1, 1
			c.measure(v)
			out = append(out, c)
		}
		v.take(q.Range)
		v.take(c.Cue)
	}
	if len(out) > n {
		slices.SortStableFunc(out, byHead)
	}
	return out
}

// behind returns the sentence behind quotation q, number k of the document, where both are of
// one paragraph, q begins and ends as a sentence does and nothing in the other is quoted; -1
// for none.
func (v *View) behind(k int, q *quo) int32 {
	if v.D.Quotes[k].Parent >= 0 || !v.D.Quotes[k].Closed || q.Len() == 0 || q.words < 3 || q.caps || q.inner < 3 || q.inner > 5 {
		return -1
	}
	a, z := v.tok[q.First].sent, v.tok[q.Last-1].sent
	if n := int(z) + 1; v.sents[a].First != q.First || v.sents[z].Last != q.Last || n >= len(v.sents) || v.sents[n].para != v.sents[z].para || v.sents[n].share != 0 {
		return -1
	}
	return z + 1
}

// pointing reads a sentence that points at the words before it: That was the verdict of Ann
// Lee; those are her words; this is how she puts it; so says the judge.
func (v *View) pointing(s nlp.Range) (c Cand, ok bool) {
	end := min(s.Last, s.First+maxSubject)
	i := s.First + 1
	switch v.D.Lower(s.First) {
	case "so":
		if i < end && v.tok[i].lemma == hashSay {
			c = Cand{Head: i, Cue: nlp.Range{First: i, Last: i + 1}, Source: v.nounPhrase(i+1, s.Last)}
		}
		return c, v.named(c.Source.First, c.Source.Last)
	case "that", "those", "this", "these", "such":
	default:
		return c, false
	}
	if i >= end || v.tok[i].lemma != hashBe && !v.genitive(i) {
		return c, false
	}
	i++
	for k := i; k < end; k++ {
		switch v.tok[k].class {
		case cAdverb, cAdj, cDet:
			continue
		case cWh:
			r := v.nounPhrase(k+1, end)
			x := r.Last
			for x < end && (v.tok[x].class == cModal || v.tok[x].class == cAdverb || v.tok[x].rel == v.r.aux) {
				x++
			}
			if x >= end || v.tok[x].class != cVerb || !v.named(r.First, r.Last) || v.D.Lower(k) != "how" && v.tok[x].ratio < toldRatio {
				return c, false
			}
			return Cand{Head: x, Source: r, Cue: nlp.Range{First: r.Last, Last: x + 1}}, true
		}
		break
	}
	source, cue, _, ok := v.phrasing(i, end)
	return Cand{Head: cue.First, Source: source, Cue: cue, Class: Noun}, ok && source.Len() > 0
}

// toldRatio is how often a verb must be a cue for what somebody did by it to be words: that is
// what she told us, and not what she needs.
const toldRatio = 11

var hashFrom = nlp.Hash("from")

// wording reports whether the noun at token i may mean what somebody says: answer, verdict.
func (v *View) wording(i int32) bool {
	t := &v.tok[i]
	return t.class == cNoun && t.shape == shLower && (t.ratio >= likely || t.form >= spokenForm || slices.Contains(wordings[:], t.lemma)) && !v.speaking(i)
}

// wordings are the lemmas of such nouns that are seldom cues.
var wordings = [...]uint32{
	hashWord, nlp.Hash("verdict"), nlp.Hash("tribute"), nlp.Hash("motto"), nlp.Hash("mantra"), nlp.Hash("slogan"), nlp.Hash("reply"), nlp.Hash("answer"), nlp.Hash("advice"), nlp.Hash("plea"), nlp.Hash("cry"), nlp.Hash("refrain"), nlp.Hash("summary"),
}

// offStage gives quotations that begin a paragraph and that nobody took to the only one of
// whom the sentence behind them tells: “Thank you.” Ann Lee put down the microphone.
func (v *View) offStage(cs []Cand) []Cand {
	n := len(cs)
	for k := range v.D.Quotes {
		q := &v.quo[k]
		x := v.behind(k, q)
		if x < 0 || v.paras[v.sents[x].para].First != q.First || v.sents[x].cue1 >= ownCue || v.anyTaken(q.Range) {
			continue
		}
		r := v.onStage(v.sents[x].Range)
		if r.Len() == 0 {
			continue
		}
		c := Cand{Head: q.First, P: .5, Source: r, Content: []nlp.Range{q.Range}, Score: claimScore, Class: Juxtaposed, SrcM: 1, ConM: 1}
		c.measure(v)
		v.take(q.Range)
		cs = append(cs, c)
	}
	if len(cs) > n {
		slices.SortStableFunc(cs, byHead)
	}
	return cs
}
