package markup

import (
	"bytes"
	"context"
	"io"

	"golang.org/x/net/html"

	"github.com/onrecord-go/onrecord/article"
)

// ParseHTML reads a fragment of HTML or XHTML as it stands in feeds and JSON,
// well-formed or not, and returns a node without a name that holds it. Scripts
// and styles are left out.
func ParseHTML(ctx context.Context, fragment, format string, lim article.Limits) (*Node, error) {
	lim = lim.WithDefaults()
	depth := min(lim.Depth, MaxDepth)
	z := html.NewTokenizer(bytes.NewReader([]byte(fragment)))
	root := &Node{}
	stack := []*Node{root}
	skip := "" // the element whose text is no text
	for i := 0; ; i++ {
		if i%1024 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, &article.ParseError{Format: format, Offset: -1, Err: err}
			}
		}
		tt := z.Next()
		if tt == html.ErrorToken {
			if err := z.Err(); err != io.EOF {
				return nil, &article.ParseError{Format: format, Offset: -1, Err: err}
			}
			return root, nil
		}
		top := stack[len(stack)-1]
		switch tt {
		case html.TextToken:
			if skip == "" {
				top.Children = append(top.Children, &Node{Text: string(z.Text())})
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, more := z.TagName()
			n := &Node{Name: string(name)}
			for more {
				var k, v []byte
				k, v, more = z.TagAttr()
				if len(v) > lim.Attribute {
					return nil, &article.LimitError{Format: format, Name: "Attribute", Limit: int64(lim.Attribute), Got: int64(len(v))}
				}
				n.Attrs = append(n.Attrs, Attr{Name: string(k), Value: string(v)})
			}
			if Block(n.Name) {
				stack = closeImplied(stack, n.Name)
			}
			top = stack[len(stack)-1]
			switch n.Name {
			case "script", "style":
				if tt == html.StartTagToken {
					skip = n.Name
				}
				continue
			}
			top.Children = append(top.Children, n)
			if tt == html.SelfClosingTagToken || void(n.Name) {
				continue
			}
			if len(stack) > depth {
				return nil, &article.LimitError{Format: format, Name: "Depth", Limit: int64(depth), Got: int64(len(stack))}
			}
			stack = append(stack, n)
		case html.EndTagToken:
			b, _ := z.TagName()
			name := string(b)
			if name == skip {
				skip = ""
				continue
			}
			// The stack is no deeper than the limit, so that this stays linear.
			for j := len(stack) - 1; j > 0; j-- {
				if stack[j].Name == name {
					stack = stack[:j]
					break
				}
			}
		}
	}
}

// void reports whether the element never has content.
func void(name string) bool {
	switch name {
	case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr":
		return true
	}
	return false
}

// closeImplied ends the elements that the start tag of a block ends, with the
// inline elements that were left open inside them.
func closeImplied(stack []*Node, next string) []*Node {
	for {
		i := len(stack) - 1
		for i > 0 && !Block(stack[i].Name) {
			i--
		}
		if i <= 0 || !closes(next, stack[i].Name) {
			return stack
		}
		stack = stack[:i]
	}
}

// closes reports whether the start tag of next ends an open element: HTML lets
// the end tags of paragraphs, list items and cells be left out.
func closes(next, open string) bool {
	switch open {
	case "p":
		return Block(next)
	case "li":
		return next == "li"
	case "td", "th":
		return next == "td" || next == "th" || next == "tr"
	case "tr":
		return next == "tr"
	case "dt", "dd":
		return next == "dt" || next == "dd"
	}
	return false
}

// Block reports whether an element of HTML or NITF begins a new block.
func Block(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "body", "caption", "center", "details", "dd", "div", "dl", "dt", "fieldset",
		"figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main",
		"nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
		"bq", "block", "hl1", "hl2", "media", "media-caption", "note", "fn", "body.content", "body.end", "tagline", "abstract":
		return true
	}
	return false
}
