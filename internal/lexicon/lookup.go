package lexicon

import "math/bits"

// Table is a map by words for which most words that it is asked about are not in it:
// a bit tells so of nearly all of them, at the cost of neither a hash of the whole
// word nor of a place in memory that is in no cache. It is read-only.
type Table[V any] struct {
	words map[string]V
	may   []uint64 // a bit for each beginning of the hash of a word
	shift uint     // of a hash, to the number of its bit
}

// NewTable makes a table of a map, which is not to be changed after.
func NewTable[V any](words map[string]V) *Table[V] {
	// One bit in eight is set or less.
	width := max(6, uint(bits.Len(uint(len(words))))+3)
	t := &Table[V]{words: words, may: make([]uint64, 1<<width/64), shift: 64 - width}
	for w := range words {
		i := hashEnds(w) >> t.shift
		t.may[i>>6] |= 1 << (i & 63)
	}
	return t
}

// Lookup returns what the table has of a word, and whether it has it.
func (t *Table[V]) Lookup(w string) (V, bool) {
	if !t.mayHave(hashEnds(w)) {
		var none V
		return none, false
	}
	v, ok := t.words[w]
	return v, ok
}

// LookupBytes is Lookup for a word in bytes, of which it makes no string.
func (t *Table[V]) LookupBytes(w []byte) (V, bool) {
	if !t.mayHave(hashEnds(w)) {
		var none V
		return none, false
	}
	v, ok := t.words[string(w)]
	return v, ok
}

// mayHave reports whether the table may have a word of a hash.
func (t *Table[V]) mayHave(hash uint64) bool {
	i := hash >> (t.shift & 63)
	return t.may[i>>6]>>(i&63)&1 != 0
}

// Get returns what the table has of a word, the zero value where it has not.
func (t *Table[V]) Get(w string) V {
	v, _ := t.Lookup(w)
	return v
}

// hashEnds returns a hash of the first and the last eight bytes of a word, whose first
// bits are the best.
func hashEnds[T string | []byte](w T) uint64 {
	n := len(w)
	var x uint64
	switch {
	case n >= 8:
		x = uint64(four(w)) | uint64(four(w[4:]))<<32
		x ^= bits.RotateLeft64(uint64(four(w[n-8:]))|uint64(four(w[n-4:]))<<32, 21)
	case n >= 4:
		x = uint64(four(w)) | uint64(four(w[n-4:]))<<32
	case n > 0:
		x = uint64(w[0]) | uint64(w[n/2])<<8 | uint64(w[n-1])<<16
	}
	return (x + uint64(n)) * 0x9e3779b97f4a7c15
}

func four[T string | []byte](w T) uint32 {
	return uint32(w[0]) | uint32(w[1])<<8 | uint32(w[2])<<16 | uint32(w[3])<<24
}
