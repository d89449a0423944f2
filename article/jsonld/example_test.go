package jsonld_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/jsonld"
)

func ExampleDecode() {
	const data = `{
		"@context": "https://schema.org",
		"@type": "NewsArticle",
		"headline": "Council &quot;ready&quot; to reopen bridge",
		"author": [{"@type": "Person", "name": "Ana Ruiz"}, {"@type": "Organization", "name": "Gazette staff"}],
		"datePublished": "2024-05-03T10:00:00+02:00",
		"articleBody": "“We are ready,” the mayor said.\n\nThe bridge closed in March.",
	}`
	a, err := jsonld.Decode(context.Background(), strings.NewReader(data), article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Headline())
	for _, x := range a.Authors {
		fmt.Println(x.Kind, x.Name)
	}
	fmt.Println(a.Published.Time)
	for _, b := range a.Blocks {
		fmt.Println(b.Role, b.Span, a.Text[b.Span.Start:b.Span.End])
	}
	// Output:
	// Council "ready" to reopen bridge
	// person Ana Ruiz
	// organization Gazette staff
	// 2024-05-03 10:00:00 +0200 +0200
	// headline [0:32) Council "ready" to reopen bridge
	// paragraph [34:69) “We are ready,” the mayor said.
	// paragraph [71:98) The bridge closed in March.
}

func ExampleEncode() {
	var b article.Builder
	a := &article.Article{ID: "item-7", URL: "https://example.org/7", Site: "The Example", Access: article.AccessFree}
	b.Add(article.RoleParagraph, 0, "“We are open,” the harbour master said.")
	b.Finish(a)
	a.Headlines = []article.Label{{Text: "Port of Kiel reopens"}}
	a.Authors = []article.Author{{Name: "Ada Quill", Kind: article.AuthorPerson, Role: "Reporter"}}
	if err := jsonld.Encode(os.Stdout, a, jsonld.EncodeOptions{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "@context": "https://schema.org",
	//   "@type": "NewsArticle",
	//   "identifier": "item-7",
	//   "url": "https://example.org/7",
	//   "mainEntityOfPage": "https://example.org/7",
	//   "headline": "Port of Kiel reopens",
	//   "author": {
	//     "@type": "Person",
	//     "name": "Ada Quill",
	//     "jobTitle": "Reporter"
	//   },
	//   "publisher": {
	//     "@type": "Organization",
	//     "name": "The Example"
	//   },
	//   "isAccessibleForFree": true,
	//   "articleBody": "“We are open,” the harbour master said.",
	//   "wordCount": 7
	// }
}
