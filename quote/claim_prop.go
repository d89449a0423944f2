package quote

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// proposition is what a clause or a noun phrase says, as far as needed to tell
// whether two of them say the same: what happens, and what takes part in it.
type proposition struct {
	pred        string   // an event ("!transfer"), the lemma of a verb, or "=noun" for what a copula predicates
	args        []string // entities ("@RU", "#12") and lemmas of nouns and adjectives, sorted
	first, last int32    // the tokens that it was read from, [first, last)
	nominal     bool     // read from a noun phrase
	agent       string   // the entity that does it, where the clause is active
}

// empty reports whether too little was found to compare.
func (p *proposition) empty() bool { return p.pred == "" && len(p.args) == 0 }

// keys gives the words of a text the names by which propositions compare.
type keys struct {
	w      *words
	ents   []entity.Entity
	of     []entity.ID // token → entity whose name or pronoun it belongs to
	isName []bool      // token belongs to a name
	names  []string    // of each entity its key, "" where it was not asked for yet
	sides  []string    // of each entity its side; "" likewise

	shared, na, nb, ns []string // memory for what two propositions share, and for the things in them
}

func newKeys(w *words, ents []entity.Entity) *keys {
	k := &keys{w: w, ents: ents, of: make([]entity.ID, len(w.low)), isName: make([]bool, len(w.low))}
	memory := make([]string, 2*len(ents))
	k.names, k.sides = memory[:len(ents)], memory[len(ents):]
	type span struct {
		start, end int
		id         entity.ID
		name       bool
	}
	n := 0
	for i := range ents {
		n += len(ents[i].Mentions)
	}
	spans := make([]span, 0, n)
	for i := range ents {
		for _, m := range ents[i].Mentions {
			spans = append(spans, span{m.Span.Start, m.Span.End, ents[i].ID, m.Form == entity.FormName || m.Form == entity.FormUnknown})
		}
	}
	slices.SortFunc(spans, func(a, b span) int {
		if a.start != b.start {
			return a.start - b.start
		}
		return b.end - a.end
	})
	j := 0
	for i := range w.doc.Tokens {
		t := &w.doc.Tokens[i]
		for j < len(spans) && spans[j].end <= int(t.Start) {
			j++
		}
		// Shorter mentions inside of a longer one are left to the longer.
		if j < len(spans) && spans[j].start <= int(t.Start) && int(t.End) <= spans[j].end {
			k.of[i], k.isName[i] = spans[j].id, spans[j].name
		}
	}
	return k
}

// entity returns an entity, nil where there is none of that ID.
func (k *keys) entity(id entity.ID) *entity.Entity {
	if id < 1 || int(id) > len(k.ents) {
		return nil
	}
	return &k.ents[id-1]
}

// entityKey names an entity: its country where it is or stands for one.
func (k *keys) entityKey(id entity.ID) string {
	if id < 1 || int(id) > len(k.ents) {
		return ""
	}
	name := &k.names[id-1]
	if *name == "" {
		e := &k.ents[id-1]
		if e.Country != "" && (e.Kind == entity.Government || e.Kind == entity.Place) {
			*name = k.w.text.Concat("@", e.Country)
		} else {
			*name = k.w.text.Concat("#", strconv.Itoa(int(id)))
		}
	}
	return *name
}

// side returns the name of the country or body that an entity speaks for: the
// country of it or of those above it, of its roles, or its topmost body.
func (k *keys) side(id entity.ID) string {
	if id < 1 || int(id) > len(k.ents) {
		return ""
	}
	side := &k.sides[id-1]
	if *side == "" {
		*side = k.findSide(id)
	}
	return *side
}

func (k *keys) findSide(id entity.ID) string {
	top, role := "", ""
	for range 6 {
		if id < 1 || int(id) > len(k.ents) {
			break
		}
		e := &k.ents[id-1]
		if e.Country != "" {
			return k.w.text.Concat("@", e.Country)
		}
		for _, r := range e.Roles {
			if role == "" && !once(r.Title) {
				role = k.w.placeKey(firstWord(r.Affiliation))
			}
		}
		if e.Kind != entity.Person {
			if c := k.w.placeKey(firstWord(e.Name)); c != "" {
				return c
			}
		}
		top = k.entityKey(id)
		if e.Principal == 0 || e.Principal == id {
			break
		}
		id = e.Principal
	}
	if role != "" {
		return role
	}
	return top
}

// once reports whether a title is that of a post held before: "former minister".
func once(title string) bool {
	switch w := strings.ToLower(firstWord(title)); w {
	case "former", "ex", "onetime", "one-time", "erstwhile":
		return true
	default:
		return strings.HasPrefix(w, "ex-")
	}
}

