package attrib

import (
	"cmp"
	"slices"
	"sort"

	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/number"
)

// Cand is an attribution that a cue may carry, before it is judged beside the
// others.
type Cand struct {
	Head      int32
	P         float32 // that Head heads a cue
	Source    nlp.Range
	Cue       nlp.Range
	Content   []nlp.Range
	Path      float32 // logarithm of the probability of its labels
	ConM      float32 // mean probability of the content's tokens
	SrcM      float32 // mean probability of the source's tokens
	MaxSrc    float32 // highest probability of any token to be source
	Score     float32 // log-odds of being right
	Class     Class
	Continued bool // a quotation that follows was added

	over, inside, nest float32 // strongest other candidate that shares content, that has this cue in its content, that has its cue in this content
	words, quoted      int32
}

// Mark lets the first pass say of each token how surely it heads a cue; it
// returns the candidates and their probabilities.
func (m *Model) Mark(v *View) ([]int32, []float32) {
	v.cand = v.Candidates(v.cand[:0])
	v.prob = grow(v.prob, len(v.cand))
	var out [8]float32
	for k, i := range v.cand {
		if k%askEvery == 0 && v.stopped() {
			break
		}
		v.prob[k] = 0
		if !v.howTo(i) && !v.inCode(i) && !v.idle(i) {
			v.CueFeats(&v.feats, i)
			m.Cue.Score(&v.feats, &out)
			v.prob[k] = sigmoid(out[0])
			if v.legend(i) || v.perWhom(i) {
				v.prob[k] = max(v.prob[k], legendP)
			}
		}
		v.tok[i].cue = ProbBucket(v.prob[k])
	}
	v.doc()
	return v.cand, v.prob
}

// howTo reports whether token i is the verb of a question that an explainer answers and
// nobody asks: What to know about the vote; how to tell a fake.
func (v *View) howTo(i int32) bool {
	s := &v.sents[v.tok[i].sent]
	return i == s.First+2 && v.tok[s.First].class == cWh && v.tok[i-1].class == cTo && v.tok[s.Last-1].class != cStop
}

// inCode reports whether token i is the colon of a few words between brackets: (NYSE: ACM).
func (v *View) inCode(i int32) bool {
	if v.tok[i].class != cColon {
		return false
	}
	return v.find(i, i+5, ")") >= 0 && v.bracket(i, 4) >= 0
}

// find returns the token of word w from token i on and before end, in the sentence of i; -1
// where there is none.
func (v *View) find(i, end int32, w string) int32 {
	for end = min(end, v.sents[v.tok[i].sent].Last); i < end; i++ {
		if v.D.Word(i) == w {
			return i
		}
	}
	return -1
}

// bracket returns the last bracket that opens in the sentence of token i, no more than n
// tokens before it; -1 where there is none.
func (v *View) bracket(i, n int32) int32 {
	for k := i - 1; k >= max(v.sents[v.tok[i].sent].First, i-n); k-- {
		if v.D.Word(k) == "(" {
			return k
		}
	}
	return -1
}

// askEvery is after how many candidates the caller is asked whether to go on.
const askEvery = 64

func (v *View) stopped() bool { return v.stop != nil && v.stop() }

// SetCue sets what the first pass says of token i.
func (v *View) SetCue(i int32, p float32) { v.tok[i].cue = ProbBucket(p) }

// doc sums up the first pass over the document.
func (v *View) doc() {
	s := float32(0)
	for _, p := range v.prob {
		s += p
	}
	for k := range v.sents {
		s := &v.sents[k]
		s.cue1, s.cue2 = 0, 0
		for i := s.First; i < s.Last; i++ {
			if c := v.tok[i].cue; c > s.cue2 && v.tok[i].quote < 0 {
				if c > s.cue1 {
					s.cue1, s.cue2 = c, s.cue1
				} else {
					s.cue2 = c
				}
			}
		}
	}
	for k := range v.D.Quotes {
		q := &v.quo[k]
		q.own, q.own2 = 0, 0
		if v.D.Quotes[k].Parent >= 0 || q.Len() == 0 {
			continue
		}
		a, b := v.tok[q.First].sent, v.tok[q.Last-1].sent
		q.own, q.own2 = v.sents[a].cue1, v.sents[a].cue2
		if b != a {
			x, y := v.sents[b].cue1, v.sents[b].cue2
			q.own, q.own2 = max(q.own, x), max(min(q.own, x), max(q.own2, y))
		}
	}
	v.mean = 0
	if n := len(v.D.Tokens); n > 0 {
		v.mean = uint8(min(9, 200*s/float32(n)))
	}
	v.crowd = grow(v.crowd, len(v.D.Tokens)+1)
	v.crowd[0] = 0
	for i := range v.D.Tokens {
		v.crowd[i+1] = v.crowd[i] + int32(b2u(v.tok[i].cue >= seen))
	}
}

