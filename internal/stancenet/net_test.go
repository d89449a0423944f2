package stancenet

import (
	"errors"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/onrecord-go/onrecord/internal/model"
)

// random returns weights of a small net: the first word and the first feature
// speak for the first class, all else is noise too weak to matter.
func random() *Weights {
	rng := rand.New(rand.NewPCG(1, 2))
	row := func(n int) []float32 {
		v := make([]float32, n)
		for i := range v {
			v[i] = float32(rng.NormFloat64() * .01)
		}
		return v
	}
	rows := func(n, m int) (out [][]float32) {
		for range n {
			out = append(out, row(m))
		}
		return out
	}
	const k = 5
	w := &Weights{
		Heads:    []Head{{"act", []string{"a", "b", "c"}}, {"level", []string{"x", "y"}}},
		Goes:     []uint64{1, 2, 3},
		Features: []uint32{3, 8},
		Wide:     rows(2, k), DeepRows: rows(2, Deep), DeepBias: row(Deep),
		Words: []uint32{Hash("good"), Hash("bad")}, Word: rows(2, slots),
		Tag: rows(Tags, slots), Flag: rows(Flags, slots), Bias: row(Units),
		Look: row(Looks * Units), Hidden: row(Hidden * Pooled), HidBias: row(Hidden), Top: row(k * Hidden), TopBias: row(k),
	}
	if w.Words[0] > w.Words[1] {
		w.Words[0], w.Words[1] = w.Words[1], w.Words[0]
	}
	w.Wide[0][0] = 2
	return w
}

