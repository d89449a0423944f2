package quote

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/train/extra"
)

var rulesOnly = flag.Bool("stance-rules", false, "leave the models out")

var stanceOut = flag.String("stance-out", "", "directory to write predicted stances to, for score_labels.py")

type annotated struct {
	ID, Text, Date string
	Attributions   []attribution
}

type attribution struct {
	ID                   string
	Source, Cue, Content [][2]int
}

type label struct {
	Doc, ID                 string
	Act, Of, Also, Position string
	Claim                   string
	Commitment              *int8
	Attitude                struct{ Sign, Target string }
	Basis                   string
	BadSpan                 bool
}

func corpora(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("ONRECORD_CORPORA")
	if dir == "" {
		t.Skip("ONRECORD_CORPORA is not set: the corpora are not at hand")
	}
	return dir
}

func readLines[T any](t testing.TB, path string) []T {
	t.Helper()
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var r io.Reader = bufio.NewReader(f)
	if strings.HasSuffix(path, ".gz") {
		if r, err = gzip.NewReader(r); err != nil {
			t.Fatal(err)
		}
	}
	dec := json.NewDecoder(r)
	var out []T
	for {
		var v T
		if err := dec.Decode(&v); err == io.EOF {
			return out
		} else if err != nil {
			t.Fatal(err)
		}
		out = append(out, v)
	}
}

// labelled are the texts and labels of the corpora, by name.
var labelled = []struct{ name, texts, labels string }{
	{"dev", "data/polnear/dev.jsonl.gz", "gold/dev.jsonl"},
	{"modern-dev", "data/modern/dev.jsonl", "gold/modern-dev.jsonl"},
	{"train", "data/polnear/train.jsonl.gz", "gold/train.jsonl"},
	{"modern-train", "data/modern/train.jsonl", "gold/modern-train.jsonl"},
}

// analyse analyses a text that is not an article of its own.
func analyse(text string) *nlp.Doc {
	a, err := nlp.Default()
	if err != nil {
		panic(err) // the embedded weights are damaged
	}
	return a.Analyze(text, nil)
}

func TestStanceLabels(t *testing.T) {
	if *stanceOut == "" {
		t.Skip("-stance-out is not set")
	}
	dir := corpora(t)
	models, err := loadStanceModels()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range labelled {
		docs := readLines[annotated](t, filepath.Join(dir, c.texts))
		want := map[string]bool{}
		for _, l := range readLines[label](t, filepath.Join(dir, c.labels)) {
			want[l.Doc] = true
		}
		f, err := os.Create(filepath.Join(*stanceOut, c.name+".jsonl"))
		if err != nil {
			t.Fatal(err)
		}
		enc := json.NewEncoder(f)
		for _, d := range docs {
			if !want[d.ID] {
				continue
			}
			doc := analyse(d.Text)
			w := newWords(doc)
			var out []map[string]any
			for _, a := range d.Attributions {
				at := attrib.FromSpans(doc, a.Source, a.Cue, a.Content)
				s := newSpeech(w, &at)
				v := s.decide()
				if !*rulesOnly {
					models.learn(s, &v)
				}
				m := map[string]any{"id": a.ID, "source": a.Source, "cue": a.Cue, "content": a.Content, "act": v.act.String(), "rule": v.rule,
					"position": Stance{Addressed: v.addressed, Commitment: v.level}.Position().String(),
					"attitude": map[string]string{"sign": v.att.String()}, "basis": v.basis.String()}
				if v.act == Withhold {
					m["of"] = v.of.String()
				}
				if v.addressed {
					m["commitment"] = v.level
				} else {
					m["commitment"] = nil
				}
				out = append(out, m)
			}
			if err := enc.Encode(map[string]any{"id": d.ID, "attributions": out}); err != nil {
				t.Fatal(err)
			}
		}
		f.Close()
	}
}

// labelledSet is a set of texts with labels.
type labelledSet struct {
	name   string
	texts  []annotated
	labels []label
}

// learnedFrom returns all sets of labelled texts: those of the corpora, and those
// that were labelled for this module.
func learnedFrom(t testing.TB, dir string) []labelledSet {
	t.Helper()
	var out []labelledSet
	var train []annotated
	for _, c := range labelled {
		s := labelledSet{c.name, readLines[annotated](t, filepath.Join(dir, c.texts)), readLines[label](t, filepath.Join(dir, c.labels))}
		if c.name == "train" {
			train = s.texts
		}
		out = append(out, s)
	}
	pages, err := extra.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	own, err := extra.Invented()
	if err != nil {
		t.Fatal(err)
	}
	said, err := extra.Quotations()
	if err != nil {
		t.Fatal(err)
	}
	out = append(out, labelledSetOf("web", pages), labelledSetOf("invented", own), labelledSetOf("quotations", said))
	more := labelledSet{name: "more", texts: train}
	stances, err := extra.Stances()
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range stances {
		more.labels = append(more.labels, newLabel(s.Doc, s.ID, s.Act, s.Commitment, s.Attitude, s.Basis, s.BadSpan))
	}
	return append(out, more)
}

