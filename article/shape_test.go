package article

import (
	"testing"
)

// TestShapes checks what the shape of a single line tells, with the false
// friends of each kind. A line of RoleUnknown may be running text.
func TestShapes(t *testing.T) {
	for _, tt := range []struct {
		role Role
		in   []string
	}{
		{RoleSeparator, []string{"___", "* * *", "###", "-30-", "– 30 –", "ENDS", "-ends-", "------", "…………"}},
		{RoleDate, []string{
			"10 September 2024", "Published 12:05 GMT, 9 Sep 2024", "Updated: Sept. 9, 2024 7:34 p.m. ET", "Published: 10 Sep 2024 12:05 BST | Updated: 11 Sep 2024 09:00 BST",
			"First published on Mon 9 Sep 2024 12.05 BST", "Last modified on Mon 9 Sep 2024 14.10 BST", "Updated 2 hours ago", "28.01.2025 09:18", "10 September 2024 · 4 min read", "14:32", "2:15 p.m.", "14.32 BST",
			"EMBARGOED UNTIL 00:01 GMT, 10 September 2024", "Stand: 28.01.2025, 09:18 Uhr", "Publié le 10 septembre 2024 à 19h30", "September 9, 2024 / 7:34 PM EDT", "02/03/2016", "Yesterday at 11:15",
		}},
		{RoleCredit, []string{
			"This content originally appeared on Al Jazeera.", "This article was originally published by Harbour Science. Read the original.", "Originally published on Live Science.", "This article was reprinted on Wired.com.",
			"This text has been adapted from its original source.", "This piece first appeared on Harbour Risk Review.", "© 2019 Associated Press. All Rights Reserved. No part of it may be used elsewhere.",
			"Copyright 2019 Harbour News Now. All rights reserved.", "--Field Level Media", "© dpa-infocom, dpa:240910-99-123456/2", "© Reuters", "Source: Al Jazeera and news agencies", "Source: Reuters", "(With inputs from PTI)", "With agencies",
			"With files from The Canadian Press", "Reuters", "(AP)", "Distributed by Harbour Syndicate.", "This story was produced by Harbour Newsroom and is republished with permission.",
		}},
		{RoleContributor, []string{
			"(Reporting by Dana Bayley; Editing by Cyril Ostman.)", "Reporting by Gita Shah, additional reporting by Lise Barton", "Amanda Turkel contributed reporting.", "Compiled by Jane Doe", "Associated Press writer Ann Poe in Paris contributed to this report.",
		}},
		{RoleCorrection, []string{
			"Correction, Nov. 14, 2019: This article misidentified the mayor at first.", "Correction: March 4, 2018, Sunday.", "This article has been revised: the mayor is 61.",
			"This story has been corrected. An earlier version said the mayor was 62. The Harbour Times regrets the error.", "This story has been updated with a comment of the mayor.", "Clarification: the vote was on Monday.", "Clarification",
			"(Adds prime minister's reaction in paragraph 3, background)", "(Rewrites throughout after the vote)", "An earlier version of this article said that the mayor was 62.", "UPDATE (2:30 p.m.): The mayor has resigned.", "Corrections & clarifications",
			"This story was first published on Monday and has been corrected.",
		}},
		{RoleEditorsNote, []string{"Editor's note: This story contains strong language.", "Editor’s note: names have been changed.", "EDITOR'S NOTE", "Notes to editors", "FOR IMMEDIATE RELEASE", "EDS: ADDS quotes.", "Media contact: Jane Doe, press@harbour.example", "Anmerkung der Redaktion: Der Name wurde geändert."}},
		{RolePromo, []string{
			"Advertisement", "ADVERTISEMENT", "Advertisement - story continues below.", "Read more", "Read more: Mayor says ‘we will not yield’", "READ MORE: “We will not yield,” says mayor", "4 minute read", "2 mins read", "13-min", "opens new tab", "toggle caption",
			"An image that links to Harbour News to promote your business", "Don't Miss", "Don’t miss", "Follow Jane Doe on Twitter @janedoe.", "Sign up to get an email from our reporter every morning", "Listen here on your chosen podcast platform.", "Get it on Amazon for 39.99",
			"Mehr zum Thema", "Auch interessant", "Lesen Sie auch", "Tipp: Wir sind bei WhatsApp!", "=== Anzeige / Sponsorenhinweis", "Informate más", "Share", "Share this article", "Skip to content", "Home | News | Sport | Weather", "News · Sport · Business · Opinion",
			"list of 3 items", "list 1 of 3Mayor quits", "end of list", "Recommended Stories", "RELATED: Tramway to open in May", "Watch: the mayor’s speech in full", "Story continues below advertisement", "Click here to read the full report", "Anzeige",
			"Les også: Fergen blir i havn", "Czytaj więcej", "Читайте также: Паром остаётся в порту", "An dieser Stelle finden Sie einen externen Inhalt von Harbour TV.", "Il vous reste 40 % de cet article à lire.", "For the latest harbour news, sign up here.", "Follow Harbour News on Google News.",
		}},
		{RoleCaption, []string{
			"The mayor at the harbour on Monday. (AP Photo/Jane Doe)", "FILE - In this Monday, Nov. 11, 2019 file photo, the mayor speaks at the harbour.", "Photo: Jane Doe", "Image credit: Jane Doe", "Image caption, The mayor said she was “delighted”", "Image source, Getty Images",
			"The mayor of Springfield speaks to reporters [File: Jane Doe/Reuters]", "The mayor at work. Photograph: Jane Doe/The Harbour Times", "Foto: dpa", "Bild: Jane Doe", "The mayor in May. Jane Doe/Getty Images", "(Photo by Jane Doe/AFP via Getty Images)",
		}},
		{RoleByline, []string{"By Jane Doe", "By JANE DOE, Associated Press", "Von Jane Doe", "By Jane Doe | September 9, 2024 | 7:34 p.m.", "Posted by Jane Doe on September 9, 2024"}},
		{RoleUnknown, []string{
			"Follow the money, she said.", "Update your software now, the agency said.", "Corrections officers walked out on Monday, the union said.", "Correction is a matter of honour, the editor said.", "Watch the skies, he said.", "Read my lips, the president said.",
			"Share prices fell on Monday after the vote.", "Editing is hard, she said.", "Copyright law forbids it, the judge said on Monday.", "Sources close to the mayor said he would go.", "Source: the word comes from the French, she said in a long lecture that went on until the audience had left, one after the other, to catch the last train home that evening, which did not come.",
			"Reporting the crime was hard, she said.", "By Monday, the river had reached the bridge.", "On 10 September 2024 the mayor resigned.", "10 September 2024 was a Tuesday, the mayor said.", "At 14:32 the lights went out.", "2024 was a good year.", "Photo opportunities were few, he said.",
			"“This story has been updated,” the minister said.", "The mayor (who was there) said no (twice).", "Subscribe to that view? “No,” he said.", "More than 300 people came.", "Related costs rose by a third, the mayor said.", "Video: it killed the radio star, they sang.",
			"Signs of spring were few.", "For the latest talks, the ministers met at the harbour.", "For the latest trial, patients had to sign up online.", "“An dieser Stelle finden sich externe Inhalte”, sagte sie.", "Il vous reste 40 francs, dit-elle.", "Mehr dazu sagte die Bürgermeisterin nicht.", "Our website is down, the mayor said.",
			"The AP said on Monday that it would stay.", "Q: Will you resign?", "- 30 people were hurt, the police said.", "This report was wrong, the minister said.", "This story is not over, she said.", "This article of faith was dropped on Monday.",
			"An earlier vote failed.", "Listen, she said, we cannot go on.", "List of demands released today, the rebels said.", "MAYOR: We will not yield.", "The deal (worth £3m/year) was signed.", "He worked for Reuters.", "This was published in May.", "The update came at 2 p.m.: no survivors.",
		}},
	} {
		for _, in := range tt.in {
			p := &parser{a: &Article{}, text: in}
			if got, _ := p.shape(Span{0, len(in)}); got != tt.role {
				t.Errorf("%q is a %v, want %v", in, got, tt.role)
			}
		}
	}
}
