package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// publication reports whether mention m, -1 for none, is of a publication.
func (r *resolver) publication(m int32) bool {
	return m >= 0 && r.mentions[m].ent >= 0 && r.ents[r.mentions[m].ent].kind == entity.Publication
}

// likeOutlet reports whether a name to whose bearer something was told looks like an
// outlet’s: a body of which the text and the tables tell nothing.
func (r *resolver) likeOutlet(m int32) bool {
	x := &r.mentions[m]
	e := r.ents[x.ent]
	return e.kind == entity.Organization && e.body == nil && e.place == nil && e.state == nil && !e.public() && len(e.roles) == 0 && len(e.descs) == 0 &&
		x.title.Len() == 0 && !orgWord(r.word(x.name.Last-1)) && !strings.HasSuffix(r.lower[x.name.Last-1], "s") && e.nameLen <= 3
}

// paperAt returns the name of a paper that tokens from i until e are though no name
// was read there, and the media of a country: the Argus Leader, US media.
func (r *resolver) paperAt(i, e int32) nlp.Range {
	if r.lower[e-1] == "media" && e-i == 2 && upper(r.word(i)) {
		return nlp.Range{First: i, Last: e}
	}
	if r.lower[i] != "the" || e-i != 3 {
		return nlp.Range{}
	}
	for j := i + 1; j < e; j++ {
		if r.at[j] >= 0 || !upper(r.word(j)) {
			return nlp.Range{}
		}
	}
	switch w := r.word(e - 1); {
	case pubWord(w), w == "Leader", w == "Star", w == "Sun", w == "Review", w == "News":
		return nlp.Range{First: i, Last: e}
	}
	return nlp.Range{}
}

