package nlp

// Ent is a coarse type of what a token names. 0 is none. A name is a run of
// tokens of one type; two names of one type that touch are not told apart.
type Ent uint8

// The types.
const (
	EntNone    Ent = iota
	EntPerson      // people
	EntOrg         // companies, parties, bodies, media
	EntPlace       // countries, cities, regions
	EntMisc        // peoples, languages, events, works
	EntDate        // dates, times, durations
	EntNumber      // numbers, first, second
	EntMoney       // sums of money
	EntPercent     // shares

	// NumEnts is the number of types, none included.
	NumEnts
)

var entNames = [NumEnts]string{"", "person", "org", "place", "misc", "date", "number", "money", "percent"}

// String returns the name of the type, "" for none.
func (e Ent) String() string {
	if e < NumEnts {
		return entNames[e]
	}
	return ""
}

// Name reports whether e is the type of a name: a person, an organisation, a
// place or another.
func (e Ent) Name() bool { return EntPerson <= e && e <= EntMisc }
