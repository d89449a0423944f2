package extra

import (
	_ "embed"
	"fmt"
	"strings"
)

//go:embed stances.tsv
var stances string

// Stance is the label of the stance of an attribution of PolNeAR's training
// articles.
type Stance struct {
	Doc, ID       string // of the article and of the attribution in it
	Act, Of, Also string
	Commitment    *int // nil: not addressed
	Attitude      string
	Basis         string
	BadSpan       bool
}

// Stances returns the labels of stances, article by article.
func Stances() ([]Stance, error) {
	var out []Stance
	doc := ""
	for i, line := range strings.Split(strings.TrimSuffix(stances, "\n"), "\n") {
		f := strings.Split(line, "\t")
		if len(f) == 1 {
			doc = f[0]
			continue
		}
		if len(f) != 8 || doc == "" {
			return nil, fmt.Errorf("stances.tsv:%d: %d fields", i+1, len(f))
		}
		for k, v := range f {
			if v == "-" {
				f[k] = ""
			}
		}
		s := Stance{Doc: doc, ID: f[0], Act: f[1], Of: f[2], Also: f[3], Attitude: f[5], Basis: f[6], BadSpan: f[7] == "1"}
		var err error
		if s.Commitment, err = commitment(f[4]); err != nil {
			return nil, fmt.Errorf("stances.tsv:%d: %w", i+1, err)
		}
		out = append(out, s)
	}
	return out, nil
}
