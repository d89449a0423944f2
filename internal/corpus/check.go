package corpus

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

// checkStance refuses what the guidelines rule out.
func (rd *reader) checkStance(s quote.Stance) error {
	bad := func(why string) error { return errorf(rd.at+1, "%s", why) }
	abs := max(s.Commitment, -s.Commitment)
	withhold := s.Act == quote.Withhold
	switch {
	case withhold != (s.Of != quote.ActUnknown), withhold != (s.Mode != quote.ModeUnknown):
		return bad("withhold needs of and mode, other acts have none")
	case withhold && s.Also != quote.ActUnknown && s.Addressed && s.Commitment > 1:
		return bad("a withheld answer commits to nothing")
	}
	switch s.Act {
	case quote.Praise, quote.Condemn, quote.Accuse, quote.Threaten, quote.Warn, quote.Reject:
		if s.Attitude == quote.NoAttitude {
			return bad(s.Act.String() + " shows an attitude: pro= or con= is due")
		}
	}
	if s.Claim == 0 || !s.Addressed {
		return nil
	}
	same := s.Match == quote.MatchSame
	switch s.Act {
	case quote.Withhold:
		if want := int8(0); s.Commitment != want && (s.Of != quote.Reject || s.Commitment != 1) {
			return bad("withhold commits to 0, or to +1 where a rejection is withheld")
		}
	case quote.Promise, quote.Threaten:
		if same && abs != 2 {
			return bad("promises and threats commit to 2")
		}
	case quote.Doubt:
		if same && s.Commitment != -1 {
			return bad("doubt commits to -1")
		}
	case quote.Speculate:
		if same && abs != 1 {
			return bad("speculation commits to 1")
		}
	case quote.Ask, quote.Discuss:
		return bad("who asks or raises a topic does not address the claim")
	case quote.CallFor:
		if same && abs < 2 {
			return bad("who calls for something is for it or against it")
		}
	case quote.Deny, quote.Reject:
		if same && s.Commitment > -2 {
			return bad("a denial or rejection commits to -3 or -2")
		}
	case quote.Opine:
		if same && abs > 2 {
			return bad("an opinion commits to 2 at most")
		}
	}
	return nil
}

// check looks at the article as a whole.
func (rd *reader) check() error {
	a := rd.a
	if len(a.Statements) == 0 {
		return errorf(0, "there is no statement")
	}
	speakers, claims := make([]bool, len(a.Speakers)), make([]bool, len(a.Claims))
	for i := range a.Statements {
		st := &a.Statements[i]
		if err := a.checkStatement(st); err != nil {
			return err
		}
		speakers[st.Speaker-1] = true
		for _, s := range st.Stances {
			if s.Claim > 0 {
				claims[s.Claim-1] = true
			}
		}
	}
	if err := a.checkWords(); err != nil {
		return err
	}
	for i, used := range speakers {
		if !used {
			return errorf(0, "speaker P%d says nothing", i+1)
		}
	}
	for i, used := range claims {
		if !used && !rd.links[i+1] {
			return errorf(0, "claim C%d is of no statement", i+1)
		}
	}
	for i := range a.Statements {
		for j := i + 1; j < len(a.Statements); j++ {
			if err := a.checkPair(&a.Statements[i], &a.Statements[j]); err != nil {
				return err
			}
		}
	}
	return a.checkQuotations()
}

// checkWords refuses what is to be given as the article writes it, and does not
// stand there. Names are let off: a capital that speaks has the name of its
// country.
func (a *Article) checkWords() error {
	text := strings.ToLower(a.Text)
	for _, s := range a.Speakers {
		for _, w := range []string{s.Mention, s.Role, s.Affiliation} {
			if !strings.Contains(text, strings.ToLower(w)) {
				return errorf(0, "speaker P%d: %q does not stand in the text", s.ID, w)
			}
		}
	}
	for _, st := range a.Statements {
		for _, w := range []string{st.Via, st.To, st.Place} {
			if !strings.Contains(text, strings.ToLower(w)) {
				return errorf(st.Line, "%q does not stand in the text", w)
			}
		}
	}
	return nil
}

// start returns where the first word of cue and content stands: what the
// statements are ordered by.
func (st *Statement) start() int {
	n := math.MaxInt
	for _, s := range slices.Concat(st.Cue, st.Content) {
		n = min(n, s.Start)
	}
	return n
}

