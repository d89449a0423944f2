package quote

// laterStance is a stance beside the primary one, and the clause that it was read from.
type laterStance struct {
	at int
	x  Stance
}

// clauses links the stances of a statement whose content is one or several
// clauses: the one that decided the act is the primary one, the others are
// stances of their own.
func (r *claimReader) clauses(s *speech, v *verdict, st *Statement, self string) {
	main := v.clause
	if main >= len(s.clauses) {
		main = 0
	}
	later := r.later[:0]
	defer func() { r.later = later[:0] }()
	p := &st.Stances[0]
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.start >= len(c.toks) {
			continue
		}
		var own Stance
		if i == main {
			own = *p
		} else {
			own = r.further(s, c, i)
			if own.Act == ActUnknown {
				continue
			}
		}
		if i == main && own.Reason == "content-quoted-as" {
			if in, ok := s.quotedAs(); ok {
				c = &in
			}
		}
		more := r.clauseStance(s, v, st, c, &own, i == main, self)
		if own.Claim != 0 {
			r.book.refer(own.Claim, "")
		}
		for _, x := range more {
			r.book.refer(x.Claim, "")
		}
		if i == main {
			*p = own
		} else if own.Claim != 0 {
			own.Match = MatchSame
			later = append(later, laterStance{i, own})
		}
		for _, x := range more {
			later = append(later, laterStance{i, x})
		}
	}
	// What belongs to the main clause stands right behind it.
	for _, l := range later {
		if l.at == main {
			st.add(&r.e.stanceMem, l.x)
		}
	}
	for _, l := range later {
		if l.at != main {
			st.add(&r.e.stanceMem, l.x)
		}
	}
}

// further reads the act of a clause that is not the primary one.
func (r *claimReader) further(s *speech, c *clause, i int) Stance {
	if c.verb < 0 {
		return Stance{}
	}
	f, ok := s.clauseAct(c, i)
	if !ok {
		f = finding{act: Assert, level: s.modality(c), addressed: true, first: -1, rule: "content-assert"}
	}
	if f.act == Ask || c.ask && (f.act == Assert || f.act == Predict || f.act == Speculate) {
		return Stance{} // what is asked is not said
	}
	x := Stance{Act: f.act, Of: f.of, Mode: f.mode, Addressed: f.addressed, Attitude: f.att, Reason: f.rule, Trigger: r.e.bytes(f.first, f.last)}
	if f.addressed {
		x.Commitment = f.level
	}
	x.settle()
	if x.Trigger.IsZero() {
		x.Trigger = r.e.bytes(c.toks[c.verb], c.toks[c.verb]+1)
	}
	return x
}

