// Package text reads and writes articles as plain text: the text of a page as
// people copy it, in any encoding. What the lines are is told by
// [article.Parse].
//
//	a, err := text.Decode(ctx, os.Stdin, article.Options{})
//	if err != nil {
//		return err
//	}
//	err = text.Encode(os.Stdout, a, text.EncodeOptions{Body: true}) // without headline, captions, credits
package text

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"regexp"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
	"github.com/onrecord-go/onrecord/internal/input"
)

const format = "text"

// Decode reads plain text. The encoding is told by a byte order mark, by
// opts.ContentType, else it is UTF-8 where that is possible and windows-1252
// where it is not. The error is an [*article.LimitError], or an
// [*article.ParseError] where r fails or ctx is done.
func Decode(ctx context.Context, r io.Reader, opts article.Options) (*article.Article, error) {
	doc, err := input.Read(ctx, r, format, opts, charset.Plain)
	if err != nil {
		return nil, err
	}
	a, err := article.Parse(string(doc.Data), opts)
	if err != nil {
		return nil, err
	}
	a.Issues = append(doc.Issues, a.Issues...)
	return a, nil
}

// EncodeOptions says what is written. The zero value writes the whole text.
type EncodeOptions struct {
	// Body leaves out all but the running text: headline, byline, captions,
	// credits, notes. See [article.Role.Body].
	Body bool
}

// Encode writes the text in UTF-8, its blocks set apart by empty lines, and a
// line break at the end.
func Encode(w io.Writer, a *article.Article, opts EncodeOptions) error {
	if a == nil {
		return fmt.Errorf("article/text: %w", article.ErrNoArticle)
	}
	out := a.Text
	if opts.Body {
		var parts []string
		for _, b := range a.Blocks {
			if b.Role.Body() {
				parts = append(parts, b.Span.In(a.Text))
			}
		}
		out = strings.Join(parts, "\n\n")
	}
	if out != "" && !strings.HasSuffix(out, "\n") {
		out += "\n"
	}
	_, err := io.WriteString(w, out)
	return err
}

// Format returns the format for [article.Decode]. It claims everything but
// binary data, so it goes last.
func Format() article.Format {
	return article.Format{Name: format, Sniff: sniff, Decode: Decode}
}

// jsonStart is how objects, and lists of them, begin.
var jsonStart = regexp.MustCompile(`^\s*(\[\s*)*\{\s*"[^"\n]*"\s*:`)

// sniff reports whether a document is text: it has no zero bytes, unless it is
// UTF-16, and does not begin as a PDF, an RTF or a JSON document.
func sniff(head []byte) bool {
	if bytes.HasPrefix(head, []byte("\xff\xfe")) || bytes.HasPrefix(head, []byte("\xfe\xff")) {
		return true
	}
	if bytes.IndexByte(head, 0) >= 0 || bytes.HasPrefix(head, []byte("%PDF-")) || bytes.HasPrefix(head, []byte(`{\rtf`)) {
		return false
	}
	return !jsonStart.Match(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")))
}
