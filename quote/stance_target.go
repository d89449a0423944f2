package quote

import "github.com/onrecord-go/onrecord/internal/nlp"

// target fills in whom or what the attitude of a statement's first stance is towards,
// where its claim did not tell: the object of an act that the cue names ("slammed the
// bill"), and in a content the subject of what evaluates ("the bill is a disgrace") or
// the object of the speaker's own verb ("we oppose the bill").
func (r *claimReader) target(s *speech, v *verdict, st *Statement) {
	x := &st.Stances[0]
	if x.Attitude == NoAttitude || x.Target != "" || v.echo || v.ellipsis {
		return
	}
	var at []int32
	if !v.fromContent {
		at = s.cueTarget()
	}
	if len(at) == 0 && v.clause < len(s.clauses) {
		at = s.clauseTarget(&s.clauses[v.clause], v)
	}
	if len(at) == 0 {
		return
	}
	x.Target, x.TargetID = r.words(at), r.k.of[at[0]]
	if p := at[len(at)-1]; x.TargetID != r.k.of[p] {
		x.TargetID = 0 // “the senator's accent” is not the senator
	}
}

// cueTarget returns the phrase that the cue's act is about, none where the content is a
// clause.
func (s *speech) cueTarget() []int32 {
	w := s.w
	toks := s.content
	for m, i := range toks {
		if i == s.cueRead.head {
			toks = toks[m+1:]
			break
		}
	}
	for len(toks) > 1 && !w.letter(toks[0]) {
		toks = toks[1:]
	}
	if len(toks) == 0 {
		return nil
	}
	switch w.complementOf(toks[:min(len(toks), maxFollow)]) {
	case compThat, compClause, compQuote, compWh, compTo, compNotTo, compNone:
		return nil
	}
	first := w.objectPhrase(toks)
	if s.cueRead.act == Accuse && len(first) > 0 {
		// “blamed the delay on the firm”
		for m := 0; m+1 < len(toks) && m < 24; m++ {
			if w.low[toks[m]] == "on" && toks[m] > first[len(first)-1] && s.lays() {
				if on := w.nounPhrase(toks[m+1:]); len(on) > 0 {
					return on
				}
			}
		}
	}
	return first
}

// lays reports whether the cue is one of laying blame on somebody for something.
func (s *speech) lays() bool {
	for _, i := range s.cue {
		if l := s.w.lem[i]; l == "blame" || l == "pin" || l == "fault" {
			return true
		}
	}
	return false
}

// clauseTarget returns the phrase that a clause of the content is for or against.
func (s *speech) clauseTarget(c *clause, v *verdict) []int32 {
	w := s.w
	if c.verb < 0 {
		return nil
	}
	h := c.verb // where the verb ends, or the words that decided
	for m := c.verb; m < len(c.toks); m++ {
		if i := c.toks[m]; i == c.rd.head || v.last > 0 && i == v.last-1 && c.own && !w.finds(c.rd.head) {
			h = max(h, m)
		}
	}
	rest := c.toks[min(h+1, len(c.toks)):]
	if c.own {
		if w.finds(c.rd.head) {
			for m, i := range rest {
				if i == v.last-1 {
					rest = rest[:m]
					break
				}
			}
		}
		switch v.act {
		case Promise, CallFor, Admit, Assert:
			return nil
		case Opine, Predict, Speculate, Warn, Accuse:
			if in := s.clause(rest); in.verb > in.start && in.subj != imperative && (in.subj == nominal || in.subj == third) && !in.own {
				return in.toks[in.start:in.verb] // “I think the bill is a disgrace”
			}
		}
		if np := w.objectPhrase(rest); len(np) > 0 {
			return np
		}
		return w.objectPhrase(c.toks[min(c.verb+1, h):h]) // “we are with her all the way”
	}
	if by := s.agent(c, v.act); len(by) > 0 {
		return by
	}
	switch c.subj {
	case nominal, third:
		if c.verb <= c.start {
			return nil
		}
		if np := c.toks[c.start:c.verb]; w.letter(np[len(np)-1]) || len(np) > 1 {
			return np
		}
	}
	return nil
}

// agent returns who did what a clause blames on them in the passive: "residents were lied
// to by the council". It is none for other clauses.
func (s *speech) agent(c *clause, a Act) []int32 {
	w := s.w
	if a != Accuse && a != Condemn || w.lem[c.toks[c.verb]] != "be" && !c.rd.passive {
		return nil
	}
	for m := c.verb + 1; m+1 < len(c.toks) && m < c.verb+8; m++ {
		if w.low[c.toks[m]] == "by" {
			return w.nounPhrase(c.toks[m+1:])
		}
	}
	return nil
}

// finds reports whether a verb has what it judges between itself and the judgement:
// “found the remarks offensive”.
func (w *words) finds(i int32) bool {
	l := w.lemma(i)
	return l == "find" || l == "consider" || l == "think"
}

// objectPhrase returns the noun phrase behind a verb, its preposition passed over:
// "against the bill", "appalled by the remarks".
func (w *words) objectPhrase(toks []int32) []int32 {
	for m := 0; m < len(toks) && m < 6; m++ {
		if np := w.nounPhrase(toks[m:]); len(np) > 0 {
			return np
		}
		switch t := w.low[toks[m]]; {
		case t == "that" || t == "to" && m+1 < len(toks) && w.infinitive(toks[m+1]):
			return nil
		case w.verbLike(toks[m]) || w.low[toks[m]] == "," && m > 0:
			return nil
		}
	}
	return nil
}

// nounPhrase returns the noun phrase that tokens begin with, with what "of" adds to it,
// none where they begin with something else.
func (w *words) nounPhrase(toks []int32) []int32 {
	last := -1 // the noun that the phrase may end with
loop:
	for m := 0; m < len(toks) && m < 24; m++ {
		i := toks[m]
		switch t, tag := w.low[i], w.doc.Tokens[i].Tag; {
		case tag.Noun():
			last = m
		case tag == nlp.TagPRP:
			if m == 0 {
				return toks[:1]
			}
			break loop
		case isQuoteMark(t) && t != "'" || t == "-" || t == "&":
		case tag == nlp.TagPOS:
			if last < 0 || m+1 >= len(toks) {
				break loop
			}
		case tag == nlp.TagDT && last < 0, tag == nlp.TagPRPS && last < 0, tag == nlp.TagPDT && last < 0, tag == nlp.TagCD, tag == nlp.TagDollar, tag.Adjective():
			if last >= 0 && last == m-1 && tag.Adjective() {
				break loop // “found the remarks offensive”
			}
		case (tag == nlp.TagVBG || tag == nlp.TagVBN) && m > 0 && (last < 0 || w.doc.Tokens[toks[m-1]].Tag == nlp.TagPOS) && m+1 < len(toks) && w.nominalAt(toks[m+1]):
		case tag.Adverb() && last < 0 && m > 0:
		case (t == "of" || t == "and" || t == "or") && last == m-1 && m+1 < len(toks) && w.nominalAt(toks[m+1]):
			n := w.nounPhrase(toks[m+1:])
			if len(n) == 0 || t != "of" && m+1+len(n) < len(toks) && w.verbLike(toks[m+1+len(n)]) {
				break loop
			}
			return toks[:m+1+len(n)]
		default:
			break loop
		}
	}
	return toks[:last+1]
}

// nominalAt reports whether a noun phrase may go on at token i.
func (w *words) nominalAt(i int32) bool {
	t := w.doc.Tokens[i].Tag
	return t.Noun() || t.Adjective() || t == nlp.TagDT || t == nlp.TagPRPS || t == nlp.TagCD
}
