package lexicon

import (
	_ "embed"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

//go:embed nicknames.tsv
var nicknamesTSV string

func loadNicknames() map[string][]string { return loadNicknamesValue.Get(readNicknames) }

var loadNicknamesValue lazy.Value[map[string][]string]

func readNicknames() map[string][]string {
	m := map[string][]string{}
	for row := range Rows(nicknamesTSV) {
		for n := range strings.FieldsSeq(Field(row, 1)) {
			m[n] = append(m[n], row[0])
		}
	}
	return m
}

// SameGiven reports whether two given names, in lower case, are forms of one:
// bill and william, bob and robert.
func SameGiven(a, b string) bool {
	if a == b {
		return true
	}
	m := loadNicknames()
	for _, f := range m[a] {
		if f == b {
			return true
		}
		for _, g := range m[b] {
			if f == g {
				return true
			}
		}
	}
	for _, g := range m[b] {
		if g == a {
			return true
		}
	}
	return false
}

// ShortFor reports whether a given name is a short form of another, both in lower
// case: ken of kenneth.
func ShortFor(short, full string) bool {
	for _, f := range loadNicknames()[short] {
		if f == full {
			return true
		}
	}
	return false
}
