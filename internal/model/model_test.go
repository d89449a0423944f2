package model

import (
	"errors"
	"math"
	"slices"
	"testing"
)

func TestRoundTrip(t *testing.T) {
	var w Writer
	w.Version = 7
	s := w.Section("a")
	s.Uint(math.MaxUint64)
	s.Int(math.MinInt64)
	s.String("said")
	s.Float(-0.25)
	s.Sorted([]uint32{0, 3, 3, math.MaxUint32})
	s.Ints([]int16{1, -2, math.MinInt16})
	s.Bytes([]int8{0, -128, 127})
	sparse := make([]int16, 5000)
	sparse[0], sparse[4999], sparse[300] = 5, -32768, 32767
	s.Sparse(sparse)
	w.Section("empty")
	b, err := w.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	f, err := Open(b)
	if err != nil {
		t.Fatal(err)
	}
	if f.Version != 7 || !slices.Equal(f.Names(), []string{"a", "empty"}) {
		t.Errorf("version %d, sections %v", f.Version, f.Names())
	}
	r, err := f.Section("a")
	if err != nil {
		t.Fatal(err)
	}
	if v := r.Uint(); v != math.MaxUint64 {
		t.Errorf("Uint %d", v)
	}
	if v := r.Int(); v != math.MinInt64 {
		t.Errorf("Int %d", v)
	}
	if v := r.String(); v != "said" {
		t.Errorf("String %q", v)
	}
	if v := r.Float(); v != -0.25 {
		t.Errorf("Float %v", v)
	}
	if v := r.Sorted(); !slices.Equal(v, []uint32{0, 3, 3, math.MaxUint32}) {
		t.Errorf("Sorted %v", v)
	}
	if v := r.Ints(); !slices.Equal(v, []int16{1, -2, math.MinInt16}) {
		t.Errorf("Ints %v", v)
	}
	if v := r.Bytes(); !slices.Equal(v, []int8{0, -128, 127}) {
		t.Errorf("Bytes %v", v)
	}
	if v := r.Sparse(); !slices.Equal(v, sparse) {
		t.Error("Sparse differs")
	}
	if r.Err() != nil || r.Uint() != 0 || !errors.Is(r.Err(), ErrCorrupt) {
		t.Errorf("reading past the end: %v", r.Err())
	}
	if _, err := f.Section("b"); !errors.Is(err, ErrMissing) {
		t.Errorf("section that is not there: %v", err)
	}
}

// TestDamaged flips and cuts every byte of a file: an error or the right values
// must come out, never a panic.
func TestDamaged(t *testing.T) {
	var w Writer
	s := w.Section("a")
	for i := range 300 {
		s.Int(int64(i * i))
	}
	b, err := w.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	for i := range b {
		if _, err := Open(b[:i]); err == nil {
			t.Errorf("cut to %d bytes: no error", i)
		}
		c := slices.Clone(b)
		c[i] ^= 0x55
		f, err := Open(c)
		if err == nil {
			var r *Reader
			if r, err = f.Section("a"); err == nil {
				for k := range 300 {
					if r.Int() != int64(k*k) {
						t.Errorf("byte %d flipped: wrong values, no error", i)
						break
					}
				}
			}
		}
		if err != nil && !errors.Is(err, ErrCorrupt) && !errors.Is(err, ErrMissing) {
			t.Errorf("byte %d flipped: %v", i, err)
		}
	}
}

func TestEmbedded(t *testing.T) {
	entries, err := files.ReadDir("weights")
	if err != nil {
		t.Fatal(err)
	}
	var size int64
	for _, e := range entries {
		i, err := e.Info()
		if err != nil {
			t.Fatal(err)
		}
		size += i.Size()
	}
	if size > 8<<20 {
		t.Errorf("%d bytes of weights are embedded, 8 MiB are allowed", size)
	}
	if _, err := Load("none"); !errors.Is(err, ErrMissing) {
		t.Errorf("weights that are not there: %v", err)
	}
}

func FuzzOpen(f *testing.F) {
	var w Writer
	w.Section("a").Sparse([]int16{0, 0, 3})
	b, err := w.Bytes()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(b)
	f.Fuzz(func(t *testing.T, b []byte) {
		file, err := Open(b)
		if err != nil {
			return
		}
		for _, n := range file.Names() {
			if r, err := file.Section(n); err == nil {
				r.Sparse()
			}
		}
	})
}

func TestSparse8(t *testing.T) {
	for _, c := range []struct {
		in []int16
		ok bool
	}{{nil, true}, {[]int16{0, 0, 5, 0, -127, 127, 0}, true}, {[]int16{0, 128}, false}, {[]int16{-128, 1}, false}} {
		var w Writer
		s := w.Section("x")
		s.Sparse(c.in)
		s.Uint(77)
		b, err := w.Bytes()
		if err != nil {
			t.Fatal(err)
		}
		f, err := Open(b)
		if err != nil {
			t.Fatal(err)
		}
		r, err := f.Section("x")
		if err != nil {
			t.Fatal(err)
		}
		got := r.Sparse8()
		if c.ok != (r.Err() == nil) {
			t.Errorf("%v: error %v", c.in, r.Err())
		}
		if !c.ok {
			continue
		}
		if len(got) != len(c.in) || r.Uint() != 77 {
			t.Errorf("%v comes back as %v, or what follows is lost", c.in, got)
		}
		for i, x := range got {
			if int16(x) != c.in[i] {
				t.Errorf("%v comes back as %v", c.in, got)
			}
		}
	}
}
