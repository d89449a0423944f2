package coref

import (
	"cmp"
	_ "embed"
	"math"
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/article"
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/attrib"
	"github.com/onrecord-go/onrecord/internal/lazy"
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
	howSaid              // descriptions that are no sources
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
	rWeak      //
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
	rSaidOnly   // nothing else gives a post
	rSaidTimes
	rSaidSubjectOf
	rSaidLast
	rSaidSpeaker
	rSaidMain
	rSaidSame
	rSaidSubject
	rSaidStart
	rSaidOther
	rSaidSpecific
	rSaidGap
	rSaidAll
	rSaidLead
	nRoleFeatures
)

var roleNames = [nRoleFeatures]string{
	howOther: "how-other", howTitle: "title", howBefore: "before-name", howShared: "shared", howAfter: "after-name", howClause: "clause", howOf: "of-body", howPossessor: "possessor", howTag: "tag", howSource: "source", howNominal: "described-known", howSalient: "described-salient", howCataphor: "described-later", howAbsorbed: "described-sole", howOwn: "own-description", howSaid: "described-elsewhere",
	rBias: "bias", rAffil: "with-body", rParty: "party", rPlace: "place", rFormer: "former", rRank: "rank", rFirst: "first-of-several", rLater: "later", rOnly: "only", rRepeated: "repeated", rLong: "long", rWeak: "weak",
	rGroup: "group", rPerson: "person-without-name", rGroupBare: "group-bare", rGroupThe: "group-definite", rGroupSome: "group-some", rGroupMod: "group-modified", rGroupOffice: "group-office", rGroupKnown: "group-post", rOffice: "office", rPersonN: "no-post", rUnknown: "unknown-word",
	rSaidOnly: "elsewhere-only", rSaidTimes: "elsewhere-times", rSaidSubjectOf: "elsewhere-latest-subject", rSaidLast: "elsewhere-latest-name", rSaidSpeaker: "elsewhere-last-speaker", rSaidMain: "elsewhere-main", rSaidSame: "elsewhere-same-sentence", rSaidSubject: "elsewhere-as-subject", rSaidStart: "elsewhere-begins", rSaidOther: "elsewhere-others-post", rSaidSpecific: "elsewhere-specific", rSaidGap: "elsewhere-distance", rSaidAll: "elsewhere-all-signs", rSaidLead: "elsewhere-lead",
}

// saidOf is the evidence that descriptions mean somebody.
type saidOf struct {
	times, subject, last, speaker, main, same, asSubject, start, other, specific, all, lead float64
	gap                                                                                     float64
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
	words := strings.Fields(fold(n.title))
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
		if o.title == "" || o.how == howSaid {
			continue
		}
		titled++
		if j < i {
			before++
		}
		if j != i && head != "" && strings.Contains(" "+fold(o.title)+" ", " "+head+" ") {
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
	if n.how != howSaid && x.kind == entity.Person && x.name != "" {
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
			flag(f, rGroupKnown, ok && c.Class.Any(lexicon.Role) && !c.Class.Any(lexicon.PersonN|lexicon.GroupN))
		case x.kind == entity.Person:
			f[rPerson] = 1
		}
	}
	if s := n.said; s != nil {
		flag(f, rSaidOnly, titled == 0)
		f[rSaidTimes] = math.Log1p(s.times)
		f[rSaidSubjectOf], f[rSaidLast], f[rSaidSpeaker], f[rSaidMain] = s.subject, s.last, s.speaker, s.main
		f[rSaidSame], f[rSaidSubject], f[rSaidStart], f[rSaidOther], f[rSaidSpecific] = s.same, s.asSubject, s.start, s.other, s.specific
		f[rSaidGap], f[rSaidAll], f[rSaidLead] = s.gap, s.all, s.lead
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
	case "dr", "rep", "sen", "gov", "lt", "gen", "capt", "sgt", "col", "maj", "prof", "rev", "insp", "det", "cmdr":
		return true
	}
	return false
}

//go:embed role_weights.tsv
var roleWeightsTSV string

// roleWeights returns the weights of the features of roles.
func roleWeights() *[nRoleFeatures]float64 { return roleWeightsValue.Get(makeRoleWeights) }

