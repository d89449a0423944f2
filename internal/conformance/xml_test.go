package conformance

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

// xmllint skips the test where the program is missing, or fails it where it
// must not be.
func xmllint(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("xmllint")
	if err == nil {
		return path
	}
	if os.Getenv("ONRECORD_REQUIRE_XMLLINT") == "1" {
		t.Fatal("xmllint is missing (Debian: libxml2-utils)")
	}
	t.Skip("xmllint is missing (Debian: libxml2-utils); ONRECORD_REQUIRE_XMLLINT=1 makes this a failure")
	return ""
}

// check validates the files of dir with one call.
func check(t *testing.T, dir, schema string) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.xml"))
	if err != nil || len(files) == 0 {
		t.Fatalf("%d files: %v", len(files), err)
	}
	args := append([]string{"--nonet", "--noout", "--schema", filepath.Join("testdata", schema)}, files...)
	out, err := exec.Command(xmllint(t), args...).CombinedOutput()
	if err != nil {
		var bad []string
		for _, line := range strings.Split(string(out), "\n") {
			if !strings.HasSuffix(line, " validates") {
				bad = append(bad, line)
			}
		}
		t.Errorf("%v\n%s", err, strings.Join(bad[:min(len(bad), 40)], "\n"))
	}
}

func write(t *testing.T, path string, encode func(*bytes.Buffer) error) {
	t.Helper()
	var buf bytes.Buffer
	if err := encode(&buf); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, buf.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
}

func TestNITF(t *testing.T) {
	xmllint(t)
	dir := t.TempDir()
	for seed := range uint64(150) {
		write(t, filepath.Join(dir, fmt.Sprint(seed, ".xml")), func(b *bytes.Buffer) error {
			return nitf.Encode(b, articletest.Article(seed), nitf.EncodeOptions{Compact: seed%2 == 0})
		})
	}
	for i, a := range articletest.Odd() {
		write(t, filepath.Join(dir, fmt.Sprint("odd", i, ".xml")), func(b *bytes.Buffer) error { return nitf.Encode(b, a, nitf.EncodeOptions{}) })
	}
	check(t, dir, "nitf/nitf-3-6.xsd")
}

func TestNewsML(t *testing.T) {
	xmllint(t)
	for _, body := range []newsml.Body{newsml.NITF, newsml.XHTML} {
		dir := t.TempDir()
		for seed := range uint64(150) {
			write(t, filepath.Join(dir, fmt.Sprint(seed, ".xml")), func(b *bytes.Buffer) error {
				return newsml.Encode(b, articletest.Article(seed), newsml.EncodeOptions{Body: body, Compact: seed%2 == 0})
			})
		}
		for i, a := range articletest.Odd() {
			write(t, filepath.Join(dir, fmt.Sprint("odd", i, ".xml")), func(b *bytes.Buffer) error {
				return newsml.Encode(b, a, newsml.EncodeOptions{Body: body})
			})
		}
		check(t, dir, "driver.xsd")
	}
}

// The samples of providers are valid when they are written again, also in the
// other format.
func TestSamples(t *testing.T) {
	xmllint(t)
	corpora := os.Getenv("ONRECORD_CORPORA")
	if corpora == "" {
		t.Skip("ONRECORD_CORPORA is not set: the samples are not here")
	}
	asNITF, asG2 := t.TempDir(), t.TempDir()
	n := 0
	for _, sub := range []string{"newsml-g2", "newsml-g2/dpa", "nitf"} {
		files, _ := filepath.Glob(filepath.Join(corpora, "data", sub, "*.xml"))
		for _, f := range files {
			data, err := os.ReadFile(f)
			if err != nil {
				t.Fatal(err)
			}
			a, err := article.Decode(context.Background(), bytes.NewReader(data), article.Options{}, newsml.Format(), nitf.Format())
			if err != nil {
				continue // an excerpt
			}
			n++
			name := fmt.Sprint(n, ".xml")
			write(t, filepath.Join(asNITF, name), func(b *bytes.Buffer) error { return nitf.Encode(b, a, nitf.EncodeOptions{}) })
			write(t, filepath.Join(asG2, name), func(b *bytes.Buffer) error { return newsml.Encode(b, a, newsml.EncodeOptions{}) })
		}
	}
	if n < 9 {
		t.Errorf("only %d samples", n)
	}
	check(t, asNITF, "nitf/nitf-3-6.xsd")
	check(t, asG2, "driver.xsd")
}
