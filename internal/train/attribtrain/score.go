package attribtrain

import (
	"slices"
	"sort"
	"unicode"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// wordsOf returns the words that the measures count: runs of letters, digits
// and underscores.
func wordsOf(s string) []span {
	var out []span
	from := -1
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		if r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) {
			if from < 0 {
				from = i
			}
		} else if from >= 0 {
			out = append(out, span{from, i})
			from = -1
		}
		i += n
	}
	if from >= 0 {
		out = append(out, span{from, len(s)})
	}
	return out
}

// set is a sorted set of word indices.
type set []int32

func (x *doc) set(spans []span) set {
	var out set
	for _, s := range spans {
		a := sort.Search(len(x.words), func(i int) bool { return x.words[i][1] > s[0] })
		for ; a < len(x.words) && x.words[a][0] < s[1]; a++ {
			out = append(out, int32(a))
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	k := 0
	for i := range out {
		if i == 0 || out[i] != out[i-1] {
			out[k] = out[i]
			k++
		}
	}
	return out[:k]
}

func (x *doc) bytes(rs []nlp.Range) []span {
	out := []span{}
	for _, r := range rs {
		if r.Len() > 0 {
			b := x.d.Bytes(r)
			out = append(out, span{b.Start, b.End})
		}
	}
	return out
}

func inter(a, b set) int {
	n, j := 0, 0
	for _, x := range a {
		for j < len(b) && b[j] < x {
			j++
		}
		if j < len(b) && b[j] == x {
			n++
		}
	}
	return n
}

// triple is an attribution in words.
type triple struct {
	source, cue, content set
	kind                 int // 0 indirect, 1 mixed, 2 direct
}

func (x *doc) triple(r raw) triple {
	t := triple{source: x.set(r.Source), cue: x.set(r.Cue), content: x.set(r.Content)}
	t.kind = x.kind(t.content)
	return t
}

// quotedWords returns the words between double quotation marks, as the measure
// has it: within a paragraph, an unclosed one to its end.
func (x *doc) quotedWords() set {
	var spans []span
	start := -1
	for i, r := range x.Text {
		switch r {
		case '“', '«':
			if start < 0 {
				start = i
			}
		case '”', '»':
			if start >= 0 {
				spans = append(spans, span{start, i})
				start = -1
			}
		case '"':
			if start < 0 {
				start = i
			} else {
				spans = append(spans, span{start, i})
				start = -1
			}
		case '\n':
			if start >= 0 {
				spans = append(spans, span{start, i})
				start = -1
			}
		}
	}
	if start >= 0 {
		spans = append(spans, span{start, len(x.Text)})
	}
	return x.set(spans)
}

func (x *doc) kind(c set) int {
	if x.quoted == nil {
		x.quoted = append(set{}, x.quotedWords()...)
	}
	if len(c) == 0 {
		return 0
	}
	q := inter(c, x.quoted)
	switch {
	case 10*q >= 9*len(c):
		return 2
	case q > 0:
		return 1
	}
	return 0
}

// match aligns gold and predictions, one to one, by content.
func match(g, p []triple) [][2]int {
	type pair struct {
		iou  float64
		src  int
		i, j int
	}
	var ps []pair
	for i := range g {
		for j := range p {
			if len(p[j].content) == 0 || len(g[i].content) == 0 {
				continue
			}
			n := inter(g[i].content, p[j].content)
			if n == 0 {
				continue
			}
			iou := float64(n) / float64(len(g[i].content)+len(p[j].content)-n)
			if iou >= .5 {
				s := 0
				if inter(g[i].source, p[j].source) > 0 {
					s = 1
				}
				ps = append(ps, pair{iou, s, i, j})
			}
		}
	}
	sort.SliceStable(ps, func(a, b int) bool {
		if ps[a].iou != ps[b].iou {
			return ps[a].iou > ps[b].iou
		}
		return ps[a].src > ps[b].src
	})
	ug, up := map[int]bool{}, map[int]bool{}
	var out [][2]int
	for _, q := range ps {
		if !ug[q.i] && !up[q.j] {
			ug[q.i], up[q.j] = true, true
			out = append(out, [2]int{q.i, q.j})
		}
	}
	return out
}

func spoken(g, p *triple) bool {
	return inter(g.source, p.source) > 0 || len(g.source) == 0 && len(p.source) == 0
}

// tally sums up a measure over documents.
type tally struct {
	gold, pred, found, spoken int
	kg, kp, ksg, ksp          [3]int
	exG, exP, exN             [3]int // source, cue, content
	wordG, wordP, wordN       [3]int // the same in words
}

// union returns the words of the sets of role r.
func union(l []triple, r int) set {
	var out set
	for i := range l {
		out = append(out, l[i].role(r)...)
	}
	sort.Slice(out, func(i, j int) bool { return out[i] < out[j] })
	return slices.Compact(out)
}

func (t *triple) role(r int) set { return [3]set{t.source, t.cue, t.content}[r] }

func (t *tally) add(g, p []triple) [][2]int {
	t.gold += len(g)
	t.pred += len(p)
	m := match(g, p)
	t.found += len(m)
	for _, x := range g {
		t.kg[x.kind]++
	}
	for _, x := range p {
		t.kp[x.kind]++
	}
	for _, q := range m {
		if spoken(&g[q[0]], &p[q[1]]) {
			t.spoken++
			t.ksg[g[q[0]].kind]++
			t.ksp[p[q[1]].kind]++
		}
	}
	for r := range 3 {
		gw, pw := union(g, r), union(p, r)
		t.wordG[r] += len(gw)
		t.wordP[r] += len(pw)
		t.wordN[r] += inter(gw, pw)
		get := func(x *triple) set { return x.role(r) }
		keys := map[string]bool{}
		key := func(s set) string {
			b := make([]byte, 0, 4*len(s))
			for _, v := range s {
				b = append(b, byte(v), byte(v>>8), byte(v>>16))
			}
			return string(b)
		}
		for i := range g {
			if s := get(&g[i]); len(s) > 0 {
				keys[key(s)] = true
			}
		}
		t.exG[r] += len(keys)
		seen := map[string]bool{}
		for i := range p {
			if s := get(&p[i]); len(s) > 0 {
				k := key(s)
				if !seen[k] {
					seen[k] = true
					t.exP[r]++
					if keys[k] {
						t.exN[r]++
					}
				}
			}
		}
	}
	return m
}

func f1(n, p, g int) float64 {
	if p+g == 0 {
		return 0
	}
	return 200 * float64(n) / float64(p+g)
}

// f1k is the mean of a precision and a recall with numerators of their own.
func f1k(np, p, ng, g int) float64 {
	if p == 0 || g == 0 {
		return 0
	}
	a, b := float64(np)/float64(p), float64(ng)/float64(g)
	if a+b == 0 {
		return 0
	}
	return 200 * a * b / (a + b)
}
