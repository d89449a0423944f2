package html

import (
	"strings"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/article"
)

// lead returns what stands between the headline and the text and belongs to the
// article: its summary, and the captions of its first picture.
func (t *tree) lead(known *page) []piece {
	c := known.box
	if c < 0 {
		return nil
	}
	from, _ := t.span(c)
	var out []piece
	captions := map[string]bool{}
	summary := false
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.elem >= c {
			break
		}
		if b.elem < from || b.chars == 0 {
			continue
		}
		h := t.elems[b.elem].all | b.own
		if p, ok := t.captionPiece(b, captions); ok {
			out = append(out, p)
			continue
		}
		if summary || h&(hBad|hTitle|hByline|hFigure|hCredit|hDate) != 0 || b.links*5 > b.chars*2 || b.chars < 25 {
			continue
		}
		s := t.in(b)
		if k := fold(s); k != known.headline && (isDescription(k, known.descriptions) || h&hSummary != 0 && b.chars > 40 && b.chars < 600) {
			out = append(out, piece{b: b, text: s, role: article.RoleStandfirst})
			summary = true
		}
	}
	return out
}

// byline returns the line that names the authors as the page shows it, "" where
// no line does.
func (t *tree) byline(c int32, authors []article.Author) string {
	if len(authors) == 0 {
		return ""
	}
	from, to := t.span(c)
	first := fold(authors[0].Name)
	tries := 0
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.elem < from || b.elem >= to || b.chars < 3 || b.end-b.start > 300 {
			continue
		}
		if h := t.elems[b.elem].all | b.own; h&hByline == 0 || h&(hBad&^hBio|hCaption|hCredit|hFigure) != 0 {
			continue
		}
		if tries++; tries > 20 {
			break
		}
		if s := t.in(b); utf8.RuneCountInString(s) <= 160 && strings.Contains(fold(s), first) {
			return s
		}
	}
	return ""
}
