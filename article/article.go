package article

import (
	"encoding/json"
	"time"

	"golang.org/x/text/language"
)

// Article is one news item as typed data: the text, what its parts are, and
// what the source says about it.
//
// Text is the one canonical text, valid UTF-8 in NFC, with line breaks "\n".
// Every [Span] of this module is a byte range into it. Blocks lists the parts
// of Text in order: they do not overlap, and only white space stands between
// them. Fields that were read from Text carry their Span; those that came as
// metadata carry none.
//
// An Article is plain data: it holds no pointers into shared state, and nothing
// in this module changes it after it was returned. It may be read by many
// goroutines at once. The zero Article is an article of which nothing is known; the
// methods take a nil one for it.
type Article struct {
	ID     string  `json:"id,omitempty"`     // the provider's identifier, as given
	URL    string  `json:"url,omitempty"`    // canonical address
	AltIDs []AltID `json:"altIds,omitempty"` // further identifiers
	Kind   string  `json:"kind,omitempty"`   // "text", "picture", "NewsArticle" …, as given

	Text   string  `json:"text"`             // the canonical text
	Blocks []Block `json:"blocks,omitempty"` // the parts of Text, in order

	Headlines    []Label  `json:"headlines,omitempty"`    // first the main headline
	Title        string   `json:"title,omitempty"`        // internal title, where it differs from the headline
	Slug         string   `json:"slug,omitempty"`         // slugline of the wire
	Descriptions []Label  `json:"descriptions,omitempty"` // summaries, standfirsts
	Sections     []Label  `json:"sections,omitempty"`     // "World News", broader ones first
	Dateline     Dateline `json:"dateline,omitzero"`      // place, date and agency at the head of the text
	Located      string   `json:"located,omitempty"`      // place of writing given as metadata
	Byline       Label    `json:"byline,omitzero"`        // the byline as it stands
	Authors      []Author `json:"authors,omitempty"`      // the persons and bodies in the byline
	Contributors []Author `json:"contributors,omitempty"` // others who worked on it, named in a note
	Credits      []Credit `json:"credits,omitempty"`      // source, provider, syndication, distributor
	Corrections  []Label  `json:"corrections,omitempty"`  // corrections and updates, as they stand
	EdNotes      []Label  `json:"edNotes,omitempty"`      // notes of the editors
	Media        []Media  `json:"media,omitempty"`        // pictures, video, sound
	Topics       []Topic  `json:"topics,omitempty"`       // keywords, subjects, genres, persons, places …
	Rights       Rights   `json:"rights,omitzero"`        // who may do what with it
	Trust        []Topic  `json:"trust,omitempty"`        // trust indicators
	DigitalType  Topic    `json:"digitalType,omitzero"`   // IPTC digital source type
	Site         string   `json:"site,omitempty"`         // name of the site or title of the feed
	Access       Access   `json:"access,omitzero"`        // free or behind a paywall
	Version      string   `json:"version,omitempty"`      // version of the item
	Status       string   `json:"status,omitempty"`       // usable, withheld, canceled
	Urgency      int      `json:"urgency,omitempty"`      // 1 (most urgent) to 9, 0 unknown

	Published      Date `json:"published,omitzero"`      // when it was first published
	Modified       Date `json:"modified,omitzero"`       // when it was last changed for its readers
	FirstCreated   Date `json:"firstCreated,omitzero"`   // when the item was made
	ContentCreated Date `json:"contentCreated,omitzero"` // when its content was made, e.g. a picture taken
	VersionCreated Date `json:"versionCreated,omitzero"` // when this version of the item was made
	Embargo        Date `json:"embargo,omitzero"`        // not to be published before
	Expires        Date `json:"expires,omitzero"`        // not to be used after

	Language language.Tag `json:"language,omitzero"` // BCP 47; the zero Tag is unknown

	// Extra keeps what the format carried and this model does not type, by the
	// name that the format gives it, as JSON.
	Extra map[string]json.RawMessage `json:"extra,omitempty"`

	// Issues lists what was repaired or could not be read, in text order.
	Issues []Issue `json:"issues,omitempty"`

	source SourceMap
}

// AltID is a further identifier of an item.
type AltID struct {
	Role  string `json:"role,omitempty"` // what it identifies the item for, as the format has it
	Value string `json:"value"`          // the identifier
}

