// Package markup reads XML documents and fragments of HTML into one small tree,
// by token loops with their own counters of depth and size.
package markup

import "strings"

// Node is an element or a piece of text. Text nodes have no Name.
type Node struct {
	Name     string // local name; lower case where the source is HTML
	Space    string // namespace URI of XML
	Attrs    []Attr
	Children []*Node
	Text     string
	Offset   int // where the element begins in the document
}

// Attr is an attribute. Space is the namespace URI of XML.
type Attr struct {
	Space, Name, Value string
}

// Attr returns the value of the attribute of that name, whatever its namespace,
// "" where there is none.
func (n *Node) Attr(name string) string {
	if n == nil {
		return ""
	}
	for _, a := range n.Attrs {
		if a.Name == name {
			return a.Value
		}
	}
	return ""
}

// Child returns the first child element of that name, nil where there is none.
func (n *Node) Child(name string) *Node {
	if n == nil {
		return nil
	}
	for _, c := range n.Children {
		if c.Name == name {
			return c
		}
	}
	return nil
}

// All returns the child elements of that name in their order.
func (n *Node) All(name string) []*Node {
	if n == nil {
		return nil
	}
	var out []*Node
	for _, c := range n.Children {
		if c.Name == name {
			out = append(out, c)
		}
	}
	return out
}

// Path returns the element that is reached from n by the names, nil where one
// of them is missing.
func (n *Node) Path(names ...string) *Node {
	for _, name := range names {
		n = n.Child(name)
	}
	return n
}

// Find returns the first element of that name in n and below, in document
// order, nil where there is none.
func (n *Node) Find(name string) *Node {
	if n == nil {
		return nil
	}
	if n.Name == name {
		return n
	}
	for _, c := range n.Children {
		if f := c.Find(name); f != nil {
			return f
		}
	}
	return nil
}

// RawText returns the text of n and all below, as it stands.
func (n *Node) RawText() string {
	if n == nil {
		return ""
	}
	var b strings.Builder
	n.rawText(&b)
	return b.String()
}

func (n *Node) rawText(b *strings.Builder) {
	b.WriteString(n.Text)
	for _, c := range n.Children {
		c.rawText(b)
	}
}

// String returns the text of n and all below with its white space collapsed.
func (n *Node) String() string { return Collapse(n.RawText()) }

// HasClass reports whether the class attribute holds the word.
func (n *Node) HasClass(word string) bool {
	for _, c := range strings.Fields(n.Attr("class")) {
		if c == word {
			return true
		}
	}
	return false
}

// Collapse returns s without white space at its ends and with one space for
// each run of white space inside. A no-break space is no white space.
func Collapse(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == '\t' || r == '\n' || r == '\r' || r == '\f'
	}), " ")
}
