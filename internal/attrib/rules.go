package attrib

import (
	"sort"
	"strings"
	"sync"

	"github.com/onrecord-go/onrecord/internal/nlp"
)

// speechVerbs returns the forms of common verbs of speech, sorted.
var speechVerbs = sync.OnceValue(func() []string {
	l := strings.Fields(`acknowledged acknowledges acknowledging added adding adds admitted admits admitting
 alleged alleges announced announces announcing argued argues arguing asked asks asserted asserts asserting believe believed believes
 called calls claimed claiming claims commented concluded concluding conceded confirmed confirming confirms continued continues
 declared declares declaring denied denies described describes emphasized estimated estimates explained explaining explains
 hoped hopes indicated insisted insisting insists joked maintained maintains mentioned noted notes noting
 observed pledged pointed promised quipped read reads recalled recalling reiterated remarked repeated replied responded
 replying reported revealed said say saying says shouted speculated stated states stating stressed stressing suggested suggesting
 suggests tell telling tells testified thinks thought told tweeted urged vowed wants wanted warned warning warns
 wondered wonders write writes writing wrote`)
	sort.Strings(l)
	return l
})

// rules holds what finding attributions by rule needs of one document.
type rules struct {
	d    *nlp.Doc
	used []bool // tokens that are content already
	out  []Attribution
}

func newRules(d *nlp.Doc) *rules { return &rules{d: d, used: make([]bool, len(d.Tokens))} }

func (r *rules) lower(i int32) string { return strings.ToLower(r.d.Word(i)) }

// quote returns the outermost quotation that token i stands in, -1 for none.
func (r *rules) quote(i int32) int32 {
	q := r.d.Tokens[i].Quote
	for q >= 0 && r.d.Quotes[q].Parent >= 0 {
		q = r.d.Quotes[q].Parent
	}
	return q
}

func (r *rules) extract() []Attribution {
	for s := range r.d.Sents {
		r.sentence(r.d.Sents[s])
	}
	r.continued()
	sort.SliceStable(r.out, func(i, j int) bool { return first(r.out[i]) < first(r.out[j]) })
	return r.out
}

func first(a Attribution) int32 {
	f := int32(1<<31 - 1)
	for _, l := range [][]nlp.Range{a.Source, a.Cue, a.Content} {
		if len(l) > 0 {
			f = min(f, l[0].First)
		}
	}
	return f
}

// sentence looks for cues outside of quotation marks.
func (r *rules) sentence(s nlp.Range) {
	verbs := speechVerbs()
	for i := s.First; i < s.Last; i++ {
		if r.quote(i) >= 0 || r.used[i] {
			continue
		}
		w := r.lower(i)
		if w == "according" && i+1 < s.Last && r.lower(i+1) == "to" {
			r.accordingTo(s, i)
			continue
		}
		if k := sort.SearchStrings(verbs, w); k < len(verbs) && verbs[k] == w {
			r.verb(s, i)
		}
	}
}

// accordingTo reads "P, according to X" and "According to X, P".
func (r *rules) accordingTo(s nlp.Range, i int32) {
	end := r.nounPhrase(i+2, s.Last)
	if end == i+2 {
		return
	}
	a := Attribution{Source: []nlp.Range{{First: i + 2, Last: end}}, Cue: []nlp.Range{{First: i, Last: i + 2}}, Head: i, Class: AccordingTo, Confidence: .6, Reason: "according to"}
	if i == s.First {
		a.Content = r.trim(nlp.Range{First: end, Last: s.Last})
	} else {
		a.Content = r.trim(nlp.Range{First: s.First, Last: i})
	}
	r.add(a)
}

