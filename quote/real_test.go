package quote_test

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
	"github.com/onrecord-go/onrecord/article/formats"
	"github.com/onrecord-go/onrecord/article/jsonld"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/article/text"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/quote"
)

// TestReal sends every document of the corpora through every path that takes it:
// nothing panics, no byte of text is lost, spans fit and lead back to what was
// read, and records obey their laws. A short run takes one document in twenty.
func TestReal(t *testing.T) {
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: the documents are not here")
	}
	r := &realRun{T: t, x: extractor(t)}
	err := filepath.WalkDir(filepath.Join(dir, "data"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name := path[len(dir)+1:]
		if strings.HasSuffix(path, ".gz") {
			z, err := gzip.NewReader(bytes.NewReader(data))
			if err != nil {
				return err
			}
			if data, err = io.ReadAll(z); err != nil {
				return err
			}
		}
		switch {
		case strings.Contains(path, ".jsonl"):
			return r.lines(name, data)
		case strings.Contains(path, ".html"), strings.HasSuffix(path, ".xml"), strings.HasSuffix(path, ".json"), strings.HasSuffix(path, ".txt"):
			r.document(name, data)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d documents, %d articles, %d texts, %d statements", r.documents, r.articles, r.texts, r.statements)
	if r.documents == 0 || r.articles == 0 || r.statements == 0 {
		t.Error("nothing was read")
	}
}

type realRun struct {
	*testing.T
	x                                      *quote.Extractor
	seen                                   int
	documents, articles, texts, statements int
}

// skip leaves out most documents of a short run.
func (r *realRun) skip() bool {
	r.seen++
	return testing.Short() && r.seen%20 != 0
}

// lines reads records of a corpus, one a line, for the texts in them.
func (r *realRun) lines(name string, data []byte) error {
	s := bufio.NewScanner(bytes.NewReader(data))
	s.Buffer(nil, 64<<20)
	for s.Scan() {
		var doc struct {
			ID   string `json:"id"`
			Text string `json:"text"`
		}
		if err := json.Unmarshal(s.Bytes(), &doc); err != nil {
			return err
		}
		if doc.Text == "" || r.skip() {
			continue
		}
		r.documents++
		r.raw(name+" "+doc.ID, doc.Text, true)
	}
	return s.Err()
}

// document decodes a file in the format that knows it.
func (r *realRun) document(name string, data []byte) {
	if r.skip() {
		return
	}
	r.documents++
	opts := article.Options{URL: "https://a.example/2020/01/02/b"}
	a, err := formats.Decode(r.Context(), bytes.NewReader(data), opts)
	if err != nil {
		var pe *article.ParseError
		var le *article.LimitError
		if !errors.As(err, &pe) && !errors.As(err, &le) {
			r.Errorf("%s: %v", name, err)
		}
	} else {
		r.article(name, a)
	}
	r.raw(name+" as text", string(data), false)
	for what, all := range map[string]func() error{
		"newsml": func() error {
			for a, err := range newsml.All(r.Context(), bytes.NewReader(data), opts) {
				if err != nil {
					return err
				}
				r.article(name+" of a message", a)
			}
			return nil
		},
		"feed": func() error {
			for a, err := range feed.All(r.Context(), bytes.NewReader(data), opts) {
				if err != nil {
					return err
				}
				r.article(name+" of a feed", a)
			}
			return nil
		},
	} {
		if err := all(); err != nil {
			var pe *article.ParseError
			if !errors.As(err, &pe) {
				r.Errorf("%s as %s: %v", name, what, err)
			}
		}
	}
}

// raw reads a text by Parse and FromText and follows every span back to it.
func (r *realRun) raw(name, raw string, extract bool) {
	for what, read := range map[string]func(string, article.Options) (*article.Article, error){"Parse": article.Parse, "FromText": article.FromText} {
		r.texts++
		a, err := read(raw, article.Options{})
		if err != nil {
			r.Errorf("%s: %s: %v", name, what, err)
			continue
		}
		clean, _, _ := article.Normalize(raw)
		if a.Text != clean {
			r.Errorf("%s: %s: the text is not the normal form of what was read", name, what)
			continue
		}
		if err := articletest.Check(a); err != nil {
			r.Errorf("%s: %s: %v", name, what, err)
		}
		end := 0
		for i, b := range a.Blocks {
			src := a.Source(b.Span)
			if src.IsZero() || src.Start < end || src.End > len(raw) {
				r.Fatalf("%s: %s: block %d %v leads to %v of %d", name, what, i, b.Span, src, len(raw))
			}
			end = src.End
			if again, _, _ := article.Normalize(raw[src.Start:src.End]); again != b.Span.In(a.Text) {
				r.Errorf("%s: %s: block %d stands for %q in the text, is %q", name, what, i, again, b.Span.In(a.Text))
			}
			if back := a.Locate(src); back != b.Span {
				r.Errorf("%s: %s: block %d %v leads to %v, that to %v", name, what, i, b.Span, src, back)
			}
		}
		if extract {
			r.extract(name+" by "+what, a, func(s article.Span) {
				if src := a.Source(s); src.IsZero() || src.End > len(raw) {
					r.Errorf("%s: %s: %v leads to %v", name, what, s, src)
				}
			})
		}
	}
}

// article checks a decoded article, writes it in every format and reads it
// again.
func (r *realRun) article(name string, a *article.Article) {
	r.articles++
	if err := articletest.Check(a); err != nil {
		r.Errorf("%s: %v", name, err)
	}
	r.raw(name+", its text", a.Text, false)
	r.extract(name, a, func(article.Span) {})
	free := article.Options{Limits: article.Limits{Bytes: -1, Depth: -1, Blocks: -1, Attribute: -1}}
	for what, c := range map[string]struct {
		encode func(io.Writer) error
		decode article.Format
		loses  bool
	}{
		"ninjs 3.1":    {func(w io.Writer) error { return ninjs.Encode(w, a, ninjs.EncodeOptions{}) }, ninjs.Format(), false},
		"ninjs 2.2":    {func(w io.Writer) error { return ninjs.Encode(w, a, ninjs.EncodeOptions{Version: ninjs.V22}) }, ninjs.Format(), false},
		"ninjs 1.6":    {func(w io.Writer) error { return ninjs.Encode(w, a, ninjs.EncodeOptions{Version: ninjs.V16}) }, ninjs.Format(), false},
		"NITF":         {func(w io.Writer) error { return nitf.Encode(w, a, nitf.EncodeOptions{}) }, nitf.Format(), false},
		"NewsML":       {func(w io.Writer) error { return newsml.Encode(w, a, newsml.EncodeOptions{}) }, newsml.Format(), false},
		"NewsML+XHTML": {func(w io.Writer) error { return newsml.Encode(w, a, newsml.EncodeOptions{Body: newsml.XHTML}) }, newsml.Format(), false},
		"JSON-LD":      {func(w io.Writer) error { return jsonld.Encode(w, a, jsonld.EncodeOptions{}) }, jsonld.Format(), true},
		"text":         {func(w io.Writer) error { return text.Encode(w, a, text.EncodeOptions{}) }, text.Format(), false},
	} {
		var buf bytes.Buffer
		if err := c.encode(&buf); err != nil {
			r.Errorf("%s: %s: %v", name, what, err)
			continue
		}
		again, err := c.decode.Decode(r.Context(), &buf, free)
		if err != nil {
			r.Errorf("%s: %s, read again: %v", name, what, err)
			continue
		}
		if err := articletest.Check(again); err != nil {
			r.Errorf("%s: %s, read again: %v", name, what, err)
		}
		if !c.loses && articletest.Words(again) != articletest.Words(a) {
			r.Errorf("%s: %s loses words", name, what)
		}
	}
}

// extract extracts from an article, and checks and writes the record.
func (r *realRun) extract(name string, a *article.Article, span func(article.Span)) {
	rec, err := r.x.Extract(r.Context(), a)
	if err != nil {
		r.Errorf("%s: %v", name, err)
		return
	}
	r.statements += len(rec.Statements)
	quote.CheckRecord(r.T, rec)
	laws(r.T, a, rec)
	encode(r.T, a, rec, true)
	for _, st := range rec.Statements {
		for _, l := range [][]article.Span{st.Source, st.Cue, st.Content} {
			for _, s := range l {
				span(s)
			}
		}
	}
	for _, e := range rec.Entities {
		for _, m := range e.Mentions {
			span(m.Span)
		}
	}
}
