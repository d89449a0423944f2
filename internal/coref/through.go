package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// aside is through what and to whom words were said.
type aside struct {
	via, to   nlp.Range
	viaE, toE int32
}

// through finds via and addressee of attribution k, and remembers the statement
// or letter through which its speaker spoke.
func (r *resolver) through(k int) {
	a := aside{viaE: -1, toE: -1}
	r.asides[k].viaE = -1
	a.via, a.to = r.via(k)
	if a.to.Len() == 0 {
		a.to = r.addressee(k, a.via)
	}
	a.toE = r.hearer(k, a.to)
	if x := r.thatOutlet(a.to); x.Len() > 0 {
		a.toE = r.mentions[r.at[x.First]].ent
	}
	e := r.answers[k].ent
	if a.via.Len() == 0 && e >= 0 && r.turnOf(k) {
		if a.via = r.transcript(); a.via.Len() > 0 && !r.publication(r.at[a.via.First]) {
			a.viaE = r.platform(r.text(a.via))
		}
		r.hosts(k, e)
	}
	if a.via.Len() == 0 && e >= 0 && !r.toldOthers(k, a.to) {
		a.via = r.carried(k, e)
		a.viaE = r.asides[k].viaE
	}
	if e >= 0 && a.via.Len() == 0 && a.to.Len() == 0 && len(r.attrs[k].Cue) > 0 {
		a.via = r.appeared(k, e)
	}
	if e >= 0 && a.via.Len() == 0 && len(r.attrs[k].Cue) > 0 {
		a.via, a.viaE = r.ownOutlet(k, e)
	}
	if e >= 0 && a.via.Len() == 0 && a.to.Len() == 0 {
		if a.via = r.alsoThere(k); a.via.Len() == 0 {
			a.via = r.ofThose(k)
		}
	}
	if e >= 0 && a.via.Len() == 0 {
		a.via = r.onTape(k, e)
	}
	if e >= 0 {
		r.postedOn(k, e, &a)
		r.alsoWrote(k, e, &a)
	}
	if e >= 0 && e == r.lastViaEnt && a.via.Len() == 0 && r.lastVia.Len() > 0 && (r.onOccasion(k) || r.toldOthers(k, a.to) || r.anotherTime(r.place(k))) {
		r.lastVia, r.lastViaEnt = nlp.Range{}, -1 // what follows was said there too
	}
	if a.via.Len() > 0 && a.viaE < 0 && r.at[a.via.First] >= 0 && r.ofStudy(k) {
		r.lastStudy, r.lastStudyPara = a.via, r.para[r.place(k)]
	}
	if work := r.docVia != nil && r.docVia[k].Len() > 0 && r.docVia[k] == a.via; work {
		r.lastWork, r.lastWorkEnt, r.lastWorkPara = a.via, e, r.para[r.place(k)]
		if r.lastVia.Len() > 0 && e == r.lastViaEnt && sameWork(r.lower[r.lastVia.Last-1], r.lower[a.via.Last-1]) {
			r.lastViaPara = r.lastWorkPara // she says in the lawsuit; the suit says
		}
	} else if e >= 0 && a.via.Len() > 0 && a.viaE < 0 {
		r.lastVia, r.lastViaEnt, r.lastViaPara = a.via, e, r.para[r.place(k)]
		r.lastViaTweet = r.tweets != nil && r.tweets[k]
	}
	if a.via.Len() > 0 {
		if d := r.describe(a.via); d.head >= 0 && d.name < 0 && r.answers[k].ent >= 0 && d.noun.Lemma != "" && r.ents[r.answers[k].ent].kind != entity.Group {
			r.said = append(r.said, knownWork{lemma: d.noun.Lemma, ent: r.answers[k].ent, at: a.via})
		}
	}
	if a.via.Len() > 1 && a.viaE < 0 {
		a.viaE = r.longerName(a.via)
	}
	r.asides[k] = a
}