var roleWeightsValue lazy.Value[*[nRoleFeatures]float64]

func makeRoleWeights() *[nRoleFeatures]float64 {
	w := new([nRoleFeatures]float64)
	readWeights(roleWeightsTSV, roleNames[:], w[:])
	return w
}

// leastRole is the probability from which on a role is told.
const leastRole = 0.4

// ranked returns an entity's roles, the one that is most likely told of it first.
// Those that most likely are none of it are left out; of one that the text gives by
// the name the body stays.
func (r *resolver) ranked(x *ent) []role {
	switch {
	case len(x.roles) == 0:
		return nil
	case len(x.roles) == 1 && !x.roles[0].guess && x.name != "" && x.kind == entity.Person:
		return x.roles
	}
	type scored struct {
		role
		p float64
	}
	l := make([]scored, 0, len(x.roles))
	for i := range x.roles {
		n := scored{role: x.roles[i]}
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
			if w := lower(n.title); shortTitle(strings.TrimSuffix(w, ".")) {
				n.p--
			} else if c, ok := lexicon.LookupNoun(w); ok && c.Class.Any(lexicon.Rank) {
				n.p--
			}
		case n.p < leastRole:
			if n.guess || n.affil == "" {
				continue
			}
			n.p = 0
		}
		l = append(l, n)
	}
	slices.SortStableFunc(l, func(a, b scored) int { return cmp.Compare(b.p, a.p) })
	out := make([]role, len(l))
	for i := range l {
		out[i] = l[i].role
		if l[0].p == 0 {
			out[i].title = "" // nothing but whom it belongs to
		}
	}
	return out
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

// maxDescriptions bounds how many descriptions are read for what they tell of
// speakers.
const maxDescriptions = 400

