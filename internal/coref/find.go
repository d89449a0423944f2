package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// find returns the entity that a name belongs to, -1 where it is a new one.
func (r *resolver) find(m *mention, w []string, k int32) int32 {
	if a := r.aliased(m); a >= 0 && a != k && r.mentions[a].ent >= 0 {
		return r.mentions[a].ent
	}
	if e := r.initialled(m, w); e >= 0 {
		m.place, m.body, m.state, m.use, m.kind, m.sure = nil, nil, nil, 0, entity.Person, 1
		return e
	}
	if m.place != nil {
		if e := r.bearsPlace(m, w); e >= 0 {
			m.place, m.use, m.kind, m.sure = nil, 0, entity.Person, 1
			return e
		}
		if e, ok := r.index.full["country "+m.place.Code]; ok {
			return int32(e)
		}
		return -1
	}
	if m.body != nil {
		if e := r.bearsOutlet(m, w); e >= 0 {
			m.body, m.kind, m.sure = nil, entity.KindUnknown, 0
			return e
		}
		if m.body.Class == "programme" && len(w) == 1 {
			if l := r.index.last[w[0]]; len(l) == 1 && r.ents[l[0]].nameLen > 1 && r.ents[l[0]].likelyPerson() {
				return int32(l[0]) // the host, after whom the programme is named
			}
		}
		if e, ok := r.index.full["body "+m.body.Name]; ok {
			return int32(e)
		}
		return -1
	}
	if e, ok := r.called(w); ok && (len(w) > 1 || len(r.index.last[w[0]]) < 2) {
		return int32(e)
	}
	if len(w) == 1 {
		// Acme and Acme.com
		if e, ok := r.index.full[w[0]+".com"]; ok {
			return int32(e)
		}
		if b, ok := strings.CutSuffix(w[0], ".com"); ok && len(b) > 3 {
			if e, ok := r.index.full[b]; ok && !r.ents[e].person() {
				return int32(e)
			}
		}
	}
	if m.kind == entity.Organization || m.kind == entity.Publication || m.kind == entity.Document {
		if l := r.index.last[w[0]]; len(w) == 1 && len(l) == 1 && m.body == nil && r.label(m) && r.ents[l[0]].likelyPerson() {
			return int32(l[0]) // LEE: …, of Ann Lee
		}
		return r.findBody(w)
	}
	if len(w) > 1 {
		// Donald J. Trump, Hillary Rodham Clinton: first and last word agree.
		if m.kind == entity.Person || m.kind == entity.KindUnknown {
			for _, e := range r.index.last[w[len(w)-1]] {
				x := r.ents[e]
				f := r.mem.fieldsOf(x.key)
				if len(f) > 1 && f[len(f)-1] == w[len(w)-1] && (f[0] == w[0] || lexicon.SameGiven(f[0], w[0]) || misspelt(f[0], w[0])) {
					return int32(e)
				}
			}
			// Roma Jayne of Emma Roma Jayne: the end of a longer name
			if e := r.suffixOf(w); e >= 0 {
				return int32(e)
			}
			if m.headline {
				return r.findDescribed(w)
			}
		}
		return -1
	}
	return r.findShort(m, w[0], k)
}

// bearsOutlet returns the person whose surname a mention of an outlet rather is: Guardian
// said, of the mayor, Don Guardian. He was named in full before, the outlet was not, and
// no article stands before the name. -1 where there is no such person.
func (r *resolver) bearsOutlet(m *mention, w []string) int32 {
	if !m.body.Outlet() || m.headline {
		return -1
	}
	if _, ok := r.index.full["body "+m.body.Name]; ok {
		return -1
	}
	if i := m.First - 1; i >= 0 && r.lower[i] == "the" {
		return -1
	}
	return r.bearer(m, w)
}

