package quote

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// verbGroup is the verb group of a clause, as places in its tokens.
type verbGroup struct {
	first, main int // [first, main]: auxiliaries, and the verb that they help or the last of them
	neg         int // what negates the clause, -1 for nothing
}

// verbs finds the verb group of toks, whose verbs start at v.
func (w *words) verbs(toks []int32, v int, neg bool) verbGroup {
	g := verbGroup{first: max(v, 0), main: max(v, 0), neg: -1}
	if v < 0 {
		g.first, g.main = 0, -1
	}
	be := false
	for m := g.first; v >= 0 && m < len(toks) && m < v+10; m++ {
		i := toks[m]
		l := w.lem[i]
		switch {
		case w.low[i] == "not", w.low[i] == "never", w.adverb(i), w.dropped(i), w.low[i] == "going" && be, w.low[i] == "to" && m > v && w.low[toks[m-1]] == "going":
			continue
		case l == "be" || w.low[i] == "'s":
			g.main, be = m, true
			continue
		case l == "have" || l == "do" || w.doc.Tokens[i].Tag == nlp.TagMD:
			g.main = m
			continue
		case w.doc.Tokens[i].Tag.Verb():
			g.main = m
		}
		break
	}
	if !neg {
		return g
	}
	for m := g.first; m < len(toks) && m <= g.main+3; m++ {
		switch t := w.low[toks[m]]; {
		case (t == "not" || t == "never") && !(m+1 < len(toks) && merely(w.low[toks[m+1]])),
			t == "cannot" || t == "unlikely",
			t == "no" && !w.noChoice(toks[m+1:]), t == "neither", t == "nobody", t == "nothing" && !(m+1 < len(toks) && w.low[toks[m+1]] == "but"), t == "none":
			g.neg = m
			return g
		}
	}
	for m := 0; m < g.first && m < len(toks); m++ {
		switch w.low[toks[m]] {
		case "no", "nobody", "none", "neither", "nothing", "not", "never":
			g.neg = m
			return g
		}
	}
	return g
}

// negated returns the first word of toks that negates something, wherever it stands, -1
// where there is none.
func (w *words) negated(toks []int32) int {
	for m := 0; m < len(toks) && m < 32; m++ {
		next := ""
		if m+1 < len(toks) {
			next = w.low[toks[m+1]]
		}
		switch w.low[toks[m]] {
		case "not", "never":
			if !merely(next) {
				return m
			}
		case "no":
			if next != "doubt" && next != "matter" && !w.noChoice(toks[m+1:]) {
				return m
			}
		case "nothing":
			if next != "but" {
				return m
			}
		case "nobody", "none", "cannot", "unable":
			return m
		}
	}
	return -1
}

// merely reports whether a word behind "not" makes it say that there is more, or that it
// came late: "not only", "not until May".
func merely(next string) bool {
	return next == "only" || next == "just" || next == "merely" || next == "until"
}

// noChoice reports whether what follows "no" leaves no choice but to do something.
func (w *words) noChoice(toks []int32) bool {
	return len(toks) > 1 && (w.low[toks[0]] == "choice" || w.low[toks[0]] == "option" || w.low[toks[0]] == "alternative") && w.low[toks[1]] == "but"
}

// many reports whether the subject of a clause takes a verb in the plural.
func (w *words) many(subject []int32) bool {
	for m := len(subject) - 1; m >= 0; m-- {
		i := subject[m]
		switch t := w.doc.Tokens[i].Tag; {
		case w.low[i] == "and" || w.low[i] == "we" || w.low[i] == "they" || w.low[i] == "you" || w.low[i] == "i":
			return true
		case t == nlp.TagNNS || t == nlp.TagNNPS:
			// The head stands before what a preposition adds.
			if k := w.find1(subject[:m], "of"); k > 0 {
				return w.many(subject[:k])
			}
			return true
		case t.Noun():
			if k := w.find1(subject[:m], "of"); k > 0 {
				return w.many(subject[:k])
			}
			return false
		}
	}
	return false
}

// find1 returns the place of a word in toks, -1 where it is not.
func (w *words) find1(toks []int32, word string) int {
	for m, i := range toks {
		if w.low[i] == word {
			return m
		}
	}
	return -1
}

