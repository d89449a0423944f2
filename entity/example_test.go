package entity_test

import (
	"fmt"
	"time"

	"github.com/onrecord-go/onrecord/entity"
)

func ExampleParseName() {
	n := entity.ParseName("Brigadier Jan van der Berg Jr.")
	fmt.Printf("title %q, given %q, particles %q, family %q, suffix %q\n", n.Title, n.Given, n.Particles, n.Family, n.Suffix)
	fmt.Println(n)
	// Output:
	// title "Brigadier", given "Jan", particles "van der", family "Berg", suffix "Jr."
	// Jan van der Berg Jr.
}

func ExampleLookupCountry() {
	for _, w := range []string{"the Kremlin", "Iranian", "U.K."} {
		c, use, _ := entity.LookupCountry(w)
		fmt.Println(w, "→", c.Code, c.Name, use)
	}
	// Output:
	// the Kremlin → RU Russia seat
	// Iranian → IR Iran adjective
	// U.K. → GB United Kingdom name
}

func ExampleGazetteer() {
	g, err := entity.NewGazetteer([]entity.Known{{
		Kind:  entity.Person,
		Name:  "Lena Okafor",
		Roles: []entity.DatedRole{{Title: "harbour minister", From: time.Date(2023, 1, 1, 0, 0, 0, 0, time.UTC)}},
		Refs:  []entity.Ref{{Scheme: "wikidata", Value: "Q101"}},
	}})
	if err != nil {
		fmt.Println(err)
		return
	}
	// An entity as an Extractor finds it. A surname alone is not enough.
	for _, e := range []entity.Entity{
		{Kind: entity.Person, Name: "Lena Okafor"},
		{Kind: entity.Person, Name: "Okafor"},
	} {
		k, ok := g.Link(e, time.Date(2024, 9, 10, 0, 0, 0, 0, time.UTC))
		fmt.Println(e.Name, ok, k.Refs)
	}
	// Output:
	// Lena Okafor true [{wikidata Q101}]
	// Okafor false []
}

func ExampleRegistry() {
	var r entity.Registry
	minister := []entity.Role{{Title: "minister", Affiliation: "Harbour Ministry"}}
	r.Add("monday", entity.Entity{ID: 3, Kind: entity.Person, Name: "Lena Okafor", Roles: minister})
	r.Add("tuesday", entity.Entity{ID: 1, Kind: entity.Person, Name: "L. Okafor", Roles: minister})
	r.Add("tuesday", entity.Entity{ID: 2, Kind: entity.Person, Name: "Okafor"}) // who that is, the article does not say
	for m := range r.All() {
		fmt.Println(m.ID, m.Name, m.Articles)
		for _, e := range m.Evidence {
			fmt.Println("  ", e.Article, e.Entity, e.Name, e.Reason)
		}
	}
	// Output:
	// 1 Lena Okafor 2
	//    monday 3 Lena Okafor new
	//    tuesday 1 L. Okafor name+affiliation
	// 2 Okafor 1
	//    tuesday 2 Okafor new
}