// seen is the bucket of the least probability that a cue is looked at from.
const seen = 2

// room returns the share of the usual window that cue i may look at. Where one
// word in a few may be a cue, each looks at less, so that no word is looked at
// by more than maxViews of them.
func (v *View) room(i int32) float32 {
	n := int32(len(v.crowd)) - 1
	if n < 0 || n != int32(len(v.D.Tokens)) {
		return 1 // without a first pass
	}
	c := v.crowd[min(n, i+maxWindow)] - v.crowd[max(0, i-maxWindow)]
	return min(1, float32(maxViews)/float32(max(c, 1)))
}

// ProbBucket puts a probability into one of ten buckets.
func ProbBucket(p float32) uint8 {
	for k, x := range [...]float32{.02, .06, .15, .3, .45, .6, .75, .88, .96} {
		if p < x {
			return uint8(k)
		}
	}
	return 9
}

// Cands returns what each likely cue of v carries, after Mark.
func (m *Model) Cands(v *View) []Cand {
	out := v.cands[:0]
	l := &v.lat
	l.Trans = &m.Trans
	tr := newTransExp(&m.Trans)
	for k, i := range v.cand {
		if k%askEvery == 0 && v.stopped() {
			break
		}
		if v.prob[k] < m.MinCue {
			continue
		}
		l.Sc = l.Sc[:0]
		w := v.SpanFeats(&v.feats, i, func(int) {
			var o [8]float32
			m.Span.Score(&v.feats, &o)
			l.Sc = append(l.Sc, o)
		})
		l.Head = int(i - w.First)
		var s float32
		v.labels, s = l.Best(v.labels, m.NoSource)
		if !v.says(w, v.labels) {
			if v.prob[k] < sure {
				continue
			}
			var ok bool
			if s, ok = m.sayMore(v, w); !ok {
				continue
			}
		}
		z := l.Probs(tr)
		c := Cand{Head: i, P: v.prob[k], Path: s - float32(z)}
		c.fill(v, w, v.labels, l)
		v.fetch(&c)
		out = append(out, c)
	}
	v.cands = out
	for k := range out {
		v.trimShared(out, k)
	}
	v.relate(out)
	return out
}

// sure is the probability from which a cue has content, however little speaks for it.
const sure = .8

// sayMore labels the window of v.lat once more, with what speaks for content raised until
// there is some, and returns the score of these labels as it is without; false where there
// is none all the same.
func (m *Model) sayMore(v *View, w nlp.Range) (s float32, ok bool) {
	l := &v.lat
	raised := float32(0)
	for _, more := range [...]float32{2, 2, 4} {
		for t := range l.Sc {
			l.Sc[t][colEC] += more
		}
		raised += more
		v.labels, s = l.Best(v.labels, m.NoSource)
		if ok = v.says(w, v.labels); ok {
			break
		}
	}
	for t := range l.Sc {
		l.Sc[t][colEC] -= raised
		if v.labels[t] == LContent {
			s -= raised
		}
	}
	return s, ok
}

// says reports whether the labels of window w hold content with a word.
func (v *View) says(w nlp.Range, labels []uint8) bool {
	for k, x := range labels {
		if x == LContent && v.wordy(w.First+int32(k)) {
			return true
		}
	}
	return false
}

