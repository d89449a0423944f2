package newsml

import (
	"strconv"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// contentMeta writes the metadata of the content in the order that the schema
// demands.
func (w *writer) contentMeta(lang string) {
	a := w.a
	w.Start("contentMeta")
	w.keptElements("contentMeta", "icon")
	if a.Urgency >= 1 && a.Urgency <= 9 {
		w.Leaf("urgency", strconv.Itoa(a.Urgency))
	}
	w.Leaf("contentCreated", newsdoc.ISO(a.ContentCreated))
	w.Leaf("contentModified", newsdoc.ISO(a.Modified))
	if t := a.DigitalType; !t.IsZero() {
		qcode := t.Code
		if !isQCode(qcode) {
			qcode = ""
		}
		w.Start("digitalSourceType", "qcode", qcode, "uri", iri(t.URI))
		w.Leaf("name", line(t.Name))
		w.End()
	}
	w.located()
	first := true
	for _, c := range a.Credits {
		switch c.Role {
		case article.CreditProvider:
			if !first {
				w.party("infoSource", c, qrole(c.Role.String()))
			}
			first = false
		case article.CreditSource:
			w.party("infoSource", c, "")
		case article.CreditSyndication, article.CreditDistributor:
			w.party("infoSource", c, qrole(c.Role.String()))
		}
	}
	for _, au := range a.Authors {
		w.author("creator", au)
	}
	for _, au := range a.Contributors {
		w.author("contributor", au)
	}
	for _, name := range []string{"located", "creator", "contributor", "audience", "exclAudience", "rating", "userInteraction"} {
		w.keptElements("contentMeta", name)
	}
	for _, id := range a.AltIDs {
		w.Leaf("altId", id.Value, "type", qrole(id.Role))
	}
	if lang != "" {
		w.empty("language", "tag", lang)
	}
	w.topics()
	w.Leaf("slugline", line(a.Slug))
	for i, h := range a.Headlines {
		rank := ""
		if len(a.Headlines) > 1 {
			rank = strconv.Itoa(i + 1)
		}
		w.Mixed("headline", "role", qrole(h.Role), "rank", rank)
		w.Text(line(h.Text))
		w.End()
	}
	w.Leaf("dateline", a.Dateline.Raw)
	w.Leaf("by", line(a.Byline.Text))
	for _, c := range a.Credits {
		if c.Role == article.CreditUnknown && c.Span.IsZero() {
			text := c.Raw
			if text == "" {
				text = c.Name
			}
			w.Leaf("creditline", line(text))
		}
	}
	for _, d := range a.Descriptions {
		if d.Text != "" {
			w.Mixed("description", "role", qrole(d.Role))
			w.lines(d.Text)
			w.End()
		}
	}
	w.keptElements("contentMeta", "contentMetaExtProperty")
	w.End()
}

// located writes the place of writing, with its codes where it is still the one
// that was read.
func (w *writer) located() {
	if w.a.Located == "" {
		return
	}
	for _, v := range jsontree.FromRaw(w.a.Extra["located"]).List() {
		n := element(v.Str())
		r := &reader{}
		if n != nil && n.Name == "located" && (r.name(n) == w.a.Located || n.Child("name") == nil) {
			w.Node(n)
			return
		}
	}
	w.Start("located")
	w.Leaf("name", line(w.a.Located))
	w.End()
}

func (w *writer) author(name string, au article.Author) {
	typ, details := "cpnat:person", "personDetails"
	if au.Kind == article.AuthorOrganization {
		typ, details = "cpnat:organisation", "organisationDetails"
	}
	qcode := jsontree.FromRaw([]byte(au.Extra)).Get("qcode").Str()
	if !isQCode(qcode) {
		qcode = ""
	}
	w.Start(name, "type", typ, "qcode", qcode, "uri", iri(au.URI))
	w.Leaf("name", line(au.Name))
	w.Leaf("note", au.Role, "role", jobRole(au.Role))
	if au.Email != "" || au.URL != "" || au.Handle != "" || au.Affiliation != "" {
		w.Start(details)
		if au.Affiliation != "" && au.Kind != article.AuthorOrganization {
			w.Start("affiliation")
			w.Leaf("name", line(au.Affiliation))
			w.End()
		}
		if au.Email != "" || au.URL != "" || au.Handle != "" {
			w.Start("contactInfo")
			w.Leaf("email", au.Email)
			w.Leaf("im", au.Handle)
			w.Leaf("web", iri(au.URL))
			w.End()
		}
		w.End()
	}
	w.End()
}

func jobRole(s string) string {
	if s == "" {
		return ""
	}
	return roleJob
}

func (w *writer) topics() {
	a := w.a
	for _, s := range a.Sections {
		if !s.Span.IsZero() {
			continue
		}
		qcode := s.Role
		if !isQCode(qcode) {
			qcode = ""
		}
		w.Start("subject", "type", typeCategory, "qcode", qcode)
		w.Leaf("name", line(s.Text))
		w.End()
	}
	for _, t := range a.Topics {
		if t.Kind == article.TopicKeyword {
			w.Leaf("keyword", line(t.Name), "confidence", whole(t.Confidence), "relevance", whole(t.Relevance))
			continue
		}
		if x := jsontree.FromRaw([]byte(t.Extra)).Get("xml").Str(); x != "" {
			if n := element(x); n != nil && (n.Name == "subject" || n.Name == "genre") {
				w.Node(n)
				continue
			}
		}
		name, typ := "subject", ""
		switch t.Kind {
		case article.TopicGenre:
			name = "genre"
		case article.TopicPerson:
			typ = "cpnat:person"
		case article.TopicOrganization:
			typ = "cpnat:organisation"
		case article.TopicPlace:
			typ = "cpnat:geoArea"
		case article.TopicEvent:
			typ = "cpnat:event"
		case article.TopicObject:
			typ = "cpnat:object"
		}
		qcode, literal, uri := "", "", t.URI
		switch {
		case isQCode(t.Code):
			qcode = t.Code
		case t.Scheme != "" && uri == "":
			uri = t.Scheme + t.Code
		default:
			literal = line(t.Code)
		}
		creator, creatorURI := t.Creator, ""
		if !isQCode(creator) {
			creator, creatorURI = "", t.Creator
		}
		confidence, relevance := whole(t.Confidence), whole(t.Relevance)
		if name == "genre" {
			confidence, relevance = "", ""
		}
		w.Start(name, "type", typ, "qcode", qcode, "uri", iri(uri), "literal", literal, "creator", creator, "creatoruri", iri(creatorURI),
			"confidence", confidence, "relevance", relevance)
		w.Leaf("name", line(t.Name))
		w.End()
	}
}

// whole writes a percentage as an integer, "" where it is unknown.
func whole(f float64) string {
	if !(f > 0 && f <= 100) {
		return ""
	}
	return strconv.Itoa(int(f + 0.5))
}
