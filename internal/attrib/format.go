package attrib

import (
	"slices"
	"sort"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Formats carry speech by their layout: a label and a colon before the words
// of a turn, a dash and a name below a quotation. The page itself says so, and
// no weights are needed.

// labelScore is the log-odds of what the layout says.
const labelScore = 3

// laidOut is a candidate that the layout tells: the mark at token i carries it.
func laidOut(i int32, class Class, source nlp.Range, content []nlp.Range) Cand {
	return Cand{Head: i, P: .95, Source: source, Cue: nlp.Range{First: i, Last: i + 1}, Content: content, Score: labelScore, Class: class, SrcM: 1, ConM: 1}
}

// headline reports whether paragraph p is short enough to be one, and the first.
func (v *View) headline(p int) bool { return p == 0 && v.paras[p].Len() <= 30 }

// formats appends what the layout of the document attributes.
func (v *View) formats(cs []Cand) []Cand {
	v.heads = v.heads[:0]
	for p := range v.paras {
		v.heads = append(v.heads, v.label(v.paras[p]))
	}
	dialogue := v.dialogue()
	turns, entries := 0, 0
	for p, l := range v.heads {
		if l.colon > 0 && (l.caps || l.name || l.again && dialogue) {
			turns++
			if !l.caps && v.entry(nlp.Range{First: l.colon + 1, Last: v.paras[p].Last}) {
				entries++
			}
		}
	}
	listed := 3*entries >= 2*turns // Ann Lee: theft; Tom Roe: fraud
	dialogue = dialogue && !listed
	for p, l := range v.heads {
		r := v.paras[p]
		if l.colon == 0 {
			if c, ok := v.signed(p); ok {
				cs = append(cs, c)
			} else if c, ok := v.trailed(p); ok {
				cs = append(cs, c)
			}
			continue
		}
		// A label in capitals speaks for itself, any other name where a turn
		// stands beside it, where a quotation follows or in a headline.
		body := nlp.Range{First: l.colon + 1, Last: r.Last}
		if body.Len() == 0 || !l.caps && v.figures(body) {
			continue
		}
		headline := v.headline(p)
		quoted := v.tok[body.First].qs == qOpen
		if c, ok := v.trailed(p); ok {
			cs = append(cs, c)
			continue
		}
		var more []nlp.Range
		if !(l.caps && turns >= 2 || l.name && (turns >= 3 && !listed || quoted || headline) || l.again && dialogue || l.noun && headline) {
			continue
		}
		if headline && !quoted && !l.caps && !(l.again && dialogue) && !v.headed(l.source, body, cs) {
			continue
		}
		if q := v.tok[body.First].quote; quoted && !l.caps && v.quo[q].inner == 1 && v.quo[q].Last < r.Last {
			continue // Arlen: “…,” the minister said
		}
		if quoted && !headline && (turns < 3 || listed) {
			body = v.quo[v.tok[body.First].quote].Range
		}
		quotedTurn := v.tok[l.colon].quote >= 0
		if quotedTurn && turns >= 2 {
			// paragraphs that open again go on with the turn
			for n := p + 1; n < len(v.paras); n++ {
				x := v.paras[n]
				if x.Len() == 0 || v.labelAt(n).colon > 0 || v.tok[x.First].qs != qOpen || v.tok[x.First+b2i(x.Len() > 1)].class == cOther {
					break
				}
				more = append(more, x)
			}
		}
		// A full stop is not said; a question mark tells what is.
		if (l.caps || quoted || headline) && v.D.Word(body.Last-1) == "." && v.tok[body.Last-1].qs == qOut {
			body.Last--
		}
		if body.Len() == 0 {
			continue
		}
		c := laidOut(l.colon, Colon, l.source, append([]nlp.Range{body}, more...))
		if quoted && !l.caps {
			v.worded(&c)
		}
		if c.Content = v.tidy(c.Content); len(c.Content) == 0 {
			continue
		}
		c.measure(v)
		cs = append(cs, c)
	}
	return v.surveys(v.credits(cs))
}

// entry reports whether what stands behind a label is a phrase, as lists have it, and not
// what somebody says: it has no finite verb, does not ask or shout and is more than a yes.
func (v *View) entry(r nlp.Range) bool {
	nouns := 0
	for i := r.First; i < min(r.Last, r.First+maxReach); i++ {
		t := &v.tok[i]
		switch {
		case t.quote >= 0 || t.class == cPronoun || t.class == cWh || v.tensed(i):
			return false
		case t.class == cStop && i == r.Last-1 && v.D.Word(i) != ".":
			return false
		case t.class == cNoun || t.class == cName:
			nouns++
		}
	}
	return nouns > 0
}

// figures reports whether r is numbers alone, as tables have them: Lee: 1,204.
func (v *View) figures(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if v.wordy(i) && v.tok[i].class != cNum {
			return false
		}
	}
	return true
}

