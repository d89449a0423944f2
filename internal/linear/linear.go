// Package linear holds linear models over hashed features: for each feature a few
// small weights, one for each class that it speaks for or against. A model is
// read-only and needs no lock. How one is learned is in internal/train.
package linear

import (
	"cmp"
	"fmt"
	"math/bits"
	"slices"

	"github.com/onrecord-go/onrecord/internal/model"
)

// Mix returns the number of the feature of kind k whose values are a, b and c.
func Mix(k uint32, a, b, c uint32) uint64 {
	x := uint64(a)*0xd6e8feb86659fd93 + uint64(b)*0xa0761d6478bd642f + uint64(c)*0xe7037ed1a0b428db + uint64(k)*0x8ebc6af09c88c6e3
	return (x ^ x>>31) * 0x9e3779b97f4a7c15
}

// Weight is the weight of a feature for a class.
type Weight struct {
	Feature uint64
	Class   uint8
	Value   int16
}

// keyBits is how much of a feature's number is kept: enough that a feature that
// was never seen is taken for another one rarely.
const keyBits = 30

func key(feature uint64) uint32 { return uint32(feature >> (64 - keyBits)) }

// MaxClasses is how many classes a [Model] may have.
const MaxClasses = 64

// Scores are those of the classes.
type Scores [MaxClasses]int32

// add adds a weight of a row.
func (s *Scores) add(w uint32) { s[w>>16&(MaxClasses-1)] += int32(int16(w)) }

// Model gives scores to up to MaxClasses classes.
type Model struct {
	shift uint     // of a key, to the number by which known has it
	known set      // the first bits of the keys
	rows  []row    // for each number of known, the row of its first key; then those of further keys that begin like another, by key
	first int      // how many rows are those of a first key
	w     []uint32 // the weights of features that have many
	size  int      // how many weights there are
}

// row is a feature with its weights, so that most are read where the key is.
type row struct {
	key uint32             // rowMore and rowMany may be added
	w   [rowWeights]uint32 // class<<16 | weight, and zeros; with rowMany where they begin in Model.w, and how many there are
}

const (
	// rowMore marks the key of a row that shares its first bits with further ones.
	rowMore = 1 << 31

	// rowMany marks the key of a row with more than rowWeights weights.
	rowMany    = 1 << 30
	rowWeights = 3

	rowKey = rowMany - 1
)

// New makes a model. Of two weights of the same feature and class, or of features
// that cannot be told apart, the larger one counts.
func New(weights []Weight) *Model {
	return build(sorted(weights))
}

// entry is a weight with the key of its feature.
type entry struct {
	key   uint32
	class uint8
	value int16
}

// sorted brings the weights in the order of keys and classes, without doubles and
// zeros.
func sorted(weights []Weight) []entry {
	out := make([]entry, 0, len(weights))
	for _, w := range weights {
		if w.Value != 0 {
			out = append(out, entry{key(w.Feature), w.Class, w.Value})
		}
	}
	abs := func(v int16) int { return max(int(v), -int(v)) }
	slices.SortFunc(out, func(a, b entry) int {
		return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.class, b.class), cmp.Compare(abs(b.value), abs(a.value)), cmp.Compare(a.value, b.value))
	})
	return slices.CompactFunc(out, func(a, b entry) bool { return a.key == b.key && a.class == b.class })
}

func build(es []entry) *Model {
	n := 0
	for i := range es {
		if i == 0 || es[i].key != es[i-1].key {
			n++
		}
	}
	// One number in 16 or less is taken, so that few features that are not known
	// look as if they were.
	width := min(keyBits, uint(bits.Len(uint(n)))+4)
	m := &Model{shift: keyBits - width, rows: make([]row, 0, n)}
	firsts := make([]uint32, 0, n)
	var more []row
	for i := 0; i < len(es); {
		j := i
		for j < len(es) && es[j].key == es[i].key && j < i+255 {
			j++
		}
		r := m.row(es[i:j])
		first := es[i].key >> m.shift
		if k := len(firsts); k > 0 && firsts[k-1] == first {
			m.rows[k-1].key |= rowMore
			more = append(more, r)
		} else {
			firsts = append(firsts, first)
			m.rows = append(m.rows, r)
		}
		i = j
	}
	m.first = len(m.rows)
	m.rows = append(m.rows, more...)
	m.known = newSet(width, firsts)
	return m
}

// row makes a row of the weights of a feature.
func (m *Model) row(es []entry) row {
	r := row{key: es[0].key}
	m.size += len(es)
	if len(es) > len(r.w) {
		r.key |= rowMany
		r.w[0], r.w[1] = uint32(len(m.w)), uint32(len(es))
	}
	for i, e := range es {
		w := uint32(e.class)<<16 | uint32(uint16(e.value))
		if len(es) > len(r.w) {
			m.w = append(m.w, w)
		} else {
			r.w[i] = w
		}
	}
	return r
}

