package quote

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// name looks up what the head of a reading does: first the phrases, then the
// word, then the frame that it stands in.
func (w *words) name(r *reading, toks []int32, k, n int, object []int32) {
	r.rule = "cue"
	if r.head < 0 {
		r.act, r.neutral, r.rule = Assert, true, "no-cue"
		return
	}
	p := k
	for p >= len(toks) || p > 0 && toks[p] != r.head {
		p--
	}
	t := stanceLexicon()
	if r.text == "" {
		if v, text, ok := w.phrase(toks, p, r.passive); ok {
			r.set(v)
			r.text, r.known = text, true
			r.op = text == ruleOut
		}
	}
	if !r.known {
		v, ok := t.verbs[r.lemma]
		if r.text != "" || !ok {
			if nv, nok := t.nouns[r.lemma]; nok {
				v, ok = nv, true
			} else if nv, nok := t.nouns[w.low[r.head]]; nok {
				v, ok = nv, true
			}
		}
		if !ok {
			if av, aok := t.adjs[w.low[r.head]]; aok {
				v, ok = av, true
			} else if av, aok := t.adjs[r.lemma]; aok {
				v, ok = av, true
			}
		}
		switch {
		case ok:
			r.set(v)
			r.known = true
		case w.is(r.head, clReact):
			r.act, r.cap, r.neutral, r.known = Assert, 3, true, true
		default:
			r.act, r.cap, r.neutral = Assert, 3, true
		}
	}
	w.frame(r, toks, p, n, object)
	if r.passive && len(object) > 1 && w.low[object[0]] == "no" && object[0] < r.head && (r.act == Assert || r.act == Declare || r.act == Confirm) {
		of := r.act
		if of == Declare {
			of = Assert
		}
		*r = withheld(*r, of, ModeOmit)
		r.rule = "operator-no-passive"
	}
}

// ruleOut is the phrase that means one thing only, and the opposite of it when it is
// denied: nothing that is learned from a handful of rows may overrule it.
const ruleOut = "rule ~ out"

func (r *reading) set(v cueAct) {
	r.act, r.cap, r.att, r.neutral, r.echo = v.act, v.cap, v.att, v.neutral, v.echo
}

// phrase returns the longest cue of several words that starts at toks[p].
func (w *words) phrase(toks []int32, p int, passive bool) (cueAct, string, bool) {
	t := stanceLexicon()
	best, size := -1, -1
	list := t.phrases[w.lem[toks[p]]]
	for i, ph := range list {
		if n := w.matchPhrase(toks, p+1, ph.rest, passive); n > 0 && len(ph.rest) > size {
			best, size = i, len(ph.rest)
		}
	}
	if best < 0 {
		return cueAct{}, "", false
	}
	return list[best].cueAct, list[best].text, true
}

// matchPhrase returns the number of tokens that rest matches from toks[j] on,
// 0 where it does not.
func (w *words) matchPhrase(toks []int32, j int, rest []string, passive bool) int {
	start := j
	gap := false
	for _, s := range rest {
		if s == "~" {
			gap = true
			continue
		}
		limit := j
		if gap {
			limit = j + 6
		}
		found := false
		for ; j < len(toks) && j <= limit; j++ {
			l, x := w.lem[toks[j]], w.low[toks[j]]
			if l == s || x == s || s == "be" && shortBe(x) || len(s) == len(l)+1 && s[len(l)] == 'e' && s[:len(l)] == l && mayEndInE(x, l) {
				found = true
				break
			}
			if gap {
				if x == "," || x == "." || x == ";" || isQuoteMark(x) && s != "as" || x == "that" && j > start {
					return 0
				}
				continue
			}
			if w.adverb(toks[j]) && j == limit {
				limit++
				continue
			}
			return 0
		}
		if !found {
			return 0
		}
		j++
		gap = false
	}
	return j - start + 1
}

// complement says what follows the words that carry the act.
type complement uint8

const (
	compNone    complement = iota
	compThat               // that P
	compTo                 // to V
	compNotTo              // not to V
	compWh                 // whether, if, why …
	compQuote              // a quotation
	compClause             // a clause without "that"
	compClaim              // a noun phrase headed by a claim, a report, a charge
	compDemand             // a noun phrase headed by an offer, a plan, a demand
	compAnaphor            // it, this, that
	compNP                 // another noun phrase
)

