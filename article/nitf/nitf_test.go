package nitf

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

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

// page is a document with the given body.head and body.content.
func page(head, content string) string {
	return `<nitf><body><body.head>` + head + `</body.head><body.content>` + content + `</body.content></body></nitf>`
}

// Many providers say the dateline twice: in its element and at the head of the
// first paragraph; some have the element twice.
func TestDateline(t *testing.T) {
	for _, c := range []struct {
		name, head, content     string
		raw, places, region, at string
		agency                  string
	}{
		{"element", `<dateline>Kiel</dateline>`, `<p>The port reopened.</p>`, "Kiel", "[Kiel]", "", "", ""},
		{"repeated in the text", `<dateline>KIEL, Germany (dpo)</dateline>`, `<p>Kiel,  Germany (dpo) — The port reopened.</p>`,
			"KIEL, Germany (dpo)", "[KIEL]", "Germany", "Kiel, Germany (dpo) — ", "dpo"},
		{"a name that begins so", `<dateline>Paris</dateline>`, `<p>Paris Quill reopened the port.</p>`, "Paris", "[Paris]", "", "", ""},
		{"repeated element", `<dateline>KIEL (dpo) -</dateline><dateline>Kiel (dpo)</dateline>`, `<p>The port.</p>`, "KIEL (dpo)", "[KIEL]", "", "", "dpo"},
		{"two elements", `<dateline>BEIRUT</dateline><dateline>THE HAGUE</dateline>`, `<p>The port.</p>`, "BEIRUT", "[BEIRUT THE HAGUE]", "", "", ""},
		{"marked up", `<dateline><location><city>Selma</city>, <state>N.C.</state></location>, <story.date norm="20240501">May 1</story.date> (dpo) --</dateline>`,
			`<p>SELMA, N.C., May 1 (dpo) -- The port.</p>`, "Selma, N.C., May 1 (dpo)", "[Selma]", "N.C.", "SELMA, N.C., May 1 (dpo) -- ", "dpo"},
		{"empty", `<dateline> - </dateline>`, `<p>The port.</p>`, "", "[]", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := decode(t, page(c.head, c.content))
			d := a.Dateline
			if d.Raw != c.raw || fmt.Sprint(d.Places) != c.places || d.Region != c.region || d.Agency != c.agency {
				t.Errorf("%+v", d)
			}
			if got := d.Span.In(a.Text); got != c.at {
				t.Errorf("in the text it is %q, want %q", got, c.at)
			}
		})
	}
	a := decode(t, page(`<dateline><location>Selma</location>, <story.date norm="20240501">May 1</story.date></dateline>`, ""))
	if d := a.Dateline.Date; d.Raw != "May 1" || d.Time.Format("2006-01-02") != "2024-05-01" || d.HasTime {
		t.Errorf("the date of the dateline is %+v", d)
	}
}

// A timestamp in <dateline> is when, not where.
func TestTimestampInDateline(t *testing.T) {
	for _, s := range []string{"2024-05-01T09:30:00Z", "20240501T093000Z", "1 May 2024 09:30 GMT"} {
		a := decode(t, page(`<dateline>`+s+`</dateline>`, `<p>The port.</p>`))
		if !a.Dateline.IsZero() || a.Published.Time.Format("2006-01-02 15:04") != "2024-05-01 09:30" {
			t.Errorf("%s: %+v, published %v", s, a.Dateline, a.Published.Time)
		}
		if len(a.Issues) != 1 || a.Issues[0].Code != article.IssueDate {
			t.Errorf("%s: %v", s, a.Issues)
		}
	}
}

