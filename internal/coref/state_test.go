package coref_test

import "testing"

// TestPrincipals asks in whose name somebody speaks: a ministry for its country, a
// firm or an actress for nobody's.
func TestPrincipals(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Norway’s parliament met. Mowi opened a farm in Norway. [The Norwegian salmon farmer Mowi] {said} it was safe.", ""},
		{"Norway was told. [Norwegian actress Liv Dahl] {said} it was safe.", ""},
		{"[The Norwegian Foreign Ministry] {said} it was safe.", "Norway"},
		{"[The Interior Ministry of Poland] {said} it was safe.", "Poland"},
		{"[Polish police] {said} it was safe.", "Poland"},
		{"[Norwegian Foreign Minister Liv Dahl] {said} it was safe.", "Norway"},
		{"Norway was told. [Former Norwegian Foreign Minister Liv Dahl] {said} it was safe.", ""},
		{"[Liv Dahl, a former chief executive of Halden Bank,] {said} it was safe.", ""},
		{"[Liv Dahl, chief executive of Halden Bank,] {said} it was safe.", "Halden Bank"},
		{"[Norwegian officials] {said} it was safe.", "Norway"},
		{"[Norwegian doctors] {said} it was safe.", ""},
	} {
		of, ents := resolve(t, c.text)
		if got := labelOf(of[len(of)-1].Principal, ents); got != c.want {
			t.Errorf("principal in %q is %q, want %q", c.text, got, c.want)
		}
	}
}
