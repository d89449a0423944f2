package attribtrain

import (
	"errors"
	"math"
	"slices"

	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/train/extra"
)

// example is a binary decision.
type example struct {
	wide, deep []uint32
	y          float32 // how probable it is to be, 0 or 1 where only the label counts
	weight     float32
	fold       int
}

func clone(f *attrib.Feats) (w, d []uint32) {
	wide, deep := f.Wide(), f.Deep()
	b := make([]uint32, len(wide)+len(deep))
	copy(b, wide)
	copy(b[len(wide):], deep)
	return b[:len(wide):len(wide)], b[len(wide):]
}

// heads returns the tokens that are heads of cues.
func (x *doc) heads() map[int32]bool {
	is := map[int32]bool{}
	for _, g := range x.gold {
		if g.head >= 0 {
			is[g.head] = true
		}
	}
	return is
}

func (t *run) extractCue(ds []*doc) []example {
	per := make([][]example, len(ds))
	t.each(len(ds), func(di int) {
		x := ds[di]
		is := x.heads()
		var f attrib.Feats
		for _, i := range x.v.Candidates(nil) {
			x.v.CueFeats(&f, i)
			e := example{y: one(is[i]), weight: x.weight, fold: x.fold}
			if x.taught != nil {
				share := float32(t.Teacher)
				e.y = (1-share)*e.y + share*x.taught[int(x.d.Tokens[i].Start)]
			}
			e.wide, e.deep = clone(&f)
			per[di] = append(per[di], e)
		}
	})
	var out []example
	for _, p := range per {
		out = append(out, p...)
	}
	return out
}

// extractCopies returns the decisions of the copies that a teacher judged.
func (t *run) extractCopies(ds []*doc) []example {
	if t.AlteredWeight == 0 {
		return nil
	}
	by := map[string]*doc{}
	for _, x := range ds {
		by[x.ID] = x
	}
	cs := must(extra.Copies())
	per := make([][]example, len(cs))
	errs := make([]error, len(cs))
	t.each(len(cs), func(k int) {
		x := by[cs[k].Doc]
		if x == nil {
			return
		}
		y, err := t.altered(x, &cs[k])
		if err != nil {
			errs[k] = err
			return
		}
		var f attrib.Feats
		for _, i := range y.asked() {
			y.v.CueFeats(&f, i)
			e := example{y: y.taught[int(y.d.Tokens[i].Start)], weight: y.weight, fold: y.fold}
			e.wide, e.deep = clone(&f)
			per[k] = append(per[k], e)
		}
	})
	must(0, errors.Join(errs...))
	return slices.Concat(per...)
}

func one(v bool) float32 {
	if v {
		return 1
	}
	return 0
}

func (t *run) trainCue(ex []example, fold int) *attrib.Net {
	return t.blended(t.CueHidden, func(seed uint64, hidden int) *fnet {
		n := newNet(1, hidden, t.CueBits, 15, seed)
		n.lr, n.lrDeep, n.l2, n.keepW, n.keepD = float32(t.CueRate), float32(t.DeepRate), float32(t.L2), float32(t.Keep), float32(t.KeepDeep)
		trainBinary(n, ex, fold, t.CueEpochs)
		return n
	})
}

func trainBinary(n *fnet, ex []example, fold, epochs int) {
	var o, g [8]float32
	for ep := range epochs {
		decay := float32(1)
		if ep >= epochs-2 {
			decay = .5
		}
		if ep == epochs-1 {
			decay = .25
		}
		lr, ld := n.lr, n.lrDeep
		n.lr, n.lrDeep = lr*decay, ld*decay
		for _, k := range n.r.perm(len(ex)) {
			e := &ex[k]
			if e.fold == fold {
				continue
			}
			n.drop(e.wide, e.deep)
			n.forward(o[:])
			p := float32(1 / (1 + math.Exp(-float64(o[0]))))
			g[0] = (p - e.y) * e.weight
			n.backward(g[:])
		}
		n.lr, n.lrDeep = lr, ld
		if ep >= epochs-averaged {
			n.snapshot()
		}
	}
	n.settle()
}

// averaged is how many of the last epochs the weights are averaged over.
const averaged = 3

