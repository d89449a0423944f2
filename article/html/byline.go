package html

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/onrecord-go/onrecord/article"
)

// bylines reads what the page shows: elements that are called a byline or an
// author, between the headline and the text first, then in the text and at its
// end, then lines that only their words tell, then elsewhere on the page. Links to
// authors go first; loose words count where they look like a person's name, or
// like any name where loose is set.
func (t *tree) bylines(c int32, loose bool) []article.Author {
	from, to := t.span(c)
	text := t.firstText(from, c, to)
	if out := t.marked(from, text, true, loose); out != nil {
		return out
	}
	if out := t.marked(text, to, false, loose); out != nil {
		return out
	}
	if out := t.unmarked(from, text, c); out != nil {
		return out
	}
	if out := t.labelled(from, to); out != nil {
		return out
	}
	if loose {
		if out := t.dated(from, text, c); out != nil {
			return out
		}
	}
	if out := t.marked(0, from, false, loose); out != nil {
		return out
	}
	return t.marked(to, int32(len(t.elems)), false, loose)
}

// firstText returns where the first paragraph behind element from stands.
func (t *tree) firstText(from, c, to int32) int32 {
	if c < 0 {
		return to
	}
	for i := range t.blocks {
		if b := &t.blocks[i]; b.elem >= max(from, c) && b.elem < to && t.gain(b, hAgainst) > 60 {
			return b.elem
		}
	}
	return to
}

// hLayout is what says little of an element between the headline and the text:
// bylines stand beside buttons, in side columns and in the boxes of pictures of
// their authors.
const hLayout = hAside | hFooter | hForm | hShare | hSignup | hTool | hBio

// hNoByline speaks against a line that nothing but its words tells to be a byline.
const hNoByline = hBad&^hLayout | hCaption | hFigure

// marked reads the elements from one to another that are called a byline. Above
// the text, all of them belong to the article; else others may be of teasers,
// and only those that stand together with the first one count.
func (t *tree) marked(from, to int32, above, loose bool) []article.Author {
	var out []article.Author
	seen, end, first := 0, int32(0), int32(-1)
	for i := from; i < to; i++ {
		e := &t.elems[i]
		if e.own&hByline == 0 || i < end || e.all&t.against(e, above) != 0 || !above && t.quoted(i) {
			continue
		}
		if first >= 0 && !above && !t.beside(first, i) {
			break
		}
		if seen++; seen > 30 || len(out) >= 10 {
			break
		}
		if got := t.namesIn(i, loose && len(out) == 0); got != nil {
			end, first = e.end, i
			out = append(out, got...)
		}
	}
	return distinct(out)
}

// against returns the hints that speak against an element that is called a byline.
func (t *tree) against(e *elem, above bool) hint {
	bad := hBad&^hBio&^hHidden | hCaption | hCredit | hFigure | hEmbed
	if above {
		bad &^= hLayout
	}
	if e.n.DataAtom == atom.A && strings.Contains(attr(e.n, "rel"), "author") {
		bad &^= hCaption | hFigure // of the picture of the author
	}
	return bad
}

// quoted reports whether element i is of a quotation, whose author it names.
func (t *tree) quoted(i int32) bool {
	for range 4 {
		if i < 0 {
			return false
		}
		n := t.elems[i].n
		if n.DataAtom == atom.Blockquote || n.DataAtom == atom.Q {
			return true
		}
		class := strings.ToLower(attr(n, "class"))
		for _, w := range []string{"quote", "zitat", "citat", "cita-", "cita_", "citazione"} {
			if strings.Contains(class, w) {
				return true
			}
		}
		i = t.elems[i].parent
	}
	return false
}

// beside reports whether element i stands in the same box as a, which is before it.
func (t *tree) beside(a, i int32) bool {
	for range 3 {
		if a = t.elems[a].parent; a < 0 {
			return false
		}
		if t.within(i, a) {
			return t.elems[a].good < 200
		}
	}
	return false
}

