package coref

import (
	"math"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// subjectBonus is what being the latest subject adds to salience.
const subjectBonus = 0.8

// weighNominal weighs an entity that a description may mean, the at-th of them; later
// says that it is not mentioned near before the description. It reports false for one
// that cannot be meant.
func (r *resolver) weighNominal(q *query, c *ncand, near float64, later bool, at int) bool {
	e, f := c.ent, &c.f
	x := r.ents[e]
	if q.person {
		if !x.person() || x.reporter {
			return false
		}
	} else {
		switch x.kind {
		case entity.Organization, entity.Publication, entity.Government:
		default:
			if !(x.kind == entity.KindUnknown && x.maybeBody() && (firm(q.lemma) || eitherWay(q.lemma)) && q.d.det == "the") {
				return false
			}
		}
	}
	set(f, nNamed, x.name != "")
	set(f, nLater, later)
	set(f, nSameWords, e == q.same)
	set(f, nSpoke, q.spoke[e])
	if q.person && q.lemma != "" && slices.Contains(x.descs, q.lemma) {
		f[nDescribed] = 1
	}
	set(f, nPluralClash, q.d.plural != x.plural && !q.person)
	if !later && !q.person && e != q.subject && r.onlyModifies(e, q.tok) {
		near /= 2 // the company is not the one whose investors were named last
		f[nNear] = 2 * near
		f[nSentDistance] = 0.5
	} else if !later {
		f[nNear] = 2 * near
		if q.rank == 0 {
			q.nearest = e
		}
		set(f, nFirst, q.rank == 0)
		set(f, nSecond, q.rank == 1)
		q.rank++
		at := r.lastAt(e, q.tok)
		for _, t := range slices.Backward(r.latest(11)) {
			if t.ent == e && t.tok < q.tok {
				at = max(at, t.tok)
				break
			}
		}
		if at >= 0 {
			s := q.sent - r.d.Tokens[at].Sent
			set(f, nNearSent, s <= 1)
			f[nSentDistance] = math.Min(1, float64(s)/20)
			set(f, nSamePara, r.para[at] == q.para)
			if x.name != "" {
				q.bestNamed = max(q.bestNamed, at)
			}
		} else {
			f[nSentDistance] = 0.5
		}
	}
	set(f, nLastSpeaker, e == q.last)
	set(f, nSecondSpeaker, e == q.second && e != q.last)
	set(f, nSubjectOf, e == q.subject)
	f[nCount] = math.Log1p(float64(min(x.count, 30)))
	if q.bare {
		set(f, nLastSpeakerGeneric, e == q.last)
		set(f, nSubjectGeneric, e == q.subject)
		f[nCountGeneric] = f[nCount]
	}
	if x.name == "" && x.nominal.head >= 0 && (roleKey(r.lower[x.nominal.head]) == q.head || q.lemma != "" && x.nominal.noun.Lemma == q.lemma) {
		f[nSameHead] = 1
	}
	if q.affil != "" && x.name != "" && x.otherAffil(q.affilFold) {
		f[nAffilClash] = 1
	}
	if q.affil != "" && x.sharesAffil(q.affilFold) {
		f[nAffilShared] = 1
	}
	if q.country != "" {
		set(f, nCountry, r.ofCountry(x, q.country))
	}
	if q.person {
		return r.weighPerson(q, c, near, later, at)
	}
	return r.weighBody(q, c, near, at)
}

// weighPerson weighs what speaks for a person only.
func (r *resolver) weighPerson(q *query, c *ncand, near float64, later bool, at int) bool {
	e, f := c.ent, &c.f
	x := r.ents[e]
	if q.head == "patient" && x.name != "" && slices.ContainsFunc(x.posts, treats) {
		return false // the patient is not the doctor
	}
	if g := q.d.noun.Gender; g != 0 && x.gender() != 0 {
		set(f, nGenderClash, g != x.gender())
		set(f, nGenderAgree, g == x.gender())
	}
	s := r.hasRole(x, q.head, q.words)
	if s > 0 && q.borne && !x.bearsPost(q) {
		return false // the interior minister is not the finance minister
	}
	switch fit, known := r.ageFits(x, q.lemma); {
	case known && !fit:
		return false
	case fit:
		s = max(s, 0.8)
	}
	if s == 0 && x.name != "" && !q.post {
		switch {
		case q.roleWord && slices.Contains(x.descs, q.lemma), q.bare && parent(q.lemma) && r.hasChild(x):
			s = 0.75
		case q.d.det == "the" && x.ofSort(q.head):
			s = 0.6
		}
	}
	if p := partyLetter(q.word); p != 0 && q.d.det == "the" && x.name != "" {
		switch x.party() {
		case 0:
		case p:
		default:
			return false // the Republican is no Democrat
		}
	}
	if f[nGenderClash] > 0 && s < 0.6 && f[nSameHead] == 0 && e != q.same {
		return false // the businessman is no woman
	}
	if s == 0 && f[nSameHead] == 0 {
		if x.name == "" && q.roleWord {
			return false // the minister is not the spokesman
		}
		if q.roleWord && !later && e != q.same && official(q.word) && !q.words["former"] && !q.words["prime"] && q.head != "president" && !slices.Contains(x.descs, q.lemma) {
			if !q.inFocus(e) || governs(q.head) && (x.holdsOffice() || x.kin) {
				return false // the governor is none who is not said to govern
			}
			r.bar(q, f, e)
			f[nBarredOfficial] = 1
		}
		if x.name != "" && len(x.roles) == 0 && x.inPlace > 0 && x.gender() == 0 {
			return false
		}
		if !later && e != q.same && q.roleWord && (q.specific || q.post || rolesOnly(q.word)) {
			if !q.inFocus(e) {
				return false
			}
			r.bar(q, f, e)
		}
		set(f, nBarredRoles, f[nBarred] > 0 && len(x.roles) > 0)
	}
	f[nRole] = s
	set(f, nPostMatch, s > 0)
	set(f, nRoleStrong, s >= 0.85)
	set(f, nLaterWeak, later && s < 0.85)
	if q.specific {
		f[nRoleSpecific] = s
	}
	set(f, nRoleNoDet, s > 0 && q.d.det == "")
	f[nNearPerson], f[nFirstPerson], f[nLastPerson], f[nSubjectPerson] = f[nNear], f[nFirst], f[nLastSpeaker], f[nSubjectOf]
	f[nCountPerson], f[nSameParaPerson], f[nNearSentPerson] = f[nCount], f[nSamePara], f[nNearSent]
	if q.aged {
		f[nOldNear] = f[nNearSent]
	}
	if f[nGenderClash] == 0 && !later {
		t := s
		if t == 0 && f[nSameHead] > 0 {
			t = 0.9
		}
		if t > 0 {
			t += near
			if f[nAffilClash] > 0 {
				t -= 0.6
			}
			if q.modified && !q.post && s > 0 && official(q.word) && x.bears(q.phrase) {
				t += 0.5 // the chief minister, rather than the ports minister
			}
			if t > q.bestRole {
				q.bestRole, q.bestRoleAt = t, at
			}
		}
		if x.name != "" && f[nBarred] == 0 {
			t := near + 0.05*float64(min(x.count, 20)) + 0.3*f[nLastSpeaker] + subjectBonus*f[nSubjectOf]
			if t > q.bestSalient {
				q.bestSalient, q.bestSalientAt = t, at
			}
		}
	}
	if s == 0 && f[nSameHead] == 0 {
		set(f, nSurePerson, x.votes[entity.Person] >= 2 && x.gender() != 0)
		f[nNoRole] = 1
		set(f, nSalient, q.bare && !rolesOnly(q.word))
		set(f, nOtherRole, len(x.roles) > 0)
		set(f, nNoRoleSpecific, q.specific)
		set(f, nNoRoleOnly, rolesOnly(q.word))
		set(f, nNoRolePost, q.post)
		set(f, nNoRoleModified, q.modified)
		set(f, nNoRoleNoDet, q.d.det == "")
		set(f, nNoRoleRole, q.roleWord)
	}
	return true
}

// onlyModifies reports whether the last mention of an entity before token i tells whose
// people or things something is: Acme investors.
func (r *resolver) onlyModifies(e, i int32) bool {
	m := r.lastMention(e, i)
	if m == nil || m.possessive || int(m.Last) >= len(r.lower) {
		return false
	}
	k, ok := lexicon.LookupNoun(r.lower[m.Last])
	return ok && k.Plural && k.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN)
}

