package coref

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// campaignPost reads a post in somebody’s campaign, whose noun stands right behind the word
// for it at token k, where a possessor tells whose it is: her campaign manager, Ann Lee’s
// newly installed campaign chief. It reports whether one does.
func (r *resolver) campaignPost(n *role, d *desc, k int32) bool {
	f := k
	for f > d.First && r.at[f-1] < 0 && isRoleModifier(r.lower[f-1]) {
		f--
	}
	switch {
	case d.possPron >= 0 && d.possPron < k:
		n.affil = r.possessorName(d.possPron)
		if n.affil == "" && !d.plural {
			n.affil = r.owner(d.possPron)
		}
		if n.affil == "" && d.plural {
			return false
		}
	case d.poss >= 0 && r.mentions[d.poss].Last < k:
		// a campaign that words of its own part from its owner is told with the post
		if near := r.mentions[d.poss].Last+1 == f; near != (r.lower[d.head] == "manager") && (near || len(d.proper) > 1) {
			return false
		}
		n.affil = r.text(r.mentions[d.poss].name)
	default:
		return false
	}
	n.title = r.text(nlp.Range{First: f, Last: d.head + 1})
	return true
}

// statePost reads a post of a state, whose word stands at token k before that for the post
// and is no body: Ohio state senator, Ann Lee’s Ohio state director.
func (r *resolver) statePost(n *role, d *desc, k int32) {
	f := k
	for f > d.First && r.at[f-1] < 0 && (isRoleModifier(r.lower[f-1]) || partyAdjective(r.word(f-1))) {
		f--
	}
	if p := len(d.proper) - 1; p >= 0 && r.mentions[d.proper[p]].Last == f {
		if m := &r.mentions[d.proper[p]]; d.poss >= 0 && m.First > r.mentions[d.poss].First {
			f = m.First
		} else {
			n.affil = r.text(m.name)
		}
	}
	n.title = r.text(nlp.Range{First: f, Last: d.head + 1})
	if d.poss >= 0 && r.mentions[d.poss].Last <= f {
		n.affil = r.text(r.mentions[d.poss].name)
	}
}

// nationsBody returns the body of a country or a state that stands between its possessor
// and a post, whose words begin at token t: Norway’s Harbour Party leader. It is empty
// where none does.
func (r *resolver) nationsBody(d *desc, t int32) nlp.Range {
	m, p := &r.mentions[d.poss], len(d.proper)-1
	if m.place == nil && m.state == nil && m.kind != entity.Place || p < 0 {
		return nlp.Range{}
	}
	b := &r.mentions[d.proper[p]]
	if b.First != m.Last+1 || b.Last > t || b.place != nil || b.state != nil || b.kind == entity.Person || b.name.Len() < 2 && b.body == nil || partyAdjective(r.text(b.name)) {
		return nlp.Range{}
	}
	return b.name
}

// seatOf returns the name of the state or country that words from token i on say somebody
// comes from who has a seat: the senator from Ohio.
func (r *resolver) seatOf(i, last int32) nlp.Range {
	if i+1 >= last || r.lower[i] != "from" || r.at[i+1] < 0 {
		return nlp.Range{}
	}
	m := &r.mentions[r.at[i+1]]
	if s := r.text(m.name); m.First == i+1 && !m.possessive && (lexicon.StateByName(s) != nil || lexicon.Place(s) != nil) {
		return m.name
	}
	return nlp.Range{}
}

// firmApposed returns the name behind an affiliation that tells by a common noun to whom a
// body belongs: a spokesman for Acme’s parent company, Lee Holdings. It is empty where no
// name stands there.
func (r *resolver) firmApposed(a nlp.Range) nlp.Range {
	e := a.Last
	if a.Len() < 2 || int(e)+1 >= len(r.at) || r.word(e) != "," || r.at[e-1] >= 0 || upper(r.word(e-1)) || r.at[e+1] < 0 {
		return nlp.Range{}
	}
	n, ok := lexicon.LookupNoun(r.lower[e-1])
	m := &r.mentions[r.at[e+1]]
	if !ok || n.Plural || !n.Class.Any(lexicon.OrgN|lexicon.PubN) || m.First != e+1 || m.possessive || m.place != nil || m.state != nil || m.title.Len() > 0 || m.ent < 0 || r.ents[m.ent].likelyPerson() {
		return nlp.Range{}
	}
	if int(m.Last) < len(r.at) {
		switch r.word(m.Last) {
		case ",", ".", ";", "(", "—", "–":
		default:
			return nlp.Range{}
		}
	}
	return m.name
}

// partyIn reports whether a word for a party stands among some words.
func (r *resolver) partyIn(x nlp.Range) bool {
	for i := x.First; i < x.Last; i++ {
		if partyAdjective(r.word(i)) {
			return true
		}
	}
	return false
}
