// Package attribtrain makes the weights of package attrib from the annotated
// corpora.
package attribtrain

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/model"
	"github.com/onrecord-go/onrecord/internal/train/extra"
)

// Config says how to learn. DefaultConfig is what the weights were made with.
type Config struct {
	Corpora  string // directory of the corpora
	Cache    string // directory that keeps what a run learned on the way; none where empty
	Folds    int
	Final    bool   // learn from everything too, and measure that on dev
	Reuse    bool   // judge the models that an earlier run left in Cache
	Refilter bool   // with Reuse: but learn their filters anew
	Stop     string // "cue": stop after the first pass
	Threads  int
	Log      io.Writer

	// Predictions is the prefix of the files that get what is predicted for
	// the training documents by models that did not see them, and for dev, in
	// the form that the scorer reads; none where empty.
	Predictions string

	// Candidates is the file that gets the words that may be heads of cues: article,
	// first byte, and 1 where it is one; none where empty. Nothing is learned then.
	Candidates string

	// Alter is the file that gets Copies copies of each training document with other
	// words, for a teacher; none where empty. Nothing is learned then.
	Alter  string
	Copies int

	// List is the file that gets what went wrong in the training documents,
	// with its surroundings; none where empty.
	List string

	ModernWeight                        float64 // of the modern corpus against the other
	CueEpochs, SpanEpochs, FilterEpochs int
	CueHidden, SpanHidden, FilterHidden int // of all Members together
	CueBits, SpanBits                   uint
	Keep, KeepDeep                      float64 // shares of the features that a step of the cue net keeps, KeepDeep of all nets
	CueRate, SpanRate, DeepRate         float64
	L2                                  float64
	SpanKeep                            float64 // Keep of the span net
	Teacher                             float64 // share that the teacher has in the labels of cues, 0 to 1
	AlteredWeight                       float64 // of the copies that the teacher judged, against the articles
	Seed                                uint64  // of the nets
	Members                             int     // how many nets are learned for each of cues, spans and filter, and made one
	MinCount                            int     // wide features of spans seen in fewer windows are left out
}

// DefaultConfig returns the settings that the embedded weights were made with.
func DefaultConfig() Config {
	return Config{Folds: 5, Threads: 2, Log: io.Discard, ModernWeight: 1,
		CueEpochs: 7, Teacher: .5, AlteredWeight: .5, Copies: 2, Seed: 3, Members: 2, SpanEpochs: 8, FilterEpochs: 6, CueHidden: 16, SpanHidden: 32, FilterHidden: 16,
		CueBits: 18, SpanBits: 18, Keep: .8, SpanKeep: .3, MinCount: 3, KeepDeep: .7, CueRate: .02, SpanRate: .02, DeepRate: .015, L2: 1e-5}
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
	c.Members = max(1, c.Members)
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
	train := must(load(t.Corpora+"/data/polnear/train.jsonl.gz", polnear, 1))
	if t.ModernWeight > 0 {
		train = append(train, must(load(t.Corpora+"/data/modern/train.jsonl", modern, float32(t.ModernWeight)))...)
		train = append(train, must(loadExtra(t.Corpora, float32(t.ModernWeight)))...)
	}
	dev := must(load(t.Corpora+"/data/polnear/dev.jsonl.gz", polnear, 1))
	mdev := must(load(t.Corpora+"/data/modern/dev.jsonl", modern, 1))
	all := append(append(append([]*doc{}, train...), dev...), mdev...)
	taught := must(extra.Cues())
	for i, x := range train {
		x.fold = i % t.Folds
		x.taught = taught[x.ID]
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
		if t.Stop == "span" {
			t.each(len(train), func(i int) { train[i].look(models[train[i].fold]) })
			sp := t.extractSpan(train)
			t.trainSpan(sp, 0)
			return nil
		}
		if t.Refilter {
			t.each(len(train), func(i int) { train[i].propose(models[train[i].fold]) })
			t.filters(train, models)
		}
		return t.judge(train, dev, mdev, models)
	}
	if t.Candidates != "" {
		if err := t.writeCandidates(train); err != nil {
			panic(failure{err})
		}
		return nil
	}
	if t.Alter != "" {
		if err := t.writeAltered(train); err != nil {
			panic(failure{err})
		}
		return nil
	}
	cue := append(t.extractCue(train), t.extractCopies(train)...)
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
	t.each(len(train), func(i int) { train[i].look(models[train[i].fold]) })
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
	for f := range models {
		if models[f].Span != nil {
			models[f] = t.reread(models[f])
		}
	}
	cands := train
	t.each(len(cands), func(i int) { cands[i].predict(models[cands[i].fold]) })
	t.report("before the filter", cands, func(x *doc) []attrib.Cand { return models[0].Join(x.v, slices.Clone(x.cs), 0) })
	t.filters(cands, models)
	for f := range models {
		if f < t.Folds || t.Final {
			t.saveModel(models[f], f)
		}
	}
	return t.judge(train, dev, mdev, models)
}

