package attrib

// mix folds x into the hash h.
func mix(h, x uint32) uint32 {
	h = (h ^ x) * 0x9E3779B1
	return h ^ h>>15
}

// Feats collects the features of one decision: hashes, for the wide (linear)
// and for the deep (hidden) part of a Net. It has room for more than the
// templates and the neighbours that they look at can give; what would not fit
// would go over what came first, so that adding one asks nothing.
type Feats struct {
	nwide, ndeep uint32
	wide         [2048]uint32
	deep         [1024]uint32
}

// Reset empties f.
func (f *Feats) Reset() { f.nwide, f.ndeep = 0, 0 }

// Wide returns the features of the wide part. They are good until f is reset.
func (f *Feats) Wide() []uint32 { return f.wide[:min(f.nwide, uint32(len(f.wide)))] }

// Deep returns the features of the deep part. They are good until f is reset.
func (f *Feats) Deep() []uint32 { return f.deep[:min(f.ndeep, uint32(len(f.deep)))] }

func (f *Feats) addWide(h uint32) {
	f.wide[f.nwide%uint32(len(f.wide))] = h
	f.nwide++
}

func (f *Feats) addDeep(h uint32) {
	f.deep[f.ndeep%uint32(len(f.deep))] = h
	f.ndeep++
}

// h1, h2 and h3 return the feature of template t with the given values. h3 is not put
// into its callers: their code would no longer fit into the first cache.
func h1(t, a uint32) uint32    { return mix(mix(t*0x85EBCA6B, a), t) }
func h2(t, a, b uint32) uint32 { return mix(mix(mix(t*0x85EBCA6B, a), b), t) }

//go:noinline
func h3(t, a, b, c uint32) uint32 { return mix(mix(mix(mix(t*0x85EBCA6B, a), b), c), t) }

// w1, w2 and w3 add a feature of template t to the wide part; d1 and d2 add it
// to both parts.
func (f *Feats) w1(t, a uint32)       { f.addWide(h1(t, a)) }
func (f *Feats) w2(t, a, b uint32)    { f.addWide(h2(t, a, b)) }
func (f *Feats) w3(t, a, b, c uint32) { f.addWide(h3(t, a, b, c)) }
func (f *Feats) d1(t, a uint32) {
	h := h1(t, a)
	f.addWide(h)
	f.addDeep(h)
}
func (f *Feats) d2(t, a, b uint32) {
	h := h2(t, a, b)
	f.addWide(h)
	f.addDeep(h)
}
