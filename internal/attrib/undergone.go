package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// undergone takes the source from a passive where it is the one to whom or of whom
// something is said: Ministers urged to act; she has been accused of lying. Who is
// accused, or is to act, belongs to the content then.
func (v *View) undergone(c *Cand) bool {
	h := &v.tok[c.Head]
	if c.Source.Len() == 0 || c.Source.Last > c.Cue.First || c.Content[0].First < c.Cue.Last {
		return false
	}
	if of, ok := v.reduced(c); ok {
		c.Source = of
		c.sourceToContent()
		return true
	}
	if v.underFire(c) {
		c.sourceToContent()
		return true
	}
	if !v.adjoins(c) || !slices.Contains(undergo[:], h.lemma) && !slices.Contains(judging[:], h.lemma) {
		return false
	}
	next := v.D.Word(c.Cue.Last - 1)
	if c.Cue.Last-1 == c.Head {
		next = v.D.Word(c.Content[0].First)
		if v.named(c.Cue.Last, c.Content[0].First) && !v.be(c) {
			return false // told the man to leave: it is he to whom it is said
		}
	}
	if !v.passive(c, next) || h.lemma == hashSay && (next != "to" || v.toldOf(c.Content[0])) {
		return false
	}
	if h.lemma == hashCharge && c.Head > c.Cue.First && v.tok[c.Head-1].lemma != hashBe {
		c.Cue.First = c.Head // has appeared in court charged with it
	}
	if next == "to" || next == "of" || next == "with" || next == "over" || next == "for" || next == "as" || slices.Contains(calling[:], h.lemma) {
		c.sourceToContent()
	}
	c.Source = nlp.Range{}
	return true
}

// sourceToContent makes what was taken for the source the first part of the content.
func (c *Cand) sourceToContent() {
	c.Content = append([]nlp.Range{c.Source}, c.Content...)
	c.Source = nlp.Range{}
}

// reduced returns of what the cue of c tells what others think, where it is the participle of
// a clause without a verb of its own behind it: Arlen, considered a poor town, will need a
// bridge; with both ships expected to return. The content ends with the clause.
func (v *View) reduced(c *Cand) (nlp.Range, bool) {
	h := &v.tok[c.Head]
	if h.tag != v.r.vbn && h.tag != v.r.vbd || v.be(c) || !slices.Contains(thought[:], h.lemma) || c.Cue.Last > c.Head+2 {
		return nlp.Range{}, false
	}
	next := v.D.Word(c.Head + 1)
	s := &v.sents[h.sent]
	if next == "to" && c.Cue.First == c.Source.Last {
		for i := c.Source.First - 1; i >= max(s.First, c.Source.First-10); i-- {
			if w := v.D.Lower(i); w == "with" {
				return nlp.Range{First: i + 1, Last: c.Source.Last}, true
			} else if w == "," || v.tok[i].class == cVerb {
				return nlp.Range{}, false
			}
		}
		return nlp.Range{}, false
	}
	if c.Cue.First != c.Source.Last+1 || v.D.Word(c.Source.Last) != "," || c.Source.First > s.First && v.D.Word(c.Source.First-1) == "," {
		return nlp.Range{}, false
	}
	for i := c.Source.First; i < c.Source.Last; i++ {
		if v.D.Word(i) == "," {
			return nlp.Range{}, false // Ann Lee, a moderate, considered the plan
		}
	}
	ok := next == "as"
	switch h.lemma {
	case hashConsider, hashDeem:
		ok = next != "that" && next != "whether"
	case hashThink, hashExpect, hashBelieve, hashSay:
		ok = next == "to"
	}
	if !ok {
		return nlp.Range{}, false
	}
	for i, r := c.Content[0].First+1, c.Content[0]; i+1 < r.Last; i++ {
		if v.D.Word(i) == "," && (v.D.Tokens[i+1].Tag.Finite() || v.D.Tokens[i+1].Tag == nlp.TagMD) {
			c.own()
			c.Content[0].Last = i
			break
		}
	}
	return c.Source, true
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
			c.Source = v.subtree(u, c.Cue.First)
		}
	}
	return true
}

// underFire reports whether the cue of c is the blame or praise of others that its subject
// came under or drew: The board came under criticism for its silence.
func (v *View) underFire(c *Cand) bool {
	verb, noun := false, false
	if c.Cue.First > c.Source.Last+4 {
		return false
	}
	for i := c.Source.Last; i < c.Cue.Last; i++ {
		switch {
		case slices.Contains(draws[:], v.tok[i].lemma):
			verb = true
		case v.tok[i].class == cNoun && slices.Contains(blame[:], v.tok[i].lemma):
			noun = verb
		}
	}
	if !noun || v.D.Word(c.Cue.Last-1) == "from" || v.D.Word(c.Cue.Last-1) == "by" {
		return false
	}
	w := v.D.Word(c.Content[0].First)
	return w != "from" && w != "by"
}

// toldOf reports whether an infinitive at r tells what somebody said: She is said to have called
// it “a farce.”
func (v *View) toldOf(r nlp.Range) bool {
	i := r.First
	for i < r.Last-1 && (v.tok[i].class == cTo || v.D.Word(i) == "have") {
		i++
	}
	return v.tok[i].class == cVerb && v.tok[i].ratio > apartRatio
}

