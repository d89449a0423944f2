package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestTitlesOfTheWorld asks who speaks last and what is told of the speaker where
// the text gives titles, styles and letters after names as papers of many countries
// write them.
func TestTitlesOfTheWorld(t *testing.T) {
	for _, c := range []struct {
		text, name, title, affil string
		kind                     entity.Kind
	}{
		// a day as a given name after a title
		{"[The union’s chairman, Comrade Monday Ibekwe,] {said} the strike would go on.", "Monday Ibekwe", "chairman", "union", entity.Person},
		{"[Dr Friday Osagie] {said} the ward was full.", "Friday Osagie", "Dr", "", entity.Person},
		// styles that are no posts
		{"[The District Chief Executive, Hon. Grace Tetteh,] {said} the road was shut.", "Grace Tetteh", "District Chief Executive", "", entity.Person},
		{"[Johor Menteri Besar Datuk Seri Hafiz Rahman] {said} the dam would hold.", "Hafiz Rahman", "Menteri Besar", "Johor", entity.Person},
		{"[A fish trader, Mallam Sani Bello,] {said} prices had doubled.", "Sani Bello", "fish trader", "", entity.Person},
		// titles before names
		{"[Deputy mayor Cr Joan Pratt] {said} the pool would stay.", "Joan Pratt", "Deputy mayor", "", entity.Person},
		{"[The mover, Tamwa MCA Ruth Cheptoo,] {said} the vote was fair.", "Ruth Cheptoo", "MCA", "Tamwa", entity.Person},
		{"[Regional director Brig. Gen. Grace Tetteh] {said} the road was shut.", "Grace Tetteh", "Regional director", "", entity.Person},
		{"[Deputy State Ichthyologist Dr Grace Tetteh] {said} the road was shut.", "Grace Tetteh", "Deputy State Ichthyologist Dr", "", entity.Person},
		// some of whom nothing but what they are is told
		{"[Doctors] {said} the ward was full.", "Doctors", "", "", entity.Group},
		{"[Two army doctors] {said} the ward was full.", "Two army doctors", "army doctors", "", entity.Group},
		// initials that no stop follows
		{"[Former chief secretary A K Bhargo, who ran the panel,] {said} the bill ignored it.", "A K Bhargo", "Former chief secretary", "", entity.Person},
		{"[The minister S Bhargo] {said} the bill ignored it.", "S Bhargo", "minister", "", entity.Person},
		// a post that is parted by a comma from the body or the seat, and both from the name
		{"[The Executive Director, Tallport Water Institute, Bo Chen,] {said} the dam would hold.", "Bo Chen", "Executive Director", "Tallport Water Institute", entity.Person},
		{"[The Director, Press and Public Relations, Mrs Grace Tetteh,] {said} the road was shut.", "Grace Tetteh", "Director", "", entity.Person},
		{"[The senator representing Tallport West, Bo Chen,] {said} the road was shut.", "Bo Chen", "senator", "Tallport West", entity.Person},
		{"[The Member of Parliament for Tallport-Kade, Grace Tetteh,] {said} the road was shut.", "Grace Tetteh", "Member", "Tallport-Kade", entity.Person},
		{"[The Chief Press Secretary to the governor, Mr. Bo Chen,] {said} the road was shut.", "Bo Chen", "Chief Press Secretary", "", entity.Person},
		{"[The Mayor, Grace Tetteh,] {said} the road was shut.", "Grace Tetteh", "Mayor", "", entity.Person},
		// a name right behind the body
		{"[President of the Tallport Chamber of Commerce Yvonne Birch] {said} the road was shut.", "Yvonne Birch", "President", "Tallport Chamber of Commerce", entity.Person},
		{"[Minister of State for Manpower Grace Tetteh] {said} the road was shut.", "Grace Tetteh", "Minister of State for Manpower", "", entity.Person},
		{"[The president of the University of Saint Anna] {said} the road was shut.", "The president of the University of Saint Anna", "president", "University of Saint Anna", entity.Person},
		{"[TidePort chief operating officer Grace Tetteh] {said} the road was shut.", "Grace Tetteh", "chief operating officer", "TidePort", entity.Person},
		{"[The Harbour Unity Party (HUP) treasurer] {said} the road was shut.", "The Harbour Unity Party (HUP) treasurer", "treasurer", "Harbour Unity Party", entity.Person},
		{"[Tallport Harbourmaster Grace Tetteh] {said} the road was shut.", "Grace Tetteh", "Harbourmaster", "Tallport", entity.Person},
		{"[A resident of Tallport, Mallam Sani Bello,] {said} the road was shut.", "Sani Bello", "resident", "Tallport", entity.Person},
		{"[IGP Sani Bello] {said} the road was shut.", "Sani Bello", "IGP", "", entity.Person},
		// parties
		{"[Cllr Joan Pratt (Lib Dem)] {said} the pool would stay.", "Joan Pratt", "Cllr", "Lib Dem", entity.Person},
		{"[Joan Pratt, a Democrat,] {said} the pool would stay.", "Joan Pratt", "", "Democrat", entity.Person},
		{"[Spokesman for parks Joan Pratt (Con)] {said} the pool would stay.", "Joan Pratt", "Spokesman", "Con", entity.Person},
		// letters after names
		{"[Labour housing spokesman Eoin Breathnach TD] {said} rents had doubled.", "Eoin Breathnach", "housing spokesman", "Labour", entity.Person},
		{"[Counsel to the bank, Mr A. B. Adeyemi, SAN,] {said} the money was there.", "A. B. Adeyemi", "Counsel", "bank", entity.Person},
		// a body whose name holds an “of” and a plural
		{"[The Council of Magistrates] {said} the hearing was off.", "Council of Magistrates", "", "", entity.Organization},
		{"[The Authority for Oversight of Railways] {said} the line was safe.", "Authority for Oversight of Railways", "", "", entity.Organization},
		{"[The National Fishers’ Union] {said} the quota was a joke.", "National Fishers’ Union", "", "", entity.Organization},
		{"[MLAs] {said} the bill was dead.", "MLAs", "MLAs", "", entity.Group},
	} {
		e := last(resolve(t, c.text))
		if e.Label() != c.name || e.Role() != c.title || e.Affiliation() != c.affil || e.Kind != c.kind {
			t.Errorf("speaker of %q is %q, %q of %q, %v, want %q, %q of %q, %v", c.text, e.Label(), e.Role(), e.Affiliation(), e.Kind, c.name, c.title, c.affil, c.kind)
		}
	}
}
