package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// calledSo returns how many words the tables’ phrase for what a body is has that a
// description ends in, 0 where none fits. What stands before the phrase may only tell
// where the body is or that it is of the world: the Vienna-based nuclear watchdog, the UN
// agency; but not the Kenyan bloc for the bloc of other countries.
func (r *resolver) calledSo(b *lexicon.Body, d *desc) int {
	if len(b.Words) == 0 || d.First+1 >= d.after {
		return 0
	}
	s := r.text(nlp.Range{First: d.First + 1, Last: d.after})
	best := 0
	for _, w := range b.Words {
		if w == s && genericOrg(w) && !endsInWord(b.Name, w) && (w == "group" || w == "organization" || w == "organisation" || w == "movement") {
			continue // the group may be any
		}
		if n := countFields(w); n > best && endsInWord(s, w) && r.placesOnly(b, d, len(s)-len(w)) {
			best = n
		}
	}
	return best
}

// placesOnly reports whether the first n bytes of a description behind its article tell no
// more than where body b is.
func (r *resolver) placesOnly(b *lexicon.Body, d *desc, n int) bool {
	start := r.d.Tokens[d.First+1].Start
	for i := d.First + 1; i < d.after && int(r.d.Tokens[i].Start-start) < n; i++ {
		if m := r.at[i]; m >= 0 {
			x := &r.mentions[m]
			switch {
			case r.basedAfter(x.Last):
			case x.place != nil && (b.Country == "" || x.place.Code == b.Country):
			case x.body != nil && b.Country != "" && x.body.Country == b.Country:
			default:
				return false
			}
			continue
		}
		switch w := r.lower[i]; {
		case w == "-", w == "based", strings.HasSuffix(w, "-based"), strings.HasSuffix(w, "-backed"), strings.HasSuffix(w, "-led"), strings.HasSuffix(w, "-aligned"), strings.HasSuffix(w, "-owned"):
		case w == "world", w == "global", w == "international", w == "powerful", w == "influential", w == "un", w == "us":
		case upper(r.word(i)) && r.basedAfter(i+1):
		default:
			return false
		}
	}
	return true
}

// basedAfter reports whether “-based” or the like stands at token i.
func (r *resolver) basedAfter(i int32) bool {
	return int(i) < len(r.lower) && (r.lower[i] == "based" || r.lower[i] == "-based" || r.word(i) == "-")
}

// tableBody resolves a phrase of several words, or a word that is no body’s elsewhere, by
// which the tables know a body that was named before: the iPhone maker, the ratings agency.
func (r *resolver) tableBody(d *desc) (answer, bool) {
	if d.det != "the" || d.plural || d.quantity || d.head < 0 || d.name >= 0 || d.poss >= 0 || d.after < d.Last && r.lower[d.after] != "of" && r.lower[d.after] != "governing" {
		return answer{}, false
	}
	if d.after < d.Last {
		// the owner of Facebook, the world governing body
		whole := *d
		whole.after = min(d.Last, d.after+2)
		d = &whole
	}
	network := false // the social network, the video app
	switch r.lower[d.head] {
	case "network", "app", "site", "platform":
		w := r.lower[d.head-1]
		network = w == "social" || w == "video" || w == "messaging" || w == "media"
	}
	found := int32(-1)
	r.before(d.First, func(e int32, _ float64) {
		x := r.ents[e]
		if found < 0 && network && x.platform() {
			found = e
		}
		if found >= 0 || x.body == nil || !bodyKind(x.kind) {
			return
		}
		if n := r.calledSo(x.body, d); n > 1 || n == 1 && (d.noun.Class&(lexicon.OrgN|lexicon.GovN) == 0 || d.head > d.First+1) {
			found = e
		}
	})
	if found < 0 {
		return answer{}, false
	}
	return answer{ent: found, form: entity.FormNominal, reason: "nominal-body", antecedent: d.Range, conf: 0.8}, true
}

