package attribtrain

import (
	"math/rand/v2"
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

func TestFrameOf(t *testing.T) {
	an, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	x := &doc{Text: "Ruiz said that the mill had denied it. Nobody was asked about the report, she added."}
	x.d = an.Analyze(x.Text, nil)
	at := func(w string) int32 {
		for i := range x.d.Tokens {
			if x.d.Word(int32(i)) == w {
				return int32(i)
			}
		}
		t.Fatalf("no %q", w)
		return 0
	}
	for w, want := range map[string]frame{
		"said":   {nlp.TagVBD, "", "that"},
		"denied": {nlp.TagVBN, "have", "np"},
		"asked":  {nlp.TagVBN, "be", "in"},
		"report": {nlp.TagNN, "", ","},
	} {
		if got, ok := x.frameOf(at(w)); !ok || got != want {
			t.Errorf("%s: %v %v, want %v", w, got, ok, want)
		}
	}
	for _, w := range []string{"Ruiz", "had", "it", "."} {
		if got, ok := x.frameOf(at(w)); ok {
			t.Errorf("%s: %v, want none", w, got)
		}
	}
}

func TestPoolDraw(t *testing.T) {
	p := pool{words: []string{"denied", "feared"}, sums: []float64{1, 4}}
	r := rand.New(rand.NewPCG(1, 2))
	n := map[string]int{}
	for range 4000 {
		n[p.draw(r)]++
	}
	if n["denied"] < 850 || n["denied"] > 1150 || n["denied"]+n["feared"] != 4000 {
		t.Errorf("drawn %v, want one in four and three in four", n)
	}
}
