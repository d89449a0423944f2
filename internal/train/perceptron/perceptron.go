// Package perceptron learns linear models: the averaged perceptron (Collins 2002;
// Freund and Schapire 1999) over features that are told apart by their 64-bit
// number.
package perceptron

import (
	"cmp"
	"math"
	"slices"

	"github.com/onrecord-go/onrecord/internal/linear"
)

// Perceptron is a model that is being learned. The zero value has no weights.
type Perceptron struct {
	step  int32
	index []place // open addressing
	used  int
	cells []cell
}

// place is a place of the index: a feature, 0 for none, and its first weight in
// cells, -1 for none.
type place struct {
	feature uint64
	first   int32
}

// cell is the weight of a feature for a class.
type cell struct {
	next  int32 // the next one of the feature, -1 for none
	class uint16
	n     uint16 // how often it was changed, up to the largest number
	w     int32
	at    int32 // the step up to which sum goes
	sum   int64
}

// Step counts one decision. The average runs over decisions.
func (p *Perceptron) Step() { p.step++ }

func (p *Perceptron) slot(f uint64) int {
	m := uint64(len(p.index) - 1)
	i := f >> 20 & m
	for p.index[i].feature != 0 && p.index[i].feature != f {
		i = (i + 1) & m
	}
	return int(i)
}

func (p *Perceptron) grow() {
	old := p.index
	p.index = make([]place, max(1<<16, 2*len(old)))
	for _, x := range old {
		if x.feature != 0 {
			p.index[p.slot(x.feature)] = x
		}
	}
}

// Score adds the weights of the features to the scores of the classes.
func (p *Perceptron) Score(features []uint64, score []int32) {
	if len(p.index) == 0 {
		return
	}
	for _, f := range features {
		x := &p.index[p.slot(f)]
		if x.feature == 0 {
			continue
		}
		for c := x.first; c >= 0; c = p.cells[c].next {
			score[p.cells[c].class] += p.cells[c].w
		}
	}
}

// Add adds v to the weight of each of the features for a class.
func (p *Perceptron) Add(features []uint64, class int, v int32) {
	for _, f := range features {
		if f == 0 {
			continue
		}
		if 2*p.used >= len(p.index) {
			p.grow()
		}
		y := &p.index[p.slot(f)]
		if y.feature == 0 {
			*y = place{f, -1}
			p.used++
		}
		c := y.first
		for c >= 0 && p.cells[c].class != uint16(class) {
			c = p.cells[c].next
		}
		if c < 0 {
			c = int32(len(p.cells))
			p.cells = append(p.cells, cell{next: y.first, class: uint16(class), at: p.step})
			y.first = c
		}
		x := &p.cells[c]
		x.sum += int64(p.step-x.at) * int64(x.w)
		x.at = p.step
		x.w += v
		x.n += min(1, math.MaxUint16-x.n)
	}
}

// Update moves the weights of the features from the class wrong to right.
func (p *Perceptron) Update(features []uint64, right, wrong int) {
	p.Add(features, right, 1)
	p.Add(features, wrong, -1)
}

// Best returns the class with the highest score among those whose bit in mask is
// set, the lowest of equals, -1 where mask is empty.
func Best(score []int32, mask uint64) int {
	b := -1
	for c, v := range score {
		if mask>>c&1 != 0 && (b < 0 || v > score[b]) {
			b = c
		}
	}
	return b
}

// Weights returns the averaged weights in the order of features and classes, in
// steps of a quarter of their standard deviation. Those that were changed less
// than least times are left out, those below prune standard deviations too, and
// none is beyond limit.
func (p *Perceptron) Weights(least int, prune float64, limit int) []linear.Weight {
	avg := func(c *cell) float64 {
		return float64(c.sum+int64(p.step-c.at)*int64(c.w)) / float64(max(1, p.step))
	}
	var square float64
	n := 0
	for i := range p.cells {
		if a := avg(&p.cells[i]); a != 0 && int(p.cells[i].n) >= least {
			square += a * a
			n++
		}
	}
	sd := math.Sqrt(square / float64(max(1, n)))
	var out []linear.Weight
	for _, x := range p.index {
		if x.feature == 0 {
			continue
		}
		for c := x.first; c >= 0; c = p.cells[c].next {
			a := avg(&p.cells[c])
			v := math.Round(a / sd * 4)
			if math.Abs(a) >= prune*sd && v != 0 && int(p.cells[c].n) >= least {
				out = append(out, linear.Weight{Feature: x.feature, Class: uint8(p.cells[c].class), Value: int16(max(-float64(limit), min(float64(limit), v)))})
			}
		}
	}
	slices.SortFunc(out, func(a, b linear.Weight) int {
		return cmp.Or(cmp.Compare(a.Feature, b.Feature), cmp.Compare(a.Class, b.Class))
	})
	return out
}
