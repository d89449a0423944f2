package coref

import (
	"math"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/number"
)

// most is how many candidates a description is tried with at most.
const most = 48

// maxSearched bounds how many entities are asked whether they bear a post.
const maxSearched = 1000

// subjectBonus is what being the latest subject adds to salience.
const subjectBonus = 0.8

// rankedNominal resolves a definite description by the evidence for each of what it may
// mean; ok is false where it most likely means something new.
func (r *resolver) rankedNominal(k int, d *desc, kind entity.Kind, w string) (answer, bool) {
	c := r.nominalCands(d, kind, w)
	if r.traceNominal != nil {
		seen := *d // so that d itself needs no memory of its own where nobody looks on
		r.traceNominal(k, &seen, c)
	}
	defer func() { r.mem.ncands = c }()
	best, p := chooseNominal(c)
	if best < 0 || c[best].ent == -1 {
		return answer{}, false
	}
	b := &c[best]
	if b.ent < -1 {
		dd := r.describe(r.nouns[-2-b.ent].Range)
		if dd.head < 0 || dd.name >= 0 {
			return answer{}, false
		}
		if kind != entity.Person {
			if a, ok := r.properNominal(k, &dd, kind, r.lower[dd.head]); ok {
				return a, true
			}
		}
		if e, ok := r.described(&dd); ok {
			return answer{ent: int32(e), form: entity.FormNominal, reason: "nominal-same", conf: p}, true
		}
		return r.describeDesc(&dd, kind, "nominal-same", p), true
	}
	reason := "nominal-body"
	switch f := &b.f; {
	case f[nSameWords] > 0 || f[nSameHead] > 0:
		reason = "nominal-same"
	case kind != entity.Person:
	case f[nLater] > 0:
		reason = "cataphora"
	case f[nRole] > 0:
		reason = "nominal-role"
	default:
		reason = "nominal-salient"
	}
	return answer{ent: b.ent, form: entity.FormNominal, reason: reason, conf: p}, true
}

// chooseNominal returns the index of the likeliest candidate and its share of the
// probability, -1 where there is none.
func chooseNominal(c []ncand) (int, float64) {
	w := nominalWeights()
	best, top := -1, 0.0
	var mem [most + 2]float64
	scores := mem[:]
	if len(c) > len(mem) {
		scores = make([]float64, len(c))
	}
	scores = scores[:len(c)]
	for i := range c {
		for j, f := range c[i].f {
			scores[i] += w[j] * f
		}
		if best < 0 || scores[i] > top {
			best, top = i, scores[i]
		}
	}
	sum := 0.0
	for _, s := range scores {
		sum += number.Exp(s - top)
	}
	if best < 0 {
		return -1, 0
	}
	return best, 1 / sum
}

