package quote

import "strings"

// sink takes the features of one statement. It hashes each name at once and
// keeps none, so that names put together from parts cost no memory; those that
// the act is crossed with are kept in one buffer.
type sink struct {
	set  []uint32 // hashes, in the order of emission
	kept []byte   // names of crossed features, one after the other
	ends []int    // where they end in kept

	names func(string) // gets every name as well, for training; nil at run time
}

func (k *sink) reset() {
	k.set, k.kept, k.ends = k.set[:0], k.kept[:0], k.ends[:0]
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
		return
	}
	if len(name[0]) > 0 && strings.IndexByte("cmgAsv", name[0][0]) >= 0 {
		from := len(k.kept)
		for _, s := range name {
			k.kept = append(k.kept, s...)
		}
		if crossed(k.kept[from:]) {
			k.ends = append(k.ends, len(k.kept))
		} else {
			k.kept = k.kept[:from]
		}
	}
}

// cross adds the features that the act, once decided, adds for the models of
// commitment, attitude and basis.
func (k *sink) cross(act, level string) {
	k.set = append(k.set, featureHash("act="+act), featureHash("actL="+act+level))
	prefix := hashMore(hashMore(hashMore(hashStart, "act="), act), "/")
	from := 0
	for _, to := range k.ends {
		h := prefix
		for _, b := range k.kept[from:to] {
			h = hashByte(h, b)
		}
		k.set = append(k.set, h)
		from = to
	}
}

// crossed reports whether the act is crossed with a feature. The trainer has the
// same list.
func crossed(name []byte) bool {
	for _, p := range [...]string{"comp=", "m0=", "g0=", "cl=", "A=", "sg0=", "c=good", "c=bad", "va=", "v0p="} {
		if len(name) >= len(p) && string(name[:len(p)]) == p {
			return true
		}
	}
	return false
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

// featureHash is the name by which a feature is known to the weights.
func featureHash(s string) uint32 { return hashMore(hashStart, s) }
