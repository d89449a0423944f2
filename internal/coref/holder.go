package coref

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// bodySpokenOf returns by what the text calls the body that is the subject of what is
// said right before token i, quotations left aside: the utility said it was sorry, and
// its president, or spokesman Ann Lee, that it was not; "" where no body is.
func (r *resolver) bodySpokenOf(i int32) string {
	sent := r.d.Tokens[i].Sent
	for n, left := sent, 4; n >= 0 && left > 0; n, left = n-1, left-1 {
		s := r.d.Sents[n]
		said := false
		for j := max(s.First, min(s.Last, i)-maxAround); j < min(s.Last, i) && !said; j++ {
			said = isWord(r.word(j)) && r.d.Tokens[j].Quote < 0
		}
		if !said {
			continue
		}
		m := r.mainSubject(n)
		if m < 0 || m >= i || r.d.Tokens[m].Quote >= 0 {
			if n == sent {
				continue
			}
			return ""
		}
		if r.lower[m] == "it" {
			// the company would close, it said
			if m = s.First + 1; m >= s.Last || r.lower[s.First] != "the" || r.at[m] >= 0 {
				continue
			}
		}
		if k := r.at[m]; k >= 0 {
			if x := &r.mentions[k]; x.ent >= 0 && x.place == nil && r.ents[x.ent].kind == entity.Organization {
				return r.ents[x.ent].name
			}
			if n == sent {
				continue
			}
			return ""
		}
		c, ok := lexicon.LookupNoun(r.lower[m])
		if ok && !c.Plural && c.Class.Any(lexicon.OrgN|lexicon.PubN) && !c.Class.Any(lexicon.Role|lexicon.PersonN) {
			if b := r.bodyMeant(r.lower[m], m); b >= 0 {
				return r.ents[b].name
			}
			x := nlp.Range{First: r.backToDeterminer(m, s), Last: m + 1}
			for x.First < x.Last-1 && isDeterminer(r.lower[x.First]) {
				x.First++
			}
			for j := x.First + 1; j < x.Last; j++ {
				if upper(r.word(j)) && !upper(r.word(j-1)) {
					x.First = j // a weary Senate committee
				}
			}
			return r.text(x)
		}
		if n == sent {
			continue
		}
		return ""
	}
	return ""
}

// owner returns the name of the person whom “his” or “her” at token i most likely means; ""
// where that is not clear.
func (r *resolver) owner(i int32) string {
	c := r.candidates(-1, i)
	name := ""
	if b, p := choose(c); b >= 0 && c[b].ent >= 0 && p > 0.6 {
		if x := r.ents[c[b].ent]; x.person() {
			name = x.name
		}
	}
	r.mem.cands = c
	return name
}