// nominalCands lists what a definite description may mean.
func (r *resolver) nominalCands(d *desc, kind entity.Kind, w string) []ncand {
	tok := d.First
	person := kind == entity.Person
	words := map[string]bool{}
	modified := false
	for i := d.First; i < d.after; i++ {
		words[r.fold(i)] = true
		if i < d.head && r.at[i] < 0 && isWord(r.word(i)) && !isDeterminer(r.lower[i]) && !isPossPronoun(r.lower[i]) {
			modified = true
		}
	}
	head := roleKey(w)
	post := d.after < d.Last
	bare := d.det == "the" && !modified && !post && d.poss < 0 && d.possPron < 0 && len(d.proper) == 0
	own, _ := r.roleOf(d)
	ownAffil := r.mem.folded(own.affil)
	lemma := d.noun.Lemma
	same := int32(-1)
	if e, ok := r.described(d); ok {
		same = int32(e)
	}
	last, second := r.history.last(1), r.history.last(2)
	subject, subjectAt := r.latestSubject(tok, d.noun.Gender, d.plural)
	_ = subjectAt
	spoke := map[int32]bool{}
	for j := len(r.history.turns) - 1; j >= 0 && j > len(r.history.turns)-12; j-- {
		spoke[r.history.turns[j].ent] = true
	}
	sent, para := r.d.Tokens[tok].Sent, r.para[tok]
	country := ""
	for _, m := range d.proper {
		if p := r.mentions[m].place; p != nil {
			country = p.Code
		}
	}
	description := strings.TrimSpace(r.text(nlp.Range{First: min(d.First+1, d.after), Last: d.after}))

	out := r.mem.ncands[:0]
	r.mem.ncands = nil // until these are done with
	fresh := ncand{ent: -1}
	set := func(f *[nNominal]float64, i int, ok bool) {
		if ok {
			f[i] = 1
		}
	}
	{
		f := &fresh.f
		f[nNew] = 1
		set(f, nNewBare, bare)
		set(f, nNewModified, modified)
		set(f, nNewPost, post)
		set(f, nNewPossessive, d.poss >= 0 || d.possPron >= 0)
		set(f, nNewProper, len(d.proper) > 0 && d.poss < 0)
		set(f, nNewNoDet, d.det == "")
		set(f, nNewRoleOnly, rolesOnly(w))
		set(f, nNewRole, d.noun.Class.Any(lexicon.Role|lexicon.Rank))
		set(f, nNewPerson, d.noun.Class.Any(lexicon.PersonN|lexicon.Kin))
		set(f, nNewGeneric, genericOrg(lemma))
		set(f, nNewThis, d.det == "this" || d.det == "that" || d.det == "these" || d.det == "those")
		set(f, nNewLead, para <= 1)
		set(f, nNewPlural, d.plural)
	}
	out = append(out, fresh)
	seen := &r.mem.nominalSeen
	defer seen.reset()
	for _, m := range d.proper {
		seen.set(r.mentions[m].ent, 1) // whoever stands in the description is not what it means
	}
	specific := d.poss >= 0 || len(d.proper) > 0
	for i := d.First; i < d.head; i++ {
		specific = specific || isPossessive(r.word(i)) && i > d.First && !r.d.Tokens[i].Space // the province’s commissioner
	}
	roleWord := d.noun.Class.Any(lexicon.Role|lexicon.Rank) && !d.noun.Class.Any(lexicon.PersonN|lexicon.Kin)
	aged := strings.HasSuffix(w, "-old") || strings.HasSuffix(w, "-year-old") || strings.Contains(description, "-year-old")
	bestRole, bestRoleAt := 0.0, -1
	bestSalient, bestSalientAt := 0.0, -1
	bestBody, bestBodyAt := 0.2, -1
	rank := 0
	bestNamed := int32(-1)
	// what is spoken of may be called by what is said of it nowhere else
	nearest := int32(-1)
	voice := unnamedVoice(head)
	spoken := func(e int32) bool { return person && !voice && same < 0 && (e == last || e == subject || e == nearest) }
	bar := func(f *[nNominal]float64, e int32) {
		f[nBarred] = 1
		set(f, nBarredLast, e == last)
		set(f, nBarredSubject, e == subject)
		set(f, nBarredNearest, e == nearest)
		set(f, nBarredParaFirst, r.d.Paras[para].First == tok)
	}
	add := func(e int32, near float64, later bool) {
		if seen.get(e) != 0 || len(out) >= most {
			return
		}
		seen.set(e, 1)
		x := r.ents[e]
		c := ncand{ent: e}
		f := &c.f
		if person {
			if !x.person() || x.reporter {
				return
			}
		} else {
			switch x.kind {
			case entity.Organization, entity.Publication, entity.Government:
			default:
				return
			}
		}
		set(f, nNamed, x.name != "")
		set(f, nLater, later)
		set(f, nSameWords, e == same)
		set(f, nSpoke, spoke[e])
		if person && lemma != "" && slices.Contains(x.descs, lemma) {
			f[nDescribed] = 1
		}
		set(f, nPluralClash, d.plural != x.plural && !person)
		if !later {
			f[nNear] = 2 * near
			if rank == 0 {
				nearest = e
			}
			set(f, nFirst, rank == 0)
			set(f, nSecond, rank == 1)
			rank++
			at := r.lastAt(e, tok)
			for j := len(r.history.turns) - 1; j >= 0 && j > len(r.history.turns)-12; j-- {
				if t := r.history.turns[j]; t.ent == e && t.tok < tok {
					at = max(at, t.tok)
					break
				}
			}
			if at >= 0 {
				s := sent - r.d.Tokens[at].Sent
				set(f, nNearSent, s <= 1)
				f[nSentDistance] = math.Min(1, float64(s)/20)
				set(f, nSamePara, r.para[at] == para)
				if x.name != "" {
					bestNamed = max(bestNamed, at)
				}
			} else {
				f[nSentDistance] = 0.5
			}
		}
		set(f, nLastSpeaker, e == last)
		set(f, nSecondSpeaker, e == second && e != last)
		set(f, nSubjectOf, e == subject)
		f[nCount] = math.Log1p(float64(min(x.count, 30)))
		if bare {
			set(f, nLastSpeakerGeneric, e == last)
			set(f, nSubjectGeneric, e == subject)
			f[nCountGeneric] = f[nCount]
		}
		if x.name == "" && x.nominal.head >= 0 && (roleKey(r.lower[x.nominal.head]) == head || lemma != "" && x.nominal.noun.Lemma == lemma) {
			f[nSameHead] = 1
		}
		if own.affil != "" && x.name != "" && x.otherAffil(ownAffil) {
			f[nAffilClash] = 1
		}
		if own.affil != "" && x.sharesAffil(ownAffil) {
			f[nAffilShared] = 1
		}
		if country != "" {
			set(f, nCountry, x.country == country || x.sharesCountry(country))
		}
		if person {
			if g := d.noun.Gender; g != 0 && x.gender() != 0 {
				set(f, nGenderClash, g != x.gender())
				set(f, nGenderAgree, g == x.gender())
			}
			s := r.hasRole(x, head, words)
			if s == 0 && f[nSameHead] == 0 {
				if x.name == "" && roleWord {
					return // the minister is not the spokesman
				}
				if roleWord && !later && e != same && official(w) && !words["former"] && !words["prime"] && head != "president" && !slices.Contains(x.descs, lemma) {
					if !spoken(e) {
						return // the governor is none who is not said to govern
					}
					bar(f, e)
					f[nBarredOfficial] = 1
				}
				if x.name != "" && len(x.roles) == 0 && x.inPlace > 0 && x.gender() == 0 {
					return
				}
				if !later && e != same && roleWord && (specific || post || rolesOnly(w)) {
					if !spoken(e) {
						return
					}
					bar(f, e)
				}
				set(f, nBarredRoles, f[nBarred] > 0 && len(x.roles) > 0)
			}
			f[nRole] = s
			set(f, nPostMatch, s > 0)
			set(f, nRoleStrong, s >= 0.85)
			set(f, nLaterWeak, later && s < 0.85)
			if specific {
				f[nRoleSpecific] = s
			}
			set(f, nRoleNoDet, s > 0 && d.det == "")
			f[nNearPerson], f[nFirstPerson], f[nLastPerson], f[nSubjectPerson] = f[nNear], f[nFirst], f[nLastSpeaker], f[nSubjectOf]
			f[nCountPerson], f[nSameParaPerson], f[nNearSentPerson] = f[nCount], f[nSamePara], f[nNearSent]
			if aged {
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
					if t > bestRole {
						bestRole, bestRoleAt = t, len(out)
					}
				}
				if x.name != "" && f[nBarred] == 0 {
					t := near + 0.05*float64(min(x.count, 20)) + 0.3*f[nLastSpeaker] + subjectBonus*f[nSubjectOf]
					if t > bestSalient {
						bestSalient, bestSalientAt = t, len(out)
					}
				}
			}
			if s == 0 && f[nSameHead] == 0 {
				set(f, nSurePerson, x.votes[entity.Person] >= 2 && x.gender() != 0)
				f[nNoRole] = 1
				set(f, nSalient, bare && !rolesOnly(w))
				set(f, nOtherRole, len(x.roles) > 0)
				set(f, nNoRoleSpecific, specific)
				set(f, nNoRoleOnly, rolesOnly(w))
				set(f, nNoRolePost, post)
				set(f, nNoRoleModified, modified)
				set(f, nNoRoleNoDet, d.det == "")
				set(f, nNoRoleRole, roleWord)
			}
		} else {
			n := x.nameFold.fold(x.name)
			set(f, nBodyWord, x.body != nil && bodyWord(x.body, description))
			set(f, nLemmaLast, lemma != "" && endsInWord(n, lemma))
			switch {
			case lemma != "" && slices.Contains(x.descs, lemma):
				f[nDescribed] = 1
			case firm(lemma) && slices.ContainsFunc(x.descs, firm):
				f[nDescribedFirm] = 1
			default:
				set(f, nDescribedOther, len(x.descs) > 0)
			}
			set(f, nLemmaIn, lemma != "" && hasNoun(n, lemma) || lemma == "school" && strings.Contains(n, "university") || lemma == "company" && (strings.Contains(n, "inc") || strings.Contains(n, "corp")))
			if kind == entity.Publication && x.kind == entity.Publication {
				if x.body != nil && ((lemma == "newspaper" || lemma == "paper" || lemma == "tabloid") && x.body.Class == "paper" || lemma == "magazine" && x.body.Class == "magazine" || lemma == "network" && x.body.Class == "broadcaster") {
					f[nPubMatch] = 1
				} else {
					f[nPubOther] = 1
				}
			}
			if kind == entity.Organization && x.kind == entity.Organization && x.name != "" && genericOrg(lemma) {
				f[nOrgGeneric] = 1
			}
			set(f, nOrgClash, commercial(lemma) && x.public() || lemma == "agency" && !x.public() || lemma == "party" && !strings.Contains(n, "party"))
			set(f, nGrouping, lemma == "group" && grouping(x.name))
			set(f, nKindSame, kind == x.kind)
			set(f, nKindOther, kind != x.kind)
			if x.name == "" && f[nSameHead]+f[nSameWords] == 0 && (!bare || x.plural != d.plural || firm(lemma) != firm(x.nominal.noun.Lemma)) {
				return
			}
			if firm(lemma) && f[nDescribed]+f[nDescribedFirm]+f[nLemmaIn]+f[nBodyWord] == 0 && x.name != "" && x.noBusiness() {
				return // the company is no ministry
			}
			if known := f[nBodyWord] + f[nLemmaIn] + f[nSameHead] + f[nSameWords] + f[nCountry] + f[nDescribed] + f[nPubMatch]; known == 0 && (modified || post || specific) && x.name != "" && !sharesStem(words, n) {
				return // the midwives’ union is none that is not said to be a union
			}
			if !genericOrg(lemma) && kind != entity.Publication && f[nDescribed]+f[nBodyWord]+f[nLemmaIn]+f[nSameHead]+f[nSameWords]+f[nCountry] == 0 {
				return
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
			case f[nOrgGeneric] > 0 && len(d.proper) == 0:
				t += 0.7 + 0.05*float64(min(x.count, 12)) + 0.3*f[nLastSpeaker] + 0.5*f[nGrouping] - 0.5*f[nOrgClash]
			default:
				t = 0
			}
			if t > bestBody {
				bestBody, bestBodyAt = t, len(out)
			}
		}
		out = append(out, c)
	}
	r.before(tok, func(e int32, near float64) { add(e, near, false) })
	if same >= 0 {
		add(same, 0, false)
	}
	if person {
		for e, x := range r.ents[:min(len(r.ents), maxSearched)] {
			if seen.get(int32(e)) == 0 && x.person() && !x.reporter && r.hasRole(x, head, words) >= 0.6 {
				add(int32(e), 0, true)
			}
		}
	}
	if bestRoleAt >= 0 {
		out[bestRoleAt].f[nBestRole] = 1
		set(&out[bestRoleAt].f, nBestRoleBare, bare)
	} else if bestSalientAt >= 0 {
		out[bestSalientAt].f[nBestSalient] = 1
		set(&out[bestSalientAt].f, nBestSalientBare, bare)
		set(&out[bestSalientAt].f, nBestSalientModified, modified && !post)
	}
	if bestBodyAt >= 0 {
		out[bestBodyAt].f[nBestBody] = 1
		set(&out[bestBodyAt].f, nBestBodyBare, bare)
	}
	sameAt, laterAt := -1, -1
	for i := range out {
		if f := &out[i].f; f[nSameWords] > 0 && sameAt < 0 {
			sameAt = i
		} else if f[nLater] > 0 && f[nRoleStrong] > 0 && f[nGenderClash] == 0 && laterAt < 0 {
			laterAt = i
		}
	}
	nounAt := -1
	// descriptions that were no sources
	if n := r.sameNoun(d); n >= 0 && (!person || d.noun.Class.Any(lexicon.PersonN|lexicon.Kin|lexicon.Role)) {
		c := ncand{ent: int32(-2 - n)}
		f := &c.f
		f[nNoun] = 1
		s := sent - r.d.Tokens[r.nouns[n].First].Sent
		set(f, nNearSent, s <= 1)
		f[nSentDistance] = math.Min(1, float64(s)/20)
		set(f, nSamePara, r.para[r.nouns[n].First] == para)
		set(f, nNounLater, r.nouns[n].First > bestNamed)
		set(f, nNounNearest, bare)
		nounAt = len(out)
		out = append(out, c)
	}
	// the chain of rules
	pick, how := 0, nRule
	switch {
	case person && partyWord(w) && d.det == "the" && !post && bestSalientAt >= 0:
		pick, how = bestSalientAt, nRuleSalient
	case sameAt >= 0:
		pick = sameAt
	case person && bestRoleAt >= 0:
		pick = bestRoleAt
	case person && nounAt >= 0 && d.det == "the" && d.noun.Class.Any(lexicon.PersonN|lexicon.Kin) && !post:
		pick = nounAt
	case person && laterAt >= 0 && (d.det == "the" || specific):
		pick = laterAt
	case person:
		if d.det == "the" && !post && d.poss < 0 && !rolesOnly(w) && bestSalientAt >= 0 {
			pick, how = bestSalientAt, nRuleSalient
		}
	case nounAt >= 0 && (bestBodyAt < 0 || bestBody < 1.4 && out[nounAt].f[nNounLater] > 0):
		pick = nounAt
	case bestBodyAt >= 0:
		pick, how = bestBodyAt, nRuleBody
	}
	out[pick].f[nRule] = 1
	if how != nRule {
		out[pick].f[how] = 1
	}
	return out
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
