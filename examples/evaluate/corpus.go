package main

import (
	"bufio"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/evalform"
	"github.com/onrecord-go/onrecord/quote"
)

// document is one line of a corpus.
type document struct {
	ID    string `json:"id"`
	Text  string `json:"text"`
	Title string `json:"title"`
	Date  string `json:"date"`
}

func runCorpus(ctx context.Context, path, out string, minimum float64) error {
	docs, err := readCorpus(path)
	if err != nil {
		return err
	}
	x, err := quote.New(quote.Config{MinConfidence: minimum})
	if err != nil {
		return err
	}
	start := time.Now()
	lines := make([][]byte, len(docs))
	words, err := each(ctx, docs, func(i int, d document) (int, error) {
		a, err := article.FromText(d.Text, article.Options{})
		if err != nil {
			return 0, err
		}
		a.ID = d.ID
		if d.Title != "" {
			a.Headlines = []article.Label{{Text: d.Title}}
		}
		a.Published, _ = article.ParseDate(d.Date, article.Options{}) // a date that cannot be read is one that is not known
		rec, err := x.Extract(ctx, a)
		if err != nil {
			return 0, err
		}
		lines[i], err = json.Marshal(evalform.Line(d.ID, a, rec))
		return len(strings.Fields(d.Text)), err
	})
	if err != nil {
		return err
	}
	took := time.Since(start).Seconds()
	if err := writeLines(out, lines); err != nil {
		return err
	}
	fmt.Fprintf(os.Stderr, "%d articles, %d words in %.2f s on %d cores: %.0f articles/s, %.0f words/s\n",
		len(docs), words, took, runtime.GOMAXPROCS(0), float64(len(docs))/took, float64(words)/took)
	return nil
}

// each calls f for every document on all cores and returns the sum of what f
// returns, or the first error in the order of the documents.
func each[T any](ctx context.Context, docs []T, f func(int, T) (int, error)) (int, error) {
	var (
		mu   sync.Mutex
		wg   sync.WaitGroup
		done int
		sum  int
		errs = make([]error, len(docs))
		next = make(chan int)
	)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				n, err := f(i, docs[i])
				errs[i] = err
				mu.Lock()
				sum += n
				if done++; done%100 == 0 {
					fmt.Fprintf(os.Stderr, "%d of %d\n", done, len(docs))
				}
				mu.Unlock()
			}
		})
	}
	for i := range docs {
		if ctx.Err() != nil {
			break
		}
		next <- i
	}
	close(next)
	wg.Wait()
	if err := ctx.Err(); err != nil {
		return 0, err
	}
	for i, err := range errs {
		if err != nil {
			return 0, fmt.Errorf("document %d: %w", i+1, err)
		}
	}
	return sum, nil
}

func readCorpus(path string) ([]document, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		z, err := gzip.NewReader(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		r = z
	}
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	var docs []document
	for {
		var d document
		err := dec.Decode(&d)
		if err == io.EOF {
			return docs, nil
		}
		if err != nil {
			return nil, fmt.Errorf("%s: document %d: %w", path, len(docs)+1, err)
		}
		docs = append(docs, d)
	}
}

func writeLines(path string, lines [][]byte) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for _, l := range lines {
		w.Write(l)
		w.WriteByte('\n')
	}
	if err := w.Flush(); err != nil {
		f.Close()
		return fmt.Errorf("%s: %w", path, err)
	}
	return f.Close()
}
