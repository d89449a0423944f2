package coref_test

import "testing"

// TestRoleHeld asks for the posts that a predicate tells, of its subject or its object.
func TestRoleHeld(t *testing.T) {
	testPosts(t, []postCase{
		{"Lena Okafor became mayor of Tallport in 2015. [Okafor] {said} it works.", "mayor", "Tallport"},
		{"Lena Okafor was appointed head of the Tallport Water Board in March. [Okafor] {said} it works.", "head", "Tallport Water Board"},
		{"Lena Okafor was elected in 2010 as mayor of Tallport. [Okafor] {said} it works.", "mayor", "Tallport"},
		{"Lena Okafor stepped down as chief executive of Acme Foods last year. [She] {said} it works.", "chief executive", "Acme Foods"},
		{"Lena Okafor works as a nurse at Tallport Hospital. [Okafor] {said} it works.", "nurse", "Tallport Hospital"},
		{"Lena Okafor, 51, has been mayor of Tallport since 2015. [Okafor] {said} it works.", "mayor", "Tallport"},
		{"Lena Okafor also chairs the Tallport Water Board. [Okafor] {said} it works.", "chair", "Tallport Water Board"},
		{"Acme Foods named Lena Okafor chief executive on Monday. [Okafor] {said} it works.", "chief executive", "Acme Foods"},
		{"Acme Foods appointed Lena Okafor as its new chief executive. [Okafor] {said} it works.", "chief executive", "Acme Foods"},
		{"[Lena Okafor] {came}. She is the mayor of Tallport.", "mayor", "Tallport"},
		{"Lena Okafor was dismissed on Monday as Acme’s chief executive. [Okafor] {said} it works.", "chief executive", "Acme"},
		{"Last spring, as she was becoming chairwoman of the Tallport Water Board, [Lena Okafor] {said} it works.", "chairwoman", "Tallport Water Board"},
		{"When she was mayor of Tallport, [Lena Okafor] {said} it works.", "mayor", "Tallport"},
		// another person, a supposition
		{"When he was mayor of Tallport, [Linda Okafor] {said} it works.", "", ""},
		{"If she became mayor of Tallport, [Lena Okafor] {said}, it would work.", "", ""},
		{"Lena Okafor was dismissed on Monday in Tallport. [Okafor] {said} the mayor knew.", "", ""},
		// what stands by the name goes first
		{"[Lena Okafor, a judge,] {said} it works. Okafor served as mayor of Tallport until May.", "judge", "Tallport"},
		{"Lena Okafor was declared the winner. [Okafor] {said} it works.", "", ""},
		{"Lena Okafor was a debate chameleon. [Okafor] {said} it works.", "", ""},
		{"They met the Royal Family and the Royal household. [Royal commentator Lena Okafor] {said} it works.", "Royal commentator", ""},
		// a post by party is one by state
		{"Indiana Gov. Lena Okafor slept. “It was late,” [the Republican governor] {said}.", "governor", "Indiana"},
		{"Gov. Lena Okafor slept. “It was late,” [the Republican governor] {said}.", "governor", "Republican"},
		// behind the verb of the main clause, not in front of it
		{"On Monday they will vote for the harbour commissioner, Lena Okafor. [Okafor] {said} it works.", "harbour commissioner", ""},
		{"“I will vote for the commissioner, Lena Okafor,” he wrote. [Okafor] {said} it works.", "commissioner", ""},
		{"Speaking to the commissioner, [Lena Okafor, a nurse,] {said} it works.", "nurse", ""},
		{"When they went to the commissioner, [Lena Okafor, a nurse,] {said} it works.", "nurse", ""},
		{"Lena Okafor was a novice politician. [Okafor] {said} it works.", "", ""},
		{"Lena Okafor was a spokeswoman for Acme Foods. [Okafor] {said} it works.", "spokeswoman", "Acme Foods"},
		{"Lena Okafor is a deep-sea welder. [Okafor] {said} it works.", "deep-sea welder", ""},
		{"Lena Okafor is not mayor of Tallport. [Okafor] {said} it works.", "", ""},
		// no post, a supposition, another person
		{"Lena Okafor was named in the suit of the director. [Okafor] {said} it works.", "", ""},
		{"Lena Okafor was elected to the board. [Okafor] {said} it works.", "", ""},
		{"Lena Okafor heads to Tallport on Monday. [Okafor] {said} it works.", "", ""},
		{"If Lena Okafor was elected mayor of Tallport, he would leave. [Okafor] {said} it works.", "", ""},
		{"Lena Okafor remains a master of the trade. [Okafor] {said} it works.", "", ""},
		{"[Lena Okafor] {came}. He is the mayor of Tallport.", "", ""},
		{"[Lena Okafor], who met Anna Brandt, {came}. She is the mayor of Tallport.", "", ""},
	})
}
