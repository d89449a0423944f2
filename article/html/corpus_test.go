package html

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"

	xhtml "golang.org/x/net/html"

	"github.com/onrecord-go/onrecord/article"
)

// pages returns the pages of the two development sets, and skips the test where
// the corpora are not at hand.
func pages(tb testing.TB) map[string][]byte {
	tb.Helper()
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		tb.Skip("ONRECORD_CORPORA is not set: no pages to read")
	}
	paths, err := filepath.Glob(filepath.Join(dir, "data", "html", "*", "pages", "*.html.gz"))
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no pages in %s (%v)", dir, err)
	}
	out := make(map[string][]byte, len(paths))
	for _, p := range paths {
		f, err := os.Open(p)
		if err != nil {
			tb.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			tb.Fatal(err)
		}
		if out[filepath.Base(p)], err = io.ReadAll(z); err != nil {
			tb.Fatal(err)
		}
		f.Close()
	}
	return out
}

// Every page of the sets decodes, and what comes out holds together.
func TestPages(t *testing.T) {
	none := 0
	for name, page := range pages(t) {
		a, err := Decode(context.Background(), bytes.NewReader(page), article.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		check(t, a)
		if a.Headline() == "" {
			t.Errorf("%s: no headline", name)
		}
		if !hasBody(a) {
			none++
		}
	}
	if none > 4 {
		t.Errorf("%d pages without text", none)
	}
}

// The figures of score_articles.py may not fall below these, on all pages of a
// set. They stand a little below what was measured.
func TestScores(t *testing.T) {
	all := pages(t)
	for _, set := range []struct {
		name                       string
		title, date, authors, body float64
	}{
		{"fundus", 0.92, 0.975, 0.89, 0.955},
		{"zyte", 0, 0, 0, 0.955},
	} {
		f, err := os.Open(filepath.Join(os.Getenv("ONRECORD_CORPORA"), "data", "html", set.name, "gold.jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		var title, date, authors, body mean
		for dec := json.NewDecoder(f); dec.More(); {
			var g struct {
				ID, URL, Title, Date, Text string
				Authors, Paragraphs        []string
			}
			if err := dec.Decode(&g); err != nil {
				t.Fatal(err)
			}
			a, err := Decode(context.Background(), bytes.NewReader(all[g.ID+".html.gz"]), article.Options{URL: g.URL})
			if err != nil {
				t.Error(err)
				continue
			}
			if g.Title != "" {
				title.add(fold(g.Title) == fold(a.Headline()))
			}
			if g.Date != "" {
				date.add(g.Date[:10] == a.Published.Time.Format("2006-01-02"))
			}
			if g.Authors != nil {
				var names []string
				for _, x := range a.Authors {
					names = append(names, x.Name)
				}
				authors.add(sameNames(g.Authors, names))
			}
			var text []string
			for _, b := range a.Blocks {
				if b.Role.Body() && b.Role != article.RoleSubheading {
					text = append(text, b.Span.In(a.Text))
				}
			}
			body.n++
			body.sum += f1(shingles(g.Text+strings.Join(g.Paragraphs, "\n")), shingles(strings.Join(text, "\n")))
		}
		for _, x := range []struct {
			what  string
			got   mean
			floor float64
		}{{"title", title, set.title}, {"date", date, set.date}, {"authors", authors, set.authors}, {"body", body, set.body}} {
			t.Logf("%s %s %.3f of %d", set.name, x.what, x.got.value(), x.got.n)
			if x.got.value() < x.floor {
				t.Errorf("%s %s is %.3f, the floor %.3f", set.name, x.what, x.got.value(), x.floor)
			}
		}
	}
}

type mean struct {
	sum float64
	n   int
}

func (m *mean) add(hit bool) {
	m.n++
	if hit {
		m.sum++
	}
}

func (m mean) value() float64 { return m.sum / float64(max(m.n, 1)) }

func sameNames(a, b []string) bool {
	set := func(names []string) []string {
		var out []string
		for _, n := range names {
			out = append(out, fold(n))
		}
		slices.Sort(out)
		return slices.Compact(out)
	}
	return slices.Equal(set(a), set(b))
}

// shingles counts the runs of four words of a text.
func shingles(s string) map[[4]string]int {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
	out := map[[4]string]int{}
	for i := 0; i < max(1, len(words)-3) && len(words) > 0; i++ {
		var k [4]string
		copy(k[:], words[i:])
		out[k]++
	}
	return out
}

func f1(gold, got map[[4]string]int) float64 {
	var n, a, b int
	for k, v := range gold {
		a += v
		n += min(v, got[k])
	}
	for _, v := range got {
		b += v
	}
	if n == 0 {
		return 0
	}
	return 2 * float64(n) / float64(a+b)
}

func hasBody(a *article.Article) bool {
	for _, b := range a.Blocks {
		if b.Role.Body() {
			return true
		}
	}
	return false
}

// BenchmarkPages reports the median time for a page, of the parser of HTML alone
// and of Decode, in milliseconds. Of each page the fastest round counts, so that
// what else the machine does is left out; run it with -benchtime 5x.
func BenchmarkPages(b *testing.B) {
	all := pages(b)
	parse, decode := map[string]float64{}, map[string]float64{}
	best := func(m map[string]float64, name string, f func() error) {
		start := time.Now()
		if err := f(); err != nil {
			b.Fatal(err)
		}
		ms := float64(time.Since(start).Microseconds()) / 1000
		if old, ok := m[name]; !ok || ms < old {
			m[name] = ms
		}
	}
	for b.Loop() {
		for name, page := range all {
			best(parse, name, func() error {
				_, err := xhtml.Parse(bytes.NewReader(page))
				return err
			})
			best(decode, name, func() error {
				_, err := Decode(context.Background(), bytes.NewReader(page), article.Options{})
				return err
			})
		}
	}
	p, d := slices.Sorted(maps.Values(parse)), slices.Sorted(maps.Values(decode))
	b.ReportMetric(p[len(p)/2], "parse-ms/page")
	b.ReportMetric(d[len(d)/2], "decode-ms/page")
	b.ReportMetric(d[len(d)/2]/p[len(p)/2], "decode/parse")
}
