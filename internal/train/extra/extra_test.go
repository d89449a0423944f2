package extra

import (
	"os"
	"testing"
	"unicode/utf8"
)

func TestAnnotations(t *testing.T) {
	docs, err := Annotations()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, d := range docs {
		if d.ID == "" || len(d.SHA256) != 64 || d.Set != "fundus" && d.Set != "zyte" {
			t.Errorf("document %+v", d)
		}
		for _, a := range d.Attributions {
			n++
			if len(a.Cue) == 0 || len(a.Content) == 0 || a.Label.Act == "" || a.Label.Speaker.Kind == "" {
				t.Errorf("%s %s: %+v", d.ID, a.ID, a)
			}
			for _, spans := range [][][2]int{a.Source, a.Cue, a.Content} {
				for _, s := range spans {
					if s[0] < 0 || s[1] <= s[0] {
						t.Errorf("%s %s: span %v", d.ID, a.ID, s)
					}
				}
			}
		}
	}
	if len(docs) != 55 || n != 757 {
		t.Errorf("%d documents with %d attributions, want 55 with 757", len(docs), n)
	}
}

func TestLoad(t *testing.T) {
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: the corpora are not at hand")
	}
	docs, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		for _, a := range d.Attributions {
			for _, spans := range [][][2]int{a.Source, a.Cue, a.Content} {
				for _, s := range spans {
					if s[1] > len(d.Text) || !utf8.ValidString(d.Text[s[0]:s[1]]) {
						t.Errorf("%s %s: span %v does not fit", d.ID, a.ID, s)
					}
				}
			}
		}
	}
}
