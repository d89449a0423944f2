// Package schemaorg reads what JSON-LD says of a news article in the terms of
// schema.org. Pages carry it in scripts; package jsonld makes whole articles of
// it, package html fills gaps of the page with it.
package schemaorg

import (
	"context"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/loosejson"
)

// IssueRepaired says that the JSON was not valid and was repaired where that
// was possible.
const IssueRepaired article.IssueCode = "json-repaired"

// Result is an article's metadata, and the paragraphs of its body where the
// data have it. The Article has no Text yet.
type Result struct {
	Article article.Article
	Name    string // of the article, where its data give it beside a headline, the same or another
	Body    []string
}

// Read reads the JSON of one page, one string a script, in UTF-8: together they
// describe one article. Where several are described, the one whose address is
// opts.URL goes first, then what stands alone before what stands in a list, then
// the more specific type; descriptions of the same page fill each other's gaps.
//
// Read fails with [article.ErrNoArticle], with an [*article.LimitError], or with the
// error of ctx.
func Read(ctx context.Context, scripts []string, opts article.Options) (*Result, error) {
	limits := opts.Limits.WithDefaults()
	var docs []loosejson.Value
	repairs := 0
	for _, s := range scripts {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if len(s) > limits.Bytes {
			return nil, &article.LimitError{Format: "jsonld", Name: "Bytes", Limit: int64(limits.Bytes), Got: int64(len(s))}
		}
		vs, n, err := loosejson.Parse(unescapeWhole(s), limits.Depth)
		if err != nil {
			return nil, &article.LimitError{Format: "jsonld", Name: "Depth", Limit: int64(limits.Depth), Got: int64(limits.Depth) + 1}
		}
		docs = append(docs, vs...)
		repairs += n
	}
	g := newGraph(docs)
	best, more := g.pick(opts.URL)
	if best == nil {
		return nil, article.ErrNoArticle
	}
	d := decoder{g: g, opts: opts, limits: limits}
	if err := d.article(best, more); err != nil {
		return nil, err
	}
	if repairs > 0 {
		d.a.Issues = append(d.a.Issues, article.Issue{Code: IssueRepaired, Count: repairs})
	}
	return &Result{Article: d.a, Name: d.name, Body: d.paragraphs}, nil
}

// unescapeWhole undoes the escaping of a script as if it were an attribute.
func unescapeWhole(s string) string {
	t := strings.TrimLeft(s, " \t\r\n[{")
	if strings.HasPrefix(t, "&quot;") || strings.HasPrefix(t, "&#34;") || strings.HasPrefix(t, "&#x22;") {
		return unescape(s)
	}
	return s
}