// headed reports whether what stands before the colon of a headline says what stands
// behind it, and is not what the news is of: Minister, but not Ticket prices, and no place.
// What asks is not said, nor what somebody else is named for.
func (v *View) headed(source, body nlp.Range, cs []Cand) bool {
	i := source.Last - 1
	n, known := lexicon.LookupNoun(strings.ToLower(v.D.Word(i)))
	for _, p := range lexicon.Place(v.D.Word(i)) {
		if p.Use&lexicon.UseName != 0 {
			return false
		}
	}
	switch v.tok[i].ent {
	case nlp.EntPerson, nlp.EntOrg:
	case nlp.EntNone, nlp.EntMisc:
		if !known && (v.tok[i].class != cName || source.Len() > 1) {
			return false
		}
	default:
		return false
	}
	return v.D.Word(body.Last-1) != "?" && (n.Class.Any(lexicon.DocN) || !v.reported(cs, body))
}

// reported reports whether a cue within r, which is sure, gives its words to somebody whom
// r names: who says them then.
func (v *View) reported(cs []Cand, r nlp.Range) bool {
	lo, hi := near(cs, r)
	for k := lo; k < hi; k++ {
		c := &cs[k]
		if r.Has(c.Head) && c.P >= surelyCue && c.Source.Len() > 0 && r.Has(c.Source.First) && v.tok[c.Source.Last-1].class != cPronoun {
			return true
		}
	}
	return false
}

// surelyCue is how probable a cue must be to take a headline from the name before its colon.
const surelyCue = .6

// credits appends the quotations behind a name that a dash sets off within a
// line: Polls were off – Name: “…”
func (v *View) credits(cs []Cand) []Cand {
	for k := range v.D.Quotes {
		q := &v.quo[k]
		colon := q.First - 1
		if v.D.Quotes[k].Parent >= 0 || q.words < 3 || colon < 0 || v.D.Word(colon) != ":" || v.tok[colon].sent != v.tok[q.First].sent {
			continue
		}
		i := colon
	name:
		for i > 0 && colon-i < 8 {
			switch t := &v.tok[i-1]; t.class {
			case cName, cPoss:
			case cOther:
				if t.shape != shCap {
					break name
				}
			default:
				break name
			}
			i--
		}
		if i == colon || i == 0 || !v.dash(i-1) || !v.D.Tokens[i-1].Space {
			continue
		}
		c := laidOut(colon, Colon, nlp.Range{First: i, Last: colon}, []nlp.Range{q.Range})
		c.measure(v)
		cs = append(cs, c)
	}
	return cs
}

// labelAt returns the label of paragraph n.
func (v *View) labelAt(n int) label {
	if n < len(v.heads) {
		return v.heads[n]
	}
	return v.label(v.paras[n])
}

func b2i(b bool) int32 {
	if b {
		return 1
	}
	return 0
}

// label is what a paragraph begins with, where that is a speaker and a colon.
type label struct {
	source nlp.Range
	colon  int32 // index of the colon, 0 for none
	caps   bool  // in capitals, or Q or A
	name   bool  // a name
	noun   bool  // a noun: Report, Poll
	again  bool  // what may be somebody, as are other labels of the page
}

