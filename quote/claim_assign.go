package quote

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/arena"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// maxStances bounds the stances of one statement.
const maxStances = 6

// statement links the stances of one statement to claims.
func (r *claimReader) statement(s *speech, v *verdict, st *Statement) {
	self := r.k.side(st.Speaker)
	r.who = st.Speaker
	p := &st.Stances[0]
	done := false
	switch {
	case v.echo || v.ellipsis || len(s.content) == 0:
		done = r.echo(s, v, st)
	}
	if !done {
		switch {
		case v.fromContent:
			r.clauses(s, v, st, self)
		default:
			r.object(s, v, st, self)
		}
	}
	r.condition(s, st, self)
	if st.Parent != 0 {
		st.Stances = st.Stances[:1] // what it mentions is mentioned by the statement around it
	}
	if p.Claim != 0 && p.Match == MatchUnknown {
		p.Match = MatchSame
	}
	r.note(s, st)
}

// note puts the claims of a statement in play, the primary one first, so that
// what was mentioned last is the latest.
func (r *claimReader) note(s *speech, st *Statement) {
	noun := ""
	switch l := s.cueRead.lemma; l {
	case "report", "claim", "charge":
		noun = l
	case "allege":
		noun = "allegation"
	case "assert":
		noun = "assertion"
	case "accuse":
		noun = "accusation"
	case "suggest":
		noun = "suggestion"
	}
	for i := range st.Stances {
		x := &st.Stances[i]
		if x.Claim == 0 {
			continue
		}
		n := ""
		if i == 0 {
			n = noun
		}
		r.book.refer(x.Claim, n)
		if x.Match == MatchSame {
			r.book.entry(x.Claim).soft = false
			r.speaks(x.Claim, r.k.side(st.Speaker))
		}
	}
}

// speaks notes who has said something on a claim.
func (r *claimReader) speaks(id ClaimID, side string) {
	e := r.book.entry(id)
	for _, x := range e.by {
		if x == side {
			return
		}
	}
	if len(e.by) < 16 {
		e.by = r.w.strs.Append(e.by, side)
	}
}

// mention records a noun phrase that stands for a claim.
func (r *claimReader) mention(m *claimMention) {
	sp := r.e.bytes(m.first, m.last)
	e := r.book.entry(m.id)
	// The same words come up again within one statement only.
	for n := len(e.claim.Mentions) - 1; n >= 0 && n >= len(e.claim.Mentions)-8; n-- {
		if e.claim.Mentions[n] == sp {
			return
		}
	}
	e.claim.Mentions = r.e.spanMem.Append(e.claim.Mentions, sp)
	r.book.refer(m.id, m.noun)
}

// has reports whether a statement has a stance on a claim.
func (st *Statement) has(id ClaimID) bool {
	for i := range st.Stances {
		if st.Stances[i].Claim == id {
			return true
		}
	}
	return false
}

// add appends a stance, unless there is one on that claim or there are too many.
func (st *Statement) add(mem *arena.Arena[Stance], x Stance) {
	if x.Claim == 0 || st.has(x.Claim) || len(st.Stances) >= maxStances {
		return
	}
	if first := &st.Stances[0]; x.Act == Withhold && x.Of == ActUnknown && first.Act == Withhold {
		x.Of, x.Mode = first.Of, first.Mode
	}
	x.settle()
	st.Stances = mem.Append(st.Stances, x)
}

// echo takes act and claim over from the statement that this one echoes. It
// reports false where none is found.
func (r *claimReader) echo(s *speech, v *verdict, st *Statement) bool {
	p := &st.Stances[0]
	want := func(a *Stance) bool { return a.Claim != 0 && a.Act != ActUnknown }
	if !v.ellipsis && len(s.content) > 0 {
		noun := int32(-1)
		for m, i := range s.content {
			if m > 6 {
				break
			}
			if r.w.is(i, clSpeechNoun) || r.w.is(i, clCallNoun) || r.w.is(i, clClaimNoun) {
				noun = i
			}
		}
		if noun < 0 && r.w.complementOf(s.content[:min(len(s.content), maxFollow)]) != compAnaphor {
			return false
		}
		call := noun >= 0 && r.w.is(noun, clCallNoun)
		want = func(a *Stance) bool {
			return a.Claim != 0 && (a.Act == CallFor) == call && a.Act != Withhold && a.Act != Ask
		}
	}
	me := st.Speaker
	for j := s.at - 1; j >= 0 && j >= s.at-8; j-- {
		o := &r.e.rec.Statements[j]
		if len(o.Stances) == 0 || me != 0 && o.Speaker == me || !want(&o.Stances[0]) {
			continue
		}
		a := &o.Stances[0]
		st.Echo = o.ID
		p.Claim, p.Match = a.Claim, MatchSame
		switch {
		case p.Act == Withhold:
			p.Of = a.Act
			if p.Of == Withhold {
				p.Of = a.Of
			}
			p.Reason = "ellipsis"
		default:
			p.Act, p.Of, p.Mode = a.Act, a.Of, a.Mode
			p.Addressed, p.Commitment = a.Addressed, max(-2, min(2, a.Commitment))
			p.Attitude, p.Target, p.TargetID = a.Attitude, a.Target, a.TargetID
			p.Reason = "echo"
			v.level = p.Commitment
		}
		p.settle()
		if len(s.content) > 0 {
			r.mention(&claimMention{first: s.content[0], last: s.content[len(s.content)-1] + 1, id: a.Claim})
		}
		return true
	}
	return false
}

