package quote

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/attrib"
)

// The example article under other names and in other countries has the same
// stances on the same claims: nothing hangs on who speaks of whom.
func TestExampleVariants(t *testing.T) {
	names := [][]string{
		nil,
		{"Nozari", "Karimov", "Fazlollah", "Rustam", "Kanaani", "Abdullayev", "Nasser", "Timur", "Dmitry", "Boris", "Peskov", "Volkov", "John", "Michael", "Kirby", "Ferris"},
		{"Nozari", "Van der Berg", "Fazlollah", "Pieter", "Kanaani", "Moreau", "Nasser", "Luc", "Dmitry", "Carlos", "Peskov", "Mendoza", "John", "Kwame", "Kirby", "Boateng"},
		{"Fazlollah", "Maryam", "Nasser", "Fatima", "Dmitry", "Olga", "John", "Karen", " he ", " she "},
	}
	places := [][]string{
		nil,
		{"Iranian", "Brazilian", "Iran", "Brazil", "Tehran", "Brasília", "Ukraine", "Kenya", "Kyiv", "Nairobi"},
		{"Iranian", "Turkish", "Iran", "Turkey", "Tehran", "Ankara", "Russia", "China", "Moscow", "Beijing", "Kremlin", "Chinese Foreign Ministry"},
		{"Iranian", "Russian", "Iran", "Russia", "Tehran", "Moscow", "Russia", "Iran", "Moscow", "Tehran", "Kremlin", "Iranian presidency"},
		{"Iranian", "Egyptian", "Iran", "Egypt", "Tehran", "Cairo"},
		{"missiles", "rifles", "missile", "rifle", "ballistic", "sniper"},
	}
	for i, n := range names {
		for j, p := range places {
			t.Run(fmt.Sprintf("%d.%d", i, j), func(t *testing.T) { exampleVariant(t, append(slices.Clone(n), p...)) })
		}
	}
}

func exampleVariant(t *testing.T, swap []string) {
	raw, err := os.ReadFile("../article/testdata/example.in.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, g := readExample(t)
	// Marks of the private use area keep the spans while words are replaced.
	type edge struct {
		at   int
		mark rune
	}
	var edges []edge
	mark := rune(0xE000)
	for _, s := range g.Statements {
		for _, list := range [][][2]int{s.Source, s.Cue, s.Content} {
			for _, x := range list {
				edges = append(edges, edge{x[0], mark}, edge{x[1], mark + 1})
				mark += 2
			}
		}
	}
	slices.SortStableFunc(edges, func(a, b edge) int { return a.at - b.at })
	var b strings.Builder
	at := 0
	for _, e := range edges {
		b.Write(raw[at:e.at])
		b.WriteRune(e.mark)
		at = e.at
	}
	b.Write(raw[at:])
	changed := strings.NewReplacer(swap...).Replace(b.String())
	where := map[rune]int{}
	var clean strings.Builder
	for _, c := range changed {
		if c >= 0xE000 && c < 0xF000 {
			where[c] = clean.Len()
			continue
		}
		clean.WriteRune(c)
	}
	a, err := article.Parse(clean.String(), article.Options{})
	if err != nil {
		t.Fatal(err)
	}
	x, err := New(Config{})
	if err != nil {
		t.Fatal(err)
	}
	paras, err := passages(a)
	if err != nil {
		t.Fatal(err)
	}
	e := &extraction{art: a, nlp: x.analyzer, learned: x.learned, rec: &Record{Text: a.Text, Published: a.Published}}
	e.doc = x.analyzer.Analyze(a.Text, paras)
	mark = 0xE000
	take := func(n int) (out [][2]int) {
		for range n {
			out = append(out, [2]int{where[mark], where[mark+1]})
			mark += 2
		}
		return out
	}
	for _, s := range g.Statements {
		src, cue, content := take(len(s.Source)), take(len(s.Cue)), take(len(s.Content))
		if strings.Contains(s.Flags, "nested-in") {
			continue
		}
		e.attr = append(e.attr, attrib.FromSpans(e.doc, cleaned(a, e, src), cleaned(a, e, cue), cleaned(a, e, content)))
	}
	e.statements()
	e.speakers()
	e.stances()
	if len(e.rec.Statements) != len(g.Statements) {
		t.Fatalf("%d statements, want %d", len(e.rec.Statements), len(g.Statements))
	}
	claim := map[string]ClaimID{}
	for i, w := range g.Statements {
		st := &e.rec.Statements[i]
		for j, x := range w.Stances {
			if j >= len(st.Stances) {
				t.Errorf("%s: %d stances, want %d", w.ID, len(st.Stances), len(w.Stances))
				break
			}
			y := st.Stances[j]
			c := "n/a"
			if x.Commitment != nil {
				c = fmt.Sprintf("%+d", *x.Commitment)
			}
			want := fmt.Sprintf("%s %s %s", strings.ToLower(x.Match), strings.ToLower(x.Act), c)
			if got := fmt.Sprintf("%v %v %s", y.Match, y.Act, commitment(y)); got != want {
				t.Errorf("%s: %s, want %s (%q)", w.ID, got, want, e.rec.Claim(y.Claim).Text)
				continue
			}
			if known, ok := claim[x.Claim]; ok && known != y.Claim {
				t.Errorf("%s: %s is %q here and %q before", w.ID, x.Claim, e.rec.Claim(y.Claim).Text, e.rec.Claim(known).Text)
			}
			claim[x.Claim] = y.Claim
		}
	}
}
