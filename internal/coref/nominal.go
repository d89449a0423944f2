package coref

import (
	"slices"
	"sort"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// nominal resolves a source that describes: "the minister", "a senior
// official", "the Lee campaign", "a CNN poll".
func (r *resolver) nominal(k int, d *desc) answer {
	kind := r.kindOf(d)
	w := ""
	if d.head >= 0 {
		w = r.lower[d.head]
	}
	if kind == entity.Document && d.noun.Class.Any(lexicon.PubN) && d.definite() && len(r.pubs) > 0 && len(d.proper) == 0 && d.after == d.Last {
		kind = entity.Publication
	}
	// 1. What a name in it makes a name of: the Turkish government, Clinton’s campaign.
	if a, ok := r.properNominal(k, d, kind, w); ok {
		return a
	}
	// 2. A work that somebody is behind: a report by X, X’s letter, the poll.
	if kind == entity.KindUnknown && d.possPron >= 0 && d.head >= 0 && !d.plural {
		if a := r.pronoun(k, d.possPron); a.ent >= 0 {
			a.form, a.reason = entity.FormNominal, "possessor"
			return a
		}
	}
	if kind == entity.KindUnknown && d.poss >= 0 && d.head >= 0 {
		if a := r.named(d.poss, "possessor", 0.75); a.ent >= 0 && r.ents[a.ent].kind != entity.Place {
			a.form = entity.FormNominal
			return a
		}
	}
	if kind == entity.Document && d.noun.Class != lexicon.ThingN {
		if a, ok := r.work(k, d, w); ok {
			return a
		}
	}
	// 3. One that is known already.
	if a, ok := r.known2(k, d, kind, w); ok {
		if x := r.ents[a.ent]; x.person() && x.name != "" && d.possPron < 0 {
			if n, ok := r.roleOf(d); ok {
				n.weak = a.reason == "nominal-salient"
				n.guess = n.weak
				n.how = howNominal
				if n.guess {
					n.how = howSalient
				}
				x.addRole(n)
			}
		}
		return a
	}
	return r.describeDesc(d, kind, "nominal", 0.8)
}

// definite reports whether a description points at something known.
func (d *desc) definite() bool {
	return d.det == "the" || d.det == "this" || d.det == "that" || d.det == "these" || d.det == "those" || d.det == "both"
}

// properNominal resolves descriptions whose modifier is a name.
func (r *resolver) properNominal(k int, d *desc, kind entity.Kind, w string) (answer, bool) {
	if d.head < 0 || d.quantity {
		return answer{}, false
	}
	var m *mention
	switch {
	case d.poss >= 0:
		m = &r.mentions[d.poss]
	case len(d.proper) > 0:
		m = &r.mentions[d.proper[0]]
	}
	if m == nil {
		// the campaign, the administration: one that was named before
		if (d.definite() || d.possPron >= 0) && (w == "campaign" || w == "administration" || w == "team" || w == "foundation" || w == "office" && d.possPron >= 0) {
			if d.possPron >= 0 {
				a := r.pronoun(k, d.possPron)
				if a.ent >= 0 && r.ents[a.ent].name != "" {
					return r.bodyNamed(r.ents[a.ent].name+" "+w, kind, "possessor", 0.75), true
				}
			}
			if e := r.lastEnt(func(x *ent) bool { return hasLastWord(x.nameFold.fold(x.name), w) }); e >= 0 {
				return answer{ent: e, form: entity.FormNominal, reason: "nominal-body", conf: 0.8}, true
			}
		}
		if w == "government" && !d.plural {
			if e := r.governed1(d); e >= 0 {
				return answer{ent: e, form: entity.FormNominal, reason: "government-near", conf: 0.7}, true
			}
		}
		return answer{}, false
	}
	if d.noun.Class.Any(lexicon.PubN) && d.name < 0 && m.ent >= 0 && r.ents[m.ent].kind == entity.Publication && d.poss < 0 && !d.plural {
		return answer{ent: m.ent, form: entity.FormNominal, reason: "name", antecedent: m.Range, conf: 0.9}, true
	}
	if (kind == entity.Organization || w == "office" || w == "police") && !(d.plural && w != "police" && w != "ministries") && !r.graded(d, m) {
		switch w {
		case "ministry", "police", "department", "commission", "office", "authority", "council", "court", "parliament", "military", "army", "navy", "embassy", "committee", "legislature", "senate", "university", "board", "bureau", "coroner", "courts", "ministries", "delegation", "consulate", "caucus":
			first := m.First
			if d.poss >= 0 && m.place == nil && m.ent >= 0 && r.ents[m.ent].kind == entity.Person {
				if w != "office" {
					break
				}
			}
			if m.affil.Len() > 0 {
				first = m.affil.First
			}
			a := r.bodyNamed(r.text(nlp.Range{First: first, Last: d.head + 1}), entity.Organization, "body", 0.88)
			if x := r.ents[a.ent]; m.place != nil {
				x.country = m.place.Code
				if d.poss >= 0 {
					x.addRole(role{affil: r.text(m.name), span: m.Range, how: howPossessor})
				}
			}
			return a, true
		}
	}
	switch w {
	case "government", "authorities", "regime", "state", "leadership", "officials":
		if m.place != nil && w != "officials" && w != "state" {
			e := r.countryEnt(m.place)
			r.ents[e].kind = entity.Government
			return answer{ent: e, form: entity.FormNominal, reason: "government", antecedent: m.Range, conf: 0.9}, true
		}
	case "campaign", "administration", "team", "foundation", "camp", "fund":
		if w == "administration" {
			kind = entity.Government
		} else {
			kind = entity.Organization
		}
		name := r.cleanName(m.name)
		if e, ok := r.index.full["made "+fold(name+" campaign")]; ok && (w == "team" || w == "camp") {
			return answer{ent: int32(e), form: entity.FormNominal, reason: "body", conf: 0.85}, true
		}
		if x := r.ents[max(m.ent, 0)]; m.ent >= 0 && x.kind == entity.Person && x.name != "" {
			// as written, the campaign goes by the name that stands there
			name = r.cleanName(m.name)
		}
		return r.bodyNamed(name+" "+w, kind, "body", 0.88), true
	}
	return answer{}, false
}

// governed1 returns the country whose government a description without a name
// means: the government, its government, the federal government. It is the one
// that the sentence or the one before speaks of, else the one that the article
// speaks of most by far; -1 where there is none.
func (r *resolver) governed1(d *desc) int32 {
	if d.det != "the" && d.det != "its" || d.after < d.Last {
		return -1
	}
	for i := d.First + 1; i < d.head; i++ {
		switch r.lower[i] {
		case "federal", "central", "national", "country":
		default:
			if !isPossessive(r.word(i)) {
				return -1
			}
		}
	}
	sent := r.d.Tokens[d.First].Sent
	for m := r.mentionsBefore(d.First) - 1; m >= 0; m-- {
		x := &r.mentions[m]
		if sent-r.d.Tokens[x.First].Sent > 1 {
			break
		}
		if x.ent >= 0 && x.place != nil && x.use == lexicon.UseName && r.d.Tokens[x.First].Quote < 0 && !x.headline {
			return x.ent
		}
	}
	if d.det != "the" {
		return -1
	}
	best, sum := int32(-1), 0
	for e, x := range r.ents {
		if x.place == nil {
			continue
		}
		sum += x.count
		if best < 0 || x.count > r.ents[best].count {
			best = int32(e)
		}
	}
	if best < 0 || r.ents[best].count < 2 || 2*r.ents[best].count <= sum {
		return -1
	}
	return best
}

// graded reports whether an adjective that grades stands between a name and the
// head: Europe’s top court is described, not named.
func (r *resolver) graded(d *desc, m *mention) bool {
	for i := m.Last; i < d.head; i++ {
		switch r.lower[i] {
		case "top", "highest", "largest", "biggest", "main", "local", "own", "leading", "new", "old", "powerful", "ruling", "entire", "own-brand":
			return true
		}
	}
	return false
}

// bodyNamed returns the body of a name that is made of a name and a common
// word.
func (r *resolver) bodyNamed(name string, kind entity.Kind, reason string, conf float64) answer {
	key := "made " + fold(name)
	if e, ok := r.index.full[key]; ok {
		return answer{ent: int32(e), form: entity.FormNominal, reason: reason, conf: conf}
	}
	r.ents = append(r.ents, &ent{kind: kind, name: name})
	e := len(r.ents) - 1
	r.index.full[key] = e
	return answer{ent: int32(e), form: entity.FormNominal, reason: reason, conf: conf}
}

// countryEnt returns the entity of a country.
func (r *resolver) countryEnt(c *lexicon.Country) int32 {
	if e, ok := r.index.full["country "+c.Code]; ok {
		return int32(e)
	}
	r.ents = append(r.ents, &ent{kind: entity.Government, name: c.Name, country: c.Code, place: c})
	r.index.full["country "+c.Code] = len(r.ents) - 1
	return int32(len(r.ents) - 1)
}

// lastEnt returns the entity that spoke or was named last among those that
// satisfy ok, -1 where there is none.
func (r *resolver) lastEnt(ok func(*ent) bool) int32 {
	for j := len(r.history.turns) - 1; j >= 0 && j > len(r.history.turns)-40; j-- {
		if e := r.history.turns[j].ent; ok(r.ents[e]) {
			return e
		}
	}
	return -1
}

// work resolves a report, poll, letter or the like to whoever is behind it.
func (r *resolver) work(k int, d *desc, w string) (answer, bool) {
	doc := d.Range
	if d.possPron >= 0 {
		a := r.pronoun(k, d.possPron)
		if a.ent >= 0 {
			a.reason, a.form = "work-possessor", entity.FormNominal
			r.viaDoc(k, doc)
			return a, true
		}
	}
	for i := d.First + 1; i < d.head; i++ {
		// the inspector general’s report
		if isPossessive(r.word(i)) && r.at[i-1] < 0 && !r.d.Tokens[i].Space {
			x := nlp.Range{First: d.First, Last: i}
			if dd := r.describe(x); dd.head == i-1 && dd.noun.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.OrgN|lexicon.GroupN) {
				r.viaDoc(k, doc)
				a := r.phrase(k, x)
				return a, a.ent >= 0
			}
		}
	}
	if d.poss >= 0 {
		r.viaDoc(k, doc)
		a := r.named(d.poss, "work-possessor", 0.85)
		a.form = entity.FormNominal
		return a, a.ent >= 0
	}
	if by := r.shower(d.head, r.d.Sents[r.d.Tokens[d.head].Sent]); by.Len() > 0 && !d.definite() {
		if a := r.phrase(k, by); a.ent >= 0 {
			r.viaDoc(k, doc)
			return answer{ent: a.ent, form: entity.FormNominal, reason: "work-maker", antecedent: by, conf: 0.8}, true
		}
	}
	// a Fox News poll; a report by X, from X, of X
	for _, m := range d.proper {
		if e := r.mentions[m].ent; e >= 0 && r.mentions[m].place == nil {
			if x := r.ents[e]; x.body != nil && x.body.Class == "platform" {
				continue
			} else if x.kind == entity.Publication || x.kind == entity.Organization || x.kind == entity.Government || x.kind == entity.KindUnknown && r.mentions[m].state == nil {
				if x.kind == entity.KindUnknown {
					x.kind = entity.Organization
				}
				r.viaDoc(k, doc)
				return answer{ent: e, form: entity.FormNominal, reason: "work-maker", antecedent: r.mentions[m].Range, conf: 0.85}, true
			}
		}
	}
	for i := d.after; i < d.Last; i++ {
		if r.at[i] >= 0 && i > r.mentions[r.at[i]].First {
			continue
		}
		lw := r.lower[i]
		if lw == "of" && i == d.after {
			// the results of the latest Acme poll
			dd := r.describe(nlp.Range{First: i + 1, Last: d.Last})
			if dd.head >= 0 && dd.name < 0 && r.kindOf(&dd) == entity.Document && (dd.definite() || len(dd.proper) > 0 || dd.after < dd.Last) {
				if a, ok := r.work(k, &dd, r.lower[dd.head]); ok {
					return a, true
				}
			}
		}
		if (lw == "in" || lw == "on") && i == d.after && i+1 < d.Last {
			// an editorial in The Des Moines Register
			dd := r.describe(nlp.Range{First: i + 1, Last: d.Last})
			if r.publication(dd.name) && (w == "editorial" || w == "article" || w == "report" || w == "story" || w == "column") {
				if b := r.ents[r.mentions[dd.name].ent].body; b == nil || b.Class != "platform" {
					r.viaDoc(k, doc)
					a := r.named(dd.name, "work-maker", 0.8)
					a.form = entity.FormNominal
					return a, true
				}
			}
		}
		if lw == "by" && i > d.after && !makes(r.lower[i-1]) && !makes(r.lower[max(i-2, d.after)]) && !makes(r.lower[max(i-3, d.after)]) {
			break
		}
		if lw == "by" || lw == "from" {
			if dd := r.describe(nlp.Range{First: i + 1, Last: d.Last}); dd.head >= 0 && dd.name < 0 && r.isMaker(&dd) {
				r.viaDoc(k, doc)
				a := r.nominal(k, &dd)
				return a, a.ent >= 0
			}
		}
		if lw == "by" || lw == "from" || lw == "of" && (r.at[min(i+1, d.Last-1)] >= 0 || isDeterminer(r.lower[min(i+1, d.Last-1)]) && r.at[min(i+2, d.Last-1)] >= 0) {
			for j := i + 1; j < min(i+4, d.Last); j++ {
				if m := r.at[j]; m >= 0 && !isDateWord(r.lower[j]) {
					x := r.mentions[m].ent
					if lw == "by" && r.modifies(&r.mentions[m]) {
						break
					}
					if x >= 0 && (lw == "by" || lw == "from" || r.ents[x].kind == entity.Organization || r.ents[x].kind == entity.Publication) && r.mentions[m].state == nil && (r.mentions[m].place == nil || lw == "by") {
						if r.ents[x].kind == entity.KindUnknown && !r.ents[x].likelyPerson() {
							r.ents[x].kind = entity.Organization
						}
						r.viaDoc(k, doc)
						a := r.named(m, "work-maker", 0.85)
						a.form = entity.FormNominal
						return a, true
					}
				}
			}
			if lw == "by" {
				x := nlp.Range{First: i + 1, Last: d.Last}
				dd := r.describe(x)
				if dd.head >= 0 && dd.name < 0 && r.kindOf(&dd) != entity.Document {
					r.viaDoc(k, doc)
					a := r.nominal(k, &dd)
					return a, a.ent >= 0
				}
			}
		}
		if isRelative(lw) {
			break
		}
	}
	// the poll, the report: as before
	if d.definite() || d.det == "" && d.head == d.First && !d.plural || r.title[d.First] || d.det == "a" && r.para[d.First] <= 2 && workClass(d.noun.Lemma) == 1 && d.after == d.Last {
		if x := r.workBefore(d.First, d.noun.Lemma); x != nil {
			if x.ent < 0 {
				if x.by.Len() == 0 {
					return answer{}, false
				}
				if a := r.phrase(k, x.by); a.ent >= 0 {
					r.viaDoc(k, doc)
					return answer{ent: a.ent, form: entity.FormNominal, reason: "work-known", antecedent: x.at, conf: 0.65}, true
				}
				return answer{}, false
			}
			r.viaDoc(k, doc)
			return answer{ent: x.ent, form: entity.FormNominal, reason: "work-known", antecedent: x.at, conf: 0.75}, true
		}
	}
	return answer{}, false
}