// fill makes ranges of labels.
func (c *Cand) fill(v *View, w nlp.Range, labels []uint8, l *Lattice) {
	var src, con, nsrc, ncon float32
	for k, x := range labels {
		i := w.First + int32(k)
		c.MaxSrc = max(c.MaxSrc, float32(l.Marg[k][LSource]))
		switch x {
		case LSource:
			if c.Source.Len() == 0 {
				c.Source.First = i
			}
			c.Source.Last = i + 1
			src += float32(l.Marg[k][LSource])
			nsrc++
		case LCue:
			if c.Cue.Len() == 0 {
				c.Cue.First = i
			}
			c.Cue.Last = i + 1
		case LContent:
			if n := len(c.Content); n > 0 && c.Content[n-1].Last == i {
				c.Content[n-1].Last++
			} else {
				c.Content = v.ranges.Append(c.Content, nlp.Range{First: i, Last: i + 1})
			}
			con += float32(l.Marg[k][LContent])
			ncon++
		}
	}
	c.Content = v.tidy(c.Content)
	if nsrc > 0 {
		c.SrcM = src / nsrc
	}
	if ncon > 0 {
		c.ConM = con / ncon
	}
	c.measure(v)
}

func (c *Cand) measure(v *View) {
	c.words, c.quoted = 0, 0
	for _, r := range c.Content {
		for i := r.First; i < r.Last; i++ {
			if v.wordy(i) {
				c.words++
				if v.tok[i].quote >= 0 {
					c.quoted++
				}
			}
		}
	}
}

// wordy reports whether token i is a word.
func (v *View) wordy(i int32) bool {
	switch v.tok[i].class {
	case cComma, cStop, cColon, cQuote:
		return false
	}
	return true
}

// tidy drops pieces of content that hold no word.
func (v *View) tidy(con []nlp.Range) []nlp.Range {
	out := con[:0]
	for _, r := range con {
		for i := r.First; i < r.Last; i++ {
			if v.wordy(i) {
				out = append(out, r)
				break
			}
		}
	}
	return out
}

// relate notes for each candidate which others compete with it.
func (v *View) relate(cs []Cand) {
	for a := range cs {
		for b := max(0, a-12); b < min(len(cs), a+13); b++ {
			if a == b {
				continue
			}
			x, y := &cs[a], &cs[b]
			if covers(y.Content, x.Head) {
				x.inside = max(x.inside, y.P)
			}
			if covers(x.Content, y.Head) {
				x.nest = max(x.nest, y.P)
			}
			if shared(x.Content, y.Content) > 0 {
				x.over = max(x.over, y.P)
			}
		}
	}
}

func covers(rs []nlp.Range, i int32) bool {
	for _, r := range rs {
		if r.Has(i) {
			return true
		}
	}
	return false
}

// shared returns how many tokens two lists of ranges share.
func shared(a, b []nlp.Range) int {
	n := 0
	for _, x := range a {
		for _, y := range b {
			if k := min(x.Last, y.Last) - max(x.First, y.First); k > 0 {
				n += int(k)
			}
		}
	}
	return n
}

// level puts a value from 0 to 1 into one of n+1 steps, finer toward 1.
func level(x float32) uint32 {
	switch {
	case x <= 0:
		return 0
	case x < .3:
		return 1
	case x < .5:
		return 2
	case x < .65:
		return 3
	case x < .78:
		return 4
	case x < .87:
		return 5
	case x < .93:
		return 6
	case x < .97:
		return 7
	case x < .99:
		return 8
	}
	return 9
}