// adjoins reports whether the cue stands right behind the source, or behind what is said
// of it between commas: Ann Lee, of Arlen, is accused.
func (v *View) adjoins(c *Cand) bool {
	if c.Cue.First <= c.Source.Last+1 {
		return true
	}
	if c.Cue.First > c.Source.Last+16 || v.D.Word(c.Source.Last) != "," || v.D.Word(c.Cue.First-1) != "," {
		return false
	}
	for i := c.Source.Last + 1; i < c.Cue.First-1; i++ {
		if v.D.Tokens[i].Tag.Finite() {
			return false
		}
	}
	return true
}

// be reports whether the cue of c has a form of “be” before its head.
func (v *View) be(c *Cand) bool {
	for i := c.Cue.First; i < c.Head; i++ {
		if v.tok[i].lemma == hashBe {
			return true
		}
	}
	return false
}

// named reports whether a noun, name or pronoun stands from token i on and before end.
func (v *View) named(i, end int32) bool {
	for ; i < end; i++ {
		switch v.tok[i].class {
		case cName, cNoun, cPronoun:
			return true
		}
	}
	return false
}

// passive reports whether the verb of a cue is one: by an auxiliary, or because the
// word next behind it cannot stand behind an active one, which in a headline, without
// auxiliaries, goes for more verbs.
func (v *View) passive(c *Cand, next string) bool {
	h := &v.tok[c.Head]
	if h.tag != v.r.vbn && h.tag != v.r.vbd {
		return false
	}
	if v.be(c) {
		return true
	}
	s := &v.sents[h.sent]
	headline := s.First == 0 && v.tok[s.Last-1].class != cStop
	switch h.lemma {
	case hashAccuse:
		return next == "of"
	case hashCharge:
		return next == "with" || next == "over"
	case hashAsk, hashExpect:
		return next == "to" && headline
	}
	return next == "to" || headline && (next == "for" || next == "over" || next == "as") && slices.Contains(judging[:], h.lemma)
}

var hashConsider, hashDeem, hashThink, hashBelieve = nlp.Hash("consider"), nlp.Hash("deem"), nlp.Hash("think"), nlp.Hash("believe")

// thought are the lemmas of verbs whose participle tells what others think of something.
var thought = [...]uint32{hashConsider, hashDeem, hashThink, hashBelieve, hashExpect, hashSay, nlp.Hash("regard"), nlp.Hash("see"), nlp.Hash("view"), nlp.Hash("describe")}

// draws are the lemmas of verbs whose subject it is that others blame or praise, and blame
// those of their nouns.
var (
	draws = [...]uint32{nlp.Hash("come"), nlp.Hash("draw"), nlp.Hash("face"), nlp.Hash("attract"), nlp.Hash("earn"), nlp.Hash("win"), nlp.Hash("receive"), nlp.Hash("suffer")}
	blame = [...]uint32{nlp.Hash("criticism"), nlp.Hash("fire"), nlp.Hash("condemnation"), nlp.Hash("praise"), nlp.Hash("scrutiny"), nlp.Hash("backlash"), nlp.Hash("rebuke"), nlp.Hash("flak"), nlp.Hash("ridicule"), nlp.Hash("mockery")}
)

var hashBe, hashAccuse, hashCharge, hashAsk, hashExpect = nlp.Hash("be"), nlp.Hash("accuse"), nlp.Hash("charge"), nlp.Hash("ask"), nlp.Hash("expect")

// undergo are the lemmas of verbs whose passive has the one for a subject to whom or of
// whom something is said.
var undergo = [...]uint32{
	hashAccuse, hashCharge, hashAsk, hashExpect, hashTell, nlp.Hash("urge"), nlp.Hash("order"), nlp.Hash("advise"), nlp.Hash("encourage"), nlp.Hash("instruct"), nlp.Hash("remind"),
	nlp.Hash("warn"), nlp.Hash("invite"), nlp.Hash("implore"), nlp.Hash("allege"), nlp.Hash("rumour"), nlp.Hash("rumor"),
	nlp.Hash("consider"), nlp.Hash("call"), nlp.Hash("name"), nlp.Hash("describe"), nlp.Hash("view"), nlp.Hash("deem"), nlp.Hash("criticize"), nlp.Hash("criticise"), nlp.Hash("condemn"), nlp.Hash("blame"), nlp.Hash("praise"),
	nlp.Hash("announce"), nlp.Hash("confirm"), nlp.Hash("declare"), nlp.Hash("reveal"), nlp.Hash("project"), nlp.Hash("claim"), nlp.Hash("dismiss"), nlp.Hash("believe"), nlp.Hash("fear"), hashSay, nlp.Hash("mention"), nlp.Hash("nominate"),
}

// judging are those of them, and others, by which a headline tells what others think of
// somebody: Minister slammed for remark, Pilot hailed as hero.
var judging = [...]uint32{
	nlp.Hash("criticize"), nlp.Hash("criticise"), nlp.Hash("condemn"), nlp.Hash("blame"), nlp.Hash("praise"), nlp.Hash("slam"), nlp.Hash("blast"), nlp.Hash("slate"), nlp.Hash("hail"), nlp.Hash("mock"),
	nlp.Hash("rebuke"), nlp.Hash("censure"), nlp.Hash("applaud"), nlp.Hash("commend"), nlp.Hash("denounce"), nlp.Hash("ridicule"),
}

// calling are those of them whose object says what the subject is called.
var calling = [...]uint32{nlp.Hash("consider"), nlp.Hash("call"), nlp.Hash("name"), nlp.Hash("deem"), nlp.Hash("declare"), nlp.Hash("view"), nlp.Hash("nominate")}
