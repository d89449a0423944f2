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
		{"lines", func(in string) {
			_ = article.NormalizeLine(in)
			_, _ = article.ParseDate(in, opts)
			_, _ = article.ParseByline(in)
			_, _ = article.ParseByline("By " + in)
			_, _ = article.ParseCredit(in)
			_, _ = article.ParseDateline(in, opts)
		}},
		{"NewIndex", func(in string) { article.NewIndex(in).Position(len(in)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			hostile.Linear(t, hostile.Texts(), hostile.Size(t, 4<<10), c.run)
		})
	}
}
