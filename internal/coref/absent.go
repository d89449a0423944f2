package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// absent resolves an attribution that has no source: a hedge of the reporter's,
// a question put by an interviewer, a passive, a clause that shares its subject, a
// quotation that goes on.
func (r *resolver) absent(k int) answer {
	a := &r.attrs[k]
	if len(a.Cue) == 0 {
		if j := r.pulled(k); j >= 0 {
			r.pulls = append(r.pulls, pull{attr: k, from: j})
			return nobody
		}
		// a quotation that goes on
		if e := r.history.last(1); e >= 0 {
			return answer{ent: e, form: entity.FormOmitted, reason: "continued", conf: 0.75}
		}
		return nobody
	}
	cue := a.Cue[0]
	last := a.Cue[len(a.Cue)-1]
	words := make([]string, 0, 6)
	for _, c := range a.Cue {
		for i := c.First; i < c.Last; i++ {
			words = append(words, r.lower[i])
		}
	}
	head := words[len(words)-1]
	passive := false
	for i, w := range words {
		switch w {
		case "seem", "seems", "seemed", "appear", "appears", "appeared", "seemingly", "apparently", "sounds", "sounded", "look", "looks", "looked", "looking", "unclear", "unknown", "perhaps", "arguably", "presumably", "evidently":
			if w == "look" && i+1 < len(words) && words[i+1] != "at" && words[i+1] != "like" {
				break // look forward, look back
			}
			return r.narrator(cue.First, "hedge", 0.85)
		case "clear", "question", "known", "certain":
			if w != "known" || i > 0 && words[i-1] == "not" {
				return r.narrator(cue.First, "hedge", 0.7)
			}
		case "is", "are", "was", "were", "been", "be", "being":
			passive = true
		}
	}
	if asked(words) {
		if x := r.asker(cue); x.ent >= 0 {
			return x
		}
		return nobody
	}
	if s := r.d.Sents[r.d.Tokens[cue.First].Sent]; s.First == cue.First && r.d.Tokens[cue.First].Quote < 0 && surveys(words) {
		return r.narrator(cue.First, "survey", 0.6)
	}
	if len(words) == 1 || len(words) == 2 && words[0] == "it" {
		switch head {
		case "show", "shows", "showed", "demonstrates", "demonstrated", "illustrates", "illustrated", "underscores", "underscored", "underlines", "underlined":
			return r.narrator(cue.First, "finding", 0.6) // it showed how little was left: what happened does not speak
		case "polling", "expected", "believed", "thought", "considered", "seen", "viewed", "regarded", "reported", "reportedly", "allegedly", "alleged", "accused", "known", "rumored", "rumoured", "deemed", "supposedly", "purportedly":
			return nobody
		}
		// Recall that …
		if s := r.d.Sents[r.d.Tokens[cue.First].Sent]; s.First == cue.First && r.d.Tokens[cue.First].Tag == nlp.TagVB && upper(r.word(cue.First)) && r.d.Tokens[cue.First].Quote < 0 {
			return r.narrator(cue.First, "imperative", 0.6)
		}
	}
	if r.proposes(cue.First) {
		return r.narrator(cue.First, "proposal", 0.6)
	}
	if raises(words) {
		return nobody
	}
	passive = passive || r.passiveBefore(cue.First)
	// the agent of a passive: "was criticised by X"
	for i := last.Last; i < last.Last+4 && int(i) < len(r.lower); i++ {
		if r.lower[i] == "by" && int(i)+1 < len(r.lower) {
			d := r.describe(nlp.Range{First: i + 1, Last: min(i+12, r.d.Sents[r.d.Tokens[i].Sent].Last)})
			if d.head >= 0 && passive {
				if d.name >= 0 {
					x := r.named(d.name, "agent", 0.8)
					x.form = entity.FormOmitted
					return x
				}
				x := r.nominal(k, &d)
				x.form, x.reason = entity.FormOmitted, "agent"
				return x
			}
		}
	}
	if passive {
		if e := r.charger(words); e >= 0 {
			return answer{ent: e, form: entity.FormOmitted, reason: "charged", conf: 0.6}
		}
		return r.implied(k, words, last)
	}
	// a noun: concerns, reports, allegations; whose they are the text mostly leaves open
	if !verbForm(head, words) {
		return r.ownerOf(k, cue)
	}
	// a participle or a second verb shares the subject of its clause
	x := r.subject(k, cue)
	if x.ent < 0 {
		return nobody
	}
	if c := a.Content; len(c) > 0 && c[0].First == last.Last && r.d.Tokens[c[0].First].Quote < 0 {
		// calling himself: none of a woman
		if i := c[0].First; r.lower[i] == "himself" || r.lower[i] == "herself" {
			if g, h := r.ents[x.ent].gender(), pronounGender(r.lower[i]); g != 0 && g != h {
				return withForm(r.pronoun(k, i), entity.FormOmitted)
			}
		}
	}
	return x
}

// charger returns the prosecutors that the article speaks of where a cue tells that
// somebody was charged, -1 where it does not or there are none.
func (r *resolver) charger(words []string) int32 {
	charged := false
	for _, w := range words {
		switch w {
		case "charged", "indicted", "arraigned":
			charged = true
		}
	}
	if !charged {
		return -1
	}
	if !r.prosecuted {
		r.prosecuted, r.prosecutors = true, r.findProsecutors()
	}
	return r.prosecutors
}

