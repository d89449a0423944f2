package quote

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// clauseText states a clause positively: negations and hedges are taken out and
// pronouns replaced by the names of those that they stand for, where known.
func (r *claimReader) clauseText(s *speech, c *clause, lo, hi int) string {
	w := r.w
	toks := c.toks[lo:hi]
	out := r.text[:0]
	defer func() { r.text = out[:0] }()
	subst := -1 // where a name was put for a pronoun
	drop := -1  // an auxiliary "do" whose negation was taken out
	for m := 0; m < len(toks) && len(out) < 48; m++ {
		i := toks[m]
		t := w.low[i]
		inGroup := c.verb < 0 || m+lo >= c.verb-1 && m+lo < c.verb+6
		next := ""
		if m+1 < len(toks) {
			next = w.low[toks[m+1]]
		}
		switch {
		case m == 0 && t == "that" && len(toks) > 1 && !w.verbLike(toks[1]):
			continue
		case isQuoteMark(t) && t != "'":
			continue
		case (t == "not" || t == "never") && inGroup && c.neg:
			continue
		case t == "cannot" && c.neg:
			out = append(out, "can")
			continue
		case (t == "did" || t == "does" || t == "do") && (next == "not" || next == "never") && c.neg:
			drop = m
			continue
		case drop >= 0 && m > drop+1 && w.letter(i) && !w.adverb(i):
			// "does not support" → "supports", "did not sign" → "signed".
			verb := w.word(i)
			if w.low[toks[drop]] == "does" {
				verb = thirdPerson(verb)
			}
			if w.low[toks[drop]] == "did" {
				verb = pastForm(verb)
			}
			out = append(out, verb)
			drop = -1
			continue
		case t == "no" && c.neg:
			if next == "longer" || next == "one" {
				if next == "longer" {
					m++
				}
				continue
			}
			out = append(out, "a")
			if strings.HasSuffix(next, "s") {
				out = out[:len(out)-1]
			}
			continue
		case t == "any" && c.neg:
			if next == "of" {
				out = append(out, "one")
			} else {
				out = append(out, "some")
			}
			continue
		case (t == "probably" || t == "perhaps" || t == "maybe" || t == "possibly" || t == "reportedly" || t == "allegedly" || t == "apparently" || t == "likely" && inGroup) && m > 0:
			continue
		case (t == "may" && w.doc.Tokens[i].Tag == nlp.TagMD || t == "might" || t == "could") && inGroup: // not the month
			out = append(out, "would")
			if next == "have" {
				out = out[:len(out)-1]
				if m+2 < len(toks) {
					out = append(out, "has")
					m++
				}
			}
			continue
		}
		if name := r.pronoun(s, i); name != "" {
			out = append(out, name)
			subst = m
			continue
		}
		if subst >= 0 && m == subst+1 {
			// "we have" → "Russia has", "we reject" → "Russia rejects"
			if v := singular(t); v != "" && (w.low[toks[subst]] == "we" || w.low[toks[subst]] == "i" || w.low[toks[subst]] == "they") {
				out = append(out, v)
				continue
			}
		}
		text := w.doc.Word(i)
		if m > 0 && !w.doc.Tokens[i].Space && len(out) > 0 && toks[m-1] == i-1 && !isQuoteMark(w.low[i-1]) {
			out[len(out)-1] = w.text.Concat(out[len(out)-1], text)
			continue
		}
		out = append(out, text)
	}
	return w.sentenceOf(out)
}

// pronoun returns the name that a pronoun stands for, "" where the token is
// none or it is not known.
func (r *claimReader) pronoun(s *speech, i int32) string {
	w := r.w
	st := r.statementOf(s)
	var speaker entity.ID
	if st != nil {
		speaker = st.Speaker
	}
	switch w.low[i] {
	case "i", "me":
		return r.nameOf(speaker)
	case "my":
		return r.genitive(r.nameOf(speaker))
	case "we", "us":
		return r.sideName(speaker)
	case "our":
		return r.genitive(r.sideName(speaker))
	case "he", "him", "she", "it", "they", "them":
		if len(s.source) == 1 && st != nil && !s.quoted && sameReferent(w.low[i], w.low[s.source[0]]) {
			return r.nameOf(speaker)
		}
		if id := r.k.of[i]; id != 0 && !r.k.isName[i] {
			return r.nameOf(id)
		}
		if st != nil && !s.quoted && !s.inQuote(i) && s.agrees(w.low[i]) && len(s.content) > 0 && w.low[i] != "them" && w.low[i] != "him" {
			for _, j := range s.content {
				if j == i {
					return r.nameOf(speaker)
				}
				if w.letter(j) && w.low[j] != "that" {
					break
				}
			}
		}
	}
	return ""
}

// statementOf returns the statement that a speech belongs to.
func (r *claimReader) statementOf(s *speech) *Statement {
	if s.at < 0 || s.at >= len(r.e.rec.Statements) {
		return nil
	}
	return &r.e.rec.Statements[s.at]
}

