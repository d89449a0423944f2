package model

import (
	"encoding/binary"
	"math"
	"math/bits"
)

// A Section takes the values of a section, one after another.
type Section struct {
	name string
	b    []byte
}

// Uint appends an unsigned number.
func (s *Section) Uint(v uint64) { s.b = binary.AppendUvarint(s.b, v) }

// Int appends a signed number.
func (s *Section) Int(v int64) { s.b = binary.AppendVarint(s.b, v) }

// String appends a string.
func (s *Section) String(v string) {
	s.Uint(uint64(len(v)))
	s.b = append(s.b, v...)
}

// Float appends a number of 64 bits.
func (s *Section) Float(v float64) {
	s.b = binary.LittleEndian.AppendUint64(s.b, math.Float64bits(v))
}

// Sorted appends numbers that rise, each at least as large as the one before it:
// their differences are stored.
func (s *Section) Sorted(v []uint32) {
	s.Uint(uint64(len(v)))
	var last uint32
	for _, x := range v {
		s.Uint(uint64(x - last))
		last = x
	}
}

// Ints appends a list of numbers.
func (s *Section) Ints(v []int16) {
	s.Uint(uint64(len(v)))
	for _, x := range v {
		s.Int(int64(x))
	}
}

// Bytes appends a list of small numbers, a byte each: quickest to read.
func (s *Section) Bytes(v []int8) {
	s.Uint(uint64(len(v)))
	for _, x := range v {
		s.b = append(s.b, byte(x))
	}
}

// Sparse appends a list of numbers of which some are zero: a bit for each place that
// tells whether a number is there, then those numbers.
func (s *Section) Sparse(v []int16) {
	s.Uint(uint64(len(v)))
	at := len(s.b)
	s.b = append(s.b, make([]byte, (len(v)+7)/8)...)
	for i, x := range v {
		if x != 0 {
			s.b[at+i/8] |= 1 << (i % 8)
			s.Int(int64(x))
		}
	}
}

// A Reader gives back the values of a section in the order in which they were
// appended. After a value that is not there it returns zeros, and Err says so.
type Reader struct {
	b   []byte
	err error
}

// Err returns the first error met, an [ErrCorrupt], or nil.
func (r *Reader) Err() error { return r.err }

func (r *Reader) fail() {
	r.b = nil
	if r.err == nil {
		r.err = ErrCorrupt
	}
}

// Uint reads an unsigned number.
func (r *Reader) Uint() uint64 {
	if len(r.b) > 0 && r.b[0] < 0x80 {
		v := r.b[0]
		r.b = r.b[1:]
		return uint64(v)
	}
	v, n := binary.Uvarint(r.b)
	if n <= 0 {
		r.fail()
		return 0
	}
	r.b = r.b[n:]
	return v
}

// Int reads a signed number.
func (r *Reader) Int() int64 {
	u := r.Uint()
	return int64(u>>1) ^ -int64(u&1)
}

// count reads the length of a list of which each value takes a byte or more.
func (r *Reader) count() int {
	n := r.Uint()
	if n > uint64(len(r.b)) {
		r.fail()
		return 0
	}
	return int(n)
}

// String reads a string.
func (r *Reader) String() string {
	n := r.count()
	v := string(r.b[:n])
	r.b = r.b[n:]
	return v
}

// Float reads a number of 64 bits.
func (r *Reader) Float() float64 {
	if len(r.b) < 8 {
		r.fail()
		return 0
	}
	v := math.Float64frombits(binary.LittleEndian.Uint64(r.b))
	r.b = r.b[8:]
	return v
}

// Uints reads as many numbers as out has places, which is faster than one after
// the other. They are taken for numbers of 32 bits.
func (r *Reader) Uints(out []uint32) {
	b, i := r.b, 0
	for k := range out {
		if i >= len(b) {
			r.fail()
			clear(out[k:])
			return
		}
		x := uint32(b[i])
		i++
		if x >= 0x80 {
			v, n := binary.Uvarint(b[i-1:])
			if n <= 0 {
				r.fail()
				clear(out[k:])
				return
			}
			x = uint32(v)
			i += n - 1
		}
		out[k] = x
	}
	r.b = b[i:]
}

// signed returns the number that [Section.Int] appended as u.
func signed(u uint32) int16 { return int16(u>>1) ^ -int16(u&1) }

// Sorted reads what [Section.Sorted] appended.
func (r *Reader) Sorted() []uint32 {
	out := make([]uint32, r.count())
	r.Uints(out)
	var last uint32
	for i, x := range out {
		last += x
		out[i] = last
	}
	return out
}

// Ints reads what [Section.Ints] appended.
func (r *Reader) Ints() []int16 {
	u := make([]uint32, r.count())
	r.Uints(u)
	out := make([]int16, len(u))
	for i, x := range u {
		out[i] = signed(x)
	}
	return out
}

// Bytes reads what [Section.Bytes] appended.
func (r *Reader) Bytes() []int8 {
	out := make([]int8, r.count())
	for i, x := range r.b[:len(out)] {
		out[i] = int8(x)
	}
	r.b = r.b[len(out):]
	return out
}

// Raw reads what [Section.Bytes] appended, numbers as their low bytes, and does not
// copy it: it is not to be changed.
func (r *Reader) Raw() []byte {
	n := r.count()
	out := r.b[:n:n]
	r.b = r.b[n:]
	return out
}

// Sparse reads what [Section.Sparse] appended.
func (r *Reader) Sparse() []int16 { return sparse[int16](r, math.MinInt16) }

// Sparse8 is Sparse for numbers from -127 to 127. Others are damage.
func (r *Reader) Sparse8() []int8 { return sparse[int8](r, -127) }

func sparse[T int8 | int16](r *Reader, least int16) []T {
	size := r.Uint()
	if size > maxRaw || (size+7)/8 > uint64(len(r.b)) {
		r.fail()
		return nil
	}
	places := r.b[:(size+7)/8]
	r.b = r.b[len(places):]
	out := make([]T, size)
	var values [8]uint32
	for i, p := range places {
		n := bits.OnesCount8(p)
		r.Uints(values[:n])
		for _, u := range values[:n] {
			at, v := 8*i+bits.TrailingZeros8(p), signed(u)
			p &= p - 1
			if at >= len(out) || int16(T(v)) != v || v < least {
				r.fail()
				return nil
			}
			out[at] = T(v)
		}
	}
	if r.err != nil {
		return nil
	}
	return out
}
