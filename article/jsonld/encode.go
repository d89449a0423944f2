package jsonld

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// EncodeOptions says how a description is written. The zero value is a JSON-LD
// document, indented.
type EncodeOptions struct {
	// Script writes <script type="application/ld+json"> around it, for the head
	// of a page; what would end the element early is escaped.
	Script bool

	// Compact leaves out the white space.
	Compact bool
}

// Encode writes an article as a schema.org NewsArticle, or as the more special
// type that its Kind names. See the package's documentation for what becomes of
// each field. The structure of the text is lost: articleBody is the running
// text, with an empty line between its blocks. File article/FORMATS.md lists
// what else is.
func Encode(w io.Writer, a *article.Article, opts EncodeOptions) error {
	if a == nil {
		return fmt.Errorf("article/jsonld: %w", article.ErrNoArticle)
	}
	v := newsArticle(a)
	var out []byte
	if opts.Compact {
		out = append(v.Raw(), '\n')
	} else {
		var err error
		if out, err = v.Indent(); err != nil {
			return fmt.Errorf("article/jsonld: %w", err)
		}
	}
	if opts.Script {
		out = bytes.ReplaceAll(out, []byte("<"), []byte(`\u003c`))
		out = append([]byte("<script type=\"application/ld+json\">\n"), out...)
		out = append(out, "</script>\n"...)
	}
	_, err := w.Write(out)
	return err
}

func newsArticle(a *article.Article) *jsontree.Value {
	v := jsontree.NewObject()
	v.SetString("@context", "https://schema.org")
	v.SetString("@type", articleType(a.Kind))
	identify(v, a)
	v.SetString("url", a.URL)
	if a.URL != "" {
		v.SetString("mainEntityOfPage", a.URL)
	}
	v.SetString("headline", a.Headline())
	if len(a.Headlines) > 1 {
		v.Set("alternativeHeadline", texts(a.Headlines[1:], func(article.Label) bool { return true }))
	}
	v.SetString("name", a.Title)
	isAbstract := func(l article.Label) bool { return l.Role == "abstract" }
	v.Set("description", texts(a.Descriptions, func(l article.Label) bool { return !isAbstract(l) }))
	v.Set("abstract", texts(a.Descriptions, isAbstract))
	isPrint := func(l article.Label) bool { return l.Role == "print" }
	v.Set("articleSection", texts(a.Sections, func(l article.Label) bool { return !isPrint(l) }))
	v.Set("printSection", texts(a.Sections, isPrint))
	v.SetString("dateline", a.Dateline.Raw)
	v.Set("locationCreated", named("Place", newsdoc.Located(a)))
	v.Set("author", authors(a.Authors))
	contributors(v, a)
	dates(v, a)
	v.Set("publisher", named("Organization", a.Site))
	credits(v, a)
	v.Set("copyrightHolder", named("Organization", a.Rights.Holder))
	v.SetString("copyrightNotice", a.Rights.Notice)
	v.SetInt("copyrightYear", int64(a.Rights.Year))
	v.SetString("license", a.Rights.License)
	v.SetString("usageInfo", a.Rights.Terms)
	all := func(article.Label) bool { return true }
	v.Set("correction", texts(a.Corrections, all))
	v.Set("backstory", texts(a.EdNotes, all))
	if a.Language != language.Und {
		v.SetString("inLanguage", a.Language.String())
	}
	topics(v, a)
	media(v, a)
	for _, t := range a.Trust {
		if t.URI != "" {
			v.SetString("publishingPrinciples", t.URI)
			break
		}
	}
	if t := a.DigitalType; t.URI != "" {
		v.SetString("digitalSourceType", t.URI)
	} else {
		v.SetString("digitalSourceType", t.Name)
	}
	switch a.Access {
	case article.AccessFree:
		v.Set("isAccessibleForFree", jsontree.NewBool(true))
	case article.AccessPaid:
		v.Set("isAccessibleForFree", jsontree.NewBool(false))
	}
	v.SetString("version", a.Version)
	v.SetString("creativeWorkStatus", a.Status)
	var body []string
	words := 0
	for _, b := range a.Blocks {
		if b.Role.Body() {
			s := b.Span.In(a.Text)
			body = append(body, s)
			words += len(strings.Fields(s))
		}
	}
	v.SetString("articleBody", strings.Join(body, "\n\n"))
	for _, name := range newsdoc.SortedKeys(a.Extra) {
		if !foreign(name) && v.Get(name) == nil {
			v.Set(name, jsontree.FromRaw(a.Extra[name]))
		}
	}
	if v.Get("wordCount") == nil {
		v.SetInt("wordCount", int64(words))
	}
	return v
}

