package quote

import "github.com/onrecord-go/onrecord/internal/nlp"

// keepsBack returns how many tokens at the beginning of a clause say that the
// speaker will not, or cannot yet, say more, and which of the two: "I would rather
// not say", "we have nothing to add", "it is too early to say".
func (w *words) keepsBack(toks []int32) (n int, mode Mode) {
	at := func(m int) string {
		if m < len(toks) {
			return w.low[toks[m]]
		}
		return ""
	}
	for m := 0; m < len(toks) && m < 8; m++ {
		a, b, c, d := at(m), at(m+1), at(m+2), at(m+3)
		switch {
		case a == "rather" && b == "not" && (c == "say" || c == "comment" || c == "discuss" || c == "answer" || c == "talk" || c == "go" || c == "get"):
			return m + 3, ModeDecline
		case ((a == "get" || a == "go") && b == "into" || a == "prejudge") && m > 2 && (at(m-1) == "not" && (at(m-2) == "will" || at(m-2) == "would") || at(m-1) == "to" && at(m-2) == "going" && at(m-3) == "not"):
			return m + 2, ModeDecline
		case a == "nothing" && (b == "to" && (c == "add" || c == "say") || (b == "more" || b == "further" || b == "else") && c == "to" && (d == "add" || d == "say")) && m > 0 && w.lem[toks[m-1]] == "have":
			return m + 3, ModeDecline
		case a == "no" && b == "comment" && (m+2 >= len(toks) || m < 2 && len(toks) <= m+5):
			return m + 2, ModeDecline
		case a == "not" && b == "in" && c == "a" && d == "position" && at(m+4) == "to":
			return m + 5, ModeUnable
		case a == "too" && (b == "early" || b == "soon") && c == "to" && (d == "say" || d == "tell" || d == "know" || d == "judge") && at(m+4) != "that":
			return m + 4, ModeUnable
		}
	}
	return 0, ModeUnknown
}

// neitherNor returns the words by which a sentence leaves a claim where it is, as a
// part of toks: "can neither confirm nor deny".
func (w *words) neitherNor(toks []int32) (first, last int) {
	for m := 0; m+3 < len(toks) && m < 12; m++ {
		if w.low[toks[m]] != "neither" {
			continue
		}
		for k := m + 2; k+1 < len(toks) && k < m+5; k++ {
			a, b := w.lem[toks[k-1]], w.lem[toks[k+1]]
			if w.low[toks[k]] == "nor" && (a == "confirm" || a == "deny" || a == "admit") && (b == "confirm" || b == "deny" || b == "comment") {
				return m, k + 2
			}
		}
	}
	return 0, 0
}

// timeFor reports the length of a phrase that says it is time to act.
func (w *words) timeFor(toks []int32) int {
	for m := 0; m+3 < len(toks) && m < 4; m++ {
		a, b, d := w.low[toks[m]], w.low[toks[m+1]], w.low[toks[m+2]]
		switch {
		case (a == "is" || a == "'s") && b == "time" && (d == "to" || d == "for" || d == "that" || d == "we"),
			(a == "is" || a == "'s") && b == "the" && d == "time",
			a == "the" && b == "time" && (d == "is" || d == "has"),
			a == "best" && (b == "thing" || b == "approach" || b == "way" || b == "course"):
			return m + 3
		}
	}
	return 0
}

// leadsUp returns what a clause only leads up to by calling on the reader to note it:
// "it should be noted that", "you have to remember that".
func (s *speech) leadsUp(c *clause) (clause, bool) {
	w := s.w
	if m := w.foreword(c.toks[c.start:]); m > 0 {
		return s.clause(c.toks[c.start+m:]), true
	}
	if m := w.factIs(c.toks[c.start:]); m > 0 {
		in := s.clause(c.toks[c.start+m:])
		return in, in.verb > in.start && in.subj != imperative
	}
	if c.verb < 0 || c.verb != c.start+1 {
		return clause{}, false
	}
	switch w.low[c.toks[c.start]] {
	case "it", "you", "we", "one":
	default:
		return clause{}, false
	}
	must := false
	for m := c.verb; m+2 < len(c.toks) && m < c.verb+5; m++ {
		t := w.low[c.toks[m]]
		switch w.lem[c.toks[m]] {
		case "must", "should", "have", "need", "got":
			must = true
		case "to", "be", "also":
		case "note", "say", "remember", "understand", "realise", "realize", "recognise", "recognize", "stress", "emphasise", "emphasize", "know", "acknowledge":
			if !must || w.low[c.toks[m+1]] != "that" || t == "said" && w.low[c.toks[c.start]] != "it" {
				return clause{}, false
			}
			in := s.clause(c.toks[m+2:])
			return in, in.verb > in.start && in.subj != imperative
		default:
			return clause{}, false
		}
	}
	return clause{}, false
}

