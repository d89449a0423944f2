package attribtrain

import (
	"math"

	"github.com/onrecord-go/onrecord/internal/attrib"
)

// buildLexicon counts cue heads in train, and makes the views of all.
func (t *run) buildLexicon(train, rest []*doc) *attrib.Lexicon {
	type cnt struct{ c, n float64 }
	var lex *attrib.Lexicon
	for round := range 3 {
		total := map[uint32]*cnt{}
		var byClass [32]cnt
		classOf := map[uint32]int{}
		own := make([]map[uint32]*cnt, len(train))
		for di, x := range train {
			if x.v == nil {
				x.v = attrib.NewView(x.d, nil)
			}
			own[di] = map[uint32]*cnt{}
			inCue := make([]bool, len(x.d.Tokens))
			if round == 0 {
				for _, a := range x.Attributions {
					for _, r := range x.tokens(a.Cue) {
						for i := r.First; i < r.Last; i++ {
							inCue[i] = true
						}
					}
				}
			} else {
				for _, g := range x.gold {
					if g.head >= 0 {
						inCue[g.head] = true
					}
				}
			}
			for i := range x.d.Tokens {
				k, c := x.v.Key(int32(i))
				classOf[k] = c
				fk := x.v.FormOf(int32(i))
				for _, m := range []map[uint32]*cnt{total, own[di]} {
					for _, k := range [...]uint32{k, fk} {
						e := m[k]
						if e == nil {
							e = &cnt{}
							m[k] = e
						}
						e.n++
						if inCue[i] {
							e.c++
						}
					}
				}
				byClass[c].n++
				if inCue[i] {
					byClass[c].c++
				}
			}
		}
		var prior [32]uint8
		var pp [32]float64
		for c := range prior {
			pp[c] = (byClass[c].c*.7 + .1) / (byClass[c].n + 100)
			prior[c] = level(pp[c])
		}
		ratio := func(k uint32, c, n float64) (uint8, bool) {
			cl, ok := classOf[k]
			if !ok { // a form
				if c <= 0 && n < 5 {
					return 0, false
				}
				return level((c + .1) / (n + 2)), true
			}
			if c <= 0 && n < 5 {
				return prior[cl], false
			}
			return level((c + 2*pp[cl]) / (n + 2)), true
		}
		vals := map[uint32]uint8{}
		for k, e := range total {
			if r, ok := ratio(k, e.c, e.n); ok {
				vals[k] = r
			}
		}
		lex = attrib.NewLexicon(vals, prior)
		for di, x := range train {
			ov := map[uint32]uint8{}
			for k, e := range own[di] {
				a := total[k]
				ov[k], _ = ratio(k, a.c-e.c, a.n-e.n)
			}
			lo := *lex
			lo.Override = ov
			x.v = attrib.NewView(x.d, lex)
			x.align()
			x.lex = &lo
			x.v = attrib.NewView(x.d, x.lex)
		}
	}
	for _, x := range rest {
		x.v = attrib.NewView(x.d, lex)
		x.align()
	}
	return lex
}

// level is the ratio of a probability.
func level(p float64) uint8 {
	p = min(max(p, 1e-5), 1-1e-5)
	return uint8(min(15, max(1, 1+math.Round((math.Log(p/(1-p))+6)*1.5))))
}
