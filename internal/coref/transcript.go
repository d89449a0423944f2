package coref

import (
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// leastTurns is how many turns under labels make an article a transcript.
const leastTurns = 4

// transcript returns the outlet or the programme that the head of a transcript says it
// was aired on: NPR transcript, an empty range where the article is none or does not say.
func (r *resolver) transcript() nlp.Range {
	if r.airedRead {
		return r.aired
	}
	r.airedRead = true
	if !r.hasTurns() {
		return r.aired
	}
	for _, x := range r.d.Paras[:min(len(r.d.Paras), 2)] {
		if x.Len() > 40 {
			break
		}
		said := false
		for i := x.First; i < x.Last; i++ {
			switch r.lower[i] {
			case "transcript", "interview", "interviews", "transcripts", "q&a":
				said = true
			}
		}
		if !said {
			continue
		}
		for i := x.First; i < x.Last; i++ {
			if m := r.at[i]; m >= 0 && r.publication(m) && r.mentions[m].First == i {
				r.aired = r.mentions[m].name
				return r.aired
			}
			// ‘Morning Tide’ transcript
			if isQuoteMark(r.word(i)) && i+2 < x.Last && upper(r.word(i+1)) {
				for e := i + 2; e < min(i+8, x.Last); e++ {
					if isQuoteMark(r.word(e)) {
						if e+1 < x.Last && r.lower[e+1] == "transcript" {
							r.aired = nlp.Range{First: i + 1, Last: e}
							return r.aired
						}
						break
					}
				}
			}
		}
	}
	return r.aired
}

// hasTurns reports whether an article has as many turns under labels as a transcript.
func (r *resolver) hasTurns() bool {
	if r.turns == 0 {
		r.turns = 1
		for k := range r.attrs {
			if r.turnOf(k) {
				r.turns++
			}
		}
	}
	return r.turns > leastTurns
}

// turnOf reports whether attribution k is somebody's turn in a transcript, under a label
// that begins a paragraph.
func (r *resolver) turnOf(k int) bool {
	s := r.attrs[k].Source
	if len(s) == 0 || s[0].Len() == 0 || s[0].Len() > 12 {
		return false
	}
	p := r.d.Paras[r.para[s[0].First]]
	return s[0].First == p.First && s[0].Last < p.Last && r.word(s[0].Last) == ":" && capitals(r.word(s[0].First))
}

// labelled reports whether a mention in capitals is the label of somebody's turn, or
// begins one: LEE:, ANN LEE, HOST:
func (r *resolver) labelled(m *mention) bool {
	if !capitals(r.word(m.name.First)) || !r.hasTurns() {
		return false
	}
	p := r.d.Paras[r.para[m.First]]
	if p.First != m.First {
		return false
	}
	for i := m.Last; i < min(m.Last+5, p.Last); i++ {
		if r.word(i) == ":" {
			return true
		}
		if i == m.Last && r.word(i) != "," {
			return false
		}
	}
	return false
}

// hosts tells of the host of a transcript where it was aired: ANN LEE, HOST:
func (r *resolver) hosts(k int, e int32) {
	aired := r.transcript()
	x := r.ents[e]
	if aired.Len() == 0 || !x.person() || x.name == "" {
		return
	}
	s := r.attrs[k].Source[0]
	for i := s.First; i < s.Last; i++ {
		switch r.lower[i] {
		case "host", "anchor", "moderator", "interviewer", "presenter":
			if n, ok := lexicon.LookupNoun(r.lower[i]); !ok || n.Plural {
				continue
			}
			for j := range x.roles {
				if x.roles[j].affil == "" && fold(lastField(x.roles[j].title)) == r.lower[i] {
					x.roles[j].affil = r.text(aired)
					return
				}
			}
			x.addRole(role{title: r.lower[i], affil: r.text(aired), span: nlp.Range{First: i, Last: i + 1}, how: howAfter})
			return
		}
	}
}