// clauseStance finds the claim that a clause is a stance on and refines the
// stance by it. It returns the stances on other claims that the clause touches,
// in memory that the next call uses again.
func (r *claimReader) clauseStance(s *speech, v *verdict, st *Statement, c *clause, x *Stance, primary bool, self string) []Stance {
	w := r.w
	if in, ok := s.noDoubt(c); ok {
		c = &in
	}
	lo, hi := c.start, len(c.toks)
	if c.cond[1] > c.cond[0] {
		switch {
		case c.cond[1] <= lo:
		case c.cond[0] > lo && w.low[c.toks[c.cond[0]-1]] != "that":
			hi = c.cond[0]
		}
	}
	// The speaker's own act over a claim: "we reject the claims", "cannot confirm
	// the reports that …".
	// Where the cue decided the act, the verb of the clause belongs to what is claimed:
	// "denied that it had rejected the bid".
	if c.own && c.verb >= 0 && c.rd.head >= 0 && (evaluates(x.Act) || x.Act == Condemn || x.Act == Praise) && c.rd.known && !c.rd.neutral && !(primary && !v.fromContent && x.Act != c.rd.act) {
		h, last := c.verb, c.rd.head
		if c.finds && c.found.act == x.Act && c.found.first > last && c.found.rule == "content-phrase" && w.find1(c.toks[c.verb:hi], "but") >= 0 {
			last = c.found.last - 1 // regretted the leak but did not accept that
		}
		for h < len(c.toks) && c.toks[h] <= last {
			h++
		}
		rest := w.eitherWay(c.toks[min(h, hi):hi])
		for len(rest) > 0 && (w.low[rest[0]] == "on" || w.low[rest[0]] == "about" || w.low[rest[0]] == "of" || w.low[rest[0]] == "with") {
			with := w.low[rest[0]] == "with"
			if rest = rest[1:]; with {
				rest = w.pastWhom(rest)
			}
		}
		if len(rest) > 0 && x.Act == Withhold && (w.low[rest[0]] == "further" || w.low[rest[0]] == "until") {
			return nil // would not comment further until
		}
		if len(rest) > 0 {
			switch comp := w.complementOf(rest[:min(len(rest), maxFollow)]); comp {
			case compClaim, compDemand, compNP:
				if evaluates(x.Act) && r.onWords(s, w.held(rest), x, self) {
					return nil
				}
				if ms := r.mentions(s, rest, self); len(ms) > 0 && ms[0].first <= rest[0]+6 {
					if primary {
						reacts(x, v)
					}
					r.take(x, &ms[0])
					return nil
				}
				if evaluates(x.Act) && x.Act != Opine {
					r.nounClaim(x, rest, self)
				}
				return nil
			case compAnaphor:
				if id, why := r.book.anaphor(w.low[rest[0]], "", true); id != 0 {
					r.take(x, &claimMention{first: rest[0], last: rest[0] + 1, id: id, reason: why})
				}
				return nil
			case compThat, compClause:
				c2 := s.clause(rest)
				if c2.verb >= 0 && x.Act == c.rd.act && (x.Commitment >= 0 || c.rd.flip || !affirms(x.Act)) {
					r.onClause(s, &c2, x, self)
					return nil
				}
				if c2.verb >= 0 {
					id, _ := r.clauseClaim(s, &c2, c2.start, len(c2.toks), self, false)
					x.about(id)
					return nil
				}
			case compWh:
				if len(rest) > 1 {
					c2 := s.clause(rest[1:])
					if c2.verb >= 0 && (w.low[rest[0]] == "whether" || w.low[rest[0]] == "if") {
						id, _ := r.clauseClaim(s, &c2, c2.start, len(c2.toks), self, false)
						x.about(id)
					}
				}
				return nil
			}
		}
	}
	// Truth or falsity of a claim.
	if c.verb >= 0 && (c.subj == third || c.subj == nominal) && (x.Act == Deny || x.Act == Confirm || x.Act == Doubt) {
		if r.onWords(s, w.predicated(c), x, self) {
			return nil
		}
	}
	if x.Act == Deny || x.Act == Reject || x.Act == Confirm {
		if r.onWords(s, w.judged(c.toks[c.start:]), x, self) {
			return nil
		}
		if at := w.pointed(c); at >= 0 {
			if id, why := r.book.anaphor(w.low[at], "", true); id != 0 {
				r.answers(s, x, &claimMention{first: at, last: at + 1, noun: w.low[at], id: id, reason: why})
			}
			return nil
		}
	}
	if c.verb >= 0 && (c.subj == third || c.subj == nominal) && (x.Act == Deny || x.Act == Confirm || x.Act == Doubt) && (r.truth(s, c) || x.Act == Doubt && !(primary && denied(v, x))) {
		toks := c.toks[lo:hi]
		ms := r.mentions(s, toks, self)
		if len(ms) > 0 {
			r.take(x, &ms[0])
			return nil
		}
		if m, ok := r.subjectClaim(s, c, self); ok {
			r.answers(s, x, &m)
			return nil
		}
	}
	if c.verb < 0 || x.Act == Ask {
		return nil
	}
	if !x.Addressed && x.Act != Express && x.Act != Praise && x.Act != Condemn {
		return nil
	}
	before := len(r.book.list)
	ms := r.mentions(s, c.toks[lo:hi], self)
	r.sign = x.Commitment
	if primary && denied(v, x) {
		r.sign = 1
	}
	stands := c.neg && r.sign > 0 // the stance is on the negation, not on what it negates
	id, _ := r.clauseClaim(s, c, lo, hi, self, false)
	r.sign = 0
	if id == 0 {
		return nil
	}
	turned := int(id) <= before && r.book.entry(id).neg != stands
	inPlay := int(id) <= before && !turned && r.playedByOthers(id, self)
	x.Claim, x.Match = id, MatchSame
	stated := affirms(x.Act) || (x.Act == Deny || x.Act == Reject) && !c.neg && !(primary && denied(v, x)) && w.pleads(c)
	e := r.book.entry(id)
	if int(id) > before && x.Commitment < 0 && !r.unsaid && stated && !(primary && s.cueRead.op) {
		if !affirms(x.Act) && c.subj == nominal && c.verb > lo && w.is(c.toks[c.verb-1], clClaimNoun) {
			claims := c.toks[lo:c.verb]
			e.claim.Text = w.sentenceOf([]string{r.words(claims), pick(w.many(claims), "are", "is"), "true"}) // “the claim is nonsense”, of one that is not told
		} else {
			x.Commitment = -x.Commitment // the claim is the sentence as it stands
		}
	}
	switch x.Act {
	case CallFor, Promise, Threaten:
		e.claim.Kind = Proposal
	}
	r.refine(s, c, x, primary && v.exact, inPlay, self)
	if turned {
		x.Commitment = -x.Commitment
	}
	r.attitude(s, c, x, st)
	if !primary && c.own && c.subj == firstMany && x.Act == Assert && x.Basis == BasisUnknown && w.progressive(c) {
		x.Basis = BasisFirstHand
	}
	more := r.more[:0]
	defer func() { r.more = more[:0] }()
	for i := range ms {
		m := &ms[i]
		if m.id == id {
			continue
		}
		r.mention(m)
		subject := m.last <= c.toks[c.verb]
		switch {
		case w.possesses(c) && !c.neg && x.Commitment > 0:
			more = append(more, Stance{Claim: m.id, Match: MatchEvidenceFor, Act: x.Act, Addressed: true, Commitment: 2, Basis: BasisEvidence,
				Trigger: r.e.bytes(m.first, m.last), Reason: "evidence"})
			r.book.link(id, m.id, MatchEvidenceFor, w.text.Concat("who has ", m.noun, " of it speaks for it"))
		case w.perceives(c):
			x.Basis = BasisFirstHand
			more = append(more, Stance{Claim: m.id, Match: MatchMention, Act: x.Act, Trigger: r.e.bytes(m.first, m.last), Reason: "mention"})
		case subject && (c.modal == "would" || c.modal == "could" || c.modal == "might" || c.modal == "may") && m.event:
			e := r.book.entry(id)
			e.claim.Kind = Hypothetical
			r.book.link(id, m.id, MatchCondition, m.reason)
			if x.Attitude != 0 && x.Target == "" {
				x.Target = r.words(c.toks[lo:c.verb])
			}
			more = append(more, Stance{Claim: m.id, Match: MatchCondition, Act: x.Act, Attitude: x.Attitude, Target: x.Target, Trigger: r.e.bytes(m.first, m.last), Reason: "scenario"})
		case subject && x.Attitude == NoAttitude && w.derides(c):
			x.Attitude, x.Target = Con, r.words(c.toks[lo:c.verb])
			more = append(more, Stance{Claim: m.id, Match: MatchMention, Act: x.Act, Attitude: Con, Trigger: r.e.bytes(m.first, m.last), Reason: "mention"})
		default:
			more = append(more, Stance{Claim: m.id, Match: MatchMention, Act: x.Act, Trigger: r.e.bytes(m.first, m.last), Reason: "mention"})
		}
	}
	return more
}

