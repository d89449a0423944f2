package feed

import (
	"encoding/json"
	"errors"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// prefix returns the usual prefix of a namespace with a colon, "" for those of
// the feed formats themselves. Feeds that do not declare a prefix leave the
// prefix in the namespace's place.
func prefix(space string) string {
	switch {
	case space == "", strings.HasPrefix(space, "http://purl.org/rss/1.0/") && !strings.Contains(space, "modules"),
		space == "http://www.w3.org/2005/Atom", space == "http://purl.org/atom/ns#", strings.Contains(space, "backend.userland.com"),
		space == "http://my.netscape.com/rdf/simple/0.9/":
		return ""
	case space == "dc", strings.Contains(space, "purl.org/dc/elements"):
		return "dc:"
	case space == "dcterms", strings.Contains(space, "purl.org/dc/terms"):
		return "dcterms:"
	case space == "content", strings.Contains(space, "purl.org/rss/1.0/modules/content"):
		return "content:"
	case space == "media", strings.Contains(space, "search.yahoo.com/mrss"):
		return "media:"
	case space == "itunes", strings.Contains(space, "itunes.com"):
		return "itunes:"
	case space == "atom":
		return ""
	case !strings.Contains(space, "/"):
		return space + ":"
	}
	return strings.TrimRight(space[strings.LastIndexByte(strings.TrimRight(space, "/#"), '/')+1:], "/#") + ":"
}

func name(n *markup.Node) string { return prefix(n.Space) + n.Name }

// xml reads RSS, RDF and Atom.
func (s *source) xml() {
	d := markup.NewDecoder(s.ctx, s.doc.Data, format, s.opts.Limits, s.doc.Offset)
	root := ""
	for {
		n, err := d.Element()
		if err != nil {
			s.yield(nil, err)
			return
		}
		if n == nil {
			if root == "" {
				s.yield(nil, &article.ParseError{Format: format, Offset: s.doc.Offset(0), Err: errors.New("no element")})
			}
			return
		}
		if root == "" {
			root = n.Name
			if root != "rss" && root != "RDF" && root != "feed" {
				s.yield(nil, &article.ParseError{Format: format, Path: "/" + root, Offset: s.doc.Offset(0), Err: errors.New("no feed")})
				return
			}
			s.ch.lang = parseLang(n.Attr("lang"))
			continue
		}
		if n.Name == "channel" && n.Space != "media" {
			continue
		}
		if err := d.Content(n); err != nil {
			s.yield(nil, err)
			return
		}
		switch {
		case n.Name == "item" || n.Name == "entry":
			it, err := s.entry(n)
			if err != nil {
				if !s.yield(nil, err) {
					return
				}
				continue
			}
			if d.Stripped > 0 {
				it.a.Issues = append(it.a.Issues, article.Issue{Code: article.IssueControl, Detail: "characters that XML does not allow", Count: d.Stripped})
			}
			if !s.finish(it) {
				return
			}
		default:
			s.about(n)
		}
	}
}

// about reads what the feed says of itself.
func (s *source) about(n *markup.Node) {
	switch name(n) {
	case "title":
		if s.ch.title == "" {
			s.ch.title = n.String()
		}
	case "language", "dc:language":
		if s.ch.lang == language.Und {
			s.ch.lang = parseLang(n.RawText())
		}
	case "copyright", "rights", "dc:rights":
		if s.ch.rights == "" {
			s.ch.rights = n.String()
		}
	case "author":
		s.ch.authors = append(s.ch.authors, atomPerson(n)...)
	}
}

// atomPerson reads a person construct of Atom, or an author of RSS.
func atomPerson(n *markup.Node) []article.Author {
	if n.Child("name") == nil && n.Child("email") == nil {
		return person(n.RawText())
	}
	as := newsdoc.Authors(n.Child("name").String())
	if len(as) != 1 {
		as = []article.Author{{Name: n.Child("name").String()}}
	}
	as[0].Email, as[0].URL = n.Child("email").String(), n.Child("uri").String()
	if as[0].URL == "" {
		as[0].URL = n.Child("url").String() // Atom 0.3
	}
	return as
}

// rich returns the markup of a text construct: Atom says what it is, RSS has
// escaped HTML.
func rich(n *markup.Node) (text string, plain bool, tree *markup.Node) {
	switch t := n.Attr("type"); {
	case t == "xhtml" || t == "application/xhtml+xml":
		return "", false, n
	case prefix(n.Space) == "" && n.Space != "" && strings.Contains(n.Space, "tom") && (t == "" || t == "text" || t == "text/plain"):
		return n.RawText(), true, nil
	}
	for _, c := range n.Children {
		if c.Name != "" {
			return "", false, n // markup that was not escaped
		}
	}
	return n.RawText(), false, nil
}

// entry reads an item of RSS or an entry of Atom.
func (s *source) entry(n *markup.Node) (*item, error) {
	a := &article.Article{Kind: "text"}
	it := &item{a: a}
	if l := parseLang(n.Attr("lang")); l != language.Und {
		a.Language = l
	}
	if about := n.Attr("about"); about != "" {
		a.ID = about
	}
	extra := jsontree.NewObject()
	counts := map[string]*jsontree.Value{}
	for _, c := range n.Children {
		if c.Name == "" {
			continue
		}
		var err error
		switch key := name(c); key {
		case "title":
			err = s.title(a, c)
		case "guid", "id":
			if id := c.String(); id != "" {
				a.ID = id
			}
		case "link":
			s.link(a, c)
		case "description", "summary":
			text, plain, tree := rich(c)
			switch {
			case tree != nil:
				it.summary = escape(newsdoc.ReadBody(tree))
			case plain:
				it.summary = escape(newsdoc.PlainBody(text))
			default:
				it.summary = text
			}
		case "content:encoded", "content":
			text, plain, tree := rich(c)
			if c.Attr("src") != "" && text == "" && tree == nil {
				break
			}
			it.content, it.plain, it.tree = text, plain, tree
		case "pubDate", "published", "issued":
			s.date(&a.Published, a, c.RawText(), key)
		case "dc:date", "dcterms:created":
			if n.Child("pubDate") == nil && n.Child("published") == nil {
				s.date(&a.Published, a, c.RawText(), key)
			}
		case "updated", "modified", "dcterms:modified":
			s.date(&a.Modified, a, c.RawText(), key)
		case "author", "dc:creator", "itunes:author":
			if key != "itunes:author" || len(a.Authors) == 0 {
				a.Authors = append(a.Authors, atomPerson(c)...)
			}
		case "contributor", "dc:contributor":
			a.Contributors = append(a.Contributors, atomPerson(c)...)
		case "category", "dc:subject":
			category(a, c)
		case "source", "dc:source":
			if t := c.Child("title"); t != nil {
				a.Credits = append(a.Credits, article.Credit{Role: article.CreditSource, Name: t.String(), URI: c.Child("id").String()})
			} else if t := c.String(); t != "" {
				a.Credits = append(a.Credits, article.Credit{Role: article.CreditSource, Name: t, URI: c.Attr("url")})
			}
		case "dc:publisher":
			a.Credits = append(a.Credits, article.Credit{Role: article.CreditProvider, Name: c.String()})
		case "rights", "dc:rights", "copyright", "media:copyright":
			a.Rights.Notice = c.String()
		case "dc:language":
			if l := parseLang(c.RawText()); l != language.Und {
				a.Language = l
			}
		case "enclosure":
			addMedia(a, article.Media{URI: c.Attr("url"), Type: mediaType(c.Attr("type"), ""),
				Renditions: []article.Rendition{{URL: c.Attr("url"), ContentType: c.Attr("type"), Size: size(c.Attr("length"))}}})
		case "media:content", "media:group", "media:thumbnail":
			s.media(a, c)
		default:
			v := jsontree.NewString(c.String())
			switch old := counts[key]; {
			case v.Text == "":
			case old == nil:
				counts[key] = v
				extra.Append(key, v)
			case old.Kind == jsontree.Array:
				old.Add(v)
			default:
				was := *old
				*old = *jsontree.NewArray(&was, v)
			}
		}
		if err != nil {
			return nil, err
		}
	}
	if a.Published.IsZero() && !a.Modified.IsZero() {
		a.Published, a.Modified = a.Modified, article.Date{}
	}
	if len(extra.Names) > 0 {
		a.Extra = map[string]json.RawMessage{}
		for i, k := range extra.Names {
			a.Extra[k] = extra.Items[i].Raw()
		}
	}
	return it, nil
}

// title reads the headline, in which feeds have plain text, escaped text and
// markup.
func (s *source) title(a *article.Article, n *markup.Node) error {
	text, plain, tree := rich(n)
	var err error
	switch {
	case tree != nil:
		text = n.String()
	case !plain:
		text, err = s.text(text)
	default:
		text = markup.Collapse(text)
	}
	if text != "" && len(a.Headlines) == 0 {
		a.Headlines = []article.Label{{Text: text}}
	}
	return err
}

// link reads the address: an element of RSS with text, or one of Atom.
func (s *source) link(a *article.Article, n *markup.Node) {
	href := n.Attr("href")
	if href == "" {
		if t := n.String(); t != "" && a.URL == "" {
			a.URL = t
		}
		return
	}
	switch n.Attr("rel") {
	case "", "alternate":
		if a.URL == "" {
			a.URL = href
		}
	case "enclosure":
		addMedia(a, article.Media{URI: href, Type: mediaType(n.Attr("type"), ""), Title: n.Attr("title"),
			Renditions: []article.Rendition{{URL: href, ContentType: n.Attr("type"), Size: size(n.Attr("length"))}}})
	case "license":
		a.Rights.License = href
	}
}

func category(a *article.Article, n *markup.Node) {
	t := article.Topic{Kind: article.TopicKeyword, Name: n.Attr("label"), Scheme: n.Attr("domain"), Code: n.Attr("term")}
	if s := n.Attr("scheme"); s != "" {
		t.Scheme = s
	}
	if t.Name == "" {
		t.Name = n.String()
	}
	if t.Name == "" {
		t.Name = t.Code
	}
	if t.Code == t.Name && t.Scheme == "" {
		t.Code = ""
	}
	if t.Scheme != "" {
		t.Kind = article.TopicSubject
	}
	if t.Name != "" {
		a.Topics = append(a.Topics, t)
	}
}

// media reads an element of Media RSS.
func (s *source) media(a *article.Article, n *markup.Node) {
	if n.Name == "thumbnail" {
		addMedia(a, article.Media{Type: "picture", URI: n.Attr("url"), Renditions: []article.Rendition{{Name: "thumbnail", URL: n.Attr("url"),
			Width: pixels(n.Attr("width")), Height: pixels(n.Attr("height"))}}})
		return
	}
	m := article.Media{Title: n.Child("title").String(), Caption: n.Child("description").String(), Credit: n.Child("credit").String()}
	if m.Caption == "" {
		m.Caption = n.Child("text").String()
	}
	files := []*markup.Node{n}
	if n.Name == "group" {
		files = n.All("content")
	}
	for _, f := range files {
		m.Renditions = append(m.Renditions, article.Rendition{URL: f.Attr("url"), ContentType: f.Attr("type"), Size: size(f.Attr("fileSize")),
			Width: pixels(f.Attr("width")), Height: pixels(f.Attr("height")), Duration: f.Attr("duration")})
		if m.Type == "" {
			m.Type = mediaType(f.Attr("type"), f.Attr("medium"))
		}
		if m.URI == "" {
			m.URI = f.Attr("url")
		}
	}
	if t := n.Child("thumbnail"); t != nil {
		m.Renditions = append(m.Renditions, article.Rendition{Name: "thumbnail", URL: t.Attr("url")})
	}
	addMedia(a, m)
}

// addMedia adds a medium unless the item names the same file again, as an
// enclosure and as media:content.
func addMedia(a *article.Article, m article.Media) {
	if m.URI == "" {
		return
	}
	for i := range a.Media[:min(len(a.Media), maxSame)] {
		if a.Media[i].URI == m.URI {
			if a.Media[i].Caption == "" {
				a.Media[i].Caption, a.Media[i].Title, a.Media[i].Credit = m.Caption, m.Title, m.Credit
			}
			return
		}
	}
	a.Media = append(a.Media, m)
}

// maxSame is among how many media of an item the same file is looked for, so
// that the search stays cheap in a hostile feed.
const maxSame = 64

func mediaType(mime, medium string) string {
	switch kind, _, _ := strings.Cut(mime, "/"); {
	case medium == "image", kind == "image":
		return "picture"
	case medium == "video", medium == "audio":
		return medium
	case kind == "video", kind == "audio", kind == "text":
		return kind
	}
	return ""
}

func size(s string) int64 {
	v, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
	if err != nil || v < 0 || v > 1<<40 {
		return 0
	}
	return v
}

// escape writes the paragraphs of a body as markup again.
func escape(b *newsdoc.Body) string {
	w := &markup.Writer{}
	for _, p := range b.Parts {
		w.Mixed("p")
		w.Text(p.Text)
		w.End()
	}
	return w.String()
}

// pixels reads a width or a height, 0 where it is none that a picture has.
func pixels(s string) int {
	v := size(s)
	if v > 1<<24 {
		return 0
	}
	return int(v)
}
