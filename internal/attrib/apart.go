package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// apartP is how probable a cue must be to have its own object and, beside it, a quotation that
// is a sentence of its own; apartRatio how often its words are cues, without which a verb is no
// more than what its subject does meanwhile.
const (
	apartP     = .7
	apartRatio = 9
)

// apart takes the cue from attributions of which the quotation stands as a sentence of its own
// beside what somebody does: Ann Lee put down her cup. “I never signed it.” Who does it says
// it, unless it is nobody, and the object of the verb is not said.
func (v *View) apart(cs []Cand) []Cand {
	moved := false
	for k := range cs {
		c := &cs[k]
		t := &v.tok[c.Head]
		if c.Class != Unknown || c.Source.Len() == 0 || t.quote >= 0 || c.P >= apartP || t.ratio > apartRatio || t.form > apartRatio || t.class != cVerb && t.class != cAdj {
			continue
		}
		said, ok := v.standing(c)
		if !ok {
			continue
		}
		s := v.sents[t.sent].Range
		if r := v.onStage(s); r.Len() > 0 {
			c.Source = r
		} else if v.nobody(c.Source) {
			c.Source = nlp.Range{}
			if b := v.tok[said[0].First].sent; b > 0 && said[0].First < s.First && v.sents[b-1].para == v.sents[b].para {
				c.Source = v.onStage(v.sents[b-1].Range)
			}
		}
		moved = true
		if j := v.resumed(cs, k-1, t.sent, c.Source); j >= 0 && said[0].First > s.First {
			for _, r := range said {
				v.more(&cs[j], r)
			}
			cs[j].Continued = true
			c.Content = nil
			continue
		}
		c.Head, c.Cue, c.Content, c.Class = said[0].First, nlp.Range{}, said, Juxtaposed
		c.measure(v)
	}
	if moved {
		cs = slices.DeleteFunc(cs, func(c Cand) bool { return len(c.Content) == 0 })
		slices.SortStableFunc(cs, byHead)
	}
	return cs
}

// resumed returns which attribution of cs, from index k down, a quotation goes on with before
// which sentence s tells, by a pronoun, what its speaker does: “…,” said Ann Lee. She put down
// her cup. “…” -1 for none.
func (v *View) resumed(cs []Cand, k int, s int32, source nlp.Range) int {
	if s == 0 || source.Len() != 1 || v.tok[source.First].class != cPronoun || v.sents[s-1].para != v.sents[s].para {
		return -1
	}
	for j := k; j >= max(0, k-maxOwners); j-- {
		if n := v.tok[cs[j].Head].sent; n < s-2 {
			break
		}
		if d := &cs[j]; len(d.Content) > 0 && (v.spoke(d) || v.parts(d)) {
			if v.tok[d.Head].sent == s-1 || v.tok[d.Content[len(d.Content)-1].Last-1].sent == s-1 {
				return j
			}
		}
	}
	return -1
}

// standing returns the quotations of c that are sentences of their own; false where it has
// others, where a mark or a word leads one in, and where they are all that c has but for the
// answer to a question: Does she read the papers? “Never.”
func (v *View) standing(c *Cand) (out []nlp.Range, ok bool) {
	s := v.tok[c.Head].sent
	bare := v.D.Word(v.sents[s].Last-1) == "?"
	for _, r := range c.Content {
		a := &v.tok[r.First]
		if a.quote < 0 {
			if a.sent != s || a.class == cTo || a.class == cWh || a.word == hashThat {
				return nil, false // she plans to go. “…”
			}
			bare = true
			continue
		}
		if a.qs != qOpen || a.sent == s || v.sents[a.sent].First != r.First {
			return nil, false
		}
		if q := &v.quo[a.quote]; q.before == 2 || q.inner == 1 {
			return nil, false
		}
		out = append(out, r)
	}
	for i := c.Cue.Last; i < v.sents[s].Last; i++ {
		if v.tok[i].quote >= 0 {
			return nil, false
		}
	}
	return out, len(out) > 0 && bare
}

// nobody reports whether r says that there is nobody.
func (v *View) nobody(r nlp.Range) bool {
	switch v.D.Lower(r.First) {
	case "nobody", "none", "no", "nothing":
		return true
	}
	return false
}
