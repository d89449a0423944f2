package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// listens reports whether the object of a verb of speech is whom the words are said
// to: asked the mayor about it, warned people to stay away.
func listens(w string) bool {
	switch w {
	case "tell", "tells", "told", "telling", "ask", "asks", "asked", "asking", "beg", "begs", "begged", "begging", "urge", "urges", "urged", "urging", "implore", "implores", "implored", "imploring", "beseech", "warn", "warns", "warned", "warning", "assure", "assures", "assured", "assuring", "reassure", "reassures", "reassured", "reassuring", "inform", "informs", "informed", "informing", "notify", "notifies", "notified", "notifying", "remind", "reminds", "reminded", "reminding", "advise", "advises", "advised", "advising", "order", "orders", "ordered", "ordering", "instruct", "instructs", "instructed", "instructing", "question", "questions", "questioned", "questioning", "grill", "grills", "grilled", "grilling", "quiz", "quizzed", "quizzing", "press", "presses", "pressed", "pressing", "brief", "briefed", "briefing", "promise", "promises", "promised", "promising":
		return true
	}
	return false
}

// speaksTo returns the preposition behind which a verb of speech names those whom the
// words are said to: explained to reporters, pleaded with the council.
func speaksTo(w string) string {
	switch w {
	case "say", "says", "said", "saying", "write", "writes", "wrote", "writing", "explain", "explains", "explained", "explaining", "complain", "complains", "complained", "complaining", "vow", "vows", "vowed", "vowing", "admit", "admits", "admitted", "admitting", "confess", "confesses", "confessed", "confessing", "reveal", "reveals", "revealed", "announce", "announces", "announced", "announcing", "claim", "claims", "claimed", "apologise", "apologised", "apologize", "apologized", "appeal", "appeals", "appealed", "appealing", "confide", "confided", "boast", "boasts", "boasted", "insist", "insists", "insisted", "remark", "remarked", "suggest", "suggested", "pledge", "pledged", "stress", "stressed", "report", "reported", "text", "texted", "speak", "speaks", "spoke", "speaking", "talk", "talked", "talking", "whisper", "whispered", "shout", "shouted", "yell", "yelled", "stated", "promise", "promised", "repeat", "repeated":
		return "to"
	case "testify", "testifies", "testified", "testifying":
		return "before"
	case "plead", "pleads", "pleaded", "pleading", "argue", "argued", "arguing":
		return "with"
	}
	return ""
}

// sent reports whether a noun is a speech or a writing that is made to somebody.
func sent(w string) bool {
	switch w {
	case "speech", "address", "remarks", "letter", "letters", "email", "e-mail", "emails", "statement", "message", "messages", "memo", "note", "testimony", "briefing", "presentation", "petition", "appeal", "response", "reply", "complaint", "submission":
		return true
	}
	return false
}

// sends reports whether a participle after a writing tells that it went to somebody.
func sends(w string) bool {
	switch w {
	case "sent", "emailed", "e-mailed", "mailed", "addressed", "given", "provided", "released", "delivered", "written", "shared", "issued", "texted", "submitted", "made":
		return true
	}
	return false
}

// maxAddressee is how far behind a verb or a writing the words are looked at that name
// the addressee.
const maxAddressee = 14

