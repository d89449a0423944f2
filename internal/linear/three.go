package linear

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/onrecord-go/onrecord/internal/model"
)

// Three gives scores to three classes, fast: the weights of a feature stand in
// one word, and those of many features are summed up at once.
type Three struct {
	bits  uint
	cells []uint64 // in pairs: three lanes of 16 bits, then present and the check; 0 is empty
}

// MaxThree is the largest weight that [Three] holds, so that the sums of 64
// features stay in their lanes.
const MaxThree = 500

const (
	// featureBits is how many of the first bits of its number tell a feature from
	// others. The first of them say in which pair of cells it stands, the rest is
	// its check.
	featureBits = 22
	present     = 1 << 15

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

// check returns how many bits the check has in a model with 1<<bits cells.
func check(bits uint) uint { return featureBits - (bits - 1) }

// NewThree makes a model with 1<<bits cells, bits from 10 to 22. Where three
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
	m := &Three{bits: bits, cells: make([]uint64, 1<<bits)}
	c := check(bits)
	for _, t := range ts {
		i := t.key >> c << 1
		if m.cells[i] != 0 {
			i++
		}
		sum := int64(t.w[0]) + int64(t.w[1])<<16 + int64(t.w[2])<<32
		m.cells[i] = uint64(sum)<<16 | present | uint64(t.key&(1<<c-1))
	}
	return m
}

// Score returns the scores of the three classes, of 64 features at most.
func (m *Three) Score(features []uint64) [3]int32 {
	var sum int64
	c := check(m.bits)
	low := uint64(1)<<c - 1
	mask := uint64(len(m.cells) - 1)
	for _, f := range features {
		k := f >> (64 - featureBits)
		i := k >> c << 1 & mask
		k = k&low | present
		a, b := m.cells[i], m.cells[(i+1)&mask]
		// Without branches: minus one where the check is the same, else zero.
		sum += int64(a) >> 16 & ((int64(a&0xffff^k) - 1) >> 63)
		sum += int64(b) >> 16 & ((int64(b&0xffff^k) - 1) >> 63)
	}
	return unpack(sum)
}

// unpack returns the lanes of the sum.
func unpack(sum int64) [3]int32 {
	var out [3]int32
	for i := range out {
		v := int16(sum)
		out[i] = int32(v)
		sum = (sum - int64(v)) >> 16
	}
	return out
}

// Write appends the model to s.
func (m *Three) Write(s *model.Section) {
	s.Uint(uint64(m.bits))
	c := check(m.bits)
	var ts []triple
	for i, x := range m.cells {
		if x == 0 {
			continue
		}
		t := triple{key: uint32(i/2)<<c | uint32(x&(1<<c-1))}
		for k, v := range unpack(int64(x) >> 16) {
			t.w[k] = int16(v)
		}
		ts = append(ts, t)
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
	bits := uint(r.Uint())
	keys := r.Sorted()
	if bits < minThree || bits > maxThree {
		return nil, fmt.Errorf("%w: %d bits", model.ErrCorrupt, bits)
	}
	m := &Three{bits: bits, cells: make([]uint64, 1<<bits)}
	c := check(bits)
	for i, k := range keys {
		if k>>featureBits != 0 || i > 0 && k == keys[i-1] || i > 1 && k>>c == keys[i-2]>>c {
			return nil, fmt.Errorf("%w: key of a feature", model.ErrCorrupt)
		}
	}
	// From the end, so that the key before is still one when it is compared.
	for i := len(keys) - 1; i >= 0; i-- {
		k := keys[i]
		at := k >> c << 1
		if i > 0 && keys[i-1]>>c == k>>c {
			at++
		}
		m.cells[at] = present | uint64(k&(1<<c-1))
		keys[i] = at
	}
	for lane := range 3 {
		for _, at := range keys {
			v := r.Int()
			if v > MaxThree || v < -MaxThree {
				return nil, fmt.Errorf("%w: weight %d", model.ErrCorrupt, v)
			}
			m.cells[at] += uint64(v << (16 + 16*lane))
		}
	}
	return m, r.Err()
}
