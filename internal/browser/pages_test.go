package browser

import (
	"bytes"
	"context"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/report"
)

// sample is one page to look at, and what it was made from.
type sample struct {
	name string
	html []byte
	art  *article.Article
	rec  *quote.Record
	rtl  bool
}

func extract(t *testing.T, text string) (*article.Article, *quote.Record) {
	t.Helper()
	a, err := article.Parse(text, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := quote.New(quote.Config{})
	if err != nil {
		t.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		t.Fatal(err)
	}
	return a, rec
}

func pages(t *testing.T) []sample {
	t.Helper()
	example, err := os.ReadFile("../../examples/report/article.txt")
	if err != nil {
		t.Fatal(err)
	}
	a, rec := extract(t, string(example))
	if len(rec.Statements) < 10 {
		t.Fatalf("%d statements in the example article", len(rec.Statements))
	}
	list := []sample{{name: "example", art: a, rec: rec}, hostile(t), rightToLeft(t)}
	a, rec = extract(t, "A quiet day\n\n3 May 2024\n\nNothing happened on the river. The sun shone.\n")
	if len(rec.Statements) != 0 {
		t.Fatalf("%d statements where nobody speaks", len(rec.Statements))
	}
	list = append(list, sample{name: "nothing said", art: a, rec: rec})
	for i := range list {
		var b bytes.Buffer
		if err := report.Encode(&b, list[i].rec, report.EncodeOptions{Article: list[i].art}); err != nil {
			t.Fatal(err)
		}
		list[i].html = b.Bytes()
	}
	return list
}

// hostile is an article whose words, names and rules try to break out of the
// page, or to break its layout: markup, a word without an end, a name of lines,
// characters that turn the direction of the text, many statements on one day.
func hostile(t *testing.T) sample {
	t.Helper()
	evil := `"><script>alert('x')</script><img src=x onerror=alert(1)>&amp;</style></svg>`
	long := strings.Repeat("Donaudampfschiff", 40)
	a, rec := extract(t, "“"+evil+"” "+evil+" said.\n\nAnn Lee said that "+long+" was here.\n\n\u202e“Right to left,” said Ann Lee.\n\n"+
		strings.Repeat("Ann Lee said that the bridge was safe. Bob Moss denied it. ", 12))
	a.Headlines = []article.Label{{Text: evil + long}}
	a.Byline = article.Label{Text: evil + long}
	a.Credits = []article.Credit{{Name: evil}}
	rec.Entities = append(rec.Entities, entity.Entity{ID: 900, Name: evil + long, Roles: []entity.Role{{Title: evil, Affiliation: long}}})
	rec.Claims = append(rec.Claims, quote.Claim{ID: quote.ClaimID(len(rec.Claims) + 1), Text: evil + long})
	claim := rec.Claims[len(rec.Claims)-1].ID
	day := time.Date(2024, 1, 2, 0, 0, 0, 0, time.UTC)
	for i := range rec.Statements {
		st := &rec.Statements[i]
		if i%3 == 0 {
			st.Speaker, st.Principal = 900, 900
		}
		st.When = quote.Interval{Start: day, End: day.AddDate(0, 0, 1), Assumed: evil}
		if i == 1 {
			st.When.Start, st.When.End = day.AddDate(-30, 0, 0), day.AddDate(-30, 0, 1)
		}
		st.Stances = []quote.Stance{{Claim: claim, Act: quote.Assert, Addressed: true, Commitment: 3, Attitude: quote.Con, Target: evil, Reason: long}}
		if i%2 == 0 {
			st.Stances[0].Act, st.Stances[0].Commitment = quote.Deny, -3
		}
		st.Evidence.Reason = evil + long
	}
	if len(rec.Statements) < 12 {
		t.Fatalf("%d statements in the hostile article", len(rec.Statements))
	}
	return sample{name: "hostile", art: a, rec: rec}
}

// rightToLeft is an article in Arabic. Its record is made by hand: the
// extractor reads English.
func rightToLeft(t *testing.T) sample {
	t.Helper()
	const text = "الجسر آمن\n\nقالت ليلى حداد إن الجسر آمن. ونفى سامي خليل (Sami Khalil) ذلك يوم الجمعة.\n"
	a, err := article.Parse(text, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	find := func(s string) []article.Span {
		i := strings.LastIndex(a.Text, s)
		if i < 0 {
			t.Fatalf("no %q in the text", s)
		}
		return []article.Span{{Start: i, End: i + len(s)}}
	}
	day := time.Date(2024, 5, 3, 0, 0, 0, 0, time.UTC)
	when := quote.Interval{Start: day, End: day.AddDate(0, 0, 1)}
	rec := &quote.Record{
		Text: a.Text,
		Entities: []entity.Entity{
			{ID: 1, Kind: entity.Person, Name: "ليلى حداد"},
			{ID: 2, Kind: entity.Person, Name: "سامي خليل"},
		},
		Claims: []quote.Claim{{ID: 1, Text: "الجسر آمن"}},
		Statements: []quote.Statement{
			{ID: 1, Kind: quote.Indirect, Source: find("ليلى حداد"), Cue: find("قالت"), Content: find("إن الجسر آمن"), Speaker: 1, Principal: 1, When: when, Confidence: 0.9,
				Stances: []quote.Stance{{Claim: 1, Act: quote.Assert, Addressed: true, Commitment: 3}}},
			{ID: 2, Kind: quote.Indirect, Source: find("سامي خليل (Sami Khalil)"), Cue: find("ونفى"), Content: find("ذلك"), Speaker: 2, Principal: 2, When: when, Confidence: 0.8,
				Stances: []quote.Stance{{Claim: 1, Act: quote.Deny, Addressed: true, Commitment: -3}}},
		},
	}
	return sample{name: "right to left", art: a, rec: rec, rtl: true}
}
