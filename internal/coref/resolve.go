// Package coref finds out who speaks: it gathers the persons, bodies and other
// entities of an analysed article and resolves the source of each attribution
// to one of them, with the reason and a confidence, or leaves it unknown.
//
// It works on what the text shows: names and the titles, roles and affiliations
// around them, the order of mentions, gender and number of pronouns, quotation
// marks. Tags and heads of the analysis are used where they are there.
package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// Options sets what Resolve cannot read from the text. The zero value is ready
// to use.
type Options struct {
	// RawConfidence leaves the confidences as the rules give them, for counting
	// how often they are right.
	RawConfidence bool

	// Gazetteer holds the user's own persons and bodies; nil is none.
	Gazetteer *entity.Gazetteer

	// Stop is asked now and then whether to end early; what is returned then is
	// of no use. nil never ends it.
	Stop func() bool
}

// Result is what Resolve found. Entities are numbered from 1 in the order of
// their first mention; Of has one element an attribution, in the same order.
type Result struct {
	Entities []entity.Entity
	Of       []Who
}

// Who says who speaks in one attribution, in whose name, through what and to
// whom. 0 and zero spans mean that the text does not say.
type Who struct {
	Speaker   entity.Resolution
	Principal entity.ID    // the body in whose name the speaker speaks
	Via       entity.ID    // the outlet, document or platform that carried the words
	ViaSpan   article.Span // where the text says so
	Addressee entity.ID
	ToSpan    article.Span
}

// Resolve resolves the sources of attrs, which must be in text order and refer
// to d. a gives the blocks and the metadata of the article that d analyses; nil
// is an article of which nothing but its text is known. The cost is linear in
// the length of the text and the number of attributions. Resolve may be called
// by many goroutines at once.
func Resolve(a *article.Article, d *nlp.Doc, attrs []attrib.Attribution, opts Options) *Result {
	if a == nil {
		a = &article.Article{}
	}
	r := &resolver{a: a, d: d, attrs: attrs, opts: opts}
	if r.run(); r.stopped() {
		return &Result{Of: make([]Who, len(attrs))}
	}
	return r.result()
}

func (r *resolver) stopped() bool { return r.opts.Stop != nil && r.opts.Stop() }

func (r *resolver) run() {
	for _, step := range []func(){
		r.prepare, r.scanNames, r.scanAliases, r.cluster, r.appositions, r.genders, r.scanNouns, r.scanWorks, r.absorb, r.speakers,
	} {
		if r.stopped() {
			return
		}
		step()
	}
}

// resolver is the state of one call.
type resolver struct {
	a     *article.Article
	d     *nlp.Doc
	attrs []attrib.Attribution
	opts  Options

	lower     []string // tokens in lower case
	names     []string // memory for the words of names
	mem       memory
	title     []bool  // token stands in a line whose words are mostly capitalised
	off       []bool  // token stands in a byline, credit or the like
	quoted    []bool  // token stands in the content of an attribution or between quotation marks
	contentOf []int32 // token → attribution in whose content it stands, -1 for none
	para      []int32 // token → index in Doc.Paras
	seenLower map[string]bool
	seenCap   map[string]bool

	mentions []mention
	at       []int32 // token → index of the mention of a name that covers it, -1 for none

	ents     []*ent
	index    names
	alone    map[string]bool  // words that stand as a name by themselves
	surnames map[string]bool  // surnames of persons that are names of places too
	aliases  map[string]int32 // short form → the mention of the name that it was introduced for

	answers                   []answer // one an attribution
	asides                    []aside
	tweets                    []bool    // per attribution: its cue says that it was tweeted
	lastVia                   nlp.Range // the last via, whose words it carried and where
	lastViaEnt, lastViaPara   int32
	mostBody                  int       // how often the body is named that is named most, 0 before that is known
	lastViaTweet              bool      // it was tweeted
	lastWork                  nlp.Range // the last work whose words were its maker’s
	lastWorkEnt, lastWorkPara int32
	order                     []int   // the attributions as they stand in the text
	agency                    string  // the acronym of the agency in the dateline, folded
	mainSubjects, mainRoots   []int32 // per sentence: see mainSubject
	sourceAt                  []bool  // token is the first of a source's name or description
	saysI                     []bool  // token stands in the source of words in quotation marks that say I
	pubs                      []int   // outlets
	nouns                     []nounMention
	nextNoun                  int    // see spokenRoles
	subjects                  []turn // pronouns that are no sources, resolved on the way
	works                     []knownWork
	cueAt                     []int32             // token → attribution whose cue it is, and one; nil before it was asked for
	platforms                 map[int32]nlp.Range // who posts → the platform named last for it
	wrote                     map[int32]written   // who writes → the work in which they wrote last
	lastStudy                 nlp.Range           // through what the study came that spoke last, and where
	lastStudyPara             int32
	said                      []knownWork // statements, letters … through which somebody spoke
	docVia                    []nlp.Range // per attribution: the work that carried the words
	trace                     func(k int, i int32, c []cand)
	traceNominal              func(k int, d *desc, c []ncand)
	history                   history
	lead                      lead
	aired                     nlp.Range // on what a transcript was aired, once airedRead
	airedRead                 bool
	follows                   int            // the paragraph after the one that says that a transcript follows; -1 for none, 0 before it is looked for
	turns                     int            // turns under labels, and one; 0 before they are counted
	prosecuted                bool           // whether prosecutors were looked for
	prosecutors               int32          // who charges, where a passive does not say
	trigrams                  map[string]int // three words of a content → the first attribution that has them
	pulls                     []pull
	nations                   []nation // countries that the article names
	nationsRead               bool
	stateMeant                string // see onlyState
	stateRead                 bool
	onlyOnes                  map[string]string // a word for a body → whose it is in the whole article
	signed                    []signature       // per paragraph: who signed the letter of which it is a part
	lettersRead               bool
	dateline                  article.Dateline // the article's own, else the one that its text begins with
}

