package newsml

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"io"
	"iter"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/charset"
	"github.com/onrecord-go/onrecord/internal/input"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
	"github.com/onrecord-go/onrecord/internal/nitfdoc"
)

const format = "newsml"

// namespace is that of NewsML-G2.
const namespace = "http://iptc.org/std/nar/2006-10-01/"

// Decode reads the first news item of a document: of a news item, a news message
// or a package. The error is an [*article.ParseError] or an
// [*article.LimitError]; [article.ErrNoArticle] where there is none.
func Decode(ctx context.Context, r io.Reader, opts article.Options) (*article.Article, error) {
	for a, err := range All(ctx, r, opts) {
		return a, err
	}
	return nil, &article.ParseError{Format: format, Offset: -1, Err: article.ErrNoArticle}
}

// All reads the news items and packages of a document in their order. After an
// error, which comes with a nil article, nothing more comes.
func All(ctx context.Context, r io.Reader, opts article.Options) iter.Seq2[*article.Article, error] {
	return func(yield func(*article.Article, error) bool) {
		doc, err := input.Read(ctx, r, format, opts, charset.XML)
		if err != nil {
			yield(nil, err)
			return
		}
		d := markup.NewDecoder(ctx, doc.Data, format, opts.Limits, doc.Offset)
		root := ""
		for {
			n, err := d.Element()
			if err != nil {
				yield(nil, err)
				return
			}
			if n == nil {
				if root == "" {
					yield(nil, &article.ParseError{Format: format, Offset: doc.Offset(0), Err: errors.New("no element")})
				}
				return
			}
			if root == "" {
				root = n.Name
				switch root {
				case "newsItem", "packageItem", "newsMessage", "conceptItem", "knowledgeItem", "planningItem", "catalogItem", "hopHistory":
				default:
					yield(nil, &article.ParseError{Format: format, Path: "/" + root, Offset: doc.Offset(0), Err: errors.New("not NewsML-G2")})
					return
				}
			}
			if n.Name != "newsItem" && n.Name != "packageItem" {
				continue
			}
			if err := d.Content(n); err != nil {
				yield(nil, err)
				return
			}
			a, err := item(ctx, n, doc, d.Stripped, opts)
			if !yield(a, err) || err != nil {
				return
			}
		}
	}
}

// Format returns the format for [article.Decode].
func Format() article.Format {
	return article.Format{Name: format, Sniff: sniff, Decode: Decode}
}

func sniff(head []byte) bool {
	switch string(markup.RootName(head)) {
	case "newsItem", "packageItem", "newsMessage":
		return true
	}
	return false
}

// reader is the state of one item.
type reader struct {
	ctx   context.Context
	a     *article.Article
	opts  article.Options
	kept  map[string]*jsontree.Value // elements that are kept as XML, by Extra name
	names map[string]string          // names that <assert> gives to QCodes
}

func item(ctx context.Context, n *markup.Node, doc *input.Doc, stripped int, opts article.Options) (*article.Article, error) {
	r := &reader{ctx: ctx, opts: opts, a: &article.Article{Issues: slices.Clone(doc.Issues)}, kept: map[string]*jsontree.Value{}}
	a := r.a
	if stripped > 0 {
		a.Issues = append(a.Issues, article.Issue{Code: article.IssueControl, Detail: "characters that XML does not allow", Count: stripped})
	}
	a.ID, a.Version = n.Attr("guid"), n.Attr("version")
	r.names = map[string]string{}
	for _, as := range n.All("assert") {
		if q := as.Attr("qcode"); q != "" {
			r.names[q] = as.Child("name").String()
		}
		r.keep("assert", as)
	}
	for _, c := range n.All("catalogRef") {
		if h := c.Attr("href"); h != "" && !strings.HasPrefix(h, iptcCatalog) {
			r.keepText("catalogRef", h)
		}
	}
	r.rights(n.Child("rightsInfo"))
	r.itemMeta(n.Child("itemMeta"))
	r.contentMeta(n.Child("contentMeta"))
	if a.Language == language.Und {
		r.language(n.Attr("lang"))
	}
	if n.Name == "packageItem" {
		a.Kind = "composite"
		for _, g := range n.Child("groupSet").All("group") {
			r.group(g)
		}
	}
	body, err := r.content(n.Child("contentSet"))
	if err != nil {
		return nil, err
	}
	newsdoc.Publish(a)
	for name, v := range r.kept {
		if a.Extra == nil {
			a.Extra = map[string]json.RawMessage{}
		}
		a.Extra[name] = v.Raw()
	}
	if err := newsdoc.Finish(ctx, a, body, format, opts); err != nil {
		return nil, err
	}
	article.Refine(a, opts)
	return a, nil
}

func (r *reader) keepText(name, s string) {
	if r.kept[name] == nil {
		r.kept[name] = jsontree.NewArray()
	}
	r.kept[name].Add(jsontree.NewString(s))
}

// keep keeps an element that the model has no field for.
func (r *reader) keep(name string, n *markup.Node) { r.keepText(name, toXML(n)) }

func toXML(n *markup.Node) string {
	w := &markup.Writer{}
	w.Node(n)
	return w.String()
}

func (r *reader) issue(code article.IssueCode, path, detail string) {
	r.a.Issues = append(r.a.Issues, article.Issue{Code: code, Path: path, Detail: detail})
}

