package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// work resolves a report, poll, letter or the like to whoever is behind it.
func (r *resolver) work(k int, d *desc, w string) (answer, bool) {
	doc := d.Range
	for i := d.First + 1; i < d.head; i++ {
		// the inspector general’s report, her campaign’s memo
		if isPossessive(r.word(i)) && r.at[i-1] < 0 && !r.d.Tokens[i].Space {
			x := nlp.Range{First: d.First, Last: i}
			if dd := r.describe(x); dd.head == i-1 && dd.noun.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.OrgN|lexicon.GroupN) {
				r.viaDoc(k, doc)
				a := r.phrase(k, x)
				return a, a.ent >= 0
			}
		}
	}
	if d.possPron >= 0 {
		a := r.pronoun(k, d.possPron)
		if a.ent >= 0 {
			a.reason, a.form = "work-possessor", entity.FormNominal
			r.viaDoc(k, doc)
			return a, true
		}
	}
	if d.poss >= 0 && ofBody(w) {
		return answer{}, false
	}
	if d.poss >= 0 {
		r.viaDoc(k, doc)
		a := r.named(d.poss, "work-possessor", 0.85)
		a.form = entity.FormNominal
		return a, a.ent >= 0
	}
	if by := r.shower(d.head, r.d.Sents[r.d.Tokens[d.head].Sent]); by.Len() > 0 && !d.definite() {
		if a := r.phrase(k, by); a.ent >= 0 {
			r.viaDoc(k, doc)
			return answer{ent: a.ent, form: entity.FormNominal, reason: "work-maker", antecedent: by, conf: 0.8}, true
		}
	}
	// a Fox News poll; a report by X, from X, of X
	for _, m := range d.proper {
		if e := r.mentions[m].ent; e >= 0 && r.mentions[m].place == nil {
			if x := r.ents[e]; x.kind == entity.Person && r.pollsOnly(x) {
				x.kind = entity.Organization // an Ann Lee poll, of a firm called so
			}
			if x := r.ents[e]; x.platform() {
				continue
			} else if x.kind == entity.Publication || x.kind == entity.Organization || x.kind == entity.Government || x.kind == entity.KindUnknown && r.mentions[m].state == nil {
				if x.kind == entity.KindUnknown {
					x.kind = entity.Organization
				}
				r.viaDoc(k, doc)
				return answer{ent: e, form: entity.FormNominal, reason: "work-maker", antecedent: r.mentions[m].Range, conf: 0.85}, true
			}
		}
	}
	made := false // the words of whom it is precede those by whom it is
	for i := d.after; i < d.Last; i++ {
		if r.at[i] >= 0 && i > r.mentions[r.at[i]].First {
			continue
		}
		lw := r.lower[i]
		if lw == "of" && r.madeBy(i+1, d.Last) {
			made = true
			continue // an analysis of Acme data by Bexley
		}
		if lw == "of" && i == d.after {
			// the results of the latest Acme poll
			dd := r.describe(nlp.Range{First: i + 1, Last: d.Last})
			if dd.head >= 0 && dd.name < 0 && r.kindOf(&dd) == entity.Document && (dd.definite() || len(dd.proper) > 0 || dd.after < dd.Last) {
				if a, ok := r.work(k, &dd, r.lower[dd.head]); ok {
					return a, true
				}
			}
		}
		if (lw == "in" || lw == "on") && i == d.after && i+1 < d.Last {
			// an editorial in The Des Moines Register
			dd := r.describe(nlp.Range{First: i + 1, Last: d.Last})
			if r.isOutlet(dd.name) && (w == "editorial" || w == "article" || w == "report" || w == "story" || w == "column") {
				r.viaDoc(k, doc)
				a := r.named(dd.name, "work-maker", 0.8)
				a.form = entity.FormNominal
				return a, true
			}
		}
		if lw == "on" && i == d.after && i+1 < d.Last {
			// a note on the firm’s website
			dd := r.describe(nlp.Range{First: i + 1, Last: d.Last})
			if dd.head >= 0 && dd.name < 0 && page(r.lower[dd.head]) {
				if a := r.siteOwner(k, &dd); a.ent >= 0 {
					r.viaDoc(k, doc)
					return a, true
				}
			}
		}
		if lw == "by" && i > d.after && !made && !r.plainUntil(d.after, i) && !makes(r.lower[i-1]) && !makes(r.lower[max(i-2, d.after)]) && !makes(r.lower[max(i-3, d.after)]) {
			break
		}
		if lw == "by" || lw == "from" {
			if dd := r.describe(nlp.Range{First: i + 1, Last: d.Last}); dd.head >= 0 && dd.name < 0 && (r.isMaker(&dd) || lw == "by" && r.areMakers(&dd)) {
				r.viaDoc(k, doc)
				a := r.maker(k, &dd)
				return a, a.ent >= 0
			}
		}
		if lw == "by" || lw == "from" || lw == "of" && (r.at[min(i+1, d.Last-1)] >= 0 || isDeterminer(r.lower[min(i+1, d.Last-1)]) && r.at[min(i+2, d.Last-1)] >= 0) {
			for j := i + 1; j < min(i+4, d.Last); j++ {
				if m := r.at[j]; m >= 0 && !isDateWord(r.lower[j]) {
					x := r.mentions[m].ent
					if lw == "by" && r.modifies(&r.mentions[m]) {
						break
					}
					if x >= 0 && (lw == "by" || lw == "from" || r.ents[x].kind == entity.Organization || r.ents[x].kind == entity.Publication) && r.mentions[m].state == nil && (r.mentions[m].place == nil || lw == "by") {
						if r.ents[x].kind == entity.KindUnknown && !r.ents[x].likelyPerson() {
							r.ents[x].kind = entity.Organization
						}
						r.viaDoc(k, doc)
						a := r.named(m, "work-maker", 0.85)
						a.form = entity.FormNominal
						if lw != "of" {
							a.ent = r.withPartner(m)
						}
						return a, true
					}
				}
			}
			if lw == "by" {
				x := nlp.Range{First: i + 1, Last: d.Last}
				dd := r.describe(x)
				if dd.head >= 0 && dd.name < 0 && r.kindOf(&dd) != entity.Document {
					r.viaDoc(k, doc)
					a := r.maker(k, &dd)
					return a, a.ent >= 0
				}
			}
		}
		if isRelative(lw) {
			// the email, which Lee sent to all
			if m := i + 1; m < d.Last && r.at[m] >= 0 && r.mentions[r.at[m]].ent >= 0 && r.mentions[r.at[m]].place == nil {
				if v := r.mentions[r.at[m]].Last; v < d.Last && issues(r.lower[v]) {
					r.viaDoc(k, nlp.Range{First: doc.First, Last: d.head + 1})
					a := r.named(r.at[m], "work-maker", 0.8)
					a.form = entity.FormNominal
					return a, true
				}
			}
			break
		}
		if lw == "from" && i == d.after {
			// a statement from the company
			if dd := r.describe(nlp.Range{First: i + 1, Last: d.Last}); dd.head >= 0 && dd.name < 0 && dd.det == "the" && dd.head == i+2 && dd.noun.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.Role) && !dd.plural {
				if a := r.nominal(k, &dd); a.ent >= 0 {
					r.viaDoc(k, doc)
					return a, true
				}
			}
		}
	}
	return r.workAgain(k, d)
}

