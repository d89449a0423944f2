package ninjs

import (
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
)

// topic writes an element with a name and an identifier.
func topic(t article.Topic, v Version) *jsontree.Value {
	e := jsontree.NewObject()
	e.SetString("name", t.Name)
	e.SetString("rel", t.Rel)
	identify(e, t, v)
	e.SetString("creator", t.Creator)
	percent(e, "relevance", t.Relevance)
	percent(e, "confidence", t.Confidence)
	merge(e, t.Extra)
	return e
}

// identify writes an identifier: an address and a literal, in 1.x a scheme and a
// code.
func identify(e *jsontree.Value, t article.Topic, v Version) {
	if v == V16 {
		code := t.Code
		if code == "" {
			code = t.URI
		}
		e.SetString("scheme", t.Scheme)
		e.SetString("code", code)
		return
	}
	if t.URI == "" && t.Scheme != "" {
		e.SetString("uri", t.Scheme+t.Code)
		return
	}
	e.SetString("uri", t.URI)
	e.SetString("literal", t.Code)
}

// percent writes a number from 1 to 100, for the schemas want integers.
func percent(e *jsontree.Value, name string, f float64) {
	if f > 0 && f <= 100 {
		e.SetInt(name, int64(f+0.5))
	}
}

// merge adds the further properties of an element that it does not have yet.
func merge(e *jsontree.Value, o article.Object) {
	x := jsontree.FromRaw([]byte(o))
	if x == nil || x.Kind != jsontree.Object {
		return
	}
	taken := make(map[string]bool, len(e.Names))
	for _, n := range e.Names {
		taken[n] = true
	}
	for i, n := range x.Names {
		if !taken[n] {
			e.Append(n, x.Items[i])
		}
	}
}

func trustIndicator(t article.Topic, v Version) *jsontree.Value {
	e := jsontree.NewObject()
	if v == V16 {
		code := t.Code
		if code == "" {
			code = t.Rel
		}
		e.SetString("scheme", t.Scheme)
		e.SetString("code", code)
	} else if t.Rel != "" {
		e.SetString("role", t.Rel)
	} else {
		e.SetString("role", t.Scheme+t.Code)
	}
	e.SetString("title", t.Name)
	e.SetString("href", t.URI)
	return e
}

// people writes the lists of what the item is about, and the authors, sections
// and keywords that stand among them.
func people(v *jsontree.Value, a *article.Article, ver Version) {
	lists := map[string]*jsontree.Value{}
	add := func(list string, e *jsontree.Value) {
		if len(e.Names) == 0 {
			return
		}
		if lists[list] == nil {
			lists[list] = jsontree.NewArray()
		}
		lists[list].Add(e)
	}
	for _, g := range []struct {
		rel string
		as  []article.Author
	}{{relAuthor, a.Authors}, {relContributor, a.Contributors}} {
		for _, au := range g.as {
			list := "people"
			if au.Kind == article.AuthorOrganization {
				list = "organisations"
			}
			add(list, authorElement(au, g.rel, ver))
		}
	}
	for _, s := range a.Sections {
		if !s.Span.IsZero() {
			continue // it stands in the body
		}
		add("subjects", topic(article.Topic{Name: s.Text, Rel: relSection}, ver))
	}
	for _, t := range a.Topics {
		list := "subjects"
		switch t.Kind {
		case article.TopicKeyword:
			t.Rel = relKeyword
		case article.TopicPerson:
			list = "people"
		case article.TopicOrganization:
			list = "organisations"
		case article.TopicPlace:
			list = "places"
		case article.TopicEvent:
			list = "events"
		case article.TopicObject:
			list = "objects"
		case article.TopicGenre:
			list = "genres"
		}
		add(list, topic(t, ver))
	}
	for _, list := range []string{"people", "organisations", "places", "subjects", "events", "objects", "genres"} {
		v.Set(list, lists[list])
	}
}

