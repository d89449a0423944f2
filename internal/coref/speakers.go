package coref

import (
	"cmp"
	"slices"
	"unicode"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// answer is one resolution while it is made.
type answer struct {
	ent        int32 // -1: unknown
	form       entity.Form
	reason     string
	antecedent nlp.Range
	conf       float64
}

var unknown = answer{ent: -1}

// turn is an attribution that was resolved, kept for those that follow.
type turn struct {
	attr int
	ent  int32
	tok  int32
	form entity.Form
}

// history holds the turns so far, in the order in which they were resolved.
type history struct{ turns []turn }

// last returns the n-th last turn's entity, -1 where there is none.
func (h *history) last(n int) int32 {
	if len(h.turns) < n {
		return -1
	}
	return h.turns[len(h.turns)-n].ent
}

// speakers resolves all sources, in the order in which they stand.
func (r *resolver) speakers() {
	r.history.turns = make([]turn, 0, len(r.attrs))
	r.answers = make([]answer, len(r.attrs))
	r.asides = make([]aside, len(r.attrs))
	order := make([]int, len(r.attrs))
	for k := range order {
		order[k] = k
		r.answers[k].ent = -1
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.place(a), r.place(b)) })
	r.order = order
	next := int32(0)
	for n, k := range order {
		if n%64 == 0 && r.stopped() {
			return
		}
		next = r.follow(next, r.place(k))
		r.spokenRoles(r.place(k))
		var ans answer
		if n > 0 && r.sameSource(k, order[n-1]) {
			// said X, adding Y: one description, one speaker
			ans = r.answers[order[n-1]]
			if r.docVia != nil {
				r.docVia[k] = r.docVia[order[n-1]]
			}
		} else {
			ans = r.resolve(k)
		}
		r.answers[k] = ans
		r.through(k)
		if ans.ent >= 0 && r.ents[ans.ent].kind != entity.Author && ans.reason != "letter" { // he, in a letter, is not who writes it
			r.history.turns = append(r.history.turns, turn{attr: k, ent: ans.ent, tok: r.place(k), form: ans.form})
		}
	}
	r.spokenRoles(int32(len(r.d.Tokens)))
	r.meantRoles()
	r.settlePulls()
	r.leadVia()
	r.talkedWith()
	r.spokeAfter()
}

// sameSource reports whether two attributions have one source, word for word, or but
// for a relative clause behind it.
func (r *resolver) sameSource(k, l int) bool {
	a, b := r.attrs[k].Source, r.attrs[l].Source
	if len(a) == 0 || len(b) == 0 || a[0].First != b[0].First {
		return false
	}
	if slices.Equal(a, b) {
		return true
	}
	if len(a) > 1 || len(b) > 1 {
		return false
	}
	i := min(a[0].Last, b[0].Last)
	return r.word(i) == "," && int(i)+1 < len(r.lower) && isRelative(r.lower[i+1])
}

// place returns the token at which an attribution stands: its source, else its
// cue, else its content.
func (r *resolver) place(k int) int32 {
	a := &r.attrs[k]
	for _, l := range [][]nlp.Range{a.Source, a.Cue, a.Content} {
		if len(l) > 0 {
			return l[0].First
		}
	}
	return 0
}

// follow resolves the pronouns from token i until token end that are no sources,
// so that they carry on whom the text speaks of: "He was held. He denied it."
func (r *resolver) follow(i, end int32) int32 {
	for ; i < end; i++ {
		w := r.lower[i]
		if w != "he" && w != "she" || r.quoted[i] || r.sourceAt[i] {
			continue
		}
		c := r.candidates(-1, i)
		if b, p := choose(c); b >= 0 && c[b].ent >= 0 && p > 0.5 {
			r.subjects = append(r.subjects, turn{attr: -1, ent: c[b].ent, tok: i, form: entity.FormPronoun})
		}
		r.mem.cands = c
	}
	return i
}

// source returns the range of an attribution's source, its pieces taken
// together where they are near.
func (r *resolver) source(k int) nlp.Range {
	s := r.attrs[k].Source
	if len(s) == 0 {
		return nlp.Range{}
	}
	x := s[0]
	for _, y := range s[1:] {
		if y.First >= x.Last && y.First-x.Last <= 4 {
			x.Last = y.Last
		}
	}
	return x
}

