package quote

import (
	"fmt"
	"testing"
)

// lastStance writes the first stance of the last statement of a marked text: act,
// commitment and the claim.
func lastStance(t *testing.T, marked string) string {
	t.Helper()
	r := told(t, marked)
	x := r.Statements[len(r.Statements)-1].Stances[0]
	text := "none"
	if x.Claim != 0 {
		text = r.Claims[x.Claim-1].Text
	}
	return fmt.Sprintf("%v %s: %s", x, commitment(x), text)
}

// stanceCase is a marked text and what lastStance writes of it.
type stanceCase struct{ text, want string }

// testLastStance holds the last statement of each text, behind what stands before all of
// them, to what is wanted.
func testLastStance(t *testing.T, before string, cases []stanceCase) {
	t.Helper()
	for _, c := range cases {
		if got := lastStance(t, before+c.text); got != c.want {
			t.Errorf("%q: %s, want %s", c.text, got, c.want)
		}
	}
}

// TestDeniedNegation holds what is denied to the clause as it stands, with its negation.
func TestDeniedNegation(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<The police> [denied] {that no boat had been found}.", "deny -3: No boat had been found."},
		{"<The police> [denied] {that a boat had been found}.", "deny -3: A boat had been found."},
		{"<The police> [said] {that no boat had been found}.", "assert -3: A boat had been found."},
		{"<Ana Lima> [denied] {reports that the ferry would not sail}.", "deny -3: The ferry would not sail."},
		{"<Ana Lima> [denied] {reports that the ferry would sail}.", "deny -3: The ferry would sail."},
		{"<Ana Lima> [confirmed] {reports that the ferry would not sail}.", "confirm +3: The ferry would not sail."},
		{"<Ana Lima> [doubted] {that the ferry was not safe}.", "doubt -1: The ferry was not safe."},
		{"<Ana Lima> [denied] {not paying the skipper}.", "deny -3: Ana Lima did not pay the skipper."},
		{"<Ana Lima> [denied] {never having met the skipper}.", "deny -3: Ana Lima has never met the skipper."},
		{"<The mayor> [said] {the nets were cut}.|\n\n<Ana Lima> [denied] {reports no boat was found}.", "deny -3: No boat was found."},
		{"<The mayor> [said] {the nets were cut}.|\n\n<Ana Lima> [denied] {the claims the skipper made}.", "deny -3: The nets were cut."},
		{"<Ana Lima> [denied] {paying the skipper}.", "deny -3: Ana Lima paid the skipper."},
		{"{“We deny that no nets were cut,”} <Ana Lima> [said].", "deny -3: No nets were cut."},

		// A claim in play that is put the other way round is supported by the denial.
		{"<The Harbour Post> [said] {the ferry rammed the barge}.|\n\n<Ana Lima> [denied] {that the ferry did not ram the barge}.", "deny +3: The ferry rammed the barge."},
		{"<The Harbour Post> [said] {the ferry rammed the barge}.|\n\n<Ana Lima> [denied] {that the ferry rammed the barge}.", "deny -3: The ferry rammed the barge."},
		{"<The mayor> [denied] {that the ferry did not ram the barge}.|\n\n<Ana Lima> [said] {the ferry rammed the barge}.", "assert -3: The ferry did not ram the barge."},
		{"<The mayor> [denied] {that the ferry did not ram the barge}.|\n\n<Ana Lima> [said] {the ferry did not ram the barge}.", "assert +3: The ferry did not ram the barge."},
	})
}

// TestSaidFalse takes what is said to be false from the clause behind it, though it stands
// in another piece of the quotation, and from what was said before where there is none.
func TestSaidFalse(t *testing.T) {
	const before = "<The Harbour Post> [said] {the ferry had sunk}.|\n\n"
	testLastStance(t, before, []stanceCase{
		{"<Ana Lima> [said] {it was false to claim that the crew had slept}.", "deny -3: The crew had slept."},
		{"<Ana Lima> [said] {it would be misleading to suggest that the crew had slept}.", "deny -3: The crew had slept."},
		{"<Ana Lima> [said] {it was not true that the crew had slept}.", "deny -3: The crew had slept."},
		{"{“It is simply not true,”} <Bo Finch> [said], {“that the crew warned us”}.", "deny -3: The crew warned us."},
		{"{“That is simply not true,”} <Lima> [said]. {“The crew slept.”}", "deny -3: The ferry had sunk."},
		{"<Ana Lima> [said] {it was not true}.", "deny -3: The ferry had sunk."},
	})
}

