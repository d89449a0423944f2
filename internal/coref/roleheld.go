package coref

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// roleHeld reads the post that the predicate from token i on tells of its subject: became
// mayor of Arlen, was appointed head of Acme, has served as its chairman. Such a post gives
// way to one that stands by the name.
func (r *resolver) roleHeld(i int32, s nlp.Range) (role, bool) {
	if i >= s.Last || r.quoted[i] || r.title[i] {
		return role{}, false
	}
	end := r.unbroken(i, min(i+26, s.Last))
	k := r.overAdverbs(i, end)
	if k < end && (r.lower[k] == "has" || r.lower[k] == "had") {
		k = r.overAdverbs(k+1, end)
	}
	if k+1 >= end {
		return role{}, false
	}
	switch w := r.lower[k]; w {
	case "heads", "headed", "chairs", "chaired", "directs":
		if !isDeterminer(r.lower[k+1]) && r.at[k+1] < 0 {
			return role{}, false // heads to Arlen
		}
		n, ok := r.roleWho(k, nlp.Range{First: s.First, Last: end})
		n.weak = true
		return n, ok && n.title != ""
	case "served", "serves", "worked", "works", "acts", "acted", "resigned", "retired", "quit", "stepped", "stood", "took", "returned", "continues":
		for j := k + 1; j < min(k+4, end); j++ {
			if r.lower[j] == "as" {
				return r.postHeld(j+1, end)
			}
		}
		return role{}, false
	case "is", "was", "been", "became", "becomes", "remains", "remained":
		k = r.overAdverbs(k+1, end)
		if k < end && (r.lower[k] == "becoming" || removes(r.lower[k])) {
			if w != "was" && w != "is" {
				return role{}, false
			}
			for j := k + 1; j < min(k+5, end) && removes(r.lower[k]); j++ {
				if r.lower[j] == "as" {
					return r.postHeld(j+1, end) // was dismissed on Monday as chairman
				}
			}
			if r.lower[k] != "becoming" {
				return role{}, false
			}
			k++
		}
		if k < end && (w == "was" || w == "been") && installs(r.lower[k]) {
			k++
			if k+2 < end && (r.lower[k] == "in" || r.lower[k] == "on") {
				// was elected in 2010 as mayor
				for j := k + 1; j < min(k+4, end); j++ {
					if r.lower[j] == "as" {
						k = j
					}
				}
			}
			if k < end && r.lower[k] == "as" {
				k++
			}
		}
		return r.postHeld(k, end)
	}
	return role{}, false
}

// overAdverbs returns the first token from i on, before end, that does not only tell when
// or how long a post was held.
func (r *resolver) overAdverbs(i, end int32) int32 {
	for i < end && whenHeld(r.lower[i]) {
		i++
	}
	return i
}

// whenHeld reports whether an adverb tells when or how long a post was held.
func whenHeld(w string) bool {
	switch w {
	case "also", "now", "currently", "previously", "formerly", "later", "then", "once", "long", "still", "recently", "both":
		return true
	}
	return false
}

// installs reports whether a participle says that somebody was given a post.
func installs(w string) bool {
	switch w {
	case "elected", "re-elected", "reelected", "appointed", "reappointed", "named", "made", "hired", "chosen", "installed", "confirmed":
		return true
	}
	return false
}

// removes reports whether a participle says that somebody lost a post or came into it.
func removes(w string) bool {
	switch w {
	case "dismissed", "fired", "sacked", "ousted", "removed", "replaced", "sworn", "selected", "picked", "introduced", "suspended", "reinstated", "retained":
		return true
	}
	return false
}

// heldBefore reads the post that a clause before a name tells of whom it names only then: as
// she became mayor of Arlen, Ann Lee said. The clause ends in the comma before mention m.
func (r *resolver) heldBefore(m *mention, s nlp.Range) (role, bool) {
	c := m.First - 1
	if c < s.First+4 || r.word(c) != "," || m.possessive {
		return role{}, false
	}
	for i := c - 2; i > s.First && i > c-24; i-- {
		if isQuoteMark(r.word(i)) && !isPossessive(r.word(i)) || r.quoted[i] {
			return role{}, false
		}
		if r.lower[i] != "he" && r.lower[i] != "she" {
			continue
		}
		switch r.lower[i-1] {
		case "as", "when", "while", "before", "after", "since", "once", "until", "although", "though":
		default:
			return role{}, false
		}
		if i-1 > s.First && r.word(i-2) != "," {
			return role{}, false
		}
		if r.ents[m.ent].clashes(pronounGender(r.lower[i])) {
			return role{}, false
		}
		return r.roleHeld(i+1, nlp.Range{First: s.First, Last: c})
	}
	return role{}, false
}

