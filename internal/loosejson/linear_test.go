package loosejson

import (
	"strings"
	"testing"
	"time"
)

// Doubling a hostile input must not do more than about double the time.
func TestLinear(t *testing.T) {
	for _, unit := range []string{`"`, `"a `, `" `, "\"\n", `/*`, `//`, `<!--`, `'`, `\`, `"\`, `{"a":`, `[`, `],`, `{]`, `[}`, `1`, `a`, `a:`, "\x01", `"\ud800`, `"/`, "\"  /* "} {
		in := strings.Repeat(unit, 1<<20/len(unit))
		start := time.Now()
		if _, _, err := Parse(in, 1000); err != nil && err != ErrDepth {
			t.Errorf("%q: %v", unit, err)
		}
		// A quadratic reader takes minutes for this megabyte.
		if d := time.Since(start); d > 5*time.Second {
			t.Errorf("%q repeated: %v", unit, d)
		}
	}
}
