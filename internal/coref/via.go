package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// carrier reports whether a noun names something that carries words, for via.
func carrier(w string) bool {
	switch w {
	case "statement", "tweet", "tweets", "email", "e-mail", "emails", "letter", "post", "posts", "op-ed", "article", "memo", "book", "video", "ad", "blog", "podcast", "report", "filing", "lawsuit", "message", "release", "survey", "poll", "column", "editorial", "essay", "interview", "affidavit", "complaint", "memoir", "transcript", "commercial", "website", "site", "analysis", "suit", "newsletter", "testimony", "opinion", "dissent", "ruling", "note", "paper", "study", "press-release", "autobiography", "documentary", "magazine", "newspaper", "program", "programme", "show", "broadcast", "indictment", "petition", "order", "communiqué", "communique", "bulletin", "deposition", "recording", "telegram", "biography", "story", "piece", "caption", "review", "commentary", "manifesto", "brochure", "dossier", "proclamation", "blog-post", "livestream", "voicemail", "account", "page", "feed", "app", "radio", "television", "tv", "broadcaster", "outlet", "agency", "network", "decision", "documents", "tape", "verdict", "judgment", "judgement", "guidance", "guidelines", "playbook", "booklet", "leaflet":
		return true
	}
	return false
}

// via finds through what the words of attribution k came, and to whom they were
// said.
func (r *resolver) via(k int) (via, to nlp.Range) {
	a := &r.attrs[k]
	if r.docVia != nil && r.docVia[k].Len() > 0 {
		via = r.docVia[k]
	}
	if len(a.Cue) == 0 || r.cueless(k) {
		if x := r.inBrackets(k); x.Len() > 0 && via.Len() == 0 {
			r.tweeted(k)
			via = x
		}
	}
	if len(a.Cue) == 0 {
		return via, to
	}
	if x := r.publishedIn(k); x.Len() > 0 {
		return x, to
	}
	docVia := via.Len() > 0
	// inside the source or the cue: "said in a statement", "issued a statement"
	for _, c := range a.Cue {
		if x, ok := r.carrierIn(c, c); ok {
			via = x
		} else if x, ok := r.issuedIn(c); ok && !docVia {
			via = x
		} else if x := r.quotedBy(c); x.Len() > 0 {
			via = x
		}
	}
	// tweeted: the cue itself names the platform
	if via.Len() == 0 {
		for _, c := range a.Cue {
			for i := c.First; i < c.Last; i++ {
				switch r.lower[i] {
				case "captioned", "captioning":
					// captioned the Instagram post
					for j := i + 1; j < int32(len(r.lower)) && j < i+4; j++ {
						if m := r.at[j]; m >= 0 {
							if r.onPlatform(m) && r.d.Tokens[j].Quote < 0 {
								via = r.mentions[m].name
							}
							break
						}
					}
				case "tweeted", "tweets", "tweeting", "retweeted", "tweet":
					r.tweeted(k)
					via = nlp.Range{First: i, Last: i + 1}
				}
			}
		}
	}
	cue := a.Cue[len(a.Cue)-1]
	s := r.around(cue)
	// "told CNN", "tells The Times": what follows the cue
	tell := false
	for i := cue.First; i < cue.Last; i++ {
		switch r.lower[i] {
		case "told", "tell", "tells", "telling":
			tell = true
		}
	}
	free := func(i int32) bool {
		if i < s.First || i >= s.Last || r.d.Tokens[i].Quote >= 0 {
			return false
		}
		for _, l := range [][]nlp.Range{a.Content, a.Source} {
			for _, c := range l {
				if c.Has(i) {
					return false
				}
			}
		}
		return true
	}
	if tell {
		carrier := via
		if !docVia {
			via = nlp.Range{}
		}
		i := cue.Last
		for _, x := range a.Source {
			if x.First >= cue.Last && x.First <= cue.Last+1 {
				i = x.Last
			}
		}
		e := i
		for e < s.Last && free(e) && e < i+14 && r.word(e) != "," && r.lower[e] != "that" && !(e > i && afterwards(r.lower[e])) && !(e == i+1 && r.lower[i] != "her" && spokenPronoun(r.lower[i]) && !upper(r.word(i)) && !isConjunction(r.lower[e]) && r.lower[e] != "both" && r.lower[e] != "all") && !(isPreposition(r.lower[e]) && r.at[e] < 0 && e > i) && (!isDateWord(r.lower[e]) || r.dayPaper(e, s)) && !(e > i && r.timeAt(e) && !r.dayPaper(e, s)) {
			e++
		}
		for e > i && !isWord(r.word(e-1)) && !isNumber(r.word(e-1)) || e > i+1 && r.d.Tokens[e-1].Tag.Adverb() && r.at[e-1] < 0 && !upper(r.word(e-1)) {
			e--
		}
		if e > i {
			to = r.trim(nlp.Range{First: i, Last: e})
			if x := r.mediumAt(i, e); x.Len() > 0 && via.Len() == 0 {
				via = x
			} else if e == i+3 && via.Len() == 0 && r.dayPaper(i+1, s) {
				via = nlp.Range{First: i + 1, Last: e}
			}
			for j := i; j < e; j++ {
				if m := r.at[j]; m >= 0 && r.mentions[m].ent >= 0 {
					x := r.ents[r.mentions[m].ent]
					outlet := x.kind == entity.Publication || r.outletLike(m) || r.theOutlet(m) || r.capitalThe(m) || r.likeOutlet(m) && r.mentions[m].Last == e || !x.person() && r.mediumBehind(m, e) || x.kind == entity.KindUnknown && r.mentions[m].Len() <= 3 || x.votes[entity.Person] < 1.5 && x.place == nil && x.state == nil && x.body == nil && x.kind != entity.Government && !x.public() && x.nameLen == 1 && x.kind != entity.Organization
					if outlet && via.Len() == 0 {
						via = r.mentions[m].name
						if r.mentions[m].possessive && r.publication(m) {
							if p := r.programmeOf(r.mentions[m].Last, s.Last); p.Len() > 0 {
								via = p
							}
						}
					}
				} else if m < 0 && upper(r.word(j)) && via.Len() == 0 && j == i && e == i+1 && !isFunction(r.lower[j]) && !audience(r.lower[j]) {
					via = nlp.Range{First: j, Last: e}
				} else if x := r.paperAt(i, e); j == i && m < 0 && via.Len() == 0 && x.Len() > 0 {
					via = x
				} else if n, ok := lexicon.LookupNoun(r.lower[j]); ok && m < 0 && n.Class.Any(lexicon.PubN) && !n.Plural && via.Len() == 0 && r.lower[i] == "the" && j == e-1 || (r.lower[j] == "outlet" || r.lower[j] == "paper" && j == i+1 && r.lower[i] == "the" && j == e-1) && via.Len() == 0 {
					// told the newspaper: the one that was named last
					if x := r.lastOutlet(j); x.Len() > 0 {
						via = x
					}
				}
			}
		}
		if via.Len() == 0 && e > i {
			via = r.hostsOf(e, s)
		}
		if via.Len() == 0 && e > i {
			via = r.outletOf(nlp.Range{First: i, Last: e}, s)
		}
		if via.Len() == 0 {
			via = carrier
		}
	}
	if via.Len() > 0 {
		return via, to
	}
	if x := r.inWhich(k, s); x.Len() > 0 {
		return x, to
	}
	if x := r.carrierBefore(a, cue); x.Len() > 0 {
		return x, to
	}
	if x := r.carrierBehind(a, cue); x.Len() > 0 {
		return x, to
	}
	if x := r.inBook(cue); x.Len() > 0 {
		return x, to
	}
	if x := r.inSource(a, cue); x.Len() > 0 {
		return x, to
	}
	if x := r.wroteIn(cue, s); x.Len() > 0 {
		return x, to
	}
	// "in an interview with CBS", "on Twitter", "by the news agency" anywhere in the sentence
	for i := s.First; i < s.Last; i++ {
		at := i
		if i > cue.Last && i <= cue.Last+2 && r.lower[i-1] == "according" {
			at-- // he said, according to the Acme News Agency
		}
		if !free(i) || r.othersCue(k, at, cue) || r.inAside(i, cue, s) || i < r.whoAt(k) {
			continue
		}
		if x := r.postsThere(i, s); x.Len() > 0 {
			return x, to
		}
		if i > s.First && r.lower[i] == "op-ed" && r.at[i-1] >= 0 {
			// writing a scathing Acme Post op-ed
			if m := &r.mentions[r.at[i-1]]; r.publication(r.at[i-1]) && !m.possessive {
				return m.name, to
			}
		}
		if x := r.relayed(i, s, free); x.Len() > 0 && !r.parted(cue.Last, i) {
			return x, to
		}
		switch r.lower[i] {
		case "in", "on", "to", "with", "by", "via", "from", "through", "at", "during":
			e := i + 1
			if x := r.shortWay(i, s); x.Len() > 0 && free(i+1) && !r.parted(cue.Last, i) {
				return x, to
			}
			if x := r.airedOn(i, s); x.Len() > 0 && !r.parted(cue.Last, i) {
				return x, to
			}
			if x := r.programme(i+1, s); x.Len() > 0 && (r.lower[i] == "on" || r.lower[i] == "to") {
				return x, to
			}
			for e < s.Last && free(e) && e < i+16 && r.word(e) != "," && !isVerbish(r.lower[e]) {
				e++
			}
			if r.parted(cue.Last, i) || r.judgedThere(i, cue) {
				continue // asked him; and posted on Twitter
			}
			if x, ok := r.carrierIn(nlp.Range{First: i, Last: e}, cue); ok {
				return x, to
			}
		}
	}
	return via, to
}

