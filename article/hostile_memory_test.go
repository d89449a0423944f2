package article_test

import (
	"context"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/article/feed"
	"github.com/onrecord-go/onrecord/article/html"
	"github.com/onrecord-go/onrecord/article/jsonld"
	"github.com/onrecord-go/onrecord/article/newsml"
	"github.com/onrecord-go/onrecord/article/ninjs"
	"github.com/onrecord-go/onrecord/article/nitf"
	"github.com/onrecord-go/onrecord/article/text"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// TestHostileMemory holds the readers to the memory that package article states:
// the bytes allocated in all for each byte of the input, beside 2 MiB.
func TestHostileMemory(t *testing.T) {
	for _, c := range []struct {
		format   article.Format
		attacks  []hostile.Attack
		multiple float64
	}{
		{text.Format(), hostile.Texts(), 1000},
		{html.Format(), hostile.Pages(), 1000},
		{jsonld.Format(), hostile.JSONLD(), 800},
		{ninjs.Format(), hostile.NinJS(), 500},
		{nitf.Format(), hostile.NITF(), 500},
		{newsml.Format(), hostile.NewsML(), 500},
		{feed.Format(), hostile.Feeds(), 1000},
	} {
		t.Run(c.format.Name, func(t *testing.T) {
			hostile.Memory(t, c.attacks, 32<<10, c.multiple, 2<<20, func(in string) {
				// What cannot be read is an error, and needs memory too.
				_, _ = c.format.Decode(context.Background(), strings.NewReader(in), article.Options{})
			})
		})
	}
}
