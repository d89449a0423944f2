package quote_test

import (
	"bytes"
	stdcsv "encoding/csv"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/onrecord-go/onrecord/article"
	articlehtml "github.com/onrecord-go/onrecord/article/html"
	"github.com/onrecord-go/onrecord/internal/recordtest"
	"github.com/onrecord-go/onrecord/quote"
	"github.com/onrecord-go/onrecord/quote/csv"
	"github.com/onrecord-go/onrecord/quote/jsonld"
	"github.com/onrecord-go/onrecord/quote/recordjson"
	"github.com/onrecord-go/onrecord/quote/report"
	"github.com/onrecord-go/onrecord/quote/webanno"
)

// FuzzEncoders writes records in every format. What no extractor makes may be an
// error, never a panic; what is written can be read by others.
func FuzzEncoders(f *testing.F) {
	var buf bytes.Buffer
	if err := recordjson.Encode(&buf, recordtest.Record(), recordjson.EncodeOptions{Compact: true}); err != nil {
		f.Fatal(err)
	}
	f.Add(buf.Bytes())
	f.Add([]byte(`{"version":"1.0","text":"=aé🙂,\"\n","statements":[{"id":1,"content":[{"start":0,"end":3}],"stances":[{}]},{"id":1,"parent":1}]}`))
	f.Add([]byte(`{"version":"1.0","text":"a","entities":[{"id":1,"principal":2},{"id":2,"principal":1}],"claims":[{"id":1,"links":[{"to":1}]}],"statements":[{"id":2,"speaker":1,"echo":2,"source":[{"start":-1,"end":9}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		rec, err := recordjson.Decode(t.Context(), bytes.NewReader(data), recordjson.DecodeOptions{})
		if err != nil {
			return
		}
		encode(t, &article.Article{Text: rec.Text}, rec, false)
	})
}

// FuzzPage extracts from whatever a page says, and writes the record: the laws
// hold from the bytes of the page to those of the record.
func FuzzPage(f *testing.F) {
	for _, s := range []string{"<h1>Port reopens</h1><p>By Ada Quill</p><p>“We are open,” the harbour master said on Monday. The ministry denied it.</p>",
		`<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"He said no. She said yes.","datePublished":"2024-05-01"}</script>`,
		"<table><tr><td>“a<td>b” said c</table><p>“d</p><p>“e” f: g", "<p>Kim: yes<br><br>Lee: no", "<p>A&#0;“&ldquo;\"'</p>"} {
		f.Add([]byte(s))
	}
	x := extractor(f)
	f.Fuzz(func(t *testing.T, page []byte) {
		a, err := articlehtml.Decode(t.Context(), bytes.NewReader(page), article.Options{})
		if err != nil {
			return
		}
		rec, err := x.Extract(t.Context(), a)
		if err != nil {
			t.Fatal(err)
		}
		quote.CheckRecord(t, rec)
		laws(t, a, rec)
		encode(t, a, rec, true)
	})
}

// encode writes a record in every format. A sound one comes back from
// recordjson as it was.
func encode(t *testing.T, a *article.Article, rec *quote.Record, sound bool) {
	t.Helper()
	failed := func(format string, err error) bool {
		t.Helper()
		if err != nil && sound {
			t.Fatalf("%s: %v", format, err)
		}
		return err != nil
	}
	var buf bytes.Buffer
	for _, u := range []recordjson.Units{recordjson.Bytes, recordjson.UTF16, recordjson.CodePoints} {
		buf.Reset()
		if failed("recordjson", recordjson.Encode(&buf, rec, recordjson.EncodeOptions{Units: u, Words: true, Compact: true})) {
			continue
		}
		again, err := recordjson.Decode(t.Context(), &buf, recordjson.DecodeOptions{})
		if err != nil {
			t.Fatal(err)
		}
		if sound {
			if diff := cmp.Diff(asJSON(t, rec), asJSON(t, again)); diff != "" {
				t.Fatalf("units %v (-want +got):\n%s", u, diff)
			}
		}
	}
	buf.Reset()
	if !failed("csv", csv.Encode(&buf, rec, csv.EncodeOptions{Spreadsheet: true})) {
		rows, err := stdcsv.NewReader(&buf).ReadAll()
		if err != nil || len(rows) == 0 || len(rows[0]) != len(csv.Header()) {
			t.Fatalf("%d rows, %v", len(rows), err)
		}
	}
	buf.Reset()
	if !failed("jsonld", jsonld.Encode(&buf, rec, jsonld.EncodeOptions{})) && !json.Valid(buf.Bytes()) {
		t.Fatalf("no JSON:\n%s", &buf)
	}
	buf.Reset()
	if !failed("webanno", webanno.Encode(&buf, rec, webanno.EncodeOptions{})) {
		for dec := json.NewDecoder(&buf); ; {
			var v any
			if err := dec.Decode(&v); err == io.EOF {
				break
			} else if err != nil {
				t.Fatal(err)
			}
		}
	}
	buf.Reset()
	if !failed("report", report.Encode(&buf, rec, report.EncodeOptions{Article: a})) {
		safe(t, buf.String())
	}
}

func asJSON(t *testing.T, rec *quote.Record) string {
	t.Helper()
	b, err := json.MarshalIndent(rec, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// safe fails where words of the article became an element or an attribute that
// runs scripts.
func safe(t *testing.T, page string) {
	t.Helper()
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		switch z.Next() {
		case html.ErrorToken:
			return
		case html.StartTagToken, html.SelfClosingTagToken:
			tok := z.Token()
			if tok.Data == "script" {
				t.Fatal("a script") // the page needs none
			}
			for _, at := range tok.Attr {
				if strings.HasPrefix(at.Key, "on") || strings.HasPrefix(strings.ToLower(strings.TrimSpace(at.Val)), "javascript:") {
					t.Fatalf("attribute %s=%q", at.Key, at.Val)
				}
			}
		}
	}
}
