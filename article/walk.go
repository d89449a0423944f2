package article

import (
	"iter"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Paragraphs walks over the blocks of running text in order: paragraphs,
// subheadings, block quotations, list items and table rows (see [Role.Body]).
func (a *Article) Paragraphs() iter.Seq[Block] {
	a = a.orZero()
	return func(yield func(Block) bool) {
		for _, b := range a.Blocks {
			if b.Role.Body() && !yield(b) {
				return
			}
		}
	}
}

// Sentences walks over the sentences of the running text in order. A sentence
// ends inside its paragraph, with the quotation marks that close behind its
// final mark. Full stops of abbreviations, initials and ellipses end none, nor
// does a question inside a quotation that goes on: “Will you go?” he asked.
// A dateline belongs to the first sentence.
func (a *Article) Sentences() iter.Seq[Span] {
	a = a.orZero()
	return func(yield func(Span) bool) {
		for b := range a.Paragraphs() {
			if b.Span.In(a.Text) == "" {
				continue
			}
			for s := range nlp.Sentences(a.Text, nlp.Span(b.Span)) {
				if !yield(Span(s)) {
					return
				}
			}
		}
	}
}

// Position is a place in a text for human eyes.
type Position struct {
	Line   int // from 1
	Column int // from 1, in code points
}

// Index converts offsets into a text, in bytes, to other units, each in about
// the same short time wherever it stands. It is immutable and may be used by
// many goroutines at once.
type Index struct {
	text  string
	marks []mark
}

// mark holds the counts at one offset.
type mark struct{ runes, utf16, line, lineRunes int }

// markEvery is the distance in bytes of the marks of an Index.
const markEvery = 256

// Index returns an Index of the article's Text.
func (a *Article) Index() *Index {
	a = a.orZero()
	return NewIndex(a.Text)
}

// NewIndex returns an Index of text.
func NewIndex(text string) *Index {
	x := &Index{text: text, marks: make([]mark, 0, len(text)/markEvery+1)}
	m := mark{line: 1}
	for i := 0; i <= len(text); i += markEvery {
		x.marks = append(x.marks, m)
		m.add(text[i:min(i+markEvery, len(text))])
	}
	return x
}

// add counts the bytes of s. Runes are counted at their first byte, so that s
// may begin and end inside one.
func (m *mark) add(s string) {
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !utf8.RuneStart(c) {
			continue
		}
		m.runes++
		m.lineRunes++
		m.utf16++
		if c >= 0xf0 {
			m.utf16++
		}
		if c == '\n' {
			m.line++
			m.lineRunes = 0
		}
	}
}

func (x *Index) at(off int) mark {
	off = min(max(off, 0), len(x.text))
	m := x.marks[off/markEvery]
	m.add(x.text[off/markEvery*markEvery : off])
	return m
}

// UTF16 returns a span of bytes as a half-open range of UTF-16 code units, as
// strings of JavaScript, Java and C# are indexed. Offsets beyond the text are
// taken for its ends.
func (x *Index) UTF16(s Span) Span { return Span{x.at(s.Start).utf16, x.at(s.End).utf16} }

// Runes returns a span of bytes as a half-open range of code points, as strings
// of Python are indexed. Offsets beyond the text are taken for its ends.
func (x *Index) Runes(s Span) Span { return Span{x.at(s.Start).runes, x.at(s.End).runes} }

// Position returns the line and the column of an offset. Offsets beyond the text
// are taken for its ends.
func (x *Index) Position(off int) Position {
	m := x.at(off)
	return Position{m.line, m.lineRunes + 1}
}

// UTF16 returns a span of Text as a range of UTF-16 code units. It counts from
// the beginning of Text each time; for many spans see [Article.Index].
func (a *Article) UTF16(s Span) Span {
	return a.count(s, func(m mark) int {
		a = a.orZero()
		return m.utf16
	})
}

// Runes returns a span of Text as a range of code points. It counts from the
// beginning of Text each time; for many spans see [Article.Index].
func (a *Article) Runes(s Span) Span {
	return a.count(s, func(m mark) int {
		a = a.orZero()
		return m.runes
	})
}

func (a *Article) count(s Span, of func(mark) int) Span {
	start := min(max(s.Start, 0), len(a.Text))
	end := min(max(s.End, start), len(a.Text))
	var m mark
	m.add(a.Text[:start])
	from := of(m)
	m.add(a.Text[start:end])
	return Span{from, of(m)}
}

// Position returns the line and the column of an offset in Text. It counts from
// the beginning of Text each time; for many offsets see [Article.Index].
func (a *Article) Position(off int) Position {
	a = a.orZero()
	m := mark{line: 1}
	m.add(a.Text[:min(max(off, 0), len(a.Text))])
	return Position{m.line, m.lineRunes + 1}
}