// bodyAgain resolves “the” with words for a sort of body to the one body named in the
// sentences before that may be one of that sort, where no body is said to be: the budget
// airline, the rights group. It is the one of the nearest sentence that names such a body,
// of several there the one that is its subject, or is of the country that is told.
func (r *resolver) bodyAgain(d *desc) (answer, bool) {
	if d.det != "the" || d.plural || d.quantity || d.head < 0 || d.name >= 0 || d.poss >= 0 || d.after < d.Last || !calledAgain(d.noun.Lemma) {
		return answer{}, false
	}
	country, ok := r.sortWords(d)
	if !ok {
		return answer{}, false
	}
	sent := r.d.Tokens[d.First].Sent
	at := int32(-1)
	best, subject, of := int32(-1), int32(-1), int32(-1)
	n, known := 0, false
	for m, left := r.mentionsBefore(d.First)-1, window; m >= 0 && left > 0; m, left = m-1, left-1 {
		x := &r.mentions[m]
		s := r.d.Tokens[x.First].Sent
		if sent-s > 3 || r.para[d.First]-r.para[x.First] > 2 || at >= 0 && s != at {
			break
		}
		if x.ent < 0 || r.off[x.First] || x.headline || r.d.Tokens[x.First].Quote >= 0 || r.ents[x.ent].kind == entity.Place && !r.isSubject(x.Range) && !r.sharesOf(x) || !r.ofBodySort(x.ent, d, country) {
			continue
		}
		at = s
		if x.ent == best {
			if r.isSubject(x.Range) {
				subject = x.ent
			}
			continue
		}
		best = x.ent
		n++
		if r.isSubject(x.Range) {
			subject = x.ent
		}
		if country != "" && r.ofCountry(r.ents[x.ent], country) {
			of = x.ent
		}
		known = known || r.sharesOf(x) || x.possessive || slices.Contains(r.ents[x.ent].descs, d.noun.Lemma) || r.sourceAt[x.First]
	}
	switch {
	case of >= 0:
		best = of
	case n > 1 && subject >= 0 && sent-at <= 1:
		best = subject
	case n != 1 || subject < 0 && !known:
		return answer{}, false // what no sentence is about
	}
	if x := r.ents[best]; x.maybeBody() || x.kind == entity.Place {
		x.kind = entity.Organization
	}
	return answer{ent: best, form: entity.FormNominal, reason: "nominal-body", antecedent: d.Range, conf: 0.65}, true
}

// sharesOf reports whether a name is that of whose shares are spoken of.
func (r *resolver) sharesOf(x *mention) bool {
	return x.First > 1 && (r.lower[x.First-1] == "of" || r.lower[x.First-1] == "in") && r.lower[x.First-2] == "shares"
}

// isSubject reports whether a phrase is the subject of its clause.
func (r *resolver) isSubject(x nlp.Range) bool {
	rel, ok := r.relOf(x)
	return ok && rel.Subject()
}

// sortWords reports whether the words between “the” and the noun of a description tell the
// sort of a body and where it is, and returns the code of the country that they name.
// What points at another body than the one spoken of, or at one of a kind, does not.
func (r *resolver) sortWords(d *desc) (country string, ok bool) {
	for i := d.First + 1; i < d.head; i++ {
		if m := r.at[i]; m >= 0 {
			x := &r.mentions[m]
			switch {
			case r.basedAfter(x.Last):
			case x.place != nil:
				country = x.place.Code
			case x.state != nil:
				country = "US"
			default:
				return "", false
			}
			continue
		}
		switch w := r.lower[i]; {
		case otherSort(w):
			return "", false
		case isPossessive(w), isConjunction(w):
			return "", false
		}
	}
	return country, true
}

// otherSort reports whether a word before the noun for a body points at another body than
// the one spoken of, or at one of a kind.
func otherSort(w string) bool {
	switch w {
	case "other", "second", "first", "third", "same", "new", "local", "central", "ruling", "governing", "rival", "sister", "parent", "holding", "insurance",
		"cable", "phone", "telephone", "security", "management", "production", "law", "shell", "outside", "unnamed", "umbrella", "joint", "private", "public",
		"city", "county", "state", "federal", "national", "student", "working", "largest", "biggest", "only", "last", "next", "entire", "whole", "target", "former",
		"political", "social", "campaign", "age":
		return true
	}
	return false
}

// calledAgain reports whether a noun with “the” before it commonly means a body that was
// just named: no council, court or ministry, which a place has one of.
func calledAgain(lemma string) bool {
	switch lemma {
	case "agency", "group", "organization", "organisation", "charity", "nonprofit", "non-profit", "ngo", "watchdog", "regulator", "body", "bloc", "think-tank", "monitor", "forecaster", "pollster", "streamer", "buyer", "seller", "bidder", "association", "federation", "militia", "tank", "club", "fund":
		return true
	case "owner", "business", "contractor", "supplier", "subsidiary", "employer", "developer", "platform", "label", "bank":
		return false
	}
	return firm(lemma)
}

