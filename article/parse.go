package article

import (
	"slices"
	"strings"
)

// Parse reads an article from plain text as people copy it from a page or a
// wire. Each line, or each group of lines where they are wrapped at a width, is
// one block; Parse tells which are running text and which are headline, section,
// standfirst, byline, date, caption, credit, correction, note or promotion, and
// fills the fields that these speak of. Every byte of Text that is not white
// space belongs to one block.
//
// What is no text of the article is told by its own shape ("Reporting by …;
// Editing by …"), what stands above the text also by its place. A line that
// could be running text is taken for running text. For text that is known to be
// nothing else see [FromText].
//
// A date that cannot be read, or has two readings, keeps its words in Raw and is
// reported as [IssueDate]. The error is a [*LimitError].
func Parse(text string, opts Options) (*Article, error) {
	a, spans, err := split(text, opts)
	if err != nil {
		return nil, err
	}
	p := &parser{a: a, opts: opts, text: a.Text}
	p.parts = make([]part, 0, len(spans))
	for _, sp := range spans {
		p.split(sp)
	}
	p.shapes()
	p.top()
	p.runs()
	p.dateline()
	p.fill()
	slices.SortStableFunc(a.Issues, func(x, y Issue) int { return x.Span.Start - y.Span.Start })
	a.Blocks = make([]Block, len(p.parts))
	for i, q := range p.parts {
		a.Blocks[i] = Block{Role: q.role, Level: q.level, Span: q.sp}
	}
	if len(a.Blocks) == 0 {
		a.Blocks = nil
	}
	return a, nil
}

// parser is the state of one Parse.
type parser struct {
	a     *Article
	opts  Options
	text  string
	parts []part
	body  int // index of the first part of the running text
	last  int // index after the last part of the running text
}

// part is a block in the making. Its role is unknown as long as it may be
// running text.
type part struct {
	sp    Span
	role  Role
	level int
	label bool // announces what comes next: "Correction", "Read more"
}

func (p *parser) words(i int) string { return p.parts[i].sp.In(p.text) }

// split adds a paragraph, of which a note on who reported at its end becomes a
// part of its own.
func (p *parser) split(sp Span) {
	if at := contributorTail(sp.In(p.text)); at > 0 {
		head := strings.TrimRight(p.text[sp.Start:sp.Start+at], " \t\n")
		p.parts = append(p.parts, part{sp: Span{sp.Start, sp.Start + len(head)}}, part{sp: Span{sp.Start + at, sp.End}})
		return
	}
	p.parts = append(p.parts, part{sp: sp})
}

// shapes gives a role to each part whose own shape tells it.
func (p *parser) shapes() {
	for i := range p.parts {
		q := &p.parts[i]
		q.role, q.label = p.shape(q.sp)
	}
}

// shape returns the role that the shape of a line tells, RoleUnknown where it
// may be running text.
func (p *parser) shape(sp Span) (role Role, label bool) {
	s := sp.In(p.text)
	if len(s) > maxNote {
		// Nothing but a paragraph, a correction or a note of that length.
		s = s[:runeFloor(s, maxNote)]
	}
	f := fold(s[:runeFloor(s, 160)])
	switch {
	case isSeparator(s):
		return RoleSeparator, false
	case len(s) <= maxStamp && p.isDateLine(sp):
		return RoleDate, false
	case isCorrection(f):
		return RoleCorrection, isNoteLabel(f)
	case isEditorsNote(f):
		return RoleEditorsNote, isNoteLabel(f)
	case isContributor(f, s):
		return RoleContributor, false
	case isCaption(f, s):
		return RoleCaption, false
	case isCredit(f, s):
		return RoleCredit, false
	case len(s) <= maxByline && isByline(s):
		return RoleByline, false
	}
	if promo, label := isPromo(f, s); promo {
		return RolePromo, label
	}
	return RoleUnknown, false
}

// The longest lines that may be of a kind, in bytes.
const (
	maxNote   = 4000
	maxStamp  = 160
	maxByline = 300
	maxHead   = 300
)