// FilterFeats writes the features of candidate c, as one that may be right or
// wrong as a whole, to f.
func (v *View) FilterFeats(f *Feats, c *Cand) {
	f.Reset()
	t := &v.tok[c.Head]
	lp := uint32(max(0, min(40, 2*logit(c.P)+16)))
	pp := uint32(max(0, min(12, -2*c.Path)))
	kind := uint32(0)
	switch {
	case 10*c.quoted >= 9*c.words:
		kind = 2
	case c.quoted > 0:
		kind = 1
	}
	hasSrc := b2u(c.Source.Len() > 0)
	first, last := c.Content[0], c.Content[len(c.Content)-1]
	order := b2u(first.First < c.Cue.First) | b2u(last.First >= c.Cue.Last)<<1 | b2u(hasSrc > 0 && c.Source.First > c.Cue.First)<<2
	f.d1(1, lp)
	f.d1(2, pp)
	f.d1(3, level(c.ConM))
	f.d1(4, level(c.SrcM))
	f.d1(5, kind)
	f.d1(6, bucket(c.words))
	f.d1(7, uint32(min(4, len(c.Content))))
	f.d1(8, hasSrc)
	f.d1(9, order)
	f.w2(10, lp, kind)
	f.w2(11, lp, pp)
	f.w2(12, lp, level(c.ConM))
	f.w2(13, lp, hasSrc)
	f.w2(14, lp, order)
	f.w2(15, lp, bucket(c.words))
	f.d1(16, t.lemma)
	f.w2(17, t.lemma, kind)
	f.w2(18, t.lemma, hasSrc)
	f.w2(19, t.lemma, order)
	f.d1(20, uint32(t.tag))
	f.w2(21, uint32(t.tag), lp)
	f.d1(22, uint32(t.ratio))
	f.d1(23, uint32(c.Cue.Len()))
	f.d1(24, uint32(t.rel))
	f.d2(25, uint32(v.tok[c.Cue.First].tag), uint32(c.Cue.Len()))
	f.w2(26, v.tok[c.Cue.Last-1].word, t.lemma)
	f.d1(30, level(c.over))
	f.d1(31, level(c.inside))
	f.d1(32, level(c.nest))
	f.w3(33, level(c.over), level(c.inside), level(c.nest))
	f.w3(34, level(c.over), level(c.inside), lp)
	f.w2(35, level(c.nest), lp)
	f.w2(36, level(c.inside), kind)
	f.d1(40, uint32(t.qs))
	f.w2(41, uint32(t.qs), lp)
	f.w2(42, uint32(t.qs), kind)
	if hasSrc > 0 {
		h := v.headOf(c.Source)
		f.d1(43, uint32(v.tok[h].tag))
		f.d1(44, uint32(v.tok[h].rel))
		f.d1(45, v.tok[h].lemma)
		f.d1(46, uint32(v.tok[h].ent))
		f.d1(47, bucket(int32(c.Source.Len())))
		f.w2(48, uint32(v.tok[h].tag), lp)
		f.w3(49, uint32(v.tok[h].tag), uint32(v.tok[h].rel), uint32(t.tag))
		f.w2(50, v.tok[h].lemma, t.lemma)
		f.d1(51, v.tok[c.Source.First].word)
		f.d1(52, uint32(v.tok[h].ratio))
	} else {
		f.d1(53, level(c.MaxSrc))
		f.w2(54, level(c.MaxSrc), uint32(t.tag))
	}
	a, z := &v.tok[first.First], &v.tok[last.Last-1]
	f.d1(55, a.word)
	f.d1(56, uint32(a.tag))
	f.d1(57, uint32(z.tag))
	f.w3(58, uint32(a.tag), uint32(z.tag), order)
	ch := v.headOf(first)
	f.d1(59, uint32(v.tok[ch].rel))
	f.d1(60, uint32(v.tok[ch].tag))
	f.w3(61, uint32(v.tok[ch].rel), uint32(v.tok[ch].tag), kind)
	f.w2(62, uint32(v.tok[ch].rel), t.lemma)
	f.w2(63, a.word, t.lemma)
	s := &v.sents[t.sent]
	f.d1(64, uint32(s.share))
	f.d1(65, b2u(v.tok[first.First].sent != t.sent)|b2u(v.tok[last.Last-1].sent != t.sent)<<1)
	f.d2(66, uint32(v.dense), uint32(v.rate))
	f.d1(67, uint32(v.mean))
	f.w2(68, uint32(v.mean), lp)
	f.w3(69, uint32(v.dense), uint32(v.rate), lp)
	f.w2(70, uint32(v.mean), uint32(t.ratio))
	f.w2(71, uint32(v.mean), kind)
	v.lead(c.Head)
	ld := v.span.left
	tail := b2u(a.quote >= 0) | b2u(z.quote >= 0)<<1 | b2u(len(c.Content) > 1)<<2
	f.d1(75, ld)
	f.d1(76, v.span.right)
	f.w2(77, ld, tail)
	f.w3(78, ld, tail, order)
	f.w2(79, v.span.right, tail)
	f.w3(80, ld, v.span.right, lp)
	if a.quote >= 0 {
		f.d2(81, uint32(v.owner(a, t)), order)
	}
	if z.quote >= 0 && z.quote != a.quote {
		f.d2(82, uint32(v.owner(z, t)), b2u(z.sent != t.sent))
	}
	f.d2(83, uint32(t.form), uint32(t.ratio))
	// does the content end where a sentence, clause or quotation ends?
	var after uint32
	if int(last.Last) < len(v.D.Tokens) && v.tok[last.Last].sent == z.sent {
		after = 1 + uint32(v.tok[last.Last].class)
	}
	f.d1(72, after)
	f.w2(73, after, uint32(z.qs))
	f.w2(74, uint32(a.qs), uint32(z.qs))
}

