package attrib

import (
	"math"
	"math/rand/v2"
	"testing"
)

// randomLattice returns a window of up to 30 tokens with scores of both signs.
func randomLattice(rng *rand.Rand) *Lattice {
	l := &Lattice{Trans: new([16]float32), Sc: make([][NumCols]float32, 1+rng.IntN(30))}
	wide := float32(1 + 10*rng.Float32())
	for i := range l.Trans {
		l.Trans[i] = wide * (rng.Float32() - .5)
	}
	for i := range l.Sc {
		for k := range l.Sc[i] {
			l.Sc[i][k] = wide * (rng.Float32() - .5)
		}
	}
	l.Head = rng.IntN(len(l.Sc))
	return l
}

// TestProbs holds the fast sums to those that learning uses, which add scores up
// in 24 bits.
func TestProbs(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	for range 500 {
		l := randomLattice(rng)
		z := l.Forward(false)
		marg := append([][4]float64{}, l.Marg...)
		if got := l.Probs(newTransExp(l.Trans)); math.Abs(got-z) > 1e-5 {
			t.Fatalf("logarithm of the sum is %v, want %v", got, z)
		}
		for i, m := range marg {
			for _, k := range []uint8{LSource, LContent} {
				if math.Abs(l.Marg[i][k]-m[k]) > 2e-6 {
					t.Fatalf("token %d of %d, head %d: label %d has the probability %v, want %v", i, len(marg), l.Head, k, l.Marg[i][k], m[k])
				}
			}
		}
	}
}

// TestBest holds the best labels to a search that follows all paths.
func TestBest(t *testing.T) {
	rng := rand.New(rand.NewPCG(5, 6))
	for range 500 {
		l := randomLattice(rng)
		l.Sc = l.Sc[:min(len(l.Sc), 6)]
		l.Head = min(l.Head, len(l.Sc)-1)
		noSource := rng.Float32() - .5
		var want []uint8
		high := float32(math.Inf(-1))
		labels := make([]uint8, len(l.Sc))
		var walk func(t int, p uint8, runs int, s float32)
		walk = func(t int, p uint8, runs int, s float32) {
			if t == len(labels) {
				if runs == 0 {
					s += noSource
				}
				if s > high {
					high, want = s, append([]uint8{}, labels...)
				}
				return
			}
			for c := range uint8(4) {
				r := runs
				if c == LSource && p != LSource {
					r++
				}
				if labels[t] = c; r <= 1 && l.allowed(t, p, c) {
					walk(t+1, c, r, s+l.score(t, p, c))
				}
			}
		}
		walk(0, LOut, 0, 0)
		got, s := l.Best(nil, noSource)
		if string(got) != string(want) || s != high {
			t.Fatalf("labels %v with %v, want %v with %v", got, s, want, high)
		}
	}
}
