package coref

import (
	"slices"
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
	if kind == entity.Document && d.plural && d.noun.Class == lexicon.ThingN && r.willed(k) {
		kind = entity.Group // the hawks in his party refused
	}
	if kind == entity.Person && r.bodyRather(d) {
		kind = entity.Organization
	}
	if a, ok := r.tableBody(d); ok {
		return a
	}
	if a, ok := r.counterpart(d); ok {
		return a
	}
	if a, ok := r.kinAgain(k, d); ok {
		return a
	}
	if a, ok := r.otherOne(k, d); ok {
		return a
	}
	// Both houses of Congress are Congress.
	if (w == "houses" || w == "chambers") && d.after+1 < d.Last && r.lower[d.after] == "of" {
		i := d.after + 1
		if r.lower[i] == "the" && i+1 < d.Last {
			i++
		}
		if m := r.at[i]; m >= 0 && r.mentions[m].ent >= 0 && r.mentions[m].place == nil && bodyKind(r.ents[r.mentions[m].ent].kind) {
			return answer{ent: r.mentions[m].ent, form: entity.FormNominal, reason: "body", antecedent: r.mentions[m].Range, conf: 0.85}
		}
	}
	// The editorial board of whatever paper was spoken of last.
	if kind == entity.Publication && w == "board" && d.definite() && d.poss < 0 && len(d.proper) == 0 && d.after == d.Last {
		paper := int32(-1)
		r.bodies(d.First, func(e int32, _ float64) {
			if x := r.ents[e]; paper < 0 && x.kind == entity.Publication && x.name != "" {
				paper = e
			}
		})
		if paper >= 0 {
			return answer{ent: paper, form: entity.FormNominal, reason: "nominal-body", antecedent: d.Range, conf: 0.75}
		}
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
	if kind == entity.KindUnknown && d.poss >= 0 && d.head >= 0 && !ofBody(w) {
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
	if d.head >= 0 && d.name < 0 {
		if e := r.headlineBody(d); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-body", antecedent: d.Range, conf: 0.7}
		}
		if kind == entity.Document || kind == entity.KindUnknown {
			if e := r.thingNamed(d); e >= 0 {
				return answer{ent: e, form: entity.FormNominal, reason: "nominal-body", antecedent: d.Range, conf: 0.75}
			}
		}
	}
	// 3. One that is known already.
	if a, ok := r.spokenOf(k, d, kind, w); ok {
		if x := r.ents[a.ent]; x.person() && x.name != "" && d.possPron < 0 && !(a.reason == "cataphora" && r.inHeadline(d.First)) {
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
		r.learnNoun(d, a)
		return a
	}
	if kind == entity.Organization || kind == entity.Document || kind == entity.KindUnknown {
		if a, ok := r.bodyAgain(d); ok {
			return a
		}
	}
	if a, ok := r.ledBody(d, kind, w); ok {
		return a
	}
	return r.describeDesc(d, kind, "nominal", 0.8)
}

// ledBody resolves the campaign or the administration of which the article has not spoken
// by that word and a name so far.
func (r *resolver) ledBody(d *desc, kind entity.Kind, w string) (answer, bool) {
	if w != "campaign" && w != "administration" || !d.bare() {
		return answer{}, false
	}
	if name := r.onlyNamed(w); w == "campaign" && name != "" {
		return r.bodyNamed(name+" campaign", kind, "nominal-body", 0.6), true
	}
	e := r.ledBy(d, w)
	if e < 0 {
		return answer{}, false
	}
	if w == "administration" {
		kind = entity.Government
	}
	return r.bodyNamed(r.ents[e].name+" "+w, kind, "nominal-body", 0.6), true
}

// learnNoun notes the noun by which a bare description has meant a body that is named: the
// institute is it, and the independent institute too.
func (r *resolver) learnNoun(d *desc, a answer) {
	l := d.noun.Lemma
	if a.reason != "nominal-body" || !d.bare() {
		return
	}
	switch l {
	case "institute", "university", "college", "school", "hospital", "charity", "museum", "academy", "centre", "center", "church", "club":
	default:
		return
	}
	if x := r.ents[a.ent]; x.name != "" && x.kind == entity.Organization && len(x.descs) < 12 && !slices.Contains(x.descs, l) {
		x.descs = r.mem.strs.Append(x.descs, l)
	}
}

// willed reports whether the cue of attribution k tells what none but people do: they
// vote, refuse, welcome.
func (r *resolver) willed(k int) bool {
	for _, c := range r.attrs[k].Cue {
		for i := c.First; i < c.Last; i++ {
			switch r.lower[i] {
			case "vote", "votes", "voted", "voting", "refuse", "refuses", "refused", "refusing", "welcome", "welcomes", "welcomed", "agree", "agreed", "want", "wanted", "believe", "believed", "think", "thought", "hope", "hoped", "decline", "declined", "insist", "insisted", "admit", "admitted", "pledged", "vowed", "threatened", "cheered", "shouted", "chanted", "complain", "complained", "demanded", "denied", "feared", "swore", "joked":
				return true
			}
		}
	}
	return false
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
		return r.shortNominal(k, d, kind, w)
	}
	if d.noun.Class.Any(lexicon.PubN) && d.name < 0 && m.ent >= 0 && r.ents[m.ent].kind == entity.Publication && d.poss < 0 && !d.plural {
		return answer{ent: m.ent, form: entity.FormNominal, reason: "name", antecedent: m.Range, conf: 0.9}, true
	}
	if (kind == entity.Organization || w == "office" || w == "police") && !(d.plural && w != "police" && w != "ministries") && !r.graded(d, m) && (d.det != "a" && d.det != "an" || d.poss >= 0) {
		if namesBody(w, m.place != nil) {
			first := m.First
			if m.affil.Len() > 0 {
				first = m.affil.First
			}
			if his := d.poss >= 0 && m.place == nil && m.ent >= 0 && r.ents[m.ent].kind == entity.Person; !his || w == "office" {
				a := r.bodyNamed(r.text(nlp.Range{First: first, Last: d.head + 1}), entity.Organization, "body", 0.88)
				if x := r.ents[a.ent]; m.place != nil {
					x.country = m.place.Code
					if d.poss >= 0 && namesBody(w, false) {
						x.addRole(role{affil: r.text(m.name), span: m.Range, how: howPossessor})
					}
				}
				return a, true
			}
		}
	}
	switch w {
	case "government", "authorities", "regime", "state", "leadership", "officials":
		// Kenyan authorities are some of its offices; the Kenyan authorities are its government
		if m.place != nil && w != "officials" && w != "state" && (w != "authorities" || d.det == "the") {
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
		if (w == "team" || w == "camp") && m.ent >= 0 && r.campaigns(r.ents[m.ent]) {
			w = "campaign"
		}
		if x := r.ents[max(m.ent, 0)]; m.ent >= 0 && x.kind == entity.Person && x.name != "" {
			// as written, the campaign goes by the name that stands there
			name = r.cleanName(m.name)
		}
		return r.bodyNamed(name+" "+w, kind, "body", 0.88), true
	}
	return answer{}, false
}

// namesBody reports whether a noun makes the name of a body with the name before it:
// the Acme board, and of a country also Norway’s border service.
func namesBody(w string, country bool) bool {
	switch w {
	case "ministry", "police", "department", "commission", "office", "authority", "council", "court", "parliament", "military", "army", "navy", "embassy", "committee", "legislature", "senate", "university", "board", "bureau", "coroner", "courts", "ministries", "delegation", "consulate", "caucus":
		return true
	case "service", "agency", "guard", "directorate", "inspectorate", "regulator":
		return country
	}
	return false
}

// campaigns reports whether the text speaks of a person's campaign, which then is meant by
// the person's team and camp.
func (r *resolver) campaigns(x *ent) bool {
	for _, k := range x.mentions[:min(len(x.mentions), 40)] {
		i := r.mentions[k].Last
		if int(i) < len(r.lower) && isPossessive(r.word(i)) {
			i++
		}
		if int(i) < len(r.lower) && r.lower[i] == "campaign" {
			return true
		}
	}
	return false
}

// campaigner returns the person whom the sentences before a description name last of those
// whose campaign the text speaks of, if the pronoun in it can mean that person; -1 where
// there is nobody like that.
func (r *resolver) campaigner(d *desc) int32 {
	g := pronounGender(r.lower[d.possPron])
	return r.personBefore(d.First, func(m *mention, x *ent) bool {
		return r.d.Tokens[d.First].Sent-r.d.Tokens[m.First].Sent <= 2 && (x.gender() == 0 || x.gender() == g) && r.campaigns(x)
	})
}

// shortNominal resolves the campaign, the administration, her team, the government:
// what is called by the last word of the name that it has elsewhere.
func (r *resolver) shortNominal(k int, d *desc, kind entity.Kind, w string) (answer, bool) {
	if (d.definite() || d.possPron >= 0) && (w == "campaign" || w == "administration" || w == "team" || w == "foundation" || w == "office" && d.possPron >= 0) {
		if d.possPron >= 0 {
			a := r.pronoun(k, d.possPron)
			if w == "campaign" && a.ent >= 0 && slices.ContainsFunc(r.ents[a.ent].posts, hired) && !r.campaigns(r.ents[a.ent]) {
				if e := r.campaigner(d); e >= 0 {
					a.ent = e
				}
			}
			if a.ent >= 0 && r.ents[a.ent].name != "" {
				return r.bodyNamed(r.ents[a.ent].name+" "+w, kind, "possessor", 0.75), true
			}
		}
		if e := r.lastEnt(func(x *ent) bool { return hasLastWord(x.nameFold.fold(x.name), w) }); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-body", conf: 0.8}, true
		}
	}
	if (w == "police" || w == "administration") && (d.det == "the" || d.det == "") && d.after == d.Last && d.head-d.First < 2 {
		if name := r.onlyNamed(w); name != "" {
			kind := entity.Organization
			if w == "administration" {
				kind = entity.Government
			}
			return r.bodyNamed(name+" "+w, kind, "nominal-body", 0.75), true
		}
	}
	if (w == "government" || (w == "country" || w == "kingdom") && d.head == d.First+1 && d.det == "the" && !(d.First > 0 && isPreposition(r.lower[d.First-1]))) && !d.plural {
		if e := r.governmentMeant(d); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "government-near", conf: 0.7}, true
		}
	}
	return answer{}, false
}

