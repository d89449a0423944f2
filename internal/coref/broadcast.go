package coref

import (
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// airing reports whether a noun before "of" and the name of a programme means one time
// that it was aired or came out.
func airing(w string) bool {
	switch w {
	case "broadcast", "broadcasts", "edition", "editions", "episode", "episodes", "instalment", "installment", "airing", "taping", "telecast", "webcast":
		return true
	}
	return false
}

// airTime reports whether a word stands before what is aired and tells when it was: this
// weekend’s latest morning broadcast.
func airTime(w string) bool {
	switch w {
	case "today", "yesterday", "tonight", "tomorrow", "latest", "last", "first", "recent", "new", "special", "live", "early", "late", "daily", "weekly", "same":
		return true
	}
	return timeUnit(w)
}

// airedOn returns the programme of one broadcast to which the preposition at token i leads:
// on Sunday’s broadcast of “Acme Tonight”, during this week’s edition of Acme Weekly, on
// Friday’s “Acme Tonight”.
func (r *resolver) airedOn(i int32, s nlp.Range) nlp.Range {
	switch r.lower[i] {
	case "on", "during", "in":
	default:
		return nlp.Range{}
	}
	timed := false
	j := i + 1
	for ; j < s.Last && j < i+9; j++ {
		w := r.lower[j]
		if w == "channel" || w == "network" || w == "radio" || w == "tv" || r.at[j] < 0 && upper(r.word(j)) && r.lower[i] == "on" {
			// on Acme News channel’s “Acme Tonight”
			if j+3 < s.Last && isPossessive(r.word(j+1)) && isQuoteMark(r.word(j+2)) && r.d.Tokens[j+2].Space {
				return r.quotedTitle(j+3, s.Last)
			}
			if j > i+1 || upper(r.word(j)) {
				continue
			}
		}
		switch {
		case airing(w):
			if j+2 >= s.Last || r.lower[j+1] != "of" {
				return nlp.Range{}
			}
			return r.titleAt(j+2, s.Last)
		case timed && isPossessive(r.word(j)) && j+1 < s.Last && isQuoteMark(r.word(j+1)) && r.d.Tokens[j+1].Space:
			return r.quotedTitle(j+2, s.Last)
		case isDeterminer(w), isPossessive(r.word(j)), isPossPronoun(w):
		case airTime(w):
			timed = true
		case r.at[j] >= 0 && r.publication(r.at[j]): // CNN’s Monday broadcast
		default:
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

// titleAt returns the name of the programme or paper from token i on, before which its
// broadcaster or a noun for what it is may stand: his podcast, Acme Radio’s “Acme Hour”.
func (r *resolver) titleAt(i, end int32) nlp.Range {
	first := i
	for i < end && i < first+3 && r.at[i] < 0 && (isDeterminer(r.lower[i]) || isPossPronoun(r.lower[i]) || carrier(r.lower[i]) && i > first && !upper(r.word(i))) {
		i++
	}
	if i >= end || r.word(i) == "," {
		if i > first+1 {
			return nlp.Range{First: first, Last: i} // of his podcast
		}
		return nlp.Range{}
	}
	if isQuoteMark(r.word(i)) {
		return r.quotedTitle(i+1, end)
	}
	if m := r.at[i]; m >= 0 && r.mentions[m].possessive {
		if x := r.programmeOf(r.mentions[m].Last, end); x.Len() > 0 {
			return x
		}
		if r.publication(m) {
			return r.mentions[m].name
		}
	}
	// as far as the capitals go
	e := i
	for e < end && e < i+7 && !(e > i && r.sourceAt[e]) && r.inTitle(e, i, end) {
		e++
	}
	return nlp.Range{First: i, Last: e}
}

// inTitle reports whether the word at token e may belong to the title, in capitals, that
// begins at token i.
func (r *resolver) inTitle(e, i, end int32) bool {
	w, next := r.lower[e], e > i && e+1 < end
	switch {
	case isDateWord(w):
		return next && r.word(e+1) == "," // Acme News Sunday,
	case upper(r.word(e)), isNumber(r.word(e)):
		return true
	}
	return next && (isDeterminer(w) || w == "of" || w == "and" || r.word(e) == "&") && upper(r.word(e+1))
}
