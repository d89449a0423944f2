package quote

import (
	"fmt"
	"html"
	"io"
	"iter"
	"slices"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/enum"
)

// Part says what a piece of text is to a statement.
type Part uint8

// The parts of a statement. The zero value is unknown; no [Use] has it.
const (
	PartUnknown Part = iota
	PartSource
	PartCue
	PartContent
)

var partNames = enum.Names{"", "source", "cue", "content"}

// String returns the part's name, "unknown" for the zero value.
func (p Part) String() string { return partNames.String("Part", int(p)) }

// MarshalText returns the part's name, "" for the zero value.
func (p Part) MarshalText() ([]byte, error) { return partNames.Marshal("quote.Part", int(p)) }

// UnmarshalText reads what MarshalText writes.
func (p *Part) UnmarshalText(b []byte) error {
	i, err := partNames.Unmarshal("quote.Part", b)
	*p = Part(i)
	return err
}

// Use is one part that a piece of text plays in one statement.
type Use struct {
	Statement StatementID `json:"statement"`     // the statement
	Part      Part        `json:"part,omitzero"` // what the piece is to it
}

// Segment is a piece of text throughout which the same statements have their
// parts. Uses is empty where no statement has a part; else it is sorted by
// statement and part.
type Segment struct {
	Span article.Span `json:"span"` // the piece
	Uses []Use        `json:"uses,omitempty"`
}

// Segments cuts the text into pieces at every end of a source, cue or content.
// The pieces cover the whole text in order and without overlap, so that
// statements which share a source or stand inside each other can be shown by
// marks that do not cross.
func (r *Record) Segments() iter.Seq[Segment] {
	r = r.orZero()
	return func(yield func(Segment) bool) {
		for seg := range r.segments() {
			seg.Uses = slices.Clone(seg.Uses) // the caller may keep it
			if !yield(seg) {
				return
			}
		}
	}
}

// segments is Segments for those who keep none: the Uses of a segment are valid
// until the next one is yielded.
func (r *Record) segments() iter.Seq[Segment] {
	type edge struct {
		at  int
		end bool
		use Use
	}
	return func(yield func(Segment) bool) {
		var edges []edge
		for i := range r.Statements {
			st := &r.Statements[i]
			for p, spans := range [][]article.Span{st.Source, st.Cue, st.Content} {
				for _, s := range spans {
					if s.IsZero() || s.Start < 0 || s.End > len(r.Text) {
						continue
					}
					u := Use{st.ID, Part(p + 1)}
					edges = append(edges, edge{s.Start, false, u}, edge{s.End, true, u})
				}
			}
		}
		slices.SortFunc(edges, func(a, b edge) int { return a.at - b.at })
		var open []Use
		at := 0
		for i := 0; i <= len(edges); {
			next := len(r.Text)
			if i < len(edges) {
				next = edges[i].at
			}
			if next > at && !yield(Segment{article.Span{Start: at, End: next}, open}) {
				return
			}
			at = next
			if i == len(edges) {
				return
			}
			for ; i < len(edges) && edges[i].at == at; i++ {
				e := edges[i]
				k, found := slices.BinarySearchFunc(open, e.use, compareUses)
				switch {
				case e.end && found:
					open = slices.Delete(open, k, k+1)
				case !e.end:
					open = slices.Insert(open, k, e.use)
				}
			}
		}
	}
}

func compareUses(a, b Use) int {
	if a.Statement != b.Statement {
		return int(a.Statement - b.Statement)
	}
	return int(a.Part) - int(b.Part)
}

// Annotate writes the text as HTML with each segment that belongs to a
// statement between the tags that mark returns. All of the text is escaped; the
// tags are written as they are, so what mark puts into them must be escaped by
// it. Where mark is nil each is a <mark> element whose class names the parts,
// e.g. "source", and whose data-statement lists the statements by ID. Line breaks
// stay as they are. The error is that of w.
func (r *Record) Annotate(w io.Writer, mark func(Segment) (open, close string)) error {
	r = r.orZero()
	if mark == nil {
		mark = markTags
	}
	for seg := range r.segments() {
		var before, after string
		if len(seg.Uses) > 0 {
			before, after = mark(seg)
		}
		if _, err := io.WriteString(w, before+html.EscapeString(seg.Span.In(r.Text))+after); err != nil {
			return err
		}
	}
	return nil
}

// markTags returns the tags that Annotate writes where its caller has none.
func markTags(seg Segment) (open, close string) {
	class, ids := "", ""
	var last Part
	for i, u := range seg.Uses {
		if i > 0 {
			ids += " "
		}
		ids += fmt.Sprint(u.Statement)
		if u.Part != last {
			if class != "" {
				class += " "
			}
			class += u.Part.String()
			last = u.Part
		}
	}
	return `<mark class="` + class + `" data-statement="` + ids + `">`, "</mark>"
}
