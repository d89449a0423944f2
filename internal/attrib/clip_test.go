package attrib

import (
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

func TestTrimMatrix(t *testing.T) {
	testContent(t, (*View).trimMatrix, map[string]string{
		"[Q Warnings] [C of heavy rain emptied the beach].":                               "of heavy rain",
		"[Q Fears] [C about a strike have driven buyers away].":                           "about a strike",
		"The share [S who] [Q said] [C they had voted fell to a third].":                  "they had voted",
		"[S The union’s] [Q claim] [C that the deal is binding].":                         "that the deal is binding",
		"[S Ruiz] [Q said] [C the share of voters fell to a third].":                      "the share of voters fell to a third",
		"[S The union’s] [Q claim] [C that the deal is binding has no basis in the law].": "that the deal is binding",
	})
}

// A noun that begins its sentence has a verb of its own behind what is claimed, planned or feared.
func TestTrimOnward(t *testing.T) {
	testContent(t, (*View).trimOnward, map[string]string{
		"[S His] [Q insistence] [C that nobody was hurt has been questioned].":                "that nobody was hurt",
		"[S The firm’s] [Q plan] [C to sell the port has stalled].":                           "to sell the port",
		"[Q Fears] [C that the dam may burst have grown].":                                    "that the dam may burst",
		"[Q Allegations] [C that votes were bought are being examined].":                      "that votes were bought",
		"[S The bank’s] [Q warning] [C that rates could hit 6% rattled markets].":             "that rates could hit 6%",
		"[Q Claims] [C that votes he bought were counted have spread].":                       "that votes he bought were counted",
		"[S Her] [Q offer] [C to rebuild the mill never reached Arlen].":                      "to rebuild the mill",
		"[S The firm’s] [Q plan] [C to sell the port].":                                       "to sell the port",
		"[S His] [Q claim] [C that rates rose after the bank acted].":                         "that rates rose after the bank acted",
		"[S His] [Q claim] [C that people who lied were fined].":                              "that people who lied were fined",
		"[S Okafor] repeated [Q claims] [C that votes were bought and the count was rigged].": "that votes were bought and the count was rigged",
		"He said it [Q in the belief] [C that the plan to sell the port has stalled].":        "that the plan to sell the port has stalled",
		"[S Okafor] [Q said] [C that the plan to sell the port has stalled].":                 "that the plan to sell the port has stalled",
		"[S Okafor’s] [Q belief] [C that she thinks the port is lost].":                       "that she thinks the port is lost",
		"[S Okafor’s] [Q remarks] [C about the harbour chief may have cost her votes].":       "about the harbour chief",
		"[Q Fears] [C of a wider strike have grown].":                                         "of a wider strike",
		"The port closed as [Q fears] [C of a strike were rising].":                           "of a strike",
		"[S Okafor’s] [Q doubts about] [C whether the port will open].":                       "whether the port will open",
		"[S Their] [Q estimates of] [C the votes Okafor would win].":                          "the votes Okafor would win",
		"[S Okafor] repeated [Q claims of] [C fraud that cost her votes].":                    "fraud that cost her votes",
	})
}

func TestFillSubject(t *testing.T) {
	testContent(t, (*View).fillSubject, map[string]string{
		"The cave, as [S Ruiz] [Q explained], [C is a maze].":                "The cave // is a maze",
		"But the cave, [S Ruiz] [Q said], [C is a maze].":                    "the cave // is a maze",
		"She joined groups which, [Q according to] [S Ruiz], [C were open].": "which // were open",
		"On Monday, [S Ruiz] [Q said] [C is a good day].":                    "is a good day",
		"[S Ruiz] [Q said], [C is a maze].":                                  "is a maze",
	})
}

func TestTrimLead(t *testing.T) {
	testContent(t, (*View).trimLead, map[string]string{
		"[C That said], [S Ruiz] [Q believes] [C the cave is a maze].":  "the cave is a maze",
		"[C That being said, the cave is a maze], [S Ruiz] [Q argued].": "the cave is a maze",
		"[C That is a maze], [S Ruiz] [Q said].":                        "That is a maze",
	})
}

func TestTrimAsked(t *testing.T) {
	testContent(t, (*View).trimAsked, map[string]string{
		"[C Asked whether it hurt], [S Ruiz] [Q said], [C “No.”]":          "“No.”",
		"[C Pressed about the cave], [S Ruiz] [Q said] [C it was shut].":   "it was shut",
		"[C Asked for by many, the cave is shut], [S Ruiz] [Q said].":      "Asked for by many, the cave is shut",
		"[C Asking whether it hurt], [S Ruiz] [Q said], [C is an insult].": "Asking whether it hurt // is an insult",
	})
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, said := range map[string]bool{
		"[C Asked whether it hurt], [S Ruiz] [Q laughed].": false,
		"[C Whether it hurt], [S Ruiz] [Q asked].":         true,
	} {
		v, c := marked(t, an, in)
		v.trimAsked(&c)
		if c.Score > askedScore != said {
			t.Errorf("%s: a statement: %v", in, !said)
		}
	}
}

func TestTakeTried(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"[S Ruiz] [Q sought] [C to deny the report].":        "sought to deny|the report",
		"[S Ruiz] has [Q tried] [C to explain why it fell].": "tried to explain|why it fell",
		"[S Ruiz] [Q sought] [C to close the port].":         "sought|to close the port",
		"[S Ruiz] [Q sought] [C to explain].":                "sought|to explain",
		"[S Ruiz] [Q vowed] [C to deny the firm a licence].": "vowed|to deny the firm a licence",
	} {
		v, c := marked(t, an, in)
		c.Head = c.Cue.Last - 1
		v.takeTried(&c)
		if got := text(v, c.Cue) + "|" + text(v, c.Content...); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestTrimCircumstance(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"[S Ruiz] [Q said in a statement] [C that it is shut].": "said|that it is shut",
		"[S Ruiz] [Q argued for decades] [C that it is shut].":  "argued|that it is shut",
		"[S Ruiz] [Q said last week] [C that it is shut].":      "said|that it is shut",
		"[S Ruiz] [Q said] [C this month that it is shut].":     "said|that it is shut",
		"[S Ruiz] [Q called for] [C a strike].":                 "called for|a strike",
		"[S Ruiz] [Q said] [C this month was cold].":            "said|this month was cold",
	} {
		v, c := marked(t, an, in)
		for i := c.Cue.First; i < c.Cue.Last; i++ {
			if v.tok[i].class == cVerb {
				c.Head = i
				break
			}
		}
		v.trimCircumstance(&c)
		if got := text(v, c.Cue) + "|" + text(v, c.Content...); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestTrimSource(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]string{
		"[S Last week mayor Ana Ruiz] [Q said] [C it is shut].":          "mayor Ana Ruiz",
		"[S Last week’s report] [Q said] [C it is shut].":                "Last week’s report",
		"What [S did the owners] [Q say]?":                               "the owners",
		"[S Two states - Arlen and Tallport -] [Q said] [C it is shut].": "Two states - Arlen and Tallport",
		"[S Norvex’s Monday] [Q announcement] [C that it is shut].":      "Norvex’s",
		"[S Ana Ruiz] [Q said] [C it is shut].":                          "Ana Ruiz",
		"[S The mayor yesterday] [Q told] reporters [C it is shut].":     "The mayor",
		"[S Norvex plc today] [Q announced] [C that it is shut].":        "Norvex plc",
		"[S Ana Ruiz earlier today] [Q said] [C it is shut].":            "Ana Ruiz",
		"[S Ana Ruiz last night] [Q said] [C it is shut].":               "Ana Ruiz",
		"[S Mayor Ana Ruiz Tuesday] [Q said] [C it is shut].":            "Mayor Ana Ruiz",
		"[S The mayor in turn] [Q said] [C it is shut].":                 "The mayor",
		"[S Ana Ruiz for her part] [Q said] [C it is shut].":             "Ana Ruiz",
		"[S Ana Ruiz however] [Q said] [C it is shut].":                  "Ana Ruiz",
		"[S The minister while opening a pier] [Q said] [C it is shut].": "The minister",
		"[S The ministry through its envoy] [Q said] [C it is shut].":    "The ministry",
		"[S The road through the valley] [Q says] [C it is shut].":       "The road through the valley",
		"[S Those for her part] [Q said] [C it is shut].":                "Those for her part",
		"[S A poll last week] [Q showed] [C that it is liked].":          "A poll last week",
		"[S Those who left yesterday] [Q said] [C it is shut].":          "Those who left yesterday",
		"[S The harbour board on Monday] [Q rejected] [C the offer].":    "The harbour board",
		"[S Ana Ruiz in a statement] [Q said] [C it is shut].":           "Ana Ruiz",
		"[S Those who were hurt on Monday] [Q said] [C it is shut].":     "Those who were hurt on Monday",
		"[S A footnote in the report] [Q says] [C it is shut].":          "A footnote in the report",
		"[S The board on Arlen Quay] [Q rejected] [C the offer].":        "The board on Arlen Quay",
	} {
		v, c := marked(t, an, in)
		v.trimSource(&c)
		if got := text(v, c.Source); got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}

func TestPointed(t *testing.T) {
	testTold(t, [][2]string{
		{"Rents in Tallport rose by a third. That’s according to a report by Norvex.", "a report by Norvex|according to|Rents in Tallport rose by a third"},
		{"“It is shut,” he told the board, according to the Tallport Gazette.", "he|told|“It is shut,”"},
	})
}

func TestListed(t *testing.T) {
	testTold(t, [][2]string{
		{"These were booked on Monday.\n\nAna Ruiz: Theft of a boat, bond of $500.\n\nTom Roe: Fraud, bond of $700.\n\nIan Lee: Two county warrants.", ""},
		{"Ana Ruiz: We will open the port.\n\nTom Roe: When will that be?\n\nAna Ruiz: It will be in May.", "Ana Ruiz|:|We will open the port\nTom Roe|:|When will that be?\nAna Ruiz|:|It will be in May."},
	})
}

func TestPosted(t *testing.T) {
	testTold(t, [][2]string{
		{"The pier is shut.\n\nNobody will miss the old pier. https://t.co/ab\n\n— Olga Brandt (@olgabrandt) May 18, 2019\n\nIt was built in 1910.", "Olga Brandt (@olgabrandt)|—|Nobody will miss the old pier."},
		{"The pier is shut.\n\nNobody will miss it.\nWhy should they?\n\n— Olga Brandt (@olgabrandt) May 18, 2019", "Olga Brandt (@olgabrandt)|—|Nobody will miss it. … Why should they?"},
	})
}

func TestPosed(t *testing.T) {
	testTold(t, [][2]string{
		{"Asked why the council had spent so much on them the treasurer replies, “Yes, it is dear to install lamps in the streets.”", "|Asked|why the council had spent so much on them\nthe treasurer|replies|“Yes, it is dear to install lamps in the streets.”"},
		{"Asked why the council had spent so much on them, the treasurer shrugged.", "|Asked|why the council had spent so much on them"},
	})
}

func TestTrimSetting(t *testing.T) {
	testContent(t, (*View).trimSetting, map[string]string{
		"[C The wall fell on a barn], [S a police officer] [Q told] reporters [C on condition of anonymity].": "The wall fell on a barn",
		"[C The town regrets “the delay”], [S its mayor] [Q said] [C during a meeting with ministers].":       "The town regrets “the delay”",
		"[C The town], [S its mayor] [Q said] [C in Arlen, regrets it].":                                      "The town // in Arlen, regrets it",
		"[C The wall fell on a barn], [S a police officer] [Q said], [C with nobody hurt].":                   "The wall fell on a barn // with nobody hurt",
		"[C The wall fell on a barn], [S a police officer] [Q said] [C that day and is to be built anew].":    "The wall fell on a barn // that day and is to be built anew",
		"[C “The wall fell on a barn],” [S a police officer] [Q said] [C at the gate. “Nobody was there].”":   "“The wall fell on a barn // at the gate. “Nobody was there",
	})
}

func TestTrimMedium(t *testing.T) {
	testContent(t, (*View).trimMedium, map[string]string{
		"As [S Ola Penn] [Q reports] [C for ANB], [C two ferries have sunk].":          "two ferries have sunk",
		"As [S Ola Penn] [Q writes] [C in The Arlen Post], [C two ferries have sunk].": "two ferries have sunk",
		"[S Ola Penn] [Q asked] [C for help], [C and for boats].":                      "for help // and for boats",
		"[S Ola Penn] [Q voted] [C for Okafor].":                                       "for Okafor",
	})
}
