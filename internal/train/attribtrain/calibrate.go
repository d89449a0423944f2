package attribtrain

import (
	"math"
	"sort"

	"github.com/onrecord-go/onrecord/internal/attrib"
)

// judged is an attribution found, and whether it is right.
type judged struct {
	score  float32
	right  bool
	weight float64
}

// rightness runs m over documents that have been judged and says which
// attributions are spoken.
func rightness(ds []*doc, m *attrib.Model, least float32) []judged {
	var out []judged
	for _, x := range ds {
		cs := m.Decide(x.v, x.cs, least)
		g, p := x.triples(), x.preds(cs)
		if len(p) != len(cs) {
			continue // a content without a word
		}
		ok := make([]bool, len(p))
		for _, q := range match(g, p) {
			ok[q[1]] = spoken(&g[q[0]], &p[q[1]])
		}
		for k := range cs {
			out = append(out, judged{cs[k].Score, ok[k], float64(x.weight)})
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].score < out[j].score })
	return out
}

// calibrate learns, from documents that the models did not see, how often
// attributions of a score are right: knots of a line that rises.
func (t *run) calibrate(ds []*doc, m *attrib.Model) [][2]float32 {
	js := rightness(ds, m, -2.5)
	// forty groups of like size, then pooled where they fall
	type group struct{ s, r, n float64 }
	var gs []group
	size := max(1, len(js)/40)
	for i := 0; i < len(js); i += size {
		var g group
		for _, j := range js[i:min(i+size, len(js))] {
			g.s += float64(j.score) * j.weight
			g.n += j.weight
			if j.right {
				g.r += j.weight
			}
		}
		gs = append(gs, g)
		for len(gs) > 1 && gs[len(gs)-2].r*gs[len(gs)-1].n >= gs[len(gs)-1].r*gs[len(gs)-2].n {
			a, b := gs[len(gs)-2], gs[len(gs)-1]
			gs = append(gs[:len(gs)-2], group{a.s + b.s, a.r + b.r, a.n + b.n})
		}
	}
	var out [][2]float32
	for _, g := range gs {
		out = append(out, [2]float32{float32(g.s / g.n), float32(g.r / g.n)})
	}
	return out
}

// reliability reports how well confidence tells how often m is right, and the
// precision where half of the gold is found.
func (t *run) reliability(name string, ds []*doc, m *attrib.Model, least float32) {
	js := rightness(ds, m, least)
	var n, conf, right [10]float64
	for _, j := range js {
		c := m.Confidence(j.score)
		b := min(9, int(c*10))
		n[b]++
		conf[b] += c
		if j.right {
			right[b]++
		}
	}
	ece := 0.0
	for b := range n {
		ece += math.Abs(conf[b] - right[b])
		if n[b] > 0 {
			t.logf("  confidence %.2f: right %.2f of %d", conf[b]/n[b], right[b]/n[b], int(n[b]))
		}
	}
	gold := 0
	for _, x := range ds {
		gold += len(x.triples())
	}
	ok, k := 0, 0
	for i := len(js) - 1; i >= 0 && 2*ok < gold; i-- {
		k++
		if js[i].right {
			ok++
		}
	}
	t.logf("%s: calibration error %.3f; at recall %.1f precision %.1f", name, ece/float64(len(js)), 100*float64(ok)/float64(gold), 100*float64(ok)/float64(max(k, 1)))
}
