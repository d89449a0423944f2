package quote

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// target fills in whom or what the attitude of a statement's first stance is towards,
// where its claim did not tell: the object of an act that the cue names ("slammed the
// bill"), and in a content the subject of what evaluates ("the bill is a disgrace") or
// the object of the speaker's own verb ("we oppose the bill").
func (r *claimReader) target(s *speech, v *verdict, st *Statement) {
	x := &st.Stances[0]
	if x.Attitude == NoAttitude || x.Target != "" || v.echo || v.ellipsis {
		return
	}
	w := s.w
	var at []int32
	if !v.fromContent {
		at = s.cueTarget(x)
	}
	if len(at) == 0 && v.clause < len(s.clauses) {
		at = s.clauseTarget(&s.clauses[v.clause], v, x.Attitude)
	}
	judged := v.fromContent && (v.act == Accuse || v.act == Condemn || v.act == Praise || v.act == Assert)
	for i := 0; i < len(s.clauses) && len(at) == 0 && judged; i++ {
		// What decided has no subject that is blamed or praised: another sentence may tell of
		// somebody who is.
		c := &s.clauses[i]
		if i != v.clause && c.verb > c.start && c.verb < c.start+9 && !c.own && c.subj != second && s.party(c) && s.fits(c, Assert, x.Attitude) > 0 {
			at = w.subjectPhrase(c.toks[c.start:c.verb])
		}
	}
	if len(at) == 0 || w.when(at) {
		return
	}
	r.towards(s, x, at)
}

// when reports whether a phrase is no more than a time: "the next day".
func (w *words) when(toks []int32) bool {
	n := len(toks)
	if n < 2 || n > 4 || !dated(w.lem[toks[n-1]]) {
		return false
	}
	for _, i := range toks[:n-1] {
		switch w.low[i] {
		case "next", "last", "same", "previous", "following", "this", "that", "past", "recent":
			return true
		}
	}
	return false
}

// towards makes a phrase the target of a stance. Its entity is that of the whole phrase, or
// of the name that the phrase begins with where the rest only adds to it: “Mr. Orr of Lund”,
// but not “Mr. Orr's accent” or “Mr. Orr and his brother”.
func (r *claimReader) towards(s *speech, x *Stance, at []int32) {
	if len(at) == 0 {
		return
	}
	id := r.k.of[at[0]]
	m := 0
	for m < len(at) && r.k.of[at[m]] == id {
		m++
	}
	if m < len(at) && (r.w.doc.Tokens[at[m]].Tag != nlp.TagIN && r.w.low[at[m]] != "," || r.w.find1(at[m:], "and") >= 0) {
		id = 0
	}
	x.Target, x.TargetID = r.words(at), id
	if id == 0 && len(at) == 1 {
		x.TargetID = r.meant(s, at[0])
	}
}

// meant returns whom a pronoun for a man or a woman that is a target means: the only one that
// fits whom the cue names ("said of her"), or whom the last sentence names that names one
// that fits. It is 0 where there are several, and is never the speaker.
func (r *claimReader) meant(s *speech, i int32) entity.ID {
	w := r.w
	p, g := "he", entity.Male
	switch w.low[i] {
	case "he", "him":
	case "she", "her":
		p, g = "she", entity.Female
	default:
		return 0
	}
	var speaker entity.ID
	if st := r.statementOf(s); st != nil {
		speaker = st.Speaker
	}
	found, several := entity.ID(0), false
	look := func(j int32) {
		if id := r.k.of[j]; id != 0 && id != speaker && id != found && r.k.isName[j] && r.fits(id, p) {
			several = found != 0
			found = id
		}
	}
	for _, j := range s.cue {
		look(j)
	}
	for j := i - 1; j >= 0 && j > i-maxBack; j-- {
		if found != 0 && w.doc.Tokens[j].Sent != w.doc.Tokens[j+1].Sent {
			break
		}
		look(j)
	}
	if found == 0 || several || r.k.entity(found).Gender != g {
		return 0
	}
	return found
}

// maxBack bounds how far back a pronoun's antecedent is looked for.
const maxBack = 120

