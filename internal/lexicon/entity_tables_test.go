package lexicon

import (
	"slices"
	"strings"
	"testing"
)

// TestEntityTables asks of the tables that the finding of entities rests on
// that each says where it is from and that its rows are sorted, none twice.
func TestEntityTables(t *testing.T) {
	for name, table := range map[string]string{"countries": countriesTSV, "states": statesTSV, "nouns": nounsTSV, "given": givenTSV, "nicknames": nicknamesTSV, "bodies": bodiesTSV, "outlets": outletsTSV} {
		for _, field := range []string{"# source: ", "# version: ", "# date: ", "# licence: ", "# columns: "} {
			if !strings.Contains(table, field) {
				t.Errorf("%s has no line %q", name, field)
			}
		}
		rows, last := 0, ""
		for row := range Rows(table) {
			rows++
			// Rows of nouns are lists, in which singulars stand before plurals.
			if line := strings.Join(row, "\t"); name != "nouns" && line <= last {
				t.Errorf("%s: %q stands behind %q", name, line, last)
			} else {
				last = line
			}
			for _, f := range row {
				if f != strings.TrimSpace(f) {
					t.Errorf("%s: %q has space around it", name, f)
				}
			}
		}
		if rows < 10 {
			t.Errorf("%s has %d rows", name, rows)
		}
	}
}

func TestGivenNames(t *testing.T) {
	var last string
	seen := map[string]bool{}
	for row := range Rows(givenTSV) {
		g, n := row[0], row[1]
		if g != "m" && g != "f" && g != "u" {
			t.Errorf("%s has gender %q", n, g)
		}
		if seen[n] {
			t.Errorf("%s stands twice", n)
		}
		seen[n] = true
		if key := g + n; key < last {
			t.Errorf("%s stands after %s", key, last)
		} else {
			last = key
		}
	}
	for n, want := range map[string]byte{"Mary": 'f', "John": 'm', "Volodymyr": 'm', "Kim": 'u', "mary": 0, "Zzyzx": 0} {
		if got := GivenName(n); got != want {
			t.Errorf("%s is %q, want %q", n, got, want)
		}
	}
}

// TestNamesOfBodies asks that no name or short form is that of two bodies.
func TestNamesOfBodies(t *testing.T) {
	of := map[string]string{}
	for name, table := range map[string]string{"bodies": bodiesTSV, "outlets": outletsTSV} {
		for row := range Rows(table) {
			for i, n := range append([]string{row[1]}, strings.Split(row[2], ";")...) {
				if n == "" || i > 0 && n == row[1] {
					continue
				}
				if o, ok := of[n]; ok {
					t.Errorf("%s: %s is %s and %s", name, n, o, row[1])
				}
				of[n] = row[1]
			}
		}
	}
}

func TestBodies(t *testing.T) {
	for _, b := range Bodies() {
		if c := b.Country; c != "" && c != "EU" && c != "UN" && c != "NATO" && CountryByCode(c) == nil {
			t.Errorf("%s is of %q", b.Name, c)
		}
		if !slices.Contains([]string{"org", "gov", "agency", "paper", "magazine", "broadcaster", "programme", "site", "platform"}, b.Class) {
			t.Errorf("%s is of class %q", b.Name, b.Class)
		}
	}
	for n, want := range map[string]string{"Nato": "NATO", "WSJ": "Wall Street Journal", "EU": "European Union", "Kremlin": "Kremlin"} {
		if b := BodyByName(n); b == nil || b.Name != want {
			t.Errorf("%s is %+v, want %s", n, b, want)
		}
	}
	if BodyByName("Acme") != nil {
		t.Error("Acme is listed")
	}
}

func TestNouns(t *testing.T) {
	for w, want := range map[string]Noun{
		"spokeswomen":    {Class: Role, Gender: 'f', Plural: true, Lemma: "spokeswoman"},
		"sen.":           {Class: Title, Lemma: "sen"},
		"mrs.":           {Class: Honorific, Gender: 'f', Lemma: "mrs"},
		"ministries":     {Class: OrgN, Plural: true, Lemma: "ministry"},
		"vice-president": {Class: Role, Lemma: "vice-president"},
		"polls":          {Class: DocN, Plural: true, Lemma: "poll"},
		"wives":          {Class: Kin, Gender: 'f', Plural: true, Lemma: "wife"},
	} {
		if got, ok := LookupNoun(w); !ok || got != want {
			t.Errorf("%s is %+v, want %+v", w, got, want)
		}
	}
	if n, ok := LookupNoun("harbour"); ok {
		t.Errorf("harbour is %+v", n)
	}
}

func TestSameGiven(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{{"bill", "william", true}, {"bob", "rob", true}, {"bill", "bill", true}, {"bill", "bob", false}, {"ted", "edward", true}} {
		if got := SameGiven(c.a, c.b); got != c.want || SameGiven(c.b, c.a) != c.want {
			t.Errorf("%s and %s: %v, want %v", c.a, c.b, got, c.want)
		}
	}
}

func TestFold(t *testing.T) {
	for in, want := range map[string]string{"": "", "José  Márquez": "jose marquez", "O’Rourke": "o'rourke", "Łukasz": "lukasz", "  A\tB ": "a b", "Erdoğan": "erdogan", "Anne‑Marie": "anne-marie"} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) is %q, want %q", in, got, want)
		}
		if Fold(Fold(in)) != Fold(in) {
			t.Errorf("Fold(%q) changes when folded again", in)
		}
	}
}
