package quote

import (
	"github.com/onrecord-go/onrecord/article"
)

// stances decides what each statement does and where it leaves its speaker.
func (e *extraction) stances() {
	w := newWords(e.doc)
	play := &inPlay{}
	for i := range e.attr {
		s := newSpeech(w, &e.attr[i])
		v := s.decide(play)
		e.primary(&e.rec.Statements[i], s, &v)
	}
}

// primary sets the flags of a statement and its first stance.
func (e *extraction) primary(st *Statement, s *speech, v *verdict) {
	st.Repeat, st.Attempt, st.Hedged, st.AuthorComment = v.repeat, v.attempt, v.hedged, v.comment
	p := Stance{Act: v.act, Of: v.of, Mode: v.mode, Also: v.also, Addressed: v.addressed, Basis: v.basis, Attitude: v.att, Rule: v.rule}
	if v.addressed {
		p.Commitment = v.level
	}
	p.Trigger = e.bytes(v.first, v.last)
	if v.clause < len(s.clauses) {
		if c := &s.clauses[v.clause]; c.cond[1] > c.cond[0] {
			st.Condition = e.bytes(c.toks[c.cond[0]], c.toks[c.cond[1]-1]+1)
		}
	}
	st.Stances = []Stance{p}
}

// bytes returns the span of the tokens [first, last), none where they are not.
func (e *extraction) bytes(first, last int32) article.Span {
	if first < 0 || last <= first || int(last) > len(e.doc.Tokens) {
		return article.Span{}
	}
	return article.Span{Start: int(e.doc.Tokens[first].Start), End: int(e.doc.Tokens[last-1].End)}
}
