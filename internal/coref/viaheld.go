package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// occasion reports whether a noun is one for where people speak to those who are there.
func occasion(w string) bool {
	switch w {
	case "rally", "rallies", "hall", "fundraiser", "debate", "briefing", "conference", "hearing", "speech", "speeches", "address", "forum", "summit", "convention", "luncheon", "dinner", "breakfast", "ceremony", "stump", "floor", "gathering", "vigil", "parade", "courtroom":
		return true
	}
	return false
}

// onOccasion reports whether the sentence of attribution k tells, beside what is said, of
// an occasion on which it was said to those who were there, so that it did not come
// through what carried the words before: at a rally in Harlow, she said.
func (r *resolver) onOccasion(k int) bool {
	a := &r.attrs[k]
	if len(a.Cue) == 0 {
		return false
	}
	cue := a.Cue[len(a.Cue)-1]
	s := r.d.Sents[r.d.Tokens[cue.First].Sent]
	behind := cue.Last // what is said, where a few words of the author's tell it
	for _, c := range a.Content {
		if c.First >= cue.Last && c.Last <= s.Last && c.Len() <= 8 && !r.quoted[c.Last-1] {
			behind = c.Last
		}
	}
	// the phrase that begins the sentence, what stands right behind the cue or what is said
	for _, x := range [...]nlp.Range{{First: s.First, Last: min(s.First+16, cue.First)}, {First: cue.Last, Last: min(cue.Last+12, s.Last)}, {First: behind, Last: min(behind+8, s.Last)}} {
		at := false
		for i := x.First; i < x.Last && !(i >= cue.Last && r.contentOf[i] == int32(k)); i++ {
			w := r.lower[i]
			switch {
			case r.d.Tokens[i].Quote >= 0:
				at = false
			case w == "at" || w == "during" || w == "on" || w == "in" || w == "before" || w == "to":
				at = r.lower[max(i-1, 0)] != "according"
			case r.word(i) == ",":
				at = false
			case (w == "interview" || w == "appearance" || w == "statement" || w == "post" || w == "tweet") && at && (r.lower[i-1] == "different" || r.lower[i-1] == "separate" || r.lower[i-1] == "earlier" || r.lower[i-1] == "previous" || r.lower[i-1] == "another" || r.lower[i-1] == "media"):
				return true
			case at && w == "interviews", at && w == "appearance" && i+1 < x.Last && r.lower[i+1] == "at":
				return true
			case at && occasion(w) && !(i+1 < x.Last && (r.d.Tokens[i+1].Tag.Noun() && !isDateWord(r.lower[i+1]) || isPossessive(r.word(i+1)))):
				return true
			}
		}
	}
	return false
}

// otherDay reports whether the sentences of tokens i and j, outside what is said, name
// two days of the week or that of j a month alone: told Acme on Monday; on Tuesday, she
// said; in March, she said.
func (r *resolver) otherDay(i, j int32) bool {
	a, b := r.weekday(i), r.weekday(j)
	if a != "" && b != "" && a != b || r.anotherTime(j) {
		return true
	}
	if r.d.Tokens[i].Sent == r.d.Tokens[j].Sent {
		return false
	}
	s := r.d.Sents[r.d.Tokens[j].Sent]
	for k := max(s.First+1, j-maxAround); k < min(s.Last, j+maxAround); k++ {
		if w := r.lower[k-1]; (w == "in" || w == "since") && !r.quoted[k] && isDateWord(r.lower[k]) && upper(r.word(k)) && !strings.HasSuffix(r.lower[k], "day") {
			return true
		}
	}
	return false
}

// anotherTime reports whether the sentence of token i begins with words for another time
// than that of the words before: A week later, In recent months, Earlier this year.
func (r *resolver) anotherTime(i int32) bool {
	s := r.d.Sents[r.d.Tokens[i].Sent]
	for j := s.First; j < min(s.First+6, i); j++ {
		if r.quoted[j] || r.contentOf[j] >= 0 || r.word(j) == "," {
			return false
		}
		switch r.lower[j] {
		case "later", "afterward", "afterwards":
			return j > s.First && longTime(r.lower[j-1])
		case "earlier":
			return j > s.First && longTime(r.lower[j-1]) || r.timeAt(j+1)
		case "recent":
			return j > s.First && longTime(r.lower[j+1])
		}
	}
	return false
}

// longTime reports whether a word is one for a time that no talk lasts.
func longTime(w string) bool {
	switch w {
	case "day", "days", "week", "weeks", "month", "months", "year", "years", "decade", "decades":
		return true
	}
	return false
}