// object links the stance of an explicit cue to what its object says.
func (r *claimReader) object(s *speech, v *verdict, st *Statement, self string) {
	w := r.w
	p := &st.Stances[0]
	toks := r.object0(s)
	if len(toks) == 0 {
		return
	}
	if of, ok := w.plea(s); ok {
		r.guilt(s, p, of, self)
		return
	}
	if p.Act == Warn && toks[0] == s.content[0] {
		toks = w.pastWhom(toks)
	}
	comp := w.complementOf(toks[:min(len(toks), maxFollow)])
	if comp == compThat && toks[0] > s.content[0] && !v.fromContent {
		// refused to confirm that P, cautioned investors that P
		if r.onWords(s, toks[1:], p, self) {
			return
		}
	}
	switch comp {
	case compClaim, compAnaphor, compDemand, compNP:
		for m := 1; p.Act == Withhold && m+2 < len(toks) && m < 7; m++ {
			if w.low[toks[m]] == "whether" && w.doc.Tokens[toks[m-1]].Tag == nlp.TagIN {
				r.question(s, v, st, toks[m:], self) // questions about whether P
				return
			}
		}
		if comp == compAnaphor {
			if id, why := r.book.anaphor(w.low[toks[0]], "", true); id != 0 && evaluates(p.Act) {
				r.answers(s, p, &claimMention{first: toks[0], last: toks[0] + 1, noun: w.low[toks[0]], id: id, reason: why})
			}
			return
		}
		if p.Act == Label || w.as(toks) > 0 && w.takesFor(p.Act, s.cueRead.lemma) {
			r.label(s, v, st, toks, self)
			return
		}
		if p.Act == CallFor && s.cueRead.lemma == "challenge" && !w.toAfter(toks) {
			return // to a debate
		}
		if p.Act == CallFor || p.Act == Promise || p.Act == Threaten {
			r.proposal(s, v, st, toks, self)
			r.against(p, toks)
			return
		}
		ms := r.mentions(s, toks, self)
		if r.takesBack(s) && !(len(ms) > 0 && (ms[0].own || r.saidBy(ms[0].id, self))) {
			return // what is taken back was said by whom takes it back
		}
		if len(ms) > 0 && ms[0].first <= toks[0]+8 && evaluates(p.Act) {
			reacts(p, v)
			r.answers(s, p, &ms[0])
			return
		}
		if p.Act == Warn {
			r.warning(s, v, st, toks, self)
			r.against(p, toks)
			return
		}
		if body := w.held(toks); len(body) > 0 && evaluates(p.Act) {
			if c := s.clause(body); c.verb >= 0 {
				reacts(p, v)
				r.onClause(s, &c, p, self)
				return
			}
		}
		if evaluates(p.Act) && p.Act != Doubt || p.Act == Assert && p.Addressed {
			if p.Act == Accuse && s.cueRead.lemma == "blame" && w.find1(toks, "for") < 0 && w.find1(s.cue, "for") < 0 {
				r.eventClaim(p, toks, self, r.blamed(toks))
				return
			}
			switch {
			case p.Act == Deny && len(toks) == 2 && w.low[toks[1]] == "innocence":
				if e := r.k.entity(r.who); e != nil && e.Label() != "unknown" {
					r.eventClaim(p, toks, self, w.sentenceOf([]string{e.Label(), "is guilty"}))
				}
				return
			case p.Act != Deny && p.Act != Reject:
			case len(toks) > 2 && w.lem[toks[0]] == "talk" && w.low[toks[1]] == "of":
				toks = toks[2:]
			case comp == compClaim && w.onlyClaims(toks):
				return // that there were rumours nobody denies
			}
			if m := w.as(toks); m > 0 && p.Act == Reject && !w.doc.Tokens[toks[m-1]].Tag.Verb() {
				toks = toks[:m] // dismissed the plan as a joke
			}
			text := ""
			switch s.cueRead.lemma {
			case "show", "find", "put", "see", "have":
				if p.Act == Assert {
					text = r.shown(toks)
				}
			case "seem", "appear":
				if p.Act == Speculate && w.doc.Tokens[s.cueRead.head].Tag == nlp.TagVBD {
					text = r.infinitive(p.Act, toks, nlp.TagVBD)
				}
			}
			r.eventClaim(p, toks, self, text)
		}
		for i := range ms {
			r.mention(&ms[i])
		}
	case compWh:
		r.question(s, v, st, toks, self)
	case compTo, compNotTo:
		r.proposal(s, v, st, toks, self)
		r.against(p, toks)
	case compThat, compClause, compQuote:
		if p.Act == Label {
			r.label(s, v, st, toks, self)
			return
		}
		if that := toks[min(1, len(toks)-1):]; p.Act == CallFor && comp == compThat && w.bare(that, p.Act, -1) > 0 {
			r.proposal(s, v, st, that, self)
			return
		}
		if p.Act == CallFor && comp != compThat {
			r.proposal(s, v, st, toks, self)
			r.against(p, toks)
			return
		}
		r.clauses(s, v, st, self)
	}
}

// blamed states as a sentence whom or what blame is put on: "the weather", "the delay on the
// weather".
func (r *claimReader) blamed(toks []int32) string {
	w := r.w
	np := r.untimed(toks[:w.clauseBreak(toks)])
	what := ""
	if m := w.find1(np, ","); m > 0 && w.find1(np[:m], "on") > 0 {
		np = np[:m] // on the storms, not on its crews
	}
	for m := len(np) - 2; m > 0; m-- {
		if w.low[np[m]] == "on" {
			what, np = " for "+r.words(np[:m]), np[m+1:]
			break
		}
	}
	many := w.many(np) || w.find1(np, "and") >= 0
	return w.sentenceOf([]string{r.words(np), pick(many, "are", "is"), "to blame" + what})
}

// takesFor reports whether a cue with “as” says what somebody takes a thing to be: "identified
// him as the thief", "sees the plan as a threat".
func (w *words) takesFor(a Act, cue string) bool {
	switch cue {
	case "identify", "list":
		return a == Assert
	case "see", "view", "regard", "perceive", "interpret":
		return a == Opine
	}
	return false
}

