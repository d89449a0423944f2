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
	if c.Source.Len() == 0 || c.Source.Last > c.Cue.First || !v.adjoins(c) || c.Content[0].First < c.Cue.Last || !slices.Contains(undergo[:], h.lemma) {
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
		c.Content = append([]nlp.Range{c.Source}, c.Content...)
	}
	c.Source = nlp.Range{}
	return true
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
	return next == "to"
}

var hashBe, hashAccuse, hashCharge, hashAsk, hashExpect = nlp.Hash("be"), nlp.Hash("accuse"), nlp.Hash("charge"), nlp.Hash("ask"), nlp.Hash("expect")

// undergo are the lemmas of verbs whose passive has the one for a subject to whom or of
// whom something is said.
var undergo = [...]uint32{
	hashAccuse, hashCharge, hashAsk, hashExpect, hashTell, nlp.Hash("urge"), nlp.Hash("order"), nlp.Hash("advise"), nlp.Hash("encourage"), nlp.Hash("instruct"), nlp.Hash("remind"),
	nlp.Hash("warn"), nlp.Hash("invite"), nlp.Hash("implore"), nlp.Hash("allege"), nlp.Hash("rumour"), nlp.Hash("rumor"),
	nlp.Hash("consider"), nlp.Hash("call"), nlp.Hash("name"), nlp.Hash("describe"), nlp.Hash("view"), nlp.Hash("deem"), nlp.Hash("criticize"), nlp.Hash("criticise"), nlp.Hash("condemn"), nlp.Hash("blame"), nlp.Hash("praise"),
	nlp.Hash("announce"), nlp.Hash("confirm"), nlp.Hash("declare"), nlp.Hash("reveal"), nlp.Hash("project"), nlp.Hash("claim"), nlp.Hash("dismiss"), nlp.Hash("believe"), nlp.Hash("fear"), hashSay, nlp.Hash("mention"), nlp.Hash("nominate"),
}

// calling are those of them whose object says what the subject is called.
var calling = [...]uint32{nlp.Hash("consider"), nlp.Hash("call"), nlp.Hash("name"), nlp.Hash("deem"), nlp.Hash("declare"), nlp.Hash("view"), nlp.Hash("nominate")}
