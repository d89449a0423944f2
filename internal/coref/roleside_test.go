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
	})
}
