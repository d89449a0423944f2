package attribtrain

import (
	"sort"

	"github.com/onrecord-go/onrecord/internal/attrib"
)

// breakdown prints where gold is lost.
func (t *run) breakdown(ds []*doc, join func(x *doc) []attrib.Cand) {
	n := map[string]int{}
	for _, x := range ds {
		g := x.triples()
		cs := join(x)
		p := x.preds(cs)
		m := match(g, p)
		mg := map[int]int{}
		mp := map[int]int{}
		for _, q := range m {
			mg[q[0]] = q[1]
			mp[q[1]] = q[0]
		}
		all := map[int32]*attrib.Cand{}
		for k := range x.cs {
			all[x.cs[k].Head] = &x.cs[k]
		}
		prob := map[int32]float32{}
		for k, i := range x.cand {
			prob[i] = x.prob[k]
		}
		kept := map[int32]bool{}
		for k := range cs {
			kept[cs[k].Head] = true
		}
		kinds := []string{"indirect", "mixed", "direct"}
		for i := range g {
			k := kinds[g[i].kind] + " "
			n[k+"gold"]++
			if j, ok := mg[i]; ok {
				if spoken(&g[i], &p[j]) {
					n[k+"right"]++
				} else {
					n[k+"source"]++
				}
				continue
			}
			h := x.gold[i].head
			switch {
			case h < 0 || !x.v.IsCandidate(h):
				n[k+"no candidate"]++
			case all[h] == nil && prob[h] < .12:
				n[k+"cue unlikely"]++
			case all[h] == nil:
				n[k+"no content"]++
			case !kept[h]:
				n[k+"filtered"]++
			default:
				n[k+"content"]++
			}
		}
		for j := range p {
			if _, ok := mp[j]; ok {
				continue
			}
			s := "spurious: no gold cue"
			for i := range g {
				if inter(g[i].cue, p[j].cue) > 0 {
					s = "spurious: gold cue, bad content"
				}
			}
			n[s]++
		}
	}
	keys := []string{}
	for k := range n {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		t.logf("%6d %s", n[k], k)
	}
}