// pleads reports whether a clause denies by what it says of somebody, so that it is no denial
// of itself: "my client is innocent", "the judge was wrong".
func (w *words) pleads(c *clause) bool {
	for m := c.verb; m >= 0 && m < len(c.toks) && m < c.verb+6; m++ {
		if l := w.lem[c.toks[m]]; l == "innocent" || l == "wrong" || l == "mistaken" || w.is(c.toks[m], clFalse) {
			return true
		}
	}
	return false
}

// denied reports whether the cue of a statement denies or doubts the clause behind it as it
// stands, so that a negation in the clause is part of what is denied.
func denied(v *verdict, x *Stance) bool {
	return !v.fromContent && x.Act == v.ruledAct && (x.Act == Deny || x.Act == Reject || x.Act == Doubt)
}

// onClause gives a stance the claim of a clause that the words of the stance are about as
// it stands: "we deny that", "it is not true that".
func (r *claimReader) onClause(s *speech, c *clause, x *Stance, self string) {
	id, turned, _ := r.literal(s, c, c.start, len(c.toks), self, false)
	if turned {
		x.Commitment = -x.Commitment
	}
	x.about(id)
}

// onWords is onClause for words that may be none: it reports whether they are a clause.
func (r *claimReader) onWords(s *speech, toks []int32, x *Stance, self string) bool {
	if len(toks) == 0 {
		return false
	}
	c := s.clause(toks)
	if c.verb < 0 {
		return false
	}
	r.onClause(s, &c, x, self)
	return true
}

