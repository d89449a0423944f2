// Package nlptrain makes the weights of package nlp: the dictionary, the tagger,
// the namer, the lemmas and the parser.
//
// It learns from the automatic layer of the corpus, a machine's, which it
// corrects where that layer is known to be wrong: the layer is laid on the tokens
// and sentences of package nlp, sentences that do not match it are left out, and
// punctuation gets the tags that the rules give.
package nlptrain

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Source is a document of the corpus.
type Source struct {
	ID        string      `json:"id"`
	Text      string      `json:"text"`
	Sentences [][]autoTok `json:"sentences"`
}

// autoTok is a token of the automatic layer.
type autoTok struct {
	begin, end int
	lemma, tag string
	ent        string
	head       int
	rel        string
}

// UnmarshalJSON reads the token from its list of seven values.
func (t *autoTok) UnmarshalJSON(b []byte) error {
	v := []any{&t.begin, &t.end, &t.lemma, &t.tag, &t.ent, &t.head, &t.rel}
	return json.Unmarshal(b, &v)
}

// ReadFile reads the documents of a file with one JSON object a line, packed
// with gzip where its name ends in .gz.
func ReadFile(name string) ([]Source, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var r io.Reader = bufio.NewReader(f)
	if strings.HasSuffix(name, ".gz") {
		if r, err = gzip.NewReader(r); err != nil {
			return nil, err
		}
	}
	dec := json.NewDecoder(r)
	var out []Source
	for {
		var s Source
		if err := dec.Decode(&s); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("%s: document %d: %w", name, len(out)+1, err)
		}
		out = append(out, s)
	}
}

// Gold is a document with the layer that is to be learned. The lists run
// parallel to the tokens of Doc; Tree and Tagged to its sentences.
type Gold struct {
	ID     string
	Doc    *nlp.Doc
	Tag    []nlp.Tag // 0: not known
	Ent    []nlp.Ent
	Rel    []nlp.Rel
	Head   []int32 // -1: root
	Lemma  []string
	Tagged []bool // the layer gives a tag for every token
	Tree   []bool // it gives a tree too

	src     *Source
	heading bool // made by Heading
}

// Align lays the automatic layer of s on the tokens of package nlp.
func Align(s *Source) *Gold {
	d := nlp.Tokenize(s.Text, nil)
	n := len(d.Tokens)
	g := &Gold{ID: s.ID, src: s, Doc: d, Tag: make([]nlp.Tag, n), Ent: make([]nlp.Ent, n), Rel: make([]nlp.Rel, n), Head: make([]int32, n), Lemma: make([]string, n),
		Tagged: make([]bool, len(d.Sents)), Tree: make([]bool, len(d.Sents))}
	at := make(map[int]int32, n)
	for i := range d.Tokens {
		at[int(d.Tokens[i].Start)] = int32(i)
		d.Tokens[i].Form = nlp.Hash(d.Word(int32(i)))
	}
	ours := func(t *autoTok) int32 {
		if i, ok := at[t.begin]; ok && int(d.Tokens[i].End) == t.end {
			return i
		}
		return -1
	}
	piece := make([]int, n) // the sentence of the layer, counted from 1
	for si := range s.Sentences {
		sent := s.Sentences[si]
		for k := range sent {
			t := &sent[k]
			i := ours(t)
			if i < 0 {
				continue
			}
			piece[i] = si + 1
			g.Tag[i] = nlp.ParseTag(t.tag)
			g.Ent[i] = entOf(t.ent)
			g.Rel[i] = nlp.ParseRel(t.rel)
			g.Lemma[i] = t.lemma
			g.Head[i] = -1
			if t.head > 0 && t.head <= len(sent) {
				if g.Head[i] = ours(&sent[t.head-1]); g.Head[i] < 0 {
					piece[i] = 0 // its head is no token of ours
				}
			}
		}
	}
	for si, r := range d.Sents {
		g.Tagged[si] = true
		for i := r.First; i < r.Last; i++ {
			if g.Tag[i] == nlp.TagNone {
				g.Tagged[si] = false
			}
		}
		g.Tree[si] = g.Tagged[si] && g.tree(r, piece)
	}
	return g
}

// tree makes the heads of the sentence r one tree, and reports whether it could.
func (g *Gold) tree(r nlp.Range, piece []int) bool {
	var roots []int32
	for i := r.First; i < r.Last; i++ {
		if piece[i] == 0 {
			return false
		}
		if h := g.Head[i]; h >= 0 && !r.Has(h) {
			g.Head[i] = -1
		}
		if g.Head[i] < 0 && !g.Tag[i].Punct() {
			roots = append(roots, i)
		}
	}
	root := int32(-1)
	switch {
	case len(roots) == 0:
		return false
	case len(roots) == 1:
		root = roots[0]
	case len(roots) == 2 && piece[roots[0]] != piece[roots[1]] && g.Tag[roots[1]].Verb() && g.Doc.Tokens[roots[0]].Quote >= 0:
		// The layer ends a sentence at ?” though “he asked” goes on.
		root = roots[1]
		g.Head[roots[0]], g.Rel[roots[0]] = root, nlp.RelCcomp
	default:
		return false
	}
	for i := r.First; i < r.Last; i++ {
		if g.Head[i] < 0 && i != root {
			g.Head[i], g.Rel[i] = root, nlp.RelPunct
		}
	}
	g.Rel[root] = nlp.RelRoot
	return true
}

func entOf(s string) nlp.Ent {
	switch s {
	case "PERSON":
		return nlp.EntPerson
	case "ORGANIZATION":
		return nlp.EntOrg
	case "LOCATION":
		return nlp.EntPlace
	case "MISC":
		return nlp.EntMisc
	case "DATE", "TIME", "DURATION", "SET":
		return nlp.EntDate
	case "NUMBER", "ORDINAL":
		return nlp.EntNumber
	case "MONEY":
		return nlp.EntMoney
	case "PERCENT":
		return nlp.EntPercent
	}
	return nlp.EntNone
}

// Heading returns g with its words capitalised as in headings, for the tagger and
// the namer to learn from: the layer takes the words of real headings for names.
func (g *Gold) Heading() *Gold {
	b := []byte(g.src.Text)
	for i := range g.Doc.Tokens {
		t := &g.Doc.Tokens[i]
		switch {
		case b[t.Start] < 'a' || b[t.Start] > 'z' || !t.Space && i > 0:
		case t.End-t.Start > 4, g.Tag[i].Noun(), g.Tag[i].Verb(), g.Tag[i].Adjective(), g.Tag[i].Adverb(), g.Tag[i] == nlp.TagPRP, g.Tag[i] == nlp.TagPRPS, g.Tag[i] == nlp.TagMD:
			b[t.Start] -= 'a' - 'A'
		}
	}
	h := Align(&Source{ID: g.src.ID, Text: string(b), Sentences: g.src.Sentences})
	h.heading = true
	return h
}
