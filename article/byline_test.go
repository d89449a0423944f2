package article

import (
	"fmt"
	"strings"
	"testing"
)

func TestByline(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want string // name (kind; role; affiliation; place; address), … + credits
	}{
		{"By MAG KINNOCK and ERIN HAYES, Associated Press", "MAG KINNOCK (person; ; Associated Press; ; ), ERIN HAYES (person; ; Associated Press; ; )"},
		{"By TIM KRISTER, AP Auto Writer", "TIM KRISTER (person; AP Auto Writer; ; ; )"},
		{"Von Falk Schrötter und Jörn Soldau, dpa", "Falk Schrötter (person; ; dpa; ; ), Jörn Soldau (person; ; dpa; ; )"},
		{"By Jane Doe in Kyiv and John Roe in London", "Jane Doe (person; ; ; Kyiv; ), John Roe (person; ; ; London; )"},
		{"By Jane Doe, John Roe and Ann Poe", "Jane Doe (person; ; ; ; ), John Roe (person; ; ; ; ), Ann Poe (person; ; ; ; )"},
		{"By Victoria O’Regan", "Victoria O’Regan (person; ; ; ; )"},
		{"By Fatima Van Der Ford", "Fatima Van Der Ford (person; ; ; ; )"},
		{"By Ludwig van der Berg and Marie d'Emilio", "Ludwig van der Berg (person; ; ; ; ), Marie d'Emilio (person; ; ; ; )"},
		{"By ABBY GOODWIN", "ABBY GOODWIN (person; ; ; ; )"},
		{"BY ABBY GOODWIN", "ABBY GOODWIN (person; ; ; ; )"},
		{"By Al Jazeera Staff", "Al Jazeera Staff (organization; ; ; ; )"},
		{"By Staff Reporter", "Staff Reporter (organization; ; ; ; )"},
		{"By Our Foreign Staff", "Our Foreign Staff (organization; ; ; ; )"},
		{"By Reuters", "Reuters (organization; ; ; ; )"},
		{"By The Associated Press", "The Associated Press (organization; ; ; ; )"},
		{"By the Editorial Board", "the Editorial Board (organization; ; ; ; )"},
		{"By Jane Doe with agencies", "Jane Doe (person; ; ; ; ) + agencies"},
		{"By Jane Doe and agencies", "Jane Doe (person; ; ; ; ) + agencies"},
		{"By Jane Doe with Reuters", "Jane Doe (person; ; ; ; ) + Reuters"},
		{"By Jane Doe, political editor", "Jane Doe (person; political editor; ; ; )"},
		{"By Jane Doe, Chief Political Correspondent, and John Roe", "Jane Doe (person; Chief Political Correspondent; ; ; ), John Roe (person; ; ; ; )"},
		{"By Jane Doe for The Harbour Times", "Jane Doe (person; ; The Harbour Times; ; )"},
		{"By Jane Doe | Harbour News", "Jane Doe (person; ; Harbour News; ; )"},
		{"By Jane Doe | jdoe@harbour.example", "Jane Doe (person; ; ; ; jdoe@harbour.example)"},
		{"By Jane Doe @janedoe", ""},
		{"Written by J. R. Doe Jr.", "J. R. Doe Jr. (person; ; ; ; )"},
		{"Par Émilie Durand et Luc Moreau", "Émilie Durand (person; ; ; ; ), Luc Moreau (person; ; ; ; )"},
		{"Por María del Carmen Ruiz y José Gil", "María del Carmen Ruiz (person; ; ; ; ), José Gil (person; ; ; ; )"},
		{"Av Trine Juhl Jørgensen og Ola Reimer-Johansen", "Trine Juhl Jørgensen (person; ; ; ; ), Ola Reimer-Johansen (person; ; ; ; )"},
		{"By Jane Doe (text)", "Jane Doe (person; ; ; ; )"},
		// No bylines.
		{"By Monday, the river had reached the bridge", ""},
		{"By law, the mayor may not vote", ""},
		{"By The Numbers", ""},
		{"By Tuesday Night", ""},
		{"By then it was over.", ""},
		{"By Jane Doe's account, the mayor had left", ""},
		{"By any measure, a bad night", ""},
		{"Bystanders Jane Doe and John Roe", ""},
	} {
		b, ok := readByline(tt.in, 0, true)
		var parts []string
		for _, a := range b.authors {
			parts = append(parts, fmt.Sprintf("%s (%v; %s; %s; %s; %s)", a.Name, a.Kind, a.Role, a.Affiliation, a.Place, a.Email+a.Handle))
			if a.Span.In(tt.in) != a.Name {
				t.Errorf("%q: author %q at %q", tt.in, a.Name, a.Span.In(tt.in))
			}
		}
		got := strings.Join(parts, ", ")
		for _, c := range b.credits {
			got += " + " + c.Name
		}
		if !ok {
			got = ""
		}
		if got != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.in, got, tt.want)
		}
	}
}

