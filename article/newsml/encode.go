package newsml

import (
	"context"
	"fmt"
	"io"
	"net/url"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
	"github.com/onrecord-go/onrecord/internal/nitfdoc"
)

// Body says in which markup the text of an item is written. The zero value is
// [NITF].
type Body uint8

// The bodies.
const (
	NITF  Body = iota // inside inlineXML
	XHTML             // inside inlineXML
)

// String returns "NITF" or "XHTML".
func (b Body) String() string {
	switch b {
	case NITF:
		return "NITF"
	case XHTML:
		return "XHTML"
	}
	return fmt.Sprintf("Body(%d)", b)
}

// EncodeOptions says how an item is written. The zero value is the default.
type EncodeOptions struct {
	Body Body // markup of the text

	// Compact leaves out the white space between elements.
	Compact bool
}

// Encode writes one NewsML-G2 2.35 news item (conformance "power") that the
// schema accepts. An article without an ID gets its URL as guid, else "".
func Encode(w io.Writer, a *article.Article, opts EncodeOptions) error {
	if a == nil {
		return fmt.Errorf("article/newsml: %w", article.ErrNoArticle)
	}
	if opts.Body > XHTML {
		return fmt.Errorf("article/newsml: %w: no body %d", article.ErrOptions, opts.Body)
	}
	x := &writer{Writer: &markup.Writer{Indent: !opts.Compact}, a: a}
	x.item(opts)
	_, err := io.WriteString(w, `<?xml version="1.0" encoding="UTF-8"?>`+"\n"+x.String()+"\n")
	return err
}

type writer struct {
	*markup.Writer
	a *article.Article
}

func (w *writer) empty(name string, attrs ...string) {
	w.Start(name, attrs...)
	w.End()
}

func (w *writer) item(opts EncodeOptions) {
	a := w.a
	lang := ""
	if a.Language != language.Und {
		lang = a.Language.String()
	}
	guid := a.ID
	if guid == "" {
		guid = a.URL
	}
	version := a.Version
	if v, err := strconv.ParseUint(version, 10, 31); err != nil || v == 0 {
		version = ""
	}
	w.Start("newsItem", "xmlns", namespace, "standard", "NewsML-G2", "standardversion", "2.35", "conformance", "power",
		"guid", orDash(guid), "version", version, "xml:lang", lang)
	w.empty("catalogRef", "href", iptcCatalog+"40.xml")
	for _, v := range jsontree.FromRaw(a.Extra["catalogRef"]).List() {
		if s := v.Str(); s != "" {
			w.empty("catalogRef", "href", iri(s))
		}
	}
	w.Start("catalog")
	w.empty("scheme", "alias", roleAlias, "uri", roleScheme)
	w.End()
	w.rights()
	w.itemMeta()
	w.contentMeta(lang)
	w.keptElements("assert", "")
	w.Start("contentSet")
	if opts.Body == XHTML {
		w.Start("inlineXML", "contenttype", "application/xhtml+xml")
		w.Start("html", "xmlns", "http://www.w3.org/1999/xhtml", "xml:lang", lang)
		w.Start("head")
		w.Mixed("title")
		w.Text(a.Headline())
		w.End()
		w.End()
		w.Start("body")
		newsdoc.WriteXHTML(w.Writer, a, true)
		w.End()
		w.End()
		w.End()
	} else {
		w.Start("inlineXML", "contenttype", "application/nitf+xml")
		nitfdoc.Write(w.Writer, a, false)
		w.End()
	}
	w.End()
	w.End()
}

// orDash keeps a required attribute from being left out.
func orDash(s string) string {
	if s == "" {
		return "-"
	}
	return s
}

// isQCode reports whether s has the form alias:code.
func isQCode(s string) bool {
	i := strings.IndexByte(s, ':')
	return i > 0 && i < len(s)-1 && !strings.ContainsAny(s, " \t\n\r") && !strings.HasPrefix(s[i:], "://")
}

// qrole writes a role as a QCode, "" where there is none.
func qrole(s string) string {
	if s == "" || isQCode(s) {
		return s
	}
	return roleAlias + ":" + url.PathEscape(s)
}

// dateTime writes a date with a time of day, as most properties demand.
func dateTime(d article.Date) string {
	s := newsdoc.ISO(d)
	if s != "" && !d.HasTime {
		s += "T00:00:00"
	}
	return s
}

func (w *writer) rights() {
	r := w.a.Rights
	if r.Holder == "" && r.Notice == "" && r.Terms == "" && r.License == "" && r.Encoded == "" {
		return
	}
	w.Start("rightsInfo")
	if r.Holder != "" {
		w.Start("copyrightHolder")
		w.Leaf("name", line(r.Holder))
		w.End()
	}
	w.Leaf("copyrightNotice", r.Notice)
	w.Leaf("usageTerms", r.Terms)
	if r.License != "" {
		w.empty("link", "href", iri(r.License))
	}
	if r.Encoded != "" {
		x := jsontree.FromRaw(w.a.Extra["rightsInfo"])
		lang, enc := x.Get("langId").Str(), x.Get("enctype").Str()
		if lang == "" {
			lang = unknownLang
		}
		if enc == "" {
			enc = "text/plain"
		}
		w.Leaf("rightsExpressionData", r.Encoded, "langid", lang, "enctype", enc)
	}
	w.End()
}

