package quote_test

import (
	"context"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

// FuzzExtract holds the laws of a record on any text: no panic, spans in order
// and on runes, references that lead somewhere, the same result twice, a JSON
// form that reads back, and segments that cover the text.
func FuzzExtract(f *testing.F) {
	paths, _ := filepath.Glob("../article/testdata/*.in.txt")
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(b))
	}
	for _, s := range []string{"", "“", "“”", "\"'\"'", "He said", "said said said", "X: Y", "– A, b", "\xff\xfe", "“a” said “b” said “c”", strings.Repeat("“", 99)} {
		f.Add(s)
	}
	x := extractor(f)
	f.Fuzz(func(t *testing.T, text string) {
		a, err := article.Parse(text, article.Options{})
		if err != nil {
			t.Skip(err)
		}
		rec, err := x.Extract(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		quote.CheckRecord(t, rec)
		laws(t, a, rec)
		again, err := x.Extract(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(rec, again); diff != "" {
			t.Errorf("two results of one article (-first +second):\n%s", diff)
		}
	})
}

func laws(t *testing.T, a *article.Article, rec *quote.Record) {
	t.Helper()
	within := func(what string, s article.Span) {
		t.Helper()
		if s == (article.Span{}) {
			return
		}
		if s.Start < 0 || s.End < s.Start || s.End > len(a.Text) || !runeAt(a.Text, s.Start) || !runeAt(a.Text, s.End) {
			t.Fatalf("%s %v does not fit the text of %d bytes", what, s, len(a.Text))
		}
	}
	for i := range rec.Statements {
		st := &rec.Statements[i]
		if st.ID != quote.StatementID(i+1) {
			t.Errorf("statement %d has ID %d", i+1, st.ID)
		}
		for _, spans := range [][]article.Span{st.Source, st.Cue, st.Content} {
			end := 0
			for _, s := range spans {
				within("span", s)
				if s.IsZero() || s.Start < end {
					t.Fatalf("statement %d: spans %v are not in order", st.ID, spans)
				}
				end = s.End
			}
		}
		within("via", st.ViaSpan)
		within("addressee", st.AddresseeSpan)
		within("place", st.PlaceSpan)
		within("condition", st.Condition)
		within("time", st.When.Words)
		if st.Speaker != 0 && rec.Entity(st.Speaker).ID == 0 {
			t.Errorf("statement %d: no entity %d", st.ID, st.Speaker)
		}
		if st.Parent != 0 && rec.Statement(st.Parent).ID == 0 {
			t.Errorf("statement %d: no parent %d", st.ID, st.Parent)
		}
		if st.Confidence < 0 || st.Confidence > 1 {
			t.Errorf("statement %d: confidence %v", st.ID, st.Confidence)
		}
		for _, s := range st.Stances {
			within("trigger", s.Trigger)
			if s.Claim != 0 && rec.Claim(s.Claim).ID == 0 {
				t.Errorf("statement %d: no claim %d", st.ID, s.Claim)
			}
			if s.Commitment < -3 || s.Commitment > 3 || !s.Addressed && s.Commitment != 0 {
				t.Errorf("statement %d: commitment %d, addressed %v", st.ID, s.Commitment, s.Addressed)
			}
		}
	}
	rec.Positions()
	at := 0
	for seg := range rec.Segments() {
		if seg.Span.Start != at {
			t.Fatalf("segment %v after %d", seg.Span, at)
		}
		at = seg.Span.End
	}
	if at != len(a.Text) {
		t.Errorf("segments end at %d of %d", at, len(a.Text))
	}
	b, err := json.Marshal(rec)
	if err != nil {
		t.Fatal(err)
	}
	var back quote.Record
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	b2, err := json.Marshal(&back)
	if err != nil || string(b) != string(b2) {
		t.Errorf("the JSON form changes when read and written again: %v", err)
	}
}

func runeAt(s string, i int) bool { return i == len(s) || utf8.RuneStart(s[i]) }
