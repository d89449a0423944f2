package coref

import "github.com/onrecord-go/onrecord/internal/lexicon"

// absorb takes over what definite descriptions tell of those who bear their
// post: "the New Jersey governor", in an article on Gov. Chris Christie.
func (r *resolver) absorb() {
	byPost := map[string]int{} // post → the one person who bears it, -1 for several
	for e, x := range r.ents {
		if !x.person() || x.name == "" {
			continue
		}
		for i := range x.roles {
			n := &x.roles[i]
			last := lastField(n.titleFold.fold(n.title))
			if last == "" {
				continue
			}
			k := roleKey(last)
			if o, ok := byPost[k]; ok && o != e {
				byPost[k] = -1
			} else {
				byPost[k] = e
			}
		}
	}
	for i := range r.nouns {
		n := &r.nouns[i]
		if !n.definite || n.plural || r.lower[n.First] != "the" {
			continue
		}
		c, ok := lexicon.LookupNoun(r.lower[n.head])
		if !ok || !c.Class.Any(lexicon.Role) {
			continue
		}
		e, ok := byPost[roleKey(r.lower[n.head])]
		if !ok || e < 0 {
			continue
		}
		d := r.describe(n.Range)
		if d.head != n.head {
			continue
		}
		t, ok := r.roleOf(&d)
		if !ok || t.affil == "" {
			continue
		}
		x := r.ents[e]
		if (c.Gender != 0 && x.gender() != 0 && c.Gender != x.gender()) || x.otherAffil(r.mem.folded(t.affil)) {
			continue
		}
		t.weak, t.how = true, howAbsorbed
		x.addRole(t)
	}
}
