package entity

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// Known is a person or body that the user of the library knows.
type Known struct {
	Kind    Kind        // Person, Organization …; unknown fits every kind
	Name    string      // the full name
	Aliases []string    // other names by which it alone goes: "JFK", "IAEA"
	Country string      // ISO 3166-1 alpha-2, "" where it has none
	Roles   []DatedRole // what tells it from others of its name
	Refs    []Ref       // at least one: what the link is for
}

// DatedRole is a role held from one day until before another; a zero time is
// open.
type DatedRole struct {
	Title       string    // "foreign minister"
	Affiliation string    // "Iranian Foreign Ministry"
	From, Until time.Time // the role was held from From until before Until
}

// held reports whether the role may have been held at t; a zero t is any time.
func (r DatedRole) held(t time.Time) bool {
	return t.IsZero() || (r.From.IsZero() || !t.Before(r.From)) && (r.Until.IsZero() || t.Before(r.Until))
}

// Gazetteer links the entities of articles with persons and bodies that the
// user knows. It is immutable and safe for concurrent use; a nil Gazetteer
// links nothing.
type Gazetteer struct {
	known  []Known
	byName map[string][]int // folded name or alias
	byLast map[string][]int // folded family name of persons
}

// ErrKnown is wrapped by the errors of [NewGazetteer].
var ErrKnown = errors.New("entry of a gazetteer is not valid")

// NewGazetteer returns a Gazetteer of the given entries, which it copies. Each
// needs a name and a Ref, in valid UTF-8; a country is a code that [CountryByCode] knows,
// and no role ends before it begins. Else the error wraps [ErrKnown] and says which
// entry it is.
func NewGazetteer(known []Known) (*Gazetteer, error) {
	g := &Gazetteer{known: make([]Known, len(known)), byName: map[string][]int{}, byLast: map[string][]int{}}
	for i, k := range known {
		switch {
		case strings.TrimSpace(k.Name) == "":
			return nil, fmt.Errorf("entity: %w: entry %d has no name", ErrKnown, i)
		case !utf8.ValidString(k.Name):
			return nil, fmt.Errorf("entity: %w: the name of entry %d is not valid UTF-8", ErrKnown, i)
		case len(k.Refs) == 0:
			return nil, fmt.Errorf("entity: %w: entry %d (%s) has no ref", ErrKnown, i, k.Name)
		}
		if _, ok := CountryByCode(k.Country); !ok && k.Country != "" {
			return nil, fmt.Errorf("entity: %w: the country of entry %d (%s) is %q, want an ISO 3166-1 alpha-2 code", ErrKnown, i, k.Name, k.Country)
		}
		for _, r := range k.Roles {
			if !r.From.IsZero() && !r.Until.IsZero() && r.Until.Before(r.From) {
				return nil, fmt.Errorf("entity: %w: the role %q of entry %d (%s) ends before it begins", ErrKnown, r.Title, i, k.Name)
			}
		}
		k.Aliases, k.Roles, k.Refs = slices.Clone(k.Aliases), slices.Clone(k.Roles), slices.Clone(k.Refs)
		g.known[i] = k
		for _, n := range append([]string{k.Name}, k.Aliases...) {
			if f := nameKey(n); f != "" && !slices.Contains(g.byName[f], i) {
				g.byName[f] = append(g.byName[f], i)
			}
		}
		if k.Kind == Person || k.Kind == KindUnknown {
			if p := ParseName(k.Name); p.Full() {
				f := Fold(p.FullFamily())
				g.byLast[f] = append(g.byLast[f], i)
			}
		}
	}
	return g, nil
}

// nameKey is the form in which names are looked up.
func nameKey(s string) string { return strings.TrimPrefix(Fold(s), "the ") }

// Len returns the number of entries, 0 for nil.
func (g *Gazetteer) Len() int {
	if g == nil {
		return 0
	}
	return len(g.known)
}

