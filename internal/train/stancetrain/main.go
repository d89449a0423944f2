// Command stancetrain trains the linear models of the stance stage: act, commitment,
// attitude and basis, each a multinomial logistic regression over the features
// of the rules.
//
// The features are written by the test TestStanceFeatures of package quote,
// which sees what is not exported:
//
//	ONRECORD_CORPORA=… go test ./quote -run TestStanceFeatures -stance-features /tmp/features.tsv
//	go run ./internal/train/stancetrain -cv /tmp/features.tsv            # cross-validate
//	go run ./internal/train/stancetrain -out internal/model/weights/stance.bin /tmp/features.tsv
//
// Rows of the development texts are in the file, but never learned from.
package main

import (
	"bufio"
	"cmp"
	"flag"
	"fmt"
	"log"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/model"
)

// row is one labelled statement.
type row struct {
	set, doc                     string
	act, commit, att, basis      string // labels
	ruleAct, ruleCommit, ruleAtt string // what the rules say
	exact                        bool
	feats                        []string
}

func read(path string) []row {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var out []row
	sc := bufio.NewScanner(f)
	sc.Buffer(nil, 1<<22)
	for sc.Scan() {
		p := strings.Split(sc.Text(), "\t")
		out = append(out, row{set: p[0], doc: p[1], act: p[2], commit: p[3], att: p[4], basis: p[5], ruleAct: p[6], exact: p[7] == "1",
			ruleCommit: p[8], ruleAtt: p[9], feats: p[10:]})
	}
	return out
}

// linear is a trained model.
type linear struct {
	classes []string
	index   map[string]int // feature → row of w
	names   []string
	w       [][]float64 // feature → class → weight
	scale   []float64   // feature → its value
}

type options struct {
	epochs  int
	rate    float64
	l2      float64
	min     int
	trust   float64 // from which precision on a rule is trusted
	rules   float64 // value of the features of the rules
	bag     float64 // value of words
	far     float64 // weight of rows that are labelled by their cue alone
	actOnly bool
}

// train fits a model to the features and labels of rows.
func train(feats [][]string, labels []string, o options) *linear {
	return trainWeighted(feats, labels, nil, o)
}

// trainWeighted is train with a weight for each row, 1 where weight is nil.
func trainWeighted(feats [][]string, labels []string, weight []float64, o options) *linear {
	m := &linear{index: map[string]int{}}
	count := map[string]int{}
	for _, fs := range feats {
		for _, f := range uniq(fs) {
			count[f]++
		}
	}
	for f, n := range count {
		if n >= o.min {
			m.names = append(m.names, f)
		}
	}
	slices.Sort(m.names)
	for i, f := range m.names {
		m.index[f] = i
	}
	m.scale = make([]float64, len(m.names))
	for i, f := range m.names {
		m.scale[i] = 1
		if strings.HasPrefix(f, "R") || strings.HasPrefix(f, "k") || strings.HasPrefix(f, "ca=") {
			m.scale[i] = o.rules
		}
		if strings.HasPrefix(f, "b=") || strings.HasPrefix(f, "bi=") || strings.Contains(f, "b0=") || strings.HasPrefix(f, "jj") {
			m.scale[i] = o.bag
		}
	}
	m.classes = uniq(labels)
	k := len(m.classes)
	cls := map[string]int{}
	for i, c := range m.classes {
		cls[c] = i
	}
	m.w = make([][]float64, len(m.names))
	g2 := make([][]float64, len(m.names))
	for i := range m.w {
		m.w[i] = make([]float64, k)
		g2[i] = make([]float64, k)
	}
	x := make([][]int, len(feats))
	for i, fs := range feats {
		x[i] = m.ids(fs)
	}
	rng := rand.New(rand.NewPCG(7, 11))
	order := make([]int, len(x))
	for i := range order {
		order[i] = i
	}
	p := make([]float64, k)
	for range o.epochs {
		rng.Shuffle(len(order), func(a, b int) { order[a], order[b] = order[b], order[a] })
		for _, i := range order {
			m.probs(x[i], p)
			y := cls[labels[i]]
			for c := range p {
				g := p[c]
				if c == y {
					g--
				}
				if weight != nil {
					g *= weight[i]
				}
				for _, f := range x[i] {
					gr := g*m.scale[f] + o.l2*m.w[f][c]
					g2[f][c] += gr * gr
					m.w[f][c] -= o.rate * gr / math.Sqrt(g2[f][c]+1e-6)
				}
			}
		}
	}
	return m
}

