// Package attribtrain makes the weights of package attrib from the annotated
// corpora.
package attribtrain

import (
	"encoding/json"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"sync"
	"time"

	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/model"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Config says how to learn. DefaultConfig is what the weights were made with.
type Config struct {
	Corpora string // directory of the corpora
	Cache   string // directory that keeps what a run learned on the way; none where empty
	Folds   int
	Final   bool   // learn from everything too, and measure that on dev
	Reuse   bool   // judge the models that an earlier run left in Cache
	Stop    string // "cue": stop after the first pass
	Threads int
	Log     io.Writer

	// Predictions is the prefix of the files that get what is predicted for
	// dev, in the form that the scorer reads; none where empty.
	Predictions string

	ModernWeight                        float64 // of the modern corpus against the other
	CueEpochs, SpanEpochs, FilterEpochs int
	CueHidden, SpanHidden, FilterHidden int
	CueBits, SpanBits                   uint
	Keep, KeepDeep                      float64 // shares of the features that a step keeps
	CueRate, SpanRate, DeepRate         float64
	L2                                  float64
}

// DefaultConfig returns the settings that the embedded weights were made with.
func DefaultConfig() Config {
	return Config{Folds: 3, Threads: 2, Log: io.Discard, ModernWeight: 3,
		CueEpochs: 5, SpanEpochs: 6, FilterEpochs: 6, CueHidden: 16, SpanHidden: 24, FilterHidden: 8,
		CueBits: 18, SpanBits: 18, Keep: .4, KeepDeep: .7, CueRate: .02, SpanRate: .02, DeepRate: .015, L2: 1e-5}
}

// version is that of the weights.
const version = 1

// Run makes the weights file of package attrib from the corpora in dir, and
// says on standard error how good they are.
func Run(dir string) ([]byte, error) {
	c := DefaultConfig()
	c.Corpora, c.Final, c.Log = dir, true, os.Stderr
	m, err := Learn(c)
	if err != nil {
		return nil, err
	}
	w := model.Writer{Version: version}
	m.Write(&w)
	return w.Bytes()
}

// Learn learns and measures as c says. It returns the final model, nil without
// Config.Final.
func Learn(c Config) (m *attrib.Model, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, ok := r.(failure)
			if !ok {
				panic(r)
			}
			err = f.error
		}
	}()
	t := &run{Config: c, start: time.Now()}
	return t.learn(), nil
}

// run is one call of Learn.
type run struct {
	Config
	start time.Time
}

// failure is an error on its way up to Learn.
type failure struct{ error }

func (t *run) logf(f string, a ...any) {
	fmt.Fprintf(t.Log, "%5.1fs "+f+"\n", append([]any{time.Since(t.start).Seconds()}, a...)...)
}

func must[T any](x T, err error) T {
	if err != nil {
		panic(failure{err})
	}
	return x
}