// complementOf classifies the content that stands at obj.
func (w *words) complementOf(obj []int32) complement {
	j := 0
	quote := false
	for j < len(obj) && (isQuoteMark(w.low[obj[j]]) || w.low[obj[j]] == ",") {
		quote = quote || isQuoteMark(w.low[obj[j]])
		j++
	}
	if j >= len(obj) {
		return compNone
	}
	if quote && len(obj) > j+4 {
		return compQuote
	}
	first := w.low[obj[j]]
	next := ""
	if j+1 < len(obj) {
		next = w.low[obj[j+1]]
	}
	switch first {
	case "to":
		return compTo
	case "not":
		if next == "to" {
			return compNotTo
		}
	case "whether", "if", "why", "how", "what", "when", "where", "who", "which":
		return compWh
	case "it", "this", "they", "them", "so":
		k := j + 1
		for k < len(obj) && w.adverb(obj[k]) {
			k++
		}
		if k < len(obj) && (w.verbLike(obj[k]) || w.low[obj[k]] == "'d" || first != "so" && first != "them" && w.doc.Tokens[obj[k]].Tag.Finite() && obj[k] == obj[j]+int32(k-j)) {
			return compClause
		}
		return compAnaphor
	case "that":
		if j+1 >= len(obj) || w.mark(obj[j+1]) {
			return compAnaphor
		}
		if !w.is(obj[j+1], clClaimNoun) {
			return compThat
		}
	}
	for m := j; m < len(obj) && m < j+8; m++ {
		i := obj[m]
		s := w.low[i]
		if m > j {
			switch s {
			case "of", "for", "in", "on", "by", "at", "from", "with", "about", "to", "that", "who", "which", ",", ".", ";", "as", "against", "regarding":
				m = len(obj)
				continue
			}
		}
		if w.is(i, clClaimNoun) && !w.verbLike2(obj, m) {
			return compClaim
		}
		if w.is(i, clDemandNoun) && s != "to" {
			return compDemand
		}
		if m > j && w.verbLike(i) {
			return compClause
		}
	}
	return compNP
}

// verbLike reports whether token i is surely a finite verb or an auxiliary.
func (w *words) verbLike(i int32) bool {
	switch w.word(i) {
	case "is", "are", "was", "were", "be", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may", "might", "must", "should",
		"ought", "shall", "cannot":
		return true
	case "'s":
		return w.doc.Tokens[i].Tag != nlp.TagPOS // “her rival's plan”
	}
	return false
}

// verbLike2 reports whether a word of the claim nouns is a verb where it stands:
// "they report that".
func (w *words) verbLike2(obj []int32, m int) bool {
	if m == 0 {
		return false
	}
	switch w.low[obj[m-1]] {
	case "they", "we", "i", "you", "to", "will", "would", "can", "could", "may", "might", "must", "should":
		return true
	}
	return false
}

func (w *words) mark(i int32) bool { return !w.letter(i) }