func firstWord(s string) string {
	f, _, _ := strings.Cut(s, " ")
	return f
}

// placeKey names the country that a word is the name, the adjective or the seat
// of, "" for none.
func (w *words) placeKey(word string) string {
	for _, p := range lexicon.Place(word) {
		if p.Country != nil {
			return w.text.Concat("@", p.Country.Code)
		}
	}
	return ""
}

// key returns the name by which token i takes part in a proposition, "" for one
// that does not: function words, marks, auxiliaries.
func (k *keys) key(i int32) string {
	w := k.w
	if !w.letter(i) || w.function(i) {
		return ""
	}
	if id := k.of[i]; id != 0 {
		return k.entityKey(id)
	}
	if w.capital(i) {
		if c := w.placeKey(w.doc.Word(i)); c != "" {
			return c
		}
	}
	return w.nounForm(w.low[i])
}

// function reports whether token i is a word without content of its own.
func (w *words) function(i int32) bool {
	switch w.word(i) {
	case "a", "an", "the", "this", "that", "these", "those", "such", "any", "some", "no", "not", "never", "all", "every", "each", "both", "either", "neither", "one",
		"of", "in", "on", "at", "to", "for", "from", "by", "with", "about", "into", "over", "under", "as", "than", "between", "among", "against", "during", "through",
		"and", "or", "but", "so", "if", "when", "while", "because", "whether", "since", "after", "before", "also", "only", "just", "even", "still", "yet", "very", "too",
		"is", "are", "was", "were", "be", "been", "being", "am", "'s", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must",
		"should", "shall", "cannot", "there", "here", "it", "its", "he", "him", "his", "she", "her", "they", "them", "their", "we", "us", "our", "i", "me", "my", "you",
		"your", "who", "whom", "whose", "which", "what", "how", "why", "where", "up", "out", "off", "down", "more", "most", "much", "many", "kind", "sort", "'", "regarding",
		"concerning", "including", "however", "yes", "really", "strongly", "other", "new", "own":
		return true
	}
	return w.adverb(i)
}

// nounForm returns the singular of a noun and the name of no event.
func (w *words) nounForm(s string) string {
	if t, ok := strings.CutSuffix(s, "'s"); ok {
		s = t
	}
	switch {
	case len(s) > 4 && strings.HasSuffix(s, "ies"):
		return w.text.Concat(s[:len(s)-3], "y")
	case len(s) > 3 && strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "ss") && !strings.HasSuffix(s, "us") && !strings.HasSuffix(s, "is"):
		return s[:len(s)-1]
	}
	return s
}

// deed returns the predicate of what a verb says is done: the event that it names, else its
// lemma.
func (w *words) deed(i int32) string {
	return cmp.Or(w.eventOf(i), w.lem[i])
}

// eventOf returns the event that a word names, which starts with "!", "" for
// none.
func (w *words) eventOf(i int32) string {
	t := lexicon.LoadEvents()
	word := w.word(i)
	if e := t.Event[word]; e != "" {
		return e
	}
	if noun := w.nounForm(word); noun != word {
		if e := t.Event[noun]; e != "" {
			return e
		}
	}
	if lemma := w.lemma(i); lemma != word {
		return t.Event[lemma]
	}
	return ""
}

// pronouns adds what the pronouns of a clause stand for, where the words show it:
// "we" is the speaker's side, and so is "it" where the source is "it".
func (k *keys) pronouns(s *speech, p *proposition, toks []int32, self string) {
	if self == "" {
		return
	}
	for _, i := range toks {
		switch t := k.w.low[i]; t {
		case "we", "our", "us", "i", "my":
			p.args = k.w.insert(p.args, self)
		case "it", "he", "she", "they", "its", "his", "her", "their":
			if s != nil && !s.quoted && k.of[i] == 0 && len(s.source) == 1 && sameReferent(t, k.w.low[s.source[0]]) {
				p.args = k.w.insert(p.args, self)
			}
		}
	}
}

// sameReferent reports whether a pronoun and the pronoun of the source are forms
// of one.
func sameReferent(t, source string) bool {
	switch source {
	case "it":
		return t == "it" || t == "its"
	case "he":
		return t == "he" || t == "his"
	case "she":
		return t == "she" || t == "her"
	case "they":
		return t == "they" || t == "their"
	}
	return false
}