// Label is a piece of text with a role: a headline, a summary, a section, a
// note. Span is where it stands in [Article.Text], or zero where it came as
// metadata only.
type Label struct {
	Text        string `json:"text"`
	Role        string `json:"role,omitempty"`        // "main", "subhead", "short" …, as the format has it
	ContentType string `json:"contentType,omitempty"` // media type, "" for plain text
	Lang        string `json:"lang,omitempty"`        // BCP 47 where it differs from the article's
	Span        Span   `json:"span,omitzero"`
}

// IsZero reports whether the label carries neither text nor place.
func (l Label) IsZero() bool { return l == Label{} }

// Dateline is the line that says where, when and by whom a report was filed:
// "KYIV, Dec 24 (Reuters) -".
type Dateline struct {
	Raw    string   `json:"raw,omitempty"`    // as it stands, without the dash that ends it
	Places []string `json:"places,omitempty"` // "KYIV" or "BEIRUT", "THE HAGUE"; as written
	Region string   `json:"region,omitempty"` // state or country after the place: "Wis.", "Ukraine"
	Agency string   `json:"agency,omitempty"` // "Reuters", "AP"
	Date   Date     `json:"date,omitzero"`    // the day of filing; without a year its Time is known only where Options.Reference tells
	Span   Span     `json:"span,omitzero"`    // includes the separator that ends it
}

// IsZero reports whether there is no dateline.
func (d Dateline) IsZero() bool { return d.Raw == "" && d.Span.IsZero() && len(d.Places) == 0 }

// AuthorKind says what an author is.
type AuthorKind uint8

// The kinds of author. The zero value is unknown.
const (
	AuthorUnknown      AuthorKind = iota
	AuthorPerson                  // a natural person
	AuthorOrganization            // an agency, a desk, "Staff"
)

// Author is a person or body that made the article.
type Author struct {
	Name        string     `json:"name"`                  // as written
	Kind        AuthorKind `json:"kind,omitzero"`         // a person or a body
	Role        string     `json:"role,omitempty"`        // "Political correspondent", "editor"
	Affiliation string     `json:"affiliation,omitempty"` // "Associated Press"
	Place       string     `json:"place,omitempty"`       // "in Kyiv"
	URL         string     `json:"url,omitempty"`         // address of a page about the author
	URI         string     `json:"uri,omitempty"`         // identifier in a register
	Email       string     `json:"email,omitempty"`       // address for mail
	Handle      string     `json:"handle,omitempty"`      // "@name"
	Extra       Object     `json:"extra,omitzero"`        // what the format says of it and this model does not type
	Span        Span       `json:"span,omitzero"`         // where the byline names the author
}

// CreditRole says what a credited body has to do with the article.
type CreditRole uint8

// The roles of a credit. The zero value is unknown.
const (
	CreditUnknown     CreditRole = iota
	CreditSource                 // where the information comes from
	CreditProvider               // who delivers the item
	CreditSyndication            // where it first appeared
	CreditDistributor            // who passes it on
)

// Credit is a body that the article credits.
type Credit struct {
	Role  CreditRole `json:"role,omitzero"`  // what the body has to do with the article
	Name  string     `json:"name"`           // the body, as written
	URI   string     `json:"uri,omitempty"`  // identifier of the body
	Raw   string     `json:"raw,omitempty"`  // the line as it stands
	Extra Object     `json:"extra,omitzero"` // what the format says of it and this model does not type
	Span  Span       `json:"span,omitzero"`  // the line
}

// TopicKind says what a topic is.
type TopicKind uint8

// The kinds of topic. The zero value is unknown.
const (
	TopicUnknown TopicKind = iota
	TopicKeyword
	TopicSubject
	TopicGenre
	TopicPerson
	TopicOrganization
	TopicPlace
	TopicEvent
	TopicObject
)

