package quote

import "github.com/onrecord-go/onrecord/internal/nlp"

// judges returns whether what a statement holds to be so judges what it is about, where
// neither the act nor a model tells: “believes that the board bungled the sale”, “said the
// rules were ambiguous”.
func (s *speech) judges(v *verdict) Attitude {
	switch v.act {
	case Assert, Opine, Speculate, Predict, Confirm:
	default:
		return NoAttitude
	}
	if v.echo || v.ellipsis || v.clause >= len(s.clauses) {
		return NoAttitude
	}
	c, ok := s.held(v)
	if !ok || c.ask || c.own || s.ownGroup(&c) || c.cond != [2]int{} && c.cond[0] < c.verb {
		return NoAttitude
	}
	if att := s.judgedAs(&c); att != NoAttitude {
		return att
	}
	if att := s.judgedBy(&c); att != NoAttitude {
		return att
	}
	if v.act == Opine {
		f, ok := s.readAct(&c, 0)
		switch {
		case !ok:
		case f.rule == "content-phrase" && (f.act == Praise || f.act == Condemn || f.act == Accuse),
			f.rule == "content-evaluation", f.rule == "content-lacks-good":
			return f.att
		}
	}
	return NoAttitude
}

// judgedBy returns whether a clause judges its subject by a phrase of the tables: “takes them
// for granted”, “is on the right track”. What is not well done is done badly.
func (s *speech) judgedBy(c *clause) Attitude {
	w := s.w
	if c.neg {
		if c.modal != "" || c.subj != third && c.subj != nominal {
			return NoAttitude
		}
		for m := c.verb; m+1 < len(c.toks) && m < c.verb+5; m++ {
			if w.low[c.toks[m]] == "not" {
				switch w.low[c.toks[m+1]] {
				case "only", "just", "all", "always", "necessarily", "simply", "merely", "yet", "so":
					return NoAttitude
				}
			}
		}
	}
	p, first, last := s.contentPhrase(stanceLexicon().judged, c)
	att := NoAttitude
	switch {
	case p != nil && (p.att == Con || !c.neg):
		att = p.att
	case c.neg:
		d := *c // only what is read is put on the heap
		d.neg = false
		if p, first, last = s.contentPhrase(stanceLexicon().judged, &d); p != nil && p.att == Pro {
			att = Con
		}
	}
	if att == NoAttitude {
		return NoAttitude
	}
	for m := c.verb; m < last; m++ {
		switch t := w.low[c.toks[m]]; {
		case t == "i" || t == "we" || t == "if" || t == "whether" || t == "why" || m > first && (t == "nothing" || t == "no" || t == "not" || t == "nobody"):
			return NoAttitude
		}
	}
	return att
}

// held returns the clause that a statement holds to be so: what is believed, behind a verb
// of belief, else the sentence that decided.
func (s *speech) held(v *verdict) (clause, bool) {
	w := s.w
	c := s.clauses[v.clause]
	if c.own && c.verb >= 0 && c.rd.act == Opine && !c.neg {
		for m := c.verb; m+2 < len(c.toks) && m < c.verb+6; m++ {
			if c.toks[m] != c.rd.head {
				continue
			}
			toks := c.toks[m+1:]
			if w.low[toks[0]] == "that" {
				toks = toks[1:]
			}
			in := s.clause(toks)
			return in, in.verb > in.start && in.subj != imperative
		}
		return clause{}, false
	}
	for _, i := range s.content[:min(len(s.content), 2)] {
		switch w.low[i] {
		case "whether", "if", "how", "why", "what", "who", "which", "when", "where":
			return clause{}, false // a question, or what is told of only
		}
	}
	return c, c.verb > c.start
}

