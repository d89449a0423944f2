package nlp

import (
	"math/bits"
	"strings"
)

// Lemmas finds the lemma of a word: a list of irregular forms, and rules for the
// endings, which prefer a lemma that is known.
type Lemmas struct {
	list  []string // the known lemmas
	known table    // Hash of a lemma: its index in list
	odd   table    // key of an irregular form: the index of its lemma
}

// Irregular is a word form whose lemma the rules do not find.
type Irregular struct {
	Form  string
	Kind  LemmaKind
	Lemma string
}

// LemmaKind is the kind of ending that a word with a certain tag can have.
type LemmaKind uint8

// The kinds.
const (
	LemmaPlain LemmaKind = iota // none
	LemmaS                      // plural nouns
	LemmaVerbS                  // says
	LemmaEd                     // hoped, taken
	LemmaIng                    // hoping
	LemmaEr                     // bigger
	LemmaEst                    // biggest
	LemmaName                   // names stay as they are
)

// KindOf returns the kind of ending that a word tagged t can have.
func KindOf(t Tag) LemmaKind {
	switch t {
	case TagNNS:
		return LemmaS
	case TagVBZ:
		return LemmaVerbS
	case TagVBD, TagVBN:
		return LemmaEd
	case TagVBG:
		return LemmaIng
	case TagJJR, TagRBR:
		return LemmaEr
	case TagJJS, TagRBS:
		return LemmaEst
	case TagNNP, TagNNPS:
		return LemmaName
	}
	return LemmaPlain
}

// table maps numbers to numbers by open addressing; a zero key is none.
type table struct {
	keys, vals []uint32
}

func newTable(n int) table {
	size := 1 << bits.Len(uint(2*n+1))
	return table{make([]uint32, size), make([]uint32, size)}
}

func (t *table) put(k, v uint32) {
	m := uint32(len(t.keys) - 1)
	i := k & m
	for t.keys[i] != 0 && t.keys[i] != k {
		i = (i + 1) & m
	}
	t.keys[i], t.vals[i] = k, v
}

func (t *table) get(k uint32) (uint32, bool) {
	if len(t.keys) == 0 {
		return 0, false
	}
	m := uint32(len(t.keys) - 1)
	i := k & m
	for t.keys[i] != 0 {
		if t.keys[i] == k {
			return t.vals[i], true
		}
		i = (i + 1) & m
	}
	return 0, false
}

func oddKey(form uint32, k LemmaKind) uint32 {
	return (form + uint32(k)*0x85ebca6b) * 0x9e3779b1
}

// NewLemmas makes the tables of known lemmas, in small letters, and irregular
// forms.
func NewLemmas(known []string, odd []Irregular) *Lemmas {
	l := &Lemmas{list: known, known: newTable(len(known) + len(odd)), odd: newTable(len(odd))}
	for i, w := range known {
		l.known.put(Hash(w), uint32(i))
	}
	for _, o := range odd {
		h := Hash(o.Lemma)
		i, ok := l.known.get(h)
		if !ok || l.list[i] != o.Lemma {
			i = uint32(len(l.list))
			l.list = append(l.list, o.Lemma)
			if !ok {
				l.known.put(h, i)
			}
		}
		l.odd.put(oddKey(Hash(o.Form), o.Kind), i)
	}
	return l
}

// cut is a way to make a lemma: the first n bytes of the word and an ending.
type cut struct {
	n   int
	end string
}

// Find returns the lemma of the word w with the tag t and its [Hash]. The lemma
// is in small letters, but for names, which stay as they are, and "I". It
// allocates only where the lemma is neither known nor a part of w.
func (l *Lemmas) Find(w string, form uint32, t Tag) (string, uint32) {
	i, c, h := l.find(w, form, t)
	switch {
	case i >= 0:
		return l.list[i], h
	case c.end == "":
		if KindOf(t) == LemmaName {
			return w, h
		}
		return small(w[:c.n]), h
	}
	return small(w[:c.n]) + c.end, h
}

// small returns w with its ASCII letters in small: what [Hash] takes for one
// stays one.
func small(w string) string {
	for i := range len(w) {
		if isUpper(w[i]) {
			b := []byte(w)
			for i, c := range b {
				if isUpper(c) {
					b[i] = c | 0x20
				}
			}
			return string(b)
		}
	}
	return w
}

