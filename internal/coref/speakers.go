package coref

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// answer is one resolution while it is made.
type answer struct {
	ent        int32 // -1: unknown
	form       entity.Form
	reason     string
	antecedent nlp.Range
	conf       float64
}

var unknown = answer{ent: -1}

// turn is an attribution that was resolved, kept for those that follow.
type turn struct {
	attr int
	ent  int32
	tok  int32
	form entity.Form
}

// history holds the turns so far, in the order in which they were resolved.
type history struct{ turns []turn }

// last returns the n-th last turn's entity, -1 where there is none.
func (h *history) last(n int) int32 {
	if len(h.turns) < n {
		return -1
	}
	return h.turns[len(h.turns)-n].ent
}

// place returns the token at which an attribution stands: its source, else its
// cue, else its content.
func (r *resolver) place(k int) int32 {
	a := &r.attrs[k]
	for _, l := range [][]nlp.Range{a.Source, a.Cue, a.Content} {
		if len(l) > 0 {
			return l[0].First
		}
	}
	return 0
}

// speakers resolves all sources, in the order in which they stand.
func (r *resolver) speakers() {
	r.history.turns = make([]turn, 0, len(r.attrs))
	r.answers = make([]answer, len(r.attrs))
	r.asides = make([]aside, len(r.attrs))
	order := make([]int, len(r.attrs))
	for k := range order {
		order[k] = k
		r.answers[k].ent = -1
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(r.place(a), r.place(b)) })
	r.order = order
	next := int32(0)
	for n, k := range order {
		if n%64 == 0 && r.stopped() {
			return
		}
		next = r.follow(next, r.place(k))
		ans := r.resolve(k)
		r.answers[k] = ans
		r.through(k)
		if ans.ent >= 0 && r.ents[ans.ent].kind != entity.Author {
			r.history.turns = append(r.history.turns, turn{attr: k, ent: ans.ent, tok: r.place(k), form: ans.form})
		}
	}
	r.settlePulls()
}

// follow resolves the pronouns from token i until token end that are no sources,
// so that they carry on whom the text speaks of: "He was held. He denied it."
func (r *resolver) follow(i, end int32) int32 {
	for ; i < end; i++ {
		w := r.lower[i]
		if w != "he" && w != "she" || r.quoted[i] || r.sourceAt[i] {
			continue
		}
		c := r.candidates(-1, i)
		if b, p := choose(c); b >= 0 && c[b].ent >= 0 && p > 0.5 {
			r.subjects = append(r.subjects, turn{attr: -1, ent: c[b].ent, tok: i, form: entity.FormPronoun})
		}
		r.mem.cands = c
	}
	return i
}

// aside is through what and to whom words were said.
type aside struct {
	via, to   nlp.Range
	viaE, toE int32
}

// through finds via and addressee of attribution k, and remembers the statement
// or letter through which its speaker spoke.
func (r *resolver) through(k int) {
	a := aside{viaE: -1, toE: -1}
	r.asides[k].viaE = -1
	a.via, a.to = r.via(k)
	e := r.answers[k].ent
	if a.via.Len() == 0 && e >= 0 {
		a.via = r.carried(k, e)
		a.viaE = r.asides[k].viaE
	}
	if e >= 0 && a.via.Len() == 0 && len(r.attrs[k].Cue) > 0 {
		a.via, a.viaE = r.ownOutlet(k, e)
	}
	if work := r.docVia != nil && r.docVia[k].Len() > 0 && r.docVia[k] == a.via; work {
		r.lastWork, r.lastWorkEnt, r.lastWorkPara = a.via, e, r.para[r.place(k)]
	} else if e >= 0 && a.via.Len() > 0 && a.viaE < 0 {
		r.lastVia, r.lastViaEnt, r.lastViaPara = a.via, e, r.para[r.place(k)]
		r.lastViaTweet = r.tweets != nil && r.tweets[k]
	}
	if a.via.Len() > 0 {
		if d := r.describe(a.via); d.head >= 0 && d.name < 0 && r.answers[k].ent >= 0 && d.noun.Lemma != "" && r.ents[r.answers[k].ent].kind != entity.Group {
			r.said = append(r.said, knownWork{lemma: d.noun.Lemma, ent: r.answers[k].ent, at: a.via})
		}
	}
	r.asides[k] = a
}

