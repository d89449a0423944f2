package main

import (
	"context"
	"io"
	"mime"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/html"
	"github.com/onrecord-go/onrecord/article/jsonld"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/article/text"
	"github.com/onrecord-go/onrecord/quote"
	recordld "github.com/onrecord-go/onrecord/quote/jsonld"
	"github.com/onrecord-go/onrecord/quote/recordjson"
	"github.com/onrecord-go/onrecord/quote/report"
)

// output is a form that a record is answered in.
type output struct {
	contentType string
	encode      func(io.Writer, *article.Article, *quote.Record) error
}

var outputs = []output{
	{"application/json", func(w io.Writer, _ *article.Article, rec *quote.Record) error {
		return recordjson.Encode(w, rec, recordjson.EncodeOptions{Compact: true})
	}},
	{"application/ld+json", func(w io.Writer, _ *article.Article, rec *quote.Record) error {
		return recordld.Encode(w, rec, recordld.EncodeOptions{Compact: true})
	}},
	{"text/html; charset=utf-8", func(w io.Writer, a *article.Article, rec *quote.Record) error {
		return report.Encode(w, rec, report.EncodeOptions{Article: a})
	}},
}

// negotiate returns the output that the Accept header likes best, the first of
// equals; nil where it allows none (RFC 9110, 12.5.1).
func negotiate(accept []string) *output {
	if len(accept) == 0 {
		return &outputs[0]
	}
	var best *output
	bestQ := 0.0
	for i := range outputs {
		typ, _, _ := strings.Cut(outputs[i].contentType, ";")
		if q := quality(accept, typ); q > bestQ {
			best, bestQ = &outputs[i], q
		}
	}
	return best
}

// quality returns the weight that the most specific matching range gives typ.
func quality(accept []string, typ string) float64 {
	major, _, _ := strings.Cut(typ, "/")
	q, specific := 0.0, -1
	for _, header := range accept {
		for part := range strings.SplitSeq(header, ",") {
			media, params, err := mime.ParseMediaType(strings.TrimSpace(part))
			if err != nil {
				continue
			}
			s := -1
			switch media {
			case typ:
				s = 2
			case major + "/*":
				s = 1
			case "*/*":
				s = 0
			}
			if s <= specific {
				continue
			}
			specific, q = s, 1
			if v, ok := params["q"]; ok {
				if f, err := strconv.ParseFloat(v, 64); err == nil && f >= 0 && f <= 1 {
					q = f
				}
			}
		}
	}
	return q
}

// decoder reads an article.
type decoder func(ctx context.Context, r io.Reader) (*article.Article, error)

// reader returns what reads bodies of a content type, nil where nothing does.
func reader(contentType string) decoder {
	media, _, err := mime.ParseMediaType(contentType)
	if err != nil {
		return nil
	}
	var formats []article.Format
	switch media {
	case "text/plain":
		formats = []article.Format{text.Format()}
	case "text/html", "application/xhtml+xml":
		formats = []article.Format{html.Format(), text.Format()}
	case "application/json", "application/ninjs+json", "application/ld+json":
		formats = []article.Format{ninjs.Format(), jsonld.Format()}
	case "application/xml", "text/xml", "application/nitf+xml", "application/vnd.iptc.g2.newsitem+xml":
		formats = []article.Format{newsml.Format(), nitf.Format()}
	default:
		return nil
	}
	return func(ctx context.Context, r io.Reader) (*article.Article, error) {
		return article.Decode(ctx, r, article.Options{ContentType: contentType}, formats...)
	}
}
