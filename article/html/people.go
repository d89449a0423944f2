package html

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/schemaorg"
)

// authors finds who wrote the article. JSON-LD goes first; where it names only
// the site itself, whom the page names elsewhere is better.
func (t *tree) authors(h *head, ld *article.Article, c int32) []article.Author {
	sites := siteNames(h, ld.Site)
	var best []article.Author
	for i, source := range []func() []article.Author{
		func() []article.Author {
			return ld.Authors
		},
		func() []article.Author { return h.authors() },
		func() []article.Author { return t.bylines(c, best == nil) },
	} {
		got := source()
		if len(got) == 0 {
			continue
		}
		if best == nil {
			best = got
		}
		var others []article.Author
		for _, a := range got {
			if !ofSite(a, sites) {
				others = append(others, a)
			}
		}
		if len(others) > 0 {
			if i > 0 {
				return others
			}
			return got
		}
	}
	return best
}

// authors reads <meta>. Every system has its own name for it, and all end in
// "author".
func (h *head) authors() []article.Author {
	var out []article.Author
	read := func(v string) {
		if isName(v) {
			out = addNames(out, article.Author{Name: v})
		}
	}
	for _, k := range []string{"author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl"} {
		for _, v := range h.values(k) {
			read(v)
		}
		if out != nil {
			return out
		}
	}
	for _, m := range h.metas {
		if k := strings.TrimSuffix(m.key, "s"); strings.HasSuffix(k, "author") || strings.HasSuffix(k, "byline") || strings.HasSuffix(k, "author.name") {
			read(m.value)
		}
	}
	if out == nil {
		// Slack and others show up to two lines of a shared page.
		for _, n := range []string{"1", "2"} {
			switch strings.ToLower(h.first("twitter:label" + n)) {
			case "written by", "by", "author", "verfasst von", "von", "écrit par", "par", "escrito por", "por", "scritto da", "geschreven door", "skrevet av", "skriven av", "autor", "автор":
				read(h.first("twitter:data" + n))
			}
		}
	}
	return out
}

// bylines reads what the page shows: elements that are called a byline or an
// author, between the headline and the end of the text, else before it. Links
// to authors go first; loose words count where they look like a person's name,
// or like any name where loose is set.
func (t *tree) bylines(c int32, loose bool) []article.Author {
	from, to := t.span(c)
	for pass := range 2 {
		var out []article.Author
		seen, end := 0, int32(0)
		for i := range t.elems {
			e := &t.elems[i]
			if inside := int32(i) >= from && int32(i) < to; inside != (pass == 0) || e.own&hByline == 0 || int32(i) < end || e.all&(hBad&^hBio&^hHidden|hCaption|hCredit|hFigure) != 0 {
				continue
			}
			end = e.end
			if seen++; seen > 30 || len(out) >= 10 {
				break
			}
			out = append(out, t.namesIn(int32(i), loose)...)
		}
		if out = distinct(out); out != nil {
			return out
		}
	}
	return t.unmarked(from, c)
}

// unmarked looks between the headline and the first paragraph for what nothing
// but its words or its address tells to be a byline.
func (t *tree) unmarked(from, c int32) []article.Author {
	if c < 0 {
		return nil
	}
	to := t.elems[c].end
	var out []article.Author
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.elem < from {
			continue
		}
		if b.elem >= to || b.elem >= c && t.gain(b, hAgainst) > 60 {
			to = min(to, b.elem)
			break
		}
		if s := t.in(b); len(s) < 120 && t.elems[b.elem].all&(hBad|hCaption|hFigure) == 0 {
			if as, ok := article.ParseByline(s); ok && as[0].Span.Start > 0 && personLike(as[0].Name) {
				for _, a := range as {
					a.Span = article.Span{}
					out = append(out, a)
				}
			}
		}
	}
	if out != nil {
		return distinct(out)
	}
	for i := from; i < to; i++ {
		e := &t.elems[i]
		if e.n.DataAtom != atom.A || e.all&(hBad&^hBio|hCaption|hFigure) != 0 || !authorLink(e.n) {
			continue
		}
		if s := shortText(e.n, 60); personLike(s) {
			out = append(out, article.Author{Name: s, URL: attr(e.n, "href")})
		}
	}
	return distinct(out)
}

