package feed

import (
	"encoding/json"
	"errors"
	"strconv"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/jsontree"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// json reads JSON Feed.
func (s *source) json() {
	root, _, err := jsontree.Parse(s.ctx, s.doc.Data, format, s.opts.Limits.WithDefaults().Depth)
	if err != nil {
		var pe *article.ParseError
		if errors.As(err, &pe) {
			pe.Offset = s.doc.Offset(pe.Offset)
		}
		s.yield(nil, err)
		return
	}
	items := root.Get("items")
	if items == nil || items.Kind != jsontree.Array {
		s.yield(nil, &article.ParseError{Format: format, Path: "/items", Offset: s.doc.Offset(0), Err: errors.New("no list of items")})
		return
	}
	s.ch = channel{title: root.Get("title").Str(), lang: parseLang(root.Get("language").Str()), authors: jsonAuthors(root)}
	for i, v := range items.Items {
		if err := s.ctx.Err(); err != nil {
			s.yield(nil, &article.ParseError{Format: format, Path: "/items/" + strconv.Itoa(i), Offset: -1, Err: err})
			return
		}
		if v.Kind != jsontree.Object {
			continue
		}
		if !s.finish(s.jsonItem(v)) {
			return
		}
	}
}

// jsonAuthors reads the authors of 1.1 and the author of 1.0.
func jsonAuthors(v *jsontree.Value) []article.Author {
	list := v.Get("authors").List()
	if len(list) == 0 {
		list = v.Get("author").List()
	}
	var out []article.Author
	for _, p := range list {
		as := newsdoc.Authors(p.Get("name").Str())
		if len(as) == 1 {
			as[0].URL = p.Get("url").Str()
		}
		out = append(out, as...)
	}
	return out
}

func (s *source) jsonItem(v *jsontree.Value) *item {
	a := &article.Article{Kind: "text"}
	it := &item{a: a}
	extra := map[string]json.RawMessage{}
	for i, key := range v.Names {
		val := v.Items[i]
		str := val.Str()
		switch key {
		case "id":
			if a.ID = str; val.Kind == jsontree.Number {
				a.ID = val.Text // a string is demanded, numbers occur
			}
		case "url":
			a.URL = str
		case "external_url":
			if a.URL == "" && v.Get("url").Str() == "" {
				a.URL = str
			} else {
				a.AltIDs = append(a.AltIDs, article.AltID{Role: key, Value: str})
			}
		case "title":
			if str != "" {
				a.Headlines = []article.Label{{Text: str}}
			}
		case "content_html":
			it.content, it.plain = str, false
		case "content_text":
			if v.Get("content_html").Str() == "" {
				it.content, it.plain = str, true
			}
		case "summary":
			it.summary = escape(newsdoc.PlainBody(str))
		case "date_published":
			s.date(&a.Published, a, str, "/"+key)
		case "date_modified":
			s.date(&a.Modified, a, str, "/"+key)
		case "authors", "author":
			if len(a.Authors) == 0 {
				a.Authors = jsonAuthors(v)
			}
		case "tags":
			for _, t := range val.List() {
				if t.Str() != "" {
					a.Topics = append(a.Topics, article.Topic{Kind: article.TopicKeyword, Name: t.Str()})
				}
			}
		case "language":
			if l := parseLang(str); l != language.Und {
				a.Language = l
			}
		case "image", "banner_image":
			addMedia(a, article.Media{Type: "picture", URI: str, Renditions: []article.Rendition{{URL: str}}})
		case "attachments":
			for _, f := range val.List() {
				u, ct := f.Get("url").Str(), f.Get("mime_type").Str()
				r := article.Rendition{URL: u, ContentType: ct}
				if n := f.Get("size_in_bytes"); n != nil && n.Kind == jsontree.Number {
					r.Size = size(n.Text)
				}
				if n := f.Get("duration_in_seconds"); n != nil && n.Kind == jsontree.Number {
					r.Duration = n.Text
				}
				addMedia(a, article.Media{Type: mediaType(ct, ""), URI: u, Title: f.Get("title").Str(), Renditions: []article.Rendition{r}})
			}
		default:
			extra[key] = val.Raw()
		}
	}
	if len(extra) > 0 {
		a.Extra = extra
	}
	return it
}