// dialogue marks the labels that recur, and reports whether they are those of an interview:
// there are two of them, or what they label answers the questions of paragraphs without one.
func (v *View) dialogue() bool {
	seen := map[uint32]int{}
	for p := range v.heads {
		if l := &v.heads[p]; l.colon > 0 && v.called(l.source) {
			seen[v.tok[l.source.Last-1].word]++
		}
	}
	voices, asked, answers := 0, 0, 0
	for _, n := range seen {
		if n > 1 {
			voices++
		}
	}
	for p := range v.heads {
		l := &v.heads[p]
		if l.colon == 0 || seen[v.tok[l.source.Last-1].word] < 2 || !v.called(l.source) {
			continue
		}
		l.again = true
		answers++
		if p > 0 && v.heads[p-1].colon == 0 && v.D.Word(v.paras[p-1].Last-1) == "?" {
			asked++
		}
	}
	return voices > 1 || 2*asked > answers
}

// called reports whether r, which labels a paragraph, may be somebody: a name, what people
// are, or no noun of the lexicon.
func (v *View) called(r nlp.Range) bool {
	i := r.Last - 1
	if t := &v.tok[i]; r.Len() > 5 || t.shape != shCap && t.shape != shUpper || t.class != cName && t.class != cNoun {
		return false
	}
	if v.tok[i].class == cName || v.speaking(i) {
		return true
	}
	w := v.D.Lower(i)
	switch w {
	case "question", "answer":
		return r.Len() == 1
	}
	if _, known := lexicon.LookupNoun(w); known {
		return false
	}
	_, known := lexicon.LookupThing(w)
	return !known
}

func (v *View) label(r nlp.Range) label {
	var l label
	if v.tok[r.First].qs == qOpen {
		r.First++ // a transcript that is quoted by paragraphs
	}
	within := int32(-1)
	if r.First < r.Last {
		within = v.tok[r.First].quote
	}
	end := min(r.Last, r.First+12)
	if t := &v.tok[r.First]; r.First < r.Last && t.class == cVerb && t.shape == shCap && t.ratio >= toldRatio {
		return l // Said Ann Lee: “…”
	}
	if v.clock(r) {
		return l // 9:20 p.m. ET: The polls have closed.
	}
	caps, named := true, false
	cut := int32(-1) // where the source ends before the colon: Trump on Iran:
	for i := r.First; i < end; i++ {
		t := &v.tok[i]
		if t.class == cColon && v.D.Word(i) == ":" {
			if i == r.First || v.inCode(i) {
				return l
			}
			l.colon = i
			break
		}
		if t.quote != within || t.class == cStop && t.shape == shOther && i+1 < end && v.tok[i+1].sent != t.sent {
			return label{}
		}
		switch t.class {
		case cVerb, cModal, cWh:
			if t.shape == shLower {
				return label{}
			}
		case cPrep, cTo:
			if cut < 0 && i > r.First {
				cut = i
			}
		}
		switch t.shape {
		case shUpper:
			named = true
		case shCap:
			if len(v.D.Word(i)) > 1 {
				caps = false
			}
			named = true
		case shLower:
			caps = false
		}
	}
	if l.colon == 0 {
		return l
	}
	l.source = nlp.Range{First: r.First, Last: l.colon}
	if cut > r.First {
		if v.tok[cut-1].tag == nlp.TagNNS && (v.D.Word(cut) == "in" || v.D.Word(cut) == "without") {
			return label{} // Ferries in trouble: cooks leave the ships
		}
		l.source.Last = cut
	}
	// “EXCLUSIVE – Name:” names Name
	for i := l.source.Last - 1; i > l.source.First; i-- {
		if v.tok[i].class == cColon {
			l.source.First = i + 1
			break
		}
	}
	if l.source.Len() == 0 || kindOfPiece(v.D.Word(l.source.Last-1)) {
		return label{}
	}
	l.caps = caps && named && l.colon-r.First <= 6
	w := v.D.Word(l.source.First)
	if l.source.Len() == 1 && (w == "Q" || w == "A") {
		l.caps = true
	}
	last := &v.tok[l.source.Last-1]
	l.name = named && (last.class == cName || last.class == cOther && last.shape != shLower || v.D.Word(l.source.Last-1) == ")")
	l.noun = last.class == cNoun || last.class == cName
	return l
}

