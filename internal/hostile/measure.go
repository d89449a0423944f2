package hostile

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"strconv"
	"testing"
	"time"
)

const (
	// MaxRatio is how many times the time of an attack that of one ten times as
	// large may be.
	MaxRatio = 12

	// least is the time below which a run says nothing.
	least = time.Millisecond
)

// Size returns how large the smaller one of two attacks should be: normal, or
// what the environment variable ONRECORD_HOSTILE says where it is set, a number
// of bytes.
func Size(tb testing.TB, normal int) int {
	s := os.Getenv("ONRECORD_HOSTILE")
	if s == "" {
		return normal
	}
	n, err := strconv.Atoi(s)
	if err != nil || n <= 0 {
		tb.Fatalf("ONRECORD_HOSTILE is %q, want a number of bytes", s)
	}
	return n
}

// chosen returns all attacks, in a short run some of them from all over the
// list.
func chosen(attacks []Attack) []Attack {
	if !testing.Short() {
		return attacks
	}
	var some []Attack
	for i := 0; i < len(attacks); i += 16 {
		some = append(some, attacks[i])
	}
	return some
}

// Linear fails where run takes more than [MaxRatio] times as long for an attack
// of ten times the size. The time is that of the processor where the system
// tells it, so that other programs do not count; each is the least of several
// runs.
//
// Where the ratio is too large it is measured anew, then with larger attacks:
// noise only ever makes a run longer, and what a reader that is linear pays once
// its memory has outgrown a cache it pays for both of them when they are large
// enough, while the ratio of one that is not only becomes worse. Each further
// attempt also has more runs, and all but the first start from collected memory:
// a run that must ask the system for its memory pays for every page of it, and the
// larger one of two is the likelier to.
func Linear(t *testing.T, attacks []Attack, size int, run func(in string)) {
	t.Helper()
	defer quietly()()
	for _, a := range chosen(attacks) {
		var r ratio
		for i, factor := range []int{1, 1, 3, 10, 30, 30, 100} {
			if r.measure(a, factor*size, i+1, run); r.fits() || r.value() > 3*MaxRatio && factor > 1 {
				break
			}
		}
		if !r.fits() {
			t.Errorf("%.100s: %d bytes take %v, %d take %v: %.1f times as long", a.Name, r.smallSize, r.small, r.largeSize, r.large, r.value())
		} else if testing.Verbose() {
			t.Logf("%6.1f ns a byte, ratio %5.1f: %.100s", float64(r.large)/float64(r.largeSize), r.value(), a.Name)
		}
	}
}

// ratio is how long two sizes of an attack take.
type ratio struct {
	smallSize, largeSize int
	small, large         time.Duration
}

func (r *ratio) value() float64 { return float64(r.large) / float64(max(r.small, 1)) }

func (r *ratio) fits() bool { return r.large <= MaxRatio*max(r.small, least) }

func (r *ratio) measure(a Attack, size, attempt int, run func(string)) {
	small, large := a.Make(size), a.Make(10*size)
	*r = ratio{len(small), len(large), time.Hour, time.Hour}
	timed := func(in string) time.Duration {
		if attempt > 1 {
			runtime.GC()
		}
		return took(run, in)
	}
	for range 3 {
		r.small = min(r.small, timed(small))
	}
	for range 1 + attempt {
		if r.large = min(r.large, timed(large)); r.fits() {
			break
		}
	}
}

// Memory fails where run allocates more bytes in all than the given multiple of
// the attack's size, beside a fixed amount that does not grow with it.
func Memory(t *testing.T, attacks []Attack, size int, multiple, fixed float64, run func(in string)) {
	t.Helper()
	defer quietly()()
	worst, name := 0.0, ""
	for _, a := range chosen(attacks) {
		in := a.Make(size)
		got := (float64(allocated(run, in)) - fixed) / float64(len(in))
		if got > worst {
			worst, name = got, a.Name
		}
		if got > multiple {
			t.Errorf("%.100s: %.0f bytes allocated for each of %d, want at most %.0f", a.Name, got, len(in), multiple)
		} else if testing.Verbose() {
			t.Logf("%6.0f bytes allocated for each: %.100s", got, a.Name)
		}
	}
	t.Logf("at most %.0f bytes allocated for each of the input, for %.100s", worst, name)
}

// quietly keeps the collector from running in the middle of a measure, as long
// as memory is not short.
func quietly() (restore func()) {
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(2<<30)
	return func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	}
}

func took(run func(string), in string) time.Duration {
	// Seldom: to collect takes longer than most runs.
	heap := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	if metrics.Read(heap); heap[0].Value.Kind() != metrics.KindUint64 || heap[0].Value.Uint64() > 512<<20 {
		runtime.GC()
	}
	start := now()
	run(in)
	return now() - start
}

func allocated(run func(string), in string) uint64 {
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	run(in)
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}
