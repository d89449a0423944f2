package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// trimMatrix ends the content of a noun, or of a verb in a relative clause, before the verb
// whose subject the noun is: warnings of rain | emptied the beach; the share who said they
// had voted | fell.
func (v *View) trimMatrix(c *Cand) bool {
	t := &v.tok[c.Head]
	n := c.Head
	switch {
	case t.class == cNoun:
	case t.class == cVerb && t.rel == v.r.relcl && t.head >= 0 && t.head < c.Head && (c.Source.Len() == 1 && v.tok[c.Source.First].class == cWh || c.Cue.Len() > 0 && v.at(c.Cue.First, t.sent).tag == nlp.TagWDT):
		n = t.head
	default:
		return false
	}
	if r := v.tok[n].rel; r != v.r.nsubj && r != v.r.nsubjpass {
		return false
	}
	i := v.tok[n].head
	if i < c.Cue.Last || v.tok[i].quote >= 0 || v.tok[i].sent != t.sent {
		return false
	}
	cut := i
	for _, k := range v.kidsNear(i, i) {
		if k > c.Cue.Last && k < cut {
			switch v.tok[k].rel {
			case v.r.aux, v.r.auxpass, v.r.cop, v.r.neg:
				cut = k
			}
		}
	}
	for k, r := range c.Content {
		if r.First >= c.Cue.Last && r.Has(cut) && cut > r.First+1 {
			if v.tok[r.First].quote >= 0 || !v.tensed(cut) || v.tok[r.First].word == hashThat && !v.mainClause(r.First+1, cut) {
				return false
			}
			return v.endBefore(c, k, cut)
		}
	}
	return false
}

// fillSubject gives content that begins with a finite verb behind a cue between commas the
// words before these commas: The cave, as Ruiz explained, | is a maze.
func (v *View) fillSubject(c *Cand) bool {
	r := c.Content[0]
	s := &v.sents[v.tok[c.Head].sent]
	if r.First != c.Cue.Last+1 && r.First != c.Source.Last+1 || v.D.Word(r.First-1) != "," || !v.tensed(r.First) || c.Source.Len() == 0 {
		return false
	}
	i := min(c.Source.First, c.Cue.First) - 1
	if i > s.First && v.tok[i].word == hashAs {
		i--
	}
	if i <= s.First || v.D.Word(i) != "," || i-s.First > maxSubject {
		return false
	}
	x := nlp.Range{First: s.First, Last: i}
	for k := x.Last - 1; k >= x.First; k-- {
		if v.tok[k].class == cQuote || v.tok[k].class == cColon {
			x.First = k + 1
			break
		}
	}
	if x.Len() > 1 && v.tok[x.First].class == cConj {
		x.First++
	}
	if x.Len() > 0 && v.tok[x.Last-1].class == cWh {
		x.First = x.Last - 1 // in groups which, Ruiz said, were closed
	}
	if x.Len() == 0 || !c.lacks(x) {
		return false
	}
	switch v.tok[x.First].class {
	case cDet, cName, cNoun, cAdj, cPoss, cPronoun, cNum:
		if !v.named(x.First, x.Last) {
			return false
		}
	case cWh:
	default:
		return false
	}
	c.Content = append([]nlp.Range{x}, c.Content...)
	return true
}

// trimLead drops a piece of content that is only a formula that leads the sentence: That
// said, …
func (v *View) trimLead(c *Cand) bool {
	r := c.Content[0]
	i := r.First
	s := &v.sents[v.tok[i].sent]
	if i != s.First || v.tok[i].word != hashThat {
		return false
	}
	k := i + 1
	if v.at(k, v.tok[i].sent).word == hashBeing {
		k++
	}
	if k >= s.Last || v.D.Word(k) != "said" || !r.Has(k) || !v.formula(k) {
		return false
	}
	switch {
	case r.Last > k+2:
		c.own()
		c.Content[0].First = k + 2
	case len(c.Content) > 1:
		c.Content = slices.Clone(c.Content[1:])
	default:
		return false
	}
	return true
}

