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

// stateFirst reports whether the words before the noun of a description, or of the name
// that it was taken for, are those of a state or a place: the Ohio Republican.
func (r *resolver) stateFirst(d *desc) bool {
	k := d.name
	if k < 0 || r.mentions[k].Len() < 2 {
		if k = -1; len(d.proper) > 0 {
			k = d.proper[0]
		}
	}
	if k < 0 {
		return false
	}
	m := &r.mentions[k]
	x := m.name
	if x.Last == d.head+1 {
		x.Last = d.head
	}
	s := r.text(x)
	return x.Last == d.head && (lexicon.StateByName(s) != nil || lexicon.Place(s) != nil || m.kind == entity.Place)
}

// possessingBody reads the post in an apposition from token i on before which the name of a
// body stands that small words are part of: Ann Lee, Friends of Harbours’ chairwoman,.
func (r *resolver) possessingBody(i int32, s nlp.Range) (role, bool) {
	of := false
	for k := i; k+1 < min(s.Last, i+8); k++ {
		w := r.lower[k]
		switch {
		case isPossessive(r.word(k)):
			if !of || k < i+3 {
				return role{}, false
			}
			end := r.unbroken(k+1, min(k+9, s.Last))
			d := r.describe(nlp.Range{First: k + 1, Last: end})
			if d.head < 0 || d.name >= 0 || d.plural || d.det != "" || upper(r.word(d.head)) || !d.noun.Class.Any(lexicon.Role) {
				return role{}, false
			}
			n, ok := r.roleOf(&d)
			if ok && n.title != "" {
				n.affil = r.text(nlp.Range{First: i, Last: k})
			}
			return n, ok
		case k > i && (w == "of" || w == "for" || w == "against") && upper(r.word(k+1)):
			of = true
		case !upper(r.word(k)) || r.isRole(k):
			return role{}, false
		}
	}
	return role{}, false
}

// afterTown returns the token from which on an apposition that begins at token i goes on
// behind the town and the state where somebody is: a Tallport, Ohio, lawyer. It is i where
// no town stands there.
func (r *resolver) afterTown(i int32, s nlp.Range) int32 {
	if i+3 >= s.Last || r.lower[i] != "a" && r.lower[i] != "an" || !upper(r.word(i+1)) {
		return i
	}
	c := i + 2
	for c < i+4 && c < s.Last && upper(r.word(c)) {
		c++
	}
	if c+2 >= s.Last || r.word(c) != "," {
		return i
	}
	e := c + 1
	for e < min(c+4, s.Last) && upper(r.word(e)) {
		e++
	}
	if e == c+1 || lexicon.StateByName(r.text(nlp.Range{First: c + 1, Last: e})) == nil {
		return i
	}
	if e < s.Last && r.word(e) == "," {
		e++
	}
	if e >= s.Last || upper(r.word(e)) || !isWord(r.word(e)) || isFunction(r.lower[e]) {
		return i
	}
	return e
}

// asideEnd returns the token behind what stands between two commas after a name that ends
// at token i, from which on its sentence goes on; 0 where nothing does.
func (r *resolver) asideEnd(i int32, s nlp.Range) int32 {
	if i+3 >= s.Last || r.word(i) != "," || r.at[i+1] >= 0 && r.personal(r.at[i+1]) {
		return 0
	}
	for k := i + 2; k+1 < min(s.Last, i+16); k++ {
		switch w := r.word(k); {
		case w == ",":
			if r.at[k-1] >= 0 && r.at[k-1] == r.at[k+1] {
				continue
			}
			return k + 1
		case isStop(w), isQuoteMark(w) && !isPossessive(w):
			return 0
		}
	}
	return 0
}

// cabinet reports whether a word in small letters is one for what a secretary of the
// government is in charge of.
func cabinet(w string) bool {
	switch w {
	case "state", "labor", "labour", "defense", "defence", "education", "commerce", "agriculture", "energy", "transportation", "interior", "treasury", "health", "human", "services", "housing", "urban", "development", "homeland", "security", "war", "veterans":
		return true
	}
	return false
}

// aidesTo returns the name to whose bearer several belong of whom two posts tell, of which
// only the second has it behind: aides and outside advisers to Ann Lee.
func (r *resolver) aidesTo(d *desc) nlp.Range {
	i := d.head + 1
	if !d.plural || i+3 >= d.Last || !isConjunction(r.lower[i]) {
		return nlp.Range{}
	}
	for k := i + 2; k+1 < min(d.Last, i+6); k++ {
		if r.lower[k] == "to" || r.lower[k] == "for" {
			if n, ok := lexicon.LookupNoun(r.lower[k-1]); ok && n.Plural && n.Class.Any(lexicon.Role) && r.at[k+1] >= 0 {
				return r.mentions[r.at[k+1]].name
			}
			break
		}
	}
	return nlp.Range{}
}
