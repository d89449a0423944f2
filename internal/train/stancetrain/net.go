package main

import (
	"cmp"
	"math"
	"math/rand/v2"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/stancenet"
)

// heads are the questions, in the order of row.label; weight is how much each
// counts in learning.
var heads = []struct {
	stancenet.Head
	weight float32
}{
	{stancenet.Head{Name: "act", Classes: []string{"assert", "discuss", "opine", "speculate", "predict", "warn", "accuse", "label", "confirm", "admit", "deny", "reject", "doubt",
		"withhold", "ask", "callfor", "promise", "threaten", "refuse", "praise", "condemn", "express", "declare"}}, 1},
	{stancenet.Head{Name: "commitment", Classes: []string{"na", "-3", "-2", "-1", "0", "1", "2", "3"}}, .6},
	{stancenet.Head{Name: "attitude", Classes: []string{"none", "pro", "con"}}, .5},
	{stancenet.Head{Name: "basis", Classes: []string{"unspecified", "firsthand", "evidence", "hearsay", "inference"}}, .2},
}

const (
	units  = stancenet.Units
	looks  = stancenet.Looks
	deep   = stancenet.Deep
	hidden = stancenet.Hidden
	pooled = stancenet.Pooled
	slots  = 3 * units
)

// options are those of learning.
type options struct {
	epochs   int
	rate     float64
	min      int     // rows that a feature must occur in
	words    int     // size of the vocabulary
	dropF    float64 // part of the features left out of a row
	dropW    float64 // part of the words taken as unknown
	dropH    float64 // part of the units left out
	decay    float64
	mix      float64 // what the teacher counts beside a label, 0 to 1; it is alone where there is none
	seed     uint64
	withRows func(set string) float32 // weight of the rows of a set
}

// example is a row with its words and features as numbers.
type example struct {
	toks   []tok
	feats  []int32
	want   []float32 // how probable each class of all heads is to be
	weight float32
}

type tok struct {
	word      int32 // -1: none
	tag, flag uint8
}

// table is a matrix of weights with what Adam keeps of its gradients, row by row.
type table struct {
	cols       int
	w, g, m, v []float32
	touched    []int32
	isTouched  []bool
	lr         float32 // factor of the rate
}

func newTable(rows, cols int, lr float32) *table {
	n := rows * cols
	return &table{cols: cols, w: make([]float32, n), g: make([]float32, n), m: make([]float32, n), v: make([]float32, n), isTouched: make([]bool, rows), lr: lr}
}

func (t *table) row(i int) []float32  { return t.w[i*t.cols : (i+1)*t.cols] }
func (t *table) grad(i int) []float32 { t.touch(i); return t.g[i*t.cols : (i+1)*t.cols] }
func (t *table) touch(i int) {
	if !t.isTouched[i] {
		t.isTouched[i] = true
		t.touched = append(t.touched, int32(i))
	}
}

func (t *table) random(rng *rand.Rand, std float64) *table {
	for i := range t.w {
		t.w[i] = float32(rng.NormFloat64() * std)
	}
	return t
}

// step takes a step of Adam on the rows that have a gradient.
func (t *table) step(rate, decay float32, c1, c2 float32) {
	rate *= t.lr
	for _, i := range t.touched {
		t.isTouched[i] = false
		a, b := int(i)*t.cols, int(i+1)*t.cols
		w, g, m, v := t.w[a:b], t.g[a:b], t.m[a:b], t.v[a:b]
		for j := range w {
			x := g[j] + decay*w[j]
			m[j] = .9*m[j] + .1*x
			v[j] = .999*v[j] + .001*x*x
			w[j] -= rate * (m[j] / c1) / (float32(math.Sqrt(float64(v[j]/c2))) + 1e-8)
			g[j] = 0
		}
	}
	t.touched = t.touched[:0]
}

