package attrib

import "github.com/onrecord-go/onrecord/internal/nlp"

// likely is the ratio from which a word that is no verb may head a cue.
const likely = 3

// candidate reports whether token i may head a cue: a verb, or a word that the
// lexicon has seen head one.
func (v *View) candidate(i int32) bool {
	t := &v.tok[i]
	switch t.class {
	case cVerb:
		return t.ratio >= 2 && (t.rel != v.r.aux && t.rel != v.r.auxpass || t.form >= 9)
	case cModal, cComma, cStop, cQuote, cDet, cNum:
		return false
	}
	return t.ratio >= likely || t.form >= 8
}

// Candidates appends the tokens that may head a cue to dst.
func (v *View) Candidates(dst []int32) []int32 {
	for i := range v.D.Tokens {
		if v.candidate(int32(i)) {
			dst = append(dst, int32(i))
		}
	}
	return dst
}

func bucket(n int32) uint32 {
	switch {
	case n < 0:
		return 15
	case n <= 4:
		return uint32(n)
	case n <= 6:
		return 5
	case n <= 9:
		return 6
	case n <= 14:
		return 7
	case n <= 22:
		return 8
	case n <= 40:
		return 9
	}
	return 10
}

// at returns token i, the empty one where there is none or where it stands
// in another sentence than s.
func (v *View) at(i int32, s int32) *tok {
	if i < 0 || int(i) >= len(v.D.Tokens) || v.tok[i].sent != s {
		return &v.tok[len(v.D.Tokens)]
	}
	return &v.tok[i]
}

// core reports whether a relation belongs to the frame of a cue.
func (r *relSet) core(x nlp.Rel) bool {
	switch x {
	case r.nsubj, r.nsubjpass, r.ccomp, r.xcomp, r.dobj, r.iobj, r.nmod, r.parataxis, r.advcl, r.prt, r.neg, r.csubj, r.dep, r.auxpass, r.cop, r.acl, r.relcl, r.poss:
		return true
	}
	return false
}

// subject returns the subject of token i, its own or what it shares with what
// it hangs on, -1 for none; own says which.
func (v *View) subject(i int32) (s int32, own bool) {
	own = true
	from := i
	for range 4 {
		for _, c := range v.kidsNear(i, from) {
			if x := v.tok[c].rel; x == v.r.nsubj || x == v.r.nsubjpass {
				return c, own
			}
		}
		h := v.tok[i].head
		if h < 0 {
			break
		}
		switch v.tok[i].rel {
		case v.r.conj, v.r.xcomp, v.r.advcl, v.r.dep, v.r.parataxis:
		case v.r.relcl, v.r.acl:
			return h, false
		default:
			return -1, false
		}
		i, own = h, false
	}
	return -1, false
}

// markOf returns the mark, case or wh-word that opens the subtree of i, 0.
func (v *View) markOf(i int32) uint32 {
	for _, c := range v.kidsNear(i, i) {
		if c > i {
			break
		}
		if x := v.tok[c].rel; x == v.r.mark || x == v.r.kase || v.tok[c].class == cWh {
			return v.tok[c].word
		}
	}
	return 0
}

