package newsml

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// iri returns an address in which the characters that no address may have are
// percent-encoded; what is an address already is returned as it is.
func iri(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if r <= ' ' || r == utf8.RuneError || r == 0xFFFE || r == 0xFFFF || strings.ContainsRune("<>\"{}|\\^`[]", r) {
			for _, c := range []byte(s[i : i+size]) {
				fmt.Fprintf(&b, "%%%02X", c)
			}
		} else {
			b.WriteString(s[i : i+size])
		}
		i += size
	}
	return b.String()
}
