package article

import (
	"strings"
	"testing"
	"time"
)

func TestDateline(t *testing.T) {
	for _, tt := range []struct {
		in                           string // to the end of the dateline; a sentence follows
		places, region, agency, date string
	}{
		{"LONDON (AP) — ", "LONDON", "", "AP", ""},
		{"MEXICO CITY (AP) — ", "MEXICO CITY", "", "AP", ""},
		{"LA CROSSE, Wis. (AP) — ", "LA CROSSE", "Wis.", "AP", ""},
		{"RAFAH, Gaza Strip (AP) — ", "RAFAH", "Gaza Strip", "AP", ""},
		{"DAKAR, Senegal (AP) — ", "DAKAR", "Senegal", "AP", ""},
		{"WASHINGTON (Reuters) - ", "WASHINGTON", "", "Reuters", ""},
		{"KATHMANDU, April 25 (Reuters) - ", "KATHMANDU", "", "Reuters", "April 25"},
		{"PARIS, Aug 31 (Reuters) - ", "PARIS", "", "Reuters", "Aug 31"},
		{"CLEAR LAKE, Iowa, Dec 23 (Reuters) - ", "CLEAR LAKE", "Iowa", "Reuters", "Dec 23"},
		{"BEIRUT/THE HAGUE, March 7 (Reuters) - ", "BEIRUT|THE HAGUE", "", "Reuters", "March 7"},
		{"HEMPSTEAD, N.Y., Sept. 26 (UPI) — ", "HEMPSTEAD", "N.Y.", "UPI", "Sept. 26"},
		{"HONOLULU, Hawaii (HawaiiNewsNow) - ", "HONOLULU", "Hawaii", "HawaiiNewsNow", ""},
		{"MACAU (Reuters) – ", "MACAU", "", "Reuters", ""},
		{"Kiel (dpo) - ", "Kiel", "", "dpo", ""},
		{"Frankfurt/Main (dpa) - ", "Frankfurt/Main", "", "dpa", ""},
		{"Peine (dpa/lni) - ", "Peine", "", "dpa/lni", ""},
		{"Tegucigalpa, Jan 2 (EFE).- ", "Tegucigalpa", "", "EFE", "Jan 2"},
		{"(Reuters) — ", "", "", "Reuters", ""},
		{"KYIV, Ukraine — ", "KYIV", "Ukraine", "", ""},
		{"DUBAI, United Arab Emirates — ", "DUBAI", "United Arab Emirates", "", ""},
		{"BUFFALO, N.Y. — ", "BUFFALO", "N.Y.", "", ""},
		{"PUTRAJAYA, Nov 22 — ", "PUTRAJAYA", "", "", "Nov 22"},
		{"FLUSHING MEADOWS — ", "FLUSHING MEADOWS", "", "", ""},
		{"SIOUX FALLS, S.D. – ", "SIOUX FALLS", "S.D.", "", ""},
		{"CLEVELAND, Ohio – ", "CLEVELAND", "Ohio", "", ""},
		{"BERLIN -- ", "BERLIN", "", "", ""},
		{"LOS ANGELES --  ''", "LOS ANGELES", "", "", ""},
		{"MILLVILLE - ", "MILLVILLE", "", "", ""},
		{"MIDWAY ATOLL - ", "MIDWAY ATOLL", "", "", ""},
		{"SELMA, N.C.—", "SELMA", "N.C.", "", ""},
		{"CHARLESTON, S.C.\u00a0— ", "CHARLESTON", "S.C.", "", ""},
		{"NEW YORK and CHICAGO (December 22, 2013) — ", "NEW YORK|CHICAGO", "", "", "December 22, 2013"},
		{"ABOARD AIR FORCE ONE (AP) — ", "ABOARD AIR FORCE ONE", "", "AP", ""},
		{"ST. LOUIS (AP) — ", "ST. LOUIS", "", "AP", ""},
		{"McALLEN, Texas (AP) — ", "McALLEN", "Texas", "AP", ""},
		{"NEW YORK, Sept. 10, 2024 /PRNewswire/ -- ", "NEW YORK", "", "PRNewswire", "Sept. 10, 2024"},
		{"SAN JOSE, Calif.--(BUSINESS WIRE)--", "SAN JOSE", "Calif.", "BUSINESS WIRE", ""},
		{"NEW DELHI, Sept 10 (PTI): ", "NEW DELHI", "", "PTI", "Sept 10"},
		{"NEW DELHI: ", "NEW DELHI", "", "", ""},
		{"ISLAMABAD/NEW DELHI: ", "ISLAMABAD|NEW DELHI", "", "", ""},
		{"KUALA LUMPUR, June 3: ", "KUALA LUMPUR", "", "", "June 3"},
		{"MOSCOW, Monday (Reuters) - ", "MOSCOW", "", "Reuters", "Monday"},
		{"[서울=뉴시스] 이재준 기자 = ", "서울", "", "뉴시스", ""},
		{"(런던=연합뉴스) 박대한 특파원 = ", "런던", "", "연합뉴스", ""},
	} {
		text := tt.in + "The council said on Monday that it would not yield to the demands of its neighbours."
		a, err := Parse(text, Options{})
		if err != nil {
			t.Fatal(err)
		}
		d := a.Dateline
		if got := strings.Join(d.Places, "|"); got != tt.places || d.Region != tt.region || d.Agency != tt.agency || d.Date.Raw != tt.date {
			t.Errorf("%q: places %q region %q agency %q date %q", tt.in, got, d.Region, d.Agency, d.Date.Raw)
		}
		if want := len(NormalizeLine(tt.in+"x")) - 1; tt.in[len(tt.in)-1] == ' ' && a.Source(d.Span).End != len(tt.in) {
			t.Errorf("%q: the dateline ends at %d, want %d", tt.in, d.Span.End, want)
		}
		if len(a.Blocks) != 1 || a.Blocks[0].Role != RoleParagraph {
			t.Errorf("%q: blocks %v", tt.in, a.Blocks)
		}
		if d.Date.Raw != "" && !strings.HasPrefix(d.Date.Raw, d.Date.Span.In(a.Text)) {
			t.Errorf("%q: date %q at %q", tt.in, d.Date.Raw, d.Date.Span.In(a.Text))
		}
	}
}

