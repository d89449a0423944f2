package article

import (
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	var b Builder
	b.Add(RoleHeadline, 0, "Mayor quits. Council stays.")
	b.Add(RoleParagraph, 0, "“I won’t go,” said Mr. Smith. “Will you?” he asked Dr. J. B. Jones of the U.S. Senate. She left.")
	b.Add(RolePromo, 0, "Read more: “We will stay.” Says who?")
	b.Add(RoleListItem, 1, "First of all… no.")
	var a Article
	b.Finish(&a)
	var got []string
	for s := range a.Sentences() {
		got = append(got, s.In(a.Text))
	}
	want := []string{"“I won’t go,” said Mr. Smith.", "“Will you?” he asked Dr. J. B. Jones of the U.S. Senate.", "She left.", "First of all… no."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("sentences (-want +got):\n%s", diff)
	}
	for s := range a.Sentences() {
		if s.IsZero() {
			t.Error("empty sentence")
		}
		break // stopping early is allowed
	}
}

func TestIndex(t *testing.T) {
	a := Article{Text: strings.Repeat("Zoë said “no” 😀.\nŁódź 🚋\n", 40)}
	x := a.Index()
	for i := range a.Text {
		for _, s := range []Span{{0, i}, {i / 2, i}, {i, len(a.Text)}} {
			if s.Start > 0 && a.Text[s.Start]&0xc0 == 0x80 {
				continue
			}
			want := Span{len([]rune(a.Text[:s.Start])), len([]rune(a.Text[:s.End]))}
			if got := x.Runes(s); got != want || a.Runes(s) != want {
				t.Fatalf("Runes(%v) = %v and %v, want %v", s, got, a.Runes(s), want)
			}
			want = Span{len(utf16.Encode([]rune(a.Text[:s.Start]))), len(utf16.Encode([]rune(a.Text[:s.End])))}
			if got := x.UTF16(s); got != want || a.UTF16(s) != want {
				t.Fatalf("UTF16(%v) = %v and %v, want %v", s, got, a.UTF16(s), want)
			}
		}
		head := a.Text[:i]
		want := Position{strings.Count(head, "\n") + 1, len([]rune(head[strings.LastIndexByte(head, '\n')+1:])) + 1}
		if got := x.Position(i); got != want || a.Position(i) != want {
			t.Fatalf("Position(%d) = %v and %v, want %v", i, got, a.Position(i), want)
		}
	}
	if got := x.Position(1 << 30); got != (Position{81, 1}) || a.Position(-1) != (Position{1, 1}) {
		t.Errorf("beyond the text: %v, %v", got, a.Position(-1))
	}
	if got := NewIndex("").UTF16(Span{0, 5}); got != (Span{}) {
		t.Errorf("empty text: %v", got)
	}
}
