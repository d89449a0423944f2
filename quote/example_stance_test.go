package quote_test

import (
	"fmt"

	"github.com/onrecord-go/onrecord/quote"
)

// Acts come in families, for those who need fewer of them.
func ExampleAct_Family() {
	for _, a := range []quote.Act{quote.Deny, quote.Withhold, quote.Warn, quote.CallFor} {
		fmt.Println(a, "is", a.Family())
	}
	// Output:
	// deny is reactive
	// withhold is withholding
	// warn is assertive
	// callfor is directive
}

// A spokesman “could not confirm” a report: that is no denial, and no support.
func ExampleStance() {
	s := quote.Stance{Act: quote.Withhold, Of: quote.Confirm, Mode: quote.ModeUnable, Addressed: true}
	fmt.Println(s, "|", s.Mode, "|", s.Position())
	st := quote.Statement{Stances: []quote.Stance{s}}
	fmt.Println(st.Does(quote.Confirm), st.Does(quote.Deny), st.Does(quote.Withhold))
	fmt.Println(quote.Statement{}.Primary() == (quote.Stance{})) // a statement without stances
	// Output:
	// withhold confirm | unable | uncommitted
	// false false true
	// true
}
