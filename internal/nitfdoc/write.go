package nitfdoc

import (
	"context"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// Write writes the element <nitf>. Without head the metadata are left to the
// document around it.
func Write(w *markup.Writer, a *article.Article, head bool) {
	lang := ""
	if a.Language != language.Und {
		lang = a.Language.String()
	}
	w.Start("nitf", "xmlns", Namespace, "version", Version, "baselang", lang)
	if head {
		writeHead(w, a)
	}
	w.Start("body")
	writeBodyHead(w, a, head)
	w.Start("body.content")
	newsdoc.WriteNITF(w, a)
	w.End()
	w.End()
	w.End()
}

func empty(w *markup.Writer, name string, attrs ...string) {
	for i := 1; i < len(attrs); i += 2 {
		if attrs[i] != "" {
			w.Start(name, attrs...)
			w.End()
			return
		}
	}
}

func writeHead(w *markup.Writer, a *article.Article) {
	w.Start("head")
	w.Leaf("title", a.Title)
	writeMeta(w, a)
	writeTobject(w, a)
	writeDocdata(w, a)
	sections := []string{}
	for _, s := range a.Sections {
		if s.Span.IsZero() {
			sections = append(sections, s.Text)
		}
	}
	first := ""
	if len(sections) > 0 {
		first, sections = sections[0], sections[1:]
	}
	empty(w, "pubdata", "date.publication", Norm(a.Published), "name", a.Site, "position.section", first, "ex-ref", a.URL)
	for _, s := range sections {
		empty(w, "pubdata", "position.section", s)
	}
	w.End()
}

// Norm returns a date in the basic form of ISO 8601, as NITF wants it, with no
// more than is known.
func Norm(d article.Date) string {
	switch {
	case d.Time.IsZero():
		return d.Raw
	case !d.HasTime:
		return d.Time.Format("20060102")
	case !d.HasZone:
		return d.Time.Format("20060102T150405")
	case d.Zone == "Z" || d.Zone == "GMT" || d.Zone == "UTC":
		return d.Time.UTC().Format("20060102T150405Z")
	}
	return d.Time.Format("20060102T150405-0700")
}

func writeMeta(w *markup.Writer, a *article.Article) {
	meta := func(name, content string) {
		if content != "" {
			empty(w, "meta", "name", name, "content", content)
		}
	}
	if b, err := a.Access.MarshalText(); err == nil {
		meta(metaAccess, string(b))
	}
	meta(metaLicense, a.Rights.License)
	meta(metaEncoded, a.Rights.Encoded)
	meta(metaModified, newsdoc.ISO(a.Modified))
	meta(metaFirstCreated, newsdoc.ISO(a.FirstCreated))
	meta(metaContentCreated, newsdoc.ISO(a.ContentCreated))
	meta(metaLocated, a.Located)
	for _, c := range a.Credits {
		role, err := c.Role.MarshalText()
		if err != nil || c.Role == article.CreditDistributor || c.Role == article.CreditUnknown && !c.Span.IsZero() {
			continue
		}
		meta(metaCredit, string(role)+fieldBreak+c.URI+fieldBreak+c.Name)
	}
	for _, t := range a.Trust {
		meta(metaTrust, t.Rel+fieldBreak+t.URI+fieldBreak+t.Name)
	}
	if t := a.DigitalType; !t.IsZero() {
		meta(metaDigital, t.Code+fieldBreak+t.URI+fieldBreak+t.Name)
	}
	if x := jsontree.FromRaw(a.Extra["meta"]); x != nil && x.Kind == jsontree.Object {
		for i, n := range x.Names {
			if isNMTOKEN(n) {
				w.Start("meta", "name", n, "content", x.Items[i].Str())
				w.End()
			}
		}
	}
}

func writeTobject(w *markup.Writer, a *article.Article) {
	var genres, subjects []article.Topic
	for _, t := range a.Topics {
		switch {
		case t.Kind == article.TopicGenre && t.URI == "" && t.Code == "":
			genres = append(genres, t)
		case isTobject(t):
			subjects = append(subjects, t)
		}
	}
	if a.Kind == "" && len(genres)+len(subjects) == 0 {
		return
	}
	w.Start("tobject", "tobject.type", a.Kind)
	for _, t := range genres {
		empty(w, "tobject.property", "tobject.property.type", t.Name)
	}
	for _, t := range subjects {
		x := jsontree.FromRaw([]byte(t.Extra))
		attrs := []string{"tobject.subject.ipr", t.Scheme, "tobject.subject.refnum", t.Code, "tobject.subject.code", x.Get("code").Str()}
		field := x.Get("name").Str()
		if field == "" {
			field = "matter"
		}
		for _, name := range []string{"type", "matter", "detail"} {
			v := x.Get(name).Str()
			if name == field {
				v = t.Name
			}
			attrs = append(attrs, "tobject.subject."+name, v)
		}
		empty(w, "tobject.subject", attrs...)
	}
	w.End()
}

// isTobject reports whether a topic has the number that <tobject.subject>
// demands.
func isTobject(t article.Topic) bool {
	return t.Kind == article.TopicSubject && isNMTOKEN(t.Code) && t.URI == "" && !strings.Contains(t.Scheme, ":")
}

func isNMTOKEN(s string) bool {
	for _, r := range s {
		if !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-._:", r)) {
			return false
		}
	}
	return s != ""
}

