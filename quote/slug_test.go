package quote

import (
	"slices"
	"testing"
)

// TestPieceKind keeps what says of a headline what kind of piece follows out of names and
// contents.
func TestPieceKind(t *testing.T) {
	for _, c := range []struct{ headline, speaker, content string }{
		{"UPDATE 2-Tarn Motors denies it will close its Melbrook plant", "Tarn Motors", "it will close its Melbrook plant"},
		{"EXCLUSIVE-Tarn Motors denies it will close its plant", "Tarn Motors", "it will close its plant"},
		{"RPT-UPDATE 3-Tarn Motors denies fraud", "Tarn Motors", "fraud"},
		{"WRAPUP 1-Tarn Motors denies fraud", "Tarn Motors", "fraud"},
		{"BREAKING: Tarn Motors denies fraud", "Tarn Motors", "fraud"},
		{"Q&A: Dr. Nora Oduya says the vaccine is safe", "Nora Oduya", "the vaccine is safe"},
		{"FACTBOX-Tarn Motors denies fraud", "Tarn Motors", "fraud"},

		{"TARN-Motors denies fraud", "TARN-Motors", "fraud"},
		{"Update-Tarn Motors denies fraud", "Update-Tarn Motors", "fraud"},
	} {
		r := extracted(t, c.headline+"\n\nThe plant stands in the north of the town. It was built a long time ago.\n")
		var got []string
		for _, st := range r.Statements {
			if st.Speaker != 0 && len(st.Content) > 0 {
				got = append(got, r.Entity(st.Speaker).Label()+": "+st.Content[0].In(r.Text))
			}
		}
		if want := []string{c.speaker + ": " + c.content}; !slices.Equal(got, want) {
			t.Errorf("%s: %q, want %q", c.headline, got, want)
		}
	}
	for _, c := range []struct {
		headline string
		n        int
	}{
		{"Poll: most voters want the bridge", 0},
		{"POLL-Most voters want the bridge", 5},
		{"UPDATE 1-", 0},
		{"", 0},
	} {
		if got := pieceKind(c.headline); got != c.n {
			t.Errorf("%q: %d, want %d", c.headline, got, c.n)
		}
	}
}