// relayed returns the outlet that the words at token i name as having told what others
// said: according to Ann Lee of the Post, via Acme News, per it, as Lee reports for Acme Radio.
func (r *resolver) relayed(i int32, s nlp.Range, free func(int32) bool) nlp.Range {
	switch w := r.lower[i]; {
	case w == "via":
	case w == "per" && i > s.First && r.word(i-1) == ",": // he said, per Acme News
	case w == "to" && i > s.First && r.lower[i-1] == "according":
	case w == "by" && i > s.First && (r.lower[i-1] == "reported" || r.lower[i-1] == "quoted"):
	case w == "using":
		return r.used(i, s)
	case w == "reported" || w == "reports":
		// he said, the Acme Post reported
		if i == s.First || r.at[i-1] < 0 || i+1 < s.Last && isWord(r.word(i+1)) && !isDateWord(r.lower[i+1]) {
			return nlp.Range{}
		}
		m := &r.mentions[r.at[i-1]]
		f := m.First
		if f > s.First && isDeterminer(r.lower[f-1]) {
			f--
		}
		if f == s.First || r.word(f-1) != "," && !isQuoteMark(r.word(f-1)) || !r.publication(r.at[i-1]) {
			return nlp.Range{}
		}
		return m.name
	case (w == "to" || w == "with") && i > s.First && (r.lower[i-1] == "speaking" || r.lower[i-1] == "talking" || r.lower[i-1] == "exclusively" && i-1 > s.First && (r.lower[i-2] == "speaking" || r.lower[i-2] == "talking")):
		if x := r.commonOutlet(i+1, s); x.Len() > 0 {
			return x
		}
	case w == "for" && i > s.First && (r.lower[i-1] == "reports" || r.lower[i-1] == "writes" || r.lower[i-1] == "reported" || r.lower[i-1] == "wrote" || r.lower[i-1] == "writing"):
	default:
		return nlp.Range{}
	}
	if r.lower[i] == "to" && r.lower[i-1] == "according" {
		if x := r.accordingTo(i, s, free); x.Len() > 0 {
			return x
		}
	}
	for j := i + 1; j < s.Last && j < i+9 && free(j); j++ {
		if m := r.at[j]; m >= 0 {
			x := &r.mentions[m]
			if r.publication(m) || x.ent >= 0 && !x.possessive && x.place == nil && !r.ents[x.ent].person() && x.Last+1 < s.Last && (r.lower[x.Last] == "news" && r.lower[x.Last+1] == "agency" || r.lower[x.Last] == "newswire") {
				return x.name
			}
			j = x.Last - 1
			continue
		}
		switch w := r.lower[j]; {
		case w == "of", w == "the", w == "at", isPossessive(r.word(j)), r.isRole(j):
		case w == "newspaper" && j > i+2 && upper(r.word(j-1)):
			return nlp.Range{First: i + 1, Last: j + 1} // the Independent newspaper
		case mediumKind(w):
		case upper(r.word(j)):
		default:
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

// accordingTo returns the work in which words were given to which "according to" leads,
// the "to" of which is token i: she told them, according to a transcript.
func (r *resolver) accordingTo(i int32, s nlp.Range, free func(int32) bool) nlp.Range {
	e := i + 1
	for e < s.Last && e < i+9 && free(e) && r.word(e) != "," {
		e++
	}
	d := r.describe(nlp.Range{First: i + 1, Last: e})
	if d.head > d.First && d.name < 0 && r.lower[d.head] == "reports" {
		switch r.lower[d.head-1] {
		case "media", "news", "press", "newspaper":
			return nlp.Range{First: d.First, Last: d.head + 1} // according to local media reports
		}
	}
	if d.head < 0 || d.name >= 0 || !carrier(r.lower[d.head]) || !d.noun.Class.Any(lexicon.DocN) {
		return nlp.Range{}
	}
	if c := workClass(d.noun.Lemma); c == 1 || c == 2 {
		return nlp.Range{} // a poll speaks for itself
	}
	if o := r.carriedBy(d.head, nlp.Range{First: i, Last: e}); o.Len() > 0 {
		return o
	}
	for _, m := range d.proper {
		if r.publication(m) {
			return nlp.Range{} // which is told as the outlet
		}
	}
	return nlp.Range{First: d.First, Last: d.head + 1}
}

// mediumKind reports whether a word before the name of an outlet tells of what kind it is:
// the semi-official Arlen news agency.
func mediumKind(w string) bool {
	switch w {
	case "official", "semi-official", "semiofficial", "state", "state-run", "state-owned", "state-controlled", "government-run", "government-owned", "pro-government", "independent", "private", "privately-owned", "local", "daily", "weekly", "news", "agency", "newspaper", "broadcaster", "website", "magazine", "outlet", "newswire", "tabloid":
		return true
	}
	return false
}

// used returns the platform that the words behind the "using" at token i name: using her
// Facebook page to attack him.
func (r *resolver) used(i int32, s nlp.Range) nlp.Range {
	j := i + 1
	if j < s.Last && (isDeterminer(r.lower[j]) || isPossPronoun(r.lower[j])) {
		j++
	}
	if j+2 >= s.Last {
		return nlp.Range{}
	}
	if r.lower[j] == "social" && r.lower[j+1] == "media" {
		return nlp.Range{First: j, Last: j + 2}
	}
	m := r.at[j]
	if m < 0 || !r.onPlatform(m) {
		return nlp.Range{}
	}
	if n := r.mentions[m].Last; n < s.Last && r.d.Tokens[n].Tag.Noun() && !posting(r.lower[n]) && r.lower[n] != "platform" {
		return nlp.Range{} // using a Facebook history tool
	}
	return r.mentions[m].name
}

// commonOutlet returns the outlet at token i whose name is a common word, where it
// stands inside a sentence with a capital: speaking to People.
func (r *resolver) commonOutlet(i int32, s nlp.Range) nlp.Range {
	if i < s.Last && isDeterminer(r.lower[i]) {
		i++
	}
	if i >= s.Last || i == s.First || r.at[i] >= 0 || r.title[i] || !upper(r.word(i)) || i+1 < s.Last && upper(r.word(i+1)) {
		return nlp.Range{}
	}
	if b := lexicon.BodyByName(r.word(i)); b == nil || !b.Outlet() {
		return nlp.Range{}
	}
	return nlp.Range{First: i, Last: i + 1}
}

// parted reports whether a semicolon parts tokens i and j.
func (r *resolver) parted(i, j int32) bool {
	for ; i < j; i++ {
		if r.word(i) == ";" {
			return true
		}
	}
	return false
}

// programme returns the name of a programme that stands between quotation marks from
// token i on: on “Acme Tonight”.
func (r *resolver) programme(i int32, s nlp.Range) nlp.Range {
	if i+1 >= s.Last || !isQuoteMark(r.word(i)) {
		return nlp.Range{}
	}
	if x := r.quotedTitle(i+1, s.Last); x.Len() > 0 && x.Last+1 < s.Last {
		e := x.Last
		for e < s.Last && !isWord(r.word(e)) && e < x.Last+3 {
			e++
		}
		if e < s.Last {
			switch r.lower[e] {
			case "podcast", "show", "program", "programme", "radio":
				return x // on the “Harbour Hour” podcast
			}
		}
	}
	if r.lower[i-1] == "on" && (i-1 == s.First || r.d.Tokens[i-2].Quote < 0 && (isDateWord(r.lower[i-2]) || r.d.Tokens[i-2].Tag.Verb() || upper(r.word(i-2)))) {
		// on “Acme Tonight”, in which each word has a capital
		if x := r.quotedTitle(i+1, s.Last); x.Len() > 1 && r.allUpper(x) {
			return x
		}
	}
	if r.at[i+1] < 0 {
		return nlp.Range{}
	}
	m := &r.mentions[r.at[i+1]]
	if m.First != i+1 || m.Last >= s.Last || m.ent < 0 || r.ents[m.ent].kind != entity.Publication || !isQuoteMark(r.word(m.Last)) && !(m.Last+1 < s.Last && isQuoteMark(r.word(m.Last+1))) {
		return nlp.Range{}
	}
	return m.name
}

// allUpper reports whether the words of a range, those of grammar left aside, have capitals.
func (r *resolver) allUpper(x nlp.Range) bool {
	for i := x.First; i < x.Last; i++ {
		if isWord(r.word(i)) && !upper(r.word(i)) && !isFunction(r.lower[i]) {
			return false
		}
	}
	return true
}

// postsThere returns the platform whose name stands between the verb at token i, for putting
// words there, and a noun for them: posted a Twitter comment.
func (r *resolver) postsThere(i int32, s nlp.Range) nlp.Range {
	switch r.lower[i] {
	case "posted", "posting", "posts", "shared", "sharing", "wrote", "writing", "published", "penned":
	default:
		return nlp.Range{}
	}
	for j := i + 1; j+1 < s.Last && j < i+4; j++ {
		if m := r.at[j]; m >= 0 {
			if n := r.mentions[m].Last; r.onPlatform(m) && n < s.Last && posting(r.lower[n]) {
				return r.mentions[m].name
			}
			return nlp.Range{}
		}
		if !isWord(r.word(j)) || isPreposition(r.lower[j]) {
			break
		}
	}
	return nlp.Range{}
}

// outletAt returns the outlet or platform that the phrase y after the preposition at
// i begins with, where other words follow that are read as its noun: to Twitter early
// Wednesday, to CBS News’s Ann Lee; and what a noun after a name says is one: the Acme
// Radio show.
func (r *resolver) outletAt(i int32, y nlp.Range) nlp.Range {
	j := y.First
	if r.lower[i] == "on" || r.lower[i] == "to" {
		// on radio show Acme Hour
		if n := j + 1; n+1 < y.Last && (ownShow(r.lower[n]) || r.lower[n] == "station") && upper(r.word(n+1)) && !isDateWord(r.lower[n+1]) && (r.lower[j] == "radio" || r.lower[j] == "talk" || r.lower[j] == "tv" || r.lower[j] == "television" || r.lower[j] == "breakfast" || r.lower[j] == "news") {
			return r.titleAt(n+1, y.Last)
		}
	}
	for j < y.Last && (isDeterminer(r.lower[j]) || isQuoteMark(r.word(j)) || isPossPronoun(r.lower[j])) && j < y.First+2 {
		j++
	}
	if j >= y.Last || r.at[j] < 0 {
		return nlp.Range{}
	}
	m := &r.mentions[r.at[j]]
	if m.First != j || m.ent < 0 {
		return nlp.Range{}
	}
	n := m.Last
	if r.lower[i] == "on" && n < y.Last && r.lower[n] == "channel" && r.onPlatform(r.at[j]) {
		return m.name // on its Telegram channel
	}
	if r.lower[i] == "to" && n < y.Last && (posting(r.lower[n]) || r.lower[n] == "story") && r.onPlatform(r.at[j]) {
		return m.name // posted to her Instagram story
	}
	if r.ents[m.ent].kind == entity.Publication {
		if m.possessive {
			if p := r.programmeOf(n, r.d.Sents[r.d.Tokens[j].Sent].Last); p.Len() > 0 {
				return p
			}
		}
		if m.possessive && r.lower[i] != "by" || n >= y.Last || !r.d.Tokens[n].Tag.Noun() && r.at[n] < 0 || isDateWord(r.lower[n]) || talk(r.lower[n]) {
			return m.name
		}
		return nlp.Range{}
	}
	// in an Acme International Poll
	if w := r.lower[m.Last-1]; r.lower[i] == "in" && m.Len() > 1 && (w == "poll" || w == "survey") {
		return nlp.Range{First: y.First, Last: m.Last}
	}
	// on the Acme Hour podcast
	if m.possessive || n >= y.Last || r.ents[m.ent].body != nil || upper(r.word(n)) {
		return nlp.Range{}
	}
	switch r.lower[n] {
	case "podcast", "show", "radio", "newspaper", "magazine", "website", "newsletter", "blog", "newscast", "programme":
		if r.lower[n] == "radio" || n+1 >= y.Last || !r.d.Tokens[n+1].Tag.Noun() {
			return nlp.Range{First: m.name.First, Last: n + 1}
		}
	}
	return nlp.Range{}
}

// programmeOf returns the programme of a broadcaster whose possessive ends before token
// i: CBS’s “Acme Tonight”.
func (r *resolver) programmeOf(i, end int32) nlp.Range {
	for i < end && (isQuoteMark(r.word(i)) || isPossessive(r.word(i))) {
		i++
	}
	if i < end && isQuoteMark(r.word(i-1)) {
		if x := r.quotedTitle(i, end); x.Len() > 0 {
			return x
		}
	}
	if i >= end || !r.publication(r.at[i]) || r.mentions[r.at[i]].First != i {
		return nlp.Range{}
	}
	m := &r.mentions[r.at[i]]
	if b := r.ents[m.ent].body; b == nil || b.Class != "programme" {
		return nlp.Range{}
	}
	return m.name
}

// quotedTitle returns the words from token i on, behind a quotation mark, where they are
// the title of a programme up to the mark that closes it.
func (r *resolver) quotedTitle(i, end int32) nlp.Range {
	for e := i; e < end && e < i+7; e++ {
		switch w := r.word(e); {
		case isQuoteMark(w) && !isPossessive(w), w == "’" || w == "'":
			for e > i && !isWord(r.word(e-1)) && !isNumber(r.word(e-1)) {
				e--
			}
			return nlp.Range{First: i, Last: e}
		case upper(w), isNumber(w), e > i && isFunction(r.lower[e]), w == "&", w == "." || w == ",":
		default:
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

// talk reports whether a noun after an outlet names what it airs or prints: a CNN
// panel, her Post op-ed.
func talk(w string) bool {
	switch w {
	case "panel", "op-ed", "interview", "column", "editorial", "debate", "segment", "podcast", "show", "special", "radio", "program", "programme", "broadcast", "documentary", "interviewer", "reporter", "anchor", "host":
		return true
	}
	return false
}

// carrierAhead returns the noun for a work that a phrase holds after a few words of
// its own, where adverbs and dates behind it hide it; -1 where there is none.
func (r *resolver) carrierAhead(y nlp.Range) int32 {
	for j := y.First; j < y.Last && j < y.First+7; j++ {
		w := r.lower[j]
		if !isWord(r.word(j)) || j > y.First && (isDeterminer(w) || isPreposition(w)) || isConjunction(w) || isRelative(w) || isVerbish(w) {
			return -1
		}
		if carrier(w) && w != "interview" && !upper(r.word(j)) && !(j+1 < y.Last && (r.d.Tokens[j+1].Tag.Noun() || isNumber(r.word(j+1))) && !isDateWord(r.lower[j+1])) {
			return j
		}
	}
	return -1
}

// carriedBy returns the outlet that in turn carried the work whose noun is token h:
// a post on Facebook, a statement to Acme News, a study in the journal Acta.
func (r *resolver) carriedBy(h int32, x nlp.Range) nlp.Range {
	for j := h + 1; j < x.Last && j < h+7; j++ {
		switch r.lower[j] {
		case "on", "to", "in", "for", "published", "posted", "aired", "journal", "appearing":
			continue
		}
		if r.lower[j-1] == "on" {
			if o := r.siteNamed(j, x); o.Len() > 0 {
				return o
			}
		}
		if isDateWord(r.lower[j]) || isDeterminer(r.lower[j]) {
			continue
		}
		if r.lower[j-1] == "on" {
			if o := r.shortWay(j-1, x); o.Len() > 0 {
				return o
			}
		}
		if m := r.at[j]; r.publication(m) && (isPreposition(r.lower[j-1]) || r.lower[j-1] == "the" && (r.lower[j-2] == "to" || r.lower[j-2] == "in" && r.lower[j-3] == "appearing") || r.lower[j-1] == "journal") {
			return r.mentions[m].name
		}
		break
	}
	return nlp.Range{}
}
