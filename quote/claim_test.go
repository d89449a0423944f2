package quote

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/attrib"
)

// told reads a text whose statements stand in < > (source), [ ] (cue) and { }
// (content), one after another; "|" parts the statements where their pieces
// could belong to either. It returns the record that comes out.
func told(t *testing.T, marked string) *Record {
	t.Helper()
	type spans struct{ source, cue, content [][2]int }
	var list []spans
	cur := spans{}
	var b strings.Builder
	open := 0
	for _, r := range marked {
		switch r {
		case '<', '[', '{':
			open = b.Len()
		case '>':
			cur.source = append(cur.source, [2]int{open, b.Len()})
		case ']':
			cur.cue = append(cur.cue, [2]int{open, b.Len()})
		case '}':
			cur.content = append(cur.content, [2]int{open, b.Len()})
		case '|':
			list = append(list, cur)
			cur = spans{}
		default:
			b.WriteRune(r)
		}
	}
	list = append(list, cur)
	x, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	a, err := article.FromText(b.String(), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	a.Published = article.Date{Time: time.Date(2025, 3, 12, 0, 0, 0, 0, time.UTC)}
	paras, err := passages(a)
	if err != nil {
		t.Fatal(err)
	}
	e := &extraction{art: a, nlp: x.analyzer, learned: x.learned, rec: &Record{Text: a.Text, Published: a.Published}}
	e.doc = x.analyzer.Analyze(a.Text, paras)
	for _, s := range list {
		e.attr = append(e.attr, attrib.FromSpans(e.doc, s.source, s.cue, s.content))
	}
	e.statements()
	e.speakers()
	e.stances()
	checkRecord(t, e.rec)
	return e.rec
}

// stancesOf writes the stances of a record, a line a statement: claim, match, act
// and commitment.
func stancesOf(r *Record) []string {
	var out []string
	for _, st := range r.Statements {
		var parts []string
		for _, x := range st.Stances {
			s := x.Act.String()
			if x.Act == Withhold {
				s += "(" + x.Of.String() + ")"
			}
			parts = append(parts, fmt.Sprintf("C%d %v %s %s", x.Claim, x.Match, s, commitment(x)))
		}
		out = append(out, strings.Join(parts, "; "))
	}
	return out
}

func TestClaims(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string // of each statement, those stances that matter
	}{
		{"a report, denied by what refers to it, confirmed and left open",
			"<The Harbour Post> [reported] {that Norland had sold rifles to Sudmark}.|\n\n<The ministry> [denied] {the report}.|\n\n<A dealer> [confirmed] {that claim}.|\n\n<The envoy> [would not say] {whether it was true}.",
			[]string{"C1 same assert +3", "C1 same deny -3", "C1 same confirm +3", "C1 same withhold(assert) +0"}},
		{"the same in other words, negated",
			"<The Harbour Post> [reported] {that Norland had sold rifles to Sudmark}.|\n\n{“No rifles were delivered to Sudmark,”} <the minister> [said].",
			[]string{"C1 same assert +3", "C1 same deny -3"}},
		{"another thing is another claim",
			"<The Harbour Post> [reported] {that Norland had sold rifles to Sudmark}.|\n\n<The union> [said] {Norland had sold tractors to Sudmark}.",
			[]string{"C1 same assert +3", "C2 same assert +3"}},
		{"another seller is another claim",
			"<The Harbour Post> [reported] {that France had sold rifles to Sudmark}.|\n\n<The union> [said] {Brazil had sold rifles to Sudmark}.",
			[]string{"C1 same assert +3", "C2 same assert +3"}},
		{"who denies the broader claim denies the narrower one",
			"<The Harbour Post> [reported] {that Brazil had sold rifles to Sudmark}.|\n\n<The army> [rejected] {claims of Brazil’s role in selling arms to anybody}.",
			[]string{"C1 same assert +3", "C2 same reject -3; C1 broader reject -3"}},
		{"a scenario is not said to be so",
			"<The paper> [said] {the ferry company had sold its fleet}.|\n\n{“Such a move would be a disaster for the islands,”} <the mayor> [said].",
			[]string{"C1 same assert +3", "C2 same warn +3; C1 condition warn n/a"}},
		{"the other follows suit",
			"<Oslo> [denied] {that gas was sold},| but <Malta> [did not follow suit].",
			[]string{"C1 same deny -3", "C1 same withhold(deny) +0"}},
		{"an echo takes over act and claim",
			"<Oslo> [warned] {that the cut would cause shortages}.|\n\n{That warning} [was echoed] by <the Maltese minister>.",
			[]string{"C1 same warn +2", "C1 same warn +2"}},
	} {
		got := stancesOf(told(t, c.text))
		for i, w := range c.want {
			if i >= len(got) || got[i] != w {
				t.Errorf("%s, statement %d:\n got  %q\n want %q", c.name, i+1, strings.Join(got, " / "), w)
			}
		}
	}
}