// TestTakenBack lets a speaker take back only what was said by the same side.
func TestTakenBack(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<The union> [said] {the ferry had sunk}.|\n\n<The Harbour Post> [retracted] {part of the story}.", "reject -3: none"},
		{"<The Harbour Post> [said] {the ferry had sunk}.|\n\n<The Harbour Post> [retracted] {the claim}.", "reject -3: The ferry had sunk."},
		{"<The union> [said] {the ferry had sunk}.|\n\n<The Harbour Post> [dismissed] {the story}.", "reject -3: The ferry had sunk."},
	})
}

// TestScornedClaim tells who blasts a claim, and so turns it down, from who blasts somebody
// or a paper.
func TestScornedClaim(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [blasted claims] {that she had cut the nets}.", "reject -3: Ana Lima had cut the nets."},
		{"<Ana Lima> [blasted] {the claim that the crew had slept}.", "reject -3: The crew had slept."},
		{"<Ana Lima> [slammed] {allegations that the crew had slept}.", "reject -3: The crew had slept."},
		{"<Ana Lima> [hit out at suggestions] {that the crew had slept}.", "reject -3: The crew had slept."},
		{"<Ana Lima> [trashed rumours] {that the crew had slept}.", "reject -3: The crew had slept."},
		{"<Ana Lima> [ridiculed] {accusations that the crew had slept}.", "reject -3: The crew had slept."},
		{"<Ana Lima> [slammed] {reports that the crew had slept}.", "reject -3: The crew had slept."},
		{"<Ana Lima> [mocked] {suggestions she would resign}.", "reject -3: She would resign."},
		{"<Ana Lima> [scoffed at] {reports that the crew had slept}.", "reject -3: The crew had slept."},

		{"<Ana Lima> [slammed] {the minister}.", "condemn n/a: none"},
		{"<Ana Lima> [slammed] {the report}.", "condemn n/a: none"},
		{"<Ana Lima> [mocked] {the claims department}.", "condemn n/a: none"},
		{"<Ana Lima> [slammed] {a report that found the crew had slept}.", "condemn n/a: none"},
	})
}

// TestPlea makes the charge the claim of a plea.
func TestPlea(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [pleaded] {not guilty to fraud}.", "deny -3: Ana Lima is guilty of fraud."},
		{"<Ana Lima> [pleaded guilty] {to two counts of fraud}.", "admit +3: Ana Lima is guilty of two counts of fraud."},
		{"<Ana Lima> [pleaded guilty] {to lying to the court}.", "admit +3: Ana Lima lied to the court."},
		{"<Ana Lima> [pleaded] {not guilty to charges of theft}.", "deny -3: Ana Lima is guilty of theft."},
		{"<Ana Lima> [pleaded] {not guilty to charges that she stole the nets}.", "deny -3: She stole the nets."},
		{"<Ana Lima> [pleaded] {not guilty}.", "deny -3: none"},
		{"<Ana Lima> [pleaded with] {the guards to leave}.", "callfor +3: The guards should leave."},
	})
}

// TestNotDenied leaves open what a speaker does not deny, in whoever's words that is told.
func TestNotDenied(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [does not deny] {that the nets were cut}.", "withhold deny +0: The nets were cut."},
		{"<Ana Lima> [said] {she did not deny that the nets were cut}.", "withhold deny +0: The nets were cut."},
		{"{“I do not deny that the nets were cut,”} <Ana Lima> [said].", "withhold deny +0: The nets were cut."},
		{"<Ana Lima> [could not confirm] {the deal},| nor [deny] {that the nets were cut}.", "withhold deny +0: The nets were cut."},
		{"<Ana Lima> [did not confirm] {the deal},| nor did <she> [deny] {that the nets were cut}.", "withhold deny +0: The nets were cut."},
		{"<Ana Lima> [confirmed] {the deal},| and then <she> [denied] {that the nets were cut}.", "deny -3: The nets were cut."},
		{"<Ana Lima> [said] {she denied that the nets were cut}.", "deny -3: The nets were cut."},
		{"<Ana Lima> [said] {the mayor did not deny that the nets were cut}.", "assert -3: The mayor denied that the nets were cut."},
	})
}

// TestTimeOfObject dates a cue by the time between whom it is about and what is said of
// them, but not by one that belongs to what is said.
func TestTimeOfObject(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"<Ana Lima> [accused] {the firm on Monday of hiding the leak}.", "on Monday"},
		{"<Ana Lima> [blamed] {the firm on Monday for the leak}.", "on Monday"},
		{"<Ana Lima> [ordered] {the firm on Monday to leave}.", "on Monday"},
		{"<Ana Lima> [accused] {the firm of hiding the leak on Monday}.", ""},
		{"<Ana Lima> [said] {the firm on Monday hid the leak}.", ""},
	} {
		r := told(t, c.text)
		got := ""
		if w := r.Statements[0].When; !w.IsZero() {
			got = w.Words.In(r.Text)
		}
		if got != c.want {
			t.Errorf("%s: %q, want %q", c.text, got, c.want)
		}
	}
}

