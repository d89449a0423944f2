package quote

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// reading is what a cue, or a verb group inside the content, says that the
// speaker does.
type reading struct {
	head  int32  // the token that names the act, -1 where none was found
	lemma string // its dictionary form, "" where none
	text  string // the phrase of the table, "" where one word decided

	act     Act
	of      Act
	mode    Mode
	also    Act
	cap     int8 // highest commitment, with its sign
	att     Attitude
	neutral bool // the content decides the act
	echo    bool // the act is that of what is echoed
	known   bool // a table knows the cue
	op      bool // an operator decided the act: exact, not to be overruled

	flip     bool // neg-raising: the sign turns
	attempt  bool
	hedged   bool
	comment  bool
	repeat   bool
	passive  bool
	ellipsis bool // "follow suit", "do so": the act is that of another statement

	first, last int32 // the tokens that were read, [first, last)
	rule        string
}

// group reads a verb group: toks are the tokens of the cue in order, then those
// that follow it. Only the first n are the cue; later ones are read where an
// operator asks for a complement ("declined" + "to comment") and to tell frames
// apart ("called" + "for"). object holds the first tokens of the content, which
// is what is said, denied or supported, also where it stands before a passive.
// none is the word of the source by which nobody does it ("no official", "neither
// side"), -1 where there is no such word.
func (w *words) group(toks []int32, n int, object []int32, none int32) reading {
	return w.read(toks, n, object, none, true)
}

