package coref

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/arena"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// names finds entities by their names.
type names struct {
	full  map[string]int   // folded whole name
	last  map[string][]int // folded last word of a person's name
	first map[string][]int // folded first word of any name
	inner map[string][]int // folded words inside a person's name of three or more
	acr   map[string]int   // acronym
}

// fold returns token i folded. It needs memory only for letters other than those
// of ASCII.
func (r *resolver) fold(i int32) string {
	w := r.lower[i]
	for k := range len(w) {
		if w[k] >= 0x80 {
			return fold(r.word(i))
		}
	}
	return w
}

// words returns the folded words of a name that count for comparing it:
// initials, generational suffixes and quoted nicknames are left out.
func (r *resolver) words(x nlp.Range) []string {
	if cap(r.names)-len(r.names) < x.Len() {
		r.names = make([]string, 0, max(x.Len(), 256))
	}
	out := r.names[len(r.names):]
	for i := x.First; i < x.Last; i++ {
		w := r.word(i)
		if !isWord(w) && !isNumber(w) || isSuffix(w) {
			continue
		}
		if x.Len() > 2 && i > x.First && i < x.Last-1 && (len(w) == 1 || len(w) == 2 && w[1] == '.') {
			continue
		}
		if isPossessive(w) {
			continue
		}
		out = append(out, strings.TrimSuffix(r.fold(i), "."))
	}
	r.names = r.names[:len(r.names)+len(out)]
	out = slices.Clip(out)
	if len(out) > 1 && out[0] == "the" {
		out = out[1:]
	}
	return out
}

// cluster gathers the mentions of names into entities. Longer names come
// first, so that short forms find them wherever they stand.
func (r *resolver) cluster() {
	hint := min(len(r.mentions)/2, 512)
	r.index = names{full: make(map[string]int, hint), last: make(map[string][]int, hint), first: make(map[string][]int, hint), inner: map[string][]int{}, acr: make(map[string]int, hint/2)}
	words := make([][]string, len(r.mentions))
	r.alone = make(map[string]bool, hint)
	for k := range r.mentions {
		words[k] = r.words(r.mentions[k].name)
		if len(words[k]) == 1 && !r.mentions[k].headline {
			r.alone[words[k][0]] = true
		}
	}
	for pass := range 2 {
		if pass == 1 {
			r.mergePrefixes()
			n := len(r.mentions)
			if r.secondLook(); len(r.mentions) > n {
				words = make([][]string, len(r.mentions))
				for k := range r.mentions {
					words[k] = r.words(r.mentions[k].name)
				}
			}
		}
		for k := range r.mentions {
			m := &r.mentions[k]
			w := words[k]
			if len(w) == 0 || m.ent >= 0 {
				continue
			}
			long := len(w) > 1 || m.body != nil || m.place != nil || m.state != nil
			if m.headline && pass == 0 && !(m.body != nil || m.place != nil) || r.aliased(m) >= 0 {
				long = false
			}
			if pass == 0 && !long {
				continue
			}
			if e := r.find(m, w, int32(k)); e >= 0 {
				r.join(e, int32(k), w)
				continue
			}
			r.newEnt(int32(k), w)
		}
	}
	for k := range r.mentions {
		if e := r.mentions[k].ent; e >= 0 {
			r.ents[e].count++
		}
	}
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.ent >= 0 {
			e := r.ents[m.ent]
			if e.mentions == nil {
				e.mentions = r.mem.tokens.Make(e.count)
			}
			e.mentions = append(e.mentions, int32(k))
		}
	}
	r.reporters()
	for _, e := range r.ents {
		e.order = int32(len(r.d.Tokens))
		if len(e.mentions) > 0 {
			e.order = r.mentions[e.mentions[0]].First
		}
		e.count = len(e.mentions)
		r.evidence(e)
	}
}

