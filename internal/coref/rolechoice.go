package coref

import (
	"cmp"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
	"github.com/onrecord-go/onrecord/internal/number"
)

// roleHow says where in the text a role was read.
type roleHow uint8

const (
	howOther     roleHow = iota
	howTitle             // Governor Ann Lee
	howBefore            // spokesman Ann Lee
	howShared            // candidates Ann Lee and Bo Chen
	howAfter             // Ann Lee, a spokesman,
	howClause            // Ann Lee, who heads Acme
	howOf                // Ann Lee of Acme
	howPossessor         // Acme’s Ann Lee
	howTag               // Ann Lee (D-Ohio)
	howSource            // a source that describes and names
	howNominal           // a source that describes one known to bear the post
	howSalient           // a source that describes, taken for whoever was spoken of most
	howCataphor          // a source that describes one who is named later
	howAbsorbed          // a description of the only one who bears the post
	howOwn               // the description of one without a name
	nHow
)

// The features of a role that may be told of a speaker.
const (
	rBias      = int(nHow) + iota
	rAffil     // names a body
	rParty     // a party
	rPlace     // a country or a state
	rFormer    // a post of before
	rRank      // a title or rank that tells little: Dr., Gen.
	rFirst     // the first of several that have a title
	rLater     // one of several, none the first
	rOnly      // the only one
	rRepeated  // the post is read several times
	rLong      // several words
	rWeak      // read from a phrase that may mean something else
	rGroup     // of a group without a name
	rPerson    // of a person without a name
	rGroupBare // a plural and nothing else
	rGroupThe  // definite
	rGroupSome // some, many, a number
	rGroupMod  // modified in small letters
	rGroupOffice
	rGroupKnown // the post of an office or a profession, by the table
	rOffice     // a post of a state or body
	rPersonN    // no post but what one is in a matter
	rUnknown    // a word that no table knows
	nRoleFeatures
)

var roleNames = [nRoleFeatures]string{
	howOther: "how-other", howTitle: "title", howBefore: "before-name", howShared: "shared", howAfter: "after-name", howClause: "clause", howOf: "of-body", howPossessor: "possessor", howTag: "tag", howSource: "source", howNominal: "described-known", howSalient: "described-salient", howCataphor: "described-later", howAbsorbed: "described-sole", howOwn: "own-description",
	rBias: "bias", rAffil: "with-body", rParty: "party", rPlace: "place", rFormer: "former", rRank: "rank", rFirst: "first-of-several", rLater: "later", rOnly: "only", rRepeated: "repeated", rLong: "long", rWeak: "weak",
	rGroup: "group", rPerson: "person-without-name", rGroupBare: "group-bare", rGroupThe: "group-definite", rGroupSome: "group-some", rGroupMod: "group-modified", rGroupOffice: "group-office", rGroupKnown: "group-post", rOffice: "office", rPersonN: "no-post", rUnknown: "unknown-word",
}

