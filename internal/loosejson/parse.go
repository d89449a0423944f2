package loosejson

import (
	"errors"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// ErrDepth says that values are nested more deeply than the caller allows.
var ErrDepth = errors.New("JSON is nested too deeply")

// Parse reads all values of s, one after the other, and tells how many repairs
// that took. It accepts everything that JSON allows and besides
//
//   - a byte order mark, CDATA and HTML comment marks around the whole;
//   - comments, semicolons and commas where a token could stand;
//   - raw line ends, tabs and control characters inside strings;
//   - quotation marks inside strings that were not escaped, escapes that do not
//     exist, strings in single quotes, keys and words without quotes;
//   - missing commas, missing ends.
//
// Parse runs in linear time. It fails only where values are nested more than
// maxDepth deep; it returns no values where there is none.
func Parse(s string, maxDepth int) (values []Value, repairs int, err error) {
	p := parser{s: s, max: maxDepth}
	for p.space(); p.i < len(p.s); p.space() {
		switch c := p.s[p.i]; c {
		case '}', ']', ':':
			p.i++
			p.repairs++
		default:
			v, ok := p.value(0)
			if p.err != nil {
				return values, p.repairs, p.err
			}
			if ok {
				values = append(values, v)
			}
		}
	}
	return values, p.repairs, nil
}

type parser struct {
	s       string
	i       int
	max     int
	repairs int
	err     error
}

// space skips white space and what people wrap JSON in.
func (p *parser) space() {
	for p.i < len(p.s) {
		switch c := p.s[p.i]; {
		case c == ' ', c == '\n', c == '\t', c == '\r':
			p.i++
		case c < 0x20, c == ';':
			p.i++
			p.repairs++
		case c == '/' && strings.HasPrefix(p.s[p.i:], "/*"):
			p.skipPast("*/")
		case c == '/' && strings.HasPrefix(p.s[p.i:], "//"):
			// "//<![CDATA[" may share its line with the value.
			if rest := strings.TrimLeft(p.s[p.i+2:min(len(p.s), p.i+32)], " "); strings.HasPrefix(rest, "<![CDATA[") || strings.HasPrefix(rest, "]]>") || strings.HasPrefix(rest, "-->") {
				p.i += 2
				p.repairs++
				continue
			}
			p.skipPast("\n")
		case c == '<' && strings.HasPrefix(p.s[p.i:], "<!--"):
			p.i += 4
			p.repairs++
		case c == '-' && strings.HasPrefix(p.s[p.i:], "-->"):
			p.i += 3
			p.repairs++
		case c == '<' && strings.HasPrefix(p.s[p.i:], "<![CDATA["):
			p.i += 9
			p.repairs++
		case c == ']' && strings.HasPrefix(p.s[p.i:], "]]>"):
			p.i += 3
			p.repairs++
		case c >= utf8.RuneSelf && (strings.HasPrefix(p.s[p.i:], "\ufeff") || strings.HasPrefix(p.s[p.i:], "\u00a0")):
			_, n := utf8.DecodeRuneInString(p.s[p.i:])
			p.i += n
			p.repairs++
		default:
			return
		}
	}
}

func (p *parser) skipPast(end string) {
	p.repairs++
	if j := strings.Index(p.s[p.i+2:], end); j >= 0 {
		p.i += 2 + j + len(end)
		return
	}
	p.i = len(p.s)
}

// value reads one value. ok is false where none stands here; then at least one
// byte was passed.
func (p *parser) value(depth int) (v Value, ok bool) {
	if depth >= p.max {
		p.err = ErrDepth
		p.i = len(p.s)
		return v, false
	}
	switch c := p.s[p.i]; c {
	case '{':
		return p.object(depth), true
	case '[':
		return p.array(depth), true
	case '"', '\'':
		if c == '\'' {
			p.repairs++
		}
		return Value{Kind: String, Str: p.str(c)}, true
	case ',':
		p.i++
		p.repairs++
		return v, false
	}
	return p.word()
}

// word reads a number, true, false, null, or anything else that was left
// without quotes.
func (p *parser) word() (Value, bool) {
	start := p.i
	for p.i < len(p.s) && !strings.ContainsRune(" \n\t\r,:;{}[]\"", rune(p.s[p.i])) {
		p.i++
	}
	w := p.s[start:p.i]
	switch {
	case w == "":
		p.i++
		p.repairs++
		return Value{}, false
	case w == "null":
		return Value{}, true
	case w == "true", w == "false":
		return Value{Kind: Bool, Str: w}, true
	case isNumber(w):
		return Value{Kind: Number, Str: w}, true
	}
	p.repairs++
	switch low := strings.ToLower(w); low {
	case "true", "false": // as Python writes them
		return Value{Kind: Bool, Str: low}, true
	case "none", "undefined", "nan":
		return Value{}, true
	}
	return Value{Kind: String, Str: strings.ToValidUTF8(w, "\uFFFD")}, true
}

func (p *parser) array(depth int) Value {
	v := Value{Kind: Array}
	p.i++
	for comma := true; ; {
		p.space()
		if p.i >= len(p.s) {
			p.repairs++
			return v
		}
		switch p.s[p.i] {
		case ']':
			if comma && len(v.Items) > 0 {
				p.repairs++
			}
			p.i++
			return v
		case '}': // the array was not closed
			p.repairs++
			return v
		case ',':
			if comma {
				p.repairs++
			}
			comma = true
			p.i++
			continue
		case ':':
			p.i++
			p.repairs++
			continue
		}
		if !comma {
			p.repairs++
		}
		item, ok := p.value(depth + 1)
		if p.err != nil {
			return v
		}
		if ok {
			v.Items = append(v.Items, item)
		}
		comma = false
	}
}

func (p *parser) object(depth int) Value {
	v := Value{Kind: Object}
	p.i++
	for comma := true; ; {
		p.space()
		if p.i >= len(p.s) {
			p.repairs++
			return v
		}
		switch c := p.s[p.i]; c {
		case '}':
			if comma && len(v.Members) > 0 {
				p.repairs++
			}
			p.i++
			return v
		case ']': // the object was not closed
			p.repairs++
			return v
		case ',':
			if comma {
				p.repairs++
			}
			comma = true
			p.i++
			continue
		case ':', '{', '[':
			// No key: pass over the mark, and read on.
			p.i++
			p.repairs++
			continue
		}
		if !comma {
			p.repairs++
		}
		comma = false
		k, ok := p.value(depth + 1)
		if p.err != nil {
			return v
		}
		if !ok {
			continue
		}
		if k.Kind != String {
			p.repairs++
		}
		p.space()
		if p.i >= len(p.s) || p.s[p.i] != ':' {
			p.repairs++
			continue
		}
		p.i++
		p.space()
		if p.i >= len(p.s) || p.s[p.i] == '}' || p.s[p.i] == ',' || p.s[p.i] == ']' {
			p.repairs++
			v.Members = append(v.Members, Member{Key: k.Str})
			continue
		}
		val, ok := p.value(depth + 1)
		if p.err != nil {
			return v
		}
		if ok {
			v.Members = append(v.Members, Member{k.Str, val})
		}
	}
}

// str reads a string that begins at p.i with the quote q.
func (p *parser) str(q byte) string {
	p.i++
	start := p.i
	// The common string has neither escape nor surprise: no copy.
	for p.i < len(p.s) && p.s[p.i] != q && p.s[p.i] != '\\' && p.s[p.i] >= 0x20 {
		p.i++
	}
	if p.i < len(p.s) && p.s[p.i] == q && p.ends(q) {
		p.i++
		return strings.ToValidUTF8(p.s[start:p.i-1], "\uFFFD")
	}
	b := append(make([]byte, 0, 2*(p.i-start)+16), p.s[start:p.i]...)
	for p.i < len(p.s) {
		switch c := p.s[p.i]; {
		case c == '\\' && p.i+1 < len(p.s):
			p.i++
			b = p.escape(b)
		case c == q:
			p.i++
			if p.ends2(q) {
				return strings.ToValidUTF8(string(b), "\uFFFD")
			}
			p.repairs++
			b = append(b, c)
		case c < 0x20:
			p.repairs++
			if c == '\n' || c == '\t' || c == '\r' {
				b = append(b, c)
			}
			p.i++
		default:
			b = append(b, c)
			p.i++
		}
	}
	p.repairs++
	return strings.ToValidUTF8(string(b), "\uFFFD")
}

// ends reports whether the quote at p.i ends its string.
func (p *parser) ends(q byte) bool {
	p.i++
	ok := p.ends2(q)
	p.i--
	return ok
}

// ends2 reports whether the quote before p.i ends its string: what follows must
// be something that can follow a string. In valid JSON it always is.
func (p *parser) ends2(q byte) bool {
	line := false
	for j := p.i; j < len(p.s); j++ {
		c := p.s[j]
		switch {
		case c == '\n' || c == '\r':
			line = true
		case c == ' ' || c == '\t':
		case strings.IndexByte(",:}];", c) >= 0:
			return true
		case c == q:
			// A new string on a new line: the comma was forgotten.
			return line
		default:
			return strings.HasPrefix(p.s[j:], "/*") || strings.HasPrefix(p.s[j:], "//")
		}
	}
	return true
}

// escape reads what follows a backslash.
func (p *parser) escape(b []byte) []byte {
	c := p.s[p.i]
	p.i++
	switch c {
	case '"', '\\', '/':
		return append(b, c)
	case 'n':
		return append(b, '\n')
	case 't':
		return append(b, '\t')
	case 'r':
		return append(b, '\r')
	case 'b', 'f':
		return append(b, ' ')
	case 'u':
		r, ok := p.hex4(p.i)
		if !ok {
			break
		}
		p.i += 4
		if utf16.IsSurrogate(r) {
			if strings.HasPrefix(p.s[p.i:], `\u`) {
				if r2, ok := p.hex4(p.i + 2); ok {
					if both := utf16.DecodeRune(r, r2); both != utf8.RuneError {
						p.i += 6
						return utf8.AppendRune(b, both)
					}
				}
			}
			r = utf8.RuneError
		}
		return utf8.AppendRune(b, r)
	}
	p.repairs++
	if c == '\'' || c == '\n' || c == '\r' {
		return append(b, c)
	}
	return append(b, '\\', c)
}

func (p *parser) hex4(i int) (rune, bool) {
	if i+4 > len(p.s) {
		return 0, false
	}
	var r rune
	for _, c := range []byte(p.s[i : i+4]) {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return 0, false
		}
		r = r<<4 | rune(c)
	}
	return r, true
}
