package attribtrain

import (
	"math"

	"github.com/onrecord-go/onrecord/internal/attrib"
)

// rng is a small deterministic generator.
type rng uint64

func (r *rng) next() uint32 {
	*r = *r*6364136223846793005 + 1442695040888963407
	x := uint64(*r)
	return uint32((x>>33 ^ x) >> 16)
}

func (r *rng) float() float32 { return float32(r.next()>>8) / (1 << 24) }

func (r *rng) perm(n int) []int {
	p := make([]int, n)
	for i := range p {
		p[i] = i
	}
	for i := n - 1; i > 0; i-- {
		j := int(r.next()) % (i + 1)
		p[i], p[j] = p[j], p[i]
	}
	return p
}

// fnet is an attrib.Net in learning: the same shape with float weights.
type fnet struct {
	out, hidden        int
	wideBits, deepBits uint
	w, d               []float32
	gw, gd             []float32 // AdaGrad, by row
	top, gtop          []float32
	hb, ob, ghb, gob   []float32

	lr, lrDeep, l2, keepW, keepD float32
	r                            rng
	fw, fd                       []uint32
	hid, dh                      []float32
	sums                         [][]float32
	taken                        int
}

func newNet(out, hidden int, wideBits, deepBits uint, seed uint64) *fnet {
	n := &fnet{out: out, hidden: hidden, wideBits: wideBits, deepBits: deepBits, r: rng(seed)}
	n.w = make([]float32, out<<wideBits)
	n.gw = make([]float32, 1<<wideBits)
	n.ob, n.gob = make([]float32, out), make([]float32, out)
	if hidden > 0 {
		n.d = make([]float32, hidden<<deepBits)
		n.gd = make([]float32, 1<<deepBits)
		n.top, n.gtop = make([]float32, out*hidden), make([]float32, out*hidden)
		n.hb, n.ghb = make([]float32, hidden), make([]float32, hidden)
		for i := range n.d {
			n.d[i] = (n.r.float() - .5) * .2
		}
		for i := range n.top {
			n.top[i] = (n.r.float() - .5) * .5
		}
		n.hid, n.dh = make([]float32, hidden), make([]float32, hidden)
	}
	return n
}

// drop keeps a random share of the features for one step.
func (n *fnet) drop(wide, deep []uint32) {
	n.fw, n.fd = n.fw[:0], n.fd[:0]
	kw, kd := uint32(float64(n.keepW)*(1<<32-1)), uint32(float64(n.keepD)*(1<<32-1))
	mw, md := uint32(1)<<n.wideBits-1, uint32(1)<<n.deepBits-1
	for _, h := range wide {
		if n.r.next() <= kw {
			n.fw = append(n.fw, h&mw)
		}
	}
	for _, h := range deep {
		if n.r.next() <= kd {
			n.fd = append(n.fd, h>>7&md)
		}
	}
}

