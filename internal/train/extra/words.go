package extra

import (
	_ "embed"
	"encoding/hex"
	"fmt"
	"strings"
)

//go:embed words.tsv.gz
var words []byte

// WordSize is how many numbers Words has for a word.
const WordSize = 48

// Words returns what a teacher (see Judgement; here all-mpnet-base-v2) makes of a word: the first half of the
// numbers as the whole content of a statement ("he said …"), the second as its cue
// ("he … it"). Words of like numbers do alike. The mean length of either half is
// about the same for all words, in units that mean nothing.
func Words() (map[string][]int8, error) {
	lines, err := unpack("words.tsv.gz", words)
	if err != nil {
		return nil, err
	}
	out := make(map[string][]int8, len(lines))
	for i, line := range lines {
		word, digits, _ := strings.Cut(line, "\t")
		b, err := hex.DecodeString(digits)
		if err != nil || len(b) != WordSize || word == "" {
			return nil, fmt.Errorf("words.tsv.gz:%d: %q", i+1, line)
		}
		v := make([]int8, WordSize)
		for k, x := range b {
			v[k] = int8(x)
		}
		out[word] = v
	}
	return out, nil
}
