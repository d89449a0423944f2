package attribtrain

import (
	"math"
	"sort"
	"strings"

	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// raw returns an attribution in bytes.
func (x *doc) raw(c *attrib.Cand) raw {
	return raw{Source: x.bytes([]nlp.Range{c.Source}), Cue: x.bytes([]nlp.Range{c.Cue}), Content: x.bytes(c.Content)}
}

// triples returns the gold of x in words.
func (x *doc) triples() []triple {
	if x.gt == nil {
		for _, a := range x.Attributions {
			if t := x.triple(a); len(t.content) > 0 {
				x.gt = append(x.gt, t)
			}
		}
	}
	return x.gt
}

// preds returns attributions in words.
func (x *doc) preds(cs []attrib.Cand) []triple {
	var out []triple
	for k := range cs {
		if t := x.triple(x.raw(&cs[k])); len(t.content) > 0 {
			out = append(out, t)
		}
	}
	return out
}

// report measures what f finds in ds.
func (t *run) report(name string, ds []*doc, f func(x *doc) []attrib.Cand) {
	var y tally
	for _, x := range ds {
		y.add(x.triples(), x.preds(f(x)))
	}
	nd, fd, nc, fc := 0, 0, 0, 0
	for _, x := range ds {
		g, p := x.triples(), x.preds(f(x))
		common := make([]bool, len(g))
		for k := range g {
			if g[k].kind == 2 {
				nd++
			}
			if common[k] = x.common(g[k].cue); common[k] {
				nc++
			}
		}
		for _, q := range match(g, p) {
			if g[q[0]].kind == 2 {
				fd++
			}
			if common[q[0]] && spoken(&g[q[0]], &p[q[1]]) {
				fc++
			}
		}
	}
	t.logf("%-18s direct found recall %.1f, common cues %.1f; direct P %.1f R %.1f mixed P %.1f R %.1f; words %.1f %.1f %.1f", name, 100*float64(fd)/float64(max(1, nd)), 100*float64(fc)/float64(max(1, nc)),
		pct(y.ksp[2], y.kp[2]), pct(y.ksg[2], y.kg[2]), pct(y.ksp[1], y.kp[1]), pct(y.ksg[1], y.kg[1]),
		f1(y.wordN[0], y.wordP[0], y.wordG[0]), f1(y.wordN[1], y.wordP[1], y.wordG[1]), f1(y.wordN[2], y.wordP[2], y.wordG[2]))
	t.logf("%-18s found %.1f spoken %.1f (P %.1f R %.1f) direct %.1f mixed %.1f indirect %.1f exact %.1f %.1f %.1f  [%d gold, %d pred]", name,
		f1(y.found, y.pred, y.gold), f1(y.spoken, y.pred, y.gold), 100*float64(y.spoken)/float64(y.pred), 100*float64(y.spoken)/float64(y.gold),
		f1k(y.ksp[2], y.kp[2], y.ksg[2], y.kg[2]), f1k(y.ksp[1], y.kp[1], y.ksg[1], y.kg[1]), f1k(y.ksp[0], y.kp[0], y.ksg[0], y.kg[0]),
		f1(y.exN[0], y.exP[0], y.exG[0]), f1(y.exN[1], y.exP[1], y.exG[1]), f1(y.exN[2], y.exP[2], y.exG[2]), y.gold, y.pred)
}

func pct(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }

// common reports whether a cue is one of the commonest.
func (x *doc) common(cue set) bool {
	var b strings.Builder
	for _, w := range cue {
		b.WriteString(strings.ToLower(x.Text[x.words[w][0]:x.words[w][1]]))
		b.WriteByte(' ')
	}
	switch b.String() {
	case "said ", "told ", "according to ", "wrote ", "added ", "tweeted ":
		return true
	}
	return false
}

// coverage reports how much of the gold candidates and windows let through.
func (t *run) coverage(ds []*doc) {
	n, c, w := 0, 0, 0
	cands := 0
	toks := 0
	for _, x := range ds {
		toks += len(x.d.Tokens)
		cands += len(x.v.Candidates(nil))
		for _, g := range x.gold {
			n++
			if g.head < 0 || !x.v.IsCandidate(g.head) {
				continue
			}
			c++
			win := x.v.Window(g.head)
			in, all := 0, 0
			for _, r := range g.content {
				all += r.Len()
				in += max(0, int(min(r.Last, win.Last)-max(r.First, win.First)))
			}
			if 10*in >= 9*all {
				w++
			}
		}
	}
	t.logf("gold %d, head is candidate %.1f%%, content in window %.1f%%; %d candidates in %d tokens", n, 100*float64(c)/float64(n), 100*float64(w)/float64(c), cands, toks)
}

// cueF1 reports how well the first pass tells heads of cues.
func (t *run) cueF1(ds []*doc) {
	for dom, name := range domains {
		type pt struct {
			p float32
			y bool
		}
		var pts []pt
		pos := 0
		for _, x := range ds {
			if x.domain != dom {
				continue
			}
			is := map[int32]bool{}
			for _, g := range x.gold {
				if g.head >= 0 {
					is[g.head] = true
				}
			}
			pos += len(is)
			for k, i := range x.cand {
				pts = append(pts, pt{x.prob[k], is[i]})
			}
		}
		sort.Slice(pts, func(i, j int) bool { return pts[i].p > pts[j].p })
		tp, best, at := 0, 0.0, float32(0)
		ll := 0.0
		for k, q := range pts {
			if q.y {
				tp++
				ll -= math.Log(float64(q.p) + 1e-9)
			} else {
				ll -= math.Log(1 - float64(q.p) + 1e-9)
			}
			if f := 200 * float64(tp) / float64(k+1+pos); f > best {
				best, at = f, q.p
			}
		}
		t.logf("cue head, %s: best F1 %.2f at %.2f, loss %.4f", name, best, at, ll/float64(len(pts)+1))
	}
}
