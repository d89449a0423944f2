package ninjs

import (
	"context"
	"io"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/articletest"
	"github.com/onrecord-go/onrecord/internal/hostile"
)

// TestHostile reads documents that were built to make a reader work more than
// they are worth, with limits and without, and writes what was read.
func TestHostile(t *testing.T) {
	articletest.Hostile(t, hostile.NinJS(), func(opts article.Options, in string) {
		a, err := Decode(context.Background(), strings.NewReader(in), opts)
		if err != nil {
			if !articletest.Refused(err) {
				t.Errorf("%.40q: %v", in, err)
			}
			return
		}
		for _, v := range []Version{V31, V22, V16} {
			if err := Encode(io.Discard, a, EncodeOptions{Version: v}); err != nil {
				t.Error(err)
			}
		}
	})
}
