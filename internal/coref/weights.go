package coref

import (
	_ "embed"
	"strconv"
	"sync"

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
}

// pronounWeights returns the weights of the features. internal/train/coref fits
// them; a feature that the table lacks weighs nothing.
var pronounWeights = sync.OnceValue(func() *[nFeatures]float64 {
	w := new([nFeatures]float64)
	index := make(map[string]int, nFeatures)
	for i, n := range featureNames {
		index[n] = i
	}
	for row := range lexicon.Rows(pronounWeightsTSV) {
		if i, ok := index[row[0]]; ok {
			if v, err := strconv.ParseFloat(lexicon.Field(row, 1), 64); err == nil {
				w[i] = v
			}
		}
	}
	return w
})

// Choice is one pronoun with those whom it may stand for, for training.
type Choice struct {
	Attr       int
	Token      int32
	Word       string
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
