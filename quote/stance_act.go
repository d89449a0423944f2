package quote

// verdict is what was decided of the primary stance of a statement.
type verdict struct {
	act, of, also Act
	mode          Mode
	level         int8
	addressed     bool
	att           Attitude
	basis         Basis
	lean          [BasisInference + 1]float32 // by how much the net holds each basis for likelier than none
	first, last   int32                       // the deciding words, [first, last); -1 for none
	rule          string
	ruled         int8 // the commitment by the rules alone
	ruledAct      Act
	exact         bool // an operator decided: a model must not overrule it

	repeat, attempt, hedged, comment, echo, ellipsis bool
	fromContent                                      bool
	clause                                           int // the sentence of the content that decided
	found                                            finding
}

// decide reads the primary stance of a statement by the rules alone: an explicit
// cue wins, then a first-person act in the content, then what the content does.
func (s *speech) decide() verdict {
	r := &s.cueRead
	v := verdict{act: r.act, of: r.of, mode: r.mode, also: r.also, att: r.att, first: r.first, last: r.last, rule: r.rule, exact: r.op,
		repeat: r.repeat, attempt: r.attempt, hedged: r.hedged, comment: r.comment, echo: r.echo, ellipsis: r.ellipsis}
	comp := s.w.complementOf(s.content[:min(len(s.content), maxFollow)])
	f := s.cascade()
	v.found = f
	if r.neutral {
		v.fromContent = true
		v.act, v.of, v.mode, v.also, v.att = f.act, f.of, f.mode, f.also, f.att
		v.level, v.addressed = f.level, f.addressed
		v.rule, v.clause = f.rule, f.clause
		if f.first >= 0 {
			v.first, v.last = f.first, f.last
		}
		v.exact = f.sure
		if f.rd != nil {
			v.exact = v.exact || f.rd.op
			v.attempt = v.attempt || f.rd.attempt
		}
		if v.hedged {
			v.level = max(-2, min(2, v.level))
		}
		v.basis = s.basis(&v)
		v.ruled, v.ruledAct = v.level, v.act
		return v
	}
	mod := int8(3)
	if len(s.clauses) > 0 {
		mod = s.modality(&s.clauses[0])
		if comp == compNP || comp == compClaim || comp == compDemand || comp == compTo {
			mod = 3
		}
	}
	v.level = s.level(r.act, r.cap, r.flip, mod)
	if mod < 0 && (r.act == Assert || r.act == Opine || r.act == Confirm || r.act == Admit || r.act == Predict || r.act == Promise || r.act == CallFor || r.act == Warn) && (comp == compThat || comp == compClause || comp == compQuote || comp == compNotTo) {
		v.level = -v.level
	}
	if r.flip && r.act == Predict && v.level < 0 && s.w.find1(s.content[:min(len(s.content), maxFollow)], "until") >= 0 {
		v.level = -v.level // not expected until May is expected in May
	}
	v.addressed = addressed(r.act, comp)
	if r.act == Label && !r.op {
		if _, last := s.w.calledFalse(s.content); last > 0 {
			v.level, v.addressed, v.exact = -3, true, true // "called the charge baseless"
		}
	}
	if r.act == Withhold && v.of == ActUnknown {
		v.of, v.mode = Assert, ModeDecline
	}
	if v.hedged {
		v.level = max(-2, min(2, v.level))
	}
	if !v.addressed {
		v.level = 0
	}
	v.basis = s.basis(&v)
	v.ruled, v.ruledAct = v.level, v.act
	return v
}

// basis reads what the statement itself says of how the speaker knows.
func (s *speech) basis(v *verdict) Basis {
	w := s.w
	switch v.act {
	case Withhold, Ask, CallFor, Promise, Express, Praise, Condemn, Refuse, Threaten:
		return BasisUnknown
	}
	for _, i := range s.cue {
		if t := w.low[i]; t == "reportedly" || t == "allegedly" {
			return BasisHearsay
		}
	}
	return BasisUnknown
}