// factIs returns how many tokens at the beginning of a clause only say that what follows is
// so: “the truth is that”, “the fact of the matter is,”.
func (w *words) factIs(toks []int32) int {
	at := func(m int) string {
		if m < len(toks) {
			return w.low[toks[m]]
		}
		return ""
	}
	m := 0
	for m < 3 && (isQuoteMark(at(m)) || at(m) == "but" || at(m) == "and") {
		m++
	}
	if at(m) != "the" {
		return 0
	}
	if m++; at(m) == "simple" || at(m) == "plain" {
		m++
	}
	switch at(m) {
	case "truth", "reality":
		m++
	case "fact":
		if m++; at(m) == "of" && at(m+1) == "the" && at(m+2) == "matter" {
			m += 3
		}
	case "bottom":
		if m++; at(m) != "line" {
			return 0
		}
		m++
	default:
		return 0
	}
	if at(m) != "is" && at(m) != "was" && at(m) != "remains" {
		return 0
	}
	if m++; at(m) == "," || at(m) == ":" {
		m++
	} else if at(m) != "that" {
		return 0
	}
	if at(m) == "that" {
		m++
	}
	if m >= len(toks) {
		return 0
	}
	return m
}

// noDoubt returns the clause that a sentence holds to be beyond doubt: "there is no doubt
// that the bridge will hold".
func (s *speech) noDoubt(c *clause) (clause, bool) {
	w := s.w
	if c.verb != c.start+1 || w.low[c.toks[c.start]] != "there" {
		return clause{}, false
	}
	m := c.verb
	for m < len(c.toks) && m < c.verb+4 && w.low[c.toks[m]] != "no" {
		if l := w.lem[c.toks[m]]; l != "be" && !shortBe(w.low[c.toks[m]]) && l != "can" && l != "could" {
			return clause{}, false
		}
		m++
	}
	if m+3 >= len(c.toks) || w.low[c.toks[m]] != "no" || w.low[c.toks[m+2]] != "that" {
		return clause{}, false
	}
	if t := w.low[c.toks[m+1]]; t != "doubt" && t != "question" {
		return clause{}, false
	}
	in := s.clause(c.toks[m+3:])
	return in, in.verb > in.start && in.subj != imperative
}

// foreword returns how many tokens at the beginning of a clause only say that something
// will be said: "I'll put it this way", "I can tell you that", "I know one thing".
func (w *words) foreword(toks []int32) int {
	if len(toks) < 4 || w.low[toks[0]] != "i" && w.low[toks[0]] != "we" {
		return 0
	}
	m := 1
aux:
	for ; m < len(toks) && m < 6; m++ {
		switch w.low[toks[m]] {
		case "'ll", "will", "'d", "would", "can", "want", "have", "to", "just", "only", "also", "'m", "am", "going", "must", "should":
		default:
			break aux
		}
	}
	at := func(k int) string {
		if k < len(toks) {
			return w.low[toks[k]]
		}
		return ""
	}
	end := 0
	switch at(m) {
	case "tell":
		if m > 1 && at(m+1) == "you" {
			switch end = m + 2; at(end) {
			case "this", "something", "that", ",", ":":
			case "what":
				if w.letterAt(toks, end+1) {
					return 0 // “I can tell you what happened”
				}
			default:
				return 0
			}
			if at(end) != "," && at(end) != ":" {
				end++
			}
		}
	case "say":
		if m > 1 && at(m+1) == "this" && !w.letterAt(toks, m+2) {
			end = m + 2
		}
	case "put":
		if m > 1 && at(m+1) == "it" && (at(m+2) == "this" || at(m+2) == "that") && at(m+3) == "way" || m > 1 && at(m+1) == "it" && at(m+2) == "like" && at(m+3) == "this" {
			end = m + 4
		}
	case "be":
		switch at(m + 1) {
		case "honest", "frank", "blunt", "candid", "clear":
			if at(m+2) == "with" && at(m+3) == "you" {
				end = m + 4
			} else if !w.letterAt(toks, m+2) {
				end = m + 2
			}
		}
	case "know":
		if m == 1 && (at(2) == "one" && at(3) == "thing" || at(2) == "this" && at(3) == "much") {
			end = 4
		}
	}
	if end == 0 {
		return 0
	}
	for end < len(toks) && (!w.letter(toks[end]) || w.low[toks[end]] == "that") {
		end++
	}
	return end
}