// One element <person> can hold two people, a byline none at all.
func TestBylines(t *testing.T) {
	for _, c := range []struct{ head, byline, authors string }{
		{`<byline>By <person>Ada Quill</person></byline>`, "By Ada Quill", "Ada Quill,,"},
		{`<byline>By <person>Ada Quill and Bo van der Berg</person></byline>`, "By Ada Quill and Bo van der Berg", "Ada Quill,,; Bo van der Berg,,"},
		{`<byline>Von <person>Ada Quill</person> und <person>Bo Berg</person>, <byttl><org>dpo</org></byttl></byline>`,
			"Von Ada Quill und Bo Berg, dpo", "Ada Quill,,dpo; Bo Berg,,dpo"},
		{`<byline>By Ada Quill, <byttl>Staff Reporter</byttl></byline>`, "By Ada Quill, Staff Reporter", "Ada Quill,Staff Reporter,"},
		{`<byline><person>Ada Quill</person><byttl>Staff Reporter</byttl></byline>`, "Ada QuillStaff Reporter", "Ada Quill,Staff Reporter,"},
		{`<byline><byttl>Example Network</byttl></byline>`, "Example Network", "Example Network,,"},
		{`<byline>NTX-AFX-DPO</byline>`, "NTX-AFX-DPO", "NTX-AFX-DPO,,"},
		{`<byline>By Ada Quill</byline><byline>By Bo Berg</byline><byline>By Ada Quill</byline>`, "By Ada Quill; By Bo Berg", "Ada Quill,,; Bo Berg,,"},
		{`<byline></byline>`, "", ""},
	} {
		a := decode(t, page(c.head, `<p>The port.</p>`))
		var got []string
		for _, au := range a.Authors {
			got = append(got, au.Name+","+au.Role+","+au.Affiliation)
			if au.Span.In(a.Text) != au.Name {
				t.Errorf("%s: %q stands at %v", c.head, au.Name, au.Span)
			}
		}
		if a.Byline.Text != c.byline || strings.Join(got, "; ") != c.authors {
			t.Errorf("%s: %q, %q", c.head, a.Byline.Text, strings.Join(got, "; "))
		}
	}
}

// A credit that belongs to nothing is a line of the text.
func TestDanglingCredits(t *testing.T) {
	a := decode(t, page("", `<p>The port.</p><p class="credit">(©NTX)</p><media-producer>Bo Berg / dpo</media-producer>`))
	if len(a.Credits) != 1 || a.Credits[0].Name != "Bo Berg / dpo" || a.Rights.Holder != "NTX" || a.Rights.Span.In(a.Text) != "(©NTX)" {
		t.Errorf("%+v %+v", a.Credits, a.Rights)
	}
	for _, c := range a.Credits {
		if c.Span.In(a.Text) != c.Raw {
			t.Errorf("%+v stands at %q", c, c.Span.In(a.Text))
		}
	}
	// One after a medium without a credit belongs to it.
	a = decode(t, page("", `<media media-type="image"><media-reference source="a.jpg"/><media-caption>A crane.</media-caption></media><media-producer>Bo Berg</media-producer>`))
	if len(a.Media) != 1 || a.Media[0].Credit != "Bo Berg" || a.Media[0].Caption != "A crane." || a.Media[0].Span.In(a.Text) != "A crane." {
		t.Errorf("%+v", a.Media)
	}
}

// What wires put among the paragraphs is told by its words; a note on who
// reported that ends a paragraph is a block of its own.
func TestLines(t *testing.T) {
	a := decode(t, page("", `<p>KIEL, May 1 (DPO) - The port of Kiel reopened on Wednesday, its master said.</p>
		<p>No one was hurt in the fire. (Reporting by Ada Quill; Editing by Bo Berg)</p>
		<p>Correction: An earlier version of this story misspelled the name of the port.</p>`))
	var got []string
	for _, b := range a.Blocks {
		got = append(got, b.Role.String()+":"+b.Span.In(a.Text))
	}
	want := []string{"paragraph:KIEL, May 1 (DPO) - The port of Kiel reopened on Wednesday, its master said.", "paragraph:No one was hurt in the fire.",
		"contributor:(Reporting by Ada Quill; Editing by Bo Berg)", "correction:Correction: An earlier version of this story misspelled the name of the port."}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("blocks\n%s", strings.Join(got, "\n"))
	}
	if d := a.Dateline; d.Raw != "KIEL, May 1 (DPO)" || d.Agency != "DPO" || len(a.Contributors) != 2 || a.Contributors[1].Name != "Bo Berg" || len(a.Corrections) != 1 {
		t.Errorf("%+v %+v %+v", d, a.Contributors, a.Corrections)
	}
	var buf strings.Builder
	if err := Encode(&buf, a, EncodeOptions{}); err != nil {
		t.Fatal(err)
	}
	again := decode(t, buf.String())
	if len(again.Blocks) != 4 || again.Blocks[2].Role != article.RoleContributor || len(again.Contributors) != 2 || again.Dateline.Span.In(again.Text) != "KIEL, May 1 (DPO) - " {
		t.Errorf("%+v %+v %+v", again.Blocks, again.Contributors, again.Dateline)
	}
}

