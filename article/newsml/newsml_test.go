package newsml

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

const ns = `xmlns="http://iptc.org/std/nar/2006-10-01/"`

func decode(t *testing.T, doc string) *article.Article {
	t.Helper()
	a, err := Decode(t.Context(), strings.NewReader(doc), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := articletest.Check(a); err != nil {
		t.Error(err)
	}
	return a
}

func newsItem(id, itemMeta, contentMeta, content string) string {
	return `<newsItem ` + ns + ` guid="` + id + `" version="2" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>` + itemMeta +
		`</itemMeta><contentMeta>` + contentMeta + `</contentMeta><contentSet>` + content + `</contentSet></newsItem>`
}

func inline(body string) string { return `<inlineXML>` + body + `</inlineXML>` }

// A message holds several items, and a package that orders them.
func TestMessage(t *testing.T) {
	doc := `<?xml version="1.0"?><newsMessage ` + ns + `><header><sent>2024-05-01T00:00:00Z</sent></header><itemSet>` +
		newsItem("urn:x:1", "", "<headline>One</headline>", inline(`<html xmlns="http://www.w3.org/1999/xhtml"><body><p>First.</p></body></html>`)) +
		newsItem("urn:x:2", "", "<headline>Two</headline>", inline(`<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.content><p>Second.</p></body.content></body></nitf>`)) +
		`<packageItem ` + ns + ` guid="urn:x:p"><itemMeta><itemClass qcode="ninat:composite"/><title>Top stories</title></itemMeta>
		<groupSet root="g"><group id="g"><itemRef residref="urn:x:2"><itemClass qcode="ninat:text"/><title>Two</title></itemRef><itemRef residref="urn:x:1"/></group></groupSet></packageItem>
		</itemSet></newsMessage>`
	var got []string
	for a, err := range All(t.Context(), strings.NewReader(doc), article.Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		s := a.ID + " " + a.Kind + " " + a.Text
		for _, m := range a.Media {
			s += " [" + m.URI + " " + m.Type + " " + m.Title + "]"
		}
		got = append(got, s)
	}
	want := "urn:x:1 text One\n\nFirst.;urn:x:2 text Two\n\nSecond.;urn:x:p composite  [urn:x:2 text Two] [urn:x:1  ]"
	if strings.Join(got, ";") != want {
		t.Errorf("%q", got)
	}
	// Decode reads the first.
	if a := decode(t, doc); a.ID != "urn:x:1" {
		t.Errorf("%s", a.ID)
	}
	// A caller may stop.
	for range All(t.Context(), strings.NewReader(doc), article.Options{}) {
		break
	}
}

func TestInlineData(t *testing.T) {
	for _, c := range []struct{ content, want string }{
		{`<inlineData contenttype="text/plain">One.` + "\n\n" + `Two &amp; three.</inlineData>`, "One.\n\nTwo & three."},
		{`<inlineData contenttype="text/plain" encoding="enc:base64">T25l
			Lg==</inlineData>`, "One."},
		{`<inlineData contenttype="text/html">&lt;p&gt;One.&lt;p&gt;Two.</inlineData>`, "One.\n\nTwo."},
		{`<inlineData contenttype="image/png">iVBO</inlineData>`, ""},
		{`<inlineXML></inlineXML><inlineData>One.</inlineData>`, "One."},
	} {
		if a := decode(t, newsItem("urn:x:1", "", "", c.content)); a.Text != c.want {
			t.Errorf("%s: %q", c.content, a.Text)
		}
	}
	a := decode(t, newsItem("urn:x:1", "", "", `<remoteContent href="https://m.example.org/a.jpg" width="10" size="99" contenttype="image/jpeg" rendition="rnd:highRes"/>`))
	if len(a.Media) != 1 || a.Media[0].URI != "urn:x:1" || a.Media[0].Renditions[0].Width != 10 || a.Media[0].Renditions[0].Size != 99 {
		t.Errorf("%+v", a.Media)
	}
}

func TestMetadata(t *testing.T) {
	a := decode(t, newsItem("urn:x:1",
		`<provider qcode="nprov:DPO"/><versionCreated>2024-05-02T09:00:00+02:00</versionCreated><firstCreated>2024-05-01T09:00:00+02:00</firstCreated>
		 <pubStatus qcode="stat:withheld"/><service qcode="svc:uk"/><edNote role="nrol:x">Call <br/>back.</edNote>
		 <edNote><section xmlns="http://www.w3.org/1999/xhtml"><h4>Pictures</h4><p>None.</p></section></edNote>`,
		`<urgency>3</urgency><creator><name>quill.ada</name></creator><infoSource><name>Reuters</name></infoSource>
		 <subject type="dpatype:category" qcode="dpacat:wi"><name>Economy</name></subject>
		 <subject type="cpnat:person" qcode="p:1"/><subject qcode="medtop:04000000"><name xml:lang="en">economy</name><broader qcode="m:0"/></subject>
		 <keyword rank="1">port</keyword><headline rank="3">Harbours</headline><headline rank="1">Port reopens</headline>
		 <dateline>Kiel (dpo) - </dateline><by>Von Ada Quill und Bo Berg, dpo</by><creditline>dpo</creditline>`,
		inline(`<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>
		<header><time class="publicationDate" data-datetime="2024-05-02T09:00:00+02:00">2.5.</time><ul class="slugline"><li>x</li></ul>
		<strong class="embargoed">Hold.</strong><h1>Port reopens</h1><h3>Harbours</h3><p class="byline">Von Ada Quill und Bo Berg, dpo</p></header>
		<section class="main"><p class="teaser">It does.</p><p><span class="dateline">Kiel <span class="credit">(dpo)</span> - </span>The port reopened. </p><p>&#160;</p></section></body></html>`))+"")
	want := []string{"headline:Port reopens", "section:Harbours", "byline:Von Ada Quill und Bo Berg, dpo", "standfirst:It does.", "paragraph:Kiel (dpo) - The port reopened."}
	var got []string
	for _, b := range a.Blocks {
		got = append(got, b.Role.String()+":"+b.Span.In(a.Text))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("blocks\n%s", strings.Join(got, "\n"))
	}
	if a.Headline() != "Port reopens" || len(a.Headlines) != 2 {
		t.Errorf("headlines %+v", a.Headlines)
	}
	if len(a.Authors) != 2 || a.Authors[1].Name != "Bo Berg" || a.Authors[1].Affiliation != "dpo" || a.Authors[1].Span.In(a.Text) != "Bo Berg" {
		t.Errorf("authors %+v", a.Authors)
	}
	if d := a.Dateline; d.Raw != "Kiel (dpo)" || d.Span.In(a.Text) != "Kiel (dpo) - " || d.Agency != "dpo" {
		t.Errorf("dateline %+v", d)
	}
	if a.Status != "withheld" || a.Urgency != 3 || len(a.Sections) != 2 || a.Sections[0].Role != "dpacat:wi" || len(a.EdNotes) != 2 ||
		a.EdNotes[0].Text != "Call\nback." || a.EdNotes[1].Text != "Pictures\nNone." {
		t.Errorf("%q %d %+v %+v", a.Status, a.Urgency, a.Sections, a.EdNotes)
	}
	if len(a.Credits) != 3 || a.Credits[0].Name != "DPO" || a.Credits[0].Role != article.CreditProvider || a.Credits[1].Role != article.CreditSource || a.Credits[2].Raw != "dpo" {
		t.Errorf("credits %+v", a.Credits)
	}
	if a.Published.Time.Day() != 1 || a.Modified.Time.Day() != 2 {
		t.Errorf("published %v, modified %v", a.Published.Time, a.Modified.Time)
	}
	// What the model has no field for is written again.
	var buf strings.Builder
	if err := Encode(&buf, a, EncodeOptions{Compact: true}); err != nil {
		t.Fatal(err)
	}
	for _, x := range []string{`<service qcode="svc:uk"/>`, `<name>quill.ada</name>`, `<name xml:lang="en">economy</name><broader qcode="m:0"/>`, `qcode="nprov:DPO"`, `qcode="dpacat:wi"`} {
		if !strings.Contains(buf.String(), x) {
			t.Errorf("no %s in %s", x, buf.String())
		}
	}
}

// Codes are called what an assertion of the item calls them.
func TestAssert(t *testing.T) {
	a := decode(t, `<newsItem `+ns+` guid="g"><contentMeta><subject type="cpnat:geoArea" qcode="geo:2f" relevance="40"/></contentMeta>
		<assert qcode="geo:2f"><name>Ruritania</name></assert></newsItem>`)
	if len(a.Topics) != 1 || a.Topics[0].Name != "Ruritania" || a.Topics[0].Kind != article.TopicPlace || a.Topics[0].Relevance != 40 {
		t.Errorf("%+v", a.Topics)
	}
}

func TestErrors(t *testing.T) {
	for _, doc := range []string{``, `<html/>`, `<newsMessage><itemSet></itemSet></newsMessage>`, `<newsItem><contentSet><inlineXML>`, `<newsMessage>`, `x`} {
		_, err := Decode(t.Context(), strings.NewReader(doc), article.Options{})
		var pe *article.ParseError
		if !errors.As(err, &pe) || pe.Format != "newsml" {
			t.Errorf("%q: %v", doc, err)
		}
	}
	if _, err := Decode(t.Context(), strings.NewReader(`<newsMessage></newsMessage>`), article.Options{}); !errors.Is(err, article.ErrNoArticle) {
		t.Error(err)
	}
	for _, c := range []struct {
		doc, name string
		lim       article.Limits
	}{
		{"<newsItem>" + strings.Repeat("<a>", 600), "Depth", article.Limits{}},
		{"<newsItem guid='" + strings.Repeat("x", 200) + "'/>", "Attribute", article.Limits{Attribute: 100}},
		{newsItem("g", "", "", `<inlineData>`+strings.Repeat("a\n", 50)+`</inlineData>`), "Blocks", article.Limits{Blocks: 49}},
	} {
		_, err := Decode(t.Context(), strings.NewReader(c.doc), article.Options{Limits: c.lim})
		var le *article.LimitError
		if !errors.As(err, &le) || le.Name != c.name {
			t.Errorf("%.30s: %v", c.doc, err)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Decode(ctx, strings.NewReader(`<newsItem/>`), article.Options{}); !errors.Is(err, context.Canceled) {
		t.Error(err)
	}
}

func FuzzAll(f *testing.F) {
	f.Add([]byte(newsItem("g", `<provider qcode="a:b"/><versionCreated>2024-05-02</versionCreated>`, `<subject qcode="a:b"><name>c</name></subject><by>By A B</by>`, inline(`<html><body><p>x</p></body></html>`))))
	f.Add([]byte(`<newsMessage><itemSet><packageItem><groupSet><group><itemRef residref="x"/></group></groupSet></packageItem></itemSet></newsMessage>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		for a, err := range All(t.Context(), bytes.NewReader(data), article.Options{}) {
			if err != nil {
				return
			}
			if err := articletest.Check(a); err != nil {
				t.Fatal(err)
			}
			for _, body := range []Body{NITF, XHTML} {
				var buf bytes.Buffer
				if err := Encode(&buf, a, EncodeOptions{Body: body}); err != nil {
					t.Fatal(err)
				}
				again, err := Decode(t.Context(), bytes.NewReader(buf.Bytes()), article.Options{Limits: article.Limits{Depth: -1}})
				if err != nil {
					t.Fatalf("%v\n%s", err, &buf)
				}
				if articletest.Words(a) != articletest.Words(again) {
					t.Fatalf("the text was %q, is %q\n%s", a.Text, again.Text, &buf)
				}
			}
		}
	})
}
