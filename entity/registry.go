package entity

import (
	"container/list"
	"iter"
	"slices"
	"strings"
)

// Registry merges the entities of many articles: the same speaker in a hundred
// articles is one record with its evidence. Articles are added as a stream; the
// memory that it takes is bounded. The zero Registry is ready to use with the
// default limits. It must not be used by several goroutines at once.
//
// Persons are merged where their full names match (see [PersonName.Matches]) and
// the articles agree on a role, an affiliation, the country or a Ref; where an
// article says nothing of these, only with the one record that bears exactly
// that name. A surname alone never merges: such a person, and one without a
// name, has a record for each article. Bodies, governments and publications
// are merged by name.
type Registry struct {
	// MaxRecords is how many records are kept; beyond it the one that was met
	// longest ago is dropped. 0 is [DefaultMaxRecords], -1 is no limit.
	MaxRecords int

	// MaxEvidence is how many pieces of evidence a record keeps, the oldest
	// first. 0 is [DefaultMaxEvidence], -1 is no limit.
	MaxEvidence int

	next    MergedID
	records map[MergedID]*list.Element // of *Merged
	recent  *list.List                 // the one met last at the front
	byKey   map[string][]MergedID
	dropped int
}

// maxNamesakes bounds how many records of one family name are compared with a
// new one, the latest first met.
const maxNamesakes = 256

// The default limits of a Registry.
const (
	DefaultMaxRecords  = 100_000
	DefaultMaxEvidence = 16
)

// MergedID numbers the records of a [Registry], from 1. 0 means none.
type MergedID int

// Merged is what a [Registry] knows of one person or body.
type Merged struct {
	ID       MergedID   // in the order of first appearance; never given twice
	Kind     Kind       // the first kind met
	Name     string     // the fullest name met, "" where none was
	Mention  string     // the words that described it first, where it has no name
	Names    []string   // all names met, in the order of appearance
	Roles    []Role     // all roles met, without spans
	Country  string     // the first country met
	Gender   Gender     // the first gender met
	Refs     []Ref      // all identifiers met
	Articles int        // how many entities of articles were merged in
	Evidence []Evidence // why each was merged in
}

// Label returns what one would call it in a list, as [Entity.Label] does.
func (m Merged) Label() string { return Entity{Kind: m.Kind, Name: m.Name, Mention: m.Mention}.Label() }

// Evidence says why an entity of an article was merged into a record.
type Evidence struct {
	Article string // the article's ID, as handed in
	Entity  ID     // in that article's record
	Name    string // as that article has it
	Reason  string // "new", "name", "name+role", "name+affiliation", "name+country", "ref"
}

func (r *Registry) init() {
	if r.records == nil {
		r.records = map[MergedID]*list.Element{}
		r.recent = list.New()
		r.byKey = map[string][]MergedID{}
	}
}

// Add merges an entity of an article into the registry and returns the ID of
// its record. article is the article's ID, which the evidence names. Places,
// events, authors and entities of unknown kind are not registered: they return 0.
func (r *Registry) Add(article string, e Entity) MergedID {
	r.init()
	switch e.Kind {
	case Place, Event, Author, KindUnknown:
		return 0
	}
	key := registryKey(e)
	if key != "" {
		if m, why := r.find(key, e); m != nil {
			r.merge(m, article, e, why)
			return m.ID
		}
	}
	r.next++
	m := &Merged{ID: r.next, Kind: e.Kind, Name: e.Name, Mention: e.Mention, Country: e.Country, Gender: e.Gender}
	r.records[m.ID] = r.recent.PushFront(m)
	if key != "" {
		r.byKey[key] = append(r.byKey[key], m.ID)
	}
	r.merge(m, article, e, "new")
	limit := r.MaxRecords
	if limit == 0 {
		limit = DefaultMaxRecords
	}
	for limit > 0 && r.recent.Len() > limit {
		r.drop(r.recent.Back().Value.(*Merged))
	}
	return m.ID
}

// AddAll adds the entities of one article's record to the registry and returns
// the ID of the record of each; those that are not registered are left out.
func (r *Registry) AddAll(article string, entities []Entity) map[ID]MergedID {
	ids := make(map[ID]MergedID, len(entities))
	for _, e := range entities {
		if id := r.Add(article, e); id != 0 {
			ids[e.ID] = id
		}
	}
	return ids
}

// registryKey is what records are looked up by: a person's family name with the
// kind, another's whole name; "" for one that is merged with none.
func registryKey(e Entity) string {
	if e.Name == "" {
		return ""
	}
	if e.Kind == Person {
		if e.Plural {
			return ""
		}
		n := ParseName(e.Name)
		if !n.Full() {
			return ""
		}
		return "p " + Fold(n.FullFamily())
	}
	return "b " + nameKey(e.Name)
}

