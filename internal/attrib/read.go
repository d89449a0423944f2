package attrib

import (
	"fmt"
	"math"

	"github.com/onrecord-go/onrecord/internal/model"
)

// Write adds the model to w, as [Read] reads it.
func (m *Model) Write(w *model.Writer) {
	s := w.Section("lexicon")
	s.Sorted(m.Lex.keys)
	for _, v := range m.Lex.vals {
		s.Uint(uint64(v))
	}
	for _, v := range m.Lex.prior {
		s.Uint(uint64(v))
	}
	m.Cue.write(w.Section("cue"))
	m.Span.write(w.Section("span"))
	m.Filter.write(w.Section("filter"))
	s = w.Section("decide")
	for _, x := range m.Trans {
		s.Float(float64(x))
	}
	s.Float(float64(m.MinCue))
	s.Float(float64(m.NoSource))
	s.Float(float64(m.MinScore))
	s.Uint(uint64(len(m.Knots)))
	for _, k := range m.Knots {
		s.Float(float64(k[0]))
		s.Float(float64(k[1]))
	}
}

// Read unpacks the model that f holds.
func Read(f *model.File) (*Model, error) {
	m := &Model{Lex: new(Lexicon), Cue: new(Net), Span: new(Net), Filter: new(Net)}
	for _, s := range [...]struct {
		name string
		read func(*model.Reader) error
	}{
		{"lexicon", m.Lex.read},
		{"cue", func(r *model.Reader) error { return m.Cue.read(r, 1) }},
		{"span", func(r *model.Reader) error { return m.Span.read(r, NumCols) }},
		{"filter", func(r *model.Reader) error { return m.Filter.read(r, 1) }},
		{"decide", m.readDecide},
	} {
		r, err := f.Section(s.name)
		if err == nil {
			if err = s.read(r); err == nil {
				err = r.Err()
			}
		}
		if err != nil {
			return nil, fmt.Errorf("attrib: section %s: %w", s.name, err)
		}
	}
	return m, nil
}

func (l *Lexicon) read(r *model.Reader) error {
	l.keys = r.Sorted()
	l.vals = make([]uint8, len(l.keys))
	for i := range l.vals {
		l.vals[i] = uint8(min(15, r.Uint()))
	}
	for i := range l.prior {
		l.prior[i] = uint8(min(15, r.Uint()))
	}
	l.index()
	return nil
}

func (m *Model) readDecide(r *model.Reader) error {
	for i := range m.Trans {
		m.Trans[i] = float32(r.Float())
	}
	m.MinCue, m.NoSource, m.MinScore = float32(r.Float()), float32(r.Float()), float32(r.Float())
	for n := min(r.Uint(), 1000); n > 0; n-- {
		m.Knots = append(m.Knots, [2]float32{float32(r.Float()), float32(r.Float())})
	}
	return nil
}

func (n *Net) write(s *model.Section) {
	s.Uint(uint64(n.Out))
	s.Uint(uint64(n.Hidden))
	s.Uint(uint64(n.WideBits))
	s.Uint(uint64(n.DeepBits))
	s.Sparse(weights(n.Wide, n.Out, 1<<n.WideBits))
	s.Sparse(deepWeights(n.Deep, n.Hidden))
	for _, l := range [...][]float32{n.WideScale, n.DeepScale, n.Bias, n.HiddenBias, Turn(n.Top, n.Out)} {
		s.Uint(uint64(len(l)))
		for _, x := range l {
			s.Uint(uint64(math.Float32bits(x)))
		}
	}
}

func (n *Net) read(r *model.Reader, out int) error {
	n.Out, n.Hidden = int(min(r.Uint(), maxLanes)), int(min(r.Uint(), maxLanes+1))
	n.WideBits, n.DeepBits = uint(r.Uint()), uint(r.Uint())
	if n.Out != out || n.Hidden > maxLanes || n.Hidden%4 != 0 || n.WideBits < 3 || n.WideBits > 22 || n.DeepBits > 22 {
		return fmt.Errorf("%w: net of %d outputs and %d hidden units, 2^%d and 2^%d rows", model.ErrCorrupt, n.Out, n.Hidden, n.WideBits, n.DeepBits)
	}
	w, err := sized(r.Sparse8(), n.Out, n.WideBits)
	if err != nil {
		return err
	}
	n.Wide = Rows(w, n.Out)
	if w, err = sized(r.Sparse8(), n.Hidden, n.DeepBits); err != nil {
		return err
	}
	if n.Hidden > 0 {
		n.Deep = Blocks(w, n.Hidden)
	}
	for _, l := range [...]struct {
		dst *[]float32
		n   int
	}{{&n.WideScale, n.Out}, {&n.DeepScale, n.Hidden}, {&n.Bias, n.Out}, {&n.HiddenBias, n.Hidden}, {&n.Top, n.Out * n.Hidden}} {
		if k := r.Uint(); k != uint64(l.n) {
			return fmt.Errorf("%w: list of %d, want %d", model.ErrCorrupt, k, l.n)
		}
		*l.dst = make([]float32, l.n)
		for i := range *l.dst {
			(*l.dst)[i] = math.Float32frombits(uint32(r.Uint()))
		}
	}
	if n.Hidden > 0 {
		n.Top = Turn(n.Top, n.Hidden) // stored by output, used by hidden unit
	}
	return nil
}

// sized returns the weights of 1<<bits rows of n lanes, and an error where there
// are more or fewer.
func sized(v []int8, n int, bits uint) ([]int8, error) {
	if len(v) != n<<bits {
		return nil, fmt.Errorf("%w: %d weights, want %d rows of %d", model.ErrCorrupt, len(v), 1<<bits, n)
	}
	return v, nil
}