// foreign reports whether a name in Extra is one of the other formats', or no
// name of a property.
func foreign(name string) bool {
	switch name {
	// ninjs
	case "bodies", "altIds", "rightsInfo", "representationType", "profile", "urgency", "eventDetails", "plannedCoverage", "mimetype",
		"charCount",
		// NITF
		"meta", "docdata", "regsrc",
		// NewsML-G2
		"itemMeta", "contentMeta", "assert", "catalogRef", "located":
		return true
	}
	return strings.ContainsAny(name, ":_- ")
}

// articleType returns the type of schema.org that a kind is.
func articleType(kind string) string {
	switch kind {
	case "NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle", "BackgroundNewsArticle", "AskPublicNewsArticle",
		"ReviewNewsArticle", "Article", "Report", "AdvertiserContentArticle", "SatiricalArticle", "BlogPosting", "LiveBlogPosting",
		"SocialMediaPosting":
		return kind
	}
	return "NewsArticle"
}

// identify writes the identifiers. One that has a role is a PropertyValue.
func identify(v *jsontree.Value, a *article.Article) {
	ids, same := jsontree.NewArray(), jsontree.NewArray()
	if a.ID != "" {
		ids.Add(jsontree.NewString(a.ID))
	}
	for _, id := range a.AltIDs {
		switch id.Role {
		case "sameAs":
			same.Add(jsontree.NewString(id.Value))
			continue
		case "@id":
			v.SetString("@id", id.Value)
			continue
		}
		p := jsontree.NewObject()
		p.SetString("@type", "PropertyValue")
		p.SetString("propertyID", id.Role)
		p.SetString("value", id.Value)
		ids.Add(p)
	}
	v.Set("identifier", one(ids))
	v.Set("sameAs", one(same))
}

// one writes a list of one element as that element.
func one(list *jsontree.Value) *jsontree.Value {
	if len(list.Items) == 1 {
		return list.Items[0]
	}
	return list
}

func texts(ls []article.Label, keep func(article.Label) bool) *jsontree.Value {
	out := jsontree.NewArray()
	for _, l := range ls {
		if l.Text != "" && keep(l) {
			out.Add(jsontree.NewString(l.Text))
		}
	}
	return one(out)
}

func named(typ, name string) *jsontree.Value {
	if name == "" {
		return nil
	}
	v := jsontree.NewObject()
	v.SetString("@type", typ)
	v.SetString("name", name)
	return v
}

func authors(as []article.Author) *jsontree.Value {
	out := jsontree.NewArray()
	for _, au := range as {
		if e := author(au, au.Role); e != nil {
			out.Add(e)
		}
	}
	return one(out)
}

func author(au article.Author, job string) *jsontree.Value {
	typ := "Person"
	if au.Kind == article.AuthorOrganization {
		typ = "Organization"
	}
	v := named(typ, au.Name)
	if v == nil {
		return nil
	}
	v.SetString("@id", au.URI)
	v.SetString("url", au.URL)
	v.SetString("email", au.Email)
	if typ == "Person" {
		v.SetString("jobTitle", job)
		v.Set("affiliation", named("Organization", au.Affiliation))
	}
	return v
}

// contributors writes each under the property that its role is.
func contributors(v *jsontree.Value, a *article.Article) {
	for _, prop := range []string{"creator", "contributor", "editor", "translator", "accountablePerson"} {
		list := jsontree.NewArray()
		for _, au := range a.Contributors {
			p, job := "contributor", au.Role
			switch au.Role {
			case "creator", "editor", "translator", "accountablePerson":
				p, job = au.Role, ""
			}
			if e := author(au, job); e != nil && p == prop {
				list.Add(e)
			}
		}
		v.Set(prop, one(list))
	}
}