// resolve finds who speaks in attribution k.
func (r *resolver) resolve(k int) answer {
	x := r.trim(r.source(k))
	if x.Len() == 0 {
		return r.absent(k)
	}
	if x.Len() == 1 && isPronoun(r.lower[x.First]) && r.at[x.First] < 0 {
		return r.pronoun(k, x.First)
	}
	if x.Len() == 1 && r.d.Paras[r.para[x.First]].First == x.First {
		switch r.lower[x.First] {
		case "question", "questioner":
			return answer{ent: -1, form: entity.FormLabel} // somebody in the room
		}
	}
	if x.Len() == 1 && r.at[x.First] < 0 {
		switch w := r.word(x.First); {
		case (w == "Q" || w == "A") && r.d.Paras[r.para[x.First]].First == x.First:
			return r.interview(w == "Q")
		case handle(w):
			return r.handle(x)
		}
	}
	if x.Len() <= 4 && r.at[x.First] < 0 && r.d.Tokens[x.First].Tag.Finite() && len(r.attrs[k].Cue) > 0 {
		// source and cue changed places
		if c := r.trim(r.attrs[k].Cue[0]); c.Len() > 0 && r.at[c.First] >= 0 {
			return r.phrase(k, c)
		}
	}
	if y := r.quotedAs(k, x); y.Len() > 0 {
		if a := r.phrase(k, y); a.ent >= 0 {
			r.viaDoc(k, x)
			return a
		}
	}
	if m := r.besideName(x); m >= 0 {
		return r.named(m, "name", 0.85)
	}
	if a, ok := r.governments(x); ok {
		return a
	}
	parts := r.split(x)
	if len(parts) > 1 {
		return r.joint(k, x, parts)
	}
	return r.phrase(k, x)
}

// besideName returns the name beside which a source is set that only describes it, in
// commas: Acme, its largest investor, said; -1 where there is none.
func (r *resolver) besideName(x nlp.Range) int32 {
	p := x.First - 2
	if p < 0 || r.word(p+1) != "," || int(x.Last) >= len(r.lower) || r.word(x.Last) != "," || r.at[p] < 0 || x.Len() > 8 {
		return -1
	}
	m := &r.mentions[r.at[p]]
	if m.ent < 0 || m.possessive || m.place != nil || m.state != nil || r.d.Tokens[m.First].Sent != r.d.Tokens[x.First].Sent {
		return -1
	}
	d := r.describe(x)
	if d.name >= 0 || d.head < 0 || d.plural || d.after < d.Last && !isPreposition(r.lower[d.after]) {
		return -1
	}
	if t := &r.d.Tokens[d.head]; t.Rel == nlp.RelAppos && m.Has(t.Head) {
		return r.at[p]
	}
	if isPossPronoun(d.det) && d.possPron == x.First && r.isSubject(m.Range) {
		return r.at[p]
	}
	return -1
}

// quotedAs returns whom the source x of attribution k quotes, where the content is a
// quotation and the clause behind it tells whose: “…,” Acme News quoted Ann Lee as saying.
func (r *resolver) quotedAs(k int, x nlp.Range) nlp.Range {
	a := &r.attrs[k]
	if len(a.Cue) != 1 || len(a.Content) == 0 || a.Content[0].Len() == 0 || !isQuoteMark(r.word(a.Content[0].First)) || a.Cue[0].Len() == 0 || a.Cue[0].First < x.Last {
		return nlp.Range{}
	}
	switch r.lower[a.Cue[0].Last-1] {
	case "quoted", "quotes", "cited", "cites":
	default:
		return nlp.Range{}
	}
	y := nlp.Range{First: a.Cue[0].Last, Last: a.Cue[0].Last}
	for ; int(y.Last)+1 < len(r.lower) && y.Len() < 20 && r.d.Tokens[y.Last].Sent == r.d.Tokens[y.First].Sent && !r.quoted[y.Last]; y.Last++ {
		if r.lower[y.Last] != "as" {
			continue
		}
		switch r.lower[y.Last+1] {
		case "saying", "telling", "writing", "stating", "declaring", "adding":
			return r.trim(y)
		}
		break
	}
	return nlp.Range{}
}

// handle resolves the name of an account.
func (r *resolver) handle(x nlp.Range) answer {
	key := "handle " + fold(r.text(x))
	if e, ok := r.index.full[key]; ok {
		return answer{ent: int32(e), form: entity.FormName, reason: "name", antecedent: x, conf: 0.9}
	}
	r.ents = append(r.ents, &ent{kind: entity.Person, name: r.text(x), key: fold(r.text(x)), nameLen: 1, order: x.First})
	e := len(r.ents) - 1
	r.index.full[key] = e
	return answer{ent: int32(e), form: entity.FormName, reason: "name", antecedent: x, conf: 0.9}
}

// handle reports whether a word is the name of an account: @lena, lena99.
func handle(w string) bool {
	if len(w) > 2 && w[0] == '@' {
		return true
	}
	letters, digits := 0, 0
	for _, c := range w {
		switch {
		case unicode.IsLetter(c):
			if digits > 0 {
				return false
			}
			letters++
		case unicode.IsDigit(c):
			digits++
		default:
			return false
		}
	}
	return letters >= 4 && digits > 0
}
