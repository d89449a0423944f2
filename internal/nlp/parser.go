package nlp

import (
	"math/bits"

	"github.com/onrecord-go/onrecord/internal/linear"
)

// Parser finds the dependency tree of a tagged sentence: a greedy arc-hybrid
// transition parser (Kuhlmann, Gómez-Rodríguez and Satta 2011; dynamic oracle
// after Goldberg and Nivre 2013) with linear models. What to do next and the
// relation of an arc are decided by two models, one after the other. It is made
// by internal/train, and read-only.
type Parser struct {
	Acts  *linear.Three // its classes are the actions
	Rels  *linear.Model // its classes are the relations
	Allow []RelSet      // for each RelKey
}

// RelSet is a set of relations: bit r for relation r.
type RelSet uint64

// RelKey returns the index in [Parser.Allow] of the arcs from a head tagged h to
// a dependent tagged d that stands before it (left) or after it.
func RelKey(h, d Tag, left bool) int {
	k := (int(h)*int(NumTags+1) + int(d)) * 2
	if left {
		k++
	}
	return k
}

// NumRelKeys is the length of [Parser.Allow].
const NumRelKeys = int(NumTags+1) * int(NumTags+1) * 2

// TagRoot is the tag that the root above a sentence has for the parser.
const TagRoot = NumTags

// Action is a step of the parser.
type Action uint8

// The actions.
const (
	Shift      Action = iota // the first word of the buffer goes on the stack
	LeftArc                  // the first word of the buffer governs the top of the stack
	RightArc                 // the second word of the stack governs its top
	NumActions = 3
)

// node is what the parser knows of a word.
type node struct {
	word  uint32
	tag   Tag
	rel   Rel
	quote uint8 // which quotation it stands in, counted in the sentence

	head   int32  // -1 for none yet
	l, l2  int32  // its leftmost dependent, and the one before that; an empty node for none
	r, r2  int32  // its rightmost dependent, and the one before that
	nl, nr uint8  // how many dependents it has on each side, up to 7
	lrels  RelSet // relations of its dependents on each side
	rrels  RelSet
	prep   uint32 // the preposition or conjunction that introduces it
}

// State is the state of the parser in a sentence. It is reused. It is exported
// for internal/train.
type State struct {
	nodes []node // the words, then the root, then three empty ones
	stack []int32
	next  int32 // the first word of the buffer
	n     int32 // the number of words; the root has this index
}

const none = -1

// Load sets the state to the beginning of the parse of sentence r of d, whose
// tags are known.
func (s *State) Load(d *Doc, r Range) {
	n := r.Len()
	s.nodes = grow(s.nodes, n+4)
	s.stack = s.stack[:0]
	s.next, s.n = 0, int32(n)
	void := int32(n) + 1
	q, last := uint8(0), int32(none)
	for i := range n {
		t := &d.Tokens[int(r.First)+i]
		if t.Quote != last {
			q, last = min(q+1, 250), t.Quote
		}
		x := q
		if t.Quote < 0 {
			x = 0
		}
		s.nodes[i] = node{word: t.Form, tag: t.Tag, quote: x, head: none, l: void, l2: void, r: void, r2: void}
	}
	s.nodes[n] = node{word: 1, tag: TagRoot, head: none, l: void, l2: void, r: void, r2: void}
	for i := n + 1; i < n+4; i++ {
		s.nodes[i] = node{word: 2, head: none, l: void, l2: void, r: void, r2: void}
	}
}

// at returns node i, an empty one where i is none.
func (s *State) at(i int32) *node {
	if i < 0 {
		i = s.n + 1
	}
	return &s.nodes[i]
}

// top returns the index of the word at depth k of the stack, none where it is
// not that deep.
func (s *State) top(k int) int32 {
	if k := len(s.stack) - 1 - k; k >= 0 {
		return s.stack[k]
	}
	return none
}

// Done reports whether the tree is complete.
func (s *State) Done() bool { return s.next == s.n && len(s.stack) == 0 }