// judgedThere reports whether the preposition at token i belongs to a passive behind the cue
// that tells what others made of somebody: she cited the fire and was mocked on Twitter.
func (r *resolver) judgedThere(i int32, cue nlp.Range) bool {
	if i <= cue.Last+2 || r.d.Tokens[i-1].Tag != nlp.TagVBN && r.d.Tokens[i-1].Tag != nlp.TagVBD {
		return false
	}
	j := i - 2
	if r.d.Tokens[j].Tag.Adverb() {
		j--
	}
	return j > cue.Last && isBe(r.lower[j]) && (isConjunction(r.lower[j-1]) || r.word(j-1) == "," || isPronoun(r.lower[j-1]) || isRelative(r.lower[j-1])) && !sharesWords(r.lower[i-1]) && r.lower[i-1] != "quoted" && r.lower[i-1] != "asked"
}

// readCues notes of each token whose cue it is.
func (r *resolver) readCues() {
	if r.cueAt != nil {
		return
	}
	r.cueAt = make([]int32, len(r.d.Tokens))
	for l := range r.attrs {
		for _, c := range r.attrs[l].Cue {
			for j := max(c.First, 0); j < c.Last && int(j) < len(r.cueAt); j++ {
				r.cueAt[j] = int32(l) + 1
			}
		}
	}
}

// othersCue reports whether the cue of somebody else stands between token i and the cue
// of attribution k, so that what stands at i tells of those words: he denied it and she
// said on Acme News.
func (r *resolver) othersCue(k int, i int32, cue nlp.Range) bool {
	r.readCues()
	from, to := cue.Last, i
	if i < cue.First {
		from, to = i+1, cue.First
	}
	for j := from; j < to; j++ {
		l := int(r.cueAt[j]) - 1
		if l >= 0 && l != k && len(r.attrs[l].Source) > 0 && (r.whoAt(k) >= 0 && r.whoAt(l) < 0 || !r.sameSource(k, l)) && !(i < cue.First && isRelative(r.lower[r.attrs[l].Source[0].First])) {
			return true
		}
	}
	return false
}

// whoAt returns the relative pronoun that is all of the source of attribution k, before
// which the sentence does not tell of its words; -1 for none, and for one who reports: Lee of
// the Acme Post, who reported it.
func (r *resolver) whoAt(k int) int32 {
	a := &r.attrs[k]
	if len(a.Source) == 1 && a.Source[0].Len() == 1 && r.lower[a.Source[0].First] == "who" && !r.cueHas(k, "reported", "reports") {
		return a.Source[0].First
	}
	return -1
}