// CueFeats writes the features of token i as the head of a cue to f.
func (v *View) CueFeats(f *Feats, i int32) {
	f.Reset()
	t := &v.tok[i]
	s := &v.sents[t.sent]
	lem, tag, rat := t.lemma, uint32(t.tag), uint32(t.ratio)
	p1, p2, p3 := v.at(i-1, t.sent), v.at(i-2, t.sent), v.at(i-3, t.sent)
	n1, n2, n3 := v.at(i+1, t.sent), v.at(i+2, t.sent), v.at(i+3, t.sent)

	f.d1(1, lem)
	f.d1(2, t.word)
	f.d1(3, tag)
	f.d1(4, uint32(t.rel))
	f.w2(5, lem, tag)
	f.w2(6, lem, uint32(t.rel))
	f.d1(7, t.suffix)
	f.d1(8, rat)
	f.w2(9, rat, tag)
	f.w2(10, rat, uint32(t.rel))
	f.d1(11, uint32(t.shape))

	f.d1(12, uint32(t.form))
	f.w2(13, uint32(t.form), tag)
	f.w2(14, uint32(t.form), rat)
	f.w2(15, uint32(t.form), uint32(t.rel))

	f.d1(20, p1.word)
	f.d1(21, n1.word)
	f.d1(22, p2.word)
	f.d1(23, n2.word)
	f.d1(24, p3.word)
	f.d1(25, n3.word)
	f.d1(26, uint32(p1.tag))
	f.d1(27, uint32(n1.tag))
	f.d1(28, uint32(p2.tag))
	f.d1(29, uint32(n2.tag))
	f.d1(30, uint32(p3.tag))
	f.d1(31, uint32(n3.tag))
	f.w3(32, uint32(p1.tag), tag, uint32(n1.tag))
	f.w3(33, tag, uint32(n1.tag), uint32(n2.tag))
	f.w3(34, uint32(p2.tag), uint32(p1.tag), tag)
	f.w2(35, lem, n1.word)
	f.w2(36, lem, p1.word)
	f.w2(37, lem, uint32(n1.tag))
	f.w2(38, lem, uint32(p1.tag))
	f.w2(39, p1.word, n1.word)
	f.w3(40, lem, n1.word, n2.word)
	f.w3(41, lem, p1.word, p2.word)
	f.w2(42, rat, n1.word)
	f.w2(43, rat, p1.word)
	f.w3(44, rat, uint32(n1.tag), uint32(n2.tag))
	f.w3(45, rat, uint32(p1.tag), uint32(p2.tag))

	// what it hangs on
	if h := t.head; h >= 0 {
		g := &v.tok[h]
		dir := uint32(0)
		if h > i {
			dir = 1
		}
		f.d2(50, g.lemma, dir)
		f.d1(51, uint32(g.tag))
		f.w2(52, uint32(t.rel), g.lemma)
		f.w3(53, uint32(t.rel), uint32(g.tag), rat)
		f.d1(54, uint32(g.rel))
		f.d1(55, uint32(g.ratio))
		f.w3(56, uint32(t.rel), uint32(g.ratio), rat)
		f.w2(57, lem, g.lemma)
	} else {
		f.d1(50, 0)
	}

	// its frame
	sig, kidRatio := uint32(7), uint8(0)
	for _, c := range v.kidsNear(i, i) {
		k := &v.tok[c]
		if k.rel == v.r.punct {
			continue
		}
		r := uint32(k.rel)
		side := uint32(0)
		if c > i {
			side = 1
		}
		f.d2(60, r, side)
		f.w2(61, r, lem)
		f.w2(62, r, k.lemma)
		f.d2(63, r, uint32(k.tag))
		f.w2(64, r, uint32(k.ent))
		f.w3(65, r, k.word, rat)
		kidRatio = max(kidRatio, k.ratio)
		if !v.r.core(k.rel) {
			continue
		}
		sig = mix(sig, r*2+side)
		m := v.markOf(c)
		f.d2(66, r, m)
		f.w3(67, r, m, lem)
		f.w3(68, r, m, rat)
		f.w3(69, r, k.lemma, lem)
		f.w3(70, r, uint32(k.qs), rat)
	}
	f.d1(71, sig)
	f.w2(72, sig, tag)
	f.w2(73, sig, lem)
	f.w2(74, sig, rat)
	f.d1(75, uint32(kidRatio))
	f.w2(76, uint32(kidRatio), rat)
	if u, own := v.subject(i); u >= 0 {
		k := &v.tok[u]
		o := uint32(0)
		if own {
			o = 1
		}
		f.d2(77, k.lemma, o)
		f.d2(78, uint32(k.tag), o)
		f.d2(79, uint32(k.ent), o)
		f.w3(80, uint32(k.tag), o, rat)
		f.w3(81, k.lemma, o, rat)
		f.w3(82, uint32(k.ent), uint32(k.shape), rat)
		f.w2(83, k.lemma, lem)
	} else {
		f.d1(77, 0)
		f.w1(80, rat)
	}

	// quotations
	in := uint32(t.qs)
	f.d1(90, in)
	f.w2(91, in, lem)
	f.w2(92, in, rat)
	ql, dl := v.mark(i, -1)
	qr, dr := v.mark(i, 1)
	f.d2(93, ql, bucket(dl))
	f.d2(94, qr, bucket(dr))
	f.w3(95, ql, qr, rat)
	f.w3(96, ql, bucket(dl), rat)
	f.w3(97, qr, bucket(dr), rat)
	f.w3(98, ql, qr, lem)
	f.w3(99, mix(ql, bucket(dl)), mix(qr, bucket(dr)), 0)
	sh := uint32(s.share)
	f.d2(100, sh, in)
	f.w3(101, sh, in, rat)
	f.w2(102, sh, lem)
	var st uint32
	if s.startIn {
		st |= 1
	}
	if s.endIn {
		st |= 2
	}
	if s.inherit {
		st |= 4
	}
	f.d1(103, st)
	f.w3(104, st, in, rat)
	f.d1(105, v.around(t.sent, -1))
	f.d1(106, v.around(t.sent, 1))
	f.w3(107, v.around(t.sent, -1), v.around(t.sent, 1), in)
	f.w2(108, v.around(t.sent, 1), rat)
	f.w2(109, v.around(t.sent, -1), rat)

	// the quotations beside it: does one end before it with a comma, and is it
	// the first verb since?
	v.lead(i)
	l, r := v.span.left, v.span.right
	kind := l >> 4 & 15
	verbs := uint32(0)
	if q := v.span.leftQ; l > 1 && q >= 0 {
		for j := v.quo[q].Last; j < i; j++ {
			if c := v.tok[j].class; c == cVerb || c == cModal {
				verbs = min(verbs+1, 2)
			} else if c == cConj || c == cColon {
				verbs |= 4
			}
		}
		kind |= 16
	}
	f.d1(123, l)
	f.d1(124, r)
	f.d2(125, kind, verbs)
	f.w3(126, kind, verbs, rat)
	f.w3(127, kind, verbs, tag)
	f.w3(128, l, verbs, rat)
	f.w2(129, r, rat)
	f.w2(130, r, tag)
	f.w3(131, kind, verbs, lem)
	f.w2(132, r>>4&15|r&2<<4, lem)

	// the sentence and the document
	f.d1(110, bucket(i-s.First))
	f.d1(111, bucket(s.Last-i))
	f.d1(112, bucket(s.Len32()))
	f.w2(113, uint32(s.cues), rat)
	other := s.best
	if other == t.ratio && s.cues < 2 {
		other = 0
	}
	f.d1(114, uint32(s.best))
	f.w2(115, uint32(other), rat)
	f.d1(116, uint32(s.cues))
	f.d2(117, uint32(v.dense), uint32(v.rate))
	f.w3(118, uint32(v.dense), uint32(v.rate), rat)
	f.w2(119, uint32(v.dense), in)
	last := v.at(s.Last-1, t.sent)
	f.w2(120, last.word, rat)
	f.d1(121, last.word)
	first := v.at(s.First, t.sent)
	f.w2(122, first.word, rat)
}

