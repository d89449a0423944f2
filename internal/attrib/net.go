package attrib

import "math"

// Net is a wide and deep scorer of sparse binary features: a linear part and a
// hidden layer of rectified units, both over hashed features. Its weights are
// bytes, four to a uint64 in lanes of 16 bits, so that one addition adds four;
// each lane holds its weight plus 128, which keeps sums of up to 257 features
// from running over into the next lane.
type Net struct {
	Out, Hidden        int      // lanes of the wide and of the deep part, multiples of 4; Hidden may be 0
	WideBits, DeepBits uint     // log2 of the numbers of rows
	Wide, Deep         []uint64 // rows of Out/4 and Hidden/4 words
	WideScale          []float32
	DeepScale          []float32
	Bias, HiddenBias   []float32
	Top                []float32 // Out rows of Hidden weights
}

// maxFeats bounds the features of one decision: more would overflow a lane.
const maxFeats = 250

// maxLanes bounds Out and Hidden.
const maxLanes = 32

// Score writes the Out scores of f to out.
func (n *Net) Score(f *Feats, out *[8]float32) {
	var acc [2]uint64
	mask := uint32(1)<<n.WideBits - 1
	wide := f.Wide
	if len(wide) > maxFeats {
		wide = wide[:maxFeats]
	}
	if n.Out == 8 {
		var a, b uint64
		for _, h := range wide {
			r := int(h&mask) * 2
			row := n.Wide[r : r+2 : r+2]
			a += row[0]
			b += row[1]
		}
		acc[0], acc[1] = a, b
	} else {
		var a uint64
		for _, h := range wide {
			a += n.Wide[h&mask]
		}
		acc[0] = a
	}
	off := int32(128 * len(wide))
	for k := range n.Out {
		out[k] = n.Bias[k] + n.WideScale[k]*float32(int32(uint16(acc[k/4]>>(16*(k%4))))-off)
	}
	if n.Hidden == 0 {
		return
	}
	var hid [maxLanes / 4]uint64
	deep := f.Deep
	if len(deep) > maxFeats {
		deep = deep[:maxFeats]
	}
	w := n.Hidden / 4
	mask = uint32(1)<<n.DeepBits - 1
	for _, h := range deep {
		r := int((h>>7)&mask) * w
		for k, x := range n.Deep[r : r+w] {
			hid[k&7] += x
		}
	}
	off = int32(128 * len(deep))
	for j := range n.Hidden {
		x := n.HiddenBias[j] + n.DeepScale[j]*float32(int32(uint16(hid[j/4]>>(16*(j%4))))-off)
		if x <= 0 {
			continue
		}
		for k := range n.Out {
			out[k] += x * n.Top[k*n.Hidden+j]
		}
	}
}

// sigmoid returns the probability of log-odds x.
func sigmoid(x float32) float32 { return float32(1 / (1 + math.Exp(-float64(x)))) }
