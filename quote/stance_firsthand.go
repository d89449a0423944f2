package quote

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// wasThere reports whether the speaker tells what they saw, heard, met with or did
// themselves, or is somebody who was there.
func (s *speech) wasThere(v *verdict, k entity.Kind) bool {
	switch v.act {
	case Assert, Confirm, Admit, Warn, Accuse, Deny:
	case Speculate:
		return s.experienced() || s.perceived() && !v.against(BasisFirstHand)
	case Express, Opine, Praise, Condemn:
		return s.experienced()
	default:
		return false
	}
	switch s.cueRead.lemma {
	case "remember", "recount", "relive": // who recalls something may only bring it up
		if v.act == Assert && k == entity.Person {
			return true
		}
	}
	if s.witness() && v.act != Deny || s.livedThrough() || s.there && v.act != Deny && s.tells() {
		return true
	}
	switch {
	case s.experienced():
		return true
	case v.against(BasisFirstHand):
		return false
	case s.perceived(), s.metBy(), s.seemed():
		return true
	case v.act == Warn, v.act == Accuse, s.class == attrib.AccordingTo, s.cueRead.lemma == "accord",
		k == entity.Publication, k == entity.Document, k == entity.Author, k == entity.KindUnknown:
		return false // a judgement, or words that are not of whom they tell
	}
	for n := range s.clauses[:min(len(s.clauses), 2)] {
		c := &s.clauses[n]
		if !c.own {
			continue
		}
		if v.act != Deny && s.w.metWith(c) || n == 0 && (k == entity.Person || k == entity.Group && !s.counted()) && s.didSo(c) {
			return true
		}
	}
	return false
}

// metBy reports whether a quotation begins by what somebody did to its speaker: "he sent
// us to the back".
func (s *speech) metBy() bool {
	if len(s.clauses) == 0 || s.class == attrib.AccordingTo {
		return false
	}
	w, c := s.w, &s.clauses[0]
	main := w.mainVerb(c)
	if main < 0 || c.own || c.modal != "" || c.ask || c.subj != third && c.subj != nominal || w.doc.Tokens[main].Tag != nlp.TagVBD {
		return false
	}
	if last := w.low[c.toks[max(c.verb-1, 0)]]; last == "i" || last == "we" || last == "you" {
		return false // when I asked him
	}
	if !s.inQuote(main) {
		switch w.lem[main] {
		case "ask", "call", "invite", "offer", "hand", "send", "threaten", "attack", "hit", "push", "grab", "kiss", "fire", "hire", "show", "teach":
			switch w.word(main + 1) {
			case "him", "her", "them":
				return true
			}
		}
		return false
	}
	switch w.word(main + 1) {
	case "me", "us":
		return w.val[main] > -15 && w.lem[main] != "have"
	}
	return false
}

// seemed reports whether a quotation begins by how somebody or something struck its speaker:
// "he sounded tired", "it smelled of smoke".
func (s *speech) seemed() bool {
	if len(s.clauses) == 0 || s.class == attrib.AccordingTo {
		return false
	}
	w, c := s.w, &s.clauses[0]
	main := w.mainVerb(c)
	if main < 0 || c.own || c.neg || c.modal != "" || c.subj != third && c.subj != nominal && c.subj != expletive || !s.inQuote(main) || w.doc.Tokens[main].Tag != nlp.TagVBD {
		return false
	}
	switch w.lem[main] {
	case "sound", "smell", "taste", "look":
		next, last := w.word(main+1), w.low[c.toks[max(c.verb-1, 0)]]
		return last != "i" && last != "we" && last != "you" && next != "at" && next != "for" && next != "into" && next != "to"
	}
	return false
}

// counted reports whether the source is a share of those asked: "eight in 10 voters".
func (s *speech) counted() bool {
	for m, i := range s.source {
		if m > 6 {
			break
		}
		if t := s.w.low[i]; t == "percent" || t == "in" || t == "majority" || t == "most" || t == "half" || t == "%" || t == "cent" {
			return true
		}
	}
	return false
}

