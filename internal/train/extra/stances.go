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
	err := byArticle("stances.tsv", stances, 8, func(doc string, f []string) (err error) {
		for k, v := range f {
			if v == "-" {
				f[k] = ""
			}
		}
		s := Stance{Doc: doc, ID: f[0], Act: f[1], Of: f[2], Also: f[3], Attitude: f[5], Basis: f[6], BadSpan: f[7] == "1"}
		s.Commitment, err = commitment(f[4])
		out = append(out, s)
		return err
	})
	if err != nil {
		return nil, err
	}
	return out, nil
}

// byArticle calls f with each row of a file in which the ID of an article stands in a
// line of its own above the rows of n fields that belong to it.
func byArticle(name, file string, n int, f func(doc string, fields []string) error) error {
	doc := ""
	for i, line := range strings.Split(strings.TrimSuffix(file, "\n"), "\n") {
		fields := strings.Split(line, "\t")
		if len(fields) == 1 {
			doc = fields[0]
			continue
		}
		if len(fields) != n || doc == "" {
			return fmt.Errorf("%s:%d: %d fields", name, i+1, len(fields))
		}
		if err := f(doc, fields); err != nil {
			return fmt.Errorf("%s:%d: %w", name, i+1, err)
		}
	}
	return nil
}
