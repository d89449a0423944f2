package quote

import (
	"cmp"
	"iter"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
)

// Record is what one article says about who said what: its statements, the
// entities in them and the claims that they are about. All lists are in text
// order; their elements refer to each other by ID, and every Span is a byte
// range into Text. A Record is plain data and shares nothing. Its methods take a nil
// Record for the zero one.
type Record struct {
	ArticleID  string          `json:"articleId,omitempty"` // the article's own identifier
	URL        string          `json:"url,omitempty"`       // address of the article
	Site       string          `json:"site,omitempty"`      // the outlet
	Headline   string          `json:"headline,omitempty"`  // the main headline
	Text       string          `json:"text"`                // the text of the article that the spans refer to
	Published  article.Date    `json:"published,omitzero"`  // when the article was published; relative dates are seen from there
	Statements []Statement     `json:"statements"`          // who said what
	Entities   []entity.Entity `json:"entities"`            // the persons, bodies and other things in the article
	Claims     []Claim         `json:"claims"`              // what statements are about
	Issues     []article.Issue `json:"issues,omitempty"`    // what is odd about the text: quotation marks that do not pair, with the first one and their number
}

// orZero returns r, the zero Record for nil.
func (r *Record) orZero() *Record {
	if r == nil {
		return &Record{}
	}
	return r
}

// Entity returns the entity of the given ID, the zero Entity where there is
// none.
func (r *Record) Entity(id entity.ID) entity.Entity {
	r = r.orZero()
	i, ok := slices.BinarySearchFunc(r.Entities, id, func(e entity.Entity, id entity.ID) int { return cmp.Compare(e.ID, id) })
	if !ok {
		return entity.Entity{}
	}
	return r.Entities[i]
}

// Statement returns the statement of the given ID, the zero Statement where
// there is none.
func (r *Record) Statement(id StatementID) Statement {
	r = r.orZero()
	i, ok := slices.BinarySearchFunc(r.Statements, id, func(s Statement, id StatementID) int { return cmp.Compare(s.ID, id) })
	if !ok {
		return Statement{}
	}
	return r.Statements[i]
}

// Claim returns the claim of the given ID, the zero Claim where there is none.
func (r *Record) Claim(id ClaimID) Claim {
	r = r.orZero()
	i, ok := slices.BinarySearchFunc(r.Claims, id, func(c Claim, id ClaimID) int { return cmp.Compare(c.ID, id) })
	if !ok {
		return Claim{}
	}
	return r.Claims[i]
}

// BySpeaker groups the statements by who speaks, in the order in which the
// speakers come up; each group is in text order. Statements whose speaker is not
// known come together under the zero Entity. The pointers lead into
// r.Statements.
func (r *Record) BySpeaker() iter.Seq2[entity.Entity, []*Statement] {
	r = r.orZero()
	return func(yield func(entity.Entity, []*Statement) bool) {
		place := make(map[entity.ID]int)
		var groups [][]*Statement
		for i := range r.Statements {
			st := &r.Statements[i]
			k, ok := place[st.Speaker]
			if !ok {
				k = len(groups)
				place[st.Speaker] = k
				groups = append(groups, nil)
			}
			groups[k] = append(groups[k], st)
		}
		for _, g := range groups {
			if !yield(r.Entity(g[0].Speaker), g) {
				return
			}
		}
	}
}

// Words returns the words that spans cover, pieces that stand apart joined by
// a space.
func (r *Record) Words(spans []article.Span) string {
	r = r.orZero()
	if len(spans) == 1 {
		return spans[0].In(r.Text)
	}
	parts := make([]string, len(spans))
	for i, s := range spans {
		parts[i] = s.In(r.Text)
	}
	return strings.Join(parts, " ")
}

// Filter returns a record with those statements alone for which keep returns
// true, and with the entities and claims that they refer to. IDs stay what they
// were; a reference to a statement that was left out finds none. r is not
// changed, and the two share their statements' slices. Where keep is nil, all are kept.
func (r *Record) Filter(keep func(*Statement) bool) *Record {
	r = r.orZero()
	out := *r
	out.Statements, out.Entities, out.Claims = []Statement{}, []entity.Entity{}, []Claim{} // no null in JSON
	entities := make(map[entity.ID]bool)
	claims := make(map[ClaimID]bool)
	for i := range r.Statements {
		st := &r.Statements[i]
		if keep != nil && !keep(st) {
			continue
		}
		out.Statements = append(out.Statements, *st)
		for _, id := range []entity.ID{st.Speaker, st.Principal, st.Via, st.Addressee, st.Place} {
			entities[id] = true
		}
		for _, s := range st.Stances {
			entities[s.TargetID] = true
			claims[s.Claim] = true
		}
	}
	for changed := true; changed; { // an entity's principal may have a principal in turn
		changed = false
		for _, e := range r.Entities {
			if entities[e.ID] && e.Principal != 0 && !entities[e.Principal] {
				entities[e.Principal] = true
				changed = true
			}
		}
	}
	for _, e := range r.Entities {
		if entities[e.ID] {
			out.Entities = append(out.Entities, e)
		}
	}
	for _, c := range r.Claims {
		if claims[c.ID] {
			out.Claims = append(out.Claims, c)
		}
	}
	return &out
}
