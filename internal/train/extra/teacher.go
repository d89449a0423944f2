package extra

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"fmt"
	"io"
	"strconv"
	"strings"
)

//go:embed teacher.tsv.gz
var teacher []byte

// Judgement is what a larger model, the teacher, thinks of the stance of an
// attribution: how probable it holds each class, in steps of 5 %, smaller ones
// left out. The teacher was a pretrained encoder (all-MiniLM-L6-v2, Apache
// 2.0) fitted to the labels of one half of the articles and asked about the
// other half, and the other way round. The README of the directory teacher says how.
type Judgement struct {
	Doc, ID string // of the article and of the attribution in it

	// CueDoc and CueID name the attribution whose cue stood in the place of the
	// attribution's own: the teacher was asked what "X denied that …" would be where
	// the article has "X feared that …". Both are empty where it was the text itself.
	CueDoc, CueID string

	// Act, Commitment ("na" where the claim is not addressed), Attitude and Basis are
	// the probabilities by class.
	Act, Commitment, Attitude, Basis map[string]float32
}

// Judgements returns the teacher's judgements, article by article, in the order
// of the attributions.
func Judgements() ([]Judgement, error) {
	lines, err := unpack("teacher.tsv.gz", teacher)
	if err != nil {
		return nil, err
	}
	var docs []string
	var rows [][]string
	var at []int // the article of a row
	for i, line := range lines {
		f := strings.Split(line, "\t")
		switch {
		case len(f) == 1:
			docs = append(docs, f[0])
			continue
		case len(f) != 6 || len(docs) == 0:
			return nil, fmt.Errorf("teacher.tsv.gz:%d: %d fields", i+1, len(f))
		}
		rows, at = append(rows, f), append(at, len(docs)-1)
	}
	out := make([]Judgement, len(rows))
	for i, f := range rows {
		j := &out[i]
		j.Doc, j.ID = docs[at[i]], f[0]
		if f[1] != "-" {
			doc, id, _ := strings.Cut(f[1], " ")
			n, err := strconv.Atoi(doc)
			if err != nil || n < 0 || n >= len(docs) || id == "" {
				return nil, fmt.Errorf("teacher.tsv.gz: %s %s: cue of %q", j.Doc, j.ID, f[1])
			}
			j.CueDoc, j.CueID = docs[n], id
		}
		for k, to := range []*map[string]float32{&j.Act, &j.Commitment, &j.Attitude, &j.Basis} {
			if *to, err = shares(f[2+k]); err != nil {
				return nil, fmt.Errorf("teacher.tsv.gz: %s %s: %w", j.Doc, j.ID, err)
			}
		}
	}
	return out, nil
}

// shares reads "deny:85 reject:10" and makes it sum up to one.
func shares(s string) (map[string]float32, error) {
	out := map[string]float32{}
	var names []string
	sum := 0
	for _, x := range strings.Fields(s) {
		name, num, _ := strings.Cut(x, ":")
		n, err := strconv.Atoi(num)
		if err != nil || n < 0 || n > 100 {
			return nil, fmt.Errorf("share %q", x)
		}
		out[name] = float32(n)
		names = append(names, name)
		sum += n
	}
	if sum == 0 {
		return nil, fmt.Errorf("no shares in %q", s)
	}
	for _, name := range names {
		out[name] /= float32(sum)
	}
	return out, nil
}

// unpack returns the lines of a packed file.
func unpack(name string, packed []byte) ([]string, error) {
	z, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	b, err := io.ReadAll(z)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n"), nil
}
