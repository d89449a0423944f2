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
		r, ok := v.behind(k, q)
		if !ok || v.anyTaken(q.Range) {
			continue
		}
		c, ok := v.pointing(r)
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

// behind returns what follows quotation q, number k of the document, where that begins and ends
// as a sentence does and nothing in the next one is quoted: that sentence, in the paragraph of q
// or, if that is no more than q, in the next one; false for none. Behind a dash it is the rest
// of the sentence that q begins.
func (v *View) behind(k int, q *quo) (nlp.Range, bool) {
	if v.D.Quotes[k].Parent >= 0 || !v.D.Quotes[k].Closed || q.Len() == 0 || q.words < 3 || q.caps {
		return nlp.Range{}, false
	}
	a, z := v.tok[q.First].sent, v.tok[q.Last-1].sent
	if v.sents[a].First != q.First {
		return nlp.Range{}, false
	}
	if r := (nlp.Range{First: q.Last + 1, Last: v.sents[z].Last}); r.Len() > 1 && v.dash(q.Last) {
		return r, v.tok[r.First].quote < 0
	}
	n := int(z) + 1
	if q.inner < 3 || q.inner > 5 || v.sents[z].Last != q.Last || n >= len(v.sents) || v.sents[n].share != 0 || v.sents[n].para != v.sents[z].para && v.paras[v.sents[z].para] != q.Range {
		return nlp.Range{}, false
	}
	return v.sents[n].Range, true
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
// whom the sentence behind them tells: “Thank you.” Ann Lee put down the microphone. In the
// paragraph behind one, that sentence begins with the name.
func (v *View) offStage(cs []Cand) []Cand {
	n := len(cs)
	for k := range v.D.Quotes {
		q := &v.quo[k]
		s, ok := v.behind(k, q)
		if !ok || v.anyTaken(q.Range) || v.tok[s.First].sent == v.tok[q.Last-1].sent {
			continue
		}
		x := &v.sents[v.tok[s.First].sent]
		if v.paras[v.sents[v.tok[q.First].sent].para].First != q.First || x.cue1 >= ownCue {
			continue
		}
		r := v.onStage(s)
		if r.Len() == 0 {
			continue
		}
		if x.para != v.sents[v.tok[q.First].sent].para && !v.withWords(s.First) && (r.First != s.First || v.tok[r.First].class == cPronoun || !v.clausal(q)) {
			continue
		}
		cs = append(cs, v.given(q, r, nlp.Range{}))
	}
	if len(cs) > n {
		slices.SortStableFunc(cs, byHead)
	}
	return cs
}

// clausal reports whether a quotation has a finite verb, as headings of a part of the page
// seldom do.
func (v *View) clausal(q *quo) bool {
	for i := q.First; i < min(q.Last, q.First+maxReach); i++ {
		if v.tensed(i) {
			return true
		}
	}
	return false
}

// withWords reports whether a sentence begins with “with these words” at token i.
func (v *View) withWords(i int32) bool {
	s := v.tok[i].sent
	return v.tok[i].word == hashWith && v.at(i+1, s).class == cDet && v.at(i+2, s).lemma == hashWord
}
