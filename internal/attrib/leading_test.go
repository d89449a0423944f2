package attrib

import (
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// What leads a sentence in tells on what occasion somebody spoke, and is not said.
func TestTrimOccasion(t *testing.T) {
	testContent(t, (*View).trimOccasion, map[string]string{
		"[C Speaking to reporters], [S Okafor] [Q said]: [C “We go again.”]":           "“We go again.”",
		"[C Image caption], [S Campaigners] [Q say] [C the dam would flood the town].": "the dam would flood the town",
		"[C Having lost], [S Okafor] [Q said], [C they left the hall].":                "Having lost // they left the hall",
		"[C Judging players by age], [S Okafor] [Q said], [C “is like a lottery.”]":    "Judging players by age // “is like a lottery.”",
		"[C On Monday], [S Okafor] [Q said]: [C “We go again.”]":                       "“We go again.”",
		"[C In a note to fans], [S Okafor] [Q wrote], [C “We go again.”]":              "“We go again.”",
		"[C Friday at the ground], [S Okafor] [Q said], [C “We go again.”]":            "“We go again.”",
		"[C In a week], [S Okafor] [Q said], [C “we go again.”]":                       "In a week // “we go again.”",
		"[C In fact], [S Okafor] [Q said], [C “We go again.”]":                         "In fact // “We go again.”",
		"[C As for the cup], [S Okafor] [Q said], [C “We go again.”]":                  "As for the cup // “We go again.”",
		"[C In the years since it burned], [S Okafor] [Q said], [C “Few came back.”]":  "In the years since it burned // “Few came back.”",
	})
	testContent(t, (*View).trimShort, map[string]string{
		"[S Okafor’s] [Q answer] [C was short: “No comment.”]": "“No comment.”",
		"[S Okafor’s] [Q answer] [C was a long silence].":      "was a long silence",
	})
}

// Brackets and headlines hide the subject of a verb from the tree, datelines lead it in.
func TestTakeSubject(t *testing.T) {
	testTold(t, [][2]string{
		{"The stadium is old. Tate (pictured) said the fans deserved better.", "Tate|said|the fans deserved better"},
		{"Man stole van for dare, court hears\n\nThe trial began on Tuesday.", "court|hears|Man stole van for dare"},
		{"Mumbai, Jan 4 (PTI) Actor Rohan Sethi said he would return to the stage.", "Actor Rohan Sethi|said|he would return to the stage"},
		{"Sen. Lena Okafor (D-Maine) said that it was late.", "Sen. Lena Okafor (D-Maine)|said|that it was late"},
		{"Photo caption: Okafor says her rent has doubled", "Okafor|says|her rent has doubled"},
	})
}

func TestTrimDay(t *testing.T) {
	testContent(t, (*View).trimDay, map[string]string{
		"[S The mayor] [Q endorsed] [C Lena Okafor on Friday].":          "Lena Okafor",
		"[S The mayor] [Q rejected] [C the offer Friday].":               "the offer",
		"[S The mayor] [Q praised] [C the vote on Friday].":              "the vote on Friday",
		"[S The mayor] [Q promised] [C to see Okafor on Friday].":        "to see Okafor on Friday",
		"[S The mayor] [Q announced] [C that Okafor arrives on Friday].": "that Okafor arrives on Friday",
		"[S The mayor] [Q expects] [C Okafor on Friday].":                "Okafor on Friday",
	})
}

// A participle that leads a sentence in is of whom the clause behind it tells.
func TestPartake(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"[Q Noting] [C that it was late], Lena Okafor left the hall.":              "Lena Okafor",
		"After [Q praising] [C “a fine crew,”] the captain also thanked the cook.": "the captain",
		"[Q Noting] [C that it was late], there was a row.":                        "",
		"[Q Noting] [C that it was late] is no crime.":                             "",
		"The hall was shut, [Q meaning] [C that it was late], and Okafor left.":    "",
	} {
		v, c := marked(t, an, in)
		v.partake(&c)
		if got := text(v, c.Source); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

// Who shows up, finds a room or calls his mother says nothing.
func TestPlainActions(t *testing.T) {
	testTold(t, [][2]string{
		{"Hundreds showed up at the gate before dawn.", ""},
		{"Dozens turned up at the court.", ""},
		{"She took the train to Arlen and found a room near the station.", ""},
		{"She called her mother at noon.", ""},
		{"She called her mother “a saint”.", "She|called|her mother “a saint”"},
		{"The shop, called “Bits and Bobs”, opened in May.", ""},
		{"The inquiry found a room had been bugged.", "The inquiry|found|a room had been bugged"},
	})
}

// A quotation that is a sentence of its own is of whom the sentence before it tells.
func TestSceneBefore(t *testing.T) {
	testTold(t, [][2]string{
		{"Aled Pryce has run the shop since 1988. “I know every customer by name. It is a joy.”", "Aled Pryce||“I know every customer by name. It is a joy.”"},
		{"For Aled Pryce, the news came as a shock. “I had to sit down. I could not believe it.”", "Aled Pryce||“I had to sit down. I could not believe it.”"},
		{"Captain Sena Addo was downbeat after the game. “We had them at 2-0. We threw it away.”", "Captain Sena Addo||“We had them at 2-0. We threw it away.”"},
		{"After the match Tom Brannigan met Lena Marsh in the car park. “We had them at 2-0.”", ""},
		{"Aled Pryce has run the shop since 1988.\n\nIts sign is famous. “Bread and Roses Since 1988.”", ""},
	})
}