func labelledSetOf(name string, docs []extra.Document) labelledSet {
	s := labelledSet{name: name}
	for _, d := range docs {
		text := annotated{ID: d.ID, Text: d.Text, Date: d.Date}
		for _, a := range d.Attributions {
			text.Attributions = append(text.Attributions, attribution{a.ID, a.Source, a.Cue, a.Content})
			s.labels = append(s.labels, newLabel(d.ID, a.ID, a.Label.Act, a.Label.Commitment, a.Label.Attitude.Sign, a.Label.Basis, a.Label.BadSpan))
		}
		s.texts = append(s.texts, text)
	}
	return s
}

func newLabel(doc, id, act string, commitment *int, attitude, basis string, bad bool) label {
	l := label{Doc: doc, ID: id, Act: act, Basis: basis, BadSpan: bad}
	l.Attitude.Sign = attitude
	if commitment != nil {
		c := int8(*commitment)
		l.Commitment = &c
	}
	return l
}

var featuresOut = flag.String("stance-features", "", "file to write the features of the labelled training statements to, for the trainer")

// TestStanceFeatures writes what the trainer learns from: document, labels, the
// teacher's judgement and features of each labelled statement of the training
// texts, then those of the statements with another cue that only the teacher judged, and of the excerpts.
func TestStanceFeatures(t *testing.T) {
	if *featuresOut == "" {
		t.Skip("-stance-features is not set")
	}
	dir := corpora(t)
	f, err := os.Create(*featuresOut)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	out := bufio.NewWriter(f)
	defer out.Flush()
	sets := learnedFrom(t, dir)
	teacher, err := extra.Judgements()
	if err != nil {
		t.Fatal(err)
	}
	judged := map[[2]string]*extra.Judgement{}
	for i := range teacher {
		if j := &teacher[i]; j.CueID == "" {
			judged[[2]string{j.Doc, j.ID}] = j
		}
	}
	for _, c := range sets {
		labels := map[string]label{}
		for _, l := range c.labels {
			labels[l.Doc+"\x00"+l.ID] = l
		}
		for _, d := range c.texts {
			var w *words
			for _, a := range d.Attributions {
				l, ok := labels[d.ID+"\x00"+a.ID]
				if !ok || l.BadSpan {
					continue
				}
				if w == nil {
					w = newWords(analyse(d.Text))
				}
				writeRow(out, row(c.name, d.ID, a.ID, &l), judged[[2]string{d.ID, a.ID}], w, &a)
			}
		}
	}
	excerpts, err := extra.Excerpts()
	if err != nil {
		t.Fatal(err)
	}
	known := places(sets)
	for _, c := range []struct {
		name  string
		texts made
	}{{"swapped", swapped(known, teacher)}, {"excerpt", excerpted(known, excerpts)}} {
		for _, d := range c.texts {
			w := newWords(analyse(d.text))
			for i, a := range d.attributions {
				writeRow(out, row(c.name, d.doc, a.ID, &d.labels[i]), d.judged[i], w, &a)
			}
		}
	}
}

// row returns the first fields of a row: its set, document and label.
func row(set, doc, id string, l *label) []string {
	commit := "na"
	switch {
	case l.Act == "?":
		commit = "?"
	case l.Commitment != nil:
		commit = strconv.Itoa(int(*l.Commitment))
	}
	return []string{set, doc + "|" + id, l.Act, commit, l.Attitude.Sign, l.Basis}
}

// writeRow writes a row for the trainer: name and label as given, the teacher's
// judgement, what the rules say, words and features.
func writeRow(out *bufio.Writer, row []string, j *extra.Judgement, w *words, a *attribution) {
	at := attrib.FromSpans(w.doc, a.Source, a.Cue, a.Content)
	s := newSpeech(w, &at)
	v := s.decide()
	soft := []string{"-", "-", "-", "-"}
	if j != nil {
		for i, m := range []map[string]float32{j.Act, j.Commitment, j.Attitude, j.Basis} {
			soft[i] = ""
			for _, k := range slices.Sorted(maps.Keys(m)) {
				soft[i] += " " + k + ":" + strconv.FormatFloat(float64(m[k]), 'g', 4, 32)
			}
		}
	}
	exact, level := "0", "na"
	if v.exact {
		exact = "1"
	}
	if v.addressed {
		level = strconv.Itoa(int(v.level))
	}
	row = append(append(row, soft...), v.act.String(), exact, level, v.att.String())
	var toks []string
	s.stream(func(word, lemma string, tag, flag uint8) {
		field := func(s string) string { return strings.ReplaceAll(strings.Map(noSpace, s), "~", "_") }
		toks = append(toks, field(word)+"~"+field(lemma)+"~"+nlp.Tag(tag).String()+"~"+strconv.Itoa(int(flag)))
	})
	row = append(row, strings.Join(toks, " "))
	s.features(&v, &sink{names: func(n string) { row = append(row, strings.Map(noSpace, n)) }})
	out.WriteString(strings.Join(row, "\t") + "\n")
}

