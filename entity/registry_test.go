package entity_test

import (
	"fmt"
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

func TestRegistry(t *testing.T) {
	person := func(name, title, affil string) entity.Entity {
		e := entity.Entity{ID: 1, Kind: entity.Person, Name: name}
		if title != "" || affil != "" {
			e.Roles = []entity.Role{{Title: title, Affiliation: affil}}
		}
		return e
	}
	var r entity.Registry
	first := r.Add("a1", person("Lena Okafor", "minister", "Harbour Ministry"))
	for _, c := range []struct {
		name string
		e    entity.Entity
		same bool
	}{
		{"same post", person("Lena Okafor", "minister", ""), true},
		{"initial and body", person("L. Okafor", "", "Harbour Ministry"), true},
		{"name alone, one record", person("Lena Okafor", "", ""), true},
		{"surname alone", person("Okafor", "minister", "Harbour Ministry"), false},
		{"another post", person("Lena Okafor", "goalkeeper", "Westport FC"), false},
		{"another given name", person("Ben Okafor", "minister", "Harbour Ministry"), false},
		{"nobody named", entity.Entity{Kind: entity.Person, Mention: "the minister", Roles: []entity.Role{{Title: "minister"}}}, false},
	} {
		if got := r.Add(c.name, c.e); (got == first) != c.same {
			t.Errorf("%s: record %d, the first is %d, want the same: %v", c.name, got, first, c.same)
		}
	}
	m, ok := r.Get(first)
	if !ok || m.Articles != 4 || len(m.Evidence) != 4 || m.Evidence[1].Reason != "name+role" || m.Evidence[2].Reason != "name+affiliation" || m.Evidence[3].Reason != "name" {
		t.Errorf("record %+v", m)
	}
	a, b := r.Add("x", entity.Entity{Kind: entity.Organization, Name: "The Port Union"}), r.Add("y", entity.Entity{Kind: entity.Organization, Name: "Port Union"})
	if a != b {
		t.Errorf("one union has records %d and %d", a, b)
	}
	if id := r.Add("x", entity.Entity{Kind: entity.Place, Name: "Westport"}); id != 0 {
		t.Errorf("a place has record %d", id)
	}
}

func TestRegistryIsBounded(t *testing.T) {
	r := entity.Registry{MaxRecords: 10, MaxEvidence: 3}
	for i := range 100 {
		r.Add("a", entity.Entity{Kind: entity.Organization, Name: fmt.Sprintf("Union %d", i)})
		r.Add("a", entity.Entity{Kind: entity.Organization, Name: "The one that stays"})
	}
	if r.Len() != 10 || r.Dropped() != 91 {
		t.Errorf("%d records, %d dropped", r.Len(), r.Dropped())
	}
	n := 0
	for m := range r.All() {
		if m.Name == "The one that stays" {
			n++
			if m.Articles != 100 || len(m.Evidence) != 3 {
				t.Errorf("%d articles, %d pieces of evidence", m.Articles, len(m.Evidence))
			}
		}
	}
	if n != 1 {
		t.Errorf("%d records of one body", n)
	}
}

// The entities of a record are added at once; places and events are left out.
func TestRegistryAddAll(t *testing.T) {
	var r entity.Registry
	lee := entity.Entity{ID: 4, Kind: entity.Person, Name: "Ann Lee", Country: "NZ"}
	first := r.AddAll("monday", []entity.Entity{{ID: 1, Kind: entity.Place, Name: "Port Hale"}, lee, {ID: 5, Kind: entity.Organization, Name: "Port Authority"}})
	lee.ID = 2
	second := r.AddAll("tuesday", []entity.Entity{lee})
	if len(first) != 2 || first[4] == 0 || first[5] == 0 || first[4] == first[5] {
		t.Errorf("first article: %v", first)
	}
	if len(second) != 1 || second[2] != first[4] {
		t.Errorf("second article: %v, want the record %d", second, first[4])
	}
}
