package quote

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// readOwn reads a clause whose subject is the speaker: "we reject", "he cannot
// confirm", "I hope". f is what is known of the clause so far.
func (s *speech) readOwn(c *clause, f finding) (finding, bool) {
	w, v := s.w, c.verb
	hit := func(a Act, rule string, first, last int) (finding, bool) { return s.hit(f, c, a, rule, first, last) }
	hedge := f.level
	if hedge < 0 {
		hedge = -hedge
	}
	rd := &c.rd
	end := v + 1
	for end < len(c.toks) && c.toks[end] <= rd.head {
		end++
	}
	if c.neg && (c.modal == "will" || c.modal == "would" || c.modal == "may" || c.modal == "might") && w.able(c.toks[v:]) {
		f.level, f.sure = -s.level(Assert, 3, false, hedge), true
		return hit(Assert, "own-unable", v, end) // it will not be able to: that is no refusal
	}
	switch {
	case rd.act == Withhold && !s.ownWithhold(c, rd):
		if s.ownDenial(c) {
			f.level = -3
			return hit(Deny, "own-denial", v, end)
		}
		if s.ahead(c) && c.neg && !rd.op && w.willed(rd) && !w.speech(rd.lemma) {
			f.level = -3
			return hit(Refuse, "own-will-not", v, end)
		}
	case rd.op && rd.act != Assert:
		f.rd = rd
		f.act, f.of, f.mode, f.also, f.att = rd.act, rd.of, rd.mode, rd.also, rd.att
		f.level = s.level(rd.act, rd.cap, rd.flip, 3)
		f.addressed = addressed(rd.act, compNP)
		return hit(rd.act, "own-"+rd.rule, v, end)
	case w.low[c.toks[v]] == "let":
		return hit(CallFor, "let-us", v, end)
	case (c.modal == "should" || c.modal == "ought") && s.haveDone(c):
		f.level, f.sure = 3, true
		return hit(Admit, "own-should-have", v, end)
	case s.mustAsk(c):
		f.level, f.addressed, f.sure = 0, false, true
		return hit(Ask, "own-must-ask", v, end)
	case c.modal == "must" || c.modal == "should" || c.modal == "ought" || s.needTo(c):
		f.level = 3
		return hit(CallFor, "own-obligation", v, end)
	case rd.lemma == "need" && c.modal == "" && !c.neg && c.subj == firstMany && s.present(rd.head):
		f.level = 3
		return hit(CallFor, "own-need", v, end)
	case s.ahead(c) && c.neg && w.willed(rd) && rd.act != Withhold:
		f.level = -3
		return hit(Refuse, "own-will-not", v, end)
	case (s.ahead(c) || w.shortWould(c.toks[v:]) && !s.quoted) && w.ownViolence(c.toks[v:]) && !c.neg:
		f.level, f.att, f.sure = 2, Con, true
		return hit(Threaten, "own-future-harm", v, end)
	case s.ahead(c) && w.willed(rd) && !w.unwilled(c.toks[v:]):
		if w.harmVerb(c.toks[v:]) {
			f.level, f.att = 2, Con
			return hit(Threaten, "own-future-harm", v, end)
		}
		f.level = 2
		if c.neg {
			f.level = -2
		}
		return hit(Promise, "own-future", v, end)
	case rd.lemma == "feel" && c.modal == "" && s.feelsLike(c):
		f.addressed, f.level = false, 0
		return hit(Express, "own-feeling", v, end)
	case w.judges(c):
		f.level = max(-2, min(2, f.level))
		return hit(Opine, "own-judgement", v, end)
	case rd.known && !rd.neutral && w.ownAct(rd) && !s.narrated(rd) && !(rd.flip && rd.text != "" && plans(rd.lemma)):
		f.rd = rd
		f.att = rd.att
		f.sure = (rd.act == Reject || rd.act == Deny || rd.act == Confirm) && s.present(rd.head) || orders(rd.lemma)
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
	return f, false
}

// able reports whether the verbs that begin toks say what somebody is able to do.
func (w *words) able(toks []int32) bool {
	for m := 1; m+1 < len(toks) && m < 5; m++ {
		if w.low[toks[m]] == "able" {
			return w.low[toks[m+1]] == "to" && w.lem[toks[m-1]] == "be"
		}
	}
	return false
}

// orders reports whether a verb tells of an order: who says that he gave one stands by it.
func orders(lemma string) bool {
	return lemma == "order" || lemma == "instruct" || lemma == "direct"
}

// feelsLike reports whether the speaker says what it is like for the speaker: "I feel like
// I'm in a dream". What others feel like is a view.
func (s *speech) feelsLike(c *clause) bool {
	w := s.w
	for m := c.verb; m+2 < len(c.toks) && m < c.verb+5; m++ {
		if w.lem[c.toks[m]] == "feel" {
			return w.low[c.toks[m+1]] == "like" && w.low[c.toks[m+2]] == w.low[c.toks[c.start]] && m+3 < len(c.toks) && (w.lem[c.toks[m+3]] == "be" || shortBe(w.low[c.toks[m+3]]))
		}
	}
	return false
}

// judges reports whether a clause of the speaker's own is a judgement on something by a
// verb that may also tell of what was found or seen: "I find the plan sound", "she saw
// the two as one".
func (w *words) judges(c *clause) bool {
	if c.modal != "" || c.rd.head < 0 {
		return false
	}
	at := 0
	for m := c.verb; m < len(c.toks) && m < c.verb+4; m++ {
		if c.toks[m] == c.rd.head {
			at = m
		}
	}
	if at == 0 || at+2 >= len(c.toks) {
		return false
	}
	rest := c.toks[at+1:]
	switch w.lem[c.rd.head] {
	case "find":
		if t := w.doc.Tokens[c.rd.head].Tag; t != nlp.TagVBP && t != nlp.TagVB || c.neg {
			return false
		}
		switch w.low[rest[0]] {
		case "that", "out", "myself", "ourselves", "in", "a", "an":
			return false
		}
		for m := 1; m+1 < len(rest) && m < 8; m++ {
			if w.low[rest[m]] == "to" && w.low[rest[m+1]] == "be" {
				return true
			}
			if t := w.doc.Tokens[rest[m]].Tag; !t.Noun() && !t.Adjective() && !w.adverb(rest[m]) {
				return false
			}
			if w.doc.Tokens[rest[m]].Tag.Adjective() && (m+1 == len(rest) || !w.doc.Tokens[rest[m+1]].Tag.Noun() && !w.doc.Tokens[rest[m+1]].Tag.Adjective()) {
				return true
			}
		}
	case "see", "view", "regard":
		for m := 1; m < len(rest) && m < 10; m++ {
			switch w.low[rest[m]] {
			case "as":
				if m+1 >= len(rest) {
					return false
				}
				switch w.low[rest[m+1]] {
				case "well", "he", "she", "they", "it", "we", "i", "you", "people", "police":
					return false // saw the car stop as they left
				}
				return w.low[rest[m-1]] != "well" && w.low[rest[m-1]] != "such"
			case ",", "that", "who", "when", ".", "he", "she", "they", "it", "we", "i":
				return false
			}
		}
	}
	return false
}

// ahead reports whether a clause tells what is to come: “will”, “is going to”, in
// indirect speech “would”.
func (s *speech) ahead(c *clause) bool {
	return c.modal == "will" || c.modal == "going" || c.modal == "would" && !s.quoted
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

// ownGroup reports whether the subject of a clause is the speaker's own body:
// "his government", "our company", or the one that the speaker is or speaks for.
func (s *speech) ownGroup(c *clause) bool {
	if s.ownBody(c) {
		return true
	}
	if c.verb-c.start < 2 || c.verb-c.start > 6 {
		return false
	}
	for m := c.start + 1; m < c.verb; m++ {
		if s.w.somebody(c.toks[m]) && (m+1 == c.verb || s.w.low[c.toks[m+1]] != "'s" && s.w.low[c.toks[m+1]] != "'") {
			return false // his wife Ann is not his body
		}
	}
	switch s.w.low[c.toks[c.start]] {
	case "my", "our":
		return true
	case "his", "her", "its", "their":
		return !s.quoted
	}
	return false
}

// ownBody reports whether the subject of a clause names the body that the speaker is,
// speaks for or leads, or is the noun for such a body: a spokesman of Norvex says what
// Norvex, or the company, will do.
func (s *speech) ownBody(c *clause) bool {
	w := s.w
	if c.subj != nominal || c.verb <= c.start || c.verb > c.start+6 {
		return false
	}
	subj := c.toks[c.start:c.verb]
	the := w.low[subj[0]] == "the"
	if the {
		subj = subj[1:]
	}
	if len(subj) == 0 {
		return false
	}
	of := func(body, title string) bool {
		if !w.capital(subj[0]) {
			return the && len(subj) == 1 && bodyNoun(w.low[subj[0]], body, title)
		}
		for _, i := range subj {
			if !hasField(body, w.low[i]) {
				return false
			}
		}
		return true
	}
	switch s.kind {
	case entity.Organization, entity.Government, entity.Publication:
		return of(s.name, "")
	}
	for _, r := range s.roles {
		if speaksFor(r.Title) && of(r.Affiliation, r.Title) {
			return true
		}
	}
	return false
}

// hasField reports whether a word, in lower case, is one of those of a name.
func hasField(name, word string) bool {
	for f := range strings.FieldsSeq(name) {
		if strings.EqualFold(f, word) {
			return true
		}
	}
	return false
}

// bodyNoun reports whether a noun stands for a body of that name, or for the one that who
// bears the title leads: the company for Norvex, the city for a mayor.
func bodyNoun(noun, body, title string) bool {
	rules, trade := false, true
	for f := range strings.FieldsSeq(strings.ToLower(title)) {
		switch f {
		case "minister", "premier", "chancellor", "king", "monarch", "secretary", "president":
			if noun == "government" || noun == "administration" || noun == "country" {
				return f != "secretary" && f != "president" || body == "" || country(body)
			}
			rules = rules || f == "minister" || f == "premier"
		case "mayor":
			return noun == "city" || noun == "town"
		case "governor":
			return noun == "state" || noun == "bank" && body != ""
		case "ambassador", "envoy", "commander", "general", "diplomat", "leader", "leaders":
			trade = false
		}
	}
	if body == "" || country(body) {
		return false
	}
	for f := range strings.FieldsSeq(strings.ToLower(body)) {
		if f == noun {
			return true
		}
		n, ok := lexicon.LookupNoun(f)
		if !ok || !n.Class.Any(lexicon.OrgN|lexicon.GovN) {
			continue
		}
		trade = trade && tradeNoun(f)
		switch f {
		case "ministry", "department", "treasury", "government", "cabinet":
			rules = true
		}
	}
	return rules && (noun == "government" || noun == "ministry" || noun == "department") || trade && !rules && tradeNoun(noun)
}

// stateAhead reports whether a verb group tells what something will be: "would be able to",
// "will be profitable".
func (w *words) stateAhead(toks []int32) bool {
	for m := 1; m+1 < len(toks) && m < 4; m++ {
		if w.low[toks[m]] == "be" {
			for m++; m+1 < len(toks) && w.adverb(toks[m]); m++ {
			}
			return w.doc.Tokens[toks[m]].Tag.Adjective()
		}
	}
	return false
}

// country reports whether a name is that of a country or of a place in one.
func country(name string) bool { return len(lexicon.Place(name)) > 0 }

// tradeNoun reports whether a noun is for a business.
func tradeNoun(n string) bool {
	switch n {
	case "company", "firm", "group", "bank", "airline", "retailer", "carmaker", "automaker", "manufacturer", "utility", "insurer", "lender", "operator", "chain", "studio", "network", "corporation":
		return true
	}
	return false
}

// somebody reports whether token i is a noun for one person, who is another than whose
// person it is: "her boss", "my opponent". A client is spoken for.
func (w *words) somebody(i int32) bool {
	n, ok := lexicon.LookupNoun(w.low[i])
	return ok && !n.Plural && n.Lemma != "client" && n.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.Kin) && !n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.GroupN)
}

