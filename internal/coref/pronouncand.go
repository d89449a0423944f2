package coref

import (
	"math"
	"slices"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

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
		r.weighPlace(f, x, i)
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
		if r.sourceAt[x.First] {
			f[fSource] = 1
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
			if t.tok < i && (t.form != entity.FormName || r.at[t.tok] < 0 || r.ents[t.ent].name == "" || len(r.ents[t.ent].members) > 0) && t.form != entity.FormOmitted {
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
	out = r.nounCands(out, k, i, g, plural)
	r.weighTurns(out, i, g, plural)
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

// nounCands adds to the candidates of a pronoun the descriptions near before it.
func (r *resolver) nounCands(out []cand, k int, i int32, g byte, plural bool) []cand {
	sent := r.d.Tokens[i].Sent
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
		r.weighPlace(f, x.Range, i)
		f[fNoun], f[fNounSubject] = 1, f[fNearSubject]
		s := r.d.Tokens[x.First].Sent
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
		if plural == x.plural {
			f[fKind] = 1
		}
		out = append(out, c)
	}
	return out
}

// weighPlace adds what the place of a candidate's mention x shows, seen from the
// pronoun at token i.
func (r *resolver) weighPlace(f *[nFeatures]float64, x nlp.Range, i int32) {
	switch back := r.d.Tokens[i].Sent - r.d.Tokens[x.First].Sent; back {
	case 0:
		f[fSameSent] = 1
	case 1:
		f[fPrevSent] = 1
	default:
		f[fOlder] = math.Min(1, float64(back)/10)
	}
	switch r.para[i] - r.para[x.First] {
	case 0:
		f[fSamePara] = 1
	case 1:
		f[fPrevPara] = 1
	}
	f[fDistance] = math.Min(1, float64(i-x.First)/100)
	if x.First > 0 && isPreposition(r.lower[x.First-1]) {
		f[fAfterPrep] = 1
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
}

// weighTurns adds to the candidates of a pronoun what those who spoke before it, and
// the latest subject, show of them.
func (r *resolver) weighTurns(out []cand, i int32, g byte, plural bool) {
	sent, para := r.d.Tokens[i].Sent, r.para[i]
	last, second := r.history.last(1), r.history.last(2)
	// no name stands before the pronoun in its paragraph outside quotations
	alone := true
	for j := i - 1; j >= r.d.Paras[para].First && j > i-200; j-- {
		if m := r.at[j]; m >= 0 && !r.quoted[j] && r.personal(m) {
			alone = false
			break
		}
	}
	start := r.d.Sents[sent].First == i
	subject, subjectAt := r.latestSubject(i, g, plural)
	for j := range out {
		// a description may be the later subject: the prime minister spoke; she
		if c := &out[j]; c.ent < -1 && c.at.First > subjectAt && r.d.Tokens[c.at.First].Quote < 0 && r.isSubject(c.at) {
			subject, subjectAt = c.ent, c.at.First
		}
	}
	spoke := map[int32]bool{}
	for _, t := range r.latest(11) {
		spoke[t.ent] = true
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
		if x.plural || x.kind == entity.Group || x.kind == entity.Person && handle(x.name) {
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

// fits reports whether an entity can be what a pronoun of gender g stands for.
func fits(x *ent, g byte, plural bool) bool {
	switch {
	case plural:
		if x.kind == entity.Person && handle(x.name) {
			return true // whoever keeps an account is they
		}
		return x.kind != entity.Author && x.kind != entity.Document && x.kind != entity.Place && !(x.kind == entity.Person && !x.plural && len(x.members) == 0)
	case g == 'm' || g == 'f':
		return (x.kind == entity.Person || x.kind == entity.KindUnknown) && !x.plural && len(x.members) == 0
	case g == 'n':
		return x.kind != entity.Person && x.kind != entity.Group && x.kind != entity.Author && x.kind != entity.Place && !x.plural
	}
	return true
}
