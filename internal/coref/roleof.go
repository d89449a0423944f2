package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// postOfDesc reads the post and the affiliation out of a noun phrase whose head is a
// word for a post: "a senior adviser to the Lee campaign". A former post is a post.
func (r *resolver) postOfDesc(d *desc) (role, bool) {
	if d.head < 0 || d.name >= 0 || !d.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title) {
		return role{}, false
	}
	h := d.head
	if w := r.lower[h]; (w == "member" || w == "members") && r.ofMany(d) || w == "superstar" || w == "superstars" {
		return role{}, false
	}
	t := h
	for t > d.First {
		w := r.lower[t-1]
		if r.abbreviated(t - 1) {
			break
		}
		if r.at[t-1] >= 0 || isDeterminer(w) || isPossessive(r.word(t-1)) || isPreposition(w) || isNumber(w) || !isWord(r.word(t-1)) || isConjunction(w) {
			break
		}
		if isFunction(w) && !isRoleModifier(w) || w == "thousand" || w == "hundred" || w == "million" || (w == "billionaire" || w == "millionaire") && t-1 > d.First {
			break
		}
		t--
	}
	out := role{title: r.text(nlp.Range{First: t, Last: h + 1}), span: nlp.Range{First: d.First, Last: h + 1}}
	if e := r.portfolioEnd(d, h); e > h+1 {
		out.title = r.text(nlp.Range{First: t, Last: e})
		out.span.Last = e
		if d.poss >= 0 {
			out.affil = r.text(r.mentions[d.poss].name)
		} else if len(d.proper) > 0 && r.mentions[d.proper[0]].Last <= t {
			out.affil = r.text(r.mentions[d.proper[0]].name)
		}
		return out, true
	}
	after := r.affilAfter(h+1, d.Last)
	if h+1 < d.Last && isConjunction(r.lower[h+1]) && h > t && d.poss < 0 && len(d.proper) == 0 {
		if a := r.laterAffil(h+1, d.Last); a.Len() > 0 && r.at[a.First] >= 0 {
			return out, true // freight exchange trader and strategist at Acme
		}
	}
	if after.Len() > 0 && (d.poss >= 0 || r.lower[h+1] == "to" || r.at[after.First] < 0 && r.at[after.Last-1] < 0) {
		after = nlp.Range{}
	}
	// "foreign ministry spokesman", "party chairman": the body in front of the post
	for k := h - 1; k >= t; k-- {
		n, ok := lexicon.LookupNoun(r.lower[k])
		first := k == t && k == r.d.Sents[r.d.Tokens[k].Sent].First && r.at[k] < 0
		if !ok || !n.Class.Any(lexicon.OrgN|lexicon.GovN) || n.Class.Any(lexicon.Role|lexicon.PersonN) || upper(r.word(k)) && !first || after.Len() > 0 || k > d.First && (schoolLevel(r.lower[k-1], r.lower[k]) || r.lower[k] == "service" && r.lower[k-1] == "customer") {
			continue
		}
		if d.plural && !d.definite() && len(d.proper) == 0 {
			if d.det != "" || k != d.First || !employer(r.lower[k]) {
				continue
			}
			if r.lower[k] == "administration" {
				if name := r.onlyNamed(r.lower[k]); name != "" {
					out.affil, out.title = name+" administration", r.text(nlp.Range{First: k + 1, Last: h + 1})
					return out, true
				}
				continue
			}
			b := r.bodyMeant(r.lower[k], d.First) // company officials
			if b < 0 || r.ents[b].name == "" {
				continue
			}
			out.affil, out.title = r.ents[b].name, r.text(nlp.Range{First: k + 1, Last: h + 1})
			return out, true
		}
		if first && !employer(r.lower[k]) && !(r.lower[k] == "police" && roleKey(r.lower[h]) == "spokesperson") {
			continue
		}
		if r.lower[k] == "cabinet" && k == h-1 {
			continue // a cabinet minister
		}
		if r.lower[k] == "campaign" && k == h-1 && r.campaignPost(&out, d, k) {
			return out, true
		}
		if r.lower[k] == "state" && (k == h-1 || r.isRole(k+1)) && r.lower[h] != "advocate" {
			r.statePost(&out, d, k)
			return out, true
		}
		if r.lower[k] == "police" && d.poss >= 0 && k == h-1 {
			// Arlen’s new police commissioner
			out.affil, out.title = r.text(r.mentions[d.poss].name), r.text(nlp.Range{First: k, Last: h + 1})
			return out, true
		}
		f := t
		if len(d.proper) > 0 && r.mentions[d.proper[len(d.proper)-1]].Last >= t-1 && r.mentions[d.proper[len(d.proper)-1]].Last <= t {
			f = r.mentions[d.proper[0]].First
		}
		former := f
		for f < k && tense(r.lower[f]) {
			f++ // a former board member
		}
		if strings.HasPrefix(r.lower[f], "ex-") {
			return out, true // the ex-county boss
		}
		out.affil = r.text(nlp.Range{First: f, Last: k + 1})
		out.title = r.text(nlp.Range{First: k + 1, Last: h + 1})
		if f == k && !d.plural && (d.det == "" || d.det == "a" || d.det == "an" || d.det == "the") {
			if b := r.bodyMeant(r.lower[k], d.First); b >= 0 {
				out.affil = r.ents[b].name // a company spokesman
			}
		}
		if former < f {
			out.title = r.text(nlp.Range{First: former, Last: f}) + " " + out.title
		}
		return out, true
	}
	r.readAffil(&out, d, t)
	if x := r.tableBefore(t, h); out.affil == "" && x.Len() > 0 || x.Len() > 0 && r.text(x) == out.affil && x.First >= t {
		out.affil = r.text(x)
		out.title = r.text(nlp.Range{First: x.Last, Last: h + 1})
		if x.First > t {
			out.title = r.text(nlp.Range{First: t, Last: x.First}) + " " + out.title
		}
	}
	if out.affil == "" && h > t && len(r.word(t)) > 1 && allCaps(r.word(t)) && upper(r.word(t+1)) && !allCaps(r.word(t+1)) && r.at[t] < 0 && !tradeLetters(r.word(t)) && !r.isRole(t) {
		out.affil, out.title = r.word(t), r.text(nlp.Range{First: t + 1, Last: h + 1}) // the ACF National Secretary
	}
	if noServant(r.lower[h]) && !(r.lower[h] == "source" && len(d.proper) > 0 && r.mentions[d.proper[len(d.proper)-1]].Last == h && r.mentions[d.proper[len(d.proper)-1]].kind == entity.Organization) {
		out.affil = ""
	}
	if out.affil != "" && r.origin(out.affil, d) {
		out.affil = "" // a Texas investor
	}
	if (out.affil == "U.S." || out.affil == "US") && federal(lastField(fold(out.title))) {
		out.title, out.affil = out.affil+" "+out.title, ""
	}
	if w := r.lower[h]; portfolio(out.affil) && (w == "commissioner" || w == "secretary" || w == "minister") && out.affil != "Police" && h+2 < d.Last && r.lower[h+1] == "for" && r.word(h+2) == out.affil {
		out.title, out.affil = r.text(nlp.Range{First: t, Last: h + 3}), "" // Commissioner for Health
	}
	if h+2 < d.Last && r.lower[h+1] == "of" && r.word(h+2) == out.affil && (department(out.affil) || sport(r.lower[h+2])) {
		out.title, out.affil = r.text(nlp.Range{First: t, Last: h + 3}), "" // Director of Football
	}
	if w := r.lower[h]; running(w) && (out.affil == "White House" || chamber(out.affil)) {
		out.title, out.affil = out.affil+" "+out.title, "" // a White House hopeful
	}
	if chamber(out.affil) && leads(fold(out.title)) {
		out.title, out.affil = out.affil+" "+out.title, ""
	}
	return out, true
}