// held returns the clause behind a noun for what somebody holds, fears or foresees: "the
// estimate that P", "fears that P". It is empty where there is none.
func (w *words) held(toks []int32) []int32 {
	for m := 1; m+2 < len(toks) && m < 8; m++ {
		if w.low[toks[m]] != "that" {
			if w.low[toks[m]] == "," || w.verbLike(toks[m]) {
				return nil
			}
			continue
		}
		switch n := w.nounForm(w.low[toks[m-1]]); n {
		case "explanation", "estimate", "fear", "conclusion", "warning", "prediction", "forecast", "belief", "perception", "possibility", "prospect", "complaint", "hint", "impression", "concern":
		default:
			if !thesis(n) {
				return nil
			}
		}
		if w.verbLike(toks[m+1]) {
			return nil
		}
		body := toks[m+1:]
		for k, i := range body {
			if k > 1 && (w.low[i] == "," || w.low[i] == ";") && k+1 < len(body) && w.doc.Tokens[body[k+1]].Tag == nlp.TagVBG {
				return body[:k]
			}
		}
		return body
	}
	return nil
}

// onlyClaims reports whether a noun phrase is of claims with no more than a word of what
// they are about: "feud rumours", "assault claims in a new suit".
func (w *words) onlyClaims(toks []int32) bool {
	m := w.find(toks, clClaimNoun, 5)
	if m < 0 {
		return false
	}
	if m+1 >= len(toks) {
		return true
	}
	switch w.low[toks[m+1]] {
	case ",", ".", ";", "in", "by", "from", "on", "at", "after", "as", "and":
		return true
	}
	return false
}

// takesBack reports whether the cue of a statement withdraws what its speaker said before.
func (r *claimReader) takesBack(s *speech) bool {
	switch s.cueRead.lemma {
	case "retract", "withdraw", "recant", "disown", "unsay":
		return true
	}
	return strings.HasPrefix(s.cueRead.text, "take back") || strings.HasPrefix(s.cueRead.text, "walk back")
}

// saidBy reports whether a side has spoken on a claim.
func (r *claimReader) saidBy(id ClaimID, side string) bool {
	return side != "" && slices.Contains(r.book.entry(id).by, side)
}

// object0 returns the content behind the words that name the act, where these
// stand in the content: "to comment on the suit" → "the suit".
func (r *claimReader) object0(s *speech) []int32 {
	toks := s.content
	for m, i := range toks {
		if i == s.cueRead.head {
			toks = toks[m+1:]
			break
		}
	}
	toks = r.w.eitherWay(toks)
	for len(toks) > 1 && toks[0] > s.content[0] && strings.HasSuffix(r.w.low[toks[0]], "ly") && r.w.adverb(toks[0]) {
		toks = toks[1:] // acknowledge fully the thefts
	}
	for len(toks) > 0 {
		switch r.w.low[toks[0]] {
		case "out":
			if s.cueRead.text != ruleOut {
				return toks
			}
			toks = toks[1:]
			continue
		case "on", "about", "of", "to", "with":
			if r.w.low[toks[0]] == "to" && len(toks) > 1 && r.w.infinitive(toks[1]) && !r.w.capital(toks[1]) {
				return toks
			}
			if r.w.low[toks[0]] == "to" && len(toks) > 2 && r.w.dropped(toks[1]) && r.w.infinitive(toks[2]) {
				return toks // vowed to “open up” the books
			}
			toks = toks[1:]
			continue
		}
		return toks
	}
	return toks
}

// evaluates reports whether an act with a claim as its object is a stance on
// that claim.
func evaluates(a Act) bool {
	switch a {
	case Confirm, Admit, Deny, Reject, Doubt, Withhold, Accuse, Speculate, Opine, Predict:
		return true
	}
	return false
}

// reacts restores what the rules say of a reactive act: with a claim as its
// object it answers whether that is so, by what it means.
func reacts(p *Stance, v *verdict) {
	if p.Act != v.ruledAct {
		return
	}
	switch p.Act {
	case Confirm, Admit, Deny, Reject:
		p.Addressed, p.Commitment = true, v.ruled
	}
}

// take gives a stance the claim that a mention stands for.
func (r *claimReader) take(p *Stance, m *claimMention) {
	p.Claim, p.Match = m.id, MatchSame
	if m.turned {
		p.Commitment = -p.Commitment
	}
	r.mention(m)
}

// answers is take for a phrase that stands for what the statement before said: where that
// denied the claim, who denies the words holds it true. Where it only doubted the claim, the
// answer is none to the claim itself.
func (r *claimReader) answers(s *speech, p *Stance, m *claimMention) {
	if m.own || m.event || m.turned || s.at == 0 {
		r.take(p, m)
		return
	}
	switch m.noun {
	case "this", "that", "it", "remark", "comment", "statement", "assertion", "contention", "view", "assessment", "argument":
	default:
		r.take(p, m)
		return
	}
	o := &r.e.rec.Statements[s.at-1]
	if len(o.Stances) == 0 || o.Stances[0].Claim != m.id || !o.Stances[0].Addressed || o.Speaker == r.who {
		r.take(p, m)
		return
	}
	switch x := &o.Stances[0]; {
	case x.Act == Doubt && p.Act != Withhold:
		r.mention(m)
		return
	case x.Act == Assert && x.Commitment <= -2:
		m.turned = true
	}
	r.take(p, m)
}

// plea returns what the speaker pleads guilty or not guilty to, whichever of the words
// that say so belong to the cue. It reports false where the statement is no plea.
func (w *words) plea(s *speech) ([]int32, bool) {
	said := s.cueRead.lemma == "plead" || s.cueRead.lemma == "plea"
	for _, i := range s.cue {
		said = said || w.lem[i] == "plead" || w.low[i] == "plea"
	}
	if !said {
		return nil, false
	}
	toks, guilt := s.content, false
	for _, i := range s.cue {
		guilt = guilt || w.low[i] == "guilty"
	}
	for len(toks) > 0 {
		switch t := w.low[toks[0]]; {
		case t == "guilty" || t == "innocent":
			guilt = true
		case t == "not" || t == "to" || t == "of" || t == "“" || t == "”" || t == "\"":
		default:
			return toks, guilt
		}
		toks = toks[1:]
	}
	return toks, guilt
}

