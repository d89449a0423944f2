package attrib

import (
	"slices"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// fetch gives a sure cue without a source the words that the labels have for a part of its
// content, or for nothing, where they stand as only a source does: The pier will open, said |
// the head of the port; according to | a new poll, few will vote; few will vote, | officials |
// told the Herald. It comes before the filter, which trusts no cue without a source.
func (v *View) fetch(c *Cand) {
	t := &v.tok[c.Head]
	if c.P < ownerP || c.Cue.Len() == 0 || len(c.Content) == 0 || t.quote >= 0 {
		return
	}
	done := false
	switch {
	case c.Source.Len() > 0:
		done = v.swapped(c)
	case v.D.Lower(c.Head) == "according" && c.Cue.Last <= c.Head+2, v.perWhom(c.Head):
		done = v.fetchNamed(c)
	case t.class == cVerb && (t.ratio >= toldRatio || slices.Contains(inverted[:], t.lemma)) && v.tensed(c.Head) && !v.be(c) && (t.lemma == hashSay || t.lemma == hashTell || !slices.Contains(undergo[:], t.lemma)):
		done = v.fetchBehind(c) || v.fetchBefore(c)
	}
	if done {
		c.SrcM = c.ConM
		c.measure(v)
	}
}

// perWhom reports whether token i is the “per” that leads its sentence in with who says what
// follows: Per the board, the pier will close. What is said per day or head has no article there.
func (v *View) perWhom(i int32) bool {
	s := &v.sents[v.tok[i].sent]
	if i != s.First || v.D.Word(i) != "Per" || i+3 >= s.Last || v.tok[i].quote >= 0 {
		return false
	}
	if t := &v.tok[i+1]; t.class != cDet && (t.class != cName || t.ent != nlp.EntPerson && t.ent != nlp.EntOrg) {
		return false
	}
	return v.clauseBehind(nlp.Range{First: i + 1, Last: s.Last}) > 0
}

// fetchNamed takes the source of “according to”, which stands right behind it.
func (v *View) fetchNamed(c *Cand) bool {
	n := len(c.Content) - 1
	r := c.Content[n]
	if r.First != c.Cue.Last || v.tok[r.First].quote >= 0 {
		return false
	}
	end := v.clauseBehind(r)
	switch {
	case end > 0:
	case n > 0 && !v.inQuotes(r):
		end = r.Last
	default:
		return false
	}
	return v.fetched(c, nlp.Range{First: r.First, Last: end}, n)
}

// fetchBehind takes who stands behind a verb that a comma or a quotation runs up to.
func (v *View) fetchBehind(c *Cand) bool {
	first := v.sents[v.tok[c.Head].sent].First
	if c.Cue.First <= first || c.Cue.Len() > 1 || c.Content[0].First >= c.Cue.First || !slices.Contains(inverted[:], v.tok[c.Head].lemma) {
		return false
	}
	if p := &v.tok[c.Cue.First-1]; p.class != cComma && p.qs != qClose {
		return false
	}
	n := len(c.Content) - 1
	r := c.Content[n]
	if r.First < c.Cue.First { // nothing of the content stands behind the cue
		n, r = n+1, nlp.Range{First: c.Cue.Last, Last: v.sents[v.tok[c.Head].sent].Last}
		if r.Len() > 1 && v.tok[r.Last-1].class == cStop {
			r.Last--
		}
	}
	if r.First != c.Cue.Last || r.Len() == 0 || r.Len() > maxLead {
		return false
	}
	switch t := &v.tok[r.First]; t.class {
	case cDet, cName, cAdj, cPoss, cNum:
	case cNoun:
		if t.tag != nlp.TagNNS && !v.speaking(r.First) {
			return false
		}
	default:
		return false
	}
	end := v.clauseBehind(r)
	if end < 0 {
		if !v.nounsOnly(r) {
			return false
		}
		end = r.Last
	}
	return v.fetched(c, nlp.Range{First: r.First, Last: end}, n)
}

// fetchBefore takes the subject of a verb that the labels have for the end of what is said
// before it, or for all of that where more is said behind it.
func (v *View) fetchBefore(c *Cand) bool {
	n := 0
	for n < len(c.Content) && c.Content[n].Last <= c.Cue.First {
		n++
	}
	if n--; n < 0 {
		return false
	}
	r := c.Content[n]
	if r.Last < c.Cue.First-1 || r.Last < c.Cue.First && v.tok[r.Last].class != cComma {
		return false
	}
	s := v.fetchSubject(c, r, n+1 < len(c.Content))
	if s.Len() == 0 || s.Len() > maxSubject {
		return false
	}
	out := append(make([]nlp.Range, 0, len(c.Content)), c.Content[:n]...)
	if s.First > r.First {
		if v.tok[s.First-1].class != cComma && v.tok[s.First-1].qs != qClose {
			return false
		}
		out = append(out, nlp.Range{First: r.First, Last: s.First})
		if v.tok[s.First-1].class == cComma {
			out[n].Last--
		}
	}
	for _, x := range c.Content[n+1:] {
		if s.First == r.First || !v.allNames(x) && !(v.tok[x.First].class == cDet && v.allNames(nlp.Range{First: x.First + 1, Last: x.Last})) {
			out = append(out, x) // told | the Herald
		}
	}
	if out = v.tidy(out); len(out) == 0 {
		return false
	}
	c.Source, c.Content = s, out
	return true
}

// fetchSubject returns the words at the end of r, a piece of content before the verb of c, that
// are its subject: for the tree, or because they follow a comma and have no verb. All of r may be
// that where more is said behind the verb.
func (v *View) fetchSubject(c *Cand, r nlp.Range, more bool) nlp.Range {
	if u, own := v.subject(c.Head); own && r.Has(u) && v.tok[u].quote < 0 && (v.tok[u].class == cName || v.tok[u].class == cNoun) {
		x := nlp.Range{First: max(v.tok[u].left, r.First), Last: r.Last}
		switch {
		case x.First == r.First && more && (r.Last == c.Cue.First || v.lastPhrase(r) != r):
			return x
		case x.First > r.First && v.tok[x.First-1].class == cComma:
			return v.apposed(r, x)
		case x.First > r.First && v.tok[x.First-1].qs == qClose:
			return x
		}
	}
	if more && r.First == v.sents[v.tok[c.Head].sent].First && (r.Last == c.Cue.First || v.lastPhrase(r) != r) && v.noVerb(r) && v.begins(r.First) {
		return r
	}
	x := v.lastPhrase(r)
	if x.First == r.First || !v.noVerb(x) || !v.begins(x.First) || !v.mainClause(v.sents[v.tok[r.First].sent].First, x.First-1) {
		return nlp.Range{}
	}
	return v.apposed(r, x)
}

// apposed returns x, which ends r behind a comma, with the phrase before that which stands
// beside it: its health minister, Ann Lee; Ann Lee, an analyst.
func (v *View) apposed(r, x nlp.Range) nlp.Range {
	if y := v.lastPhrase(nlp.Range{First: r.First, Last: x.First - 1}); y.First > r.First && v.noVerb(y) && v.begins(y.First) && v.allNames(x) != v.allNames(y) {
		x.First = y.First
	}
	return x
}

// lastPhrase returns what stands in r behind its last comma.
func (v *View) lastPhrase(r nlp.Range) nlp.Range {
	for i := r.Last - 1; i > r.First; i-- {
		if v.tok[i].class == cComma {
			return nlp.Range{First: i + 1, Last: r.Last}
		}
	}
	return r
}

// begins reports whether token i may begin a noun phrase.
func (v *View) begins(i int32) bool {
	switch v.tok[i].class {
	case cDet, cName, cAdj, cPoss, cNum, cNoun:
		return !v.genitive(i)
	}
	return false
}

// allNames reports whether r is names only.
func (v *View) allNames(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if v.tok[i].class != cName {
			return false
		}
	}
	return true
}