// bearer returns the one person who was named in full before a mention, or below a headline,
// and whose surname is all of it, -1 where there is none.
func (r *resolver) bearer(m *mention, w []string) int32 {
	if len(w) != 1 {
		return -1
	}
	l := r.index.last[w[0]]
	if len(l) != 1 {
		return -1
	}
	if x := r.ents[l[0]]; x.nameLen < 2 || x.votes[entity.Person] < 3 || !x.likelyPerson() || len(x.fullAt) == 0 || x.fullAt[0] > m.First && !m.headline {
		return -1
	}
	return int32(l[0])
}

// bearsPlace returns the person whose surname a mention of a country or a capital rather
// is: Holland said, of the docker, Tom Holland. He was named in full before, and nothing
// beside the name says that it is a place or what somebody is of. -1 where there is no such
// person.
func (r *resolver) bearsPlace(m *mention, w []string) int32 {
	if m.name.Len() != 1 {
		return -1
	}
	if i := m.First - 1; i >= 0 && r.d.Tokens[i].Sent == r.d.Tokens[m.First].Sent {
		switch r.lower[i] {
		case "in", "into", "near", "across", "throughout", "outside", "inside", "around", "from", "to", "over", "between", "southern", "northern", "western", "eastern":
			return -1
		}
	}
	if m.use == lexicon.UseAdjective && (!r.sourceAt[m.First] || int(m.Last) < len(r.d.Tokens) && (r.d.Tokens[m.Last].Tag.Noun() || r.d.Tokens[m.Last].Tag.Adjective())) {
		return -1 // Cuban officials
	}
	if _, ok := r.index.full["country "+m.place.Code]; ok && m.use == lexicon.UseName && !r.sourceAt[m.First] {
		return -1
	}
	return r.bearer(m, w)
}

// label reports whether a mention is the label of somebody's turn in a transcript.
func (r *resolver) label(m *mention) bool {
	i := m.Last
	return int(i) < len(r.d.Tokens) && r.word(i) == ":" && r.d.Paras[r.para[m.First]].First == m.First
}

// initialled returns the one person whose initials label a turn of an interview: AL: of Ann
// Lee, -1 where there is none.
func (r *resolver) initialled(m *mention, w []string) int32 {
	if len(w) != 1 || len(w[0]) < 2 || len(w[0]) > 3 || !r.sourceAt[m.First] || !r.label(m) || !allCaps(r.text(m.name)) || m.body != nil && len(w[0]) > 2 {
		return -1 // BBC: asks
	}
	found := int32(-1)
	for e, x := range r.ents[:min(len(r.ents), 256)] { // a bound: every such label asks all names
		if x.nameLen != len(w[0]) || !x.likelyPerson() || initialsOf(x.key) != w[0] {
			continue
		}
		if found >= 0 {
			return -1
		}
		found = int32(e)
	}
	return found
}

// initialsOf returns the first letters of the words of a key.
func initialsOf(key string) string {
	var b [4]byte
	n := 0
	for i := 0; i < len(key) && n < len(b); i++ {
		if i == 0 || key[i-1] == ' ' {
			b[n] = key[i]
			n++
		}
	}
	return string(b[:n])
}

// mistyped reports whether two names of some length and the same initial differ by
// one letter in the place of another.
func mistyped(a, b string) bool {
	if len(a) != len(b) || len(a) < 5 || a[0] != b[0] {
		return false
	}
	n := 0
	for i := range len(a) {
		if a[i] != b[i] {
			n++
		}
	}
	return n == 1
}

// misspelt reports whether two names of some length differ by one letter that one
// of them has more and twice: Hillary and Hilary.
func misspelt(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < 5 || len(a) != len(b)+1 || a[0] != b[0] || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	return a[i+1:] == b[i:] && i > 0 && (a[i] == a[i-1] || i+1 < len(a) && a[i] == a[i+1])
}

// dropped reports whether one of two long names lacks a letter from inside the other, and
// is otherwise the same: Marchetti and Marcheti, Delacroix and Delcroix.
func dropped(a, b string) bool {
	if len(a) < len(b) {
		a, b = b, a
	}
	if len(b) < 6 || len(a) != len(b)+1 || a[0] != b[0] || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	i := 0
	for i < len(b) && a[i] == b[i] {
		i++
	}
	return i < len(b) && a[i+1:] == b[i:]
}