// makes reports whether a participle before "by" tells who made a work.
func makes(w string) bool {
	switch w {
	case "conducted", "released", "written", "issued", "commissioned", "prepared", "produced", "compiled", "sponsored", "authored", "signed", "sent", "made", "done", "filed", "posted", "provided", "published", "delivered", "drafted", "given", "obtained":
		return w != "obtained"
	}
	return false
}

// knownWork is a work that somebody was found to be behind.
type knownWork struct {
	lemma string
	ent   int32 // -1 where who is behind it is only described, or nobody is
	at    nlp.Range
	by    nlp.Range // the description
}

func sameWork(a, b string) bool { return workClass(a) != 0 && workClass(a) == workClass(b) }

// workClass groups the words for a work that stand for each other.
func workClass(s string) int {
	switch s {
	case "poll", "survey", "exit-poll":
		return 1
	case "report", "study", "paper", "analysis", "review", "research", "investigation", "inquiry", "audit", "probe", "summary":
		return 2
	case "letter", "memo", "memorandum", "note", "email", "message":
		return 3
	case "article", "story", "column", "piece", "op-ed", "editorial":
		return 4
	case "lawsuit", "suit", "complaint", "filing", "petition":
		return 5
	case "ruling", "decision", "opinion", "order", "verdict", "judgment":
		return 6
	case "ad", "advertisement", "commercial", "video", "spot":
		return 7
	case "tweet", "post":
		return 8
	}
	return 0
}

