package quote

import "github.com/onrecord-go/onrecord/entity"

// Standing is where one principal stands on one claim, over all statements made
// in its name.
type Standing struct {
	Claim     ClaimID   `json:"claim"`     // the claim that it stands on
	Principal entity.ID `json:"principal"` // who speaks for itself at the end: spokesman → ministry → country

	Position   Position `json:"position"`             // where it stands
	Mixed      bool     `json:"mixed,omitempty"`      // it supports and opposes the claim; Position is that of the strongest statement
	Commitment int8     `json:"commitment,omitempty"` // of the strongest statement; in Uncommitted the lean, −1 to +1
	Act        Act      `json:"act,omitzero"`         // of the strongest statement
	Of         Act      `json:"of,omitzero"`          // what it withholds, with Withhold only
	Attitude   Attitude `json:"attitude,omitzero"`    // towards what the claim tells of; NoAttitude where statements differ

	Strongest  StatementID   `json:"strongest"`  // the statement that decided
	Statements []StatementID `json:"statements"` // all that bear on the claim, in text order, Strongest among them
}

// Positions rolls the stances of the record up: for each claim, in the order of
// Claims, each principal that has said something on it, in the order in which
// they come up. Statements whose speaker is unknown are left out.
//
// A stance on the claim itself outweighs one that was inferred (from a broader or
// narrower claim, or from evidence); within these, support and opposition
// outweigh being uncommitted, and that outweighs mere mention. Among equals the
// more committed one decides, then the earlier one. Hence a doubt or an answer
// withheld is never rolled up as a denial. A principal that only mentions a
// claim is listed as Neutral. A statement that another statement of the same
// principal reports is not counted beside it.
func (r *Record) Positions() []Standing {
	r = r.orZero()
	type cell struct {
		Standing
		rank               int
		supports, opposes  bool
		explicitS, explicO bool
		attitudes          [3]bool
	}
	type key struct {
		claim ClaimID
		who   entity.ID
	}
	cells := map[key]*cell{}
	byClaim := make([][]*cell, len(r.Claims)+1)
	for i := range r.Statements {
		st := &r.Statements[i]
		who := r.principal(st)
		if who == 0 {
			continue
		}
		if p := r.Statement(st.Parent); st.Parent != 0 && r.principal(&p) == who {
			continue
		}
		for j := range st.Stances {
			x := &st.Stances[j]
			if x.Claim < 1 || int(x.Claim) > len(r.Claims) {
				continue
			}
			c := cells[key{x.Claim, who}]
			if c == nil {
				c = &cell{Standing: Standing{Claim: x.Claim, Principal: who}, rank: -1}
				cells[key{x.Claim, who}] = c
				byClaim[x.Claim] = append(byClaim[x.Claim], c)
			}
			c.Statements = append(c.Statements, st.ID)
			pos := x.Position()
			explicit := x.Match == MatchSame
			switch pos {
			case Support:
				c.supports, c.explicitS = true, c.explicitS || explicit
			case Oppose:
				c.opposes, c.explicO = true, c.explicO || explicit
			}
			c.attitudes[x.Attitude+1] = true
			if rank := rankOf(x, explicit); rank > c.rank {
				c.rank = rank
				c.Position, c.Commitment, c.Act, c.Of, c.Strongest = pos, x.Commitment, x.Act, x.Of, st.ID
			}
		}
	}
	var out []Standing
	for _, list := range byClaim {
		for _, c := range list {
			// What was said outright is not made mixed by what was inferred.
			c.Mixed = c.explicitS && c.explicO || c.supports && c.opposes && !c.explicitS && !c.explicO
			switch {
			case c.attitudes[Con+1] && !c.attitudes[Pro+1]:
				c.Attitude = Con
			case c.attitudes[Pro+1] && !c.attitudes[Con+1]:
				c.Attitude = Pro
			}
			out = append(out, c.Standing)
		}
	}
	return out
}

// rankOf orders the stances of one principal on one claim by what they tell of
// its position.
func rankOf(x *Stance, explicit bool) int {
	n := int(x.Commitment)
	if n < 0 {
		n = -n
	}
	switch x.Position() {
	case Support, Oppose:
		n += 20
	case Uncommitted:
		n += 10
	default:
		return 0
	}
	if explicit {
		n += 40
	}
	return n
}

// principal returns in whose name a statement was made: the top of the chain of
// principals of its speaker, and for a body of a country's government that
// government, where the record knows it.
func (r *Record) principal(st *Statement) entity.ID {
	id := st.Principal
	if id == 0 {
		id = st.Speaker
	}
	for range 8 {
		e := r.Entity(id)
		if e.Principal == 0 || e.Principal == id {
			break
		}
		id = e.Principal
	}
	return id
}