// namesIn returns the names in a byline element.
func (t *tree) namesIn(i int32, loose bool) []article.Author {
	var links []article.Author
	e := &t.elems[i]
	for j := i; j < e.end && j < i+60; j++ {
		n := t.elems[j].n
		if n.DataAtom != atom.A {
			continue
		}
		href := attr(n, "href")
		if s := shortText(n, 80); isName(s) && (personLike(s) || authorLink(n) && utf8.RuneCountInString(s) > 3) {
			for _, a := range addNames(nil, article.Author{Name: s}) {
				a.URL = href
				links = append(links, a)
			}
		}
	}
	if links != nil {
		return links
	}
	s := shortText(e.n, 100)
	if !isName(s) {
		return nil
	}
	var out []article.Author
	for _, a := range addNames(nil, article.Author{Name: s}) {
		if personLike(a.Name) || loose && len(out) == 0 && len(strings.Fields(a.Name)) <= 4 && utf8.RuneCountInString(a.Name) > 2 {
			out = append(out, a)
		}
	}
	return out
}

// authorLink reports whether a link says that it leads to an author.
func authorLink(n *xhtml.Node) bool {
	if strings.Contains(attr(n, "rel"), "author") {
		return true
	}
	href := strings.ToLower(attr(n, "href"))
	for _, p := range []string{"/author", "/autor", "/auteur", "/people/", "/person/", "/by/", "/profile", "/staff/", "/journalist", "/reporter", "/contributor", "/writer", "/verfasser"} {
		if strings.Contains(href, p) {
			return true
		}
	}
	return false
}

// shortText returns the text of an element, with a space between its parts, ""
// where it has more than max characters.
func shortText(root *xhtml.Node, max int) string {
	var b strings.Builder
	steps := 0
	for n := root; n != nil; {
		if steps++; steps > 200 || b.Len() > 4*max {
			return ""
		}
		if n.Type == xhtml.TextNode {
			b.WriteString(n.Data)
			b.WriteByte(' ')
		}
		if n.FirstChild != nil && !(n.Type == xhtml.ElementNode && silent(n.DataAtom)) {
			n = n.FirstChild
			continue
		}
		for n != root && n.NextSibling == nil {
			n = n.Parent
		}
		if n == root {
			break
		}
		n = n.NextSibling
	}
	s := oneLine(b.String())
	if utf8.RuneCountInString(s) > max {
		return ""
	}
	return s
}

// personLike reports whether s looks like a person's name: two to five words
// that begin with capitals, particles apart.
func personLike(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsLetter(r) {
			return false
		}
		if strings.ContainsAny(w, "0123456789:/!?") {
			return false
		}
		if unicode.IsLower(r) {
			switch w {
			case "van", "von", "de", "der", "den", "del", "della", "di", "da", "das", "dos", "do", "du", "la", "le", "el", "al", "bin", "ibn", "ben", "ten", "ter", "y", "zu", "af", "av", "d'", "st":
				if i == 0 && len(words) < 3 {
					return false
				}
				continue
			}
			return false
		}
	}
	return true
}

func distinct(list []article.Author) []article.Author {
	var out []article.Author
	for _, a := range list {
		known := false
		for _, o := range out[:min(len(out), schemaorg.MaxSame)] {
			known = known || strings.EqualFold(o.Name, a.Name)
		}
		if !known {
			out = append(out, a)
		}
	}
	return out
}

// isName reports whether s can be the name of somebody: neither an address nor
// a number nor a sentence.
func isName(s string) bool {
	if s == "" || utf8.RuneCountInString(s) > 200 || strings.Contains(s, "://") || strings.HasPrefix(s, "//") || strings.HasPrefix(s, "www.") ||
		strings.HasPrefix(s, "(") || strings.ContainsAny(s, "@{}<>") {
		return false
	}
	letters, digits := 0, 0
	for _, r := range s {
		switch {
		case unicode.IsLetter(r):
			letters++
		case unicode.IsDigit(r):
			digits++
		}
	}
	return letters >= 2 && digits*3 < letters
}

// addNames adds the persons and bodies that the name of a stands for.
func addNames(list []article.Author, a article.Author) []article.Author {
	a.Name = strings.Trim(oneLine(a.Name), " ,.|–—-")
	for _, x := range schemaorg.Split(a) {
		known := x.Name == ""
		for _, o := range list[:min(len(list), schemaorg.MaxSame)] {
			known = known || strings.EqualFold(o.Name, x.Name)
		}
		if !known {
			list = append(list, x)
		}
	}
	return list
}

// ofSite reports whether an author is but the site, by its name or as its desk. Whom
// the page's data call a person ("Gazette staff reporter") is the site only where
// nothing but its name is given.
func ofSite(a article.Author, sites []string) bool {
	if !isSite(a.Name, sites) {
		return false
	}
	k := fold(a.Name)
	return a.Kind != article.AuthorPerson || len(strings.Fields(a.Name)) < 3 || slices.Contains(sites, k) || slices.Contains(sites, strings.TrimPrefix(k, "the"))
}

// allSites reports whether none of the authors is another than the site.
func allSites(list []article.Author, sites []string) bool {
	for _, a := range list {
		if !ofSite(a, sites) {
			return false
		}
	}
	return true
}