// witness reports whether the source is somebody for having seen or lived through what
// they tell: "witnesses said", "according to survivors".
func (s *speech) witness() bool {
	switch s.cueRead.lemma {
	case "say", "tell", "accord", "report", "describe", "add", "recount":
	default:
		return false
	}
	for _, i := range s.source {
		if s.w.doc.Tokens[i].Tag.Name() {
			return false // a witness in the trial, Ann Lee, may tell of anything
		}
	}
	n := s.sourceNoun()
	return sawIt(n) || n == "account" && (s.w.hasWord(s.source, "eyewitness") || s.w.hasWord(s.source, "witness"))
}

// sawIt reports whether a noun is that of somebody who was there.
func sawIt(n string) bool {
	switch n {
	case "witness", "witnesse", "eyewitness", "eyewitnesse", "survivor", "bystander", "onlooker", "passer-by", "passerby": // with what cutting off an s leaves
		return true
	}
	return false
}

// presented reports whether the source presents somebody as who saw or suffered what the
// article tells of: "a survivor", "three of the accusers", "a resident who witnessed the
// attack", "a woman who was robbed".
func (s *speech) presented() bool {
	for m, i := range s.source {
		if m > 24 {
			break
		}
		if n := s.w.nounForm(s.w.low[i]); (sawIt(n) || suffers(n)) && s.isCalled(m) || n == "who" && m > 0 && s.whoWasThere(m) {
			return true
		}
	}
	return false
}

// suffers reports whether a noun is that of somebody to whom it was done.
func suffers(n string) bool {
	switch n {
	case "victim", "accuser", "complainant", "hostage", "captive":
		return true
	}
	return false
}

// sourceWord returns the word at a place of the source, "" outside of it.
func (s *speech) sourceWord(m int) string {
	if m >= 0 && m < len(s.source) {
		return s.w.low[s.source[m]]
	}
	return ""
}

// isCalled reports whether the noun for a witness or a victim at a place of the source is
// what the speaker is, not somebody or something beside.
func (s *speech) isCalled(m int) bool {
	w, i := s.w, s.source[m]
	if m+1 < len(s.source) {
		next := s.source[m+1]
		if s.kind == entity.Person && w.capital(next) && w.low[i] != "witness" {
			return true // “survivor Ann Lee”; a witness may be one of a trial
		}
		if w.doc.Tokens[next].Tag.Noun() {
			return false // “the victim support office”
		}
	}
	if !w.doc.Tokens[i].Tag.Noun() {
		return false
	}
	switch s.sourceWord(m + 1) {
	case "'s", "’s", "'", "’", "in", "for", "to": // her mother, or one who is heard in a trial
		return false
	}
	if s.partOf(m-1) || s.partOf(m-2) {
		return true
	}
	for _, t := range [...]string{s.sourceWord(m - 1), s.sourceWord(m - 2)} {
		if t == "of" || t == "for" {
			return false // “families of victims”
		}
	}
	return true
}

// whoWasThere reports whether the relative clause at a place of the source says that the
// speaker saw or suffered something.
func (s *speech) whoWasThere(m int) bool {
	k := m + 1
aux:
	for ; k < m+4; k++ {
		switch s.sourceWord(k) {
		case "was", "were", "been", "had", "has", "have", "also", "himself", "herself":
		default:
			break aux
		}
	}
	if k >= len(s.source) {
		return false
	}
	before := s.sourceWord(k - 1)
	switch verb := s.w.lem[s.source[k]]; verb {
	case "witness", "survive", "escape", "endure":
		return true
	case "see", "hear", "experience":
		return before == "who" || before == "had"
	default:
		return (before == "was" || before == "were" || before == "been") && suffered(verb)
	}
}

