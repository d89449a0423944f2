package article

import "unicode"

// charClass says what becomes of a character.
type charClass uint8

const (
	classPlain     charClass = iota
	classNewline             // becomes "\n"
	classSpace               // becomes " "
	classInvisible           // dropped
	classControl             // dropped
	classHole                // a C1 control that windows-1252 leaves open: dropped
	classC1                  // read as windows-1252
	classBidi                // dropped
	classMark                // a directional mark: kept in right-to-left text
	classJoiner              // ZWJ, ZWNJ: kept where the script needs it
	classTag                 // kept in the flag of a region
)

const (
	nbsp = 0xa0
	shy  = 0xad
)

func classify(r rune) charClass {
	switch {
	case r < ' ':
		switch r {
		case '\n', '\t':
			return classPlain
		case '\r', '\v', '\f':
			return classNewline
		}
		return classControl
	case r < 0x7f:
		return classPlain
	case r == 0x7f:
		return classControl
	case r < nbsp:
		if cp1252[r-0x80] == 0 {
			return classHole
		}
		return classC1
	case r == nbsp:
		return classSpace
	case r == shy:
		return classInvisible
	case r < 0x600:
		return classPlain
	case r >= 0x2000 && r <= 0x206f:
		switch {
		case r <= 0x200a, r == 0x202f, r == 0x205f:
			return classSpace
		case r == 0x200c, r == 0x200d:
			return classJoiner
		case r == 0x200e, r == 0x200f:
			return classMark
		case r == 0x2028, r == 0x2029:
			return classNewline
		case r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069:
			return classBidi
		case r == 0x200b, r >= 0x2060:
			return classInvisible
		}
		return classPlain
	case r == 0x61c:
		return classMark
	case r == 0x1680, r == 0x3000:
		return classSpace
	case r == 0xfeff, r >= 0xfff9 && r <= 0xfffc:
		return classInvisible
	case r == 0xfffe, r == 0xffff:
		return classControl
	case isTag(r):
		return classTag
	}
	return classPlain
}

// isTag reports whether r is a tag character, of which flags of regions are
// spelled. Elsewhere they are text that nobody sees.
func isTag(r rune) bool { return r >= 0xe0000 && r <= 0xe007f }

// joins reports whether a joiner does something after prev: in the cursive and
// the Indic scripts, and for ZWJ in sequences of pictographs.
func joins(prev, joiner rune) bool {
	switch {
	case prev < 0x600:
		return false
	case prev < 0x900: // Arabic, Syriac, N'Ko, Mandaic
		return unicode.IsLetter(prev) || unicode.IsMark(prev)
	case prev < 0xe00: // Devanagari to Sinhala
		return unicode.IsLetter(prev) || unicode.IsMark(prev)
	case prev >= 0xf00 && prev < 0x10a0, prev >= 0x1780 && prev < 0x18b0: // Tibetan, Myanmar, Khmer, Mongolian
		return unicode.IsLetter(prev) || unicode.IsMark(prev)
	case prev >= 0xfb50 && prev < 0xfe00, prev >= 0xfe70 && prev < 0xfeff: // Arabic presentation forms
		return unicode.IsLetter(prev)
	}
	if joiner != 0x200d {
		return false
	}
	// A pictograph, its variation selector or its skin tone.
	return prev == 0xfe0f || prev >= 0x1f000 && prev < 0x1fb00 || prev >= 0x2190 && prev < 0x2c00 && unicode.Is(unicode.So, prev)
}

// cp1252 lists the characters that windows-1252 has at 0x80 to 0x9F, 0 where it
// has none. Source: WHATWG Encoding Standard, index-windows-1252.
var cp1252 = [32]rune{
	0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0,
	0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
}

// cp1252Byte returns the byte that r has in windows-1252, with the five open
// places passed through; 0 for what has none and for ASCII.
func cp1252Byte(r rune) byte {
	switch {
	case r < 0x80:
		return 0
	case r < 0xa0: // an open place, or a C1 character not yet read
		return byte(r)
	case r < 0x100:
		return byte(r)
	case r > 0x2122:
		return 0
	}
	for i, c := range cp1252 {
		if c == r {
			return byte(0x80 + i)
		}
	}
	return 0
}