// unmarked looks between the headline and the first paragraph for what nothing
// but its words or its address tells to be a byline.
func (t *tree) unmarked(from, to, c int32) []article.Author {
	if c < 0 {
		return nil
	}
	var out []article.Author
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.elem < from {
			continue
		}
		if b.elem >= to {
			break
		}
		if s := t.in(b); len(s) < bylineMax && t.elems[b.elem].all&hNoByline == 0 {
			if lines := strings.Join(t.nameLines(b.elem), " | "); len(lines) > len(s) && len(lines) < 200 {
				s = lines // what the element has a line for each of
			}
			if as, ok := article.ParseByline(s); ok && as[0].Span.Start > 0 && (personLike(as[0].Name) || as[0].Kind == article.AuthorOrganization) {
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
		if e.n.DataAtom != atom.A || e.all&hNoByline != 0 || !authorLink(e.n) {
			continue
		}
		for _, a := range t.shown(i, false) {
			a.URL = attr(e.n, "href")
			out = append(out, a)
		}
	}
	return distinct(out)
}

// labelled looks for a name behind a bold label, behind one with a colon, or in the
// line after one: "Author: Ana Ruiz".
func (t *tree) labelled(from, to int32) []article.Author {
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.elem < from || b.end-b.start > bylineMax || t.elems[b.elem].all&hNoByline != 0 {
			continue
		}
		s := t.in(b)
		label, rest, colon := strings.Cut(s, ":")
		if !colon {
			label, rest, _ = strings.Cut(strings.ReplaceAll(s, "\n", " "), " ")
			if rest != "" && b.strong != textWeight(label) {
				continue
			}
		}
		if !authorLabel(label) || len(label) < 5 && b.elem >= to {
			continue // the short labels are words of sentences too
		}
		if rest == "" {
			rest = t.lineAfter(i)
		}
		if rest = oneLine(rest); rest == "" {
			continue
		}
		var out []article.Author
		for _, a := range addNames(nil, article.Author{Name: rest}) {
			if personName(a.Name) && !isCall(a.Name) {
				out = append(out, a)
			}
		}
		if out != nil {
			return out
		}
	}
	return nil
}

// bylineMax is how many bytes a line of a byline has at most.
const bylineMax = 120

// lineAfter returns the text of the block after block i, "" where it is too long for a
// line of a byline.
func (t *tree) lineAfter(i int) string {
	if i+1 >= len(t.blocks) {
		return ""
	}
	if b := &t.blocks[i+1]; b.end-b.start <= bylineMax {
		return t.in(b)
	}
	return ""
}

func textWeight(s string) int32 {
	w := int32(0)
	for _, r := range s {
		w += weight(r)
	}
	return w
}

// dated looks between the headline and the first paragraph for a line that is but
// the name of one person, and has a date behind it or in the next line.
func (t *tree) dated(from, to, c int32) []article.Author {
	if c < 0 {
		return nil
	}
	tries := 0
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.elem < from || b.links > 0 || b.end-b.start > bylineMax || (t.elems[b.elem].all|b.own)&(hNoByline|hTitle|hSummary) != 0 {
			continue
		}
		if b.elem >= to || tries >= 20 {
			break
		}
		s := t.in(b)
		name, rest, _ := strings.Cut(s, "|")
		if name = strings.TrimSpace(name); !signed(name) {
			continue
		}
		tries++
		if rest == "" {
			rest = t.lineAfter(i)
		}
		if _, _, ok := dateIn(rest, article.Options{}); ok {
			return addNames(nil, article.Author{Name: name})
		}
	}
	return nil
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
		for _, a := range t.shown(j, authorLink(n)) {
			a.URL = attr(n, "href")
			links = append(links, a)
		}
	}
	if links != nil {
		return links
	}
	return t.shown(i, loose)
}

// shown returns the names that an element shows: those of all its lines where they
// are one byline together, else those of the first line that has any.
func (t *tree) shown(i int32, loose bool) []article.Author {
	lines := t.nameLines(i)
	if s := strings.Join(lines, " | "); len(lines) > 1 && isName(s) {
		if _, ok := article.ParseByline(s); ok {
			lines = []string{s}
		}
	}
	for pass := range 2 {
		for _, s := range lines {
			if !isName(s) {
				continue
			}
			// A body beside persons is one of the authors too.
			names := shownNames(s)
			persons := slices.ContainsFunc(names, func(a article.Author) bool { return personName(a.Name) })
			var out []article.Author
			for _, a := range names {
				if personName(a.Name) || persons && a.Kind == article.AuthorOrganization ||
					pass == 1 && len(out) == 0 && len(strings.Fields(a.Name)) <= 4 && utf8.RuneCountInString(a.Name) > 2 {
					out = append(out, a)
				}
			}
			if out != nil {
				return out
			}
		}
		if !loose {
			break
		}
	}
	return nil
}

// shownNames returns whom a piece of a byline names. What a label says to be of
// something else ("Photo: …"), and what calls upon the reader, names nobody.
func shownNames(s string) []article.Author {
	if i := strings.IndexAny(s, ":："); i >= 0 {
		label, rest := s[:i], strings.TrimLeft(s[i:], ":： ")
		if !authorLabel(label) {
			return nil
		}
		s = rest
	}
	if _, ok := article.ParseByline(s); !ok {
		if by, rest, cut := strings.Cut(s, " "); cut && authorLabel(by) {
			s, _, _ = strings.Cut(rest, " with ")
		}
	}
	var out []article.Author
	for _, a := range addNames(nil, article.Author{Name: s}) {
		if !isCall(a.Name) {
			out = append(out, a)
		}
	}
	return out
}

