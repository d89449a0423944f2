package html

import (
	"context"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/onrecord-go/onrecord/article"
)

// elem is one element of the page. All elements stand in one slice in document
// order, so that a subtree is a range and every question about ancestors or
// descendants is one pass over the slice.
type elem struct {
	n      *xhtml.Node
	parent int32
	end    int32 // index after the last descendant
	own    hint  // what tag and attributes say
	all    hint  // own and the ancestors', what is inherited of it
	good   int32 // characters of running text in the subtree
	score  float32

	cleared bool // its hints were found wrong
}

// block is a stretch of text between two boundaries of block elements: a
// paragraph, a heading, a cell, a loose line.
type block struct {
	start, end int32     // in tree.text, white space trimmed
	elem       int32     // the innermost block element that it stands in
	tag        atom.Atom // of the nearest element that gives the block its kind: p, li, h2, td, figcaption …
	chars      int32     // weight of the text: letters and digits, ideographs three times
	links      int32     // part of chars that stands in links
	strong     int32     // part of chars that is bold
	own        hint      // what inline elements around the words say
}

// tree is a page made flat.
type tree struct {
	elems  []elem
	blocks []block
	text   string // the text of all blocks

	scripts  []string // contents of JSON-LD scripts
	metas    []int32
	links    []int32
	bases    []int32
	times    []int32
	images   []int32 // img, video, audio, picture sources apart
	title    string
	itemType string  // of microdata: that of the article
	props    []int32 // elements with itemprop
	next     int32   // where the next article of the page begins
}

// inline tells the elements that do not end a paragraph.
func inline(a atom.Atom, name string) bool {
	switch a {
	case atom.A, atom.Abbr, atom.Acronym, atom.B, atom.Bdi, atom.Bdo, atom.Big, atom.Cite, atom.Code, atom.Data, atom.Del, atom.Dfn,
		atom.Em, atom.Font, atom.I, atom.Ins, atom.Kbd, atom.Label, atom.Mark, atom.Meter, atom.Nobr, atom.Output, atom.Progress,
		atom.Q, atom.Rb, atom.Rp, atom.Rt, atom.Rtc, atom.Ruby, atom.S, atom.Samp, atom.Slot, atom.Small, atom.Span, atom.Strike, atom.Strong, atom.Sub,
		atom.Sup, atom.Time, atom.Tt, atom.U, atom.Var, atom.Wbr, atom.Img, atom.Svg, atom.Math, atom.Br, atom.Picture, atom.Source:
		return true
	case 0:
		// Custom elements are as a rule boxes, unless they look like words.
		return !strings.Contains(name, "-")
	}
	return false
}

// silent tells the elements whose text is not for readers.
func silent(a atom.Atom) bool {
	switch a {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Object, atom.Embed, atom.Canvas, atom.Svg, atom.Math,
		atom.Select, atom.Option, atom.Textarea, atom.Head, atom.Noembed, atom.Noframes, atom.Audio, atom.Video, atom.Map, atom.Datalist:
		return true
	}
	return false
}

// flattener walks the nodes once.
type flattener struct {
	t      *tree
	hints  hinter
	buf    []byte
	cur    block
	open   bool // the current block has text
	space  bool
	breaks int // line breaks since the last words

	scripting bool // what is in <noscript> is not shown
	stack     []frame
}

// frame is what the walk knows of an open element.
type frame struct {
	elem   int32
	box    int32 // nearest block element
	tag    atom.Atom
	link   bool
	strong bool
	silent bool
	inline hint // what the inline elements since the box say
}

