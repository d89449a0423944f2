// Package entity models the persons, bodies, governments, publications and
// groups that a news article speaks of, and above all those that speak in it.
//
// An extractor of package quote finds the entities of an article; each [Entity] is
// what that article says of one: its name, kind, roles, country, in whose name it
// speaks, and where the text refers to it. [Resolution] tells why a mention was
// taken for it.
//
//	for who, said := range rec.BySpeaker() {
//		fmt.Println(who, who.Kind, len(said)) // "Nasser Kanaani, spokesman, Iranian Foreign Ministry person 3"
//		if who.Principal != 0 {
//			fmt.Println("for", rec.Entity(who.Principal).Label())
//		}
//	}
//
// # Across articles
//
// Two articles know nothing of each other. A [Gazetteer] links their entities with
// persons and bodies that the user knows, by name, alias, country and the roles of
// the day; a [Registry] merges the entities of many articles that nobody listed
// before. Both keep to what the text supports: a surname alone identifies nobody.
//
//	g, err := entity.NewGazetteer([]entity.Known{{
//		Kind:  entity.Person,
//		Name:  "Lena Okafor",
//		Roles: []entity.DatedRole{{Title: "harbour minister"}},
//		Refs:  []entity.Ref{{Scheme: "wikidata", Value: "Q101"}},
//	}})
//	if err != nil {
//		return err
//	}
//	x, err := quote.New(quote.Config{Gazetteer: g}) // her entities have Refs now
//
// # Names and countries
//
// [ParseName] reads a person's name in its parts, [PersonName.Matches] compares two,
// [LookupCountry] knows the words by which news speaks of countries and their
// governments: names, adjectives, seats.
//
// Values of this package are plain data and may be read by many goroutines at
// once; so may a Gazetteer. A Registry may not.
package entity