// frame refines the act by what the head is construed with (a plain look-up
// cannot tell "call for" from "call X Y").
func (w *words) frame(r *reading, toks []int32, p, n int, object []int32) {
	follow := toks[min(p+1, len(toks)):]
	obj := object
	for m, i := range object {
		if i == r.head {
			obj = object[m+1:]
			break
		}
	}
	if len(obj) == 0 {
		obj = follow
	}
	c := w.complementOf(obj)
	if !r.passive && len(follow) > 0 && p+1 < n {
		// The rest of the cue stands between: "backed" in "backed the claim".
		if c2 := w.complementOf(follow); c2 == compClaim || c2 == compDemand {
			c = c2
		}
	}
	set := func(a Act, cap int8, att Attitude) {
		r.act, r.cap, r.att, r.neutral, r.echo = a, cap, att, false, false
	}
	switch r.lemma {
	case "call":
		if r.text == "" && (strings.HasPrefix(w.next(follow), "for") || c == compTo) {
			set(CallFor, 3, 0)
		}
	case "back", "support", "endorse", "defend", "affirm", "uphold", "second", "validate":
		if r.text == "" && (c == compClaim || c == compThat || c == compAnaphor && r.lemma == "back") {
			set(Confirm, 2, 0)
		}
		r.op = r.op || r.act == Confirm && c == compClaim // whatever the claim says
	case "agree":
		if r.text == "" {
			switch c {
			case compTo:
				set(Promise, 2, 0)
			default:
				set(Confirm, 3, 0)
			}
		}
	case "accept":
		if c == compTo || c == compDemand || c == compNP {
			set(Promise, 2, 0)
		}
	case "question", "challenge":
		if r.lemma == "challenge" && w.toAfter(obj) {
			set(CallFor, 3, 0)
			break
		}
		if r.lemma == "question" && w.nounAt(toks, p) {
			set(Ask, 0, 0)
			break
		}
		if r.lemma == "question" && w.about(obj) {
			set(Ask, 0, 0) // questioned about the landing
			r.op = true
			break
		}
		if r.lemma == "challenge" && w.contest(obj) {
			set(CallFor, 3, 0) // challenged him to a debate
			break
		}
		if len(obj) > 2 && w.low[obj[0]] == "how" && w.gotAway(obj[1:]) {
			set(Condemn, 0, Con) // how she could break her word
			break
		}
		switch c {
		case compWh, compClaim, compThat, compClause:
			set(Doubt, -1, 0)
		case compQuote:
			if w.hasWord(obj, "?") {
				set(Ask, 0, 0)
			} else {
				set(Doubt, -1, 0)
			}
		case compNP, compDemand:
			if r.lemma == "question" && w.topicAfter(obj) {
				set(Ask, 0, 0) // questioned the pilot about the landing
				r.op = true
				break
			}
			if r.lemma == "challenge" || w.personal(obj) {
				set(Condemn, 0, Con)
			}
		}
	case "suggest", "say", "argue", "maintain", "stress", "advise", "hold", "state", "write", "add", "tell", "declare", "propose", "recommend":
		if r.lemma == "advise" && c == compWh && r.text == "" {
			set(Discuss, 0, 0) // how to do a thing
			r.op = true
			break
		}
		if r.text == "" && (c == compThat || c == compClause) && w.subjunctive(obj) && (r.lemma == "suggest" || r.lemma == "propose" || r.lemma == "recommend" || r.lemma == "advise") {
			set(CallFor, 3, 0)
		}
		if (r.lemma == "tell" || r.lemma == "say" && !r.passive || r.lemma == "advise") && (c == compTo || c == compNotTo) || r.lemma == "tell" && r.text == "" && w.bidden(obj) {
			set(CallFor, 3, 0)
		}
	case "highlight", "detail", "spotlight", "outline":
		if r.text == "" && r.act == Assert && c != compThat && c != compClause && c != compQuote && w.as(obj) < 0 && (c != compWh || len(obj) > 1 && w.low[obj[1]] == "to") {
			set(Discuss, 0, 0) // a topic, of which nothing is said
		}
	case "dare":
		if w.toAfter(obj) {
			set(CallFor, 3, 0) // dared him to publish it
			r.known = true
		}
	case "instruct", "counsel", "coach", "guide":
		if r.act == CallFor && c == compWh && r.text == "" {
			set(Discuss, 0, 0) // how to do a thing
			r.op = true
		}
	case "ask":
		switch {
		case c == compTo || c == compNotTo || w.toAfter(obj):
			set(CallFor, 3, 0)
		case (r.text == "" || r.text == "ask for") && w.next(follow) == "for" && w.informs(obj):
			set(Ask, 0, 0)
		case r.text == "" && (w.next(follow) == "for" || w.next(obj) == "for"):
			set(CallFor, 3, 0)
		}
	case "warn", "remind", "caution":
		if c == compTo || c == compNotTo || r.text == "" && c == compNP && w.toAfter(obj) {
			set(CallFor, 3, 0)
		}
	case "rule":
		if r.text == "rule ~ out" || w.hasWord(follow[:min(len(follow), 8)], "out") {
			set(Reject, -3, 0)
			r.text = "rule ~ out"
		}
	case "reject", "dismiss", "rebuff":
		if r.lemma == "dismiss" && r.passive && c != compClaim && w.personal(obj) {
			set(Declare, 3, 0)
			r.op = true
			break
		}
		if as := w.as(obj); r.lemma == "dismiss" && !r.passive && c == compNP && as > 0 && as < 5 && w.personal(obj) && w.find1(obj[:as], "'s") < 0 {
			set(Label, 3, Con) // dismissed her as a beginner
			break
		}
		set(Reject, -3, Con)
	case "insist":
		if r.text == "" && (c == compThat || c == compClause) && w.subjunctive(obj) {
			set(CallFor, 3, 0)
		}
		if r.act == CallFor && w.next(follow) == "on" && len(obj) > 1 && w.doc.Tokens[obj[0]].Tag == nlp.TagVBG {
			set(Promise, 2, 0) // on paying the bill
		}
	case "announce":
		if a := w.doneAct(obj); a != ActUnknown {
			set(a, 3, 0)
			break
		}
		if c == compTo || c == compNP || c == compDemand || w.ownFuture(obj) {
			set(Promise, 2, 0)
		}
	case "decide", "determine", "vote", "choose", "plan", "mean":
		if c == compTo && (r.lemma == "decide" || r.lemma == "choose" || r.lemma == "determine" || r.lemma == "mean") {
			set(Promise, 2, 0)
		}
		if r.lemma == "decide" && c == compNotTo {
			set(Refuse, -3, 0)
		}
	case "threaten":
		set(Threaten, 2, Con)
	case "refuse", "refusal", "decline", "resist":
		if w.complyObject(obj) || w.complyObject(follow) || c == compNone && len(toks) <= n {
			set(Withhold, 0, 0)
			r.of, r.mode, r.op = Assert, ModeDecline, true
		} else if r.lemma != "refusal" || c == compNP {
			set(Refuse, 0, 0)
		}
	case "avoid", "dodge", "duck", "evade", "sidestep", "deflect", "withhold", "hesitate", "stonewall", "demur", "balk", "silence":
		if r.lemma == "deflect" && w.attackNoun(obj) {
			set(Reject, -3, Con)
			break
		}
		if r.act == Withhold || r.lemma == "avoid" {
			set(Withhold, 0, 0)
			r.of, r.mode, r.op = Assert, ModeDecline, true
			if r.lemma == "avoid" {
				if a := w.actNoun(obj); a != ActUnknown {
					r.of = a
				} else if a := w.actNoun(follow); a != ActUnknown {
					r.of = a
				}
			}
		}
	case "unknown", "unclear", "uncertain", "unsure", "undecided", "undetermined", "mum", "silent", "noncommittal", "non-committal", "tight-lipped":
		set(Withhold, 0, 0)
		r.of, r.mode = Assert, ModeUnable
		if r.lemma == "mum" || r.lemma == "silent" || r.lemma == "tight-lipped" {
			r.mode = ModeDecline
		}
	case "quote":
		if r.passive {
			r.act, r.cap, r.neutral, r.att = Assert, 3, true, 0
		}
	case "describe", "portray", "depict", "characterize", "characterise", "paint", "cast":
		if r.text == "" {
			switch {
			case c == compQuote || r.lemma != "describe":
			case w.hasWord(obj[:min(len(obj), 12)], "as"):
			default:
				set(Discuss, 0, 0)
			}
		}
	case "identify", "list":
		if as := w.as(obj); (r.act == Label || r.act == Assert && r.lemma == "list") && as >= 0 && (r.lemma == "list" || !w.quotedName(obj[as+1:])) {
			r.act, r.cap, r.op = Assert, 3, true // says who somebody is
		}
	case "refer", "cite":
		if r.text != "" && r.text != "refer to" || r.act != Discuss || r.passive {
			break
		}
		switch as := w.as(obj); {
		case as < 0:
		case r.lemma == "refer" || w.quotedName(obj[as+1:]):
			set(Label, 3, 0)
		default:
			r.act, r.cap = Assert, 3 // “cited the storm as a reason for the delay”
		}
	case "draw":
		if r.passive {
			r.act, r.cap, r.neutral, r.known = Assert, 3, true, true
			r.text = "be drawn"
		}
	case "follow":
		if w.hasWord(follow[:min(len(follow), 2)], "suit") {
			r.ellipsis, r.echo, r.known = true, true, true
		}
	case "comment":
		r.act, r.cap, r.neutral = Assert, 3, true
	case "reply", "respond", "response", "answer":
		r.act, r.cap, r.neutral = Assert, 3, true
	case "reiterate", "repeat", "restate", "reaffirm":
		r.repeat = true
		if !r.neutral && r.act == Assert {
			r.neutral = true
		}
	case "expect", "hope", "want", "like", "need":
		if r.lemma == "like" && c == compTo {
			set(Express, 3, 0)
		}
		if r.lemma == "expect" && c == compNP && w.toAfter(obj) {
			set(Predict, 2, 0)
		}
	case "urge", "demand", "press", "push":
		r.cap = 3
		if (r.lemma == "demand" || r.lemma == "press") && c == compWh {
			set(Ask, 0, 0)
		}
	case "willing", "ready", "prepared", "determined":
		if c == compTo {
			set(Promise, 2, 0)
		}
	case "echo":
		if a := w.actNoun(obj); a != ActUnknown && a != Assert {
			set(a, 2, 0)
			r.echo = true
		}
	}
	if r.act == Doubt && strings.HasPrefix(r.text, "raise ~ question") && w.quality(obj) {
		set(Condemn, 0, Con) // about her judgement
	}
	if r.act == Condemn && w.scorned(follow) {
		set(Reject, -3, Con)
		r.op = true // however bad what the claim tells of
	}
	if r.act == CallFor && r.cap == 0 {
		r.cap = 3
	}
	if r.act == Promise || r.act == Threaten {
		r.cap = 2
	}
}

