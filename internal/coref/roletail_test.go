package coref_test

import "testing"

// TestRoleAndBody asks for the first role of the last speaker of a text where the post has
// a field, or its body stands among other words.
func TestRoleAndBody(t *testing.T) {
	testPosts(t, []postCase{
		// the field of a post, which is no body
		{"[Lena Okafor, a professor of tidal law at the University of Tallport,] {said} it works.", "professor of tidal law", "University of Tallport"},
		{"[Lena Okafor, vice president of harbour safety programs at Acme Corp.,] {said} it works.", "vice president of harbour safety programs", "Acme Corp."},
		{"[Lena Okafor, Head of Retail Research at Acme Securities,] {said} it works.", "Head of Retail Research", "Acme Securities"},
		{"[Lena Okafor, an expert in tides and harbours at the Tallport Institute,] {said} it works.", "expert in tides and harbours", "Tallport Institute"},
		{"[Acme Corp.’s director of wharf planning, Lena Okafor,] {said} it works.", "director of wharf planning", "Acme Corp."},
		{"[Lena Okafor, a professor of law and director of the Harbour Clinic,] {said} it works.", "professor of law", "Harbour Clinic"},
		{"[Lena Okafor, head of a small agency,] {said} it works.", "head", "small agency"},
		{"[Lena Okafor, director for many years,] {said} it works.", "director", ""},
		// whoever is sent to a country does not speak for it
		{"[Norway’s ambassador to Peru, Lena Okafor,] {said} it works.", "ambassador to Peru", "Norway"},
		{"[Lena Okafor, a former envoy to Peru,] {said} it works.", "former envoy to Peru", ""},
		// the body before the post, and the field or the division after it
		{"[The United Nations High Commissioner for Safe Harbours] {said} it works.", "High Commissioner for Safe Harbours", "United Nations"},
		{"[The Tide Survey’s administrator of the Harbour Division, Lena Okafor,] {said} it works.", "administrator of the Harbour Division", "Tide Survey"},
		{"[The then UK Home Secretary, Lena Okafor,] {said} it works.", "then Home Secretary", "UK"},
		// what tells when or how firmly a post is held belongs to it
		{"[Interim TART Police Chief Lena Okafor] {said} it works.", "Interim Police Chief", "TART"},
		{"[Former National Harbour Council official Lena Okafor] {said} it works.", "Former official", "National Harbour Council"},
		{"[Lena Okafor, the principal deputy White House press secretary,] {said} it works.", "principal deputy press secretary", "White House"},
		// a state and a party, a body and what its man deals with
		{"[Ohio GOP Gov. Lena Okafor] {said} it works.", "Gov.", "Ohio"},
		{"[VOA Pentagon correspondent Lena Okafor] {said} it works.", "Pentagon correspondent", "VOA"},
		{"[Lena Okafor, who is the White House National Security Council Peru expert,] {said} it works.", "Peru expert", "White House National Security Council"},
		// compounds as written, and words that are no part of a post
		{"[Acme founder and co-CEO Lena Okafor] {said} it works.", "founder and co-CEO", "Acme"},
		{"[Acme’s billionaire founder, Lena Okafor,] {said} it works.", "founder", "Acme"},
		{"[Several thousand army teachers] {said} it works.", "army teachers", ""},
		// a district by its noun
		{"[Lena Okafor, the commander of Tallport West district,] {said} it works.", "commander", "Tallport West district"},
		// bodies in a row of appositions, behind a field or after two posts
		{"[Lena Okafor, Director, Acme Securities,] {said} it works.", "Director", "Acme Securities"},
		{"[Lena Okafor, director, Paul Brandt,] {said} it works.", "director", ""},
		{"[Lena Okafor, senior freight exchange trader and strategist at Acme Inc.,] {said} it works.", "senior freight exchange trader and strategist", "Acme Inc."},
		{"[Lena Okafor, Policy and Outreach Director for Latin America and South Asia at Acme Watch,] {said} it works.", "Policy and Outreach Director for Latin America and South Asia", "Acme Watch"},
		// names of bodies with a preposition in them
		{"[Lena Okafor, program manager for the Children in Harbours Project at Tallport University,] {said} it works.", "program manager", "Children in Harbours Project"},
		{"[Lena Okafor, director of Pilots for Safe Harbours,] {said} it works.", "director", "Pilots for Safe Harbours"},
		{"[Deputy Director of Public Prosecutions Lena Okafor] {said} it works.", "Deputy Director of Public Prosecutions", ""},
		// the body that a common noun means, and nouns that mean none
		{"The Tide Survey Agency opened a quay. [Agency officials] {said} it works.", "officials", "Tide Survey Agency"},
		{"The Tide Survey Agency opened a quay. [An agency official] {said} it works.", "official", "Tide Survey Agency"},
		{"Lena Okafor left. The Okafor administration met. [Administration officials] {said} it works.", "officials", "Okafor administration"},
		{"[Norway’s new police commissioner, Lena Okafor,] {said} it works.", "police commissioner", "Norway"},
		{"[High school teacher Lena Okafor] {said} it works.", "High school teacher", ""},
		{"[Former royal PR aides] {said} it works.", "PR aides", ""},
		{"The Department of Health met. [Health bosses] {said} it works.", "Health bosses", ""},
		{"[Planetary geologist Lena Okafor] {said} it works.", "Planetary geologist", ""},
		{"[Middle East experts] {said} it works.", "experts", ""},
		// nouns behind a body’s name that are tagged as verbs
		{"The hall was full. [Tallport Decisions researcher Lena Okafor] {said} it works.", "researcher", "Tallport Decisions"},
		{"The first witness was [Harbour Hawks head Lena Okafor]. [Okafor] {said} it works.", "head", "Harbour Hawks"},
		{"Those who were to guard [Lena Okafor] slept. [Okafor] {said} it works.", "", ""},
		// a post behind a body that no table knows, which no article opens
		{"[Lena Okafor, Desmond Economics managing director and head of strategy,] {said} it works.", "managing director and head of strategy", "Desmond Economics"},
		{"[Lena Okafor, Paul Brandt and Ida Moe,] {said} it works.", "", ""},
		// the two fields of a department, and a part of a university
		{"[Lena Okafor, Head of Sales and Harbour Services at Ocean Lakes,] {said} it works.", "Head of Sales and Harbour Services", "Ocean Lakes"},
		{"[Lena Okafor, an associate professor in the department of law at Tallport University,] {said} it works.", "associate professor in the department of law", "Tallport University"},
		{"[Lena Okafor, professor emeritus of tidal law at Tallport University,] {said} it works.", "professor emeritus of tidal law", "Tallport University"},
		{"[Lena Okafor of the law firm Brandt Moe] {said} it works.", "", "Brandt Moe"},
		{"[Lena Okafor, policy lead at the charity Harbour Action,] {said} it works.", "policy lead", "Harbour Action"},
		{"[Lena Okafor, who took the lead,] {said} it works.", "", ""},
		// what is no body: a site where all publish, a prize, a trade, a crowd
		{"[TikTok influencer Lena Okafor] {said} it works.", "influencer", ""},
		{"[TikTok spokeswoman Lena Okafor] {said} it works.", "spokeswoman", "TikTok"},
		{"[The Tallport Prize-winning reporter Lena Okafor] {said} it works.", "reporter", ""},
		{"[Lena Okafor, a retired customer service representative,] {said} it works.", "retired customer service representative", ""},
		{"[Lena Okafor, a member of Norway’s deaf community,] {said} it works.", "", ""},
		{"[Lena Okafor, a member of the Tallport Community Council,] {said} it works.", "member", "Tallport Community Council"},
		// a group of a party by its plural
		{"[Harbour Quay Republicans president Lena Okafor] {said} it works.", "president", "Harbour Quay Republicans"},
		// how long a post was held
		{"[Lena Okafor, who has been vice president for nearly four years,] {said} it works.", "vice president", ""},
		// ranks of two words
		{"[Wing Commander Lena Okafor] {said} it works.", "Wing Commander", ""},
		{"[Principal Chief Lena Okafor] {said} it works.", "Principal Chief", ""},
		{"[Lena Okafor, a retired colonel and former joint allied commander,] {said} it works.", "retired colonel and former joint allied commander", ""},
		// positions in a team, short
		{"[Tallport QB Paul Brandt] {said} it works.", "QB", "Tallport"},
		{"[Former special envoy to Peru Paul Brandt] {said} it works.", "Former special envoy to Peru", ""},
		// the small words before a title, and the party before those
		{"[Republican state Sen. Lena Okafor] {said} it works.", "state Sen.", "Republican"},
		{"[The former Gov. Lena Okafor] {said} it works.", "former Gov.", ""},
		{"[The former Norwegian Foreign Minister Lena Okafor] {said} it works.", "former Foreign Minister", "Norwegian"},
		{"[Former US President Lena Okafor] {said} it works.", "Former President", "US"},
		{"[The Norwegian Foreign Minister Lena Okafor] {said} it works.", "Foreign Minister", "Norwegian"},
		{"[Former White House Peru adviser Lena Okafor] {said} it works.", "Former Peru adviser", "White House"},
		{"[Lena Okafor, a Peru scholar with the Tallport Institute,] {said} it works.", "Peru scholar", "Tallport Institute"},
		{"[TV host Lena Okafor] {said} it works.", "TV host", ""},
		{"[Lena Okafor, executive director of the advocacy group Harbour Watch,] {said} it works.", "executive director", "Harbour Watch"},
		{"[Lena Okafor, head of Acme’s harbour mission directorate,] {said} it works.", "head", "Acme’s harbour mission directorate"},
		{"[Lena Okafor, chairman of the Joint Chiefs of Staff,] {said} it works.", "chairman", "Joint Chiefs of Staff"},
		{"[Lena Okafor, a former mayor of the northern city of Tallport,] {said} it works.", "former mayor", "Tallport"},
		// a feat is no post, and a victim serves nobody
		{"Lena Okafor became the first sailor in Acme League history to row home. [Okafor] {said} it works.", "", ""},
		{"[Lena Okafor, a victim of Acme’s alleged ring,] {said} it works.", "victim", ""},
		// posts of three words
		{"[Lena Okafor, Acme’s chief of staff,] {said} it works.", "chief of staff", "Acme"},
		{"[U.S. Ambassador to the United Nations Lena Okafor] {said} it works.", "Ambassador", "U.S."},
		{"[Council leaders] {said} it works.", "Council leaders", ""},
		// no body
		{"[Lena Okafor’s source] {said} it works.", "", ""},
	})
}