// subtree returns the words that hang on token u and itself, those before token end.
func (v *View) subtree(u, end int32) nlp.Range {
	return nlp.Range{First: v.tok[u].left, Last: min(v.tok[u].right+1, end)}
}

// headOf returns the token of r that hangs on none of r.
func (v *View) headOf(r nlp.Range) int32 {
	h := r.Last - 1
	for i := r.First; i < r.Last; i++ {
		if g := v.tok[i].head; !r.Has(g) && v.wordy(i) {
			return i
		}
	}
	return h
}

// cueShare is what the log-odds that a word heads a cue count once more beside the
// filter, which takes them as one sign of many: of two candidates that it holds equally
// likely, the one with the surer cue is right more often, and its cue more often still.
const cueShare = .4

// Judge scores candidates with the filter.
func (m *Model) Judge(v *View, cs []Cand) {
	var o [8]float32
	for k := range cs {
		c := &cs[k]
		lo := logit(c.P)
		if m.Filter == nil {
			c.Score = lo
			continue
		}
		v.FilterFeats(&v.feats, c)
		m.Filter.Score(&v.feats, &o)
		c.Score = o[0] + float32(cueShare*lo)
	}
}

// logit returns the log-odds of p, within bounds.
func logit(p float32) float32 {
	return float32(number.Log(float64(p+1e-4) / float64(1-p+1e-4)))
}

// take marks the words of ranges as belonging to an attribution.
func (v *View) take(rs ...nlp.Range) {
	for _, r := range rs {
		for i := r.First; i < r.Last; i++ {
			v.taken[i] = true
		}
	}
}

// directBonus is what speaks for a candidate whose content is quoted: where the
// marks are, the words are somebody's even if it is not sure that the cue is one.
const directBonus = .3

// Join picks of the candidates those that go together: what the layout says
// first, then the surer one, each word to one attribution. min is the least score.
func (m *Model) Join(v *View, cs []Cand, min float32) []Cand {
	order := make([]int, 0, len(cs))
	for k := range cs {
		s := cs[k].Score
		if 10*cs[k].quoted >= 9*cs[k].words {
			s += directBonus
		}
		if s >= min {
			order = append(order, k)
		}
	}
	slices.SortFunc(order, func(i, j int) int {
		a, b := &cs[i], &cs[j]
		if (a.Class == Unknown) != (b.Class == Unknown) {
			if a.Class != Unknown {
				return -1 // what the layout says holds for the whole turn
			}
			return 1
		}
		return cmp.Or(cmp.Compare(b.Score, a.Score), cmp.Compare(a.Head, b.Head))
	})
	v.taken = grow(v.taken, len(v.D.Tokens))
	clear(v.taken)
	keep := order[:0]
	for _, k := range order {
		c := &cs[k]
		bad := v.taken[c.Head]
		n, t := 0, 0
		for _, r := range c.Content {
			for i := r.First; i < r.Last; i++ {
				n++
				if v.taken[i] {
					t++
				}
			}
		}
		if bad || 5*t > 3*n {
			continue
		}
		if t > 0 {
			c.Content = v.tidy(v.free(c.Content))
			if len(c.Content) == 0 {
				continue
			}
			v.trimConj(c)
		}
		v.take(c.Content...)
		v.take(c.Cue)
		keep = append(keep, k)
	}
	slices.Sort(keep)
	out := make([]Cand, 0, len(keep))
	for _, k := range keep {
		out = append(out, cs[k])
	}
	return out
}

