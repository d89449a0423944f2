package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/arena"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// State of a token toward the outermost quotation around it.
const (
	qOut uint8 = iota
	qIn
	qOpen  // an opening mark
	qClose // a closing mark
)

// tok is what the features ask of one token.
type tok struct {
	word, lemma uint32 // hashes
	suffix      uint32
	head        int32
	left, right int32 // first and last token of its subtree
	sent        int32
	quote       int32 // outermost quotation, -1
	kids        int32 // index of its first child in View.child
	tag         nlp.Tag
	rel         nlp.Rel
	ent         nlp.Ent
	class       class
	shape       uint8
	qs          uint8 // state toward quote
	ratio       uint8 // how often its lemma heads a cue, 0 to 15
	form        uint8 // the same of the word form, whatever its class; 0 unknown
	cue         uint8 // how sure the first pass is that it heads a cue, 0 to 9
	rootPath    uint32
}

// sent is what the features ask of one sentence.
type sent struct {
	nlp.Range
	para       int32
	share      uint8 // of its words that are quoted: 0 none, 1 some, 2 most, 3 all
	startIn    bool  // its first token stands in a quotation, or opens one
	inherit    bool  // its first token goes on with a quotation of an earlier sentence
	endIn      bool  // its last token stands in a quotation, or closes one
	cues       uint8 // candidates outside of quotations that the lexicon holds likely
	best       uint8 // the highest ratio outside of quotations
	cue1, cue2 uint8 // the two surest cues outside of quotations
}

// quo is what the features ask of one outermost quotation.
type quo struct {
	nlp.Range
	words  int32
	before uint8 // kind of the token before the opening mark
	inner  uint8 // kind of the token before the closing mark
	after  uint8 // kind of the token after the closing mark
	caps   bool  // all its words of weight are capitalised: a title
	prev   int32 // the quotation that it goes on with, -1
	own    uint8 // the surest cue beside it, 0 to 9
	own2   uint8 // the one after that
	next   int32 // the quotation that goes on with it, -1
}

// View is a document made ready for features. It is for one goroutine.
type View struct {
	D     *nlp.Doc
	r     *relSet
	tok   []tok
	child []int32 // children of token i: child[tok[i].kids:tok[i+1].kids], in text order
	sents []sent
	quo   []quo // by index in D.Quotes, only outermost ones are filled in
	paras []nlp.Range

	dense uint8 // how much of the document is quoted, 0 to 3
	rate  uint8 // how many likely cues a word there are, 0 to 3

	queue  []int32
	span   spanState
	mean   uint8 // how many cues a word the first pass sees, 0 to 9
	cand   []int32
	prob   []float32
	feats  Feats
	ranges arena.Arena[nlp.Range] // of what is handed out, as text is
	text   arena.Strings
	cands  []Cand
	joined []Cand
	lat    Lattice
	labels []uint8
	taken  []bool
	heads  []label
	part   [64]int32
	btw    []between
	stop   func() bool
	crowd  []int32 // likely cues among the tokens before each one
}

// kindOf is the kind of token i beside a quotation mark.
func (v *View) kindOf(i int32) uint8 {
	if i < 0 || int(i) >= len(v.tok) {
		return 0
	}
	switch v.tok[i].class {
	case cComma:
		return 1
	case cColon:
		return 2
	case cStop:
		switch v.D.Text[v.D.Tokens[i].Start] {
		case '?':
			return 4
		case '!':
			return 5
		}
		return 3
	case cVerb, cModal:
		return 6
	case cNoun, cName, cPronoun:
		return 7
	case cPrep, cTo:
		return 8
	case cDet, cAdj, cPoss, cNum:
		return 9
	case cConj:
		return 10
	case cWh:
		return 11
	case cQuote:
		return 12
	}
	return 13
}

// NewView makes d ready. lex gives how often words head cues; nil for none.
func NewView(d *nlp.Doc, lex *Lexicon) *View {
	v := &View{}
	v.Reset(d, lex)
	return v
}

