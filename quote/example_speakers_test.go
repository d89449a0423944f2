package quote_test

import (
	"context"
	"fmt"
	"log"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

const ferryStory = `Ferry to stop in May

4 March 2025

“We cannot run an empty ship,” said Ines Duarte, the director of the port authority.

Mayor Tom Hale denied that the town had been told. “Nobody told us anything,” he said.

The Sandhaven Courier reported that the authority had lost two million euros.
`

// The first program: who speaks in an article, as what, and what they say.
func Example_speakers() {
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	a, err := article.Parse(ferryStory, article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	for who, said := range rec.BySpeaker() {
		fmt.Printf("%s, %s", who.Label(), who.Kind)
		for _, r := range who.Roles {
			fmt.Printf(", %s", r)
		}
		fmt.Println()
		for _, st := range said {
			fmt.Printf("  %s (%s): %s\n", rec.Words(st.Cue), st.Kind, rec.Words(st.Content))
		}
	}
	// Output:
	// Ines Duarte, person, director, port authority
	//   said (direct): “We cannot run an empty ship,”
	// Tom Hale, person, Mayor
	//   denied (indirect): that the town had been told
	//   said (direct): “Nobody told us anything,”
	// Sandhaven Courier, publication
	//   reported (indirect): that the authority had lost two million euros
}