// ownOutlet returns the outlet of a journalist who writes or reports: Ann Lee of
// the Post reports.
func (r *resolver) ownOutlet(k int, e int32) (nlp.Range, int32) {
	x := r.ents[e]
	if !x.person() {
		return nlp.Range{}, -1
	}
	tells := false
	for _, c := range r.attrs[k].Cue {
		for i := c.First; i < c.Last; i++ {
			switch r.lower[i] {
			case "reports", "reported", "wrote", "writes", "according", "noted", "notes", "tweeted":
				tells = true
			}
		}
	}
	if !tells {
		return nlp.Range{}, -1
	}
	for _, n := range x.roles {
		if n.affil == "" || n.title != "" && !journalist(n.title) {
			continue
		}
		b := r.bodyByText(n.affil)
		if b >= 0 && r.ents[b].kind == entity.Publication && r.ents[b].place == nil {
			at := r.trim(r.source(k))
			if at.Len() == 0 {
				return nlp.Range{}, -1
			}
			return at, b
		}
	}
	return nlp.Range{}, -1
}

// journalist reports whether a post is one of those who write what is printed.
func journalist(title string) bool {
	switch lastField(fold(title)) {
	case "reporter", "correspondent", "journalist", "columnist", "writer", "editor", "contributor", "blogger", "critic":
		return true
	}
	return false
}

// carried returns through what the words of attribution k came where that was
// said of the words before: the interview, the letter goes on; a poll goes on with
// further answers.
func (r *resolver) carried(k int, e int32) nlp.Range {
	at := r.place(k)
	if e == r.lastViaEnt && r.lastVia.Len() > 0 && r.para[at]-r.lastViaPara <= 1 || e == r.lastViaEnt && r.lastVia.Len() > 0 && r.para[at]-r.lastViaPara <= 3 && r.outlet(r.lastVia) {
		if r.spokeLast(e) {
			if r.lastViaTweet {
				r.tweeted(k)
			}
			return r.lastVia
		}
	}
	// the report found; it says
	if x := r.trim(r.source(k)); x.Len() == 1 && (r.lower[x.First] == "it" || r.lower[x.First] == "its") && r.lastWork.Len() > 0 && e == r.lastWorkEnt && r.para[at]-r.lastWorkPara <= 1 && r.spokeLast(e) {
		return r.lastWork
	}
	// an answer to a poll
	if x := r.ents[e]; x.kind == entity.Group && x.name == "" && respondent(r.mem.folded(x.mention)) {
		if w := r.workBefore(at, "poll"); w != nil && w.at.First < at && r.para[at]-r.para[w.at.First] <= 12 {
			if w.ent >= 0 {
				r.asides[k].viaE = w.ent
			}
			return w.at
		}
	}
	return nlp.Range{}
}

// spokeLast reports whether e spoke last, what a work says and what the outlet that
// carries e’s words asks left aside.
func (r *resolver) spokeLast(e int32) bool {
	t := r.history.turns
	for n := len(t) - 1; n >= 0 && n >= len(t)-3; n-- {
		switch x := r.ents[t[n].ent]; {
		case t[n].ent == e:
			return true
		case x.kind == entity.Document, x.kind == entity.Publication && len(r.attrs[t[n].attr].Source) == 0:
		default:
			return false
		}
	}
	return false
}

// outlet reports whether a range is the name of an outlet that is no platform.
func (r *resolver) outlet(x nlp.Range) bool {
	m := r.at[x.First]
	if m < 0 || r.mentions[m].ent < 0 {
		return false
	}
	e := r.ents[r.mentions[m].ent]
	return e.kind == entity.Publication && (e.body == nil || e.body.Class != "platform")
}

