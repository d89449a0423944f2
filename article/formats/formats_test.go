package formats_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/formats"
)

// Four documents, each in another format; nobody says which.
func Example() {
	for _, doc := range []string{
		`{"uri": "urn:x:1", "headlines": [{"value": "Port reopens"}], "bodies": [{"value": "“We are open,” she said.", "contentType": "text/plain"}]}`,
		`<html><head><title>Port reopens</title></head><body><h1>Port reopens</h1><p>“We are open,” the harbour master said on Monday, after a week without ferries.</p></body></html>`,
		`<rss version="2.0"><channel><item><title>Port reopens</title></item></channel></rss>`,
		"Port reopens\n\n10 September 2024\n\n“We are open,” she said.\n",
	} {
		a, err := formats.Decode(context.Background(), strings.NewReader(doc), article.Options{})
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Printf("%s: %d blocks\n", a.Headline(), len(a.Blocks))
	}
	// Output:
	// Port reopens: 2 blocks
	// Port reopens: 2 blocks
	// Port reopens: 1 blocks
	// Port reopens: 3 blocks
}

// Choosing among the formats: everything but feeds.
func ExampleAll() {
	var some []article.Format
	for _, f := range formats.All() {
		if f.Name != "feed" {
			some = append(some, f)
		}
	}
	a, err := article.Decode(context.Background(), strings.NewReader("{\"@type\": \"NewsArticle\", \"headline\": \"Port reopens\"}"), article.Options{}, some...)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Headline())
	// Output:
	// Port reopens
}

func TestDecodeRefuses(t *testing.T) {
	for _, c := range []struct {
		doc  string
		want error
	}{
		{"%PDF-1.7\x00\x01\x02\x03", article.ErrFormat},
		{"<rss><channel><title>Nothing yet</title></channel></rss>", article.ErrNoArticle},
		{`<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"></newsMessage>`, article.ErrNoArticle},
		{`{"@context": "https://schema.org", "@type": "Place", "name": "Marlow"}`, article.ErrNoArticle},
	} {
		_, err := formats.Decode(t.Context(), strings.NewReader(c.doc), article.Options{})
		var pe *article.ParseError
		if !errors.Is(err, c.want) || !errors.As(err, &pe) {
			t.Errorf("%.30q: error %v, want a *ParseError that wraps %q", c.doc, err, c.want)
		}
	}
}
