package attrib

import (
	"math"

	"github.com/onrecord-go/onrecord/internal/number"
)

// Net is a wide and deep scorer of sparse binary features: a linear part and a
// hidden layer of rectified units, both over hashed features. Its weights are
// bytes, each with 128 added. Those of the wide part stand eight to a uint64, the
// first one lowest: a row is as many of them as there are lanes, with zeros up to a
// whole uint64; only rows of one lane are packed. Those of the deep part stand as
// they are summed up, in lanes of 16 bits: a row is as many blocks as its lanes need.
type Net struct {
	Out, Hidden        int  // lanes of the wide and of the deep part: Out is 1 to 8, Hidden a multiple of 4 or 0
	WideBits, DeepBits uint // log2 of the numbers of rows, 3 at least
	Wide               []uint64
	Deep               []Block
	WideScale          []float32
	DeepScale          []float32
	Bias, HiddenBias   []float32
	Top                []float32 // Hidden rows of Out weights
}

// Block is sixteen lanes of a row of the deep part, the first one lowest.
type Block [4]uint64

const blockLanes = 16

// maxFeats bounds the features of one decision: the sums of more would overflow
// 16 bits.
const maxFeats = 250

// maxLanes bounds Hidden.
const maxLanes = 32

// sums are the weights of features summed up: for each uint64 of a row of the wide
// part the sum of its bytes at even places, in lanes of 16 bits, and of those at odd
// ones.
type sums struct {
	wide, wideOdd uint64
	deep          [maxLanes / 4]uint64 // the blocks of a row
	nwide, ndeep  int                  // how many features
}

const evenBytes = 0x00ff00ff00ff00ff

// even returns the sum of the even bytes of words whose sum is all and whose odd
// bytes sum up to odd. What runs over the end of all cancels out.
func even(all, odd uint64) uint64 { return all - odd<<8 }

// sum sets s to the sums of the weights of features, of maxFeats at most.
func (n *Net) sum(s *sums, wide, deep []uint32) {
	wide = wide[:min(len(wide), maxFeats)]
	s.nwide = len(wide)
	if n.Out == 1 {
		s.wide = sumBytes(n.Wide, wide)
	} else {
		all, odd := sumRows(n.Wide, wide)
		s.wide, s.wideOdd = even(all, odd), odd
	}
	deep = deep[:min(len(deep), maxFeats)]
	s.ndeep = len(deep)
	w := (n.Hidden + blockLanes - 1) / blockLanes
	for k := range w {
		sumBlocks((*Block)(s.deep[len(Block{})*k:]), n.Deep, k, w, deep)
	}
}

// The loops over the features stand in functions of their own, and are not put into
// their caller, so that what they need has room in registers. The number of rows is a
// power of two: one less leaves of a feature the number of its row, and the compiler
// knows that there is such a row.

// sumBytes returns the sum of rows of one lane.
//
//go:noinline
func sumBytes(rows []uint64, feats []uint32) (sum uint64) {
	if len(rows) == 0 {
		return 0
	}
	for _, h := range feats {
		sum += rows[int(h>>3)&(len(rows)-1)] >> (h & 7 * 8) & 0xff
	}
	return sum
}

// sumRows returns the sum of rows of one uint64, and that of their odd bytes.
//
//go:noinline
func sumRows(rows []uint64, feats []uint32) (all, odd uint64) {
	if len(rows) == 0 {
		return 0, 0
	}
	i := 0
	for ; i < len(feats)-1; i += 2 {
		x, y := rows[int(feats[i])&(len(rows)-1)], rows[int(feats[i+1])&(len(rows)-1)]
		all += x + y
		odd += x>>8&evenBytes + y>>8&evenBytes
	}
	if i < len(feats) {
		x := rows[int(feats[i])&(len(rows)-1)]
		all += x
		odd += x >> 8 & evenBytes
	}
	return all, odd
}

// sumBlocks sets sum to the sum of the blocks k of deep rows of w, which is 1 or 2.
//
//go:noinline
func sumBlocks(sum *Block, rows []Block, k, w int, feats []uint32) {
	mask := len(rows) - w
	rows = rows[k:]
	if mask < 0 || mask >= len(rows) {
		return // never
	}
	var a, b, c, d uint64
	for _, h := range feats {
		x := &rows[int(h>>7)*w&mask]
		a += x[0]
		b += x[1]
		c += x[2]
		d += x[3]
	}
	*sum = Block{a, b, c, d}
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
	lanes, bias := uint64(0), n.HiddenBias[:len(n.DeepScale)]
	for j, scale := range n.DeepScale {
		if j&3 == 0 {
			lanes = s.deep[j>>2&(len(s.deep)-1)]
		}
		x := bias[j] + float32(scale*float32(int32(uint16(lanes))-off))
		on[m&(maxLanes-1)], act[m&(maxLanes-1)] = uint8(j), x
		m += int(^math.Float32bits(x) >> 31)
		lanes >>= 16
	}
	if n.Out == 1 {
		y := out[0]
		for i, j := range on[:m] {
			y += float32(act[i] * n.Top[j])
		}
		out[0] = y
		return
	}
	if n.Out == 8 && len(n.Top) == 8*maxLanes {
		// As many as there are, so that no index needs a check.
		top := (*[8 * maxLanes]float32)(n.Top)
		a, b, c, d, e, f, g, h := out[0], out[1], out[2], out[3], out[4], out[5], out[6], out[7]
		for i, j := range on[:m] {
			x, at := act[i], uint(j)%maxLanes*8
			a += float32(x * top[at])
			b += float32(x * top[at+1])
			c += float32(x * top[at+2])
			d += float32(x * top[at+3])
			e += float32(x * top[at+4])
			f += float32(x * top[at+5])
			g += float32(x * top[at+6])
			h += float32(x * top[at+7])
		}
		*out = [8]float32{a, b, c, d, e, f, g, h}
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
	n.sum(&s, wide, deep)
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

// Blocks packs the weights of rows of n lanes, from -127 to 127, as the deep part of
// a Net has them.
func Blocks(w []int8, n int) []Block {
	per := (n + blockLanes - 1) / blockLanes
	out := make([]Block, len(w)/n*per)
	for r := range len(w) / n {
		for k, x := range w[r*n : r*n+n] {
			out[r*per+k/blockLanes][k/4%4] |= uint64(int(x)+128) << (k % 4 * 16)
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

// deepWeights is the reverse of Blocks.
func deepWeights(rows []Block, n int) []int16 {
	per := (n + blockLanes - 1) / blockLanes
	var out []int16
	for ; len(rows) > 0; rows = rows[per:] {
		for k := range n {
			out = append(out, int16(uint16(rows[k/blockLanes][k/4%4]>>(k%4*16)))-128)
		}
	}
	return out
}

// sigmoid returns the probability of log-odds x.
func sigmoid(x float32) float32 { return float32(1 / (1 + number.Exp(-float64(x)))) }