// clock reports whether r begins with the time of day, as the entries of a live page do:
// 9:20 p.m., 10.45am, 14:05 GMT.
func (v *View) clock(r nlp.Range) bool {
	if r.Len() < 2 {
		return false
	}
	w := v.D.Word(r.First)
	n := 0
	for n < len(w) && ('0' <= w[n] && w[n] <= '9' || n > 0 && (w[n] == ':' || w[n] == '.')) {
		n++
	}
	if n == 0 {
		return false
	}
	rest := w[n:]
	if rest == "" {
		if strings.IndexByte(w, ':') > 0 {
			return true
		}
		rest = v.D.Word(r.First + 1)
	}
	switch strings.ToLower(rest) {
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m", "gmt", "utc":
		return true
	}
	return false
}

// signed reads a paragraph that ends in a dash and a name, or is followed by
// one that is a dash and a name: “…” – Name, title.
func (v *View) signed(p int) (Cand, bool) {
	r := v.paras[p]
	if r.Len() < 4 {
		return Cand{}, false
	}
	if c, ok := v.posted(p); ok {
		return c, true
	}
	from := int32(-1) // the dash
	for i := r.Last - 2; i > r.First && i > r.Last-24; i-- {
		if v.dash(i) {
			from = i
			break
		}
	}
	con := r
	switch {
	case from > 0 && v.tok[from-1].qs == qClose:
		con = v.quo[v.tok[from-1].quote].Range
		if con.First != r.First && v.tok[con.First].sent == v.tok[con.Last-1].sent {
			return Cand{}, false // the quotation is a part of a sentence
		}
		con.First = r.First
	case from > 0 && v.handle(from+1, r.Last):
		con.Last = from
	case from < 0 && p+1 < len(v.paras) && v.tok[r.First].qs == qOpen && v.tok[r.Last-1].qs == qClose:
		n := v.paras[p+1]
		if v.quotation(r) && v.nameLine(n) {
			from, r = n.First-1, n
			break
		}
		if n.Len() < 3 || n.Len() > 20 || !v.dash(n.First) {
			return Cand{}, false
		}
		from, r = n.First, n
	default:
		return Cand{}, false
	}
	src := nlp.Range{First: from + 1, Last: from + 1}
	for src.Last < r.Last && !v.behindHandle(src.First, src.Last) && v.tok[src.Last].class != cComma && v.tok[src.Last].class != cStop && v.tok[src.Last].class != cVerb {
		src.Last++
	}
	if src.Len() == 0 || src.Len() > 10 || v.tok[src.First].shape != shCap && v.tok[src.First].shape != shUpper {
		return Cand{}, false
	}
	c := laidOut(from, Dash, src, []nlp.Range{con})
	if from < r.First && r != v.paras[p] {
		c.Head, c.Cue, c.Class = con.First, nlp.Range{}, Juxtaposed
	}
	c.measure(v)
	return c, c.words > 0
}

// nameLine reports whether paragraph n is the name of a person, a comma and a post behind it or
// not, as it stands below a quotation that is set off.
func (v *View) nameLine(n nlp.Range) bool {
	if n.Len() < 2 || n.Len() > 12 || v.tok[n.Last-1].class == cStop {
		return false
	}
	end := n.Last
	for i := n.First; i < n.Last; i++ {
		switch t := &v.tok[i]; {
		case t.quote >= 0 || t.class == cVerb || t.class == cModal || t.class == cColon:
			return false
		case t.class == cComma && end == n.Last:
			end = i
		}
	}
	names := 0
	for i := n.First; i < end; i++ {
		if t := &v.tok[i]; t.shape != shCap && t.shape != shUpper || t.class != cName && t.class != cNoun {
			return false
		} else if t.ent == nlp.EntPerson {
			names++
		}
	}
	return names > 0 && end-n.First <= 5
}

// posted reads paragraph p as the last one of a post that the page shows, which a line with
// a dash, a name and the handle of an account ends. The lines of a post stand closer
// together than paragraphs do.
func (v *View) posted(p int) (Cand, bool) {
	if p+1 >= len(v.paras) {
		return Cand{}, false
	}
	n := v.paras[p+1]
	if n.Len() < 3 || n.Len() > 20 || !v.dash(n.First) || !v.handle(n.First+1, n.Last) {
		return Cand{}, false
	}
	src := nlp.Range{First: n.First + 1, Last: n.First + 1}
	for src.Last < n.Last && !v.behindHandle(src.First, src.Last) {
		src.Last++
	}
	if src.Len() == 0 || src.Len() > 10 {
		return Cand{}, false
	}
	var con []nlp.Range
	for k := p; k >= 0 && len(con) < maxPost && (k == p || v.close(k)); k-- {
		con = append(con, v.paras[k])
	}
	slices.Reverse(con)
	last := &con[len(con)-1]
	for last.Len() > 1 && v.link(last.Last-1) {
		last.Last--
	}
	c := laidOut(n.First, Dash, src, con)
	c.measure(v)
	return c, c.words > 0
}

