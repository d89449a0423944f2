package quote

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// phraseText states as a sentence what the object of a cue means by what the cue
// does: accused Acme of dumping waste is Acme dumped waste, denied any theft is there
// was a theft, expected rates to rise is rates will rise.
func (r *claimReader) phraseText(act Act, toks []int32) string {
	w := r.w
	for len(toks) > 1 && w.dropped(toks[0]) {
		toks = toks[1:]
	}
	if len(toks) == 0 {
		return ""
	}
	first := w.doc.Tokens[toks[0]].Tag
	if act == Predict || act == Opine || act == Speculate {
		if text := r.infinitive(act, toks, nlp.TagVBP); text != "" {
			return text
		}
	}
	switch act {
	case Accuse:
		for m := 1; m+1 < len(toks) && m < 16; m++ {
			if t := &w.doc.Tokens[toks[m]]; t.Tag.Finite() || t.Tag == nlp.TagTO || t.Tag == nlp.TagVB {
				break
			}
			n := m + 1
			for n < len(toks)-1 && (w.adverb(toks[n]) || w.low[toks[n]] == "both" || w.dropped(toks[n])) {
				n++
			}
			if w.low[toks[m]] == "of" && w.doc.Tokens[toks[n]].Tag == nlp.TagVBG {
				x := r.wording()
				x.subject(r.untimed(toks[:m]))
				x.did(toks[n:], w.many(toks[:m]), false)
				return x.sentence()
			}
			if w.low[toks[m]] == "for" && w.find1(toks[:m], "of") < 0 {
				x := r.wording() // blamed Acme for the spill
				x.subject(r.untimed(toks[:m]))
				if w.doc.Tokens[toks[n]].Tag == nlp.TagVBG {
					x.did(toks[n:], w.many(toks[:m]), false)
					return x.sentence()
				}
				x.add(pick(w.many(toks[:m]), "are", "is"))
				x.add("to blame for")
				x.last, x.space = toks[m]+1, true
				x.plain(toks[m+1:])
				return x.sentence()
			}
		}
	case Deny, Admit, Confirm, Promise, Refuse, Speculate:
		if (w.low[toks[0]] == "not" || w.low[toks[0]] == "never") && len(toks) > 1 && w.doc.Tokens[toks[1]].Tag == nlp.TagVBG && (act == Deny || act == Admit || act == Confirm) {
			// not paying the fine
			if e := r.k.entity(r.who); e != nil && e.Name != "" {
				x := r.wording()
				x.add(e.Name)
				switch {
				case w.lem[toks[1]] == "be":
					x.add(w.text.Concat("was ", w.low[toks[0]]))
				case w.lem[toks[1]] == "have":
					x.add(w.text.Concat("has ", w.low[toks[0]]))
				case w.low[toks[0]] == "never":
					x.add("never")
					x.add(pastForm(w.lem[toks[1]]))
				default:
					x.add("did not")
					x.add(w.lem[toks[1]])
				}
				x.last, x.space = toks[1]+1, true
				x.plain(toks[2:])
				return x.sentence()
			}
		}
		if e := r.k.entity(r.who); first == nlp.TagVBG && e != nil && e.Label() != "unknown" {
			x := r.wording()
			x.add(e.Label())
			if act == Promise || act == Refuse || act == Speculate {
				x.add("will")
				x.put(toks[0], wholeForm(w.lem[toks[0]]))
				x.space = true
				x.plain(toks[1:])
			} else {
				x.did(toks, false, act == Deny)
			}
			return x.sentence()
		}
	}
	if text := r.roleText(toks); text != "" {
		return text
	}
	if there := thereIs(act, w.many(toks)); there != "" && w.indefinite(toks) {
		x := r.wording()
		x.add(there)
		if w.low[toks[0]] == "any" {
			x.skip(toks[0])
			toks = toks[1:]
		}
		for _, i := range toks {
			x.copy(i)
		}
		return x.sentence()
	}
	return w.sentenceOf([]string{r.words(toks)})
}

