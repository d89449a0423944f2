package html

import (
	"bytes"
	"context"
	"io"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth is how deep a tree that parseFlat makes may be.
const maxDepth = 400

// parseFlat makes a tree of a page that the parser proper refuses because it is
// nested too deeply. Tags are taken as they come; from the given depth on,
// elements stand side by side.
func parseFlat(ctx context.Context, data []byte, depth int) (*xhtml.Node, error) {
	doc := &xhtml.Node{Type: xhtml.DocumentNode}
	root := &xhtml.Node{Type: xhtml.ElementNode, DataAtom: atom.Html, Data: "html"}
	doc.AppendChild(root)
	stack := []*xhtml.Node{doc, root}
	depth = max(depth, 8)
	z := xhtml.NewTokenizer(bytes.NewReader(data))
	for n := 0; ; n++ {
		if n&0xfff == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
		}
		top := stack[len(stack)-1]
		switch z.Next() {
		case xhtml.ErrorToken:
			if err := z.Err(); err != io.EOF {
				return nil, err
			}
			return doc, nil
		case xhtml.TextToken:
			top.AppendChild(&xhtml.Node{Type: xhtml.TextNode, Data: string(z.Text())})
		case xhtml.StartTagToken, xhtml.SelfClosingTagToken:
			tok := z.Token()
			if tok.DataAtom == atom.P && top.DataAtom == atom.P || tok.DataAtom == atom.Li && top.DataAtom == atom.Li {
				stack = stack[:len(stack)-1]
				top = stack[len(stack)-1]
			}
			e := &xhtml.Node{Type: xhtml.ElementNode, DataAtom: tok.DataAtom, Data: tok.Data, Attr: tok.Attr}
			top.AppendChild(e)
			if tok.Type == xhtml.StartTagToken && !void(tok.DataAtom) && len(stack) < depth {
				stack = append(stack, e)
			}
		case xhtml.EndTagToken:
			name, _ := z.TagName()
			// The element that ends is one of the last few; what is not found
			// there was never opened, or stands side by side.
			for i := len(stack) - 1; i > 1 && i > len(stack)-9; i-- {
				if stack[i].Data == string(name) {
					stack = stack[:i]
					break
				}
			}
		}
	}
}

func void(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}
