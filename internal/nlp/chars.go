package nlp

import (
	"unicode"
	"unicode/utf8"
)

func isLetter(c byte) bool { return c|0x20-'a' < 26 }
func isUpper(c byte) bool  { return c-'A' < 26 }
func isLower(c byte) bool  { return c-'a' < 26 }
func isDigit(c byte) bool  { return c-'0' < 10 }
func isAlnum(c byte) bool  { return isLetter(c) || isDigit(c) }

// space returns the length in bytes of the white space character that s begins
// with, 0 where there is none.
func space(s string) int {
	if s == "" {
		return 0
	}
	if c := s[0]; c < utf8.RuneSelf {
		if c == ' ' || c-'\t' < 5 {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s); unicode.IsSpace(r) {
		return n
	}
	return 0
}

// joins reports whether r, not an ASCII character, is a part of words: a
// letter, a mark, a number, or one of the invisible characters that stand
// inside words.
func joins(r rune) bool {
	switch r {
	case '\u00ad', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	case utf8.RuneError:
		return false
	}
	return unicode.In(r, unicode.L, unicode.M, unicode.N)
}

// wordAt returns the length in bytes of the letter, digit or mark that stands
// at i, 0 where another character or the end of s stands there.
func wordAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	if c := s[i]; c < utf8.RuneSelf {
		if isAlnum(c) {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeRuneInString(s[i:]); joins(r) {
		return n
	}
	return 0
}

// apostropheAt returns the length in bytes of the apostrophe at i, straight or
// curly, 0 where there is none. The opening single mark is none.
func apostropheAt(s string, i int) int {
	if i >= len(s) {
		return 0
	}
	if s[i] == '\'' {
		return 1
	}
	if len(s)-i >= 3 && s[i] == 0xe2 && s[i+1] == 0x80 && s[i+2] == 0x99 {
		return 3
	}
	return 0
}

// upperStart reports whether w begins with a capital letter.
func upperStart(w string) bool {
	if w == "" {
		return false
	}
	if w[0] < utf8.RuneSelf {
		return isUpper(w[0])
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// lowerStart reports whether w begins with a small letter.
func lowerStart(w string) bool {
	if w == "" {
		return false
	}
	if w[0] < utf8.RuneSelf {
		return isLower(w[0])
	}
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLower(r)
}

// mark is the kind of a quotation mark.
type mark uint8

const (
	noMark           mark = iota
	markDouble            // “ ” ‟
	markLow               // „
	markStraight          // "
	markTwo               // ''
	markTick              // ``
	markSingle            // ‘ ’ ‛
	markLowSingle         // ‚
	markApos              // '
	markAngle             // «
	markAngleBack         // »
	markAngleOne          // ‹
	markAngleOneBack      // ›
)

// quoteMark returns which quotation mark word w is, and whether its form is
// that of a closing one (+1), an opening one (-1) or either (0).
func quoteMark(w string) (mark, int) {
	switch w {
	case "\"":
		return markStraight, 0
	case "'":
		return markApos, 0
	case "''":
		return markTwo, 0
	case "``", "`":
		return markTick, -1
	case "“", "‟":
		return markDouble, -1
	case "”":
		return markDouble, +1
	case "„":
		return markLow, -1
	case "‘", "‛":
		return markSingle, -1
	case "’":
		return markSingle, +1
	case "‚":
		return markLowSingle, -1
	case "«":
		return markAngle, -1
	case "»":
		return markAngleBack, +1
	case "‹":
		return markAngleOne, -1
	case "›":
		return markAngleOneBack, +1
	}
	return noMark, 0
}
