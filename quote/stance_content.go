package quote

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

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
	if c, ok := s.quotedAs(); ok {
		return finding{act: Assert, level: s.modality(&c), addressed: true, first: -1, last: -1, rule: "content-quoted-as", sure: true}
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

// quotedAs returns what somebody is quoted as saying, where who quotes is the source: "a pilot
// as saying the ferry was full". The act of who quotes is to tell it, whatever the act of who
// is quoted.
func (s *speech) quotedAs() (clause, bool) {
	w := s.w
	if s.cueRead.lemma != "quote" && s.cueRead.lemma != "cite" || s.cueRead.passive {
		return clause{}, false
	}
	for m := 1; m+3 < len(s.content) && m < 24; m++ {
		if w.low[s.content[m]] != "as" {
			continue
		}
		switch w.low[s.content[m+1]] {
		case "saying", "stating", "writing", "adding", "claiming", "arguing":
			body := s.content[m+2:]
			if w.low[body[0]] == "that" {
				body = body[1:]
			}
			for k, i := range body {
				if k > 0 && w.doc.Tokens[i].Sent != w.doc.Tokens[body[0]].Sent {
					body = body[:k]
					break
				}
			}
			c := s.clause(body[:w.clauseBreak(body)])
			return c, c.verb >= 0
		}
	}
	return clause{}, false
}

// modality returns how sure a main clause is, 1 to 3, negative where it is
// negated.
func (s *speech) modality(c *clause) int8 {
	w := s.w
	if in, ok := s.leadsUp(c); ok {
		return s.modality(&in)
	}
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
		t := w.low[c.toks[m]]
		if perhaps(t) || t == "possible" {
			lv = min(lv, 1)
		}
		switch t {
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

// hit returns f as the finding of an act by a rule that rests on the words [first, last)
// of a clause.
func (s *speech) hit(f finding, c *clause, a Act, rule string, first, last int) (finding, bool) {
	f.act, f.rule = a, s.w.text.Concat("content-", rule)
	if first >= 0 && first < len(c.toks) {
		last = min(max(last, first+1), len(c.toks))
		f.first, f.last = c.toks[first], c.toks[last-1]+1
	}
	return f, true
}

// readAct applies the rules of the cascade to one sentence.
func (s *speech) readAct(c *clause, idx int) (finding, bool) {
	w := s.w
	if x, ok := s.leadsUp(c); ok {
		in := x // only what is read is put on the heap
		return s.readAct(&in, idx)
	}
	if x, ok := s.noDoubt(c); ok {
		in := x
		if f, ok := s.readAct(&in, idx); ok {
			return f, true
		}
		f := finding{addressed: true, level: s.modality(&in), sure: true}
		return s.hit(f, c, Assert, "no-doubt", c.start, c.verb+3)
	}
	f := finding{first: -1, last: -1, addressed: true, level: s.modality(c)}
	hit := func(a Act, rule string, first, last int) (finding, bool) { return s.hit(f, c, a, rule, first, last) }
	v := c.verb
	if s.callsHalt(c) {
		f.level, f.att, f.sure = 3, Con, true
		return hit(CallFor, "halt", v, v+3)
	}
	if w.atNoPoint(c.toks) {
		f.level, f.sure = -3, true
		return hit(Deny, "at-no-point", 0, 3)
	}
	if m, mode := w.keepsBack(c.toks[c.start:]); m > 0 && (c.own || c.subj == third || c.subj == expletive || v < 0) {
		f.of, f.mode, f.level, f.addressed, f.sure = Assert, mode, 0, true, true
		return hit(Withhold, "keeps-back", c.start, c.start+m)
	}
	if first, last := w.neitherNor(c.toks[c.start:]); last > 0 {
		f.of, f.mode, f.also, f.level, f.sure = Confirm, ModeDecline, Deny, 0, true
		return hit(Withhold, "neither-nor", c.start+first, c.start+last)
	}
	if m, yes := s.answers(c, idx); m > 0 {
		if yes {
			f.level = 3
			return hit(Confirm, "yes", 0, m)
		}
		f.level = -3
		return hit(Deny, "no", 0, m)
	}
	if rd := &c.rd; c.own && v >= 0 && rd.op && rd.act == Withhold && rd.of == Deny && rd.lemma == "deny" {
		return s.readOwn(c, f) // not to deny is not yet to say that it is so
	}
	if s.takesTime(c) {
		f.level, f.sure = max(-2, min(2, f.level)), true
		return hit(Predict, "takes-time", v, v+3)
	}
	if w.seesNoLink(c.toks[c.start:]) {
		f.level, f.sure = -1, true
		return hit(Doubt, "no-link", c.start, min(c.start+8, len(c.toks)))
	}
	if p, first, last := s.contentPhrase(stanceLexicon().contents, c); p != nil && !s.disowns(c, first) {
		f.att, f.level = p.att, p.cap
		act := p.act
		if act == Accuse && p.who == "other" && s.ofPlan(c) {
			act = Condemn // a plan is at fault, not a party
		}
		f.sure = p.act == Confirm && c.own && (c.neg && p.negated || c.verb >= 0 && c.rd.act == Confirm && s.present(c.rd.head))
		f.addressed = addressed(p.act, compNP) || p.act == Praise || p.act == Condemn // what is said is the evaluation
		if p.act == Withhold {
			f.of, f.mode = Assert, ModeDecline
			switch w.lem[c.toks[last-1]] {
			case "speculate":
				f.of = Speculate
			case "discuss":
				f.of = Discuss
			}
		}
		return hit(act, "phrase", first, last)
	}
	if c.own && v >= 0 {
		if f, ok := s.readOwn(c, f); ok {
			return f, true
		}
	}
	if m := w.timeFor(c.toks[c.start:]); m > 0 {
		head := c.toks[c.start:min(c.start+6, len(c.toks))]
		f.level, f.sure = 3, w.hasWord(head, "is") || w.hasWord(head, "'s")
		return hit(CallFor, "time-for", c.start, c.start+m)
	}
	if len(s.clauses) == 1 && len(s.content) <= 7 && s.quoted && w.hasWord(c.toks, "!") {
		f.level = 3
		return hit(CallFor, "slogan", c.start, len(c.toks))
	}
	if m := w.weThink(c.toks); m > 0 {
		f.level = max(-2, min(2, f.level))
		return hit(Opine, "we-think", m, m+2)
	}
	if s.inView(c.toks) {
		f.level = max(-2, min(2, f.level))
		return hit(Opine, "in-my-view", c.start, min(c.start+5, len(c.toks)))
	}
	if s.thought(c) {
		f.level = 2
		return hit(Opine, "thought", c.start, c.start+1)
	}
	if v < 0 {
		if first, last := w.calledFalse(c.toks[c.start:]); last > 0 {
			f.level = -3
			return hit(Deny, "false", c.start+first, c.start+last)
		}
		if c.ask {
			f.addressed, f.level = false, 0
			return hit(Ask, "question", c.start, len(c.toks))
		}
		if m := s.guesses(c); m >= 0 {
			return hit(Speculate, "perhaps", m, m+1)
		}
		return f, false
	}
	if c.subj == imperative {
		f.level = 3
		if c.neg || w.low[c.toks[v]] == "never" || w.low[c.toks[v]] == "do" && v+1 < len(c.toks) && w.low[c.toks[v+1]] == "not" {
			f.level = -3
		}
		return hit(CallFor, "imperative", v, v+2)
	}
	if c.ask && c.wh && idx == 0 {
		f.addressed, f.level = false, 0
		return hit(Ask, "question", c.start, len(c.toks))
	}
	if c.subj == third || c.subj == nominal || c.subj == second || c.subj == wholly || c.own {
		if c.subj == second && v < len(c.toks) && w.better(c.toks[v:]) {
			f.level = 3
			return hit(CallFor, "had-better", v, v+2)
		}
		if c.modal == "should" && s.shouldCome(c) {
			f.level, f.sure = 2, true
			if c.neg {
				f.level = -2
			}
			return hit(Predict, "should-come", v, v+2)
		}
		if (c.modal == "must" || c.modal == "should" || c.modal == "ought" || s.needTo(c)) && !s.haveDone(c) {
			f.level = 3
			if c.neg {
				f.level = -3
			}
			return hit(CallFor, "obligation", v, v+2)
		}
		if c.modal == "must" && c.subj != second && !c.own && idx == 0 && s.pastPart(c) {
			f.level, f.sure = 2, true // what must have been so is guessed
			return hit(Assert, "must-have", v, v+3)
		}
		if c.modal == "should" && s.haveDone(c) {
			f.att, f.level, f.sure = Con, 3, c.subj == second || c.subj == nominal || s.party(c)
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
	if m := w.noTruth(c.toks[c.start:]); m > 0 {
		f.level, f.sure = -3, true
		return hit(Deny, "no-truth", c.start, c.start+m)
	}
	if m := w.notClear(c.toks[c.start:]); m > 0 {
		f.of, f.mode, f.level, f.sure = Assert, ModeUnable, 0, true
		return hit(Withhold, "not-clear", c.start, c.start+m)
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
	if m := w.endangers(c); m >= 0 && !s.party(c) && c.subj != second {
		f.att = Con
		return hit(Warn, "harm", v, m+1)
	}
	if c.neg && c.modal == "" && w.contrast(c.toks[v:]) == Con {
		f.att, f.level = Con, 3
		return hit(Condemn, "contrast", v, len(c.toks))
	}
	if m := s.lacksGood(c); m >= 0 {
		f.att, f.sure = Con, true
		return hit(Condemn, "lacks-good", v, m+1)
	}
	if pred >= 0 && c.modal == "" {
		switch {
		case w.bad(c.toks[pred]) && !w.is(c.toks[pred], clFalse):
			f.att = Con
			if c.neg {
				f.att = 0
				break
			}
			return hit(Condemn, "evaluation", v, pred+1)
		case w.lem[c.toks[pred]] == "support" && !s.party(c):
			// “is supporting the price”: what a thing does is no approval
		case w.is(c.toks[pred], clGood) && !c.neg && !c.own && !w.is(c.toks[pred], clFeel) && !weighty(w.low[c.toks[pred]]):
			f.att = Pro
			return hit(Praise, "evaluation", v, pred+1)
		}
	}
	if c.modal == "may" || c.modal == "might" || c.modal == "could" && !c.neg {
		return hit(Speculate, "modal", v, v+2)
	}
	if m := s.guesses(c); m >= 0 {
		return hit(Speculate, "perhaps", m, m+1)
	}
	if w.likely(c) {
		return hit(Predict, "likely", v, v+3)
	}
	if (c.modal == "will" || c.modal == "would" && !s.quoted) && s.ownGroup(c) && (w.willed(&c.rd) && !w.unwilled(c.toks[v:]) && !w.stateAhead(c.toks[v:]) || !s.ownBody(c)) {
		f.level = 2
		switch {
		case c.neg && c.rd.act == Withhold && s.ownWithhold(c, &c.rd):
			f.of, f.mode, f.level, f.sure = c.rd.of, c.rd.mode, 0, c.rd.op
			return hit(Withhold, "own-operator-withhold", v, v+3)
		case c.neg && s.ownBody(c):
			f.level = -3
			return hit(Refuse, "own-will-not", v, v+3)
		case c.neg:
			f.level = -2
		case w.harmVerb(c.toks[v:]):
			f.att = Con
			return hit(Threaten, "own-future-harm", v, v+2)
		}
		return hit(Promise, "own-group-future", v, v+2)
	}
	if s.ahead(c) && c.cond == [2]int{} && (c.modal != "would" || s.foretold(c)) {
		return hit(Predict, "future", v, v+2)
	}
	return f, false
}

// foretold reports whether a clause with "would" tells what is to come rather than what
// would follow from something: somebody is to do it, or it says when, or it is arranged
// already.
func (s *speech) foretold(c *clause) bool {
	w := s.w
	switch {
	case c.verb <= c.start:
	case c.subj == third:
		switch w.low[c.toks[c.start]] {
		case "he", "she", "they":
			return true
		}
	case c.subj == nominal:
		head := w.topic(c.toks[c.start:c.verb])
		n, ok := lexicon.LookupNoun(w.low[head])
		if w.doc.Tokens[head].Tag.Name() || ok && n.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.Kin|lexicon.GroupN|lexicon.OrgN|lexicon.GovN) {
			return true
		}
	}
	for m := c.verb + 1; m < len(c.toks) && m < c.verb+5; m++ {
		t := w.low[c.toks[m]]
		switch {
		case t == "be" || w.adverb(c.toks[m]):
			continue
		case w.doc.Tokens[c.toks[m]].Tag == nlp.TagVBG || t == "able":
			return true
		}
		switch t {
		case "continue", "resume", "begin", "start", "end", "remain", "stay", "return", "happen", "reopen", "open", "close", "arrive", "come":
			return true
		}
		break
	}
	for m := c.verb + 1; m < len(c.toks) && m < c.verb+30; m++ {
		next := ""
		if m+1 < len(c.toks) {
			next = w.low[c.toks[m+1]]
		}
		switch t := w.low[c.toks[m]]; t {
		case "tomorrow", "tonight", "soon", "eventually", "weekend":
			return true
		case "next", "this", "coming":
			if season(next) {
				return true
			}
		case "in", "by", "on":
			if season(next) || monthNumber(next) != 0 || len(next) == 4 && next[:2] == "20" && next[3] >= '0' && next[3] <= '9' {
				return true
			}
		case ",", "if", "because", "while":
			return false
		default:
			if _, day := weekday(t); day {
				return true
			}
		}
	}
	return false
}

// season reports whether a word is for a time of the year or a span of time.
func season(t string) bool {
	switch t {
	case "week", "month", "year", "summer", "winter", "spring", "autumn", "fall", "season", "quarter", "decade":
		return true
	}
	return false
}

// disowns reports whether the words of a clause from first on stand in what the speaker
// denies, doubts or rejects with the verb of it: "we deny that it was our fault".
func (s *speech) disowns(c *clause, first int) bool {
	if !c.own || c.verb < 0 || first <= c.verb || c.neg || !c.rd.known || c.rd.neutral || c.rd.act != Deny && c.rd.act != Reject && c.rd.act != Doubt {
		return false
	}
	at := s.w.find1(c.toks[c.verb:first], "that")
	return at >= 0 && c.toks[c.verb+at] > c.rd.head
}

// contentPhrase returns the longest phrase of the tables by which a clause does
// something, and the words that it stands in, as a part of the clause's.
func (s *speech) contentPhrase(table *lexicon.Table[*contentStart], c *clause) (best *contentPhrase, first, last int) {
	const reach = 28 // how many words are looked at
	var toks [reach]int32
	var at [reach]int // where they stand in the clause
	w, n, verb := s.w, 0, -1
	for m := c.start; m < len(c.toks) && n < reach; m++ {
		switch t := w.low[c.toks[m]]; {
		case isQuoteMark(t) && t != "'", t == "a", t == "an", t == "the":
			continue
		}
		if m >= c.verb && c.verb >= 0 && verb < 0 {
			verb = n
		}
		toks[n], at[n] = c.toks[m], m
		n++
	}
	all := toks[:n]
	size := 0
	var has wordSet
	for _, t := range all {
		for _, f := range w.forms(t) {
			has.add(f)
		}
	}
	match := func(m int, start bool, list *contentList) {
		if list == nil {
			return
		}
		for k := range list.needs {
			if has.lacks(&list.needs[k]) {
				continue
			}
			p := &list.phrases[k]
			if len(p.rest)+1 <= size || (p.who == "start") != start || !start && !s.suits(c, p) {
				continue
			}
			if l := w.matchPhrase(all, m+1, p.rest, false); l > 0 && !w.crosses(all[m:m+l], p.rest) {
				best, size, first, last = p, len(p.rest)+1, at[m], at[m+l-1]+1
			}
		}
	}
	try := func(m int, start bool) {
		if m >= n {
			return
		}
		for _, key := range w.forms(toks[m]) {
			begun := table.Get(key)
			if begun == nil {
				continue
			}
			// The second word may stand behind an adverb.
			for k := m + 1; k < n; k++ {
				for _, next := range w.forms(toks[k]) {
					if next != "" {
						match(m, start, begun.next.Get(next))
					}
				}
				if !w.adverb(toks[k]) {
					break
				}
			}
			match(m, start, &begun.gap)
		}
	}
	try(0, true)
	if best == nil {
		from := max(verb, 0) // of what has no verb, what it begins with
		for m := from; m < min(n, from+5); m++ {
			try(m, false)
		}
	}
	return best, first, last
}

// crosses reports whether the gap of a phrase that begins with be, which is for what
// describes a noun, was filled with words that lead on to another: is a reply to attacks on.
func (w *words) crosses(toks []int32, rest []string) bool {
	if len(rest) < 2 || rest[0] != "~" || w.lem[toks[0]] != "be" && !shortBe(w.low[toks[0]]) {
		return false
	}
	for _, i := range toks[1:] {
		if w.lem[i] == rest[1] || w.low[i] == rest[1] {
			break
		}
		switch w.low[i] {
		case "for", "from", "against", "after", "about", "with", "to", "at", "over", "under":
			return true
		}
	}
	return false
}

// forms returns the words of the tables that a token may stand for: its lemma, itself
// where that is another one, and be where it is short for a form of it.
func (w *words) forms(i int32) [3]string {
	f := [3]string{w.lem[i]}
	x := w.low[i]
	if x != f[0] {
		f[1] = x
	}
	switch {
	case f[0] != "be" && shortBe(x):
		f[2] = "be"
	case mayEndInE(x, f[0]):
		f[2] = w.text.Concat(f[0], "e") // interfering
	}
	return f
}

// mayEndInE reports whether the dictionary form of a word may have lost its last letter
// with the ending.
func mayEndInE(word, form string) bool {
	n := len(form)
	return n > 3 && !vowel(form[n-1]) && (len(word) == n+3 && strings.HasSuffix(word, "ing") || len(word) == n+2 && strings.HasSuffix(word, "ed"))
}

// shortBe reports whether a word may be short for is, are or am.
func shortBe(w string) bool { return w == "'s" || w == "'re" || w == "'m" }

// suits reports whether a phrase goes with the subject of a clause and with its
// negation.
func (s *speech) suits(c *clause, p *contentPhrase) bool {
	if c.neg && !p.negated {
		return false
	}
	if !c.own && (c.modal == "may" || c.modal == "might" || c.modal == "could") && p.act != Speculate {
		return false
	}
	if p.act == Accuse && !c.own && (c.modal == "will" || c.modal == "would" || c.modal == "going") {
		return false // what is to come is no misdeed yet
	}
	switch p.who {
	case "own":
		return c.own || s.ownGroup(c) && (c.rd.act != Opine || !s.ownBody(c)) // not what a firm believes of others
	case "other":
		return !c.own && (c.subj == third || c.subj == nominal || c.subj == second) && !(p.act == Accuse && s.ownGroup(c))
	case "it":
		return !c.own && (c.subj == expletive || c.subj == third || c.subj == noPerson)
	}
	return true
}

// negation reports whether a word denies.
func negation(w string) bool {
	switch w {
	case "not", "no", "never", "nothing", "without", "none", "nobody":
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

// ofPlan reports whether the subject of a clause is a plan, a law or the like.
func (s *speech) ofPlan(c *clause) bool {
	if c.subj != nominal || c.verb <= c.start {
		return false
	}
	switch s.w.lem[s.w.topic(c.toks[c.start:c.verb])] {
	case "plan", "bill", "law", "legislation", "policy", "proposal", "measure", "scheme", "reform", "budget", "rule", "ban", "tax", "deal", "system", "act", "amendment":
		return true
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
		if w.is(i, clGood) || w.bad(i) || w.is(i, clFalse) || w.is(i, clTrue) {
			return m
		}
		if m > c.verb+6 || t == "," || t == "that" || t == "to" || t == "in" || t == "for" {
			return -1
		}
	}
	return -1
}

// bad reports whether a word, or what a superlative is made of, finds fault: "crazy",
// "the craziest".
func (w *words) bad(i int32) bool {
	if w.is(i, clBad) {
		return true
	}
	stem, ok := strings.CutSuffix(w.low[i], "est")
	if !ok || len(stem) < 3 {
		return false
	}
	if y, ok := strings.CutSuffix(stem, "i"); ok {
		stem = w.text.Concat(y, "y")
	} else if n := len(stem); stem[n-1] == stem[n-2] && stem[n-1] != 's' && stem[n-1] != 'l' {
		stem = stem[:n-1]
	}
	return stanceLexicon().classes.Get(stem)&(1<<clBad) != 0
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

// hedge holds a statement to a word of its own that says how sure its speaker is:
// "probably" and "presumably".
func (s *speech) hedge(v *verdict) {
	w := s.w
	if !v.fromContent || v.act != Assert || v.clause >= len(s.clauses) || v.level < 3 {
		return
	}
	c := &s.clauses[v.clause]
	for m := c.start; m < len(c.toks) && m < max(c.verb, c.start)+4; m++ {
		switch w.low[c.toks[m]] {
		case "probably", "presumably":
			v.level = 2
		}
	}
}

// embedded returns how sure the speaker of a praise or blame that the cue tells of is of
// the fact that it rests on: "criticised the firm for closing the mill", "slammed the talks
// as a farce", or of the idea that it is about: "mocked the notion that".
func (s *speech) embedded(v *verdict) (level int8, ok bool) {
	w := s.w
	if v.fromContent || v.act != Praise && v.act != Condemn || s.cueRead.flip || s.quoted {
		return 0, false
	}
	for m := 0; m+2 < len(s.content) && m < 30; m++ {
		i, next := s.content[m], s.content[m+1]
		switch t := w.low[i]; {
		case t == "," || t == ";" || t == "that" || t == "who" || t == "which" || w.verbLike(i):
			return 0, false
		case t == "for" && m > 0:
			if w.low[next] == "not" {
				next = s.content[m+2]
			}
			switch w.low[next] {
			case "his", "her", "its", "their":
				return 3, v.act == Condemn
			}
			return 3, w.doc.Tokens[next].Tag == nlp.TagVBG
		case t == "as" && m > 0:
			switch s.cueRead.lemma {
			case "support", "back", "endorse", "defend", "stand", "favor", "favour", "promote", "oppose":
				return 0, false // for a post, or in it
			}
			return 3, w.as(s.content) == m && w.low[next] != "part"
		case m < 5 && thesis(w.nounForm(t)):
			lv := int8(3)
			if v.act == Condemn {
				lv = -3
			}
			return lv, w.low[next] == "that" || w.low[next] == "of" && w.find1(s.content[m:min(len(s.content), m+8)], "being") < 0 && w.gerund(s.content[m+2:])
		}
	}
	return 0, false
}

// thesis reports whether a noun is for what somebody holds, which who blames it denies.
func thesis(n string) bool {
	switch n {
	case "idea", "notion", "suggestion", "claim", "assertion", "protestation", "theory", "insinuation":
		return true
	}
	return false
}

// gerund reports whether toks begin with a clause that turns on a verb in -ing: "building a
// dam", "the town becoming a port".
func (w *words) gerund(toks []int32) bool {
	for m, i := range toks {
		if m > 3 {
			break
		}
		if w.doc.Tokens[i].Tag == nlp.TagVBG {
			return true
		}
	}
	return false
}

// bareFeeling reports whether a feeling of the speaker's own is about a thing rather than
// about something that is so: "we are encouraged by the results".
func (s *speech) bareFeeling(v *verdict) bool {
	w := s.w
	if !v.fromContent || v.clause >= len(s.clauses) {
		return false
	}
	c := &s.clauses[v.clause]
	if !c.own || c.verb < 0 || c.neg {
		return false
	}
	for m := c.verb; m < len(c.toks) && m < c.verb+6; m++ {
		i := c.toks[m]
		if !w.is(i, clFeel) || w.is(i, clWant) || w.lem[i] == "feel" {
			switch l := w.lem[i]; {
			case l == "be", l == "feel", l == "have", shortBe(w.low[i]), w.adverb(i), w.doc.Tokens[i].Tag.Adjective(), isQuoteMark(w.low[i]), l == "so", l == "very", l == "some", l == "a":
				continue
			}
			return false
		}
		if m+1 >= len(c.toks) {
			return false
		}
		switch w.low[c.toks[m+1]] {
		case "of", "about", "by", "over", "with", "at", "for":
			return w.find1(c.toks[m+1:min(len(c.toks), m+10)], "that") < 0
		case ".", "!":
			return true
		}
		return false
	}
	return false
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
