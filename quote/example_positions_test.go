package quote_test

import (
	"fmt"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

func ExampleRecord_Positions() {
	rec := quote.Record{
		Entities: []entity.Entity{
			{ID: 1, Kind: entity.Organization, Name: "Port Authority"},
			{ID: 2, Kind: entity.Person, Name: "Ines Duarte", Principal: 1},
			{ID: 3, Kind: entity.Publication, Name: "The Harbour Post"},
		},
		Claims: []quote.Claim{{ID: 1, Kind: quote.Fact, Text: "The crane failed its inspection."}},
		Statements: []quote.Statement{
			{ID: 1, Speaker: 3, Stances: []quote.Stance{{Claim: 1, Match: quote.MatchSame, Act: quote.Assert, Addressed: true, Commitment: 3}}},
			{ID: 2, Speaker: 2, Principal: 1, Stances: []quote.Stance{{Claim: 1, Match: quote.MatchSame, Act: quote.Withhold, Of: quote.Confirm, Mode: quote.ModeUnable, Addressed: true}}},
			{ID: 3, Speaker: 2, Principal: 1, Stances: []quote.Stance{{Claim: 1, Match: quote.MatchSame, Act: quote.Doubt, Addressed: true, Commitment: -1}}},
		},
	}
	for _, p := range rec.Positions() {
		fmt.Printf("%s: %s (%+d), %s in statement %d of %v\n", rec.Entity(p.Principal).Label(), p.Position, p.Commitment, p.Act, p.Strongest, p.Statements)
	}
	// A doubt is not rolled up as a denial.

	// Output:
	// The Harbour Post: support (+3), assert in statement 1 of [1]
	// Port Authority: uncommitted (-1), doubt in statement 3 of [2 3]
}
