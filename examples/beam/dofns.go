package main

import (
	"cmp"
	"context"
	"encoding/json"
	"slices"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

// DoFns are types of this package and registered, so that every runner can find
// them by name.
func init() {
	register.DoFn4x0[context.Context, string, func(string, said), func(string)](&extractFn{})
	register.Emitter2[string, said]()
	register.Emitter1[string]()
	register.DoFn2x2[string, func(*said) bool, string, error](&groupFn{})
	register.Iter1[said]()
}

// said is one statement, as it travels between workers: plain, exported data.
type said struct {
	Article    string    `json:"article"`
	ID         int       `json:"id"`
	Speaker    string    `json:"speaker"`
	Claim      string    `json:"claim,omitempty"`
	Act        string    `json:"act,omitempty"`
	Position   string    `json:"position,omitempty"`
	Content    string    `json:"content"`
	Published  time.Time `json:"published,omitzero"`
	Confidence float64   `json:"confidence"`
}

// letter is a line of the dead letters.
type letter struct {
	Error string `json:"error"`
	Line  string `json:"line"`
}

// extractFn reads one article and emits its statements, each under its speaker
// and claim, or a dead letter. An error of one article is data: returned as an
// error it would fail the whole job.
type extractFn struct {
	x *quote.Extractor
}

// Setup makes the extractor, once a worker.
func (f *extractFn) Setup() (err error) {
	f.x, err = quote.New(quote.Config{})
	return err
}

// ProcessElement handles one line.
func (f *extractFn) ProcessElement(ctx context.Context, line string, emit func(string, said), bury func(string)) {
	rec, err := f.extract(ctx, line)
	if err != nil {
		b, _ := json.Marshal(letter{err.Error(), line}) // strings always encode
		bury(string(b))
		return
	}
	for i := range rec.Statements {
		st := &rec.Statements[i]
		out := said{Article: rec.ArticleID, ID: int(st.ID), Speaker: rec.Entity(st.Speaker).Label(), Content: rec.Words(st.Content),
			Published: rec.Published.Time, Confidence: st.Confidence}
		if len(st.Stances) > 0 {
			s := st.Stances[0]
			out.Act, out.Position, out.Claim = s.Act.String(), s.Position().String(), rec.Claim(s.Claim).Text
		}
		emit(out.Speaker+"\x00"+out.Claim, out)
	}
}

func (f *extractFn) extract(ctx context.Context, line string) (*quote.Record, error) {
	var in struct{ ID, Title, Text, Date string }
	if err := json.Unmarshal([]byte(line), &in); err != nil {
		return nil, err
	}
	a, err := article.FromText(in.Text, article.Options{})
	if err != nil {
		return nil, err
	}
	a.ID = in.ID
	if in.Title != "" {
		a.Headlines = []article.Label{{Text: in.Title}}
	}
	if in.Date != "" {
		if a.Published, err = article.ParseDate(in.Date, article.Options{}); err != nil {
			return nil, err
		}
	}
	return f.x.Extract(ctx, a)
}

// group is a line of the output.
type group struct {
	Speaker    string `json:"speaker"`
	Claim      string `json:"claim,omitempty"`
	Statements []said `json:"statements"`
}

// groupFn makes a line of all that one speaker says on one claim.
type groupFn struct{}

// ProcessElement handles one speaker and claim. Beam gives the statements in no
// order, so they are sorted by article and ID.
func (f *groupFn) ProcessElement(_ string, next func(*said) bool) (string, error) {
	var g group
	var s said
	for next(&s) {
		g.Speaker, g.Claim = s.Speaker, s.Claim
		g.Statements = append(g.Statements, s)
	}
	slices.SortFunc(g.Statements, func(a, b said) int {
		return cmp.Or(cmp.Compare(a.Article, b.Article), cmp.Compare(a.ID, b.ID))
	})
	b, err := json.Marshal(g)
	return string(b), err
}
