package quote

import (
	"strconv"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/arena"
)

// claimBook holds the claims of a record while they are gathered.
type claimBook struct {
	k      *keys
	list   []claimEntry
	byPred map[string][]int // predicate → entries, in the order in which they came up
	now    int              // the statement being read
	recent []int            // entries in the order of their latest reference, without repeats close together
	ints   arena.Arena[int]
	links  arena.Arena[ClaimLink]
}

// newClaimBook makes a book for so many statements, about.
func newClaimBook(k *keys, statements int) *claimBook {
	return &claimBook{k: k, list: make([]claimEntry, 0, statements+statements/4), byPred: make(map[string][]int, statements), recent: make([]int, 0, 4*statements)}
}

// claimEntry is a claim with what it is known by.
type claimEntry struct {
	claim Claim
	prop  proposition
	nouns []string // nouns by which it was referred to: report, claim
	by    []string // sides of those who said it or were said to
	born  int      // the statement that brought it up
	soft  bool     // known from a noun phrase only, not yet addressed by anybody
	neg   bool     // its text keeps the negation that it was put with
}

// maxCompare bounds how many earlier claims of the same predicate a proposition
// is compared with, so that the cost stays linear.
const maxCompare = 48

// entry returns the entry of a claim.
func (b *claimBook) entry(id ClaimID) *claimEntry { return &b.list[id-1] }

// find returns the claim that a proposition is the same as, or the closest
// broader or narrower one, 0 where none is in play.
func (b *claimBook) find(p *proposition) (ClaimID, Match, string) {
	list := b.byPred[p.pred]
	var near ClaimID
	var match Match
	var why string
	for n := 0; n < len(list) && n < maxCompare; n++ {
		i := list[len(list)-1-n]
		m, reason := b.k.relation(p, &b.list[i].prop)
		switch {
		case m == MatchSame:
			return ClaimID(i + 1), MatchSame, reason
		case m != MatchUnknown && near == 0:
			near, match, why = ClaimID(i+1), m, reason
		}
	}
	return near, match, why
}

// add makes a claim of a proposition.
func (b *claimBook) add(kind ClaimKind, p proposition, text string, span article.Span) ClaimID {
	id := ClaimID(len(b.list) + 1)
	b.list = append(b.list, claimEntry{claim: Claim{ID: id, Kind: kind, Text: text, Span: span}, prop: p, born: b.now})
	if p.pred != "" {
		b.byPred[p.pred] = b.ints.Append(b.byPred[p.pred], int(id)-1)
	}
	return id
}

// refer notes that a claim was referred to, by which noun.
func (b *claimBook) refer(id ClaimID, noun string) {
	if id == 0 {
		return
	}
	b.recent = append(b.recent, int(id)-1)
	if noun != "" {
		e := b.entry(id)
		for _, n := range e.nouns {
			if n == noun {
				return
			}
		}
		e.nouns = b.k.w.strs.Append(e.nouns, noun)
	}
}

// widen lets a claim take over the arguments of a fuller wording of it.
func (b *claimBook) widen(id ClaimID, p *proposition) {
	e := b.entry(id)
	if len(p.args) > len(e.prop.args) && !conflict(p, &e.prop) {
		e.prop.args = p.args
	}
}

// link relates two claims, once.
func (b *claimBook) link(from, to ClaimID, m Match, reason string) {
	if from == 0 || to == 0 || from == to {
		return
	}
	e := b.entry(from)
	for _, l := range e.claim.Links {
		if l.To == to {
			return
		}
	}
	e.claim.Links = b.links.Append(e.claim.Links, ClaimLink{To: to, Match: m, Reason: reason})
}

// anaphor resolves a noun phrase without content of its own: one of an event to
// the latest claim of that event, "that claim" (near) to the latest claim in play,
// "the report" to the latest that was called so before, else to the latest.
func (b *claimBook) anaphor(noun, event string, near bool) (ClaimID, string) {
	if event != "" {
		if list := b.byPred[event]; len(list) > 0 {
			// The one referred to last among them.
			for n := len(b.recent) - 1; n >= 0 && n > len(b.recent)-maxCompare; n-- {
				if b.list[b.recent[n]].prop.pred == event {
					return ClaimID(b.recent[n] + 1), b.named("the latest claim about the same event, ", noun, "")
				}
			}
			return ClaimID(list[len(list)-1] + 1), b.named("the claim about the same event, ", noun, "")
		}
		return 0, ""
	}
	for n := len(b.recent) - 1; !near && n >= 0 && n > len(b.recent)-maxCompare; n-- {
		for _, x := range b.list[b.recent[n]].nouns {
			if x == noun {
				return ClaimID(b.recent[n] + 1), b.named("the latest claim called ", noun, " before")
			}
		}
	}
	for n := len(b.recent) - 1; n >= 0 && n > len(b.recent)-maxCompare; n-- {
		if b.list[b.recent[n]].claim.Kind != Proposal {
			return ClaimID(b.recent[n] + 1), "the latest claim in play"
		}
	}
	return 0, ""
}

// named puts a noun between two parts of a reason, in quotation marks.
func (b *claimBook) named(before, noun, after string) string {
	var mem [128]byte
	return b.k.w.text.Copy(append(strconv.AppendQuote(append(mem[:0], before...), noun), after...))
}
