package nlptrain

import (
	"os"
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

func corpora(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: no corpus to measure on")
	}
	return dir
}

// TestFloors measures the embedded weights on dev. The floors lie a little below
// what they reached.
func TestFloors(t *testing.T) {
	dev, err := Load(corpora(t), "dev")
	if err != nil {
		t.Fatal(err)
	}
	a, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	f := Evaluate(a, dev)
	t.Log(f)
	for _, c := range []struct {
		name       string
		got, floor float64
	}{
		{"tags", f.Tags, 0.973}, {"words", f.Words, 0.972}, {"lemmas", f.Lemmas, 0.995}, {"ents", f.Ents, 0.89}, {"names", f.Names, 0.86},
		{"UAS", f.UAS, 0.845}, {"LAS", f.LAS, 0.815},
	} {
		if c.got < c.floor {
			t.Errorf("%s %.4f, at least %.4f is asked for", c.name, c.got, c.floor)
		}
	}
}

// TestTokens compares our tokens and sentences with those of the layer on dev,
// where the layer ends a sentence at neither a paragraph nor a question.
func TestTokens(t *testing.T) {
	src, err := ReadFile(corpora(t) + "/data/polnear/dev.jsonl.gz")
	if err != nil {
		t.Fatal(err)
	}
	var ours, theirs, both int
	for i := range src {
		at := map[[2]int]bool{}
		for _, s := range src[i].Sentences {
			for _, x := range s {
				at[[2]int{x.begin, x.end}] = true
			}
		}
		if len(at) == 0 {
			continue
		}
		theirs += len(at)
		d := nlp.Tokenize(src[i].Text, nil)
		ours += len(d.Tokens)
		for _, x := range d.Tokens {
			if at[[2]int{int(x.Start), int(x.End)}] {
				both++
			}
		}
	}
	p, r := float64(both)/float64(ours), float64(both)/float64(theirs)
	t.Logf("tokens: precision %.4f, recall %.4f", p, r)
	if p < 0.99 || r < 0.99 {
		t.Errorf("precision %.4f and recall %.4f of tokens, 0.99 is asked for", p, r)
	}
}

// invented is a document with a layer such as the corpus has.
func invented() *Source {
	return &Source{
		ID:   "invented",
		Text: "“Will you go?” he asked.\n\nShe left.",
		Sentences: [][]autoTok{
			{{0, 3, "``", "``", "O", 3, "punct"}, {3, 7, "will", "MD", "O", 3, "aux"}, {8, 11, "you", "PRP", "O", 0, "root"}, {12, 14, "go", "VB", "O", 3, "dep"}, {14, 15, "?", ".", "O", 3, "punct"}, {15, 18, "''", "''", "O", 3, "punct"}},
			{{19, 21, "he", "PRP", "O", 2, "nsubj"}, {22, 27, "ask", "VBD", "O", 0, "root"}, {27, 28, ".", ".", "O", 2, "punct"}},
			{{30, 33, "she", "PRP", "O", 2, "nsubj"}, {34, 38, "leave", "VBD", "O", 0, "root"}, {38, 39, ".", ".", "O", 2, "punct"}},
		},
	}
}

// TestAlign asks that a sentence which the layer cuts at ?” becomes one tree.
func TestAlign(t *testing.T) {
	g := Align(invented())
	if len(g.Doc.Sents) != 2 || !g.Tree[0] || !g.Tree[1] {
		t.Fatalf("%d sentences, trees %v", len(g.Doc.Sents), g.Tree)
	}
	want := []int32{2, 2, 7, 2, 2, 2, 7, -1, 7, 10, -1, 10}
	for i, h := range g.Head {
		if h != want[i] {
			t.Errorf("head of token %d is %d, want %d", i, h, want[i])
		}
	}
	if g.Rel[2] != nlp.RelCcomp || g.Tag[7] != nlp.TagVBD {
		t.Errorf("relation %v, tag %v", g.Rel[2], g.Tag[7])
	}
	h := g.Heading()
	if want := "“Will You Go?” He Asked.\n\nShe Left."; h.Doc.Text != want {
		t.Errorf("heading %q, want %q", h.Doc.Text, want)
	}
}

// TestDeterministic trains twice on a few copies of an invented document.
func TestDeterministic(t *testing.T) {
	train := func() *nlp.Models {
		var docs []*Gold
		for range 8 {
			docs = append(docs, Align(invented()))
		}
		return Train(docs, 1)
	}
	a, b := nlp.New(*train()), nlp.New(*train())
	text := "“Will you go?” she asked."
	x, y := a.Analyze(text, nil), b.Analyze(text, nil)
	for i := range x.Tokens {
		if x.Tokens[i] != y.Tokens[i] {
			t.Errorf("token %d: %+v and %+v", i, x.Tokens[i], y.Tokens[i])
		}
	}
}
