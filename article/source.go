package article

import "sort"

// SourceMap leads from offsets in a normalised text back to offsets in the raw
// input that it was made from. It stores only where the two deviate. The zero
// SourceMap knows nothing: every range leads to the zero Span.
//
// A SourceMap is immutable and may be used by many goroutines at once.
type SourceMap struct {
	edits []edit
	known bool
}

// edit says that clean[cs:ce] stands for raw[rs:re]. Between two edits the texts
// agree byte by byte (or have bytes of equal number, as CR and LF do).
type edit struct{ cs, ce, rs, re int }

// IsZero reports whether the map knows nothing.
func (m SourceMap) IsZero() bool { return !m.known }

// Source returns the range in the raw input of which the clean text s was made.
// What was dropped at either end of it is not included; where an end lies inside
// a piece that was rewritten as a whole, the range covers that piece. An empty
// span leads to the zero Span.
func (m SourceMap) Source(s Span) Span {
	if !m.known || s.IsZero() || s.Start < 0 {
		return Span{}
	}
	return Span{m.start(s.Start), m.end(s.End)}
}

// start leads the beginning of a clean range to raw: past what was dropped in
// front of it, to the beginning of a rewritten piece.
func (m SourceMap) start(c int) int {
	// The last edit that begins at or before c.
	i := sort.Search(len(m.edits), func(i int) bool { return m.edits[i].cs > c }) - 1
	if i < 0 {
		return c
	}
	if e := m.edits[i]; c < e.ce {
		return e.rs
	} else {
		return e.re + c - e.ce
	}
}

// end leads the end of a clean range to raw: before what was dropped behind it,
// to the end of a rewritten piece.
func (m SourceMap) end(c int) int {
	// The last edit that begins before c.
	i := sort.Search(len(m.edits), func(i int) bool { return m.edits[i].cs >= c }) - 1
	if i < 0 {
		return c
	}
	if e := m.edits[i]; c <= e.ce {
		return e.re
	} else {
		return e.re + c - e.ce
	}
}

// Clean returns the range of the clean text that was made of raw[s.Start:s.End],
// the zero Span where nothing is left of it.
func (m SourceMap) Clean(s Span) Span {
	if !m.known || s.IsZero() || s.Start < 0 {
		return Span{}
	}
	out := Span{m.clean(s.Start, false), m.clean(s.End, true)}
	if out.IsZero() {
		return Span{}
	}
	return out
}

func (m SourceMap) clean(r int, end bool) int {
	i := sort.Search(len(m.edits), func(i int) bool { return m.edits[i].rs > r || end && m.edits[i].rs == r }) - 1
	if i < 0 {
		return r
	}
	e := m.edits[i]
	switch {
	case r >= e.re:
		return e.ce + r - e.re
	case end:
		return e.ce
	}
	return e.cs
}

// Source returns the range in the raw input that a span of Text was made of, so
// that a caller can mark it there. It is the zero Span where s is empty, and
// for articles that were assembled from the parts of a structured format or
// read back from JSON, whose Text stands in no single raw string.
func (a *Article) Source(s Span) Span {
	a = a.orZero()
	if s.End > len(a.Text) {
		return Span{}
	}
	return a.source.Source(s)
}

// Locate is the inverse of [Article.Source]: it returns the span of Text that
// was made of a range of bytes of the raw input.
func (a *Article) Locate(raw Span) Span {
	a = a.orZero()
	s := a.source.Clean(raw)
	if s.End > len(a.Text) {
		s.End = len(a.Text)
	}
	if s.IsZero() {
		return Span{}
	}
	return s
}