// runs gives roles to what follows a line that announces it, and tells
// subheadings and list items from paragraphs.
func (p *parser) runs() {
	announced := RoleUnknown
	for i := range p.parts {
		q := &p.parts[i]
		if q.role != RoleUnknown {
			announced = RoleUnknown
			if q.label {
				announced = q.role
			}
			continue
		}
		s := p.words(i)
		switch {
		case announced == RolePromo && !endsSentence(s) && len(s) <= maxHead && !p.leads(i):
			q.role = RolePromo // headlines of other articles
			continue
		case announced == RoleCorrection, announced == RoleEditorsNote:
			q.role = announced
			announced = RoleUnknown
			continue
		}
		announced = RoleUnknown
		switch {
		case len(s) > 1 && s[0] == '>' && s[1] == ' ':
			q.role = RoleQuotation
		case isBullet(s):
			q.role, q.level = RoleListItem, 1
		case i >= p.body && p.isSubheading(i):
			q.role, q.level = RoleSubheading, 2
		default:
			q.role = RoleParagraph
		}
	}
	p.last = len(p.parts)
	for p.last > 0 && !p.parts[p.last-1].role.Body() {
		p.last--
	}
}

// leads reports whether the part after i is no sentence either, or whether i is
// the last: a single line between a call and a paragraph is its headline too,
// but a subheading stands alone before its text where nothing announced it.
func (p *parser) leads(i int) bool { return i < p.body }

// isSubheading reports whether a line inside the text is a heading: short, no
// sentence, no speaker's label, and before running text.
func (p *parser) isSubheading(i int) bool {
	s := p.words(i)
	words := countWords(s)
	if len(s) > 90 || i+1 >= len(p.parts) || words > 12 {
		return false
	}
	if endsSentence(s) && !(lastRune(s) == '?' && words <= 8 && asksReader(s)) {
		return false
	}
	switch r := lastRune(s); {
	case strings.ContainsRune(":,;-–—)]", r):
		return false
	case strings.ContainsRune("”“\"’‘'»«", r):
		// "Power firm ‘throwing everything at it’" is one, a quotation is none.
		if isOpener(firstRune(s)) || strings.ContainsAny(s, ":,") || words < 3 {
			return false
		}
	}
	if !startsUpper(s) || isSpeakerLabel(s) {
		return false
	}
	for j := i + 1; j < len(p.parts); j++ {
		switch p.parts[j].role {
		case RoleUnknown:
			return true
		case RoleCaption, RolePromo, RoleByline, RoleDate:
			continue
		}
		return false
	}
	return false
}

// asksReader reports whether a question is of the kind that headings ask, and
// not of the kind that is put to somebody in an interview.
func asksReader(s string) bool {
	f := strings.Fields(fold(s))
	switch f[0] {
	case "what", "what's", "why", "how", "who", "who's", "when", "where":
	default:
		return false
	}
	for _, w := range f {
		switch strings.Trim(w, "?,") {
		case "you", "your", "you're", "yourself", "we", "our":
			return false
		}
	}
	return true
}

// fill fills the article's fields from the parts.
func (p *parser) fill() {
	for i := range p.parts {
		q := p.parts[i]
		s := q.sp.In(p.text)
		switch q.role {
		case RoleSection:
			names := sectionPath(s)
			if names == nil {
				names = []string{collapse(s)}
			}
			for _, name := range names {
				p.a.Sections = append(p.a.Sections, Label{Text: name, Span: q.sp})
			}
		case RoleHeadline:
			p.a.Headlines = append(p.a.Headlines, Label{Text: collapse(s), Span: q.sp})
		case RoleStandfirst:
			p.a.Descriptions = append(p.a.Descriptions, Label{Text: collapse(s), Span: q.sp})
		case RoleByline:
			p.fillByline(q.sp)
		case RoleDate:
			p.fillDates(i)
		case RoleCaption:
			p.a.Media = append(p.a.Media, captionMedia(s, q.sp))
		case RoleCredit:
			p.fillCredit(q.sp)
		case RoleCorrection:
			if !q.label {
				p.a.Corrections = append(p.a.Corrections, Label{Text: collapse(s), Span: q.sp})
			}
		case RoleEditorsNote:
			if !q.label {
				p.a.EdNotes = append(p.a.EdNotes, Label{Text: collapse(s), Span: q.sp})
			}
		case RoleContributor:
			p.fillContributors(q.sp)
		}
	}
}
