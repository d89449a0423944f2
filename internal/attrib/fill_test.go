package attrib

import "testing"

func TestFill(t *testing.T) {
	testTold(t, [][2]string{
		{"The boat sank.\n\nLater, neighbours told him bits of the fence were floating in the harbour.", "neighbours|told|bits of the fence were floating in the harbour"},
		{"The boat sank.\n\nResidents told him on Monday that the boat lay in the yard.", "Residents|told|that the boat lay in the yard"},
		{"The union met.\n\nThe cooks of the ferry, he told me, are tired of herring.", "he|told|The cooks of the ferry … are tired of herring"},
		{"The firm is sold.\n\nA slow thaw, officials said, was to blame.", "officials|said|A slow thaw … was to blame"},
		{"The harbour said boys “threw whatever they had,” including wet fish, at the ferry.", "The harbour|said|boys “threw whatever they had,” including wet fish, at the ferry"},
		{"Okafor called it “a farce,” referring to the vote.", "Okafor|called|it “a farce,”\nOkafor|referring to|the vote"},
	})
}

func TestAdds(t *testing.T) {
	testTold(t, [][2]string{
		{"Penn also claimed that the mayor paid for the posters of his rivals, Arden Labour (AL), adding: “I have seen the bills. They are not small.”",
			"Penn|also claimed|that the mayor paid for the posters of his rivals\nPenn|adding:|“I have seen the bills. They are not small.”"},
		{"While the owners praised the ferry, its cooks left the ship, denouncing the menu.",
			"the owners|praised|the ferry\nits cooks|denouncing|the menu"},
	})
}

func TestHeard(t *testing.T) {
	testTold(t, [][2]string{
		{"Nora Sild denies theft.\n\nThe court heard she owned three hammers.", "Nora Sild|denies|theft\nThe court|heard|she owned three hammers"},
		{"Nora Sild denies theft.\n\nShe hid a hammer in the yard, the court was told.", "Nora Sild|denies|theft\n|was told|She hid a hammer in the yard"},
		{"Nora Sild denies theft.\n\nThe inquest heard that Ms Roe had been alone.", "Nora Sild|denies|theft\nThe inquest|heard|that Ms Roe had been alone"},
		{"Nora Sild denies theft.\n\nThe court heard music from the street.", "Nora Sild|denies|theft"},
	})
}

func TestLegend(t *testing.T) {
	testTold(t, [][2]string{
		{"The march began at noon.\n\nA second man held a placard reading “No mine here” on Monday.", "a placard|reading|“No mine here”"},
		{"The march began at noon.\n\nA second man was reading “The Tin Mine” on Monday.", ""},
	})
}

func TestAlone(t *testing.T) {
	testTold(t, [][2]string{
		{"The race was run on Monday.\n\nIt rained.\n\nMarsh meanwhile came in an hour before anybody else and took the bus to her mother.\n\n“My feet were wet from the second mile on. The dog of the baker ran with me.\n\n“I never looked back.”",
			"Marsh||“My feet were wet from the second mile on. The dog of the baker ran with me. … “I never looked back.”"},
		{"“I wrote it in a month,” says Ola Penn. “I was young.”\n\nAnd what about Orla Reid?\n\n“She was old by then, or so I thought.”",
			"Ola Penn|says|“I wrote it in a month,” … “I was young.” … “She was old by then, or so I thought.”"},
		{"“I wrote it in a month,” says Ola Penn. “I was young.”\n\nPenn lives above the bakery with a parrot and nine clocks, none of which goes.\n\n“I wrote it because nobody had.”",
			"Ola Penn|says|“I wrote it in a month,” … “I was young.” … “I wrote it because nobody had.”"},
		{"“I gave up drink,” said Sol Arden.\n\nLena Marsh shook her head.\n\n“Money. And my daughter dared me.”", "Sol Arden|said|“I gave up drink,”"},
	})
}

func TestPlace(t *testing.T) {
	testTold(t, [][2]string{
		{"In Arden, the main town of the coast, Mayor Ola Penn says he heard several explosions.", "Mayor Ola Penn|says|he heard several explosions"},
		{"The army said Wednesday its guns had been silent.", "The army|said|its guns had been silent"},
	})
}

func TestDated(t *testing.T) {
	testTold(t, [][2]string{
		{"The pier has plaques.\n\nJuly 15, 1960: “Ola Berg drew this port on a napkin.”\n\nIt is old.", "|:|“Ola Berg drew this port on a napkin.”"},
		{"Ferries in trouble: cooks leave the ships\n\nThe town is full.", ""},
		{"Arden Open results: Marsh beats Arden in three rounds\n\nThe town is full.", ""},
		{"“He died on duty,” Okafor said.\n\n‘PLANS AFTER RETIREMENT’\n\nThe town is full.", "Okafor|said|“He died on duty,”"},
	})
}
