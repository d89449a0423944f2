package quote

import (
	"math/bits"
	"slices"
	"strings"
)

// sink takes the features of one statement. It hashes each name at once and
// keeps none, so that names put together from parts cost no memory.
type sink struct {
	set  []uint32 // hashes, in the order of emission
	seen []uint32 // memory for distinct

	names func(string) // gets every name as well, for training; nil at run time
}

func (k *sink) reset() { k.set = k.set[:0] }

// distinct returns the features, each once.
func (k *sink) distinct() []uint32 {
	// A table with an empty place for every one that is taken, 0 in it.
	size := 1 << bits.Len(uint(2*len(k.set)))
	k.seen = slices.Grow(k.seen[:0], size)[:size]
	clear(k.seen)
	zero := false
	out := k.set[:0]
	for _, h := range k.set {
		if h == 0 {
			if !zero {
				out, zero = append(out, h), true
			}
			continue
		}
		i := int(h) & (size - 1)
		for k.seen[i] != 0 && k.seen[i] != h {
			i = (i + 1) & (size - 1)
		}
		if k.seen[i] == 0 {
			k.seen[i] = h
			out = append(out, h)
		}
	}
	k.set = out
	return out
}

// emit takes a feature, whose name comes in parts. White space in it counts as an
// underscore: the trainer's files are parted by it.
func (k *sink) emit(name ...string) {
	h := hashStart
	for _, s := range name {
		h = hashMore(h, s)
	}
	k.set = append(k.set, h)
	if k.names != nil {
		k.names(strings.Join(name, ""))
	}
}

// hashStart, hashByte and hashMore are FNV-1a, with white space read as an
// underscore.
const hashStart = uint32(2166136261)

func hashByte(h uint32, b byte) uint32 {
	if b <= ' ' && (b == ' ' || b == '\t' || b == '\n') {
		b = '_'
	}
	return (h ^ uint32(b)) * 16777619
}

func hashMore(h uint32, s string) uint32 {
	for i := 0; i < len(s); i++ {
		h = hashByte(h, s[i])
	}
	return h
}
