package quote

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// knows returns how the speaker of a statement, of kind k, knows what they say, by what
// the statement itself says of that. BasisUnknown means that it says nothing of it.
func (s *speech) knows(v *verdict, k entity.Kind) Basis {
	switch v.act {
	case Withhold, Ask, CallFor, Threaten, Refuse:
		return BasisUnknown // these do not tell how the speaker knows
	case Discuss:
		if s.livedThrough() {
			return BasisFirstHand
		}
		if b := s.cites(); !v.against(b) {
			return b
		}
		return BasisUnknown
	}
	switch {
	case s.concludes(k), s.study() && s.readsInto():
		return BasisInference
	case s.showsRecords():
		return BasisEvidence
	case s.passesOn(k):
		return BasisHearsay
	case v.act == Doubt && len(s.clauses) > 0 && s.clauses[0].subj != expletive && s.w.noEvidence(s.clauses[0].toks):
		return BasisEvidence // somebody looked for it
	}
	// What is said first, or right after it.
	for n := range s.clauses[:min(len(s.clauses), 2)] {
		c := &s.clauses[n]
		if b := s.goesBy(c); b != BasisUnknown {
			return b
		}
		main := s.w.mainVerb(c)
		switch {
		case main < 0:
		case s.showsEvidence(c, main):
			return BasisEvidence
		case s.hearsOf(c, main) && (c.own || c.subj == expletive || s.partly(c, c.place(main)) || !v.against(BasisHearsay)):
			return BasisHearsay
		case s.proves(c, main) && (s.w.wordAt(c, c.place(main)+1) == "that" || !v.against(BasisInference)),
			n == 0 && (s.cueRead.neutral || s.cueRead.lemma == "believe" || s.cueRead.lemma == "think") && (s.follows(c) || s.isSign(c, main) || s.guessed(c, main)):
			return BasisInference
		}
	}
	if s.wasThere(v, k) {
		return BasisFirstHand
	}
	return BasisUnknown
}

// mainVerb returns the verb of a clause behind its auxiliaries, -1 for none.
func (w *words) mainVerb(c *clause) int32 {
	if c.verb < 0 || c.verb >= len(c.toks) {
		return -1
	}
	if g := w.verbs(c.toks, c.verb, c.neg); g.main >= 0 && g.main < len(c.toks) {
		return c.toks[g.main]
	}
	return -1
}

// place returns where in a clause its main verb stands.
func (c *clause) place(main int32) int {
	for m := max(c.verb, 0); m < len(c.toks) && m < c.verb+16; m++ {
		if c.toks[m] == main {
			return m
		}
	}
	return max(c.verb, 0)
}

// wordAt returns the word at a place of a clause, "" outside of it.
func (w *words) wordAt(c *clause, m int) string {
	if m >= 0 && m < len(c.toks) {
		return w.low[c.toks[m]]
	}
	return ""
}

// concludes reports whether the cue tells of a conclusion: that of whoever concludes, or
// the one that an event, a finding or the reporter's "that" leads to.
func (s *speech) concludes(k entity.Kind) bool {
	switch s.cueRead.lemma {
	case "conclude", "infer", "deduce", "surmise", "reason":
		return !s.quoted // "…," he concluded, is where he ended
	case "show":
		if len(s.content) > 0 && s.w.low[s.content[0]] == "how" {
			return (k == entity.Document || k == entity.Author || k == entity.KindUnknown) && !record(s.sourceNoun()) && !s.study()
		}
		if len(s.source) == 0 && len(s.cue) > 1 && len(s.content) > 1 && (k == entity.Author || k == entity.KindUnknown) {
			// “It showed that …”, of an event just told
			first := s.w.low[s.cue[0]]
			return (first == "it" || first == "this" || first == "that") && s.w.low[s.content[0]] == "that"
		}
	case "suggest", "signal", "imply", "demonstrate", "underscore", "underline", "herald":
		return !s.cueRead.hedged && (k == entity.Document || k == entity.Author || k == entity.KindUnknown) && !s.study()
	}
	return false
}

// study reports whether the source is a study, whose findings are evidence, or a report,
// which may be hearsay.
func (s *speech) study() bool {
	for _, i := range s.source {
		switch s.w.nounForm(s.w.low[i]) {
		case "who", "which", "that":
			return false
		case "study", "survey", "poll", "polling", "research", "report", "review", "trial":
			return true
		}
	}
	return false
}

// readsInto reports whether the content of a study is what its makers see in their
// figures: "the gap indicates that few ferries were full".
func (s *speech) readsInto() bool {
	if len(s.clauses) == 0 {
		return false
	}
	c := &s.clauses[0]
	main := s.w.mainVerb(c)
	return main >= 0 && s.isSign(c, main) && !s.showsEvidence(c, main)
}