// maxPost is how many lines a post may have.
const maxPost = 12

// close reports whether no blank line stands between paragraph p and the next one.
func (v *View) close(p int) bool {
	a, b := v.paras[p], v.paras[p+1]
	if a.Len() == 0 || b.Len() == 0 {
		return false
	}
	return strings.Count(v.D.Text[v.D.Tokens[a.Last-1].End:v.D.Tokens[b.First].Start], "\n") == 1
}

// link reports whether token i is the address of a page or a picture.
func (v *View) link(i int32) bool {
	w := v.D.Word(i)
	return strings.HasPrefix(w, "http") || strings.HasPrefix(w, "pic.twitter.com") || strings.HasPrefix(w, "t.co/")
}

func (v *View) dash(i int32) bool {
	switch v.D.Word(i) {
	case "—", "–", "―", "-", "--", "~":
		return true
	}
	return false
}

// handle reports whether the tokens from i to end are a name with the handle
// of an account behind it: Name (@handle).
func (v *View) handle(i, end int32) bool {
	for ; i < end; i++ {
		if w := v.D.Word(i); w[0] == '@' {
			return true
		}
	}
	return false
}

// behindHandle reports whether what begins at first and ends before token i ends in a handle,
// its bracket included: the day of the post follows.
func (v *View) behindHandle(first, i int32) bool {
	i--
	if i > first && v.D.Word(i) == ")" {
		i--
		return v.D.Word(i)[0] == '@'
	}
	return i > first && v.D.Word(i)[0] == '@' && (int(i+1) >= len(v.D.Tokens) || v.D.Word(i+1) != ")")
}

// near returns the indices of the first candidate, and of the one after the
// last, that may reach to r. cs is in the order of heads.
func near(cs []Cand, r nlp.Range) (lo, hi int) {
	at := func(i int32) int { return sort.Search(len(cs), func(k int) bool { return cs[k].Head >= i }) }
	return at(r.First - 2*maxWindow), at(r.Last + 2*maxWindow)
}

// chain gives the other parts of a quotation of several paragraphs to the
// attribution that has one of them.
func (v *View) chain(cs []Cand) {
	for k := range v.D.Quotes {
		q := &v.quo[k]
		if v.D.Quotes[k].Parent >= 0 || q.next < 0 || q.prev >= 0 {
			continue
		}
		// the parts, and who has them
		own := -1
		clear(v.part[:])
		parts := v.part[:0]
		free := false
		for x := int32(k); x >= 0 && len(parts) < cap(parts); x = v.quo[x].next {
			parts = append(parts, x)
			f := true
			for i := v.quo[x].First; i < v.quo[x].Last; i++ {
				if v.taken[i] {
					f = false
					break
				}
			}
			free = free || f
			if f {
				continue
			}
			for j, hi := near(cs, v.quo[x].Range); j < hi; j++ {
				if n := shared(cs[j].Content, []nlp.Range{v.quo[x].Range}); 2*n > v.quo[x].Len() {
					if own >= 0 && own != j {
						own = -2
					} else if own != -2 {
						own = j
					}
				}
			}
		}
		if own < 0 || !free {
			continue
		}
		c := &cs[own]
		add := append([]nlp.Range(nil), c.Content...)
		for _, x := range parts {
			r := v.quo[x].Range
			if shared(c.Content, []nlp.Range{r}) > 0 || v.taken[r.First] || v.taken[r.Last-1] {
				continue
			}
			v.take(r)
			add = append(add, r)
		}
		sort.Slice(add, func(i, j int) bool { return add[i].First < add[j].First })
		c.Content, c.Continued = add, true
		c.measure(v)
	}
}

