package article

import (
	"context"
	"io"
)

// Format is an input format that [Decode] can be offered: each codec has a
// function that returns its own. This package knows no codec, so that a program
// carries those alone that it names.
type Format struct {
	Name string // "ninjs", "nitf" …

	// Sniff reports whether a document begins as one of this format. It sees
	// at most [SniffLen] bytes.
	Sniff func(head []byte) bool

	// Decode reads a document.
	Decode func(ctx context.Context, r io.Reader, opts Options) (*Article, error)
}

// SniffLen is how much of a document is looked at to tell its format.
const SniffLen = 4096
