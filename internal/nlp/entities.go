package nlp

import "github.com/onrecord-go/onrecord/internal/linear"

// Namer gives coarse entity types: a linear model that reads a tagged sentence
// from left to right and remembers what type a word had before in the document.
// It is made by internal/train, and read-only.
type Namer struct {
	Model *linear.Model // its classes are the types
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
	return s.ents[i-1] != EntNone && (!s.ents[i-1].Name() || s.words[i+1].caps() != caseLower)
}

// SetEnt gives the word at i a type.
func (s *Sentence) SetEnt(i int, e Ent) { s.ents[i] = e }

// EntAt returns the type of the word at i.
func (s *Sentence) EntAt(i int) Ent { return s.ents[i] }

// EntFeatures puts the features of the word at i into dst and
// returns how many there are. All words have their tags, and those before i
// their types.
func (s *Sentence) EntFeatures(i int, m *Memory, dst *[MaxEntFeatures]uint64) int {
	w, l1, l2, r1, r2 := &s.words[i], &s.words[i-1], &s.words[i-2], &s.words[i+1], &s.words[i+2]
	e1, e2 := uint32(s.ents[i-1]), uint32(s.ents[i-2])
	t0, tl, tr := uint32(s.Tags[i]), uint32(s.Tags[i-1]), uint32(s.Tags[i+1])
	sh := uint32(w.shape)
	mem, memr := uint32(m.at(w.form)), uint32(m.at(r1.form))
	dst[0] = linear.Mix(50, w.lower, 0, 0)
	dst[1] = linear.Mix(51, w.lower, sh&3, e1)
	dst[2] = linear.Mix(52, l1.lower, sh&3, 0)
	dst[3] = linear.Mix(53, r1.lower, sh&3, 0)
	dst[4] = linear.Mix(54, l2.lower, sh&3, 0)
	dst[5] = linear.Mix(55, r2.lower, sh&3, 0)
	dst[6] = linear.Mix(56, t0, tr, sh&7)
	dst[7] = linear.Mix(57, t0, tl, e1)
	dst[8] = linear.Mix(58, e1, e2, sh)
	dst[9] = linear.Mix(59, e1, r1.lower, 0)
	dst[10] = linear.Mix(60, e1, t0, tr)
	dst[11] = linear.Mix(61, w.suf&0xffff, sh, 0)
	dst[12] = linear.Mix(62, w.suf&0xffffff, sh&3, 0)
	dst[13] = linear.Mix(63, w.suf, sh&3, 0)
	dst[14] = linear.Mix(64, w.pre&0xffffff, sh&3, 0)
	dst[15] = linear.Mix(65, w.lower, r1.lower, 0)
	dst[16] = linear.Mix(66, w.lower, l1.lower, 0)
	dst[17] = linear.Mix(67, mem, sh, 0)
	dst[18] = linear.Mix(68, mem, e1, memr)
	dst[19] = linear.Mix(69, memr, uint32(r1.shape), e1)
	dst[20] = linear.Mix(70, sh, uint32(r1.shape), uint32(l1.shape))
	dst[21] = linear.Mix(71, l1.lower, r1.lower, 0)
	dst[22] = linear.Mix(72, r1.lower, r2.lower, sh&3)
	dst[23] = linear.Mix(73, l1.lower, l2.lower, sh&3)
	dst[24] = linear.Mix(74, r1.suf&0xffffff, uint32(r1.shape), sh&3)
	dst[25] = linear.Mix(75, uint32(w.class), e1, 0)
	dst[26] = linear.Mix(76, e1, tr, uint32(s.Tags[i+2]))
	dst[27] = linear.Mix(77, e1, l1.lower, t0)
	if !s.Heading {
		return 28
	}
	dst[28] = linear.Mix(78, w.lower, e1, 0)
	dst[29] = linear.Mix(79, t0, tl, e1)
	dst[30] = linear.Mix(80, mem, t0, e1)
	return 31
}

// name gives types to the words of the tagged sentence that s has loaded.
func (n *Namer) name(s *Sentence, m *Memory) {
	var features [MaxEntFeatures]uint64
	end := len(s.words) - Pad
	for i := Pad; i < end; i++ {
		s.ents[i] = EntNone
		if !s.MayBeEnt(i) {
			continue
		}
		var score linear.Scores
		n.Model.Add(features[:s.EntFeatures(i, m, &features)], &score)
		best := 0
		for e := 1; e < int(NumEnts); e++ {
			if score[e] > score[best] {
				best = e
			}
		}
		s.ents[i] = Ent(best)
		m.Keep(s, i)
	}
}
