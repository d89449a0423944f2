package lexicon

import (
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	words := map[string]int{"": 1, "a": 2, "to": 3, "the": 4, "with": 5, "minister": 6, "ministers": 7, "prime minister of the harbour": 8, "’s": 9}
	table := NewTable(words)
	for w, want := range words {
		if got, ok := table.Lookup(w); got != want || !ok {
			t.Errorf("%q: %d, %v, want %d", w, got, ok, want)
		}
		if got, ok := table.LookupBytes([]byte(w)); got != want || !ok {
			t.Errorf("%q in bytes: %d, %v, want %d", w, got, ok, want)
		}
		for _, o := range []string{w + "x", "x" + w, strings.ToUpper(w) + "-", w + w + "."} {
			if got, ok := table.Lookup(o); got != 0 || ok {
				t.Errorf("%q: %d, %v, want none", o, got, ok)
			}
		}
	}
	if got := NewTable(map[string]int(nil)).Get("word"); got != 0 {
		t.Errorf("the empty table has %d", got)
	}
}

// TestTableTellsMostWordsApart holds the bits to what they are for.
func TestTableTellsMostWordsApart(t *testing.T) {
	nouns, given := loadNouns(), loadGiven()
	asked, passed := 0, 0
	for w := range given.words {
		w = strings.ToLower(w)
		if _, ok := nouns.words[w]; ok {
			continue
		}
		asked++
		if nouns.mayHave(hashEnds(w)) {
			passed++
		}
	}
	if passed*5 > asked {
		t.Errorf("%d of %d words are looked up in vain", passed, asked)
	}
}
