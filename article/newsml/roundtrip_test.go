package newsml

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// carried returns what NewsML-G2 can carry of an article: see FORMATS.md.
func carried(a *article.Article) *article.Article {
	c := *a
	c.Topics = append([]article.Topic(nil), a.Topics...)
	for i := range c.Topics {
		t := &c.Topics[i]
		t.Rel = ""
		if t.Scheme != "" {
			t.URI, t.Scheme, t.Code = t.Scheme+t.Code, "", ""
		}
		if t.Kind == article.TopicGenre {
			t.Relevance, t.Confidence = 0, 0
		}
	}
	// The first provider, then sources, then credit lines.
	c.Credits = nil
	first := -1
	for i, x := range a.Credits {
		if x.Role == article.CreditProvider {
			c.Credits, first = append(c.Credits, x), i
			break
		}
	}
	for pass := range 3 {
		for i, x := range a.Credits {
			group := 0
			if x.Role == article.CreditUnknown {
				group = 1
				if !x.Span.IsZero() {
					group = 2
				}
			}
			if group == pass && i != first {
				c.Credits = append(c.Credits, x)
			}
		}
	}
	c.Rights.Year = 0
	c.Authors = nil
	for _, au := range a.Authors {
		au.Place = ""
		c.Authors = append(c.Authors, au)
	}
	published := a.Published
	c.FirstCreated, c.VersionCreated = newsdoc.Created(a)
	for _, d := range []*article.Date{&c.FirstCreated, &c.VersionCreated, &c.Embargo, &c.Expires} {
		*d = newsdoc.Date(dateTime(*d), article.Options{})
	}
	c.Published = article.Date{}
	newsdoc.Publish(&c)
	if !published.IsZero() && !published.Time.Equal(c.Published.Time) {
		c.Published = published
	}
	if !published.IsZero() {
		c.Modified = a.Modified
		d := c
		d.Published, d.Modified = article.Date{}, a.Modified
		newsdoc.Publish(&d)
		if d.Published.Time.Equal(published.Time) {
			c.Modified = d.Modified
		}
	}
	return &c
}

func TestRoundTrip(t *testing.T) {
	for seed := range articletest.Seeds(t) {
		a := articletest.Article(seed)
		for _, body := range []Body{NITF, XHTML} {
			t.Run(fmt.Sprint(seed, body), func(t *testing.T) {
				var buf bytes.Buffer
				if err := Encode(&buf, a, EncodeOptions{Body: body, Compact: seed%2 == 0}); err != nil {
					t.Fatal(err)
				}
				doc := buf.String()
				got, err := Decode(t.Context(), &buf, article.Options{})
				if err != nil {
					t.Fatalf("%v\n%s", err, doc)
				}
				if err := articletest.Check(got); err != nil {
					t.Errorf("%v\n%s", err, doc)
				}
				if diff := articletest.Diff(carried(a), got); diff != "" {
					t.Errorf("-want +got:\n%s\n%s", diff, doc)
				}
			})
			if t.Failed() {
				return
			}
		}
	}
}

// TestSamples reads the samples and finds in what was written again what was
// read.
func TestSamples(t *testing.T) {
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: the samples are not here")
	}
	n := 0
	err := filepath.WalkDir(filepath.Join(dir, "data", "newsml-g2"), func(path string, d os.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".xml") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		if !sniff(data) {
			return nil // an excerpt
		}
		n++
		name := filepath.Base(path)
		a, err := Decode(t.Context(), bytes.NewReader(data), article.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return nil
		}
		if err := articletest.Check(a); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if strings.Contains(path, "dpa") && (len(a.Dateline.Places) == 0 || a.Dateline.Span.IsZero()) && name != "with_infobox.xml" {
			t.Errorf("%s: dateline %+v", name, a.Dateline)
		}
		for _, body := range []Body{NITF, XHTML} {
			var buf strings.Builder
			if err := Encode(&buf, a, EncodeOptions{Body: body}); err != nil {
				t.Fatal(err)
			}
			again, err := Decode(t.Context(), strings.NewReader(buf.String()), article.Options{})
			if err != nil {
				t.Errorf("%s: %v", name, err)
				continue
			}
			if diff := articletest.Diff(a, again); diff != "" {
				t.Errorf("%s, body %d: -first +second:\n%s", name, body, diff)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 8 {
		t.Errorf("only %d samples", n)
	}
}
