package quote

import (
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/article"
)

func TestResolveWhen(t *testing.T) {
	// A Tuesday evening in New York, already Wednesday in UTC.
	ny := time.FixedZone("EDT", -4*3600)
	pub := article.Date{Time: time.Date(2024, 9, 10, 22, 30, 0, 0, ny), HasTime: true, HasZone: true}
	for _, c := range []struct{ words, start, end string }{
		{"on Monday", "2024-09-09", "2024-09-10"},
		{"Monday night", "2024-09-09", "2024-09-10"},
		{"on Tuesday", "2024-09-10", "2024-09-11"},
		{"last Tuesday", "2024-09-03", "2024-09-04"},
		{"late on Friday", "2024-09-06", "2024-09-07"},
		{"on Wednesday", "2024-09-04", "2024-09-05"},
		{"today", "2024-09-10", "2024-09-11"},
		{"this morning", "2024-09-10", "2024-09-11"},
		{"yesterday", "2024-09-09", "2024-09-10"},
		{"last night", "2024-09-09", "2024-09-10"},
		{"last week", "2024-09-02", "2024-09-09"},
		{"earlier this week", "2024-09-09", "2024-09-11"},
		{"over the weekend", "2024-09-07", "2024-09-09"},
		{"last month", "2024-08-01", "2024-09-01"},
		{"earlier this month", "2024-09-01", "2024-09-11"},
		{"last year", "2023-01-01", "2024-01-01"},
		{"two days ago", "2024-09-08", "2024-09-09"},
		{"a week ago", "2024-09-02", "2024-09-09"},
		{"three months ago", "2024-06-01", "2024-07-01"},
		{"on 10 May", "2024-05-10", "2024-05-11"},
		{"on Dec. 24", "2023-12-24", "2023-12-25"},
		{"on May 3rd, 2019", "2019-05-03", "2019-05-04"},
		{"in February 2022", "2022-02-01", "2022-03-01"},
		{"in October", "2023-10-01", "2023-11-01"},
		{"in 2019", "2019-01-01", "2020-01-01"},
		{"previously", "", "2024-09-10"},
	} {
		v, ok := ResolveWhen(c.words, pub)
		if !ok || day(v.Start) != c.start || day(v.End) != c.end {
			t.Errorf("%q: %s to %s, %v; want %s to %s", c.words, day(v.Start), day(v.End), ok, c.start, c.end)
		}
		if !v.Start.IsZero() && v.Start.Location() != ny {
			t.Errorf("%q: in zone %v", c.words, v.Start.Location())
		}
	}
	for _, s := range []string{"", "soon", "on", "the", "31 June 2024", "Monday the", "next to nothing", "a", "in 20199"} {
		if v, ok := ResolveWhen(s, pub); ok {
			t.Errorf("%q: %v, want none", s, v)
		}
	}
	if v, ok := ResolveWhen("on Monday", article.Date{}); ok {
		t.Errorf("without publication: %v, want none", v)
	}
}

func day(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2006-01-02")
}

// TestWhenOfStatements asks when the last statement of a text was made, in its own words.
func TestWhenOfStatements(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"In 2007, Ann Lee said the ferries were late.", "In 2007"},
		{"Ann Lee, who sold the ferries in 2007, said they were late.", ""},
		{"Ann Lee, whose ferries were sold in 2007, has said they were late.", ""},
		{"In 2007, Ann Lee said the ferries were late. She said they were old.", "In 2007"},
		{"In 2007, Ann Lee said the ferries were late. Later, she said they were old.", ""},
		{"In 2007, Ann Lee said the ferries were late. In another speech, she said they were old.", ""},
		{"In 2007, Ann Lee said the ferries were late. In the speech, she said they were old.", "In 2007"},
	} {
		rec := extracted(t, c.text)
		if len(rec.Statements) == 0 {
			t.Errorf("%s: no statement", c.text)
			continue
		}
		st := &rec.Statements[len(rec.Statements)-1]
		got := ""
		if !st.When.IsZero() {
			got = rec.Text[st.When.Words.Start:st.When.Words.End]
		}
		if got != c.want {
			t.Errorf("%s: made %q, want %q", c.text, got, c.want)
		}
	}
}