// ledTo returns the clause that a clause only leads up to: I think that P, it should
// be noted that P, the point is that P. It reports false where there is none.
func (s *speech) ledTo(c *clause, toks []int32, g verbGroup) (clause, bool) {
	w := s.w
	v := c.verb - c.start
	if v < 0 || g.main < 0 || g.main+2 >= len(toks) {
		return clause{}, false
	}
	at := -1
	for m := g.main + 1; m < len(toks) && m < g.main+9; m++ {
		t := w.low[toks[m]]
		if t == "that" && m+2 < len(toks) {
			at = m + 1
			break
		}
		if t == "," || t == ";" || t == ":" || t == "what" || t == "who" || t == "how" || t == "why" {
			break
		}
	}
	rest := func(m int) (clause, bool) {
		if m < 0 || m >= len(toks) {
			return clause{}, false
		}
		in := s.clause(toks[m:])
		return in, in.verb > in.start && in.subj != imperative && in.subj != noPerson && !in.wh
	}
	switch lead := toks[:v]; {
	case c.subj == firstOne || c.subj == firstMany:
		switch w.lem[toks[g.main]] {
		case "think", "believe", "know", "guess", "feel", "understand", "suspect", "suppose", "find":
			if at == g.main+2 {
				return rest(at)
			}
			switch w.low[toks[g.main+1]] {
			case "i", "we", "he", "she", "it", "they", "there", "you", "the", "this", "those", "these":
				if w.lem[toks[g.main]] != "find" {
					return rest(g.main + 1)
				}
			}
		case "say", "stress", "emphasise", "emphasize", "note", "reiterate", "repeat", "add", "mean", "assure":
			return rest(at)
		}
		for m := g.main; m < at; m++ {
			switch w.lem[toks[m]] {
			case "say", "stress", "emphasise", "emphasize", "reiterate", "repeat", "clear", "note", "assure", "remind":
				return rest(at)
			}
		}
	case len(lead) == 1 && w.low[lead[0]] == "it" && at > 0:
		for m := v; m < at-1; m++ {
			switch w.lem[toks[m]] {
			case "true", "clear", "obvious", "evident", "certain", "likely", "unlikely", "possible", "note", "say", "remember", "stress", "understand", "recognise", "recognize":
				return rest(at)
			}
		}
	case w.lem[toks[g.main]] == "be" && c.subj == nominal && at == g.main+2:
		switch w.lem[w.topic(lead)] {
		case "problem", "fact", "truth", "reality", "point", "thing", "danger", "risk", "issue", "line", "concern", "fear", "part", "news":
			return rest(at)
		}
	}
	return clause{}, false
}

// topic returns the head of a noun phrase: the word before the first preposition.
func (w *words) topic(toks []int32) int32 {
	head := toks[0]
	for m, i := range toks {
		if m > 0 && (w.low[i] == "of" || w.low[i] == "with" || w.low[i] == "in" || w.low[i] == "here") {
			break
		}
		head = i
	}
	return head
}

// clauseText states a clause as a sentence: positively where the stance on it is
// negative, without hedges, since commitment tells of them, and with the names of
// those whom its pronouns mean, where known. What only leads up to it is left out, and
// so is what follows it in clauses of their own.
func (r *claimReader) clauseText(s *speech, c *clause, lo, hi int) string {
	w := r.w
	toks := c.toks[lo:hi]
	neg := r.sign <= 0 && (c.neg || r.sign < 0 || c.verb >= lo && c.verb < hi && w.find1(c.toks[c.verb:min(c.verb+4, hi)], "unlikely") >= 0)
	g := w.verbs(toks, c.verb-lo, neg)
	r.unsaid = false
	if lo == c.start {
		toks, g = w.upright(toks, g, r.sign > 0)
	}
	for range 2 {
		if lo != c.start {
			break
		}
		x, ok := s.ledTo(c, toks, g)
		if !ok {
			break
		}
		in := x // only what is read is put on the heap
		outer := g.neg >= 0
		r.unsaid = r.unsaid || outer
		c, toks = &in, in.toks[in.start:]
		lo = in.start
		g = w.verbs(toks, c.verb-lo, r.sign <= 0 && !outer && (c.neg || r.sign < 0))
	}
	r.unsaid = r.unsaid || g.neg >= 0
	toks = toks[:w.tail(toks, g)]
	if a := r.timeBefore(toks, g.first); a > 0 {
		// Acme on Monday broke its word
		n := g.first - a
		toks = append(append(w.ints.Make(len(toks) - n)[:0], toks[:a]...), toks[g.first:]...)
		if g.neg >= g.first {
			g.neg -= n
		}
		g.first, g.main = a, g.main-n
	}
	if r.sign < 0 && !r.unsaid {
		g.neg = w.negated(toks)
		r.unsaid = g.neg >= 0
	}
	x := r.wording()
	x.s = s
	x.clause(toks, g)
	return x.sentence()
}

