package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// sharedPost reads the post in the plural that stands before several names, for one
// that is not the first: candidates Ann Lee and Bo Chen; two objectors, Ann Lee and
// Bo Chen, for all.
func (r *resolver) sharedPost(m *mention, s nlp.Range) (role, bool) {
	i := m.First - 1
	if i <= s.First {
		return role{}, false
	}
	for n := 0; n < 6 && i > s.First; n++ {
		if w := r.lower[i]; w == "and" || w == "," {
			i--
			if i > s.First && r.word(i) == "," && w == "and" {
				i--
			}
		}
		if r.word(i) == ")" && i-3 > s.First && r.word(i-2) == "(" {
			i -= 3 // Ann Lee (R-Ohio)
		}
		k := r.at[i]
		if k < 0 {
			break
		}
		o := &r.mentions[k]
		if p := o.First - 1; p > s.First && r.lower[p] == "of" && r.at[p-1] >= 0 {
			i = p - 1 // Reps. Ann Lee of Ohio and Bo Chen
			continue
		}
		if t := (role{title: r.text(o.title), span: o.title}); o.ent >= 0 && !o.possessive && t.several() {
			return t, true
		}
		if o.possessive || o.ent < 0 || o.place != nil || o.title.Len() > 0 || r.ents[o.ent].kind != entity.Person && r.ents[o.ent].kind != entity.KindUnknown {
			return role{}, false
		}
		i = o.First - 1
	}
	if i == m.First-1 && r.word(i) != "," || i < s.First {
		return role{}, false
	}
	if r.word(i) == "," {
		i--
	}
	if i < s.First || r.at[i] >= 0 || upper(r.word(i)) && i != s.First {
		return role{}, false
	}
	n, ok := r.postAt(i)
	if !ok || !n.Plural {
		return role{}, false
	}
	d := r.describe(nlp.Range{First: r.backToDeterminer(i, s), Last: i + 1})
	if d.head != i {
		return role{}, false
	}
	if i == m.First-2 && !r.joinedName(m, s) {
		return role{}, false
	}
	d.noun.Class |= n.Class
	d.plural = false
	out, ok := r.roleOf(&d)
	if w := r.word(i); ok && strings.HasSuffix(out.title, w) {
		out.many = out.title
		out.title = strings.TrimSuffix(out.title, w) + n.Lemma
	}
	return out, ok
}

// several reads a title in the plural, which stands before several names, as that of each:
// Rep. of Reps.
func (n *role) several() bool {
	for _, w := range [...]string{"Reps.", "Sens.", "Govs."} {
		if rest, ok := strings.CutSuffix(n.title, w); ok {
			n.title, n.many = rest+w[:len(w)-2]+".", n.title
			return true
		}
	}
	return false
}

// possessor returns the body or country that possesses what mention m names, as an
// affiliation: Acme’s Ann Lee, Norway’s Data Authority.
func (r *resolver) possessor(m *mention) role {
	p := m.First - 1
	if p < 1 || !isPossessive(r.word(p)) || r.at[p-1] < 0 || r.title[p] {
		return role{}
	}
	o := &r.mentions[r.at[p-1]]
	if o.ent < 0 || o.ent == m.ent {
		return role{}
	}
	switch x := r.ents[o.ent]; {
	case x.kind == entity.Organization, x.kind == entity.Government, x.kind == entity.Publication:
	case o.place != nil && r.ents[m.ent].kind == entity.Organization:
	default:
		return role{}
	}
	return role{affil: r.text(o.name), span: o.name, weak: true, how: howPossessor}
}

// withFirst adds to a role that stands before a name the post that "and" joins to
// it before: director and senior economist Ann Lee. One that has a body of its own
// before it stays alone where the first has one too.
func (r *resolver) withFirst(n role, d *desc, s nlp.Range) role {
	i := d.First - 1
	if d.det != "" || i-1 < s.First || r.lower[i] != "and" && r.word(i) != "&" || r.at[i-1] >= 0 {
		return n
	}
	c, ok := lexicon.LookupNoun(r.lower[i-1])
	if !ok || c.Plural || !c.Class.Any(lexicon.Role) || upper(r.word(i-1)) && !upper(r.word(d.head)) && !allCaps(r.word(i-1)) {
		return n
	}
	e := r.describe(nlp.Range{First: r.backToDeterminer(i-1, s), Last: i})
	if e.head != i-1 || e.plural {
		return n
	}
	o, ok := r.roleOf(&e)
	if !ok {
		return n
	}
	if n.affil != "" {
		return n
	}
	if w, rest, ok := strings.Cut(o.title, " "); ok && o.affil == "" && allCaps(rest) && upper(w) && !isRoleModifier(lower(w)) {
		o.affil, o.title = w, rest // Acme CEO and co-founder Ann Lee
	}
	n.title = o.title + r.d.Text[r.d.Tokens[e.head].End:r.d.Tokens[d.First].Start] + n.title
	n.affil = o.affil
	n.span.First = o.span.First
	return n
}