// madeText is statements that no article has in this form, each a paragraph of its own.
type madeText struct {
	doc, text    string
	attributions []attribution
	labels       []label            // of each, "?" where there is none
	judged       []*extra.Judgement // of each, or nil
}

// made collects the texts of articles.
type made []madeText

func (m *made) add(doc, text string, a attribution, l label, j *extra.Judgement) {
	if len(*m) == 0 || (*m)[len(*m)-1].doc != doc {
		*m = append(*m, madeText{doc: doc})
	}
	d := &(*m)[len(*m)-1]
	for _, spans := range [][][2]int{a.Source, a.Cue, a.Content} {
		for i := range spans {
			spans[i][0] += len(d.text)
			spans[i][1] += len(d.text)
		}
	}
	d.text += text + "\n\n"
	d.attributions, d.labels, d.judged = append(d.attributions, a), append(d.labels, l), append(d.judged, j)
}

// place is an attribution and the text that it is in.
type place struct {
	text string
	a    *attribution
}

// places returns all attributions by article and ID.
func places(sets []labelledSet) map[[2]string]place {
	known := map[[2]string]place{}
	for _, c := range sets {
		for i := range c.texts {
			d := &c.texts[i]
			for k := range d.Attributions {
				known[[2]string{d.ID, d.Attributions[k].ID}] = place{d.Text, &d.Attributions[k]}
			}
		}
	}
	return known
}

// swapped puts the cues in the places where the teacher judged them.
func swapped(known map[[2]string]place, teacher []extra.Judgement) made {
	var out made
	for i := range teacher {
		j := &teacher[i]
		x, ok := known[[2]string{j.Doc, j.ID}]
		y, ok2 := known[[2]string{j.CueDoc, j.CueID}]
		if j.CueID == "" || !ok || !ok2 || len(x.a.Cue) != 1 || len(y.a.Cue) != 1 {
			continue
		}
		cue := y.text[y.a.Cue[0][0]:y.a.Cue[0][1]]
		first, last := len(x.text), 0
		for _, spans := range [][][2]int{x.a.Source, x.a.Cue, x.a.Content} {
			for _, s := range spans {
				first, last = min(first, s[0]), max(last, s[1])
			}
		}
		old := x.a.Cue[0]
		longer := len(cue) - (old[1] - old[0])
		move := func(spans [][2]int) (moved [][2]int) {
			for _, s := range spans {
				by := -first
				if s[0] >= old[1] {
					by += longer
				}
				moved = append(moved, [2]int{s[0] + by, s[1] + by})
			}
			return moved
		}
		a := attribution{ID: j.ID + "<" + j.CueDoc + "|" + j.CueID, Source: move(x.a.Source), Content: move(x.a.Content), Cue: [][2]int{{old[0] - first, old[0] - first + len(cue)}}}
		text := x.text[first:old[0]] + cue + x.text[old[1]:last]
		if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "”") && !strings.HasSuffix(text, "\"") && !strings.HasSuffix(text, "!") && !strings.HasSuffix(text, "?") {
			text += "."
		}
		out.add(j.Doc, text, a, unlabelled, j)
	}
	return out
}

var unlabelled = newLabel("", "", "?", nil, "?", "?", false)

// excerpted puts excerpts under the cue "said".
func excerpted(known map[[2]string]place, excerpts []extra.Excerpt) made {
	var out made
	for i := range excerpts {
		e := &excerpts[i]
		x, ok := known[[2]string{e.Doc, e.ID}]
		if !ok {
			continue
		}
		source := "he"
		if s := x.a.Source; len(s) > 0 {
			source = strings.Join(strings.Fields(x.text[s[0][0]:s[0][1]]), " ")
		}
		said := strings.Join(strings.Fields(strings.Trim(x.text[e.From:e.To], " \"“”\n")), " ")
		a := attribution{ID: e.ID + "@" + strconv.Itoa(e.From)}
		var text string
		if e.Indirect {
			text = source + " said that " + strings.TrimRight(said, ".,") + "."
			n := len(source)
			a.Source, a.Cue, a.Content = [][2]int{{0, n}}, [][2]int{{n + 1, n + 5}}, [][2]int{{n + 6, len(text) - 1}}
		} else {
			if end := said[len(said)-1]; end == '.' || end == ',' {
				said = said[:len(said)-1]
			}
			if end := said[len(said)-1]; end != '?' && end != '!' {
				said += ","
			}
			text = "“" + said + "” " + source + " said."
			n := len(text) - len(" said.")
			a.Source, a.Cue, a.Content = [][2]int{{n - len(source), n}}, [][2]int{{n + 1, n + 5}}, [][2]int{{0, n - len(source) - 1}}
		}
		out.add(e.Doc, text, a, newLabel("", "", e.Act, e.Commitment, e.Attitude, e.Basis, false), nil)
	}
	return out
}

func noSpace(r rune) rune {
	if r == '\t' || r == '\n' || r == ' ' {
		return '_'
	}
	return r
}