// ownAct reports whether a reading of the speaker's own verb is an act by
// being said, or tells of one: "I hope", "we reject", but not "I see" or "I put".
func (w *words) ownAct(r *reading) bool {
	switch r.lemma {
	case "see", "put", "hear", "go", "read", "list", "learn", "hit", "sign", "pass", "fire", "hire", "set", "push", "count", "follow", "vote", "choose", "bear",
		"cover", "elect", "impose", "adopt", "allow", "appoint", "prepare", "commit", "select", "plead", "struggle", "press", "bring", "raise", "remember", "have", "be",
		"report", "speak", "talk", "meet", "discuss", "address", "touch", "interest", "message", "case", "point", "note", "name", "post", "order", "charge",
		"back", "make", "find", "focus", "decide", "attack", "question", "notice", "figure", "challenge", "sense", "bet", "view", "order to", "announce", "offer", "mean",
		"know", "plan", "long", "move", "mention", "cast", "hold", "quote", "resolution":
		if r.lemma == "order" {
			return w.doc.Tokens[r.head].Tag.Verb()
		}
		return r.lemma == "know" || r.lemma == "plan" || r.lemma == "remember" || r.lemma == "back" || r.lemma == "bet"
	}
	return r.act != Assert && r.act != Discuss
}

// ownWithhold reports whether a negated verb group of the speaker's own withholds
// a stance now, rather than telling of the past: "cannot confirm", "will not
// comment", "do not know whether".
func (s *speech) ownWithhold(c *clause, r *reading) bool {
	w := s.w
	if r.of == Deny {
		return true // what was not denied stays open, whenever that was
	}
	for m := c.verb; m < len(c.toks) && m < c.verb+3; m++ {
		switch w.low[c.toks[m]] {
		case "failed", "neglected", "forgot":
			return false // tells what went wrong
		case "have":
			if (r.lemma == "talk" || r.lemma == "speak") && m > c.verb-1 && r.head >= 0 && w.word(r.head+1) == "to" {
				return false // whom one has not met
			}
		case "did", "had", "has", "never", "was", "were":
			if r.lemma == "rule" || m+1 < len(c.toks) && w.low[c.toks[m+1]] == "yet" {
				break // “were not ruling out”, “had yet to confirm”
			}
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
	l := r.lemma
	if l == "going" && w.word(r.head+1) == "to" {
		l = w.lemma(r.head + 2) // “is going to win”
	}
	switch l {
	case "be", "have", "know", "see", "find", "win", "lose", "need", "suffer", "happen", "become", "think", "believe", "love":
		return false
	}
	return r.head >= 0
}

// harmVerb reports whether the verb group does harm to a party.
func (w *words) harmVerb(toks []int32) bool {
	for m := 0; m < len(toks) && m < 6; m++ {
		if m > 0 && w.lem[toks[m-1]] == "be" && w.doc.Tokens[toks[m]].Tag == nlp.TagVBN {
			return false // is done to the speaker
		}
		switch l := w.lem[toks[m]]; l {
		case "hit", "strike":
			for k := m + 1; k < len(toks) && k < m+4; k++ {
				switch w.low[toks[k]] {
				case "street", "streets", "road", "trail", "ground", "airwaves", "polls", "stores", "shelves", "deal", "bargain", "balance", "agreement", "target", "targets":
					return false
				}
			}
			return true
		case "retaliate", "punish", "destroy", "bomb", "attack", "sue", "prosecute", "kill", "crush", "avenge", "deport", "jail":
			return true
		}
	}
	return false
}

// shortWould reports whether a verb group begins with a "would" that is cut short: "he'd
// go", not "he'd gone".
func (w *words) shortWould(toks []int32) bool {
	return len(toks) > 1 && w.low[toks[0]] == "'d" && w.doc.Tokens[toks[1]].Tag == nlp.TagVB
}

// ownViolence reports whether a verb group announces violence, or what hurts a country
// by its trade.
func (w *words) ownViolence(toks []int32) bool {
	for m := 1; m < len(toks) && m < 5; m++ {
		of := ""
		switch w.lem[toks[m]] {
		case "shoot", "kill", "stab", "behead", "murder", "bomb", "retaliate":
			return w.doc.Tokens[toks[m]].Tag == nlp.TagVB
		case "put":
			of = "bullet"
		case "raise", "impose", "hike", "slap", "levy":
			of = "tariff"
		default:
			continue
		}
		for k := m + 1; k < len(toks) && k < m+6; k++ {
			if l := w.lem[toks[k]]; l == of || l == "sanction" && of == "tariff" {
				return true
			}
		}
	}
	return false
}

// unwilled reports whether a verb group of the future tells what will come by itself:
// "would likely fail", "will have a view".
func (w *words) unwilled(toks []int32) bool {
	for m := 1; m < len(toks) && m < 4; m++ {
		switch t := w.low[toks[m]]; {
		case t == "likely" || t == "probably" || t == "need":
			return true
		case t == "going" || t == "to":
		case t == "have":
			return m+1 < len(toks) && w.doc.Tokens[toks[m+1]].Tag != nlp.TagVBN && w.low[toks[m+1]] != "to"
		case !w.adverb(toks[m]):
			return false
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
		case (t == "seen" || t == "heard") && m+1 < len(c.toks) && (w.low[c.toks[m+1]] == "anything" || w.low[c.toks[m+1]] == "such" || w.low[c.toks[m+1]] == "so"):
			return false // “I have never seen anything so shoddy”
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

// mustAsk reports whether the speaker only leads up to a question: "I have to ask you",
// "I've got to ask: why".
func (s *speech) mustAsk(c *clause) bool {
	w := s.w
	for m := c.verb; m+2 < len(c.toks) && m < c.verb+5; m++ {
		switch t := w.low[c.toks[m]]; {
		case t == "ask":
			if m == c.verb || c.neg || w.low[c.toks[m-1]] != "to" && w.low[c.toks[m-1]] != "must" {
				return false
			}
			switch next := w.low[c.toks[m+1]]; next {
			case "you", ":", ",", "why", "what", "how", "whether", "if", "who", "when", "where", "this":
				if next == "you" {
					return w.low[c.toks[m+2]] != "to" && w.low[c.toks[m+2]] != "for"
				}
				return c.subj == firstOne // what we must ask ourselves is another thing
			}
			return false
		case t == "to", t == "got", t == "must", w.lem[c.toks[m]] == "have", w.adverb(c.toks[m]):
		default:
			return false
		}
	}
	return false
}

// needTo reports whether the verb group is one of need: "need to", "has to". What one
// will have to do is foretold rather than called for.
func (s *speech) needTo(c *clause) bool {
	w := s.w
	for m := c.verb; m+1 < len(c.toks) && m < c.verb+3; m++ {
		if t := w.doc.Tokens[c.toks[m]].Tag; !c.own && (t.Noun() || t == nlp.TagPRP) || w.low[c.toks[m]] == "'d" {
			return false // “you'd have to be mad”
		}
		l := w.lem[c.toks[m]]
		if w.low[c.toks[m]] == "needed" && c.own && c.subj == third && w.low[c.toks[c.start]] != "they" {
			return false // he needed to get dressed
		}
		if (l == "need" || l == "have" || w.low[c.toks[m]] == "got") && w.low[c.toks[m+1]] == "to" && !c.neg {
			return w.low[c.toks[m]] != "had" && (l != "have" || c.modal == "") && c.modal != "may" && c.modal != "might"
		}
	}
	return false
}

// pastPart reports whether a participle stands behind the "have" of a verb group.
func (s *speech) pastPart(c *clause) bool {
	w := s.w
	for m := c.verb; m+1 < len(c.toks) && m < c.verb+5; m++ {
		if w.low[c.toks[m]] == "have" {
			for m++; m < len(c.toks) && w.adverb(c.toks[m]); m++ {
			}
			return m < len(c.toks) && w.doc.Tokens[c.toks[m]].Tag == nlp.TagVBN
		}
	}
	return false
}

// haveDone reports whether the modal governs a perfect: "should have said", but not
// "should have a say".
func (s *speech) haveDone(c *clause) bool {
	w := s.w
	for m := c.verb + 1; m+1 < len(c.toks) && m < c.verb+4; m++ {
		if w.low[c.toks[m]] != "have" {
			continue
		}
		for m++; m+1 < len(c.toks) && w.adverb(c.toks[m]); m++ {
		}
		t := w.doc.Tokens[c.toks[m]].Tag
		return t == nlp.TagVBN || t == nlp.TagVBD || c.modal == "must" // "must have a key" is a guess, too
	}
	return false
}
