package quote

import (
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/attrib"
)

// extracted returns the record of a text in plain words.
func extracted(t *testing.T, text string) *Record {
	t.Helper()
	x, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.Parse(text, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	rec, err := x.Extract(t.Context(), a)
	if err != nil {
		t.Fatal(err)
	}
	return rec
}

// firstStance returns the first stance of a text about Ann Lee, the mayor; that there is
// no statement is an error.
func firstStance(t *testing.T, text string) (st Stance, ok bool) {
	t.Helper()
	rec := extracted(t, "The mayor, Ann Lee, spoke on Monday.\n\n"+text)
	if len(rec.Statements) == 0 {
		t.Errorf("%s: no statement", text)
		return st, false
	}
	return rec.Statements[0].Stances[0], true
}

// TestSayingNothing reads quotations that say that nothing will be said, and some
// that only look like it.
func TestSayingNothing(t *testing.T) {
	for _, c := range []struct {
		content string
		keeps   bool
	}{
		{"I would rather not say in open session", true},
		{"I'm not going to prejudge the agenda", true},
		{"We will not get into the details of the plan", true},
		{"It is too early to say whether charges will follow", true},
		{"We have nothing to add", true},
		{"We have nothing further to say", true},
		{"We are not in a position to confirm that", true},
		{"I cannot go into the forest after dark", false},
		{"We have nothing to hide", false},
		{"The bus leaves too early to catch", false},
		{"He did not get into the school", false},
	} {
		rec := extracted(t, "The minister, Ann Lee, spoke on Monday. “"+c.content+",” Lee said.")
		got := false
		for _, st := range rec.Statements {
			got = got || st.Stances[0].Act == Withhold
		}
		if got != c.keeps {
			t.Errorf("%s: withheld is %v, want %v", c.content, got, c.keeps)
		}
	}
}

// TestTurnAsks reads the turns of an interview, as they are and each quoted: those that
// end with a question ask.
func TestTurnAsks(t *testing.T) {
	turns := []string{
		"NORA FINCH, HOST: Minister, the lights went out on 41 days. Were you wrong?",
		"OMAR SAID: I was wrong about the summer.",
		"FINCH: People slept on their roofs because of the heat. What do you say to them?",
		"SAID: Nobody had told me about that.",
	}
	want := []bool{true, false, true, false}
	for _, sep := range []string{"\n\n", "\n\n“"} {
		rec := extracted(t, strings.TrimSpace(sep+strings.Join(turns, sep)))
		if len(rec.Statements) != len(want) {
			t.Fatalf("%d statements, want %d", len(rec.Statements), len(want))
		}
		for i, st := range rec.Statements {
			if got := st.Stances[0].Act == Ask; got != want[i] {
				t.Errorf("turn %d: %v, asks is %v", i+1, st.Stances[0].Act, got)
			}
		}
	}
}

// part is the source, the cue or the content of a sentence.
type part struct {
	kind int
	text string
}

func source(s string) part  { return part{0, s} }
func cue(s string) part     { return part{1, s} }
func content(s string) part { return part{2, s} }

// decideParts reads the sentence that the parts make, in their order.
func decideParts(parts ...part) verdict {
	var text string
	var spans [3][][2]int
	for i, p := range parts {
		if i > 0 {
			text += " "
		}
		spans[p.kind] = append(spans[p.kind], [2]int{len(text), len(text) + len(p.text)})
		text += p.text
	}
	doc := analyse(text + ".")
	at := attrib.FromSpans(doc, spans[0], spans[1], spans[2])
	return newSpeech(newWords(doc), &at).decide()
}

// saidCase is a content, as she said it, with what the rules are to make of it.
type saidCase struct {
	content string
	act     Act
	level   int8
}

func testSaid(t *testing.T, cases []saidCase) {
	t.Helper()
	for _, c := range cases {
		if v := decideParts(content(c.content), source("she"), cue("said")); v.act != c.act || v.level != c.level {
			t.Errorf("%s: %v %d by %s, want %v %d", c.content, v.act, v.level, v.rule, c.act, c.level)
		}
	}
}

// shownCase is a sentence with all that the rules are to make of it.
type shownCase struct{ source, cue, content, want string }

func testShown(t *testing.T, cases []shownCase) {
	t.Helper()
	for _, c := range cases {
		if got := show(decideParts(source(c.source), cue(c.cue), content(c.content))); got != c.want {
			t.Errorf("%s %s %s: %s, want %s", c.source, c.cue, c.content, got, c.want)
		}
	}
}

// TestPlainAnswers holds the rules to what short phrases do by themselves, before
// any model has its say.
func TestPlainAnswers(t *testing.T) {
	testSaid(t, []saidCase{
		{"“Perhaps he forgot the key,”", Speculate, 1},
		{"“Maybe the ferry was late,”", Speculate, 1},
		{"“He is possibly on the island,”", Speculate, 1},
		{"“No, the dam did not break,”", Deny, -3},
		{"“No,”", Deny, -3},
		{"“No, he is the founder,”", Assert, 3}, // corrects
		{"“Yes, the dam leaks,”", Confirm, 3},
		{"“There is no truth to the story,”", Deny, -3},
		{"“There is no truth in the rumour,”", Deny, -3},
		{"“It is unclear whether she survived,”", Withhold, 0},
		{"“It was not known how the fire began,”", Withhold, 0},
		{"“It is clear how the fire began,”", Assert, 3},
		{"“We are not ruling out arson,”", Withhold, 1},
		{"“We were not ruling out arson,”", Withhold, 1},
		{"“We have yet to confirm the deaths,”", Withhold, 0},
		{"“No comment,”", Withhold, 0},
		{"“I am not going to discuss that,”", Withhold, 0},
		{"“We are not going to pay,”", Refuse, -3},
		{"“We will not pay,”", Refuse, -3},
		{"“We will not win,”", Predict, -3},
		{"“We are going to pay,”", Promise, 2},
		{"“The army can neither confirm nor deny these claims,”", Withhold, 0},
	})
}

// TestContentPhrases reads contents that do something by a phrase, and others in which
// its words do something else.
func TestContentPhrases(t *testing.T) {
	testSaid(t, []saidCase{
		{"“The blast had nothing to do with the mine,”", Deny, -3},
		{"the closure had “no connection whatsoever” with the strike", Deny, -3},
		{"“We got it wrong,”", Admit, 3},
		{"“They got it wrong,”", Assert, 3}, // others' fault is no admission
		{"“The delay is my fault,”", Admit, 3},
		{"“Our thoughts are with the crew and their families,”", Express, 0},
		{"“Next question,”", Withhold, 0},
		{"“You would have to ask the harbour master,”", Withhold, 0},
		{"“Selling the pier is out of the question,”", Reject, -3},
		{"“Thanks, but no thanks,”", Reject, -3},
		{"“We refuse to sign the lease,”", Refuse, -3},
		{"“I would like to know who signed the lease,”", Ask, 0},
		{"“It is far from clear that the tide was to blame,”", Doubt, -1},
		{"“I hereby close the inquiry,”", Declare, 3},
		{"“The council turned a blind eye to the dumping,”", Accuse, 3},
		{"“She is a credit to her village,”", Praise, 3},
		{"the quay was an accident waiting to happen", Warn, 2},
		{"“The charter might not be for sale,”", Speculate, -1}, // a modal leaves it open
		{"the visit had no bearing on the vote", Deny, -3},
		{"a new roof is long overdue", CallFor, 3},
		{"the panel takes no position on the lease", Withhold, 0},
		{"the keeper had shown disrespect to the crew", Accuse, 3},
		{"the crew deserved better", Condemn, 3},
		{"the keeper was not ready for the post", Condemn, 3},
		{"the harbour master had no business on the bridge", Condemn, 3},
		{"the hearing was nothing but a show", Condemn, 3},
		{"the lease was a raw deal for the villages", Condemn, 3},
		{"the captain had stonewalled the panel for months", Accuse, 3},
		{"the rival firm was interfering in the island’s affairs", Accuse, 3},
		{"the rival firm will interfere in the island’s affairs", Predict, 3}, // no misdeed yet
		{"his firm had stonewalled the panel", Assert, 3},                     // the own side
		{"the keeper was put in the tank room", Assert, 3},
		{"the ruling was a victory for the villages", Praise, 3},
		{"the keeper tells it like it is", Praise, 3},
		{"she is with her all the way", Praise, 3},
		{"the keeper has what it takes", Praise, 3},
		{"the keeper takes what it has", Assert, 3},
		{"“I have never seen anything so shoddy,”", Assert, -3}, // no denial; the word tells the model
		{"“I have never called him a thief,”", Deny, -3},
		{"she was going to win the seat", Predict, 2},
		{"she was going to sell the boat", Promise, 2},
		{"the strike would put the islands at risk", Warn, 2},
	})
}

// TestCalledFalse reads claims that are called false without a verb of their own, as
// headlines do, and labels that do the same.
func TestCalledFalse(t *testing.T) {
	testShown(t, []shownCase{
		{"the ferry firm", "says", "Claims of a cracked hull ‘utter nonsense’", "deny -3"},
		{"the club", ":", "reports of a sale “without foundation”", "deny -3"},
		{"The envoy", "called", "the charge “a fairy tale”", "label -3"},
		{"The bank", "branded", "the rumours baseless", "label -3"},
		{"The mayor", "called", "the bridge a folly", "label +3"},
		{"The judge", "called", "the claims not untrue", "label +3"},
	})
}

// TestCuePhrases reads cues of several words, and words that stand before the one
// that names the act.
func TestCuePhrases(t *testing.T) {
	for _, c := range []struct {
		cue string
		act Act
	}{
		{"poured cold water on", Doubt},
		{"took aim at", Condemn},
		{"took a swipe at", Condemn},
		{"made an impassioned plea for", CallFor},
		{"gave her blessing to", Praise},
		{"sounded the alarm over", Warn},
		{"tendered an apology for", Express},
		{"voiced strong opposition to", Condemn},
		{"repeated passionate endorsements of", Praise},
		{"made no comment on", Withhold},
		{"gave no details of", Withhold},
		{"excoriated", Condemn},
	} {
		if v := decideParts(source("The mayor"), cue(c.cue), content("the bridge")); v.act != c.act {
			t.Errorf("%s: %v by %s, want %v", c.cue, v.act, v.rule, c.act)
		}
	}
}

// TestHearing reads what a court hears, which somebody tells it, and what others hear.
func TestHearing(t *testing.T) {
	for _, c := range []struct {
		text string
		want Act
	}{
		{"The court heard that the ferry sailed at noon.", Assert},
		{"The inquest heard that the ferry sailed at noon.", Assert},
		{"The pilots heard that the ferry sailed at noon.", Opine},
	} {
		if st, ok := firstStance(t, c.text); ok && st.Act != c.want {
			t.Errorf("%s: %v, want %v", c.text, st.Act, c.want)
		}
	}
}

// TestNobody reads cues whose source says that nobody does it.
func TestNobody(t *testing.T) {
	testShown(t, []shownCase{
		{"No official", "confirmed", "the report", "withhold{confirm,omit} +0"},
		{"Nobody", "denied", "the report", "withhold{deny,omit} +0"},
		{"None of the ministers", "denied", "that money had changed hands", "withhold{deny,omit} +0"},
		{"Neither the mayor nor the governor", "denied", "the leak", "withhold{deny,omit} +0"},
		{"No one at the firm", "would comment on", "the sale", "withhold{assert,decline} +0"},
		{"Neither side", "has said", "that the truce is over", "withhold{assert,omit} +0"},
		{"None of the unions", "believe", "that jobs are safe", "opine -2"},
		{"No 10", "confirmed", "the date", "confirm +3"},
		{"Noah Bell", "denied", "the leak", "deny -3"},
	})
}

// TestLeadingUp reads sentences that lead up to what they say, and orders that only look
// like it.
func TestLeadingUp(t *testing.T) {
	testSaid(t, []saidCase{
		{"“It should be noted that the ferry is late,”", Assert, 3},
		{"“It must be said that the ferry is not late,”", Assert, -3},
		{"“You have to remember that the harbour is old,”", Assert, 3},
		{"“You have to remember the harbour,”", CallFor, 3},
		{"“At no point did we sell the pier,”", Deny, -3},
		{"“Record sales figures are expected,”", Assert, 3}, // a noun, no order
		{"“You better leave the pier,”", CallFor, 3},
		{"“You’d better not leave the pier,”", CallFor, 3},
		{"“Let’s be bold about the harbour,”", CallFor, 3},
		{"“Let’s be honest about the harbour,”", Assert, 3},
		{"“I’ll put it this way,”", Assert, 3},
		{"“I will tell you something, we will mend the pier,”", Promise, 2},
		{"“I can tell you that the pier is old,”", Assert, 3},
		{"“I know one thing, I won’t leave the harbour,”", Refuse, -3},
		{"“I’ll be honest with you, the pier is old,”", Assert, 3},
	})
}

// TestSubjects reads whose doing a clause is: the verb of the main clause behind a long
// relative one, and a pronoun that is the speaker or somebody else.
func TestSubjects(t *testing.T) {
	testSaid(t, []saidCase{
		{"the clerk who signed the note and approved the loan should leave", CallFor, 3},
		{"the clerk who signed the note and approved the loan has left", Assert, 3},
		{"it would be easier to mend the pier", Assert, 3},
		{"“We are going to a dark place,”", Assert, 3},
		{"“We were going to sell the pier,”", Assert, 3},
		{"“We are going to sell the pier,”", Promise, 2},
		{"“We are going to need a boat,”", Predict, 3},
	})
	testShown(t, []shownCase{
		{"Two people briefed on the talks", "said", "he will join the crew", "predict +3"},
		{"Friends of the lake", "say", "it will close the sluice", "predict +3"},
		{"The villagers’ lawyer", "said", "he will close the mine", "promise +2"},
		{"Anna Finch", "said", "they will close the mine", "predict +3"},
		{"The council", "said", "it will close the mine", "promise +2"},
		{"Anna Finch", "said", "she will close the mine", "promise +2"},
		{"The council", "said", "it will not close the mine", "refuse -3"},
		{"The council", "said", "it will not be able to close the mine", "assert -3"},
		{"Anna Finch", "said", "she ordered the crew to strike back", "callfor +3"},
		{"Anna Finch", "said", "Bo Marsh groomed her for years", "accuse +3"},
		{"Anna Finch", "said", "Bo Marsh punched the air", "assert +3"},
		{"Anna Finch", "said", "she cannot allow the mine to close", "refuse -3"},
		{"Anna Finch", "said", "the board is discriminating against fathers", "accuse +3"},
		{"Anna Finch", "said", "the plan is discriminating against fathers", "condemn +3"},
		{"Anna Finch", "said", "“This doesn’t make any sense,”", "condemn +3"},
		{"Anna Finch", "said", "her son would close the mine", "predict +3"},
		{"Anna Finch", "said", "her firm would close the mine", "promise +2"},
		{"Anna Finch", "said", "she backed the idea of a new mine", "praise n/a"},
		{"Anna Finch", "never missed a chance to praise", "the mine", "praise n/a"},
		{"Anna Finch", "did not apologise for", "the mine", "withhold{express,omit} +0"},
		{"Anna Finch", "missed a chance to praise", "the mine", "withhold{praise,omit} +0 comment"},
		{"Anna Finch", "rarely misses a chance to praise", "the mine", "praise n/a"},
	})
}

// TestHarm reads what is said to be a danger, and a superlative that is no charge.
func TestHarm(t *testing.T) {
	testSaid(t, []saidCase{
		{"the leak endangers the wells", Warn, 3},
		{"the leak threatens the wells", Warn, 3},
		{"the wells were endangered", Assert, 3},
		{"“The dust can be hazardous,”", Warn, 2},
		{"“They are the ones who broke the lock,”", Accuse, 3},
		{"“They are the biggest liars on the lake,”", Accuse, 3},
		{"“They are the biggest club on the lake,”", Assert, 3},
		{"“That is not the one the bank uses,”", Assert, -3},
	})
}

// TestShouldCome tells a "should" of what is likely from one of what ought to be done.
func TestShouldCome(t *testing.T) {
	testSaid(t, []saidCase{
		{"the storm should ease by noon", Predict, 2},
		{"the bridge should be ready in May", Predict, 2},
		{"the bridge should not be ready before May", Predict, -2},
		{"the council should ease the rules", CallFor, 3},
		{"water should be free for all", CallFor, 3},
	})
}

// TestJudgements reads verbs that judge only in some frames.
func TestJudgements(t *testing.T) {
	testSaid(t, []saidCase{
		{"“I find the figures to be sound,”", Opine, 2},
		{"“I find the plan sensible,”", Opine, 2},
		{"“I find a key every morning,”", Assert, 3},
		{"she saw the two lakes as one", Opine, 2},
		{"“The ice can, we think, melt in a day,”", Opine, 2},
		{"“Thought I sang well,”", Opine, 2},
	})
}

// TestOwnHarm tells what a speaker threatens from what comes by itself.
func TestOwnHarm(t *testing.T) {
	testSaid(t, []saidCase{
		{"she would put a bullet in his head", Threaten, 2},
		{"she’d shoot the guard", Threaten, 2},
		{"she would raise tariffs on foreign steel", Threaten, 2},
		{"she would put a bench in the park", Promise, 2},
		{"she would likely leave the league", Predict, 2},
		{"she will have a view of the lake", Predict, 3},
		{"“We have not talked to the crew,”", Assert, -3},
	})
}

// TestFrames reads cues whose act hangs on what they are construed with.
func TestFrames(t *testing.T) {
	testShown(t, []shownCase{
		{"The jurors", "questioned", "Lee about the ledger", "ask n/a"},
		{"The jurors", "questioned", "Lee", "condemn n/a"},
		{"The captain", "told", "the crew to leave the deck", "callfor +3"},
		{"The captain", "told", "the crew that the deck was wet", "assert +3"},
		{"The captain", "told", "the plan to leave had been dropped", "assert +3"},
		{"The jurors", "questioned", "her record based on the ledger", "condemn n/a"},
		{"The museum", "announced", "the appointment of a keeper", "declare +3"},
		{"The museum", "announced", "the discovery of a coin", "assert +3"},
		{"The museum", "announced", "a new wing", "promise +2"},
		{"The bridge", "is not expected", "to open until May", "predict +2"},
		{"The bridge", "is not expected", "to open in May", "predict -2"},
		{"The coach", "deflected", "attacks on his record", "reject -3"},
		{"The report", "cited", "the storm as a reason for the delay", "assert +3"},
		{"The report", "cited", "the storm", "discuss n/a"},
		{"The bishop", "refers to", "the mayor as “Uncle Joe”", "label +3"},
		{"The bishop", "referred to", "the mayor", "discuss n/a"},
	})
}

// TestOrdinaryBlame reads what is held against somebody in ordinary words, and the same
// words where nothing is held against anybody.
func TestOrdinaryBlame(t *testing.T) {
	testSaid(t, []saidCase{
		{"“They took our land,”", Accuse, 3},
		{"“They took the ferry,”", Assert, 3},
		{"“He is only interested in himself,”", Accuse, 3},
		{"“He is interested in birds,”", Assert, 3},
		{"the council had deliberately flooded the field", Accuse, 3},
		{"the council had flooded the field", Assert, 3},
		{"the firm was behind the bombing", Accuse, 3},
		{"the firm was behind the tender", Assert, 3},
		{"“The bank is at fault here,”", Accuse, 3},
		{"“I am at fault here,”", Admit, 3},
		{"“They did nothing to stop the flood,”", Accuse, 3},
		{"“Blood is on their hands,”", Accuse, 3},
		{"the plan missed the point", Condemn, 3},
		{"the guide missed the ferry", Assert, 3},
		{"“This is not who we are,”", Condemn, 3},
		{"“There is no excuse for the delay,”", Condemn, 3},
		{"the inquiry had taken far too long", Condemn, 3},
		{"the inquiry had taken a year", Assert, 3},
		{"“He’s out of touch,”", Condemn, 3}, // short for is
		{"“I would not trust her to boil an egg,”", Condemn, 3},
		{"“That is not courage, that is cowardice,”", Condemn, 3},
		{"“That is not cowardice, that is courage,”", Assert, -3},
		{"“I am fed up with the fog,”", Express, 0},
		{"the bill was a plain attack on the judges", Condemn, 3},
		{"the raid was a reply to the attack on the pier", Assert, 3},
		{"the raid was retaliation for an attack on the pier", Assert, 3},
	})
}

// TestWhoseFault tells what the speaker's own people or body do from what somebody else
// of theirs does.
func TestWhoseFault(t *testing.T) {
	testSaid(t, []saidCase{
		{"her rival was lying about the lease", Accuse, 3},
		{"her company was lying about the lease", Admit, 3},
		{"her husband will mend the roof", Predict, 3},
		{"her company will mend the roof", Promise, 2},
		{"“My client is innocent,”", Deny, -3},
	})
}

// TestShouldHave tells what should have been done from what ought to be, and the
// speaker's own fault from another's.
func TestShouldHave(t *testing.T) {
	testSaid(t, []saidCase{
		{"ministers should have warned the crew", Condemn, 3},
		{"“You should have warned us,”", Condemn, 3},
		{"“We should have warned the crew,”", Admit, 3},
		{"ministers should have a say in the sale", CallFor, 3},
		{"“We should have a say in the sale,”", CallFor, 3},
		{"“He must have a spare key,”", Assert, 3},
		{"the council has to choose", CallFor, 3},
		{"“You’d have to be mad,”", Assert, 3},
		{"the council will have to choose", Predict, 3}, // foretold
	})
}

// TestCallsInOtherWords reads calls for something that are no orders, and views marked as
// such.
func TestCallsInOtherWords(t *testing.T) {
	testSaid(t, []saidCase{
		{"“It’s up to the council to mend the roof,”", CallFor, 3},
		{"“It would be wise for the board to wait,”", CallFor, 3},
		{"“It was wise of the board to wait,”", Praise, 3},
		{"“Why don’t they just mend the roof?”", CallFor, 3},
		{"“Why did the roof leak?”", Ask, 0},
		{"“We cannot look away,”", CallFor, 3},
		{"“There must be an independent inquiry,”", CallFor, 3},
		{"“There must be a mistake,”", Assert, 3},
		{"“As far as I’m concerned, the matter is closed,”", Opine, 2},
		{"“As far as the eye can see, the land is flat,”", Assert, 3},
		{"“I’d say it is even,”", Opine, 2},
		{"in her opinion the pitch was dry", Opine, 2},
		{"“You have my word that nobody will leave,”", Promise, 2},
		{"“We don’t negotiate with pirates,”", Refuse, -3},
	})
}

// TestWhichWay reads which way statements point whose words alone would mislead: orders
// not to, what nobody denies, praise and blame with a fact in them, feelings about a thing.
func TestWhichWay(t *testing.T) {
	for _, c := range []struct {
		text string
		act  Act
		want Position
	}{
		{"“Do not sign this bill,” Ann Lee told the president.", CallFor, Oppose},
		{"“Sign this bill,” Ann Lee told the president.", CallFor, Support},
		{"“Do you know the pilot?” Ann Lee asked.", Ask, Neutral},
		{"Ann Lee told residents not to travel to the north.", CallFor, Oppose},
		{"Ann Lee told residents to travel to the north.", CallFor, Support},
		{"Ann Lee vowed not to raise fares.", Promise, Oppose},
		{"Ann Lee promised never to raise fares again.", Promise, Oppose},
		{"Ann Lee vowed to raise fares.", Promise, Support},

		{"“Nobody can deny that the plan worked,” Ann Lee said.", Assert, Support},
		{"“There is no denying that the plan worked,” Ann Lee said.", Assert, Support},
		{"“Nobody can say that the plan worked,” Ann Lee said.", Assert, Oppose},
		{"“It was not until May that the letter came,” Ann Lee said.", Assert, Support},
		{"“It was not in May that the letter came,” Ann Lee said.", Assert, Oppose},
		{"“It is nothing but a land grab,” Ann Lee said.", Assert, Support},
		{"“It is wrong to say that the board knew,” Ann Lee said.", Deny, Oppose},
		{"“He must have left the gas on,” Ann Lee said.", Assert, Support},

		{"Ann Lee criticised the board for closing the pier.", Condemn, Support},
		{"Ann Lee praised the crew for saving the ferry.", Praise, Support},
		{"Ann Lee slammed the talks as a farce.", Condemn, Support},
		{"Ann Lee backed Jon Hale as a candidate.", Praise, Neutral},
		{"Ann Lee criticised the board.", Condemn, Neutral},
		{"Ann Lee mocked the idea that the vote was fair.", Condemn, Oppose},
		{"Ann Lee mocked the board.", Condemn, Neutral},

		{"“I am angry about the decision,” Ann Lee said.", Express, Neutral},
		{"“I am glad that the crew was found,” Ann Lee said.", Express, Support},
		{"The harbour board said the talks had gone well but did not elaborate.", Assert, Support},
		{"The pilot is said to have fled to Oman.", Assert, Support},
	} {
		if st, ok := firstStance(t, c.text); ok && (st.Act != c.act && !(c.act == Assert && st.Act == Condemn) || st.Position() != c.want) {
			t.Errorf("%s: %v of %v by %s, want %v of %v", c.text, st.Position(), st.Act, st.Reason, c.want, c.act)
		}
	}
}

// TestWithholds reads that something was left unsaid where the words name no refusal.
func TestWithholds(t *testing.T) {
	for _, c := range []struct {
		text string
		of   Act // ActUnknown where nothing is withheld
	}{
		{"The envoy stopped short of calling the killings a genocide.", Label},
		{"The envoy stopped short of blaming the rebels.", Accuse},
		{"The pilot declined to name the ferry.", Assert},
		{"“I won’t speculate about a motive,” Ann Lee said.", Speculate},
		{"“We have no information on that,” Ann Lee said.", Assert},
		{"“We have information on that,” Ann Lee said.", ActUnknown},
		{"The spokesman referred questions about the ferry to the bank.", Assert},
		{"Calls to the harbour board went unanswered.", Assert},
	} {
		if st, ok := firstStance(t, c.text); ok && st.Of != c.of {
			t.Errorf("%s: %v of %v by %s, want of %v", c.text, st.Act, st.Of, st.Reason, c.of)
		}
	}
}

// TestFaults reads faults that are found with somebody by what is not so, and negations that
// find none.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		text string
		att  Attitude
	}{
		{"“The board does not listen to us,” Ann Lee said.", Con},
		{"“He doesn’t understand the harbor,” Ann Lee said.", Con},
		{"“It isn’t a convincing plea,” Ann Lee said.", Con},
		{"“The mayor is no friend of the farmers,” Ann Lee said.", Con},
		{"“This dumping of oil has to stop,” Ann Lee said.", Con},
		{"Ann Lee said she holds the mayor responsible for the flood.", Con},
		{"“I couldn’t disagree with the mayor more,” Ann Lee said.", Con},
		{"“The talks have to end by May,” Ann Lee said.", NoAttitude},
		{"“The ferry does not stop at the pier,” Ann Lee said.", NoAttitude},
		{"“The ferry does not run on holidays,” Ann Lee said.", NoAttitude},
	} {
		rec := extracted(t, c.text)
		if len(rec.Statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		if x := rec.Statements[0].Stances[0]; x.Attitude != c.att {
			t.Errorf("%s: %v, want %v", c.text, x.Attitude, c.att)
		}
	}
}