// postedOn gives what somebody posts the platform that was named last for what the same
// one wrote, where the words name no other, and remembers the platform that they name.
func (r *resolver) postedOn(k int, e int32, a *aside) {
	if a.via.Len() > 0 {
		if m := r.at[a.via.First]; m >= 0 && r.onPlatform(m) && r.mentions[m].ent != e {
			if r.platforms == nil {
				r.platforms = map[int32]nlp.Range{}
			}
			r.platforms[e] = r.mentions[m].name
			return
		}
	}
	x, ok := r.platforms[e]
	if !ok {
		return
	}
	if a.via.Len() > 0 {
		if a.viaE < 0 && a.via.Len() <= 3 && r.at[a.via.First] < 0 && (r.lower[a.via.Last-1] == "post" || r.lower[a.via.Last-1] == "posts") {
			a.via = x // in another post
		}
		return
	}
	if r.cueHas(k, "posted", "posting", "reposted", "reposting") {
		a.via = x
	}
}

// alsoWrote gives what somebody writes the work in which the same one wrote before, where
// the words name no other, and remembers the work or paper that they name: she wrote in a
// column that it leaks. Lee was heard. “It leaks,” she wrote.
func (r *resolver) alsoWrote(k int, e int32, a *aside) {
	if !r.cueHas(k, "wrote", "writes") {
		return
	}
	p := r.para[r.place(k)]
	if a.via.Len() > 0 {
		if a.viaE != e {
			if r.wrote == nil {
				r.wrote = map[int32]written{}
			}
			r.wrote[e] = written{via: a.via, viaE: a.viaE, para: p}
		}
		return
	}
	if w, ok := r.wrote[e]; ok && a.to.Len() == 0 && p-w.para <= 8 && !r.elsewhere(k) && !r.hasSaid(k) {
		a.via, a.viaE = w.via, w.viaE
		w.para = p
		r.wrote[e] = w
	}
}

// written is a work in which somebody wrote, and the paragraph that last told of it.
type written struct {
	via  nlp.Range
	viaE int32
	para int32
}

// longerName returns the entity of a title or a medium of which the text was read as naming
// a part: Acme News Sunday, “This Evening”, state TV; -1 where x is neither.
func (r *resolver) longerName(x nlp.Range) int32 {
	part, quoted := false, x.First > 0 && isQuoteMark(r.word(x.First-1))
	for i := x.First; i < x.Last; i++ {
		if m := r.at[i]; m >= 0 {
			n := r.mentions[m].name
			part = part || (quoted || r.publication(m)) && n != x && n.First >= x.First && n.Last <= x.Last
		}
	}
	if !part {
		return -1
	}
	if w := r.lower[x.First]; x.Len() == 2 && r.lower[x.Last-1] == "tv" && (w == "state" || w == "public" || w == "national" || w == "state-run" || w == "local") {
		return r.describeAs(x, entity.Publication, "medium", 0.5).ent
	}
	for i := x.First; i < x.Last; i++ {
		if w := r.word(i); !upper(w) && !isNumber(w) && w != "&" && (i == x.First || !isFunction(r.lower[i])) {
			return -1
		}
	}
	if isDeterminer(r.lower[x.First]) && !quoted {
		return -1
	}
	if r.lower[x.First] == "the" {
		if x.First++; r.at[x.First] >= 0 && r.mentions[r.at[x.First]].name == x {
			return -1
		}
	}
	return r.platform(r.text(x))
}

// alsoThere returns the platform of which the words before told for what another of those
// who write there says: One user wrote on Reddit … Another user said.
func (r *resolver) alsoThere(k int) nlp.Range {
	if r.lastVia.Len() == 0 || r.para[r.place(k)]-r.lastViaPara > 2 {
		return nlp.Range{}
	}
	m := r.at[r.lastVia.First]
	if m < 0 || !r.onPlatform(m) {
		return nlp.Range{}
	}
	x := r.trim(r.source(k))
	if x.Len() == 1 && (r.lower[x.First] == "another" || r.lower[x.First] == "others") {
		return r.lastVia
	}
	d := r.describe(x)
	if d.head < 0 || d.name >= 0 || !platformUser(r.lower[d.head]) {
		return nlp.Range{}
	}
	return r.lastVia
}

