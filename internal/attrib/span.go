package attrib

import "github.com/onrecord-go/onrecord/internal/nlp"

// Limits of the window around a cue.
const (
	maxBack    = 6   // sentences before that of the cue, but for quotations that go on
	maxChain   = 40  // sentences before it of a quotation in several paragraphs
	maxForward = 12  // sentences after it
	maxWindow  = 400 // tokens on either side, up to the end of a sentence
	maxReach   = 120 // tokens on either side within its own sentence
	maxViews   = 64  // cues that may look at one token, where windows are full
)

// spanState is what the features of one cue's window share.
type spanState struct {
	head    int32
	win     nlp.Range
	subject int32
	sig     uint32
	path    []uint32 // by token of the window
	branch  []int32
	up      []uint8
	dom     []uint8 // strongest other cue between the token and the cue, in the tree
	qno     []int8  // number of quotation, from the cue outward
	later   []uint8 // how far the next quotation of the sentence is, in buckets
	left    uint32  // what the quotation that ends before the cue is like, 0 none
	right   uint32  // and the one that begins after it
	leftQ   int32
	rightQ  int32
	queue   []int32
}

// Window returns the tokens that may belong to the attribution of cue i: its
// sentence, and the neighbours as long as quotations go on.
func (v *View) Window(i int32) nlp.Range {
	s := v.tok[i].sent
	// A sentence may be of any length, and may be all cues.
	w := v.sents[s].Range
	room := v.room(i)
	reach, window := int32(room*maxReach), int32(room*maxWindow)
	w.First, w.Last = max(w.First, i-reach), min(w.Last, i+1+reach)
	for k := s; k > 0 && s-k < maxChain && w.First == v.sents[k].First; k-- {
		c, p := &v.sents[k], &v.sents[k-1]
		if i-p.First > window || p.Len() == 0 {
			break
		}
		ok := false
		if p.para == c.para {
			ok = c.inherit || k == s && p.endIn
			if s-k >= maxBack && !v.chained(c.First) {
				break
			}
		} else if q := v.tok[c.First].quote; q >= 0 {
			// a quotation that the paragraph before left open
			ok = v.quo[q].prev >= 0 && v.tok[p.Last-1].quote == v.quo[q].prev
		}
		if !ok {
			break
		}
		w.First = p.First
	}
	for k := s; int(k)+1 < len(v.sents) && k-s < maxForward && w.Last == v.sents[k].Last; k++ {
		c, n := &v.sents[k], &v.sents[k+1]
		if n.Len() == 0 || n.Last-i > window {
			break
		}
		ok := false
		if n.para == c.para {
			ok = n.inherit || n.startIn && (n.cues == 0 || n.share == 3)
		} else {
			q := v.tok[n.First].quote
			goesOn := q >= 0 && v.quo[q].prev >= 0 && w.Has(v.quo[q].prev0(v))
			colon := v.tok[c.Last-1].class == cColon && n.startIn
			ok = goesOn || colon || n.share == 3 && n.startIn
		}
		if !ok {
			break
		}
		w.Last = n.Last
	}
	return w
}

// chained reports whether token i stands in a quotation of several paragraphs.
func (v *View) chained(i int32) bool {
	q := v.tok[i].quote
	return q >= 0 && (v.quo[q].prev >= 0 || v.quo[q].next >= 0)
}

func (q *quo) prev0(v *View) int32 { return v.quo[q.prev].First }

