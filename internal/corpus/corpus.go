// Package corpus reads annotated articles: news copy with the source, cue and
// content of every attribution marked inline, and with its speakers, claims and
// stances in tables below. The format is described in
// quote/testdata/corpus/README.md, beside the project's own corpus.
//
// It is strict. What it returns has been checked: every reference leads
// somewhere, every speaker and claim is used, marks stand in text order and
// every quotation is either attributed or marked as none. It serves tests, which
// import it from external test packages (package quote_test).
package corpus

import (
	"fmt"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// Article is an article with its annotation. Every span is a half-open byte
// range into Text. The element with ID n of a list is at index n-1. Statements
// stand in the order in which their cues or contents begin.
type Article struct {
	Title  string
	Outlet string
	Region string // one of Regions
	Format string // one of Formats
	Topic  string // a word or two, free

	Published time.Time      // in Zone; midnight where only the day is given
	DateOnly  bool           // only the day of publication is given
	Zone      *time.Location // of the outlet

	Text       string // without marks; paragraphs parted by an empty line, no newline at the end
	Speakers   []Speaker
	Claims     []quote.Claim
	Statements []Statement
	NoSpeech   []article.Span // quotations that are no speech: titles, scare quotes, names
}

// Regions lists the values of Article.Region.
func Regions() []string {
	return []string{"africa", "antarctica", "asia", "europe", "middle-east", "north-america", "oceania", "south-america"}
}

// Formats lists the values of Article.Format.
func Formats() []string {
	return []string{"analysis", "brief", "broadcast", "broadsheet", "court-report", "feature", "interview", "live-blog",
		"magazine", "obituary", "parliament-report", "press-release", "sport-report", "tabloid", "transcript", "wire"}
}

// Speaker is somebody to whom the article attributes something.
type Speaker struct {
	ID          int // P1 has 1
	Kind        entity.Kind
	Name        string // the fullest proper name in the article, without title; "" for one who has none there
	Mention     string // of one without a name: the shortest full noun phrase; "" where nothing stands
	Role        string // as written
	Affiliation string // as written
	Country     string // ISO 3166-1 alpha-2, "EU" or "UN"; "" where the article does not tell
	Principal   string // in whose name the speaker speaks; "" for the own name
	Gender      entity.Gender
}

// Statement is one attribution. Stances has at least one element, the first
// being the primary one.
type Statement struct {
	ID      int
	Speaker int // ID of a speaker

	Source  []article.Span // empty where the text names none
	Cue     []article.Span // empty where a quotation stands without one
	Content []article.Span // empty where an ellipsis stands for it
	Time    []article.Span // the words that tell When

	Stances []quote.Stance

	When      When
	Via       string       // outlet or document that carried the words
	To        string       // addressee
	Place     string       // where it was said
	Condition article.Span // the if-clause that the whole depends on

	Parent     int // statement whose content reports this one, 0 for none
	Echo       int // statement that this one echoes, 0 for none
	SameSpeech int // earlier statement that renders the same words, 0 for none

	Repeat        bool // reiterated, insisted
	Attempt       bool // sought to, tried to
	Hedged        bool // reportedly, appeared to
	AuthorComment bool // the reporter grades the speech: failed to, falsely
	Optional      bool // a hedge of the reporter without a source, which may be left out

	Line int // line of the statement's row in the file, from 1
}

// Act returns the act of the primary stance.
func (s *Statement) Act() quote.Act { return s.Stances[0].Act }

// When is the time of a statement: from Start until before End, in the zone
// of the outlet. A zero Start or End is open; both are zero where the article
// does not tell.
type When struct {
	Start, End time.Time
}

// IsZero reports whether nothing is known.
func (w When) IsZero() bool { return w.Start.IsZero() && w.End.IsZero() }

// Error says what is wrong with a file, and where.
type Error struct {
	Line int // from 1; 0 where the fault has no place
	Msg  string
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return "corpus: " + e.Msg
	}
	return fmt.Sprintf("corpus: line %d: %s", e.Line, e.Msg)
}

func errorf(line int, format string, args ...any) error {
	return &Error{Line: line, Msg: fmt.Sprintf(format, args...)}
}
