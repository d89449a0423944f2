package coref_test

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

// TestHome asks which country the last speaker of a text serves, a body of whose name
// many countries have one.
func TestHome(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[The Treasury] {said} on Monday that it was late. Alabama waited.", "US"},
		{"NAIROBI, May 4 (Tarrow Press) — The bill is dear. [The Senate] {said} that it was late.", "KE"},
		{"Kenya has no bread. [Kenya’s Supreme Court] {said} that Kenya was late.", "KE"},
		{"India waits for rain, and India’s farmers too. [The Supreme Court] {said} that it was late.", "IN"},
		{"LONDON (Tarrow Press) — [The U.S. Supreme Court] {said} that it was late.", "US"},
		{"LONDON (Tarrow Press) — Britain was told, and Washington too. The White House, the Pentagon and the State Department were not. [The Treasury] {said} that it was late.", "US"},
		{"PARIS (Tarrow Press) — The bread is dear. [The Kremlin] {said} that it was late.", "RU"},
	} {
		if got := last(resolve(t, c.text)).Country; got != c.want {
			t.Errorf("country of the speaker of %q is %q, want %q", c.text, got, c.want)
		}
	}
}

// TestFirm asks for the last speaker of a text, which is a firm or one who heads it.
func TestFirm(t *testing.T) {
	const report = "Orlan beats forecasts\n\nOrlan Systems (ORL.N) on Thursday reported a profit of $4 million.\n\nAnalysts polled by Tarrow Data had expected less. "
	for _, c := range []struct{ text, name, affil string }{
		{report + "[Chief Executive Lena Okafor] {said} that it was late.", "Lena Okafor", "Orlan Systems"},
		{report + "“Not now,” said Brandt Bank’s Paul Mori. [Orlan] also {disclosed} a letter. [The company] {said} that it was late.", "Orlan Systems", ""},
		{report + "[Orlan] {said} that it was late.", "Orlan Systems", ""},
		{"[Acme Tarrow (NYSE: ACT)] {said} on Monday that it was late.", "Acme Tarrow", ""},
		{"[Rival Tessaro], which sued in May, {said} that it was late.", "Tessaro", ""},
	} {
		e := last(resolve(t, c.text))
		if e.Name != c.name || e.Affiliation() != c.affil {
			t.Errorf("speaker of %q is %q of %q, want %q of %q", c.text, e.Name, e.Affiliation(), c.name, c.affil)
		}
		if c.affil == "" && e.Kind != entity.Organization {
			t.Errorf("speaker of %q is a %v, want an organization", c.text, e.Kind)
		}
	}
}

// TestSameSource checks that one description of somebody makes one speaker, whatever
// it is said to say.
func TestSameSource(t *testing.T) {
	const text = "[A spokesman for the carrier] {rejected} the report, {saying} that it was late."
	of, ents := resolve(t, text)
	n := 0
	for _, e := range ents {
		if e.Mention == "A spokesman for the carrier" {
			n++
		}
	}
	if n != 1 || of[0].Speaker.Entity != of[len(of)-1].Speaker.Entity {
		t.Errorf("%q has %d spokesmen, want one", text, n)
	}
}
