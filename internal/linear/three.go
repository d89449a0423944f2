package linear

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"

	"github.com/onrecord-go/onrecord/internal/model"
)

// Three gives scores to three classes, fast: the weights of a feature stand in
// one word, and those of many features are summed up at once.
type Three struct {
	bits  uint     // how many cells the model was made for
	known set      // the keys of the features
	w     []uint32 // for each key of known three weights of 10 bits, each with bias added
}

// MaxThree is the largest weight that [Three] holds, so that the sums of 64
// features stay in their lanes.
const MaxThree = 500

const (
	// featureBits is how many of the first bits of its number, its key, tell a
	// feature from others.
	featureBits = 22
	bias        = 1 << 9 // makes weights positive

	minThree = 10 // the fewest and the most bits that a model has
	maxThree = featureBits
)

// triple is a feature with its weights.
type triple struct {
	key uint32 // of featureBits bits
	w   [3]int16
}

func (t *triple) size() int {
	n := 0
	for _, v := range t.w {
		n += max(int(v), -int(v))
	}
	return n
}

// check returns how many of the last bits of a key do not say in which pair of
// cells the feature stands, in a model made for 1<<bits cells. The cells bound how
// many features are kept, and which; the keys of those stand in a set.
func check(bits uint) uint { return featureBits - (bits - 1) }

// NewThree makes a model for 1<<bits cells, bits from 10 to 22. Where three
// features fall on one pair of cells, the one with the least weights is left out.
func NewThree(weights []Weight, bits uint) *Three {
	bits = max(minThree, min(maxThree, bits))
	ws := slices.Clone(weights)
	slices.SortFunc(ws, func(a, b Weight) int { return cmp.Or(cmp.Compare(a.Feature, b.Feature), cmp.Compare(a.Class, b.Class)) })
	var ts []triple
	for i := 0; i < len(ws); {
		t := triple{key: uint32(ws[i].Feature >> (64 - featureBits))}
		j := i
		for ; j < len(ws) && ws[j].Feature == ws[i].Feature; j++ {
			t.w[ws[j].Class%3] = max(-MaxThree, min(MaxThree, ws[j].Value))
		}
		i = j
		if t.w != [3]int16{} {
			ts = append(ts, t)
		}
	}
	// Of those that share a pair of cells the largest two stay, of those that
	// cannot be told apart the largest one.
	c := check(bits)
	slices.SortStableFunc(ts, func(a, b triple) int {
		return cmp.Or(cmp.Compare(a.key>>c, b.key>>c), cmp.Compare(b.size(), a.size()), cmp.Compare(a.key, b.key))
	})
	kept := ts[:0]
	for _, t := range ts {
		n := len(kept)
		same := n > 0 && kept[n-1].key>>c == t.key>>c
		if same && (kept[n-1].key == t.key || n > 1 && kept[n-2].key>>c == t.key>>c) {
			continue
		}
		kept = append(kept, t)
	}
	slices.SortFunc(kept, func(a, b triple) int { return cmp.Compare(a.key, b.key) })
	return buildThree(kept, bits)
}

func buildThree(ts []triple, bits uint) *Three {
	m := &Three{bits: bits, w: make([]uint32, len(ts))}
	keys := make([]uint32, len(ts))
	for i, t := range ts {
		keys[i] = t.key
		for k, v := range t.w {
			m.w[i] |= uint32(v+bias) << (10 * k)
		}
	}
	m.known = newSet(featureBits, keys)
	return m
}

// Score returns the scores of the three classes, of 64 features at most: of more
// it takes the first.
func (m *Three) Score(features []uint64) [3]int32 {
	var keys [64]uint32
	n := 0
	for _, f := range features[:min(64, len(features))] {
		k := uint32(f >> (64 - featureBits))
		keys[n&63] = k
		n += m.known.bit(k)
	}
	var sum uint64
	for _, k := range keys[:n] {
		sum += lanes(m.w[m.known.rank(k)])
	}
	var out [3]int32
	for i := range out {
		out[i] = int32(sum>>(16*i)&0xffff) - int32(n*bias)
	}
	return out
}

// lanes spreads three numbers of 10 bits to lanes of 16, which hold the sums of
// 64 of them.
func lanes(w uint32) uint64 {
	return uint64(w&0x3ff) | uint64(w&0xffc00)<<6 | uint64(w&0x3ff00000)<<12
}

// Write appends the model to s.
func (m *Three) Write(s *model.Section) {
	s.Uint(uint64(m.bits))
	keys := make([]uint32, 0, len(m.w))
	for i, x := range m.known.has {
		for ; x != 0; x &= x - 1 {
			keys = append(keys, uint32(64*i+bits.TrailingZeros64(x)))
		}
	}
	s.Sorted(keys)
	for k := range 3 {
		for _, x := range m.w {
			s.Int(int64(x>>(10*k)&0x3ff) - bias)
		}
	}
}

// ReadThree reads a model that [Three.Write] appended.
func ReadThree(r *model.Reader) (*Three, error) {
	bits := uint(r.Uint())
	keys := r.Sorted()
	if bits < minThree || bits > maxThree {
		return nil, fmt.Errorf("%w: %d bits", model.ErrCorrupt, bits)
	}
	c := check(bits)
	for i, k := range keys {
		if k>>featureBits != 0 || i > 0 && k == keys[i-1] || i > 1 && k>>c == keys[i-2]>>c {
			return nil, fmt.Errorf("%w: key of a feature", model.ErrCorrupt)
		}
	}
	m := &Three{bits: bits, known: newSet(featureBits, keys), w: make([]uint32, len(keys))}
	for k := range 3 {
		for i := range m.w {
			v := r.Int()
			if v > MaxThree || v < -MaxThree {
				return nil, fmt.Errorf("%w: weight %d", model.ErrCorrupt, v)
			}
			m.w[i] |= uint32(v+bias) << (10 * k)
		}
	}
	return m, r.Err()
}
