package schemaorg

import (
	"context"
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/onrecord-go/onrecord/article"
)

func read(t *testing.T, opts article.Options, scripts ...string) *article.Article {
	t.Helper()
	r, err := Read(context.Background(), scripts, opts)
	if err != nil {
		t.Fatal(err)
	}
	return &r.Article
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
			if got := read(t, article.Options{URL: tt.url}, tt.scripts...).Headline(); got != tt.want {
				t.Errorf("headline %q, want %q", got, tt.want)
			}
		})
	}
}

// One article with every property that is read.
const fields = `{"@context":"https://schema.org","@type":"ReportageNewsArticle","@id":"https://gazette.example/b#article",
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
		"articleBody":"<p>First &amp; last.</p><p>Second.<script>x</script></p>","wordCount":4}`

func TestFields(t *testing.T) {
	r, err := Read(context.Background(), []string{fields}, article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"First & last.", "Second."}, r.Body); diff != "" {
		t.Errorf("body (-want +got):\n%s", diff)
	}
	a := &r.Article
	want := article.Article{
		ID: "https://gazette.example/b#article", Kind: "ReportageNewsArticle", URL: "https://gazette.example/b",
		AltIDs:    []article.AltID{{Role: "cms", Value: "4711"}},
		Headlines: []article.Label{{Text: "Bridge closed", Role: "main"}, {Text: "No way across", Role: "alternative"}}, Title: "bridge-closed",
		Descriptions: []article.Label{{Text: "The old bridge is shut."}}, Sections: []article.Label{{Text: "News"}, {Text: "Local"}},
		Dateline: article.Dateline{Raw: "ULM, Germany"}, Located: "Ulm, DE", Site: "The Gazette", Access: article.AccessPaid,
		Authors: []article.Author{{Name: "Ana Ruiz", Kind: article.AuthorPerson, Role: "Reporter", URL: "https://gazette.example/ruiz"},
			{Name: "Gazette staff", Kind: article.AuthorOrganization}},
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
	a := read(t, article.Options{}, `[{"@type":"WebPage","datePublished":"2024-05-03","author":"Web Master"},{"@type":"Article","headline":"Bridge closed","author":{"name":["Ana Ruiz","Bo Lee"]}},
		{"@type":"NewsArticle","headline":"Bridge closed for months","articleSection":"Local"}]`)
	if a.Headline() != "Bridge closed for months" || len(a.Authors) != 2 || a.Authors[1].Name != "Bo Lee" || a.Published.Raw != "2024-05-03" {
		t.Errorf("got %q %+v %v", a.Headline(), a.Authors, a.Published)
	}
}