// respondent reports whether a folded description looks like one of those who answer
// a poll: 54 percent of voters, six in ten, those over 60.
func respondent(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "percent", "%", "cent", "voters", "respondents", "half", "majority", "those", "thirds", "pluralities", "plurality", "in", "percentage", "adults", "quarter":
			return true
		}
		if strings.HasSuffix(w, "%") || isNumber(w) {
			return true
		}
	}
	return false
}

// source returns the range of an attribution's source, its pieces taken
// together where they are near.
func (r *resolver) source(k int) nlp.Range {
	s := r.attrs[k].Source
	if len(s) == 0 {
		return nlp.Range{}
	}
	x := s[0]
	for _, y := range s[1:] {
		if y.First >= x.Last && y.First-x.Last <= 4 {
			x.Last = y.Last
		}
	}
	return x
}

// resolve finds who speaks in attribution k.
func (r *resolver) resolve(k int) answer {
	x := r.trim(r.source(k))
	if x.Len() == 0 {
		return r.absent(k)
	}
	if x.Len() == 1 && isPronoun(r.lower[x.First]) && r.at[x.First] < 0 {
		return r.pronoun(k, x.First)
	}
	if x.Len() == 1 && r.at[x.First] < 0 {
		switch w := r.word(x.First); {
		case (w == "Q" || w == "A") && r.d.Paras[r.para[x.First]].First == x.First:
			return r.interview(w == "Q")
		case (w == "Question" || w == "QUESTION" || w == "Questioner") && r.d.Paras[r.para[x.First]].First == x.First:
			return answer{ent: -1, form: entity.FormLabel} // somebody in the room
		case handle(w):
			return r.handle(x)
		}
	}
	if x.Len() <= 4 && r.at[x.First] < 0 && r.d.Tokens[x.First].Tag.Finite() && len(r.attrs[k].Cue) > 0 {
		// source and cue changed places
		if c := r.trim(r.attrs[k].Cue[0]); c.Len() > 0 && r.at[c.First] >= 0 {
			return r.phrase(k, c)
		}
	}
	parts := r.split(x)
	if len(parts) > 1 {
		return r.joint(k, x, parts)
	}
	return r.phrase(k, x)
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

// handle reports whether a word is the name of an account: @lena, lena99.
func handle(w string) bool {
	if len(w) > 2 && w[0] == '@' {
		return true
	}
	letters, digits := 0, 0
	for _, c := range w {
		switch {
		case unicode.IsLetter(c):
			if digits > 0 {
				return false
			}
			letters++
		case unicode.IsDigit(c):
			digits++
		default:
			return false
		}
	}
	return letters >= 4 && digits > 0
}

// handle resolves the name of an account.
func (r *resolver) handle(x nlp.Range) answer {
	key := "handle " + fold(r.text(x))
	if e, ok := r.index.full[key]; ok {
		return answer{ent: int32(e), form: entity.FormName, reason: "name", antecedent: x, conf: 0.9}
	}
	r.ents = append(r.ents, &ent{kind: entity.Person, name: r.text(x), key: fold(r.text(x)), nameLen: 1, order: x.First})
	e := len(r.ents) - 1
	r.index.full[key] = e
	return answer{ent: int32(e), form: entity.FormName, reason: "name", antecedent: x, conf: 0.9}
}

// joint resolves a source of several that are joined: "Ann Lee and Bo Chen".
func (r *resolver) joint(k int, x nlp.Range, parts []nlp.Range) answer {
	var post role
	if len(parts) > 2 {
		// two objectors, Ann Lee and Bo Chen
		if d := r.describe(parts[0]); d.name < 0 && d.plural && len(d.proper) == 0 && !r.anyName(parts[0]) && d.noun.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN|lexicon.OrgN) {
			named := true
			for _, p := range parts[1:] {
				d := r.describe(p)
				named = named && d.name >= 0
			}
			if named {
				post, _ = r.roleOf(&d)
				parts = parts[1:]
			}
		}
	}
	var label []string
	kind := entity.KindUnknown
	named, conf := false, 1.0
	var members []int
	var affil role
	for i, p := range parts {
		a := r.phrase(k, p)
		if a.ent < 0 {
			label = append(label, r.text(r.trim(p)))
			kind = entity.Group
			continue
		}
		e := r.ents[a.ent]
		members = append(members, int(a.ent))
		conf = min(conf, a.conf)
		if e.name != "" {
			named = true
			label = append(label, e.name)
		} else {
			label = append(label, e.mention)
		}
		if len(e.roles) > 0 && affil.title == "" {
			affil = e.roles[0]
		}
		switch {
		case i == 0:
			kind = e.kind
		case kind != e.kind && bodyKind(kind) && bodyKind(e.kind):
			kind = entity.Organization
		case kind != e.kind:
			kind = entity.Group
		}
	}
	name := strings.Join(label, " and ")
	if e, ok := r.index.full["joint "+name]; ok {
		return answer{ent: int32(e), form: entity.FormName, reason: "joint", conf: conf}
	}
	y := &ent{kind: kind, plural: true, members: members, order: x.First}
	if post.title == "" {
		post = r.rolesOf(members)
	}
	post.how = howShared
	y.addRole(post)
	if named {
		y.name = name
	} else {
		y.mention = name
		y.kind = entity.Group
	}
	r.index.full["joint "+name] = len(r.ents)
	r.ents = append(r.ents, y)
	r.refer(len(r.ents)-1, x, entity.FormName)
	return answer{ent: int32(len(r.ents) - 1), form: entity.FormName, reason: "joint", conf: conf * 0.95}
}

