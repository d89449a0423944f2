package quote

import (
	"fmt"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/enum"
)

// Act is what a speaker does by a statement.
type Act uint8

// The acts, in families. The zero value is unknown.
const (
	ActUnknown Act = iota

	// Assertive.
	Assert    // says that something is so, and none of the others
	Discuss   // raises a topic, no proposition given
	Opine     // reports own belief or judgement
	Speculate // puts something forward as merely possible
	Predict   // says that a non-harmful thing will happen, not under own control
	Warn      // says that harm may, will or would follow
	Accuse    // says that a named party did wrong
	Label     // gives something a name or description

	// Reactive: a claim is already in play.
	Confirm // says that a claim made by others is true
	Admit   // the same against own interest, or of what was concealed
	Deny    // says that a claim made by others, or an accusation of the own side, is false
	Reject  // turns down a claim, accusation, offer or demand as unacceptable
	Doubt   // says that a claim may well be false, without saying that it is

	// Withholding.
	Withhold // was in a position to take a stance and did not

	// Directive.
	Ask     // wants information
	CallFor // wants someone else to do or not do something

	// Commissive.
	Promise  // commits to, or plans, own non-harmful action
	Threaten // announces own harmful action against a party
	Refuse   // will not do an action other than speech

	// Expressive.
	Praise  // evaluates or backs a person, act or plan positively
	Condemn // evaluates or opposes a person, act or plan negatively
	Express // reports own feeling or wish

	// Declarative.
	Declare // brings something about by saying it
)

var actNames = enum.Names{"", "assert", "discuss", "opine", "speculate", "predict", "warn", "accuse", "label",
	"confirm", "admit", "deny", "reject", "doubt", "withhold", "ask", "callfor", "promise", "threaten", "refuse",
	"praise", "condemn", "express", "declare"}

// String returns the act's name, "unknown" for the zero value.
func (a Act) String() string { return actNames.String("Act", int(a)) }

// MarshalText returns the act's name, "" for the zero value.
func (a Act) MarshalText() ([]byte, error) { return actNames.Marshal("quote.Act", int(a)) }

// UnmarshalText reads what MarshalText writes.
func (a *Act) UnmarshalText(b []byte) error {
	i, err := actNames.Unmarshal("quote.Act", b)
	*a = Act(i)
	return err
}

// Family is a group of acts.
type Family uint8

// The families of acts. The zero value is unknown.
const (
	FamilyUnknown Family = iota
	Assertive
	Reactive
	Withholding
	Directive
	Commissive
	Expressive
	Declarative
)

var familyNames = enum.Names{"", "assertive", "reactive", "withholding", "directive", "commissive", "expressive", "declarative"}

// String returns the family's name, "unknown" for the zero value.
func (f Family) String() string { return familyNames.String("Family", int(f)) }

// MarshalText returns the family's name, "" for the zero value.
func (f Family) MarshalText() ([]byte, error) { return familyNames.Marshal("quote.Family", int(f)) }

// UnmarshalText reads what MarshalText writes.
func (f *Family) UnmarshalText(b []byte) error {
	i, err := familyNames.Unmarshal("quote.Family", b)
	*f = Family(i)
	return err
}

// Family returns the family that the act belongs to.
func (a Act) Family() Family {
	switch {
	case a == ActUnknown || a > Declare:
		return FamilyUnknown
	case a <= Label:
		return Assertive
	case a <= Doubt:
		return Reactive
	case a == Withhold:
		return Withholding
	case a <= CallFor:
		return Directive
	case a <= Refuse:
		return Commissive
	case a <= Express:
		return Expressive
	}
	return Declarative
}

// Mode says how a stance was withheld.
type Mode uint8

// The modes of [Withhold]. The zero value is unknown, or that nothing was
// withheld.
const (
	ModeUnknown   Mode = iota
	ModeDecline        // would not, refused to
	ModeUnable         // cannot, does not know
	ModeOmit           // did not, failed to
	ModeStopShort      // stopped short of
)

var modeNames = enum.Names{"", "decline", "unable", "omit", "stopshort"}

// String returns the mode's name, "unknown" for the zero value.
func (m Mode) String() string { return modeNames.String("Mode", int(m)) }

// MarshalText returns the mode's name, "" for the zero value.
func (m Mode) MarshalText() ([]byte, error) { return modeNames.Marshal("quote.Mode", int(m)) }

// UnmarshalText reads what MarshalText writes.
func (m *Mode) UnmarshalText(b []byte) error {
	i, err := modeNames.Unmarshal("quote.Mode", b)
	*m = Mode(i)
	return err
}

