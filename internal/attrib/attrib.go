// Package attrib finds attributions in an analysed text: who (source) is given
// what words, thoughts or plans (content) by which words (cue).
package attrib

import "github.com/onrecord-go/onrecord/internal/nlp"

// Class says what kind of words carry an attribution.
type Class uint8

// The classes of cue. The zero value is unknown.
const (
	Unknown      Class = iota
	Verb               // said, has denied
	LightVerb          // made the case, issued a statement
	Noun               // claim, plan
	Adjective          // was clear, is aware
	AccordingTo        // according to, in the words of
	Adverb             // reportedly
	Colon              // the colon after a speaker label
	Dash               // “…” – Name, title
	Juxtaposed         // a quotation with no cue beside its speaker
	Continuation       // a quotation that goes on with what an earlier attribution began
)

// Attribution is one attribution: ranges of tokens, each list in text order.
type Attribution struct {
	Source  []nlp.Range
	Cue     []nlp.Range
	Content []nlp.Range

	Head       int32 // the token that heads the cue, -1 where there is none
	Class      Class
	Confidence float64 // 0 to 1, calibrated
	Reason     string  // the evidence that decided, for people
}

// FromSpans makes an Attribution of byte spans, for work on annotated text:
// each token that shares a byte with a span belongs to it.
func FromSpans(d *nlp.Doc, source, cue, content [][2]int) Attribution {
	a := Attribution{Source: ranges(d, source), Cue: ranges(d, cue), Content: ranges(d, content), Head: -1, Confidence: 1}
	if len(a.Cue) > 0 {
		a.Head = head(d, a.Cue[0])
	}
	return a
}

func ranges(d *nlp.Doc, spans [][2]int) []nlp.Range {
	var out []nlp.Range
	for _, s := range spans {
		r := nlp.Range{First: -1}
		for i := range d.Tokens {
			t := &d.Tokens[i]
			if int(t.Start) < s[1] && s[0] < int(t.End) {
				if r.First < 0 {
					r.First = int32(i)
				}
				r.Last = int32(i) + 1
			}
		}
		if r.First >= 0 {
			out = append(out, r)
		}
	}
	return out
}

// head returns the token of a range that no other token of it governs, the
// last one where there are several.
func head(d *nlp.Doc, r nlp.Range) int32 {
	h := r.Last - 1
	for i := r.First; i < r.Last; i++ {
		if g := d.Tokens[i].Head; g >= 0 && !r.Has(g) {
			h = i
		}
	}
	return h
}