// read is group; seek lets it pass over unknown words of a cue to one that names
// an act.
func (w *words) read(toks []int32, n int, object []int32, none int32, seek bool) reading {
	r := reading{head: -1, first: -1}
	var ops []applied
	if k := len(w.ops); k > 0 {
		ops, w.ops = w.ops[k-1], w.ops[:k-1]
	}
	defer func() { w.ops = append(w.ops, ops[:0]) }()
	pending := false // an operator waits for its complement
	refuse := false  // the operator is one that takes other acts than speech
	deed := false    // what it stands over is surely no speech
	be := false
	k := 0
	push := func(op operator, at int32) { ops = append(ops, applied{op, at}) }
	at := func(j int) string {
		if j < 0 || j >= len(toks) {
			return ""
		}
		return w.low[toks[j]]
	}
	lem := func(j int) string {
		if j < 0 || j >= len(toks) {
			return ""
		}
		return w.lem[toks[j]]
	}
	// after skips adverbs from j on.
	after := func(j int) int {
		for j < len(toks) && w.adverb(toks[j]) {
			j++
		}
		return j
	}
loop:
	for ; k < len(toks); k++ {
		if k >= n && !pending {
			break
		}
		t, l := at(k), lem(k)
		i := toks[k]
		switch {
		case t == "not" && (at(k+1) == "only" || at(k+1) == "just" || at(k+1) == "merely" || at(k+1) == "simply"):
			k++
		case t == "in" && k+2 < n && (at(k+1) == "effect" || at(k+1) == "essence" || at(k+1) == "fact" || at(k+1) == "turn"):
			k++
		case t == "no" && at(k+1) == "longer":
			push(opNot, i)
			k++
		case t == "not", t == "never", t == "without", t == "nor", t == "cannot", t == "neither", t == "hardly", t == "scarcely", t == "barely":
			if t == "cannot" {
				push(opCan, i)
			}
			push(opNot, i)
			if t == "without" {
				pending = true
			}
			if t == "neither" {
				r.also = Deny
			}
		case t == "no" || t == "nothing" || t == "little":
			push(opNot, i)
			pending = t == "no" && k+1 < len(toks)
			if t == "nothing" || t == "little" {
				// "said nothing", "gave little": the verb before it was the head.
				r.head, r.lemma = i, t
				break loop
			}
		case t == "can" || t == "could":
			push(opCan, i)
		case t == "will" || t == "would" || t == "wo":
			push(opWill, i)
		case t == "may" || t == "might":
			if lem(after(k+1)) == "have" || lem(after(k+1)) == "not" {
				push(opMay, i)
			}
		case t == "must" || t == "should" || t == "shall" || t == "'d" || t == "ought":
		case t == "reportedly" || t == "apparently" || t == "allegedly" || t == "seemingly" || t == "supposedly":
			if k+1 < len(toks) && k+1 < n {
				push(opMay, i)
				continue
			}
			r.head, r.lemma, r.hedged = i, t, true
			break loop
		case t == "falsely" || t == "wrongly" || t == "baselessly" || t == "incorrectly" || t == "dishonestly" || t == "inaccurately":
			r.comment = true
		case t == "again" || t == "repeatedly":
			r.repeat = r.repeat || t == "again"
		case t == "to" || t == "and" && pending || t == "," || t == "-":
		case l == "be" || t == "get" && be || t == "'s" && k+1 < len(toks) && (k == 0 || !w.capital(toks[k-1]) || k+1 < n):
			be = true
		case l == "have" || l == "do":
			if l == "have" && at(k+1) == "yet" && at(k+2) == "to" {
				push(opFail, i)
				pending = true
				k += 2
				continue
			}
			if k+1 >= n && !pending && !w.lightNoun(toks, k) {
				// "has", "did" alone as the cue.
				r.head, r.lemma = i, l
				break loop
			}
			if ph, end := w.lightPhrase(toks, k, n); end > 0 {
				w.light(&r, ph, toks, k, &ops)
				k = end - 1
				break loop
			}
		default:
			if op, skip, ok := w.operatorAt(toks, k, be); ok {
				push(op, i)
				k += skip - 1
				pending = true
				refuse = refuse || op == opDecline && refuses(l)
				if op == opFail && l != "have" {
					r.comment = true
				}
				be = false
				if refuse && (w.handsOver(toks, k+1) || w.low[toks[k]] == "against" && k+1 < len(toks) && !w.ingAt(toks, k+1) && w.actNoun(toks[k+1:]) == ActUnknown) {
					deed = true
				}
				continue
			}
			if w.adverb(i) && (k+1 < n || pending) {
				continue
			}
			if isQuoteMark(t) {
				if pending || k == 0 {
					continue
				}
				break loop
			}
			if ph, end := w.lightPhrase(toks, k, n); end > 0 && (w.withheldNoun(toks[k:ph]) || !w.startsPhrase(toks, k)) {
				w.light(&r, ph, toks, k, &ops)
				k = end - 1
				break loop
			}
			if pending && !w.letter(i) {
				break loop
			}
			if (seek || pending) && (!w.namesAct(toks, k) && w.laterAct(toks, k+1, n, pending, at(k-1) == "to") && !(refuse && k >= n && at(k-1) == "to" && !w.leadsOn(toks, k)) || k+1 < n && w.qualifies(toks, k)) {
				continue
			}
			r.head, r.lemma = i, l
			break loop
		}
	}
	r.first, r.last = -1, -1
	if len(toks) > 0 {
		r.first = toks[0]
		r.last = toks[min(k, len(toks)-1)] + 1
	}
	r.passive = be && r.head >= 0 && w.participle(r.head)
	if none >= 0 {
		at := 0 // “no one would say” is “would not say”
		for at < len(ops) && (ops[at].op == opCan || ops[at].op == opWill || ops[at].op == opMay) {
			at++
		}
		ops = slices.Insert(ops, at, applied{opNot, none})
	}
	d, negated, attempt, hedged, comment := outcome(ops)
	r.attempt, r.hedged = attempt, r.hedged || hedged
	r.comment = r.comment && (comment || d == doneYes && !hasOp(ops, opFail))
	w.name(&r, toks, k, n, object)
	w.under(&r, d, negated, refuse, ops, toks, k)
	if deed && r.act == Withhold {
		r.act, r.of, r.mode, r.also, r.cap, r.op, r.rule = Refuse, 0, 0, 0, 0, true, "operator-refuse"
	}
	return r
}

// refuses reports whether a lemma is an operator by which something is not done that need
// not be speech: "refused to sign", "decided against a sale".
func refuses(l string) bool {
	switch l {
	case "refuse", "decline", "refusal", "resist", "unwilling", "unwillingness", "reluctant", "reluctance", "decide", "choose", "opt", "elect", "prefer":
		return true
	}
	return false
}

