package quote

import (
	"math/bits"
	"strconv"

	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// features hands out what the linear models see of a statement: what the rules
// made of it, the cue, the shape of the content's sentences and their words.
// The names are part of the trained weights: a change asks for new training.
func (s *speech) features(v *verdict, out *sink) {
	w := s.w
	r := &s.cueRead
	comp := w.complementOf(s.content[:min(len(s.content), maxFollow)])
	neutral := "n:"
	if !r.neutral {
		neutral = "e:"
	}
	out.emit("bias")
	out.emit("R=", v.act.String())
	out.emit("RR=", v.rule, "/", v.act.String())
	sign, lvl := "", strconv.Itoa(max(int(v.level), -int(v.level)))
	if v.level < 0 {
		sign = "-"
	}
	if !v.addressed {
		sign, lvl = "", "na"
	}
	out.emit("L=", sign, lvl)
	out.emit("RL=", v.act.String(), sign, lvl)
	out.emit("A=", v.att.String())
	out.emit("cl=", r.lemma)
	out.emit("ct=", r.text, "/", r.lemma)
	out.emit("ca=", r.act.String())
	out.emit(neutral)
	cs := strconv.Itoa(int(comp))
	out.emit("comp=", cs)
	out.emit("clcomp=", r.lemma, cs)
	out.emit("cacomp=", r.act.String(), cs)
	out.emit(neutral, "comp=", cs)
	if r.passive {
		out.emit("passive")
	}
	if r.flip {
		out.emit("flip")
	}
	out.emit("class=", strconv.Itoa(int(s.class)))
	if s.class == attrib.Unknown {
		out.emit("class=1")
	}
	for k, i := range s.cue {
		if k < 10 && w.letter(i) {
			out.emit("cw=", w.lem[i])
		}
	}
	out.emit("src=", s.sourceForm())
	for k, i := range s.source {
		if k < 12 && w.is(i, clEvidence) {
			out.emit("src=evidence")
		}
	}
	all, worst, best := s.valence(s.content, 80)
	out.emit("va=", ring(all))
	out.emitNumber("vw=", worst/10)
	out.emitNumber("vb=", best/10)
	out.emit(neutral, "va=", ring(all))
	out.emit("vcl=", r.lemma, ring(all))
	q := "q0"
	if s.quoted {
		q = "q1"
	} else if s.partlyQuoted() {
		q = "q2"
	}
	out.emit(q)
	out.emit(neutral, q)
	out.emit("len=", bucket(len(s.content)))
	out.emit("nc=", strconv.Itoa(min(len(s.clauses), 4)))
	for k := range s.clauses {
		c := &s.clauses[k]
		if k >= 5 {
			break
		}
		if f, ok := s.clauseAct(c, k); ok {
			out.emit("k=", f.act.String())
			if k == 0 {
				out.emit("k0=", f.rule)
			}
		}
		verb := ""
		if c.rd.head >= 0 && c.verb >= 0 {
			verb = c.rd.lemma
		}
		if k == 0 {
			subj := strconv.Itoa(int(c.subj))
			own := "-"
			if c.own {
				own = "+"
			}
			neg := "-"
			if c.neg {
				neg = "+"
			}
			out.emit("s0=", subj, own)
			out.emit("m0=", c.modal)
			out.emit("g0=", neg)
			out.emit("sm0=", own, subj, c.modal)
			out.emit("sg0=", own, subj, neg)
			out.emit(neutral, "m0=", c.modal, neg)
			out.emit("v0=", verb)
			out.emit("sv0=", own, subj, verb)
			out.emit("mv0=", c.modal, neg, verb)
			if c.ask {
				out.emit("ask0")
			}
			if c.wh {
				out.emit("wh0")
			}
			if c.cond != [2]int{} {
				out.emit("cond0")
			}
			va, vw, vb := s.valence(c.toks[c.start:], 40)
			out.emit(neutral, "v0=", ring(va))
			out.emitNumber("v0w=", vw/10)
			out.emitNumber("v0b=", vb/10)
			out.emit("v0own=", own, ring(va))
			out.emit("v0m=", c.modal, ring(va))
			if c.verb >= 0 {
				va, _, _ := s.valence(c.toks[c.verb:], 8)
				out.emit("v0p=", ring(va))
				out.emit("v0ps=", own, subj, ring(va))
			}
			if p := s.predicate(c); p >= 0 {
				out.emit("p0=", w.lem[c.toks[p]])
				for set := w.stanceClasses(c.toks[p]); set != 0; set &= set - 1 {
					out.emit("pc0=", classNames[bits.TrailingZeros64(set)], neg)
				}
			}
			prev := "<"
			for m := c.start; m < len(c.toks) && m < c.start+16; m++ {
				t := w.low[c.toks[m]]
				out.emit("bi=", prev, "_", t)
				prev = t
			}
			if c.start < len(c.toks) {
				out.emit("f0=", w.low[c.toks[c.start]])
			}
		} else {
			if c.own && verb != "" {
				out.emit("ov=", verb)
			}
			if c.ask {
				out.emit("ask")
			}
			out.emit("m=", c.modal)
		}
		s.tree(c, k, out)
		for m, i := range c.toks {
			if m > 40 {
				break
			}
			switch t := w.doc.Tokens[i].Tag; {
			case t.Adjective():
				out.emit("jj=", w.lem[i])
				if k == 0 {
					out.emit(neutral, "jj0=", w.lem[i])
				}
				if t == nlp.TagJJS || t == nlp.TagJJR {
					out.emit("jj=", t.String())
				}
			case t == nlp.TagRBS:
				out.emit("jj=RBS")
			case t == nlp.TagUH:
				out.emit("uh")
			}
			if !w.letter(i) {
				if t := w.low[i]; t == "?" || t == "!" {
					out.emit("mark=", t)
				}
				continue
			}
			if k == 0 {
				out.emit(neutral, "b0=", w.lem[i])
			}
			out.emit("b=", w.lem[i])
			for set := w.stanceClasses(i); set != 0; set &= set - 1 {
				n := classNames[bits.TrailingZeros64(set)]
				if k == 0 {
					out.emit(neutral, "c0=", n)
				}
				out.emit("c=", n)
			}
		}
	}
	// What stands right before and behind the cue.
	if len(s.cue) > 0 {
		a, z := s.cue[0]-1, s.cue[len(s.cue)-1]+1
		out.emit("pre=", w.word(a))
		out.emit("post=", w.word(z))
	}
	if len(s.content) > 0 && len(s.cue) > 0 && s.content[0] < s.cue[0] {
		out.emit("order=inv")
	}
}

// stanceClasses returns the classes of token i that bear on stance, a bit each.
func (w *words) stanceClasses(i int32) uint64 {
	return w.cls[i] & (1<<clRelation - 1) &^ (1<<clAdverb | 1<<clNeutral | 1<<clLight)
}

// emitNumber takes a feature whose name ends in a small number.
func (k *sink) emitNumber(name string, n int) {
	if n < 0 {
		k.emit(name, "-", strconv.Itoa(-n))
		return
	}
	k.emit(name, strconv.Itoa(n))
}

// valence sums the ring of the first n words of toks, with the worst and the
// best of them; a negation right before a word turns it.
func (s *speech) valence(toks []int32, n int) (sum, worst, best int) {
	neg := -9
	for m, i := range toks {
		if m >= n {
			break
		}
		switch s.w.low[i] {
		case "not", "no", "never", "cannot":
			neg = m
			continue
		}
		if s.w.is(i, clTopic) {
			continue // what the news is about is no evaluation
		}
		v := int(s.w.val[i])
		if m-neg <= 3 {
			v = -v / 2
		}
		sum += v
		worst, best = min(worst, v), max(best, v)
	}
	return sum, worst, best
}

// ringOf names the ring of one word.
func (w *words) ringOf(i int32) string {
	if w.is(i, clTopic) {
		return "0"
	}
	v := int(w.val[i])
	if v == 0 {
		v = int(lexicon.Valence(w.lem[i]))
	}
	return ring(v)
}

// ring names the range of a valence.
func ring(v int) string {
	switch {
	case v <= -50:
		return "---"
	case v <= -20:
		return "--"
	case v <= -8:
		return "-"
	case v < 8:
		return "0"
	case v < 20:
		return "+"
	case v < 50:
		return "++"
	}
	return "+++"
}

func (s *speech) partlyQuoted() bool {
	for _, i := range s.content {
		if s.w.doc.Tokens[i].Quote >= 0 {
			return true
		}
	}
	return false
}

// sourceForm tells names, pronouns and common nouns apart.
func (s *speech) sourceForm() string {
	if len(s.source) == 0 {
		return "none"
	}
	switch s.w.low[s.source[0]] {
	case "i", "we", "he", "she", "it", "they", "who", "his", "her", "their", "its", "my", "our", "you", "which", "that":
		if len(s.source) <= 2 {
			return s.w.low[s.source[0]]
		}
	}
	for _, i := range s.source {
		if s.w.capital(i) && i > s.source[0] {
			return "name"
		}
	}
	if s.w.capital(s.source[0]) {
		return "name"
	}
	return "nominal"
}

func bucket(n int) string {
	switch {
	case n == 0:
		return "0"
	case n < 4:
		return "1"
	case n < 10:
		return "4"
	case n < 25:
		return "10"
	case n < 60:
		return "25"
	}
	return "60"
}
