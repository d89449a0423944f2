package jsonld

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/onrecord-go/onrecord/article"
)

func decode(t *testing.T, opts Options, scripts ...string) *article.Article {
	t.Helper()
	a, err := DecodeScripts(context.Background(), scripts, opts)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestPick(t *testing.T) {
	tests := []struct {
		name, url, want string
		scripts         []string
	}{
		{"graph with references", "", "Bridge closed", []string{`{"@context":"https://schema.org","@graph":[{"@type":"WebPage","name":"Page"},
			{"@type":["Article","NewsArticle"],"headline":"Bridge closed","author":{"@id":"#p"}},{"@id":"#p","@type":"Person","name":"Ana Ruiz"}]}`}},
		{"array", "", "Bridge closed", []string{`[{"@type":"Organization","name":"Gazette"},{"@type":"NewsArticle","headline":"Bridge closed"}]`}},
		{"second script", "", "Bridge closed", []string{`{"@type":"WebSite","name":"Gazette"}`, `{"@type":"NewsArticle","headline":"Bridge closed"}`}},
		{"null entries", "", "Bridge closed", []string{`[null,{"@type":"NewsArticle","headline":"Bridge closed"}]`}},
		{"full type name", "", "Bridge closed", []string{`{"@type":"http://schema.org/NewsArticle","headline":"Bridge closed"}`}},
		{"list of teasers first", "", "Bridge closed", []string{
			`{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","headline":"Other","datePublished":"2024-01-01","author":"X Y"}]}`,
			`{"@type":"Article","headline":"Bridge closed"}`}},
		{"the one with the page's address", "https://www.gazette.example/b?utm=1", "Bridge closed", []string{
			`[{"@type":"NewsArticle","headline":"Other","url":"https://gazette.example/a"},{"@type":"NewsArticle","headline":"Bridge closed","url":"http://gazette.example/b/"}]`}},
		{"inside a page", "", "Bridge closed", []string{`{"@type":"WebPage","mainEntity":{"@type":"NewsArticle","headline":"Bridge closed"}}`}},
		{"escaped as a whole", "", "Bridge closed", []string{`{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Bridge closed&quot;}`}},
		{"raw line end", "", "Bridge closed", []string{"{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\nclosed\"};"}},
		{"entities and tags", "", "Bridge & tunnel “closed”", []string{`{"@type":"NewsArticle","headline":"<b>Bridge</b> &amp;amp; tunnel &#8220;closed&#8221;"}`}},
		{"name only", "", "Bridge closed", []string{`{"@type":"NewsArticle","name":"Bridge closed"}`}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := decode(t, Options{URL: tt.url}, tt.scripts...).Headline(); got != tt.want {
				t.Errorf("headline %q, want %q", got, tt.want)
			}
		})
	}
}

