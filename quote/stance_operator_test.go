package quote

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/attrib"
)

// marked reads a sentence whose cue stands in [ ] and whose content in { }; the
// rest before the cue is the source.
func marked(s string) (text string, cue, content [][2]int) {
	var b strings.Builder
	open := 0
	for _, r := range s {
		switch r {
		case '[', '{':
			open = b.Len()
		case ']':
			cue = append(cue, [2]int{open, b.Len()})
		case '}':
			content = append(content, [2]int{open, b.Len()})
		default:
			b.WriteRune(r)
		}
	}
	return b.String(), cue, content
}

func decideMarked(s string) verdict {
	text, cue, content := marked(s)
	doc := analyse(text)
	at := attrib.FromSpans(doc, nil, cue, content)
	return newSpeech(newWords(doc), &at).decide()
}

// show writes a verdict as the table of operators does.
func show(v verdict) string {
	s := v.act.String()
	if v.act == Withhold {
		s = fmt.Sprintf("withhold{%v,%v}", v.of, v.mode)
	}
	if v.also != 0 {
		s += "+" + v.also.String()
	}
	if v.addressed {
		s += fmt.Sprintf(" %+d", v.level)
	} else {
		s += " n/a"
	}
	for _, f := range []struct {
		on   bool
		name string
	}{{v.attempt, "attempt"}, {v.hedged, "hedged"}, {v.comment, "comment"}} {
		if f.on {
			s += " " + f.name
		}
	}
	return s
}

