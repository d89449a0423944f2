package quote

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// timeWords is a time named in a sentence.
type timeWords struct {
	first, last int32
	v           Interval
}

// circumstances finds when and where statements were made.
func (e *extraction) circumstances(w *words, r *claimReader) {
	owner := e.owners()
	times := make([][]timeWords, len(e.doc.Sents)) // times outside of contents, nil where they were not looked for
	for i := range e.rec.Statements {
		e.when(w, i, times, owner)
		e.where(w, r, i)
	}
	e.comments(w, r, times)
	e.carry(w, r)
}

// owners marks the tokens that belong to the content of some statement.
func (e *extraction) owners() []bool {
	in := make([]bool, len(e.doc.Tokens))
	for i := range e.attr {
		for _, r := range e.attr[i].Content {
			for t := r.First; t < r.Last; t++ {
				in[t] = true
			}
		}
	}
	return in
}

// timesIn returns the times that a sentence names outside of contents.
func (e *extraction) timesIn(w *words, sent int32, seen [][]timeWords, owner []bool) []timeWords {
	if seen[sent] != nil {
		return seen[sent]
	}
	out := []timeWords{}
	s := e.doc.Sents[sent]
	p := whenParser{pub: e.published(), w: slices.Grow(e.timeWords[:0], s.Len())}
	for i := s.First; i < s.Last; i++ {
		p.w = append(p.w, strings.Trim(w.low[i], "."))
	}
	e.timeWords = p.w
	for i := s.First; i < s.Last; i++ {
		if owner[i] || !w.letter(i) {
			continue
		}
		v, n := p.parse(int(i - s.First))
		if n == 0 || !e.timeLike(w, i, i+int32(n)) {
			continue
		}
		first, last := i, i+int32(n)
		out = e.timeMem.Append(out, timeWords{first, last, v})
		i = last - 1
	}
	seen[sent] = out
	return out
}

// published returns the date that relative times count from: that of
// publication, else that of the dateline.
func (e *extraction) published() article.Date {
	if !e.art.Published.Time.IsZero() {
		return e.art.Published
	}
	return e.art.Dateline.Date
}

// timeLike keeps months and weekdays to words with a capital, so that "may" and
// "march" are none, and bare determiners out. Other words have a capital inside a
// sentence as part of a name: the Today programme.
func (e *extraction) timeLike(w *words, first, last int32) bool {
	named := false
	if t := &e.doc.Tokens[first]; last-first == 1 && w.capital(first) && first > e.doc.Sents[t.Sent].First {
		s := strings.Trim(w.low[first], ".")
		if _, ok := weekday(s); !ok && monthNumber(s) == 0 {
			return false
		}
	}
	for i := first; i < last; i++ {
		s := strings.Trim(w.low[i], ".")
		if _, ok := weekday(s); ok || monthNumber(s) > 0 {
			if !w.capital(i) {
				return false
			}
			named = true
		}
	}
	return named || last-first > 1 || w.low[first] != "sun" && w.low[first] != "sat"
}

