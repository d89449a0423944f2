package text

import (
	"io"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// TestHostile reads documents that were built to make a reader work more than
// they are worth, with limits and without, and writes what was read.
func TestHostile(t *testing.T) {
	articletest.HostileCodec(t, hostile.Letters(), Decode, func(a *article.Article) error {
		return Encode(io.Discard, a, EncodeOptions{Body: true})
	})
}