// about makes claim id the very one that a stance is about, 0 for none.
func (x *Stance) about(id ClaimID) {
	if x.Claim = id; id != 0 {
		x.Match = MatchSame
	}
}

// predicated returns the clause of which a sentence says that it is true or false: "it is
// not true that P", "it would be wrong to claim that P". It is empty where there is none.
func (w *words) predicated(c *clause) []int32 {
	if c.verb != c.start+1 || w.low[c.toks[c.start]] != "it" {
		return nil
	}
	at, truthy := w.find(c.toks[c.verb:], clFalse, 8), w.find(c.toks[c.verb:], clTruthy, 8)
	if at < 0 || truthy >= 0 && truthy < at {
		at = truthy // not true that the map was wrong
	}
	if at < 0 {
		return nil
	}
	m := c.verb + at + 1
	marks := func() {
		for m < len(c.toks) && (w.low[c.toks[m]] == "," || isQuoteMark(w.low[c.toks[m]])) {
			m++
		}
	}
	marks()
	if m+1 < len(c.toks) && w.low[c.toks[m]] == "to" && w.speech(w.lem[c.toks[m+1]]) {
		m += 2
		marks()
	}
	if m+2 >= len(c.toks) || w.low[c.toks[m]] != "that" || w.verbLike(c.toks[m+1]) {
		return nil
	}
	return c.toks[m+1:]
}

// judged returns the clause of a claim of which a sentence says, behind it, that it is true
// or false: "any suggestion that P is false". It is empty where there is none.
func (w *words) judged(toks []int32) []int32 {
	at := w.find(toks, clClaimNoun, 4)
	if at < 0 || at+3 >= len(toks) || w.low[toks[at+1]] != "that" || w.verbLike(toks[at+2]) {
		return nil
	}
	end := len(w.upToWord(toks))
	for m := end - 1; m > at+3 && m > end-6; m-- {
		switch {
		case w.lem[toks[m]] == "be" && m < end-1:
			if w.find(toks[m:end], clFalse, 6) < 0 && w.find(toks[m:end], clTruthy, 6) < 0 {
				return nil
			}
			body := toks[at+2 : m]
			for _, i := range body {
				if t := w.doc.Tokens[i].Tag; t.Finite() || w.verbLike(i) {
					return body
				}
			}
			return nil
		case w.low[toks[m]] == ",", w.low[toks[m]] == "that", w.low[toks[m]] == "and", w.low[toks[m]] == "but":
			return nil
		}
	}
	return nil
}

// upToWord returns toks without the marks behind the last word.
func (w *words) upToWord(toks []int32) []int32 {
	for len(toks) > 0 && !w.letter(toks[len(toks)-1]) {
		toks = toks[:len(toks)-1]
	}
	return toks
}

// pointed returns the pronoun of a sentence that says no more than that something said before
// is false: "it’s all rubbish", "there is no truth to that". It is -1 for other sentences.
func (w *words) pointed(c *clause) int32 {
	toks := w.upToWord(c.toks[c.start:])
	end := len(toks)
	if end < 3 || end > 7 {
		return -1
	}
	switch w.low[toks[0]] {
	case "it", "that", "this":
		last := toks[end-1]
		if c.verb != c.start+1 || w.lem[toks[1]] != "be" && w.low[toks[1]] != "'s" || !w.is(last, clFalse) {
			return -1
		}
		for _, i := range toks[2 : end-1] {
			switch t := w.low[i]; {
			case t == "all", t == "a", t == "an", t == "such", t == "utter", t == "total", t == "complete", t == "absolute", t == "pure", t == "sheer", t == "just", w.adverb(i), isQuoteMark(t):
			default:
				return -1
			}
		}
		return toks[0]
	case "there":
		if m := w.noTruth(toks); m == 0 {
			return -1
		}
		switch last := toks[end-1]; w.low[last] {
		case "it", "that", "this":
			return last
		}
	}
	return -1
}

