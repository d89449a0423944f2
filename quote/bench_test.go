package quote_test

import (
	"context"
	"fmt"
	"math"
	"path/filepath"
	"runtime"
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

// BenchmarkExtract reports words a second on one core, and bytes and allocations
// a word, for articles of 400 words and for texts of up to 100,000 words, which
// shows that the cost is linear.
func BenchmarkExtract(b *testing.B) {
	x := extractor(b)
	for _, words := range []int{400, 1000, 10_000, 100_000} {
		a, err := article.FromText(benchText(b, words), article.Options{})
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			var before, after runtime.MemStats
			b.ReportAllocs()
			runtime.ReadMemStats(&before)
			for b.Loop() {
				if _, err := x.Extract(context.Background(), a); err != nil {
					b.Fatal(err)
				}
			}
			runtime.ReadMemStats(&after)
			n := float64(words) * float64(b.N)
			b.ReportMetric(n/b.Elapsed().Seconds(), "words/s")
			b.ReportMetric(float64(after.TotalAlloc-before.TotalAlloc)/n, "B/word")
			b.ReportMetric(float64(after.Mallocs-before.Mallocs)/n, "allocs/word")
		})
	}
}

// TestAllocations holds an article of usual length to one allocation a word.
func TestAllocations(t *testing.T) {
	if raceDetector {
		t.Skip("pools keep nothing for certain under the race detector")
	}
	const words = 400
	x := extractor(t)
	a, err := article.FromText(benchText(t, words), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	least := math.Inf(1) // the pools may have been emptied at any time
	for range 5 {
		least = min(least, testing.AllocsPerRun(3, func() {
			if _, err := x.Extract(context.Background(), a); err != nil {
				t.Error(err)
			}
		}))
	}
	if least > words {
		t.Errorf("%v allocations for %d words, want one a word at most", least, words)
	}
}
