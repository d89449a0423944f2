package attrib

import "github.com/onrecord-go/onrecord/internal/nlp"

// fillTold gives what somebody is told, where a pronoun says whom, the words right behind
// the pronoun that the labels have for none of it: told him | parts of the boat lay there.
func (v *View) fillTold(c *Cand) bool {
	r := c.Content[0]
	i := c.Cue.Last
	if v.tok[c.Head].lemma != hashTell || i != c.Head+1 || r.First < i+2 || r.First > i+4 || v.tok[r.First].quote >= 0 || v.tok[r.First].class == cComma || v.tok[r.First].word == hashThat {
		return false
	}
	switch v.D.Word(i) {
	case "me", "him", "us", "them", "you":
	default:
		return false
	}
	for k := i + 1; k < r.First; k++ {
		switch v.tok[k].class {
		case cDet, cAdj, cNoun, cNum, cName:
		default:
			return false
		}
		if v.weekday(k) || v.timed(k, r.First+1) > 0 || v.tok[k].quote >= 0 {
			return false
		}
	}
	if !v.named(i+1, r.First) {
		return false
	}
	c.own()
	c.Content[0].First = i + 1
	return true
}

// fillPredicate lets content that is no more than a subject, before a cue between commas, go
// on with the verb behind these: The leaders, he told me, | are working on it.
func (v *View) fillPredicate(c *Cand) bool {
	s := &v.sents[v.tok[c.Head].sent]
	r := c.Content[0]
	tag := c.tag()
	a, z := tag.First, tag.Last
	if len(c.Content) != 1 || r.First < s.First || r.Last+1 != a || v.tok[r.Last].class != cComma || c.Source.Len() == 0 || v.tok[r.First].quote >= 0 {
		return false
	}
	if z < s.Last && v.tok[z].class == cPronoun || z < s.Last && v.tok[z].class == cName { // told me
		z++
	}
	if z+1 >= s.Last || v.tok[z].class != cComma || !v.tensed(z+1) || v.tok[z+1].quote >= 0 || v.tok[z+1].cue >= ownCue {
		return false
	}
	switch v.tok[r.Last-1].class {
	case cNoun, cName, cPronoun:
	default:
		return false
	}
	for i := r.First; i < r.Last; i++ {
		if v.tensed(i) || v.tok[i].quote >= 0 {
			return false
		}
	}
	x := nlp.Range{First: z + 1, Last: s.Last}
	if v.tok[x.Last-1].class == cStop && v.tok[x.Last-1].quote < 0 {
		x.Last--
	}
	if x.Len() > maxReach || !c.lacks(x) {
		return false
	}
	for i := x.First + 1; i < x.Last; i++ {
		if v.tok[i].cue >= sureCue && v.tok[i].quote < 0 {
			return false
		}
	}
	c.Content = append(append(make([]nlp.Range, 0, 2), r), x)
	return true
}

// sureCue is the bucket of the first pass from which a cue surely is one.
const sureCue = 8
