package extra

import (
	"math"
	"os"
	"slices"
	"testing"
	"unicode/utf8"
)

func TestAnnotations(t *testing.T) {
	docs, err := Annotations()
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	for _, d := range docs {
		if d.ID == "" || len(d.SHA256) != 64 || d.Set != "fundus" && d.Set != "zyte" {
			t.Errorf("document %+v", d)
		}
		for _, a := range d.Attributions {
			n++
			if len(a.Cue) == 0 || len(a.Content) == 0 || a.Label.Act == "" || a.Label.Speaker.Kind == "" {
				t.Errorf("%s %s: %+v", d.ID, a.ID, a)
			}
			for _, s := range slices.Concat(a.Source, a.Cue, a.Content) {
				if s[0] < 0 || s[1] <= s[0] {
					t.Errorf("%s %s: span %v", d.ID, a.ID, s)
				}
			}
		}
	}
	if len(docs) != 77 || n != 1379 {
		t.Errorf("%d documents with %d attributions, want 77 with 1379", len(docs), n)
	}
}

// TestInvented checks the invented texts, and that none of them is one that the library
// is measured on.
func TestInvented(t *testing.T) {
	docs, err := Invented()
	if err != nil {
		t.Fatal(err)
	}
	more, err := Quotations()
	if err != nil {
		t.Fatal(err)
	}
	docs = append(docs, more...)
	measured := map[string]string{}
	for _, name := range []string{"headlines", "wires", "quotes", "acts", "articles"} {
		path := "../../../quote/testdata/sentences/" + name + ".jsonl"
		b, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		list, err := Documents(path, b)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range list {
			measured[d.Text] = d.ID
		}
	}
	n := 0
	seen := map[string]bool{}
	for _, d := range docs {
		if d.Set != "invented" || d.ID == "" || seen[d.ID] || seen[d.Text] {
			t.Errorf("document %q of %q: no name of its own, or a text that stands twice", d.ID, d.Set)
		}
		seen[d.ID], seen[d.Text] = true, true
		if id, ok := measured[d.Text]; ok {
			t.Errorf("%s is %s, which is for measuring", d.ID, id)
		}
		for _, a := range d.Attributions {
			n++
			if len(a.Content) == 0 || a.Label.Act == "" || a.Label.Speaker.Kind == "" {
				t.Errorf("%s %s: %+v", d.ID, a.ID, a)
			}
			for _, s := range slices.Concat(a.Source, a.Cue, a.Content) {
				if s[0] < 0 || s[1] <= s[0] || s[1] > len(d.Text) || !utf8.ValidString(d.Text[s[0]:s[1]]) {
					t.Errorf("%s %s: span %v does not fit", d.ID, a.ID, s)
				}
			}
		}
	}
	if len(docs) < 7000 || n < 10000 {
		t.Errorf("%d documents with %d attributions", len(docs), n)
	}
}

func TestLoad(t *testing.T) {
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: the corpora are not at hand")
	}
	docs, err := Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range docs {
		for _, a := range d.Attributions {
			for _, s := range slices.Concat(a.Source, a.Cue, a.Content) {
				if s[1] > len(d.Text) || !utf8.ValidString(d.Text[s[0]:s[1]]) {
					t.Errorf("%s %s: span %v does not fit", d.ID, a.ID, s)
				}
			}
		}
	}
}

func TestStances(t *testing.T) {
	list, err := Stances()
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, s := range list {
		key := s.Doc + "|" + s.ID
		if seen[key] {
			t.Errorf("%s is labelled twice", key)
		}
		seen[key] = true
		if s.Commitment != nil && (*s.Commitment < -3 || *s.Commitment > 3) {
			t.Errorf("%s: commitment %d", key, *s.Commitment)
		}
		if (s.Act == "withhold") != (s.Of != "") {
			t.Errorf("%s: %s of %q", key, s.Act, s.Of)
		}
	}
	if len(list) != 17935 {
		t.Errorf("%d labels, want 17935", len(list))
	}
}

func TestExcerpts(t *testing.T) {
	list, err := Excerpts()
	if err != nil {
		t.Fatal(err)
	}
	type place struct {
		doc      string
		from, to int
		indirect bool
	}
	seen := map[place]bool{}
	indirect := 0
	for _, e := range list {
		k := place{e.Doc, e.From, e.To, e.Indirect}
		if seen[k] {
			t.Errorf("%+v is labelled twice", k)
		}
		seen[k] = true
		if e.Act == "" || e.Attitude == "" || e.Basis == "" || e.ID == "" {
			t.Errorf("%+v: %+v", k, e.Stance)
		}
		if e.Indirect {
			indirect++
		}
	}
	if len(list) < 8000 || indirect < 1500 {
		t.Errorf("%d excerpts, %d of them indirect", len(list), indirect)
	}
}

