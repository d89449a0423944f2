package quote

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// speech is one attribution as the stance rules see it.
type speech struct {
	w       *words
	class   attrib.Class
	source  []int32
	cue     []int32
	content []int32
	quoted  bool          // the content is between quotation marks for the most part
	clauses []clause      // the sentences of the content
	toks    []int32       // the cue, then what follows it in its sentence
	n       int           // how many of toks are the cue
	cueRead reading       // what the cue says
	at      int           // index of the statement
	kind    entity.Kind   // of the speaker, where known
	gender  entity.Gender // of the speaker, where known
	name    string        // of the speaker, where known
	roles   []entity.Role // of the speaker, where known
	there   bool          // the article presents the speaker as who saw or suffered what it tells of
}

// maxFollow bounds how far a complement is looked for behind the cue, and
// maxClauses how many sentences of a content are looked at, so that the cost
// stays linear.
const (
	maxFollow  = 24
	maxClauses = 8
)

func newSpeech(w *words, at *attrib.Attribution) *speech {
	s := new(speech)
	s.read(w, at)
	return s
}

// read sets s to an attribution.
func (s *speech) read(w *words, at *attrib.Attribution) {
	*s = speech{w: w, kind: s.kind, gender: s.gender, name: s.name, roles: s.roles, class: at.Class, source: w.tokens(at.Source), cue: w.tokens(at.Cue), content: w.tokens(at.Content)}
	in, all := 0, 0
	for _, i := range s.content {
		if w.letter(i) {
			all++
			if w.doc.Tokens[i].Quote >= 0 {
				in++
			}
		}
	}
	s.quoted = all > 0 && 10*in >= 9*all
	s.readCue()
	s.readClauses()
}

// readCue gathers the tokens of the cue, with the auxiliaries before it that
// the attribution left out, and those that follow.
func (s *speech) readCue() {
	w := s.w
	if len(s.cue) == 0 {
		s.cueRead = reading{head: -1, act: Assert, cap: 3, neutral: true, rule: "no-cue", first: -1, last: -1}
		return
	}
	first, last := s.cue[0], s.cue[len(s.cue)-1]
	sent := w.sentence(last)
	lead := first
	for lead > sent.First && first-lead < 4 && w.auxiliary(lead-1) && !has(s.source, lead-1) && !has(s.content, lead-1) {
		lead--
	}
	toks := w.ints.Make(int(first-lead) + len(s.cue) + maxFollow)
	for i := lead; i < first; i++ {
		toks = append(toks, i)
	}
	for _, i := range s.cue {
		if !isQuoteMark(w.low[i]) || w.low[i] == "'s" {
			toks = append(toks, i)
		}
	}
	s.n = len(toks)
	for i := last + 1; i < sent.Last && i <= last+maxFollow; i++ {
		toks = append(toks, i)
	}
	s.toks = toks
	object := s.content[:min(len(s.content), maxFollow)]
	s.cueRead = w.group(toks, s.n, object, s.nobody())
	s.laterVerb(toks, object)
	if r := &s.cueRead; r.lemma == "side" && r.act == Praise && !r.op && s.court() {
		r.act, r.cap, r.rule = Declare, 3, "cue-court" // decides the case for them
	} else if (r.lemma == "find" || r.lemma == "hold") && r.text == "" && !r.op && s.finds(object) {
		r.act, r.cap, r.att, r.neutral, r.rule = Declare, 3, 0, false, "cue-court"
	} else if r.lemma == "hear" && !r.op && s.hearing() {
		r.act, r.cap, r.att, r.neutral, r.known, r.rule = Assert, 3, 0, true, true, "cue" // is told, by whoever appears there
	}
	if s.n == 1 && (w.low[toks[0]] == "to" || w.low[toks[0]] == "for") && len(s.source) > 0 {
		// "To the mayor, the bridge is a folly."
		s.cueRead = reading{head: toks[0], lemma: w.low[toks[0]], act: Opine, cap: 2, known: true, rule: "cue-to", first: toks[0], last: toks[0] + 1}
	}
	switch s.class {
	case attrib.AccordingTo, attrib.Colon, attrib.Dash, attrib.Juxtaposed, attrib.Continuation:
		s.cueRead = reading{head: s.cueRead.head, lemma: s.cueRead.lemma, act: Assert, cap: 3, neutral: true, known: true, rule: "cue", first: s.cueRead.first, last: s.cueRead.last}
	}
}

