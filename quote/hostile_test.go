package quote_test

import (
	"context"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// TestHostileMemory holds Extract to the memory that [quote.Extractor.Extract]
// states, beside 2 MiB.
func TestHostileMemory(t *testing.T) {
	x := extractor(t)
	arts := map[string]*article.Article{}
	for _, a := range hostile.Texts() {
		in := a.Make(16 << 10)
		art, err := article.Parse(in, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		arts[in] = art
	}
	if _, err := x.Extract(context.Background(), &article.Article{Text: "No."}); err != nil {
		t.Fatal(err)
	}
	hostile.Memory(t, hostile.Texts(), 16<<10, 1000, 2<<20, func(in string) {
		if _, err := x.Extract(context.Background(), arts[in]); err != nil {
			t.Fatal(err)
		}
	})
}

// TestHostile reads texts that were built to make the extractor work more than
// they are worth.
func TestHostile(t *testing.T) {
	x := extractor(t)
	lim := article.Limits{Bytes: -1, Blocks: -1}
	for name, attacks := range map[string][]hostile.Attack{"marks": hostile.Marks(), "letters": hostile.Letters(), "speech": hostile.Speech(), "people": hostile.People(), "lines": hostile.Lines()} {
		t.Run(name, func(t *testing.T) {
			size := 2 << 10
			if name == "speech" {
				size = 4 << 10 // in a row of verbs of saying alone, shorter ones may hold nothing that is worth a look
			}
			hostile.Linear(t, attacks, hostile.Size(t, size), func(in string) {
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