// upright puts a clause whose verb stands behind "nor" and before the subject in the order
// of a sentence: "nor did the firm pay" is the firm did not pay. keep leaves the negation.
func (w *words) upright(toks []int32, g verbGroup, keep bool) ([]int32, verbGroup) {
	m := 0
	for m < len(toks) && m < 3 && w.dropped(toks[m]) {
		m++
	}
	if m+3 >= len(toks) || w.low[toks[m]] != "nor" || keep || !w.verbLike(toks[m+1]) {
		return toks, g
	}
	end := m + 2
	for end < len(toks) && end < m+10 && !w.doc.Tokens[toks[end]].Tag.Verb() && !w.adverb(toks[end]) {
		end++
	}
	if end == m+2 || end >= len(toks) || !w.doc.Tokens[toks[end]].Tag.Verb() {
		return toks, g
	}
	out := append(w.ints.Make(len(toks))[:0], toks[m+2:end]...)
	n := len(out)
	out = append(append(out, toks[m+1], toks[m]), toks[end:]...)
	return out, verbGroup{first: n, main: n + 2, neg: n + 1}
}

// tail returns how many of toks a claim takes: up to what is set against the negated
// or added in a clause of its own.
func (w *words) tail(toks []int32, g verbGroup) int {
	for m := g.main + 2; m < len(toks); m++ {
		next := ""
		if m+1 < len(toks) {
			next = w.low[toks[m+1]]
		}
		switch t := w.low[toks[m]]; t {
		case "—", "–", "--":
			if g.neg >= 0 || ownClause(next) {
				return m
			}
		case ",":
			switch next {
			case "which", "who", "where", "whose", "because", "while", "whereas", "although", "though":
				return m
			case "but", "just", "rather":
				if g.neg >= 0 {
					return m
				}
			}
		case "because":
			return m
		case "but", "rather":
			if g.neg >= 0 && m > g.neg+2 {
				return m
			}
		case "and":
			if m+2 < len(toks) && isQuoteMark(w.low[toks[m-1]]) && isQuoteMark(w.low[toks[m+1]]) && w.quoteFrom(toks, m-1) == 0 {
				return m // “we won” and “they lost”
			}
		}
	}
	return len(toks)
}

// quoteFrom returns where the words in quotation marks begin that end at toks[end]: behind the
// mark, 0 where it stands before or at the start of toks.
func (w *words) quoteFrom(toks []int32, end int) int {
	for m := end - 1; m > 0; m-- {
		if t := w.low[toks[m]]; isQuoteMark(t) && t != "'" {
			return m + 1
		}
	}
	return 0
}

// ownClause reports whether a word behind a dash starts a clause of its own.
func ownClause(t string) bool {
	switch t {
	case "it", "he", "she", "they", "we", "i", "this", "that", "there", "you":
		return true
	}
	return false
}

