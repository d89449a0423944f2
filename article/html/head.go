package html

import (
	"net/url"
	"strings"

	"golang.org/x/net/html/atom"
	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
)

// meta is one <meta> that says something: key in lower case, without its
// vocabulary's changing prefixes.
type meta struct{ key, value string }

// head is what the page says of itself outside of the text.
type head struct {
	metas     []meta
	canonical string
	lang      string
	base      *url.URL
	baseHref  string
}

// readHead collects <meta>, <link> and lang. Values are lines.
func (t *tree) readHead(page string, limit int) (head, error) {
	var h head
	for _, i := range t.metas {
		n := t.elems[i].n
		key := attr(n, "property")
		if key == "" {
			key = attr(n, "name")
		}
		if key == "" {
			key = attr(n, "itemprop")
		}
		if key == "" {
			key = attr(n, "http-equiv")
		}
		if n := len(attr(n, "content")); n > limit {
			return h, &article.LimitError{Format: format, Name: "Attribute", Limit: int64(limit), Got: int64(n)}
		}
		if v := oneLine(attr(n, "content")); v != "" && key != "" {
			h.metas = append(h.metas, meta{strings.ToLower(strings.TrimSpace(key)), v})
		}
	}
	for _, i := range t.links {
		n := t.elems[i].n
		if strings.EqualFold(attr(n, "rel"), "canonical") && h.canonical == "" {
			h.canonical = strings.TrimSpace(attr(n, "href"))
		}
	}
	for i := range t.elems {
		if t.elems[i].n.DataAtom == atom.Html {
			n := t.elems[i].n
			h.lang = attr(n, "lang")
			if h.lang == "" {
				h.lang = attr(n, "xml:lang")
			}
			break
		}
	}
	for _, i := range t.bases {
		if h.baseHref == "" {
			h.baseHref = strings.TrimSpace(attr(t.elems[i].n, "href"))
		}
	}
	for _, s := range []string{page, h.canonical, h.first("og:url")} {
		if u, err := url.Parse(strings.TrimSpace(s)); err == nil && u.IsAbs() && h.base == nil {
			h.base = u
		}
	}
	if u, err := url.Parse(h.baseHref); err == nil && h.baseHref != "" {
		if h.base != nil {
			u = h.base.ResolveReference(u)
		}
		if u.IsAbs() {
			h.base = u
		}
	}
	return h, nil
}

// first returns the first value of the first of the keys that has one.
func (h *head) first(keys ...string) string {
	for _, k := range keys {
		for _, m := range h.metas {
			if m.key == k {
				return m.value
			}
		}
	}
	return ""
}

// values returns all values of the first of the keys that has one.
func (h *head) values(keys ...string) []string {
	for _, k := range keys {
		var out []string
		for _, m := range h.metas {
			if m.key == k {
				out = append(out, m.value)
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// resolve makes an address of the page absolute; what is no address of the web
// becomes "".
func (h *head) resolve(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 4096 || strings.HasPrefix(s, "data:") || strings.HasPrefix(s, "javascript:") {
		return ""
	}
	u, err := url.Parse(s)
	if err != nil {
		return ""
	}
	if h.base != nil && !u.IsAbs() {
		u = h.base.ResolveReference(u)
	}
	return u.String()
}

// language returns the language that the page declares.
func (h *head) language() language.Tag {
	for _, s := range []string{h.lang, h.first("content-language", "og:locale", "inlanguage", "language", "dc.language", "dcterms.language")} {
		s, _, _ = strings.Cut(s, ",")
		if t, err := language.Parse(strings.ReplaceAll(strings.TrimSpace(s), "_", "-")); err == nil && t != language.Und {
			return t
		}
	}
	return language.Und
}

// prop returns the value of the first element with an itemprop of the given
// name that belongs to no comment and no teaser, "" where there is none.
func (t *tree) prop(name string) string {
	for _, i := range t.props {
		e := &t.elems[i]
		if attr(e.n, "itemprop") != name || e.all&(hComment|hRelated|hNav) != 0 {
			continue
		}
		for _, k := range []string{"content", "datetime"} {
			if s := oneLine(attr(e.n, k)); s != "" {
				return s
			}
		}
		if s := shortText(e.n, 300); s != "" {
			return s
		}
	}
	return ""
}