// open readies the view for the window of cue i.
func (v *View) open(i int32) {
	p := &v.span
	p.head, p.win = i, v.Window(i)
	n := p.win.Len()
	p.path, p.branch, p.up, p.dom, p.qno = grow(p.path, n), grow(p.branch, n), grow(p.up, n), grow(p.dom, n), grow(p.qno, n)
	for k := range n {
		j := p.win.First + int32(k)
		t := &v.tok[j]
		p.branch[k], p.up[k], p.dom[k] = -1, 9, 0
		p.path[k] = mix(t.rootPath, 0xABCD)
		if t.sent < v.tok[i].sent {
			p.path[k]++
		}
	}
	// from the cue up to the root of its sentence, each ancestor's other
	// children down
	a, from, path := i, int32(-1), uint32(1)
	for up := uint8(0); a >= 0 && p.win.Has(a); up++ {
		k := a - p.win.First
		p.path[k], p.up[k] = path, min(up, 5)
		p.branch[k] = -1
		q := p.queue[:0]
		for _, c := range v.kidsIn(a, p.win) {
			if c == from || !p.win.Has(c) {
				continue
			}
			x := c - p.win.First
			p.path[x] = mix(path, uint32(v.tok[c].rel)*2)
			p.branch[x], p.up[x], p.dom[x] = c, min(up, 5), v.other(c)
			q = append(q, c)
		}
		depth, level := 1, len(q)
		for m := 0; m < len(q); m++ {
			if m == level {
				depth++
				level = len(q)
			}
			b := q[m]
			y := b - p.win.First
			for _, c := range v.kidsIn(b, p.win) {
				if !p.win.Has(c) {
					continue
				}
				x := c - p.win.First
				p.path[x] = p.path[y]
				if depth < 4 {
					p.path[x] = mix(p.path[y], uint32(v.tok[c].rel)*2)
				}
				p.branch[x], p.up[x], p.dom[x] = p.branch[y], p.up[y], max(p.dom[y], v.other(c))
				q = append(q, c)
			}
		}
		p.queue = q[:0]
		if up < 5 {
			path = mix(path, uint32(v.tok[a].rel)*2+1)
		}
		from, a = a, v.tok[a].head
		if up > 40 {
			break
		}
	}
	// quotations counted from the cue outward
	no := int8(0)
	for j := i; j < p.win.Last; j++ {
		if v.tok[j].qs == qOpen && j > i {
			no = min(no+1, 5)
		}
		p.qno[j-p.win.First] = no
	}
	no = 0
	for j := i; j >= p.win.First; j-- {
		if v.tok[j].qs == qClose && j < i {
			no = max(no-1, -5)
		}
		p.qno[j-p.win.First] = no
	}
	// whether a quotation opens further on in the sentence, and how far
	p.later = grow(p.later, n)
	far, sen := int32(-1), int32(-1)
	for j := p.win.Last - 1; j >= p.win.First; j-- {
		t := &v.tok[j]
		if t.sent != sen {
			far, sen = -1, t.sent
		}
		if far >= 0 {
			far++
		}
		p.later[j-p.win.First] = uint8(bucket(far))
		if t.qs == qOpen {
			far = 0
		}
	}
	p.subject, _ = v.subject(i)
	sig := uint32(7)
	for _, c := range v.kidsIn(i, p.win) {
		k := &v.tok[c]
		if v.r.core(k.rel) {
			sig = mix(sig, uint32(k.rel)*2+b2u(c > i))
		}
	}
	p.sig = sig
	v.lead(i)
}

// lead looks for the quotations beside cue i in its sentence: one that ends
// before it with a comma says that it waits for its speaker, one that begins
// after a comma or colon likewise.
func (v *View) lead(i int32) {
	p := &v.span
	p.left, p.right, p.leftQ, p.rightQ = 0, 0, -1, -1
	if v.tok[i].quote >= 0 {
		p.left, p.right = 1, 1
		return
	}
	s := v.tok[i].sent
	n := int32(len(v.D.Tokens))
	for j := i - 1; j >= 0 && i-j < 40; j-- {
		t := &v.tok[j]
		if t.quote >= 0 {
			q := &v.quo[t.quote]
			if t.sent == s || q.Last == v.sents[s].First && v.sents[t.sent].para == v.sents[s].para {
				p.leftQ = t.quote
				p.left = 2 + uint32(q.inner)<<4 | min(bucket(i-j), 7)<<8 | b2u(v.sents[v.tok[q.First].sent].First == q.First)<<12 | b2u(q.words > 4)<<13
			}
			break
		}
		if t.sent != s {
			break
		}
	}
	for j := i + 1; j < n && j-i < 30; j++ {
		t := &v.tok[j]
		if t.sent != s && !(t.qs == qOpen && v.tok[j-1].sent == s) {
			break
		}
		if t.quote >= 0 {
			q := &v.quo[t.quote]
			p.rightQ = t.quote
			p.right = 2 + uint32(q.before)<<4 | min(bucket(j-i), 7)<<8 | b2u(q.words > 4)<<13
			break
		}
	}
}

// owner is how sure the surest other cue beside the quotation around t is.
func (v *View) owner(t, cue *tok) uint8 {
	q := &v.quo[t.quote]
	if cue.quote < 0 && cue.cue == q.own && (cue.sent == v.tok[q.First].sent || cue.sent == v.tok[q.Last-1].sent) {
		return q.own2
	}
	return q.own
}

