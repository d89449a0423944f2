package quote

import "github.com/onrecord-go/onrecord/internal/nlp"

// finding is what the content of a statement says that the speaker does, where
// the cue leaves it open.
type finding struct {
	act         Act
	of          Act
	mode        Mode
	also        Act
	level       int8 // commitment with its sign, 0 with addressed false for none
	addressed   bool
	att         Attitude
	first, last int32 // the words that decided, [first, last); -1 for none
	rule        string
	clause      int
	rd          *reading
	sure        bool // too plain for a model to overrule
}

// cascade reads the act off the content: the first sentence that does more than
// assert decides, the order of the rules within a sentence is that of
// specificity.
func (s *speech) cascade() finding {
	if i, ok := s.turnAsks(); ok {
		f := finding{act: Ask, rule: "content-turn-question", clause: i, first: s.content[0], last: s.content[len(s.content)-1] + 1, sure: true}
		if i < len(s.clauses) {
			f.first = s.clauses[i].toks[0]
		}
		return f
	}
	for i := range s.clauses {
		c := &s.clauses[i]
		if f, ok := s.clauseAct(c, i); ok {
			f.clause = i
			return f
		}
	}
	f := finding{act: Assert, level: 3, addressed: true, first: -1, last: -1, rule: "content-assert"}
	if len(s.clauses) > 0 {
		f.level = s.modality(&s.clauses[0])
	}
	return f
}

// modality returns how sure a main clause is, 1 to 3, negative where it is
// negated.
func (s *speech) modality(c *clause) int8 {
	w := s.w
	lv := int8(3)
	switch c.modal {
	case "may", "might", "could":
		lv = 1
	case "should", "ought":
		lv = 2
	}
	from := c.verb
	if from < 0 {
		from = c.start
	}
	for m := c.start; m < len(c.toks) && m < from+6; m++ {
		switch w.low[c.toks[m]] {
		case "perhaps", "maybe", "possibly", "possible", "conceivably":
			lv = min(lv, 1)
		case "likely", "probably", "presumably", "appears", "appear", "seems", "seem", "appeared", "seemed", "largely", "generally", "unlikely":
			lv = min(lv, 2)
		}
	}
	if c.neg {
		lv = -lv
	}
	return lv
}

// clauseAct returns what the rules of the cascade find in one sentence. Whoever
// asks again gets the same.
func (s *speech) clauseAct(c *clause, idx int) (finding, bool) {
	if !c.asked {
		c.found, c.finds = s.readAct(c, idx)
		c.asked = true
	}
	return c.found, c.finds
}

