package quote_test

import (
	"context"
	"fmt"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// A gazetteer links speakers with what the user knows of them.
func ExampleConfig_gazetteer() {
	g, err := entity.NewGazetteer([]entity.Known{
		{Kind: entity.Person, Name: "Lena Okafor", Roles: []entity.DatedRole{{Title: "harbour minister"}}, Refs: []entity.Ref{{Scheme: "wikidata", Value: "Q101"}}},
		{Kind: entity.Organization, Name: "Port Workers Association", Aliases: []string{"PWA"}, Refs: []entity.Ref{{Scheme: "wikidata", Value: "Q102"}}},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	x, err := quote.New(quote.Config{Gazetteer: g})
	if err != nil {
		fmt.Println(err)
		return
	}
	a, err := article.FromText("“The harbour is safe,” said Lena Okafor, the harbour minister. She added that it would open on Monday.", article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	r, err := x.Extract(context.Background(), a)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, st := range r.Statements {
		e := r.Entity(st.Speaker)
		fmt.Println(r.Words(st.Source), "→", e.Name, e.Refs)
	}
	// Output:
	// Lena Okafor, the harbour minister → Lena Okafor [{wikidata Q101}]
	// She → Lena Okafor [{wikidata Q101}]
}