// court reports whether the source is a court, or who decides a case for it.
func (s *speech) court() bool {
	for m, i := range s.source {
		if m > 10 {
			break
		}
		switch s.w.lem[i] {
		case "court", "judge", "jury", "tribunal", "magistrate", "panel", "arbitrator":
			return true
		case ",", "who", "of":
			if m > 0 && s.w.low[i] != "of" {
				return false
			}
		}
	}
	return false
}

// hearing reports whether the source is where evidence is given: "the court heard that".
func (s *speech) hearing() bool {
	if s.court() {
		return true
	}
	for m, i := range s.source {
		if m > 4 {
			break
		}
		switch s.w.lem[i] {
		case "hearing", "inquest", "inquiry", "trial", "commission", "committee":
			return true
		}
	}
	return false
}

// finds reports whether a court finds or holds something by its ruling: that it is so, or
// that somebody is guilty.
func (s *speech) finds(object []int32) bool {
	w := s.w
	if !s.court() {
		return false
	}
	switch w.complementOf(object) {
	case compThat, compClause:
		return true
	}
	for m, i := range object {
		if m > 0 && m < 10 {
			switch w.low[i] {
			case "guilty", "liable", "innocent", "unconstitutional", "unlawful", "illegal":
				return true
			}
		}
	}
	return false
}

// nobody returns the word of the source that says that nobody does it, -1 for none: "no
// official", "neither side", "none of the ministers". The "nor" before a verb that stands
// before its subject is such a word too.
func (s *speech) nobody() int32 {
	if len(s.source) == 0 {
		return -1
	}
	i := s.source[0]
	if s.cue[0] > i && s.w.auxiliary(i-1) && s.w.word(i-2) == "nor" {
		return i - 2 // nor would he deny it
	}
	if s.w.word(i-1) == "neither" && s.w.find1(s.source, "nor") > 0 {
		return i - 1 // neither the mayor nor his office
	}
	switch s.w.low[i] {
	case "nobody", "none", "neither":
		return i
	case "no":
		if next := s.w.word(i + 1); len(s.source) > 1 && next != "" && next[0] >= 'a' && !s.w.capital(i+1) {
			return i
		}
	}
	return -1
}

// laterVerb lets the verb that a long cue ends in decide: "used his speech to
// call for", "issued a statement expressing optimism".
func (s *speech) laterVerb(toks []int32, object []int32) {
	w, r := s.w, &s.cueRead
	if r.head < 0 || r.op {
		return
	}
	for k := s.n - 1; k > 1; k-- {
		i := toks[k]
		if i <= r.head {
			return
		}
		v, ok := stanceLexicon().verbs[w.lem[i]]
		if !ok {
			continue
		}
		to := w.low[toks[k-1]] == "to" || k > 1 && w.adverb(toks[k-1]) && w.low[toks[k-2]] == "to"
		ing := len(w.low[i]) > 5 && w.low[i][len(w.low[i])-3:] == "ing" && w.low[i] != w.lem[i]
		if !to && !ing || !w.speech(w.lem[i]) || r.text != "" && !r.neutral && !ing {
			continue
		}
		if v.neutral && !r.neutral {
			continue
		}
		first, flags := r.first, *r
		next := w.group(toks[k:], s.n-k, object, -1)
		next.first, next.attempt, next.hedged, next.comment = first, next.attempt || flags.attempt, next.hedged || flags.hedged, next.comment || flags.comment
		*r = next
		return
	}
}

// auxiliary reports whether token i is a word of a verb group before its verb.
func (w *words) auxiliary(i int32) bool {
	switch w.word(i) {
	case "not", "never", "nor", "has", "have", "had", "did", "does", "do", "can", "could", "would", "will", "may", "might", "cannot", "was", "were", "been",
		"be", "is", "are":
		return true
	}
	return false
}

