package coref_test

import "testing"

// TestEpithet asks who the last speaker of a text is whom it calls by age, children or
// people.
func TestEpithet(t *testing.T) {
	testLast(t, [][2]string{
		{"Ferry pilot Lena Okafor thanked harbour master Ruth Tarn on Monday.\n\n“I never saw it coming,” [the 44-year-old] {said}.", "Lena Okafor"},
		{"Ferry pilot Lena Okafor, 44, met harbour master Ruth Tarn, 61, on Monday.\n\n“I never saw it coming,” [the mother of three] {said}.", "Lena Okafor"},
		{"Ferry pilot Lena Okafor, 44, slept on Monday.\n\n“I never saw it coming,” [the mum-of-three] {said}.", "Lena Okafor"},
		{"Ferry pilot Paul Brandt sailed on Monday with a crew of two. [The Dane] {said} that the wind was fair.", "Paul Brandt"},
		{"Ferry pilot Paul Brandt sailed on Monday with a crew of two. [The Floridian] {said} that the wind was fair.", "Paul Brandt"},
		{"Ferry pilot Paul Brandt sailed on Monday with a crew of two. [The Danish] {said} that the wind was fair.", "The Danish"},
		{"Lena Okafor, 44, was freed on Monday. Prosecutors spoke of a plot against harbour master Piet Tarn, 61. [The 44-year-old] {said} that the wind was fair.", "Lena Okafor"},
		{"Film host Paul Brandt has quit. [Co-host Lena Okafor] {said} it was a loss. [The 45-year-old] {said} he would write a book.", "Paul Brandt"},
		{"Film host Paul Brandt has quit. [Co-host Lena Okafor] {said} it was a loss. [The 45-year-old] {said} she would write a book.", "Lena Okafor"},
		{"Ferry pilot Piet Tarn won ahead of Dutchman Paul Brandt. [Tarn] {said} it was late. [The Dutchman] {said} the wind was fair.", "Paul Brandt"},
		{"Togo’s harbour master, Koffi Agbo, was fined. [The Togolese] {said} he would appeal.", "Koffi Agbo"},
		{"Togo’s harbour master, Koffi Agbo, was fined. [The Togolese] {said} the wind was fair.", "The Togolese"},
		{"Nobody sailed on Monday. [The 44-year-old] {said} that the wind was foul.", "The 44-year-old"},
		{"[Harbour master Hendra Brandt] {said} that it was late. [Lilis], a mother of three who gave only one name, {said} that the wind was foul. [She] {said} that nobody slept.", "Lilis"},
		{"Lena Okafor’s film opened on Monday. Nobody slept: [The Guardian] {hailed} it as the best of the year.", "Guardian"},
	})
}

// TestTeam asks who the last speaker is where it is the team of somebody who campaigns or
// does not.
func TestTeam(t *testing.T) {
	testLast(t, [][2]string{
		{"Lena Okafor spoke in Arlen. Okafor’s campaign has three weeks left. [Okafor’s team] {said} that it was enough.", "Okafor campaign"},
		{"Lena Okafor spoke in Arlen. [Okafor’s team] {said} that it was enough.", "Okafor team"},
	})
}