// rolesOf returns the post that several persons share, none where they do not.
func (r *resolver) rolesOf(members []int) role {
	var out role
	for i, e := range members {
		l := r.ranked(r.ents[e])
		if len(l) == 0 || l[0].title == "" || i > 0 && fold(l[0].title) != fold(out.title) {
			return role{}
		}
		if i == 0 {
			out = l[0]
		} else if l[0].affil != out.affil {
			out.affil = ""
		}
	}
	return out
}

// anyName reports whether a name stands in a range.
func (r *resolver) anyName(x nlp.Range) bool {
	for i := x.First; i < x.Last; i++ {
		if r.at[i] >= 0 {
			return true
		}
	}
	return false
}

// bodyKind reports whether a kind is that of a body.
func bodyKind(k entity.Kind) bool {
	return k == entity.Organization || k == entity.Government || k == entity.Publication
}

// refer notes that entity e is mentioned at x.
func (r *resolver) refer(e int, x nlp.Range, f entity.Form) {
	y := r.ents[e]
	y.extra = r.mem.mentions.Append(y.extra, entity.Mention{Span: r.span(x), Form: f})
}

// phrase resolves a source that is one noun phrase.
func (r *resolver) phrase(k int, x nlp.Range) answer {
	x = r.trim(x)
	if x.Len() == 1 && isPronoun(r.lower[x.First]) && r.at[x.First] < 0 {
		return r.pronoun(k, x.First)
	}
	d := r.describe(x)
	if m := r.nameAfterPost(x); m >= 0 {
		return r.named(m, "name", 0.96)
	}
	if d.head < 0 {
		if d.possPron >= 0 {
			return r.pronoun(k, d.possPron)
		}
		if d.poss >= 0 {
			return r.named(d.poss, "possessor", 0.85)
		}
		return r.nominal(k, &d)
	}
	if d.name >= 0 {
		m := &r.mentions[d.name]
		// "Germans", "Russians": a people, but as a subject of policy its country
		if m.place != nil && m.use == lexicon.UseAdjective {
			return r.people(k, &d, m)
		}
		if m.state != nil && m.state.Name != r.text(m.name) {
			return r.nominal(k, &d)
		}
		if m.ent >= 0 && !r.ents[m.ent].person() {
			if n := r.bearerAfter(x, d.after); n >= 0 {
				return r.named(n, "name", 0.92)
			}
		}
		a := r.named(d.name, "name", 0.97)
		return a
	}
	// The name ends the phrase: minister of mines Tom Alweendo.
	if d.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Kin|lexicon.PersonN) && !d.plural {
		if m := r.nameAtEnd(&d); m >= 0 {
			if n, ok := r.roleOf(&d); ok {
				n.how = howSource
				r.ents[r.mentions[m].ent].addRole(n)
			}
			return r.named(m, "name", 0.95)
		}
	}
	// The name stands after the description: "the chief spokesperson, Daniel Hagari".
	if (d.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Kin|lexicon.PersonN) || r.kindOf(&d) == entity.Person) && (!d.plural || r.lower[d.First] == "one") {
		if m := r.nameIn(d.after, x.Last); m >= 0 {
			if n, ok := r.roleOf(&d); ok {
				n.how = howSource
				r.ents[r.mentions[m].ent].addRole(n)
			}
			return r.named(m, "name", 0.95)
		}
	}
	if m := r.nameApart(&d); m >= 0 {
		if n, ok := r.roleOf(&d); ok && r.ents[r.mentions[m].ent].person() {
			n.how = howSource
			r.ents[r.mentions[m].ent].addRole(n)
		}
		return r.named(m, "name", 0.92)
	}
	// The group, WeWorkers Coalition; the company that runs it, Acme Corp.
	if d.noun.Class.Any(lexicon.OrgN|lexicon.PubN) && !d.plural && (d.definite() || d.poss >= 0) {
		for i := d.after; i < min(d.after+8, x.Last-1); i++ {
			if r.word(i) == "," && r.at[i+1] >= 0 {
				m := r.at[i+1]
				if e := r.mentions[m].ent; e >= 0 && !r.mentions[m].possessive && r.mentions[m].place == nil && r.ents[e].kind != entity.Place && r.mentions[m].title.Len() == 0 && r.mentions[m].Last >= x.Last-1 {
					if r.ents[e].kind == entity.KindUnknown || r.ents[e].kind == entity.Person && r.ents[e].votes[entity.Person] < 2 {
						r.ents[e].kind = entity.Organization
					}
					return r.named(m, "name", 0.9)
				}
			}
		}
	}
	return r.nominal(k, &d)
}