// viaDoc notes that the words of attribution k came through the work at x.
func (r *resolver) viaDoc(k int, x nlp.Range) {
	if r.docVia == nil {
		r.docVia = make([]nlp.Range, len(r.attrs))
	}
	r.docVia[k] = x
}

// roleKey brings a word for a post to the form in which posts are compared.
func roleKey(w string) string {
	w = strings.TrimPrefix(w, "co-")
	switch w {
	case "spokesman", "spokeswoman", "spokesperson":
		return "spokesperson"
	case "gov", "gov.", "governor":
		return "governor"
	case "sen", "sen.", "senator", "sens.":
		return "senator"
	case "rep", "rep.", "congressman", "congresswoman", "representative", "congressmember":
		return "representative"
	case "pres", "pres.", "president":
		return "president"
	case "chairman", "chairwoman", "chairperson", "chair":
		return "chair"
	case "adv", "adv.", "advocate":
		return "advocate"
	case "gen", "gen.", "general":
		return "general"
	case "prof", "prof.", "professor":
		return "professor"
	case "dr", "dr.", "doctor", "physician":
		return "doctor"
	case "lt", "lt.", "lieutenant":
		return "lieutenant"
	case "premier":
		return "minister"
	case "attorney", "lawyer":
		return "lawyer"
	case "ceo", "executive":
		return "executive"
	case "businessman", "businesswoman", "mogul", "tycoon", "magnate", "billionaire":
		return "business"
	case "nominee", "candidate", "contender", "hopeful", "front-runner", "frontrunner":
		return "candidate"
	case "justice", "judge":
		return "judge"
	case "actor", "actress":
		return "actor"
	case "sheriff", "officer", "sgt", "sergeant":
		return w
	case "councilman", "councilwoman", "councilmember", "councilor", "councillor":
		return "councillor"
	case "king", "monarch", "queen":
		return "monarch"
	case "congresspeople":
		return "representative"
	}
	return strings.TrimSuffix(w, ".")
}

