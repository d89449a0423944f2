package nlp

import "github.com/onrecord-go/onrecord/internal/linear"

// MaxActFeatures is the number of features of a state of the parser.
const MaxActFeatures = 64

// MaxRelFeatures is the number of features of an arc.
const MaxRelFeatures = 32

func dist(a, b int32) uint32 {
	if a < 0 {
		return 0
	}
	switch d := b - a; {
	case d < 5:
		return uint32(d)
	case d < 7:
		return 5
	case d < 10:
		return 6
	case d < 15:
		return 7
	case d < 25:
		return 8
	}
	return 9
}

// ActFeatures puts the features of the state into dst and returns
// how many there are. They are those of Zhang and Nivre (2011) as far as they
// apply, and how the words stand to quotation marks.
func (s *State) ActFeatures(dst *[MaxActFeatures]uint64) int {
	i0, i1, i2, j := s.top(0), s.top(1), s.top(2), s.next
	s0, s1, s2 := s.at(i0), s.at(i1), s.at(i2)
	nodes := s.nodes
	b0, b1, b2 := &nodes[j], &nodes[j+1], &nodes[j+2]
	s0l, s0r, s0l2, s0r2 := &nodes[s0.l], &nodes[s0.r], &nodes[s0.l2], &nodes[s0.r2]
	s1l, s1r, b0l, b0l2 := &nodes[s1.l], &nodes[s1.r], &nodes[b0.l], &nodes[b0.l2]

	p0, p1, p2 := uint32(s0.tag), uint32(s1.tag), uint32(s2.tag)
	q0, q1, q2 := uint32(b0.tag), uint32(b1.tag), uint32(b2.tag)
	p0q0 := p0<<8 | q0
	p1p0 := p1<<8 | p0
	p1p0q0 := p1<<16 | p0q0
	q0q1 := q0<<8 | q1
	d := dist(i0, j)
	d1 := dist(i1, i0)
	v0 := uint32(s0.nl)<<4 | uint32(s0.nr)
	v1 := uint32(s1.nl)<<4 | uint32(s1.nr)
	vb := uint32(b0.nl)
	same := uint32(0)
	if s0.quote == b0.quote {
		same = 1
	}
	if s0.quote != 0 {
		same |= 2
	}
	if b0.quote != 0 {
		same |= 4
	}
	if s1.quote == s0.quote {
		same |= 8
	}

	// One word.
	dst[0] = linear.Mix(100, s0.word, p0, 0)
	dst[1] = linear.Mix(101, s1.word, p1, 0)
	dst[2] = linear.Mix(102, b0.word, q0, 0)
	dst[3] = linear.Mix(103, b1.word, q1, 0)
	dst[4] = linear.Mix(104, b2.word, q2, 0)
	dst[5] = linear.Mix(105, s2.word, p2, 0)
	dst[6] = linear.Mix(106, p0q0, same, 0)
	dst[7] = linear.Mix(107, p1p0, same, 0)
	// Two.
	dst[8] = linear.Mix(108, s0.word, b0.word, p0q0)
	dst[9] = linear.Mix(109, s0.word, b0.word, 0)
	dst[10] = linear.Mix(110, s0.word, p0q0, 0)
	dst[11] = linear.Mix(111, b0.word, p0q0, 0)
	dst[12] = linear.Mix(112, p0q0, q1, 0)
	dst[13] = linear.Mix(113, s1.word, s0.word, 0)
	dst[14] = linear.Mix(114, s1.word, p1p0, 0)
	dst[15] = linear.Mix(115, s0.word, p1p0, 0)
	dst[16] = linear.Mix(116, p1p0q0, 0, 0)
	dst[17] = linear.Mix(117, q0q1, b0.word, 0)
	dst[18] = linear.Mix(118, q0q1, b1.word, 0)
	dst[19] = linear.Mix(119, s1.word, q0, p1p0)
	dst[20] = linear.Mix(120, s1.word, b0.word, p0)
	// Three.
	dst[21] = linear.Mix(121, q0q1, q2, p0)
	dst[22] = linear.Mix(122, p1p0q0, q1, 0)
	dst[23] = linear.Mix(123, p1p0q0, p2, 0)
	dst[24] = linear.Mix(124, s0.word, p1p0q0, 0)
	dst[25] = linear.Mix(125, b0.word, p1p0q0, 0)
	dst[26] = linear.Mix(126, s0.word, q0q1, p0)
	dst[27] = linear.Mix(127, b0.word, q0q1, p0)
	// Dependents.
	dst[28] = linear.Mix(128, p0q0, uint32(s0l.tag), uint32(s0l.rel))
	dst[29] = linear.Mix(129, p0q0, uint32(s0r.tag), uint32(s0r.rel))
	dst[30] = linear.Mix(130, p0q0, uint32(b0l.tag), uint32(b0l.rel))
	dst[31] = linear.Mix(131, p1p0, uint32(s1r.tag), uint32(s1r.rel))
	dst[32] = linear.Mix(132, p1p0, uint32(s0l.tag), uint32(s0l.rel))
	dst[33] = linear.Mix(133, p1p0, uint32(s0r.tag), uint32(s0r.rel))
	dst[34] = linear.Mix(134, p1p0, uint32(s1l.tag), uint32(s1l.rel))
	dst[35] = linear.Mix(135, s0l.word, p0q0, 0)
	dst[36] = linear.Mix(136, s0r.word, p0q0, 0)
	dst[37] = linear.Mix(137, b0l.word, p0q0, 0)
	dst[38] = linear.Mix(138, s1r.word, p1p0, 0)
	dst[39] = linear.Mix(139, p0q0, uint32(s0.lrels), uint32(s0.lrels>>32))
	dst[40] = linear.Mix(140, p0q0, uint32(s0.rrels), uint32(s0.rrels>>32))
	dst[41] = linear.Mix(141, p0q0, uint32(b0.lrels), uint32(b0.lrels>>32))
	dst[42] = linear.Mix(142, p1p0, uint32(s1.rrels), uint32(s1.rrels>>32))
	dst[43] = linear.Mix(143, s0.word, uint32(s0.rrels), uint32(s0.rrels>>32))
	dst[44] = linear.Mix(144, s1.word, uint32(s1.rrels), uint32(s1.rrels>>32))
	dst[45] = linear.Mix(145, b0.word, uint32(b0.lrels), uint32(b0.lrels>>32))
	dst[46] = linear.Mix(146, uint32(s0l.rel)<<8|uint32(s0l2.rel), uint32(s0l.tag), p0)
	dst[47] = linear.Mix(147, uint32(s0r.rel)<<8|uint32(s0r2.rel), uint32(s0r.tag), p0q0)
	dst[48] = linear.Mix(148, uint32(b0l.rel)<<8|uint32(b0l2.rel), uint32(b0l.tag), p0q0)
	dst[49] = linear.Mix(149, s0.prep, p0q0, p1)
	dst[50] = linear.Mix(150, s0.prep, s1.word, p0)
	dst[51] = linear.Mix(151, s0.prep, b0.word, p0)
	// Distances and numbers of dependents.
	dst[52] = linear.Mix(152, p0q0, d, same)
	dst[53] = linear.Mix(153, p1p0, d1, q0)
	dst[54] = linear.Mix(154, s0.word, d, q0)
	dst[55] = linear.Mix(155, b0.word, d, p0)
	dst[56] = linear.Mix(156, s0.word, v0, p0)
	dst[57] = linear.Mix(157, p0q0, v0, vb)
	dst[58] = linear.Mix(158, p1p0, v1, v0)
	dst[59] = linear.Mix(159, s1.word, v1, p0)
	dst[60] = linear.Mix(160, p1p0q0, same, d1)
	dst[61] = linear.Mix(161, p0q0, q1<<8|q2, uint32(nodes[j+3].tag))
	return 62
}

