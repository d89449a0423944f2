package attrib

import "github.com/onrecord-go/onrecord/internal/number"

// transExp are scores of pairs of labels, previous*4+current, made ready for
// [Lattice.Probs]: their exponentials.
type transExp [16]float64

func newTransExp(t *[16]float32) *transExp {
	var out transExp
	for i, x := range t {
		out[i] = number.Exp32(x)
	}
	return &out
}

// Pairs of labels.
const (
	oo = LOut*4 + LOut
	os = LOut*4 + LSource
	oc = LOut*4 + LContent
	oq = LOut*4 + LCue
	ss = LSource*4 + LSource
	so = LSource*4 + LOut
	sc = LSource*4 + LContent
	sq = LSource*4 + LCue
	cc = LContent*4 + LContent
	co = LContent*4 + LOut
	cs = LContent*4 + LSource
	cq = LContent*4 + LCue
	qq = LCue*4 + LCue
	qo = LCue*4 + LOut
	qs = LCue*4 + LSource
	qc = LCue*4 + LContent
)

// factor is what Probs keeps of a token: the exponentials of its scores, those of
// what may not be there being zero.
type factor struct {
	out           float64 // bearing no label
	src, con, cue float64 // bearing a label
	inS, inC, inQ float64 // being the first of a run of it
	exS, exC, exQ float64 // being the first after a run of it
	scale         float64
}

// read sets f to token t.
func (f *factor) read(l *Lattice, t int) {
	x := &l.Sc[t]
	f.out = 1
	f.src, f.con, f.cue = number.Exp32(x[colES]), number.Exp32(x[colEC]), number.Exp32(x[colEQ])
	f.inS, f.inC, f.inQ = number.Exp32(x[colSS]), number.Exp32(x[colSC]), 0
	f.exS, f.exC, f.exQ = number.Exp32(x[colNS]), number.Exp32(x[colNC]), 1
	// The cue is one run that holds its head.
	switch {
	case t < l.Head:
		f.inQ, f.exQ = number.Exp32(x[colSQ]), 0
	case t == l.Head:
		f.inQ = number.Exp32(x[colSQ])
		f.out, f.src, f.con = 0, 0, 0
	}
}

// Probs is Forward for use: it sets Marg for sources and contents and returns the
// logarithm of the sum over all labels, in a fraction of the time. It takes products
// of exponentials where Forward takes the exponential of sums.
func (l *Lattice) Probs(tr *transExp) float64 {
	n := len(l.Sc)
	l.a, l.f = grow(l.a, n+1), grow(l.f, n)
	l.Marg = grow(l.Marg, n)
	l.a[0] = [7]float64{1}
	logZ, prod := 0.0, 1.0
	for t := range n {
		f, a, z := &l.f[t], &l.a[t], &l.a[t+1]
		f.read(l, t)
		o0, c0, q0 := a[0], a[1], a[2]
		s, o1, c1, q1 := a[3], a[4], a[5], a[6]
		nc0, nq0 := c0*f.exC, q0*f.exQ
		ns, nc1, nq1 := s*f.exS, c1*f.exC, q1*f.exQ
		z[0] = f.out * (float64(tr[oo]*o0) + float64(tr[co]*nc0) + float64(tr[qo]*nq0))
		z[1] = f.con * (float64(tr[cc]*c0) + float64(f.inC*(float64(tr[oc]*o0)+float64(tr[qc]*nq0))))
		z[2] = f.cue * (float64(tr[qq]*q0) + float64(f.inQ*(float64(tr[oq]*o0)+float64(tr[cq]*nc0))))
		z[3] = f.src * (float64(tr[ss]*s) + float64(f.inS*(float64(tr[os]*o0)+float64(tr[cs]*nc0)+float64(tr[qs]*nq0))))
		z[4] = f.out * (float64(tr[so]*ns) + float64(tr[oo]*o1) + float64(tr[co]*nc1) + float64(tr[qo]*nq1))
		z[5] = f.con * (float64(tr[cc]*c1) + float64(f.inC*(float64(tr[sc]*ns)+float64(tr[oc]*o1)+float64(tr[qc]*nq1))))
		z[6] = f.cue * (float64(tr[qq]*q1) + float64(f.inQ*(float64(tr[sq]*ns)+float64(tr[oq]*o1)+float64(tr[cq]*nc1))))
		sum := z[0] + z[1] + z[2] + z[3] + z[4] + z[5] + z[6]
		sum = max(sum, 1e-300)
		inv := 1 / sum
		for k := range z {
			z[k] *= inv
		}
		f.scale = inv
		if prod *= sum; prod > 1e100 || prod < 1e-100 {
			logZ += number.Log(prod)
			prod = 1
		}
	}
	logZ += number.Log(prod)
	b := [7]float64{1, 1, 1, 1, 1, 1, 1}
	for t := n - 1; t >= 0; t-- {
		f, a := &l.f[t], &l.a[t+1]
		l.Marg[t] = [4]float64{LSource: a[3] * b[3], LContent: float64(a[1]*b[1]) + float64(a[5]*b[5])}
		o0, c0, q0 := b[0]*f.out, b[1]*f.con, b[2]*f.cue
		s := b[3] * f.src
		o1, c1, q1 := b[4]*f.out, b[5]*f.con, b[6]*f.cue
		nc0, nq0, ns := c0*f.inC, q0*f.inQ, s*f.inS
		nc1, nq1 := c1*f.inC, q1*f.inQ
		b[0] = float64(tr[oo]*o0) + float64(tr[oc]*nc0) + float64(tr[oq]*nq0) + float64(tr[os]*ns)
		b[1] = float64(tr[cc]*c0) + float64(f.exC*(float64(tr[co]*o0)+float64(tr[cq]*nq0)+float64(tr[cs]*ns)))
		b[2] = float64(tr[qq]*q0) + float64(f.exQ*(float64(tr[qo]*o0)+float64(tr[qc]*nc0)+float64(tr[qs]*ns)))
		b[3] = float64(tr[ss]*s) + float64(f.exS*(float64(tr[so]*o1)+float64(tr[sc]*nc1)+float64(tr[sq]*nq1)))
		b[4] = float64(tr[oo]*o1) + float64(tr[oc]*nc1) + float64(tr[oq]*nq1)
		b[5] = float64(tr[cc]*c1) + float64(f.exC*(float64(tr[co]*o1)+float64(tr[cq]*nq1)))
		b[6] = float64(tr[qq]*q1) + float64(f.exQ*(float64(tr[qo]*o1)+float64(tr[qc]*nc1)))
		for k := range b {
			b[k] *= f.scale
		}
	}
	return logZ
}
