package nlptrain

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"github.com/onrecord-go/onrecord/internal/model"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Train learns all models from the documents. It is deterministic.
func Train(docs []*Gold, seed uint64) *nlp.Models {
	m := new(nlp.Models)
	m.Lemmas = lemmas(docs)
	// The namer and the parser learn from tags as good as those they will see:
	// by taggers that did not know the document.
	all := withHeadings(docs)
	jackknifeTags(all, 4, seed)
	var wg sync.WaitGroup
	wg.Go(func() {
		m.Tagger = trainTagger(all, tagEpochs, seed)
		m.Namer = trainNamer(all, m.Tagger.Words, seed)
	})
	m.Parser = trainParser(docs, seed)
	wg.Wait()
	return m
}

// withHeadings returns docs with a few of them once more, capitalised as headings.
func withHeadings(docs []*Gold) []*Gold {
	all := slices.Clone(docs)
	for i := 0; i < len(docs); i += 16 {
		all = append(all, docs[i].Heading())
	}
	return all
}

// fold returns those of docs whose index is k modulo n, and the others.
func fold(docs []*Gold, k, n int) (in, out []*Gold) {
	for i, g := range docs {
		if i%n == k {
			in = append(in, g)
		} else {
			out = append(out, g)
		}
	}
	return in, out
}

// jackknifeTags gives each document tags by a tagger that learned from the
// others, n folds.
func jackknifeTags(docs []*Gold, n int, seed uint64) {
	taggers := make([]*nlp.Tagger, n)
	parallel(n, func(k int) {
		_, out := fold(docs, k, n)
		taggers[k] = trainTagger(out, jackEpochs, seed+uint64(k)+1)
	})
	for k, t := range taggers {
		in, _ := fold(docs, k, n)
		for _, g := range in {
			t.TagDoc(g.Doc)
		}
	}
}

// parallel calls f for 0 to n-1, two at a time.
func parallel(n int, f func(int)) {
	var wg sync.WaitGroup
	for w := range 2 {
		wg.Go(func() {
			for k := w; k < n; k += 2 {
				f(k)
			}
		})
	}
	wg.Wait()
}

// Load reads and aligns the documents of a part of the corpus in dir, "train" or
// "dev", that have the automatic layer.
func Load(dir, part string) ([]*Gold, error) {
	src, err := ReadFile(filepath.Join(dir, "data", "polnear", part+".jsonl.gz"))
	if err != nil {
		return nil, err
	}
	var out []*Gold
	for i := range src {
		if len(src[i].Sentences) > 0 {
			out = append(out, Align(&src[i]))
		}
	}
	return out, nil
}

// version is that of the weights.
const version = 2

// Run makes the weights file of package nlp from the corpora in dir, and says on
// standard error how good they are on dev.
func Run(dir string) ([]byte, error) {
	train, err := Load(dir, "train")
	if err != nil {
		return nil, err
	}
	dev, err := Load(dir, "dev")
	if err != nil {
		return nil, err
	}
	m := Train(train, 1)
	w := model.Writer{Version: version}
	m.Write(&w)
	b, err := w.Bytes()
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(os.Stderr, "nlp on dev: %v\n", Evaluate(nlp.New(*m), dev))
	return b, nil
}
