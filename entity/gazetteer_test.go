package entity_test

import (
	"errors"
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/entity"
)

func day(y int) time.Time { return time.Date(y, 6, 1, 0, 0, 0, 0, time.UTC) }

func TestGazetteer(t *testing.T) {
	ref := func(v string) []entity.Ref { return []entity.Ref{{Scheme: "wikidata", Value: v}} }
	g, err := entity.NewGazetteer([]entity.Known{
		{Kind: entity.Person, Name: "Lena Okafor", Aliases: []string{"Lo"}, Country: "KE", Roles: []entity.DatedRole{{Title: "harbour minister", From: day(2020), Until: day(2024)}}, Refs: ref("Q1")},
		{Kind: entity.Person, Name: "William Tarn", Roles: []entity.DatedRole{{Title: "mayor", Affiliation: "Westport"}}, Refs: ref("Q2")},
		{Kind: entity.Person, Name: "Ann Quill", Roles: []entity.DatedRole{{Title: "senator"}}, Refs: ref("Q3")},
		{Kind: entity.Person, Name: "Ann Quill", Roles: []entity.DatedRole{{Title: "goalkeeper"}}, Refs: ref("Q4")},
		{Kind: entity.Organization, Name: "Port Workers Association", Aliases: []string{"PWA"}, Refs: ref("Q5")},
	})
	if err != nil {
		t.Fatal(err)
	}
	role := func(s string) []entity.Role { return []entity.Role{{Title: s}} }
	for _, c := range []struct {
		name string
		e    entity.Entity
		at   time.Time
		want string
	}{
		{"full name", entity.Entity{Kind: entity.Person, Name: "Lena Okafor"}, time.Time{}, "Q1"},
		{"folded", entity.Entity{Kind: entity.Person, Name: "LENA  OKAFOR"}, time.Time{}, "Q1"},
		{"alias", entity.Entity{Kind: entity.Person, Name: "Lo"}, time.Time{}, "Q1"},
		{"surname alone", entity.Entity{Kind: entity.Person, Name: "Okafor", Roles: role("harbour minister")}, day(2021), ""},
		{"another country", entity.Entity{Kind: entity.Person, Name: "Lena Okafor", Country: "NG"}, time.Time{}, ""},
		{"nickname without support", entity.Entity{Kind: entity.Person, Name: "Bill Tarn"}, time.Time{}, ""},
		{"nickname with the post", entity.Entity{Kind: entity.Person, Name: "Bill Tarn", Roles: role("mayor")}, time.Time{}, "Q2"},
		{"namesakes without support", entity.Entity{Kind: entity.Person, Name: "Ann Quill"}, time.Time{}, ""},
		{"namesakes with a post", entity.Entity{Kind: entity.Person, Name: "Ann Quill", Roles: role("goalkeeper")}, time.Time{}, "Q4"},
		{"acronym of a body", entity.Entity{Kind: entity.Organization, Name: "PWA"}, time.Time{}, "Q5"},
		{"person of a body's name", entity.Entity{Kind: entity.Person, Name: "Port Workers Association"}, time.Time{}, ""},
		{"a noun as a part of the name", entity.Entity{Kind: entity.Person, Name: "Footballer Lena Okafor"}, time.Time{}, "Q1"},
		{"a given name before it", entity.Entity{Kind: entity.Person, Name: "Rose Lena Okafor"}, time.Time{}, ""},
		{"no name", entity.Entity{Kind: entity.Person, Mention: "a minister"}, time.Time{}, ""},
	} {
		k, ok := g.Link(c.e, c.at)
		got := ""
		if ok {
			got = k.Refs[0].Value
		}
		if got != c.want {
			t.Errorf("%s: linked to %q, want %q", c.name, got, c.want)
		}
	}
	var none *entity.Gazetteer
	if _, ok := none.Link(entity.Entity{Name: "Lena Okafor"}, time.Time{}); ok || none.Len() != 0 {
		t.Error("a nil Gazetteer links")
	}
	for _, bad := range []entity.Known{{}, {Name: "A B"}, {Name: "\xff", Refs: ref("Q1")}, {Name: "A B", Country: "germany", Refs: ref("Q1")},
		{Name: "A B", Roles: []entity.DatedRole{{Title: "mayor", From: day(2024), Until: day(2020)}}, Refs: ref("Q1")}} {
		if _, err := entity.NewGazetteer([]entity.Known{bad}); !errors.Is(err, entity.ErrKnown) {
			t.Errorf("%+v: error %v", bad, err)
		}
	}
}
