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
	"encoding/binary"
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
	rows     []uint64 // for each feature the weights of all classes, then Deep more; see eights
	words    index
	word     []uint64 // for each word slots weights, and at last the row of a word that is not known
	tag      []uint64 // for each tag slots weights, in lanes; see lanes
	flag     []uint64 // for each flag
	bias     []int32  // Units

	wideScale           float32
	deepScale, winScale []float32 // Deep, Units
	deepBias            []float32
	look                []float32         // Units rows of Looks
	hidden              [][Hidden]float32 // Pooled rows
	hiddenBias          []float32
	top                 []float32 // Hidden rows of a weight for each class
	topBias             []float32
}

// maxWord bounds what a tag or a flag contributes to a window, as a multiple of
// 1/127 of the largest weight of a word: three times a tag, a flag and a word are
// less than a lane of 16 bits holds.
const maxWord = 5000

// put writes weights, rows of so many columns, into rows of so many uint64, from the
// given one on.
func put(out []uint64, per, from int, v []byte, cols int) {
	for r := range len(v) / cols {
		row, to := v[r*cols:(r+1)*cols], out[r*per+from:]
		for ; len(row) >= 8; row, to = row[8:], to[1:] {
			to[0] ^= binary.LittleEndian.Uint64(row)
		}
		for c, x := range row {
			to[0] ^= uint64(x) << (8 * c)
		}
	}
}

// eights returns rows of so many uint64 for weights of a byte each, all zero. A weight
// has 128 added; the first of eight is lowest. The sums of many rows are those of their
// even and of their odd bytes, each in lanes of 16 bits: eight additions at once.
func eights(rows, per int) []uint64 {
	out := make([]uint64, rows*per)
	for i := range out {
		out[i] = 0x8080808080808080
	}
	return out
}

const evenBytes = 0x00ff00ff00ff00ff

// lanes packs weights from -maxWord to maxWord, with maxWord added, as the sums of
// eights come: those at the even ones of eight places in a uint64, those at the odd
// ones in the next.
func lanes(v []int16) []uint64 {
	out := make([]uint64, len(v)/4)
	for i, x := range v {
		out[i/8*2+i&1] |= uint64(int(x)+maxWord) << (i & 7 >> 1 * 16)
	}
	return out
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
	read   uint64  // what is read ahead only, or it would not be
	sums   []int32 // of what the features contribute
	win    []uint64
	on     []unit // of all windows, one after the other
	scores []float32
	heads  [][]float32
}

// unit is one of the units of a window that are not zero.
type unit struct {
	at    int32
	value float32
}

