package nlp

import (
	"slices"
	"sync"
)

// Models are the weights that an Analyzer works with.
type Models struct {
	Tagger *Tagger
	Namer  *Namer
	Lemmas *Lemmas
	Parser *Parser // nil: no heads and relations
}

// Analyzer analyses texts. It is immutable and safe for concurrent use.
type Analyzer struct {
	m    Models
	pool sync.Pool
}

// New returns an Analyzer that works with the models. The tagger, the namer and
// the lemmas must be there.
func New(m Models) *Analyzer {
	a := &Analyzer{m: m}
	a.pool.New = func() any { return new(scratch) }
	return a
}

// scratch is what an analysis needs for itself.
type scratch struct {
	sents  []Sentence
	state  State
	memory Memory
}

// atOnce is how many sentences go through one stage before the next stage gets
// them: each stage has weights of its own, which stay in the caches that long.
const (
	atOnce    = 256
	maxAtOnce = 1 << 13 // tokens, where sentences are long
)

// maxKept is the longest sentence, in tokens, whose scratch is kept for the next
// text.
const maxKept = 1 << 12

// Analyze analyses the paragraphs of text: [Tokenize], and then for each token
// its tag, type and lemma and, where the models have a parser, its head and
// relation.
func (a *Analyzer) Analyze(text string, paras []Span) *Doc {
	return a.AnalyzeUntil(text, paras, nil)
}

// AnalyzeUntil is Analyze that asks stop now and then whether to end early; what
// it returns then is of no use. nil never ends it.
func (a *Analyzer) AnalyzeUntil(text string, paras []Span, stop func() bool) *Doc {
	d := Tokenize(text, paras)
	s := a.pool.Get().(*scratch)
	s.memory.Reset()
	long := 0
	for i := 0; i < len(d.Sents); {
		if stop != nil && stop() {
			break
		}
		j := i + 1
		for j < len(d.Sents) && j < i+atOnce && d.Sents[j].Last-d.Sents[i].First <= maxAtOnce {
			j++
		}
		rs := d.Sents[i:j]
		i = j
		a.sentences(d, rs, s)
		for _, r := range rs {
			long = max(long, r.Len())
		}
	}
	if long <= maxKept {
		a.pool.Put(s)
	}
	return d
}

func (a *Analyzer) sentences(d *Doc, rs []Range, s *scratch) {
	if len(s.sents) < len(rs) {
		s.sents = slices.Grow(s.sents, len(rs)-len(s.sents))[:len(rs)]
	}
	for i, r := range rs {
		s.sents[i].Load(d, r, a.m.Tagger.Words)
		a.m.Tagger.tag(&s.sents[i])
	}
	for i, r := range rs {
		x := &s.sents[i]
		a.m.Namer.name(x, &s.memory)
		for k := range r.Len() {
			t := &d.Tokens[int(r.First)+k]
			t.Tag = x.Tags[k+Pad]
			t.Ent = x.ents[k+Pad]
			t.Form = x.words[k+Pad].lower
			_, _, t.Lemma = a.m.Lemmas.find(d.Text[t.Start:t.End], t.Form, t.Tag)
		}
	}
	if a.m.Parser == nil {
		return
	}
	for _, r := range rs {
		a.m.Parser.parse(d, r, &s.state)
	}
}

// Lemma returns the lemma of token i of d, which a analysed: in small letters,
// but for names. It allocates only for rare words.
func (a *Analyzer) Lemma(d *Doc, i int32) string {
	t := &d.Tokens[i]
	w, _ := a.m.Lemmas.Find(d.Text[t.Start:t.End], t.Form, t.Tag)
	return w
}