// net is a net in learning.
type net struct {
	o      options
	names  []string // features
	index  map[string]int32
	words  []string
	wordAt map[string]int32
	vec    *vectors

	wide, deep, shift    *table // shift moves a word away from its vector
	proj                 *table // vector → slots, one row a dimension
	tag, flag, bias      *table
	look, hid, hidB, top *table
	topB, deepB          *table
	base                 [][]float32 // the vector of each word, nil for none
	classes              int
}

func newNet(rows []row, v *vectors, o options) *net {
	n := &net{o: o, vec: v, index: map[string]int32{}, wordAt: map[string]int32{}}
	count := map[string]int{}
	for i := range rows {
		for _, f := range rows[i].feats {
			count[f]++
		}
	}
	for f, c := range count {
		if c >= o.min {
			n.names = append(n.names, f)
		}
	}
	slices.Sort(n.names)
	for i, f := range n.names {
		n.index[f] = int32(i)
	}
	n.words = vocabulary(rows, v, o.words)
	for i, w := range n.words {
		n.wordAt[w] = int32(i)
		var x []float32
		if y := v.vector(w); y != nil {
			norm := float32(1e-6)
			for _, a := range y {
				norm += a * a
			}
			norm = 3 / float32(math.Sqrt(float64(norm)))
			for _, a := range y {
				x = append(x, a*norm)
			}
		}
		n.base = append(n.base, x)
	}
	for _, h := range heads {
		n.classes += len(h.Classes)
	}
	rng := rand.New(rand.NewPCG(o.seed, 5))
	he := func(in int) float64 { return math.Sqrt(1 / float64(in)) }
	n.wide = newTable(len(n.names), n.classes, 1)
	n.deep = newTable(len(n.names), deep, 1).random(rng, .05)
	n.deepB = newTable(1, deep, 1)
	n.shift = newTable(len(n.words), v.dim, .25)
	n.proj = newTable(v.dim, slots, 1).random(rng, he(3*v.dim))
	n.tag = newTable(stancenet.Tags, slots, 1).random(rng, .1)
	n.flag = newTable(stancenet.Flags, slots, 1).random(rng, .1)
	n.bias = newTable(1, units, 1)
	n.look = newTable(looks, units, 1).random(rng, he(units))
	n.hid = newTable(hidden, pooled, 1).random(rng, he(pooled))
	n.hidB = newTable(1, hidden, 1)
	n.top = newTable(n.classes, hidden, 1).random(rng, he(hidden))
	n.topB = newTable(1, n.classes, 1)
	return n
}

func (n *net) tables() []*table {
	return []*table{n.wide, n.deep, n.deepB, n.shift, n.proj, n.tag, n.flag, n.bias, n.look, n.hid, n.hidB, n.top, n.topB}
}

func (n *net) example(r *row) example {
	e := example{weight: 1}
	if n.o.withRows != nil {
		e.weight = n.o.withRows(r.set)
	}
	for _, f := range r.feats {
		if i, ok := n.index[f]; ok {
			e.feats = append(e.feats, i)
		}
	}
	for _, t := range r.tokens[:min(len(r.tokens), stancenet.MaxTokens)] {
		x := tok{-1, t.tag, t.flag}
		if !isName(t.tag) {
			if i, ok := n.wordAt[t.word]; ok {
				x.word = i
			} else if i, ok := n.wordAt[t.lemma]; ok {
				x.word = i
			}
		}
		e.toks = append(e.toks, x)
	}
	for h := range heads {
		own, teacher := float32(1), float32(0)
		if r.judged[h] != nil {
			teacher = float32(n.o.mix)
			if !r.labelled() {
				teacher = 1
			}
			own = 1 - teacher
		}
		for _, c := range heads[h].Classes {
			p := teacher * r.judged[h][c]
			if c == r.label[h] {
				p += own
			}
			e.want = append(e.want, p)
		}
	}
	return e
}

// pass is what a forward pass over one example leaves for the way back.
type pass struct {
	toks   []tok
	feats  []int32
	win    []float32 // windows, rectified
	weight [looks][]float32
	arg    [units]int // which window was the largest
	pooled [pooled]float32
	keep   [pooled]float32 // 0 or what a unit counts
	h      [hidden]float32
	keepH  [hidden]float32
	out    []float32
}

