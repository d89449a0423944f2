package quote_test

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/evalform"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/quote"
)

var goldOut = flag.String("gold-out", "", "directory to write the labels of the annotated attributions to, for the scorers")

type goldDoc struct {
	ID           string `json:"id"`
	Text         string `json:"text"`
	Title        string `json:"title"`
	Date         string `json:"date"`
	Attributions []struct {
		ID                   string
		Source, Cue, Content [][2]int
	} `json:"attributions"`
}

func corpora(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: the corpora are not at hand")
	}
	return dir
}

func readGold(t testing.TB, path string) []goldDoc {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			t.Fatal(err)
		}
	}
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	var docs []goldDoc
	for {
		var d goldDoc
		if err := dec.Decode(&d); err == io.EOF {
			return docs
		} else if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		docs = append(docs, d)
	}
}

// given returns the attributions of an annotated document as token ranges. The
// annotations are bytes of the raw text, so they are mapped to the clean one.
func given(a *article.Article, g *goldDoc) func(*nlp.Doc) []attrib.Attribution {
	return func(d *nlp.Doc) []attrib.Attribution {
		clean := func(spans [][2]int) (out [][2]int) {
			for _, s := range spans {
				c := a.Locate(article.Span{Start: s[0], End: s[1]})
				out = append(out, [2]int{c.Start, c.End})
			}
			return out
		}
		out := make([]attrib.Attribution, len(g.Attributions))
		for i, at := range g.Attributions {
			out[i] = attrib.FromSpans(d, clean(at.Source), clean(at.Cue), clean(at.Content))
		}
		return out
	}
}

// TestGoldLabels runs the stages after attribution over the annotated
// attributions of the corpora and, with -gold-out, writes what they say for
// score_labels.py, so that speakers and stances are measured apart from
// attribution.
func TestGoldLabels(t *testing.T) {
	dir := corpora(t)
	x, err := quote.New(quote.Config{})
	if err != nil {
		t.Fatal(err)
	}
	for name, path := range map[string]string{
		"polnear-dev":   "data/polnear/dev.jsonl.gz",
		"polnear-train": "data/polnear/train.jsonl.gz",
		"modern-dev":    "data/modern/dev.jsonl",
		"modern-train":  "data/modern/train.jsonl",
	} {
		t.Run(name, func(t *testing.T) {
			if name == "polnear-train" && *goldOut == "" {
				t.Skip("train is run with -gold-out only")
			}
			var out *json.Encoder
			if *goldOut != "" {
				f, err := os.Create(filepath.Join(*goldOut, name+".jsonl"))
				if err != nil {
					t.Fatal(err)
				}
				defer f.Close()
				out = json.NewEncoder(f)
			}
			for _, g := range readGold(t, filepath.Join(dir, path)) {
				a, err := article.FromText(g.Text, article.Options{})
				if err != nil {
					t.Fatal(err)
				}
				a.ID, a.Headlines = g.ID, []article.Label{{Text: g.Title}}
				if day, err := time.Parse(time.DateOnly, g.Date); err == nil {
					a.Published = article.Date{Time: day, Raw: g.Date}
				}
				rec, err := x.ExtractGiven(a, given(a, &g))
				if err != nil {
					t.Fatal(err)
				}
				if len(rec.Statements) < len(g.Attributions) {
					t.Errorf("%s: %d statements of %d attributions", g.ID, len(rec.Statements), len(g.Attributions))
				}
				if out != nil {
					if err := out.Encode(evalform.Line(g.ID, a, rec)); err != nil {
						t.Fatal(err)
					}
				}
			}
		})
	}
}