// findBody finds the body that a name is a shorter or longer form of.
func (r *resolver) findBody(w []string) int32 {
	if len(w) == 1 {
		if e, ok := r.index.acr[w[0]]; ok {
			return int32(e)
		}
		if c := r.index.first[w[0]]; len(c) > 0 {
			for _, e := range c {
				if x := r.ents[e]; x.votes[entity.Organization]+x.votes[entity.Publication] >= 3 && !r.commonFirst(x) {
					return int32(e)
				}
			}
		}
		return -1
	}
	return -1
}

// suffixOf finds the entity whose longer name ends in the words w.
func (r *resolver) suffixOf(w []string) int {
	bearers := r.index.last[w[len(w)-1]]
	if len(bearers) == 0 {
		return -1
	}
	key := r.key(w)
	for _, e := range bearers {
		if hasLastWord(r.ents[e].key, key) {
			return e
		}
	}
	return -1
}

// findShort finds whom a single word names: by surname, by given name, as an
// acronym or as the first word of a body's name. Where several fit, a title's
// gender decides, then who goes by the surname alone in this article, for a
// relation who is mentioned in passing has the same, then who was named last before.
func (r *resolver) findShort(m *mention, w string, k int32) int32 {
	best, bestScore := -1, -1.0
	shown, title := byte(0), r.titleKey(m)
	if len(r.index.last[w])+len(r.index.first[w]) > 1 {
		shown = r.genderShown(m)
	}
	consider := func(e int, base float64) {
		x := r.ents[e]
		if m.gender != 0 {
			if g := r.nameGender(x); g != 0 && g != m.gender {
				return
			}
		}
		s := base
		if m.gender != 0 && r.nameGender(x) == m.gender {
			s++ // Mrs Lee is his wife, where nothing tells of him
		}
		if g := r.nameGender(x); shown != 0 && g != 0 && g != shown {
			s -= 1.2
		}
		if x.kin {
			s -= 0.4
		}
		if title != "" && slices.Contains(x.titles, title) {
			s += 0.8
		}
		// nearness: whose name stood last before this mention
		d := r.nearest(e, m.First)
		s += 1 / (1 + d/100)
		s += 0.3*float64(min(x.seen, 20))/20 + 0.15*float64(min(x.called, 6))
		if s > bestScore {
			best, bestScore = e, s
		}
	}
	for _, e := range r.index.last[w] {
		consider(e, 2)
	}
	for _, e := range r.index.first[w] {
		x := r.ents[e]
		switch {
		case m.sure >= 5 && m.kind == entity.Person && lexicon.GivenName(r.text(m.name)) != 0 && m.gender == 0 && m.title.Len() > 0:
			consider(e, 1)
		case x.likelyPerson() && r.calledBy(x, w):
			consider(e, 1.2)
		case m.kind != entity.Person && x.votes[entity.Organization]+x.votes[entity.Publication] >= 3 && !r.commonFirst(x):
			consider(e, 1)
		case m.kind != entity.Person && x.nameLen == 2 && x.body == nil && r.firmWord(x, "") && !r.commonFirst(x):
			consider(e, 1)
		case len(r.index.first[w]) == 1 && len(r.index.last[w]) == 0 && r.calledFirst(x, m):
			consider(e, 0.8)
		}
	}
	if best >= 0 && !m.headline {
		r.ents[best].called++
	}
	if best < 0 && allCaps(r.text(m.name)) {
		if e, ok := r.index.acr[w]; ok {
			return int32(e)
		}
	}
	// Lula, of Luiz Inácio Lula da Silva; Mrs Quispe, of Eusebia Quispe Mamani
	if l := r.index.inner[w]; best < 0 && len(l) == 1 && m.body == nil && m.place == nil && (m.gender == 0 || r.nameGender(r.ents[l[0]]) == 0 || m.gender == r.nameGender(r.ents[l[0]])) {
		if x := r.ents[l[0]]; x.likelyPerson() && (x.votes[entity.Person] > 0 || m.kind == entity.Person) {
			return int32(l[0])
		}
	}
	if best < 0 && m.body == nil && m.place == nil && m.state == nil {
		return r.findMisspelt(w)
	}
	return int32(best)
}