// verb reads one sentence around a verb of speech.
func (r *rules) verb(s nlp.Range, i int32) {
	a := Attribution{Cue: []nlp.Range{{First: i, Last: i + 1}}, Head: i, Class: Verb, Confidence: .5, Reason: "verb of speech " + r.lower(i)}
	lo := i // the first token of the clause before the verb
	for lo > s.First && r.quote(lo-1) < 0 && !r.is(lo-1, ",", ";", ":", "and", "but", "that", "as", "—", "–") {
		lo--
	}
	hi := r.nounPhrase(i+1, s.Last)
	before := lo > 0 && lo == s.First && r.quote(lo-1) >= 0 && r.samePara(lo-1, i) || lo > s.First && r.quote(lo-1) >= 0
	switch {
	case before && lo == i && hi > i+1: // “…,” said X
		a.Source = r.trim(nlp.Range{First: i + 1, Last: hi})
	case lo < i:
		a.Source = r.trim(nlp.Range{First: lo, Last: i})
	case lo > s.First && r.is(lo-1, ",") && hi > i+1: // P, said X
		a.Source = r.trim(nlp.Range{First: i + 1, Last: hi})
	}
	if len(a.Source) == 0 || a.Source[0].Len() > 16 {
		a.Source = nil
	}
	switch {
	case before:
		q := r.d.Quotes[r.quote(lo-1)]
		from := q.First
		for from > s.First && !r.used[from-1] {
			from--
		}
		a.Content = r.trim(nlp.Range{First: from, Last: q.Last})
		a.Confidence, a.Reason = .8, "quotation before "+r.lower(i)
		if n := max(hi, i+1); n < s.Last && r.is(n, ",") && n+1 < s.Last && r.quote(n+1) >= 0 {
			a.Content = append(a.Content, r.d.Quotes[r.quote(n+1)].Range)
		}
	case i+1 < s.Last:
		if lo > s.First+3 && r.is(lo-1, ",") && (i+2 >= s.Last || r.is(i+1, ".", ",") || len(a.Source) > 0 && a.Source[0].First > i) {
			a.Content = r.trim(nlp.Range{First: s.First, Last: lo})
			break
		}
		a.Content = r.trim(nlp.Range{First: i + 1, Last: s.Last})
		if k := i + 1; k < s.Last && r.is(k, ",", ":") && k+1 < s.Last && r.quote(k+1) >= 0 {
			a.Content = []nlp.Range{r.d.Quotes[r.quote(k+1)].Range}
			a.Confidence, a.Reason = .8, "quotation after "+r.lower(i)
		}
	}
	r.add(a)
}

// nounPhrase returns the end of the words from i on that may name a source.
func (r *rules) nounPhrase(i, end int32) int32 {
	for i < end && r.quote(i) < 0 && !r.is(i, ",", ".", ";", ":", "(", "that", "in", "on", "at", "during", "when", "who", "?", "!") {
		i++
	}
	return i
}

func (r *rules) is(i int32, words ...string) bool {
	w := r.lower(i)
	for _, x := range words {
		if w == x {
			return true
		}
	}
	return false
}

func (r *rules) samePara(i, j int32) bool {
	for _, p := range r.d.Paras {
		if p.Has(i) {
			return p.Has(j)
		}
	}
	return false
}

// trim takes punctuation off both ends.
func (r *rules) trim(g nlp.Range) []nlp.Range {
	for g.First < g.Last && r.is(g.First, ",", ":", ";", ".", "—", "–") {
		g.First++
	}
	for g.First < g.Last && r.is(g.Last-1, ",", ":", ";", ".", "—", "–") {
		g.Last--
	}
	if g.First >= g.Last {
		return nil
	}
	return []nlp.Range{g}
}

// add keeps an attribution whose content is not taken.
func (r *rules) add(a Attribution) {
	if len(a.Content) == 0 {
		return
	}
	for _, g := range a.Content {
		for i := g.First; i < g.Last; i++ {
			if r.used[i] {
				return
			}
		}
	}
	for _, g := range a.Content {
		for i := g.First; i < g.Last; i++ {
			r.used[i] = true
		}
	}
	r.out = append(r.out, a)
}

// continued gives quotations that no cue claimed to the attribution before
// them in the paragraph.
func (r *rules) continued() {
	for k := range r.d.Quotes {
		q := r.d.Quotes[k]
		if q.Parent >= 0 || q.Len() < 6 || r.used[q.First] {
			continue
		}
		best := -1
		for j := range r.out {
			c := r.out[j].Content
			if last := c[len(c)-1].Last; last <= q.First && r.samePara(last-1, q.First) && (best < 0 || last > r.out[best].Content[len(r.out[best].Content)-1].Last) {
				best = j
			}
		}
		if q.Prev >= 0 {
			for j := range r.out {
				for _, g := range r.out[j].Content {
					if g.Has(r.d.Quotes[q.Prev].First) {
						best = j
					}
				}
			}
		}
		if best < 0 {
			continue
		}
		r.out[best].Content = append(r.out[best].Content, q.Range)
		for i := q.First; i < q.Last; i++ {
			r.used[i] = true
		}
	}
}