// showsRecords reports whether the source is records that bring something to light:
// "court records show", "according to a tally by the union", whoever keeps them.
func (s *speech) showsRecords() bool {
	found := false
	if s.named() {
		return false // Ms Poll
	}
	n := s.sourceNoun()
	asked := n == "poll" || n == "survey" || n == "study" || n == "polling"
	switch l := s.cueRead.lemma; {
	case l == "show", l == "reveal":
		switch n {
		case "image", "photograph", "photo", "video", "graph", "graphic", "chart", "map", "email", "e-mail", "message", "disclosure":
			return true
		}
		found = true
	case l == "unveil", l == "find", l == "indicate", l == "prove", l == "put", s.cueRead.text == "show evidence":
		found = true
	case l == "say", l == "accord":
	case l == "in", l == "of", l == "report", l == "suggest", l == ":", s.class == attrib.Colon:
		return asked // what other findings suggest is concluded from them
	default:
		return false
	}
	switch {
	case n == "report" || n == "trial" || n == "paper":
		return s.cueRead.lemma == "find" || s.cueRead.lemma == "show"
	case n == "review" || n == "audit" || n == "test" || n == "probe" || n == "commission" || n == "post-mortem" || n == "postmortem":
		return found
	case n == "statement":
		return found && s.w.hasWord(s.source, "bank")
	case asked, n == "count" || n == "analysis" || n == "number" || n == "average" || n == "calculation" || n == "result":
		return true
	}
	return record(n)
}

// sourceNoun returns the noun that a source of records is named by, without what goes
// with it: "tally" of "a tally by the union", "" for none.
func (s *speech) sourceNoun() string {
	w, head := s.w, ""
	for m, i := range s.source {
		if m > 12 {
			break
		}
		t, tag := w.low[i], w.doc.Tokens[i].Tag
		switch {
		case t == "'s" || t == "'" || t == "’":
			head = ""
		case t == "number" && m > 0 && m+1 < len(s.source) && w.low[s.source[m+1]] == "of" && w.low[s.source[0]] == "a":
			// “a great number of pilots”
		case tag.Noun(), w.is(i, clEvidence) && w.lem[i] == t, record(t):
			head = w.nounForm(t)
		case head != "" && (tag.Verb() || tag == nlp.TagIN || tag == nlp.TagTO || tag == nlp.TagWDT || tag == nlp.TagWP || tag == nlp.TagPRP || t == ","):
			return head
		}
	}
	return head
}

// namesRecords reports whether a statement that is taken to rest on evidence speaks of
// some, or is what somebody found. Whoever only says something with figures in it may
// have it from anywhere, unless the net holds it for plain and no other use of such words
// may have misled it.
func (s *speech) namesRecords(plain bool) bool {
	switch s.cueRead.lemma {
	case "say", "accord", "report", "tell", "add", "note", "write", "state", ":":
	default:
		return s.class != attrib.Colon
	}
	w := s.w
	for n, toks := range [][]int32{s.source, s.cue, s.content[:min(len(s.content), 30)]} {
		if n == 0 && s.named() {
			continue // Ms Poll
		}
		for m, i := range toks {
			switch {
			case (!w.is(i, clEvidence) || w.lem[i] == "report") && !record(w.nounForm(w.low[i])) && w.lem[i] != "record":
			case w.doc.Tokens[i].Tag.Verb(), m > 1 && w.low[i] == "polls" && w.low[toks[m-1]] == "the":
				plain = false // “recorded losses”, “went to the polls”
			default:
				return true
			}
		}
	}
	return plain
}

// record reports whether a noun names what data are kept in or come out of, beside the
// evidence of the lexicon.
func record(n string) bool {
	switch n {
	case "investigation", "inquiry", "modelling", "modeling", "forecast", "figure", "document", "data", "footage", "transcript", "log", "ledger",
		"autopsy", "statistic", "record", "research", "census", "imagery", "filing", "tally", "return", "finding":
		return true
	}
	return false
}

// cites returns what is named for evidence, or for where it was heard: "cited a study
// of the river", "citing people close to the talks".
func (s *speech) cites() Basis {
	w := s.w
	switch s.cueRead.lemma {
	case "cite", "point", "quote", "note":
	default:
		return BasisUnknown
	}
	for m, i := range s.content {
		if m > 7 {
			break
		}
		if b := w.told(i); b != BasisUnknown && w.low[i] != "record" && w.low[i] != "figure" {
			return b
		}
		switch w.low[i] {
		case ",", "of", "to", "that", "as", "who", "which", "in", "on", "from", "by", "for", "at":
			return BasisUnknown
		}
	}
	return BasisUnknown
}

