package quote

import (
	"fmt"
	"html"
	"io"
	"iter"
	"slices"

	"github.com/onrecord-go/onrecord/article"
)

// Part says what a piece of text is to a statement.
type Part uint8

// The parts of a statement.
const (
	PartSource Part = iota + 1
	PartCue
	PartContent
)

// String returns "source", "cue" or "content".
func (p Part) String() string {
	switch p {
	case PartSource:
		return "source"
	case PartCue:
		return "cue"
	case PartContent:
		return "content"
	}
	return "unknown"
}

// Use is one part that a piece of text plays in one statement.
type Use struct {
	Statement StatementID
	Part      Part
}

// Segment is a piece of text throughout which the same statements have their
// parts. Uses is empty where no statement has a part; else it is sorted by
// statement and part.
type Segment struct {
	Span article.Span
	Uses []Use
}

// Segments cuts the text into pieces at every end of a source, cue or content.
// The pieces cover the whole text in order and without overlap, so that
// statements which share a source or stand inside each other can be shown by
// marks that do not cross. The Uses of a segment are valid until the next one
// is yielded.
func (r *Record) Segments() iter.Seq[Segment] {
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
// it. Where mark is nil the tags are those of [Mark]. Line breaks stay as they
// are.
func (r *Record) Annotate(w io.Writer, mark func(Segment) (open, close string)) error {
	if mark == nil {
		mark = Mark
	}
	for seg := range r.Segments() {
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

// Mark returns a <mark> element whose class names the parts, e.g. "source", and
// whose data-statement lists the statements by ID.
func Mark(seg Segment) (open, close string) {
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