func TestBylineWithoutBy(t *testing.T) {
	for _, tt := range []struct{ in, name, of, email string }{
		{"Jeremy Snyder | NJ Advance Media For NJ.com", "Jeremy Snyder", "NJ Advance Media", ""},
		{"Anneice Cody | acody@mlive.example", "Anneice Cody", "", "acody@mlive.example"},
		{"Jane Doe, The Worcester Telegram", "Jane Doe", "The Worcester Telegram", ""},
	} {
		a, err := Parse("Council votes for the tramway to the harbour\n"+tt.in+"\n\nThe council voted on Monday to build the tramway, the mayor said after the session.\n", Options{})
		if err != nil {
			t.Fatal(err)
		}
		if len(a.Authors) != 1 || a.Authors[0].Name != tt.name || a.Authors[0].Affiliation != tt.of || a.Authors[0].Email != tt.email {
			t.Errorf("%q: %+v", tt.in, a.Authors)
		}
		if len(a.Blocks) != 3 || a.Blocks[1].Role != RoleByline {
			t.Errorf("%q: blocks %v", tt.in, a.Blocks)
		}
	}
}

func TestContributors(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"(Reporting by Dana Bayley; Editing by Cyril Ostman)", "Dana Bayley/reporting, Cyril Ostman/editing"},
		{"(Reporting by Dana Bayley; Editing by Cyril Ostman.)", "Dana Bayley/reporting, Cyril Ostman/editing"},
		{"(Additional reporting by Kyla Mullane; Editing by Mick Holt and Gwyn Jones.)", "Kyla Mullane/additional reporting, Mick Holt/editing, Gwyn Jones/editing"},
		{"Reporting by Gita Shah, additional reporting by Lise Barton, writing by Sheila Jamdar", "Gita Shah/reporting, Lise Barton/additional reporting, Sheila Jamdar/writing"},
		{"Reporting by Rae Savory Writing by Sonja Krist Editing by Bart Fell", "Rae Savory/reporting, Sonja Krist/writing, Bart Fell/editing"},
		{"Reporting by Ann Poe in Kyiv, John Roe in Washington, D.C., and Harbour Newsroom; Editing by Jo Low", "Ann Poe/reporting in Kyiv, John Roe/reporting in Washington, D.C., Harbour Newsroom/reporting, Jo Low/editing"},
		{"Amanda Turkel contributed reporting.", "Amanda Turkel/contributor"},
		{"Samantha Lackman contributed reporting from Charleston. Ryan Grime reported from Washington, D.C.", "Samantha Lackman/contributor in Charleston, Ryan Grime/contributor in Washington, D.C."},
		{"Associated Press writers Ann Poe in Paris and John Roe contributed to this report.", "Ann Poe/contributor in Paris, John Roe/contributor"},
	} {
		if !isContributor(fold(tt.in), tt.in) {
			t.Errorf("%q is not taken for a note on contributors", tt.in)
			continue
		}
		a, err := Parse("The council voted on Monday to build the tramway, the mayor said after the session.\n\n"+tt.in, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, c := range a.Contributors {
			s := c.Name + "/" + c.Role
			if c.Place != "" {
				s += " in " + c.Place
			}
			got = append(got, s)
		}
		if s := strings.Join(got, ", "); s != tt.want {
			t.Errorf("%q:\n got %s\nwant %s", tt.in, s, tt.want)
		}
	}
	for _, in := range []string{
		"He contributed to this victory more than anyone, the coach said.",
		"“Smith contributed to this report,” the minister said.",
		"Editing is hard, she said.",
		"The mayor said that Smith had contributed to this disaster.",
	} {
		if isContributor(fold(in), in) {
			t.Errorf("%q is taken for a note on contributors", in)
		}
	}
}