// told returns what a noun that somebody goes by makes of what they say: evidence or
// the words of others.
func (w *words) told(i int32) Basis {
	switch n := w.nounForm(w.low[i]); n {
	case "report", "reporting", "rumor", "rumour", "media", "newspaper", "source", "official", "people", "witness", "colleague", "friend", "neighbor", "neighbour", "relative",
		"aide", "insider":
		return BasisHearsay
	case "finding", "evidence", "number", "study", "survey", "poll", "analysis", "photograph", "image", "video", "intelligence", "satellite", "test", "guidance", "audit":
		return BasisEvidence
	default:
		if record(n) {
			return BasisEvidence
		}
	}
	return BasisUnknown
}

// passesOn reports whether an outlet names where it has its news from: "…, the paper
// reported, citing two officials".
func (s *speech) passesOn(k entity.Kind) bool {
	if k != entity.Publication {
		return false
	}
	w := s.w
	if s.cueRead.lemma == "quote" || len(s.clauses) > 0 && (s.othersSay(&s.clauses[0]) || s.quoted && s.class == attrib.AccordingTo && s.clauses[0].subj == firstOne) {
		return true
	}
	if s.n >= len(s.toks) {
		return false
	}
	for m, i := range s.toks[s.n:] {
		if m > 6 {
			break
		}
		switch w.low[i] {
		case "citing", "quoting":
			return !has(s.content, i)
		}
	}
	return false
}

// othersSay reports whether a clause, which an outlet prints, gives the words of others.
func (s *speech) othersSay(c *clause) bool {
	w := s.w
	main := w.mainVerb(c)
	if main < 0 || c.own || c.neg || c.modal != "" || c.subj != nominal && c.subj != third {
		return false
	}
	switch w.lem[main] {
	case "make":
		return w.wordAt(c, c.place(main)+1) == "clear"
	case "say", "tell", "report", "claim", "deny", "admit":
		return w.doc.Tokens[main].Tag != nlp.TagVBG
	}
	return false
}

// goesBy returns what a clause says its speaker goes by, before or behind it: "according
// to the data", "based on phone records", "judging by the tracks".
func (s *speech) goesBy(c *clause) Basis {
	w := s.w
	for m := 0; m+2 < len(c.toks) && m < 40; m++ {
		a, b := w.low[c.toks[m]], w.low[c.toks[m+1]]
		switch {
		case a == "according" && b == "to", a == "based" && b == "on" && m < 2:
		case m < 2 && (b == "by" && (a == "judging" || a == "going") || b == "from" && a == "judging" || b == "between" && a == "reading"):
			return BasisInference
		default:
			continue
		}
		for k := m + 2; k < len(c.toks) && k < m+8; k++ {
			if x := w.told(c.toks[k]); x != BasisUnknown {
				return x
			}
			if w.low[c.toks[k]] == "," {
				break
			}
		}
	}
	return BasisUnknown
}

// hearsOf reports whether a clause tells what others told its speaker or what they said:
// "I was told that", "my brother tells me", "there are rumours that", "people say".
func (s *speech) hearsOf(c *clause, main int32) bool {
	w := s.w
	at := c.place(main)
	word := func(m int) string { return w.wordAt(c, m) }
	next := word(at + 1)
	that := next == "that" || at+2 < len(c.toks) && w.subjectAt(c.toks, at+1)
	switch l := w.lem[main]; {
	case c.own && !c.neg && c.modal == "":
		switch l {
		case "hear":
			return next == "from" || next == "that" || next == "of" || that
		case "get", "receive":
			return s.gotWord(c, at)
		case "read":
			return next == "that" || next == "in" || next == "on"
		case "tell", "inform", "advise", "assure":
			if !w.passive(c, at) {
				return false
			}
			for m := at + 1; m < len(c.toks) && m < at+9; m++ {
				switch word(m) {
				case "that":
					return true
				case "to":
					return false
				}
			}
			return that
		}
	case c.subj == expletive:
		if l == "be" && c.modal == "" && !c.neg {
			for m := at + 1; m < len(c.toks) && m < at+4; m++ {
				switch w.nounForm(word(m)) {
				case "rumor", "rumour", "report", "talk", "gossip":
					return true
				}
			}
		}
	case !c.own && (c.subj == nominal || c.subj == third) && !c.neg && c.modal == "":
		switch l {
		case "tell", "inform", "assure":
			switch next {
			case "me", "us":
				return s.inQuote(main)
			case "him", "her", "them":
				return !s.inQuote(main)
			}
		case "say", "report", "testify", "confess", "confirm":
			if l == "say" && at > 0 && (word(at-1) == "people" || word(at-1) == "they" || word(at-1) == "some" || word(at-1) == "everybody" || word(at-1) == "everyone" ||
				s.partly(c, at)) {
				return that && w.doc.Tokens[main].Tag != nlp.TagVBD
			}
			t := w.doc.Tokens[main].Tag
			for m := at + 2; !that && m < len(c.toks) && m < at+5; m++ {
				that = word(m) == "that"
			}
			return (t == nlp.TagVBD || t == nlp.TagVBZ || t == nlp.TagVBP) && s.cueRead.neutral && s.person(c) && (that || isQuoteMark(next))
		}
	}
	return false
}

