package main

import (
	"context"
	"io"
)

// patient reads an input that may have nothing to give for long, such as a pipe
// that stays open: its Read ends with ctx. The goroutine that waits for the
// input then ends with the next bytes, or with the program.
type patient struct {
	ctx    context.Context
	chunks chan chunk
	rest   []byte
	err    error // comes after rest
}

type chunk struct {
	b   []byte
	err error
}

func newPatient(ctx context.Context, r io.Reader) *patient {
	p := &patient{ctx: ctx, chunks: make(chan chunk)}
	go func() {
		for {
			b := make([]byte, 1<<16)
			n, err := r.Read(b)
			select {
			case p.chunks <- chunk{b[:n], err}:
			case <-ctx.Done():
				return
			}
			if err != nil {
				return
			}
		}
	}()
	return p
}

// Read implements io.Reader.
func (p *patient) Read(b []byte) (int, error) {
	for len(p.rest) == 0 {
		if p.err != nil {
			return 0, p.err
		}
		select {
		case c := <-p.chunks:
			p.rest, p.err = c.b, c.err
		case <-p.ctx.Done():
			p.err = p.ctx.Err()
		}
	}
	n := copy(b, p.rest)
	p.rest = p.rest[n:]
	return n, nil
}
