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
	err := pairs(list, 101, func(at, p int) { words[at] = float32(p) / 100 })
	return words, err
}

// pairs reads "17:80 4:3": bytes from the place before, and a number below limit for
// the place that they lead to, with which it calls f.
func pairs(list string, limit int, f func(at, n int)) error {
	at := 0
	for _, x := range strings.Fields(list) {
		step, number, _ := strings.Cut(x, ":")
		d, err := strconv.Atoi(step)
		n, err2 := strconv.Atoi(number)
		if err != nil || err2 != nil || d < 0 || n < 0 || n >= limit {
			return fmt.Errorf("%q", x)
		}
		at += d
		f(at, n)
	}
	return nil
}
