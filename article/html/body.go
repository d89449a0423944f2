package html

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/internal/newsdoc"
)

// piece is a block of the article with its role.
type piece struct {
	b     *block
	text  string
	role  article.Role
	level int
	sig   string // what marks blocks of one kind on this page
	main  bool   // marked as most of the text is
	drop  bool
}

// body tells the blocks of the article and their roles.
func (t *tree) body(known *page) []piece {
	c := known.box
	if c < 0 {
		return nil
	}
	var ps []piece
	captions := map[string]bool{}
	end := t.elems[c].end
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.elem < c || b.elem >= end || b.chars == 0 {
			continue
		}
		if p, ok := t.piece(b); ok {
			ps = append(ps, p)
		} else if p, ok := t.captionPiece(b, captions); ok {
			ps = append(ps, p)
		}
	}
	ps = t.rows(ps)
	t.signatures(ps)
	t.opening(ps, known)
	for i := range ps {
		t.judge(&ps[i])
	}
	dropBios(ps, known.a.Authors)
	t.closing(ps)
	out := ps[:0]
	for _, p := range ps {
		if !p.drop {
			out = append(out, p)
		}
	}
	return out
}

// piece gives a block its role from tag and hints.
func (t *tree) piece(b *block) (piece, bool) {
	h := t.elems[b.elem].all | b.own
	p := piece{b: b, role: article.RoleParagraph, text: t.in(b)}
	switch {
	case h&hBad != 0:
		return p, false
	case h&hCaption != 0 || h&hFigure != 0:
		p.role = article.RoleCaption
		return p, false
	case h&(hCredit|hTitle|hByline) != 0:
		return p, false
	case h&hEmbed != 0 && b.tag != atom.Blockquote && !t.inside(b.elem, atom.Blockquote):
		return p, false
	}
	switch b.tag {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		p.role = article.RoleSubheading
		p.level = int(b.tag.String()[1] - '0')
	case atom.Li, atom.Dt, atom.Dd:
		p.role = article.RoleListItem
		p.level = t.listDepth(b.elem)
	case atom.Td, atom.Th:
		if b.chars < 200 {
			p.role = article.RoleTable
		}
	case atom.Button, atom.Legend, atom.Summary:
		return p, false
	default:
		if t.inside(b.elem, atom.Blockquote) {
			p.role = article.RoleQuotation
		} else if b.chars > 0 && b.chars < 90 && b.strong*10 >= b.chars*9 && !endsSentence(p.text) {
			p.role = article.RoleSubheading
		}
	}
	return p, true
}

// inside reports whether the element stands in one of the given tag, near by.
func (t *tree) inside(e int32, a atom.Atom) bool {
	for range 4 {
		if e < 0 {
			return false
		}
		if t.elems[e].n.DataAtom == a {
			return true
		}
		e = t.elems[e].parent
	}
	return false
}

// listDepth counts the lists around an element, at most six.
func (t *tree) listDepth(e int32) int {
	n := 0
	for steps := 0; e >= 0 && steps < 24 && n < 6; steps++ {
		switch t.elems[e].n.DataAtom {
		case atom.Ul, atom.Ol, atom.Dl:
			n++
		}
		e = t.elems[e].parent
	}
	return max(n, 1)
}

// rows joins the cells of each row of a table. A cell with more than one block
// is no cell but a column of the page: its blocks are paragraphs.
func (t *tree) rows(ps []piece) []piece {
	cells := map[int32]int{}
	for i := range ps {
		if p := &ps[i]; p.role == article.RoleTable {
			cells[t.above(p.b.elem, atom.Td, atom.Th)]++
		}
	}
	out := ps[:0]
	last, lastCell := int32(-1), int32(-1)
	for _, p := range ps {
		row, cell := int32(-1), int32(-1)
		if p.role == article.RoleTable {
			if cell = t.above(p.b.elem, atom.Td, atom.Th); cells[cell] > 1 {
				p.role = article.RoleParagraph
			} else {
				row = t.above(cell, atom.Tr, 0)
			}
		}
		if row >= 0 && row == last && cell != lastCell {
			q := &out[len(out)-1]
			q.text += newsdoc.CellSeparator + p.text
			lastCell = cell
			continue
		}
		last, lastCell = row, cell
		out = append(out, p)
	}
	return out
}

// above returns the element of one of two tags at or around e, -1 where there is
// none near by.
func (t *tree) above(e int32, a, b atom.Atom) int32 {
	for range 8 {
		if e < 0 {
			return -1
		}
		if x := t.elems[e].n.DataAtom; x == a || x == b && b != 0 {
			return e
		}
		e = t.elems[e].parent
	}
	return -1
}

// signatures finds out how the page marks its paragraphs: tag and classes of
// the paragraph and of the box that holds it. What is marked as most of the
// text is belongs to it.
func (t *tree) signatures(ps []piece) {
	mass := map[string]int32{}
	var total int32
	for i := range ps {
		p := &ps[i]
		p.sig = t.signature(p.b.elem)
		if p.role == article.RoleParagraph {
			mass[p.sig] += p.b.chars - p.b.links
			total += p.b.chars - p.b.links
		}
	}
	for i := range ps {
		ps[i].main = mass[ps[i].sig]*5 >= total
	}
}