// gotAway reports whether a clause is about somebody who could, or did, do what should not
// be done: "he could break his word".
func (w *words) gotAway(toks []int32) bool {
	for m := 0; m < len(toks) && m < 6; m++ {
		switch w.low[toks[m]] {
		case "could", "can":
			return m > 0 && m+1 < len(toks) && w.low[toks[m+1]] != "be" && w.low[toks[m-1]] != "it"
		case "gotten", "got":
			return m+1 < len(toks) && w.low[toks[m+1]] == "away"
		case ",", "to", "much", "many", "long", "often", "far":
			return false
		}
	}
	return false
}

// quality reports whether obj begins with what somebody is like, which is found wanting
// where it is in question: "her judgement".
func (w *words) quality(obj []int32) bool {
	for m, i := range obj {
		if m > 4 {
			return false
		}
		switch w.nounForm(w.low[i]) {
		case "judgment", "judgement", "fitness", "character", "temperament", "honesty", "integrity", "competence", "motive", "loyalty", "patriotism", "credibility", "sincerity", "sanity":
			return true
		case "whether", "how", "why", "if", "what":
			return false
		}
	}
	return false
}

// scorned reports whether what stands behind a word of blame is a claim, which is turned
// down with it: "blasted the allegations", "hit out at suggestions that". A report may be
// a paper that is found bad, unless it says that something is so.
func (w *words) scorned(toks []int32) bool {
	for m, i := range toks {
		if m > 7 {
			return false
		}
		switch w.low[i] {
		case "out", "at", "back", "on", "into", "the", "these", "those", "this", "such", "any", "some", "his", "her", "its", "their", "what", "he", "she", "they", "it", "called":
			continue
		}
		next := ""
		if m+1 < len(toks) {
			next = w.low[toks[m+1]]
		}
		switch n := w.nounForm(w.low[i]); n {
		case "claim", "allegation", "accusation", "suggestion", "insinuation", "assertion", "rumour", "rumor":
			if !(m+1 < len(toks) && w.doc.Tokens[toks[m+1]].Tag.Noun()) && next != "'s" {
				return next != "as"
			}
		case "report", "story", "speculation":
			return next == "that" && m+2 < len(toks) && !w.verbLike(toks[m+2]) && !w.doc.Tokens[toks[m+2]].Tag.Finite()
		}
		if t := w.doc.Tokens[i].Tag; !t.Adjective() && !t.Noun() && t != nlp.TagVBN && t != nlp.TagVBG && t != nlp.TagPOS && !w.adverb(i) && !isQuoteMark(w.low[i]) {
			return false
		}
	}
	return false
}

