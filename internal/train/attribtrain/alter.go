package attribtrain

import (
	"bufio"
	"cmp"
	"encoding/json"
	"hash/fnv"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/train/extra"
)

// Articles in which some words are replaced by others of the same kind, so that a
// teacher can tell what would be a cue there: words that the corpora have as a
// cue once or never stand in many sentences then.

// alterShare is how many of the words that may be replaced are.
const alterShare = .35

// frame is what a word must share with another to stand in its place: tag,
// auxiliary before it, and what follows.
type frame struct {
	tag  nlp.Tag
	aux  string
	next string
}

// frameOf returns the frame of token i; ok is false where it is not replaced.
func (x *doc) frameOf(i int32) (f frame, ok bool) {
	t := &x.d.Tokens[i]
	w := x.d.Word(i)
	if len(w) < 3 || !lowercase(w) || auxiliary(w) || !t.Tag.Verb() && t.Tag != nlp.TagNN && t.Tag != nlp.TagNNS && t.Tag != nlp.TagJJ {
		return f, false
	}
	f.tag = t.Tag
	for k := i - 1; k >= max(0, i-3) && x.d.Tokens[k].Sent == t.Sent; k-- {
		if a := x.d.Lower(k); auxiliary(a) {
			f.aux = "be"
			if strings.HasPrefix(a, "ha") {
				f.aux = "have"
			}
			break
		}
	}
	n := i + 1
	if int(n) >= len(x.d.Tokens) || x.d.Tokens[n].Sent != t.Sent {
		f.next = "end"
		return f, true
	}
	u := &x.d.Tokens[n]
	w = x.d.Lower(n)
	switch {
	case w == "that" || w == "to" || w == ":" || w == ",":
		f.next = w
	case x.d.Opens(n):
		f.next = "quote"
	case u.Tag == nlp.TagIN || u.Tag == nlp.TagRP:
		f.next = "in"
	case u.Tag == nlp.TagDT || u.Tag == nlp.TagPRP || u.Tag == nlp.TagPRPS || u.Tag == nlp.TagNN || u.Tag == nlp.TagNNS || u.Tag == nlp.TagNNP || u.Tag == nlp.TagNNPS || u.Tag == nlp.TagJJ || u.Tag == nlp.TagCD:
		f.next = "np"
	case u.Tag == nlp.TagWP || u.Tag == nlp.TagWRB || u.Tag == nlp.TagWDT:
		f.next = "wh"
	default:
		f.next = "else"
	}
	return f, true
}

func lowercase(w string) bool {
	for _, c := range []byte(w) {
		if c < 'a' || c > 'z' {
			return false
		}
	}
	return true
}

func auxiliary(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "am", "has", "have", "had", "having", "do", "does", "did", "done", "doing", "'s", "'re", "'ve":
		return true
	}
	return false
}

// pool has the words of a frame, with sums of their weights.
type pool struct {
	words []string
	sums  []float64
}

func (p *pool) draw(r *rand.Rand) string {
	k, _ := slices.BinarySearch(p.sums, r.Float64()*p.sums[len(p.sums)-1])
	return p.words[min(k, len(p.words)-1)]
}

// pools collects the words of ds by frame. A word counts with the root of how
// often it is there.
func pools(ds []*doc) map[frame]*pool {
	count := map[frame]map[string]int{}
	for _, x := range ds {
		for _, i := range x.v.Candidates(nil) {
			if f, ok := x.frameOf(i); ok {
				if count[f] == nil {
					count[f] = map[string]int{}
				}
				count[f][x.d.Word(i)]++
			}
		}
	}
	out := map[frame]*pool{}
	for f, words := range count {
		if len(words) < 8 {
			continue
		}
		p := &pool{}
		for w := range words {
			p.words = append(p.words, w)
		}
		slices.Sort(p.words)
		sum := 0.
		for _, w := range p.words {
			sum += math.Sqrt(float64(words[w]))
			p.sums = append(p.sums, sum)
		}
		out[f] = p
	}
	return out
}

// writeAltered writes copies of ds with other words, for a teacher.
func (t *run) writeAltered(ds []*doc) error {
	f, err := os.Create(t.Alter)
	if err != nil {
		return err
	}
	w := bufio.NewWriter(f)
	enc := json.NewEncoder(w)
	ps := pools(ds)
	for k := range t.Copies {
		for _, x := range ds {
			h := fnv.New64a()
			h.Write([]byte(x.ID))
			r := rand.New(rand.NewPCG(h.Sum64(), uint64(k)))
			c := extra.Copy{Doc: x.ID, Words: map[int]string{}}
			for _, i := range x.v.Candidates(nil) {
				g, ok := x.frameOf(i)
				if !ok || ps[g] == nil || r.Float64() >= alterShare {
					continue
				}
				if to := ps[g].draw(r); to != x.d.Word(i) {
					c.Words[int(x.d.Tokens[i].Start)] = to
				}
			}
			y, err := t.altered(x, &c)
			if err != nil {
				return err
			}
			asked := []int{}
			for _, i := range y.asked() {
				asked = append(asked, int(y.d.Tokens[i].Start))
			}
			if err := enc.Encode(map[string]any{"id": x.ID, "copy": k, "text": y.Text, "words": c.Words, "asked": asked}); err != nil {
				return err
			}
		}
	}
	return cmp.Or(w.Flush(), f.Close())
}

// altered makes the copy c of x and analyses it.
func (t *run) altered(x *doc, c *extra.Copy) (*doc, error) {
	text, places, err := c.Apply(x.Text)
	if err != nil {
		return nil, err
	}
	y := &doc{ID: x.ID, Text: text, domain: x.domain, weight: x.weight * float32(t.AlteredWeight), fold: x.fold, taught: c.Cues, swapped: places}
	y.d = x.an.Analyze(text, nil)
	y.v = attrib.NewView(y.d, x.lex)
	return y, nil
}

// asked returns the candidates of a copy that were replaced or stand near one
// that was.
func (x *doc) asked() []int32 {
	const near = 5
	var out []int32
	for _, i := range x.v.Candidates(nil) {
		at := int(x.d.Tokens[max(0, i-near)].Start)
		to := int(x.d.Tokens[min(int(i)+near, len(x.d.Tokens)-1)].Start)
		if k, _ := slices.BinarySearch(x.swapped, at); k < len(x.swapped) && x.swapped[k] <= to {
			out = append(out, i)
		}
	}
	return out
}
