package attrib

import "github.com/onrecord-go/onrecord/internal/nlp"

// mend takes from the content of a candidate what the marks of its quotations
// say is none.
func (v *View) mend(c *Cand) {
	if c.Class != Unknown || v.tok[c.Head].quote >= 0 {
		return
	}
	a, b, d := v.trimHead(c), v.trimTail(c), v.trimAfter(c)
	if a || b || d {
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
	c.Content = append([]nlp.Range(nil), c.Content...)
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
			c.Content = append([]nlp.Range(nil), c.Content[:k+1]...)
			c.Content[k].Last = i + 1
			return true
		}
	}
	return false
}
