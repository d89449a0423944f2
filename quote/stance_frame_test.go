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
		{"<The leaflet> [details] {how to store water}.", "discuss n/a: none"},
		{"<The leaflet> [details] {how the storm hit the town}.", "assert +3: none"},
		{"<Ana Lima> [highlighted] {the cost of the ferry}.", "discuss n/a: none"},
		{"<Ana Lima> [highlighted] {that the ferry was late}.", "assert +3: The ferry was late."},
		{"<Ana Lima> [bragged about] {her record}.", "praise n/a: none"},
		{"<Ana Lima> [was in effect daring] {the skipper to sail}.", "callfor +3: The skipper should sail."},
		{"<The mayor> [identified] {the ferry as “a wreck”}.", "label +3: The ferry is a wreck."},
		{"<The chart> [lists] {her as the skipper}.", "assert +3: She is the skipper."},
		{"<The leaflet> [advised] {how to save water}.", "discuss n/a: none"},
		{"<The leaflet> [advised] {that the crew save water}.", "callfor +3: The crew should save water."},
		{"<Ana Lima> [raised questions about] {the judgment of the skipper}.", "condemn n/a: none"},
		{"<Ana Lima> [raised questions about] {whether the ferry was safe}.", "ask n/a: The ferry was safe."},
		{"<Ana Lima> [questioned] {how he could break his word}.", "condemn n/a: none"},
		{"<Ana Lima> [questioned] {how many crews could sail}.", "doubt n/a: none"},
		{"<The Courier> [first reported] {the sale of the ferry}.", "assert +3: none"},
		{"<The firm> [disclosed] {the payments}.", "assert +3: The payments."},
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

// TestOwnBody tells what the body that somebody speaks for will do from what others will.
func TestOwnBody(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Bernd Holm, a spokesman for Norvex>, [said] {the company will close the quay}.", "promise +2: The company will close the quay."},
		{"<Bernd Holm, a spokesman for Norvex>, [said] {Norvex would repay the crews}.", "promise +2: Norvex would repay the crews."},
		{"<Bernd Holm, a spokesman for Norvex>, [said] {Norvex would be able to sail in May}.", "predict +3: Norvex would be able to sail in May."},
		{"<Bernd Holm, a spokesman for Norvex>, [said] {the company would sue the port}.", "threaten +2: The company would sue the port."},
		{"<Bernd Holm, a spokesman for Norvex>, [said] {the company would not pay the fee}.", "refuse -3: The company would pay the fee."},
		{"<Bernd Holm, a spokesman for Norvex>, [said] {the company would not comment on the fee}.", "withhold assert +0: The company would comment on the fee."},
		{"<Bernd Holm, an analyst at Norvex>, [said] {the company would lose customers}.", "predict +2: The company would lose customers."},
		{"<Prime Minister Bernd Holm> [said] {the government will cut the fee}.", "promise +2: The government will cut the fee."},
		{"<Mayor Bernd Holm> [said] {the city would rebuild the quay}.", "promise +2: The city would rebuild the quay."},
		{"<Critics> [said] {the government would lose the vote}.", "predict +2: The government would lose the vote."},
	})
}

// TestOwnWords reads what sentences of the speaker's own do.
func TestOwnWords(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"{“I have to ask you, why was the ferry sold?”} <Ana Lima> [said].", "ask n/a: none"},
		{"{“I’ve got to ask the crew to wait,”} <Ana Lima> [said].", "callfor +3: Ana Lima has got to ask the crew to wait."},
		{"{“We have several questions for the skipper,”} <Ana Lima> [said].", "ask n/a: none"},
		{"{“We can confirm the crew has been asked to leave,”} <Ana Lima> [said].", "confirm +3: The crew has been asked to leave."},
		{"{“We see no link to the fire,”} <Ana Lima> [said].", "doubt -1: There was no link to the fire."},
		{"<Ana Lima> [said] {there did not appear to be any connection between the fires}.", "doubt -1: There appeared to be some connection between the fires."},
		{"{“There is no road link to the port,”} <Ana Lima> [said].", "assert -3: There is a road link to the port."},
		{"{“Maybe, we can build a new quay,”} <Ana Lima> [said].", "speculate +1: Maybe, we can build a new quay."},
		{"{“I’m very much against the fee,”} <Ana Lima> [said].", "condemn +3: Ana Lima is very much against the fee."},
		{"{“It’s the craziest thing in the world,”} <Ana Lima> [said].", "condemn +3: It’s the craziest thing in the world."},
		{"{“It’s the fastest ferry in the world,”} <Ana Lima> [said].", "assert +3: It’s the fastest ferry in the world."},
		{"{“It was a mistake to sell the ferry,”} <Ana Lima> [said].", "condemn +3: It was a mistake to sell the ferry."},
		{"{“I feel like I’m in a dream,”} <Ana Lima> [said].", "express n/a: Ana Lima feels like she is in a dream."},
		{"{“I feel like the ferry is late,”} <Ana Lima> [said].", "opine +2: Ana Lima feels like the ferry is late."},
		{"{“Let’s make one thing clear: the ferry sailed at noon,”} <Ana Lima> [said].", "assert +3: none"},
		{"<Bernd Holm> [said] {he needed to get dressed}.", "assert +3: Bernd Holm needed to get dressed."},
		{"<Bernd Holm> [said] {it would take years to mend the quay}.", "predict +2: It would take years to mend the quay."},
		{"{“The best approach is to wait,”} <Ana Lima> [said].", "callfor +3: The best approach is to wait."},
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