// other is how strongly token c is held for the head of a cue.
func (v *View) other(c int32) uint8 { return v.tok[c].cue }

func b2u(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// branchID names the branch of the tree that token j (of the window) hangs on.
func (v *View) branchID(j int32) uint32 {
	p := &v.span
	if !p.win.Has(j) {
		return 0
	}
	k := j - p.win.First
	up := uint32(p.up[k])
	if j == p.head {
		return 1
	}
	b := p.branch[k]
	if b < 0 {
		return 2 + up // an ancestor, or in another sentence
	}
	return 32 + (up*256+uint32(v.tok[b].rel))*2 + b2u(b > p.head)
}

func (v *View) markCached(b int32) uint32 {
	if b < 0 {
		return 0
	}
	return v.markOf(b)
}

// between counts what lies between the cue and a token.
type between struct{ commas, verbs, marks, cues uint8 }

// SpanFeats calls each(k, f) with the features of every token of the window
// of cue i, in text order; f is good until each returns. It returns the window.
func (v *View) SpanFeats(f *Feats, i int32, each func(k int)) nlp.Range {
	v.open(i)
	p := &v.span
	n := p.win.Len()
	btw := grow(v.btw, n)
	v.btw = btw
	var b between
	for j := i; j < p.win.Last; j++ {
		btw[j-p.win.First] = b
		v.count(&b, j, i)
	}
	b = between{}
	for j := i; j >= p.win.First; j-- {
		btw[j-p.win.First] = b
		v.count(&b, j, i)
	}
	cue := &v.tok[i]
	pb := v.branchID(p.win.First - 1)
	for k := range n {
		j := p.win.First + int32(k)
		nb := v.branchID(j)
		v.spanFeats(f, cue, j, pb, nb, btw[k])
		pb = nb
		each(k)
	}
	return p.win
}

func (v *View) count(b *between, j, i int32) {
	if j == i {
		return
	}
	t := &v.tok[j]
	switch t.class {
	case cComma:
		b.commas = min(b.commas+1, 5)
	case cVerb:
		b.verbs = min(b.verbs+1, 5)
	}
	if t.qs == qOpen || t.qs == qClose {
		b.marks = min(b.marks+1, 6)
	}
	if t.cue >= 5 {
		b.cues = min(b.cues+1, 3)
	}
}

// spanFeats sets f to the features of token j for the window of cue.
func (v *View) spanFeats(f *Feats, cue *tok, j int32, pb, nb uint32, bt between) {
	p := &v.span
	k := j - p.win.First
	t := &v.tok[j]
	end := int32(len(v.D.Tokens))
	var p1, p2, n1, n2 *tok
	p1, p2, n1, n2 = &v.tok[end], &v.tok[end], &v.tok[end], &v.tok[end]
	if j > 0 {
		p1 = &v.tok[j-1]
	}
	if j > 1 {
		p2 = &v.tok[j-2]
	}
	if j+1 < end {
		n1 = &v.tok[j+1]
	}
	if j+2 < end {
		n2 = &v.tok[j+2]
	}
	dist := j - p.head
	dir := uint32(1)
	ad := dist
	switch {
	case dist < 0:
		dir, ad = 0, -dist
	case dist == 0:
		dir = 2
	}
	db := bucket(ad)*3 + dir
	so := t.sent - cue.sent
	so = max(-3, min(3, so))
	sob := uint32(so + 3)
	lem := cue.lemma
	tag := uint32(t.tag)

	// the tree
	br := p.branch[k]
	m := v.markCached(br)
	path := p.path[k]
	edge := uint32(0)
	if br >= 0 {
		edge = b2u(v.tok[br].left == j) | b2u(v.tok[br].right == j)<<1 | b2u(br == j)<<2
		if br != j && v.tok[br].right == j-1 {
			edge |= 8
		}
	}

	// the subject
	sub := uint32(0)
	if u := p.subject; u >= 0 {
		x := &v.tok[u]
		switch {
		case j == u:
			sub = 1
		case x.left <= j && j <= x.right:
			sub = 2
			if j == x.left {
				sub = 3
			}
			if j < u {
				sub += 4
			}
		case j == x.right+1:
			sub = 10
		}
		if j == x.left {
			sub += 16
		}
	}

	c4 := uint32(bt.commas)<<8 | uint32(bt.marks)<<4 | dir
	qs := uint32(t.qs)*16 + uint32(p1.qs)*4 + uint32(cue.qs)
	same := b2u(t.quote >= 0 && t.quote == cue.quote)
	qn := uint32(p.qno[k] + 8)
	dq := dir<<2 | uint32(t.qs)
	dqs := dir<<4 | uint32(t.qs)<<2 | uint32(p1.qs)
	lt := uint32(p.later[k])
	soon := b2u(lt < 15)
	s := &v.sents[t.sent]
	share := uint32(v.sents[cue.sent].share)
	sq := uint32(t.qs)*4 + dir
	dom := uint32(p.dom[k])

	// What every token has stands at places of its own, for both parts …
	d, w := &f.deep, &f.wide
	// the tree
	d[0] = h1(1, path)
	d[1] = h1(5, nb)
	d[2] = h2(7, nb, m)
	d[3] = h1(11, edge)
	d[4] = h1(19, uint32(t.rel))
	// subtree edges of its own: a token that opens or closes larger phrases
	d[5] = h2(21, b2u(t.left == j), b2u(t.right == j))
	// the subject
	d[6] = h1(24, sub)
	// words
	d[7] = h1(30, t.word)
	d[8] = h1(31, p1.word)
	d[9] = h1(32, n1.word)
	d[10] = h1(33, tag)
	d[11] = h1(34, uint32(p1.tag))
	d[12] = h1(35, uint32(n1.tag))
	d[13] = h1(36, uint32(p2.tag))
	d[14] = h1(37, uint32(n2.tag))
	d[15] = h2(44, uint32(t.shape), uint32(p1.shape))
	// how far
	d[16] = h1(50, db)
	d[17] = h2(59, uint32(bt.commas), dir)
	d[18] = h2(60, uint32(bt.verbs), dir)
	d[19] = h2(61, uint32(bt.marks), dir)
	d[20] = h2(62, uint32(bt.cues), dir)
	// quotations
	d[21] = h1(70, qs)
	d[22] = h2(71, qn, uint32(t.qs))
	d[23] = h2(75, same, uint32(t.qs))
	// the quotations beside the cue
	d[24] = h2(106, p.left, dq)
	d[25] = h2(107, p.right, dq)
	// a quotation further on in the sentence
	d[26] = h2(120, lt, dq)
	// the sentence
	d[27] = h1(90, sob)
	// other cues
	d[28] = h1(100, uint32(t.cue))
	d[29] = h1(101, dom)
	d[30] = h1(103, uint32(n1.cue))
	d[31] = h1(104, uint32(p1.cue))
	copy(w[:], d[:32])

	// … and for the wide part alone.
	// the tree
	w[32] = h2(2, path, lem)
	w[33] = h2(3, path, tag)
	w[34] = h2(4, path, uint32(p1.tag))
	w[35] = h2(6, nb, lem)
	w[36] = h3(8, nb, m, lem)
	w[37] = h2(9, nb, tag)
	w[38] = h2(10, nb, p.sig)
	w[39] = h2(12, nb, edge)
	w[40] = h3(13, nb, edge, lem)
	w[41] = h2(20, uint32(t.rel), nb)
	// the subject
	w[42] = h2(25, sub, t.word)
	w[43] = h2(26, sub, tag)
	w[44] = h2(27, sub, uint32(p1.tag))
	// words
	w[45] = h2(38, uint32(p1.tag), tag)
	w[46] = h3(39, uint32(p1.tag), tag, uint32(n1.tag))
	w[47] = h2(40, dir, t.word)
	w[48] = h2(41, dir, p1.word)
	w[49] = h3(42, dir, uint32(p1.tag), tag)
	w[50] = h3(43, dir, tag, lem)
	w[51] = h2(45, uint32(t.ent), uint32(p1.ent))
	// how far
	w[52] = h2(51, db, lem)
	w[53] = h2(52, db, tag)
	w[54] = h2(53, db, cue.word)
	w[55] = h2(63, c4, tag)
	w[56] = h3(64, c4, uint32(t.qs), uint32(cue.qs))
	w[57] = h3(65, uint32(bt.cues), uint32(bt.marks), dir)
	// quotations
	w[58] = h3(72, qn, uint32(t.qs), sob)
	w[59] = h3(73, qn, uint32(t.qs), lem)
	w[60] = h3(74, qs, dir, uint32(p1.class))
	w[61] = h3(76, qs, sob, dir)
	w[62] = h3(77, qs, dir, p.sig)
	w[63] = h3(78, qs, nb, dir)
	// the quotations beside the cue
	w[64] = h3(108, p.left, p.right, dq<<3|sob)
	w[65] = h3(109, p.left, dq, nb)
	w[66] = h3(110, p.left, dq, uint32(p1.class)<<5|uint32(t.class))
	w[67] = h3(111, p.left, dq, qn)
	w[68] = h3(112, p.right, dq, nb)
	w[69] = h3(113, p.right, dq, qn)
	w[70] = h3(114, p.left, p.right, path)
	w[71] = h3(115, p.left, p.right, sub)
	// a quotation further on in the sentence
	w[72] = h3(121, lt, dq, nb)
	w[73] = h3(122, soon, dqs, tag)
	w[74] = h3(123, soon, dqs, t.word)
	w[75] = h3(124, lt, p.left&15, p.right&15<<4|dq)
	w[76] = h3(125, uint32(t.class), soon, uint32(p1.class)<<8|dq)
	// the sentence
	w[77] = h3(96, b2u(j == s.First), b2u(j == s.Last-1), dir)
	w[78] = h2(97, share, sq)
	w[79] = h3(98, share, sq, nb)
	// other cues
	w[80] = h3(102, dom, dir, nb)
	w[81] = h2(105, lem, uint32(cue.tag))
	f.ndeep, f.nwide = 32, 82

	// What some have.
	if pb != nb || edge&3 != 0 {
		f.d2(14, pb, nb)
		f.w3(15, pb, nb, lem)
		f.w3(16, pb, nb, t.word)
		f.w3(17, pb, nb, p1.word)
		f.w3(18, pb, nb, uint32(t.qs)*4+uint32(p1.qs))
	}
	if h := t.head; h >= 0 && v.tok[h].left == j {
		f.w3(22, uint32(v.tok[h].rel), uint32(v.tok[h].tag), nb)
	}
	if h := p1.head; h >= 0 && v.tok[h].right == j-1 {
		f.w3(23, uint32(v.tok[h].rel), uint32(v.tok[h].tag), nb)
	}
	if ad <= 4 {
		f.w3(54, uint32(dist+10), t.word, lem)
		f.w3(55, uint32(dist+10), tag, lem)
		f.d2(56, uint32(dist+10), tag)
		f.w3(57, uint32(dist+10), mix(uint32(p1.tag), tag), uint32(cue.tag))
		f.w2(58, uint32(dist+10), t.word)
	}
	if t.quote >= 0 {
		q := &v.quo[t.quote]
		kind := uint32(q.before)<<8 | uint32(q.inner)<<4 | uint32(q.after)
		f.d2(80, kind, dir)
		f.w3(81, kind, qn, sob)
		f.d2(82, bucket(q.words), b2u(q.caps))
		f.w3(83, bucket(q.words), uint32(q.before), qn)
		f.w3(84, bucket(q.words), kind, dir)
		f.w2(85, uint32(q.before), lem)
		which := b2u(t.quote == p.leftQ) | b2u(t.quote == p.rightQ)<<1
		own := uint32(v.owner(t, cue))
		f.d2(116, own, which)
		f.w3(117, own, which, sob)
		f.w3(118, own, qn, uint32(t.qs))
		f.w3(119, which, p.left, p.right)
	} else if p1.quote >= 0 && p1.qs == qClose {
		q := &v.quo[p1.quote]
		f.w3(86, uint32(q.inner), dir, tag)
		f.w3(87, uint32(q.inner), dir, t.word)
		f.w3(88, bucket(q.words), uint32(q.before), uint32(t.class))
	}
	if so != 0 {
		sc := uint32(s.share)<<4 | b2u(s.inherit)<<1 | b2u(s.startIn)<<2 | b2u(s.cues > 0)<<3 | b2u(s.para != v.sents[cue.sent].para)
		f.d2(91, sc, sob)
		f.w3(92, sc, sob, uint32(t.qs))
		f.w3(93, sob, path, 0)
		f.w3(94, sc, b2u(j == s.First), sob)
		f.w2(95, sc, uint32(t.qs)<<8|share)
	}
}
