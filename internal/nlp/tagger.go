package nlp

import (
	"math/bits"
	"strings"

	"github.com/onrecord-go/onrecord/internal/linear"
)

// allWordTags has a bit for every tag that the tagger may give to a word.
const allWordTags = 1<<numWordTags - 1<<1

// Tagger gives part-of-speech tags: a linear model that reads a sentence from
// left to right. It is made by internal/train, and read-only.
type Tagger struct {
	Words *Words
	Model *linear.Model // its classes are the tags of words
}

// NumWordTags is the number of tags that words have, the unknown one included.
const NumWordTags = numWordTags

// MaxTagFeatures is the largest number of features of a word.
const MaxTagFeatures = 42

// Sentence is the view that the tagger has of a sentence while it works on it.
// It is reused from sentence to sentence. It is exported for internal/train.
type Sentence struct {
	words []word // two empty ones before and after
	Tags  []Tag  // two empty ones before and after
	Fixed []Tag  // tags known beforehand, 0 where there is none
	ents  []Ent  // two empty ones before
	entOK []bool // the word may have an entity type though it has no capital

	// Heading says that most words have a capital, so that a capital tells little.
	Heading bool

	// What went before the word being tagged.
	verb    uint32 // the last verb, 0 for none
	verbTag Tag
	noun    bool // a noun or pronoun stands since
	comma   bool // a comma or conjunction stands since
}

// Pad is the number of empty places before and after the words of a Sentence.
const Pad = 2

// Load sets s to sentence r of d.
func (s *Sentence) Load(d *Doc, r Range, dict *Words) {
	n := r.Len()
	s.words = grow(s.words, n+2*Pad)
	s.Tags = grow(s.Tags, n+2*Pad)
	s.Fixed = grow(s.Fixed, n+2*Pad)
	s.ents = grow(s.ents, n+2*Pad)
	s.entOK = grow(s.entOK, n+2*Pad)
	for _, i := range [...]int{0, 1, n + Pad, n + Pad + 1} {
		s.words[i] = word{lower: uint32(i&1) + 1}
		s.Tags[i], s.Fixed[i], s.ents[i] = 0, 0, 0
	}
	// Each in a loop of its own, so that what is in no cache is waited for together.
	for k := range n {
		s.words[k+Pad].read(d.Word(r.First + int32(k)))
	}
	for k := range n {
		s.entOK[k+Pad] = dict.lookup(&s.words[k+Pad])
	}
	for k := range n {
		i := r.First + int32(k)
		t := &d.Tokens[i]
		w := &s.words[k+Pad]
		text := d.Text[t.Start:t.End]
		f := TagNone
		if w.shape&(shapeLetter|shapeDigit) == 0 {
			f = d.markTag(i)
		} else if w.shape&shapeOther != 0 {
			f = oddTag(text)
		}
		if f == TagNone && w.known {
			if m := dict.Classes[w.class]; !m.Open && m.Tags&(m.Tags-1) == 0 {
				f = only(m.Tags)
			}
		}
		s.Fixed[k+Pad] = f
	}
	s.Heading = s.heading()
	if n > 0 {
		k := Pad
		for k < n+Pad-1 && s.Fixed[k].Punct() {
			k++
		}
		s.words[k].shape |= shapeFirst
	}
}

// heading reports whether four words of five, and four at least, that have a letter
// and more than three characters begin with a capital.
func (s *Sentence) heading() bool {
	words, caps := 0, 0
	for i := Pad; i < len(s.words)-Pad; i++ {
		if w := &s.words[i]; w.shape&shapeLetter != 0 && w.pre>>24 != 0 {
			words++
			if w.caps() != caseLower {
				caps++
			}
		}
	}
	return caps >= 4 && caps*5 >= words*4
}

func grow[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	return s[:n]
}

func only(mask uint64) Tag {
	t := TagNone
	for ; mask > 1; mask >>= 1 {
		t++
	}
	return t
}