// infinitive states as a sentence somebody with an infinitive: expected rates to rise is rates
// will rise, thought the plan to be sound is the plan is sound. tense is that of the verb that
// it takes where it is said to be so. It is "" for other phrases.
func (r *claimReader) infinitive(act Act, toks []int32, tense nlp.Tag) string {
	w := r.w
	for m := 1; m+1 < len(toks) && m < 24; m++ {
		if w.low[toks[m]] == "," && act != Speculate {
			break
		}
		if w.low[toks[m]] != "to" || w.doc.Tokens[toks[m+1]].Tag != nlp.TagVB {
			continue
		}
		x := r.wording()
		v := w.low[toks[m+1]]
		if act != Speculate && (act != Opine || v != "be" && v != "have") {
			x.subject(toks[:m])
			x.add("will")
			x.plain(toks[m+1:])
			return x.sentence()
		}
		many := w.several(toks[:m])
		if t := w.doc.Tokens[toks[m-1]].Tag; m > 1 && (t.Adjective() || t == nlp.TagVBN) {
			x.subject(toks[:m-1]) // the field poised to narrow
			x.add(pick(tense == nlp.TagVBD, pick(many, "were", "was"), pick(many, "are", "is")))
			x.last, x.space = toks[m-1], true
			x.plain(toks[m-1:])
			return x.sentence()
		}
		x.subject(toks[:m])
		x.add(w.inflected(toks[m+1], tense, many))
		x.last, x.space = toks[m+1]+1, true
		x.plain(toks[m+2:])
		return x.sentence()
	}
	return ""
}

// several is many for a phrase that may join two by "and".
func (w *words) several(subject []int32) bool {
	return w.many(subject) || w.find1(subject, "and") > 0 && w.find1(subject, "of") < 0
}

// shown states as a sentence what a poll or picture shows of somebody without a verb of its
// own: the mayor leading by six points, the mayor ahead, the mayor with a lead. It is "" for
// other phrases.
func (r *claimReader) shown(toks []int32) string {
	w := r.w
	switch w.low[toks[0]] {
	case "a", "an", "no", "some", "any", "several", "many":
		return ""
	}
	for m := 1; m < len(toks) && m < 12; m++ {
		t, prev := w.doc.Tokens[toks[m]].Tag, w.doc.Tokens[toks[m-1]].Tag
		if t.Finite() || w.low[toks[m]] == "," || w.low[toks[m]] == "that" || w.low[toks[m]] == "who" {
			return ""
		}
		many := w.many(toks[:m])
		if e := r.k.entity(r.k.of[toks[m-1]]); e != nil && r.k.isName[toks[m-1]] && e.Kind != entity.Group {
			many = many && w.find1(toks[:m], "and") > 0
		}
		x := r.wording()
		switch {
		case !prev.Noun():
			continue
		case w.low[toks[m]] == "with" && w.find1(toks[:m], "of") < 0:
			x.subject(toks[:m])
			x.add(pick(many, "have", "has"))
			if m++; m >= len(toks) {
				return ""
			}
			for _, i := range toks[m:] {
				if w.doc.Tokens[i].Tag.Finite() {
					return "" // the party with most seats won
				}
				if w.low[i] == "," || w.low[i] == "that" || w.low[i] == "who" {
					break
				}
			}
		case w.low[toks[m]] == "having":
			x.subject(toks[:m])
			x.add(pick(many, "have", "has"))
			if m++; m >= len(toks) {
				return ""
			}
		case t == nlp.TagVBG, t == nlp.TagVBN, w.low[toks[m]] == "ahead", w.low[toks[m]] == "behind", w.low[toks[m]] == "tied", w.low[toks[m]] == "up", w.low[toks[m]] == "down":
			x.subject(toks[:m])
			x.add(pick(many, "are", "is"))
		default:
			continue
		}
		x.last, x.space = toks[m], true
		x.plain(toks[m:])
		return x.sentence()
	}
	return ""
}

