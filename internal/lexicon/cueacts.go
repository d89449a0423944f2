package lexicon

import (
	_ "embed" // for the tables
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

//go:embed cue_acts.tsv
var cueActsTSV string

//go:embed cue_phrases.tsv
var cuePhrasesTSV string

//go:embed content_phrases.tsv
var contentPhrasesTSV string

//go:embed stance_words.tsv
var stanceWordsTSV string

// CueAct is what a cue does by itself: a row of cue_acts.tsv or of
// cue_phrases.tsv.
type CueAct struct {
	Cue      string // the lemma, or lemmas with a space between and "~" for a gap
	Pos      string // verb, noun or adj; "" for a phrase
	Act      string // the act's name in lower case, or "neutral", "echo"
	Cap      int8   // the highest commitment that the cue lends, with its sign
	Attitude int8   // -1 con, 1 pro
}

// CueActs returns the cues of one word in the table's order. The slice is
// shared and must not be changed.
func CueActs() []CueAct { return cueActsValue.Get(makeCueActs) }

var cueActsValue lazy.Value[[]CueAct]

func makeCueActs() []CueAct {
	out := make([]CueAct, 0, strings.Count(cueActsTSV, "\n"))
	for f := range Rows(cueActsTSV) {
		if len(f) >= 5 {
			out = append(out, CueAct{Cue: f[0], Pos: f[1], Act: f[2], Cap: int8Of(f[3]), Attitude: int8Of(f[4])})
		}
	}
	return out
}

// CuePhrases returns the cues of several words in the table's order. The slice
// is shared and must not be changed.
func CuePhrases() []CueAct { return cuePhrasesValue.Get(makeCuePhrases) }

var cuePhrasesValue lazy.Value[[]CueAct]

func makeCuePhrases() []CueAct {
	out := make([]CueAct, 0, strings.Count(cuePhrasesTSV, "\n"))
	for f := range Rows(cuePhrasesTSV) {
		if len(f) >= 4 {
			out = append(out, phraseOf(f))
		}
	}
	return out
}

// phraseOf reads a phrase from the four fields that tell what it does.
func phraseOf(f []string) CueAct {
	return CueAct{Cue: f[0], Act: f[1], Cap: int8Of(f[2]), Attitude: int8Of(f[3])}
}

// ContentPhrase is a phrase by which a content does something: a row of
// content_phrases.tsv.
type ContentPhrase struct {
	Who string // whose doing the clause is: own (the speaker), other, it, any; start: the clause begins with the phrase
	CueAct
}

// ContentPhrases returns the phrases of contents in the table's order. The slice is
// shared and must not be changed.
func ContentPhrases() []ContentPhrase { return contentPhrasesValue.Get(makeContentPhrases) }

var contentPhrasesValue lazy.Value[[]ContentPhrase]

func makeContentPhrases() []ContentPhrase {
	out := make([]ContentPhrase, 0, strings.Count(contentPhrasesTSV, "\n"))
	for f := range Rows(contentPhrasesTSV) {
		if len(f) >= 5 {
			out = append(out, ContentPhrase{f[0], phraseOf(f[1:])})
		}
	}
	return out
}

// StanceWords returns the classes of words of stance_words.tsv: class by class
// the words of it. The map is shared and must not be changed.
func StanceWords() map[string][]string { return stanceWordsValue.Get(makeStanceWords) }

var stanceWordsValue lazy.Value[map[string][]string]

func makeStanceWords() map[string][]string {
	out := map[string][]string{}
	for f := range Rows(stanceWordsTSV) {
		if len(f) >= 2 {
			out[f[0]] = append(out[f[0]], strings.Fields(f[1])...)
		}
	}
	return out
}

func int8Of(s string) int8 {
	n, _ := strconv.ParseInt(s, 10, 8)
	return int8(n)
}

//go:embed valence.tsv
var valenceTSV string

// Valence returns how good or bad the ring of a lower-case word is, from -40 to
// 40, 0 for most words.
func Valence(word string) int8 { return valences().Get(word) }

func valences() *Table[int8] { return valencesValue.Get(makeValences) }

var valencesValue lazy.Value[*Table[int8]]

func makeValences() *Table[int8] {
	out := make(map[string]int8, 8192)
	for f := range Rows(valenceTSV) {
		if len(f) >= 2 {
			for w := range strings.FieldsSeq(f[1]) {
				out[w] = int8Of(f[0])
			}
		}
	}
	return NewTable(out)
}

//go:embed events.tsv
var eventsTSV string

// Events are the tables of words for the same event and of narrower words.
type Events struct {
	Event    map[string]string   // word → name of the event that it is a word for, which starts with "!"
	Narrower map[string][]string // noun → nouns for narrower kinds
}

// LoadEvents returns the tables of events.tsv. They are shared and must not be
// changed.
func LoadEvents() *Events { return loadEventsValue.Get(readEvents) }

var loadEventsValue lazy.Value[*Events]

func readEvents() *Events {
	t := &Events{Event: map[string]string{}, Narrower: map[string][]string{}}
	for f := range Rows(eventsTSV) {
		if len(f) < 3 {
			continue
		}
		event := "!" + f[1]
		for w := range strings.FieldsSeq(f[2]) {
			switch f[0] {
			case "event":
				t.Event[w] = event
			case "kind":
				t.Narrower[f[1]] = append(t.Narrower[f[1]], w)
			}
		}
	}
	return t
}
