package coref

import "github.com/onrecord-go/onrecord/internal/lexicon"

// closesQuote reports whether a closing quotation mark stands right before token
// i: “…,” he said.
func (r *resolver) closesQuote(i int32) bool {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if r.d.Tokens[j].Quote >= 0 {
			return true
		}
		if isWord(r.word(j)) {
			return false
		}
	}
	return false
}

// outerSpeaker returns who speaks the attribution in whose content the pronoun at
// token i, the source of attribution k, stands; -1 where it stands in none, or in
// one whose speaker is not known yet.
func (r *resolver) outerSpeaker(k int, i int32) int32 {
	o := r.contentOf[i]
	if o < 0 || int(o) == k {
		return -1
	}
	if e := r.answers[o].ent; e >= 0 {
		return e
	}
	x := r.trim(r.source(int(o)))
	if x.Len() == 0 || x.First < i {
		return -1
	}
	if m := r.at[x.First]; m >= 0 && !r.mentions[m].possessive {
		return r.mentions[m].ent
	}
	return -1
}

// namedBeside returns whom the content of attribution k names, and whom the clause
// of the pronoun at token i names after it: neither is whom the pronoun means.
func (r *resolver) namedBeside(k int, i int32) (inContent, behind []int32) {
	const bound = 64
	if k >= 0 {
		for _, c := range r.attrs[k].Content {
			for m := r.mentionsBefore(c.First); m < len(r.mentions) && r.mentions[m].First < c.Last && len(inContent) < bound; m++ {
				if x := &r.mentions[m]; x.ent >= 0 && !(x.place != nil && x.use == lexicon.UseAdjective) {
					inContent = append(inContent, x.ent)
				}
			}
		}
	}
	last := r.d.Sents[r.d.Tokens[i].Sent].Last
	for j := i + 1; j < min(last, i+12); j++ {
		if w := r.word(j); w == "," || isQuoteMark(w) && !isPossessive(w) || r.contentOf[j] >= 0 && int(r.contentOf[j]) == k {
			break
		}
		if m := r.at[j]; m >= 0 && r.mentions[m].First == j && r.mentions[m].ent >= 0 && !r.mentions[m].possessive {
			behind = append(behind, r.mentions[m].ent)
		}
	}
	return inContent, behind
}

// ownContent reports whether token i stands in the content of attribution k.
func (r *resolver) ownContent(k int, i int32) bool {
	if k < 0 {
		return false
	}
	for _, c := range r.attrs[k].Content {
		if c.Has(i) {
			return true
		}
	}
	return false
}
