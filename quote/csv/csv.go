// Package csv writes statements as a table of comma-separated values (RFC 4180,
// with "\n" for line breaks): one row for each stance of each statement, one
// for a statement that has none.
//
//	opts := csv.EncodeOptions{Spreadsheet: true} // people open it
//	for rec, err := range x.ExtractAll(ctx, articles) {
//		if err != nil {
//			return err
//		}
//		if err := csv.Encode(file, rec, opts); err != nil {
//			return err
//		}
//		opts.NoHeader = true // the names of the columns stand there once
//	}
//
// The columns are, in this order:
//
//	article        identifier of the article
//	statement      number of the statement in the article
//	kind           direct, mixed, indirect
//	speaker_id     number of the speaker in the article, empty where unknown
//	speaker        name, else the words that describe the speaker
//	speaker_kind   person, organization, government …
//	role           title of the speaker's first role
//	affiliation    body that the speaker belongs to
//	country        ISO 3166-1 alpha-2
//	principal      in whose name the speaker speaks
//	source         words of the source
//	cue            words of the cue
//	content        words of the content, pieces that stand apart joined by a space
//	start, end     where the content begins and ends in the text, in bytes
//	from, until    when it was said, RFC 3339; until is exclusive
//	stance         number of the stance in the statement, from 1
//	act            deny, confirm, warn …
//	of             the act withheld, where act is withhold
//	position       support, oppose, uncommitted, neutral
//	commitment     −3 to 3
//	attitude       pro, con
//	target         of the attitude, in words
//	claim_id       number of the claim in the article
//	claim          the claim, stated positively
//	confidence     0 to 1
//
// Unknown values are empty cells. A table is written, not read: it does not
// carry a whole record.
package csv

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// EncodeOptions says how a table is written. The zero value is the default.
type EncodeOptions struct {
	// NoHeader leaves the row of names out.
	NoHeader bool

	// Comma separates the cells; 0 is ','. A quotation mark, a line break and what is no
	// character separate nothing.
	Comma rune

	// Spreadsheet puts an apostrophe before cells that a spreadsheet would take
	// for a formula, those that begin with =, +, -, @, a tab or a return. Set
	// it where people open the file, for its words come from strangers.
	Spreadsheet bool
}

// Header returns the names of the columns.
func Header() []string {
	return []string{"article", "statement", "kind", "speaker_id", "speaker", "speaker_kind", "role", "affiliation", "country", "principal",
		"source", "cue", "content", "start", "end", "from", "until", "stance", "act", "of", "position", "commitment", "attitude", "target",
		"claim_id", "claim", "confidence"}
}

// Encode writes the statements of one record. For several records in one table
// set NoHeader on all but the first. It fails where r is nil ([quote.ErrNoRecord]), where
// Comma cannot separate cells ([article.ErrOptions]) and where w does.
func Encode(w io.Writer, r *quote.Record, opts EncodeOptions) error {
	if r == nil {
		return fmt.Errorf("quote/csv: %w", quote.ErrNoRecord)
	}
	cw := csv.NewWriter(w)
	if c := opts.Comma; c != 0 {
		if c == '"' || c == '\r' || c == '\n' || !utf8.ValidRune(c) || c == utf8.RuneError {
			return fmt.Errorf("quote/csv: %w: Comma is %q", article.ErrOptions, c)
		}
		cw.Comma = c
	}
	if !opts.NoHeader {
		if err := cw.Write(Header()); err != nil {
			return err
		}
	}
	for i := range r.Statements {
		s := &r.Statements[i]
		stances := s.Stances
		if len(stances) == 0 {
			stances = []quote.Stance{{}}
		}
		for j := range stances {
			row := statement(r, s)
			if len(s.Stances) > 0 {
				row = append(row, stance(r, &stances[j], j+1)...)
			} else {
				row = append(row, make([]string, stanceCells)...)
			}
			row = append(row, float(s.Confidence))
			if opts.Spreadsheet {
				guard(row)
			}
			if err := cw.Write(row); err != nil {
				return err
			}
		}
	}
	cw.Flush()
	return cw.Error()
}

// stanceCells is the number of cells that a stance has.
const stanceCells = 9

func statement(r *quote.Record, s *quote.Statement) []string {
	sp := r.Entity(s.Speaker)
	speaker, speakerKind := "", ""
	if s.Speaker != 0 {
		speaker, speakerKind = sp.Label(), sp.Kind.String()
	}
	start, end := "", ""
	if n := len(s.Content); n > 0 {
		start, end = strconv.Itoa(s.Content[0].Start), strconv.Itoa(s.Content[n-1].End)
	}
	kind := ""
	if s.Kind != quote.KindUnknown {
		kind = s.Kind.String()
	}
	return []string{r.ArticleID, strconv.Itoa(int(s.ID)), kind, id(int(s.Speaker)), speaker, speakerKind, sp.Role(), sp.Affiliation(), sp.Country,
		principal(r, s.Principal, sp), r.Words(s.Source), r.Words(s.Cue), r.Words(s.Content), start, end, instant(s.When.Start), instant(s.When.End)}
}

func principal(r *quote.Record, p entity.ID, speaker entity.Entity) string {
	if p == 0 {
		p = speaker.Principal
	}
	if p == 0 {
		return ""
	}
	return r.Entity(p).Label()
}

func stance(r *quote.Record, s *quote.Stance, n int) []string {
	act, of, attitude := "", "", ""
	if s.Act != quote.ActUnknown {
		act = s.Act.String()
	}
	if s.Of != quote.ActUnknown {
		of = s.Of.String()
	}
	if s.Attitude != quote.NoAttitude {
		attitude = s.Attitude.String()
	}
	return []string{strconv.Itoa(n), act, of, s.Position().String(), strconv.Itoa(int(s.Commitment)), attitude, s.Target, id(int(s.Claim)), r.Claim(s.Claim).Text}
}

func id(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func instant(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

func float(f float64) string {
	if f == 0 {
		return ""
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

func guard(row []string) {
	for i, c := range row {
		if c == "" || !strings.ContainsRune("=+-@\t\r", rune(c[0])) {
			continue
		}
		if _, err := strconv.ParseFloat(c, 64); err == nil {
			continue // a negative commitment
		}
		row[i] = "'" + c
	}
}
