package hostile

import (
	"context"
	"sync"
	"testing"
	"time"
)

// Soon fails where run goes on without asking its context for more than the given
// share of the time that it takes: that long at most it would go on after its
// caller has given up. The time is that of the processor, the least of several
// runs.
func Soon(t *testing.T, share float64, run func(ctx context.Context)) {
	t.Helper()
	defer quietly()()
	best, worst, total := 1.0, time.Duration(0), time.Duration(0)
	for range 5 {
		w := &watch{Context: context.Background(), start: now(), last: now()}
		run(w)
		w.Err()
		if got := float64(w.worst) / float64(max(w.last-w.start, 1)); got < best {
			best, worst, total = got, w.worst, w.last-w.start
		}
		if best <= share {
			break
		}
	}
	if best > share {
		t.Errorf("the context is not asked for %v of %v", worst, total)
	}
	t.Logf("the context is asked after %v of %v at the latest", worst, total)
}

// watch is a context that never ends and notes when it is asked.
type watch struct {
	context.Context
	mu          sync.Mutex
	start, last time.Duration
	worst       time.Duration
}

func (w *watch) Err() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	t := now()
	w.worst = max(w.worst, t-w.last)
	w.last = t
	return nil
}