// ofMany reports whether a description tells of a member of what is no body: of the public,
// of Norway’s deaf community.
func (r *resolver) ofMany(d *desc) bool {
	if d.head+2 >= d.Last || r.lower[d.head+1] != "of" {
		return false
	}
	for i := d.head + 2; i < d.Last && i < d.head+8 && (isWord(r.word(i)) || isPossessive(r.word(i)) || r.word(i) == "+") && !isPreposition(r.lower[i]); i++ {
		switch r.lower[i] {
		case "community", "public", "audience", "crowd", "generation", "family":
			return !upper(r.word(i))
		}
	}
	return false
}

// portfolioEnd returns the token after what a minister whose noun is token h is in charge
// of: minister for mines and energy; h+1 where the words after it are none.
func (r *resolver) portfolioEnd(d *desc, h int32) int32 {
	if r.lower[h] != "minister" || h+2 >= d.Last || r.lower[h+1] != "for" && r.lower[h+1] != "of" {
		return h + 1
	}
	e := h + 2
	if r.lower[e] == "the" {
		e++
	}
	f := e
	for e < d.Last && e < f+9 && (isWord(r.word(e)) || r.word(e) == "," && e+1 < d.Last && r.at[e+1] < 0 && !upper(r.word(e+1)) && !isDeterminer(r.lower[e+1])) && !isRelative(r.lower[e]) && !isPreposition(r.lower[e]) && !r.d.Tokens[e].Tag.Finite() {
		if m := r.at[e]; m >= 0 {
			x := &r.mentions[m]
			if x.place != nil || x.state != nil || x.kind == entity.Place {
				return h + 1
			}
			if x.kind == entity.Person && x.sure >= 2 {
				break
			}
		}
		e++
	}
	if e == f {
		return h + 1
	}
	if e == f+1 && r.word(f) == "State" && e+1 < d.Last && r.lower[e] == "for" && portfolio(r.word(e+1)) {
		for e++; e < d.Last && portfolio(r.word(e)); e++ { // Minister of State for Trade
		}
	}
	return e
}