func open(t *testing.T, w *Weights) *Net {
	t.Helper()
	f := file(t, w)
	n, err := Read(f)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func file(t *testing.T, w *Weights) *model.File {
	t.Helper()
	var x model.Writer
	w.Write(&x)
	b, err := x.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	f, err := model.Open(b)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// direct computes the scores as the formulas have them, without tables of bytes.
func direct(w *Weights, features []uint32, toks []Token) []float64 {
	row := func(t, c, slot int) float64 {
		if t < 0 || t >= len(toks) {
			return 0
		}
		j := slot*Units + c
		v := float64(w.Tag[toks[t].Tag][j]) + float64(w.Flag[toks[t].Flag][j])
		for i, h := range w.Words {
			if h == toks[t].Word {
				v += float64(w.Word[i][j])
			}
		}
		return v
	}
	var pooled [Pooled]float64
	win := make([][Units]float64, len(toks))
	for t := range toks {
		for c := range Units {
			// A token is the last word of the window before it, and the first of the
			// one behind it.
			win[t][c] = max(0, row(t+1, c, 0)+row(t, c, 1)+row(t-1, c, 2)+float64(w.Bias[c]))
			pooled[Looks*Units+c] = max(pooled[Looks*Units+c], win[t][c])
		}
	}
	for l := range Looks {
		e := make([]float64, len(toks))
		sum := 0.0
		for t := range toks {
			for c := range Units {
				e[t] += float64(w.Look[l*Units+c]) * win[t][c]
			}
			e[t] = math.Exp(e[t])
			sum += e[t]
		}
		for t := range toks {
			for c := range Units {
				pooled[l*Units+c] += e[t] / sum * win[t][c]
			}
		}
	}
	k := len(w.TopBias)
	out := make([]float64, k)
	for d := range Deep {
		pooled[(Looks+1)*Units+d] = float64(w.DeepBias[d])
	}
	for i, h := range w.Features {
		for _, f := range features {
			if f != h {
				continue
			}
			for c := range out {
				out[c] += float64(w.Wide[i][c])
			}
			for d := range Deep {
				pooled[(Looks+1)*Units+d] += float64(w.DeepRows[i][d])
			}
		}
	}
	for d := range Deep {
		pooled[(Looks+1)*Units+d] = math.Tanh(pooled[(Looks+1)*Units+d])
	}
	for i := range Hidden {
		h := float64(w.HidBias[i])
		for j, v := range pooled {
			h += float64(w.Hidden[i*Pooled+j]) * v
		}
		for c := range out {
			out[c] += max(h, 0) * float64(w.Top[c*Hidden+i])
		}
	}
	for c := range out {
		out[c] += float64(w.TopBias[c])
	}
	return out
}

func TestScore(t *testing.T) {
	w := random()
	n := open(t, w)
	var s Scratch
	for _, toks := range [][]Token{
		nil,
		{{Word: Hash("good"), Tag: 1}},
		{{Word: Hash("bad"), Tag: 3, Flag: 1}, {Tag: 5}, {Word: Hash("unheard"), Lemma: Hash("of"), Tag: 2, Flag: 7}, {Word: Hash("good"), Tag: 63}},
	} {
		for _, features := range [][]uint32{nil, {3}, {1, 3, 3, 8, 9}} {
			once := features
			if len(once) > 1 {
				once = []uint32{3, 8}
			}
			want := direct(w, once, toks)
			got := n.Score(features, toks, &s)
			if len(got) != 2 || len(got[0]) != 3 || len(got[1]) != 2 {
				t.Fatalf("heads of %v", got)
			}
			for c, v := range append(append([]float32(nil), got[0]...), got[1]...) {
				if math.Abs(float64(v)-want[c]) > .02 {
					t.Errorf("%d tokens, features %v, class %d: %.4f, want %.4f", len(toks), features, c, v, want[c])
				}
			}
		}
	}
}

// TestScoreAgain holds that what a call leaves in its memory does not matter to
// the next one.
func TestScoreAgain(t *testing.T) {
	n := open(t, random())
	toks := []Token{{Word: Hash("bad"), Tag: 3}, {Word: Hash("good")}}
	var fresh, used Scratch
	want := append([]float32(nil), n.Score([]uint32{3}, toks, &fresh)[0]...)
	n.Score([]uint32{8}, make([]Token, 3*MaxTokens), &used)
	for c, v := range n.Score([]uint32{3}, toks, &used)[0] {
		if v != want[c] {
			t.Errorf("class %d: %v after another call, want %v", c, v, want[c])
		}
	}
}

func TestReadDamaged(t *testing.T) {
	for name, damage := range map[string]func(*Weights){
		"features":   func(w *Weights) { w.Features = w.Features[:1] },
		"words":      func(w *Weights) { w.Word = w.Word[:1] },
		"hidden":     func(w *Weights) { w.Hidden = w.Hidden[1:] },
		"goes":       func(w *Weights) { w.Goes = nil },
		"no classes": func(w *Weights) { w.Heads = nil },
	} {
		w := random()
		damage(w)
		if _, err := Read(file(t, w)); !errors.Is(err, model.ErrCorrupt) {
			t.Errorf("%s: %v, want ErrCorrupt", name, err)
		}
	}
}

func TestDecide(t *testing.T) {
	n := &Net{Goes: []uint64{0b01, 0b10, 0}}
	none := Decisions{-1, -1, -1, -1}
	for _, c := range []struct {
		name   string
		scores [][]float32
		rules  Decisions
		exact  bool
		want   Decisions
	}{
		{"the highest", [][]float32{{0, 3, 1}, {2, 1}, {1, 0}, {0, 1}}, none, false, Decisions{1, 1, 0, 1}},
		{"the first of equals", [][]float32{{2, 0, 2}, {1, 1}, {1, 1}, {0, 0}}, none, false, Decisions{0, 0, 0, 0}},
		{"all levels go with the last", [][]float32{{0, 0, 1}, {0, 1}, {1, 0}, {1, 0}}, none, false, Decisions{2, 1, 0, 0}},
		{"rules have an advantage", [][]float32{{.9, 0, 0}, {2, 1}, {.4, 0}, {.1, 0}}, Decisions{1, 0, 1, 1}, false, Decisions{1, 1, 1, 0}},
		{"but no more than that", [][]float32{{1.1, 0, 0}, {2, 1}, {.6, 0}, {1, 0}}, Decisions{1, 0, 1, 1}, false, Decisions{0, 0, 0, 0}},
		{"what is exact stands", [][]float32{{9, 0, 0}, {2, 1}, {0, 1}, {1, 0}}, Decisions{1, -1, -1, -1}, true, Decisions{1, 1, 1, 0}},
	} {
		if got := n.Decide(c.scores, c.rules, c.exact); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
