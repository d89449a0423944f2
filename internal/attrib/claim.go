package attrib

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// claimScore is the log-odds of an attribution that the marks around a
// quotation show and that no candidate carried well: three in five are right.
const claimScore = .5

// given returns an attribution of quotation q that nothing but its place tells of, and
// takes the quotation. Where it has no cue it stands beside its source.
func (v *View) given(q *quo, source, cue nlp.Range) Cand {
	c := Cand{Head: q.First, P: .5, Source: source, Cue: cue, Content: []nlp.Range{q.Range}, Score: claimScore, Class: Juxtaposed, SrcM: 1, ConM: 1}
	if cue.Len() > 0 {
		c.Head, c.Class = cue.First, Noun
	}
	c.measure(v)
	v.take(q.Range)
	return c
}

// claim gives quotations that no attribution of out took, and that the marks
// around them show to be speech, to who stands beside them. all are the
// candidates and out those that were picked, both in the order of heads.
func (v *View) claim(all, out []Cand) []Cand {
	var more []Cand
	for k := range v.D.Quotes {
		q := &v.quo[k]
		if v.D.Quotes[k].Parent >= 0 || q.words == 0 || q.caps || v.anyTaken(q.Range) {
			continue
		}
		var c Cand
		ok := false
		s := &v.sents[v.tok[q.First].sent]
		ends := q.inner >= 3 && q.inner <= 5
		switch colon := v.colonBefore(q); {
		case colon >= 0:
			if q.words >= 3 && !v.joinColon(out, q, colon) {
				c, ok = v.beforeColon(all, q, colon)
			}
		case q.before == 1 && q.words > 1:
			c, ok = v.besides(q)
		case q.inner == 1 || q.inner > 3 && q.inner < 6:
			if s.First == q.First {
				c, ok = v.tagBehind(all, q)
			}
		}
		if !ok {
			switch {
			case q.before == 1 && ends && q.words >= 3:
				c, ok = v.tagBefore(all, q, q.First-1) // as she sings, “…”
			case q.before == 6 && ends && q.words >= 4:
				c, ok = v.tagBefore(all, q, q.First) // and admitted “…”
			case q.before == 14 && q.inner > 5 && q.after == 14 && q.words >= 3 && !v.D.Quotes[k].Single && v.D.Quotes[k].Closed && v.paras[s.para] == q.Range && !v.recurs(q):
				// a line that is set off, as a heading or from the text
				c = Cand{Head: q.First, P: .5, Class: Juxtaposed}
				ok = true
			}
		}
		if ok {
			c.Content = append(c.Content, q.Range)
		} else if c, ok = v.inThat(q); !ok {
			continue
		}
		c.Score = max(c.Score, claimScore)
		c.SrcM, c.ConM = 1, 1
		c.measure(v)
		v.take(c.Content...)
		v.take(c.Cue)
		more = append(more, c)
	}
	return append(out, more...)
}

// recurs reports whether the words of quotation q stand once more in the text behind it:
// they head the passage that says whose they are.
func (v *View) recurs(q *quo) bool {
	if q.Len() < 3 {
		return false
	}
	from, to := v.D.Tokens[q.First].End, v.D.Tokens[q.Last-1].Start
	end := v.D.Tokens[q.Last-1].End
	return strings.Contains(v.D.Text[end:min(len(v.D.Text), int(end)+passage)], strings.TrimSpace(v.D.Text[from:to]))
}

// passage is how many bytes of text a heading is looked for in.
const passage = 4000

func (v *View) anyTaken(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if v.taken[i] {
			return true
		}
	}
	return false
}

// colonBefore returns the colon that opens quotation q, in its own paragraph or
// at the end of the one before, -1 for none.
func (v *View) colonBefore(q *quo) int32 {
	i := q.First - 1
	if i < 0 || v.D.Word(i) != ":" {
		return -1
	}
	if a, b := v.sents[v.tok[i].sent].para, v.sents[v.tok[q.First].sent].para; a != b && (a+1 != b || v.paras[b].First != q.First) {
		return -1
	}
	return i
}

// clause returns the words before token end in its sentence, from the last
// dash, semicolon or whole quotation on.
func (v *View) clause(end int32) nlp.Range {
	r := nlp.Range{First: max(v.sents[v.tok[end].sent].First, end-40), Last: end}
	for i := end - 1; i >= r.First; i-- {
		t := &v.tok[i]
		if t.qs == qClose && v.quo[t.quote].inner >= 3 && v.quo[t.quote].inner <= 5 || t.class == cColon && v.D.Word(i) != ":" {
			r.First = i + 1
			break
		}
	}
	return r
}

// joinColon gives quotation q behind a colon to the surest attribution of the
// clause before it: He released a statement: ¶ “…”
func (v *View) joinColon(out []Cand, q *quo, colon int32) bool {
	best := v.surest(out, v.clause(colon), false)
	if best < 0 {
		return false
	}
	c := &out[best]
	if c.Content[len(c.Content)-1].Last <= q.First {
		c.Content = append(append([]nlp.Range(nil), c.Content...), q.Range)
		c.measure(v)
		v.take(q.Range)
	}
	return true
}

