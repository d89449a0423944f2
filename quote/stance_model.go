package quote

import (
	"fmt"
	"slices"
	"strconv"
	"sync"

	"github.com/onrecord-go/onrecord/internal/lazy"
	"github.com/onrecord-go/onrecord/internal/model"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/stancenet"
)

// stanceModels is the net that decides the act where no operator makes it exact,
// then commitment, attitude and basis, with what its classes stand for.
// internal/train/stancetrain makes it.
type stanceModels struct {
	net   *stancenet.Net
	act   []Act
	level []int8 // of the classes of commitment; notAddressed
	att   []Attitude
	basis []Basis

	rules   []string  // of the acts: the rule that a verdict names where the net decided
	readers sync.Pool // of *reader
}

// notAddressed stands for a claim that a statement leaves alone.
const notAddressed = int8(-128)

// loadStanceModels reads the embedded weights, on first use.
func loadStanceModels() (*stanceModels, error) { return stanceModelsValue.Get(readStanceModels) }

var stanceModelsValue lazy.Result[*stanceModels]

func readStanceModels() (*stanceModels, error) {
	f, err := model.Load("stance")
	if err != nil {
		return nil, fmt.Errorf("quote: %w", err)
	}
	m := &stanceModels{readers: sync.Pool{New: func() any { return new(reader) }}}
	if m.net, err = stancenet.Read(f); err != nil {
		return nil, fmt.Errorf("quote: %w", err)
	}
	if err := m.name(); err != nil {
		return nil, fmt.Errorf("quote: stance weights: %w", err)
	}
	return m, nil
}

// name finds out what the classes of the net stand for.
func (m *stanceModels) name() error {
	if len(m.net.Heads) != len(stancenet.Decisions{}) {
		return fmt.Errorf("%w: %d heads", model.ErrCorrupt, len(m.net.Heads))
	}
	for h, head := range m.net.Heads {
		for _, name := range head.Classes {
			var err error
			switch h {
			case 0:
				var a Act
				err = a.UnmarshalText([]byte(name))
				m.act = append(m.act, a)
				m.rules = append(m.rules, "model:"+a.String())
			case 1:
				level := notAddressed
				if name != "na" {
					var n int64
					n, err = strconv.ParseInt(name, 10, 8)
					level = int8(n)
				}
				m.level = append(m.level, level)
			case 2:
				var a Attitude
				err = a.UnmarshalText([]byte(name))
				m.att = append(m.att, a)
			case 3:
				var b Basis
				if name != "unspecified" {
					err = b.UnmarshalText([]byte(name))
				}
				m.basis = append(m.basis, b)
			}
			if err != nil {
				return fmt.Errorf("%w: %s: %w", model.ErrCorrupt, head.Name, err)
			}
		}
		if len(head.Classes) == 0 {
			return fmt.Errorf("%w: no classes of %s", model.ErrCorrupt, head.Name)
		}
	}
	return nil
}

// How many tokens of cue and content the net reads.
const (
	netCue     = 8
	netContent = 52
)

// The net's word for the place where the cue ends and the content begins, and
// the flags that tell where a token stands; one more where it is quoted.
const (
	netBreak     = "<>"
	flagCue      = 0
	flagContent  = 2
	flagBoundary = 4
)

// stream hands out the tokens that the net reads.
func (s *speech) stream(emit func(word, lemma string, tag, flag uint8)) {
	part := func(toks []int32, n int, flag uint8) {
		for _, i := range toks[:min(len(toks), n)] {
			t := &s.w.doc.Tokens[i]
			f := flag
			if t.Quote >= 0 {
				f++
			}
			emit(s.w.low[i], s.w.lem[i], uint8(t.Tag), f)
		}
	}
	part(s.cue, netCue, flagCue)
	emit(netBreak, netBreak, 0, flagBoundary)
	part(s.content, netContent, flagContent)
}

// reader is the memory that the net uses statement after statement, article after
// article.
type reader struct {
	sink    sink
	toks    []stancenet.Token
	scratch stancenet.Scratch
}

// unsaid is what an attitude gains over none, as the logarithm of a probability, where a
// statement answers nothing: on texts that it was not made from the net misses more of
// them than it makes up. Chosen on such texts.
const unsaid = .25

// What the net must be surer by of an accusation than of an assertion, and of an
// attitude than of none, where no word tells of either, as the logarithm of a
// probability. Chosen on texts that it was not made from.
const (
	surelyAccuse = 1.5
	surelySigned = .85
)

// unlikely is how much likelier the net must hold it that a statement does not tell how its
// speaker knows than that it does in a certain way, for words in the content not to tell so
// either, as the logarithm of a probability. Chosen on texts that neither was made from.
const unlikely = 4

