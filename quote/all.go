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
// times as many are held in memory, whatever their number. articles runs in a goroutine
// of its own. When the loop over ExtractAll ends early, it returns as soon as articles has
// yielded once more; when ctx ends, it returns at once, so that articles, where it does not
// end with ctx itself, may run on until it yields next. A panic of articles is passed on to the
// loop. Nil articles are none.
func (x *Extractor) ExtractAll(ctx context.Context, articles iter.Seq2[*article.Article, error]) iter.Seq2[*Record, error] {
	return func(yield func(*Record, error) bool) {
		if articles == nil {
			return
		}
		workers := runtime.GOMAXPROCS(0)
		if x != nil && x.cfg.Workers > 0 {
			workers = x.cfg.Workers
		}
		within, cancel := context.WithCancel(ctx)
		type job struct {
			art  *article.Article
			done chan<- result
		}
		jobs := make(chan job)
		queue := make(chan (<-chan result), 2*workers) // the results to come, in order
		var work, source sync.WaitGroup
		defer work.Wait()
		defer cancel()
		for range workers {
			work.Go(func() {
				for j, ok := receive(within, jobs); ok; j, ok = receive(within, jobs) {
					rec, err := x.Extract(within, j.art)
					if err != nil && j.art != nil && j.art.ID != "" {
						err = fmt.Errorf("article %q: %w", j.art.ID, err)
					}
					j.done <- result{rec, err}
				}
			})
		}
		var panicked any // read once source is done
		source.Go(func() {
			defer close(queue)
			defer close(jobs)
			defer func() { panicked = recover() }()
			for a, err := range articles {
				done := make(chan result, 1)
				select {
				case queue <- done:
				case <-within.Done():
					return
				}
				if err != nil {
					done <- result{nil, err}
					continue
				}
				select {
				case jobs <- job{a, done}:
				case <-within.Done():
					return
				}
			}
		})
		wanted := true
		for wanted {
			done, ok := receive(ctx, queue)
			if !ok {
				break
			}
			if r, ok := receive(ctx, done); ok {
				wanted = yield(r.rec, r.err)
			}
		}
		if err := ctx.Err(); err != nil && wanted {
			yield(nil, err)
			return
		}
		cancel()
		source.Wait()
		if panicked != nil {
			panic(panicked)
		}
	}
}

// receive returns what c gives next; false where it is closed or ctx has ended.
func receive[T any](ctx context.Context, c <-chan T) (v T, ok bool) {
	select {
	case v, ok = <-c:
	case <-ctx.Done():
	}
	return v, ok && ctx.Err() == nil
}
