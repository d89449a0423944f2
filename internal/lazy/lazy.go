// Package lazy makes values on first use. Unlike a variable of sync.OnceValue,
// the zero Value needs nothing at import, and the linker leaves out what makes a
// value that a program never asks for: a program that only reads records carries
// no weights.
package lazy

import "sync"

// Value is a value that is made once. The zero Value is ready. It may be used by
// many goroutines at once and must not be copied.
type Value[T any] struct {
	once sync.Once
	v    T
}

// Get returns the value; the first call makes it. All calls must be given the
// same function.
func (l *Value[T]) Get(make func() T) T {
	l.once.Do(func() { l.v = make() })
	return l.v
}

// Result is a Value whose making may fail, which is kept like the value.
type Result[T any] struct {
	once sync.Once
	v    T
	err  error
}

// Get returns the value or why there is none; the first call makes it. All calls
// must be given the same function.
func (l *Result[T]) Get(make func() (T, error)) (T, error) {
	l.once.Do(func() { l.v, l.err = make() })
	return l.v, l.err
}