// ofStudy reports whether the source of attribution k is a study or the like.
func (r *resolver) ofStudy(k int) bool {
	d := r.describe(r.source(k))
	return d.head >= 0 && d.name < 0 && workClass(d.noun.Lemma) == 2
}

// ofAuthors reports whether the source of attribution k are those who made a study of
// which the text spoke: the researchers, its authors.
func (r *resolver) ofAuthors(k int) bool {
	x := r.trim(r.source(k))
	if x.Len() < 2 || x.Len() > 5 {
		return false
	}
	switch r.lower[x.First] {
	case "the", "its":
	default:
		return false
	}
	for i := x.First + 1; i < min(x.First+4, x.Last); i++ {
		switch r.lower[i] {
		case "researchers", "authors", "scientists":
			return true
		}
	}
	return false
}

// appeared returns through what the sentence before the words of attribution k tells that
// their speaker spoke, where it gives no words itself: He was on Acme Radio on Sunday. “It
// is safe,” he said.
func (r *resolver) appeared(k int, e int32) nlp.Range {
	at := r.place(k)
	words := r.d.Sents[r.d.Tokens[at].Sent] // what is said, where it was not read the sentence
	if c := r.attrs[k].Content; len(c) > 0 && c[0].Len() > 0 {
		words, at = c[0], min(at, c[0].First)
	}
	n := r.d.Tokens[at].Sent - 1
	if n < 0 || r.elsewhere(k) {
		return nlp.Range{}
	}
	quotes := r.d.Tokens[min(words.First+1, words.Last-1)].Quote >= 0
	s := r.d.Sents[n]
	if s.Len() > 60 || r.para[at]-r.para[s.First] > 1 || r.title[s.First] {
		return nlp.Range{}
	}
	there, others := false, false
	for i := s.First; i < s.Last; i++ {
		if r.quoted[i] && r.contentOf[i] < 0 && (isQuoteMark(r.word(i)) || i > s.First && isQuoteMark(r.word(i-1))) {
			j := i
			if isQuoteMark(r.word(j)) {
				j++
			}
			if x := r.quotedTitle(j, s.Last); x.Len() > 0 && r.allUpper(x) {
				for i = x.Last; i < s.Last && r.quoted[i]; i++ { // on “Acme Tonight”
				}
				continue
			}
		}
		if l := r.contentOf[i]; r.quoted[i] && (l < 0 || len(r.attrs[l].Source) > 0 || r.d.Tokens[i].Quote >= 0) || r.sourceAt[i] {
			return nlp.Range{}
		}
		switch r.lower[i] {
		case "guest", "appeared", "interview", "interviewed", "joined":
			quotes = true // what was said there needs no quotation marks
		}
		if m := r.at[i]; m >= 0 && !there && r.mentions[m].ent >= 0 {
			others = others || r.mentions[m].ent != e && r.ents[r.mentions[m].ent].person()
			if r.mentions[m].ent == e && !r.mentions[m].possessive {
				there = r.isSubject(r.mentions[m].Range)
			}
		}
	}
	if x := r.answers[k].antecedent; !there && x.Len() > 0 && x.First < s.First+3 && x.First >= s.First {
		there = r.source(k).Len() == 1 // the ministry issued a statement. It said
	}
	// the 30-year-old shared the news in a video; he did on his blog
	if w := r.lower[s.First]; !there && !others && (w == "he" || w == "she" || w == "they" || w == "the") && r.spokeOrNamed(e, n) {
		there = true
	}
	if !there || r.otherDay(s.First, at) || r.hasSaid(k) || r.onOccasion(k) {
		return nlp.Range{}
	}
	if quotes {
		if x, ok := r.carrierIn(s, nlp.Range{First: s.Last, Last: s.Last}); ok && (x.Len() > 1 || r.at[x.First] >= 0) {
			return x
		}
	}
	// issued a statement. It said
	if quotes || r.place(k) == r.d.Sents[n+1].First && r.para[at] == r.para[s.First] && r.source(k).Len() == 1 {
		if x, ok := r.issuedIn(s); ok {
			return x
		}
	}
	return nlp.Range{}
}

