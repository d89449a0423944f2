// Package stancenet is the net that weighs what a statement does: its act, how
// far it commits the speaker, their attitude and how they know.
//
// It sees two things. One is a set of features, each of which adds to the scores of
// all classes and to a hidden layer. The other is the words of cue and content in
// their order: each window of three words gives a vector of rectified sums, and
// four learned ways of looking at the windows, beside the largest value of each
// unit, sum them up. What a word contributes to a window depends on where in it
// the word stands; it is learned from word vectors, so words that no labelled
// statement has count too.
//
// A Net is read-only and needs no lock. How it is learned is in
// internal/train/stancetrain.
package stancenet

import (
	"fmt"
	"math"
	"math/bits"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/model"
	"github.com/onrecord-go/onrecord/internal/number"
)

// The size of the net. Tags and flags of a token are below Tags and Flags.
const (
	Units  = 40 // of a window
	Looks  = 4  // ways of weighing the windows
	Deep   = 48 // hidden units over features
	Hidden = 96 // units of the layer above all
	Tags   = 64
	Flags  = 8

	slots  = 3 * Units // what a token contributes: as the word before, in and after the middle of a window
	Pooled = (Looks+1)*Units + Deep
)

// MaxTokens is how many tokens are looked at.
const MaxTokens = 64

// Token is a word in its place.
type Token struct {
	Word  uint32 // Hash of the word as written, in lower case; 0 for names
	Lemma uint32 // Hash of the lemma, looked up where Word is not known
	Tag   uint8  // part of speech, below Tags
	Flag  uint8  // where it stands, below Flags
}

// Hash is the name by which a word is known.
func Hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return max(h, 1)
}

// Head is a question that the net answers.
type Head struct {
	Name    string
	Classes []string
}

// Net holds the weights.
type Net struct {
	Heads []Head

	// Goes has for each class of the first head a bit for each class of the second
	// head that goes with it, the first one lowest.
	Goes []uint64

	features index
	wide     []int8 // for each feature one for each class of all heads
	deep     []int8 // for each feature Deep
	words    index
	word     []int8  // for each word slots
	tag      []int16 // for each tag slots
	flag     []int16 // for each flag slots
	bias     []int16 // Units

	wideScale           float32
	deepScale, winScale []float32 // Deep, Units
	deepBias            []float32
	look                []float32 // Units rows of Looks
	hidden              []float32 // Pooled rows of Hidden
	hiddenBias          []float32
	top                 []float32 // for each class Hidden
	topBias             []float32
}

// classes returns how many classes all heads have.
func (n *Net) classes() int {
	k := 0
	for _, h := range n.Heads {
		k += len(h.Classes)
	}
	return k
}

// Scratch is memory that calls of Score use again. The zero value is ready for use.
type Scratch struct {
	wide   []int32
	win    []int32
	scores []float32
	heads  [][]float32
}

// grow returns s with n zeros.
func grow[T int32 | float32](s []T, n int) []T {
	s = slices.Grow(s[:0], n)[:n]
	clear(s)
	return s
}

// Score returns for each head the logarithms of how probable its classes are, each
// up to the same constant. The slices are valid until s is used again. Features
// that are not known do not count, nor do those that come a second time in a row;
// tokens beyond MaxTokens neither.
func (n *Net) Score(features []uint32, toks []Token, s *Scratch) [][]float32 {
	k := n.classes()
	s.wide = grow(s.wide, k)
	var pooled [Pooled]float32
	n.sparse(features, s.wide, pooled[(Looks+1)*Units:])
	n.windows(toks[:min(len(toks), MaxTokens)], s, pooled[:(Looks+1)*Units])

	h := [Hidden]float32(n.hiddenBias)
	n.addRows(&h, &pooled)
	for i := range h {
		h[i] = max(h[i], 0)
	}
	s.scores = grow(s.scores, k)
	for c := range s.scores {
		row := n.top[c*Hidden : (c+1)*Hidden]
		sum := n.topBias[c] + float32(float32(s.wide[c])*n.wideScale)
		for j := 0; j < Hidden; j += 4 {
			r, v := (*[4]float32)(row[j:]), (*[4]float32)(h[j:])
			sum += float32(r[0] * v[0])
			sum += float32(r[1] * v[1])
			sum += float32(r[2] * v[2])
			sum += float32(r[3] * v[3])
		}
		s.scores[c] = sum
	}
	s.heads = s.heads[:0]
	rest := s.scores
	for _, h := range n.Heads {
		s.heads = append(s.heads, rest[:len(h.Classes):len(h.Classes)])
		rest = rest[len(h.Classes):]
	}
	return s.heads
}