// ledBy returns the person whose campaign or administration, as w says, a bare description
// means of which the article names none: the one president that it names, or the
// candidate who is spoken of in the sentences before. -1 where there is nobody like that.
func (r *resolver) ledBy(d *desc, w string) int32 {
	if w == "administration" {
		found := int32(-1)
		for e, x := range r.ents[:min(len(r.ents), maxSearched)] {
			if !x.person() || x.name == "" || !slices.ContainsFunc(x.roles, func(n role) bool { return strings.EqualFold(n.title, "president") && !n.weak }) {
				continue
			}
			if found >= 0 {
				return -1
			}
			found = int32(e)
		}
		return found
	}
	return r.personBefore(d.First, func(m *mention, x *ent) bool {
		return r.d.Tokens[d.First].Sent-r.d.Tokens[m.First].Sent <= 3 && slices.ContainsFunc(x.posts, runs)
	})
}

// runs reports whether a word of a post is that of somebody who stands for an office.
func runs(w string) bool {
	switch w {
	case "candidate", "nominee", "contender", "hopeful", "frontrunner", "front-runner", "challenger":
		return true
	}
	return false
}

// hired reports whether a word of a post is that of somebody who works for candidates.
func hired(w string) bool {
	switch w {
	case "strategist", "pollster", "adviser", "advisor", "aide", "consultant", "spokesperson", "operative", "surrogate":
		return true
	}
	return false
}