// guilt links a plea to the claim that the speaker is guilty of what is charged: "to
// fraud", "to lying", "to a charge of theft", "to charges that".
func (r *claimReader) guilt(s *speech, p *Stance, toks []int32, self string) {
	w := r.w
	if len(toks) == 0 {
		return
	}
	if ms := r.mentions(s, toks, self); len(ms) > 0 && ms[0].own && w.nounForm(ms[0].noun) == "charge" && ms[0].first <= toks[0]+4 {
		r.take(p, &ms[0])
		return
	}
	if w.complementOf(toks[:min(len(toks), maxFollow)]) == compThat {
		r.onWords(s, toks[1:], p, self)
		return
	}
	toks = toks[:w.clauseBreak(toks)]
	if n := r.timeAt(toks, 0); n > 0 && n < len(toks) && w.low[toks[n]] == "to" {
		toks = toks[n+1:] // on Monday to fraud
	}
	for m, i := range toks {
		if l := w.lem[i]; m > 0 && m < 6 && w.low[i] == "of" && (w.nounForm(w.low[toks[m-1]]) == "charge") && m+1 < len(toks) {
			toks = toks[m+1:]
			break
		} else if l == "charge" && m > 0 && m == len(toks)-1 && w.doc.Tokens[toks[m-1]].Tag.Noun() {
			toks = toks[:m] // fraud charges
			break
		}
	}
	e := r.k.entity(r.who)
	if len(toks) == 0 || e == nil || e.Label() == "unknown" {
		return
	}
	if w.doc.Tokens[toks[0]].Tag == nlp.TagVBG {
		r.eventClaim(p, toks, self, "")
		return
	}
	r.eventClaim(p, toks, self, w.sentenceOf([]string{e.Label(), "is guilty of", r.words(toks)}))
}

// nounClaim makes a claim of an object that names an event: "denied the theft".
func (r *claimReader) nounClaim(x *Stance, toks []int32, self string) {
	r.eventClaim(x, toks, self, "")
}

// eventClaim is nounClaim with the text of the claim, "" for the one that the act makes
// of the words.
func (r *claimReader) eventClaim(x *Stance, toks []int32, self, text string) {
	toks = toks[:r.k.w.clauseBreak(toks)]
	if len(toks) == 0 || toks[0] > 0 && r.w.low[toks[0]-1] == "against" {
		return // who is accused is no claim
	}
	p, ok := r.k.nounProp(toks)
	if !ok {
		p.pred = r.w.predicateOf(r.k.headNoun(toks))
	}
	if len(p.args) == 0 && !ok {
		return
	}
	if !r.aboutOthers(toks) && self != "" {
		p.args = r.w.insert(p.args, self)
	}
	id, match, why := r.book.find(&p)
	if match != MatchSame {
		near := id
		if text == "" {
			act := x.Act
			switch {
			case act == Withhold && x.Of == Reject:
				act = Predict // did not rule out a recall
			case act == Withhold && (evaluates(x.Of) || x.Of == Promise):
				act = x.Of
			}
			text = r.phraseText(act, toks)
			if x.Act == Withhold && !ok && text == r.w.sentenceOf([]string{r.words(toks)}) {
				return // what was not spoken of is no claim: "the topic", "her rival"
			}
		}
		id = r.book.add(Fact, p, text, r.span(toks))
		if near != 0 {
			r.book.link(id, near, match, why)
		}
	}
	x.Claim, x.Match = id, MatchSame
}

// aboutOthers reports whether the words name somebody.
func (r *claimReader) aboutOthers(toks []int32) bool {
	for _, i := range toks {
		if r.k.of[i] != 0 || r.w.capital(i) {
			return true
		}
	}
	return false
}

// insert returns a sorted list with s in its place. The list stays as it is.
func (w *words) insert(list []string, s string) []string {
	i, found := slices.BinarySearch(list, s)
	if found {
		return list
	}
	out := append(w.strs.Make(len(list)+1), list[:i]...)
	return append(append(out, s), list[i:]...)
}

// question links an indirect question: "whether they were accurate".
func (r *claimReader) question(s *speech, v *verdict, st *Statement, toks []int32, self string) {
	w := r.w
	p := &st.Stances[0]
	if len(toks) < 2 || !(w.low[toks[0]] == "whether" || w.low[toks[0]] == "if") {
		return
	}
	body := toks[1:]
	c := s.clause(body)
	if c.verb < 0 {
		return
	}
	if (c.subj == third || c.subj == nominal) && r.truth(s, &c) {
		if m, ok := r.subjectClaim(s, &c, self); ok {
			r.take(p, &m)
			return
		}
	}
	id, _ := r.clauseClaim(s, &c, c.start, len(c.toks), self, p.Act == Ask)
	p.about(id)
}

// truth reports whether a clause predicates truth or falsity.
func (r *claimReader) truth(s *speech, c *clause) bool {
	if c.verb < 0 {
		return false
	}
	for m := c.verb; m < len(c.toks) && m < c.verb+8; m++ {
		if r.w.is(c.toks[m], clTruthy) {
			return true
		}
	}
	return false
}

// subjectClaim resolves the subject of a clause to a claim.
func (r *claimReader) subjectClaim(s *speech, c *clause, self string) (claimMention, bool) {
	w := r.w
	if c.verb <= c.start {
		return claimMention{}, false
	}
	subj := c.toks[c.start:c.verb]
	if ms := r.mentions(s, subj, self); len(ms) > 0 {
		return ms[len(ms)-1], true
	}
	switch w.low[subj[0]] {
	case "it", "they", "this", "that", "these", "those":
		if id, why := r.book.anaphor(w.low[subj[0]], "", true); id != 0 {
			return claimMention{first: subj[0], last: subj[0] + 1, noun: w.low[subj[0]], id: id, reason: why}, true
		}
	}
	return claimMention{}, false
}

