package article

import (
	"encoding"
	"fmt"
	"strings"
	"testing"
)

// TestEnums checks that each value of each enumeration has a name of its own,
// that names lead back to values, and that zero is unknown and left out.
func TestEnums(t *testing.T) {
	type value interface {
		fmt.Stringer
		encoding.TextMarshaler
	}
	for _, tt := range []struct {
		name string
		last int
		of   func(int) value
		read func([]byte) (int, error)
	}{
		{"Role", int(RoleDateline), func(i int) value { return Role(i) }, func(b []byte) (int, error) { var v Role; err := v.UnmarshalText(b); return int(v), err }},
		{"AuthorKind", int(AuthorOrganization), func(i int) value { return AuthorKind(i) }, func(b []byte) (int, error) { var v AuthorKind; err := v.UnmarshalText(b); return int(v), err }},
		{"CreditRole", int(CreditDistributor), func(i int) value { return CreditRole(i) }, func(b []byte) (int, error) { var v CreditRole; err := v.UnmarshalText(b); return int(v), err }},
		{"TopicKind", int(TopicObject), func(i int) value { return TopicKind(i) }, func(b []byte) (int, error) { var v TopicKind; err := v.UnmarshalText(b); return int(v), err }},
		{"Access", int(AccessPaid), func(i int) value { return Access(i) }, func(b []byte) (int, error) { var v Access; err := v.UnmarshalText(b); return int(v), err }},
	} {
		seen := map[string]bool{}
		for i := 0; i <= tt.last; i++ {
			v := tt.of(i)
			b, err := v.MarshalText()
			if err != nil {
				t.Fatalf("%s %d: %v", tt.name, i, err)
			}
			if i == 0 {
				if len(b) != 0 || v.String() != "unknown" {
					t.Errorf("%s 0 is %q, %q", tt.name, b, v)
				}
			} else if string(b) != v.String() || len(b) == 0 || seen[string(b)] {
				t.Errorf("%s %d is %q, %q", tt.name, i, b, v)
			}
			seen[string(b)] = true
			if back, err := tt.read(b); err != nil || back != i {
				t.Errorf("%s %q is read as %d, %v", tt.name, b, back, err)
			}
		}
		beyond := tt.of(tt.last + 1)
		if _, err := beyond.MarshalText(); err == nil || !strings.HasPrefix(beyond.String(), tt.name+"(") {
			t.Errorf("%s: a value beyond the last is %q", tt.name, beyond)
		}
		if _, err := tt.read([]byte("no such name")); err == nil {
			t.Errorf("%s reads what is no name", tt.name)
		}
	}
}

func TestParseErrorSaysWhere(t *testing.T) {
	_, err := ParseDate("10 September 2024 or so", Options{})
	if want := "article: cannot read date (byte 18): no date in a known form"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
	e := &ParseError{Format: "ninjs", Path: "/headlines/0", Offset: -1, Err: ErrDateSyntax}
	if want := "article: cannot read ninjs at /headlines/0: no date in a known form"; e.Error() != want {
		t.Errorf("got %v, want %s", e, want)
	}
}
