package attrib

import "testing"

func TestApart(t *testing.T) {
	testTold(t, [][2]string{
		{"Harlan put down the microphone. “Thank you, and good night.”", "Harlan||“Thank you, and good night.”"},
		{"Few know the river like Tomas Vidal. “It has moods. In April it is angry.”", "Tomas Vidal||“It has moods. In April it is angry.”"},
		{"“We tried,” said coach Jack Tolley. He then found several excuses. “We were soft. We were slow.”", "coach Jack Tolley|said|“We tried,” … “We were soft. We were slow.”"},
		{"Ada Lomax stood up. “I buried two sons because of that road.” Nobody answered her.", "Ada Lomax||“I buried two sons because of that road.”"},
		// a verb of speech keeps what it leads in
		{"Ines Calder dismissed the plan. “It is a joke. It was never funny.”", "Ines Calder|dismissed|the plan … “It is a joke. It was never funny.”"},
		{"Ines Calder said the plan was dead. “It was a joke.”", "Ines Calder|said|the plan was dead … “It was a joke.”"},
	})
}

func TestBackward(t *testing.T) {
	testTold(t, [][2]string{
		{"“It sounded like a train.” That is how Bill Oates remembers the night the dam burst.", "Bill Oates|remembers|“It sounded like a train.”"},
		{"“We do not negotiate with thieves.” Those were the words of President Odhiambo as he closed the border.", "President Odhiambo|words|“We do not negotiate with thieves.”"},
		{"“He was the best of us.” That was the tribute from captain Leo Strand last night.", "captain Leo Strand|tribute|“He was the best of us.”"},
		{"“It was never safe.” That is what the engineers told the board.", "the engineers|told|“It was never safe.”"},
		{"“It was never safe.” That was her first answer.", "her|answer|“It was never safe.”"},
		{"“It was never safe.” So says Lena Marsh.", "Lena Marsh|says|“It was never safe.”"},
		{"“Thank you, and good night.” Tom Harlan left the stage at ten.", "Tom Harlan||“Thank you, and good night.”"},
		{"“We are full” – so says the sign.", "the sign|says|“We are full”"},
		{"“You will hear from our lawyers.”\n\nThat was the message from developer Orin Falk on Monday.", "developer Orin Falk|message|“You will hear from our lawyers.”"},
		{"“It was the worst day of my life.”\n\nEwan Bly, 22, was on the train to Crewe.\n\nHe broke both legs.", "Ewan Bly||“It was the worst day of my life.”"},
		{"“Enough is enough.”\n\nWith those words Rosa Diaz left the room.", "Rosa Diaz||“Enough is enough.”"},
		{"‘A new broom at last.’\n\nEwan Bly was on the train to Crewe.", ""},
		// what is not said of the words, or not of one person
		{"“It was never safe.” That was in the spring.", ""},
		{"“It was never safe.” That is what the bridge needs.", ""},
		{"“It was never safe.” Lena Marsh and Tom Harlan left the room.", ""},
	})
}

func TestPhrased(t *testing.T) {
	testTold(t, [][2]string{
		{"The response from the ministry was short: “No comment.”", "the ministry|response|“No comment.”"},
		{"The message to voters was clear: “Stay at home on Sunday.”", "|message|“Stay at home on Sunday.”"},
		{"Her final words to the class were simple.\n\n“Be kind. Be early.”\n\nThe pupils threw their caps.", "Her|words|“Be kind. Be early.”"},
		{"“Not a chance!” came the reply.", "|came the reply|“Not a chance!”"},
		{"“Not for sale,” came the reply from Kofi Mensah.", "Kofi Mensah|came the reply from|“Not for sale,”"},
		{"His reply? “Over my dead body.”", "His|reply|“Over my dead body.”"},
		{"Her motto, “Waste nothing”, hangs above the sink.", "Her|motto|“Waste nothing”"},
		{"Here is Ms Vance’s statement in full:\n\n“I have resigned as chair. It has been an honour.”", "Ms Vance’s|statement|“I have resigned as chair. It has been an honour.”"},
		{"Her novel, “Waste nothing at sea”, sold well.", ""},
		{"The bus was late. “We waited for an hour,” said Lena Marsh.", "Lena Marsh|said|“We waited for an hour,”"},
	})
}

func TestBorne(t *testing.T) {
	testTold(t, [][2]string{
		{"Protesters held a banner that said “No more dams”.", "that|said|“No more dams”"},
		{"The crowd sang “You’re going down” as the whistle went.", "The crowd|sang|“You’re going down”"},
		{"The band played “Slow River” and “Home Again”.", ""},
		{"Protesters held a banner that hid “the last dam” from view.", ""},
	})
}

func TestTrimDeed(t *testing.T) {
	testTold(t, [][2]string{
		{"She laughed and said “never again” before she left the stage.", "She|said|“never again”"},
		{"The guard shouted “Stop right there!” and fired in the air.", "The guard|shouted|“Stop right there!”"},
		{"Lena Marsh said “it makes me mad” every time the pipe bursts.", "Lena Marsh|said|“it makes me mad” every time the pipe bursts"},
	})
}