// when finds the time of a statement in the sentence of its cue: the nearest one
// that no other cue stands between.
func (e *extraction) when(w *words, i int, seen [][]timeWords, owner []bool) {
	st := &e.rec.Statements[i]
	at := &e.attr[i]
	if len(at.Cue) == 0 {
		return
	}
	first, last := at.Cue[0].First, at.Cue[len(at.Cue)-1].Last
	sent := e.doc.Tokens[first].Sent
	if st.Parent != 0 {
		// Inside a content only the words of the cue itself count.
		p := whenParser{pub: e.published()}
		for t := first; t < last; t++ {
			p.w = append(p.w, w.low[t])
		}
		for t := first; t < last; t++ {
			if v, n := p.parse(int(t - first)); n > 0 {
				st.When = v
				st.When.Words = e.bytes(t, t+int32(n))
				return
			}
		}
		return
	}
	best, dist := -1, int32(12)
	times := e.timesIn(w, sent, seen, owner)
	for n := range times {
		t := &times[n]
		var d int32
		if inRanges(at.Source, t.first) {
			continue // when somebody became what they are called
		}
		switch {
		case t.first >= last:
			d = t.first - last
			if e.cueBetween(i, last, t.first) {
				continue
			}
			d -= e.contentBetween(owner, last, t.first)
		case t.last <= first:
			d = first - t.last
			if e.cueBetween(i, t.last, first) {
				continue
			}
			d -= e.contentBetween(owner, t.last, first)
			d -= e.sourcesBetween(i, t.last, first)
			if w.low[first-1] == "," && e.inAside(w, sent, t.first) {
				continue // Acme, which bought the pier in 2007, said
			}
			// Before the cue a time is that of the cue where it opens the
			// sentence or the clause, or stands right beside it.
			if d > 2 && !e.opens(w, sent, t.first) {
				continue
			}
		default:
			d = 0
		}
		if d < dist {
			best, dist = n, d
		}
	}
	if best >= 0 {
		st.When = times[best].v
		st.When.Words = e.bytes(times[best].first, times[best].last)
		return
	}
	if t, ok := e.timeOfObject(w, at); ok {
		st.When = t.v
		st.When.Words = e.bytes(t.first, t.last)
		return
	}
	// A second verb of the same subject shares the time of the first.
	if i > 0 {
		o := &e.rec.Statements[i-1]
		if p := &e.attr[i-1]; len(p.Cue) > 0 && e.doc.Tokens[p.Cue[0].First].Sent == sent && !o.When.IsZero() && (sameSpans(o.Source, st.Source) || e.sameSpeaker(o, st)) {
			st.When = o.When
			st.When.TakenFrom = o.ID
		}
	}
}

// inAside reports whether a relative clause between commas holds the time at token t.
func (e *extraction) inAside(w *words, sent, t int32) bool {
	for i := t - 1; i > max(e.doc.Sents[sent].First, t-25); i-- {
		switch w.low[i] {
		case ",":
			return false
		case "who", "whom", "which", "whose":
			return w.low[i-1] == ","
		}
	}
	return false
}

// elsewhen reports whether the sentence of token t begins by telling of another occasion
// than the one before.
func (e *extraction) elsewhen(w *words, t int32) bool {
	s := e.doc.Sents[e.doc.Tokens[t].Sent]
	if s.First+2 >= t {
		return false
	}
	switch w.low[s.First] {
	case "later", "earlier", "afterwards", "afterward", "previously":
		return true
	case "in", "on", "at", "during":
		switch w.low[s.First+1] {
		case "another":
			return true
		case "a", "an":
			switch w.low[s.First+2] {
			case "separate", "different", "previous", "earlier", "later", "subsequent":
				return true
			}
		}
	}
	return false
}

// timeOfObject finds the time of a cue that stands in its content, between whom it is about
// and what is said of them: accused Acme on Monday of hiding the leak.
func (e *extraction) timeOfObject(w *words, at *attrib.Attribution) (timeWords, bool) {
	if len(at.Content) == 0 || at.Content[0].First < at.Cue[len(at.Cue)-1].Last {
		return timeWords{}, false
	}
	r := at.Content[0]
	p := whenParser{pub: e.published(), w: e.timeWords[:0]}
	for i := r.First; i < min(r.Last, r.First+16); i++ {
		p.w = append(p.w, strings.Trim(w.low[i], "."))
	}
	e.timeWords = p.w
	for i := r.First; i+1 < r.Last && i < r.First+10; i++ {
		if v, n := p.parse(int(i - r.First)); n > 0 && i > r.First && e.timeLike(w, i, i+int32(n)) {
			switch last := i + int32(n); {
			case last >= r.Last:
				return timeWords{}, false
			case w.low[last] == "of" || w.low[last] == "for" || w.low[last] == "to" || w.low[last] == "over":
				return timeWords{i, last, v}, true
			}
			return timeWords{}, false
		}
		if t := e.doc.Tokens[i].Tag; !t.Noun() && !t.Adjective() && w.low[i] != "the" && w.low[i] != "a" && w.low[i] != "an" && w.low[i] != "its" && w.low[i] != "his" && w.low[i] != "her" && w.low[i] != "their" {
			return timeWords{}, false
		}
	}
	return timeWords{}, false
}