// Topic is something that the article is about, from its metadata.
type Topic struct {
	Kind       TopicKind `json:"kind,omitzero"`        // what it is
	Name       string    `json:"name,omitempty"`       // in words
	Rel        string    `json:"rel,omitempty"`        // how the article relates to it, as the format has it
	URI        string    `json:"uri,omitempty"`        // identifier of the topic
	Scheme     string    `json:"scheme,omitempty"`     // vocabulary of Code
	Code       string    `json:"code,omitempty"`       // the topic in the vocabulary Scheme
	Creator    string    `json:"creator,omitempty"`    // who assigned the topic
	Relevance  float64   `json:"relevance,omitempty"`  // 0 to 100, 0 unknown
	Confidence float64   `json:"confidence,omitempty"` // 0 to 100, 0 unknown
	Extra      Object    `json:"extra,omitzero"`       // what the format says of it and this model does not type
}

// IsZero reports whether the topic is empty.
func (t Topic) IsZero() bool { return t == Topic{} }

// Media is a picture, video or sound that belongs to the article.
type Media struct {
	ID         string      `json:"id,omitempty"`         // name of the association
	Type       string      `json:"type,omitempty"`       // "picture", "video", "audio", as the format has it
	URI        string      `json:"uri,omitempty"`        // identifier of the item
	Title      string      `json:"title,omitempty"`      // its headline
	Caption    string      `json:"caption,omitempty"`    // the text under it
	Alt        string      `json:"alt,omitempty"`        // what is shown or read aloud in its place
	Credit     string      `json:"credit,omitempty"`     // who made it
	Renditions []Rendition `json:"renditions,omitempty"` // its files
	Extra      Object      `json:"extra,omitzero"`       // what the format says of it and this model does not type
	Span       Span        `json:"span,omitzero"`        // the caption in Text
}

// Rendition is one file of a medium.
type Rendition struct {
	Name        string `json:"name,omitempty"`        // what the file is for: "thumbnail"
	URL         string `json:"url,omitempty"`         // where the file is
	ContentType string `json:"contentType,omitempty"` // media type of the file
	Width       int    `json:"width,omitempty"`       // pixels
	Height      int    `json:"height,omitempty"`      // pixels
	Size        int64  `json:"size,omitempty"`        // bytes
	Duration    string `json:"duration,omitempty"`    // seconds, or as the format has it
	Extra       Object `json:"extra,omitzero"`        // what the format says of it and this model does not type
}

// Rights says who may do what with the item.
type Rights struct {
	Holder  string `json:"holder,omitempty"`  // who owns the text
	Notice  string `json:"notice,omitempty"`  // the copyright notice
	Year    int    `json:"year,omitempty"`    // year of the copyright, 0 unknown
	Terms   string `json:"terms,omitempty"`   // what may be done with it, in words
	License string `json:"license,omitempty"` // address or name of a licence
	Encoded string `json:"encoded,omitempty"` // machine-readable rights, as given
	Span    Span   `json:"span,omitzero"`     // where the text says so
}

// IsZero reports whether nothing is said about rights.
func (r Rights) IsZero() bool { return r == Rights{} }

// Access says whether the whole text can be read without paying.
type Access uint8

// The values of Access. The zero value is unknown.
const (
	AccessUnknown Access = iota
	AccessFree
	AccessPaid
)

// Date is an instant as a source gives it, often with less than an instant's
// precision. Time holds what is known: where HasTime is false its clock reads
// 00:00; where HasZone is false its location is the one that the reader was
// told to assume (UTC by default). Raw is always what stood there, also where
// it could not be read and Time is zero.
type Date struct {
	Time    time.Time `json:"time,omitzero"`
	HasTime bool      `json:"hasTime,omitempty"` // the source gives a time of day
	HasZone bool      `json:"hasZone,omitempty"` // the source gives an offset or a zone that has one meaning
	Zone    string    `json:"zone,omitempty"`    // the zone's words: "ET", "+0100", "GMT"
	Raw     string    `json:"raw,omitempty"`
	Span    Span      `json:"span,omitzero"` // where it stands in Article.Text
}

// IsZero reports whether the date is absent.
func (d Date) IsZero() bool { return d.Time.IsZero() && d.Raw == "" }

// orZero returns a, the zero Article for nil.
func (a *Article) orZero() *Article {
	if a == nil {
		return &Article{}
	}
	return a
}

// Headline returns the main headline, "" where there is none.
func (a *Article) Headline() string {
	a = a.orZero()
	if len(a.Headlines) == 0 {
		return ""
	}
	return a.Headlines[0].Text
}
