package markup

import (
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
)

// MaxDepth is the deepest nesting that is read whatever the caller's limit.
const MaxDepth = 9_999

// Decoder reads an XML document in UTF-8 element by element.
type Decoder struct {
	Stripped int // characters that XML does not allow and that were left out

	ctx    context.Context
	dec    *xml.Decoder
	format string
	lim    article.Limits
	path   []string
	tokens int
	shift  func(int64) int64
}

// NewDecoder returns a Decoder of data. Offsets in its errors pass through
// offset, which maps a place in data to one in the raw input.
func NewDecoder(ctx context.Context, data []byte, format string, lim article.Limits, offset func(int64) int64) *Decoder {
	lim = lim.WithDefaults()
	lim.Depth = min(lim.Depth, MaxDepth)
	clean, n := Sanitize(data)
	if n > 0 {
		offset = func(int64) int64 { return -1 }
	}
	dec := xml.NewDecoder(bytes.NewReader(clean))
	dec.Strict = false
	dec.Entity = xml.HTMLEntity
	// The bytes are UTF-8 already, whatever the declaration says.
	dec.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	return &Decoder{Stripped: n, ctx: ctx, dec: dec, format: format, lim: lim, shift: offset}
}

// Err returns err with the place where the decoder stands.
func (d *Decoder) Err(err error) error {
	var le *article.LimitError
	if errors.As(err, &le) {
		return err
	}
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return &article.ParseError{Format: d.format, Path: "/" + strings.Join(d.path, "/"), Offset: d.shift(d.dec.InputOffset()), Err: err}
}

// Next returns the next token, nil at the end of the document.
func (d *Decoder) next() (xml.Token, error) {
	d.tokens++
	if d.tokens%1024 == 1 {
		if err := d.ctx.Err(); err != nil {
			return nil, d.Err(err)
		}
	}
	tok, err := d.dec.Token()
	if err == io.EOF {
		return nil, nil
	}
	if err != nil {
		return nil, d.Err(err)
	}
	switch t := tok.(type) {
	case xml.StartElement:
		if len(d.path) >= d.lim.Depth {
			return nil, &article.LimitError{Format: d.format, Path: "/" + strings.Join(d.path, "/"), Name: "Depth", Limit: int64(d.lim.Depth), Got: int64(len(d.path) + 1)}
		}
		for _, a := range t.Attr {
			if len(a.Value) > d.lim.Attribute {
				return nil, &article.LimitError{Format: d.format, Path: "/" + strings.Join(d.path, "/"), Name: "Attribute", Limit: int64(d.lim.Attribute), Got: int64(len(a.Value))}
			}
		}
		d.path = append(d.path, t.Name.Local)
	case xml.EndElement:
		if len(d.path) > 0 {
			d.path = d.path[:len(d.path)-1]
		}
	}
	return tok, nil
}

// Element reads up to the next start tag and returns its element without its
// content, nil at the end of the document. Text on the way is skipped. The
// content is read by further calls, or by Content at once.
func (d *Decoder) Element() (*Node, error) {
	for {
		tok, err := d.next()
		if err != nil || tok == nil {
			return nil, err
		}
		if s, ok := tok.(xml.StartElement); ok {
			return d.node(s), nil
		}
	}
}

func (d *Decoder) node(s xml.StartElement) *Node {
	n := &Node{Name: s.Name.Local, Space: s.Name.Space, Offset: int(d.dec.InputOffset())}
	for _, a := range s.Attr {
		n.Attrs = append(n.Attrs, Attr{a.Name.Space, a.Name.Local, a.Value})
	}
	return n
}

// Content reads the content of an element that Element has just returned, up to
// its end tag.
func (d *Decoder) Content(n *Node) error {
	stack := []*Node{n}
	for {
		tok, err := d.next()
		if err != nil {
			return err
		}
		top := stack[len(stack)-1]
		switch t := tok.(type) {
		case nil:
			return d.Err(io.EOF)
		case xml.StartElement:
			c := d.node(t)
			top.Children = append(top.Children, c)
			stack = append(stack, c)
		case xml.EndElement:
			if len(stack) == 1 {
				return nil
			}
			stack = stack[:len(stack)-1]
		case xml.CharData:
			top.Children = append(top.Children, &Node{Text: string(t)})
		}
	}
}

// Document reads a whole document and returns its root element.
func (d *Decoder) Document() (*Node, error) {
	root, err := d.Element()
	if err != nil {
		return nil, err
	}
	if root == nil {
		return nil, d.Err(errors.New("no element"))
	}
	return root, d.Content(root)
}

// Sanitize returns data without the characters and character references that
// XML 1.0 does not allow, and how many there were. Where there are none it
// returns data itself.
func Sanitize(data []byte) ([]byte, int) {
	n := 0
	var out []byte
	last := 0
	drop := func(from, to int) {
		out = append(out, data[last:from]...)
		last = to
		n++
	}
	for i := 0; i < len(data); {
		c := data[i]
		switch {
		case c == '&' && i+2 < len(data) && data[i+1] == '#':
			if end, ok := badReference(data[i:]); ok {
				drop(i, i+end)
				i += end
				continue
			}
			i++
		case c < 0x20 && c != '\t' && c != '\n' && c != '\r':
			drop(i, i+1)
			i++
		case c < utf8.RuneSelf:
			i++
		default:
			r, size := utf8.DecodeRune(data[i:])
			if r == 0xFFFE || r == 0xFFFF || r == utf8.RuneError && size == 1 {
				drop(i, i+size)
			}
			i += size
		}
	}
	if n == 0 {
		return data, 0
	}
	return append(out, data[last:]...), n
}

// badReference reports whether b begins with a numeric character reference to
// what XML does not allow, and its length.
func badReference(b []byte) (int, bool) {
	end := bytes.IndexByte(b[:min(len(b), 16)], ';')
	if end < 3 {
		return 0, false
	}
	digits, base := string(b[2:end]), 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	v, err := strconv.ParseUint(digits, base, 32)
	if err != nil {
		return 0, false
	}
	return end + 1, !Allowed(rune(v))
}

// Allowed reports whether XML 1.0 allows the character.
func Allowed(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' || r >= 0x20 && r <= 0xD7FF || r >= 0xE000 && r <= 0xFFFD || r >= 0x10000 && r <= utf8.MaxRune
}
