package coref

import (
	"sort"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// knownWork is a work that somebody was found to be behind.
type knownWork struct {
	lemma string
	ent   int32 // -1 where who is behind it is only described, or nobody is
	at    nlp.Range
	by    nlp.Range // the description
}

func sameWork(a, b string) bool { return workClass(a) != 0 && workClass(a) == workClass(b) }

// workClass groups the words for a work that stand for each other.
func workClass(s string) int {
	switch s {
	case "poll", "survey", "exit-poll":
		return 1
	case "report", "study", "paper", "analysis", "review", "research", "investigation", "inquiry", "audit", "probe", "summary", "estimate", "forecast", "projection":
		return 2
	case "letter", "memo", "memorandum", "note", "email", "message":
		return 3
	case "article", "story", "column", "piece", "op-ed", "editorial":
		return 4
	case "lawsuit", "suit", "complaint", "filing", "petition", "declaration", "affidavit":
		return 5
	case "ruling", "decision", "opinion", "order", "verdict", "judgment":
		return 6
	case "ad", "advertisement", "commercial", "video", "spot":
		return 7
	case "tweet", "post":
		return 8
	}
	return 0
}

// scanWorks finds the polls, reports, letters and the like of which the text
// says who is behind them: a CNN poll, a report by Acme, Lee’s letter.
func (r *resolver) scanWorks() {
	for _, s := range r.d.Sents {
		for i := s.First; i < s.Last; i++ {
			if r.at[i] >= 0 && r.mentions[r.at[i]].kind != entity.Document || r.off[i] {
				continue
			}
			n, ok := lexicon.LookupNoun(r.lower[i])
			if !ok || !n.Class.Any(lexicon.DocN) || n.Class.Any(lexicon.Role|lexicon.PersonN) || workClass(n.Lemma) == 0 && n.Lemma != "statement" {
				continue
			}
			at := nlp.Range{First: i, Last: i + 1}
			if by := r.describedMaker(i, s); by.Len() > 0 {
				r.works = append(r.works, knownWork{lemma: n.Lemma, ent: -1, at: at, by: by})
			} else if m, ok := r.makerOf(i, s); ok {
				r.works = append(r.works, knownWork{lemma: n.Lemma, ent: m, at: at})
			} else if by := r.issuer(i, s); by.Len() > 0 {
				w := knownWork{lemma: n.Lemma, ent: -1, at: at, by: by}
				if m := r.at[by.First]; m >= 0 && r.mentions[m].ent >= 0 {
					w.ent = r.mentions[m].ent
				}
				r.works = append(r.works, w)
			} else if i > s.First && !r.quoted[i] && r.introduced(i, s) {
				r.works = append(r.works, knownWork{lemma: n.Lemma, ent: -1, at: at})
			}
		}
	}
}

// introduced reports whether the work whose noun is token i is spoken of first: a
// report, two studies.
func (r *resolver) introduced(i int32, s nlp.Range) bool {
	for j := i - 1; j >= s.First && j >= i-4; j-- {
		switch w := r.lower[j]; {
		case w == "a" || w == "an" || w == "another" || isNumber(r.word(j)) || numberWord(w):
			return true
		case !isWord(r.word(j)) || isFunction(w):
			return false
		}
	}
	return false
}

// issuer returns who releases, files or writes the work whose noun is token i,
// the object of such a verb: the subject of its clause. The range is empty where
// there is none.
func (r *resolver) issuer(i int32, s nlp.Range) nlp.Range {
	t := &r.d.Tokens[i]
	if t.Rel != nlp.RelDobj || t.Head < 0 || !issues(r.lower[t.Head]) {
		return nlp.Range{}
	}
	return r.whoIssues(i, s)
}

// shower returns who shows the work whose noun is token i, of which a clause tells
// what it says: Ann Lee presented data that showed.
func (r *resolver) shower(i int32, s nlp.Range) nlp.Range {
	t := &r.d.Tokens[i]
	if t.Rel != nlp.RelDobj || t.Head < 0 || i+1 >= s.Last || !isRelative(r.lower[i+1]) {
		return nlp.Range{}
	}
	switch w := r.lower[t.Head]; w {
	case "presented", "presents", "presenting", "displayed", "displaying", "unveiled", "unveiling", "releasing", "publishing", "issuing", "circulated", "circulating":
	default:
		if !issues(w) {
			return nlp.Range{}
		}
	}
	return r.whoIssues(i, s)
}

// whoIssues returns the subject of the clause of whose verb the work whose noun is
// token i is the object.
func (r *resolver) whoIssues(i int32, s nlp.Range) nlp.Range {
	t := &r.d.Tokens[i]
	j := r.clauseSubject(t.Head)
	if j < s.First || j >= i || r.quoted[j] {
		return nlp.Range{}
	}
	if m := r.at[j]; m >= 0 {
		x := r.mentions[m].ent
		if x < 0 || r.ents[x].kind == entity.Place || r.ents[x].kind == entity.Document {
			return nlp.Range{}
		}
		return r.mentions[m].Range
	}
	n, ok := lexicon.LookupNoun(r.lower[j])
	if !ok || !n.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN|lexicon.OrgN|lexicon.GovN) {
		return nlp.Range{}
	}
	return nlp.Range{First: r.backToDeterminer(j, s), Last: j + 1}
}