func TestFields(t *testing.T) {
	a := decode(t, Options{}, `{"@context":"https://schema.org","@type":"ReportageNewsArticle","@id":"https://gazette.example/b#article",
		"identifier":{"@type":"PropertyValue","propertyID":"cms","value":4711},"url":"https://gazette.example/b",
		"headline":"Bridge closed","alternativeHeadline":"No way across","name":"bridge-closed","description":"The old bridge is shut.",
		"articleSection":["News","Local"],"dateline":"ULM, Germany","locationCreated":{"@type":"Place","address":{"addressLocality":"Ulm","addressCountry":"DE"}},
		"author":[{"@type":"Person","name":"Ana Ruiz","jobTitle":"Reporter","url":"https://gazette.example/ruiz"},"https://gazette.example/x",
			{"@type":"Organization","name":"Gazette staff"},"Ana Ruiz"],
		"creator":"Ana Ruiz","editor":{"@type":"Person","givenName":"Bo","familyName":"Lee"},
		"datePublished":"2024-05-03T10:00:00+02:00","dateModified":"2024-05-04","publisher":{"@type":"Organization","name":"The Gazette"},
		"provider":{"@type":"Organization","name":"Wire Co"},"inLanguage":"en_GB","isAccessibleForFree":"False",
		"keywords":"bridges, Ulm;traffic","about":{"@type":"Place","name":"Ulm","sameAs":"https://places.example/ulm"},
		"copyrightYear":2024,"copyrightHolder":{"@type":"Organization","name":"Gazette Ltd"},
		"image":{"@type":"ImageObject","url":"https://gazette.example/i.jpg","caption":"The bridge","creditText":"Bo Lee","width":"1200px","height":800},
		"articleBody":"<p>First &amp; last.</p><p>Second.<script>x</script></p>","wordCount":4}`)
	want := article.Article{
		ID: "https://gazette.example/b#article", Kind: "ReportageNewsArticle", URL: "https://gazette.example/b",
		AltIDs:    []article.AltID{{Role: "cms", Value: "4711"}},
		Text:      "First & last.\n\nSecond.",
		Blocks:    []article.Block{{Role: article.RoleParagraph, Span: article.Span{Start: 0, End: 13}}, {Role: article.RoleParagraph, Span: article.Span{Start: 15, End: 22}}},
		Headlines: []article.Label{{Text: "Bridge closed", Role: "main"}, {Text: "No way across", Role: "alternative"}}, Title: "bridge-closed",
		Descriptions: []article.Label{{Text: "The old bridge is shut."}}, Sections: []article.Label{{Text: "News"}, {Text: "Local"}},
		Dateline: article.Dateline{Raw: "ULM, Germany"}, Located: "Ulm, DE", Site: "The Gazette", Access: article.AccessPaid,
		Authors: []article.Author{{Name: "Ana Ruiz", Kind: article.AuthorPerson, Role: "Reporter", URL: "https://gazette.example/ruiz"},
			{Name: "Gazette staff", Kind: article.AuthorOrg}},
		Contributors: []article.Author{{Name: "Bo Lee", Kind: article.AuthorPerson, Role: "editor"}},
		Credits:      []article.Credit{{Role: article.CreditProvider, Name: "Wire Co"}},
		Topics: []article.Topic{{Kind: article.TopicKeyword, Name: "bridges"}, {Kind: article.TopicKeyword, Name: "Ulm"}, {Kind: article.TopicKeyword, Name: "traffic"},
			{Kind: article.TopicPlace, Name: "Ulm", Rel: "about", URI: "https://places.example/ulm"}},
		Rights: article.Rights{Holder: "Gazette Ltd", Year: 2024},
		Media: []article.Media{{Type: "picture", URI: "https://gazette.example/i.jpg", Caption: "The bridge", Credit: "Bo Lee",
			Renditions: []article.Rendition{{URL: "https://gazette.example/i.jpg", Width: 1200, Height: 800}}}},
	}
	// Dates, language and what was kept untyped are looked at one by one.
	if got := a.Published.Time.Format("2006-01-02 15:04 -0700"); got != "2024-05-03 10:00 +0200" {
		t.Errorf("published %s", got)
	}
	if got := a.Modified; got.Time.Format("2006-01-02") != "2024-05-04" || got.HasTime || got.HasZone {
		t.Errorf("modified %+v", got)
	}
	if got := a.Language.String(); got != "en-GB" {
		t.Errorf("language %s", got)
	}
	if got := string(a.Extra["wordCount"]); got != "4" || len(a.Extra) != 1 {
		t.Errorf("extra %q, %d in all", got, len(a.Extra))
	}
	got := *a
	got.Published, got.Modified, got.Language, got.Extra = want.Published, want.Modified, want.Language, nil
	lines := func(a article.Article) []string {
		b, err := json.MarshalIndent(a, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		return strings.Split(string(b), "\n")
	}
	if diff := cmp.Diff(lines(want), lines(got)); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestGapsAreFilled(t *testing.T) {
	a := decode(t, Options{}, `[{"@type":"WebPage","datePublished":"2024-05-03","author":"Web Master"},{"@type":"Article","headline":"Bridge closed","author":{"name":["Ana Ruiz","Bo Lee"]}},
		{"@type":"NewsArticle","headline":"Bridge closed for months","articleSection":"Local"}]`)
	if a.Headline() != "Bridge closed for months" || len(a.Authors) != 2 || a.Authors[1].Name != "Bo Lee" || a.Published.Raw != "2024-05-03" {
		t.Errorf("got %q %+v %v", a.Headline(), a.Authors, a.Published)
	}
}

func TestErrors(t *testing.T) {
	for _, in := range []string{"", "null", "not JSON at all", `{"@type":"Organization","name":"x"}`, `"x"`} {
		_, err := Decode(context.Background(), strings.NewReader(in), Options{})
		if !errors.Is(err, ErrNoArticle) {
			t.Errorf("%q: %v", in, err)
		}
		var pe *article.ParseError
		if !errors.As(err, &pe) || pe.Format != "jsonld" {
			t.Errorf("%q: %T", in, err)
		}
	}
	limit := func(name string, o article.Limits, in string) {
		t.Helper()
		_, err := Decode(context.Background(), strings.NewReader(in), Options{Options: article.Options{Limits: o}})
		var le *article.LimitError
		if !errors.As(err, &le) || le.Name != name {
			t.Errorf("%s: %v", name, err)
		}
	}
	limit("Bytes", article.Limits{Bytes: 10}, `{"@type":"NewsArticle"}`)
	limit("Depth", article.Limits{Depth: 3}, `[[[[1]]]]`)
	limit("Attribute", article.Limits{Attribute: 5}, `{"@type":"NewsArticle","headline":"Bridge closed"}`)
	limit("Blocks", article.Limits{Blocks: 1}, `{"@type":"NewsArticle","articleBody":"One.\nTwo."}`)
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Decode(ctx, strings.NewReader(`{"@type":"NewsArticle"}`), Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(`{"@type":"NewsArticle","headline":"a","author":[[["x"]]],"image":{"@id":"#i"},"articleBody":["a","<p>b"]}`)
	f.Add(`{"@graph":[{"@id":"#a","@type":"Article","author":{"@id":"#a"}}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		a, err := Decode(context.Background(), strings.NewReader(s), Options{URL: "https://gazette.example/b"})
		if err != nil {
			return
		}
		end := 0
		for _, b := range a.Blocks {
			if b.Span.Start < end || b.Span.End > len(a.Text) || b.Span.IsZero() {
				t.Fatalf("bad block %v after %d in %q", b, end, a.Text)
			}
			end = b.Span.End
		}
	})
}