// handsOver reports whether what stands at toks[k], behind an operator, is no speech though
// its verb may be one of it: a paper or a file is to be handed over, somebody is to come, or
// to hold a vote. Details and names are told.
func (w *words) handsOver(toks []int32, k int) bool {
	for k < len(toks) && w.adverb(toks[k]) {
		k++
	}
	if k+1 >= len(toks) {
		return false
	}
	next := w.low[toks[k+1]]
	switch w.lem[toks[k]] {
	case "appear":
		return next == "before" || next == "at" || next == "in" || next == "on"
	case "step":
		return next == "aside" || next == "down" || next == "back"
	case "show":
		if next == "up" {
			return true
		}
	case "give":
		return next == "up" || next == "in" || next == "way"
	case "hold", "call":
		for _, i := range toks[k+1 : min(k+4, len(toks))] {
			switch w.low[i] {
			case "vote", "election", "elections", "hearing", "hearings", "talks", "referendum":
				return true
			}
		}
		return false
	case "release", "publish", "provide", "share", "produce", "furnish", "submit", "file", "return", "disclose":
	default:
		return false
	}
	paper := false
	for _, i := range toks[k+1 : min(k+8, len(toks))] {
		t := w.low[i]
		switch t {
		case "the", "a", "an", "any", "her", "his", "its", "their", "all", "'s":
			continue
		case "of", "to", "for", "on", "about", "with", "in", "from", "until", "while", ",", ".", "and", "or":
			return paper
		}
		n := w.nounForm(t)
		switch n {
		case "record", "return", "file", "transcript", "tape", "video", "footage", "recording", "photo", "photograph", "picture", "copy", "contract", "audit", "data", "list",
			"manuscript", "book", "ledger", "sample", "paperwork", "minute", "log":
			paper = true
		case "statement", "note", "request", "release", "name", "detail", "information":
			return false
		default:
			l, ok := lexicon.LookupNoun(n)
			if ok && w.lem[toks[k]] == "release" && l.Class.Any(lexicon.PersonN|lexicon.Role) {
				return true
			}
			paper = ok && l.Class.Any(lexicon.DocN) || paper && w.doc.Tokens[i].Tag != nlp.TagNN && w.doc.Tokens[i].Tag != nlp.TagNNS
		}
		if !isQuoteMark(t) && !w.letter(i) {
			return paper
		}
	}
	return paper
}

// namesAct reports whether a table knows toks[k], or what begins there, as a cue.
func (w *words) namesAct(toks []int32, k int) bool {
	t := stanceLexicon()
	l, s := w.lem[toks[k]], w.low[toks[k]]
	if _, ok := t.verbs[l]; ok {
		return true
	}
	if _, ok := t.nouns[l]; ok {
		return true
	}
	if _, ok := t.adjs[s]; ok {
		return true
	}
	return t.classes.Get(l)&(1<<clReact|1<<clNeutral) != 0 || w.startsPhrase(toks, k)
}

// withheldNoun reports whether a light verb denies its noun: "gave no", "made little".
func (w *words) withheldNoun(toks []int32) bool {
	for _, i := range toks {
		switch w.low[i] {
		case "no", "not", "little", "any", "neither", "never":
			return true
		}
	}
	return false
}

// startsPhrase reports whether a cue of several words begins at toks[k].
func (w *words) startsPhrase(toks []int32, k int) bool {
	_, _, ok := w.phrase(toks, k, false)
	return ok
}

// qualifies reports whether toks[k] is an adjective before a noun that names an act
// itself: "passionate endorsements", "the false accusation".
func (w *words) qualifies(toks []int32, k int) bool {
	switch w.doc.Tokens[toks[k]].Tag {
	case nlp.TagVBG, nlp.TagVBN:
		if _, ok := stanceLexicon().verbs[w.lem[toks[k]]]; ok {
			return false
		}
		fallthrough
	case nlp.TagJJ:
		_, ok := stanceLexicon().nouns[w.lem[toks[k+1]]]
		return ok && toks[k+1] == toks[k]+1 && !w.startsPhrase(toks, k)
	}
	return false
}