// onlyNamed returns whose police, administration or campaign, which w says, the article speaks
// of by a name, "" where of none or of several.
func (r *resolver) onlyNamed(w string) string {
	if r.onlyOnes == nil {
		r.onlyOnes = map[string]string{}
		for k := range r.mentions {
			m := &r.mentions[k]
			i := m.Last
			if int(i) >= len(r.lower) || m.ent < 0 || r.off[m.First] {
				continue
			}
			if isPossessive(r.word(i)) && int(i)+1 < len(r.lower) {
				i++
			}
			s := r.lower[i]
			if s != "police" && s != "administration" && s != "campaign" || s == "police" && m.place == nil && r.ents[m.ent].kind != entity.Place || s == "administration" && !r.ents[m.ent].person() || s == "campaign" && !r.ents[m.ent].likelyPerson() {
				continue
			}
			if j := int(i) + 1; j < len(r.lower) {
				if _, ok := lexicon.LookupNoun(r.lower[j]); ok {
					continue // a police officer
				}
			}
			name := r.cleanName(m.name)
			if s == "campaign" {
				name = r.ents[m.ent].name
			}
			switch old, ok := r.onlyOnes[s]; {
			case !ok:
				r.onlyOnes[s] = name
			case old != name:
				r.onlyOnes[s] = ""
			}
		}
	}
	return r.onlyOnes[w]
}

