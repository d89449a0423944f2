package newsml

import (
	"io"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
)

// FuzzRoundTrip writes articles that have any words in any field, and reads them
// again. An ordinary one has its words again, a strange one what the laws allow.
func FuzzRoundTrip(f *testing.F) {
	articletest.FuzzRoundTrip(f, func(t *testing.T, seed uint64, a, strange *article.Article) {
		for _, body := range []Body{NITF, XHTML} {
			articletest.RoundTrip(t, a, strange, func(w io.Writer, a *article.Article) error {
				return Encode(w, a, EncodeOptions{Body: body, Compact: seed%2 == 0})
			}, Decode, articletest.WordsDiffer)
		}
	})
}
