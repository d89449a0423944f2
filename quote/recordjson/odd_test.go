package recordjson

import (
	"io"
	"testing"

	"github.com/onrecord-go/onrecord/internal/recordtest"
)

// What no extractor makes is written without a panic.
func TestOdd(t *testing.T) {
	for i, r := range recordtest.Odd() {
		if err := Encode(io.Discard, r, EncodeOptions{Units: UTF16, Words: true}); err != nil {
			t.Errorf("record %d: %v", i, err)
		}
	}
}
