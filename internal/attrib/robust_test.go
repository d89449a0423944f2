package attrib

import (
	"strings"
	"sync"
	"testing"

	"github.com/onrecord-go/onrecord/internal/hostile"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// check fails where attributions break the laws of their type.
func check(t *testing.T, d *nlp.Doc, l []Attribution) {
	t.Helper()
	used := make([]bool, len(d.Tokens))
	for _, a := range l {
		if len(a.Content) == 0 {
			t.Errorf("%q: an attribution without content", d.Text)
		}
		for _, rs := range [][]nlp.Range{a.Source, a.Cue, a.Content} {
			end := int32(0)
			for _, r := range rs {
				if r.First < end || r.Last <= r.First || int(r.Last) > len(d.Tokens) {
					t.Fatalf("%q: bad ranges %v", d.Text, rs)
				}
				end = r.Last
			}
		}
		for _, r := range a.Content {
			for i := r.First; i < r.Last; i++ {
				if used[i] {
					t.Errorf("%q: token %d is content twice", d.Text, i)
				}
				used[i] = true
			}
		}
		if !(a.Confidence >= 0 && a.Confidence <= 1) {
			t.Errorf("%q: confidence %v", d.Text, a.Confidence)
		}
	}
}

func FuzzExtract(f *testing.F) {
	for _, s := range []string{
		"“Yes,” he said, “we go.”\n\n“No one\n\n“will stay,” she said.", "KIM: Hello.\n\nLEE: “Bye.\n\nKIM: No", "“We won” – Ann Lee, mayor", "\"\"''“”‘’:—",
		"He was quoted by the agency as saying “no”.", "said said said", "Q: Why?\n\nA: Because.", "\xff“\xfe said",
	} {
		f.Add(s)
	}
	Default().Extract(analyse(f, "No.")) // unpack the weights outside of the time that a run has
	f.Fuzz(func(t *testing.T, s string) {
		d := analyse(t, s)
		check(t, d, Default().Extract(d))
	})
}

// Ten times the text may take little more than ten times the time, analysis included, whose
// own linearity package nlp looks after.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	var attacks []hostile.Attack
	for _, unit := range []string{
		"he said that she said that ", "“Yes,” he said. ", "“", "“We go\n\n", "said, ", "A: “no” he said: ", "and they said and we told and ", "Kim: yes\n\n", "“a b c d e f.” ",
	} {
		attacks = append(attacks, hostile.Repeat(unit))
	}
	hostile.Linear(t, attacks, hostile.Size(t, 16<<10), func(in string) { // beyond where the windows reach their bound
		d := analyse(t, in)
		check(t, d, Default().Extract(d))
	})
}

func TestConcurrent(t *testing.T) {
	d := analyse(t, strings.Repeat("“The bridge will open in May,” Anna Lindqvist said. Officials denied that the dam had been damaged.\n\n", 5))
	want := len(Default().Extract(d))
	if want == 0 {
		t.Fatal("nothing found")
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if got := len(Default().Extract(d)); got != want {
				t.Errorf("%d attributions, want %d", got, want)
			}
		})
	}
	wg.Wait()
}

func TestMinConfidence(t *testing.T) {
	d := analyse(t, "“The bridge will open in May,” Anna Lindqvist said. Critics hope for a better plan.")
	all := Default().ExtractWith(d, Options{})
	if len(all) == 0 {
		t.Fatal("nothing found")
	}
	for _, a := range Default().ExtractWith(d, Options{MinConfidence: .9}) {
		if a.Confidence < .9 {
			t.Errorf("confidence %v, want at least .9", a.Confidence)
		}
	}
	if l := Default().ExtractWith(d, Options{MinConfidence: 1.1}); len(l) != 0 {
		t.Errorf("found %v beyond certainty", l)
	}
}