func authorElement(au article.Author, rel string, ver Version) *jsontree.Value {
	x := jsontree.FromRaw([]byte(au.Extra))
	if x == nil || x.Kind != jsontree.Object {
		x = jsontree.NewObject()
	}
	if r := x.Delete("rel").Str(); r != "" {
		rel = r
	}
	t := article.Topic{Name: au.Name, Rel: rel, URI: au.URI, Scheme: x.Delete("scheme").Str(), Code: x.Delete("literal").Str()}
	contacts := jsontree.NewArray()
	for _, c := range [][2]string{{"email", au.Email}, {"web", au.URL}, {"social", au.Handle}} {
		if c[1] != "" {
			e := jsontree.NewObject()
			e.SetString("type", c[0])
			e.SetString("value", c[1])
			contacts.Add(e)
		}
	}
	for _, c := range x.Delete("contactInfo").List() {
		contacts.Add(c)
	}
	e := topic(t, ver)
	e.Set("contactInfo", contacts)
	merge(e, article.Object(x.Raw()))
	return e
}

func credits(a *article.Article) *jsontree.Value {
	out := jsontree.NewArray()
	for _, c := range a.Credits {
		if !c.Span.IsZero() && c.Role == article.CreditUnknown && c.URI == "" {
			continue // a line of the body and nothing more
		}
		e := jsontree.NewObject()
		e.SetString("name", c.Name)
		if c.Role != article.CreditUnknown {
			e.SetString("role", c.Role.String())
		}
		e.SetString("uri", c.URI)
		merge(e, c.Extra)
		if len(e.Names) > 0 {
			out.Add(e)
		}
	}
	return out
}

// media writes the renditions of the item itself and its associations.
func media(v *jsontree.Value, a *article.Article, id string, opts EncodeOptions) {
	assoc := jsontree.NewArray()
	self := false
	for i, m := range a.Media {
		if !self && m.ID == "" && m.URI == id && m.Caption == "" && len(m.Renditions) > 0 {
			self = true
			v.Set("renditions", renditions(m.Renditions))
			continue
		}
		e := jsontree.NewObject()
		name := m.ID
		if name == "" {
			name = "media-" + strconv.Itoa(i+1)
		}
		e.SetString("name", name)
		addr := m.URI
		if addr == "" && len(m.Renditions) > 0 {
			addr = m.Renditions[0].URL
		}
		if addr == "" {
			addr = id + "#" + name
		}
		e.SetString("uri", addr)
		e.SetString("type", newsType(mediaType(m.Type), opts.Version))
		e.SetString("title", m.Title)
		ds := jsontree.NewArray()
		for _, d := range [][2]string{{roleCaption, m.Caption}, {roleAlt, m.Alt}, {roleCredit, m.Credit}} {
			if d[1] != "" {
				ds.Add(label(d[0], "", d[1]))
			}
		}
		x := jsontree.FromRaw([]byte(m.Extra))
		for _, d := range x.Delete("descriptions").List() {
			if d.Get("value").Str() != "" {
				ds.Add(d)
			}
		}
		e.Set("descriptions", ds)
		e.Set("renditions", renditions(m.Renditions))
		if x != nil {
			merge(e, article.Object(x.Raw()))
		}
		assoc.Add(e)
	}
	v.Set("associations", assoc)
}

// mediaType returns a medium's type in the words of ninjs.
func mediaType(t string) string {
	switch strings.ToLower(t) {
	case "image", "imageobject", "photo":
		return "picture"
	case "videoobject":
		return "video"
	case "audioobject":
		return "audio"
	}
	return t
}

func renditions(rs []article.Rendition) *jsontree.Value {
	out := jsontree.NewArray()
	for i, r := range rs {
		e := jsontree.NewObject()
		name := r.Name
		if name == "" {
			name = "rendition-" + strconv.Itoa(i+1)
		}
		e.SetString("name", name)
		e.SetString("href", r.URL)
		e.SetString("contentType", r.ContentType)
		e.SetInt("width", int64(r.Width))
		e.SetInt("height", int64(r.Height))
		e.SetInt("sizeInBytes", r.Size)
		if f, err := strconv.ParseFloat(r.Duration, 64); err == nil && f >= 0 {
			if d := jsontree.FromRaw([]byte(r.Duration)); d != nil {
				e.Set("duration", d)
			}
		}
		merge(e, r.Extra)
		out.Add(e)
	}
	return out
}
