package quote

import "testing"

// TestKnows reads how speakers know what they say, and some words that only look as if
// they told.
func TestKnows(t *testing.T) {
	for _, c := range []struct {
		text string
		want Basis
	}{
		{"“We have seen three ferries turn back,” Ann Lee said.", BasisFirstHand},
		{"“This is the worst timetable I have ever seen,” Ann Lee said.", BasisUnknown},
		{"“In my experience, the ferries leave late,” Ann Lee said.", BasisFirstHand},
		{"Ann Lee remembered the ferries turning back.", BasisFirstHand},
		{"Ann Lee said she met the pilot on the pier.", BasisFirstHand},
		{"Ann Lee said she was told to wait on the pier.", BasisFirstHand},
		{"Ann Lee said she was meeting the pilot on the pier.", BasisUnknown},
		{"Ann Lee said the pilot met her sister on the pier.", BasisUnknown},
		{"Ann Lee said the inquiry revealed that two pilots were drunk.", BasisEvidence},
		{"Ann Lee said she has footage of the pilot.", BasisEvidence},
		{"Leaked documents have unveiled a plan to sell the ferries.", BasisEvidence},
		{"Ann Lee concluded that the pilot was drunk.", BasisInference},
		{"Ann Lee said the accident demonstrates that the ferries are unsafe.", BasisInference},
		{"Ann Lee suggested that the pilot was drunk.", BasisUnknown},
	} {
		rec := extracted(t, "The mayor, Ann Lee, spoke on Monday.\n\n"+c.text)
		if len(rec.Statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		if st := rec.Statements[0].Stances[0]; st.Basis != c.want {
			t.Errorf("%s: basis %v of %v, want %v", c.text, st.Basis, st.Act, c.want)
		}
	}
}

// TestRing reads for or against whom a description is.
func TestRing(t *testing.T) {
	for _, c := range []struct {
		text string
		want Attitude
	}{
		{"Ann Lee likened the harbour board to the mafia.", Con},
		{"Ann Lee compared the new pier to a bridge.", NoAttitude},
		{"Ann Lee called the harbour board biased.", Con},
		{"Ann Lee called the harbour master trustworthy.", Pro},
	} {
		rec := extracted(t, "The mayor, Ann Lee, spoke on Monday.\n\n"+c.text)
		if len(rec.Statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		if st := rec.Statements[0].Stances[0]; st.Attitude != c.want {
			t.Errorf("%s: %v of %v, want %v", c.text, st.Attitude, st.Act, c.want)
		}
	}
}
