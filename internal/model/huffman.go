package model

import (
	"cmp"
	"encoding/binary"
	"math/bits"
	"slices"
)

// Sections are packed by a Huffman code of their bytes and no more: weights hardly
// ever repeat a sequence, so that DEFLATE, which looks for repetitions, packs them no
// tighter, and compress/flate takes three times as long to unpack them, which was half
// of what the first call took. Blocks of blockSize bytes have a code of their own:
//
//	lengths  of the codes of the bytes 0 to 255 in half bytes, low half first:
//	         0 no code, 1 to 11, or 12 and n for 3+n bytes without a code
//	size     uvarint, bytes of the first stream
//	streams  two, each the codes of one half of the block, the lower bit first
//
// Codes are canonical: shorter ones first, among equal lengths those of lower bytes.
const (
	blockSize = 32 << 10
	codeBits  = 11 // of the longest code
	codeRun   = 12 // stands for a run of bytes without a code
	minRun    = 3
	maxRun    = minRun + 15
)

// pack appends b, packed, to out.
func pack(out, b []byte) []byte {
	for ; len(b) > 0; b = b[min(len(b), blockSize):] {
		block := b[:min(len(b), blockSize)]
		lengths := codeLengths(block)
		out = appendLengths(out, &lengths)
		codes := canonical(&lengths)
		half := (len(block) + 1) / 2
		first := appendCodes(nil, block[:half], &lengths, &codes)
		out = binary.AppendUvarint(out, uint64(len(first)))
		out = append(out, first...)
		out = appendCodes(out, block[half:], &lengths, &codes)
	}
	return out
}

// codeLengths returns how long the code of each byte of b is to be: Huffman's, none
// over codeBits.
func codeLengths(b []byte) (lengths [256]uint8) {
	var count [256]int
	for _, x := range b {
		count[x]++
	}
	// Counts that are halved, rounded up, until the code is short enough, lose next to
	// nothing.
	for !huffman(&count, &lengths) {
		for i, n := range count {
			count[i] = (n + 1) / 2
		}
	}
	return lengths
}

// huffman fills in the lengths of the codes for bytes that occur so many times, and
// reports whether none is over codeBits.
func huffman(count *[256]int, lengths *[256]uint8) bool {
	type node struct{ count, parent int }
	nodes := make([]node, 0, 511)
	var at []int // the byte of each leaf
	for i, n := range count {
		lengths[i] = 0
		if n > 0 {
			at = append(at, i)
		}
	}
	slices.SortStableFunc(at, func(a, b int) int { return cmp.Compare(count[a], count[b]) })
	for _, i := range at {
		nodes = append(nodes, node{count: count[i]})
	}
	if len(at) == 1 {
		lengths[at[0]] = 1
		return true
	}
	// The lightest two roots are joined until one is left: leaves wait in order of their
	// counts, and so do the joined, which follow them.
	leaf, joined := 0, len(at)
	lightest := func() int {
		if joined == len(nodes) || leaf < len(at) && nodes[leaf].count <= nodes[joined].count {
			leaf++
			return leaf - 1
		}
		joined++
		return joined - 1
	}
	for range len(at) - 1 {
		a, b := lightest(), lightest()
		nodes[a].parent, nodes[b].parent = len(nodes), len(nodes)
		nodes = append(nodes, node{count: nodes[a].count + nodes[b].count})
	}
	depth := make([]int, len(nodes))
	for i := len(nodes) - 2; i >= 0; i-- {
		depth[i] = depth[nodes[i].parent] + 1
	}
	for k, i := range at {
		if depth[k] > codeBits {
			return false
		}
		lengths[i] = uint8(depth[k])
	}
	return true
}

// canonical returns the codes that have these lengths, their first bit lowest.
func canonical(lengths *[256]uint8) (codes [256]uint16) {
	next := uint16(0)
	for n := uint8(1); n <= codeBits; n++ {
		for i, l := range lengths {
			if l == n {
				codes[i] = bits.Reverse16(next) >> (16 - n)
				next++
			}
		}
		next <<= 1
	}
	return codes
}

func appendLengths(out []byte, lengths *[256]uint8) []byte {
	var halves []uint8
	for i := 0; i < len(lengths); {
		run := 0
		for i+run < len(lengths) && run < maxRun && lengths[i+run] == 0 {
			run++
		}
		if run >= minRun {
			halves = append(halves, codeRun, uint8(run-minRun))
			i += run
			continue
		}
		halves = append(halves, lengths[i])
		i++
	}
	if len(halves)%2 == 1 {
		halves = append(halves, 0)
	}
	for i := 0; i < len(halves); i += 2 {
		out = append(out, halves[i]|halves[i+1]<<4)
	}
	return out
}

func appendCodes(out, b []byte, lengths *[256]uint8, codes *[256]uint16) []byte {
	var buf uint64
	n := uint8(0)
	for _, x := range b {
		buf |= uint64(codes[x]) << n
		n += lengths[x]
		for ; n >= 8; n -= 8 {
			out = append(out, byte(buf))
			buf >>= 8
		}
	}
	if n > 0 {
		out = append(out, byte(buf))
	}
	return out
}

