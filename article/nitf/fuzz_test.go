package nitf

import (
	"bytes"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

// FuzzRoundTrip writes articles that have any words in any field, and reads them
// again.
func FuzzRoundTrip(f *testing.F) {
	f.Add(uint64(1), "")
	f.Add(uint64(2), "<b>&amp;]]>\x00\uFFFE")
	f.Add(uint64(3), "“a”\n\nb | c\t\u00a0")
	f.Fuzz(func(t *testing.T, seed uint64, words string) {
		strange := articletest.Strange(seed, words)
		a := articletest.Article(seed)
		roundTrip(t, a, EncodeOptions{Compact: seed%2 == 0}, strange)
	})
}

// roundTrip writes the articles and reads them again. An ordinary one has its
// words again, a strange one what the laws allow.
func roundTrip(t *testing.T, ordinary *article.Article, opts EncodeOptions, strange *article.Article) {
	t.Helper()
	for _, a := range []*article.Article{ordinary, strange} {
		var buf bytes.Buffer
		if err := Encode(&buf, a, opts); err != nil {
			t.Fatal(err)
		}
		doc := buf.String()
		again, err := Decode(t.Context(), &buf, article.Options{Limits: article.Limits{Depth: -1}})
		if err != nil {
			t.Fatalf("%v\n%s", err, doc)
		}
		if err := articletest.Check(again); err != nil {
			t.Fatalf("%v\n%s", err, doc)
		}
		if a == ordinary && articletest.Words(a) != articletest.Words(again) {
			t.Fatalf("the text was %q, is %q\n%s", a.Text, again.Text, doc)
		}
	}
}
