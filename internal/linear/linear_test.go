package linear

import (
	"math/rand/v2"
	"testing"

	"github.com/onrecord-go/onrecord/internal/model"
)

// reread writes m with write and returns a reader at it.
func reread(t *testing.T, write func(*model.Section)) *model.Reader {
	t.Helper()
	var w model.Writer
	write(w.Section("m"))
	b, err := w.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	f, err := model.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	r, err := f.Section("m")
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestModel(t *testing.T) {
	a, b, c := Mix(1, 2, 3, 4), Mix(1, 2, 3, 5), Mix(2, 2, 3, 4)
	m := New([]Weight{{a, 0, 3}, {b, 1, -7}, {a, 2, 5}, {b, 0, 1}, {a, 1, 0}})
	if m.Len() != 4 {
		t.Errorf("%d weights, want 4", m.Len())
	}
	again, err := Read(reread(t, m.Write), 3)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []*Model{m, again} {
		var s Scores
		m.Add([]uint64{a, b, c, a}, &s)
		if want := (Scores{7, -7, 10}); s != want {
			t.Errorf("scores %v, want %v", s, want)
		}
	}
	if _, err := Read(reread(t, m.Write), 2); err == nil {
		t.Error("a class out of range is read")
	}
	var none Scores
	New(nil).Add([]uint64{a}, &none)
	if none != (Scores{}) {
		t.Errorf("scores of the empty model: %v", none)
	}
}

// Features with any number of weights, of any size, and more of them than a bucket
// has room for.
func TestModelMany(t *testing.T) {
	var ws []Weight
	want := map[uint64]Scores{}
	for i, n := range []int{1, 3, 4, 6, 7, 12, 13, MaxClasses, 2, 5} {
		f := uint64(7)<<(64-bucketBits) | uint64(i+1)<<(64-keyBits) // all of one bucket
		if n < 3 {
			f = uint64(i) << 60
		}
		var s Scores
		for c := range n {
			s[c] = int32(c*(maxWeight/12) - 300)
			ws = append(ws, Weight{f, uint8(c), int16(s[c])})
		}
		want[f] = s
	}
	m := New(ws)
	again, err := Read(reread(t, m.Write), MaxClasses)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []*Model{m, again} {
		var fs []uint64
		var all, got Scores
		for f, w := range want {
			var s Scores
			if m.Add([]uint64{f}, &s); s != w {
				t.Errorf("feature %x: scores %v, want %v", f, s, w)
			}
			fs = append(fs, f, f^1<<(64-keyBits)<<8) // and one that is not known
			for c, x := range w {
				all[c] += 3 * x
			}
		}
		if m.Add(append(append(fs, fs...), fs...), &got); got != all {
			t.Errorf("scores of all %v, want %v", got, all)
		}
	}
}

func TestThree(t *testing.T) {
	rng := rand.New(rand.NewPCG(1, 2))
	var ws []Weight
	want := map[uint64][3]int32{}
	for len(want) < 300 {
		f := rng.Uint64()
		var w [3]int32
		for k := range w {
			w[k] = int32(rng.IntN(2*MaxThree+1) - MaxThree)
			ws = append(ws, Weight{f, uint8(k), int16(w[k])})
		}
		want[f] = [3]int32{0, w[1] - w[0], w[2] - w[0]}
	}
	m := NewThree(ws)
	again, err := ReadThree(reread(t, m.Write))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range []*Three{m, again} {
		missed := 0
		var all [3]int32
		var some []uint64
		for f, w := range want {
			got := m.Score([]uint64{f})
			if got != w {
				missed++
				continue
			}
			if len(some) < 64 {
				some = append(some, f)
				for k := range w {
					all[k] += w[k]
				}
			}
		}
		if missed > 1 {
			t.Errorf("%d of 300 features have wrong weights", missed)
		}
		if got := m.Score(some); got != all {
			t.Errorf("sum %v, want %v", got, all)
		}
		if got := m.Score([]uint64{0x123456789abcdef0}); got != [3]int32{} {
			t.Errorf("an unknown feature scores %v", got)
		}
	}
}

func BenchmarkThree(b *testing.B) {
	rng := rand.New(rand.NewPCG(1, 2))
	var ws []Weight
	for range 300_000 {
		ws = append(ws, Weight{rng.Uint64(), uint8(rng.IntN(3)), 5})
	}
	m := NewThree(ws)
	fs := make([]uint64, 62)
	for b.Loop() {
		for i := range fs {
			fs[i] = rng.Uint64()
		}
		m.Score(fs)
	}
}
