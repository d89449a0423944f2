package corpus

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
)

// mark is one marked stretch of the body.
type mark struct {
	kind byte // s, q, c, t or x
	nums []int
	span article.Span
	line int
}

// parseBody strips the marks from the body, whose first line has number line,
// and returns the text and its marks in the order of their starts, outer ones
// first.
func parseBody(body string, line int) (string, []mark, error) {
	var (
		text  strings.Builder
		marks []mark
		open  []int // indices into marks
	)
	for i := 0; i < len(body); {
		switch b := body[i]; b {
		case '{':
			m, n, err := parseHead(body[i:], line)
			if err != nil {
				return "", nil, err
			}
			m.span.Start = text.Len()
			open = append(open, len(marks))
			marks = append(marks, m)
			i += n
		case '}':
			if len(open) == 0 {
				return "", nil, errorf(line, "} closes nothing")
			}
			m := &marks[open[len(open)-1]]
			open = open[:len(open)-1]
			m.span.End = text.Len()
			if words := m.span.In(text.String()); words == "" || words != strings.TrimSpace(words) {
				return "", nil, errorf(m.line, "mark %c of %q is empty or has space at an end", m.kind, words)
			}
			i++
		default:
			if b == '\n' {
				line++
			}
			text.WriteByte(b)
			i++
		}
	}
	if len(open) > 0 {
		m := marks[open[len(open)-1]]
		return "", nil, errorf(m.line, "mark %c is not closed", m.kind)
	}
	slices.SortStableFunc(marks, func(a, b mark) int { return cmp.Compare(a.span.Start, b.span.Start) })
	return text.String(), marks, nil
}

// parseHead reads "{s1,2 " and returns the mark and the length of its head.
func parseHead(s string, line int) (mark, int, error) {
	head, _, ok := strings.Cut(s[1:], " ")
	if !ok || head == "" {
		return mark{}, 0, errorf(line, "a mark has no head")
	}
	m := mark{kind: head[0], line: line}
	n := len(head) + 2
	switch m.kind {
	case 'x':
		if len(head) > 1 {
			return m, 0, errorf(line, "mark x takes no number: %q", head)
		}
		return m, n, nil
	case 's', 'q', 'c', 't':
	default:
		return m, 0, errorf(line, "unknown mark %q", head)
	}
	for f := range strings.SplitSeq(head[1:], ",") {
		k, err := strconv.Atoi(f)
		if err != nil || k < 1 {
			return m, 0, errorf(line, "mark %q needs the number of a statement", head)
		}
		if slices.Contains(m.nums, k) {
			return m, 0, errorf(line, "mark %q names statement %d twice", head, k)
		}
		m.nums = append(m.nums, k)
	}
	if m.kind == 'q' || m.kind == 'c' {
		if len(m.nums) > 1 {
			return m, 0, errorf(line, "mark %q: only sources and times are shared", head)
		}
	}
	return m, n, nil
}

// place hands the marks to the statements.
func (a *Article) place(marks []mark) error {
	for _, m := range marks {
		if m.kind == 'x' {
			a.NoSpeech = append(a.NoSpeech, m.span)
			continue
		}
		for _, n := range m.nums {
			if n > len(a.Statements) {
				return errorf(m.line, "mark %c%d: there is no statement %d", m.kind, n, n)
			}
			st := &a.Statements[n-1]
			var list *[]article.Span
			switch m.kind {
			case 's':
				list = &st.Source
			case 'q':
				list = &st.Cue
			case 'c':
				list = &st.Content
			case 't':
				list = &st.Time
			}
			if k := len(*list); k > 0 && (*list)[k-1].End > m.span.Start {
				return errorf(m.line, "marks %c%d overlap", m.kind, n)
			}
			*list = append(*list, m.span)
		}
	}
	return nil
}