// readAffil adds to the role that a description gives, in whose words the post begins
// at token t, the body after the post, before it or in its words.
func (r *resolver) readAffil(out *role, d *desc, t int32) {
	h := d.head
	sent := h+1 < d.Last && r.lower[h+1] == "to" && (d.poss >= 0 || envoy(r.lower[h]))
	if x := r.servedBefore(d, t); x.Len() > 0 {
		out.affil = r.text(x)
	} else if a := r.deeper(r.affilAfter(h+1, d.Last), d.Last); a.Len() > 0 && !sent {
		out.affil = r.text(a)
		if x := r.firmApposed(a); x.Len() > 0 {
			out.affil = r.text(x)
		}
		out.span.Last = a.Last
		if len(d.proper) > 0 && d.poss < 0 && t > d.First {
			// a Peru scholar with Acme
			if m := &r.mentions[d.proper[len(d.proper)-1]]; m.Last == t && m.First >= d.First && m.place != nil && m.use == lexicon.UseName && !office(r.lower[h]) && !upper(r.word(h)) {
				out.title = r.text(nlp.Range{First: m.First, Last: h + 1})
			}
		}
		if n := r.bodyOfWord(a, d.First); n != "" {
			out.affil = n
		}
	} else if d.poss >= 0 && r.mentions[d.poss].First < h {
		m := &r.mentions[d.poss]
		out.affil = r.text(m.name)
		if x := r.nationsBody(d, t); x.Len() > 0 {
			out.affil = r.text(x)
		}
		// Clinton’s campaign manager
		if t < h && r.lower[t] == "campaign" {
			out.affil += " campaign"
		}
	} else if len(d.proper) > 0 {
		m := &r.mentions[d.proper[0]]
		last := r.mentions[d.proper[len(d.proper)-1]].Last
		if e := m.Last; len(d.proper) > 1 && last <= t && e < last && r.at[e] < 0 && !upper(r.word(e)) && isRoleModifier(r.lower[e]) && r.area(d.proper[len(d.proper)-1]) {
			out.affil = r.text(m.name) // an Acme senior Peru economist
			out.title = r.text(nlp.Range{First: e, Last: h + 1})
		} else if last <= t && (r.plainStart(m) || m.Len() == 1 && (then(r.lower[m.First]) || tradeLetters(r.word(m.First)) || schoolLevel(r.lower[m.First], r.lower[min(last, h)]))) {
			out.title = r.text(nlp.Range{First: m.First, Last: h + 1}) // Environmental activist
		} else if last <= t {
			k := last
			if last == t {
				k = r.topicFirst(nlp.Range{First: m.First, Last: last})
			}
			out.affil = r.text(nlp.Range{First: m.First, Last: k})
			if k < last {
				out.title = r.text(nlp.Range{First: k, Last: h + 1})
			}
			if r.lower[t] == "campaign" && t < h {
				out.affil += " campaign"
			}
		}
	} else if t > d.First {
		// capitalised words before the post that are no name of their own
		f := t
		for f > d.First && upper(r.word(f-1)) && (!isFunction(r.lower[f-1]) || r.abbreviated(f-1)) && !strings.Contains(r.word(f-1), "-") {
			f--
		}
		if t-f == 1 && tradeLetters(r.word(f)) {
			out.title = r.text(nlp.Range{First: f, Last: h + 1}) // an IT engineer
		} else if f < t && (f > r.d.Sents[r.d.Tokens[f].Sent].First || r.abbreviated(f)) && !(t-f == 1 && r.afterDateline(f) && !r.seenCap[r.word(f)]) {
			out.affil = r.text(nlp.Range{First: f, Last: t})
		}
	}
	if x := r.aidesTo(d); out.affil == "" && x.Len() > 0 {
		out.affil = r.text(x)
	}
	if x := r.seatOf(h+1, d.Last); out.affil == "" && x.Len() > 0 && seat(roleKey(r.lower[h])) && !r.partyIn(nlp.Range{First: t, Last: h}) {
		out.affil = r.text(x)
	}
	if out.affil == "" && h+1 < d.Last && (r.lower[h+1] == "for" || r.lower[h+1] == "of" || r.lower[h+1] == "at") {
		// a spokesman for the builder, Konkan Hydro
		for j := h + 2; j+1 < d.Last && j < h+12; j++ {
			if r.word(j) == "," && r.at[j+1] >= 0 {
				if m := &r.mentions[r.at[j+1]]; m.ent >= 0 && !r.ents[m.ent].person() {
					out.affil = r.text(m.name)
				}
				break
			}
		}
	}
	if x := r.client(d); out.affil == "" && x.Len() > 0 {
		out.affil = r.text(x)
		out.span.Last = x.Last
	}
	// "Senate majority leader", "campaign manager": the body in the post's own words
	if out.affil == "" {
		for k := t; k < h; k++ {
			if upper(r.word(k)) && orgWord(r.word(k)) && !tradeWord(r.word(k)) && k == t && !chamber(r.word(k)) && r.word(k) != "Police" && !(d.plural && k == r.d.Sents[r.d.Tokens[k].Sent].First) {
				out.affil = r.word(k)
				if r.word(k) == "Campaign" {
					out.affil = r.onlyNamed("campaign") // the campaign’s, of which the article tells
				}
			}
		}
	}
	if out.affil == "" {
		if x := r.possessorOf(d); x.Len() > 0 {
			out.affil = r.text(x) // the hospital trust’s chief executive
			if x.Len() == 1 {
				if b := r.bodyMeant(r.lower[x.First], x.First); b >= 0 {
					out.affil = r.ents[b].name
				}
			}
		} else if d.possPron >= 0 {
			if r.lower[d.possPron] == "its" && r.stateOffice(nlp.Range{First: t, Last: h + 1}) && r.bodySpokenOf(d.possPron) == "" {
				out.affil = r.nationOfIt(d.possPron)
			}
			if out.affil == "" {
				out.affil = r.possessorName(d.possPron)
			}
			if g := pronounGender(r.lower[d.possPron]); out.affil == "" && (g == 'm' || g == 'f') && d.known && d.noun.Class.Any(lexicon.Role) && !d.noun.Class.Any(lexicon.PersonN) && len(r.history.turns) > 0 {
				out.affil = r.owner(d.possPron)
			}
		}
	}
}

