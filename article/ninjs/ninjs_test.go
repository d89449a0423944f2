package ninjs

import (
	"bytes"
	"context"
	"errors"
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

// The generation is told by the schema that a document names, else by its shape.
func TestVersions(t *testing.T) {
	for doc, want := range map[string]int{
		`{"standard":{"version":"3.0"},"headline":"x"}`:                                                       3,
		`{"standard":{"schema":"http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json#"}}`:                      2,
		`{"$standard":{"name":"ninjs","version":"1.4"},"title":"ninjs 3.1"}`:                                  1,
		`{"$id":"http://www.iptc.org/std/ninjs/ninjs-schema_1.3.json#","title":"IPTC ninjs - version 3.0.1"}`: 1,
		`{"$schema":"https://www.iptc.org/std/ninjs/ninjs-schema_2.0.json"}`:                                  2,
		`{"uri":"a","versionCreated":"2024-05-01T00:00:00Z"}`:                                                 3,
		`{"uri":"a","versioncreated":"2024-05-01T00:00:00Z"}`:                                                 2,
		`{"uri":"a","headline":"x"}`:                                                                          1,
		`{"uri":"a","body_text":"x"}`:                                                                         1,
		`{"uri":"a","renditions":{"main":{}}}`:                                                                1,
		`{"uri":"a","altids":[{"role":"x","value":"y"}]}`:                                                     2,
		`{"uri":"a","altids":{"x":"y"}}`:                                                                      1,
		`{"uri":"a","representationtype":"complete"}`:                                                         1,
		`{"uri":"a","representationtype":"partial"}`:                                                          2,
		`{"uri":"a"}`: 3,
		`{"uri":"a","title":"ninjs-schema_1.6","headlines":[{"value":"http://x/ninjs-schema_1.0.json is old"}]}`: 3,
	} {
		if got := major(jsonOf(t, doc)); got != want {
			t.Errorf("%s is %d.x, want %d.x", doc, got, want)
		}
	}
}

// Renditions, associations and identifiers of 1.x are objects keyed by name;
// their order is that of the document.
func TestKeyedObjects(t *testing.T) {
	a := decode(t, `{"uri":"urn:x:1","headline":"Port reopens","headline_short":"Port","byline":"By Ada Quill",
		"body_text":"KIEL (dpo) - The port reopened.\n\nNo one was hurt.",
		"altids":{"z":"1","a":"2","odd":{"n":3}},
		"person":[{"name":"Ada Quill","rel":"author"},{"name":"Bo Berg","scheme":"http://cv.example.org/p/","code":"b7"}],
		"associations":{"second":{"uri":"urn:x:3","type":"picture","description_text":"A crane."},
		                "first":{"uri":"urn:x:2","type":"picture","description_caption":"The port.","byline":"Lin Wei",
		                         "renditions":{"big":{"href":"https://m.example.org/2.jpg","mimetype":"image/jpeg","width":10,"format":"f"}}}}}`)
	if a.Text != "Port reopens\n\nBy Ada Quill\n\nKIEL (dpo) - The port reopened.\n\nNo one was hurt." {
		t.Errorf("text %q", a.Text)
	}
	if len(a.Headlines) != 2 || a.Headlines[0].Text != "Port reopens" || a.Headlines[1].Role != "short" {
		t.Errorf("headlines %+v", a.Headlines)
	}
	if len(a.AltIDs) != 2 || a.AltIDs[0] != (article.AltID{Role: "z", Value: "1"}) || string(a.Extra["altIds"]) != `[{"role":"odd","value":{"n":3}}]` {
		t.Errorf("identifiers %+v, %s", a.AltIDs, a.Extra["altIds"])
	}
	if len(a.Authors) != 1 || a.Authors[0].Span.In(a.Text) != "Ada Quill" {
		t.Errorf("authors %+v", a.Authors)
	}
	if len(a.Topics) != 1 || a.Topics[0].Scheme != "http://cv.example.org/p/" || a.Topics[0].Code != "b7" {
		t.Errorf("topics %+v", a.Topics)
	}
	if len(a.Media) != 2 || a.Media[0].ID != "second" || a.Media[0].Caption != "A crane." || a.Media[1].Caption != "The port." ||
		a.Media[1].Renditions[0].Name != "big" || a.Media[1].Renditions[0].ContentType != "image/jpeg" ||
		a.Media[1].Renditions[0].Extra != `{"format":"f"}` || a.Media[1].Extra != `{"by":"Lin Wei"}` {
		t.Errorf("media %+v", a.Media)
	}
	// And out again: the map of 1.6 has them in that order.
	var buf bytes.Buffer
	if err := Encode(&buf, a, EncodeOptions{Version: V16, Compact: true}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"altids":{"z":"1","a":"2","odd":{"n":3}}`, `"associations":{"second":{`, `"byline":"Lin Wei"`, `"scheme":"http://cv.example.org/p/","code":"b7"`} {
		if !strings.Contains(buf.String(), want) {
			t.Errorf("no %s in %s", want, &buf)
		}
	}
}

// Urgency is an integer from 1 to 9 in 3.1, any number before.
func TestUrgency(t *testing.T) {
	for doc, want := range map[string]int{`4`: 4, `4.0`: 4, `9`: 9, `0`: 0, `10`: 0, `2.5`: 0, `"4"`: 0, `-3`: 0, `1e400`: 0} {
		a := decode(t, `{"uri":"urn:x:1","urgency":`+doc+`}`)
		if a.Urgency != want {
			t.Errorf("urgency %s is %d, want %d", doc, a.Urgency, want)
		}
		if (want == 0) != (len(a.Issues) > 0) {
			t.Errorf("urgency %s: issues %v", doc, a.Issues)
		}
	}
}

// The dateline stays in the first paragraph; the span of markup tells it.
func TestDateline(t *testing.T) {
	a := decode(t, `{"uri":"urn:x:1","bodies":[{"contentType":"application/xhtml+xml",
		"value":"<p><span class=\"dateline\">KYIV, Dec 24 <b>(Reuters)</b> - </span>The port reopened.</p>"}]}`)
	d := a.Dateline
	if d.Raw != "KYIV, Dec 24 (Reuters)" || len(d.Places) != 1 || d.Places[0] != "KYIV" || d.Agency != "Reuters" || d.Date.Raw != "Dec 24" {
		t.Errorf("%+v", d)
	}
	if got := d.Span.In(a.Text); got != "KYIV, Dec 24 (Reuters) - " {
		t.Errorf("span %q", got)
	}
}

// The main headline comes first wherever it stands, and the richest body is
// read; one that says something else is kept.
func TestBodies(t *testing.T) {
	a := decode(t, `{"uri":"urn:x:1","standard":{"version":"3.1"},
		"headlines":[{"role":"short","value":"Port"},{"role":"main","value":"Port reopens"}],
		"bodies":[{"role":"text","contentType":"text/plain","value":"The port  reopened. No one was hurt."},
		          {"role":"short","value":"Open again."},
		          {"role":"main","contentType":"text/html","value":"<h2>At last</h2><p>The port<br>reopened.<p>No one was <i>hurt</i>.</ br><script>x()</script>"}]}`)
	if a.Headline() != "Port reopens" {
		t.Errorf("headline %q", a.Headline())
	}
	if a.Text != "Port reopens\n\nAt last\n\nThe port\nreopened.\n\nNo one was hurt." {
		t.Errorf("text %q", a.Text)
	}
	if len(a.Blocks) != 4 || a.Blocks[1].Role != article.RoleSubheading || a.Blocks[1].Level != 2 {
		t.Errorf("blocks %v", a.Blocks)
	}
	if got := string(a.Extra["bodies"]); !strings.Contains(got, "Open again.") {
		t.Errorf("kept %s", got)
	}
}

// What the schema of a version has no place for is written on demand only.
func TestExtensions(t *testing.T) {
	a := decode(t, `{"uri":"urn:x:1","profile":"text-photo","x-desk":{"id":7},
		"people":[{"name":"Bo","contactInfo":[{"type":"phone","value":"1"}],"shoe":44}],"rightsInfo":{"langId":"http://l/","linkedRights":"http://r/"}}`)
	var strict, open bytes.Buffer
	if err := Encode(&strict, a, EncodeOptions{Compact: true}); err != nil {
		t.Fatal(err)
	}
	if err := Encode(&open, a, EncodeOptions{Compact: true, Extensions: true}); err != nil {
		t.Fatal(err)
	}
	for _, x := range []string{`"x-desk":{"id":7}`, `"shoe":44`} {
		if strings.Contains(strict.String(), x) || !strings.Contains(open.String(), x) {
			t.Errorf("%s: %s%s", x, &strict, &open)
		}
	}
	for _, x := range []string{`"profile":"text-photo"`, `"contactInfo":[{"type":"phone","value":"1"}]`, `"rightsInfo":{"linkedRights":"http://r/","langId":"http://l/"}`} {
		if !strings.Contains(strict.String(), x) {
			t.Errorf("no %s in %s", x, &strict)
		}
	}
	again := decode(t, open.String())
	if string(again.Extra["x-desk"]) != `{"id":7}` || again.Topics[0].Extra != a.Topics[0].Extra {
		t.Errorf("%s, %s", again.Extra, again.Topics[0].Extra)
	}
}

func TestErrors(t *testing.T) {
	for _, c := range []struct {
		doc, path string
		offset    int64
	}{
		{`[1]`, "", 0},
		{`{"uri": "x", "people": [{"name": tru}]}`, "/people/0/name", 33},
		{`{"uri": "x"} {}`, "", 13},
		{`{"uri": "x"`, "", 11},
		{"\xef\xbb\xbf{\"uri\" 1}", "", 10},
		{``, "", 0},
	} {
		_, err := Decode(t.Context(), strings.NewReader(c.doc), article.Options{})
		var pe *article.ParseError
		if !errors.As(err, &pe) {
			t.Errorf("%q: %v", c.doc, err)
			continue
		}
		if pe.Format != "ninjs" || !strings.HasPrefix(pe.Path, c.path) || pe.Offset != c.offset {
			t.Errorf("%q: %v", c.doc, err)
		}
	}
}

func TestLimits(t *testing.T) {
	deep := strings.Repeat(`{"x":`, 600) + "1" + strings.Repeat("}", 600)
	for _, c := range []struct {
		doc  string
		lim  article.Limits
		name string
	}{
		{deep, article.Limits{}, "Depth"},
		{`{"uri":"` + strings.Repeat("x", 100) + `"}`, article.Limits{Bytes: 50}, "Bytes"},
		{`{"uri":"` + strings.Repeat("x", 100) + `"}`, article.Limits{Attribute: 50}, "Attribute"},
		{`{"uri":"x","bodies":[{"value":"` + strings.Repeat(`a\n`, 20) + `"}]}`, article.Limits{Blocks: 19}, "Blocks"},
		{`{"uri":"x","bodies":[{"value":"` + strings.Repeat("<b><p>a</p>", 20) + `"}]}`, article.Limits{Depth: 19}, "Depth"},
	} {
		_, err := Decode(t.Context(), strings.NewReader(c.doc), article.Options{Limits: c.lim})
		var le *article.LimitError
		if !errors.As(err, &le) || le.Name != c.name {
			t.Errorf("%.40s: %v, want a limit of %s", c.doc, err, c.name)
		}
	}
	if _, err := Decode(t.Context(), strings.NewReader(deep), article.Options{Limits: article.Limits{Depth: -1}}); err != nil {
		t.Error(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Decode(ctx, strings.NewReader(`{"uri":"x"}`), article.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a context that is done: %v", err)
	}
}

// A property that stands twice has its last value, and says so.
func TestDuplicates(t *testing.T) {
	a := decode(t, `{"uri":"a","title":"one","title":"two"}`)
	if a.Title != "two" || len(a.Issues) != 1 || a.Issues[0].Code != article.IssueDuplicate || a.Issues[0].Path != "/title" {
		t.Errorf("%q %v", a.Title, a.Issues)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte(`{"uri":"urn:x:1","headline":"a","body_xhtml":"<p>b</p>","person":[{"name":"c"}],"altids":{"a":1}}`))
	f.Add([]byte(`{"standard":{"version":"3.1"},"bodies":[{"value":"KIEL - a"}],"associations":[{"renditions":[{}]}]}`))
	f.Add([]byte(`{"headlines":[1,"x",{"value":3}],"urgency":"x","rightsInfo":[],"people":{}}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		a, err := Decode(t.Context(), bytes.NewReader(data), article.Options{})
		if err != nil {
			return
		}
		if err := articletest.Check(a); err != nil {
			t.Fatal(err)
		}
		for _, v := range []Version{V31, V22, V16} {
			var buf bytes.Buffer
			if err := Encode(&buf, a, EncodeOptions{Version: v}); err != nil {
				t.Fatal(err)
			}
			if _, err := Decode(t.Context(), &buf, article.Options{Limits: article.Limits{Depth: -1}}); err != nil {
				t.Fatal(err)
			}
		}
	})
}
