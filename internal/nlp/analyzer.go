package nlp

import (
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
	sent   Sentence
	state  State
	memory Memory
}

// Analyze analyses the paragraphs of text: [Tokenize], and then for each token
// its tag, type and lemma and, where the models have a parser, its head and
// relation.
func (a *Analyzer) Analyze(text string, paras []Span) *Doc {
	d := Tokenize(text, paras)
	s := a.pool.Get().(*scratch)
	s.memory.Reset()
	for _, r := range d.Sents {
		a.sentence(d, r, s)
	}
	a.pool.Put(s)
	return d
}

func (a *Analyzer) sentence(d *Doc, r Range, s *scratch) {
	s.sent.Load(d, r, a.m.Tagger.Words)
	a.m.Tagger.tag(&s.sent)
	a.m.Namer.name(&s.sent, &s.memory)
	for k := range r.Len() {
		t := &d.Tokens[int(r.First)+k]
		t.Tag = s.sent.Tags[k+Pad]
		t.Ent = s.sent.ents[k+Pad]
		t.Form = s.sent.words[k+Pad].lower
		_, _, t.Lemma = a.m.Lemmas.find(d.Text[t.Start:t.End], t.Form, t.Tag)
	}
	if a.m.Parser != nil {
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