// served adds to a post that only a body has the body that is spoken of: the
// director, Ann Lee, after the museum's name.
func (r *resolver) served(n *role, m *mention) {
	if n.affil != "" || n.title == "" {
		return
	}
	f := r.mem.fieldsOf(r.mem.folded(n.title))
	switch f[len(f)-1] {
	case "director", "ceo", "executive", "chairman", "chairwoman", "chair", "spokesman", "spokeswoman", "spokesperson", "secretary-general", "cfo", "cto", "headmaster", "headteacher", "curator":
	case "secretary":
		switch f[0] {
		case "general", "national", "branch", "regional", "assistant":
			if b := r.bodyNear(m.First, 2); len(f) == 2 && b >= 0 && grouping(r.ents[b].name) {
				n.affil = r.ents[b].name // of the union named right before
			}
		}
		if n.affil != "" {
			return
		}
		fallthrough
	default:
		if b := r.bodyOfTitle(lower(n.title), m); b >= 0 {
			n.affil = r.ents[b].name
		} else {
			n.affil = r.nationOf(lower(n.title), m)
		}
		return
	}
	if len(f) > 2 && f[0] == "former" {
		return
	}
	if b := r.bodyNear(m.First, 2); b >= 0 && r.ents[b].name != "" {
		n.affil = r.ents[b].name
	} else if n.title == r.text(n.span) {
		if n.affil = r.bodyServed(lower(n.title), n.span.First); n.affil == "" {
			if b := r.firmHeaded(lower(n.title), n.span.First); b >= 0 {
				n.affil = r.ents[b].name
			}
		}
	}
}

// firmHeaded returns the firm that an article is about for the post, in small letters,
// of one of its heads that stands at token i with nothing that says whose it is; -1 where
// there is none.
func (r *resolver) firmHeaded(title string, i int32) int32 {
	switch title {
	case "chief executive", "chief executive officer", "ceo", "cfo", "chief financial officer", "finance chief", "finance director", "managing director", "chief operating officer", "spokesman", "spokeswoman", "spokesperson":
	default:
		return -1
	}
	if p := i - 1; p >= 0 && r.d.Tokens[p].Sent == r.d.Tokens[i].Sent && (r.at[p] >= 0 || isPossessive(r.word(p)) || isPreposition(r.lower[p]) || r.d.Tokens[p].Tag.Noun()) {
		return -1
	}
	if b := r.leadBody(); b >= 0 && !r.ents[b].noBusiness() {
		return b
	}
	return -1
}

// mainBodyNear returns the body that is named most in the article, where what is said
// in this sentence or the two before token i names it; -1 otherwise.
func (r *resolver) mainBodyNear(i int32) int32 {
	best := int32(-1)
	sent := r.d.Tokens[i].Sent
	n := 0
	for m := r.mentionsBefore(i) - 1; m >= 0 && n < 60; m, n = m-1, n+1 {
		x := &r.mentions[m]
		if sent-r.d.Tokens[x.First].Sent > 2 {
			break
		}
		if x.ent >= 0 && x.place == nil && r.ents[x.ent].kind == entity.Organization && (best < 0 || r.ents[x.ent].count > r.ents[best].count) {
			best = x.ent
		}
	}
	if best < 0 || r.ents[best].count < 3 {
		return -1
	}
	if !r.namedMost(best) {
		return -1
	}
	return best
}

// namedMost reports whether an article names no body more often than body b.
func (r *resolver) namedMost(b int32) bool {
	if r.mostBody == 0 {
		for _, x := range r.ents {
			if x.kind == entity.Organization && x.place == nil {
				r.mostBody = max(r.mostBody, x.count)
			}
		}
	}
	return r.ents[b].count >= r.mostBody
}

