package extra

import (
	_ "embed"
	"fmt"
	"strconv"
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
	err := byArticle("excerpts.tsv", excerpts, 8, func(doc string, f []string) error {
		from, err := strconv.Atoi(f[1])
		to, err2 := strconv.Atoi(f[2])
		if err != nil || err2 != nil || from < 0 || to <= from {
			return fmt.Errorf("bytes %q to %q", f[1], f[2])
		}
		e := Excerpt{Stance: Stance{Doc: doc, ID: f[0], Act: f[4], Attitude: f[6], Basis: f[7]}, From: from, To: to, Indirect: f[3] == "t"}
		e.Commitment, err = commitment(f[5])
		out = append(out, e)
		return err
	})
	if err != nil {
		return nil, err
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