// The norm attributes come with and without colons, zones and times.
func TestNorm(t *testing.T) {
	for norm, want := range map[string]string{
		"20210516T090004+0200":      "2021-05-16T09:00:04+02:00 true true",
		"20210516T090004Z":          "2021-05-16T09:00:04Z true true",
		"20210516T090004":           "2021-05-16T09:00:04Z true false",
		"2021-05-16T09:00:04":       "2021-05-16T09:00:04Z true false",
		"2021-05-16T09:00:04+02:00": "2021-05-16T09:00:04+02:00 true true",
		"20210516":                  "2021-05-16T00:00:00Z false false",
		"16.05.2021 09:00":          "2021-05-16T09:00:00Z true false",
		"yesterday-ish":             "0001-01-01T00:00:00Z false false",
	} {
		a := decode(t, `<nitf><head><docdata><date.issue norm="`+norm+`"/></docdata></head></nitf>`)
		d := a.VersionCreated
		if got := fmt.Sprint(d.Time.Format("2006-01-02T15:04:05Z07:00"), " ", d.HasTime, " ", d.HasZone); got != want || d.Raw != norm {
			t.Errorf("%s is %s, want %s; raw %q", norm, got, want, d.Raw)
		}
		if d.Time.IsZero() != (len(a.Issues) == 1) {
			t.Errorf("%s: issues %v", norm, a.Issues)
		}
	}
}

func TestUrgency(t *testing.T) {
	for s, want := range map[string]int{"5": 5, "0": 0, "10": 0, "high": 0, "": 0} {
		a := decode(t, `<nitf><head><docdata><urgency ed-urg="`+s+`"/></docdata></head></nitf>`)
		if a.Urgency != want || (want == 0 && s != "") != (len(a.Issues) == 1) {
			t.Errorf("%q is %d: %v", s, a.Urgency, a.Issues)
		}
	}
}

func TestBody(t *testing.T) {
	a := decode(t, page(`<hedline><hl1>Port <em>reopens</em></hl1><hl2>After a year</hl2></hedline><abstract><p>It did.</p></abstract>`,
		`<p>One<br/>two &nbsp;three &#8; <q>four</q>.</p><hl2>Then</hl2><bq><block><p>“We are open.”</p></block><credit>Ada Quill</credit></bq>
		<ol><li>First<ul><li>Inner</li></ul></li><li>Second</li></ol>
		<table><tr><th>A</th><td>1 <p>2</p></td></tr></table><note noteclass="editorsnote"><body.content><p>Corrected.</p></body.content></note>
		<pre>x
  y</pre><hr/>`))
	want := []string{"headline:Port reopens", "standfirst:It did.", "paragraph:One\ntwo three “four”.", "subheading:Then", "quotation:“We are open.”",
		"quotation:Ada Quill", "list-item:First", "list-item:Inner", "list-item:Second", "table:A | 1 2", "editors-note:Corrected.", "paragraph:x\ny"}
	var got []string
	for _, b := range a.Blocks {
		got = append(got, b.Role.String()+":"+b.Span.In(a.Text))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("blocks\n%s", strings.Join(got, "\n"))
	}
	if len(a.Headlines) != 2 || a.Headlines[1].Text != "After a year" || len(a.EdNotes) != 1 {
		t.Errorf("%+v %+v", a.Headlines, a.EdNotes)
	}
	found := false
	for _, is := range a.Issues {
		found = found || is.Code == article.IssueControl && is.Count == 1
	}
	if !found {
		t.Errorf("issues %v", a.Issues)
	}
}

