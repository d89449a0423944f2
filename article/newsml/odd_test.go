package newsml

import (
	"io"
	"testing"

	"github.com/onrecord-go/onrecord/internal/articletest"
)

// What no decoder makes is written without a panic.
func TestOdd(t *testing.T) {
	for i, a := range articletest.Odd() {
		for _, b := range []Body{NITF, XHTML} {
			if err := Encode(io.Discard, a, EncodeOptions{Body: b}); err != nil {
				t.Errorf("article %d: %v", i, err)
			}
		}
	}
}
