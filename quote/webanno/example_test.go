package webanno_test

import (
	"fmt"
	"os"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/webanno"
)

func ExampleEncode() {
	rec := &quote.Record{
		ArticleID:  "https://example.org/7",
		Text:       "“We are open,” she said.",
		Entities:   []entity.Entity{{ID: 1, Kind: entity.Person, Name: "Ada Quill"}},
		Statements: []quote.Statement{{ID: 1, Speaker: 1, Content: []article.Span{{Start: 0, End: 18}}}}, // bytes
	}
	if err := webanno.Encode(os.Stdout, rec, webanno.EncodeOptions{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "@context": "http://www.w3.org/ns/anno.jsonld",
	//   "id": "https://example.org/7#annotations",
	//   "type": "AnnotationPage",
	//   "items": [
	//     {
	//       "id": "https://example.org/7#statement-1",
	//       "type": "Annotation",
	//       "motivation": "identifying",
	//       "body": [
	//         {
	//           "type": "TextualBody",
	//           "purpose": "identifying",
	//           "value": "Ada Quill",
	//           "format": "text/plain"
	//         }
	//       ],
	//       "target": {
	//         "source": "https://example.org/7",
	//         "selector": [
	//           {
	//             "type": "TextQuoteSelector",
	//             "exact": "“We are open,”",
	//             "suffix": " she said."
	//           },
	//           {
	//             "type": "TextPositionSelector",
	//             "start": 0,
	//             "end": 14
	//           }
	//         ]
	//       }
	//     }
	//   ]
	// }
}
