package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// mend takes from the content of a candidate what the marks of its quotations
// and further cues say is none, and gives it what they say belongs to it, a
// source too.
func (v *View) mend(c *Cand) {
	if c.Class != Unknown || v.tok[c.Head].quote >= 0 {
		return
	}
	done := false
	for _, f := range [...]func(*Cand) bool{v.trimLead, v.trimAsked, v.takeTried, v.trimOccasion, v.trimShort, v.trimDateline, v.trimHead, v.trimTail, v.trimAfter, v.trimDeed, v.fillQuotes, v.trimCue, v.trimClause, v.fillTail, v.trimScene, v.fillClause, v.fillMain, v.fillTold, v.fillPredicate, v.trimSetting, v.trimMedium, v.trimPlace, v.takeLead, v.giveSource, v.findSubject, v.takeSubject, v.partake, v.nearer, v.describedBlame, v.undergone, v.trimMatrix, v.trimOnward, v.fillSubject, v.trimSource, v.trimCircumstance, v.trimDay, v.trimProgramme, v.balance, v.fillLead, v.phrased, v.invert, v.absolute} {
		if f(c) {
			done = true
		}
	}
	if done {
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
	c.own()
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
			if t.qs != qClose || n.sent != s || n.quote >= 0 || n.tag != v.r.vbg && n.class != cWh || n.lemma == hashInclude {
				continue
			}
			if q := &v.quo[t.quote]; q.inner != 1 || q.First < c.Cue.Last {
				continue
			}
			c.endAt(k, i+1)
			return true
		}
	}
	return false
}

var hashInclude = nlp.Hash("include") // “…,” including it, goes on with what is said

// trimDeed ends content that is a quotation right behind its cue before what the speaker does
// beside it: She shouted “Stop!” and ran; he said “never again” before he left.
func (v *View) trimDeed(c *Cand) bool {
	t := &v.tok[c.Head]
	if len(c.Content) != 1 || c.Source.Len() == 0 || c.Source.First > c.Head || t.class != cVerb {
		return false
	}
	r := c.Content[0]
	if r.First < c.Cue.Last || r.First > c.Cue.Last+1 || v.tok[r.First].qs != qOpen {
		return false
	}
	i := v.quo[v.tok[r.First].quote].Last
	if i+1 >= r.Last || v.tok[i].sent != t.sent || v.tok[r.Last-1].sent != t.sent {
		return false
	}
	n := i + 1
	switch x := &v.tok[i]; {
	case x.class == cConj && x.word == hashAnd:
		for n < r.Last-1 && v.tok[n].class == cAdverb {
			n++
		}
		if x := &v.tok[n]; x.class != cVerb || x.tag != t.tag {
			return false
		}
	case x.word == wordBefore:
		if x := &v.tok[n]; x.class != cPronoun && x.tag != v.r.vbg {
			return false
		}
	default:
		return false
	}
	for k := i; k < r.Last; k++ {
		if v.tok[k].quote >= 0 {
			return false
		}
	}
	c.endAt(0, i)
	return true
}

var wordBefore, hashAnd = nlp.Hash("before"), nlp.Hash("and")

// fillQuotes lets content that begins or ends within a quotation take all of
// it, but for what is cue or source.
func (v *View) fillQuotes(c *Cand) bool {
	done := false
	for k, r := range c.Content {
		if a := &v.tok[r.First]; a.quote >= 0 && v.quo[a.quote].First < r.First {
			if x := (nlp.Range{First: v.quo[a.quote].First, Last: r.First}); c.lacks(x) {
				r.First = x.First
			}
		}
		if z := &v.tok[r.Last-1]; z.quote >= 0 && v.quo[z.quote].Last > r.Last {
			if x := (nlp.Range{First: r.Last, Last: v.quo[z.quote].Last}); c.lacks(x) {
				r.Last = x.Last
			}
		}
		if r != c.Content[k] {
			c.own()
			c.Content[k], done = r, true
		}
	}
	return done
}

// own gives c a content of its own to change: others may have the one that it has.
func (c *Cand) own() { c.Content = slices.Clone(c.Content) }

