package newsdoc

import (
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/markup"
)

// state is what the elements around a text make of it.
type state struct {
	role  article.Role
	level int // of a subheading
	list  int // depth of lists
	pre   bool
	media int  // index into Body.Media plus one, 0 outside
	head  bool // inside <header>
}

// reader collects parts from a tree. Text gathers in buf until a block ends.
type reader struct {
	body     *Body
	buf      strings.Builder
	gap      bool // white space has been read since the last word
	dateline string
	inMark   bool             // inside markup that says dateline
	headline bool             // there is a headline already
	sizes    map[string]int64 // of the files of the medium that is being read
}

// ReadBody reads the content of an element in XHTML, HTML or NITF: paragraphs,
// headings, lists, quotations, tables, captions. Navigation, forms and
// templates are left out.
func ReadBody(n *markup.Node) *Body {
	r := &reader{body: &Body{}}
	st := state{role: article.RoleParagraph}
	r.children(n, st)
	r.flush(st)
	return r.body
}

func (r *reader) children(n *markup.Node, st state) {
	for _, c := range n.Children {
		if c.Name == "" {
			r.text(c.Text, st.pre)
			continue
		}
		r.element(c, st)
	}
}

// text appends running text, its white space collapsed unless pre is set.
func (r *reader) text(s string, pre bool) {
	for _, c := range s {
		switch {
		case c == '\n' && pre:
			r.br()
		case c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f':
			r.gap = true
		default:
			if r.gap && r.buf.Len() > 0 && !strings.HasSuffix(r.buf.String()[max(0, r.buf.Len()-1):], "\n") {
				r.buf.WriteByte(' ')
			}
			r.gap = false
			r.buf.WriteRune(c)
		}
	}
}

func (r *reader) br() {
	r.gap = false
	if r.buf.Len() > 0 {
		r.buf.WriteByte('\n')
	}
}

// flush ends a block.
func (r *reader) flush(st state) {
	s := strings.TrimRight(r.buf.String(), "\n ")
	r.buf.Reset()
	r.gap = false
	dl := r.dateline
	r.dateline = ""
	if strings.Trim(s, " \n\u00a0") == "" {
		return
	}
	p := Part{Role: st.role, Text: s, Dateline: dl}
	switch st.role {
	case article.RoleSubheading:
		p.Level = st.level
	case article.RoleListItem:
		p.Level = st.list
	case article.RoleCaption:
		if st.media > 0 && r.body.Media[st.media-1].Caption == "" {
			r.body.Media[st.media-1].Caption = s
		}
	}
	r.body.Parts = append(r.body.Parts, p)
}

// block reads an element that is a block of its own.
func (r *reader) block(n *markup.Node, outer, st state) {
	r.flush(outer)
	r.children(n, st)
	r.flush(st)
}

