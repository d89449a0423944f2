package coref

// ncand is what a definite description may mean: an entity, a description that was
// no source, or something that is spoken of here first, with the evidence.
type ncand struct {
	ent int32 // -1: something new; below that a description: -2 is the first of r.nouns
	f   [nNominal]float64
}

// The features of what a description may mean.
const (
	nNew = iota
	nNewBare
	nNewModified
	nNewPost
	nNewPossessive
	nNewProper
	nNewNoDet
	nNewRoleOnly
	nNewRole
	nNewPerson
	nNewGeneric
	nNewThis
	nNewLead
	nNewPlural
	nNamed
	nNear
	nFirst
	nSecond
	nLastSpeaker
	nSecondSpeaker
	nSubjectOf
	nCount
	nSamePara
	nNearSent
	nSentDistance
	nRole
	nNoRole
	nSalient
	nAffilClash
	nAffilShared
	nGenderClash
	nGenderAgree
	nLater
	nSameWords
	nSameHead
	nNoun
	nNounNearest
	nNounLater // described nearer than the best named body
	nBodyWord
	nDescribed
	nDescribedFirm
	nDescribedOther // as something else
	nLemmaLast
	nLemmaIn
	nPubMatch
	nPubOther
	nOrgGeneric
	nOrgClash
	nGrouping
	nKindSame
	nKindOther
	nPluralClash
	nSpoke
	nCountry
	nOtherRole // bears posts, none of them this
	nLastSpeakerGeneric
	nSubjectGeneric
	nCountGeneric
	nPostMatch
	nNoRoleSpecific // the post is somebody's of somebody, and the entity bears none such
	nNoRoleOnly
	nNoRolePost
	nNoRoleModified
	nSurePerson
	nNoRoleNoDet
	nNoRoleRole // the word is a post's, and the entity is not said to bear it
	nRoleNoDet
	nRoleSpecific
	nRoleStrong
	nLaterWeak
	nBestRole
	nBestRoleBare
	nBestSalient
	nBestSalientBare
	nBestSalientModified
	nBestBody
	nBestBodyBare
	nNearPerson
	nFirstPerson
	nLastPerson
	nSubjectPerson
	nCountPerson
	nSameParaPerson
	nNearSentPerson
	nOldNear // the 46-year-old, near whom it means
	nRule    // what a chain of rules would choose
	nRuleSalient
	nRuleBody
	nBarred // nothing that is said of it fits, but it is what is spoken of
	nBarredLast
	nBarredSubject
	nBarredNearest
	nBarredParaFirst // the description begins the paragraph
	nBarredRoles     // bears posts, none of them this
	nBarredOfficial
	nNominal
)

var nominalNames = [nNominal]string{
	nNew: "new", nNewBare: "new-bare", nNewModified: "new-modified", nNewPost: "new-modified-after", nNewPossessive: "new-possessive", nNewProper: "new-with-name", nNewNoDet: "new-no-determiner",
	nNewRoleOnly: "new-post-only", nNewRole: "new-post", nNewPerson: "new-person", nNewGeneric: "new-generic-body", nNewThis: "new-demonstrative", nNewLead: "new-in-lead", nNewPlural: "new-plural",
	nNamed: "named", nNear: "near", nFirst: "nearest", nSecond: "second-nearest", nLastSpeaker: "last-speaker", nSecondSpeaker: "second-last-speaker", nSubjectOf: "latest-subject", nCount: "frequency",
	nSamePara: "same-paragraph", nNearSent: "near-sentence", nSentDistance: "sentence-distance", nRole: "post", nNoRole: "no-such-post", nSalient: "no-such-post-but-bare", nAffilClash: "affiliation-clash", nAffilShared: "affiliation-shared",
	nGenderClash: "gender-clash", nGenderAgree: "gender-agrees", nLater: "named-later", nSameWords: "same-words", nSameHead: "same-head", nNoun: "described", nNounNearest: "described-nearest", nNounLater: "described-nearer-than-names",
	nBodyWord: "word-for-body", nDescribed: "so-described", nDescribedFirm: "described-as-firm", nDescribedOther: "described-otherwise", nLemmaLast: "noun-ends-name", nLemmaIn: "noun-in-name", nPubMatch: "outlet-of-class", nPubOther: "outlet", nOrgGeneric: "body", nOrgClash: "body-clash", nGrouping: "group-of-people",
	nKindSame: "kind-agrees", nKindOther: "kind-differs", nPluralClash: "number-clash", nSpoke: "spoke-before", nCountry: "country-agrees", nOtherRole: "other-posts",
	nLastSpeakerGeneric: "last-speaker-bare", nSubjectGeneric: "latest-subject-bare", nCountGeneric: "frequency-bare", nPostMatch: "post-word",
	nNoRoleSpecific: "no-such-post-specific", nNoRoleOnly: "no-such-post-but-needed", nNoRolePost: "no-such-post-modified-after", nNoRoleModified: "no-such-post-modified", nSurePerson: "no-such-post-but-surely-person", nNoRoleNoDet: "no-such-post-no-determiner", nNoRoleRole: "no-such-post-though-post", nRoleNoDet: "post-no-determiner", nRoleSpecific: "post-specific", nRoleStrong: "post-strong", nLaterWeak: "named-later-weak",
	nBestRole: "best-post", nBestRoleBare: "best-post-bare", nBestSalient: "most-salient", nBestSalientBare: "most-salient-bare", nBestSalientModified: "most-salient-modified", nBestBody: "best-body", nBestBodyBare: "best-body-bare",
	nNearPerson: "near-person", nFirstPerson: "nearest-person", nLastPerson: "last-speaker-person", nSubjectPerson: "latest-subject-person", nCountPerson: "frequency-person", nSameParaPerson: "same-paragraph-person", nNearSentPerson: "near-sentence-person", nOldNear: "aged-near",
	nRule: "by-rule", nRuleSalient: "by-rule-salient", nRuleBody: "by-rule-body",
	nBarred: "barred", nBarredLast: "barred-last-speaker", nBarredSubject: "barred-latest-subject", nBarredNearest: "barred-nearest", nBarredParaFirst: "barred-first-in-paragraph", nBarredRoles: "barred-other-posts", nBarredOfficial: "barred-official",
}