// Reset makes v a view of d, with the memory it has.
func (v *View) Reset(d *nlp.Doc, lex *Lexicon) {
	n := len(d.Tokens)
	v.D, v.r = d, rels()
	v.tok = grow(v.tok, n+1)
	v.child = grow(v.child, n)
	v.queue = grow(v.queue, n)
	v.sents = grow(v.sents, len(d.Sents))
	v.quo = grow(v.quo, len(d.Quotes))
	v.paras = d.Paras
	for i := range n {
		t := &d.Tokens[i]
		w := d.Text[t.Start:t.End]
		x := &v.tok[i]
		*x = tok{word: t.Form, lemma: t.Lemma, head: t.Head, left: int32(i), right: int32(i), sent: t.Sent, quote: t.Quote,
			tag: t.Tag, rel: t.Rel, ent: t.Ent, class: v.r.class[t.Tag], shape: shapeOf(w)}
		if x.class == cVerb {
			if l := american(w); l != 0 && (lex == nil || lex.get(LexKey(x.lemma, cVerb)) == 0) {
				x.lemma = l
			}
		}
		x.suffix = nlp.Hash(w[max(0, len(w)-3):])
		for x.quote >= 0 && d.Quotes[x.quote].Parent >= 0 {
			x.quote = d.Quotes[x.quote].Parent
		}
	}
	if lex != nil {
		// In a loop of its own, so that what is in no cache is waited for together.
		for i := range n {
			x := &v.tok[i]
			x.ratio, x.form = lex.Ratio(x.lemma, x.class), lex.Form(x.word)
		}
	}
	v.tok[n] = tok{head: -1, quote: -1, sent: -1}
	v.tree(n)
	v.quotes()
	v.sentences()
}

// tree fills in children, subtrees and paths to the root.
func (v *View) tree(n int) {
	t := v.tok
	for i := range n + 1 {
		t[i].kids = 0
	}
	for i := range n {
		if h := t[i].head; h >= 0 {
			t[h+1].kids++
		}
	}
	for i := range n {
		t[i+1].kids += t[i].kids
	}
	// fill: kids of h move forward as children come in, then are set back
	for i := range n {
		if h := t[i].head; h >= 0 {
			v.child[t[h].kids] = int32(i)
			t[h].kids++
		}
	}
	for i := n; i > 0; i-- {
		t[i].kids = t[i-1].kids
	}
	t[0].kids = 0
	// from the roots down, then back up
	q := v.queue[:0]
	for i := range n {
		if t[i].head < 0 {
			t[i].rootPath = uint32(t[i].rel)
			q = append(q, int32(i))
		}
	}
	for k := 0; k < len(q); k++ {
		i := q[k]
		for _, c := range v.kids(i) {
			t[c].rootPath = mix(t[i].rootPath, uint32(t[c].rel)+1)
			q = append(q, c)
		}
	}
	for k := len(q) - 1; k >= 0; k-- {
		i := q[k]
		if h := t[i].head; h >= 0 {
			t[h].left, t[h].right = min(t[h].left, t[i].left), max(t[h].right, t[i].right)
		}
	}
}

// kids returns the children of token i in text order.
func (v *View) kids(i int32) []int32 { return v.child[v.tok[i].kids:v.tok[i+1].kids] }

// kidsIn returns the children of token i that lie in w, and some beside.
func (v *View) kidsIn(i int32, w nlp.Range) []int32 {
	k := v.kids(i)
	if len(k) < 32 {
		return k
	}
	a, _ := slices.BinarySearch(k, w.First)
	b, _ := slices.BinarySearch(k, w.Last)
	return k[a:b]
}

// kidsNear returns the children of token i near token j: sentences may be of
// any length, the work on a token may not.
func (v *View) kidsNear(i, j int32) []int32 {
	return v.kidsIn(i, nlp.Range{First: j - 60, Last: j + 60})
}