// carrierBefore returns the work or outlet that stands at the head of what was read as the
// content, before the "that" with which it begins: wrote in a letter to the board that; or
// behind a topic that was told there: opened up about her life in an interview with Acme.
func (r *resolver) carrierBefore(a *attrib.Attribution, cue nlp.Range) nlp.Range {
	if len(a.Content) == 0 || a.Content[0].First < cue.Last || a.Content[0].First > cue.Last+1 {
		return nlp.Range{}
	}
	c := a.Content[0]
	switch r.lower[c.First] {
	case "in", "on", "via", "during":
		end := c.First + 1
		for i := end; i < min(c.Last, c.First+16) && r.d.Tokens[i].Quote < 0; i++ {
			if r.lower[i] == "that" {
				x, _ := r.carrierIn(nlp.Range{First: c.First, Last: end}, cue)
				return x
			}
			if end == i && !isVerbish(r.lower[i]) {
				end++ // a letter seen by Acme
			}
		}
		return nlp.Range{}
	}
	for i := c.First; i < min(c.Last, c.First+20) && r.d.Tokens[i].Quote < 0; i++ {
		if isVerbish(r.lower[i]) || r.lower[i] == "that" || r.word(i) == "," {
			break
		}
		if (r.lower[i] == "in" || r.lower[i] == "during") && i > c.First {
			for j := i + 1; j+1 < c.Last && j < i+6; j++ {
				if r.lower[j] == "interview" && r.lower[j+1] == "with" {
					if x := r.commonOutlet(j+2, r.d.Sents[r.d.Tokens[j].Sent]); x.Len() > 0 {
						return x
					}
					x, _ := r.carrierIn(nlp.Range{First: i, Last: c.Last}, cue)
					return x
				}
			}
		}
	}
	return nlp.Range{}
}

// carrierBehind returns the platform or work with which what was read as the content of an
// attribution ends, where it is no part of what is spoken of: attacked the judge on Twitter,
// defended himself on his blog, but not: attacked comments on Twitter.
func (r *resolver) carrierBehind(a *attrib.Attribution, cue nlp.Range) nlp.Range {
	if len(a.Content) != 1 || a.Content[0].First < cue.Last || a.Content[0].Len() > 25 {
		return nlp.Range{}
	}
	c := a.Content[0]
	switch w := r.lower[c.First]; {
	case w == "that", w == "to", w == "if", w == "whether", r.d.Tokens[c.First].Quote >= 0, isQuoteMark(r.word(c.First)):
		return nlp.Range{} // the end belongs to what is said
	}
	for i := c.Last - 2; i > c.First && i >= c.Last-7; i-- {
		w := r.lower[i]
		if r.quoted[i] && r.d.Tokens[i].Quote >= 0 || r.d.Tokens[i].Tag.Finite() {
			return nlp.Range{}
		}
		if !isPreposition(w) {
			continue
		}
		if b := r.lower[i-1]; w == "on" && i-3 > c.First && (b == "post" || b == "video") && isDeterminer(r.lower[i-2]) && r.lower[i-3] == "in" && c.Last-i <= 6 {
			// welcomed it in a post on social media
			if o := r.siteNamed(i+1, c); o.Len() > 0 {
				return o
			}
			if m := r.at[i+1]; m >= 0 && r.onPlatform(m) && r.mentions[m].Last == c.Last {
				return r.mentions[m].name
			}
			if i+3 == c.Last && r.lower[i+1] == "social" {
				return nlp.Range{First: i - 2, Last: c.Last}
			}
			if i+2 == c.Last && r.word(i+1) == "X" {
				return nlp.Range{First: i + 1, Last: c.Last}
			}
		}
		if b := r.lower[i-1]; w != "on" && w != "in" || posting(b) || strings.HasSuffix(b, "s") && r.at[i-1] < 0 && b != "himself" && carrierLike(b) {
			return nlp.Range{}
		}
		j := i + 1
		if m := r.at[j]; w == "on" && m >= 0 && r.mentions[m].Last == c.Last && r.onPlatform(m) {
			return r.mentions[m].name
		}
		n := r.lower[c.Last-1]
		switch {
		case r.at[c.Last-1] >= 0:
		case w == "on" && isPossPronoun(r.lower[j]) && (ownShow(n) || n == "page" || n == "account" || n == "channel"),
			w == "in" && (r.lower[j] == "a" || r.lower[j] == "an") && (n == "statement" || n == "tweet" || n == "op-ed" || n == "post"):
			return nlp.Range{First: j, Last: c.Last}
		}
		return nlp.Range{}
	}
	return nlp.Range{}
}

// carrierLike reports whether a plural noun means words that stand somewhere.
func carrierLike(w string) bool {
	switch w {
	case "remarks", "words", "attacks", "threats", "claims", "statements", "rumours", "rumors", "images", "photos", "pictures", "ads", "articles", "reports", "reviews", "insults", "lies", "stories", "users", "people", "those", "critics", "fans", "followers":
		return true
	}
	return false
}

// inBook returns the title that begins the sentence of a cue of writing: In “Long Road,”
// Lee writes.
func (r *resolver) inBook(cue nlp.Range) nlp.Range {
	s := r.around(cue)
	if s.First+3 >= cue.First || r.lower[s.First] != "in" || !isQuoteMark(r.word(s.First+1)) {
		return nlp.Range{}
	}
	for i := cue.First; i < cue.Last; i++ {
		switch r.lower[i] {
		case "writes", "wrote", "recalls", "recounts", "argues", "describes", "claims", "reveals", "recalled", "argued", "described":
			if x := r.quotedTitle(s.First+2, cue.First); x.Len() > 0 && r.allUpper(x) {
				return x
			}
		}
	}
	return nlp.Range{}
}

