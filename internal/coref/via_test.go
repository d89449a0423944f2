package coref_test

import (
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/coref"
)

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
		{"On this weekend’s broadcast of “Acme News Sunday,” [Lena Okafor] {said} it was safe.", "Acme News Sunday"},
		{"On the broadcast of Acme Radio’s “Morning Arlen,” [Lena Okafor] {said} it was safe.", "Morning Arlen"},
		{"During this week’s edition of \"Arlen Weekly,\" [Lena Okafor] {said} it was safe.", "Arlen Weekly"},
		{"On Thursday’s broadcast of Arlen Tonight, [Lena Okafor] {said} it was safe.", "Arlen Tonight"},
		{"On Sunday’s “Arlen Today,” [Lena Okafor] {said} it was safe.", "Arlen Today"},
		{"[Lena Okafor] {said} on Sunday’s \"Arlen Today\" that it was safe.", "Arlen Today"},
		{"In the latest episode of his podcast, [Paul Brandt] {said} it was safe.", "his podcast"},
		{"On Sunday’s “historic” walk, [Lena Okafor] {said} it was safe.", ""},
		{"Following the broadcast of “Arlen Today,” [Lena Okafor] {said} it was safe.", ""},
		{"During the broadcast of the race, [Lena Okafor] {said} it was safe.", ""},
		{"In an appearance on ABC’s “The Arlen Hour,” [Lena Okafor] {said} it was safe.", "Arlen Hour"},
		{"[Lena Okafor] {told} ABC Radio National on Tuesday it was safe.", "ABC Radio National"},
		{"“It is safe,” [Lena Okafor] {told} host Paul Brandt on Arlen Sunrise.", "Arlen Sunrise"},
		{"“It is safe,” [Lena Okafor] {told} host Paul Brandt on Monday.", ""},
		{"“It is safe,” [Lena Okafor] {told} Paul Brandt of the Arlen Gazette.", "Arlen Gazette"},
		{"“It is safe,” [Lena Okafor] {told} Paul Brandt of the Arlen Council.", ""},
		{"“It is safe,” [Lena Okafor] {told} the Sunday Mail.", "Sunday Mail"},
		{"“It is safe,” [Lena Okafor] {told} the Sunday crowd.", ""},
		{"“It is safe,” [Lena Okafor] {said}, according to the official ARNA news agency.", "ARNA"},
		{"“It is safe,” [Lena Okafor] {said}, according to the official Brandt diary.", ""},
		{"[Lena Okafor], writing for the Arlen Gazette, {argues} that it was safe.", "Arlen Gazette"},
		{"In remarks carried by state TV, [Lena Okafor] {said} it was safe.", "state TV"},
		{"“It is safe,” [the singer] {captioned} the Instagram post.", "Instagram"},
		{"“It is safe,” [the ministry] {said} on its Telegram channel.", "Telegram"},
		{"[One user] {wrote} on Reddit that it was safe. [Another user] {said} it was clean.", "Reddit"},
		{"[One user] {wrote} on Reddit that it was safe. [Another docker] {said} it was clean.", ""},
		{"[Lena Okafor], who follows the market on Twitter, {said} it was safe.", ""},
		{"[Lena Okafor], who posted on Twitter, {said} it was safe.", "Twitter"},
		{"[Lena Okafor] {opened up about} her divorce in an interview with People magazine. “It is safe,” [she] {said}.", "People"},
		{"[Okafor’s commentary] {stated} that it was safe.", "Okafor’s commentary"},
		{"Lena Okafor runs the port. [A note on the port’s website] {said} it was safe.", "A note on the port’s website"},
		{"[A study by dockers at Arlen University] {found} it safe.", "A study by dockers at Arlen University"},
		{"[A study published by Arlen University] {found} it safe.", "A study published by Arlen University"},
		{"[Lena Okafor] {told} CNN that it was safe. At a rally in Harlow, [Okafor] {said} that it was clean.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. At the port in Harlow, [Okafor] {said}, it was clean.", "CNN"},
		{"[Lena Okafor] {told} CNN on Monday that it was safe. On Tuesday, [Okafor] {said} that it was clean.", ""},
		{"[Lena Okafor] {told} CNN on Monday that it was safe. On Monday, [Okafor] {said}, it was clean.", "CNN"},
		{"[Lena Okafor] {told} CNN that it was safe. [Okafor] {has vowed} that it will be clean.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. [Okafor] {recently praised} the dockers.", ""},
		{"In a 2-1 decision, [the judge] {said} it was safe.", "a 2-1 decision"},
		{"[The judge] {said} in the order that it was safe.", "the order"},
		{"[The judge] {said} in order to calm them that it was safe.", ""},
		{"[Acme] {said} in documents filed with the regulator that it was safe.", "documents"},
		{"[Acme] {said} in documents and drawings that it was safe.", ""},
		{"“It is safe,” [Lena Okafor] {is heard saying} on the tape.", "the tape"},
		{"[Lena Okafor], who runs a YouTube channel, {said} it was safe.", ""},
		{"[The docker, who runs a YouTube channel,] {said} it was safe.", ""},
		{"In remarks aired on state TV, [Lena Okafor] {said} it was safe.", "state TV"},
		{"[Lena Okafor] {was quoted as saying} by state television that it was safe.", "state television"},
		{"“It is safe,” [Lena Okafor] {said}, according to local media reports.", "local media reports"},
		{"“It is safe,” [Lena Okafor] {said}, according to the dockers’ reports.", ""},
		{"[Lena Okafor] {told} the port’s official website that it was safe.", "the port’s official website"},
		{"[Lena Okafor] {told} the port’s official guests that it was safe.", ""},
		{"[Lena Okafor] posted a Twitter comment of her own, {saying} it was safe.", "Twitter"},
		{"[Lena Okafor] posted a guard, {saying} it was safe.", ""},
		{"“It is safe,” [Lena Okafor] {said} on “Harlow Box.”", "Harlow Box"},
		{"“It is safe,” [Lena Okafor] {said} in a talk on “Harlow Box.”", ""},
		{"Sunday on Arlen News channel’s “Sunday Morning Hour,” [Lena Okafor] {said} it was safe.", "Sunday Morning Hour"},
		{"[One Twitter user] {wrote} that it was safe. [Another] {wrote} that it was clean.", "Twitter"},
		{"[Paul Brandt] {told} CNN that it was safe. [Another] {said} that it was clean.", ""},
		{"[Paul Brandt] {has quit}. The 30-year-old shared the news in a video on his Instagram account. “It is time,” [Brandt] {said}.", "a video"},
		{"[Two officials who spoke to The Washington Post last week] {said} it was safe. [One official] {said} it was clean.", "Washington Post"},
		{"[Two officials who spoke to The Washington Post last week] {said} it was safe. [An official] {said} it was clean.", ""},
		{"[Two officials who spoke to The Washington Post last week] {said} it was safe. [One lawyer] {said} it was clean.", ""},
		{"In the video, [officers] {shout} that it was safe. [The man] {says} it was clean.", "the video"},
		{"In the video, [officers] {shout} that it was safe. [Lena Okafor] {says} it was clean.", ""},
		{"In the statement, [an officer] {says} that it was safe. [A lawyer] {says} it was clean.", ""},
		{"[The email, which Okafor sent to all,] {said} it was safe.", "The email"},
		{"[A statement from the ministry] {said} it was safe.", "A statement from the ministry"},
		{"[Okafor] {said} it was safe. Okafor was speaking to the port’s website.", "the port’s website"},
		{"[Lena Okafor] {said} it was safe. [She] {said} it was clean. She was speaking on BBC Radio 5 Live.", "BBC Radio 5 Live"},
		{"[Okafor] {said} it was safe. Brandt was speaking to the BBC.", ""},
		{"[Okafor] {said} it was safe. Okafor was speaking to the mayor.", ""},
		{"[Acme] {made clear} through its decision not to build that it was safe.", ""},
		{"In an opinion piece appearing in the Washington Post, [Lena Okafor] {said} it was safe.", "Washington Post"},
		{"[Lena Okafor] {told} CNN that it was safe. In March, [Okafor] {said} that it was clean.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. In Harlow, [Okafor] {said}, it was clean.", "CNN"},
		{"[Lena Okafor] {told} CNN that it was safe. In a different appearance, [Okafor] {said} that it was clean.", ""},
		{"[Lena Okafor] {told} Paul Brandt’s radio show that it was safe.", "Paul Brandt’s radio show"},
		{"[Lena Okafor] {told} Paul Brandt’s show dogs that it was safe.", ""},
		{"In an interview with KZQR-TV later on Thursday, [Lena Okafor] {said} it was safe.", "KZQR-TV"},
		{"Speaking on radio show Harlow Sunrise, [Lena Okafor] {said} it was safe.", "Harlow Sunrise"},
		{"In a scathing opinion piece, [Lena Okafor] {said} it was safe.", "a scathing opinion piece"},
		{"In “A Long Road,” [Lena Okafor] {writes} that it was safe.", "A Long Road"},
		{"In “a long wet road,” [Lena Okafor] {writes} that it was safe.", ""},
		{"Lena Okafor appeared on “Fox & Friends.” [She] {said} that it was safe.", "Fox & Friends"},
		{"The harbour ministry issued a statement. [It] {said} that it was safe.", "a statement"},
		{"[Lena Okafor] {told} CNN that it was safe. [She] {told} presenter Paul Brandt that it was clean.", "CNN"},
		{"[Lena Okafor] {told} CNN that it was safe. At a rally in Harlow, [she] {said} that it was clean. “It is dry,” [she] {added}.", ""},
		{"[Lena Okafor] {ran an ad saying} that it was safe.", "an ad"},
		{"[Lena Okafor] {placed full-page newspaper ads calling} it safe.", "full-page newspaper ads"},
		{"[The three dockers] {issued statements condemning} the fire.", "statements"},
		{"[Lena Okafor] {made several statements about} the fire.", ""},
		{"[Lena Okafor] {ran a campaign saying} that it was safe.", ""},
		{"It is told in an affidavit by Paul Brandt. [The affidavit] {said} that it leaked.", "The affidavit"},
		{"[An estimate by Acme Bank] {projected} that it would leak.", "An estimate by Acme Bank"},
		{"In an interview with “Harlow and Friends,” [Lena Okafor] {said} it was safe.", "Harlow and Friends"},
		{"[Lena Okafor] {said} in an interview with “Harlow Sunday.”", "Harlow Sunday"},
		{"[Lena Okafor] {said} in an interview with “good friends” of his.", ""},
		{"[Lena Okafor] {tried to expand} on her earlier statement.", ""},
		{"[Lena Okafor] {recalled} a remark of his in 2008 describing her statement.", ""},
		{"[Lena Okafor] {cited} the fire and was mocked on Twitter.", ""},
		{"[Lena Okafor] {cited} the fire and was interviewed on CNN.", "CNN"},
		{"[Lena Okafor] {suggested} a boycott; clashed with him; and posted on Twitter.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. [She] {supported} the ferry.", ""},
		{"[20 percent of voters in a new Harlow College poll] {said} it was safe.", "a new Harlow College poll"},
		{"[Lena Okafor] {told} CNN that it was safe. A week later, [she] {said} that it was clean. “It is dry,” [she] {added}.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. Minutes later, [she] {said} that it was clean.", "CNN"},
		{"[Lena Okafor] {told} CNN that it was safe. In recent weeks, [she] {said} that it was clean.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. In three interviews, [she] {said} that it was clean.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. [She] {repeated} her warning at a rally in Harlow.", ""},
		{"[Lena Okafor] {told} CNN that it was safe. During an appearance at the pier, [she] {said} that it was clean.", ""},
		{"In the lawsuit, [Lena Okafor] {says} it was safe.\n\n[Okafor’s suit] {alleges} that it was clean.\n\n[She] also {asks} for more.", "the lawsuit"},
		{"[A report by Lena Okafor] {found} it safe. [Okafor] {wrote} that it was clean.", "A report by Lena Okafor"},
		{"[A report by Lena Okafor] {found} it safe. [Okafor] {hoped} that it was clean.", ""},
		{"[The ministry in a statement] {said} the port was safe. [It] {said} it was clean.", "a statement"},
		{"[A docker in a boat] {said} the port was safe.", ""},
		{"“It is safe,” {said} [Lena Okafor, head of the port, via email].", "email"},
		{"“It is safe,” {said} [Lena Okafor, head of the port by day].", ""},
		{"[Lena Okafor] {told} Norway’s Gedo news channel that it was safe.", "Gedo"},
		{"[Lena Okafor] {wrote} in Harbour Notes that it was safe.", "Harbour Notes"},
		{"[Lena Okafor] {wrote} in New York that it was safe.", ""},
		{"[Lena Okafor] {wrote} in Paul Brandt for mayor.", ""},
		{"[The mayor] {put out a memo saying} that it was safe.", "a memo"},
		{"[She] {denied} it, though the picture seems to show them.", ""},
		{"Those with access to the program, [the mayor] {said}, were safe.", ""},
		{"[She] {backed} him and spent much on TV and radio spots.", ""},
		{"In its press release on the fire, [the ministry] {noted} that it was out.", "its press release"},
		{"[Paul Brandt] {did not respond} to the Washington Post’s questions.", ""},
		{"[Paul Brandt] {complained} to the Washington Post’s editor.", "Washington Post"},
		{"[Reporters from HarlowLive] {reported} that it was closed.", "HarlowLive"},
		{"[Reporters from Berlin] {reported} that it was closed.", ""},
		{"[Local reporters] {reported} that it was closed.", ""},
		{"[Lena Okafor] {wrote} in a column that it was safe. [Paul Brandt] {said} no. “It is dry,” [Okafor] {wrote}.", "a column"},
		{"[Lena Okafor] {wrote} in a column that it was safe. [Paul Brandt] {said} no. “It is dry,” [Okafor] {said}.", ""},
		{"[Lena Okafor] {wrote} in a column that it was safe. [Paul Brandt] {said} no. “It is dry,” [Brandt] {wrote}.", ""},
		{"[A letter by the Harbour Committee] {stated} that it was safe. “It is dry,” [the lawmakers] {wrote}.", "A letter by the Harbour Committee"},
		{"[A letter by the Harbour Committee] {stated} that it was safe. “It is dry,” [Paul Brandt] {wrote}.", ""},
		{"The video shows guards on the stairs. “Stop,” [a man] {shouts}.", "The video"},
		{"The video shows guards on the stairs. “Stop,” [the mayor] {said}.", ""},
		{"The guards watched the video. “Stop,” [a man] {shouts}.", ""},
		{"Lena Okafor, speaking to me for the “Harbour Hour” podcast, smiled. “It is safe,” [she] {said}.", "Harbour Hour"},
		{"Lena Okafor, paying me for the “Harbour Hour” podcast, smiled. “It is safe,” [she] {said}.", ""},
		{"Fans on Twitter passed on the words of a docker [who] {wrote} that it was safe.", ""},
		{"A docker [who] {wrote} on Twitter that it was safe left.", "Twitter"},
		{"[A Harlow News poll] {found} it safe. [Most voters] {preferred} it.", "A Harlow News poll"},
		// platforms told with what they are or who has a place there
		{"“It is safe,” [Lena Okafor] {wrote} on the social media platform X.", "X"},
		{"In a post on social media platform X, [Lena Okafor] {said} that it was safe.", "X"},
		{"“It is safe,” [Lena Okafor] {said} in a post on the social network Bluesky.", "Bluesky"},
		{"[Lena Okafor] {said} on her Truth Social platform that it was safe.", "Truth Social"},
		{"Writing on his X handle, [Lena Okafor] {said} that it was safe.", "X"},
		{"[Lena Okafor] {welcomed} the news in a post on social media.", "a post"},
		{"[Lena Okafor] {said} on the ferry platform that it was safe.", ""},
		{"Speaking exclusively to the Mirror, [Lena Okafor] {said} that it was safe.", "Mirror"},
		{"“It is safe,” [Lena Okafor] {told} bdnews24.com.", "bdnews24.com"},
		{"“It is safe,” [Lena Okafor] {told} 2GB’s Paul Brandt.", "2GB"},
		{"“It is safe,” [Lena Okafor] {told} the Daily Harrier.", "Daily Harrier"},
		{"[A Harlow News poll] {found} it safe. [Millions of voters] {preferred} it.", ""},
	} {
		if got := lastVia(resolve(t, c.text)); got != c.want {
			t.Errorf("%q came through %q, want %q", c.text, got, c.want)
		}
	}
}