// gather adds the keys of tokens to a proposition, but those of the predicate.
func (k *keys) gather(p *proposition, toks []int32, pred int32) {
	for m, i := range toks {
		if i == pred || m > 60 {
			continue
		}
		// What a participle or a relative clause adds to a noun is not needed
		// to know the event by.
		if m > 0 && (k.w.low[i] == "who" || k.w.low[i] == "which") {
			break
		}
		if p.nominal && m > 1 && strings.HasSuffix(k.w.low[i], "ing") && k.key(toks[m-1]) != "" && k.w.eventOf(i) != p.pred {
			break
		}
		if s := k.key(i); s != "" {
			if p.args == nil {
				p.args = k.w.strs.Make(8)
			}
			p.args = append(p.args, s)
		}
	}
	slices.Sort(p.args)
	p.args = slices.Compact(p.args)
}

// clauseProp reads the proposition of a clause. self is who speaks, for "we" and
// "our".
func (k *keys) clauseProp(s *speech, c *clause, lo, hi int, self string) proposition {
	w := k.w
	toks := c.toks[lo:hi]
	p := proposition{}
	if len(toks) == 0 {
		return p
	}
	p.first, p.last = toks[0], toks[len(toks)-1]+1
	pred := int32(-1)
	v := c.verb - lo
	if v >= 0 && v < len(toks) {
		be := false
		for m := v; m < len(toks) && m < v+10; m++ {
			i := toks[m]
			l := w.lem[i]
			switch {
			case l == "be" || w.low[i] == "'s":
				be = true
				continue
			case l == "have" && m+1 < len(toks) && (w.participle(toks[m+1]) || w.lem[toks[m+1]] == "be" || w.low[toks[m+1]] == "not"), l == "do", w.low[i] == "not", w.verbLike(i), w.adverb(i), isQuoteMark(w.low[i]),
				w.low[i] == "to", w.low[i] == "going", w.low[i] == "being":
				continue
			}
			pred = i
			switch {
			case !be:
			case w.participle(i) || strings.HasSuffix(w.low[i], "ing"):
				// A passive or a progressive: the verb itself.
			default:
				// A copula: the head of what is predicated.
				pred = k.headNoun(toks[m:])
				p.pred = w.predicateOf(pred)
			}
			break
		}
	}
	if pred >= 0 && p.pred == "" {
		p.pred = w.deed(pred)
	}
	k.gather(&p, toks, pred)
	if strings.HasPrefix(p.pred, "=") {
		p.args = append(p.args, p.pred[1:])
	}
	slices.Sort(p.args)
	p.args = slices.Compact(p.args)
	k.pronouns(s, &p, toks, self)
	if pred >= 0 && v > 0 && !passiveGroup(w, toks[v:], pred) {
		switch {
		case c.own:
			p.agent = self
		default:
			for _, i := range toks[:v] {
				if s := k.key(i); isEntity(s) {
					p.agent = s
					break
				}
			}
		}
	}
	return p
}

// passiveGroup reports whether a verb group up to its verb is a passive.
func passiveGroup(w *words, toks []int32, pred int32) bool {
	be := false
	for m, i := range toks {
		if i == pred || m > 10 {
			break
		}
		be = be || w.lem[i] == "be"
	}
	return be && w.participle(pred)
}

// headNoun returns the last word of a noun phrase that starts toks, before a
// preposition, a mark or a clause.
func (k *keys) headNoun(toks []int32) int32 {
	head := toks[0]
	for m, i := range toks {
		if m > 7 {
			break
		}
		switch k.w.low[i] {
		case "of", "in", "on", "at", "to", "for", "from", "by", "with", "about", "that", "who", "which", "and", "or", "but", ",", ".", ";", "as", "than", "regarding", "between", "against", "into":
			if m > 0 {
				return head
			}
		}
		if k.w.letter(i) {
			head = i
		}
	}
	return head
}

// nounProp reads the proposition of a noun phrase that names an event: "the
// supply of missiles to X", "Iran's role in exporting arms". It reports false
// where no word of it names one.
func (k *keys) nounProp(toks []int32) (proposition, bool) {
	p := proposition{nominal: true}
	if len(toks) == 0 {
		return p, false
	}
	p.first, p.last = toks[0], toks[len(toks)-1]+1
	pred := int32(-1)
	for m, i := range toks {
		if m > 12 {
			break
		}
		if e := k.w.eventOf(i); e != "" && k.of[i] == 0 {
			pred, p.pred = i, e
			break
		}
	}
	k.gather(&p, toks, pred)
	return p, pred >= 0
}