// inSource returns the work with which what was read as the source of an attribution ends:
// the ministry in a statement said, wrote Ann Lee, head of the port, in an email.
func (r *resolver) inSource(a *attrib.Attribution, cue nlp.Range) nlp.Range {
	for _, c := range a.Source {
		for i := max(c.First+1, c.Last-8); i+1 < c.Last; i++ {
			if w := r.lower[i]; w != "in" && w != "via" && w != "by" || r.at[i] >= 0 {
				continue
			}
			if r.lower[i] != "in" && i+2 == c.Last && (r.lower[i+1] == "email" || r.lower[i+1] == "e-mail") {
				return nlp.Range{First: i + 1, Last: i + 2}
			}
			if w := r.lower[i+1]; r.lower[i] == "by" || w != "a" && w != "an" && !isPossPronoun(w) {
				continue
			}
			x, ok := r.carrierIn(nlp.Range{First: i, Last: c.Last}, cue)
			if !ok {
				continue
			}
			for j := i + 1; j < c.Last; j++ {
				switch r.lower[j] {
				case "statement", "email", "e-mail", "letter", "tweet", "post", "op-ed", "memo", "message", "release", "note", "interview", "poll", "survey":
					return x
				}
			}
		}
	}
	return nlp.Range{}
}

// wroteIn returns the paper whose name stands right behind a cue of writing and an "in",
// though nothing else tells that it is one: wrote in Harbour Notes.
func (r *resolver) wroteIn(cue, s nlp.Range) nlp.Range {
	switch r.lower[cue.Last-1] {
	case "wrote", "writes", "writing", "written":
	default:
		return nlp.Range{}
	}
	i := cue.Last
	if i+1 >= s.Last || r.lower[i] != "in" {
		return nlp.Range{}
	}
	if i++; r.lower[i] == "the" && i+1 < s.Last {
		i++
	}
	m := r.at[i]
	if m < 0 || r.mentions[m].First > i || r.mentions[m].ent < 0 || r.mentions[m].possessive || r.d.Tokens[i].Quote >= 0 {
		return nlp.Range{}
	}
	x := r.ents[r.mentions[m].ent]
	if r.mentions[m].name.Len() < 2 || x.person() && (x.votes[entity.Person] >= 1.5 || x.gender() != 0 || x.titleGender != 0) || x.place != nil || x.state != nil || x.public() || x.kind == entity.Government || x.body != nil && !x.body.Outlet() || len(x.roles) > 0 || r.mentions[m].title.Len() > 0 || isDateWord(r.lower[i]) {
		return nlp.Range{}
	}
	return r.mentions[m].name
}

// inAside reports whether token i is part of a relative clause before a cue, between commas,
// that tells of somebody without telling that he speaks: Ann Lee, who trades on Twitter, said.
func (r *resolver) inAside(i int32, cue, s nlp.Range) bool {
	if i >= cue.First || r.word(cue.First-1) != "," {
		return false
	}
	for j := i - 1; j > s.First && j > i-12; j-- {
		if r.word(j) == "," || r.cueAt != nil && r.cueAt[j] > 0 {
			return false
		}
		if !isRelative(r.lower[j]) {
			continue
		}
		if r.lower[j] != "who" || r.word(j-1) != "," {
			return false
		}
		for v := j + 1; v < i; v++ {
			if speaks(r.lower[v]) || sharesWords(r.lower[v]) {
				return false
			}
		}
		for v := i; v < cue.First-1; v++ {
			if r.word(v) == "," {
				return false
			}
		}
		return true
	}
	return false
}

// sharesWords reports whether a verb tells that somebody is heard, read or seen somewhere.
func sharesWords(w string) bool {
	switch w {
	case "appeared", "appearing", "appears", "was", "is", "interviewed", "posted", "posting", "posts", "wrote", "writes", "writing", "published", "tweeted", "joined", "broke", "announced", "shared", "shares", "discussed", "testified", "went":
		return true
	}
	return false
}

// cueless reports whether the cue of attribution k is no word.
func (r *resolver) cueless(k int) bool {
	c := r.attrs[k].Cue
	return len(c) == 1 && c[0].Len() == 1 && !isWord(r.word(c[0].First))
}

// inBrackets returns the name on Twitter that stands in the source of attribution k between
// brackets, as under a tweet: Ann Lee (@annlee).
func (r *resolver) inBrackets(k int) nlp.Range {
	for _, c := range r.attrs[k].Source {
		for i := c.First + 1; i < c.Last; i++ {
			if strings.HasPrefix(r.word(i), "@") && r.word(i-1) == "(" {
				return nlp.Range{First: i, Last: i + 1}
			}
		}
	}
	return nlp.Range{}
}

// inWhich returns the work of which a relative clause tells the words of attribution k:
// her testimony, in which she said.
func (r *resolver) inWhich(k int, s nlp.Range) nlp.Range {
	i := r.place(k)
	if i-3 < s.First || r.lower[i-1] != "which" || r.lower[i-2] != "in" && r.lower[i-2] != "on" {
		return nlp.Range{}
	}
	h := i - 3
	if r.word(h) == "," {
		h--
	}
	if h < s.First || r.quoted[h] {
		return nlp.Range{}
	}
	if m := r.at[h]; m >= 0 {
		if r.publication(m) && r.mentions[m].Last == h+1 && r.mentions[m].First > s.First {
			return r.mentions[m].name // an interview with Acme News in which he said
		}
		return nlp.Range{}
	}
	if !carrier(r.lower[h]) || r.lower[h] == "interview" {
		return nlp.Range{}
	}
	return r.trim(nlp.Range{First: r.backToDeterminer(h, s), Last: h + 1})
}

// afterwards reports whether a word behind those who were told something is an adverb of time.
func afterwards(w string) bool {
	switch w {
	case "afterwards", "afterward", "later", "earlier", "recently", "exclusively", "again", "previously", "ago":
		return true
	}
	return false
}