// issues reports whether a verb tells that its subject is behind its object.
func issues(w string) bool {
	switch w {
	case "released", "releases", "release", "issued", "issues", "issue", "published", "publishes", "publish", "wrote", "writes", "written", "sent", "sends", "send", "filed", "files", "posted", "posts", "signed", "put", "produced", "submitted", "penned", "shared", "made", "conducted", "commissioned", "delivered", "brought", "launched":
		return true
	}
	return false
}

// makerOf returns who is behind the work whose noun is token i of sentence s.
func (r *resolver) makerOf(i int32, s nlp.Range) (int32, bool) {
	maker := func(m int32, person bool) (int32, bool) {
		x := &r.mentions[m]
		if x.ent < 0 || x.place != nil || x.state != nil || x.body != nil && x.body.Class == "platform" {
			return 0, false
		}
		switch r.ents[x.ent].kind {
		case entity.Organization, entity.Publication, entity.Government:
			return r.withPartner(m), true
		case entity.Person:
			return x.ent, person
		}
		return 0, false
	}
	for j := i - 1; j >= s.First && j >= i-4; j-- {
		if m := r.at[j]; m >= 0 {
			return maker(m, r.mentions[m].possessive)
		}
		if !isWord(r.word(j)) && !isPossessive(r.word(j)) && r.word(j) != "-" && r.word(j) != "/" || isFunction(r.lower[j]) && !isNumber(r.word(j)) {
			break
		}
	}
	by := false
	if j := r.doneBy(i, s); j > 0 {
		if m := r.at[j]; m >= 0 {
			return maker(m, true)
		}
		return 0, false
	}
	for j := i + 1; j < s.Last && j < i+8; j++ {
		switch r.lower[j] {
		case "by", "from":
			by = true
			continue
		case ",":
			// the report, published by Acme on Tuesday
			if j == i+1 && j+1 < s.Last && (makes(r.lower[j+1]) || r.lower[j+1] == "by" || r.lower[j+1] == "from") {
				continue
			}
		case "published", "prepared", "produced", "compiled", "authored", "drafted", "unveiled", "conducted", "released", "commissioned", "written", "issued", "sponsored", "done", "carried", "out", "the", "last", "this", "week", "month", "year", "a", "earlier", "group", "nonprofit", "on", "was", "were":
			continue
		}
		if isDateWord(r.lower[j]) {
			continue
		}
		if m := r.at[j]; m >= 0 && by {
			return maker(m, true)
		}
		if !by {
			break
		}
		break
	}
	return 0, false
}

// doneBy returns the token behind the "by" that tells who carried out the poll or the study
// whose noun is token i and of which the words before that tell more: a poll of 900 adults
// carried out by the Harbour Board. 0 where none does.
func (r *resolver) doneBy(i int32, s nlp.Range) int32 {
	if c := workClass(r.lower[i]); c != 1 && c != 2 || i+1 >= s.Last || r.lower[i+1] != "of" && r.lower[i+1] != "among" {
		return 0
	}
	for j := i + 2; j+1 < s.Last && j < i+14; j++ {
		switch w := r.lower[j]; {
		case w == "by":
			if !makes(r.lower[j-1]) && !(r.lower[j-1] == "out" && makes(r.lower[j-2])) {
				return 0
			}
			if isDeterminer(r.lower[j+1]) {
				j++
			}
			return j + 1
		case makes(w):
		case !isWord(w) && !isNumber(w) && w != "-" || isRelative(w) || r.d.Tokens[j].Tag.Finite():
			return 0
		}
	}
	return 0
}