// addressee finds to whom the words of attribution k were said where its cue is not
// "told", and where the way in which they came tells: a letter to the council.
func (r *resolver) addressee(k int, via nlp.Range) nlp.Range {
	a := &r.attrs[k]
	for _, c := range a.Cue {
		for i := c.First; i < min(c.Last, c.First+maxAddressee); i++ {
			w := r.lower[i]
			if i > 0 && isBe(r.lower[i-1]) && r.d.Tokens[i].Tag != nlp.TagVBG && !strings.HasSuffix(w, "ing") {
				continue
			}
			if listens(w) && len(a.Source) > 0 && r.d.Tokens[i].Tag.Verb() {
				if x := r.listener(i + 1); x.Len() > 0 && r.heard(x.Last) {
					return x
				}
			}
			if to := speaksTo(w); to != "" {
				if x := r.spokenTo(i+1, to); x.Len() > 0 {
					return x
				}
			}
		}
	}
	if via.Len() > 0 && via.Last > 0 && sent(r.lower[via.Last-1]) {
		if x := r.sentTo(via.Last); x.Len() > 0 {
			return x
		}
	}
	if x := r.spokenWith(k); x.Len() > 0 {
		return x
	}
	// in a speech to the dockers; their letter to the council
	for _, l := range [...][]nlp.Range{a.Source, a.Cue} {
		for n, c := range l {
			e := min(c.Last, c.First+2*maxAddressee)
			if n == len(l)-1 && len(a.Cue) > 0 && c == a.Cue[len(a.Cue)-1] {
				e = c.Last + 8
			}
			for i := c.First; i < min(e, int32(len(r.lower))-1) && r.d.Tokens[i].Sent == r.d.Tokens[c.First].Sent; i++ {
				if i >= c.Last && (r.contentOf[i] >= 0 || r.d.Tokens[i].Quote >= 0 || r.word(i) == ",") {
					break
				}
				if sent(r.lower[i]) && !r.d.Tokens[i].Tag.Verb() {
					if x := r.sentTo(i + 1); x.Len() > 0 {
						return x
					}
				}
			}
		}
	}
	return nlp.Range{}
}

// spokenWith returns to whom the sentence of attribution k tells, beside its cue, that its
// speaker spoke: in an interview with Ann Lee, she said; Speaking to reporters, she said;
// Asked by Lee about the fire, she said.
func (r *resolver) spokenWith(k int) nlp.Range {
	a := &r.attrs[k]
	if len(a.Cue) == 0 || len(a.Source) == 0 || r.answers[k].ent < 0 || !r.ents[r.answers[k].ent].person() || r.whoAt(k) >= 0 || r.hasSaid(k) {
		return nlp.Range{}
	}
	cue := a.Cue[len(a.Cue)-1]
	s := r.around(cue)
	for i := s.First; i+2 < s.Last; i++ {
		if r.quoted[i] || r.contentOf[i] >= 0 || r.d.Tokens[i].Quote >= 0 {
			continue
		}
		x := nlp.Range{}
		switch w := r.lower[i]; {
		case (w == "interview" || w == "conversation" || w == "sit-down" || w == "exchange") && r.lower[i+1] == "with":
			x = r.askedBy(i + 2)
		case (w == "asked" || w == "pressed" || w == "questioned" || w == "challenged") && r.lower[i+1] == "by" && i <= s.First+2 && i < cue.First:
			x = r.askedBy(i + 2)
		case (w == "speaking" || w == "talking") && (r.lower[i+1] == "to" || r.lower[i+1] == "with") && (i == s.First || r.word(i-1) == ","):
			x = r.listener(i + 2)
		case w == "addressing" && i == s.First:
			x = r.listener(i + 1)
		}
		if x.Len() == 0 || r.othersCue(k, i, cue) && r.lower[i+1] != "by" {
			continue
		}
		if m := r.at[x.Last-1]; m >= 0 && (r.mentions[m].ent == r.answers[k].ent || r.publication(m) || r.mentions[m].place != nil) {
			continue
		}
		return x
	}
	return nlp.Range{}
}

// askedBy returns the person named from token i on, behind an outlet or a post:
// with Acme’s Ann Lee, with radio host Ann Lee.
func (r *resolver) askedBy(i int32) nlp.Range {
	for j := i; j < min(i+8, int32(len(r.at))); j++ {
		m := r.at[j]
		if m < 0 {
			if !isWord(r.word(j)) && !isPossessive(r.word(j)) || isPreposition(r.lower[j]) && r.lower[j] != "of" || isConjunction(r.lower[j]) {
				return nlp.Range{}
			}
			continue
		}
		x := &r.mentions[m]
		if x.ent >= 0 && !x.possessive && r.ents[x.ent].person() {
			return x.name
		}
		if n := int(x.Last); !x.possessive && !(n < len(r.lower) && (asks(r.lower[n]) || journalist(r.lower[n]))) {
			return nlp.Range{} // an interview with Acme that left Lee cold
		}
		j = max(j, x.Last-1)
	}
	return nlp.Range{}
}

