package attribtrain

import (
	"github.com/onrecord-go/onrecord/internal/train/extra"
)

// loadExtra returns the further articles that were annotated for this module.
func loadExtra(corpora string, domain int, weight float32) ([]*doc, error) {
	docs, err := extra.Load(corpora)
	if err != nil {
		return nil, err
	}
	out := make([]*doc, len(docs))
	for i, x := range docs {
		d := &doc{ID: x.ID, Text: x.Text, domain: domain, weight: weight}
		for _, a := range x.Attributions {
			d.Attributions = append(d.Attributions, raw{Source: a.Source, Cue: a.Cue, Content: a.Content})
		}
		out[i] = d
	}
	return out, nil
}
