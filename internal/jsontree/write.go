package jsontree

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
)

// Quote returns s as a JSON string. Unlike [json.Marshal] it leaves <, > and &
// as they are, for the values are often markup.
func Quote(s string) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if e.Encode(s) != nil {
		return []byte(`""`) // cannot happen: a string always encodes
	}
	return bytes.TrimRight(b.Bytes(), "\n")
}

// NewObject returns an object without properties.
func NewObject() *Value { return &Value{Kind: Object} }

// NewArray returns an array of the given elements.
func NewArray(items ...*Value) *Value { return &Value{Kind: Array, Items: items} }

// NewString returns a string.
func NewString(s string) *Value { return &Value{Kind: String, Text: s} }

// NewBool returns a boolean.
func NewBool(b bool) *Value { return &Value{Kind: Bool, Text: strconv.FormatBool(b)} }

// NewInt returns a number.
func NewInt(n int64) *Value { return &Value{Kind: Number, Text: strconv.FormatInt(n, 10)} }

// NewFloat returns a number, null where f is none that JSON can write.
func NewFloat(f float64) *Value {
	if math.IsNaN(f) || math.IsInf(f, 0) {
		return &Value{}
	}
	b, err := json.Marshal(f)
	if err != nil {
		return &Value{}
	}
	return &Value{Kind: Number, Text: string(b)}
}

// FromRaw reads JSON that was kept aside, nil where it is empty or not valid.
func FromRaw(raw []byte) *Value {
	if len(raw) == 0 {
		return nil
	}
	v, _, err := Parse(background, raw, "json", MaxDepth)
	if err != nil {
		return nil
	}
	return v
}

// Set sets a property of an object: a new one after all others, one that is
// there already in its place. A nil value, an empty string, an empty object and
// an empty array set nothing.
func (v *Value) Set(name string, val *Value) {
	if val == nil {
		return
	}
	switch val.Kind {
	case Null:
		return
	case String:
		if val.Text == "" {
			return
		}
	case Object, Array:
		if len(val.Items) == 0 {
			return
		}
	}
	v.Put(name, val)
}

// Put is Set for any value that is not nil, empty ones too.
func (v *Value) Put(name string, val *Value) {
	for i, n := range v.Names {
		if n == name {
			v.Items[i] = val
			return
		}
	}
	v.Names = append(v.Names, name)
	v.Items = append(v.Items, val)
}

// Append adds a property after all others without looking whether there is one
// of that name: building an object of n properties takes time in n.
func (v *Value) Append(name string, val *Value) {
	v.Names = append(v.Names, name)
	v.Items = append(v.Items, val)
}

// SetString sets a string, unless it is empty.
func (v *Value) SetString(name, s string) { v.Set(name, NewString(s)) }

// SetInt sets a number, unless it is 0.
func (v *Value) SetInt(name string, n int64) {
	if n != 0 {
		v.Set(name, NewInt(n))
	}
}

// Add appends an element to an array.
func (v *Value) Add(item *Value) { v.Items = append(v.Items, item) }

// Delete removes a property and returns its value, nil where there is none.
func (v *Value) Delete(name string) *Value {
	if v == nil || v.Kind != Object {
		return nil
	}
	for i, n := range v.Names {
		if n == name {
			val := v.Items[i]
			v.Names = append(v.Names[:i:i], v.Names[i+1:]...)
			v.Items = append(v.Items[:i:i], v.Items[i+1:]...)
			return val
		}
	}
	return nil
}

// Str returns the text of a string, "" of anything else.
func (v *Value) Str() string {
	if v == nil || v.Kind != String {
		return ""
	}
	return v.Text
}

// List returns the elements of an array; a value of another kind is a list of
// itself, null and nil are empty.
func (v *Value) List() []*Value {
	switch {
	case v == nil || v.Kind == Null:
		return nil
	case v.Kind == Array:
		return v.Items
	}
	return []*Value{v}
}

// Raw returns the value as JSON without white space.
func (v *Value) Raw() json.RawMessage { return v.append(nil) }

func (v *Value) append(b []byte) []byte {
	if v == nil {
		return append(b, "null"...)
	}
	switch v.Kind {
	case Bool, Number:
		return append(b, v.Text...)
	case String:
		return append(b, Quote(v.Text)...)
	case Array:
		b = append(b, '[')
		for i, it := range v.Items {
			if i > 0 {
				b = append(b, ',')
			}
			b = it.append(b)
		}
		return append(b, ']')
	case Object:
		b = append(b, '{')
		for i, it := range v.Items {
			if i > 0 {
				b = append(b, ',')
			}
			b = append(b, Quote(v.Names[i])...)
			b = append(b, ':')
			b = it.append(b)
		}
		return append(b, '}')
	}
	return append(b, "null"...)
}

// Indent returns the value with each property on a line of its own, ending in a
// line break.
func (v *Value) Indent() ([]byte, error) {
	var out bytes.Buffer
	if err := json.Indent(&out, v.Raw(), "", "  "); err != nil {
		return nil, err
	}
	out.WriteByte('\n')
	return out.Bytes(), nil
}
