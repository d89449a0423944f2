package coref

import (
	"math"
	"slices"
	"sort"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/number"
)

// cand is an entity that a pronoun may stand for, with the evidence.
type cand struct {
	ent int32     // below -1 for a description: -2 is the first of r.nouns
	at  nlp.Range // its nearest mention before the pronoun
	f   [nFeatures]float64
}

// The features of a candidate.
const (
	fLastSpeaker = iota
	fLastSpeakerSamePara
	fSecondSpeaker
	fSpeaker // spoke before at all
	fSameSent
	fSameSentFirst
	fPrevSent
	fPrevSentFirst
	fOlder
	fSamePara
	fPrevPara
	fQuoted
	fOwnContent
	fPossessive
	fFrequency
	fGenderText
	fGenderName
	fGenderClash
	fNearest
	fSecondNearest
	fAfterPrep
	fSource
	fUnnamed
	fChain
	fSubjectChain
	fKind
	fParaFirst
	fNoun
	fNounDefinite
	fNounNearest
	fNamesBetween
	fDistance
	fSubject
	fModifies
	fPronounBefore
	fLastSpeakerAlone
	fStartAndFirst
	fLatestSubject
	fLatestSubjectOther
	fNearSubject
	fNearObject
	fNearOblique
	fTheyBody // they, for a body that is named
	fTheyBodyLast
	fTheyBodySubject
	fTheyGroup
	fTheyNoun
	fTheyNounSubject
	fItCountry
	fItBody
	fItOutlet
	fItLast
	fItSubject
	fItNoun
	fItSpoke
	fItCount
	fNounSubject
	fNounSpoke // described as a source before
	fGenderSilent
	fNounOwn        // described by a pronoun of the same gender: her professor … she
	fKin            // named as somebody's relation
	fReported       // in words that are reported without marks
	fNamedInContent // named in what the pronoun is said to say
	fMainSubject    // subject of the main clause, in the same sentence
	fMainSubjectPrev
	fMainSubjectOlder
	fMainPredicate // what the sentence before says that its subject is: The first was Ann Lee
	fAfterQuoteLast
	fAfterQuoteSubject
	fAfterQuoteMain
	fSurePerson
	fOuterReported // speaks the reported words in which it stands
	nFeatures
)

// pronoun resolves a source that is one pronoun.
func (r *resolver) pronoun(k int, i int32) answer {
	w := r.lower[i]
	switch {
	case isFirstPerson(w):
		return r.firstPerson(k, i)
	case w == "you" || w == "your" || w == "one":
		return r.describeAs(nlp.Range{First: i, Last: i + 1}, entity.Group, "generic", 0.6)
	case w == "that" && r.d.Sents[r.d.Tokens[i].Sent].First == i && r.d.Tokens[i].Quote < 0:
		return r.author("demonstrative", 0.6, entity.FormPronoun) // That suggests
	case w == "who" || w == "whom" || w == "whose" || w == "which" || w == "that":
		return r.relative(k, i)
	}
	c := r.candidates(k, i)
	defer func() { r.mem.cands = c }()
	if r.trace != nil {
		r.trace(k, i, c)
	}
	best, p := choose(c)
	if best < 0 {
		return r.ahead(i)
	}
	if c[best].ent < -1 {
		// a description that was no source itself
		a := r.phrase(k, c[best].at)
		if a.ent < 0 {
			return answer{ent: -1, form: entity.FormPronoun}
		}
		return answer{ent: a.ent, form: entity.FormPronoun, reason: "pronoun-described", antecedent: c[best].at, conf: p * a.conf}
	}
	x := r.ents[c[best].ent]
	reasons := [...]string{"pronoun-near", "pronoun-near-gender", "pronoun-near-name"}
	switch f := &c[best].f; {
	case f[fLastSpeaker] > 0:
		reasons = [...]string{"pronoun-speaker", "pronoun-speaker-gender", "pronoun-speaker-name"}
	case f[fSameSentFirst]+f[fPrevSentFirst]+f[fSubjectChain] > 0:
		reasons = [...]string{"pronoun-subject", "pronoun-subject-gender", "pronoun-subject-name"}
	}
	reason := reasons[0]
	switch g := pronounGender(w); {
	case g != 'm' && g != 'f':
	case c[best].f[fGenderText] > 0:
		reason = reasons[1]
	case c[best].f[fGenderName] > 0:
		reason = reasons[2]
	default:
		// The text and the tables are silent: the pronoun shows the gender now.
		x.vote(g, 1)
	}
	return answer{ent: c[best].ent, form: entity.FormPronoun, reason: reason, antecedent: c[best].at, conf: p}
}

