package attrib

import (
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// ownerP is how probable a cue must be to take a quotation or a source from another one.
const ownerP = .5

// maxOwners is how many candidates before one are looked at for what is its own.
const maxOwners = 12

// settle takes from candidates the quotations that the marks around them tie to another one:
// a quotation that runs up to its speaker, as “…,” she said, is not what somebody said
// sentences before, and one that a verb leads in, as adding: “…”, not what the verb before
// that one says. cs is in the order of heads.
func (v *View) settle(cs []Cand) {
	for k := range cs {
		c := &cs[k]
		if c.Class != Unknown || c.P < ownerP || v.tok[c.Head].quote >= 0 || len(c.Content) == 0 {
			continue
		}
		if r := c.Content[0]; c.Source.Len() > 0 && v.runsUp(c, r) != nil && r.Last == c.tag().First {
			q := v.tok[r.Last-1].quote
			v.disown(cs, k, v.quo[q].Range)
			v.reclaim(cs, k, q)
		}
		for _, r := range c.Content {
			if r.First >= c.Cue.Last && r.First <= c.Cue.Last+1 && v.tok[r.First].qs == qOpen {
				v.giveUp(cs, k, r)
				break
			}
		}
	}
}

// disown takes quotation q, which runs up to candidate k, from those whose cues stand in
// earlier sentences.
func (v *View) disown(cs []Cand, k int, q nlp.Range) {
	s := v.tok[q.First].sent
	for j := k - 1; j >= max(0, k-maxOwners); j-- {
		if d := &cs[j]; d.Class == Unknown && v.tok[d.Head].sent < s {
			v.drop(d, q)
		}
	}
}

// reclaim gives candidate k the paragraphs that quotation q goes on with, which runs up to it,
// where an earlier candidate has them behind words without marks: He said it was late. ¶ “We
// waited. ¶ “We left,” she said.
func (v *View) reclaim(cs []Cand, k int, q int32) {
	c := &cs[k]
	for range maxOwners {
		if q = v.quo[q].prev; q < 0 {
			return
		}
		r := v.quo[q].Range
		if r.First == 0 || v.paras[v.sents[v.tok[r.First].sent].para].First != r.First || v.kindOf(r.First-1) == 2 {
			return // the colon before it tells who speaks
		}
		for j := k - 1; j >= max(0, k-maxOwners); j-- {
			d := &cs[j]
			if d.Class != Unknown || d.Head >= r.First || len(d.Content) == 0 {
				continue
			}
			if x := d.Content[0].First; x < r.First && v.tok[x].quote < 0 {
				v.drop(d, r)
			}
		}
		if c.lacks(r) {
			c.Content = append([]nlp.Range{r}, c.Content...)
			c.measure(v)
		}
	}
}

// giveUp takes the quotation that begins r, right behind the cue of candidate k, from who
// speaks before in the same sentence: “…,” she said, adding: “…”
func (v *View) giveUp(cs []Cand, k int, r nlp.Range) {
	s := v.tok[cs[k].Head].sent
	for j := k - 1; j >= max(0, k-maxOwners) && v.tok[cs[j].Head].sent == s; j-- {
		d := &cs[j]
		if t := &v.tok[d.Head]; d.Class != Unknown || t.quote >= 0 || t.class != cVerb || len(d.Content) == 0 {
			continue
		}
		if x := d.Content[0]; x.Last <= d.Cue.First && v.tok[x.Last-1].qs == qClose {
			v.drop(d, r)
		}
	}
}

// drop takes r from the piece of the content of d that holds it, if that leaves any words.
func (v *View) drop(d *Cand, r nlp.Range) {
	for n, x := range d.Content {
		if x.First > r.First || x.Last < r.Last {
			continue
		}
		out := append(make([]nlp.Range, 0, len(d.Content)+1), d.Content[:n]...)
		out = append(out, nlp.Range{First: x.First, Last: r.First}, nlp.Range{First: r.Last, Last: x.Last})
		if out = v.tidy(append(out, d.Content[n+1:]...)); len(out) > 0 {
			d.Content = out
			d.measure(v)
		}
		return
	}
}

// inherit gives a verb without a source that of the cue before it, where a comma or a
// conjunction joins the two: She said it would pass, but warned, “…” A participle may begin a
// sentence of its own: Adding, “…”
func (v *View) inherit(cs []Cand, k int) {
	c := &cs[k]
	t := &v.tok[c.Head]
	if c.Class != Unknown || c.Source.Len() > 0 || c.P < ownerP || t.class != cVerb || t.quote >= 0 || c.Cue.Len() == 0 {
		return
	}
	for i := c.Cue.First; i < c.Cue.Last; i++ {
		if v.tok[i].rel == v.r.auxpass {
			return
		}
	}
	from := t.sent
	if c.Cue.First == v.sents[from].First {
		if t.tag != v.r.vbg || from == 0 || v.sents[from-1].para != v.sents[from].para {
			return
		}
		from--
	} else if p := &v.tok[c.Cue.First-1]; p.class != cComma && p.class != cConj && p.qs != qClose {
		return
	}
	for j := k - 1; j >= max(0, k-maxOwners) && v.tok[cs[j].Head].sent >= from; j-- {
		if d := &cs[j]; v.tells(d) {
			if d.Source.Len() > 0 && c.lacks(d.Source) {
				c.Source, c.SrcM = d.Source, d.SrcM
			}
			return
		}
	}
}

// tells reports whether c is a verb outside of quotations that is likely a cue.
func (v *View) tells(c *Cand) bool {
	t := &v.tok[c.Head]
	return c.Class == Unknown && t.quote < 0 && t.class == cVerb && c.P >= ownerP
}

// main gives a participle behind a comma, whose source stands in what somebody says before it
// in the sentence, that speaker: She said the firm had let Ruiz down, calling it “a farce.”
func (v *View) main(cs []Cand, k int) {
	c := &cs[k]
	t := &v.tok[c.Head]
	if c.Class != Unknown || t.tag != v.r.vbg || t.quote >= 0 || c.Cue.First != c.Head || c.Source.Len() == 0 || c.Head == 0 || v.tok[c.Head-1].class != cComma {
		return
	}
	for j := k - 1; j >= max(0, k-maxOwners) && v.tok[cs[j].Head].sent == t.sent; j-- {
		d := &cs[j]
		if !v.tells(d) || d.Source.Len() == 0 || d.Head > c.Source.First {
			continue
		}
		if (covers(d.Content, c.Source.First) || len(d.Content) > 0 && v.adds(d, c)) && !covers(d.Content, c.Head) && c.lacks(d.Source) {
			c.Source, c.SrcM = d.Source, d.SrcM
		}
		return
	}
}

// nearer gives a finite verb whose source stands in a clause before its own the subject that
// stands right before it: Lee warned of it after the owners of the plant said it would shut;
// Lee said it was late, and when pressed, | the father of two | replied that he was tired.
func (v *View) nearer(c *Cand) bool {
	h := &v.tok[c.Head]
	if c.Source.Len() == 0 || c.Source.Last > c.Cue.First || c.Content[0].First < c.Cue.Last || h.class != cVerb || c.Cue.Len() == 0 || !v.tensed(c.Cue.First) || h.quote >= 0 {
		return false
	}
	r := nlp.Range{First: c.Cue.First, Last: c.Cue.First}
	least := max(c.Source.Last, v.sents[h.sent].First)
back:
	for r.First > least && r.Len() < maxSubject {
		switch t := &v.tok[r.First-1]; t.class {
		case cName, cNoun, cAdj, cDet, cPoss, cNum, cPronoun:
		default:
			if t.word != hashOf {
				break back
			}
		}
		r.First--
	}
	if r.First <= least || r.Len() == 0 || !v.subordinates(r.First-1) && v.tok[r.First-1].class != cComma {
		return false
	}
	if k := v.headOf(r); v.tok[k].class == cNoun {
		if _, ok := lexicon.LookupNoun(v.D.Lower(k)); !ok {
			return false // after a day of talks said
		}
	} else if !v.named(k, k+1) {
		return false
	}
	for i := c.Source.Last; i < r.First; i++ {
		if v.tensed(i) {
			c.Source = r
			return true
		}
	}
	return false
}

// adds reports whether the source of c is no more than a phrase between the last words of the
// content of d, which it stands beside, and the participle of c: the raids on the union, Norvex
// Labour, saying …
func (v *View) adds(d, c *Cand) bool {
	r := d.Content[len(d.Content)-1]
	return r.First >= d.Cue.Last && (r.Last == c.Source.First || r.Last+1 == c.Source.First) && c.Source.Last >= c.Cue.First-1
}

// absolute gives a participle the subject that “with” gives it: The plan failed, with one of
// its authors calling it “a farce.”
func (v *View) absolute(c *Cand) bool {
	t := &v.tok[c.Head]
	if t.tag != v.r.vbg || t.class != cVerb || c.Cue.First != c.Head {
		return false
	}
	first := v.sents[t.sent].First
	for i := c.Head - 1; i >= max(first, c.Head-maxSubject); i-- {
		k := &v.tok[i]
		switch k.class {
		case cVerb, cComma, cStop, cColon, cConj:
			return false
		}
		if k.quote >= 0 {
			return false
		}
		if k.word != hashWith {
			continue
		}
		r := nlp.Range{First: i + 1, Last: c.Cue.First}
		if r.Len() == 0 || r == c.Source || !v.named(r.Last-1, r.Last) || i > first && v.tok[i-1].class != cComma && v.tok[i-1].qs != qClose {
			return false
		}
		d := *c
		d.Source = nlp.Range{}
		if !d.lacks(r) {
			return false
		}
		c.Source = r
		return true
	}
	return false
}

// invert makes what stands behind a verb that begins its sentence the source: Stated Lee: “…”
func (v *View) invert(c *Cand) bool {
	h := &v.tok[c.Head]
	if c.Source.Len() > 0 || c.quoted == 0 || h.class != cVerb || h.tag == v.r.vbg || h.tag == nlp.TagVB || c.Cue.Len() == 0 || c.Cue.First != v.sents[h.sent].First {
		return false
	}
	end := v.sents[h.sent].Last
	r := v.nounPhrase(c.Cue.Last, min(end, c.Cue.Last+maxSubject))
	if r.Len() == 0 || r.Last == end || !c.lacks(r) {
		return false
	}
	if k := v.tok[r.Last].class; k != cColon && k != cComma {
		return false
	}
	if k := v.tok[r.Last-1].class; k != cName && k != cNoun {
		return false
	}
	c.Source = r
	return true
}