// as returns where an "as" that gives a noun phrase at the start of obj its name or part
// stands, -1 where there is none: "the mayor as a fool".
func (w *words) as(obj []int32) int {
	for m, i := range obj {
		switch t := w.low[i]; {
		case t == "as":
			if m == 0 || m+1 >= len(obj) || w.low[obj[m-1]] == "well" || w.low[obj[m-1]] == "such" || w.low[obj[m+1]] == "well" || w.low[obj[m+1]] == "soon" {
				return -1
			}
			return m
		case t == ".", t == ";", t == "showing", t == "that", t == "which", t == "who", w.verbLike(i):
			return -1
		}
	}
	return -1
}

// quotedName reports whether toks begins with words in quotation marks.
func (w *words) quotedName(toks []int32) bool {
	return len(toks) > 0 && isQuoteMark(w.low[toks[0]])
}

// informs reports whether obj is what one gets when one asks something: "more details",
// "his view of the plan".
func (w *words) informs(obj []int32) bool {
	for m, i := range obj {
		if m > 4 {
			break
		}
		switch w.nounForm(w.low[i]) {
		case "position", "view", "opinion", "reaction", "response", "detail", "information", "explanation", "clarification", "thought", "example", "answer", "update", "comment", "assessment",
			"evidence", "proof", "figure", "reason", "estimate":
			return m+1 >= len(obj) || !w.doc.Tokens[obj[m+1]].Tag.Noun()
		}
		switch t := w.doc.Tokens[i].Tag; {
		case t == nlp.TagDT || t == nlp.TagPRPS || t == nlp.TagPOS || t.Adjective() || t.Noun() && m+1 < len(obj) && w.low[obj[m+1]] == "'s" || w.low[i] == "for" || w.low[i] == "more":
		default:
			return false
		}
	}
	return false
}

// about reports whether obj begins with what somebody is asked about.
func (w *words) about(obj []int32) bool {
	if len(obj) < 2 {
		return false
	}
	switch w.low[obj[0]] {
	case "about", "regarding", "concerning":
		return true
	}
	return false
}

// contest reports whether obj is somebody with what they are dared to: "her rival to a debate".
func (w *words) contest(obj []int32) bool {
	to := w.find1(obj[:min(len(obj), 8)], "to")
	if to < 1 || to+2 >= len(obj) || !w.personal(obj) && w.find1(obj[:to], "of") >= 0 {
		return false
	}
	switch w.low[obj[to+1]] {
	case "a", "an", "another", "more", "two", "three":
		return true
	}
	return false
}

// topicAfter reports whether obj is somebody with what they are asked about: "the pilot
// about the landing", "her on why".
func (w *words) topicAfter(obj []int32) bool {
	for m := 0; m+1 < len(obj) && m < 9; m++ {
		switch t := w.low[obj[m]]; t {
		case "about", "regarding", "concerning", "on", "over":
			return m > 0
		default:
			tag := w.doc.Tokens[obj[m]].Tag
			if !(m == 0 && (t == "the" || t == "him" || t == "her" || t == "them" || t == "me" || t == "us") || tag.Noun() || tag.Adjective()) {
				return false
			}
			if m > 0 && w.low[obj[0]] == "her" {
				return false // her judgement
			}
		}
	}
	return false
}