func TestDatelineFalseFriends(t *testing.T) {
	for _, in := range []string{
		"LE POINT SUR LA SITUATION - «Nous tenons bon», a dit le maire lundi devant la presse réunie.",
		"IOWA POLLS NOT NECESSARILY WRONG, JUST TOO EARLY - The pollsters said they had learned a lot.",
		"PanARMENIAN.Net - The ministry said on Monday that it had not been told of the visit.",
		"OKAFOR: The mayor said he would resign and nobody asked him why on Monday.",
		"LISBON, HOST: Welcome back to the programme, where we go on with the mayor.",
		"CLAIM: The mayor said he would resign — a video shows him saying so in the council.",
		"THE MAYOR of Springfield — a man of few words — said on Monday that he would not resign.",
		"Paris - the city of light - was dark on Monday night, the operator of the grid said.",
		"London — Brighton trains will not run on Monday, the operator of the line said.",
		"BREAKING — The mayor of Springfield has resigned, a spokeswoman said on Monday evening.",
		"UPDATE - The mayor of Springfield has resigned, a spokeswoman said on Monday evening.",
		"WHY WE WALK — The mayor explained on Monday why he goes to work on foot in all weathers.",
		"The mayor — who was elected in 2019 — said on Monday that he would not stand again.",
		"MARIA LOPEZ, HOST: Welcome back to the programme — we go on with the mayor of Springfield.",
		"I — Well, I do not know what to say about that, the mayor said on Monday in the council.",
		"“No” — that was all the mayor had to say on Monday when he was asked about the tramway.",
	} {
		a, err := Parse(in, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !a.Dateline.IsZero() {
			t.Errorf("%q has the dateline %+v", in, a.Dateline)
		}
	}
}

func TestDatelineDate(t *testing.T) {
	text := "Minister quits over dredging contract\n\nPORT LOUIS, Dec 24 (Reuters) - The minister for ports resigned on Tuesday, his office said.\n"
	a, err := Parse(text, Options{Reference: time.Date(2025, 1, 3, 0, 0, 0, 0, time.UTC)})
	if err != nil {
		t.Fatal(err)
	}
	if got := a.Dateline.Date.Time.Format("2006-01-02"); got != "2024-12-24" {
		t.Errorf("dateline of %s", got)
	}
	if a.Published.Raw != "" {
		t.Errorf("published %+v", a.Published)
	}
}

func TestDatelineOnItsOwnLine(t *testing.T) {
	a, err := Parse("Minister quits over dredging contract\n\nPORT LOUIS, Mauritius (Reuters) —\n\nThe minister for ports resigned on Tuesday, his office said.\n", Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(a.Blocks) != 3 || a.Blocks[1].Role != RoleDateline || a.Dateline.Agency != "Reuters" {
		t.Errorf("blocks %v, dateline %+v", a.Blocks, a.Dateline)
	}
}
