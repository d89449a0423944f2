package coref_test

import "testing"

// TestRoleApart asks for posts and bodies that stand apart from a name, or of which the
// beginning of the sentence hides that they are names.
func TestRoleApart(t *testing.T) {
	testPosts(t, []postCase{
		{"[Lena Okafor (CEO, Acme Foods)] {said} it works.", "CEO", "Acme Foods"},
		{"[Lena Okafor (left)] {said} it works.", "", ""},
		{"[Associate Professor Lena Okafor, from the University of Tallport,] {said} it works.", "Associate Professor", "University of Tallport"},
		{"[Lena Okafor, formerly of the Tallport Water Board,] {said} it works.", "", "Tallport Water Board"},
		{"[Lena Okafor, 34, of Mill Lane,] {said} it works.", "", ""},
		{"[Lena Okafor, of Tallport, Norway,] {said} it works.", "", ""},
		{"[Lena Okafor, the top Democrat on the House Harbour Committee,] {said} it works.", "top Democrat", "House Harbour Committee"},
		{"[Lena Okafor, a Democrat on the House Harbour Committee,] {said} it works.", "", "Democrat"},
		// a post and a comma before the name
		{"Regional Commissioner of Tallport, [Lena Okafor] {says} it works.", "Regional Commissioner", "Tallport"},
		{"Lena Okafor, the Tallport counsel, came. Now the chancellor of Harbour College, Okafor has faced criticism. [Okafor] {said} it works.", "chancellor", "Harbour College"},
		{"Norway cast its votes for its governor, Lena Okafor, on Monday. [Okafor] {said} it works.", "governor", "Norway"},
		{"The party voted for her main rival, Lena Okafor, on Monday. [Okafor] {said} it works.", "", ""},
		{"One of the college’s top executives, [Lena Okafor], {said} it works.", "top executive", "college"},
		{"At a meeting with the mayor, [Lena Okafor] {said} it works.", "", ""},
		// what somebody is to others, and what one is in a matter, after what one is
		{"As an investor, Lena Okafor waits. Acme Capital’s founder, Lena Okafor, bought a quay. [Okafor] {said} it works.", "founder", "Acme Capital"},
		{"The objector Lena Okafor came. [Lena Okafor, an engineer,] {said} it works.", "engineer", ""},
		{"[Lena Okafor, a friend and adviser to Paul Brandt,] {said} it works.", "adviser", "Paul Brandt"},
		{"[Lena Okafor, Paul Brandt’s longtime friend and adviser,] {said} it works.", "adviser", "Paul Brandt"},
		{"[Lena Okafor, a longtime friend,] {said} it works.", "", ""},
		{"[Lena Okafor, a leader in Tallport and friend of Gov. Paul Brandt,] {said} it works.", "leader", ""},
		{"[Republican opponents] {said} it works.", "", "Republican"},
		{"[Lena Okafor, a former diver and one of the analysts at Harbour Radio,] {said} it works.", "analyst", "Harbour Radio"},
		{"[Lena Okafor, a diver and one of the analysts at Harbour Radio,] {said} it works.", "diver", ""},
		{"On the Republican side, [candidate Lena Okafor] {said} it works.", "candidate", "Republican"},
		{"On the other side, [candidate Lena Okafor] {said} it works.", "candidate", ""},
		{"[The superstar Lena Okafor] {said} it works.", "", ""},
		{"[Two hundred protesters] {said} it works.", "protesters", ""},
		{"[Republican senators] {said} it works.", "senators", "Republican"},
		{"[The elder Okafor] {said} it works. Lena Okafor came.", "", ""},
		{"[Paul Brandt’s deputy campaign manager, Lena Okafor,] {said} it works.", "deputy campaign manager", "Paul Brandt"},
		// what a clause tells
		{"[Lena Okafor, who owns a tide and harbour consulting firm,] {said} it works.", "owner", "tide and harbour consulting firm"},
		{"[Lena Okafor, who is working with the Harbour Network (HN) as programme officer,] {said} it works.", "programme officer", "Harbour Network"},
		// two fields of one post
		{"[Lena Okafor, the work and pensions secretary,] {said} it works.", "work and pensions secretary", ""},
		{"Work and [Pensions Secretary Lena Okafor] {said} it works.", "Work and Pensions Secretary", ""},
		// a body with which the sentence begins
		{"[Rovers striker Lena Okafor] {said} it works.", "striker", "Rovers"},
		{"[Hawks general manager Lena Okafor] {said} it works.", "general manager", "Hawks"},
		{"[Tallport resident Lena Okafor] {said} it works.", "resident", "Tallport"},
		{"[Sales manager Lena Okafor] {said} it works.", "Sales manager", ""},
		{"[Billionaire owner Lena Okafor] {said} it works.", "Billionaire owner", ""},
		{"[Police spokesperson Lena Okafor] {said} it works.", "spokesperson", "Police"},
		{"[Police officer Lena Okafor] {said} it works.", "Police officer", ""},
		// fields and places in titles
		{"[Vice President of Sales Lena Okafor] {said} it works.", "Vice President of Sales", ""},
		{"[Assistant U.S. Attorney Lena Okafor] {said} it works.", "Assistant U.S. Attorney", ""},
		{"[Tallport State Governor Lena Okafor] {said} it works.", "Governor", "Tallport State"},
		{"[Ohio State Senator Lena Okafor] {said} it works.", "State Senator", "Ohio"},
		{"[Tallport Chief Minister Lena Okafor] {said} it works.", "Chief Minister", "Tallport"},
		{"[Forestry Minister Lena Okafor] {said} it works.", "Forestry Minister", ""},
		{"[Fire Chief Lena Okafor] {said} it works.", "Fire Chief", ""},
		{"[Opposition Leader Lena Okafor] {said} it works.", "Opposition Leader", ""},
		{"[Chief Health Officer Dr Lena Okafor] {said} it works.", "Chief Health Officer", ""},
		{"[Commissioner of Police, Lena Okafor,] {said} it works.", "Commissioner of Police", ""},
		{"[Lena Okafor, Labour MP for Tallport North,] {said} it works.", "MP", "Tallport North"},
		{"[The Conservative MP for Tallport North, Lena Okafor,] {said} it works.", "MP", "Tallport North"},
		{"[Lena Okafor, a former cabinet secretary,] {said} it works.", "former cabinet secretary", ""},
		{"[Lena Okafor, a board secretary,] {said} it works.", "secretary", "board"},
		{"[Lena Okafor, Brandt’s campaign manager,] {said} it works.", "campaign manager", "Brandt"},
		{"[Director of Football Lena Okafor] {said} it works.", "Director of Football", ""},
		{"[Cabinet Secretary for Health Nyokabi Barasane] {said} it works.", "Cabinet Secretary for Health", ""},
		{"[Minister of State for Railways Lena Okafor] {said} it works.", "Minister of State for Railways", ""},
		{"[Superintendent of Police (Rural) Lena Okafor] {said} it works.", "Superintendent of Police", ""},
		{"[Republican Senate candidate Lena Okafor] {said} it works.", "Senate candidate", "Republican"},
		{"[The Liberal Democrat leader, Lena Okafor,] {said} it works.", "leader", "Liberal Democrat"},
		{"[The ACF National Publicity Secretary, Alhaji Paul Okafor,] {said} it works.", "National Publicity Secretary", "ACF"},
		{"[The HR Director, Lena Okafor,] {said} it works.", "HR Director", ""},
		// a body by the noun before its name, a shop by its owner
		{"[Lena Okafor, founder of the Oslo-based charity Open Harbours,] {said} it works.", "founder", "Open Harbours"},
		{"[Lena Okafor, owner of Brandt’s Diner on Elm Street,] {said} it works.", "owner", "Brandt’s Diner"},
		// whom somebody speaks or acts for
		{"[The prime minister’s official spokesman] {said} it works.", "official spokesman", "prime minister"},
		{"[The former vice president’s spokesman] {said} it works.", "spokesman", "vice president"},
		{"[Lena Okafor, an attorney representing the family,] {said} it works.", "attorney", "family"},
		// houses in which people meet, and an honour that tells less than the post
		{"[Lena Okafor, rector of the Tallport church,] {said} it works.", "rector", "Tallport church"},
		{"[Sheikh Paul Okafor, imam of the Tallport mosque,] {said} it works.", "imam", "Tallport mosque"},
		// a post of several
		{"[Analysts Lena Okafor and Paul Brandt] {said} it works.", "Analysts", ""},
		{"[Lena Okafor and Paul Brandt, both economists at Acme Foods,] {said} it works.", "economists", "Acme Foods"},
		{"Analysts Lena Okafor and Paul Brandt met. [Brandt] {said} it works.", "analyst", ""},
	})
}
