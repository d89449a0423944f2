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
	rule := *v
	d := m.net.Decide(scores, stancenet.Decisions{slices.Index(m.act, rule.act), -1, slices.Index(m.att, rule.att), -1}, v.exact)
	if !v.exact {
		a := m.act[d[0]]
		if a == Accuse && rule.act == Assert && !s.evaluative(Con) {
			a = Assert // it takes a word for a misdeed, or one that evaluates
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
		if v.act == Withhold {
			v.addressed, v.level = true, rule.level
			if rule.act != Withhold {
				v.level = 0
			}
		}
	}
	switch v.att = m.att[d[2]]; {
	case v.att != NoAttitude:
	case v.act == Condemn, v.act == Accuse, v.act == Threaten, v.act == Warn, v.act == Reject:
		v.att = Con // shown by the act itself
	case v.act == Praise:
		v.att = Pro
	}
	if v.att != NoAttitude && v.att != rule.att && !signed(v.act) && !s.evaluative(v.att) {
		v.att = rule.att // it takes a word that evaluates, or an act that does
	}
	if v.act == Label && v.att != NoAttitude && !s.evaluative(v.att) && s.evaluative(-v.att) {
		v.att = -v.att // the name that is given tells, not the verb: "branded an important partner"
	}
	v.basis = m.basis[d[3]]
	switch v.act {
	case Withhold, Ask, CallFor, Deny, Reject, Doubt:
		v.basis = BasisUnknown // these do not tell how the speaker knows
	}
	v.ruled = rule.level
	v.ruledAct = rule.act
}

// signed reports whether an act is for or against something by itself.
func signed(a Act) bool {
	switch a {
	case Praise, Condemn, Accuse, Threaten, Warn, Reject, Express, Label, Opine, Refuse, Doubt, Admit, CallFor:
		return true
	}
	return false
}

// evaluative reports whether the content has a word that is for or against
// something.
func (s *speech) evaluative(a Attitude) bool {
	_, worst, best := s.valence(s.content, 80)
	for m, i := range s.content {
		if m > 80 {
			break
		}
		if a == Con && (s.w.is(i, clBad) || s.w.is(i, clMisdeed) || s.w.is(i, clHarm)) && !s.w.is(i, clTopic) || a == Pro && s.w.is(i, clGood) {
			return true
		}
	}
	return a == Con && worst <= -10 || a == Pro && best >= 10
}
