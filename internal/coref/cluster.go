package coref

import (
	"cmp"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// cluster gathers the mentions of names into entities. Longer names come
// first, so that short forms find them wherever they stand.
func (r *resolver) cluster() {
	hint := min(len(r.mentions)/2, 512)
	r.index = names{full: make(map[string]int, hint), last: make(map[string][]int, hint), first: make(map[string][]int, hint), inner: map[string][]int{}, acr: make(map[string]int, hint/2)}
	words := make([][]string, len(r.mentions))
	r.alone = make(map[string]bool, hint)
	for k := range r.mentions {
		words[k] = r.words(r.mentions[k].name)
		if len(words[k]) == 1 && !r.mentions[k].headline {
			r.alone[words[k][0]] = true
		}
		if m := &r.mentions[k]; len(words[k]) > 1 && m.kind == entity.Person && m.place == nil && lexicon.Place(r.word(m.name.Last-1)) != nil {
			if r.surnames == nil {
				r.surnames = map[string]bool{}
			}
			r.surnames[words[k][len(words[k])-1]] = true
		}
	}
	r.shareNames(words)
	for pass := range 2 {
		if pass == 1 {
			r.mergePrefixes()
			n := len(r.mentions)
			if r.secondLook(); len(r.mentions) > n {
				words = make([][]string, len(r.mentions))
				for k := range r.mentions {
					words[k] = r.words(r.mentions[k].name)
				}
				r.shareNames(words)
			}
		}
		for k := range r.mentions {
			m := &r.mentions[k]
			w := words[k]
			if len(w) == 0 || m.ent >= 0 {
				continue
			}
			long := len(w) > 1 && !r.surnameOnly(m, w) || m.body != nil || m.place != nil || m.state != nil
			if m.headline && pass == 0 && !(m.body != nil || m.place != nil && !r.surnames[w[0]]) || r.aliased(m) >= 0 {
				long = false
			}
			if pass == 0 && !long {
				continue
			}
			if e := r.find(m, w, int32(k)); e >= 0 {
				r.join(e, int32(k), w)
				continue
			}
			r.newEnt(int32(k), w)
		}
	}
	for k := range r.mentions {
		if e := r.mentions[k].ent; e >= 0 {
			r.ents[e].count++
		}
	}
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.ent >= 0 {
			e := r.ents[m.ent]
			if e.mentions == nil {
				e.mentions = r.mem.tokens.Make(e.count)
			}
			e.mentions = append(e.mentions, int32(k))
		}
	}
	r.reporters()
	for _, e := range r.ents {
		e.order = int32(len(r.d.Tokens))
		if len(e.mentions) > 0 {
			e.order = r.mentions[e.mentions[0]].First
		}
		e.count = len(e.mentions)
		r.evidence(e)
	}
}

// surnameOnly reports whether a name, whose words are w, is a surname with its particles
// alone: De Blasio, van der Berg.
func (r *resolver) surnameOnly(m *mention, w []string) bool {
	for _, v := range w[:len(w)-1] {
		if !isParticle(v) {
			return false
		}
	}
	return len(w) > 1 && lexicon.GivenName(proper(r.word(m.name.First))) == 0 // but Ben Lee
}

// shareNames gives a given name that is introduced with another one’s full name the
// surname of that: Ann and Bo Lee. Neither may have stood before.
func (r *resolver) shareNames(words [][]string) {
	seen := make(map[string]bool, len(words))
	for k := range r.mentions {
		w := words[k]
		if len(w) == 0 || r.mentions[k].headline {
			continue
		}
		if a := &r.mentions[k]; k+1 < len(r.mentions) && len(w) == 1 && len(words[k+1]) == 2 && !seen[w[0]] && !seen[words[k+1][0]] && !seen[words[k+1][1]] {
			b := &r.mentions[k+1]
			if a.title.Len() == 0 && b.title.Len() == 0 && a.Last+1 == b.First && (r.lower[a.Last] == "and" || r.word(a.Last) == "&") && b.name.Len() == 2 && a.name.Len() == 1 && !b.headline &&
				a.body == nil && a.place == nil && a.state == nil && b.body == nil && b.place == nil && (personName(r.word(a.name.First)) && personName(r.word(b.name.First)) || r.kinAround(a, b)) && (b.kind == entity.Person || b.kind == entity.KindUnknown) {
				a.shared = nlp.Range{First: b.name.Last - 1, Last: b.name.Last}
				words[k] = []string{w[0], words[k+1][1]}
			}
		}
		for _, s := range words[k] {
			seen[s] = true
		}
	}
}

