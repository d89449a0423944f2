package entity

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/enum"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// Country is a country as news speaks of it.
type Country struct {
	Code       string   // ISO 3166-1 alpha-2, "XK" for Kosovo
	Name       string   // English name in running text, without "the"
	Names      []string // other names: "Britain", "UK"
	Adjectives []string // adjectives and words for its people: "Iranian"; regular plurals are left out
	Seats      []string // cities and houses that stand for its government: "Moscow", "Kremlin"
}

// Countries returns all countries that the table has, in the order of their
// codes. The caller owns the result.
func Countries() []Country {
	l := lexicon.Countries()
	out := make([]Country, len(l))
	for i := range l {
		out[i] = country(&l[i])
	}
	return out
}

func country(c *lexicon.Country) Country {
	return Country{Code: c.Code, Name: c.Name, Names: slices.Clone(c.Names), Adjectives: slices.Clone(c.Adjectives), Seats: slices.Clone(c.Seats)}
}

// CountryByCode returns the country of an ISO 3166-1 alpha-2 code in capitals.
func CountryByCode(code string) (Country, bool) {
	c := lexicon.CountryByCode(code)
	if c == nil {
		return Country{}, false
	}
	return country(c), true
}

// PlaceUse says how a word refers to a country.
type PlaceUse uint8

// The ways in which a word refers to a country. The zero value is unknown.
const (
	UseUnknown   PlaceUse = iota
	UseName               // Russia
	UseAdjective          // Russian, Russians
	UseSeat               // Moscow, the Kremlin: the city or house, and by metonymy the government
)

var placeUseNames = enum.Names{"", "name", "adjective", "seat"}

// String returns "name", "adjective", "seat" or "unknown".
func (u PlaceUse) String() string { return placeUseNames.String("PlaceUse", int(u)) }

// MarshalText returns the use's name, "" for the zero value.
func (u PlaceUse) MarshalText() ([]byte, error) {
	return placeUseNames.Marshal("entity.PlaceUse", int(u))
}

// UnmarshalText reads what MarshalText writes.
func (u *PlaceUse) UnmarshalText(b []byte) error {
	i, err := placeUseNames.Unmarshal("entity.PlaceUse", b)
	*u = PlaceUse(i)
	return err
}

// LookupCountry returns the country that a name, an adjective, a word for its
// people or a seat of government stands for, and which of these it is. A
// leading "the" does not count, capitals do: "Turkey", "US". Where a word is
// shared ("Congolese", "Dominican") the country that comes first in the order of
// codes is returned.
func LookupCountry(word string) (Country, PlaceUse, bool) {
	word = strings.TrimPrefix(strings.TrimPrefix(strings.TrimSpace(word), "the "), "The ")
	l := lexicon.Place(word)
	if len(l) == 0 {
		return Country{}, UseUnknown, false
	}
	use := UseSeat
	switch l[0].Use {
	case lexicon.UseName:
		use = UseName
	case lexicon.UseAdjective:
		use = UseAdjective
	}
	return country(l[0].Country), use, true
}