// gotWord reports whether a clause with such a verb at toks[at] tells that others told its
// speaker: "I got confirmation from the minister that".
func (s *speech) gotWord(c *clause, at int) bool {
	for m := at + 1; m+1 < len(c.toks) && m < at+5; m++ {
		switch s.w.wordAt(c, m) {
		case "confirmation", "word", "assurance", "assurances", "news", "information":
			next := s.w.wordAt(c, m+1)
			return next == "from" || next == "that"
		}
	}
	return false
}

// partly reports whether the subject of a clause whose verb stands at toks[at] is some of
// a group: "some of the pilots", "many of them".
func (s *speech) partly(c *clause, at int) bool {
	for m := c.start; m+1 < at && m < c.start+2; m++ {
		switch s.w.wordAt(c, m) {
		case "some", "many", "several", "most":
			return s.w.wordAt(c, m+1) == "of" && at < m+7
		}
	}
	return false
}

// passive reports whether the verb at toks[at] of a clause is a passive.
func (w *words) passive(c *clause, at int) bool {
	for m := c.verb; m < at; m++ {
		if w.lem[c.toks[m]] == "be" || shortBe(w.low[c.toks[m]]) {
			return w.participle(c.toks[at])
		}
	}
	return false
}

// subjectAt reports whether a clause without "that" begins at toks[m]: a pronoun or an
// article, with a verb behind.
func (w *words) subjectAt(toks []int32, m int) bool {
	switch w.low[toks[m]] {
	case "he", "she", "they", "it", "we", "i", "there":
		return m+1 < len(toks) && (w.verbLike(toks[m+1]) || w.finite(toks[m+1], toks, m+1))
	case "the", "a", "an", "his", "her", "their", "this":
		for k := m + 1; k < len(toks) && k < m+5 && w.low[toks[k]] != "and"; k++ { // I heard a bang and ran
			if w.verbLike(toks[k]) || k > m+1 && w.finite(toks[k], toks, k) {
				return true
			}
		}
	}
	return false
}

// clauseIn reports whether toks begin with a subject and its verb.
func (w *words) clauseIn(toks []int32) bool {
	for m, i := range toks {
		if m > 8 {
			break
		}
		if m > 0 && w.finite(i, toks, m) {
			return true
		}
	}
	return false
}

// guessed reports whether a clause is what its speaker makes of what they see: "it
// appears that", "she must have known", "it looks like".
func (s *speech) guessed(c *clause, main int32) bool {
	w := s.w
	if c.own {
		return false
	}
	at := c.place(main)
	word := func(m int) string { return w.wordAt(c, m) }
	switch next := word(at + 1); w.lem[main] {
	case "appear", "seem":
		switch next {
		case "that", "as", "like":
			return true
		case "to":
			return false // “appears to be full” only hedges
		}
		return at+2 < len(c.toks) && word(c.start) == "it" && w.subjectAt(c.toks, at+1)
	case "look", "sound":
		return (next == "like" || next == "as") && at+3 < len(c.toks) && word(c.start) == "it" && w.clauseIn(c.toks[at+2:])
	case "conclude":
		return next == "that" || at+2 < len(c.toks) && w.subjectAt(c.toks, at+1)
	}
	return c.modal == "must" && c.subj != second && s.pastPart(c)
}

// showsEvidence reports whether data, documents or pictures are what a sentence speaks
// by: "the audit shows", "we have footage of it".
func (s *speech) showsEvidence(c *clause, main int32) bool {
	w := s.w
	switch {
	case c.subj == nominal && w.is(main, clEvidential) && w.doc.Tokens[main].Tag != nlp.TagVBG:
		for _, i := range c.toks[c.start:c.verb] {
			if n := w.nounForm(w.low[i]); w.is(i, clEvidence) || record(n) || n == "evidence" || n == "number" {
				return true
			}
		}
	case c.own && !c.neg && w.possesses(c):
		for n, i := range c.toks {
			if i <= main {
				continue
			}
			for _, j := range c.toks[n:min(len(c.toks), n+4)] {
				switch w.nounForm(w.low[j]) {
				case "evidence", "proof", "footage", "document", "record", "recording", "video", "photograph", "photo", "data", "transcript", "intelligence":
					return true
				}
			}
			break
		}
	}
	return false
}

