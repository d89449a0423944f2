package coref

import (
	"cmp"
	"math"
	"slices"
	"sort"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// sight is a place where the text names a person or a pronoun or a source means one.
type sight struct {
	tok, ent int32
	subject  bool
	owns     bool // it only tells whose something is: Lee’s aides
}

// call is a post by which the text calls somebody whom it names elsewhere, in all places
// where it does so.
type call struct {
	key    string // its noun, as posts are compared
	party  byte
	affil  string // folded
	roles  []role
	scores map[int32]float64
}

const (
	maxCalls   = 400 // how many descriptions are asked for at most
	callWindow = 24  // how many places are looked back over for each
	leastCall  = 0.5 // from which score on somebody is taken to be meant
	leastNear  = 0.2 // how much of it nearness must give
)

// meantRoles tells, of the named persons of whom the text tells no office, by what posts it
// calls them where they are no sources: the presumptive nominee had feared it. Such a post
// goes to whoever was spoken of before wherever the text calls somebody so.
func (r *resolver) meantRoles() {
	var calls []call
	var sights []sight
	n := 0
	for i := range r.nouns {
		x := &r.nouns[i]
		key := roleKey(r.lower[x.head])
		if key == "judge" && r.lower[x.head] != "justice" {
			continue
		}
		if x.plural || x.body || !callsBy(key) || r.lower[x.First] != "the" && !(partyOwns(r.lower[x.First]) && r.lower[x.head] == "nominee") || r.sourceAt[x.First] {
			continue
		}
		if n++; n > maxCalls {
			break
		}
		t, ok := r.callOf(x, key)
		if !ok {
			continue
		}
		if sights == nil {
			sights = r.sights()
		}
		c := r.callLike(&calls, key, &t)
		c.roles = append(c.roles, t)
		r.whoIsMeant(c, x, sights)
	}
	most := 2
	for _, x := range r.ents {
		if x.person() {
			most = max(most, x.count)
		}
	}
	for i := range calls {
		if c := &calls[i]; c.affil == "" {
			for j := range calls {
				if o := &calls[j]; j != i && o.key == c.key && c.key != "candidate" {
					c.scores = nil // the senator, of the Ohio senator
				}
			}
		}
	}
	for _, running := range [...]bool{false, true} { // what somebody runs for after what he is
		for i := range calls {
			if (calls[i].key == "candidate") == running && calls[i].scores != nil {
				r.settleCall(&calls[i], most)
			}
		}
	}
}

// callsBy reports whether a post, as posts are compared, is one by which the papers call
// those whom they have named.
func callsBy(key string) bool {
	switch key {
	case "secretary", "lady", "minister", "president", "speaker", "judge", "chancellor", "premier":
		return true
	}
	return seat(key)
}

// partyOwns reports whether a possessive pronoun may be that of a party.
func partyOwns(w string) bool { return w == "their" || w == "its" || w == "our" || w == "your" }

// callOf reads the post out of a description; ok is false where it is not one by which
// somebody who is named may be called.
func (r *resolver) callOf(x *nounMention, key string) (role, bool) {
	if i := int(x.Last); i+1 < len(r.at) && (r.word(x.Last) == "," || r.word(x.Last) == "—") && r.at[i+1] >= 0 {
		return role{}, false // the governor, Ann Lee
	}
	if !r.endsCall(x, key) {
		return role{}, false
	}
	if t := r.d.Tokens[x.head].Rel; (t == nlp.RelXcomp || t == nlp.RelAppos || r.predicate(x.head) || x.First > 0 && r.putBefore(x)) && r.madeOf(x) < 0 {
		return role{}, false // made him the nominee
	}
	gone := false
	for i := x.First + 1; i < x.head; i++ {
		switch r.lower[i] {
		case "next", "second", "third", "last", "eventual", "potential", "possible", "future", "other", "only", "rival", "same", "late", "likely", "best", "worst", "right", "wrong", "new", "old", "dead", "vice", "fellow", "opposing", "leading", "generic":
			return role{}, false
		case "former", "ex":
			gone = true
		case "first":
			if key != "lady" && !(i+1 < x.head && r.lower[i+1] == "term") {
				return role{}, false
			}
		default:
			if isNumber(r.word(i)) && !strings.HasSuffix(r.lower[i], "-old") || then(r.lower[i]) {
				return role{}, false
			}
		}
	}
	end := x.Last
	if s := r.d.Sents[r.d.Tokens[x.head].Sent]; x.Last+1 < s.Last && r.lower[x.Last] == "of" && (key == "secretary") {
		end = min(x.Last+2, s.Last)
	}
	d := r.describe(nlp.Range{First: x.First, Last: end})
	if d.head != x.head || d.quantity || d.name >= 0 {
		return role{}, false
	}
	if d.poss >= 0 && !partyBody(r.lower[r.mentions[d.poss].Last-1]) {
		return role{}, false
	}
	t, ok := r.roleOf(&d)
	if !ok {
		return role{}, false
	}
	t.partParty()
	given := partyLetter(t.affil) != 0 || partyAdjective(t.affil) || lexicon.StateByName(t.affil) != nil
	switch key {
	case "secretary", "lady":
		return t, gone
	case "minister", "president", "chancellor", "premier":
		p := lexicon.Place(t.affil)
		return t, gone && key != "president" || p != nil || given && key != "president"
	}
	if seat(key) && t.affil != "" && !given && key == "candidate" {
		return role{}, false
	}
	return t, true
}

// endsCall reports whether nothing follows a description that tells more of whom it means.
func (r *resolver) endsCall(x *nounMention, key string) bool {
	s := r.d.Sents[r.d.Tokens[x.head].Sent]
	i := x.Last
	if key == "secretary" && i+1 < s.Last && r.lower[i] == "of" && r.lower[i+1] == "state" {
		i += 2
	}
	if i >= s.Last {
		return true
	}
	switch r.lower[i] {
	case "of", "from", "who", "whose", "with", "(":
		return false
	case "-", "--", "–", "—":
		for j := i + 1; j < min(i+4, s.Last); j++ {
			if r.at[j] >= 0 {
				return false // the nominee — presumptively, Ann Lee
			}
		}
	case "in", "for":
		return key == "candidate" || x.Len() > 2
	}
	t := &r.d.Tokens[i]
	return !t.Tag.Noun() && t.Rel != nlp.RelAcl
}

// partyBody reports whether the last word of a name is that of a party.
func partyBody(w string) bool {
	return w == "party" || w == "republicans" || w == "democrats" || w == "gop"
}

// sights lists where the text speaks of persons, in its order.
func (r *resolver) sights() []sight {
	out := make([]sight, 0, len(r.mentions)+len(r.history.turns)+len(r.subjects))
	for i := range r.mentions {
		m := &r.mentions[i]
		if m.ent < 0 || !r.ents[m.ent].person() || r.off[m.First] {
			continue
		}
		out = append(out, sight{tok: m.First, ent: m.ent, subject: !r.quoted[m.First] && r.isSubject(m.Range), owns: m.possessive || r.modifies(m)})
	}
	for _, l := range [][]turn{r.history.turns, r.subjects} {
		for _, t := range l {
			if t.ent >= 0 && t.form != entity.FormOmitted && r.ents[t.ent].person() {
				out = append(out, sight{tok: t.tok, ent: t.ent, subject: true})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b sight) int { return cmp.Compare(a.tok, b.tok) })
	return out
}

// pronounSubject reports whether he or she is the subject of the clause that token h heads
// and stands before token i.
func (r *resolver) pronounSubject(h, i int32) bool {
	j := r.subjectOf(h, 12)
	return j >= 0 && h <= i && (r.lower[j] == "he" || r.lower[j] == "she")
}

// commaIn reports whether a comma stands between two tokens.
func (r *resolver) commaIn(i, j int32) bool {
	for ; i < j; i++ {
		if r.word(i) == "," {
			return true
		}
	}
	return false
}

// putBefore reports whether the word before a description makes of it what somebody is
// said to be.
func (r *resolver) putBefore(x *nounMention) bool {
	switch r.lower[x.First-1] {
	case "as":
		return !partyOwns(r.lower[x.First])
	case "him", "her", "them", "me", "you", "himself", "herself", "themselves":
		return true
	}
	return false
}

// madeOf returns the person whom the words before a nominee name as such: stands by Ann
// Lee as their nominee; -1 where they name nobody.
func (r *resolver) madeOf(x *nounMention) int32 {
	if r.lower[x.head] != "nominee" {
		return -1
	}
	i := x.First - 1
	switch {
	case i > 0 && r.lower[i] == "as":
		i--
	case i > 1 && r.lower[i] == "be" && r.lower[i-1] == "to":
		i -= 2
	default:
		return -1
	}
	if m := r.at[i]; m >= 0 && r.personal(m) {
		return r.mentions[m].ent
	}
	return -1
}

// predicate reports whether the noun at token i is what a sentence says that somebody is.
func (r *resolver) predicate(i int32) bool {
	for j := i - 1; j >= 0 && j > i-14 && r.d.Tokens[j].Sent == r.d.Tokens[i].Sent; j-- {
		if t := &r.d.Tokens[j]; t.Rel == nlp.RelCop && t.Head == i {
			return j == 0 || r.lower[j-1] != "who" // the financier, who is now the nominee
		}
	}
	return false
}

// hasSubject reports whether the verb at token i, to which another is joined, has a
// subject of its own.
func (r *resolver) hasSubject(i int32) bool {
	j := r.subjectOf(i, 20)
	return j >= 0 && j > r.d.Tokens[i].Head
}

// clauseHead returns the token that heads the clause in which token i stands.
func (r *resolver) clauseHead(i int32) int32 {
	for range 24 {
		t := &r.d.Tokens[i]
		switch t.Rel {
		case nlp.RelAcl, nlp.RelAclRelcl, nlp.RelAdvcl, nlp.RelCcomp, nlp.RelCsubj, nlp.RelParataxis, nlp.RelRoot:
			return i
		case nlp.RelConj:
			if r.hasSubject(i) {
				return i
			}
		}
		if t.Head < 0 {
			return i
		}
		i = t.Head
	}
	return i
}

// callLike returns the call that a post belongs to, a new one where there is none.
func (r *resolver) callLike(calls *[]call, key string, t *role) *call {
	a := r.mem.folded(t.affil)
	for i := range *calls {
		if c := &(*calls)[i]; c.key == key && (c.affil == a || c.party != 0 && c.party == partyLetter(t.affil)) {
			return c
		}
	}
	*calls = append(*calls, call{key: key, party: partyLetter(t.affil), affil: a, scores: map[int32]float64{}})
	return &(*calls)[len(*calls)-1]
}

// whoIsMeant adds to a call how well those fit whom the text speaks of before one of the
// places where it calls somebody so.
func (r *resolver) whoIsMeant(c *call, x *nounMention, sights []sight) {
	sent := r.d.Tokens[x.First].Sent
	s := r.d.Sents[sent]
	at := sort.Search(len(sights), func(i int) bool { return sights[i].tok >= x.First })
	clause := r.clauseHead(x.head)
	if t := &r.d.Tokens[x.head]; (t.Rel == nlp.RelAclRelcl || t.Rel == nlp.RelAdvcl) && t.Head >= 0 {
		clause = r.clauseHead(t.Head) // the financier, who is now the nominee
	}
	var above []int32 // the clauses that govern it: she said that the senator
	for h := clause; r.d.Tokens[h].Rel == nlp.RelCcomp && r.d.Tokens[h].Head >= 0 && len(above) < 4; {
		h = r.clauseHead(r.d.Tokens[h].Head)
		above = append(above, h)
	}
	var out, seen []int32 // those whom the sentence tells apart from who is meant
	for i := at; i < len(sights) && sights[i].tok < s.Last; i++ {
		if !sights[i].owns && r.clauseHead(sights[i].tok) == clause && (sights[i].subject || !r.commaIn(x.Last, sights[i].tok)) {
			out = append(out, sights[i].ent)
		}
	}
	if k := r.contentOf[x.First]; k >= 0 && r.answers[k].ent >= 0 {
		if e := r.answers[k].ent; c.key != "candidate" && c.affil == "" && r.ents[e].person() && !r.ents[e].titled() {
			return // she says that the senator
		}
		out = append(out, r.answers[k].ent)
	}
	if e := r.madeOf(x); e >= 0 {
		c.scores[e] += 2
		return
	}
	defer func() {
		for _, e := range out {
			c.scores[e] -= 0.4
		}
	}()
	vague := r.d.Tokens[clause].Rel != nlp.RelCcomp && r.pronounSubject(clause, x.First)
	for i, left := at-1, callWindow; i >= 0 && left > 0; i, left = i-1, left-1 {
		v := &sights[i]
		dist := sent - r.d.Tokens[v.tok].Sent
		if dist > 4 || r.para[x.First]-r.para[v.tok] > 2 {
			break
		}
		if dist == 0 {
			if h := r.clauseHead(v.tok); !v.owns && (h == clause && (v.subject || !r.commaIn(v.tok, x.First)) || v.subject && (vague || slices.Contains(above, h))) {
				out = append(out, v.ent)
				continue
			}
			dist = 1
		}
		if slices.Contains(out, v.ent) || slices.Contains(seen, v.ent) {
			continue
		}
		seen = append(seen, v.ent)
		f := r.fitsCall(c, x, v.ent)
		if f == 0 {
			continue
		}
		p := f / float64(1+dist)
		if v.subject {
			p *= 1.5
		}
		if v.owns {
			p *= 0.8
		}
		c.scores[v.ent] += p
	}
}

// fitsCall reports how well somebody fits a call by what the text tells: 0 for not at all.
func (r *resolver) fitsCall(c *call, n *nounMention, e int32) float64 {
	x := r.ents[e]
	if x.name == "" || x.reporter || n.gender != 0 && x.gender() != 0 && n.gender != x.gender() {
		return 0
	}
	if p := x.party(); c.party != 0 && p != 0 && p != c.party {
		return 0
	}
	if slices.Contains(x.posts, c.key) {
		return 2
	}
	if !x.addressable(c.key) {
		return 0
	}
	return 1
}

// addressable reports whether the posts that the text tells of somebody leave room for one
// more by which it calls him.
func (x *ent) addressable(key string) bool {
	for i := range x.roles {
		n := &x.roles[i]
		if n.title == "" || n.guess {
			continue
		}
		switch w := roleKey(lastField(n.titleFold.fold(n.title))); {
		case running(lower(n.title)), w == "business", (key == "candidate" || key == "secretary" || key == "lady") && (elected(w) && w != "spokesperson" && w != "leader" || w == "state" || w == "secretary" || w == "lady"):
		default:
			return false
		}
	}
	return true
}

// onlyRuns reports whether all that the text tells somebody to be is one who runs for
// something or does business.
func (x *ent) onlyRuns() bool {
	for i := range x.roles {
		n := &x.roles[i]
		if t := n.titleFold.fold(n.title); t != "" && !running(t) && roleKey(lastField(t)) != "business" {
			return false
		}
	}
	return true
}

// surelyPerson reports whether the text or the tables tell that an entity is a person.
func (x *ent) surelyPerson() bool {
	return x.gender() != 0 || x.votes[entity.Person] >= 2 || lexicon.GivenName(x.given) != 0
}

// settleCall gives the post of a call to whoever it means most likely: whom the text speaks
// of before the places where it calls somebody so, and of whom it speaks much.
func (r *resolver) settleCall(c *call, most int) {
	best, top, second := int32(-1), 0.0, 0.0
	for e, x := range r.ents[:min(len(r.ents), maxSearched)] {
		if !x.person() || x.name == "" || x.count < 2 || !x.surelyPerson() || c.key == "candidate" && 4*x.count < most || !x.addressable(c.key) && c.scores[int32(e)] <= 0 {
			continue
		}
		if q := x.party(); c.party != 0 && q != 0 && q != c.party {
			continue
		}
		p := c.scores[int32(e)]
		if p >= 0 && x.addressable(c.key) {
			p += 0.5 * math.Log1p(float64(x.count)) / math.Log1p(float64(most))
		}
		if c.key == "candidate" && x.titled() && !x.onlyRuns() {
			p *= 0.6
		}
		if p > top {
			best, top, second = int32(e), p, top
		} else if p > second {
			second = p
		}
	}
	if best < 0 || top < leastCall || c.scores[best] < leastNear || second > 0.7*top {
		return
	}
	x := r.ents[best]
	if slices.Contains(x.posts, c.key) || c.key == "candidate" && len(x.roles) > 0 {
		if t := c.roles[0]; c.party != 0 && x.party() == 0 && c.key == "candidate" && x.onlyRuns() {
			t.title, t.weak = "", true
			x.addRole(t) // the hopeful, a Republican
		}
		return
	}
	last := lastField(x.nameFold.fold(x.name))
	for e, y := range r.ents[:min(len(r.ents), maxSearched)] {
		if int32(e) == best || y.name == "" || !y.person() {
			continue
		}
		if !y.holdsOffice() && 4*y.count >= x.count && lastField(y.nameFold.fold(y.name)) == last {
			return // Ann Lee or Bo Lee
		}
		if slices.Contains(y.posts, c.key) && !(c.affil != "" && y.otherAffil(c.affil)) && (c.key != "candidate" || c.scores[int32(e)] > 0) {
			return // who is said to be it
		}
	}
	t := c.roles[0]
	n := 0
	for i := range c.roles {
		k := 0
		for j := range c.roles {
			if strings.EqualFold(c.roles[i].title, c.roles[j].title) {
				k++
			}
		}
		if k > n {
			t, n = c.roles[i], k
		}
	}
	t.weak, t.guess, t.how = true, false, howSalient
	x.addRole(t)
}