// bidden reports whether obj is somebody with what they are told to do, rather than a
// clause with a verb of its own.
func (w *words) bidden(obj []int32) bool {
	if !w.toAfter(obj) || !w.letter(obj[0]) {
		return false
	}
	to := w.find1(obj, "to")
	for m := to + 2; m < len(obj) && m < to+12; m++ {
		switch w.low[obj[m]] {
		case ",", ";", "that", "when", "if", "because", "while", "as", "who", "which", "what", "until", "before", "after", "and", "why", "how", "where":
			return true
		}
		if w.verbLike(obj[m]) {
			return false
		}
	}
	return true
}

// doneAct returns what is done by announcing what is done already: "the appointment of"
// brings it about, "the arrest of" tells of it. It is unknown for what is to come.
func (w *words) doneAct(obj []int32) Act {
	for m, i := range obj {
		if m > 4 {
			break
		}
		switch w.lem[i] {
		case "selection", "appointment", "nomination", "resignation":
			return Declare
		case "arrest", "death", "discovery", "completion", "finding", "winner", "result":
			return Assert
		case "of", "for", "to", "that", "in", "on", "plan", "'s":
			return ActUnknown
		}
	}
	return ActUnknown
}

// attackNoun reports whether obj starts with a noun phrase for what others hold against
// somebody: "the opposition's attacks".
func (w *words) attackNoun(obj []int32) bool {
	for m, i := range obj {
		if m > 5 {
			break
		}
		switch w.lem[i] {
		case "attack", "criticism", "accusation", "charge", "claim", "allegation":
			return true
		case "of", "for", "to", "that", "about", "on", "from":
			return false
		}
	}
	return false
}

// next returns the first word of toks that is no adverb, "" where there is none.
func (w *words) next(toks []int32) string {
	for _, i := range toks {
		if !w.adverb(i) {
			return w.low[i]
		}
	}
	return ""
}

func (w *words) hasWord(toks []int32, s string) bool {
	for _, i := range toks {
		if w.low[i] == s {
			return true
		}
	}
	return false
}

// personal reports whether obj starts with a personal pronoun or a name.
func (w *words) personal(obj []int32) bool {
	if len(obj) == 0 {
		return false
	}
	switch w.low[obj[0]] {
	case "him", "her", "them", "me", "us":
		return true
	case "the", "a", "an", "his", "their", "its", "what", "whether", "this", "that":
		return false
	}
	return w.capital(obj[0])
}

// toAfter reports whether an infinitive follows a noun phrase at the start of
// obj: "X to resign".
func (w *words) toAfter(obj []int32) bool {
	for m, i := range obj {
		if m > 14 {
			break
		}
		switch w.low[i] {
		case "that", "whether", "if", "what", "when", "how", "why", "?", ".", ";", "as", "which", "who":
			return false
		case "to":
			if m == 0 {
				return false
			}
			if m+1 < len(obj) && w.infinitive(obj[m+1]) {
				return true
			}
		}
		if w.verbLike(i) || m > 0 && w.finite(i, obj, m) {
			return false
		}
	}
	return false
}

// nounAt reports whether the cue word at toks[p] is a noun: a determiner, an
// adjective or "of" stands beside it.
func (w *words) nounAt(toks []int32, p int) bool {
	if strings.HasSuffix(w.low[toks[p]], "ing") || strings.HasSuffix(w.low[toks[p]], "ed") {
		return false
	}
	prev := ""
	if p > 0 {
		prev = w.low[toks[p-1]]
	} else if toks[p] > 0 {
		prev = w.low[toks[p]-1]
	}
	switch prev {
	case "the", "a", "an", "his", "her", "their", "its", "our", "my", "'s", "no", "some", "any", "many", "several", "of", "'", "these", "those", "raised", "raise", "raises", "have", "lurking":
		return true
	}
	next := ""
	if p+1 < len(toks) {
		next = w.low[toks[p+1]]
	}
	return next == "of" || next == "about" && strings.HasSuffix(w.low[toks[p]], "s")
}

// infinitive reports whether token i can be an infinitive: a plain lower-case
// word that is no article, pronoun or the like.
func (w *words) infinitive(i int32) bool {
	s := w.word(i)
	if s == "" || s[0] < 'a' || s[0] > 'z' || w.capital(i) {
		return false
	}
	switch s {
	case "the", "a", "an", "his", "her", "their", "its", "our", "my", "your", "this", "that", "these", "those", "him", "them", "us", "me", "it", "all",
		"some", "any", "more", "people", "which", "whom", "what":
		return false
	}
	return !strings.HasSuffix(s, "ing") && !strings.HasSuffix(s, "tion") && !strings.HasSuffix(s, "ers")
}

