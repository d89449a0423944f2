// Command cv measures settings of the attribution model by cross-validation
// within the training corpora, and with -final on dev.
package main

import (
	"flag"
	"log"
	"os"

	"github.com/onrecord-go/onrecord/internal/train/attribtrain"
)

func main() {
	c := attribtrain.DefaultConfig()
	c.Log = os.Stderr
	flag.StringVar(&c.Corpora, "corpora", os.Getenv("ONRECORD_CORPORA"), "directory of the corpora")
	flag.StringVar(&c.Cache, "cache", "", "directory that keeps what was learned on the way")
	flag.StringVar(&c.Predictions, "pred", "", "prefix of the files that get the predictions")
	flag.StringVar(&c.Candidates, "candidates", "", "file that gets the words that may be heads of cues, for a teacher; nothing is learned then")
	flag.StringVar(&c.Alter, "alter", "", "file that gets copies of the articles with other words, for a teacher; nothing is learned then")
	flag.IntVar(&c.Copies, "copies", c.Copies, "how many copies of each")
	flag.Float64Var(&c.AlteredWeight, "altered", c.AlteredWeight, "weight of the copies")
	flag.Uint64Var(&c.Seed, "seed", c.Seed, "seed of the nets")
	flag.IntVar(&c.Members, "members", c.Members, "how many nets are made one")
	flag.Float64Var(&c.Teacher, "teacher", c.Teacher, "share of the teacher in the labels of cues")
	flag.StringVar(&c.List, "list", "", "file that gets what went wrong, for reading")
	flag.StringVar(&c.Stop, "stop", "", "stop after this stage: cue")
	flag.BoolVar(&c.Final, "final", false, "learn from everything too, and measure that on dev")
	flag.BoolVar(&c.Reuse, "reuse", false, "judge the models in the cache")
	flag.BoolVar(&c.Refilter, "refilter", false, "with -reuse: learn their filters anew")
	flag.IntVar(&c.Folds, "folds", c.Folds, "number of folds")
	flag.IntVar(&c.Threads, "threads", c.Threads, "how many folds at a time")
	flag.Float64Var(&c.ModernWeight, "modern", c.ModernWeight, "weight of the modern corpus")
	flag.IntVar(&c.CueEpochs, "epcue", c.CueEpochs, "epochs of the cue net")
	flag.IntVar(&c.SpanEpochs, "epspan", c.SpanEpochs, "epochs of the span net")
	flag.IntVar(&c.FilterEpochs, "epfilter", c.FilterEpochs, "epochs of the filter")
	flag.IntVar(&c.CueHidden, "hidcue", c.CueHidden, "hidden units of the cue net")
	flag.IntVar(&c.SpanHidden, "hidspan", c.SpanHidden, "hidden units of the span net")
	flag.IntVar(&c.FilterHidden, "hidfilter", c.FilterHidden, "hidden units of the filter")
	flag.UintVar(&c.CueBits, "bitscue", c.CueBits, "log2 of the rows of the cue net")
	flag.UintVar(&c.SpanBits, "bitsspan", c.SpanBits, "log2 of the rows of the span net")
	flag.Float64Var(&c.Keep, "keep", c.Keep, "share of the wide features that a step keeps")
	flag.Float64Var(&c.KeepDeep, "keepdeep", c.KeepDeep, "share of the deep features that a step keeps")
	flag.Float64Var(&c.CueRate, "lrcue", c.CueRate, "rate of the cue net")
	flag.Float64Var(&c.SpanRate, "lrspan", c.SpanRate, "rate of the span net")
	flag.Float64Var(&c.DeepRate, "lrdeep", c.DeepRate, "rate of hidden units")
	flag.Float64Var(&c.L2, "l2", c.L2, "weight decay")
	flag.IntVar(&c.MinCount, "mincount", c.MinCount, "how often a feature of the span net must be seen")
	flag.Float64Var(&c.SpanKeep, "keepspan", c.SpanKeep, "share of the wide features that a step of the span net keeps")
	flag.Parse()
	if _, err := attribtrain.Learn(c); err != nil {
		log.Fatal(err)
	}
}
