package quote_test

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/corpus"
	"github.com/onrecord-go/onrecord/quote"
)

// TestCorpus scores the library on the project's own corpus, invented articles
// that are annotated in full. Its measures are those of the scorers for the
// public corpora: a statement is found where its content is aligned with an
// annotated one (half of the words of both together, one to one), spoken where
// their sources share a word too, or both have none; who, what and where they
// stand is measured over the aligned ones. The floors are a little below what
// was reached when they were set, so that a loss shows.
func TestCorpus(t *testing.T) {
	x := extractor(t)
	paths, err := filepath.Glob("testdata/corpus/*.art")
	if err != nil || len(paths) == 0 {
		t.Fatalf("no corpus: %v", err)
	}
	var all tally
	formats := make(map[string]*tally)
	for _, p := range paths {
		g := readArt(t, p)
		a := artArticle(t, g)
		rec, err := x.Extract(context.Background(), a)
		if err != nil {
			t.Fatal(err)
		}
		if formats[g.Format] == nil {
			formats[g.Format] = new(tally)
		}
		score(g, rec, &all, formats[g.Format])
	}
	for _, f := range corpusFloors {
		got := f.of(&all)
		t.Logf("%-22s %5.1f", f.name, got)
		if got < f.floor {
			t.Errorf("%s is %.1f, the floor is %.1f", f.name, got, f.floor)
		}
	}
	names := make([]string, 0, len(formats))
	for n := range formats {
		names = append(names, n)
	}
	slices.Sort(names)
	doc, err := os.ReadFile("doc.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range names {
		m := formats[n]
		row := fmt.Sprintf("//\t%-18s%4.0f%4.0f%4.0f\n", strings.ReplaceAll(n, "-", " "), m.f1(m.spoken[0], 0), m.share(m.speaker), m.share(m.position))
		if !bytes.Contains(doc, []byte(row)) {
			t.Errorf("the package comment has not the row %q", row)
		}
		t.Logf("%-16s %3d annotated: spoken %5.1f, speaker %5.1f, act %5.1f, position %5.1f", n, m.gold[0], m.f1(m.spoken[0], 0), m.share(m.speaker), m.share(m.act), m.share(m.position))
	}
}

var corpusFloors = []struct {
	name  string
	of    func(*tally) float64
	floor float64
}{
	{"found F1", func(m *tally) float64 { return m.f1(m.found[0], 0) }, 87},
	{"spoken F1", func(m *tally) float64 { return m.f1(m.spoken[0], 0) }, 84.5},
	{"spoken precision", func(m *tally) float64 { return percent(m.spoken[0], m.pred[0]) }, 90},
	{"spoken recall", func(m *tally) float64 { return percent(m.spoken[0], m.gold[0]) }, 79},
	{"direct spoken F1", func(m *tally) float64 { return m.f1(m.spoken[quote.Direct], int(quote.Direct)) }, 87.5},
	{"mixed spoken F1", func(m *tally) float64 { return m.f1(m.spoken[quote.Mixed], int(quote.Mixed)) }, 87.5},
	{"indirect spoken F1", func(m *tally) float64 { return m.f1(m.spoken[quote.Indirect], int(quote.Indirect)) }, 83},
	{"speaker", func(m *tally) float64 { return m.share(m.speaker) }, 87},
	{"kind of speaker", func(m *tally) float64 { return m.share(m.kind) }, 87},
	{"act", func(m *tally) float64 { return m.share(m.act) }, 80},
	{"family of act", func(m *tally) float64 { return m.share(m.family) }, 85.5},
	{"position", func(m *tally) float64 { return m.share(m.position) }, 80},
	{"attitude", func(m *tally) float64 { return m.share(m.attitude) }, 88.5},
	{"when", func(m *tally) float64 { return m.share(m.when) }, 88},
}

// tally counts. Those by kind of quotation have the sum in place 0; the others
// are over the aligned statements.
type tally struct {
	gold, pred, found, spoken [4]int

	aligned                                              int
	speaker, kind, act, family, position, attitude, when int
}

func percent(n, of int) float64 {
	if of == 0 {
		return 0
	}
	return 100 * float64(n) / float64(of)
}

func (m *tally) f1(hit, kind int) float64 { return percent(2*hit, m.gold[kind]+m.pred[kind]) }
func (m *tally) share(n int) float64      { return percent(n, m.aligned) }

func readArt(t testing.TB, path string) *corpus.Article {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	g, err := corpus.Read(f)
	if err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return g
}

func artArticle(t testing.TB, g *corpus.Article) *article.Article {
	t.Helper()
	a := plain(t, g.Text)
	if a.Text != g.Text {
		t.Fatalf("%s: the text is not normal", g.Title)
	}
	a.Headlines = []article.Label{{Text: g.Title}}
	a.Published = article.Date{Time: g.Published, HasTime: !g.DateOnly, HasZone: true}
	return a
}

// wordsOf returns which words of a text spans cover, by the offsets of the words.
func wordsOf(text string, spans []article.Span) map[int]bool {
	out := make(map[int]bool)
	for _, s := range spans {
		in := false
		for i, r := range text[s.Start:s.End] {
			w := unicode.IsLetter(r) || unicode.IsDigit(r)
			if w && !in {
				out[s.Start+i] = true
			}
			in = w
		}
	}
	return out
}