// weekday returns the only day of the week that the sentence of token i names outside
// what is said.
func (r *resolver) weekday(i int32) string {
	day := ""
	s := r.d.Sents[r.d.Tokens[i].Sent]
	for j := max(s.First, i-maxAround); j < min(s.Last, i+maxAround); j++ {
		if r.quoted[j] || !isDateWord(r.lower[j]) || !strings.HasSuffix(r.lower[j], "day") {
			continue
		}
		if day != "" && day != r.lower[j] {
			return ""
		}
		day = r.lower[j]
	}
	return day
}

// hasSaid reports whether the cue of attribution k stands in the perfect, which tells of
// what somebody says at large rather than of what was said where the words before were.
func (r *resolver) hasSaid(k int) bool {
	for _, c := range r.attrs[k].Cue {
		for i := c.First; i+1 < min(c.Last, c.First+4); i++ {
			if (r.lower[i] == "has" || r.lower[i] == "have") && (r.d.Tokens[i+1].Tag == nlp.TagVBN || r.d.Tokens[i+1].Tag.Adverb()) {
				return true
			}
		}
	}
	return false
}

// talkedWith gives the words of the one of whom an article tells what was said in an
// interview the outlet of that interview, also behind the words of others: where the one
// speaks in most of the article, first in its lead, and to one outlet only.
func (r *resolver) talkedWith() {
	e, n, all := int32(-1), 0, 0
	counts := map[int32]int{}
	for _, k := range r.order {
		x := r.answers[k].ent
		if x < 0 || len(r.attrs[k].Cue) == 0 {
			continue
		}
		all++
		if counts[x]++; counts[x] > n {
			e, n = x, counts[x]
		}
	}
	if e < 0 || n < 4 || 2*n < all || !r.ents[e].person() {
		return
	}
	first, said := -1, int32(-1)
	for _, k := range r.order {
		if r.answers[k].ent != e {
			continue
		}
		if v := &r.asides[k]; v.via.Len() > 0 && r.outlet(v.via) && r.utters(k) {
			if first < 0 {
				first = k
			} else if r.viaName(k) != r.viaName(first) {
				return
			}
		}
		if said < 0 {
			said = r.para[r.place(k)]
		}
	}
	var v aside
	var at int32
	if first >= 0 {
		if v, at = r.asides[first], r.place(first); r.para[at] > said+6 || !r.interviewed(first) {
			return
		}
	} else if v, at = r.interviewOf(e), r.place(r.order[0]); v.via.Len() > 0 {
		at = v.via.First
	}
	if v.via.Len() == 0 || said > 4 || r.ownPaper(v.via) {
		return
	}
	away := int32(-9) // where the one was last said to have spoken to others
	for _, k := range r.order {
		if r.place(k) < at || r.answers[k].ent != e || r.asides[k].via.Len() > 0 || len(r.attrs[k].Cue) == 0 {
			continue
		}
		p := r.para[r.place(k)]
		if r.onOccasion(k) || r.toldOthers(k, r.asides[k].to) || r.otherDay(at, r.place(k)) || p-away <= 1 {
			away = p
			continue
		}
		if r.elsewhere(k) || r.hasSaid(k) || !r.utters(k) {
			continue
		}
		r.asides[k].via, r.asides[k].viaE = v.via, v.viaE
	}
}

// interviewOf returns the one outlet that the beginning of an article names as having
// interviewed e, in a sentence without words of e: in an interview about the fire, the
// anchor of Acme News pressed Lee.
func (r *resolver) interviewOf(e int32) aside {
	none := aside{viaE: -1}
	for _, n := range r.ents[e].mentions[:min(len(r.ents[e].mentions), 40)] {
		m := &r.mentions[n]
		if r.para[m.First] > 5 {
			break
		}
		if r.quoted[m.First] {
			continue
		}
		talk, o := false, int32(-1)
		s := r.around(m.Range)
		for i := s.First; i < s.Last; i++ {
			if r.quoted[i] {
				continue
			}
			switch r.lower[i] {
			case "interview", "interviewed":
				talk = talk || i < s.First+5 || r.nobodyBetween(m.Last, i)
			}
			if x := r.at[i]; r.isOutlet(x) {
				if o >= 0 && r.mentions[o].ent != r.mentions[x].ent {
					return none
				}
				o = x
			}
		}
		if talk && o >= 0 {
			if m := &r.mentions[o]; m.possessive {
				if p := r.programmeOf(m.Last, s.Last); p.Len() > 0 {
					return aside{via: p, viaE: r.longerName(p)} // for Acme Radio’s “Harlow Hour” podcast
				}
			}
			return aside{via: r.mentions[o].name, viaE: -1}
		}
	}
	return none
}

// nobodyBetween reports whether no person is named from token i until token j, but for one
// of whose things the words before tell: Lee opened up about Brandt’s death in an interview.
func (r *resolver) nobodyBetween(i, j int32) bool {
	whose := false
	for k := i; k < j; k++ {
		if m := r.at[k]; m >= 0 && r.personal(m) {
			if !r.mentions[m].possessive {
				return false
			}
			whose = true
		} else if r.lower[k] == "in" || r.lower[k] == "during" {
			whose = false
		}
	}
	return i <= j && !whose
}