// proves reports whether a sentence holds one thing for the sign of another by a verb that
// says nothing else: "this underlines that the bridge is unsafe".
func (s *speech) proves(c *clause, main int32) bool {
	if c.own || c.subj != nominal && c.subj != third {
		return false
	}
	switch s.w.lem[main] {
	case "demonstrate", "underline", "underscore", "highlight", "expose", "illustrate", "prove":
		t := s.w.doc.Tokens[main].Tag
		return t != nlp.TagVBN && t != nlp.TagVBG
	}
	return false
}

// follows reports whether a clause is what its speaker draws from what was said before:
// "therefore the bridge is theirs".
func (s *speech) follows(c *clause) bool {
	for m := 0; m < len(c.toks) && m <= c.start+1; m++ {
		switch t := s.w.low[c.toks[m]]; t {
		case "therefore", "thus", "hence":
			return true
		default:
			if !isQuoteMark(t) {
				return false
			}
		}
	}
	return false
}

// isSign reports whether a sentence holds one thing for the sign of another in words that
// have other uses, too: "the delay is a sign that", "that means the pilot slept".
func (s *speech) isSign(c *clause, main int32) bool {
	w := s.w
	if c.own || c.modal != "" || c.neg || c.subj != nominal && c.subj != third && c.subj != expletive {
		return false
	}
	at := c.place(main)
	word := func(m int) string { return w.wordAt(c, m) }
	t := w.doc.Tokens[main].Tag
	if t == nlp.TagVBN || t == nlp.TagVBG {
		return false
	}
	clause := word(at+1) == "that" && word(at+2) != "," || word(at+1) == "how" || at+2 < len(c.toks) && w.subjectAt(c.toks, at+1)
	switch next := word(at + 1); next {
	case "who", "what", "where", "why":
		clause = clause || at+3 < len(c.toks)
	}
	if w.lem[main] == "show" && !clause {
		// “shows him for what he is”
		for m := at + 2; m+1 < len(c.toks) && m < at+5; m++ {
			clause = clause || word(m) == "for" && (word(m+1) == "who" || word(m+1) == "what")
		}
	}
	switch w.lem[main] {
	case "show", "suggest", "indicate", "signal", "imply", "mean", "confirm":
		return clause && !s.person(c)
	case "make":
		for m := at + 1; m+1 < len(c.toks) && m < at+4; m++ {
			if t := word(m); t == "clear" || t == "plain" || t == "obvious" {
				return !s.person(c)
			}
		}
	case "point":
		return word(at+1) == "to" && !s.person(c)
	case "tell", "lead":
		switch word(at + 1) {
		case "me", "us", "him", "her", "them":
		default:
			return false
		}
		if w.lem[main] == "lead" {
			return word(at+2) == "to" && (word(at+3) == "believe" || word(at+3) == "think" || word(at+3) == "conclude")
		}
		return (word(c.start) == "that" || word(c.start) == "this" || word(c.start) == "it") && at+3 < len(c.toks)
	case "be":
		for m := at + 1; m+1 < len(c.toks) && m < at+5; m++ {
			switch word(m) {
			case "sign", "indication", "proof", "evidence":
				return word(m+1) == "that" || word(m+1) == "of" || m+2 < len(c.toks) && w.subjectAt(c.toks, m+1)
			case "clear", "obvious", "evident", "apparent":
				return word(m+1) == "from"
			case "reason", "explanation", "cause":
				return false
			}
		}
		if word(c.start) == "the" {
			for m := c.start + 1; m < at && m < c.start+4; m++ {
				if word(m) == "likely" || word(m) == "likeliest" {
					return true
				}
			}
		}
	}
	return false
}

// person reports whether the subject of a clause is somebody, who shows or means
// something otherwise than a thing does.
func (s *speech) person(c *clause) bool {
	w := s.w
	switch w.low[c.toks[c.start]] {
	case "he", "she", "they", "you", "who":
		return true
	}
	if c.subj != nominal || c.verb <= c.start {
		return false
	}
	last := c.toks[c.verb-1]
	return w.somebody(last) || w.doc.Tokens[last].Tag.Name()
}