func TestCommitment(t *testing.T) {
	if n, err := commitment("-2"); err != nil || n == nil || *n != -2 {
		t.Errorf("-2: %v, %v", n, err)
	}
	if n, err := commitment("n"); err != nil || n != nil {
		t.Errorf("n: %v, %v", n, err)
	}
	for _, bad := range []string{"", "4", "-4", "x"} {
		if n, err := commitment(bad); err == nil {
			t.Errorf("%q: %v", bad, n)
		}
	}
}

func TestJudgements(t *testing.T) {
	list, err := Judgements()
	if err != nil {
		t.Fatal(err)
	}
	own, swapped := 0, 0
	seen := map[[4]string]bool{}
	for _, j := range list {
		key := [4]string{j.Doc, j.ID, j.CueDoc, j.CueID}
		if seen[key] {
			t.Errorf("%q is judged twice", key)
		}
		seen[key] = true
		if (j.CueDoc == "") != (j.CueID == "") {
			t.Errorf("%q: half a cue", key)
		}
		if j.CueID == "" {
			own++
		} else {
			swapped++
		}
		for _, p := range []map[string]float32{j.Act, j.Commitment, j.Attitude, j.Basis} {
			sum := float32(0)
			for _, x := range p {
				sum += x
			}
			if sum < .999 || sum > 1.001 {
				t.Errorf("%q: %v sums up to %v", key, p, sum)
			}
		}
	}
	if own < 20000 || swapped < 40000 {
		t.Errorf("%d statements as they stand and %d with another cue", own, swapped)
	}
}

func TestShares(t *testing.T) {
	got, err := shares("deny:60 reject:20")
	if err != nil || got["deny"] != .75 || got["reject"] != .25 || len(got) != 2 {
		t.Errorf("shares: %v, %v", got, err)
	}
	for _, bad := range []string{"", "deny", "deny:x", "deny:-5", "deny:0"} {
		if got, err := shares(bad); err == nil {
			t.Errorf("shares(%q) = %v", bad, got)
		}
	}
}

func TestCues(t *testing.T) {
	docs, err := Cues()
	if err != nil {
		t.Fatal(err)
	}
	n, sure := 0, 0
	for _, words := range docs {
		for _, p := range words {
			n++
			if p >= .9 {
				sure++
			}
		}
	}
	if len(docs) != 1000 || n < 40000 || sure < 5000 {
		t.Errorf("%d articles, %d words, %d of them sure", len(docs), n, sure)
	}
}

func TestCopies(t *testing.T) {
	list, err := Copies()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 968 {
		t.Errorf("%d copies, want 968", len(list))
	}
	for i, c := range list {
		if c.Doc == "" || len(c.Words) == 0 && len(c.Cues) > 0 {
			t.Errorf("copy %d of %q: %d words, %d judged", i, c.Doc, len(c.Words), len(c.Cues))
		}
	}
}

func TestCopyApply(t *testing.T) {
	c := Copy{Doc: "x", Words: map[int]string{4: "feared", 19: "would"}}
	if text, _, err := c.Apply("Lee said that he, could go."); err == nil {
		t.Errorf("byte 19 is within a word of the text, and gives %q", text)
	}
	c.Words = map[int]string{4: "feared", 18: "may"}
	text, places, err := c.Apply("Lee said that he, could go.")
	if err != nil || text != "Lee feared that he, may go." || len(places) != 2 || places[0] != 4 || places[1] != 20 {
		t.Errorf("%q %v %v", text, places, err)
	}
	c.Words[90] = "went"
	if _, _, err := c.Apply("Lee said that he, could go."); err == nil {
		t.Error("a word behind the end is replaced")
	}
}

func TestWords(t *testing.T) {
	list, err := Words()
	if err != nil {
		t.Fatal(err)
	}
	if len(list) < 20000 {
		t.Errorf("%d words", len(list))
	}
	near := func(a, b string) float64 {
		x, y := list[a], list[b]
		if x == nil || y == nil {
			t.Fatalf("%s or %s is not there", a, b)
		}
		var xy, xx, yy float64
		for i := range x {
			xy += float64(x[i]) * float64(y[i])
			xx += float64(x[i]) * float64(x[i])
			yy += float64(y[i]) * float64(y[i])
		}
		return xy / math.Sqrt(xx*yy)
	}
	for _, w := range [][3]string{{"deplorable", "disgraceful", "wonderful"}, {"urged", "implored", "denied"}, {"applauded", "praised", "accused"}} {
		if near(w[0], w[1]) <= near(w[0], w[2]) {
			t.Errorf("%s is nearer to %s than to %s", w[0], w[2], w[1])
		}
	}
}