// pastWhom passes over somebody at the start of toks to the "that" behind them: "Acme that
// the law is weak", "investors that sales may fall". Others it leaves.
func (w *words) pastWhom(toks []int32) []int32 {
	for m := 0; m+2 < len(toks) && m < 7; m++ {
		i := toks[m]
		switch t := w.low[i]; {
		case t == "that" && m > 0:
			if w.verbLike(toks[m+1]) {
				return toks
			}
			return toks[m:]
		case t == "the", t == "his", t == "her", t == "its", t == "their", t == "him", t == "them", t == "us", t == "me":
		case !w.doc.Tokens[i].Tag.Noun() && !w.doc.Tokens[i].Tag.Name() && !w.doc.Tokens[i].Tag.Adjective():
			return toks
		}
	}
	return toks
}

// eitherWay passes over the second of two acts of which neither is done: "confirm nor deny
// that", "confirm or rule out that".
func (w *words) eitherWay(toks []int32) []int32 {
	if len(toks) < 4 || w.low[toks[0]] != "or" && w.low[toks[0]] != "nor" {
		return toks
	}
	for m := 2; m < len(toks) && m < 4; m++ {
		switch w.low[toks[m]] {
		case "that", "whether", "if":
			return toks[m:]
		}
	}
	return toks
}

// affirms reports whether an act holds a sentence true as it stands, rather than finding
// fault or turning on what others said.
func affirms(a Act) bool {
	switch a {
	case Assert, Opine, Predict, Speculate, Warn, Promise, CallFor, Express, Praise, Confirm, Admit, Accuse, Label, Declare:
		return true
	}
	return false
}

// playedByOthers reports whether somebody of another side spoke on a claim, or a
// noun phrase brought it up.
func (r *claimReader) playedByOthers(id ClaimID, self string) bool {
	e := r.book.entry(id)
	if len(e.claim.Mentions) > 0 || e.soft {
		return true
	}
	for _, s := range e.by {
		if s != self || s == "" {
			return true
		}
	}
	return false
}

// refine turns an assertion into a denial where it negates what was claimed
// before or what the own side is accused of, and tells relation from praise.
func (r *claimReader) refine(s *speech, c *clause, x *Stance, exact, inPlay bool, self string) {
	w := r.w
	if exact {
		return
	}
	judged := x.Reason == "model:condemn" || x.Reason == "model:praise"
	if (x.Act == Assert || judged) && c.neg && c.modal == "" {
		ownSide := false
		for _, i := range c.toks[c.start:max(c.start, c.verb)] {
			if k := r.k.key(i); k != "" {
				ownSide = k == self && self != ""
				break
			}
		}
		switch {
		case inPlay && !judged:
			x.Act, x.Addressed, x.Commitment, x.Reason = Deny, true, -3, "content-counter"
			x.Trigger = r.e.bytes(c.toks[c.start], c.toks[len(c.toks)-1]+1)
		case ownSide:
			if judged {
				x.Attitude, x.Target, x.TargetID = NoAttitude, "", 0
			}
			x.Act, x.Addressed, x.Commitment, x.Reason = Deny, true, -3, "content-own-side"
			x.Trigger = r.e.bytes(c.toks[c.verb], c.toks[min(c.verb+4, len(c.toks))-1]+1)
		}
	}
	if x.Act == Assert && c.neg && inPlay && x.Commitment == -3 {
		return
	}
	if x.Act == Praise || x.Act == Assert {
		if rel := w.find(c.toks[c.verb:], clRelation, 6); rel >= 0 && w.lem[c.toks[c.verb]] == "be" && !c.neg {
			x.Act, x.Attitude = Assert, Pro
			if x.Reason == "content-evaluation" {
				x.Reason = "content-relation"
			}
			x.Target = r.words(c.toks[c.start:c.verb])
			if c.verb > c.start {
				x.TargetID = r.k.of[c.toks[c.start]]
			}
		}
	}
}

