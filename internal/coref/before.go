package coref

import (
	"slices"
	"sort"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// mentionsBefore returns how many mentions of names begin before token i.
func (r *resolver) mentionsBefore(i int32) int {
	return sort.Search(len(r.mentions), func(m int) bool { return r.mentions[m].First >= i })
}

// before yields the entities mentioned before token i, the nearest first, each
// once. It looks back over a bounded number of mentions and turns.
func (r *resolver) before(i int32, yield func(e int32, near float64)) {
	seen := r.mem.beforeSeen
	r.mem.beforeSeen = marks{} // what is yielded to may look back as well
	defer func() {
		seen.reset()
		r.mem.beforeSeen = seen
	}()
	n := r.mentionsBefore(i)
	h := len(r.history.turns) - 1
	rank := 0.0
	for m, left := n-1, 4*window; (m >= 0 || h >= 0) && left > 0; left-- {
		var e int32
		if h >= 0 && (m < 0 || r.history.turns[h].tok >= r.mentions[m].First) {
			e = r.history.turns[h].ent
			h--
		} else {
			if r.mentions[m].place != nil && r.mentions[m].use == lexicon.UseAdjective || r.off[r.mentions[m].First] {
				m--
				continue
			}
			e = r.mentions[m].ent
			m--
		}
		if e < 0 || seen.get(e) != 0 {
			continue
		}
		seen.set(e, 1)
		yield(e, 0.5/(1+rank/4))
		rank++
	}
}

// persons yields the persons named or described before token i, nearest first,
// with a score of nearness below 1.
func (r *resolver) persons(i int32, yield func(e int32, near float64)) {
	r.before(i, func(e int32, near float64) {
		if x := r.ents[e]; x.person() && !x.reporter {
			yield(e, near)
		}
	})
}

// bodies yields the bodies named or described before token i, as persons does.
func (r *resolver) bodies(i int32, yield func(e int32, near float64)) {
	r.before(i, func(e int32, near float64) {
		switch r.ents[e].kind {
		case entity.Organization, entity.Publication, entity.Government:
			yield(e, near)
		}
	})
}

// lastMention returns the last mention by name of entity e before token i, nil where
// there is none.
func (r *resolver) lastMention(e, i int32) *mention {
	l := r.ents[e].mentions
	n := sort.Search(len(l), func(n int) bool { return r.mentions[l[n]].First >= i })
	if n == 0 {
		return nil
	}
	return &r.mentions[l[n-1]]
}

// lastAt returns the token of the last mention by name of entity e before token
// i, -1 where there is none.
func (r *resolver) lastAt(e, i int32) int32 {
	if m := r.lastMention(e, i); m != nil {
		return m.First
	}
	return -1
}

// latest returns the last n turns or as many as there are.
func (r *resolver) latest(n int) []turn {
	t := r.history.turns
	return t[max(0, len(t)-n):]
}

// lastEnt returns the entity that spoke or was named last among those that
// satisfy ok, -1 where there is none.
func (r *resolver) lastEnt(ok func(*ent) bool) int32 {
	return r.latestOf(39, ok)
}

// latestOf returns the entity that spoke last, among the last n turns, of those that
// satisfy ok, -1 where none did.
func (r *resolver) latestOf(n int, ok func(*ent) bool) int32 {
	for _, t := range slices.Backward(r.latest(n)) {
		if ok(r.ents[t.ent]) {
			return t.ent
		}
	}
	return -1
}

// personBefore returns the person who was mentioned last before token i, in its paragraph
// or the two before, of those that satisfy ok; -1 where there is none.
func (r *resolver) personBefore(i int32, ok func(m *mention, x *ent) bool) int32 {
	for m, left := r.mentionsBefore(i)-1, window; m >= 0 && left > 0; m, left = m-1, left-1 {
		x := &r.mentions[m]
		if r.para[i]-r.para[x.First] > 2 {
			break
		}
		if x.ent >= 0 && !r.off[x.First] && r.ents[x.ent].person() && ok(x, r.ents[x.ent]) {
			return x.ent
		}
	}
	return -1
}

// bodyNear returns the body that is spoken of before token i: the subject of its
// sentence or of the one before, else the last one named within some sentences; -1
// where there is none.
func (r *resolver) bodyNear(i, sents int32) int32 {
	if b := r.bodyBefore(i); b >= 0 && r.ents[b].place == nil {
		return b
	}
	sent := r.d.Tokens[i].Sent
	for m := r.mentionsBefore(i) - 1; m >= 0; m-- {
		x := &r.mentions[m]
		if sent-r.d.Tokens[x.First].Sent > sents {
			break
		}
		if x.ent >= 0 && !r.quoted[x.First] && x.place == nil && r.ents[x.ent].kind == entity.Organization {
			return x.ent
		}
	}
	return -1
}

// sameNoun returns the latest description before d, no definite one, that has
// d's noun, -1 where there is none near.
func (r *resolver) sameNoun(d *desc) int {
	for n, left := r.nounsBefore(d.First)-1, 80; n >= 0 && left > 0; n, left = n-1, left-1 {
		if x := &r.nouns[n]; !x.definite && x.First < d.First && !anyOther(r.lower[x.First]) {
			if m, ok := lexicon.LookupNoun(r.lower[x.head]); ok && m.Lemma == d.noun.Lemma && d.noun.Lemma != "" && x.plural == d.plural {
				return n
			}
		}
	}
	return -1
}

// anyOther reports whether a determiner speaks of nobody in particular.
func anyOther(w string) bool {
	switch w {
	case "any", "other", "no", "every", "each", "either", "neither":
		return true
	}
	return false
}
