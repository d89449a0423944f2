// Command coref fits the weights by which pronouns and definite descriptions are
// resolved, and those by which a speaker's roles are told, to the labels of the
// training articles and writes them to internal/coref/pronoun_weights.tsv,
// nominal_weights.tsv and role_weights.tsv, and counts how often each rule is right,
// for confidence.tsv. Run it until the figures stay: what a
// pronoun is resolved to depends on what the ones before it were.
//
//	ONRECORD_CORPORA=dir go run ./internal/train/coref
//
// dir holds the corpora and their labels (data/, gold/). The labels of the
// articles kept for measuring are not read. The same corpora give the same
// weights.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"maps"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/coref"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/train/extra"
)

type doc struct {
	ID           string        `json:"id"`
	Text         string        `json:"text"`
	Attributions []attribution `json:"attributions"`
}

type attribution struct {
	ID                   string
	Source, Cue, Content [][2]int
}

type label struct {
	Doc     string `json:"doc"`
	ID      string `json:"id"`
	BadSpan bool   `json:"badspan"`
	Speaker struct {
		Name    *string `json:"name"`
		Mention *string `json:"mention"`
		Named   bool    `json:"named"`
		Kind    string  `json:"kind"`
		Role    *string `json:"role"`
	} `json:"speaker"`
}

// example is one pronoun or description with the candidates that are right.
type example struct {
	x      [][]float64
	right  []bool
	fold   int
	doc    string
	made   bool // out of an invented article, which nothing is measured on
	weight float64
}

// corpus is a set of documents with the labels of their attributions.
type corpus struct {
	docs   []doc
	labels map[string]map[string]label
	long   bool // labels of many words are left out
	made   bool // the articles are invented: only descriptions are learned from
}

// corpora reads the training articles: those of the two corpora, the further ones that
// package extra has the annotations of, and the articles among the invented texts.
func corpora(dir string) []corpus {
	var out []corpus
	for _, set := range [...][2]string{{"data/polnear/train.jsonl.gz", "gold/train.jsonl"}, {"data/modern/train.jsonl", "gold/modern-train.jsonl"}} {
		c := corpus{docs: read[doc](filepath.Join(dir, set[0])), labels: map[string]map[string]label{}}
		for _, l := range read[label](filepath.Join(dir, set[1])) {
			if c.labels[l.Doc] == nil {
				c.labels[l.Doc] = map[string]label{}
			}
			c.labels[l.Doc][l.ID] = l
		}
		out = append(out, c)
	}
	more, err := extra.Load(dir)
	if err != nil {
		log.Fatal(err)
	}
	made, err := extra.Invented()
	if err != nil {
		log.Fatal(err)
	}
	made = slices.DeleteFunc(made, func(d extra.Document) bool {
		return !strings.HasPrefix(d.ID, "articles-") && !strings.HasPrefix(d.ID, "speakers-")
	})
	return append(out, further(more, false), further(made, true))
}

// further returns the articles of package extra with their labels.
func further(docs []extra.Document, made bool) corpus {
	c := corpus{labels: map[string]map[string]label{}, long: true, made: made}
	text := func(s string) *string {
		if s == "" {
			return nil
		}
		return &s
	}
	for _, x := range docs {
		d := doc{ID: x.Set + "/" + x.ID, Text: x.Text}
		c.labels[d.ID] = map[string]label{}
		for _, a := range x.Attributions {
			d.Attributions = append(d.Attributions, attribution{a.ID, a.Source, a.Cue, a.Content})
			l := label{Doc: d.ID, ID: a.ID, BadSpan: a.Label.BadSpan}
			sp := a.Label.Speaker
			l.Speaker.Name, l.Speaker.Mention, l.Speaker.Named, l.Speaker.Kind = text(sp.Name), text(sp.Mention), sp.Named, sp.Kind
			l.Speaker.Role = text(sp.Role)
			c.labels[d.ID][a.ID] = l
		}
		c.docs = append(c.docs, d)
	}
	return c
}

