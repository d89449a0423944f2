package attribtrain

import (
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Figures are F1 measures in percent, as the scorer of the corpora defines
// them.
type Figures struct {
	Found, Spoken           float64
	Direct, Mixed, Indirect float64 // spoken, by kind
	Source, Cue, Content    float64 // exact
	DirectFound             float64 // recall
}

// Measure runs m over the annotated documents of a file and compares.
func Measure(path string, m *attrib.Model) (f Figures, err error) {
	ds, err := load(path, 0, 1)
	if err != nil {
		return f, err
	}
	an, err := nlp.Default()
	if err != nil {
		return f, err
	}
	var y tally
	direct, found := 0, 0
	for _, x := range ds {
		x.d = an.Analyze(x.Text, nil)
		x.words = wordsOf(x.Text)
		var p []triple
		for _, a := range m.Extract(x.d) {
			if t := x.triple(raw{Source: x.bytes(a.Source), Cue: x.bytes(a.Cue), Content: x.bytes(a.Content)}); len(t.content) > 0 {
				p = append(p, t)
			}
		}
		g := x.triples()
		for _, q := range y.add(g, p) {
			if g[q[0]].kind == 2 {
				found++
			}
		}
		for k := range g {
			if g[k].kind == 2 {
				direct++
			}
		}
	}
	return Figures{Found: f1(y.found, y.pred, y.gold), Spoken: f1(y.spoken, y.pred, y.gold),
		Direct: f1k(y.ksp[2], y.kp[2], y.ksg[2], y.kg[2]), Mixed: f1k(y.ksp[1], y.kp[1], y.ksg[1], y.kg[1]), Indirect: f1k(y.ksp[0], y.kp[0], y.ksg[0], y.kg[0]),
		Source: f1(y.exN[0], y.exP[0], y.exG[0]), Cue: f1(y.exN[1], y.exP[1], y.exG[1]), Content: f1(y.exN[2], y.exP[2], y.exG[2]),
		DirectFound: 100 * float64(found) / float64(max(1, direct))}, nil
}