// roleFeatures returns the evidence for the i-th of an entity's roles.
func (r *resolver) roleFeatures(x *ent, i int, f *[nRoleFeatures]float64) {
	n := &x.roles[i]
	f[n.how] = 1
	f[rBias] = 1
	if n.affil != "" {
		f[rAffil] = 1
		if partyAdjective(n.affil) {
			f[rParty] = 1
		} else if lexicon.Place(n.affil) != nil || lexicon.StateByName(n.affil) != nil {
			f[rPlace] = 1
		}
	}
	words := r.mem.fieldsOf(n.titleFold.fold(n.title))
	head := ""
	if len(words) > 0 {
		head = strings.TrimSuffix(words[len(words)-1], ".")
		for k, w := range words {
			if w == "of" || w == "for" || w == "and" {
				if k > 0 {
					head = strings.TrimSuffix(words[k-1], ".")
				}
				break
			}
		}
		switch words[0] {
		case "former", "ex", "then", "late":
			f[rFormer] = 1
		}
	}
	flag(f, rLong, len(words) > 1)
	flag(f, rWeak, n.weak)
	titled, before, same := 0, 0, 0
	for j := range x.roles {
		o := &x.roles[j]
		if o.title == "" {
			continue
		}
		titled++
		if j < i {
			before++
		}
		if j != i && head != "" && hasWord(o.titleFold.fold(o.title), head) {
			same++
		}
	}
	c, ok := lexicon.LookupNoun(head)
	if !ok {
		c, ok = lexicon.LookupThing(head)
	}
	flag(f, rRepeated, same > 0)
	flag(f, rOffice, office(head))
	flag(f, rPersonN, ok && !c.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title))
	flag(f, rUnknown, !ok)
	flag(f, rRank, ok && c.Class.Any(lexicon.Rank) || shortTitle(head))
	if x.kind == entity.Person && x.name != "" {
		flag(f, rFirst, titled > 1 && before == 0)
		flag(f, rLater, before > 0)
		flag(f, rOnly, titled == 1)
	}
	if x.name == "" {
		switch {
		case x.plural || x.kind == entity.Group:
			d := &x.nominal
			f[rGroup] = 1
			flag(f, rGroupBare, d.First == d.head)
			flag(f, rGroupThe, d.definite() || d.possPron >= 0)
			flag(f, rGroupSome, d.quantity || d.det != "" && !d.definite() && d.possPron < 0)
			flag(f, rGroupMod, len(words) > 1)
			flag(f, rGroupOffice, office(head))
			flag(f, rGroupKnown, ok && c.Class.Any(lexicon.Role|lexicon.Title) && !c.Class.Any(lexicon.PersonN|lexicon.GroupN))
		case x.kind == entity.Person:
			f[rPerson] = 1
		}
	}
}

// flag sets a feature where ok.
func flag(f *[nRoleFeatures]float64, i int, ok bool) {
	if ok {
		f[i] = 1
	}
}

// shortTitle reports whether a title in lower case tells less than a post would.
func shortTitle(w string) bool {
	switch w {
	case "dr", "rep", "sen", "gov", "lt", "gen", "capt", "sgt", "col", "maj", "prof", "rev", "insp", "det", "cmdr", "lt-gen", "maj-gen", "major-gen", "brig-gen", "lt-col", "brig":
		return true
	}
	return false
}

// leastRole is the probability from which on a role is told.
const leastRole = 0.4

// scoredRole is a role with how likely it is to be told.
type scoredRole struct {
	role
	p float64
}

// ranked returns an entity's roles, the one that is most likely told of it first.
// Those that most likely are none of it are left out; of one that the text gives by
// the name the body stays. What is returned lasts until the next call.
func (r *resolver) ranked(x *ent) []role {
	switch {
	case len(x.roles) == 0:
		return nil
	case len(x.roles) == 1 && !x.roles[0].guess && x.name != "" && x.kind == entity.Person:
		return x.roles
	}
	l := r.mem.scored[:0]
	for i := range x.roles {
		n := scoredRole{role: x.roles[i]}
		if n.title != "" {
			n.p = r.roleLikely(x, i)
		}
		switch {
		case x.name != "" && !n.guess && n.title != "":
			// what stands by the name goes first, a rank after a post
			n.p = 4
			if n.weak {
				n.p = 2
			}
			if w := lower(n.title); style(strings.TrimSuffix(w, ".")) || rank(w) {
				n.p = 1 + n.p/8
			} else if shortTitle(strings.TrimSuffix(w[strings.LastIndexByte(w, ' ')+1:], ".")) {
				n.p--
			} else if beside(w) || involved(w) {
				n.p -= 0.8
			} else if vague(w) {
				n.p -= 0.7
			} else if running(w) {
				n.p -= 0.5 // after the office held
			} else if past(w) && !x.samePost(i) {
				n.p -= 0.4 // after what somebody is now
			} else if lawmaker(w) && !n.weak {
				n.p -= 0.3
			}
			if n.now {
				n.p += 0.2
			}
			if a := x.bodyFor(i); a != "" {
				n.affil = a // the Republican governor is Indiana’s
			}
		case x.bareGroup() && n.affil == "":
			continue // doctors say
		case x.opposed(&n.role):
			if n.affil == "" || n.guess {
				continue // the plan's opponents
			}
			n.p = 0
		case n.p < leastRole:
			if n.guess || n.affil == "" {
				continue
			}
			n.p = 0
		}
		l = append(l, n)
	}
	slices.SortStableFunc(l, func(a, b scoredRole) int { return cmp.Compare(b.p, a.p) })
	out := r.mem.ranked[:0]
	for i := range l {
		out = append(out, l[i].role)
		if l[0].p == 0 {
			out[i].title = "" // nothing but whom it belongs to
		}
	}
	bringSeat(out)
	r.mem.scored, r.mem.ranked = l, out
	return out
}

