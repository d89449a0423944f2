package entity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// PersonName is a person's name in its parts, each as written. Parts that a
// name lacks are "".
type PersonName struct {
	Title     string // posts and honorifics set before it: "Brigadier", "Senate Majority Leader", "Mrs."
	Given     string // "Fazlollah", "Jean-Luc", "J."
	Middle    string // further given names and initials: "F.", "Fitzgerald"
	Nickname  string // between quotation marks or brackets: "Magic"
	Particles string // "van der", "de", "al-"; part of the family name
	Family    string // with its particles left out: "Berg", "Blasio"
	Suffix    string // "Jr.", "III", "MP"
}

// ParseName reads a person's name with whatever stands around it. It knows
// titles and ranks before the name, particles, initials, suffixes, nicknames
// between quotation marks, "Family, Given", names in capitals, and the East
// Asian order for common Chinese, Korean and Vietnamese family names. A name of
// one word is a family name unless the table of given names has it. It is
// meant for names of persons; what it makes of another name has no meaning.
// The empty string gives the zero value.
func ParseName(s string) PersonName {
	var n PersonName
	w := nameWords(s)
	// "Nozari, Fazlollah"; but "Lee, Jr."
	for i := 1; i < len(w); i++ {
		if w[i] == "," {
			if i+1 < len(w) && !nameSuffix(w[i+1]) {
				w = append(append([]string{}, w[i+1:]...), w[:i]...)
			} else {
				w = append(append([]string{}, w[:i]...), w[i+1:]...)
			}
			break
		}
	}
	kept := w[:0:0]
	for i := 0; i < len(w); i++ {
		x := w[i]
		if x == "," {
			continue
		}
		if q, ok := quoted(x); ok && i > 0 {
			n.Nickname = q
			continue
		}
		kept = append(kept, x)
	}
	w = kept
	for len(w) > 1 && nameSuffix(w[len(w)-1]) {
		n.Suffix = strings.TrimSpace(w[len(w)-1] + " " + n.Suffix)
		w = w[:len(w)-1]
	}
	if t := titleLen(w); t > 0 {
		n.Title = strings.Join(w[:t], " ")
		w = w[t:]
	}
	switch {
	case len(w) == 0:
		return n
	case len(w) == 1:
		if lexicon.GivenName(proper(w[0])) != 0 && n.Title == "" {
			n.Given = w[0]
		} else {
			n.Particles, n.Family = splitArticle(w[0])
		}
		return n
	case familyFirst(w):
		n.Family, n.Given = w[0], strings.Join(w[1:], " ")
		return n
	}
	// the family name begins with its first particle, else it is the last word
	f := len(w) - 1
	for f > 1 && particle(w[f-1]) {
		f--
	}
	if f == 1 && particle(w[0]) {
		f = 0
	}
	p := f
	for p < len(w)-1 && particle(w[p]) {
		p++
	}
	n.Particles = strings.Join(w[f:p], " ")
	art, fam := splitArticle(strings.Join(w[p:], " "))
	if art != "" {
		n.Particles = strings.TrimSpace(n.Particles + " " + art)
	}
	n.Family = fam
	if f > 0 {
		n.Given = w[0]
		n.Middle = strings.Join(w[1:f], " ")
	}
	return n
}

// String returns the name in the order given, middle, nickname, family, suffix,
// without the title.
func (n PersonName) String() string {
	parts := []string{n.Given, n.Middle}
	if n.Nickname != "" {
		parts = append(parts, "“"+n.Nickname+"”")
	}
	parts = append(parts, n.FullFamily(), n.Suffix)
	out := parts[:0]
	for _, p := range parts {
		if p != "" {
			out = append(out, p)
		}
	}
	return strings.Join(out, " ")
}

// FullFamily returns the family name with its particles: "van der Berg",
// "al-Assad".
func (n PersonName) FullFamily() string {
	switch {
	case n.Particles == "":
		return n.Family
	case strings.HasSuffix(n.Particles, "-") || strings.HasSuffix(n.Particles, "’") || strings.HasSuffix(n.Particles, "'"):
		return n.Particles + n.Family
	}
	return n.Particles + " " + n.Family
}

