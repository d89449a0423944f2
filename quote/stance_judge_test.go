package quote

import "testing"

// TestJudged reads statements that judge somebody or something by what they hold to be so,
// under cues that are neutral and under such as tell of a belief, and others that tell only
// what is so.
func TestJudged(t *testing.T) {
	for _, c := range []struct {
		text string
		want Attitude
	}{
		{"Lee said the rules of the ferry were ambiguous.", Con},
		{"Lee said the proposal for the harbor is vague about who will pay.", Con},
		{"Lee believes the board bungled the sale of the mill.", Con},
		{"Lee thinks the board has taken sailors for granted.", Con},
		{"“I think the board is out of touch,” Lee said.", Con},
		{"Lee believes the outreach to sailors was phony.", Con},
		{"Lee said the findings raised serious questions about the sale.", Con},
		{"Lee said the board has a different set of rules for the rich.", Con},
		{"Lee said the board was not being forthcoming.", Con},
		{"Lee said the board does not keep its word.", Con},
		{"Lee said the harbor plan was workable.", Pro},
		{"Lee believes the harbor plan is a step in the right direction.", Pro},
		{"Lee said the pilot gets the job done.", Pro},
		{"Lee called the rules ambiguous.", Con},
		{"Lee called the ferry deal a no-brainer.", Pro},
		{"Lee said it is unclear who will pay for the ferry.", NoAttitude},
		{"Lee asked whether the plans were workable.", NoAttitude},
		{"Lee believes the ferry left at noon.", NoAttitude},
		{"Lee said the board takes nothing for granted.", NoAttitude},
		{"Lee said the rules were not ambiguous.", NoAttitude},
		{"Lee said the board does not always get the job done.", NoAttitude},
		{"Lee said the ferry stayed on the right bank.", NoAttitude},
	} {
		st, ok := firstStance(t, c.text)
		if ok && st.Attitude != c.want {
			t.Errorf("%s: %v %v, want %v", c.text, st.Attitude, st.Act, c.want)
		}
	}
}

// TestNotAgainst reads statements that are against something by the words in them and not by
// what is said: worries that nobody is said to have, what is played down, and how others feel.
func TestNotAgainst(t *testing.T) {
	for _, c := range []struct {
		text string
		want Attitude
	}{
		{"Lee played down the strike on Monday.", NoAttitude},
		{"Lee downplayed the strike of the pilots.", NoAttitude},
		{"Lee dismissed the complaint of the pilots.", Con},
		{"“Our pilots are worried,” Lee said.", NoAttitude},
		{"Lee said the pilots were anxious and tired.", NoAttitude},
		{"“Our pilots are angry about this disgraceful deal,” Lee said.", Con},
		{"Lee voiced concern over the ferry deal.", Con},
	} {
		st, ok := firstStance(t, c.text)
		if ok && st.Attitude != c.want {
			t.Errorf("%s: %v %v, want %v", c.text, st.Attitude, st.Act, c.want)
		}
	}
	for _, c := range []struct {
		text string
		want Attitude
	}{
		{"Prices slid in Tarn on Monday over concerns about demand for coal.", NoAttitude},
		{"The mayor, who sympathizes with the strikers, left at noon.", Pro},
	} {
		rec := extracted(t, c.text)
		if len(rec.Statements) == 0 {
			t.Errorf("%s: no statement", c.text)
		} else if got := rec.Statements[0].Stances[0]; got.Attitude != c.want {
			t.Errorf("%s: %v %v, want %v", c.text, got.Attitude, got.Act, c.want)
		}
	}
}

// TestFactIs reads sentences that begin by saying that what follows is so, and one whose
// subject is a fact.
func TestFactIs(t *testing.T) {
	for _, c := range []struct {
		text string
		want Act
	}{
		{"“The truth is that the pilots lied to us,” Lee said.", Accuse},
		{"Lee said the fact of the matter is that the pilots lied to us.", Accuse},
		{"“The reality is, the ferry may leave late,” Lee said.", Speculate},
		{"“The truth was hidden in the harbor,” Lee said.", Assert},
	} {
		st, ok := firstStance(t, c.text)
		if ok && st.Act != c.want {
			t.Errorf("%s: %v, want %v", c.text, st.Act, c.want)
		}
	}
}
