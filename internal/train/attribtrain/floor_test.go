package attribtrain

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/onrecord-go/onrecord/internal/attrib"
)

// The embedded model may not fall below what it has reached on articles that
// it did not learn from. The margins are what chance does: the modern articles
// have 40 direct and 50 mixed quotations.
func TestFloors(t *testing.T) {
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: no annotated articles to measure on")
	}
	for _, c := range []struct {
		file  string
		floor Figures
	}{
		{"data/polnear/dev.jsonl.gz", Figures{Spoken: 71, Direct: 91, Mixed: 78.5, Indirect: 64, Source: 77.5, Cue: 72, Content: 62.5, DirectFound: 92}},
		{"data/modern/dev.jsonl", Figures{Spoken: 80, Direct: 92, Mixed: 80, Indirect: 74, Source: 80, Cue: 82, Content: 70, DirectFound: 95}},
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