func (a *Article) checkStatement(st *Statement) error {
	if len(st.Cue) == 0 && len(st.Content) == 0 {
		return errorf(st.Line, "statement %d has neither cue nor content in the text", st.ID)
	}
	for _, r := range []int{st.Parent, st.Echo, st.SameSpeech} {
		if r > len(a.Statements) {
			return errorf(st.Line, "there is no statement %d", r)
		}
	}
	if st.Parent > 0 {
		p := &a.Statements[st.Parent-1]
		for _, s := range st.own() {
			if !contained(s, p.Content) {
				return errorf(st.Line, "statement %d: %q lies outside the content of its parent %d", st.ID, s.In(a.Text), p.ID)
			}
		}
	}
	if len(st.Time) > 0 && st.When.IsZero() {
		return errorf(st.Line, "statement %d has a time in the text, but no when", st.ID)
	}
	if st.ID > 1 && st.start() < a.Statements[st.ID-2].start() {
		return errorf(st.Line, "statement %d stands before statement %d", st.ID, st.ID-1)
	}
	own := st.own()
	for i, s := range own {
		for _, t := range own[i+1:] {
			if s.Overlaps(t) {
				return errorf(st.Line, "statement %d: %q and %q overlap", st.ID, s.In(a.Text), t.In(a.Text))
			}
		}
	}
	return nil
}

// own returns source, cue and content.
func (st *Statement) own() []article.Span {
	return slices.Concat(st.Source, st.Cue, st.Content)
}

func contained(s article.Span, in []article.Span) bool {
	for _, t := range in {
		if t.Contains(s) {
			return true
		}
	}
	return false
}

// checkPair refuses two statements that share words, unless one is reported
// in the other or they have their source in common.
func (a *Article) checkPair(s, t *Statement) error {
	if a.under(s, t) || a.under(t, s) {
		return nil
	}
	for _, x := range s.own() {
		for _, y := range t.own() {
			if !x.Overlaps(y) {
				continue
			}
			if x == y && contained(x, s.Source) && contained(y, t.Source) {
				continue
			}
			return errorf(t.Line, "statements %d and %d share %q", s.ID, t.ID, article.Span{Start: max(x.Start, y.Start), End: min(x.End, y.End)}.In(a.Text))
		}
	}
	return nil
}

// under reports whether t is reported, at any depth, in s.
func (a *Article) under(s, t *Statement) bool {
	for n := 0; t.Parent > 0 && n < len(a.Statements); n++ {
		if t.Parent == s.ID {
			return true
		}
		t = &a.Statements[t.Parent-1]
	}
	return false
}

// checkQuotations refuses a quotation mark that stands neither in a content
// nor in what is marked as no speech. A single curly mark counts where it opens;
// where it closes it may be an apostrophe.
func (a *Article) checkQuotations() error {
	for i, r := range a.Text {
		switch r {
		case '“', '”', '"', '‘':
		default:
			continue
		}
		s := article.Span{Start: i, End: i + utf8.RuneLen(r)}
		ok := contained(s, a.NoSpeech)
		for k := range a.Statements {
			ok = ok || contained(s, a.Statements[k].Content)
		}
		if !ok {
			return errorf(0, "the quotation mark in %q is in no content", a.around(i))
		}
	}
	return nil
}

// around returns some words about a place in the text.
func (a *Article) around(i int) string {
	lo, hi := max(0, i-30), min(len(a.Text), i+40)
	for lo > 0 && !utf8.RuneStart(a.Text[lo]) {
		lo--
	}
	for hi < len(a.Text) && !utf8.RuneStart(a.Text[hi]) {
		hi++
	}
	return a.Text[lo:hi]
}

// String returns one line a statement, for reading an annotation against its
// article.
func (a *Article) String() string {
	var b strings.Builder
	join := func(spans []article.Span) string {
		var words []string
		for _, s := range spans {
			words = append(words, s.In(a.Text))
		}
		return strings.Join(words, " … ")
	}
	for i := range a.Statements {
		st := &a.Statements[i]
		sp := a.Speakers[st.Speaker-1]
		fmt.Fprintf(&b, "%d [%s] %s | %s", st.ID, max(sp.Name, sp.Mention), join(st.Cue), join(st.Content))
		for _, s := range st.Stances {
			fmt.Fprintf(&b, " · %s", s.Act)
			if s.Claim > 0 {
				fmt.Fprintf(&b, " %q %s %d", a.Claims[s.Claim-1].Text, s.Position(), s.Commitment)
			}
		}
		b.WriteByte('\n')
	}
	return b.String()
}