// TestViaOfInterview asks through what the last words of a text came that tells of one
// interview.
func TestViaOfInterview(t *testing.T) {
	const told = "[Lena Okafor] {said} that the port was safe.\n\n[Okafor] {told} CNN that it was clean.\n\n[She] {said} that it was dry.\n\n[Paul Brandt] {denied} it.\n\n"
	for _, c := range []struct{ text, want string }{
		{told + "[Okafor] {added} that it was warm.", "CNN"},
		{told + "[Brandt] {added} that it was warm.", ""},
		{told + "[Okafor] {has added} that it was warm.", ""},
		{told + "At a rally, [Okafor] {added} that it was warm.", ""},
		{told + "[Okafor] {feels} that it was warm.", ""},
		{told + "[Okafor] {told} the dockers that it was warm.", ""},
		{told + "CNN asked twice.\n\n[Okafor] {added} that it was warm.", ""}, // whose article it is
		{told + "[Okafor] {told} Reuters that it was cold.\n\n[Brandt] {agreed} with it.\n\n[Okafor] {added} that it was warm.", ""},
		{strings.ReplaceAll(told, "CNN", "the Washington Post") + "[Okafor] {added} that it was warm.", ""},
		{strings.ReplaceAll(told, "CNN", "the Washington Post in an interview") + "[Okafor] {added} that it was warm.", "Washington Post"},
		{"Lena Okafor was in a good mood. In an interview about the port, CNN’s Paul Brandt pressed Okafor hard.\n\n[Okafor] {said} it was safe. [She] {added} it was clean.\n\n[She] {said} it was dry.\n\n[Brandt] {denied} it.\n\n[Okafor] {added} it was warm.", "CNN"},
		{"Lena Okafor was in a good mood, and Paul Brandt praised it in an interview with CNN.\n\nThe port is old.\n\n[Okafor] {said} it was safe. [She] {added} it was clean.\n\n[She] {said} it was dry.\n\n[Brandt] {denied} it.\n\n[Okafor] {added} it was warm.", ""},
		{"Lena Okafor opened up about Paul Brandt’s death in an interview with CNN.\n\nThe port is old.\n\n[Okafor] {said} it was safe. [She] {added} it was clean.\n\n[She] {said} it was dry.\n\n[Brandt] {denied} it.\n\n[Okafor] {added} it was warm.", "CNN"},
		{"Lena Okafor opened up about Paul Brandt’s interview with CNN.\n\nThe port is old.\n\n[Okafor] {said} it was safe. [She] {added} it was clean.\n\n[She] {said} it was dry.\n\n[Brandt] {denied} it.\n\n[Okafor] {added} it was warm.", ""},
		{"Lena Okafor smiled in an interview for CNN’s “Harbour Hour” podcast.\n\nThe port is old.\n\n[Okafor] {said} it was safe. [She] {added} it was clean.\n\n[She] {said} it was dry.\n\n[Brandt] {denied} it.\n\n[Okafor] {added} it was warm.", "Harbour Hour"},
	} {
		if got := lastVia(resolve(t, c.text)); got != c.want {
			t.Errorf("%q came through %q, want %q", c.text, got, c.want)
		}
	}
}