// hasRole reports how well an entity's posts match a described one: 0 not at
// all, up to 1.
func (r *resolver) hasRole(x *ent, head string, words map[string]bool) float64 {
	if !slices.Contains(x.posts, head) {
		return 0
	}
	best := 0.0
	for i := range x.roles {
		n := &x.roles[i]
		if n.guess {
			continue
		}
		title := n.titleFold.fold(n.title)
		match := 0.0
		for w := range strings.FieldsSeq(title) {
			if match > 0 {
				match = 0.6 // another word follows
			}
			if roleKey(w) == head {
				match = 0.8
			}
		}
		if match == 0 {
			continue
		}
		for _, s := range [...]string{title, n.affilFold.fold(n.affil)} {
			for w := range strings.FieldsSeq(s) {
				if words[w] && roleKey(w) != head {
					match += 0.1
				}
			}
		}
		if words["former"] != strings.Contains(title, "former") {
			match -= 0.15
		}
		best = max(best, min(match, 1))
	}
	return best
}

// known2 resolves a definite description to a person or body that is known: by
// its post, its kind or the word that stands in its name.
func (r *resolver) known2(k int, d *desc, kind entity.Kind, w string) (answer, bool) {
	if d.head < 0 || d.quantity {
		return answer{}, false
	}
	tok := d.First
	definite := d.definite() || d.det == "" && r.lower[d.First] != "one" && !isNumber(r.word(d.First)) && !d.plural && kind == entity.Person && !strings.Contains(w, "-") || d.poss >= 0
	// Both men, the two senators, the couple: the two who were named together or last.
	if two, body := bothOf(d, w, r.lower[min(d.First+1, d.Last-1)]); two {
		if a, ok := r.both(d, body); ok {
			return a, true
		}
	}
	// The board of elections, of the Illinois Board of Elections.
	if d.definite() && !d.plural {
		if k := r.descKey(d); strings.Contains(k, " ") {
			found := int32(-1)
			r.bodies(tok, func(e int32, _ float64) {
				if x := r.ents[e]; found < 0 && hasLastWord(x.nameFold.fold(x.name), k) {
					found = e
				}
			})
			if found >= 0 {
				return answer{ent: found, form: entity.FormNominal, reason: "nominal-body", conf: 0.85}, true
			}
		}
	}
	single := kind == entity.Person && !d.plural
	body := kind == entity.Publication || kind == entity.Organization || kind == entity.Government
	if !single && !body || !definite {
		// The same words as before.
		if e, ok := r.described(d); ok && (definite || d.plural || d.det == "") {
			return answer{ent: int32(e), form: entity.FormNominal, reason: "nominal-same", conf: 0.85}, true
		}
	}
	switch {
	case single && !definite:
		if d.possPron >= 0 && pronounGender(r.lower[d.possPron]) != 'n' {
			return answer{}, false
		}
		return r.cataphor(k, d, roleKey(w))
	case single:
		if a, ok := r.rankedNominal(k, d, kind, w); ok {
			return a, true
		}
		return r.cataphor(k, d, roleKey(w))
	case body && (d.definite() || d.det == "" && d.poss < 0) && d.poss < 0:
		if e, ok := r.described(d); ok && !d.definite() {
			return answer{ent: int32(e), form: entity.FormNominal, reason: "nominal-same", conf: 0.85}, true
		}
		if !d.definite() {
			return answer{}, false
		}
		return r.rankedNominal(k, d, kind, w)
	case body:
		if e, ok := r.described(d); ok {
			return answer{ent: int32(e), form: entity.FormNominal, reason: "nominal-same", conf: 0.85}, true
		}
	}
	return answer{}, false
}