// passages returns the parts of an article that are searched for speech, as
// extraction does.
func passages(a *article.Article) []nlp.Span {
	var out []nlp.Span
	for _, b := range a.Blocks {
		s := b.Span
		if d := a.Dateline.Span; s.Contains(d) {
			s.Start = d.End
		}
		if (b.Role.Body() || b.Role == article.RoleHeadline || b.Role == article.RoleStandfirst || b.Role == article.RoleUnknown) && !s.IsZero() {
			out = append(out, nlp.Span{Start: s.Start, End: s.End})
		}
	}
	return out
}

func main() {
	out := flag.String("out", "internal/coref", "directory of the tables to write")
	only := flag.String("only", "", "the one table to write: pronoun_weights.tsv …")
	flag.Float64Var(&madeWeight, "made", madeWeight, "weight of the examples out of invented articles")
	flag.Parse()
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		log.Fatal("ONRECORD_CORPORA is not set")
	}
	analyzer, err := nlp.Default()
	if err != nil {
		log.Fatal(err)
	}
	var pronouns, nominals, roles []example
	right1, count := map[string]int{}, map[string]int{}
	for _, set := range corpora(dir) {
		for n, d := range set.docs {
			labels := set.labels[d.ID]
			if labels == nil {
				continue
			}
			a, err := article.FromText(d.Text, article.Options{})
			if err != nil {
				log.Fatal(err)
			}
			t := analyzer.Analyze(a.Text, passages(a))
			var attrs []attrib.Attribution
			for _, x := range d.Attributions {
				attrs = append(attrs, attrib.FromSpans(t, clean(a, x.Source), clean(a, x.Cue), clean(a, x.Content)))
			}
			if !set.made {
				res := coref.Resolve(a, t, attrs, coref.Options{RawConfidence: true})
				for k := range attrs {
					l, ok := labels[d.Attributions[k].ID]
					if !ok || l.BadSpan {
						continue
					}
					of := res.Of[k].Speaker
					reason := coref.ReasonClass(of.Reason, of.Confidence)
					count[reason]++
					if speakerRight(l, res, of.Entity) {
						right1[reason]++
					}
				}
				roles = append(roles, roleExamples(coref.CollectRoles(a, t, attrs), n, func(k int) (label, bool) {
					l, ok := labels[d.Attributions[k].ID]
					// the further articles leave long roles out, so none there tells nothing
					told := l.Speaker.Role != nil || !l.Speaker.Named || !set.long
					return l, ok && !l.BadSpan && told && speakerRight(l, res, res.Of[k].Speaker.Entity)
				})...)
			}
			for _, c := range coref.Collect(a, t, attrs) {
				l, ok := labels[d.Attributions[c.Attr].ID]
				if !ok || l.BadSpan || len(c.Candidates) == 0 || set.made && !c.Nominal {
					continue
				}
				e := example{fold: n % 5, doc: d.ID, made: set.made}
				for _, k := range c.Candidates {
					e.x = append(e.x, k.Features)
					e.right = append(e.right, right(l, k))
				}
				if c.Nominal {
					nominals = append(nominals, e)
				} else {
					pronouns = append(pronouns, e)
				}
			}
		}
	}
	var conf strings.Builder
	conf.WriteString("# The share of resolutions that are right, by the rule that decided.\n# source: counted by internal/train/coref over the labels of the training articles, one right and one wrong added to each\n# version: 2\n# date: 2026-11-26\n# licence: this project's\n# columns: rule (of pronouns with the tenth of the probability), share, cases\n")
	for _, r := range slices.Sorted(maps.Keys(count)) {
		fmt.Fprintf(&conf, "%s\t%.2f\t%d\n", r, float64(right1[r]+1)/float64(count[r]+2), count[r])
	}
	for _, t := range [...]struct {
		name  string
		table func() string
	}{
		{"confidence.tsv", conf.String},
		{"pronoun_weights.tsv", func() string {
			return learn(pronouns, coref.FeatureNames(), "pronouns", "whom or what a pronoun stands for", 0.003)
		}},
		{"nominal_weights.tsv", func() string {
			return learn(nominals, coref.NominalNames(), "descriptions", "whom or what a definite description means", 0.003)
		}},
		{"role_weights.tsv", func() string {
			return learn(roles, coref.RoleNames(), "speakers", "what role is told of a speaker", 0.003)
		}},
	} {
		if *only == "" || *only == t.name {
			write(*out, t.name, t.table())
		}
	}
}

