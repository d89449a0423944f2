// Package arena hands out short slices from few allocations.
package arena

// Arena hands out slices that live as long as what is being made, many from one
// allocation. The zero value is ready for use, by one goroutine.
type Arena[T any] struct {
	free []T
	size int // of the last piece
}

// Make returns a slice of length 0 and capacity n.
func (a *Arena[T]) Make(n int) []T {
	if n > len(a.free) {
		a.size = max(n, min(1024, 2*a.size), 32)
		a.free = make([]T, a.size)
	}
	s := a.free[:0:n]
	a.free = a.free[n:]
	return s
}

// Copy returns a copy of s.
func (a *Arena[T]) Copy(s []T) []T { return append(a.Make(len(s)), s...) }

// Append appends x to s, which this arena made or which is nil. Where s is full
// it moves to a piece twice as long.
func (a *Arena[T]) Append(s []T, x T) []T {
	if len(s) == cap(s) {
		s = append(a.Make(max(1, 2*len(s))), s...)
	}
	return append(s, x)
}
