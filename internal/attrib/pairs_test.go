package attrib

import (
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// told returns what Extract finds in a text, source|cue|content each.
func told(t *testing.T, s string) []string {
	t.Helper()
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	d := an.Analyze(s, nil)
	part := func(rs []nlp.Range) string {
		var out []string
		for _, r := range rs {
			out = append(out, s[d.Tokens[r.First].Start:d.Tokens[r.Last-1].End])
		}
		return strings.Join(out, " … ")
	}
	var out []string
	for _, a := range Default().Extract(d) {
		out = append(out, part(a.Source)+"|"+part(a.Cue)+"|"+part(a.Content))
	}
	return out
}

// testTold holds texts to what Extract is to find in them.
func testTold(t *testing.T, cases [][2]string) {
	t.Helper()
	for _, c := range cases {
		if got := strings.Join(told(t, c[0]), "\n"); got != c[1] {
			t.Errorf("%s\n got  %s\n want %s", c[0], got, c[1])
		}
	}
}

func TestNeither(t *testing.T) {
	testTold(t, [][2]string{
		{"The ministry neither confirmed nor denied the drone strike.", "The ministry|neither confirmed nor denied|the drone strike"},
		{"The ministry neither confirms nor denies the strike.", "The ministry|neither confirms nor denies|the strike"},
		{"Officials would neither confirm nor deny that a strike had taken place.", "Officials|would neither confirm nor deny|that a strike had taken place"},
		{"A spokesman, Ian Roe, neither confirmed nor denied the report.", "A spokesman, Ian Roe|neither confirmed nor denied|the report"},
		{"He neither admitted nor denied the charges, but he paid the fine.", "He|neither admitted nor denied|the charges"},
		{"She neither drinks nor smokes.", ""},
		{"The firm neither opened nor closed its books.", ""},
	})
}

func TestTrailed(t *testing.T) {
	testTold(t, [][2]string{
		{"Norvex in talks to buy Talbot: report", "report|:|Norvex in talks to buy Talbot"},
		{"Ship sank after hitting mine: police", "police|:|Ship sank after hitting mine"},
		{"Rates to rise again in March: Haas", "Haas|:|Rates to rise again in March"},
		{"Millions without clean water: UN", "UN|:|Millions without clean water"},
		{"New hope for patients: study", "study|:|New hope for patients"},
		{"Winner of the prize: Haas", ""},
		{"What to know about the vote: a guide", ""},
		{"Election 2024: Haas", ""},
		{"Three things to watch: rates, oil and Norvex", ""},
	})
}

func TestUndergone(t *testing.T) {
	testTold(t, [][2]string{
		{"Ministers urged to scrap cap on benefits", "|urged|Ministers … to scrap cap on benefits"},
		{"Harbour master accused of taking bribes", "|accused|Harbour master … of taking bribes"},
		{"Minister slammed for remark on pilots", "|slammed|Minister … for remark on pilots"},
		{"Okafor blamed over delay to ferries", "|blamed|Okafor … over delay to ferries"},
		{"Minister slammed pilots over strike", "Minister|slammed|pilots over strike"},
		{"The cabinet secretary has been asked to look into the leak.", "|has been asked|The cabinet secretary … to look into the leak"},
		{"Lena Okafor, of Mill Road, Tallport, is accused of lying to the board.", "|is accused|Lena Okafor … of lying to the board"},
		{"A skipper has appeared in court charged with lying to the board.", "|charged|A skipper … with lying to the board"},
		{"The singer is said to be “over the moon”.", "|is said|The singer … to be “over the moon”"},
		{"The singer is said to have called the hall “a barn”.", "The singer|is said|to have called the hall “a barn”"},
		{"She’s said the singer will tour in May.", "She|’s said|the singer will tour in May"},
		{"The plan was criticised for its cost.", "|was criticised for|The plan … its cost"},
		{"Okafor was named harbour master of the year.", "|was named|Okafor … harbour master of the year"},
		{"She has been accused of lying to the board.", "|has been accused|She … of lying to the board"},
		{"Arlen, considered the poorest town of the north, will need a bridge.", "|considered|Arlen … the poorest town of the north"},
		{"Tarn, regarded as a moderate, lost the vote.", "|regarded as|Tarn … a moderate"},
		{"The visits go on, with both Lena Okafor and her son Ben expected to see the docks.", "|expected|both Lena Okafor and her son Ben … to see the docks"},
		{"The mayor considered the plan a failure.", "The mayor|considered|the plan a failure"},
		{"Last year the Harbour Board came under harsh criticism for its silence.", "|harsh criticism for|the Harbour Board … its silence"},
		{"Okafor drew fire for her silence.", "|drew fire for|Okafor … her silence"},
		{"Ruiz told the man to leave the ship.", "Ruiz|told|to leave the ship"},
		{"Ruiz urged ministers to scrap the cap.", "Ruiz|urged|ministers to scrap the cap"},
		{"She asked to leave the hearing early.", "She|asked|to leave the hearing early"},
		{"The union accused the board of lying.", "The union|accused|the board of lying"},
	})
}

func TestCompares(t *testing.T) {
	testTold(t, [][2]string{
		{"The two ports have drawn closer since the strike began.", ""},
		{"She said fewer boats had come.", "She|said|fewer boats had come"},
		{"The union wants more boats.", "The union|wants|more boats"},
	})
}

func TestEllipses(t *testing.T) {
	testTold(t, [][2]string{
		{"While Norland denied the report, its neighbour failed to follow suit.", "Norland|denied|the report\nits neighbour|failed to follow suit|"},
		{"Three governors condemned the raid. Governor Ines Ruiz did not follow suit.", "Three governors|condemned|the raid\nGovernor Ines Ruiz|did not follow suit|"},
		{"The union said the offer was an insult, but the drivers' league refused to follow suit on Friday.", "The union|said|the offer was an insult\nthe drivers' league|refused|to follow suit on Friday"},
		{"Temperatures dropped and sales failed to follow suit.", ""},
		{"The mayor said the town would close its pool and that others had failed to follow suit.", "The mayor|said|the town would close its pool and that others had failed to follow suit"},
	})
}

// Before the colon of a headline may stand who speaks, or what the news is of.
func TestHeadlineLabels(t *testing.T) {
	testTold(t, [][2]string{
		{"Mayor: tram line will open in May", "Mayor|:|tram line will open in May"},
		{"Poll: most voters want the old bridge back", "Poll|:|most voters want the old bridge back"},
		{"Tram prices: what you pay from May", ""},
		{"Iraq: three towns cut off by floods", ""},
		{"Kenya: dockers reject offer", "dockers|reject|offer"},
		{"Mayor: hero or villain?", ""},
		{"Tram prices: minister says fares will fall", "minister|says|fares will fall"},
		{"Council: minister says fares will fall", "minister|says|fares will fall"},
	})
}

// A dash in a headline, and a line below a quotation, tell who speaks.
func TestHeadlineDashes(t *testing.T) {
	testTold(t, [][2]string{
		{"‘We had no warning’ – flood victims\n\nThe river burst its banks.", "flood victims|–|‘We had no warning’"},
		{"'I was lied to' - player\n\nThe winger has left the club.", "player|-|'I was lied to'"},
		{"Striker will miss final - coach\n\nThe forward hurt his knee.", "coach|-|Striker will miss final"},
		{"Coach - ‘We must do better’\n\nThe side lost again.", "Coach|-|‘We must do better’"},
		{"Arlen – a village on the edge\n\nThe village has one shop.", ""},
		{"Fire destroys paper mill - pictures\n\nThe fire began at noon.", ""},
		{"Arlen 2 - Merton 1\n\nThe match was played in rain.", ""},
		{"Rents rose by a tenth.\n\n“I pay more for a room than for food”\n\nLena Marsh, tenant\n\nThe city has one park.", "Lena Marsh||“I pay more for a room than for food”"},
		{"Rents rose by a tenth.\n\n“The law is on the side of the landlords.”\nProfessor Adil Karim\n\nThe city has one park.", "Professor Adil Karim||“The law is on the side of the landlords.”"},
		{"Arlen: “We will waive all loans,” Chief Minister Karan Rao announced on Sunday.", "Chief Minister Karan Rao|announced|“We will waive all loans,”"},
		{"Sen. Okafor's response: “Read the bill.”", "Sen. Okafor's|response|“Read the bill.”"},
		{"His advice to young players: “Stay off the phone.”", "His|advice|“Stay off the phone.”"},
		{"Okafor’s lawyer: “Read the bill.”", "Okafor’s lawyer|:|“Read the bill.”"},
	})
}

// A headline ends what somebody wants or does by words before it tells of the occasion.
func TestScenes(t *testing.T) {
	testTold(t, [][2]string{
		{"Minister vows to stay on as rumours grow", "Minister|vows|to stay on"},
		{"Insurers expect $200m bill after storm destroyed harbour", "Insurers|expect|$200m bill"},
		{"Mayor promises new bridge amid anger over tolls", "Mayor|promises|new bridge"},
		{"Army says troops fired after convoy was hit", "Army|says|troops fired after convoy was hit"},
		{"Critics describe budget as a gamble", "Critics|describe|budget as a gamble"},
		{"The minister vows to stay on as long as he is needed.", "The minister|vows|to stay on as long as he is needed"},
	})
}

// Things do not speak, and that somebody made a remark does not tell which.
func TestLifeless(t *testing.T) {
	testTold(t, [][2]string{
		{"Punishing tariffs have pushed the island to look for other buyers.", ""},
		{"Punishing export duties have pushed Norland to turn to its neighbours for fuel to heat its homes.", ""},
		{"The mayor made the remarks during a visit to the harbour.", ""},
		{"The report says the island must look for other buyers.", "The report|says|the island must look for other buyers"},
	})
}

// TestProgramme asks for the content of what a programme was told.
func TestProgramme(t *testing.T) {
	testTold(t, [][2]string{
		{"Lena Okafor told BBC Radio 4's Today programme the harbour would be closed by noon.", "Lena Okafor|told|the harbour would be closed by noon"},
		{"Okafor told Radio 4's The World at One that it was late.", "Okafor|told|that it was late"},
		{"He told BBC Radio 5 Live it was late.", "He|told|it was late"},
		{"She told Radio Tallport's breakfast show that the bridge was shut.", "She|told|that the bridge was shut"},
		{"She told BBC News Okafor would resign.", "She|told|Okafor would resign"},
		{"She told Reuters Tallport would vote again.", "She|told|Tallport would vote again"},
	})
}

// TestBalance asks for the source that the code of a share stands behind.
func TestBalance(t *testing.T) {
	testTold(t, [][2]string{
		{"Harrow Optics Corp. (TSX: HOC) today said it would buy back shares.", "Harrow Optics Corp. (TSX: HOC)|said|it would buy back shares"},
		{"Orrin Group plc (LSE: ORN) announces that its chair will step down.", "Orrin Group plc (LSE: ORN)|announces|that its chair will step down"},
		{"On Monday, Norvex (NASDAQ: NRVX) said that it would close a mill.", "Norvex (NASDAQ: NRVX)|said|that it would close a mill"},
		{"Sen. Lena Okafor (D-Maine) said that it was late.", "Sen. Lena Okafor (D-Maine)|said|that it was late"},
	})
}

func TestJoinedTo(t *testing.T) {
	testTold(t, [][2]string{
		{"“I like the plan,” Ms. Aldous said, but “we cannot pay for it this year.”", "Ms. Aldous|said|“I like the plan,” … but “we cannot pay for it this year.”"},
		{"“The bridge is closed,” the mayor said, and still “lorries try to cross it every night.”", "the mayor|said|“The bridge is closed,” … and still “lorries try to cross it every night.”"},
		{"“The bridge is closed,” said the mayor, who wore boots and a “Rail Now” badge.", "the mayor|said|“The bridge is closed,”"},
	})
}

func TestAdded(t *testing.T) {
	testTold(t, [][2]string{
		{"“We cannot go on like this,” Roe said, adding later, “The dam costs us a fortune.”", "Roe|said|“We cannot go on like this,”\nRoe|adding|“The dam costs us a fortune.”"},
		{"“We cannot go on like this,” Roe said at a hearing on Friday, and then warned: “The dam costs us a fortune.”", "Roe|said|“We cannot go on like this,”\nRoe|warned:|“The dam costs us a fortune.”"},
		{"“We cannot go on like this,” Roe said, speaking softly. “The dam costs us a fortune.”", "Roe|said|“We cannot go on like this,” … “The dam costs us a fortune.”"},
		{"Roe and Lee will meet in March, Aldous said, adding, “They need to sit down.”", "Aldous|said|Roe and Lee will meet in March\nAldous|adding|“They need to sit down.”"},
		{"“We,” Roe said, looking up quickly, “cannot go on like this.”", "Roe|said|“We,” … “cannot go on like this.”"},
	})
}

func TestDescribedBlame(t *testing.T) {
	testTold(t, [][2]string{
		{"Last year the Harbour Board came under harsh criticism for its silence.", "|harsh criticism for|the Harbour Board … its silence"},
		{"Union criticism of the plan grew.", "Union|criticism of|the plan"},
	})
}

func TestSaysItself(t *testing.T) {
	testTold(t, [][2]string{
		{"Our reporter in Saltby says the sea is over the wall. One resident, Ken Boyle, 81, has refused. The road is shut.", "Our reporter in Saltby|says|the sea is over the wall"},
		{"The baker, she told me, has refused to leave.", "she|told|The baker … has refused to leave"},
	})
}