// forward scores the features that drop kept.
func (n *fnet) forward(o []float32) {
	copy(o, n.ob)
	sw, sd := 1/n.keepW, 1/n.keepD
	switch n.out {
	case 8:
		var a [8]float32
		for _, r := range n.fw {
			row := (*[8]float32)(n.w[r*8:])
			for k := range 8 {
				a[k] += row[k]
			}
		}
		for k := range 8 {
			o[k] += a[k] * sw
		}
	default:
		for _, r := range n.fw {
			for k := range n.out {
				o[k] += n.w[int(r)*n.out+k] * sw
			}
		}
	}
	if n.hidden == 0 {
		return
	}
	h := n.hid
	clear(h)
	for _, r := range n.fd {
		row := n.d[int(r)*n.hidden : int(r+1)*n.hidden]
		for j, x := range row {
			h[j] += x
		}
	}
	for j := range h {
		h[j] = h[j]*sd + n.hb[j]
		if h[j] <= 0 {
			h[j] = 0
			continue
		}
		for k := range n.out {
			o[k] += h[j] * n.top[k*n.hidden+j]
		}
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// backward takes a step against the gradient g of the scores.
func (n *fnet) backward(g []float32) {
	const eps = 1e-6
	sw, sd := 1/n.keepW, 1/n.keepD
	var sq float32
	for _, x := range g[:n.out] {
		sq += x * x
	}
	sq = sq * sw * sw / float32(n.out)
	if sq < 1e-10 {
		return
	}
	if n.hidden > 0 {
		var sh float32
		for j, hv := range n.hid {
			n.dh[j] = 0
			if hv <= 0 {
				continue
			}
			var s float32
			for k := range n.out {
				t := &n.top[k*n.hidden+j]
				s += g[k] * *t
				d := g[k] * hv
				q := &n.gtop[k*n.hidden+j]
				*q += d * d
				*t -= n.lrDeep * (d + n.l2**t) / sqrt(*q+eps)
			}
			n.dh[j] = s * sd
			n.ghb[j] += s * s
			n.hb[j] -= n.lrDeep * s / sqrt(n.ghb[j]+eps)
			sh += n.dh[j] * n.dh[j]
		}
		sh /= float32(n.hidden)
		if sh > 1e-12 {
			for _, r := range n.fd {
				n.gd[r] += sh
				st := n.lrDeep / sqrt(n.gd[r]+eps)
				row := n.d[int(r)*n.hidden : int(r+1)*n.hidden]
				dec := 1 - st*n.l2
				for j := range row {
					row[j] = row[j]*dec - st*n.dh[j]
				}
			}
		}
	}
	for k := range n.out {
		n.gob[k] += g[k] * g[k]
		n.ob[k] -= n.lr * g[k] / sqrt(n.gob[k]+eps)
	}
	for _, r := range n.fw {
		n.gw[r] += sq
		st := n.lr / sqrt(n.gw[r]+eps)
		dec := 1 - st*n.l2
		row := n.w[int(r)*n.out : int(r+1)*n.out]
		for k := range row {
			row[k] = row[k]*dec - st*sw*g[k]
		}
	}
}

// snapshot adds the weights as they stand to an average; settle puts the
// average in their place. The average of several epochs errs less than the last.
func (n *fnet) snapshot() {
	if n.sums == nil {
		for _, l := range n.lists() {
			n.sums = append(n.sums, make([]float32, len(l)))
		}
	}
	n.taken++
	for i, l := range n.lists() {
		for k, x := range l {
			n.sums[i][k] += x
		}
	}
}

func (n *fnet) settle() {
	if n.taken == 0 {
		return
	}
	for i, l := range n.lists() {
		for k := range l {
			l[k] = n.sums[i][k] / float32(n.taken)
		}
	}
}

func (n *fnet) lists() [][]float32 { return [][]float32{n.w, n.d, n.top, n.hb, n.ob} }

// blended learns Members nets from different seeds and returns one that scores as
// they do in the mean: they share the rows, and each has its part of the hidden
// units. The mean errs less than one, and hangs less on the seed.
func (t *run) blended(hidden int, learn func(seed uint64, hidden int) *fnet) *attrib.Net {
	nets := make([]*fnet, t.Members)
	for k := range nets {
		nets[k] = learn(t.Seed+100*uint64(k), hidden/t.Members)
	}
	return blend(nets).quantise()
}

// blend makes one net of several of the same shape.
func blend(nets []*fnet) *fnet {
	if len(nets) == 1 {
		return nets[0]
	}
	a := nets[0]
	share := 1 / float32(len(nets))
	n := &fnet{out: a.out, hidden: a.hidden * len(nets), wideBits: a.wideBits, deepBits: a.deepBits}
	n.w, n.ob = make([]float32, len(a.w)), make([]float32, a.out)
	n.d, n.top, n.hb = make([]float32, n.hidden<<n.deepBits), make([]float32, n.out*n.hidden), make([]float32, n.hidden)
	for m, x := range nets {
		for i, v := range x.w {
			n.w[i] += v * share
		}
		for i, v := range x.ob {
			n.ob[i] += v * share
		}
		if x.hidden == 0 {
			continue
		}
		at := m * x.hidden
		copy(n.hb[at:], x.hb)
		for r := range 1 << n.deepBits {
			copy(n.d[r*n.hidden+at:], x.d[r*x.hidden:(r+1)*x.hidden])
		}
		for k := range n.out {
			for j := range x.hidden {
				n.top[k*n.hidden+at+j] = x.top[k*x.hidden+j] * share
			}
		}
	}
	return n
}

// quantise makes the Net of n.
func (n *fnet) quantise() *attrib.Net {
	q := &attrib.Net{Out: n.out, Hidden: n.hidden, WideBits: n.wideBits, DeepBits: n.deepBits,
		Bias: append([]float32{}, n.ob...), HiddenBias: append([]float32{}, n.hb...), Top: append([]float32{}, n.top...)}
	if n.hidden > 0 {
		q.Top = attrib.Turn(n.top, n.hidden)
	}
	q.WideScale = scales(n.w, n.out)
	q.Wide = attrib.Rows(steps(n.w, n.out, q.WideScale), n.out)
	if n.hidden > 0 {
		q.DeepScale = scales(n.d, n.hidden)
		q.Deep = attrib.Blocks(steps(n.d, n.hidden, q.DeepScale), n.hidden)
	}
	return q
}

// scales chooses the step of each lane: its largest weight, yet no more than
// twelve standard deviations, is 127 steps.
func scales(w []float32, n int) []float32 {
	out := make([]float32, n)
	for k := range n {
		var hi float32
		var sum float64
		cnt := 0
		for i := k; i < len(w); i += n {
			x := w[i]
			if x != 0 {
				sum += float64(x) * float64(x)
				cnt++
			}
			hi = max(hi, max(x, -x))
		}
		if cnt > 0 {
			hi = min(hi, 12*float32(math.Sqrt(sum/float64(cnt))))
		}
		if hi == 0 {
			hi = 1
		}
		out[k] = hi / 127
	}
	return out
}

// steps counts the weights of rows of n lanes in steps.
func steps(w []float32, n int, scale []float32) []int8 {
	out := make([]int8, len(w))
	for i, x := range w {
		out[i] = int8(max(-127, min(127, math.Round(float64(x/scale[i%n])))))
	}
	return out
}
