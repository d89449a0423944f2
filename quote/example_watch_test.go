package quote_test

import (
	"context"
	"fmt"
	"log"
	"slices"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// wire yields articles, as a feed, a directory or a queue does.
func wire(yield func(*article.Article, error) bool) {
	for i, text := range []string{
		"Harbour minister Lena Okafor said on Monday that the ferry would sail in May. “We have the money,” she added.",
		"“The port is closed,” said Dan Okafor, a fisherman.\n\nLena Okafor denied on Tuesday that she had misled parliament.",
	} {
		a, err := article.FromText(text, article.Options{})
		if err == nil {
			a.ID = fmt.Sprint("item ", i+1)
			a.Published = article.Date{Time: time.Date(2025, 3, 5, 9, 0, 0, 0, time.UTC), HasTime: true, HasZone: true} // a Wednesday
		}
		if !yield(a, err) {
			return
		}
	}
}

// Watching a person over many articles: all that she says under any name that
// the text gives her, and nothing that a namesake says.
func Example_watch() {
	minister := entity.Ref{Scheme: "wikidata", Value: "Q101"}
	known, err := entity.NewGazetteer([]entity.Known{{Kind: entity.Person, Name: "Lena Okafor", Refs: []entity.Ref{minister}}})
	if err != nil {
		log.Fatal(err)
	}
	x, err := quote.New(quote.Config{Gazetteer: known})
	if err != nil {
		log.Fatal(err)
	}
	for rec, err := range x.ExtractAll(context.Background(), wire) {
		if err != nil {
			log.Print(err) // this article could not be read; the next one follows
			continue
		}
		for _, st := range rec.Statements {
			if !slices.Contains(rec.Entity(st.Speaker).Refs, minister) {
				continue
			}
			fmt.Printf("%s, %v: %s %s %s\n", rec.ArticleID, st.When, rec.Words(st.Source), rec.Words(st.Cue), rec.Words(st.Content))
		}
	}
	// Output:
	// item 1, 2025-03-03: Harbour minister Lena Okafor said that the ferry would sail in May
	// item 1, 2025-03-03: she added “We have the money,”
	// item 2, 2025-03-04: Lena Okafor denied that she had misled parliament
}
