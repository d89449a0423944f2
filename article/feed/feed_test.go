package feed

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

func all(t *testing.T, doc string) []*article.Article {
	t.Helper()
	var out []*article.Article
	for a, err := range All(t.Context(), strings.NewReader(doc), article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if err := articletest.Check(a); err != nil {
			t.Error(err)
		}
		out = append(out, a)
	}
	return out
}

const rss2 = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<title>The Example</title><link>https://example.org/</link><language>en-gb</language><copyright>© Example</copyright>
<atom:link href="https://example.org/rss" rel="self"/><image><title>Logo</title><url>x.png</url></image>
<item><title>Port of Kiel &amp;amp; city &lt;b&gt;reopen&lt;/b&gt;</title><link>https://example.org/1</link><guid isPermaLink="false">item-1</guid>
 <pubDate>Wed, 01 May 2024 09:30:00 GMT</pubDate><dc:creator>Ada Quill</dc:creator><dc:creator><![CDATA[Bo Berg]]></dc:creator>
 <description>The port reopens.</description>
 <content:encoded><![CDATA[<p>KIEL — “We are open,” the harbour master said.</p><p>No one was hurt.<br>Really.<img src="https://m.example.org/a.jpg" alt="A crane">]]></content:encoded>
 <category domain="https://example.org/topics">harbours</category><category>sea</category>
 <media:content url="https://m.example.org/b.jpg" type="image/jpeg" width="640"><media:description>A ship.</media:description><media:credit>Lin Wei</media:credit></media:content>
 <enclosure url="https://m.example.org/b.jpg" length="99" type="image/jpeg"/><source url="https://wire.example.org/">dpo</source>
 <slash:comments>3</slash:comments></item>