// label makes the claim of a name or description: "Iran an important partner".
func (r *claimReader) label(s *speech, v *verdict, st *Statement, toks []int32, self string) {
	w := r.w
	toks = toks[:w.clauseBreak(toks)]
	if s.cueRead.passive && len(s.content) > 0 && len(s.source) == 0 && w.as(toks) < 0 {
		return
	}
	x, y, verb := r.named(toks, s.cueRead.lemma)
	if len(x) == 0 || len(y) == 0 {
		return
	}
	words, many := r.labelled(x)
	if words == "" {
		return
	}
	p := proposition{first: toks[0], last: toks[len(toks)-1] + 1}
	head := r.k.headNoun(skipMarks(w, y))
	p.pred = w.predicateOf(head)
	r.k.gather(&p, toks, head)
	p.args = r.w.insert(p.args, p.pred[1:])
	if self != "" {
		p.args = r.w.insert(p.args, self)
	}
	id, match, _ := r.book.find(&p)
	if match != MatchSame {
		desc := r.words(y)
		if desc == "" {
			return
		}
		if w.wantsArticle(y, head) {
			desc = w.text.Concat(pick(vowel(desc[0]), "an ", "a "), desc)
		}
		id = r.book.add(Fact, p, r.w.sentenceOf([]string{words, pick(many, "are", "is") + verb, desc}), r.span(toks))
	}
	st.Stances[0].Claim, st.Stances[0].Match = id, MatchSame
	whom := w.subjectPhrase(x)
	if np := w.nounPhrase(x); len(np) > 0 && len(np) < len(x) {
		next := x[len(np)]
		switch t := w.doc.Tokens[next].Tag; {
		case w.low[next] == ",", w.low[next] == "to", w.low[next] == "with", t == nlp.TagDT, t.Adjective(), len(np)+1 == len(x):
			whom = np // “him, of all people, a liar”, “the mayor to a thief”, “the plan unfit for”
		}
	}
	r.towards(s, &st.Stances[0], whom)
}

// named parts whom or what a name is given to from the name: "the mayor | a pirate", "him as
// | a pirate". verb is what their claim has behind “is”: " like" where the two were compared.
func (r *claimReader) named(toks []int32, cue string) (x, y []int32, verb string) {
	w := r.w
	if w.low[toks[0]] == "as" {
		return nil, nil, ""
	}
	switch cue {
	case "compare", "liken", "equate":
		for m := 1; m+1 < len(toks) && m < 16; m++ {
			if t := w.low[toks[m]]; t == "to" || t == "with" {
				x, y, verb = toks[:m], toks[m+1:], " like"
				break
			}
		}
		if verb == "" {
			return nil, nil, ""
		}
	default:
		cut := -1
		for m := 1; m+1 < len(toks) && m < 16; m++ {
			if prev := w.low[toks[m-1]]; w.low[toks[m]] == "as" && prev != "such" && prev != "to" && prev != "known" && !subjective(w.low[toks[m+1]]) {
				cut = m // described X as Y
				break
			}
		}
		if cut < 0 {
			cut = w.nameStart(toks)
		}
		if last := len(toks) - 1; cut < 0 && last > 0 && w.doc.Tokens[toks[last]].Tag.Adjective() && (w.doc.Tokens[toks[last-1]].Tag.Noun() || w.doc.Tokens[toks[last-1]].Tag == nlp.TagPRP) {
			cut = last // called the plan reckless
		}
		if cut < 0 {
			if len(toks) < 2 || !w.capital(toks[0]) && r.k.of[toks[0]] == 0 {
				return nil, nil, ""
			}
			cut = 1
			for cut < len(toks) && (r.k.of[toks[cut]] != 0 && r.k.of[toks[cut]] == r.k.of[toks[0]]) {
				cut++
			}
		}
		x, y = toks[:cut], toks[cut:]
	}
	for len(y) > 0 && (isQuoteMark(w.low[y[0]]) || w.low[y[0]] == "as" || w.low[y[0]] == "both") {
		y = y[1:]
	}
	for m := 1; m < len(y); m++ {
		if y[m] > y[m-1]+1 && w.low[y[m-1]] != "," || y[m] > y[m-1]+1 && m > 1 && isQuoteMark(w.low[y[m]]) {
			y = y[:m] // what is said further on is no more of the name
			break
		}
	}
	if m := w.find1(x, ","); m > 0 {
		x = x[:m]
	}
	if len(x) == 1 && w.doc.Tokens[x[0]].Tag == nlp.TagDT && !w.pointing(x[0]) {
		return nil, nil, ""
	}
	for m, i := range x {
		if m > 0 && w.doc.Tokens[i].Tag.Finite() {
			return nil, nil, "" // a sentence is given no name
		}
		if t := w.low[i]; t == "who" || t == "that" || t == "which" || t == "what" {
			break
		}
	}
	return x, y, verb
}

// subjective reports whether a pronoun can only be the subject of a clause.
func subjective(t string) bool {
	switch t {
	case "he", "she", "they", "we", "i":
		return true
	}
	return false
}

// pointing reports whether a determiner may stand alone for what is pointed at.
func (w *words) pointing(i int32) bool {
	switch w.low[i] {
	case "this", "that", "these", "those", "all", "both", "some":
		return true
	}
	return false
}