// readAct applies the rules of the cascade to one sentence.
func (s *speech) readAct(c *clause, idx int) (finding, bool) {
	w := s.w
	f := finding{first: -1, last: -1, addressed: true, level: s.modality(c)}
	hit := func(a Act, rule string, first, last int) (finding, bool) {
		f.act, f.rule = a, w.text.Concat("content-", rule)
		if first >= 0 && first < len(c.toks) {
			last = min(max(last, first+1), len(c.toks))
			f.first, f.last = c.toks[first], c.toks[last-1]+1
		}
		return f, true
	}
	word := func(m int) string {
		if m < 0 || m >= len(c.toks) {
			return ""
		}
		return w.low[c.toks[m]]
	}
	v := c.verb
	hedge := f.level
	if hedge < 0 {
		hedge = -hedge
	}
	if m, mode := w.keepsBack(c.toks[c.start:]); m > 0 && (c.own || c.subj == third || c.subj == expletive) {
		f.of, f.mode, f.level, f.addressed, f.sure = Assert, mode, 0, true, true
		return hit(Withhold, "keeps-back", c.start, c.start+m)
	}
	// The speaker's own act: "we reject", "he cannot confirm", "I hope".
	if c.own && v >= 0 {
		rd := &c.rd
		end := v + 1
		for end < len(c.toks) && c.toks[end] <= rd.head {
			end++
		}
		switch {
		case rd.act == Withhold && !s.ownWithhold(c, rd):
			if s.ownDenial(c) {
				f.level = -3
				return hit(Deny, "own-denial", v, end)
			}
		case rd.op && rd.act != Assert:
			f.rd = rd
			f.act, f.of, f.mode, f.also, f.att = rd.act, rd.of, rd.mode, rd.also, rd.att
			f.level = s.level(rd.act, rd.cap, rd.flip, 3)
			f.addressed = addressed(rd.act, compNP)
			return hit(rd.act, "own-"+rd.rule, v, end)
		case word(v) == "let":
			return hit(CallFor, "let-us", v, end)
		case c.modal == "must" || c.modal == "should" || c.modal == "ought" || s.needTo(c):
			f.level = 3
			return hit(CallFor, "own-obligation", v, end)
		case rd.lemma == "need" && c.modal == "" && !c.neg && (c.subj == firstMany || !s.quoted):
			f.level = 3
			return hit(CallFor, "own-need", v, end)
		case (c.modal == "will" || c.modal == "would" && !s.quoted) && c.neg && w.willed(rd) && rd.act != Withhold:
			f.level = -3
			return hit(Refuse, "own-will-not", v, end)
		case (c.modal == "will" || c.modal == "would" && !s.quoted || c.modal == "going") && w.willed(rd):
			if w.harmVerb(c.toks[v:]) {
				f.level, f.att = 2, Con
				return hit(Threaten, "own-future-harm", v, end)
			}
			f.level = 2
			if c.neg {
				f.level = -2
			}
			return hit(Promise, "own-future", v, end)
		case rd.known && !rd.neutral && w.ownAct(rd) && !s.narrated(rd):
			f.rd = rd
			f.att = rd.att
			f.sure = (rd.act == Reject || rd.act == Deny || rd.act == Confirm) && s.present(rd.head)
			f.level = s.level(rd.act, rd.cap, rd.flip, hedge)
			cp := w.complementOf(c.toks[min(end, len(c.toks)):])
			f.addressed = addressed(rd.act, cp)
			return hit(rd.act, "own-act", v, end)
		case w.feelVerb(c.toks[v:min(v+5, len(c.toks))]):
			f.addressed = false
			f.level = 0
			return hit(Express, "own-feeling", v, min(v+4, len(c.toks)))
		case c.neg && s.ownDenial(c):
			f.level = -3
			return hit(Deny, "own-denial", v, end)
		}
	}
	if m := w.timeFor(c.toks[c.start:]); m > 0 {
		f.level = 3
		return hit(CallFor, "time-for", c.start, c.start+m)
	}
	if len(s.clauses) == 1 && len(s.content) <= 7 && s.quoted && w.hasWord(c.toks, "!") {
		f.level = 3
		return hit(CallFor, "slogan", c.start, len(c.toks))
	}
	if w.inView(c.toks) {
		f.level = max(-2, min(2, f.level))
		return hit(Opine, "in-my-view", c.start, min(c.start+5, len(c.toks)))
	}
	if v < 0 {
		if c.ask {
			f.addressed, f.level = false, 0
			return hit(Ask, "question", c.start, len(c.toks))
		}
		return f, false
	}
	if c.subj == imperative {
		f.level = 3
		return hit(CallFor, "imperative", v, v+2)
	}
	if c.ask && c.wh && idx == 0 {
		f.addressed, f.level = false, 0
		return hit(Ask, "question", c.start, len(c.toks))
	}
	if c.subj == third || c.subj == nominal || c.subj == second || c.subj == wholly || c.own {
		if (c.modal == "must" || c.modal == "should" || c.modal == "ought" || s.needTo(c)) && !s.haveDone(c) {
			f.level = 3
			if c.neg {
				f.level = -3
			}
			return hit(CallFor, "obligation", v, v+2)
		}
		if c.modal == "should" && s.haveDone(c) {
			f.att, f.level = Con, 3
			return hit(Condemn, "should-have", v, v+3)
		}
	}
	pred := s.predicate(c)
	// Truth and falsity of a claim.
	if pred >= 0 && (c.subj == third || c.subj == nominal || c.subj == expletive || c.subj == wholly) && s.claimSubject(c) {
		switch {
		case w.doubtPattern(c.toks[c.start:]):
			f.level, f.sure = -1, true
			return hit(Doubt, "not-always-true", c.start, len(c.toks))
		case w.is(c.toks[pred], clFalse):
			f.level = -3
			if c.neg {
				f.level = 3
				return hit(Confirm, "not-false", v, pred+1)
			}
			return hit(Deny, "false", v, pred+1)
		case w.is(c.toks[pred], clTrue):
			if c.neg {
				f.level = -3
				return hit(Deny, "not-true", v, pred+1)
			}
			f.level = 3
			return hit(Confirm, "true", v, pred+1)
		}
	}
	if w.doubtPattern(c.toks[c.start:]) {
		f.level, f.sure = -1, true
		return hit(Doubt, "not-always-true", c.start, len(c.toks))
	}
	if w.noEvidence(c.toks[c.start:]) {
		f.level = -1
		return hit(Doubt, "no-evidence", c.start, min(c.start+8, len(c.toks)))
	}
	if w.accuses(c.toks[c.start:]) {
		f.att, f.sure = Con, true
		return hit(Accuse, "turned-back", v, len(c.toks))
	}
	if m := w.find(c.toks[v:], clMisdeed, 5); m >= 0 && c.modal == "" && !c.neg && !c.own && !c.rd.passive && s.party(c) {
		f.att = Con
		return hit(Accuse, "misdeed", v, v+m+1)
	}
	if m := w.find(c.toks[v:], clHarm, 14); m >= 0 && !c.neg && (c.modal == "may" || c.modal == "might" || c.modal == "could" || c.modal == "will" || c.modal == "would" || c.modal == "going" || w.lem[c.toks[v]] == "pose" || w.lem[c.toks[v]] == "risk") {
		f.att = Con
		f.sure = s.amounts(c)
		return hit(Warn, "harm", v, v+m+1)
	}
	if pred >= 0 && c.modal == "" {
		switch {
		case w.is(c.toks[pred], clBad) && !w.is(c.toks[pred], clFalse):
			f.att = Con
			if c.neg {
				f.att = 0
				break
			}
			return hit(Condemn, "evaluation", v, pred+1)
		case w.is(c.toks[pred], clGood) && !c.neg && !c.own && !w.is(c.toks[pred], clFeel) && !weighty(w.low[c.toks[pred]]):
			f.att = Pro
			return hit(Praise, "evaluation", v, pred+1)
		}
	}
	if c.modal == "may" || c.modal == "might" || c.modal == "could" && !c.neg {
		return hit(Speculate, "modal", v, v+2)
	}
	if w.likely(c) {
		return hit(Predict, "likely", v, v+3)
	}
	if (c.modal == "will" || c.modal == "would" && !s.quoted) && s.ownGroup(c) {
		f.level = 2
		if c.neg {
			f.level = -2
		}
		return hit(Promise, "own-group-future", v, v+2)
	}
	if (c.modal == "will" || c.modal == "going" || c.modal == "would" && !s.quoted) && c.cond == [2]int{} {
		return hit(Predict, "future", v, v+2)
	}
	return f, false
}

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
		case a == "not" && b == "in" && c == "a" && d == "position" && at(m+4) == "to":
			return m + 5, ModeUnable
		case a == "too" && (b == "early" || b == "soon") && c == "to" && (d == "say" || d == "tell" || d == "know" || d == "judge") && at(m+4) != "that":
			return m + 4, ModeUnable
		}
	}
	return 0, ModeUnknown
}