// Full reports whether the name has both a given and a family name.
func (n PersonName) Full() bool { return n.Given != "" && n.Family != "" }

// Matches reports whether both can be names of one person: their family names
// are equal once folded (see [Fold]) and their given names are equal, forms of
// one another (Bill, William), or one the other's initial. Middle names must not
// differ where both are written out. A name without a given name matches none:
// a surname alone identifies nobody.
func (n PersonName) Matches(o PersonName) bool {
	if !n.Full() || !o.Full() || Fold(n.FullFamily()) != Fold(o.FullFamily()) {
		return false
	}
	if !sameGiven(n.Given, o.Given) && !sameGiven(n.Given, o.Nickname) && !sameGiven(n.Nickname, o.Given) {
		return false
	}
	a, b := strings.Fields(Fold(n.Middle)), strings.Fields(Fold(o.Middle))
	for i := range min(len(a), len(b)) {
		if !initialOf(a[i], b[i]) && !initialOf(b[i], a[i]) {
			return false
		}
	}
	return generation(n.Suffix) == generation(o.Suffix) || generation(n.Suffix) == "" || generation(o.Suffix) == ""
}

func generation(s string) string {
	for w := range strings.FieldsSeq(s) {
		switch strings.TrimSuffix(w, ".") {
		case "Jr", "Sr", "II", "III", "IV":
			return strings.TrimSuffix(w, ".")
		}
	}
	return ""
}

func sameGiven(a, b string) bool {
	if a == "" || b == "" {
		return false
	}
	a, b = Fold(a), Fold(b)
	return initialOf(a, b) || initialOf(b, a) || lexicon.SameGiven(a, b)
}

// initialOf reports whether a is b or b's initial.
func initialOf(a, b string) bool {
	if a == b {
		return true
	}
	a = strings.TrimSuffix(a, ".")
	return utf8.RuneCountInString(a) == 1 && strings.HasPrefix(b, a)
}

// Gender returns the gender that the given name mostly stands for, unknown where
// the table lacks it or it is common for both. It is a guess from the name
// alone: what an article says goes before it.
func (n PersonName) Gender() Gender {
	switch lexicon.GivenName(proper(n.Given)) {
	case 'm':
		return Male
	case 'f':
		return Female
	}
	return GenderUnknown
}

// nameWords splits a name into words, quoted nicknames in one piece, commas
// apart.
func nameWords(s string) []string {
	var out []string
	for len(s) > 0 {
		c, size := utf8.DecodeRuneInString(s)
		switch {
		case unicode.IsSpace(c):
			s = s[size:]
			continue
		case c == ',':
			out = append(out, ",")
			s = s[size:]
			continue
		}
		if end := closing(c); end != 0 {
			if i := strings.IndexRune(s[size:], end); i > 0 {
				j := size + i + utf8.RuneLen(end)
				out = append(out, s[:j])
				s = s[j:]
				continue
			}
		}
		i := strings.IndexFunc(s, func(c rune) bool { return unicode.IsSpace(c) || c == ',' })
		if i < 0 {
			i = len(s)
		}
		out = append(out, s[:i])
		s = s[i:]
	}
	return out
}

// closing returns the mark that closes what c opens, 0 where c opens nothing.
func closing(c rune) rune {
	switch c {
	case '“':
		return '”'
	case '‘':
		return '’'
	case '"':
		return '"'
	case '(':
		return ')'
	}
	return 0
}

func quoted(w string) (string, bool) {
	c, size := utf8.DecodeRuneInString(w)
	end := closing(c)
	if end == 0 || !strings.HasSuffix(w, string(end)) || len(w) < size+utf8.RuneLen(end) {
		return "", false
	}
	return w[size : len(w)-utf8.RuneLen(end)], true
}