// interviewed reports whether attribution k was said on the air, to an agency or in what
// its sentence calls an interview: a paper or a site that was told something may be the
// article's own.
func (r *resolver) interviewed(k int) bool {
	x := r.asides[k].via
	if m := r.at[x.First]; m < 0 || r.mentions[m].ent < 0 {
		return true // the title of a programme
	} else if b := r.ents[r.mentions[m].ent].body; b != nil && (b.Class == "broadcaster" || b.Class == "programme" || b.Class == "agency") {
		return true
	}
	s := r.around(nlp.Range{First: x.First, Last: x.Last})
	for i := s.First; i < s.Last; i++ {
		if !r.quoted[i] && (r.lower[i] == "interview" || r.lower[i] == "interviewed") {
			return true
		}
	}
	return false
}

// viaName returns the outlet or the words through which the words of attribution k came.
func (r *resolver) viaName(k int) string {
	v := &r.asides[k]
	if v.viaE >= 0 {
		return r.ents[v.viaE].name
	}
	if m := r.at[v.via.First]; m >= 0 && r.mentions[m].ent >= 0 {
		return r.ents[r.mentions[m].ent].name
	}
	return r.text(v.via)
}

// utters reports whether what attribution k gives are words rather than what somebody did,
// holds or feels: its content is a quotation, or its cue is a verb of saying.
func (r *resolver) utters(k int) bool {
	for _, c := range r.attrs[k].Content {
		if c.Len() > 0 && isQuoteMark(r.word(c.First)) {
			return true
		}
	}
	for _, c := range r.attrs[k].Cue {
		for i := c.First; i < c.Last; i++ {
			switch w := r.lower[i]; w {
			case "added", "adds", "adding", "noted", "notes", "replied", "replies", "responded", "continued", "conceded", "acknowledged", "denied", "recalled", "recalls", "argues", "predicted", "called", "calling", "described", "describing", "dismissed", "criticised", "criticized", "accused", "blamed", "defended", "attacked", "lamented", "joked":
				return true
			default:
				if speaksTo(w) != "" || listens(w) {
					return true
				}
			}
		}
	}
	return false
}

// ownPaper reports whether an outlet, named at x, is the one that prints the article, as far
// as the text tells: it asks, looks and checks.
func (r *resolver) ownPaper(x nlp.Range) bool {
	m := r.at[x.First]
	if m < 0 || r.mentions[m].ent < 0 {
		return false
	}
	for _, n := range r.ents[r.mentions[m].ent].mentions {
		i := r.mentions[n].Last
		if int(i) >= len(r.lower) || r.quoted[i] || r.d.Tokens[i].Tag != nlp.TagVBD {
			continue
		}
		switch r.lower[i] {
		case "asked", "sought", "contacted", "reviewed", "obtained", "verified", "requested", "viewed", "visited", "analyzed", "analysed", "spoke", "reached":
			return true
		}
	}
	return false
}

// ofThose returns through what the words before came where they were those of people without
// a name, and one of the same people speaks again: two officials who spoke to Acme, one
// official said, the second official said.
func (r *resolver) ofThose(k int) nlp.Range {
	if r.lastVia.Len() == 0 || r.lastViaEnt < 0 || r.para[r.place(k)]-r.lastViaPara > 2 || !r.outlet(r.lastVia) {
		return nlp.Range{}
	}
	x := r.ents[r.lastViaEnt]
	if x.name != "" || x.kind != entity.Group && x.kind != entity.Person || len(x.mention) == 0 {
		return nlp.Range{}
	}
	d := r.describe(r.source(k))
	if d.head < 0 || d.name >= 0 || d.noun.Lemma == "" || d.after < d.Last || !d.noun.Class.Any(lexicon.Role|lexicon.PersonN) {
		return nlp.Range{}
	}
	switch r.lower[r.trim(r.source(k)).First] {
	case "one", "another", "the":
	default:
		return nlp.Range{}
	}
	for w := range strings.FieldsSeq(r.mem.folded(x.mention)) {
		if n, ok := lexicon.LookupNoun(w); ok && n.Lemma == d.noun.Lemma {
			return r.lastVia
		}
	}
	return nlp.Range{}
}

