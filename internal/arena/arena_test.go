package arena

import (
	"slices"
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
