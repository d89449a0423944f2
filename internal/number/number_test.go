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

func TestExp32(t *testing.T) {
	for x := float32(-169); x < 169; x += .0173 {
		if got, want := Exp32(x), math.Exp(float64(x)); math.Abs(got-want) > 1e-9*want {
			t.Fatalf("Exp32(%v) = %v, want %v", x, got, want)
		}
	}
	for _, x := range []float32{170, 1e6, float32(math.Inf(1))} {
		if Exp32(x) != Exp32(170) || Exp32(-x) != Exp32(-170) {
			t.Errorf("Exp32(±%v) = %v, %v", x, Exp32(x), Exp32(-x))
		}
	}
	if Exp32(0) != 1 {
		t.Errorf("Exp32(0) = %v", Exp32(0))
	}
}