<item><title>Second</title><guid>https://example.org/2</guid><author>lin@example.org (Lin Wei)</author><description>One.&lt;p&gt;Two&amp;nbsp;words.</description><pubDate>someday</pubDate></item>
</channel></rss>`

func TestRSS2(t *testing.T) {
	as := all(t, rss2)
	if len(as) != 2 {
		t.Fatalf("%d items", len(as))
	}
	a := as[0]
	if a.Text != "Port of Kiel & city reopen\n\nKIEL — “We are open,” the harbour master said.\n\nNo one was hurt.\nReally." {
		t.Errorf("text %q", a.Text)
	}
	if a.ID != "item-1" || a.URL != "https://example.org/1" || a.Site != "The Example" || a.Language.String() != "en-GB" || a.Rights.Notice != "© Example" {
		t.Errorf("%q %q %q %s %q", a.ID, a.URL, a.Site, a.Language, a.Rights.Notice)
	}
	if len(a.Authors) != 2 || a.Authors[0].Name != "Ada Quill" || a.Authors[1].Name != "Bo Berg" {
		t.Errorf("authors %+v", a.Authors)
	}
	if a.Published.Time.Format("2006-01-02 15:04") != "2024-05-01 09:30" || !a.Published.HasZone {
		t.Errorf("published %+v", a.Published)
	}
	if len(a.Descriptions) != 1 || a.Descriptions[0].Text != "The port reopens." || !a.Descriptions[0].Span.IsZero() {
		t.Errorf("descriptions %+v", a.Descriptions)
	}
	if len(a.Topics) != 2 || a.Topics[0].Kind != article.TopicSubject || a.Topics[1].Kind != article.TopicKeyword {
		t.Errorf("topics %+v", a.Topics)
	}
	if len(a.Media) != 2 || a.Media[0].Caption != "A ship." || a.Media[0].Credit != "Lin Wei" || a.Media[0].Renditions[0].Width != 640 || a.Media[1].Alt != "A crane" {
		t.Errorf("media %+v", a.Media)
	}
	if len(a.Credits) != 1 || a.Credits[0].Name != "dpo" || a.Credits[0].URI != "https://wire.example.org/" || string(a.Extra["slash:comments"]) != `"3"` {
		t.Errorf("%+v %s", a.Credits, a.Extra)
	}
	b := as[1]
	if b.Text != "Second\n\nOne.\n\nTwo words." || b.URL != "https://example.org/2" || b.Authors[0].Name != "Lin Wei" || b.Authors[0].Email != "lin@example.org" {
		t.Errorf("%q %q %+v", b.Text, b.URL, b.Authors)
	}
	if len(b.Issues) == 0 || b.Issues[0].Code != article.IssueDate {
		t.Errorf("issues %v", b.Issues)
	}
}

func TestRSS1(t *testing.T) {
	as := all(t, `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
	<channel rdf:about="https://example.org/"><title>The Example</title><dc:language>de</dc:language><items><rdf:Seq><rdf:li resource="x"/></rdf:Seq></items></channel>
	<item rdf:about="https://example.org/1"><title>Eins</title><link>https://example.org/1</link><description>Text.</description><dc:date>2024-05-01</dc:date><dc:creator>Ada Quill</dc:creator><dc:subject>See</dc:subject></item>
	</rdf:RDF>`)
	if len(as) != 1 || as[0].Text != "Eins\n\nText." || as[0].ID != "https://example.org/1" || as[0].Site != "The Example" || as[0].Language.String() != "de" ||
		as[0].Published.HasTime || as[0].Published.Time.Year() != 2024 || as[0].Authors[0].Name != "Ada Quill" || as[0].Topics[0].Name != "See" {
		t.Errorf("%+v", as)
	}
}

func TestAtom(t *testing.T) {
	as := all(t, `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Example</title><author><name>Ada Quill</name></author><rights>© X</rights>
	<entry><id>tag:example.org,2024:1</id><title type="html">One &amp;lt; two &lt;i&gt;three&lt;/i&gt;</title><link rel="alternate" href="https://example.org/1"/><link rel="enclosure" href="https://m.example.org/a.mp3" type="audio/mpeg" length="7"/>
	 <published>2024-05-01T09:30:00Z</published><updated>2024-05-02T09:30:00Z</updated><summary>Short &lt;b&gt;.</summary>
	 <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><h2>At last</h2><p>Open.</p><ul><li>a</li></ul></div></content><category term="t1" label="Harbours" scheme="https://example.org/s"/></entry>
	<entry xml:lang="fr"><id>2</id><title>1 &lt; 2</title><updated>2024-05-02T09:30:00Z</updated><author><name>Bo Berg</name><uri>https://example.org/bo</uri><email>bo@example.org</email></author><content type="html">&lt;p&gt;Un.</content></entry>
	<entry><id>3</id><title>Three</title><content>Plain &lt;words&gt; stay.</content></entry></feed>`)
	if len(as) != 3 {
		t.Fatalf("%d entries", len(as))
	}
	a := as[0]
	if a.Text != "One < two three\n\nAt last\n\nOpen.\n\na" || a.URL != "https://example.org/1" || a.Authors[0].Name != "Ada Quill" || a.Media[0].Type != "audio" ||
		a.Modified.Time.Day() != 2 || a.Descriptions[0].Text != "Short <b>." || a.Topics[0].Name != "Harbours" || a.Topics[0].Code != "t1" || a.Rights.Notice != "© X" {
		t.Errorf("%+v", a)
	}
	b := as[1]
	if b.Text != "1 < 2\n\nUn." || b.Language.String() != "fr" || b.Authors[0].URL != "https://example.org/bo" || b.Published.Time.Day() != 2 || !b.Modified.IsZero() {
		t.Errorf("%+v", b)
	}
	if as[2].Text != "Three\n\nPlain <words> stay." {
		t.Errorf("%q", as[2].Text)
	}
}

func TestJSONFeed(t *testing.T) {
	as := all(t, `{"version":"https://jsonfeed.org/version/1.1","title":"The Example","language":"en","authors":[{"name":"Ada Quill"}],"items":[
	{"id":"1","url":"https://example.org/1","title":"One","content_html":"<p>Open.</p><p>Now.</p>","content_text":"x","summary":"Short","date_published":"2024-05-01T09:30:00+02:00","tags":["sea"],
	 "attachments":[{"url":"https://m.example.org/a.mp3","mime_type":"audio/mpeg","size_in_bytes":7,"duration_in_seconds":61}],"_x":{"y":1}},
	{"id":2,"content_text":"A.\n\nB.","author":{"name":"Bo Berg","url":"https://example.org/bo"}}, null]}`)
	if len(as) != 2 || as[0].Text != "One\n\nOpen.\n\nNow." || as[0].Authors[0].Name != "Ada Quill" || as[0].Descriptions[0].Text != "Short" || as[0].Topics[0].Name != "sea" ||
		as[0].Media[0].Renditions[0].Duration != "61" || string(as[0].Extra["_x"]) != `{"y":1}` || as[0].Site != "The Example" {
		t.Errorf("%+v", as)
	}
	if as[1].Text != "A.\n\nB." || as[1].ID != "2" || as[1].Authors[0].URL != "https://example.org/bo" {
		t.Errorf("%+v", as[1])
	}
}

// What XML does not allow is left out, and a prefix that is not declared is
// known all the same.
func TestBroken(t *testing.T) {
	as := all(t, "<rss><channel><item><title>A\x08 &#8; &nbsp;B</title><dc:creator>Ada Quill</dc:creator><content:encoded>&lt;p>x</content:encoded></item></channel></rss>")
	if len(as) != 1 || as[0].Text != "A B\n\nx" || len(as[0].Authors) != 1 {
		t.Errorf("%+v", as)
	}
}

func TestErrors(t *testing.T) {
	for _, doc := range []string{``, `<html/>`, `<rss><channel>`, `{"items":3}`, `{`, `<rss><channel></channel></rss>`} {
		_, err := Decode(t.Context(), strings.NewReader(doc), article.Options{})
		var pe *article.ParseError
		if !errors.As(err, &pe) || pe.Format != "feed" {
			t.Errorf("%q: %v", doc, err)
		}
	}
	// An item beyond a limit does not keep the others away.
	doc := `<rss><channel><item><description>` + strings.Repeat("a\n", 50) + `</description></item><item><title>B</title></item></channel></rss>`
	var got []string
	for a, err := range All(t.Context(), strings.NewReader(doc), article.Options{Limits: article.Limits{Blocks: 10}}) {
		if err != nil {
			var le *article.LimitError
			got = append(got, "limit")
			if !errors.As(err, &le) || a != nil {
				t.Error(err)
			}
			continue
		}
		got = append(got, a.Text)
	}
	if strings.Join(got, ",") != "limit,B" {
		t.Errorf("%v", got)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Decode(ctx, strings.NewReader(rss2), article.Options{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
	for range All(t.Context(), strings.NewReader(rss2), article.Options{}) {
		break
	}
}

func FuzzAll(f *testing.F) {
	f.Add([]byte(rss2))
	f.Add([]byte(`<feed><entry><title type="xhtml"><div>a<b>c</b></div></title><content>b</content></entry></feed>`))
	f.Add([]byte(`{"version":"https://jsonfeed.org/version/1","items":[{"id":1,"title":"x","content_html":"<p>a<p>b","image":"y"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		for a, err := range All(t.Context(), bytes.NewReader(data), article.Options{}) {
			if (a == nil) == (err == nil) {
				t.Fatalf("%v, %v", a, err)
			}
			if err != nil {
				continue
			}
			if err := articletest.Check(a); err != nil {
				t.Fatal(err)
			}
		}
	})
}