// opens reports whether a time stands at the head of its sentence, or of a
// clause behind a comma.
func (e *extraction) opens(w *words, sent int32, t int32) bool {
	s := e.doc.Sents[sent]
	n := 0
	for i := t - 1; i >= s.First && n < 3; i-- {
		if w.low[i] == "," || w.low[i] == ";" {
			return true
		}
		if w.letter(i) {
			n++
		}
	}
	return n < 2
}

func sameSpans(a, b []article.Span) bool {
	if len(a) == 0 || len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

// cueBetween reports whether the cue of a neighbouring statement stands between
// two tokens.
func (e *extraction) cueBetween(i int, from, to int32) bool {
	for j := max(0, i-3); j < len(e.attr) && j <= i+3; j++ {
		if j == i || e.rec.Statements[j].Parent != 0 {
			continue
		}
		for _, r := range e.attr[j].Cue {
			if from <= r.First && r.First < to {
				return true
			}
		}
	}
	return false
}

// sourcesBetween counts the tokens between two tokens that are sources of this
// statement or those beside it: "on Monday by a spokesperson, who said".
func (e *extraction) sourcesBetween(i int, from, to int32) int32 {
	var n int32
	end := from
	for j := max(0, i-2); j < len(e.attr) && j <= i+2; j++ {
		for _, r := range e.attr[j].Source {
			if r.First >= end && r.Last <= to {
				n += r.Last - r.First
				end = r.Last
			}
		}
	}
	return n
}

// sameSpeaker reports whether two statements have one speaker: the same entity,
// or two of the same description and the same body.
func (e *extraction) sameSpeaker(a, b *Statement) bool {
	if a.Speaker == 0 || b.Speaker == 0 {
		return false
	}
	if a.Speaker == b.Speaker {
		return true
	}
	x, y := e.rec.Entity(a.Speaker), e.rec.Entity(b.Speaker)
	return x.Name == "" && y.Name == "" && x.Mention != "" && x.Mention == y.Mention && x.Principal == y.Principal && x.Principal != 0
}

// contentBetween counts the tokens of contents between two tokens: a time may
// stand behind a long quotation.
func (e *extraction) contentBetween(owner []bool, from, to int32) int32 {
	var n int32
	for t := from; t < to; t++ {
		if owner[t] {
			n++
		}
	}
	return n
}

func inRanges(rs []nlp.Range, t int32) bool {
	for _, r := range rs {
		if r.Has(t) {
			return true
		}
	}
	return false
}

// maxComments bounds the sentences about comments, for each is held against all
// statements.
const maxComments = 16

// comments reads sentences that say of words quoted before who said them when:
// "A spokesman made the comments on Monday." The statements of the paragraph
// before without a time of their own take it over, and those of that speaker.
func (e *extraction) comments(w *words, r *claimReader, seen [][]timeWords) {
	found := 0
	for sent := range e.doc.Sents {
		s := e.doc.Sents[sent]
		if found >= maxComments {
			return
		}
		for i := s.First; i+2 < s.Last; i++ {
			l := w.lem[i]
			if l != "make" && l != "issue" && l != "deliver" {
				continue
			}
			d := w.low[i+1]
			if d != "the" && d != "these" && d != "those" || !w.is(i+2, clSpeechNoun) && w.lem[i+2] != "announcement" && w.lem[i+2] != "claim" {
				continue
			}
			times := seen[int32(sent)]
			if times == nil {
				times = e.timesIn(w, int32(sent), seen, make([]bool, len(e.doc.Tokens)))
			}
			for n := range times {
				if t := &times[n]; t.first >= i && t.first < i+8 {
					e.lend(w, r, s, i, t)
					found++
					break
				}
			}
			break
		}
	}
}

// lend gives a time to the statements that a sentence about comments speaks of.
func (e *extraction) lend(w *words, r *claimReader, s nlp.Range, verb int32, t *timeWords) {
	v := t.v
	v.Words = e.bytes(t.first, t.last)
	v.Assumed = strings.TrimPrefix(v.Assumed+"; the comments are those of the paragraph before", "; ")
	var who entity.ID
	side := ""
	for i := s.First; i < verb; i++ {
		if id := r.k.of[i]; id != 0 {
			who = id
		}
		if w.capital(i) {
			if c := w.placeKey(w.doc.Word(i)); c != "" {
				side = c
			}
		}
	}
	if who != 0 && side == "" {
		side = r.k.side(who)
	}
	before := -1
	for i := range e.attr {
		if len(e.attr[i].Cue) > 0 && e.attr[i].Cue[0].First < s.First {
			before = i
		}
	}
	para := int32(-1)
	for i := before; i >= 0; i-- {
		st := &e.rec.Statements[i]
		p := e.paraOf(e.attr[i].Cue[0].First)
		if para < 0 {
			para = p
		}
		if p != para {
			break
		}
		if st.When.IsZero() && (side == "" || r.k.side(st.Speaker) == side) {
			st.When = v
		}
	}
	for i := range e.rec.Statements {
		st := &e.rec.Statements[i]
		ent := e.rec.Entity(st.Speaker)
		if !st.When.IsZero() || side == "" || r.k.side(st.Speaker) != side || ent.Kind != entity.Person || i < before {
			continue
		}
		if e.roleIn(w, s, verb, &ent) {
			st.When = v
		}
	}
}

// roleIn reports whether the words before a verb name an entity or its role.
func (e *extraction) roleIn(w *words, s nlp.Range, verb int32, ent *entity.Entity) bool {
	for i := s.First; i < verb; i++ {
		for _, r := range ent.Roles {
			if r.Title != "" && strings.EqualFold(r.Title, w.doc.Word(i)) {
				return true
			}
		}
		if w.capital(i) && ent.Name != "" && strings.Contains(ent.Name, w.doc.Word(i)) {
			return true
		}
	}
	return false
}

// paraOf returns the paragraph that a token stands in.
func (e *extraction) paraOf(t int32) int32 {
	lo, hi := 0, len(e.doc.Paras)
	for lo < hi {
		m := (lo + hi) / 2
		if e.doc.Paras[m].Last <= t {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return int32(lo)
}

// carry takes times over where the text goes on with the same speech: the same
// speaker in the next statement, and partial quotations of a dated speech.
func (e *extraction) carry(w *words, r *claimReader) {
	sts := e.rec.Statements
	last := -1 // the latest statement that is not nested
	for i := range sts {
		st := &sts[i]
		if st.Parent != 0 {
			continue
		}
		if st.When.IsZero() && last >= 0 {
			o := &sts[last]
			if !o.When.IsZero() && e.sameSpeaker(o, st) && len(e.attr[i].Cue) > 0 && len(e.attr[last].Cue) > 0 && e.paraOf(e.attr[i].Cue[0].First)-e.paraOf(e.attr[last].Cue[0].First) <= 1 && !e.elsewhen(w, e.attr[i].Cue[0].First) {
				st.When = o.When
				st.When.TakenFrom = o.ID
				if !strings.Contains(st.When.Assumed, "goes on") {
					st.When.Assumed = strings.TrimPrefix(st.When.Assumed+"; the speech goes on", "; ")
				}
			}
		}
		last = i
	}
	for i := range sts {
		st := &sts[i]
		if st.When.IsZero() && st.SameSpeech != 0 {
			o := &sts[st.SameSpeech-1]
			st.When = o.When
			if !o.When.IsZero() {
				st.When.TakenFrom = o.ID
			}
		}
	}
	for i := range sts {
		st := &sts[i]
		if st.Parent != 0 && st.When.Start.IsZero() && !st.When.End.IsZero() {
			// "previously" is before the statement around it.
			if o := &sts[st.Parent-1]; !o.When.Start.IsZero() {
				st.When.End = o.When.Start
				st.When.TakenFrom = o.ID
				st.When.Assumed = "before the statement that reports it"
			}
		}
	}
}
