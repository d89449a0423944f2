package attribtrain

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/onrecord-go/onrecord/internal/model"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/train/nlptrain"
)

const nlpFolds = 3

// analyse analyses the training documents by models that did not see them, as
// the model will meet text in use, and the others by the embedded model.
func (t *run) analyse(train, rest []*doc) {
	whole := must(nlp.Default())
	golds := must(nlptrain.Load(t.Corpora, "train"))
	by := map[string]int{}
	for i, g := range golds {
		by[g.ID] = i % nlpFolds
	}
	an := make([]*nlp.Analyzer, nlpFolds+1)
	an[nlpFolds] = whole
	for k := range nlpFolds {
		an[k] = t.foldAnalyzer(golds, k)
		t.logf("analyser of fold %d", k)
	}
	all := append(append([]*doc{}, train...), rest...)
	t.each(len(all), func(i int) {
		x := all[i]
		a := whole
		if k, ok := by[x.ID]; ok && i < len(train) && x.domain == polnear {
			a = an[k]
		}
		x.an = a
		x.d = a.Analyze(x.Text, nil)
		x.words = wordsOf(x.Text)
	})
}

func (t *run) foldAnalyzer(golds []*nlptrain.Gold, k int) *nlp.Analyzer {
	name := filepath.Join(t.Cache, fmt.Sprintf("nlp-%d-of-%d.bin", k, nlpFolds))
	if t.Cache != "" {
		if b, err := os.ReadFile(name); err == nil {
			return nlp.New(*must(nlp.Read(must(model.Open(b)))))
		}
	}
	var out []*nlptrain.Gold
	for i, g := range golds {
		if i%nlpFolds != k {
			out = append(out, g)
		}
	}
	m := nlptrain.Train(out, uint64(k)+100)
	w := model.Writer{Version: 1}
	m.Write(&w)
	b := must(w.Bytes())
	if t.Cache != "" {
		if err := os.WriteFile(name, b, 0o644); err != nil {
			t.logf("%v", err)
		}
	}
	return nlp.New(*must(nlp.Read(must(model.Open(b)))))
}
