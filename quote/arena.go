package quote

// arena hands out short slices that live as long as the record that is being
// made, many from one allocation.
type arena[T any] struct{ free []T }

// make returns a slice of length 0 and capacity n.
func (a *arena[T]) make(n int) []T {
	if n > len(a.free) {
		a.free = make([]T, max(n, min(256, 2*cap(a.free)), 16))
	}
	s := a.free[:0:n]
	a.free = a.free[n:]
	return s
}

// copy returns a copy of s.
func (a *arena[T]) copy(s []T) []T { return append(a.make(len(s)), s...) }
