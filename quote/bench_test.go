package quote_test

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

// benchText returns invented news copy of about n words: the articles of the
// corpus, over and over.
func benchText(tb testing.TB, n int) string {
	tb.Helper()
	paths, err := filepath.Glob("testdata/corpus/*.art")
	if err != nil || len(paths) == 0 {
		tb.Fatalf("no corpus: %v", err)
	}
	var b strings.Builder
	for words, i := 0, 0; words < n; i++ {
		text := readArt(tb, paths[i%len(paths)]).Text
		if f := strings.Fields(text); words+len(f) > n {
			text = strings.Join(f[:n-words], " ")
		}
		words += len(strings.Fields(text))
		b.WriteString(text)
		b.WriteString("\n\n")
	}
	return b.String()
}

// BenchmarkExtract reports words a second on one core, for articles of 400
// words and for texts of up to 100,000 words, which shows that the cost is
// linear.
func BenchmarkExtract(b *testing.B) {
	x := extractor(b)
	for _, words := range []int{400, 1000, 10_000, 100_000} {
		a, err := article.FromText(benchText(b, words), article.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := x.Extract(context.Background(), a); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(words)*float64(b.N)/b.Elapsed().Seconds(), "words/s")
		})
	}
}
