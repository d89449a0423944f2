package coref

import "github.com/onrecord-go/onrecord/internal/nlp"

// finite reports whether token i is a verb that a subject governs, by its tag,
// or where there is none by its form.
func (r *resolver) finite(i int32) bool {
	if t := r.d.Tokens[i].Tag; t != 0 {
		return t.Finite() || t == nlp.TagMD
	}
	return isVerbish(r.lower[i])
}

// stops reports whether token i cannot stand inside a noun phrase that is read
// from its end.
func (r *resolver) stops(i int32) bool {
	if t := r.d.Tokens[i].Tag; t != 0 && (t.Finite() || t == nlp.TagMD || t == nlp.TagTO || t == nlp.TagVB) {
		return !upper(r.word(i))
	}
	return isVerbish(r.lower[i])
}

// relOf returns the relation of a range to what governs it, and whether it was
// parsed.
func (r *resolver) relOf(x nlp.Range) (nlp.Rel, bool) {
	for i := x.Last - 1; i >= x.First; i-- {
		t := &r.d.Tokens[i]
		if t.Rel != 0 && (t.Head < 0 || !x.Has(t.Head)) {
			if t.Rel == nlp.RelAppos && t.Head >= 0 {
				return r.d.Tokens[t.Head].Rel, true // the chairman, Harlan Bates,
			}
			return t.Rel, true
		}
	}
	return 0, false
}

// modifies reports whether a name stands before a common word that it
// describes: the Clinton campaign.
func (r *resolver) modifies(m *mention) bool {
	if int(m.Last) >= len(r.lower) || m.possessive {
		return m.possessive
	}
	w := r.word(m.Last)
	if t := r.d.Tokens[m.Last].Tag; t.Finite() || t == nlp.TagMD || t.Adverb() {
		return false
	}
	return isWord(w) && !upper(w) && !isFunction(r.lower[m.Last]) && !isVerbish(r.lower[m.Last]) && r.d.Tokens[m.Last].Sent == r.d.Tokens[m.First].Sent
}
