package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// genders reads the gender of persons: from titles and posts that show it, from
// pronouns that can only mean them, and only then from their given names.
func (r *resolver) genders() {
	for _, e := range r.ents {
		if e.titleGender != 0 {
			e.vote(e.titleGender, 4)
			e.byText = true
		}
		for i := range e.roles {
			n := &e.roles[i]
			w := n.titleFold.fold(n.title)
			if i := strings.LastIndexByte(w, ' '); i >= 0 {
				w = w[i+1:]
			}
			if g, ok := lexicon.LookupNoun(w); ok && (g.Gender == 'm' || g.Gender == 'f') {
				e.vote(g.Gender, 3)
				e.byText = true
			}
		}
	}
	for k := range r.mentions {
		// Lee’s husband shows that Lee is a woman
		if m := &r.mentions[k]; m.possessive && m.ent >= 0 && r.ents[m.ent].person() && int(m.Last)+1 < len(r.lower) {
			switch r.lower[m.Last+1] {
			case "husband", "ex-husband":
				r.ents[m.ent].vote('f', 2)
			case "wife", "ex-wife":
				r.ents[m.ent].vote('m', 2)
			}
		}
	}
	// A sentence that names one person and then says "he" shows the gender.
	for _, s := range r.d.Sents {
		only := int32(-1)
		for i := s.First; i < s.Last; i++ {
			if m := r.at[i]; m >= 0 {
				e := r.mentions[m].ent
				if e >= 0 && r.ents[e].kind == entity.Person {
					if only >= 0 && only != e {
						only = -2
						break
					}
					only = e
				}
				continue
			}
			if only >= 0 {
				switch g := pronounGender(r.lower[i]); g {
				case 'm', 'f':
					if !r.quoted[i] {
						r.ents[only].shown(g)
					}
				}
			}
		}
	}
	for _, e := range r.ents {
		if e.kind != entity.Person {
			continue
		}
		// Pronouns that point one way show it; few or mixed ones may mean others.
		if m, f := e.pronM, e.pronF; m+f >= 2 && (m >= 4*f || f >= 4*m) {
			e.byText = true
			e.vote('m', min(float64(m), 3))
			e.vote('f', min(float64(f), 3))
		}
		g := byte(0)
		if e.given != "" {
			g = lexicon.GivenName(e.given)
			if g == 0 {
				if i := strings.IndexByte(e.given, '-'); i > 0 {
					g = lexicon.GivenName(e.given[:i])
				}
			}
		} else if e.nameLen == 1 {
			g = lexicon.GivenName(e.name)
		}
		if g == 'm' || g == 'f' {
			e.vote(g, 2.2)
		} else if m, f := e.pronM, e.pronF; m != f && e.gender() == 0 {
			if m > f {
				e.vote('m', 0.5)
			} else {
				e.vote('f', 0.5)
			}
		}
	}
}

// shown notes that a pronoun of gender g most likely meant the person.
func (x *ent) shown(g byte) {
	if g == 'm' {
		x.pronM++
	} else {
		x.pronF++
	}
}

func (x *ent) vote(g byte, w float64) {
	if g == 'm' {
		x.male += w
	} else if g == 'f' {
		x.female += w
	}
}

// gender returns 'm' or 'f' where the votes are clear, else 0.
func (x *ent) gender() byte {
	switch {
	case x.male > 1.5*x.female:
		return 'm'
	case x.female > 1.5*x.male:
		return 'f'
	}
	return 0
}