// TestViaBehindContent asks through what words came where that stands at the end of what was
// read as their content.
func TestViaBehindContent(t *testing.T) {
	for _, c := range []struct{ cue, content, want string }{
		{"attacked", "the judge on Twitter", "Twitter"},
		{"attacked", "comments on Twitter", ""},
		{"attacked", "a tax on Twitter users", ""},
		{"said", "that it was bad on Twitter", ""},
		{"defended", "herself on her personal blog", "her personal blog"},
		{"defended", "herself in a statement", "a statement"},
		{"defended", "the words in the statement", ""},
		{"defended", "herself in a court", ""},
	} {
		text := "Lena Okafor " + c.cue + " " + c.content + "."
		of, ents := resolveOne(t, text, wordsAt(text, "Lena Okafor", 0), wordsAt(text, c.cue, 0), [][2]int{wordsAt(text, c.content, 0)})
		if got := labelOf(of.Via, ents); got != c.want {
			t.Errorf("%q came through %q, want %q", text, got, c.want)
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
		{"At a rally, [Lena Okafor] {said} that the port was safe.\n\n[Okafor] {told} CNN that it was clean.", ""},
	} {
		of, ents := resolve(t, c.text)
		if got := lastVia(of[:1], ents); got != c.want {
			t.Errorf("the lead of %q came through %q, want %q", c.text, got, c.want)
		}
	}
}

// TestMakers asks who speaks in works whose makers the words beside them name.
func TestMakers(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"[A study by researchers at Arlen University] {found} it safe.", "researchers at Arlen University"},
		{"[A study by Arlen University] {found} it safe.", "Arlen University"},
		{"[A study published by Arlen University and the Harbour Institute] {found} it safe.", "Arlen University and Harbour Institute"},
		{"[The report], published by the Harbour Institute on Tuesday, {said} it was safe.", "Harbour Institute"},
		{"[The report], handed to the Harbour Institute on Tuesday, {said} it was safe.", "The report"},
		{"[A note on the Harbour Institute’s website] {said} it was safe.", "Harbour Institute"},
		{"[A note on the Harbour Institute] {said} it was safe.", "A note on the Harbour Institute"},
		{"The Arlen Committee issued a report on the port. [A harbour report] {said} it was safe.", "Arlen Committee"},
		{"[The email, which Lena Okafor sent to all,] {said} it was safe.", "Lena Okafor"},
		{"[The email, which Lena Okafor read to all,] {said} it was safe.", "The email"},
	} {
		if got := last(resolve(t, c.text)).Label(); got != c.want {
			t.Errorf("%q has the speaker %q, want %q", c.text, got, c.want)
		}
	}
}