// hostsOf returns the programme or outlet of the hosts who were told something, whose
// noun ends before token e: told the hosts of “Acme Tonight”, told a host on WZQR.
func (r *resolver) hostsOf(e int32, s nlp.Range) nlp.Range {
	if !asks(r.lower[e-1]) {
		return nlp.Range{}
	}
	if e+1 >= s.Last || r.lower[e] != "on" && r.lower[e] != "of" && r.lower[e] != "from" {
		return nlp.Range{}
	}
	j := e + 1
	if isDeterminer(r.lower[j]) {
		j++
	}
	if j+1 < s.Last && isQuoteMark(r.word(j)) {
		return r.quotedTitle(j+1, s.Last)
	}
	if j >= s.Last || r.at[j] < 0 {
		return nlp.Range{}
	}
	if x := r.outletAt(e, nlp.Range{First: e + 1, Last: s.Last}); x.Len() > 0 {
		return x
	}
	if m := &r.mentions[r.at[j]]; m.First == j && m.place == nil && m.state == nil && m.title.Len() == 0 {
		return m.name
	}
	return nlp.Range{}
}

// dayPaper reports whether the name of a day at token i begins that of a paper: told the
// Sunday Mail.
func (r *resolver) dayPaper(i int32, s nlp.Range) bool {
	if !isDateWord(r.lower[i]) || !upper(r.word(i)) || i == s.First || r.lower[i-1] != "the" || i+1 >= s.Last || !upper(r.word(i+1)) {
		return false
	}
	w := r.word(i + 1)
	return pubWord(w) || w == "Mail" || w == "Sun" || w == "Express" || w == "People" || w == "Sport"
}

// asks reports whether a noun is one for who is spoken to on a programme.
func asks(w string) bool {
	switch w {
	case "host", "hosts", "co-host", "co-hosts", "anchor", "anchors", "presenter", "presenters", "interviewer", "listeners", "viewers":
		return true
	}
	return false
}

// outletOf returns the outlet or programme of the one person, named at the end of x, who was
// told something: told Ann Lee of the Acme Post, told host Ann Lee on Acme Tonight.
func (r *resolver) outletOf(x, s nlp.Range) nlp.Range {
	m := r.at[x.Last-1]
	if m < 0 || x.Last+1 >= s.Last || !r.personal(m) || r.mentions[m].possessive {
		return nlp.Range{}
	}
	host := false
	for i := x.First; i < r.mentions[m].name.First; i++ {
		host = host || asks(r.lower[i])
	}
	switch r.lower[x.Last] {
	case "of", "at", "from":
		for j := x.Last + 1; j < s.Last && j < x.Last+4; j++ {
			if n := r.at[j]; n >= 0 {
				if r.isOutlet(n) || host && r.theOutlet(n) {
					return r.mentions[n].name
				}
				return nlp.Range{}
			}
			if !isDeterminer(r.lower[j]) {
				return nlp.Range{}
			}
		}
	case "on":
		if j := x.Last + 1; host && !isDateWord(r.lower[j]) && !r.timeAt(j) && (upper(r.word(j)) || isQuoteMark(r.word(j)) || isDeterminer(r.lower[j])) {
			return r.titleAt(j, s.Last)
		}
	}
	return nlp.Range{}
}

// mediumBehind reports whether the words behind mention m, until token e, are those for what
// an outlet is: told Arlen’s Geo news channel.
func (r *resolver) mediumBehind(m, e int32) bool {
	x := &r.mentions[m]
	if x.possessive || x.place != nil || x.Last >= e {
		return false
	}
	for i := x.Last; i < e; i++ {
		switch w := r.lower[i]; w {
		case "channel", "network", "tv", "television", "radio", "station", "podcast", "programme", "program", "show":
		default:
			if !mediumKind(w) {
				return false
			}
		}
	}
	return true
}

// maxAround is how far from a cue the rest of its sentence is looked at: a
// sentence may be as long as the text, and full of cues.
const maxAround = 250

// around returns the sentence of a cue, of a very long one the part around it.
func (r *resolver) around(cue nlp.Range) nlp.Range {
	s := r.d.Sents[r.d.Tokens[cue.First].Sent]
	return nlp.Range{First: max(s.First, cue.First-maxAround), Last: min(s.Last, cue.Last+maxAround)}
}

// smallThe reports whether a mention has a small article before it and several
// words, as names of newspapers have and those of persons have not.
func (r *resolver) smallThe(m int32) bool {
	x := &r.mentions[m]
	return x.First > 0 && r.lower[x.First-1] == "the" && x.name.Len() >= 2 && x.title.Len() == 0
}

// theOutlet reports whether a mention with a small article is of nothing but an outlet as
// far as the text and the tables tell: told the Harlow Free Press.
func (r *resolver) theOutlet(m int32) bool {
	x := r.ents[r.mentions[m].ent]
	return r.smallThe(m) && x.place == nil && x.state == nil && x.body == nil && !x.public() && x.kind != entity.Government && len(x.roles) == 0 && x.titleGender == 0
}

// capitalThe reports whether a capital article stands before a mention inside a
// sentence: The Namibian.
func (r *resolver) capitalThe(m int32) bool {
	x := &r.mentions[m]
	return x.First > r.d.Sents[r.d.Tokens[x.First].Sent].First+1 && r.word(x.First-1) == "The" && !r.title[x.First]
}

// lastOutlet returns the name of the outlet that was named last before token i.
func (r *resolver) lastOutlet(i int32) nlp.Range {
	sent := r.d.Tokens[i].Sent
	for m := r.mentionsBefore(i) - 1; m >= 0 && sent-r.d.Tokens[r.mentions[m].First].Sent <= 12; m-- {
		if r.isOutlet(int32(m)) {
			return r.mentions[m].name
		}
	}
	return nlp.Range{}
}