// governmentMeant returns the country whose government a description without a name
// means: the government, its government, the federal government. It is the one
// that the sentence or the one before names last outside quotations, else, where it
// is not called its government, the one that the article speaks of more often than
// of all others together, and twice at least; -1 where there is none.
func (r *resolver) governmentMeant(d *desc) int32 {
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
		if x.ent >= 0 && x.place != nil && (x.use == lexicon.UseName || int(x.Last) < len(r.lower) && r.lower[x.Last] == "government") && r.d.Tokens[x.First].Quote < 0 && !x.headline {
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

// latter returns whoever is named last before token i in its sentence or the two before, one
// of which may be what the former did, who is the latter of those named there; -1 where
// nobody is.
func (r *resolver) latter(i int32) int32 {
	for m := r.mentionsBefore(i) - 1; m >= 0 && r.d.Tokens[i].Sent-r.d.Tokens[r.mentions[m].First].Sent <= 2; m-- {
		if x := &r.mentions[m]; x.ent >= 0 && !x.possessive && x.place == nil && !r.modifies(x) {
			return x.ent
		}
	}
	return -1
}

// jointAgain returns those who spoke together of late whom a bare description in the plural
// means, each of them by post or by name: Senators Lee and Chen, the senators; the Acme
// and the Bexley Department, the departments. -1 where there are none.
func (r *resolver) jointAgain(d *desc) int32 {
	if d.noun.Lemma == "" || d.after < d.Last {
		return -1
	}
	head := roleKey(d.noun.Lemma)
	return r.latestOf(6, func(x *ent) bool {
		if x.name == "" || len(x.members) < 2 {
			return false
		}
		for _, e := range x.members {
			switch y := r.ents[e]; {
			case y.person():
				if r.hasRole(y, head, nil) < 0.75 {
					return false
				}
			case !hasNoun(y.nameFold.fold(y.name), d.noun.Lemma) && !slices.Contains(y.descs, d.noun.Lemma):
				return false
			}
		}
		return true
	})
}

// groupAgain returns the group without a name that spoke last of those which a bare
// description in the plural can mean, by the same noun or one that stands for it: eleven
// unions, the groups; -1 where none did or the noun was introduced anew since.
func (r *resolver) groupAgain(d *desc) int32 {
	if d.noun.Lemma == "" || d.after < d.Last && !isRelative(r.lower[d.after]) {
		return -1
	}
	return r.latestOf(30, func(x *ent) bool {
		if x.name != "" || !x.plural || x.nominal.head < 0 || x.nominal.quantity {
			return false
		}
		l := x.nominal.noun.Lemma
		return l == d.noun.Lemma || groupClass(l) != 0 && groupClass(l) == groupClass(d.noun.Lemma)
	})
}

// groupClass groups the nouns for members of a group that stand for each other.
func groupClass(lemma string) int {
	switch lemma {
	case "group", "organization", "organisation", "association", "charity":
		return 1
	case "lawyer", "attorney":
		return 2
	case "protester", "demonstrator":
		return 3
	}
	return 0
}

// sameVoice returns whoever spoke without a name before the source or the insider that
// a bare description means, where only one did; -1 where none or several did.
func (r *resolver) sameVoice(d *desc) int32 {
	voice := func(lemma string) bool { return lemma == "source" || lemma == "insider" }
	if !d.bare() || !voice(d.noun.Lemma) {
		return -1
	}
	found := int32(-1)
	for _, t := range r.latest(40) {
		if x := r.ents[t.ent]; x.name == "" && x.kind == entity.Person && !x.plural && x.nominal.head >= 0 && voice(x.nominal.noun.Lemma) {
			if found >= 0 && found != t.ent {
				return -1
			}
			found = t.ent
		}
	}
	return found
}

// goesOn returns the person who spoke last, in the paragraph or the one before, where the
// cue of attribution k tells that whom a bare description means goes on speaking: Ann Lee
// said … The victim added. -1 where it does not or nobody did who may be meant.
func (r *resolver) goesOn(k int, d *desc) int32 {
	if k < 0 || !d.bare() || len(r.history.turns) == 0 {
		return -1
	}
	on := false
	for _, c := range r.attrs[k].Cue {
		for i := c.First; i < c.Last; i++ {
			switch r.lower[i] {
			case "added", "adds", "adding", "continued", "continues", "on", "concluded":
				on = true
			}
		}
	}
	switch roleKey(r.lower[d.head]) {
	case "spokesperson", "official", "source", "insider", "aide", "caller", "narrator":
		on = false
	}
	t := r.history.turns[len(r.history.turns)-1]
	x := r.ents[t.ent]
	if !on || !x.person() || x.name == "" || x.plural || x.reporter || r.para[d.First]-r.para[t.tok] > 1 || d.noun.Gender != 0 && x.gender() != 0 && x.gender() != d.noun.Gender {
		return -1
	}
	return t.ent
}

// nameless returns whoever spoke last, without a name, in the paragraph or the one before,
// whom the man, the woman or the person means: a docker said … the man added. -1 where
// somebody did who is named.
func (r *resolver) nameless(d *desc) int32 {
	if !d.bare() || len(r.history.turns) == 0 {
		return -1
	}
	switch r.lower[d.head] {
	case "man", "woman", "person":
	default:
		return -1
	}
	t := r.history.turns[len(r.history.turns)-1]
	x := r.ents[t.ent]
	if x.name != "" || x.kind != entity.Person || x.plural || r.para[d.First]-r.para[t.tok] > 1 || d.noun.Gender != 0 && x.gender() != 0 && x.gender() != d.noun.Gender {
		return -1
	}
	if x.nominal.head >= 0 && x.nominal.noun.Gender != 0 && d.noun.Gender != 0 && x.nominal.noun.Gender != d.noun.Gender {
		return -1
	}
	for n := r.nounsBefore(d.First) - 1; n >= 0 && r.nouns[n].First > t.tok; n-- {
		if r.lower[r.nouns[n].head] == r.lower[d.head] {
			return -1 // another man
		}
	}
	for m := r.mentionsBefore(d.First) - 1; m >= 0 && r.mentions[m].First > t.tok; m-- {
		if y := &r.mentions[m]; y.ent >= 0 && r.ents[y.ent].person() && !r.quoted[y.First] && r.isSubject(y.Range) {
			return -1 // whoever is spoken of since
		}
	}
	return t.ent
}

// againSo returns whoever spoke of late, in the same paragraph, under the very words of a
// bare description: the president said … the president added. -1 where nobody did.
func (r *resolver) againSo(d *desc) int32 {
	if !d.bare() {
		return -1
	}
	for _, t := range slices.Backward(r.latest(3)) {
		x := r.trim(r.source(t.attr))
		if x.Len() == 2 && x.First < d.First && r.para[x.First] == r.para[d.First] && r.lower[x.First] == "the" && r.lower[x.First+1] == r.lower[d.head] && r.d.Tokens[x.First].Quote < 0 {
			return t.ent
		}
	}
	return -1
}

// governments resolves the governments of two countries that stand before the word, the
// Kenyan and Ugandan governments, to the two together.
func (r *resolver) governments(x nlp.Range) (answer, bool) {
	if x.Len() < 4 || x.Len() > 8 || r.lower[x.Last-1] != "governments" {
		return answer{}, false
	}
	var two []int32
	for i := x.First; i < x.Last-1; i++ {
		m := r.at[i]
		switch {
		case m >= 0 && r.mentions[m].place != nil:
			if i == r.mentions[m].First {
				two = append(two, r.countryEnt(r.mentions[m].place))
			}
		case m >= 0 || isWord(r.word(i)) && r.lower[i] != "and" && r.lower[i] != "the" && r.lower[i] != "both":
			return answer{}, false
		}
	}
	if len(two) != 2 || two[0] == two[1] {
		return answer{}, false
	}
	e := r.pair(int(two[0]), int(two[1]), x.First)
	r.ents[e].kind = entity.Government
	return answer{ent: int32(e), form: entity.FormNominal, reason: "government", antecedent: x, conf: 0.8}, true
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

// spokenOf resolves a definite description to a person or body that is known: by
// its post, its kind or the word that stands in its name.
func (r *resolver) spokenOf(k int, d *desc, kind entity.Kind, w string) (answer, bool) {
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
	if a, ok := r.three(d); ok {
		return a, true
	}
	if a, ok := r.fromLead(k, d, kind, w); ok {
		return a, true
	}
	if age, ok := r.epithetOf(d); ok && kind == entity.Person {
		if a, ok := r.epithet(k, d.Range, d.noun.Gender, age, "", age == ""); ok {
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
	if d.bare() && w == "latter" {
		if e := r.latter(d.First); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-salient", conf: 0.7}, true
		}
	}
	if d.plural && d.det == "the" && d.head == d.First+1 && d.poss < 0 {
		if e := r.jointAgain(d); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-same", conf: 0.75}, true
		}
		if e := r.groupAgain(d); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-same", conf: 0.7}, true
		}
	}
	if !single && !body || !definite {
		// The same words as before.
		if e, ok := r.described(d); ok && (definite || d.plural || d.det == "") {
			return answer{ent: int32(e), form: entity.FormNominal, reason: "nominal-same", conf: 0.85}, true
		}
	}
	switch {
	case single && (!definite || d.poss >= 0) && r.bareNext(k, d) >= 0:
		m := &r.mentions[r.bareNext(k, d)]
		if n, ok := r.roleOf(d); ok {
			n.how = howCataphor
			r.ents[m.ent].addRole(n)
		}
		return answer{ent: m.ent, form: entity.FormNominal, reason: "cataphora", antecedent: m.Range, conf: 0.7}, true
	case single && !definite:
		if d.possPron >= 0 && pronounGender(r.lower[d.possPron]) != 'n' {
			return answer{}, false
		}
		return r.cataphor(k, d, roleKey(w))
	case single:
		if e := r.againSo(d); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-same", conf: 0.8}, true
		}
		if e := r.nameless(d); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-same", conf: 0.75}, true
		}
		if e := r.sameVoice(d); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-same", conf: 0.8}, true
		}
		if a, ok := r.rankedNominal(k, d, kind, w); ok {
			return a, true
		}
		if e := r.goesOn(k, d); e >= 0 {
			return answer{ent: e, form: entity.FormNominal, reason: "nominal-salient", conf: 0.65}, true
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
