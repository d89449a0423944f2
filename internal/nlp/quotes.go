package nlp

// maxDepth is how deep quotations may stand in one another; marks that would
// open a deeper one are no marks.
const maxDepth = 6

// family says which marks may close one another's quotations.
type family uint8

const (
	noFamily family = iota
	double
	single
	angle
)

func (m mark) family() family {
	switch m {
	case markDouble, markLow, markStraight, markTwo, markTick:
		return double
	case markSingle, markLowSingle, markApos:
		return single
	case markAngle, markAngleBack, markAngleOne, markAngleOneBack:
		return angle
	}
	return noFamily
}

// seen is a quotation mark of a paragraph, judged by what stands around it.
type seen struct {
	tok   int32
	mark  mark
	fam   family
	side  int8 // -1 opens, +1 closes, 0 may do either, 2 does neither
	sure  bool // the form of the mark says the same as its surroundings
	bound bool // it may be a part of the word before: workers’, 27"
	more  bool // a later mark of the paragraph closes its family before one opens it
}

// pairer pairs the quotation marks of a Doc, a paragraph at a time.
type pairer struct {
	d       *Doc
	marks   []seen
	stack   []open
	pending []open // what the paragraph before left open, outermost first
	first   int32  // the first token of the paragraph
	reopens int32  // the token at which a mark would open a pending quotation again
	excerpt bool   // the paragraph is of an excerpt with speakers of its own
}

type open struct {
	quote int32
	mark  mark
}

// paragraph pairs the marks of the paragraph r, the next one of the Doc.
func (p *pairer) paragraph(r Range) {
	d := p.d
	p.look(r)
	p.stack = p.stack[:0]
	p.first, p.reopens = r.First, r.First
	reopened := 0
	at := r.First // tokens before it have their quotation
	for i := range p.marks {
		m := &p.marks[i]
		p.fill(at, m.tok)
		at = m.tok
		switch act := p.decide(i); {
		case act < 0:
			q := Quote{Range: Range{m.tok, r.Last}, Parent: -1, Prev: -1, Single: m.fam == single}
			if n := len(p.stack); n > 0 {
				q.Parent = p.stack[n-1].quote
			}
			id := int32(len(d.Quotes))
			if m.tok == p.reopens && reopened < len(p.pending) && p.pending[reopened].mark.family() == m.fam {
				q.Prev = p.pending[reopened].quote
				d.Quotes[q.Prev].Continues = true
				reopened++
				p.reopens++
			}
			d.Quotes = append(d.Quotes, q)
			p.stack = append(p.stack, open{id, m.mark})
			d.Tokens[m.tok].Quote = id
			at = m.tok + 1
		case act > 0:
			n := p.find(m)
			p.drop(n+1, m.tok)
			q := &d.Quotes[p.stack[n].quote]
			q.Last, q.Closed = m.tok+1, true
			d.Tokens[m.tok].Quote = p.stack[n].quote
			p.stack = p.stack[:n]
			at = m.tok + 1
		}
	}
	p.fill(at, r.Last)
	p.pending = append(p.pending[:0], p.stack...)
}

// fill gives the tokens [from, to) the innermost open quotation.
func (p *pairer) fill(from, to int32) {
	if n := len(p.stack); n > 0 {
		q := p.stack[n-1].quote
		for i := from; i < to; i++ {
			p.d.Tokens[i].Quote = q
		}
	}
}

// drop ends the open quotations from depth n on before token at, unclosed.
func (p *pairer) drop(n int, at int32) {
	for _, o := range p.stack[n:] {
		p.d.Quotes[o.quote].Last = at
	}
	p.stack = p.stack[:n]
}

// find returns the depth of the innermost open quotation that m can close, -1
// where there is none.
func (p *pairer) find(m *seen) int {
	for n := len(p.stack) - 1; n >= 0; n-- {
		if p.stack[n].mark.family() == m.fam {
			return n
		}
	}
	return -1
}

// decide says whether mark i opens (-1) or closes (+1) a quotation or does
// neither (0). Where it begins anew what is still open, and no nesting is meant,
// it ends that first.
func (p *pairer) decide(i int) int {
	m := &p.marks[i]
	n := p.find(m)
	side := m.side
	if side == 2 {
		return 0
	}
	if side == 0 && m.fam == angle {
		if side = -1; n >= 0 && p.stack[n].mark != m.mark {
			side = +1
		}
	}
	if side == 0 {
		if side = -1; n >= 0 {
			side = +1
		}
	}
	if side > 0 {
		switch {
		case n >= 0 && !(m.bound && m.more):
			return +1
		case n < 0 && !m.sure && (m.mark == markDouble || m.mark == markSingle && m.more) && p.d.opener(m.tok):
			return -1 // ” typed for “, ’ for ‘
		}
		return 0
	}
	if n >= 0 && p.stack[n].mark == markLow && m.mark == markDouble && !p.d.Tokens[m.tok].Space {
		return +1 // „…“
	}
	if n >= 0 && m.mark == markDouble && p.d.closer(m.tok) {
		return +1 // “ typed for ”
	}
	if m.fam == single && !m.more && !(m.tok == p.reopens && p.capital(m.tok)) && (m.mark == markApos || n >= 0) {
		return 0 // a word that has lost its beginning
	}
	if n >= 0 && !p.nested(i) && !p.within(i, n) {
		p.drop(n, m.tok)
	}
	if len(p.stack) >= maxDepth {
		return 0
	}
	return -1
}