func uniq(s []string) []string {
	t := slices.Clone(s)
	slices.Sort(t)
	return slices.Compact(t)
}

func (m *linear) ids(fs []string) []int {
	var out []int
	for _, f := range fs {
		if i, ok := m.index[f]; ok {
			out = append(out, i)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (m *linear) probs(x []int, p []float64) {
	for c := range p {
		p[c] = 0
	}
	for _, f := range x {
		v := m.scale[f]
		for c, w := range m.w[f] {
			p[c] += w * v
		}
	}
	hi := slices.Max(p)
	sum := 0.0
	for c := range p {
		p[c] = math.Exp(p[c] - hi)
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
}

// lean is predict with a bonus for the class that the rules gave.
func (m *linear) lean(fs []string, class string, bonus float64) string {
	p := make([]float64, len(m.classes))
	m.probs(m.ids(fs), p)
	best := 0
	for c := range p {
		if m.classes[c] == class {
			p[c] *= math.Exp(bonus)
		}
		if p[c] > p[best] {
			best = c
		}
	}
	return m.classes[best]
}

func (m *linear) predict(fs []string) string {
	p := make([]float64, len(m.classes))
	m.probs(m.ids(fs), p)
	best := 0
	for c := range p {
		if p[c] > p[best] {
			best = c
		}
	}
	return m.classes[best]
}

// with adds to the features of a row what the act decided on contributes.
func with(r *row, act string) []string {
	return append(slices.Clip(slices.Clone(r.feats)), extra(act, r.ruleCommit, r.feats)...)
}

// extra must give what the function of the same purpose in package quote gives.
func extra(act, level string, feats []string) []string {
	out := []string{"act=" + act, "actL=" + act + level}
	for _, f := range feats {
		for _, p := range []string{"comp=", "m0=", "g0=", "cl=", "A=", "sg0=", "c=good", "c=bad", "va=", "v0p="} {
			if strings.HasPrefix(f, p) {
				out = append(out, "act="+act+"/"+f)
				break
			}
		}
	}
	return out
}

// fold returns the part of a document in cross-validation: stable, by name.
func fold(doc string, n int) int {
	doc, _, _ = strings.Cut(doc, "|")
	h := uint32(2166136261)
	for i := 0; i < len(doc); i++ {
		h = (h ^ uint32(doc[i])) * 16777619
	}
	return int(h>>8) % n
}

// set holds the four models.
type set struct {
	act, commit, att, basis *linear
	trust                   map[string]bool // rules with their act that are right often enough
}

// trainAct fits the act model to the rows that keep, and to the far rows.
func trainAct(rows, far []row, keep func(*row) bool, o options) *linear {
	var fs [][]string
	var ls []string
	var ws []float64
	for i := range rows {
		if keep == nil || keep(&rows[i]) {
			fs, ls, ws = append(fs, rows[i].feats), append(ls, rows[i].act), append(ws, 1)
		}
	}
	if o.far > 0 {
		for i := range far {
			fs, ls, ws = append(fs, far[i].feats), append(ls, far[i].act), append(ws, o.far)
		}
	}
	return trainWeighted(fs, ls, ws, o)
}

func trainAll(rows, far []row, o options) set {
	var s set
	feats := make([][]string, len(rows))
	acts, commits, atts, bases := make([]string, len(rows)), make([]string, len(rows)), make([]string, len(rows)), make([]string, len(rows))
	for i := range rows {
		feats[i], acts[i], commits[i], atts[i], bases[i] = rows[i].feats, rows[i].act, rows[i].commit, rows[i].att, rows[i].basis
	}
	s.act = trainAct(rows, far, nil, o)
	if o.trust < 1 {
		s.trust = trusted(rows, o.trust)
	}
	if o.actOnly {
		return s
	}
	// The later models learn from acts as they will be decided: those of models
	// that have not seen the row.
	pred := make([]string, len(rows))
	const parts = 5
	for p := range parts {
		m := trainAct(rows, far, func(r *row) bool { return fold("j"+r.doc, parts) != p }, o)
		for i := range rows {
			if fold("j"+rows[i].doc, parts) == p {
				pred[i] = decide(&rows[i], m, s.trust)
			}
		}
	}
	with2 := make([][]string, len(rows))
	for i := range rows {
		with2[i] = with(&rows[i], pred[i])
	}
	s.commit = train(with2, commits, o)
	// The tree tells what is said to be so, not whether that is liked.
	plain := make([][]string, len(rows))
	for i := range with2 {
		plain[i] = slices.DeleteFunc(slices.Clone(with2[i]), func(f string) bool { return strings.HasPrefix(f, "t:") || strings.HasPrefix(f, "u:") })
	}
	s.att = train(plain, atts, o)
	s.basis = train(with2, bases, o)
	return s
}

// decide takes the rules' act where an operator made it exact.
func decide(r *row, m *linear, trust map[string]bool) string {
	if r.exact || trust[ruleOf(r)] {
		return r.ruleAct
	}
	return m.lean(r.feats, r.ruleAct, bonusAct)
}

// The bonuses for what the rules say, in the models' own logarithmic units;
// package quote has the same.
var bonusAct, bonusCommit, bonusAtt = 0.5, 0.5, 0.5

// ruleOf returns the feature that names the rule and its act.
func ruleOf(r *row) string {
	for _, f := range r.feats {
		if strings.HasPrefix(f, "RR=") {
			return f
		}
	}
	return ""
}

// trusted returns the rules that are right in so large a part of at least six
// rows that a model need not be asked.
func trusted(rows []row, part float64) map[string]bool {
	n, good := map[string]float64{}, map[string]float64{}
	for i := range rows {
		k := ruleOf(&rows[i])
		n[k]++
		good[k] += b(rows[i].act == rows[i].ruleAct)
	}
	out := map[string]bool{}
	for k, x := range n {
		if x >= 6 && good[k]/x >= part {
			out[k] = true
		}
	}
	return out
}

// dump takes the decisions one by one, where asked for.
var dump *os.File

func evaluate(name string, rows []row, of func(*row) set) {
	var n, act, fam, com, addr, att, basis, pos, both float64
	var err float64
	for i := range rows {
		r := &rows[i]
		s := of(r)
		a := decide(r, s.act, s.trust)
		fs := with(r, a)
		c := "na"
		if s.commit != nil {
			c = s.commit.lean(fs, r.ruleCommit, bonusCommit)
		}
		if r.exact {
			c = r.ruleCommit
		}
		n++
		if dump != nil {
			fmt.Fprintf(dump, "%s\t%s\t%s\t%s\t%s\t%s\n", r.doc, r.act, a, r.ruleAct, r.commit, c)
		}
		act += b(a == r.act)
		if s.commit == nil {
			continue
		}
		com += b(c == r.commit)
		addr += b((c == "na") == (r.commit == "na"))
		pos += b(position(c) == position(r.commit))
		if c != "na" && r.commit != "na" {
			both++
			err += math.Abs(float64(num(c) - num(r.commit)))
		}
		att += b(s.att.lean(fs, r.ruleAtt, bonusAtt) == r.att)
		basis += b(s.basis.predict(fs) == r.basis)
	}
	_ = fam
	fmt.Printf("%-14s n %4.0f act %.1f commit %.1f position %.1f addressed %.1f error %.2f attitude %.1f basis %.1f\n", name, n, 100*act/n, 100*com/n, 100*pos/n, 100*addr/n,
		err/both, 100*att/n, 100*basis/n)
}

func b(v bool) float64 {
	if v {
		return 1
	}
	return 0
}

func num(s string) int {
	n := 0
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

func main() {
	grid := flag.Bool("grid", false, "try bonuses for the rules")
	cv := flag.Bool("cv", false, "cross-validate on the training rows")
	dev := flag.Bool("dev", false, "score the development rows")
	dumpTo := flag.String("dump", "", "file to write the decisions to")
	part := flag.Float64("part", 1, "part of the documents to learn from, for a learning curve")
	out := flag.String("out", "", "file to write the weights to")
	o := options{epochs: 12, rate: 0.03, l2: 0.02, min: 2, rules: 2, bag: 0.5, trust: 1}
	flag.IntVar(&o.epochs, "epochs", o.epochs, "passes over the rows")
	flag.Float64Var(&o.rate, "rate", o.rate, "rate of learning")
	flag.Float64Var(&o.l2, "l2", o.l2, "pull towards zero")
	flag.IntVar(&o.min, "min", o.min, "rows that a feature must occur in")
	flag.Float64Var(&o.trust, "trust", o.trust, "precision from which on a rule is trusted")
	flag.Float64Var(&o.rules, "rules", o.rules, "value of the features of the rules")
	flag.Float64Var(&o.bag, "bag", o.bag, "value of words")
	flag.Float64Var(&o.far, "far", o.far, "weight of rows labelled by their cue alone")
	flag.BoolVar(&o.actOnly, "act", false, "the act model only")
	flag.Parse()
	if *dumpTo != "" {
		f, err := os.Create(*dumpTo)
		if err != nil {
			log.Fatal(err)
		}
		defer f.Close()
		dump = f
	}
	all := read(flag.Arg(0))
	var rows, devs, far []row
	for _, r := range all {
		if r.set == "distant" {
			far = append(far, r)
		} else if strings.HasSuffix(r.set, "dev") {
			devs = append(devs, r)
		} else {
			rows = append(rows, r)
		}
	}
	if *cv {
		const parts = 6
		sets := make([]set, parts)
		for p := range parts {
			var sub []row
			for _, r := range rows {
				if fold(r.doc, parts) != p && fold("c"+r.doc, 100) < int(100**part) {
					sub = append(sub, r)
				}
			}
			sets[p] = trainAll(sub, far, o)
		}
		for _, name := range []string{"train", "modern-train"} {
			var part []row
			for _, r := range rows {
				if r.set == name {
					part = append(part, r)
				}
			}
			evaluate(name, part, func(r *row) set { return sets[fold(r.doc, parts)] })
			if *grid {
				for _, x := range []float64{0.5, 1, 1.5, 2, 3} {
					bonusAct, bonusCommit, bonusAtt = x, x, x
					fmt.Printf("bonus %.1f ", x)
					evaluate(name, part, func(r *row) set { return sets[fold(r.doc, parts)] })
				}
				bonusAct, bonusCommit, bonusAtt = 0.5, 0.5, 0.5
			}
		}
	}
	if !*dev && *out == "" {
		return
	}
	s := trainAll(rows, far, o)
	if *dev {
		for _, name := range []string{"dev", "modern-dev"} {
			var part []row
			for _, r := range devs {
				if r.set == name {
					part = append(part, r)
				}
			}
			evaluate(name, part, func(*row) set { return s })
		}
	}
	if *out != "" {
		if err := write(*out, s); err != nil {
			log.Fatal(err)
		}
	}
}

// write stores the models: of each the classes, the hashes of the features and
// the weights in sixty-fourths. Features that hardly matter are left out.
func write(path string, s set) error {
	w := &model.Writer{Version: 1}
	for _, x := range []struct {
		name string
		m    *linear
	}{{"act", s.act}, {"commitment", s.commit}, {"attitude", s.att}, {"basis", s.basis}} {
		type feature struct {
			hash uint32
			w    []int16
		}
		var list []feature
		for i, name := range x.m.names {
			f := feature{hash: hash(name)}
			keep := false
			for _, v := range x.m.w[i] {
				q := int16(math.Round(v * x.m.scale[i] * 64))
				keep = keep || q > 3 || q < -3
				f.w = append(f.w, q)
			}
			if keep {
				list = append(list, f)
			}
		}
		slices.SortFunc(list, func(a, b feature) int { return cmp.Compare(a.hash, b.hash) })
		list = slices.CompactFunc(list, func(a, b feature) bool { return a.hash == b.hash })
		var hashes []uint32
		var weights []int16
		for _, f := range list {
			hashes = append(hashes, f.hash)
			weights = append(weights, f.w...)
		}
		sec := w.Section(x.name)
		sec.String(strings.Join(x.m.classes, " "))
		sec.Sorted(hashes)
		sec.Sparse(weights)
		fmt.Printf("%s: %d features of %d\n", x.name, len(list), len(x.m.names))
	}
	b, err := w.Bytes()
	if err != nil {
		return err
	}
	fmt.Printf("%s: %d bytes\n", path, len(b))
	return os.WriteFile(path, b, 0o644)
}

func hash(s string) uint32 {
	h := uint32(2166136261)
	for i := 0; i < len(s); i++ {
		h = (h ^ uint32(s[i])) * 16777619
	}
	return h
}
