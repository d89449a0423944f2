package quote_test

import (
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

const harbourPost = `Mayor Tom Hale denied on Monday that he had known of the report.

“That is not true,” said Hale.

Ana Ruiz, the leader of the dockers’ union, accused the mayor of lying.`

const dailyTide = `“The town is safe,” said Tom Hale, the mayor.

Ines Duarte, the director of the port authority, warned that the crane could fall.`

// Comparing two outlets: whom each of them lets speak, and as doing what. A
// registry knows the same person again in the other's article.
func Example_outlets() {
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	var people entity.Registry
	outlets := []string{"Harbour Post", "Daily Tide"}
	acts := map[entity.MergedID]map[string][]string{}
	for i, text := range []string{harbourPost, dailyTide} {
		a, err := article.FromText(text, article.Options{})
		if err != nil {
			log.Fatal(err)
		}
		a.ID, a.Site = fmt.Sprint("item ", i), outlets[i]
		rec, err := x.Extract(context.Background(), a)
		if err != nil {
			log.Fatal(err)
		}
		ids := people.AddAll(rec.ArticleID, rec.Entities)
		for who, said := range rec.BySpeaker() {
			id := ids[who.ID]
			if acts[id] == nil {
				acts[id] = map[string][]string{}
			}
			for _, st := range said {
				acts[id][rec.Site] = append(acts[id][rec.Site], st.Primary().String())
			}
		}
	}
	for who := range people.All() {
		if acts[who.ID] == nil {
			continue // spoken of, but silent
		}
		fmt.Println(who.Name)
		for _, o := range outlets {
			does := "does not speak"
			if list := acts[who.ID][o]; len(list) > 0 {
				does = strings.Join(list, ", ")
			}
			fmt.Printf("  %s: %s\n", o, does)
		}
	}
	// Output:
	// Tom Hale
	//   Harbour Post: deny, deny
	//   Daily Tide: assert
	// Ana Ruiz
	//   Harbour Post: accuse
	//   Daily Tide: does not speak
	// Ines Duarte
	//   Harbour Post: does not speak
	//   Daily Tide: warn
}
