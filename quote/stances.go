package quote

import (
	"slices"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
)

// stances decides what each statement does and where it leaves its speaker:
// acts first, then the claims that they are about, then what that says of claims
// beside them.
func (e *extraction) stances() {
	w := newWords(e.doc)
	speeches := e.nested(w)
	k := newKeys(w, e.rec.Entities)
	r := &claimReader{e: e, w: w, k: k, book: newClaimBook(k, len(e.attr)), said: make([]*speech, len(e.attr))}
	verdicts := make([]verdict, len(e.attr))
	if e.learned != nil {
		w.reader = e.learned.readers.Get().(*reader)
		defer e.learned.readers.Put(w.reader)
	}
	// Each step for all statements, and not all steps for each: the code of a step then
	// stays in the first cache.
	var there map[entity.ID]bool // whom the article presents as who saw or suffered what it tells of
	steps := [...]func(i int, s *speech, v *verdict){
		func(i int, s *speech, _ *verdict) {
			if s.w == nil {
				e.read(w, s, i)
			}
			s.at = i
			r.said[i] = s
		},
		func(i int, s *speech, _ *verdict) {
			if id := e.rec.Statements[i].Speaker; id != 0 && s.presented() {
				if there == nil {
					there = make(map[entity.ID]bool)
				}
				there[id] = true
			}
		},
		func(i int, s *speech, v *verdict) {
			s.there = there[e.rec.Statements[i].Speaker]
			*v = s.decide()
		},
		func(_ int, s *speech, v *verdict) { e.learned.learn(s, v) },
		func(i int, s *speech, v *verdict) {
			if b := s.knows(v, e.rec.Entity(e.rec.Statements[i].Speaker).Kind); b != BasisUnknown {
				v.basis = b
			} else if v.basis == BasisEvidence && !s.namesRecords(v.lean[BasisEvidence] >= plainly) {
				v.basis = BasisUnknown
			}
			e.primary(&e.rec.Statements[i], s, v)
		},
	}
	for _, step := range steps {
		for i := range e.attr {
			if i%64 == 0 && e.stop != nil && e.stop() {
				return
			}
			step(i, &speeches[i], &verdicts[i])
		}
	}
	for i := range e.attr {
		if i%64 == 0 && e.stop != nil && e.stop() {
			return
		}
		r.book.now = i
		r.statement(r.said[i], &verdicts[i], &e.rec.Statements[i])
		r.target(r.said[i], &verdicts[i], &e.rec.Statements[i])
	}
	r.spread()
	for i := range e.rec.Statements {
		// Words that are nothing but marks decide through the first stance.
		l := e.rec.Statements[i].Stances
		for j := range l {
			if l[j].Trigger.IsZero() {
				l[j].Trigger = l[0].Trigger
			}
		}
	}
	r.finish()
	e.sameSpeech(r)
	e.circumstances(w, r)
}

// primary sets the flags of a statement and its first stance.
func (e *extraction) primary(st *Statement, s *speech, v *verdict) {
	st.Repeat, st.Attempt, st.Hedged, st.AuthorComment = st.Repeat || v.repeat, v.attempt, v.hedged, v.comment
	p := Stance{Act: v.act, Of: v.of, Mode: v.mode, Also: v.also, Addressed: v.addressed, Basis: v.basis, Attitude: v.att, Reason: v.rule}
	if v.addressed {
		p.Commitment = v.level
	}
	p.settle()
	p.Trigger = e.bytes(v.first, v.last)
	if p.Trigger.IsZero() {
		// No cue: the words themselves decide.
		switch {
		case len(s.cue) > 0:
			p.Trigger = e.bytes(s.cue[0], s.cue[0]+1)
		case len(s.content) > 0:
			p.Trigger = e.bytes(s.content[0], s.content[0]+1)
		}
		for _, spans := range [][]article.Span{st.Cue, st.Content} {
			if p.Trigger.IsZero() && len(spans) > 0 {
				p.Trigger = spans[0] // nothing but marks
			}
		}
	}
	if p.Act == Label && p.Attitude == NoAttitude {
		p.Attitude = s.ringOfLabel()
	}
	if v.clause < len(s.clauses) {
		if c := &s.clauses[v.clause]; c.cond[1] > c.cond[0] {
			st.Condition = e.bytes(c.toks[c.cond[0]], c.toks[c.cond[1]-1]+1)
		}
	}
	st.Stances = append(e.stanceMem.Make(1), p)
}

