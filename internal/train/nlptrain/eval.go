package nlptrain

import (
	"fmt"
	"strings"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Figures tell how well analysed documents agree with the layer. All are shares
// from 0 to 1.
type Figures struct {
	Tags   float64 // of words and marks
	Words  float64 // of words only
	Lemmas float64
	Ents   float64 // F1 of tokens with a type
	Names  float64 // F1 of tokens of persons, organisations, places and others
	UAS    float64 // heads, punctuation left out
	LAS    float64 // heads and relations, punctuation left out
	Tokens int     // how many were compared
}

func (f Figures) String() string {
	return fmt.Sprintf("tags %.2f (words %.2f) lemmas %.2f ents %.2f (names %.2f) UAS %.2f LAS %.2f on %d tokens",
		100*f.Tags, 100*f.Words, 100*f.Lemmas, 100*f.Ents, 100*f.Names, 100*f.UAS, 100*f.LAS, f.Tokens)
}

type ratio struct{ hit, all int }

func (r *ratio) add(ok bool) {
	r.all++
	if ok {
		r.hit++
	}
}

func (r ratio) share() float64 { return float64(r.hit) / float64(max(1, r.all)) }

// Evaluate compares what a makes of the documents with what is known of them.
func Evaluate(a *nlp.Analyzer, docs []*Gold) Figures {
	var tags, words, lem, uas, las ratio
	var ent, name [3]int // right, found, there
	for _, g := range docs {
		d := a.Analyze(g.Doc.Text, nil)
		for si, r := range d.Sents {
			if !g.Tagged[si] {
				continue
			}
			for i := r.First; i < r.Last; i++ {
				t := &d.Tokens[i]
				word := !t.Tag.Punct() && t.Tag != nlp.TagSYM
				if !g.Tag[i].Punct() && word {
					words.add(t.Tag == g.Tag[i])
					if t.Tag == g.Tag[i] {
						lem.add(strings.EqualFold(a.Lemma(d, i), strings.ReplaceAll(g.Lemma[i], "’", "'")) || a.Lemma(d, i) == g.Lemma[i])
					}
				}
				tags.add(t.Tag == g.Tag[i])
				count(&ent, t.Ent, g.Ent[i], false)
				count(&name, t.Ent, g.Ent[i], true)
				if g.Tree[si] && !g.Tag[i].Punct() && word {
					ok := t.Head == g.Head[i]
					uas.add(ok)
					las.add(ok && t.Rel == g.Rel[i])
				}
			}
		}
	}
	f1 := func(c [3]int) float64 { return 2 * float64(c[0]) / float64(max(1, c[1]+c[2])) }
	return Figures{Tags: tags.share(), Words: words.share(), Lemmas: lem.share(), Ents: f1(ent), Names: f1(name), UAS: uas.share(), LAS: las.share(), Tokens: tags.all}
}

func count(c *[3]int, got, want nlp.Ent, names bool) {
	if names && !got.Name() {
		got = nlp.EntNone
	}
	if names && !want.Name() {
		want = nlp.EntNone
	}
	if got != nlp.EntNone {
		c[1]++
	}
	if want != nlp.EntNone {
		c[2]++
		if got == want {
			c[0]++
		}
	}
}
