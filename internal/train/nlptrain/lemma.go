package nlptrain

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// lemmas collects the known lemmas and the irregular forms.
func lemmas(docs []*Gold) *nlp.Lemmas {
	type key struct {
		form string
		kind nlp.LemmaKind
	}
	count := map[key]map[string]int{}
	seen := map[string]int{}
	for _, g := range docs {
		for i := range g.Doc.Tokens {
			t, l := g.Tag[i], g.Lemma[i]
			if t == nlp.TagNone || t.Punct() || t.Name() || t == nlp.TagCD || l == "" {
				continue
			}
			w := strings.ToLower(strings.ReplaceAll(g.Doc.Word(int32(i)), "’", "'"))
			l = strings.ToLower(strings.ReplaceAll(l, "’", "'"))
			if !plain(w) || !plain(l) {
				continue
			}
			k := key{w, nlp.KindOf(t)}
			if count[k] == nil {
				count[k] = map[string]int{}
			}
			count[k][l]++
			if t != nlp.TagFW && t != nlp.TagUH {
				seen[l]++
			}
		}
	}
	var known []string
	for l, n := range seen {
		if n >= 3 && len(l) > 1 {
			known = append(known, l)
		}
	}
	slices.Sort(known)
	rules := nlp.NewLemmas(known, nil)
	var odd []nlp.Irregular
	for k, c := range count {
		l, n, total := "", 0, 0
		for x, m := range c {
			total += m
			if m > n || m == n && x < l {
				l, n = x, m
			}
		}
		if n < 2 && k.kind == nlp.LemmaPlain || n*2 < total {
			continue
		}
		if got, _ := rules.Find(k.form, nlp.Hash(k.form), tagOf(k.kind)); got != l {
			odd = append(odd, nlp.Irregular{Form: k.form, Kind: k.kind, Lemma: l})
		}
	}
	slices.SortFunc(odd, func(a, b nlp.Irregular) int {
		if c := strings.Compare(a.Form, b.Form); c != 0 {
			return c
		}
		return int(a.Kind) - int(b.Kind)
	})
	return nlp.NewLemmas(known, odd)
}

// tagOf returns a tag whose words have endings of that kind.
func tagOf(k nlp.LemmaKind) nlp.Tag {
	for t := nlp.TagNone; t < nlp.NumTags; t++ {
		if nlp.KindOf(t) == k {
			return t
		}
	}
	return nlp.TagNone
}

// plain reports whether w consists of small letters, hyphens and apostrophes, a
// letter among them.
func plain(w string) bool {
	ok := false
	for i := range len(w) {
		switch c := w[i]; {
		case 'a' <= c && c <= 'z':
			ok = true
		case c == '-' || c == '\'':
		default:
			return false
		}
	}
	return ok
}