// grow returns s with n zeros.
func grow[T int32 | uint64 | float32](s []T, n int) []T {
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
	var pooled [Pooled]float32
	n.sparse(features, s, pooled[(Looks+1)*Units:])
	n.windows(toks[:min(len(toks), MaxTokens)], s, pooled[:(Looks+1)*Units])

	h := [Hidden]float32(n.hiddenBias)
	n.addRows(&h, &pooled)
	for i := range h {
		h[i] = max(h[i], 0)
	}
	s.scores = grow(s.scores, k)
	for c := range s.scores {
		s.scores[c] = n.topBias[c] + float32(float32(s.sums[c])*n.wideScale)
	}
	for j, v := range h {
		if v == 0 {
			continue
		}
		row := n.top[j*k : j*k+k]
		for c, sum := range s.scores[:len(row)] {
			s.scores[c] = sum + float32(row[c]*v)
		}
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
// zero left out. Eight go at once, one after the other in each sum.
func (n *Net) addRows(h *[Hidden]float32, values *[Pooled]float32) {
	var at [Pooled + 8]uint8
	var value [Pooled + 8]float32
	m := 0
	for j, v := range values {
		if v != 0 {
			at[m], value[m] = uint8(j), v
			m++
		}
	}
	for k := 0; k < m; k += 8 { // past the last one a row times zero is added
		a := (*[8]uint8)(at[k:])
		r0, r1, r2, r3 := &n.hidden[a[0]], &n.hidden[a[1]], &n.hidden[a[2]], &n.hidden[a[3]]
		r4, r5, r6, r7 := &n.hidden[a[4]], &n.hidden[a[5]], &n.hidden[a[6]], &n.hidden[a[7]]
		v := (*[8]float32)(value[k:])
		v0, v1, v2, v3, v4, v5, v6, v7 := v[0], v[1], v[2], v[3], v[4], v[5], v[6], v[7]
		for i := range h {
			x := h[i] + float32(r0[i]*v0)
			x += float32(r1[i] * v1)
			x += float32(r2[i] * v2)
			x += float32(r3[i] * v3)
			x += float32(r4[i] * v4)
			x += float32(r5[i] * v5)
			x += float32(r6[i] * v6)
			h[i] = x + float32(r7[i]*v7)
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

// sparse adds up what features contribute to the classes, into s.sums, and to the
// hidden units of their own.
func (n *Net) sparse(features []uint32, s *Scratch, out []float32) {
	k := (n.classes() + 7) / 8 // uint64 of a row that the classes have
	per := k + Deep/8
	s.sums = grow(s.sums, 8*per)
	last := int32(-1)
	var rows, at [atOnce]int32
	for len(features) > 0 {
		some := features[:min(len(features), atOnce)]
		features = features[len(some):]
		n.features.findAll(some, &rows)
		m := 0
		for _, r := range rows[:len(some)] {
			if r >= 0 && r != last {
				last = r
				at[m&(atOnce-1)] = r * int32(per)
				m++
			}
		}
		for w := range per {
			var all, odd uint64
			weights := n.rows[w:]
			for _, r := range at[:m] {
				x := weights[r]
				all += x
				odd += x >> 8 & evenBytes
			}
			// What runs over the end of all cancels out.
			even := all - odd<<8
			sums := (*[8]int32)(s.sums[8*w:])
			for j := 0; j < 8; j += 2 {
				sums[j] += int32(uint16(even)) - int32(128*m)
				sums[j+1] += int32(uint16(odd)) - int32(128*m)
				even, odd = even>>16, odd>>16
			}
		}
	}
	for j, v := range s.sums[8*k:] {
		out[j] = tanh(float32(float32(v)*n.deepScale[j]) + n.deepBias[j])
	}
}

// A row of a word, and what a window has of one, in uint64; a tag and a flag have
// twice as many, and so has a window of sums.
const (
	wordRow   = slots / 8
	windowRow = Units / 8
)

// windows reads the tokens and sums their windows up.
func (n *Net) windows(toks []Token, s *Scratch, out []float32) {
	if len(toks) == 0 {
		return
	}
	s.win = grow(s.win, (len(toks)+2)*2*windowRow) // with one window more at either end
	var rows [atOnce]int32
	n.wordRows(toks, &rows)
	// Of each row something of all its lines is read before the first is added: these
	// reads wait together, which they would not behind what is done with a row.
	read := uint64(0)
	for _, r := range rows[:min(len(toks), atOnce)] {
		row := (*[wordRow]uint64)(n.word[int(r)*wordRow:])
		read += row[0] + row[wordRow/2] + row[wordRow-1]
	}
	s.read = read
	for t, tok := range toks {
		dst := (*[2 * wordRow]uint64)(s.win[t*2*windowRow:])
		tag, flag := (*[2 * wordRow]uint64)(n.tag[int(tok.Tag)*2*wordRow:]), (*[2 * wordRow]uint64)(n.flag[int(tok.Flag)*2*wordRow:])
		for j, x := range (*[wordRow]uint64)(n.word[int(rows[t&(atOnce-1)])*wordRow:]) {
			dst[2*j] += tag[2*j] + flag[2*j] + x&evenBytes
			dst[2*j+1] += tag[2*j+1] + flag[2*j+1] + x>>8&evenBytes
		}
	}
	// The windows, the largest of each unit, and how much each look makes of them.
	var weight [Looks][MaxTokens]float32
	var high [Looks]float32
	var ends [MaxTokens]int // of the units of each window in s.on
	s.on = slices.Grow(s.on[:0], len(toks)*Units)
	on := s.on[:cap(s.on)]
	m := 0
	bias, scale, top := (*[Units]int32)(n.bias), (*[Units]float32)(n.winScale), (*[Units]float32)(out[Looks*Units:])
	for t := range toks {
		// What was added to the weights is taken away: as often as there are tokens
		// in the window.
		off := int32(2*maxWord + 128)
		if t > 0 {
			off += 2*maxWord + 128
		}
		if t+1 < len(toks) {
			off += 2*maxWord + 128
		}
		var values [Units]int32
		for j, x := range (*[2 * windowRow]uint64)(s.win[(t+1)*2*windowRow:]) {
			to := (*[7]int32)(values[j>>1*8+j&1:])
			to[0], to[2], to[4], to[6] = int32(uint16(x)), int32(uint16(x>>16)), int32(uint16(x>>32)), int32(uint16(x>>48))
		}
		var sums [Looks]float32
		for j, x := range values {
			if x += bias[j] - off; x <= 0 {
				continue
			}
			v := float32(float32(x) * scale[j])
			if v > top[j] {
				top[j] = v
			}
			on[m] = unit{int32(j), v}
			m++
			look := (*[Looks]float32)(n.look[j*Looks:])
			sums[0] += float32(look[0] * v)
			sums[1] += float32(look[1] * v)
			sums[2] += float32(look[2] * v)
			sums[3] += float32(look[3] * v)
		}
		ends[t&(MaxTokens-1)] = m
		for l, sum := range sums {
			weight[l][t&(MaxTokens-1)] = sum
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
		for t := range toks {
			weight[l][t] /= total
		}
	}
	var sums [Units][Looks]float32
	from := 0
	for t := range toks {
		a, b, c, d := weight[0][t], weight[1][t], weight[2][t], weight[3][t]
		for _, u := range on[from:ends[t]] {
			sum := &sums[u.at]
			sum[0] += float32(a * u.value)
			sum[1] += float32(b * u.value)
			sum[2] += float32(c * u.value)
			sum[3] += float32(d * u.value)
		}
		from = ends[t]
	}
	for j, sum := range sums {
		for l, x := range sum {
			out[l*Units+j] = x
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

// wordRows sets rows to those of the words of tokens: that of the word, else of its
// lemma, else the one behind the last, which is for what is not known.
func (n *Net) wordRows(toks []Token, rows *[atOnce]int32) {
	var words [atOnce]uint32
	for t, tok := range toks {
		words[t&(atOnce-1)] = tok.Word
	}
	n.words.findAll(words[:len(toks)], rows)
	for t, tok := range toks {
		row := &rows[t&(atOnce-1)]
		if *row < 0 && tok.Word != 0 {
			*row = int32(n.words.find(tok.Lemma))
		}
		if *row < 0 || tok.Word == 0 {
			*row = int32(len(n.words.keys))
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
	wide, deep := r.Raw(), r.Raw()
	err = r.Err()
	if r, err2 := f.Section("words"); err2 != nil {
		return nil, err2
	} else {
		words := r.Sorted()
		n.words = newIndex(words)
		word := r.Raw()
		tag, flag, bias := r.Ints(), r.Ints(), r.Ints()
		if err == nil {
			err = r.Err()
		}
		if len(word) != len(words)*slots || len(tag) != Tags*slots || len(flag) != Flags*slots || len(bias) != Units || tooLarge(tag) || tooLarge(flag) {
			err = model.ErrCorrupt
		} else {
			n.word = eights(len(words)+1, wordRow)
			put(n.word, wordRow, 0, word, slots)
			n.tag, n.flag = lanes(tag), lanes(flag)
			for _, b := range bias {
				n.bias = append(n.bias, int32(b))
			}
		}
	}
	if r, err2 := f.Section("layers"); err2 != nil {
		return nil, err2
	} else {
		n.wideScale = float32(r.Float())
		var hidden []float32
		for _, x := range []struct {
			to  *[]float32
			len int
		}{{&n.deepScale, Deep}, {&n.winScale, Units}, {&n.deepBias, Deep}, {&n.look, Looks * Units}, {&hidden, Hidden * Pooled}, {&n.hiddenBias, Hidden},
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
		n.look, n.top = turned(n.look, Units), turned(n.top, Hidden)
		for row := range slices.Chunk(turned(hidden, Pooled), Hidden) {
			n.hidden = append(n.hidden, [Hidden]float32(row))
		}
		if err == nil {
			err = r.Err()
		}
	}
	if err == nil && (k == 0 || len(n.Goes) != len(n.Heads[0].Classes) || len(wide) != len(keys)*k || len(deep) != len(keys)*Deep) {
		err = model.ErrCorrupt
	}
	if err != nil {
		return nil, fmt.Errorf("stance net: %w", err)
	}
	// The weights of a feature stand side by side.
	per := (k+7)/8 + Deep/8
	n.rows = eights(len(keys), per)
	put(n.rows, per, 0, wide, k)
	put(n.rows, per, (k+7)/8, deep, Deep)
	return n, nil
}

// tooLarge reports whether a weight of a tag or a flag is beyond maxWord.
func tooLarge(v []int16) bool {
	return slices.ContainsFunc(v, func(x int16) bool { return x > maxWord || x < -maxWord })
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
	s.Ints(quantise(x.Tag, unit, maxWord))
	s.Ints(quantise(x.Flag, unit, maxWord))
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
