package extra

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed excerpts.tsv
var excerpts string

// Excerpt is a sentence of the content of an attribution, or the whole of one, with
// the stance that it would have by itself under a cue that says nothing but "said".
type Excerpt struct {
	Stance
	From, To int  // bytes of the article's text
	Indirect bool // "S said that …"; otherwise “…,” S said
}

// Excerpts returns the labels of excerpts, article by article.
func Excerpts() ([]Excerpt, error) {
	var out []Excerpt
	doc := ""
	for i, line := range strings.Split(strings.TrimSuffix(excerpts, "\n"), "\n") {
		f := strings.Split(line, "\t")
		if len(f) == 1 {
			doc = f[0]
			continue
		}
		if len(f) != 8 || doc == "" {
			return nil, fmt.Errorf("excerpts.tsv:%d: %d fields", i+1, len(f))
		}
		from, err := strconv.Atoi(f[1])
		to, err2 := strconv.Atoi(f[2])
		if err != nil || err2 != nil || from < 0 || to <= from {
			return nil, fmt.Errorf("excerpts.tsv:%d: bytes %q to %q", i+1, f[1], f[2])
		}
		e := Excerpt{Stance: Stance{Doc: doc, ID: f[0], Act: f[4], Attitude: f[6], Basis: f[7]}, From: from, To: to, Indirect: f[3] == "t"}
		if e.Commitment, err = commitment(f[5]); err != nil {
			return nil, fmt.Errorf("excerpts.tsv:%d: %w", i+1, err)
		}
		out = append(out, e)
	}
	return out, nil
}

// commitment reads a commitment; "n" is nil.
func commitment(s string) (*int, error) {
	if s == "n" {
		return nil, nil
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < -3 || n > 3 {
		return nil, fmt.Errorf("commitment %q", s)
	}
	return &n, nil
}
