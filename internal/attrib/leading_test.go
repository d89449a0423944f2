package attrib

import "testing"

// What leads a sentence in tells on what occasion somebody spoke, and is not said.
func TestTrimOccasion(t *testing.T) {
	testContent(t, (*View).trimOccasion, map[string]string{
		"[C Speaking to reporters], [S Okafor] [Q said]: [C “We go again.”]":           "“We go again.”",
		"[C Image caption], [S Campaigners] [Q say] [C the dam would flood the town].": "the dam would flood the town",
		"[C Having lost], [S Okafor] [Q said], [C they left the hall].":                "Having lost // they left the hall",
		"[C Judging players by age], [S Okafor] [Q said], [C “is like a lottery.”]":    "Judging players by age // “is like a lottery.”",
		"[C On Monday], [S Okafor] [Q said]: [C “We go again.”]":                       "On Monday // “We go again.”",
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

// Who shows up, finds a room or calls his mother says nothing.
func TestPlainActions(t *testing.T) {
	testTold(t, [][2]string{
		{"Hundreds showed up at the gate before dawn.", ""},
		{"Dozens turned up at the court.", ""},
		{"She took the train to Arlen and found a room near the station.", ""},
		{"She called her mother at noon.", ""},
		{"She called her mother “a saint”.", "She|called|her mother “a saint”"},
		{"The inquiry found a room had been bugged.", "The inquiry|found|a room had been bugged"},
	})
}