// ahead resolves a pronoun before which nobody is named that it could mean, at the
// head of an article that holds the name back: the first person named after it.
func (r *resolver) ahead(i int32) answer {
	none := answer{ent: -1, form: entity.FormPronoun}
	g := pronounGender(r.lower[i])
	if g != 'm' && g != 'f' || r.para[i] > 3 || r.quoted[i] && r.d.Tokens[i].Quote >= 0 {
		return none
	}
	for m, left := r.mentionsBefore(i), 24; m < len(r.mentions) && left > 0; m, left = m+1, left-1 {
		x := &r.mentions[m]
		if x.ent < 0 || r.off[x.First] || x.possessive || r.d.Tokens[x.First].Quote >= 0 {
			continue
		}
		if e := r.ents[x.ent]; e.person() && !e.reporter && e.nameLen > 1 && (e.gender() == 0 || e.gender() == g) {
			return answer{ent: x.ent, form: entity.FormPronoun, reason: "pronoun-ahead", antecedent: x.Range, conf: 0.5}
		}
	}
	return none
}

// choose returns the index of the best candidate and its share of the
// probability, -1 where there is none.
func choose(c []cand) (int, float64) {
	best, sum := -1, 0.0
	weights := pronounWeights()
	var mem [2 * window]float64
	scores := mem[:]
	if len(c) > len(mem) {
		scores = make([]float64, len(c))
	}
	scores = scores[:len(c)]
	for i := range c {
		for j, f := range c[i].f {
			scores[i] += weights[j] * f
		}
		if best < 0 || scores[i] > scores[best] {
			best = i
		}
	}
	if best < 0 {
		return -1, 0
	}
	for _, s := range scores {
		sum += number.Exp(s - scores[best])
	}
	return best, 1 / sum
}

// window is how many mentions of names a pronoun looks back over.
const window = 60