// settle gives a stance withheld what is withheld, where nothing tells, and takes
// that from any other.
func (x *Stance) settle() {
	switch {
	case x.Act != Withhold:
		x.Of, x.Mode = ActUnknown, ModeUnknown
	case x.Of == ActUnknown || x.Of == Withhold:
		x.Of = Assert
	}
	if x.Act == Withhold && x.Mode == ModeUnknown {
		x.Mode = ModeOmit
	}
}

// ringOfLabel returns whether a description is good or bad.
func (s *speech) ringOfLabel() Attitude {
	for m, i := range s.content {
		if m > 20 {
			break
		}
		switch {
		case s.w.is(i, clGood), s.w.is(i, clRelation), s.w.is(i, clMerit):
			return Pro
		case s.w.is(i, clBad), s.w.is(i, clEnemy), s.w.is(i, clMisdeed), s.w.is(i, clHarm), s.w.is(i, clFalse), s.w.is(i, clFault):
			return Con
		}
	}
	return NoAttitude
}

// bytes returns the span of the tokens [first, last), none where they are not.
func (e *extraction) bytes(first, last int32) article.Span {
	if first < 0 || last <= first || int(last) > len(e.doc.Tokens) {
		return article.Span{}
	}
	return article.Span{Start: int(e.doc.Tokens[first].Start), End: int(e.doc.Tokens[last-1].End)}
}

// spread carries stances over to claims that the claim of a stance entails: who
// denies the broader one denies the narrower, who supports the narrower one
// supports the broader.
func (r *claimReader) spread() {
	type pair struct {
		broad, narrow ClaimID
		reason        string
	}
	var pairs []pair
	for i := range r.book.list {
		c := &r.book.list[i].claim
		for _, l := range c.Links {
			switch l.Match {
			case MatchBroader:
				pairs = append(pairs, pair{c.ID, l.To, l.Reason})
			case MatchNarrower:
				pairs = append(pairs, pair{l.To, c.ID, l.Reason})
			}
		}
	}
	if len(pairs) == 0 {
		return
	}
	for i := range r.e.rec.Statements {
		st := &r.e.rec.Statements[i]
		for _, x := range slices.Clone(st.Stances) {
			if x.Match != MatchSame || !x.Addressed {
				continue
			}
			for n, p := range pairs {
				if n > 256 {
					break
				}
				y := x
				y.Also, y.Reason = ActUnknown, "entailed"
				switch {
				case r.book.entry(p.broad).neg || r.book.entry(p.narrow).neg:
					// What is not so of the one may be so of the other.
				case r.book.entry(p.broad).born > i || r.book.entry(p.narrow).born > i:
					// Nobody had put the other claim yet.
				case x.Claim == p.broad && x.Commitment <= -2:
					y.Claim, y.Match = p.narrow, MatchBroader
					st.add(&r.e.stanceMem, y)
				case x.Claim == p.narrow && x.Commitment >= 2:
					y.Claim, y.Match = p.broad, MatchNarrower
					st.add(&r.e.stanceMem, y)
				}
			}
		}
	}
}

// finish drops claims on which nobody has a stance and numbers the others in the
// order in which they come up.
func (r *claimReader) finish() {
	number := make([]ClaimID, len(r.book.list)+1)
	const used = 1 // until the numbers are given
	for i := range r.e.rec.Statements {
		for j := range r.e.rec.Statements[i].Stances {
			number[r.e.rec.Statements[i].Stances[j].Claim] = used
		}
	}
	number[0] = 0 // which stands for no claim
	n := ClaimID(0)
	for id := range number {
		if number[id] == used {
			n++
			number[id] = n
		}
	}
	r.e.rec.Claims = make([]Claim, 0, n)
	for i := range r.book.list {
		if number[i+1] == 0 {
			continue
		}
		c := r.book.list[i].claim
		c.ID = number[i+1]
		links := c.Links[:0]
		for _, l := range c.Links {
			if l.To = number[l.To]; l.To != 0 {
				links = append(links, l)
			}
		}
		c.Links = links
		c.Mentions = slices.Clip(c.Mentions)
		slices.SortFunc(c.Mentions, func(a, b article.Span) int { return a.Start - b.Start })
		r.e.rec.Claims = append(r.e.rec.Claims, c)
	}
	for i := range r.e.rec.Statements {
		for j := range r.e.rec.Statements[i].Stances {
			x := &r.e.rec.Statements[i].Stances[j]
			x.Claim = number[x.Claim]
		}
	}
}
