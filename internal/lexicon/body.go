package lexicon

import (
	_ "embed"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

//go:embed bodies.tsv
var bodiesTSV string

//go:embed outlets.tsv
var outletsTSV string

// Body is an organisation, a seat of government or an outlet that news names
// without saying what it is.
type Body struct {
	Class   string   // org, gov; of outlets: agency, paper, magazine, broadcaster, programme, site, platform
	Name    string   // without "the"
	Names   []string // other forms
	Country string   // ISO 3166-1 code, or EU, UN, NATO; "" for none
	Words   []string // words that describe it
	Common  bool     // bodies of other countries are called so too
}

// Outlet reports whether the body publishes.
func (b *Body) Outlet() bool { return b.Class != "org" && b.Class != "gov" }

type bodies struct {
	list   []Body
	byName *Table[*Body]
}

func loadBodies() *bodies { return loadBodiesValue.Get(readBodies) }

var loadBodiesValue lazy.Value[*bodies]

func readBodies() *bodies {
	b, byName := &bodies{}, map[string]*Body{}
	for row := range Rows(bodiesTSV) {
		b.list = append(b.list, Body{Class: row[0], Name: Field(row, 1), Names: List(Field(row, 2)), Country: Field(row, 3), Words: List(Field(row, 4)), Common: Field(row, 5) == "common"})
	}
	for row := range Rows(outletsTSV) {
		b.list = append(b.list, Body{Class: row[0], Name: Field(row, 1), Names: List(Field(row, 2)), Country: Field(row, 3)})
	}
	for i := range b.list {
		x := &b.list[i]
		for _, n := range append([]string{x.Name}, x.Names...) {
			n = strings.TrimPrefix(strings.TrimPrefix(n, "The "), "the ")
			if _, ok := byName[n]; !ok {
				byName[n] = x
			}
		}
	}
	b.byName = NewTable(byName)
	return b
}

// Bodies returns all bodies and outlets in the tables' order. The slice is
// shared.
func Bodies() []Body { return loadBodies().list }

// BodyByName returns the body of a name, written without "the", nil where the
// tables have none. Case counts, the kind of apostrophe does not.
func BodyByName(name string) *Body {
	byName := loadBodies().byName
	i := strings.Index(name, "’")
	if i < 0 {
		return byName.Get(name)
	}
	var buf [64]byte
	straight := buf[:0]
	for ; i >= 0; i = strings.Index(name, "’") {
		straight = append(append(straight, name[:i]...), '\'')
		name = name[i+len("’"):]
	}
	b, _ := byName.LookupBytes(append(straight, name...))
	return b
}

// LegalForm reports whether a word after a firm's name gives its legal form: Inc., GmbH.
func LegalForm(w string) bool {
	switch w {
	case "Inc.", "Inc", "Ltd.", "Ltd", "LLC", "L.L.C.", "LLP", "PLC", "Plc", "plc", "Corp.", "Corp", "Co.", "L.P.", "GmbH", "AG", "S.A.", "N.V.", "A/S":
		return true
	}
	return false
}