// nameOf returns the name of an entity, "" for none.
func (r *claimReader) nameOf(id entity.ID) string {
	if e := r.k.entity(id); e != nil {
		return e.Name
	}
	return ""
}

// sideName returns the name of the body that an entity speaks for, at the top.
func (r *claimReader) sideName(id entity.ID) string {
	for range 6 {
		e := r.k.entity(id)
		if e == nil || e.Principal == 0 || e.Principal == id {
			break
		}
		id = e.Principal
	}
	return r.nameOf(id)
}

func (r *claimReader) genitive(name string) string {
	switch {
	case name == "":
		return ""
	case strings.HasSuffix(name, "s"):
		return r.w.text.Concat(name, "’")
	}
	return r.w.text.Concat(name, "’s")
}

// nounText states the claim that a noun phrase stands for.
func (r *claimReader) nounText(toks []int32, self string) string {
	out := r.nouns[:0]
	defer func() { r.nouns = out[:0] }()
	// "Iran's role in …" → "Iran has a role in …"
	for m := 1; m+1 < len(toks) && m < 6; m++ {
		if r.w.low[toks[m]] == "'s" && (r.w.low[toks[m+1]] == "role" || r.w.low[toks[m+1]] == "part" || r.w.low[toks[m+1]] == "involvement" || r.w.low[toks[m+1]] == "hand") {
			return r.w.sentenceOf([]string{r.words(toks[:m]), "has a", r.words(toks[m+1:])})
		}
	}
	for m, i := range toks {
		if m > 40 {
			break
		}
		if isQuoteMark(r.w.low[i]) {
			continue
		}
		text := r.w.doc.Word(i)
		if m > 0 && !r.w.doc.Tokens[i].Space && len(out) > 0 && toks[m-1] == i-1 {
			out[len(out)-1] = r.w.text.Concat(out[len(out)-1], text)
			continue
		}
		out = append(out, text)
	}
	return r.w.sentenceOf(out)
}

// sentenceOf joins words to a sentence with a capital and a full stop.
func (w *words) sentenceOf(words []string) string {
	var mem, mem2 [256]byte
	s := mem[:0]
	for i, w := range words {
		if i > 0 {
			s = append(s, ' ')
		}
		s = append(s, w...)
	}
	s = bytes.TrimLeft(bytes.TrimRight(s, " ,;:.—–!?"), " ,;:.—–")
	if len(s) == 0 {
		return ""
	}
	c, n := utf8.DecodeRune(s)
	out := append(utf8.AppendRune(mem2[:0], unicode.ToUpper(c)), s[n:]...)
	return w.text.Copy(append(out, '.'))
}

// singular returns the form for he, she and it of a present verb form, "" where
// it need not or cannot be told.
func singular(t string) string {
	switch t {
	case "have":
		return "has"
	case "are", "am":
		return "is"
	case "were":
		return "was"
	case "do":
		return "does"
	}
	if _, ok := stanceLexicon().verbs[t]; ok && irregular(t) == "" {
		return thirdPerson(t)
	}
	return ""
}

// thirdPerson returns the form of a verb for he, she and it.
func thirdPerson(v string) string {
	switch {
	case v == "have":
		return "has"
	case v == "be":
		return "is"
	case strings.HasSuffix(v, "y") && len(v) > 1 && !vowel(v[len(v)-2]):
		return v[:len(v)-1] + "ies"
	case strings.HasSuffix(v, "s") || strings.HasSuffix(v, "sh") || strings.HasSuffix(v, "ch") || strings.HasSuffix(v, "x") || strings.HasSuffix(v, "z") || strings.HasSuffix(v, "o"):
		return v + "es"
	}
	return v + "s"
}

// pastForm returns the past of a regular verb, and of the most common others.
func pastForm(v string) string {
	switch v {
	case "have":
		return "had"
	case "say":
		return "said"
	case "tell":
		return "told"
	case "make":
		return "made"
	case "give":
		return "gave"
	case "take":
		return "took"
	case "know":
		return "knew"
	case "see":
		return "saw"
	case "pay":
		return "paid"
	case "send":
		return "sent"
	case "sell":
		return "sold"
	case "buy":
		return "bought"
	case "do":
		return "did"
	case "go":
		return "went"
	case "get":
		return "got"
	case "meet":
		return "met"
	case "write":
		return "wrote"
	case "speak":
		return "spoke"
	case "hold":
		return "held"
	case "lose":
		return "lost"
	case "win":
		return "won"
	case "hear":
		return "heard"
	case "find":
		return "found"
	case "break":
		return "broke"
	case "steal":
		return "stole"
	case "come":
		return "came"
	case "leave":
		return "left"
	case "keep":
		return "kept"
	case "hit", "cut", "put", "let", "set", "shut":
		return v
	}
	switch {
	case strings.HasSuffix(v, "e"):
		return v + "d"
	case strings.HasSuffix(v, "y") && len(v) > 1 && !vowel(v[len(v)-2]):
		return v[:len(v)-1] + "ied"
	}
	return v + "ed"
}