// Link returns the entry that e, an entity of an article published at the given
// time (zero where that is not known), stands for. It links
//
//   - a name of several words, or an alias, that is one entry's alone and of a
//     kind that fits;
//   - where several entries bear the name, the one whose role at that time or
//     whose country the article gives;
//   - what stands behind a noun for a person that the article has for a part of the name
//     (Popstar Mia Vance), as if it stood alone;
//   - the name of a person in another form ("Bill" for "William", with an initial)
//     only where a role or the country agrees as well.
//
// A single word never links a person unless it is an alias, and an entity
// without a name links to nothing. Where the article gives a country that
// contradicts the entry's, nothing is linked.
func (g *Gazetteer) Link(e Entity, at time.Time) (Known, bool) {
	if g == nil || e.Name == "" {
		return Known{}, false
	}
	pick := func(list []int, exact bool) (int, bool) {
		best, n, score := -1, 0, 0
		for _, i := range list {
			k := &g.known[i]
			if !kindsAgree(k.Kind, e.Kind) || k.Country != "" && e.Country != "" && k.Country != e.Country {
				continue
			}
			s := k.support(e, at)
			if !exact && s == 0 {
				continue
			}
			switch {
			case best < 0 || s > score:
				best, n, score = i, 1, s
			case s == score:
				n++
			}
		}
		return best, best >= 0 && n == 1
	}
	key := nameKey(e.Name)
	if list := g.byName[key]; len(list) > 0 {
		if strings.Contains(key, " ") || e.Kind != Person || g.isAlias(list, key) {
			if i, ok := pick(list, true); ok {
				return g.known[i], true
			}
			return Known{}, false
		}
	}
	if e.Kind != Person {
		return Known{}, false
	}
	if first, rest, ok := strings.Cut(e.Name, " "); ok && strings.Contains(rest, " ") {
		w := strings.ToLower(first)
		if n, ok := lexicon.LookupNoun(w); ok && n.Class&(lexicon.Role|lexicon.PersonN) != 0 && lexicon.GivenName(w) == 0 {
			e.Name = rest
			return g.Link(e, at)
		}
	}
	p := ParseName(e.Name)
	if !p.Full() {
		return Known{}, false
	}
	var list []int
	for _, i := range g.byLast[Fold(p.FullFamily())] {
		if p.Matches(ParseName(g.known[i].Name)) {
			list = append(list, i)
		}
	}
	if i, ok := pick(list, false); ok {
		return g.known[i], true
	}
	return Known{}, false
}

func (g *Gazetteer) isAlias(list []int, key string) bool {
	for _, i := range list {
		for _, a := range g.known[i].Aliases {
			if nameKey(a) == key {
				return true
			}
		}
	}
	return false
}

// kindsAgree reports whether an entry of kind k can be an entity of kind e.
func kindsAgree(k, e Kind) bool {
	if k == KindUnknown || e == KindUnknown || k == e {
		return true
	}
	body := func(k Kind) bool { return k == Organization || k == Government || k == Publication || k == Group }
	return body(k) && body(e) || k == Place && e == Government || k == Government && e == Place
}

// support counts what the article says of e that agrees with the entry: its
// country, a role held at that time.
func (k *Known) support(e Entity, at time.Time) int {
	n := 0
	if k.Country != "" && k.Country == e.Country {
		n++
	}
	for _, r := range k.Roles {
		if !r.held(at) {
			continue
		}
		for _, o := range e.Roles {
			if shareWord(r.Title, o.Title) || shareWord(r.Affiliation, o.Affiliation) {
				n++
				break
			}
		}
	}
	return n
}

// shareWord reports whether two phrases share a word that tells something.
func shareWord(a, b string) bool {
	for x := range strings.FieldsSeq(Fold(a)) {
		if weakWord(x) {
			continue
		}
		for y := range strings.FieldsSeq(Fold(b)) {
			if x == y {
				return true
			}
		}
	}
	return false
}

func weakWord(w string) bool {
	switch w {
	case "the", "of", "a", "an", "and", "for", "in", "at", "to", "former", "senior", "deputy", "chief", "general", "new", "national", "acting":
		return true
	}
	return false
}