// noVerb reports whether r has no finite verb and no quotation, and ends in a noun or number.
func (v *View) noVerb(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		if t := &v.tok[i]; t.quote >= 0 || v.tensed(i) || t.class == cWh || t.class == cColon {
			return false
		}
	}
	return r.Len() > 0 && v.named(r.First, r.Last)
}

// inverted are the lemmas of verbs that who speaks stands behind without quotation marks too.
var inverted = [...]uint32{hashSay, nlp.Hash("write"), nlp.Hash("explain"), nlp.Hash("add"), nlp.Hash("note"), nlp.Hash("argue"), nlp.Hash("recall"), nlp.Hash("admit"), nlp.Hash("predict")}

// fetched makes s the source of c, which begins piece n of its content, and leaves it what
// else it has.
func (v *View) fetched(c *Cand, s nlp.Range, n int) bool {
	out := append(make([]nlp.Range, 0, len(c.Content)), c.Content[:min(n, len(c.Content))]...)
	if n < len(c.Content) {
		r := nlp.Range{First: s.Last, Last: c.Content[n].Last}
		if r.Len() > 0 && v.tok[r.First].class == cComma {
			r.First++
		}
		if r.Len() > 0 {
			out = append(out, r)
		}
	}
	if !v.named(s.First, s.Last) {
		return false
	}
	if k := min(n, len(c.Content)) - 1; k >= 0 {
		for i := out[k].Last - 1; i > out[k].First; i-- {
			if v.tok[i].quote < 0 && v.D.Word(i) == ";" {
				out = out[k:]
				out[0].First = i + 1 // the inn is full; her mother, | says Lee, | would know
				break
			}
		}
	}
	if out = v.tidy(out); len(out) == 0 {
		return false
	}
	c.Source, c.Content = s, out
	return true
}

