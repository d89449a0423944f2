package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold brings a name into the form in which names are compared: lower case,
// without accents, with straight apostrophes and hyphens and one space between
// words.
func Fold(s string) string {
	if folded(s) {
		return s
	}
	var buf [64]byte
	return string(AppendFold(buf[:0], s))
}

// folded reports whether s is a folded name, seen by its bytes alone.
func folded(s string) bool {
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || c >= 'A' && c <= 'Z' || loose(s, i) {
			return false
		}
	}
	return true
}

// loose reports whether at s[i] stands white space that no folded name has.
func loose(s string, i int) bool {
	c := s[i]
	return c == '\t' || c == '\n' || c == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' ')
}

// AppendFold appends the folded form of s to b.
func AppendFold(b []byte, s string) []byte {
	start := len(b)
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= 0x80 || loose(s, i) {
			return appendFold(b[:start], s)
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		b = append(b, c)
	}
	return b
}

func appendFold(b []byte, s string) []byte {
	start := len(b)
	space := false
	var buf [128]byte
	// Bytes that are no UTF-8 would keep what follows from being taken apart.
	parts := norm.NFKD.AppendString(buf[:0], strings.ToValidUTF8(s, "\uFFFD"))
	for len(parts) > 0 {
		c, n := utf8.DecodeRune(parts)
		parts = parts[n:]
		// Only now: some characters are made of capitals.
		c = unicode.ToLower(c)
		switch {
		case unicode.Is(unicode.Mn, c):
			continue
		case unicode.IsSpace(c):
			space = len(b) > start
			continue
		}
		if space {
			b = append(b, ' ')
			space = false
		}
		switch c {
		case '’', '‘', 'ʼ':
			c = '\''
		case '‐', '‑', '–':
			c = '-'
		case 'ł':
			c = 'l'
		case 'ø':
			c = 'o'
		case 'đ':
			c = 'd'
		case 'ı':
			c = 'i'
		}
		b = utf8.AppendRune(b, c)
	}
	return b
}