// findProsecutors returns the first prosecutors who are the source of anything, -1
// where none are.
func (r *resolver) findProsecutors() int32 {
	for _, k := range r.order {
		x := r.trim(r.source(k))
		if x.Len() == 0 || r.lower[x.Last-1] != "prosecutors" || r.d.Tokens[x.First].Quote >= 0 {
			continue
		}
		parts := r.split(x)
		d := r.describe(parts[len(parts)-1])
		if e, ok := r.index.full["desc "+r.descKey(&d)]; ok {
			return int32(e)
		}
		return r.describeDesc(&d, entity.Group, "charged", 0.6).ent
	}
	return -1
}

// verbForm reports whether the words of a cue look like a verb in the active.
func verbForm(head string, words []string) bool {
	for _, w := range words {
		switch w {
		case "ongoing", "growing", "continuing", "upcoming", "existing", "lingering", "mounting", "increasing", "pending", "outstanding":
			continue // an ongoing lawsuit
		}
		if strings.HasSuffix(w, "ing") && len(w) > 5 {
			return true
		}
		switch w {
		case "said", "says", "say", "asked", "told", "vowed", "added", "wrote", "called", "argued", "warned", "noted", "claimed", "insisted", "denied", "promised", "urged", "declined", "refused", "praised", "criticized", "to":
			return true
		}
	}
	return false
}

// asked reports whether a cue without a source tells of a question that was put to
// somebody: asked about, when pressed on.
func asked(words []string) bool {
	for _, w := range words {
		switch w {
		case "asked", "pressed", "questioned":
			return true
		}
	}
	return false
}

// asker finds who put the question of a cue: the outlet to which the sentence
// says the answer was given, or whoever made the poll that the answers belong to.
// An interviewer of whom nothing else is said stays unknown.
func (r *resolver) asker(cue nlp.Range) answer {
	s := r.d.Sents[r.d.Tokens[cue.First].Sent]
	poll := false
	for i := s.First; i < s.Last; i++ {
		if r.d.Tokens[i].Quote >= 0 {
			continue
		}
		if m := r.at[i]; r.publication(m) && r.mentions[m].First == i {
			return withForm(r.named(m, "asked", 0.75), entity.FormOmitted)
		}
		switch r.lower[i] {
		case "percent", "%", "respondents":
			poll = true
		}
	}
	if poll {
		if e := r.pollster(s.First); e >= 0 {
			return answer{ent: e, form: entity.FormOmitted, reason: "asked", conf: 0.7}
		}
		if w := r.workBefore(cue.First, "poll"); w != nil {
			return answer{ent: w.ent, form: entity.FormOmitted, reason: "asked", antecedent: w.at, conf: 0.7}
		}
		return nobody
	}
	if x := r.sessionWith(cue); x.ent >= 0 {
		return x
	}
	return r.interviewer(s.First)
}

// pull is a quotation without source or cue that repeats words of another one, as
// a heading or a pull quote does: whoever speaks there speaks here.
type pull struct{ attr, from int }

// pulled returns the attribution whose content has the first three words of that
// of attribution k, -1 where there is none.
func (r *resolver) pulled(k int) int {
	key := func(l []nlp.Range, from int32) (string, bool) {
		var w []string
		for _, c := range l {
			for i := max(c.First, from); i < c.Last && len(w) < 3; i++ {
				if isWord(r.word(i)) {
					w = append(w, r.lower[i])
				}
			}
		}
		return strings.Join(w, " "), len(w) == 3
	}
	if r.trigrams == nil {
		r.trigrams = map[string]int{}
		for j := range r.attrs {
			if len(r.attrs[j].Source) == 0 && len(r.attrs[j].Cue) == 0 {
				continue
			}
			for _, c := range r.attrs[j].Content {
				for i := c.First; i < c.Last; i++ {
					if s, ok := key([]nlp.Range{{First: i, Last: min(c.Last, i+6)}}, i); ok && isWord(r.word(i)) {
						if _, ok := r.trigrams[s]; !ok {
							r.trigrams[s] = j
						}
					}
				}
			}
		}
	}
	if s, ok := key(r.attrs[k].Content, 0); ok {
		if j, ok := r.trigrams[s]; ok {
			return j
		}
	}
	return -1
}

// settlePulls gives the quotations that repeat others their speakers.
func (r *resolver) settlePulls() {
	for _, p := range r.pulls {
		a := r.answers[p.from]
		if a.ent < 0 {
			continue
		}
		r.answers[p.attr] = answer{ent: a.ent, form: entity.FormOmitted, reason: "pull-quote", conf: 0.85 * a.conf}
	}
}

// surveys reports whether the words of a cue that begins a sentence tell what an article
// itself does: Examining the port’s record; An assessment of …
func surveys(words []string) bool {
	w := words[0]
	if (w == "a" || w == "an") && len(words) > 2 && words[len(words)-1] == "of" {
		switch words[len(words)-2] {
		case "assessment", "analysis", "examination", "overview", "review", "summary":
			return true
		}
	}
	switch w {
	case "examining", "assessing", "explaining", "analyzing", "analysing", "exploring", "unpacking", "reviewing", "revisiting", "comparing":
		return len(words) == 1
	}
	return false
}
