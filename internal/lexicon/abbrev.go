package lexicon

import (
	_ "embed"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

// Abbrev is the kind of an abbreviation that ends in a full stop.
type Abbrev uint8

// The kinds of abbreviation. The zero value is none.
const (
	NoAbbrev     Abbrev = iota
	AbbrevTitle         // stands before a name: Mr., Sen.
	AbbrevNumber        // one only before a number: No., pp.
	AbbrevDate          // a month or a weekday
	AbbrevPlace         // a state: Calif., Miss.
	AbbrevWord          // may end a sentence: Inc., etc.
	AbbrevInner         // stands inside a sentence: vs., e.g.
)

//go:embed abbreviations.txt
var abbreviations string

func abbrevTable() map[string]Abbrev { return abbrevTableValue.Get(makeAbbrevTable) }

var abbrevTableValue lazy.Value[map[string]Abbrev]

func makeAbbrevTable() map[string]Abbrev {
	m := make(map[string]Abbrev, 256)
	for line := range strings.Lines(abbreviations) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		f := strings.Fields(line)
		if len(f) == 0 {
			continue
		}
		k := abbrevKind(f[0])
		for _, w := range f[1:] {
			m[w] = k
		}
	}
	return m
}

func abbrevKind(name string) Abbrev {
	switch name {
	case "title":
		return AbbrevTitle
	case "number":
		return AbbrevNumber
	case "date":
		return AbbrevDate
	case "place":
		return AbbrevPlace
	case "word":
		return AbbrevWord
	case "inner":
		return AbbrevInner
	}
	return NoAbbrev
}

// Abbreviation returns the kind of abbreviation that word is; the full stop is
// not part of word. Case counts, except that a word in capitals matches too
// (MR, SEN).
func Abbreviation(word string) Abbrev {
	if len(word) > 8 {
		return NoAbbrev
	}
	m := abbrevTable()
	if k := m[word]; k != NoAbbrev {
		return k
	}
	if len(word) < 2 {
		return NoAbbrev
	}
	var b [8]byte
	b[0] = word[0]
	for i := 1; i < len(word); i++ {
		if c := word[i]; 'A' <= c && c <= 'Z' {
			b[i] = c + 'a' - 'A'
		} else {
			return NoAbbrev
		}
	}
	return m[string(b[:len(word)])]
}