func has(list []int32, i int32) bool {
	return len(list) > 0 && list[0] <= i && i <= list[len(list)-1] && contains(list, i)
}

// contains reports whether i stands in a sorted list.
func contains(list []int32, i int32) bool {
	lo, hi := 0, len(list)
	for lo < hi {
		m := (lo + hi) / 2
		if list[m] < i {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo < len(list) && list[lo] == i
}

// person is whose doing the subject of a clause makes it.
type person uint8

const (
	noPerson   person = iota
	firstOne          // I
	firstMany         // we
	second            // you
	third             // he, she, it, they
	nominal           // a noun phrase
	expletive         // there, it is
	imperative        // no subject: an order
	wholly            // no one, nobody, nothing
)

// clause is the main clause of one sentence of a content.
type clause struct {
	toks  []int32 // the whole sentence, as far as it is content
	start int     // where the main clause starts in toks
	verb  int     // where its verb group starts in toks, -1 where none was found
	subj  person
	own   bool    // the subject is the speaker
	neg   bool    // the verb group or the subject is negated
	modal string  // may, might, can, could, will, would, should, must; "going" for "going to"
	wh    bool    // starts with a question word or an auxiliary
	ask   bool    // ends in a question mark
	cond  [2]int  // an if-clause, as a range of toks; {0,0} for none
	rd    reading // of the verb group

	found        finding // what clauseAct finds, where it was asked
	asked, finds bool
}

// readClauses splits the content into sentences and reads their main clauses.
func (s *speech) readClauses() {
	w := s.w
	var cs [maxClauses]clause
	n := 0
	s.content = s.content[:len(s.content)-s.leavesAt()]
	for k := 0; k < len(s.content) && n < maxClauses; {
		sent := w.doc.Tokens[s.content[k]].Sent
		end := k
		for end < len(s.content) && w.doc.Tokens[s.content[end]].Sent == sent && (end == k || s.content[end] < s.content[end-1]+40) {
			end++
		}
		toks := s.content[k:end]
		k = end
		for len(toks) > 0 && n < maxClauses {
			m := w.clauseBreak(toks)
			part := toks[:m]
			toks = toks[m:]
			for _, i := range part {
				if w.letter(i) {
					cs[n] = s.clause(part)
					n++
					break
				}
			}
		}
	}
	s.clauses = w.cl.Copy(cs[:n])
}

// leavesAt returns how many words at the end of an indirect content are no more of it, but
// tell that the speaker left it there: "… but did not elaborate".
func (s *speech) leavesAt() int {
	w, toks := s.w, s.content
	for m := len(toks) - 1; m > 3 && m >= len(toks)-8; m-- {
		if w.low[toks[m]] != "but" && w.low[toks[m]] != "and" && w.low[toks[m]] != "though" || s.inQuote(toks[m]) {
			continue
		}
		k, left := m+1, false
		for ; k < len(toks)-1; k++ {
			switch t := w.low[toks[k]]; {
			case t == "declined", t == "refused", t == "not":
				left = true
			case t == "did", t == "would", t == "could", t == "to", w.adverb(toks[k]):
			default:
				k = len(toks)
			}
			if k < len(toks) && left {
				switch w.low[toks[k+1]] {
				case "elaborate", "comment", "specify":
					return len(toks) - m
				}
			}
		}
	}
	return 0
}

// clauseBreak returns how many of toks belong to the first of several main
// clauses: up to a semicolon, or to "and" and "but" before a subject of its own
// with its verb.
func (w *words) clauseBreak(toks []int32) int {
	for m := 2; m+2 < len(toks); m++ {
		switch w.low[toks[m]] {
		case ";":
			return m + 1
		case "and", "but", "so":
			if m < 3 || m+3 >= len(toks) {
				continue
			}
			n := m + 1
			switch w.low[toks[n]] {
			case "i", "we", "he", "she", "they", "it", "there", "you":
				if w.finite(toks[n+1], toks, n+1) || w.adverb(toks[n+1]) {
					return m
				}
			case "this", "that", "these", "those", "the", "a", "no", "such":
				for k := n + 1; k < len(toks) && k <= n+4; k++ {
					if w.verbLike(toks[k]) && w.low[toks[k]] != "'s" {
						return m
					}
				}
			}
		}
	}
	return len(toks)
}

// clause reads the main clause of the tokens of a sentence.
func (s *speech) clause(toks []int32) clause {
	w := s.w
	c := clause{toks: toks, verb: -1}
	j := 0
	skip := func() {
		for j < len(toks) {
			t := w.low[toks[j]]
			switch {
			case !w.letter(toks[j]), t == "and", t == "but", t == "so", t == "well", t == "now", t == "yes", t == "no" && j+1 < len(toks) && w.low[toks[j+1]] == ",",
				t == "yeah", t == "oh", t == "okay", t == "look", t == "listen", t == "also", t == "then", t == "frankly", t == "honestly", t == "obviously",
				t == "clearly", t == "however", t == "again", t == "actually", t == "because":
				j++
			case t == "that" && j+1 < len(toks) && j <= 1 && !w.verbLike(toks[j+1]) && !(s.quoted && w.is(toks[j+1], clEvidential) && w.doc.Tokens[toks[j+1]].Tag == nlp.TagVBZ):
				j++
			default:
				n := w.address(toks, j)
				if n == 0 {
					n = w.undenied(toks[j:])
				}
				if n == 0 {
					return
				}
				j += n
			}
		}
	}
	skip()
	for depth := 0; depth < 3 && j < len(toks); depth++ {
		t := w.low[toks[j]]
		switch t {
		case "if", "unless", "when", "while", "although", "though", "since", "after", "before", "as", "once", "until", "in", "at", "on", "for", "with", "from",
			"by", "under", "during", "over", "given", "despite", "without", "based", "to", "through", "among", "of", "like", "unlike", "whatever", "even":
			e := w.comma(toks, j+1, 30)
			if e < 0 {
				if t == "if" || t == "unless" {
					c.cond = [2]int{j, len(toks)}
				}
				depth = 3
				break
			}
			if t == "if" || t == "unless" {
				c.cond = [2]int{j, e}
			}
			j = e + 1
			skip()
			continue
		}
		break
	}
	c.start = j
	if c.cond == [2]int{} {
		for m := j; m < len(toks); m++ {
			if t := w.low[toks[m]]; (t == "if" || t == "unless") && m > j {
				e := w.comma(toks, m+1, 40)
				if e < 0 {
					e = len(toks)
				}
				c.cond = [2]int{m, e}
				break
			}
		}
	}
	for m := len(toks) - 1; m >= 0 && m >= len(toks)-3; m-- {
		if w.low[toks[m]] == "?" {
			c.ask = true
		}
	}
	if j >= len(toks) {
		return c
	}
	s.subject(&c, j)
	if c.verb >= 0 {
		s.verbGroup(&c)
	}
	return c
}

// address returns the number of tokens of a form of address at toks[j] with the
// comma behind it, 0 where there is none: "Senator, we …", "Mr. Dorsett, did …".
func (w *words) address(toks []int32, j int) int {
	for m := j; m < len(toks) && m < j+4; m++ {
		if w.low[toks[m]] == "," && m > j && m+1 < len(toks) {
			switch w.low[toks[m+1]] {
			case "i", "we", "you", "it", "there", "what", "why", "how", "who", "when", "where", "do", "does", "did", "are", "is", "was", "were", "have", "has",
				"will", "would", "can", "could", "should", "let", "thank", "please":
				return m + 1 - j
			}
			return 0
		}
		if !w.capital(toks[m]) || perhaps(w.low[toks[m]]) {
			return 0
		}
	}
	return 0
}

// undenied returns the number of words by which a sentence begins to say that nobody
// holds the contrary of it: "nobody can deny that", "there is no denying that". It is 0
// where it does not.
func (w *words) undenied(toks []int32) int {
	at := func(m int) string {
		if m < len(toks) {
			return w.low[toks[m]]
		}
		return ""
	}
	m := 0
	switch {
	case at(0) == "nobody" || at(0) == "none":
		m = 1
	case at(0) == "no" && at(1) == "one":
		m = 2
	case at(0) == "no" && at(1) == "-" && at(2) == "one":
		m = 3
	case at(0) == "there" && (at(1) == "is" || at(1) == "'s") && at(2) == "no" && (at(3) == "denying" || at(3) == "disputing" || at(3) == "question") && at(4) == "that":
		return 5
	default:
		return 0
	}
	if t := at(m); t == "can" || t == "could" || t == "will" || t == "would" {
		m++
	}
	for m < len(toks) && w.adverb(toks[m]) {
		m++
	}
	if m+1 >= len(toks) || at(m+1) != "that" {
		return 0
	}
	switch w.lem[toks[m]] {
	case "deny", "doubt", "dispute", "question", "contest":
		return m + 2
	}
	return 0
}

// turnAsks reports whether the content is the turn of a speaker, put after a
// label, that ends with a question, and which clause it is.
func (s *speech) turnAsks() (clause int, ok bool) {
	w := s.w
	if len(s.cue) != 1 || w.low[s.cue[0]] != ":" || s.quoted && !s.inQuote(s.cue[0]) || len(s.source) == 0 {
		return 0, false
	}
	for m := len(s.content) - 1; m >= 0 && m >= len(s.content)-5; m-- {
		if w.low[s.content[m]] != "?" {
			continue
		}
		for i := range s.clauses {
			if s.clauses[i].ask {
				return i, true
			}
		}
		return 0, true
	}
	return 0, false
}

// comma returns the position of the first comma outside of a quotation mark in
// toks[from:from+limit], -1 where there is none.
func (w *words) comma(toks []int32, from, limit int) int {
	for m := from; m < len(toks) && m < from+limit; m++ {
		if w.low[toks[m]] == "," {
			return m
		}
	}
	return -1
}

// subject finds the subject of the clause that starts at toks[j], and its verb.
func (s *speech) subject(c *clause, j int) {
	w, toks := s.w, c.toks
	t := w.low[toks[j]]
	pron := false
	switch t {
	case "i":
		c.subj, c.own, pron = firstOne, true, true
	case "we":
		c.subj, c.own, pron = firstMany, true, true
	case "you":
		c.subj, pron = second, true
	case "he", "she", "they":
		c.subj, c.own, pron = third, !s.quoted && !s.inQuote(toks[j]) && s.agrees(t), true
	case "it":
		c.subj, pron = third, true
		c.own = !s.quoted && !s.inQuote(toks[j]) && s.agrees(t) && !s.expletive(toks, j)
	case "this", "that", "these", "those":
		c.subj = third
		pron = j+1 < len(toks) && w.verbLike(toks[j+1])
	case "there":
		c.subj, pron = expletive, true
	case "let":
		if w.aside(toks[j+1:]) {
			c.subj, c.verb = noPerson, -1
			return
		}
		c.subj, c.verb = imperative, j
		return
	case "nobody", "none", "neither", "nothing":
		c.subj, c.neg = wholly, true
	case "who", "what", "when", "where", "why", "how", "which", "whose", "whether":
		c.wh = true
	case "do":
		c.wh = !w.orderVerb(toks, j) // no question: "do not go"
	case "is", "are", "was", "were", "does", "did", "can", "could", "will", "would", "should", "has", "have", "am":
		c.wh = true
	case "to":
		c.verb = j + 1
		if c.verb >= len(toks) {
			c.verb = -1
		}
		c.subj = noPerson
		return
	}
	if t == "no" {
		c.neg, c.subj = true, wholly
	}
	if t == "not" {
		c.neg = true
	}
	if pron {
		c.verb = j + 1
		if c.verb >= len(toks) {
			c.verb = -1
		}
		return
	}
	if c.subj == noPerson && !c.wh && w.orderVerb(toks, j) {
		c.subj, c.verb = imperative, j
		return
	}
	if c.subj == noPerson {
		c.subj = nominal
	}
	rel, within, second := false, false, 0 // a relative clause waits for its verb, has had it, has another
	for m := j + 1; m < len(toks) && m < j+24; m++ {
		i := toks[m]
		x := w.low[i]
		switch x {
		case "who", "which", "whom", "whose":
			rel = true
		case "that":
			if m > j {
				rel = true
			}
		case ",", ";":
			rel = false
		}
		if w.finite(i, toks, m) {
			if rel {
				rel, within = false, true
				continue
			}
			if within && (w.low[toks[m-1]] == "and" || w.low[toks[m-1]] == "or") {
				second = m // “who wrote the memo and approved the sale”
				continue
			}
			c.verb = m
			return
		}
	}
	if second > 0 {
		c.verb = second
	}
}

// inQuote reports whether token i stands in a quotation.
func (s *speech) inQuote(i int32) bool { return s.w.doc.Tokens[i].Quote >= 0 }

// agrees reports whether a pronoun of the third person can stand for the
// source.
func (s *speech) agrees(p string) bool {
	if len(s.source) == 0 {
		return true
	}
	t := s.w.low[s.source[0]]
	switch t {
	case "he", "she", "it", "they", "i", "we":
		return t == p
	}
	switch p {
	case "he", "she", "it":
		return s.mayBe(p) && !s.several()
	case "they":
		return !s.named()
	}
	return true
}

// mayBe reports whether the speaker, by what is known of who it is, may be meant by a
// pronoun in the singular: what a man says of “she” he says of somebody else, and so does a
// firm.
func (s *speech) mayBe(p string) bool {
	switch s.kind {
	case entity.Person:
		return s.gender == entity.GenderUnknown || p == "he" && s.gender == entity.Male || p == "she" && s.gender == entity.Female
	case entity.Organization, entity.Government, entity.Publication:
		return p == "it"
	}
	return true
}

// several reports whether the source is a plural: "two people briefed on the talks".
func (s *speech) several() bool {
	w := s.w
	head := int32(-1)
	for m, i := range s.source {
		if m > 8 {
			break
		}
		t := w.doc.Tokens[i].Tag
		if t := w.low[i]; t == "'s" || t == "'" || t == "’" {
			head = -1 // the villagers' lawyer
			continue
		}
		if !w.letter(i) || head >= 0 && !t.Noun() {
			break
		}
		if t.Noun() {
			head = i
		}
	}
	if head < 0 || w.capital(head) && head > w.sentence(head).First {
		return false // a body: General Motors
	}
	return w.doc.Tokens[head].Tag == nlp.TagNNS
}

// named reports whether the source is one person by name: a given name or a title and a
// surname, with nobody else.
func (s *speech) named() bool {
	w := s.w
	for m, i := range s.source {
		if m > 0 && !w.capital(i) {
			return m > 1 && w.low[i] == "," && w.low[s.source[m-1]] != "and"
		}
		if m == 0 && lexicon.GivenName(w.doc.Word(i)) == 0 {
			switch w.low[i] {
			case "mr.", "mrs.", "ms.", "dr.", "mr", "mrs", "ms", "dr":
			default:
				return false
			}
		}
	}
	return len(s.source) > 1
}

// expletive reports whether "it" at toks[j] stands for nothing: "it is clear that".
func (s *speech) expletive(toks []int32, j int) bool {
	w := s.w
	if j+2 < len(toks) && (w.lem[toks[j+1]] == "seem" || w.lem[toks[j+1]] == "appear") && w.low[toks[j+2]] != "to" && w.clauseIn(toks[j+2:]) {
		return true // “it seemed the pilot had slept”
	}
	for m := j + 1; m < len(toks) && m < j+7; m++ {
		switch w.low[toks[m]] {
		case "that", "to", "whether":
			if w.lem[toks[j+1]] == "be" {
				return m > j+2 && !w.is(toks[m-1], clRaising)
			}
			return m > j+3 && w.low[toks[j+2]] == "be" && w.eases(toks[m-1])
		}
	}
	return false
}

// eases reports whether a word says of doing something how hard, good or likely it is,
// rather than of somebody how ready they are: "easier", "wrong", but not "willing".
func (w *words) eases(i int32) bool {
	switch w.low[i] {
	case "easy", "easier", "hard", "harder", "difficult", "simple", "simpler", "impossible", "possible", "wrong", "right", "good", "better", "best", "bad", "worse", "nice", "great",
		"fair", "unfair", "important", "essential", "necessary", "unnecessary", "premature", "inappropriate", "appropriate", "helpful", "useful", "foolish", "wise", "unwise", "mistake",
		"irresponsible", "dangerous", "false", "untrue", "incorrect", "inaccurate", "misleading", "cheaper", "interesting", "safer", "enough", "reasonable", "unusual", "naive", "shame", "honor", "honour":
		return true
	}
	return false
}

// finite reports whether token i is a finite verb: by its tag where there is
// one, else an auxiliary or a form that only a verb has.
func (w *words) finite(i int32, toks []int32, m int) bool {
	if w.verbLike(i) {
		return w.low[i] != "'s" || m == 0 || !w.capital(toks[m-1]) || m+1 < len(toks) && (w.low[toks[m+1]] == "not" || w.adverb(toks[m+1]) || w.low[toks[m+1]] == "a")
	}
	s := w.low[i]
	if t := w.doc.Tokens[i].Tag; t != nlp.TagNone {
		return t.Finite()
	}
	if w.capital(i) {
		return false
	}
	if irregular(s) != "" && irregular(s) != s && s != "made" && s != "known" && s != "given" && s != "taken" && s != "seen" && s != "held" && s != "people" && s != "children" {
		return m > 0 && !strings.HasSuffix(s, "en") && !strings.HasSuffix(s, "wn")
	}
	if _, ok := stanceLexicon().verbs[w.lem[i]]; ok && s != w.lem[i] && !strings.HasSuffix(s, "ing") {
		if m > 0 {
			switch p := w.low[toks[m-1]]; p {
			case "the", "a", "an", "his", "her", "their", "its", "our", "my", "of", "in", "on", "by", "for", "to", "these", "those", "this", "that", "some", "and":
				return false
			}
		}
		return true
	}
	return false
}

// aside reports whether what follows "let" only leads up to what is said: "let me
// be clear", "let's be honest", "let's face it".
func (w *words) aside(toks []int32) bool {
	if len(toks) < 2 {
		return false
	}
	switch w.low[toks[0]] {
	case "me":
		return true
	case "us", "'s":
		switch w.low[toks[1]] {
		case "be":
			if len(toks) > 2 {
				switch w.low[toks[2]] {
				case "honest", "clear", "real", "frank", "fair", "candid", "realistic", "very", "absolutely", "blunt", "precise", "perfectly", "quite", "serious", "straight", "under", "in":
					return true
				}
				return !w.doc.Tokens[toks[2]].Tag.Adjective()
			}
			return true
		case "face", "say", "see", "put", "start", "begin", "look":
			return true
		case "make", "get":
			return w.hasWord(toks[2:min(len(toks), 7)], "clear") || w.hasWord(toks[2:min(len(toks), 7)], "straight")
		}
	}
	return false
}

// orderVerb reports whether toks[j] starts an order: "Stop the count".
func (w *words) orderVerb(toks []int32, j int) bool {
	i := toks[j]
	s := w.low[i]
	switch {
	case s == "do" && j+2 < len(toks) && w.low[toks[j+1]] == "not":
		switch w.low[toks[j+2]] {
		case "get", "forget", "worry", "mistake", "know", "think", "want", "like", "care", "need", "have", "remember", "understand", "see", "feel", "mean", "expect", "believe",
			"mind", "ask", "even", "really", "you", "they", "we":
			return false // by the way, or what the speaker does not know or want
		}
		return w.infinitive(toks[j+2])
	case s == "never" && j+2 < len(toks):
		t := w.doc.Tokens[toks[j+1]].Tag
		return (t == nlp.TagVB || t == nlp.TagVBP) && !w.verbLike(toks[j+1])
	}
	if t := w.doc.Tokens[i].Tag; t != nlp.TagNone && t != nlp.TagVB {
		return false
	} else if t == nlp.TagVB && s != "do" && s != "be" && s != "thank" && s != "let" && s != "look" && s != "remember" && s != "listen" && s != "imagine" && s != "guess" && s != "say" && s != "note" && s != "see" && s != "mind" && s != "wait" && s != "congratulations" && j+1 < len(toks) {
		return !w.verbLike(toks[j+1]) && !w.nounAtHead(toks, j)
	}
	switch s {
	case "stop", "do", "please", "make", "get", "give", "go", "come", "take", "remember", "imagine", "vote", "stay", "keep", "tell", "show", "wake", "pull",
		"call", "join", "bring", "leave", "send", "ask", "never", "be", "don", "put", "turn", "resign", "end", "try", "think", "read", "watch", "wait", "help",
		"check", "consider", "forget", "start", "pay", "release", "use", "lock", "drop", "build":
		if j+1 >= len(toks) {
			return false
		}
		next := w.low[toks[j+1]]
		if s == "do" && next != "not" {
			return false
		}
		if s == "never" {
			return false
		}
		if s == "be" {
			return w.is(toks[j+1], clGood)
		}
		return !w.verbLike(toks[j+1]) && next != "of" && next != ","
	}
	return false
}

// nounAtHead reports whether a word at the start of a clause that looks like an order is
// a noun: a name within a sentence, or the first of several nouns before a verb, "Record
// sales are up".
func (w *words) nounAtHead(toks []int32, j int) bool {
	i := toks[j]
	if w.capital(i) && i > w.sentence(i).First && w.letter(i-1) {
		return true
	}
	for m := j + 1; m < len(toks) && m < j+5; m++ {
		if w.verbLike(toks[m]) {
			return m > j+1 && w.low[toks[m]] != "'s"
		}
		if !w.doc.Tokens[toks[m]].Tag.Noun() {
			return false
		}
	}
	return false
}

// verbGroup reads modal, negation and the act of the verb group.
func (s *speech) verbGroup(c *clause) {
	w := s.w
	rest := c.toks[c.verb:]
	c.neg = c.neg || c.verb > 0 && w.low[c.toks[c.verb-1]] == "nor"
	for m := 0; m < len(rest) && m < 8; m++ {
		t := w.low[rest[m]]
		switch t {
		case "may", "might", "can", "could", "will", "would", "should", "must", "shall", "cannot", "ought":
			if c.modal == "" {
				c.modal = t
			}
			if t == "cannot" {
				c.neg, c.modal = true, "can"
			}
			continue
		case "not", "never", "nothing", "nobody", "neither", "nor", "hardly":
			if m+1 < len(rest) && (merely(w.low[rest[m+1]]) || t == "nothing" && w.low[rest[m+1]] == "but") {
				continue
			}
			c.neg = true
			continue
		case "no":
			if m > 0 && (m+1 >= len(rest) || w.low[rest[m+1]] != "longer" && w.low[rest[m+1]] != "doubt") {
				c.neg = true
			}
			if m > 0 && m+1 < len(rest) && w.low[rest[m+1]] == "longer" {
				c.neg = true
			}
			continue
		case "going":
			past := m > 0 && (w.low[rest[m-1]] == "was" || w.low[rest[m-1]] == "were") // what had been meant
			if m+2 < len(rest) && w.low[rest[m+1]] == "to" && w.infinitive(rest[m+2]) && c.modal == "" && !(past && s.inQuote(rest[m])) {
				c.modal = "going"
			}
			continue
		}
		switch t {
		case "'s", "'re", "'m", "'ve": // that's simply not true
			continue
		}
		if w.lem[rest[m]] == "be" || w.lem[rest[m]] == "have" || w.lem[rest[m]] == "do" || w.adverb(rest[m]) {
			continue
		}
		if t == "a" || t == "an" || t == "the" || t == "any" || t == "to" {
			continue
		}
		break
	}
	c.rd = w.read(rest, len(rest), nil, -1, false)
	if c.rd.head >= 0 {
		// The complement stands behind the head.
		for m, i := range rest {
			if i == c.rd.head {
				c.rd = w.read(rest, len(rest), rest[min(m+1, len(rest)):], -1, false)
				break
			}
		}
	}
}
