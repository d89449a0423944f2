package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// mend takes from the content of a candidate what the marks of its quotations
// and further cues say is none, and gives it what they say belongs to it, a
// source too.
func (v *View) mend(c *Cand) {
	if c.Class != Unknown || v.tok[c.Head].quote >= 0 {
		return
	}
	done := false
	for _, f := range [...]func(*Cand) bool{v.trimHead, v.trimTail, v.trimAfter, v.fillQuotes, v.trimCue, v.takeLead, v.giveSource} {
		if f(c) {
			done = true
		}
	}
	if done {
		c.measure(v)
	}
}

// runsUp returns the quotation that ends at the end of r, before the cue, and
// whose last mark says that its speaker follows: a comma, ? or !.
func (v *View) runsUp(c *Cand, r nlp.Range) *quo {
	z := &v.tok[r.Last-1]
	if r.Last > c.Cue.First || z.qs != qClose {
		return nil
	}
	q := &v.quo[z.quote]
	if k := q.inner; k != 1 && k != 4 && k != 5 {
		return nil
	}
	return q
}

// trimHead drops the words before a quotation that a colon or a bracket opens
// and that runs up to the cue: She had one answer: “…,” she said.
func (v *View) trimHead(c *Cand) bool {
	r := c.Content[0]
	q := v.runsUp(c, r)
	if q == nil || q.First <= r.First || q.before != 2 && v.D.Word(q.First-1) != "(" {
		return false
	}
	c.own()
	c.Content[0].First = q.First
	return true
}

// trimTail drops, behind a cue that a quotation with a closing comma runs up
// to, what begins in the cue's sentence and without a mark: “…,” he said as the
// train left.
func (v *View) trimTail(c *Cand) bool {
	if len(c.Content) < 2 || v.runsUp(c, c.Content[0]) == nil {
		return false
	}
	out := append(make([]nlp.Range, 0, len(c.Content)), c.Content[0])
	for _, x := range c.Content[1:] {
		if t := &v.tok[x.First]; x.First > c.Head && t.quote < 0 && t.sent == v.tok[c.Head].sent {
			continue
		}
		out = append(out, x)
	}
	if len(out) == len(c.Content) {
		return false
	}
	c.Content = out
	return true
}

// trimAfter drops what follows a quotation behind the cue that closes with a
// comma, where it goes on with a participle or a relative: He called it “a
// farce,” referring to the vote.
func (v *View) trimAfter(c *Cand) bool {
	s := v.tok[c.Head].sent
	for k, r := range c.Content {
		if r.First < c.Cue.Last {
			continue
		}
		for i := r.First; i < r.Last-1 && v.tok[i].sent == s; i++ {
			t, n := &v.tok[i], &v.tok[i+1]
			if t.qs != qClose || n.sent != s || n.quote >= 0 || n.tag != v.r.vbg && n.class != cWh {
				continue
			}
			if q := &v.quo[t.quote]; q.inner != 1 || q.First < c.Cue.Last {
				continue
			}
			c.Content = slices.Clone(c.Content[:k+1])
			c.Content[k].Last = i + 1
			return true
		}
	}
	return false
}

// fillQuotes lets content that begins or ends within a quotation take all of
// it, but for what is cue or source.
func (v *View) fillQuotes(c *Cand) bool {
	done := false
	for k, r := range c.Content {
		if a := &v.tok[r.First]; a.quote >= 0 && v.quo[a.quote].First < r.First {
			if x := (nlp.Range{First: v.quo[a.quote].First, Last: r.First}); c.lacks(x) {
				r.First = x.First
			}
		}
		if z := &v.tok[r.Last-1]; z.quote >= 0 && v.quo[z.quote].Last > r.Last {
			if x := (nlp.Range{First: r.Last, Last: v.quo[z.quote].Last}); c.lacks(x) {
				r.Last = x.Last
			}
		}
		if r != c.Content[k] {
			c.own()
			c.Content[k], done = r, true
		}
	}
	return done
}

// own gives c a content of its own to change: others may have the one that it has.
func (c *Cand) own() { c.Content = slices.Clone(c.Content) }

// lacks reports whether c has nothing in r.
func (c *Cand) lacks(r nlp.Range) bool {
	meets := func(x nlp.Range) bool { return x.First < r.Last && r.First < x.Last }
	if meets(c.Cue) || meets(c.Source) {
		return false
	}
	return !slices.ContainsFunc(c.Content, meets)
}

// ownCue is the least bucket of the first pass in which a verb that hangs on a
// cue is held for a cue of its own.
const ownCue = 5

// trimCue ends content before a further cue of the same source: She denied it,
// calling it “a farce”; she denies it and says that …
func (v *View) trimCue(c *Cand) bool {
	if v.tok[c.Head].class != cVerb {
		return false
	}
	s := v.tok[c.Head].sent
	for k, r := range c.Content {
		if r.First < c.Cue.Last {
			continue
		}
		for i := r.First + 2; i < r.Last && v.tok[i].sent == s; i++ {
			t := &v.tok[i]
			if t.class != cVerb || t.quote >= 0 || t.head != c.Head || t.cue < ownCue {
				continue
			}
			cut := int32(-1)
			if t.tag == v.r.vbg {
				if p := &v.tok[i-1]; p.class == cComma || p.qs == qClose && v.quo[p.quote].inner == 1 {
					cut = i
				}
			} else if t.rel == v.r.conj {
				// the conjunction, with an adverb, auxiliary or subject between
				for j := i - 1; j > r.First && j >= i-4 && v.tok[j].sent == s; j-- {
					if v.tok[j].class == cConj {
						cut = j
						break
					}
				}
			}
			if cut > r.First && v.tok[cut-1].class == cComma {
				cut--
			}
			if cut <= r.First {
				continue
			}
			c.Content = slices.Clone(c.Content[:k+1])
			c.Content[k].Last = cut
			return true
		}
	}
	return false
}

// takeLead gives content that is a quotation before its cue the words that lead
// to the quotation, where these name another speaker: The man said, “…,” the
// office reported.
func (v *View) takeLead(c *Cand) bool {
	r := c.Content[0]
	q := v.runsUp(c, r)
	if q == nil || q.First != r.First || q.inner != 1 || q.before == 14 {
		return false
	}
	s := &v.sents[v.tok[r.First].sent]
	i := r.First - 1
	if i > s.First && (v.tok[i].class == cComma || v.tok[i].class == cColon) {
		i--
	}
	if i < s.First || v.tok[i].cue < ownCue {
		return false
	}
	if u, _ := v.subject(i); u < 0 || u > i {
		return false
	}
	x := nlp.Range{First: s.First, Last: r.First}
	if x.Len() > 40 || !c.lacks(x) {
		return false
	}
	c.own()
	c.Content[0].First = x.First
	return true
}

// giveSource makes what stands behind a verb that a quotation runs up to its
// source, where it has none: “…!” beamed Ann Lee of Leeds.
func (v *View) giveSource(c *Cand) bool {
	h := &v.tok[c.Head]
	if c.Source.Len() > 0 || c.Cue.Len() == 0 || c.Cue.First != c.Content[0].Last || v.runsUp(c, c.Content[0]) == nil || h.class != cVerb || h.tag == v.r.vbg {
		return false
	}
	r := v.nounPhrase(c.Cue.Last, v.sents[h.sent].Last)
	for i := r.First; i < r.Last; i++ {
		if k := v.tok[i].class; k == cName || k == cNoun {
			c.Source = r
			return true
		}
	}
	return false
}
