package quote

import (
	"cmp"
	"sort"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// reasonAs is the reason of statements that a speaker joins in: "as X has said".
const reasonAs = "what others said, said again"

// nested adds the statements that other statements report: "the minister said
// the bank had denied it", “As Allies have stated, …”. Each stands behind the one
// that reports it and names it as its Parent. It returns the statements as the
// stance rules see them, those that were added not read yet.
func (e *extraction) nested(w *words) []speech {
	type inner struct {
		parent int
		at     attrib.Attribution
	}
	var found []inner
	speeches := make([]speech, len(e.attr))
	for i := range e.attr {
		s := &speeches[i]
		e.read(w, s, i)
		for j := range s.clauses {
			at, ok := s.inner(&s.clauses[j])
			if !ok || e.taken(&at, i) {
				continue
			}
			found = append(found, inner{parent: i, at: at})
			break
		}
	}
	if len(found) == 0 {
		return speeches
	}
	byToken := newKeys(w, e.rec.Entities)
	type numbered struct {
		st Statement
		at attrib.Attribution
	}
	list := make([]numbered, 0, len(e.attr)+len(found))
	all := make([]speech, 0, cap(list))
	next := 0
	for i := range e.attr {
		st := e.rec.Statements[i]
		st.ID = StatementID(len(list) + 1)
		list = append(list, numbered{st, e.attr[i]})
		all = append(all, speeches[i])
		if next < len(found) && found[next].parent == i && found[next].at.Reason == reasonAs {
			st.Repeat = true
			list[len(list)-1].st.Repeat = true
		}
		parent := st
		for ; next < len(found) && found[next].parent == i; next++ {
			at := found[next].at
			in := Statement{ID: StatementID(len(list) + 1), Parent: parent.ID, Source: e.spans(at.Source), Cue: e.spans(at.Cue), Content: e.spans(at.Content),
				Kind: parent.Kind, Confidence: parent.Confidence, Evidence: Evidence{Class: at.Class.String(), Reason: at.Reason}}
			if at.Head >= 0 {
				in.Evidence.Lemma = w.lem[at.Head]
			}
			e.innerSpeaker(w, byToken, &in, &parent, &at)
			list = append(list, numbered{in, at})
			all = append(all, speech{})
		}
	}
	e.attr = make([]attrib.Attribution, len(list))
	e.rec.Statements = make([]Statement, len(list))
	for i := range list {
		e.attr[i], e.rec.Statements[i] = list[i].at, list[i].st
	}
	return all
}

// read sets s to an attribution, with what is known of who speaks.
func (e *extraction) read(w *words, s *speech, i int) {
	who := e.rec.Entity(e.rec.Statements[i].Speaker)
	s.kind, s.gender, s.name, s.roles = who.Kind, who.Gender, cmp.Or(who.Name, who.Mention), who.Roles
	s.read(w, &e.attr[i])
}

// taken reports whether an attribution already stands where a nested one was
// found.
func (e *extraction) taken(at *attrib.Attribution, near int) bool {
	h := at.Head
	for j := max(0, near-3); j < len(e.attr) && j <= near+3; j++ {
		for _, r := range e.attr[j].Cue {
			if r.Has(h) {
				return true
			}
		}
	}
	return false
}

// inner finds a statement that a clause of a content reports.
func (s *speech) inner(c *clause) (attrib.Attribution, bool) {
	w := s.w
	none := attrib.Attribution{}
	// “As Allies have stated previously, …”
	j := 0
	for j < len(c.toks) && !w.letter(c.toks[j]) {
		j++
	}
	if j < len(c.toks) && w.low[c.toks[j]] == "as" {
		comma := w.comma(c.toks, j, 14)
		for m := j + 2; comma > 0 && m < comma; m++ {
			if !w.reports(c.toks[m]) {
				continue
			}
			first := m
			for first > j+1 && w.auxiliary(c.toks[first-1]) {
				first--
			}
			last := m + 1
			for last < comma && w.adverb(c.toks[last]) {
				last++
			}
			if first == j+1 || last != comma || s.selfWord(c.toks[j+1]) {
				return none, false
			}
			end := s.contentEnd(c.toks)
			if end <= comma+1 {
				return none, false
			}
			return attrib.Attribution{Source: []nlp.Range{{First: c.toks[j+1], Last: c.toks[first]}}, Cue: []nlp.Range{{First: c.toks[first], Last: c.toks[last-1] + 1}},
				Content: []nlp.Range{{First: c.toks[comma+1], Last: c.toks[end-1] + 1}}, Head: c.toks[m], Class: attrib.Verb, Confidence: 1, Reason: reasonAs}, true
		}
	}
	if c.verb < 0 || c.own || c.subj != nominal || c.rd.head < 0 || c.verb <= c.start {
		return none, false
	}
	h := c.rd.head
	if !w.reports(h) || c.rd.passive || c.modal != "" && c.modal != "would" {
		return none, false
	}
	k := c.verb
	for k < len(c.toks) && c.toks[k] <= h {
		k++
	}
	end := s.contentEnd(c.toks)
	if k >= end || c.verb-c.start > 12 {
		return none, false
	}
	switch w.complementOf(c.toks[k:min(end, k+maxFollow)]) {
	case compThat, compClause, compClaim, compTo, compQuote:
	default:
		return none, false
	}
	for m := c.start; m < c.verb; m++ {
		if !w.letter(c.toks[m]) && w.low[c.toks[m]] != "," {
			return none, false
		}
	}
	return attrib.Attribution{Source: []nlp.Range{{First: c.toks[c.start], Last: c.toks[c.verb]}}, Cue: []nlp.Range{{First: c.toks[c.verb], Last: h + 1}},
		Content: []nlp.Range{{First: c.toks[k], Last: c.toks[end-1] + 1}}, Head: h, Class: attrib.Verb, Confidence: 1, Reason: "reported inside a statement"}, true
}

// contentEnd returns where the words of a clause end, closing marks left out.
func (s *speech) contentEnd(toks []int32) int {
	end := len(toks)
	for end > 0 && !s.w.letter(toks[end-1]) {
		end--
	}
	// The tokens in between must be one run.
	for m := 1; m < end; m++ {
		if toks[m] != toks[m-1]+1 {
			return m
		}
	}
	return end
}

func (s *speech) selfWord(i int32) bool {
	switch s.w.low[i] {
	case "i", "we", "you":
		return true
	}
	return false
}

// reports reports whether token i is a verb of saying in a finite or a perfect
// form.
func (w *words) reports(i int32) bool {
	switch w.lem[i] {
	case "say", "state", "tell", "deny", "confirm", "claim", "warn", "promise", "admit", "reject", "accuse", "threaten", "vow", "insist", "argue", "allege", "acknowledge",
		"announce", "declare", "assert", "concede", "pledge", "dismiss", "refute", "report", "testify":
		return w.low[i] != w.lem[i] && len(w.low[i]) > 3 && w.low[i][len(w.low[i])-3:] != "ing" || w.low[i] == "say"
	}
	return false
}

// innerSpeaker finds who speaks in a nested statement: the entity that its
// source names, else a new one for the words. A group without an owner
// ("allies", "officials") is of the side that reports it.
func (e *extraction) innerSpeaker(w *words, k *keys, in, parent *Statement, at *attrib.Attribution) {
	src := at.Source[0]
	for i := src.First; i < src.Last; i++ {
		if id := k.of[i]; id != 0 && k.isName[i] {
			in.Speaker = id
			in.SpeakerBy = entity.Resolution{Entity: id, Form: entity.FormName, Reason: "name", Confidence: parent.SpeakerBy.Confidence}
			in.Principal = e.rec.Entity(id).Principal
			return
		}
	}
	id := entity.ID(len(e.rec.Entities) + 1)
	span := in.Source[0]
	words := span.In(e.rec.Text)
	ent := entity.Entity{ID: id, Kind: entity.Group, Mention: words, Plural: true, Mentions: []entity.Mention{{Span: article.Span{Start: span.Start, End: span.End}, Form: entity.FormNominal}}}
	if w.is(src.Last-1, clOwnGroup) && src.Len() <= 2 {
		ent.Principal = parent.Principal
		if ent.Principal == 0 {
			ent.Principal = parent.Speaker
		}
		in.Principal = ent.Principal
	}
	e.rec.Entities = append(e.rec.Entities, ent)
	in.Speaker = id
	in.SpeakerBy = entity.Resolution{Entity: id, Form: entity.FormNominal, Reason: "nested"}
}

// partial reports whether a statement quotes in part what its speaker says.
func (e *extraction) partial(r *claimReader) bool {
	for i := range e.rec.Statements {
		st, s := &e.rec.Statements[i], r.said[i]
		if s.quoted || st.Parent != 0 || st.SameSpeech != 0 {
			continue
		}
		n := 0
		for _, t := range s.content {
			if r.w.letter(t) && r.w.doc.Tokens[t].Quote >= 0 {
				n++
			}
		}
		if n >= 2 {
			return true
		}
	}
	return false
}

// sameSpeech ties partial quotations to the fuller quotation that they are of:
// two statements of one side that share a run of quoted words.
func (e *extraction) sameSpeech(r *claimReader) {
	if !e.partial(r) {
		return
	}
	type run struct {
		at   int
		side string
		next int // the run before of the same words, 0 for none
		n    int // how many there are with this one
	}
	runs := make([]run, 1, 256)
	full := make(map[[2]string]int, 256) // the last run of two words
	words := make([]string, 0, 400)
	for i := range e.rec.Statements {
		st := &e.rec.Statements[i]
		s := r.said[i]
		if !s.quoted || st.Parent != 0 {
			continue
		}
		words = words[:0]
		for _, t := range s.content {
			if r.w.letter(t) {
				words = append(words, r.w.low[t])
			}
			if len(words) > 400 {
				break
			}
		}
		side := r.k.side(st.Speaker)
		for m := 0; m+1 < len(words); m++ {
			key := [2]string{words[m], words[m+1]}
			if l := full[key]; l == 0 || runs[l].n < 8 && runs[l].at != i {
				full[key] = len(runs)
				runs = append(runs, run{i, side, l, runs[l].n + 1})
			}
		}
	}
	for i := range e.rec.Statements {
		st := &e.rec.Statements[i]
		s := r.said[i]
		if s.quoted || st.Parent != 0 || st.SameSpeech != 0 {
			continue
		}
		words = words[:0]
		content := 0
		for _, t := range s.content {
			if r.w.letter(t) && r.w.doc.Tokens[t].Quote >= 0 {
				words = append(words, r.w.low[t])
				if !r.w.function(t) {
					content++
				}
			}
		}
		if len(words) < 2 || content < 2 {
			continue
		}
		hits := map[int]int{}
		side := r.k.side(st.Speaker)
		for m := 0; m+1 < len(words); m++ {
			for l := full[[2]string{words[m], words[m+1]}]; l != 0; l = runs[l].next {
				x := &runs[l]
				if x.side == side && x.at != i {
					hits[x.at]++
				}
			}
		}
		var at []int
		for j, n := range hits {
			if n == len(words)-1 {
				at = append(at, j)
			}
		}
		if len(at) > 0 {
			sort.Ints(at)
			st.SameSpeech = e.rec.Statements[at[0]].ID
		}
	}
}
