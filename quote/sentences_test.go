package quote_test

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/corpus"
	"github.com/onrecord-go/onrecord/internal/train/extra"
	"github.com/onrecord-go/onrecord/quote"
)

// TestSentences scores the library on headlines, on sentences and quotations that stand
// alone and on short articles, by the measures of TestCorpus.
func TestSentences(t *testing.T) {
	x := extractor(t)
	for _, c := range []struct {
		name                           string
		spoken, speaker, act, position float64 // floors
	}{
		{"headlines", 83.5, 88, 78, 87},
		{"wires", 82.5, 82, 80, 85.5},
		{"quotes", 85, 89, 80.5, 86},
		{"acts", 95.5, 95, 60.5, 80},
		{"articles", 91, 88, 75, 86},
	} {
		path := filepath.Join("testdata", "sentences", c.name+".jsonl")
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		docs, err := extra.Documents(path, b)
		if err != nil {
			t.Fatal(err)
		}
		var m tally
		for _, d := range docs {
			rec, err := x.Extract(context.Background(), plain(t, d.Text))
			if err != nil {
				t.Fatal(err)
			}
			score(annotatedArticle(t, d), rec, &m)
		}
		for _, f := range []struct {
			name       string
			got, floor float64
		}{
			{"spoken F1", m.f1(m.spoken[0], 0), c.spoken},
			{"speaker", m.share(m.speaker), c.speaker},
			{"act", m.share(m.act), c.act},
			{"position", m.share(m.position), c.position},
		} {
			t.Logf("%-9s %4d attributions: %-9s %5.1f", c.name, m.gold[0], f.name, f.got)
			if f.got < f.floor {
				t.Errorf("%s: %s is %.1f, the floor is %.1f", c.name, f.name, f.got, f.floor)
			}
		}
	}
}

// annotatedArticle puts an annotated document into the form of the corpus.
func annotatedArticle(t *testing.T, d extra.Document) *corpus.Article {
	t.Helper()
	g := &corpus.Article{Text: d.Text}
	spans := func(list [][2]int) []article.Span {
		var out []article.Span
		for _, s := range list {
			out = append(out, article.Span{Start: s[0], End: s[1]})
		}
		return out
	}
	for i, a := range d.Attributions {
		l := &a.Label
		who := corpus.Speaker{ID: i + 1, Name: l.Speaker.Name, Mention: l.Speaker.Mention}
		var st quote.Stance
		err := errors.Join(who.Kind.UnmarshalText([]byte(l.Speaker.Kind)), st.Act.UnmarshalText([]byte(l.Act)))
		if l.Commitment != nil {
			st.Addressed, st.Commitment = true, int8(*l.Commitment)
		}
		if err != nil || st.Position().String() != l.Position {
			t.Fatalf("%s %s: %+v: %v", d.ID, a.ID, l, err)
		}
		g.Speakers = append(g.Speakers, who)
		g.Statements = append(g.Statements, corpus.Statement{ID: i + 1, Speaker: who.ID, Source: spans(a.Source), Cue: spans(a.Cue), Content: spans(a.Content), Stances: []quote.Stance{st}})
	}
	return g
}