// maker resolves the description of whoever made a work, who may be named beside it: by
// the auditor, Ann Lee.
func (r *resolver) maker(k int, d *desc) answer {
	if j := d.after; !d.plural && int(j)+2 < len(r.d.Tokens) && r.word(j) == "," {
		for _, i := range [...]int32{j + 1, j + 2} {
			if m := r.at[i]; m >= 0 && r.personal(m) && !r.mentions[m].possessive && r.mentions[m].First <= i && (i == j+1 || r.honours(j+1)) {
				return withForm(r.named(m, "work-maker", 0.85), entity.FormNominal)
			}
		}
	}
	return r.nominal(k, d)
}

// areMakers reports whether a description means people, of a body that is named behind them,
// by whom a work may be: researchers at Acme University.
func (r *resolver) areMakers(d *desc) bool {
	if !d.plural || d.poss >= 0 || len(d.proper) > 0 || !d.noun.Class.Any(lexicon.Role|lexicon.PersonN) || d.noun.Class.Any(lexicon.DocN|lexicon.OrgN) || d.after >= d.Last {
		return false
	}
	return r.lower[d.after] == "at" || r.lower[d.after] == "from" || r.lower[d.after] == "of"
}

// siteOwner returns who possesses what a description means, as the one who speaks there.
func (r *resolver) siteOwner(k int, d *desc) answer {
	a := answer{ent: -1}
	switch {
	case d.poss >= 0:
		a = r.named(d.poss, "work-possessor", 0.8)
	case d.possPron >= 0:
		a = r.pronoun(k, d.possPron)
	default:
		for i := d.First + 1; i < d.head; i++ {
			if isPossessive(r.word(i)) && r.at[i-1] < 0 && !r.d.Tokens[i].Space {
				a = r.phrase(k, nlp.Range{First: d.First, Last: i})
				break
			}
		}
	}
	a.form, a.reason = entity.FormNominal, "work-possessor"
	return a
}

// pollsOnly reports whether all that the text tells of somebody is a poll that goes by the name,
// which is a pollster’s then.
func (r *resolver) pollsOnly(x *ent) bool {
	if x.body != nil || len(x.titles) > 0 || len(x.roles) > 0 || x.nameLen < 2 || len(x.mentions) > 4 {
		return false
	}
	for _, k := range x.mentions {
		m := &r.mentions[k]
		if int(m.Last) >= len(r.lower) || m.possessive {
			return false
		}
		switch r.lower[m.Last] {
		case "poll", "polls", "polling", "survey", "surveys", "institute":
		default:
			return false
		}
	}
	return len(x.mentions) > 0
}