// laterAct reports whether a word that names an act, or an operator over one,
// stands in the rest of the cue, or, where an operator waits, close behind. Behind an
// infinitive a comma ends that: refused to leave, saying.
func (w *words) laterAct(toks []int32, k, n int, pending, infinitive bool) bool {
	limit := n
	if pending {
		limit = max(n, k+3)
	}
	for ; k < len(toks) && k < limit; k++ {
		if !w.letter(toks[k]) && !isQuoteMark(w.low[toks[k]]) && (w.low[toks[k]] != "," || infinitive) {
			return false
		}
		if w.namesAct(toks, k) {
			return true
		}
		switch w.lem[toks[k]] {
		case "fail", "neglect", "unable", "stop", "reluctant", "unwilling":
			return true
		}
	}
	return false
}

// leadsOn reports whether a verb that is refused only leads on to the one that names the
// act: "refused to come out and say", "refused to make a promise", but not "refused to
// run its own candidate".
func (w *words) leadsOn(toks []int32, k int) bool {
	if w.is(toks[k], clLight) {
		return true
	}
	if k+1 >= len(toks) {
		return false
	}
	switch w.low[toks[k+1]] {
	case "to", "and", "or", "out", "forward", "into", "in":
		return true
	}
	return isQuoteMark(w.low[toks[k+1]])
}

func hasOp(ops []applied, op operator) bool {
	for _, o := range ops {
		if o.op == op {
			return true
		}
	}
	return false
}

// operatorAt reads an operator that is a verb, adjective or idiom at toks[k]
// and returns how many tokens it takes.
func (w *words) operatorAt(toks []int32, k int, be bool) (op operator, n int, ok bool) {
	l := w.lem[toks[k]]
	j := k + 1
	for j < len(toks) && w.adverb(toks[j]) {
		j++
	}
	next, next2 := "", ""
	if j < len(toks) {
		next = w.low[toks[j]]
	}
	if j+1 < len(toks) {
		next2 = w.low[toks[j+1]]
	}
	to := next == "to" || next == "not" && next2 == "to"
	ing := strings.HasSuffix(next, "ing")
	take := func(op operator, n int) (operator, int, bool) { return op, n, true }
	span := j - k
	switch l {
	case "fail", "neglect", "omit", "failure":
		if to {
			return take(opFail, span+1)
		}
	case "forget":
		if to {
			return take(opFail, span+1)
		}
	case "miss":
		// never missed an opportunity to remind
		if k > 0 && (w.low[toks[k-1]] == "rarely" || w.low[toks[k-1]] == "seldom") {
			break
		}
		for m := k + 1; m+1 < len(toks) && m < k+5; m++ {
			switch w.lem[toks[m]] {
			case "chance", "opportunity", "occasion", "moment":
				if w.low[toks[m+1]] == "to" {
					return take(opFail, m+2-k)
				}
			}
		}
	case "decline", "refuse", "refusal":
		if to {
			return take(opDecline, span+1)
		}
	case "choose", "opt", "elect", "decide", "prefer":
		if next == "not" && next2 == "to" {
			return take(opDecline, span+2)
		}
		if next == "against" {
			return take(opDecline, span+1)
		}
	case "avoid", "resist", "dodge", "evade", "sidestep":
		if ing {
			return take(opDecline, span)
		}
	case "refrain", "abstain", "shy", "shrink", "back", "retreat", "recoil", "demur":
		if next == "from" || next == "away" && next2 == "from" {
			n := span + 1
			if next == "away" {
				n++
			}
			if w.ingAt(toks, k+n) {
				return take(opDecline, n)
			}
		}
	case "balk":
		if next == "at" && w.ingAt(toks, k+span+1) {
			return take(opDecline, span+1)
		}
	case "unwilling", "reluctant", "loath", "reluctance", "unwillingness", "disinclined":
		if to {
			return take(opDecline, span+1)
		}
	case "unable", "powerless", "inability":
		if to {
			return take(opUnable, span+1)
		}
	case "able", "willing", "ready", "prepared", "free":
		if to && be {
			if l == "able" || l == "free" {
				return take(opAble, span+1)
			}
			return take(opWill, span+1)
		}
	case "position":
		if to {
			return take(opAble, span+1)
		}
	case "stop":
		if next == "short" && next2 == "of" {
			return take(opShort, span+2)
		}
	case "fall", "pull":
		if next == "short" && next2 == "of" && w.ingAt(toks, k+span+2) {
			return take(opShort, span+2)
		}
	case "hesitate", "hesitant":
		if to {
			return take(opHesitate, span+1)
		}
		if (next == "in" || next == "before") && w.ingAt(toks, k+span+1) {
			return take(opHesitate, span+1)
		}
	case "seek", "try", "attempt", "strive", "struggle", "endeavor", "endeavour", "effort", "bid":
		if (to || next == "and" && l == "try") && w.speechAfter(toks, j+1) {
			return take(opTry, span+1)
		}
	case "continue", "begin", "start", "rush", "proceed", "move", "hasten", "manage", "hurry", "scramble", "return", "keep", "happen", "care", "bother",
		"want", "dare", "need", "wish", "think", "come", "help", "have":
		if l == "keep" || l == "begin" || l == "start" || l == "continue" {
			if ing && w.speechAfter(toks, j) {
				return take(opBegin, span)
			}
		}
		if to && w.speechAfter(toks, j+1) {
			switch l {
			case "want", "wish", "dare", "care", "bother", "need", "think", "come", "help":
				// Only under a negation are these operators: "did not want to address".
				if !w.negatedBefore(toks, k) {
					return 0, 0, false
				}
				if l == "want" || l == "wish" || l == "care" || l == "dare" {
					return take(opWill, span+1)
				}
			}
			return take(opBegin, span+1)
		}
		if (l == "begin" || l == "start") && next == "by" && w.ingAt(toks, j+1) {
			return take(opBegin, span+1)
		}
	case "go", "going":
		if be && to && w.low[toks[k]] == "going" && w.negatedBefore(toks, k) {
			return take(opWill, span+1)
		}
		if next == "on" && next2 == "to" && w.speechAfter(toks, j+2) {
			return take(opBegin, span+2)
		}
		if next == "so" && next2 == "far" {
			return take(opBegin, span+2)
		}
		if next == "as" && next2 == "far" {
			return take(opBegin, span+3)
		}
	case "seem", "appear":
		if to && j+1 < len(toks) && (w.speechAfter(toks, j+1) || w.lem[toks[j+1]] == "have" || w.lem[toks[j+1]] == "be") {
			return take(opSeem, span+1)
		}
	case "plan", "plans", "intention", "intend":
		if to && w.negatedBefore(toks, k) && w.speechAfter(toks, j+1) {
			return take(opWill, span+1)
		}
	}
	return 0, 0, false
}