// suffered reports whether whoever it was done to can tell of it, as a verb says.
func suffered(verb string) bool {
	switch verb {
	case "abduct", "abuse", "assault", "attack", "beat", "beaten", "bite", "bitten", "burn", "detain", "displace", "evacuate", "groom", "harass", "hit", "hurt", "injure", "kidnap", "molest",
		"rape", "rescue", "rob", "shoot", "stab", "strand", "torture", "trap", "wound":
		return true
	}
	return false
}

// partOf reports whether "of" at a place of the source stands behind a number: "three of
// her accusers".
func (s *speech) partOf(m int) bool {
	if m < 1 || s.w.low[s.source[m]] != "of" {
		return false
	}
	switch t := s.w.low[s.source[m-1]]; t {
	case "one", "some", "many", "several", "most", "all", "both", "another":
		return true
	default:
		return s.w.doc.Tokens[s.source[m-1]].Tag == nlp.TagCD
	}
}

// tells reports whether one of the first sentences of the content is a story: what
// happened or was done, rather than what is or what one holds.
func (s *speech) tells() bool {
	w := s.w
	for n := range s.clauses[:min(len(s.clauses), 3)] {
		c := &s.clauses[n]
		main := w.mainVerb(c)
		if main < 0 || c.ask || c.modal != "" && c.modal != "would" || c.own && (w.is(main, clFeel) || w.is(main, clBelieve) || w.speech(w.lem[main])) {
			continue
		}
		if past, _, ok := w.pastGroup(c, main); ok && past {
			return true
		}
	}
	if len(s.source) > 0 {
		return false
	}
	for _, i := range s.content {
		if w.letter(i) { // a piece of a story: “passed out” from pain
			t := w.doc.Tokens[i].Tag
			return t == nlp.TagVBN || t == nlp.TagVBD
		}
	}
	return false
}

// livedThrough reports whether the content is something lived through that the cue tells
// of: "described hearing a bang", "reported being turned away".
func (s *speech) livedThrough() bool {
	w := s.w
	switch s.cueRead.lemma {
	case "describe", "report", "recall", "recount", "remember", "mention":
	default:
		return false
	}
	for m, i := range s.content {
		if m > 2 {
			break
		}
		switch {
		case s.cueRead.lemma == "report" && trouble(w.nounForm(w.low[i])):
			return s.w.doc.Tokens[i].Tag.Noun()
		case w.low[i] == "being" || w.doc.Tokens[i].Tag == nlp.TagVBG && w.is(i, clSense) || w.low[i] == "feeling":
			return true
		case !isQuoteMark(w.low[i]) && !w.adverb(i):
			return false
		}
	}
	return false
}

// trouble reports whether a noun names what goes wrong for those who report it: "users
// reported difficulties".
func trouble(n string) bool {
	switch n {
	case "difficulty", "problem", "trouble", "outage", "delay", "symptom", "pain", "glitch", "issue", "error", "wait":
		return true
	}
	return false
}

// ownVerb is mainVerb of a clause whose subject is the speaker, alone or with others, who
// may be named once more: "he himself followed", "she and her sister drove".
func (w *words) ownVerb(c *clause) int32 {
	if c.verb < 0 || c.verb+1 >= len(c.toks) {
		return -1
	}
	switch w.low[c.toks[c.verb]] {
	case "himself", "herself", "themselves", "myself", "ourselves", "both", "all":
		in := *c
		in.verb++
		return w.mainVerb(&in)
	case "and":
		for m := c.verb + 1; m < len(c.toks) && m < c.verb+14; m++ {
			if w.doc.Tokens[c.toks[m]].Tag == nlp.TagVBD || w.verbLike(c.toks[m]) {
				in := *c
				in.verb = m
				return w.mainVerb(&in)
			}
		}
		return -1
	}
	return w.mainVerb(c)
}