// letterAt reports whether a word with letters stands at toks[k].
func (w *words) letterAt(toks []int32, k int) bool { return k < len(toks) && w.letter(toks[k]) }

// atNoPoint reports whether a sentence begins by saying that something never happened:
// "at no point did we", "at no time was there".
func (w *words) atNoPoint(toks []int32) bool {
	m := 0
	for m < len(toks) && m < 2 && (isQuoteMark(w.low[toks[m]]) || w.low[toks[m]] == "but") {
		m++
	}
	if m+4 >= len(toks) || w.low[toks[m]] != "at" || w.low[toks[m+1]] != "no" {
		return false
	}
	switch w.low[toks[m+2]] {
	case "point", "time", "stage", "moment":
		return w.verbLike(toks[m+3])
	}
	return false
}

// weThink returns where the speaker marks a sentence as a view by a clause put into it:
// "the ice can, we think, melt". It is 0 where that is not so.
func (w *words) weThink(toks []int32) int {
	for m := 2; m+3 < len(toks) && m < 24; m++ {
		if w.low[toks[m]] != "," || w.low[toks[m+3]] != "," || w.low[toks[m+1]] != "i" && w.low[toks[m+1]] != "we" {
			continue
		}
		switch w.low[toks[m+2]] {
		case "think", "believe", "suspect", "feel":
			return m + 1
		}
	}
	return 0
}

// better reports whether a verb group tells somebody what they had better do.
func (w *words) better(toks []int32) bool {
	m := 0
	if len(toks) > 0 && (w.low[toks[0]] == "'d" || w.low[toks[0]] == "had") {
		m++
	}
	if m+1 >= len(toks) || w.low[toks[m]] != "better" {
		return false
	}
	t := w.doc.Tokens[toks[m+1]].Tag
	return t == nlp.TagVB || t == nlp.TagVBP || w.low[toks[m+1]] == "not" || w.low[toks[m+1]] == "be"
}

// thought reports whether a quoted sentence begins with a view whose subject was left
// out: "Thought I did well".
func (s *speech) thought(c *clause) bool {
	w := s.w
	if c.start+2 >= len(c.toks) || w.low[c.toks[c.start]] != "thought" || !s.inQuote(c.toks[c.start]) {
		return false
	}
	switch w.low[c.toks[c.start+1]] {
	case "i", "we", "he", "she", "it", "they", "the", "that":
		return true
	}
	return false
}

// shouldCome reports whether a "should" says what is likely rather than what ought to
// be done: "the storm should ease by noon", "the bridge should be ready in May".
func (s *speech) shouldCome(c *clause) bool {
	w := s.w
	if c.subj == second || c.own {
		return false
	}
	m := c.verb + 1
	for m < len(c.toks) && (w.low[c.toks[m]] == "not" || w.adverb(c.toks[m])) {
		m++
	}
	if m+1 >= len(c.toks) || w.low[c.toks[c.verb]] != "should" {
		return false
	}
	state := w.low[c.toks[m]] == "be"
	if state {
		m++
		switch w.low[c.toks[m]] {
		case "available", "ready", "complete", "completed", "finished", "operational", "back", "over":
		default:
			return false
		}
	} else {
		switch w.low[c.toks[m]] {
		case "ease", "arrive", "subside", "dissipate", "taper", "clear", "improve", "recover", "abate", "weaken":
		default:
			return false
		}
	}
	if m+1 >= len(c.toks) {
		return true
	}
	switch t := w.low[c.toks[m+1]]; t {
	case "by", "in", "for", "from", "next", "later", "soon", "on", "within", "before", "at", "shortly", "when", "once", "after", "off", "over", "as", ",", ".", "this", "again":
		return state || !s.party(c)
	}
	return !w.letter(c.toks[m+1])
}

