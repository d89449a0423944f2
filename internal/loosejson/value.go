// Package loosejson reads JSON as it is found in web pages: mostly valid, and
// else broken in a handful of known ways. Valid JSON is read as encoding/json
// reads it; what a strict reader would refuse is repaired in the same single
// pass, and counted.
//
// Members keep the order in which they stand, so that what is made of them does
// not depend on a map.
package loosejson

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// Kind says what a value is.
type Kind uint8

// The kinds of value. The zero value is null, and what could not be read.
const (
	Null Kind = iota
	Bool
	Number
	String
	Array
	Object
)

// Value is one JSON value. Only the fields of its Kind are set.
type Value struct {
	Kind    Kind
	Str     string   // a String without quotes and escapes; a Number or a Bool as written
	Items   []Value  // the items of an Array
	Members []Member // the members of an Object
}

// Member is one member of an object.
type Member struct {
	Key   string
	Value Value
}

// Get returns the first member of the given key. It returns the null Value
// where v is no object or has no such member.
func (v *Value) Get(key string) *Value {
	for i := range v.Members {
		if v.Members[i].Key == key {
			return &v.Members[i].Value
		}
	}
	return &Value{}
}

// AppendJSON appends v as valid JSON.
func (v *Value) AppendJSON(b []byte) []byte {
	switch v.Kind {
	case Bool, Number:
		return append(b, v.Str...)
	case String:
		return appendString(b, v.Str)
	case Array:
		b = append(b, '[')
		for i := range v.Items {
			if i > 0 {
				b = append(b, ',')
			}
			b = v.Items[i].AppendJSON(b)
		}
		return append(b, ']')
	case Object:
		b = append(b, '{')
		for i := range v.Members {
			if i > 0 {
				b = append(b, ',')
			}
			b = appendString(b, v.Members[i].Key)
			b = append(b, ':')
			b = v.Members[i].Value.AppendJSON(b)
		}
		return append(b, '}')
	}
	return append(b, "null"...)
}

func appendString(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for _, r := range strings.ToValidUTF8(s, "\uFFFD") {
		switch {
		case r == '"', r == '\\':
			b = append(b, '\\', byte(r))
		case r == '\n':
			b = append(b, '\\', 'n')
		case r == '\t':
			b = append(b, '\\', 't')
		case r < 0x20:
			b = append(b, '\\', 'u', '0', '0', hex[r>>4], hex[r&15])
		default:
			b = utf8.AppendRune(b, r)
		}
	}
	return append(b, '"')
}

// isNumber reports whether s is a number in the grammar of JSON.
func isNumber(s string) bool {
	if strings.ContainsAny(s, "xX_nNiIpP") || s == "" {
		return false
	}
	t := strings.TrimPrefix(s, "-")
	if t == "" || t[0] < '0' || t[0] > '9' || len(t) > 1 && t[0] == '0' && t[1] >= '0' && t[1] <= '9' {
		return false
	}
	if i := strings.IndexByte(t, '.'); i >= 0 && (i+1 >= len(t) || t[i+1] < '0' || t[i+1] > '9') {
		return false
	}
	_, err := strconv.ParseFloat(s, 64)
	return err == nil || strings.Contains(err.Error(), "range")
}
