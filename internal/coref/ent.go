package coref

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// ent is an entity while it is gathered.
type ent struct {
	kind     entity.Kind
	name     string // fullest name
	nameLen  int    // its words
	mention  string // of one without a name
	votes    [12]float64
	roles    []role
	descs    []string  // the nouns by which the text describes what it names
	posts    []string  // the words of roles' titles as they are compared
	post     [2]string // memory for the first of them
	country  string
	reporter bool // named in a byline or credit only
	plural   bool
	mentions []int32 // names, in text order
	extra    []entity.Mention
	male     float64
	female   float64
	pronM    int // pronouns that most likely meant the person
	pronF    int
	byText   bool // gender shown by the text rather than by a name table
	count    int
	nominal  desc // of one without a name
	members  []int
	nameFold foldOnce
	order    int32 // token of first mention

	key         string // the folded words of name
	given       string // first word of a name of several
	seen        int
	fullAt      []int32 // tokens where the name stands in full
	titleGender byte
	titles      []string // the last words of posts and titles before the name, as posts are compared
	forms       []nameForm
	inPlace     int   // mentions after "in", "at", "near", "from"
	serves      int32 // entity in whose name it speaks, plus one
	asPerson    bool  // a description behind the name is of a person
	asBody      bool  // the words around the name are said of bodies alone
	called      int   // how often a surname alone has meant this one so far
	kin         bool  // named in full first as somebody's relation
	place       *lexicon.Country
	body        *lexicon.Body
	state       *lexicon.State
}

// person reports whether an entity is a single human being.
func (x *ent) person() bool { return x.kind == entity.Person && !x.plural }

// likelyPerson reports whether what is known of an entity before its kind is settled
// speaks for a person.
func (x *ent) likelyPerson() bool {
	if x.body != nil || x.place != nil || x.state != nil {
		return false
	}
	if p, o := x.votes[entity.Person], x.votes[entity.Organization]+x.votes[entity.Publication]+x.votes[entity.Document]; p > 0 || o > 0 {
		return p > o
	}
	return x.nameLen <= 3
}

// bodyKind reports whether a kind is that of a body.
func bodyKind(k entity.Kind) bool {
	return k == entity.Organization || k == entity.Government || k == entity.Publication
}

// newBlank makes an entity of which nothing is known.
func (r *resolver) newBlank() *ent { return &r.mem.ents.Make(1)[:1][0] }
