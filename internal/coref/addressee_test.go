package coref_test

import "testing"

// TestAddressee asks to whom the last words of a text were said. Sources stand between [
// and ], cues between { and }.
func TestAddressee(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[Lena Okafor] {asked} Paul Brandt about the harbour fees.", "Paul Brandt"},
		{"[Lena Okafor] {asked} questions about the harbour fees.", ""},
		{"[Lena Okafor] {begged} lawmakers to keep the port open.", "lawmakers"},
		{"[Lena Okafor] {urged} restraint.", ""},
		{"[Lena Okafor] {assured} the public that the port was safe.", "the public"},
		{"[Lena Okafor] {was asked} about the fees.", ""},
		{"[Lena Okafor] {testified} on Monday before the Harbour Committee that it was safe.", "Harbour Committee"},
		{"[Lena Okafor] {said} in a speech to the Dockers Academy that it was safe.", "Dockers Academy"},
		{"[Lena Okafor] {said} in a statement emailed to Reuters on Monday that it was safe.", "Reuters"},
		{"[Lena Okafor] {said} in a statement to the press that it was safe.", "the press"},
		{"[Lena Okafor] {sent a letter to} the council.", "the council"},
		{"[Lena Okafor] {pleaded} with the administration to stay.", "the administration"},
		{"[Lena Okafor] {explained} to reporters that it was safe.", "reporters"},
		{"[Lena Okafor] {said} to be safe.", ""},
		{"[Lena Okafor] {wrote} on Monday to the council that it was safe.", "the council"},
		{"[Lena Okafor] {said} in a statement posted to its website that it was safe.", ""},
		{"[Lena Okafor] {advised} visiting officials the port was safe.", "visiting officials"},
		{"[Lena Okafor] {told} US media this month that it was safe.", "US media"},
		{"Paul Brandt led the dockers. “It is safe,” [Lena Okafor] {told} him.", "Paul Brandt"},
		{"CNN was there. “It is safe,” [Lena Okafor] {told} the network.", "CNN"},
		{"“It is safe,” [Lena Okafor] {told} Reuters afterwards.", "Reuters"},
		{"“It is safe,” [Lena Okafor] {told} dockers again, who left.", "dockers"},
		{"Paul Brandt led the dockers. [Lena Okafor] {asked} him then what it cost.", "Paul Brandt"},
		{"“It is safe,” [Lena Okafor] {said} in an interview with radio host Paul Brandt.", "Paul Brandt"},
		{"“It is safe,” [Lena Okafor] {said} in an interview with CNN’s Paul Brandt.", "Paul Brandt"},
		{"“It is safe,” [Lena Okafor] {said} in an interview with Reuters that left Paul Brandt cold.", ""},
		{"Asked by Paul Brandt about the fire, [Lena Okafor] {said} it was out.", "Paul Brandt"},
		{"Asked about the fire by the pier, [Lena Okafor] {said} it was out.", ""},
		{"Speaking to reporters on Monday, [Lena Okafor] {said} it was out.", "reporters"},
		{"“It is out,” [Lena Okafor] {said}, speaking to reporters.", "reporters"},
		{"Speaking of the fire, [Lena Okafor] {said} it was out.", ""},
		{"Asked by Paul Brandt, [Lena Okafor] {has previously denied} it.", ""},
		{"[Lena Okafor] {said} to a crowd of about 500 that it was out.", "a crowd"},
		{"[Lena Okafor] {told} the dockers simply that it was out.", "the dockers"},
		{"Paul Brandt led the dockers. [Lena Okafor] {told} him parts of it were safe.", "Paul Brandt"},
	} {
		of, ents := resolve(t, c.text)
		if got := labelOf(of[len(of)-1].Addressee, ents); got != c.want {
			t.Errorf("%q is said to %q, want %q", c.text, got, c.want)
		}
	}
}
