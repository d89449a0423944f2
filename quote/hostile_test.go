package quote_test

import (
	"context"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// TestHostile reads texts that were built to make the extractor work more than
// they are worth.
func TestHostile(t *testing.T) {
	x := extractor(t)
	lim := article.Limits{Bytes: -1, Blocks: -1}
	for name, attacks := range map[string][]hostile.Attack{"marks": hostile.Marks(), "letters": hostile.Letters(), "speech": hostile.Speech(), "people": hostile.People(), "lines": hostile.Lines()} {
		t.Run(name, func(t *testing.T) {
			hostile.Linear(t, attacks, hostile.Size(t, 2<<10), func(in string) {
				a, err := article.Parse(in, article.Options{Limits: lim})
				if err != nil {
					t.Fatal(err)
				}
				if _, err := x.Extract(context.Background(), a); err != nil {
					t.Fatal(err)
				}
			})
		})
	}
}