// candidates lists whom the pronoun at token i, in attribution k, may stand for.
func (r *resolver) candidates(k int, i int32) []cand {
	w := r.lower[i]
	g := pronounGender(w)
	plural := isPluralPronoun(w)
	out := r.mem.cands[:0]
	r.mem.cands = nil          // until these are done with
	seen := &r.mem.pronounSeen // where a candidate stands in out, counted from 1
	defer seen.reset()
	sent, para := r.d.Tokens[i].Sent, r.para[i]
	inContent, behind := r.namedBeside(k, i)
	outer := r.outerSpeaker(k, i)
	rank := 0
	add := func(e int32, x nlp.Range, named bool) {
		y := r.ents[e]
		if !fits(y, g, plural) || y.reporter || e == outer && r.d.Tokens[i].Quote >= 0 {
			return // whoever is quoted says I and we
		}
		if slices.Contains(behind, e) {
			return // when he told Lee
		}
		if n := seen.get(e); n > 0 {
			r.older(&out[n-1], x, sent, para, i)
			return
		}
		c := cand{ent: e, at: x}
		f := &c.f
		rank++
		switch rank {
		case 1:
			f[fNearest] = 1
		case 2:
			f[fSecondNearest] = 1
		}
		s := r.d.Tokens[x.First].Sent
		switch {
		case s == sent:
			f[fSameSent] = 1
		case s == sent-1:
			f[fPrevSent] = 1
		default:
			f[fOlder] = math.Min(1, float64(sent-s)/10)
		}
		switch para - r.para[x.First] {
		case 0:
			f[fSamePara] = 1
		case 1:
			f[fPrevPara] = 1
		}
		switch {
		case r.d.Tokens[x.First].Quote >= 0:
			f[fQuoted] = 1
		case r.quoted[x.First]:
			f[fReported] = 1
		}
		if r.quoted[x.First] && r.ownContent(k, x.First) {
			f[fOwnContent] = 1
		}
		if slices.Contains(inContent, e) {
			f[fNamedInContent] = 1
		}
		if (g == 'm' || g == 'f') && y.votes[entity.Person] >= 3 {
			f[fSurePerson] = 1
		}
		if x.Last < int32(len(r.lower)) && isPossessive(r.word(x.Last)) {
			f[fPossessive] = 1
		}
		f[fDistance] = math.Min(1, float64(i-x.First)/100)
		f[fNamesBetween] = math.Min(1, float64(rank-1)/6)
		f[fFrequency] = math.Log1p(float64(y.count))
		if g == 'm' || g == 'f' {
			switch h := y.gender(); {
			case h == 0:
			case h != g:
				f[fGenderClash] = 1
			case y.byText:
				f[fGenderText] = 1
			default:
				f[fGenderName] = 1
			}
		}
		if x.First > 0 && isPreposition(r.lower[x.First-1]) {
			f[fAfterPrep] = 1
		}
		if r.sourceAt[x.First] {
			f[fSource] = 1
		}
		if rel, ok := r.relOf(x); ok {
			switch {
			case rel.Subject():
				f[fNearSubject] = 1
			case rel == nlp.RelDobj || rel == nlp.RelIobj:
				f[fNearObject] = 1
			case rel == nlp.RelNmod:
				f[fNearOblique] = 1
			}
		}
		if r.at[x.First] >= 0 {
			if r.modifies(&r.mentions[r.at[x.First]]) {
				f[fModifies] = 1
			}
		} else if x.Len() == 1 && isPronoun(r.lower[x.First]) {
			f[fPronounBefore] = 1
		}
		if !named {
			f[fUnnamed] = 1
			for j := y.nominal.First; j < y.nominal.head && j >= 0; j++ {
				if isPossPronoun(r.lower[j]) && pronounGender(r.lower[j]) == g {
					f[fNounOwn] = 1
				}
			}
		}
		if y.kin {
			f[fKin] = 1
		}
		switch {
		case plural && (y.plural || y.kind == entity.Group), !plural && g == 'n' && y.kind != entity.Group:
			f[fKind] = 1
		}
		r.older(&c, x, sent, para, i)
		out = append(out, c)
		seen.set(e, int32(len(out)))
	}
	// names before the pronoun, nearest first
	n := r.mentionsBefore(i)
	h := len(r.history.turns) - 1
	p := len(r.subjects) - 1
	for m, left := n-1, window; (m >= 0 || h >= 0 || p >= 0) && left > 0; left-- {
		if p >= 0 && (m < 0 || r.subjects[p].tok >= r.mentions[m].First) && (h < 0 || r.subjects[p].tok >= r.history.turns[h].tok) {
			if t := r.subjects[p]; t.tok < i {
				add(t.ent, nlp.Range{First: t.tok, Last: t.tok + 1}, r.ents[t.ent].name != "")
			}
			p--
			continue
		}
		// turns and names, in the order of nearness
		if h >= 0 && (m < 0 || r.history.turns[h].tok >= r.mentions[m].First) {
			t := r.history.turns[h]
			if t.tok < i && (t.form != entity.FormName || r.ents[t.ent].name == "") && t.form != entity.FormOmitted {
				add(t.ent, r.trim(r.source(t.attr)), r.ents[t.ent].name != "")
			}
			h--
			continue
		}
		x := &r.mentions[m]
		m--
		if x.ent < 0 || x.headline && !r.title[i] && sent > 3 || x.place != nil && x.use == lexicon.UseAdjective || r.off[x.First] {
			continue
		}
		add(x.ent, x.Range, true)
	}
	if plural {
		r.joined(n, i, add)
	}
	near := true
	for n := r.nounsBefore(i) - 1; n >= 0 && len(out) < 4*window; n-- {
		x := &r.nouns[n]
		if sent-r.d.Tokens[x.First].Sent > 2 {
			break
		}
		if x.plural != plural && !(x.body && g == 'n') || x.body && !(plural || g == 'n') || !x.body && g == 'n' || x.gender != 0 && (g == 'm' || g == 'f') && x.gender != g || r.sourceAt[x.First] && x.definite || x.First >= i {
			continue
		}
		if r.ownContent(k, x.First) {
			continue
		}
		c := cand{ent: int32(-2 - n), at: x.Range}
		f := &c.f
		s := r.d.Tokens[x.First].Sent
		switch {
		case s == sent:
			f[fSameSent] = 1
		case s == sent-1:
			f[fPrevSent] = 1
		default:
			f[fOlder] = 0.2
		}
		switch para - r.para[x.First] {
		case 0:
			f[fSamePara] = 1
		case 1:
			f[fPrevPara] = 1
		}
		f[fNoun] = 1
		if m := r.mainSubject(s); m >= 0 && x.Has(m) {
			subjectOfMain(f, sent-s)
		}
		if near {
			f[fNounNearest] = 1
			near = false
		}
		if x.definite {
			f[fNounDefinite] = 1
		}
		if x.gender != 0 && x.gender == g {
			f[fGenderText] = 1
		}
		if x.First > 0 && isPreposition(r.lower[x.First-1]) {
			f[fAfterPrep] = 1
		}
		if rel, ok := r.relOf(x.Range); ok {
			switch {
			case rel.Subject():
				f[fNearSubject], f[fNounSubject] = 1, 1
			case rel == nlp.RelDobj || rel == nlp.RelIobj:
				f[fNearObject] = 1
			case rel == nlp.RelNmod:
				f[fNearOblique] = 1
			}
		}
		if r.sourceAt[x.First] {
			f[fNounSpoke] = 1
		}
		for j := x.First; j < x.head; j++ {
			if isPossPronoun(r.lower[j]) && pronounGender(r.lower[j]) == g {
				f[fNounOwn] = 1
			}
		}
		if r.d.Sents[s].First == x.First {
			if s == sent {
				f[fSameSentFirst] = 1
			} else {
				f[fPrevSentFirst] = 1
			}
		}
		f[fDistance] = math.Min(1, float64(i-x.First)/100)
		if plural == x.plural {
			f[fKind] = 1
		}
		out = append(out, c)
	}
	last, second := r.history.last(1), r.history.last(2)
	// no name stands before the pronoun in its paragraph outside quotations
	alone := true
	for j := i - 1; j >= r.d.Paras[para].First && j > i-200; j-- {
		if m := r.at[j]; m >= 0 && !r.quoted[j] && r.mentions[m].ent >= 0 && r.ents[r.mentions[m].ent].person() {
			alone = false
			break
		}
	}
	start := r.d.Sents[sent].First == i
	subject, subjectAt := r.latestSubject(i, g, plural)
	for j := range out {
		// a description may be the later subject: the prime minister spoke; she
		if c := &out[j]; c.ent < -1 && c.at.First > subjectAt && r.d.Tokens[c.at.First].Quote < 0 {
			if rel, ok := r.relOf(c.at); ok && rel.Subject() {
				subject, subjectAt = c.ent, c.at.First
			}
		}
	}
	spoke := map[int32]bool{}
	for j := len(r.history.turns) - 1; j >= 0 && j > len(r.history.turns)-12; j-- {
		spoke[r.history.turns[j].ent] = true
	}
	for j := range out {
		c := &out[j]
		if c.ent < 0 {
			if c.ent == subject {
				c.f[fLatestSubject] = 1
			}
			continue
		}
		if subject != -1 {
			if c.ent == subject {
				c.f[fLatestSubject] = 1
			} else if last == c.ent {
				c.f[fLatestSubjectOther] = 1
			}
		}
		if c.ent == last {
			c.f[fLastSpeaker] = 1
			if t := r.history.turns[len(r.history.turns)-1]; r.para[t.tok] == para {
				c.f[fLastSpeakerSamePara] = 1
			}
			if alone {
				c.f[fLastSpeakerAlone] = 1
			}
			if t := r.history.turns[len(r.history.turns)-1]; t.form == entity.FormPronoun {
				c.f[fChain] = 1
			}
		} else if c.ent == second {
			c.f[fSecondSpeaker] = 1
		}
		if start && c.f[fPrevSentFirst]+c.f[fSubjectChain] > 0 {
			c.f[fStartAndFirst] = 1
		}
		if spoke[c.ent] {
			c.f[fSpeaker] = 1
		}
	}
	quote := r.closesQuote(i)
	for j := range out {
		if outer >= 0 && out[j].ent == outer {
			out[j].f[fOuterReported] = 1
		}
		if c := &out[j]; quote {
			c.f[fAfterQuoteLast], c.f[fAfterQuoteSubject] = c.f[fLastSpeaker], c.f[fLatestSubject]
			c.f[fAfterQuoteMain] = math.Max(c.f[fMainSubject], c.f[fMainSubjectPrev])
		}
		r.byPronoun(&out[j], g, plural)
	}
	return out
}