// sequence is the window of one cue with its labels.
type sequence struct {
	wide, deep [][]uint32
	labels     []uint8
	head       int
	weight     float32
	fold       int
}

func (t *run) extractSpan(ds []*doc) []sequence {
	per := make([][]sequence, len(ds))
	t.each(len(ds), func(di int) {
		x := ds[di]
		x.v.SetCands(x.cand, x.prob)
		var f attrib.Feats
		for _, g := range x.gold {
			if g.head < 0 {
				continue
			}
			s := sequence{weight: x.weight, fold: x.fold}
			w := x.v.SpanFeats(&f, g.head, func(int) {
				a, b := clone(&f)
				if t.SpanHidden == 0 {
					b = nil
				}
				s.wide, s.deep = append(s.wide, a), append(s.deep, b)
			})
			s.head = int(g.head - w.First)
			s.labels = make([]uint8, w.Len())
			put := func(r nlp.Range, l uint8) {
				for i := max(r.First, w.First); i < min(r.Last, w.Last); i++ {
					s.labels[i-w.First] = l
				}
			}
			for _, r := range g.content {
				put(r, attrib.LContent)
			}
			put(g.source, attrib.LSource)
			put(g.cue, attrib.LCue)
			if !legal(s.labels, s.head) {
				continue
			}
			per[di] = append(per[di], s)
		}
	})
	var out []sequence
	for _, p := range per {
		out = append(out, p...)
	}
	if t.MinCount > 1 {
		rare(out, t.MinCount)
	}
	return out
}

// rare takes wide features out that stand in fewer than n windows: most of what
// is seen once says nothing, and its row is better left to others.
func rare(ex []sequence, n int) {
	const bits = 25
	count := make([]uint8, 1<<bits)
	last := make([]int32, 1<<bits)
	for k := range ex {
		for _, w := range ex[k].wide {
			for _, h := range w {
				if r := h >> (32 - bits); last[r] != int32(k+1) {
					last[r] = int32(k + 1)
					if count[r] < 255 {
						count[r]++
					}
				}
			}
		}
	}
	for k := range ex {
		for t, w := range ex[k].wide {
			out := w[:0]
			for _, h := range w {
				if int(count[h>>(32-bits)]) >= n {
					out = append(out, h)
				}
			}
			ex[k].wide[t] = out
		}
	}
}

// legal reports whether labels obey the laws of the lattice.
func legal(l []uint8, head int) bool {
	src, cue := 0, 0
	p := attrib.LOut
	for t, c := range l {
		if c != p {
			switch c {
			case attrib.LSource:
				src++
			case attrib.LCue:
				cue++
			}
		}
		if t == head && c != attrib.LCue {
			return false
		}
		p = c
	}
	return src <= 1 && cue == 1
}

func (t *run) trainSpan(ex []sequence, fold int) (*attrib.Net, [16]float32) {
	var trans [16]float32
	q := t.blended(t.SpanHidden, func(seed uint64, hidden int) *fnet {
		var own [16]float32
		n := t.trainSpanNet(ex, fold, seed+1, hidden, &own)
		for k := range trans {
			trans[k] += own[k] / float32(t.Members)
		}
		return n
	})
	l := attrib.Lattice{Trans: &trans}
	loss, cnt := 0.0, 0
	right := 0
	var best []uint8
	for k := range ex {
		e := &ex[k]
		if e.fold != fold {
			continue
		}
		l.Sc = l.Sc[:0]
		for t := range e.labels {
			var o [8]float32
			q.ScoreOf(e.wide[t], e.deep[t], &o)
			l.Sc = append(l.Sc, o)
		}
		l.Head = e.head
		loss += l.Forward(false) - l.Gold(e.labels, false)
		cnt++
		best, _ = l.Best(best, 0)
		if string(best) == string(e.labels) {
			right++
		}
	}
	if cnt > 0 {
		t.logf("span fold %d held-out loss %.3f, all right %.2f%%", fold, loss/float64(cnt), 100*float64(right)/float64(cnt))
	}
	return q, trans
}