// spokeOrNamed reports whether e is the only person that the sentence before the n-th names.
func (r *resolver) spokeOrNamed(e, n int32) bool {
	if n < 1 {
		return false
	}
	s := r.d.Sents[n-1]
	found := false
	for i := s.First; i < s.Last && i < s.First+60; i++ {
		if m := r.at[i]; m >= 0 && r.mentions[m].ent >= 0 {
			if r.mentions[m].ent == e {
				found = true
			} else if r.ents[r.mentions[m].ent].person() {
				return false
			}
		}
	}
	return found
}

// ownOutlet returns the outlet of a journalist who writes or reports: Ann Lee of
// the Post reports.
func (r *resolver) ownOutlet(k int, e int32) (nlp.Range, int32) {
	if !r.cueHas(k, "reports", "reported", "wrote", "writes", "according", "noted", "notes", "tweeted") {
		return nlp.Range{}, -1
	}
	if o := r.theirOutlet(k); o.Len() > 0 {
		return o, -1
	}
	x := r.ents[e]
	if !x.person() {
		return nlp.Range{}, -1
	}
	// Ann Lee of the Post wrote
	for _, c := range r.attrs[k].Source {
		for i := c.First + 1; i+1 < c.Last; i++ {
			if r.lower[i] != "of" && r.lower[i] != "from" || r.at[i-1] < 0 || r.mentions[r.at[i-1]].ent != e {
				continue
			}
			j := i + 1
			if isDeterminer(r.lower[j]) && j+1 < c.Last {
				j++
			}
			if m := r.at[j]; r.publication(m) && !r.mentions[m].possessive {
				return r.mentions[m].name, r.mentions[m].ent
			}
			if o := r.commonOutlet(i+1, c); o.Len() > 0 {
				return o, -1
			}
		}
	}
	for _, n := range x.roles {
		if n.affil == "" || n.title != "" && !journalist(n.title) {
			continue
		}
		b := r.bodyByText(n.affil)
		if b >= 0 && r.ents[b].kind == entity.Publication && r.ents[b].place == nil {
			at := r.trim(r.source(k))
			if at.Len() == 0 || at.Len() == 1 && isPronoun(r.lower[at.First]) && r.cueHas(k, "noted", "notes") {
				return nlp.Range{}, -1
			}
			return at, b
		}
	}
	return nlp.Range{}, -1
}

// theirOutlet returns the outlet whose reporters, without names, are the source of
// attribution k: reporters from Acme Live.
func (r *resolver) theirOutlet(k int) nlp.Range {
	x := r.trim(r.source(k))
	for i := x.First; i+2 < x.Last && i < x.First+4; i++ {
		if r.at[i] >= 0 {
			return nlp.Range{}
		}
		if w := r.lower[i]; !journalist(w) && !journalist(strings.TrimSuffix(w, "s")) {
			continue
		}
		switch r.lower[i+1] {
		case "from", "of", "at", "for", "with":
		default:
			return nlp.Range{}
		}
		j := i + 2
		if isDeterminer(r.lower[j]) && j+1 < x.Last {
			j++
		}
		if m := r.at[j]; m >= 0 && r.mentions[m].First == j && r.mentions[m].Last == x.Last && r.mentions[m].place == nil && !r.mentions[m].possessive && r.mentions[m].ent >= 0 && !r.ents[r.mentions[m].ent].person() {
			return r.mentions[m].name
		}
		return nlp.Range{}
	}
	return nlp.Range{}
}

// journalist reports whether a post is one of those who write what is printed.
func journalist(title string) bool {
	switch lastField(fold(title)) {
	case "reporter", "correspondent", "journalist", "columnist", "writer", "editor", "contributor", "blogger", "critic", "publisher":
		return true
	}
	return false
}

