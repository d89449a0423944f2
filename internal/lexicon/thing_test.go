package lexicon

import "testing"

func TestLookupThing(t *testing.T) {
	for _, c := range []struct {
		word   string
		class  Class
		plural bool
	}{
		{"confidant", PersonN, false}, {"interviewers", Role, true}, {"brokerage", OrgN, false}, {"generation", GroupN, false}, {"rules", ThingN, true}, {"servicemen", Role | PersonN, true},
	} {
		n, ok := LookupThing(c.word)
		if !ok || !n.Class.Any(c.class) || n.Plural != c.plural {
			t.Errorf("%s: %+v, %v", c.word, n, ok)
		}
	}
	for _, w := range []string{"", "s", "qqq", "-", "voter"} { // voter is in the table of nouns
		if n, ok := LookupThing(w); ok {
			t.Errorf("%q: %+v", w, n)
		}
	}
}