// client returns the words, without article, for whom the bearer of a post speaks or acts
// where they are no name: a spokesman for the mayor, a lawyer for the carrier.
func (r *resolver) client(d *desc) nlp.Range {
	h := d.head
	if h+3 >= d.Last+1 || r.lower[h+1] != "for" && r.lower[h+1] != "to" && r.lower[h+1] != "representing" || r.lower[h+2] != "the" || d.plural {
		return nlp.Range{}
	}
	switch roleKey(r.lower[h]) {
	case "spokesperson", "lawyer", "attorney", "solicitor", "barrister", "counsel", "aide", "adviser":
	default:
		return nlp.Range{}
	}
	for k := h + 3; k < min(d.Last, h+7); k++ {
		if r.at[k] >= 0 || !isWord(r.word(k)) || isFunction(r.lower[k]) {
			break
		}
		if k+1 < d.Last && isWord(r.word(k+1)) && !isPreposition(r.lower[k+1]) && !isRelative(r.lower[k+1]) {
			continue
		}
		if n, ok := lexicon.LookupNoun(r.lower[k]); ok && !n.Plural && n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.Role) || commercial(r.lower[k]) || r.lower[k] == "family" {
			if int(k)+2 < len(r.at) && r.word(k+1) == "," && r.at[k+2] >= 0 && !r.personal(r.at[k+2]) {
				break // a spokesman for the builder, Konkan Hydro
			}
			return nlp.Range{First: h + 3, Last: k + 1}
		}
		break
	}
	return nlp.Range{}
}

