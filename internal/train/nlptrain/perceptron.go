package nlptrain

import "math"

// perceptron is an averaged perceptron over hashed features.
type perceptron struct {
	width int
	w     []int32
	sum   []int64 // of the weights up to step at
	at    []int32
	now   int32
}

func newPerceptron(bits uint, width int) *perceptron {
	n := width << bits
	return &perceptron{width: width, w: make([]int32, n), sum: make([]int64, n), at: make([]int32, n)}
}

// add adds v to the weight of class c in each row.
func (p *perceptron) add(rows []uint32, c int, v int32) {
	for _, r := range rows {
		i := int(r)*p.width + c
		p.sum[i] += int64(p.now-p.at[i]) * int64(p.w[i])
		p.at[i] = p.now
		p.w[i] += v
	}
}

// update moves the weights from class wrong to class right.
func (p *perceptron) update(rows []uint32, right, wrong int) {
	p.add(rows, right, 1)
	p.add(rows, wrong, -1)
}

// score puts the scores of all classes into out.
func (p *perceptron) score(rows []uint32, out []int32) {
	clear(out)
	for _, r := range rows {
		for c, v := range p.w[int(r)*p.width : int(r)*p.width+p.width] {
			out[c] += v
		}
	}
}

// best returns the class of mask with the highest score, the lowest one of
// equals.
func best(score []int32, mask uint64) int {
	b := -1
	for c, v := range score {
		if mask>>c&1 != 0 && (b < 0 || v > score[b]) {
			b = c
		}
	}
	return b
}

// quantised returns the averaged weights in steps of a part of their standard
// deviation; those below prune standard deviations become zero.
func (p *perceptron) quantised(prune float64) []int16 {
	avg := make([]float64, len(p.w))
	var square float64
	n := 0
	for i := range avg {
		avg[i] = float64(p.sum[i]+int64(p.now-p.at[i])*int64(p.w[i])) / float64(max(1, p.now))
		if avg[i] != 0 {
			square += avg[i] * avg[i]
			n++
		}
	}
	out := make([]int16, len(avg))
	if n == 0 {
		return out
	}
	sd := math.Sqrt(square / float64(n))
	for i, v := range avg {
		if math.Abs(v) >= prune*sd {
			out[i] = int16(max(-8000, min(8000, math.Round(v/sd*4))))
		}
	}
	return out
}
