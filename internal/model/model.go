// Package model holds the weights that this module was trained to: how they are
// stored, checked and read. How they were made is told in internal/train, what
// they are worth in README.md.
//
// # Files
//
// The weights of one component are one file, weights/NAME.bin, which [Load]
// opens and a [Writer] makes. A file is
//
//	"onrecord"  8 bytes
//	format      uvarint, 2
//	version     uvarint, the version of the weights
//	count       uvarint, how many sections follow
//
// and then for each section
//
//	name        uvarint length, bytes
//	raw         uvarint, its length in bytes
//	packed      uvarint, its length in bytes in the file
//	checksum    uvarint, CRC-32 (Castagnoli) of the raw bytes
//	data        a Huffman code of the bytes, see huffman.go
//
// A section is a sequence of values whose order its writer and its reader agree
// on: varints, strings, floats, and lists of small numbers of which some may be
// zero. A [Section] appends them, a [Reader] gives them back in the same order.
package model

import (
	"embed"
	"errors"
	"fmt"
	"hash/crc32"
)

//go:embed weights
var files embed.FS

const (
	magic  = "onrecord"
	format = 2
	// maxRaw bounds what a damaged file can make a reader allocate.
	maxRaw = 1 << 26
)

// ErrMissing says that the file or section asked for is not there.
var ErrMissing = errors.New("model: no such weights")

// ErrCorrupt says that weights are damaged: cut short, of another format, or not
// what the checksum was made of.
var ErrCorrupt = errors.New("model: damaged weights")

// checksum returns the CRC-32C of a section. The table is the package's own: made
// once, at the first use.
func checksum(b []byte) uint32 { return crc32.Checksum(b, crc32.MakeTable(crc32.Castagnoli)) }

// A File is a set of weights that was opened. It is immutable and safe for
// concurrent use.
type File struct {
	Version  int // of the weights
	sections []packed
}

type packed struct {
	name string
	raw  int
	crc  uint32
	data []byte
}

// Load opens the embedded weights of that name: "nlp" for weights/nlp.bin. It
// decodes nothing yet. Each call opens the file anew, so callers keep what they
// decode, behind a lazy.Value.
func Load(name string) (*File, error) {
	b, err := files.ReadFile("weights/" + name + ".bin")
	if err != nil {
		return nil, fmt.Errorf("%w: file %s", ErrMissing, name)
	}
	return Open(b)
}

// Open reads the list of sections in data, which must not be changed after.
func Open(data []byte) (*File, error) {
	if len(data) < len(magic) || string(data[:len(magic)]) != magic {
		return nil, fmt.Errorf("%w: not a weights file", ErrCorrupt)
	}
	r := Reader{b: data[len(magic):]}
	if v := r.Uint(); v != format {
		return nil, fmt.Errorf("%w: format %d, want %d", ErrCorrupt, v, format)
	}
	f := &File{Version: int(r.Uint())}
	for n := r.Uint(); n > 0 && r.err == nil; n-- {
		var p packed
		p.name = r.String()
		raw := r.Uint()
		size := r.Uint()
		p.crc = uint32(r.Uint())
		if raw > maxRaw || size > uint64(len(r.b)) {
			r.fail()
			break
		}
		p.raw = int(raw)
		p.data = r.b[:size:size]
		r.b = r.b[size:]
		f.sections = append(f.sections, p)
	}
	if r.err != nil {
		return nil, fmt.Errorf("list of sections: %w", r.err)
	}
	return f, nil
}

// Names returns the names of the sections in the order of the file.
func (f *File) Names() []string {
	var out []string
	for _, p := range f.sections {
		out = append(out, p.name)
	}
	return out
}

// Packed returns how many bytes of the file the section of that name takes.
func (f *File) Packed(name string) int {
	for _, p := range f.sections {
		if p.name == name {
			return len(p.data)
		}
	}
	return 0
}

// Section unpacks the section of that name, checks it and returns a Reader at
// its first value.
func (f *File) Section(name string) (*Reader, error) {
	for _, p := range f.sections {
		if p.name != name {
			continue
		}
		b := make([]byte, p.raw)
		if !unpack(b, p.data) {
			return nil, fmt.Errorf("%w: section %s", ErrCorrupt, name)
		}
		if checksum(b) != p.crc {
			return nil, fmt.Errorf("%w: section %s: checksum", ErrCorrupt, name)
		}
		return &Reader{b: b}, nil
	}
	return nil, fmt.Errorf("%w: section %s", ErrMissing, name)
}

// A Writer makes a weights file. The zero Writer is an empty file of version 0.
type Writer struct {
	Version  int // of the weights
	sections []*Section
}

// Section begins a section and returns it for its values to be appended.
func (w *Writer) Section(name string) *Section {
	s := &Section{name: name}
	w.sections = append(w.sections, s)
	return s
}

// Bytes returns the file. The same values give the same bytes.
func (w *Writer) Bytes() ([]byte, error) {
	var out Section
	out.b = append(out.b, magic...)
	out.Uint(format)
	out.Uint(uint64(max(0, w.Version)))
	out.Uint(uint64(len(w.sections)))
	for _, s := range w.sections {
		if len(s.b) > maxRaw {
			return nil, fmt.Errorf("model: section %s is too long: %d bytes", s.name, len(s.b))
		}
		z := pack(nil, s.b)
		out.String(s.name)
		out.Uint(uint64(len(s.b)))
		out.Uint(uint64(len(z)))
		out.Uint(uint64(checksum(s.b)))
		out.b = append(out.b, z...)
	}
	return out.b, nil
}
