package markup

import (
	"strings"
	"unicode/utf8"
)

// Writer writes XML. Names are given by the caller and must be valid; text and
// attribute values are escaped, and characters that XML does not allow are left
// out.
type Writer struct {
	b      strings.Builder
	stack  []string
	open   bool // the start tag has not been closed yet
	Indent bool // put elements that are begun by Start on lines of their own
	inline int  // depth of elements whose white space counts
	ended  bool
}

func (w *Writer) closeTag() {
	if w.open {
		w.b.WriteByte('>')
		w.open = false
	}
}

func (w *Writer) newline() {
	if w.Indent && w.inline == 0 && w.b.Len() > 0 {
		w.b.WriteByte('\n')
		for range w.stack {
			w.b.WriteByte(' ')
		}
	}
}

// Start begins an element. attrs are names and values in turn; a pair with an
// empty value is left out.
func (w *Writer) Start(name string, attrs ...string) {
	w.closeTag()
	w.newline()
	w.b.WriteByte('<')
	w.b.WriteString(name)
	for i := 0; i+1 < len(attrs); i += 2 {
		if attrs[i+1] != "" {
			w.b.WriteByte(' ')
			w.b.WriteString(attrs[i])
			w.b.WriteString(`="`)
			w.escape(attrs[i+1], true)
			w.b.WriteByte('"')
		}
	}
	w.stack = append(w.stack, name)
	w.open, w.ended = true, false
	if w.inline > 0 {
		w.inline++
	}
}

// End ends the element that was begun last.
func (w *Writer) End() {
	name := w.stack[len(w.stack)-1]
	w.stack = w.stack[:len(w.stack)-1]
	if w.open {
		w.b.WriteString("/>")
		w.open = false
	} else {
		if w.ended {
			w.newline()
		}
		w.b.WriteString("</" + name + ">")
	}
	if w.inline > 0 {
		w.inline--
	}
	w.ended = true
}

// Text writes text. Line breaks in it stay as they are.
func (w *Writer) Text(s string) {
	if s == "" {
		return
	}
	w.closeTag()
	w.escape(s, false)
	w.ended = false
	if w.inline == 0 {
		w.inline = 1
	}
}

// Mixed begins an element whose content is text mixed with elements, so that no
// white space is put inside.
func (w *Writer) Mixed(name string, attrs ...string) {
	w.Start(name, attrs...)
	if w.inline == 0 {
		w.inline = 1
	}
}

// Leaf writes an element with text in it, unless text and attributes are empty.
func (w *Writer) Leaf(name, text string, attrs ...string) {
	empty := text == ""
	for i := 1; i < len(attrs); i += 2 {
		empty = empty && attrs[i] == ""
	}
	if empty {
		return
	}
	w.Mixed(name, attrs...)
	w.Text(text)
	w.End()
}

// String returns what was written.
func (w *Writer) String() string { return w.b.String() }

func (w *Writer) escape(s string, attr bool) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == '&':
			w.b.WriteString("&amp;")
		case r == '<':
			w.b.WriteString("&lt;")
		case r == '>':
			w.b.WriteString("&gt;")
		case r == '"' && attr:
			w.b.WriteString("&quot;")
		case attr && (r == '\n' || r == '\t'), r == '\r':
			// An XML reader would make a space of it, or a line feed.
			w.b.WriteString("&#" + string(rune('0'+r/10)) + string(rune('0'+r%10)) + ";")
		case r == utf8.RuneError && size == 1:
			w.b.WriteRune(utf8.RuneError)
		case Allowed(r):
			w.b.WriteString(s[i : i+size])
		}
		i += size
	}
}

// Node writes an element and all below as it was read. The element itself is in
// the namespace that the writer is in; a child in another one than its parent
// says so.
func (w *Writer) Node(n *Node) { w.node(n, n.Space) }

func (w *Writer) node(n *Node, space string) {
	if n.Name == "" {
		w.Text(n.Text)
		return
	}
	attrs := make([]string, 0, 2*len(n.Attrs)+2)
	if n.Space != space {
		attrs = append(attrs, "xmlns", n.Space)
	}
	for _, a := range n.Attrs {
		switch {
		case a.Space == "http://www.w3.org/XML/1998/namespace", a.Space == "xml":
			attrs = append(attrs, "xml:"+a.Name, a.Value)
		case a.Space == "" && a.Name != "xmlns":
			attrs = append(attrs, a.Name, a.Value)
		}
	}
	w.Mixed(n.Name, attrs...)
	for _, c := range n.Children {
		w.node(c, n.Space)
	}
	w.End()
}
