package attrib

import (
	"github.com/onrecord-go/onrecord/internal/lazy"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// class is a coarse part of speech.
type class uint8

const (
	cOther class = iota
	cVerb
	cModal
	cNoun
	cName
	cPronoun
	cAdj
	cAdverb
	cPrep
	cDet
	cWh
	cNum
	cTo
	cComma
	cStop
	cColon
	cQuote
	cConj
	cPoss
	cParticle
)

// rels that the features name.
type relSet struct {
	class [256]class // by nlp.Tag

	nsubj, nsubjpass, ccomp, xcomp, dobj, advcl, conj, aux, auxpass, neg, cop, mark, kase, nmod, advmod,
	parataxis, acl, relcl, poss, amod, compound, det, cc, prt, punct, dep, root, iobj, csubj, appos, expl, tmod nlp.Rel
	vbg, vbn, vbd nlp.Tag
}

func rels() *relSet { return relsValue.Get(makeRels) }

var relsValue lazy.Value[*relSet]

func makeRels() *relSet {
	s := &relSet{}
	for t := range 256 {
		s.class[t] = classOf(nlp.Tag(t).String())
	}
	for _, x := range []struct {
		r    *nlp.Rel
		name string
	}{
		{&s.nsubj, "nsubj"}, {&s.nsubjpass, "nsubjpass"}, {&s.ccomp, "ccomp"}, {&s.xcomp, "xcomp"}, {&s.dobj, "dobj"},
		{&s.advcl, "advcl"}, {&s.conj, "conj"}, {&s.aux, "aux"}, {&s.auxpass, "auxpass"}, {&s.neg, "neg"}, {&s.cop, "cop"},
		{&s.mark, "mark"}, {&s.kase, "case"}, {&s.nmod, "nmod"}, {&s.advmod, "advmod"}, {&s.parataxis, "parataxis"},
		{&s.acl, "acl"}, {&s.relcl, "acl:relcl"}, {&s.poss, "nmod:poss"}, {&s.amod, "amod"}, {&s.compound, "compound"},
		{&s.det, "det"}, {&s.cc, "cc"}, {&s.prt, "compound:prt"}, {&s.punct, "punct"}, {&s.dep, "dep"}, {&s.root, "root"},
		{&s.iobj, "iobj"}, {&s.csubj, "csubj"}, {&s.appos, "appos"}, {&s.expl, "expl"}, {&s.tmod, "nmod:tmod"},
	} {
		*x.r = nlp.ParseRel(x.name)
	}
	s.vbg, s.vbn, s.vbd = nlp.TagVBG, nlp.TagVBN, nlp.TagVBD
	return s
}

func classOf(tag string) class {
	switch tag {
	case "VB", "VBD", "VBG", "VBN", "VBP", "VBZ":
		return cVerb
	case "MD":
		return cModal
	case "NN", "NNS":
		return cNoun
	case "NNP", "NNPS":
		return cName
	case "PRP", "EX":
		return cPronoun
	case "PRP$", "WP$", "POS":
		return cPoss
	case "JJ", "JJR", "JJS":
		return cAdj
	case "RB", "RBR", "RBS":
		return cAdverb
	case "IN":
		return cPrep
	case "DT", "PDT":
		return cDet
	case "WP", "WDT", "WRB":
		return cWh
	case "CD":
		return cNum
	case "TO":
		return cTo
	case ",":
		return cComma
	case ".":
		return cStop
	case ":":
		return cColon
	case "``", "''":
		return cQuote
	case "CC":
		return cConj
	case "RP":
		return cParticle
	}
	return cOther
}
