package attrib

import "testing"

func TestDialogue(t *testing.T) {
	testTold(t, [][2]string{
		{"Herald: How did you start in boxing?\n\nKofi Boateng: My uncle had a gym.\n\nHerald: And your first fight?\n\nBoateng: I lost. I was 12.",
			"Herald|:|How did you start in boxing?\nKofi Boateng|:|My uncle had a gym.\nHerald|:|And your first fight?\nBoateng|:|I lost. I was 12."},
		{"Reporter: Minister, will fuel prices rise?\n\nMinister Tola: Not this year, I hope.\n\nReporter: Is that a promise?\n\nMinister Tola: It is a forecast.",
			"Reporter|:|Minister, will fuel prices rise?\nMinister Tola|:|Not this year, I hope.\nReporter|:|Is that a promise?\nMinister Tola|:|It is a forecast."},
		{"The novelist lives in Fife.\n\nWhat made you return to crime?\n\nCalder: I missed the bodies.\n\nIs this the last one?\n\nCalder: Never ask a writer that.",
			"Calder|:|I missed the bodies.\nCalder|:|Never ask a writer that."},
		{"Question: Will the bridge open in May?\n\nMs Marsh: I hope so.\n\nQuestion: Who pays?\n\nMs Marsh: The council does.",
			"Question|:|Will the bridge open in May?\nMs Marsh|:|I hope so.\nQuestion|:|Who pays?\nMs Marsh|:|The council does."},
		// times of day, as a live page has them
		{"Polls have closed.\n\n9:12 p.m. ET: The hall is full.\n\n9:20 p.m. ET: Her rival has not conceded.\n\n9:31 p.m. ET: It is over.", ""},
		{"The river rose at noon.\n\n14:05 GMT: The bridge is shut.\n\n14:40 GMT: Trains have stopped.\n\n15:10 GMT: Sol Arden says it is over.", "Sol Arden|says|it is over"},
		{"The council met at noon.\n\n7.30pm BST: The doors are shut.\n\n7.45PM: The vote has begun.\n\n8 PM: It is over.", ""},
		// lists
		{"The menu changes at noon.\n\nStarter: soup of the day\n\nMain: roast lamb\n\nStarter: green salad\n\nMain: baked cod", ""},
		{"Three facts on the bridge.\n\nQuestion: when it opens\n\nPrice: two million\n\nLength: a mile", ""},
		{"The results came in at noon.\n\nGoals: Tola scored twice.\n\nCards: Mensah was booked.\n\nGoals: Boateng scored once.\n\nCards: Calder was sent off.", ""},
	})
}

func TestGoOn(t *testing.T) {
	testTold(t, [][2]string{
		{"“I gave up drink,” he says. “The songs got shorter.”\n\nWhy come back now?\n\n“Money. And my daughter dared me.”", "he|says|“I gave up drink,” … “The songs got shorter.” … “Money. And my daughter dared me.”"},
		{"“I’m out,” Lena Marsh said. A shrug. “Sorry.”", "Lena Marsh|said|“I’m out,” … “Sorry.”"},
		{"“Did you take the money?” asked prosecutor Jane Aldous.\n\n“I did not.”\n\n“Did you see who did?”\n\n“I saw nobody.”\n\nThe trial goes on.",
			"prosecutor Jane Aldous|asked|“Did you take the money?” … “Did you see who did?”\n||“I did not.” … “I saw nobody.”"},
		{"“I gave up drink,” said Sol Arden.\n\nLena Marsh shook her head.\n\n“Money. And my daughter dared me.”", "Sol Arden|said|“I gave up drink,”"},
	})
}

func TestSaidLabel(t *testing.T) {
	testTold(t, [][2]string{
		{"The bridge was shut at noon.\n\nAdded Lena Marsh: “It stays shut.”", "Lena Marsh|Added|“It stays shut.”"},
		{"The bridge was shut at noon.\n\nLena Marsh: “It stays shut.”", "Lena Marsh|:|“It stays shut.”"},
	})
}