// madeBy reports whether "by" and a name follow the plain words from token i on, before
// token last.
func (r *resolver) madeBy(i, last int32) bool {
	for ; i+1 < last; i++ {
		switch w := r.lower[i]; {
		case w == "by":
			if strings.HasSuffix(r.lower[i-1], "ed") && !makes(r.lower[i-1]) {
				return false // a copy of the filing obtained by Acme
			}
			return r.at[i+1] >= 0 || r.lower[i+1] == "the" && i+2 < last && r.at[i+2] >= 0
		case !isWord(r.word(i)) || isRelative(w) || isPreposition(w) && w != "of":
			return false
		}
	}
	return false
}

// ofBody reports whether a work is one that is made of somebody rather than by whoever
// possesses it: her blood test.
func ofBody(w string) bool {
	switch w {
	case "test", "tests", "work", "scan", "scans", "x-ray", "x-rays", "autopsy", "biopsy", "toxicology", "bloodwork":
		return true
	}
	return false
}

// workAgain resolves the poll or the report to whoever is behind the one that the
// text speaks of elsewhere, before it rather than after.
func (r *resolver) workAgain(k int, d *desc) (answer, bool) {
	if d.det == "that" || d.det == "this" {
		if m := r.lastMaker(d); m >= 0 {
			r.viaDoc(k, d.Range)
			return answer{ent: r.mentions[m].ent, form: entity.FormNominal, reason: "work-known", antecedent: r.mentions[m].Range, conf: 0.7}, true
		}
	}
	if d.definite() || d.det == "" && d.head == d.First && !d.plural || r.title[d.First] || d.det == "a" && r.para[d.First] <= 2 && workClass(d.noun.Lemma) <= 2 && workClass(d.noun.Lemma) > 0 && d.after == d.Last {
		if x := r.workBefore(d.First, d.noun.Lemma); x != nil {
			if x.ent < 0 {
				if x.by.Len() == 0 {
					return answer{}, false
				}
				if a := r.phrase(k, x.by); a.ent >= 0 {
					r.viaDoc(k, d.Range)
					return answer{ent: a.ent, form: entity.FormNominal, reason: "work-known", antecedent: x.at, conf: 0.65}, true
				}
				return answer{}, false
			}
			r.viaDoc(k, d.Range)
			return answer{ent: x.ent, form: entity.FormNominal, reason: "work-known", antecedent: x.at, conf: 0.75}, true
		}
	}
	return answer{}, false
}

// lastMaker returns the body by which the sentence before says that the work is that a
// description takes up: findings of leaks by the Harbour Board. That report found …; -1
// where it says none.
func (r *resolver) lastMaker(d *desc) int32 {
	n := r.d.Tokens[d.First].Sent - 1
	if n < 0 || d.head != d.First+1 {
		return -1
	}
	s := r.d.Sents[n]
	work := false
	for i := max(s.First, s.Last-40); i+1 < s.Last; i++ {
		if k, ok := lexicon.LookupNoun(r.lower[i]); ok && r.at[i] < 0 && k.Class.Any(lexicon.DocN) && workFits(d.noun.Lemma, k.Lemma) {
			work = true
		}
		if !work || r.lower[i] != "by" && r.lower[i] != "from" {
			continue
		}
		j := i + 1
		if isDeterminer(r.lower[j]) {
			j++
		}
		if j < s.Last && r.at[j] >= 0 {
			x := &r.mentions[r.at[j]]
			if x.First == j && x.ent >= 0 && x.place == nil && x.state == nil && !x.possessive && bodyKind(r.ents[x.ent].kind) {
				return r.at[j]
			}
		}
	}
	return -1
}

// workFits reports whether what one noun names may be taken up by another: findings, that
// report.
func workFits(lemma, before string) bool {
	return lemma == before || sameWork(lemma, before) || (strings.HasPrefix(before, "finding") || strings.HasPrefix(before, "result")) && workClass(lemma) == 2
}

// plainUntil reports whether no verb stands from token i until token j, so that what is
// said to be by somebody is what stands before i: a survey of 900 adults by Acme.
func (r *resolver) plainUntil(i, j int32) bool {
	if r.lower[i] != "of" && r.lower[i] != "in" && r.lower[i] != "on" && r.lower[i] != "into" && r.lower[i] != "last" || j-i > 9 {
		return false
	}
	for ; i < j; i++ {
		if t := r.d.Tokens[i].Tag; t.Finite() || t == nlp.TagVBN || t == nlp.TagVBG || isRelative(r.lower[i]) || r.word(i) == "," {
			return false
		}
	}
	return true
}

// makes reports whether a participle before "by" tells who made a work.
func makes(w string) bool {
	switch w {
	case "conducted", "released", "written", "issued", "commissioned", "prepared", "produced", "compiled", "sponsored", "authored", "signed", "sent", "made", "done", "filed", "posted", "provided", "published", "delivered", "drafted", "given", "drawn", "carried", "tabled", "submitted", "handed", "circulated", "distributed", "unveiled", "collected", "obtained":
		return w != "obtained"
	}
	return false
}

// viaDoc notes that the words of attribution k came through the work at x.
func (r *resolver) viaDoc(k int, x nlp.Range) {
	if r.docVia == nil {
		r.docVia = make([]nlp.Range, len(r.attrs))
	}
	r.docVia[k] = x
}
