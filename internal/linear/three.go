package linear

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/onrecord-go/onrecord/internal/model"
)

// Three gives scores to three classes, fast: for each feature it has in half a word
// how much more weight it gives to the second and to the third class than to the
// first.
type Three struct {
	cells []uint64 // two features each
}

// MaxThree is the largest weight that [Three] holds.
const MaxThree = 500

const (
	// featureBits is how many of the first bits of its number, its key, tell a
	// feature from others. The first of them say in which cell it stands, the rest
	// is its check.
	featureBits = 22

	cellBits = 18
	checks   = featureBits - cellBits // bits of the check

	// layout is what files say of the layout: the logarithm of how many features
	// there may be.
	layout = cellBits + 1

	// A half of a cell is two weights of 11 bits, five bits that are not used, and
	// one more than the check; 0 is no feature.
	checkMask  = 1<<5 - 1
	weightBits = 11
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

// NewThree makes a model. Where three features fall on one cell, the one with the
// least weights is left out.
func NewThree(weights []Weight) *Three {
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
	// Of those that share a cell the largest two stay, of those that
	// cannot be told apart the largest one.
	slices.SortStableFunc(ts, func(a, b triple) int {
		return cmp.Or(cmp.Compare(a.key>>checks, b.key>>checks), cmp.Compare(b.size(), a.size()), cmp.Compare(a.key, b.key))
	})
	kept := ts[:0]
	for _, t := range ts {
		n := len(kept)
		same := n > 0 && kept[n-1].key>>checks == t.key>>checks
		if same && (kept[n-1].key == t.key || n > 1 && kept[n-2].key>>checks == t.key>>checks) {
			continue
		}
		kept = append(kept, t)
	}
	slices.SortFunc(kept, func(a, b triple) int { return cmp.Compare(a.key, b.key) })
	return buildThree(kept)
}

func buildThree(ts []triple) *Three {
	m := &Three{cells: make([]uint64, 1<<cellBits)}
	for _, t := range ts {
		x := uint64(t.key&(1<<checks-1) + 1)
		x |= uint64(uint16(t.w[1]-t.w[0])&(1<<weightBits-1)) << (32 - weightBits)
		x |= uint64(uint16(t.w[2]-t.w[0])&(1<<weightBits-1)) << (32 - 2*weightBits)
		cell := &m.cells[t.key>>checks]
		if *cell != 0 {
			x <<= 32
		}
		*cell |= x
	}
	return m
}

// threeAtOnce is how many cells are read before the first is looked at. Nearly
// every read misses the caches; the shorter the loop of the reads, the more of
// them wait at the same time.
const threeAtOnce = 64

// Score returns how much more the second and the third class score than the
// first.
func (m *Three) Score(features []uint64) [3]int32 {
	var sum [3]int32
	for ; len(features) > threeAtOnce; features = features[threeAtOnce:] {
		m.add(features[:threeAtOnce], &sum)
	}
	m.add(features, &sum)
	return sum
}

// add adds the scores of as many features as are read at once to sum.
func (m *Three) add(features []uint64, sum *[3]int32) {
	var read [threeAtOnce]uint64
	cells := (*[1 << cellBits]uint64)(m.cells)
	for i, f := range features {
		read[i&(threeAtOnce-1)] = cells[f>>(64-cellBits)]
	}
	var second, third int32
	for i, f := range features {
		x := read[i&(threeAtOnce-1)]
		k := uint32(f>>(64-featureBits))&(1<<checks-1) + 1
		// What the two conditions set is moved, not jumped for.
		w, a, b := uint32(0), uint32(x), uint32(x>>32)
		if a&checkMask == k {
			w = a
		}
		if b&checkMask == k {
			w = b
		}
		second += int32(w) >> (32 - weightBits)
		third += int32(w<<weightBits) >> (32 - weightBits)
	}
	sum[1] += second
	sum[2] += third
}

// Write appends the model to s.
func (m *Three) Write(s *model.Section) {
	s.Uint(layout)
	var ts []triple
	for i, x := range m.cells {
		for ; x != 0; x >>= 32 {
			w := int32(uint32(x))
			ts = append(ts, triple{uint32(i)<<checks | (uint32(x&checkMask) - 1), [3]int16{0, int16(w >> (32 - weightBits)), int16(w << weightBits >> (32 - weightBits))}})
		}
	}
	slices.SortFunc(ts, func(a, b triple) int { return cmp.Compare(a.key, b.key) })
	keys := make([]uint32, len(ts))
	for i := range ts {
		keys[i] = ts[i].key
	}
	s.Sorted(keys)
	for k := range 3 {
		for i := range ts {
			s.Int(int64(ts[i].w[k]))
		}
	}
}

// ReadThree reads a model that [Three.Write] appended.
func ReadThree(r *model.Reader) (*Three, error) {
	if n := r.Uint(); n != layout {
		return nil, fmt.Errorf("%w: layout %d", model.ErrCorrupt, n)
	}
	keys := r.Sorted()
	for i, k := range keys {
		if k>>featureBits != 0 || i > 0 && k == keys[i-1] || i > 1 && k>>checks == keys[i-2]>>checks {
			return nil, fmt.Errorf("%w: key of a feature", model.ErrCorrupt)
		}
	}
	ts := make([]triple, len(keys))
	for i, k := range keys {
		ts[i].key = k
	}
	u := make([]uint32, len(keys))
	for k := range 3 {
		r.Uints(u)
		for i, x := range u {
			v := int64(x>>1) ^ -int64(x&1)
			if v -= int64(ts[i].w[0]); v > 2*MaxThree || v < -2*MaxThree {
				return nil, fmt.Errorf("%w: weight %d", model.ErrCorrupt, v)
			}
			ts[i].w[k] = int16(v)
		}
	}
	for i := range ts {
		ts[i].w[0] = 0
	}
	return buildThree(ts), r.Err()
}
