package attrib

import (
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

func analyse(t testing.TB, text string) *nlp.Doc {
	t.Helper()
	a, err := nlp.Default()
	if err != nil {
		t.Fatal(err)
	}
	return a.Analyze(text, nil)
}

func words(d *nlp.Doc, rs []nlp.Range) string {
	var out []string
	for _, r := range rs {
		b := d.Bytes(r)
		out = append(out, d.Text[b.Start:b.End])
	}
	return strings.Join(out, " | ")
}

func TestExtractNothing(t *testing.T) {
	if Default() == nil {
		t.Fatal("the embedded weights do not load")
	}
	if got := Default().Extract(&nlp.Doc{}); len(got) != 0 {
		t.Errorf("Extract of an empty document = %v, want none", got)
	}
}

func TestExtract(t *testing.T) {
	for _, c := range []struct{ text, source, cue, content string }{
		{"“The bridge will open in May,” Mayor Anna Lindqvist said on Tuesday.", "Mayor Anna Lindqvist", "said", "“The bridge will open in May,”"},
		{"Officials denied that the dam had been damaged.", "Officials", "denied", "that the dam had been damaged"},
		{"The dam is safe, according to the ministry.", "the ministry", "according to", "The dam is safe"},
		{"‘We shall rebuild the pier,’ the council leader, Tom Hale, told reporters.", "the council leader, Tom Hale", "told", "‘We shall rebuild the pier,’"},
		{"Lindqvist: Bridge will open on time\n\nThe bridge is nearly ready.", "Lindqvist", ":", "Bridge will open on time"},
	} {
		d := analyse(t, c.text)
		l := Default().Extract(d)
		if len(l) != 1 {
			t.Errorf("%q: %d attributions, want 1: %v", c.text, len(l), l)
			continue
		}
		a := l[0]
		if s, q, k := words(d, a.Source), words(d, a.Cue), words(d, a.Content); s != c.source || q != c.cue || k != c.content {
			t.Errorf("%q:\n got [%s] [%s] [%s]\nwant [%s] [%s] [%s]", c.text, s, q, k, c.source, c.cue, c.content)
		}
		if a.Confidence <= 0 || a.Confidence > 1 || a.Reason == "" || a.Class == Unknown {
			t.Errorf("%q: confidence %v, reason %q, class %v", c.text, a.Confidence, a.Reason, a.Class)
		}
	}
}

func BenchmarkExtract(b *testing.B) {
	text := strings.Repeat("“The bridge will open in May,” Mayor Anna Lindqvist said on Tuesday. She added that the costs, which critics call too high, had been known for years.\n\n"+
		"The council met in the old town hall, where the roof leaks. Officials denied that the dam had been damaged, and engineers were sent to look at the wall that was built in 1962.\n\n", 20)
	d := analyse(b, text)
	m := Default()
	b.ReportAllocs()
	for b.Loop() {
		m.Extract(d)
	}
	b.ReportMetric(float64(len(strings.Fields(text)))*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
