package ninjs

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

// corpora returns the directory of IPTC's own examples.
func corpora(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: IPTC's examples are not here")
	}
	return filepath.Join(dir, "data", "ninjs")
}

// TestSuite decodes every file that IPTC's test suite says is valid, and the
// examples, and finds in what was written again what was read.
func TestSuite(t *testing.T) {
	root := corpora(t)
	n := 0
	err := filepath.WalkDir(root, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".json") || strings.Contains(path, "should_fail") || strings.Contains(path, "chema") {
			return err
		}
		n++
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(root, path)
		a, err := Decode(t.Context(), bytes.NewReader(data), article.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return nil
		}
		for _, v := range []Version{V31, V22, V16} {
			var buf bytes.Buffer
			if err := Encode(&buf, a, EncodeOptions{Version: v}); err != nil {
				t.Errorf("%s as %s: %v", name, v, err)
				continue
			}
			again, err := Decode(t.Context(), &buf, article.Options{})
			if err != nil {
				t.Errorf("%s as %s: %v", name, v, err)
				continue
			}
			if articletest.Words(a) != articletest.Words(again) {
				t.Errorf("%s as %s: the text differs:\n%s", name, v, cmp.Diff(a.Text, again.Text))
			}
			if !strings.Contains(path, "/"+v.String()[:1]+".") {
				continue
			}
			if diff := articletest.Diff(a, again); diff != "" {
				t.Logf("%s as %s:\n%s", name, v, diff)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if n < 100 {
		t.Errorf("only %d files under %s", n, root)
	}
}
