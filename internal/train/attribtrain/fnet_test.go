package attribtrain

import (
	"math"
	"testing"
)

// A blended net scores as its members do in the mean.
func TestBlend(t *testing.T) {
	const out, hidden = 3, 4
	var nets []*fnet
	for seed := range uint64(3) {
		n := newNet(out, hidden, 5, 4, seed+1)
		n.keepW, n.keepD = 1, 1
		for _, l := range [][]float32{n.w, n.hb, n.ob} {
			for i := range l {
				l[i] = n.r.float() - .5
			}
		}
		nets = append(nets, n)
	}
	b := blend(nets)
	b.keepW, b.keepD = 1, 1
	b.hid = make([]float32, b.hidden)
	wide, deep := []uint32{3, 17, 30}, []uint32{1 << 7, 9 << 7, 14 << 7}
	var want, got [8]float32
	for _, n := range nets {
		var o [8]float32
		n.drop(wide, deep)
		n.forward(o[:])
		for k := range out {
			want[k] += o[k] / float32(len(nets))
		}
	}
	b.drop(wide, deep)
	b.forward(got[:])
	for k := range out {
		if math.Abs(float64(got[k]-want[k])) > 1e-5 {
			t.Errorf("class %d: %v, the members' mean is %v", k, got[k], want[k])
		}
	}
	if blend(nets[:1]) != nets[0] {
		t.Error("one net is blended with itself")
	}
}