func (t *tree) signature(e int32) string {
	n := t.elems[e].n
	s := n.Data + "." + classSig(attr(n, "class"))
	if p := t.elems[e].parent; p >= 0 {
		n = t.elems[p].n
		s += "<" + n.Data + "." + classSig(attr(n, "class"))
	}
	return s
}

// classSig is a class list without what numbers each element.
func classSig(s string) string {
	if len(s) > 200 {
		s = s[:200]
	}
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return -1
		}
		return r
	}, s)
}

// opening looks at what stands before the first real paragraph: summary,
// byline, date, reading time.
func (t *tree) opening(ps []piece, known *page) {
	for i := range ps {
		p := &ps[i]
		k := fold(p.text)
		h := t.elems[p.b.elem].all | p.b.own
		if p.role == article.RoleSubheading && k == known.headline {
			p.drop = true
			continue
		}
		if p.role == article.RoleParagraph && p.main && p.b.chars >= 60 && h&hSummary == 0 {
			return
		}
		if i > 30 {
			return
		}
		if p.role == article.RoleSubheading && p.b.chars < 40 {
			if signed(p.text) {
				p.role, p.level = article.RoleByline, 0
			}
			continue
		}
		if p.role == article.RoleParagraph && p.b.chars < 40 && signed(p.text) {
			p.role = article.RoleByline
		}
		if h&hSummary != 0 && p.b.chars > 20 || isDescription(k, known.descriptions) && !p.main {
			p.role = article.RoleStandfirst
		}
	}
}

// isDescription reports whether a folded text is what the page calls its
// description, or the beginning of it.
func isDescription(k string, descriptions []string) bool {
	if utf8.RuneCountInString(k) < 20 {
		return false
	}
	for _, d := range descriptions {
		if d == k || len(d) > 40 && (strings.HasPrefix(k, d) && len(k) < 2*len(d) || strings.HasPrefix(d, k)) {
			return true
		}
	}
	return false
}

// judge drops what is no text after all.
func (t *tree) judge(p *piece) {
	b := p.b
	h := t.elems[b.elem].all | b.own
	switch {
	case p.drop, p.role == article.RoleStandfirst, p.role == article.RoleCaption, p.role == article.RoleByline:
	case b.links*5 > b.chars*4 && p.role != article.RoleTable:
		p.drop = true // nothing but links
	case h&hDate != 0 && b.chars < 60:
		p.drop = true
	case p.role == article.RoleParagraph && !p.main && b.chars < 40 && !endsSentence(p.text):
		p.drop = true // a label, a line of a box
	}
}

// closing drops what follows the last paragraph: headings of what was dropped,
// lists of links. A name alone at the end signs the text.
func (t *tree) closing(ps []piece) {
	for i := len(ps) - 1; i >= 0; i-- {
		p := &ps[i]
		if p.b.chars < 40 && p.b.links == 0 && (p.role == article.RoleParagraph || p.role == article.RoleSubheading) && signed(p.text) {
			p.role, p.level, p.drop = article.RoleByline, 0, false
			return
		}
		if p.drop {
			continue
		}
		switch {
		case p.role == article.RoleCaption:
		case p.role == article.RoleSubheading:
			p.drop = true
		case p.role == article.RoleListItem && p.b.links*5 > p.b.chars*2:
			p.drop = true
		default:
			return
		}
	}
}

// dropBios drops what tells of the authors at the end of the text: one of the
// last paragraphs that begins with the name of one and says what they are or do.
func dropBios(ps []piece, authors []article.Author) {
	left := 3 // paragraphs that are looked at
	for i := len(ps) - 1; i > 2 && left > 0; i-- {
		p := &ps[i]
		if p.drop || p.role != article.RoleParagraph {
			continue
		}
		left--
		p.drop = isBio(p.text, authors)
	}
}

// isBio reports whether a paragraph is about one of the authors.
func isBio(s string, authors []article.Author) bool {
	for _, a := range authors[:min(len(authors), 8)] {
		if !strings.Contains(a.Name, " ") {
			continue // the name of a house, or one that begins a sentence
		}
		rest, ok := strings.CutPrefix(strings.TrimLeft(s, "*•– "), a.Name)
		if !ok {
			continue
		}
		w, _, _ := strings.Cut(strings.TrimLeft(rest, " ,"), " ")
		switch strings.ToLower(w) {
		case "is", "are", "covers", "writes", "reports", "joined", "works", "ist", "arbeitet", "schreibt", "berichtet", "leitet", "est", "es", "è", "é", "är", "er", "jest", "schrijft":
			return true
		}
	}
	return false
}

// endsSentence reports whether s ends as a sentence does.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, " \u00a0\"'”’»“‘)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;,。！？؟।", r)
}

// signed reports whether a line is nothing but the names of persons.
func signed(s string) bool {
	as, ok := article.ParseByline(strings.ReplaceAll(s, "/", " / "))
	for _, a := range as {
		ok = ok && a.Kind == article.AuthorPerson && personLike(a.Name)
	}
	return ok
}