// tag returns the tokens from the first to the last of cue and source: she said.
func (c *Cand) tag() nlp.Range {
	r := c.Cue
	if c.Source.Len() > 0 {
		r.First, r.Last = min(r.First, c.Source.First), max(r.Last, c.Source.Last)
	}
	return r
}

// endAt ends the content of c at token i, which stands in its piece k or right behind it.
func (c *Cand) endAt(k int, i int32) {
	c.Content = slices.Clone(c.Content[:k+1])
	c.Content[k].Last = i
}

// endBefore ends the content of c, within its piece k, before token i and a comma
// there. It reports whether that leaves something of the piece.
func (v *View) endBefore(c *Cand, k int, i int32) bool {
	first := c.Content[k].First
	if i > first && v.tok[i-1].class == cComma {
		i--
	}
	if i <= first {
		return false
	}
	c.endAt(k, i)
	return true
}

// lastConj returns the last conjunction from token first to before token end, -1 for
// none.
func (v *View) lastConj(first, end int32) int32 {
	for i := end - 1; i >= first; i-- {
		if v.tok[i].class == cConj {
			return i
		}
	}
	return -1
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

// lacks reports whether c has nothing in r.
func (c *Cand) lacks(r nlp.Range) bool {
	meets := func(x nlp.Range) bool { return x.First < r.Last && r.First < x.Last }
	if meets(c.Cue) || meets(c.Source) {
		return false
	}
	return !slices.ContainsFunc(c.Content, meets)
}

// ownCue is the least bucket of the first pass in which a verb that hangs on a
// cue is held for a cue of its own.
const ownCue = 5

// fillTail lets content that ends with a quotation go on with the phrases behind it that hang
// on words of it: She said he was “very proud” | of the crew. Where and when somebody spoke
// stands there too.
func (v *View) fillTail(c *Cand) bool {
	n := len(c.Content) - 1
	r := c.Content[n]
	s := v.tok[c.Head].sent
	done := false
	for range maxTails {
		z := &v.tok[r.Last-1]
		if r.First < c.Cue.Last || z.qs != qClose || z.sent != s {
			break
		}
		if k := v.quo[z.quote].inner; k == 1 || k >= 3 && k <= 5 {
			break
		}
		i := r.Last
		if t := v.at(i, s); v.furthers(t) && v.tok[v.sents[s].Last-1].class == cStop {
			y := nlp.Range{First: i, Last: i + 1}
			for n := v.at(y.Last, s); n.sent >= 0 && n.class != cComma && n.class != cStop && n.class != cColon && n.cue < ownCue; n = v.at(y.Last, s) {
				y.Last++
			}
			if y.Len() < 3 || v.at(y.Last, s).cue >= ownCue || !c.lacks(y) {
				break
			}
			if !done {
				c.own()
			}
			r.Last = y.Last
			c.Content[n], done = r, true
			break
		} else if t.sent < 0 || t.quote >= 0 || t.class != cPrep && t.class != cTo || v.occasion(i) {
			break
		}
		x := i // what the preposition leads in
		for k := 0; k < maxSubject && v.tok[x].head > i; k++ {
			x = v.tok[x].head
		}
		y := nlp.Range{First: i, Last: v.tok[x].right + 1}
		if !r.Has(v.tok[x].head) || v.tok[x].left != i || y.Len() > maxSubject || !c.lacks(y) {
			break
		}
		if !done {
			c.own()
		}
		r.Last = y.Last
		c.Content[n], done = r, true
	}
	return done
}

// furthers reports whether t, right behind a quotation that no mark ends, leads in what tells more
// of it: “much better” than the old pier; “a witch hunt” that must end. Headlines have less room.
func (v *View) furthers(t *tok) bool {
	return t.sent >= 0 && t.quote < 0 && (t.word == hashThat || t.word == wordThan || t.word == wordRegarding)
}

var wordThan, wordRegarding = nlp.Hash("than"), nlp.Hash("regarding")

// maxTails is how many such phrases content takes.
const maxTails = 3

// occasion reports whether the preposition at token i may tell when or where somebody spoke.
func (v *View) occasion(i int32) bool {
	switch v.D.Word(i) {
	case "amid", "in", "on", "at", "during", "after", "before", "until", "as", "while", "when", "since", "upon":
		return true
	}
	return false
}

// fillLead gives a quotation that runs up to its cue the words before it in its sentence, of
// which it is the end: The road is “a disgrace,” she said.
func (v *View) fillLead(c *Cand) bool {
	r := c.Content[0]
	q := v.runsUp(c, r)
	if q == nil || q.First != r.First || c.P < ownerP {
		return false
	}
	switch q.before {
	case 6, 7, 8, 9, 10, 11: // no mark, which would set the quotation off
	default:
		return false
	}
	x := nlp.Range{First: v.sents[v.tok[r.First].sent].First, Last: r.First}
	if x.Len() > maxLead || !c.lacks(x) {
		return false
	}
	for i := x.First; i < x.Last; i++ {
		if t := &v.tok[i]; t.quote >= 0 || t.cue >= ownCue || t.class == cColon {
			return false
		}
	}
	c.own()
	c.Content[0].First = x.First
	return true
}

// maxLead is how many words may stand before a quotation that takes them.
const maxLead = 40

// trimCue ends content before a further cue of the same source: She denied it,
// calling it “a farce”; she denies it and says that …
func (v *View) trimCue(c *Cand) bool {
	if v.tok[c.Head].class != cVerb {
		return false
	}
	s := v.tok[c.Head].sent
	for k, r := range c.Content {
		if r.First < c.Cue.Last {
			continue
		}
		for i := r.First + 2; i < r.Last && v.tok[i].sent == s; i++ {
			t := &v.tok[i]
			if t.class != cVerb || t.quote >= 0 || t.head != c.Head || t.cue < ownCue {
				continue
			}
			cut := int32(-1)
			if t.tag == v.r.vbg {
				if p := &v.tok[i-1]; p.class == cComma || p.qs == qClose && v.quo[p.quote].inner == 1 {
					cut = i
				}
			} else if t.rel == v.r.conj {
				// the conjunction, with an adverb, auxiliary or subject between
				cut = v.lastConj(max(r.First+1, i-4, v.sents[s].First), i)
			}
			if v.endBefore(c, k, cut) {
				return true
			}
		}
	}
	return false
}

// trimClause ends content before a semicolon that a clause of its own follows: The
// union maintains it is bound; the firm has another view.
func (v *View) trimClause(c *Cand) bool {
	s := v.tok[c.Head].sent
	for k, r := range c.Content {
		if r.First < c.Cue.Last {
			continue
		}
		for i := r.First + 2; i < r.Last-1 && v.tok[i].sent == s; i++ {
			if v.tok[i].quote < 0 && v.D.Word(i) == ";" && v.mainClause(i+1, v.sents[s].Last) {
				c.endAt(k, i)
				return true
			}
		}
	}
	return false
}

// trimScene ends what a headline says that somebody wants, names or does by words before
// it says on what occasion: Minister vows to stay on as rumours grow. A
// clause that is said may hold such an occasion itself.
func (v *View) trimScene(c *Cand) bool {
	n := len(c.Content) - 1
	r := c.Content[n]
	s := &v.sents[v.tok[c.Head].sent]
	if len(v.paras) == 0 || !v.headline(0) || s.Last > v.paras[0].Last || v.tok[s.Last-1].class == cStop || r.First < c.Cue.Last {
		return false
	}
	for i := r.First; i < r.Last-1; i++ {
		if t := &v.tok[i]; t.class == cVerb && t.tag != nlp.TagVBG && v.at(i-1, t.sent).class != cTo {
			return false
		}
		if v.tok[i].quote >= 0 || i == r.First {
			continue
		}
		switch v.tok[i].word {
		case wordAmid, wordDespite:
		case hashAs, wordAfter, wordWhile:
			if !v.mainClause(i+1, s.Last) {
				continue
			}
		default:
			continue
		}
		c.endAt(n, i)
		return true
	}
	return false
}

var wordAmid, wordDespite, wordAfter, wordWhile = nlp.Hash("amid"), nlp.Hash("despite"), nlp.Hash("after"), nlp.Hash("while")

// fillClause lets content that is the subject of a finite verb behind it go on to
// the end of the clause: Mayor denies bridge is weak.
func (v *View) fillClause(c *Cand) bool {
	n := len(c.Content) - 1
	r := c.Content[n]
	s := v.tok[c.Head].sent
	if r.First != c.Cue.Last || int(r.Last) >= len(v.D.Tokens) || v.tok[r.Last].sent != s || !v.tensed(r.Last) || v.tok[r.Last].cue >= ownCue {
		return false
	}
	if k := v.tok[r.Last-1].class; k != cName && k != cNoun && k != cPronoun && (k != cDet || r.Len() < 2 || v.tok[r.Last-2].class != cWh) {
		return false
	}
	x := nlp.Range{First: r.Last, Last: r.Last + 1}
	for x.Last < v.sents[s].Last {
		if k := v.tok[x.Last].class; k == cComma || k == cColon || k == cStop || k == cQuote || v.D.Word(x.Last) == ";" {
			break
		}
		x.Last++
	}
	if !c.lacks(x) {
		return false
	}
	c.own()
	c.Content[n].Last = x.Last
	return true
}

// tensed reports whether token i is a finite verb.
func (v *View) tensed(i int32) bool {
	switch v.tok[i].tag {
	case nlp.TagVBD, nlp.TagVBZ, nlp.TagVBP, nlp.TagMD:
		return true
	}
	return false
}

// mainClause reports whether what begins at i and ends before end has a finite verb behind
// a noun or pronoun.
func (v *View) mainClause(i, end int32) bool {
	named := false
	for ; i < end; i++ {
		switch t := &v.tok[i]; {
		case t.class == cName || t.class == cNoun || t.class == cPronoun:
			named = true
		case named && v.tensed(i):
			return true
		case t.quote >= 0 || t.class == cWh || v.D.Word(i) == ";":
			return false
		}
	}
	return false
}

// takeLead gives content that is a quotation before its cue the words that lead
// to the quotation, where these name another speaker: The man said, “…,” the
// office reported.
func (v *View) takeLead(c *Cand) bool {
	r := c.Content[0]
	q := v.runsUp(c, r)
	if q == nil || q.First != r.First || q.inner != 1 || q.before == 14 {
		return false
	}
	s := &v.sents[v.tok[r.First].sent]
	i := r.First - 1
	if i > s.First && (v.tok[i].class == cComma || v.tok[i].class == cColon) {
		i--
	}
	if i < s.First || v.tok[i].cue < ownCue {
		return false
	}
	if u, _ := v.subject(i); u < 0 || u > i {
		return false
	}
	x := nlp.Range{First: s.First, Last: r.First}
	if x.Len() > 40 || !c.lacks(x) {
		return false
	}
	c.own()
	c.Content[0].First = x.First
	return true
}

// giveSource makes what stands behind a verb that a quotation runs up to its
// source, where it has none: “…!” beamed Ann Lee of Leeds.
func (v *View) giveSource(c *Cand) bool {
	h := &v.tok[c.Head]
	if c.Source.Len() > 0 || c.Cue.Len() == 0 || c.Cue.First != c.Content[0].Last || v.runsUp(c, c.Content[0]) == nil || h.class != cVerb || h.tag == v.r.vbg {
		return false
	}
	r := v.nounPhrase(c.Cue.Last, v.sents[h.sent].Last)
	for i := r.First; i < r.Last; i++ {
		if k := v.tok[i].class; k == cName || k == cNoun {
			c.Source = r
			return true
		}
	}
	return false
}

// findSubject gives a verb that quotes and has no source its subject, where that
// stands before the cue: Lee, who led the talks, argues that “…”
func (v *View) findSubject(c *Cand) bool {
	if c.Source.Len() > 0 || c.quoted == 0 || v.tok[c.Head].class != cVerb {
		return false
	}
	for i := c.Cue.First; i < c.Cue.Last; i++ {
		if v.tok[i].rel == v.r.auxpass {
			return false
		}
	}
	u, _ := v.subject(c.Head)
	if u < 0 || u >= c.Cue.First {
		return false
	}
	if k := v.tok[u].class; k != cName && k != cNoun && k != cPronoun {
		return false
	}
	r := nlp.Range{First: v.tok[u].left, Last: u + 1}
	if r.Len() > maxSubject || !c.lacks(r) {
		return false
	}
	c.Source = r
	return true
}

// maxSubject is how many words a subject may have that is made a source.
const maxSubject = 20

// trimShared ends content before a further cue that has the same source: She says
// the wind has dropped but warns of rain. It comes before the filter, which would take
// the further one for a part of what she says.
func (v *View) trimShared(cs []Cand, k int) {
	c := &cs[k]
	t := &v.tok[c.Head]
	if c.Class != Unknown || t.class != cVerb || t.quote >= 0 || c.Source.Len() == 0 {
		return
	}
	end := c.Content[len(c.Content)-1].Last
	for j := k + 1; j < len(cs) && cs[j].Head < end && v.tok[cs[j].Head].sent == t.sent; j++ {
		d := &cs[j]
		u := &v.tok[d.Head]
		if d.Class != Unknown || u.class != cVerb || u.quote >= 0 || d.P < joinedP || d.P < sharedP && (u.head != c.Head || u.rel != v.r.conj) && !v.keepsBack(d) {
			continue
		}
		if d.Source.First == c.Source.First && d.Source.Has(c.Head) {
			d.Source = c.Source
		}
		if d.Source != c.Source {
			continue
		}
		for n, r := range c.Content {
			if !r.Has(d.Head) || r.First < c.Cue.Last {
				continue
			}
			if v.endBefore(c, n, v.lastConj(max(r.First+1, d.Cue.First-3), d.Cue.First)) {
				c.measure(v)
				return
			}
		}
	}
}

// sharedP is how probable a cue must be to end the content of one before it, joinedP the
// same of one that the tree joins to it, or that keeps something back, as speakers do
// rather than those they speak of.
const sharedP, joinedP = .5, .3

// labelled raises a verb that names its object in somebody's words: Ministers brand
// the plan “a farce”. Such verbs say other things too often for the filter to trust them.
func (v *View) labelled(c *Cand) {
	t := &v.tok[c.Head]
	if c.Class != Unknown || c.quoted == 0 || c.Source.Len() == 0 || t.class != cVerb || t.quote >= 0 || c.Score >= labelledScore || !slices.Contains(labels[:], t.lemma) && !v.calls(c) {
		return
	}
	if r := c.Content[0]; r.First >= c.Cue.Last && r.First <= c.Cue.Last+1 {
		c.Score = labelledScore
	}
}

// calls reports whether c calls its object something between quotation marks, with which its
// content ends: called the plan “a farce.” What a thing is named by nobody is called too.
func (v *View) calls(c *Cand) bool {
	t := &v.tok[c.Head]
	r := c.Content[0]
	if t.lemma != hashCall || t.tag == v.r.vbn && c.Cue.Len() < 2 || v.be(c) || len(c.Content) != 1 || v.tok[r.First].quote >= 0 || c.Cue.Last != c.Head+1 || c.P < calledP {
		return false
	}
	z := &v.tok[r.Last-1]
	return z.qs == qClose && !v.quo[z.quote].caps && v.named(r.First, v.quo[z.quote].First)
}

// calledP is how probable a cue such a verb must be.
const calledP = .4

// titled lowers a verb of what is done with works that has no more of somebody's words than
// their titles: The band played “Slow River.”
func (v *View) titled(c *Cand) {
	t := &v.tok[c.Head]
	if c.Class != Unknown || c.quoted == 0 || t.class != cVerb || t.quote >= 0 || c.P >= apartP || 4*c.quoted < 3*c.words || !slices.Contains(staged[:], t.lemma) {
		return
	}
	for _, r := range c.Content {
		for i := r.First; i < r.Last; i++ {
			if k := v.tok[i].quote; k >= 0 {
				if q := &v.quo[k]; !q.caps || q.words < 2 || q.inner == 5 {
					return
				}
			}
		}
	}
	c.Score -= titledLoss
}

// staged are the lemmas of such verbs.
var staged = [...]uint32{
	nlp.Hash("play"), nlp.Hash("perform"), nlp.Hash("sing"), nlp.Hash("watch"), nlp.Hash("release"), nlp.Hash("publish"), nlp.Hash("host"), nlp.Hash("produce"), nlp.Hash("direct"), nlp.Hash("screen"), nlp.Hash("record"), nlp.Hash("draw"), nlp.Hash("paint"),
}

// titledLoss is by how much.
const titledLoss = 1.5

// labelledScore is the score that a verb with a label gets at least.
const labelledScore = 0

// termed raises a verb that gives what it speaks of a name between quotation marks, which
// words before it tell nothing of: what she calls “a farce.”
func (v *View) termed(c *Cand) {
	t := &v.tok[c.Head]
	if c.Class != Unknown || c.quoted == 0 || c.Source.Len() == 0 || t.class != cVerb || t.quote >= 0 || c.Score >= termedScore {
		return
	}
	x := c.Content[len(c.Content)-1]
	if i := c.Source.First - 1; x.First == c.Cue.Last && v.tok[x.First].qs == qOpen && i >= 0 && v.tok[i].sent == t.sent && v.tok[i].word == wordWhat {
		c.Score = termedScore
	}
}

// borne raises the verb that gives what stands on a thing that people hold, wear or put up, and
// one of a loud voice right before a quotation: a banner that said “Go home”; they sang “We are
// back.”
func (v *View) borne(c *Cand) {
	t := &v.tok[c.Head]
	if c.Class != Unknown || c.quoted == 0 || c.Source.Len() == 0 || t.quote >= 0 || c.Score >= termedScore {
		return
	}
	if r := c.Content[0]; t.class == cVerb && t.tag != v.r.vbg && slices.Contains(loud[:], t.lemma) || t.word == wordSang {
		if q := v.tok[r.First].quote; v.tok[r.First].qs == qOpen && r.First >= c.Cue.Last && r.First <= c.Cue.Last+1 && (!v.quo[q].caps || v.quo[q].inner == 5) {
			c.Score = termedScore
		}
		return
	}
	if v.legend(c.Head) {
		v.inscribed(c)
		return
	}
	if t.class != cVerb || t.ratio < toldRatio && t.lemma != hashRead {
		return
	}
	n := c.Source.Last - 1
	if v.tok[n].class == cWh {
		n--
	}
	x := c.Content[0]
	if x.First >= c.Cue.Last && x.First <= c.Cue.Last+1 && v.tok[x.First].qs == qOpen && n >= v.sents[t.sent].First && slices.Contains(bearers[:], v.tok[n].lemma) {
		c.Score = termedScore
	}
}

// legend reports whether token i is “reading” or “saying” between what has words on it and a
// quotation: a banner reading “Go home”.
func (v *View) legend(i int32) bool {
	t := &v.tok[i]
	if t.quote >= 0 || t.word != wordReading && t.word != wordSaying || i == 0 || v.tok[i-1].sent != t.sent || !slices.Contains(bearers[:], v.tok[i-1].lemma) {
		return false
	}
	return v.at(v.pastMark(i+1), t.sent).qs == qOpen
}

// pastMark returns the token behind token i where that is a comma or a colon, and else i.
func (v *View) pastMark(i int32) int32 {
	if c := v.tok[i].class; c == cComma || c == cColon {
		i++
	}
	return i
}

// legendP is how probable a cue such a word is at least.
const legendP = .5

// inscribed gives what has words on it the quotation behind it.
func (v *View) inscribed(c *Cand) {
	i := c.Head
	r := nlp.Range{First: i - 1, Last: i}
	for first := v.sents[v.tok[i].sent].First; r.First > first && r.Len() < longest; r.First-- {
		switch v.tok[r.First-1].class {
		case cDet, cAdj, cNum, cPoss, cNoun, cName:
			continue
		}
		break
	}
	k := i + 1
	if v.tok[k].qs != qOpen {
		k++
	}
	c.Source, c.Cue, c.Content = r, nlp.Range{First: i, Last: i + 1}, []nlp.Range{v.quo[v.tok[k].quote].Range}
	c.Score = max(c.Score, termedScore)
	c.measure(v)
}

var wordReading, wordSaying = nlp.Hash("reading"), nlp.Hash("saying")

// heard raises what a court hears or is told, which is somebody's words: The inquest heard he
// had been alone; the road was wet, the jury was told. Who is told it does not say it.
func (v *View) heard(c *Cand) {
	t := &v.tok[c.Head]
	if c.Class != Unknown || t.class != cVerb || t.quote >= 0 || t.lemma != hashHear && (t.lemma != hashTell || !v.be(c)) {
		return
	}
	u, own := v.subject(c.Head)
	if !own || u < 0 || u >= c.Head || !slices.Contains(hearers[:], v.tok[u].lemma) && !slices.Contains(hearers[:], v.tok[u].word) || v.tok[u].left < u-1 && c.Source.Len() == 0 {
		return
	}
	if t.lemma == hashTell {
		out := make([]nlp.Range, 0, len(c.Content))
		for _, r := range c.Content {
			if !r.Has(u) {
				out = append(out, r)
			}
		}
		if x := (nlp.Range{First: v.sents[t.sent].First, Last: v.tok[u].left - 1}); len(out) == 0 && x.Len() > 2 && v.tok[x.Last].class == cComma {
			out = append(out, x)
		}
		if len(out) == 0 {
			return
		}
		if c.Content = out; c.Source.Has(u) {
			c.Source = nlp.Range{}
		}
		c.measure(v)
	}
	if r := c.Content[0]; v.tok[r.First].word == hashThat || v.mainClause(r.First, r.Last) {
		c.Score = max(c.Score, termedScore)
	} else if t.lemma == hashHear && c.quoted == 0 && r.First >= c.Cue.Last {
		c.Score -= lifelessLoss // evidence, or music
	}
}

// hearers are the lemmas of bodies before which somebody speaks.
var hearers = [...]uint32{nlp.Hash("court"), nlp.Hash("inquest"), nlp.Hash("tribunal"), nlp.Hash("jury"), nlp.Hash("juror"), nlp.Hash("hearing"), nlp.Hash("inquiry"), nlp.Hash("trial"), nlp.Hash("magistrate"), nlp.Hash("committee"), nlp.Hash("commission")}

var hashHear = nlp.Hash("hear")

var hashRead, wordSang = nlp.Hash("read"), nlp.Hash("sang") // which the tagger often has for a noun

// loud are the lemmas of what crowds do.
var loud = [...]uint32{nlp.Hash("chant"), nlp.Hash("sing"), nlp.Hash("shout"), nlp.Hash("yell"), nlp.Hash("scream"), nlp.Hash("cry"), nlp.Hash("roar"), nlp.Hash("bellow"), nlp.Hash("holler")}

// bearers are the lemmas of what has words on it.
var bearers = [...]uint32{
	nlp.Hash("sign"), nlp.Hash("banner"), nlp.Hash("placard"), nlp.Hash("poster"), nlp.Hash("billboard"), nlp.Hash("sticker"), nlp.Hash("plaque"), nlp.Hash("label"), nlp.Hash("note"), nlp.Hash("card"), nlp.Hash("badge"), nlp.Hash("button"), nlp.Hash("flag"),
	nlp.Hash("t-shirt"), nlp.Hash("shirt"), nlp.Hash("hat"), nlp.Hash("cap"), nlp.Hash("mural"), nlp.Hash("graffiti"), nlp.Hash("notice"), nlp.Hash("headline"), nlp.Hash("caption"), nlp.Hash("slogan"), nlp.Hash("message"), nlp.Hash("inscription"), nlp.Hash("tattoo"), nlp.Hash("gravestone"), nlp.Hash("headstone"),
}

// termedScore is the least score of such a verb.
const termedScore = .3

var wordWhat = nlp.Hash("what")

// labels are the lemmas of verbs that give a label.
var labels = [...]uint32{
	nlp.Hash("brand"), nlp.Hash("dub"), nlp.Hash("label"), nlp.Hash("describe"), nlp.Hash("characterize"), nlp.Hash("characterise"),
	nlp.Hash("hail"), nlp.Hash("denounce"), nlp.Hash("condemn"), nlp.Hash("slam"), nlp.Hash("blast"),
}
