package attrib

import (
	"math"
	"slices"
	"sync"

	"github.com/onrecord-go/onrecord/internal/arena"
	"github.com/onrecord-go/onrecord/internal/lazy"
	"github.com/onrecord-go/onrecord/internal/model"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Options says how sure an attribution must be.
type Options struct {
	// MinConfidence drops attributions below it, 0 to 1. 0 is the default,
	// the value at which precision and recall balance best.
	MinConfidence float64

	// Stop is asked now and then whether to end early; what is returned then is
	// of no use. nil never ends it.
	Stop func() bool
}

// Model finds attributions. It is immutable and safe for concurrent use.
type Model struct {
	Lex      *Lexicon
	Cue      *Net         // does a token head a cue?
	Span     *Net         // scores of the columns of a Lattice
	Trans    [16]float32  // scores of pairs of labels
	Filter   *Net         // is a candidate right?
	MinCue   float32      // probability from which a cue is looked at
	NoSource float32      // what speaks for an attribution without a source
	MinScore float32      // least score of an attribution
	Knots    [][2]float32 // score and how often attributions of that score are right, both rising

	pool sync.Pool // of *View
}

// Default returns the model with the embedded weights, which the first call
// unpacks. It is nil where the weights are damaged, and finds nothing then.
func Default() *Model { return defaultModel() }

func defaultModel() *Model { return defaultModelValue.Get(readDefault) }

var defaultModelValue lazy.Value[*Model]

func readDefault() *Model {
	f, err := model.Load("attrib")
	if err != nil {
		return nil
	}
	m, err := Read(f)
	if err != nil {
		return nil
	}
	return m
}

// Extract returns the attributions of d, which package nlp has analysed, in the
// order of their first tokens. A document without tokens has none. d is not
// changed.
func (m *Model) Extract(d *nlp.Doc) []Attribution { return m.ExtractWith(d, Options{}) }

// ExtractWith is Extract with options.
func (m *Model) ExtractWith(d *nlp.Doc, o Options) []Attribution {
	if m == nil || len(d.Tokens) == 0 {
		return nil
	}
	v, _ := m.pool.Get().(*View)
	if v == nil {
		v = new(View)
	}
	v.Reset(d, m.Lex)
	v.stop = o.Stop
	m.Mark(v)
	cs := m.Cands(v)
	if v.stopped() {
		return nil
	}
	m.Judge(v, cs)
	cs = m.Decide(v, cs, m.MinScore)
	out := make([]Attribution, 0, len(cs))
	ranges := make([]nlp.Range, 0, 2*len(cs))
	for k := range cs {
		c := &cs[k]
		if v.compares(c.Head) || v.refers(c) {
			continue
		}
		c.Source, c.Cue = v.bare(c.Source), v.bare(c.Cue)
		for i, r := range c.Content {
			c.Content[i] = v.bare(r)
		}
		a := Attribution{Content: c.Content, Head: c.Head, Class: v.classify(c), Confidence: m.Confidence(c.Score)}
		if a.Confidence < o.MinConfidence {
			continue
		}
		if c.Source.Len() > 0 {
			ranges = append(ranges, c.Source)
			a.Source = ranges[len(ranges)-1:][:1:1]
		}
		if c.Cue.Len() > 0 {
			ranges = append(ranges, c.Cue)
			a.Cue = ranges[len(ranges)-1:][:1:1]
		}
		a.Reason = v.reason(c, a.Class)
		out = append(out, a)
	}
	sortAttributions(out)
	v.D, v.stop = nil, nil
	v.ranges, v.text = arena.Arena[nlp.Range]{}, arena.Strings{} // which belong to the attributions
	m.pool.Put(v)
	return out
}

// compares reports whether token i is a verb of motion before a comparison, which
// tells where it leads and not what is said: The two have drawn closer.
func (v *View) compares(i int32) bool {
	t := v.at(i+1, v.tok[i].sent)
	return t.sent >= 0 && (t.tag == nlp.TagRBR || t.tag == nlp.TagJJR) && slices.Contains(motion[:], v.tok[i].lemma)
}

// motion are verbs of which a comparison may tell where they lead.
var motion = [...]uint32{
	nlp.Hash("draw"), nlp.Hash("move"), nlp.Hash("come"), nlp.Hash("grow"), nlp.Hash("edge"), nlp.Hash("inch"), nlp.Hash("drift"), nlp.Hash("get"), nlp.Hash("push"), nlp.Hash("bring"),
}

// bare returns r without commas at its ends.
func (v *View) bare(r nlp.Range) nlp.Range {
	for r.Len() > 1 && v.tok[r.First].class == cComma {
		r.First++
	}
	for r.Len() > 1 && v.tok[r.Last-1].class == cComma {
		r.Last--
	}
	return r
}

// Confidence returns how often attributions of a score are right, 0 to 1.
func (m *Model) Confidence(score float32) float64 {
	return math.Round(1000*m.confidence(score)) / 1000 // more places would tell nothing
}

func (m *Model) confidence(score float32) float64 {
	k := m.Knots
	if len(k) == 0 {
		return float64(sigmoid(score))
	}
	if score <= k[0][0] {
		return float64(k[0][1])
	}
	for i := 1; i < len(k); i++ {
		if score <= k[i][0] {
			t := (score - k[i-1][0]) / (k[i][0] - k[i-1][0])
			return float64(k[i-1][1] + t*(k[i][1]-k[i-1][1]))
		}
	}
	return float64(k[len(k)-1][1])
}
