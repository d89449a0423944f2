package nitf_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/nitf"
)

func ExampleDecode() {
	doc := `<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" baselang="en">
	<head><docdata><doc-id id-string="item-7"/><date.issue norm="20240501T093000Z"/></docdata></head>
	<body>
	  <body.head>
	    <hedline><hl1>Port of Kiel reopens</hl1></hedline>
	    <byline>By <person>Ada Quill</person></byline>
	    <dateline><location><city>KIEL</city></location> (dpo)</dateline>
	  </body.head>
	  <body.content><p>KIEL (dpo) — “We are open,” the harbour master said.</p></body.content>
	</body></nitf>`
	a, err := nitf.Decode(context.Background(), strings.NewReader(doc), article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range a.Blocks {
		fmt.Println(b.Span, b.Role, b.Span.In(a.Text))
	}
	fmt.Println(a.Authors[0].Span, a.Authors[0].Name)
	fmt.Println(a.Dateline.Span, a.Dateline.Places, a.Dateline.Agency)
	fmt.Println(a.VersionCreated.Time)
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
	a := &article.Article{ID: "item-7"}
	headline := b.Add(article.RoleHeadline, 0, "Port of Kiel reopens")
	b.Add(article.RoleParagraph, 0, "“We are open,” the harbour master said.")
	b.Finish(a)
	a.Headlines = []article.Label{{Text: "Port of Kiel reopens", Span: headline}}

	if err := nitf.Encode(os.Stdout, a, nitf.EncodeOptions{}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <nitf xmlns="http://iptc.org/std/NITF/2006-10-18/" version="-//IPTC//DTD NITF 3.6//EN">
	//  <head>
	//   <docdata>
	//    <doc-id id-string="item-7"/>
	//   </docdata>
	//  </head>
	//  <body>
	//   <body.head>
	//    <hedline>
	//     <hl1>Port of Kiel reopens</hl1>
	//    </hedline>
	//   </body.head>
	//   <body.content>
	//    <p>“We are open,” the harbour master said.</p>
	//   </body.content>
	//  </body>
	// </nitf>
}
