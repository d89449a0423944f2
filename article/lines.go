package article

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// fold returns s in lower case with straight apostrophes: the form that lines
// are compared in. It keeps no offsets.
func fold(s string) string {
	s = strings.ToLower(s)
	if strings.ContainsRune(s, '’') {
		s = strings.ReplaceAll(s, "’", "'")
	}
	return s
}

// runeFloor returns the largest rune boundary of s that is at most n.
func runeFloor(s string, n int) int {
	if n >= len(s) {
		return len(s)
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return n
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

func firstRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// trimClosers takes closing quotation marks and brackets off the end of s.
func trimClosers(s string) string {
	return strings.TrimRight(s, "”’\"'»)]›")
}

// endsSentence reports whether s ends in a final mark, with or without closing
// quotation marks behind it.
func endsSentence(s string) bool {
	return s != "" && strings.ContainsRune(".!?…。！？।؟", lastRune(trimClosers(s)))
}

// endsStop reports whether s ends as only a sentence does: in a full stop that
// belongs to no abbreviation in capitals ("U.S.").
func endsStop(s string) bool {
	s = trimClosers(s)
	switch lastRune(s) {
	case '。', '।':
		return true
	case '.':
		i := strings.LastIndexAny(s[:len(s)-1], " .\n")
		word := s[i+1 : len(s)-1]
		return len(word) != 1 || !unicode.IsUpper(rune(word[0]))
	}
	return false
}

func startsUpper(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) {
			return unicode.IsUpper(r) || !unicode.IsLower(r)
		}
		if unicode.IsDigit(r) {
			return true
		}
		if !isOpener(r) {
			return false
		}
	}
	return false
}

func isOpener(r rune) bool {
	return strings.ContainsRune("“‘\"'„‚«»‹([`¿¡", r)
}

func countWords(s string) int { return len(strings.Fields(s)) }

// isCaps reports whether s has letters with case and all of them are capitals.
// "Mc" and "Mac" before a capital count as such.
func isCaps(s string) bool {
	s = strings.ReplaceAll(strings.ReplaceAll(s, "Mac", "MAC"), "Mc", "MC")
	upper := false
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		upper = upper || unicode.IsUpper(r)
	}
	return upper
}

// isSpeakerLabel reports whether s begins with a name and a colon, as the turns
// of a transcript do: "HOST: …", "Q: …".
func isSpeakerLabel(s string) bool {
	i := strings.IndexByte(s[:min(len(s), 60)], ':')
	if i <= 0 || i+1 < len(s) && s[i+1] != ' ' && s[i+1] != '\n' {
		return false
	}
	return isCaps(s[:i]) && countWords(s[:i]) <= 6
}

// isBullet reports whether s begins with the mark of a list.
func isBullet(s string) bool {
	r, n := utf8.DecodeRuneInString(s)
	return len(s) > n && s[n] == ' ' && strings.ContainsRune("•▪●‣◦■*·", r)
}

// isSeparator reports whether s only sets apart what is above and below it.
func isSeparator(s string) bool {
	if len(s) > 100 {
		return false
	}
	n, letters := 0, false
	for _, r := range s {
		if strings.ContainsRune("_*-=~•#.–—―·+⁂─…", r) {
			n++
		} else if r != ' ' {
			if letters && n == 0 {
				return s == "ENDS" // neither marks nor one word between marks
			}
			letters = true
		}
	}
	if !letters {
		return n >= 3 || n == 1 && s == "⁂"
	}
	switch strings.Trim(fold(s), " -–—*") {
	case "30", "ends", "end":
		return n >= 2 || s == "ENDS"
	}
	return false
}

// hasAnyPrefix reports whether s begins with one of the prefixes.
func hasAnyPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			return true
		}
	}
	return false
}

// hasWordPrefix is hasAnyPrefix for prefixes that end at the end of a word.
func hasWordPrefix(s string, prefixes []string) bool {
	for _, p := range prefixes {
		if strings.HasPrefix(s, p) {
			rest := s[len(p):]
			if rest == "" || !unicode.IsLetter(firstRune(rest)) && rest[0] != '\'' {
				return true
			}
		}
	}
	return false
}

// inSorted reports whether the sorted table has s.
func inSorted(table []string, s string) bool {
	_, ok := slices.BinarySearch(table, s)
	return ok
}