func (r *resolver) word(i int32) string { return r.d.Word(i) }

// text returns the words of a range as they stand.
func (r *resolver) text(x nlp.Range) string {
	s := r.d.Bytes(x)
	return r.d.Text[s.Start:s.End]
}

func (r *resolver) span(x nlp.Range) article.Span {
	s := r.d.Bytes(x)
	return article.Span{Start: s.Start, End: s.End}
}

// prepare reads what later steps ask for of each token.
func (r *resolver) prepare() {
	n := len(r.d.Tokens)
	r.lower = make([]string, n)
	bools, ints := make([]bool, 5*n), make([]int32, 3*n)
	r.title, r.off, r.quoted, r.sourceAt = bools[:n:n], bools[n:2*n:2*n], bools[2*n:3*n:3*n], bools[3*n:4*n:4*n]
	r.saysI = bools[4*n:]
	r.para, r.at, r.contentOf = ints[:n:n], ints[n:2*n:2*n], ints[2*n:]
	for i := range r.at {
		r.at[i], r.contentOf[i] = -1, -1
	}
	for i := range r.d.Tokens {
		r.lower[i] = r.d.Lower(int32(i))
		if r.d.Tokens[i].Quote >= 0 {
			r.quoted[i] = true
		}
	}
	for p, x := range r.d.Paras {
		for i := x.First; i < x.Last; i++ {
			r.para[i] = int32(p)
		}
	}
	for k := range r.attrs {
		for _, c := range r.attrs[k].Source {
			for i := c.First; i < c.Last && int(i) < n; i++ {
				r.sourceAt[i] = true
			}
		}
		for _, c := range r.attrs[k].Content {
			for i := c.First; i < c.Last && int(i) < n; i++ {
				r.quoted[i] = true
				if r.contentOf[i] < 0 {
					r.contentOf[i] = int32(k)
				}
			}
		}
		r.markI(k)
	}
	b := 0
	for i := range r.d.Tokens {
		t := &r.d.Tokens[i]
		for b < len(r.a.Blocks) && r.a.Blocks[b].Span.End <= int(t.Start) {
			b++
		}
		if b < len(r.a.Blocks) && r.a.Blocks[b].Span.Start <= int(t.Start) {
			switch r.a.Blocks[b].Role {
			case article.RoleByline, article.RoleCredit, article.RolePromo, article.RoleContributor, article.RoleEditorsNote, article.RoleDate, article.RoleSection:
				r.off[i] = true
			}
		}
	}
	r.datelines()
	r.seenLower = make(map[string]bool, min(n/3, 4096))
	r.seenCap = make(map[string]bool, min(n/16, 1024))
	for _, s := range r.d.Sents {
		caps, words := 0, 0
		verb := false
		for i := s.First; i < s.Last; i++ {
			w := r.word(i)
			verb = verb || plainVerb(w)
			if !isWord(w) || isFunction(r.lower[i]) && i > s.First {
				continue
			}
			words++
			if upper(w) {
				caps++
			}
		}
		alone := r.d.Paras[r.para[s.First]] == s
		if alone && words > 0 && r.allCapsLine(s) {
			for i := s.First; i < s.Last; i++ {
				r.title[i] = true
			}
			continue
		}
		if words >= 3 && caps*100 >= words*75 && (!r.hasVerbTail(s) || alone && words >= 4) && !(verb && r.hasVerbTail(s)) {
			for i := s.First; i < s.Last; i++ {
				r.title[i] = true
			}
			continue
		}
		r.shouting(s)
		start := true
		for i := s.First; i < s.Last; i++ {
			w := r.word(i)
			if !isWord(w) {
				if w == ":" || isQuoteMark(w) {
					start = true
				}
				continue
			}
			if !upper(w) {
				r.seenLower[w] = true
			} else if !start && !(allCaps(w) && len(w) > 5) {
				r.seenCap[w] = true
			}
			start = false
		}
	}
}