// nameStart returns where the description of a noun phrase at the start of toks begins: at
// what is quoted, with the words before that belong to it, else at an article. It is -1
// where neither is found.
func (w *words) nameStart(toks []int32) int {
	within := func(m int) bool { // the word at m stands in the noun phrase
		t := w.doc.Tokens[toks[m-1]].Tag
		return t == nlp.TagIN || t == nlp.TagDT || t == nlp.TagTO || t == nlp.TagPRPS && m > 1 || t.Verb() && t != nlp.TagVBN
	}
	open := false
	for m := 0; m < len(toks) && m < 16; m++ {
		t := w.low[toks[m]]
		if !isQuoteMark(t) || t == "'" && (m+1 >= len(toks) || !w.doc.Tokens[toks[m]].Space) {
			if m > 0 && w.doc.Tokens[toks[m]].Tag.Finite() {
				break
			}
			continue
		}
		if open = !open; !open || m == 0 {
			continue
		}
		k := m
		for k > 1 && (w.doc.Tokens[toks[k-1]].Tag.Adjective() || w.adverb(toks[k-1])) {
			k--
		}
		if k > 1 && w.doc.Tokens[toks[k-1]].Tag == nlp.TagDT {
			m, k = k-1, k-1
		} else {
			k = m
		}
		if !within(k) {
			return k
		}
		if k < m {
			m = k
		}
	}
	for m := 1; m < len(toks) && m < 12; m++ {
		switch w.low[toks[m]] {
		case "as", "a", "an", "the", "nothing":
			if !within(m) {
				return m
			}
		}
	}
	return -1
}

// labelled writes whom a name is given to as the subject of a claim, and tells whether it
// takes a verb in the plural. It is "" for a relative pronoun of whom it is not known whom it
// means.
func (r *claimReader) labelled(toks []int32) (string, bool) {
	w := r.w
	t := w.low[toks[0]]
	if len(toks) > 1 {
		head := toks // up to what a preposition adds
		for m := 1; m < len(toks); m++ {
			if tag := w.doc.Tokens[toks[m]].Tag; tag == nlp.TagIN || tag == nlp.TagTO {
				head = toks[:m]
				break
			}
		}
		last := head[len(head)-1]
		one := false // a body or country whose name is one in the plural
		if e := r.k.entity(r.k.of[last]); e != nil && r.k.isName[last] {
			one = e.Kind != entity.Person && e.Kind != entity.Group && w.find1(head, "and") < 0
		}
		return r.words(toks), (t == "both" || w.many(head)) && !one
	}
	switch t {
	case "himself", "herself", "itself", "themselves", "myself", "ourselves":
		e := r.k.entity(r.who)
		if e == nil || e.Label() == "unknown" {
			return "", false
		}
		return e.Label(), t == "themselves" && !e.Named()
	case "whom", "which", "who", "that", "what":
		e := r.k.entity(r.k.of[toks[0]])
		if e == nil || e.Name == "" {
			return "", false
		}
		return e.Name, false
	}
	x := r.wording()
	x.subject(toks)
	many := t == "those" || t == "these" || w.doc.Tokens[toks[0]].Tag == nlp.TagNNS
	if e := r.k.entity(r.k.of[toks[0]]); t == "them" {
		many = e == nil || e.Name == "" || e.Kind == entity.Group
	}
	r.text = x.out
	return w.trimmed(x.out), many
}

// wantsArticle reports whether a description has to be put with an article: its head is a
// noun in the singular, and it has no word of that kind yet.
func (w *words) wantsArticle(y []int32, head int32) bool {
	first := skipMarks(w, y)[0]
	switch w.doc.Tokens[first].Tag {
	case nlp.TagDT, nlp.TagPRPS, nlp.TagCD, nlp.TagPRP:
		return false
	}
	if w.capital(head) || w.doc.Tokens[head].Tag != nlp.TagNN || !countable(w.low[head]) {
		return false
	}
	switch w.low[first] {
	case "a", "an", "the", "no", "nothing", "not", "too", "one", "another", "every", "like", "his", "her", "its", "their", "my", "our", "your", "part", "more", "all", "both":
		return false
	}
	for _, i := range y {
		if w.low[i] == "'s" && i < head {
			return false
		}
	}
	if first != head {
		return true
	}
	_, ok := lexicon.LookupNoun(w.low[head])
	return ok
}

func skipMarks(w *words, toks []int32) []int32 {
	for len(toks) > 1 && !w.letter(toks[0]) {
		toks = toks[1:]
	}
	return toks
}

// warning makes the claim of what is warned of: "the threat that X poses", "new
// sanctions".
func (r *claimReader) warning(s *speech, v *verdict, st *Statement, toks []int32, self string) {
	w := r.w
	p := &st.Stances[0]
	body := toks
	for m, i := range toks {
		if m > 0 && (w.low[i] == "if" || w.low[i] == "unless") {
			body = toks[:m]
			break
		}
	}
	kind := Fact
	var text string
	if m := w.find(body, clPunish, 6); m >= 0 && (m == 0 || w.low[body[m-1]] != "from") {
		kind = Proposal
		p.Also = Threaten
		text = r.w.sentenceOf([]string{r.words(body), "will follow"})
	}
	if len(body) > 3 && w.low[body[0]] == "the" && w.low[body[2]] == "that" {
		// "the threat that X poses to Y" → "X poses a threat to Y"
		for m := 3; m < len(body); m++ {
			if w.finite(body[m], body, m) || w.lem[body[m]] == "pose" || w.lem[body[m]] == "represent" {
				text = r.w.sentenceOf([]string{r.words(body[3:m]), w.doc.Word(body[m]), "a", w.doc.Word(body[1]), r.words(body[m+1:])})
				p.Target = r.words(body[3:m])
				break
			}
		}
	}
	if text == "" {
		text = r.phraseText(Warn, body)
	}
	prop := proposition{}
	np, ok := r.k.nounProp(body)
	if ok {
		prop = np
	} else {
		prop.first, prop.last = body[0], body[len(body)-1]+1
		prop.pred = w.predicateOf(r.k.headNoun(body))
		r.k.gather(&prop, body, -1)
	}
	id, match, _ := r.book.find(&prop)
	if match != MatchSame {
		id = r.book.add(kind, prop, text, r.span(body))
	}
	p.Claim, p.Match = id, MatchSame
}

