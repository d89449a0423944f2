package article

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/internal/golden"
)

// goldenOptions are those of all golden cases: British copy read on a day after
// all of them were written.
var goldenOptions = Options{Reference: time.Date(2024, 9, 20, 12, 0, 0, 0, time.UTC)}

// TestGolden compares the whole structure of whole articles. The inputs are
// invented copy, but for the example.
func TestGolden(t *testing.T) {
	cases := golden.Inputs(t, "testdata", "*.in.txt")
	golden.Orphans(t, "testdata", ".golden", cases)
	for name, path := range cases {
		t.Run(name, func(t *testing.T) {
			raw, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			a, err := Parse(string(raw), goldenOptions)
			if err != nil {
				t.Fatal(err)
			}
			checkArticle(t, string(raw), a)
			golden.Check(t, filepath.Join("testdata", name+".golden"), dump(a))
		})
	}
}

// dump writes an article for human eyes: the fields that are set, then the
// blocks.
func dump(a *Article) string {
	var b strings.Builder
	line := func(name string, format string, args ...any) {
		fmt.Fprintf(&b, "%-12s %s\n", name, strings.TrimRight(fmt.Sprintf(format, args...), " "))
	}
	labels := func(name string, ls []Label) {
		for _, l := range ls {
			line(name, "%v %q", l.Span, l.Text)
		}
	}
	date := func(name string, d Date) {
		if d.IsZero() {
			return
		}
		at := "unresolved"
		switch {
		case d.HasZone:
			at = d.Time.Format("2006-01-02 15:04:05 -07:00")
		case d.HasTime:
			at = d.Time.Format("2006-01-02 15:04:05")
		case !d.Time.IsZero():
			at = d.Time.Format("2006-01-02")
		}
		line(name, "%v %s from %q zone %q", d.Span, at, d.Raw, d.Zone)
	}
	authors := func(name string, as []Author) {
		for _, x := range as {
			s := fmt.Sprintf("%v %q %v", x.Span, x.Name, x.Kind)
			for _, f := range [][2]string{{"role", x.Role}, {"of", x.Affiliation}, {"in", x.Place}, {"email", x.Email}, {"handle", x.Handle}, {"url", x.URL}} {
				if f[1] != "" {
					s += fmt.Sprintf(" %s %q", f[0], f[1])
				}
			}
			line(name, "%s", s)
		}
	}
	labels("section", a.Sections)
	labels("headline", a.Headlines)
	labels("description", a.Descriptions)
	if !a.Byline.IsZero() {
		labels("byline", []Label{a.Byline})
	}
	authors("author", a.Authors)
	date("published", a.Published)
	date("modified", a.Modified)
	date("created", a.FirstCreated)
	date("embargo", a.Embargo)
	if d := a.Dateline; !d.IsZero() {
		line("dateline", "%v %q places %q region %q agency %q", d.Span, d.Raw, d.Places, d.Region, d.Agency)
		date("  date", d.Date)
	}
	for _, c := range a.Credits {
		line("credit", "%v %v %q", c.Span, c.Role, c.Name)
	}
	if r := a.Rights; !r.IsZero() {
		line("rights", "%v holder %q year %d", r.Span, r.Holder, r.Year)
	}
	labels("correction", a.Corrections)
	labels("ednote", a.EdNotes)
	authors("contributor", a.Contributors)
	for _, m := range a.Media {
		line("media", "%v %s caption %q credit %q", m.Span, m.Type, m.Caption, m.Credit)
	}
	for _, is := range a.Issues {
		line("issue", "%v %s x%d %s", is.Span, is.Code, is.Count, is.Detail)
	}
	b.WriteString("\n")
	for _, bl := range a.Blocks {
		role := bl.Role.String()
		if bl.Level > 0 {
			role += fmt.Sprint(" ", bl.Level)
		}
		fmt.Fprintf(&b, "%v %s\n    %s\n", bl.Span, role, strings.ReplaceAll(bl.Span.In(a.Text), "\n", "\n    "))
	}
	return b.String()
}

// checkArticle checks the laws that hold for every article that was read from
// text.
func checkArticle(t *testing.T, raw string, a *Article) {
	t.Helper()
	clean, _, _ := Normalize(raw)
	if a.Text != clean {
		t.Fatalf("Text is not the normal form of the input")
	}
	at := 0
	for _, b := range a.Blocks {
		if b.Span.IsZero() || b.Span.Start < at || b.Span.End > len(a.Text) {
			t.Fatalf("block %v is empty, out of order or out of the text", b)
		}
		if gap := a.Text[at:b.Span.Start]; strings.TrimSpace(gap) != "" {
			t.Fatalf("%q stands between blocks", gap)
		}
		if s := b.Span.In(a.Text); strings.TrimSpace(s) != s {
			t.Fatalf("block %q has white space around it", s)
		}
		at = b.Span.End
	}
	if rest := a.Text[at:]; strings.TrimSpace(rest) != "" {
		t.Fatalf("%q stands behind the last block", rest)
	}
	check := func(what string, s Span, text string) {
		t.Helper()
		if s.IsZero() {
			return
		}
		in := s.In(a.Text)
		if in == "" || !validCut(a.Text, s) {
			t.Fatalf("%s: span %v does not fit", what, s)
		}
		if text != "" && !strings.Contains(collapse(in), text) {
			t.Fatalf("%s: %q is not in %q", what, text, in)
		}
		if src := a.Source(s); src.IsZero() || src.End > len(raw) {
			t.Fatalf("%s: Source(%v) = %v", what, s, src)
		}
	}
	for _, ls := range [][]Label{a.Sections, a.Headlines, a.Descriptions, {a.Byline}, a.Corrections, a.EdNotes} {
		for _, l := range ls {
			check("label", l.Span, l.Text)
		}
	}
	for _, as := range [][]Author{a.Authors, a.Contributors} {
		for _, x := range as {
			check("author", x.Span, collapse(x.Name))
			if x.Name == "" {
				t.Fatal("author without a name")
			}
		}
	}
	for _, d := range []Date{a.Published, a.Modified, a.FirstCreated, a.Embargo, a.Dateline.Date} {
		check("date", d.Span, "")
	}
	for _, c := range a.Credits {
		check("credit", c.Span, "")
		if c.Name == "" {
			t.Fatalf("credit %q without a name", c.Raw)
		}
	}
	for _, m := range a.Media {
		check("media", m.Span, "")
	}
	for _, is := range a.Issues {
		check("issue", is.Span, "")
	}
	check("dateline", a.Dateline.Span, "")
	check("rights", a.Rights.Span, "")
	prev := 0
	for s := range a.Sentences() {
		check("sentence", s, "")
		if s.Start < prev {
			t.Fatalf("sentence %v out of order", s)
		}
		prev = s.End
	}
}

// validCut reports whether both ends of s fall on runes.
func validCut(text string, s Span) bool {
	on := func(i int) bool { return i == len(text) || text[i]&0xc0 != 0x80 }
	return s.Start >= 0 && s.End <= len(text) && on(s.Start) && on(s.End)
}

func TestTablesAreSorted(t *testing.T) {
	for name, table := range map[string][]string{"agencies": agencies, "promoCalls": promoCalls, "promoHeads": promoHeads, "promoLabels": promoLabels, "promoLines": promoLines, "sectionNames": sectionNames, "notNames": notNames, "notPlaces": notPlaces} {
		if !slices.IsSorted(table) {
			t.Errorf("%s is not sorted", name)
		}
	}
}