func (v *View) quotes() {
	d := v.D
	for k := range d.Quotes {
		q := &d.Quotes[k]
		v.quo[k] = quo{Range: q.Range, prev: -1, next: -1}
	}
	quoted := 0
	for k := range d.Quotes {
		q := &d.Quotes[k]
		if q.Parent >= 0 || q.Len() == 0 {
			continue
		}
		x := &v.quo[k]
		x.prev = q.Prev
		if q.Prev >= 0 {
			v.quo[q.Prev].next = int32(k)
		}
		x.before, x.after = v.kindOf(q.First-1), v.kindOf(q.Last)
		if q.First > 0 && v.tok[q.First-1].sent != v.tok[q.First].sent {
			x.before = 14
		}
		if int(q.Last) < len(d.Tokens) && v.tok[q.Last].sent != v.tok[q.Last-1].sent {
			x.after = 14
		}
		last := q.Last
		if q.Closed {
			last--
			v.tok[last].qs = qClose
		}
		x.inner = v.kindOf(last - 1)
		x.caps = true
		for i := q.First + 1; i < last; i++ {
			t := &v.tok[i]
			t.qs = qIn
			switch t.class {
			case cComma, cStop, cColon, cQuote:
			default:
				x.words++
				quoted++
				if t.shape == shLower && t.class != cPrep && t.class != cDet && t.class != cConj && t.class != cTo {
					x.caps = false
				}
			}
		}
		v.tok[q.First].qs = qOpen
	}
	v.dense = 0
	if n := len(d.Tokens); n > 0 {
		switch s := 100 * quoted / n; {
		case s >= 40:
			v.dense = 3
		case s >= 20:
			v.dense = 2
		case s >= 5:
			v.dense = 1
		}
	}
}

func (v *View) sentences() {
	d := v.D
	p, likely := 0, 0
	for k := range d.Sents {
		s := &v.sents[k]
		*s = sent{Range: d.Sents[k]}
		if s.Len() == 0 {
			continue
		}
		for p+1 < len(d.Paras) && d.Paras[p].Last <= s.First {
			p++
		}
		s.para = int32(p)
		words, quoted := 0, 0
		for i := s.First; i < s.Last; i++ {
			t := &v.tok[i]
			switch t.class {
			case cComma, cStop, cColon, cQuote:
				continue
			}
			words++
			if t.quote >= 0 {
				quoted++
				continue
			}
			if t.ratio >= 9 {
				s.cues++
				likely++
			}
			s.best = max(s.best, t.ratio)
		}
		switch {
		case quoted == 0:
		case quoted == words:
			s.share = 3
		case 2*quoted > words:
			s.share = 2
		default:
			s.share = 1
		}
		a, b := &v.tok[s.First], &v.tok[s.Last-1]
		s.startIn, s.endIn = a.quote >= 0, b.quote >= 0
		if b.class == cStop && s.Len() > 1 && v.tok[s.Last-2].quote >= 0 {
			s.endIn = true
		}
		s.inherit = a.quote >= 0 && a.qs != qOpen
	}
	v.rate = 0
	if n := len(d.Tokens); n > 0 {
		switch x := 1000 * likely / n; {
		case x >= 40:
			v.rate = 3
		case x >= 25:
			v.rate = 2
		case x >= 12:
			v.rate = 1
		}
	}
}

// american returns the lemma of a verb in -ise as it is spelt in America, the
// hash of emphasize for emphasising, 0 for other verbs. The corpora are
// American for the most part.
func american(w string) uint32 {
	for _, end := range [...]string{"ise", "ised", "ises", "ising"} {
		if n := len(w) - len(end); n >= 4 && w[n:] == end && n < 24 {
			var b [32]byte
			return nlp.Hash(string(append(append(b[:0], w[:n]...), "ize"...)))
		}
	}
	return 0
}

const (
	shOther uint8 = iota
	shLower
	shCap
	shUpper
	shDigit
)

func shapeOf(w string) uint8 {
	if w == "" {
		return shOther
	}
	c := w[0]
	switch {
	case 'a' <= c && c <= 'z':
		return shLower
	case 'A' <= c && c <= 'Z':
		if len(w) > 1 && 'A' <= w[len(w)-1] && w[len(w)-1] <= 'Z' {
			return shUpper
		}
		return shCap
	case '0' <= c && c <= '9':
		return shDigit
	case c >= 0xC0:
		return shCap
	}
	return shOther
}

// grow returns s with length n, its memory kept where it is large enough.
func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
