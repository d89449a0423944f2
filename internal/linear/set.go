package linear

import "math/bits"

// set is a set of numbers, one bit for each that might be in it, which also
// says how many lower ones are. Most features of a text are in no model, and the
// bits are small enough to stay in the caches, where the weights are not: so
// most look-ups end here.
type set struct {
	has    []uint64
	before []uint32 // how many are in the words before, by word of has
}

// newSet makes the set of the given numbers below 1<<width. They must rise.
func newSet(width uint, numbers []uint32) set {
	n := 1 << max(width, 6) / 64
	s := set{make([]uint64, n), make([]uint32, n)}
	for _, x := range numbers {
		s.has[x>>6] |= 1 << (x & 63)
	}
	sum := uint32(0)
	for i, w := range s.has {
		s.before[i] = sum
		sum += uint32(bits.OnesCount64(w))
	}
	return s
}

// bit returns 1 where x is in the set, else 0.
func (s *set) bit(x uint32) int { return int(s.has[x>>6] >> (x & 63) & 1) }

// rank returns how many numbers of the set are below x.
func (s *set) rank(x uint32) uint32 {
	i := x >> 6
	return s.before[i] + uint32(bits.OnesCount64(s.has[i]&(1<<(x&63)-1)))
}