// proposal makes the claim of what somebody should or will do.
func (r *claimReader) proposal(s *speech, v *verdict, st *Statement, toks []int32, self string) {
	w := r.w
	p := &st.Stances[0]
	toks = toks[:w.clauseBreak(toks)]
	for m, i := range toks {
		if m > 2 && (w.low[i] == "if" || w.low[i] == "unless") {
			toks = toks[:m]
			break
		}
	}
	if len(toks) > 1 && w.low[toks[0]] == "for" {
		toks = toks[1:]
	}
	if len(toks) == 0 {
		return
	}
	to := -1
	for m := 0; m+1 < len(toks) && m < 16; m++ {
		if m > 1 && m < 6 && w.low[toks[m]] == "for" && w.wanting(toks[m-1]) {
			toks, m = toks[m+1:], -1 // the need for crews to rest
			continue
		}
		if w.low[toks[m]] != "to" {
			continue
		}
		if m+2 < len(toks) && w.dropped(toks[m+1]) && w.infinitive(toks[m+2]) && (m == 0 || p.Act == CallFor && w.find1(toks[:m], "for") < 0 && w.low[toks[0]] != "him") {
			// the owners to “come clean”, vowed to “clean up”
			toks = append(append(w.ints.Make(len(toks) - 1)[:0], toks[:m+1]...), toks[m+2:]...)
		}
		if w.infinitive(toks[m+1]) {
			to = m
			break
		}
	}
	if to > 0 && p.Act == CallFor && w.oughtTo(toks, to) {
		r.clauses(s, v, st, self) // nobody should have to, the deals to come should
		return
	}
	prop := proposition{first: toks[0], last: toks[len(toks)-1] + 1}
	var text string
	base := w.bare(toks, p.Act, to)
	who := r.e.rec.Entity(st.Speaker).Label()
	switch {
	case w.doc.Tokens[toks[0]].Tag == nlp.TagVBG && len(toks) > 1 && to != 1 && !w.adjectival(toks):
		prop.pred = w.deed(toks[0])
		r.k.gather(&prop, toks, toks[0])
		subj := "Others should"
		if p.Act != CallFor {
			subj = "The speaker will"
			if st.Speaker != 0 && who != "unknown" {
				subj = w.text.Concat(who, " will")
			}
			if self != "" {
				prop.args = r.w.insert(prop.args, self)
			}
		}
		text = r.w.sentenceOf([]string{subj, wholeForm(w.lem[toks[0]]), r.words(toks[1:])})
	case base > 0:
		// suggested she go, insisted the ferry be mended
		verb := toks[base]
		if w.low[verb] == "be" && base+1 < len(toks) && w.participle(toks[base+1]) {
			verb = toks[base+1]
		}
		prop.pred = w.deed(verb)
		r.k.gather(&prop, toks, verb)
		subj := toks[:base]
		if w.low[subj[len(subj)-1]] == "not" {
			subj = subj[:len(subj)-1]
			p.Commitment = -max(p.Commitment, -p.Commitment)
		}
		text = r.w.sentenceOf([]string{r.words(r.untimed(subj)), "should", r.words(toks[base:])})
	case to > 0 && w.means(r.k.headNoun(toks[:to])) && !w.undergoes(toks[to+1]) && (w.low[toks[0]] != "the" || w.planned(r.k.headNoun(toks))):
		// money to mend the quay
		prop.pred = w.deed(toks[to+1])
		r.k.gather(&prop, toks, toks[to+1])
		if p.Act != CallFor && w.planned(r.k.headNoun(toks)) && st.Speaker != 0 && who != "unknown" {
			text = r.w.sentenceOf([]string{who, "will", r.words(toks[to+1:])})
			break
		}
		text = r.w.sentenceOf([]string{pick(p.Act == CallFor, "There should be", "There will be"), r.words(toks)})
	case to >= 0 && to+1 < len(toks):
		verb := toks[to+1]
		prop.pred = w.deed(verb)
		r.k.gather(&prop, toks, verb)
		subj := r.words(r.untimed(toks[:to]))
		if to > 0 && (w.low[toks[to-1]] == "not" || w.low[toks[to-1]] == "never") {
			subj = r.words(r.untimed(toks[:to-1]))
			p.Commitment = -max(p.Commitment, -p.Commitment) // whichever way the words before were read
		}
		modal := "will"
		if p.Act == CallFor {
			modal = "should"
		}
		switch {
		case subj != "":
		case p.Act == CallFor:
			subj = "Others"
			if st.Addressee != 0 {
				subj = r.e.rec.Entity(st.Addressee).Label()
			}
		case st.Speaker != 0 && who != "unknown":
			subj = who
		default:
			subj = "The speaker"
		}
		text = r.w.sentenceOf([]string{subj, modal, r.words(toks[to+1:])})
		if self != "" && p.Act != CallFor {
			prop.args = r.w.insert(prop.args, self)
		}
		if p.Act == CallFor && to > 0 && st.AddresseeSpan.IsZero() && r.called(toks[:to]) {
			st.AddresseeSpan = r.span(toks[:to])
			if id := r.k.of[toks[0]]; id != 0 {
				st.Addressee = id
			}
		}
	default:
		np, ok := r.k.nounProp(toks)
		prop = np
		if !ok {
			prop.pred = w.predicateOf(r.k.headNoun(toks))
		}
		if len(prop.args) == 0 {
			return
		}
		verb := "There should be"
		if p.Act != CallFor {
			verb = "There will be"
		}
		text = r.w.sentenceOf([]string{verb, r.words(toks)})
	}
	id, match, _ := r.book.find(&prop)
	if match != MatchSame || r.book.entry(id).claim.Kind != Proposal {
		id = r.book.add(Proposal, prop, text, r.span(toks))
	}
	p.Claim, p.Match = id, MatchSame
}

