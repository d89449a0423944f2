// Package linear holds linear models over hashed features: for each feature a few
// small weights, one for each class that it speaks for or against. A model is
// read-only and needs no lock. How one is learned is in internal/train.
package linear

import (
	"cmp"
	"fmt"
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

// Model gives scores to up to MaxClasses classes.
type Model struct {
	buckets []bucket  // by the first bits of a key
	more    []further // by key, the features for which their bucket has no room
	from    []uint32  // for the first bits of a key, where those of more begin; one more at the end
	w       []uint32  // the weights of features that have many: class<<16 | weight
	size    int       // how many weights there are
}

// bucket is some features with their weights, so that a look-up reads one line of
// memory.
type bucket [4]uint64

// A place of a bucket, from the lowest bit: the last bits of the key of a feature, its
// check; two marks; up to three weights of ten bits, each below its class of six. What
// is left of them is zeros, and so is all of a place without a feature. A feature with
// more weights has more places, as long as the bucket has them.
const (
	bucketBits = 16
	checkBits  = keyBits - bucketBits
	keyCheck   = 1<<checkBits - 1

	// hasMany marks a feature with still more weights, or larger ones: what follows is
	// how many there are and, in the upper half, where they begin in Model.w.
	hasMany = 1 << checkBits

	// hasMore marks the first place of a bucket of which there are features in
	// Model.more.
	hasMore = hasMany << 1

	firstWeight = 16
	placeWeight = 16 // bits of a weight with its class
	fewWeights  = 3
	maxWeight   = 1<<9 - 1
	manyBits    = 16 // of how many weights there are

	moreShift = keyBits - 12 // of a key, to its first bits in Model.from
)

// further is a feature that stands beside its bucket.
type further struct {
	key   uint32
	place uint64 // as a bucket has it
}

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
	m := &Model{buckets: make([]bucket, 1<<bucketBits), from: make([]uint32, 1<<(keyBits-moreShift)+1)}
	used := 0 // places of the bucket at hand
	var places []uint64
	for i := 0; i < len(es); {
		j := i
		for j < len(es) && es[j].key == es[i].key && j < i+255 {
			j++
		}
		key := es[i].key
		if i > 0 && es[i-1].key>>checkBits != key>>checkBits {
			used = 0
		}
		b := &m.buckets[key>>checkBits]
		places = m.places(places[:0], es[i:j], len(b)-used)
		if used < len(b) {
			used += copy(b[used:], places)
		} else {
			b[0] |= hasMore
			m.more = append(m.more, further{key, places[0]})
			m.from[key>>moreShift+1]++
		}
		i = j
	}
	for i, n := range m.from[:len(m.from)-1] {
		m.from[i+1] += n
	}
	return m
}

// places appends to ps the places of a feature with the given weights: one, or as many
// as they fill where there is room for them.
func (m *Model) places(ps []uint64, es []entry, room int) []uint64 {
	m.size += len(es)
	check := uint64(es[0].key & keyCheck)
	large := slices.ContainsFunc(es, func(e entry) bool { return e.value < -maxWeight || e.value > maxWeight })
	if large || len(es) > fewWeights*max(room, 1) {
		p := check | hasMany | uint64(len(es))<<firstWeight | uint64(len(m.w))<<(firstWeight+manyBits)
		for _, e := range es {
			m.w = append(m.w, uint32(e.class)<<16|uint32(uint16(e.value)))
		}
		return append(ps, p)
	}
	for i, e := range es {
		if i%fewWeights == 0 {
			ps = append(ps, check)
		}
		ps[len(ps)-1] |= (uint64(e.class&(MaxClasses-1))<<10 | uint64(e.value)&(1<<10-1)) << (firstWeight + i%fewWeights*placeWeight)
	}
	return ps
}

// addAtOnce is how many features [Model.Add] looks up before it uses what it
// found.
const addAtOnce = 32

// Add adds the weights of the features to the scores of the classes.
//
// Nearly every look-up misses the caches. So the buckets of many features are read
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
	if len(features) > addAtOnce {
		return // never: so that no index below needs a check
	}
	var first [addAtOnce]uint64 // places of the buckets
	buckets := (*[1 << bucketBits]bucket)(m.buckets)
	for i, f := range features {
		first[i] = buckets[f>>(64-bucketBits)][0]
	}
	var found [addAtOnce * len(bucket{})]uint64 // places of the features
	n := 0
	for i, f := range features {
		k := f >> (64 - keyBits)
		b := &buckets[f>>(64-bucketBits)]
		w, x, y, z := first[i], b[1], b[2], b[3]
		before := n
		// The ends of the list are moved, not jumped for.
		found[n&(len(found)-1)] = w
		n += same(w, k)
		found[n&(len(found)-1)] = x
		n += same(x, k)
		found[n&(len(found)-1)] = y
		n += same(y, k)
		found[n&(len(found)-1)] = z
		n += same(z, k)
		if n == before && w&hasMore != 0 {
			found[n&(len(found)-1)] = m.further(uint32(k))
			n++
		}
	}
	for _, p := range found[:n] {
		if p&hasMany != 0 {
			for _, w := range m.w[p>>(firstWeight+manyBits):][:uint16(p>>firstWeight)] {
				score[w>>16&(MaxClasses-1)] += int32(int16(w))
			}
			continue
		}
		score[p>>26&(MaxClasses-1)] += int32(int64(p) << 38 >> 54)
		score[p>>42&(MaxClasses-1)] += int32(int64(p) << 22 >> 54)
		score[p>>58] += int32(int64(p) << 6 >> 54)
	}
}

// same returns 1 where a place has the check of a key, else 0.
func same(place, key uint64) int {
	return int(((place^key)&keyCheck - 1) >> 63)
}

// further returns the place of a key that is not in its bucket, 0 where it is not
// known.
func (m *Model) further(k uint32) uint64 {
	first := k >> moreShift
	for _, x := range m.more[m.from[first]:m.from[first+1]] {
		if x.key == k {
			return x.place
		}
	}
	return 0
}

// entries appends the weights of the feature that has a place to es.
func (m *Model) entries(es []entry, key uint32, p uint64) []entry {
	if p&hasMany != 0 {
		for _, w := range m.w[p>>(firstWeight+manyBits):][:uint16(p>>firstWeight)] {
			es = append(es, entry{key, uint8(w >> 16), int16(w)})
		}
		return es
	}
	for p >>= firstWeight; p != 0; p >>= placeWeight {
		es = append(es, entry{key, uint8(p >> 10 & (MaxClasses - 1)), int16(p<<6) >> 6})
	}
	return es
}

// Len returns the number of weights.
func (m *Model) Len() int { return m.size }

// Write appends the model to s.
func (m *Model) Write(s *model.Section) {
	var es []entry
	for i := range m.buckets {
		for _, p := range m.buckets[i] {
			es = m.entries(es, uint32(i)<<checkBits|uint32(p&keyCheck), p)
		}
	}
	for _, x := range m.more {
		es = m.entries(es, x.key, x.place)
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