// mergePrefixes joins bodies whose names are the beginning of a longer one: Grand
// Meridian and Grand Meridian Resorts, Acme Hearth and Acme Hearth LLC.
func (r *resolver) mergePrefixes() {
	into := make([]int32, len(r.ents))
	any := false
	for e, x := range r.ents {
		into[e] = -1
		if x.nameLen < 2 || x.body != nil || x.place != nil || x.state != nil || lexicon.GivenName(x.given) != 0 || x.titleGender != 0 || x.votes[entity.Document] > 0 {
			continue
		}
		f, _, _ := strings.Cut(x.key, " ")
		for _, o := range r.index.first[f] {
			y := r.ents[o]
			rest, ok := strings.CutPrefix(y.key, x.key+" ")
			if !ok || o == e || y.body != nil || y.place != nil || y.votes[entity.Document] > 0 || y.nameLen > x.nameLen+2 || !r.firmWord(y, rest) {
				continue
			}
			into[e], any = int32(o), true
			break
		}
	}
	if !any {
		return
	}
	for k := range r.mentions {
		m := &r.mentions[k]
		if m.ent < 0 {
			continue
		}
		to := m.ent
		for n := 0; into[to] >= 0 && n < 4; n++ {
			to = into[to]
		}
		if to == m.ent {
			continue
		}
		r.join(to, int32(k), r.words(m.name))
	}
}

// firmWord reports whether the words that a longer name of a body adds to a
// shorter one tell what sort of body it is, or its legal form, rather than which
// part of it.
func (r *resolver) firmWord(y *ent, rest string) bool {
	last := lastField(y.name)
	if last == "" {
		return false
	}
	if orgWord(last) || corporate(last) || pubWord(last) {
		return last != "America" && last != "International"
	}
	switch last {
	case "City", "Town", "County":
		return true
	}
	return firmName(last)
}

// firmName reports whether a capitalised word at the end of a name of several is
// one that firms and clubs put there.
func firmName(w string) bool {
	switch w {
	case "SpA", "S.p.A.", "SA", "S.A.", "SAS", "BV", "NV", "Oy", "AB", "ASA", "KG", "SE", "Sdn", "Bhd", "Pty", "Pte", "SC", "Homes", "Maritime", "Line", "Lines", "Shipping", "Ferries", "Tankers", "Airline", "Air", "Photonics", "Components", "Metrology", "Oil", "Gas", "Steel", "Mining", "Farms", "Dairy", "Packing", "Resorts", "Casinos", "Power", "Water", "Rail", "Cars", "Trucks", "Bikes", "Optics", "Semiconductors", "Chemicals", "Beverages", "Breweries", "Textiles", "Fashion", "Bakery", "Coffee", "Books", "Publishing", "Press", "Studio", "Theatres", "Rovers", "Athletic", "Wanderers", "Hotspur", "Albion", "Rangers":
		return true
	}
	return false
}

// secondLook finds short forms that only the full names of the article tell
// from common words: Cook said, Will wrote, the Post reported.
func (r *resolver) secondLook() {
	n := len(r.mentions)
	for _, x := range r.d.Sents {
		for i := x.First; i < x.Last; i++ {
			w := r.word(i)
			if r.at[i] >= 0 || !upper(w) || len(w) < 2 || w == "I" || r.title[i] && !r.sourceAt[i] {
				continue
			}
			f := r.fold(i)
			found := false
			if l := r.index.last[f]; len(l) > 0 && r.ents[l[0]].nameLen > 1 && r.ents[l[0]].likelyPerson() {
				start := r.sentenceStart(i, x)
				found = !start || r.sourceAt[i] || !isFunction(f)
				if i > x.First && (r.lower[i-1] == "the" || r.lower[i-1] == "a") && !start {
					found = false
				}
			}
			if !found && pubWord(w) && i > x.First && r.lower[i-1] == "the" && !(i+1 < x.Last && upper(r.word(i+1))) {
				for _, e := range r.pubs {
					if strings.HasSuffix(r.ents[e].name, " "+w) {
						m := mention{Range: nlp.Range{First: i, Last: i + 1}, name: nlp.Range{First: i, Last: i + 1}, kind: entity.Publication, sure: 3, body: r.ents[e].body}
						r.add(m)
						r.mentions[len(r.mentions)-1].ent = int32(e)
						break
					}
				}
				continue
			}
			if found {
				r.add(mention{Range: nlp.Range{First: i, Last: i + 1}, name: nlp.Range{First: i, Last: i + 1}})
			}
		}
	}
	if len(r.mentions) == n {
		return
	}
	slices.SortFunc(r.mentions, func(a, b mention) int { return cmp.Compare(a.First, b.First) })
	for k := range r.mentions {
		for i := r.mentions[k].First; i < r.mentions[k].Last; i++ {
			r.at[i] = int32(k)
		}
	}
}