// weights returns the weights of a row.
func (m *Model) weights(r *row) []uint32 {
	if r.key&rowMany != 0 {
		return m.w[r.w[0]:][:r.w[1]]
	}
	n := len(r.w)
	for n > 0 && r.w[n-1] == 0 {
		n--
	}
	return r.w[:n]
}

// addAtOnce is how many features [Model.Add] looks up before it uses what it
// found.
const addAtOnce = 32

// Add adds the weights of the features to the scores of the classes.
//
// Nearly every look-up misses the caches. So the rows of many features are read
// before the first is looked at: these reads wait for memory together, which
// they would not behind a branch that depends on the one before.
func (m *Model) Add(features []uint64, score *Scores) {
	for ; len(features) > addAtOnce; features = features[addAtOnce:] {
		m.add(features[:addAtOnce], score)
	}
	m.add(features, score)
}

// add is Add for as many features as are looked up at once.
func (m *Model) add(features []uint64, score *Scores) {
	// Of the features that may be known: the key; what rank asks for, then the row;
	// how many rows come before those of the word, then the key of the row.
	var keys, at, found [addAtOnce]uint32
	known, shift := m.known, m.shift&31
	n := 0
	for _, f := range features {
		k := uint32(f >> (64 - keyBits))
		i := k >> shift
		x := known[i>>5]
		upTo := uint32(x) << (^i & 31)
		j := n & (addAtOnce - 1)
		keys[j], at[j], found[j] = k, upTo, uint32(x>>32)
		n += int(upTo >> 31)
	}
	rows := m.rows
	for j, upTo := range at[:n] {
		i := found[j] + rank(upTo)
		at[j], found[j] = i, rows[i].key
	}
	c := 0
	for j, k := range keys[:n] {
		i, key := at[j], found[j]
		same := 0
		if (key^k)&rowKey == 0 {
			same = 1
		} else if key&rowMore != 0 {
			if f := m.further(k); f >= 0 {
				i, same = uint32(f), 1
			}
		}
		at[c&(addAtOnce-1)] = i
		c += same
	}
	for _, i := range at[:c] {
		r := &rows[i]
		if r.key&rowMany != 0 {
			for _, w := range m.w[r.w[0]:][:r.w[1]] {
				score.add(w)
			}
			continue
		}
		score.add(r.w[0])
		score.add(r.w[1])
		score.add(r.w[2])
	}
}

// further returns the row of a key that is not the first of those that begin like
// it, -1 where it is not known.
func (m *Model) further(k uint32) int {
	i, ok := slices.BinarySearchFunc(m.rows[m.first:], k, func(r row, k uint32) int { return cmp.Compare(r.key&rowKey, k) })
	if !ok {
		return -1
	}
	return m.first + i
}

// Len returns the number of weights.
func (m *Model) Len() int { return m.size }

// Write appends the model to s.
func (m *Model) Write(s *model.Section) {
	var es []entry
	for i := range m.rows {
		x := &m.rows[i]
		for _, w := range m.weights(x) {
			es = append(es, entry{x.key & rowKey, uint8(w >> 16), int16(w)})
		}
	}
	slices.SortFunc(es, func(a, b entry) int { return cmp.Or(cmp.Compare(a.key, b.key), cmp.Compare(a.class, b.class)) })
	var keys []uint32
	var lens []uint64
	for i, e := range es {
		if i == 0 || e.key != es[i-1].key {
			keys = append(keys, e.key)
			lens = append(lens, 0)
		}
		lens[len(lens)-1]++
	}
	s.Sorted(keys)
	for _, n := range lens {
		s.Uint(n)
	}
	for _, e := range es {
		s.Uint(uint64(e.class))
	}
	for _, e := range es {
		s.Int(int64(e.value))
	}
}

// Read reads a model that Write appended, whose classes are less than the given
// number.
func Read(r *model.Reader, classes int) (*Model, error) {
	keys := r.Sorted()
	lens := make([]uint32, len(keys))
	r.Uints(lens)
	total := 0
	for i, k := range keys {
		n := lens[i]
		if k>>keyBits != 0 || n > 255 || i > 0 && k == keys[i-1] {
			return nil, fmt.Errorf("%w: weights of a feature", model.ErrCorrupt)
		}
		total += int(n)
	}
	es := make([]entry, 0, total)
	for i, k := range keys {
		for range lens[i] {
			es = append(es, entry{key: k})
		}
	}
	u := make([]uint32, total)
	r.Uints(u)
	for i, c := range u {
		if c >= uint32(classes) {
			return nil, fmt.Errorf("%w: class %d of %d", model.ErrCorrupt, c, classes)
		}
		es[i].class = uint8(c)
	}
	r.Uints(u)
	for i, x := range u {
		es[i].value = int16(x>>1) ^ -int16(x&1)
	}
	if err := r.Err(); err != nil {
		return nil, err
	}
	return build(es), nil
}
