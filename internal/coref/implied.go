package coref

import (
	"sort"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// proposes reports whether the sentence of token i asks what about doing something:
// whoever writes proposes it.
func (r *resolver) proposes(i int32) bool {
	s := r.d.Sents[r.d.Tokens[i].Sent]
	return s.First+2 <= i && r.lower[s.First+1] == "about" && (r.lower[s.First] == "how" || r.lower[s.First] == "what") && r.d.Tokens[s.First].Quote < 0 && (r.d.Tokens[s.First+2].Tag == nlp.TagVBG)
}

// raises reports whether a cue tells that something made hopes or fears arise, whose
// they are it does not tell: raising hopes, which fuelled speculation.
func raises(words []string) bool {
	verb := false
	for _, w := range words {
		switch w {
		case "raise", "raises", "raised", "raising", "spark", "sparks", "sparked", "sparking", "fuel", "fuels", "fueled", "fuelled", "fueling", "fuelling", "prompting", "stoke", "stoked", "stoking", "triggering", "leading":
			verb = true
		case "hope", "hopes", "fear", "fears", "question", "questions", "concern", "concerns", "doubt", "doubts", "alarm", "speculation", "suspicion", "suspicions", "worries":
			if verb {
				return true
			}
		}
	}
	return false
}

// passiveBefore reports whether the participle at token i has the word before it that
// makes it a passive: was also warned.
func (r *resolver) passiveBefore(i int32) bool {
	if t := r.d.Tokens[i].Tag; t != nlp.TagVBN && t != nlp.TagVBD {
		return false
	}
	for j := i - 1; j >= 0 && j > i-4 && r.d.Tokens[j].Sent == r.d.Tokens[i].Sent; j-- {
		switch w := r.lower[j]; {
		case isBe(w) && !isPossessive(r.word(j)):
			return true
		case !r.d.Tokens[j].Tag.Adverb():
			return false
		}
	}
	return false
}

// implied finds who does what a passive of some kinds of verb tells, where the text does
// not say by whom.
func (r *resolver) implied(k int, words []string, last nlp.Range) answer {
	for _, w := range words {
		switch w {
		case "fired", "dismissed", "sacked", "suspended", "ousted":
			return r.employer(k, last, true)
		case "appointed", "named", "hired":
			return r.employer(k, last, false)
		case "announced", "unveiled", "disclosed":
			return r.announcer(k, last)
		case "released", "published", "issued":
			// the report was released: by those who made it
			if i := r.clauseSubject(r.attrs[k].Head); i >= 0 && r.at[i] < 0 {
				if n, ok := lexicon.LookupNoun(r.lower[i]); ok && n.Class.Any(lexicon.DocN) {
					if w := r.workBefore(i+1, n.Lemma); w != nil && w.ent >= 0 && r.ents[w.ent].kind != entity.Document {
						return answer{ent: w.ent, form: entity.FormOmitted, reason: "released", antecedent: w.at, conf: 0.6}
					}
				}
			}
			return nobody
		}
	}
	return nobody
}

// employer finds who gave or took the post of which a passive tells, whose last words are
// the range: was fired from the network, was named as Lee’s chief of staff. Of one who
// lost a post it is else the body that he belongs to.
func (r *resolver) employer(k int, last nlp.Range, lost bool) answer {
	s := r.d.Sents[r.d.Tokens[last.First].Sent]
	var from nlp.Range // the network
	for i := last.Last; i < min(s.Last, last.Last+10); i++ {
		if w := r.word(i); w == "," || w == ";" || r.d.Tokens[i].Quote >= 0 || i > last.Last && r.d.Tokens[i].Tag.Finite() {
			break
		}
		if m := r.at[i]; m >= 0 && r.mentions[m].possessive && r.mentions[m].First == i {
			// as Lee’s chief of staff
			for j := r.mentions[m].Last; j < min(s.Last, r.mentions[m].Last+5); j++ {
				if n, ok := lexicon.LookupNoun(r.lower[j]); ok && n.Class.Any(lexicon.Role) {
					if e := r.mentions[m].ent; e >= 0 && r.ents[e].kind != entity.Place {
						return withForm(r.named(m, "employer", 0.6), entity.FormOmitted)
					}
				}
			}
		}
		if w := r.lower[i]; i+1 < s.Last && (lost && w == "from" || w == "by") {
			d := r.describe(nlp.Range{First: i + 1, Last: min(i+8, s.Last)})
			switch {
			case d.name >= 0 && r.mentions[d.name].ent >= 0 && bodyKind(r.ents[r.mentions[d.name].ent].kind):
				return withForm(r.named(d.name, "employer", 0.6), entity.FormOmitted)
			case d.name < 0 && d.head >= 0 && d.definite() && d.noun.Class.Any(lexicon.OrgN|lexicon.PubN) && from.Len() == 0:
				from = nlp.Range{First: d.First, Last: d.head + 1}
			}
		}
	}
	if i := r.clauseSubject(r.attrs[k].Head); lost && i >= 0 {
		if m := r.at[i]; m >= 0 && r.personal(m) {
			if b := r.bodyOfRole(r.ents[r.mentions[m].ent]); b >= 0 && r.ents[b].place == nil {
				return answer{ent: b, form: entity.FormOmitted, reason: "employer", conf: 0.5}
			}
		}
	}
	if from.Len() > 0 {
		d := r.describe(from)
		a := withForm(r.nominal(k, &d), entity.FormOmitted)
		a.reason = "employer"
		return a
	}
	return nobody
}

// announcer finds the body that announces what a passive tells to have been announced or
// not: the subject of the main clause, else the one whose words the paragraph gave last.
func (r *resolver) announcer(k int, last nlp.Range) answer {
	sent := r.d.Tokens[last.First].Sent
	if i := r.mainSubject(sent); i >= 0 && i < last.First && r.at[i] >= 0 && r.clauseSubject(r.attrs[k].Head) != i {
		if m := r.at[i]; r.mentions[m].ent >= 0 && r.mentions[m].place == nil && bodyKind(r.ents[r.mentions[m].ent].kind) {
			return withForm(r.named(m, "announced", 0.6), entity.FormOmitted)
		}
	}
	if n, h := len(r.history.turns), r.attrs[k].Head; n > 0 && h >= 0 && int(h) < len(r.d.Tokens) && r.d.Tokens[h].Rel == nlp.RelRoot {
		if t := r.history.turns[n-1]; r.para[t.tok] == r.para[last.First] && bodyKind(r.ents[t.ent].kind) {
			return answer{ent: t.ent, form: entity.FormOmitted, reason: "announced", conf: 0.5}
		}
	}
	return nobody
}

// ownerOf finds whose promise or plan the noun of a cue is where it has no possessor of
// its own: the one of the noun it is joined to, Arlen’s promise and an earlier pledge, or
// whoever makes, keeps or breaks it.
func (r *resolver) ownerOf(k int, cue nlp.Range) answer {
	h := r.attrs[k].Head
	if h < 0 || int(h) >= len(r.d.Tokens) || !cue.Has(h) || !r.d.Tokens[h].Tag.Noun() {
		h = cue.Last - 1
	}
	t := &r.d.Tokens[h]
	if !t.Tag.Noun() || t.Head < 0 || t.Quote >= 0 {
		return nobody
	}
	if t.Rel == nlp.RelConj && t.Head < h && r.d.Tokens[t.Head].Tag.Noun() {
		for j := t.Head - 1; j >= 0 && j > t.Head-5; j-- {
			if m := r.at[j]; m >= 0 {
				if x := &r.mentions[m]; x.possessive && x.ent >= 0 {
					return withForm(r.named(m, "possessor", 0.6), entity.FormOmitted)
				}
				break
			}
		}
		return nobody
	}
	switch r.lower[h] {
	case "promise", "promises", "pledge", "pledges", "vow", "vows", "threat", "threats", "commitment", "commitments", "claim", "claims", "call", "calls", "plan", "plans", "warning", "warnings", "apology", "offer", "proposal":
	default:
		return nobody
	}
	v := t.Head
	for n := 0; n < 3 && v >= 0 && !r.d.Tokens[v].Tag.Verb(); n++ {
		v = r.d.Tokens[v].Head
	}
	if v < 0 || v > h || !handlesWord(r.lower[v]) {
		return nobody
	}
	i := r.clauseSubject(v)
	if i < 0 || i > v {
		return nobody
	}
	if isRelative(r.lower[i]) {
		j := i - 1
		for j > 0 && !isWord(r.word(j)) {
			j--
		}
		if j < 0 || r.at[j] < 0 {
			return nobody
		}
		a := withForm(r.relative(k, i), entity.FormOmitted)
		a.reason = "shared-subject"
		return a
	}
	if a, ok := r.subjectAt(k, i); ok {
		return a
	}
	return nobody
}

// handlesWord reports whether a verb tells what somebody does with a word of his own:
// makes good on a promise, withdraws a threat.
func handlesWord(w string) bool {
	switch w {
	case "make", "makes", "made", "making", "keep", "keeps", "kept", "keeping", "break", "breaks", "broke", "broken", "breaking", "renew", "renews", "renewed", "renewing", "repeat", "repeats", "repeated", "repeating", "issue", "issues", "issued", "issuing", "withdraw", "withdraws", "withdrew", "withdrawn", "retract", "retracts", "retracted", "fulfil", "fulfill", "fulfills", "fulfilled", "honor", "honored", "honour", "honoured", "abandon", "abandoned", "drop", "dropped", "reiterate", "reiterates", "reiterated", "reiterating", "renege", "reneged":
		return true
	}
	return false
}

// sessionWith finds who asked in a session with somebody: during a session with the dockers,
// Lee was asked.
func (r *resolver) sessionWith(cue nlp.Range) answer {
	s := r.d.Sents[r.d.Tokens[cue.First].Sent]
	for i := s.First + 1; i+1 < cue.First; i++ {
		if r.lower[i] != "with" || r.d.Tokens[i].Quote >= 0 {
			continue
		}
		switch r.lower[i-1] {
		case "session", "interview", "conversation", "debate":
		default:
			continue
		}
		d := r.describe(nlp.Range{First: i + 1, Last: cue.First})
		if d.head < 0 || d.name >= 0 || d.noun.Class.Any(lexicon.DocN) {
			break
		}
		end := d.head + 1
		for end < cue.First && r.word(end) != "," && end < d.head+8 {
			end++
		}
		d = r.describe(nlp.Range{First: i + 1, Last: end})
		if d.head >= 0 && d.name < 0 {
			return withForm(r.describeDesc(&d, r.kindOf(&d), "asked", 0.6), entity.FormOmitted)
		}
		break
	}
	return nobody
}

// maxAsker is how many of the mentions before a question are looked at for an outlet.
const maxAsker = 200

// interviewer finds the outlet to which the text before token i says that whoever spoke
// last gave an interview; an interviewer of whom nothing else is said asks for it.
func (r *resolver) interviewer(i int32) answer {
	for m, n := r.mentionsBefore(i)-1, 0; m >= 0 && n < maxAsker; m, n = m-1, n+1 {
		if !r.publication(int32(m)) {
			continue
		}
		x := &r.mentions[m]
		if !r.spokeIn(r.d.Tokens[x.First].Sent) {
			continue
		}
		for j := x.Last; j < min(x.Last+4, int32(len(r.lower))); j++ {
			if r.lower[j] == "interview" && x.First > 0 && (r.lower[x.First-1] == "told" || r.lower[x.First-1] == "to" || j == x.Last) {
				return withForm(r.named(int32(m), "asked", 0.5), entity.FormOmitted)
			}
		}
		if f := x.First - 1; f > 0 && r.lower[f] == "with" && r.lower[f-1] == "interview" {
			return withForm(r.named(int32(m), "asked", 0.5), entity.FormOmitted)
		}
	}
	return nobody
}

// spokeIn reports whether whoever spoke last spoke in a sentence before.
func (r *resolver) spokeIn(sent int32) bool {
	last := r.history.last(1)
	n := sort.Search(len(r.history.turns), func(n int) bool { return r.d.Tokens[r.history.turns[n].tok].Sent >= sent })
	for ; n < len(r.history.turns) && r.d.Tokens[r.history.turns[n].tok].Sent == sent; n++ {
		if r.history.turns[n].ent == last {
			return true
		}
	}
	return false
}

// pollster returns the body that was said last before token i to have found something, -1
// where none was near.
func (r *resolver) pollster(i int32) int32 {
	n := 0
	for h := len(r.history.turns) - 1; h >= 0 && n < 8; h, n = h-1, n+1 {
		t := r.history.turns[h]
		if t.tok >= i || !bodyKind(r.ents[t.ent].kind) {
			continue
		}
		for _, c := range r.attrs[t.attr].Cue {
			for j := c.First; j < c.Last; j++ {
				switch r.lower[j] {
				case "found", "finds", "polled", "surveyed":
					return t.ent
				}
			}
		}
	}
	return -1
}
