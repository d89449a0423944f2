package coref

import (
	_ "embed"
	"strconv"

	"github.com/onrecord-go/onrecord/internal/lazy"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

//go:embed pronoun_weights.tsv
var pronounWeightsTSV string

// featureNames names the features of a candidate, in their order.
var featureNames = [nFeatures]string{
	fLastSpeaker: "last-speaker", fLastSpeakerSamePara: "last-speaker-same-paragraph", fSecondSpeaker: "second-last-speaker", fSpeaker: "spoke-before",
	fSameSent: "same-sentence", fSameSentFirst: "first-in-sentence", fPrevSent: "previous-sentence", fPrevSentFirst: "first-in-previous-sentence", fOlder: "older",
	fSamePara: "same-paragraph", fPrevPara: "previous-paragraph", fQuoted: "quoted", fOwnContent: "in-own-content", fPossessive: "possessive",
	fFrequency: "frequency", fGenderText: "gender-by-text", fGenderName: "gender-by-name", fGenderClash: "gender-clash",
	fNearest: "nearest", fSecondNearest: "second-nearest", fAfterPrep: "after-preposition", fSource: "is-source", fUnnamed: "unnamed", fChain: "chain-of-pronouns",
	fSubjectChain: "chain-of-subjects", fKind: "kind-agrees", fParaFirst: "first-in-paragraph", fNoun: "described", fNounDefinite: "described-definite",
	fNounNearest: "described-nearest", fNamesBetween: "names-between", fDistance: "distance",
	fSubject: "subject-like", fModifies: "modifies", fPronounBefore: "nearest-is-pronoun", fLastSpeakerAlone: "last-speaker-no-name-between", fStartAndFirst: "both-first", fLatestSubject: "latest-subject", fLatestSubjectOther: "latest-subject-other",
	fNearSubject: "nearest-is-subject", fNearObject: "nearest-is-object", fNearOblique: "nearest-is-oblique",
	fTheyBody: "they-body", fTheyBodyLast: "they-body-last-speaker", fTheyBodySubject: "they-body-subject", fTheyGroup: "they-group", fTheyNoun: "they-described", fTheyNounSubject: "they-described-subject",
	fItCountry: "it-country", fItBody: "it-body", fItOutlet: "it-outlet", fItLast: "it-last-speaker", fItSubject: "it-subject", fItNoun: "it-described", fItSpoke: "it-spoke", fItCount: "it-frequency",
	fNounSubject: "described-subject", fNounSpoke: "described-source", fGenderSilent: "gender-unknown", fNounOwn: "described-by-own-pronoun", fKin: "kin",
	fReported: "reported", fNamedInContent: "named-in-content", fMainSubject: "main-subject", fMainSubjectPrev: "main-subject-before", fMainSubjectOlder: "main-subject-older", fMainPredicate: "main-predicate",
	fAfterQuoteLast: "after-quotation-last-speaker", fAfterQuoteSubject: "after-quotation-latest-subject", fAfterQuoteMain: "after-quotation-main-subject", fSurePerson: "surely-person",
	fOuterReported: "speaks-words-around",
}

// pronounWeights returns the weights of the features. internal/train/coref fits
// them; a feature that the table lacks weighs nothing.
func pronounWeights() *[nFeatures]float64 { return pronounWeightsValue.Get(makePronounWeights) }

var pronounWeightsValue lazy.Value[*[nFeatures]float64]

func makePronounWeights() *[nFeatures]float64 {
	w := new([nFeatures]float64)
	readWeights(pronounWeightsTSV, featureNames[:], w[:])
	return w
}

//go:embed nominal_weights.tsv
var nominalWeightsTSV string

// nominalWeights returns the weights of the features of descriptions.
func nominalWeights() *[nNominal]float64 { return nominalWeightsValue.Get(makeNominalWeights) }

var nominalWeightsValue lazy.Value[*[nNominal]float64]

func makeNominalWeights() *[nNominal]float64 {
	w := new([nNominal]float64)
	readWeights(nominalWeightsTSV, nominalNames[:], w[:])
	return w
}

// readWeights reads a table of weights; a feature that it lacks weighs nothing.
func readWeights(table string, names []string, w []float64) {
	index := make(map[string]int, len(names))
	for i, n := range names {
		index[n] = i
	}
	for row := range lexicon.Rows(table) {
		if i, ok := index[row[0]]; ok {
			if v, err := strconv.ParseFloat(lexicon.Field(row, 1), 64); err == nil {
				w[i] = v
			}
		}
	}
}

// Choice is one pronoun or description with those whom it may stand for, for
// training.
type Choice struct {
	Attr       int
	Token      int32
	Word       string
	Nominal    bool // a description rather than a pronoun
	Candidates []Candidate
}

// Candidate is one that a pronoun may stand for: its name, or the words that
// describe it, with its features as [FeatureNames] lists them.
type Candidate struct {
	Name, Mention string
	Features      []float64
}

// FeatureNames returns the names of the features of candidates, in their order.
func FeatureNames() []string { return featureNames[:] }

// NominalNames returns the names of the features of descriptions' candidates, in
// their order.
func NominalNames() []string { return nominalNames[:] }
