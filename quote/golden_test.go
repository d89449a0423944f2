package quote_test

import (
	"context"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/golden"
	"github.com/onrecord-go/onrecord/quote"
)

// TestStatements compares the statements of invented articles of many shapes,
// and of the example article, with goldens that were read and judged. A line
// that is known to be wrong is marked in testdata/statements/KNOWN.md.
func TestStatements(t *testing.T) {
	const in, out = "../article/testdata", "testdata/statements"
	x := extractor(t)
	cases := golden.Inputs(t, in, "*.in.txt")
	golden.Orphans(t, out, ".golden", cases)
	for name, path := range cases {
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			a, err := article.Parse(string(raw), article.Options{})
			if err != nil {
				t.Fatal(err)
			}
			rec, err := x.Extract(context.Background(), a)
			if err != nil {
				t.Fatal(err)
			}
			golden.Check(t, out+"/"+name+".golden", dump(rec))
		})
	}
}

// dump writes a record for people: a statement a paragraph.
func dump(rec *quote.Record) string {
	var b strings.Builder
	for i := range rec.Statements {
		st := &rec.Statements[i]
		fmt.Fprintf(&b, "%d %s", st.ID, st.Kind)
		if st.Parent != 0 {
			fmt.Fprintf(&b, " in %d", st.Parent)
		}
		fmt.Fprintf(&b, "  %s", rec.Entity(st.Speaker).Label())
		if e := rec.Entity(st.Speaker); e.Role() != "" || e.Affiliation() != "" {
			fmt.Fprintf(&b, " (%s)", strings.Trim(e.Role()+", "+e.Affiliation(), ", "))
		}
		if len(st.Stances) > 0 {
			s := st.Stances[0]
			fmt.Fprintf(&b, ": %s", s.Act)
			if s.Of != 0 {
				fmt.Fprintf(&b, " %s %s", s.Of, s.Mode)
			}
			if s.Addressed {
				fmt.Fprintf(&b, " %+d", s.Commitment)
			}
			if s.Attitude != quote.NoAttitude {
				fmt.Fprintf(&b, " %s", s.Attitude)
			}
		}
		b.WriteByte('\n')
		for _, p := range []struct {
			name  string
			spans []article.Span
		}{{"source ", st.Source}, {"cue    ", st.Cue}, {"content", st.Content}} {
			for _, s := range p.spans {
				fmt.Fprintf(&b, "  %s %v %s\n", p.name, s, strings.ReplaceAll(s.In(rec.Text), "\n", "⏎"))
			}
		}
		for _, p := range []struct {
			name string
			span article.Span
		}{{"to     ", st.AddresseeSpan}, {"via    ", st.ViaSpan}, {"when   ", st.When.Words}} {
			if !p.span.IsZero() {
				fmt.Fprintf(&b, "  %s %v %s", p.name, p.span, p.span.In(rec.Text))
				if p.name == "when   " {
					fmt.Fprintf(&b, " = %s", days(st.When))
				}
				b.WriteByte('\n')
			}
		}
	}
	return b.String()
}

func days(v quote.Interval) string {
	const day = "2006-01-02"
	s, e := "…", "…"
	if !v.Start.IsZero() {
		s = v.Start.Format(day)
	}
	if !v.End.IsZero() {
		e = v.End.Format(day)
	}
	return s + " until " + e
}
