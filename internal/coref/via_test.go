package coref_test

import "testing"

// TestVia asks through which outlet or work the last words of a text came. Sources
// stand between [ and ], cues between { and }.
func TestVia(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"In a research report early Tuesday, [analyst Bo Chen] {said} the market was wrong.", "a research report"},
		{"In a new case study out Monday, [the doctors] {said} he was ill.", "a new case study"},
		{"[Lena Okafor] {took} to Twitter early Wednesday morning to attack him.", "Twitter"},
		{"[Lena Okafor] {complained} to CBS News’ Paul Brandt that it was unfair.", "CBS News"},
		{"[Lena Okafor] {attacked} him during a CNN panel with Paul Brandt.", "CNN"},
		{"[Lena Okafor] {appeared} on “Fox & Friends” to defend her.", "Fox & Friends"},
		{"[Lena Okafor] {said} in a statement to Reuters that the port was safe.", "Reuters"},
		{"[Lena Okafor] {told} WZQR that the port was safe.", "WZQR"},
		{"[Lena Okafor] {told} the police that the port was safe.", ""},
		{"[Lena Okafor] {told} the Harbour Committee that the port was safe.", ""},
		{"On social media [the police] {said} that the port was safe.", "social media"},
		{"[Lena Okafor] {criticised} those who spread it on social media.", ""},
		{"[Lena Okafor] {said} the port was safe, according to Paul Brandt of the New York Times.", "New York Times"},
		{"[Lena Okafor] {read} it out as Article 19 of the charter says.", ""},
		{"[Lena Okafor] {tweeted} that it was safe. [She] {added} that it was clean.", "Twitter"},
		{"[Lena Okafor] {told} CNN that it was safe. {Asked} about the fire, [she] {said} no.", "CNN"},
		{"[Lena Okafor] {told} CNN that it was safe. [Paul Brandt] {said} no.", ""},
		{"[A report from the Harbour Ministry’s inspector] {found} three leaks. [The inspector] {asked} for more.", ""},
		{"[A report from Acme Bank] {found} three leaks. [It] {said} there were more.", "A report from Acme Bank"},
		{"[Lena Okafor] {warned} on state television that the port was full.", "state television"},
		{"[Lena Okafor] {warned} on state television officials who were late.", ""},
		{"[Lena Okafor] {said} on the public broadcaster WZQR that the port was full.", "WZQR"},
		{"In a communiqué, [the dockers] {said} the port was full.", "a communiqué"},
		{"[His daughter, Lena,] {told} Gazeta Wyborcza that the port was full.", "Gazeta Wyborcza"},
		{"[Both men] {asked} for help in their release.", ""},
		{"[Lena Okafor] {said} the port was safe, per Reuters.", "Reuters"},
		{"[Lena Okafor] {said} in an email to Reuters that the port was safe.", "Reuters"},
		{"[Lena Okafor] {said} on NBC’s Meet the Press that the port was safe.", "Meet the Press"},
		{"[Lena Okafor of the Washington Post] {wrote} that the port was safe.", "Washington Post"},
		{"[Lena Okafor] {told} US media this month that the port was safe.", "US media"},
		{"[Lena Okafor] {told} CNN that it was safe. [She] {told} the dockers that it was clean.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. [She] {had said} that it was clean.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. [Paul Brandt] {claimed} to the network that it was not.", "CNN"},
		{"[Lena Okafor] {told} CNN that it was safe. [She] {suspected} that it was not.", ""},
		{"“It is safe,” [one Twitter user] {said}.", "Twitter"},
		{"“It is safe,” [one Reuters user] {said}.", ""},
		{"[Paul Brandt] {attacked} her, writing a scathing Washington Post op-ed.", "Washington Post"},
		{"[Lena Okafor] {told} ABC’s “Good Morning America” that it was safe.", "Good Morning America"},
		{"[Lena Okafor] {said} it was safe on CBS’ ''60 Minutes.''", "60 Minutes"},
		{"[Lena Okafor] {said} it was safe on CNBC’s “Harbour Nation” on Monday.", "Harbour Nation"},
		{"“It is safe,” [she] {told} the hosts on WZQR.", "WZQR"},
		{"“It is safe,” [she] {told} the hosts of “Harlow Tonight.”", "Harlow Tonight"},
		{"“It is safe,” [Lena Okafor] {said} in an interview with the Harlow Free Press.", "Harlow Free Press"},
		{"“It is safe,” [Lena Okafor] {said} in an interview with the mayor.", ""},
		{"Speaking to People at the summit, [Lena Okafor] {confirmed}, “It is safe.”", "People"},
		{"Speaking to people at the summit, [Lena Okafor] {confirmed}, “It is safe.”", ""},
		{"[Lena Okafor of The Nation] {wrote}, “It is safe.”", "Nation"},
		{"“It is safe,” [she] {told} the dockers, according to a transcript of the call.", "a transcript"},
		{"“It is safe,” [she] {told} the dockers, according to a recent poll.", ""},
		{"[She] answered them, using her Truth Social page {to criticise} the judges.", "Truth Social"},
		{"[She] {found} more by using a Twitter history tool.", ""},
		{"They asked Brandt about his earlier testimony, in which [he] {said} it was safe.", "his earlier testimony"},
		{"[The Reddit posts, by a user named harbour1,] {tell} of leaks.", "Reddit"},
		{"[Posts on the forum Reddit] {tell} of leaks.", "Reddit"},
		{"“It is safe.” [Lena Okafor (@lenaok)]{—}", "Twitter"},
		{"[Lena Okafor] {said} that it was safe, and [Paul Brandt] {praised} her on his Facebook page. [The mayor] {agreed}.", ""},
		{"[Critics and Paul Brandt], [who] {wrote} on Facebook that it was bad, {faulted} it.", "Facebook"},
		{"Speaking on CNN, [Lena Okafor], who has endorsed him, {said} it was safe.", "CNN"},
		{"[Paul Brandt] {posted} on Reddit that it was safe. Much was said of it. [Brandt] {posted}: “It is closed.”", "Reddit"},
		{"[Paul Brandt] {posted} on Reddit that it was safe. In another post, [he] {wrote} that it was closed.", "Reddit"},
		{"[A study published in the Arlen Journal] {found} three leaks. [The researchers] {suggested} more.", "Arlen Journal"},
		{"[A Harlow News poll] {found} it safe. [Women] {preferred} it, 51 percent to 24.", "A Harlow News poll"},
		{"When reached by the Associated Press, Lena Okafor had little to say. “It is safe,” [Okafor] {said}.", "Associated Press"},
		{"The mayor asked Lena Okafor on CNN. “It is safe,” [Okafor] {said}.", ""},
		{"In an Acme International Poll, [51 percent] {said} that it was safe.", "Acme International Poll"},
		{"“It is safe,” [she] {said} in one of a flood of Twitter messages on Monday.", "Twitter"},
		{"In a Harbour411 interview, [the actor] {explained} that it was safe.", "Harbour411"},
		{"[Lena Okafor] {said} in court filings that it was safe.", "court filings"},
		{"“It is safe,” [she] {said} in emailed comments.", "emailed comments"},
		{"“It is safe,” [she] {says} in the ad.", "the ad"},
		{"“It is safe,” [she] {said}, the Washington Post reported.", "Washington Post"},
		{"“It is safe,” [she] {said} in remarks carried by state television.", "state television"},
		{"“It is safe,” [she] {said} on “The Harbour Hour” podcast.", "Harbour Hour"},
		{"“It is safe,” [she] {posted} to her Instagram story.", "Instagram"},
		{"“It is safe,” [she] {wrote} in the journal Nature.", "Nature"},
		{"[Lena Okafor], who led research published in the journal Nature, {added} that it was safe.", ""},
		{"Lena Okafor was a guest on CNN. [Okafor] {described} the port as safe.", "CNN"},
		{"Lena Okafor worked with CNN. [Okafor] {described} the port as safe.", ""},
	} {
		if got := lastVia(resolve(t, c.text)); got != c.want {
			t.Errorf("%q came through %q, want %q", c.text, got, c.want)
		}
	}
}

// TestViaOfLead asks through what the words in a lead came, where the next paragraph
// alone tells it.
func TestViaOfLead(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[Lena Okafor] {said} that the port was safe.\n\n[Okafor] {told} CNN that it was clean.", "CNN"},
		{"[Lena Okafor] {said} that the port was safe.\n\n[Paul Brandt] {told} CNN that it was clean.", ""},
		{"[Lena Okafor] {had said} that the port was safe.\n\n[Okafor] {told} CNN that it was clean.", ""},
	} {
		of, ents := resolve(t, c.text)
		if got := lastVia(of[:1], ents); got != c.want {
			t.Errorf("the lead of %q came through %q, want %q", c.text, got, c.want)
		}
	}
}