// surest returns the index of the candidate with the highest score whose head
// stands in r and outside of quotations, -1 for none; with free one whose head
// is not taken.
func (v *View) surest(cs []Cand, r nlp.Range, free bool) int {
	best := -1
	for j, hi := near(cs, r); j < hi; j++ {
		h := cs[j].Head
		if !r.Has(h) || v.tok[h].quote >= 0 || free && v.taken[h] {
			continue
		}
		if best < 0 || cs[j].Score > cs[best].Score {
			best = j
		}
	}
	return best
}

// beforeColon makes an attribution of the clause before the colon that opens
// quotation q: of a candidate that was not sure enough, of its verb, or of the
// name that the colon labels. Its content is what comes before the quotation.
func (v *View) beforeColon(all []Cand, q *quo, colon int32) (Cand, bool) {
	r := v.clause(colon)
	if k := v.surest(all, r, true); k >= 0 {
		c := all[k]
		var con []nlp.Range
		for _, x := range c.Content {
			if x.Last <= q.First {
				con = append(con, x)
			}
		}
		c.Content = v.free(con)
		return c, true
	}
	if c, ok := v.hereIs(r); ok {
		return c, true
	}
	if i, verbs := v.finite(r); verbs {
		return v.byVerb(i, r)
	}
	// Name: “…”, more from the report: “…”
	src := nlp.Range{First: r.First, Last: colon}
	for i := colon - 1; i >= r.First; i-- {
		if t := &v.tok[i]; t.class == cPrep && v.D.Word(i) != "of" || t.class == cComma || t.class == cStop {
			src.First = i + 1
			break
		}
	}
	if src.Len() == 0 || src.Len() > 14 {
		return Cand{}, false
	}
	if v.dated(src) {
		src = nlp.Range{} // July 4, 1911: “…”
	}
	c := Cand{Head: colon, P: .8, Source: src, Cue: nlp.Range{First: colon, Last: colon + 1}, Class: Colon}
	v.worded(&c)
	return c, true
}

// dated reports whether r is a number or a day, which stands before a colon as the date of what
// follows.
func (v *View) dated(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if t := &v.tok[i]; t.class != cNum && t.ent != nlp.EntDate && !v.weekday(i) {
			return false
		}
	}
	return r.Len() > 0
}

// worded parts what stands before a colon into who speaks and the noun for what he says:
// Lee’s | answer: “…”
func (v *View) worded(c *Cand) {
	r := c.Source
	i := r.Last - 1
	if r.Len() < 2 || !v.wording(i) {
		return
	}
	own := i - 1
	for own > r.First && v.tok[own].class == cAdj {
		own--
	}
	if v.tok[own].class != cPoss || own == r.First && v.genitive(own) {
		return
	}
	c.Source.Last = own + 1
	c.Head, c.Cue, c.Class = i, nlp.Range{First: own + 1, Last: i + 1}, Noun
}

// finite returns the verb of r that governs its other verbs and has a subject,
// or what is said of the subject by a form of “be”; -1 for none. verbs reports
// whether there are any verbs.
func (v *View) finite(r nlp.Range) (best int32, verbs bool) {
	best = -1
	for i := r.First; i < r.Last; i++ {
		t := &v.tok[i]
		if t.class != cVerb || t.tag == v.r.vbg || t.tag == v.r.vbn && t.left == i || t.quote >= 0 {
			continue
		}
		verbs = true
		k := i
		switch t.rel {
		case v.r.aux, v.r.auxpass:
			continue
		case v.r.cop:
			if k = t.head; !r.Has(k) {
				continue
			}
		}
		if u, own := v.subject(k); u < 0 || !own || v.tok[u].class == cWh {
			continue
		}
		if best < 0 || v.tok[best].left >= v.tok[k].left && v.tok[best].right <= v.tok[k].right {
			best = k
		}
	}
	return best, verbs
}

// byVerb makes a candidate without content of verb i and its subject, both in r;
// of none where i is -1.
func (v *View) byVerb(i int32, r nlp.Range) (Cand, bool) {
	if i < 0 || v.idle(i) {
		return Cand{}, false
	}
	u, _ := v.subject(i)
	if u < 0 || v.tok[u].class == cWh {
		return Cand{}, false
	}
	s := nlp.Range{First: max(r.First, v.tok[u].left), Last: min(r.Last, v.tok[u].right+1)}
	for _, k := range v.kidsNear(i, i) {
		// where the tree has more than one subject, they are parts of one
		if v.tok[k].rel == v.tok[u].rel && k > u && k < i {
			s.Last = min(i, v.tok[k].right+1)
		}
	}
	for s.Len() > 0 && !v.wordy(s.First) {
		s.First++
	}
	for s.Len() > 0 && !v.wordy(s.Last-1) {
		s.Last--
	}
	if s.Len() <= 0 || s.Len() > 30 || s.Has(i) {
		return Cand{}, false
	}
	c := Cand{Head: i, P: .5, Source: s, Cue: nlp.Range{First: i, Last: i + 1}}
	for j := i - 1; j >= r.First && !s.Has(j) && v.tok[j].head == i; j-- {
		switch v.tok[j].rel {
		case v.r.aux, v.r.auxpass, v.r.neg, v.r.advmod, v.r.cop:
			c.Cue.First = j
			continue
		}
		break
	}
	return c, true
}