// bothOf reports whether a description means two that were named, and whether
// these are bodies rather than persons. w is its noun, second its second word.
func bothOf(d *desc, w, second string) (two, body bool) {
	if !d.plural || d.after != d.Last || len(d.proper) > 0 || d.head > d.First+2 {
		return false, false
	}
	pair := w == "pair" || w == "duo" || w == "couple"
	switch {
	case d.det == "both" && d.head <= d.First+1:
	case d.det == "the" && (second == "two" || w == "two" || pair):
	default:
		return false, false
	}
	c := d.noun.Class
	switch w {
	case "companies", "firms", "banks", "airlines", "carmakers", "automakers", "governments", "countries", "nations", "agencies":
		return true, true
	}
	return pair || w == "both" || w == "two" || c.Any(lexicon.PersonN|lexicon.Role), false
}

// both resolves a description of two: to the two that were last named together,
// joined by "and", else to the two persons who were named last.
func (r *resolver) both(d *desc, body bool) (answer, bool) {
	fit := func(e int32) bool {
		x := r.ents[e]
		if body {
			return x.name != "" && bodyKind(x.kind)
		}
		return x.person() && x.name != "" && !x.reporter && (d.noun.Gender == 0 || x.gender() == d.noun.Gender)
	}
	para := r.para[d.First]
	for m, left := r.mentionsBefore(d.First)-1, 40; m > 0 && left > 0; m, left = m-1, left-1 {
		a, b := &r.mentions[m-1], &r.mentions[m]
		if para-r.para[b.First] > 3 {
			break
		}
		if a.Last+1 != b.First || r.lower[a.Last] != "and" || a.ent < 0 || b.ent < 0 || a.ent == b.ent || !fit(a.ent) || !fit(b.ent) {
			continue
		}
		return answer{ent: int32(r.pair(int(a.ent), int(b.ent), a.First)), form: entity.FormNominal, reason: "both-joined", conf: 0.7}, true
	}
	if w := r.lower[d.head]; body || w == "couple" || w == "pair" || w == "duo" {
		return answer{}, false // a couple is not any two
	}
	var two []int32
	r.people2(d.First, func(e int32, _ float64) {
		if len(two) < 2 && fit(e) {
			two = append(two, e)
		}
	})
	if len(two) < 2 {
		return answer{}, false
	}
	if r.ents[two[0]].order > r.ents[two[1]].order {
		two[0], two[1] = two[1], two[0]
	}
	return answer{ent: int32(r.pair(int(two[0]), int(two[1]), d.First)), form: entity.FormNominal, reason: "both", conf: 0.5}, true
}