// addRows adds the rows of the hidden layer to h, each times its value, those of
// zero left out. Four go at once, one after the other in each sum.
func (n *Net) addRows(h *[Hidden]float32, values *[Pooled]float32) {
	var at [Pooled + 4]int
	m := 0
	for j, v := range values {
		if v != 0 {
			at[m] = j
			m++
		}
	}
	k := 0
	for ; k+4 <= m; k += 4 {
		a, b, c, d := at[k], at[k+1], at[k+2], at[k+3]
		va, vb, vc, vd := values[a], values[b], values[c], values[d]
		ra, rb := (*[Hidden]float32)(n.hidden[a*Hidden:]), (*[Hidden]float32)(n.hidden[b*Hidden:])
		rc, rd := (*[Hidden]float32)(n.hidden[c*Hidden:]), (*[Hidden]float32)(n.hidden[d*Hidden:])
		for i := range h {
			x := h[i] + float32(ra[i]*va)
			x += float32(rb[i] * vb)
			x += float32(rc[i] * vc)
			h[i] = x + float32(rd[i]*vd)
		}
	}
	for ; k < m; k++ {
		v, row := values[at[k]], (*[Hidden]float32)(n.hidden[at[k]*Hidden:])
		for i := range h {
			h[i] += float32(row[i] * v)
		}
	}
}

// advantage is what the class that the rules gave has over the others, as the
// logarithm of a probability, for each head. Chosen by cross-validation.
var advantage = [...]float32{1, 0, .5, 0}

// Decisions are the numbers of the classes that are decided on, for each head.
type Decisions [len(advantage)]int

// Decide takes from scores, as Score returns them for as many heads as there are
// Decisions, the class with the highest score of each, the first of equals. The class
// that the rules gave, -1 for none, has an advantage. Where exact is true that of the
// first head stands. The class of the second head is one that goes with it.
func (n *Net) Decide(scores [][]float32, rules Decisions, exact bool) Decisions {
	var out Decisions
	goes := ^uint64(0)
	for h, x := range scores[:len(out)] {
		mask := ^uint64(0)
		if h == 1 {
			mask = goes
		}
		at, top := -1, float32(0)
		for c, v := range x {
			if c == rules[h] {
				v += advantage[h]
			}
			if mask>>c&1 != 0 && (at < 0 || v > top) {
				at, top = c, v
			}
		}
		if h == 0 {
			if exact && rules[0] >= 0 {
				at = rules[0]
			}
			if n.Goes[at] != 0 {
				goes = n.Goes[at]
			}
		}
		out[h] = max(at, 0)
	}
	return out
}

