package attrib

import (
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

func TestExtractNothing(t *testing.T) {
	if got := Default().Extract(&nlp.Doc{}); len(got) != 0 {
		t.Errorf("Extract of an empty document = %v, want none", got)
	}
}
