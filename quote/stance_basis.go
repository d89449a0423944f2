package quote

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// knows returns how the speaker of a statement, of kind k, knows what they say, by what
// the statement itself says of that. BasisUnknown means that it says nothing of it.
func (s *speech) knows(v *verdict, k entity.Kind) Basis {
	switch v.act {
	case Withhold, Ask, CallFor, Deny, Reject, Doubt, Threaten, Refuse, Discuss, Label:
		return BasisUnknown // these do not tell how the speaker knows
	}
	switch {
	case s.concludes(k):
		return BasisInference
	case s.showsRecords(k):
		return BasisEvidence
	}
	// What is said first, or right after it.
	for n := range s.clauses[:min(len(s.clauses), 2)] {
		c := &s.clauses[n]
		main := s.w.mainVerb(c)
		switch {
		case main < 0:
		case s.showsEvidence(c, main):
			return BasisEvidence
		case s.isSign(c, main):
			return BasisInference
		}
	}
	if s.wasThere(v, k) {
		return BasisFirstHand
	}
	return BasisUnknown
}

// mainVerb returns the verb of a clause behind its auxiliaries, -1 for none.
func (w *words) mainVerb(c *clause) int32 {
	if c.verb < 0 || c.verb >= len(c.toks) {
		return -1
	}
	if g := w.verbs(c.toks, c.verb, c.neg); g.main >= 0 && g.main < len(c.toks) {
		return c.toks[g.main]
	}
	return -1
}

// concludes reports whether the cue tells of a conclusion: that of whoever concludes, or
// the one that an event, a finding or the reporter's "that" leads to.
func (s *speech) concludes(k entity.Kind) bool {
	switch s.cueRead.lemma {
	case "conclude", "infer", "deduce", "surmise", "reason":
		return !s.quoted // "…," he concluded, is where he ended
	case "suggest", "signal", "imply", "demonstrate", "underscore", "underline", "herald":
		return (k == entity.Document || k == entity.Author || k == entity.KindUnknown) && !s.study()
	}
	return false
}

// study reports whether the source is a study, whose findings are evidence, or a report,
// which may be hearsay.
func (s *speech) study() bool {
	for _, i := range s.source {
		switch s.w.nounForm(s.w.low[i]) {
		case "who", "which", "that":
			return false
		case "study", "survey", "poll", "research", "report", "review", "trial":
			return true
		}
	}
	return false
}

// showsRecords reports whether the source is records that bring something to light.
func (s *speech) showsRecords(k entity.Kind) bool {
	if k != entity.Document {
		return false
	}
	switch s.cueRead.lemma {
	case "reveal", "unveil", "say", "accord":
	default:
		return false
	}
	for _, i := range s.source {
		n := s.w.nounForm(s.w.low[i])
		switch {
		case n == "who" || n == "which" || n == "that":
			return false
		case record(n):
			return true
		}
	}
	return false
}

// record reports whether a noun names what data are kept in or come out of, beside the
// evidence of the lexicon.
func record(n string) bool {
	switch n {
	case "investigation", "inquiry", "modelling", "modeling", "forecast", "figure", "document", "data", "footage", "transcript", "log", "ledger",
		"autopsy", "statistic":
		return true
	}
	return false
}

// showsEvidence reports whether data, documents or pictures are what a sentence speaks
// by: "the audit shows", "we have footage of it".
func (s *speech) showsEvidence(c *clause, main int32) bool {
	w := s.w
	switch {
	case c.subj == nominal && w.is(main, clEvidential) && w.doc.Tokens[main].Tag != nlp.TagVBG:
		for _, i := range c.toks[c.start:c.verb] {
			if w.is(i, clEvidence) || record(w.nounForm(w.low[i])) {
				return true
			}
		}
	case c.own && !c.neg && w.possesses(c):
		for n, i := range c.toks {
			if i <= main {
				continue
			}
			for _, j := range c.toks[n:min(len(c.toks), n+4)] {
				switch w.nounForm(w.low[j]) {
				case "evidence", "proof", "footage", "document", "record", "recording", "video", "photograph", "photo", "data", "transcript":
					return true
				}
			}
			break
		}
	}
	return false
}