// dates writes the four dates that schema.org has. Where an article has no date
// of change, that of its version is one.
func dates(v *jsontree.Value, a *article.Article) {
	modified := a.Modified
	if modified.Time.IsZero() && !a.VersionCreated.Time.Equal(a.Published.Time) {
		modified = a.VersionCreated
	}
	for _, d := range []struct {
		name string
		date article.Date
	}{{"dateCreated", a.FirstCreated}, {"datePublished", a.Published}, {"dateModified", modified}, {"expires", a.Expires}} {
		v.SetString(d.name, newsdoc.ISO(d.date))
	}
}

func credits(v *jsontree.Value, a *article.Article) {
	provider, source, lines := jsontree.NewArray(), jsontree.NewArray(), jsontree.NewArray()
	for _, c := range a.Credits {
		e := named("Organization", c.Name)
		if e == nil {
			continue
		}
		e.SetString("url", c.URI)
		switch c.Role {
		case article.CreditProvider, article.CreditDistributor:
			provider.Add(e)
		case article.CreditSource, article.CreditSyndication:
			source.Add(e)
		default:
			text := c.Raw
			if text == "" {
				text = c.Name
			}
			lines.Add(jsontree.NewString(text))
		}
	}
	v.Set("provider", one(provider))
	v.Set("sourceOrganization", one(source))
	if len(lines.Items) > 0 {
		v.Set("creditText", lines.Items[0]) // schema.org has one
	}
}

func topics(v *jsontree.Value, a *article.Article) {
	lists := map[string]*jsontree.Value{}
	for _, t := range a.Topics {
		prop, typ := t.Rel, "Thing"
		switch t.Kind {
		case article.TopicKeyword:
			prop = "keywords"
		case article.TopicGenre:
			prop = "genre"
		case article.TopicPerson:
			typ = "Person"
		case article.TopicOrganization:
			typ = "Organization"
		case article.TopicPlace:
			typ = "Place"
			if prop == "" {
				prop = "contentLocation"
			}
		case article.TopicEvent:
			typ = "Event"
		}
		switch prop {
		case "keywords", "genre", "mentions", "contentLocation", "spatialCoverage":
		default:
			prop = "about"
		}
		uri := t.URI
		if uri == "" && strings.Contains(t.Scheme, "://") {
			uri = t.Scheme + t.Code
		}
		var e *jsontree.Value
		if prop == "keywords" || prop == "genre" && uri == "" {
			if e = jsontree.NewString(t.Name); t.Name == "" {
				continue
			}
		} else {
			if prop == "genre" {
				typ = "DefinedTerm"
			}
			e = jsontree.NewObject()
			e.SetString("@type", typ)
			e.SetString("name", t.Name)
			e.SetString("sameAs", uri)
		}
		if lists[prop] == nil {
			lists[prop] = jsontree.NewArray()
		}
		lists[prop].Add(e)
	}
	for _, prop := range []string{"keywords", "genre", "about", "mentions", "contentLocation", "spatialCoverage"} {
		v.Set(prop, lists[prop]) // a list even of one: a string of keywords is split at commas
	}
}

func media(v *jsontree.Value, a *article.Article) {
	lists := map[string]*jsontree.Value{}
	for _, m := range a.Media {
		prop, typ := "associatedMedia", "MediaObject"
		switch m.Type {
		case "picture", "image", "graphic":
			prop, typ = "image", "ImageObject"
		case "video":
			prop, typ = "video", "VideoObject"
		case "audio":
			prop, typ = "audio", "AudioObject"
		}
		e := jsontree.NewObject()
		e.SetString("@type", typ)
		e.SetString("name", m.Title)
		e.SetString("caption", m.Caption)
		e.SetString("creditText", m.Credit)
		addr := m.URI
		if len(m.Renditions) > 0 {
			r := m.Renditions[0]
			if r.URL != "" {
				addr = r.URL
			}
			e.SetString("encodingFormat", r.ContentType)
			e.SetString("duration", r.Duration)
			e.SetInt("width", int64(r.Width))
			e.SetInt("height", int64(r.Height))
		}
		if addr == "" {
			continue
		}
		e.SetString("contentUrl", addr)
		if lists[prop] == nil {
			lists[prop] = jsontree.NewArray()
		}
		lists[prop].Add(e)
	}
	for _, prop := range []string{"image", "video", "audio", "associatedMedia"} {
		if lists[prop] != nil {
			v.Set(prop, one(lists[prop]))
		}
	}
}