// plainly is how much likelier than not the net must hold it that somebody speaks by evidence
// where no word names any, as the logarithm of a probability: pollsters and counts.
const plainly = 1.5

// against reports whether the net is sure that it is not by b that a speaker knows.
func (v *verdict) against(b Basis) bool { return v.lean[b] < -unlikely }

// learn lets the net decide what the rules leave open.
func (m *stanceModels) learn(s *speech, v *verdict) {
	if m == nil || v.echo || v.ellipsis || len(s.content) == 0 {
		return
	}
	r := s.w.reader
	k := &r.sink
	k.reset()
	s.features(v, k)
	r.toks = r.toks[:0]
	s.stream(func(word, lemma string, tag, flag uint8) {
		t := stancenet.Token{Tag: tag, Flag: flag}
		if !nlp.Tag(tag).Name() {
			t.Word, t.Lemma = stancenet.Hash(word), stancenet.Hash(lemma)
		}
		r.toks = append(r.toks, t)
	})
	scores := m.net.Score(k.distinct(), r.toks, &r.scratch)
	if f := v.act.Family(); f != Reactive && f != Withholding && f != Declarative {
		for c, a := range m.att {
			if a != NoAttitude {
				scores[2][c] += unsaid
			}
		}
	}
	rule := *v
	d := m.net.Decide(scores, stancenet.Decisions{slices.Index(m.act, rule.act), -1, slices.Index(m.att, rule.att), -1}, v.exact)
	if !v.exact {
		a := m.act[d[0]]
		if a == Accuse && rule.act == Assert && !(s.ofParty(v) && lead(scores[0], d[0], slices.Index(m.act, Assert), surelyAccuse)) && !s.evaluative(Con) {
			a = Assert // it takes a word for a misdeed, or one that evaluates, or somebody by name
		}
		if a == Promise && rule.act == Assert && len(s.clauses) > 0 && s.w.foreword(s.clauses[0].toks[s.clauses[0].start:]) > 0 {
			a = Assert // “I'll put it this way”
		}
		news := a == Discuss && rule.act == Assert && s.breaksNews()
		if news {
			a = Assert
		}
		if a != v.act {
			v.act, v.of, v.mode, v.also = a, ActUnknown, ModeUnknown, ActUnknown
			v.rule = m.rules[d[0]]
			if a == Withhold {
				v.of, v.mode = Assert, ModeOmit
			}
		}
		v.level = m.level[d[1]]
		if v.addressed = v.level != notAddressed; !v.addressed {
			v.level = 0
		}
		if news {
			v.addressed, v.level = true, rule.level
		}
		s.hedge(v)
		if level, ok := s.embedded(v); ok {
			v.addressed, v.level = true, level
		} else if v.act == Express && s.bareFeeling(v) {
			v.addressed, v.level = false, 0
		}
		if v.act == Withhold {
			v.addressed, v.level = true, rule.level
			if rule.act != Withhold {
				v.level = 0
			}
		}
	}
	switch v.att = m.att[d[2]]; {
	case v.act == Condemn, v.act == Accuse:
		v.att = Con
	case v.att != NoAttitude:
	case v.act == Threaten, v.act == Warn, v.act == Reject:
		v.att = Con // shown by the act itself
	case v.act == Praise:
		v.att = Pro
	}
	if v.att != NoAttitude && v.att != rule.att && !signed(v.act) && !s.evaluative(v.att) &&
		!(views(v.act) && lead(scores[2], d[2], slices.Index(m.att, NoAttitude), surelySigned) && !s.evaluative(-v.att)) {
		v.att = rule.att // it takes a word that evaluates, or an act that does
	}
	if v.att == Con && v.att != rule.att && v.act == Assert && (s.tollOnly() || s.feltOnly(v)) {
		v.att = rule.att // what was hit and who was hurt or is afraid: that is told, not judged
	}
	if s.cueRead.flip && v.act == Praise || v.found.rd != nil && v.found.rd.flip && v.act == Praise {
		v.att = Con // does not support
	}
	if v.act == Label && v.att != NoAttitude && !s.evaluative(v.att) && s.ringOfLabel() == -v.att {
		v.att = -v.att // the name that is given tells, not the verb: "branded an important partner"
	}
	s.place(v, rule.act)
	s.turn(v)
	if v.att == NoAttitude && v.act == Express {
		v.att = s.mood(v)
	}
	if v.att == NoAttitude && v.fromContent && views(v.act) && v.clause < len(s.clauses) && s.faults(&s.clauses[v.clause]) {
		v.att = Con
	}
	switch {
	case !v.fromContent && !v.exact && (v.act == Express || v.act == Assert) && s.sympathy():
		v.att = Pro
	case v.att == NoAttitude:
		v.att = s.judges(v)
	case v.att == Con && !s.against(v):
		v.att = NoAttitude
	}
	v.basis = m.basis[d[3]]
	if none := slices.Index(m.basis, BasisUnknown); none >= 0 {
		for c, b := range m.basis {
			v.lean[b] = scores[3][c] - scores[3][none]
		}
	}
	switch v.act {
	case Withhold, Ask, CallFor, Deny, Reject, Doubt:
		v.basis = BasisUnknown // these do not tell how the speaker knows
	}
	v.ruled = rule.level
	v.ruledAct = rule.act
}