// inView reports whether a sentence is marked as a view: "in my opinion", "to me", "as
// far as I'm concerned"; in indirect speech "in her opinion".
func (s *speech) inView(toks []int32) bool {
	w := s.w
	for m := 0; m+2 < len(toks) && m < 24; m++ {
		a, b := w.low[toks[m]], w.low[toks[m+1]]
		if a == "as" && b == "far" && m < 2 && m+5 < len(toks) && w.low[toks[m+2]] == "as" && w.low[toks[m+3]] == "i" && w.low[toks[m+5]] == "concerned" {
			return true
		}
		if a == "in" && (b == "my" || b == "our" || (b == "his" || b == "her" || b == "their") && !s.inQuote(toks[m])) {
			for k := m + 2; k < len(toks) && k < m+5; k++ {
				switch w.low[toks[k]] {
				case "view", "opinion":
					return true
				case "judgment", "judgement", "mind":
					return b == "my" || b == "our"
				}
			}
		}
		if m < 2 && (a == "for" || a == "to") && b == "me" && w.low[toks[m+2]] == "," {
			return true
		}
	}
	return false
}

// contrast returns what a negated clause says that something is instead of what it is
// said not to be: "that is not courage, that is cowardice".
func (w *words) contrast(toks []int32) Attitude {
	for m := 0; m+2 < len(toks) && m < 10; m++ {
		if t := w.low[toks[m]]; t != "," && t != "–" && t != "—" && t != "-" {
			continue
		}
		switch w.low[toks[m+1]] {
		case "it", "that", "this", "he", "she", "they":
		default:
			return NoAttitude
		}
		if w.lem[toks[m+2]] != "be" && !shortBe(w.low[toks[m+2]]) {
			return NoAttitude
		}
		for k := m + 3; k < len(toks) && k < m+7; k++ {
			switch i := toks[k]; {
			case w.low[i] == "not":
				return NoAttitude
			case w.is(i, clBad) || w.is(i, clMisdeed):
				return Con
			}
		}
		return NoAttitude
	}
	return NoAttitude
}

// doubtPattern reports whether a sentence says that such things are not always
// true.
func (w *words) doubtPattern(toks []int32) bool {
	neg, always := -1, false
	for m := 0; m < len(toks) && m < 30; m++ {
		switch w.low[toks[m]] {
		case "not", "n't":
			neg = m
		case "always", "every", "all", "necessarily", "everything":
			if neg >= 0 && m <= neg+3 {
				always = true
			}
		}
		if always && (w.is(toks[m], clTrue) || w.low[toks[m]] == "correspond") {
			return true
		}
	}
	return false
}

// noTruth returns the length of the words by which a sentence denies that there is
// anything in a claim: "there is no truth to".
func (w *words) noTruth(toks []int32) int {
	for m := 0; m+2 < len(toks) && m < 8; m++ {
		if w.low[toks[m]] != "no" {
			continue
		}
		switch w.low[toks[m+1]] {
		case "truth", "substance", "foundation", "merit":
			if t := w.low[toks[m+2]]; t == "to" || t == "in" || t == "at" || t == "whatsoever" {
				return m + 3
			}
		}
	}
	return 0
}