// isBe reports whether a word before a participle makes it a passive.
func isBe(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "'s", "’s", "get", "got":
		return true
	}
	return false
}

// sentTo returns to whom the writing or speech went behind whose noun token i stands.
func (r *resolver) sentTo(i int32) nlp.Range {
	for e := min(i+6, int32(len(r.lower))); i < e; i++ {
		switch w := r.lower[i]; {
		case w == "to":
			return r.listener(i + 1)
		case isDateWord(w), isNumber(r.word(i)), sends(w), w == "on", r.timeAt(i), strings.HasSuffix(w, "ly"):
		default:
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

// spokenTo returns whom the words behind a verb that ends before token i name as those
// spoken to, by the preposition that the verb takes.
func (r *resolver) spokenTo(i int32, to string) nlp.Range {
	n := int32(len(r.lower))
	for e := min(i+maxAddressee, n); i < e && r.sourceAt[i]; i++ {
	}
	for e := min(i+4, n); i < e; i++ {
		switch w := r.lower[i]; {
		case w == to, to == "before" && w == "to":
			return r.listener(i + 1)
		case isDateWord(w), w == "on", r.timeAt(i), strings.HasSuffix(w, "ly"):
		default:
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

// timeAt reports whether token i is part of words for a time without a preposition:
// this month, last week, yesterday.
func (r *resolver) timeAt(i int32) bool {
	if upper(r.word(i)) && !isDateWord(r.lower[i]) {
		return false // the Today programme
	}
	switch r.lower[i] {
	case "yesterday", "today", "tonight", "recently", "earlier", "later":
		return true
	case "this", "last", "next", "that":
		return int(i)+1 < len(r.lower) && timeUnit(r.lower[i+1])
	}
	return timeUnit(r.lower[i]) && i > 0 && (r.lower[i-1] == "this" || r.lower[i-1] == "last" || r.lower[i-1] == "next" || r.lower[i-1] == "that")
}

// timeUnit reports whether a word after "this" or "last" makes it a time.
func timeUnit(w string) bool {
	switch w {
	case "day", "night", "morning", "afternoon", "evening", "week", "weekend", "month", "year", "summer", "winter", "spring", "autumn", "fall", "quarter":
		return true
	}
	return isDateWord(w)
}

// heard reports whether token i may begin what is said after whom it is said to.
func (r *resolver) heard(i int32) bool {
	if int(i) >= len(r.lower) {
		return true
	}
	if !isWord(r.word(i)) || r.at[i] >= 0 || isDeterminer(r.lower[i]) || isPronoun(r.lower[i]) || isRelative(r.lower[i]) || isDateWord(r.lower[i]) || r.timeAt(i) {
		return true
	}
	switch r.lower[i] {
	case "to", "that", "about", "on", "over", "whether", "if", "how", "why", "what", "when", "where", "of", "not", "against", "for", "in", "during", "as", "at", "there", "and", "never", "then", "again", "once":
		return true
	}
	return false
}

// listener returns the phrase from token i on where it names somebody who can be
// spoken to.
func (r *resolver) listener(i int32) nlp.Range {
	n := int32(len(r.lower))
	if i >= n || r.sourceAt[i] {
		return nlp.Range{}
	}
	sent, e := r.d.Tokens[i].Sent, i
	for ; e < min(n, i+maxAddressee) && r.d.Tokens[e].Sent == sent && r.d.Tokens[e].Quote < 0; e++ {
		w := r.lower[e]
		if m := r.at[e]; m >= 0 {
			if x := &r.mentions[m]; e > i && e == x.First {
				if p, ok := lexicon.LookupNoun(r.lower[e-1]); ok && p.Plural && r.at[e-1] < 0 {
					break // told reporters Lee was ill
				}
			}
			continue
		}
		if isPronoun(w) && !isPossPronoun(w) || w == "her" && (e+1 >= n || !r.d.Tokens[e+1].Tag.Noun()) {
			if e == i && spokenPronoun(w) {
				return nlp.Range{First: i, Last: i + 1}
			}
			break
		}
		if w == "of" && e > i && e+1 < n {
			continue
		}
		if !isWord(r.word(e)) && !isPossessive(r.word(e)) || isPreposition(w) || isRelative(w) || isConjunction(w) || isDateWord(w) || r.timeAt(e) || w == "to" || w == "not" || w == "how" || w == "why" ||
			e > i && (isDeterminer(w) && r.lower[e-1] != "of" || r.d.Tokens[e].Tag.Finite() || r.d.Tokens[e].Tag == nlp.TagMD) {
			break
		}
	}
	d := r.describe(nlp.Range{First: i, Last: e})
	x := nlp.Range{First: i, Last: e}
	switch {
	case d.head < 0:
		return nlp.Range{}
	case d.name >= 0:
		m := &r.mentions[d.name]
		if m.ent < 0 || isDateWord(r.lower[m.name.First]) || r.ents[m.ent].kind == entity.Document || m.possessive || m.place != nil && m.use == lexicon.UseAdjective {
			return nlp.Range{}
		}
		x.Last = max(m.Last, i+1)
	case d.noun.Class.Any(lexicon.DocN) || page(r.lower[d.head]) || !d.noun.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN|lexicon.OrgN|lexicon.GovN|lexicon.PubN|lexicon.Kin):
		return nlp.Range{}
	case d.after < e && r.lower[d.after] != "of":
		x.Last = d.after
	}
	if x.Last > x.First+1 && r.lower[x.Last-1] == "of" {
		x.Last-- // a crowd of about 500
	}
	// Lee and Chen; the mayor and the council
	if x.Last+1 < n && r.lower[x.Last] == "and" && r.d.Tokens[x.Last+1].Sent == sent && x.Len() < maxAddressee {
		if j := x.Last + 1; r.at[j] >= 0 && r.mentions[r.at[j]].First == j && !(int(r.mentions[r.at[j]].Last) < len(r.lower) && r.d.Tokens[r.mentions[r.at[j]].Last].Tag.Finite()) {
			x.Last = r.mentions[r.at[j]].Last
		}
	}
	return r.trim(x)
}

// page reports whether a noun names a place where words appear and nobody who hears them.
func page(w string) bool {
	switch w {
	case "website", "site", "page", "blog", "account", "feed", "accounts", "pages":
		return true
	}
	return false
}

// spokenPronoun reports whether a pronoun behind a verb is one for who is spoken to.
func spokenPronoun(w string) bool {
	switch w {
	case "him", "her", "them", "us", "me", "you", "everyone", "everybody", "someone", "somebody":
		return true
	}
	return false
}

// hearer returns the entity that a pronoun for an addressee of attribution k means, -1
// where it is none or not to be told.
func (r *resolver) hearer(k int, x nlp.Range) int32 {
	if x.Len() != 1 || r.at[x.First] >= 0 || !spokenPronoun(r.lower[x.First]) {
		return -1
	}
	switch w := r.lower[x.First]; w {
	case "him", "her", "them":
		if a := r.pronoun(k, x.First); a.ent >= 0 && a.ent != r.answers[k].ent {
			return a.ent
		}
		kind := entity.Person
		if w == "them" {
			kind = entity.Group
		}
		return r.describeAs(x, kind, "pronoun", 0.4).ent
	case "us", "me":
		return r.pronoun(k, x.First).ent
	default:
		return r.describeAs(x, entity.Group, "generic", 0.5).ent
	}
}
