package attrib

import (
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// balance gives a source that begins inside brackets what stands before them: Acme Foods,
// Inc. (NYSE: ACM) announced. A day behind the brackets is no part of it.
func (v *View) balance(c *Cand) bool {
	r := c.Source
	if r.Len() == 0 {
		return false
	}
	if r.Len() > 3 && v.D.Word(r.Last-1) == "today" && v.D.Word(r.Last-2) == ")" {
		c.Source.Last--
		return true
	}
	end := v.find(r.First, min(r.Last, r.First+12), ")")
	if end < 0 || v.find(r.First, end, "(") >= 0 {
		return false
	}
	first := v.sents[v.tok[r.First].sent].First
	open := v.bracket(r.First, 12)
	if open <= first {
		return false
	}
	i := open
	for i > first && open-i < 12 {
		w := v.D.Word(i - 1)
		if k := v.tok[i-1].class; k != cName && k != cNum && !(k == cNoun && v.tok[i-1].shape != shLower) && w != "&" && w != "of" && w != "and" && !(w == "," && lexicon.LegalForm(v.D.Word(i))) {
			break
		}
		i--
	}
	if i == open || !c.lacks(nlp.Range{First: i, Last: open}) {
		return false
	}
	c.Source.First = i
	if c.Source.Last > end+1 && c.Source.Last <= c.Cue.First {
		c.Source.Last = end + 1
	}
	return true
}