// closesQuote reports whether a closing quotation mark stands right before token
// i: “…,” he said.
func (r *resolver) closesQuote(i int32) bool {
	for j := i - 1; j >= 0 && j >= i-2; j-- {
		if r.d.Tokens[j].Quote >= 0 {
			return true
		}
		if isWord(r.word(j)) {
			return false
		}
	}
	return false
}

// outerSpeaker returns who speaks the attribution in whose content the pronoun at
// token i, the source of attribution k, stands; -1 where it stands in none, or in
// one whose speaker is not known yet.
func (r *resolver) outerSpeaker(k int, i int32) int32 {
	o := r.contentOf[i]
	if o < 0 || int(o) == k {
		return -1
	}
	if e := r.answers[o].ent; e >= 0 {
		return e
	}
	x := r.trim(r.source(int(o)))
	if x.Len() == 0 || x.First < i {
		return -1
	}
	if m := r.at[x.First]; m >= 0 && !r.mentions[m].possessive {
		return r.mentions[m].ent
	}
	return -1
}

// namedBeside returns whom the content of attribution k names, and whom the clause
// of the pronoun at token i names after it: neither is whom the pronoun means.
func (r *resolver) namedBeside(k int, i int32) (inContent, behind []int32) {
	const bound = 64
	if k >= 0 {
		for _, c := range r.attrs[k].Content {
			for m := r.mentionsBefore(c.First); m < len(r.mentions) && r.mentions[m].First < c.Last && len(inContent) < bound; m++ {
				if x := &r.mentions[m]; x.ent >= 0 && !(x.place != nil && x.use == lexicon.UseAdjective) {
					inContent = append(inContent, x.ent)
				}
			}
		}
	}
	last := r.d.Sents[r.d.Tokens[i].Sent].Last
	for j := i + 1; j < min(last, i+12); j++ {
		if w := r.word(j); w == "," || isQuoteMark(w) && !isPossessive(w) || r.contentOf[j] >= 0 && int(r.contentOf[j]) == k {
			break
		}
		if m := r.at[j]; m >= 0 && r.mentions[m].First == j && r.mentions[m].ent >= 0 && !r.mentions[m].possessive {
			behind = append(behind, r.mentions[m].ent)
		}
	}
	return inContent, behind
}