// grouping reports whether a body's name shows that it is people joined for a
// cause.
func grouping(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "Coalition", "Group", "Association", "Alliance", "Network", "Union", "Foundation", "Society", "Movement", "Campaign", "Project", "Fund", "Action", "PAC", "League", "Watch", "Front", "Workers", "Doctors", "Citizens", "Voters", "Demand", "Rights":
			return true
		}
	}
	return false
}

// sameNoun returns the latest description before d, no definite one, that has
// d's noun, -1 where there is none near.
func (r *resolver) sameNoun(d *desc) int {
	for n, left := r.nounsBefore(d.First)-1, 80; n >= 0 && left > 0; n, left = n-1, left-1 {
		if x := &r.nouns[n]; !x.definite && x.First < d.First && !anyOther(r.lower[x.First]) {
			if m, ok := lexicon.LookupNoun(r.lower[x.head]); ok && m.Lemma == d.noun.Lemma && d.noun.Lemma != "" && x.plural == d.plural {
				return n
			}
		}
	}
	return -1
}

// anyOther reports whether a determiner speaks of nobody in particular.
func anyOther(w string) bool {
	switch w {
	case "any", "other", "no", "every", "each", "either", "neither":
		return true
	}
	return false
}

// lastAt returns the token of the last mention by name of entity e before token
// i, -1 where there is none.
func (r *resolver) lastAt(e, i int32) int32 {
	l := r.ents[e].mentions
	n := sort.Search(len(l), func(n int) bool { return r.mentions[l[n]].First >= i })
	if n == 0 {
		return -1
	}
	return r.mentions[l[n-1]].First
}

// public reports whether a body's name shows that it is an authority, a party or
// the like rather than a business.
func (x *ent) public() bool {
	if x.body != nil && x.body.Class != "org" {
		return true
	}
	for w := range strings.FieldsSeq(x.name) {
		switch w {
		case "Department", "Ministry", "Committee", "Commission", "Agency", "Administration", "Court", "Party", "Police", "Senate", "House", "University", "Bureau", "Council", "Parliament", "Congress", "Office", "Authority", "Board", "Union", "Service", "Army", "Navy", "Force", "Republican", "Democratic", "National", "FBI", "CIA", "EPA", "CDC", "NASA", "SEC", "FDA", "IRS", "GOP", "Nations", "Security", "Center", "Institute":
			return true
		}
	}
	return false
}

func commercial(w string) bool {
	switch w {
	case "company", "firm", "bank", "retailer", "automaker", "carmaker", "airline", "startup", "start-up", "manufacturer", "chain", "maker", "brand", "label", "studio", "utility", "operator", "developer", "lender":
		return true
	}
	return false
}

func bodyWord(b *lexicon.Body, s string) bool {
	for _, w := range b.Words {
		if w == s {
			return true
		}
	}
	return false
}

// genericOrg reports whether a word can stand for any body spoken of before.
func genericOrg(w string) bool {
	switch w {
	case "company", "utility", "manufacturer", "brokerage", "studio", "chain", "maker", "lender", "developer", "operator", "group", "organization", "organisation", "firm", "agency", "school", "bureau", "committee", "party", "bank", "union", "charity", "retailer", "automaker", "board", "panel", "commission", "department", "movement", "start-up", "startup", "carmaker", "airline", "association", "nonprofit", "institute", "club", "team":
		return true
	}
	return false
}

// rolesOnly reports whether a word must be somebody's post to stand for him:
// nobody is called "the spokesman" for being spoken of.
func rolesOnly(w string) bool {
	switch w {
	case "spokesman", "spokeswoman", "spokesperson", "source", "official", "aide", "adviser", "advisor", "judge", "lawyer", "attorney", "officer", "reporter", "moderator", "prosecutor", "ambassador", "interviewer", "narrator", "author", "analyst", "expert", "witness", "doctor", "commander", "king", "queen", "monarch":
		return true
	}
	return false
}

// people2 yields the persons named or described before token i, nearest first,
// with a score of nearness below 1.
func (r *resolver) people2(i int32, yield func(e int32, near float64)) {
	r.before(i, func(e int32, near float64) {
		if x := r.ents[e]; x.person() && !x.reporter {
			yield(e, near)
		}
	})
}

func (r *resolver) bodies(i int32, yield func(e int32, near float64)) {
	r.before(i, func(e int32, near float64) {
		switch r.ents[e].kind {
		case entity.Organization, entity.Publication, entity.Government:
			yield(e, near)
		}
	})
}

// before yields the entities mentioned before token i, the nearest first, each
// once. It looks back over a bounded number of mentions and turns.
func (r *resolver) before(i int32, yield func(e int32, near float64)) {
	seen := r.mem.beforeSeen
	r.mem.beforeSeen = marks{} // what is yielded to may look back as well
	defer func() {
		seen.reset()
		r.mem.beforeSeen = seen
	}()
	n := r.mentionsBefore(i)
	h := len(r.history.turns) - 1
	rank := 0.0
	for m, left := n-1, 4*window; (m >= 0 || h >= 0) && left > 0; left-- {
		var e int32
		if h >= 0 && (m < 0 || r.history.turns[h].tok >= r.mentions[m].First) {
			e = r.history.turns[h].ent
			h--
		} else {
			if r.mentions[m].place != nil && r.mentions[m].use == lexicon.UseAdjective || r.off[r.mentions[m].First] {
				m--
				continue
			}
			e = r.mentions[m].ent
			m--
		}
		if e < 0 || seen.get(e) != 0 {
			continue
		}
		seen.set(e, 1)
		yield(e, 0.5/(1+rank/4))
		rank++
	}
}