// goOn gives quotations that no attribution has, but which are whole sentences,
// to the attribution before them that they go on with.
func (v *View) goOn(cs []Cand) []Cand {
	if len(cs) == 0 {
		return cs
	}
	v.taken = grow(v.taken, len(v.D.Tokens))
	clear(v.taken)
	for k := range cs {
		v.take(cs[k].Content...)
	}
	v.chain(cs)
	v.giveBack(cs)
	var answers []Cand
	asker, turn := -1, int32(-1) // who asked, and the paragraph of the turn after that
	for k := range v.D.Quotes {
		q := &v.quo[k]
		if v.D.Quotes[k].Parent >= 0 || q.Len() == 0 || q.words == 0 || q.words < 3 && q.before != 14 {
			continue
		}
		s := v.tok[q.First].sent
		whole := v.sents[s].First == q.First && v.sents[v.tok[q.Last-1].sent].share == 3
		free := true
		for i := q.First; i < q.Last; i++ {
			free = free && !v.taken[i]
		}
		if !whole || !free || v.heading(k, s) {
			continue
		}
		if ps := v.sents[s].para; asker >= 0 && ps == turn+1 && v.D.Quotes[k].Closed && v.paraQuoted(ps) {
			c := &answers[len(answers)-1]
			if q.inner == 4 {
				c = &cs[asker]
			}
			v.more(c, q.Range)
			turn = ps
			continue
		}
		// the attribution whose content ends last before the quotation
		best, end := -1, int32(-1)
		for j, hi := near(cs, q.Range); j < hi; j++ {
			c := cs[j].Content
			if e := c[len(c)-1].Last; e <= q.First && e > end {
				best, end = j, e
			}
		}
		if best < 0 {
			continue
		}
		best = v.resumes(cs, best)
		c := &cs[best]
		gap := q.First - max(end, c.Cue.Last, c.Source.Last)
		ps := v.sents[s].para
		pe := v.sents[v.tok[end-1].sent].para
		quoted := v.tok[end-1].quote >= 0
		if ps == pe+1 && gap <= maxGap && v.D.Quotes[k].Closed && q.inner != 4 && quoted && v.tok[c.Head].lemma == hashAsk && v.quo[v.tok[end-1].quote].inner == 4 && v.paraQuoted(ps) {
			// “Did you see it?” he asked. ¶ “I did.”
			answers = append(answers, v.given(q, nlp.Range{}, nlp.Range{}))
			asker, turn = best, ps
			continue
		}
		switch {
		case q.words < 3 && (ps != pe || !quoted || gap > 6 || q.inner < 3 || q.inner > 5):
			continue // may be a word that is spoken of
		case ps == pe && gap <= 6:
		case ps == pe && quoted && c.Cue.First >= end && gap <= 40 && v.tok[c.Head].sent == v.tok[q.First-1].sent && v.quo[v.tok[end-1].quote].inner != 3:
			// “…,” he said at one stop on the way. “…”
		case ps == pe+1 && gap <= 3 && v.paraQuoted(ps) && (quoted || c.P >= .5 && v.tok[c.Head].class == cVerb):
			// She said that it would go. ¶ “…”
		case ps == pe+1 && v.D.Quotes[k].Closed && v.paraQuoted(ps) && quoted && c.Cue.First >= end && gap <= 40 && v.tok[c.Head].sent == v.tok[q.First-1].sent && v.tok[q.First-1].quote < 0:
			// “…,” she said at one stop on the way. ¶ “…”
		case ps == pe+2 && (v.D.Quotes[k].Closed || q.next >= 0) && v.paraQuoted(ps) && quoted && (c.Cue.First >= end || v.parts(c)) && v.between(pe+1):
			// “…,” she said. “…” ¶ The house was sold. ¶ “…”
		default:
			continue
		}
		v.more(c, q.Range)
		c.Continued = true
	}
	if len(answers) > 0 {
		cs = append(cs, answers...)
		slices.SortStableFunc(cs, byHead)
	}
	return cs
}

// heading reports whether quotation k is a paragraph, number s being its sentence, of capital
// letters without a mark at its end: it heads what follows.
func (v *View) heading(k int, s int32) bool {
	q := &v.quo[k]
	if q.inner <= 5 || v.paras[v.sents[s].para] != q.Range {
		return false
	}
	for i := q.First + 1; i < q.Last; i++ {
		if t := &v.tok[i]; v.wordy(i) && t.shape != shUpper && t.class != cNum && !v.genitive(i) {
			return false
		}
	}
	return true
}

