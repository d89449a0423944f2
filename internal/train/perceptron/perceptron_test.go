package perceptron

import (
	"testing"

	"github.com/onrecord-go/onrecord/internal/linear"
)

// TestAverage follows three decisions by hand: the weight is 1 after the first,
// 0 after the third, so that its average over three is 2/3, and that of the other
// class, which is moved the other way, -2/3.
func TestAverage(t *testing.T) {
	var p Perceptron
	f := []uint64{42}
	p.Update(f, 1, 0)
	p.Step()
	p.Step()
	p.Update(f, 0, 1)
	p.Step()
	var s [2]int32
	p.Score(f, s[:])
	if s != [2]int32{} {
		t.Errorf("scores %v, want none", s)
	}
	got := p.Weights(1, 0, 100)
	want := []linear.Weight{{Feature: 42, Class: 0, Value: -4}, {Feature: 42, Class: 1, Value: 4}}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("weights %v, want %v", got, want)
	}
	if got := p.Weights(3, 0, 100); len(got) != 0 {
		t.Errorf("weights changed twice are kept where three times are asked for: %v", got)
	}
}

func TestBest(t *testing.T) {
	s := []int32{5, 9, 9, -1}
	for mask, want := range map[uint64]int{0: -1, 1: 0, 0b1111: 1, 0b1100: 2, 0b1000: 3} {
		if got := Best(s, mask); got != want {
			t.Errorf("Best with mask %b is %d, want %d", mask, got, want)
		}
	}
}

// TestThree learns the sign of a sum: both kinds of perceptron get it right.
func TestThree(t *testing.T) {
	p := NewThree()
	var q Perceptron
	for range 50 {
		for _, f := range []struct {
			x     []uint64
			class int
		}{{[]uint64{1 << 60, 2 << 60}, 0}, {[]uint64{1 << 60, 3 << 60}, 1}, {[]uint64{4 << 60, 3 << 60}, 2}} {
			p.Step()
			q.Step()
			s := p.Score(f.x)
			if b := Best(s[:], 7); b != f.class {
				p.Update(f.x, f.class, b)
			}
			var r [3]int32
			q.Score(f.x, r[:])
			if r != s {
				t.Fatalf("scores %v and %v", r, s)
			}
			if b := Best(r[:], 7); b != f.class {
				q.Update(f.x, f.class, b)
			}
		}
	}
	m := linear.NewThree(p.Weights(1, 0, linear.MaxThree))
	for class, x := range [][]uint64{{1 << 60, 2 << 60}, {1 << 60, 3 << 60}, {4 << 60, 3 << 60}} {
		s := m.Score(x)
		if b := Best(s[:], 7); b != class {
			t.Errorf("%v is in class %d, want %d", x, b, class)
		}
	}
}