// didSo reports whether a clause tells something that its subject did or had done to
// them, which they know as nobody else does, rather than what they think or are.
func (s *speech) didSo(c *clause) bool {
	w := s.w
	main := w.ownVerb(c)
	if main < 0 || w.is(main, clFeel) || w.is(main, clBelieve) {
		return false
	}
	switch s.cueRead.lemma {
	case "show", "note", "indicate", "suggest", "maintain", "insist", "argue", "inform":
		return false // of another, or in a dispute
	}
	if c.subj == firstMany && s.inQuote(main) {
		return false // what “we” did is told for a body
	}
	switch c.modal {
	case "":
	case "could": // what one could not do
		return (c.neg || w.low[c.toks[min(c.verb+1, len(c.toks)-1)]] == "only") && !w.speech(w.lem[main]) && !knowing(w.lem[main]) && w.lem[main] != "be" && w.lem[main] != "have"
	default:
		return false
	}
	t := w.doc.Tokens[main].Tag
	past, be, ok := w.pastGroup(c, main)
	if !ok {
		return false
	}
	if !past {
		switch w.lem[main] {
		case "remember", "recall", "live", "eat", "drink", "sleep", "drive", "earn", "own":
			return c.subj != firstMany && (t == nlp.TagVBP || t == nlp.TagVBZ) // what somebody's days are like
		case "make":
			return c.subj != firstMany && (t == nlp.TagVBP || t == nlp.TagVBZ) && w.word(main+1) == "$" // a year
		}
		return false
	}
	if be && t == nlp.TagVBG && c.subj == third {
		return false
	}
	switch w.lem[main] {
	case "go", "come", "lose":
		return c.subj == firstOne && t == nlp.TagVBD
	case "be", "have", "do", "get", "win", "think", "believe", "feel", "want", "hope", "know", "expect", "need", "like", "love", "agree", "support", "say", "mean", "become", "vote",
		"oppose", "back", "endorse", "understand", "consider", "decide", "plan", "intend", "doubt", "regret", "enjoy", "happen", "raise", "earn", "own", "keep",
		"trust", "act", "comply":
		return false
	}
	for _, i := range c.toks[c.verb:] {
		if i < main && (w.low[i] == "almost" || w.low[i] == "nearly") && c.subj == firstOne {
			return true // "I almost died"
		}
	}
	return be || w.val[main] > -15 // what was done to somebody may be bad
}

// experienced reports whether the speaker names their own senses or experience: "in my
// experience", "with my own eyes".
func (s *speech) experienced() bool {
	w := s.w
	for m, i := range s.content {
		if m > 80 {
			break
		}
		word := func(n int) string {
			if n >= 0 && n < len(s.content) {
				return w.low[s.content[n]]
			}
			return ""
		}
		switch w.low[i] {
		case "firsthand", "first-hand":
			return true
		case "first":
			if word(m+1) == "hand" {
				return true
			}
		case "my", "our":
			if word(m-1) == "in" && (word(m+1) == "experience" || word(m+2) == "experience") || word(m+1) == "own" && word(m+2) == "eyes" {
				return true
			}
			if word(m-1) == "in" && s.inQuote(i) && (ownYears(word(m+1)) || ownYears(word(m+2))) {
				return true
			}
		case "i":
			if word(m-1) == "when" && word(m+1) == "was" && s.inQuote(i) {
				switch t := word(m + 2); t {
				case "a", "young", "younger", "little", "small", "growing", "still", "at":
					return true
				default:
					return t != "" && t[0] >= '0' && t[0] <= '9' // twelve years old
				}
			}
		case "you":
			if s.inQuote(i) && word(m+1) == "could" {
				switch word(m + 2) {
				case "see", "hear", "smell", "feel", "taste":
					return true
				}
			}
		}
	}
	return false
}

// ownYears reports whether a noun behind "in my" names years of somebody's life.
func ownYears(n string) bool {
	switch n {
	case "teens", "twenties", "thirties", "forties", "fifties", "youth", "childhood":
		return true
	}
	return false
}

