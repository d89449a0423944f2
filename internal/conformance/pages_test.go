package conformance

import (
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/html"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

// Real pages go out in each format, are valid there, and come back with the same
// words and the same headline.
func TestPages(t *testing.T) {
	corpora := os.Getenv("ONRECORD_CORPORA")
	if corpora == "" || testing.Short() {
		t.Skip("ONRECORD_CORPORA is not set, or the run is short: no pages here")
	}
	files, _ := filepath.Glob(filepath.Join(corpora, "data", "html", "fundus", "pages", "*.html.gz"))
	if len(files) < 200 {
		t.Fatalf("%d pages", len(files))
	}
	ctx := context.Background()
	schema := ninjsSchema(t, ninjs.V31, false)
	nitfDir, g2Dir := t.TempDir(), t.TempDir()
	for i, path := range files {
		name := filepath.Base(path)
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		z, err := gzip.NewReader(f)
		if err != nil {
			t.Fatal(err)
		}
		a, err := html.Decode(ctx, z, article.Options{})
		f.Close()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var asNinjs, asNITF, asG2 bytes.Buffer
		for _, err := range []error{
			ninjs.Encode(&asNinjs, a, ninjs.EncodeOptions{}),
			nitf.Encode(&asNITF, a, nitf.EncodeOptions{}),
			newsml.Encode(&asG2, a, newsml.EncodeOptions{Body: newsml.Body(i % 2)}),
		} {
			if err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
		if err := validate(schema, asNinjs.Bytes()); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		for dir, b := range map[string]*bytes.Buffer{nitfDir: &asNITF, g2Dir: &asG2} {
			if err := os.WriteFile(filepath.Join(dir, fmt.Sprint(i, ".xml")), b.Bytes(), 0o600); err != nil {
				t.Fatal(err)
			}
		}
		for format, doc := range map[string]*bytes.Buffer{"ninjs": &asNinjs, "nitf": &asNITF, "newsml": &asG2} {
			got, err := article.Decode(ctx, doc, article.Options{}, ninjs.Format(), nitf.Format(), newsml.Format())
			if err != nil {
				t.Errorf("%s as %s: %v", name, format, err)
				continue
			}
			if w, g := articletest.Words(a), articletest.Words(got); w != g {
				t.Errorf("%s as %s: the text has %d bytes, had %d: %s", name, format, len(g), len(w), firstDiff(w, g))
			}
			if a.Headline() != got.Headline() || len(a.Blocks) != len(got.Blocks) {
				t.Errorf("%s as %s: %d blocks, were %d; headline of %d bytes, was %d", name, format, len(got.Blocks), len(a.Blocks), len(got.Headline()), len(a.Headline()))
			}
			for j := range min(len(a.Blocks), len(got.Blocks)) {
				if a.Blocks[j].Role != got.Blocks[j].Role {
					t.Errorf("%s as %s: block %d is %s, was %s", name, format, j, got.Blocks[j].Role, a.Blocks[j].Role)
					break
				}
			}
			if err := articletest.Check(got); err != nil {
				t.Errorf("%s as %s: %v", name, format, err)
			}
		}
	}
	check(t, nitfDir, "nitf/nitf-3-6.xsd")
	check(t, g2Dir, "driver.xsd")
}

func firstDiff(x, y string) string {
	i := 0
	for i < len(x) && i < len(y) && x[i] == y[i] {
		i++
	}
	return fmt.Sprintf("from byte %d on", i)
}
