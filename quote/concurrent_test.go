package quote_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
	"github.com/onrecord-go/onrecord/article/formats"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/internal/hostile"
	"github.com/onrecord-go/onrecord/quote"
)

// inventions returns articles of many kinds: those of the tests, and hostile
// ones.
func inventions(t *testing.T) []*article.Article {
	t.Helper()
	paths, err := filepath.Glob("../article/testdata/*.in.txt")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no articles: %v", err)
	}
	var texts []string
	for _, p := range paths {
		b, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		texts = append(texts, string(b))
	}
	for i, a := range hostile.Texts() {
		if i%24 == 0 {
			texts = append(texts, a.Make(1500))
		}
	}
	out := make([]*article.Article, len(texts))
	for i, s := range texts {
		if out[i], err = article.Parse(s, article.Options{}); err != nil {
			t.Fatal(err)
		}
	}
	return out
}

// TestConcurrent uses one Extractor in 64 goroutines: each gets the records that
// one alone gets, whatever the others read.
func TestConcurrent(t *testing.T) {
	x := extractor(t)
	arts := inventions(t)
	record := func(i int) []byte {
		rec, err := x.Extract(context.Background(), arts[i])
		if err != nil {
			t.Error(err)
			return nil
		}
		b, err := json.Marshal(rec)
		if err != nil {
			t.Error(err)
		}
		return b
	}
	want := make([][]byte, len(arts))
	for i := range arts {
		want[i] = record(i)
	}
	var wg sync.WaitGroup
	for g := range 64 {
		wg.Go(func() {
			n := len(arts)
			if testing.Short() {
				n /= 8
			}
			for k := range n {
				// Each begins elsewhere, so that different ones meet.
				if i := (g*7 + k) % len(arts); !bytes.Equal(record(i), want[i]) {
					t.Errorf("goroutine %d: article %d has another record", g, i)
				}
			}
		})
	}
	wg.Wait()
}

// TestNoLeaks leaves every loop early and every reader behind: no goroutine
// stays.
func TestNoLeaks(t *testing.T) {
	x, err := quote.New(quote.Config{Workers: 8})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	arts := func(yield func(*article.Article, error) bool) {
		for range 100 {
			if a, err := article.Parse("“Yes,” he said.", article.Options{}); !yield(a, err) {
				return
			}
		}
	}
	const rss = "<rss><channel><item><title>a</title></item><item><title>b</title></item></channel></rss>"
	const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet><newsItem guid="a"/><newsItem guid="b"/></itemSet></newsMessage>`
	before := runtime.NumGoroutine()
	for range x.ExtractAll(ctx, arts) {
		break
	}
	for range x.ExtractAll(ctx, arts) {
	}
	for _, err := range x.ExtractAll(ctx, func(yield func(*article.Article, error) bool) { yield(nil, errors.New("no more")) }) {
		if err == nil {
			t.Error("no error")
		}
	}
	for range feed.All(ctx, strings.NewReader(rss), article.Options{}) {
		break
	}
	for range newsml.All(ctx, strings.NewReader(message), article.Options{}) {
		break
	}
	for _, doc := range []string{"<p>x", "{", "[", "<nitf>", rss, message, "text", "PK\x03\x04\x00"} {
		_, _ = formats.Decode(ctx, strings.NewReader(doc), article.Options{})
	}
	cancel()
	for range x.ExtractAll(ctx, arts) {
	}
	for wait := 0; runtime.NumGoroutine() > before; wait++ {
		if wait == 500 {
			t.Fatalf("%d goroutines, %d before", runtime.NumGoroutine(), before)
		}
		time.Sleep(10 * time.Millisecond)
	}
}

// TestCancelled gives up in the middle: Extract asks its context so often that
// it goes on for a small share of the work at most, and says why it has none.
func TestCancelled(t *testing.T) {
	x := extractor(t)
	size := 400 << 10
	if testing.Short() {
		size = 100 << 10
	}
	for name, unit := range map[string]string{
		"prose":    "The harbour was closed on Monday, the mayor of Kiel said. “We are sorry,” Ann Okafor told reporters.\n\nThe ministry denied that the bank had sold gas to the firm. She had met Bob Lee in May.\n\n",
		"speech":   "He said no. ",
		"one line": "the harbour and ",
	} {
		t.Run(name, func(t *testing.T) {
			a, err := article.Parse(strings.Repeat(unit, size/len(unit)), article.Options{})
			if err != nil {
				t.Fatal(err)
			}
			hostile.Soon(t, 0.5, func(ctx context.Context) {
				if _, err := x.Extract(ctx, a); err != nil {
					t.Error(err)
				}
			})
			// Wherever it is noticed, it is the error.
			for n := 1; n < 4000; n += n/2 + 1 {
				rec, err := x.Extract(&ending{Context: context.Background(), after: n}, a)
				if err == nil {
					break // more often than it is asked
				}
				if rec != nil || !errors.Is(err, context.Canceled) {
					t.Fatalf("%v, %v", rec, err)
				}
			}
		})
	}
}

// ending is a context that ends when it was asked a number of times.
type ending struct {
	context.Context
	mu    sync.Mutex
	after int
}

func (e *ending) Err() error {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.after--; e.after < 0 {
		return context.Canceled
	}
	return nil
}
