package lexicon

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Fold brings a name into the form in which names are compared: lower case,
// without accents, with straight apostrophes and hyphens and one space between
// words.
func Fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || c == '\t' || c == '\n' || c == ' ' && (i == 0 || i+1 == len(s) || s[i+1] == ' ') {
			plain = false
			break
		}
	}
	if plain {
		return strings.ToLower(s)
	}
	var b strings.Builder
	b.Grow(len(s))
	space := false
	// Bytes that are no UTF-8 would keep what follows from being taken apart.
	for _, c := range norm.NFKD.String(strings.ToValidUTF8(s, "\uFFFD")) {
		// Only now: some characters are made of capitals.
		c = unicode.ToLower(c)
		switch {
		case unicode.Is(unicode.Mn, c):
			continue
		case unicode.IsSpace(c):
			space = b.Len() > 0
			continue
		}
		if space {
			b.WriteByte(' ')
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
		b.WriteRune(c)
	}
	return b.String()
}