// subjectBonus is what being the latest subject adds to salience.
const subjectBonus = 0.8

// maxSearched bounds how many entities are asked whether they bear a post.
const maxSearched = 1000

// leadParas is the last paragraph, from 0, that counts as an article's lead.
const leadParas = 0

// leadName returns the name that an article's lead keeps back: a former director
// told the court …, and the next paragraph begins with Ann Lee, who is named
// nowhere before.
func (r *resolver) leadName(d *desc, head string) int32 {
	p := r.para[d.First]
	if p > 2 || int(p)+1 >= len(r.d.Paras) || d.det != "a" && d.det != "an" || head == "spokesperson" || head == "official" || head == "source" || d.noun.Class.Any(lexicon.OrgN|lexicon.DocN) {
		return -1
	}
	// the first paragraph that is no headline
	for q := range p {
		if x := r.d.Paras[q]; x.Len() > 0 && !r.title[x.First] {
			return -1
		}
	}
	x := r.d.Paras[p+1]
	if x.Len() == 0 || r.at[x.First] < 0 {
		return -1
	}
	m := r.at[x.First]
	y := &r.mentions[m]
	if y.First != x.First || y.ent < 0 || y.possessive || y.name.Len() < 2 {
		return -1
	}
	e := r.ents[y.ent]
	if !e.person() || r.mentions[e.mentions[0]].First != y.First && !r.mentions[e.mentions[0]].headline || d.noun.Gender != 0 && e.gender() != 0 && e.gender() != d.noun.Gender {
		return -1
	}
	if len(e.posts) > 0 && !slices.Contains(e.posts, head) {
		return -1
	}
	return m
}

// cataphor resolves "a senior commander" to the one who is named in the next
// sentences with a post of that kind: A federal judge ruled … Judge Ann Lee
// wrote …
func (r *resolver) cataphor(k int, d *desc, head string) (answer, bool) {
	if m := r.leadName(d, head); m >= 0 {
		if n, ok := r.roleOf(d); ok {
			n.how = howCataphor
			r.ents[r.mentions[m].ent].addRole(n)
		}
		return answer{ent: r.mentions[m].ent, form: entity.FormNominal, reason: "cataphora", antecedent: r.mentions[m].Range, conf: 0.75}, true
	}
	if d.noun.Class&(lexicon.Role|lexicon.Rank) == 0 || head == "spokesperson" || head == "official" || head == "source" || head == "member" || head == "aide" {
		if head != "spokesperson" {
			return answer{}, false
		}
	}
	sent := r.d.Tokens[d.First].Sent
	words := map[string]bool{}
	for i := d.First; i < d.Last; i++ {
		if !isFunction(r.lower[i]) {
			words[r.fold(i)] = true
		}
	}
	sents, paras := int32(4), int32(1)
	if r.para[d.First] <= leadParas {
		// a lead holds a name back for longer
		sents, paras = 14, 6
	}
	for n := r.mentionsBefore(d.Last); n < len(r.mentions); n++ {
		m := &r.mentions[n]
		if r.d.Tokens[m.First].Sent > sent+sents || r.para[m.First] > r.para[d.First]+paras {
			break
		}
		if m.ent < 0 || r.quoted[m.First] && r.d.Tokens[m.First].Quote >= 0 {
			continue
		}
		x := r.ents[m.ent]
		if !x.person() || len(x.mentions) == 0 || x.mentions[0] != int32(n) {
			continue // only one who is named here first
		}
		if d.noun.Gender != 0 && x.gender() != 0 && x.gender() != d.noun.Gender {
			continue
		}
		if s := r.hasRole(x, head, words); s >= 0.6 {
			dr, _ := r.roleOf(d)
			if dr.affil != "" && s < 0.9 && x.rivalAffil(dr.affil) || head == "spokesperson" && (s < 0.9 || dr.affil == "") {
				continue
			}
			if n, ok := r.roleOf(d); ok {
				n.how = howCataphor
				x.addRole(n)
			}
			return answer{ent: m.ent, form: entity.FormNominal, reason: "cataphora", antecedent: m.Range, conf: 0.8}, true
		}
	}
	return answer{}, false
}

// otherAffil reports whether an entity has affiliations and none of them shares a
// word with s, which is folded.
func (x *ent) otherAffil(s string) bool {
	any := false
	for i := range x.roles {
		n := &x.roles[i]
		if n.affil == "" {
			continue
		}
		any = true
		for w := range strings.FieldsSeq(n.affilFold.fold(n.affil)) {
			if len(w) > 2 && strings.Contains(s, w) {
				return false
			}
		}
	}
	return any
}

