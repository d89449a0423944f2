package quote

import "testing"

// TestTargets tells whom or what an attitude is towards: the object of the act that a cue
// names, the subject of what evaluates, the object of the speaker's own verb.
func TestTargets(t *testing.T) {
	for _, c := range []struct{ text, target string }{
		{"Mayor Nils Orr lashed out at the judge in a series of tweets.", "the judge"},
		{"Mayor Nils Orr mocked the keeper’s accent.", "the keeper’s accent"},
		{"Bishops decried the treatment of sailors at the border.", "the treatment of sailors"},
		{"The vote drew fire from farm groups.", "The vote"},
		{"The harbor master was accused of hiding the ledger by two clerks.", "The harbor master"},
		{"Mr. Orr laid the blame for the defeat squarely on the consultants.", "the consultants"},
		{"Ms. Lund said her rival’s tax plan made no sense.", "her rival’s tax plan"},
		{"Mr. Orr said the ferry’s timetable was a disgrace.", "the ferry’s timetable"},
		{"Mr. Orr said he supports the treaty.", "the treaty"},
		{"Ms. Lund said she is against the pipeline.", "the pipeline"},
		{"Mr. Orr said he was appalled by the remarks.", "the remarks"},
		{"Mr. Orr said he found the remarks offensive.", "the remarks"},
		{"“We oppose the lease of the quay,” said Nils Orr.", "the lease of the quay"},
		{"Ms. Lund thanked the volunteers and the crew for their work.", "the volunteers and the crew"},
		{"Ms. Lund said residents were lied to by the council.", "the council"},
		{"Mr. Orr said that the boat left at noon.", ""},
		{"Mr. Orr said the lawyer also lacks a plan and is a disgrace.", "the lawyer"},
		{"Two clerks claim he robbed them.", "he"},
		{"Mr. Orr rejected that offer.", "that offer"},
		{"Mr. Orr backed her.", "her"},
		{"Mr. Orr threatened to sue the firm.", "the firm"},
		{"Mr. Orr threatened to impose a toll on foreign ships.", "foreign ships"},
		{"The harbor board voiced its disapproval of the ruling.", "the ruling"},
		{"The clerk announced his endorsement of Vik Dahl.", "Vik Dahl"},
		{"Ms. Lund expressed confidence in the treasurer.", "the treasurer"},
		{"Ms. Lund condemned the attack on the ferry.", "the attack"},
		{"Mr. Orr summed up the plan as folly.", "the plan"},
		{"Mr. Orr said he is sick and tired of stupid people.", "stupid people"},
		{"Mr. Orr was ashamed that Lund would endorse anyone.", "Lund"},
		{"Ms. Lund accused the mayor of Tarn of fraud.", "the mayor of Tarn"},
		{"Ms. Lund distanced herself from the treasurer.", "the treasurer"},
		{"Mr. Orr compared the treasurer to a pirate.", "the treasurer"},
		{"Mr. Orr called the treasurer unfit for the post.", "the treasurer"},
		{"“We all know it. The treasurer has lied to us for years,” Mr. Orr said.", "The treasurer"},
		{"Ms. Lund condemned what she called a rushed sale.", "a rushed sale"},
	} {
		rec := extracted(t, c.text)
		if len(rec.Statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		if x := rec.Statements[0].Stances[0]; x.Target != c.target || (x.Attitude == NoAttitude) != (c.target == "") {
			t.Errorf("%s: %v to %q, want %q", c.text, x.Attitude, x.Target, c.target)
		}
	}
}

// TestSpeakersPronoun tells who is meant by a pronoun that a content begins with: the
// speaker where it may be, else somebody else, whose doing it then is.
func TestSpeakersPronoun(t *testing.T) {
	for _, c := range []struct {
		text   string
		act    Act
		target string
	}{
		{"Mr. Orr said she is unfit to lead.", Condemn, "she"},
		{"Mr. Orr said he will leave the board.", Promise, ""},
		{"Ms. Lund said she will leave the board.", Promise, ""},
		{"Mr. Orr said it was a disgrace.", Condemn, "it"},
	} {
		rec := extracted(t, c.text)
		if len(rec.Statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		if x := rec.Statements[0].Stances[0]; x.Act != c.act || x.Target != c.target {
			t.Errorf("%s: %v to %q, want %v to %q", c.text, x.Act, x.Target, c.act, c.target)
		}
	}
}

// TestTargetPronoun tells whom a pronoun means that an attitude is towards.
func TestTargetPronoun(t *testing.T) {
	for _, c := range []struct{ text, name string }{
		{"Anna Lund spoke at the harbor. The mayor, Nils Orr, said she is unfit to lead.", "Anna Lund"},
		{"Anna Lund and Mary Dahl spoke at the harbor. Nils Orr said she is unfit to lead.", ""},
		{"Peter Dahl spoke at the harbor. Nils Orr said she is unfit to lead.", ""},
		{"Nils Orr said the boats were late. Nils Orr said he is unfit to lead.", ""},
	} {
		rec := extracted(t, c.text)
		name := ""
		for _, st := range rec.Statements {
			if x := st.Stances[0]; x.TargetID != 0 {
				name = rec.Entity(x.TargetID).Name
			}
		}
		if name != c.name {
			t.Errorf("%s: %q, want %q", c.text, name, c.name)
		}
	}
}

// TestTargetIsNoTime holds that nobody is for or against the time at which something is said.
func TestTargetIsNoTime(t *testing.T) {
	rec := extracted(t, "Mr. Orr apologized the next day.")
	for _, st := range rec.Statements {
		if x := st.Stances[0]; x.Target != "" {
			t.Errorf("%v to %q", x.Attitude, x.Target)
		}
	}
}
