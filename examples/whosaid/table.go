package main

import (
	"fmt"
	"io"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

// shown is how many characters of a content are printed unless all of it is
// asked for.
const shown = 60

// table prints a heading and a line for each statement.
func table(w io.Writer, a *article.Article, rec *quote.Record, full bool) error {
	if h := a.Headline(); h != "" {
		fmt.Fprintln(w, h)
	}
	if about := about(a); about != "" {
		fmt.Fprintln(w, about)
	}
	fmt.Fprintln(w)
	if len(rec.Statements) == 0 {
		_, err := fmt.Fprintln(w, "Nobody is reported to have said anything.")
		return err
	}
	t := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	fmt.Fprintln(t, "LINE\tSPEAKER\tKIND\tACT\tCUE\tCONTENT")
	for i := range rec.Statements {
		st := &rec.Statements[i]
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s\n",
			place(a, st), rec.Entity(st.Speaker).String(), st.Kind, act(st), words(rec, st.Cue), cut(words(rec, st.Content), full))
	}
	if err := t.Flush(); err != nil {
		return err
	}
	return positions(w, rec, full)
}

// positions prints where the principals stand on the claims that more than one
// of them speaks of.
func positions(w io.Writer, rec *quote.Record, full bool) error {
	standings := rec.Positions()
	n := make(map[quote.ClaimID]int)
	for _, s := range standings {
		n[s.Claim]++
	}
	t := tabwriter.NewWriter(w, 0, 4, 2, ' ', 0)
	last := quote.ClaimID(0)
	for _, s := range standings {
		if n[s.Claim] < 2 {
			continue
		}
		if s.Claim != last {
			last = s.Claim
			t.Flush()
			fmt.Fprintf(w, "\nCLAIM  %s\n", cut(rec.Claim(s.Claim).Text, full))
		}
		position := s.Position.String()
		if s.Mixed {
			position = "mixed"
		}
		of := ""
		if s.Of != 0 {
			of = " " + s.Of.String()
		}
		commitment := "–"
		if s.Position != quote.Neutral {
			commitment = fmt.Sprintf("%+d", s.Commitment)
		}
		fmt.Fprintf(t, "  %s\t%s\t%s\t%s%s\n", rec.Entity(s.Principal).Label(), position, commitment, s.Act, of)
	}
	return t.Flush()
}

// about says where and when the article was published.
func about(a *article.Article) string {
	var parts []string
	for _, s := range a.Sections {
		parts = append(parts, s.Text)
	}
	if d := a.Published; !d.Time.IsZero() {
		layout := "2 January 2006"
		if d.HasTime {
			layout = "2 January 2006 15:04 MST"
		}
		parts = append(parts, d.Time.Format(layout))
	}
	for _, c := range a.Credits {
		parts = append(parts, c.Name)
	}
	return strings.Join(parts, " · ")
}

// place says where the statement begins, as line and column of the text.
func place(a *article.Article, st *quote.Statement) string {
	first := -1
	for _, spans := range [][]article.Span{st.Source, st.Cue, st.Content} {
		for _, s := range spans {
			if first < 0 || s.Start < first {
				first = s.Start
			}
		}
	}
	pos := a.Position(first)
	return fmt.Sprintf("%d:%d", pos.Line, pos.Column)
}

// act names what the speaker does: "deny", "withhold deny".
func act(st *quote.Statement) string {
	s := st.Primary()
	if s.Act == quote.ActUnknown {
		return "-"
	}
	return s.String()
}

// words returns the words of spans, with an ellipsis where they are apart.
func words(rec *quote.Record, spans []article.Span) string {
	if len(spans) == 0 {
		return "-"
	}
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = strings.Join(strings.Fields(s.In(rec.Text)), " ")
	}
	return strings.Join(parts, " … ")
}

// cut shortens s, with an ellipsis for what is left out.
func cut(s string, full bool) string {
	if full || utf8.RuneCountInString(s) <= shown {
		return s
	}
	r := []rune(s)
	return strings.TrimRight(string(r[:shown-1]), " ") + "…"
}