// subjunctive reports whether the first clause of obj says what should be done:
// by "should", or by a plain verb behind a subject of the third person.
func (w *words) subjunctive(obj []int32) bool {
	for m, i := range obj {
		if m > 16 {
			break
		}
		if m > 1 && w.doc.Tokens[i].Tag == nlp.TagVB && w.low[obj[m-1]] != "to" && w.low[obj[m-1]] != "not" {
			return true
		}
		if m > 1 && w.doc.Tokens[i].Tag == nlp.TagVBP && w.low[obj[m]] != "are" && w.doc.Tokens[obj[m-1]].Tag == nlp.TagNN && m+1 < len(obj) && !w.doc.Tokens[obj[m+1]].Tag.Finite() && !w.verbLike(obj[m+1]) &&
			w.find1(obj[:m], "and") < 0 {
			return true // that any package include a delay
		}
		switch w.low[i] {
		case "should", "must", "ought":
			return true
		case "is", "are", "was", "were", "has", "have", "had", "would", "will", "could", "may", "might", ",":
			return false
		}
	}
	return false
}

// ownFuture reports whether obj tells a plan: "plans to", "would", "his
// candidacy".
func (w *words) ownFuture(obj []int32) bool {
	for m, i := range obj {
		if m > 10 {
			break
		}
		switch w.low[i] {
		case "will", "would", "plans", "plan", "intention", "intends", "going":
			return true
		case "is", "are", "was", "were", "has", "have", "had", "been":
			return false
		}
	}
	return false
}

// complyObject reports whether obj is what one gives when one answers: comment,
// details, an interview.
func (w *words) complyObject(obj []int32) bool {
	for m, i := range obj {
		if m > 4 {
			break
		}
		s := w.low[i]
		if w.is(i, clComply) {
			return true
		}
		switch s {
		case "all", "any", "further", "immediate", "additional", "repeated", "our", "the", "an", "a", "requests", "request", "to", "questions", "question", "multiple", "several", "more":
			if s == "questions" || s == "question" {
				return true
			}
			continue
		}
		if isQuoteMark(s) {
			continue
		}
		return false
	}
	return false
}

// actNoun returns the act that a noun early in obj names: "criticism", "mention".
func (w *words) actNoun(obj []int32) Act {
	for m, i := range obj {
		if m > 4 {
			break
		}
		if v, ok := stanceLexicon().nouns[w.lem[i]]; ok {
			return v.act
		}
	}
	return ActUnknown
}