// free returns the parts of rs that are not taken.
func (v *View) free(rs []nlp.Range) []nlp.Range {
	var out []nlp.Range
	for _, r := range rs {
		for i := r.First; i < r.Last; i++ {
			if v.taken[i] {
				continue
			}
			if n := len(out); n > 0 && out[n-1].Last == i {
				out[n-1].Last++
			} else {
				out = append(out, nlp.Range{First: i, Last: i + 1})
			}
		}
	}
	return out
}

// Decide makes of judged candidates the attributions of the document: what the
// layout says is added, conflicts are resolved, and quotations that nobody
// claims go on with what stands before them. min is the least score.
func (m *Model) Decide(v *View, cs []Cand, min float32) []Cand {
	all := v.neither(v.formats(append(v.joined[:0], cs...)))
	v.joined = all
	slices.SortStableFunc(all, byHead)
	for k := range all {
		v.quoted(&all[k])
		v.mend(&all[k])
		v.lend(all, k)
		v.inherit(all, k)
		v.main(all, k)
		v.posed(all, k)
		v.labelled(&all[k])
		v.termed(&all[k])
		v.borne(&all[k])
		v.titled(&all[k])
		v.lifeless(&all[k])
		v.saysItself(&all[k])
		v.heard(&all[k])
	}
	v.settle(all)
	for k := range all {
		yield(all, k)
	}
	for k := range all {
		v.pointed(&all[k])
	}
	out := m.Join(v, all, min)
	out = v.adopt(all, out)
	slices.SortStableFunc(out, byHead)
	out = v.claim(all, out)
	slices.SortStableFunc(out, byHead)
	out = v.backward(out)
	out = v.offStage(v.scenes(v.apart(v.goOn(out))))
	v.parted(out)
	v.trail(out)
	return v.ellipses(v.added(out))
}

func byHead(a, b Cand) int { return cmp.Compare(a.Head, b.Head) }

// quoted mends the source of “was quoted”: who is quoted speaks, and who quotes
// (by the agency) does not.
func (v *View) quoted(c *Cand) {
	t := &v.tok[c.Head]
	if c.Class != Unknown || t.lemma != lemmaQuote || t.tag != nlp.TagVBN || c.Cue.Len() < 2 {
		return
	}
	var r nlp.Range
	v.lead(c.Head)
	if q := v.span.leftQ; q >= 0 && v.quo[q].Last < c.Cue.First && v.quo[q].Last+30 > c.Cue.First {
		r = nlp.Range{First: v.quo[q].Last, Last: c.Cue.First} // “…,” X, the chief, was quoted
	} else if u, own := v.subject(c.Head); own && u >= 0 && u < c.Head {
		r = v.subtree(u, c.Cue.First)
	}
	for r.Len() > 0 && !v.wordy(r.Last-1) {
		r.Last--
	}
	for r.Len() > 0 && !v.wordy(r.First) {
		r.First++
	}
	if r.Len() == 0 || r.Len() > 30 {
		return
	}
	var out []nlp.Range
	for _, x := range c.Content {
		for _, y := range [...]nlp.Range{{First: x.First, Last: min(x.Last, r.First)}, {First: max(x.First, r.Last), Last: x.Last}} {
			if y.Len() > 0 && !(y.First >= r.First && y.First <= c.Cue.Last && y.Last <= c.Cue.Last) {
				out = append(out, y)
			}
		}
	}
	if out = v.tidy(out); len(out) == 0 {
		return
	}
	c.Source, c.Content = r, out
	c.measure(v)
}