// titleLen returns how many words at the head of w are a title. At least one
// word is left for the name.
func titleLen(w []string) int {
	t := 0
	for i := 0; i < len(w)-1; i++ {
		lw := strings.ToLower(w[i])
		n, ok := lexicon.LookupNoun(lw)
		if ok && n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title|lexicon.Honorific) && !(i == 0 && len(w) == 2 && lexicon.GivenName(proper(w[i])) != 0 && !n.Class.Any(lexicon.Title|lexicon.Rank|lexicon.Honorific) && givenRather(lw)) {
			t = i + 1
			continue
		}
		if lw == "of" && t == i && i > 0 && i+2 < len(w) {
			t = i + 2 // Secretary of State
			i++
		}
	}
	return min(t, len(w)-1)
}

// givenRather reports whether a word for a post is more often a given name.
func givenRather(w string) bool {
	switch w {
	case "dean", "earl", "marine", "guy", "page", "hunter", "baron":
		return true
	}
	return false
}

// proper writes a name in capitals as a name: "MARY" as "Mary".
func proper(w string) string {
	if w == "" || w != strings.ToUpper(w) {
		return w
	}
	_, size := utf8.DecodeRuneInString(w)
	return w[:size] + strings.ToLower(w[size:])
}

func nameSuffix(w string) bool {
	switch strings.TrimSuffix(w, ".") {
	case "Jr", "Sr", "II", "III", "IV", "Esq", "MD", "M.D", "PhD", "Ph.D", "MP", "MEP", "QC", "KC", "OBE", "MBE", "CBE":
		return true
	}
	return false
}

// particle reports whether w is a particle of a family name.
func particle(w string) bool {
	switch strings.ToLower(w) {
	case "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "van", "von", "der", "den", "ter", "ten", "bin", "ibn", "bint", "al", "el", "la", "le", "los", "las", "zu", "af", "av", "ul", "ur", "’t", "'t":
		return true
	}
	return false
}

// splitArticle parts an Arabic article from a family name: "al-" and "Assad".
func splitArticle(w string) (article, family string) {
	for _, p := range [...]string{"al-", "Al-", "el-", "El-", "ash-", "as-", "ad-", "an-"} {
		if strings.HasPrefix(w, p) && len(w) > len(p) {
			return p, w[len(p):]
		}
	}
	return "", w
}

// familyFirst reports whether a name of two or three words begins with a common
// Chinese, Korean or Vietnamese family name and goes on with what is no Western
// given name.
func familyFirst(w []string) bool {
	if len(w) > 3 {
		return false
	}
	switch proper(w[0]) {
	case "Xi", "Li", "Wang", "Zhang", "Liu", "Chen", "Yang", "Zhao", "Huang", "Zhou", "Wu", "Xu", "Sun", "Ma", "Zhu", "Hu", "Guo", "He", "Lin", "Gao", "Luo", "Zheng", "Liang", "Xie", "Tang", "Deng", "Feng", "Han", "Cao", "Zeng", "Peng", "Xiao", "Cai", "Pan", "Tian", "Dong", "Yuan", "Jiang", "Mao", "Wen", "Qin", "Lu", "Hua", "Geng", "Lai", "Tsai",
		"Kim", "Park", "Choi", "Jung", "Moon", "Yoon", "Kang", "Cho", "Jang", "Lim", "Shin", "Kwon", "Hwang", "Ahn", "Song", "Hong", "Roh", "Ban",
		"Nguyen", "Nguyễn", "Tran", "Trần", "Pham", "Phạm", "Vo", "Bui", "Ho", "Vu":
	default:
		return false
	}
	for _, x := range w[1:] {
		if lexicon.GivenName(proper(x)) != 0 && !strings.Contains(x, "-") || strings.Contains(x, ".") {
			return false
		}
	}
	return true
}

// Fold brings a name into the form in which names are compared: lower case,
// accents off, straight apostrophes and hyphens, one space between words. It is
// for comparing only; what is shown stays as written.
func Fold(s string) string { return lexicon.Fold(s) }
