package ninjs

import (
	"io"
	"testing"

	"github.com/onrecord-go/onrecord/internal/articletest"
)

// What no decoder makes is written without a panic.
func TestOdd(t *testing.T) {
	for i, a := range articletest.Odd() {
		for _, v := range []Version{V31, V22, V16} {
			if err := Encode(io.Discard, a, EncodeOptions{Version: v, Extensions: true, Plain: true}); err != nil {
				t.Errorf("article %d: %v", i, err)
			}
		}
	}
}