func overlap(a, b map[int]bool) (both, either int) {
	for w := range a {
		if b[w] {
			both++
		}
	}
	return both, len(a) + len(b) - both
}

// score adds the figures of one article. Statements that another one reports
// are measured like the others.
func score(g *corpus.Article, rec *quote.Record, to ...*tally) {
	type pair struct {
		gold, pred int
		iou        float64
	}
	text := rec.Text
	golds := make([]map[int]bool, len(g.Statements))
	preds := make([]map[int]bool, len(rec.Statements))
	for i := range g.Statements {
		golds[i] = wordsOf(text, g.Statements[i].Content)
	}
	var pairs []pair
	for j := range rec.Statements {
		preds[j] = wordsOf(text, rec.Statements[j].Content)
		for i := range golds {
			if both, either := overlap(golds[i], preds[j]); either > 0 && 2*both >= either {
				pairs = append(pairs, pair{i, j, float64(both) / float64(either)})
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.iou, a.iou) })
	goldOf := make(map[int]int)
	taken := make(map[int]bool)
	for _, p := range pairs {
		if _, ok := goldOf[p.pred]; !ok && !taken[p.gold] {
			goldOf[p.pred], taken[p.gold] = p.gold, true
		}
	}
	kinds := make([]int, len(golds))
	for i := range golds {
		if len(golds[i]) == 0 || g.Statements[i].Optional && !taken[i] {
			kinds[i] = -1 // nothing to align, or nothing that must be found
			continue
		}
		kinds[i] = kindOf(rec, golds[i])
	}
	for _, m := range to {
		for i := range golds {
			if kinds[i] >= 0 {
				m.gold[0]++
				m.gold[kinds[i]]++
			}
		}
		for j := range preds {
			if len(preds[j]) == 0 {
				continue
			}
			st := &rec.Statements[j]
			m.pred[0]++
			i, ok := goldOf[j]
			if !ok {
				m.pred[st.Kind]++
				continue
			}
			m.pred[kinds[i]]++
			m.found[0]++
			m.found[kinds[i]]++
			gs := &g.Statements[i]
			a, b := wordsOf(text, gs.Source), wordsOf(text, st.Source)
			if both, _ := overlap(a, b); both > 0 || len(a)+len(b) == 0 {
				m.spoken[0]++
				m.spoken[kinds[i]]++
			}
			labels(g, gs, rec, st, m)
		}
	}
}

// kindOf tells the kind of an annotated content as the library does its own.
func kindOf(rec *quote.Record, words map[int]bool) int {
	quoted := 0
	depth := make(map[int]bool)
	open := false
	for i, r := range rec.Text {
		switch r {
		case '“', '«', '„':
			open = true
		case '”', '»', '\n':
			open = false
		case '"':
			open = !open
		}
		if words[i] {
			depth[i] = open
		}
	}
	for _, q := range depth {
		if q {
			quoted++
		}
	}
	switch {
	case quoted == 0:
		return int(quote.Indirect)
	case 10*quoted >= 9*len(words):
		return int(quote.Direct)
	}
	return int(quote.Mixed)
}

// labels adds whether speaker, stance and date are right.
func labels(g *corpus.Article, gs *corpus.Statement, rec *quote.Record, st *quote.Statement, m *tally) {
	m.aligned++
	who := g.Speakers[slices.IndexFunc(g.Speakers, func(s corpus.Speaker) bool { return s.ID == gs.Speaker })]
	e := rec.Entity(st.Speaker)
	right := false
	switch {
	case who.Name != "":
		right = sameName(who.Name, e.Name)
	case e.Name == "":
		right = who.Kind == e.Kind && who.Mention == "" || shareWord(who.Mention, e.Mention)
	}
	if right {
		m.speaker++
	}
	if who.Kind == e.Kind {
		m.kind++
	}
	if len(st.Stances) > 0 {
		a, b := gs.Stances[0], st.Stances[0]
		if a.Act == b.Act {
			m.act++
		}
		if a.Act.Family() == b.Act.Family() {
			m.family++
		}
		if a.Position() == b.Position() {
			m.position++
		}
		if a.Attitude == b.Attitude {
			m.attitude++
		}
	}
	if gs.When.Start.Equal(st.When.Start) && gs.When.End.Equal(st.When.End) {
		m.when++
	}
}

// nameWords returns the words of a name in small letters, without an article.
func nameWords(s string) []string {
	w := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	if len(w) > 1 && w[0] == "the" {
		w = w[1:]
	}
	return w
}

// sameName reports whether two names are of one: equal, or the words of one all
// among those of the other with the same last word.
func sameName(a, b string) bool {
	x, y := nameWords(a), nameWords(b)
	if len(x) == 0 || len(y) == 0 {
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	if x[len(x)-1] != y[len(y)-1] {
		return false
	}
	for _, w := range x {
		if !slices.Contains(y, w) {
			return false
		}
	}
	return true
}

const functionWords = " a an the of in at for to and or his her its their our my your this that these those some several many few one two three other senior "

func shareWord(a, b string) bool {
	for _, w := range nameWords(a) {
		if !strings.Contains(functionWords, " "+w+" ") && slices.Contains(nameWords(b), w) {
			return true
		}
	}
	return false
}