// clause writes a clause.
func (x *wording) clause(toks []int32, g verbGroup) {
	w := x.r.w
	var subject []int32
	if g.first > 0 && g.first <= len(toks) {
		subject = toks[:g.first]
	}
	plural := w.many(subject) // whether the verb stands in the plural
	swapped := false          // whether the subject's pronoun was replaced by a name in the singular
	helper := ""              // the "do" that was taken out, whose form the verb takes over
	next := func(m int) string {
		for m++; m < len(toks); m++ {
			if !w.dropped(toks[m]) {
				return w.low[toks[m]]
			}
		}
		return ""
	}
	for m := 0; m < len(toks) && len(x.out) < 48; m++ {
		i := toks[m]
		t := w.low[i]
		in := m >= g.first && m <= g.main
		switch {
		case m == 0 && t == "that" && len(toks) > 1 && !w.verbLike(toks[1]) && next(0) != "way" && next(0) != "being" && next(0) != "said", w.dropped(i):
			x.skip(i)
			continue
		case m == g.neg:
			m += x.unsay(toks, m, t, next(m))
			continue
		case g.neg >= 0 && m == g.neg-1 && next(m+1) == "and" && m+4 < len(toks) && w.low[toks[m+4]] == "not":
			// did not and does not
			x.token(i)
			x.skip(toks[m+1])
			x.token(toks[m+2])
			x.token(toks[m+3])
			x.skip(toks[m+4])
			m += 4
			continue
		case g.neg >= 0 && m == g.neg-1 && (t == "do" || t == "does" || t == "did"):
			helper = t
			x.skip(i)
			continue
		case g.neg >= 0 && m == g.neg-1 && (t == "can" || t == "will" || t == "shall") && w.doc.Word(i) != t:
			x.put(i, t) // ca n’t
			continue
		case helper != "" && m > g.neg && w.letter(i) && !w.adverb(i):
			switch {
			case helper == "did":
				x.put(i, pastForm(w.low[i]))
			case helper == "does" || swapped:
				x.put(i, thirdPerson(w.low[i]))
			default:
				x.token(i)
			}
			helper = ""
			continue
		case g.neg >= 0 && m > g.neg && x.polar(toks, &m, t, next(m)):
			continue
		case perhaps(t) && m > 0 || (t == "reportedly" || t == "allegedly" || t == "apparently" || t == "probably") && m > 0:
			x.skip(i)
			continue
		case in && t == "could" && next(m) == "have" && m > 0 && (w.low[toks[m-1]] == "i" || w.low[toks[m-1]] == "we" || m > 1 && w.adverb(toks[m-1]) && (w.low[toks[m-2]] == "i" || w.low[toks[m-2]] == "we")):
			x.token(i) // what one could have done was not done
			continue
		case in && (t == "may" && w.doc.Tokens[i].Tag == nlp.TagMD || t == "might" || t == "could" && !(m+1 == g.neg)):
			m += x.modal(toks, m, g, plural && !swapped)
			continue
		case in && (w.lem[i] == "be" || t == "'s") && m == g.main && (next(m) == "likely" || next(m) == "expected") && m+2 < len(toks) && w.low[toks[m+2]] == "to":
			x.put(i, "will")
			for range 2 {
				m++
				x.skip(toks[m])
			}
			continue
		case (w.lem[i] == "seem" || w.lem[i] == "appear") && m == g.main && next(m) == "to" && m+2 < len(toks) && w.doc.Tokens[toks[m+2]].Tag == nlp.TagVB:
			x.skip(i)
			x.skip(toks[m+1])
			m += 2
			x.put(toks[m], w.inflected(toks[m], w.doc.Tokens[i].Tag, plural && !swapped))
			continue
		}
		if p := x.pronoun(i); p.text != "" {
			x.put(i, p.text)
			if m < g.first {
				swapped = !p.plural
			}
			x.contraction(toks, &m)
			continue
		}
		if swapped && x.follows(toks, i, m, g) {
			if v := singular(t); v != "" {
				x.put(i, v)
				continue
			}
		}
		x.token(i)
	}
}