// describeSpeakers reads what definite descriptions that are no sources tell of
// those who speak and of whom nothing else tells a post: the prime minister, after
// his name.
func (r *resolver) describeSpeakers() {
	if len(r.history.turns) == 0 || len(r.nouns) == 0 {
		return
	}
	speaks := make([]bool, len(r.ents))
	any := false
	main, top := int32(-1), 0
	for e, x := range r.ents {
		if x.person() && x.name != "" && x.count > top {
			main, top = int32(e), x.count
		}
	}
	for _, t := range r.history.turns {
		x := r.ents[t.ent]
		if !x.person() || x.name == "" || len(x.mentions) == 0 {
			continue
		}
		has := false
		for i := range x.roles {
			has = has || x.roles[i].title != "" && !x.roles[i].guess && x.roles[i].how != howTitle
		}
		if !has {
			speaks[t.ent], any = true, true
		}
	}
	if !any {
		return
	}
	type key struct {
		ent  int32
		head string
	}
	found := map[key]int{}
	turn, read := 0, 0
	for i := range r.nouns {
		n := &r.nouns[i]
		for turn < len(r.history.turns) && r.history.turns[turn].tok < n.First {
			turn++
		}
		if !n.definite || n.plural || n.body || r.lower[n.First] != "the" || r.sourceAt[n.head] || read >= maxDescriptions {
			continue
		}
		c, ok := lexicon.LookupNoun(r.lower[n.head])
		if !ok || !c.Class.Any(lexicon.Role) || c.Class.Any(lexicon.OrgN|lexicon.DocN) {
			continue
		}
		if k := n.Last; int(k) < len(r.at) && (r.word(k) == "," && int(k)+1 < len(r.at) && r.at[k+1] >= 0 || isRelative(r.lower[k])) {
			continue
		}
		if n.First > 0 && predicates(r.lower[n.First-1]) || hasOrdinal(r.lower[n.First:n.head]) {
			continue // is the founder of, as the country’s first governor
		}
		read++
		var cands [3]int32
		subject, _ := r.latestSubject(n.First, c.Gender, false)
		speaker := int32(-1)
		if turn > 0 {
			speaker = r.history.turns[turn-1].ent
		}
		last, lastAt := int32(-1), int32(-1)
		for m, left := r.mentionsBefore(n.First)-1, 12; m >= 0 && left > 0; m, left = m-1, left-1 {
			if e := r.mentions[m].ent; e >= 0 && r.ents[e].person() && r.mentions[m].First >= 0 {
				last, lastAt = e, r.mentions[m].First
				break
			}
		}
		cands = [3]int32{subject, speaker, last}
		var d desc
		var own role
		for ci, e := range cands {
			if e < 0 || int(e) >= len(speaks) || !speaks[e] || slices.Contains(cands[:ci], e) {
				continue
			}
			x := r.ents[e]
			if c.Gender != 0 && x.gender() != 0 && c.Gender != x.gender() {
				continue
			}
			at := r.lastAt(e, n.First)
			if e == speaker {
				at = max(at, r.history.turns[turn-1].tok)
			}
			if e == last {
				at = max(at, lastAt)
			}
			if at < 0 {
				continue
			}
			gap := r.d.Tokens[n.First].Sent - r.d.Tokens[at].Sent
			if gap > 4 {
				continue
			}
			if d.Len() == 0 {
				end := r.d.Sents[r.d.Tokens[n.First].Sent].Last
				d = r.describe(nlp.Range{First: n.First, Last: min(end, n.Last+8)})
				if d.head != n.head {
					break
				}
				if own, ok = r.roleOf(&d); !ok {
					break
				}
				if own.affil != "" && !upper(own.affil) {
					// the transport secretary: what is written small is part of the post
					own.affil = ""
					own.title = r.text(nlp.Range{First: n.First + 1, Last: n.head + 1})
				}
			}
			head := roleKey(r.lower[n.head])
			k := key{e, head}
			j, ok := found[k]
			if !ok {
				if len(x.roles) >= 16 {
					continue
				}
				j = len(x.roles)
				found[k] = j
				o := own
				o.how, o.guess, o.weak, o.said = howSaid, true, true, &saidOf{gap: 1}
				if belongs := slices.ContainsFunc(x.roles, func(o role) bool { return o.affil != "" && !o.guess }); belongs || !upper(o.affil) {
					o.affil = ""
				}
				o.partParty()
				x.roles = append(x.roles, o)
			}
			s := x.roles[j].said
			s.times++
			one := func(v *float64, ok bool) {
				if ok {
					*v = 1
				}
			}
			one(&s.subject, e == subject)
			one(&s.last, e == last)
			one(&s.speaker, e == speaker)
			one(&s.main, e == main)
			one(&s.all, e == subject && e == last)
			one(&s.same, gap == 0)
			rel, ok := r.relOf(n.Range)
			one(&s.asSubject, ok && rel.Subject())
			one(&s.start, n.First == r.d.Sents[r.d.Tokens[n.First].Sent].First)
			one(&s.specific, own.affil != "" || d.head > d.First+1)
			one(&s.lead, r.para[n.First] <= 3)
			if r.othersPost(e, head) {
				s.other = 1
			}
			s.gap = min(s.gap, float64(gap)/4)
			if x.roles[j].affil == "" && upper(own.affil) && !slices.ContainsFunc(x.roles, func(o role) bool { return o.affil != "" && !o.guess }) {
				x.roles[j].title, x.roles[j].affil, x.roles[j].span = own.title, own.affil, own.span
				x.roles[j].partParty()
			}
		}
	}
}

// predicates reports whether a word before a description shows that it is said of
// somebody rather than means him.
func predicates(w string) bool {
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "become", "became", "becoming", "becomes", "as", "called", "calling", "calls", "like", "named", "remains", "him", "her", "not", "for", "against", "than", "or", "and":
		return true
	}
	return false
}

// hasOrdinal reports whether one of the words counts: the first governor.
func hasOrdinal(words []string) bool {
	for _, w := range words {
		switch w {
		case "first", "second", "third", "only", "next", "last", "best", "most", "same", "other", "new", "youngest", "oldest", "’s", "'s":
			return w != "first" || len(words) < 3 || words[len(words)-1] != "first"
		}
	}
	return false
}

// othersPost reports whether anybody but entity e is said to bear a post.
func (r *resolver) othersPost(e int32, head string) bool {
	for o, x := range r.ents[:min(len(r.ents), maxSearched)] {
		if int32(o) != e && slices.Contains(x.posts, head) {
			return true
		}
	}
	return false
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
