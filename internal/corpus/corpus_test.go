package corpus_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/corpus"
	"github.com/onrecord-go/onrecord/quote"
)

// The floor on the number of articles; it grows with the corpus.
const minArticles = 76

// The project's own corpus must read without a fault and stay as varied as its
// README says.
func TestCorpus(t *testing.T) {
	files, err := filepath.Glob(filepath.FromSlash("../../quote/testdata/corpus/*.art"))
	if err != nil {
		t.Fatal(err)
	}
	formats, regions, acts := map[string]int{}, map[string]int{}, map[quote.Act]int{}
	positions := map[quote.Position]int{}
	titles := map[string]string{}
	articles, statements, stances, words := 0, 0, 0, 0
	attempts, hedged, comments, repeats, echoes, nested := 0, 0, 0, 0, 0, 0
	count := func(n *int, yes bool) {
		if yes {
			*n++
		}
	}
	for _, name := range files {
		f, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		a, err := corpus.Read(f)
		f.Close()
		if err != nil {
			t.Errorf("%s: %v", filepath.Base(name), err)
			continue
		}
		articles++
		formats[a.Format]++
		regions[a.Region]++
		if other := titles[a.Title]; other != "" {
			t.Errorf("%s has the title of %s", name, other)
		}
		titles[a.Title] = name
		n := len(strings.Fields(a.Text))
		if n < 120 || n > 650 {
			t.Errorf("%s has %d words", filepath.Base(name), n)
		}
		words += n
		statements += len(a.Statements)
		for i := range a.Statements {
			st := &a.Statements[i]
			acts[st.Act()]++
			count(&attempts, st.Attempt)
			count(&hedged, st.Hedged)
			count(&comments, st.AuthorComment)
			count(&repeats, st.Repeat)
			count(&echoes, st.Echo > 0)
			count(&nested, st.Parent > 0)
			for _, s := range st.Stances {
				stances++
				positions[s.Position()]++
			}
		}
	}
	t.Logf("%d articles, %d words, %d statements, %d stances", articles, words, statements, stances)
	t.Logf("formats %v", formats)
	t.Logf("regions %v", regions)
	t.Logf("acts %v", acts)
	t.Logf("positions %v", positions)
	if articles < minArticles {
		t.Errorf("%d articles, want %d", articles, minArticles)
	}
	if articles < 60 {
		return
	}
	for _, f := range corpus.Formats() {
		if formats[f] < 2 {
			t.Errorf("format %s has %d articles", f, formats[f])
		}
	}
	for _, r := range corpus.Regions() {
		if regions[r] == 0 {
			t.Errorf("region %s has no article", r)
		}
	}
	if attempts < 3 || hedged < 3 || comments < 3 || repeats < 3 || echoes < 3 || nested < 3 {
		t.Errorf("%d attempts, %d hedged, %d author's comments, %d repeats, %d echoes, %d nested: want 3 of each",
			attempts, hedged, comments, repeats, echoes, nested)
	}
	for act := quote.Assert; act <= quote.Declare; act++ {
		if acts[act] < 3 {
			t.Errorf("act %s has %d statements", act, acts[act])
		}
	}
}
