package attribtrain

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"sort"
	"strings"

	"github.com/onrecord-go/onrecord/internal/attrib"
)

var kindNames = [3]string{"indirect", "mixed", "direct"}

// list writes every attribution that f misses, finds with another source or
// finds beside the gold to a file, each with its surroundings, for people to
// read. It holds text of the corpora.
func (t *run) list(path string, ds []*doc, f func(x *doc) []attrib.Cand) {
	file := must(os.Create(path))
	w := bufio.NewWriter(file)
	for _, x := range ds {
		var cs []attrib.Cand
		for _, c := range f(x) {
			if len(x.set(x.raw(&c).Content)) > 0 {
				cs = append(cs, c)
			}
		}
		g, p := x.triples(), x.preds(cs)
		mg, mp := map[int]int{}, map[int]int{}
		for _, q := range match(g, p) {
			mg[q[0]], mp[q[1]] = q[1], q[0]
		}
		cand := map[int32]*attrib.Cand{}
		for k := range x.cs {
			cand[x.cs[k].Head] = &x.cs[k]
		}
		var raws []raw
		for _, a := range x.Attributions {
			if len(x.set(a.Content)) > 0 {
				raws = append(raws, a)
			}
		}
		for i := range g {
			j, found := mg[i]
			if found && spoken(&g[i], &p[j]) {
				continue
			}
			what := "MISS"
			if found {
				what = "SOURCE"
			}
			fmt.Fprintf(w, "### %s %s %d %s@%d\n%s\n", what, kindNames[g[i].kind], x.domain, x.ID, raws[i].Content[0][0], x.mark(raws[i]))
			if h := x.gold[i].head; h >= 0 {
				if c := cand[h]; c != nil {
					fmt.Fprintf(w, "  own cand: p=%.2f score=%.2f %s\n", c.P, c.Score, x.brief(x.raw(c)))
				} else {
					fmt.Fprintf(w, "  no cand at %q\n", x.d.Word(h))
				}
			}
			for k := range p {
				if inter(p[k].content, g[i].content) > 0 || inter(p[k].cue, g[i].cue) > 0 {
					fmt.Fprintf(w, "  pred: score=%.2f class=%d %s\n", cs[k].Score, cs[k].Class, x.brief(x.raw(&cs[k])))
				}
			}
			w.WriteString("\n")
		}
		for j := range p {
			if _, ok := mp[j]; ok {
				continue
			}
			fmt.Fprintf(w, "### FALSE %s %d %s@%d score=%.2f class=%d cont=%v\n%s\n", kindNames[p[j].kind], x.domain, x.ID, x.raw(&cs[j]).Content[0][0], cs[j].Score, cs[j].Class, cs[j].Continued, x.mark(x.raw(&cs[j])))
			for i := range g {
				if inter(p[j].content, g[i].content) > 0 || inter(p[j].cue, g[i].cue) > 0 {
					fmt.Fprintf(w, "  gold: %s\n", x.brief(raws[i]))
				}
			}
			w.WriteString("\n")
		}
	}
	must(0, w.Flush())
	must(0, file.Close())
}

// mark returns the text around an attribution with its spans in brackets.
func (x *doc) mark(a raw) string {
	type ev struct {
		at   int
		s    string
		rank int
	}
	var evs []ev
	lo, hi := len(x.Text), 0
	for k, l := range [...][]span{a.Source, a.Cue, a.Content} {
		for _, s := range l {
			evs = append(evs, ev{s[0], "[" + "SQC"[k:k+1] + ":", 1}, ev{s[1], "]", 0})
			lo, hi = min(lo, s[0]), max(hi, s[1])
		}
	}
	sort.SliceStable(evs, func(i, j int) bool {
		if evs[i].at != evs[j].at {
			return evs[i].at < evs[j].at
		}
		return evs[i].rank < evs[j].rank
	})
	lo, hi = x.widen(lo, -1), x.widen(hi, 1)
	var b strings.Builder
	at := lo
	for _, e := range evs {
		b.WriteString(x.Text[at:e.at])
		b.WriteString(e.s)
		at = e.at
	}
	b.WriteString(x.Text[at:hi])
	return "  " + strings.ReplaceAll(b.String(), "\n", " ¶ ")
}

// widen returns a place about two hundred bytes further.
func (x *doc) widen(i, dir int) int {
	i = max(0, min(len(x.Text), i+200*dir))
	for i > 0 && i < len(x.Text) && x.Text[i] != ' ' && x.Text[i] != '\n' {
		i += dir
	}
	return i
}

func (x *doc) brief(a raw) string {
	one := func(l []span) string {
		var s []string
		for _, r := range l {
			u := x.Text[r[0]:r[1]]
			if len(u) > 220 {
				k, m := 110, len(u)-100
				for ; u[k]&0xC0 == 0x80; k++ {
				}
				for ; u[m]&0xC0 == 0x80; m++ {
				}
				u = u[:k] + " … " + u[m:]
			}
			s = append(s, strings.ReplaceAll(u, "\n", " ¶ "))
		}
		return strings.Join(s, " // ")
	}
	return one(a.Source) + " | " + one(a.Cue) + " | " + one(a.Content)
}

// predictions writes what f finds in ds in the form that the scorer reads.
func (t *run) predictions(name string, ds []*doc, f func(x *doc) []attrib.Cand) {
	if t.Predictions == "" {
		return
	}
	file := must(os.Create(t.Predictions + strings.ReplaceAll(name, " ", "-") + ".jsonl"))
	e := json.NewEncoder(file)
	for _, x := range ds {
		out := []raw{}
		for _, c := range f(x) {
			out = append(out, x.raw(&c))
		}
		must(0, e.Encode(map[string]any{"id": x.ID, "attributions": out}))
	}
	must(0, file.Close())
}
