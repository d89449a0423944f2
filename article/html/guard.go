package html

import (
	"bytes"
	"slices"

	xhtml "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// The parser of HTML follows the standard, and the standard lets short pages make
// much work: an element of formatting that is left open is made anew in every
// paragraph that follows, and text between tags that are ignored is copied to
// the text before it again and again. excessive says beforehand, from the tokens
// alone, whether a page would do that more than pages do; such a page is read
// by [parseFlat].

const (
	// freeNodes and freeBytes are the work that is allowed however short the page
	// is, so that odd but honest pages are read by the standard.
	freeNodes = 20_000
	freeBytes = 1 << 20

	// longTag is the length from which the attributes of a tag are counted.
	longTag = 2048
)

// work is what the parser may have to do, at most, for the tokens so far.
type work struct {
	nodes int // elements of formatting that are made anew
	bytes int // bytes that are copied, and attributes that are compared

	formats []openFormat   // those that are open, as the standard lists them
	same    map[string]int // how many of them have the same name and attributes
	tables  []int          // how many there were where each open table began
	cell    bool           // a cell or caption of the innermost table is open
	odd     bool           // in a menu, or among frames: tags may be ignored
	frames  bool
	text    int // length of the text that the next one may be joined to
	attrs   int // attributes of html and body
}

// openFormat is an open element of formatting.
type openFormat struct {
	name int
	tag  string // all of it, as it stands
}

const (
	// maxSame is how many open elements with the same name and attributes the
	// standard makes anew.
	maxSame = 3

	// maxFormats is how far down an end tag looks for what it ends: the tree is
	// no deeper.
	maxFormats = 512
)

// excessive reports whether the standard would make too much work of a page.
func excessive(data []byte) bool {
	w := work{same: map[string]int{}}
	s := scanner{data: data}
	for {
		kind, raw := s.next()
		switch kind {
		case xhtml.ErrorToken:
			return false
		case xhtml.TextToken:
			w.text += len(raw)
			w.bytes += w.text
		case xhtml.StartTagToken:
			w.start(s.tag, raw)
			f := formatting(s.tag) >= 0
			if s.tag == atom.Html || s.tag == atom.Body || len(raw) > longTag && f {
				if n := attributes(raw); f {
					w.bytes += n * n
				} else if n > 0 {
					w.attrs += n
					w.bytes += 16 * w.attrs
				}
			}
		case xhtml.EndTagToken:
			w.end(s.tag)
		default:
			continue
		}
		if w.nodes > freeNodes+len(data)/2 || w.bytes > freeBytes+32*len(data) {
			return true
		}
	}
}

// attributes returns how many attributes a start tag has.
func attributes(raw []byte) int {
	z := xhtml.NewTokenizer(bytes.NewReader(raw))
	z.Next()
	n := 0
	for _, more := z.TagName(); more; n++ {
		_, _, more = z.TagAttr()
	}
	return n
}

// start counts what a start tag may cost. raw is good until it returns.
func (w *work) start(tag atom.Atom, raw []byte) {
	certain := !w.odd && !w.frames // the element is inserted, so that text after it is its own
	switch tag {
	case atom.Html, atom.Head, atom.Body, atom.Frame, atom.Form, atom.Col, atom.Colgroup:
		certain = false
	case atom.Frameset:
		w.frames = true
	case atom.Select:
		w.odd = true
	case atom.Option, atom.Optgroup:
		certain = !w.frames
	case atom.Input, atom.Textarea, atom.Keygen:
		w.odd = false // ends the menu
	case atom.Table:
		if len(w.tables) == 0 || w.cell {
			w.tables = append(w.tables, len(w.formats))
		}
		w.cell = false
	case atom.Td, atom.Th, atom.Caption:
		if certain = certain && len(w.tables) > 0; certain {
			w.leaveCell()
			w.cell = true
		}
	case atom.Tr, atom.Tbody, atom.Thead, atom.Tfoot:
		certain = false
		w.leaveCell()
	}
	if certain {
		w.text = 0
	}
	if f := formatting(tag); f >= 0 {
		if w.same[string(raw)] < maxSame {
			key := string(raw)
			w.same[key]++
			w.formats = append(w.formats, openFormat{f, key})
		}
		return
	}
	if !void(tag) {
		w.nodes += len(w.formats)
	}
}

// end counts what an end tag may cost.
func (w *work) end(tag atom.Atom) {
	if f := formatting(tag); f >= 0 {
		w.endFormat(f)
		return
	}
	switch tag {
	case atom.Select:
		w.odd = false
	case atom.Td, atom.Th, atom.Tr, atom.Caption, atom.Tbody, atom.Thead, atom.Tfoot:
		w.leaveCell()
	case atom.Table:
		if n := len(w.tables); n > 0 {
			w.cut(w.tables[n-1])
			w.tables = w.tables[:n-1]
			w.cell = n > 1 // an inner table stands in a cell
		}
	}
	w.nodes += len(w.formats)
}

// leaveCell forgets what a cell left open: it is not made anew outside.
func (w *work) leaveCell() {
	if n := len(w.tables); n > 0 {
		w.cut(w.tables[n-1])
		w.cell = false
	}
}

// cut forgets all but the first n open elements of formatting.
func (w *work) cut(n int) {
	for _, f := range w.formats[min(n, len(w.formats)):] {
		w.same[f.tag]--
	}
	w.formats = w.formats[:min(n, len(w.formats))]
}

// endFormat forgets the element that an end tag ends: the last one of its name,
// but none outside of the table.
func (w *work) endFormat(name int) {
	from := max(0, len(w.formats)-maxFormats)
	if n := len(w.tables); n > 0 && w.cell {
		from = max(from, w.tables[n-1])
	}
	for i := len(w.formats) - 1; i >= from; i-- {
		if w.formats[i].name == name {
			w.same[w.formats[i].tag]--
			w.formats = slices.Delete(w.formats, i, i+1)
			return
		}
	}
}

// formatting returns a number for each element that the standard makes anew, -1
// for others.
func formatting(tag atom.Atom) int {
	switch tag {
	case atom.A:
		return 0
	case atom.B:
		return 1
	case atom.Big:
		return 2
	case atom.Code:
		return 3
	case atom.Em:
		return 4
	case atom.Font:
		return 5
	case atom.I:
		return 6
	case atom.Nobr:
		return 7
	case atom.S:
		return 8
	case atom.Small:
		return 9
	case atom.Strike:
		return 10
	case atom.Strong:
		return 11
	case atom.Tt:
		return 12
	case atom.U:
		return 13
	}
	return -1
}