// bringSeat moves the state or body of which somebody is behind the name right after the
// title before it: Senator Ann Lee of Ohio, of whom more is told.
func bringSeat(l []role) {
	if len(l) < 3 || l[0].affil != "" || l[0].how != howTitle && l[0].how != howBefore {
		return
	}
	for j := 2; j < len(l); j++ {
		if n := l[j]; n.title == "" && n.how == howOf && n.span.First > l[0].span.Last && n.span.First < l[0].span.Last+8 {
			copy(l[2:j+1], l[1:j])
			l[1] = n
			return
		}
	}
}

// bareGroup reports whether x is some of those of whom the text tells by one word in the
// plural what they are.
func (x *ent) bareGroup() bool {
	d := &x.nominal
	return x.name == "" && (x.plural || x.kind == entity.Group) && d.head >= 0 && d.First == d.head && d.after == d.Last && !d.noun.Class.Any(lexicon.Title)
}

// style reports whether a title in lower case is one that goes with any post: a
// degree, a calling, a seat in a council, a rank at the bar.
func style(w string) bool {
	switch w {
	case "dr", "prof", "rev", "fr", "msgr", "engr", "eng", "barr", "adv", "barrister", "cr", "clr", "coun", "cllr", "ald", "kc", "qc", "sc", "san", "chief", "sheikh", "sheik", "alhaji", "hon":
		return true
	}
	return false
}

// rank reports whether a title in lower case ends in a rank that is no post: rear
// admiral, but not commander or attorney general.
func rank(w string) bool {
	first, last := w, w[strings.LastIndexByte(w, ' ')+1:]
	if i := strings.IndexByte(w, ' '); i > 0 {
		first = w[:i]
	}
	switch last {
	case "commander":
		return false
	case "general":
		switch first {
		case "general", "major", "brigadier", "lieutenant":
		default:
			return false
		}
	}
	c, ok := lexicon.LookupNoun(last)
	return ok && c.Class.Any(lexicon.Rank)
}

// running reports whether a title tells what somebody wants to become.
func running(w string) bool {
	switch w[strings.LastIndexByte(w, ' ')+1:] {
	case "candidate", "hopeful", "contender", "challenger", "front-runner", "frontrunner", "nominee":
		return true
	}
	return false
}

// past reports whether a title in lower case is a post that was given up.
func past(w string) bool {
	w, _, _ = strings.Cut(w, " ")
	return w == "former" || w == "ex" || w == "retired" || w == "onetime" || w == "one-time" || w == "erstwhile" || strings.HasPrefix(w, "ex-")
}

// lawmaker reports whether a title tells that somebody sits in a parliament but not in which
// seat.
func lawmaker(w string) bool {
	switch w[strings.LastIndexByte(w, ' ')+1:] {
	case "lawmaker", "legislator", "politician", "parliamentarian":
		return true
	}
	return false
}

// beside reports whether a title in lower case tells how somebody stands to another or what
// was won rather than a post.
func beside(w string) bool {
	if strings.Contains(w, "-time ") {
		return true // a six-time champion
	}
	switch w[strings.LastIndexByte(w, ' ')+1:] {
	case "superior", "subordinate", "predecessor", "successor", "counterpart", "colleague", "opponent", "rival", "challenger", "protege", "protégé", "mentor", "surrogate", "supporter", "backer":
		return true
	}
	return false
}

// opposed reports whether a role tells of people without a name only how they stand to
// others: Republican opponents.
func (x *ent) opposed(n *role) bool {
	if x.name != "" || !x.plural || n.title == "" {
		return false
	}
	return beside(strings.TrimSuffix(lower(n.title), "s"))
}