// perceived reports whether the speaker says in a quotation what they saw or heard.
func (s *speech) perceived() bool {
	w := s.w
	for m, i := range s.content {
		if m > 80 {
			break
		}
		if t := w.low[i]; t != "i" && t != "we" || !s.inQuote(i) || s.tellsWhich(m) {
			continue
		}
		if m > 0 && (w.low[s.content[m-1]] == "as" || w.low[s.content[m-1]] == "if") {
			continue
		}
		if s.saw(m + 1) {
			return true
		}
	}
	return false
}

// tellsWhich reports whether what begins with the subject at content[m] only says which
// thing is meant: "the storm we have seen", "the pictures that I saw".
func (s *speech) tellsWhich(m int) bool {
	w := s.w
	if m == 0 {
		return false
	}
	if t := w.low[s.content[m-1]]; t == "that" || t == "which" {
		m--
	}
	return m > 0 && s.content[m-1]+1 == s.content[m] && w.doc.Tokens[s.content[m-1]].Tag.Noun()
}

// saw reports whether the verb group at content[m] tells of something perceived: "saw the
// car", "have never heard such a noise", "are seeing more of them".
func (s *speech) saw(m int) bool {
	w := s.w
	for n := m; n < len(s.content) && n < m+4; n++ {
		i := s.content[n]
		switch l := w.lem[i]; l {
		case "be", "have":
			continue
		case "feel":
			if n+2 >= len(s.content) {
				return false
			}
			switch w.low[s.content[n+1]] {
			case "the", "a", "an", "it", "something", "my", "our":
				return w.doc.Tokens[i].Tag == nlp.TagVBD && w.find1(s.content[n+1:min(len(s.content), n+8)], "was") < 0
			}
			return false
		case "see", "witness", "watch", "hear", "notice":
			if n > m && w.low[s.content[n-1]] == "ever" {
				return false // "the worst plan I have ever seen" is an opinion of it
			}
			rest := s.content[n+1 : min(len(s.content), n+8)]
			if len(rest) > 0 && l == "hear" {
				switch w.low[rest[0]] {
				case "from", "that", "about", "of":
					return false // from others
				}
			}
			t := w.doc.Tokens[i].Tag
			return (t == nlp.TagVBD || t == nlp.TagVBN || t == nlp.TagVBG) && w.find1(rest, "as") < 0
		}
		if w.low[i] != "not" && w.low[i] != "never" && !w.adverb(i) {
			return false
		}
	}
	return false
}

// pastGroup reads the words before the main verb of a clause: whether they tell of
// something past, and whether with a form of be; ok is false where they tell of now.
func (w *words) pastGroup(c *clause, main int32) (past, be, ok bool) {
	past = w.doc.Tokens[main].Tag == nlp.TagVBD
	for _, i := range c.toks[c.verb:] {
		if i >= main {
			break
		}
		switch w.low[i] {
		case "had", "have", "has", "did":
			past = true
		case "was", "were", "been":
			past, be = true, true
		case "am", "is", "are", "'s", "do", "does":
			return false, false, false
		}
	}
	return past, be, true
}

// metWith reports whether a clause tells of something past that its subject perceived,
// or that came to them from others: "met the pilot", "was told to wait".
func (w *words) metWith(c *clause) bool {
	main := w.mainVerb(c)
	if main < 0 {
		return false
	}
	past, was, ok := w.pastGroup(c, main)
	if !ok || c.modal != "" {
		return false
	}
	t := w.doc.Tokens[main].Tag
	if !past || was && t == nlp.TagVBG && c.subj == third {
		return false // "he was waiting" is how "I am waiting" is reported
	}
	switch w.lem[main] {
	case "encounter", "contact", "ask", "tell", "detect", "locate", "discover", "undergo", "suffer", "survive", "endure":
		return true
	case "find", "learn":
		return false // what somebody came to think, or has from others
	case "see", "hear":
		return !c.neg // “had not heard of it”
	}
	return w.is(main, clSense)
}