// calledFalse returns the words by which a noun phrase or a clause without a verb calls
// a claim false, as a part of toks: "claims of a rift “utter nonsense”", "the charge
// “without merit”".
func (w *words) calledFalse(toks []int32) (first, last int) {
	m := w.find(toks, clClaimNoun, 6)
	if m < 0 {
		return 0, 0
	}
	for k := m + 1; k < len(toks) && k < m+16; k++ {
		switch t := w.low[toks[k]]; {
		case t == "not" || t == "no" || t == "never" || t == "neither":
			return 0, 0
		case w.is(toks[k], clFalse) && !w.is(toks[k], clClaimNoun):
			return m, k + 1
		case k+1 < len(toks):
			switch next := w.lem[toks[k+1]]; {
			case t == "without" && (next == "merit" || next == "basis" || next == "foundation" || next == "substance" || next == "evidence"),
				t == "fairy" && next == "tale":
				return m, k + 2
			}
		}
	}
	return 0, 0
}

// notClear returns the length of the words by which a sentence leaves a question
// open: "it is unclear whether", "it was not known how".
func (w *words) notClear(toks []int32) int {
	neg := false
	for m := 0; m+1 < len(toks) && m < 8; m++ {
		switch w.low[toks[m]] {
		case "not", "n't":
			neg = true
			continue
		case "clear", "known", "certain":
			if !neg {
				continue
			}
		case "unclear", "unknown", "uncertain":
		default:
			continue
		}
		if m > 0 && m < 7 && w.low[toks[0]] == "it" {
			switch w.low[toks[m+1]] {
			case "whether", "if", "how", "what", "who", "why", "when", "where", "which":
				return m + 2
			}
		}
	}
	return 0
}

// answers returns the length of a "yes" or "no" that a statement begins with. A
// "no" that goes on with something positive corrects rather than denies.
func (s *speech) answers(c *clause, idx int) (n int, yes bool) {
	if idx > 0 {
		return 0, false
	}
	for m := 0; m+1 < len(c.toks) && m < 3; m++ {
		t := s.w.low[c.toks[m]]
		if isQuoteMark(t) {
			continue
		}
		switch next := s.w.low[c.toks[m+1]]; {
		case next != "," && next != "." && next != "!":
		case t == "yes" || t == "yeah":
			return m + 1, true
		case (t == "no" || t == "nope") && (c.neg || c.verb < 0):
			return m + 1, false
		}
		break
	}
	return 0, false
}

// guesses returns the position of a "perhaps" before or just behind the verb of a
// clause, -1 where there is none.
func (s *speech) guesses(c *clause) int {
	for m := c.start; m < len(c.toks) && m < max(c.verb, c.start)+3; m++ {
		if perhaps(s.w.low[c.toks[m]]) {
			return m
		}
	}
	return -1
}

// perhaps reports whether an adverb leaves it open whether something is so.
func perhaps(t string) bool {
	return t == "perhaps" || t == "maybe" || t == "possibly" || t == "conceivably"
}

// noEvidence reports whether a sentence says that there is no evidence.
func (w *words) noEvidence(toks []int32) bool {
	for m := 0; m+1 < len(toks) && m < 16; m++ {
		if t := w.low[toks[m]]; t == "no" || t == "any" && m >= 2 && (w.low[toks[m-1]] == "not" || w.low[toks[m-2]] == "not") || t == "without" {
			for k := m + 1; k < len(toks) && k <= m+4; k++ {
				switch w.lem[toks[k]] {
				case "evidence", "proof", "basis", "sign", "indication":
					return true
				}
			}
		}
	}
	return false
}

// takesTime reports whether a clause says that it will be a while: "it would take hours
// before the road reopened", "it will take time".
func (s *speech) takesTime(c *clause) bool {
	w := s.w
	if c.verb != c.start+1 || w.low[c.toks[c.start]] != "it" || !s.ahead(c) || c.cond != [2]int{} {
		return false
	}
	for m := c.verb; m+1 < len(c.toks) && m < c.verb+5; m++ {
		if w.low[c.toks[m]] != "take" {
			continue
		}
		for k := m + 1; k < len(c.toks) && k < m+6; k++ {
			switch w.nounForm(w.low[c.toks[k]]) {
			case "minute", "hour", "day", "week", "month", "year", "decade", "generation", "time", "while", "long", "longer":
				return true
			case "to", "for", "from", ",", ".", "on", "in", "place", "effect":
				return false
			}
		}
		return false
	}
	return false
}