// onTape returns the recording in which the words before were heard, where somebody without
// a name is heard in it too: in the video, an officer shouts; the man says.
func (r *resolver) onTape(k int, e int32) nlp.Range {
	if r.ents[e].name != "" || r.ents[e].kind == entity.Document || len(r.attrs[k].Cue) == 0 || r.elsewhere(k) || r.hasSaid(k) {
		return nlp.Range{}
	}
	if d := r.describe(r.source(k)); d.name >= 0 || d.head >= 0 && d.plural {
		return nlp.Range{}
	}
	if r.lastVia.Len() > 0 && r.para[r.place(k)]-r.lastViaPara <= 1 && r.at[r.lastVia.First] < 0 && recorded(r.lower[r.lastVia.Last-1]) {
		if l := r.lastViaEnt; l < 0 || r.ents[l].name == "" {
			return r.lastVia
		}
	}
	return r.shownBefore(k)
}

// recorded reports whether a noun is one for what people are heard on.
func recorded(w string) bool {
	switch w {
	case "video", "recording", "tape", "footage", "clip":
		return true
	}
	return false
}

// shownBefore returns the recording of which the sentence before attribution k tells what it
// shows, where what follows is heard on it: The video shows the guards. “Stop,” a man shouts.
func (r *resolver) shownBefore(k int) nlp.Range {
	x := r.trim(r.source(k))
	if x.Len() < 2 || x.Len() > 6 || r.lower[x.First] != "a" && r.lower[x.First] != "an" && r.lower[x.First] != "one" && r.lower[x.First] != "another" {
		return nlp.Range{}
	}
	at := r.place(k)
	if c := r.attrs[k].Content; len(c) > 0 && c[0].Len() > 0 {
		at = min(at, c[0].First)
	}
	n := r.d.Tokens[at].Sent - 1
	if n < 0 {
		return nlp.Range{}
	}
	s := r.d.Sents[n]
	if r.para[at]-r.para[s.First] > 1 {
		return nlp.Range{}
	}
	h := int32(-1)
	for i := s.First; i < min(s.Last, s.First+16); i++ {
		switch w := r.lower[i]; {
		case r.quoted[i]:
			return nlp.Range{}
		case h < 0 && recorded(w):
			h = i
		case h >= 0 && (w == "shows" || w == "showed" || w == "captured" || w == "captures"):
			return nlp.Range{First: r.backToDeterminer(h, s), Last: h + 1}
		case h < 0 && r.d.Tokens[i].Tag.Finite():
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

// spokeAfter gives what somebody said the outlet of which the sentence behind it tells that
// it was said there: “…,” he said. Lee was speaking to the port’s website.
func (r *resolver) spokeAfter() {
	for n, k := range r.order {
		e := r.answers[k].ent
		if e < 0 || len(r.attrs[k].Cue) == 0 || r.asides[k].via.Len() > 0 || r.asides[k].to.Len() > 0 {
			continue
		}
		// the sentence behind the last words of attribution k
		end := r.place(k)
		for _, l := range [][]nlp.Range{r.attrs[k].Source, r.attrs[k].Cue, r.attrs[k].Content} {
			for _, c := range l {
				end = max(end, c.Last-1)
			}
		}
		t := int(r.d.Tokens[end].Sent) + 1
		if t >= len(r.d.Sents) || r.para[r.d.Sents[t].First]-r.para[end] > 1 {
			continue
		}
		s := r.d.Sents[t]
		i := s.First
		for i < s.Last && i < s.First+6 && r.lower[i] != "was" && r.lower[i] != "were" {
			i++
		}
		if i == s.First || i+3 >= s.Last || i >= s.First+6 || r.quoted[i] || r.lower[i+1] != "speaking" && r.lower[i+1] != "talking" || r.lower[i+2] != "to" && r.lower[i+2] != "on" && r.lower[i+2] != "with" {
			continue
		}
		m := r.at[s.First]
		for j := s.First; m < 0 && j < i; j++ {
			m = r.at[j]
		}
		if w := r.lower[s.First]; m >= 0 && r.mentions[m].ent != e || m < 0 && w != "he" && w != "she" {
			continue
		}
		x := r.spokenPlace(i+2, s)
		if x.Len() == 0 {
			continue
		}
		// and what the same one said just before
		for ; n >= 0 && r.answers[r.order[n]].ent == e && r.para[end]-r.para[r.place(r.order[n])] <= 2; n-- {
			if v := &r.asides[r.order[n]]; v.via.Len() == 0 && v.to.Len() == 0 {
				v.via = x
			}
		}
	}
}

// spokenPlace returns the outlet to which the preposition at token i leads from a verb of
// speaking.
func (r *resolver) spokenPlace(i int32, s nlp.Range) nlp.Range {
	if x := r.commonOutlet(i+1, s); x.Len() > 0 {
		return x
	}
	e := i + 1
	for e < s.Last && e < i+8 && isWord(r.word(e)) || e < s.Last && isPossessive(r.word(e)) {
		e++
	}
	if x := r.mediumAt(i+1, e); x.Len() > 0 {
		return x
	}
	x, _ := r.carrierIn(nlp.Range{First: i, Last: s.Last}, nlp.Range{First: i, Last: i + 1})
	return x
}
