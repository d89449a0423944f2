package quote

import (
	"math/bits"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// tree yields features of the tree of a clause: its top word, what governs what
// around it, and the clause that it governs. Where there is no tree it yields
// none.
func (s *speech) tree(c *clause, k int, out *sink) {
	w := s.w
	top := w.top(c.toks)
	if top < 0 {
		return
	}
	pre, inside := "t:", "t:c:"
	if k > 0 {
		pre, inside = "u:", "u:c:"
	}
	w.node(c.toks, top, pre, s, out)
	// The clause inside: "I think the senator should resign".
	for _, i := range c.toks {
		t := &w.doc.Tokens[i]
		if t.Head == top && (t.Rel == nlp.RelCcomp || t.Rel == nlp.RelXcomp) {
			w.node(c.toks, i, inside, s, out)
			break
		}
	}
}

// top returns the word of a clause that no other word of it governs, a verb or
// a predicate if there is one; -1 where there is no tree.
func (w *words) top(toks []int32) int32 {
	best := int32(-1)
	for _, i := range toks {
		t := &w.doc.Tokens[i]
		if t.Rel == nlp.RelNone || t.Rel == nlp.RelPunct || has(toks, t.Head) {
			continue
		}
		if best < 0 {
			best = i
		}
		switch t.Rel {
		case nlp.RelRoot, nlp.RelCcomp, nlp.RelParataxis:
			return i
		}
	}
	return best
}

// node yields the features of one word and what it governs.
func (w *words) node(toks []int32, top int32, pre string, s *speech, out *sink) {
	l := w.lem[top]
	out.emit(pre, "top=", l)
	out.emit(pre, "tag=", w.doc.Tokens[top].Tag.String())
	neg, modal, subj := "", "", ""
	for _, i := range toks {
		t := &w.doc.Tokens[i]
		if t.Head != top || i == top {
			continue
		}
		d := w.lem[i]
		switch t.Rel {
		case nlp.RelNeg:
			neg = "not"
		case nlp.RelAux:
			if t.Tag == nlp.TagMD {
				modal = d
			}
		case nlp.RelNsubj, nlp.RelNsubjpass, nlp.RelCsubj, nlp.RelExpl:
			subj = w.who(i)
			out.emit(pre, "subj=", d)
		case nlp.RelCop:
			out.emit(pre, "pred=", l)
			out.emit(pre, "cop")
		case nlp.RelDobj:
			out.emit(pre, "obj=", d)
			out.emit(pre, "to=", l, ">", d)
		case nlp.RelXcomp:
			out.emit(pre, "x=", l, ">", d)
		case nlp.RelAdvmod, nlp.RelAmod, nlp.RelMark:
			out.emit(pre, "mod=", d)
		case nlp.RelNmod:
			out.emit(pre, "nmod=", d)
		}
	}
	out.emit(pre, "who=", subj, "/", modal, neg)
	out.emit(pre, "whotop=", subj, ">", l, neg)
	out.emit(pre, "modtop=", modal, neg, ">", l)
	// Its classes and its ring, and the act where it is a cue.
	for set := w.stanceClasses(top); set != 0; set &= set - 1 {
		out.emit(pre, "cls=", subj, modal, neg, ">", classNames[bits.TrailingZeros64(set)])
	}
	if v := w.ringOf(top); v != "0" {
		out.emit(pre, "cls=", subj, modal, neg, ">v", v)
	}
	if v, ok := stanceLexicon().verbs[l]; ok && w.doc.Tokens[top].Tag.Verb() {
		out.emit(pre, "cls=", subj, modal, neg, ">a", v.act.String())
	}
}

// who sorts a subject: the pronouns by themselves, names, other nouns.
func (w *words) who(i int32) string {
	switch t := w.word(i); t {
	case "i", "we", "you", "he", "she", "it", "they", "that", "this", "there", "who", "what", "which":
		return t
	}
	if w.doc.Tokens[i].Tag.Name() {
		return "Name"
	}
	return "noun"
}
