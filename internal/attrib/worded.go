package attrib

import "github.com/onrecord-go/onrecord/internal/nlp"

// phrasing parts the tokens from i on and before end, where they begin with what somebody's
// words are called, into who speaks, if it is told, and the noun for what he says: Lee’s |
// answer; the | response | from Lee; her last | words. rest is what follows.
func (v *View) phrasing(i, end int32) (source, cue nlp.Range, rest int32, ok bool) {
	first := i
	own := int32(-1) // behind the genitive or possessive
	for ; i < end; i++ {
		t := &v.tok[i]
		if t.quote >= 0 {
			return source, cue, 0, false
		}
		switch t.class {
		case cPoss:
			own = i + 1
			continue
		case cDet, cAdj, cName, cNum:
			continue
		case cNoun:
			if next := v.at(i+1, t.sent); next.class == cPoss || next.class == cNoun || next.class == cName || !v.wording(i) {
				continue
			}
			cue, ok = nlp.Range{First: i, Last: i + 1}, true
		}
		break
	}
	if !ok {
		return source, cue, 0, false
	}
	rest = i + 1
	if own > first {
		source = nlp.Range{First: first, Last: own}
	}
	for rest < end {
		t := &v.tok[rest]
		if t.class != cPrep && t.class != cTo {
			break
		}
		r := v.nounPhrase(rest+1, end)
		if r.Len() == 0 {
			break
		}
		if own < 0 && (t.word == hashOf || t.word == hashFrom) {
			source = r
		}
		rest = r.Last
	}
	for i := source.First + 1; i < source.Last; i++ {
		if v.timed(i, source.Last) > 0 {
			source.Last = i // the tribute from Lee | last night
		}
	}
	return source, cue, rest, true
}

// phrased gives a quotation behind what is said of somebody's words to whose words they are: The
// response from Lee was short: “…”
func (v *View) phrased(c *Cand) bool {
	r := c.Content[0]
	t := &v.tok[c.Head]
	if c.Source.Len() == 0 || c.Cue.Len() == 0 || c.Source.Last != c.Cue.First || v.tok[c.Cue.First].lemma != hashBe || r.First < c.Cue.Last || v.tok[r.First].qs != qOpen || v.tok[r.First].sent != t.sent && v.D.Word(r.First-1) != ":" {
		return false
	}
	source, cue, rest, ok := v.phrasing(c.Source.First, c.Source.Last)
	if !ok || rest != c.Source.Last {
		return false
	}
	c.Source, c.Cue, c.Head = source, cue, cue.First
	return true
}

// described reads a sentence that says of somebody's words no more than how they are, or asks
// for them: Her advice was simple. Her advice?
func (v *View) described(s nlp.Range) (source, cue nlp.Range, ok bool) {
	if s.Len() > maxSubject || v.tok[s.Last-1].class != cStop {
		return source, cue, false
	}
	source, cue, i, ok := v.phrasing(s.First, s.Last)
	if ok && i == s.Last-1 && v.D.Word(i) == "?" {
		return source, cue, true
	}
	if !ok || v.tok[i].lemma != hashBe {
		return source, cue, false
	}
	for i++; i < s.Last-1; i++ {
		switch t := &v.tok[i]; {
		case t.class == cAdj || t.class == cAdverb || t.class == cConj || v.D.Word(i) == ",":
		default:
			return source, cue, false
		}
	}
	return source, cue, true
}

// besides gives quotation q behind a comma, which stands beside what somebody's words are
// called, to whose they are: Her motto, “Waste nothing,” hangs above the sink.
func (v *View) besides(q *quo) (Cand, bool) {
	end := q.First - 1
	i := end
	for first := v.sents[v.tok[end].sent].First; i > first && end-i < longest; i-- {
		switch v.tok[i-1].class {
		case cDet, cAdj, cName, cNum, cPoss, cNoun:
			continue
		}
		break
	}
	source, cue, rest, ok := v.phrasing(i, end)
	if !ok || rest != end || source.Len() == 0 {
		return Cand{}, false
	}
	return Cand{Head: cue.First, P: .5, Source: source, Cue: cue, Class: Noun}, true
}

// hereIs reads what leads in somebody's words as a whole before a colon: Here is
// Lee's statement in full:
func (v *View) hereIs(r nlp.Range) (Cand, bool) {
	if r.Len() < 4 || v.D.Lower(r.First) != "here" || v.tok[r.First+1].lemma != hashBe && !v.genitive(r.First+1) {
		return Cand{}, false
	}
	source, cue, _, ok := v.phrasing(r.First+2, r.Last)
	return Cand{Head: cue.First, P: .5, Source: source, Cue: cue, Class: Noun}, ok && source.Len() > 0
}

var hashCome = nlp.Hash("come")

// comesBack reads “came the reply” at token i, behind a quotation: who replies is told behind
// it or nowhere.
func (v *View) comesBack(i, end int32) (c Cand, ok bool) {
	if v.tok[i].lemma != hashCome {
		return c, false
	}
	source, cue, _, ok := v.phrasing(i+1, end)
	return Cand{Head: cue.First, P: .5, Source: source, Cue: nlp.Range{First: i, Last: cue.Last}}, ok
}

// inThat gives quotation q, which stands in a clause with “that”, to whoever the noun or verb
// before that says the clause is of: his claim that the pier was “a wreck”; she sniped that it
// was “late.”
func (v *View) inThat(q *quo) (Cand, bool) {
	s := &v.sents[v.tok[q.First].sent]
	j := q.First - 1
	for ; j > s.First && j > q.First-maxSubject; j-- {
		if t := &v.tok[j]; t.quote >= 0 || t.class == cColon || t.class == cStop || t.class == cWh || t.cue >= ownCue || v.taken[j] {
			return Cand{}, false
		} else if t.word == hashThat {
			break
		}
	}
	n := j - 1
	if n < s.First || v.tok[j].word != hashThat || v.taken[n] || v.tok[n].quote >= 0 || v.tensed(j+1) || !v.begins(j+1) && v.tok[j+1].class != cPronoun && j+1 != q.First {
		return Cand{}, false
	}
	var c Cand
	t := &v.tok[n]
	switch {
	case t.class == cVerb && t.ratio >= spoken && t.tag != v.r.vbn && !v.auxiliary(n):
		r := nlp.Range{First: max(s.First, n-maxSubject), Last: j}
		var ok bool
		if c, ok = v.byVerb(n, r); !ok {
			return c, false
		}
	case t.class == cNoun && (t.ratio >= spokenNoun || t.form >= spokenForm):
		i := j
	back:
		for i > s.First && j-i < longest {
			switch v.tok[i-1].class {
			case cDet:
				i--
				break back
			case cPoss:
				if i--; !v.genitive(i) {
					break back // past | her comments
				}
			case cAdj, cName, cNum, cNoun:
				i--
			default:
				break back
			}
		}
		source, cue, rest, ok := v.phrasing(i, j)
		if !ok || rest != j {
			return c, false
		}
		c = Cand{Head: cue.First, P: .5, Source: source, Cue: cue, Class: Noun}
	default:
		return c, false
	}
	r := nlp.Range{First: j, Last: q.Last}
	if k := q.inner; k != 1 && (k < 3 || k > 5) {
		for r.Last < s.Last && v.wordy(r.Last) && v.tok[r.Last].cue < ownCue && !v.taken[r.Last] {
			r.Last++
		}
	}
	c.Content = []nlp.Range{r}
	return c, true
}

// spokenNoun is the least ratio of a noun for the clause behind it to be somebody's.
const spokenNoun = 5