// find returns the index of the lemma in the list, or else -1 and how to make
// it, and its hash.
func (l *Lemmas) find(w string, form uint32, t Tag) (int, cut, uint32) {
	k := KindOf(t)
	if k == LemmaName {
		return -1, cut{len(w), ""}, form
	}
	if i, ok := l.odd.get(oddKey(form, k)); ok {
		return int(i), cut{}, Hash(l.list[i])
	}
	if k == LemmaPlain {
		if lowerStart(w) {
			return -1, cut{len(w), ""}, form
		}
		if i, ok := l.known.get(form); ok {
			return int(i), cut{}, form
		}
		return -1, cut{len(w), ""}, form
	}
	var cuts [3]cut
	n := endings(w, k, &cuts)
	for _, c := range cuts[:n] {
		h := c.hash(w)
		if i, ok := l.known.get(h); ok {
			return int(i), cut{}, h
		}
	}
	c := cuts[0]
	return -1, c, c.hash(w)
}

func (c cut) hash(w string) uint32 { return fold(hashOn(hashOn(offset, w[:c.n]), c.end)) }

// endings puts the lemmas that w may have into cuts, the likeliest first, and
// returns how many there are, one at least.
func endings(w string, k LemmaKind, cuts *[3]cut) int {
	n := len(w)
	cuts[0] = cut{n, ""}
	at := func(i int) byte { // the letter i places before the end
		if i > n {
			return 0
		}
		c := w[n-i]
		if isUpper(c) {
			c |= 0x20
		}
		return c
	}
	switch k {
	case LemmaS, LemmaVerbS:
		if n < 3 || at(1) != 's' || at(2) == 's' || at(2) == '\'' {
			return 1
		}
		if at(2) == 'e' {
			if at(3) == 'i' && n > 4 {
				cuts[0] = cut{n - 3, "y"}
				cuts[1] = cut{n - 1, ""}
				return 2
			}
			switch c := at(3); {
			case c == 's' && at(4) == 's', c == 'x', c == 'h' && (at(4) == 's' || at(4) == 'c'), c == 'z' && at(4) == 'z', c == 'o':
				cuts[0] = cut{n - 2, ""}
				cuts[1] = cut{n - 1, ""}
				return 2
			}
			cuts[0] = cut{n - 1, ""}
			cuts[1] = cut{n - 2, ""}
			return 2
		}
		cuts[0] = cut{n - 1, ""}
		return 1
	case LemmaEd:
		if n < 4 || at(1) != 'd' || at(2) != 'e' {
			return 1
		}
		if at(3) == 'i' {
			cuts[0] = cut{n - 3, "y"}
			cuts[1] = cut{n - 1, ""}
			return 2
		}
		return stems(w, n-2, cuts)
	case LemmaIng:
		if n < 5 || at(1) != 'g' || at(2) != 'n' || at(3) != 'i' {
			return 1
		}
		return stems(w, n-3, cuts)
	case LemmaEr:
		if n < 4 || at(1) != 'r' || at(2) != 'e' {
			return 1
		}
		if at(3) == 'i' {
			cuts[0] = cut{n - 3, "y"}
			return 1
		}
		return stems(w, n-2, cuts)
	case LemmaEst:
		if n < 5 || at(1) != 't' || at(2) != 's' || at(3) != 'e' {
			return 1
		}
		if at(4) == 'i' {
			cuts[0] = cut{n - 4, "y"}
			return 1
		}
		return stems(w, n-3, cuts)
	}
	return 1
}

// stems puts the words that can have lost or changed their end before -ed, -ing,
// -er and -est into cuts: w[:n] is what is left.
func stems(w string, n int, cuts *[3]cut) int {
	last, before := w[n-1]|0x20, byte(0)
	if n > 1 {
		before = w[n-2] | 0x20
	}
	vowel := strings.IndexByte("aeiou", before) >= 0
	switch {
	case last == before && strings.IndexByte("lsfz", last) < 0 && !strings.ContainsRune("aeo", rune(last)):
		// planned, but fell and pass keep both
		cuts[0] = cut{n - 1, ""}
		cuts[1] = cut{n, ""}
		return 2
	case last == before:
		cuts[0] = cut{n, ""}
		cuts[1] = cut{n - 1, ""}
		cuts[2] = cut{n, "e"}
		return 3
	case last == 'v' || last == 'u' || last == 'c' || last == 'z' || last == 's' && vowel,
		last == 'g' && before != 'n' || last == 'l' && !vowel && before != 'r' || last == 't' && before == 'a' || last == 'r' && (before == 'u' || before == 'i'):
		cuts[0] = cut{n, "e"}
		cuts[1] = cut{n, ""}
		return 2
	}
	cuts[0] = cut{n, ""}
	cuts[1] = cut{n, "e"}
	return 2
}
