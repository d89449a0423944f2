package coref

import (
	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Collect resolves as [Resolve] does and returns the choices that pronouns and
// definite descriptions left open, for training.
func Collect(a *article.Article, d *nlp.Doc, attrs []attrib.Attribution) []Choice {
	if a == nil {
		a = &article.Article{}
	}
	var out []Choice
	r := &resolver{a: a, d: d, attrs: attrs}
	r.trace = func(k int, i int32, cands []cand) {
		trace := r.traceNominal
		r.traceNominal = nil // what a candidate would mean is no choice of its own
		defer func() { r.traceNominal = trace }()
		c := Choice{Attr: k, Token: i, Word: r.lower[i]}
		for _, x := range cands {
			n := Candidate{Features: append([]float64(nil), x.f[:]...)}
			if x.ent >= 0 {
				n.Name, n.Mention = r.ents[x.ent].name, r.ents[x.ent].mention
			} else {
				n.Mention = r.text(x.at)
				// what the description would be resolved to
				if d := r.describe(x.at); d.head >= 0 && d.definite() {
					if a, ok := r.spokenOf(k, &d, r.kindOf(&d), r.lower[d.head]); ok && a.ent >= 0 {
						n.Name, n.Mention = r.ents[a.ent].name, r.ents[a.ent].mention
					}
				}
			}
			c.Candidates = append(c.Candidates, n)
		}
		out = append(out, c)
	}
	r.traceNominal = func(k int, d *desc, cands []ncand) {
		c := Choice{Attr: k, Token: d.First, Word: r.text(d.Range), Nominal: true}
		for _, x := range cands {
			n := Candidate{Features: append([]float64(nil), x.f[:]...)}
			switch {
			case x.ent >= 0:
				n.Name, n.Mention = r.ents[x.ent].name, r.ents[x.ent].mention
			case x.ent == -1:
				n.Mention = r.text(r.short(d))
			default:
				n.Mention = r.text(r.nouns[-2-x.ent].Range)
			}
			c.Candidates = append(c.Candidates, n)
		}
		out = append(out, c)
	}
	r.run()
	return out
}

// Choice is one pronoun or description with those whom it may stand for, for
// training.
type Choice struct {
	Attr       int
	Token      int32
	Word       string
	Nominal    bool // a description rather than a pronoun
	Candidates []Candidate
}

// Candidate is one that a pronoun may stand for: its name, or the words that
// describe it, with its features as [FeatureNames] lists them.
type Candidate struct {
	Name, Mention string
	Features      []float64
}

// FeatureNames returns the names of the features of candidates, in their order.
func FeatureNames() []string { return featureNames[:] }

// NominalNames returns the names of the features of descriptions' candidates, in
// their order.
func NominalNames() []string { return nominalNames[:] }
