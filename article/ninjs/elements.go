package ninjs

import (
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
)

// The values of "rel" that say what a person or a subject is to the item.
const (
	relAuthor      = "author"
	relContributor = "contributor"
	relSection     = "section"
	relKeyword     = "keyword"
)

// isAuthor reports whether "rel" says that a person or body wrote the item.
func isAuthor(rel string) bool {
	switch strings.ToLower(rel) {
	case relAuthor, "creator", "byline", "writer", "reporter":
		return true
	}
	return false
}

// absolute reports whether s begins with a scheme as an address does.
func absolute(s string) bool {
	i := strings.IndexByte(s, ':')
	if i < 1 {
		return false
	}
	return strings.HasPrefix(s[i:], "://") || s[:i] == "urn" || s[:i] == "tag"
}

// topic reads an element that has a name and an identifier.
func (d *decoder) topic(v *jsontree.Value, path string) (article.Topic, error) {
	var t article.Topic
	if v.Kind != jsontree.Object {
		d.issue(article.IssueValue, path, "not an object")
		return t, nil
	}
	rest := jsontree.NewObject()
	var literal string
	for i, name := range v.Names {
		val, p := v.Items[i], path+"/"+jsontree.Escape(name)
		var err error
		switch name {
		case "name":
			t.Name, err = d.text(val, p)
		case "rel":
			t.Rel, err = d.text(val, p)
		case "uri":
			t.URI, err = d.text(val, p)
		case "literal":
			literal, err = d.text(val, p)
		case "scheme":
			t.Scheme, err = d.text(val, p)
		case "code":
			t.Code, err = d.text(val, p)
		case "creator":
			t.Creator, err = d.text(val, p)
		case "relevance":
			t.Relevance = float(val)
		case "confidence":
			t.Confidence = float(val)
		default:
			rest.Append(name, val)
		}
		if err != nil {
			return t, err
		}
	}
	if t.Code == "" {
		t.Code = literal
	} else if literal != "" {
		rest.Append("literal", jsontree.NewString(literal))
	}
	t.Extra = object(rest)
	return t, nil
}

func topicKind(list string) article.TopicKind {
	switch list {
	case "people":
		return article.TopicPerson
	case "organisations":
		return article.TopicOrganization
	case "places":
		return article.TopicPlace
	case "subjects":
		return article.TopicSubject
	case "events":
		return article.TopicEvent
	case "objects":
		return article.TopicObject
	case "genres":
		return article.TopicGenre
	}
	return article.TopicUnknown
}

// topics reads one of the lists of what the item is about, and takes authors,
// sections and keywords out of them.
func (d *decoder) topics(list string, v *jsontree.Value, path string) error {
	a := d.a
	for i, it := range v.List() {
		p := path + "/" + strconv.Itoa(i)
		if list == "trustIndicators" {
			t, err := d.trust(it, p)
			if err != nil {
				return err
			}
			a.Trust = append(a.Trust, t)
			continue
		}
		t, err := d.topic(it, p)
		if err != nil {
			return err
		}
		t.Kind = topicKind(list)
		switch {
		case (list == "people" || list == "organisations") && isAuthor(t.Rel):
			a.Authors = append(a.Authors, author(t, relAuthor))
		case (list == "people" || list == "organisations") && t.Rel == relContributor:
			a.Contributors = append(a.Contributors, author(t, relContributor))
		case list == "subjects" && t.Rel == relSection:
			a.Sections = append(a.Sections, article.Label{Text: t.Name})
		case list == "subjects" && t.Rel == relKeyword:
			t.Kind, t.Rel = article.TopicKeyword, ""
			a.Topics = append(a.Topics, t)
		case !t.IsZero():
			a.Topics = append(a.Topics, t)
		}
	}
	return nil
}

// trust reads a trust indicator: its role is the relation, its title the name.
func (d *decoder) trust(v *jsontree.Value, path string) (article.Topic, error) {
	lifted := jsontree.NewObject()
	for i, name := range v.Names {
		switch name {
		case "title":
			name = "name"
		case "href":
			name = "uri"
		case "role":
			name = "rel"
		}
		lifted.Append(name, v.Items[i])
	}
	return d.topic(lifted, path)
}

// author turns a person or organisation into an author. Its addresses are
// contacts of the types "email", "web" and "social".
func author(t article.Topic, rel string) article.Author {
	au := article.Author{Name: t.Name, URI: t.URI, Kind: article.AuthorPerson}
	if t.Kind == article.TopicOrganization {
		au.Kind = article.AuthorOrganization
	}
	rest := jsontree.FromRaw([]byte(t.Extra))
	if rest == nil {
		rest = jsontree.NewObject()
	}
	left := jsontree.NewArray()
	for _, c := range rest.Delete("contactInfo").List() {
		value := c.Get("value").Str()
		bare := value != "" && len(c.Names) == 2
		switch typ := c.Get("type").Str(); {
		case bare && typ == "email" && au.Email == "":
			au.Email = value
		case bare && typ == "web" && au.URL == "":
			au.URL = value
		case bare && typ == "social" && au.Handle == "":
			au.Handle = value
		default:
			left.Add(c)
		}
	}
	rest.Set("contactInfo", left)
	if t.Rel != rel {
		rest.SetString("rel", t.Rel)
	}
	if t.Code != "" {
		rest.SetString("scheme", t.Scheme)
		rest.SetString("literal", t.Code)
	}
	au.Extra = object(rest)
	return au
}