// kinAround reports whether the words around two joined names say that they are one
// family’s: Ann and Bo Lee, sisters; brothers Ann and Bo Lee.
func (r *resolver) kinAround(a, b *mention) bool {
	kin := func(i int32) bool {
		if i < 0 || int(i) >= len(r.lower) {
			return false
		}
		switch r.lower[i] {
		case "brothers", "sisters", "siblings", "twins", "spouses", "cousins", "couple":
			return true
		}
		return false
	}
	return kin(a.First-1) || int(b.Last)+1 < len(r.lower) && r.word(b.Last) == "," && (kin(b.Last+1) || kin(b.Last+2))
}

// personName reports whether a word is a given name.
func personName(w string) bool { return lexicon.GivenName(w) != 0 }

// mergePrefixes joins bodies whose names are the beginning of a longer one: Grand
// Meridian and Grand Meridian Resorts, Acme Hearth and Acme Hearth LLC.
func (r *resolver) mergePrefixes() {
	into := make([]int32, len(r.ents))
	any := false
	for e, x := range r.ents {
		into[e] = -1
		if x.nameLen < 2 || x.body != nil || x.place != nil || x.state != nil || lexicon.GivenName(x.given) != 0 || x.titleGender != 0 || x.votes[entity.Document] > 0 {
			continue
		}
		f, _, _ := strings.Cut(x.key, " ")
		for _, o := range r.index.first[f] {
			y := r.ents[o]
			rest, ok := strings.CutPrefix(y.key, x.key+" ")
			if !ok || o == e || y.body != nil || y.place != nil || y.votes[entity.Document] > 0 || y.nameLen > x.nameLen+2 || !r.firmWord(y, rest) {
				continue
			}
			into[e], any = int32(o), true
			break
		}
	}
	if !any {
		return
	}
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.ent < 0 {
			continue
		}
		to := m.ent
		for n := 0; into[to] >= 0 && n < 4; n++ {
			to = into[to]
		}
		if to == m.ent {
			continue
		}
		r.join(to, int32(k), r.words(m.name))
	}
}

// secondLook finds short forms that only the full names of the article tell
// from common words: Cook said, Will wrote, the Post reported.
func (r *resolver) secondLook() {
	n := len(r.mentions)
	for _, x := range r.d.Sents {
		for i := x.First; i < x.Last; i++ {
			w := r.word(i)
			if r.at[i] >= 0 || !upper(w) || len(w) < 2 || w == "I" || r.title[i] && !r.sourceAt[i] {
				continue
			}
			f := r.fold(i)
			found := false
			if l := r.index.last[f]; len(l) > 0 && r.ents[l[0]].nameLen > 1 && r.ents[l[0]].likelyPerson() {
				start := r.sentenceStart(i, x)
				found = !start || r.sourceAt[i] || !isFunction(f)
				if i > x.First && (r.lower[i-1] == "the" || r.lower[i-1] == "a") && !start {
					found = false
				}
			}
			if !found && pubWord(w) && i > x.First && r.lower[i-1] == "the" && !(i+1 < x.Last && upper(r.word(i+1))) {
				for _, e := range r.pubs {
					if strings.HasSuffix(r.ents[e].name, " "+w) {
						m := mention{Range: nlp.Range{First: i, Last: i + 1}, name: nlp.Range{First: i, Last: i + 1}, kind: entity.Publication, sure: 3, body: r.ents[e].body}
						r.add(m)
						r.mentions[len(r.mentions)-1].ent = int32(e)
						break
					}
				}
				continue
			}
			if found {
				r.add(mention{Range: nlp.Range{First: i, Last: i + 1}, name: nlp.Range{First: i, Last: i + 1}})
			}
		}
	}
	if len(r.mentions) == n {
		return
	}
	slices.SortFunc(r.mentions, func(a, b mention) int { return cmp.Compare(a.First, b.First) })
	for k := range r.mentions {
		for i := r.mentions[k].First; i < r.mentions[k].Last; i++ {
			r.at[i] = int32(k)
		}
	}
}
