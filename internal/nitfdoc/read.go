// Package nitfdoc reads and writes the elements of NITF 3.6 (News Industry Text
// Format), for documents of their own and for those inside NewsML-G2.
package nitfdoc

import (
	"encoding/json"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/markup"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// Namespace is that of NITF 3.4 to 3.6. Older documents, and many newer ones,
// have none.
const Namespace = "http://iptc.org/std/NITF/2006-10-18/"

// Version is the value of nitf/@version.
const Version = "-//IPTC//DTD NITF 3.6//EN"

type reader struct {
	a    *article.Article
	opts article.Options
	meta []string // name and content in turn, of those that are not ours
}

// Read reads the element <nitf> into a, which may hold metadata from around it
// already: what is set stays. It returns the body.
func Read(root *markup.Node, a *article.Article, opts article.Options) *newsdoc.Body {
	r := &reader{a: a, opts: opts}
	r.language(root)
	head, body := root.Child("head"), root.Child("body")
	r.head(head)
	bh := body.Child("body.head")
	r.bodyHead(bh)
	out := &newsdoc.Body{}
	for _, name := range []string{"body.content", "body.end"} {
		for _, n := range body.All(name) {
			b := newsdoc.ReadBody(n)
			out.Parts = append(out.Parts, b.Parts...)
			out.Media = append(out.Media, b.Media...)
			out.Whole = out.Whole || b.Whole
		}
	}
	if t := head.Child("title").String(); t != "" && t != a.Headline() && a.Title == "" {
		a.Title = t
	}
	if uno := root.Attr("uno"); uno != "" {
		if a.ID == "" {
			a.ID = uno
		} else if uno != a.ID {
			a.AltIDs = append(a.AltIDs, article.AltID{Role: "uno", Value: uno})
		}
	}
	if len(r.meta) > 0 {
		v := jsontree.NewObject()
		for i := 0; i+1 < len(r.meta); i += 2 {
			v.Append(r.meta[i], jsontree.NewString(r.meta[i+1]))
		}
		r.extra("meta", v.Raw())
	}
	newsdoc.Publish(a)
	return out
}

func (r *reader) extra(name string, raw json.RawMessage) {
	if r.a.Extra == nil {
		r.a.Extra = map[string]json.RawMessage{}
	}
	r.a.Extra[name] = raw
}

func set(dst *string, s string) {
	if *dst == "" {
		*dst = s
	}
}

func (r *reader) language(root *markup.Node) {
	tag := root.Attr("baselang")
	if tag == "" {
		tag = root.Attr("lang")
	}
	if tag == "" || r.a.Language != language.Und {
		return
	}
	if l, err := language.Parse(tag); err == nil {
		r.a.Language = l
	} else {
		r.issue(article.IssueValue, "nitf/@baselang", tag)
	}
}

func (r *reader) issue(code article.IssueCode, path, detail string) {
	r.a.Issues = append(r.a.Issues, article.Issue{Code: code, Path: path, Detail: detail})
}

// date reads a date from an attribute. The shape that NITF wants has no colons
// (20240501T093000+0200); real files have RFC 3339 there as often.
func (r *reader) date(dst *article.Date, n *markup.Node, attr string) {
	s := n.Attr(attr)
	if s == "" || !dst.IsZero() {
		return
	}
	*dst = newsdoc.Date(s, r.opts)
	if dst.Time.IsZero() {
		r.issue(article.IssueDate, n.Name+"/@"+attr, s)
	}
}

func (r *reader) head(head *markup.Node) {
	if head == nil {
		return
	}
	a := r.a
	for _, n := range head.Children {
		switch n.Name {
		case "meta":
			r.readMeta(n.Attr("name"), n.Attr("content"))
		case "tobject":
			set(&a.Kind, n.Attr("tobject.type"))
			for _, p := range n.All("tobject.property") {
				if v := p.Attr("tobject.property.type"); v != "" {
					a.Topics = append(a.Topics, article.Topic{Kind: article.TopicGenre, Name: v})
				}
			}
			for _, s := range n.All("tobject.subject") {
				a.Topics = append(a.Topics, subject(s))
			}
		case "docdata":
			r.docdata(n)
		case "pubdata":
			r.date(&a.Published, n, "date.publication")
			if s := n.Attr("position.section"); s != "" {
				a.Sections = append(a.Sections, article.Label{Text: s})
			}
			set(&a.Site, n.Attr("name"))
			set(&a.URL, n.Attr("ex-ref"))
		}
	}
}

// subject reads <tobject.subject>: the most detailed of its three names.
func subject(n *markup.Node) article.Topic {
	t := article.Topic{Kind: article.TopicSubject, Code: n.Attr("tobject.subject.refnum")}
	if ipr := n.Attr("tobject.subject.ipr"); ipr != "IPTC" {
		t.Scheme = ipr
	}
	rest := jsontree.NewObject()
	for _, name := range []string{"detail", "matter", "type", "code"} {
		v := n.Attr("tobject.subject." + name)
		if v == "" {
			continue
		}
		if t.Name == "" && name != "code" {
			t.Name = v
			if name == "matter" {
				continue // where the writer puts a name
			}
			rest.SetString("name", name)
			continue
		}
		rest.SetString(name, v)
	}
	if len(rest.Names) > 0 {
		t.Extra = article.Object(rest.Raw())
	}
	return t
}

func (r *reader) docdata(d *markup.Node) {
	a := r.a
	set(&a.Status, d.Attr("management-status"))
	kept := jsontree.NewArray()
	for _, n := range d.Children {
		switch n.Name {
		case "":
		case "doc-id":
			id := n.Attr("id-string")
			if a.ID == "" {
				a.ID = id
				if src := n.Attr("regsrc"); src != "" {
					r.extra("regsrc", jsontree.Quote(src))
				}
			} else if id != "" && id != a.ID {
				a.AltIDs = append(a.AltIDs, article.AltID{Role: n.Attr("regsrc"), Value: id})
			}
		case "urgency":
			if s := n.Attr("ed-urg"); s != "" && a.Urgency == 0 {
				u, err := strconv.Atoi(s)
				if err != nil || u < 1 || u > 9 {
					r.issue(article.IssueValue, "docdata/urgency/@ed-urg", s)
				} else {
					a.Urgency = u
				}
			}
		case "date.issue":
			r.date(&a.VersionCreated, n, "norm")
		case "date.release":
			r.date(&a.Embargo, n, "norm")
		case "date.expire":
			r.date(&a.Expires, n, "norm")
		case "ed-msg":
			if s := n.Attr("info"); s != "" {
				a.EdNotes = append(a.EdNotes, article.Label{Text: s, Role: n.Attr("msg-type")})
			}
		case "correction":
			if s := n.Attr("info"); s != "" {
				a.Corrections = append(a.Corrections, article.Label{Text: s})
			}
		case "du-key":
			set(&a.Slug, n.Attr("key"))
			set(&a.Version, n.Attr("version"))
		case "doc.copyright":
			set(&a.Rights.Holder, n.Attr("holder"))
			if y, err := strconv.Atoi(n.Attr("year")); err == nil && y > 0 && y < 10000 {
				a.Rights.Year = y
			}
		case "doc.rights":
			set(&a.Rights.Terms, n.Attr("limitations"))
			set(&a.Rights.Holder, n.Attr("owner"))
		case "key-list":
			for _, k := range n.All("keyword") {
				if s := k.Attr("key"); s != "" {
					a.Topics = append(a.Topics, article.Topic{Kind: article.TopicKeyword, Name: s})
				}
			}
		case "evloc":
			if t := evloc(n); t.Name != "" {
				a.Topics = append(a.Topics, t)
			}
		case "identified-content":
			r.identified(n)
		case "fixture", "doc-scope", "series", "del-list":
			w := &markup.Writer{}
			w.Node(n)
			kept.Add(jsontree.NewString(w.String()))
		}
	}
	if len(kept.Items) > 0 {
		r.extra("docdata", kept.Raw())
	}
}

// evloc reads the place of an event, from the city outwards.
func evloc(n *markup.Node) article.Topic {
	t := article.Topic{Kind: article.TopicPlace}
	var names []string
	parts := jsontree.NewObject()
	for _, name := range []string{"city", "county-dist", "state-prov", "iso-cc"} {
		if v := n.Attr(name); v != "" {
			names = append(names, v)
			parts.SetString(name, v)
		}
	}
	t.Name = strings.Join(names, ", ")
	x := jsontree.NewObject()
	x.Set("evloc", parts)
	t.Extra = article.Object(x.Raw())
	return t
}

// identified reads the persons, bodies and other things that an item names, and
// its authors and contributors among them.
func (r *reader) identified(n *markup.Node) {
	for _, c := range n.Children {
		t := article.Topic{Name: c.String(), Rel: c.Attr("class"), Scheme: c.Attr("idsrc"), Code: c.Attr("value")}
		switch c.Name {
		case "person":
			t.Kind = article.TopicPerson
		case "org":
			t.Kind = article.TopicOrganization
		case "location":
			t.Kind = article.TopicPlace
			t.Scheme, t.Code = c.Attr("code-source"), c.Attr("location-code")
		case "event":
			t.Kind = article.TopicEvent
		case "object.title":
			t.Kind = article.TopicObject
		case "classifier":
			t.Kind = article.TopicSubject
			switch c.Attr("type") {
			case "genre":
				t.Kind = article.TopicGenre
			case "keyword":
				t.Kind = article.TopicKeyword
			}
		default:
			continue
		}
		if t.Scheme == "" && strings.Contains(t.Code, ":") {
			t.URI, t.Code = t.Code, ""
		}
		au := article.Author{Name: t.Name, Kind: article.AuthorPerson, URI: t.URI}
		if c.Name == "org" {
			au.Kind = article.AuthorOrganization
		}
		contacts(c, &au)
		switch {
		case t.Rel == classAuthor && (c.Name == "person" || c.Name == "org"):
			r.a.Authors = append(r.a.Authors, au)
		case t.Rel == classContributor && (c.Name == "person" || c.Name == "org"):
			r.a.Contributors = append(r.a.Contributors, au)
		case !t.IsZero():
			r.a.Topics = append(r.a.Topics, t)
		}
	}
}

// The classes of identified persons and bodies that made the item.
const (
	classAuthor      = "author"
	classContributor = "contributor"
)

// contacts reads the addresses of an author, which stand as further codes.
func contacts(n *markup.Node, au *article.Author) {
	if v := n.Attr("value"); au.URI == "" && n.Attr("idsrc") == "" && strings.Contains(v, ":") {
		au.URI = v
	}
	for _, c := range n.All("alt-code") {
		v := c.Attr("value")
		switch c.Attr("idsrc") {
		case "email":
			au.Email = v
		case "web":
			au.URL = v
		case "social":
			au.Handle = v
		case "role":
			au.Role = v
		case "affiliation":
			au.Affiliation = v
		case "place":
			au.Place = v
		}
	}
}