// unsay takes out what negates a clause. It returns how many tokens more it has read.
func (x *wording) unsay(toks []int32, m int, t, next string) int {
	w := x.r.w
	i := toks[m]
	switch t {
	case "cannot":
		x.put(i, "can")
	case "unlikely":
		if next == "to" && len(x.out) > 0 {
			switch x.out[len(x.out)-1] {
			case "is", "are", "was", "were", "’s", "'s", "’re", "'re":
				x.out[len(x.out)-1] = "will"
				x.skip(i)
				x.skip(toks[m+1])
				return 1
			}
		}
		x.put(i, "likely")
	case "unable":
		x.put(i, "able")
	case "nobody":
		x.put(i, "somebody")
	case "nothing":
		x.put(i, "something")
	case "none":
		x.put(i, "some")
	case "neither":
		if next == "of" {
			x.put(i, "one")
			return 0
		}
		x.skip(i)
	case "no":
		if next == "such" && m+2 < len(toks) {
			x.put(i, "such") // no such warning
			if k := toks[m+2]; w.doc.Tokens[k].Tag == nlp.TagNN && (countable(w.low[k]) || strings.HasSuffix(w.low[k], "ing")) {
				x.add(pick(vowel(w.low[k][0]), "an", "a"))
			}
			x.skip(toks[m+1])
			return 1
		}
		switch next {
		case "one":
			x.put(i, "someone")
			x.skip(toks[m+1])
			return 1
		case "longer", "more":
			x.skip(i)
			x.skip(toks[m+1])
			return 1
		}
		if m+1 < len(toks) && (w.doc.Tokens[toks[m+1]].Tag == nlp.TagNN || w.doc.Tokens[toks[m+1]].Tag.Adjective() && m+2 < len(toks) && w.doc.Tokens[toks[m+2]].Tag == nlp.TagNN) && countable(next) {
			a := "a"
			if next != "" && vowel(next[0]) {
				a = "an"
			}
			x.put(i, a)
			return 0
		}
		x.skip(i)
	default:
		x.skip(i)
	}
	return 0
}

// countable reports whether a noun takes an article, as far as its form tells.
func countable(t string) bool {
	switch t {
	case "evidence", "information", "progress", "news", "money", "doubt", "proof", "need", "time", "room", "interest", "support", "reason", "damage", "harm", "advice", "help", "work", "research", "knowledge", "trust", "truth", "wrongdoing", "confidence",
		"hope", "pressure", "access", "violence", "corruption", "control", "justice", "comment", "contact", "authority", "appetite", "scientific", "epidemiological", "credible", "direct":
		return false
	}
	return !strings.HasSuffix(t, "ness") && !strings.HasSuffix(t, "ity") && !strings.HasSuffix(t, "ing") && !strings.HasSuffix(t, "ism")
}

// polar writes a word that goes with a negation as it stands without one, and reports
// whether toks[*m] is one.
func (x *wording) polar(toks []int32, m *int, t, next string) bool {
	i := toks[*m]
	switch t {
	case "any":
		switch next {
		case "of":
			x.put(i, "one")
		case "more", "longer":
			x.skip(i)
			*m++
			x.skip(toks[*m])
		default:
			x.put(i, "some")
		}
	case "anyone", "anybody", "anything", "anywhere":
		x.put(i, x.r.w.text.Concat("some", t[3:]))
	case "ever", "anymore", "either", "whatsoever":
		x.skip(i)
	case "at":
		if next != "all" || *m+1 >= len(toks) {
			return false
		}
		x.skip(i)
		*m++
		x.skip(toks[*m])
	case "nor":
		x.put(i, "or")
	default:
		return false
	}
	return true
}

// modal writes what may or could be as what is or will be. It returns how many tokens
// more it has read.
func (x *wording) modal(toks []int32, m int, g verbGroup, plural bool) int {
	w := x.r.w
	n := m + 1
	for n < len(toks) && (w.adverb(toks[n]) || w.dropped(toks[n]) || n == g.neg) {
		n++
	}
	verb := ""
	switch {
	case n != m+1 || n >= len(toks):
	case w.low[toks[n]] == "have":
		verb = pick(plural, "have", "has")
	case w.low[toks[n]] == "be" && w.low[toks[m]] != "could":
		k := n + 1
		for k < len(toks) && k < n+4 && (w.adverb(toks[k]) || w.dropped(toks[k]) || k == g.neg) {
			k++
		}
		if k >= len(toks) || k >= n+4 || w.doc.Tokens[toks[k]].Tag != nlp.TagVBN {
			verb = pick(plural, "are", "is")
		}
	}
	if verb == "" {
		x.put(toks[m], "will")
		return 0
	}
	x.put(toks[m], verb)
	x.skip(toks[n])
	return 1
}

// inflected returns the form of an infinitive that another verb had: seemed to have →
// had.
func (w *words) inflected(i int32, tag nlp.Tag, plural bool) string {
	v := w.low[i]
	switch {
	case tag == nlp.TagVBD && v == "be" && plural:
		return "were"
	case tag == nlp.TagVBD:
		return pastForm(v)
	case v == "be" && plural:
		return "are"
	case plural || tag == nlp.TagVB:
		return v
	}
	return thirdPerson(v)
}