// sparse adds up what features contribute to the classes and to the hidden units
// of their own.
func (n *Net) sparse(features []uint32, wide []int32, out []float32) {
	k := len(wide)
	var sums [Deep]int32
	last := -1
	var rows [atOnce]int32
	for len(features) > 0 {
		some := features[:min(len(features), atOnce)]
		features = features[len(some):]
		n.features.findAll(some, &rows)
		for _, r := range rows[:len(some)] {
			i := int(r)
			if i < 0 || i == last {
				continue
			}
			last = i
			row := n.wide[i*k : i*k+k]
			for c := range wide {
				wide[c] += int32(row[c])
			}
			deep := (*[Deep]int8)(n.deep[i*Deep:])
			for j := 0; j < Deep; j += 4 {
				s, d := (*[4]int32)(sums[j:]), (*[4]int8)(deep[j:])
				s[0] += int32(d[0])
				s[1] += int32(d[1])
				s[2] += int32(d[2])
				s[3] += int32(d[3])
			}
		}
	}
	for j, v := range sums {
		out[j] = tanh(float32(float32(v)*n.deepScale[j]) + n.deepBias[j])
	}
}

// windows reads the tokens and sums their windows up.
func (n *Net) windows(toks []Token, s *Scratch, out []float32) {
	if len(toks) == 0 {
		return
	}
	s.win = grow(s.win, (len(toks)+2)*Units) // with one window more at either end
	for t, tok := range toks {
		dst := (*[slots]int32)(s.win[t*Units:])
		tag, flag := (*[slots]int16)(n.tag[int(tok.Tag)*slots:]), (*[slots]int16)(n.flag[int(tok.Flag)*slots:])
		w := -1
		if tok.Word != 0 {
			if w = n.words.find(tok.Word); w < 0 {
				w = n.words.find(tok.Lemma)
			}
		}
		if w < 0 {
			for j := range dst {
				dst[j] += int32(tag[j]) + int32(flag[j])
			}
			continue
		}
		word := (*[slots]int8)(n.word[w*slots:])
		for j := range dst {
			dst[j] += int32(tag[j]) + int32(flag[j]) + int32(word[j])
		}
	}
	// The windows, the largest of each unit, and how much each look makes of them.
	win := s.win[Units : Units+len(toks)*Units]
	top := out[Looks*Units:]
	var weight [Looks][MaxTokens]float32
	var high [Looks]float32
	for t := range toks {
		row := (*[Units]int32)(win[t*Units:])
		bias, scale, top := (*[Units]int16)(n.bias), (*[Units]float32)(n.winScale), (*[Units]float32)(top)
		var v [Units]float32
		for j, x := range row {
			x = max(x+int32(bias[j]), 0)
			row[j] = x
			v[j] = float32(float32(x) * scale[j])
			if v[j] > top[j] {
				top[j] = v[j]
			}
		}
		var sums [Looks]float32
		for j, x := range v {
			if x == 0 {
				continue
			}
			look := (*[Looks]float32)(n.look[j*Looks:])
			sums[0] += float32(look[0] * x)
			sums[1] += float32(look[1] * x)
			sums[2] += float32(look[2] * x)
			sums[3] += float32(look[3] * x)
		}
		for l, sum := range sums {
			weight[l][t] = sum
			if t == 0 || sum > high[l] {
				high[l] = sum
			}
		}
	}
	for l := range weight {
		total := float32(0)
		for t := range toks {
			e := float32(number.Exp(float64(weight[l][t] - high[l])))
			weight[l][t] = e
			total += e
		}
		sums, scale := (*[Units]float32)(out[l*Units:]), (*[Units]float32)(n.winScale)
		for t := range toks {
			p := weight[l][t] / total
			for j, x := range (*[Units]int32)(win[t*Units:]) {
				sums[j] += float32(p * float32(float32(x)*scale[j]))
			}
		}
	}
}

func tanh(x float32) float32 {
	e := number.Exp(float64(-2 * max(min(x, 20), -20)))
	return float32((1 - e) / (1 + e))
}

// index finds the place of a hash among sorted ones.
type index struct {
	keys  []uint32
	shift uint
	slots []place
}

type place struct {
	key uint32
	row int32 // 1 + where it stands, 0 for an empty place
}

// scatter spreads hashes whose first bits are alike.
const scatter = 0x9e3779b1