// Legal returns the actions that may be taken: bit a for action a. Only the last
// word on the stack may hang on the root, so that the sentence has one.
func (s *State) Legal() uint8 {
	var m uint8
	if s.next < s.n {
		m |= 1 << Shift
	}
	if len(s.stack) >= 2 {
		m |= 1 << RightArc
	}
	if len(s.stack) >= 1 && (s.next < s.n || len(s.stack) == 1) {
		m |= 1 << LeftArc
	}
	return m
}

// Arc returns the head and the dependent of the arc that action a makes.
func (s *State) Arc(a Action) (head, dep int32) {
	if a == LeftArc {
		return s.next, s.top(0)
	}
	return s.top(1), s.top(0)
}

// Apply takes action a; rel is the relation of the arc that it makes.
func (s *State) Apply(a Action, rel Rel) {
	if a == Shift {
		s.stack = append(s.stack, s.next)
		s.next++
		return
	}
	h, d := s.Arc(a)
	s.stack = s.stack[:len(s.stack)-1]
	dep, head := &s.nodes[d], &s.nodes[h]
	dep.head, dep.rel = h, rel
	if d < h {
		head.l2, head.l = head.l, d
		head.nl = min(head.nl+1, 7)
		head.lrels |= 1 << rel
	} else {
		head.r2, head.r = head.r, d
		head.nr = min(head.nr+1, 7)
		head.rrels |= 1 << rel
	}
	if rel == RelCase || rel == RelMark {
		head.prep = dep.word
	}
}

// Head returns the head of word i, -1 for none yet, the number of words for the
// root; and its relation.
func (s *State) Head(i int32) (int32, Rel) { return s.nodes[i].head, s.nodes[i].rel }

// Next returns the first word of the buffer.
func (s *State) Next() int32 { return s.next }

// Stack returns the words on the stack, the top one last. It is not to be
// changed.
func (s *State) Stack() []int32 { return s.stack }

// parse parses sentence r of d.
func (p *Parser) parse(d *Doc, r Range, s *State) {
	s.Load(d, r)
	var features [MaxActFeatures]uint64
	for !s.Done() {
		legal := s.Legal()
		a := Shift
		switch legal {
		case 1 << Shift:
		case 1 << LeftArc:
			a = LeftArc
		case 1 << RightArc:
			a = RightArc
		default:
			score := p.Acts.Score(features[:s.ActFeatures(&features)])
			best := int32(-1 << 31)
			for k := range Action(NumActions) {
				if legal>>k&1 != 0 && score[k] > best {
					a, best = k, score[k]
				}
			}
		}
		rel := RelNone
		if a != Shift {
			h, dep := s.Arc(a)
			rel = p.relation(s, h, dep)
		}
		s.Apply(a, rel)
	}
	for i := range s.n {
		t := &d.Tokens[r.First+i]
		h := s.nodes[i].head
		t.Rel = s.nodes[i].rel
		if t.Head = none; h < s.n {
			t.Head = r.First + h
		}
	}
}

// relation decides on the relation of the arc from h to d that is to be made.
func (p *Parser) relation(s *State, h, d int32) Rel {
	if h == s.n {
		return RelRoot
	}
	set := p.Allow[RelKey(s.nodes[h].tag, s.nodes[d].tag, d < h)]
	switch {
	case set == 0 && s.nodes[d].tag.Punct():
		return RelPunct
	case set == 0:
		return RelDep
	case set&(set-1) == 0:
		return Rel(bits.TrailingZeros64(uint64(set)))
	}
	var features [MaxRelFeatures]uint64
	var score linear.Scores
	p.Rels.Add(features[:s.RelFeatures(h, d, &features)], &score)
	best := RelNone
	for ; set != 0; set &= set - 1 {
		r := Rel(bits.TrailingZeros64(uint64(set)))
		if best == RelNone || score[r] > score[best] {
			best = r
		}
	}
	return best
}