// carried returns through what the words of attribution k came where that was
// said of the words before: the interview, the letter goes on; a poll goes on with
// further answers.
func (r *resolver) carried(k int, e int32) nlp.Range {
	if r.elsewhere(k) || r.hasSaid(k) || r.whoAt(k) >= 0 && !r.inPercent(k) && r.ents[e].person() {
		return nlp.Range{}
	}
	at := r.place(k)
	if e == r.lastViaEnt && r.lastVia.Len() > 0 && r.para[at]-r.lastViaPara <= 1 || e == r.lastViaEnt && r.lastVia.Len() > 0 && r.para[at]-r.lastViaPara <= 3 && r.outlet(r.lastVia) {
		if r.spokeLast(e) && !r.onOccasion(k) && !r.otherDay(r.lastVia.First, at) && !r.sides(k) {
			if r.lastViaTweet {
				r.tweeted(k)
			}
			return r.lastVia
		}
	}
	// the report found; it says
	if x := r.trim(r.source(k)); x.Len() == 1 && (r.lower[x.First] == "it" || r.lower[x.First] == "its") && r.lastWork.Len() > 0 && e == r.lastWorkEnt && r.para[at]-r.lastWorkPara <= 1 && r.spokeLast(e) {
		return r.lastWork
	}
	// the report by Lee found; Lee wrote
	if r.lastWork.Len() > 0 && e == r.lastWorkEnt && r.para[at]-r.lastWorkPara <= 2 && r.spokeLast(e) && r.cueHas(k, "writes", "wrote") {
		return r.lastWork
	}
	// the letter stated; the lawmakers wrote
	if r.lastWork.Len() > 0 && r.para[at]-r.lastWorkPara <= 4 && r.cueHas(k, "writes", "wrote") && (r.ents[e].kind == entity.Group || r.ents[e].name == "" || len(r.ents[e].members) > 1) {
		if d := r.describe(r.lastWork); d.head < 0 || workClass(d.noun.Lemma) != 3 {
			return nlp.Range{}
		}
		r.lastWorkPara = r.para[at]
		return r.lastWork
	}
	// the researchers said
	if r.lastStudy.Len() > 0 && r.para[at]-r.lastStudyPara <= 3 && r.ofAuthors(k) {
		return r.lastStudy
	}
	// an answer to a poll
	if x := r.ents[e]; x.kind == entity.Group && x.name == "" && (respondent(r.mem.folded(x.mention)) || r.inPercent(k)) {
		if w := r.workBefore(at, "poll"); w != nil && w.at.First < at && r.para[at]-r.para[w.at.First] <= 12 {
			x := r.trim(nlp.Range{First: r.backToDeterminer(w.at.First, r.d.Sents[r.d.Tokens[w.at.First].Sent]), Last: w.at.Last})
			if w.ent >= 0 && !r.tellsOf(x, w.ent) {
				r.asides[k].viaE = w.ent // the poll is whose it was said to be before
				return w.at
			}
			return x
		}
	}
	return nlp.Range{}
}

// sides reports whether attribution k tells of whose side somebody is on rather than of
// words: she backs him, who supported the bill.
func (r *resolver) sides(k int) bool {
	return r.cueHas(k, "supports", "supported", "backs", "backed", "favors", "favours", "favored", "favoured", "opposes", "opposed", "voted")
}

// leadVia gives what the headline and the lead tell of somebody's words the outlet in
// which the next of that speaker’s words appeared.
func (r *resolver) leadVia() {
	if len(r.para) == 0 {
		return
	}
	for n, k := range r.order {
		p := r.para[r.place(k)]
		if p > 1 {
			break
		}
		e := r.answers[k].ent
		if e < 0 || r.asides[k].via.Len() > 0 || len(r.attrs[k].Cue) == 0 || r.elsewhere(k) || r.onOccasion(k) {
			continue
		}
		for _, l := range r.order[n+1 : min(n+6, len(r.order))] {
			if r.para[r.place(l)]-p > 2 {
				break
			}
			if v := &r.asides[l]; r.answers[l].ent == e && v.via.Len() > 0 {
				if r.outlet(v.via) && r.asides[k].to.Len() == 0 {
					r.asides[k].via, r.asides[k].viaE = v.via, v.viaE
				}
				break
			}
		}
	}
}

