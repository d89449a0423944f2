package quote_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

func TestPrimaryAndDoes(t *testing.T) {
	none := quote.Statement{}
	if none.Primary() != (quote.Stance{}) || none.Does(quote.Deny) || none.Does() {
		t.Error("a statement without stances does something")
	}
	st := quote.Statement{Stances: []quote.Stance{
		{Act: quote.Withhold, Of: quote.Confirm, Addressed: true},
		{Act: quote.Warn, Also: quote.CallFor},
	}}
	if got := st.Primary().String(); got != "withhold confirm" {
		t.Errorf("primary stance %q", got)
	}
	for act, want := range map[quote.Act]bool{quote.Withhold: true, quote.Warn: true, quote.CallFor: true, quote.Confirm: false, quote.Deny: false, quote.ActUnknown: false} {
		if st.Does(act) != want {
			t.Errorf("Does(%v) = %t", act, !want)
		}
	}
	if !st.Does(quote.Deny, quote.Warn) {
		t.Error("Does looks at the first act alone")
	}
}

func TestIntervalString(t *testing.T) {
	zone := time.FixedZone("EAT", 3*3600)
	day := func(d int) time.Time { return time.Date(2024, 9, d, 0, 0, 0, 0, zone) }
	for _, c := range []struct {
		v    quote.Interval
		want string
	}{
		{quote.Interval{}, ""},
		{quote.Interval{Words: article.Span{Start: 1, End: 4}}, ""},
		{quote.Interval{Start: day(9), End: day(10)}, "2024-09-09"},
		{quote.Interval{Start: day(2), End: day(9)}, "2024-09-02/2024-09-08"},
		{quote.Interval{End: day(9)}, "../2024-09-08"},
		{quote.Interval{Start: day(9)}, "2024-09-09/.."},
		{quote.Interval{Start: day(9).Add(18 * time.Hour), End: day(10)}, "2024-09-09T18:00:00+03:00/2024-09-10T00:00:00+03:00"},
	} {
		if got := c.v.String(); got != c.want {
			t.Errorf("%#v: %q, want %q", c.v, got, c.want)
		}
	}
}

func TestBySpeaker(t *testing.T) {
	rec := &quote.Record{
		Entities:   []entity.Entity{{ID: 1, Name: "Ann Lee"}, {ID: 2, Name: "Bob Moss"}, {ID: 3, Name: "Port Hale"}},
		Statements: []quote.Statement{{ID: 1, Speaker: 2}, {ID: 2}, {ID: 3, Speaker: 1}, {ID: 4, Speaker: 2}},
	}
	var got []string
	for who, said := range rec.BySpeaker() {
		s := who.Name
		for _, st := range said {
			s += fmt.Sprint(" ", st.ID)
		}
		got = append(got, s)
	}
	if diff := cmp.Diff([]string{"Bob Moss 1 4", " 2", "Ann Lee 3"}, got); diff != "" {
		t.Errorf("groups (-want +got):\n%s", diff)
	}
	for range rec.BySpeaker() {
		break
	}
}

// What says where a record is from comes from its article.
func TestRecordNamesItsArticle(t *testing.T) {
	a := plain(t, "“We will go,” Ann Lee said.")
	a.ID, a.URL, a.Site, a.Headlines = "7", "https://news.example.org/7", "Harbour Post", []article.Label{{Text: "Lee to go"}}
	rec, err := extractor(t).Extract(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	if rec.ArticleID != "7" || rec.URL != a.URL || rec.Site != "Harbour Post" || rec.Headline != "Lee to go" {
		t.Errorf("record of article %q at %q by %q with headline %q", rec.ArticleID, rec.URL, rec.Site, rec.Headline)
	}
}

func TestExtractAllNamesTheArticle(t *testing.T) {
	articles := func(yield func(*article.Article, error) bool) {
		_ = yield(&article.Article{ID: "7", Text: "a\xff"}, nil) && yield(nil, nil)
	}
	var got []error
	for _, err := range extractor(t).ExtractAll(context.Background(), articles) {
		got = append(got, err)
	}
	if len(got) != 2 || !errors.Is(got[0], quote.ErrText) || !strings.Contains(got[0].Error(), `article "7"`) || !errors.Is(got[1], article.ErrNoArticle) {
		t.Errorf("errors %v", got)
	}
}

// Everything that a Standing holds has a name in JSON.
func TestStandingJSON(t *testing.T) {
	s := quote.Standing{Claim: 1, Principal: 2, Position: quote.Oppose, Commitment: -3, Act: quote.Deny, Attitude: quote.Con, Strongest: 4, Statements: []quote.StatementID{4}}
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"claim":1,"principal":2,"position":"oppose","commitment":-3,"act":"deny","attitude":"con","strongest":4,"statements":[4]}`
	if string(b) != want {
		t.Errorf("got  %s\nwant %s", b, want)
	}
	var back quote.Standing
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(s, back); diff != "" {
		t.Errorf("round trip (-want +got):\n%s", diff)
	}
}

// Segments may be kept, and what is filtered out leaves no null in JSON.
func TestSegmentsKept(t *testing.T) {
	rec := &quote.Record{Text: "“Yes,” Ann said. “No,” Bob said.", Statements: []quote.Statement{
		{ID: 1, Source: []article.Span{{Start: 10, End: 13}}, Content: []article.Span{{Start: 0, End: 32}}},
		{ID: 2, Source: []article.Span{{Start: 28, End: 31}}},
	}}
	var kept []string
	all := slices.Collect(rec.Segments())
	for _, seg := range all {
		kept = append(kept, fmt.Sprint(seg.Uses))
	}
	var fresh []string
	for seg := range rec.Segments() {
		fresh = append(fresh, fmt.Sprint(seg.Uses))
	}
	if diff := cmp.Diff(fresh, kept); diff != "" {
		t.Errorf("uses changed after they were yielded (-fresh +kept):\n%s", diff)
	}
	b, err := json.Marshal(rec.Filter(func(*quote.Statement) bool { return false }))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(b), "null") {
		t.Errorf("null in %s", b)
	}
}