// cueTarget returns the phrase that the cue's act is about, none where the content is a
// clause.
func (s *speech) cueTarget(x *Stance) []int32 {
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
	if w.alone(toks) {
		return toks[:1]
	}
	if w.low[toks[0]] == "what" {
		return w.called(toks)
	}
	if felt := s.felt(toks, x.Attitude); len(felt) > 0 {
		return felt
	}
	switch w.complementOf(toks[:min(len(toks), maxFollow)]) {
	case compThat:
		for m := 1; m < len(toks) && m < maxFollow; m++ {
			if w.finite(toks[m], toks, m) {
				return nil
			}
		}
		if np := w.nounPhrase(toks[1:]); len(np) > 0 {
			return toks[:1+len(np)] // “rejected that offer”
		}
		return nil
	case compTo:
		switch {
		case len(toks) > 1 && !w.doc.Tokens[toks[1]].Tag.Verb() && !w.adverb(toks[1]):
			return w.nounPhrase(toks[1:]) // “her opposition to the lease”
		case x.Act == Threaten && len(toks) > 2:
			np := w.objectPhrase(toks[2:]) // “threatened to sue the firm”
			if n := len(np); n > 0 && n+4 < len(toks) && levied(w.lem[toks[1]]) {
				if t := w.low[toks[n+2]]; t == "on" || t == "against" {
					if on := w.nounPhrase(toks[n+3:]); len(on) > 0 {
						return on // “to use force against the crew”
					}
				}
			}
			return np
		}
		return nil
	case compClause, compQuote, compWh, compNotTo, compNone:
		return nil
	}
	first := w.objectPhrase(toks)
	if of := w.find1(first, "of"); x.Act == Accuse && of > 0 && s.cueRead.act == Accuse && s.lays() == "" {
		for m := of + 1; m < len(first); m++ {
			if w.low[first[m]] == "of" {
				of = m
			}
		}
		return first[:of] // “accused the firm of fraud”
	}
	if len(first) > 0 && reflexive(w.low[first[len(first)-1]]) && x.Attitude == Con {
		for m := 0; m+1 < len(toks) && m < 8; m++ {
			if w.low[toks[m]] == "from" {
				return w.nounPhrase(toks[m+1:]) // “distanced themselves from the mayor”
			}
		}
	}
	if p := s.lays(); p != "" && len(first) > 0 {
		// “blamed the delay on the firm”
		for m := 0; m+1 < len(toks) && m < 24; m++ {
			if w.low[toks[m]] == p && toks[m] > first[len(first)-1] {
				if on := w.nounPhrase(toks[m+1:]); len(on) > 0 {
					return on
				}
			}
		}
	}
	return first
}

// lays returns the word before whom the cue lays blame on, or gives the credit to, for
// something; "" where it does neither.
func (s *speech) lays() string {
	for _, i := range s.cue {
		switch s.w.lem[i] {
		case "blame", "pin", "fault":
			return "on"
		case "attribute", "ascribe", "credit":
			return "to"
		}
	}
	return ""
}

// levied reports whether a verb has what it does harm with for its object.
func levied(v string) bool {
	switch v {
	case "use", "impose", "put", "levy", "slap", "raise":
		return true
	}
	return false
}

// alone reports whether a content is nothing but a pronoun: "backed her".
func (w *words) alone(toks []int32) bool {
	for _, i := range toks[1:] {
		if w.letter(i) {
			return false
		}
	}
	switch w.low[toks[0]] {
	case "him", "her", "them", "it", "that", "this", "these", "those", "you":
		return true
	}
	return false
}

// reflexive reports whether a word is a pronoun for who does it himself.
func reflexive(t string) bool {
	switch t {
	case "himself", "herself", "itself", "themselves", "myself", "ourselves", "yourself":
		return true
	}
	return false
}

