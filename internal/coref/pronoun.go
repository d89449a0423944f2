package coref

import (
	"slices"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/number"
)

// pronoun resolves a source that is one pronoun.
func (r *resolver) pronoun(k int, i int32) answer {
	w := r.lower[i]
	switch {
	case isFirstPerson(w):
		return r.firstPerson(k, i)
	case w == "one" && int(i)+1 < len(r.d.Tokens) && r.d.Tokens[i+1].Tag == nlp.TagMD:
		return r.author("generic", 0.6, entity.FormPronoun) // one might think
	case w == "one":
		return r.describeAs(nlp.Range{First: i, Last: i + 1}, entity.Person, "generic", 0.6) // some waved; one wept
	case w == "you" || w == "your":
		return r.describeAs(nlp.Range{First: i, Last: i + 1}, entity.Group, "generic", 0.6)
	case w == "that" && r.d.Sents[r.d.Tokens[i].Sent].First == i && r.d.Tokens[i].Quote < 0:
		return r.author("demonstrative", 0.6, entity.FormPronoun) // That suggests
	case w == "who" || w == "whom" || w == "whose" || w == "which" || w == "that":
		return r.relative(k, i)
	}
	if m := r.ownerTold(k, i); m >= 0 {
		x := &r.mentions[m]
		return answer{ent: x.ent, form: entity.FormPronoun, reason: "pronoun-subject", antecedent: x.Range, conf: 0.85}
	}
	if m := r.mainAhead(i); m >= 0 {
		x := &r.mentions[m]
		return answer{ent: x.ent, form: entity.FormPronoun, reason: "pronoun-ahead", antecedent: x.Range, conf: 0.8}
	}
	if r.pleonastic(k, i) {
		return r.author("generic", 0.6, entity.FormPronoun)
	}
	if e, x := r.workSpoke(i); e >= 0 {
		return answer{ent: e, form: entity.FormPronoun, reason: "pronoun-subject", antecedent: x, conf: 0.8}
	}
	if e, x := r.singleThey(i); e >= 0 {
		return answer{ent: e, form: entity.FormPronoun, reason: "pronoun-speaker", antecedent: x, conf: 0.75}
	}
	if e, x := r.pairBefore(i); e >= 0 {
		return answer{ent: e, form: entity.FormPronoun, reason: "pronoun-near", antecedent: x, conf: 0.8}
	}
	if m := r.onlyBefore(k, i); m >= 0 {
		x := &r.mentions[m]
		return answer{ent: x.ent, form: entity.FormPronoun, reason: "pronoun-near", antecedent: x.Range, conf: 0.8}
	}
	c := r.candidates(k, i)
	defer func() { r.mem.cands = c }()
	if r.trace != nil {
		r.trace(k, i, c)
	}
	best, p := choose(r.ofGender(c, i))
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
	case c[best].f[fGenderClash] > 0:
		// A name that men and women bear, or one that was misread: no vote against it.
	default:
		// The text and the tables are silent: the pronoun shows the gender now.
		x.vote(g, 1)
	}
	return answer{ent: c[best].ent, form: entity.FormPronoun, reason: reason, antecedent: c[best].at, conf: p}
}

// ofGender leaves out those candidates of the pronoun at token i who are of the other gender
// where one of its own, or of whom it is not known, stands near: Ann Lee met Bo Dee. She said
// yes. He said no. The order of the others stays.
func (r *resolver) ofGender(c []cand, i int32) []cand {
	g := pronounGender(r.lower[i])
	if g != 'm' && g != 'f' {
		return c
	}
	sent := r.d.Tokens[i].Sent
	near := func(x cand) bool {
		if x.ent < 0 || sent-r.d.Tokens[x.at.First].Sent > 2 {
			return false
		}
		y := r.ents[x.ent]
		return x.f[fGenderText]+x.f[fGenderName] > 0 || y.gender() == 0 && y.person() && !y.reporter && y.nameLen > 1
	}
	if !slices.ContainsFunc(c, near) {
		return c
	}
	return slices.DeleteFunc(c, func(x cand) bool { return x.f[fGenderClash] > 0 || x.ent < -1 && r.besideOther(x.at, g) })
}