func TestClaimText(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"{“I never paid a bribe,”} <Ana Lima> [said].", "Ana Lima paid a bribe."},
		{"{“We never paid a bribe,”} <Ana Lima> [said].", "We paid a bribe."},
		{"{“We don’t pay bribes,”} <the Harbour Board> [said].", "Harbour Board pays bribes."},
		{"<The bank> [said] {that no loan was cancelled}.", "A loan was cancelled."},
		{"<The bank> [said] {it had no choice but to cancel the loan}.", "It had no choice but to cancel the loan."},
		{"<The airline> [said] {it does not own the hangar}.", "It owns the hangar."},
		{"<The airline> [said] {it is clear that the hangar was sold}.", "The hangar was sold."},
		{"<The club> [said] {the roof did not leak at all}.", "The roof leaked."},
		{"<The club> [said] {the roof can’t hold any snow}.", "The roof can hold some snow."},
		{"<The club> [said] {the roof is not a luxury, but a need}.", "The roof is a luxury."},
		{"<The mayor> [said] {that the bridge will open in May}.", "The bridge will open in May."},
		{"<The mayor> [said] {that the bridge may open soon}.", "The bridge will open soon."},
		{"<The mayor> [said] {that the bridges may be unsafe, which would be a shame}.", "The bridges are unsafe."},
		{"<The mayor> [said] {the town is unlikely to sell the bridge}.", "The town will sell the bridge."},
		{"<The mayor> [said] {the town seems to have sold the “bridge”}.", "The town has sold the bridge."},
		{"{“I think the bridge is safe because it is new,”} <Ana Lima> [said].", "The bridge is safe."},
		{"{“The US sold us the bridge,”} <Ana Lima> [said].", "The US sold us the bridge."},
		{"<The mayor> [accused] {the contractors of hiding cracks and forging papers}.", "The contractors hid cracks and forged papers."},
		{"<Ana Lima> [denied] {taking any money}.", "Ana Lima took some money."},
		{"<The bank> [expects] {rates to rise in May}.", "Rates will rise in May."},
		{"<The bank> [warned of] {a deep recession}.", "There will be a deep recession."},
		{"<The bank> [denied] {any wrongdoing}.", "There was wrongdoing."},
		{"<The bank> [said] {no such loan was made}.", "Such a loan was made."},
		{"<The bank> [said] {neither of the loans was paid}.", "One of the loans was paid."},
		{"<The bank> [said] {neither the loan nor the fee was paid}.", "The loan or the fee was paid."},
		{"{“Nor did the bank pay the fee,”} <Ana Lima> [said].", "The bank paid the fee."},
		{"{“Nor will the bank pay the fee,”} <Ana Lima> [said].", "The bank will pay the fee."},
		{"<The bank> [did not rule out] {a merger}.", "There will be a merger."},
		{"<The bank> [ruled] {out a merger}.", "There was a merger."},
		{"<The mayor> [accused] {the contractors on Monday of hiding cracks}.", "The contractors hid cracks."},
		{"<The mayor> [blamed] {the contractors for the cracks}.", "The contractors are to blame for the cracks."},
		{"<The mayor> [blamed] {the contractors for hiding cracks}.", "The contractors hid cracks."},
		{"<The mayor> [ordered] {the contractors on Monday to leave}.", "The contractors should leave."},
		{"<The mayor> [said] {the contractors on Monday broke their word}.", "The contractors broke their word."},
		{"<The mayor> [said] {sales over the last year have grown}.", "Sales over the last year have grown."},
		{"<The mayor> [said] {the contractors broke their word on Monday}.", "The contractors broke their word on Monday."},
	} {
		r := told(t, c.text)
		if len(r.Claims) != 1 || r.Claims[0].Text != c.want {
			t.Errorf("%q: %v, want %q", c.text, r.Claims, c.want)
		}
	}
}

// TestNoClaim makes no claim of words without a meaning of their own.
func TestNoClaim(t *testing.T) {
	for _, c := range []struct {
		text  string
		claim bool
	}{
		{"{“It is,”} <Ana Lima> [said].", false},
		{"{“It.”} <Ana Lima> [said].", false},
		{"{“They nothing,”} <Ana Lima> [said].", false},
		{"{“Nobody did,”} <Ana Lima> [said].", false},
		{"{“It is safe,”} <Ana Lima> [said].", true},
		{"{“Nobody paid the crew,”} <Ana Lima> [said].", true},
		{"{“It was Bo Finch,”} <Ana Lima> [said].", true},
	} {
		if got := len(told(t, c.text).Claims) > 0; got != c.claim {
			t.Errorf("%s: a claim is %v, want %v", c.text, got, c.claim)
		}
	}
}

