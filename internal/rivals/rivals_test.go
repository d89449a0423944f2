package rivals

import (
	"math"
	"runtime"
	"testing"
	"time"
)

func tasks(tb testing.TB) []Task {
	tb.Helper()
	copy, err := Copy("../../quote/testdata/corpus")
	if err != nil {
		tb.Fatal(err)
	}
	return Tasks(copy)
}

// TestRatios runs all at each task by turns and prints how long the others take
// beside onrecord, and how much each found. It fails only where one finds nothing:
// what is fast on one machine is not on another.
func TestRatios(t *testing.T) {
	rounds := 9
	if testing.Short() {
		rounds = 1
	}
	for _, task := range tasks(t) {
		best := make([]time.Duration, len(task.Entrants))
		found := make([]int, len(task.Entrants))
		allocs := make([]uint64, len(task.Entrants))
		for i := range best {
			best[i] = math.MaxInt64
		}
		for range rounds {
			for i, e := range task.Entrants {
				var before, after runtime.MemStats
				runtime.ReadMemStats(&before)
				start := time.Now()
				n, err := e.Run(task.Input)
				best[i] = min(best[i], time.Since(start))
				runtime.ReadMemStats(&after)
				allocs[i] = after.Mallocs - before.Mallocs
				if err != nil {
					t.Fatalf("%s, %s: %v", task.Name, e.Name, err)
				}
				if found[i] = n; n == 0 {
					t.Errorf("%s: %s finds nothing", task.Name, e.Name)
				}
			}
		}
		for i, e := range task.Entrants {
			t.Logf("%-8s %-11s %8.1f MB/s %9d allocations, found %6d; time of onrecord × %.2f", task.Name, e.Name,
				float64(len(task.Input))/1e6/best[i].Seconds(), allocs[i], found[i], float64(best[i])/float64(best[0]))
		}
	}
}

func Benchmark(b *testing.B) {
	for _, task := range tasks(b) {
		for _, e := range task.Entrants {
			b.Run("task="+task.Name+"/by="+e.Name, func(b *testing.B) {
				b.SetBytes(int64(len(task.Input)))
				b.ReportAllocs()
				for b.Loop() {
					if _, err := e.Run(task.Input); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