// RelFeatures puts the features of the arc from h to d, which is to
// be made, into dst and returns how many there are.
func (s *State) RelFeatures(h, d int32, dst *[MaxRelFeatures]uint64) int {
	nodes := s.nodes
	a, b := &nodes[h], &nodes[d]
	ha, db := uint32(a.tag), uint32(b.tag)
	dir := dist(d, h)
	sib := &nodes[a.l]
	lr := a.lrels
	if d > h {
		dir = dist(h, d) + 16
		sib = &nodes[a.r]
	}
	side := dir >> 4
	pair := side<<16 | ha<<8 | db
	bl, br := &nodes[b.l], &nodes[b.r]
	prev, next := s.at(d-1), &nodes[d+1]
	dst[0] = linear.Mix(200, pair, 0, 0)
	dst[1] = linear.Mix(201, pair, a.word, 0)
	dst[2] = linear.Mix(202, pair, b.word, 0)
	dst[3] = linear.Mix(203, a.word, b.word, side)
	dst[4] = linear.Mix(204, pair, dir, 0)
	dst[5] = linear.Mix(205, pair, b.prep, 0)
	dst[6] = linear.Mix(206, b.prep, a.word, db)
	dst[7] = linear.Mix(207, b.prep, b.word, ha)
	dst[8] = linear.Mix(208, pair, uint32(bl.rel), uint32(bl.tag))
	dst[9] = linear.Mix(209, pair, uint32(br.rel), uint32(br.tag))
	dst[10] = linear.Mix(210, pair, bl.word, 0)
	dst[11] = linear.Mix(211, pair, uint32(sib.rel), uint32(sib.tag))
	dst[12] = linear.Mix(212, pair, uint32(lr), uint32(lr>>32))
	dst[13] = linear.Mix(213, pair, uint32(a.rrels), uint32(a.rrels>>32))
	dst[14] = linear.Mix(214, pair, uint32(b.lrels), uint32(b.lrels>>32))
	dst[15] = linear.Mix(215, pair, uint32(b.rrels), uint32(b.rrels>>32))
	dst[16] = linear.Mix(216, pair, uint32(prev.tag), uint32(next.tag))
	dst[17] = linear.Mix(217, pair, prev.word, 0)
	dst[18] = linear.Mix(218, pair, next.word, 0)
	dst[19] = linear.Mix(219, pair, uint32(nodes[h+1].tag), uint32(s.at(h-1).tag))
	dst[20] = linear.Mix(220, a.word, uint32(lr), uint32(lr>>32)^uint32(db)<<8)
	dst[21] = linear.Mix(221, a.word, uint32(b.lrels), uint32(b.lrels>>32)^uint32(db)<<8)
	dst[22] = linear.Mix(222, pair, a.prep, uint32(b.nl))
	dst[23] = linear.Mix(223, pair, uint32(nodes[s.next].tag), bit(a.quote == b.quote))
	return 24
}