// publishedIn returns the outlet or journal in which the source of attribution k
// says that it was published.
func (r *resolver) publishedIn(k int) nlp.Range {
	for _, c := range r.attrs[k].Source {
		clause := false
		for i := c.First; i+1 < c.Last; i++ {
			clause = clause || isRelative(r.lower[i])
			if w := r.lower[i]; i+2 < c.Last && ((w == "polled" || w == "surveyed" || w == "interviewed") && r.lower[i+1] == "by" || (w == "spoke" || w == "talked" || w == "speaking" || w == "talking") && (r.lower[i+1] == "to" || r.lower[i+1] == "with")) {
				// economists polled by Acme News, a guard who spoke to it
				j := i + 2
				for j+1 < c.Last && isDeterminer(r.lower[j]) && r.at[j] < 0 {
					j++
				}
				if m := r.at[j]; j < c.Last && m >= 0 && (r.publication(m) || r.outletLike(m)) {
					return r.mentions[m].name
				}
				continue
			}
			if m := r.at[i]; m >= 0 && r.mentions[m].Last == i+1 && !clause && (platformUser(r.lower[i+1]) || posting(r.lower[i+1])) && r.onPlatform(m) {
				return r.mentions[m].name // one Twitter user, a Facebook post
			}
			if posting(r.lower[i]) && r.at[i] < 0 && (r.lower[i+1] == "on" || r.lower[i+1] == "to") {
				// posts on the forum Reddit
				for j := i + 2; j < c.Last && j < i+6; j++ {
					if m := r.at[j]; m >= 0 {
						if r.onPlatform(m) {
							return r.mentions[m].name
						}
						break
					}
				}
			}
			if w := r.lower[i]; w != "published" && w != "printed" && w != "posted" || r.lower[i+1] != "in" && r.lower[i+1] != "on" && r.lower[i+1] != "by" {
				continue
			}
			for j := i + 2; j < c.Last && j < i+7; j++ {
				if m := r.at[j]; m >= 0 {
					if r.lower[i+1] == "by" && r.docVia != nil && r.docVia[k].Len() > 0 && !r.publication(m) {
						return nlp.Range{} // by who made it
					}
					if r.mentions[m].place != nil && r.mentions[m].use != lexicon.UseAdjective {
						return nlp.Range{}
					}
					x := r.mentions[m].name
					for int(x.Last) < len(r.at) && x.Last < c.Last && r.at[x.Last] >= 0 {
						x.Last = r.mentions[r.at[x.Last]].Last // Turkish Journal of Surgery
					}
					return x
				}
				if isDateWord(r.lower[j]) || isNumber(r.word(j)) {
					break
				}
			}
		}
	}
	return nlp.Range{}
}

// onPlatform reports whether mention m is of a platform.
func (r *resolver) onPlatform(m int32) bool {
	return r.publication(m) && r.ents[r.mentions[m].ent].platform()
}

// isOutlet reports whether mention m, -1 for none, is of a publication that is no platform.
func (r *resolver) isOutlet(m int32) bool { return r.publication(m) && !r.onPlatform(m) }

// platform reports whether an entity is known as a platform on which anybody may write.
func (x *ent) platform() bool { return x.body != nil && x.body.Class == "platform" }

// posting reports whether a noun names what is written on a platform, or where on it.
func posting(w string) bool {
	switch w {
	case "post", "posts", "posting", "postings", "page", "pages", "account", "accounts", "profile", "thread", "threads", "comment", "comments", "video", "videos", "message", "messages", "feed", "channel", "channels":
		return true
	}
	return false
}

// platformUser reports whether a noun after the name of a platform is one for who
// writes there.
func platformUser(w string) bool {
	switch w {
	case "user", "users", "commenter", "commenters", "poster", "posters":
		return true
	}
	return false
}

// issuedIn returns the work that the words of a cue say was issued: issued a
// statement, sent a letter to.
func (r *resolver) issuedIn(c nlp.Range) (nlp.Range, bool) {
	for i := c.First; i+1 < c.Last; i++ {
		if !issues(r.lower[i]) && !issuing(r.lower[i]) {
			continue
		}
		f := i + 1
		if f < c.Last && r.lower[f] == "out" {
			f++ // put out a memo
		}
		e := f
		for e < c.Last && e < i+8 && !((carrier(r.lower[e]) || carriers(r.lower[e])) && !(e+1 < c.Last && r.d.Tokens[e+1].Tag.Noun() && !strings.HasSuffix(r.lower[e+1], "ing"))) {
			e++
		}
		if e+1 < c.Last && carriers(r.lower[e]) && r.lower[i] != "made" {
			return r.trim(nlp.Range{First: f, Last: e + 1}), true // ran ads calling
		}
		d := r.describe(nlp.Range{First: f, Last: min(e+1, c.Last)}) // issued a statement saying
		if d.head >= 0 && d.name < 0 && !d.plural && carrier(r.lower[d.head]) && d.noun.Class.Any(lexicon.DocN) && r.lower[d.head] != "report" && r.lower[d.head] != "order" && r.lower[d.head] != "ruling" && r.lower[d.head] != "decision" {
			return nlp.Range{First: d.First, Last: d.head + 1}, true
		}
	}
	return nlp.Range{}, false
}

// issuing reports whether a verb tells, before a noun for what carries words, that somebody
// put it before others.
func issuing(w string) bool {
	switch w {
	case "ran", "runs", "run", "running", "aired", "airs", "airing", "placed", "placing", "started", "starting", "blasted", "planted", "releasing", "issuing", "publishing", "sending", "writing", "posting", "putting", "circulated", "circulating", "distributed":
		return true
	}
	return false
}

// carriers reports whether a plural noun names several works in which somebody says the same.
func carriers(w string) bool {
	switch w {
	case "statements", "letters", "ads", "editorials", "petitions", "op-eds", "leaflets", "flyers", "fliers", "commercials":
		return true
	}
	return false
}

// audience reports whether a word names listeners rather than an outlet: told
// MPs, told Parliament.
func audience(w string) bool {
	if strings.HasSuffix(w, "s") && w != "newshub" {
		return true
	}
	n, ok := lexicon.LookupNoun(w)
	return ok && n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PersonN|lexicon.Role|lexicon.GroupN)
}

// tweeted notes that attribution k came through Twitter.
func (r *resolver) tweeted(k int) {
	if r.tweets == nil {
		r.tweets = make([]bool, len(r.attrs))
	}
	r.tweets[k] = true
}

