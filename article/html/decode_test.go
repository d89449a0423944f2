package html

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/golden"
)

// check holds an article to what every article promises.
func check(t *testing.T, a *article.Article) {
	t.Helper()
	end := 0
	for _, b := range a.Blocks {
		if b.Span.IsZero() || b.Span.Start < end || b.Span.End > len(a.Text) {
			t.Fatalf("block %v after %d in a text of %d", b, end, len(a.Text))
		}
		end = b.Span.End
	}
	same := func(what, s string, sp article.Span) {
		if !sp.IsZero() && oneLine(sp.In(a.Text)) != oneLine(s) && s != "" {
			t.Errorf("%s %q stands at %v, where the text says %q", what, s, sp, sp.In(a.Text))
		}
	}
	for _, l := range a.Headlines {
		same("headline", l.Text, l.Span)
	}
	for _, l := range a.Descriptions {
		same("description", l.Text, l.Span)
	}
	for _, x := range a.Authors {
		same("author", x.Name, x.Span)
	}
	for _, m := range a.Media {
		same("caption", m.Caption, m.Span)
	}
}

// dump writes an article for people to read.
func dump(a *article.Article) string {
	var b strings.Builder
	line := func(name string, parts ...string) {
		s := strings.TrimSpace(strings.Join(parts, " "))
		if s != "" {
			fmt.Fprintf(&b, "%s: %s\n", name, s)
		}
	}
	line("url", a.URL)
	line("site", a.Site)
	line("kind", a.Kind)
	if a.Language != language.Und {
		line("language", a.Language.String())
	}
	if a.Access != 0 {
		line("access", a.Access.String())
	}
	for _, l := range a.Headlines[min(1, len(a.Headlines)):] {
		line("headline "+l.Role, l.Text)
	}
	for _, l := range a.Descriptions {
		line("description", l.Role, l.Text)
	}
	for _, l := range a.Sections {
		line("section", l.Text)
	}
	for _, t := range a.Topics {
		line(t.Kind.String(), t.Name)
	}
	for _, x := range a.Authors {
		kind := ""
		if x.Kind != 0 {
			kind = "(" + x.Kind.String() + ")"
		}
		line("author", x.Name, kind, x.Role, x.URL)
	}
	for _, d := range []struct {
		name string
		d    article.Date
	}{{"published", a.Published}, {"modified", a.Modified}} {
		if f := "2006-01-02"; !d.d.Time.IsZero() {
			if d.d.HasTime {
				f += " 15:04"
			}
			if d.d.HasZone {
				f += " -0700"
			}
			line(d.name, d.d.Time.Format(f))
		}
	}
	if d := a.Dateline; !d.IsZero() {
		line("dateline", strings.Join(d.Places, "/"), d.Region, d.Agency, d.Span.String())
	}
	for _, x := range a.Contributors {
		line("contributor", x.Name, x.Role)
	}
	for _, l := range a.Corrections {
		line("correction", l.Text)
	}
	line("rights", a.Rights.Holder)
	for _, m := range a.Media {
		line("media", m.Type, m.URI, strconv.Quote(m.Alt), strconv.Quote(m.Caption), strconv.Quote(m.Credit))
	}
	for _, c := range a.Credits {
		line("credit", c.Role.String(), c.Name)
	}
	for _, i := range a.Issues {
		line("issue", string(i.Code), i.Detail)
	}
	for _, x := range a.Blocks {
		level := ""
		if x.Level > 0 {
			level = strconv.Itoa(x.Level)
		}
		fmt.Fprintf(&b, "%v %v%s %s\n", x.Span, x.Role, level, x.Span.In(a.Text))
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	cases := golden.Inputs(t, "testdata", "*.in.html")
	golden.Orphans(t, "testdata", ".golden", cases)
	for name, path := range cases {
		t.Run(name, func(t *testing.T) {
			f, err := os.Open(path)
			if err != nil {
				t.Fatal(err)
			}
			defer f.Close()
			a, err := Decode(context.Background(), f, article.Options{})
			if err != nil {
				t.Fatal(err)
			}
			check(t, a)
			golden.Check(t, filepath.Join("testdata", name+".golden"), dump(a))
		})
	}
}
