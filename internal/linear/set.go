package linear

import "math/bits"

// set is a set of numbers that also says how many lower ones it has: for each 32
// numbers a bit each and, in the upper half, how many of the set come before.
// Many features of a text are in no model. The bits are small enough to stay in
// the caches, where the weights are not.
type set []uint64

// newSet makes the set of the given numbers below 1<<width. They must rise.
func newSet(width uint, numbers []uint32) set {
	s := make(set, 1<<max(width, 5)/32)
	for _, x := range numbers {
		s[x>>5] |= 1 << (x & 31)
	}
	sum := 0
	for i, x := range s {
		s[i] |= uint64(sum) << 32
		sum += bits.OnesCount32(uint32(x))
	}
	return s
}

// rank returns how many numbers a word of the set has below one that it has, where
// upTo is the word moved up until the bit of that number is the highest.
func rank(upTo uint32) uint32 {
	// Counted by hand: a call, which the package of bits makes where the machine
	// cannot count, costs the loop around its registers.
	y := upTo & (1<<31 - 1)
	y -= y >> 1 & 0x55555555
	y = y&0x33333333 + y>>2&0x33333333
	y = (y + y>>4) & 0x0f0f0f0f
	return y * 0x01010101 >> 24
}
