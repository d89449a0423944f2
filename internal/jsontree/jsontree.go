// Package jsontree reads a JSON document into a tree that keeps the order of
// properties and their places, within limits of depth, and writes objects whose
// properties stand in the order in which they were added.
package jsontree

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
)

// Kind is the kind of a JSON value.
type Kind uint8

// The kinds. The zero value is null, which is also what is not there.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

// Value is one JSON value. Names and Items are the properties of an object in
// their order; Items alone are the elements of an array.
type Value struct {
	Kind  Kind
	Text  string // of a string, unescaped; of a number, as it stands; "true" of true
	Names []string
	Items []*Value
	Start int // where the value stands in the document
	End   int
}

var background = context.Background()

// MaxDepth is the deepest nesting that is read whatever the caller's limit.
const MaxDepth = 9_999

// Duplicate tells of a property that stood twice in one object.
type Duplicate struct {
	Pointer string
	Offset  int
}

type frame struct {
	v    *Value
	name string
	want bool // the next token is a property's name
	seen map[string]int
}

// Parse reads the one value that data holds. A property that stands twice keeps
// its first place and its last value. What cannot be read is an
// [*article.ParseError] whose Offset is a place in data.
func Parse(ctx context.Context, data []byte, format string, depth int) (*Value, []Duplicate, error) {
	depth = min(depth, MaxDepth)
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var (
		stack []*frame
		root  *Value
		dups  []Duplicate
	)
	prev := 0
	fail := func(err error) error {
		if err == io.EOF {
			err = io.ErrUnexpectedEOF
		}
		return &article.ParseError{Format: format, Path: pointer(stack), Offset: int64(start(data, prev)), Err: err}
	}
	for n := 0; ; n++ {
		if n%1024 == 0 {
			if err := ctx.Err(); err != nil {
				return nil, nil, fail(err)
			}
		}
		prev = int(dec.InputOffset())
		tok, err := dec.Token()
		if err == io.EOF && root != nil && len(stack) == 0 {
			return root, dups, nil
		}
		if err != nil {
			return nil, nil, fail(err)
		}
		if root != nil && len(stack) == 0 {
			return nil, nil, fail(errors.New("more than one value"))
		}
		end := int(dec.InputOffset())
		var top *frame
		if len(stack) > 0 {
			top = stack[len(stack)-1]
		}
		if top != nil && top.want {
			if name, ok := tok.(string); ok {
				top.name, top.want = name, false
				continue
			}
		}
		v := &Value{Start: start(data, prev), End: end}
		switch t := tok.(type) {
		case json.Delim:
			switch t {
			case '{', '[':
				v.Kind = Array
				if t == '{' {
					v.Kind = Object
				}
				if len(stack) >= depth {
					return nil, nil, &article.LimitError{Format: format, Path: pointer(stack), Name: "Depth", Limit: int64(depth), Got: int64(len(stack) + 1)}
				}
			default:
				top.v.End = end
				stack = stack[:len(stack)-1]
				continue
			}
		case string:
			v.Kind, v.Text = String, t
		case json.Number:
			v.Kind, v.Text = Number, t.String()
		case bool:
			v.Kind, v.Text = Bool, strconv.FormatBool(t)
		}
		switch {
		case top == nil:
			root = v
		case top.v.Kind == Array:
			top.v.Items = append(top.v.Items, v)
		default:
			if i, twice := top.seen[top.name]; twice {
				top.v.Items[i] = v
				dups = append(dups, Duplicate{pointer(stack), v.Start})
			} else {
				top.seen[top.name] = len(top.v.Items)
				top.v.Names = append(top.v.Names, top.name)
				top.v.Items = append(top.v.Items, v)
			}
			top.want = true
		}
		if v.Kind == Object || v.Kind == Array {
			f := &frame{v: v, want: v.Kind == Object}
			if f.want {
				f.seen = map[string]int{}
			}
			stack = append(stack, f)
		}
	}
}

// start returns where the token begins that follows what was read up to prev.
func start(data []byte, prev int) int {
	for prev < len(data) && strings.IndexByte(" \t\r\n,:", data[prev]) >= 0 {
		prev++
	}
	return prev
}

// pointer returns the JSON pointer of the value that is being read.
func pointer(stack []*frame) string {
	var b strings.Builder
	for i, f := range stack {
		b.WriteByte('/')
		if f.v.Kind == Array {
			n := len(f.v.Items)
			if i < len(stack)-1 {
				n-- // the element that is open has been added already
			}
			b.WriteString(strconv.Itoa(n))
		} else {
			b.WriteString(Escape(f.name))
		}
	}
	return b.String()
}

// Escape returns a property's name as a reference token of a JSON pointer (RFC
// 6901).
func Escape(name string) string {
	return strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1")
}

// Get returns the property of that name, nil where v is no object or has none.
func (v *Value) Get(name string) *Value {
	if v == nil || v.Kind != Object {
		return nil
	}
	for i, n := range v.Names {
		if n == name {
			return v.Items[i]
		}
	}
	return nil
}