// besideOther reports whether a description stands in apposition to the name of somebody of
// another gender than g: the minister, Ann Lee, for “he”.
func (r *resolver) besideOther(x nlp.Range, g byte) bool {
	clash := func(i int32) bool {
		if i < 0 || int(i) >= len(r.at) || r.at[i] < 0 || r.mentions[r.at[i]].ent < 0 {
			return false
		}
		h := r.ents[r.mentions[r.at[i]].ent].gender()
		return h != 0 && h != g
	}
	return int(x.Last) < len(r.lower) && r.word(x.Last) == "," && clash(x.Last+1) || clash(x.Last) || x.First > 1 && r.word(x.First-1) == "," && clash(x.First-2)
}

// ownerTold returns the mention of whom the words of attribution k, which stand right before its
// source in the same sentence, tell, where the pronoun at token i begins that source and says
// whose it is: Ann Lee never took a penny, her lawyer said; -1 where it tells no such thing.
func (r *resolver) ownerTold(k int, i int32) int32 {
	if k < 0 || !isPossPronoun(r.lower[i]) {
		return -1
	}
	a := &r.attrs[k]
	if len(a.Source) != 1 || a.Source[0].First != i || len(a.Content) != 1 || a.Content[0].Last > i || i-a.Content[0].Last > 4 {
		return -1
	}
	c := a.Content[0]
	g := pronounGender(r.lower[i])
	if g != 'm' && g != 'f' && g != 'n' || r.d.Tokens[c.First].Sent != r.d.Tokens[i].Sent || r.d.Tokens[c.First].Quote >= 0 || isQuoteMark(r.word(c.First)) {
		return -1
	}
	for j := c.First; j < min(c.Last, c.First+10); j++ {
		m := r.at[j]
		if m < 0 {
			if r.d.Tokens[j].Tag.Finite() || isPronoun(r.lower[j]) || isPreposition(r.lower[j]) || r.word(j) == "," {
				return -1
			}
			continue
		}
		x := &r.mentions[m]
		if x.First != j || x.ent < 0 || x.possessive || x.Last >= c.Last || r.word(x.Last) == "," || r.lower[x.Last] == "and" || !r.isSubject(x.Range) {
			if x.First == j && x.ent >= 0 && !x.possessive && x.Last < c.Last && r.d.Tokens[x.Last].Tag.Noun() {
				continue // Acme chairwoman Ann Lee
			}
			return -1
		}
		switch y := r.ents[x.ent]; {
		case g == 'n' && !y.person() && y.kind != entity.KindUnknown && y.kind != entity.Place:
			return m
		case g != 'n' && y.person() && !y.reporter && (y.gender() == 0 || y.gender() == g):
			return m
		}
		return -1
	}
	return -1
}