// postAt returns the noun at token h where it may tell beside a name what somebody
// is: a post, what one is in a matter (a suspect, a neighbour), or a word that no
// table knows but that ends as such words do.
func (r *resolver) postAt(h int32) (lexicon.Noun, bool) {
	w := r.lower[h]
	n, ok := lexicon.LookupNoun(w)
	if !ok && !upper(r.word(h)) {
		n, ok = lexicon.LookupThing(w)
	}
	switch {
	case ok && n.Class.Any(lexicon.Role|lexicon.Rank|lexicon.Title):
		return n, true
	case r.firstLady(h):
		n.Class |= lexicon.Role
		return n, true
	case ok && n.Class.Any(lexicon.PersonN) && !n.Class.Any(lexicon.OrgN|lexicon.DocN|lexicon.PubN|lexicon.GovN|lexicon.GroupN|lexicon.Kin) && !anybody(n.Lemma):
		n.Class |= lexicon.Role
		return n, true
	case !ok && !upper(r.word(h)) && r.d.Tokens[h].Tag == nlp.TagNN && agentive(w):
		return lexicon.Noun{Class: lexicon.Role, Lemma: w}, true
	}
	return n, false
}

// once reports whether a description behind verb tells what somebody was in times past, and
// no office: was a novice politician.
func once(verb string, d *desc) bool {
	return verb == "was" && (d.det == "a" || d.det == "an")
}

// likened reports whether the noun at token h, as what somebody is said to be, rather tells
// what he is like: a chameleon, a lightweight. No post is among these nouns.
func (r *resolver) likened(h int32) bool {
	if _, ok := lexicon.LookupNoun(r.lower[h]); ok {
		return false
	}
	n, ok := lexicon.LookupThing(r.lower[h])
	return ok && !n.Class.Any(lexicon.Role)
}

// anybody reports whether a word for a person tells no more than who or of what
// kind somebody is.
func anybody(w string) bool {
	switch w {
	case "man", "woman", "boy", "girl", "person", "guy", "lady", "gentleman", "teenager", "teen", "child", "kid", "baby", "native", "immigrant", "migrant", "fan", "follower", "figure", "individual", "somebody", "someone", "anyone", "everyone", "everybody", "nobody", "none", "republican", "democrat", "conservative", "liberal", "libertarian", "progressive", "socialist", "communist", "nationalist", "populist", "centrist", "moderate", "independent", "leftist", "rightist", "christian", "muslim", "jew", "catholic", "protestant", "evangelical", "mormon", "hindu", "buddhist", "sikh", "atheist", "billionaire", "local", "islander", "southerner", "northerner", "easterner", "westerner", "millennial", "senior", "counterpart", "opponent", "accused", "lover", "friend", "user", "superstar", "deportee", "hero", "heroine", "sufferer", "liar", "hack", "hater", "bully", "racist", "bigot", "hypocrite", "coward", "fool", "idiot", "clown", "loser", "alcoholic", "diehard", "septuagenarian", "octogenarian", "nonagenarian", "participant", "outlier", "scion", "notable", "insurgent":
		return true
	}
	return false
}