func writeDocdata(w *markup.Writer, a *article.Article) {
	w.Start("docdata", "management-status", a.Status)
	regsrc := jsontree.FromRaw(a.Extra["regsrc"]).Str()
	empty(w, "doc-id", "regsrc", regsrc, "id-string", a.ID)
	for _, id := range a.AltIDs {
		empty(w, "doc-id", "regsrc", id.Role, "id-string", id.Value)
	}
	if a.Urgency >= 1 && a.Urgency <= 9 {
		empty(w, "urgency", "ed-urg", strconv.Itoa(a.Urgency))
	}
	empty(w, "date.issue", "norm", Norm(a.VersionCreated))
	empty(w, "date.release", "norm", Norm(a.Embargo))
	empty(w, "date.expire", "norm", Norm(a.Expires))
	for _, n := range a.EdNotes {
		if n.Span.IsZero() {
			empty(w, "ed-msg", "msg-type", n.Role, "info", n.Text)
		}
	}
	for _, n := range a.Corrections {
		if n.Span.IsZero() {
			empty(w, "correction", "info", n.Text)
		}
	}
	version := a.Version
	if !isNMTOKEN(version) {
		version = ""
	}
	empty(w, "du-key", "key", a.Slug, "version", version)
	year := ""
	if a.Rights.Year > 0 {
		year = strconv.Itoa(a.Rights.Year)
	}
	empty(w, "doc.copyright", "year", year, "holder", a.Rights.Holder)
	empty(w, "doc.rights", "limitations", a.Rights.Terms)
	writeKeywords(w, a)
	writePlaces(w, a)
	writeIdentified(w, a)
	for _, x := range kept(a, "docdata") {
		if n := element(x); n != nil {
			w.Node(n)
		}
	}
	w.End()
}

func writeKeywords(w *markup.Writer, a *article.Article) {
	open := false
	for _, t := range a.Topics {
		if t.Kind == article.TopicKeyword && t.URI == "" && t.Code == "" && t.Name != "" {
			if !open {
				w.Start("key-list")
				open = true
			}
			empty(w, "keyword", "key", t.Name)
		}
	}
	if open {
		w.End()
	}
}

// evlocOf returns the parts of a place that was read from <evloc>.
func evlocOf(t article.Topic) *jsontree.Value {
	if t.Kind != article.TopicPlace || t.Extra == "" {
		return nil
	}
	return jsontree.FromRaw([]byte(t.Extra)).Get("evloc")
}

func writePlaces(w *markup.Writer, a *article.Article) {
	for _, t := range a.Topics {
		if p := evlocOf(t); p != nil {
			empty(w, "evloc", "iso-cc", p.Get("iso-cc").Str(), "state-prov", p.Get("state-prov").Str(),
				"county-dist", p.Get("county-dist").Str(), "city", p.Get("city").Str())
		}
	}
}

// writeIdentified writes what has no list of its own: topics, and the authors
// that the byline does not name.
func writeIdentified(w *markup.Writer, a *article.Article) {
	if identified(&markup.Writer{}, a) == 0 {
		return
	}
	w.Start("identified-content")
	identified(w, a)
	w.End()
}

// identified writes the content of <identified-content> and returns the number
// of its elements.
func identified(sub *markup.Writer, a *article.Article) int {
	n := 0
	in := inByline(a)
	for i, au := range a.Authors {
		if !in[i] {
			writeAuthor(sub, au, classAuthor)
			n++
		}
	}
	for _, au := range a.Contributors {
		writeAuthor(sub, au, classContributor)
		n++
	}
	for _, t := range a.Topics {
		name, typ := "", ""
		switch t.Kind {
		case article.TopicPerson:
			name = "person"
		case article.TopicOrganization:
			name = "org"
		case article.TopicPlace:
			if name = "location"; evlocOf(t) != nil {
				name = ""
			}
		case article.TopicEvent:
			name = "event"
		case article.TopicObject:
			name = "object.title"
		case article.TopicGenre:
			if t.URI != "" || t.Code != "" {
				name, typ = "classifier", "genre"
			}
		case article.TopicKeyword:
			if t.URI != "" || t.Code != "" {
				name, typ = "classifier", "keyword"
			}
		default:
			if !isTobject(t) {
				name, typ = "classifier", "subject"
			}
		}
		if name == "" {
			continue
		}
		n++
		src, code := t.Scheme, t.Code
		if code == "" {
			src, code = "", t.URI
		}
		if name == "location" {
			sub.Leaf(name, t.Name, "class", t.Rel, "location-code", code, "code-source", src)
			continue
		}
		sub.Leaf(name, t.Name, "class", t.Rel, "type", typ, "idsrc", src, "value", code)
	}
	return n
}