// postHeld reads the post that begins at token j, in small letters: mayor of Arlen, its new
// chief executive.
func (r *resolver) postHeld(j, end int32) (role, bool) {
	if j >= end || r.lower[j] == "not" || r.d.Tokens[j].Tag == nlp.TagVBN || isPreposition(r.lower[j]) || !isWord(r.word(j)) && r.at[j] < 0 {
		return role{}, false
	}
	d := r.describe(nlp.Range{First: j, Last: end})
	if d.head < 0 || d.name >= 0 || d.plural || d.quantity || d.head-j > 9 || upper(r.word(d.head)) && r.at[d.head] >= 0 || r.record(&d) {
		return role{}, false
	}
	c, ok := r.postAt(d.head)
	if !ok || !c.Class.Any(lexicon.Role|lexicon.Rank) || d.det == "no" || r.lower[d.head] == "master" || r.lower[d.head] == "contender" || r.lower[d.head] == "winner" || noServant(r.lower[d.head]) || r.likened(d.head) {
		return role{}, false
	}
	if d.det == "" && d.poss < 0 && d.head-j > 3 {
		return role{}, false
	}
	d.noun.Class |= c.Class
	n, ok := r.roleOf(&d)
	if !ok || n.title == "" {
		return role{}, false
	}
	n = r.withSecond(n, &d, end)
	if n.affil == "" && once(r.lower[j-1], &d) {
		return role{}, false
	}
	n.how, n.weak = howClause, true
	return n, true
}

// rolePut reads the post that somebody is given whom mention m, the object of a verb, names:
// Acme named Ann Lee chief executive.
func (r *resolver) rolePut(m *mention, s nlp.Range) (role, bool) {
	v := m.First - 1
	if v <= s.First || m.possessive || m.Last+1 >= s.Last || r.quoted[v] || r.title[v] {
		return role{}, false
	}
	switch r.lower[v] {
	case "named", "appointed", "elected", "hired", "chose", "made", "installed", "promoted", "names", "appoints":
	default:
		return role{}, false
	}
	i, as := m.Last, false
	if r.lower[i] == "as" || r.lower[i] == "to" && i+2 < s.Last && r.lower[i+1] == "be" {
		as = true
		if i++; r.lower[i] == "be" {
			i++
		}
	}
	end := r.unbroken(i, min(i+20, s.Last))
	if i >= end || !as && isDeterminer(r.lower[i]) && !isPossPronoun(r.lower[i]) {
		return role{}, false
	}
	n, ok := r.postHeld(i, end)
	if !ok {
		return role{}, false
	}
	for b := v - 1; n.affil == "" && b >= s.First && b > v-3; b-- {
		if k := r.at[b]; k >= 0 {
			if o := &r.mentions[k]; o.ent >= 0 && o.place == nil && !r.ents[o.ent].likelyPerson() && bodyKind(r.ents[o.ent].kind) {
				n.affil = r.text(o.name)
			}
			break
		}
		if w := r.lower[b]; w != "has" && w != "had" && w != "also" {
			break
		}
	}
	return n, true
}

// clashes reports whether somebody’s title or given name tells another gender.
func (x *ent) clashes(g byte) bool {
	known := lexicon.GivenName(x.given)
	return x.titleGender != 0 && x.titleGender != g || (known == 'm' || known == 'f') && known != g
}

// laterHeld reads the posts that the next sentence tells of the only person whom a sentence
// names: Ann Lee came first. She is the mayor of Arlen.
func (r *resolver) laterHeld() {
	for k := 0; k < len(r.mentions); {
		n := r.d.Tokens[r.mentions[k].First].Sent
		only := int32(-1)
		for ; k < len(r.mentions) && r.d.Tokens[r.mentions[k].First].Sent == n; k++ {
			e := r.mentions[k].ent
			if e < 0 || r.ents[e].kind != entity.Person {
				continue
			}
			if only >= 0 && only != e {
				only = -2
			} else if only != -2 {
				only = e
			}
		}
		if only < 0 || int(n)+1 >= len(r.d.Sents) {
			continue
		}
		s := r.d.Sents[n+1]
		if s.Len() < 4 || r.quoted[s.First] {
			continue
		}
		g := pronounGender(r.lower[s.First])
		if w := r.lower[s.First]; w != "he" && w != "she" {
			continue
		}
		x := r.ents[only]
		if x.clashes(g) {
			continue
		}
		if p, ok := r.roleHeld(s.First+1, s); ok {
			x.addRole(p)
		}
	}
}
