package report_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/report"
)

const sample = `Mayor denies bridge claim

3 May 2024

“The bridge is safe,” Mayor Ann Lee said on Thursday.

The Harbour Gazette reported on Wednesday that the bridge is not safe. “I reject that report,” Lee told a news conference.

A spokesman for the builders could not confirm the report.
`

func record(t testing.TB, text string) (*article.Article, *quote.Record) {
	t.Helper()
	a, err := article.Parse(text, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := quote.New(quote.Config{})
	if err != nil {
		t.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	return a, rec
}

func page(t testing.TB, a *article.Article, rec *quote.Record) (string, *html.Node) {
	t.Helper()
	var b bytes.Buffer
	if err := report.Encode(&b, rec, report.EncodeOptions{Article: a}); err != nil {
		t.Fatal(err)
	}
	root, err := html.Parse(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	return b.String(), root
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func textOf(n *html.Node) string {
	if n.Type == html.TextNode {
		return n.Data
	}
	var b strings.Builder
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		b.WriteString(textOf(c))
	}
	return b.String()
}

// check holds the laws of a page: it has no script, refers to nothing outside,
// its links lead somewhere, IDs are unique, and the article's text is all there.
func check(t testing.TB, a *article.Article, root *html.Node) {
	t.Helper()
	ids := make(map[string]bool)
	var links []string
	shown := ""
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "script", "iframe", "img", "link", "object", "embed", "form", "base":
			t.Errorf("the page has a <%s>", n.Data)
		case "article":
			shown = textOf(n)
		}
		for _, at := range n.Attr {
			switch {
			case at.Key == "id":
				if ids[at.Val] {
					t.Errorf("two elements have the ID %q", at.Val)
				}
				ids[at.Val] = true
			case at.Key == "href":
				links = append(links, at.Val)
			case strings.HasPrefix(at.Key, "on"), at.Key == "src", at.Key == "style":
				t.Errorf("<%s> has %s=%q", n.Data, at.Key, at.Val)
			}
		}
	}
	for _, l := range links {
		if !strings.HasPrefix(l, "#") || !ids[l[1:]] {
			t.Errorf("link to %q leads nowhere", l)
		}
	}
	if got, want := strings.Fields(shown), strings.Fields(a.Text); strings.Join(got, " ") != strings.Join(want, " ") {
		t.Errorf("the page shows\n%s\nwant\n%s", strings.Join(got, " "), strings.Join(want, " "))
	}
}

func TestPage(t *testing.T) {
	a, rec := record(t, sample)
	out, root := page(t, a, rec)
	check(t, a, root)
	for _, want := range []string{"Ann Lee", "Mayor denies bridge claim", "3 May 2024", "<svg", "prefers-color-scheme", `lang="en"`} {
		if !strings.Contains(out, want) {
			t.Errorf("the page lacks %q", want)
		}
	}
	for n := range root.Descendants() {
		if n.Data == "table" {
			if got := textOf(n); !strings.Contains(got, "cannot confirm (0)") || strings.Contains(got, "declines") {
				t.Errorf("the builders could not confirm the report, and the matrix says %s", got)
			}
		}
	}
	again, _ := page(t, a, rec)
	if again != out {
		t.Error("two pages of one record differ")
	}
}

// TestHostile hands in articles whose words, names and metadata try to break
// out of the page.
func TestHostile(t *testing.T) {
	evil := `"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;`
	a, rec := record(t, "“"+evil+"” "+evil+" said. Ann <b>Lee</b> said that "+evil+" was here.\n\n\u202e“Right to left,” said Ann Lee.\n")
	a.Headlines = []article.Label{{Text: evil}}
	a.Byline = article.Label{Text: evil}
	a.Credits = []article.Credit{{Name: evil}}
	rec.Entities = append(rec.Entities, entity.Entity{ID: 900, Name: evil, Roles: []entity.Role{{Title: evil, Affiliation: evil}}})
	rec.Claims = append(rec.Claims, quote.Claim{ID: 900, Text: evil})
	for i := range rec.Statements {
		st := &rec.Statements[i]
		st.Speaker = 900
		st.Principal = 900
		st.When = quote.Interval{Start: time.Date(2024, 1, 2, 0, 0, 0, 0, time.UTC), End: time.Date(2024, 1, 3, 0, 0, 0, 0, time.UTC), Assumed: evil}
		st.Stances = []quote.Stance{{Claim: 900, Act: quote.Assert, Addressed: true, Commitment: 3, Attitude: quote.Con, Target: evil, Reason: evil}}
		st.Evidence.Reason = evil
	}
	_, root := page(t, a, rec)
	check(t, a, root)
}

func TestNothingSaid(t *testing.T) {
	a, rec := record(t, "Nothing happened.\n")
	out, root := page(t, a, rec)
	check(t, a, root)
	if !strings.Contains(out, "Nobody is reported") {
		t.Error("the page does not say that nobody speaks")
	}
	empty := &quote.Record{}
	_, root = page(t, nil, empty)
	check(t, &article.Article{}, root)
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("disk full") }

func TestWriteError(t *testing.T) {
	a, rec := record(t, sample)
	if err := report.Encode(full{}, rec, report.EncodeOptions{Article: a}); err == nil {
		t.Error("no error from a full disk")
	}
}

func TestRightToLeft(t *testing.T) {
	a, rec := record(t, sample)
	_, root := page(t, a, rec)
	for n := range root.Descendants() {
		if n.Data == "article" && attr(n, "dir") != "auto" {
			t.Error("the direction of the article is not found from its text")
		}
	}
}

// TestTimelineMarks has one speaker say much on one day and one thing long
// before: no mark falls on another, all are in the picture.
func TestTimelineMarks(t *testing.T) {
	day := time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC)
	rec := &quote.Record{Text: "x", Entities: []entity.Entity{{ID: 1, Name: "Ann Lee"}}}
	const n = 70
	for i := range n {
		start := day
		if i == 0 {
			start = day.AddDate(0, -2, 0)
		}
		rec.Statements = append(rec.Statements, quote.Statement{ID: quote.StatementID(i + 1), Speaker: 1, When: quote.Interval{Start: start, End: start.AddDate(0, 0, 1)}})
	}
	_, root := page(t, nil, rec)
	type point struct{ x, y float64 }
	var marks []point
	var width, height float64
	for node := range root.Descendants() {
		switch {
		case node.Data == "svg":
			if _, err := fmt.Sscanf(attr(node, "viewBox"), "0 0 %f %f", &width, &height); err != nil { // the parser restores the case
				t.Fatal(err)
			}
		case node.Data == "rect" && attr(node, "class") == "hit":
			var m point
			if _, err := fmt.Sscan(attr(node, "x"), &m.x); err != nil {
				t.Fatal(err)
			}
			if _, err := fmt.Sscan(attr(node, "y"), &m.y); err != nil {
				t.Fatal(err)
			}
			marks = append(marks, m)
		}
	}
	if len(marks) != n {
		t.Fatalf("%d marks, want %d", len(marks), n)
	}
	for i, a := range marks {
		if a.x < 0 || a.y < 0 || a.x+24 > width || a.y+24 > height {
			t.Errorf("mark %d at %v is outside of %v × %v", i, a, width, height)
		}
		for j, b := range marks[:i] {
			if math.Abs(a.x-b.x) < 23.9 && math.Abs(a.y-b.y) < 24 {
				t.Errorf("marks %d at %v and %d at %v overlap", i, a, j, b)
			}
		}
	}
}