// unknownLang stands where a rights expression must name its language and it is
// not known.
const unknownLang = roleScheme + "unknownRightsLanguage"

// line puts a text on one line, for many properties take no line breaks.
func line(s string) string { return markup.Collapse(s) }

// keptElements writes the elements of that name that were kept under a name of
// Extra; "" stands for all of them.
func (w *writer) keptElements(extra, name string) {
	for _, v := range jsontree.FromRaw(w.a.Extra[extra]).List() {
		if n := element(v.Str()); n != nil && (name == "" || n.Name == name) {
			w.Node(n)
		}
	}
}

func element(s string) *markup.Node {
	if s == "" {
		return nil
	}
	d := markup.NewDecoder(context.Background(), []byte(s), format, article.Limits{}, func(i int64) int64 { return i })
	n, err := d.Document()
	if err != nil {
		return nil
	}
	return n
}

// itemMeta writes the elements in the order that the schema demands.
func (w *writer) itemMeta() {
	a := w.a
	kept := func(names ...string) {
		for _, n := range names {
			w.keptElements("itemMeta", n)
		}
	}
	w.Start("itemMeta")
	class := a.Kind
	if !isQCode(class) {
		class = "ninat:" + nature(class)
	}
	w.empty("itemClass", "qcode", class)
	w.provider()
	first, last := newsdoc.Created(a)
	created := dateTime(last)
	if created == "" {
		created = unknownDate
	}
	w.Leaf("versionCreated", created)
	w.Leaf("firstCreated", dateTime(first))
	w.Leaf("embargoed", dateTime(a.Embargo))
	if a.Status != "" {
		st := a.Status
		if !isQCode(st) {
			st = "stat:" + url.PathEscape(st)
		}
		w.empty("pubStatus", "qcode", st)
	}
	kept("role", "fileName", "generator", "profile", "service")
	w.Leaf("title", line(a.Title))
	kept("title")
	for _, n := range a.EdNotes {
		if n.Span.IsZero() && n.Text != "" {
			w.Mixed("edNote", "role", qrole(n.Role))
			w.lines(n.Text)
			w.End()
		}
	}
	kept("memberOf", "instanceOf", "signal")
	w.Leaf("altRep", iri(a.URL))
	kept("altRep", "deliverableOf", "hash")
	w.Leaf("expires", dateTime(a.Expires))
	kept("origRep", "incomingFeedId", "metadataCreator", "link")
	w.extensions()
	kept("itemMetaExtProperty")
	w.End()
}

// nature returns the kind as one of IPTC's news item natures.
func nature(kind string) string {
	switch k := strings.ToLower(kind); k {
	case "text", "audio", "video", "picture", "graphic", "composite", "animation":
		return k
	}
	return "text"
}

func (w *writer) lines(s string) {
	for i, l := range strings.Split(s, "\n") {
		if i > 0 {
			w.Mixed("br")
			w.End()
		}
		w.Text(l)
	}
}

func (w *writer) provider() {
	for _, c := range w.a.Credits {
		if c.Role == article.CreditProvider {
			w.party("provider", c, "")
			return
		}
	}
	w.empty("provider")
}

// party writes a credit.
func (w *writer) party(name string, c article.Credit, role string) {
	qcode := jsontree.FromRaw([]byte(c.Extra)).Get("qcode").Str()
	if !isQCode(qcode) {
		qcode = ""
	}
	w.Start(name, "qcode", qcode, "uri", iri(c.URI), "role", role)
	w.Leaf("name", line(c.Name))
	w.End()
}

func (w *writer) extensions() {
	a := w.a
	ext := func(rel, value string) {
		if value != "" {
			w.empty("itemMetaExtProperty", "rel", rel, "value", value)
		}
	}
	// Published is written where a reader would not find it by itself.
	c := article.Article{FirstCreated: a.FirstCreated, VersionCreated: a.VersionCreated}
	c.FirstCreated, c.VersionCreated = newsdoc.Created(a)
	newsdoc.Publish(&c)
	if !a.Published.Time.IsZero() && !c.Published.Time.Equal(a.Published.Time) {
		ext(relPublished, newsdoc.ISO(a.Published))
	}
	ext(relSite, a.Site)
	if b, err := a.Access.MarshalText(); err == nil {
		ext(relAccess, string(b))
	}
	for _, n := range a.Corrections {
		if n.Span.IsZero() {
			ext(relCorrection, n.Text)
		}
	}
	for _, t := range a.Trust {
		w.Start("itemMetaExtProperty", "rel", relTrust, "typeuri", iri(t.Rel), "uri", iri(t.URI))
		w.Leaf("name", line(t.Name))
		w.End()
	}
}
