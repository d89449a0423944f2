// Package report writes a record as one self-contained HTML page: the article's
// text with every statement marked, a card for each statement, the speakers,
// the matrix of claims and principals, and a timeline.
//
//	rec, err := x.Extract(ctx, a)
//	if err != nil {
//		return err
//	}
//	err = report.Encode(file, rec, report.EncodeOptions{Article: a})
//
// The page needs no script and no other file, follows the reader's light or
// dark setting, and works by keyboard: each marked passage links to the card of
// its statement and back. All text of the article is escaped.
package report

import (
	"bufio"
	"fmt"
	"html"
	"io"
	"strings"

	_ "embed"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

//go:embed style.css
var style string

// page is the state of one Encode.
type page struct {
	w    *bufio.Writer
	art  *article.Article
	rec  *quote.Record
	nums map[quote.StatementID]int // place of a statement in rec.Statements
}

// EncodeOptions says how a page is written. The zero value is the default.
type EncodeOptions struct {
	// Article is the article that the record was read from: its headline,
	// byline and paragraphs are shown as what they are. Where it is nil, has no
	// blocks or another text, the record's text is shown as one passage.
	Article *article.Article
}

// Encode writes the page of one record. It fails where rec is nil ([quote.ErrNoRecord])
// and where w does.
func Encode(w io.Writer, rec *quote.Record, opts EncodeOptions) error {
	if rec == nil {
		return fmt.Errorf("quote/report: %w", quote.ErrNoRecord)
	}
	a := opts.Article
	if a == nil || a.Text != rec.Text {
		a = &article.Article{ID: rec.ArticleID, URL: rec.URL, Site: rec.Site, Text: rec.Text, Published: rec.Published}
	}
	p := &page{w: bufio.NewWriter(w), art: a, rec: rec, nums: make(map[quote.StatementID]int, len(rec.Statements))}
	for i := range rec.Statements {
		p.nums[rec.Statements[i].ID] = i
	}
	p.head()
	p.put(`<main><article id="text" dir="auto" aria-label="Article">`)
	p.text()
	p.put(`</article><div class="side">`)
	p.speakers()
	p.statements()
	p.put(`</div></main><div class="wide">`)
	p.matrix()
	p.timeline()
	p.put("</div></body></html>\n")
	return p.w.Flush()
}

// put writes markup as it stands; the buffered writer keeps its first error.
func (p *page) put(s string) { p.w.WriteString(s) }

// esc writes text, escaped.
func (p *page) esc(s string) { p.w.WriteString(html.EscapeString(s)) }

// putf writes markup with arguments that are escaped where they are strings.
func (p *page) putf(format string, args ...any) {
	for i, a := range args {
		if s, ok := a.(string); ok {
			args[i] = html.EscapeString(s)
		}
	}
	fmt.Fprintf(p.w, format, args...)
}

func (p *page) head() {
	lang := p.art.Language.String()
	if p.art.Language.IsRoot() {
		lang = "en"
	}
	title := p.art.Headline()
	if title == "" {
		title = "Who said what"
	}
	p.putf(`<!DOCTYPE html><html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><title>%s</title><style>`, lang, title)
	p.put(style)
	p.putf(`</style></head><body><a class="skip" href="#statements">Skip to the statements</a><header dir="auto"><h1>%s</h1>`, title)
	if about := p.about(); about != "" {
		p.putf(`<p class="about">%s</p>`, about)
	}
	p.put(`<ul class="legend" aria-label="Legend"><li><span class="k source">source</span></li><li><span class="k cue">cue</span></li>`)
	for _, pos := range []quote.Position{quote.Support, quote.Oppose, quote.Uncommitted, quote.Neutral} {
		p.putf(`<li><span class="k content %s">content: %s</span></li>`, pos.String(), sayPosition(pos))
	}
	p.put(`</ul></header>`)
}

func sayPosition(pos quote.Position) string {
	switch pos {
	case quote.Support:
		return "says that it is so"
	case quote.Oppose:
		return "says that it is not"
	case quote.Uncommitted:
		return "leaves it open"
	}
	return "takes no side"
}

func (p *page) about() string {
	var parts []string
	if d := p.art.Published; !d.Time.IsZero() {
		layout := "2 January 2006"
		if d.HasTime {
			layout = "2 January 2006, 15:04 MST"
		}
		parts = append(parts, d.Time.Format(layout))
	}
	if p.art.Byline.Text != "" {
		parts = append(parts, p.art.Byline.Text)
	}
	for _, c := range p.art.Credits {
		parts = append(parts, c.Name)
	}
	return strings.Join(parts, " · ")
}

// text writes the blocks with their marks.
func (p *page) text() {
	blocks := p.art.Blocks
	if len(blocks) == 0 {
		blocks = []article.Block{{Role: article.RoleParagraph, Span: article.Span{End: len(p.rec.Text)}}}
	}
	shown := make(map[quote.StatementID]bool)
	i := 0
	open := false
	for seg := range p.rec.Segments() {
		for s := seg.Span; !s.IsZero(); {
			for i < len(blocks) && blocks[i].Span.End <= s.Start {
				if open {
					p.put(closing(blocks[i].Role))
					open = false
				}
				i++
			}
			if i == len(blocks) {
				break
			}
			b := blocks[i]
			if s.Start < b.Span.Start { // white space between blocks
				s.Start = min(b.Span.Start, s.End)
				continue
			}
			if !open {
				p.put(opening(b.Role))
				open = true
			}
			piece := article.Span{Start: s.Start, End: min(s.End, b.Span.End)}
			p.segment(seg.Uses, piece, shown)
			s.Start = piece.End
		}
	}
	if open {
		p.put(closing(blocks[min(i, len(blocks)-1)].Role))
	}
}

func opening(r article.Role) string {
	switch r {
	case article.RoleHeadline:
		return `<h2 class="headline">`
	case article.RoleSubheading:
		return "<h3>"
	case article.RoleQuotation:
		return "<blockquote>"
	case article.RoleParagraph, article.RoleListItem, article.RoleTable, article.RoleStandfirst, article.RoleUnknown:
		return "<p>"
	}
	return `<p class="aside ` + r.String() + `">`
}

func closing(r article.Role) string {
	switch r {
	case article.RoleHeadline:
		return "</h2>\n"
	case article.RoleSubheading:
		return "</h3>\n"
	case article.RoleQuotation:
		return "</blockquote>\n"
	}
	return "</p>\n"
}

// segment writes one piece of text. A piece of several statements is marked for
// the last of them that began, the innermost one; the others have their own
// pieces or are named in its label.
func (p *page) segment(uses []quote.Use, s article.Span, shown map[quote.StatementID]bool) {
	words := s.In(p.rec.Text)
	if len(uses) == 0 || strings.TrimSpace(words) == "" {
		p.esc(words)
		return
	}
	u := uses[len(uses)-1]
	st := &p.rec.Statements[p.nums[u.Statement]]
	class := u.Part.String()
	if u.Part == quote.PartContent {
		class += " " + st.Primary().Position().String()
	}
	id := ""
	if !shown[u.Statement] {
		shown[u.Statement] = true
		id = fmt.Sprintf(` id="m%d"`, u.Statement)
	}
	p.putf(`<a class="%s"`+id+` href="#s%d" data-tip="%s">%s</a>`, class, int(u.Statement), p.tip(st), words)
}

// tip says in a line who does what, when, by which rule, and how sure that is.
func (p *page) tip(st *quote.Statement) string {
	s := p.who(st.Speaker) + ": " + does(st)
	if w := when(st.When); w != "" {
		s += ", " + w
	}
	if why := st.Primary().Reason; why != "" {
		s += ". Rule: " + why
	}
	if st.Confidence > 0 {
		s += fmt.Sprintf(". %.0f %% sure", 100*st.Confidence)
	}
	return s
}

func (p *page) who(id entity.ID) string {
	e := p.rec.Entity(id)
	if e.ID == 0 {
		return "Unknown speaker"
	}
	return e.Label()
}

// does names the act of a statement in words.
func does(st *quote.Statement) string {
	if len(st.Stances) == 0 || st.Stances[0].Act == 0 {
		return st.Kind.String() + " statement"
	}
	return sayStance(st.Stances[0])
}

func sayStance(s quote.Stance) string {
	if s.Act != quote.Withhold {
		if int(s.Act) < len(verbs) {
			return verbs[s.Act]
		}
		return s.Act.String()
	}
	of := infinitives[s.Of]
	switch s.Mode {
	case quote.ModeUnable:
		return "cannot " + of
	case quote.ModeOmit:
		return "does not " + of
	case quote.ModeStopShort:
		return "stops short: does not " + of
	}
	return "declines to " + of
}
