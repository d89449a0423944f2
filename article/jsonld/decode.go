package jsonld

import (
	"bytes"
	"context"
	"errors"
	"io"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
	"github.com/onrecord-go/onrecord/internal/input"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
	"github.com/onrecord-go/onrecord/internal/schemaorg"
)

const format = "jsonld"

// IssueRepaired says that the JSON was not valid and was repaired where that
// was possible.
const IssueRepaired = schemaorg.IssueRepaired

// Decode reads a JSON-LD document, or several one after the other, and returns
// the article that is described. Where several are, the one whose address is
// opts.URL goes first, then what stands alone before what stands in a list, then
// the more specific type; descriptions that may be of the same page fill each
// other's gaps.
//
// The text is made of the headline and the paragraphs of articleBody, where
// there is one.
//
// Decode fails with an [*article.LimitError] on input beyond the limits, and
// with an [*article.ParseError] that wraps [article.ErrNoArticle] where no article is
// described, or the error of ctx or r.
func Decode(ctx context.Context, r io.Reader, opts article.Options) (*article.Article, error) {
	doc, err := input.Read(ctx, r, format, opts, charset.Plain)
	if err != nil {
		return nil, err
	}
	res, err := schemaorg.Read(ctx, []string{string(doc.Data)}, opts)
	if err != nil {
		var limit *article.LimitError
		if errors.As(err, &limit) {
			return nil, err
		}
		return nil, &article.ParseError{Format: format, Offset: -1, Err: err}
	}
	a := &res.Article
	a.Issues = append(doc.Issues, a.Issues...)
	body := &newsdoc.Body{}
	for _, p := range res.Body {
		body.Parts = append(body.Parts, newsdoc.Part{Role: article.RoleParagraph, Text: p})
	}
	if err := newsdoc.Finish(ctx, a, body, format, opts); err != nil {
		return nil, err
	}
	article.Refine(a, opts)
	return a, nil
}

// Format returns the format for [article.Decode].
func Format() article.Format {
	return article.Format{Name: format, Sniff: sniff, Decode: Decode}
}

// sniff reports whether the beginning of a document looks like JSON-LD: a value
// of JSON that names a context.
func sniff(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' {
		return false
	}
	return bytes.Contains(head, []byte(`"@context"`)) || bytes.Contains(head, []byte(`"@graph"`)) || bytes.Contains(head, []byte(`"@type"`))
}
