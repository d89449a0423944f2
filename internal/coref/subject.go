package coref

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// subject finds the subject that a cue shares: the speaker of the attribution
// before it in the same sentence, else the subject of the clause it belongs to,
// else the first name of the sentence, else whoever spoke last in the paragraph.
func (r *resolver) subject(k int, cue nlp.Range) answer {
	sent := r.d.Tokens[cue.First].Sent
	if n := len(r.history.turns); n > 0 {
		t := r.history.turns[n-1]
		if r.d.Tokens[t.tok].Sent == sent {
			return answer{ent: t.ent, form: entity.FormOmitted, reason: "shared-subject", conf: 0.8}
		}
	}
	s := r.d.Sents[sent]
	if i := r.clauseSubject(r.attrs[k].Head); i >= 0 && i < cue.First {
		if a, ok := r.subjectAt(k, i); ok {
			return a
		}
	}
	written := false // what follows the name tells more of whom it goes to
	for i := s.First; i < cue.First; i++ {
		if m := r.at[i]; m >= 0 && !r.quoted[i] {
			x := r.mentions[m].ent
			written = written || r.writtenTo(i, s)
			if x >= 0 && !r.mentions[m].possessive && !written && r.ents[x].kind != entity.Place && r.mentions[m].place == nil && r.ents[x].kind != entity.Document {
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
	return nobody
}

// subjectAt resolves the subject that token i heads; ok is false where it is nobody who
// speaks.
func (r *resolver) subjectAt(k int, i int32) (answer, bool) {
	if r.quoted[i] {
		return answer{}, false
	}
	if m := r.at[i]; m >= 0 {
		if x := r.mentions[m].ent; x >= 0 && r.ents[x].kind != entity.Place && r.ents[x].kind != entity.Document {
			return withForm(r.named(m, "shared-subject", 0.7), entity.FormOmitted), true
		}
	}
	if g := pronounGender(r.lower[i]); g == 'm' || g == 'f' {
		a := r.pronoun(k, i)
		a.form, a.reason = entity.FormOmitted, "shared-subject"
		return a, true
	}
	if n, ok := lexicon.LookupNoun(r.lower[i]); ok && r.at[i] < 0 && n.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN|lexicon.OrgN|lexicon.Kin) {
		d := r.describe(nlp.Range{First: r.backToDeterminer(i, r.d.Sents[r.d.Tokens[i].Sent]), Last: i + 1})
		if d.head == i {
			a := r.nominal(k, &d)
			a.form, a.reason = entity.FormOmitted, "shared-subject"
			return a, true
		}
	}
	return answer{}, false
}

// writtenTo reports whether the name at token i is that of whom a letter, a call or the
// like goes to: in a letter to Ann Lee, said.
func (r *resolver) writtenTo(i int32, s nlp.Range) bool {
	if m := r.at[i]; m >= 0 {
		i = r.mentions[m].First
	}
	if i-1 > s.First && isDeterminer(r.lower[i-1]) {
		i--
	}
	if i-2 < s.First || r.lower[i-1] != "to" {
		return false
	}
	n, ok := lexicon.LookupNoun(r.lower[i-2])
	return ok && n.Class.Any(lexicon.DocN)
}

// clauseSubject returns the token that is the subject of the clause that the verb
// h belongs to, looking up through the clauses that have none of their own; -1
// where the tree shows none.
func (r *resolver) clauseSubject(h int32) int32 {
	for range 6 {
		if h < 0 || int(h) >= len(r.d.Tokens) {
			return -1
		}
		if i := r.subjectOf(h, 60); i >= 0 {
			return i
		}
		switch r.d.Tokens[h].Rel {
		case nlp.RelConj, nlp.RelXcomp, nlp.RelAdvcl, nlp.RelDep, nlp.RelCcomp:
			h = r.d.Tokens[h].Head
		case nlp.RelAcl:
			return r.d.Tokens[h].Head
		default:
			return -1
		}
	}
	return -1
}

// subjectOf returns the token that is the subject of what token h heads and stands less than
// reach tokens before it, the nearest; -1 for none.
func (r *resolver) subjectOf(h, reach int32) int32 {
	first := max(r.d.Sents[r.d.Tokens[h].Sent].First, h-reach+1)
	for i := h - 1; i >= first; i-- {
		if t := &r.d.Tokens[i]; t.Head == h && t.Rel.Subject() {
			return i
		}
	}
	return -1
}

// mainSubject returns the token that heads the subject of the main clause of
// sentence s, -1 where there is none. Beside it, it notes the main clause's own
// head where that is no verb.
func (r *resolver) mainSubject(s int32) int32 {
	if r.mainSubjects == nil {
		r.mainSubjects = make([]int32, len(r.d.Sents))
		r.mainRoots = make([]int32, len(r.d.Sents))
		for i := range r.mainSubjects {
			r.mainSubjects[i] = -2
		}
	}
	if v := r.mainSubjects[s]; v != -2 {
		return v
	}
	x := r.d.Sents[s]
	root, sub := int32(-1), int32(-1)
	for i := x.First; i < x.Last; i++ {
		if r.d.Tokens[i].Rel == nlp.RelRoot {
			root = i
			break
		}
	}
	for i := x.First; i < x.Last && root >= 0; i++ {
		if t := &r.d.Tokens[i]; t.Head == root && t.Rel.Subject() {
			sub = i
			break
		}
	}
	r.mainSubjects[s], r.mainRoots[s] = sub, -1
	if root >= 0 && (r.d.Tokens[root].Tag.Noun() || r.at[root] >= 0) {
		r.mainRoots[s] = root
	}
	return sub
}

// heads reports whether token i stands in x, or x is set beside it: the chairman,
// Ann Lee.
func (r *resolver) heads(x nlp.Range, i int32) bool {
	if x.Has(i) {
		return true
	}
	for j := x.First; j < x.Last; j++ {
		if t := &r.d.Tokens[j]; t.Rel == nlp.RelAppos && t.Head == i {
			return true
		}
	}
	return false
}

// latestSubject returns the entity and the token of the latest subject before
// token i that a
// pronoun of gender g can stand for: the first name of a sentence outside
// quotations that no preposition governs, or a source.
func (r *resolver) latestSubject(i int32, g byte, plural bool) (e, at int32) {
	m, h, p := r.mentionsBefore(i)-1, len(r.history.turns)-1, len(r.subjects)-1
	for left := window; left > 0 && (m >= 0 || h >= 0 || p >= 0); left-- {
		tm, th, tp := int32(-1), int32(-1), int32(-1)
		if m >= 0 {
			tm = r.mentions[m].First
		}
		if h >= 0 {
			th = r.history.turns[h].tok
		}
		if p >= 0 {
			tp = r.subjects[p].tok
		}
		at := max(tm, th, tp)
		var e int32
		switch {
		case th >= tm && th >= tp:
			e = r.history.turns[h].ent
			if r.history.turns[h].form == entity.FormOmitted || r.history.turns[h].tok >= i {
				e = -1
			}
			h--
		case tp >= tm:
			e = r.subjects[p].ent
			p--
		default:
			x := &r.mentions[m]
			m--
			e = x.ent
			s := r.d.Tokens[x.First].Sent
			if e < 0 || r.quoted[x.First] || x.possessive || x.headline || r.off[x.First] || r.modifies(x) {
				continue
			}
			if rel, ok := r.relOf(x.Range); ok {
				if !rel.Subject() && !(rel == nlp.RelConj && r.firstName(x.Range, s)) {
					continue
				}
			} else if r.governed(x.First, s) || !r.firstName(x.Range, s) {
				continue
			}
		}
		if e >= 0 && fits(r.ents[e], g, plural) {
			if (g == 'm' || g == 'f') && r.ents[e].gender() != 0 && r.ents[e].gender() != g {
				continue
			}
			return e, at
		}
	}
	return -1, -1
}

// governed reports whether a preposition stands before token i in sentence s,
// with no comma between: the name is then no subject.
func (r *resolver) governed(i, s int32) bool {
	for j := i - 1; j >= r.d.Sents[s].First; j-- {
		if r.word(j) == "," {
			return false
		}
		if isPreposition(r.lower[j]) {
			return true
		}
	}
	return false
}

// firstName reports whether x is the first name of its sentence outside
// quotation marks and stands near its beginning or before a verb.
func (r *resolver) firstName(x nlp.Range, s int32) bool {
	sent := r.d.Sents[s]
	for i := sent.First; i < x.First; i++ {
		if r.at[i] >= 0 && !r.quoted[i] && i < r.mentions[r.at[i]].Last {
			m := &r.mentions[r.at[i]]
			if m.ent >= 0 && r.ents[m.ent].kind == entity.Person && !m.possessive {
				return false
			}
		}
	}
	return true
}

// bodyBefore returns the body that is the subject before token i in its sentence
// or the one before, -1 where there is none.
func (r *resolver) bodyBefore(i int32) int32 {
	sent := r.d.Tokens[i].Sent
	best := int32(-1)
	for m := r.mentionsBefore(i) - 1; m >= 0; m-- {
		x := &r.mentions[m]
		s := r.d.Tokens[x.First].Sent
		if sent-s > 1 || best >= 0 && s != r.d.Tokens[r.mentions[best].First].Sent {
			break
		}
		if x.ent < 0 || r.quoted[x.First] || x.possessive || x.place != nil && x.use == lexicon.UseAdjective || x.First > 0 && r.lower[x.First-1] == "by" {
			continue
		}
		switch r.ents[x.ent].kind {
		case entity.Organization, entity.Government:
			if rel, ok := r.relOf(x.Range); !ok || rel.Subject() {
				best = int32(m)
			}
		}
	}
	if best < 0 {
		return -1
	}
	return r.mentions[best].ent
}
