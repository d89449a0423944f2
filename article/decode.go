package article

import (
	"bufio"
	"context"
	"errors"
	"io"
)

// ErrFormat says that a document is in none of the formats that were offered.
// It comes wrapped in a [*ParseError].
var ErrFormat = errors.New("in none of the formats that were offered")

// Decode reads a document in the first of the given formats that knows it by
// its beginning. It never tries a second one: what a format claims and cannot
// read is an error. The format of plain text claims everything, so it goes
// last:
//
//	a, err := article.Decode(ctx, r, article.Options{}, html.Format(), text.Format())
//
// Package formats has them all, and a Decode that tries each.
func Decode(ctx context.Context, r io.Reader, opts Options, formats ...Format) (*Article, error) {
	br := bufio.NewReaderSize(r, SniffLen)
	head, err := br.Peek(SniffLen)
	if err != nil && err != io.EOF && len(head) == 0 {
		return nil, &ParseError{Offset: 0, Err: err}
	}
	for _, f := range formats {
		if f.Sniff != nil && f.Decode != nil && f.Sniff(head) {
			return f.Decode(ctx, br, opts)
		}
	}
	return nil, &ParseError{Offset: 0, Err: ErrFormat}
}
