package entity

import (
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/enum"
)

// ID numbers the entities of one record, from 1. 0 means none.
type ID int

// Kind says what an entity is.
type Kind uint8

// The kinds of entity. The zero value, in text form "unknown", means that the
// article does not say.
const (
	KindUnknown  Kind = iota
	Person            // a natural person, named or not
	Organization      // a company, party, agency, court, parliament, campaign
	Government        // of a country, state or city, also by metonymy: Moscow, the White House
	Publication       // a newspaper, broadcaster, news agency, programme
	Group             // people without organisation: voters, critics, two officials
	Document          // a report, letter, poll or lawsuit with no one named behind it
	Author            // the reporter: I, we
	Place             // a place that does not speak
	Event             // something that happened or may happen
)

var kindNames = enum.Names{"", "person", "organization", "government", "publication", "group", "document", "author", "place", "event"}

// String returns the kind's name, "unknown" for the zero value.
func (k Kind) String() string { return kindNames.String("Kind", int(k)) }

// MarshalText returns the kind's name, "" for the zero value.
func (k Kind) MarshalText() ([]byte, error) { return kindNames.Marshal("entity.Kind", int(k)) }

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(b []byte) error {
	i, err := kindNames.Unmarshal("entity.Kind", b)
	*k = Kind(i)
	return err
}

// Entity is a person, body or other thing that the article mentions, with all
// that the article says of it. Entities are plain values; they refer to each
// other by ID within one record.
type Entity struct {
	ID   ID   `json:"id"`
	Kind Kind `json:"kind,omitzero"` // what it is

	// Name is the fullest proper name that the article uses, without titles,
	// roles and affiliation; "" for one that is never named.
	Name string `json:"name,omitempty"`

	// Mention is the shortest full noun phrase that describes an entity
	// without a name: "a senior official".
	Mention string `json:"mention,omitempty"`

	// Roles are the roles and titles that the article gives, in text order,
	// the most specific first where one place gives several.
	Roles []Role `json:"roles,omitempty"`

	// Country is the country that the entity belongs to as an ISO 3166-1
	// alpha-2 code ("RU"), "EU" and "UN" for those bodies, "" where the article
	// does not tell.
	Country string `json:"country,omitempty"`

	// Principal is the body in whose name the entity speaks: spokesman →
	// ministry → country. 0 where it speaks for itself, as a firm or an actress does,
	// whose Country may be known all the same.
	Principal ID `json:"principal,omitempty"`

	Gender Gender `json:"gender,omitzero"`  // by which the text refers to it
	Plural bool   `json:"plural,omitempty"` // it is several: voters, two officials

	// Mentions are the places where the text refers to the entity, in text order.
	Mentions []Mention `json:"mentions,omitempty"`

	// Refs are the user's own identifiers, from a gazetteer.
	Refs []Ref `json:"refs,omitempty"`
}

// Named reports whether the article gives the entity a proper name.
func (e Entity) Named() bool { return e.Name != "" }

// Role returns the first role's title, "" where there is none.
func (e Entity) Role() string {
	if len(e.Roles) == 0 {
		return ""
	}
	return e.Roles[0].Title
}

// Affiliation returns the first affiliation among the roles, "" where there is none.
func (e Entity) Affiliation() string {
	for _, r := range e.Roles {
		if r.Affiliation != "" {
			return r.Affiliation
		}
	}
	return ""
}

// Label returns what one would call the entity in a list: its name, else the
// words that describe it, else its kind.
func (e Entity) Label() string {
	switch {
	case e.Name != "":
		return e.Name
	case e.Mention != "":
		return e.Mention
	}
	return e.Kind.String()
}

// String returns the label with the first role, as a list shows a speaker:
// "Nasser Kanaani, spokesman, Iranian Foreign Ministry". What the label says
// already is not said again.
func (e Entity) String() string {
	s := e.Label()
	role := Role{Title: e.Role(), Affiliation: e.Affiliation()}
	if e.Name == "" {
		if strings.Contains(e.Mention, role.Title) {
			role.Title = ""
		}
		if strings.Contains(e.Mention, role.Affiliation) {
			role.Affiliation = ""
		}
	}
	if r := role.String(); r != "" {
		s += ", " + r
	}
	return s
}

// Role is a role or title with the body that it belongs to, as written.
type Role struct {
	Title       string       `json:"title,omitempty"`       // "foreign minister"; "" where only the body is given
	Affiliation string       `json:"affiliation,omitempty"` // "Iranian Foreign Ministry"
	Span        article.Span `json:"span,omitzero"`         // where the article gives it
}

// String returns the title and the body, "spokesman, Iranian Foreign Ministry", or
// the one of them that is known.
func (r Role) String() string {
	if r.Title == "" || r.Affiliation == "" {
		return r.Title + r.Affiliation
	}
	return r.Title + ", " + r.Affiliation
}

// Gender is the grammatical gender by which the text refers to an entity.
type Gender uint8

// The genders. The zero value is unknown.
const (
	GenderUnknown Gender = iota
	Female
	Male
	Neuter // it
)

var genderNames = enum.Names{"", "female", "male", "neuter"}

// String returns the gender's name, "unknown" for the zero value.
func (g Gender) String() string { return genderNames.String("Gender", int(g)) }

// MarshalText returns the gender's name, "" for the zero value.
func (g Gender) MarshalText() ([]byte, error) { return genderNames.Marshal("entity.Gender", int(g)) }

// UnmarshalText reads what MarshalText writes.
func (g *Gender) UnmarshalText(b []byte) error {
	i, err := genderNames.Unmarshal("entity.Gender", b)
	*g = Gender(i)
	return err
}

// Mention is one place where the text refers to an entity.
type Mention struct {
	Span article.Span `json:"span"`          // the words
	Form Form         `json:"form,omitzero"` // how they refer
}

// Form says how a mention refers.
type Form uint8

// The forms of mention. The zero value is unknown.
const (
	FormUnknown Form = iota
	FormName         // a proper name or a part of one
	FormNominal      // the minister, a senior official
	FormPronoun      // he, who, they
	FormLabel        // the speaker label of a transcript
	FormOmitted      // nothing stands there: a shared subject, a quotation that goes on
)

var formNames = enum.Names{"", "name", "nominal", "pronoun", "label", "omitted"}

// String returns the form's name, "unknown" for the zero value.
func (f Form) String() string { return formNames.String("Form", int(f)) }

// MarshalText returns the form's name, "" for the zero value.
func (f Form) MarshalText() ([]byte, error) { return formNames.Marshal("entity.Form", int(f)) }

// UnmarshalText reads what MarshalText writes.
func (f *Form) UnmarshalText(b []byte) error {
	i, err := formNames.Unmarshal("entity.Form", b)
	*f = Form(i)
	return err
}

// Ref is an identifier in somebody's register: "wikidata" "Q4498".
type Ref struct {
	Scheme string `json:"scheme"` // the register
	Value  string `json:"value"`  // the identifier in it
}

// Resolution says which entity a mention stands for and why.
type Resolution struct {
	Entity     ID           `json:"entity,omitempty"`     // 0: unknown
	Form       Form         `json:"form,omitzero"`        // how the mention refers
	Reason     string       `json:"reason,omitempty"`     // the rule that decided, stable: "name", "pronoun-subject", "cataphora" …
	Antecedent article.Span `json:"antecedent,omitzero"`  // the earlier (or later) mention that it was resolved by
	Confidence float64      `json:"confidence,omitempty"` // 0 to 1: the share of such decisions that are right
}