func (r *reader) language(tag string) {
	if tag == "" {
		return
	}
	if l, err := language.Parse(tag); err == nil {
		r.a.Language = l
	} else {
		r.issue(article.IssueValue, "language", tag)
	}
}

func (r *reader) date(n *markup.Node) article.Date {
	s := n.String()
	d := newsdoc.Date(s, r.opts)
	if s != "" && d.Time.IsZero() && d.Raw != unknownDate {
		r.issue(article.IssueDate, n.Name, s)
	}
	if d.Raw == unknownDate {
		return article.Date{}
	}
	return d
}

// name returns what an element of the Flex types is called: its name, what an
// assertion calls it, its literal, its code.
func (r *reader) name(n *markup.Node) string {
	if s := n.Child("name").String(); s != "" {
		return s
	}
	q := n.Attr("qcode")
	if s := r.names[q]; s != "" {
		return s
	}
	if s := n.Attr("literal"); s != "" {
		return s
	}
	if _, code, ok := strings.Cut(q, ":"); ok {
		return code
	}
	return ""
}

func (r *reader) rights(n *markup.Node) {
	if n == nil {
		return
	}
	rt := &r.a.Rights
	rt.Holder = r.name(n.Child("copyrightHolder"))
	rt.Notice = n.Child("copyrightNotice").String()
	rt.Terms = n.Child("usageTerms").String()
	rt.License = n.Child("link").Attr("href")
	for _, name := range []string{"rightsExpressionXML", "rightsExpressionData"} {
		if x := n.Child(name); x != nil && rt.Encoded == "" {
			rt.Encoded = strings.TrimSpace(x.RawText())
			how := jsontree.NewObject()
			if l := x.Attr("langid"); l != unknownLang {
				how.SetString("langId", l)
			}
			if e := x.Attr("enctype"); e != "text/plain" {
				how.SetString("enctype", e)
			}
			if len(how.Names) > 0 {
				r.kept["rightsInfo"] = how
			}
			if name == "rightsExpressionXML" && len(x.Children) > 0 {
				w := &markup.Writer{}
				for _, c := range x.Children {
					w.Node(c)
				}
				rt.Encoded = strings.TrimSpace(w.String())
			}
		}
	}
}

// group reads the items that a package refers to.
func (r *reader) group(g *markup.Node) {
	for _, n := range g.All("itemRef") {
		m := article.Media{URI: n.Attr("residref"), Type: plainCode(n.Child("itemClass").Attr("qcode")), Title: n.Child("title").String()}
		if m.URI == "" {
			m.URI = n.Attr("href")
		}
		if m.Title == "" {
			m.Title = n.Child("headline").String()
		}
		m.Caption = n.Child("description").String()
		r.a.Media = append(r.a.Media, m)
	}
}

// content reads the text: NITF or XHTML, else plain text.
func (r *reader) content(set *markup.Node) (*newsdoc.Body, error) {
	if set == nil {
		return &newsdoc.Body{}, nil
	}
	for _, n := range set.All("inlineXML") {
		for _, c := range n.Children {
			switch c.Name {
			case "nitf":
				return nitfdoc.Read(c, r.a, r.opts), nil
			case "html", "body", "div", "article", "section":
				if r.a.Language == language.Und {
					r.language(c.Attr("lang"))
				}
				wrap := &markup.Node{Children: []*markup.Node{c}}
				return newsdoc.ReadBody(wrap), nil
			}
		}
	}
	self := article.Media{Type: r.a.Kind, URI: r.a.ID}
	for _, n := range set.All("remoteContent") {
		rd := article.Rendition{Name: n.Attr("rendition"), URL: n.Attr("href"), ContentType: n.Attr("contenttype"), Duration: n.Attr("duration")}
		if rd.URL == "" {
			rd.URL = n.Attr("residref")
		}
		rd.Width, rd.Height = pixels(n.Attr("width")), pixels(n.Attr("height"))
		rd.Size = positive(n.Attr("size"))
		self.Renditions = append(self.Renditions, rd)
	}
	if len(self.Renditions) > 0 {
		r.a.Media = append(r.a.Media, self)
	}
	for _, n := range set.All("inlineData") {
		text := n.RawText()
		if enc := n.Attr("encoding"); strings.HasSuffix(enc, ":base64") {
			b, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), ""))
			if err != nil {
				r.issue(article.IssueValue, "contentSet/inlineData", "not base64")
				continue
			}
			u, _ := charset.Decode(b, "", charset.Plain)
			text = string(u)
		}
		switch ct := n.Attr("contenttype"); {
		case ct == "", strings.HasPrefix(ct, "text/plain"):
			return newsdoc.PlainBody(text), nil
		case strings.HasPrefix(ct, "text/html"), strings.HasPrefix(ct, "application/xhtml"):
			tree, err := markup.ParseHTML(r.ctx, text, format, r.opts.Limits)
			if err != nil {
				return nil, err
			}
			return newsdoc.ReadBody(tree), nil
		}
	}
	return &newsdoc.Body{}, nil
}

// pixels reads a width or a height, 0 where it is none that a picture has.
func pixels(s string) int {
	v := positive(s)
	if v > 1<<24 {
		return 0
	}
	return int(v)
}

func positive(s string) int64 {
	v, err := strconv.ParseInt(s, 10, 64)
	if err != nil || v < 0 || v > 1<<40 {
		return 0
	}
	return v
}
