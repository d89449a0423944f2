package article

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Normalize returns the canonical form of raw, in which every [Article.Text]
// is: valid UTF-8 in Unicode normalisation form C, with "\n" for line breaks
// and U+0020 for spaces of any width, and without what no reader sees. The map
// leads back to raw, the issues say what was repaired, one a kind.
//
//   - Bytes that are no UTF-8 become U+FFFD, one for each maximal subpart.
//   - CR LF, CR, vertical tab, form feed and the Unicode line and paragraph
//     separators become "\n".
//   - No-break, thin, figure, ideographic and other spaces become " ".
//   - Soft hyphens, zero-width spaces, word joiners, byte order marks and
//     control characters are dropped; so are bidirectional embeddings,
//     overrides and isolates, and bidirectional marks in a text that has no
//     right-to-left letters.
//   - Zero-width joiners stay after letters of the scripts that need them and,
//     in emoji sequences, after pictographs; elsewhere they are dropped.
//   - C1 control characters are read as the windows-1252 characters that they
//     stand for in mislabelled text.
//   - UTF-8 that was once decoded as windows-1252 ("donâ€™t") is restored where
//     the characters are hardly anything else; see [IssueMojibake].
//
// Quotation marks, dashes, case and runs of white space are left as they are.
// Normalize is idempotent, and its time grows with the length of raw. A text in
// which nothing has to change is returned as it is, without a copy.
func Normalize(raw string) (clean string, m SourceMap, issues []Issue) {
	odd := firstOdd(raw)
	if odd == len(raw) {
		return raw, SourceMap{known: true}, nil
	}
	n := normalizer{raw: raw, out: make([]byte, 0, len(raw)+len(raw)/64)}
	n.run(odd)
	return string(n.out), SourceMap{edits: n.edits, known: true}, n.report()
}

// NormalizeLine returns s normalised, trimmed and with each run of white space
// made one space: the form of a metadata value.
func NormalizeLine(s string) string {
	clean, _, _ := Normalize(s)
	return collapse(clean)
}

