package quote

import (
	"testing"

	"github.com/onrecord-go/onrecord/entity"
)

func TestPositions(t *testing.T) {
	st := func(id StatementID, who entity.ID, m Match, addressed bool, c int8) Statement {
		return Statement{ID: id, Speaker: who, Stances: []Stance{{Claim: 1, Match: m, Addressed: addressed, Commitment: c}}}
	}
	ents := []entity.Entity{{ID: 1, Kind: entity.Government, Name: "Norland"}, {ID: 2, Principal: 1}, {ID: 3, Principal: 3}}
	for _, c := range []struct {
		name string
		sts  []Statement
		want Position
		lean int8
		by   StatementID
		mix  bool
	}{
		{"a doubt beside an answer withheld", []Statement{st(1, 2, MatchSame, true, 0), st(2, 2, MatchSame, true, -1)}, Uncommitted, -1, 2, false},
		{"support outweighs withholding", []Statement{st(1, 2, MatchSame, true, 0), st(2, 1, MatchSame, true, 2)}, Support, 2, 2, false},
		{"both signs", []Statement{st(1, 2, MatchSame, true, 3), st(2, 1, MatchSame, true, -3)}, Support, 3, 1, true},
		{"explicit outweighs inferred", []Statement{st(1, 2, MatchBroader, true, -3), st(2, 1, MatchSame, true, 0)}, Uncommitted, 0, 2, false},
		{"what was said outright is not made mixed by what was inferred", []Statement{st(1, 2, MatchEvidenceFor, true, 2), st(2, 1, MatchSame, true, -3)}, Oppose, -3, 2, false},
		{"mention alone", []Statement{st(1, 2, MatchMention, false, 0)}, Neutral, 0, 1, false},
		{"inferred alone", []Statement{st(1, 2, MatchMention, false, 0), st(2, 2, MatchEvidenceFor, true, 2)}, Support, 2, 2, false},
		{"an entity that is its own principal", []Statement{st(1, 3, MatchSame, true, 3)}, Support, 3, 1, false},
	} {
		r := Record{Entities: ents, Claims: []Claim{{ID: 1}}, Statements: c.sts}
		got := r.Positions()
		if len(got) != 1 {
			t.Errorf("%s: %d standings, want 1", c.name, len(got))
			continue
		}
		p := got[0]
		if p.Position != c.want || p.Commitment != c.lean || p.Strongest != c.by || p.Mixed != c.mix {
			t.Errorf("%s: %v %+d by %d mixed %v, want %v %+d by %d mixed %v", c.name, p.Position, p.Commitment, p.Strongest, p.Mixed, c.want, c.lean, c.by, c.mix)
		}
	}
	var empty Record
	if got := empty.Positions(); len(got) != 0 {
		t.Errorf("empty record: %v", got)
	}
	// A statement without a known speaker, and a claim that is not there.
	odd := Record{Statements: []Statement{st(1, 0, MatchSame, true, 3), {ID: 2, Speaker: 9, Stances: []Stance{{Claim: 7}}}}}
	if got := odd.Positions(); len(got) != 0 {
		t.Errorf("odd record: %v", got)
	}
	// What a statement of the same side reports is not counted beside it.
	inner := st(2, 1, MatchSame, true, 3)
	inner.Parent = 1
	r := Record{Entities: ents, Claims: []Claim{{ID: 1}}, Statements: []Statement{st(1, 2, MatchSame, true, 2), inner}}
	if got := r.Positions(); len(got) != 1 || len(got[0].Statements) != 1 {
		t.Errorf("nested: %v", got)
	}
}
