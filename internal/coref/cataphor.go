package coref

import (
	"slices"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// leadParas is the last paragraph, from 0, that counts as an article's lead.
const leadParas = 0

// leadName returns the name that an article's lead keeps back: a former director
// told the court …, and the next paragraph begins with Ann Lee, who is named
// nowhere before.
func (r *resolver) leadName(d *desc, head string) int32 {
	p := r.para[d.First]
	if p > 2 || int(p)+1 >= len(r.d.Paras) || d.det != "a" && d.det != "an" || head == "spokesperson" || head == "official" || head == "source" || d.noun.Class.Any(lexicon.OrgN|lexicon.DocN) {
		return -1
	}
	// the first paragraph that is no headline
	for q := range p {
		if x := r.d.Paras[q]; x.Len() > 0 && !r.title[x.First] {
			return -1
		}
	}
	x := r.d.Paras[p+1]
	if x.Len() == 0 || r.at[x.First] < 0 {
		return -1
	}
	m := r.at[x.First]
	y := &r.mentions[m]
	if y.First != x.First || y.ent < 0 || y.possessive || y.name.Len() < 2 {
		return -1
	}
	e := r.ents[y.ent]
	if !e.person() || r.mentions[e.mentions[0]].First != y.First && !r.mentions[e.mentions[0]].headline || d.noun.Gender != 0 && e.gender() != 0 && e.gender() != d.noun.Gender {
		return -1
	}
	if len(e.posts) > 0 && !slices.Contains(e.posts, head) {
		return -1
	}
	return m
}

// cataphor resolves "a senior commander" to the one who is named in the next
// sentences with a post of that kind: A federal judge ruled … Judge Ann Lee
// wrote …
func (r *resolver) cataphor(k int, d *desc, head string) (answer, bool) {
	if m := r.leadName(d, head); m >= 0 {
		if n, ok := r.roleOf(d); ok {
			n.how = howCataphor
			r.ents[r.mentions[m].ent].addRole(n)
		}
		return answer{ent: r.mentions[m].ent, form: entity.FormNominal, reason: "cataphora", antecedent: r.mentions[m].Range, conf: 0.75}, true
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
		if s := r.hasRole(x, head, words); s >= 0.6 {
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
