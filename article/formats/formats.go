// Package formats reads a news article in whatever format it comes: it names
// every format that this module reads, in the order in which they are to be
// tried.
//
//	f, err := os.Open(name)
//	if err != nil {
//		return err
//	}
//	defer f.Close()
//	a, err := formats.Decode(ctx, f, article.Options{})
//
// A program that reads one format alone imports that format's own package and
// carries no other; one that reads several of them hands these to
// [article.Decode].
package formats

import (
	"context"
	"io"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
	"github.com/onrecord-go/onrecord/article/html"
	"github.com/onrecord-go/onrecord/article/jsonld"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/article/text"
)

// All returns the formats that this module reads, in the order in which a
// document is to be offered to them: plain text claims whatever is not binary
// and stands last. The caller owns the result.
func All() []article.Format {
	return []article.Format{
		ninjs.Format(),
		newsml.Format(),
		nitf.Format(),
		feed.Format(),
		jsonld.Format(),
		html.Format(),
		text.Format(),
	}
}

// Decode reads a document in the first of the formats of [All] that knows it by
// its beginning. Of a feed, and of a NewsML-G2 document with several items, it
// reads the first; see [feed.All] and [newsml.All] for the others.
//
// The error is an [*article.LimitError], or an [*article.ParseError], which
// wraps [article.ErrFormat] where the document is in none of the formats and
// [article.ErrNoArticle] where it holds no article.
func Decode(ctx context.Context, r io.Reader, opts article.Options) (*article.Article, error) {
	return article.Decode(ctx, r, opts, All()...)
}
