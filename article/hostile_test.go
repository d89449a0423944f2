package article_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// TestHostile reads texts that were built to make a reader work more than they
// are worth.
func TestHostile(t *testing.T) {
	opts := article.Options{Limits: article.Limits{Bytes: -1, Blocks: -1}}
	for _, c := range []struct {
		name string
		run  func(in string)
	}{
		{"Parse", func(in string) {
			if _, err := article.Parse(in, opts); err != nil {
				t.Fatal(err)
			}
		}},
		{"FromText", func(in string) {
			if _, err := article.FromText(in, opts); err != nil {
				t.Fatal(err)
			}
		}},
		{"Normalize", func(in string) { article.Normalize(in) }},
		{"NormalizeLine", func(in string) { article.NormalizeLine(in) }},
		{"ParseDate", func(in string) { article.ParseDate(in, opts) }},
		{"ParseByline", func(in string) { article.ParseByline(in) }},
		{"ParseByline after By", func(in string) { article.ParseByline("By " + in) }},
		{"ParseCredit", func(in string) { article.ParseCredit(in) }},
		{"ParseDateline", func(in string) { article.ParseDateline(in, opts) }},
		{"NewIndex", func(in string) { article.NewIndex(in).Position(len(in)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			hostile.Linear(t, hostile.Texts(), hostile.Size(t, 8<<10), c.run)
		})
	}
}