// involved reports whether a title in lower case tells what somebody is in a matter rather
// than a post: an objector, who is an attorney.
func involved(w string) bool {
	switch w[strings.LastIndexByte(w, ' ')+1:] {
	case "objector", "plaintiff", "defendant", "protester", "demonstrator", "resident", "neighbor", "neighbour", "survivor", "victim", "passenger", "customer":
		return true
	}
	return false
}

// samePost reports whether another of an entity's roles is the post of the i-th.
func (x *ent) samePost(i int) bool {
	head := roleKey(lastField(x.roles[i].titleFold.fold(x.roles[i].title)))
	for j := range x.roles {
		if o := &x.roles[j]; j != i && o.title != "" && roleKey(lastField(o.titleFold.fold(o.title))) == head {
			return true
		}
	}
	return false
}

// bodyFor returns the state or the body that another role gives to the post to which the i-th
// gives but a party, "" where there is none.
func (x *ent) bodyFor(i int) string {
	n := &x.roles[i]
	if !partyWord(lower(n.affil)) {
		return ""
	}
	head := roleKey(lastField(n.titleFold.fold(n.title)))
	for j := range x.roles {
		if o := &x.roles[j]; j != i && o.title != "" && o.affil != "" && !o.guess && !partyWord(lower(o.affil)) && !partyBody(lastField(lower(o.affil))) && roleKey(lastField(o.titleFold.fold(o.title))) == head {
			return o.affil
		}
	}
	return ""
}

// vague reports whether a title tells no more of a post than that somebody is one of many:
// an official is a counsellor, an investor the founder of his fund.
func vague(w string) bool {
	switch w[strings.LastIndexByte(w, ' ')+1:] {
	case "official", "executive", "member", "investor", "upstart", "underdog", "veteran", "author", "co-author", "diplomat", "witness", "outsider", "insider":
		return !strings.HasPrefix(w, "chief ")
	}
	return false
}

// roleLikely returns the probability that the i-th of an entity's roles is the one to
// be told of it.
func (r *resolver) roleLikely(x *ent, i int) float64 {
	var f [nRoleFeatures]float64
	r.roleFeatures(x, i, &f)
	w, s := roleWeights(), 0.0
	for j, v := range f {
		s += w[j] * v
	}
	return 1 / (1 + number.Exp(-s))
}

// ownRole adds the role that the description of somebody without a name tells.
func (r *resolver) ownRole(x *ent, d *desc) {
	e := *d
	if e.head >= 0 && e.name < 0 && !e.noun.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title) && (x.kind == entity.Person || x.kind == entity.Group) {
		if n, ok := r.postAt(e.head); ok {
			e.noun.Class |= n.Class
		}
	}
	n, ok := r.roleOf(&e)
	if !ok {
		return
	}
	n.how = howOwn
	n.guess = !d.noun.Class.Any(lexicon.Role | lexicon.Rank | lexicon.Title)
	x.addRole(n)
}

// RoleChoice is a role that may be told of the speaker of an attribution, for
// training.
type RoleChoice struct {
	Attr               int
	Title, Affiliation string
	Features           []float64
}

// RoleNames returns the names of the features of roles, in their order.
func RoleNames() []string { return roleNames[:] }

// CollectRoles resolves as [Resolve] does and returns, for each attribution, the roles
// of its speaker, for training.
func CollectRoles(a *article.Article, d *nlp.Doc, attrs []attrib.Attribution) []RoleChoice {
	if a == nil {
		a = &article.Article{}
	}
	r := &resolver{a: a, d: d, attrs: attrs}
	r.run()
	var out []RoleChoice
	for k := range attrs {
		e := r.answers[k].ent
		if e < 0 {
			continue
		}
		x := r.ents[e]
		for i := range x.roles {
			var f [nRoleFeatures]float64
			r.roleFeatures(x, i, &f)
			out = append(out, RoleChoice{Attr: k, Title: x.roles[i].title, Affiliation: x.roles[i].affil, Features: f[:]})
		}
	}
	return out
}
