package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// idle reports whether token i is a verb or noun of speech or thought by its form alone:
// in a formula that leads a sentence in (in other words, that said, needless to say), as
// the name of a thing (the two states), or as the verb of a plain action (called an
// ambulance, found the car).
func (v *View) idle(i int32) bool {
	t := &v.tok[i]
	before, after := v.at(i-1, t.sent), v.at(i+1, t.sent)
	switch t.lemma {
	case hashWord:
		return before.word == hashOther && v.at(i-2, t.sent).word == hashIn && after.word != hashOf
	case hashSay:
		return v.formula(i)
	case hashTell:
		return v.tellsTruth(i)
	case hashAccord:
		return after.word == hashTo && slices.Contains(planned[:], v.at(i+2, t.sent).word) && v.ends(i+3, t.sent)
	case hashPicture:
		return t.tag == nlp.TagVBN && t.quote < 0 && after.word != hashAs
	case hashState, hashHighlight:
		// The states, some of the highlights: no verb stands right behind these.
		if t.class != cVerb || t.tag != nlp.TagVBZ {
			return false
		}
		return before.class == cDet && before.word != hashThat && before.word != hashThis || before.class == cNum || before.class == cAdj && after.class != cQuote && after.word != hashThat ||
			after.word == hashTo && (v.at(i-2, t.sent).class == cNum || v.at(i-2, t.sent).tag == nlp.TagCD)
	case hashCall:
		return v.callsOut(i)
	case hashKnow:
		return before.word == hashBest && (after.word == hashFor || after.word == hashAs)
	case hashContend:
		return after.word == hashWith
	case hashHail:
		return after.word == hashFrom
	case hashFind:
		return t.class == cVerb && v.getsThing(i)
	case hashRefer:
		return t.class == cVerb && v.passesOn(i)
	case hashShow, hashSummarize, hashIllustrate:
		return t.class == cVerb && (v.charts(i) || v.comes(i))
	case hashTurn:
		return t.class == cVerb && v.comes(i)
	}
	return false
}

var (
	hashWord, hashOther, hashIn, hashOf, hashSay, hashThat, hashThis = nlp.Hash("word"), nlp.Hash("other"), nlp.Hash("in"), nlp.Hash("of"), nlp.Hash("say"), nlp.Hash("that"), nlp.Hash("this")
	hashNot, hashNeedless, hashBeing, hashHaving, hashTo             = nlp.Hash("not"), nlp.Hash("needless"), nlp.Hash("being"), nlp.Hash("having"), nlp.Hash("to")
	hashThe, hashTruth, hashIs                                       = nlp.Hash("the"), nlp.Hash("truth"), nlp.Hash("is")
	hashState, hashHighlight, hashKnow, hashBest, hashFor, hashAs    = nlp.Hash("state"), nlp.Hash("highlight"), nlp.Hash("know"), nlp.Hash("best"), nlp.Hash("for"), nlp.Hash("as")
	hashCall, hashContend, hashWith, hashFind, hashRefer             = nlp.Hash("call"), nlp.Hash("contend"), nlp.Hash("with"), nlp.Hash("find"), nlp.Hash("refer")
	hashService, hashEmergency                                       = nlp.Hash("service"), nlp.Hash("emergency")
	hashHail                                                         = nlp.Hash("hail")
	hashShow, hashSummarize, hashIllustrate                          = nlp.Hash("show"), nlp.Hash("summarize"), nlp.Hash("illustrate")
	hashTurn, hashUp                                                 = nlp.Hash("turn"), nlp.Hash("up")
	hashAccord, hashPicture                                          = nlp.Hash("accord"), nlp.Hash("picture")
)

// formula reports whether “say” at token i belongs to one: that said, that being said,
// having said that, needless to say, which is (not) to say.
func (v *View) formula(i int32) bool {
	t := &v.tok[i]
	before, lead, after := v.at(i-1, t.sent), v.at(i-2, t.sent), v.at(i+1, t.sent)
	if lead.word == hashAs && slices.Contains(partings[:], after.word) && after.quote < 0 {
		return true // as they say goodbye
	}
	comma := after.class == cComma
	switch before.word {
	case hashThat:
		return comma && t.tag != nlp.TagVBZ && i-1 == v.sents[t.sent].First
	case hashBeing:
		return comma && lead.word == hashThat
	case hashHaving:
		return after.word == hashThat && v.at(i+2, t.sent).class == cComma
	case hashTo:
		x := i - 2
		if v.at(x, t.sent).word == hashNot {
			x--
		}
		w := v.at(x, t.sent).word
		return w == hashNeedless || w == hashIs && (v.at(x-1, t.sent).class == cWh || v.at(x-1, t.sent).word == hashThat) && x-1 >= v.sents[t.sent].First
	}
	return false
}

