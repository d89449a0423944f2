package article

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// UTF-8 that was decoded as windows-1252 shows each byte as a character of its
// own: "’" (E2 80 99) as "â€™". Undoing that is safe only where the characters
// are hardly anything else: a quotation mark after a capital "Ã" may be the end
// of a quoted Portuguese word. So single pieces are restored, not whole texts,
// and only to characters that news copy is likely to hold; piece by piece is
// also what makes the repair stable when it is done again.

// leadNeed returns how many characters of continuation follow r where r is the
// first byte of mojibake that is restored, 0 where it is none.
func leadNeed(r rune) int {
	switch r {
	case 0xc2, 0xc3, 0xc4, 0xc5, 0xc6, 0xcb, 0xce, 0xcf, 0xd0, 0xd1: // C2-C6 Latin, CB accents, CE CF Greek, D0 D1 Cyrillic
		return 1
	case 0xe2, 0xef: // punctuation and symbols; ligatures, U+FFFD and byte order mark
		return 2
	case 0xf0: // pictographs
		return 3
	}
	return 0
}

// isCont reports whether r is a byte 80 to BF in windows-1252.
func isCont(r rune) bool {
	b := cp1252Byte(r)
	return b >= 0x80 && b < 0xc0
}

// tail returns the index of the lead on the stack whose continuation ends the
// stack, and how much of it there is. The index is -1 where there is none.
func (n *normalizer) tail() (at, have int) {
	for k := len(n.stack) - 1; k >= 0 && have <= 3; k-- {
		r := n.stack[k].r
		if need := leadNeed(r); need > 0 {
			if have > need {
				return -1, 0
			}
			return k, have
		}
		if !isCont(r) {
			return -1, 0
		}
		have++
	}
	return -1, 0
}

// viable reports whether the stack ends in mojibake that is not complete yet,
// so that a character which is dropped elsewhere may belong to it.
func (n *normalizer) viable() bool {
	// A base with one mark may compose to a lead; one with more cannot.
	if k := len(n.stack); n.marks && k > 1 && startsSegment(n.stack[k-2].r) {
		n.compose()
	}
	at, have := n.tail()
	return at >= 0 && have < leadNeed(n.stack[at].r)
}

// settle restores the mojibake that ends the stack, now that the next clean
// rune is known (-1 at the end of the text).
func (n *normalizer) settle(next rune) {
	for {
		at, have := n.tail()
		if at < 0 || have != leadNeed(n.stack[at].r) {
			return
		}
		var buf [utf8.UTFMax]byte
		for i, p := range n.stack[at:] {
			buf[i] = cp1252Byte(p.r)
		}
		q, size := utf8.DecodeRune(buf[:have+1])
		last := n.stack[len(n.stack)-1]
		if size != have+1 || !restorable(buf[0], q) || !n.plausible(at, last.r, next) {
			return
		}
		first := n.stack[at]
		n.stack = n.stack[:at]
		n.note(kindMojibake, first.rs, true)
		n.take(q, first.rs, last.re)
	}
}

// restorable reports whether q is a character that mojibake is restored to.
func restorable(lead byte, q rune) bool {
	switch lead {
	case 0xc2:
		return q >= nbsp
	case 0xc3, 0xc4, 0xc5, 0xce, 0xcf, 0xd0, 0xd1:
		return true
	case 0xc6, 0xcb: // what is mojibake itself, of text that was spoilt twice
		return q == 'ƒ' || q == 'ˆ' || q == '˜'
	case 0xe2:
		// General punctuation, currency and letter-like signs, arrows, stars and
		// ticks. Not what begins with the bytes of a dash: "â—" may be one.
		return q < 0x20d0 && (q < 0x2040 || q >= 0x2080) || q >= 0x2100 && q < 0x2140 || q >= 0x2190 && q < 0x21c0 || q >= 0x2600 && q < 0x27c0
	case 0xef:
		return q == 0xfeff || q == utf8.RuneError || q >= 0xfb00 && q <= 0xfb06
	case 0xf0:
		return q >= 0x1f300 && q < 0x1fb00
	}
	return false
}

// plausible reports whether the mojibake at the end of the stack can hardly be
// text as it stands. Longer pieces cannot; a capital and one more character can
// where that is punctuation which may end or follow a word in capitals.
func (n *normalizer) plausible(at int, last, next rune) bool {
	if leadNeed(n.stack[at].r) > 1 {
		return true
	}
	prev := rune(-1)
	if at > 0 {
		prev = n.stack[at-1].r
	} else if len(n.out) > 0 {
		prev, _ = utf8.DecodeLastRune(n.out)
	}
	switch {
	case last == nbsp:
		return !unicode.IsUpper(prev)
	case strings.ContainsRune("‘’“”‚„…–—«»‹›•·", last):
		return unicode.IsLower(prev) || unicode.IsLetter(next)
	}
	return true
}

// resolve decides about the no-break spaces, soft hyphens and open places that
// were kept because they could belong to mojibake, once it is known that next
// does not complete it.
func (n *normalizer) resolve(next rune) {
	at, have := n.tail()
	if at < 0 || have < leadNeed(n.stack[at].r) && isCont(next) {
		return
	}
	k := at + 1
	for _, p := range n.stack[at+1:] {
		switch {
		case p.r == nbsp:
			n.note(kindSpace, p.rs, true)
			p.r = ' '
		case p.r == shy || p.r >= 0x80 && p.r < nbsp:
			n.dropped(p.r, p.rs)
			continue
		}
		n.stack[k] = p
		k++
	}
	n.stack = n.stack[:k]
}
