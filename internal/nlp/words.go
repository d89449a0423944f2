package nlp

import (
	"math/bits"
	"slices"
)

// Words is the tagger's dictionary: for each frequent word form the class of
// tags that it had in the corpus.
type Words struct {
	Classes []Class // 0 is the class of unknown forms
	slots   []slot  // open addressing
}

// slot is a place of a dictionary, with a form of 0 an empty one.
type slot struct {
	form uint32
	val  uint16 // the class, and entBit
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
	d := &Words{Classes: classes, slots: make([]slot, n)}
	for _, e := range entries {
		x := d.slot(e.Form)
		*x = slot{e.Form, e.Class}
		if e.Ent {
			x.val |= entBit
		}
	}
	return d
}

// Entries returns the entries in the order of their forms.
func (d *Words) Entries() []Word {
	var out []Word
	for _, x := range d.slots {
		if x.form != 0 {
			out = append(out, Word{x.form, x.val &^ entBit, x.val&entBit != 0})
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
func (d *Words) slot(form uint32) *slot {
	m := uint32(len(d.slots) - 1)
	i := form & m
	for d.slots[i].form != 0 && d.slots[i].form != form {
		i = (i + 1) & m
	}
	return &d.slots[i]
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
		if x := d.slot(w.form); x.form != 0 {
			w.class, w.known = x.val&^entBit, true
			w.rare = d.Classes[w.class].Open
			return x.val&entBit != 0
		}
	}
	n := len(d.Classes)
	if c := w.caps(); c != caseLower && w.lower != 0 {
		if x := d.slot(w.lower); x.form != 0 {
			w.class = uint16(n + looksKnown + int(x.val&^entBit))
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