// bearerAfter returns the person whose name stands apart after the post that a
// body's name, which ends before token i, is followed by: the Acme Department
// (AD) director-general, Ann Lee; -1 where there is none.
func (r *resolver) bearerAfter(x nlp.Range, i int32) int32 {
	if i < x.Last && r.word(i) == "(" {
		for i < x.Last && r.word(i) != ")" {
			i++
		}
		i++
	}
	post := false
	for n := 0; i+1 < x.Last && n < 5 && r.word(i) != ","; n++ {
		if r.at[i] >= 0 || isPreposition(r.lower[i]) || isRelative(r.lower[i]) {
			return -1
		}
		post = r.isRole(i)
		i++
	}
	if !post || i+1 >= x.Last || r.word(i) != "," || r.at[i+1] < 0 {
		return -1
	}
	m := &r.mentions[r.at[i+1]]
	if m.First != i+1 || m.possessive || m.ent < 0 || !r.ents[m.ent].person() && r.ents[m.ent].kind != entity.KindUnknown {
		return -1
	}
	return r.at[i+1]
}

// nameApart returns the name that stands apart after a description and ends the
// phrase: a second bank, Crédit Acme; its operator, Piraeus-based Acme; one of
// them, Ann Lee.
func (r *resolver) nameApart(d *desc) int32 {
	one := r.lower[d.First] == "one" || r.lower[d.First] == "another" || d.head >= 0 && (r.lower[d.head] == "third" || r.lower[d.head] == "other" || r.lower[d.head] == "one")
	if d.name >= 0 || d.head < 0 || d.plural && !one {
		return -1
	}
	c := d.after
	for c < d.Last && r.word(c) != "," {
		if isRelative(r.lower[c]) || isConjunction(r.lower[c]) || r.at[c] >= 0 && r.mentions[r.at[c]].place == nil {
			return -1
		}
		c++
	}
	i := c + 1
	for i < d.Last && r.at[i] < 0 && (r.lower[i] == "the" || strings.HasSuffix(r.lower[i], "-based") || r.d.Tokens[i].Tag.Adjective() && !upper(r.word(i))) {
		i++
	}
	if i >= d.Last || r.at[i] < 0 {
		return -1
	}
	m := r.at[i]
	x := &r.mentions[m]
	if strings.HasSuffix(r.lower[i], "-based") && x.Len() > 1 {
		return -1
	}
	if x.First != i || x.Last < d.Last && r.word(x.Last) != "," || x.possessive || x.ent < 0 || x.place != nil || x.state != nil || r.ents[x.ent].kind == entity.Place {
		return -1
	}
	e := r.ents[x.ent]
	person := d.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.PersonN|lexicon.Kin) && !d.noun.Class.Any(lexicon.OrgN)
	body := d.noun.Class.Any(lexicon.OrgN | lexicon.PubN | lexicon.GovN)
	switch {
	case one:
	case person && (e.person() || e.kind == entity.KindUnknown):
	case (body || person && !e.person()) && c == d.after:
		if e.kind == entity.KindUnknown || e.kind == entity.Person && body {
			e.kind = entity.Organization
		}
	default:
		return -1
	}
	return m
}

