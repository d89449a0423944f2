package quote

import (
	"testing"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/attrib"
)

// Whatever the text and wherever the attributions in it: no panic, and every
// span and reference fits.
func FuzzStances(f *testing.F) {
	f.Add("The ministry said it “cannot confirm” the reports. The bank denied that claim on Monday.", 13, 17, 18, 60, 0, 12)
	f.Add("“As partners have stated before, no gas was sold and this report is nonsense,” the minister told reporters in Oslo.", 90, 94, 0, 77, 78, 90)
	f.Add("He failed to follow suit if the deliveries were confirmed; it is not every time that this is true.", 3, 24, 25, 60, 0, 2)
	f.Add("Neither confirm nor deny. cannot", 0, 8, 8, 30, 0, 0)
	f.Add("The board would not say if the transfer had happened if the sale was off. A sale.", 10, 23, 24, 70, 0, 9)
	f.Add("", 0, 0, 0, 0, 0, 0)
	x, err := New(Config{})
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string, c0, c1, t0, t1, s0, s1 int) {
		if !utf8.ValidString(text) || len(text) > 4000 {
			t.Skip()
		}
		e := &extraction{art: &article.Article{Text: text}, nlp: x.analyzer, learned: x.learned, rec: &Record{Text: text}}
		e.doc = x.analyzer.Analyze(text, nil)
		e.attr = []attrib.Attribution{
			attrib.FromSpans(e.doc, [][2]int{{s0, s1}}, [][2]int{{c0, c1}}, [][2]int{{t0, t1}}),
			attrib.FromSpans(e.doc, nil, [][2]int{{t0, t0 + 4}, {c1, c1 + 3}}, [][2]int{{c0, c1}, {t1, len(text)}}),
			attrib.FromSpans(e.doc, [][2]int{{s0, s1}}, nil, [][2]int{{0, len(text)}}),
			attrib.FromSpans(e.doc, nil, [][2]int{{0, len(text)}}, nil),
		}
		e.statements()
		e.speakers()
		e.stances()
		checkRecord(t, e.rec)
		e.rec.Positions()
	})
}

func checkRecord(t *testing.T, r *Record) {
	t.Helper()
	fits := func(s article.Span) bool {
		return s.IsZero() || s.Start >= 0 && s.End <= len(r.Text) && utf8.ValidString(r.Text[s.Start:s.End])
	}
	for i, st := range r.Statements {
		if st.ID != StatementID(i+1) || int(st.Parent) > len(r.Statements) || int(st.Echo) > len(r.Statements) || int(st.Speaker) > len(r.Entities) {
			t.Errorf("statement %d: %+v", i, st)
		}
		for _, x := range st.Stances {
			if x.Trigger.IsZero() && len(st.Cue)+len(st.Content) > 0 {
				t.Errorf("statement %d: no trigger in %+v", i, x)
			}
		}
		if len(st.Stances) == 0 {
			t.Errorf("statement %d has no stance", i)
		}
		for _, x := range st.Stances {
			if int(x.Claim) > len(r.Claims) || x.Act == ActUnknown || x.Reason == "" || x.Commitment < -3 || x.Commitment > 3 || !x.Addressed && x.Commitment != 0 || !fits(x.Trigger) {
				t.Errorf("statement %d: stance %+v", i, x)
			}
			if (x.Act == Withhold) != (x.Of != ActUnknown) {
				t.Errorf("statement %d: withholds %v by %v", i, x.Of, x.Act)
			}
		}
		if !fits(st.Condition) || !fits(st.PlaceSpan) || !fits(st.When.Words) {
			t.Errorf("statement %d: spans do not fit", i)
		}
	}
	for i, c := range r.Claims {
		if c.ID != ClaimID(i+1) || !fits(c.Span) {
			t.Errorf("claim %d: %+v", i, c)
		}
		for _, l := range c.Links {
			if l.To < 1 || int(l.To) > len(r.Claims) || l.Reason == "" {
				t.Errorf("claim %d: link %+v", i, l)
			}
		}
	}
}
