package attribtrain

import (
	"bufio"
	"cmp"
	"fmt"
	"os"

	"github.com/onrecord-go/onrecord/internal/train/extra"
)

// loadExtra returns the further articles that were annotated for this module and
// the texts that were invented for it.
func loadExtra(corpora string, weight float32) ([]*doc, error) {
	docs, err := extra.Load(corpora)
	if err != nil {
		return nil, err
	}
	more, err := extra.Invented()
	if err != nil {
		return nil, err
	}
	docs = append(docs, more...)
	out := make([]*doc, len(docs))
	for i, x := range docs {
		d := &doc{ID: x.ID, Text: x.Text, domain: modern, weight: weight}
		if x.Set == "invented" {
			d.domain = invented
		}
		for _, a := range x.Attributions {
			d.Attributions = append(d.Attributions, raw{Source: a.Source, Cue: a.Cue, Content: a.Content})
		}
		out[i] = d
	}
	return out, nil
}

// writeCandidates writes what a teacher of cues is asked about.
func (t *run) writeCandidates(ds []*doc) error {
	f, err := os.Create(t.Candidates)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	for _, x := range ds {
		is := x.heads()
		for _, i := range x.v.Candidates(nil) {
			fmt.Fprintf(w, "%s\t%d\t%.0f\n", x.ID, x.d.Tokens[i].Start, one(is[i]))
		}
	}
	return cmp.Or(w.Flush(), f.Close())
}
