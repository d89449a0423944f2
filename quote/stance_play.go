package quote

// inPlay holds the claims that were made so far, so that a negative sentence can
// be told from a denial: it denies only what somebody said.
type inPlay struct {
	seen map[string]int // lemma of a content word → how many earlier contents have it
}

// counter reports whether the clause negates what was claimed before.
func (p *inPlay) counter(s *speech, c *clause) bool { return false }