func TestErrors(t *testing.T) {
	for doc, path := range map[string]string{
		`<html/>`:                           "/html",
		`<nitf><body><body.content><p>open`: "/nitf/body/body.content/p",
		``:                                  "/",
		`<nitf`:                             "/",
		`no markup`:                         "/",
	} {
		_, err := Decode(t.Context(), strings.NewReader(doc), article.Options{})
		var pe *article.ParseError
		if !errors.As(err, &pe) || pe.Path != path || pe.Format != "nitf" {
			t.Errorf("%q: %v", doc, err)
		}
	}
	deep := "<nitf>" + strings.Repeat("<p>", 600)
	big := `<nitf uno="` + strings.Repeat("x", 2000) + `"/>`
	for _, c := range []struct {
		doc, name string
		lim       article.Limits
	}{
		{deep, "Depth", article.Limits{}},
		{"<nitf>" + strings.Repeat("<p>", 12000), "Depth", article.Limits{Depth: -1}},
		{big, "Attribute", article.Limits{Attribute: 1000}},
		{big, "Bytes", article.Limits{Bytes: 1000}},
		{page("", strings.Repeat("<p>a</p>", 30)), "Blocks", article.Limits{Blocks: 29}},
	} {
		_, err := Decode(t.Context(), strings.NewReader(c.doc), article.Options{Limits: c.lim})
		var le *article.LimitError
		if !errors.As(err, &le) || le.Name != c.name {
			t.Errorf("%.20s: %v, want a limit of %s", c.doc, err, c.name)
		}
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Decode(ctx, strings.NewReader(`<nitf/>`), article.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a context that is done: %v", err)
	}
	// Entities that the document declares are not expanded, so they cannot grow.
	a := decode(t, `<!DOCTYPE nitf [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><nitf><body><body.content><p>x &b; y</p></body.content></body></nitf>`)
	if a.Text != "x &b; y" {
		t.Errorf("%q", a.Text)
	}
}

// The bytes decide, then what was declared; the order is that of package
// charset.
func TestEncodings(t *testing.T) {
	utf16 := func(s string) string {
		out := "\xff\xfe"
		for _, r := range s {
			out += string([]byte{byte(r), byte(r >> 8)})
		}
		return out
	}
	doc := func(enc, s string) string {
		return `<?xml version="1.0" encoding="` + enc + `"?>` + page("", "<p>"+s+"</p>")
	}
	for name, c := range map[string]struct {
		doc, ct string
		issue   article.IssueCode
	}{
		"utf-8":                     {doc("UTF-8", "“é”"), "", ""},
		"windows-1252 as latin-1":   {doc("ISO-8859-1", "\x93\xe9\x94"), "", ""},
		"utf-8 declared as latin-1": {doc("ISO-8859-1", "“é”"), "", article.IssueCharset},
		"latin-1 declared as utf-8": {doc("UTF-8", "\x93\xe9\x94"), "", article.IssueCharset},
		"utf-16":                    {utf16(doc("UTF-16", "“é”")), "", ""},
		"by the server":             {page("", "<p>\x93\xe9\x94</p>"), "text/xml; charset=windows-1252", ""},
		"entities":                  {doc("UTF-8", "&ldquo;&eacute;&#8221;"), "", ""},
	} {
		a, err := Decode(t.Context(), strings.NewReader(c.doc), article.Options{ContentType: c.ct})
		if err != nil || a.Text != "“é”" {
			t.Errorf("%s: %v, %v", name, a, err)
			continue
		}
		if (c.issue != "") != (len(a.Issues) == 1 && a.Issues[0].Code == c.issue) {
			t.Errorf("%s: issues %v", name, a.Issues)
		}
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(page(`<hedline><hl1>a</hl1></hedline><byline>By <person>A B and C D</person></byline><dateline>X (y) -</dateline>`, `<p>X (y) - b</p><ul><li>c</li></ul>`)))
	f.Add([]byte(`<nitf><head><docdata><evloc city="x"/><series series.name="s"/></docdata></head><body><body.content><media media-type="image"><media-caption>a</media-caption></media></body.content></body></nitf>`))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Decode(t.Context(), bytes.NewReader(data), article.Options{})
		if err != nil {
			return
		}
		if err := articletest.Check(a); err != nil {
			t.Fatal(err)
		}
		var buf bytes.Buffer
		if err := Encode(&buf, a, EncodeOptions{}); err != nil {
			t.Fatal(err)
		}
		again, err := Decode(t.Context(), bytes.NewReader(buf.Bytes()), article.Options{Limits: article.Limits{Depth: -1}})
		if err != nil {
			t.Fatalf("%v\n%s", err, &buf)
		}
		if articletest.Words(a) != articletest.Words(again) {
			t.Fatalf("the text was %q, is %q\n%s", a.Text, again.Text, &buf)
		}
	})
}