// filters learns the filters of models from the candidates of ds, and judges
// those.
func (t *run) filters(ds []*doc, models []*attrib.Model) {
	ex := t.extractFilter(ds)
	t.logf("filter examples: %d", len(ex))
	t.each(t.Folds+1, func(f int) {
		if f == t.Folds && !t.Final {
			return
		}
		models[f].Filter = t.trainFilter(ex, f)
	})
	for _, x := range ds {
		models[x.fold].Judge(x.v, x.cs)
	}
}

// near is how much of the best F1 may be given away for a lower threshold.
const near = .002

// threshold returns the lowest threshold on the score of candidates at which the F1
// of ds is nearly as high as it gets: where it is flat, what is found counts more.
func (t *run) threshold(ds []*doc, m *attrib.Model) float32 {
	const from, step, n = -1.5, .1, 30
	var scores [n]float64
	for i := range scores {
		var c tally
		for _, x := range ds {
			c.add(x.triples(), x.preds(m.Decide(x.v, x.cs, from+step*float32(i))))
		}
		scores[i] = f1(c.spoken, c.pred, c.gold)
	}
	top := slices.Max(scores[:])
	i := slices.IndexFunc(scores[:], func(s float64) bool { return s >= top*(1-near) })
	return from + step*float32(i)
}

// printed returns those of ds that papers and sites have printed: how much is to be
// found in texts that were invented tells nothing of where to end.
func printed(ds []*doc) []*doc {
	return slices.DeleteFunc(slices.Clone(ds), func(d *doc) bool { return d.domain == invented })
}

// judge measures the models of the folds, and the final one on dev.
func (t *run) judge(train, dev, mdev []*doc, models []*attrib.Model) *attrib.Model {
	cands := train
	if t.Reuse && !t.Refilter {
		t.each(len(train), func(i int) { train[i].predict(models[train[i].fold]) })
	}
	best := t.threshold(printed(cands), models[0])
	t.logf("threshold %.2f", best)
	t.report("CV join only", cands, func(x *doc) []attrib.Cand { return models[0].Join(x.v, slices.Clone(x.cs), best) })
	t.report("CV", cands, func(x *doc) []attrib.Cand { return models[0].Decide(x.v, x.cs, best) })
	for dom, name := range domains {
		name = "CV " + name
		var ds []*doc
		for _, x := range cands {
			if x.domain == dom {
				ds = append(ds, x)
			}
		}
		t.report(name, ds, func(x *doc) []attrib.Cand { return models[0].Decide(x.v, x.cs, best) })
		t.predictions(name, ds, func(x *doc) []attrib.Cand { return models[0].Decide(x.v, x.cs, best) })
	}
	if t.List != "" {
		t.list(t.List, cands, func(x *doc) []attrib.Cand { return models[0].Decide(x.v, x.cs, best) })
	}
	t.breakdown(cands, func(x *doc) []attrib.Cand { return models[0].Decide(x.v, x.cs, best) })
	knots := t.calibrate(cands, models[0])
	if !t.Final {
		return nil
	}
	m := models[t.Folds]
	m.Knots = knots
	m.MinScore = best
	for k, ds := range [][]*doc{dev, mdev} {
		t.each(len(ds), func(i int) { ds[i].predict(m) })
		name := []string{"dev polnear", "dev modern"}[k]
		t.report(name, ds, func(x *doc) []attrib.Cand { return m.Decide(x.v, x.cs, best) })
		t.predictions(name, ds, func(x *doc) []attrib.Cand { return m.Decide(x.v, x.cs, best) })
		t.reliability(name, ds, m, best)
	}
	t.saveModel(m, t.Folds)
	return m
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

// reread returns m, which has no filter yet, as it will be read from its file, where
// numbers are rounded, so that the filter learns from what it will see.
func (t *run) reread(m *attrib.Model) *attrib.Model {
	m.Filter = m.Cue // any net, for the place
	w := model.Writer{Version: version}
	m.Write(&w)
	out := must(attrib.Read(must(model.Open(must(w.Bytes())))))
	out.Lex, out.Filter = m.Lex, nil
	return out
}

func (t *run) loadModel(f int) *attrib.Model {
	return must(attrib.Read(must(model.Open(must(os.ReadFile(t.modelName(f)))))))
}