// credits reads "infoSources".
func (d *decoder) credits(v *jsontree.Value, path string) error {
	for i, it := range v.List() {
		if it.Kind != jsontree.Object {
			d.issue(article.IssueValue, path+"/"+strconv.Itoa(i), "not an object")
			continue
		}
		var c article.Credit
		rest := jsontree.NewObject()
		for j, name := range it.Names {
			s, p := it.Items[j], path+"/"+strconv.Itoa(i)+"/"+jsontree.Escape(name)
			var err error
			switch name {
			case "name":
				c.Name, err = d.text(s, p)
			case "uri":
				c.URI, err = d.text(s, p)
			case "role":
				if c.Role = creditRole(s.Str()); c.Role == article.CreditUnknown {
					rest.Append(name, s)
				}
			default:
				rest.Append(name, s)
			}
			if err != nil {
				return err
			}
		}
		c.Extra = object(rest)
		d.a.Credits = append(d.a.Credits, c)
	}
	return nil
}

// creditRole reads a role as [article.CreditRole] writes it.
func creditRole(s string) article.CreditRole {
	var r article.CreditRole
	if r.UnmarshalText([]byte(s)) != nil {
		return article.CreditUnknown
	}
	return r
}

// The roles of an association's descriptions.
const (
	roleCaption = "caption"
	roleAlt     = "alt"
	roleCredit  = "creditline"
)

// associations reads the items that belong to this one as media. What an
// association says beyond a medium stays in its Extra.
func (d *decoder) associations(v *jsontree.Value, path string) error {
	for i, it := range v.List() {
		p := path + "/" + strconv.Itoa(i)
		if it.Kind != jsontree.Object {
			d.issue(article.IssueValue, p, "not an object")
			continue
		}
		if len(d.a.Media) >= d.lim.Blocks {
			return &article.LimitError{Format: format, Name: "Blocks", Limit: int64(d.lim.Blocks), Got: int64(len(d.a.Media) + 1)}
		}
		var m article.Media
		rest := jsontree.NewObject()
		for j, name := range it.Names {
			val, p := it.Items[j], p+"/"+jsontree.Escape(name)
			var err error
			switch name {
			case "name":
				m.ID, err = d.text(val, p)
			case "type":
				m.Type, err = d.text(val, p)
			case "uri":
				m.URI, err = d.text(val, p)
			case "title":
				m.Title, err = d.text(val, p)
			case "descriptions":
				rest.Set(name, caption(&m, val))
			case "renditions":
				m.Renditions, err = d.renditions(val, p)
			default:
				rest.Append(name, val)
			}
			if err != nil {
				return err
			}
		}
		m.Extra = object(rest)
		d.a.Media = append(d.a.Media, m)
	}
	return nil
}

// caption takes the caption, the alternative text and the credit out of an
// association's descriptions and returns the others. The caption is the one of
// that role, else the first plain one.
func caption(m *article.Media, v *jsontree.Value) *jsontree.Value {
	left := jsontree.NewArray()
	first := -1
	for _, it := range v.List() {
		text := it.Get("value").Str()
		switch role := it.Get("role").Str(); {
		case text == "":
			left.Add(it)
		case role == roleCaption && m.Caption == "":
			m.Caption = text
		case role == roleAlt && m.Alt == "":
			m.Alt = text
		case role == roleCredit && m.Credit == "":
			m.Credit = text
		default:
			if ct := it.Get("contentType").Str(); first < 0 && (ct == "" || ct == "text/plain") {
				first = len(left.Items)
			}
			left.Add(it)
		}
	}
	if m.Caption == "" && first >= 0 {
		m.Caption = left.Items[first].Get("value").Str()
		left.Items = append(left.Items[:first:first], left.Items[first+1:]...)
	}
	return left
}

// renditions reads the files of a medium.
func (d *decoder) renditions(v *jsontree.Value, path string) ([]article.Rendition, error) {
	var out []article.Rendition
	for i, it := range v.List() {
		if it.Kind != jsontree.Object {
			d.issue(article.IssueValue, path+"/"+strconv.Itoa(i), "not an object")
			continue
		}
		var r article.Rendition
		rest := jsontree.NewObject()
		for j, name := range it.Names {
			val, p := it.Items[j], path+"/"+strconv.Itoa(i)+"/"+jsontree.Escape(name)
			var err error
			switch name {
			case "name":
				r.Name, err = d.text(val, p)
			case "href":
				r.URL, err = d.text(val, p)
			case "contentType":
				r.ContentType, err = d.text(val, p)
			case "width":
				r.Width = max(integer(val), 0)
			case "height":
				r.Height = max(integer(val), 0)
			case "sizeInBytes":
				r.Size = int64(max(integer(val), 0))
			case "duration":
				if val.Kind == jsontree.Number {
					r.Duration = val.Text
				}
			default:
				rest.Append(name, val)
			}
			if err != nil {
				return nil, err
			}
		}
		r.Extra = object(rest)
		out = append(out, r)
	}
	return out, nil
}
