package coref

import (
	"slices"
	"strings"

	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// role is a post that somebody bears, the body that somebody belongs to, or both, as
// the text gives them.
type role struct {
	title string
	affil string
	tail  string // the field of the post, after it: of tidal law
	many  string // the post as written of several who share it: analysts

	titleFold, affilFold foldOnce

	span  nlp.Range
	weak  bool // read from a phrase that may mean something else
	now   bool // told as what somebody is by now
	guess bool // read from a description that was taken for whoever was spoken of most
	how   roleHow
}

// addRole adds a role to those of an entity, unless it tells nothing more, and its
// words to the posts that the entity is known to bear, unless it is a guess.
func (x *ent) addRole(n role) {
	n.partParty()
	n.partLead()
	if n.affil != "" && n.affil == x.name {
		n.affil = ""
	}
	if n.title == "" && n.affil == "" {
		return
	}
	if !n.guess {
		if x.posts == nil {
			x.posts = x.post[:0]
		}
		for w := range strings.FieldsSeq(n.titleFold.fold(n.title)) {
			if k := roleKey(w); !slices.Contains(x.posts, k) {
				x.posts = append(x.posts, k)
			}
		}
	}
	if len(n.title) > 3 && allCaps(n.title) {
		if c, ok := lexicon.LookupNoun(lower(n.title)); ok && c.Class.Any(lexicon.Role) {
			n.title = lower(n.title)
		}
	}
	for i := range x.roles {
		o := &x.roles[i]
		if o.title == n.title && (o.affil == n.affil || n.affil == "") {
			if o.tail == "" {
				o.tail = n.tail
			}
			return
		}
	}
	if len(x.roles) < 12 {
		x.roles = append(x.roles, n)
	}
}

// partParty parts the word for a party off a post.
func (n *role) partParty() {
	n.title = strings.TrimSpace(n.title)
	if rest, ok := strings.CutPrefix(n.title, "Liberal Democrat "); ok && n.affil == "" {
		n.title, n.affil = rest, "Liberal Democrat" // whose name is two parties’ words
	}
	if n.title != "" {
		words, i := countFields(n.title), 0
		for w := range strings.FieldsSeq(n.title) {
			if partyAdjective(w) && (i < words-1 || words == 1) {
				if w == "Labour" && strings.HasPrefix(lower(n.title), "labour minister") {
					break // the minister for labour
				}
				if (w == "Conservative" || w == "Liberal" || w == "Socialist") && i == 0 && opines(fold(lastField(n.title))) {
					break // a conservative commentator
				}
				if (w == "Independent" || w == "Green") && words > 1 && !elected(roleKey(fold(lastField(n.title)))) {
					break // an independent analyst
				}
				if n.affil == "" {
					n.affil = w
				}
				if f := strings.Fields(n.title); i == 0 || !strings.Contains(n.title, "Labour ") && !upper(f[i+1]) {
					n.title = strings.Join(slices.Delete(f, i, i+1), " ") // a presumptive Republican nominee
				}
				break
			}
			i++
		}
		if n.title != "" && strings.EqualFold(n.title, "Republican") || strings.EqualFold(n.title, "Democrat") {
			n.title = ""
		}
	}
}

// opines reports whether a post is that of somebody who makes views known and is of none
// of the parties.
func opines(w string) bool {
	switch w {
	case "commentator", "host", "columnist", "pundit", "blogger", "writer", "author", "broadcaster", "activist", "thinker", "scholar", "podcaster":
		return true
	}
	return false
}

// hasRole reports how well an entity's posts match a described one: 0 not at
// all, up to 1.
func (r *resolver) hasRole(x *ent, head string, words map[string]bool) float64 {
	if !slices.Contains(x.posts, head) {
		return 0
	}
	best := 0.0
	for i := range x.roles {
		n := &x.roles[i]
		if n.guess {
			continue
		}
		title := n.titleFold.fold(n.title)
		match := 0.0
		for w := range strings.FieldsSeq(title) {
			if match > 0 {
				match = 0.6 // another word follows
			}
			if roleKey(w) == head && !(w == "premier" && words["minister"] && !words["prime"]) {
				match = 0.8
			}
		}
		if match == 0 {
			continue
		}
		for _, s := range [...]string{title, n.affilFold.fold(n.affil)} {
			for w := range strings.FieldsSeq(s) {
				if words[w] && roleKey(w) != head {
					match += 0.1
				}
			}
		}
		if words["former"] != strings.Contains(title, "former") {
			match -= 0.15
		}
		best = max(best, min(match, 1))
	}
	return best
}

// bears reports whether a title of an entity is or ends in the words of a description.
func (x *ent) bears(phrase string) bool {
	for i := range x.roles {
		if n := &x.roles[i]; !n.guess && n.title != "" && endsInWord(n.titleFold.fold(n.title), phrase) {
			return true
		}
	}
	return false
}

// bearsPost reports whether an entity bears the post that a description names: one that
// ends in its words, and of a noun alone one that no word makes a lesser one.
func (x *ent) bearsPost(q *query) bool {
	if q.modified {
		return x.bears(q.phrase)
	}
	for i := range x.roles {
		n := &x.roles[i]
		if n.guess || n.title == "" || roleKey(lastField(n.titleFold.fold(n.title))) != q.head {
			continue
		}
		switch before, _, _ := strings.Cut(n.titleFold.folded, " "); before {
		case "vice", "deputy", "assistant", "associate":
		default:
			return true
		}
	}
	return false
}

// otherAffil reports whether an entity has affiliations and none of them shares a
// word with s, which is folded.
func (x *ent) otherAffil(s string) bool {
	any := false
	for i := range x.roles {
		n := &x.roles[i]
		if n.affil == "" {
			continue
		}
		any = true
		for w := range strings.FieldsSeq(n.affilFold.fold(n.affil)) {
			if len(w) > 2 && strings.Contains(s, w) {
				return false
			}
		}
	}
	return any
}

// rivalAffil reports whether an entity belongs to another body of the kind that s
// names: a district court against a circuit court.
func (x *ent) rivalAffil(s string) bool {
	s = fold(s)
	if !x.otherAffil(s) {
		return false
	}
	for i := range x.roles {
		if n := &x.roles[i]; n.affil != "" && lastField(n.affilFold.fold(n.affil)) == lastField(s) {
			return true
		}
	}
	return false
}

// sharesAffil reports whether one of an entity's affiliations shares a word with s,
// which is folded.
func (x *ent) sharesAffil(s string) bool {
	for i := range x.roles {
		n := &x.roles[i]
		for w := range strings.FieldsSeq(n.affilFold.fold(n.affil)) {
			if len(w) > 2 && strings.Contains(s, w) {
				return true
			}
		}
	}
	return false
}

// sharesCountry reports whether one of an entity's affiliations names a country.
func (x *ent) sharesCountry(code string) bool {
	for _, n := range x.roles {
		for w := range strings.FieldsSeq(n.affil) {
			if p := lexicon.Place(w); p != nil && p[0].Country.Code == code {
				return true
			}
		}
	}
	return false
}