// nameAfterPost returns the person whose name ends the first part of a source
// and stands right after a word for a post: "Transnet pipelines executive Russell
// Bradbrooke", "former prosecutor and Mayor Rudy Giuliani, who".
func (r *resolver) nameAfterPost(x nlp.Range) int32 {
	e := x.Last
	for i := x.First; i < x.Last; i++ {
		if r.at[i] >= 0 && i > r.mentions[r.at[i]].First {
			continue
		}
		if w := r.lower[i]; w == "," || isRelative(w) && i > x.First || w == "(" || w == "—" || w == "–" || isPreposition(w) && w != "of" && r.at[i] < 0 {
			e = i
			break
		}
	}
	if e <= x.First || r.at[e-1] < 0 {
		return -1
	}
	m := r.at[e-1]
	y := &r.mentions[m]
	if y.ent < 0 || y.First <= x.First || y.possessive && e < x.Last || !r.ents[y.ent].person() && r.ents[y.ent].kind != entity.KindUnknown {
		return -1
	}
	p := y.First - 1
	if isConjunction(r.lower[p]) && p > x.First && y.title.Len() > 0 {
		p--
	}
	n, ok := lexicon.LookupNoun(r.lower[p])
	if p < y.First-1 {
		if ok && !n.Plural && n.Class.Any(lexicon.Role) {
			return m
		}
		return -1
	}
	if !ok || n.Plural || upper(r.word(y.First-1)) || !n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.PersonN|lexicon.Kin) {
		return -1
	}
	return m
}

// nameAtEnd returns the person whose name ends the phrase after a post with what
// belongs to it: "ambassador to Britain Liu Xiaming", "scientist and co-author
// Ann Lee". A name that a preposition governs is somebody else's.
func (r *resolver) nameAtEnd(d *desc) int32 {
	e := d.after
	for i := d.after; i < d.Last; i++ {
		if r.word(i) == "," || isRelative(r.lower[i]) || r.word(i) == "—" || r.word(i) == "(" {
			break
		}
		e = i + 1
	}
	if e <= d.after || r.at[e-1] < 0 {
		return -1
	}
	m := r.at[e-1]
	x := &r.mentions[m]
	if x.ent < 0 || x.First <= d.head || !r.ents[x.ent].person() && r.ents[x.ent].kind != entity.KindUnknown {
		return -1
	}
	if p := r.lower[x.First-1]; isPreposition(p) || isDeterminer(p) || isConjunction(p) || isPossessive(p) || p == "," {
		return -1
	}
	return m
}

