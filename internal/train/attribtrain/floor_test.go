package attribtrain

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/onrecord-go/onrecord/internal/attrib"
)

// The embedded model may not fall below what it has reached on articles that
// it did not learn from.
func TestFloors(t *testing.T) {
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: no annotated articles to measure on")
	}
	for _, c := range []struct {
		file  string
		floor Figures
	}{
		{"data/polnear/dev.jsonl.gz", Figures{Spoken: 70, Direct: 89, Mixed: 79, Indirect: 63, Source: 76.5, Cue: 71, Content: 61, DirectFound: 89}},
		{"data/modern/dev.jsonl", Figures{Spoken: 77, Direct: 91, Mixed: 81, Indirect: 70, Source: 81, Cue: 81, Content: 68, DirectFound: 94}},
	} {
		got, err := Measure(filepath.Join(dir, c.file), attrib.Default())
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("%s: %+v", c.file, got)
		for _, x := range []struct {
			name         string
			got, atLeast float64
		}{
			{"spoken", got.Spoken, c.floor.Spoken}, {"direct", got.Direct, c.floor.Direct}, {"mixed", got.Mixed, c.floor.Mixed}, {"indirect", got.Indirect, c.floor.Indirect},
			{"source", got.Source, c.floor.Source}, {"cue", got.Cue, c.floor.Cue}, {"content", got.Content, c.floor.Content}, {"direct found", got.DirectFound, c.floor.DirectFound},
		} {
			if x.got < x.atLeast {
				t.Errorf("%s: %s = %.1f, want at least %.1f", c.file, x.name, x.got, x.atLeast)
			}
		}
	}
}
