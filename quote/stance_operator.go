package quote

// An operator is what stands before the word that names a speech act and
// changes what was done: "not", "cannot", "failed to", "sought to".
type operator uint8

const (
	opNot      operator = iota // not, never, without, no
	opCan                      // can, could; with a negation below it the speaker is unable
	opWill                     // will, would; with a negation below it the speaker declines
	opMay                      // may have, reportedly
	opFail                     // fail to, neglect to, forget to, have yet to
	opDecline                  // decline to, refuse to, be unwilling to, avoid
	opUnable                   // be unable to
	opAble                     // be able to, be in a position to
	opShort                    // stop short of
	opHesitate                 // hesitate to: done only when negated
	opTry                      // seek to, try to
	opBegin                    // begin to, continue to, rush to, go on to, manage to
	opSeem                     // seem to, appear to
	operators
)

// done says what became of a speech act under the operators read so far.
type done uint8

const (
	doneYes     done = iota // performed
	doneNot                 // a bare negation: how it came about is still open
	doneOmit                // did not
	doneDecline             // would not
	doneUnable              // could not
	doneShort               // stopped short of
	doneHes                 // hesitated to
	doneAble                // was able to: done, but unable when negated
	dones
)

// compose gives the outcome of one operator over what stands below it. All
// readings come from applying it from the act outwards: "did not hesitate to
// condemn" is not(hesitate(condemned)) = condemned.
func compose(op operator, d done) done {
	table := [operators][dones]done{
		//           yes          not          omit         decline      unable       short        hesitate     able
		opNot:      {doneNot, doneYes, doneYes, doneYes, doneYes, doneYes, doneYes, doneUnable},
		opCan:      {doneYes, doneUnable, doneOmit, doneDecline, doneUnable, doneShort, doneHes, doneAble},
		opWill:     {doneYes, doneDecline, doneOmit, doneDecline, doneUnable, doneShort, doneHes, doneAble},
		opMay:      {doneYes, doneNot, doneOmit, doneDecline, doneUnable, doneShort, doneHes, doneAble},
		opFail:     {doneOmit, doneYes, doneYes, doneYes, doneYes, doneYes, doneYes, doneOmit},
		opDecline:  {doneDecline, doneYes, doneYes, doneYes, doneYes, doneYes, doneYes, doneDecline},
		opUnable:   {doneUnable, doneUnable, doneOmit, doneDecline, doneUnable, doneShort, doneHes, doneUnable},
		opAble:     {doneAble, doneAble, doneOmit, doneDecline, doneUnable, doneShort, doneHes, doneAble},
		opShort:    {doneShort, doneShort, doneShort, doneShort, doneShort, doneShort, doneShort, doneShort},
		opHesitate: {doneHes, doneHes, doneOmit, doneDecline, doneUnable, doneShort, doneHes, doneHes},
		opTry:      {doneYes, doneNot, doneOmit, doneDecline, doneUnable, doneShort, doneHes, doneAble},
		opBegin:    {doneYes, doneNot, doneOmit, doneDecline, doneUnable, doneShort, doneHes, doneAble},
		opSeem:     {doneYes, doneNot, doneOmit, doneDecline, doneUnable, doneShort, doneHes, doneAble},
	}
	return table[op][d]
}

// mode returns how a stance was withheld, ModeUnknown where it was taken.
func (d done) mode() Mode {
	switch d {
	case doneNot, doneOmit, doneHes:
		return ModeOmit
	case doneDecline:
		return ModeDecline
	case doneUnable:
		return ModeUnable
	case doneShort:
		return ModeStopShort
	}
	return ModeUnknown
}

// applied is an operator as it was read, with the token where it stands.
type applied struct {
	op operator
	at int32
}

// outcome applies operators that were read from left to right. The flags of
// those that were read are gathered whether or not they changed the outcome.
func outcome(ops []applied) (d done, negated, attempt, hedged, comment bool) {
	for i := len(ops) - 1; i >= 0; i-- {
		before := d
		d = compose(ops[i].op, d)
		switch ops[i].op {
		case opTry:
			attempt = true
		case opMay, opSeem:
			hedged = true
		case opFail:
			comment = d != doneYes
		}
		negated = d != doneYes && d != doneAble
		if before != doneYes && d == doneYes {
			comment = false
		}
	}
	return d, negated, attempt, hedged, comment
}
