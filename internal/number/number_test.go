package number

import (
	"math"
	"testing"
)

func TestNumbers(t *testing.T) {
	near := func(a, b float64) bool { return a == b || math.Abs(a-b) <= 4e-16*math.Abs(b) }
	for x := -690.0; x < 690; x += .37 {
		if got, want := Exp(x), math.Exp(x); !near(got, want) {
			t.Errorf("exp(%v) = %v, want %v", x, got, want)
		}
		y := math.Exp(x)
		if got, want := Log(y), math.Log(y); !near(got, want) {
			t.Errorf("log(%v) = %v, want %v", y, got, want)
		}
	}
	for _, c := range [][2]float64{{0, 1}, {math.Inf(-1), 0}, {math.Inf(1), math.Inf(1)}, {-1e9, 0}} {
		if got := Exp(c[0]); got != c[1] {
			t.Errorf("exp(%v) = %v, want %v", c[0], got, c[1])
		}
	}
	if !math.IsNaN(Exp(math.NaN())) {
		t.Error("exp of no number is a number")
	}
}
