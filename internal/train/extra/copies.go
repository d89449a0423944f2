package extra

import (
	_ "embed"
	"fmt"
	"slices"
	"strings"
)

//go:embed copies.tsv.gz
var copies []byte

// Copy is an article in which some words are replaced by others of the same kind, and
// how probable a teacher holds it that words of it are heads of cues: what would be
// a cue if it stood there.
type Copy struct {
	Doc   string          // the article
	Words map[int]string  // byte of the article at which a word begins → what stands in its place
	Cues  map[int]float32 // byte of the copy at which a word begins → 0 to 1; words that are not there are at 0
}

// Copies returns the copies that a teacher was asked about.
func Copies() ([]Copy, error) {
	lines, err := unpack("copies.tsv.gz", copies)
	if err != nil {
		return nil, err
	}
	words := strings.Fields(lines[0])
	out := make([]Copy, len(lines)-1)
	for i, line := range lines[1:] {
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("copies.tsv.gz:%d: %d fields", i+2, len(f))
		}
		c := &out[i]
		c.Doc, c.Words = f[0], map[int]string{}
		err := pairs(f[1], len(words), func(at, k int) { c.Words[at] = words[k] })
		if err == nil {
			c.Cues, err = percents(f[2])
		}
		if err != nil {
			return nil, fmt.Errorf("copies.tsv.gz:%d: %w", i+2, err)
		}
	}
	return out, nil
}

// Apply returns the text of the copy and the bytes at which the words put in begin
// there. It fails where text is not the one that was altered.
func (c *Copy) Apply(text string) (string, []int, error) {
	var at []int
	for i := range c.Words {
		at = append(at, i)
	}
	slices.Sort(at)
	var b strings.Builder
	var places []int
	last := 0
	for _, i := range at {
		j := i
		for j < len(text) && small(text[j]) {
			j++
		}
		if i < last || i == j || i > 0 && small(text[i-1]) {
			return "", nil, fmt.Errorf("%s: no word at byte %d", c.Doc, i)
		}
		b.WriteString(text[last:i])
		places = append(places, b.Len())
		b.WriteString(c.Words[i])
		last = j
	}
	b.WriteString(text[last:])
	return b.String(), places, nil
}

func small(c byte) bool { return 'a' <= c && c <= 'z' }
