package attrib

// mix folds x into the hash h.
func mix(h, x uint32) uint32 {
	h = (h ^ x) * 0x9E3779B1
	return h ^ h>>15
}

// Feats collects the features of one decision: hashes, for the wide (linear)
// and for the deep (hidden) part of a Net.
type Feats struct{ Wide, Deep []uint32 }

// Reset empties f and keeps its memory.
func (f *Feats) Reset() { f.Wide, f.Deep = f.Wide[:0], f.Deep[:0] }

// w1, w2 and w3 add a feature of template t to the wide part; d1 and d2 add it
// to both parts.
func (f *Feats) w1(t, a uint32) { f.Wide = append(f.Wide, mix(mix(t*0x85EBCA6B, a), t)) }
func (f *Feats) w2(t, a, b uint32) {
	f.Wide = append(f.Wide, mix(mix(mix(t*0x85EBCA6B, a), b), t))
}
func (f *Feats) w3(t, a, b, c uint32) {
	f.Wide = append(f.Wide, mix(mix(mix(mix(t*0x85EBCA6B, a), b), c), t))
}
func (f *Feats) d1(t, a uint32) {
	h := mix(mix(t*0x85EBCA6B, a), t)
	f.Wide, f.Deep = append(f.Wide, h), append(f.Deep, h)
}
func (f *Feats) d2(t, a, b uint32) {
	h := mix(mix(mix(t*0x85EBCA6B, a), b), t)
	f.Wide, f.Deep = append(f.Wide, h), append(f.Deep, h)
}