// reporters marks the persons who made the article: they are named in its byline
// or credits, and no pronoun of the text means them.
func (r *resolver) reporters() {
	for _, l := range [][]article.Author{r.a.Authors, r.a.Contributors} {
		for _, a := range l {
			if a.Kind == article.AuthorOrganization {
				continue
			}
			if e, ok := r.index.full[fold(a.Name)]; ok {
				r.ents[e].reporter = true
			}
		}
	}
	for _, e := range r.ents {
		off := len(e.mentions) > 0
		for _, k := range e.mentions {
			off = off && r.off[r.mentions[k].First]
		}
		if off {
			e.reporter = true
		}
	}
}

// key returns the key under which a name is held.
func (r *resolver) key(w []string) string {
	if len(w) == 1 {
		return w[0]
	}
	return r.mem.text.Join(w, " ")
}

// called returns the entity that is held under the words of a name.
func (r *resolver) called(w []string) (int, bool) {
	r.mem.buf = r.mem.buf[:0]
	for i, s := range w {
		if i > 0 {
			r.mem.buf = append(r.mem.buf, ' ')
		}
		r.mem.buf = append(r.mem.buf, s...)
	}
	e, ok := r.index.full[string(r.mem.buf)]
	return e, ok
}

// find returns the entity that a name belongs to, -1 where it is a new one.
func (r *resolver) find(m *mention, w []string, k int32) int32 {
	if a := r.aliased(m); a >= 0 && a != k && r.mentions[a].ent >= 0 {
		return r.mentions[a].ent
	}
	if m.place != nil {
		if e, ok := r.index.full["country "+m.place.Code]; ok {
			return int32(e)
		}
		return -1
	}
	if m.body != nil {
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
				f := r.mem.fieldsOf(x.nameKey())
				if len(f) > 1 && f[len(f)-1] == w[len(w)-1] && (f[0] == w[0] || lexicon.SameGiven(f[0], w[0]) || misspelt(f[0], w[0])) {
					return int32(e)
				}
			}
			// Roma Jayne of Emma Roma Jayne: the end of a longer name
			if e := r.suffixOf(w); e >= 0 {
				return int32(e)
			}
		}
		return -1
	}
	return r.findShort(m, w[0], k)
}

// label reports whether a mention is the label of somebody's turn in a transcript.
func (r *resolver) label(m *mention) bool {
	i := m.Last
	return int(i) < len(r.d.Tokens) && r.word(i) == ":" && r.d.Paras[r.para[m.First]].First == m.First
}

// misspelt reports whether two given names of some length differ by one letter
// that one of them has more: Hillary and Hilary.
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
		if hasLastWord(r.ents[e].nameKey(), key) {
			return e
		}
	}
	return -1
}

