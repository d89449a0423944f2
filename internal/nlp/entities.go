package nlp

// Namer gives coarse entity types: a linear model that reads a tagged sentence
// from left to right and remembers what type a word had before in the document.
// It is made by internal/train, and read-only.
type Namer struct {
	Bits uint    // log2 of the number of rows
	W    []int16 // a row of NumEnts weights for each hashed feature
}

// MaxEntFeatures is the largest number of features of a word.
const MaxEntFeatures = 32

const memorySize = 1 << 10

// Memory knows the types that words had in the document so far. A place is
// overwritten by a later word that falls on it.
type Memory struct {
	form [memorySize]uint32
	ent  [memorySize]Ent
}

// Reset forgets all.
func (m *Memory) Reset() { *m = Memory{} }

func (m *Memory) at(form uint32) Ent {
	if i := form % memorySize; m.form[i] == form {
		return m.ent[i] + 1
	}
	return 0
}

// Keep remembers the type of the capitalised word at i of s.
func (m *Memory) Keep(s *Sentence, i int) {
	if w := &s.words[i]; w.caps() != caseLower && w.shape&shapeFirst == 0 {
		k := w.form % memorySize
		m.form[k], m.ent[k] = w.form, s.ents[i]
	}
}

// MayBeEnt reports whether the word at i can have an entity type at all.
func (s *Sentence) MayBeEnt(i int) bool {
	if s.Fixed[i].Punct() {
		// Inside a name only: Standard & Poor’s has none, "Washington, D.C." has.
		return false
	}
	switch s.Tags[i] {
	case TagCD, TagNNP, TagNNPS, TagDollar:
		return true
	}
	w := &s.words[i]
	if w.caps() != caseLower {
		return !(w.shape&shapeFirst != 0 && w.class != 0 && !s.Tags[i].Noun() && s.Tags[i] != TagJJ)
	}
	if s.entOK[i] {
		return true
	}
	return s.ents[i-1] != EntNone && (s.ents[i-1].Name() == false || s.words[i+1].caps() != caseLower)
}

// SetEnt gives the word at i a type.
func (s *Sentence) SetEnt(i int, e Ent) { s.ents[i] = e }

// EntAt returns the type of the word at i.
func (s *Sentence) EntAt(i int) Ent { return s.ents[i] }

// EntFeatures puts the rows of the features of the word at i into dst and
// returns how many there are. All words have their tags, and those before i
// their types.
func (s *Sentence) EntFeatures(bits uint, i int, m *Memory, dst *[MaxEntFeatures]uint32) int {
	w, l1, l2, r1, r2 := &s.words[i], &s.words[i-1], &s.words[i-2], &s.words[i+1], &s.words[i+2]
	e1, e2 := uint32(s.ents[i-1]), uint32(s.ents[i-2])
	t0, tl, tr := uint32(s.Tags[i]), uint32(s.Tags[i-1]), uint32(s.Tags[i+1])
	sh := uint32(w.shape)
	mem, memr := uint32(m.at(w.form)), uint32(m.at(r1.form))
	dst[0] = mix(bits, 50, w.lower, 0, 0)
	dst[1] = mix(bits, 51, w.lower, sh&3, e1)
	dst[2] = mix(bits, 52, l1.lower, sh&3, 0)
	dst[3] = mix(bits, 53, r1.lower, sh&3, 0)
	dst[4] = mix(bits, 54, l2.lower, sh&3, 0)
	dst[5] = mix(bits, 55, r2.lower, sh&3, 0)
	dst[6] = mix(bits, 56, t0, tr, sh&7)
	dst[7] = mix(bits, 57, t0, tl, e1)
	dst[8] = mix(bits, 58, e1, e2, sh)
	dst[9] = mix(bits, 59, e1, r1.lower, 0)
	dst[10] = mix(bits, 60, e1, t0, tr)
	dst[11] = mix(bits, 61, w.suf&0xffff, sh, 0)
	dst[12] = mix(bits, 62, w.suf&0xffffff, sh&3, 0)
	dst[13] = mix(bits, 63, w.suf, sh&3, 0)
	dst[14] = mix(bits, 64, w.pre&0xffffff, sh&3, 0)
	dst[15] = mix(bits, 65, w.lower, r1.lower, 0)
	dst[16] = mix(bits, 66, w.lower, l1.lower, 0)
	dst[17] = mix(bits, 67, mem, sh, 0)
	dst[18] = mix(bits, 68, mem, e1, memr)
	dst[19] = mix(bits, 69, memr, uint32(r1.shape), e1)
	dst[20] = mix(bits, 70, sh, uint32(r1.shape), uint32(l1.shape))
	dst[21] = mix(bits, 71, l1.lower, r1.lower, 0)
	dst[22] = mix(bits, 72, r1.lower, r2.lower, sh&3)
	dst[23] = mix(bits, 73, l1.lower, l2.lower, sh&3)
	dst[24] = mix(bits, 74, r1.suf&0xffffff, uint32(r1.shape), sh&3)
	dst[25] = mix(bits, 75, uint32(w.class), e1, 0)
	dst[26] = mix(bits, 76, e1, tr, uint32(s.Tags[i+2]))
	dst[27] = mix(bits, 77, e1, l1.lower, t0)
	return 28
}

// name gives types to the words of the tagged sentence that s has loaded.
func (n *Namer) name(s *Sentence, m *Memory) {
	var rows [MaxEntFeatures]uint32
	end := len(s.words) - Pad
	for i := Pad; i < end; i++ {
		s.ents[i] = EntNone
		if !s.MayBeEnt(i) {
			continue
		}
		k := s.EntFeatures(n.Bits, i, m, &rows)
		var score [NumEnts]int32
		for _, r := range rows[:k] {
			row := n.W[int(r)*int(NumEnts) : int(r)*int(NumEnts)+int(NumEnts)]
			for e, v := range row {
				score[e] += int32(v)
			}
		}
		best := 0
		for e := 1; e < len(score); e++ {
			if score[e] > score[best] {
				best = e
			}
		}
		s.ents[i] = Ent(best)
		m.Keep(s, i)
	}
}
