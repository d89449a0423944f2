package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// newEnt makes an entity of mention k.
func (r *resolver) newEnt(k int32, w []string) {
	m := &r.mentions[k]
	e := len(r.ents)
	x := r.newBlank()
	r.ents = append(r.ents, x)
	switch {
	case m.place != nil:
		r.index.full["country "+m.place.Code] = e
		x.country = m.place.Code
		x.name = m.place.Name
		x.place = m.place
	case m.body != nil:
		r.index.full["body "+m.body.Name] = e
		x.country = r.bodyCountry(m)
		x.body = m.body
		if c := m.body.Country; c != "" && m.body.Outlet() {
			x.country = ""
		}
	case m.state != nil:
		x.country = m.state.Country()
		x.state = m.state
	}
	r.join(int32(e), k, w)
}

// join adds mention k to entity e and to the index.
func (r *resolver) join(e, k int32, w []string) {
	m := &r.mentions[k]
	x := r.ents[e]
	m.ent = e
	x.seen++
	if m.kind != entity.KindUnknown && !(m.body != nil && m.body.Class == "programme" && x.body == nil) {
		x.votes[m.kind] += m.sure
	}
	if x.seen == 1 && m.kind == entity.Publication {
		r.pubs = append(r.pubs, int(e))
	}
	if m.gender != 0 {
		x.titleGender = m.gender
	}
	if t := r.titleKey(m); t != "" && !slices.Contains(x.titles, t) && len(x.titles) < 8 {
		x.titles = r.mem.strs.Append(x.titles, t)
	}
	if len(w) > 1 || m.body != nil || m.place != nil {
		if len(x.fullAt) == 0 {
			if x.kin = r.asKin(m); x.kin && x.titleGender == 0 {
				x.titleGender = r.kinGender(m)
			}
		}
		x.fullAt = r.mem.tokens.Append(x.fullAt, m.First)
	}
	key := r.key(w)
	if len(w) > x.nameLen && !(m.headline && x.nameLen > 0) && !(x.nameLen > 1 && lexicon.GivenName(x.given) != 0 && lexicon.GivenName(r.word(m.name.First)) == 0 && len(key) > len(x.key) && endsInWord(key, x.key)) {
		x.nameLen = len(w)
		x.key = key
		if x.place == nil {
			x.name = r.cleanName(m.name)
			if len(w) == 2 && m.name.Len() == 1 && m.shared.Len() > 0 {
				x.name += " " + r.text(m.shared)
			}
		}
		x.given = ""
		if len(w) > 1 {
			x.given = r.word(m.name.First)
		}
	}
	if x.place == nil {
		n := r.cleanName(m.name)
		if m.shared.Len() > 0 {
			n += " " + r.text(m.shared)
		}
		if !m.headline {
			times := 2
			if r.d.Tokens[m.First].Quote >= 0 {
				times = 1 // in the words of others
			}
			x.form(&r.mem.forms, n, len(w), times)
		}
	}
	if x.place != nil && m.use == lexicon.UseName {
		x.placeForm(&r.mem.forms, r.text(m.name))
	}
	if m.place == nil {
		r.indexName(e, m, w, key)
	}
}

// indexName adds the name of mention m, whose words are w and whose key is key, to
// the names by which entity e is found.
func (r *resolver) indexName(e int32, m *mention, w []string, key string) {
	r.index.full[key] = int(e)
	if len(w) == 0 {
		return
	}
	if m.body == nil && m.state == nil && m.kind != entity.Organization && m.kind != entity.Publication && m.kind != entity.Document {
		r.addIndex(r.index.last, w[len(w)-1], int(e))
		if len(w) > 2 && isParticle(w[len(w)-2]) {
			r.addIndex(r.index.last, r.key(w[len(w)-2:]), int(e))
		}
	}
	if len(w) > 1 && m.body == nil && m.state == nil && !m.headline {
		r.addIndex(r.index.first, w[0], int(e))
	}
	if len(w) > 2 && m.body == nil && m.state == nil && (m.kind == entity.Person || m.kind == entity.KindUnknown) {
		for _, v := range w[1 : len(w)-1] {
			if len(v) > 2 && !isParticle(v) {
				r.addIndex(r.index.inner, v, int(e))
			}
		}
	}
	if len(w) > 1 && (m.kind != entity.Person) {
		if a := r.acronym(m.name); len(a) > 1 {
			if _, ok := r.index.acr[string(a)]; !ok {
				r.index.acr[r.mem.text.Copy(a)] = int(e)
			}
		}
		// Constitutional Democratic Party (CDP)
		i := m.Last
		if int(i)+2 < len(r.d.Tokens) && r.word(i) == "(" && r.word(i+2) == ")" && allCaps(r.word(i+1)) {
			r.index.acr[strings.ReplaceAll(fold(r.word(i+1)), ".", "")] = int(e)
		}
	}
}

// titleKey returns the last word of the post or title before a name in the form in
// which posts are compared, "" where there is none.
func (r *resolver) titleKey(m *mention) string {
	if m.title.Len() == 0 {
		return ""
	}
	return roleKey(r.fold(m.title.Last - 1))
}

// asKin reports whether a name stands after a word for somebody's relation: his
// wife, Ann Lee; whose husband Bo Lee.
func (r *resolver) asKin(m *mention) bool {
	i := r.wordBefore(m)
	first := r.d.Sents[r.d.Tokens[m.First].Sent].First
	if i <= first {
		return false
	}
	// was born in Acme to Ann and Bo Lee
	for k, to := i, false; k > first && k > i-24; k-- {
		switch r.lower[k] {
		case "to", "of":
			to = true
		case "born":
			return to
		}
		if m := r.at[k]; r.word(k) == "." || !to && m < 0 && r.lower[k] != "and" {
			break
		}
	}
	n, ok := lexicon.LookupNoun(r.lower[i])
	if !ok || !n.Class.Any(lexicon.Kin) || n.Plural {
		return false
	}
	for k := i - 1; k >= first && k >= i-3; k-- {
		if isPossPronoun(r.lower[k]) || isPossessive(r.word(k)) || r.lower[k] == "whose" {
			return true
		}
	}
	return false
}

// wordBefore returns the token before a name, a comma aside.
func (r *resolver) wordBefore(m *mention) int32 {
	i := m.First - 1
	if i > 0 && r.word(i) == "," {
		i--
	}
	return i
}

// kinGender returns the gender of the word for a relation that stands before a name: his
// wife, Ann Lee; 0 where it shows none.
func (r *resolver) kinGender(m *mention) byte {
	if n, ok := lexicon.LookupNoun(r.lower[max(r.wordBefore(m), 0)]); ok && n.Class.Any(lexicon.Kin) && !n.Plural {
		return n.Gender
	}
	return 0
}
