package lexicon

import (
	_ "embed"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

//go:embed things.tsv
var thingsTSV string

// ThingN is the class of nouns that mean nothing that speaks: rule, image.
const ThingN Class = 1 << 11

func loadThings() *Table[Noun] { return loadThingsValue.Get(readThings) }

var loadThingsValue lazy.Value[*Table[Noun]]

func readThings() *Table[Noun] {
	classes := map[string]Class{"role": Role, "person": PersonN, "org": OrgN, "group": GroupN, "thing": ThingN}
	m := make(map[string]Noun, 12000)
	for row := range Rows(thingsTSV) {
		c := classes[row[0]]
		for w := range strings.FieldsSeq(Field(row, 1)) {
			n := Noun{Class: c}
			if base, g, ok := strings.Cut(w, "/"); ok {
				w, n.Gender = base, g[0]
			}
			n.Lemma = w
			m[w] = n
		}
	}
	return NewTable(m)
}

// LookupThing returns what a noun in lower case, singular or plural, stands for
// where [LookupNoun] does not know it. It knows more nouns and less of each: it is
// for nouns that are seen to head a description, not for words before a name.
func LookupThing(w string) (Noun, bool) {
	m := loadThings()
	if n, ok := m.Lookup(w); ok {
		return n, true
	}
	for _, s := range [...][2]string{{"ies", "y"}, {"men", "man"}, {"ses", "s"}, {"xes", "x"}, {"ches", "ch"}, {"shes", "sh"}, {"ves", "f"}, {"s", ""}} {
		if base, ok := strings.CutSuffix(w, s[0]); ok && len(base) > 1 {
			if n, ok := m.Lookup(base + s[1]); ok {
				n.Plural = true
				return n, true
			}
		}
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 && i+2 < len(w) {
		return LookupThing(w[i+1:])
	}
	return Noun{}, false
}
