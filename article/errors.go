package article

import (
	"errors"
	"fmt"
)

// ParseError says that an input could not be read, and where.
type ParseError struct {
	Format string // "text", "html", "ninjs" …
	Path   string // where in the document: a JSON pointer, an element path; may be empty
	Offset int64  // byte offset into the raw input, -1 where it is not known
	Err    error  // the cause
}

// Error says what could not be read, where and why.
func (e *ParseError) Error() string {
	s := "article: cannot read"
	if e.Format != "" {
		s += " " + e.Format
	}
	if e.Path != "" {
		s += " at " + e.Path
	}
	if e.Offset >= 0 {
		s += fmt.Sprintf(" (byte %d)", e.Offset)
	}
	return s + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *ParseError) Unwrap() error { return e.Err }

// ErrNoArticle says that there is no article: a nil one was handed to an encoder
// or an extractor, or a document that was to be read holds none, such as a feed
// without items. It comes wrapped, in a [*ParseError] where a document was read.
var ErrNoArticle = errors.New("no article")

// ErrOptions says that an option of an encoder has a value that it does not know.
// It comes wrapped.
var ErrOptions = errors.New("option is not valid")

// LimitError says that an input is larger than a limit allows. Nothing is cut
// silently: the caller raises the limit or refuses the input.
type LimitError struct {
	Format string // what was read: "text", "html", "jsonld" …; "" for no reader's limit
	Path   string // where, as in a [ParseError]; "" where that is not known
	Name   string // the field of [Limits], or of another configuration, that was passed
	Limit  int64  // its value
	Got    int64  // the size met, or the first size beyond the limit
}

// Error names the format, the place, the limit, its value and the size.
func (e *LimitError) Error() string {
	s := fmt.Sprintf("%s is %d, more than the limit of %d", e.Name, e.Got, e.Limit)
	if e.Format == "" {
		return s // who uses the limit says whose it is
	}
	if e.Path != "" {
		return fmt.Sprintf("article: cannot read %s at %s: %s", e.Format, e.Path, s)
	}
	return fmt.Sprintf("article: cannot read %s: %s", e.Format, s)
}

// Limits bounds what a reader accepts. In each field 0 is the stated default
// and -1 is no limit; an input beyond one is a [*LimitError].
type Limits struct {
	Bytes     int // size of the raw input; default 8 MiB
	Blocks    int // blocks of one article; default 100,000
	Depth     int // nesting of elements or JSON values; default 500, at most 9,999 whatever is set
	Attribute int // bytes of one attribute or metadata value; default 1 MiB
}

// The defaults of [Limits].
const (
	DefaultBytes     = 8 << 20
	DefaultBlocks    = 100_000
	DefaultDepth     = 500
	DefaultAttribute = 1 << 20
)

// maxDepth is the deepest nesting that is read, also where [Limits] sets no
// limit: what is nested is read by functions that call themselves.
const maxDepth = 9_999

// WithDefaults returns the limits with each 0 replaced by its default and each
// negative value by the largest int, that of Depth by 9,999, so that callers
// compare once.
func (l Limits) WithDefaults() Limits {
	set := func(v *int, def int) {
		switch {
		case *v == 0:
			*v = def
		case *v < 0:
			*v = int(^uint(0) >> 1)
		}
	}
	set(&l.Bytes, DefaultBytes)
	set(&l.Blocks, DefaultBlocks)
	set(&l.Depth, DefaultDepth)
	l.Depth = min(l.Depth, maxDepth)
	set(&l.Attribute, DefaultAttribute)
	return l
}

// IssueCode names a kind of repair. Codes are stable.
type IssueCode string

// The repairs that the text reader and the normaliser report. Formats add
// their own.
const (
	IssueInvalidUTF8 IssueCode = "invalid-utf8" // bytes that are no UTF-8 became U+FFFD
	IssueControl     IssueCode = "control"      // control characters were dropped
	IssueInvisible   IssueCode = "invisible"    // soft hyphens, zero-width marks were dropped
	IssueBidi        IssueCode = "bidi"         // bidi controls were dropped
	IssueCP1252      IssueCode = "cp1252"       // C1 characters were read as windows-1252
	IssueMojibake    IssueCode = "mojibake"     // UTF-8 that was once read as windows-1252 was restored
	IssueNFC         IssueCode = "nfc"          // characters were composed
	IssueSpace       IssueCode = "space"        // white space was unified
	IssueDate        IssueCode = "date"         // a date could not be read or has two readings
	IssueQuotes      IssueCode = "quotes"       // quotation marks do not pair; only package quote looks for it
	IssueCharset     IssueCode = "charset"      // the declared encoding is not the one that the bytes are in
	IssueDuplicate   IssueCode = "duplicate"    // a property stands twice; the last one was read
	IssueValue       IssueCode = "value"        // a property has a value of the wrong kind; it was left out
)

// Issue is something that was repaired or could not be read. Span is where it
// stands in Text (zero where it left no trace), Count how often it occurred
// there.
type Issue struct {
	Code   IssueCode `json:"code"`             // what happened
	Detail string    `json:"detail,omitempty"` // the value or the words that it happened to
	Path   string    `json:"path,omitempty"`   // where in the document: a JSON pointer, an element path; "" for plain text
	Span   Span      `json:"span,omitzero"`
	Count  int       `json:"count,omitempty"`
}
