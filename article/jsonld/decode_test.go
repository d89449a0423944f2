package jsonld

import (
	"context"
	"errors"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
)

func TestErrors(t *testing.T) {
	for _, in := range []string{"", "null", "not JSON at all", `{"@type":"Organization","name":"x"}`, `"x"`} {
		_, err := Decode(context.Background(), strings.NewReader(in), article.Options{})
		if !errors.Is(err, article.ErrNoArticle) {
			t.Errorf("%q: %v", in, err)
		}
		var pe *article.ParseError
		if !errors.As(err, &pe) || pe.Format != "jsonld" {
			t.Errorf("%q: %T", in, err)
		}
	}
	limit := func(name string, o article.Limits, in string) {
		t.Helper()
		_, err := Decode(context.Background(), strings.NewReader(in), article.Options{Limits: o})
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
	if _, err := Decode(ctx, strings.NewReader(`{"@type":"NewsArticle"}`), article.Options{}); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add(`{"@type":"NewsArticle","headline":"a","author":[[["x"]]],"image":{"@id":"#i"},"articleBody":["a","<p>b"]}`)
	f.Add(`{"@graph":[{"@id":"#a","@type":"Article","author":{"@id":"#a"}}]}`)
	f.Fuzz(func(t *testing.T, s string) {
		a, err := Decode(context.Background(), strings.NewReader(s), article.Options{URL: "https://gazette.example/b"})
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

func TestSniff(t *testing.T) {
	f := Format()
	for in, want := range map[string]bool{
		`{"@context":"https://schema.org","@type":"NewsArticle"}`: true, "\ufeff [{\"@type\":\"NewsArticle\"}]": true,
		`{"uri":"urn:x","headlines":[]}`: false, "<html>": false, "": false,
	} {
		if got := f.Sniff([]byte(in)); got != want {
			t.Errorf("%q: %v", in, got)
		}
	}
}
