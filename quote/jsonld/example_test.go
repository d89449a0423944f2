package jsonld_test

import (
	"fmt"
	"os"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/jsonld"
)

func ExampleEncode() {
	rec := &quote.Record{
		ArticleID:  "https://example.org/7",
		Text:       "“We are open,” she said.",
		Entities:   []entity.Entity{{ID: 1, Kind: entity.Person, Name: "Ada Quill"}},
		Statements: []quote.Statement{{ID: 1, Kind: quote.Direct, Speaker: 1, Content: []article.Span{{Start: 0, End: 18}}}},
	}
	if err := jsonld.Encode(os.Stdout, rec, jsonld.EncodeOptions{NoStances: true}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "@context": "https://schema.org",
	//   "@graph": [
	//     {
	//       "@type": "Quotation",
	//       "@id": "https://example.org/7#statement-1",
	//       "text": "“We are open,”",
	//       "spokenByCharacter": {
	//         "@id": "https://example.org/7#speaker-1"
	//       },
	//       "isPartOf": {
	//         "@type": "NewsArticle",
	//         "@id": "https://example.org/7"
	//       }
	//     },
	//     {
	//       "@type": "Person",
	//       "@id": "https://example.org/7#speaker-1",
	//       "name": "Ada Quill"
	//     }
	//   ]
	// }
}
