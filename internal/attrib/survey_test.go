package attrib

import "testing"

// What a survey found is of the survey that leads the sentence in, whoever else says what in it.
func TestSurveys(t *testing.T) {
	testTold(t, [][2]string{
		{"In a poll of the islands released Monday, 52 percent of voters backed the bridge.", "a poll of the islands released Monday|In|52 percent of voters backed the bridge"},
		{"In the latest Norvex survey, conducted in May, Okafor led Tate by nine points.", "the latest Norvex survey, conducted in May|In|Okafor led Tate by nine points"},
		{"In a Norvex poll, 40 percent of people said they would move.", "a Norvex poll|In|40 percent of people said they would move"},
		{"In a Norvex poll, however, most drivers had no view.", "a Norvex poll|In|most drivers had no view"},
		{"In the polls, anyway.", ""},
		{"In a survey of the coast, residents were asked a number of questions.", "|were asked|a number of questions"},
		{"In the survey, Lena Okafor said the pier was unsafe.", "Lena Okafor|said|the pier was unsafe"},
		{"In towns where a poll was held, the bridge lost.", ""},
	})
}

// A table of numbers speaks for nobody.
func TestFigures(t *testing.T) {
	testTold(t, [][2]string{
		{"Seats won so far.\n\nOkafor: 1,204\n\nTate: 877\n\nMarsh: 46", ""},
		{"ROE: How many were there?\n\nLEE: Forty.\n\nROE: Fine.", "ROE|:|How many were there?\nLEE|:|Forty\nROE|:|Fine"},
	})
}
