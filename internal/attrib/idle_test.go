package attrib

import (
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

func TestIdle(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	for in, want := range map[string]bool{
		"In other *words, the mill is shut.":                                   true,
		"The mill, in Okafor’s *words, is shut.":                               false,
		"That *said, the mill may open again.":                                 true,
		"That being *said, the mill may open again.":                           true,
		"The mill, that report *said, may open again.":                         false,
		"This is not to *say that the mill is shut.":                           false,
		"Which is not to *say that the mill is shut.":                          true,
		"Needless to *say, the mill is shut.":                                  true,
		"She lies as easily as she *tells the truth.":                          true,
		"She *told the truth about the mill.":                                  false,
		"The only two Nordic *states to have joined the pact stayed away.":     true,
		"The report *states that the mill is shut.":                            false,
		"The guard *called an ambulance.":                                      true,
		"Neighbours *called 911 on Monday.":                                    true,
		"The guard *called police raids a farce.":                              false,
		"The board made a *call for papers.":                                   true,
		"The board made a *call for calm.":                                     false,
		"Norvex is best *known for its boats.":                                 true,
		"The port struggles to *contend with the crowds.":                      true,
		"Ruiz *contends the port is full.":                                     false,
		"If all goes *according to plan, the mill will open in May.":           true,
		"The mill will open in May, *according to plans seen by the Herald.":   false,
		"The mill will open in May, *according to plan documents.":             false,
		"The crew *hails from a town that shuts in winter.":                    true,
		"The crew *hails the mayor as a hero.":                                 false,
		"Ruiz was *pictured with the mayor.":                                   true,
		"As we *say goodbye, she waves.":                                       true,
		"They *say goodbye is a hard word.":                                    false,
		"A neighbour *found the car in a ditch.":                               true,
		"A study *found cars had become heavier.":                              false,
		"The doctor *referred him to a clinic.":                                true,
		"The firm *referred reporters to a statement.":                         false,
		"The following chart *shows the fall in prices.":                       true,
		"The latest survey *shows a fall in prices.":                           false,
		"Among the states that vote today, the report *states, two are small.": false,
	} {
		text := ""
		at := -1
		for k, c := range in {
			if c == '*' {
				at = k
				continue
			}
			text += string(c)
		}
		d := an.Analyze(text, nil)
		v := NewView(d, Default().Lex)
		for i := range d.Tokens {
			if int(d.Tokens[i].Start) == at && v.idle(int32(i)) != want {
				t.Errorf("%s: %v", in, !want)
			}
		}
	}
}
