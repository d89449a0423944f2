package text_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
	"github.com/onrecord-go/onrecord/article/html"
	"github.com/onrecord-go/onrecord/article/jsonld"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/article/text"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

// FuzzDecode reads bytes as text, writes it and reads it again: the words stay.
func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", "By A B\n\n“Yes,” he said.", "\xff\xfea\x00", "\xfe\xff\x00a\xd8", "a\x00b\xff", "caf\xe9", "LONDON (AP) — a\n\n© b", "\xef\xbb\xbf\xef\xbb\xbf"} {
		f.Add([]byte(s), "")
		f.Add([]byte(s), "text/plain; charset=windows-1252")
	}
	f.Fuzz(func(t *testing.T, data []byte, contentType string) {
		a, err := text.Decode(t.Context(), strings.NewReader(string(data)), article.Options{ContentType: contentType})
		if err != nil {
			t.Fatal(err)
		}
		if err := articletest.Check(a); err != nil {
			t.Fatal(err)
		}
		for _, opts := range []text.EncodeOptions{{}, {Body: true}} {
			var buf strings.Builder
			if err := text.Encode(&buf, a, opts); err != nil {
				t.Fatal(err)
			}
			again, err := text.Decode(t.Context(), strings.NewReader(buf.String()), article.Options{ContentType: "utf-8"})
			if err != nil {
				t.Fatal(err)
			}
			if !opts.Body && articletest.Words(again) != articletest.Words(a) {
				t.Errorf("the text was %q, is %q", a.Text, again.Text)
			}
		}
	})
}

// FuzzFormats offers bytes to all formats at once: what is read obeys the laws of
// an article, what is not has an error of a known type.
func FuzzFormats(f *testing.F) {
	for _, s := range []string{"", "The port reopens.", "<p>x", "<!doctype html><title>a</title><p>b", `<?xml version="1.0"?><nitf><body/></nitf>`, `<rss><channel><item><title>a`, `{"uri":"a"}`, `[{"@type":"NewsArticle"}]`,
		`<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"/>`, "\xff\xfe<\x00n\x00i\x00t\x00f\x00>\x00", `{"version":"https://jsonfeed.org/version/1.1","items":[{}]}`, "<feed>", "PK\x03\x04\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := article.Decode(t.Context(), strings.NewReader(string(data)), article.Options{URL: "https://a.example/b"},
			ninjs.Format(), newsml.Format(), nitf.Format(), feed.Format(), jsonld.Format(), html.Format(), text.Format())
		if err != nil {
			var pe *article.ParseError
			var le *article.LimitError
			if a != nil || !errors.As(err, &pe) && !errors.As(err, &le) {
				t.Fatalf("%v with %v", err, a)
			}
			return
		}
		if err := articletest.Check(a); err != nil {
			t.Fatal(err)
		}
	})
}