// relation says how two propositions relate; the reason is for people.
func (k *keys) relation(a, b *proposition) (Match, string) {
	if a.empty() || b.empty() || a.pred == "" || b.pred == "" {
		return MatchUnknown, ""
	}
	if a.pred != b.pred {
		return MatchUnknown, ""
	}
	k.shared = common(k.shared[:0], a.args, b.args)
	shared := k.shared
	small := min(len(a.args), len(b.args))
	if len(shared) == 0 || small == 0 {
		return MatchUnknown, ""
	}
	k.na, k.nb = things(k.na[:0], a.args), things(k.nb[:0], b.args)
	na, nb := k.na, k.nb
	k.ns = common(k.ns[:0], na, nb)
	ns := k.ns
	event := strings.HasPrefix(a.pred, "!")
	if len(na) > 0 && len(nb) > 0 && len(ns) == 0 {
		// Different things take part, unless one is a kind of the other.
		if x, y, ok := k.kinds(na, nb); ok && len(shared) > 0 {
			return MatchBroader, k.w.text.Concat("same event, ", x, " is broader than ", y, ", both of ", k.w.readable(shared))
		}
		if x, y, ok := k.kinds(nb, na); ok && len(shared) > 0 {
			return MatchNarrower, k.w.text.Concat("same event, ", y, " is narrower than ", x, ", both of ", k.w.readable(shared))
		}
		return MatchUnknown, ""
	}
	if conflict(a, b) {
		return MatchUnknown, ""
	}
	cover := float64(len(shared)) / float64(small)
	need := 0.75
	if event {
		need = 0.6
	}
	if cover < need || !event && len(shared) < 2 && small > 1 {
		return MatchUnknown, ""
	}
	if !event && len(shared) == 1 && max(len(a.args), len(b.args)) > 2 && (slight(a.pred) || shared[0] == strings.TrimPrefix(a.pred, "=")) {
		return MatchUnknown, "" // “it’s life” is not all that is said of life
	}
	return MatchSame, k.w.text.Concat("same predicate ", strings.Trim(a.pred, "!="), ", shared ", k.w.readable(shared))
}

// slight reports whether a verb says too little for two clauses with it to be one claim.
func slight(pred string) bool {
	switch pred {
	case "be", "have", "get", "do", "make", "take", "go", "come", "give", "put", "say", "want", "need", "see", "know", "let", "keep", "try":
		return true
	}
	return false
}

// conflict reports whether each side names countries or persons of which the
// other knows none: what Iran does is not what Norway does.
// Where only one of them says who does it, the others may be at the other end.
func conflict(a, b *proposition) bool {
	if a.agent != "" && b.agent != "" {
		return a.agent != b.agent
	}
	if a.agent != "" || b.agent != "" {
		return false
	}
	inA, inB := false, false
	for _, s := range a.args {
		if isEntity(s) {
			if _, ok := slices.BinarySearch(b.args, s); ok {
				return false
			}
			inA = true
		}
	}
	for _, s := range b.args {
		inB = inB || isEntity(s)
	}
	return inA && inB
}

// isEntity reports whether an argument is an entity.
func isEntity(s string) bool { return s != "" && (s[0] == '@' || s[0] == '#') }

// things appends the arguments that are no entities to out.
func things(out, args []string) []string {
	for _, s := range args {
		if s != "" && !isEntity(s) {
			out = append(out, s)
		}
	}
	return out
}

// kinds reports whether a thing of a is a broader word for a thing of b.
func (k *keys) kinds(a, b []string) (string, string, bool) {
	t := lexicon.LoadEvents()
	for _, x := range a {
		for _, form := range []string{x, x + "s"} {
			for _, y := range b {
				if slices.Contains(t.Narrower[form], y) && !slices.Contains(t.Narrower[y], form) {
					return form, y, true
				}
			}
		}
	}
	return "", "", false
}

// common appends what two sorted lists share to out.
func common(out, a, b []string) []string {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			out = append(out, a[i])
			i++
			j++
		case a[i] < b[j]:
			i++
		default:
			j++
		}
	}
	return out
}

// readable lists arguments for people.
func (w *words) readable(args []string) string {
	var mem [128]byte
	out := mem[:0]
	for i, s := range args {
		if i > 0 {
			out = append(out, ", "...)
		}
		for j := range len(s) {
			switch s[j] {
			case '@':
			case '#':
				out = append(out, "entity "...)
			default:
				out = append(out, s[j])
			}
		}
	}
	return w.text.Copy(out)
}

// predicateOf returns the predicate of a clause that says what something is.
func (w *words) predicateOf(noun int32) string {
	return w.text.Concat("=", w.nounForm(w.word(noun)))
}