// TestQuotedBy asks whose words a quotation is of which an outlet is named as quoting it.
func TestQuotedBy(t *testing.T) {
	for _, c := range []struct{ text, content, want, via string }{
		{"“It is safe,” the news agency quoted Lena Okafor as saying.", "“It is safe,”", "Lena Okafor", "the news agency"},
		{"The news agency quoted Lena Okafor as a friend.", "Lena Okafor as a friend", "The news agency", ""},
	} {
		source := "the news agency"
		if c.via == "" {
			source = "The news agency"
		}
		who, ents := resolveOne(t, c.text, wordsAt(c.text, source, 0), wordsAt(c.text, "quoted", 0), [][2]int{wordsAt(c.text, c.content, 0)})
		of := []coref.Who{who}
		if got, via := last(of, ents).Label(), lastVia(of, ents); got != c.want || via != c.via {
			t.Errorf("%q is of %q through %q, want %q through %q", c.text, got, via, c.want, c.via)
		}
	}
}

// TestViaInContent asks through which work words came where it was read as part of them.
func TestViaInContent(t *testing.T) {
	for _, c := range []struct{ text, content, want string }{
		{"The dockers wrote in a letter seen by Reuters that it was safe.", "in a letter seen by Reuters that it was safe", "a letter"},
		{"The dockers wrote that in a letter she was safe.", "that in a letter she was safe", ""},
	} {
		who, ents := resolveOne(t, c.text, wordsAt(c.text, "The dockers", 0), wordsAt(c.text, "wrote", 0), [][2]int{wordsAt(c.text, c.content, 0)})
		if got := lastVia([]coref.Who{who}, ents); got != c.want {
			t.Errorf("%q came through %q, want %q", c.text, got, c.want)
		}
	}
}