// felt returns what a noun for an attitude that a content begins with is towards: "voiced
// his disapproval of the ruling". It is none where the cue is a verb for one itself: who
// condemns an attack on somebody is not against him.
func (s *speech) felt(toks []int32, a Attitude) []int32 {
	w, t := s.w, stanceLexicon()
	for _, i := range s.cue {
		if v, ok := t.verbs[w.lem[i]]; ok && v.att != NoAttitude {
			return nil
		}
	}
	for m := 1; m+1 < len(toks) && m < 10; m++ {
		p := w.low[toks[m]]
		if !leadsTo(p) && p != "aimed" && p != "directed" {
			if tag := w.doc.Tokens[toks[m]].Tag; tag.Verb() || tag == nlp.TagIN || !w.letter(toks[m]) && !isQuoteMark(p) {
				return nil
			}
			continue
		}
		n, ok := t.nouns[w.lem[toks[m-1]]]
		if !ok || n.act == Accuse && p != "against" || p == "to" && w.doc.Tokens[toks[m+1]].Tag.Verb() {
			return nil
		}
		switch {
		case n.att == a, n.att == NoAttitude && (n.act == Express || n.act == Doubt || w.is(toks[m-1], clOpinionNoun) || regard(w.lem[toks[m-1]])):
			if p == "aimed" || p == "directed" {
				m++
			}
			return w.nounPhrase(toks[min(m+1, len(toks)):])
		}
		return nil
	}
	return nil
}

// regard reports whether a noun is for thinking well of somebody.
func regard(n string) bool { return n == "confidence" || n == "faith" }

// clauseTarget returns the phrase that a clause of the content is for or against.
func (s *speech) clauseTarget(c *clause, v *verdict, att Attitude) []int32 {
	w := s.w
	if c.verb < 0 {
		return s.bare(c.toks[min(c.start, len(c.toks)):], att)
	}
	h := c.verb // where the verb ends, or the words that decided
	for m := c.verb; m < len(c.toks); m++ {
		if i := c.toks[m]; i == c.rd.head || v.last > 0 && i == v.last-1 && c.own && !w.finds(c.rd.head) {
			h = max(h, m)
		}
	}
	rest := c.toks[min(h+1, len(c.toks)):]
	if c.own && v.act == Accuse && c.subj == third && !c.rd.passive && !w.actVerb(c.rd.head) {
		return w.subjectPhrase(c.toks[c.start:c.verb]) // nobody accuses himself
	}
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
			if !w.takesSide(c.rd.head) {
				return nil
			}
		case Opine, Predict, Speculate, Warn, Accuse:
			if in := s.clause(rest); in.verb > in.start && in.subj != imperative && (in.subj == nominal || in.subj == third) && !in.own {
				return w.subjectPhrase(in.toks[in.start:in.verb]) // “I think the bill is a disgrace”
			}
		}
		if np := w.objectPhrase(rest); len(np) > 0 {
			return np
		}
		if np := w.objectPhrase(c.toks[min(c.verb+1, h):h]); len(np) > 0 {
			return np // “we are with her all the way”
		}
		if v.act == Express {
			if at := w.find1(rest[:min(len(rest), 4)], "that"); at >= 0 {
				if in := s.clause(rest[at+1:]); in.verb > in.start && (in.subj == nominal || in.subj == third) && !in.own {
					return w.subjectPhrase(in.toks[in.start:in.verb]) // “I am ashamed that the board gave in”
				}
			}
		}
		return nil
	}
	if by := s.agent(c, v.act); len(by) > 0 {
		return by
	}
	switch c.subj {
	case nominal, third:
		return w.subjectPhrase(c.toks[min(c.start, c.verb):c.verb])
	}
	return nil
}

// actVerb reports whether token i is a verb that names an act.
func (w *words) actVerb(i int32) bool {
	if i < 0 {
		return false
	}
	v, ok := stanceLexicon().verbs[w.lem[i]]
	return ok && !v.neutral
}

