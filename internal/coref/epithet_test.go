package coref_test

import "testing"

// TestEpithet asks who the last speaker of a text is whom it calls by age, children or
// people.
func TestEpithet(t *testing.T) {
	testLast(t, [][2]string{
		{"Ferry pilot Lena Okafor thanked harbour master Ruth Tarn on Monday.\n\n“I never saw it coming,” [the 44-year-old] {said}.", "Lena Okafor"},
		{"Ferry pilot Lena Okafor, 44, met harbour master Ruth Tarn, 61, on Monday.\n\n“I never saw it coming,” [the mother of three] {said}.", "Lena Okafor"},
		{"Ferry pilot Paul Brandt sailed on Monday with a crew of two. [The Dane] {said} that the wind was fair.", "Paul Brandt"},
		{"Ferry pilot Paul Brandt sailed on Monday with a crew of two. [The Floridian] {said} that the wind was fair.", "Paul Brandt"},
		{"Ferry pilot Paul Brandt sailed on Monday with a crew of two. [The Danish] {said} that the wind was fair.", "The Danish"},
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
