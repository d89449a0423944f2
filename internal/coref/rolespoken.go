package coref

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// leastMeant is the probability from which on somebody is taken to be meant by a
// description that is no source.
const leastMeant = 0.6

// spokenRoles adds to those of whom the text tells no post what the descriptions tell that
// are no sources, begin before token end and mean them: the Ohio senator would not be
// drawn. They are read on from where the last call ended.
func (r *resolver) spokenRoles(end int32) {
	for ; r.nextNoun < len(r.nouns) && r.nouns[r.nextNoun].head < end; r.nextNoun++ {
		n := &r.nouns[r.nextNoun]
		w := r.lower[n.head]
		if n.plural || n.body || n.Len() < 3 || r.lower[n.First] != "the" || r.sourceAt[n.First] || !seat(roleKey(w)) || r.otherHolder(n) {
			continue
		}
		if !r.isSubject(n.Range) {
			continue // whom the sentence is about, not whom he is up against
		}
		if i := int(n.Last); i+1 < len(r.at) && r.word(n.Last) == "," && r.at[i+1] >= 0 {
			continue // the governor, Ann Lee
		}
		d := r.describe(n.Range)
		if d.head != n.head || d.quantity || d.poss >= 0 || d.name >= 0 {
			continue
		}
		t, ok := r.roleOf(&d)
		if !ok {
			continue
		}
		if t.partParty(); !partyAdjective(t.affil) && lexicon.StateByName(t.affil) == nil {
			continue
		}
		c := r.nominalCands(-1, &d, entity.Person, w)
		if best, p := chooseNominal(c); best >= 0 && c[best].ent >= 0 && p > leastMeant && !r.says(n.head, c[best].ent) && r.inView(n, c[best].ent) {
			if x := r.ents[c[best].ent]; x.person() && x.name != "" && !x.titled() {
				t.weak, t.guess, t.how = true, true, howSalient
				x.addRole(t)
			}
		}
		r.mem.ncands = c
	}
}

// seat reports whether a post, as posts are compared, is a seat or the run for one by which
// the papers call somebody instead of naming him again.
func seat(w string) bool {
	switch w {
	case "senator", "representative", "governor", "mayor", "lawmaker", "legislator", "candidate", "mp":
		return true
	}
	return false
}

// otherHolder reports whether a description does not mean who holds the post now: the next
// governor, the 2010 nominee.
func (r *resolver) otherHolder(n *nounMention) bool {
	for i := n.First + 1; i < n.head; i++ {
		switch w := r.lower[i]; w {
		case "next", "first", "second", "third", "last", "eventual", "potential", "possible", "future", "other", "only", "rival", "same", "late":
			return true
		default:
			if isNumber(w) || then(w) {
				return true
			}
		}
	}
	return false
}

// titled reports whether the text tells a post of somebody.
func (x *ent) titled() bool {
	for i := range x.roles {
		if x.roles[i].title != "" && !x.roles[i].guess {
			return true
		}
	}
	return false
}

// says reports whether token i stands in what entity e says: nobody calls himself the
// candidate.
func (r *resolver) says(i, e int32) bool {
	k := r.contentOf[i]
	return k >= 0 && r.answers[k].ent == e
}

// inView reports whether entity e is the latest subject before a description or its
// sentence names nobody else before it.
func (r *resolver) inView(n *nounMention, e int32) bool {
	if s, _ := r.latestSubject(n.First, n.gender, false); s == e {
		return true
	}
	first := r.d.Sents[r.d.Tokens[n.First].Sent].First
	for k := r.mentionsBefore(n.First) - 1; k >= 0 && r.mentions[k].First >= first; k-- {
		if x := r.mentions[k].ent; x >= 0 && x != e && r.ents[x].person() {
			return false
		}
	}
	return true
}
