package nlp

import (
	"fmt"
	"slices"
	"sync"

	"github.com/onrecord-go/onrecord/internal/linear"
	"github.com/onrecord-go/onrecord/internal/model"
)

// Default returns the Analyzer with the embedded weights, which the first call
// unpacks. It is a function, and no variable that holds one, so that a program
// which only splits text does not link the weights.
func Default() (*Analyzer, error) {
	defaultOnce.Do(func() { defaultAnalyzer, defaultErr = load() })
	return defaultAnalyzer, defaultErr
}

var (
	defaultOnce     sync.Once
	defaultAnalyzer *Analyzer
	defaultErr      error
)

func load() (*Analyzer, error) {
	f, err := model.Load("nlp")
	if err != nil {
		return nil, err
	}
	m, err := Read(f)
	if err != nil {
		return nil, err
	}
	return New(*m), nil
}

// Read unpacks the models that f holds in the sections words, tagger, namer,
// lemmas and parser; the last one may be missing.
func Read(f *model.File) (*Models, error) {
	m := new(Models)
	var words *Words
	for _, s := range [...]struct {
		name string
		read func(*model.Reader) error
	}{
		{"words", func(r *model.Reader) (err error) { words, err = readWords(r); return }},
		{"tagger", func(r *model.Reader) (err error) {
			m.Tagger = &Tagger{Words: words}
			m.Tagger.Model, err = linear.Read(r, numWordTags)
			return
		}},
		{"namer", func(r *model.Reader) (err error) {
			m.Namer = new(Namer)
			m.Namer.Model, err = linear.Read(r, int(NumEnts))
			return
		}},
		{"lemmas", func(r *model.Reader) (err error) { m.Lemmas, err = readLemmas(r); return }},
		{"parser", func(r *model.Reader) (err error) { m.Parser, err = readParser(r); return }},
	} {
		r, err := f.Section(s.name)
		if err == nil {
			if err = s.read(r); err == nil {
				err = r.Err()
			}
		} else if s.name == "parser" {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("nlp: section %s: %w", s.name, err)
		}
	}
	return m, nil
}

// Write adds the models to w, as [Read] reads them.
func (m *Models) Write(w *model.Writer) {
	s := w.Section("words")
	s.Uint(uint64(len(m.Tagger.Words.Classes)))
	for _, c := range m.Tagger.Words.Classes {
		s.Uint(c.Tags)
		s.Uint(uint64(bit(c.Open)))
	}
	entries := m.Tagger.Words.Entries()
	forms := make([]uint32, len(entries))
	for i, e := range entries {
		forms[i] = e.Form
	}
	s.Sorted(forms)
	for _, e := range entries {
		s.Uint(uint64(e.Class)<<1 | uint64(bit(e.Ent)))
	}
	m.Tagger.Model.Write(w.Section("tagger"))
	m.Namer.Model.Write(w.Section("namer"))
	m.Lemmas.write(w.Section("lemmas"))
	if m.Parser != nil {
		m.Parser.write(w.Section("parser"))
	}
}

func readWords(r *model.Reader) (*Words, error) {
	n := r.Uint()
	if n == 0 || n > entBit/2 {
		return nil, fmt.Errorf("%w: %d classes", model.ErrCorrupt, n)
	}
	classes := make([]Class, n)
	for i := range classes {
		classes[i] = Class{Tags: r.Uint(), Open: r.Uint() != 0}
	}
	forms := r.Sorted()
	entries := make([]Word, len(forms))
	for i, f := range forms {
		v := r.Uint()
		if v>>1 >= n {
			return nil, fmt.Errorf("%w: class %d of %d", model.ErrCorrupt, v>>1, n)
		}
		entries[i] = Word{Form: f, Class: uint16(v >> 1), Ent: v&1 != 0}
	}
	return NewWords(classes, entries), nil
}

func (l *Lemmas) write(s *model.Section) {
	s.Uint(uint64(len(l.list)))
	for _, w := range l.list {
		s.String(w)
	}
	l.odd.write(s)
}

func readLemmas(r *model.Reader) (*Lemmas, error) {
	n := int(min(r.Uint(), 1<<20))
	var list []string
	for len(list) < n && r.Err() == nil {
		list = append(list, r.String())
	}
	l := NewLemmas(list, nil)
	var err error
	l.odd, err = readTable(r, uint32(len(list)))
	return l, err
}

func (t *table) write(s *model.Section) {
	var keys []uint32
	for _, k := range t.keys {
		if k != 0 {
			keys = append(keys, k)
		}
	}
	slices.Sort(keys)
	s.Sorted(keys)
	for _, k := range keys {
		v, _ := t.get(k)
		s.Uint(uint64(v))
	}
}

// readTable reads a table whose values are less than limit.
func readTable(r *model.Reader, limit uint32) (table, error) {
	keys := r.Sorted()
	t := newTable(len(keys))
	for _, k := range keys {
		v := r.Uint()
		if v >= uint64(limit) {
			return t, fmt.Errorf("%w: value %d, limit %d", model.ErrCorrupt, v, limit)
		}
		if k != 0 {
			t.put(k, uint32(v))
		}
	}
	return t, nil
}

func (p *Parser) write(s *model.Section) {
	p.Acts.Write(s)
	p.Rels.Write(s)
	n := 0
	for _, set := range p.Allow {
		if set != 0 {
			n++
		}
	}
	s.Uint(uint64(n))
	for k, set := range p.Allow {
		if set != 0 {
			s.Uint(uint64(k))
			s.Uint(uint64(set))
		}
	}
}

func readParser(r *model.Reader) (*Parser, error) {
	p := &Parser{Allow: make([]RelSet, NumRelKeys)}
	var err error
	if p.Acts, err = linear.ReadThree(r); err != nil {
		return nil, err
	}
	if p.Rels, err = linear.Read(r, int(NumRels)); err != nil {
		return nil, err
	}
	for n := r.Uint(); n > 0 && r.Err() == nil; n-- {
		k, set := r.Uint(), r.Uint()
		if k >= uint64(NumRelKeys) || set>>NumRels != 0 {
			return nil, fmt.Errorf("%w: relations of pair %d", model.ErrCorrupt, k)
		}
		p.Allow[k] = RelSet(set)
	}
	return p, nil
}
