package arena

import "strings"

// Strings makes short strings, many from one allocation. What it returns shares
// memory with what it returned before, all of which stays as long as any of it
// does. The zero value is ready for use, by one goroutine; it must not be copied
// once it was used.
type Strings struct {
	b    strings.Builder
	size int // of the last piece
}

// Concat returns the parts as one string.
func (a *Strings) Concat(parts ...string) string { return a.Join(parts, "") }

// Join returns the parts as one string with sep between them.
func (a *Strings) Join(parts []string, sep string) string {
	n := len(sep) * max(0, len(parts)-1)
	for _, p := range parts {
		n += len(p)
	}
	from := a.room(n)
	for i, p := range parts {
		if i > 0 {
			a.b.WriteString(sep)
		}
		a.b.WriteString(p)
	}
	return a.b.String()[from:]
}

// Copy returns s as a string.
func (a *Strings) Copy(s []byte) string {
	from := a.room(len(s))
	a.b.Write(s)
	return a.b.String()[from:]
}

// room makes sure that n more bytes fit without moving those before them, and
// returns where they go.
func (a *Strings) room(n int) int {
	if n > a.b.Cap()-a.b.Len() {
		a.size = max(n, min(2048, 2*a.size), 256)
		a.b.Reset()
		a.b.Grow(a.size)
	}
	return a.b.Len()
}