// authorLabel reports whether a label stands before the names of authors.
func authorLabel(s string) bool {
	switch strings.ToLower(strings.TrimSpace(s)) {
	case "by", "author", "authors", "author(s)", "written by", "words", "words by", "text", "text by", "story by", "reporter", "byline",
		"von", "autor", "autorin", "autor/in", "autorin/autor", "autor/autorin", "autoren", "verfasser", "verfasst von", "ein beitrag von", "texto", "textos", "por", "autora", "autores", "escrito por",
		"par", "auteur", "auteurs", "autrice", "écrit par", "texte", "di", "autore", "autori", "testo", "scritto da", "door", "geschreven door", "tekst",
		"av", "af", "skrevet av", "skrevet af", "skriven av", "forfatter", "författare", "journalist", "toimittaja", "teksti", "tekst i", "opracowanie", "oprac", "autorka",
		"автор", "авторы", "текст", "автори", "yazan", "yazar", "haber", "muhabir", "penulis", "tác giả", "szerző", "συντάκτης", "كتب", "الكاتب", "作者", "文", "記者", "记者", "기자", "글":
		return true
	}
	return false
}

// isCall reports whether words that stand among names call upon the reader, or lead
// to what an author has elsewhere: "View all posts", "Latest articles".
func isCall(s string) bool {
	f := strings.ToLower(s)
	for w := range strings.FieldsSeq(f) {
		switch strings.Trim(w, ".,:»›>→+()") {
		case "posts", "articles", "stories", "archive", "profile", "biography", "bio", "follow", "subscribe", "newsletter", "website", "email", "e-mail", "facebook", "twitter", "instagram", "linkedin", "scholar",
			"artículos", "articulos", "noticias", "perfil", "artigos", "notícias", "profil", "artikel", "artikeln", "beiträge", "informationen", "folgen", "articoli", "artikelen", "artikler", "artiklar", "artykuły", "статьи", "материалы", "новости", "статті", "haberleri", "yazıları":
			return true
		}
	}
	for _, p := range []string{"view ", "see ", "more from ", "more by ", "contact ", "read ", "about ", "ver ", "más ", "mais ", "mehr ", "alle ", "weitere ", "voir ", "tous ", "toutes ", "plus de ", "tutti ", "altri ", "meer ", "все ", "tüm "} {
		if strings.HasPrefix(f, p) {
			return true
		}
	}
	return false
}

// personName reports whether s looks like a person's name, or like one in a script
// that writes names as one word.
func personName(s string) bool {
	if personLike(s) {
		return true
	}
	n := 0
	for _, r := range s {
		if !unicode.In(r, unicode.Han, unicode.Hangul, unicode.Hiragana, unicode.Katakana) {
			return false
		}
		n++
	}
	return n == 3 || n == 4
}

// nameLines returns the texts of an element, cut where a box, a break or a date
// ends one, and between two elements that have some words each. What has figures
// or an address of mail is no name and left out, as is what stands on buttons, and
// what is not shown where something is.
func (t *tree) nameLines(root int32) []string {
	if lines := t.linesOf(root, hHidden); lines != nil {
		return lines
	}
	return t.linesOf(root, 0)
}

// linesOf does so without the elements of which the hints of without are true.
func (t *tree) linesOf(root int32, without hint) []string {
	var lines, line []string
	size := 0
	end := func() {
		if s := strings.Trim(strings.Join(line, " "), " |•·"); s != "" && !strings.ContainsAny(s, "0123456789@") && len(lines) < 10 {
			lines = append(lines, s)
		}
		line = line[:0]
	}
	top := t.elems[root].n
	next := root // the elements stand in the order of the walk
	for n, steps := top, 0; n != nil; steps++ {
		if n.Type == xhtml.TextNode {
			size += len(n.Data)
		}
		if steps > 200 || size > 1000 {
			return nil
		}
		down := n.FirstChild != nil
		switch n.Type {
		case xhtml.TextNode:
			if s := oneLine(n.Data); s != "" {
				if k := len(line); k > 0 && strings.Contains(line[k-1], " ") && !strings.HasSuffix(line[k-1], ",") && strings.Contains(s, " ") {
					if r, _ := utf8.DecodeRuneInString(s); unicode.IsUpper(r) {
						end()
					}
				}
				line = append(line, s)
			}
		case xhtml.ElementNode:
			if ends(n) || n.DataAtom == atom.Br {
				end()
			}
			e := &t.elems[next]
			next++
			if n != top && (silent(n.DataAtom) || n.DataAtom == atom.Button || e.own&without != 0) {
				next, down = e.end, false
			}
		}
		if down {
			n = n.FirstChild
			continue
		}
		for n != top && n.NextSibling == nil {
			if n = n.Parent; ends(n) {
				end()
			}
		}
		if n == top {
			break
		}
		if ends(n) {
			end()
		}
		n = n.NextSibling
	}
	end()
	return lines
}

// ends reports whether an element ends a line of a byline.
func ends(n *xhtml.Node) bool {
	return n.Type == xhtml.ElementNode && (!inline(n.DataAtom, n.Data) || n.DataAtom == atom.Time)
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
