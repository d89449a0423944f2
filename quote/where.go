package quote

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// where finds the place of a statement behind its cue, in an aside between its source and
// the cue, or in what opens its sentence: said in Harlow; speaking in Harlow, said; At a
// rally in Harlow, she said.
func (e *extraction) where(w *words, r *claimReader, i int) {
	st := &e.rec.Statements[i]
	at := &e.attr[i]
	if len(at.Cue) == 0 || st.Parent != 0 {
		return
	}
	last := at.Cue[len(at.Cue)-1].Last
	sent := w.sentence(last - 1)
	for t := last; t < min(sent.Last, last+8); t++ {
		if inRanges(at.Content, t) || w.low[t] == "that" {
			break
		}
		if inRanges(at.Source, t) {
			continue // who somebody is: said Lee, a broker in Harlow
		}
		if e.placeAt(w, r, st, t, sent.Last) {
			return
		}
	}
	if len(at.Source) != 1 || e.rec.Entity(st.Speaker).Kind != entity.Person {
		return
	}
	src, cue := at.Source[0], at.Cue[0]
	switch {
	case src.Last <= cue.First && cue.First-src.Last > 3:
		// Lee, speaking at a rally in Harlow, warned
		for t := src.Last; t < min(src.Last+3, cue.First); t++ {
			if speakingThere(w.low[t]) {
				e.placeIn(w, r, i, t, cue.First)
				return
			}
		}
	case src.First > sent.First+2 && w.low[src.First-1] == "," && src.First-sent.First <= maxOpening && w.opensOccasion(sent.First, src.First):
		e.placeIn(w, r, i, sent.First, src.First)
	}
}

// maxOpening bounds the words that open a sentence and tell where its words were said.
const maxOpening = 24

// placeIn gives statement i the first place that tokens first until last name.
func (e *extraction) placeIn(w *words, r *claimReader, i int, first, last int32) {
	if e.cueBetween(i, first, last) {
		return
	}
	for t := first; t < last; t++ {
		switch w.low[t] {
		case "after", "before", "following", "since", "until":
			return // the days after the fire in Harlow
		}
		if inRanges(e.attr[i].Content, t) || e.doc.Tokens[t].Quote >= 0 || e.placeAt(w, r, &e.rec.Statements[i], t, last) {
			return
		}
	}
}

// opensOccasion reports whether the words that open a sentence, from token first until last,
// tell of an occasion on which somebody speaks or of where somebody is: At a rally in
// Harlow; In Harlow on Monday; Asked in Harlow. Words that are sent are none: In a letter.
func (w *words) opensOccasion(first, last int32) bool {
	switch w.low[first] {
	case "at", "during", "asked":
	case "in", "on":
		if w.low[first] == "in" && w.capital(first+1) {
			return true
		}
	default:
		if _, ok := weekday(w.low[first]); !ok && !speakingThere(w.low[first]) && w.low[first] != "last" && w.low[first] != "earlier" && w.low[first] != "later" {
			return false
		}
	}
	for i := first; i < last; i++ {
		switch w.low[i] {
		case "email", "e-mail", "letter", "statement", "tweet", "post", "article", "op-ed", "memo", "report", "book", "filing", "lawsuit", "poll", "survey", "message", "note", "video", "ad":
			return false
		}
	}
	return true
}

// speakingThere reports whether a participle tells that somebody is heard somewhere.
func speakingThere(s string) bool {
	switch s {
	case "speaking", "appearing", "campaigning", "addressing", "talking", "testifying":
		return true
	}
	return false
}

// placeAt gives a statement the place that the "in" at token t leads to, or the seat of
// power that the "at" leads to, and reports whether there is one.
func (e *extraction) placeAt(w *words, r *claimReader, st *Statement, t, last int32) bool {
	first := t + 1
	switch w.low[t] {
	case "in":
	case "at":
		if first >= last || w.low[first] != "the" {
			return false
		}
		first++
	default:
		return false
	}
	if first >= last || !w.capital(first) || monthNumber(strings.Trim(w.low[first], ".")) > 0 {
		return false
	}
	end := first
	for end < last && w.capital(end) && r.k.of[end] == r.k.of[first] {
		if _, ok := weekday(w.low[end]); ok {
			break
		}
		end++
	}
	if end == first {
		return false
	}
	span := e.bytes(first, end)
	if st.ViaSpan.Start < span.End && span.Start < st.ViaSpan.End {
		return false // in the Harlow Post
	}
	switch ent := e.rec.Entity(r.k.of[first]); {
	case r.k.of[first] != 0 && w.low[t] == "at" && ent.Kind != entity.Government:
		return false
	case r.k.of[first] != 0 && (ent.Kind == entity.Place || ent.Kind == entity.Government):
		if e.adjective(first) {
			return false // in English
		}
		st.Place = ent.ID
	case w.low[t] == "in" && ent.Kind != entity.Publication && e.inState(w, end, last):
	case w.low[t] == "in" && r.k.of[first] == 0 && w.placeKey(e.doc.Word(first)) != "" && !e.adjective(first):
	default:
		return false
	}
	st.PlaceSpan = span
	return true
}

// adjective reports whether the word at token t is one for what comes from a country and
// not its name.
func (e *extraction) adjective(t int32) bool {
	ps := lexicon.Place(e.doc.Word(t))
	return len(ps) > 0 && ps[0].Use == lexicon.UseAdjective
}

// inState reports whether the name that ends before token t is told to be one of a place by
// the state or country behind it: Harlow, Ohio.
func (e *extraction) inState(w *words, t, last int32) bool {
	if t+1 >= last || w.low[t] != "," {
		return false
	}
	s := e.doc.Word(t + 1)
	return lexicon.StateByName(s) != nil || lexicon.StateByName(s+".") != nil || len(lexicon.Place(s)) > 0
}
