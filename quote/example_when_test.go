package quote_test

import (
	"fmt"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

func ExampleResolveWhen() {
	nairobi := time.FixedZone("EAT", 3*3600)
	published := article.Date{Time: time.Date(2025, 3, 12, 9, 0, 0, 0, nairobi), HasTime: true, HasZone: true} // a Wednesday
	for _, words := range []string{"on Monday", "last week", "previously", "soon"} {
		v, ok := quote.ResolveWhen(words, published)
		if !ok {
			fmt.Printf("%s: not known\n", words)
			continue
		}
		from := "…"
		if !v.Start.IsZero() {
			from = v.Start.Format(time.DateOnly)
		}
		fmt.Printf("%s: from %s until before %s (%s)\n", words, from, v.End.Format(time.DateOnly), v.Assumed)
	}
	// Output:
	// on Monday: from 2025-03-10 until before 2025-03-11 (the latest Monday up to the day of publication)
	// last week: from 2025-03-03 until before 2025-03-10 (the week from Monday to Sunday)
	// previously: from … until before 2025-03-12 (some time before the day of publication)
	// soon: not known
}