// attrFrom returns the attribution whose source begins at token i, near its cue, -1 for none.
func (r *resolver) attrFrom(i int32) int {
	if !r.sourceAt[i] {
		return -1
	}
	r.readCues()
	for j := max(i-3, 0); j < i+12 && int(j) < len(r.cueAt); j++ {
		if k := int(r.cueAt[j]) - 1; k >= 0 && len(r.attrs[k].Source) > 0 && r.attrs[k].Source[0].First == i {
			return k
		}
	}
	return -1
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

// mainAhead returns the mention of the person who is the subject of the main clause behind
// a subordinate one that the sentence begins with and whose subject the pronoun at token i
// is: Even as he praised it, Ann Lee called for … -1 where there is none.
func (r *resolver) mainAhead(i int32) int32 {
	g := pronounGender(r.lower[i])
	s := r.d.Sents[r.d.Tokens[i].Sent]
	if g != 'm' && g != 'f' || r.quoted[i] || i == s.First || i > s.First+2 || isPossPronoun(r.lower[i]) {
		return -1
	}
	switch r.lower[i-1] {
	case "as", "while", "although", "though", "whereas":
	default:
		return -1
	}
	if i == s.First+2 && r.lower[s.First] != "even" && r.lower[s.First] != "but" && r.lower[s.First] != "and" {
		return -1
	}
	for j := i + 1; j+1 < min(s.Last, i+40); j++ {
		m := r.at[j]
		if r.d.Tokens[j].Quote >= 0 {
			return -1
		}
		if m < 0 || r.word(j-1) != "," || r.mentions[m].First != j {
			continue
		}
		x := &r.mentions[m]
		if x.ent < 0 || x.possessive || !r.ents[x.ent].person() || !r.isSubject(x.Range) || r.word(min(x.Last, s.Last-1)) == "," {
			return -1
		}
		if h := r.ents[x.ent].gender(); h != 0 && h != g {
			return -1
		}
		return m
	}
	return -1
}

// sentenceBefore returns the sentence before the one that token i begins, outside quotation
// marks; ok is false where it begins none or the first.
func (r *resolver) sentenceBefore(i int32) (s nlp.Range, ok bool) {
	t := r.d.Tokens[i].Sent
	if t == 0 || r.d.Tokens[i].Quote >= 0 || i != r.d.Sents[t].First {
		return nlp.Range{}, false
	}
	return r.d.Sents[t-1], true
}

// onlyBefore returns the mention of the only person of its gender whom the sentence before
// the one that the pronoun at token i begins names, and names in full and for the first
// time: Take Ann Lee. She … -1 where there is none.
func (r *resolver) onlyBefore(k int, i int32) int32 {
	g := pronounGender(r.lower[i])
	s, ok := r.sentenceBefore(i)
	if !ok || g != 'm' && g != 'f' || isPossPronoun(r.lower[i]) || r.para[s.First] != r.para[i] {
		return -1
	}
	found := int32(-1)
	for j := s.First; j < s.Last; j++ {
		if pronounGender(r.lower[j]) == g {
			if found < 0 {
				return -1
			}
			continue
		}
		m := r.at[j]
		if m < 0 || r.mentions[m].First != j || r.mentions[m].ent < 0 {
			continue
		}
		x := r.ents[r.mentions[m].ent]
		if !x.person() || x.gender() != 0 && x.gender() != g {
			continue
		}
		if found >= 0 || r.mentions[m].possessive || r.modifies(&r.mentions[m]) || r.quoted[j] {
			return -1
		}
		found = m
	}
	if found < 0 {
		return -1
	}
	x := &r.mentions[found]
	e := r.ents[x.ent]
	if x.name.Len() < 2 || e.reporter {
		return -1
	}
	for n := r.nounsBefore(s.Last) - 1; n >= 0 && r.nouns[n].First >= s.First; n-- {
		if y := &r.nouns[n]; !y.plural && !y.body && (y.gender == 0 || y.gender == g) && y.First < x.First {
			return -1 // the judge met Ann Lee
		}
	}
	inContent, behind := r.namedBeside(k, i)
	if slices.Contains(inContent, x.ent) || slices.Contains(behind, x.ent) {
		return -1
	}
	return found
}

// pleonastic reports whether “it”, the source of attribution k, stands for nothing: it is
// clear that, it remains to be seen whether.
func (r *resolver) pleonastic(k int, i int32) bool {
	if r.lower[i] != "it" || len(r.attrs[k].Cue) == 0 {
		return false
	}
	c := r.attrs[k].Cue[0]
	if c.First != i+1 {
		return false
	}
	be, word := false, ""
	for j := c.First; j < min(c.Last, c.First+6); j++ {
		switch r.lower[j] {
		case "is", "was", "'s", "’s", "remains", "remained", "becomes", "became", "seems", "seemed", "been", "has", "had", "long", "still", "also", "now", "already", "too", "quite", "far", "not", "only", "very", "to":
			be = true
		case "clear", "unclear", "fair", "unfair", "safe", "likely", "unlikely", "possible", "important", "obvious", "true", "uncertain", "hard", "easy", "soon", "early", "tempting", "said", "thought", "believed", "known":
			if word == "" {
				word = r.lower[j]
			}
		default:
			if word == "" {
				return false
			}
		}
	}
	if !be || word == "" {
		return false
	}
	switch word {
	case "said", "thought", "believed", "known": // it was said that; not: it said
		return int(c.Last) < len(r.lower) && r.lower[c.Last] == "that" && (r.lower[c.First] == "is" || r.lower[c.First] == "was")
	}
	return true
}

// workSpoke returns who spoke through the letter, the lawsuit or the like with which the
// sentence before token i begins, and which is it at the beginning of the next: Lee’s
// letter said so. It added … -1 where there is none.
func (r *resolver) workSpoke(i int32) (int32, nlp.Range) {
	s, ok := r.sentenceBefore(i)
	if !ok || r.lower[i] != "it" || len(r.history.turns) == 0 || r.para[i] != r.para[s.First] {
		return -1, nlp.Range{}
	}
	l := r.history.turns[len(r.history.turns)-1]
	x := r.trim(r.source(l.attr))
	if l.tok != s.First || x.Len() == 0 {
		return -1, nlp.Range{}
	}
	if d := r.describe(x); d.head < 0 || d.name >= 0 || d.plural || d.noun.Class != lexicon.DocN {
		return -1, nlp.Range{}
	}
	return l.ent, x
}

// singleThey returns the one who spoke last, without a name and a gender, in the paragraph
// or the one before, who is they where nobody else is: a source said … they added. -1 where
// there is nobody like that.
func (r *resolver) singleThey(i int32) (int32, nlp.Range) {
	if r.lower[i] != "they" || r.d.Tokens[i].Quote >= 0 || len(r.history.turns) == 0 || !r.closesQuote(i) && r.d.Sents[r.d.Tokens[i].Sent].First != i {
		return -1, nlp.Range{}
	}
	l := r.history.turns[len(r.history.turns)-1]
	x := r.ents[l.ent]
	if x.name != "" || x.kind != entity.Person || x.plural || x.gender() != 0 || x.nominal.head < 0 || x.nominal.noun.Gender != 0 || r.para[l.tok] != r.para[i] && r.para[i]-r.para[l.tok] != 1 {
		return -1, nlp.Range{}
	}
	for n := r.nounsBefore(i) - 1; n >= 0 && r.nouns[n].First > l.tok; n-- {
		if r.nouns[n].plural {
			return -1, nlp.Range{}
		}
	}
	return l.ent, r.trim(r.source(l.attr))
}

// pairBefore returns the two persons with whom, joined by “and”, the sentence before token
// i begins, which is they at the beginning of the next: Ann Lee and Bo Chen left. They … -1
// where there are none.
func (r *resolver) pairBefore(i int32) (int32, nlp.Range) {
	s, ok := r.sentenceBefore(i)
	if !ok || r.lower[i] != "they" || r.para[i]-r.para[s.First] > 1 || r.quoted[s.First] {
		return -1, nlp.Range{}
	}
	for m := r.mentionsBefore(s.First); m+1 < len(r.mentions) && r.mentions[m].First < s.Last; m++ {
		a, b := &r.mentions[m], &r.mentions[m+1]
		if a.First < s.First {
			continue
		}
		if a.Last+1 != b.First || r.lower[a.Last] != "and" || b.Last > s.Last || a.ent < 0 || b.ent < 0 || a.ent == b.ent || !r.ents[a.ent].person() || !r.ents[b.ent].person() || b.possessive || r.modifies(b) || !r.isSubject(a.Range) || r.quoted[a.First] {
			return -1, nlp.Range{}
		}
		return int32(r.pair(int(a.ent), int(b.ent), a.First)), nlp.Range{First: a.First, Last: b.Last}
	}
	return -1, nlp.Range{}
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
	if a, ok := r.letterWriter(i); ok {
		return a
	}
	return r.author("first-person", 0.8, entity.FormPronoun)
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

// nobody is the answer to a source that is left out where the text does not tell who speaks.
var nobody = answer{ent: -1, form: entity.FormOmitted}

// withForm returns an answer to a source of another form.
func withForm(a answer, f entity.Form) answer {
	a.form = f
	return a
}
