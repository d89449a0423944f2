package nlp

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

// ActFeatures puts the rows of the features of the state into dst and returns
// how many there are. They are those of Zhang and Nivre (2011) as far as they
// apply, and how the words stand to quotation marks.
func (s *State) ActFeatures(bits uint, dst *[MaxActFeatures]uint32) int {
	i0, i1, i2, j := s.top(0), s.top(1), s.top(2), s.next
	s0, s1, s2 := s.at(i0), s.at(i1), s.at(i2)
	b0, b1, b2 := s.at(j), s.at(j+1), s.at(j+2)
	s0l, s0r, s0l2, s0r2 := s.at(s0.l), s.at(s0.r), s.at(s0.l2), s.at(s0.r2)
	s1l, s1r, b0l, b0l2 := s.at(s1.l), s.at(s1.r), s.at(b0.l), s.at(b0.l2)

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
	dst[0] = mix(bits, 100, s0.word, p0, 0)
	dst[1] = mix(bits, 101, s1.word, p1, 0)
	dst[2] = mix(bits, 102, b0.word, q0, 0)
	dst[3] = mix(bits, 103, b1.word, q1, 0)
	dst[4] = mix(bits, 104, b2.word, q2, 0)
	dst[5] = mix(bits, 105, s2.word, p2, 0)
	dst[6] = mix(bits, 106, p0q0, same, 0)
	dst[7] = mix(bits, 107, p1p0, same, 0)
	// Two.
	dst[8] = mix(bits, 108, s0.word, b0.word, p0q0)
	dst[9] = mix(bits, 109, s0.word, b0.word, 0)
	dst[10] = mix(bits, 110, s0.word, p0q0, 0)
	dst[11] = mix(bits, 111, b0.word, p0q0, 0)
	dst[12] = mix(bits, 112, p0q0, q1, 0)
	dst[13] = mix(bits, 113, s1.word, s0.word, 0)
	dst[14] = mix(bits, 114, s1.word, p1p0, 0)
	dst[15] = mix(bits, 115, s0.word, p1p0, 0)
	dst[16] = mix(bits, 116, p1p0q0, 0, 0)
	dst[17] = mix(bits, 117, q0q1, b0.word, 0)
	dst[18] = mix(bits, 118, q0q1, b1.word, 0)
	dst[19] = mix(bits, 119, s1.word, q0, p1p0)
	dst[20] = mix(bits, 120, s1.word, b0.word, p0)
	// Three.
	dst[21] = mix(bits, 121, q0q1, q2, p0)
	dst[22] = mix(bits, 122, p1p0q0, q1, 0)
	dst[23] = mix(bits, 123, p1p0q0, p2, 0)
	dst[24] = mix(bits, 124, s0.word, p1p0q0, 0)
	dst[25] = mix(bits, 125, b0.word, p1p0q0, 0)
	dst[26] = mix(bits, 126, s0.word, q0q1, p0)
	dst[27] = mix(bits, 127, b0.word, q0q1, p0)
	// Dependents.
	dst[28] = mix(bits, 128, p0q0, uint32(s0l.tag), uint32(s0l.rel))
	dst[29] = mix(bits, 129, p0q0, uint32(s0r.tag), uint32(s0r.rel))
	dst[30] = mix(bits, 130, p0q0, uint32(b0l.tag), uint32(b0l.rel))
	dst[31] = mix(bits, 131, p1p0, uint32(s1r.tag), uint32(s1r.rel))
	dst[32] = mix(bits, 132, p1p0, uint32(s0l.tag), uint32(s0l.rel))
	dst[33] = mix(bits, 133, p1p0, uint32(s0r.tag), uint32(s0r.rel))
	dst[34] = mix(bits, 134, p1p0, uint32(s1l.tag), uint32(s1l.rel))
	dst[35] = mix(bits, 135, s0l.word, p0q0, 0)
	dst[36] = mix(bits, 136, s0r.word, p0q0, 0)
	dst[37] = mix(bits, 137, b0l.word, p0q0, 0)
	dst[38] = mix(bits, 138, s1r.word, p1p0, 0)
	dst[39] = mix(bits, 139, p0q0, uint32(s0.lrels), uint32(s0.lrels>>32))
	dst[40] = mix(bits, 140, p0q0, uint32(s0.rrels), uint32(s0.rrels>>32))
	dst[41] = mix(bits, 141, p0q0, uint32(b0.lrels), uint32(b0.lrels>>32))
	dst[42] = mix(bits, 142, p1p0, uint32(s1.rrels), uint32(s1.rrels>>32))
	dst[43] = mix(bits, 143, s0.word, uint32(s0.rrels), uint32(s0.rrels>>32))
	dst[44] = mix(bits, 144, s1.word, uint32(s1.rrels), uint32(s1.rrels>>32))
	dst[45] = mix(bits, 145, b0.word, uint32(b0.lrels), uint32(b0.lrels>>32))
	dst[46] = mix(bits, 146, uint32(s0l.rel)<<8|uint32(s0l2.rel), uint32(s0l.tag), p0)
	dst[47] = mix(bits, 147, uint32(s0r.rel)<<8|uint32(s0r2.rel), uint32(s0r.tag), p0q0)
	dst[48] = mix(bits, 148, uint32(b0l.rel)<<8|uint32(b0l2.rel), uint32(b0l.tag), p0q0)
	dst[49] = mix(bits, 149, s0.prep, p0q0, p1)
	dst[50] = mix(bits, 150, s0.prep, s1.word, p0)
	dst[51] = mix(bits, 151, s0.prep, b0.word, p0)
	// Distances and numbers of dependents.
	dst[52] = mix(bits, 152, p0q0, d, same)
	dst[53] = mix(bits, 153, p1p0, d1, q0)
	dst[54] = mix(bits, 154, s0.word, d, q0)
	dst[55] = mix(bits, 155, b0.word, d, p0)
	dst[56] = mix(bits, 156, s0.word, v0, p0)
	dst[57] = mix(bits, 157, p0q0, v0, vb)
	dst[58] = mix(bits, 158, p1p0, v1, v0)
	dst[59] = mix(bits, 159, s1.word, v1, p0)
	dst[60] = mix(bits, 160, p1p0q0, same, d1)
	dst[61] = mix(bits, 161, p0q0, q1<<8|q2, uint32(s.at(j+3).tag))
	return 62
}