func newIndex(keys []uint32) index {
	x := index{keys: keys}
	size := bits.Len(uint(2*len(keys) + 1))
	x.shift = 32 - uint(size)
	x.slots = make([]place, 1<<size)
	for row, k := range keys {
		i := k * scatter >> x.shift
		for x.slots[i].row != 0 {
			i = (i + 1) & uint32(len(x.slots)-1)
		}
		x.slots[i] = place{k, int32(row) + 1}
	}
	return x
}

// atOnce is how many keys are looked up at the same time.
const atOnce = 64

// findAll is find for atOnce keys at most. Most places are in no cache: all are read
// before the first is looked at, so that the reads wait together.
func (x *index) findAll(keys []uint32, rows *[atOnce]int32) {
	var read [atOnce]place
	slots, shift := x.slots, x.shift&31
	for i, k := range keys {
		read[i&(atOnce-1)] = slots[k*scatter>>shift]
	}
	for i, k := range keys {
		p := read[i&(atOnce-1)]
		row := p.row - 1
		if p.row != 0 && p.key != k {
			row = int32(x.find(k))
		}
		rows[i&(atOnce-1)] = row
	}
}

// find returns the place of a key, -1 for one that is not there.
func (x *index) find(key uint32) int {
	for i := key * scatter >> x.shift; ; i = (i + 1) & uint32(len(x.slots)-1) {
		if s := x.slots[i]; s.row == 0 || s.key == key {
			return int(s.row) - 1
		}
	}
}

// Read reads the net that Write stored.
func Read(f *model.File) (*Net, error) {
	r, err := f.Section("heads")
	if err != nil {
		return nil, err
	}
	n := new(Net)
	for range min(r.Uint(), 16) {
		n.Heads = append(n.Heads, Head{r.String(), strings.Fields(r.String())})
	}
	for range min(r.Uint(), 64) {
		n.Goes = append(n.Goes, r.Uint())
	}
	if err := r.Err(); err != nil {
		return nil, fmt.Errorf("stance net: %w", err)
	}
	k := n.classes()
	if r, err = f.Section("features"); err != nil {
		return nil, err
	}
	keys := r.Sorted()
	n.features = newIndex(keys)
	n.wide, n.deep = r.Bytes(), r.Bytes()
	err = r.Err()
	if r, err2 := f.Section("words"); err2 != nil {
		return nil, err2
	} else {
		words := r.Sorted()
		n.words = newIndex(words)
		n.word = r.Bytes()
		n.tag, n.flag, n.bias = r.Ints(), r.Ints(), r.Ints()
		if err == nil {
			err = r.Err()
		}
		if len(n.word) != len(words)*slots || len(n.tag) != Tags*slots || len(n.flag) != Flags*slots || len(n.bias) != Units {
			err = model.ErrCorrupt
		}
	}
	if r, err2 := f.Section("layers"); err2 != nil {
		return nil, err2
	} else {
		n.wideScale = float32(r.Float())
		for _, x := range []struct {
			to  *[]float32
			len int
		}{{&n.deepScale, Deep}, {&n.winScale, Units}, {&n.deepBias, Deep}, {&n.look, Looks * Units}, {&n.hidden, Hidden * Pooled}, {&n.hiddenBias, Hidden},
			{&n.top, k * Hidden}, {&n.topBias, k}} {
			scale, v := float32(r.Float()), r.Ints()
			if len(v) != x.len {
				return nil, fmt.Errorf("%w: layers", model.ErrCorrupt)
			}
			*x.to = make([]float32, len(v))
			for i, q := range v {
				(*x.to)[i] = float32(float32(q) * scale)
			}
		}
		n.look, n.hidden = turned(n.look, Units), turned(n.hidden, Pooled)
		if err == nil {
			err = r.Err()
		}
	}
	if err == nil && (k == 0 || len(n.Goes) != len(n.Heads[0].Classes) || len(n.wide) != len(keys)*k || len(n.deep) != len(keys)*Deep) {
		err = model.ErrCorrupt
	}
	if err != nil {
		return nil, fmt.Errorf("stance net: %w", err)
	}
	return n, nil
}

