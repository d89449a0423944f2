package jsonld

import (
	"context"
	"errors"
	"io"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
	"github.com/onrecord-go/onrecord/internal/loosejson"
)

// IssueRepaired says that the JSON was not valid and was repaired where that
// was possible.
const IssueRepaired article.IssueCode = "json-repaired"

// ErrNoArticle says that the data describe no article.
var ErrNoArticle = errors.New("no article in the data")

// Options tells [Decode] what the data do not say. The zero value is the
// default.
type Options struct {
	article.Options

	// URL is the address of the page that the data came with. It picks the
	// page's own article where several are described. "" where not known.
	URL string
}

// Decode reads a JSON-LD document and returns the article that it describes.
// Where it describes several, the one whose address is opts.URL goes first,
// then what stands alone before what stands in a list, then the more specific
// type; articles that describe the same page fill each other's gaps.
//
// The Text is made of articleBody, with its paragraphs as Blocks; it is empty
// where there is none.
//
// Decode fails with an [*article.LimitError] on input beyond the limits, with an
// [*article.ParseError] that wraps [ErrNoArticle] where no article is described,
// and with the error of ctx or r.
func Decode(ctx context.Context, r io.Reader, opts Options) (*article.Article, error) {
	limits := opts.Limits.WithDefaults()
	raw, err := readAll(r, limits.Bytes)
	if err != nil {
		return nil, err
	}
	b, res := charset.Decode(raw, opts.ContentType, charset.Plain)
	a, err := DecodeScripts(ctx, []string{string(b)}, opts)
	if err != nil {
		return nil, err
	}
	if res.Declared != "" {
		a.Issues = append(a.Issues, article.Issue{Code: article.IssueCharset, Detail: res.Declared + " is " + res.Name})
	}
	if res.Invalid > 0 {
		a.Issues = append(a.Issues, article.Issue{Code: article.IssueInvalidUTF8, Count: res.Invalid})
	}
	return a, nil
}

// DecodeScripts is [Decode] for the contents of the script elements of one
// page, in order and in UTF-8: together they describe one article.
func DecodeScripts(ctx context.Context, scripts []string, opts Options) (*article.Article, error) {
	limits := opts.Limits.WithDefaults()
	var docs []loosejson.Value
	repairs := 0
	for _, s := range scripts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if len(s) > limits.Bytes {
			return nil, &article.LimitError{Name: "Bytes", Limit: int64(limits.Bytes), Got: int64(len(s))}
		}
		vs, n, err := loosejson.Parse(unescapeWhole(s), limits.Depth)
		if err != nil {
			return nil, &article.LimitError{Name: "Depth", Limit: int64(limits.Depth), Got: int64(limits.Depth) + 1}
		}
		docs = append(docs, vs...)
		repairs += n
	}
	g := newGraph(docs)
	best, more := g.pick(opts.URL)
	if best == nil {
		return nil, &article.ParseError{Format: "jsonld", Offset: -1, Err: ErrNoArticle}
	}
	d := decoder{g: g, opts: opts, limits: limits}
	if err := d.article(best, more); err != nil {
		return nil, err
	}
	if repairs > 0 {
		d.a.Issues = append(d.a.Issues, article.Issue{Code: IssueRepaired, Count: repairs})
	}
	return &d.a, nil
}

// unescapeWhole undoes the escaping of a script as if it were an attribute.
func unescapeWhole(s string) string {
	t := strings.TrimLeft(s, " \t\r\n[{")
	if strings.HasPrefix(t, "&quot;") || strings.HasPrefix(t, "&#34;") || strings.HasPrefix(t, "&#x22;") {
		return unescape(s)
	}
	return s
}

// readAll reads at most limit bytes.
func readAll(r io.Reader, limit int) ([]byte, error) {
	max := int64(limit)
	if max < 1<<62 {
		max++
	}
	b, err := io.ReadAll(io.LimitReader(r, max))
	if err != nil {
		return nil, err
	}
	if len(b) > limit {
		return nil, &article.LimitError{Name: "Bytes", Limit: int64(limit), Got: int64(len(b))}
	}
	return b, nil
}
