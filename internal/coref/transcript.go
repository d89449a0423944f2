package coref

import (
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// leastTurns is how many turns under labels make an article a transcript.
const leastTurns = 4

// markedTurns is how many do where the article says that a transcript follows.
const markedTurns = 2

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
	if n := r.transcriptAt(); n >= 0 {
		r.aired = r.airedBefore(n)
		if r.aired.Len() > 0 {
			return r.aired
		}
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
	for n, x := range r.d.Paras[:min(len(r.d.Paras), 5)] {
		if x = r.unquoted(x); x.Len() > 1 && r.sourceAt[x.First] && r.firstTurn(x) {
			r.aired = r.airedBefore(n) // Lee appeared on “Acme Tonight”.
			break
		}
	}
	return r.aired
}

// unquoted returns a paragraph without the quotation mark that it may begin with:
// transcripts are also quoted turn by turn.
func (r *resolver) unquoted(p nlp.Range) nlp.Range {
	if p.Len() > 0 && isQuoteMark(r.word(p.First)) {
		p.First++
	}
	return p
}

// turnAt returns the paragraph of token i as a turn.
func (r *resolver) turnAt(i int32) nlp.Range { return r.unquoted(r.d.Paras[r.para[i]]) }

// firstTurn reports whether a paragraph begins with a label in capitals.
func (r *resolver) firstTurn(x nlp.Range) bool {
	for i := x.First; i < min(x.First+8, x.Last); i++ {
		if r.word(i) == ":" {
			return capitals(r.word(x.First))
		}
	}
	return false
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
	if r.transcriptAt() >= 0 {
		return r.turns > markedTurns
	}
	return r.turns > leastTurns
}

// transcriptAt returns the paragraph that tells that a transcript follows, -1 where none of
// the first does: Partial transcript as follows:
func (r *resolver) transcriptAt() int {
	if r.follows == 0 {
		r.follows = -1
		for n, x := range r.d.Paras[:min(len(r.d.Paras), 25)] {
			if x.Len() == 0 || x.Len() > 14 || !isWord(r.word(x.First)) {
				continue
			}
			said, colon := false, r.word(x.Last-1) == ":"
			for i := x.First; i < x.Last; i++ {
				switch r.lower[i] {
				case "transcript":
					said = true
				case "follows", "below", "excerpt", "partial", "rush":
					colon = true
				}
			}
			if said && colon && n > 0 {
				r.follows = n + 1
				break
			}
		}
	}
	return max(r.follows-1, -1)
}

// airedBefore returns the programme or outlet on which the first paragraphs, before the
// n-th, tell that somebody spoke.
func (r *resolver) airedBefore(n int) nlp.Range {
	for _, p := range r.d.Paras[:min(n, 4)] {
		for sent := r.d.Tokens[p.First].Sent; p.Len() > 0 && int(sent) < len(r.d.Sents); sent++ {
			s := r.d.Sents[sent]
			if s.First >= p.Last {
				break
			}
			for i := s.First; i < min(s.Last, s.First+maxAround); i++ {
				if r.d.Tokens[i].Quote < 0 {
					if x := r.airedOn(i, s); x.Len() > 0 {
						return x
					}
				}
			}
			if x, ok := r.carrierIn(s, nlp.Range{First: s.Last, Last: s.Last}); ok && (x.Len() > 1 || r.publication(r.at[x.First])) {
				return x
			}
		}
	}
	return nlp.Range{}
}

// turnLabel reports whether token i, in capitals, is alone the label of somebody's turn in a
// transcript: a surname rather than a word.
func (r *resolver) turnLabel(i int32) bool {
	if !r.sourceAt[i] || len(r.word(i)) < 3 || !capitals(r.word(i)) {
		return false
	}
	p := r.turnAt(i)
	if p.First != i || i+1 >= p.Last || r.word(i+1) != ":" || !r.hasTurns() {
		return false
	}
	if n, ok := lexicon.LookupNoun(r.lower[i]); ok && n.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.DocN|lexicon.GroupN) {
		return false // HOST:
	}
	switch r.lower[i] {
	case "question", "answer", "announcer", "narrator", "unidentified", "unknown", "crosstalk", "clip", "both", "all", "man", "woman", "audience", "voice", "voiceover":
		return false
	}
	return true
}

// turnOf reports whether attribution k is somebody's turn in a transcript, under a label
// that begins a paragraph.
func (r *resolver) turnOf(k int) bool {
	s := r.attrs[k].Source
	if len(s) == 0 || s[0].Len() == 0 || s[0].Len() > 12 {
		return false
	}
	p := r.turnAt(s[0].First)
	return s[0].First == p.First && s[0].Last < p.Last && r.word(s[0].Last) == ":" && capitals(r.word(s[0].First))
}

// labelled reports whether a mention in capitals is the label of somebody's turn, or
// begins one: LEE:, ANN LEE, HOST:
func (r *resolver) labelled(m *mention) bool {
	if !capitals(r.word(m.name.First)) || !r.hasTurns() {
		return false
	}
	p := r.turnAt(m.First)
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
