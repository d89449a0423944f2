package feed_test

import (
	"context"
	"fmt"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
)

const rss = `<rss version="2.0"><channel><title>The Example</title>
<item><title>Port of Kiel reopens</title><link>https://example.org/1</link>
  <description>&lt;p&gt;“We are open,” the harbour master said.&lt;/p&gt;</description></item>
<item><title>Ferries sail again</title><link>https://example.org/2</link></item>
</channel></rss>`

func ExampleAll() {
	for a, err := range feed.All(context.Background(), strings.NewReader(rss), article.Options{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(a.URL)
		for _, b := range a.Blocks {
			fmt.Println(b.Span, b.Role, b.Span.In(a.Text))
		}
	}
	// Output:
	// https://example.org/1
	// [0:20) headline Port of Kiel reopens
	// [22:65) paragraph “We are open,” the harbour master said.
	// https://example.org/2
	// [0:18) headline Ferries sail again
}

func ExampleDecode() {
	a, err := feed.Decode(context.Background(), strings.NewReader(rss), article.Options{})
	fmt.Println(a.Headline(), err)
	// Output: Port of Kiel reopens <nil>
}
