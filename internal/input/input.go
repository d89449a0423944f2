// Package input reads a whole document within its limits and turns it into
// UTF-8. The decoders of the structured formats begin with it.
package input

import (
	"bytes"
	"context"
	"fmt"
	"io"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
)

// Doc is a document in UTF-8, with what is needed to speak of its raw bytes.
type Doc struct {
	Data   []byte
	Issues []article.Issue
	shift  int64 // bytes cut at the front; -1 where the bytes were converted
}

// Offset returns the place in the raw input of byte i of Data, -1 where the
// input had to be converted.
func (d *Doc) Offset(i int64) int64 {
	if d.shift < 0 || i < 0 {
		return -1
	}
	return i + d.shift
}

// Read reads r to its end. An input beyond the limit is an
// [*article.LimitError]; a failing reader or a context that is done is an
// [*article.ParseError] around the cause.
func Read(ctx context.Context, r io.Reader, format string, opts article.Options, syntax charset.Syntax) (*Doc, error) {
	limit := int64(opts.Limits.WithDefaults().Bytes)
	var buf bytes.Buffer
	chunk := make([]byte, 64<<10)
	for {
		if err := ctx.Err(); err != nil {
			return nil, &article.ParseError{Format: format, Offset: int64(buf.Len()), Err: err}
		}
		n, err := r.Read(chunk)
		if int64(buf.Len())+int64(n) > limit {
			return nil, &article.LimitError{Format: format, Name: "Bytes", Limit: limit, Got: int64(buf.Len()) + int64(n)}
		}
		buf.Write(chunk[:n])
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, &article.ParseError{Format: format, Offset: int64(buf.Len()), Err: err}
		}
	}
	return FromBytes(buf.Bytes(), opts.ContentType, syntax), nil
}

// FromBytes turns a document that was read already into UTF-8.
func FromBytes(raw []byte, contentType string, syntax charset.Syntax) *Doc {
	data, res := charset.Decode(raw, contentType, syntax)
	d := &Doc{Data: data}
	switch {
	case bytes.HasSuffix(raw, data):
		d.shift = int64(len(raw) - len(data))
	default:
		d.shift = -1
	}
	if res.Invalid > 0 {
		d.Issues = append(d.Issues, article.Issue{Code: article.IssueInvalidUTF8, Count: res.Invalid})
	}
	if res.Declared != "" {
		d.Issues = append(d.Issues, article.Issue{
			Code: article.IssueCharset, Detail: fmt.Sprintf("declared as %s, read as %s", res.Declared, res.Name)})
	}
	return d
}
