package nlp

import (
	"fmt"
	"strings"
	"sync"
	"testing"
)

// analyzer returns the default Analyzer.
func analyzer(t testing.TB) *Analyzer {
	t.Helper()
	a, err := Default()
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// TestAnalyze asks for what no reader would dispute, in sentences of several
// kinds: "word/tag lemma <-relation- head", each part but the word left out where
// it is not asked for.
func TestAnalyze(t *testing.T) {
	a := analyzer(t)
	for _, c := range []struct {
		in   string
		want []string
	}{
		{"“We won’t leave,” Ms. Okafor told reporters in Nairobi on Monday.", []string{
			"“/``", "wo/MD will", "n’t/RB not <-neg- leave", "leave/VB <-ccomp- told", "”/''", "Okafor/NNP <-nsubj- told person", "told/VBD tell", "reporters/NNS reporter <-dobj- told", "Nairobi/NNP place", "Monday/NNP date"}},
		{"“Iran is our important partner,” said Kremlin spokesman Dmitry Peskov, adding that Moscow was “developing” ties with Tehran.", []string{
			"is/VBZ be <-cop- partner", "partner/NN <-ccomp- said", "said/VBD say", "Peskov/NNP <-nsubj- said person", "adding/VBG add", "developing/VBG <-ccomp- adding", "Tehran/NNP place"}},
		{"The organisation's programme has been criticised by Brigadier Fazlollah Nozari.", []string{
			"organisation/NN <-nmod:poss- programme", "'s/POS", "programme/NN <-nsubjpass- criticised", "been/VBN be", "criticised/VBN criticise", "Nozari/NNP <-nmod- criticised person"}},
		{"She denied that the women's strikes had been planned.", []string{
			"denied/VBD deny", "that/IN <-mark- planned", "women/NNS woman", "strikes/NNS strike <-nsubjpass- planned", "planned/VBN plan <-ccomp- denied"}},
		{"According to the report, prices rose 5% in 2019.", []string{
			"prices/NNS price <-nsubj- rose", "rose/VBD rise", "%/NN percent", "2019/CD date"}},
		// A capital means little in a heading.
		{"Supreme Court Strikes Down Tariffs as Okafor Vows to Fight", []string{
			"Court/NNP <-nsubj- Strikes", "Strikes/VBZ strike", "Tariffs/NNS tariff", "Vows/VBZ vow", "Fight/VB fight <-xcomp- Vows"}},
	} {
		d := a.Analyze(c.in, nil)
		if err := valid(d); err != "" {
			t.Error(err)
		}
		for _, w := range c.want {
			if !holds(a, d, w) {
				t.Errorf("%s\nwant %s in\n%s", c.in, w, tree(a, d))
			}
		}
	}
}

// holds reports whether some token of d is what want says.
func holds(a *Analyzer, d *Doc, want string) bool {
	f := strings.Fields(want)
	word, tag, _ := strings.Cut(f[0], "/")
	for i := range d.Tokens {
		t := &d.Tokens[i]
		if d.Word(int32(i)) != word || t.Tag.String() != tag {
			continue
		}
		ok := true
		for k := 1; k < len(f); k++ {
			switch rel, arc := strings.CutPrefix(f[k], "<-"); {
			case arc:
				ok = ok && t.Head >= 0 && t.Rel.String()+"-" == rel && d.Word(t.Head) == f[k+1]
				k++
			case entOf(f[k]) != EntNone:
				ok = ok && t.Ent == entOf(f[k])
			default:
				ok = ok && a.Lemma(d, int32(i)) == f[k] && t.Lemma == Hash(f[k])
			}
		}
		if ok {
			return true
		}
	}
	return false
}

func entOf(s string) Ent {
	for e := EntPerson; e < NumEnts; e++ {
		if e.String() == s {
			return e
		}
	}
	return EntNone
}

// tree writes an analysed Doc down, a token a line: word, tag, lemma, head,
// relation and type.
func tree(a *Analyzer, d *Doc) string {
	var b strings.Builder
	for i := range d.Tokens {
		t := &d.Tokens[i]
		h := "-"
		if t.Head >= 0 {
			h = d.Word(t.Head)
		}
		fmt.Fprintln(&b, d.Word(int32(i)), t.Tag, a.Lemma(d, int32(i)), h, t.Rel, t.Ent)
	}
	return b.String()
}

func TestAnalyzeConcurrently(t *testing.T) {
	a := analyzer(t)
	text := "“We won’t leave,” Ms. Okafor told reporters.\n\nShe left on Monday."
	want := tree(a, a.Analyze(text, nil))
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 50 {
				if got := tree(a, a.Analyze(text, nil)); got != want {
					t.Errorf("got\n%s\nwant\n%s", got, want)
					return
				}
			}
		})
	}
	wg.Wait()
}

func FuzzAnalyze(f *testing.F) {
	for _, s := range []string{"He said “no”.", "\xff", "a\n\nb", "'", "$5 (€6) #1 — @x", " a#A’n"} {
		f.Add(s)
	}
	a := analyzer(f)
	f.Fuzz(func(t *testing.T, s string) {
		d := a.Analyze(s, nil)
		if err := valid(d); err != "" {
			t.Fatal(err)
		}
		roots := make([]int, len(d.Sents))
		for i := range d.Tokens {
			tk := &d.Tokens[i]
			if tk.Tag == TagNone || tk.Tag >= NumTags || tk.Rel == RelNone || tk.Rel >= NumRels || tk.Ent >= NumEnts {
				t.Fatalf("token %d of %q is %+v", i, s, tk)
			}
			if tk.Head < 0 {
				roots[tk.Sent]++
			}
			if tk.Form != Hash(d.Word(int32(i))) || tk.Lemma != Hash(a.Lemma(d, int32(i))) {
				t.Fatalf("hashes of %q", d.Word(int32(i)))
			}
		}
		for _, n := range roots {
			if n != 1 {
				t.Fatalf("%q: a sentence with %d roots", s, n)
			}
		}
	})
}

func BenchmarkAnalyze(b *testing.B) {
	a := analyzer(b)
	text := strings.Repeat("“We can’t say,” the minister’s aide told reporters on Jan. 5 in Washington, D.C., adding: “It is up to the U.S. Senate, which has been asked to vote on the plan.”\n\nThe opposition, led by Ana Ruiz, accused the government of hiding what officials had known for months.\n", 20)
	n := len(a.Analyze(text, nil).Tokens)
	b.ReportAllocs()
	for b.Loop() {
		a.Analyze(text, nil)
	}
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
