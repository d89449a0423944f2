package quote

import (
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/enum"
)

// StatementID numbers the statements of one record, from 1. 0 means none.
type StatementID int

// Statement is one place where the article gives words, thoughts or plans to
// somebody: a source, a cue and a content (Pareti 2012; PolNeAR). Each is a list
// of spans in text order, for a content is often in pieces: “We,” she said,
// “will not go.” Source is empty where the text names none, Content where an
// ellipsis stands for it ("failed to follow suit"). References to other statements
// and to entities are IDs of the same record, 0 for none.
//
// Confidence is calibrated: of the statements with a confidence of about 0.8, about
// eight in ten were right on annotated articles that the model had not seen, right
// meaning that a person marked the same source and content there. It says nothing
// of the speaker, for whom SpeakerBy.Confidence does, nor of the stances.
type Statement struct {
	ID      StatementID    `json:"id"`                // its number in the record
	Kind    Kind           `json:"kind,omitzero"`     // how the content is quoted
	Source  []article.Span `json:"source,omitempty"`  // the words that name the speaker
	Cue     []article.Span `json:"cue,omitempty"`     // the words that carry the attribution: “said”, “according to”
	Content []article.Span `json:"content,omitempty"` // the words that are attributed

	Speaker       entity.ID         `json:"speaker,omitempty"`      // who really speaks
	SpeakerBy     entity.Resolution `json:"speakerBy,omitzero"`     // how that was found
	Principal     entity.ID         `json:"principal,omitempty"`    // in whose name
	Via           entity.ID         `json:"via,omitempty"`          // outlet or document that carried the words; takes no stance
	ViaSpan       article.Span      `json:"viaSpan,omitzero"`       // where Via is named
	Addressee     entity.ID         `json:"addressee,omitempty"`    // to whom
	AddresseeSpan article.Span      `json:"addresseeSpan,omitzero"` // where Addressee is named
	Place         entity.ID         `json:"place,omitempty"`        // where it was said
	PlaceSpan     article.Span      `json:"placeSpan,omitzero"`     // where Place is named
	When          Interval          `json:"when,omitzero"`          // when it was said
	Condition     article.Span      `json:"condition,omitzero"`     // the if-clause that the whole depends on
	Parent        StatementID       `json:"parent,omitempty"`       // the statement whose content reports this one
	Echo          StatementID       `json:"echo,omitempty"`         // the statement that this one echoes
	SameSpeech    StatementID       `json:"sameSpeech,omitempty"`   // the statement that gives in full what this one quotes a part of

	Repeat        bool `json:"repeat,omitempty"`        // said again: reiterated, insisted
	Attempt       bool `json:"attempt,omitempty"`       // sought to, tried to
	Hedged        bool `json:"hedged,omitempty"`        // reportedly, appeared to
	AuthorComment bool `json:"authorComment,omitempty"` // the reporter grades the speech: failed to, falsely

	Stances []Stance `json:"stances,omitempty"` // the first is the primary one

	Evidence   Evidence `json:"evidence,omitzero"`    // why there is a statement
	Confidence float64  `json:"confidence,omitempty"` // 0 to 1: the share of such statements that are right
}

// Primary returns the stance that tells best what the speaker does by the
// statement, the zero Stance where there is none.
func (s Statement) Primary() Stance {
	if len(s.Stances) == 0 {
		return Stance{}
	}
	return s.Stances[0]
}

// Does reports whether one of the statement's stances performs one of the acts.
// An act that is withheld is not performed: who refuses to confirm does not
// confirm.
func (s Statement) Does(acts ...Act) bool {
	_, ok := s.Stance(acts...)
	return ok
}

// Stance returns the first of the statement's stances that performs one of the acts,
// and whether there is one.
func (s Statement) Stance(acts ...Act) (Stance, bool) {
	for i := range s.Stances {
		x := &s.Stances[i]
		for _, a := range acts {
			if a != ActUnknown && (x.Act == a || x.Also == a) {
				return *x, true
			}
		}
	}
	return Stance{}, false
}

// Kind says how the content of a statement is quoted.
type Kind uint8

// The kinds of quotation. The zero value is unknown. They are told apart by the
// share of the content's words that stand between quotation marks, so that the turns of
// a transcript, which has none, are indirect.
const (
	KindUnknown Kind = iota
	Direct           // nine in ten or more
	Mixed            // some
	Indirect         // none
)

var kindNames = enum.Names{"", "direct", "mixed", "indirect"}

// String returns the kind's name, "unknown" for the zero value.
func (k Kind) String() string { return kindNames.String("Kind", int(k)) }

// MarshalText returns the kind's name, "" for the zero value.
func (k Kind) MarshalText() ([]byte, error) { return kindNames.Marshal("quote.Kind", int(k)) }

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(b []byte) error {
	i, err := kindNames.Unmarshal("quote.Kind", b)
	*k = Kind(i)
	return err
}

// Evidence says why there is a statement: which words and which rule or model.
type Evidence struct {
	Class  string `json:"class,omitempty"`  // verb, light-verb, noun, adjective, adverb, according-to, colon, dash, juxtaposed, continuation
	Lemma  string `json:"lemma,omitempty"`  // the dictionary form of the cue's head
	Reason string `json:"reason,omitempty"` // what decided, in words
}

// Interval is when something was said: from Start until before End. A day is
// an interval of 24 hours (23 or 25 when clocks change) in the zone of the
// outlet. A zero Start or End is open: "previously" has an End alone. What the
// text says in relation to the day of publication ("on Monday") is known only
// where [Record.Published] is.
type Interval struct {
	Start     time.Time    `json:"start,omitzero"`
	End       time.Time    `json:"end,omitzero"`
	Words     article.Span `json:"words,omitzero"`      // "on Monday"
	Assumed   string       `json:"assumed,omitempty"`   // what the text did not say and was assumed, in words
	TakenFrom StatementID  `json:"takenFrom,omitempty"` // the statement that the time was taken over from
}

// String returns the interval in days, the last one included, "2024-09-09" or
// "2024-09-02/2024-09-08", with ".." for an end that is open; with the times of
// day where it does not begin and end at midnight, as "start/end"; "" for the zero
// Interval.
func (v Interval) String() string {
	if v.Start.IsZero() && v.End.IsZero() {
		return ""
	}
	layout, last := time.DateOnly, v.End
	if atMidnight(v.Start) && atMidnight(v.End) {
		if !last.IsZero() {
			last = last.AddDate(0, 0, -1)
		}
	} else {
		layout = time.RFC3339
	}
	from, until := "..", ".."
	if !v.Start.IsZero() {
		from = v.Start.Format(layout)
	}
	if !last.IsZero() {
		until = last.Format(layout)
	}
	if from == until {
		return from
	}
	return from + "/" + until
}

func atMidnight(t time.Time) bool { return t.IsZero() || t.Equal(midnight(t)) }

// IsZero reports whether nothing is known.
func (v Interval) IsZero() bool {
	return v.Start.IsZero() && v.End.IsZero() && v.Words.IsZero()
}
