package coref_test

import "testing"

// TestRoleSide asks for posts before which, or behind which, the words tell whose they are:
// a campaign’s, a state’s, a party’s.
func TestRoleSide(t *testing.T) {
	testPosts(t, []postCase{
		// a campaign and its owner
		{"Paul Brandt came. [His campaign manager, Lena Okafor,] {said} it works.", "campaign manager", "Paul Brandt"},
		{"[His campaign manager, Lena Okafor,] {said} it works.", "campaign manager", ""},
		{"[Paul Brandt’s newly installed campaign chief, Lena Okafor,] {said} it works.", "campaign chief", "Paul Brandt"},
		{"[Lena Okafor, Brandt’s campaign manager,] {said} it works.", "campaign manager", "Brandt"},
		{"[Brandt campaign manager Lena Okafor] {said} it works.", "manager", "Brandt campaign"},
		// a state that is no body
		{"[State attorney Lena Okafor] {said} it works.", "State attorney", ""},
		{"[Ohio state delegate Lena Okafor] {said} it works.", "state delegate", "Ohio"},
		{"[Lena Okafor, Brandt’s Ohio state director,] {said} it works.", "Ohio state director", "Brandt"},
		{"[Lena Okafor, a former state party chairwoman,] {said} it works.", "former chairwoman", "state party"},
		// where a seat is
		{"[Lena Okafor, the senator from Ohio,] {said} it works.", "senator", "Ohio"},
		{"[Lena Okafor, a Republican senator from Ohio,] {said} it works.", "senator", "Republican"},
		{"[Lena Okafor, a diver from Ohio,] {said} it works.", "diver", ""},
		// a party inside a post
		{"[Presumptive Republican nominee Lena Okafor] {said} it works.", "Presumptive nominee", "Republican"},
		{"[Former Republican mayor Lena Okafor] {said} it works.", "Former mayor", "Republican"},
		{"[Lena Okafor, the former Democratic mayor of Tallport,] {said} it works.", "former mayor", "Tallport"},
		{"[Lena Okafor, the Republican National Committee chairwoman,] {said} it works.", "chairwoman", "Republican National Committee"},
		// a body of a country, a firm with its name behind
		{"[Norway’s Harbour Union leader Lena Okafor] {said} it works.", "leader", "Harbour Union"},
		{"[Norway’s Green leader, Lena Okafor,] {said} it works.", "leader", "Norway"},
		{"[Lena Okafor, a spokeswoman for Acme’s parent company, Harbour Holdings,] {said} it works.", "spokeswoman", "Harbour Holdings"},
		{"[Lena Okafor, a spokeswoman for Acme’s parent company,] {said} it works.", "spokeswoman", "Acme’s parent company"},
		{"[Lena Okafor, an IT engineer,] {said} it works.", "IT engineer", ""},
		// two posts, each with a body of its own
		{"[Lena Okafor, a Brandt supporter and president of the Harbour Institute,] {said} it works.", "president", "Harbour Institute"},
		{"[Lena Okafor, a former Acme Corp. engineer and director of the Harbour Institute,] {said} it works.", "director", "Harbour Institute"},
		{"[Lena Okafor, a Democratic strategist and president of the Harbour Institute,] {said} it works.", "strategist and president", "Harbour Institute"},
		{"[Lena Okafor, a former Acme Corp. engineer and critic of Paul Brandt,] {said} it works.", "former engineer", "Acme Corp."},
		// bodies in whose names small words stand
		{"[Lena Okafor, Color of Hope’s executive director,] {said} it works.", "executive director", "Color of Hope"},
		{"[White House Political Director Lena Okafor] {said} it works.", "Political Director", "White House"},
		// a town and its state before the post
		{"[Lena Okafor, a Tallport, Ohio, lawyer,] {said} it works.", "lawyer", ""},
		{"[Lena Okafor, a Tallport, Ohio, native,] {said} it works.", "", ""},
		// a secretary and the department
		{"[Lena Okafor, a former secretary of labor,] {said} it works.", "former secretary of labor", ""},
		{"[Lena Okafor, the secretary of the club,] {said} it works.", "secretary", "club"},
		// a member of a party by the state
		{"[Lena Okafor, an Ohio Democrat,] {said} it works.", "", "Democrat"},
		{"[Lena Okafor, the Ohio Republican who heads the House Harbour Committee,] {said} it works.", "head", "House Harbour Committee"},
		// what the sentence tells behind an aside
		{"Lena Okafor, a diver’s daughter, was elected mayor of Tallport. [Okafor] {said} it works.", "mayor", "Tallport"},
		{"Lena Okafor, 45, was named chief executive of Acme Corp. in May. [Okafor] {said} it works.", "chief executive", "Acme Corp."},
		{"Lena Okafor, Paul Brandt, was named chief executive of Acme Corp. in May. [Okafor] {said} it works.", "", ""},
		// whom a remark is about
		{"Paul Brandt, the actor, came. It was too late, {said} [Lena Okafor] of Brandt.", "", ""},
		// surnames and given names that are words for posts too
		{"[Senator Anna Baker of Ohio] {said} it works.", "Senator", "Ohio"},
		{"[Rep. Earl Okafor] {said} it works.", "Rep.", ""},
		{"[Anna Porter of Tallport, Ohio,] {said} it works.", "", ""},
		{"[The Governor of Ohio] {said} it works.", "Governor", "Ohio"},
		{"[Assistant Dean Lena Okafor] {said} it works.", "Assistant Dean", ""},
		// what somebody is called is no post
		{"[Lena Okafor, a liar,] {said} it works.", "", ""},
		{"Lena Okafor has been a participant in three trials. [Okafor] {said} it works.", "", ""},
		// titles of a place or a force, and of capitals
		{"[Police Chief Lena Okafor] {said} it works.", "Police Chief", ""},
		{"[City Clerk Lena Okafor] {said} it works.", "City Clerk", ""},
		{"[Tallport Police Chief Lena Okafor] {said} it works.", "Police Chief", "Tallport"},
		{"[Acme CEO and co-founder Lena Okafor] {said} it works.", "CEO and co-founder", "Acme"},
		{"Her husband, [retired diver Lee Okafor], {said} it works.", "retired diver", ""},
		// several with two posts
		{"[Aides and outside advisers to Paul Brandt] {said} it works. Brandt came.", "Aides", "Paul Brandt"},
		{"[Aides and outside advisers] {said} it works. Brandt came.", "Aides", ""},
	})
}
