package nlp

import (
	"unicode"
	"unicode/utf8"
)

// Hash returns the number that stands for a word wherever words are compared or
// looked up: of ASCII letters the case does not count, and the curly apostrophe
// counts as the straight one. Two words have the same number by chance once in
// four thousand million.
func Hash(w string) uint32 { return fold(hashOn(offset, w)) }

// hashOn goes on with the sum h over the bytes of w, as [Hash] takes them.
func hashOn(h uint64, w string) uint64 {
	for i := 0; i < len(w); i++ {
		c := w[i]
		if isUpper(c) {
			c |= 0x20
		} else if c == 0xe2 {
			if n := apostropheAt(w, i); n > 0 {
				c = '\''
				i += n - 1
			}
		}
		h = (h ^ uint64(c)) * prime
	}
	return h
}

const (
	offset = 0xcbf29ce484222325
	prime  = 0x100000001b3
)

func fold(h uint64) uint32 { return uint32(h ^ h>>32) }

// word is what the tagger sees of a token.
type word struct {
	lower uint32 // Hash
	form  uint32 // the same with the case pattern
	suf   uint32 // the last four bytes in small letters, the last one lowest
	pre   uint32 // the first four, the first one lowest
	class uint16 // what the dictionary says: the index of a class, see Words
	shape uint8  // the case pattern and what else is in the word
	known bool   // the dictionary has the very form
	rare  bool   // it has not, or only as a form that may have other tags too
}

// The bits of word.shape. The lowest two are the case pattern.
const (
	caseLower = 0 // no capital
	caseFirst = 1 // one, at the start
	caseAll   = 2 // capitals only, two or more
	caseMixed = 3

	shapeDigit  = 1 << 2
	shapeHyphen = 1 << 3
	shapeStop   = 1 << 4
	shapeLetter = 1 << 5
	shapeOther  = 1 << 6
	shapeFirst  = 1 << 7 // the first word of its sentence
)

func (w *word) caps() uint8 { return w.shape & 3 }

// read sets what can be seen of the word s itself.
func (w *word) read(s string) {
	h := uint64(offset)
	var upper, lower int
	var shape uint8
	var suf, pre uint32
	for i := 0; i < len(s); i++ {
		c := s[i]
		switch {
		case isLower(c):
			lower++
		case isUpper(c):
			upper++
			c |= 0x20
		case isDigit(c):
			shape |= shapeDigit
		case c == '-':
			shape |= shapeHyphen
		case c == '.':
			shape |= shapeStop
		case c >= 0x80:
			shape |= shapeOther
			if c == 0xe2 {
				if n := apostropheAt(s, i); n > 0 {
					c = '\''
					i += n - 1
				}
			}
			if c >= 0xc0 {
				switch r, _ := utf8.DecodeRuneInString(s[i:]); {
				case unicode.IsUpper(r):
					upper++
				case unicode.IsLetter(r):
					lower++
				}
			}
		default:
			shape |= shapeOther
		}
		h = (h ^ uint64(c)) * prime
		suf = suf<<8 | uint32(c)
		if i < 4 {
			pre |= uint32(c) << (8 * i)
		}
	}
	if upper+lower > 0 {
		shape |= shapeLetter
	}
	switch {
	case upper == 0:
	case lower == 0 && upper > 1:
		shape |= caseAll
	case upper == 1 && upperStart(s):
		shape |= caseFirst
	default:
		shape |= caseMixed
	}
	w.lower = fold(h)
	w.form = w.lower + uint32(shape&3)*0x9e3779b9
	w.suf, w.pre, w.shape = suf, pre, shape
	w.class, w.known, w.rare = 0, false, true
}
