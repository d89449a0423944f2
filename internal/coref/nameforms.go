package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/internal/arena"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// nameForm is one way in which the text writes a name: its words, how many of them
// tell names apart, and how often it stands there.
type nameForm struct {
	text  string
	words int
	n     int
}

// placeForm counts a form of a country's name. The country goes by the form that
// the article uses most, but for short ones of few letters and for America.
func (x *ent) placeForm(mem *arena.Arena[nameForm], s string) {
	s = strings.TrimPrefix(strings.TrimPrefix(s, "the "), "The ")
	if s == "America" || len(s) == 2 && s != "UK" || s == "U.S." || s == "USA" {
		return
	}
	best := 0
	found := false
	for i := range x.forms {
		if x.forms[i].text == s {
			x.forms[i].n++
			found = true
		}
	}
	if !found && len(x.forms) < 16 {
		x.forms = mem.Append(x.forms, nameForm{s, 1, 1})
	}
	for i, f := range x.forms {
		if f.n > x.forms[best].n || f.n == x.forms[best].n && f.text == x.place.Name {
			best = i
		}
	}
	x.name = x.forms[best].text
}

// form counts a form of the entity's name so many times; the fullest is its name, among those
// of as many words the most frequent.
func (x *ent) form(mem *arena.Arena[nameForm], n string, words, times int) {
	for i := range x.forms {
		if x.forms[i].text == n {
			x.forms[i].n += times
			x.pickForm()
			return
		}
	}
	if len(x.forms) < 16 {
		x.forms = mem.Append(x.forms, nameForm{n, words, times})
		x.pickForm()
	}
}

// pickForm names the entity by the best of its forms that have all of its words.
func (x *ent) pickForm() {
	best := -1
	for i, f := range x.forms {
		if f.words != x.nameLen {
			continue
		}
		if best < 0 {
			best = i
			continue
		}
		b := x.forms[best]
		switch {
		case allCaps(b.text) != allCaps(f.text):
			if allCaps(b.text) {
				best = i
			}
		case domain(f.text) != domain(b.text) && x.nameLen == 1:
			if domain(f.text) {
				best = i
			}
		case countFields(f.text) != countFields(b.text):
			if countFields(f.text) > countFields(b.text) {
				best = i // with the initial
			}
		case x.body != nil && b.text == x.body.Name:
		case x.body != nil && f.text == x.body.Name:
			best = i
		case misspelt(firstWord(f.text), firstWord(b.text)):
			if f.n > b.n || f.n == b.n && len(f.text) > len(b.text) {
				best = i // a letter is left out rather than doubled by mistake
			}
		case x.place == nil && x.body == nil && lexicon.ShortFor(firstWord(b.text), firstWord(f.text)):
			if b.n < 2*f.n {
				best = i // Kenneth rather than Ken
			}
		case x.place == nil && x.body == nil && lexicon.ShortFor(firstWord(f.text), firstWord(b.text)):
			if f.n >= 2*b.n {
				best = i
			}
		case f.n >= 3*b.n:
			best = i
		}
	}
	if best >= 0 {
		x.name = x.forms[best].text
	}
}

// firstWord returns the first word of a name, folded.
func firstWord(s string) string {
	w, _, _ := strings.Cut(fold(s), " ")
	return w
}

// cleanName returns the words of a name on one line, without a leading
// article, a quoted nickname's marks kept as they stand.
func (r *resolver) cleanName(x nlp.Range) string {
	s := r.text(x)
	for _, c := range [...]string{" magazine", " newspaper", " news agency"} {
		s = strings.TrimSuffix(s, c)
	}
	for strings.Count(s, " ") > 1 {
		i := strings.LastIndexByte(s, ' ')
		if !isPostNominal(strings.Trim(s[i+1:], ",")) {
			break
		}
		s = strings.TrimRight(s[:i], ", ")
	}
	if strings.ContainsAny(s, "\n\t") || strings.Contains(s, "  ") {
		s = strings.Join(strings.Fields(s), " ")
	}
	return s
}
