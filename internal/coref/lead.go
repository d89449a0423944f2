package coref

import (
	"slices"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// lead is what an article's first paragraph and the headline above it show of whom the
// article names only later.
type lead struct {
	read      bool
	para      int32 // the first paragraph that is no headline and no byline, -1 for none
	named     int32 // the first name of a person after it, if it stands bare: as of one who was described; -1
	namedBody int32 // the same of a body
	until     int32 // the token at which it ends, 0 where it is a whole paragraph
}

// readLead finds the lead and whom it may have described.
func (r *resolver) readLead() *lead {
	l := &r.lead
	if l.read {
		return l
	}
	*l = lead{read: true, para: -1, named: -1, namedBody: -1}
	for p, x := range r.d.Paras[:min(len(r.d.Paras), 5)] {
		if n := x.Len(); n >= 8 && !r.title[x.First] && !r.off[x.First+int32(n)/2] && (p > 0 || !r.inHeadline(x.First)) {
			if w := r.word(x.Last - 1); w == "." || isQuoteMark(w) || w == "?" || w == "!" {
				l.para = int32(p)
				break
			}
		}
	}
	if l.para < 0 {
		return l
	}
	start, end := r.d.Paras[l.para].Last, r.d.Paras[min(int(l.para)+2, len(r.d.Paras)-1)].Last
	if int(l.para)+1 >= len(r.d.Paras) {
		// an article of one paragraph has its lead in its first sentence
		s := r.d.Tokens[r.d.Paras[l.para].First].Sent
		start = r.d.Sents[s].Last
		if int(s)+1 >= len(r.d.Sents) || start >= end {
			return l
		}
		end = r.d.Sents[s+1].Last
		l.until = start
	}
	persons, bodies := false, false
	for m := r.mentionsBefore(start); m < len(r.mentions) && r.mentions[m].First < end && !(persons && bodies); m++ {
		x := &r.mentions[m]
		if x.ent < 0 || x.place != nil || x.state != nil || r.off[x.First] {
			continue
		}
		e := r.ents[x.ent]
		first := r.firstInText(e, int32(m), l.para)
		switch {
		case e.person() || e.kind == entity.KindUnknown && e.nameLen > 1:
			if persons || !first {
				break
			}
			persons = true
			if x.name.Len() > 1 && r.bare(x, e) {
				l.named = int32(m)
			}
		case e.kind == entity.Organization:
			if bodies || !first {
				break
			}
			bodies = true
			if (r.para[x.First] == l.para+1 || l.until > 0) && r.sourceAt[x.First] && !x.possessive && x.name.Len() > 1 && e.body == nil && !r.modifies(x) {
				l.namedBody = int32(m)
			}
		}
	}
	return l
}

// leadBody returns the body that the article is about: the first in its first sentence
// that the headline names too. -1 where there is none.
func (r *resolver) leadBody() int32 {
	l := r.readLead()
	if l.para < 0 {
		return -1
	}
	first := r.d.Paras[l.para].First
	sent := r.d.Tokens[first].Sent
	above := r.mentionsBefore(first)
	for m := above; m < len(r.mentions) && r.d.Tokens[r.mentions[m].First].Sent == sent; m++ {
		x := &r.mentions[m]
		if x.ent < 0 || x.possessive || x.place != nil || r.off[x.First] || r.ents[x.ent].kind != entity.Organization {
			continue
		}
		for k := range r.mentions[:above] {
			if y := &r.mentions[k]; y.ent == x.ent && r.inHeadline(y.First) {
				return x.ent
			}
		}
	}
	return -1
}

// firstInText reports whether mention m is the first of entity e in an article whose
// headline, which counts for nothing, stands before paragraph p.
func (r *resolver) firstInText(e *ent, m, p int32) bool {
	for _, k := range e.mentions {
		if y := &r.mentions[k]; r.para[y.First] >= p && !r.off[y.First] {
			return k == m
		}
	}
	return false
}

// bare reports whether a name of somebody stands as a subject with nothing that says who
// that is: no post, no kin, no apposition.
func (r *resolver) bare(x *mention, e *ent) bool {
	if x.possessive || r.quoted[x.First] || e.reporter || e.kin || len(e.posts) > 0 {
		return false
	}
	if !r.sourceAt[x.First] && !r.isSubject(x.Range) {
		return false
	}
	if i := x.First - 1; i >= 0 && r.d.Tokens[i].Sent == r.d.Tokens[x.First].Sent {
		switch w := r.word(i); {
		case w == ",":
			// her son, Ann Lee; but also: In a complaint, Ann Lee said
			if i > 0 && r.at[i-1] < 0 {
				if n, ok := lexicon.LookupNoun(r.lower[i-1]); ok && n.Class.Any(lexicon.Kin|lexicon.Role|lexicon.PersonN) && !r.quoted[i-1] {
					return false
				}
			}
		case !upper(w) && r.d.Tokens[i].Tag.Noun() && !isFunction(r.lower[i]), isPossessive(w) && !r.quoted[i] && r.d.Tokens[i].Quote < 0 && i > 0 && isWord(r.word(i-1)):
			return false
		}
	}
	if i := x.Last; int(i)+1 < len(r.d.Tokens) && r.word(i) == "," {
		switch r.lower[i+1] {
		case "a", "an", "the", "his", "her", "their", "its":
			return false
		}
	}
	return true
}

// namedAs reports whether a body is named before a description that the text calls by its
// noun: the country’s largest bank, Acme … the bank.
func (r *resolver) namedAs(d *desc) bool {
	known := false
	r.bodies(d.First, func(e int32, _ float64) {
		known = known || d.noun.Lemma != "" && slices.Contains(r.ents[e].descs, d.noun.Lemma)
	})
	return known
}

// fromLead resolves the description of somebody in an article's lead, or of somebody or
// a body in the headline above it, to whom the article names right after the lead, or in
// the lead, without saying who that is: A retired nurse told the court … Ann Lee said …
func (r *resolver) fromLead(k int, d *desc, kind entity.Kind, w string) (answer, bool) {
	if d.head < 0 || d.plural || d.quantity || d.name >= 0 || r.para[d.First] > 4 {
		return answer{}, false
	}
	l := r.readLead()
	if l.para < 0 || r.para[d.First] > l.para || r.quoted[d.First] || l.until > 0 && d.First >= l.until {
		return answer{}, false
	}
	if kind == entity.Organization && d.definite() == (d.after == d.Last) && d.poss < 0 && d.possPron < 0 && r.para[d.First] == l.para && l.namedBody >= 0 && !(d.definite() && r.namedAs(d)) {
		m := &r.mentions[l.namedBody]
		return answer{ent: m.ent, form: entity.FormNominal, reason: "cataphora", antecedent: m.Range, conf: 0.7}, true
	}
	if kind == entity.Organization && r.para[d.First] < l.para && r.inHeadline(d.First) && d.det == "" && d.poss < 0 && d.after == d.Last {
		// Harbour regulator fines yard, above: The Tallport Port Authority said
		if m := r.leadSpeaker(l, entity.Organization); m >= 0 {
			y := &r.mentions[m]
			return answer{ent: y.ent, form: entity.FormNominal, reason: "cataphora", antecedent: y.Range, conf: 0.7}, true
		}
	}
	if kind != entity.Person || w == "spokesperson" || w == "official" || w == "source" || w == "person" || w == "one" {
		return answer{}, false
	}
	head := roleKey(w)
	if head == "spokesperson" || r.para[d.First] < l.para && !r.inHeadline(d.First) {
		return answer{}, false
	}
	m := l.named
	if r.para[d.First] < l.para {
		m = r.leadSpeaker(l, entity.Person)
	} else if d.definite() && d.after == d.Last && d.poss < 0 && !r.d.Tokens[d.First+1].Tag.Adjective() && d.head == d.First+1 || !r.describedFirst(d) {
		return answer{}, false // the president is known by that alone
	}
	if m < 0 {
		return answer{}, false
	}
	y := &r.mentions[m]
	e := r.ents[y.ent]
	if d.noun.Gender != 0 && e.gender() != 0 && e.gender() != d.noun.Gender || len(e.posts) > 0 && r.para[d.First] == l.para && !slices.Contains(e.posts, head) {
		return answer{}, false
	}
	if len(e.posts) > 0 && !slices.Contains(e.posts, head) && r.borneByOther(y.ent, head) {
		return answer{}, false
	}
	if n, ok := r.roleOf(d); ok && r.para[d.First] == l.para {
		n.how = howCataphor
		e.addRole(n)
	}
	if e.kind == entity.KindUnknown {
		e.kind = entity.Person
	}
	return answer{ent: y.ent, form: entity.FormNominal, reason: "cataphora", antecedent: y.Range, conf: 0.75}, true
}

// leadSpeaker returns the mention of the person or the body, as kind says, that speaks
// first in the lead, or of the person who is described there and named after it; -1 where
// that is nobody.
func (r *resolver) leadSpeaker(l *lead, kind entity.Kind) int32 {
	for _, k := range r.order {
		p := r.para[r.place(k)]
		if p < l.para {
			continue
		}
		if p > l.para {
			break
		}
		x := r.trim(r.source(k))
		if x.Len() == 0 {
			return -1
		}
		person := kind == entity.Person
		if m := r.nameAfterPost(x); m >= 0 && person {
			return m
		}
		d := r.describe(x)
		if d.head < 0 || d.plural || d.quantity {
			return -1
		}
		if !person {
			if d.name >= 0 {
				if y := &r.mentions[d.name]; y.ent >= 0 && y.place == nil && r.ents[y.ent].kind == kind {
					return d.name
				}
			}
			return -1
		}
		if d.name < 0 {
			if m := r.nameIn(d.after, x.Last); m >= 0 && r.personal(m) {
				return m
			}
			if r.kindOf(&d) == entity.Person && d.possPron < 0 && r.describedFirst(&d) {
				return l.named
			}
			return -1
		}
		if e := r.mentions[d.name].ent; e >= 0 && r.ents[e].person() && r.ents[e].nameLen > 1 {
			return d.name
		}
		return -1
	}
	return -1
}

// describedFirst reports whether nobody is described or named before d in its paragraph.
func (r *resolver) describedFirst(d *desc) bool {
	for i := r.d.Paras[r.para[d.First]].First; i < d.First; i++ {
		if r.quoted[i] && r.d.Tokens[i].Quote >= 0 {
			continue
		}
		if m := r.at[i]; m >= 0 {
			if r.personal(m) {
				return false
			}
			continue
		}
		if n, ok := lexicon.LookupNoun(r.lower[i]); ok && !n.Plural && n.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.Kin) && !n.Class.Any(lexicon.OrgN|lexicon.DocN) && r.d.Tokens[i].Tag.Noun() {
			return false
		}
	}
	return true
}

// borneByOther reports whether a post is one that somebody other than e is said to bear.
func (r *resolver) borneByOther(e int32, head string) bool {
	for o, x := range r.ents[:min(len(r.ents), maxSearched)] {
		if int32(o) != e && x.person() && x.name != "" && slices.Contains(x.posts, head) {
			return true
		}
	}
	return false
}
