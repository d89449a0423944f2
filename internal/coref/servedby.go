package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// servedByTitle adds to a title before a name that only heads of bodies of a kind have
// the body of that kind that is spoken of: CEO Ann Lee, Chief Justice Bo Chen.
func (r *resolver) servedByTitle(m *mention, e *ent) {
	if m.title.Len() == 0 || m.affil.Len() > 0 || m.title.First > m.name.First {
		return
	}
	title := r.text(m.title)
	for i := range e.roles {
		if n := &e.roles[i]; n.affil == "" && n.title == title {
			if b := r.bodyOfTitle(lower(title), m); b >= 0 {
				n.affil = r.ents[b].name
			} else if n.affil = r.nationOf(lower(title), m); n.affil == "" {
				if n.affil = r.bodyServed(lower(title), m.First); n.affil == "" && ofState(lower(title)) && !e.belongs() {
					n.affil = r.onlyState()
				}
			}
			return
		}
	}
}

// bodyServed returns by what the text calls the body that is spoken of right before
// token i, where somebody begins whose post, in small letters, one holds only for a
// body: spokesman Ann Lee.
func (r *resolver) bodyServed(title string, i int32) string {
	if p := i - 1; p >= 0 && (r.at[p] >= 0 || isPossessive(r.word(p)) || r.d.Tokens[p].Tag.Noun() && r.d.Tokens[p].Sent == r.d.Tokens[i].Sent) {
		return ""
	}
	switch title {
	case "spokesman", "spokeswoman", "spokesperson", "ceo", "chief executive", "chief executive officer", "chief financial officer", "cfo", "managing director", "general secretary", "general counsel":
		return r.bodySpokenOf(i)
	}
	return ""
}

// bodyOfTitle returns the body whose head the title before mention m, in small letters,
// makes of its bearer; -1 where the title is no such one or no body is near.
func (r *resolver) bodyOfTitle(title string, m *mention) int32 {
	if p := m.First - 1; m.title.Len() > 0 && p >= 0 && (r.at[p] >= 0 || isPossessive(r.word(p)) || r.lower[p] != "company" && r.d.Tokens[p].Tag.Noun() && r.d.Tokens[p].Sent == r.d.Tokens[m.First].Sent) {
		return -1
	}
	switch title {
	case "ceo", "cfo", "cto", "coo", "chief executive", "chief executive officer", "group chief executive", "managing director", "chief financial officer", "finance director":
		if b := r.firmNear(m.First, 2); b >= 0 {
			return b
		}
		return r.mainBodyNear(m.First)
	case "general secretary":
		return r.bodyLike(m.First, 6, func(x *ent) bool {
			return grouping(x.name) || hasAny(x.name, "Federation", "Congress", "Party", "Association")
		})
	case "justice", "chief justice":
		return r.bodyLike(m.First, 40, func(x *ent) bool { return hasAny(x.name, "Court", "Tribunal") })
	case "judge", "presiding judge", "magistrate":
		return r.bodyLike(m.First, 12, func(x *ent) bool { return hasAny(x.name, "Court", "Tribunal") })
	case "governor", "deputy governor":
		return r.bodyLike(m.First, 3, func(x *ent) bool {
			return hasAny(x.name, "Bank") && hasAny(x.name, "Central", "Reserve", "National", "of")
		})
	case "president", "chairman", "chairwoman", "chair", "vice president":
		b := r.mainBodyNear(m.First)
		if b >= 0 && (lexicon.LegalForm(lastField(r.ents[b].name)) || commercialBody(r.ents[b])) {
			return b
		}
	}
	return -1
}