// treats reports whether a word of a post is that of somebody who treats patients.
func treats(w string) bool {
	switch w {
	case "doctor", "physician", "surgeon", "nurse", "paramedic", "psychiatrist", "psychologist", "pediatrician", "paediatrician", "gp", "dentist", "midwife", "therapist", "consultant":
		return true
	}
	return strings.HasSuffix(w, "ologist")
}

// inFocus reports whether an entity is what is spoken of where a person is described:
// it may be called by what is said of it nowhere else.
func (q *query) inFocus(e int32) bool {
	return q.person && !q.voice && q.same < 0 && (e == q.last || e == q.subject || e == q.nearest)
}

// bar notes that nothing that is said of a candidate fits, but that it is spoken of.
func (r *resolver) bar(q *query, f *[nNominal]float64, e int32) {
	f[nBarred] = 1
	set(f, nBarredLast, e == q.last)
	set(f, nBarredSubject, e == q.subject)
	set(f, nBarredNearest, e == q.nearest)
	set(f, nBarredParaFirst, r.d.Paras[q.para].First == q.tok)
}

// weighBody weighs what speaks for a body only.
func (r *resolver) weighBody(q *query, c *ncand, near float64, at int) bool {
	e, f := c.ent, &c.f
	x := r.ents[e]
	n := x.nameFold.fold(x.name)
	set(f, nBodyWord, x.body != nil && r.calledSo(x.body, q.d) > 0)
	set(f, nLemmaLast, q.lemma != "" && endsInWord(n, q.lemma))
	switch {
	case q.lemma != "" && slices.Contains(x.descs, q.lemma):
		f[nDescribed] = 1
	case firm(q.lemma) && slices.ContainsFunc(x.descs, firm):
		f[nDescribedFirm] = 1
	default:
		set(f, nDescribedOther, len(x.descs) > 0)
	}
	set(f, nLemmaIn, q.lemma != "" && hasNoun(n, q.lemma) || q.lemma == "school" && strings.Contains(n, "university") || q.lemma == "company" && (strings.Contains(n, "inc") || strings.Contains(n, "corp")))
	if q.kind == entity.Publication && x.kind == entity.Publication {
		if x.body != nil && ((q.lemma == "newspaper" || q.lemma == "paper" || q.lemma == "tabloid") && x.body.Class == "paper" || q.lemma == "magazine" && x.body.Class == "magazine" || q.lemma == "network" && x.body.Class == "broadcaster") {
			f[nPubMatch] = 1
		} else {
			f[nPubOther] = 1
		}
	}
	if firm(q.lemma) && trades(n, q.lemma) {
		f[nLemmaIn] = 1
	}
	if q.lemma == "force" && x.name == "" && x.nominal.head >= 0 && r.lower[x.nominal.head] == "police" {
		f[nSameHead] = 1 // police said … the force said
	}
	if q.lemma == "force" && (hasNoun(n, "police") || hasNoun(n, "constabulary")) {
		f[nLemmaIn] = 1
	}
	if w := ownWord(n); w != "" && w != q.lemma && ownWord(q.lemma) != "" && f[nBodyWord]+f[nLemmaIn]+f[nDescribed] == 0 {
		return false // the bank is no council
	}
	if q.kind == entity.Organization && (x.kind == entity.Organization || x.maybeBody()) && x.name != "" && (genericOrg(q.lemma) || eitherWay(q.lemma)) {
		f[nOrgGeneric] = 1
	}
	set(f, nOrgClash, commercial(q.lemma) && x.public() || q.lemma == "agency" && !x.public() || q.lemma == "party" && !strings.Contains(n, "party"))
	set(f, nGrouping, q.lemma == "group" && grouping(x.name))
	set(f, nKindSame, q.kind == x.kind)
	set(f, nKindOther, q.kind != x.kind && !(firm(q.lemma) && x.body == nil && domain(x.name))) // the company, of Acme.com
	if x.name == "" && f[nSameHead]+f[nSameWords] == 0 && (!q.bare || x.plural != q.d.plural || firm(q.lemma) != firm(x.nominal.noun.Lemma)) {
		return false
	}
	if q.lemma == "group" && q.bare && x.name != "" && f[nDescribed]+f[nLemmaIn]+f[nBodyWord] == 0 && x.official() {
		return false // the group is no ministry
	}
	if firm(q.lemma) && f[nDescribed]+f[nDescribedFirm]+f[nLemmaIn]+f[nBodyWord] == 0 && x.name != "" && x.noBusiness() {
		return false // the company is no ministry
	}
	if known := f[nBodyWord] + f[nLemmaIn] + f[nSameHead] + f[nSameWords] + f[nCountry] + f[nDescribed] + f[nPubMatch]; known == 0 && (q.modified || q.post || q.specific) && x.name != "" && !q.located && !sharesStem(q.words, n) {
		return false // the midwives’ union is none that is not said to be a union
	}
	if !genericOrg(q.lemma) && !eitherWay(q.lemma) && q.kind != entity.Publication && f[nDescribed]+f[nBodyWord]+f[nLemmaIn]+f[nSameHead]+f[nSameWords]+f[nCountry] == 0 {
		return false
	}
	t := near
	switch {
	case f[nBodyWord] > 0:
		t += 2
	case f[nLemmaIn] > 0:
		t += 1.5
	case f[nPubMatch] > 0:
		t += 1.4
	case f[nPubOther] > 0:
		t += 0.8
	case f[nSameHead] > 0:
		t += 1.6
	case f[nOrgGeneric] > 0 && (len(q.d.proper) == 0 || q.located):
		t += 0.7 + 0.05*float64(min(x.count, 12)) + 0.3*f[nLastSpeaker] + 0.5*f[nGrouping] - 0.5*f[nOrgClash]
	default:
		t = 0
	}
	if t > q.bestBody {
		q.bestBody, q.bestBodyAt = t, at
	}
	return true
}

// sharesStem reports whether a longer word of a description begins as one of a name
// does: the production company, of Acme Productions.
func sharesStem(words map[string]bool, name string) bool {
	for w := range words {
		if len(w) > 5 && beginsWord(name, w[:5]) {
			return true
		}
	}
	return false
}

// set sets a feature where ok.
func set(f *[nNominal]float64, i int, ok bool) {
	if ok {
		f[i] = 1
	}
}
