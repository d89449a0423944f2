package nlptrain

import (
	"math/rand/v2"
	"slices"

	"github.com/onrecord-go/onrecord/internal/linear"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/train/perceptron"
)

const (
	entEpochs = 5
	entPrune  = 0.4
	entLeast  = 2
)

// trainNamer learns the entity types. The documents have the tags that a tagger
// gave them.
func trainNamer(docs []*Gold, dict *nlp.Words, seed uint64) *nlp.Namer {
	p := new(perceptron.Perceptron)
	rng := rand.New(rand.NewPCG(seed, 2))
	order := slices.Clone(docs)
	var s nlp.Sentence
	var m nlp.Memory
	var rows [nlp.MaxEntFeatures]uint64
	var score [nlp.NumEnts]int32
	for range entEpochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, g := range order {
			m.Reset()
			for si, r := range g.Doc.Sents {
				s.Load(g.Doc, r, dict)
				for k := range r.Len() {
					s.Tags[k+nlp.Pad] = g.Doc.Tokens[int(r.First)+k].Tag
				}
				for k := range r.Len() {
					i := k + nlp.Pad
					s.SetEnt(i, nlp.EntNone)
					if !s.MayBeEnt(i) {
						continue
					}
					p.Step()
					f := rows[:s.EntFeatures(i, &m, &rows)]
					clear(score[:])
					p.Score(f, score[:])
					e := perceptron.Best(score[:], 1<<nlp.NumEnts-1)
					if gold := g.Ent[int(r.First)+k]; g.Tagged[si] && s.Heading == g.heading && int(gold) != e {
						p.Update(f, int(gold), e)
					}
					s.SetEnt(i, nlp.Ent(e))
					m.Keep(&s, i)
				}
			}
		}
	}
	return &nlp.Namer{Model: linear.New(p.Weights(entLeast, entPrune, 8000))}
}
