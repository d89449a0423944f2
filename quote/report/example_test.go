package report_test

import (
	"bytes"
	"context"
	"fmt"
	"log"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/report"
)

// A page of an article, to be opened in a browser.
func ExampleEncode() {
	a, err := article.Parse("Bridge to close\n\n“The bridge is safe,” said Ann Lee, the mayor.\n", article.Options{})
	if err != nil {
		log.Fatal(err)
	}
	x, err := quote.New(quote.Config{})
	if err != nil {
		log.Fatal(err)
	}
	rec, err := x.Extract(context.Background(), a)
	if err != nil {
		log.Fatal(err)
	}
	var page bytes.Buffer // a file in earnest
	if err := report.Encode(&page, rec, report.EncodeOptions{Article: a}); err != nil {
		log.Fatal(err)
	}
	html := page.String()
	fmt.Println(html[:15])
	fmt.Println("scripts:", strings.Count(html, "<script"))
	fmt.Println("speaker named:", strings.Contains(html, "Ann Lee"))
	// Output:
	// <!DOCTYPE html>
	// scripts: 0
	// speaker named: true
}