// turned makes the columns of a matrix with so many columns its rows.
func turned(v []float32, cols int) []float32 {
	out := make([]float32, len(v))
	rows := len(v) / cols
	for i := range rows {
		for j := range cols {
			out[j*rows+i] = v[i*cols+j]
		}
	}
	return out
}

// bytes narrows weights that fit into bytes.
func bytes(v []int16) []int8 {
	out := make([]int8, len(v))
	for i, x := range v {
		out[i] = int8(x)
	}
	return out
}

// Weights are those of a net before they are made small.
type Weights struct {
	Heads    []Head
	Goes     []uint64
	Features []uint32    // sorted
	Wide     [][]float32 // for each feature
	DeepRows [][]float32
	DeepBias []float32
	Words    []uint32 // sorted
	Word     [][]float32
	Tag      [][]float32
	Flag     [][]float32
	Bias     []float32
	Look     []float32
	Hidden   []float32
	HidBias  []float32
	Top      []float32
	TopBias  []float32
}

// Write stores a net, its large tables in bytes.
func (x *Weights) Write(w *model.Writer) {
	s := w.Section("heads")
	s.Uint(uint64(len(x.Heads)))
	for _, h := range x.Heads {
		s.String(h.Name)
		s.String(strings.Join(h.Classes, " "))
	}
	s.Uint(uint64(len(x.Goes)))
	for _, bits := range x.Goes {
		s.Uint(bits)
	}
	wideScale := largest(x.Wide, -1) / 127
	deepScale, winScale := make([]float32, Deep), make([]float32, Units)
	for j := range deepScale {
		deepScale[j] = largest(x.DeepRows, j) / 127
	}
	for j := range winScale {
		winScale[j] = max(largest(x.Word, j), largest(x.Word, j+Units), largest(x.Word, j+2*Units)) / 127
	}
	s = w.Section("features")
	s.Sorted(x.Features)
	s.Bytes(bytes(quantise(x.Wide, func(int) float32 { return wideScale }, 127)))
	s.Bytes(bytes(quantise(x.DeepRows, func(j int) float32 { return deepScale[j] }, 127)))
	s = w.Section("words")
	s.Sorted(x.Words)
	unit := func(j int) float32 { return winScale[j%Units] }
	s.Bytes(bytes(quantise(x.Word, unit, 127)))
	s.Ints(quantise(x.Tag, unit, math.MaxInt16))
	s.Ints(quantise(x.Flag, unit, math.MaxInt16))
	s.Ints(quantise([][]float32{x.Bias}, unit, math.MaxInt16))
	s = w.Section("layers")
	s.Float(float64(wideScale))
	for _, v := range [][]float32{deepScale, winScale, x.DeepBias, x.Look, x.Hidden, x.HidBias, x.Top, x.TopBias} {
		scale := max(largest([][]float32{v}, -1)/math.MaxInt16, 1e-20)
		s.Float(float64(scale))
		s.Ints(quantise([][]float32{v}, func(int) float32 { return scale }, math.MaxInt16))
	}
}

// largest returns the largest absolute value of column j of the rows, of all where
// j is negative, at least a tiny number.
func largest(rows [][]float32, j int) float32 {
	top := float32(1e-6)
	for _, r := range rows {
		if j >= 0 {
			r = r[j : j+1]
		}
		for _, v := range r {
			top = max(top, v, -v)
		}
	}
	return top
}

func quantise(rows [][]float32, scale func(int) float32, limit float64) []int16 {
	var out []int16
	for _, r := range rows {
		for j, v := range r {
			out = append(out, int16(max(min(math.Round(float64(v)/float64(scale(j))), limit), -limit)))
		}
	}
	return out
}