// markTag returns the tag of token i, which is no word.
func (d *Doc) markTag(i int32) Tag {
	w := d.Word(i)
	switch w[0] {
	case ',':
		return TagComma
	case '.':
		if len(w) > 1 {
			return TagColon
		}
		return TagStop
	case '?', '!':
		return TagStop
	case '(', '[', '{':
		return TagLRB
	case ')', ']', '}':
		return TagRRB
	case '$':
		return TagDollar
	case '#':
		return TagHash
	case '&':
		return TagCC
	case '%':
		return TagNN
	}
	if strings.IndexByte(":;-/|", w[0]) >= 0 {
		return TagColon
	}
	if strings.IndexByte("*=+<>~^", w[0]) >= 0 {
		return TagSYM
	}
	if m, side := quoteMark(w); m != noMark {
		switch {
		case d.Opens(i):
			return TagOpen
		case d.Closes(i):
			return TagClose
		case apostropheAt(w, 0) > 0 && i > 0 && !d.Tokens[i].Space && wordAt(d.Word(i-1), 0) > 0:
			return TagPOS
		case side < 0 || side == 0 && d.opener(i):
			return TagOpen
		}
		return TagClose
	}
	switch w {
	case "£", "€", "¥", "₹", "₽", "₩", "₪", "₦":
		return TagDollar
	case "§":
		return TagNN
	}
	return TagColon
}

// oddTag returns the tag of a word with other characters than letters, digits,
// hyphens and stops in it, 0 where the tagger is to find it.
func oddTag(w string) Tag {
	switch w[0] {
	case '@':
		if len(w) > 1 {
			return TagNNP
		}
	case '#':
		return TagNN
	case '\'':
		return TagNone
	}
	if len(w) <= 4 && w[len(w)-1] == '$' {
		return TagDollar
	}
	for i := range len(w) - 2 {
		if w[i] == ':' && w[i+1] == '/' || w[i] == '@' {
			return TagNN
		}
	}
	return TagNone
}

// Start begins a sentence.
func (s *Sentence) Start() {
	s.verb, s.verbTag, s.noun, s.comma = 1, TagNone, false, false
}

// Done tells s that the word at i has its tag.
func (s *Sentence) Done(i int) {
	switch t := s.Tags[i]; {
	case t.Verb() || t == TagMD:
		s.verb, s.verbTag, s.noun, s.comma = s.words[i].lower, t, false, false
	case t.Noun() || t == TagPRP || t == TagWP || t == TagWDT:
		s.noun = true
	case t == TagComma || t == TagCC || t == TagColon || t == TagClose:
		s.comma = true
	}
}

func bit(b bool) uint32 {
	if b {
		return 1
	}
	return 0
}

