package coref_test

import (
	"strings"
	"testing"
)

// TestForms asks for whom forms of a name and descriptions of a known one stand:
// the source is the last place where its words stand in the text.
func TestForms(t *testing.T) {
	for _, c := range []struct{ text, source, want string }{
		{"The Southern Island Revenue Service (Sirs) raided two shops on Monday. Fraud had fallen, Sirs said.", "Sirs", "Southern Island Revenue Service"},
		{"The plan was drawn up by the Ministry of Trade, Industry and Energy (MOTIE). It would take years, MOTIE said.", "MOTIE", "Ministry of Trade, Industry and Energy"},
		{"Cobrex Andes agreed to drain the lake last week. The rest was wrong, Cobrex said.", "Cobrex", "Cobrex Andes"},
		{"Grand Meridian Resorts runs three hotels. It would reopen two, Grand Meridian said.", "Grand Meridian", "Grand Meridian Resorts"},
		{"Three guests were hurt. One of them, Naomi Weisz, said that nobody had warned her.", "One of them, Naomi Weisz", "Naomi Weisz"},
		{"The tanker was empty. Its operator, Thalassa Tankers, said that it had been sold.", "Its operator, Thalassa Tankers", "Thalassa Tankers"},
		{"Mia Renfrew left in May. Mia’s ex, footballer Jay Orde, said he was shocked.", "Mia’s ex, footballer Jay Orde", "Jay Orde"},
		{"Mia Renfrew left in May. Mia’s widower, footballer Jay Orde, said he was shocked.", "Mia’s widower, footballer Jay Orde", "Jay Orde"},
		{"Mia Renfrew left in May. Mia’s ex-wife, footballer Pia Orde, said she was shocked.", "Mia’s ex-wife, footballer Pia Orde", "Pia Orde"},
		{"Mia Renfrew left in May. Mia Renfrew, footballer, said she was shocked.", "Mia Renfrew, footballer", "Mia Renfrew"},
		{"A former director of the meals programme said on Tuesday that he had signed for food that never came.\n\nEbenezer Mensah, 58, told the court that he was a coward.", "A former director of the meals programme", "Ebenezer Mensah"},
		{"The environment group Ice Watch said that the fire was no accident.", "The environment group Ice Watch", "Ice Watch"},
		{"Ann Lee met the governor of the bank in Arlen. The province’s commissioner said that nobody was told.", "The province’s commissioner", "The province’s commissioner"},
		{"The port opened in 2011. Sultan Qasim bin Said, who took power in 1970, had wished for it. A second one would follow, Qasim bin Said said.", "Qasim bin Said", "Qasim bin Said"},
		{"President Tomás Aurelio Quispe da Costa opened the bridge. In June, Quispe said it was safe.", "Quispe", "Tomás Aurelio Quispe da Costa"},
		{"Prices fell, according to Farfield.com. They would fall again, Farfield said.", "Farfield", "Farfield.com"},
		{"The letter came from Citizens for Reform in Tallport (CRIT) on Monday. It would sue, CRIT said.", "CRIT", "Citizens for Reform in Tallport"},
		{"The city’s Department of Ports and Harbours (Depo) director-general, Zane Dorsey, said it was safe.", "The city’s Department of Ports and Harbours (Depo) director-general, Zane Dorsey", "Zane Dorsey"},
		{"Some members of Congress said that it was too late.", "Some members of Congress", "Some members of Congress"},
		{"Hospitals in Arlen and Zubrow said they were full.", "Hospitals in Arlen and Zubrow", "Hospitals in Arlen and Zubrow"},
		{"Bexcom, a provider of phones and mobile services, said it would close.", "Bexcom, a provider of phones and mobile services", "Bexcom"},
		{"Ann Lee and Bo Chen met on Monday in Arlen. Carl Dorsey was there, too. Both women were hopeful. The couple said they would marry.", "The couple", "Ann Lee and Bo Chen"},
		{"For Norway, the year was a good one. The government said it would spend more.", "The government", "Norway"},
		{"Jean Lafferty, 71, cannot sleep. The grandmother-of-six said it was the rats.", "The grandmother-of-six", "Jean Lafferty"},
		{"An inquiry by the Harbour Board found a leak. A report by a committee came in May. The report said that the pipe was old.", "The report", "The report"},
		{"LEE: It was late.\n\nOur reporter Ann Lee is at the yard. The union is tired, Lee said.", "Lee", "Ann Lee"},
	} {
		s := strings.LastIndex(c.text, c.source)
		if got := label(resolveOne(t, c.text, [2]int{s, s + len(c.source)}, wordsAt(c.text, "said", s), nil)); got != c.want {
			t.Errorf("%q in %q is %q, want %q", c.source, c.text, got, c.want)
		}
	}
}
