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

// An entity as an extractor finds it, in the forms in which lists show it.
func ExampleEntity() {
	for _, e := range []entity.Entity{
		{Kind: entity.Person, Name: "Lena Okafor", Roles: []entity.Role{{Title: "minister", Affiliation: "Harbour Ministry"}}},
		{Kind: entity.Person, Mention: "a senior official"},
		{Kind: entity.Group},
	} {
		fmt.Printf("%t | %s | %s\n", e.Named(), e.Label(), e)
	}
	// Output:
	// true | Lena Okafor | Lena Okafor, minister, Harbour Ministry
	// false | a senior official | a senior official
	// false | group | group
}

// Whether two names can be one person's.
func ExamplePersonName_Matches() {
	a := entity.ParseName("William van der Berg")
	for _, s := range []string{"Bill van der Berg", "W. van der Berg", "Walter van der Berg", "van der Berg"} {
		b := entity.ParseName(s)
		fmt.Println(b, "|", b.FullFamily(), b.Full(), b.Gender(), a.Matches(b))
	}
	// Output:
	// Bill van der Berg | van der Berg true male true
	// W. van der Berg | van der Berg true unknown true
	// Walter van der Berg | van der Berg true male false
	// van der Berg | van der Berg false unknown false
}

func ExampleFold() {
	fmt.Println(entity.Fold("José  O’Neill") == entity.Fold("jose o'neill"))
	// Output:
	// true
}

func ExampleCountryByCode() {
	c, ok := entity.CountryByCode("GB")
	fmt.Println(ok, c.Name, c.Adjectives[0])
	_, ok = entity.CountryByCode("ZZ")
	fmt.Println(ok)
	// Output:
	// true United Kingdom British
	// false
}

// A table by continent, language or alliance starts from the list of countries.
func ExampleCountries() {
	for _, c := range entity.Countries() {
		if c.Name == "Norway" || c.Name == "Sweden" {
			fmt.Println(c.Code, c.Name, c.Seats)
		}
	}
	// Output:
	// NO Norway [Oslo]
	// SE Sweden [Stockholm]
}

// The entities of one record at once, and what the registry says of one later.
func ExampleRegistry_AddAll() {
	r := entity.Registry{MaxRecords: 1000}
	ids := r.AddAll("monday", []entity.Entity{
		{ID: 1, Kind: entity.Person, Name: "Lena Okafor"},
		{ID: 2, Kind: entity.Place, Name: "Port Hale"}, // places are not registered
	})
	m, ok := r.Get(ids[1])
	fmt.Println(len(ids), ok, m.Name, m.Articles, r.Dropped())
	// Output:
	// 1 true Lena Okafor 1 0
}
