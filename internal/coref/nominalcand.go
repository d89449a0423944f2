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

// rankedNominal resolves a definite description by the evidence for each of what it may
// mean; ok is false where it most likely means something new.
func (r *resolver) rankedNominal(k int, d *desc, kind entity.Kind, w string) (answer, bool) {
	c := r.nominalCands(k, d, kind, w)
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
	if x := r.ents[b.ent]; kind != entity.Person && x.maybeBody() {
		x.kind = entity.Organization
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

// query is a definite description with all that what it may mean is weighed by, and
// which of that fits best so far.
type query struct {
	d                 *desc
	kind              entity.Kind
	word, head, lemma string          // its noun: as it stands, as posts are compared, and the lemma
	words             map[string]bool // its words, folded
	description       string          // its words without the article
	phrase            string          // its words from the determiner to the noun, folded
	affil, affilFold  string          // the affiliation that it gives
	country           string          // the code of the last country that it names

	person   bool // it means a person rather than a body
	modified bool // words stand between its determiner and its noun
	post     bool // words stand after its noun
	bare     bool // "the" and a noun, nothing else
	specific bool // it says whose
	roleWord bool // its noun is that of a post, a rank
	aged     bool // it gives an age
	located  bool // it tells where a body is, and no more
	borne    bool // somebody is said to bear the post in just these words
	voice    bool // its noun is one by which those are called whom nobody names

	tok, sent, para       int32
	same                  int32          // the entity that was made of the same words, -1 for none
	last, second, subject int32          // who spoke last and before that, the latest subject
	nearest               int32          // the first candidate, -1 before there is one
	spoke                 map[int32]bool // who spoke of late

	rank                                  int   // how many candidates were mentioned before it
	bestNamed                             int32 // the token at which one with a name was mentioned last
	bestRole, bestSalient, bestBody       float64
	bestRoleAt, bestSalientAt, bestBodyAt int // the candidates, -1 where there is none
}

// nominalCands lists what a definite description, the source of attribution k or of none
// (-1), may mean.
func (r *resolver) nominalCands(k int, d *desc, kind entity.Kind, w string) []ncand {
	q := r.readQuery(d, kind, w, map[string]bool{}, map[int32]bool{})
	out := r.mem.ncands[:0]
	r.mem.ncands = nil // until these are done with
	out = append(out, q.fresh())
	seen := &r.mem.nominalSeen
	defer seen.reset()
	for _, m := range d.proper {
		seen.set(r.mentions[m].ent, 1) // whoever stands in the description is not what it means
	}
	if k >= 0 {
		r.spokenAbout(k, d, func(e int32) { seen.set(e, 1) })
	}
	add := func(e int32, near float64, later bool) {
		if seen.get(e) != 0 || len(out) >= most {
			return
		}
		seen.set(e, 1)
		if watching(q.lemma) && !r.ents[e].mayWatch(q.lemma) {
			return
		}
		c := ncand{ent: e}
		if r.weighNominal(&q, &c, near, later, len(out)) {
			out = append(out, c)
		}
	}
	r.before(q.tok, func(e int32, near float64) { add(e, near, false) })
	if q.same >= 0 {
		add(q.same, 0, false)
	}
	if q.person {
		for e, x := range r.ents[:min(len(r.ents), maxSearched)] {
			if seen.get(int32(e)) == 0 && x.person() && !x.reporter && r.hasRole(x, q.head, q.words) >= 0.6 {
				add(int32(e), 0, true)
			}
		}
	}
	out = q.calledSo(out)
	// descriptions that were no sources
	nounAt := -1
	if n := r.sameNoun(d); n >= 0 && !(q.person && r.inHeadline(r.nouns[n].First)) && (!q.person || d.noun.Class.Any(lexicon.PersonN|lexicon.Kin|lexicon.Role)) {
		nounAt = len(out)
		out = append(out, r.nounNominal(&q, n))
	}
	q.markBest(out)
	q.markRule(out, nounAt)
	return out
}

// calledSo leaves out the bodies that are called by no word like that of a bare description
// where one that was spoken of close before is: the group is Green Coast, a charity group,
// and not the firm that it sued.
func (q *query) calledSo(out []ncand) []ncand {
	if q.person || !q.bare || !genericOrg(q.lemma) {
		return out
	}
	called := func(f *[nNominal]float64) bool {
		return f[nBodyWord]+f[nLemmaIn]+f[nDescribed]+f[nSameHead]+f[nPubMatch] > 0
	}
	if !slices.ContainsFunc(out, func(c ncand) bool { return c.ent >= 0 && called(&c.f) && c.f[nNearSent]+c.f[nSamePara] > 0 }) {
		return out
	}
	n := 0
	for i := range out {
		if c := &out[i]; c.ent >= 0 && !called(&c.f) && c.f[nOrgGeneric] > 0 {
			if i == q.bestBodyAt {
				q.bestBodyAt = -1
			}
			continue
		}
		if i == q.bestBodyAt {
			q.bestBodyAt = n
		}
		out[n] = out[i]
		n++
	}
	return out[:n]
}

// spokenAbout yields whom a sentence that begins with the description of a speaker names
// behind the cue: the candidate who criticized Lee is not Lee. What stands in quotation
// marks may be one's own name.
func (r *resolver) spokenAbout(k int, d *desc, yield func(e int32)) {
	end := r.d.Sents[r.d.Tokens[d.First].Sent].Last
	for _, c := range r.attrs[k].Content {
		if c.First < d.Last {
			return
		}
		for i := c.First; i < min(c.Last, c.First+40, end); i++ {
			if m := r.at[i]; m >= 0 && r.mentions[m].ent >= 0 && r.d.Tokens[i].Quote < 0 {
				yield(r.mentions[m].ent)
			}
		}
	}
}

// readQuery reads what the words of a description, and who spoke before it, show.
// The maps, which are empty, are the caller's so that they can stay on its stack.
func (r *resolver) readQuery(d *desc, kind entity.Kind, w string, words map[string]bool, spoke map[int32]bool) query {
	q := query{d: d, kind: kind, person: kind == entity.Person, word: w, head: roleKey(w), lemma: d.noun.Lemma, words: words, spoke: spoke}
	for i := d.First; i < d.after; i++ {
		q.words[r.fold(i)] = true
		if i < d.head && r.at[i] < 0 && isWord(r.word(i)) && !isDeterminer(r.lower[i]) && !isPossPronoun(r.lower[i]) {
			q.modified = true
		}
	}
	q.post = d.after < d.Last
	q.bare = d.det == "the" && !q.modified && !q.post && d.poss < 0 && d.possPron < 0 && len(d.proper) == 0
	q.specific = d.poss >= 0 || len(d.proper) > 0
	for i := d.First; i < d.head; i++ {
		q.specific = q.specific || isPossessive(r.word(i)) && i > d.First && !r.d.Tokens[i].Space // the province’s commissioner
	}
	q.roleWord = d.noun.Class.Any(lexicon.Role|lexicon.Rank) && !d.noun.Class.Any(lexicon.PersonN|lexicon.Kin)
	q.description = strings.TrimSpace(r.text(nlp.Range{First: min(d.First+1, d.after), Last: d.after}))
	q.aged = strings.HasSuffix(q.word, "-old") || strings.HasSuffix(q.word, "-year-old") || strings.Contains(q.description, "-year-old")
	q.located = r.located(d)
	if q.modified {
		q.phrase = r.phraseOf(d)
	}
	q.voice = unnamedVoice(q.head)
	if q.person && q.roleWord && d.det == "the" && !q.post && (q.bare || q.modified) {
		q.borne = slices.ContainsFunc(r.ents[:min(len(r.ents), maxSearched)], func(x *ent) bool { return x.name != "" && slices.Contains(x.posts, q.head) && x.bearsPost(&q) })
	}
	for _, m := range d.proper {
		if p := r.mentions[m].place; p != nil {
			q.country = p.Code
		}
	}
	own, _ := r.roleOf(d)
	q.affil = own.affil
	q.affilFold = r.mem.folded(own.affil)
	q.tok, q.sent, q.para = d.First, r.d.Tokens[d.First].Sent, r.para[d.First]
	q.same, q.nearest, q.bestNamed = -1, -1, -1
	if e, ok := r.described(d); ok {
		q.same = int32(e)
	}
	q.last, q.second = r.history.last(1), r.history.last(2)
	q.subject, _ = r.latestSubject(q.tok, d.noun.Gender, d.plural)
	for _, t := range r.latest(11) {
		q.spoke[t.ent] = true
	}
	q.bestRoleAt, q.bestSalientAt, q.bestBodyAt = -1, -1, -1
	q.bestBody = 0.2
	return q
}

// fresh returns the candidate for something that is spoken of here first.
func (q *query) fresh() ncand {
	c := ncand{ent: -1}
	f := &c.f
	f[nNew] = 1
	set(f, nNewBare, q.bare)
	set(f, nNewModified, q.modified)
	set(f, nNewPost, q.post)
	set(f, nNewPossessive, q.d.poss >= 0 || q.d.possPron >= 0)
	set(f, nNewProper, len(q.d.proper) > 0 && q.d.poss < 0)
	set(f, nNewNoDet, q.d.det == "")
	set(f, nNewRoleOnly, rolesOnly(q.word))
	set(f, nNewRole, q.d.noun.Class.Any(lexicon.Role|lexicon.Rank))
	set(f, nNewPerson, q.d.noun.Class.Any(lexicon.PersonN|lexicon.Kin))
	set(f, nNewGeneric, genericOrg(q.lemma))
	set(f, nNewThis, q.d.det == "this" || q.d.det == "that" || q.d.det == "these" || q.d.det == "those")
	set(f, nNewLead, q.para <= 1)
	set(f, nNewPlural, q.d.plural)
	return c
}

// nounNominal returns the candidate for the n-th description that was no source.
func (r *resolver) nounNominal(q *query, n int) ncand {
	c := ncand{ent: int32(-2 - n)}
	f := &c.f
	f[nNoun] = 1
	s := q.sent - r.d.Tokens[r.nouns[n].First].Sent
	set(f, nNearSent, s <= 1)
	f[nSentDistance] = math.Min(1, float64(s)/20)
	set(f, nSamePara, r.para[r.nouns[n].First] == q.para)
	set(f, nNounLater, r.nouns[n].First > q.bestNamed)
	set(f, nNounNearest, q.bare)
	return c
}

// markBest marks the candidates that fit best.
func (q *query) markBest(out []ncand) {
	if q.bestRoleAt >= 0 {
		out[q.bestRoleAt].f[nBestRole] = 1
		set(&out[q.bestRoleAt].f, nBestRoleBare, q.bare)
	} else if q.bestSalientAt >= 0 {
		out[q.bestSalientAt].f[nBestSalient] = 1
		set(&out[q.bestSalientAt].f, nBestSalientBare, q.bare)
		set(&out[q.bestSalientAt].f, nBestSalientModified, q.modified && !q.post)
	}
	if q.bestBodyAt >= 0 {
		out[q.bestBodyAt].f[nBestBody] = 1
		set(&out[q.bestBodyAt].f, nBestBodyBare, q.bare)
	}
}

// markRule marks what a chain of rules would choose; nounAt is the candidate that is
// a description, -1 where there is none.
func (q *query) markRule(out []ncand, nounAt int) {
	sameAt, laterAt := -1, -1
	for i := range out {
		if f := &out[i].f; f[nSameWords] > 0 && sameAt < 0 {
			sameAt = i
		} else if f[nLater] > 0 && f[nRoleStrong] > 0 && f[nGenderClash] == 0 && laterAt < 0 {
			laterAt = i
		}
	}
	pick, how := 0, nRule
	switch {
	case q.person && partyWord(q.word) && q.d.det == "the" && !q.post && q.bestSalientAt >= 0 && q.bestRoleAt < 0:
		pick, how = q.bestSalientAt, nRuleSalient
	case sameAt >= 0:
		pick = sameAt
	case q.person && q.bestRoleAt >= 0:
		pick = q.bestRoleAt
	case q.person && nounAt >= 0 && q.d.det == "the" && q.d.noun.Class.Any(lexicon.PersonN|lexicon.Kin) && !q.post:
		pick = nounAt
	case q.person && laterAt >= 0 && (q.d.det == "the" || q.specific):
		pick = laterAt
	case q.person:
		if q.d.det == "the" && !q.post && q.d.poss < 0 && !rolesOnly(q.word) && q.bestSalientAt >= 0 {
			pick, how = q.bestSalientAt, nRuleSalient
		}
	case nounAt >= 0 && (q.bestBodyAt < 0 || q.bestBody < 1.4 && out[nounAt].f[nNounLater] > 0):
		pick = nounAt
	case q.bestBodyAt >= 0:
		pick, how = q.bestBodyAt, nRuleBody
	}
	out[pick].f[nRule] = 1
	if how != nRule {
		out[pick].f[how] = 1
	}
}