func writeAuthor(w *markup.Writer, au article.Author, class string) {
	name := "person"
	if au.Kind == article.AuthorOrganization {
		name = "org"
	}
	w.Mixed(name, "class", class, "value", au.URI)
	writeContacts(w, au)
	w.Text(au.Name)
	w.End()
}

func writeContacts(w *markup.Writer, au article.Author) {
	for _, c := range [][2]string{{"email", au.Email}, {"web", au.URL}, {"social", au.Handle}, {"role", au.Role},
		{"affiliation", au.Affiliation}, {"place", au.Place}} {
		if c[1] != "" {
			w.Mixed("alt-code", "idsrc", c[0], "value", c[1])
			w.End()
		}
	}
}

// maxByline is the longest byline in which names are looked for.
const maxByline = 64 << 10

// inByline tells for each author whether the byline is where it is written: it
// is a person whose name stands there after those of the authors before it.
func inByline(a *article.Article) []bool {
	out := make([]bool, len(a.Authors))
	at := 0
	for i, au := range a.Authors {
		if au.Kind == article.AuthorOrganization || au.Name == "" {
			continue
		}
		if len(a.Byline.Text) > maxByline {
			break // no byline; a search for each name would take its time
		}
		if k := strings.Index(a.Byline.Text[at:], au.Name); k >= 0 {
			out[i] = true
			at += k + len(au.Name)
		}
	}
	return out
}

// element reads XML that was kept aside.
func element(s string) *markup.Node {
	d := markup.NewDecoder(background, []byte(s), "nitf", article.Limits{}, func(i int64) int64 { return i })
	n, err := d.Document()
	if err != nil {
		return nil
	}
	return n
}

func writeBodyHead(w *markup.Writer, a *article.Article, all bool) {
	w.Start("body.head")
	if len(a.Headlines) > 0 {
		w.Start("hedline")
		for i, h := range a.Headlines {
			name := "hl1"
			if i > 0 {
				if name = "hl2"; !all {
					break
				}
			}
			w.Leaf(name, h.Text, "class", h.Role)
		}
		w.End()
	}
	w.Leaf("rights", a.Rights.Notice)
	if a.Byline.Text != "" {
		writeByline(w, a)
	}
	var dist []article.Credit
	for _, c := range a.Credits {
		if c.Role == article.CreditDistributor && c.Name != "" {
			dist = append(dist, c)
		}
	}
	if len(dist) > 0 && all {
		w.Start("distributor")
		for _, c := range dist {
			w.Leaf("org", c.Name, "value", c.URI)
		}
		w.End()
	}
	if a.Dateline.Raw != "" {
		writeDateline(w, a.Dateline)
	}
	for _, d := range a.Descriptions {
		role := d.Role
		switch role {
		case newsdoc.StandfirstRole:
			role = ""
		case "":
			role = unspecified
		}
		if d.Text == "" || !all && role != "" {
			continue
		}
		w.Start("abstract", "class", role)
		w.Leaf("p", d.Text)
		w.End()
	}
	w.End()
}

func writeByline(w *markup.Writer, a *article.Article) {
	w.Mixed("byline")
	text, at := a.Byline.Text, 0
	for i, in := range inByline(a) {
		if !in {
			continue
		}
		au := a.Authors[i]
		k := strings.Index(text[at:], au.Name)
		w.Text(text[at : at+k])
		w.Mixed("person", "value", au.URI)
		writeContacts(w, au)
		w.Text(au.Name)
		w.End()
		at += k + len(au.Name)
	}
	w.Text(text[at:])
	w.End()
}

// writeDateline writes the words of a dateline, its place and its date marked.
func writeDateline(w *markup.Writer, d article.Dateline) {
	w.Mixed("dateline")
	rest := d.Raw
	if len(d.Places) == 1 && strings.HasPrefix(rest, d.Places[0]) {
		w.Mixed("location")
		w.Leaf("city", d.Places[0])
		rest = rest[len(d.Places[0]):]
		if i := strings.Index(rest, d.Region); d.Region != "" && i >= 0 && strings.Trim(rest[:i], ", ") == "" {
			w.Text(rest[:i])
			w.Leaf("region", d.Region)
			rest = rest[i+len(d.Region):]
		}
		w.End()
	}
	if i := strings.Index(rest, d.Date.Raw); d.Date.Raw != "" && i >= 0 {
		w.Text(rest[:i])
		stamp := ""
		if d.Date.Time != (time.Time{}) {
			stamp = Norm(d.Date)
		}
		w.Mixed("story.date", "norm", stamp)
		w.Text(d.Date.Raw)
		w.End()
		rest = rest[i+len(d.Date.Raw):]
	}
	w.Text(rest)
	w.End()
}

var background = context.Background()
