package coref

import (
	"slices"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// joined hands on the joined names of the sentences before token i, the n-th
// mention being the first after it: Ann Lee and Bo Chen … they.
func (r *resolver) joined(n int, i int32, add func(e int32, x nlp.Range, named bool)) {
	sent := r.d.Tokens[i].Sent
	for m := n - 1; m > 0 && m > n-16; m-- {
		a, b := &r.mentions[m-1], &r.mentions[m]
		if sent-r.d.Tokens[b.First].Sent > 1 {
			return
		}
		if a.Last+1 != b.First && !(a.Last+2 == b.First && r.lower[a.Last] == ",") || r.lower[b.First-1] != "and" || a.ent < 0 || b.ent < 0 || r.quoted[a.First] {
			continue
		}
		x, y := r.ents[a.ent], r.ents[b.ent]
		if !x.person() || !y.person() || a.ent == b.ent {
			continue
		}
		e := r.pair(int(a.ent), int(b.ent), a.First)
		add(int32(e), nlp.Range{First: a.First, Last: b.Last}, true)
	}
}

// pair returns the entity of two persons together.
func (r *resolver) pair(a, b int, at int32) int {
	key := "joint " + r.ents[a].name + " and " + r.ents[b].name
	if e, ok := r.index.full[key]; ok {
		return e
	}
	r.ents = append(r.ents, &ent{kind: entity.Person, plural: true, members: []int{a, b}, name: r.ents[a].name + " and " + r.ents[b].name, order: at})
	r.index.full[key] = len(r.ents) - 1
	return len(r.ents) - 1
}

// bothOf reports whether a description means two that were named, and whether
// these are bodies rather than persons. w is its noun, second its second word.
func bothOf(d *desc, w, second string) (two, body bool) {
	if !d.plural && d.det != "neither" || d.after != d.Last || len(d.proper) > 0 || d.head > d.First+2 {
		return false, false
	}
	pair := joinedOnly(w)
	switch {
	case (d.det == "both" || d.det == "neither") && d.head <= d.First+1:
	case d.det == "the" && (second == "two" || w == "two" || pair):
	default:
		return false, false
	}
	c := d.noun.Class
	switch w {
	case "groups", "organizations", "organisations", "unions", "charities", "associations", "institutions", "ministries", "departments", "universities", "companies", "firms", "banks", "airlines", "carmakers", "automakers", "governments", "countries", "nations", "agencies":
		return true, true
	}
	return pair || w == "both" || w == "two" || c.Any(lexicon.PersonN|lexicon.Role), false
}

// joinedOnly reports whether a word for two means those who were named together, rather
// than any two.
func joinedOnly(w string) bool {
	switch w {
	case "pair", "duo", "couple", "brothers", "sisters", "siblings", "twins", "newlyweds", "spouses", "parents":
		return true
	}
	return false
}

// three resolves a description of three, the trio, to the three persons who were named
// last in a list.
func (r *resolver) three(d *desc) (answer, bool) {
	if d.det != "the" || d.after != d.Last || len(d.proper) > 0 {
		return answer{}, false
	}
	if w := r.lower[d.head]; !(w == "trio" && d.head == d.First+1) && !(w == "three" && d.head == d.First+1) && !(r.lower[d.First+1] == "three" && d.head == d.First+2 && d.noun.Class.Any(lexicon.PersonN|lexicon.Role)) {
		return answer{}, false
	}
	para := r.para[d.First]
	fit := func(e int32) bool {
		return e >= 0 && r.ents[e].person() && r.ents[e].name != "" && !r.ents[e].reporter && (d.noun.Gender == 0 || r.ents[e].gender() == d.noun.Gender)
	}
	for m, left := r.mentionsBefore(d.First)-1, 40; m > 1 && left > 0; m, left = m-1, left-1 {
		a, b, c := &r.mentions[m-2], &r.mentions[m-1], &r.mentions[m]
		if para-r.para[c.First] > 3 {
			break
		}
		and := c.First - 1
		if r.lower[and] != "and" || and != b.Last && !(and == b.Last+1 && r.word(b.Last) == ",") || a.Last+1 != b.First || r.word(a.Last) != "," || !fit(a.ent) || !fit(b.ent) || !fit(c.ent) || a.ent == b.ent || b.ent == c.ent {
			continue
		}
		if p := a.First - 1; p > 0 && r.word(p) == "," && r.at[p-1] >= 0 && r.personal(r.at[p-1]) {
			continue // of four
		}
		members := []int{int(a.ent), int(b.ent), int(c.ent)}
		name := r.ents[a.ent].name + " and " + r.ents[b.ent].name + " and " + r.ents[c.ent].name
		e, ok := r.index.full["joint "+name]
		if !ok {
			r.ents = append(r.ents, &ent{kind: entity.Person, plural: true, members: members, name: name, order: a.First})
			e = len(r.ents) - 1
			r.index.full["joint "+name] = e
		}
		return answer{ent: int32(e), form: entity.FormNominal, reason: "both-joined", conf: 0.7}, true
	}
	return answer{}, false
}

// both resolves a description of two: to the two that spoke together last or were last named together,
// joined by "and", else to the two persons who were named last.
func (r *resolver) both(d *desc, body bool) (answer, bool) {
	fit := func(e int32) bool {
		x := r.ents[e]
		if body {
			return x.name != "" && bodyKind(x.kind)
		}
		return x.person() && x.name != "" && !x.reporter && (d.noun.Gender == 0 || x.gender() == d.noun.Gender)
	}
	for _, t := range slices.Backward(r.latest(2)) {
		if x := r.ents[t.ent]; len(x.members) == 2 && x.name != "" && fit(int32(x.members[0])) && fit(int32(x.members[1])) {
			return answer{ent: t.ent, form: entity.FormNominal, reason: "both-joined", conf: 0.75}, true
		}
	}
	para := r.para[d.First]
	for m, left := r.mentionsBefore(d.First)-1, 40; m > 0 && left > 0; m, left = m-1, left-1 {
		a, b := &r.mentions[m-1], &r.mentions[m]
		if para-r.para[b.First] > 3 {
			break
		}
		if a.Last+1 != b.First || r.lower[a.Last] != "and" || a.ent < 0 || b.ent < 0 || a.ent == b.ent || !fit(a.ent) || !fit(b.ent) {
			continue
		}
		return answer{ent: int32(r.pair(int(a.ent), int(b.ent), a.First)), form: entity.FormNominal, reason: "both-joined", conf: 0.7}, true
	}
	if w := r.lower[d.head]; body || joinedOnly(w) {
		return answer{}, false // a couple is not any two
	}
	var two []int32
	r.persons(d.First, func(e int32, _ float64) {
		if len(two) < 2 && fit(e) {
			if m := r.lastMention(e, d.First); m != nil && r.modifies(m) {
				return // the Lee administration is not Lee
			}
			two = append(two, e)
		}
	})
	if len(two) < 2 {
		return answer{}, false
	}
	if r.ents[two[0]].order > r.ents[two[1]].order {
		two[0], two[1] = two[1], two[0]
	}
	return answer{ent: int32(r.pair(int(two[0]), int(two[1]), d.First)), form: entity.FormNominal, reason: "both", conf: 0.5}, true
}
