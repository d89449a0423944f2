package html

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/atom"

	"github.com/onrecord-go/onrecord/article"
)

// media lists the pictures of the article: those in the text and in what stands
// between the headline and the text. Captions among the pieces are theirs.
func (t *tree) media(h *head, c int32, ps []piece) []article.Media {
	if c < 0 {
		return nil
	}
	from, to := t.span(c)
	var captions []*piece // in the order of their elements
	for i := range ps {
		if p := &ps[i]; p.role == article.RoleCaption {
			captions = append(captions, p)
		}
	}
	slices.SortStableFunc(captions, func(a, b *piece) int { return int(a.b.elem - b.b.elem) })
	var out []article.Media
	seen := map[string]bool{}
	for _, i := range t.images {
		e := &t.elems[i]
		if i < from || i >= to || e.all&(hBad&^hAside) != 0 {
			continue
		}
		fig := t.figure(i)
		if fig < 0 {
			continue
		}
		m := article.Media{Type: "picture", Alt: oneLine(attr(e.n, "alt"))}
		if e.n.DataAtom == atom.Video || e.n.Data == "amp-video" {
			m.Type = "video"
		} else if e.n.DataAtom == atom.Audio {
			m.Type = "audio"
		}
		m.URI = h.resolve(t.source(i))
		m.Caption, m.Credit = t.caption(fig, captions)
		if m.URI == "" && m.Caption == "" || seen[m.URI] || len(m.Alt) > 2000 {
			continue
		}
		seen[m.URI] = true
		m.Renditions = sizes(attr(e.n, "width"), attr(e.n, "height"), m.URI)
		out = append(out, m)
	}
	return out
}

// figure returns the box around a picture that may have its caption, -1 where
// there is none: then it is a drawing between words.
func (t *tree) figure(i int32) int32 {
	best := int32(-1)
	for range 6 {
		i = t.elems[i].parent
		if i < 0 {
			break
		}
		e := &t.elems[i]
		if e.n.DataAtom == atom.Figure {
			return i
		}
		if e.own&(hFigure|hCaption) != 0 && e.end-i < 60 {
			best = i
		}
	}
	return best
}

// source returns the address of a picture. Pages load them late, and keep the
// address elsewhere until then.
func (t *tree) source(i int32) string {
	n := t.elems[i].n
	for _, k := range []string{"data-src", "data-original", "data-lazy-src", "src", "data-srcset", "srcset"} {
		s := attr(n, k)
		if s == "" || strings.HasPrefix(s, "data:") {
			continue
		}
		if strings.HasSuffix(k, "srcset") {
			s = largest(s)
		}
		return s
	}
	return ""
}

// largest returns the address with the greatest size in a srcset.
func largest(s string) string {
	best, top := "", -1.0
	for part := range strings.SplitSeq(s, ", ") {
		f := strings.Fields(strings.Trim(part, ", \n\t"))
		if len(f) == 0 {
			continue
		}
		size := 1.0
		if len(f) > 1 {
			size, _ = strconv.ParseFloat(strings.TrimRight(f[1], "wx,"), 64)
		}
		if size > top {
			best, top = f[0], size
		}
	}
	return best
}

func sizes(width, height, uri string) []article.Rendition {
	w, errw := strconv.Atoi(width)
	h, errh := strconv.Atoi(height)
	if errw != nil || errh != nil || w <= 1 || h <= 1 || w > 1<<20 || h > 1<<20 {
		return nil
	}
	return []article.Rendition{{URL: uri, Width: w, Height: h}}
}

// caption returns the words under a picture, and its credit.
func (t *tree) caption(fig int32, captions []*piece) (caption, credit string) {
	i, _ := slices.BinarySearchFunc(captions, fig, func(p *piece, e int32) int { return int(p.b.elem - e) })
	if i < len(captions) && t.within(captions[i].b.elem, fig) {
		caption = captions[i].text
	}
	for j := fig; j < t.elems[fig].end && j < fig+60; j++ {
		if t.elems[j].own&hCredit != 0 {
			if s := shortText(t.elems[j].n, 150); s != "" {
				return caption, s
			}
		}
	}
	return caption, ""
}

// captionPiece returns a block as a caption, where it is one that was not seen
// before. A credit that ends the caption is cut off it.
func (t *tree) captionPiece(b *block, seen map[string]bool) (piece, bool) {
	p := piece{b: b, role: article.RoleCaption, text: t.in(b)}
	h := t.elems[b.elem].all | b.own
	if h&(hBad&^hAside) != 0 || h&hCredit != 0 && h&hCaption == 0 || h&(hCaption) == 0 || b.own&hCredit != 0 {
		return p, false
	}
	for j := b.elem; j < t.elems[b.elem].end && j < b.elem+20; j++ {
		if t.elems[j].own&hCredit == 0 {
			continue
		}
		if rest, ok := strings.CutSuffix(p.text, shortText(t.elems[j].n, 150)); ok && strings.TrimSpace(rest) != "" {
			p.text = strings.TrimRight(rest, " |/–—-")
		}
		break
	}
	if k := fold(p.text); utf8.RuneCountInString(k) < 3 || seen[k] {
		return p, false
	} else {
		seen[k] = true
	}
	return p, true
}
