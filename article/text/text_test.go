package text_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
	"github.com/onrecord-go/onrecord/article/jsonld"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/article/text"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

// The text is what it was, whatever Parse takes its lines for.
func TestRoundTrip(t *testing.T) {
	for seed := range uint64(200) {
		a := articletest.Article(seed)
		var buf strings.Builder
		if err := text.Encode(&buf, a, text.EncodeOptions{}); err != nil {
			t.Fatal(err)
		}
		got, err := text.Decode(t.Context(), strings.NewReader(buf.String()), article.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if strings.TrimRight(got.Text, "\n") != a.Text {
			t.Errorf("seed %d: %q, want %q", seed, got.Text, a.Text)
		}
	}
}

func TestEncodings(t *testing.T) {
	for in, want := range map[string]string{
		"caf\xe9 \x93ouvert\x94":           "café “ouvert”",
		"\xef\xbb\xbfcafé":                 "café",
		"\xff\xfec\x00a\x00f\x00\xe9\x00":  "café",
		"\xfe\xff\x00c\x00a\x00f\x00\xe9":  "café",
		"plain":                            "plain",
		"The port\x00 is\x08 open. 100 % ": "The port is open. 100 %",
	} {
		a, err := text.Decode(t.Context(), strings.NewReader(in), article.Options{})
		if err != nil || strings.TrimSpace(a.Text) != want {
			t.Errorf("%q: %q, %v", in, a.Text, err)
		}
	}
	a, err := text.Decode(t.Context(), strings.NewReader("\xcf\xf0\xe8"), article.Options{ContentType: "text/plain; charset=windows-1251"})
	if err != nil || a.Text != "При" {
		t.Errorf("%q, %v", a.Text, err)
	}
}

// Each format is known by its beginning.
func TestFormats(t *testing.T) {
	formats := []article.Format{ninjs.Format(), newsml.Format(), nitf.Format(), feed.Format(), jsonld.Format(), text.Format()}
	for name, docs := range map[string][]string{
		"ninjs":  {`{"uri":"urn:x:1","versionCreated":"2024-05-01T00:00:00Z"}`, "\xef\xbb\xbf\n {\"uri\":\"x\"}"},
		"newsml": {`<?xml version="1.0"?><!-- <nitf> --><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"/>`, `<x:newsItem xmlns:x="u">`},
		"nitf":   {`<!DOCTYPE nitf [<!ENTITY a "<rss>">]><nitf>`, "\xff\xfe<\x00n\x00i\x00t\x00f\x00>\x00"},
		"feed":   {`<rss version="2.0">`, `<rdf:RDF xmlns:rdf="x">`, `<feed xmlns="http://www.w3.org/2005/Atom">`, `{"version":"https://jsonfeed.org/version/1.1","items":[]}`},
		"jsonld": {`{"@context":"https://schema.org","@type":"NewsArticle","uri":"x"}`},
		"text":   {`The port reopens.`, ``, `<3 ports`, `{not json`, `[“Yes,” he said.]`},
	} {
		for _, doc := range docs {
			got := ""
			for _, f := range formats {
				if f.Sniff([]byte(doc)) {
					got = f.Name
					break
				}
			}
			if got != name {
				t.Errorf("%q is %s, want %s", doc, got, name)
			}
		}
	}
	for _, doc := range []string{"PK\x03\x04\x00", "%PDF-1.7\n", `{\rtf1 The port reopens.}`, "\xef\xbb\xbf [ {\n\"id\" : 7}]"} {
		if _, err := article.Decode(t.Context(), strings.NewReader(doc), article.Options{}, formats...); !errors.Is(err, article.ErrFormat) {
			t.Errorf("%q: error %v, want %v", doc, err, article.ErrFormat)
		}
	}
	// What a format claims and cannot read is its error.
	_, err := article.Decode(t.Context(), strings.NewReader(`<nitf><body>`), article.Options{}, formats...)
	var pe *article.ParseError
	if !errors.As(err, &pe) || pe.Format != "nitf" {
		t.Error(err)
	}
}

func ExampleDecode() {
	a, err := text.Decode(context.Background(), strings.NewReader("Port of Kiel reopens\nBy Ada Quill\n\n“We are open,” the harbour master said.\n"), article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range a.Blocks {
		fmt.Println(b.Span, b.Role, b.Span.In(a.Text))
	}
	// Output:
	// [0:20) headline Port of Kiel reopens
	// [21:33) byline By Ada Quill
	// [35:78) paragraph “We are open,” the harbour master said.
}

func ExampleEncode() {
	var b article.Builder
	a := &article.Article{}
	b.Add(article.RoleHeadline, 0, "Port of Kiel reopens")
	b.Add(article.RoleParagraph, 0, "“We are open,” the harbour master said.")
	b.Add(article.RoleCredit, 0, "© The Example")
	b.Finish(a)
	if err := text.Encode(os.Stdout, a, text.EncodeOptions{Body: true}); err != nil {
		fmt.Println(err)
	}
	// Output: “We are open,” the harbour master said.
}

// The caller names the formats; the first that knows the document reads it.
func Example() {
	for _, doc := range []string{
		`{"uri": "urn:x:1", "headlines": [{"value": "Port reopens"}]}`,
		`<nitf><body><body.head><hedline><hl1>Port reopens</hl1></hedline></body.head></body></nitf>`,
		`<rss><channel><item><title>Port reopens</title></item></channel></rss>`,
		"Port reopens\n\nThe port of Kiel is open again.",
	} {
		a, err := article.Decode(context.Background(), strings.NewReader(doc), article.Options{},
			ninjs.Format(), nitf.Format(), newsml.Format(), feed.Format(), text.Format())
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(a.Headline(), a.Blocks[0].Span)
	}
	// Output:
	// Port reopens [0:12)
	// Port reopens [0:12)
	// Port reopens [0:12)
	// Port reopens [0:12)
}