// markI marks the source of attribution k where its words stand in quotation marks and
// say I, or ask: bodies say we, and ask nothing. What a preposition governs or possesses is not who speaks.
func (r *resolver) markI(k int) {
	n := 0
	for _, c := range r.attrs[k].Content {
		for i := c.First; i < c.Last && int(i) < len(r.d.Tokens) && n < 80; i, n = i+1, n+1 {
			if r.d.Tokens[i].Quote < 0 || r.word(i) != "I" && r.word(i) != "?" {
				continue
			}
			for _, s := range r.attrs[k].Source {
				for j := s.First; j < s.Last && int(j) < len(r.d.Tokens) && !isPreposition(r.lower[j]) && !isPossessive(r.word(j)); j++ {
					r.saysI[j] = true
				}
			}
			return
		}
	}
}

// datelines marks the words of a dateline that the article does not give apart
// from its text: the place and the agency are nobody that is spoken of.
func (r *resolver) datelines() {
	if r.dateline = r.a.Dateline; !r.a.Dateline.Span.IsZero() {
		return
	}
	for _, x := range r.d.Paras[:min(len(r.d.Paras), 3)] {
		if x.Len() == 0 || !upper(r.word(x.First)) {
			continue
		}
		s := r.d.Bytes(nlp.Range{First: x.First, Last: min(x.Last, x.First+24)})
		d, ok := article.ParseDateline(r.d.Text[s.Start:s.End], article.Options{})
		if !ok {
			continue
		}
		for i := x.First; i < x.Last && int(r.d.Tokens[i].Start) < s.Start+d.Span.End; i++ {
			r.off[i] = true
		}
		r.dateline = d
		if d.Agency != "" && !strings.Contains(d.Agency, " ") {
			r.agency = fold(d.Agency)
		}
		return
	}
}

// plainVerb reports whether a word in lower case is a verb that a headline in
// capitals would not leave small.
func plainVerb(w string) bool {
	switch w {
	case "was", "were", "said", "says", "has", "had", "have", "is", "are", "will", "would", "told", "been":
		return true
	}
	return false
}

// shouting marks the words of a sentence that stand in capitals in a row, those
// of grammar among them, as if they were a headline's: no names are read out of
// “THEY WERE NOT THERE”.
func (r *resolver) shouting(s nlp.Range) {
	for i := s.First; i < s.Last; {
		j, grammar := i, false
		for j < s.Last && (allCaps(r.word(j)) || !isWord(r.word(j)) && j > i || r.word(j) == "I") {
			grammar = grammar || isFunction(r.lower[j]) && len(r.word(j)) > 2
			j++
		}
		if j-i >= 4 && grammar {
			for ; i < j; i++ {
				r.title[i] = true
			}
		}
		i = max(j, i+1)
	}
}

// allCapsLine reports whether all words of a sentence stand in capitals.
func (r *resolver) allCapsLine(s nlp.Range) bool {
	n := 0
	for i := s.First; i < s.Last; i++ {
		w := r.word(i)
		if !isWord(w) {
			if w == ":" {
				return false // a label
			}
			continue
		}
		if !capitals(w) {
			return false
		}
		n += len(w)
	}
	return n > 8
}

// hasVerbTail reports whether a sentence of capitalised words ends in a full
// stop: then it is no headline but a short sentence full of names.
func (r *resolver) hasVerbTail(s nlp.Range) bool {
	for i := s.Last - 1; i >= s.First && i >= s.Last-2; i-- {
		if w := r.word(i); w == "." || w == "," {
			return true
		}
	}
	return false
}

func isQuoteMark(w string) bool {
	switch w {
	case "“", "”", "\"", "‘", "’", "'", "``", "''", "«", "»", "„":
		return true
	}
	return false
}

func isPossessive(w string) bool { return w == "'s" || w == "’s" || w == "'" || w == "’" }