// withPartner returns who is behind a work that is said to be by mention m, a body: the two
// together where “and” and another follow it, as in a survey by Acme and the Harbour Board.
func (r *resolver) withPartner(m int32) int32 {
	a := &r.mentions[m]
	i := a.Last
	if int(i)+2 >= len(r.d.Tokens) || r.lower[i] != "and" || a.possessive {
		return a.ent
	}
	if i++; isDeterminer(r.lower[i]) {
		i++
	}
	if r.at[i] < 0 {
		return a.ent
	}
	b := &r.mentions[r.at[i]]
	if b.First != i || b.possessive || b.ent < 0 || b.ent == a.ent || b.place != nil || b.state != nil || r.modifies(b) {
		return a.ent
	}
	for _, x := range [...]*ent{r.ents[a.ent], r.ents[b.ent]} {
		if x.kind == entity.KindUnknown && !x.likelyPerson() {
			x.kind = entity.Organization
		}
		if !bodyKind(x.kind) || x.name == "" {
			return a.ent
		}
	}
	e := r.pair(int(a.ent), int(b.ent), a.First)
	r.ents[e].kind = entity.Organization
	if r.ents[a.ent].kind == entity.Publication && r.ents[b.ent].kind == entity.Publication {
		r.ents[e].kind = entity.Publication
	}
	return int32(e)
}

// describedMaker returns the words that describe who is behind the work whose noun is
// token i: a report from the department’s inspector general. The range is empty
// where a name stands there, or nobody.
func (r *resolver) describedMaker(i int32, s nlp.Range) nlp.Range {
	for j := i + 1; j+1 < s.Last && j < i+5; j++ {
		switch r.lower[j] {
		case "by", "from":
			d := r.describe(nlp.Range{First: j + 1, Last: min(s.Last, j+14)})
			if d.head < 0 || d.name >= 0 || d.plural && d.det == "" || !r.isMaker(&d) {
				return nlp.Range{}
			}
			return nlp.Range{First: d.First, Last: d.head + 1}
		case "conducted", "released", "commissioned", "written", "issued", "sponsored", "done", "out", "published", "prepared":
		default:
			if !isDateWord(r.lower[j]) {
				return nlp.Range{}
			}
		}
	}
	return nlp.Range{}
}

// isMaker reports whether a description means somebody of a body, by whom a work may
// be.
func (r *resolver) isMaker(d *desc) bool {
	return d.poss >= 0 && r.mentions[d.poss].Last < d.head && d.noun.Class.Any(lexicon.Role) && !d.noun.Class.Any(lexicon.DocN|lexicon.ThingN)
}

// workBefore returns the latest work of a kind before token i, else the first
// after it, nil where there is none.
func (r *resolver) workBefore(i int32, lemma string) *knownWork {
	n := sort.Search(len(r.works), func(n int) bool { return r.works[n].at.First >= i })
	fits := func(x *knownWork) bool {
		switch lemma {
		case "finding", "result", "data", "figure", "number":
			return workClass(x.lemma) == 1 || workClass(x.lemma) == 2
		}
		return x.lemma == lemma || sameWork(x.lemma, lemma)
	}
	// the same word first, then one of its kind, unless the word was introduced
	// without a word of who is behind it
	if w := r.workLike(n, func(x *knownWork) bool { return x.lemma == lemma && !x.nobodys() }); w != nil {
		return w
	}
	for j := n - 1; j >= 0 && j > n-40; j-- {
		if r.works[j].lemma == lemma && r.works[j].nobodys() {
			return nil
		}
	}
	return r.workLike(n, func(x *knownWork) bool { return fits(x) && !x.nobodys() })
}

// nobodys reports whether nothing is said of who is behind a work.
func (x *knownWork) nobodys() bool { return x.ent < 0 && x.by.Len() == 0 }

// workLike returns the latest of the works before the n-th that fits, else the
// first after it.
func (r *resolver) workLike(n int, fits func(*knownWork) bool) *knownWork {
	var said *knownWork
	for j := len(r.said) - 1; j >= 0 && j > len(r.said)-30; j-- {
		if fits(&r.said[j]) {
			said = &r.said[j]
			break
		}
	}
	for j := n - 1; j >= 0 && j > n-40; j-- {
		if fits(&r.works[j]) {
			if said != nil && said.at.First > r.works[j].at.First {
				return said
			}
			return &r.works[j]
		}
	}
	if said != nil {
		return said
	}
	for j := n; j < len(r.works) && j < n+40; j++ {
		if fits(&r.works[j]) {
			return &r.works[j]
		}
	}
	return nil
}
