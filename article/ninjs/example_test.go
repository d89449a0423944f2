package ninjs_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/ninjs"
)

func ExampleDecode() {
	doc := `{
	  "uri": "https://wire.example.org/items/7",
	  "versionCreated": "2024-05-01T09:30:00Z",
	  "headlines": [{"role": "main", "value": "Port of Kiel reopens"}],
	  "by": "By Ada Quill",
	  "people": [{"name": "Ada Quill", "rel": "author"}],
	  "bodies": [{"contentType": "application/xhtml+xml", "value":
	    "<p><span class='dateline'>KIEL (dpo) — </span>“We are open,” the harbour master said.</p>"}]
	}`
	a, err := ninjs.Decode(context.Background(), strings.NewReader(doc), article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range a.Blocks {
		fmt.Println(b.Span, b.Role, b.Span.In(a.Text))
	}
	fmt.Println(a.Authors[0].Span, a.Authors[0].Name)
	fmt.Println(a.Dateline.Span, a.Dateline.Places, a.Dateline.Agency)
	fmt.Println(a.Published.Time)
	// Output:
	// [0:20) headline Port of Kiel reopens
	// [22:34) byline By Ada Quill
	// [36:94) paragraph KIEL (dpo) — “We are open,” the harbour master said.
	// [25:34) Ada Quill
	// [36:51) [KIEL] dpo
	// 2024-05-01 09:30:00 +0000 UTC
}

func ExampleEncode() {
	var b article.Builder
	a := &article.Article{ID: "https://wire.example.org/items/7", Kind: "text"}
	headline := b.Add(article.RoleHeadline, 0, "Port of Kiel reopens")
	b.Add(article.RoleParagraph, 0, "“We are open,” the harbour master said.")
	b.Finish(a)
	a.Headlines = []article.Label{{Text: "Port of Kiel reopens", Role: "main", Span: headline}}

	if err := ninjs.Encode(os.Stdout, a, ninjs.EncodeOptions{Version: ninjs.V16}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "$standard": {
	//     "name": "ninjs",
	//     "version": "1.6",
	//     "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_1.6.json#"
	//   },
	//   "uri": "https://wire.example.org/items/7",
	//   "type": "text",
	//   "headline": "Port of Kiel reopens",
	//   "body_xhtml": "<p>“We are open,” the harbour master said.</p>"
	// }
}