// carrierIn reads the first phrase of x, which begins with a preposition or
// holds one, that names an outlet, a platform or a work that carries words.
func (r *resolver) carrierIn(x nlp.Range, cue nlp.Range) (nlp.Range, bool) {
	for i := x.First; i < x.Last; i++ {
		switch r.lower[i] {
		case "in", "on", "to", "with", "by", "via", "from", "through", "during":
		case "for":
			if p := r.spokenFor(i, x); p.Len() > 0 {
				return p, true
			}
			continue
		default:
			continue
		}
		y := nlp.Range{First: i + 1, Last: x.Last}
		if r.lower[i] == "on" || r.lower[i] == "via" {
			if o := r.siteNamed(i+1, x); o.Len() > 0 {
				return o, true
			}
		}
		if i+2 < x.Last && r.lower[i+1] == "social" && r.lower[i+2] == "media" && (r.lower[i] == "on" && (i == r.d.Sents[r.d.Tokens[i].Sent].First || i >= cue.First && i <= cue.Last+1) || r.lower[i] == "to" && i > 0 && speaks(r.lower[i-1])) {
			return nlp.Range{First: i + 1, Last: i + 3}, true
		}
		// what this "to" leads to was not told anything
		away := r.lower[i] == "to" && !(cue.Has(i) || r.afterCue(i, cue) || i > 0 && (speaks(r.lower[i-1]) || speaksTo(r.lower[i-1]) == "to"))
		if o := r.outletAt(i, y); o.Len() > 0 {
			if away || r.noWay(i, o.Last) {
				continue
			}
			return o, true
		}
		if r.lower[i] == "in" {
			if x := r.papersIn(y); x.Len() > 0 && (i == 0 || r.lower[i-1] != "published" && r.lower[i-1] != "appeared") {
				return x, true
			}
		}
		d := r.describe(y)
		h := int32(-1)
		if d.head >= 0 {
			if d.name >= 0 {
				m := &r.mentions[d.name]
				if r.publication(d.name) && !(m.possessive && r.lower[i] == "by") {
					if away || r.noWay(i, m.name.Last) {
						continue
					}
					return m.name, true
				}
				continue
			}
			w := r.lower[d.head]
			if w != "interview" && d.head > i+1 && sentAnswer(w) && sentBy(r.lower[d.head-1]) && r.lower[i] == "in" {
				return nlp.Range{First: i + 1, Last: d.head + 1}, true // in emailed comments
			}
			if w == "interview" && d.head > i+2 && r.lower[i] == "in" {
				if m := r.at[d.head-1]; m >= 0 && r.mentions[m].Last == d.head && r.mentions[m].ent >= 0 && !isDateWord(r.lower[d.head-1]) && (r.outletLike(m) || r.likeOutlet(m) || hasDigit(r.word(d.head-1))) {
					return r.mentions[m].name, true // in a Harbour411 interview
				}
			}
			if w == "interview" || w == "conversation" || w == "appearance" || w == "comments" || w == "remarks" || w == "call" {
				if j, end := d.after, r.d.Sents[r.d.Tokens[d.head].Sent].Last; j+2 < end && (r.lower[j] == "with" || r.lower[j] == "on") && isQuoteMark(r.word(j+1)) {
					if p := r.quotedTitle(j+2, end); p.Len() > 0 && r.allUpper(p) {
						return p, true // in an interview with “Acme Tonight”
					}
				}
				// an interview with CBS, on Fox News
				for j := d.after; j < min(d.after+10, x.Last); j++ {
					if r.lower[j] == "by" || r.lower[j] == "on" {
						if x := r.stateMedium(j, r.d.Sents[r.d.Tokens[j].Sent]); x.Len() > 0 {
							return x, true // in remarks carried by state television
						}
					}
					if m := r.at[j]; r.publication(m) && r.mentions[m].possessive {
						if p := r.programmeOf(r.mentions[m].Last, r.d.Sents[r.d.Tokens[j].Sent].Last); p.Len() > 0 {
							return p, true // in an appearance on ABC’s “Acme Tonight”
						}
					}
					if m := r.at[j]; r.publication(m) || w == "interview" && j <= d.after+2 && r.lower[d.after] == "with" && m >= 0 && r.mentions[m].ent >= 0 && (r.likeOutlet(m) || r.outletLike(m) || r.theOutlet(m)) {
						return r.mentions[m].name, true
					}
				}
				for _, m := range d.proper {
					if r.publication(m) {
						return r.mentions[m].name, true
					}
				}
				continue
			}
			h = d.head
		}
		if h < 0 || !carrier(r.lower[h]) && !(sentAnswer(r.lower[h]) && sentBy(r.lower[h-1])) {
			if h = r.carrierAhead(y); h < 0 {
				continue // early, out, Tuesday taken for the noun
			}
			d.det, d.noun, d.First = "", lexicon.Noun{}, i+1
			if isDeterminer(r.lower[i+1]) {
				d.det = r.lower[i+1]
			}
			d.noun, _ = lexicon.LookupNoun(r.lower[h])
		}
		w := r.lower[h]
		if sentAnswer(w) && h > i+1 && sentBy(r.lower[h-1]) && (r.lower[i] == "in" || r.lower[i] == "via" || r.lower[i] == "through") {
			return nlp.Range{First: i + 1, Last: h + 1}, true // in an e-mailed response
		}
		if carrier(w) && (r.lower[i] == "in" || r.lower[i] == "on" || r.lower[i] == "via" || r.lower[i] == "through" || r.lower[i] == "to" && d.noun.Class.Any(lexicon.PubN)) && (d.noun.Class.Any(lexicon.DocN|lexicon.PubN) || d.noun.Lemma == "" || w == "piece" && r.lower[h-1] == "opinion") {
			if r.lower[i] == "to" && (away || h == i+1 && r.d.Tokens[h].Tag.Verb()) {
				continue // access to the programme, seems to show
			}
			if w == "release" && isPossPronoun(r.lower[i+1]) && r.lower[h-1] != "press" && r.lower[h-1] != "news" {
				continue // their being set free
			}
			if h > d.First && r.lower[h-1] == "opening" || r.noWay(i, h+1) {
				continue // an opening statement is no text
			}
			if w == "ad" && d.det == "the" && i != cue.Last || w == "order" && d.possPron < 0 && !(d.det == "the" && d.after <= h+1 && i == cue.Last) || w == "report" && d.det == "" {
				continue
			}
			if w == "decision" && (r.lower[i] != "in" || h+1 < x.Last && r.lower[h+1] == "to") {
				continue // through its decision not to charge her
			}
			if w == "documents" && h == i+1 && !(h+1 < x.Last && (makes(r.lower[h+1]) || r.lower[h+1] == "seen" || r.lower[h+1] == "obtained")) {
				continue
			}
			if r.lower[i] == "on" && (workClass(w) > 0 && workClass(w) < 7 || d.noun.Class.Any(lexicon.DocN) && !onAir(w)) {
				continue // a note on the story is about it
			}
			if isNumber(r.word(i+1)) && h > i+2 && r.d.Tokens[i+2].Tag == nlp.TagVBG {
				continue // in 2008 describing her statement
			}
			if o := r.carriedBy(h, x); o.Len() > 0 && w != "letter" && w != "op-ed" && w != "column" {
				return o, true
			}
			if x := r.thatOutlet(nlp.Range{First: i + 1, Last: h + 1}); x.Len() > 0 {
				return x, true
			}
			return nlp.Range{First: i + 1, Last: h + 1}, true
		}
	}
	return nlp.Range{}, false
}

