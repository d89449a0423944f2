package attrib

import "github.com/onrecord-go/onrecord/internal/nlp"

// saysItself lowers a verb whose content is its own subject, as where somebody says of another
// what that one does: Our reporter is there. One resident, Ken Boyle, has refused.
func (v *View) saysItself(c *Cand) {
	t := &v.tok[c.Head]
	if c.Class != Unknown || c.quoted > 0 || t.class != cVerb || v.be(c) || c.Source.Last > c.Content[0].First {
		return
	}
	u, own := v.subject(c.Head)
	if own && u >= 0 && u < c.Cue.First && c.Content[len(c.Content)-1].Last <= c.Cue.First && covers(c.Content, u) {
		c.Score -= lifelessLoss
	}
}

// describedBlame gives a noun whose source is no more than what describes it the subject of
// its sentence for one: The board came under | harsh | criticism.
func (v *View) describedBlame(c *Cand) bool {
	t := &v.tok[c.Head]
	r := c.Source
	if t.class != cNoun || r.Len() != 1 || r.Last != c.Cue.First || v.D.Tokens[r.First].Tag != nlp.TagJJ || v.tok[r.First].shape != shLower {
		return false
	}
	c.Cue.First = r.First
	c.Source = nlp.Range{}
	if t.head >= 0 {
		if u, own := v.subject(t.head); own && u >= 0 && u < c.Cue.First {
			c.Source = nlp.Range{First: v.tok[u].left, Last: min(v.tok[u].right+1, c.Cue.First)}
		}
	}
	return true
}

// trimConj ends content before a conjunction after which another took what stood there:
// estimated that bills would rise | and.
func (v *View) trimConj(c *Cand) bool {
	k := len(c.Content) - 1
	r := c.Content[k]
	if t := &v.tok[r.Last-1]; r.Len() < 2 || t.class != cConj || t.quote >= 0 {
		return false
	}
	c.endAt(k, r.Last-1)
	return true
}