// each runs f on 0 … n-1 on the threads.
func (t *run) each(n int, f func(i int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range t.Threads {
		wg.Add(1)
		go func() {
			defer wg.Done()
			for i := range next {
				f(i)
			}
		}()
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

func (t *run) learn() *attrib.Model {
	train := must(load(t.Corpora+"/data/polnear/train.jsonl.gz", 0, 1))
	if t.ModernWeight > 0 {
		train = append(train, must(load(t.Corpora+"/data/modern/train.jsonl", 1, float32(t.ModernWeight)))...)
	}
	dev := must(load(t.Corpora+"/data/polnear/dev.jsonl.gz", 0, 1))
	mdev := must(load(t.Corpora+"/data/modern/dev.jsonl", 1, 1))
	all := append(append(append([]*doc{}, train...), dev...), mdev...)
	for i, x := range train {
		x.fold = i % t.Folds
	}
	t.analyse(train, append(dev[:len(dev):len(dev)], mdev...))
	t.logf("%d documents", len(all))
	l := t.buildLexicon(train, append(dev[:len(dev):len(dev)], mdev...))
	t.logf("lexicon: %d keys", l.Len())
	t.coverage(train)

	models := make([]*attrib.Model, t.Folds+1)
	if t.Reuse {
		for f := range models {
			if f < t.Folds || t.Final {
				models[f] = t.loadModel(f)
			}
		}
		return t.judge(train, dev, mdev, models)
	}
	cue := t.extractCue(train)
	t.logf("cue examples: %d", len(cue))
	nets := make([]*attrib.Net, t.Folds+1)
	t.each(t.Folds+1, func(f int) {
		if f == t.Folds && !t.Final {
			return
		}
		nets[f] = t.trainCue(cue, f)
		t.logf("cue net %d", f)
	})
	for f := range models {
		models[f] = &attrib.Model{Lex: l, Cue: nets[f], MinCue: .12}
	}
	t.each(len(train), func(i int) {
		x := train[i]
		x.cand, x.prob = models[x.fold].Mark(x.v)
		x.cand, x.prob = append([]int32{}, x.cand...), append([]float32{}, x.prob...)
	})
	t.cueF1(train)
	if t.Stop == "cue" {
		return nil
	}

	sp := t.extractSpan(train)
	t.logf("span examples: %d", len(sp))
	t.each(t.Folds+1, func(f int) {
		if f == t.Folds && !t.Final {
			return
		}
		models[f].Span, models[f].Trans = t.trainSpan(sp, f)
		t.logf("span net %d", f)
	})
	cands := train
	t.each(len(cands), func(i int) { cands[i].predict(models[cands[i].fold]) })
	t.report("before the filter", cands, func(x *doc) []attrib.Cand { return models[0].Join(x.v, x.cs, 0) })
	ex := t.extractFilter(cands)
	t.logf("filter examples: %d", len(ex))
	t.each(t.Folds+1, func(f int) {
		if f == t.Folds && !t.Final {
			return
		}
		models[f].Filter = t.trainFilter(ex, f)
	})
	for _, x := range cands {
		models[x.fold].Judge(x.v, x.cs)
	}
	for f := range models {
		if f < t.Folds || t.Final {
			t.saveModel(models[f], f)
		}
	}
	return t.judge(train, dev, mdev, models)
}

// judge measures the models of the folds, and the final one on dev.
func (t *run) judge(train, dev, mdev []*doc, models []*attrib.Model) *attrib.Model {
	cands := train
	if t.Reuse {
		t.each(len(train), func(i int) {
			x := train[i]
			m := models[x.fold]
			x.cand, x.prob = m.Mark(x.v)
			x.cs = append([]attrib.Cand{}, m.Cands(x.v)...)
			m.Judge(x.v, x.cs)
		})
	}
	best, bf := float32(0), 0.0
	for th := float32(-1.5); th < 1.5; th += .1 {
		var t tally
		for _, x := range cands {
			t.add(x.triples(), x.preds(models[0].Decide(x.v, x.cs, th)))
		}
		if s := f1(t.spoken, t.pred, t.gold); s > bf {
			best, bf = th, s
		}
	}
	t.logf("threshold %.2f", best)
	t.report("CV join only", cands, func(x *doc) []attrib.Cand { return models[0].Join(x.v, x.cs, best) })
	t.report("CV", cands, func(x *doc) []attrib.Cand { return models[0].Decide(x.v, x.cs, best) })
	for dom, name := range []string{"CV polnear", "CV modern"} {
		var ds []*doc
		for _, x := range cands {
			if x.domain == dom {
				ds = append(ds, x)
			}
		}
		t.report(name, ds, func(x *doc) []attrib.Cand { return models[0].Decide(x.v, x.cs, best) })
	}
	breakdown(cands, func(x *doc) []attrib.Cand { return models[0].Decide(x.v, x.cs, best) })
	knots := t.calibrate(cands, models[0])
	if !t.Final {
		return nil
	}
	m := models[t.Folds]
	m.Knots = knots
	m.MinScore = best
	for k, ds := range [][]*doc{dev, mdev} {
		t.each(len(ds), func(i int) {
			x := ds[i]
			m.Mark(x.v)
			x.cs = append([]attrib.Cand{}, m.Cands(x.v)...)
			m.Judge(x.v, x.cs)
		})
		name := []string{"dev polnear", "dev modern"}[k]
		t.report(name, ds, func(x *doc) []attrib.Cand { return m.Decide(x.v, x.cs, best) })
		if t.Predictions != "" {
			f := must(os.Create(t.Predictions + strings.ReplaceAll(name, " ", "-") + ".jsonl"))
			e := json.NewEncoder(f)
			for _, x := range ds {
				var out []raw
				for _, c := range m.Decide(x.v, x.cs, best) {
					out = append(out, x.raw(&c))
				}
				e.Encode(map[string]any{"id": x.ID, "attributions": out})
			}
			f.Close()
		}
		t.reliability(name, ds, m, best)
	}
	t.saveModel(m, t.Folds)
	return m
}

func (x *doc) raw(c *attrib.Cand) raw {
	return raw{Source: x.bytes([]nlp.Range{c.Source}), Cue: x.bytes([]nlp.Range{c.Cue}), Content: x.bytes(c.Content)}
}

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

func (x *doc) preds(cs []attrib.Cand) []triple {
	var out []triple
	for k := range cs {
		if t := x.triple(x.raw(&cs[k])); len(t.content) > 0 {
			out = append(out, t)
		}
	}
	return out
}

func (t *run) report(name string, ds []*doc, f func(x *doc) []attrib.Cand) {
	var y tally
	for _, x := range ds {
		y.add(x.triples(), x.preds(f(x)))
	}
	t.logf("%-18s found %.1f spoken %.1f (P %.1f R %.1f) direct %.1f mixed %.1f indirect %.1f exact %.1f %.1f %.1f  [%d gold, %d pred]", name,
		f1(y.found, y.pred, y.gold), f1(y.spoken, y.pred, y.gold), 100*float64(y.spoken)/float64(y.pred), 100*float64(y.spoken)/float64(y.gold),
		f1k(y.ksp[2], y.kp[2], y.ksg[2], y.kg[2]), f1k(y.ksp[1], y.kp[1], y.ksg[1], y.kg[1]), f1k(y.ksp[0], y.kp[0], y.ksg[0], y.kg[0]),
		f1(y.exN[0], y.exP[0], y.exG[0]), f1(y.exN[1], y.exP[1], y.exG[1]), f1(y.exN[2], y.exP[2], y.exG[2]), y.gold, y.pred)
}

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
				for _, m := range []map[uint32]*cnt{total, own[di]} {
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
			if c <= 0 && n < 5 {
				return prior[classOf[k]], false
			}
			return level((c + 2*pp[classOf[k]]) / (n + 2)), true
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
			x.v = attrib.NewView(x.d, &lo)
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

func (t *run) cueF1(ds []*doc) {
	for dom := range 2 {
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
		t.logf("cue head, domain %d: best F1 %.2f at %.2f, loss %.4f", dom, best, at, ll/float64(len(pts)+1))
	}
}

func (t *run) modelName(f int) string { return filepath.Join(t.Cache, fmt.Sprintf("attrib-%d.bin", f)) }

func (t *run) saveModel(m *attrib.Model, f int) {
	if t.Cache == "" {
		return
	}
	w := model.Writer{Version: 1}
	m.Write(&w)
	b := must(w.Bytes())
	t.logf("model %d: %d bytes", f, len(b))
	must(0, os.WriteFile(t.modelName(f), b, 0o644))
}

func (t *run) loadModel(f int) *attrib.Model {
	return must(attrib.Read(must(model.Open(must(os.ReadFile(t.modelName(f)))))))
}
