package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// names finds entities by their names.
type names struct {
	full  map[string]int   // folded whole name
	last  map[string][]int // folded last word of a person's name
	first map[string][]int // folded first word of any name
	inner map[string][]int // folded words inside a person's name of three or more
	acr   map[string]int   // acronym
}

// fold returns token i folded. It needs memory only for letters other than those
// of ASCII.
func (r *resolver) fold(i int32) string {
	w := r.lower[i]
	for k := range len(w) {
		if w[k] >= 0x80 {
			return fold(r.word(i))
		}
	}
	return w
}

// words returns the folded words of a name that count for comparing it:
// initials, generational suffixes and quoted nicknames are left out.
func (r *resolver) words(x nlp.Range) []string {
	if cap(r.names)-len(r.names) < x.Len() {
		r.names = make([]string, 0, max(x.Len(), 256))
	}
	out := r.names[len(r.names):]
	for i := x.First; i < x.Last; i++ {
		w := r.word(i)
		if !isWord(w) && !isNumber(w) || isSuffix(w) {
			continue
		}
		if x.Len() > 2 && i > x.First && i < x.Last-1 && (len(w) == 1 || len(w) == 2 && w[1] == '.') {
			continue
		}
		if isPossessive(w) {
			continue
		}
		out = append(out, strings.TrimSuffix(r.fold(i), "."))
	}
	r.names = r.names[:len(r.names)+len(out)]
	out = slices.Clip(out)
	if len(out) > 1 && out[0] == "the" {
		out = out[1:]
	}
	return out
}

// key returns the key under which a name is held.
func (r *resolver) key(w []string) string {
	if len(w) == 1 {
		return w[0]
	}
	return r.mem.text.Join(w, " ")
}

// called returns the entity that is held under the words of a name.
func (r *resolver) called(w []string) (int, bool) {
	r.mem.buf = r.mem.buf[:0]
	for i, s := range w {
		if i > 0 {
			r.mem.buf = append(r.mem.buf, ' ')
		}
		r.mem.buf = append(r.mem.buf, s...)
	}
	e, ok := r.index.full[string(r.mem.buf)]
	return e, ok
}

// addIndex adds entity e to those that are held under a word.
func (r *resolver) addIndex(m map[string][]int, w string, e int) {
	l := m[w]
	for _, x := range l {
		if x == e {
			return
		}
	}
	if len(l) < 16 { // a bound: nobody keeps more namesakes apart
		m[w] = r.mem.ints.Append(l, e)
	}
}

// acronym returns the folded initials of a name's capitalised words, in memory that
// is used again.
func (r *resolver) acronym(x nlp.Range) []byte {
	r.mem.buf = r.mem.buf[:0]
	for i := x.First; i < x.Last; i++ {
		if upper(r.word(i)) {
			r.mem.buf = append(r.mem.buf, r.fold(i)[0])
		}
	}
	return r.mem.buf
}