// trainSpanNet learns one net and the weights of transitions that go with it.
func (t *run) trainSpanNet(ex []sequence, fold int, seed uint64, hidden int, trans *[16]float32) *fnet {
	n := newNet(attrib.NumCols, hidden, t.SpanBits, 14, seed)
	n.lr, n.lrDeep, n.l2, n.keepW, n.keepD = float32(t.SpanRate), float32(t.DeepRate), float32(t.L2), float32(t.SpanKeep), float32(t.KeepDeep)
	var gt [16]float32
	l := attrib.Lattice{Trans: trans}
	var keptW, keptD [][]uint32
	var hid [][]float32
	for ep := range t.SpanEpochs {
		decay := float32(1)
		if ep == t.SpanEpochs-2 {
			decay = .5
		}
		if ep == t.SpanEpochs-1 {
			decay = .25
		}
		lr, ld := n.lr, n.lrDeep
		n.lr, n.lrDeep = lr*decay, ld*decay
		loss, cnt := 0.0, 0
		for _, k := range n.r.perm(len(ex)) {
			e := &ex[k]
			if e.fold == fold {
				continue
			}
			T := len(e.labels)
			l.Sc = l.Sc[:0]
			for len(keptW) < T {
				keptW, keptD, hid = append(keptW, nil), append(keptD, nil), append(hid, nil)
			}
			for t := range T {
				n.drop(e.wide[t], e.deep[t])
				var o [8]float32
				n.forward(o[:])
				l.Sc = append(l.Sc, o)
				keptW[t], keptD[t] = append(keptW[t][:0], n.fw...), append(keptD[t][:0], n.fd...)
				hid[t] = append(hid[t][:0], n.hid...)
			}
			l.Head = e.head
			z := l.Forward(true)
			loss += z - l.Gold(e.labels, true)
			cnt++
			for t := range T {
				var g [8]float32
				for c := range g {
					g[c] = float32(l.Start[t][c]) * e.weight
				}
				n.fw, n.fd = append(n.fw[:0], keptW[t]...), append(n.fd[:0], keptD[t]...)
				copy(n.hid, hid[t])
				n.backward(g[:])
			}
			for q := range gt {
				g := float32(l.Pair[q]) * e.weight
				gt[q] += g * g
				trans[q] -= n.lr * g / sqrt(gt[q]+1e-6)
			}
		}
		n.lr, n.lrDeep = lr, ld
		if ep >= t.SpanEpochs-averaged {
			n.snapshot()
		}
		if ep == t.SpanEpochs-1 {
			t.logf("span fold %d epoch %d loss %.3f", fold, ep, loss/float64(cnt))
		}
	}
	n.settle()
	return n
}

// look keeps what the first pass of m says.
func (x *doc) look(m *attrib.Model) {
	cand, prob := m.Mark(x.v)
	x.cand, x.prob = slices.Clone(cand), slices.Clone(prob)
}

// propose keeps what the first pass of m says and its candidates.
func (x *doc) propose(m *attrib.Model) {
	x.look(m)
	x.cs = slices.Clone(m.Cands(x.v))
}

// predict keeps what the first pass of m says and its candidates, judged.
func (x *doc) predict(m *attrib.Model) {
	x.propose(m)
	m.Judge(x.v, x.cs)
}

func (t *run) extractFilter(ds []*doc) []example {
	var out []example
	var f attrib.Feats
	for _, x := range ds {
		g := x.triples()
		// a candidate is right where it would be spoken if it stood alone
		for k := range x.cs {
			c := &x.cs[k]
			p := x.triple(x.raw(c))
			y := false
			for i := range g {
				if len(p.content) == 0 {
					break
				}
				n := inter(g[i].content, p.content)
				if 2*n >= len(g[i].content)+len(p.content)-n && spoken(&g[i], &p) && inter(g[i].cue, p.cue) > 0 {
					y = true
				}
			}
			x.v.FilterFeats(&f, c)
			e := example{y: one(y), weight: x.weight, fold: x.fold}
			e.wide, e.deep = clone(&f)
			out = append(out, e)
		}
	}
	return out
}

func (t *run) trainFilter(ex []example, fold int) *attrib.Net {
	return t.blended(t.FilterHidden, func(seed uint64, hidden int) *fnet {
		n := newNet(1, hidden, 15, 13, seed+2)
		n.lr, n.lrDeep, n.l2, n.keepW, n.keepD = .03, .02, 1e-5, .6, .8
		trainBinary(n, ex, fold, t.FilterEpochs)
		return n
	})
}
