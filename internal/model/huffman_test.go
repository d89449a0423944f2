package model

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"testing"
)

// TestPack packs and unpacks blocks of all shapes: none, one byte, one value only, all
// values alike, skewed so far that a Huffman code would be longer than is allowed, and
// lengths around the ends of blocks.
func TestPack(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	fill := func(n int, next func(i int) byte) []byte {
		b := make([]byte, n)
		for i := range b {
			b[i] = next(i)
		}
		return b
	}
	var fibonacci []byte
	for i, a, b := 0, 1, 1; i < 20; i, a, b = i+1, b, a+b {
		fibonacci = append(fibonacci, bytes.Repeat([]byte{byte(i)}, a)...)
	}
	if len(fibonacci) > blockSize {
		t.Fatal("more than a block")
	}
	cases := map[string][]byte{
		"empty":     nil,
		"one":       {200},
		"same":      bytes.Repeat([]byte{0}, 3*blockSize),
		"fibonacci": fibonacci,
		"uniform":   fill(2*blockSize+1, func(int) byte { return byte(random.Uint32()) }),
		"all":       fill(256, func(i int) byte { return byte(i) }),
		"skewed":    fill(blockSize, func(int) byte { return byte(random.ExpFloat64() * 3) }),
		"sparse":    fill(blockSize+100, func(i int) byte { return byte(i % 251 / 250 * 7) }),
	}
	for n := range 40 {
		cases[fmt.Sprint("short ", n)] = fill(n, func(int) byte { return byte(random.Uint32() & 3) })
		cases[fmt.Sprint("end ", n)] = fill(blockSize-20+n, func(int) byte { return byte(random.Uint32() & 15) })
	}
	for name, b := range cases {
		p := pack(nil, b)
		got := make([]byte, len(b))
		if !unpack(got, p) || !bytes.Equal(got, b) {
			t.Errorf("%s: %d bytes come back otherwise", name, len(b))
		}
		if len(p) > 0 && unpack(got, p[:len(p)-1]) {
			t.Errorf("%s: the lack of a byte is not noticed", name)
		}
		if unpack(got, append(p, 0)) {
			t.Errorf("%s: a byte more is not noticed", name)
		}
	}
	if n := len(pack(nil, cases["skewed"])); n > blockSize/2 {
		t.Errorf("skewed bytes of some 3 bits each take %d of %d bytes", n, blockSize)
	}
	if n := len(pack(nil, cases["uniform"])); n > len(cases["uniform"])+3*200 {
		t.Errorf("bytes without an order take %d of %d bytes", n, len(cases["uniform"]))
	}
}

func FuzzUnpack(f *testing.F) {
	f.Add(pack(nil, []byte("who said what, about what, and where they stand")), 47)
	f.Add(pack(nil, make([]byte, blockSize+9)), blockSize+9)
	f.Fuzz(func(t *testing.T, b []byte, n int) {
		n = min(max(n, 0), 1<<17)
		unpack(make([]byte, n), b)
		p := pack(nil, b)
		if got := make([]byte, len(b)); !unpack(got, p) || !bytes.Equal(got, b) {
			t.Errorf("%q comes back as %q", b, got)
		}
	})
}
