package newsml

import (
	"errors"
	"io"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// TestHostile reads documents that were built to make a reader work more than
// they are worth, with limits and without, and writes what was read.
func TestHostile(t *testing.T) {
	articletest.HostileCodec(t, hostile.NewsML(), Decode, func(a *article.Article) error {
		var err error
		for _, body := range []Body{NITF, XHTML} {
			err = errors.Join(err, Encode(io.Discard, a, EncodeOptions{Body: body}))
		}
		return err
	})
}
