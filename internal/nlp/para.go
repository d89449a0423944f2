package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Paragraphs finds the paragraphs of running text: every line is one, except
// that a line which ends in no final mark and whose next line begins with a
// small letter is taken for a line broken by its width, and goes on in the next
// one. Empty lines always end a paragraph. The spans carry no white space at
// their ends, and none is empty.
func Paragraphs(text string) []Span {
	var out []Span
	open := false // the last line may go on
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && text[j] != '\n' && text[j] != '\r' {
			j++
		}
		s := trim(text, Span{i, j})
		i = j + 1
		if s.Start >= s.End {
			// The line feed of a carriage return ends no line of its own.
			if j > 0 && text[j-1] == '\r' && j < len(text) && text[j] == '\n' {
				continue
			}
			open = false
			continue
		}
		if open && lowerStart(text[s.Start:s.End]) {
			out[len(out)-1].End = s.End
		} else {
			out = append(out, s)
		}
		open = s.End-s.Start >= 40 && strings.IndexByte(`.!?:")`, text[s.End-1]) < 0
	}
	return out
}

// trim takes white space off both ends of s.
func trim(text string, s Span) Span {
	for s.Start < s.End {
		n := space(text[s.Start:s.End])
		if n == 0 {
			break
		}
		s.Start += n
	}
	for s.Start < s.End {
		c := text[s.End-1]
		if c > ' ' && c < utf8.RuneSelf {
			break
		}
		r, n := utf8.DecodeLastRuneInString(text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= n
	}
	return s
}