// Len32 returns the number of tokens.
func (s *sent) Len32() int32 { return s.Last - s.First }

// mark looks for the nearest quotation mark of an outermost quotation in the
// sentence of token i, to the left or to the right: its kind (0 none, 1
// opening, 2 closing) and how far it is.
func (v *View) mark(i, dir int32) (kind uint32, dist int32) {
	s := v.tok[i].sent
	n := int32(len(v.D.Tokens))
	for k := int32(1); k < 30; k++ {
		j := i + dir*k
		if j < 0 || j >= n {
			return 0, -1
		}
		if v.tok[j].sent != s {
			// a mark just across the end of the sentence counts
			if q := v.tok[j].qs; (q == qClose && dir < 0 || q == qOpen && dir > 0) && v.sents[v.tok[j].sent].para == v.sents[s].para {
				return uint32(q) + 2, k
			}
			return 0, -1
		}
		switch v.tok[j].qs {
		case qOpen:
			return 1, k
		case qClose:
			return 2, k
		}
	}
	return 0, -1
}

// around says what the sentence before (dir -1) or after (dir 1) sentence s is
// like.
func (v *View) around(s, dir int32) uint32 {
	k := s + dir
	if k < 0 || int(k) >= len(v.sents) {
		return 0
	}
	x := &v.sents[k]
	o := uint32(1) + uint32(x.share)
	if x.para != v.sents[s].para {
		o += 8
	}
	if x.inherit {
		o += 16
	}
	if x.cues > 0 {
		o += 32
	}
	return o
}