// takeTried gives a verb of trying what is tried, where that is to say what becomes of words
// already spoken: sought to deny | the report.
func (v *View) takeTried(c *Cand) bool {
	r := c.Content[0]
	if !slices.Contains(tries[:], v.tok[c.Head].lemma) || c.Cue.Last != c.Head+1 || r.First != c.Cue.Last || r.Len() < 3 {
		return false
	}
	if v.tok[r.First].class != cTo || !slices.Contains(answers[:], v.tok[r.First+1].lemma) {
		return false
	}
	c.own()
	c.Cue.Last = r.First + 2
	c.Content[0].First = c.Cue.Last
	return true
}

// tries are verbs of trying, answers what is done to words already spoken.
var (
	tries   = [...]uint32{nlp.Hash("seek"), nlp.Hash("try"), nlp.Hash("attempt")}
	answers = [...]uint32{nlp.Hash("deny"), nlp.Hash("refute"), nlp.Hash("rebut"), nlp.Hash("confirm"), nlp.Hash("clarify"), nlp.Hash("explain"), nlp.Hash("dismiss"), nlp.Hash("justify"), nlp.Hash("defend"), nlp.Hash("disavow")}
)

// trimAsked drops content that is the question put to who answers: Asked whether it hurt,
// Ann Lee laughed. Where there is no other, nothing is said.
func (v *View) trimAsked(c *Cand) bool {
	r := c.Content[0]
	t := &v.tok[r.First]
	if r.Len() < 2 || r.First != v.sents[t.sent].First || c.Source.First < r.Last || !slices.Contains(put[:], t.word) {
		return false
	}
	if n := &v.tok[r.First+1]; n.class != cWh && !slices.Contains(about[:], n.word) {
		return false
	}
	if len(c.Content) == 1 {
		c.Score = min(c.Score, askedScore)
		return false
	}
	c.Content = slices.Clone(c.Content[1:])
	return true
}

// posed ends the question that leads a sentence before who answers it, and leaves the answer
// to that one, whose verb may be taken for a noun: Asked why it was late, | the pilot replies, “…”
func (v *View) posed(cs []Cand, k int) {
	c := &cs[k]
	t := &v.tok[c.Head]
	if c.Class != Unknown || c.Source.Len() > 0 || c.Head != v.sents[t.sent].First || !slices.Contains(put[:], t.word) {
		return
	}
	for j := k + 1; j < min(len(cs), k+1+maxOwners) && v.tok[cs[j].Head].sent == t.sent; j++ {
		d := &cs[j]
		at := d.Source.First
		if h := &v.tok[d.Head]; d.Class != Unknown || d.quoted == 0 || d.Source.Len() == 0 || at <= c.Cue.Last || d.Source.Last != d.Cue.First || d.Cue.Last != d.Head+1 || h.quote >= 0 || v.tok[v.pastMark(d.Cue.Last)].qs != qOpen {
			continue
		}
		p := slices.IndexFunc(c.Content, func(r nlp.Range) bool { return r.Last > at })
		switch {
		case p < 0:
		case c.Content[p].First < at:
			if v.endBefore(c, p, at) {
				c.measure(v)
			}
		case p > 0:
			c.endAt(p-1, c.Content[p-1].Last)
			c.measure(v)
		}
		return
	}
}

// askedScore is that of a candidate whose content is the question alone.
const askedScore = -9

// put are how the question is put, about what leads it in.
var (
	put   = [...]uint32{nlp.Hash("Asked"), nlp.Hash("asked"), nlp.Hash("Pressed"), nlp.Hash("Questioned"), nlp.Hash("Quizzed")}
	about = [...]uint32{nlp.Hash("about"), nlp.Hash("whether"), nlp.Hash("if")}
)

// trimSource drops from a source a day that leads the sentence (Last week | Ann Lee), an
// auxiliary that asks (did | Ann Lee), what a dash ends, an article that nothing follows and
// what stands between a name and the noun that is the cue (Norvex’s | Monday).
func (v *View) trimSource(c *Cand) bool {
	r := c.Source
	if r.Len() == 0 {
		return false
	}
	n := v.timed(r.First, r.Last)
	if k := r.First + n; n > 0 && k < r.Last && v.named(k, r.Last) && !v.genitive(k) {
		r.First = k
	}
	if t := &v.tok[r.First]; r.Len() > 1 && t.class == cVerb && t.rel == v.r.aux && t.shape == shLower {
		r.First++
	}
	for r.Len() > 1 {
		i := r.Last - 1
		if t := &v.tok[i]; v.dash(i) || t.class == cComma || t.class == cDet && t.word == hashThe {
			r.Last--
			continue
		}
		if r.Len() > 2 && v.weekday(i) && v.genitive(i-1) && c.Cue.First == r.Last {
			r.Last--
			continue
		}
		break
	}
	r.Last = v.occasioned(c, r)
	r.Last = v.dayEnd(c, r)
	r.Last = v.asideEnd(c, r)
	if r == c.Source {
		return false
	}
	c.Source = r
	return true
}

