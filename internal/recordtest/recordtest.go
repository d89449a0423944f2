// Package recordtest makes records for the tests of their encoders.
package recordtest

import (
	"strings"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// Text is the text of [Record]: an invented article with characters of one to
// four bytes.
const Text = "Café closed 🙂\n\n“We have not closed,” said Łucja Quill, owner of the café, “and never will.” " +
	"The mayor’s office warned that the roof could fall."

// Span returns the place of the first occurrence of words in [Text].
func Span(words string) article.Span {
	i := strings.Index(Text, words)
	if i < 0 {
		panic("recordtest: no " + words)
	}
	return article.Span{Start: i, End: i + len(words)}
}

// Record returns a record that has a value in almost every field.
func Record() *quote.Record {
	day := time.Date(2024, 5, 1, 0, 0, 0, 0, time.UTC)
	return &quote.Record{
		ArticleID: "https://news.example.org/cafe",
		Text:      Text,
		Published: article.Date{Time: day.Add(9 * time.Hour), HasTime: true, HasZone: true, Zone: "Z", Raw: "2024-05-01T09:00:00Z"},
		Statements: []quote.Statement{
			{
				ID: 1, Kind: quote.Direct,
				Source:  []article.Span{Span("Łucja Quill, owner of the café")},
				Cue:     []article.Span{Span("said")},
				Content: []article.Span{Span("“We have not closed,”"), Span("“and never will.”")},
				Speaker: 1, SpeakerBy: entity.Resolution{Entity: 1, Form: entity.FormName, Reason: "name", Confidence: 0.9},
				When: quote.Interval{Start: day, End: day.Add(24 * time.Hour), Assumed: "the day of publication"},
				Stances: []quote.Stance{
					{Claim: 1, Match: quote.MatchSame, Act: quote.Deny, Addressed: true, Commitment: -3, Basis: quote.BasisFirstHand, Trigger: Span("not"), Reason: "neg"},
					{Claim: 2, Match: quote.MatchMention, Act: quote.Promise},
				},
				Evidence: quote.Evidence{Class: "verb", Lemma: "say", Reason: "quoted"}, Confidence: 0.97,
			},
			{
				ID: 2, Kind: quote.Indirect,
				Source:  []article.Span{Span("The mayor’s office")},
				Cue:     []article.Span{Span("warned")},
				Content: []article.Span{Span("that the roof could fall")},
				Speaker: 2, Principal: 3, Echo: 1, Hedged: true,
				Stances: []quote.Stance{{Claim: 2, Match: quote.MatchSame, Act: quote.Warn, Addressed: true, Commitment: 1, Attitude: quote.Con, Target: "the roof"}},
			},
		},
		Entities: []entity.Entity{
			{ID: 1, Kind: entity.Person, Name: "Łucja Quill", Gender: entity.Female, Country: "PL",
				Roles:    []entity.Role{{Title: "owner", Affiliation: "the café", Span: Span("owner of the café")}},
				Mentions: []entity.Mention{{Span: Span("Łucja Quill"), Form: entity.FormName}}, Refs: []entity.Ref{{Scheme: "wikidata", Value: "Q0"}}},
			{ID: 2, Kind: entity.Organization, Mention: "the mayor’s office", Principal: 3, Mentions: []entity.Mention{{Span: Span("The mayor’s office"), Form: entity.FormNominal}}},
			{ID: 3, Kind: entity.Government, Name: "City of Łódź"},
		},
		Claims: []quote.Claim{
			{ID: 1, Kind: quote.Fact, Text: "the café has closed", Span: Span("Café closed"), Links: []quote.ClaimLink{{To: 2, Match: quote.MatchEvidenceFor, Reason: "roof"}}},
			{ID: 2, Kind: quote.Hypothetical, Text: "the roof could fall", Span: Span("the roof could fall"), Mentions: []article.Span{Span("the roof")}},
		},
		Issues: []article.Issue{{Code: article.IssueQuotes, Span: Span("“and"), Count: 1}},
	}
}

// Odd returns records that no extractor makes: spans that do not fit, references
// to nothing, bytes that are no UTF-8. An encoder must not panic on them.
func Odd() []*quote.Record {
	return []*quote.Record{
		{},
		{Text: "é\xff", Statements: []quote.Statement{
			{ID: -1, Content: []article.Span{{Start: 1, End: 2}, {Start: 5, End: 900}, {Start: -4, End: 1}, {Start: 3, End: 1}}, Speaker: 77,
				Stances: []quote.Stance{{Claim: 9, Commitment: 100, TargetID: -3}}},
			{Cue: []article.Span{{Start: 0, End: 3}}},
		}, Entities: []entity.Entity{{}}, Claims: []quote.Claim{{}}},
	}
}