// isSign reports whether a sentence holds one thing for the sign of another: "this
// underlines that the bridge is unsafe".
func (s *speech) isSign(c *clause, main int32) bool {
	if c.own || c.subj != nominal && c.subj != third {
		return false
	}
	switch s.w.lem[main] {
	case "demonstrate", "underline", "underscore", "highlight", "expose", "illustrate", "prove":
		t := s.w.doc.Tokens[main].Tag
		return t != nlp.TagVBN && t != nlp.TagVBG
	}
	return false
}

// wasThere reports whether the speaker tells what they saw, heard or met with. What
// somebody did tells as little of how they know it as a judgement does.
func (s *speech) wasThere(v *verdict, k entity.Kind) bool {
	switch v.act {
	case Assert, Confirm, Admit, Warn, Accuse:
	default:
		return false
	}
	switch s.cueRead.lemma {
	case "remember", "recall", "recount", "relive":
		if v.act == Assert && k == entity.Person {
			return true
		}
	}
	if s.perceived() {
		return true
	}
	switch {
	case v.act == Warn, v.act == Accuse, s.class == attrib.AccordingTo,
		k == entity.Publication, k == entity.Document, k == entity.Author, k == entity.KindUnknown:
		return false // a judgement, or words that are not of whom they tell
	}
	for n := range s.clauses[:min(len(s.clauses), 2)] {
		if c := &s.clauses[n]; c.own && s.w.metWith(c) {
			return true
		}
	}
	return false
}

// perceived reports whether the speaker says in so many words that they saw something,
// heard it or know it by experience.
func (s *speech) perceived() bool {
	w := s.w
	for m, i := range s.content {
		if m > 80 {
			break
		}
		word := func(n int) string {
			if n >= 0 && n < len(s.content) {
				return w.low[s.content[n]]
			}
			return ""
		}
		switch w.low[i] {
		case "firsthand", "first-hand":
			return true
		case "first":
			if word(m+1) == "hand" {
				return true
			}
		case "my", "our":
			if word(m-1) == "in" && (word(m+1) == "experience" || word(m+2) == "experience") || word(m+1) == "own" && word(m+2) == "eyes" {
				return true
			}
		case "i", "we":
			if before := word(m - 1); s.inQuote(i) && before != "as" && before != "if" && s.saw(m+1) {
				return true
			}
		}
	}
	return false
}

// saw reports whether the verb group at content[m] tells of something perceived: "saw the
// car", "have never heard such a noise", "are seeing more of them".
func (s *speech) saw(m int) bool {
	w := s.w
	for n := m; n < len(s.content) && n < m+4; n++ {
		i := s.content[n]
		switch l := w.lem[i]; l {
		case "be", "have":
			continue
		case "see", "witness", "watch", "hear", "notice":
			if n > m && w.low[s.content[n-1]] == "ever" {
				return false // "the worst plan I have ever seen" is an opinion of it
			}
			rest := s.content[n+1 : min(len(s.content), n+8)]
			if len(rest) > 0 && l == "hear" {
				switch w.low[rest[0]] {
				case "from", "that", "about", "of":
					return false // from others
				}
			}
			t := w.doc.Tokens[i].Tag
			return (t == nlp.TagVBD || t == nlp.TagVBN || t == nlp.TagVBG) && w.find1(rest, "as") < 0
		}
		if w.low[i] != "not" && w.low[i] != "never" && !w.adverb(i) {
			return false
		}
	}
	return false
}

// metWith reports whether a clause tells of something past that its subject perceived,
// or that came to them from others: "met the pilot", "was told to wait".
func (w *words) metWith(c *clause) bool {
	main := w.mainVerb(c)
	if main < 0 {
		return false
	}
	t := w.doc.Tokens[main].Tag
	past, was := t == nlp.TagVBD, false
	for _, i := range c.toks[c.verb:] {
		if i >= main {
			break
		}
		switch w.low[i] {
		case "had", "have", "has", "did":
			past = true
		case "was", "were":
			past, was = true, true
		case "am", "is", "are", "'s":
			return false
		}
		if w.doc.Tokens[i].Tag == nlp.TagMD {
			return false
		}
	}
	if !past || was && t == nlp.TagVBG && c.subj == third {
		return false // "he was waiting" is how "I am waiting" is reported
	}
	switch w.lem[main] {
	case "encounter", "contact", "ask", "tell", "find", "detect", "locate", "discover", "undergo", "suffer", "survive", "endure":
		return true
	}
	return w.is(main, clSense)
}
