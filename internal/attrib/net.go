package attrib

import (
	"math"

	"github.com/onrecord-go/onrecord/internal/number"
)

// Net is a wide and deep scorer of sparse binary features: a linear part and a
// hidden layer of rectified units, both over hashed features. Its weights are
// bytes, each with 128 added, eight to a uint64, the first one lowest. A row is
// as many of them as there are lanes, with zeros up to a whole uint64; only rows of
// one lane are packed.
type Net struct {
	Out, Hidden        int      // lanes of the wide and of the deep part: Out is 1 to 8, Hidden may be 0
	WideBits, DeepBits uint     // log2 of the numbers of rows
	Wide, Deep         []uint64 // the rows
	WideScale          []float32
	DeepScale          []float32
	Bias, HiddenBias   []float32
	Top                []float32 // Hidden rows of Out weights
}

// maxFeats bounds the features of one decision: the sums of more would overflow
// 16 bits.
const maxFeats = 250

// maxLanes bounds Hidden.
const maxLanes = 32

// sums are the weights of features summed up: for each uint64 of a row the sum
// of its bytes at even places, in lanes of 16 bits, and of those at odd ones.
type sums struct {
	wide, wideOdd uint64
	deep, deepOdd [maxLanes / 8]uint64
	nwide, ndeep  int // how many features
}

const evenBytes = 0x00ff00ff00ff00ff

// even returns the sum of the even bytes of words whose sum is all and whose odd
// bytes sum up to odd. What runs over the end of all cancels out.
func even(all, odd uint64) uint64 { return all - odd<<8 }

// add adds the weights of features to s, of maxFeats in all at most.
func (n *Net) add(s *sums, wide, deep []uint32) {
	wide = wide[:min(len(wide), maxFeats-s.nwide)]
	s.nwide += len(wide)
	mask := uint32(1)<<n.WideBits - 1
	if n.Out == 1 {
		s.wide += sumBytes(n.Wide, wide, mask)
	} else {
		all, odd := sumRows(n.Wide, wide, mask)
		s.wide += even(all, odd)
		s.wideOdd += odd
	}
	if n.Hidden == 0 {
		return
	}
	deep = deep[:min(len(deep), maxFeats-s.ndeep)]
	s.ndeep += len(deep)
	mask = uint32(1)<<n.DeepBits - 1
	w := (n.Hidden + 7) / 8
	k := 0
	for ; k+1 < w && k+1 < len(s.deep); k += 2 {
		a, b, ao, bo := sumPairs(n.Deep[k:], uint(w), deep, mask)
		s.deep[k] += even(a, ao)
		s.deep[k+1] += even(b, bo)
		s.deepOdd[k] += ao
		s.deepOdd[k+1] += bo
	}
	if k < w && k < len(s.deep) {
		for _, h := range deep {
			x := n.Deep[uint(h>>7&mask)*uint(w)+uint(k)]
			odd := x >> 8 & evenBytes
			s.deep[k] += even(x, odd)
			s.deepOdd[k] += odd
		}
	}
}

// The loops over the features stand in functions of their own, and are not put into
// their caller, so that what they need has room in registers.

// sumBytes returns the sum of rows of one lane.
//
//go:noinline
func sumBytes(rows []uint64, feats []uint32, mask uint32) (sum uint64) {
	for _, h := range feats {
		r := h & mask
		sum += rows[r>>3] >> (r & 7 * 8) & 0xff
	}
	return sum
}

// sumRows returns the sum of rows of one uint64, and that of their odd bytes.
//
//go:noinline
func sumRows(rows []uint64, feats []uint32, mask uint32) (all, odd uint64) {
	for _, h := range feats {
		x := rows[h&mask]
		all += x
		odd += x >> 8 & evenBytes
	}
	return all, odd
}

// sumPairs returns the sums of the first two uint64s of deep rows of w, and those of
// their odd bytes.
//
//go:noinline
func sumPairs(rows []uint64, w uint, feats []uint32, mask uint32) (a, b, ao, bo uint64) {
	for i := len(feats) - 1; i >= 0; i-- {
		r := uint(feats[i]>>7&mask) * w
		x := rows[r]
		a += x
		ao += x >> 8 & evenBytes
		x = rows[r+1]
		b += x
		bo += x >> 8 & evenBytes
	}
	return a, b, ao, bo
}

