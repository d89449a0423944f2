package html

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"

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
		if strings.ContainsAny(w, "0123456789:/!?,") {
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
