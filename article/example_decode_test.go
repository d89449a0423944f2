package article_test

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
)

// The caller names the formats that may come; the first that knows the document
// by its beginning reads it.
func ExampleDecode() {
	docs := []string{
		`{"uri": "urn:x:1", "headlines": [{"value": "Port reopens"}]}`,
		`<nitf><body><body.head><hedline><hl1>“We are open”</hl1></hedline></body.head></body></nitf>`,
		`<rss><channel><item><title>Ferries sail</title></item></channel></rss>`,
		`%PDF-1.7`,
	}
	for _, doc := range docs {
		a, err := article.Decode(context.Background(), strings.NewReader(doc), article.Options{},
			ninjs.Format(), nitf.Format(), feed.Format())
		if errors.Is(err, article.ErrFormat) {
			fmt.Println("in none of them")
			continue
		}
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(a.Blocks[0].Span, a.Headline())
	}
	// Output:
	// [0:12) Port reopens
	// [0:17) “We are open”
	// [0:12) Ferries sail
	// in none of them
}