// forward computes the outputs. words has what each word of the batch
// contributes. rng is nil where nothing is to be left out.
func (n *net) forward(p *pass, words map[int32][]float32, rng *rand.Rand) {
	clear(p.pooled[:])
	T := len(p.toks)
	p.win = resize(p.win, (T+2)*units)
	for t, k := range p.toks {
		dst := p.win[t*units : t*units+slots]
		tag, flag := n.tag.row(int(k.tag)), n.flag.row(int(k.flag))
		for j := range dst {
			dst[j] += tag[j] + flag[j]
		}
		if k.word >= 0 {
			for j, v := range words[k.word] {
				dst[j] += v
			}
		}
	}
	bias := n.bias.row(0)
	top := p.pooled[looks*units:][:units]
	for t := range T {
		row := p.win[(t+1)*units : (t+2)*units]
		for j := range row {
			row[j] = max(row[j]+bias[j], 0)
			if row[j] > top[j] {
				top[j], p.arg[j] = row[j], t
			}
		}
	}
	for l := range looks {
		w := resize(p.weight[l], T)
		look := n.look.row(l)
		hi := float32(math.Inf(-1))
		for t := range T {
			w[t] = dot(look, p.win[(t+1)*units:(t+2)*units])
			hi = max(hi, w[t])
		}
		sum := float32(0)
		for t := range T {
			w[t] = float32(math.Exp(float64(w[t] - hi)))
			sum += w[t]
		}
		out := p.pooled[l*units:][:units]
		for t := range T {
			w[t] /= sum
			axpy(w[t], p.win[(t+1)*units:(t+2)*units], out)
		}
		p.weight[l] = w
	}
	d := p.pooled[(looks+1)*units:]
	copy(d, n.deepB.row(0))
	p.out = resize(p.out, n.classes)
	copy(p.out, n.topB.row(0))
	for _, f := range p.feats {
		axpy(1, n.deep.row(int(f)), d)
		axpy(1, n.wide.row(int(f)), p.out)
	}
	for j, v := range d {
		d[j] = float32(math.Tanh(float64(v)))
	}
	for j := range p.keep {
		p.keep[j] = 1
		if rng != nil {
			p.keep[j] = drop(rng, n.o.dropH)
		}
	}
	var in [pooled]float32
	for j, v := range p.pooled {
		in[j] = v * p.keep[j]
	}
	for i := range p.h {
		p.keepH[i] = 1
		p.h[i] = max(dot(n.hid.row(i), in[:])+n.hidB.row(0)[i], 0)
	}
	for c := range p.out {
		p.out[c] += dot(n.top.row(c), p.h[:])
	}
}

func drop(rng *rand.Rand, p float64) float32 {
	if rng.Float64() < p {
		return 0
	}
	return float32(1 / (1 - p))
}