// possesses reports whether the verb of a clause is one of having or sharing.
func (w *words) possesses(c *clause) bool {
	for m := c.verb; m < len(c.toks) && m < c.verb+5; m++ {
		if w.adverb(c.toks[m]) || isQuoteMark(w.low[c.toks[m]]) {
			continue
		}
		if w.is(c.toks[m], clPossess) {
			// "have" is the verb itself unless another verb follows it.
			if w.lem[c.toks[m]] == "have" && m+1 < len(c.toks) && w.participle(c.toks[m+1]) {
				continue
			}
			return true
		}
		if w.lem[c.toks[m]] != "have" && w.lem[c.toks[m]] != "be" {
			return false
		}
	}
	return false
}

// perceives reports whether the verb of a clause is one of seeing or knowing of.
func (w *words) perceives(c *clause) bool {
	for m := c.verb; m < len(c.toks) && m < c.verb+5; m++ {
		if w.is(c.toks[m], clAware) {
			return true
		}
		if w.lem[c.toks[m]] != "have" && w.lem[c.toks[m]] != "be" && !w.adverb(c.toks[m]) {
			return false
		}
	}
	return false
}

// progressive reports whether the verb group of a clause is in the present
// progressive: what the speaker is doing.
func (w *words) progressive(c *clause) bool {
	for m := c.verb; m+1 < len(c.toks) && m < c.verb+3; m++ {
		if t := w.low[c.toks[m]]; t == "are" || t == "am" {
			n := c.toks[m+1]
			return len(w.low[n]) > 5 && w.low[n][len(w.low[n])-3:] == "ing" && w.low[n] != "going"
		}
	}
	return false
}

// attitude fills in whom an attitude is towards, and finds one in measures
// against somebody and in closer ties.
func (r *claimReader) attitude(s *speech, c *clause, x *Stance, st *Statement) {
	w := r.w
	if x.Attitude == NoAttitude && c.own && !c.neg && w.find(c.toks[c.verb:], clTies, 24) >= 0 && w.find(c.toks[c.verb:], clStrengthen, 4) >= 0 {
		x.Attitude = Pro
		for i := range st.Stances {
			if st.Stances[i].Attitude == Pro && st.Stances[i].Target != "" {
				x.Target, x.TargetID = st.Stances[i].Target, st.Stances[i].TargetID
			}
		}
	}
	if x.Attitude != NoAttitude && x.Target == "" && c.verb > c.start && !c.own && c.subj == nominal && len(s.agent(c, x.Act)) == 0 {
		r.towards(s, x, w.subjectPhrase(c.toks[c.start:c.verb]))
	}
}

// against finds whom a measure is against: "sanctions on Tehran", "pressure on
// the pair".
func (r *claimReader) against(x *Stance, toks []int32) {
	w := r.w
	for m := 0; m+2 < len(toks) && m < 16; m++ {
		if !w.is(toks[m], clPunish) && w.low[toks[m]] != "pressure" {
			continue
		}
		if p := w.low[toks[m+1]]; p != "on" && p != "against" {
			continue
		}
		end := m + 2
		for end < len(toks) && end < m+8 && w.letter(toks[end]) && (end == m+2 || !w.function(toks[end]) || w.low[toks[end]] == "the") {
			end++
		}
		x.Attitude, x.Target, x.TargetID = Con, r.words(toks[m+2:end]), r.k.of[toks[m+2]]
		return
	}
}

// derides reports whether a copula predicates something bad.
func (w *words) derides(c *clause) bool {
	toks := c.toks[c.verb:min(len(c.toks), c.verb+10)]
	return w.lem[toks[0]] == "be" && (w.find(toks, clBad, 10) >= 0 || w.find(toks, clHarm, 10) >= 0 || w.find(toks, clFalse, 10) >= 0 || w.sour(toks))
}

// sour reports whether the words have a bad ring.
func (w *words) sour(toks []int32) bool {
	for _, i := range toks {
		if w.val[i] <= -10 {
			return true
		}
	}
	return false
}
