package extra

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
)

//go:embed cues.tsv.gz
var cues []byte

// Cues returns how probable a teacher (see Judgement) holds it that a word is the
// head of a cue: article → byte at which the word begins → 0 to 1. Words that
// are not there are at 0; articles that are not there were not judged.
func Cues() (map[string]map[int]float32, error) {
	lines, err := unpack("cues.tsv.gz", cues)
	if err != nil {
		return nil, err
	}
	out := map[string]map[int]float32{}
	for i, line := range lines {
		doc, list, _ := strings.Cut(line, "\t")
		words, err := percents(list)
		if err != nil {
			return nil, fmt.Errorf("cues.tsv.gz:%d: %w", i+1, err)
		}
		out[doc] = words
	}
	return out, nil
}

// percents reads "17:80 4:3": bytes from the word before, and the percents of the
// word that begins there.
func percents(list string) (map[int]float32, error) {
	words := map[int]float32{}
	at := 0
	for _, x := range strings.Fields(list) {
		step, share, _ := strings.Cut(x, ":")
		n, err := strconv.Atoi(step)
		p, err2 := strconv.Atoi(share)
		if err != nil || err2 != nil || n < 0 || p < 0 || p > 100 {
			return nil, fmt.Errorf("%q", x)
		}
		at += n
		words[at] = float32(p) / 100
	}
	return words, nil
}