// partings are what is said without any words that are told.
var partings = [...]uint32{nlp.Hash("goodbye"), nlp.Hash("goodbyes"), nlp.Hash("farewell"), nlp.Hash("farewells"), nlp.Hash("grace")}

// planned are what things go according to, rather than who says something.
var planned = [...]uint32{nlp.Hash("plan"), nlp.Hash("schedule"), nlp.Hash("script"), nlp.Hash("size"), nlp.Hash("age"), nlp.Hash("weight"), nlp.Hash("height"), nlp.Hash("rank"), nlp.Hash("taste"), nlp.Hash("ability"), nlp.Hash("need")}

// ends reports whether a phrase ends before token i of sentence s: a mark, a conjunction or
// nothing stands there.
func (v *View) ends(i, s int32) bool {
	switch t := v.at(i, s); t.class {
	case cComma, cStop, cColon, cConj:
		return true
	default:
		return t.sent < 0
	}
}

// comes reports whether somebody shows up at token i, or turns up: what is up goes on with
// where or when, and is not what was found.
func (v *View) comes(i int32) bool {
	s := v.tok[i].sent
	if v.at(i+1, s).word != hashUp {
		return false
	}
	switch v.at(i+2, s).class {
	case cPrep, cTo, cStop, cComma, cAdverb:
		return v.at(i+2, s).word != hashThat
	}
	return false
}

// tellsTruth reports whether what is told at token i is no more than the truth, or lies.
func (v *View) tellsTruth(i int32) bool {
	s := v.tok[i].sent
	k := i + 1
	if c := v.at(k, s).class; c == cDet {
		k++
	}
	if !slices.Contains(truths[:], v.at(k, s).word) {
		return false
	}
	switch v.D.Word(min(k+1, int32(len(v.D.Tokens))-1)) {
	case "about", "on", "that", ":", ",":
		return false
	}
	return true
}

var truths = [...]uint32{hashTruth, nlp.Hash("lie"), nlp.Hash("lies"), nlp.Hash("untruths")}

// callsOut reports whether “call” at token i asks for help to come (called an ambulance,
// call 911), rings somebody up, is for what applicants send in (a call for papers) or gives a
// thing its name.
func (v *View) callsOut(i int32) bool {
	t := &v.tok[i]
	k := i + 1
	if t.class == cNoun {
		return v.at(k, t.sent).word == hashFor && slices.Contains(papers[:], v.at(k+1, t.sent).word)
	}
	if x := v.at(k, t.sent); x.qs == qOpen && t.tag == v.r.vbn && v.at(i-1, t.sent).class == cComma && v.quo[x.quote].caps {
		return true // a shop, called “Bits and Bobs”
	}
	if v.at(k, t.sent).class == cDet {
		k++
	}
	x := v.at(k, t.sent)
	if x.class == cPoss && v.speaking(min(k+1, int32(len(v.D.Tokens))-1)) {
		switch n := v.at(k+2, t.sent); n.class {
		case cStop, cComma, cConj, cPrep, cTo:
			return n.word != hashAs && v.sents[t.sent].share == 0 // called her mother at noon
		}
	}
	if v.at(k+1, t.sent).lemma == hashService && x.lemma == hashEmergency {
		x, k = v.at(k+1, t.sent), k+1
	} else if !slices.Contains(helpers[:], x.word) {
		return false
	}
	switch n := v.at(k+1, t.sent); n.class {
	case cStop, cComma, cConj, cPrep, cTo, cColon, cAdverb, cWh, cOther:
		return true // called police shootings a disgrace
	}
	return x.rel == v.r.dobj && int(k+1) >= int(v.sents[t.sent].Last)
}