// heads reports whether token i stands in x, or x is set beside it: the chairman,
// Ann Lee.
func (r *resolver) heads(x nlp.Range, i int32) bool {
	if x.Has(i) {
		return true
	}
	for j := x.First; j < x.Last; j++ {
		if t := &r.d.Tokens[j]; t.Rel == nlp.RelAppos && t.Head == i {
			return true
		}
	}
	return false
}

// subjectOfMain notes that a candidate is the subject of the main clause so many
// sentences before the pronoun's.
func subjectOfMain(f *[nFeatures]float64, back int32) {
	switch back {
	case 0:
		f[fMainSubject] = 1
	case 1:
		f[fMainSubjectPrev] = 1
	default:
		f[fMainSubjectOlder] = 1
	}
}

// mainSubject returns the token that heads the subject of the main clause of
// sentence s, -1 where there is none. Beside it, it notes the main clause's own
// head where that is no verb.
func (r *resolver) mainSubject(s int32) int32 {
	if r.mainSubjects == nil {
		r.mainSubjects = make([]int32, len(r.d.Sents))
		r.mainRoots = make([]int32, len(r.d.Sents))
		for i := range r.mainSubjects {
			r.mainSubjects[i] = -2
		}
	}
	if v := r.mainSubjects[s]; v != -2 {
		return v
	}
	x := r.d.Sents[s]
	root, sub := int32(-1), int32(-1)
	for i := x.First; i < x.Last; i++ {
		if r.d.Tokens[i].Rel == nlp.RelRoot {
			root = i
			break
		}
	}
	for i := x.First; i < x.Last && root >= 0; i++ {
		if t := &r.d.Tokens[i]; t.Head == root && t.Rel.Subject() {
			sub = i
			break
		}
	}
	r.mainSubjects[s], r.mainRoots[s] = sub, -1
	if root >= 0 && (r.d.Tokens[root].Tag.Noun() || r.at[root] >= 0) {
		r.mainRoots[s] = root
	}
	return sub
}

// byPronoun adds the evidence that weighs otherwise for they and it than for he
// and she.
func (r *resolver) byPronoun(c *cand, g byte, plural bool) {
	f := &c.f
	if c.ent < 0 {
		switch {
		case plural:
			f[fTheyNoun], f[fTheyNounSubject] = 1, f[fLatestSubject]
		case g == 'n':
			f[fItNoun] = 1
		}
		return
	}
	x := r.ents[c.ent]
	switch {
	case plural:
		if x.plural || x.kind == entity.Group {
			f[fTheyGroup] = 1
			return
		}
		f[fTheyBody], f[fTheyBodyLast], f[fTheyBodySubject] = 1, f[fLastSpeaker], f[fLatestSubject]
	case g == 'n':
		switch {
		case x.place != nil:
			f[fItCountry] = 1
		case x.kind == entity.Publication:
			f[fItOutlet] = 1
		case bodyKind(x.kind):
			f[fItBody] = 1
		}
		f[fItLast], f[fItSubject], f[fItSpoke], f[fItCount] = f[fLastSpeaker], f[fLatestSubject], f[fSpeaker], f[fFrequency]
	default:
		if f[fGenderText]+f[fGenderName]+f[fGenderClash] == 0 {
			f[fGenderSilent] = 1
		}
	}
}

// joined hands on the joined names of the sentences before token i, the n-th
// mention being the first after it: Ann Lee and Bo Chen … they.
func (r *resolver) joined(n int, i int32, add func(e int32, x nlp.Range, named bool)) {
	sent := r.d.Tokens[i].Sent
	for m := n - 1; m > 0 && m > n-16; m-- {
		a, b := &r.mentions[m-1], &r.mentions[m]
		if sent-r.d.Tokens[b.First].Sent > 1 {
			return
		}
		if a.Last+1 != b.First && !(a.Last+2 == b.First && r.lower[a.Last] == ",") || r.lower[b.First-1] != "and" || a.ent < 0 || b.ent < 0 || r.quoted[a.First] {
			continue
		}
		x, y := r.ents[a.ent], r.ents[b.ent]
		if !x.person() || !y.person() || a.ent == b.ent {
			continue
		}
		e := r.pair(int(a.ent), int(b.ent), a.First)
		add(int32(e), nlp.Range{First: a.First, Last: b.Last}, true)
	}
}

// pair returns the entity of two persons together.
func (r *resolver) pair(a, b int, at int32) int {
	key := "pair " + r.ents[a].name + " and " + r.ents[b].name
	if e, ok := r.index.full[key]; ok {
		return e
	}
	r.ents = append(r.ents, &ent{kind: entity.Person, plural: true, members: []int{a, b}, name: r.ents[a].name + " and " + r.ents[b].name, order: at})
	r.index.full[key] = len(r.ents) - 1
	return len(r.ents) - 1
}

// ownContent reports whether token i stands in the content of attribution k.
func (r *resolver) ownContent(k int, i int32) bool {
	if k < 0 {
		return false
	}
	for _, c := range r.attrs[k].Content {
		if c.Has(i) {
			return true
		}
	}
	return false
}