// Position is where a speaker stands on a claim, computed from the commitment.
type Position uint8

// The positions. The zero value is unknown; no stance has it.
const (
	PositionUnknown Position = iota
	Support                  // holds that the claim is so, at least probably; is for the proposal
	Oppose                   // holds that it is not so, at least probably; is against the proposal
	Uncommitted              // answers without taking a side
	Neutral                  // does not address whether the claim is so
)

var positionNames = enum.Names{"", "support", "oppose", "uncommitted", "neutral"}

// String returns the position's name, "unknown" for the zero value.
func (p Position) String() string { return positionNames.String("Position", int(p)) }

// MarshalText returns the position's name, "" for the zero value.
func (p Position) MarshalText() ([]byte, error) {
	return positionNames.Marshal("quote.Position", int(p))
}

// UnmarshalText reads what MarshalText writes.
func (p *Position) UnmarshalText(b []byte) error {
	i, err := positionNames.Unmarshal("quote.Position", b)
	*p = Position(i)
	return err
}

// Attitude is a speaker's approval of a target, apart from what they hold true.
type Attitude int8

// The attitudes. The zero value is none.
const (
	Con        Attitude = -1
	NoAttitude Attitude = 0
	Pro        Attitude = 1
)

// String returns "con", "none" or "pro".
func (a Attitude) String() string {
	switch {
	case a < 0:
		return "con"
	case a > 0:
		return "pro"
	}
	return "none"
}

// MarshalText returns "con", "" or "pro".
func (a Attitude) MarshalText() ([]byte, error) {
	switch a {
	case Con, Pro:
		return []byte(a.String()), nil
	case NoAttitude:
		return nil, nil
	}
	return nil, fmt.Errorf("quote.Attitude has no value %d", int(a))
}

// UnmarshalText reads what MarshalText writes.
func (a *Attitude) UnmarshalText(b []byte) error {
	switch string(b) {
	case "", "none":
		*a = NoAttitude
	case "con":
		*a = Con
	case "pro":
		*a = Pro
	default:
		return fmt.Errorf("%q is no quote.Attitude", b)
	}
	return nil
}

// Basis says how the speaker knows, as far as the statement itself says so.
type Basis uint8

// The bases. The zero value, in text form "unspecified", means that the
// statement does not say.
const (
	BasisUnknown   Basis = iota
	BasisFirstHand       // own perception or act: "we have seen"
	BasisEvidence        // documents, intelligence, data
	BasisHearsay         // media, others' words
	BasisInference       // concludes, suggests
)

var basisNames = enum.Names{"", "firsthand", "evidence", "hearsay", "inference"}

// String returns the basis's name, "unspecified" for the zero value.
func (b Basis) String() string {
	if b == BasisUnknown {
		return "unspecified"
	}
	return basisNames.String("Basis", int(b))
}

// MarshalText returns the basis's name, "" for the zero value.
func (b Basis) MarshalText() ([]byte, error) { return basisNames.Marshal("quote.Basis", int(b)) }

// UnmarshalText reads what MarshalText writes.
func (b *Basis) UnmarshalText(t []byte) error {
	i, err := basisNames.Unmarshal("quote.Basis", t)
	*b = Basis(i)
	return err
}

// Match says how a stance's claim relates to what the statement says.
type Match uint8

// The matches. The zero value is unknown.
const (
	MatchUnknown     Match = iota
	MatchSame              // the statement is about this very claim
	MatchBroader           // the statement's claim is broader: denying it denies this one
	MatchNarrower          // the statement's claim is narrower: supporting it supports this one
	MatchEvidenceFor       // what the statement says is evidence for the claim
	MatchCondition         // the claim is the condition of what is said
	MatchMention           // the claim is mentioned, not addressed
)

var matchNames = enum.Names{"", "same", "broader", "narrower", "evidence-for", "condition", "mention"}

// String returns the match's name, "unknown" for the zero value.
func (m Match) String() string { return matchNames.String("Match", int(m)) }

// MarshalText returns the match's name, "" for the zero value.
func (m Match) MarshalText() ([]byte, error) { return matchNames.Marshal("quote.Match", int(m)) }

// UnmarshalText reads what MarshalText writes.
func (m *Match) UnmarshalText(b []byte) error {
	i, err := matchNames.Unmarshal("quote.Match", b)
	*m = Match(i)
	return err
}