// RelFeatures puts the rows of the features of the arc from h to d, which is to
// be made, into dst and returns how many there are.
func (s *State) RelFeatures(bits uint, h, d int32, dst *[MaxRelFeatures]uint32) int {
	a, b := s.at(h), s.at(d)
	ha, db := uint32(a.tag), uint32(b.tag)
	dir := dist(d, h)
	sib := s.at(a.l)
	lr := a.lrels
	if d > h {
		dir = dist(h, d) + 16
		sib = s.at(a.r)
	}
	side := dir >> 4
	pair := side<<16 | ha<<8 | db
	bl, br := s.at(b.l), s.at(b.r)
	prev, next := s.at(d-1), s.at(d+1)
	if d == 0 {
		prev = s.at(none)
	}
	dst[0] = mix(bits, 200, pair, 0, 0)
	dst[1] = mix(bits, 201, pair, a.word, 0)
	dst[2] = mix(bits, 202, pair, b.word, 0)
	dst[3] = mix(bits, 203, a.word, b.word, side)
	dst[4] = mix(bits, 204, pair, dir, 0)
	dst[5] = mix(bits, 205, pair, b.prep, 0)
	dst[6] = mix(bits, 206, b.prep, a.word, db)
	dst[7] = mix(bits, 207, b.prep, b.word, ha)
	dst[8] = mix(bits, 208, pair, uint32(bl.rel), uint32(bl.tag))
	dst[9] = mix(bits, 209, pair, uint32(br.rel), uint32(br.tag))
	dst[10] = mix(bits, 210, pair, bl.word, 0)
	dst[11] = mix(bits, 211, pair, uint32(sib.rel), uint32(sib.tag))
	dst[12] = mix(bits, 212, pair, uint32(lr), uint32(lr>>32))
	dst[13] = mix(bits, 213, pair, uint32(a.rrels), uint32(a.rrels>>32))
	dst[14] = mix(bits, 214, pair, uint32(b.lrels), uint32(b.lrels>>32))
	dst[15] = mix(bits, 215, pair, uint32(b.rrels), uint32(b.rrels>>32))
	dst[16] = mix(bits, 216, pair, uint32(prev.tag), uint32(next.tag))
	dst[17] = mix(bits, 217, pair, prev.word, 0)
	dst[18] = mix(bits, 218, pair, next.word, 0)
	dst[19] = mix(bits, 219, pair, uint32(s.at(h+1).tag), uint32(s.prev(h).tag))
	dst[20] = mix(bits, 220, a.word, uint32(lr), uint32(lr>>32)^uint32(db)<<8)
	dst[21] = mix(bits, 221, a.word, uint32(b.lrels), uint32(b.lrels>>32)^uint32(db)<<8)
	dst[22] = mix(bits, 222, pair, a.prep, uint32(b.nl))
	dst[23] = mix(bits, 223, pair, uint32(s.at(s.next).tag), bit(s.at(h).quote == s.at(d).quote))
	return 24
}

func (s *State) prev(i int32) *node {
	if i == 0 {
		return s.at(none)
	}
	return s.at(i - 1)
}
