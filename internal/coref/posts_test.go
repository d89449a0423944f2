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
		// a title in the plural is that of each of those it stands before, and of no others
		{"On Monday morning Reps. Ann Leeson, Cy Dorn and Brian Marsh met in the hall to talk about rain.", "Ann Leeson", "Rep.", ""},
		{"On Monday morning Reps. Ann Leeson, Cy Dorn and Brian Marsh met in the hall to talk about rain.", "Brian Marsh", "Rep.", ""},
		{"They include U.S. Reps. Ann Leeson and Brian Marsh, who have often said so.", "Brian Marsh", "Rep.", ""},
		{"On Monday morning Sens. Ann Leeson of Ohio and Brian Marsh of Utah met in the hall to talk about rain.", "Brian Marsh", "Sen.", "Utah"},
		{"On Monday morning Govs. Ann Leeson (R-Ohio) and Brian Marsh (D-Utah) met in the hall to talk about rain.", "Brian Marsh", "Gov.", "D-Utah"},
		{"On Monday morning Sens. Ann Leeson and Cy Dorn met Brian Marsh in the hall to talk about rain.", "Brian Marsh", "", ""},
		{"On Monday morning Sen. Ann Leeson of Ohio and Brian Marsh met in the hall to talk about rain.", "Brian Marsh", "", ""},
		{"On Monday Senator Ann Leeson of Ohio spoke. Leeson, chairwoman of the Senate Harbour Committee, went home.", "Ann Leeson", "Senator", "Ohio"},
		{"She gave a speech denouncing Republican presidential nominee Ann Leeson, who went home.", "Ann Leeson", "presidential nominee", "Republican"},
		{"They met the former first lady, Ann Leeson, in the hall.", "Ann Leeson", "former first lady", ""},
		{"They met the lady next door, Ann Leeson, in the hall.", "Ann Leeson", "", ""},
		{"White House hopeful Ann Leeson spoke in the hall.", "Ann Leeson", "White House hopeful", ""},
		{"White House spokeswoman Ann Leeson spoke in the hall.", "Ann Leeson", "spokeswoman", "White House"},
		{"Campaign manager Ann Leeson spoke in the hall.", "Ann Leeson", "Campaign manager", ""},
		{"Marsh’s campaign fell. Campaign manager Ann Leeson spoke in the hall.", "Ann Leeson", "Campaign manager", "Marsh"},
		{"Conservative radio host Ann Leeson spoke in the hall.", "Ann Leeson", "Conservative radio host", ""},
		{"Conservative MP Ann Leeson spoke in the hall.", "Ann Leeson", "MP", "Conservative"},
		{"Ann Leeson, one of the candidates for sheriff, spoke in the hall.", "Ann Leeson", "candidate", ""},
		{"Ann Leeson, one of Marsh’s biggest donors, spoke in the hall.", "Ann Leeson", "biggest donor", "Marsh"},
		{"Ann Leeson, one of six people there, spoke in the hall.", "Ann Leeson", "", ""},
		{"Ann Leeson, a top outside Larkfield adviser, spoke in the hall.", "Ann Leeson", "adviser", "Larkfield"},
		{"The debate began. Moderator Ann Leeson asked why.", "Ann Leeson", "Moderator", ""},
		{"“It will rain,” Reuters’ Ann Leeson wrote.", "Ann Leeson", "", "Reuters"},
		{"Storms helped shrink Ann Leeson’s firm.", "Ann Leeson", "", ""},
		{"Ann Leeson, through a spokesman, said no.", "Ann Leeson", "", ""},
		{"Some feared that a President Leeson would leave. Ann Leeson stayed.", "Ann Leeson", "", ""},
		// what somebody is before what somebody was, runs for or is one of many in
		{"Former mayor Ann Leeson spoke. Leeson, the chairwoman of Larkfield Bank, went home.", "Ann Leeson", "chairwoman", "Larkfield Bank"},
		{"Former governor Ann Leeson spoke. Leeson, the governor in those years, went home.", "Ann Leeson", "Former governor", ""},
		{"The Democratic front-runner, Ann Leeson, spoke. Leeson, a former secretary of state, went home.", "Ann Leeson", "former secretary of state", "Democratic"},
		{"Larkfield executive Ann Leeson spoke. Leeson, Larkfield’s chairwoman, went home.", "Ann Leeson", "chairwoman", "Larkfield"},
		{"Six-time champion Ann Leeson spoke. Leeson, a former lawyer, went home.", "Ann Leeson", "former lawyer", ""},
		{"Ann Leeson, an opposition lawmaker in Norway’s parliament, went home.", "Ann Leeson", "opposition lawmaker", "Norway’s parliament"},
		// the state of a governor
		{"Rain fell on Ohio. Roads in Ohio closed. Gov. Ann Leeson went home.", "Ann Leeson", "Gov.", "Ohio"},
		{"Rain fell on Ohio. Roads in Nevada closed. Gov. Ann Leeson went home.", "Ann Leeson", "Gov.", ""},
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
