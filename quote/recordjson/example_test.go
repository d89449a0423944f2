package recordjson_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/recordjson"
)

func ExampleEncode() {
	rec := &quote.Record{
		Text: "“We are open 🙂,” she said.",
		Statements: []quote.Statement{{ID: 1, Kind: quote.Direct, Content: []article.Span{{Start: 0, End: 23}},
			Stances: []quote.Stance{{Act: quote.Assert, Addressed: true, Commitment: 3}}}},
	}
	if err := recordjson.Encode(os.Stdout, rec, recordjson.EncodeOptions{Units: recordjson.UTF16, Words: true}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "$schema": "https://raw.githubusercontent.com/onrecord-go/onrecord/main/quote/recordjson/record.schema.json",
	//   "version": "1.0",
	//   "units": "utf16",
	//   "text": "“We are open 🙂,” she said.",
	//   "statements": [
	//     {
	//       "id": 1,
	//       "kind": "direct",
	//       "content": [
	//         {
	//           "start": 0,
	//           "end": 17
	//         }
	//       ],
	//       "stances": [
	//         {
	//           "act": "assert",
	//           "addressed": true,
	//           "commitment": 3,
	//           "position": "support"
	//         }
	//       ],
	//       "words": {
	//         "content": "“We are open 🙂,”"
	//       }
	//     }
	//   ],
	//   "entities": [],
	//   "claims": []
	// }
}

func ExampleDecode() {
	doc := `{"version": "1.0", "units": "utf16", "text": "🙂 Yes, she said.", "statements": [{"id": 1, "content": [{"start": 3, "end": 6}]}]}`
	rec, err := recordjson.Decode(context.Background(), strings.NewReader(doc), recordjson.DecodeOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	st := rec.Statements[0]
	fmt.Println(st.Content[0], rec.Words(st.Content)) // offsets are bytes again
	// Output: [5:8) Yes
}

// The schema, for validators in any language.
func ExampleSchema() {
	var s struct {
		ID       string   `json:"$id"`
		Title    string   `json:"title"`
		Required []string `json:"required"`
	}
	if err := json.Unmarshal(recordjson.Schema(), &s); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(s.ID == recordjson.SchemaID, s.Title)
	fmt.Println(s.Required)
	// Output:
	// true onrecord record 1.0
	// [version units text statements entities claims]
}