// The rows of the table of operators, each with sentences in the active, the
// passive, the perfect and with contractions. What is expected was set down by
// the guidelines, not by what the code says.
func TestOperators(t *testing.T) {
	for _, row := range []struct {
		name string
		rows []string // sentence → what is expected
	}{
		{"not, never, without A", []string{
			"The ministry [did not deny] {the report}.→withhold{deny,omit} +0",
			"Okafor [didn’t confirm] {that the plant had closed}.→withhold{confirm,omit} +0",
			"The union [has not commented on] {the offer}.→withhold{assert,omit} +0",
			"The bishop [has never condemned] {the raid}.→withhold{condemn,omit} +0",
			"{The leak} [was not confirmed] by the harbour board.→withhold{confirm,omit} +0",
			"{The claim} [has not been denied] by the club.→withhold{deny,omit} +0",
			"She left [without confirming] {the date}.→withhold{confirm,omit} +0",
			"The bank [hasn’t said] {whether it will appeal}.→withhold{assert,omit} +0",
			"The senator [has not endorsed] {the nominee}.→withhold{praise,omit} +0",
			"The union [has not backed] {the nominee}.→withhold{praise,omit} +0",
			"The union [does not back] {the nominee}.→praise n/a",
			"The firm [has no plans] {to leave}.→promise -2",
			"The firm [is no longer planning] {to leave}.→refuse -3",
			"The audit [shows] {little evidence that the pumps worked}.→doubt -1",
			"The airline [never disputed] {the figures}.→withhold{deny,omit} +0",
			"The mayor [did not at once respond to] {the letter}.→withhold{assert,omit} +0",
		}},
		{"fail, neglect, forget to A; no response", []string{
			"The envoy [failed to refute] {the allegation}.→withhold{deny,omit} +0 comment",
			"The firm [has failed to explain] {the delay}.→withhold{assert,omit} +0 comment",
			"The minister [neglected to mention] {the debt}.→withhold{discuss,omit} +0 comment",
			"The coach [forgot to thank] {the fans}.→withhold{praise,omit} +0 comment",
			"The agency [had failed to deny] {that the dam was unsafe}.→withhold{deny,omit} +0 comment",
			"The council [gave no response].→withhold{assert,omit} +0",
			"The palace [offered no comment].→withhold{assert,omit} +0",
			"The regulator [has yet to confirm] {the ruling}.→withhold{confirm,omit} +0",
		}},
		{"cannot, could not, unable to A", []string{
			"Larsen [cannot confirm] {the reports}.→withhold{confirm,unable} +0",
			"Larsen [can’t confirm] {the reports}.→withhold{confirm,unable} +0",
			"Police [could not verify] {the claim}.→withhold{confirm,unable} +0",
			"The hospital [was unable to confirm] {the toll}.→withhold{confirm,unable} +0",
			"{The toll} [could not be confirmed] by the hospital.→withhold{confirm,unable} +0",
			"The navy [has been unable to say] {where the ship is}.→withhold{assert,unable} +0",
			"The school [couldn’t say] {how many pupils were ill}.→withhold{assert,unable} +0",
			"The board [is not in a position to comment on] {the talks}.→withhold{assert,unable} +0",
		}},
		{"not know, not sure whether", []string{
			"Adeyemi [does not know] {whether the bridge is safe}.→withhold{assert,unable} +0",
			"Adeyemi [doesn’t know] {if the bridge is safe}.→withhold{assert,unable} +0",
			"The judge [is not sure] {whether the law applies}.→withhold{assert,unable} +0",
			"She [wasn’t sure] {whether the vote would pass}.→withhold{assert,unable} +0",
			"The crew [had not known] {whether help was coming}.→withhold{assert,unable} +0",
			"He [could not remember] {whether he had signed}.→withhold{assert,unable} +0",
		}},
		{"would not, will not, decline, refuse to A", []string{
			"The prince [would not confirm] {the rumour}.→withhold{confirm,decline} +0",
			"The prince [won’t discuss] {the divorce}.→withhold{discuss,decline} +0",
			"The company [declined to comment].→withhold{assert,decline} +0",
			"The company [declined] {to comment on the merger}.→withhold{assert,decline} +0",
			"The general [has refused to condemn] {the strike}.→withhold{condemn,decline} +0",
			"The senator [refused] {to endorse the nominee}.→withhold{praise,decline} +0",
			"The trust [had declined to say] {who paid}.→withhold{assert,decline} +0",
			"The chair [wouldn’t say] {whether she would run}.→withhold{assert,decline} +0",
			"He [would not be drawn on] {whether the accounts were accurate}.→withhold{assert,decline} +0",
			"The witness [is refusing to answer] {questions about the sale}.→withhold{assert,decline} +0",
		}},
		{"no comment", []string{
			"The embassy [had no comment].→withhold{assert,omit} +0",
			"The lawyers [made no comment on] {the verdict}.→withhold{assert,omit} +0",
			"The team [has made no comment].→withhold{assert,omit} +0",
			"The fund [would give no comment].→withhold{assert,decline} +0",
			"The party [didn’t offer a comment].→withhold{assert,omit} +0",
		}},
		{"stop short of A", []string{
			"The envoy [stopped short of denying] {the report}.→withhold{deny,stopshort} +0",
			"The report [stops short of blaming] {the pilot}.→withhold{accuse,stopshort} +0",
			"The church [has stopped short of condemning] {the law}.→withhold{condemn,stopshort} +0",
			"The court [had stopped short of confirming] {the theft}.→withhold{confirm,stopshort} +0",
			"He’s [stopping short of endorsing] {the plan}.→withhold{praise,stopshort} +0",
			"The paper [stopped just short of accusing] {the mayor}.→withhold{accuse,stopshort} +0",
		}},
		{"any of these over rule out", []string{
			"The minister [did not rule out] {a tax rise}.→withhold{reject,omit} +1",
			"The minister [refused to rule out] {a tax rise}.→withhold{reject,decline} +1",
			"The minister [would not rule out] {a tax rise}.→withhold{reject,decline} +1",
			"The minister [hasn’t ruled out] {a tax rise}.→withhold{reject,omit} +1",
			"The minister [couldn’t rule out] {a tax rise}.→withhold{reject,unable} +1",
			"{A tax rise} [has not been ruled out] by the minister.→withhold{reject,omit} +1",
			"The minister [declined] {to rule a tax rise out}.→withhold{reject,decline} +1",
		}},
		{"not + think, believe, expect, want, support", []string{
			"Haruna [does not think] {that the dam will hold}.→opine -2",
			"Haruna [doesn’t believe] {the dam will hold}.→opine -2",
			"The bank [did not expect] {that rates would fall}.→predict -2",
			"The party [has never believed] {that the deal was fair}.→opine -2",
			"The group [no longer thinks] {that the cull is needed}.→opine -2",
			"The union [hasn’t supported] {the claim that wages rose}.→confirm -2",
		}},
		{"not + accept, agree", []string{
			"The club [does not accept] {that the pitch was unsafe}.→reject -2",
			"The club [doesn’t accept] {the finding}.→reject -2",
			"The states [have not agreed] {that the border is closed}.→reject -2",
			"{The finding} [was not accepted] by the club.→reject -2",
			"The bishop [did not agree] {that the rule was old}.→reject -2",
			"The crew [has never accepted] {the verdict}.→reject -2",
		}},
		{"not + doubt", []string{
			"Moreau [does not doubt] {that the vote was fair}.→opine +2",
			"Moreau [doesn’t doubt] {that the vote was fair}.→opine +2",
			"The court [did not doubt] {that he was there}.→opine +2",
			"The team [has never doubted] {that it would win}.→opine +2",
			"{The result} [was not doubted] by the board.→opine +2",
		}},
		{"not + fail, decline, refuse, hesitate to A", []string{
			"The pope [did not hesitate to condemn] {the attack}.→condemn n/a",
			"The pope [didn’t hesitate] {to condemn the attack}.→condemn n/a",
			"The firm [has not refused to confirm] {that it lost data}.→confirm +3",
			"The clerk [did not fail to deny] {the charge}.→deny -3",
			"The envoy [hasn’t declined to warn] {that war may come}.→warn +1",
			"The editor [never hesitated to accuse] {the mayor of theft}.→accuse +3",
		}},
		{"seek, try, attempt, continue, begin, rush to A", []string{
			"Tehama [sought to deny] {the report}.→deny -3 attempt",
			"The firm [has tried to deny] {the leak}.→deny -3 attempt",
			"The mayor’s [trying to reject] {the claim}.→reject -3 attempt",
			"The group [continued to deny] {the charge}.→deny -3",
			"The unions [began to warn] {that jobs will go}.→warn +2",
			"The party [rushed to condemn] {the ruling}.→condemn n/a",
			"The police [had attempted to deny] {that shots were fired}.→deny -3 attempt",
			"The bank [went on to confirm] {that it had paid}.→confirm +3",
			"The club [kept denying] {the claim}.→deny -3",
		}},
		{"seem, appear to A; may have A-ed; reportedly A-ed", []string{
			"The envoy [seemed to confirm] {that the deal is dead}.→confirm +2 hedged",
			"The firm [appears to deny] {the leak}.→deny -2 hedged",
			"The mayor [may have admitted] {that he knew}.→admit +2 hedged",
			"The king [reportedly denied] {the story}.→deny -2 hedged",
			"The clerk [appeared to have confirmed] {the date}.→confirm +2 hedged",
			"The board [has apparently confirmed] {the sale}.→confirm +2 hedged",
		}},
		{"neither confirm nor deny", []string{
			"The agency [would neither confirm nor deny] {the raid}.→withhold{confirm,decline}+deny +0",
			"The agency [neither confirmed nor denied] {the raid}.→withhold{confirm,decline}+deny +0",
			"The agency [could neither confirm nor deny] {the raid}.→withhold{confirm,unable}+deny +0",
			"The agency [has neither confirmed nor denied] {the raid}.→withhold{confirm,decline}+deny +0",
			"The agency’d [neither confirm nor deny] {that it had agents there}.→withhold{confirm,decline}+deny +0",
		}},
		{"refuse, decline to + another verb", []string{
			"The king [refused to sign] {the bill}.→refuse -3",
			"The party [declined] {to run its own candidate}.→refuse -3",
			"The clerk [declined] {to proceed with the case}.→refuse -3",
			"The board [refused] {to consider the offer}.→refuse -3",
			"The pilots [refused] {to come out and say that the plane was late}.→withhold{assert,decline} +0",
			"The pilots [have refused] {to fly}.→refuse -3",
			"The pilots [have refused] {to fly}, citing ice.→refuse -3",
			"The pilots [refused] {to go home}, saying they were tired.→refuse -3",
			"The pilots [refused] {to comment}, citing privacy.→withhold{assert,decline} +0",
			"The court [declined] {to hear the case}.→refuse -3",
			"The club [had declined to sell] {the striker}.→refuse -3",
			"The town’s [refusing to pay] {the fine}.→refuse -3",
		}},
		{"A alone", []string{
			"The firm [denied] {the leak}.→deny -3",
			"{The leak} [was denied] by the firm.→deny -3",
			"The firm [has confirmed] {that data was lost}.→confirm +3",
			"The firm’s [rejected] {the claim}.→reject -3",
			"{The sale} [had been confirmed] by the board.→confirm +3",
			"The minister [ruled out] {a tax rise}.→reject -3",
			"{A tax rise} [has been ruled out] by the minister.→reject -3",
		}},
	} {
		if len(row.rows) < 5 {
			t.Errorf("%s: %d sentences, want 5", row.name, len(row.rows))
		}
		for _, r := range row.rows {
			s, want, _ := strings.Cut(r, "→")
			if got := show(decideMarked(s)); got != want {
				t.Errorf("%s: %s\n\tgot  %s\n\twant %s", row.name, s, got, want)
			}
		}
	}
}