// findDescribed finds the person whose name ends what a headline in capitals makes
// one name of: Oscar Winner Ann Lee, where the text below has Ann Lee.
func (r *resolver) findDescribed(w []string) int32 {
	for i := 1; i+1 < len(w); i++ {
		if e, ok := r.called(w[i:]); ok && r.ents[e].likelyPerson() {
			return int32(e)
		}
	}
	for _, s := range w[:len(w)-1] {
		if lexicon.GivenName(proper(s)) != 0 {
			return -1
		}
	}
	if l := r.index.last[w[len(w)-1]]; len(l) == 1 && r.ents[l[0]].nameLen > 1 && lexicon.GivenName(r.ents[l[0]].given) != 0 {
		return int32(l[0])
	}
	return -1
}

// findMisspelt finds the one person whose surname differs by a letter from a word
// that names nobody: Wimes, later Wines.
func (r *resolver) findMisspelt(w string) int32 {
	found := -1
	if len(w) < 5 || lexicon.Place(proper(w)) != nil {
		return -1
	}
	for e, x := range r.ents[:min(len(r.ents), 256)] { // a bound: every unknown word asks all names
		if x.nameLen < 2 || !x.likelyPerson() {
			continue
		}
		if f := r.mem.fieldsOf(x.key); len(f) > 1 && (misspelt(w, f[len(f)-1]) || mistyped(w, f[len(f)-1]) || dropped(w, f[len(f)-1])) {
			if found >= 0 {
				return -1
			}
			found = e
		}
	}
	return int32(found)
}

// calledFirst reports whether a name that was introduced in full before a mention
// may go by its first word there, for want of anything else that the word could
// name: Cobrex, after Cobrex Andes.
func (r *resolver) calledFirst(x *ent, m *mention) bool {
	if x.body != nil || x.place != nil || x.state != nil || x.nameLen > 3 || len(x.fullAt) == 0 || x.fullAt[0] > m.First || r.commonFirst(x) {
		return false
	}
	f := r.mem.fieldsOf(x.key)
	for _, w := range f[1:] {
		if r.alone[w] || lexicon.Place(proper(strings.ToUpper(w))) != nil {
			return false // by its last word, or a part: Nissan North America
		}
	}
	return lexicon.GivenName(x.given) == 0 || x.nameLen == 2
}

// calledBy reports whether a person may be called by the first word of the name
// alone: a given name, or a family name that stands first. Strava is not short
// for Strava Community Hub.
func (r *resolver) calledBy(x *ent, w string) bool {
	if x.votes[entity.Person] >= 3 || lexicon.GivenName(x.given) != 0 {
		return true
	}
	return fold(entity.ParseName(x.name).Family) == w
}

// commonFirst reports whether a body's name begins with a word that names
// something of its own: Senate Intelligence Committee, Ohio State University.
func (r *resolver) commonFirst(x *ent) bool {
	w, _, _ := strings.Cut(x.name, " ")
	return lexicon.Place(w) != nil || lexicon.StateByName(w) != nil || lexicon.BodyByName(w) != nil || orgWord(w)
}

// nearest returns the distance in tokens from token i back to the last full
// name of an entity before it, or forward to the first where it comes later,
// which counts threefold.
func (r *resolver) nearest(e int, i int32) float64 {
	best := 1e6
	for _, f := range r.ents[e].fullAt {
		d := float64(i - f)
		if d < 0 {
			d = -3 * d
		}
		best = min(best, d)
	}
	return best
}

// nameGender returns the gender that a title before the name shows, else the given
// name; 0 where neither does.
func (r *resolver) nameGender(x *ent) byte {
	if x.titleGender != 0 {
		return x.titleGender
	}
	f := x.given
	if f == "" {
		return 0
	}
	if g := lexicon.GivenName(f); g == 'm' || g == 'f' {
		return g
	}
	return 0
}
