package quote

// othersNot reports whether a clause says plainly of somebody else, or of something, what is
// not so.
func (s *speech) othersNot(c *clause) bool {
	return c.verb >= 0 && !c.own && c.neg && c.modal == "" && !c.ask && (c.subj == third || c.subj == nominal) && !s.ownGroup(c)
}

// faults reports whether a clause finds fault with somebody else by what is not done: "the
// board does not listen to us", "he does not understand the harbor".
func (s *speech) faults(c *clause) bool {
	w := s.w
	if !s.othersNot(c) {
		return false
	}
	toks := c.toks[c.verb:]
	if t := w.low[toks[0]]; t != "do" && t != "does" && t != "never" {
		return false
	}
	m := 0
	for m < len(toks) && m < 6 && (m == 0 || w.low[toks[m]] == "not" || w.adverb(toks[m])) {
		m++
	}
	at := func(k int) string {
		if k < len(toks) {
			return w.low[toks[k]]
		}
		return ""
	}
	if m >= len(toks) {
		return false
	}
	switch w.lem[toks[m]] {
	case "understand":
		return at(m+1) != "why" && at(m+1) != "each"
	case "care":
		if at(m+1) == "about" || at(m+1) == "what" {
			switch at(m + 2) {
			case "us", "me", "you", "our", "my", "people", "anyone", "anybody", "the", "they", "we", "happens":
				return true
			}
			return false
		}
		return !w.letterAt(toks, m+1)
	case "respect":
		return true
	case "listen":
		return at(m+1) == "to" || !w.letterAt(toks, m+1)
	case "speak":
		return at(m+1) == "for"
	case "deserve":
		return at(m+1) == "to" && at(m+2) != "die" && at(m+2) != "suffer"
	case "represent":
		return at(m+1) == "me" || at(m+1) == "us" || at(m+1) == "our" || at(m+1) == "my" || at(m+1) == "who"
	case "share":
		return (at(m+1) == "our" || at(m+1) == "my") && at(m+2) != "view"
	case "do":
		return at(m+1) == "enough" || at(m+1) == "anything" && (at(m+2) == "for" || at(m+2) == "about")
	}
	return false
}

// lacksGood returns where a clause says that somebody else or something is not good, -1
// where it does not: "it is not a convincing plea".
func (s *speech) lacksGood(c *clause) int {
	w := s.w
	if !s.othersNot(c) {
		return -1
	}
	be, not, pred := false, false, -1
	for m := c.verb; m < len(c.toks) && m < c.verb+8 && pred < 0; m++ {
		i := c.toks[m]
		switch t := w.low[i]; {
		case w.lem[i] == "be" || shortBe(t):
			be = true
		case t == "perfect" || t == "just" || t == "only" || t == "always" || t == "necessarily" || t == "yet" || t == "all" || t == "so" || t == "as" || t == "too" || t == "most":
			return -1
		case t == "not":
			not = be
		case t == "a" || t == "an" || t == "the" || t == "very" || t == "any" || w.adverb(i) || isQuoteMark(t):
		case be && not && (sound(t) || w.doc.Tokens[i].Tag.Adjective() && w.is(i, clGood) && !w.is(i, clFeel) && (!weighty(t) || t == "fair")):
			pred = m
		default:
			return -1
		}
	}
	if pred < 0 {
		return -1
	}
	for m := pred + 1; m < len(c.toks) && m < pred+3; m++ {
		switch w.low[c.toks[m]] {
		case "to", "that", "if", "enough", "at", "about", "with":
			return -1
		}
	}
	return pred
}

// sound reports whether a word is for what a plea or a plan should be.
func sound(t string) bool {
	switch t {
	case "convincing", "credible", "logical", "appropriate", "acceptable", "suitable", "adequate", "proper", "reasonable", "sustainable", "trustworthy", "viable", "sensible", "believable", "persuasive", "rational", "coherent":
		return true
	}
	return false
}

// callsHalt reports whether a clause says that something has to stop: "this dumping must
// stop". What comes to an end in time is another thing: "the talks have to end by May".
func (s *speech) callsHalt(c *clause) bool {
	w := s.w
	if c.verb < 0 || c.neg || c.subj != nominal && c.subj != third || s.ownGroup(c) {
		return false
	}
	if c.subj == third && s.party(c) {
		return false
	}
	for m := c.verb; m < len(c.toks) && m < c.verb+5; m++ {
		switch t := w.low[c.toks[m]]; t {
		case "must", "has", "have", "needs", "need", "to", "should", "'s", "got", "just", "simply":
		case "stop", "cease":
			next := m + 1
			for next < len(c.toks) && (w.low[c.toks[next]] == "now" || w.low[c.toks[next]] == "immediately") {
				next++
			}
			return m > c.verb && !w.letterAt(c.toks, next)
		default:
			return false
		}
	}
	return false
}