// findShort finds whom a single word names: by surname, by given name, as an
// acronym or as the first word of a body's name. Where several fit, a title's
// gender decides, then the one that was named last before.
func (r *resolver) findShort(m *mention, w string, k int32) int32 {
	best, bestScore := -1, -1.0
	shown, title := byte(0), r.titleKey(m)
	if len(r.index.last[w])+len(r.index.first[w]) > 1 {
		if shown = r.genderAfter(m); shown == 'n' {
			shown = 0
		}
	}
	consider := func(e int, base float64) {
		x := r.ents[e]
		if m.gender != 0 {
			if g := r.nameGender(x); g != 0 && g != m.gender {
				return
			}
		}
		s := base
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
		s += 0.3 * float64(min(x.seen, 20)) / 20
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
	return int32(best)
}

// titleKey returns the last word of the post or title before a name in the form in
// which posts are compared, "" where there is none.
func (r *resolver) titleKey(m *mention) string {
	if m.title.Len() == 0 {
		return ""
	}
	return roleKey(r.fold(m.title.Last - 1))
}

// asKin reports whether a name stands after a word for somebody's relation: his
// wife, Ann Lee; whose husband Bo Lee.
func (r *resolver) asKin(m *mention) bool {
	i := m.First - 1
	first := r.d.Sents[r.d.Tokens[m.First].Sent].First
	if i > first && r.word(i) == "," {
		i--
	}
	if i <= first {
		return false
	}
	// was born in Acme to Ann and Bo Lee
	for k, to := i, false; k > first && k > i-24; k-- {
		switch r.lower[k] {
		case "to", "of":
			to = true
		case "born":
			return to
		}
		if m := r.at[k]; r.word(k) == "." || !to && m < 0 && r.lower[k] != "and" {
			break
		}
	}
	n, ok := lexicon.LookupNoun(r.lower[i])
	if !ok || !n.Class.Any(lexicon.Kin) || n.Plural {
		return false
	}
	for k := i - 1; k >= first && k >= i-3; k-- {
		if isPossPronoun(r.lower[k]) || isPossessive(r.word(k)) || r.lower[k] == "whose" {
			return true
		}
	}
	return false
}

// genderAfter returns the gender of the first pronoun that follows a name in its
// sentence with no other name between: most likely it means what is named. 0
// where there is none.
func (r *resolver) genderAfter(m *mention) byte {
	s := r.d.Tokens[m.First].Sent
	last := min(r.d.Sents[s].Last, m.Last+40)
	if r.quoted[m.First] || m.possessive {
		return 0
	}
	for i := m.Last; i < last; i++ {
		if r.at[i] >= 0 && r.mentions[r.at[i]].place == nil && r.mentions[r.at[i]].body == nil {
			return 0
		}
		if r.quoted[i] {
			continue
		}
		switch r.lower[i] {
		case "whose":
			if i+1 < last {
				switch r.lower[i+1] {
				case "husband":
					return 'f'
				case "wife":
					return 'm'
				}
			}
		}
		switch g := pronounGender(r.lower[i]); {
		case g == 'm' || g == 'f':
			return g
		case r.lower[i] == "its" || r.lower[i] == "itself":
			return 'n'
		}
	}
	return 0
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

func (x *ent) nameKey() string { return x.key }
func (x *ent) likelyPerson() bool {
	if x.body != nil || x.place != nil || x.state != nil {
		return false
	}
	if p, o := x.votes[entity.Person], x.votes[entity.Organization]+x.votes[entity.Publication]+x.votes[entity.Document]; p > 0 || o > 0 {
		return p > o
	}
	return x.nameLen <= 3
}

// newBlank makes an entity of which nothing is known.
func (r *resolver) newBlank() *ent { return &r.mem.ents.Make(1)[:1][0] }

// newEnt makes an entity of mention k.
func (r *resolver) newEnt(k int32, w []string) {
	m := &r.mentions[k]
	e := len(r.ents)
	x := r.newBlank()
	r.ents = append(r.ents, x)
	switch {
	case m.place != nil:
		r.index.full["country "+m.place.Code] = e
		x.country = m.place.Code
		x.name = m.place.Name
		x.place = m.place
	case m.body != nil:
		r.index.full["body "+m.body.Name] = e
		x.country = m.body.Country
		x.body = m.body
		if c := m.body.Country; c != "" && m.body.Outlet() {
			x.country = ""
		}
	case m.state != nil:
		x.country = m.state.Country()
		x.state = m.state
	}
	r.join(int32(e), k, w)
}

// join adds mention k to entity e and to the index.
func (r *resolver) join(e, k int32, w []string) {
	m := &r.mentions[k]
	x := r.ents[e]
	m.ent = e
	x.seen++
	if m.kind != entity.KindUnknown && !(m.body != nil && m.body.Class == "programme" && x.body == nil) {
		x.votes[m.kind] += m.sure
	}
	if x.seen == 1 && m.kind == entity.Publication {
		r.pubs = append(r.pubs, int(e))
	}
	if m.gender != 0 {
		x.titleGender = m.gender
	}
	if t := r.titleKey(m); t != "" && !slices.Contains(x.titles, t) && len(x.titles) < 8 {
		x.titles = r.mem.strs.Append(x.titles, t)
	}
	if len(w) > 1 || m.body != nil || m.place != nil {
		if len(x.fullAt) == 0 {
			x.kin = r.asKin(m)
		}
		x.fullAt = r.mem.tokens.Append(x.fullAt, m.First)
	}
	key := r.key(w)
	if len(w) > x.nameLen && !(m.headline && x.nameLen > 0) && !(x.nameLen > 1 && lexicon.GivenName(x.given) != 0 && lexicon.GivenName(r.word(m.name.First)) == 0 && len(key) > len(x.key) && endsInWord(key, x.key)) {
		x.nameLen = len(w)
		x.key = key
		if x.place == nil {
			x.name = r.cleanName(m.name)
		}
		x.given = ""
		if len(w) > 1 {
			x.given = r.word(m.name.First)
		}
	}
	if x.place == nil {
		if n := r.cleanName(m.name); !m.headline {
			x.form(&r.mem.forms, n, len(w))
		}
	}
	if x.place != nil && m.use == lexicon.UseName {
		x.placeForm(&r.mem.forms, r.text(m.name))
	}
	if m.place != nil {
		return
	}
	r.index.full[key] = int(e)
	if len(w) == 0 {
		return
	}
	if m.body == nil && m.state == nil && m.kind != entity.Organization && m.kind != entity.Publication && m.kind != entity.Document {
		r.addIndex(r.index.last, w[len(w)-1], int(e))
		if len(w) > 2 && isParticle(w[len(w)-2]) {
			r.addIndex(r.index.last, r.key(w[len(w)-2:]), int(e))
		}
	}
	if len(w) > 1 && m.body == nil && m.state == nil && !m.headline {
		r.addIndex(r.index.first, w[0], int(e))
	}
	if len(w) > 2 && m.body == nil && m.state == nil && (m.kind == entity.Person || m.kind == entity.KindUnknown) {
		for _, v := range w[1 : len(w)-1] {
			if len(v) > 2 && !isParticle(v) {
				r.addIndex(r.index.inner, v, int(e))
			}
		}
	}
	if len(w) > 1 && (m.kind != entity.Person) {
		if a := r.acronym(m.name); len(a) > 1 {
			if _, ok := r.index.acr[string(a)]; !ok {
				r.index.acr[r.mem.text.Copy(a)] = int(e)
			}
		}
		// Constitutional Democratic Party (CDP)
		i := m.Last
		if int(i)+2 < len(r.d.Tokens) && r.word(i) == "(" && r.word(i+2) == ")" && allCaps(r.word(i+1)) {
			r.index.acr[strings.ReplaceAll(fold(r.word(i+1)), ".", "")] = int(e)
		}
	}
}

// placeForm counts a form of a country's name. The country goes by the form that
// the article uses most, but for short ones of few letters and for America.
func (x *ent) placeForm(mem *arena.Arena[nameForm], s string) {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "the "), "The ")
	if s == "America" || len(s) == 2 && s != "UK" || s == "U.S." || s == "USA" {
		return
	}
	best := 0
	found := false
	for i := range x.forms {
		if x.forms[i].text == s {
			x.forms[i].n++
			found = true
		}
	}
	if !found && len(x.forms) < 16 {
		x.forms = mem.Append(x.forms, nameForm{s, 1, 1})
	}
	for i, f := range x.forms {
		if f.n > x.forms[best].n || f.n == x.forms[best].n && f.text == x.place.Name {
			best = i
		}
	}
	x.name = x.forms[best].text
}

