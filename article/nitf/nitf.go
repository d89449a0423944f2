// Package nitf reads and writes the News Industry Text Format, NITF 3.6.
//
//	a, err := nitf.Decode(ctx, file, article.Options{})
//	if err != nil {
//		return err
//	}
//	fmt.Println(a.Headline(), a.Dateline.Places, a.Authors)
//	err = nitf.Encode(out, a, nitf.EncodeOptions{})
//
// Documents of earlier versions, with and without the namespace, are read too.
// Text is made of the headline, the abstract and the byline of body.head and of
// body.content. A dateline that stands in an element of its own is metadata;
// where the first paragraph repeats it, Dateline.Span says so.
//
// NITF has no element for some of what an [article.Article] knows. The
// conventions are:
//
//   - the canonical address is pubdata/@ex-ref, the name of the site
//     pubdata/@name, each section a pubdata/@position.section;
//   - further headlines are hl2, further summaries abstracts, with their role as
//     class;
//   - topics, and authors that the byline does not name, are identified-content;
//     an author's addresses, role and affiliation are alt-code elements;
//   - other dates, access, licence, credits and trust indicators are meta
//     elements whose names begin with "article.".
//
// What the head says beyond the model is kept in [article.Article.Extra] under
// "meta", "docdata" and "regsrc" and written again. The file article/FORMATS.md
// lists what is lost.
package nitf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
	"github.com/onrecord-go/onrecord/internal/input"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
	"github.com/onrecord-go/onrecord/internal/nitfdoc"
)

const format = "nitf"

// Decode reads one NITF document. Characters that XML does not allow are left
// out and reported as an issue, names of entities are those of HTML, and
// declared entities are not expanded. A document that is not well-formed, or
// not NITF, is an [*article.ParseError] with an element path and a byte offset;
// one beyond the limits an [*article.LimitError].
func Decode(ctx context.Context, r io.Reader, opts article.Options) (*article.Article, error) {
	doc, err := input.Read(ctx, r, format, opts, charset.XML)
	if err != nil {
		return nil, err
	}
	d := markup.NewDecoder(ctx, doc.Data, format, opts.Limits, doc.Offset)
	root, err := d.Document()
	if err != nil {
		return nil, err
	}
	if root.Name != "nitf" {
		return nil, &article.ParseError{Format: format, Path: "/" + root.Name, Offset: doc.Offset(0), Err: errors.New("the root element is not <nitf>")}
	}
	a := &article.Article{Issues: doc.Issues}
	if d.Stripped > 0 {
		a.Issues = append(a.Issues, article.Issue{Code: article.IssueControl, Detail: "characters that XML does not allow", Count: d.Stripped})
	}
	body := nitfdoc.Read(root, a, opts)
	if err := newsdoc.Finish(ctx, a, body, format, opts); err != nil {
		return nil, err
	}
	article.Refine(a, opts)
	return a, nil
}

// EncodeOptions says how a document is written. The zero value is the default.
type EncodeOptions struct {
	// Compact leaves out the white space between elements.
	Compact bool
}

// Encode writes one NITF 3.6 document that the schema accepts.
func Encode(w io.Writer, a *article.Article, opts EncodeOptions) error {
	if a == nil {
		return fmt.Errorf("article/nitf: %w", article.ErrNoArticle)
	}
	x := &markup.Writer{Indent: !opts.Compact}
	nitfdoc.Write(x, a, true)
	_, err := io.WriteString(w, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"+x.String()+"\n")
	return err
}

// Format returns the format for [article.Decode].
func Format() article.Format {
	return article.Format{Name: format, Sniff: sniff, Decode: Decode}
}

// sniff reports whether the first element is <nitf>.
func sniff(head []byte) bool { return bytes.Equal(markup.RootName(head), []byte(format)) }