// agentive reports whether a noun ends as those for what people do for a living
// end: pulmonologist, statistician.
func agentive(w string) bool {
	if len(w) < 6 {
		return false
	}
	for _, s := range [...]string{"ologist", "ician", "ographer", "ometrist", "opath", "onomist", "eur", "manager", "woman", "person", "keeper", "maker", "writer", "worker", "player", "fighter", "officer", "iatrist", "analyst", "herder", "rist", "nist"} {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return strings.HasSuffix(w, "man") && !strings.HasSuffix(w, "human")
}

// joinedName reports whether the name of mention m is followed by "and" and
// another name.
func (r *resolver) joinedName(m *mention, s nlp.Range) bool {
	i := m.Last
	for i+1 < s.Last && r.word(i) == "," && r.at[i+1] >= 0 {
		i = r.mentions[r.at[i+1]].Last
	}
	return i+1 < s.Last && r.lower[i] == "and" && r.at[i+1] >= 0
}

// roleAs reads "As policy director for Acme, Ann Lee", whose comma is the token
// after i.
func (r *resolver) roleAs(i int32, s nlp.Range) (role, bool) {
	if r.lower[s.First] != "as" || i-s.First > 18 || i <= s.First+1 {
		return role{}, false
	}
	for j := s.First + 1; j < i; j++ {
		if r.word(j) == "," || r.finite(j) {
			return role{}, false
		}
	}
	d := r.describe(nlp.Range{First: s.First + 1, Last: i + 1})
	if d.plural {
		return role{}, false
	}
	return r.roleOf(&d)
}

// withSecond adds to a role the post that "and" joins to it: founder and chief
// executive. d is the description of the first, which may go on until end. A second
// one with a body of its own before it is left: columnist and Acme contributor.
func (r *resolver) withSecond(n role, d *desc, end int32) role {
	i := d.head + 1
	if i+1 >= end || n.title == "" || !isConjunction(r.lower[i]) || r.lower[i] == "but" {
		return n
	}
	e := r.describe(nlp.Range{First: i + 1, Last: end})
	if e.head < 0 || e.name >= 0 || e.plural || e.quantity || e.det != "" || e.poss >= 0 || len(e.proper) > 0 || e.head > i+5 {
		return n
	}
	c, ok := r.postAt(e.head)
	if !ok {
		return n
	}
	e.noun.Class |= c.Class
	o, ok := r.roleOf(&e)
	if !ok || o.title == "" || strings.Contains(o.title, "\n") {
		return n
	}
	if o.affil != "" && n.affil != "" && !strings.EqualFold(o.affil, n.affil) {
		switch w := lower(n.title); {
		case toOther(lower(o.title)):
			return n
		case toOther(w), past(w):
			return o // a Lee supporter and president of Acme
		case partyAdjective(n.affil):
			n.affil = o.affil // a GOP strategist and president of Acme
		case !vague(lower(o.title)):
			return n // an Acme engineer and chairman of the club
		}
	}
	if n.tail = ""; o.tail != "" {
		n.tail = o.tail
	}
	n.title += r.d.Text[r.d.Tokens[d.head].End:r.d.Tokens[e.head].End]
	n.span.Last = max(n.span.Last, e.head+1)
	if n.affil == "" {
		n.affil = o.affil
	}
	return n
}

// laterAffil looks for the body after further posts: "and chief executive of".
func (r *resolver) laterAffil(i, end int32) nlp.Range {
	for k := i; k < end && k < i+8; k++ {
		switch r.lower[k] {
		case "of", "for", "at":
			return r.affilAfter(k, end)
		}
		if !isWord(r.word(k)) && r.word(k) != "," || stands(r.lower[k]) {
			break
		}
	}
	return nlp.Range{}
}

// toOther reports whether a title in lower case tells how somebody stands to another.
func toOther(w string) bool {
	last := lastField(w)
	return beside(w) || stands(last) || strings.HasSuffix(last, "-donor") || last == "loyalist" || last == "booster" || last == "fundraiser"
}

// stands reports whether a word tells how somebody stands to another, whose body is not his:
// a pastor and friend of Ann Lee.
func stands(w string) bool {
	switch w {
	case "friend", "ally", "fan", "follower", "supporter", "critic", "opponent", "donor", "graduate", "native", "resident", "veteran":
		return true
	}
	return false
}

// unbroken returns where the words from token i on, before last, end at a stop or a
// quotation mark.
func (r *resolver) unbroken(i, last int32) int32 {
	for i < last && !isStop(r.word(i)) && !isQuoteMark(r.word(i)) {
		if i++; i+3 < last && r.word(i) == "(" && r.word(i+2) == ")" && allCaps(r.word(i+1)) {
			i += 3 // the Harbour Network (HN)
		}
	}
	return i
}

// roleWho reads what a clause from token i on says that somebody is or does:
// who heads Acme, who served as Lee’s chief of staff, who works in retail as a
// sales manager.
func (r *resolver) roleWho(i int32, s nlp.Range) (role, bool) {
	end := r.unbroken(i, min(i+26, s.Last))
	var body role
	for k := i; k+1 < end; k++ {
		w := r.lower[k]
		if title := headed(w); title != "" {
			d := r.describe(nlp.Range{First: k + 1, Last: min(k+9, end)})
			if d.name >= 0 && r.mentions[d.name].kind != entity.Person {
				return role{title: title, affil: r.text(r.mentions[d.name].name), span: nlp.Range{First: k, Last: d.after}, how: howClause}, true
			}
			if d.head >= 0 && d.name < 0 && !d.noun.Class.Any(lexicon.OrgN) && d.det != "the" && d.after+2 < end && r.lower[d.after] == "and" && !isDeterminer(r.lower[d.after+1]) {
				// who owns a tide and harbour consulting firm
				if e := r.describe(nlp.Range{First: d.after + 1, Last: min(d.after+6, end)}); e.head >= 0 && e.name < 0 && e.noun.Class.Any(lexicon.OrgN) {
					e.core.First, e.possPron = d.core.First, d.possPron
					d = e
				}
			}
			if n := d.noun; d.head >= 0 && d.name < 0 && !d.plural && n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN) && d.possPron < 0 {
				a := d.core
				for a.First < d.head && isDeterminer(r.lower[a.First]) {
					a.First++
				}
				if a.Len() > 1 {
					return role{title: title, affil: r.text(a), span: nlp.Range{First: k, Last: d.after}, how: howClause}, true
				}
			}
			if k == i {
				return role{}, false
			}
			continue
		}
		switch w {
		case "works", "worked", "working", "represents", "represented", "representing":
			if body.affil != "" || k > i+2 {
				break
			}
			a := nlp.Range{}
			if strings.HasPrefix(w, "work") {
				a = r.affilAfter(k+1, end)
			} else if d := r.describe(nlp.Range{First: k + 1, Last: min(k+9, end)}); d.name >= 0 && r.mentions[d.name].place == nil {
				a = r.mentions[d.name].name
			}
			if a.Len() == 1 && r.at[a.First] < 0 && genericOrg(r.lower[a.First]) {
				a = nlp.Range{} // who works for the company
			}
			if a.Len() > 0 {
				body = role{affil: r.text(a), span: a, weak: true, how: howClause}
				if n := r.bodyOfWord(a, s.First); n != "" {
					body.affil = n
				}
			}
		case "studies", "teaches", "researches", "lectures":
			// who studies tides at Acme University
			for j := k + 1; k == i && j+1 < end && j < k+9; j++ {
				if r.lower[j] != "at" {
					continue
				}
				if a := r.affilAfter(j, end); a.Len() > 0 && (j > k+1 || w != "studies") {
					body = role{affil: r.text(a), span: a, weak: true, how: howClause}
				}
				break
			}
		case "as", "is", "was", "became", "been", "now":
			// served as, is a, is now, who works as
			j := k + 1
			for j < end && (r.lower[j] == "now" || r.lower[j] == "also" || r.lower[j] == "currently" || r.lower[j] == "both" || r.lower[j] == "still") {
				j++
			}
			if r.quoted[k] && !r.quoted[s.First] {
				return body, body.affil != ""
			}
			d := r.describe(nlp.Range{First: j, Last: end})
			if d.head < 0 || d.name >= 0 || d.plural || d.quantity || d.head-j > 12 || w == "now" && d.det != "" {
				if k == i && w != "as" && body.affil == "" {
					return role{}, false
				}
				continue
			}
			c, ok := r.postAt(d.head)
			if ok && w != "as" && r.record(&d) {
				return body, body.affil != ""
			}
			if !ok || d.det == "" && len(d.proper) == 0 && !c.Class.Any(lexicon.Role|lexicon.Rank) || w != "as" && r.likened(d.head) {
				continue
			}
			d.noun.Class |= c.Class
			if n, ok := r.roleOf(&d); ok {
				n = r.withSecond(n, &d, end)
				if n.affil == "" {
					n.affil = body.affil
				}
				if n.affil == "" && once(w, &d) {
					continue
				}
				n.how, n.now = howClause, w == "now"
				return n, true
			}
		}
	}
	return body, body.affil != ""
}

// isStop reports whether a mark ends what is said of somebody in passing.
func isStop(w string) bool {
	switch w {
	case ",", ".", ";", ":", "—", "–", "(":
		return true
	}
	return false
}

// headed returns what somebody is who does to a body what the verb says.
func headed(w string) string {
	switch w {
	case "heads", "runs", "headed":
		return "head"
	case "leads", "led":
		return "leader"
	case "directs":
		return "director"
	case "chairs", "chaired":
		return "chair"
	case "owns":
		return "owner"
	case "founded":
		return "founder"
	}
	return ""
}
