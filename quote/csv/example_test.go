package csv_test

import (
	"fmt"
	"os"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/csv"
)

// A table of the statements of one record, without the row of names.
func ExampleEncode() {
	rec := &quote.Record{
		ArticleID:  "item-7",
		Text:       "“We are open,” she said.",
		Entities:   []entity.Entity{{ID: 1, Kind: entity.Person, Name: "Ada Quill"}},
		Statements: []quote.Statement{{ID: 1, Kind: quote.Direct, Speaker: 1, Content: []article.Span{{Start: 0, End: 18}}, Confidence: 0.9}},
	}
	if err := csv.Encode(os.Stdout, rec, csv.EncodeOptions{NoHeader: true}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// item-7,1,direct,1,Ada Quill,person,,,,,,,"“We are open,”",0,18,,,,,,,,,,,,0.9
}

// The columns, by name, for those who load the table elsewhere.
func ExampleHeader() {
	for i, name := range csv.Header() {
		if name == "speaker" || name == "act" || name == "content" {
			fmt.Println(i, name)
		}
	}
	// Output:
	// 4 speaker
	// 12 content
	// 18 act
}
