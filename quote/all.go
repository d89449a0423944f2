package quote

import (
	"context"
	"fmt"
	"iter"
	"runtime"
	"sync"

	"github.com/onrecord-go/onrecord/article"
)

// result is the record of one article, or why there is none.
type result struct {
	rec *Record
	err error
}

// ExtractAll extracts from many articles at once and yields their records in the order
// of the articles. Where articles yields an error, or where one article cannot
// be read, that error stands in the place of the record and the rest goes on (an
// error of Extract then names the article's ID, where it has one);
// once ctx ends, its error is the last thing that is yielded.
//
// [Config.Workers] articles are worked on at the same time, and at most three
// times as many are held in memory, whatever their number. articles runs in a goroutine of its own; when the loop over
// ExtractAll ends early, it returns as soon as articles has yielded once more.
func (x *Extractor) ExtractAll(ctx context.Context, articles iter.Seq2[*article.Article, error]) iter.Seq2[*Record, error] {
	workers := x.cfg.Workers
	if workers == 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	return func(yield func(*Record, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		type job struct {
			art  *article.Article
			done chan<- result
		}
		jobs := make(chan job)
		queue := make(chan (<-chan result), 2*workers) // the results to come, in order
		var wg sync.WaitGroup
		defer wg.Wait()
		defer cancel()
		for range workers {
			wg.Go(func() {
				for j := range jobs {
					rec, err := x.Extract(ctx, j.art)
					if err != nil && j.art != nil && j.art.ID != "" {
						err = fmt.Errorf("article %q: %w", j.art.ID, err)
					}
					j.done <- result{rec, err}
				}
			})
		}
		wg.Go(func() {
			defer close(queue)
			defer close(jobs)
			for a, err := range articles {
				done := make(chan result, 1)
				select {
				case queue <- done:
				case <-ctx.Done():
					return
				}
				if err != nil {
					done <- result{nil, err}
					continue
				}
				select {
				case jobs <- job{a, done}:
				case <-ctx.Done():
					done <- result{nil, ctx.Err()}
					return
				}
			}
		})
		for done := range queue {
			r := <-done
			if ctx.Err() != nil {
				break
			}
			if !yield(r.rec, r.err) {
				return
			}
		}
		if err := ctx.Err(); err != nil {
			yield(nil, err)
		}
	}
}