// TestAnswersDenial takes what a denial is of from how the statement before put it: who
// denies that something did not happen holds that it did.
func TestAnswersDenial(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<The mayor> [said] {the quarry had not been closed}.|\n\n<The union> [denied] {this}.", "deny +3: The quarry had been closed."},
		{"<The mayor> [said] {the quarry had been closed}.|\n\n<The union> [denied] {this}.", "deny -3: The quarry had been closed."},
		{"<The mayor> [said] {no permit had been issued}.|\n\n<Ana Lima> [said] {that was true}.", "confirm -3: A permit had been issued."},
		{"<The mayor> [said] {no permit had been issued}.|\n\n<Ana Lima> [said] {that was untrue}.", "deny +3: A permit had been issued."},
		{"<The mayor> [said] {a permit had been issued}.|\n\n<Ana Lima> [said] {that was untrue}.", "deny -3: A permit had been issued."},
		{"<The mayor> [denied] {that a permit had been issued}.|\n\n<Ana Lima> [rejected] {the allegation}.", "reject -3: A permit had been issued."},
		{"<The mayor> [said] {the quarry was shut}.|\n\n<Ana Lima> [said] {that was a lie}.", "deny -3: The quarry was shut."},
		{"<The mayor> [doubted] {that the wall would hold}.|\n\n<Ana Lima> [dismissed] {the mayor's remarks}.", "reject -3: none"},
		{"<The mayor> [said] {the wall would hold}.|\n\n<Ana Lima> [dismissed] {the mayor's remarks}.", "reject -3: The wall would hold."},
		{"<The mayor> [said] {the wall was safe}.|\n\n<Ana Lima> [doubts] {it will hold until spring}.", "doubt -1: It will hold until spring."},
		{"<The mayor> [said] {the wall was safe}.|\n\n<Ana Lima> [did not respond to] {a request for comment}.", "withhold assert +0: none"},
	})
}

// TestSaidOfSomebody holds whoever denies by what is said of somebody to these words.
func TestSaidOfSomebody(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"{“My client is innocent,”} <Ana Lima> [said].", "deny +3: Ana Lima’s client is innocent."},
		{"<Ana Lima> [said] {the claims were nonsense}.", "deny -3: The claims are true."},
		{"<Ana Lima> [said] {there was no doubt that the crew had slept}.", "assert +3: The crew had slept."},
		{"<Ana Lima> [said] {there was no question that the crew had not slept}.", "assert -3: The crew had slept."},
		{"{“We did not sink the barge,”} <Ana Lima> [said].", "assert -3: We sank the barge."},
		{"Neither <the mayor nor his office> [has commented on] {the fire}.", "withhold assert +0: The fire."},
		{"<The mayor and his office> [have commented on] {the fire}.", "discuss n/a: none"},
	})
}

// TestOwnDenial holds what the speaker denies with a verb of the clause to the clause behind
// it, whatever that admits, and confirms what is not disputed.
func TestOwnDenial(t *testing.T) {
	const before = "<The mayor> [said] {the ferry had sunk}.|\n\n"
	testLastStance(t, "", []stanceCase{
		{"{“We deny that it was our fault,”} <Ana Lima> [said].", "deny -3: It was our fault."},
		{"{“We do dispute that it was our fault,”} <Ana Lima> [said].", "deny -3: It was our fault."},
		{"{“We admit that it was our fault,”} <Ana Lima> [said].", "admit +3: It was our fault."},
		{"{“We don’t dispute that there was a leak,”} <Ana Lima> [said].", "confirm +3: There was a leak."},
		{"<Ana Lima> [said] {she regretted the leak but did not accept that the crew was to blame}.", "reject -3: The crew was to blame."},
		{"{“It is not true that we were wrong about the map,”} <Ana Lima> [said].", "deny -3: We were wrong about the map."},
		{"{“It would be wrong to say that the map was true,”} <Ana Lima> [said].", "deny -3: The map was true."},
		{"<Ana Lima> [maintains] {her innocence}.", "deny -3: Ana Lima is guilty."},
		{"<Ana Lima> [said] {rumours that the ferry, the Tern, had sunk were “complete nonsense”}.", "deny -3: The ferry, the Tern, had sunk."},
		{"{“Any suggestion that we sat on this report is false,”} <Ana Lima> [said].", "deny -3: We sat on this report."},
		{"<Ana Lima> [said] {the claim that the ferry had sunk was true}.", "confirm +3: The ferry had sunk."},
		{before + "{“It’s all rubbish,”} <Ana Lima> [said].", "deny -3: The ferry had sunk."},
		{before + "{“There is no truth to that,”} <Ana Lima> [said].", "deny -3: The ferry had sunk."},
		{"{“It’s all rubbish,”} <Ana Lima> [said].", "deny -3: none"},
	})
}
