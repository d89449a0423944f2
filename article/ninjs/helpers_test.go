package ninjs

import (
	"testing"

	"github.com/onrecord-go/onrecord/internal/jsontree"
)

func jsonOf(t *testing.T, doc string) *jsontree.Value {
	t.Helper()
	v, _, err := jsontree.Parse(t.Context(), []byte(doc), "test", 100)
	if err != nil {
		t.Fatal(err)
	}
	return v
}
