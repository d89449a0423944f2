package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// trimOccasion drops from content what leads its sentence in before the speaker and tells
// only on what occasion he spoke, or what part of the page it is: Speaking after the match,
// | she said: “…”; Image caption, | residents say …
func (v *View) trimOccasion(c *Cand) bool {
	if len(c.Content) < 2 || c.Source.Len() == 0 {
		return false
	}
	r, next := c.Content[0], c.Content[1]
	s := &v.sents[v.tok[c.Head].sent]
	if r.First != s.First || r.Last+1 != c.Source.First || v.tok[r.Last].class != cComma || c.Source.Last > c.Cue.First || next.First < c.Cue.Last {
		return false
	}
	quoted := v.tok[next.First].qs == qOpen && v.tok[next.First+1].shape != shLower
	switch {
	case v.tok[r.First].tag == v.r.vbg:
		if !quoted {
			return false // Having lost, she said, they left
		}
	case v.captioned(r):
	case !v.weekday(r.First) && !v.onOccasion(r):
		return false
	default: // On the quay, she said: “…”
		if !quoted || v.clauseIn(r) {
			return false
		}
	}
	c.Content = slices.Clone(c.Content[1:])
	return true
}

// onOccasion reports whether r is a phrase that tells where, when, of what or in what somebody
// spoke, and not how much it is meant, as in fact and at times do.
func (v *View) onOccasion(r nlp.Range) bool {
	switch v.D.Word(r.First) {
	case "In", "On", "At", "During", "After", "Before":
	default:
		return false
	}
	for i := r.First + 1; i < r.Last; i++ {
		if t := &v.tok[i]; t.class == cName || v.weekday(i) || slices.Contains(carriers[:], t.lemma) {
			return true
		}
	}
	return false
}

// clauseIn reports whether r has a quotation or a finite verb.
func (v *View) clauseIn(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if v.tok[i].quote >= 0 || v.tensed(i) {
			return true
		}
	}
	return false
}

// captioned reports whether r names the caption of a picture.
func (v *View) captioned(r nlp.Range) bool {
	return r.Len() <= 3 && v.D.Lower(r.Last-1) == "caption"
}

// takeSubject gives a verb without a source what the tree has for no subject of it: the words
// before a bracket (Lee (pictured) said) or behind the comma that ends what is said (Man stole
// van, court hears).
func (v *View) takeSubject(c *Cand) bool {
	h := &v.tok[c.Head]
	if c.Source.Len() > 0 || h.class != cVerb || h.tag == v.r.vbg || h.tag == nlp.TagVB || c.Cue.Len() == 0 || c.P < ownerP {
		return false
	}
	for i := c.Cue.First; i < c.Cue.Last; i++ {
		if v.tok[i].rel == v.r.auxpass {
			return false
		}
	}
	s := &v.sents[h.sent]
	end := c.Cue.First
	bracket := false
	if end > s.First && v.D.Word(end-1) == ")" {
		if end = v.bracket(end, 6); end < 0 {
			return false
		}
		bracket = true
	}
	r := nlp.Range{First: end, Last: end}
back:
	for r.First > s.First && r.Len() < longest {
		switch v.tok[r.First-1].class {
		case cName, cNoun, cAdj, cDet, cPoss, cNum, cPronoun:
			r.First--
		default:
			break back
		}
	}
	if r.Len() == 0 || !v.named(r.Last-1, r.Last) || !c.lacks(r) {
		return false
	}
	if first := r.First == s.First; first && !bracket || !first && (v.tok[r.First-1].class != cComma || c.Content[len(c.Content)-1].Last != r.First-1 && !bracket) {
		return false
	}
	c.Source = r
	return true
}

// trimShort drops from the content of a noun what is said of its words before a colon opens
// them: Her answer | was short: “…”
func (v *View) trimShort(c *Cand) bool {
	r := c.Content[0]
	if v.tok[c.Head].class != cNoun || r.First != c.Cue.Last || v.tok[r.First].lemma != hashBe {
		return false
	}
	for i := r.First + 1; i < min(r.Last-1, r.First+longest); i++ {
		if v.D.Word(i) == ":" && v.tok[i+1].qs == qOpen {
			c.own()
			c.Content[0].First = i + 1
			return true
		}
		if v.tok[i].quote >= 0 {
			return false
		}
	}
	return false
}

// trimDateline drops from a source the place, day and agency that lead an article in: Mumbai,
// Jan 4 (PTI) | Actor Lee.
func (v *View) trimDateline(c *Cand) bool {
	r := c.Source
	if r.Len() < 4 || r.First != v.paras[v.sents[v.tok[r.First].sent].para].First {
		return false
	}
	for i := r.First; i < r.Last-3; i++ {
		if v.D.Word(i) == "(" && v.D.Word(i+2) == ")" && outlet(v.D.Word(i+1)) {
			if r.First = i + 3; v.dash(r.First) && r.Len() > 1 {
				r.First++
			}
			c.Source = r
			return true
		}
	}
	return false
}

// partake gives a participle that leads a sentence in the subject of the clause that it stands
// beside: Noting that it was late, | Ann Lee left.
func (v *View) partake(c *Cand) bool {
	t := &v.tok[c.Head]
	s := &v.sents[t.sent]
	if c.Source.Len() > 0 || t.tag != v.r.vbg || t.class != cVerb || c.Cue.First != c.Head {
		return false
	}
	if i := c.Cue.First; i != s.First && (i != s.First+1 || v.tok[s.First].class != cPrep && v.tok[s.First].class != cAdverb) {
		return false
	}
	i := c.Content[len(c.Content)-1].Last
	if i >= s.Last || i < c.Cue.Last || v.D.Word(i) != "," && (v.tok[i-1].qs != qClose || v.quo[v.tok[i-1].quote].inner != 1) {
		return false
	}
	if v.tok[i].class == cComma {
		i++
	}
	r := v.nounPhrase(i, min(s.Last, i+maxSubject))
	n := r.Last
	for n < s.Last && v.tok[n].class == cAdverb {
		n++
	}
	if r.Len() == 0 || n >= s.Last || !v.tensed(n) || !v.named(r.Last-1, r.Last) || v.D.Word(r.First) == "there" || !c.lacks(r) {
		return false
	}
	c.Source = r
	return true
}

// trimDay ends content that is a mere phrase before the day on which a past verb says it was said:
// endorsed the mayor | on Friday. What is planned, or told in a clause, may have a day of its own.
func (v *View) trimDay(c *Cand) bool {
	t := &v.tok[c.Head]
	r := c.Content[0]
	if len(c.Content) != 1 || t.class != cVerb || t.tag != nlp.TagVBD || r.First < c.Cue.Last || r.Len() < 2 || !v.weekday(r.Last-1) || v.tok[r.Last-1].sent != t.sent {
		return false
	}
	for i := r.First; i < r.Last; i++ {
		switch k := v.tok[i].class; {
		case k == cVerb, k == cModal, k == cTo, k == cWh, v.tok[i].quote >= 0, v.tok[i].word == hashThat:
			return false
		}
	}
	i := r.Last - 1
	if i > r.First+1 && v.D.Word(i-1) == "on" && (v.tok[i-2].class == cName || v.D.Word(i-2) == ")") {
		i-- // the vote on Friday may be another than that of Monday
	} else if k := v.tok[i-1].class; k != cName && k != cNoun && v.D.Word(i-1) != ")" || v.tok[i-1].lemma == hashSuper {
		return false
	}
	return i > r.First && v.endBefore(c, 0, i)
}

var hashSuper = nlp.Hash("super") // Super Tuesday is no day of the week