// Stance links the speaker of a statement to one claim or target.
type Stance struct {
	Claim ClaimID `json:"claim,omitempty"` // the claim that it is a stance on, 0 for none
	Match Match   `json:"match,omitzero"`  // how that claim relates to what is said
	Act   Act     `json:"act,omitzero"`    // what the speaker does
	Of    Act     `json:"of,omitzero"`     // the act withheld, with Withhold only
	Mode  Mode    `json:"mode,omitzero"`   // with Withhold only
	Also  Act     `json:"also,omitzero"`   // a second act that the same words perform

	// Addressed reports whether the statement answers if the claim is so. Where
	// it does not, the position is Neutral and Commitment is 0.
	Addressed bool `json:"addressed,omitempty"`
	// Commitment runs from −3 (says that it is false) over 0 (gives no answer)
	// to +3 (says that it is so); ±1 is possible, ±2 probable. For a proposal it
	// is how far the speaker is for or against it.
	Commitment int8 `json:"commitment,omitempty"`

	Basis    Basis     `json:"basis,omitzero"`     // how the speaker knows
	Attitude Attitude  `json:"attitude,omitzero"`  // approval or disapproval of Target
	Target   string    `json:"target,omitempty"`   // of the attitude, in words
	TargetID entity.ID `json:"targetId,omitempty"` // of the attitude, where it is an entity

	Trigger article.Span `json:"trigger,omitzero"` // the words that decided
	// Reason names what decided, stably: "cue" (the table of cues and their
	// frames), "operator-…" (what stands over the cue: negation, modal, "failed
	// to"), "content-…" (the content, where the cue leaves the act open, with
	// "own-…" for the speaker's own verb in it), "model:…" (a trained model,
	// with the act), "echo", "ellipsis" (another statement), "entailed",
	// "evidence", "condition", "scenario", "mention" (further claims).
	Reason string `json:"reason,omitempty"`
}

// Position returns where the speaker stands: Support from +2, Oppose from −2,
// Uncommitted between, Neutral where the claim is not addressed.
func (s Stance) Position() Position {
	switch {
	case !s.Addressed:
		return Neutral
	case s.Commitment >= 2:
		return Support
	case s.Commitment <= -2:
		return Oppose
	}
	return Uncommitted
}

// String returns the act, with the one that is withheld where one is: "deny",
// "withhold confirm".
func (s Stance) String() string {
	if s.Of == ActUnknown {
		return s.Act.String()
	}
	return s.Act.String() + " " + s.Of.String()
}

// ClaimID numbers the claims of one record, from 1. 0 means none.
type ClaimID int

// ClaimKind says what a claim is about.
type ClaimKind uint8

// The kinds of claim. The zero value is unknown.
const (
	ClaimUnknown ClaimKind = iota
	Fact                   // something is or was so
	Hypothetical           // something would be so if
	Proposal               // somebody should or will do something
)

var claimKindNames = enum.Names{"", "fact", "hypothetical", "proposal"}

// String returns the kind's name, "unknown" for the zero value.
func (k ClaimKind) String() string { return claimKindNames.String("ClaimKind", int(k)) }

// MarshalText returns the kind's name, "" for the zero value.
func (k ClaimKind) MarshalText() ([]byte, error) {
	return claimKindNames.Marshal("quote.ClaimKind", int(k))
}

// UnmarshalText reads what MarshalText writes.
func (k *ClaimKind) UnmarshalText(b []byte) error {
	i, err := claimKindNames.Unmarshal("quote.ClaimKind", b)
	*k = ClaimKind(i)
	return err
}

// Claim is a proposition that speakers take positions on. What its first speaker
// negates is stated positively: who says "no missile was sent" opposes the claim that
// missiles were sent. A negation that the stance is in favour of stays (a warning that
// help will not come), and so does one that is denied: who denies that no missile was
// sent opposes the claim that no missile was sent.
type Claim struct {
	ID       ClaimID        `json:"id"`                 // its number in the record
	Kind     ClaimKind      `json:"kind,omitzero"`      // what it is about
	Text     string         `json:"text"`               // the claim as a sentence: names for the pronouns where known, without hedges, which Commitment tells of
	Span     article.Span   `json:"span,omitzero"`      // the words that Text was made from
	Mentions []article.Span `json:"mentions,omitempty"` // noun phrases that refer to it: "that claim", "the report"
	Links    []ClaimLink    `json:"links,omitempty"`    // how it relates to other claims of the record
}

// ClaimLink relates a claim to another one, with the evidence for it.
type ClaimLink struct {
	To     ClaimID `json:"to"`               // the other claim
	Match  Match   `json:"match"`            // what that one is to this one
	Reason string  `json:"reason,omitempty"` // the words or the rule that link them
}