// occasioned returns where source r of c ends before it is told on what day or in what its words
// stand, right before the cue: the port | on Monday; its director | in a statement.
func (v *View) occasioned(c *Cand, r nlp.Range) int32 {
	if r.Last != c.Cue.First || v.tok[c.Head].class != cVerb {
		return r.Last
	}
	for i := r.Last - 2; i > r.First && i > r.Last-8; i-- {
		switch v.tok[i].class {
		case cDet, cAdj, cName, cNoun, cPoss, cNum:
			continue
		case cPrep:
			last := v.tok[r.Last-1].lemma
			if w := v.D.Word(i); !(w == "on" && i == r.Last-2 && v.weekday(i+1) || (w == "in" || w == "during" || w == "at" || w == "on") && slices.Contains(carriers[:], last)) {
				return r.Last
			}
			if !v.verbless(r.First, i) {
				return r.Last // those who were hurt on Monday
			}
			switch t := &v.tok[i-1]; {
			case t.class == cName, t.class == cNoun && v.weekday(r.Last-1):
				return i
			case v.speaking(i-1) && v.any(i+1):
				return i // those at the hearing are others than those at none
			}
		}
		break
	}
	return r.Last
}

// any reports whether token i is the article of something not yet told of, or a possessive.
func (v *View) any(i int32) bool {
	return v.D.Word(i) == "a" || v.D.Word(i) == "an" || v.tok[i].class == cPoss
}

// genitive reports whether token i is the s of a genitive.
func (v *View) genitive(i int32) bool {
	switch v.D.Word(i) {
	case "'s", "’s", "'", "’":
		return true
	}
	return false
}

// dayEnd returns where a source ends before the day that stands between it and a past verb:
// Ann Lee | yesterday | said, the firm | this week | announced. What a day tells apart is
// part of the source: her speech Monday, those who left last week.
func (v *View) dayEnd(c *Cand, r nlp.Range) int32 {
	if r.Len() < 2 || int(r.Last) >= len(v.tok) {
		return r.Last
	}
	t := &v.tok[r.Last] // the verb of the source
	if r.Last == c.Cue.First {
		t = &v.tok[c.Head]
	}
	if t.class != cVerb || t.tag != nlp.TagVBD && t.tag != nlp.TagVBN {
		return r.Last
	}
	end := r.Last
	switch last := r.Last - 1; v.D.Word(last) {
	case "today", "yesterday", "tonight":
		end = last
		if w := v.D.Word(end - 1); end > r.First+1 && (w == "earlier" || w == "late" || w == "early") {
			end--
		}
	case "morning", "afternoon", "evening", "night":
		if w := v.D.Word(last - 1); w == "yesterday" || v.weekday(last-1) {
			end = last - 1
		}
	default:
		if v.weekday(last) {
			end = last
		}
	}
	for k := r.Last - 2; k > r.First && k > r.Last-5; k-- {
		if n := v.timed(k, r.Last); n > 0 && k+n == r.Last {
			end = k
		}
	}
	if end == r.Last || end <= r.First {
		return r.Last
	}
	if v.verbless(r.First, end) && (v.endsSource(end-1) || lexicon.LegalForm(v.D.Word(end-1))) {
		return end
	}
	return r.Last
}

// verbless reports whether the tokens [i, end) have no verb, no relative word and no quotation.
func (v *View) verbless(i, end int32) bool {
	for ; i < end; i++ {
		if t := &v.tok[i]; t.class == cVerb || t.class == cWh || t.quote >= 0 {
			return false
		}
	}
	return true
}

// endsSource reports whether a source may end with token i: a name, somebody or a body, or
// what is set off from one.
func (v *View) endsSource(i int32) bool {
	k := v.tok[i].class
	return k == cName || k == cComma || v.speaking(i) || v.D.Word(i) == ")"
}

