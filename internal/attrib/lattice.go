package attrib

import (
	"math"

	"github.com/onrecord-go/onrecord/internal/number"
)

// Labels of the tokens in the window of a cue.
const (
	LOut uint8 = iota
	LSource
	LContent
	LCue
)

// Columns of the scores of a token: bearing a label (e), being the first of a
// run of it (s), and being the first after a run of it (n).
const (
	colES = iota
	colEC
	colEQ
	colSS
	colSC
	colSQ
	colNS
	colNC
	NumCols
)

// Lattice finds the best labels of a window, or their probabilities, under
// these laws: the head of the cue bears the cue's label, the cue is one run,
// the source is one run or none.
type Lattice struct {
	Sc    [][NumCols]float32 // scores by token of the window
	Head  int                // index of the head of the cue
	Trans *[16]float32       // scores of label pairs, previous*4+current

	back  [][7]int8
	a, b  [][7]float64
	scale []float64
	e     [][16]float64
	f     []factor
	Marg  [][4]float64       // probabilities of labels by token, after Forward
	Start [][NumCols]float64 // expected counts of the columns
	Pair  [16]float64        // expected counts of label pairs
}

// States: label, and whether the source is behind.
var stLabel = [7]uint8{LOut, LContent, LCue, LSource, LOut, LContent, LCue}

// arcs are the pairs of states that may follow each other.
var arcs = [25][2]uint8{{0, 0}, {0, 1}, {0, 2}, {0, 3}, {1, 0}, {1, 1}, {1, 2}, {1, 3}, {2, 0}, {2, 1}, {2, 2}, {2, 3},
	{3, 3}, {3, 4}, {3, 5}, {3, 6}, {4, 4}, {4, 5}, {4, 6}, {5, 4}, {5, 5}, {5, 6}, {6, 4}, {6, 5}, {6, 6}}

// allowed reports whether token t may bear label c after label p.
func (l *Lattice) allowed(t int, p, c uint8) bool {
	if t == l.Head {
		return c == LCue
	}
	if t < l.Head {
		return p != LCue || c == LCue
	}
	return c != LCue || p == LCue
}

func (l *Lattice) score(t int, p, c uint8) float32 {
	s := l.Trans[p*4+c]
	x := &l.Sc[t]
	if c != LOut {
		s += x[colES+c-1]
	}
	if c != p {
		if c != LOut {
			s += x[colSS+c-1]
		}
		if p == LSource || p == LContent {
			s += x[colNS+p-1]
		}
	}
	return s
}

// table fills in the scores of all pairs of labels at token t.
func (l *Lattice) table(t int, o *[16]float32) {
	for p := range uint8(4) {
		for c := range uint8(4) {
			if l.allowed(t, p, c) {
				o[p*4+c] = l.score(t, p, c)
			} else {
				o[p*4+c] = float32(math.Inf(-1))
			}
		}
	}
}

// Best writes the best labels to dst, which it grows as needed, and returns
// them with their score. noSource is added to the score of labels without a
// source.
func (l *Lattice) Best(dst []uint8, noSource float32) ([]uint8, float32) {
	n := len(l.Sc)
	dst = grow(dst, n)
	l.back = grow(l.back, n)
	inf := float32(math.Inf(-1))
	cur := [7]float32{0, inf, inf, inf, inf, inf, inf}
	tr := l.Trans
	for t := range n {
		x := &l.Sc[t]
		eS, eC, eQ := x[colES], x[colEC], x[colEQ]
		nS, nC := x[colNS], x[colNC]
		next := [7]float32{inf, inf, inf, inf, inf, inf, inf}
		bk := &l.back[t]
		if t <= l.Head {
			// The cue may begin.
			sQ := x[colSQ]
			o, c := tr[oq]+eQ+sQ, tr[cq]+eQ+sQ+nC
			next[2], bk[2] = best3(cur[0]+o, 0, cur[1]+c, 1, cur[2]+(tr[qq]+eQ), 2)
			next[6], bk[6] = best3(cur[4]+o, 4, cur[5]+c, 5, cur[6]+(tr[qq]+eQ), 6)
			if s := cur[3] + (tr[sq] + eQ + sQ + nS); s >= next[6] && s > inf {
				next[6], bk[6] = s, 3
			}
		} else {
			next[2], bk[2] = cur[2]+(tr[qq]+eQ), 2
			next[6], bk[6] = cur[6]+(tr[qq]+eQ), 6
		}
		if t != l.Head {
			q0, q1 := inf, inf // where the cue has ended
			if t > l.Head {
				q0, q1 = cur[2], cur[6]
			}
			sS, sC := x[colSS], x[colSC]
			c := tr[co] + nC
			next[0], bk[0] = best3(cur[0]+tr[oo], 0, cur[1]+c, 1, q0+tr[qo], 2)
			next[4], bk[4] = best3(cur[4]+tr[oo], 4, cur[5]+c, 5, q1+tr[qo], 6)
			if s := cur[3] + (tr[so] + nS); s >= next[4] && s > inf {
				next[4], bk[4] = s, 3
			}
			o, q := tr[oc]+eC+sC, tr[qc]+eC+sC
			next[1], bk[1] = best3(cur[0]+o, 0, cur[1]+(tr[cc]+eC), 1, q0+q, 2)
			next[5], bk[5] = best3(cur[4]+o, 4, cur[5]+(tr[cc]+eC), 5, q1+q, 6)
			if s := cur[3] + (tr[sc] + eC + sC + nS); s >= next[5] && s > inf {
				next[5], bk[5] = s, 3
			}
			next[3], bk[3] = best3(cur[0]+(tr[os]+eS+sS), 0, cur[1]+(tr[cs]+eS+sS+nC), 1, q0+(tr[qs]+eS+sS), 2)
			if s := cur[3] + (tr[ss] + eS); s > next[3] {
				next[3], bk[3] = s, 3
			}
		}
		cur = next
	}
	best, st := inf, int8(0)
	for k := range int8(7) {
		s := cur[k]
		if k < 3 {
			s += noSource
		}
		if s > best {
			best, st = s, k
		}
	}
	for t := n - 1; t >= 0; t-- {
		dst[t] = stLabel[st]
		st = l.back[t][st]
	}
	return dst, best
}

