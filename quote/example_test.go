package quote_test

import (
	"context"
	"fmt"
	"iter"
	"log"
	"os"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
)

const bridge = `Mayor denies bridge is weak

3 May 2024

“The bridge is safe,” said Ann Lee, the mayor of Port Hale.

The Harbour Gazette reported on Wednesday that the bridge would close. The builders could not confirm the report.
`

// Reading an article and printing who said what, with the place of every word.
func Example() {
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	a, err := article.Parse(bridge, article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	for _, st := range rec.Statements {
		who := rec.Entity(st.Speaker)
		fmt.Printf("%s (%s): %s %s\n", who.Label(), who.Kind, st.Kind, rec.Words(st.Cue))
		for _, s := range st.Content {
			fmt.Printf("  %v %s\n", s, s.In(a.Text))
		}
	}
	// Output:
	// Ann Lee (person): indirect denies
	//   [13:27) bridge is weak
	// Ann Lee (person): direct said
	//   [41:66) “The bridge is safe,”
	// Harbour Gazette (publication): indirect reported
	//   [148:175) that the bridge would close
	// The builders (group): indirect could not confirm
	//   [208:218) the report
}

// One extractor serves many articles, on all cores, in their order.
func ExampleExtractor_ExtractAll() {
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	var articles iter.Seq2[*article.Article, error] = func(yield func(*article.Article, error) bool) {
		for _, text := range []string{"“We will go,” Ann Lee said.", "Bob Moss denied the report."} {
			if !yield(article.FromText(text, article.Options{})) {
				return
			}
		}
	}
	for rec, err := range x.ExtractAll(context.Background(), articles) {
		if err != nil {
			log.Fatal(err)
		}
		for _, st := range rec.Statements {
			fmt.Println(rec.Entity(st.Speaker).Label(), rec.Words(st.Cue), rec.Words(st.Content))
		}
	}
	// Output:
	// Ann Lee said “We will go,”
	// Bob Moss denied the report
}

// Finding the denials of an article.
func ExampleRecord_Filter() {
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	a, err := article.FromText("Ann Lee said that the bridge was safe. Bob Moss denied the report.", article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	denials := rec.Filter(func(st *quote.Statement) bool {
		return len(st.Stances) > 0 && st.Stances[0].Act == quote.Deny
	})
	for _, st := range denials.Statements {
		fmt.Println(denials.Entity(st.Speaker).Label(), rec.Words(st.Cue), rec.Words(st.Content))
	}
	// Output:
	// Bob Moss denied the report
}

// Writing the text as HTML, every statement marked.
func ExampleRecord_Annotate() {
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	a, err := article.FromText("“Prices & rents will rise,” Ann Lee said.", article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	if err := rec.Annotate(os.Stdout, nil); err != nil {
		log.Fatal(err)
	}
	// Output:
	// <mark class="content" data-statement="1">“Prices &amp; rents will rise,”</mark> <mark class="source" data-statement="1">Ann Lee</mark> <mark class="cue" data-statement="1">said</mark>.
}

// Walking through the text piece by piece, for a page or a terminal of one's
// own.
func ExampleRecord_Segments() {
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	a, err := article.FromText("“Prices will rise,” Ann Lee said.", article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	for seg := range rec.Segments() {
		fmt.Printf("%q", seg.Span.In(rec.Text))
		for _, u := range seg.Uses {
			fmt.Printf(" %v of statement %d", u.Part, u.Statement)
		}
		fmt.Println()
	}
	// Output:
	// "“Prices will rise,”" content of statement 1
	// " "
	// "Ann Lee" source of statement 1
	// " "
	// "said" cue of statement 1
	// "."
}