// TagFeatures puts the features of the word at i into dst and
// returns how many there are. The two words before it have their tags.
func (s *Sentence) TagFeatures(i int, dst *[MaxTagFeatures]uint64) int {
	w, l1, l2, r1, r2 := &s.words[i], &s.words[i-1], &s.words[i-2], &s.words[i+1], &s.words[i+2]
	t1, t2 := uint32(s.Tags[i-1]), uint32(s.Tags[i-2])
	c0, cl, c1, c2 := uint32(w.class), uint32(l1.class), uint32(r1.class), uint32(r2.class)
	tt := t1<<8 | t2
	first := uint32(w.shape & shapeFirst)
	dst[0] = linear.Mix(0, w.form, 0, 0)
	dst[1] = linear.Mix(1, w.form, t1, 0)
	dst[2] = linear.Mix(2, l1.lower, c0, 0)
	dst[3] = linear.Mix(3, r1.lower, c0, 0)
	dst[4] = linear.Mix(4, l2.lower, c0, 0)
	dst[5] = linear.Mix(5, r2.lower, c0, 0)
	dst[6] = linear.Mix(6, t1, c0, 0)
	dst[7] = linear.Mix(7, tt, c0, 0)
	dst[8] = linear.Mix(8, c0, c1, 0)
	dst[9] = linear.Mix(9, c0, c1, c2)
	dst[10] = linear.Mix(10, c0, t1, c1)
	dst[11] = linear.Mix(11, w.form, c1, t1)
	dst[12] = linear.Mix(12, w.lower, l1.lower, 0)
	dst[13] = linear.Mix(13, w.lower, r1.lower, 0)
	dst[14] = linear.Mix(14, t1, r1.lower, c0)
	dst[15] = linear.Mix(15, l1.lower, c1, c0)
	dst[16] = linear.Mix(16, tt, c1, c0)
	dst[17] = linear.Mix(17, t1, c1, c2)
	dst[18] = linear.Mix(18, tt, w.form, 0)
	dst[19] = linear.Mix(19, s.verb, c0, bit(s.noun))
	dst[20] = linear.Mix(20, uint32(s.verbTag), c0, bit(s.noun)<<1|bit(s.comma))
	dst[21] = linear.Mix(21, uint32(s.verbTag), c0, t1<<2|bit(s.noun)<<1|bit(s.comma))
	dst[22] = linear.Mix(22, cl, c0, c1)
	dst[23] = linear.Mix(23, l1.lower, l2.lower, c0)
	n := 24
	if s.Heading {
		dst[n] = linear.Mix(40, w.lower, w.suf&0xffff, 0)
		dst[n+1] = linear.Mix(41, c0, c1, cl)
		dst[n+2] = linear.Mix(42, c0, t1, 0)
		dst[n+3] = linear.Mix(43, c0, w.suf&0xffffff, 0)
		n += 4
	}
	if !w.rare && w.caps() == caseLower {
		return n
	}
	sh := uint32(w.shape)
	dst[n] = linear.Mix(24, w.suf&0xff, sh, 0)
	dst[n+1] = linear.Mix(25, w.suf&0xffff, sh, 0)
	dst[n+2] = linear.Mix(26, w.suf&0xffffff, first, 0)
	dst[n+3] = linear.Mix(27, w.suf, first, 0)
	dst[n+4] = linear.Mix(28, w.pre&0xffff, 0, 0)
	dst[n+5] = linear.Mix(29, w.pre&0xffffff, 0, 0)
	dst[n+6] = linear.Mix(30, sh, t1, 0)
	dst[n+7] = linear.Mix(31, sh, c1, 0)
	dst[n+8] = linear.Mix(32, w.suf&0xffffff, t1, 0)
	dst[n+9] = linear.Mix(33, w.suf&0xffff, c1, 0)
	dst[n+10] = linear.Mix(34, w.lower, first, 0)
	dst[n+11] = linear.Mix(35, sh, uint32(r1.shape), uint32(l1.shape))
	dst[n+12] = linear.Mix(36, sh, c0, 0)
	dst[n+13] = linear.Mix(37, w.suf&0xffff, tt, 0)
	return n + 14
}

// Candidates returns the set of tags that the word at i may have.
func (s *Sentence) Candidates(dict *Words, i int) uint64 {
	w := &s.words[i]
	if w.known {
		if c := dict.Classes[w.class]; !c.Open {
			return c.Tags
		}
	}
	return allWordTags
}

// tag tags the sentence that s has loaded.
func (m *Tagger) tag(s *Sentence) {
	s.Start()
	var features [MaxTagFeatures]uint64
	end := len(s.words) - Pad
	for i := Pad; i < end; i++ {
		if f := s.Fixed[i]; f != TagNone {
			s.Tags[i] = f
			s.Done(i)
			continue
		}
		var score linear.Scores
		m.Model.Add(features[:s.TagFeatures(i, &features)], &score)
		s.Tags[i] = TagNone
		for mask := s.Candidates(m.Words, i); mask != 0; mask &= mask - 1 {
			t := Tag(bits.TrailingZeros64(mask))
			if s.Tags[i] == TagNone || score[t] > score[s.Tags[i]] {
				s.Tags[i] = t
			}
		}
		s.Done(i)
	}
}

// TagDoc gives the tokens of d their tags and nothing else.
func (m *Tagger) TagDoc(d *Doc) {
	var s Sentence
	for _, r := range d.Sents {
		s.Load(d, r, m.Words)
		m.tag(&s)
		for k := range r.Len() {
			d.Tokens[int(r.First)+k].Tag = s.Tags[k+Pad]
		}
	}
}