// hasAny reports whether one of some words stands in a name.
func hasAny(name string, words ...string) bool {
	for w := range strings.FieldsSeq(name) {
		if slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// commercialBody reports whether the text calls a body a firm of some kind.
func commercialBody(x *ent) bool {
	for _, w := range x.descs {
		if commercial(w) || firm(w) && w != "owner" && w != "giant" {
			return true
		}
	}
	return false
}

// bodyLike returns the body of a kind that is named last before token i, no more than
// some sentences before; -1 where there is none.
func (r *resolver) bodyLike(i, sents int32, fit func(*ent) bool) int32 {
	sent := r.d.Tokens[i].Sent
	for m, n := r.mentionsBefore(i)-1, 0; m >= 0 && n < 80; m, n = m-1, n+1 {
		x := &r.mentions[m]
		if sent-r.d.Tokens[x.First].Sent > sents {
			break
		}
		if x.ent < 0 || x.place != nil {
			continue
		}
		if e := r.ents[x.ent]; (e.kind == entity.Organization || e.kind == entity.Government) && e.name != "" && fit(e) {
			return x.ent
		}
	}
	return -1
}

// firmNear returns the firm that is meant before token i: the subject of the sentence or
// of the one before, else the one that the article is about, else the last one named
// within some sentences; -1 where there is none.
func (r *resolver) firmNear(i, sents int32) int32 {
	if b := r.bodyBefore(i); b >= 0 && r.ents[b].place == nil {
		return b
	}
	if b := r.leadBody(); b >= 0 && !r.ents[b].noBusiness() {
		return b
	}
	return r.bodyNear(i, sents)
}

// goesBy reports whether a body is called by a common noun: its name ends in it, or the
// tables or the text call it so.
func (x *ent) goesBy(w string) bool {
	return strings.EqualFold(lastField(x.name), w) || x.body != nil && bodyWord(x.body, w) || slices.Contains(x.descs, w)
}

// bodyMeant returns the body that a common noun before token i means as a possessor or a
// modifier: the institute’s director, a company spokesman. It is the one that was named
// last whose name ends in the noun or that the text calls so, else, for the company or
// the agency, the one that is spoken of; -1 where there is none.
func (r *resolver) bodyMeant(w string, i int32) int32 {
	if b := r.bodyLike(i, 12, func(x *ent) bool { return x.goesBy(w) }); b >= 0 {
		return b
	}
	switch w {
	case "company", "firm":
		if b := r.leadBody(); b >= 0 && !r.ents[b].noBusiness() && r.namedMost(b) {
			return b
		}
		if b := r.firmNear(i, 3); b >= 0 && !r.ents[b].noBusiness() {
			return b
		}
		return r.mainBodyNear(i)
	case "club", "team":
		return r.bodyLike(i, 6, func(x *ent) bool { return x.nameLen > 1 && sportName(lastField(x.name)) })
	case "agency", "group", "corporation":
		return r.bodyNear(i, 3)
	}
	return -1
}

// ofState reports whether a title in lower case is one that only states give.
func ofState(title string) bool {
	switch title {
	case "gov.", "gov", "governor", "lt. gov.", "lt. gov", "lieutenant governor":
		return true
	}
	return false
}

// belongs reports whether the text tells to what somebody belongs.
func (x *ent) belongs() bool {
	for i := range x.roles {
		if x.roles[i].affil != "" {
			return true
		}
	}
	return false
}

// onlyState returns the state that is meant where none is named with an office of one: the
// one that the article names more than once and far more often than any other; "" where there is none.
func (r *resolver) onlyState() string {
	if r.stateRead {
		return r.stateMeant
	}
	r.stateRead = true
	type count struct {
		of *lexicon.State
		n  int
	}
	var states []count
	for k := range r.mentions {
		x := &r.mentions[k]
		st := x.state
		if st == nil && x.kind == entity.Place && x.Len() == 1 && len(r.word(x.First)) > 3 {
			st = lexicon.StateByName(r.word(x.First))
		}
		if st == nil || st.Name == "Washington" || r.d.Tokens[x.First].Quote >= 0 {
			continue
		}
		if i := slices.IndexFunc(states, func(c count) bool { return c.of == st }); i >= 0 {
			states[i].n++
		} else if len(states) < 16 {
			states = append(states, count{of: st, n: 1})
		}
	}
	slices.SortStableFunc(states, func(a, b count) int { return b.n - a.n })
	if len(states) > 0 && states[0].n > 1 && (len(states) == 1 || states[0].n >= 3*states[1].n) {
		r.stateMeant = states[0].of.Name
	}
	return r.stateMeant
}
