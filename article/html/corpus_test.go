package html

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

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

func hasBody(a *article.Article) bool {
	for _, b := range a.Blocks {
		if b.Role.Body() {
			return true
		}
	}
	return false
}

// BenchmarkPages reports the median time for a page, of the parser of HTML alone
// and of Decode, in milliseconds.
func BenchmarkPages(b *testing.B) {
	all := pages(b)
	var parse, decode []float64
	ms := func(f func()) float64 {
		start := time.Now()
		f()
		return float64(time.Since(start).Microseconds()) / 1000
	}
	for b.Loop() {
		for _, page := range all {
			parse = append(parse, ms(func() {
				if _, err := xhtml.Parse(bytes.NewReader(page)); err != nil {
					b.Fatal(err)
				}
			}))
			decode = append(decode, ms(func() {
				if _, err := Decode(context.Background(), bytes.NewReader(page), article.Options{}); err != nil {
					b.Fatal(err)
				}
			}))
		}
	}
	slices.Sort(parse)
	slices.Sort(decode)
	p, d := parse[len(parse)/2], decode[len(decode)/2]
	b.ReportMetric(p, "parse-ms/page")
	b.ReportMetric(d, "decode-ms/page")
	b.ReportMetric(d/p, "decode/parse")
}
