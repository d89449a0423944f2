package article

// sourceMap maps offsets in Text to offsets in the raw input.
type sourceMap struct{}
