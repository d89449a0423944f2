package newsdoc

import (
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/markup"
)

// CellSeparator stands between the cells of a table row in the text.
const CellSeparator = " | "

// Split tells how a's text is divided between metadata and body: the first n
// blocks are carried by the headline, the standfirst and the byline, or, where
// they are not what a reader would put there, n is 0 and the body is whole.
func Split(a *article.Article) (n int, whole bool) {
	head := header(a)
	if len(a.Blocks) < len(head) {
		return 0, true
	}
	for i, p := range head {
		b := a.Blocks[i]
		if b.Role != p.Role || b.Level != 0 || b.Span.In(a.Text) != p.Text {
			return 0, true
		}
	}
	for _, b := range a.Blocks[len(head):] {
		if b.Role == article.RoleHeadline || b.Role == article.RoleByline {
			return 0, true
		}
	}
	return len(head), false
}

// dialect is what a body is written in.
type dialect uint8

const (
	xhtml dialect = iota
	nitf
)

type writer struct {
	w    *markup.Writer
	a    *article.Article
	d    dialect
	list int // lists that are open
	item bool
	done []bool               // media that were written
	at   map[article.Span]int // the medium whose caption stands there
}

// WriteXHTML writes the blocks of a from the n-th on, in an element <article>
// where they are the whole text. With media, pictures are written too.
func WriteXHTML(w *markup.Writer, a *article.Article, media bool) {
	n, whole := Split(a)
	if whole {
		w.Start("article", "class", WholeClass)
	}
	wr := &writer{w: w, a: a, d: xhtml, done: make([]bool, len(a.Media))}
	wr.blocks(a.Blocks[n:], media)
	if whole {
		w.End()
	}
}

// WriteNITF writes the content of <body.content>.
func WriteNITF(w *markup.Writer, a *article.Article) {
	n, whole := Split(a)
	if whole {
		w.Start("block", "class", WholeClass)
	}
	wr := &writer{w: w, a: a, d: nitf, done: make([]bool, len(a.Media))}
	wr.blocks(a.Blocks[n:], true)
	if whole {
		w.End()
	}
}

func (w *writer) blocks(bs []article.Block, media bool) {
	w.at = make(map[article.Span]int, len(w.a.Media))
	for i, m := range w.a.Media {
		if _, twice := w.at[m.Span]; !twice && !m.Span.IsZero() {
			w.at[m.Span] = i
		}
	}
	for _, b := range bs {
		if b.Role != article.RoleListItem {
			w.closeLists(0)
		}
		w.block(b, media)
	}
	w.closeLists(0)
	if media {
		for i, m := range w.a.Media {
			if !w.done[i] {
				w.media(i, m, nil)
			}
		}
	}
}

func (w *writer) block(b article.Block, media bool) {
	switch b.Role {
	case article.RoleListItem:
		w.listItem(b)
	case article.RoleQuotation:
		if w.d == nitf {
			w.w.Start("bq")
			w.w.Start("block")
		} else {
			w.w.Start("blockquote")
		}
		w.text("p", b)
		w.w.End()
		if w.d == nitf {
			w.w.End()
		}
	case article.RoleTable:
		w.w.Start("table")
		w.w.Start("tr")
		for _, cell := range strings.Split(b.Span.In(w.a.Text), CellSeparator) {
			w.w.Mixed("td")
			w.lines(cell)
			w.w.End()
		}
		w.w.End()
		w.w.End()
	case article.RoleCaption:
		if i, ok := w.at[b.Span]; ok && media && !w.done[i] {
			w.media(i, w.a.Media[i], &b)
			return
		}
		if w.d == nitf {
			w.text("p", b, "class", "caption")
			return
		}
		w.w.Start("figure")
		w.text("figcaption", b)
		w.w.End()
	case article.RoleSubheading:
		w.subheading(b)
	case article.RoleHeadline:
		if w.d == nitf {
			w.text("p", b, "class", "headline")
		} else if b.Level == 0 {
			w.text("h1", b)
		}
	case article.RoleParagraph:
		w.text("p", b)
	default:
		w.text("p", b, "class", b.Role.String())
	}
}

func (w *writer) subheading(b article.Block) {
	switch {
	case w.d == nitf && b.Level == 2:
		w.text("hl2", b)
	case w.d == nitf:
		w.text("hl2", b, "class", "level-"+strconv.Itoa(min(max(b.Level, 0), 6)))
	case b.Level <= 0:
		w.text("p", b, "class", "subheading")
	case b.Level == 1:
		w.text("h1", b, "class", "subheading")
	default:
		w.text("h"+strconv.Itoa(min(b.Level, 6)), b)
	}
}