// roleExamples makes an example of the roles of each speaker of article n, with one
// candidate more for telling none, which is right where no other is. A speaker
// of several attributions weighs as much as the root of their number.
func roleExamples(choices []coref.RoleChoice, n int, of func(int) (label, bool)) []example {
	var out []example
	seen := map[string]int{}
	for i := 0; i < len(choices); {
		e, none := example{fold: n % 5}, true
		k := choices[i].Attr
		l, ok := of(k)
		for ; i < len(choices) && choices[i].Attr == k; i++ {
			if choices[i].Title == "" {
				continue
			}
			right := ok && l.Speaker.Role != nil && shareWord(*l.Speaker.Role, choices[i].Title)
			none = none && !right
			e.x, e.right = append(e.x, choices[i].Features), append(e.right, right)
		}
		if !ok || len(e.x) == 0 {
			continue
		}
		e.x, e.right = append(e.x, make([]float64, len(e.x[0]))), append(e.right, none)
		key := fmt.Sprint(e)
		seen[key]++
		if root := int(math.Sqrt(float64(seen[key]))); root*root == seen[key] {
			out = append(out, e)
		}
	}
	return out
}

// shareWord reports whether two strings share a word that is no function word.
func shareWord(a, b string) bool {
	other := words(b)
	for w := range words(a) {
		if other[w] {
			return true
		}
	}
	return false
}

func write(dir, name, s string) {
	if err := os.WriteFile(filepath.Join(dir, name), []byte(s), 0o644); err != nil {
		log.Fatal(err)
	}
}

// learn fits weights to the examples that have a right candidate, says how good
// they are in five folds by document, and returns their table.
func learn(all []example, names []string, what, of string, l2 float64) string {
	n := len(all)
	weigh(all)
	all = slices.DeleteFunc(all, func(e example) bool { return !slices.Contains(e.right, true) })
	var hit, asked [2]int // out of real and of invented articles
	for f := range 5 {
		w := fit(all, func(e example) bool { return e.fold != f }, len(names), l2)
		for _, e := range all {
			if e.fold != f {
				continue
			}
			i := 0
			if e.made {
				i = 1
			}
			asked[i]++
			if e.right[best(w, e)] {
				hit[i]++
			}
		}
	}
	share := func(i int) float64 { return 100 * float64(hit[i]) / float64(max(asked[i], 1)) }
	fmt.Printf("%d %s, %d without a right candidate; five-fold accuracy of the rest %.1f %% of %d, in invented articles %.1f %% of %d\n", n, what, n-len(all), share(0), asked[0], share(1), asked[1])
	w := fit(all, func(example) bool { return true }, len(names), l2)
	var b strings.Builder
	fmt.Fprintf(&b, "# Weights of the evidence for %s.\n# source: fitted by internal/train/coref to the labels of the training articles (%d %s)\n# version: 2\n# date: 2026-11-26\n# licence: this project's\n# columns: feature, weight\n", of, len(all), what)
	for i, name := range names {
		fmt.Fprintf(&b, "%s\t%.3f\n", name, w[i])
	}
	return b.String()
}

// madeWeight is how much an example out of an invented article weighs.
var madeWeight = 0.15

// weigh gives the examples of an article the weight of its root: an article that
// speaks of one person all along tells less than as many of several.
func weigh(all []example) {
	count := map[string]float64{}
	for _, e := range all {
		count[e.doc]++
	}
	for i := range all {
		all[i].weight = 1 / math.Sqrt(count[all[i].doc])
		if all[i].made {
			all[i].weight *= madeWeight
		}
	}
}

