package quote

import "testing"

// TestLabelClaim holds what somebody is called to a sentence that can be printed.
func TestLabelClaim(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [called] {him “a train wreck”}.", "label +3: He is a train wreck."},
		{"<Ana Lima> [called] {her “weak”}.", "label +3: She is weak."},
		{"<Ana Lima> [described] {herself as a socialist}.", "label +3: Ana Lima is a socialist."},
		{"<Ana Lima> [referred to] {dock workers as “thieves”}.", "label +3: Dock workers are thieves."},
		{"<Ana Lima> [referred to] {dock workers from Norway as “thieves”}.", "label +3: Dock workers from Norway are thieves."},
		{"<Ana Lima> [called] {the plan “reckless and unfair”}.", "label +3: The plan is reckless and unfair."},
		{"<Ana Lima> [called] {the plan reckless}.", "label +3: The plan is reckless."},
		{"<Ana Lima> [painted] {a dire portrait of a broken harbour}.", "label +3: none"},
		{"<Ana Lima> [likened] {the mayor to a pirate}.", "label +3: The mayor is like a pirate."},
		{"<Ana Lima> [called] {Bernd Holm's defence of the “old quay” “absurd and dangerous”}.", "label +3: Bernd Holm's defence of the old quay is absurd and dangerous."},
		{"<Ana Lima> [labelled] {the skippers as both cowards and cheats}.", "label +3: The skippers are cowards and cheats."},
		{"<Ana Lima> [portraying] {ferry crews, in particular, as “crooks” and idlers who take harbour money}.", "label +3: Ferry crews are crooks and idlers who take harbour money."},
		{"<Ana Lima> [called] {the whole affair nothing short of an attack on the town}.", "label +3: The whole affair is nothing short of an attack on the town."},
		{"<Ana Lima> [called] {Holm's plans to build a new quay in town “an absolute disgrace,”}.", "label +3: Holm's plans to build a new quay in town are an absolute disgrace."},
		{"<Ana Lima> [called] {him a dangerous “fool”}.", "label +3: He is a dangerous fool."},
		{"<Ana Lima> [called] {both Bernd Holm and the mayor “crazy”}.", "label +3: Both Bernd Holm and the mayor are crazy."},
		{"<Ana Lima> [called] {North Quay her home}.", "label +3: North Quay is her home."},
	})
}

// TestProposalClaim puts what somebody is to do as what should or will be done, by whom it
// is to be done.
func TestProposalClaim(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [set about] {rebuilding the quay}.", "promise +2: Ana Lima will rebuild the quay."},
		{"<Ana Lima> [set about] {creating a fund}.", "promise +2: Ana Lima will create a fund."},
		{"<Ana Lima> [set about] {reshaping the quay}.", "promise +2: Ana Lima will reshape the quay."},
		{"<Ana Lima> [called for] {banning the ferry}.", "callfor +3: Others should ban the ferry."},
		{"<Ana Lima> [promised] {growing support for crews}.", "promise +2: There will be growing support for crews."},
		{"<Ana Lima> [vowing] {to “open up” the harbour}.", "promise +2: Ana Lima will open up the harbour."},
		{"<Ana Lima> [demanded] {that Bernd Holm make “a public apology”}.", "callfor +3: Bernd Holm should make a public apology."},
		{"<Ana Lima> [asked] {that the town not be billed}.", "callfor -3: The town should be billed."},
		{"<Ana Lima> [insisted] {the ferry be repaired}.", "callfor +3: The ferry should be repaired."},
		{"<Ana Lima> [announced] {plans to build a new quay}.", "promise +2: Ana Lima will build a new quay."},
		{"<Ana Lima> [proposed] {legislation to ban the ferry}.", "callfor +3: There should be legislation to ban the ferry."},
		{"<Ana Lima> [asked for] {$2 million to repair the quay}.", "callfor +3: There should be $2 million to repair the quay."},
		{"<Ana Lima> [spoke about] {the need for skippers to learn signals}.", "callfor n/a: Skippers should learn signals."},
		{"<Ana Lima> [called for] {the talks to go on}.", "callfor +3: The talks should go on."},
		{"<Ana Lima> [urged] {skippers to learn signals}.", "callfor +3: Skippers should learn signals."},
		{"<The employer> [asked] {for quick action}.", "callfor +3: There should be quick action."},
		{"<Ana Lima> [lobbied for] {higher fees: “No one who works here should have to live in poverty.”}", "callfor +3: Higher fees: No one who works here should have to live in poverty."},
	})
}