// maxList is the deepest list that is written; deeper items are written there.
const maxList = 32

// listItem writes an item at its depth, opening lists as needed.
func (w *writer) listItem(b article.Block) {
	depth := min(max(b.Level, 1), maxList)
	w.closeLists(depth)
	if w.list == depth && w.item {
		w.w.End() // the item before
		w.item = false
	}
	for w.list < depth {
		if w.list > 0 && !w.item {
			w.w.Start("li")
		}
		w.w.Start("ul")
		w.list++
		w.item = false
	}
	w.w.Mixed("li")
	w.inline(b)
	w.item = true
}

// closeLists ends the lists that are deeper than depth.
func (w *writer) closeLists(depth int) {
	for w.list > depth {
		if w.item {
			w.w.End()
		}
		w.w.End()
		w.list--
		w.item = w.list > 0 // a list inside a list stands in an item
	}
	if depth == 0 {
		w.item = false
	}
}

// text writes a block as one element.
func (w *writer) text(name string, b article.Block, attrs ...string) {
	w.w.Mixed(name, attrs...)
	w.inline(b)
	w.w.End()
}

// inline writes the text of a block, its dateline marked in XHTML.
func (w *writer) inline(b article.Block) {
	text := b.Span.In(w.a.Text)
	if text == "" {
		return // a span that does not fit
	}
	if d := w.a.Dateline.Span; w.d == xhtml && b.Span.Contains(d) && d.Start == b.Span.Start {
		w.w.Mixed("span", "class", "dateline")
		w.lines(d.In(w.a.Text))
		text = w.a.Text[d.End:b.Span.End]
		w.w.End()
	}
	w.lines(text)
}

// lines writes text, each line break as <br/>.
func (w *writer) lines(s string) {
	for i, line := range strings.Split(s, "\n") {
		if i > 0 {
			w.w.Mixed("br")
			w.w.End()
		}
		w.w.Text(line)
	}
}

// media writes a medium, with the block of its caption where the text has it.
func (w *writer) media(i int, m article.Media, caption *article.Block) {
	w.done[i] = true
	outside := ""
	if caption == nil {
		outside = m.Caption
	}
	if w.d == xhtml {
		w.figure(m, caption, outside)
		return
	}
	typ := m.Type
	if typ == "" {
		typ = "other"
	}
	w.w.Start("media", "media-type", typ)
	for _, kv := range [][2]string{{"name", m.ID}, {"uri", m.URI}, {"title", m.Title}, {"caption", outside}} {
		if kv[1] != "" {
			w.w.Start("media-metadata", "name", kv[0], "value", kv[1])
			w.w.End()
		}
	}
	for j, r := range m.Renditions {
		if r.Size > 0 {
			w.w.Start("media-metadata", "name", sizeName(j), "value", count(r.Size))
			w.w.End()
		}
	}
	rs := m.Renditions
	if len(rs) == 0 {
		rs = []article.Rendition{{}}
	}
	for j, r := range rs {
		alt := ""
		if j == 0 {
			alt = m.Alt
		}
		w.w.Start("media-reference", "source", r.URL, "name", r.Name, "mime-type", r.ContentType, "time", r.Duration, "alternate-text", alt, "height", count(int64(r.Height)), "width", count(int64(r.Width)))
		w.w.End()
	}
	if caption != nil {
		w.text("media-caption", *caption)
	}
	w.w.Leaf("media-producer", m.Credit)
	w.w.End()
}

func (w *writer) figure(m article.Media, caption *article.Block, outside string) {
	w.w.Start("figure", "data-name", m.ID, "data-type", m.Type, "data-uri", m.URI, "data-title", m.Title,
		"data-credit", m.Credit, "data-caption", outside)
	rs := m.Renditions
	for j, r := range rs {
		alt := ""
		if j == 0 {
			alt = m.Alt
		}
		w.w.Start("img", "src", r.URL, "alt", alt, "width", count(int64(r.Width)), "height", count(int64(r.Height)),
			"data-name", r.Name, "data-content-type", r.ContentType, "data-size", count(r.Size), "data-duration", r.Duration)
		w.w.End()
	}
	if caption != nil {
		w.text("figcaption", *caption)
	}
	w.w.End()
}

func count(n int64) string {
	if n <= 0 {
		return ""
	}
	return strconv.FormatInt(n, 10)
}

// sizeName is the metadata of a medium that gives the size in bytes of its file
// number i from 0.
func sizeName(i int) string { return "size-" + strconv.Itoa(i+1) }