// rivalAffil reports whether an entity belongs to another body of the kind that s
// names: a district court against a circuit court.
func (x *ent) rivalAffil(s string) bool {
	s = fold(s)
	if !x.otherAffil(s) {
		return false
	}
	for i := range x.roles {
		if n := &x.roles[i]; n.affil != "" && lastField(n.affilFold.fold(n.affil)) == lastField(s) {
			return true
		}
	}
	return false
}

// descKey is the key of a description: its words without article.
func (r *resolver) descKey(d *desc) string {
	s := r.mem.folded(r.text(r.short(d)))
	for _, p := range [...]string{"the ", "a ", "an ", "some ", "many ", "these ", "those "} {
		s = strings.TrimPrefix(s, p)
	}
	return s
}

// described returns the entity that was made of a description in the same words.
func (r *resolver) described(d *desc) (int, bool) {
	key := r.descKey(d)
	r.mem.buf = append(append(r.mem.buf[:0], "desc "...), key...)
	e, ok := r.index.full[string(r.mem.buf)]
	return e, ok
}

// short returns the words that describe an entity: the noun phrase without
// incidental clauses.
func (r *resolver) short(d *desc) nlp.Range {
	x := d.Range
	those := d.head >= 0 && (r.lower[d.head] == "those" || r.lower[d.head] == "these")
	for i := d.after; i < x.Last; i++ {
		if r.word(i) == "," || isRelative(r.lower[i]) && i+1 < x.Last && !those || r.word(i) == "—" || r.word(i) == "–" || r.word(i) == "--" {
			x.Last = i
			break
		}
	}
	return x
}

// describeDesc makes an entity without a name.
func (r *resolver) describeDesc(d *desc, kind entity.Kind, reason string, conf float64) answer {
	x := r.newBlank()
	*x = ent{kind: kind, plural: d.plural, nominal: *d, mention: r.text(r.short(d)), order: d.First}
	if d.Range.Len() == 1 && r.lower[d.First] == "those" {
		// those identifying with the party
		e := d.Last
		for e < r.d.Sents[r.d.Tokens[d.First].Sent].Last && e < d.Last+8 && isWord(r.word(e)) && !r.d.Tokens[e].Tag.Finite() {
			e++
		}
		x.mention = r.text(nlp.Range{First: d.First, Last: e})
	}
	if x.kind == entity.KindUnknown {
		x.kind = entity.Document
		if d.plural && d.head >= 0 && !abstract(r.lower[d.head]) || d.head < 0 {
			x.kind = entity.Group
		}
		conf *= 0.6
	}
	r.ownRole(x, d)
	if x.kind == entity.Person && d.head >= 0 && roleKey(r.lower[d.head]) == "spokesperson" && len(x.roles) > 0 && x.roles[0].affil == "" {
		// a spokesman of the body that the sentence, or else the one before, speaks of
		if b := r.bodyBefore(d.First); b >= 0 {
			x.roles[0].affil = r.ents[b].name
			x.serves = b + 1
		}
	}
	if x.kind == entity.Person && (d.noun.Gender == 'm' || d.noun.Gender == 'f') {
		x.vote(d.noun.Gender, 3)
		x.byText = true
	}
	r.ents = append(r.ents, x)
	e := len(r.ents) - 1
	if d.head >= 0 {
		r.index.full[r.mem.text.Concat("desc ", r.descKey(d))] = e
	}
	return answer{ent: int32(e), form: entity.FormNominal, reason: reason, antecedent: d.Range, conf: conf}
}

// abstract reports whether a plural noun that no table knows looks like one of
// things rather than of people.
func abstract(w string) bool {
	for _, s := range [...]string{"tions", "sions", "ments", "nesses", "ities", "ances", "ences", "isms", "ings", "ples", "cies", "ures"} {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// bodyBefore returns the body that is the subject before token i in its sentence
// or the one before, -1 where there is none.
func (r *resolver) bodyBefore(i int32) int32 {
	sent := r.d.Tokens[i].Sent
	best := int32(-1)
	for m := r.mentionsBefore(i) - 1; m >= 0; m-- {
		x := &r.mentions[m]
		s := r.d.Tokens[x.First].Sent
		if sent-s > 1 || best >= 0 && s != r.d.Tokens[r.mentions[best].First].Sent {
			break
		}
		if x.ent < 0 || r.quoted[x.First] || x.possessive || x.place != nil && x.use == lexicon.UseAdjective {
			continue
		}
		switch r.ents[x.ent].kind {
		case entity.Organization, entity.Government:
			if rel, ok := r.relOf(x.Range); !ok || rel.Subject() {
				best = int32(m)
			}
		}
	}
	if best < 0 {
		return -1
	}
	return r.mentions[best].ent
}

// describeAs makes an entity of words that no rule reads further.
func (r *resolver) describeAs(x nlp.Range, kind entity.Kind, reason string, conf float64) answer {
	y := r.newBlank()
	*y = ent{kind: kind, plural: kind == entity.Group, mention: r.text(x), order: x.First, nominal: desc{head: -1}}
	r.ents = append(r.ents, y)
	return answer{ent: int32(len(r.ents) - 1), form: entity.FormPronoun, reason: reason, antecedent: x, conf: conf}
}