// asideEnd returns where a source ends before what stands between it and its verb without
// commas: the mayor | in turn | said, Ann Lee | for her part | said, the minister | while
// opening the pier | said, the ministry | through a spokesman | said.
func (v *View) asideEnd(c *Cand, r nlp.Range) int32 {
	if r.Last != c.Cue.First || r.Len() < 2 || v.tok[c.Head].class != cVerb {
		return r.Last
	}
	k := r.First + 1
	for k < r.Last && !v.asideAt(k, r.Last) {
		k++
	}
	if v.verbless(r.First, k) && v.endsSource(k-1) {
		return k
	}
	return r.Last
}

// asideAt reports whether the tokens [k, end) behind a source tell how, when or through
// whom it speaks.
func (v *View) asideAt(k, end int32) bool {
	own := k+1 < end && v.tok[k+1].class == cPoss && !v.genitive(k+1)
	switch v.D.Word(k) {
	case "however", "meanwhile":
		return k+1 == end
	case "in":
		return k+2 == end && v.D.Word(k+1) == "turn"
	case "for", "on":
		if w := v.D.Word(end - 1); own && k+3 == end {
			return w == "part" || w == "side"
		}
	case "through", "via":
		return own || k+1 < end && v.tok[k+1].class == cDet
	case "while", "when", "after", "before":
		return k+1 < end && v.tok[k+1].tag == nlp.TagVBG
	}
	return false
}

// weekday reports whether token i is a day of the week.
func (v *View) weekday(i int32) bool {
	switch v.D.Word(i) {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday":
		return true
	}
	return false
}

// timed returns how many tokens from i on, before end, are a time without a preposition:
// last week, on no day.
func (v *View) timed(i, end int32) int32 {
	if i+1 >= end {
		return 0
	}
	switch v.D.Lower(i) {
	case "last", "this", "next", "earlier":
	default:
		return 0
	}
	k := i + 1
	if v.D.Lower(k) == "this" && k+1 < end {
		k++
	}
	switch v.D.Lower(k) {
	case "week", "month", "year", "weekend", "summer", "winter", "spring", "autumn", "fall", "night", "morning", "evening":
		return k + 1 - i
	}
	if v.weekday(k) {
		return k + 1 - i
	}
	return 0
}

// trimCircumstance drops from a cue where, when and how long somebody spoke (said | in a
// statement; argued | for decades), and from the beginning of content when: said | this
// month | that …
func (v *View) trimCircumstance(c *Cand) bool {
	done := false
	for i := c.Head + 1; i < c.Cue.Last && v.tok[c.Head].class == cVerb; i++ {
		if v.circumstance(i, c.Cue.Last) {
			c.Cue.Last = i
			done = true
			break
		}
	}
	if r := c.Content[0]; r.First >= c.Cue.Last && r.First <= c.Cue.Last+1 {
		if n := v.timed(r.First, r.Last); n > 0 && r.First+n < r.Last && v.tok[r.First+n].word == hashThat {
			c.own()
			c.Content[0].First += n
			done = true
		} else if k := r.First + 1; k < r.Last && v.weekday(r.First) && (v.tok[k].class == cDet || v.tok[k].class == cPronoun || v.tok[k].word == hashThat || v.tok[k].class == cPoss && !v.genitive(k)) {
			c.own()
			c.Content[0].First++ // said | Monday | the road was shut
			done = true
		}
	}
	return done
}

// trimSetting drops from content what stands right behind a cue to which a clause runs up, and
// tells where or how it was said: The wall fell, the mayor told reporters | on condition of
// anonymity.
func (v *View) trimSetting(c *Cand) bool {
	r, tag := c.Content[0], c.tag()
	if len(c.Content) != 2 || c.Cue.Len() == 0 || v.tok[c.Head].class != cVerb || r.Last+1 != tag.First || v.tok[r.Last].class != cComma || !v.mainClause(r.First, r.Last) {
		return false
	}
	x := c.Content[1]
	told := x.First == tag.Last+1 && v.named(tag.Last, x.First) // to whom
	if x.First != tag.Last && !told || v.tok[x.First].class != cPrep || v.tok[x.First].quote >= 0 || v.tok[x.First].word == hashThat {
		return false
	}
	c.Content = slices.Clone(c.Content[:1])
	return true
}

