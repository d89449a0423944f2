package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestTop checks what is made of the lines above the text, one letter a block:
// section, headline, subtitle (standfirst), byline, date, credit, promo,
// caption, paragraph, x subheading, e note.
func TestTop(t *testing.T) {
	const body = "\nThe council voted on Monday to build the tramway, the mayor said after the session.\n"
	letters := map[Role]string{RoleSection: "s", RoleHeadline: "h", RoleStandfirst: "u", RoleByline: "b", RoleDate: "d", RoleCredit: "c", RolePromo: "p", RoleCaption: "i", RoleParagraph: "t", RoleSubheading: "x", RoleEditorsNote: "e"}
	for _, tt := range []struct{ name, in, want string }{
		{"body alone", "", "t"},
		{"headline alone", "Council votes for the tramway", "ht"},
		{"short headline", "Tramway wins", "ht"},
		{"section", "Politics\nCouncil votes for the tramway", "sht"},
		{"sections", "News\nWorld\nCouncil votes for the tramway", "ssht"},
		{"path", "Home > World > Europe\nCouncil votes for the tramway", "sht"},
		{"kicker", "Harbour affair\nCouncil votes for the tramway", "sht"},
		{"standfirst in a sentence", "Council votes for the tramway\nThe mayor says that the money is there, but her critics doubt it.\nBy Jane Doe\n", "hubt"},
		{"standfirst without a stop", "Council votes for the tramway\nThe money is there, says mayor\n10 September 2024", "hudt"},
		{"name without by", "Council votes for the tramway\nJane Doe\n10 September 2024", "hbdt"},
		{"name and role", "Council votes for the tramway\nJane Doe\nPolitical correspondent\n10 September 2024", "hbbdt"},
		{"date first", "10 September 2024\nCouncil votes for the tramway\nBy Jane Doe", "dhbt"},
		{"label and date", "Politics\nPublished\nApril 26, 2023 2:20pm EDT\nCouncil votes for the tramway", "spdht"},
		{"buttons", "Council votes for the tramway\nShare\nSave\nComments\nBy Jane Doe", "hpppbt"},
		{"title twice", "Council votes for the tramway\nCouncil votes for the tramway", "hpt"},
		{"picture", "Council votes for the tramway\nPhoto: Jane Doe", "hit"},
		{"related before the text", "Council votes for the tramway\nBy Jane Doe\nRelated articles\nBuses to be cut\nNine years of quarrel over a bridge", "hbpppt"},
		{"menu", "Home\nNews\nSport\nWeather\nFamily\nTravel\nVideo\nShop here\nMy garden\nOur town\nOn the road\nGo out\nDeals\nThe Better Town Project\nCouncil votes for the tramway to the harbour\nBy Jane Doe", strings.Repeat("p", 14) + "hbt"},
		{"heading before the text", "Council votes for the tramway\nBy Jane Doe\nKey points", "hbxt"},
		{"release", "FOR IMMEDIATE RELEASE\nCouncil Votes for the Tramway", "eht"},
	} {
		a, err := Parse(tt.in+body, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, b := range a.Blocks {
			got.WriteString(letters[b.Role])
		}
		if got.String() != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, got.String(), tt.want)
		}
	}
}

func TestPublishedAndModified(t *testing.T) {
	a, err := Parse("Council votes for the tramway\n3 hours ago\nPublished: 10 Sep 2024 12:05 BST | Updated: 11 Sep 2024 09:00 BST\n\nThe council voted on Monday, the mayor said.\n\n14:32\n\nShe left.\n\nEMBARGOED UNTIL 00:01 GMT, 12 September 2024", Options{})
	if err != nil {
		t.Fatal(err)
	}
	got := []string{a.Published.Raw, a.Modified.Raw, a.Embargo.Raw}
	if diff := cmp.Diff([]string{"10 Sep 2024 12:05 BST", "11 Sep 2024 09:00 BST", "00:01 GMT, 12 September 2024"}, got); diff != "" {
		t.Errorf("dates (-want +got):\n%s", diff)
	}
	if len(a.Issues) != 1 || a.Issues[0].Code != IssueDate {
		t.Errorf("issues %+v", a.Issues)
	}
}
