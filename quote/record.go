package quote

import (
	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
)

// Record is what one article says about who said what: its statements, the
// entities in them and the claims that they are about. All lists are in text
// order; their elements refer to each other by ID, and every Span is a byte
// range into Text. A Record is plain data and shares nothing.
type Record struct {
	ArticleID  string          `json:"articleId,omitempty"`
	Text       string          `json:"text"` // the text of the article that the spans refer to
	Published  article.Date    `json:"published,omitzero"`
	Statements []Statement     `json:"statements"`
	Entities   []entity.Entity `json:"entities"`
	Claims     []Claim         `json:"claims"`
	Issues     []article.Issue `json:"issues,omitempty"` // what could not be read, e.g. quotation marks that do not pair
}

// Entity returns the entity of the given ID, the zero Entity where there is
// none.
func (r *Record) Entity(id entity.ID) entity.Entity {
	if id < 1 || int(id) > len(r.Entities) {
		return entity.Entity{}
	}
	return r.Entities[id-1]
}

// Statement returns the statement of the given ID, the zero Statement where
// there is none.
func (r *Record) Statement(id StatementID) Statement {
	if id < 1 || int(id) > len(r.Statements) {
		return Statement{}
	}
	return r.Statements[id-1]
}

// Claim returns the claim of the given ID, the zero Claim where there is none.
func (r *Record) Claim(id ClaimID) Claim {
	if id < 1 || int(id) > len(r.Claims) {
		return Claim{}
	}
	return r.Claims[id-1]
}
