package article

// Builder assembles an Article's Text from parts that come one by one, as the
// decoders of structured formats do. Each part is normalised (see
// [Normalize]) and set apart from the one before by an empty line.
//
// The zero Builder is ready to use. A Builder must not be used by several
// goroutines at once.
type Builder struct {
	text   []byte
	blocks []Block
	issues []Issue
}

// Add appends a block of the given role and returns its place in the text. A
// part that is empty once normalised adds nothing and returns the zero Span.
func (b *Builder) Add(role Role, level int, raw string) Span {
	s := raw // TODO(normalise)
	if s == "" {
		return Span{}
	}
	if len(b.text) > 0 {
		b.text = append(b.text, '\n', '\n')
	}
	start := len(b.text)
	b.text = append(b.text, s...)
	sp := Span{start, len(b.text)}
	b.blocks = append(b.blocks, Block{Role: role, Level: level, Span: sp})
	return sp
}

// Finish sets a's Text and Blocks to what was added and appends the issues that
// were met. The Builder is empty afterwards.
func (b *Builder) Finish(a *Article) {
	a.Text = string(b.text)
	a.Blocks = b.blocks
	a.Issues = append(a.Issues, b.issues...)
	*b = Builder{}
}
