package attrib

import (
	"cmp"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// classify says what kind of words carry c.
func (v *View) classify(c *Cand) Class {
	if c.Class != Unknown {
		return c.Class
	}
	t := &v.tok[c.Head]
	switch t.class {
	case cVerb:
		if strings.EqualFold(v.D.Word(c.Head), "according") && c.Cue.Last == c.Head+2 {
			return AccordingTo
		}
		for i := c.Head + 1; i < c.Cue.Last; i++ {
			if v.tok[i].class == cNoun && v.tok[i].rel == v.r.dobj {
				return LightVerb // made the case
			}
		}
		return Verb
	case cNoun, cName:
		for i := c.Cue.First; i < c.Head; i++ {
			if v.tok[i].class == cVerb {
				return LightVerb
			}
		}
		return Noun
	case cAdj:
		return Adjective
	case cAdverb:
		return Adverb
	case cPrep:
		return AccordingTo
	case cColon:
		if v.D.Word(c.Head) == ":" {
			return Colon
		}
		return Dash
	}
	return Verb
}

// reason tells people which evidence decided.
func (v *View) reason(c *Cand, k Class) string {
	var mem [256]byte
	b := mem[:0]
	switch k {
	case Colon:
		b = append(b, "a name and a colon before the words"...)
	case Dash:
		b = append(b, "a dash and a name behind the words"...)
	case Juxtaposed:
		b = append(b, "a line that is all quotation, with nobody beside it"...)
	default:
		b = append(b, "the "...)
		b = append(b, k.noun()...)
		b = append(b, " “"...)
		w := v.D.Bytes(c.Cue)
		b = append(b, v.D.Text[w.Start:w.End]...)
		b = append(b, "” "...)
		switch r := v.tok[c.Head].ratio; {
		case r >= 11:
			b = append(b, "mostly reports speech or thought"...)
		case r >= 8:
			b = append(b, "often reports speech or thought"...)
		case r >= 5:
			b = append(b, "at times reports speech or thought"...)
		default:
			b = append(b, "reports speech or thought here"...)
		}
	}
	switch {
	case c.words > 0 && 10*c.quoted >= 9*c.words:
		b = append(b, "; the words stand between quotation marks"...)
	case c.quoted > 0:
		b = append(b, "; some of the words stand between quotation marks"...)
	}
	if c.Continued {
		b = append(b, "; a quotation without a cue goes on with it"...)
	}
	if c.Source.Len() == 0 {
		b = append(b, "; no source is named"...)
	}
	return v.text.Copy(b)
}

func (k Class) noun() string {
	switch k {
	case LightVerb:
		return "phrase"
	case Noun:
		return "noun"
	case Adjective:
		return "adjective"
	case AccordingTo:
		return "phrase"
	case Adverb:
		return "adverb"
	}
	return "verb"
}

func sortAttributions(l []Attribution) {
	slices.SortStableFunc(l, func(a, b Attribution) int {
		return cmp.Or(cmp.Compare(first(&a), first(&b)), cmp.Compare(a.Head, b.Head))
	})
}

func first(a *Attribution) int32 {
	f := int32(1<<31 - 1)
	for _, l := range [...][]nlp.Range{a.Source, a.Cue, a.Content} {
		if len(l) > 0 {
			f = min(f, l[0].First)
		}
	}
	return f
}
