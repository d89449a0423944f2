package attrib

import (
	"sync"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Options says how sure an attribution must be.
type Options struct {
	// MinConfidence drops attributions below it, 0 to 1. 0 is the default,
	// the value at which precision and recall balance best.
	MinConfidence float64
}

// Model finds attributions. It is immutable and safe for concurrent use.
type Model struct{}

// Default returns the model that comes with the library.
func Default() *Model { return defaultModel() }

var defaultModel = sync.OnceValue(func() *Model { return &Model{} })

// Extract returns the attributions of d in the order of their first token.
// A document without tokens has none. d is not changed.
func (m *Model) Extract(d *nlp.Doc) []Attribution { return m.ExtractWith(d, Options{}) }

// ExtractWith is Extract with options.
func (m *Model) ExtractWith(d *nlp.Doc, o Options) []Attribution {
	r := newRules(d)
	all := r.extract()
	out := all[:0]
	for _, a := range all {
		if a.Confidence >= o.MinConfidence {
			out = append(out, a)
		}
	}
	return out
}
