package attribtrain

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"sort"
	"strings"

	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// The domains of documents, which are measured apart.
const (
	polnear = iota
	modern
	invented
)

// domains are their names.
var domains = [...]string{"polnear", "modern", "invented"}

// span is a half-open range of bytes.
type span = [2]int

// raw is an attribution as the corpora have it.
type raw struct {
	Source  []span `json:"source"`
	Cue     []span `json:"cue"`
	Content []span `json:"content"`
}

// doc is one annotated document.
type doc struct {
	ID           string `json:"id"`
	Text         string `json:"text"`
	Attributions []raw  `json:"attributions"`

	domain  int
	weight  float32
	fold    int
	taught  map[int]float32 // how probable a teacher holds the words that begin at these bytes to be heads of cues; nil: not asked
	an      *nlp.Analyzer   // that did not learn from it
	lex     *attrib.Lexicon // without what was counted in it
	d       *nlp.Doc
	v       *attrib.View
	words   []span // words as the scorer counts them
	gold    []gold
	cand    []int32
	prob    []float32 // of the first pass, out of fold
	quoted  set
	gt      []triple
	cs      []attrib.Cand
	swapped []int // bytes at which the words begin that were put into a copy
}

// gold is an attribution in tokens.
type gold struct {
	source, cue nlp.Range
	content     []nlp.Range
	head        int32
	raw         *raw
}

func load(path string, domain int, weight float32) ([]*doc, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			return nil, err
		}
	}
	var out []*doc
	br := bufio.NewReaderSize(r, 1<<20)
	for {
		line, err := br.ReadBytes('\n')
		if len(line) > 1 {
			x := &doc{domain: domain, weight: weight}
			if err := json.Unmarshal(line, x); err != nil {
				return nil, fmt.Errorf("%s: document %d: %w", path, len(out)+1, err)
			}
			out = append(out, x)
		}
		if err == io.EOF {
			return out, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// tokens returns the ranges of tokens that spans cover.
func (x *doc) tokens(spans []span) []nlp.Range {
	var out []nlp.Range
	t := x.d.Tokens
	for _, s := range spans {
		a := sort.Search(len(t), func(i int) bool { return int(t[i].End) > s[0] })
		b := sort.Search(len(t), func(i int) bool { return int(t[i].Start) >= s[1] })
		if a >= b {
			continue
		}
		if n := len(out); n > 0 && out[n-1].Last >= int32(a) {
			out[n-1].Last = int32(b)
			continue
		}
		out = append(out, nlp.Range{First: int32(a), Last: int32(b)})
	}
	return out
}

func longest(r []nlp.Range) nlp.Range {
	var best nlp.Range
	for _, x := range r {
		if x.Len() > best.Len() {
			best = x
		}
	}
	return best
}

// align makes the gold of x, whose cue heads are those with the highest ratio.
func (x *doc) align() {
	x.gold = x.gold[:0]
	for k := range x.Attributions {
		a := &x.Attributions[k]
		g := gold{source: longest(x.tokens(a.Source)), cue: longest(x.tokens(a.Cue)), content: x.tokens(a.Content), head: -1, raw: a}
		if len(g.content) == 0 {
			continue
		}
		if g.cue.Len() > 0 {
			g.head = x.v.CueHead(g.cue)
		}
		x.gold = append(x.gold, g)
	}
}
