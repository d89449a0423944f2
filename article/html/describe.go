package html

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// describe fills the article's metadata and finds its text.
func (p *page) describe() {
	t, h := p.t, &p.head
	issues := p.a.Issues
	p.a = p.ld.Article
	a := &p.a
	a.Issues = append(issues, a.Issues...)

	a.Site = pick(h.first("og:site_name"), a.Site, h.first("application-name", "dc.publisher"))
	alternative := a.Headlines
	named := pick(a.Headline(), h.first("headline"))
	if named == "" && h.first("og:title") == "" {
		named = t.prop("headline")
	}
	heading := t.firstHeading(h, named)
	best, others := t.headline(h, named, heading, p.ld, a.Site)
	a.Headlines = nil
	if best != "" {
		a.Headlines = append(a.Headlines, article.Label{Text: best, Role: "main"})
	}
	for _, o := range others {
		a.Headlines = append(a.Headlines, article.Label{Text: o.text, Role: o.role})
	}
	for _, l := range alternative {
		if l.Role != "main" {
			a.Headlines = append(a.Headlines, l)
		}
	}
	if fold(a.Title) == fold(best) {
		a.Title = ""
	}
	p.headline = fold(best)

	if h.canonical != "" {
		a.URL = h.resolve(h.canonical)
	}
	a.URL = pick(a.URL, h.resolve(h.first("og:url")), p.opts.URL)
	a.Kind = pick(a.Kind, h.first("og:type"))
	if n := len("https://schema.org/"); a.Kind == "" && len(t.itemType) > n {
		a.Kind = t.itemType[strings.LastIndexByte(t.itemType, '/')+1:]
	}
	a.ID = pick(a.ID, h.first("dc.identifier", "parsely-post-id", "article:id"))
	if lang := h.language(); lang != language.Und {
		a.Language = lang
	} else if a.Language == language.Und {
		a.Language = p.opts.Language
	}
	p.summaries()
	p.topics()
	a.Rights.Notice = pick(a.Rights.Notice, h.first("copyright", "dc.rights", "dcterms.rights"))
	if a.Access == article.AccessUnknown {
		switch h.first("article:content_tier", "content_tier") {
		case "free":
			a.Access = article.AccessFree
		case "locked", "metered", "paid":
			a.Access = article.AccessPaid
		}
	}

	t.findNext(fold(heading))
	p.box = t.container()
	a.Published, a.Modified = t.dates(h, &p.ld.Article, p.opts, p.box)
	a.Authors = t.authors(h, &p.ld.Article, p.box)
	for i := range a.Authors {
		if x := &a.Authors[i]; x.URL != "" {
			x.URL = h.resolve(x.URL)
		}
	}
	a.Byline.Text = oneLine(t.byline(p.box, a.Authors))
	p.pieces = t.body(p)
	lead := t.lead(p)
	p.pieces = append(lead, p.pieces...)
	p.standfirst()
	p.fromData()
	for i := range a.Media {
		m := &a.Media[i]
		m.URI = pick(h.resolve(m.URI), m.URI)
	}
	if len(a.Media) == 0 {
		if s := h.resolve(h.first("og:image", "og:image:url", "twitter:image", "twitter:image:src")); s != "" {
			a.Media = append(a.Media, article.Media{Type: "picture", URI: s, Alt: h.first("og:image:alt", "twitter:image:alt")})
		}
	}
}

// fromData takes the text that JSON-LD gives where the page itself has much
// less: behind a paywall, or made by scripts.
func (p *page) fromData() {
	n := 0
	for _, s := range p.ld.Body {
		n += len(s)
	}
	if n < 400 || p.chars()*2 > n {
		return
	}
	kept := p.pieces[:0]
	for _, x := range p.pieces {
		if x.role == article.RoleStandfirst || x.role == article.RoleByline {
			kept = append(kept, x)
		}
	}
	p.pieces = kept
	for _, s := range p.ld.Body {
		p.pieces = append(p.pieces, piece{text: s, role: article.RoleParagraph})
	}
}

// standfirst makes the summary that the page shows under its headline a
// description with that role: the first such line, where there are several.
func (p *page) standfirst() {
	for i := range p.pieces {
		x := &p.pieces[i]
		if x.role != article.RoleStandfirst {
			continue
		}
		text := oneLine(article.NormalizeLine(x.text))
		k := fold(strings.TrimRight(text, " .…"))
		for j := range p.a.Descriptions {
			d := &p.a.Descriptions[j]
			if d.Role == "" && fold(strings.TrimRight(d.Text, " .…")) == k {
				d.Role, d.Text = newsdoc.StandfirstRole, text
				return
			}
		}
		p.a.Descriptions = append(p.a.Descriptions, article.Label{Text: text, Role: newsdoc.StandfirstRole})
		return
	}
}

// summaries collects the descriptions.
func (p *page) summaries() {
	h, a := &p.head, &p.a
	seen := map[string]bool{}
	var out []article.Label
	add := func(l article.Label) {
		k := fold(strings.TrimRight(l.Text, " .…"))
		if k == "" || seen[k] {
			return
		}
		seen[k] = true
		p.descriptions = append(p.descriptions, k)
		out = append(out, l)
	}
	for _, l := range a.Descriptions {
		add(l)
	}
	for _, k := range []string{"og:description", "description", "twitter:description", "dc.description"} {
		add(article.Label{Text: h.first(k)})
	}
	a.Descriptions = out
}

// topics collects sections and keywords where JSON-LD has none.
func (p *page) topics() {
	h, a := &p.head, &p.a
	if len(a.Sections) == 0 {
		for _, s := range h.values("article:section", "parsely-section", "articlesection", "section", "dc.subject.section", "category") {
			a.Sections = append(a.Sections, article.Label{Text: s})
		}
		if s := p.t.prop("articleSection"); len(a.Sections) == 0 && s != "" {
			a.Sections = append(a.Sections, article.Label{Text: s})
		}
	}
	for _, t := range a.Topics {
		if t.Kind == article.TopicKeyword {
			return
		}
	}
	seen := map[string]bool{}
	for _, k := range []string{"article:tag", "news_keywords", "keywords", "parsely-tags", "sailthru.tags"} {
		for _, v := range h.values(k) {
			for _, w := range strings.Split(v, ",") {
				if w = strings.TrimSpace(w); w != "" && len(w) < 200 && !seen[fold(w)] {
					seen[fold(w)] = true
					a.Topics = append(a.Topics, article.Topic{Kind: article.TopicKeyword, Name: w})
				}
			}
		}
		if len(seen) > 0 {
			return
		}
	}
}

// pick returns the first of its arguments that is not empty.
func pick(ss ...string) string {
	for _, s := range ss {
		if s != "" {
			return s
		}
	}
	return ""
}