// tense reports whether a word before a body and a post tells when the post was held or
// how high it is, and does not belong to the body's name.
func tense(w string) bool {
	switch w {
	case "former", "ex", "current", "retired", "late", "senior", "top", "outgoing", "incoming", "longtime", "long-time", "veteran", "then", "high-ranking":
		return true
	}
	return false
}

// plainStart reports whether a mention is a common word that has its capital from
// standing first in a sentence: Environmental activists said.
func (r *resolver) plainStart(m *mention) bool {
	if m.Len() == 1 && tradeWord(r.word(m.First)) && m.place == nil && !m.possessive && m.First == r.d.Sents[r.d.Tokens[m.First].Sent].First && !r.seenCap[r.word(m.First)] {
		return true
	}
	if m.Len() != 1 || m.kind != entity.KindUnknown || m.body != nil || m.place != nil || m.state != nil || m.possessive || m.First != r.d.Sents[r.d.Tokens[m.First].Sent].First {
		return false
	}
	w := r.word(m.First)
	if department(w) || w == "Health" || w == "Transport" || w == "Housing" {
		return true
	}
	if r.seenCap[w] || allCaps(w) {
		return false
	}
	_, ok := lexicon.LookupThing(r.lower[m.First])
	for _, s := range [...]string{"etary", "itary", "entary", "onary", "ative"} {
		ok = ok || strings.HasSuffix(r.lower[m.First], s)
	}
	return ok || strings.HasSuffix(r.lower[m.First], "al") || r.seenLower[r.lower[m.First]] || r.d.Tokens[m.First].Tag.Adjective() && looksAdjective(r.lower[m.First])
}

