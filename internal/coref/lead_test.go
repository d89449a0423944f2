package coref_test

import "testing"

// TestLead asks who the first speaker of a text is, whom its lead or its headline
// describes and its next paragraphs name.
func TestLead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[The keeper of the city’s oldest lighthouse] {said} that the lamp had failed twice.\n\nLena Okafor {told} the council that nobody came.", "Lena Okafor"},
		{"[A 52-year-old ferry pilot] {told} an inquiry that he had never seen the chart before Monday.\n\nIn a letter to the board, [Paul Brandt] {wrote} that it was old.", "Paul Brandt"},
		{"[Ferry pilot] {denies} sleeping at the wheel\n\nA ferry pilot who ran aground in May [he] {told} an inquiry that he was awake.", "Ferry pilot"},
		{"[Pilot’s brother] {says} chart was old\n\n[The brother of a ferry pilot who drowned in May] {said} on Monday that the chart was old.\n\n[Paul Brandt] {told} the inquiry that he had seen it.", "Paul Brandt"},
		{"[Tallport skipper] {vows} to sail again\n\n[Former trawler skipper Lena Okafor] {said} on Monday that she would put to sea before the spring.", "Lena Okafor"},
		{"[Harbour regulator] {fines} yard over leak\n\n[The Tallport Port Authority] {said} on Monday that a yard had let oil into the bay.", "Tallport Port Authority"},
		// somebody else, or nobody who is not said to be somebody else
		{"[The keeper of the city’s oldest lighthouse] {said} that the lamp had failed twice.\n\nHarbour master Lena Okafor {told} the council that nobody came.", "The keeper of the city’s oldest lighthouse"},
		{"A cyclist who hit a skip lay there for an hour, [a witness] {told} the inquiry on Monday.\n\nPaul Brandt {was riding} home from work.", "a witness"},
		{"[The president] {said} on Monday that the bridge would be built.\n\nPaul Brandt {told} reporters that it would not.", "The president"},
	} {
		of, ents := resolve(t, c.text)
		if got := label(of[0], ents); got != c.want {
			t.Errorf("first speaker of %q is %q, want %q", c.text, got, c.want)
		}
	}
}