// under applies the outcome of the operators to the act that the head names.
func (w *words) under(r *reading, d done, negated, refuse bool, ops []applied, toks []int32, k int) {
	if len(ops) > 0 && r.head < 0 {
		// Operators over nothing that is named: "no comment", "did not".
		r.act, r.of, r.mode, r.op, r.neutral, r.cap = Withhold, Assert, d.mode(), true, false, 0
		r.rule = "operator-alone"
		for k < len(toks) && w.adverb(toks[k]) {
			k++
		}
		if d == doneDecline && !hasOp(ops, opDecline) && k < len(toks) && w.doc.Tokens[toks[k]].Tag == nlp.TagVB && !w.speech(w.lem[toks[k]]) && !w.is(toks[k], clLight) && !w.is(toks[k], clRaising) {
			r.act, r.of, r.mode = Refuse, 0, 0 // would not let them in
		}
		if d == doneYes {
			r.act, r.of, r.op, r.neutral, r.cap = Assert, 0, false, true, 3
		}
		return
	}
	neither := r.also == Deny
	r.also = 0
	if !negated {
		if len(ops) > 1 && !r.neutral && r.act != Withhold && (hasOp(ops, opNot) || hasOp(ops, opHesitate)) {
			r.op, r.rule = true, "operator-double"
		}
		return
	}
	bareNot := len(ops) > 0 && onlyNot(ops)
	_, knownVerb := stanceLexicon().verbs[r.lemma]
	switch {
	case neither && !r.neutral:
		of := r.act
		if of == Deny || of == Reject {
			of = Confirm
		}
		m := d.mode()
		if m == ModeOmit {
			m = ModeDecline
		}
		*r = withheld(*r, of, m)
		r.also, r.rule = Deny, "neither-nor"
	case bareNot && (r.lemma == "doubt" || r.text == "cast doubt"):
		r.act, r.cap, r.att, r.op, r.neutral = Opine, 2, 0, true, false
		r.rule = "operator-not-doubt"
	case bareNot && (r.lemma == "accept" || r.lemma == "agree"):
		r.act, r.cap, r.att, r.op, r.flip, r.neutral = Reject, -2, Con, true, false, false
		r.rule = "operator-not-accept"
	case knowing(r.lemma):
		*r = withheld(*r, Assert, ModeUnable)
		r.rule = "operator-not-know"
	case bareNot && (r.text == "show evidence" || r.text == "show indication"):
		r.act, r.cap, r.att, r.neutral, r.op = Doubt, -1, 0, false, true
		r.rule = "operator-no-evidence"
	case bareNot && r.act == Praise && w.yetToBack(r, toks):
		*r = withheld(*r, Praise, d.mode())
		r.rule = "operator-withhold"
	case bareNot && w.raises(r):
		r.flip, r.op = true, true
		r.att = -r.att
		r.rule = "operator-not-raising"
	case bareNot && r.act == Promise && (r.lemma == "plan" || r.lemma == "intend") && w.doc.Tokens[r.head].Tag.Verb():
		r.act, r.cap, r.att, r.op, r.neutral = Refuse, -3, 0, true, false // is not planning to run
		r.rule = "operator-not-planning"
	case bareNot && ((r.act == Promise || r.act == Express && r.lemma != "apologize" && r.lemma != "apologise" || r.act == Threaten) && r.text == "" || r.act == Promise && plans(r.lemma)):
		r.flip = true
		r.rule = "operator-not-own"
	case r.lemma == "hesitate" || r.lemma == "demur" || r.lemma == "balk":
		r.act, r.neutral, r.op, r.of, r.mode = Assert, true, false, 0, 0
	case r.act == Withhold || r.act == Refuse:
		// "did not decline", "cannot refuse": done, but what is not said.
		r.act, r.of, r.mode, r.neutral = Assert, 0, 0, true
		r.rule = "operator-double"
	case refuse && ((!w.speech(r.lemma) || r.passive && (r.lemma == "identify" || r.lemma == "name" || r.lemma == "quote")) && r.text == "" || r.act == Promise || r.act == Declare && !w.speech(r.lemma)):
		r.act, r.cap, r.att, r.neutral, r.op = Refuse, 0, 0, false, true
		r.rule = "operator-refuse"
	case d == doneDecline && hasOp(ops, opWill) && (r.act == Declare || r.act == Promise) && r.text == "" && !r.passive && !w.speech(r.lemma):
		r.act, r.cap, r.att, r.neutral, r.op = Refuse, 0, 0, false, true // would not sign
		r.rule = "operator-refuse"
	default:
		of := r.act
		switch {
		case !r.known && !knownVerb, r.neutral:
			of = Assert
		case r.act == Label && (r.lemma == "call" || r.lemma == "describe"):
		case r.text == "call for":
		case w.is(r.head, clReact) && r.lemma != "discuss" && r.lemma != "mention" && r.lemma != "speculate":
			of = Assert
		case r.lemma == "estimate" || r.lemma == "predict":
			of = Assert
		case r.lemma == "recognize" || r.lemma == "recognise":
			of = Confirm
		}
		exact := r.known && w.speech(r.lemma) || refuse
		if of == Refuse || of == Withhold {
			of = Assert
		}
		wasReject := r.text == "rule ~ out"
		if r.lemma == "rebut" || r.lemma == "refute" || r.lemma == "dispute" || r.lemma == "contradict" {
			of = Deny
		}
		*r = withheld(*r, of, d.mode())
		r.op = exact
		r.rule = "operator-withhold"
		if wasReject {
			r.cap = 1
			r.rule = "operator-rule-out"
		}
	}
}

// yetToBack reports whether a verb group says that somebody has so far not been backed,
// rather than that they are not supported: "has not endorsed", "would not endorse".
func (w *words) yetToBack(r *reading, toks []int32) bool {
	if r.passive || r.text != "" || r.lemma != "endorse" && r.lemma != "back" {
		return false
	}
	for _, i := range toks {
		if i >= r.head {
			break
		}
		switch w.low[i] {
		case "has", "have", "had":
			return true
		case "did", "would", "will", "wo":
			return r.lemma == "endorse"
		}
	}
	return false
}

func onlyNot(ops []applied) bool {
	for _, o := range ops {
		switch o.op {
		case opNot, opCan, opWill, opSeem, opMay:
		default:
			return false
		}
	}
	return true
}

// plans reports whether a lemma is one of having in mind to do something, so that a
// negation says what will not be done: "has no plans to".
func plans(l string) bool {
	switch l {
	case "plan", "intend", "intention", "aim", "plans":
		return true
	}
	return false
}

// knowing reports whether not doing what a lemma names is to have no answer.
func knowing(l string) bool {
	switch l {
	case "know", "sure", "certain", "clear", "aware", "remember", "recall", "understand":
		return true
	}
	return false
}

// raises reports whether a negation of the reading's head turns the sign of what
// is thought instead of withholding it: "does not think", "did not support".
func (w *words) raises(r *reading) bool {
	if r.text != "" && r.text != "like to" && r.text != "like to see" && r.text != "want to" && r.text != "want ~ to" && r.text != "expect ~ to" && r.text != "agree with" && r.text != "agree that" &&
		!strings.HasPrefix(r.text, "express") {
		return false
	}
	return w.is(r.head, clRaising)
}

func withheld(r reading, of Act, m Mode) reading {
	r.act, r.of, r.mode, r.op, r.neutral = Withhold, of, m, true, false
	r.cap, r.att = 0, 0
	return r
}
