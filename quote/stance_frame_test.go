package quote

import "testing"

// TestConstruedWith tells acts apart by what the cue is construed with.
func TestConstruedWith(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Reporters> [questioned] {about the ferry}.", "ask n/a: none"},
		{"<Reporters> [questioned] {the mayor about the ferry}.", "ask n/a: none"},
		{"<Ana Lima> [questioned] {the plan}.", "doubt n/a: none"},
		{"<Ana Lima> [challenged] {him to a debate}.", "callfor +3: none"},
		{"<Ana Lima> [challenged] {the ruling}.", "condemn n/a: none"},
		{"<Ana Lima> [insisted] {that any package include a delay of the fee}.", "callfor +3: Any package should include a delay of the fee."},
		{"<Ana Lima> [insisted on] {paying the bill}.", "promise +2: Ana Lima will pay the bill."},
		{"<Reporters> [asked for] {her position on the ferry}.", "ask n/a: none"},
		{"<Ana Lima> [asked for] {more details of the plan}.", "ask n/a: none"},
		{"<Ana Lima> [asked for] {help}.", "callfor +3: There should be help."},
		{"<A court> [found] {the skipper guilty of theft}.", "declare +3: none"},
		{"<The appeals court> [held] {that the fee was unlawful}.", "declare +3: The fee was unlawful."},
		{"<The judge> [found] {the key}.", "assert +3: The key."},
		{"<The survey> [found] {that the fee was low}.", "assert +3: The fee was low."},
		{"<Police> [identified] {the skipper as Bernd Holm}.", "assert +3: The skipper is Bernd Holm."},
	})
}

// TestUnwilling tells who will not do a thing from who will not speak of it.
func TestUnwilling(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [not planning] {to vote}.", "refuse -3: Ana Lima will vote."},
		{"<Ana Lima> [said] {she does not intend to sell the ferry}.", "refuse -3: Ana Lima intends to sell the ferry."},
		{"<Ana Lima> [has no plans] {to run}.", "promise -2: Ana Lima will run."},
		{"<Ana Lima> [wouldn't] {let the crews in}.", "refuse -3: none"},
		{"<Ana Lima> [would not sign] {the deal}.", "refuse -3: none"},
		{"<Ana Lima> [would not say] {when the ferry sails}.", "withhold assert +0: none"},
		{"<Ana Lima> [would not like] {to see the quay shut}.", "express n/a: Ana Lima will see the quay shut."},
		{"<Ana Lima's> [reluctance] {to debate}.", "refuse -3: none"},
		{"<Ana Lima's> [reluctance] {to comment on the theft}.", "withhold assert +0: The theft."},
		{"<Ana Lima> [was reluctant] {to endorse Bernd Holm}.", "withhold praise +0: none"},
		{"<Ana Lima> [refused] {to release the ferry's logs}.", "refuse -3: none"},
		{"<Ana Lima> [declined] {to provide a copy of the audit}.", "refuse -3: none"},
		{"<Ana Lima> [declined] {to provide details of the audit}.", "withhold assert +0: none"},
		{"<Ana Lima> [refused] {to release the names of the crew}.", "withhold assert +0: none"},
		{"<Ana Lima> [refused] {to show up at the hearing}.", "refuse -3: none"},
		{"<Ana Lima> [refused] {to hold a vote on the fee}.", "refuse -3: none"},
		{"<Ana Lima> [declined] {to give an interview}.", "withhold assert +0: none"},
		{"<Ana Lima> [decided against] {repairing the quay}.", "refuse -3: none"},
		{"<Ana Lima> [decided against] {commenting on the fee}.", "withhold assert +0: none"},
		{"<Ana Lima> [opted against] {a third ferry}.", "refuse -3: none"},
		{"<Ana Lima> [stopped short of] {calling for a new ferry}.", "withhold callfor +0: none"},
	})
}

// TestWould tells what would follow from something from what is to come.
func TestWould(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [said] {the fee would raise only two million over a decade}.", "assert +3: The fee would raise only two million over a decade."},
		{"<Ana Lima> [said] {banning boats would be very unusual}.", "assert +3: Banning boats would be very unusual."},
		{"<Ana Lima> [said] {the ferry would sail on Monday}.", "predict +2: The ferry would sail on Monday."},
		{"<Ana Lima> [said] {the work would continue}.", "predict +2: The work would continue."},
	})
}