// elsewhere reports whether the cue of attribution k tells of another occasion than the
// words before it, or of no words at all: had said, later denied, has long held, knew.
func (r *resolver) elsewhere(k int) bool {
	for _, c := range r.attrs[k].Cue {
		for i := c.First; i < min(c.Last, c.First+6); i++ {
			switch r.lower[i] {
			case "had":
				if n := i + 1; n < c.Last && (r.d.Tokens[n].Tag == nlp.TagVBN || r.d.Tokens[n].Tag.Adverb()) {
					return true
				}
			case "later":
				if i+1 == c.Last || r.lower[i+1] != "added" {
					return true
				}
			case "suspect", "suspected", "know", "knew", "considers", "considered", "earlier", "previously", "initially", "long", "originally", "once", "ago", "recently", "often", "frequently":
				return true
			}
		}
	}
	return false
}

// spokeLast reports whether e spoke last, what a work says and what the outlet that
// carries e’s words asks left aside.
func (r *resolver) spokeLast(e int32) bool {
	t := r.history.turns
	for n := len(t) - 1; n >= 0 && n >= len(t)-3; n-- {
		switch x := r.ents[t[n].ent]; {
		case t[n].ent == e:
			return true
		case x.kind == entity.Document, x.kind == entity.Publication && len(r.attrs[t[n].attr].Source) == 0:
		default:
			return false
		}
	}
	return false
}

// toldOthers reports whether the words of attribution k, said to whom x names, were said
// on another occasion than those before: she told the council.
func (r *resolver) toldOthers(k int, x nlp.Range) bool {
	if x.Len() == 0 || x.Len() == 1 && spokenPronoun(r.lower[x.First]) {
		return false
	}
	for i := x.First; i < x.Last; i++ {
		if asks(r.lower[i]) {
			return false // she told presenter Ann Lee
		}
	}
	return r.cueHas(k, "told", "telling", "testified")
}

// cueHas reports whether one of words stands in the cue of attribution k.
func (r *resolver) cueHas(k int, words ...string) bool {
	for _, c := range r.attrs[k].Cue {
		for i := c.First; i < c.Last; i++ {
			if slices.Contains(words, r.lower[i]) {
				return true
			}
		}
	}
	return false
}

// outlet reports whether a range is the name of an outlet that is no platform.
func (r *resolver) outlet(x nlp.Range) bool {
	return x.Len() > 1 && r.longerName(x) >= 0 || r.isOutlet(r.at[x.First])
}

// tellsOf reports whether e is named within a range.
func (r *resolver) tellsOf(x nlp.Range, e int32) bool {
	for i := x.First; i < x.Last; i++ {
		if m := r.at[i]; m >= 0 && r.mentions[m].ent == e {
			return true
		}
	}
	return false
}

// inPercent reports whether the sentence of attribution k counts how many of its speakers
// say so: women preferred her, 51 percent to 24.
func (r *resolver) inPercent(k int) bool {
	if len(r.attrs[k].Cue) == 0 {
		return false
	}
	s := r.around(r.attrs[k].Cue[0])
	for i := s.First; i < s.Last; i++ {
		if w := r.lower[i]; (w == "percent" || w == "%" || strings.HasSuffix(w, "%")) && r.d.Tokens[i].Quote < 0 {
			return true
		}
	}
	return false
}

// respondent reports whether a folded description looks like one of those who answer
// a poll: 54 percent of voters, six in ten, those over 60.
func respondent(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "millions", "thousands", "hundreds":
			return false // no share of those asked
		case "percent", "%", "cent", "voters", "respondents", "half", "majority", "those", "thirds", "pluralities", "plurality", "in", "percentage", "adults", "quarter":
			return true
		}
		if strings.HasSuffix(w, "%") || isNumber(w) {
			return true
		}
	}
	return false
}