// find returns the record that e belongs to and why, nil where there is none or
// where several fit alike.
func (r *Registry) find(key string, e Entity) (*Merged, string) {
	var best *Merged
	why, score, ties := "", 0, 0
	list := r.byKey[key]
	if len(list) > maxNamesakes {
		list = list[len(list)-maxNamesakes:]
	}
	for _, id := range list {
		m := r.records[id].Value.(*Merged)
		s, w := r.agree(m, e)
		switch {
		case s == 0:
		case s > score:
			best, why, score, ties = m, w, s, 1
		case s == score:
			ties++
		}
	}
	if ties != 1 {
		return nil, ""
	}
	return best, why
}

// agree says how well e fits a record, 0 not at all, and by what.
func (r *Registry) agree(m *Merged, e Entity) (int, string) {
	for _, x := range e.Refs {
		if slices.Contains(m.Refs, x) {
			return 9, "ref"
		}
	}
	if m.Country != "" && e.Country != "" && m.Country != e.Country || !kindsAgree(m.Kind, e.Kind) {
		return 0, ""
	}
	if e.Kind != Person {
		return 1, "name"
	}
	n := ParseName(e.Name)
	match, exact := false, false
	for _, s := range m.Names {
		if n.Matches(ParseName(s)) {
			match = true
		}
		if Fold(s) == Fold(e.Name) {
			exact = true
		}
	}
	if !match || m.Gender != GenderUnknown && e.Gender != GenderUnknown && m.Gender != e.Gender {
		return 0, ""
	}
	for _, a := range m.Roles {
		for _, b := range e.Roles {
			if shareWord(a.Affiliation, b.Affiliation) {
				return 4, "name+affiliation"
			}
			if shareWord(a.Title, b.Title) {
				return 3, "name+role"
			}
		}
	}
	if m.Country != "" && m.Country == e.Country {
		return 2, "name+country"
	}
	if exact && (len(m.Roles) == 0 || len(e.Roles) == 0) {
		return 1, "name"
	}
	return 0, ""
}

func (r *Registry) merge(m *Merged, article string, e Entity, why string) {
	r.recent.MoveToFront(r.records[m.ID])
	m.Articles++
	if e.Name != "" && !slices.Contains(m.Names, e.Name) && len(m.Names) < 32 {
		m.Names = append(m.Names, e.Name)
	}
	if len(strings.Fields(e.Name)) > len(strings.Fields(m.Name)) {
		m.Name = e.Name
	}
	for _, x := range e.Roles {
		x.Span.Start, x.Span.End = 0, 0
		if !slices.Contains(m.Roles, x) && len(m.Roles) < 32 {
			m.Roles = append(m.Roles, x)
		}
	}
	if m.Country == "" {
		m.Country = e.Country
	}
	if m.Gender == GenderUnknown {
		m.Gender = e.Gender
	}
	for _, x := range e.Refs {
		if !slices.Contains(m.Refs, x) {
			m.Refs = append(m.Refs, x)
		}
	}
	limit := r.MaxEvidence
	if limit == 0 {
		limit = DefaultMaxEvidence
	}
	if limit < 0 || len(m.Evidence) < limit {
		m.Evidence = append(m.Evidence, Evidence{Article: article, Entity: e.ID, Name: e.Name, Reason: why})
	}
}

// drop forgets a record.
func (r *Registry) drop(m *Merged) {
	r.recent.Remove(r.records[m.ID])
	delete(r.records, m.ID)
	r.dropped++
	if m.Name == "" {
		return
	}
	for _, n := range m.Names {
		k := registryKey(Entity{Kind: m.Kind, Name: n})
		if l := slices.DeleteFunc(r.byKey[k], func(id MergedID) bool { return id == m.ID }); len(l) > 0 {
			r.byKey[k] = l
		} else {
			delete(r.byKey, k)
		}
	}
}

// Len returns the number of records that are kept.
func (r *Registry) Len() int { return len(r.records) }

// Dropped returns how many records were dropped to stay within MaxRecords.
func (r *Registry) Dropped() int { return r.dropped }

// Get returns a copy of the record of the given ID.
func (r *Registry) Get(id MergedID) (Merged, bool) {
	l, ok := r.records[id]
	if !ok {
		return Merged{}, false
	}
	return l.Value.(*Merged).clone(), true
}

func (m *Merged) clone() Merged {
	c := *m
	c.Names, c.Roles, c.Refs, c.Evidence = slices.Clone(m.Names), slices.Clone(m.Roles), slices.Clone(m.Refs), slices.Clone(m.Evidence)
	return c
}

// All yields copies of all records in the order of their IDs. The registry must
// not be added to meanwhile.
func (r *Registry) All() iter.Seq[Merged] {
	return func(yield func(Merged) bool) {
		ids := make([]MergedID, 0, len(r.records))
		for id := range r.records {
			ids = append(ids, id)
		}
		slices.Sort(ids)
		for _, id := range ids {
			if !yield(r.records[id].Value.(*Merged).clone()) {
				return
			}
		}
	}
}
