package attrib

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// lifeless lowers a verb whose source is nothing that speaks, as sanctions that push a
// government to act. Some things speak by what they show, so it takes a sure cue
// and no more.
func (v *View) lifeless(c *Cand) {
	if c.Class != Unknown || c.Source.Len() == 0 || c.quoted > 0 || v.tok[c.Head].class != cVerb {
		return
	}
	h := v.headOf(c.Source)
	if v.tok[h].class == cVerb {
		h = c.Source.Last - 1 // “Punishing” in “Punishing sanctions” is often taken for one
	}
	if v.tok[h].class != cNoun {
		return
	}
	w := strings.ToLower(v.D.Word(h))
	if _, ok := lexicon.LookupNoun(w); ok {
		return
	}
	if n, _ := lexicon.LookupThing(w); n.Class == lexicon.ThingN {
		c.Score -= lifelessLoss
	}
}

// lifelessLoss is by how much, in log-odds: of 1 and 2 as good in cross-validation.
const lifelessLoss = 1.5

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

// refers reports whether all that c says is that somebody spoke: She made the remarks in
// Lagos. What was said stands elsewhere.
func (v *View) refers(c *Cand) bool {
	if v.tok[c.Head].lemma != lemmaMake || len(c.Content) != 1 {
		return false
	}
	r := c.Content[0]
	switch v.tok[r.First].class {
	case cDet, cPronoun, cPoss:
	default:
		return false
	}
	for i := r.First + 1; i < min(r.Last, r.First+3); i++ {
		if slices.Contains(remarks[:], v.tok[i].lemma) {
			return i+1 == r.Last || slices.Contains(occasions[:], v.tok[i+1].lemma)
		}
	}
	return false
}

var lemmaMake = nlp.Hash("make")

// remarks are the nouns for what was said.
var remarks = [...]uint32{nlp.Hash("comment"), nlp.Hash("remark"), nlp.Hash("announcement"), nlp.Hash("statement"), nlp.Hash("allegation"), nlp.Hash("accusation"), nlp.Hash("claim")}

// occasions are the words that begin where and when it was said.
var occasions = [...]uint32{nlp.Hash("during"), nlp.Hash("at"), nlp.Hash("in"), nlp.Hash("while"), nlp.Hash("when"), nlp.Hash("before"), nlp.Hash("after"), nlp.Hash("to")}