// collapse trims s and makes each run of white space one space.
func collapse(s string) string {
	if !hasRuns(s) {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// hasRuns reports whether collapse changes a normalised text.
func hasRuns(s string) bool {
	prev := true // white space at the start is a run
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c == '\n' || c == '\t' || c == ' ' && prev {
			return true
		}
		prev = c == ' '
	}
	return prev && s != ""
}

// firstOdd returns the place from which raw may need a repair, len(raw) where
// it needs none. It is the fast path: it may stop at a place that turns out
// to be fine, but never goes past one that is not.
func firstOdd(raw string) int {
	lead := false // the rune before could begin mojibake
	for i := 0; i < len(raw); {
		if c := raw[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
				return i
			}
			lead = false
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(raw[i:])
		if r == utf8.RuneError || !inert(r) || lead && isCont(r) {
			return i
		}
		lead = leadNeed(r) > 0
		i += size
	}
	return len(raw)
}

// inert reports whether r is one of the common characters beyond ASCII that
// nothing happens to when it stands alone: it is its own NFC and never composes
// with what stands before it. False means "look closer".
func inert(r rune) bool {
	switch {
	case r < 0xa1:
		return false
	case r < 0x300:
		return r != 0xad
	case r < 0x370:
		return false
	case r < 0x400:
		return r != 0x374 && r != 0x37e && r != 0x387
	case r < 0x530:
		return r < 0x483 || r > 0x489
	case r < 0x5d0:
		return false
	case r < 0x5eb:
		return true
	case r < 0x2010:
		return r >= 0x621 && r <= 0x64a
	case r < 0x2028:
		return true
	case r < 0x2100:
		return r >= 0x2030 && r < 0x205f || r >= 0x20a0 && r < 0x20c0
	case r == 0x2122 || r == 0x2116:
		return true
	}
	return r >= 0x3001 && r < 0x3030 && r < 0x302a || r >= 0x3041 && r < 0x3097 || r >= 0x30a1 && r < 0x30fb ||
		r >= 0x4e00 && r < 0xa000 || r >= 0xac00 && r < 0xd7a4 || r >= 0xff01 && r < 0xff61
}

// normalizer is the state of one slow run. The runes that the next one may
// still change (by composing with them, or by completing a piece of mojibake)
// wait on a stack; the rest is written to out.
type normalizer struct {
	raw    string
	out    []byte
	edits  []edit
	rawPos int // how far raw is accounted for in out and edits
	stack  []piece
	last   last
	marks  bool // the stack ends in marks that are not composed yet
	rtl    int8 // has raw right-to-left letters? 0 not asked, 1 yes, -1 no
	counts [numKinds]int
	first  [numKinds]Span // of the first one, in out
	seen   [numKinds]int  // raw offset of the first one
	owed   []owed         // first occurrences whose place in out is not known yet
}

// piece is a clean rune with the range of raw that it stands for.
type piece struct {
	r      rune
	rs, re int
}

// last is the range of raw of the piece written last, and where it, or the group
// that it belongs to, begins in out.
type last struct{ rs, re, at int }

type owed struct{ kind, rs int }

// The kinds of repair, in the order of the issue codes below.
const (
	kindInvalid = iota
	kindControl
	kindInvisible
	kindBidi
	kindCP1252
	kindMojibake
	kindNFC
	kindSpace
	numKinds
)

var kindCodes = [numKinds]IssueCode{IssueInvalidUTF8, IssueControl, IssueInvisible, IssueBidi, IssueCP1252, IssueMojibake, IssueNFC, IssueSpace}

// run normalises raw, of which raw[:odd] is known to be clean.
func (n *normalizer) run(odd int) {
	raw := n.raw
	// Back to where two ASCII characters stand in a row: what comes after them
	// may take part in a composition or in mojibake.
	for odd > 0 && (raw[odd-1] >= utf8.RuneSelf || odd > 1 && raw[odd-2] >= utf8.RuneSelf) {
		odd--
	}
	odd = max(0, odd-1)
	n.out = append(n.out, raw[:odd]...)
	n.rawPos = odd
	for i := odd; i < len(raw); {
		if c := raw[i]; c >= ' ' && c < 0x7f || c == '\n' || c == '\t' {
			j := i + 1
			for j < len(raw) && (raw[j] >= ' ' && raw[j] < 0x7f || raw[j] == '\n' || raw[j] == '\t') {
				j++
			}
			n.finish(rune(raw[i]))
			// A single letter may yet compose to what completes mojibake.
			if k := len(n.stack); j > i+1 || k > 0 && n.stack[k-1].r < utf8.RuneSelf {
				n.flush(k)
			}
			if j-1 > i {
				n.emitRaw(i, j-1)
			}
			n.stack = append(n.stack, piece{rune(raw[j-1]), j - 1, j})
			i = j
			continue
		}
		r, size := decode(raw[i:])
		i = n.rune(r, i, i+size)
	}
	n.finish(-1)
	n.flush(len(n.stack))
	if n.rawPos < len(raw) {
		n.edits = append(n.edits, edit{len(n.out), len(n.out), n.rawPos, len(raw)})
	}
}

// decode returns the first rune of s and its size. Where s begins with no valid
// rune it is U+FFFD with the size of the maximal subpart: as many bytes as
// could have begun one.
func decode(s string) (rune, int) {
	r, size := utf8.DecodeRuneInString(s)
	if r != utf8.RuneError || size != 1 {
		return r, size
	}
	lo, hi, n := byte(0x80), byte(0xbf), 0
	switch c := s[0]; {
	case c >= 0xc2 && c <= 0xdf:
		n = 1
	case c >= 0xe0 && c <= 0xef:
		n = 2
		if c == 0xe0 {
			lo = 0xa0
		} else if c == 0xed {
			hi = 0x9f
		}
	case c >= 0xf0 && c <= 0xf4:
		n = 3
		if c == 0xf0 {
			lo = 0x90
		} else if c == 0xf4 {
			hi = 0x8f
		}
	}
	for size = 1; size <= n && size < len(s) && s[size] >= lo && s[size] <= hi; size++ {
		lo, hi = 0x80, 0xbf
	}
	return -1, size // not U+FFFD itself, which is valid
}

// rune takes one rune of raw and returns where to go on.
func (n *normalizer) rune(r rune, rs, re int) int {
	switch {
	case r < 0:
		n.note(kindInvalid, rs, true)
		n.push(utf8.RuneError, rs, re)
	case r == '\r':
		if re < len(n.raw) && n.raw[re] == '\n' {
			re++
		}
		n.push('\n', rs, re)
	default:
		n.take(r, rs, re)
	}
	return re
}

// take takes one valid rune, of raw or restored from mojibake.
func (n *normalizer) take(r rune, rs, re int) {
	switch what := classify(r); what {
	case classPlain:
		n.push(r, rs, re)
	case classNewline:
		n.push('\n', rs, re)
	case classSpace:
		if r == nbsp && n.viable() {
			n.push(r, rs, re) // may be a part of mojibake: resolve decides
			return
		}
		n.note(kindSpace, rs, true)
		n.push(' ', rs, re)
	case classHole, classInvisible:
		if (what == classHole || r == shy) && n.viable() {
			n.push(r, rs, re)
			return
		}
		n.dropped(r, rs)
	case classControl, classBidi:
		n.dropped(r, rs)
	case classC1:
		n.note(kindCP1252, rs, true)
		n.push(cp1252[r-0x80], rs, re)
	case classMark:
		if n.rightToLeft() {
			n.push(r, rs, re)
		} else {
			n.dropped(r, rs)
		}
	case classJoiner:
		// What it joins is known once the marks before it are in order. Nobody
		// writes as many as maxJoined, and they are put in order once only.
		if n.marks && n.segment() > 2*maxJoined {
			n.dropped(r, rs)
			return
		}
		n.compose()
		n.settle(r)
		if k := len(n.stack); k > 0 && joins(n.stack[k-1].r, r) && n.segment() <= maxJoined {
			n.push(r, rs, re)
		} else {
			n.dropped(r, rs)
		}
	case classTag:
		if n.marks { // neither a flag nor a tag ends in one
			n.dropped(r, rs)
			return
		}
		n.settle(r)
		if k := len(n.stack); k > 0 && (n.stack[k-1].r == 0x1f3f4 || isTag(n.stack[k-1].r)) {
			n.push(r, rs, re)
		} else {
			n.dropped(r, rs)
		}
	}
}

// maxJoined is how long a base with its marks may be that a joiner stands
// after.
const maxJoined = 32

// segment returns how many pieces the base that the stack ends in has with its
// marks, or a number beyond 2*maxJoined where there are more. As in compose, what
// one piece of raw became goes together.
func (n *normalizer) segment() int {
	k := len(n.stack) - 1
	for k > 0 && len(n.stack)-k <= 2*maxJoined {
		same := n.stack[k-1].rs == n.stack[k].rs && n.stack[k-1].re == n.stack[k].re
		if startsSegment(n.stack[k].r) && !same {
			break
		}
		k--
	}
	return len(n.stack) - k
}

// dropped counts a rune that leaves no trace.
func (n *normalizer) dropped(r rune, rs int) {
	switch classify(r) {
	case classBidi, classMark:
		n.note(kindBidi, rs, false)
	case classControl, classHole:
		n.note(kindControl, rs, false)
	default:
		n.note(kindInvisible, rs, false)
	}
}

// push puts a clean rune on the stack and writes out what it leaves fixed.
func (n *normalizer) push(r rune, rs, re int) {
	if !startsSegment(r) {
		// A mark (or a Hangul vowel) belongs to the segment that ends the stack,
		// which is put in order once it is complete, so that the work stays linear.
		if !n.marks {
			n.settle(r)
			n.resolve(r)
		}
		n.stack = append(n.stack, piece{r, rs, re})
		n.marks = true
		return
	}
	n.finish(r)
	if r >= 0x300 && !inert(r) {
		if s := string(r); !norm.NFC.IsNormalString(s) {
			n.note(kindNFC, rs, true)
			for _, c := range norm.NFC.String(s) {
				n.stack = append(n.stack, piece{c, rs, re})
			}
			return
		}
	}
	n.stack = append(n.stack, piece{r, rs, re})
	if leadNeed(r) == 0 && !isCont(r) {
		n.flush(len(n.stack) - 1)
	}
}

// startsSegment reports whether r never composes with what stands before it.
func startsSegment(r rune) bool {
	if r < 0x300 || inert(r) {
		return true
	}
	var b [utf8.UTFMax]byte
	return norm.NFC.Properties(b[:utf8.EncodeRune(b[:], r)]).BoundaryBefore()
}

// finish does to the stack what can be done once the next rune is known.
func (n *normalizer) finish(next rune) {
	n.compose()
	n.settle(next)
	n.resolve(next)
}

// compose puts the marks that end the stack in normal form with their base.
func (n *normalizer) compose() {
	for n.marks {
		n.marks = false
		k := len(n.stack) - 1
		for k > 0 && !startsSegment(n.stack[k].r) {
			k--
		}
		// The normal form of very many marks has a starter among them. What one
		// piece of raw became stays one piece of the map.
		for k > 0 && n.stack[k-1].rs == n.stack[k].rs && n.stack[k-1].re == n.stack[k].re {
			k--
		}
		seg := n.stack[k:]
		buf := make([]byte, 0, 4*len(seg))
		for _, p := range seg {
			buf = utf8.AppendRune(buf, p.r)
		}
		if norm.NFC.IsNormal(buf) {
			return
		}
		rs, re := seg[0].rs, seg[len(seg)-1].re
		n.note(kindNFC, rs, true)
		n.stack = n.stack[:k]
		for i, c := range []rune(string(norm.NFC.Bytes(buf))) {
			// The composed base may complete mojibake; the marks that are left
			// over then join what it is restored to.
			if i == 1 {
				n.settle(c)
				n.marks = len(n.stack) != k+1
			}
			n.stack = append(n.stack, piece{c, rs, re})
		}
	}
}

// flush writes the first k pieces of the stack to out.
func (n *normalizer) flush(k int) {
	for i := 0; i < k; i++ {
		n.emit(n.stack[i])
	}
	n.stack = append(n.stack[:0], n.stack[k:]...)
}

// emit writes one piece to out and notes where out and raw deviate.
func (n *normalizer) emit(p piece) {
	if p.rs > n.rawPos {
		n.edits = append(n.edits, edit{len(n.out), len(n.out), n.rawPos, p.rs})
	}
	at := len(n.out)
	n.out = utf8.AppendRune(n.out, p.r)
	for len(n.owed) > 0 && n.owed[0].rs < p.re {
		if o := n.owed[0]; n.first[o.kind].IsZero() {
			n.first[o.kind] = Span{at, len(n.out)}
		}
		n.owed = n.owed[1:]
	}
	group := n.last.rs == p.rs && n.last.re == p.re
	if w := len(n.out) - at; group || p.rs != n.rawPos || w != p.re-p.rs {
		// Runes that one piece of raw became together are one edit.
		if group {
			at = n.last.at
		}
		if l := len(n.edits) - 1; group && l >= 0 && n.edits[l].cs == at && n.edits[l].ce > at {
			n.edits[l].ce = len(n.out)
		} else {
			n.edits = append(n.edits, edit{at, len(n.out), p.rs, p.re})
		}
	}
	n.last = last{p.rs, p.re, at}
	n.rawPos = p.re
}

// emitRaw copies raw[i:j] to out.
func (n *normalizer) emitRaw(i, j int) {
	if i > n.rawPos {
		n.edits = append(n.edits, edit{len(n.out), len(n.out), n.rawPos, i})
	}
	n.out = append(n.out, n.raw[i:j]...)
	n.rawPos = j
}

// note counts a repair; trace says that it can be seen in the clean text.
func (n *normalizer) note(kind, rs int, trace bool) {
	if n.counts[kind] == 0 {
		n.seen[kind] = rs
		if trace {
			n.owed = append(n.owed, owed{kind, rs})
		}
	}
	n.counts[kind]++
}

// report returns the issues in text order.
func (n *normalizer) report() []Issue {
	var kinds []int
	for k, c := range n.counts {
		if c > 0 {
			kinds = append(kinds, k)
		}
	}
	sort.SliceStable(kinds, func(i, j int) bool { return n.seen[kinds[i]] < n.seen[kinds[j]] })
	var out []Issue
	for _, k := range kinds {
		out = append(out, Issue{Code: kindCodes[k], Span: n.first[k], Count: n.counts[k]})
	}
	return out
}

// rightToLeft reports whether raw has a letter that is written from right to
// left.
func (n *normalizer) rightToLeft() bool {
	if n.rtl == 0 {
		n.rtl = -1
		for _, r := range n.raw {
			if r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko) && unicode.IsLetter(r) {
				n.rtl = 1
				break
			}
		}
	}
	return n.rtl > 0
}
