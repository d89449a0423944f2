package nlp

import (
	"strings"
	"unicode"
)

// excerpt returns the index after the paragraphs from i on that quote another
// report by paragraphs, a straight mark before each that nothing closes, and
// whether that report has speakers of its own, whose words stand between
// typographic marks:
//
//	"The mayor stepped to the microphone.
//	“Nobody told us,” she said.
//
// The straight marks then say nothing of who speaks, and are passed over. Where
// somebody speaks of himself before the typographic mark, the writer has only
// typed one mark for the other.
func excerpt(text string, paras []Span, i int) (end int, own bool) {
	narrated := false // the paragraph before tells, and is open
	for ; i < len(paras); i++ {
		s := paraText(text, paras[i])
		if strings.HasPrefix(s, "“") {
			own = own || narrated && strings.Contains(s, "”")
			narrated = false
			if strings.HasSuffix(s, "\"") {
				return i + 1, own
			}
			continue
		}
		if !opensStraight(s) {
			if own && len(s) > 2 && s[0] == '"' && strings.IndexByte(s[1:], '"') == len(s)-2 {
				i++ // the last one, closed at its end
			}
			break
		}
		narrated = !firstPerson(s)
		own = own || narrated && (strings.Contains(s, ", “") || strings.Contains(s, ": “"))
	}
	return i, own
}

// paraText returns the text of paragraph p without white space at its ends, ""
// where p does not fit.
func paraText(text string, p Span) string {
	if p.Start < 0 || p.End > len(text) || p.Start >= p.End {
		return ""
	}
	return strings.TrimSpace(text[p.Start:p.End])
}

// opensStraight reports whether s begins with a straight mark and has none that
// could close it.
func opensStraight(s string) bool {
	if len(s) < 2 || s[0] != '"' || space(s[1:]) > 0 || strings.IndexByte(s[1:], '"') >= 0 {
		return false
	}
	depth := 0
	for i := 1; i+2 < len(s); i++ {
		if s[i] != 0xe2 || s[i+1] != 0x80 {
			continue
		}
		switch s[i+2] {
		case 0x9c:
			depth++
		case 0x9d:
			if depth--; depth < 0 {
				return false
			}
		}
	}
	return true
}

// firstPerson reports whether s has a word of the first person outside of the
// typographic marks.
func firstPerson(s string) bool {
	for s != "" {
		said := ""
		out := s
		if i := strings.Index(s, "“"); i >= 0 {
			out, said = s[:i], s[i:]
		}
		for _, w := range strings.FieldsFunc(out, func(r rune) bool { return r != '-' && !unicode.IsLetter(r) }) {
			switch w {
			case "I", "we", "We", "my", "My", "our", "Our", "me", "us":
				return true
			}
		}
		if i := strings.Index(said, "”"); i >= 0 {
			s = said[i+len("”"):]
		} else {
			s = ""
		}
	}
	return false
}