// breaksNews reports whether the cue says of what stands behind it that it happened, or is
// there, rather than only naming a topic: "first reported the sale", "disclosed the debt",
// but not "reported on the sale".
func (s *speech) breaksNews() bool {
	r := &s.cueRead
	switch r.lemma {
	case "report", "reveal", "disclose", "announce":
		return r.text == "" && !r.passive && s.w.doc.Tokens[r.head].Tag.Verb() && len(s.cue) > 0 && s.cue[len(s.cue)-1] == r.head
	}
	return false
}

// mood returns whether a feeling that a statement expresses is for or against what it is
// about: "they were thrilled", "I am not happy about the delay", "who are furious that".
func (s *speech) mood(v *verdict) Attitude {
	w := s.w
	toks, first, last := s.cue, 0, len(s.cue)
	if v.fromContent {
		if v.clause >= len(s.clauses) {
			return NoAttitude
		}
		c := &s.clauses[v.clause]
		if !c.own || c.verb < 0 || c.modal != "" {
			return NoAttitude
		}
		toks, first, last = c.toks, c.verb, min(len(c.toks), c.verb+6)
	}
	for m := first; m < last; m++ {
		if m > first && w.doc.Tokens[toks[m]].Tag == nlp.TagPRP || w.low[toks[m]] == "that" {
			return NoAttitude // “we know that you are upset”
		}
		switch att := feeling(w.low[toks[m]]); {
		case att == NoAttitude || m+1 < len(toks) && w.doc.Tokens[toks[m+1]].Tag.Noun():
		case !w.negatedBefore(toks, m) || w.low[toks[max(m-1, 0)]] == "more" || w.find1(toks[max(m-4, 0):m], "never") >= 0:
			return att // “had never been so glad”, “could not be more proud”
		case att == Pro:
			return Con
		default:
			return NoAttitude
		}
	}
	return NoAttitude
}

// feeling returns whether an adjective is for joy in something or for anger at it.
func feeling(t string) Attitude {
	switch t {
	case "happy", "glad", "pleased", "delighted", "thrilled", "excited", "proud", "encouraged", "heartened", "honored", "honoured", "overjoyed", "elated", "ecstatic":
		return Pro
	case "angry", "furious", "outraged", "incensed", "enraged", "infuriated", "livid", "irate", "indignant", "appalled", "disgusted", "horrified", "aghast", "dismayed",
		"disheartened", "disappointed", "frustrated", "exasperated", "upset", "annoyed", "irritated", "unhappy", "displeased", "dissatisfied", "alarmed", "disturbed":
		return Con
	}
	return NoAttitude
}

// ofParty reports whether the sentence that decided tells of a person or a body by name
// or pronoun.
func (s *speech) ofParty(v *verdict) bool {
	return v.clause < len(s.clauses) && s.clauses[v.clause].verb >= 0 && s.party(&s.clauses[v.clause])
}

// views reports whether an act may be for or against something by what is put forward,
// without a word that evaluates.
func views(a Act) bool {
	switch a {
	case Assert, Speculate, Predict, Discuss, Deny:
		return true
	}
	return false
}

// lead reports whether one class scores higher than another by more than a margin.
func lead(scores []float32, class, other int, margin float32) bool {
	return other >= 0 && scores[class]-scores[other] > margin
}

// place moves an act that the net found, which reads the content as a whole, to the
// sentence that does it: the first whose rules say so, else the one whose words tell most
// of it. rule is what the rules made of the statement.
func (s *speech) place(v *verdict, rule Act) {
	if len(s.clauses) < 2 || !v.fromContent || v.act == rule && (v.act != Assert || v.att == NoAttitude) {
		return
	}
	for i := range s.clauses {
		if f, ok := s.clauseAct(&s.clauses[i], i); ok && f.act == v.act {
			v.clause = i
			return
		}
	}
	best, most := -1, 0
	for i := range s.clauses {
		c := &s.clauses[i]
		if n := s.fits(c, v.act, v.att); n > most {
			best, most = i, n
		}
	}
	switch {
	case best >= 0:
		v.clause = best
	case rule != Assert:
		v.clause = 0 // not the sentence that the net took the act from
	}
}

