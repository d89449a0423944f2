package coref

import (
	"math"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// authorKey keeps the reporter's key apart from those of names.
const authorKey = "\x00"

// author answers with the reporter.
func (r *resolver) author(reason string, conf float64, f entity.Form) answer {
	if e, ok := r.index.full["author"+authorKey]; ok {
		return answer{ent: int32(e), form: f, reason: reason, conf: conf}
	}
	r.index.full["author"+authorKey] = len(r.ents)
	name, noted := r.authorName()
	x := &ent{kind: entity.Author, name: name, order: math.MaxInt32}
	if noted >= 0 {
		x.roles = slices.Clone(r.ents[noted].roles)
	}
	r.ents = append(r.ents, x)
	return answer{ent: int32(len(r.ents) - 1), form: f, reason: reason, conf: conf}
}

// authorName returns the name of the reporter: as the byline gives it, else as
// the note on the author at the end of an opinion piece does; "" where neither
// stands there. Beside it, it returns the entity that the note describes, -1 for none.
func (r *resolver) authorName() (string, int32) {
	var names []string
	for _, a := range r.a.Authors {
		if a.Kind != article.AuthorOrganization && a.Name != "" {
			names = append(names, a.Name)
		}
	}
	if len(names) > 0 {
		return strings.Join(names, " and "), -1
	}
	// Ann Lee is a professor of law at Acme University.
	for p := len(r.d.Paras) - 1; p >= 0 && p >= len(r.d.Paras)-2; p-- {
		x := r.d.Paras[p]
		if n := r.columnist(x); n != "" {
			return n, -1
		}
		if x.Len() < 4 || r.at[x.First] < 0 {
			continue
		}
		m := &r.mentions[r.at[x.First]]
		if m.ent < 0 || m.First != x.First {
			continue
		}
		e := r.ents[m.ent]
		if !e.person() || e.nameLen < 2 || r.mentions[e.mentions[0]].First != x.First || int(m.Last) >= len(r.lower) {
			continue
		}
		s := r.d.Sents[r.d.Tokens[m.First].Sent]
		n, ok := r.roleAfter(m, s)
		if !ok && r.lower[m.Last] == "is" {
			n, ok = r.roleWho(m.Last, s) // Ann Lee is editor of the Post
		}
		if ok && n.title != "" && r.hasWord(s, "is") {
			return e.name, m.ent
		}
	}
	return "", -1
}

// columnist returns the name of who writes a column, as a paragraph at its end says: Dear
// Nora is written by Ann Lee. "" where it does not.
func (r *resolver) columnist(x nlp.Range) string {
	for i := x.First + 1; i+2 < min(x.Last, x.First+10); i++ {
		if r.lower[i] != "by" || r.lower[i-1] != "written" || i-2 < x.First || r.lower[i-2] != "is" {
			continue
		}
		if m := r.at[i+1]; m >= 0 && r.personal(m) {
			return r.ents[r.mentions[m].ent].name
		}
		break
	}
	return ""
}

// hasWord reports whether a lower-case word stands in a range.
func (r *resolver) hasWord(x nlp.Range, w string) bool {
	for i := x.First; i < x.Last; i++ {
		if r.lower[i] == w {
			return true
		}
	}
	return false
}

// interview resolves the labels Q and A: the reporter asks, and whoever the text
// names most before the first label answers.
func (r *resolver) interview(question bool) answer {
	if question {
		return r.author("interview-question", 0.8, entity.FormLabel)
	}
	best, score := int32(-1), 0
	for e, x := range r.ents {
		if x.person() && x.name != "" && !x.reporter && len(x.mentions) > 0 && 3*x.count-int(r.para[x.order]) > score {
			best, score = int32(e), 3*x.count-int(r.para[x.order])
		}
	}
	return answer{ent: best, form: entity.FormLabel, reason: "interview-answer", conf: 0.7}
}

// reporters marks the persons who made the article: they are named in its byline
// or credits, and no pronoun of the text means them.
func (r *resolver) reporters() {
	for _, l := range [][]article.Author{r.a.Authors, r.a.Contributors} {
		for _, a := range l {
			if a.Kind == article.AuthorOrganization {
				continue
			}
			if e, ok := r.index.full[fold(a.Name)]; ok {
				r.ents[e].reporter = true
			}
		}
	}
	for _, e := range r.ents {
		off := len(e.mentions) > 0
		for _, k := range e.mentions {
			off = off && r.off[r.mentions[k].First]
		}
		if off {
			e.reporter = true
		}
	}
}
