package nlp

// Rel is a dependency relation (Stanford dependencies). 0 is unknown.
type Rel uint8

// The relations of a token to its head.
const (
	RelNone        Rel = iota
	RelAcl             // clause that modifies a noun: the plan to go
	RelAclRelcl        // relative clause
	RelAdvcl           // adverbial clause
	RelAdvmod          // adverb
	RelAmod            // adjective
	RelAppos           // apposition
	RelAux             // auxiliary
	RelAuxpass         // auxiliary of a passive
	RelCase            // preposition, ’s
	RelCc              // and
	RelCcPreconj       // both … and
	RelCcomp           // clause that a verb governs, with a subject of its own
	RelCompound        // noun before a noun
	RelCompoundPrt     // particle of a verb
	RelConj            // what is coordinated
	RelCop             // is, before what it says
	RelCsubj           // clause as subject
	RelCsubjpass       // clause as subject of a passive
	RelDep             // some relation
	RelDet             // article
	RelDetPredet       // all the
	RelDiscourse       // well, oh
	RelDobj            // object
	RelExpl            // there is
	RelIobj            // indirect object
	RelMark            // that, if, to
	RelMwe             // words of a fixed phrase
	RelNeg             // not
	RelNmod            // noun with a preposition
	RelNmodNpmod       // noun as an adverb: five feet tall
	RelNmodPoss        // whose it is
	RelNmodTmod        // on what day
	RelNsubj           // subject
	RelNsubjpass       // subject of a passive
	RelNummod          // number
	RelParataxis       // clause beside a clause: …, he said, …
	RelPunct           // punctuation mark
	RelRoot            // head of the sentence
	RelXcomp           // clause that a verb governs, with no subject of its own

	// NumRels is the number of relations, the unknown one included.
	NumRels
)

var relNames = [NumRels]string{"", "acl", "acl:relcl", "advcl", "advmod", "amod", "appos", "aux", "auxpass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt",
	"conj", "cop", "csubj", "csubjpass", "dep", "det", "det:predet", "discourse", "dobj", "expl", "iobj", "mark", "mwe", "neg", "nmod", "nmod:npmod", "nmod:poss", "nmod:tmod",
	"nsubj", "nsubjpass", "nummod", "parataxis", "punct", "root", "xcomp"}

// String returns the relation as the corpus writes it, "" for the unknown one.
func (r Rel) String() string {
	if r < NumRels {
		return relNames[r]
	}
	return ""
}

// ParseRel returns the relation that String writes as s, 0 where there is none.
func ParseRel(s string) Rel {
	for i, n := range relNames {
		if n == s {
			return Rel(i)
		}
	}
	return RelNone
}

// Subject reports whether r is the relation of a subject, active or passive,
// noun or clause.
func (r Rel) Subject() bool {
	return r == RelNsubj || r == RelNsubjpass || r == RelCsubj || r == RelCsubjpass
}