// backward adds the gradients for dOut; those of words go to dWords.
func (n *net) backward(p *pass, dOut []float32, dWords map[int32][]float32) {
	var dh [hidden]float32
	axpy(1, dOut, n.topB.grad(0))
	for c, g := range dOut {
		if g != 0 {
			axpy(g, p.h[:], n.top.grad(c))
			axpy(g, n.top.row(c), dh[:])
		}
	}
	var in, din [pooled]float32
	for j, v := range p.pooled {
		in[j] = v * p.keep[j]
	}
	hb := n.hidB.grad(0)
	for i := range dh {
		if p.h[i] > 0 {
			hb[i] += dh[i]
			axpy(dh[i], in[:], n.hid.grad(i))
			axpy(dh[i], n.hid.row(i), din[:])
		}
	}
	for j := range din {
		din[j] *= p.keep[j]
	}
	dd := din[(looks+1)*units:]
	for j := range dd {
		v := p.pooled[(looks+1)*units+j]
		dd[j] *= 1 - v*v
	}
	axpy(1, dd, n.deepB.grad(0))
	for _, f := range p.feats {
		axpy(1, dd, n.deep.grad(int(f)))
		axpy(1, dOut, n.wide.grad(int(f)))
	}
	T := len(p.toks)
	if T == 0 {
		return
	}
	dwin := make([]float32, (T+2)*units)
	for l := range looks {
		g := din[l*units:][:units]
		w := p.weight[l]
		look := n.look.row(l)
		dlook := n.look.grad(l)
		mean := dot(g, p.pooled[l*units:][:units])
		for t := range T {
			row := p.win[(t+1)*units : (t+2)*units]
			d := dwin[(t+1)*units : (t+2)*units]
			axpy(w[t], g, d)
			ds := w[t] * (dot(g, row) - mean)
			axpy(ds, row, dlook)
			axpy(ds, look, d)
		}
	}
	for j, g := range din[looks*units:][:units] {
		if p.pooled[looks*units+j] > 0 {
			dwin[(p.arg[j]+1)*units+j] += g
		}
	}
	db := n.bias.grad(0)
	for t := range T {
		row := p.win[(t+1)*units : (t+2)*units]
		d := dwin[(t+1)*units : (t+2)*units]
		for j := range d {
			if row[j] <= 0 {
				d[j] = 0
			}
			db[j] += d[j]
		}
	}
	clear(dwin[:units])
	clear(dwin[(T+1)*units:])
	for t, k := range p.toks {
		d := dwin[t*units : t*units+slots]
		axpy(1, d, n.tag.grad(int(k.tag)))
		axpy(1, d, n.flag.grad(int(k.flag)))
		if k.word >= 0 {
			g := dWords[k.word]
			if g == nil {
				g = make([]float32, slots)
				dWords[k.word] = g
			}
			axpy(1, d, g)
		}
	}
}

// contribution returns what a word contributes to windows.
func (n *net) contribution(w int32) []float32 {
	out := make([]float32, slots)
	shift := n.shift.row(int(w))
	base := n.base[w]
	for k, s := range shift {
		if base != nil {
			s += base[k]
		}
		if s != 0 {
			axpy(s, n.proj.row(k), out)
		}
	}
	return out
}

// learn fits the net to the rows.
func (n *net) learn(rows []row) {
	exs := make([]example, len(rows))
	for i := range rows {
		exs[i] = n.example(&rows[i])
	}
	rng := rand.New(rand.NewPCG(n.o.seed, 9))
	const batch = 32
	steps := n.o.epochs * ((len(exs) + batch - 1) / batch)
	order := rng.Perm(len(exs))
	var p pass
	step := 0
	probs := make([]float32, n.classes)
	for range n.o.epochs {
		rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for from := 0; from < len(order); from += batch {
			ids := order[from:min(from+batch, len(order))]
			var toks [][]tok
			words, dWords := map[int32][]float32{}, map[int32][]float32{}
			for _, i := range ids {
				ts := slices.Clone(exs[i].toks)
				for t := range ts {
					if ts[t].word >= 0 && rng.Float64() < n.o.dropW {
						ts[t].word = -1
					}
					if w := ts[t].word; w >= 0 && words[w] == nil {
						words[w] = n.contribution(w)
					}
				}
				toks = append(toks, ts)
			}
			for k, i := range ids {
				e := &exs[i]
				p.toks = toks[k]
				p.feats = p.feats[:0]
				for _, f := range e.feats {
					if rng.Float64() >= n.o.dropF {
						p.feats = append(p.feats, f)
					}
				}
				n.forward(&p, words, rng)
				at := 0
				for h := range heads {
					c := len(heads[h].Classes)
					d := probs[at : at+c]
					softmax(p.out[at:at+c], d)
					axpy(-1, e.want[at:at+c], d)
					for j := range d {
						d[j] *= heads[h].weight * e.weight / batch
					}
					at += c
				}
				n.backward(&p, probs, dWords)
			}
			keys := make([]int32, 0, len(dWords))
			for w := range dWords {
				keys = append(keys, w)
			}
			slices.Sort(keys)
			for _, w := range keys {
				g := dWords[w]
				sg := n.shift.grad(int(w))
				shift, base := n.shift.row(int(w)), n.base[w]
				for k := range sg {
					sg[k] += dot(n.proj.row(k), g)
					s := shift[k]
					if base != nil {
						s += base[k]
					}
					axpy(s, g, n.proj.grad(k))
				}
			}
			step++
			rate := n.o.rate * min(1, float64(step)/100) * max(.02, 1-float64(step)/float64(steps))
			c1, c2 := float32(1-math.Pow(.9, float64(step))), float32(1-math.Pow(.999, float64(step)))
			for _, t := range n.tables() {
				t.step(float32(rate), float32(n.o.decay), c1, c2)
			}
		}
	}
}