func (w *words) ingAt(toks []int32, j int) bool {
	for ; j < len(toks); j++ {
		if w.adverb(toks[j]) {
			continue
		}
		return strings.HasSuffix(w.low[toks[j]], "ing") && len(w.low[toks[j]]) > 4
	}
	return false
}

// negatedBefore reports whether a negation stands within the four tokens before
// toks[k].
func (w *words) negatedBefore(toks []int32, k int) bool {
	for j := k - 1; j >= 0 && j >= k-4; j-- {
		switch w.low[toks[j]] {
		case "not", "never", "no", "cannot", "nor", "neither":
			return true
		}
	}
	return false
}

// speechAfter reports whether a verb of speech or of withholding stands at j,
// adverbs and auxiliaries skipped.
func (w *words) speechAfter(toks []int32, j int) bool {
	for steps := 0; j < len(toks) && steps < 4; j, steps = j+1, steps+1 {
		i := toks[j]
		if w.adverb(i) || w.low[i] == "not" || w.lem[i] == "be" || w.lem[i] == "have" || w.low[i] == "to" {
			continue
		}
		return w.speech(w.lem[i]) || w.lightNoun(toks, j)
	}
	return false
}

// speech reports whether a lemma names an act of speech or thought, so that not
// doing it withholds a stance.
func (w *words) speech(l string) bool {
	t := stanceLexicon()
	switch l {
	case "put", "begin", "go", "consider", "sign", "pass", "fire", "hire", "set", "hit", "push", "count", "fight", "follow", "vote", "choose", "enjoy", "bear",
		"cover", "elect", "impose", "adopt", "allow", "appoint", "ban", "prepare", "commit", "select", "plead", "veto", "struggle", "need", "see",
		"back up", "press", "hear", "list", "debate", "have", "be", "do", "move", "start", "bring", "raise", "care", "seek":
		return false
	case "back", "discuss", "rule", "comment", "be drawn", "refuse", "decline":
		return true
	}
	if v, ok := t.verbs[l]; ok {
		return v.act != Declare
	}
	return t.classes.Get(l)&(1<<clReact|1<<clNeutral) != 0
}