// clauseBehind returns the first comma of r that a clause of its own follows up to the next
// one, -1 for none.
func (v *View) clauseBehind(r nlp.Range) int32 {
	for i := r.First + 1; i < min(r.Last-1, r.First+maxLead); i++ {
		if v.tok[i].quote >= 0 {
			return -1
		}
		if v.tok[i].class != cComma {
			continue
		}
		end := i + 1
		for end < r.Last && v.tok[end].class != cComma {
			end++
		}
		if v.mainClause(i+1, end) || v.tensed(i+1) {
			return i
		}
	}
	return -1
}

// inQuotes reports whether a word of r stands in a quotation.
func (v *View) inQuotes(r nlp.Range) bool {
	return slices.ContainsFunc(v.tok[r.First:r.Last], func(t tok) bool { return t.quote >= 0 })
}

// nounsOnly reports whether r has no finite verb but in a clause that tells more of its nouns.
func (v *View) nounsOnly(r nlp.Range) bool {
	for i := r.First; i < r.Last; i++ {
		switch t := &v.tok[i]; {
		case t.class == cWh:
			return true
		case t.quote >= 0 || v.tensed(i) || t.class == cColon:
			return false
		}
	}
	return true
}

// swapped turns round what a verb has for its source and a name that it has for its content,
// where a clause and a comma go before it and nothing stands behind that name: The pier, which
// is old, may close, explains Lee.
func (v *View) swapped(c *Cand) bool {
	t := &v.tok[c.Head]
	s := &v.sents[t.sent]
	r := c.Content[0]
	if len(c.Content) != 1 || t.class != cVerb || !v.tensed(c.Head) || !slices.Contains(inverted[:], t.lemma) || c.Cue.Len() != 1 || r.First != c.Cue.Last || c.Source.First >= c.Cue.First-1 || v.tok[c.Cue.First-1].class != cComma {
		return false
	}
	end := s.Last
	if v.tok[end-1].class == cStop {
		end--
	}
	if r.Last < end || r.Len() > 4 {
		return false
	}
	r.Last = end
	for i := r.First; i < r.Last; i++ {
		if v.tok[i].class != cName || v.tok[i].ent != nlp.EntPerson && v.tok[i].ent != nlp.EntNone {
			return false
		}
	}
	x := nlp.Range{First: s.First, Last: c.Cue.First - 1}
	if x.Len() < 3 || x.Len() > maxReach || !v.mainClause(x.First, x.Last) || v.tok[x.First].quote >= 0 {
		return false
	}
	c.Source, c.Content, c.P = r, []nlp.Range{x}, max(c.P, swappedP)
	return true
}

// swappedP is how probable such a verb is a cue at least.
const swappedP = .9