func (r *reader) element(n *markup.Node, st state) {
	if n.HasClass(WholeClass) {
		r.body.Whole = true
	}
	if st.head && n.HasClass("embargoed") {
		return // a note to editors, which the metadata have too
	}
	in := st
	switch n.Name {
	case "script", "style", "template", "nav", "form", "button", "select", "iframe", "object", "noscript", "svg", "math",
		"media-metadata", "media-object", "alt-code", "col", "colgroup", "head":
		if n.Name == "head" {
			r.body.Title = n.Child("title").String()
		}
	case "br":
		r.br()
	case "header":
		in.head = true
		r.block(n, st, in)
	case "hr":
		r.flush(st)
	case "img":
		r.image(n, st)
	case "h1":
		in.role, in.level = article.RoleHeadline, 0
		if r.headline || n.HasClass("subheading") {
			in.role, in.level = article.RoleSubheading, 1
		}
		r.headline = r.headline || in.role == article.RoleHeadline
		r.block(n, st, in)
	case "h2", "h3", "h4", "h5", "h6":
		in.role, in.level = article.RoleSubheading, int(n.Name[1]-'0')
		if st.head {
			in.role = article.RoleSection // a kicker
		}
		r.block(n, st, in)
	case "hl2":
		in.role, in.level = article.RoleSubheading, 2
		if l, err := strconv.Atoi(strings.TrimPrefix(n.Attr("class"), "level-")); err == nil && l >= 0 && l <= 6 {
			in.level = l
		}
		r.block(n, st, in)
	case "p", "div":
		if role, ok := classRole(n); ok && (n.Name == "p" || leaf(n)) {
			in.role = role
		}
		r.block(n, st, in)
	case "ul", "ol", "dl":
		if n.HasClass("slugline") {
			return
		}
		r.flush(st)
		in.list++
		r.children(n, in)
		r.flush(in)
	case "li", "dt", "dd":
		in.role = article.RoleListItem
		in.list = max(in.list, 1)
		r.block(n, st, in)
	case "blockquote", "bq":
		in.role = article.RoleQuotation
		r.block(n, st, in)
	case "tr":
		r.row(n, st)
	case "figure", "media":
		r.flush(st)
		in.media = r.startMedia(n)
		r.children(n, in)
		r.flush(in)
		r.endMedia(in.media)
	case "figcaption", "caption", "media-caption":
		in.role = article.RoleCaption
		r.block(n, st, in)
	case "media-reference":
		r.reference(n, st)
	case "media-producer":
		r.flush(st)
		r.producer(n, st)
	case "note":
		switch n.Attr("noteclass") {
		case "editorsnote":
			in.role = article.RoleEditorsNote
		case "cpyrt":
			in.role = article.RoleCredit
		}
		r.block(n, st, in)
	case "datasource":
		in.role = article.RoleCredit
		r.block(n, st, in)
	case "tagline":
		in.role = article.RoleContributor
		r.block(n, st, in)
	case "pre":
		in.pre = true
		r.block(n, st, in)
	case "q":
		// The marks are in the markup, not in the text.
		r.text("“", false)
		r.children(n, st)
		r.gap = false
		r.text("”", false)
	case "time":
		if n.HasClass("publicationDate") {
			r.body.Date = n.Attr("data-datetime")
			if r.body.Date == "" {
				r.body.Date = n.Attr("datetime")
			}
			return
		}
		r.children(n, st)
	case "span":
		if n.HasClass("dateline") && !r.inMark && r.buf.Len() == 0 {
			r.inMark = true
			r.children(n, st)
			r.inMark = false
			r.dateline = r.buf.String()
			return
		}
		r.children(n, st)
	default:
		if markup.Block(n.Name) {
			r.block(n, st, in)
			return
		}
		r.children(n, st)
	}
}

// leaf reports whether an element holds no further block.
func leaf(n *markup.Node) bool {
	for _, c := range n.Children {
		if markup.Block(c.Name) {
			return false
		}
	}
	return true
}

// row reads a row of a table as one block, its cells set apart by CellSeparator.
func (r *reader) row(n *markup.Node, st state) {
	r.flush(st)
	var cells []string
	for _, c := range n.Children {
		if c.Name != "td" && c.Name != "th" {
			continue
		}
		sub := ReadBody(c)
		var texts []string
		for _, p := range sub.Parts {
			texts = append(texts, p.Text)
		}
		cells = append(cells, strings.Join(texts, " "))
		r.body.Media = append(r.body.Media, sub.Media...)
	}
	if s := strings.Join(cells, CellSeparator); strings.Trim(s, "| ") != "" {
		r.body.Parts = append(r.body.Parts, Part{Role: article.RoleTable, Text: s})
	}
}

// classRole returns the role that the class of a paragraph names.
func classRole(n *markup.Node) (article.Role, bool) {
	for _, c := range strings.Fields(n.Attr("class")) {
		switch c {
		case "teaser", "summary":
			return article.RoleStandfirst, true
		case "creditline":
			return article.RoleCredit, true
		case "unknown":
			return article.RoleUnknown, true
		case "headline":
			return article.RoleHeadline, true
		}
		var role article.Role
		if role.UnmarshalText([]byte(c)) == nil && role != article.RoleUnknown {
			return role, true
		}
	}
	return 0, false
}
