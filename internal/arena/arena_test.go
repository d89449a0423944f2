package arena

import (
	"slices"
	"strings"
	"testing"
)

func TestArena(t *testing.T) {
	var a Arena[int]
	x := a.Copy([]int{1, 2, 3})
	y := append(a.Make(2), 4, 5)
	x = append(x, 9) // beyond its capacity: must not run into y
	if !slices.Equal(x, []int{1, 2, 3, 9}) || !slices.Equal(y, []int{4, 5}) {
		t.Errorf("got %v and %v, want [1 2 3 9] and [4 5]", x, y)
	}
	if z := a.Make(5000); len(z) != 0 || cap(z) != 5000 {
		t.Errorf("length %d and capacity %d, want 0 and 5000", len(z), cap(z))
	}
	if n := testing.AllocsPerRun(100, func() { a.Make(1) }); n > .1 {
		t.Errorf("%v allocations a slice, want few", n)
	}
}

func TestAppend(t *testing.T) {
	var a Arena[int]
	var x, y []int
	for i := range 100 {
		x, y = a.Append(x, i), a.Append(y, -i)
	}
	for i := range 100 {
		if x[i] != i || y[i] != -i {
			t.Fatalf("elements %d are %d and %d, want %d and %d", i, x[i], y[i], i, -i)
		}
	}
}

func TestStrings(t *testing.T) {
	var a Strings
	var got []string
	for range 300 { // more than one piece holds
		got = append(got, a.Concat("ab", "", "c"), a.Join([]string{"x", "y", "z"}, ", "), a.Copy([]byte("copy")), a.Concat())
	}
	for i := 0; i < len(got); i += 4 {
		if !slices.Equal(got[i:i+4], []string{"abc", "x, y, z", "copy", ""}) {
			t.Fatalf("got %q", got[i:i+4])
		}
	}
	if s := strings.Repeat("long", 2000); a.Concat(s, "er") != s+"er" {
		t.Error("a string longer than a piece did not come out whole")
	}
	if n := testing.AllocsPerRun(100, func() { a.Concat("some", "words") }); n > .1 {
		t.Errorf("%v allocations a string, want few", n)
	}
}