// nameIn returns the first mention of a person right after a comma at i.
func (r *resolver) nameIn(i, last int32) int32 {
	if i < last && (r.word(i) == "," || r.word(i) == "-" || r.word(i) == "—" || r.word(i) == "–") {
		i++
		y := nlp.Range{First: i, Last: last}
		if m := r.nameAfterPost(y); m >= 0 {
			return m
		}
		if i < last && r.at[i] < 0 {
			if d := r.describe(y); d.head >= 0 && d.name < 0 && d.noun.Class.Any(lexicon.Role) {
				if m := r.nameAtEnd(&d); m >= 0 {
					return m
				}
			}
		}
		for i < last && r.at[i] < 0 && (r.isRole(i) || isQuoteMark(r.word(i)) || isRoleModifier(r.lower[i])) {
			i++
		}
		if i < last && r.at[i] >= 0 {
			m := r.at[i]
			if e := r.mentions[m].ent; e >= 0 && (r.ents[e].kind == entity.Person || r.ents[e].kind == entity.KindUnknown) && !r.mentions[m].possessive {
				return m
			}
		}
		return -1
	}
	// "of" phrases before the comma: the delegate in Valencia, Pilar Bernabé
	for j := i; j < last && j < i+12; j++ {
		if r.word(j) == "," {
			m := r.nameIn(j, last)
			if m >= 0 && (!r.ents[r.mentions[m].ent].person() || r.ents[r.mentions[m].ent].votes[entity.Person] < 1) {
				return -1 // a spokesman for the builder, Konkan Hydro
			}
			return m
		}
		if isRelative(r.lower[j]) {
			return -1
		}
	}
	return -1
}

// named answers with the entity of a mention.
func (r *resolver) named(m int32, reason string, conf float64) answer {
	e := r.mentions[m].ent
	if e < 0 {
		return unknown
	}
	x := r.ents[e]
	switch x.kind {
	case entity.KindUnknown:
		x.kind = entity.Person
		if x.nameLen == 1 && x.male+x.female == 0 && x.votes[entity.Person] < 1 {
			x.kind = entity.Organization
		}
		conf *= 0.85
	case entity.Place:
		x.kind = entity.Government
		if x.place == nil && x.state == nil && (x.inPlace < 2 || 2*x.inPlace < x.count) {
			x.kind = entity.Organization
			conf *= 0.85
		}
	}
	return answer{ent: e, form: entity.FormName, reason: reason, antecedent: r.mentions[m].Range, conf: conf}
}

// people answers for a word for a country's people.
func (r *resolver) people(k int, d *desc, m *mention) answer {
	a := r.nominal(k, d)
	if a.ent >= 0 && r.ents[a.ent].name == "" {
		r.ents[a.ent].kind = entity.Group
		r.ents[a.ent].plural = true
	}
	return a
}

// authorKey keeps the reporter's key apart from those of names.
const authorKey = "\x00"

// author answers with the reporter.
func (r *resolver) author(reason string, conf float64, f entity.Form) answer {
	if e, ok := r.index.full["author"+authorKey]; ok {
		return answer{ent: int32(e), form: f, reason: reason, conf: conf}
	}
	r.index.full["author"+authorKey] = len(r.ents)
	r.ents = append(r.ents, &ent{kind: entity.Author, name: r.authorName(), order: math.MaxInt32})
	return answer{ent: int32(len(r.ents) - 1), form: f, reason: reason, conf: conf}
}

// authorName returns the name of the reporter: as the byline gives it, else as
// the note on the author at the end of an opinion piece does; "" where neither
// stands there.
func (r *resolver) authorName() string {
	var names []string
	for _, a := range r.a.Authors {
		if a.Kind != article.AuthorOrganization && a.Name != "" {
			names = append(names, a.Name)
		}
	}
	if len(names) > 0 {
		return strings.Join(names, " and ")
	}
	// Ann Lee is a professor of law at Acme University.
	for p := len(r.d.Paras) - 1; p >= 0 && p >= len(r.d.Paras)-2; p-- {
		x := r.d.Paras[p]
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
		if n, ok := r.roleAfter(m, s); ok && n.title != "" && r.hasWord(s, "is") {
			return e.name
		}
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

// person reports whether an entity is a single human being.
func (x *ent) person() bool { return x.kind == entity.Person && !x.plural }