// tagBehind looks for who spoke quotation q behind it: “…,” the voter began.
func (v *View) tagBehind(all []Cand, q *quo) (Cand, bool) {
	s := v.tok[q.Last-1].sent
	r := nlp.Range{First: q.Last, Last: q.Last}
	for n := int32(len(v.D.Tokens)); r.Last < min(n, q.Last+14); r.Last++ {
		if t := &v.tok[r.Last]; t.sent != s || t.quote >= 0 || t.class == cStop || t.class == cColon || v.taken[r.Last] {
			break
		}
	}
	if r.Len() == 0 {
		return Cand{}, false
	}
	f := &v.tok[r.First]
	switch f.class {
	case cConj, cPrep, cTo, cWh, cComma, cAdverb:
		return Cand{}, false
	}
	if f.tag == v.r.vbg {
		return Cand{}, false
	}
	if c, ok := v.comesBack(r.First, r.Last); ok {
		return c, true
	}
	if k := v.surest(all, r, true); k >= 0 {
		if c := all[k]; c.Source.Len() > 0 && v.tok[c.Head].class == cVerb && v.tok[c.Head].tag != v.r.vbg {
			c.Content = nil
			return c, true
		}
	}
	for i := r.First; i < r.Last; i++ {
		t := &v.tok[i]
		if t.class == cComma && i > r.First+6 {
			break
		}
		if t.class == cVerb && t.tag != v.r.vbg && (t.tag != v.r.vbn || i == r.First) {
			c, ok := v.byVerb(i, r)
			if i == r.First && (!ok || c.Source.Last <= i) {
				c = Cand{Head: i, P: .5, Source: v.nounPhrase(i+1, r.Last), Cue: nlp.Range{First: i, Last: i + 1}}
				ok = c.Source.Len() > 0
			}
			return c, ok && c.Source.First >= r.First
		}
	}
	for i := r.First + 1; i < r.Last; i++ {
		if v.missed(i) {
			return v.byMissed(i, r.First)
		}
	}
	return Cand{}, false
}

// missed reports whether token i, a noun to the tagger, may be a verb of the present behind
// its subject: “…,” the letter states.
func (v *View) missed(i int32) bool {
	t, w := &v.tok[i], v.D.Word(i)
	if t.class != cNoun || t.shape != shLower || len(w) < 4 || w[len(w)-1] != 's' || w[len(w)-2] == 's' {
		return false
	}
	switch v.tok[i-1].class {
	case cName, cNoun, cPronoun:
	default:
		return false
	}
	switch n := v.at(i+1, t.sent); n.class {
	case cStop, cComma, cColon, cPrep, cAdverb:
		return true
	}
	return false
}

// byMissed makes a candidate without content of such a verb and the words from first on.
func (v *View) byMissed(i, first int32) (Cand, bool) {
	s := nlp.Range{First: first, Last: i}
	if s.Len() > maxSubject {
		return Cand{}, false
	}
	return Cand{Head: i, P: .5, Source: s, Cue: nlp.Range{First: i, Last: i + 1}, Class: Verb}, true
}

// nounPhrase returns what looks like a noun phrase that begins at token i and
// ends before token end.
func (v *View) nounPhrase(i, end int32) nlp.Range {
	r := nlp.Range{First: i, Last: i}
	for ; r.Last < end; r.Last++ {
		switch t := &v.tok[r.Last]; t.class {
		case cName, cNoun, cAdj, cDet, cPoss, cNum, cPronoun:
			continue
		case cPrep:
			if r.Len() > 0 && v.D.Word(r.Last) == "of" {
				continue
			}
		}
		break
	}
	for r.Len() > 0 && v.tok[r.Last-1].class == cPrep {
		r.Last--
	}
	return r
}

// tagBefore looks for who spoke quotation q before token end.
func (v *View) tagBefore(all []Cand, q *quo, end int32) (Cand, bool) {
	s := v.tok[q.First].sent
	r := nlp.Range{First: end, Last: end}
	for ; r.First > 0 && r.First > end-14; r.First-- {
		if t := &v.tok[r.First-1]; t.sent != s || t.quote >= 0 || t.class == cStop || v.taken[r.First-1] {
			break
		}
	}
	if k := v.surest(all, r, true); k >= 0 && all[k].Score >= 2*adoptScore {
		if c := all[k]; c.Source.Len() > 0 {
			c.Content = nil
			return c, true
		}
	}
	for i := end - 1; i >= r.First; i-- {
		if v.tok[i].class == cVerb {
			return v.byVerb(i, r)
		}
	}
	if i := end - 1; i > r.First && v.missed(i) {
		for k := i - 1; k > r.First; k-- {
			if v.tok[k].class == cComma || v.tok[k].class == cColon {
				r.First = k + 1
				break
			}
		}
		return v.byMissed(i, r.First)
	}
	return Cand{}, false
}
