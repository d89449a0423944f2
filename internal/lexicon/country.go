package lexicon

import (
	_ "embed"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

//go:embed countries.tsv
var countriesTSV string

//go:embed states.tsv
var statesTSV string

// Country is a country with the words that news uses for it.
type Country struct {
	Code       string   // ISO 3166-1 alpha-2
	Name       string   // as news writes it, without "the"
	CLDR       string   // as CLDR has it
	Names      []string // other names
	Adjectives []string // adjectives and words for its people, the singular ones
	Seats      []string // cities and houses that stand for its government
}

// State is a first-level division: a state, province or nation of a kingdom.
type State struct {
	Code   string // ISO 3166-2
	Name   string
	Abbrs  []string
	People []string
}

// Country returns the code of the country that the state belongs to.
func (s *State) Country() string { return s.Code[:2] }

// PlaceUse says how a name refers to a country.
type PlaceUse uint8

// The uses of a place's name.
const (
	UseName      PlaceUse = 1 << iota // Russia
	UseAdjective                      // Russian, Russians
	UseSeat                           // Moscow, the Kremlin
)

// PlaceEntry is what a word or words say of countries: which, and how.
type PlaceEntry struct {
	Country *Country
	Use     PlaceUse
}

type places struct {
	countries []Country
	byCode    map[string]*Country
	byWord    *Table[[]PlaceEntry]
	states    []State
	byState   *Table[*State]
}

func loadPlaces() *places { return loadPlacesValue.Get(readPlaces) }

var loadPlacesValue lazy.Value[*places]

func readPlaces() *places {
	p := &places{byCode: map[string]*Country{}}
	byWord, byState := map[string][]PlaceEntry{}, map[string]*State{}
	for row := range Rows(countriesTSV) {
		c := Country{Code: row[0], CLDR: Field(row, 1), Names: List(Field(row, 2)), Adjectives: List(Field(row, 3)), Seats: List(Field(row, 4))}
		c.Name = plainName(c.CLDR)
		p.countries = append(p.countries, c)
	}
	for i := range p.countries {
		c := &p.countries[i]
		p.byCode[c.Code] = c
		add := func(w string, use PlaceUse) {
			for _, e := range byWord[w] {
				if e.Country == c {
					return
				}
			}
			byWord[w] = append(byWord[w], PlaceEntry{c, use})
		}
		add(c.Name, UseName)
		add(c.CLDR, UseName)
		for _, w := range c.Names {
			add(w, UseName)
		}
		for _, w := range c.Adjectives {
			add(w, UseAdjective)
			add(w+"s", UseAdjective)
		}
		for _, w := range c.Seats {
			add(w, UseSeat)
		}
	}
	for row := range Rows(statesTSV) {
		p.states = append(p.states, State{Code: row[0], Name: Field(row, 1), Abbrs: List(Field(row, 2)), People: List(Field(row, 3))})
	}
	for i := range p.states {
		s := &p.states[i]
		for _, ws := range [][]string{{s.Name}, s.Abbrs, s.People} {
			for _, w := range ws {
				if _, ok := byState[w]; !ok {
					byState[w] = s
				}
			}
		}
	}
	p.byWord, p.byState = NewTable(byWord), NewTable(byState)
	return p
}

// plainName turns CLDR's name into the one that running text uses.
func plainName(cldr string) string {
	switch cldr {
	case "Hong Kong SAR China":
		return "Hong Kong"
	case "Congo - Kinshasa":
		return "Democratic Republic of Congo"
	case "Congo - Brazzaville":
		return "Republic of Congo"
	case "Myanmar (Burma)":
		return "Myanmar"
	case "Swaziland":
		return "Eswatini"
	case "Macedonia":
		return "North Macedonia"
	case "Palestinian Territories":
		return "Palestine"
	case "Vatican City":
		return "Vatican"
	}
	return strings.ReplaceAll(cldr, " & ", " and ")
}

// Countries returns all countries in the order of their codes. The slice is
// shared.
func Countries() []Country { return loadPlaces().countries }

// CountryByCode returns the country of an ISO 3166-1 alpha-2 code, nil where
// there is none.
func CountryByCode(code string) *Country { return loadPlaces().byCode[code] }

// Place returns what name says of countries: more than one entry where it is
// shared ("Congolese", "Dominican"), nil where it names none. Case counts.
func Place(name string) []PlaceEntry { return loadPlaces().byWord.Get(name) }

// States returns the first-level divisions in the table's order. The slice is
// shared.
func States() []State { return loadPlaces().states }

// StateByName returns the state of a name, abbreviation or word for its
// people, nil where there is none. Case counts.
func StateByName(name string) *State { return loadPlaces().byState.Get(name) }
