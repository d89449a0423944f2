package coref

import "github.com/onrecord-go/onrecord/internal/nlp"

// cand is an entity that a pronoun may stand for, with the evidence.
type cand struct {
	ent int32     // below -1 for a description: -2 is the first of r.nouns
	at  nlp.Range // its nearest mention before the pronoun
	f   [nFeatures]float64
}

// The features of a candidate.
const (
	fLastSpeaker = iota
	fLastSpeakerSamePara
	fSecondSpeaker
	fSpeaker // spoke before at all
	fSameSent
	fSameSentFirst
	fPrevSent
	fPrevSentFirst
	fOlder
	fSamePara
	fPrevPara
	fQuoted
	fOwnContent
	fPossessive
	fFrequency
	fGenderText
	fGenderName
	fGenderClash
	fNearest
	fSecondNearest
	fAfterPrep
	fSource
	fUnnamed
	fChain
	fSubjectChain
	fKind
	fParaFirst
	fNoun
	fNounDefinite
	fNounNearest
	fNamesBetween
	fDistance
	fSubject
	fModifies
	fPronounBefore
	fLastSpeakerAlone
	fStartAndFirst
	fLatestSubject
	fLatestSubjectOther
	fNearSubject
	fNearObject
	fNearOblique
	fTheyBody // they, for a body that is named
	fTheyBodyLast
	fTheyBodySubject
	fTheyGroup
	fTheyNoun
	fTheyNounSubject
	fItCountry
	fItBody
	fItOutlet
	fItLast
	fItSubject
	fItNoun
	fItSpoke
	fItCount
	fNounSubject
	fNounSpoke // described as a source before
	fGenderSilent
	fNounOwn        // described by a pronoun of the same gender: her professor … she
	fKin            // named as somebody's relation
	fReported       // in words that are reported without marks
	fNamedInContent // named in what the pronoun is said to say
	fMainSubject    // subject of the main clause, in the same sentence
	fMainSubjectPrev
	fMainSubjectOlder
	fMainPredicate // what the sentence before says that its subject is: The first was Ann Lee
	fAfterQuoteLast
	fAfterQuoteSubject
	fAfterQuoteMain
	fSurePerson
	fOuterReported // speaks the reported words in which it stands
	nFeatures
)

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