// looksAdjective reports whether a word ends as adjectives do.
func looksAdjective(w string) bool {
	for _, s := range [...]string{"al", "ic", "ive", "ous", "ary", "ory", "ent", "ant", "ful", "less", "able", "ible", "ed", "ing", "ian", "ern", "ish", "y", "ate", "ile", "ar", "or", "er"} {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// possessorOf returns the words of a possessor that is no name, without article.
func (r *resolver) possessorOf(d *desc) nlp.Range {
	if d.poss >= 0 {
		return nlp.Range{}
	}
	for i := d.First + 1; i < d.head; i++ {
		if !isPossessive(r.word(i)) || r.d.Tokens[i].Space {
			continue
		}
		x := nlp.Range{First: d.First, Last: i}
		for x.First < x.Last && (isDeterminer(r.lower[x.First]) || isConjunction(r.lower[x.First])) {
			x.First++
		}
		if n, ok := lexicon.LookupNoun(r.lower[i-1]); ok && r.at[i-1] < 0 && (n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN|lexicon.GroupN) || n.Class.Any(lexicon.Role) && !n.Plural && r.lower[d.First] == "the" && roleKey(r.lower[d.head]) == "spokesperson") {
			for n.Class.Any(lexicon.Role) && x.Len() > 1 && then(r.lower[x.First]) {
				x.First++ // the former vice president’s spokesman
			}
			return x
		}
		return nlp.Range{}
	}
	return nlp.Range{}
}

// possessorName returns the name of the body or the person that a possessive
// pronoun before a post most likely means: the subject of the sentence or of the
// one before; "" where there is none.
func (r *resolver) possessorName(i int32) string {
	if m := r.ownerTold(r.attrFrom(i), i); m >= 0 && r.ents[r.mentions[m].ent].name != "" {
		return r.ents[r.mentions[m].ent].name
	}
	g := pronounGender(r.lower[i])
	if g != 'm' && g != 'f' {
		if b := r.bodyBefore(i); b >= 0 {
			return r.ents[b].name
		}
		if b := r.bodyOfIt(i); b >= 0 {
			return r.ents[b].name
		}
		if r.lower[i] == "its" {
			return r.bodySpokenOf(i)
		}
		return ""
	}
	sent := r.d.Tokens[i].Sent
	for m := r.mentionsBefore(i) - 1; m >= 0; m-- {
		x := &r.mentions[m]
		if sent-r.d.Tokens[x.First].Sent > 1 {
			break
		}
		if x.ent < 0 || r.quoted[x.First] || x.possessive {
			continue
		}
		if e := r.ents[x.ent]; e.person() && (e.gender() == 0 || e.gender() == g) {
			if rel, ok := r.relOf(x.Range); !ok || rel.Subject() {
				return e.name
			}
		}
	}
	return ""
}

// bodyOfIt returns the body that “its” at token i means where no name is the subject near
// it: the one that a definite noun which heads this sentence or the one before stands for,
// else the only one that these name; -1 where there is none.
func (r *resolver) bodyOfIt(i int32) int32 {
	if r.lower[i] != "its" {
		return -1
	}
	sent := r.d.Tokens[i].Sent
	only, first := int32(-1), max(sent-2, 0)
	for n := sent; n >= max(sent-1, 0); n-- {
		s := r.d.Sents[n]
		if s.First+1 < min(s.Last, i) && r.lower[s.First] == "the" && r.at[s.First+1] < 0 {
			if c, ok := lexicon.LookupNoun(r.lower[s.First+1]); ok && !c.Plural && c.Class.Any(lexicon.OrgN|lexicon.PubN) {
				if b := r.bodyMeant(r.lower[s.First+1], s.First); b >= 0 {
					return b
				}
			}
		}
	}
	for m, n := r.mentionsBefore(i)-1, 0; m >= 0 && n < 20; m, n = m-1, n+1 {
		x := &r.mentions[m]
		if r.d.Tokens[x.First].Sent < first {
			break
		}
		if x.ent < 0 || r.quoted[x.First] || x.place != nil || r.ents[x.ent].kind != entity.Organization {
			continue
		}
		if r.modifies(x) {
			return -1 // a Senate committee
		}
		if only >= 0 && only != x.ent {
			return -1
		}
		only = x.ent
	}
	return only
}

// origin reports whether an affiliation only tells where somebody who holds no
// office is from, or is no body at all: a Texas investor, a California-based lawyer.
func (r *resolver) origin(affil string, d *desc) bool {
	if strings.Contains(affil, "-based") || strings.Contains(affil, "-born") || strings.Contains(affil, "-American") || strings.HasSuffix(affil, "-winning") || strings.HasSuffix(affil, "-nominated") {
		return true
	}
	w := r.lower[d.head]
	if platform(affil) && publishes(w) {
		return true // a TikTok star
	}
	if (affil == "Independent" || affil == "Green") && !elected(roleKey(w)) {
		return true // an independent analyst
	}
	if region(affil) && !d.definite() && d.poss < 0 {
		return true // Middle East experts
	}
	if office(w) || w == "resident" {
		return false
	}
	if b := lexicon.BodyByName(affil); b != nil && b.Class == "gov" {
		return false // White House advisers
	}
	return lexicon.StateByName(affil) != nil || lexicon.Place(affil) != nil && !d.noun.Class.Any(lexicon.Rank) && d.poss < 0 && !strings.HasSuffix(w, "man") && !strings.HasSuffix(w, "woman")
}

// area reports whether a name before a post is that of a part of the world.
func (r *resolver) area(k int32) bool {
	m := &r.mentions[k]
	return m.place != nil || m.state != nil || region(r.text(m.name)) || strings.HasSuffix(r.text(m.name), " American") || strings.HasSuffix(r.text(m.name), " Asian") || strings.HasSuffix(r.text(m.name), " European")
}

// platform reports whether a name is that of a site on which anybody may publish.
func platform(s string) bool {
	switch s {
	case "TikTok", "Instagram", "YouTube", "Twitter", "Facebook", "Reddit", "Twitch", "Snapchat", "Substack", "Bluesky", "Telegram", "WeChat", "Weibo", "X":
		return true
	}
	return false
}

// publishes reports whether a word is one for those who publish on such a site and are not
// employed by it.
func publishes(w string) bool {
	switch w {
	case "influencer", "star", "creator", "personality", "celebrity", "sensation", "streamer", "user", "poster", "blogger", "comedian", "influencers", "stars", "creators", "personalities", "users":
		return true
	}
	return false
}

// federal reports whether a post is one whose name begins with the country’s in America:
// U.S. Attorney, U.S. District Judge.
func federal(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "rep", "representative", "sen", "senator", "attorney", "judge", "magistrate", "congressman", "congresswoman", "marshal":
		return true
	}
	return false
}

