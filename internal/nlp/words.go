package nlp

import (
	"math/bits"
	"slices"
)

// Words is the tagger's dictionary: for each frequent word form the class of
// tags that it had in the corpus.
type Words struct {
	Classes []Class  // 0 is the class of unknown forms
	keys    []uint32 // open addressing; 0 is an empty place
	vals    []uint16
}

// Class is a set of tags that word forms have.
type Class struct {
	Tags uint64 // bit t for tag t
	Open bool   // a form may have other tags as well: it is rare
}

// Word is one entry of the dictionary.
type Word struct {
	Form  uint32 // FormHash
	Class uint16
	Ent   bool // though not capitalised, it may be part of what has an entity type
}

const entBit = 1 << 15

// FormHash returns the number that stands for a word form in [Words]: unlike
// [Hash] it tells Will, WILL and will apart.
func FormHash(s string) uint32 {
	var w word
	w.read(s)
	return w.form
}

// NewWords makes a dictionary. Entries of one form overwrite one another. Tags
// that words do not have are taken out of the classes, and a class without tags
// is open.
func NewWords(classes []Class, entries []Word) *Words {
	classes = slices.Clone(classes)
	for i := range classes {
		if classes[i].Tags &= allWordTags; classes[i].Tags == 0 {
			classes[i].Open = true
		}
	}
	n := 1 << bits.Len(uint(2*len(entries)+1))
	d := &Words{Classes: classes, keys: make([]uint32, n), vals: make([]uint16, n)}
	for _, e := range entries {
		i := d.slot(e.Form)
		d.keys[i] = e.Form
		d.vals[i] = e.Class
		if e.Ent {
			d.vals[i] |= entBit
		}
	}
	return d
}

// Entries returns the entries in the order of their forms.
func (d *Words) Entries() []Word {
	var out []Word
	for i, k := range d.keys {
		if k != 0 {
			out = append(out, Word{k, d.vals[i] &^ entBit, d.vals[i]&entBit != 0})
		}
	}
	slices.SortFunc(out, func(a, b Word) int {
		if a.Form < b.Form {
			return -1
		}
		return 1
	})
	return out
}

// slot returns the place of the form, or the empty place where it would be.
func (d *Words) slot(form uint32) uint32 {
	m := uint32(len(d.keys) - 1)
	i := form & m
	for d.keys[i] != 0 && d.keys[i] != form {
		i = (i + 1) & m
	}
	return i
}

// The classes of forms that are not in the dictionary, by what they look like.
// They follow those of the dictionary.
const (
	looksNumber = iota + 1
	looksLower
	looksFirst
	looksAll
	looksOther
	looksKnown // the same word without its capitals is known: its class follows
)

// look up sets w.class and w.known, and returns whether w may be of an entity
// type though it has no capital.
func (d *Words) lookup(w *word) bool {
	if w.form != 0 {
		if i := d.slot(w.form); d.keys[i] != 0 {
			w.class, w.known = d.vals[i]&^entBit, true
			w.rare = d.Classes[w.class].Open
			return d.vals[i]&entBit != 0
		}
	}
	n := len(d.Classes)
	if c := w.caps(); c != caseLower && w.lower != 0 {
		if i := d.slot(w.lower); d.keys[i] != 0 {
			w.class = uint16(n + looksKnown + int(d.vals[i]&^entBit))
			return false
		}
		switch c {
		case caseFirst:
			w.class = uint16(n + looksFirst)
		case caseAll:
			w.class = uint16(n + looksAll)
		default:
			w.class = uint16(n + looksOther)
		}
	} else if w.shape&shapeDigit != 0 {
		w.class = uint16(n + looksNumber)
	} else if w.shape&shapeLetter != 0 {
		w.class = uint16(n + looksLower)
	} else {
		w.class = uint16(n + looksOther)
	}
	return w.shape&shapeDigit != 0
}
