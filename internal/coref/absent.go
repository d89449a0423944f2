package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// absent resolves an attribution that has no source: a hedge of the reporter's,
// a passive, a clause that shares its subject, a quotation that goes on.
func (r *resolver) absent(k int) answer {
	a := &r.attrs[k]
	none := answer{ent: -1, form: entity.FormOmitted}
	if len(a.Cue) == 0 {
		// a quotation that goes on
		if e := r.history.last(1); e >= 0 {
			return answer{ent: e, form: entity.FormOmitted, reason: "continued", conf: 0.75}
		}
		return none
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
		case "seem", "seems", "seemed", "appear", "appears", "appeared", "seemingly", "apparently", "sounds", "sounded", "looks", "looked", "unclear", "unknown":
			return r.author("hedge", 0.85, entity.FormOmitted)
		case "clear", "question", "known":
			if w != "known" || i > 0 && words[i-1] == "not" {
				return r.author("hedge", 0.7, entity.FormOmitted)
			}
		case "is", "are", "was", "were", "been", "be", "being":
			passive = true
		}
	}
	if len(words) == 1 {
		switch head {
		case "expected", "believed", "thought", "considered", "seen", "viewed", "regarded", "reported", "reportedly", "allegedly", "alleged", "accused", "known", "rumored", "rumoured", "deemed", "supposedly", "purportedly":
			return none
		}
	}
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
		return none
	}
	// a noun: concerns, reports, allegations; whose they are the text leaves open
	if !verbForm(head, words) {
		return none
	}
	// a participle or a second verb shares the subject of its clause
	if x := r.subject(k, cue); x.ent >= 0 {
		return x
	}
	return none
}

// verbForm reports whether the words of a cue look like a verb in the active.
func verbForm(head string, words []string) bool {
	for _, w := range words {
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

// subject finds the subject that a cue shares: the speaker of the attribution
// before it in the same sentence, else the first name of the sentence, else
// whoever spoke last in the paragraph.
func (r *resolver) subject(k int, cue nlp.Range) answer {
	sent := r.d.Tokens[cue.First].Sent
	if n := len(r.history.turns); n > 0 {
		t := r.history.turns[n-1]
		if r.d.Tokens[t.tok].Sent == sent {
			return answer{ent: t.ent, form: entity.FormOmitted, reason: "shared-subject", conf: 0.8}
		}
	}
	s := r.d.Sents[sent]
	for i := s.First; i < cue.First; i++ {
		if m := r.at[i]; m >= 0 && !r.quoted[i] {
			x := r.mentions[m].ent
			if x >= 0 && !r.mentions[m].possessive && r.ents[x].kind != entity.Place && r.mentions[m].place == nil && r.ents[x].kind != entity.Document {
				return withForm(r.named(m, "shared-subject", 0.6), entity.FormOmitted)
			}
		}
		if !r.quoted[i] {
			if g := pronounGender(r.lower[i]); g == 'm' || g == 'f' {
				a := r.pronoun(k, i)
				a.form, a.reason = entity.FormOmitted, "shared-subject"
				return a
			}
		}
	}
	if n := len(r.history.turns); n > 0 {
		t := r.history.turns[n-1]
		if r.para[t.tok] == r.para[cue.First] {
			return answer{ent: t.ent, form: entity.FormOmitted, reason: "continued", conf: 0.5}
		}
	}
	return answer{ent: -1, form: entity.FormOmitted}
}