// flatten makes the tree of a parsed page.
func flatten(ctx context.Context, doc *xhtml.Node, lim article.Limits, scripting bool) (*tree, error) {
	t := &tree{elems: make([]elem, 0, 2048), blocks: make([]block, 0, 256)}
	f := &flattener{t: t, scripting: scripting, hints: newHinter(), buf: make([]byte, 0, 32<<10)}
	f.stack = append(f.stack, frame{elem: -1, box: -1})
	for n, steps := doc.FirstChild, 0; n != nil; steps++ {
		if steps&0xfff == 0 {
			if err := ctx.Err(); err != nil {
				return nil, err
			}
			if n := len(t.blocks); n > lim.Blocks {
				return nil, &article.LimitError{Format: format, Name: "Blocks", Limit: int64(lim.Blocks), Got: int64(n)}
			}
		}
		down := false
		switch n.Type {
		case xhtml.TextNode:
			f.words(n.Data)
		case xhtml.ElementNode:
			f.enter(n)
			down = n.FirstChild != nil
			if !down {
				f.leave()
			}
		}
		if down {
			n = n.FirstChild
			continue
		}
		for n != doc && n.NextSibling == nil {
			if n = n.Parent; n == doc || n == nil {
				break
			}
			f.leave()
		}
		if n == nil || n == doc {
			break
		}
		n = n.NextSibling
	}
	f.flush()
	t.text = string(f.buf)
	return t, nil
}

func (f *flattener) enter(n *xhtml.Node) {
	t := f.t
	top := f.stack[len(f.stack)-1]
	i := int32(len(t.elems))
	e := elem{n: n, parent: top.elem}
	if !top.silent {
		e.own = f.hints.of(n)
	}
	fr := frame{elem: i, box: top.box, tag: top.tag, link: top.link, strong: top.strong, silent: top.silent || silent(n.DataAtom) && (f.scripting || n.DataAtom != atom.Noscript), inline: top.inline}
	switch n.DataAtom {
	case atom.Br:
		f.br()
	case atom.Hr:
		f.flush()
	case atom.A:
		fr.link = true
	case atom.B, atom.Strong:
		fr.strong = true
	case atom.Meta:
		t.metas = append(t.metas, i)
	case atom.Link:
		t.links = append(t.links, i)
	case atom.Base:
		t.bases = append(t.bases, i)
	case atom.Time:
		t.times = append(t.times, i)
	case atom.Img, atom.Video, atom.Audio:
		t.images = append(t.images, i)
	case atom.Title:
		// Drawings have titles too.
		if t.title == "" && n.FirstChild != nil && !top.silentButHead(t) {
			t.title = oneLine(n.FirstChild.Data)
		}
	case atom.Script:
		if c := n.FirstChild; c != nil && strings.Contains(strings.ToLower(attr(n, "type")), "ld+json") {
			t.scripts = append(t.scripts, c.Data)
		}
	case 0:
		if n.Data == "amp-img" || n.Data == "amp-video" {
			t.images = append(t.images, i)
		}
	}
	for k := range n.Attr {
		switch a := &n.Attr[k]; a.Key {
		case "itemprop":
			t.props = append(t.props, i)
		case "itemtype":
			if t.itemType == "" && strings.Contains(a.Val, "Article") {
				t.itemType = strings.TrimSpace(a.Val)
			}
		default:
			if strings.HasPrefix(a.Key, "data-") && slices.Contains(stampKeys, a.Key) && n.DataAtom != atom.Time && !top.silent && a.Val != "" {
				t.times = append(t.times, i)
			}
		}
	}
	if !inline(n.DataAtom, n.Data) {
		f.flush()
		fr.box, fr.inline = i, 0
		switch n.DataAtom {
		case atom.P, atom.Li, atom.Dt, atom.Dd, atom.Td, atom.Th, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6,
			atom.Figcaption, atom.Caption, atom.Summary, atom.Legend, atom.Pre, atom.Address, atom.Button:
			fr.tag = n.DataAtom
		case atom.Blockquote:
			fr.tag = n.DataAtom
		case atom.Div, atom.Section, atom.Article, atom.Table, atom.Ul, atom.Ol:
			// A box inside a cell or an item makes its own paragraphs.
			if top.tag == atom.Td || top.tag == atom.Th {
				fr.tag = atom.Td
			}
		}
	} else {
		fr.inline |= e.own
		// "(opens in a new window)" is for screen readers, not a part of the
		// sentence.
		fr.silent = fr.silent || e.own&hHidden != 0
	}
	t.elems = append(t.elems, e)
	f.stack = append(f.stack, fr)
}