// adverb reports whether token i is an adverb that a verb group may hold.
func (w *words) adverb(i int32) bool {
	s := w.word(i)
	if w.is(i, clAdverb) && stanceLexicon().classes.Get(s)&(1<<clAdverb) != 0 {
		return true
	}
	if len(s) > 4 && strings.HasSuffix(s, "ly") {
		switch s {
		case "reply", "apply", "rely", "supply", "imply", "family", "comply", "multiply", "ally", "rally", "bully", "july", "italy", "falsely",
			"reportedly", "apparently", "allegedly", "seemingly", "supposedly", "wrongly", "baselessly", "incorrectly", "assembly", "anomaly":
			return false
		}
		return true
	}
	return false
}

// participle reports whether token i may be a past participle.
func (w *words) participle(i int32) bool {
	s := w.word(i)
	if strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "en") || strings.HasSuffix(s, "wn") {
		return true
	}
	switch s {
	case "said", "told", "made", "put", "quoted", "read", "held", "sold", "sent", "brought", "given", "met", "heard", "understood", "felt", "thought", "found":
		return true
	}
	return false
}

// lightNoun reports whether a light verb with a noun that carries the act
// stands at toks[k].
func (w *words) lightNoun(toks []int32, k int) bool {
	_, end := w.lightPhrase(toks, k, len(toks))
	return end > 0
}

// lightPhrase reads a light verb and its noun ("issued a strong denial"): the
// position of the noun and the position after it, 0 where there is none.
func (w *words) lightPhrase(toks []int32, k, n int) (noun, end int) {
	if k >= len(toks) || !w.is(toks[k], clLight) {
		return 0, 0
	}
	t := stanceLexicon()
	for j := k + 1; j < len(toks) && j <= k+5; j++ {
		s, l := w.low[toks[j]], w.lem[toks[j]]
		switch s {
		case "that", "to", "of", "in", "on", "for", "by", ",", ".", "who", "which", "as", "and", "at", "from", "with", "about":
			return 0, 0
		}
		if isQuoteMark(s) {
			continue
		}
		if strings.HasSuffix(s, "ed") || irregular(s) != "" && irregular(s) != s {
			if _, ok := t.verbs[l]; ok {
				return 0, 0
			}
		}
		last := j+1 >= len(toks) || !nounFollows(w, toks, j+1)
		if _, ok := t.nouns[l]; ok && last {
			return j, j + 1
		}
		if t.classes.Get(s)&(1<<clComply) != 0 && last {
			return j, j + 1
		}
		if t.classes.Get(l)&(1<<clComply) != 0 && last {
			return j, j + 1
		}
	}
	return 0, 0
}

// nounFollows reports whether the token at j may go on with a compound noun.
func nounFollows(w *words, toks []int32, j int) bool {
	l := w.lem[toks[j]]
	t := stanceLexicon()
	_, ok := t.nouns[l]
	return ok && w.low[toks[j]] != "as" && w.letter(toks[j])
}

// light reads the act off the noun of a light verb phrase.
func (w *words) light(r *reading, noun int, toks []int32, k int, ops *[]applied) {
	for j := k + 1; j < noun; j++ {
		switch w.low[toks[j]] {
		case "no", "not", "little", "any", "neither":
			if w.low[toks[j]] != "any" {
				*ops = append(*ops, applied{opNot, toks[j]})
			}
		}
	}
	r.head, r.lemma = toks[noun], w.lem[toks[noun]]
	r.text = w.text.Concat(w.lem[toks[k]], " ", r.lemma)
}