// mentionsBefore returns how many mentions of names begin before token i.
func (r *resolver) mentionsBefore(i int32) int {
	return sort.Search(len(r.mentions), func(m int) bool { return r.mentions[m].First >= i })
}

// older adds what a further mention of a candidate shows.
func (r *resolver) older(c *cand, x nlp.Range, sent, para, i int32) {
	s := r.d.Tokens[x.First].Sent
	if sent-s <= 2 {
		if m := r.mainSubject(s); m >= 0 && r.heads(x, m) {
			subjectOfMain(&c.f, sent-s)
		} else if sent-s == 1 && r.mainRoots[s] >= 0 && x.Has(r.mainRoots[s]) {
			c.f[fMainPredicate] = 1
		}
	}
	if r.quoted[x.First] || sent-s > 1 {
		return
	}
	if !r.firstName(x, s) {
		return
	}
	if s == sent {
		c.f[fSameSentFirst] = 1
	} else {
		c.f[fPrevSentFirst] = 1
	}
	if rel, ok := r.relOf(x); ok {
		if rel.Subject() {
			c.f[fSubject] = 1
		}
	} else if r.at[x.First] < 0 || !r.modifies(&r.mentions[r.at[x.First]]) && !r.governed(x.First, s) {
		c.f[fSubject] = 1
	}
	if r.d.Sents[s].First == r.d.Paras[para].First {
		c.f[fParaFirst] = 1
	}
}

// latestSubject returns the entity and the token of the latest subject before
// token i that a
// pronoun of gender g can stand for: the first name of a sentence outside
// quotations that no preposition governs, or a source.
func (r *resolver) latestSubject(i int32, g byte, plural bool) (e, at int32) {
	m, h, p := r.mentionsBefore(i)-1, len(r.history.turns)-1, len(r.subjects)-1
	for left := window; left > 0 && (m >= 0 || h >= 0 || p >= 0); left-- {
		tm, th, tp := int32(-1), int32(-1), int32(-1)
		if m >= 0 {
			tm = r.mentions[m].First
		}
		if h >= 0 {
			th = r.history.turns[h].tok
		}
		if p >= 0 {
			tp = r.subjects[p].tok
		}
		at := max(tm, th, tp)
		var e int32
		switch {
		case th >= tm && th >= tp:
			e = r.history.turns[h].ent
			if r.history.turns[h].form == entity.FormOmitted || r.history.turns[h].tok >= i {
				e = -1
			}
			h--
		case tp >= tm:
			e = r.subjects[p].ent
			p--
		default:
			x := &r.mentions[m]
			m--
			e = x.ent
			s := r.d.Tokens[x.First].Sent
			if e < 0 || r.quoted[x.First] || x.possessive || x.headline || r.off[x.First] || r.modifies(x) {
				continue
			}
			if rel, ok := r.relOf(x.Range); ok {
				if !rel.Subject() && !(rel == nlp.RelConj && r.firstName(x.Range, s)) {
					continue
				}
			} else if r.governed(x.First, s) || !r.firstName(x.Range, s) {
				continue
			}
		}
		if e >= 0 && fits(r.ents[e], g, plural) {
			if (g == 'm' || g == 'f') && r.ents[e].gender() != 0 && r.ents[e].gender() != g {
				continue
			}
			return e, at
		}
	}
	return -1, -1
}

// governed reports whether a preposition stands before token i in sentence s,
// with no comma between: the name is then no subject.
func (r *resolver) governed(i, s int32) bool {
	for j := i - 1; j >= r.d.Sents[s].First; j-- {
		if r.word(j) == "," {
			return false
		}
		if isPreposition(r.lower[j]) {
			return true
		}
	}
	return false
}

// firstName reports whether x is the first name of its sentence outside
// quotation marks and stands near its beginning or before a verb.
func (r *resolver) firstName(x nlp.Range, s int32) bool {
	sent := r.d.Sents[s]
	for i := sent.First; i < x.First; i++ {
		if r.at[i] >= 0 && !r.quoted[i] && i < r.mentions[r.at[i]].Last {
			m := &r.mentions[r.at[i]]
			if m.ent >= 0 && r.ents[m.ent].kind == entity.Person && !m.possessive {
				return false
			}
		}
	}
	return true
}

// fits reports whether an entity can be what a pronoun of gender g stands for.
func fits(x *ent, g byte, plural bool) bool {
	switch {
	case plural:
		return x.kind != entity.Author && x.kind != entity.Document && x.kind != entity.Place && !(x.kind == entity.Person && !x.plural && len(x.members) == 0)
	case g == 'm' || g == 'f':
		return (x.kind == entity.Person || x.kind == entity.KindUnknown) && !x.plural && len(x.members) == 0
	case g == 'n':
		return x.kind != entity.Person && x.kind != entity.Group && x.kind != entity.Author && x.kind != entity.Place && !x.plural
	}
	return true
}