// silentButHead reports whether the frame is silent for another reason than
// that it is the head.
func (fr frame) silentButHead(t *tree) bool {
	return fr.silent && fr.elem >= 0 && t.elems[fr.elem].n.DataAtom != atom.Head
}

func (f *flattener) leave() {
	fr := f.stack[len(f.stack)-1]
	f.stack = f.stack[:len(f.stack)-1]
	if n := f.t.elems[fr.elem].n; !inline(n.DataAtom, n.Data) {
		f.flush()
	}
	f.t.elems[fr.elem].end = int32(len(f.t.elems))
}

// br is a line break. Two in a row end a paragraph.
func (f *flattener) br() {
	if !f.open {
		return
	}
	if f.breaks++; f.breaks > 1 || len(f.buf)-int(f.cur.start) > 80 && endsSentence(string(f.buf[max(int(f.cur.start), len(f.buf)-16):])) {
		f.flush()
	}
}

func (f *flattener) flush() {
	if f.open {
		f.cur.end = int32(len(f.buf))
		f.t.blocks = append(f.t.blocks, f.cur)
	}
	f.open, f.space, f.breaks = false, false, 0
}

// words adds text to the current block.
func (f *flattener) words(s string) {
	fr := &f.stack[len(f.stack)-1]
	if fr.silent {
		return
	}
	for i := 0; i < len(s); {
		c := s[i]
		if c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' {
			f.space = f.open
			i++
			continue
		}
		r, n := rune(c), 1
		if c >= utf8.RuneSelf {
			if r, n = utf8.DecodeRuneInString(s[i:]); r == '\u00a0' || r == '\u2003' || r == '\u2009' || r == '\u3000' || r == '\u200b' || r == '\ufeff' {
				// Spaces of other widths never begin or end a paragraph.
				if !f.open {
					i += n
					continue
				}
				if rest := s[i+n:]; rest == "" {
					f.space = true
					i += n
					continue
				}
			}
		}
		if !f.open {
			f.open = true
			f.cur = block{start: int32(len(f.buf)), elem: fr.box, tag: fr.tag, own: fr.inline}
			if fr.box < 0 {
				f.cur.elem = 0
			}
		} else {
			f.cur.own &= fr.inline
			if f.breaks > 0 {
				f.buf = append(f.buf, '\n')
			} else if f.space {
				f.buf = append(f.buf, ' ')
			}
		}
		f.space, f.breaks = false, 0
		w := int32(0)
		for {
			f.buf = append(f.buf, s[i:i+n]...)
			w += weight(r)
			if i += n; i >= len(s) {
				break
			}
			if c = s[i]; c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' {
				break
			}
			if r, n = rune(c), 1; c >= utf8.RuneSelf {
				r, n = utf8.DecodeRuneInString(s[i:])
			}
		}
		f.cur.chars += w
		if fr.link {
			f.cur.links += w
		}
		if fr.strong {
			f.cur.strong += w
		}
	}
}

// weight counts a character: one ideograph says about as much as three letters.
func weight(r rune) int32 {
	switch {
	case r < utf8.RuneSelf:
		if r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' {
			return 1
		}
		return 0
	case r >= 0x2e80 && r <= 0x9fff, r >= 0xac00 && r <= 0xd7af, r >= 0x20000 && r <= 0x3ffff:
		if r >= 0x3000 && r <= 0x303f {
			return 0
		}
		return 3
	case unicode.IsLetter(r), unicode.IsDigit(r):
		return 1
	}
	return 0
}

// in returns the text of a block.
func (t *tree) in(b *block) string { return t.text[b.start:b.end] }

// within reports whether element i is a or stands inside it.
func (t *tree) within(i, a int32) bool { return i >= a && i < t.elems[a].end }

func attr(n *xhtml.Node, key string) string {
	for i := range n.Attr {
		if n.Attr[i].Key == key && n.Attr[i].Namespace == "" {
			return n.Attr[i].Val
		}
	}
	return ""
}

// oneLine trims s and makes every run of white space one space.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
