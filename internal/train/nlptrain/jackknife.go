package nlptrain

import (
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/onrecord-go/onrecord/internal/model"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Analyses returns each document of part train of the corpus in dir, by its ID,
// as an Analyzer sees it that was trained without it: what is learned on top of
// tags and trees must learn from such as it will meet. The documents are dealt
// out to n folds; n Analyzers are trained, each on the other folds.
//
// The weights of the folds are kept in the directory cache, which may be made,
// and are taken from there when nothing that they depend on has changed. An
// empty cache means the directory "onrecord-folds" among the temporary files.
func Analyses(dir string, n int, cache string) (map[string]*nlp.Doc, error) {
	src, err := ReadFile(filepath.Join(dir, "data", "polnear", "train.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	folds, err := folds(src, n, cache)
	if err != nil {
		return nil, err
	}
	docs := make([]*nlp.Doc, len(src))
	parallel(n, func(k int) {
		for i := k; i < len(src); i += n {
			docs[i] = folds[k].Analyze(src[i].Text, nil)
		}
	})
	out := make(map[string]*nlp.Doc, len(src))
	for i := range src {
		out[src[i].ID] = docs[i]
	}
	return out, nil
}

// Folds returns n Analyzers. The k-th was trained on those documents of part
// train whose index in the file is not k modulo n. The cache is that of
// [Analyses].
func Folds(dir string, n int, cache string) ([]*nlp.Analyzer, error) {
	src, err := ReadFile(filepath.Join(dir, "data", "polnear", "train.jsonl.gz"))
	if err != nil {
		return nil, err
	}
	return folds(src, n, cache)
}

func folds(src []Source, n int, cache string) ([]*nlp.Analyzer, error) {
	if n < 2 {
		return nil, fmt.Errorf("nlptrain: %d folds, 2 are needed", n)
	}
	if cache == "" {
		cache = filepath.Join(os.TempDir(), "onrecord-folds")
	}
	if err := os.MkdirAll(cache, 0o755); err != nil {
		return nil, err
	}
	key := fingerprint(src)
	out := make([]*nlp.Analyzer, n)
	for k := range out {
		name := filepath.Join(cache, fmt.Sprintf("nlp-%08x-%d-of-%d.bin", key, k, n))
		b, err := os.ReadFile(name)
		if errors.Is(err, fs.ErrNotExist) {
			if b, err = trainFold(src, k, n); err == nil {
				err = os.WriteFile(name, b, 0o644)
			}
		}
		if err != nil {
			return nil, err
		}
		f, err := model.Open(b)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		m, err := nlp.Read(f)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		out[k] = nlp.New(*m)
	}
	return out, nil
}

func trainFold(src []Source, k, n int) ([]byte, error) {
	var docs []*Gold
	for i := range src {
		if i%n != k && len(src[i].Sentences) > 0 {
			docs = append(docs, Align(&src[i]))
		}
	}
	w := model.Writer{Version: version}
	Train(docs, uint64(k)+100).Write(&w)
	return w.Bytes()
}

// fingerprint stands for all that the weights of the folds depend on: the corpus,
// the settings, and the features, as they come out on a sample.
func fingerprint(src []Source) uint32 {
	var b []byte
	all := func(v []uint64) {
		for _, x := range v {
			b = binary.LittleEndian.AppendUint64(b, x)
		}
	}
	put := func(v ...uint32) {
		for _, x := range v {
			b = binary.LittleEndian.AppendUint32(b, x)
		}
	}
	put(version, uint32(tagEpochs), uint32(tagPrune*1000), entEpochs, uint32(entPrune*1000))
	put(jackEpochs, tagLeast, openBelow, tagShare, minCount, entLeast, actLeast, relLeast)
	put(uint32(actBits), uint32(parseEpochs), uint32(explore*1000), uint32(actPrune*1000), uint32(relPrune*1000))
	for i := range src {
		b = append(b, src[i].ID...)
		put(uint32(len(src[i].Text)), uint32(len(src[i].Sentences)))
	}
	d := nlp.Tokenize("“We can’t say,” Ms. Okafor told 20 reporters in Nairobi on Jan. 5, adding: “It’s up to the well-known ’30s-style U.S. Senate.”", nil)
	dict := nlp.NewWords([]nlp.Class{{Open: true}}, nil)
	var s nlp.Sentence
	var st nlp.State
	var m nlp.Memory
	var tags [nlp.MaxTagFeatures]uint64
	var ents [nlp.MaxEntFeatures]uint64
	var acts [nlp.MaxActFeatures]uint64
	var rels [nlp.MaxRelFeatures]uint64
	for _, r := range d.Sents {
		s.Load(d, r, dict)
		s.Start()
		for i := nlp.Pad; i < r.Len()+nlp.Pad; i++ {
			all(tags[:s.TagFeatures(i, &tags)])
			if s.Tags[i] = s.Fixed[i]; s.Tags[i] == nlp.TagNone {
				s.Tags[i] = nlp.Tag(1 + i*5%30)
			}
			s.Done(i)
			all(ents[:s.EntFeatures(i, &m, &ents)])
			s.SetEnt(i, nlp.Ent(i%int(nlp.NumEnts)))
			t := &d.Tokens[int(r.First)+i-nlp.Pad]
			t.Tag, t.Form = s.Tags[i], nlp.Hash(d.Word(r.First+int32(i-nlp.Pad)))
		}
		st.Load(d, r)
		for k := 0; !st.Done(); k++ {
			all(acts[:st.ActFeatures(&acts)])
			legal := st.Legal()
			a := nlp.Action(k * 7 % nlp.NumActions)
			for legal>>a&1 == 0 {
				a = (a + 1) % nlp.NumActions
			}
			if a != nlp.Shift {
				h, dep := st.Arc(a)
				all(rels[:st.RelFeatures(h, dep, &rels)])
			}
			st.Apply(a, nlp.Rel(1+k%int(nlp.NumRels-1)))
		}
	}
	return crc32.ChecksumIEEE(b)
}