// firstPerson resolves I and we: in quoted words the one quoted, else the
// reporter.
func (r *resolver) firstPerson(k int, i int32) answer {
	if q := r.d.Tokens[i].Quote; q >= 0 {
		// whose content surrounds it?
		if j := r.contentOf[i]; j >= 0 && int(j) != k && r.answers[j].ent >= 0 {
			return answer{ent: r.answers[j].ent, form: entity.FormPronoun, reason: "first-person-quoted", conf: 0.8}
		}
		if e := r.history.last(1); e >= 0 {
			return answer{ent: e, form: entity.FormPronoun, reason: "first-person-quoted", conf: 0.6}
		}
		return answer{ent: -1, form: entity.FormPronoun}
	}
	return r.author("first-person", 0.8, entity.FormPronoun)
}

// relative resolves who, which and that by what stands before them.
func (r *resolver) relative(k int, i int32) answer {
	j := i - 1
	s := r.d.Sents[r.d.Tokens[i].Sent]
	for j >= s.First && (!isWord(r.word(j)) && !isNumber(r.word(j)) && r.word(j) != ")" || isPreposition(r.lower[j]) && j == i-1) {
		j--
	}
	if j >= s.First && r.word(j) == ")" {
		for j >= s.First && r.word(j) != "(" {
			j--
		}
		j--
	}
	if j < s.First {
		// a sentence that begins with "who": what was spoken of last
		if e := r.history.last(1); e >= 0 {
			return answer{ent: e, form: entity.FormPronoun, reason: "relative-speaker", conf: 0.5}
		}
		return answer{ent: -1, form: entity.FormPronoun}
	}
	person := r.lower[i] == "who" || r.lower[i] == "whom"
	// the whole phrase before it: back to its first word
	f := j
	var firstPerson int32 = -1
	for f >= s.First && j-f < 25 {
		if m := r.at[f]; m >= 0 {
			e := r.mentions[m].ent
			if person && e >= 0 && r.ents[e].person() && firstPerson < 0 && !r.mentions[m].possessive {
				firstPerson = m
			}
			f = r.mentions[m].First - 1
			continue
		}
		w := r.lower[f]
		if w == "," || w == ";" || w == "." || r.stops(f) && w != "as" && w != "than" || isQuoteMark(r.word(f)) && !isPossessive(r.word(f)) {
			break
		}
		f--
	}
	if firstPerson >= 0 && person && r.pluralVerb(i+1, s) {
		if a, ok := r.relativeHead(k, i, s); ok {
			return a // players like Ann Lee, who have praised
		}
		if h := r.exemplified(r.mentions[firstPerson].First, s); h >= 0 {
			a := withForm(r.phrase(k, nlp.Range{First: r.backToDeterminer(h, s), Last: h + 1}), entity.FormPronoun)
			if a.ent >= 0 {
				a.reason = "relative"
				return a
			}
		}
	}
	if firstPerson >= 0 {
		// an adviser to Ann Lee, who
		if m := &r.mentions[firstPerson]; m.First-2 >= s.First && isPreposition(r.lower[m.First-1]) {
			if n, ok := lexicon.LookupNoun(r.lower[m.First-2]); ok && !n.Plural && n.Class.Any(lexicon.Role|lexicon.PersonN) && r.at[m.First-2] < 0 {
				a := withForm(r.phrase(k, nlp.Range{First: r.backToDeterminer(m.First-2, s), Last: j + 1}), entity.FormPronoun)
				a.reason = "relative"
				return a
			}
		}
		return withForm(r.named(firstPerson, "relative", 0.92), entity.FormPronoun)
	}
	if r.at[j] >= 0 && !person {
		// the Dialogue Group in Turkey, which
		if m := &r.mentions[r.at[j]]; m.ent >= 0 && (m.place != nil || m.state != nil || r.ents[m.ent].kind == entity.Place) && m.First-2 >= s.First && r.lower[m.First-1] == "in" && r.at[m.First-2] >= 0 {
			return withForm(r.named(r.at[m.First-2], "relative", 0.8), entity.FormPronoun)
		}
		return withForm(r.named(r.at[j], "relative", 0.85), entity.FormPronoun)
	}
	// an apposition between the name and "who": Ann Lee, a nurse, who said
	if person && f >= s.First && r.word(f) == "," && f > s.First && r.at[f-1] >= 0 {
		m := r.at[f-1]
		if e := r.mentions[m].ent; e >= 0 && r.ents[e].person() {
			d := r.describe(nlp.Range{First: f + 1, Last: j + 1})
			if !d.plural && (d.det == "a" || d.det == "an" || d.det == "the" || d.noun.Class.Any(lexicon.Role|lexicon.PersonN)) {
				return withForm(r.named(m, "relative", 0.85), entity.FormPronoun)
			}
		}
	}
	if !person && f > s.First && r.word(f) == "," && r.at[f-1] >= 0 {
		// Acme Alliance, a group that
		if m := r.at[f-1]; r.mentions[m].ent >= 0 && bodyKind(r.ents[r.mentions[m].ent].kind) {
			if d := r.describe(nlp.Range{First: f + 1, Last: j + 1}); !d.plural && (d.det == "a" || d.det == "an") && d.noun.Class.Any(lexicon.OrgN|lexicon.PubN|lexicon.GovN|lexicon.GroupN) {
				return withForm(r.named(m, "relative", 0.85), entity.FormPronoun)
			}
		}
	}
	if a, ok := r.relativeHead(k, i, s); ok {
		return a
	}
	// the description itself: from its determiner on
	b := j
	for b > f+1 && j-b < 12 {
		w := r.lower[b-1]
		if !isWord(r.word(b-1)) && !isNumber(r.word(b-1)) && !isPossessive(r.word(b-1)) && r.word(b-1) != "%" {
			break
		}
		if isPreposition(w) && w != "of" && !(person && (w == "in" || w == "from" || w == "at" || w == "for")) || isConjunction(w) || isRelative(w) || r.stops(b-1) {
			break
		}
		b--
		if isDeterminer(w) && (b == 0 || r.lower[b-1] != "of") {
			break
		}
	}
	x := nlp.Range{First: b, Last: j + 1}
	if x.Len() <= 0 {
		return answer{ent: -1, form: entity.FormPronoun}
	}
	a := withForm(r.phrase(k, x), entity.FormPronoun)
	a.reason = "relative"
	a.antecedent = x
	a.conf *= 0.85
	return a
}