// maxGap is how many words may stand between a question and its end of the sentence: he asked
// her on the steps.
const maxGap = 12

// parts reports whether the cue of c stands between the first and the last quotation that
// it has, in one paragraph with that.
func (v *View) parts(c *Cand) bool {
	a, z := c.Content[0], c.Content[len(c.Content)-1]
	return a.Last <= c.Cue.First && z.First >= c.Cue.Last && v.tok[a.First].quote >= 0 && v.sents[v.tok[z.First].sent].para == v.sents[v.tok[c.Head].sent].para
}

// paraQuoted reports whether a paragraph is one quotation.
func (v *View) paraQuoted(p int32) bool {
	r := v.paras[p]
	for i := r.First; i < r.Last; i++ {
		if v.tok[i].quote < 0 && v.wordy(i) {
			return false
		}
	}
	return true
}

// between reports whether paragraph p only tells of who spoke before it: it is short, and
// has no quotation and names no person.
func (v *View) between(p int32) bool {
	r := v.paras[p]
	for i := r.First; i < min(r.Last, r.First+maxBetween); i++ {
		if v.tok[i].quote >= 0 || v.tok[i].ent == nlp.EntPerson {
			return false
		}
	}
	return r.Len() < maxBetween
}

// maxBetween is how many words a paragraph may have between two parts of what one speaker
// says.
const maxBetween = 40

// kindOfPiece reports whether a word before a colon says what kind of piece
// follows, as headlines have it, and names nobody.
func kindOfPiece(w string) bool {
	switch strings.ToLower(w) {
	case "results", "scores", "standings", "fixtures", "highlights", "transcript", "interview", "analysis", "explainer", "opinion", "editorial", "comment", "letters", "review", "preview", "recap",
		"watch", "listen", "read", "live", "video", "photos", "pictures", "gallery", "podcast", "quiz", "factbox", "timeline", "profile",
		"caption", "obituary", "correction", "clarification", "update", "updates", "exclusive", "breaking", "advisory", "note", "summary":
		return true
	}
	return false
}

// resumes returns which attribution a quotation behind attribution k goes on
// with: “…,” she said, adding that she would go. “…” goes on with said.
func (v *View) resumes(cs []Cand, k int) int {
	c := &cs[k]
	if v.tok[c.Head].quote >= 0 || v.tok[c.Head].tag != v.r.vbg && !v.aside(c) {
		return k
	}
	s := v.tok[c.Head].sent
	for j := k - 1; j >= max(0, k-8) && v.tok[cs[j].Head].sent == s; j-- {
		d := &cs[j]
		x := d.Content[0]
		if z := &v.tok[x.Last-1]; z.qs == qClose && x.Last <= d.Cue.First && v.tok[x.First].quote >= 0 {
			return j
		}
	}
	return k
}

// aside reports whether c only tells on what occasion, or of whom, the sentence speaks
// that it stands in: “…,” she said, when asked whether she would go.
func (v *View) aside(c *Cand) bool {
	for _, r := range c.Content {
		if v.tok[r.First].sent == v.tok[c.Head].sent && v.tok[r.First].quote < 0 && r.First > c.Head {
			return true
		}
	}
	return false
}

// giveBack gives quotations that such attributions took to what they go on with.
func (v *View) giveBack(cs []Cand) {
	for k := range cs {
		c := &cs[k]
		n := len(c.Content)
		if n < 2 {
			continue
		}
		x := c.Content[n-1]
		if v.tok[x.First].qs != qOpen || v.tok[x.First].sent == v.tok[c.Head].sent || v.tok[c.Content[n-2].Last-1].quote >= 0 {
			continue
		}
		j := v.resumes(cs, k)
		if j == k || cs[j].Content[len(cs[j].Content)-1].Last > x.First {
			continue
		}
		c.Content = c.Content[:n-1]
		c.measure(v)
		d := &cs[j]
		d.Content = append(append([]nlp.Range(nil), d.Content...), x)
		d.measure(v)
	}
}