func read[T any](path string) []T {
	f, err := os.Open(path)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(f); err != nil {
			log.Fatal(err)
		}
	}
	dec := json.NewDecoder(bufio.NewReaderSize(r, 1<<20))
	var out []T
	for {
		var v T
		if err := dec.Decode(&v); err == io.EOF {
			return out
		} else if err != nil {
			log.Fatalf("%s: %v", path, err)
		}
		out = append(out, v)
	}
}

func clean(a *article.Article, spans [][2]int) (out [][2]int) {
	for _, s := range spans {
		c := a.Locate(article.Span{Start: s[0], End: s[1]})
		out = append(out, [2]int{c.Start, c.End})
	}
	return out
}

// right reports whether a candidate is whom the label names.
func right(l label, c coref.Candidate) bool {
	if l.Speaker.Named {
		return l.Speaker.Name != nil && c.Name != "" && sameName(*l.Speaker.Name, c.Name)
	}
	if c.Name != "" || l.Speaker.Mention == nil {
		return false
	}
	for w := range words(*l.Speaker.Mention) {
		if words(c.Mention)[w] {
			return true
		}
	}
	return false
}

// speakerRight judges a resolution as the scorer of labels does.
func speakerRight(l label, res *coref.Result, id entity.ID) bool {
	var e entity.Entity
	if id > 0 {
		e = res.Entities[id-1]
	}
	if !l.Speaker.Named && (l.Speaker.Kind == "unknown" || l.Speaker.Kind == "author") {
		return e.Name == "" && e.Kind.String() == l.Speaker.Kind
	}
	return right(l, coref.Candidate{Name: e.Name, Mention: e.Mention})
}

func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(s)) {
		switch w = strings.Trim(w, ".,'’\"“”"); w {
		case "", "a", "an", "the", "of", "in", "at", "for", "to", "and", "or", "his", "her", "its", "their", "some", "several", "many", "two", "one", "other", "senior":
		default:
			out[w] = true
		}
	}
	return out
}

func sameName(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(a)), strings.Fields(strings.ToLower(b))
	if len(x) == 0 || len(y) == 0 || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	if len(x) > len(y) {
		x, y = y, x
	}
	in := map[string]bool{}
	for _, w := range y {
		in[w] = true
	}
	for _, w := range x {
		if !in[w] {
			return false
		}
	}
	return true
}

func score(w []float64, x []float64) float64 {
	s := 0.0
	for i, v := range x {
		s += w[i] * v
	}
	return s
}

func best(w []float64, e example) int {
	b := 0
	for i := range e.x {
		if score(w, e.x[i]) > score(w, e.x[b]) {
			b = i
		}
	}
	return b
}

// fit finds the weights that make the right candidates likeliest, by gradient
// descent on the penalised log-likelihood; the problem is convex but for ties.
func fit(all []example, use func(example) bool, n int, l2 float64) []float64 {
	w := make([]float64, n)
	v := make([]float64, n)
	const steps, rate = 600, 0.5
	for range steps {
		g := make([]float64, n)
		count := 0.0
		for _, e := range all {
			if !use(e) {
				continue
			}
			count += e.weight
			p := make([]float64, len(e.x))
			top := math.Inf(-1)
			for i := range e.x {
				p[i] = score(w, e.x[i])
				top = max(top, p[i])
			}
			sum, good := 0.0, 0.0
			for i := range p {
				p[i] = math.Exp(p[i] - top)
				sum += p[i]
				if e.right[i] {
					good += p[i]
				}
			}
			for i := range p {
				d := -p[i] / sum
				if e.right[i] {
					d += p[i] / good
				}
				for j, x := range e.x[i] {
					g[j] += e.weight * d * x
				}
			}
		}
		for j := range w {
			v[j] = 0.9*v[j] + g[j]/count - l2*w[j]
			w[j] += rate * v[j] * 0.2
		}
	}
	return w
}
