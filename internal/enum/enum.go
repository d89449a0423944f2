// Package enum gives small integer types their names: one table a type serves
// String, MarshalText and UnmarshalText alike.
package enum

import "fmt"

// Names lists the names of an enumeration's values, from 0 on. The name of the
// zero value is "" in text form: unknown is left out, never written.
type Names []string

// String returns the name of value i, "unknown" for the zero value and
// "Type(i)" for a value that has none.
func (n Names) String(typ string, i int) string {
	if i == 0 {
		return "unknown"
	}
	if i < 0 || i >= len(n) {
		return fmt.Sprintf("%s(%d)", typ, i)
	}
	return n[i]
}

// Marshal returns the text form of value i.
func (n Names) Marshal(typ string, i int) ([]byte, error) {
	if i == 0 {
		return nil, nil
	}
	if i < 0 || i >= len(n) {
		return nil, fmt.Errorf("%s has no value %d", typ, i)
	}
	return []byte(n[i]), nil
}

// Unmarshal returns the value whose text form is b.
func (n Names) Unmarshal(typ string, b []byte) (int, error) {
	if len(b) == 0 || string(b) == "unknown" {
		return 0, nil
	}
	for i := 1; i < len(n); i++ {
		if n[i] == string(b) {
			return i, nil
		}
	}
	return 0, fmt.Errorf("%q is no %s", b, typ)
}
