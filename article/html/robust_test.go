package html

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

const paragraph = "<p>The ferry will not sail on Monday, the company said, because the wind is too strong for the old pier.</p>"

func decode(t *testing.T, page string, opts article.Options) *article.Article {
	t.Helper()
	a, err := Decode(context.Background(), strings.NewReader(page), opts)
	if err != nil {
		t.Fatal(err)
	}
	check(t, a)
	return a
}

// A page nested too deeply for a tree is still read.
func TestDepth(t *testing.T) {
	page := "<html><head><title>Deep water</title></head><body>" + strings.Repeat("<div>", 5000) + paragraph + paragraph + strings.Repeat("</div>", 5000) + "</body></html>"
	a := decode(t, page, article.Options{})
	if a.Headline() != "Deep water" || len(a.Blocks) != 3 {
		t.Errorf("got %q and %d blocks:\n%s", a.Headline(), len(a.Blocks), a.Text)
	}
	if len(a.Issues) != 1 || a.Issues[0].Code != IssueDepth {
		t.Errorf("issues %v", a.Issues)
	}
}

func TestLimits(t *testing.T) {
	limit := func(name string, l article.Limits, page string) {
		t.Helper()
		_, err := Decode(context.Background(), strings.NewReader(page), article.Options{Limits: l})
		var le *article.LimitError
		if !errors.As(err, &le) || le.Name != name {
			t.Errorf("%s: %v", name, err)
		}
	}
	limit("Bytes", article.Limits{Bytes: 100}, strings.Repeat(paragraph, 2))
	limit("Blocks", article.Limits{Blocks: 1}, "<h1>Ferry</h1>"+strings.Repeat(paragraph, 2))
	limit("Blocks", article.Limits{Blocks: 100}, strings.Repeat(paragraph, 9000))
	limit("Attribute", article.Limits{Attribute: 10}, `<meta name="description" content="Longer than ten bytes">`)
	limit("Attribute", article.Limits{Attribute: 10}, `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Longer than ten bytes"}</script>`)
	// What is nested too deeply in a script does not spoil the page.
	a := decode(t, `<script type="application/ld+json">`+strings.Repeat("[", 1000)+"</script><h1>Ferry stays in port</h1>"+paragraph, article.Options{})
	if len(a.Blocks) != 2 {
		t.Errorf("%d blocks", len(a.Blocks))
	}
}

func TestContext(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	_, err := Decode(ctx, strings.NewReader(paragraph), article.Options{})
	var pe *article.ParseError
	if !errors.Is(err, context.Canceled) || !errors.As(err, &pe) || pe.Format != "html" {
		t.Errorf("got %v", err)
	}
}

func TestNothing(t *testing.T) {
	for _, page := range []string{"", " ", "<", "<html>", "<p>", "\x00\xff", "<script>", "<!--", "<title>"} {
		if a := decode(t, page, article.Options{}); len(a.Blocks) > 1 {
			t.Errorf("%q: %q", page, a.Text)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"", paragraph, "<article><h1>a</h1><p>b<br><br>c", "<table><tr><td>a<td>b<tr><td>" + paragraph, "<figure><img src=x><figcaption>y<span class=credit>z",
		`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"x` + strings.Repeat("y ", 300), "<title>a | b</title><h1>a</h1>", "<ruby>a<rt>b</ruby>",
		"<div class='article-body'>" + paragraph + "<aside>" + paragraph, "<noscript>" + paragraph, "<html lang=xx-yy><base href=//x><link rel=canonical href=a>"} {
		f.Add([]byte(s), "")
	}
	f.Fuzz(func(t *testing.T, page []byte, contentType string) {
		a, err := Decode(context.Background(), strings.NewReader(string(page)), article.Options{ContentType: contentType, URL: "https://x.example/2020/01/02/a"})
		if err != nil {
			var le *article.LimitError
			if !errors.As(err, &le) {
				t.Fatal(err)
			}
			return
		}
		check(t, a)
	})
}

func TestSniff(t *testing.T) {
	f := Format()
	if f.Name != "html" || f.Decode == nil {
		t.Errorf("format %+v", f)
	}
	for in, want := range map[string]bool{
		"<!DOCTYPE html><html>": true, "\ufeff  <!doctype HTML>": true, "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml'>": true, "<article><p>x": true,
		"<?xml version='1.0'?><nitf>": false, `{"@type":"NewsArticle"}`: false, "Plain text.": false, "": false,
	} {
		if got := f.Sniff([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}

func TestBios(t *testing.T) {
	meta := `<meta name="author" content="Ana Ruiz">`
	tests := []struct {
		name, page string
		kept       bool
	}{
		{"at the end", meta + "<article>" + strings.Repeat(paragraph, 4) + "<p>Ana Ruiz is a senior fellow at the Isle Institute and has sailed on many ferries since.</p></article>", false},
		{"in the text", meta + "<article><p>Ana Ruiz is a senior fellow at the Isle Institute and has sailed on many ferries since.</p>" + strings.Repeat(paragraph, 4) + "</article>", true},
		{"of somebody else", meta + "<article>" + strings.Repeat(paragraph, 4) + "<p>Bo Lee is a senior fellow at the Isle Institute and has sailed on many ferries since.</p></article>", true},
		{"what she said", meta + "<article>" + strings.Repeat(paragraph, 4) + "<p>Ana Ruiz said that the Isle Institute would have sailed on many of the ferries since.</p></article>", true},
	}
	for _, tt := range tests {
		a := decode(t, tt.page, article.Options{})
		if got := strings.Contains(a.Text, "Isle Institute"); got != tt.kept {
			t.Errorf("%s: kept %v, want %v", tt.name, got, tt.kept)
		}
	}
}