// turn moves an act that is negative by the net, of a sentence that denies nothing, to
// the first sentence of several that does: "I saw the note. I did not write it."
func (s *speech) turn(v *verdict) {
	if !v.fromContent || v.level >= 0 || !affirms(v.act) || v.clause >= len(s.clauses) || len(s.clauses) < 2 {
		return
	}
	if c := &s.clauses[v.clause]; c.neg || s.w.negated(c.toks[c.start:]) >= 0 {
		return
	}
	for i := range s.clauses {
		c := &s.clauses[i]
		if f, ok := s.clauseAct(c, i); c.neg && c.verb >= 0 && (!ok || f.act == v.act) {
			v.clause = i
			return
		}
	}
}

// fits tells how much the words of a sentence tell of an act and an attitude, 0 for
// nothing.
func (s *speech) fits(c *clause, a Act, att Attitude) int {
	w := s.w
	if c.verb < 0 {
		return 0
	}
	toks := c.toks[c.start:]
	yes := func(b bool) int {
		if b {
			return 1
		}
		return 0
	}
	switch a {
	case Warn:
		return yes(w.find(toks, clHarm, 40) >= 0)
	case Predict:
		return yes(s.ahead(c))
	case Speculate:
		return yes(c.modal == "may" || c.modal == "might" || c.modal == "could")
	case Express:
		return yes(c.own && w.find(toks, clFeel, 8) >= 0)
	case Opine:
		return yes(c.own && w.find(toks, clBelieve, 5) >= 0)
	case CallFor:
		return yes(c.modal == "must" || c.modal == "should" || s.needTo(c))
	}
	_, worst, best := s.valence(toks, 40)
	switch att {
	case Pro:
		if w.find(toks, clGood, 40) >= 0 {
			best += 5
		}
		return max(best, 0)
	case Con:
		if w.find(toks, clBad, 40) >= 0 || w.find(toks, clMisdeed, 40) >= 0 {
			worst -= 5
		}
		return max(-worst, 0)
	}
	return 0
}

// signed reports whether an act is for or against something by itself.
func signed(a Act) bool {
	switch a {
	case Praise, Condemn, Accuse, Threaten, Warn, Reject, Express, Label, Opine, Refuse, Doubt, Admit, CallFor:
		return true
	}
	return false
}

// tollOnly reports whether the words against something in the content are all such as tell
// what fighting, fires and accidents do, as reports of them have it: a drone killed two.
func (s *speech) tollOnly() bool {
	w, toll := s.w, false
	for _, i := range s.content[:min(len(s.content), 80)] {
		switch w.low[i] {
		case "killed", "died", "dead", "wounded", "injured", "casualties", "damaged", "destroyed", "airstrike", "airstrikes", "missile", "missiles", "drone", "drones", "rocket", "rockets", "shelling", "shelled", "explosion", "explosions", "blast", "debris":
			toll = true
			continue
		}
		switch w.lem[i] {
		case "kill", "death", "injury", "damage", "attack", "strike", "fire", "bomb", "bombing", "bombardment", "explode", "shoot", "shooting", "gunfire", "raid", "assault", "blaze", "crash", "retaliate", "retaliation", "intercept", "missing", "fail", "victim":
			continue // alone these may stand for a judgement
		}
		if w.val[i] <= -10 || w.adverse(i) {
			return false
		}
	}
	return toll
}

// adverse reports whether a word of the tables is against something and not only its topic.
func (w *words) adverse(i int32) bool {
	return (w.is(i, clBad) || w.is(i, clMisdeed) || w.is(i, clHarm)) && !w.is(i, clTopic)
}

// evaluative reports whether the content has a word that is for or against
// something.
func (s *speech) evaluative(a Attitude) bool {
	_, worst, best := s.valence(s.content, 80)
	thanks := 0
	for m, i := range s.content {
		if m > 80 {
			break
		}
		if s.w.low[i] == "thanks" && m+1 < len(s.content) && s.w.low[s.content[m+1]] == "to" {
			thanks = max(thanks, int(s.w.val[i])) // because of
			continue
		}
		if a == Con && s.w.adverse(i) || a == Pro && s.w.is(i, clGood) {
			return true
		}
	}
	return a == Con && worst <= -10 || a == Pro && best >= 10 && best != thanks
}