// bare returns what a content without a verb is about where it is no quotation: the phrase
// that it begins with, "bragged about the bridge", "summed up the plan as folly".
func (s *speech) bare(toks []int32, a Attitude) []int32 {
	w := s.w
	if s.quoted || len(s.cue) == 0 {
		return nil
	}
	for len(toks) > 1 && (isQuoteMark(w.low[toks[0]]) || leadsTo(w.low[toks[0]]) || w.low[toks[0]] == "that") && !w.alone(toks) {
		toks = toks[1:]
	}
	switch {
	case len(toks) == 0:
		return nil
	case w.alone(toks):
		return toks[:1]
	}
	if w.low[toks[0]] == "what" {
		return w.called(toks)
	}
	if felt := s.felt(toks, a); len(felt) > 0 {
		return felt
	}
	if t := w.doc.Tokens[toks[0]].Tag; t == nlp.TagVBG || t == nlp.TagVBN {
		if n := len(w.nounPhrase(toks[1:])); n > 0 {
			return toks[:1+n] // “against adding a toll”
		}
	}
	np := w.nounPhrase(toks)
	if len(np) == 0 {
		return nil
	}
	n, ok := stanceLexicon().nouns[w.lem[np[len(np)-1]]]
	if n.act == Express || ok && (w.low[np[0]] == "a" || w.low[np[0]] == "an") {
		return nil // “expressed shock”, “wrote a letter”
	}
	return np
}

// called returns what is named so by somebody: "what she called a rushed sale".
func (w *words) called(toks []int32) []int32 {
	for m := 2; m+1 < len(toks) && m < 8; m++ {
		switch w.lem[toks[m]] {
		case "call", "describe", "see", "view", "regard", "consider", "deem", "perceive", "term", "dub", "label", "brand":
			for m++; m+1 < len(toks) && (w.low[toks[m]] == "as" || isQuoteMark(w.low[toks[m]])); m++ {
			}
			return w.nounPhrase(toks[m:])
		}
	}
	return nil
}

// leadsTo reports whether a word is a preposition before what an attitude is towards.
func leadsTo(t string) bool {
	switch t {
	case "of", "for", "on", "about", "to", "with", "at", "over", "in", "against", "toward", "towards":
		return true
	}
	return false
}

// takesSide reports whether token i is a verb for an attitude: “will support the mayor”.
func (w *words) takesSide(i int32) bool {
	return i >= 0 && stanceLexicon().verbs[w.lem[i]].att != NoAttitude
}

// subjectPhrase returns the words before the verb of a clause without what only stands by:
// adverbs and marks at the ends, and what leads up to a pronoun. Where a pronoun is the
// subject of a clause within, as in “the sale of the quay when he”, it is the phrase before
// that. It is none where the subject is the speaker or the one spoken to.
func (w *words) subjectPhrase(toks []int32) []int32 {
	by := func(i int32) bool {
		switch t := w.doc.Tokens[i].Tag; w.low[i] {
		case ",", ";", ":", ".", "-", "–", "—", "…", "...", "[", "]", "!", "?":
			return true
		case ")":
			return w.find1(toks, "(") < 0
		default:
			return isQuoteMark(w.low[i]) && t != nlp.TagPOS || t.Adverb() || t == nlp.TagCC || t == nlp.TagUH || w.adverb(i) && !t.Noun() && !t.Adjective() && t != nlp.TagDT && t != nlp.TagPDT
		}
	}
	for len(toks) > 1 && by(toks[len(toks)-1]) {
		toks = toks[:len(toks)-1]
	}
	for len(toks) > 1 && (by(toks[0]) || w.low[toks[0]] == "that" && w.doc.Tokens[toks[1]].Tag == nlp.TagDT) {
		toks = toks[1:]
	}
	if n := len(toks); n > 1 && w.doc.Tokens[toks[n-1]].Tag == nlp.TagPRP && w.low[toks[n-2]] != "and" && w.low[toks[n-2]] != "of" {
		if np := w.nounPhrase(toks); len(np) > 0 && len(np) < n-1 && !dated(w.lem[np[len(np)-1]]) {
			return np
		}
		toks = toks[n-1:]
	}
	if len(toks) == 1 {
		switch w.low[toks[0]] {
		case "i", "we", "you", "who", "what", "which", "there", "how", "why", "when", "where":
			return nil
		}
		if !w.letter(toks[0]) {
			return nil
		}
	}
	return toks
}

// dated reports whether a noun is for when something happens: “every time she”.
func dated(n string) bool {
	switch n {
	case "time", "moment", "minute", "day", "week", "month", "year":
		return true
	}
	return false
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
		case isQuoteMark(t) && t != "'" || t == "-" && m > 0 || t == "&":
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
		case (t == "of" || t == "and" || t == "or") && last >= 0 && last == m-1 && m+1 < len(toks) && w.nominalAt(toks[m+1]):
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
