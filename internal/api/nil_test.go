package api

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	articleld "github.com/onrecord-go/onrecord/article/jsonld"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/article/text"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/csv"
	quoteld "github.com/onrecord-go/onrecord/quote/jsonld"
	"github.com/onrecord-go/onrecord/quote/recordjson"
	"github.com/onrecord-go/onrecord/quote/report"
	"github.com/onrecord-go/onrecord/quote/webanno"
)

// TestNil hands nothing to everything that takes something: a typed error comes
// back, or what is true of nothing, and never a panic.
func TestNil(t *testing.T) {
	ctx := t.Context()
	for _, c := range []struct {
		name string
		call func() error
		want error
	}{
		{"article/jsonld", func() error { return articleld.Encode(io.Discard, nil, articleld.EncodeOptions{}) }, article.ErrNoArticle},
		{"article/newsml", func() error { return newsml.Encode(io.Discard, nil, newsml.EncodeOptions{}) }, article.ErrNoArticle},
		{"article/ninjs", func() error { return ninjs.Encode(io.Discard, nil, ninjs.EncodeOptions{}) }, article.ErrNoArticle},
		{"article/nitf", func() error { return nitf.Encode(io.Discard, nil, nitf.EncodeOptions{}) }, article.ErrNoArticle},
		{"article/text", func() error { return text.Encode(io.Discard, nil, text.EncodeOptions{}) }, article.ErrNoArticle},
		{"quote/csv", func() error { return csv.Encode(io.Discard, nil, csv.EncodeOptions{}) }, quote.ErrNoRecord},
		{"quote/jsonld", func() error { return quoteld.Encode(io.Discard, nil, quoteld.EncodeOptions{}) }, quote.ErrNoRecord},
		{"quote/recordjson", func() error { return recordjson.Encode(io.Discard, nil, recordjson.EncodeOptions{}) }, quote.ErrNoRecord},
		{"quote/report", func() error { return report.Encode(io.Discard, nil, report.EncodeOptions{}) }, quote.ErrNoRecord},
		{"quote/webanno", func() error { return webanno.Encode(io.Discard, nil, webanno.EncodeOptions{}) }, quote.ErrNoRecord},
		{"nil Extractor", func() error {
			_, err := (*quote.Extractor)(nil).Extract(ctx, &article.Article{Text: "a"})
			return err
		}, quote.ErrConfig},
		{"zero Extractor", func() error {
			_, err := new(quote.Extractor).Extract(ctx, &article.Article{Text: "a"})
			return err
		}, quote.ErrConfig},
		{"nil Extractor, many articles", func() error {
			for _, err := range (*quote.Extractor)(nil).ExtractAll(ctx, func(yield func(*article.Article, error) bool) { yield(&article.Article{Text: "a"}, nil) }) {
				return err
			}
			return nil
		}, quote.ErrConfig},
		{"no format", func() error {
			_, err := article.Decode(ctx, strings.NewReader("a"), article.Options{})
			return err
		}, article.ErrFormat},
		{"zero Format", func() error {
			_, err := article.Decode(ctx, strings.NewReader("a"), article.Options{}, article.Format{})
			return err
		}, article.ErrFormat},
		{"option of newsml", func() error { return newsml.Encode(io.Discard, &article.Article{}, newsml.EncodeOptions{Body: 9}) }, article.ErrOptions},
		{"option of ninjs", func() error { return ninjs.Encode(io.Discard, &article.Article{}, ninjs.EncodeOptions{Version: 9}) }, article.ErrOptions},
		{"option of csv", func() error { return csv.Encode(io.Discard, &quote.Record{}, csv.EncodeOptions{Comma: '"'}) }, article.ErrOptions},
		{"option of recordjson", func() error {
			return recordjson.Encode(io.Discard, &quote.Record{}, recordjson.EncodeOptions{Units: 9})
		}, article.ErrOptions},
	} {
		if err := c.call(); !errors.Is(err, c.want) {
			t.Errorf("%s: error %v, want %v", c.name, err, c.want)
		}
	}

	article.Refine(nil, article.Options{})
	var g *entity.Gazetteer
	if _, ok := g.Link(entity.Entity{Name: "Ann Lee"}, article.Date{}.Time); ok {
		t.Error("a nil Gazetteer links")
	}
	var a article.Article
	if a.Headline() != "" || a.Index().Position(3) != (article.Position{Line: 1, Column: 1}) || !a.Source(article.Span{Start: 1, End: 2}).IsZero() {
		t.Error("the zero Article has something to tell")
	}
	var none *article.Article
	if none.Headline() != "" || none.Index().Position(3) != (article.Position{Line: 1, Column: 1}) || none.Position(2).Line != 1 || !none.Source(article.Span{Start: 1, End: 2}).IsZero() || !none.Locate(article.Span{Start: 1, End: 2}).IsZero() {
		t.Error("a nil Article has something to tell")
	}
	for range none.Sentences() {
		t.Error("a nil Article has sentences")
	}
	for range new(quote.Extractor).ExtractAll(ctx, nil) {
		t.Error("no articles give a record")
	}
	for _, r := range []*quote.Record{nil, {}} {
		if len(r.Positions()) != 0 || r.Entity(1).ID != 0 || r.Claim(1).ID != 0 || r.Statement(1).ID != 0 || r.Words([]article.Span{{Start: 3, End: 9}}) != "" || r.Filter(nil).Text != "" {
			t.Errorf("%v has something to tell", r)
		}
		for range r.BySpeaker() {
			t.Errorf("%v has speakers", r)
		}
		if err := r.Annotate(io.Discard, nil); err != nil {
			t.Error(err)
		}
	}
	if err := report.Encode(io.Discard, &quote.Record{Text: "a", Statements: []quote.Statement{{ID: 1, Stances: []quote.Stance{{Act: 250}}}}}, report.EncodeOptions{}); err != nil {
		t.Errorf("an act that is none: %v", err)
	}
	var r quote.Record
	if len(r.Positions()) != 0 || r.Entity(1).ID != 0 || r.Claim(1).ID != 0 || r.Statement(1).ID != 0 || r.Words([]article.Span{{Start: 3, End: 9}}) != "" {
		t.Error("the zero Record has something to tell")
	}
}
