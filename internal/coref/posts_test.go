package coref

import (
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

func TestRolesBesideNames(t *testing.T) {
	z, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ text, name, title, affil string }{
		{"The map has changed, said David Moor, Managing Director of Larkfield Advisers Portugal.", "David Moor", "Managing Director", "Larkfield Advisers Portugal"},
		{"The scan was clear, but Owen Denby, a pulmonologist at the Royal Harrow Infirmary, agreed.", "Owen Denby", "pulmonologist", "Royal Harrow Infirmary"},
		{"Rosa Marsh, who works in retail as a sales manager, sent fifty messages.", "Rosa Marsh", "sales manager", ""},
		{"Jim Carver, who worked at Boeing for years and is now head of Larkfield Bank, disagreed.", "Jim Carver", "head", "Larkfield Bank"},
		{"Royce Mendel, an activist investor and founder of Larkfield Capital, sold his shares.", "Royce Mendel", "activist investor and founder", "Larkfield Capital"},
		{"The candidates Ann Leeson and Brian Marsh met in the hall.", "Brian Marsh", "candidate", ""},
		{"“It will rain,” Reuters’ Ann Leeson wrote.", "Ann Leeson", "", "Reuters"},
		{"Norway’s Data Authority fined the firm.", "Data Authority", "", "Norway"},
	} {
		a, err := article.FromText(c.text, article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := z.Analyze(a.Text, []nlp.Span{{Start: 0, End: len(a.Text)}})
		found := false
		for _, e := range Resolve(a, d, nil, Options{}).Entities {
			if e.Name != c.name {
				continue
			}
			found = true
			if e.Role() != c.title || e.Affiliation() != c.affil {
				t.Errorf("%q: %s is %q of %q, want %q of %q", c.text, e.Name, e.Role(), e.Affiliation(), c.title, c.affil)
			}
		}
		if !found {
			t.Errorf("%q: no %s", c.text, c.name)
		}
	}
}