// wanting reports whether a noun is for what is wanted of those behind "for": "the need for
// crews to rest".
func (w *words) wanting(i int32) bool {
	switch w.nounForm(w.low[i]) {
	case "need", "call", "plea", "appeal", "demand", "push", "request", "desire", "wish":
		return true
	}
	return false
}

// adjectival reports whether the form in -ing at the start of toks is no verb with an object
// but describes a noun: "growing support", or is a noun itself: "the building of".
func (w *words) adjectival(toks []int32) bool {
	switch w.low[toks[0]] {
	case "growing", "rising", "increasing", "existing", "remaining", "continuing", "ongoing", "outstanding", "working", "living", "running", "sweeping", "matching", "leading", "standing",
		"pending", "funding", "spending", "training", "housing", "nothing", "something", "anything", "everything", "hearing", "meeting", "building", "sterling", "willing", "lasting", "binding",
		"being", "having", "closing", "opening", "voting", "banking", "mining", "fishing", "shipping", "manufacturing", "parking", "missing":
		return w.doc.Tokens[toks[1]].Tag != nlp.TagDT && w.doc.Tokens[toks[1]].Tag != nlp.TagPRPS
	}
	switch w.low[toks[1]] {
	case "of", "and", "or", "by", "between", "among", "from":
		return true
	}
	return false
}

// bare returns where the verb of a clause stands that says what should be done in its bare
// form: "she go", "the ferry not be moved". It is -1 where there is none before the
// infinitive at to, or where the clause is no demand.
func (w *words) bare(toks []int32, a Act, to int) int {
	if a != CallFor || w.doc.Tokens[toks[0]].Tag.Verb() {
		return -1
	}
	for m := 1; m < len(toks) && m < 12 && (to < 0 || m < to); m++ {
		t, prev := w.doc.Tokens[toks[m]].Tag, w.doc.Tokens[toks[m-1]].Tag
		switch {
		case t == nlp.TagVB || t == nlp.TagVBP && (prev == nlp.TagNN || prev == nlp.TagNNP || w.low[toks[m-1]] == "he" || w.low[toks[m-1]] == "she" || w.low[toks[m-1]] == "it"):
			if prev.Noun() || prev == nlp.TagPRP || w.low[toks[m-1]] == "not" || w.adverb(toks[m-1]) {
				return m
			}
			return -1
		case t.Finite(), t == nlp.TagTO, w.low[toks[m]] == ",", w.low[toks[m]] == "who", w.low[toks[m]] == "that", w.low[toks[m]] == "which":
			return -1
		}
	}
	return -1
}

// oughtTo reports whether the clause of an infinitive at to says with a verb of its own what
// should be: "nobody should have to", "the deals to come should be small".
func (w *words) oughtTo(toks []int32, to int) bool {
	if w.find1(toks[:to], "should") > 0 {
		return true
	}
	for m := to + 1; m < len(toks) && m < to+10; m++ {
		switch w.low[toks[m]] {
		case "should", "must":
			return true
		case "that", "who", "which", "what", "if", "because", "when", "where", "why", "how", "whether", ",", "and", "as":
			return false
		}
	}
	return false
}

// means reports whether a noun is for what is had or done to reach something, so that the
// infinitive behind it tells what for: "money to", "legislation to".
func (w *words) means(i int32) bool {
	switch w.nounForm(w.low[i]) {
	case "legislation", "law", "bill", "amendment", "measure", "action", "investigation", "inquiry", "probe", "plan", "step", "money", "funding", "fund", "aid", "help",
		"resolution", "policy", "program", "programme", "vote", "referendum", "deal", "treaty", "system", "way", "million", "billion", "study", "resource", "power", "powers",
		"reform", "rule", "package", "strategy", "talk", "meeting", "summit", "proposal", "order", "injunction", "permission", "time", "chance", "opportunity", "right", "effort", "force", "mechanism",
		"framework", "agreement", "intention", "decision", "bid", "pledge", "commitment", "move", "approval", "authority", "ability", "incentive", "pressure":
		return true
	}
	return false
}

// planned reports whether a noun is for what somebody has in mind to do.
func (w *words) planned(i int32) bool {
	switch w.nounForm(w.low[i]) {
	case "plan", "intention", "effort", "decision", "bid", "proposal", "move", "pledge", "commitment", "strategy":
		return true
	}
	return false
}

// undergoes reports whether an infinitive tells what is to become of a thing, rather than
// what is to be done with it: "the talks to go on", "the law to be changed".
func (w *words) undergoes(i int32) bool {
	switch w.low[i] {
	case "be", "stay", "remain", "continue", "go", "proceed", "pass", "end", "begin", "start", "stand", "come", "take", "become", "happen", "stop", "resume", "include", "cover", "have":
		return true
	}
	return false
}

// called reports whether the words before an infinitive may name who is called upon: no
// end to a war for all to talk, and no "not".
func (r *claimReader) called(toks []int32) bool {
	for _, t := range toks {
		switch r.w.low[t] {
		case "not", "to", "for":
			return false
		}
	}
	return true
}

// condition adds the claim that an if-clause names.
func (r *claimReader) condition(s *speech, st *Statement, self string) {
	for i := range s.clauses {
		c := &s.clauses[i]
		if c.cond[1] <= c.cond[0] {
			continue
		}
		toks := c.toks[c.cond[0]:c.cond[1]]
		ms := r.mentions(s, toks, self)
		for j := range ms {
			r.mention(&ms[j])
			st.add(&r.e.stanceMem, Stance{Claim: ms[j].id, Match: MatchCondition, Act: st.Stances[0].Act, Trigger: r.e.bytes(ms[j].first, ms[j].last), Reason: "condition"})
		}
	}
}
