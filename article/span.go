package article

import "fmt"

// Span is a half-open range [Start, End) of bytes in [Article.Text]. Both ends
// fall on rune boundaries, so a.Text[s.Start:s.End] is exactly what was meant.
// The zero Span means "none": an empty range carries no text wherever it
// stands.
//
// Offsets count bytes. Readers in languages whose strings are indexed by
// UTF-16 units or by code points convert them with [Article.UTF16] and
// [Article.Runes].
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// IsZero reports whether the span is empty, that is, whether it means "none".
func (s Span) IsZero() bool { return s.End <= s.Start }

// Len returns the length in bytes, 0 for an empty span.
func (s Span) Len() int { return max(0, s.End-s.Start) }

// Contains reports whether o lies within s. An empty span lies in none.
func (s Span) Contains(o Span) bool {
	return !o.IsZero() && s.Start <= o.Start && o.End <= s.End
}

// Overlaps reports whether the two spans share at least one byte.
func (s Span) Overlaps(o Span) bool {
	return s.Start < o.End && o.Start < s.End && !s.IsZero() && !o.IsZero()
}

// In returns the words of text that the span covers, "" where the span is
// empty or does not fit the text.
func (s Span) In(text string) string {
	if s.IsZero() || s.Start < 0 || s.End > len(text) {
		return ""
	}
	return text[s.Start:s.End]
}

// String returns the span in the form [start:end).
func (s Span) String() string { return fmt.Sprintf("[%d:%d)", s.Start, s.End) }