// best3 returns the highest of three scores and its state, of equal ones the
// first.
func best3(a float32, i int8, b float32, j int8, c float32, k int8) (float32, int8) {
	if b > a {
		a, i = b, j
	}
	if c > a {
		a, i = c, k
	}
	return a, i
}

// Forward computes the probabilities and returns the logarithm of the sum over
// all labels; with expect also the expected counts of columns and pairs.
func (l *Lattice) Forward(expect bool) float64 {
	n := len(l.Sc)
	l.a, l.b, l.e, l.scale = grow(l.a, n+1), grow(l.b, n+1), grow(l.e, n), grow(l.scale, n)
	l.a[0] = [7]float64{1}
	logZ := 0.0
	for t := range n {
		var tab [16]float32
		l.table(t, &tab)
		hi := float32(math.Inf(-1))
		for _, x := range tab {
			hi = max(hi, x)
		}
		for k, x := range tab {
			l.e[t][k] = number.Exp(float64(x - hi))
		}
		next := [7]float64{}
		for _, a := range arcs {
			next[a[1]] += l.a[t][a[0]] * l.e[t][stLabel[a[0]]*4+stLabel[a[1]]]
		}
		z := 0.0
		for _, x := range next {
			z += x
		}
		if z <= 0 {
			z = 1e-300
		}
		for k := range next {
			next[k] /= z
		}
		l.scale[t] = z
		logZ += number.Log(z) + float64(hi)
		l.a[t+1] = next
	}
	l.b[n] = [7]float64{1, 1, 1, 1, 1, 1, 1}
	l.Marg = grow(l.Marg, n)
	if expect {
		l.Start = grow(l.Start, n)
		l.Pair = [16]float64{}
	}
	for t := n - 1; t >= 0; t-- {
		cur := [7]float64{}
		m := [4]float64{}
		var st [NumCols]float64
		for _, a := range arcs {
			p, c := stLabel[a[0]], stLabel[a[1]]
			x := l.e[t][p*4+c] * l.b[t+1][a[1]] / l.scale[t]
			cur[a[0]] += x
			q := l.a[t][a[0]] * x
			m[c] += q
			if expect {
				l.Pair[p*4+c] += q
				addCols(&st, p, c, q)
			}
		}
		l.b[t] = cur
		l.Marg[t] = m
		if expect {
			l.Start[t] = st
		}
	}
	return logZ
}

func addCols(st *[NumCols]float64, p, c uint8, q float64) {
	if c != LOut {
		st[colES+c-1] += q
	}
	if c != p {
		if c != LOut {
			st[colSS+c-1] += q
		}
		if p == LSource || p == LContent {
			st[colNS+p-1] += q
		}
	}
}

// Gold returns the score of the given labels; with counts, the columns and
// pairs that they have are taken from the expected ones, which leaves the
// gradient of the loss.
func (l *Lattice) Gold(labels []uint8, counts bool) float64 {
	s := 0.0
	p := LOut
	for t, c := range labels {
		s += float64(l.score(t, p, c))
		if counts {
			l.Pair[p*4+c]--
			addCols(&l.Start[t], p, c, -1)
		}
		p = c
	}
	return s
}
