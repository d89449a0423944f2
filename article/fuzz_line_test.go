package article

import (
	"strings"
	"testing"
	"time"
	"unicode/utf8"
)

// FuzzLines reads any text as a byline, a credit and a dateline.
func FuzzLines(f *testing.F) {
	for _, s := range []string{"", "By Ada Quill and Jo O’Hara in Kyiv", "By A; B, C | @d a@b.example", "Reporting by A B; Editing by C D", "Photo: A B/AP via C", "© 2024 Example Ltd. All rights reserved", "KYIV, Ukraine (AP) —", "BEIRUT/THE HAGUE, May 5 (Reuters) -", "Par A B", "By ", "()", "İİ (İ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		authors, ok := ParseByline(s)
		if ok != (len(authors) > 0) {
			t.Errorf("%q: %v with %+v", s, ok, authors)
		}
		for _, a := range authors {
			if strings.TrimSpace(a.Name) == "" || !utf8.ValidString(a.Name) && utf8.ValidString(s) {
				t.Errorf("%q: author %+v", s, a)
			}
		}
		c, r := ParseCredit(s)
		_, _ = c, r
		d, ok := ParseDateline(s, Options{Reference: time.Date(2024, 2, 29, 1, 0, 0, 0, time.UTC)})
		if ok && len(d.Places) == 0 && d.Agency == "" && d.Date.IsZero() {
			t.Errorf("%q is a dateline of nothing: %+v", s, d)
		}
	})
}

// FuzzRefine cuts a text into blocks at will and refines them: the text stays,
// and the laws of an article hold.
func FuzzRefine(f *testing.F) {
	f.Add("Port reopens\n\nBy Ada Quill\n\nKIEL (AP) — a\n\nReporting by B\n\n© C", []byte{2, 4, 6, 6, 16, 12})
	f.Add("a\n\nb\n\n“c”\n\nRead more", []byte{0, 200, 7})
	f.Fuzz(func(t *testing.T, text string, roles []byte) {
		clean, _, _ := Normalize(text)
		var b Builder
		for i, part := range strings.Split(clean, "\n\n") {
			role := RoleParagraph
			if i < len(roles) {
				role = Role(roles[i])
			}
			b.Add(role, i%7, part)
		}
		a := &Article{}
		b.Finish(a)
		before := a.Text
		Refine(a, Options{})
		if a.Text != before {
			t.Errorf("the text %q became %q", before, a.Text)
		}
		at := 0
		for i, x := range a.Blocks {
			if x.Span.Start < at || x.Span.IsZero() || x.Span.End > len(a.Text) || strings.TrimSpace(a.Text[at:x.Span.Start]) != "" {
				t.Fatalf("block %d is %v after %d in %q", i, x.Span, at, a.Text)
			}
			at = x.Span.End
		}
	})
}
