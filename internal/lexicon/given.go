package lexicon

import (
	_ "embed"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

//go:embed given.tsv
var givenTSV string

// loadGiven returns the table: 6,000 names, read once.
func loadGiven() *Table[byte] { return loadGivenValue.Get(readGiven) }

var loadGivenValue lazy.Value[*Table[byte]]

func readGiven() *Table[byte] {
	m := make(map[string]byte, 6000)
	for line := range strings.Lines(givenTSV) {
		if line[0] == '#' {
			continue
		}
		if g, n, ok := strings.Cut(strings.TrimRight(line, "\n"), "\t"); ok {
			m[n] = g[0]
		}
	}
	return NewTable(m)
}

// GivenName returns the gender that a given name mostly stands for: 'f', 'm',
// 'u' where it is common for both, 0 where the table lacks it. Case counts:
// "Mary".
func GivenName(name string) byte { return loadGiven().Get(name) }
