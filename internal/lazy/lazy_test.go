package lazy

import (
	"errors"
	"sync"
	"testing"
)

func TestGetMakesOnce(t *testing.T) {
	var (
		v    Value[*int]
		made int
		wg   sync.WaitGroup
		got  [16]*int
	)
	for i := range got {
		wg.Go(func() { got[i] = v.Get(func() *int { made++; return new(int) }) })
	}
	wg.Wait()
	for _, p := range got {
		if p == nil || p != got[0] {
			t.Fatal("two values")
		}
	}
	if made != 1 {
		t.Errorf("made %d times", made)
	}
	if n := testing.AllocsPerRun(100, func() { v.Get(func() *int { return new(int) }) }); n > 0 {
		t.Errorf("%v allocations a call", n)
	}
}

func TestResultKeepsItsError(t *testing.T) {
	var (
		v    Result[int]
		made int
	)
	broken := errors.New("broken")
	for range 2 {
		if _, err := v.Get(func() (int, error) { made++; return 0, broken }); err != broken {
			t.Errorf("error %v, want %v", err, broken)
		}
	}
	if made != 1 {
		t.Errorf("made %d times", made)
	}
}