// lend gives a participle that hangs on another cue the source of that one: X
// agreed, adding that …
func (v *View) lend(cs []Cand, k int) {
	c := &cs[k]
	t := &v.tok[c.Head]
	if c.Class != Unknown || t.tag != v.r.vbg || c.Source.Len() > 0 && c.quoted == 0 {
		return
	}
	switch t.rel {
	case v.r.advcl, v.r.conj, v.r.xcomp, v.r.dep, v.r.parataxis:
	default:
		return
	}
	j := sort.Search(len(cs), func(j int) bool { return cs[j].Head >= t.head })
	if j < len(cs) && cs[j].Head == t.head && cs[j].Source.Len() > 0 && cs[j].P > .5 && !covers([]nlp.Range{cs[j].Source}, c.Head) {
		c.Source, c.SrcM = cs[j].Source, cs[j].SrcM
	}
}

var lemmaQuote = nlp.Hash("quote")

// adoptScore is the least score of a candidate that a quotation may be given
// to where nobody else claims it.
const adoptScore = -2

// adopt gives quotations that look like speech, and that no attribution took,
// to the best candidate that wanted them.
func (v *View) adopt(all, out []Cand) []Cand {
	for k := range v.D.Quotes {
		q := &v.quo[k]
		if v.D.Quotes[k].Parent >= 0 || q.Len() == 0 || q.words < 5 || q.caps || v.taken[q.First] || v.taken[q.Last-1] {
			continue
		}
		if !(q.before == 2 || q.before == 1 && (q.inner == 1 || q.inner == 3 || q.inner == 4 || q.inner == 5) || q.inner == 1 || q.before == 14 && q.inner >= 3 && q.inner <= 5) {
			continue
		}
		best := -1
		for j, hi := near(all, q.Range); j < hi; j++ {
			c := &all[j]
			if c.Score < adoptScore || v.taken[c.Head] || 2*shared(c.Content, []nlp.Range{q.Range}) <= q.Len() {
				continue
			}
			if best < 0 || c.Score > all[best].Score {
				best = j
			}
		}
		if best < 0 {
			continue
		}
		c := all[best]
		c.Content = v.tidy(v.free(c.Content))
		if len(c.Content) == 0 {
			continue
		}
		v.take(c.Content...)
		v.take(c.Cue)
		out = append(out, c)
	}
	return out
}

// yieldScore is by how much what is said may score above who passes it on, and still
// stand back.
const yieldScore = 1

// yield lets candidates that stand in all of the content of another, behind them,
// stand back: One letter said: “…,” according to the Gazette.
func yield(cs []Cand, k int) {
	c := &cs[k]
	if c.Class != Unknown || len(c.Content) == 0 || c.Content[len(c.Content)-1].Last > c.Head {
		return
	}
	for j := k - 1; j >= 0 && cs[j].Head >= c.Content[0].First; j-- {
		if d := &cs[j]; c.passes(d) {
			c.Score = d.Score - .01 // “…,” he said, according to the Gazette: he says it
			return
		}
		if d := &cs[j]; d.Class == Unknown && d.Score >= c.Score && d.Score < c.Score+yieldScore && c.holds(d) {
			d.Score = c.Score - .01
		}
	}
}

// passes reports whether c stands right behind d, in whose content there are the same words
// but for those of d itself.
func (c *Cand) passes(d *Cand) bool {
	n := len(c.Content) - 1
	x := c.Content[n]
	return d.Class == Unknown && d.Score > adoptScore && d.Source.Len() > 0 && x.Has(d.Head) && x.Has(d.Source.First) && len(d.Content) > 0 &&
		d.Content[0].First <= c.Content[0].First+1 && d.Content[len(d.Content)-1].Last <= min(d.Cue.First, d.Source.First) && x.Last <= max(d.Cue.Last, d.Source.Last)+passedOn
}

// passedOn is how many words may stand between who said something and who passes it on:
// he told the board, according to the Gazette.
const passedOn = 4

// holds reports whether all of d stands in one piece of the content of c.
func (c *Cand) holds(d *Cand) bool {
	for _, r := range c.Content {
		if !r.Has(d.Head) || d.Cue.First < r.First || d.Cue.Last > r.Last || d.Source.Len() > 0 && (d.Source.First < r.First || d.Source.Last > r.Last) {
			continue
		}
		for _, x := range d.Content {
			if x.First < r.First || x.Last > r.Last {
				return false
			}
		}
		return true
	}
	return false
}