// finish writes the scores of the features that were summed up to out.
func (n *Net) finish(s *sums, out *[8]float32) {
	off := int32(128 * s.nwide)
	if n.Out == 1 {
		out[0] = n.Bias[0] + float32(n.WideScale[0]*float32(int32(s.wide)-off))
	} else {
		e, o := s.wide, s.wideOdd
		scale := n.WideScale[:len(n.Bias)]
		for k, b := range n.Bias {
			out[k&7] = b + float32(scale[k]*float32(int32(uint16(e))-off))
			e, o = o, e>>16
		}
	}
	if n.Hidden == 0 {
		return
	}
	// The units that are on, listed without a branch that cannot be foreseen.
	var on [maxLanes]uint8
	var act [maxLanes]float32
	m := 0
	off = int32(128 * s.ndeep)
	scale, bias := n.DeepScale, n.HiddenBias[:len(n.DeepScale)]
	for k := range s.deep {
		if 8*k >= len(scale) {
			break
		}
		e, o := s.deep[k], s.deepOdd[k]
		for j := 8 * k; j < len(scale) && j < 8*k+8; j++ {
			x := bias[j] + float32(scale[j]*float32(int32(uint16(e))-off))
			on[m&(maxLanes-1)], act[m&(maxLanes-1)] = uint8(j), x
			m += int(1 - math.Float32bits(x)>>31)
			e, o = o, e>>16
		}
	}
	if n.Out == 1 {
		y := out[0]
		for i, j := range on[:m] {
			y += float32(act[i] * n.Top[j])
		}
		out[0] = y
		return
	}
	if n.Out == 8 {
		y := *out
		for i, j := range on[:m] {
			x, top := act[i], (*[8]float32)(n.Top[8*int(j):])
			y[0] += float32(x * top[0])
			y[1] += float32(x * top[1])
			y[2] += float32(x * top[2])
			y[3] += float32(x * top[3])
			y[4] += float32(x * top[4])
			y[5] += float32(x * top[5])
			y[6] += float32(x * top[6])
			y[7] += float32(x * top[7])
		}
		*out = y
		return
	}
	for i, j := range on[:m] {
		for k, w := range n.Top[int(j)*n.Out : int(j+1)*n.Out] {
			out[k] += float32(act[i] * w)
		}
	}
}

// Score writes the Out scores of f to out.
func (n *Net) Score(f *Feats, out *[8]float32) { n.ScoreOf(f.Wide(), f.Deep(), out) }

// ScoreOf writes the Out scores of features that were kept to out.
func (n *Net) ScoreOf(wide, deep []uint32, out *[8]float32) {
	var s sums
	n.add(&s, wide, deep)
	n.finish(&s, out)
}

// Rows packs the weights of rows of n lanes, from -127 to 127, as a Net has
// them.
func Rows(w []int8, n int) []uint64 {
	if n == 1 {
		out := make([]uint64, (len(w)+7)/8)
		for i, x := range w {
			out[i>>3] |= uint64(uint8(x)+128) << (i & 7 * 8)
		}
		return out
	}
	per := (n + 7) / 8
	out := make([]uint64, len(w)/n*per)
	for i := range out {
		out[i] = 0x8080808080808080 // all lanes are zero
	}
	for r := range len(w) / n {
		for k, x := range w[r*n : r*n+n] {
			out[r*per+k>>3] ^= uint64(uint8(x)) << (k & 7 * 8)
		}
	}
	return out
}

// Turn returns the rows of a table of n columns as columns.
func Turn(x []float32, n int) []float32 {
	out := make([]float32, len(x))
	for i, v := range x {
		out[i%n*(len(x)/n)+i/n] = v
	}
	return out
}

// weights is the reverse of Rows, for the given number of rows.
func weights(rows []uint64, n, num int) []int16 {
	if n == 0 {
		return nil
	}
	out := make([]int16, 0, n*num)
	per := (n + 7) / 8
	for r := range num {
		for k := range n {
			i := 8*per*r + k
			if n == 1 {
				i = r
			}
			out = append(out, int16(uint8(rows[i>>3]>>(i&7*8)))-128)
		}
	}
	return out
}

// sigmoid returns the probability of log-odds x.
func sigmoid(x float32) float32 { return float32(1 / (1 + number.Exp(-float64(x)))) }