// elected reports whether a post, as posts are compared, is one that members of parties
// hold or seek.
func elected(w string) bool {
	switch w {
	case "senator", "representative", "lawmaker", "legislator", "governor", "mayor", "councillor", "candidate", "mp", "mps", "mla", "td", "mep", "leader", "co-leader", "spokesperson", "deputy", "member", "politician", "minister", "member-elect", "assemblyman", "delegate", "lawmakers", "candidates", "senators", "deputies", "councillors", "parliamentarian", "supervisor":
		return true
	}
	return false
}

// abbreviated reports whether token i is an abbreviation in capitals that is a
// function word in small letters: US.
func (r *resolver) abbreviated(i int32) bool {
	return isPronoun(r.lower[i]) && allCaps(r.word(i))
}

// tradeWord reports whether a word that may end a body’s name tells before a post what the
// post is about: Fund manager, Enforcement director.
func tradeWord(w string) bool {
	switch w {
	case "Fund", "Enforcement", "Defense", "Defence", "Security", "Research", "Media", "Insurance", "Investments", "Studies", "Software", "Protection", "Prevention", "Energy", "Logistics", "Action", "Financial", "Games", "Team", "Studios", "Hotel", "Restaurant", "Theatre", "Theater", "Gallery", "Museum", "Library", "Prison", "Airport", "Unit", "Branch", "Project", "Program", "Programme":
		return true
	}
	return false
}

// afterDateline reports whether token i is the first behind the dateline.
func (r *resolver) afterDateline(i int32) bool {
	for k := i - 1; k >= 0 && k > i-4; k-- {
		if r.off[k] {
			return true
		}
		if isWord(r.word(k)) {
			return false
		}
	}
	return false
}