// form counts a form of the entity's name; the fullest is its name, among those
// of as many words the most frequent.
func (x *ent) form(mem *arena.Arena[nameForm], n string, words int) {
	for i := range x.forms {
		if x.forms[i].text == n {
			x.forms[i].n++
			x.pickForm()
			return
		}
	}
	if len(x.forms) < 16 {
		x.forms = mem.Append(x.forms, nameForm{n, words, 1})
		x.pickForm()
	}
}

func (x *ent) pickForm() {
	best := -1
	for i, f := range x.forms {
		if f.words != x.nameLen {
			continue
		}
		if best < 0 {
			best = i
			continue
		}
		b := x.forms[best]
		switch {
		case allCaps(b.text) != allCaps(f.text):
			if allCaps(b.text) {
				best = i
			}
		case domain(f.text) != domain(b.text) && x.nameLen == 1:
			if domain(f.text) {
				best = i
			}
		case countFields(f.text) != countFields(b.text):
			if countFields(f.text) > countFields(b.text) {
				best = i // with the initial
			}
		case x.body != nil && b.text == x.body.Name:
		case x.body != nil && f.text == x.body.Name:
			best = i
		case misspelt(firstWord(f.text), firstWord(b.text)):
			if f.n > b.n {
				best = i
			}
		case x.place == nil && x.body == nil && lexicon.ShortFor(firstWord(b.text), firstWord(f.text)):
			if b.n < 2*f.n {
				best = i // Kenneth rather than Ken
			}
		case x.place == nil && x.body == nil && lexicon.ShortFor(firstWord(f.text), firstWord(b.text)):
			if f.n >= 2*b.n {
				best = i
			}
		case f.n >= 3*b.n:
			best = i
		}
	}
	if best >= 0 {
		x.name = x.forms[best].text
	}
}