// thereIs returns what puts a thing as a claim, by what is done about it; "" where
// nothing does.
func thereIs(act Act, many bool) string {
	is, was := "There is", "There was"
	if many {
		is, was = "There are", "There were"
	}
	switch act {
	case Predict, Warn, Promise, Threaten:
		return "There will be"
	case Deny, Admit, Confirm, Reject, Accuse, Doubt, Refuse:
		return was
	case Assert, Opine, Speculate:
		return is
	}
	return ""
}

// indefinite reports whether a noun phrase brings up a thing rather than pointing at
// one that is known.
func (w *words) indefinite(toks []int32) bool {
	i := toks[0]
	switch w.low[i] {
	case "a", "an", "any", "some", "several", "many", "few", "more", "no":
		return len(toks) > 1 && w.low[toks[1]] != "of"
	case "anything", "nothing", "something", "everything":
		return false
	}
	switch t := w.doc.Tokens[i].Tag; t {
	case nlp.TagNN, nlp.TagNNS, nlp.TagJJ:
		if w.doc.Tokens[i].Space && w.capital(i) {
			return false
		}
		for m, j := range toks {
			if t := w.doc.Tokens[j].Tag; t.Finite() || t == nlp.TagTO || m < 3 && w.low[j] == "," {
				return false
			}
		}
		return true
	}
	return false
}

// roleText states as a claim that somebody has a part in something: Iran’s role in
// arming rebels. It is "" for other phrases.
func (r *claimReader) roleText(toks []int32) string {
	for m := 1; m+1 < len(toks) && m < 6; m++ {
		if r.w.low[toks[m]] == "'s" && (r.w.low[toks[m+1]] == "role" || r.w.low[toks[m+1]] == "part" || r.w.low[toks[m+1]] == "involvement" || r.w.low[toks[m+1]] == "hand") {
			return r.w.sentenceOf([]string{r.words(toks[:m]), "has a", r.words(toks[m+1:])})
		}
	}
	return ""
}

// subject writes a noun phrase as a subject: him → he.
func (x *wording) subject(toks []int32) {
	if len(toks) == 1 {
		he := ""
		switch x.r.w.low[toks[0]] {
		case "him":
			he = "he"
		case "her":
			he = "she"
		case "them":
			he = "they"
		}
		if id := x.r.k.of[toks[0]]; he != "" && id != 0 && x.r.fits(id, he) {
			if e := x.r.k.entity(id); e.Name != "" {
				he = e.Name
			}
		}
		if he != "" {
			x.put(toks[0], he)
			return
		}
	}
	x.plain(toks)
}

// did writes what follows a subject and starts with a participle, which becomes a past:
// dumping waste → dumped waste. Where it was denied, words that go with a negation are
// put as they stand without one.
func (x *wording) did(toks []int32, many, denied bool) {
	w := x.r.w
	for m := 0; m < len(toks) && m < 40; m++ {
		i := toks[m]
		t := &w.doc.Tokens[i]
		next := ""
		if m+1 < len(toks) {
			next = w.low[toks[m+1]]
		}
		switch {
		case m == 0 && w.low[i] == "being":
			x.add(pick(many, "were", "was"))
			x.last = i + 1
		case m == 0 && w.low[i] == "having":
			x.add(pick(many, "have", "has"))
			x.last = i + 1
		case m == 0, t.Tag == nlp.TagVBG && m > 2 && (w.low[toks[m-1]] == "and" || w.low[toks[m-1]] == "or"):
			x.space = true
			x.put(i, pastForm(wholeForm(w.lem[i])))
			x.last = i + 1
		case denied && x.polar(toks, &m, w.low[i], next):
		default:
			if m == 1 {
				x.space = true
			}
			x.copy(i)
		}
	}
}

// pick returns one of two strings.
func pick(first bool, a, b string) string {
	if first {
		return a
	}
	return b
}
