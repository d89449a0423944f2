package html

import "golang.org/x/net/html/atom"

// settle fills in what elements hand down to each other: how much running text
// a subtree holds, and what is inherited of the hints. A hint that would damn
// most of the text of the page is wrong about it and is dropped.
func (t *tree) settle() {
	for i := range t.blocks {
		b := &t.blocks[i]
		if b.chars >= 60 && b.links*5 < b.chars*2 && b.tag != atom.Button {
			t.elems[b.elem].good += b.chars
		}
	}
	for i := len(t.elems) - 1; i > 0; i-- {
		if p := t.elems[i].parent; p >= 0 {
			t.elems[p].good += t.elems[i].good
		}
	}
	var total, body int32
	if len(t.elems) > 0 {
		total = t.elems[0].good
	}
	for i := range t.elems {
		e := &t.elems[i]
		if e.own&hBody != 0 && e.own&hBad == 0 {
			body = max(body, e.good)
		}
	}
	for i := range t.elems {
		e := &t.elems[i]
		if e.own&hBody != 0 && e.own&hHidden == 0 {
			e.own &^= hNotText // "sidebar-grid article-body"
		}
		if e.own&^(hBody|hArticle|hMain) != 0 && e.good > 0 {
			// A comment section may be longer than the article.
			half := e.good*2 > total
			if e.own&hComment != 0 && body > 500 {
				half = false
			}
			if half {
				e.own &^= hNotText &^ hComment
				if e.good*10 > total*9 || e.own&(hBody|hArticle|hMain) != 0 {
					e.own &^= hComment
				}
			}
		}
	}
	t.inherit(nil)
}

// inherit hands the hints down. What the given elements and those around them
// say is not handed down: there the text was found, and they are wrong about it.
func (t *tree) inherit(holders []int32) {
	for _, h := range holders {
		// Stop where another holder was: each element is cleared once.
		for e := h; e >= 0 && !t.elems[e].cleared; e = t.elems[e].parent {
			t.elems[e].own &^= hNotText
			t.elems[e].cleared = true
		}
	}
	for i := range t.elems {
		e := &t.elems[i]
		e.all = e.own
		if e.parent >= 0 {
			e.all |= t.elems[e.parent].all & hInherit
		}
	}
}

// hNotText is what an element that holds the text cannot be.
const hNotText = hBad | hFigure | hCaption | hCredit | hByline | hDate | hTitle | hEmbed | hSummary

// gain says how much a block speaks for its surroundings being the text of the
// article. Blocks with one of the hints in no do not.
func (t *tree) gain(b *block, no hint) float32 {
	h := t.elems[b.elem].all | b.own
	if h&no != 0 {
		return 0
	}
	c := float32(b.chars) - 1.5*float32(b.links)
	if c < 25 {
		return 0
	}
	g := min(c, 800)
	if c < 80 {
		g *= 0.5
	}
	switch b.tag {
	case atom.P, atom.Blockquote, atom.Pre:
	case atom.Li, atom.Dd:
		g *= 0.4
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Button, atom.Dt, atom.Th, atom.Figcaption, atom.Caption, atom.Summary, atom.Legend:
		return 0
	default:
		g *= 0.7
	}
	return g
}

// The part of a subtree's score that its parent gets: a parent wins over its
// best child only where it adds a good deal of text.
const decay = 0.8

// Hints that speak against text, and those that do even where all else fails.
const (
	hAgainst = hBad | hCaption | hCredit | hByline | hFigure | hTitle | hEmbed
	hNever   = hHidden | hConsent | hCaption | hTitle | hComment
)

// container returns the element that holds the text of the article, -1 where
// there is no text. Where the hints leave much less text than the page has in
// one place, they are taken to be wrong about that place.
func (t *tree) container() int32 {
	best, top := t.densest(hAgainst)
	other, otherTop := t.densest(hNever)
	if top < 0.4*otherTop {
		best = other
	}
	if best < 0 {
		best, _ = t.densest(hTitle)
	}
	if best < 0 {
		return best
	}
	best, holders := t.widen(best)
	t.inherit(holders)
	return best
}

// widen takes in what belongs to the text and stands beside it: boxes that are
// marked as the box with most of the text is. It returns the smallest element
// around all of them, and the boxes.
func (t *tree) widen(c int32) (wide int32, holders []int32) {
	gains := map[int32]float32{}
	holder := c
	for i := range t.blocks {
		b := &t.blocks[i]
		g := t.gain(b, hNever)
		if g <= 0 {
			continue
		}
		h := t.holder(b)
		gains[h] += g
		if t.within(h, c) && (!t.within(holder, c) || gains[h] > gains[holder]) {
			holder = h
		}
	}
	if attr(t.elems[holder].n, "class") == "" {
		return c, []int32{holder} // no mark to go by
	}
	sig, art := t.signature(holder), t.articleOf(c)
	wide = c
	holders = []int32{holder}
	for i := range t.elems {
		h := int32(i)
		g, ok := gains[h]
		if !ok || t.signature(h) != sig {
			continue
		}
		if t.within(h, c) {
			holders = append(holders, h)
			continue
		}
		if g < 100 || t.articleOf(h) != art || t.elems[h].all&hNever != 0 {
			continue
		}
		for !t.within(h, wide) {
			wide = t.elems[wide].parent
		}
		holders = append(holders, h)
	}
	return wide, holders
}

// holder returns the element that holds the paragraph of a block.
func (t *tree) holder(b *block) int32 {
	e := b.elem
	switch t.elems[e].n.DataAtom {
	case atom.P, atom.Li, atom.Blockquote, atom.Pre, atom.Dd:
		if p := t.elems[e].parent; p >= 0 {
			return p
		}
	}
	return e
}

// articleOf returns the innermost <article> around an element, -1 where there
// is none: each is an article of its own.
func (t *tree) articleOf(e int32) int32 {
	for ; e >= 0; e = t.elems[e].parent {
		if t.elems[e].n.DataAtom == atom.Article {
			return e
		}
	}
	return -1
}

// densest returns the element with the highest score. The score of an element
// is the gain of its own paragraphs and a part of its children's scores.
func (t *tree) densest(no hint) (best int32, top float32) {
	for i := range t.elems {
		t.elems[i].score = 0
	}
	for i := range t.blocks {
		b := &t.blocks[i]
		g := t.gain(b, no)
		if g == 0 {
			continue
		}
		if b.elem >= t.next {
			g *= 0.2
		}
		t.elems[t.holder(b)].score += g
	}
	best = -1
	for i := len(t.elems) - 1; i >= 0; i-- {
		e := &t.elems[i]
		s := e.score
		if e.own&hBody != 0 {
			s *= 1.4
		} else if e.own&hArticle != 0 {
			s *= 1.1
		}
		if s >= top && s > 0 {
			best, top = int32(i), s
		}
		if e.parent >= 0 {
			t.elems[e.parent].score += e.score * decay
		}
	}
	return best, top
}