// noWay reports whether the preposition at token p leads to what an outlet, whose name ends
// before token i, did, or to what is shown there, rather than to where words were told: did
// not respond to the Acme Post’s questions, in TV and radio advertising.
func (r *resolver) noWay(p, i int32) bool {
	if int(i)+1 >= len(r.lower) {
		return false
	}
	if w, m := r.lower[i-1], r.at[i-1]; (m < 0 || r.mentions[m].Len() == 1) && (w == "tv" || w == "radio" || w == "television") {
		return isConjunction(r.lower[i]) || r.lower[i] == "ads" || r.lower[i] == "advertising"
	}
	if !isPossessive(r.word(i)) {
		return false
	}
	switch r.lower[i+1] {
	case "request", "requests", "question", "questions", "inquiry", "inquiries", "query", "queries", "call", "calls":
		return true
	case "report", "reports", "reporting", "story", "stories", "article", "revelations":
		return r.lower[p] == "to"
	}
	return false
}

// spokenFor returns the programme to which the "for" at token i leads from a verb of
// speaking: speaking to me for the “Harbour Hour” podcast.
func (r *resolver) spokenFor(i int32, x nlp.Range) nlp.Range {
	j := i + 1
	if j < x.Last && (isDeterminer(r.lower[j]) || isPossPronoun(r.lower[j])) {
		j++
	}
	if j+2 >= x.Last || !isQuoteMark(r.word(j)) {
		return nlp.Range{}
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if speaks(r.lower[k]) || r.lower[k] == "interview" {
			p := r.quotedTitle(j+1, x.Last)
			for e := p.Last; p.Len() > 0 && e < x.Last && e < p.Last+3; e++ {
				if ownShow(r.lower[e]) {
					return p
				}
			}
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

// papersIn returns what the phrase y behind an "in" names as papers of a
// court, as a journal, or as messages on a platform: in court filings, in the journal
// Nature, in one of many Twitter messages.
func (r *resolver) papersIn(y nlp.Range) nlp.Range {
	for j := y.First; j < y.Last && j < y.First+9; j++ {
		switch w := r.lower[j]; {
		case j+1 < y.Last && (w == "court" || w == "legal" || w == "charging") && (r.lower[j+1] == "documents" || r.lower[j+1] == "papers" || r.lower[j+1] == "filings" || r.lower[j+1] == "files" || r.lower[j+1] == "records"):
			return nlp.Range{First: j, Last: j + 2}
		case j+1 < y.Last && (w == "journal" || w == "magazine" || w == "newspaper") && upper(r.word(j+1)):
			if m := r.at[j+1]; m >= 0 && r.mentions[m].First == j+1 {
				return r.mentions[m].name
			}
			e := j + 2
			for e < y.Last && e < j+6 && upper(r.word(e)) {
				e++
			}
			return nlp.Range{First: j + 1, Last: e}
		case r.at[j] >= 0 && r.onPlatform(r.at[j]) && j > y.First+1 && r.lower[j-1] == "of":
			if n := r.mentions[r.at[j]].Last; n < y.Last && posting(r.lower[n]) {
				return r.mentions[r.at[j]].name
			}
			return nlp.Range{}
		case !isWord(r.word(j)):
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

// onAir reports whether words are heard or read on what a noun for a work names, rather than
// in it.
func onAir(w string) bool {
	switch w {
	case "video", "tape", "recording", "livestream", "voicemail", "podcast", "blog", "website", "site", "page", "feed", "account", "app", "radio", "television", "tv", "show", "program", "programme", "broadcast", "network", "broadcaster", "outlet", "documentary", "documents", "transcript":
		return true
	}
	return false
}

// hasDigit reports whether a word has a digit in it: Harbour411.
func hasDigit(w string) bool { return strings.ContainsAny(w, "0123456789") }

// thatOutlet returns the name of the outlet that words like "the paper" mean.
func (r *resolver) thatOutlet(x nlp.Range) nlp.Range {
	if x.Len() != 2 || r.lower[x.First] != "the" || r.at[x.First+1] >= 0 {
		return nlp.Range{}
	}
	switch r.lower[x.First+1] {
	case "outlet", "newspaper", "paper", "magazine", "publication", "broadcaster", "network", "tabloid", "newswire":
		return r.lastOutlet(x.First)
	}
	return nlp.Range{}
}

// speaks reports whether a verb before "to" and an outlet tells to whom words were
// said that a cue elsewhere gives: speaking to Acme, she said; he took to Twitter.
func speaks(w string) bool {
	switch w {
	case "speaking", "spoke", "talking", "talked", "took", "taking", "comments", "remarks":
		return true
	}
	return false
}

func (r *resolver) afterCue(i int32, cue nlp.Range) bool { return i >= cue.Last && i <= cue.Last+6 }