// TestWithheldClaim keeps what was merely not spoken of from being a claim.
func TestWithheldClaim(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [declined to discuss] {the topic}.", "withhold discuss +0: none"},
		{"<Ana Lima> [did not respond to] {a request for comment}.", "withhold assert +0: none"},
		{"<Ana Lima> [would not answer] {questions about whether the ferry was safe}.", "withhold assert +0: The ferry was safe."},
		{"<Ana Lima> [declined to comment on] {the attack on the ferry}.", "withhold assert +0: The attack on the ferry."},
		{"<Ana Lima> [did not confirm] {the theft}.", "withhold confirm +0: The theft."},
		{"<Ana Lima> [would not endorse] {her rival}.", "withhold praise +0: none"},
		{"<Ana Lima> [said] {she would not endorse Bernd Holm}.", "withhold praise +0: none"},
		{"<Ana Lima> [could not endorse] {her rival}.", "praise n/a: none"},
	})
}

// TestPutPositively takes a negation out of a claim and leaves a sentence.
func TestPutPositively(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [said] {“The harbour did not and does not discriminate against crews”}.", "assert -3: The harbour did and does discriminate against crews."},
		{"<Ana Lima> [said] {“I could have answered better”}.", "assert +3: Ana Lima could have answered better."},
		{"<The appeals court> [sided with] {the skippers}.", "declare +3: none"},
		{"<Ana Lima, a former judge,> [sided with] {the skippers}.", "praise n/a: none"},
		{"<Ana Lima> [told] {that she saw the ferry running into boats as they left the quay}.", "assert +3: Ana Lima saw the ferry running into boats as they left the quay."},
	})
	r := told(t, "{“The quay is shut,”} <Ana Lima> [said]. {“Where is the mayor? When will we learn?”}")
	if n := len(r.Statements[0].Stances); n != 1 {
		t.Errorf("questions are stances: %v", r.Statements[0].Stances)
	}
}

// TestShownClaim states what is shown, seen or seems to be so without a verb of its own.
func TestShownClaim(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"[appeared] {the plan to be doomed}.", "speculate +1: The plan was doomed."},
		{"[appears] {the field poised to narrow}.", "speculate +1: The field is poised to narrow."},
		{"[appear] {the mayor and the pilot to agree}.", "speculate +1: The mayor and the pilot agree."},
		{"[appear] {the first links to have been found by a diver}.", "speculate +1: The first links have been found by a diver."},
		{"<Ana Lima> [considered] {the plan to be sound}.", "opine +2: The plan is sound."},
		{"<Ana Lima> [expected] {rates to rise}.", "predict +2: Rates will rise."},
		{"<Ana Lima> [saw] {the plan as a threat}.", "opine +2: The plan is a threat."},
		{"<Ana Lima> [dismissed] {Bernd Holm as a fool}.", "label +3: Bernd Holm is a fool."},
		{"<Polls> [show] {Ana Lima leading Bernd Holm by six points}.", "assert +3: Ana Lima is leading Bernd Holm by six points."},
		{"<The poll> [shows] {Ana Lima with a narrow lead}.", "assert +3: Ana Lima has a narrow lead."},
		{"<The poll> [finds] {the mayor ahead}.", "assert +3: The mayor is ahead."},
		{"<The poll> [found] {that the mayor was ahead}.", "assert +3: The mayor was ahead."},
		{"<Video> [showed] {the ferry's deck riddled with holes}.", "assert +3: The ferry's deck is riddled with holes."},
		{"<Ana Lima> [knew] {some of this was coming}.", "opine +2: Some of this was coming."},
	})
}

// TestQuotedAs gives who quotes somebody the claim that was quoted, and no act of theirs.
func TestQuotedAs(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<The Harbour Post> [quoted] {a pilot as saying the ferry was full}.", "assert +3: The ferry was full."},
		{"<The Harbour Post> [quoted] {Ana Lima, a pilot, as saying that she would resign}.", "assert +3: She would resign."},
		{"<The Harbour Post> [quoted] {a pilot as saying he did not see the boat}.", "assert -3: He saw the boat."},
	})
}

// TestNoClaimOfAnother keeps a claim from being taken for one that shares little with it.
func TestNoClaimOfAnother(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"{“I've got three minutes for a speech,”} <Ana Lima> [said].|\n\n{“I don't think they'd bring the tram to me,”} <Ana Lima> [said].", "opine -2: They'd bring the tram to Ana Lima."},
		{"<Ana Lima> [said] {the ferry was sunk}.|\n\n<Bernd Holm> [believes] {it works}.", "opine +2: It works."},
		{"<Ana Lima> [said] {the ferry was sunk}.|\n\n<Bernd Holm> [denied] {it}.", "deny -3: The ferry was sunk."},
	})
}