func firstWord(s string) string {
	w, _, _ := strings.Cut(fold(s), " ")
	return w
}

type nameForm struct {
	text  string
	words int
	n     int
}

func (r *resolver) addIndex(m map[string][]int, w string, e int) {
	l := m[w]
	for _, x := range l {
		if x == e {
			return
		}
	}
	if len(l) < 16 { // a bound: nobody keeps more namesakes apart
		m[w] = r.mem.ints.Append(l, e)
	}
}

// acronym returns the folded initials of a name's capitalised words, in memory that
// is used again.
func (r *resolver) acronym(x nlp.Range) []byte {
	r.mem.buf = r.mem.buf[:0]
	for i := x.First; i < x.Last; i++ {
		if upper(r.word(i)) {
			r.mem.buf = append(r.mem.buf, r.fold(i)[0])
		}
	}
	return r.mem.buf
}

// cleanName returns the words of a name on one line, without a leading
// article, a quoted nickname's marks kept as they stand.
func (r *resolver) cleanName(x nlp.Range) string {
	s := r.text(x)
	for _, c := range [...]string{" magazine", " newspaper", " news agency", " QC", " KC", " SC", " MP", " MEP", " OBE", " MBE", " CBE"} {
		s = strings.TrimSuffix(s, c)
	}
	if strings.ContainsAny(s, "\n\t") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}

