package quote

import (
	"fmt"
	"math/bits"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
	"github.com/onrecord-go/onrecord/internal/model"
)

// stanceModels are the linear models over the features of the rules: they decide
// the act where no operator makes it exact, then commitment, attitude and basis.
// internal/train/stancetrain makes them.
type stanceModels struct {
	act, commit, attitude, basis *linear
}

// linear is a multinomial logistic regression over features known by the hash
// of their name.
type linear struct {
	classes  []string
	features []uint32 // sorted
	weights  []int16  // feature by feature, one for each class

	shift uint
	slots []place // features by their first bits, open addressing
}

// place says where the weights of a feature stand.
type place struct {
	feature uint32
	row     int32 // 1 + the index in features, 0 for an empty place
}

// index makes the table of places, twice as large as it must be.
func (l *linear) index() {
	size := bits.Len(uint(2*len(l.features) + 1))
	l.shift = 32 - uint(size)
	l.slots = make([]place, 1<<size)
	for row, f := range l.features {
		i := f * scatter >> l.shift
		for l.slots[i].row != 0 {
			i = (i + 1) & uint32(len(l.slots)-1)
		}
		l.slots[i] = place{f, int32(row) + 1}
	}
}

// scatter spreads hashes whose first bits are alike.
const scatter = 0x9e3779b1

// find returns the row of a feature, -1 for one that is not known.
func (l *linear) find(f uint32) int {
	for i := f * scatter >> l.shift; ; i = (i + 1) & uint32(len(l.slots)-1) {
		if s := l.slots[i]; s.row == 0 || s.feature == f {
			return int(s.row) - 1
		}
	}
}

// loadStanceModels reads the embedded weights, on first use.
func loadStanceModels() (*stanceModels, error) {
	r := stanceModelsValue.Get(readStanceModels)
	return r.models, r.err
}

var stanceModelsValue lazy.Value[stanceModelsRead]

// stanceModelsRead is what reading the weights came to.
type stanceModelsRead struct {
	models *stanceModels
	err    error
}

func readStanceModels() stanceModelsRead {
	m, err := unpackStanceModels()
	return stanceModelsRead{m, err}
}

func unpackStanceModels() (*stanceModels, error) {
	f, err := model.Load("stance")
	if err != nil {
		return nil, fmt.Errorf("quote: %w", err)
	}
	m := new(stanceModels)
	for _, s := range []struct {
		name string
		to   **linear
	}{{"act", &m.act}, {"commitment", &m.commit}, {"attitude", &m.attitude}, {"basis", &m.basis}} {
		r, err := f.Section(s.name)
		if err != nil {
			return nil, fmt.Errorf("quote: %w", err)
		}
		l := &linear{classes: strings.Fields(r.String()), features: r.Sorted(), weights: r.Sparse()}
		if err := r.Err(); err != nil {
			return nil, fmt.Errorf("quote: stance weights %s: %w", s.name, err)
		}
		if len(l.classes) == 0 || len(l.weights) != len(l.features)*len(l.classes) {
			return nil, fmt.Errorf("quote: stance weights %s: %w", s.name, model.ErrCorrupt)
		}
		l.index()
		*s.to = l
	}
	return m, nil
}

// ruleBonus is what the class that the rules gave has in advance, in the units
// of the weights (sixty-fourths). Chosen by cross-validation.
const ruleBonus = 32

// best returns the class with the highest score for a set of features, which
// must be sorted and without repeats. The class that the rules gave, if any, has
// an advantage.
func (l *linear) best(features []uint32, rule string) string {
	var buf [32]int32
	scores := buf[:0]
	for range l.classes {
		scores = append(scores, 0)
	}
	k := len(l.classes)
	for _, f := range features {
		i := l.find(f)
		if i < 0 {
			continue
		}
		for c, w := range l.weights[i*k : i*k+k] {
			scores[c] += int32(w)
		}
	}
	at := 0
	for c := range scores {
		if l.classes[c] == rule {
			scores[c] += ruleBonus
		}
	}
	for c := range scores {
		if scores[c] > scores[at] {
			at = c
		}
	}
	return l.classes[at]
}

// learn lets the models decide what the rules leave open.
func (m *stanceModels) learn(s *speech, v *verdict) {
	if m == nil || v.echo || v.ellipsis || len(s.content) == 0 {
		return
	}
	k := &s.w.sink
	k.reset()
	s.features(v, k)
	slices.Sort(k.set)
	k.set = slices.Compact(k.set)
	set := k.set
	rule := *v
	if !v.exact {
		var a Act
		if err := a.UnmarshalText([]byte(m.act.best(set, rule.act.String()))); err == nil && a != ActUnknown && a != v.act {
			v.act, v.of, v.mode, v.also = a, ActUnknown, ModeUnknown, ActUnknown
			v.rule = "model:" + a.String()
			if a == Withhold {
				v.of, v.mode = Assert, ModeOmit
			}
		}
	}
	k.cross(v.act.String(), levelName(&rule))
	slices.Sort(k.set)
	k.set = slices.Compact(k.set)
	set = k.set
	if !v.exact {
		v.addressed, v.level = true, 0
		switch c := m.commit.best(set, levelName(&rule)); c {
		case "na":
			v.addressed = false
		case "-3", "-2", "-1":
			v.level = -int8(c[1] - '0')
		default:
			v.level = int8(c[0] - '0')
		}
		if v.act == Withhold {
			v.addressed, v.level = true, rule.level
			if rule.act != Withhold {
				v.level = 0
			}
		}
	}
	switch m.attitude.best(set, rule.att.String()) {
	case "pro":
		v.att = Pro
	case "con":
		v.att = Con
	default:
		v.att = NoAttitude
	}
	if v.att != NoAttitude && v.att != rule.att && !signed(v.act) && !s.evaluative(v.att) {
		v.att = rule.att // it takes a word that evaluates, or an act that does
	}
	b := BasisUnknown
	if name := m.basis.best(set, ""); name != "unspecified" {
		_ = b.UnmarshalText([]byte(name)) // a name that is unknown leaves it unspecified
	}
	switch v.act {
	case Withhold, Ask, CallFor, Deny, Reject, Doubt:
		b = BasisUnknown // these do not tell how the speaker knows
	}
	v.basis = b
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

// levelName is the name of the commitment that the rules gave.
func levelName(v *verdict) string {
	if !v.addressed {
		return "na"
	}
	return fmt.Sprint(v.level)
}
