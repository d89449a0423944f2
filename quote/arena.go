package quote

// arena hands out short slices that live as long as the record that is being
// made, many from one allocation.
type arena[T any] struct {
	free []T
	size int // of the last piece
}

// make returns a slice of length 0 and capacity n.
func (a *arena[T]) make(n int) []T {
	if n > len(a.free) {
		a.size = max(n, min(1024, 2*a.size), 32)
		a.free = make([]T, a.size)
	}
	s := a.free[:0:n]
	a.free = a.free[n:]
	return s
}

// copy returns a copy of s.
func (a *arena[T]) copy(s []T) []T { return append(a.make(len(s)), s...) }