func TestNested(t *testing.T) {
	r := told(t, "<The union> [said] {the airline had denied that pilots were dismissed}.")
	if len(r.Statements) != 2 {
		t.Fatalf("%d statements, want 2", len(r.Statements))
	}
	in := r.Statements[1]
	if in.Parent != 1 || in.Cue[0].In(r.Text) != "had denied" || in.Source[0].In(r.Text) != "the airline" {
		t.Errorf("nested statement: parent %d, %q by %q", in.Parent, in.Cue[0].In(r.Text), in.Source[0].In(r.Text))
	}
	x := in.Stances[0]
	if x.Act != Deny || x.Position() != Oppose {
		t.Errorf("nested stance: %v %v, want a denial", x.Act, x.Position())
	}
	// Who reports a denial takes no stance on what is denied.
	for _, y := range r.Statements[0].Stances {
		if y.Claim == x.Claim && y.Addressed {
			t.Errorf("the reporting statement has a stance on the inner claim: %+v", y)
		}
	}
}

// Every name in the tables of cues is an act that there is.
func TestCueTables(t *testing.T) {
	lex := stanceLexicon()
	for _, m := range []map[string]cueAct{lex.verbs, lex.nouns, lex.adjs} {
		for cue, v := range m {
			if v.act == ActUnknown {
				t.Errorf("%s: no act", cue)
			}
		}
	}
	for _, list := range lex.phrases {
		for _, p := range list {
			if p.act == ActUnknown {
				t.Errorf("%s: no act", p.text)
			}
		}
	}
	for _, name := range classNames {
		if len(stanceClasses()[name]) == 0 {
			t.Errorf("no words of class %s", name)
		}
	}
}

// TestClaimSign holds the sign of a commitment to the sentence of its claim: who says what
// is not so is against a claim without the negation, or for one with it.
func TestClaimSign(t *testing.T) {
	for _, c := range []string{
		"“The reef does not grow in warm water,”",
		"“The trouble is that we are unable to see the reef,”",
		"“This shows that the reef is no longer safe,”",
		"“The survey proves that fences do not stop the crabs,”",
		"“I saw the net. I did not cut it,”",
		"“You must note that the divers were never paid,”",
		"“Nobody had cleaned the tank,”",
		"“The tank was quiet and nothing moved,”",
		"“Not the crew nor the owner closed the valve,”",
	} {
		r := told(t, "Nora Finch keeps the aquarium. {"+c+"} <Finch> [said].")
		for _, st := range r.Statements {
			for _, x := range st.Stances {
				if x.Claim == 0 || !x.Addressed || x.Match != MatchSame {
					continue
				}
				text := r.Claims[x.Claim-1].Text
				denies := false
				for _, w := range []string{" not ", "n’t", " never ", " no ", "unable", "Nobody", "othing", "Not "} {
					denies = denies || strings.Contains(text, w)
				}
				if denies && x.Commitment < 0 {
					t.Errorf("%s: %d to %q", c, x.Commitment, text)
				}
			}
		}
	}
}

// TestClaimOfObject reads what the object of a cue says, past the words that lead to it.
func TestClaimOfObject(t *testing.T) {
	testLastStance(t, "", []stanceCase{
		{"<Ana Lima> [denied] {that she had known about the leak since January}.", "deny -3: Ana Lima had known about the leak since January."},
		{"<Ana Lima> [admitted] {she had cancelled three shows in May}.", "admit +3: Ana Lima had cancelled three shows in May."},
		{"<Ana Lima> [refused] {to confirm or deny that the ferry had sunk}.", "withhold confirm +0: The ferry had sunk."},
		{"<Ana Lima> [refused] {to confirm that the ferry had sunk}.", "withhold confirm +0: The ferry had sunk."},
		{"<Ana Lima> [disputes] {the firm’s estimate that 800 fish died, putting it at 10}.", "deny -3: 800 fish died."},
		{"<Ana Lima> [dismissed] {fears that the ferry would sink}.", "reject -3: The ferry would sink."},
		{"<Ana Lima> [dismissed] {a report by the weekly Tern that the ferry had sunk}.", "reject -3: The ferry had sunk."},
		{"<Ana Lima> [rejected] {claims circulating online that the ferry had sunk}.", "reject -3: The ferry had sunk."},
		{"<Ana Lima> [rubbished] {talk of a split from the band}.", "reject -3: There was a split from the band."},
		{"<Ana Lima> [slams] {feud rumours}.", "reject -3: none"},
		{"<Ana Lima> [said] {she agreed with Bo Finch that the law was too weak}.", "confirm +3: The law was too weak."},
		{"<Ana Lima> [cautions] {investors that results may differ}.", "warn +1: Results will differ."},
		{"<Acme> [blames] {tariffs}.", "accuse +3: Tariffs are to blame."},
		{"<Acme> [blamed] {the delay on the storms, not on its crews}.", "accuse +3: The storms are to blame for the delay."},
		{"<Acme> [blamed] {the storm for the delay}.", "accuse +3: The storm is to blame for the delay."},
		{"<The clinic in Dresden> [has denied] {mishandling the samples}.", "deny -3: The clinic in Dresden mishandled the samples."},
		{"<Ana Lima> [called on] {the owners to “come clean” about their plans}.", "callfor +3: The owners should come clean about their plans."},
		{"<Ana Lima> [called] {the recall “too little, too late”}.", "label +3: The recall is too little, too late."},
		{"<Ana Lima> [called] {the recall “slow response”}.", "label +3: The recall is a slow response."},
	})
}
