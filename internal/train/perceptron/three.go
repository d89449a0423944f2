package perceptron

import (
	"math"

	"github.com/onrecord-go/onrecord/internal/linear"
)

// threeBits is how many of the first bits of a feature's number tell it apart
// from others in [Three].
const threeBits = 22

// Three is a [Perceptron] of three classes for many decisions of many features:
// it finds a weight by the first bits of the feature alone, so that features that
// agree in them share their weights.
type Three struct {
	step int32
	w    [][4]int32 // the last one is not used
	sum  [][3]int64
	at   [][3]int32
	n    [][3]uint8 // how often a weight was changed, up to 255
}

// NewThree returns a Three with no weights.
func NewThree() *Three {
	return &Three{w: make([][4]int32, 1<<threeBits), sum: make([][3]int64, 1<<threeBits), at: make([][3]int32, 1<<threeBits), n: make([][3]uint8, 1<<threeBits)}
}

// Step counts one decision.
func (p *Three) Step() { p.step++ }

// Score returns the scores of the classes.
func (p *Three) Score(features []uint64) [3]int32 {
	var s [3]int32
	for _, f := range features {
		w := &p.w[f>>(64-threeBits)]
		s[0] += w[0]
		s[1] += w[1]
		s[2] += w[2]
	}
	return s
}

func (p *Three) add(features []uint64, class int, v int32) {
	for _, f := range features {
		i := f >> (64 - threeBits)
		p.sum[i][class] += int64(p.step-p.at[i][class]) * int64(p.w[i][class])
		p.at[i][class] = p.step
		p.w[i][class] += v
		p.n[i][class] += min(1, 255-p.n[i][class])
	}
}

// Update moves the weights of the features from the class wrong to right.
func (p *Three) Update(features []uint64, right, wrong int) {
	p.add(features, right, 1)
	p.add(features, wrong, -1)
}

// Weights returns the averaged weights as [Perceptron.Weights] does.
func (p *Three) Weights(least int, prune float64, limit int) []linear.Weight {
	avg := func(i, c int) float64 {
		return float64(p.sum[i][c]+int64(p.step-p.at[i][c])*int64(p.w[i][c])) / float64(max(1, p.step))
	}
	var square float64
	n := 0
	for i := range p.w {
		for c := range 3 {
			if a := avg(i, c); a != 0 && int(p.n[i][c]) >= least {
				square += a * a
				n++
			}
		}
	}
	sd := math.Sqrt(square / float64(max(1, n)))
	var out []linear.Weight
	for i := range p.w {
		for c := range 3 {
			if a := avg(i, c); math.Abs(a) >= prune*sd && a != 0 && int(p.n[i][c]) >= least {
				v := max(-float64(limit), min(float64(limit), math.Round(a/sd*4)))
				out = append(out, linear.Weight{Feature: uint64(i) << (64 - threeBits), Class: uint8(c), Value: int16(v)})
			}
		}
	}
	return out
}
