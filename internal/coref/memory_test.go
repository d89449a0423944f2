package coref

import (
	"strings"
	"testing"
)

func TestWordsInText(t *testing.T) {
	for _, s := range []string{"", "bank", "the bank", "bank of acme", "the banks", "embank", "bankbank bank", " bank", "bank ", "a  bank"} {
		for _, w := range []string{"bank", "acme", "the"} {
			if got, want := hasWord(s, w), strings.Contains(" "+s+" ", " "+w+" "); got != want {
				t.Errorf("hasWord(%q, %q) = %v, want %v", s, w, got, want)
			}
			if got, want := hasNoun(s, w), strings.Contains(" "+s+" ", " "+w+" ") || strings.Contains(" "+s+" ", " "+w+"s "); got != want {
				t.Errorf("hasNoun(%q, %q) = %v, want %v", s, w, got, want)
			}
			if got, want := beginsWord(s, w), strings.Contains(" "+s, " "+w); got != want {
				t.Errorf("beginsWord(%q, %q) = %v, want %v", s, w, got, want)
			}
			if got, want := endsInWord(s, w), strings.HasSuffix(" "+s, " "+w); got != want {
				t.Errorf("endsInWord(%q, %q) = %v, want %v", s, w, got, want)
			}
		}
		f := strings.Fields(s)
		last := ""
		if len(f) > 0 {
			last = f[len(f)-1]
		}
		if got := lastField(s); got != last {
			t.Errorf("lastField(%q) = %q, want %q", s, got, last)
		}
		if got := countFields(s); got != len(f) {
			t.Errorf("countFields(%q) = %d, want %d", s, got, len(f))
		}
	}
}

func TestCapitals(t *testing.T) {
	for _, s := range []string{"", "LEE", "Lee", "LÉE", "LéE", "O’NEIL", "straße", "12", "A\xff", "a\xff", "\uFFFD"} {
		if got, want := capitals(s), s == strings.ToUpper(s); got != want {
			t.Errorf("capitals(%q) = %v, want %v", s, got, want)
		}
	}
}