// unpack fills out with what was packed to b, and reports whether b was that.
func unpack(out, b []byte) bool {
	var table decoder
	for len(out) > 0 {
		var ok bool
		if b, ok = table.read(b); !ok {
			return false
		}
		size, n := binary.Uvarint(b)
		if n <= 0 || size > uint64(len(b)-n) {
			return false
		}
		b = b[n:]
		block := out[:min(len(out), blockSize)]
		half := (len(block) + 1) / 2
		used, ok := table.both(block[:half], block[half:], b[:size], b[size:])
		if !ok {
			return false
		}
		b = b[int(size)+used:]
		out = out[len(block):]
	}
	return len(b) == 0
}

// A decoder tells for each codeBits bits that a stream may go on with which byte they
// begin with (the high half) and how many bits that takes: 0 where it is no code.
type decoder [1 << codeBits]uint16

// read reads the lengths of codes at the beginning of b and returns the rest.
func (d *decoder) read(b []byte) (rest []byte, ok bool) {
	var lengths [256]uint8
	at := 0
	half := func() (uint8, bool) {
		if at/2 >= len(b) {
			return 0, false
		}
		x := b[at/2] >> (at % 2 * 4) & 15
		at++
		return x, true
	}
	room := 1 << codeBits
	for i := 0; i < len(lengths); {
		n, ok := half()
		switch {
		case !ok || n > codeRun:
			return nil, false
		case n == codeRun:
			run, ok := half()
			if i += int(run) + minRun; !ok || i > len(lengths) {
				return nil, false
			}
			continue
		case n > 0:
			lengths[i] = n
			if room -= 1 << (codeBits - n); room < 0 {
				return nil, false
			}
		}
		i++
	}
	clear(d[:])
	codes := canonical(&lengths)
	for i, n := range lengths {
		if n == 0 {
			continue
		}
		for at := int(codes[i]); at < len(d); at += 1 << n {
			d[at] = uint16(i)<<8 | uint16(n)
		}
	}
	return b[(at+1)/2:], true
}

// A stream is bits that are read from the lowest of a byte on.
type stream struct {
	b   []byte
	at  int    // of the next byte to take
	buf uint64 // bits that were taken
	n   uint   // how many of them are left
}

// next takes the code of a byte off n bits and returns the byte and what is left of them.
func (d *decoder) next(buf uint64, n uint) (byte, uint64, uint) {
	e := d[buf&(1<<codeBits-1)]
	return byte(e >> 8), buf >> (e & 15), n - uint(e&15)
}

// both unpacks the two halves of a block side by side, since what one waits for does
// not hold up the other. It reports how many bytes of the second stream were used and
// whether each was what it should be.
func (d *decoder) both(x, y, first, second []byte) (used int, ok bool) {
	var i, at, at2 int
	var buf, buf2 uint64
	var n, n2 uint
	for i+5 <= len(y) && at+8 <= len(first) && at2+8 <= len(second) {
		// 56 bits at least are there after this: five codes, taken one after the other,
		// since a loop over them takes half as long again.
		buf |= binary.LittleEndian.Uint64(first[at:]) << (n & 63)
		at += int(63-n) >> 3
		n |= 56
		buf2 |= binary.LittleEndian.Uint64(second[at2:]) << (n2 & 63)
		at2 += int(63-n2) >> 3
		n2 |= 56
		p, q := x[i:i+5:i+5], y[i:i+5:i+5]
		p[0], buf, n = d.next(buf, n)
		q[0], buf2, n2 = d.next(buf2, n2)
		p[1], buf, n = d.next(buf, n)
		q[1], buf2, n2 = d.next(buf2, n2)
		p[2], buf, n = d.next(buf, n)
		q[2], buf2, n2 = d.next(buf2, n2)
		p[3], buf, n = d.next(buf, n)
		q[3], buf2, n2 = d.next(buf2, n2)
		p[4], buf, n = d.next(buf, n)
		q[4], buf2, n2 = d.next(buf2, n2)
		i += 5
	}
	s, t := stream{first, at, buf, n}, stream{second, at2, buf2, n2}
	if !d.rest(x[i:], &s) || !d.rest(y[i:], &t) {
		return 0, false
	}
	return t.used(), s.used() == len(first)
}

// rest unpacks what is left of a stream, a byte at a time.
func (d *decoder) rest(out []byte, s *stream) bool {
	for i := range out {
		for s.n < codeBits && s.at < len(s.b) {
			s.buf |= uint64(s.b[s.at]) << s.n
			s.at++
			s.n += 8
		}
		e := d[s.buf&(1<<codeBits-1)]
		n := uint(e & 15)
		if n == 0 || n > s.n {
			return false
		}
		out[i] = byte(e >> 8)
		s.buf >>= n
		s.n -= n
	}
	return true
}

// used returns how many bytes the bits that were used lie in.
func (s *stream) used() int { return s.at - int(s.n/8) }
