package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// roleBracketed reads the post between brackets whose first word is token i: Ann Lee (CEO,
// Acme Foods).
func (r *resolver) roleBracketed(i int32, s nlp.Range) (role, bool) {
	end := i
	for end < s.Last && end < i+16 && r.word(end) != ")" {
		end++
	}
	if end == s.Last || end == i+16 || end == i {
		return role{}, false
	}
	d := r.describe(nlp.Range{First: i, Last: end})
	if d.head < 0 || d.name >= 0 || d.plural || !d.noun.Class.Any(lexicon.Role) {
		return role{}, false
	}
	n, ok := r.roleOf(&d)
	if ok && n.affil == "" {
		n.affil = r.nextBody(d.after, nlp.Range{First: i, Last: end})
	}
	return n, ok
}

// bodyApart reads the body that stands apart behind a name from token i on: Ann Lee, of
// Acme Foods,; Ann Lee, formerly of the Treasury,. Behind an age it must be known as one:
// Ann Lee, 34, of Mill Lane, lives there.
func (r *resolver) bodyApart(i int32, s nlp.Range, aged bool) (role, bool) {
	if r.lower[i] == "formerly" || r.lower[i] == "previously" {
		i++
	}
	if i >= s.Last || r.lower[i] != "of" && r.lower[i] != "from" && r.lower[i] != "with" && r.lower[i] != "at" {
		return role{}, false
	}
	a := r.affilAfter(i, min(i+10, s.Last))
	if a.Len() == 0 {
		return role{}, false
	}
	n := role{affil: r.text(a), span: a, weak: true, how: howOf}
	e := a.Last
	if b := r.bodyOfWord(a, s.First); b != "" {
		if n.affil = b; e < s.Last && r.at[e] >= 0 {
			e = r.mentions[r.at[e]].Last // from the charity Acme
		}
	} else {
		if r.at[a.First] < 0 {
			return role{}, false
		}
		o := &r.mentions[r.at[a.First]]
		kind := o.kind
		if kind == entity.KindUnknown && o.ent >= 0 {
			kind = r.ents[o.ent].kind
		}
		switch {
		case o.place != nil || o.state != nil || o.possessive:
			return role{}, false
		case kind == entity.Organization, kind == entity.Publication, kind == entity.Government:
		case kind != entity.KindUnknown || aged || r.lower[i] != "of" || o.name.Len() < 2 || orgless(r.lower[o.name.Last-1]):
			return role{}, false
		}
	}
	if e+1 >= s.Last || r.word(e) != "," || r.at[e+1] >= 0 {
		return role{}, false
	}
	return n, true
}

// orgless reports whether the last word of a name that no table knows tells that it is one
// of a street or a place.
func orgless(w string) bool {
	switch w {
	case "lane", "street", "road", "avenue", "drive", "close", "terrace", "gardens", "court", "crescent", "way", "grove", "hill", "heights", "valley", "beach", "village", "county", "square", "row", "place", "north", "south", "east", "west", "green", "park", "bay", "island", "springs", "falls", "city", "town", "township":
		return true
	}
	return placeNoun(w)
}

// partyPost reads who is the first of a party on a committee, from token i on: the top
// Democrat on the Senate Harbour Committee.
func (r *resolver) partyPost(i, end int32) (role, bool) {
	if i+5 >= end || r.lower[i] != "the" {
		return role{}, false
	}
	switch r.lower[i+1] {
	case "top", "ranking", "senior", "leading":
	default:
		return role{}, false
	}
	if w := r.word(i + 2); w != "Democrat" && w != "Republican" || r.lower[i+3] != "on" {
		return role{}, false
	}
	a := r.affilAfter(i+3, end)
	if a.Len() == 0 {
		return role{}, false
	}
	return role{title: r.text(nlp.Range{First: i + 1, Last: i + 3}), affil: r.text(a), span: nlp.Range{First: i, Last: a.Last}}, true
}

// twoFields returns the noun of a post that two fields joined by "and" stand before, from
// token i on in small letters: the work and pensions secretary; -1 where there is none.
func (r *resolver) twoFields(i, end int32) int32 {
	and := false
	for k := i; k < min(i+8, end); k++ {
		if k == i && isDeterminer(r.lower[k]) {
			continue
		}
		if r.at[k] >= 0 || !isWord(r.word(k)) || upper(r.word(k)) {
			return -1
		}
		switch w := r.lower[k]; {
		case w == "and":
			if and || k == i {
				return -1
			}
			and = true
		case w == "secretary" || w == "minister" || roleKey(w) == "spokesperson" || w == "correspondent":
			if !and || k+1 < end && r.lower[k+1] != "for" && r.lower[k+1] != "in" && r.lower[k+1] != "of" {
				return -1
			}
			return k
		case isFunction(w) && !isRoleModifier(w), r.isRole(k) && !isRoleModifier(w):
			return -1
		}
	}
	return -1
}