// contraction writes the verb that is contracted with a pronoun at toks[*m] in full:
// it’ll → Acme will.
func (x *wording) contraction(toks []int32, m *int) {
	w := x.r.w
	if *m+1 >= len(toks) || toks[*m+1] != toks[*m]+1 {
		return
	}
	i := toks[*m+1]
	full := ""
	switch w.low[i] {
	case "'s":
		if w.doc.Tokens[i].Tag == nlp.TagPOS {
			return
		}
		full = "is"
		if *m+2 < len(toks) && w.doc.Tokens[toks[*m+2]].Tag == nlp.TagVBN && w.lem[toks[*m+2]] != "go" || *m+2 < len(toks) && w.low[toks[*m+2]] == "been" {
			full = "has"
		}
	case "'d":
		full = "would"
		if *m+2 < len(toks) && w.doc.Tokens[toks[*m+2]].Tag == nlp.TagVBN {
			full = "had"
		}
	case "will", "have", "are", "am":
		if w.doc.Tokens[i].Space {
			return
		}
		full = w.low[i]
		if who := x.out[len(x.out)-1]; full != "will" && !strings.Contains(who, " and ") && who != "they" {
			full = singular(full)
		}
	default:
		return
	}
	*m++
	x.skip(i)
	x.add(full)
}

// follows reports whether the verb at toks[m] is one of the subject of the clause.
func (x *wording) follows(toks []int32, i int32, m int, g verbGroup) bool {
	w := x.r.w
	t := &w.doc.Tokens[i]
	past := w.low[i] == "were"
	if t.Tag != nlp.TagVBP && !past && !(m == g.first && (w.low[i] == "are" || w.low[i] == "have" || w.low[i] == "do" || w.low[i] == "am")) {
		return false
	}
	if m >= g.first && m <= g.main {
		return true
	}
	// Joined to the verb of the clause: we see and hear.
	if t.Rel != nlp.RelConj || g.main < 0 || g.main >= len(toks) {
		return false
	}
	for k := m - 1; k > g.main; k-- {
		if w.doc.Tokens[toks[k]].Rel.Subject() {
			return false // has a subject of its own
		}
	}
	for h, n := t.Head, 0; h >= 0 && n < 4; h, n = w.doc.Tokens[h].Head, n+1 {
		if h == toks[g.main] {
			return true
		}
	}
	return false
}

// words returns tokens as text without quotation marks.
func (r *claimReader) words(toks []int32) string {
	x := r.wording()
	x.plain(toks)
	r.text = x.out
	return r.w.trimmed(x.out)
}

// trimmed joins words and takes off the marks at the ends, but the full stop of an
// abbreviation.
func (w *words) trimmed(words []string) string {
	var mem [256]byte
	s := mem[:0]
	for i, t := range words {
		if i > 0 {
			s = append(s, ' ')
		}
		s = append(s, t...)
	}
	end := bytes.TrimRight(s, " ,;:.—–!?")
	if k := len(end); k < len(s) && s[k] == '.' && k > 1 && (end[k-2] == '.' || bytes.HasSuffix(end, []byte(" Inc")) || bytes.HasSuffix(end, []byte(" Corp"))) {
		end = s[:k+1]
	}
	return w.text.Copy(bytes.TrimLeft(end, " ,;:.—–"))
}

// sentenceOf joins words to a sentence with a capital and a full stop.
func (w *words) sentenceOf(words []string) string {
	s := w.trimmed(words)
	if s == "" {
		return ""
	}
	c, n := utf8.DecodeRuneInString(s)
	var mem [256]byte
	out := append(utf8.AppendRune(mem[:0], unicode.ToUpper(c)), s[n:]...)
	if out[len(out)-1] != '.' {
		out = append(out, '.')
	}
	return w.text.Copy(out)
}

// statementOf returns the statement that a speech belongs to.
func (r *claimReader) statementOf(s *speech) *Statement {
	if s.at < 0 || s.at >= len(r.e.rec.Statements) {
		return nil
	}
	return &r.e.rec.Statements[s.at]
}