var (
	helpers = [...]uint32{nlp.Hash("ambulance"), nlp.Hash("police"), nlp.Hash("911"), nlp.Hash("999"), nlp.Hash("112"), nlp.Hash("paramedics"), nlp.Hash("firefighters"), nlp.Hash("taxi"), nlp.Hash("cab")}
	papers  = [...]uint32{nlp.Hash("proposals"), nlp.Hash("papers"), nlp.Hash("bids"), nlp.Hash("tenders"), nlp.Hash("submissions"), nlp.Hash("entries"), nlp.Hash("applications"), nlp.Hash("nominations")}
)

// object returns the token that heads the object of the verb at token i, where it has one
// and no clause beside it; -1 for none.
func (v *View) object(i int32) int32 {
	o := int32(-1)
	for _, k := range v.kidsNear(i, i) {
		switch v.tok[k].rel {
		case v.r.dobj:
			if k > i && o < 0 {
				o = k
			}
		case v.r.ccomp, v.r.xcomp:
			return -1
		}
	}
	return o
}

// getsThing reports whether what is found at token i is a thing that can be carried, driven,
// lived in or had, and nothing is said of it.
func (v *View) getsThing(i int32) bool {
	o := v.object(i)
	if o < 0 || o > i+5 || v.tok[o].quote != v.tok[i].quote || !slices.Contains(solid[:], v.tok[o].lemma) {
		return false
	}
	for k := o + 1; k < o+8; k++ {
		switch t := v.at(k, v.tok[i].sent); t.class {
		case cComma, cConj, cStop:
			return true
		case cVerb, cModal:
			return !v.tensed(k) // found cars had no plates
		}
	}
	return true
}

// solid are the lemmas of things that are found with the hands and eyes, or by those who need them.
var solid = [...]uint32{
	nlp.Hash("car"), nlp.Hash("vehicle"), nlp.Hash("truck"), nlp.Hash("van"), nlp.Hash("boat"), nlp.Hash("bicycle"), nlp.Hash("body"), nlp.Hash("corpse"), nlp.Hash("gun"), nlp.Hash("pistol"), nlp.Hash("rifle"), nlp.Hash("firearm"),
	nlp.Hash("weapon"), nlp.Hash("knife"), nlp.Hash("bomb"), nlp.Hash("bullet"), nlp.Hash("wreckage"), nlp.Hash("bag"), nlp.Hash("wallet"), nlp.Hash("phone"), nlp.Hash("key"), nlp.Hash("drug"), nlp.Hash("cocaine"), nlp.Hash("methamphetamine"), nlp.Hash("heroin"), nlp.Hash("marijuana"), nlp.Hash("cash"),
	nlp.Hash("job"), nlp.Hash("flat"), nlp.Hash("apartment"), nlp.Hash("room"), nlp.Hash("seat"), nlp.Hash("shelter"), nlp.Hash("buyer"), nlp.Hash("replacement"),
}

// passesOn reports whether somebody or a case is sent on at token i: referred him to a
// clinic. Who refers questions, or those who ask them, keeps an answer back.
func (v *View) passesOn(i int32) bool {
	o := v.object(i)
	if o < 0 || o > i+5 {
		return false
	}
	to := v.tok[o].right + 1
	if o < to && v.at(o+1, v.tok[i].sent).word == hashTo {
		to = o + 1
	}
	if v.at(to, v.tok[i].sent).word != hashTo {
		return false
	}
	return v.tok[o].class == cPronoun || slices.Contains(sentOn[:], v.tok[o].lemma)
}

var sentOn = [...]uint32{nlp.Hash("man"), nlp.Hash("woman"), nlp.Hash("patient"), nlp.Hash("child"), nlp.Hash("student"), nlp.Hash("case"), nlp.Hash("matter"), nlp.Hash("call"), nlp.Hash("complaint"), nlp.Hash("file"), nlp.Hash("bill")}

// charts reports whether what shows something at token i is a picture of the page itself:
// the following chart shows; the map below shows.
func (v *View) charts(i int32) bool {
	u, own := v.subject(i)
	if u < 0 || !own || u > i || !slices.Contains(pictures[:], v.tok[u].lemma) {
		return false
	}
	for k := max(u-3, v.sents[v.tok[i].sent].First); k <= u+1; k++ {
		switch v.D.Lower(k) {
		case "following", "above", "below":
			return true
		}
	}
	return false
}

var pictures = [...]uint32{nlp.Hash("chart"), nlp.Hash("graphic"), nlp.Hash("infographic"), nlp.Hash("map"), nlp.Hash("table"), nlp.Hash("graph"), nlp.Hash("diagram")}