// firstBody parts off a post the name of the body that begins a sentence before it, which
// only its place gives a capital and which no table knows: Rovers striker Ann Lee, Arlen
// resident Bo Chen. The words before the name go from token f to the post's noun h.
func (r *resolver) firstBody(n *role, f, h int32) {
	if f >= h || f != r.d.Sents[r.d.Tokens[f].Sent].First || !upper(r.word(f)) || r.at[f] >= 0 || isFunction(r.lower[f]) || isRoleModifier(r.lower[f]) || r.off[f] || r.title[f] || strings.Contains(r.word(f), "-") {
		return
	}
	for k := f + 1; k < h; k++ {
		if upper(r.word(k)) || r.at[k] >= 0 || !(isRoleModifier(r.lower[k]) || r.isRole(k) || r.lower[k] == "team") {
			return
		}
	}
	w := r.lower[f]
	if department(r.word(f)) || portfolio(r.word(f)) || tradeWord(r.word(f)) || orgWord(r.word(f)) && !looksPlural(w) {
		return
	}
	switch w {
	case "sports", "schools", "parks", "markets", "prisons", "services", "accounts", "events", "arts", "elections", "rights", "athletics", "drugs", "arms", "tech", "crypto", "fintech", "cyber", "biotech", "bonds", "futures", "rates", "customs", "borders":
		return
	}
	_, noun := lexicon.LookupNoun(w)
	_, thing := lexicon.LookupThing(w)
	team, seat := false, false
	switch r.lower[h] {
	case "coach", "boss", "captain", "skipper", "striker", "midfielder", "defender", "goalkeeper", "winger", "forward", "quarterback", "pitcher", "manager", "owner", "player", "fullback", "prop", "fly-half", "hooker", "batsman", "bowler":
		team = true
	case "senator", "mp", "leader", "councillor", "spokesman", "spokeswoman", "spokesperson", "secretary", "president", "executive", "chairman", "mayor", "resident":
		seat = true
	}
	switch {
	case noun || !team && !seat:
		return
	case looksPlural(w) && r.d.Tokens[f].Tag == nlp.TagNNS && (team || r.lower[h] == "senator" || r.lower[h] == "mp" || r.lower[h] == "leader"):
	case !thing && !r.seenLower[w] && (r.d.Tokens[f].Tag == nlp.TagNN || r.d.Tokens[f].Tag == nlp.TagNNP) && !looksAdjective(w):
	default:
		return
	}
	n.affil = r.word(f)
	n.title = strings.TrimSpace(strings.TrimPrefix(n.title, r.word(f)))
}

// sharedAfter reads the post that two persons have, behind the name of the second: Ann Lee
// and Bo Chen, both economists at Acme,.
func (r *resolver) sharedAfter(m *mention, d *desc) (role, bool) {
	p := m.First - 2
	if p < 0 || r.lower[p+1] != "and" || r.at[p] < 0 || d.name >= 0 || !d.noun.Class.Any(lexicon.Role) || d.noun.Lemma == "" || d.det != "" && d.det != "both" && d.det != "two" {
		return role{}, false
	}
	if o := &r.mentions[r.at[p]]; o.ent < 0 || o.ent == m.ent || o.possessive || r.ents[o.ent].kind != entity.Person || o.Last != p+1 {
		return role{}, false
	}
	e := *d
	e.plural = false
	n, ok := r.roleOf(&e)
	w := r.word(d.head)
	if !ok || !strings.HasSuffix(n.title, w) {
		return role{}, false
	}
	n.many = n.title
	n.title = strings.TrimSuffix(n.title, w) + d.noun.Lemma
	return n, true
}

// oneOf reads the post of one of several who have it: Ann Lee, one of the mayor’s aides,.
func (r *resolver) oneOf(d *desc) (role, bool) {
	if d.name >= 0 || !d.noun.Class.Any(lexicon.Role) || d.noun.Lemma == "" {
		return role{}, false
	}
	e := *d
	e.plural, e.quantity, e.First = false, false, d.First+2
	n, ok := r.roleOf(&e)
	if w := r.word(d.head); ok && strings.HasSuffix(n.title, w) {
		n.title = strings.TrimSuffix(n.title, w) + d.noun.Lemma
	}
	return n, ok
}
