package newsml_test

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/newsml"
)

const message = `<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:example:7" version="1" xml:lang="en">
  <itemMeta><itemClass qcode="ninat:text"/><versionCreated>2024-05-01T09:30:00Z</versionCreated></itemMeta>
  <contentMeta><headline>Port of Kiel reopens</headline><by>By Ada Quill</by></contentMeta>
  <contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>
    <p><span class="dateline">KIEL (dpo) — </span>“We are open,” the harbour master said.</p></body></html></inlineXML></contentSet>
</newsItem>
<newsItem guid="urn:example:8"><itemMeta><itemClass qcode="ninat:text"/></itemMeta>
  <contentSet><inlineData>“So are we,” said the ferry company.</inlineData></contentSet></newsItem>
</itemSet></newsMessage>`

func ExampleDecode() {
	a, err := newsml.Decode(context.Background(), strings.NewReader(message), article.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, b := range a.Blocks {
		fmt.Println(b.Span, b.Role, b.Span.In(a.Text))
	}
	fmt.Println(a.Authors[0].Span, a.Authors[0].Name)
	fmt.Println(a.Dateline.Span, a.Dateline.Places, a.Dateline.Agency)
	// Output:
	// [0:20) headline Port of Kiel reopens
	// [22:34) byline By Ada Quill
	// [36:94) paragraph KIEL (dpo) — “We are open,” the harbour master said.
	// [25:34) Ada Quill
	// [36:51) [KIEL] dpo
}

func ExampleAll() {
	for a, err := range newsml.All(context.Background(), strings.NewReader(message), article.Options{}) {
		if err != nil {
			fmt.Println(err)
			return
		}
		last := a.Blocks[len(a.Blocks)-1]
		fmt.Println(a.ID, last.Span, last.Span.In(a.Text))
	}
	// Output:
	// urn:example:7 [36:94) KIEL (dpo) — “We are open,” the harbour master said.
	// urn:example:8 [0:40) “So are we,” said the ferry company.
}

func ExampleEncode() {
	var b article.Builder
	a := &article.Article{ID: "urn:example:7", Kind: "text"}
	b.Add(article.RoleParagraph, 0, "“We are open,” the harbour master said.")
	b.Finish(a)
	if err := newsml.Encode(os.Stdout, a, newsml.EncodeOptions{Body: newsml.XHTML}); err != nil {
		fmt.Println(err)
	}
	// Output:
	// <?xml version="1.0" encoding="UTF-8"?>
	// <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.35" conformance="power" guid="urn:example:7">
	//  <catalogRef href="http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_40.xml"/>
	//  <catalog>
	//   <scheme alias="x-role" uri="https://pkg.go.dev/github.com/onrecord-go/onrecord/article/newsml/role/"/>
	//  </catalog>
	//  <itemMeta>
	//   <itemClass qcode="ninat:text"/>
	//   <provider/>
	//   <versionCreated>0001-01-01T00:00:00Z</versionCreated>
	//  </itemMeta>
	//  <contentMeta/>
	//  <contentSet>
	//   <inlineXML contenttype="application/xhtml+xml">
	//    <html xmlns="http://www.w3.org/1999/xhtml">
	//     <head>
	//      <title/>
	//     </head>
	//     <body>
	//      <p>“We are open,” the harbour master said.</p>
	//     </body>
	//    </html>
	//   </inlineXML>
	//  </contentSet>
	// </newsItem>
}
