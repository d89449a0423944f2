package coref_test

import "testing"

// TestRolesMeant asks for the role of the last speaker where the text tells it by what it
// calls him in passing, as an object, in a genitive or behind others.
func TestRolesMeant(t *testing.T) {
	testPosts(t, []postCase{
		{"[Paul Brandt] {said} it works. His rivals fear the Ohio senator, pollsters told us. [Brandt] {said} it would last.", "senator", "Ohio"},
		{"[Paul Brandt] {said} it works. Unions have been cool to the former secretary of state. [Brandt] {said} it would last.", "former secretary of state", ""},
		{"[Paul Brandt] {said} it works. Aides doubted the presumptive Republican nominee’s plan. [Brandt] {said} it would last.", "presumptive nominee", "Republican"},
		{"[Paul Brandt] {said} it works. Norway avoided the Danish prime minister for weeks. [Brandt] {said} it would last.", "prime minister", "Danish"},
		{"[Paul Brandt] {said} it works. Crowds came for the Republican Party’s presumptive nominee. [Brandt] {said} it would last.", "presumptive nominee", "Republican Party"},
		{"[Paul Brandt] {said} it works. Few had expected Brandt to be their presumptive nominee. [Brandt] {said} it would last.", "presumptive nominee", ""},
		{"[Paul Brandt] {said} it works. Elders are at ease with Brandt as their nominee. [Brandt] {said} it would last.", "nominee", ""},
		{"[Paul Brandt] {said} it works. The crowd laughed at the financier, who is now the Republican nominee. [Brandt] {said} it would last.", "nominee", "Republican"},
		{"[Ann Moor] {said} that while Paul Brandt had erred, nobody would charge the former secretary of state. [Brandt] {said} Brandt was glad.", "former secretary of state", ""},
		// not who does something to him whom the text calls so
		{"[Paul Brandt] {said} it works. Brandt mocked the former secretary of state. [Brandt] {said} it would last.", "", ""},
		{"[Paul Brandt] {said} it works. While Brandt leads in Iowa, he trails the Ohio senator. [Brandt] {said} it would last.", "", ""},
		// nor one whom the words after it tell apart, or who has another party or a namesake
		{"[Paul Brandt] {said} it works. Crowds came for the mayor of Arlen. [Brandt] {said} it would last.", "", ""},
		{"[Paul Brandt] {said} it works. They waited for the Republican nominee — presumptively, Ann Moor. [Brandt] {said} it would last.", "", ""},
		{"[Ann Brandt] {said} it works. [Paul Brandt] {said} it fails. Crowds came for the Republican nominee. [Paul Brandt] {said} it would last.", "", ""},
		{"[Paul Brandt (D)] {said} it works. Brandt slept. Crowds came for the Republican nominee. [Brandt] {said} it would last.", "", "D"},
		// nor whom the sentence makes nominee only, nor another of two as near
		{"[Paul Brandt] {said} it works. Voters made him the nominee. [Brandt] {said} it would last.", "", ""},
		{"[Paul Brandt] {said} it works, and [Ann Moor] {said} it fails. Moor and Brandt left. Crowds came for the candidate. [Brandt] {said} it would last.", "", ""},
	})
}
