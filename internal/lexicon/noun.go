package lexicon

import (
	_ "embed"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

//go:embed nouns.tsv
var nounsTSV string

// Class is a set of classes that a noun belongs to.
type Class uint16

// The classes of nouns.
const (
	Role      Class = 1 << iota // a post or occupation
	Title                       // a short form set before a name: Sen., Gov.
	Rank                        // military and police
	Honorific                   // Mr., Mrs.: no role
	PersonN                     // a person, no role: voter, man
	Kin                         // mother, wife
	GroupN                      // collective or plural by nature: critics, police
	OrgN                        // campaign, company
	GovN                        // government, administration
	PubN                        // newspaper, network
	DocN                        // report, poll
)

// Any reports whether c and o share a class.
func (c Class) Any(o Class) bool { return c&o != 0 }

// Noun is what the table says of a noun.
type Noun struct {
	Class  Class
	Gender byte // 'm', 'f', or 0 where the word does not tell
	Plural bool
	Lemma  string // singular
}

func loadNouns() *Table[Noun] { return loadNounsValue.Get(readNouns) }

var loadNounsValue lazy.Value[*Table[Noun]]

func readNouns() *Table[Noun] {
	classes := map[string]Class{"role": Role, "title": Title, "rank": Rank | Role, "honorific": Honorific, "person": PersonN, "kin": Kin, "group": GroupN, "org": OrgN, "gov": GovN, "pub": PubN, "doc": DocN}
	m := make(map[string]Noun, 4096)
	put := func(w string, n Noun) {
		if old, ok := m[w]; ok {
			n.Class |= old.Class
			if n.Gender == 0 {
				n.Gender = old.Gender
			}
			n.Lemma = old.Lemma
			n.Plural = old.Plural || n.Plural
		}
		m[w] = n
	}
	for row := range Rows(nounsTSV) {
		c := classes[row[0]]
		for w := range strings.FieldsSeq(Field(row, 1)) {
			n := Noun{Class: c}
			if base, g, ok := strings.Cut(w, "/"); ok {
				w, n.Gender = base, g[0]
			}
			n.Lemma = w
			if (c == GroupN || c == DocN) && strings.HasSuffix(w, "s") && w != "press" && w != "press-corps" && w != "masses" && w != "census" && w != "analysis" && w != "lyrics" && w != "thesis" || w == "people" || w == "folks" {
				n.Plural = true
			}
			if base, ok := strings.CutSuffix(w, "s"); ok && c == Title {
				n.Plural = m[base].Class == Title // MPs, Cllrs; a plural stands after its singular
			}
			put(w, n)
			if c&(Title|Honorific) == 0 {
				for _, p := range plurals(w) {
					n := n
					n.Plural = true
					put(p, n)
				}
			}
		}
	}
	return NewTable(m)
}

// plurals returns the plural forms of a noun.
func plurals(w string) []string {
	switch {
	case strings.HasSuffix(w, "wife"):
		return []string{w[:len(w)-2] + "ves"}
	case w == "person":
		return []string{"people", "persons"}
	case w == "child":
		return []string{"children"}
	case w == "alumnus":
		return []string{"alumni"}
	case strings.HasSuffix(w, "woman"), strings.HasSuffix(w, "man") && w != "ombudsman":
		return []string{w[:len(w)-2] + "en"}
	case strings.HasSuffix(w, "-in-law"):
		return []string{strings.TrimSuffix(w, "-in-law") + "s-in-law"}
	case strings.HasSuffix(w, "-general"):
		return []string{strings.TrimSuffix(w, "-general") + "s-general"}
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"):
		return []string{w + "es"}
	case strings.HasSuffix(w, "y") && len(w) > 2 && !strings.ContainsRune("aeiou", rune(w[len(w)-2])):
		return []string{w[:len(w)-1] + "ies"}
	case strings.HasSuffix(w, "ysis"):
		return []string{w[:len(w)-2] + "es"}
	}
	return []string{w + "s"}
}

// LookupNoun returns what the table says of a noun in lower case. Where a
// compound ("chief-of-staff") is not listed, its last part counts; of who is yet to
// take a post ("mayor-elect"), the post.
func LookupNoun(w string) (Noun, bool) {
	m := loadNouns()
	if n, ok := m.Lookup(w); ok {
		return n, true
	}
	if t := strings.TrimSuffix(w, "."); t != w {
		if n, ok := m.Lookup(t); ok && n.Class.Any(Title|Honorific) {
			return n, true
		}
	}
	if i := strings.LastIndexByte(w, '-'); i > 0 {
		switch w[i+1:] {
		case "elect", "designate", "nominee":
			if n, ok := m.Lookup(w[:i]); ok && n.Class.Any(Role) {
				return n, true // minister-elect
			}
		}
		if n, ok := m.Lookup(w[i+1:]); ok && n.Class&(Title|Honorific) != n.Class {
			return n, true
		}
	}
	return Noun{}, false
}
