package quote_test

import (
	"context"
	"fmt"
	"log"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

const craneStory = `The Harbour Post reported on Monday that the crane had failed its inspection.

The port authority denied the report. “The crane did not fail any inspection,” said Ines Duarte, its director.

The shipping line Norda refused to confirm the report.

Transport minister Paul Brandt confirmed the report.
`

// Finding the denials of an article, and where everybody else stands on what is
// denied. Who refuses to confirm does not deny.
func Example_denials() {
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	a, err := article.FromText(craneStory, article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	denied := map[quote.ClaimID]bool{}
	for _, st := range rec.Statements {
		denial, ok := st.Stance(quote.Deny, quote.Reject)
		if !ok {
			continue
		}
		against := rec.Words(st.Content) // where no claim could be made of it
		if denial.Claim != 0 {
			denied[denial.Claim] = true
			against = rec.Claim(denial.Claim).Text
		}
		fmt.Printf("%s: %s\n  against: %s\n", rec.Entity(st.Speaker).Label(), rec.Words(st.Content), against)
	}
	fmt.Println()
	for _, p := range rec.Positions() {
		if denied[p.Claim] {
			fmt.Printf("%s: %s, commitment %+d\n", rec.Entity(p.Principal).Label(), p.Position, p.Commitment)
		}
	}
	// Output:
	// The port authority: the report
	//   against: The crane had failed its inspection.
	// Ines Duarte: “The crane did not fail any inspection,”
	//   against: The crane had failed its inspection.
	//
	// Harbour Post: support, commitment +3
	// The port authority: oppose, commitment -3
	// Ines Duarte: oppose, commitment -3
	// Norda: uncommitted, commitment +0
	// Paul Brandt: support, commitment +3
}