// pluralVerb reports whether the first verb from token i on is one of the plural.
func (r *resolver) pluralVerb(i int32, s nlp.Range) bool {
	for ; i < s.Last; i++ {
		switch t := r.d.Tokens[i].Tag; {
		case r.lower[i] == "are", r.lower[i] == "were", r.lower[i] == "have":
			return true
		case t == nlp.TagVBP:
			return true
		case t.Adverb():
		default:
			return false
		}
	}
	return false
}

// exemplified returns the plural noun that the name at token i is an example of:
// players, including Ann Lee; -1 where there is none.
func (r *resolver) exemplified(i int32, s nlp.Range) int32 {
	for j := i - 1; j > s.First && j > i-8; j-- {
		switch r.lower[j] {
		case "including", "like":
		case "as":
			if r.lower[j-1] != "such" {
				continue
			}
			j--
		default:
			continue
		}
		h := j - 1
		if h > s.First && r.word(h) == "," {
			h--
		}
		if n, ok := lexicon.LookupNoun(r.lower[h]); ok && n.Plural && r.at[h] < 0 {
			return h
		}
		return -1
	}
	return -1
}

// relativeHead resolves the relative pronoun at token i to the noun that the tree
// says its clause modifies; ok is false where the tree shows none that fits.
func (r *resolver) relativeHead(k int, i int32, s nlp.Range) (answer, bool) {
	v := r.d.Tokens[i].Head
	for n := 0; v >= s.First && v < s.Last && r.d.Tokens[v].Rel != nlp.RelAclRelcl; n++ {
		if n == 3 {
			return answer{}, false
		}
		v = r.d.Tokens[v].Head
	}
	if v < s.First || v >= s.Last {
		return answer{}, false
	}
	h := r.d.Tokens[v].Head
	if h < s.First || h >= i || i-h > 25 || !r.d.Tokens[h].Tag.Noun() && !isNumber(r.word(h)) || r.at[h] >= 0 {
		return answer{}, false
	}
	n, ok := lexicon.LookupNoun(r.lower[h])
	if !ok {
		n, ok = lexicon.LookupThing(r.lower[h])
	}
	animate := n.Class.Any(lexicon.Role | lexicon.Rank | lexicon.PersonN | lexicon.Kin | lexicon.GroupN)
	if who := r.lower[i] == "who" || r.lower[i] == "whom"; who != animate && (ok || !who) && !(n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN|lexicon.DocN) && !who) {
		return answer{}, false
	}
	f := r.backToDeterminer(h, s)
	if f-2 >= s.First && r.lower[f-1] == "of" && quantityWord(r.lower[f-2]) && r.at[f-2] < 0 {
		f = r.backToDeterminer(f-2, s) // some of the players
	}
	// what stands between the noun and the pronoun belongs to it: adults aged 26
	last := i
	for last > h+1 && !isWord(r.word(last-1)) && !isNumber(r.word(last-1)) {
		last--
	}
	x := nlp.Range{First: f, Last: last}
	if isPreposition(r.lower[i-1]) || i-h > 8 {
		x.Last = h + 1
	}
	a := withForm(r.phrase(k, x), entity.FormPronoun)
	if a.ent < 0 {
		return answer{}, false
	}
	a.reason, a.antecedent = "relative", x
	a.conf *= 0.85
	return a, true
}

func withForm(a answer, f entity.Form) answer {
	a.form = f
	return a
}