// capital reports whether the word after mark i begins with a capital letter.
func (p *pairer) capital(i int32) bool {
	return int(i)+1 < len(p.d.Tokens) && upperStart(p.d.Word(i+1))
}

// nested reports whether the two marks of its family after mark i both close,
// so that i opens a quotation inside the open one.
func (p *pairer) nested(i int) bool {
	n := 0
	for j := i + 1; j < len(p.marks) && j < i+16; j++ {
		if p.marks[j].fam != p.marks[i].fam {
			continue
		}
		if p.marks[j].side != 1 {
			return false
		}
		if n++; n == 2 {
			return true
		}
	}
	return false
}

// within reports whether mark i, “, opens a quotation inside a paragraph that a
// straight mark opens and does not close, as where a text with typographic marks
// is quoted by paragraphs: "It is no “reform” at all.
func (p *pairer) within(i, n int) bool {
	o, m := &p.stack[n], &p.marks[i]
	if o.mark != markStraight || m.mark != markDouble || p.d.Quotes[o.quote].First != p.first {
		return false
	}
	for j := i + 1; j < len(p.marks); j++ {
		if x := &p.marks[j]; x.mark == markDouble {
			return x.side > 0
		} else if x.fam == double {
			return false
		}
	}
	return false
}

// look lists the marks of the paragraph r and judges each by its surroundings.
func (p *pairer) look(r Range) {
	d := p.d
	p.marks = p.marks[:0]
	for i := r.First; i < r.Last; i++ {
		t := &d.Tokens[i]
		if t.End-t.Start > 3 || isAlnum(d.Text[t.Start]) {
			continue
		}
		k, form := quoteMark(d.Text[t.Start:t.End])
		if k == noMark || p.excerpt && k == markStraight && i == r.First {
			continue
		}
		m := seen{tok: i, mark: k, fam: k.family()}
		opens, closes := d.opener(i), d.closer(i)
		switch {
		case form < 0 && m.fam == single:
			m.side = -1
			if !opens {
				m.side = 2
			}
		case k == markApos && !opens && !closes:
			m.side = 2
		case k == markDouble && form > 0 && i == r.First && !opens:
			m.side = 2
		case m.fam == angle:
			// «a», »a« and « a » are all in use: the first one decides.
			if closes && !opens {
				m.side = +1
			}
		case form != 0:
			m.side = int8(form)
			m.sure = (form < 0) == opens
		case opens != closes && opens:
			m.side = -1
		case opens != closes:
			m.side = +1
		default:
			m.side = int8(form)
		}
		if m.side >= 0 && i > r.First && !t.Space && i+1 < r.Last && d.Tokens[i+1].Space {
			w := d.Word(i - 1)
			switch c := w[len(w)-1]; {
			case m.fam == single:
				m.bound = c|0x20 == 's' || c|0x20 == 'z' || c|0x20 == 'x' || len(w) > 3 && w[len(w)-2:] == "in"
			case k == markStraight || k == markTwo:
				m.bound = isDigit(c)
			}
		}
		p.marks = append(p.marks, m)
	}
	var more [4]bool
	for i := len(p.marks) - 1; i >= 0; i-- {
		m := &p.marks[i]
		m.more = more[m.fam]
		switch {
		case m.side == 2:
		case m.side < 0:
			more[m.fam] = false
		default:
			more[m.fam] = true
		}
	}
}

// opener reports whether token i, a quotation mark, stands where one opens: after
// white space or an opening mark, and close to what follows.
func (d *Doc) opener(i int32) bool {
	if int(i)+1 >= len(d.Tokens) || d.Tokens[i+1].Space {
		return false
	}
	t := &d.Tokens[i]
	if t.Space || i == 0 {
		return true
	}
	switch d.Word(i - 1) {
	case "(", "[", "{", "-", "--", "—", "–", "―", "/", "“", "‘", "«", "„", "``", ":", "$", "=":
		return true
	case "\"", "'", "''":
		return d.Tokens[i-1].Space || i == 1
	}
	return false
}

// closer reports whether token i, a quotation mark, stands where one closes: close
// to what is before it, with white space or a mark after it.
func (d *Doc) closer(i int32) bool {
	if d.Tokens[i].Space || i == 0 {
		return false
	}
	if int(i)+1 >= len(d.Tokens) || d.Tokens[i+1].Space {
		return true
	}
	w := d.Word(i + 1)
	switch w {
	case "(", "[", "{", "“", "‘", "«", "„":
		return false
	}
	if c := w[0]; c == '\'' && len(w) > 1 && isLetter(w[1]) {
		return true
	}
	if apostropheAt(w, 0) > 0 {
		return true
	}
	return wordAt(w, 0) == 0 && w[0] != '$' && w[0] != '#' && w[0] != '@'
}

// Opens reports whether token i is the mark that opens a quotation.
func (d *Doc) Opens(i int32) bool {
	q := d.Tokens[i].Quote
	return q >= 0 && d.Quotes[q].First == i
}

// Closes reports whether token i is the mark that closes a quotation.
func (d *Doc) Closes(i int32) bool {
	q := d.Tokens[i].Quote
	return q >= 0 && d.Quotes[q].Closed && d.Quotes[q].Last == i+1
}