// narrated reports whether a verb of the speaker's own tells what was done before
// rather than doing it: "I asked him" in a quotation.
func (s *speech) narrated(r *reading) bool {
	if !s.inQuote(r.head) || s.w.doc.Tokens[r.head].Tag != nlp.TagVBD {
		return false
	}
	switch r.act {
	case Opine, Express:
		return false
	}
	return true
}

// amounts reports whether a clause says what something would amount to: "would
// represent an escalation", "poses a threat".
func (s *speech) amounts(c *clause) bool {
	for m := c.verb; m < len(c.toks) && m < c.verb+4; m++ {
		switch s.w.lem[c.toks[m]] {
		case "represent", "constitute", "pose", "mark", "amount":
			return true
		}
	}
	return false
}

// present reports whether the verb at token i stands in the present tense.
func (s *speech) present(i int32) bool {
	if i < 0 {
		return false
	}
	switch s.w.doc.Tokens[i].Tag {
	case nlp.TagVB, nlp.TagVBP, nlp.TagVBZ:
		return true
	}
	return false
}

// party reports whether the subject of a clause can do wrong: a person, a body or
// a country, rather than a thing.
func (s *speech) party(c *clause) bool {
	w := s.w
	switch c.subj {
	case second:
		return true
	case third:
		switch w.low[c.toks[c.start]] {
		case "he", "she", "they":
			return true
		}
		return false
	case nominal:
		for m := c.start; m < c.verb && m < c.start+8; m++ {
			if w.doc.Tokens[c.toks[m]].Tag.Name() {
				return true
			}
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

// inView reports whether a sentence is marked as a view: "in my opinion", "to me".
func (w *words) inView(toks []int32) bool {
	for m := 0; m+2 < len(toks) && m < 24; m++ {
		a, b := w.low[toks[m]], w.low[toks[m+1]]
		if a == "in" && (b == "my" || b == "our") {
			for k := m + 2; k < len(toks) && k < m+5; k++ {
				switch w.low[toks[k]] {
				case "view", "opinion", "judgment", "judgement", "mind":
					return true
				}
			}
		}
		if m < 2 && (a == "for" || a == "to") && b == "me" && w.low[toks[m+2]] == "," {
			return true
		}
	}
	return false
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

// ownGroup reports whether the subject of a clause is the speaker's own body:
// "his government", "our company".
func (s *speech) ownGroup(c *clause) bool {
	if c.verb-c.start < 2 || c.verb-c.start > 6 {
		return false
	}
	switch s.w.low[c.toks[c.start]] {
	case "my", "our":
		return true
	case "his", "her", "its", "their":
		return !s.quoted
	}
	return false
}

// ownAct reports whether a reading of the speaker's own verb is an act by
// being said, or tells of one: "I hope", "we reject", but not "I see" or "I put".
func (w *words) ownAct(r *reading) bool {
	switch r.lemma {
	case "see", "put", "hear", "go", "read", "list", "learn", "hit", "sign", "pass", "fire", "hire", "set", "push", "count", "follow", "vote", "choose", "bear",
		"cover", "elect", "impose", "adopt", "allow", "appoint", "prepare", "commit", "select", "plead", "struggle", "press", "bring", "raise", "remember", "have", "be",
		"report", "speak", "talk", "meet", "discuss", "address", "touch", "interest", "message", "case", "point", "note", "name", "post", "order", "charge",
		"back", "make", "find", "focus", "decide", "attack", "question", "notice", "figure", "challenge", "sense", "bet", "view", "order to", "announce", "offer", "mean",
		"know", "plan", "long", "move", "mention", "cast", "hold", "quote":
		return r.lemma == "know" || r.lemma == "plan" || r.lemma == "remember" || r.lemma == "back" || r.lemma == "bet"
	}
	return r.act != Assert && r.act != Discuss
}

// ownWithhold reports whether a negated verb group of the speaker's own withholds
// a stance now, rather than telling of the past: "cannot confirm", "will not
// comment", "do not know whether".
func (s *speech) ownWithhold(c *clause, r *reading) bool {
	w := s.w
	for m := c.verb; m < len(c.toks) && m < c.verb+3; m++ {
		switch w.low[c.toks[m]] {
		case "did", "had", "has", "never", "was", "were":
			return r.mode == ModeUnable && (w.low[c.toks[m]] == "did" || w.low[c.toks[m]] == "was")
		}
	}
	if knowing(r.lemma) {
		return r.lemma != "understand" && r.lemma != "aware"
	}
	switch r.lemma {
	case "confirm", "deny", "comment", "say", "discuss", "speculate", "answer", "verify", "disclose", "reveal", "elaborate", "predict", "judge", "corroborate",
		"respond", "name", "identify", "tell", "guess", "rule", "speak", "get", "share", "divulge", "endorse", "explain", "address", "talk", "engage", "dispute", "refute":
		return true
	}
	return r.of == Confirm || r.of == Deny || r.of == Reject
}

// willed reports whether a verb after "will" is the speaker's own doing and no
// state.
func (w *words) willed(r *reading) bool {
	switch r.lemma {
	case "be", "have", "know", "see", "find", "win", "lose", "need", "suffer", "happen", "become", "think", "believe", "love":
		return false
	}
	return r.head >= 0
}

// harmVerb reports whether the verb group does harm to a party.
func (w *words) harmVerb(toks []int32) bool {
	for m := 0; m < len(toks) && m < 6; m++ {
		switch w.lem[toks[m]] {
		case "retaliate", "punish", "destroy", "strike", "bomb", "attack", "sue", "prosecute", "kill", "crush", "hit", "avenge", "deport", "jail":
			return true
		}
	}
	return false
}

// feelVerb reports whether a verb group says what its subject feels.
func (w *words) feelVerb(toks []int32) bool {
	for m, i := range toks {
		if m > 0 && w.is(i, clFeel) && !w.is(i, clAdverb) {
			return w.lem[toks[0]] == "be" || w.low[toks[0]] == "'m" || w.lem[toks[0]] == "feel"
		}
	}
	return false
}

// ownDenial reports whether a negated clause about the speaker's own side denies
// what it may be accused of: a misdeed, or words and intentions ascribed to it.
func (s *speech) ownDenial(c *clause) bool {
	w := s.w
	if c.modal != "" {
		return false
	}
	past := false
	for m := c.verb; m < len(c.toks) && m < c.verb+6; m++ {
		switch t := w.low[c.toks[m]]; {
		case t == "nothing" && m+3 < len(c.toks) && w.low[c.toks[m+1]] == "to" && w.low[c.toks[m+2]] == "do":
			return true
		case t == "never", t == "did", t == "was", t == "were", t == "have", t == "has":
			past = true
		case past && (w.lem[c.toks[m]] == "say" || w.lem[c.toks[m]] == "mean" || w.lem[c.toks[m]] == "intend" || w.lem[c.toks[m]] == "call"):
			return true
		}
	}
	if !past {
		return false
	}
	for m := c.verb; m < len(c.toks) && m < c.verb+9; m++ {
		if w.is(c.toks[m], clMisdeed) || w.val[c.toks[m]] <= -15 {
			return true
		}
	}
	return false
}

// needTo reports whether the verb group is one of need: "need to", "has to".
func (s *speech) needTo(c *clause) bool {
	w := s.w
	for m := c.verb; m+1 < len(c.toks) && m < c.verb+3; m++ {
		l := w.lem[c.toks[m]]
		if (l == "need" || l == "have" || w.low[c.toks[m]] == "got") && w.low[c.toks[m+1]] == "to" && !c.neg {
			return w.low[c.toks[m]] != "had"
		}
	}
	return false
}

// haveDone reports whether the modal governs a perfect: "should have said".
func (s *speech) haveDone(c *clause) bool {
	for m := c.verb; m < len(c.toks) && m < c.verb+4; m++ {
		if s.w.low[c.toks[m]] == "have" {
			return m > c.verb
		}
	}
	return false
}

// predicate returns the position of the word that a copula predicates, -1
// where the verb is none.
func (s *speech) predicate(c *clause) int {
	w := s.w
	if c.verb < 0 {
		return -1
	}
	be := false
	for m := c.verb; m < len(c.toks) && m < c.verb+10; m++ {
		i := c.toks[m]
		t := w.low[i]
		switch {
		case w.lem[i] == "be", t == "'s", w.lem[i] == "become", w.lem[i] == "look", w.lem[i] == "sound", w.lem[i] == "seem":
			be = true
			continue
		case w.lem[i] == "have" || t == "not" || t == "never" || w.adverb(i) || t == "a" || t == "an" || t == "the" || t == "so" || t == "very" || t == "too" ||
			t == "such" || t == "would" || t == "will" || t == "more" || t == "most" || t == "all" || t == "just" || isQuoteMark(t) || t == "pretty" || t == "quite" || t == "one" || t == "of" || t == "any" || t == "kind":
			continue
		}
		if !be {
			return -1
		}
		if w.is(i, clGood) || w.is(i, clBad) || w.is(i, clFalse) || w.is(i, clTrue) {
			return m
		}
		if m > c.verb+6 || t == "," || t == "that" || t == "to" || t == "in" || t == "for" {
			return -1
		}
	}
	return -1
}

// claimSubject reports whether the subject of a clause can be a claim: "that",
// "it", "the report".
func (s *speech) claimSubject(c *clause) bool {
	w := s.w
	if c.verb <= c.start {
		return false
	}
	switch w.low[c.toks[c.start]] {
	case "it", "that", "this", "these", "those", "they":
		return true
	}
	return w.find(c.toks[c.start:c.verb], clClaimNoun, 12) >= 0
}

// find returns the position of the first word of a class among the first limit
// tokens, -1 where there is none.
func (w *words) find(toks []int32, c class, limit int) int {
	for m := 0; m < len(toks) && m < limit; m++ {
		if w.is(toks[m], c) {
			return m
		}
	}
	return -1
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

// accuses reports whether a sentence turns on a party with "are the ones who"
// or a superlative of wrongdoing.
func (w *words) accuses(toks []int32) bool {
	for m := 0; m+2 < len(toks) && m < 24; m++ {
		if w.lem[toks[m]] != "be" || w.low[toks[m+1]] != "the" {
			continue
		}
		switch w.low[toks[m+2]] {
		case "ones", "one", "real", "biggest":
			return m+3 < len(toks)
		}
	}
	return false
}

// level returns the commitment that an act of a cue lends to a content of the
// given modality (1 to 3).
func (s *speech) level(a Act, cap int8, flip bool, modality int8) int8 {
	if modality < 0 {
		modality = -modality
	}
	switch a {
	case Withhold:
		return cap // 0, or 1 for "would not rule out"
	case Ask, Discuss:
		return 0
	case Doubt:
		return -1
	case Refuse:
		return -3
	case Deny, Reject:
		if cap > 0 {
			cap = -cap
		}
		if cap == 0 {
			cap = -3
		}
		return cap
	}
	lv := modality
	switch {
	case cap > 0:
		lv = min(lv, cap)
	case a == Speculate:
		lv = min(lv, 1)
	case a == Opine || a == Predict || a == Warn || a == Promise || a == Threaten:
		lv = min(lv, 2)
	}
	if flip {
		lv = -min(lv, 2)
	}
	return lv
}

// addressed reports whether an act with a complement of the given kind answers
// whether something is so.
func addressed(a Act, c complement) bool {
	switch a {
	case Ask, Discuss:
		return false
	case Praise, Condemn, Express:
		return c == compThat || c == compClause
	}
	return true
}