// goes returns which commitments go with which acts: those that an act has in one
// labelled row of a hundred or more.
func goes(rows []row) []uint64 {
	acts, levels := heads[0].Classes, heads[1].Classes
	count := make([][]int, len(acts))
	total := make([]int, len(acts))
	for i := range count {
		count[i] = make([]int, len(levels))
	}
	for i := range rows {
		a, l := slices.Index(acts, rows[i].label[0]), slices.Index(levels, rows[i].label[1])
		if a >= 0 && l >= 0 {
			count[a][l]++
			total[a]++
		}
	}
	out := make([]uint64, len(acts))
	for a := range out {
		for l, c := range count[a] {
			if c*100 >= total[a] && c > 0 {
				out[a] |= 1 << l
			}
		}
	}
	return out
}

// isGold reports whether a set is one of those labelled by two people.
func isGold(set string) bool { return strings.HasSuffix(set, "train") }

// weights gives the net in the form in which it is stored.
func (n *net) weights() *stancenet.Weights {
	x := &stancenet.Weights{DeepBias: n.deepB.w, Bias: n.bias.w, Look: n.look.w, Hidden: n.hid.w, HidBias: n.hidB.w, Top: n.top.w, TopBias: n.topB.w}
	for _, h := range heads {
		x.Heads = append(x.Heads, h.Head)
	}
	x.Features, x.Wide, x.DeepRows = byHash(n.names, n.wide.row, n.deep.row)
	x.Words, x.Word, _ = byHash(n.words, func(i int) []float32 { return n.contribution(int32(i)) }, nil)
	for i := range stancenet.Tags {
		x.Tag = append(x.Tag, n.tag.row(i))
	}
	for i := range stancenet.Flags {
		x.Flag = append(x.Flag, n.flag.row(i))
	}
	return x
}

// byHash sorts rows by the hash of their names.
func byHash(names []string, a, b func(int) []float32) (keys []uint32, as, bs [][]float32) {
	type item struct {
		key uint32
		at  int
	}
	var items []item
	for i, s := range names {
		items = append(items, item{stancenet.Hash(s), i})
	}
	slices.SortStableFunc(items, func(x, y item) int { return cmp.Compare(x.key, y.key) })
	for _, x := range items {
		if len(keys) > 0 && keys[len(keys)-1] == x.key {
			continue // of two that cannot be told apart, the first
		}
		keys = append(keys, x.key)
		as = append(as, a(x.at))
		if b != nil {
			bs = append(bs, b(x.at))
		}
	}
	return keys, as, bs
}

func softmax(in, out []float32) {
	hi := slices.Max(in)
	sum := float32(0)
	for i, v := range in {
		out[i] = float32(math.Exp(float64(v - hi)))
		sum += out[i]
	}
	for i := range out {
		out[i] /= sum
	}
}

func resize(s []float32, n int) []float32 {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

func dot(a, b []float32) float32 {
	b = b[:len(a)]
	var s, t float32
	i := 0
	for ; i+1 < len(a); i += 2 {
		s += a[i] * b[i]
		t += a[i+1] * b[i+1]
	}
	if i < len(a) {
		s += a[i] * b[i]
	}
	return s + t
}

// axpy adds a times x to y.
func axpy(a float32, x, y []float32) {
	y = y[:len(x)]
	for i, v := range x {
		y[i] += a * v
	}
}
