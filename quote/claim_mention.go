package quote

import (
	"strings"
	"time"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// claimMention is a noun phrase that stands for a claim.
type claimMention struct {
	first, last int32
	noun        string
	id          ClaimID
	reason      string
	own         bool // it says what the claim is: "reports that …"
	event       bool // it names the event itself: "the transfer"
	turned      bool // it says the opposite of what the claim says
}

// claimReader reads claims off the statements of one record.
type claimReader struct {
	e      *extraction
	w      *words
	k      *keys
	book   *claimBook
	said   []*speech // of each statement
	text   []string  // memory for the words of a claim
	who    entity.ID // who makes the statement that is read
	sign   int8      // of the stance on the next claim: where it is positive, a negation stays, where negative, there is one to look for
	unsaid bool      // whether a negation was taken out of the last claim

	later []laterStance // memory for the stances that clauses have beside the primary one
	more  []Stance      // memory for the stances of one clause beside its own
}

// mentions finds the noun phrases of toks that stand for claims. Those that say
// what the claim is make a new one where none is in play.
func (r *claimReader) mentions(s *speech, toks []int32, self string) []claimMention {
	w := r.w
	var out []claimMention
	for m := 0; m < len(toks); m++ {
		i := toks[m]
		if len(out) >= 4 {
			break
		}
		isNoun := w.is(i, clClaimNoun) || w.is(i, clInfo)
		scenario := w.is(i, clScenario)
		event := w.eventOf(i)
		if !isNoun && !scenario && event == "" {
			continue
		}
		if w.low[i] == "comment" && (m == 0 || w.low[toks[m-1]] == "for" || w.low[toks[m-1]] == "seeking") {
			continue // a request for comment
		}
		if m > 0 && (w.verbLike2(toks, m) || w.low[toks[m-1]] == "not") {
			continue
		}
		lo, det := r.phraseStart(toks, m)
		noun := w.nounForm(w.low[i])
		switch {
		case isNoun:
			if cm, end, ok := r.claimNoun(s, toks, lo, m, det, noun, self); ok {
				out = append(out, cm)
				m = end - 1
			}
		case scenario && (det == "such" || det == "this" || det == "that"):
			if id, why := r.book.anaphor(noun, "", near(det)); id != 0 {
				out = append(out, claimMention{first: toks[lo], last: i + 1, noun: noun, id: id, reason: why, event: true})
			}
		case event != "" && r.nominal(toks, m):
			if cm, end, ok := r.eventNoun(toks, lo, m, det, noun, event); ok {
				out = append(out, cm)
				m = end - 1
			}
		}
	}
	return out
}

// near reports whether a determiner points to what was said just before.
func near(det string) bool {
	switch det {
	case "this", "that", "these", "those", "such":
		return true
	}
	return false
}

// phraseStart returns where the noun phrase whose noun stands at toks[m] starts,
// and its determiner.
func (r *claimReader) phraseStart(toks []int32, m int) (int, string) {
	w := r.w
	lo := m
	for lo > 0 && m-lo < 5 {
		t := w.low[toks[lo-1]]
		if t == "of" && lo > 1 && (w.low[toks[lo-2]] == "kind" || w.low[toks[lo-2]] == "sort") {
			lo -= 2
			continue
		}
		switch t {
		case "the", "this", "that", "these", "those", "such", "any", "a", "an", "no", "its", "his", "her", "their", "our", "some":
			if (t == "a" || t == "an") && lo > 1 && w.low[toks[lo-2]] == "such" {
				return lo - 2, "such"
			}
			return lo - 1, t
		}
		if !w.letter(toks[lo-1]) || w.function(toks[lo-1]) || w.verbLike(toks[lo-1]) {
			break
		}
		if _, isVerb := stanceLexicon().verbs[w.lem[toks[lo-1]]]; isVerb && w.low[toks[lo-1]] != w.lem[toks[lo-1]] {
			break
		}
		lo--
	}
	return lo, ""
}

// nominal reports whether a word of an event is used as a noun at toks[m].
func (r *claimReader) nominal(toks []int32, m int) bool {
	w := r.w
	if t := w.doc.Tokens[toks[m]].Tag; t != nlp.TagNone && !t.Noun() {
		return false
	}
	if v := irregular(w.low[toks[m]]); v != "" && v != w.low[toks[m]] {
		return false
	}
	if strings.HasSuffix(w.low[toks[m]], "ed") || strings.HasSuffix(w.low[toks[m]], "ing") {
		return false
	}
	if m == 0 {
		return true
	}
	switch w.low[toks[m-1]] {
	case "to", "will", "would", "can", "could", "may", "might", "must", "should", "not", "he", "she", "it", "they", "we", "i", "you", "who", "does", "do", "did":
		return false
	}
	return m+1 >= len(toks) || w.low[toks[m+1]] != "'s"
}

// claimNoun resolves a phrase whose noun is a report, a claim, intelligence.
func (r *claimReader) claimNoun(s *speech, toks []int32, lo, m int, det, noun, self string) (claimMention, int, bool) {
	w := r.w
	cm := claimMention{first: toks[lo], last: toks[m] + 1, noun: noun}
	next := ""
	q := m
	for q+1 < len(toks) && isQuoteMark(w.low[toks[q+1]]) {
		q++
	}
	if q+1 < len(toks) {
		next = w.low[toks[q+1]]
	}
	if k := r.saysThat(toks, q+1); k > 0 {
		q, next = k-1, "that" // claims going round online that
	}
	end := m + 1
	switch next {
	case "that", "he", "she", "it", "they", "we", "i", "nobody", "no":
		body := toks[q+1:]
		if next == "that" {
			body = body[1:]
		}
		body = body[:r.clauseEnd(body)]
		if next == "that" && len(body) > 1 && w.doc.Tokens[body[0]].Tag.Finite() && w.speech(w.lem[body[0]]) {
			body = body[1:] // "a report that found the mill was safe"
			if w.low[body[0]] == "that" {
				body = body[1:]
			}
		}
		if len(body) >= 2 && (next == "that" || !w.is(toks[m], clInfo) && r.tells(body)) {
			c := s.clause(body)
			if c.verb >= 0 {
				if id, turned, why := r.literal(s, &c, 0, len(c.toks), self, true); id != 0 {
					cm.id, cm.reason, cm.own, cm.turned = id, why, true, turned
					cm.last = body[len(body)-1] + 1
					return cm, q + 2 + len(body), true
				}
			}
		}
	case "of", "about", "on", "regarding", "concerning", "over":
		body := toks[q+2:]
		body = body[:r.phraseEnd(body)]
		if p, ok := r.k.nounProp(body); ok && len(p.args) > 0 {
			id, match, why := r.book.find(&p)
			if match != MatchSame {
				kind := Fact
				near := id
				id = r.book.add(kind, p, r.phraseText(ActUnknown, body), r.span(body))
				r.book.entry(id).soft = true
				if near != 0 {
					r.book.link(id, near, match, why)
				}
				why = "the phrase says what it is"
			}
			cm.id, cm.reason, cm.own = id, why, true
			cm.last = body[len(body)-1] + 1
			return cm, q + 2 + len(body), true
		}
		if det == "" {
			return cm, end, false
		}
	}
	if next == "no" {
		return cm, end, false // it says something of its own
	}
	if w.is(toks[m], clInfo) && det != "such" && det != "this" && det != "that" && det != "the" && det != "these" {
		return cm, end, false
	}
	if det == "a" || det == "an" || det == "no" || det == "its" || det == "his" || det == "her" || det == "our" || det == "their" {
		return cm, end, false
	}
	id, why := r.book.anaphor(noun, "", near(det))
	if id == 0 {
		return cm, end, false
	}
	cm.id, cm.reason = id, why
	return cm, end, true
}

// saysThat returns where the "that" of a report or claim stands of which toks[from:] tell
// first whose it is or where it is made: "a report by the weekly that", "claims circulating
// online that". It is 0 where there is none.
func (r *claimReader) saysThat(toks []int32, from int) int {
	w := r.w
	if from >= len(toks) {
		return 0
	}
	switch t := &w.doc.Tokens[toks[from]]; {
	case w.low[toks[from]] == "by", w.low[toks[from]] == "from", w.low[toks[from]] == "in", t.Tag == nlp.TagVBG, t.Tag == nlp.TagVBN:
	default:
		return 0
	}
	for m := from + 1; m+2 < len(toks) && m < from+9; m++ {
		switch i := toks[m]; {
		case w.low[i] == "that":
			if w.verbLike(toks[m+1]) || w.doc.Tokens[toks[m+1]].Tag.Finite() {
				return 0
			}
			return m
		case w.low[i] == ",", w.verbLike(i), w.doc.Tokens[i].Tag.Finite(), w.low[i] == "to":
			return 0
		}
	}
	return 0
}

// eventNoun resolves a phrase whose noun names an event: "the deliveries", "any
// transfer of missiles by Iran to Russia".
func (r *claimReader) eventNoun(toks []int32, lo, m int, det, noun, event string) (claimMention, int, bool) {
	cm := claimMention{first: toks[lo], last: toks[m] + 1, noun: noun, event: true}
	end := m + 1
	body := toks[lo:]
	hi := m - lo + 1 + r.phraseEnd(body[m-lo+1:])
	p, ok := r.k.nounProp(body[:hi])
	if ok && len(p.args) > 0 {
		if id, match, why := r.book.find(&p); match == MatchSame {
			cm.id, cm.reason = id, why
			cm.last = body[hi-1] + 1
			return cm, lo + hi, true
		}
		return cm, end, false
	}
	switch det {
	case "the", "this", "that", "these", "those", "such", "any":
		if id, why := r.book.anaphor(noun, event, true); id != 0 {
			cm.id, cm.reason = id, why
			return cm, end, true
		}
	}
	return cm, end, false
}

// phraseEnd returns how many of toks belong to the noun phrase that starts
// them: up to a mark or a finite verb.
func (r *claimReader) phraseEnd(toks []int32) int {
	w := r.w
	for m, i := range toks {
		if m >= 28 {
			return m
		}
		switch w.low[i] {
		case ".", ";", "?", "!", "—", "–":
			return m
		case ",":
			return m
		}
		if m > 0 && isQuoteMark(w.low[i]) && m == len(toks)-1 {
			return m
		}
		if w.verbLike(i) && w.low[i] != "'s" {
			// The verb of the clause that the phrase is the subject of.
			return m
		}
	}
	return len(toks)
}

// clauseEnd returns how many of toks belong to the clause that starts them.
func (r *claimReader) clauseEnd(toks []int32) int {
	for m, i := range toks {
		switch r.w.low[i] {
		case ".", ";", "?", "!", ",":
			return m
		}
		if m >= 40 {
			return m
		}
	}
	return len(toks)
}

func (r *claimReader) span(toks []int32) article.Span {
	if len(toks) == 0 {
		return article.Span{}
	}
	return r.e.bytes(toks[0], toks[len(toks)-1]+1)
}

// clauseClaim finds the claim that a clause makes, or adds it. soft marks one
// that stands in a noun phrase, where nobody has taken a stance yet.
func (r *claimReader) clauseClaim(s *speech, c *clause, lo, hi int, self string, soft bool) (ClaimID, string) {
	if !r.hasContent(c.toks[lo:hi]) {
		return 0, ""
	}
	p := r.k.clauseProp(s, c, lo, hi, self)
	if p.pred == "!happen" {
		subj := c.toks[lo:max(lo, min(c.verb, hi))]
		np, ok := r.k.nounProp(subj)
		switch {
		case ok && len(np.args) == 0:
			if id, why := r.book.anaphor(r.w.word(r.k.headNoun(subj)), np.pred, true); id != 0 {
				return id, why
			}
		case ok:
			p = np
		}
	}
	id, match, why := r.book.find(&p)
	if match == MatchSame {
		r.book.widen(id, &p)
		if !soft {
			r.book.entry(id).soft = false
		}
		return id, why
	}
	near := id
	kind := Fact
	if c.modal == "would" || c.cond != [2]int{} && c.modal != "" {
		kind = Hypothetical
	}
	id = r.book.add(kind, p, r.clauseText(s, c, lo, hi), r.span(c.toks[lo:hi]))
	e := r.book.entry(id)
	e.soft, e.neg = soft, c.neg && !r.unsaid
	if near != 0 {
		r.book.link(id, near, match, why)
	}
	return id, "its own words"
}

// literal finds the claim that a clause makes as it stands, or adds it: what is said of
// it, that it is so or is not so, is said of its negation too. turned reports whether the
// claim in play is the opposite, so that a stance on the clause changes its sign.
func (r *claimReader) literal(s *speech, c *clause, lo, hi int, self string, soft bool) (id ClaimID, turned bool, why string) {
	before, sign := len(r.book.list), r.sign
	r.sign = 1
	id, why = r.clauseClaim(s, c, lo, hi, self, soft)
	r.sign = sign
	return id, id != 0 && int(id) <= before && r.book.entry(id).neg != c.neg, why
}

// tells reports whether a clause that stands behind a report or a claim without "that" may
// be what it says: "suggestions he would quit", but not "the claims he made".
func (r *claimReader) tells(toks []int32) bool {
	w := r.w
	for m := 1; m < len(toks) && m < 5; m++ {
		switch w.lem[toks[m]] {
		case "make", "hear", "read", "see", "face", "raise", "level", "repeat", "cite", "spread", "publish", "write", "file", "receive", "get", "call", "deny", "reject", "dismiss", "say", "put", "submit", "give", "cover", "want", "like":
			return false
		}
	}
	return len(toks) > 2 || len(toks) == 2 && w.doc.Tokens[toks[1]].Tag == nlp.TagVBD
}

// hasContent reports whether some word of a clause has a meaning of its own, so that it can
// stand as a claim: not "it is", "nobody did".
func (r *claimReader) hasContent(toks []int32) bool {
	for _, i := range toks {
		if r.k.isName[i] {
			return true
		}
		switch r.w.low[i] {
		case "nobody", "nothing", "none", "nor", "somebody", "something", "anybody", "anything", "everybody", "everything", "someone", "anyone", "everyone", "well", "oh", "indeed":
			continue
		}
		if r.k.key(i) != "" {
			return true
		}
	}
	return false
}

// timeAt returns how many of toks, from toks[m] on, name a day or a week by which a
// statement may be dated: "on Monday", "last week". 0 where none do.
func (r *claimReader) timeAt(toks []int32, m int) int {
	w := r.w
	switch t := w.low[toks[m]]; t {
	case "on", "late", "early", "earlier", "last", "yesterday":
	default:
		if _, ok := weekday(t); !ok {
			return 0
		}
	}
	p := whenParser{w: r.e.timeWords[:0], pub: article.Date{Time: time.Unix(0, 0)}}
	for k := m; k < len(toks) && len(p.w) < 6 && toks[k] == toks[m]+int32(k-m); k++ {
		p.w = append(p.w, strings.Trim(w.low[toks[k]], "."))
	}
	r.e.timeWords = p.w
	if _, n := p.parse(0); n > 0 && r.e.timeLike(w, toks[m], toks[m]+int32(n)) {
		return n
	}
	return 0
}

// timeBefore returns where a time begins that ends right before toks[end], behind some other
// word; 0 where there is none.
func (r *claimReader) timeBefore(toks []int32, end int) int {
	for m := max(1, end-5); m < end && end <= len(toks); m++ {
		switch r.w.low[toks[m-1]] {
		case "the", "this", "that", "of", "over", "in", "for", "during", "since", "from", "by", "at", "until", "and", "or":
			continue // sales over the last year
		}
		if n := r.timeAt(toks, m); n > 0 && m+n == end {
			return m
		}
	}
	return 0
}

// untimed returns a noun phrase without a time that stands behind it: "Acme on Monday".
func (r *claimReader) untimed(toks []int32) []int32 {
	if a := r.timeBefore(toks, len(toks)); a > 0 {
		return toks[:a]
	}
	return toks
}