// seesNoLink reports whether a sentence says that no link is seen so far, which leaves it
// open that there is one: "we see no link to", "there did not appear to be any connection".
func (w *words) seesNoLink(toks []int32) bool {
	neg, seen := -1, -1
	for m := 0; m < len(toks) && m < 16; m++ {
		switch t := w.low[toks[m]]; t {
		case "not", "no":
			neg = m
			continue
		case ",", ";", "that", "because", "who", "which":
			return false
		}
		switch w.lem[toks[m]] {
		case "see", "find", "appear", "seem", "detect", "establish", "apparent", "known":
			seen = m
		case "link", "connection", "evidence", "sign", "indication":
			if seen >= 0 && neg >= 0 && m-max(seen, neg) < 6 && min(seen, neg) >= m-9 {
				return true
			}
		}
	}
	return false
}

// accuses reports whether a sentence turns on a party with "are the ones who"
// or a superlative of wrongdoing.
func (w *words) accuses(toks []int32) bool {
	for m := 0; m+2 < len(toks) && m < 24; m++ {
		if w.lem[toks[m]] != "be" || w.low[toks[m+1]] != "the" {
			continue
		}
		switch rest := toks[m+3:]; w.low[toks[m+2]] {
		case "ones", "one":
			return len(rest) > 0 && (w.low[rest[0]] == "who" || w.low[rest[0]] == "that" && w.low[toks[m+2]] == "ones") && (m == 0 || w.low[toks[m-1]] != "not")
		case "real", "biggest":
			for _, i := range rest[:min(len(rest), 4)] {
				if w.is(i, clBad) || w.is(i, clMisdeed) || w.is(i, clHarm) || w.val[i] <= -15 {
					return true
				}
			}
		}
	}
	return false
}

// amounts reports whether a clause says what something would amount to: "would
// represent an escalation", "poses a threat", "would be a disaster".
func (s *speech) amounts(c *clause) bool {
	w := s.w
	for m := c.verb; m < len(c.toks) && m < c.verb+4; m++ {
		switch w.lem[c.toks[m]] {
		case "represent", "constitute", "pose", "mark", "amount":
			return true
		case "be":
			rest := c.toks[m+1:]
			if len(rest) > 0 && (w.low[rest[0]] == "a" || w.low[rest[0]] == "an") && w.find(rest, clHarm, 3) >= 0 {
				return true
			}
		}
	}
	return false
}

// endangers returns where a clause in the present says that something is a danger by a
// verb of its own, -1 where it does not: "the leak endangers the wells".
func (w *words) endangers(c *clause) int {
	m := c.verb
	for m < len(c.toks) && w.adverb(c.toks[m]) {
		m++
	}
	if m+1 >= len(c.toks) || c.neg {
		return -1
	}
	switch w.lem[c.toks[m]] {
	case "threaten":
		if w.low[c.toks[m+1]] == "to" {
			return -1
		}
	case "endanger", "jeopardise", "jeopardize", "imperil":
	default:
		return -1
	}
	if t := w.doc.Tokens[c.toks[m]].Tag; t != nlp.TagVBZ && t != nlp.TagVBP {
		return -1
	}
	return m
}

// likely reports whether a clause says that something is likely to come:
// "is expected to", "are unlikely to".
func (w *words) likely(c *clause) bool {
	for m := c.verb; m+2 < len(c.toks) && m < c.verb+5; m++ {
		switch w.low[c.toks[m+1]] {
		case "likely", "unlikely", "expected", "bound", "poised", "set":
			return w.lem[c.toks[m]] == "be" && w.low[c.toks[m+2]] == "to" || w.low[c.toks[m]] == "not" && w.low[c.toks[m+2]] == "to"
		}
	}
	return false
}

// weighty reports whether a word says that something matters rather than that it
// is good.
func weighty(t string) bool {
	switch t {
	case "important", "vital", "essential", "historic", "effective", "reliable", "better", "best", "fair", "fine", "strong", "valuable":
		return true
	}
	return false
}
