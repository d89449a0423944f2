package lexicon_test

import (
	"strings"
	"testing"

	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// caps are the commitments that an act may lend: from, to.
var caps = map[string][2]int8{
	"withhold": {0, 1}, "callfor": {-3, 3}, "ask": {0, 0}, "threaten": {2, 2}, "promise": {-2, 2}, "refuse": {-3, 0}, "declare": {-3, 3}, "deny": {-3, -2},
	"reject": {-3, -1}, "confirm": {2, 3}, "admit": {2, 3}, "doubt": {-2, -1}, "accuse": {0, 3}, "warn": {-2, 2}, "predict": {-2, 2}, "praise": {0, 3}, "condemn": {-3, 3},
	"label": {0, 3}, "express": {-2, 3}, "speculate": {-1, 1}, "opine": {-2, 2}, "discuss": {0, 0}, "assert": {-3, 3}, "neutral": {0, 3}, "echo": {2, 3}, "repeat": {0, 3},
}

// checkAct checks what a row of a table says that a cue or a phrase does.
func checkAct(t *testing.T, c lexicon.CueAct) {
	t.Helper()
	r, ok := caps[c.Act]
	if !ok {
		t.Errorf("%s: act %q", c.Cue, c.Act)
	} else if c.Cap < r[0] || c.Cap > r[1] {
		t.Errorf("%s: %s lends %d", c.Cue, c.Act, c.Cap)
	}
	if c.Attitude < -1 || c.Attitude > 1 {
		t.Errorf("%s: attitude %d", c.Cue, c.Attitude)
	}
	if c.Cue != strings.ToLower(c.Cue) || c.Cue != strings.Join(strings.Fields(c.Cue), " ") {
		t.Errorf("%q is not folded", c.Cue)
	}
}

func TestCueTables(t *testing.T) {
	seen := map[[2]string]bool{}
	for _, c := range lexicon.CueActs() {
		checkAct(t, c)
		if k := [2]string{c.Cue, c.Pos}; seen[k] {
			t.Errorf("%s stands twice as %s", c.Cue, c.Pos)
		} else {
			seen[k] = true
		}
		if c.Pos != "verb" && c.Pos != "noun" && c.Pos != "adj" {
			t.Errorf("%s: part of speech %q", c.Cue, c.Pos)
		}
	}
	phrases := map[string]bool{}
	for _, c := range lexicon.CuePhrases() {
		checkAct(t, c)
		if phrases[c.Cue] {
			t.Errorf("%q stands twice", c.Cue)
		}
		phrases[c.Cue] = true
		if strings.HasPrefix(c.Cue, "~") || strings.HasSuffix(c.Cue, "~") || strings.Contains(c.Cue, "~ ~") {
			t.Errorf("%q: a gap between nothing", c.Cue)
		}
		for _, w := range strings.Fields(c.Cue) {
			if w == "a" || w == "an" || w == "the" {
				t.Errorf("%q: an article, which a gap stands for", c.Cue)
			}
		}
	}
}

func TestContentPhrases(t *testing.T) {
	seen := map[[2]string]bool{}
	for _, c := range lexicon.ContentPhrases() {
		k := [2]string{c.Who, c.Cue}
		if seen[k] {
			t.Errorf("%q stands twice", k)
		}
		seen[k] = true
		switch c.Who {
		case "own", "other", "it", "any", "start":
		default:
			t.Errorf("%q: whose doing is %q?", c.Cue, c.Who)
		}
		checkAct(t, c.CueAct)
		words := strings.Fields(c.Cue)
		if words[0] == "~" {
			t.Errorf("%q begins with a gap", c.Cue)
		}
		for i, w := range words {
			if w == "a" || w == "an" || w == "the" || w == "~" && i > 0 && words[i-1] == "~" {
				t.Errorf("%q: articles are left out of what is compared, and two gaps are one", c.Cue)
			}
		}
	}
	if len(seen) < 500 {
		t.Errorf("%d phrases", len(seen))
	}
}
