package nlp

import (
	"iter"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// Sentences walks over the sentences of one paragraph of text. Each span covers
// a sentence from its first token to its last. A span that does not fit text is
// cut to fit.
//
// A sentence ends at a full stop, question or exclamation mark or ellipsis, with
// the quotation marks and brackets that close behind it, and at the end of the
// paragraph; not after an abbreviation or initial that goes on, and not before
// what belongs to a quotation just ended: “Will you go?” he asked. What has not
// ended after hundreds of tokens is broken: see maxSentence.
func Sentences(text string, para Span) iter.Seq[Span] {
	return func(yield func(Span) bool) {
		d := Tokenize(text, []Span{para})
		for _, s := range d.Sents {
			if !yield(d.Bytes(s)) {
				return
			}
		}
	}
}

// A sentence is broken at the first comma or semicolon from longSentence tokens
// on and at maxSentence tokens wherever that is. Nobody writes longer ones, and
// whatever looks at a whole sentence for each of its words stays linear.
const (
	longSentence = 384
	maxSentence  = 512
)

// maxClosing is how many marks that close behind a sentence are looked at.
const maxClosing = 32

// sentences splits the paragraph r, whose quotation marks are paired.
func (d *Doc) sentences(r Range) {
	from := r.First
	for i := r.First; i < r.Last; i++ {
		if n := i - from; n >= maxSentence || n >= longSentence && d.pauses(i-1) {
			d.Sents = append(d.Sents, Range{from, i})
			from = i
		}
		d.Tokens[i].Sent = int32(len(d.Sents))
		k := d.ending(i)
		if k == endNone {
			continue
		}
		// What closes behind the mark belongs to the sentence.
		j, quoted := i+1, false
		for ; j < min(r.Last, i+maxClosing); j++ {
			if d.Closes(j) {
				quoted = true
			} else if !d.closing(j) {
				break
			}
		}
		if j < r.Last && !d.breaks(from, i, j, r.Last, k, quoted) {
			continue
		}
		for ; i+1 < j; i++ {
			d.Tokens[i+1].Sent = int32(len(d.Sents))
		}
		d.Sents = append(d.Sents, Range{from, j})
		from = j
	}
	if from < r.Last {
		d.Sents = append(d.Sents, Range{from, r.Last})
	}
}

// pauses reports whether token i is a comma or semicolon.
func (d *Doc) pauses(i int32) bool {
	t := &d.Tokens[i]
	return t.End-t.Start == 1 && (d.Text[t.Start] == ',' || d.Text[t.Start] == ';')
}

// closing reports whether token j is a closing bracket, or a mark without a
// partner, that stands close to what is before it.
func (d *Doc) closing(j int32) bool {
	if d.Tokens[j].Space {
		return false
	}
	switch d.Word(j) {
	case ")", "]", "}", ".", "!", "?", "”", "»":
		return true
	case "\"", "'", "''", "’":
		return !d.Opens(j) && d.closer(j)
	}
	return false
}

// end says what kind of token may end a sentence.
type end uint8

const (
	endNone end = iota
	endStop
	endAsk      // ? and !
	endEllipsis // ... and …
	endAbbrev   // an abbreviation with its stop
)

func (d *Doc) ending(i int32) end {
	t := &d.Tokens[i]
	switch d.Text[t.End-1] {
	case '.':
		if t.End-t.Start == 1 {
			return endStop
		}
		if d.Text[t.Start] == '.' {
			if t.End-t.Start == 4 && d.Text[t.Start+1] == '.' {
				return endStop
			}
			return endEllipsis
		}
		return endAbbrev
	case '?', '!':
		switch d.Text[t.Start] {
		case '?', '!':
			return endAsk
		}
	case 0xa6: // the last byte of …
		if d.Text[t.Start] == 0xe2 && (t.End-t.Start)%3 == 0 && d.Text[t.Start+1] == 0x80 {
			return endEllipsis
		}
	}
	return endNone
}

// breaks reports whether a sentence that began at from and whose final mark is
// token i ends before token j, which the paragraph that goes to last still has.
// quoted says that a quotation closes between i and j.
func (d *Doc) breaks(from, i, j, last int32, k end, quoted bool) bool {
	w := d.Word(j)
	switch w {
	case ",", ";", ":", ".", "?", "!":
		return false
	case "-", "--", "–", "—", "―":
		// A dash goes on, except where it is the sign of a list or a speaker.
		return k == endStop && d.Tokens[j].Space && !quoted && j+1 < last && !d.lower(j+1)
	}
	if d.Tokens[j].Space {
		// The number of a list, or a letter.
		if k == endStop && i == from+1 && d.label(from) {
			return false
		}
	} else if k == endAbbrev || !upperStart(w) && !d.Opens(j) && d.Text[d.Tokens[j].Start] != '(' {
		return false
	}
	if !quoted && j == i+1 && (k == endStop || k == endAbbrev || k == endAsk) && (d.named(from, i, j) || d.staccato(from, i, last)) {
		return false
	}
	next := j
	for next+1 < last && (d.Opens(next) || d.Text[d.Tokens[next].Start] == '(') {
		next++
	}
	if d.lower(next) {
		if quoted || k != endStop {
			return false
		}
		if next > j {
			return true
		}
		if d.bracket(j - 1) {
			return false // what stands in brackets goes on: (D-Hawaii.) said
		}
		return int(d.Tokens[i].Start-d.Tokens[max(i-1, from)].Start) > 4
	}
	switch k {
	case endStop:
		// “We will go.” Smith said.
		return !(quoted && next == j && d.Opens(from) && d.tagOnly(j, last))
	case endAsk:
		return !(quoted && next == j && d.tagline(j, last))
	case endEllipsis:
		if next > j {
			return true
		}
		if quoted && d.tagline(j, last) {
			return false
		}
		return !pronounI(w) && upperStart(w)
	}
	return d.abbrevEnds(i, j, next)
}

// named reports whether the mark at token i, before token j, is a part of a name: E! News,
// or of one that stands in the text more than once with its mark, as a model does: ZX. Aria.
func (d *Doc) named(from, i, j int32) bool {
	first := i
	if d.Tokens[i].End-d.Tokens[i].Start == 1 {
		if first--; first < from || d.Tokens[i].Space {
			return false
		}
	}
	w, next := d.Text[d.Tokens[first].Start:d.Tokens[i].End], d.Word(j)
	if !upperStart(next) || len(next) < 2 || starter(next) || d.Tokens[j].End-d.Tokens[first].Start > maxMarked {
		return false
	}
	switch w {
	case "E!", "Yahoo!", "Jeopardy!":
		return true
	}
	stem := w[:len(w)-1]
	if len(stem) < 2 || len(stem) > 3 || !isUpper(stem[0]) || !isUpper(stem[1]) || !isUpper(stem[len(stem)-1]) || w[len(w)-1] != '.' {
		return false
	}
	name := d.Text[d.Tokens[first].Start:d.Tokens[j].End]
	lo, hi := max(0, int(d.Tokens[first].Start)-nearMarked), min(len(d.Text), int(d.Tokens[j].End)+nearMarked)
	return strings.Contains(d.Text[lo:d.Tokens[first].Start], name) || strings.Contains(d.Text[d.Tokens[j].End:hi], name)
}

// A name with a mark in it has no more than maxMarked bytes up to the word behind the mark,
// and is looked for again nearMarked bytes around.
const (
	maxMarked  = 40
	nearMarked = 4000
)

// staccato reports whether the stop at token i stands among three words or more that each
// begin with a capital letter and have a stop, for emphasis: Get. It. Done.
func (d *Doc) staccato(from, i, last int32) bool {
	if d.Tokens[i].End-d.Tokens[i].Start != 1 || d.Text[d.Tokens[i].Start] != '.' || i == from || i+1 >= last {
		return false
	}
	word := func(k int32) bool {
		w := d.Word(k)
		return len(w) > 1 && upperStart(w) && w[len(w)-1] != '.'
	}
	stop := func(k int32) bool { return d.Word(k) == "." && !d.Tokens[k].Space }
	if !word(i-1) || !word(i+1) || i+2 < last && !stop(i+2) && !(d.closing(i+2) && i+3 >= last) {
		return false
	}
	n := 2
	for k := i - 2; n < 3 && k > from && stop(k) && word(k-1); k -= 2 {
		n++
	}
	for k := i + 2; n < 3 && k+1 < last && stop(k) && word(k+1) && (k+2 >= last || stop(k+2)); k += 2 {
		n++
	}
	return n > 2
}

// bracket reports whether token i is a closing bracket.
func (d *Doc) bracket(i int32) bool {
	switch d.Word(i) {
	case ")", "]", "}":
		return true
	}
	return false
}

// lower reports whether token i begins with a small letter and is no name such
// as iPhone.
func (d *Doc) lower(i int32) bool {
	w := d.Word(i)
	if !lowerStart(w) {
		return false
	}
	return !(len(w) > 2 && isUpper(w[1]))
}

// label reports whether token i is a number or a letter as lists have them.
func (d *Doc) label(i int32) bool {
	w := d.Word(i)
	if len(w) == 1 {
		return isAlnum(w[0])
	}
	return len(w) == 2 && isDigit(w[0]) && isDigit(w[1])
}

func pronounI(w string) bool { return w == "I" }

// abbrevEnds reports whether the abbreviation i ends its sentence, where a word
// with no small initial follows at next, or at j the marks that open before it.
func (d *Doc) abbrevEnds(i, j, next int32) bool {
	w := d.Word(i)
	follows := d.Word(next)
	stem := w[:len(w)-1]
	switch lexicon.Abbreviation(stem) {
	case lexicon.AbbrevTitle, lexicon.AbbrevNumber, lexicon.AbbrevInner:
		return false
	case lexicon.AbbrevDate:
		return !isDigit(follows[0]) && starter(follows)
	}
	if len(stem) == 1 {
		// An initial: it ends a sentence only where no name can follow, and none
		// went before (Plan B. The …).
		return starter(follows) && (i == 0 || d.Tokens[i].Sent != d.Tokens[i-1].Sent || !upperStart(d.Word(i-1)) || follows != "A")
	}
	if next > j {
		// A nickname goes on, a dateline too: N.H. (AP). A quotation does not.
		q := d.Tokens[j].Quote
		return d.Opens(j) && d.Quotes[q].Len() > 4
	}
	switch stem {
	case "a.m", "p.m", "A.M", "P.M":
		switch follows {
		case "ET", "EST", "EDT", "CT", "CST", "CDT", "MT", "MST", "PT", "PST", "PDT", "GMT", "BST", "UTC", "CET", "IST", "AEST",
			"Eastern", "Central", "Pacific", "Mountain", "London", "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday":
			return false
		}
		return upperStart(follows)
	}
	if isDigit(follows[0]) {
		return false
	}
	return starter(follows)
}

// starter reports whether w is a word that, with a capital letter, begins a
// sentence rather than a name.
func starter(w string) bool {
	switch w {
	case "A", "About", "According", "After", "All", "Also", "Although", "Among", "An", "And", "Another", "Any", "Are", "As", "Asked", "At",
		"Because", "Before", "Besides", "Both", "But", "By", "Can", "Could", "Despite", "Did", "Do", "Does", "During",
		"Each", "Earlier", "Either", "Even", "Every", "Everyone", "Few", "Finally", "For", "From", "Had", "Has", "Have", "He", "Her", "Here", "His", "How", "However",
		"I", "If", "In", "Indeed", "Instead", "Is", "It", "Its", "Just", "Last", "Later", "Like", "Many", "Maybe", "Meanwhile", "More", "Moreover", "Most", "My",
		"Neither", "Never", "Nevertheless", "No", "Nobody", "None", "Nor", "Not", "Nothing", "Now", "Of", "Officials", "On", "Once", "One", "Only", "Or", "Other", "Others", "Our", "Over",
		"Perhaps", "People", "Police", "Rather", "Recently", "She", "Should", "Since", "So", "Some", "Still", "Such", "Than", "That", "The", "Their", "Then", "There", "Therefore", "These",
		"They", "This", "Those", "Though", "Through", "Thus", "To", "Today", "Two", "Under", "Unless", "Until", "Was", "We", "Well", "Were", "What", "When", "Where", "Whether", "Which", "While", "Who", "Why",
		"Will", "With", "Without", "Would", "Yes", "Yet", "You", "Your":
		return true
	}
	return false
}

// tagline reports whether what begins at token j only says who spoke the
// quotation before it: a name and a verb of speech, with nothing that the verb
// could govern after it (Mr. Smith asked. | Smith said on Monday).
func (d *Doc) tagline(j, last int32) bool {
	end := min(last, j+9)
	i := j
	if i < end && speechVerb(d.Word(i)) && i+1 < end && !d.lower(i+1) {
		return true // Asked Smith
	}
	for ; i < end; i++ {
		w := d.Word(i)
		if i > j && speechVerb(w) {
			break
		}
		c := d.Text[d.Tokens[i].Start]
		switch {
		case i == j && starter(w) && w != "I" && w != "He" && w != "She" && w != "They":
			return false
		case c == '.' || c == '?' || c == '!' || c == ',' || c == ':' || c == ';':
			return false
		case d.Opens(i) || d.Closes(i):
			return false
		}
	}
	if i >= end {
		return false
	}
	i++
	if i >= last {
		return true
	}
	if i+1 < last && d.Opens(i+1) && (d.Word(i) == "," || d.Word(i) == ":") {
		return false // He answered, “…”
	}
	switch w := d.Word(i); w {
	case ".", ",", ";", ":", "in", "on", "at", "to", "of", "when", "after", "as", "during", "while", "before", "about", "with", "from", "by",
		"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "me", "him", "her", "us", "them", "reporters", "rhetorically", "later", "again", "yesterday", "?", "!", "—", "–", "--":
		return true
	}
	return false
}

// tagOnly reports whether from token j on a sentence is a few words and a verb
// of speech, and no more.
func (d *Doc) tagOnly(j, last int32) bool {
	for i := j; i < min(last, j+5); i++ {
		w := d.Word(i)
		if i > j && speechVerb(w) {
			return i+1 >= last || d.Word(i+1) == "."
		}
		if c := w[0]; c == ',' || c == '.' || d.Opens(i) {
			return false
		}
	}
	return false
}

// speechVerb reports whether w is a verb that follows a question or exclamation
// in quotation marks to say who uttered it.
func speechVerb(w string) bool {
	switch w {
	case "said", "says", "say", "asked", "asks", "wrote", "writes", "tweeted", "added", "told", "replied", "shouted", "exclaimed", "joked", "quipped", "cried", "yelled",
		"wondered", "responded", "continued", "declared", "answered", "inquired", "posted", "recalled", "screamed", "chanted", "Said", "Asked", "Wrote", "Tweeted", "Says", "Asks":
		return true
	}
	return false
}
