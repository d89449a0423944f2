// Package charset turns the raw bytes of a document into UTF-8. Every decoder
// of this module reads its input through it, so that there is one order of
// precedence:
//
//  1. a byte order mark (UTF-8, UTF-16, and what follows it decides);
//  2. the charset of the Content-Type that the document was served with;
//  3. the declaration inside the document: the XML declaration, <meta charset>,
//     <meta http-equiv=content-type>;
//  4. UTF-16 without a mark, told by its zero bytes;
//  5. UTF-8, where the bytes are valid UTF-8;
//  6. windows-1252.
//
// Two corrections apply to 2 and 3, because servers and templates are wrong
// more often than bytes are: bytes that are valid UTF-8 with at least one
// character beyond ASCII are never decoded as anything else, and bytes declared
// as UTF-8 that hold no single valid multi-byte character are windows-1252.
// ISO-8859-1 and US-ASCII mean windows-1252, as in every browser.
package charset

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
)

// Syntax says which declaration a document can carry inside.
type Syntax uint8

// The syntaxes. The zero value has no declaration: plain text and JSON.
const (
	Plain Syntax = iota
	HTML
	XML
)

// Result says how the bytes were read.
type Result struct {
	Name     string // WHATWG name of the encoding: "utf-8", "windows-1252" …
	Declared string // the label that was declared and not followed, "" otherwise
	Invalid  int    // sequences that the encoding does not know; each became U+FFFD
}

// Decode returns b in valid UTF-8, without a byte order mark. contentType is the
// Content-Type header that the document came with, or only a charset label, or
// "". b is not changed; the result shares its memory where nothing had to be
// converted.
func Decode(b []byte, contentType string, syntax Syntax) ([]byte, Result) {
	if rest, enc, name := cutBOM(b); name != "" {
		if enc == nil {
			return fromUTF8(rest)
		}
		return convert(rest, enc, name)
	}
	label := labelOf(contentType)
	enc, name := lookup(label)
	if enc == nil {
		// A document that can be read for its declaration is no UTF-16.
		if l := declared(b, syntax); l != "" {
			label = l
			if enc, name = lookup(l); strings.HasPrefix(name, "utf-16") {
				enc, name = lookup("utf-8")
			}
		}
	}
	if enc == nil {
		enc, name = guessUTF16(b)
	}
	switch {
	case enc == nil, name == "utf-8":
		if utf8.Valid(b) {
			return b, Result{Name: "utf-8"}
		}
		if name == "" || !hasMultiByte(b) {
			out, r := convert(b, charmap.Windows1252, "windows-1252")
			r.Declared = label
			return out, r
		}
		return fromUTF8(b)
	case strings.HasPrefix(name, "utf-16"):
		// Some servers say UTF-16 of what is plainly not.
		if bytes.IndexByte(b, 0) < 0 && utf8.Valid(b) {
			return b, Result{Name: "utf-8", Declared: label}
		}
	case name == "iso-2022-jp":
		// Seven-bit: valid as UTF-8, and still not UTF-8.
		if bytes.IndexByte(b, 0x1b) < 0 && utf8.Valid(b) {
			return b, Result{Name: "utf-8", Declared: label}
		}
	default:
		if utf8.Valid(b) {
			r := Result{Name: "utf-8"}
			if hasMultiByte(b) {
				r.Declared = label
			}
			return b, r
		}
	}
	return convert(b, enc, name)
}

// cutBOM removes a byte order mark and tells the encoding it stands for; enc is
// nil for UTF-8.
func cutBOM(b []byte) (rest []byte, enc encoding.Encoding, name string) {
	switch {
	case bytes.HasPrefix(b, []byte("\xef\xbb\xbf")):
		return b[3:], nil, "utf-8"
	case bytes.HasPrefix(b, []byte("\xfe\xff")):
		return b[2:], unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"
	case bytes.HasPrefix(b, []byte("\xff\xfe")):
		return b[2:], unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"
	}
	return b, nil, ""
}

// lookup finds an encoding by one of its labels.
func lookup(label string) (encoding.Encoding, string) {
	if label == "" {
		return nil, ""
	}
	enc, err := htmlindex.Get(label)
	if err != nil {
		return nil, ""
	}
	name, err := htmlindex.Name(enc)
	if err != nil || name == "replacement" || name == "x-user-defined" {
		return nil, ""
	}
	return enc, name
}

// guessUTF16 tells UTF-16 without a mark by its zero bytes: Western text has
// one in nearly every pair, always on the same side; UTF-8 has none.
func guessUTF16(b []byte) (encoding.Encoding, string) {
	n := min(len(b), 512) &^ 1
	if n < 4 {
		return nil, ""
	}
	var even, odd int
	for i := 0; i < n; i += 2 {
		if b[i] == 0 {
			even++
		}
		if b[i+1] == 0 {
			odd++
		}
	}
	switch pairs := n / 2; {
	case odd*10 >= pairs*7 && even*10 < pairs:
		return unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "utf-16le"
	case even*10 >= pairs*7 && odd*10 < pairs:
		return unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), "utf-16be"
	}
	return nil, ""
}

// convert decodes b, never failing: decoders put U+FFFD for what they do not
// know.
func convert(b []byte, enc encoding.Encoding, name string) ([]byte, Result) {
	out, err := enc.NewDecoder().Bytes(b)
	if err != nil { // no decoder of x/text does; be safe with what was made
		out = bytes.ToValidUTF8(b, []byte("\uFFFD"))
	}
	return out, Result{Name: name, Invalid: bytes.Count(out, []byte("\uFFFD"))}
}

func fromUTF8(b []byte) ([]byte, Result) {
	if utf8.Valid(b) {
		return b, Result{Name: "utf-8"}
	}
	bad := 0
	out := make([]byte, 0, len(b)+len(b)/8)
	for i := 0; i < len(b); {
		r, n := utf8.DecodeRune(b[i:])
		if r == utf8.RuneError && n == 1 {
			// One mark for each maximal run of bad bytes.
			if bad++; !bytes.HasSuffix(out, []byte("\uFFFD")) || i == 0 {
				out = append(out, "\uFFFD"...)
			} else {
				bad--
			}
			i++
			continue
		}
		out = append(out, b[i:i+n]...)
		i += n
	}
	return out, Result{Name: "utf-8", Invalid: bad}
}

// hasMultiByte reports whether b holds at least one valid character beyond
// ASCII.
func hasMultiByte(b []byte) bool {
	for i := 0; i < len(b); {
		if b[i] < utf8.RuneSelf {
			i++
			continue
		}
		if _, n := utf8.DecodeRune(b[i:]); n > 1 {
			return true
		}
		i++
	}
	return false
}