// evidence weighs what stands around an entity's mentions and settles its kind.
func (r *resolver) evidence(x *ent) {
	tagged := 0.0
	for _, k := range x.mentions {
		if !r.mentions[k].headline {
			tagged++
		}
	}
	// many mentions that are typed alike tell little more than some do
	share := math.Min(1, 5/math.Max(tagged, 1))
	for _, k := range x.mentions {
		m := &r.mentions[k]
		if !m.headline {
			switch r.d.Tokens[m.name.Last-1].Ent {
			case nlp.EntPerson:
				x.votes[entity.Person] += 1.2 * share
			case nlp.EntOrg:
				x.votes[entity.Organization] += 1.2 * share
			case nlp.EntPlace:
				x.votes[entity.Place] += 0.8 * share
			}
		}
		if m.possessive && r.ownsBusiness(m.Last+1) {
			x.votes[entity.Organization] += 1.5
		}
		if i := m.First - 1; i >= 0 && r.d.Tokens[i].Sent == r.d.Tokens[m.First].Sent {
			w := r.lower[i]
			if w == "the" && m.title.Len() == 0 && !r.modifies(m) {
				x.votes[entity.Person] -= 1.5
				x.votes[entity.Organization] += 1
			}
			if n, ok := lexicon.LookupNoun(w); ok && n.Class.Any(lexicon.Role|lexicon.Kin) && !n.Plural && !upper(r.word(i)) {
				x.votes[entity.Person] += 3
			}
			if w == "in" || w == "at" || w == "near" || w == "from" {
				x.inPlace++
				if m.kind == entity.KindUnknown {
					x.votes[entity.Place] += 0.8
				}
			}
		}
		if i := m.Last; int(i) < len(r.d.Tokens) {
			j := i
			if r.word(j) == "," && int(j)+1 < len(r.d.Tokens) {
				j++
			}
			switch r.lower[j] {
			case "who", "whose", "whom":
				x.votes[entity.Person] += 2
			case "which":
				x.votes[entity.Organization] += 1
			}
			if j > i && isNumber(r.word(j)) && int(j)+1 < len(r.d.Tokens) && r.word(j+1) == "," {
				x.votes[entity.Person] += 2 // an age
			}
		}
	}
	if x.key != "" && x.body == nil && x.place == nil && x.state == nil {
		n := x.nameLen
		switch {
		case strings.ContainsAny(x.name, "&") || strings.Contains(x.name, " of ") || strings.Contains(x.name, " for "):
			x.votes[entity.Organization] += 1.2
		case n == 2 || n == 3:
			x.votes[entity.Person] += 0.8
		}
	}
	if x.nameLen == 1 && x.body == nil && x.place == nil && x.state == nil && x.titleGender == 0 && x.votes[entity.Person] > 0 && lexicon.GivenName(x.name) == 0 && !r.titled(x) {
		// a surname alone is no way to name somebody first, but where a pronoun shows it
		he, its := 0.0, 0.0
		for _, k := range x.mentions[:min(len(x.mentions), 40)] {
			switch r.genderAfter(&r.mentions[k]) {
			case 'm', 'f':
				he++
			case 'n':
				its++
			}
		}
		if he > its {
			x.votes[entity.Person] -= 1
		} else {
			x.votes[entity.Person] *= 0.2
		}
		x.votes[entity.Organization] += 0.6 + math.Min(its, 3)
	}
	if x.nameLen > 1 && x.nameLen < 4 && x.body == nil && x.place == nil && x.state == nil && x.titleGender == 0 && lexicon.GivenName(x.given) == 0 {
		// Amber Ridge … its: no given name that the tables know
		its := 0.0
		for _, k := range x.mentions[:min(len(x.mentions), 40)] {
			if r.genderAfter(&r.mentions[k]) == 'n' {
				its++
			}
		}
		x.votes[entity.Organization] += math.Min(its, 3)
	}
	if w := x.name[strings.LastIndexByte(x.name, ' ')+1:]; x.nameLen > 1 && corporate(w) || firmName(w) && w != x.name && lexicon.GivenName(x.given) == 0 {
		x.votes[entity.Person] = 0 // Acme Hearth LLC
	}
	best, top := entity.KindUnknown, 0.3
	for _, k := range [...]entity.Kind{entity.Person, entity.Organization, entity.Publication, entity.Government, entity.Document, entity.Place} {
		if x.votes[k] > top {
			best, top = k, x.votes[k]
		}
	}
	x.kind = best
	if x.body != nil {
		switch {
		case x.body.Class == "gov":
			x.kind = entity.Government
		case x.body.Outlet():
			x.kind = entity.Publication
		default:
			x.kind = entity.Organization
		}
	}
	if r.agency != "" && x.key == r.agency && x.body == nil {
		x.kind = entity.Publication // (MNS) … told MNS
	}
	for _, k := range x.mentions {
		m := &r.mentions[k]
		if m.title.Len() > 0 {
			x.addRole(role{title: r.text(m.title), affil: r.text(m.affil), span: m.title, how: howTitle})
		} else if m.affil.Len() > 0 {
			x.addRole(role{affil: r.text(m.affil), span: m.affil, how: howTitle})
		}
	}
}

