package coref

import (
	"strings"
	"unicode"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/arena"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// memory is what a resolver makes its short lists and strings of.
type memory struct {
	ents     arena.Arena[ent]
	ints     arena.Arena[int]
	tokens   arena.Arena[int32]
	strs     arena.Arena[string]
	ranges   arena.Arena[nlp.Range]
	forms    arena.Arena[nameForm]
	roles    arena.Arena[entity.Role]
	mentions arena.Arena[entity.Mention]
	text     arena.Strings

	// Memory that is used again and again. A list that is in use is not here.
	cands  []cand
	ncands []ncand
	fields []string
	ranked []role
	scored []scoredRole
	buf    []byte

	pronounSeen, nominalSeen, beforeSeen marks
}

// marks holds a number for some entities, 0 for all others.
type marks struct {
	of     []int32
	marked []int32
}

func (m *marks) get(e int32) int32 {
	if e < 0 || int(e) >= len(m.of) {
		return 0
	}
	return m.of[e]
}

func (m *marks) set(e, v int32) {
	if e < 0 {
		return
	}
	if n := int(e) + 1; n > len(m.of) {
		m.of = append(m.of, make([]int32, max(n, 2*len(m.of), 256)-len(m.of))...)
	}
	m.of[e] = v
	if m.marked == nil {
		m.marked = make([]int32, 0, 64)
	}
	m.marked = append(m.marked, e)
}

// reset takes all marks away.
func (m *marks) reset() {
	for _, e := range m.marked {
		m.of[e] = 0
	}
	m.marked = m.marked[:0]
}

// folded returns s folded.
func (m *memory) folded(s string) string {
	m.buf = lexicon.AppendFold(m.buf[:0], s)
	if string(m.buf) == s {
		return s
	}
	return m.text.Copy(m.buf)
}

// one returns a list of one range.
func (r *resolver) one(x nlp.Range) []nlp.Range { return r.mem.ranges.Append(nil, x) }

// fieldsOf returns the words of s, as strings.Fields does, until it is called again.
func (m *memory) fieldsOf(s string) []string {
	m.fields = m.fields[:0]
	for w := range strings.FieldsSeq(s) {
		m.fields = append(m.fields, w)
	}
	return m.fields
}

// foldOnce folds a string that is asked for time and again.
type foldOnce struct{ of, folded string }

func (f *foldOnce) fold(s string) string {
	if f.of != s {
		f.of, f.folded = s, fold(s)
	}
	return f.folded
}

// lastField returns the last of the words of s, "" for none.
func lastField(s string) string {
	last := ""
	for w := range strings.FieldsSeq(s) {
		last = w
	}
	return last
}

// countFields returns how many words s has.
func countFields(s string) int {
	n := 0
	for range strings.FieldsSeq(s) {
		n++
	}
	return n
}

// anyWord reports whether a word of s begins with w, and ends holds for what stands
// behind that.
func anyWord(s, w string, ends func(rest string) bool) bool {
	for from := 0; from <= len(s); {
		i := strings.Index(s[from:], w)
		if i < 0 {
			return false
		}
		i += from
		if (i == 0 || s[i-1] == ' ') && ends(s[i+len(w):]) {
			return true
		}
		from = i + 1
	}
	return false
}

// wordEnds reports whether no word goes on at the beginning of rest.
func wordEnds(rest string) bool { return rest == "" || rest[0] == ' ' }

// hasWord reports whether w stands in s between spaces, or at the beginning or the
// end of it.
func hasWord(s, w string) bool { return anyWord(s, w, wordEnds) }

// beginsWord reports whether a word of s begins with w.
func beginsWord(s, w string) bool { return anyWord(s, w, func(string) bool { return true }) }

// endsInWord reports whether w is the last word of s.
func endsInWord(s, w string) bool {
	rest, ok := strings.CutSuffix(s, w)
	return ok && (rest == "" || rest[len(rest)-1] == ' ')
}

// capitals reports whether s has no letter that could be a capital and is none.
func capitals(s string) bool {
	for _, c := range s {
		if c < 0x80 {
			if c >= 'a' && c <= 'z' {
				return false
			}
		} else if unicode.ToUpper(c) != c || c == unicode.ReplacementChar {
			return s == strings.ToUpper(s)
		}
	}
	return true
}

// hasLastWord reports whether s has other words and then w.
func hasLastWord(s, w string) bool { return len(s) > len(w) && endsInWord(s, w) }

// hasNoun reports whether w, or w with an s behind it, is a word of s.
func hasNoun(s, w string) bool {
	return anyWord(s, w, func(rest string) bool {
		return wordEnds(rest) || rest[0] == 's' && wordEnds(rest[1:])
	})
}