// ofBodySort reports whether an entity may be a body of the sort that a description tells
// and nothing that the text or the tables say of it speaks against that.
func (r *resolver) ofBodySort(e int32, d *desc, country string) bool {
	x := r.ents[e]
	lemma := d.noun.Lemma
	if x.name == "" || x.place != nil || x.state != nil || x.plural || x.kind != entity.Organization && !(x.maybeBody() && x.nameLen < 4) && !(x.kind == entity.Place && (firm(lemma) || lemma == "club" || lemma == "regulator" || lemma == "watchdog")) {
		return false
	}
	n := x.nameFold.fold(x.name)
	if x.body != nil && len(x.body.Words) > 0 && r.calledSo(x.body, d) == 0 {
		return false
	}
	if country != "" && x.country != "" && x.country != country {
		return false
	}
	called := slices.Contains(x.descs, lemma) || hasNoun(n, lemma)
	if lemma == "fund" && !called && !x.invests() {
		return false
	}
	if w := ownWord(n); w != "" && !called && !(widerThan(lemma, w)) {
		return false
	}
	switch {
	case called:
	case lemma == "club":
		if last := lastField(x.name); x.kind != entity.Organization && !sportName(last) && last != "Town" && last != "City" && last != "County" || x.official() || commercialBody(x) || lexicon.LegalForm(last) {
			return false
		}
	case x.kind == entity.Place && x.count < 1:
		return false
	case firm(lemma):
		if x.noBusiness() || x.official() {
			return false
		}
	case lemma == "charity" || lemma == "nonprofit" || lemma == "non-profit" || lemma == "ngo" || lemma == "group" || lemma == "think-tank" || lemma == "tank" || lemma == "militia":
		if x.official() || lexicon.LegalForm(lastField(x.name)) || commercialBody(x) {
			return false
		}
	case watching(lemma):
		if !x.mayWatch(lemma) || lexicon.LegalForm(lastField(x.name)) || commercialBody(x) || firmName(lastField(x.name)) {
			return false
		}
	}
	if !called && len(x.descs) > 0 && !anyBody(lemma) {
		// the brewer is no airline
		for _, o := range x.descs {
			if firm(o) && !anyBody(o) {
				return false
			}
		}
	}
	return true
}

// watching reports whether a noun is that of a body that watches others or deals with them.
func watching(lemma string) bool {
	return lemma == "regulator" || lemma == "watchdog" || lemma == "agency" || lemma == "union"
}

// mayWatch reports whether a body may be the regulator, agency or union that is spoken of: one
// that the tables or the text know as such, or with a name of several words or of letters.
// A name of one word that tells nothing is rather that of a firm.
func (x *ent) mayWatch(lemma string) bool {
	switch last := lastField(x.name); {
	case x.name == "", x.body != nil, x.official(), slices.Contains(x.descs, lemma), hasNoun(x.nameFold.fold(x.name), lemma):
		return true
	case lexicon.LegalForm(last), commercialBody(x), firmName(last):
		return false
	default:
		return last != x.name || allCaps(x.name)
	}
}

// invests reports whether the text or its name says of a body that it puts money into others:
// Acme Capital, an investor.
func (x *ent) invests() bool {
	switch lastField(x.name) {
	case "Capital", "Partners", "Management", "Investments", "Investors", "Advisors", "Advisers", "Ventures", "Equity", "Holdings":
		return true
	}
	return slices.Contains(x.descs, "investor") || slices.Contains(x.descs, "shareholder") || slices.ContainsFunc(x.roles, func(n role) bool { return roleKey(lastField(n.titleFold.fold(n.title))) == "investor" })
}

// anyBody reports whether a noun tells nothing of what a firm does.
func anyBody(lemma string) bool {
	switch lemma {
	case "company", "firm", "business", "group", "body", "organization", "organisation", "giant", "conglomerate", "maker", "manufacturer", "operator", "owner", "supplier", "subsidiary", "start-up", "startup", "buyer", "seller", "bidder":
		return true
	}
	return false
}

// widerThan reports whether a noun for a body can stand for one whose name has another
// word for what it is.
func widerThan(lemma, own string) bool {
	switch own {
	case "commission", "police", "department":
		return lemma == "agency" || lemma == "body" || lemma == "watchdog" || lemma == "regulator"
	case "committee", "council", "union", "charity", "university", "college":
		return lemma == "group" || lemma == "body" || lemma == "organization" || lemma == "organisation"
	case "bank":
		return lemma == "lender" || lemma == "group"
	case "airline":
		return lemma == "carrier" || lemma == "company" || lemma == "firm" || lemma == "group"
	}
	return false
}
