package article

import (
	"strings"
	"unicode/utf8"
)

// Builder assembles an Article's Text from parts that come one by one, as the
// decoders of structured formats do. Each part is normalised (see
// [Normalize]) and set apart from the one before by an empty line.
//
// The zero Builder is ready to use. A Builder must not be used by several
// goroutines at once.
type Builder struct {
	text   []byte
	blocks []Block
	issues []Issue
}

// Add appends a block of the given role and returns its place in the text. Runs
// of white space, line breaks among them, become one space. A part that is
// empty once normalised adds nothing and returns the zero Span. Level is that
// of [Block].
func (b *Builder) Add(role Role, level int, raw string) Span {
	return b.add(role, level, raw, false)
}

// AddLines is Add for a part whose line breaks mean something: verse, an
// address, the rows of a table. Each line is trimmed and its inner runs of white
// space become one space; more than one empty line in a row becomes one.
func (b *Builder) AddLines(role Role, level int, raw string) Span {
	return b.add(role, level, raw, true)
}

func (b *Builder) add(role Role, level int, raw string, lines bool) Span {
	s, _, issues := Normalize(raw)
	start := len(b.text)
	if start > 0 {
		b.text = append(b.text, '\n', '\n')
	}
	from := len(b.text)
	spaces, breaks := false, 0
	for i := 0; i < len(s); {
		switch c := s[i]; {
		case c == '\n' && lines:
			breaks++
			i++
			continue
		case c == '\n', c == ' ', c == '\t':
			spaces = true
			i++
			continue
		}
		if len(b.text) > from {
			switch {
			case breaks > 1:
				b.text = append(b.text, '\n', '\n')
			case breaks == 1:
				b.text = append(b.text, '\n')
			case spaces:
				b.text = append(b.text, ' ')
			}
		}
		spaces, breaks = false, 0
		j := i + 1
		for j < len(s) && s[j] != '\n' && s[j] != ' ' && s[j] != '\t' {
			j++
		}
		b.text = append(b.text, s[i:j]...)
		i = j
	}
	sp := Span{from, len(b.text)}
	if sp.IsZero() {
		b.text = b.text[:start]
	} else {
		b.blocks = append(b.blocks, Block{Role: role, Level: level, Span: sp})
	}
	for _, is := range issues {
		is.Span = sp // of the part: collapsing has moved what is inside
		if sp.IsZero() {
			is.Span = Span{}
		}
		b.issue(is)
	}
	return sp
}

// issue adds an issue; later ones of the same code only raise the count of the
// first, so that a long document does not report each no-break space.
func (b *Builder) issue(is Issue) {
	for i := range b.issues {
		if o := &b.issues[i]; o.Code == is.Code && o.Detail == is.Detail && o.Path == is.Path {
			o.Count += is.Count
			return
		}
	}
	b.issues = append(b.issues, is)
}

// Len returns the length of the text so far, in bytes.
func (b *Builder) Len() int { return len(b.text) }

// Finish sets a's Text and Blocks to what was added and appends the issues that
// were met. The Builder is empty afterwards.
func (b *Builder) Finish(a *Article) {
	a.Text = string(b.text)
	a.Blocks = b.blocks
	a.Issues = append(a.Issues, b.issues...)
	*b = Builder{}
}

// FromText returns the article whose body is text as it stands: every paragraph
// is one, and no line is taken for a headline, a byline or a date. It is for
// sources that give those apart, such as corpora and databases; set them on
// the result. A paragraph ends at a line break, unless the lines of the text are
// wrapped at a width.
//
// The error is a [*LimitError].
func FromText(text string, opts Options) (*Article, error) {
	a, lines, err := split(text, opts)
	if err != nil {
		return nil, err
	}
	for _, sp := range lines {
		a.Blocks = append(a.Blocks, Block{Role: RoleParagraph, Span: sp})
	}
	return a, nil
}

// split normalises text and finds its paragraphs.
func split(text string, opts Options) (*Article, []Span, error) {
	lim := opts.Limits.WithDefaults()
	if len(text) > lim.Bytes {
		return nil, nil, &LimitError{Format: "text", Name: "Bytes", Limit: int64(lim.Bytes), Got: int64(len(text))}
	}
	a := &Article{Language: opts.Language}
	a.Text, a.source, a.Issues = Normalize(text)
	paras := paragraphs(a.Text)
	if len(paras) > lim.Blocks {
		return nil, nil, &LimitError{Format: "text", Name: "Blocks", Limit: int64(lim.Blocks), Got: int64(len(paras))}
	}
	return a, paras, nil
}

// line is a line of text without the white space around it; blank tells whether
// an empty line stands before it.
type line struct {
	sp    Span
	blank bool
}

// lines returns the lines of a normalised text that are not empty.
func lines(text string) []line {
	var out []line
	blank := false
	for i := 0; i < len(text); {
		j := i
		for j < len(text) && text[j] != '\n' {
			j++
		}
		s, e := i, j
		for s < e && (text[s] == ' ' || text[s] == '\t') {
			s++
		}
		for e > s && (text[e-1] == ' ' || text[e-1] == '\t') {
			e--
		}
		if s < e {
			out = append(out, line{Span{s, e}, blank || len(out) == 0})
			blank = false
		} else {
			blank = true
		}
		i = j + 1
	}
	return out
}

// paragraphs returns the paragraphs of a normalised text: its lines, or, where
// the lines are wrapped at a width, the lines that belong together.
func paragraphs(text string) []Span {
	ls := lines(text)
	width := wrapWidth(text, ls)
	out := make([]Span, 0, len(ls))
	for i, l := range ls {
		if width > 0 && i > 0 && !l.blank && isSoft(text, ls[i-1].sp, l.sp, width) {
			out[len(out)-1].End = l.sp.End
			continue
		}
		out = append(out, l.sp)
	}
	return out
}

// Lines wrapped at a width have at most this many characters.
const maxWrap = 100

// wrapWidth returns the width at which the lines of text are broken, as old wires
// and mail have them, 0 where they are not: no line is long, and most breaks
// inside what stands between empty lines are where the next word would not have
// fitted, few of them at the end of a sentence.
func wrapWidth(text string, ls []line) int {
	width := 0
	for _, l := range ls {
		if l.sp.Len() > 4*maxWrap {
			return 0
		}
		width = max(width, utf8.RuneCountInString(l.sp.In(text)))
	}
	if width > maxWrap || width < 40 {
		return 0
	}
	breaks, soft, ends := 0, 0, 0
	for i := 1; i < len(ls); i++ {
		if ls[i].blank {
			continue
		}
		breaks++
		if isSoft(text, ls[i-1].sp, ls[i].sp, width) {
			soft++
		}
		if endsSentence(ls[i-1].sp.In(text)) {
			ends++
		}
	}
	if breaks < 2 || 2*soft <= breaks || 2*ends > breaks {
		return 0
	}
	return width
}

// isSoft reports whether the break between two lines is where the first word of
// the next one would have passed the width. A few characters are allowed for,
// since writers do not all hyphenate and count alike.
func isSoft(text string, prev, next Span, width int) bool {
	word, _, _ := strings.Cut(next.In(text), " ")
	return utf8.RuneCountInString(prev.In(text))+1+utf8.RuneCountInString(word) > width-6
}