// ownsBusiness reports whether the words from token i on, after a possessive, name
// what firms have and people have not: its shares, its app, its chief executive.
func (r *resolver) ownsBusiness(i int32) bool {
	for j := i; j < i+4 && int(j) < len(r.lower); j++ {
		switch r.lower[j] {
		case "ceo", "employees", "users", "customers", "app", "website", "board", "headquarters", "stock", "shares", "executives", "subsidiary", "subsidiaries", "products", "platform", "co-founder", "shareholders", "revenue", "profits", "earnings", "chief", "stores", "factory", "factories", "subscribers", "fleet", "engineers":
			return true
		}
		if !isWord(r.word(j)) || isPreposition(r.lower[j]) || r.d.Tokens[j].Tag.Finite() {
			return false
		}
	}
	return false
}

// titled reports whether one of an entity's mentions has a post, rank or honorific
// before it.
func (r *resolver) titled(x *ent) bool {
	for _, k := range x.mentions {
		if m := &r.mentions[k]; m.First < m.name.First {
			return true
		}
	}
	return false
}

// modifies reports whether a name stands before a common word that it
// describes: the Clinton campaign.
func (r *resolver) modifies(m *mention) bool {
	if int(m.Last) >= len(r.lower) || m.possessive {
		return m.possessive
	}
	w := r.word(m.Last)
	if t := r.d.Tokens[m.Last].Tag; t.Finite() || t == nlp.TagMD || t.Adverb() {
		return false
	}
	return isWord(w) && !upper(w) && !isFunction(r.lower[m.Last]) && !isVerbish(r.lower[m.Last]) && r.d.Tokens[m.Last].Sent == r.d.Tokens[m.First].Sent
}

func (x *ent) addRole(n role) {
	n.partParty()
	if n.title == "" && n.affil == "" {
		return
	}
	if !n.guess {
		if x.posts == nil {
			x.posts = x.post[:0]
		}
		for w := range strings.FieldsSeq(n.titleFold.fold(n.title)) {
			if k := roleKey(w); !slices.Contains(x.posts, k) {
				x.posts = append(x.posts, k)
			}
		}
	}
	if len(n.title) > 3 && allCaps(n.title) {
		if c, ok := lexicon.LookupNoun(lower(n.title)); ok && c.Class.Any(lexicon.Role) {
			n.title = lower(n.title)
		}
	}
	for _, o := range x.roles {
		if o.title == n.title && (o.affil == n.affil || n.affil == "") {
			return
		}
	}
	if len(x.roles) < 12 {
		x.roles = append(x.roles, n)
	}
}

// partParty parts the word for a party off a post.
func (n *role) partParty() {
	n.title = strings.TrimSpace(n.title)
	if n.title != "" {
		words, i := countFields(n.title), 0
		for w := range strings.FieldsSeq(n.title) {
			if partyAdjective(w) && (i < words-1 || words == 1) {
				if n.affil == "" {
					n.affil = w
				}
				if i == 0 {
					n.title = strings.Join(strings.Fields(n.title)[1:], " ")
				}
				break
			}
			i++
		}
		if n.title != "" && strings.EqualFold(n.title, "Republican") || strings.EqualFold(n.title, "Democrat") {
			n.title = ""
		}
	}
}
