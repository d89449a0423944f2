package nlptrain

import (
	"math/rand/v2"
	"slices"

	"github.com/onrecord-go/onrecord/internal/linear"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/train/perceptron"
)

const (
	openBelow  = 12
	tagShare   = 150
	minCount   = 3
	tagEpochs  = 6
	jackEpochs = 3 // of the taggers that the parser's training needs
	tagPrune   = 0.3
	tagLeast   = 2
)

// words makes the dictionary.
func words(docs []*Gold) *nlp.Words {
	type count struct {
		n    int
		ent  int
		tags [nlp.NumTags]int
	}
	forms := map[uint32]*count{}
	for _, g := range docs {
		if g.heading {
			continue
		}
		for i := range g.Doc.Tokens {
			t := g.Tag[i]
			if t == nlp.TagNone || t.Punct() {
				continue
			}
			f := nlp.FormHash(g.Doc.Word(int32(i)))
			c := forms[f]
			if c == nil {
				c = new(count)
				forms[f] = c
			}
			c.n++
			c.tags[t]++
			if g.Ent[i] != nlp.EntNone {
				c.ent++
			}
		}
	}
	keys := make([]uint32, 0, len(forms))
	for f := range forms {
		keys = append(keys, f)
	}
	slices.Sort(keys)
	classes := []nlp.Class{{Open: true}}
	index := map[nlp.Class]uint16{classes[0]: 0}
	var entries []nlp.Word
	for _, f := range keys {
		c := forms[f]
		if c.n < minCount || f == 0 {
			continue
		}
		k := nlp.Class{Open: c.n < openBelow}
		for t, n := range c.tags {
			// What a frequent word is once in a hundred times is an error as often as not.
			if n > 0 && (n*tagShare >= c.n) {
				k.Tags |= 1 << t
			}
		}
		id, ok := index[k]
		if !ok {
			id = uint16(len(classes))
			index[k] = id
			classes = append(classes, k)
		}
		entries = append(entries, nlp.Word{Form: f, Class: id, Ent: c.ent*50 >= c.n})
	}
	return nlp.NewWords(classes, entries)
}

// trainTagger learns the tagger.
func trainTagger(docs []*Gold, epochs int, seed uint64) *nlp.Tagger {
	dict := words(docs)
	return &nlp.Tagger{Words: dict, Model: linear.New(learnTagger(docs, dict, epochs, seed).Weights(tagLeast, tagPrune, 8000))}
}

func learnTagger(docs []*Gold, dict *nlp.Words, epochs int, seed uint64) *perceptron.Perceptron {
	p := new(perceptron.Perceptron)
	rng := rand.New(rand.NewPCG(seed, 1))
	order := slices.Clone(docs)
	var s nlp.Sentence
	var rows [nlp.MaxTagFeatures]uint64
	var score [nlp.NumWordTags]int32
	for range epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, g := range order {
			for si, r := range g.Doc.Sents {
				if !g.Tagged[si] {
					continue
				}
				s.Load(g.Doc, r, dict)
				if s.Heading != g.heading {
					continue
				}
				s.Start()
				for k := range r.Len() {
					i := k + nlp.Pad
					gold := g.Tag[int(r.First)+k]
					if f := s.Fixed[i]; f != nlp.TagNone {
						s.Tags[i] = f
						s.Done(i)
						continue
					}
					if gold >= nlp.TagHash {
						gold = nlp.TagNone
					}
					p.Step()
					f := rows[:s.TagFeatures(i, &rows)]
					clear(score[:])
					p.Score(f, score[:])
					mask := s.Candidates(dict, i)
					t := nlp.Tag(perceptron.Best(score[:], mask))
					if gold != nlp.TagNone && t != gold && mask>>gold&1 != 0 {
						p.Update(f, int(gold), int(t))
					}
					s.Tags[i] = t
					s.Done(i)
				}
			}
		}
	}
	return p
}
