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

	// A half of a cell is the weights of the second and of the third class, of 11
	// bits each and with bias added, five bits that are not used, one that says that
	// there is no feature, and the check.
	absent     = 1 << checks
	checkMask  = 2*absent - 1
	weightBits = 11
	bias       = 1 << (weightBits - 1)
	secondAt   = 32 - weightBits
	thirdAt    = 32 - 2*weightBits

	// noWeights is a half that weighs nothing.
	noWeights = bias<<secondAt | bias<<thirdAt
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
	const empty = absent<<32 | absent
	m := &Three{cells: make([]uint64, 1<<cellBits)}
	for i := range m.cells {
		m.cells[i] = empty
	}
	for _, t := range ts {
		x := uint64(t.key & (absent - 1))
		x |= uint64(bias+int32(t.w[1]-t.w[0])) << secondAt
		x |= uint64(bias+int32(t.w[2]-t.w[0])) << thirdAt
		cell := &m.cells[t.key>>checks]
		if *cell&checkMask == absent {
			*cell = x | absent<<32
		} else {
			*cell = *cell&(1<<32-1) | x<<32
		}
	}
	return m
}

// threeAtOnce is how many cells are read before the first is looked at. Nearly
// every read misses the caches; the shorter the loop of the reads, the more of
// them wait at the same time. The checks of so many features have a sum that does
// not reach up to the weights.
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
	if len(features) > threeAtOnce {
		return // never: so that no index below needs a check
	}
	var read [threeAtOnce]uint64
	cells := (*[1 << cellBits]uint64)(m.cells)
	for i, f := range features {
		read[i] = cells[f>>(64-cellBits)]
	}
	// The weights of both classes are summed up in one, and once more those of the
	// second class, so that what is left is those of the third.
	var both, second uint64
	for i, f := range features {
		k := uint32(f>>(64-featureBits)) &^ absent
		// What the two conditions set is moved, not jumped for.
		w, a, b := uint32(noWeights), uint32(read[i]), uint32(read[i]>>32)
		if (a^k)&checkMask == 0 {
			w = a
		}
		if (b^k)&checkMask == 0 {
			w = b
		}
		both += uint64(w)
		second += uint64(w >> secondAt)
	}
	none := bias * int32(len(features))
	sum[1] += int32(second) - none
	sum[2] += int32((both-second<<secondAt)>>thirdAt) - none
}

// Write appends the model to s.
func (m *Three) Write(s *model.Section) {
	s.Uint(layout)
	var ts []triple
	for i, cell := range m.cells {
		for _, x := range [...]uint32{uint32(cell), uint32(cell >> 32)} {
			if x&absent == 0 {
				w := [3]int16{0, int16(x>>secondAt) - bias, int16(x>>thirdAt&(1<<weightBits-1)) - bias}
				ts = append(ts, triple{uint32(i)<<checks | x&(absent-1), w})
			}
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