// judgedAs returns whether a clause says of its subject what is a judgement of it, by the
// word that its verb predicates or by the verb itself: “is too vague”, “bungled the sale”.
func (s *speech) judgedAs(c *clause) Attitude {
	w := s.w
	be := false
	for m := c.verb; m < len(c.toks) && m < c.verb+12; m++ {
		i := c.toks[m]
		t := w.low[i]
		tag := w.doc.Tokens[i].Tag
		if !be {
			switch w.lem[i] {
			case "be", "become", "look", "sound", "seem", "remain", "appear", "prove", "feel", "grow", "get":
				be = true
				continue
			}
			switch {
			case shortBe(t):
				be = true
				continue
			case w.lem[i] == "have" || w.lem[i] == "do" || t == "not" || t == "never" || w.adverb(i) || isQuoteMark(t) || t == "'ve" || t == "'d" || tag == nlp.TagMD:
				continue
			}
			if tag.Verb() && !c.neg && s.ring(i) == Con {
				return Con
			}
			return NoAttitude
		}
		if w.lem[i] == "be" || w.adverb(i) && t != "less" || leadsToPredicate(t) {
			continue
		}
		att := s.ring(i)
		noun := m+1 < len(c.toks) && w.doc.Tokens[c.toks[m+1]].Tag.Noun()
		if tag.Adjective() && (att == NoAttitude || att == Pro && noun) {
			continue // “a clever ruse”: the noun tells
		}
		if att == NoAttitude || c.neg {
			return NoAttitude
		}
		if m+1 < len(c.toks) {
			switch w.low[c.toks[m+1]] {
			case "whether", "if", "how", "what", "when", "why", "who", "where", "that":
				return NoAttitude
			}
		}
		return att
	}
	return NoAttitude
}

// leadsToPredicate reports whether a word may stand between a copula and what it predicates.
func leadsToPredicate(t string) bool {
	switch t {
	case "not", "never", "to", "a", "an", "the", "so", "very", "too", "such", "more", "most", "all", "just", "pretty", "quite", "one", "of", "any", "kind", "sort", "rather", "and", "or", "bit", "little":
		return true
	}
	return isQuoteMark(t)
}

// ring returns whether a word judges what it is said of.
func (s *speech) ring(i int32) Attitude {
	table := stanceLexicon().classes
	for _, f := range s.w.forms(i) {
		switch set := table.Get(f); {
		case f == "":
		case set&(1<<clFault) != 0:
			return Con
		case set&(1<<clMerit) != 0:
			return Pro
		}
	}
	return NoAttitude
}

// against reports whether a statement with an act that is against something is against what
// it is about: who plays it down is not, nor is anybody where nobody is said to have the
// worries, “concerns over oil”.
func (s *speech) against(v *verdict) bool {
	r := &s.cueRead
	switch v.act {
	case Reject:
		return v.fromContent || r.lemma != "downplay" && (r.lemma != "play" || !s.w.hasWord(s.cue, "down"))
	case Express:
		if v.fromContent || len(s.source) > 0 || r.head < 0 || !s.w.doc.Tokens[r.head].Tag.Noun() {
			return true
		}
		switch s.w.lem[r.head] {
		case "concern", "fear", "worry", "anxiety", "alarm", "apprehension", "unease", "dread", "jitter":
			return false
		}
	}
	return true
}

// sympathy reports whether the cue says that somebody feels with others.
func (s *speech) sympathy() bool {
	for _, i := range s.cue {
		switch s.w.lem[i] {
		case "sympathize", "sympathise", "sympathy", "sympathetic", "empathize", "empathise", "empathy", "empathetic", "commiserate", "condolence", "compassion":
			return true
		}
	}
	return false
}

// feltOnly reports whether the words against something in the content all tell what somebody
// other than the speaker feels: “our people are anxious”.
func (s *speech) feltOnly(v *verdict) bool {
	w, felt := s.w, false
	for _, i := range s.content[:min(len(s.content), 80)] {
		switch w.low[i] {
		case "worried", "afraid", "anxious", "nervous", "fearful", "scared", "frightened", "terrified", "rattled", "shaken", "upset", "frustrated", "frustration", "angry", "anger", "furious",
			"sad", "sadness", "heartbroken", "unhappy", "tired", "exhausted", "stressed", "shocked", "threatened", "offended", "grieving", "lonely", "anxiety", "worry", "worries", "concerned", "concerns", "dissatisfied", "discouraged":
			felt = true
			continue
		}
		if w.val[i] <= -10 || w.adverse(i) {
			return false
		}
	}
	return felt
}
