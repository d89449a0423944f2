package ninjs

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
	articletest.HostileCodec(t, hostile.NinJS(), Decode, func(a *article.Article) error {
		var err error
		for _, v := range []Version{V31, V22, V16} {
			err = errors.Join(err, Encode(io.Discard, a, EncodeOptions{Version: v}))
		}
		return err
	})
}
