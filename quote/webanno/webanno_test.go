package webanno

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/recordtest"
	"github.com/onrecord-go/onrecord/quote"
)

type selector struct {
	Type, Exact, Prefix, Suffix string
	Start, End                  int
}

type target struct {
	Source   string
	Selector []selector
}

// The two selectors choose the same words, and positions are code points.
func TestSelectors(t *testing.T) {
	var buf strings.Builder
	if err := Encode(&buf, recordtest.Record(), EncodeOptions{Context: 5}); err != nil {
		t.Fatal(err)
	}
	var page struct {
		Type  string
		Items []struct {
			ID, Type string
			Body     []struct{ Purpose, Value string }
			Target   json.RawMessage
		}
	}
	if err := json.Unmarshal([]byte(buf.String()), &page); err != nil {
		t.Fatal(err)
	}
	if page.Type != "AnnotationPage" || len(page.Items) != 2 {
		t.Fatalf("%+v", page)
	}
	text := []rune(recordtest.Text)
	n := 0
	for _, it := range page.Items {
		var ts []target
		if json.Unmarshal(it.Target, &ts) != nil {
			var one target
			if err := json.Unmarshal(it.Target, &one); err != nil {
				t.Fatal(err)
			}
			ts = []target{one}
		}
		for _, tg := range ts {
			n++
			q, p := tg.Selector[0], tg.Selector[1]
			if q.Type != "TextQuoteSelector" || p.Type != "TextPositionSelector" || tg.Source != "https://news.example.org/cafe" {
				t.Errorf("%+v", tg)
			}
			if got := string(text[p.Start:p.End]); got != q.Exact {
				t.Errorf("%q stands at the position of %q", got, q.Exact)
			}
			if !strings.Contains(recordtest.Text, q.Prefix+q.Exact+q.Suffix) || len([]rune(q.Prefix)) != 5 {
				t.Errorf("%q %q %q", q.Prefix, q.Exact, q.Suffix)
			}
		}
	}
	if n != 3 {
		t.Errorf("%d targets, want 3", n)
	}
	want := "identifying Łucja Quill;classifying deny (oppose);describing the café has closed;classifying promise (neutral);describing the roof could fall"
	var got []string
	for _, b := range page.Items[0].Body {
		got = append(got, b.Purpose+" "+b.Value)
	}
	if strings.Join(got, ";") != want {
		t.Errorf("%q", got)
	}
}

// A statement without content is where its cue is; one without both is nowhere.
func TestBare(t *testing.T) {
	var buf strings.Builder
	r := &quote.Record{Text: "He declined.", Statements: []quote.Statement{{ID: 1, Cue: []article.Span{{Start: 3, End: 11}}}, {ID: 2}}}
	if err := Encode(&buf, r, EncodeOptions{URL: "urn:x:1", Compact: true, Context: -1}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(buf.String(), `"exact":"declined"}`) || strings.Contains(buf.String(), "statement-2") {
		t.Errorf("%s", buf.String())
	}
}
