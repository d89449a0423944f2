package nlptrain

import (
	"math/rand/v2"
	"slices"

	"github.com/onrecord-go/onrecord/internal/linear"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/train/perceptron"
)

const (
	actBits     = 19 // log2 of the number of cells for the actions
	parseEpochs = 6
	explore     = 0.9 // how often the parser's own action is followed though it is wrong
	actPrune    = 0.45
	actLeast    = 4
	relPrune    = 0.4
	relLeast    = 3
)

// oracle knows the gold tree of a sentence.
type oracle struct {
	heads   []int32 // the number of words for the root
	deps    [][]int32
	onStack []bool
}

func (o *oracle) load(g *Gold, r nlp.Range) {
	n := r.Len()
	o.heads = o.heads[:0]
	for len(o.deps) < n+1 {
		o.deps = append(o.deps, nil)
	}
	for i := range n + 1 {
		o.deps[i] = o.deps[i][:0]
	}
	for i := range n {
		h := int32(n)
		if g.Head[int(r.First)+i] >= 0 {
			h = g.Head[int(r.First)+i] - r.First
		}
		o.heads = append(o.heads, h)
		o.deps[h] = append(o.deps[h], int32(i))
	}
	o.heads = append(o.heads, -1)
	o.onStack = append(o.onStack[:0], make([]bool, n+1)...)
}

// cost returns how many gold arcs can no longer be made after action a.
func (o *oracle) cost(s *nlp.State, a nlp.Action) int {
	st, b := s.Stack(), s.Next()
	c := 0
	if a == nlp.Shift {
		top := int32(-1)
		if len(st) > 0 {
			top = st[len(st)-1]
		}
		if h := o.heads[b]; h >= 0 && h < b && o.onStack[h] && h != top {
			c++
		}
		for _, d := range o.deps[b] {
			if d < b && o.onStack[d] {
				c++
			}
		}
		return c
	}
	top := st[len(st)-1]
	for _, d := range o.deps[top] {
		if d >= b {
			c++
		}
	}
	h := o.heads[top]
	if a == nlp.LeftArc {
		if h > b || len(st) > 1 && h == st[len(st)-2] {
			c++
		}
	} else if h >= b {
		c++
	}
	return c
}

// trainParser learns the parser. The documents have the tags that a tagger gave
// them which had not seen them.
func trainParser(docs []*Gold, seed uint64) *nlp.Parser {
	return learnParser(docs, seed).parser()
}

// lesson is what learning to parse gives.
type lesson struct {
	acts  *perceptron.Three
	rels  *perceptron.Perceptron
	allow []nlp.RelSet
}

func (l *lesson) parser() *nlp.Parser {
	return &nlp.Parser{
		Acts:  linear.NewThree(l.acts.Weights(actLeast, actPrune, linear.MaxThree)),
		Rels:  linear.New(l.rels.Weights(relLeast, relPrune, 8000)),
		Allow: l.allow,
	}
}

func learnParser(docs []*Gold, seed uint64) *lesson {
	acts := perceptron.NewThree()
	rels := new(perceptron.Perceptron)
	allow := relations(docs)
	type job struct {
		g *Gold
		r nlp.Range
	}
	var jobs []job
	for _, g := range docs {
		for si, r := range g.Doc.Sents {
			if g.Tree[si] && r.Len() > 1 {
				jobs = append(jobs, job{g, r})
			}
		}
	}
	rng := rand.New(rand.NewPCG(seed, 3))
	var s nlp.State
	var o oracle
	var rows [nlp.MaxActFeatures]uint64
	var relRows [nlp.MaxRelFeatures]uint64
	var relScore [nlp.NumRels]int32
	for epoch := range parseEpochs {
		rng.Shuffle(len(jobs), func(i, j int) { jobs[i], jobs[j] = jobs[j], jobs[i] })
		for _, j := range jobs {
			g, r := j.g, j.r
			s.Load(g.Doc, r)
			o.load(g, r)
			for !s.Done() {
				legal := uint64(s.Legal())
				a := nlp.Action(perceptron.Best([]int32{0, 0, 0}, legal))
				if legal&(legal-1) != 0 {
					f := rows[:s.ActFeatures(&rows)]
					score := acts.Score(f)
					a = nlp.Action(perceptron.Best(score[:], legal))
					good, least := uint64(0), 1<<30
					for k := range nlp.Action(nlp.NumActions) {
						if legal>>k&1 == 0 {
							continue
						}
						c := o.cost(&s, k)
						if c < least {
							good, least = 0, c
						}
						if c == least {
							good |= 1 << k
						}
					}
					acts.Step()
					if good>>a&1 == 0 {
						right := nlp.Action(perceptron.Best(score[:], good))
						acts.Update(f, int(right), int(a))
						if epoch == 0 || rng.Float64() > explore {
							a = right
						}
					}
				}
				rel := nlp.RelNone
				if a == nlp.Shift {
					o.onStack[s.Next()] = true
				} else {
					h, d := s.Arc(a)
					o.onStack[d] = false
					rel = nlp.RelRoot
					if int(h) < r.Len() {
						set := uint64(allow[nlp.RelKey(g.Doc.Tokens[r.First+h].Tag, g.Doc.Tokens[r.First+d].Tag, d < h)])
						switch {
						case set == 0 && g.Doc.Tokens[r.First+d].Tag.Punct():
							rel = nlp.RelPunct
						case set == 0:
							rel = nlp.RelDep
						default:
							f := relRows[:s.RelFeatures(h, d, &relRows)]
							clear(relScore[:])
							rels.Score(f, relScore[:])
							k := perceptron.Best(relScore[:], set)
							rels.Step()
							if gold := g.Rel[r.First+d]; o.heads[d] == h && int(gold) != k && set>>gold&1 != 0 {
								rels.Update(f, int(gold), k)
							}
							rel = nlp.Rel(k)
						}
					}
				}
				s.Apply(a, rel)
			}
		}
	}
	return &lesson{acts, rels, allow}
}

// relations lists which relations the arcs between two tags have.
func relations(docs []*Gold) []nlp.RelSet {
	count := make([][nlp.NumRels]int, nlp.NumRelKeys)
	for _, g := range docs {
		for si, r := range g.Doc.Sents {
			if !g.Tree[si] {
				continue
			}
			for i := r.First; i < r.Last; i++ {
				if h := g.Head[i]; h >= 0 {
					count[nlp.RelKey(g.Doc.Tokens[h].Tag, g.Doc.Tokens[i].Tag, i < h)][g.Rel[i]]++
				}
			}
		}
	}
	out := make([]nlp.RelSet, nlp.NumRelKeys)
	for k := range count {
		n := 0
		for _, c := range count[k] {
			n += c
		}
		for r, c := range count[k] {
			if c > 0 && c*200 >= n && slices.Max(count[k][:]) > 1 {
				out[k] |= 1 << r
			}
		}
	}
	return out
}