// trimMedium drops from the beginning of content for whom, where or in what somebody reports,
// between the cue and a comma: As Ola Penn reports | for ANB, | two ferries have sunk.
func (v *View) trimMedium(c *Cand) bool {
	r := c.Content[0]
	if len(c.Content) < 2 || r.First != c.Cue.Last || c.Cue.Len() == 0 || r.Len() < 2 || r.Len() > mediumWords || v.tok[r.First].class != cPrep || v.tok[r.Last].class != cComma || v.tok[c.Content[1].First].sent != v.tok[c.Head].sent {
		return false
	}
	for i := r.First + 1; i < r.Last; i++ {
		if k := v.tok[i].class; k != cName && (k != cDet || i > r.First+1) || v.tok[i].quote >= 0 {
			return false
		}
	}
	c.Content = slices.Clone(c.Content[1:])
	return true
}

// mediumWords is how many words may name one.
const mediumWords = 6

// trimPlace drops from content what is told beside the place that leads the sentence in: In
// Arden, | a port of 3,000 people, | the mayor said it would snow.
func (v *View) trimPlace(c *Cand) bool {
	r := c.Content[0]
	s := &v.sents[v.tok[c.Head].sent]
	if len(c.Content) < 2 || c.Source.Len() == 0 || c.Source.First != r.Last+1 || c.Source.Last > c.Cue.First || c.Content[1].First < c.Cue.Last || r.First < s.First+3 || r.First > s.First+longest {
		return false
	}
	if v.tok[r.First].class != cDet || v.tok[r.First-1].class != cComma || v.tok[r.Last].class != cComma || v.tok[s.First].class != cPrep || !v.noVerb(r) {
		return false
	}
	for i := s.First + 1; i < r.First-1; i++ {
		if v.tok[i].class != cName {
			return false
		}
	}
	c.Content = slices.Clone(c.Content[1:])
	return true
}

// circumstance reports whether the tokens from i to end say on what occasion, or for how
// long.
func (v *View) circumstance(i, end int32) bool {
	if v.timed(i, end) == end-i {
		return true
	}
	last := v.tok[end-1].lemma
	switch v.D.Word(i) {
	case "in", "at", "during", "on":
		return i+1 < end && (slices.Contains(carriers[:], last) || v.weekday(end-1))
	case "for":
		return slices.Contains(spells[:], last)
	}
	return false
}

// carriers are the lemmas of what words are spoken or written in, spells those of how long.
var (
	carriers = [...]uint32{
		nlp.Hash("statement"), nlp.Hash("interview"), nlp.Hash("release"), nlp.Hash("tweet"), nlp.Hash("email"), nlp.Hash("letter"), nlp.Hash("post"), nlp.Hash("speech"), nlp.Hash("conference"), nlp.Hash("briefing"), nlp.Hash("report"), nlp.Hash("time"), nlp.Hash("hearing"), nlp.Hash("memo"), nlp.Hash("video"), nlp.Hash("excerpt"), nlp.Hash("article"), nlp.Hash("column"), nlp.Hash("book"), nlp.Hash("filing"), nlp.Hash("note"),
	}
	spells = [...]uint32{nlp.Hash("decade"), nlp.Hash("year"), nlp.Hash("month"), nlp.Hash("week"), nlp.Hash("day"), nlp.Hash("century"), nlp.Hash("hour")}
)

// pointed gives “that’s according to X” what it points at, the sentence before.
func (v *View) pointed(c *Cand) {
	if c.Class != Unknown || len(c.Content) != 1 || c.Content[0].Len() != 1 || v.D.Lower(c.Head) != "according" {
		return
	}
	i := c.Content[0].First
	n := v.tok[i].sent
	if w := v.tok[i].word; n == 0 || w != hashThat && w != hashThis || i != v.sents[n].First || c.Head > i+3 {
		return
	}
	r := v.sents[n-1].Range
	if r.Len() > maxReach || v.tok[r.First].quote >= 0 {
		return
	}
	if v.tok[r.Last-1].class == cStop {
		r.Last--
	}
	if r.Len() < 3 {
		return
	}
	c.Content = []nlp.Range{r}
	c.Cue.First = c.Head
	c.Score = max(c.Score, pointedScore)
	c.measure(v)
}

// pointedScore is the least score of “that’s according to”: it comes before what may be a cue
// in the sentence that it points at.
const pointedScore = 2
