package attrib

import (
	"math/bits"
	"sort"
)

// Lexicon says how often a lemma of a class of words heads a cue, of all the
// times that it stands in a text.
type Lexicon struct {
	keys  []uint32 // sorted
	vals  []uint8  // 1 to 15, log-odds
	slots []uint64 // open addressing by the first bits of a key: key<<8 | what vals has; 0 is an empty place
	shift uint     // of a key, to its first bits
	prior [32]uint8

	// Override replaces the ratio of some keys, so that a document need not
	// be judged by what was counted in itself. It is nil in use.
	Override map[uint32]uint8
}

// LexKey is the key of a lemma.
func LexKey(lemma uint32, c class) uint32 { return mix(lemma, uint32(c)) }

// Ratio returns how likely the lemma heads a cue: 1 (never) to 15 (always);
// for a lemma that is not known, what is usual for its class.
func (l *Lexicon) Ratio(lemma uint32, c class) uint8 {
	if r := l.get(LexKey(lemma, c)); r > 0 {
		return r
	}
	return l.prior[c&31]
}

// get returns the ratio of a key, 0 where there is none.
func (l *Lexicon) get(k uint32) uint8 {
	if l.Override != nil {
		if r, ok := l.Override[k]; ok {
			return r
		}
	}
	if len(l.slots) == 0 {
		return 0
	}
	for i := k >> (l.shift & 31); ; i++ {
		switch x := l.slots[i&uint32(len(l.slots)-1)]; {
		case x == 0:
			return 0
		case uint32(x>>8) == k:
			return uint8(x)
		}
	}
}

// index puts keys and values in one place, which is all that a look-up reads.
func (l *Lexicon) index() {
	width := bits.Len(uint(2*len(l.keys) + 1))
	l.shift = uint(32 - width)
	l.slots = make([]uint64, 1<<width)
	for n, k := range l.keys {
		i := k >> l.shift
		for l.slots[i] != 0 {
			i = (i + 1) & uint32(len(l.slots)-1)
		}
		l.slots[i] = uint64(k)<<8 | uint64(l.vals[n])
	}
}

// FormKey is the key of a word form, whatever its class.
func FormKey(form uint32) uint32 { return mix(form, 0xF0F0) }

// Form is Ratio for a word form, whatever class the tagger took it for; 0 for
// one that is not known.
func (l *Lexicon) Form(form uint32) uint8 { return l.get(FormKey(form)) }

// NewLexicon makes a Lexicon of ratios by key and of the priors of classes.
func NewLexicon(ratio map[uint32]uint8, prior [32]uint8) *Lexicon {
	l := &Lexicon{prior: prior}
	for k := range ratio {
		l.keys = append(l.keys, k)
	}
	sort.Slice(l.keys, func(i, j int) bool { return l.keys[i] < l.keys[j] })
	for _, k := range l.keys {
		l.vals = append(l.vals, ratio[k])
	}
	l.index()
	return l
}

// Prior returns the ratio of what is not known, by class.
func (l *Lexicon) Prior() [32]uint8 { return l.prior }

// Len returns the number of lemmas known.
func (l *Lexicon) Len() int { return len(l.keys) }
