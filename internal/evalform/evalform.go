// Package evalform writes records in the form that the scorers of attributions
// and labels read: one document a line, spans as byte ranges into the raw text
// of the corpus.
package evalform

import (
	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/quote"
)

// Doc is one line of the output.
type Doc struct {
	ID           string        `json:"id"`
	Attributions []Attribution `json:"attributions"`
}

// Attribution is one statement with the fields of a label.
type Attribution struct {
	Source     [][2]int  `json:"source"`
	Cue        [][2]int  `json:"cue"`
	Content    [][2]int  `json:"content"`
	Speaker    *Speaker  `json:"speaker,omitempty"`
	Via        *string   `json:"via,omitempty"`
	Act        string    `json:"act,omitempty"`
	Of         string    `json:"of,omitempty"`
	Also       string    `json:"also,omitempty"`
	Claim      string    `json:"claim,omitempty"`
	Position   string    `json:"position,omitempty"`
	Commitment *int      `json:"commitment,omitempty"`
	Attitude   *Attitude `json:"attitude,omitempty"`
	Basis      string    `json:"basis,omitempty"`
	Confidence float64   `json:"confidence"`
}

// Speaker is who speaks.
type Speaker struct {
	Name        string `json:"name,omitempty"`
	Kind        string `json:"kind"`
	Named       bool   `json:"named"`
	Mention     string `json:"mention,omitempty"`
	Role        string `json:"role,omitempty"`
	Affiliation string `json:"affiliation,omitempty"`
}

// Attitude is approval and its target.
type Attitude struct {
	Sign   string `json:"sign"`
	Target string `json:"target,omitempty"`
}

// Line returns what is written of a record. The article maps its spans back to
// the raw text. Statements that another one reports are left out: the corpora
// annotate the outermost only.
func Line(id string, a *article.Article, r *quote.Record) Doc {
	d := Doc{ID: id, Attributions: []Attribution{}}
	for i := range r.Statements {
		st := &r.Statements[i]
		if st.Parent != 0 || len(st.Content) == 0 {
			continue
		}
		out := Attribution{Source: raw(a, st.Source), Cue: raw(a, st.Cue), Content: raw(a, st.Content), Confidence: st.Confidence}
		out.Speaker = speaker(r.Entity(st.Speaker))
		if via := r.Entity(st.Via).Label(); st.Via != 0 {
			out.Via = &via
		}
		if len(st.Stances) > 0 {
			s := st.Stances[0]
			out.Act = s.Act.String()
			if s.Of != 0 {
				out.Of = s.Of.String()
			}
			if s.Also != 0 {
				out.Also = s.Also.String()
			}
			out.Claim = r.Claim(s.Claim).Text
			out.Position = s.Position().String()
			if s.Addressed {
				c := int(s.Commitment)
				out.Commitment = &c
			}
			out.Attitude = &Attitude{Sign: s.Attitude.String(), Target: s.Target}
			out.Basis = s.Basis.String()
		}
		d.Attributions = append(d.Attributions, out)
	}
	return d
}

func speaker(e entity.Entity) *Speaker {
	return &Speaker{Name: e.Name, Kind: e.Kind.String(), Named: e.Named(), Mention: e.Mention, Role: e.Role(), Affiliation: e.Affiliation()}
}

func raw(a *article.Article, spans []article.Span) [][2]int {
	out := make([][2]int, 0, len(spans))
	for _, s := range spans {
		r := a.Source(s)
		out = append(out, [2]int{r.Start, r.End})
	}
	return out
}
