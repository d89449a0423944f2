package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// signature is who signed what stands in a paragraph: the words of the signature, or
// none where the paragraph is the editors' own.
type signature struct {
	nlp.Range
	alias bool // a signature that hides the name, as readers who ask for advice sign
}

// letterWriter resolves I at token i where it stands in a letter to the editor or to
// one who gives advice: to the name that stands below it. ok is false where the
// paragraph is no part of a letter.
func (r *resolver) letterWriter(i int32) (answer, bool) {
	switch r.lower[i] {
	case "i", "me", "my", "myself":
	default:
		return answer{}, false // the paper asks: we asked our readers
	}
	return r.letterOf(i)
}

// narrator answers with whoever tells what stands at token i in words of his own: the
// one who signs the letter that it is part of, else the reporter.
func (r *resolver) narrator(i int32, reason string, conf float64) answer {
	if a, ok := r.letterOf(i); ok {
		return withForm(a, entity.FormOmitted)
	}
	return r.author(reason, conf, entity.FormOmitted)
}

// letterOf answers with whoever signs the letter in which token i stands; ok is false
// where it stands in none.
func (r *resolver) letterOf(i int32) (answer, bool) {
	if !r.lettersRead {
		r.lettersRead = true
		r.readLetters()
	}
	if r.signed == nil || r.signed[r.para[i]].Len() == 0 {
		return answer{}, false
	}
	s := r.signed[r.para[i]]
	if m := r.at[s.First]; m >= 0 && !s.alias && r.mentions[m].ent >= 0 {
		a := r.named(m, "letter", 0.85)
		a.form = entity.FormPronoun
		return a, true
	}
	key := "signed " + fold(r.text(s.Range))
	e, ok := r.index.full[key]
	if !ok {
		e = len(r.ents)
		x := r.newBlank()
		*x = ent{kind: entity.Person, order: s.First, nominal: desc{head: -1}}
		if s.alias {
			x.mention = r.text(s.Range)
		} else {
			x.name, x.key, x.nameLen = r.text(s.Range), fold(r.text(s.Range)), int(s.Len())
		}
		r.ents = append(r.ents, x)
		r.index.full[key] = e
	}
	return answer{ent: int32(e), form: entity.FormPronoun, reason: "letter", antecedent: s.Range, conf: 0.8}, true
}

// readLetters finds the letters of the article and who signed them. A page of letters
// has the heading or begins its pieces with “To the editor”; each ends in a line with
// the name. A column of advice begins its pieces with “Dear” and the name of the one
// who answers, which the first letter has again and again; a letter ends in a dash and
// the signature.
func (r *resolver) readLetters() {
	page := false
	from := 0 // the first paragraph of the letter
	sign := func(to int, s signature) {
		if r.signed == nil {
			r.signed = make([]signature, len(r.d.Paras))
		}
		for p := from; p <= to; p++ {
			r.signed[p] = s
		}
	}
	dear := "" // whom letters of advice are written to
	open := false
	signedLine := false // the paragraph before was a signature
	for p, x := range r.d.Paras {
		if x.Len() == 0 {
			continue
		}
		after := signedLine
		signedLine = false
		if to := r.dearWhom(x); to != "" {
			if dear == "" {
				dear = to
			}
			open, from, page = to == dear, p, false
		}
		switch {
		case r.lettersHeading(x):
			page, from = true, p+1
		case page && after && x.Len() < 8:
			from = p + 1 // the town
		case page && r.signatureLine(x):
			s := x
			for j := x.First; j < x.Last; j++ {
				if w := r.word(j); w == "," || w == "." && j+1 == x.Last {
					s.Last = j
					break
				}
			}
			sign(p, signature{Range: s})
			from, signedLine = p+1, true
		case page && x.Len() < 4:
			from = p + 1 // another heading
		case open:
			if s := r.dashSignature(x); s.Len() > 0 {
				sign(p, signature{Range: s, alias: true})
				open = false
			}
		}
	}
}

// lettersHeading reports whether a paragraph is the heading of a page of letters, or
// the address with which one of them begins.
func (r *resolver) lettersHeading(x nlp.Range) bool {
	w := r.lower[x.First]
	if w == "to" && x.Len() > 3 && r.lower[x.First+1] == "the" && r.lower[x.First+2] == "editor" {
		return true
	}
	if x.Len() > 5 || r.word(x.Last-1) == "?" {
		return false
	}
	return w == "letters" || x.Len() > 1 && r.lower[x.First+1] == "letters" && (w == "your" || w == "readers" || w == "reader")
}

// signatureLine reports whether a paragraph is a name by itself, or a name, a comma and
// a town; or the name of an account.
func (r *resolver) signatureLine(x nlp.Range) bool {
	if x.Len() < 4 && handle(r.word(x.First)) {
		return true
	}
	if x.Len() > 9 {
		return false
	}
	n, capped := 0, 0
	for i := x.First; i < x.Last; i++ {
		w := r.word(i)
		if w == "," || w == "." && i+1 == x.Last {
			break
		}
		if w == "." || isParticle(r.lower[i]) && !upper(w) {
			continue
		}
		if !upper(w) || len(w) > 2 && allCaps(w) || isFunction(r.lower[i]) {
			return false
		}
		n++
		if len(w) > 1 {
			capped++
		}
	}
	return n >= 2 && n <= 4 && capped >= 1
}

// dearWhom returns whom the salutation addresses with which a paragraph begins: DEAR
// NORA; "" where there is none.
func (r *resolver) dearWhom(x nlp.Range) string {
	if x.Len() < 4 || r.lower[x.First] != "dear" {
		return ""
	}
	for i := x.First + 1; i < min(x.Last, x.First+6); i++ {
		if r.word(i) == ":" && i > x.First+1 {
			return strings.ToLower(r.text(nlp.Range{First: x.First + 1, Last: i}))
		}
	}
	return ""
}

// dashSignature returns the words after the last dash of a paragraph, at its end and
// set off by their capitals: — TIRED IN ARLEN.
func (r *resolver) dashSignature(x nlp.Range) nlp.Range {
	for i := x.Last - 2; i > x.First && i > x.Last-12; i-- {
		switch r.word(i) {
		case "—", "–", "--", "-":
		default:
			continue
		}
		s := nlp.Range{First: i + 1, Last: x.Last}
		if w := r.word(s.Last - 1); w == "." && s.Len() > 1 {
			s.Last--
		}
		if !upper(r.word(s.First)) || !upper(r.word(s.Last-1)) {
			return nlp.Range{}
		}
		return s
	}
	return nlp.Range{}
}
