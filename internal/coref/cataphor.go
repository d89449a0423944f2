package coref

import (
	"cmp"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// leadParas is the last paragraph, from 0, that counts as an article's lead.
const leadParas = 0

// cataphor resolves "a senior commander" to the one who is named in the next
// sentences with a post of that kind: A federal judge ruled … Judge Ann Lee
// wrote …
func (r *resolver) cataphor(k int, d *desc, head string) (answer, bool) {
	if r.lower[d.First] == "one" || d.det == "another" {
		return answer{}, false // one minister is any of them
	}
	if m := r.namedAgain(d); m >= 0 {
		x := &r.mentions[m]
		if n, ok := r.roleOf(d); ok {
			n.how = howCataphor
			r.ents[x.ent].addRole(n)
		}
		return answer{ent: x.ent, form: entity.FormNominal, reason: "cataphora", antecedent: x.Range, conf: 0.85}, true
	}
	if d.noun.Class&(lexicon.Role|lexicon.Rank|lexicon.Title) == 0 || head == "spokesperson" || head == "official" || head == "source" || head == "member" || head == "aide" {
		if head != "spokesperson" {
			return answer{}, false
		}
	}
	sent := r.d.Tokens[d.First].Sent
	words := map[string]bool{}
	for i := d.First; i < d.Last; i++ {
		if !isFunction(r.lower[i]) {
			words[r.fold(i)] = true
		}
	}
	sents, paras := int32(4), int32(1)
	if r.para[d.First] <= leadParas {
		// a lead holds a name back for longer
		sents, paras = 14, 6
	}
	for n := r.mentionsBefore(d.Last); n < len(r.mentions); n++ {
		m := &r.mentions[n]
		if r.d.Tokens[m.First].Sent > sent+sents || r.para[m.First] > r.para[d.First]+paras {
			break
		}
		if m.ent < 0 || r.quoted[m.First] && r.d.Tokens[m.First].Quote >= 0 {
			continue
		}
		x := r.ents[m.ent]
		if !x.person() || len(x.mentions) == 0 || x.mentions[0] != int32(n) {
			continue // only one who is named here first
		}
		if d.noun.Gender != 0 && x.gender() != 0 && x.gender() != d.noun.Gender {
			continue
		}
		s := r.hasRole(x, head, words)
		if s < 0.6 && head == "expert" && !d.definite() && d.possPron < 0 && x.knows() {
			s = 0.6 // an expert has warned … Tide scientist Ann Lee
		}
		if s < 0.6 && !d.definite() && d.possPron < 0 && (x.heads(head, words) || writesFor(head) && r.ofOutlet(x)) {
			s = 0.9
		}
		if s >= 0.6 {
			dr, _ := r.roleOf(d)
			if dr.affil != "" && s < 0.9 && x.rivalAffil(dr.affil) || head == "spokesperson" && (s < 0.9 || dr.affil == "") {
				continue
			}
			if n, ok := r.roleOf(d); ok {
				n.how = howCataphor
				x.addRole(n)
			}
			return answer{ent: m.ent, form: entity.FormNominal, reason: "cataphora", antecedent: m.Range, conf: 0.8}, true
		}
	}
	return answer{}, false
}

// knows reports whether somebody has a calling for which he may be called an expert.
func (x *ent) knows() bool {
	for _, w := range x.posts {
		switch w {
		case "specialist", "commentator", "analyst", "professor", "lecturer", "researcher", "scientist", "academic", "scholar", "economist", "historian", "consultant", "strategist", "nutritionist", "doctor", "surgeon", "gp", "vet", "psychiatrist", "botanist", "chemist", "trainer", "stylist", "planner", "gardener":
			return true
		}
		for _, s := range [...]string{"ologist", "ician", "otherapist"} {
			if strings.HasSuffix(w, s) {
				return true
			}
		}
	}
	return false
}

// heads reports whether somebody holds the first post of a body whose name has a word of a
// description that calls him its leader: a leader of the largest dockers’ union … Ann Lee,
// general secretary of the Dockers’ Federation.
func (x *ent) heads(head string, words map[string]bool) bool {
	if head != "leader" && head != "head" && head != "chief" && head != "boss" {
		return false
	}
	for i := range x.roles {
		n := &x.roles[i]
		if n.guess {
			continue
		}
		switch t := n.titleFold.fold(n.title); roleKey(lastField(t)) {
		case "president", "leader", "head", "chair", "executive", "director":
		case "secretary":
			if t != "general secretary" {
				continue
			}
		default:
			continue
		}
		for w := range strings.FieldsSeq(n.affilFold.fold(n.affil)) {
			if words[w] && looksPlural(w) && len(w) > 4 && w != "states" {
				return true
			}
		}
	}
	return false
}

// writesFor reports whether a word of a post is that of somebody who writes for an outlet.
func writesFor(head string) bool {
	switch head {
	case "correspondent", "journalist", "reporter", "columnist", "editor":
		return true
	}
	return false
}

// ofOutlet reports whether somebody is introduced with the outlet that he works for and
// no more: Ann Lee of the Arlen Mail.
func (r *resolver) ofOutlet(x *ent) bool {
	for i := range x.roles {
		n := &x.roles[i]
		if n.guess || n.title != "" && !writesFor(roleKey(lastField(n.titleFold.fold(n.title)))) || n.affil == "" {
			continue
		}
		if e := r.bodyByText(n.affil); e >= 0 && r.ents[e].kind == entity.Publication {
			return true
		}
	}
	return false
}

// bareNext returns the mention of whoever speaks in the very next sentence, or at the head
// of the next paragraph, under a full name that stands there first and says nothing else
// of its bearer: His lawyer described … Ann Lee said … It is who the description, the
// source of attribution k, means. -1 where there is nobody like that.
func (r *resolver) bareNext(k int, d *desc) int32 {
	if d.det == "another" || d.head < 0 || !d.noun.Class.Any(lexicon.Role|lexicon.Kin) || r.para[d.First] < 1 || r.inHeadline(d.First) || d.det != "a" && d.det != "an" && d.possPron < 0 && d.poss < 0 {
		return -1
	}
	switch roleKey(r.lower[d.head]) {
	case "spokesperson", "official", "source", "aide", "member":
		return -1
	}
	sent := r.d.Tokens[d.First].Sent
	for i := r.d.Sents[sent].First; i < r.d.Sents[sent].Last; i++ {
		switch r.lower[i] {
		case "anonymity", "anonymous", "anonymously", "named", "identified", "declined", "pseudonym":
			return -1 // whoever wants no name
		}
	}
	n, _ := slices.BinarySearchFunc(r.order, d.First, func(o int, at int32) int { return cmp.Compare(r.place(o), at) })
	for left := 4; n < len(r.order) && left > 0; n, left = n+1, left-1 {
		x := r.trim(r.source(r.order[n]))
		if x.Len() == 0 || r.d.Tokens[x.First].Sent == sent {
			continue
		}
		s := r.d.Tokens[x.First].Sent
		if s != sent+1 && !(r.para[x.First] == r.para[d.First]+1 && r.d.Sents[s].First == r.d.Paras[r.para[x.First]].First) {
			return -1
		}
		m := r.at[x.First]
		if m < 0 {
			return -1
		}
		y := &r.mentions[m]
		if y.ent < 0 || y.Range != x || y.name != x || x.Len() < 2 || x.Len() > 3 {
			return -1
		}
		e := r.ents[y.ent]
		if !e.person() || len(e.mentions) == 0 || e.mentions[0] != m || len(e.roles) > 0 || !r.bare(y, e) || d.noun.Gender != 0 && e.gender() != 0 && e.gender() != d.noun.Gender {
			return -1
		}
		return m
	}
	return -1
}

// namedAgain returns the mention of whoever the next sentences name beside the same noun
// with “the”: A spokesman for the mayor said … The spokesman, Ann Lee. -1 where they name
// nobody so.
func (r *resolver) namedAgain(d *desc) int32 {
	if d.det != "a" && d.det != "an" {
		return -1
	}
	sent := r.d.Tokens[d.First].Sent
	for n := r.mentionsBefore(d.Last); n < len(r.mentions); n++ {
		m := &r.mentions[n]
		if r.d.Tokens[m.First].Sent > sent+4 || r.para[m.First] > r.para[d.First]+2 {
			break
		}
		if i := m.First; i > d.Last+3 && m.ent >= 0 && r.word(i-1) == "," && r.lower[i-2] == r.lower[d.head] && r.lower[i-3] == "the" && r.ents[m.ent].person() {
			return int32(n)
		}
	}
	return -1
}
