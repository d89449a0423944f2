package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// kindOf returns what a described thing is.
func (r *resolver) kindOf(d *desc) entity.Kind {
	if d.head < 0 {
		return entity.KindUnknown
	}
	c := d.noun.Class
	w := r.lower[d.head]
	switch w {
	case "office":
		return entity.Organization
	case "royal":
		return entity.Person
	case "powers":
		return entity.Group // world powers
	case "media":
		if d.head > d.First && r.lower[d.head-1] == "state" {
			return entity.Publication
		}
	case "number", "share", "proportion", "percentage", "half", "two-thirds", "one-third", "three-quarters", "one-quarter", "three-fifths", "two-fifths", "four-fifths", "one-fifth", "personnel":
		return entity.Group // the number who said
	case "figures":
		if d.First == d.head || d.First+1 == d.head && (isDeterminer(r.lower[d.First]) || r.at[d.First] >= 0 || r.lower[d.First] == "official" || r.lower[d.First] == "new") {
			return entity.Document // the figures, not the leading figures
		}
	case "team", "staff":
		if d.poss >= 0 || len(d.proper) > 0 {
			return entity.Organization
		}
		return entity.Group
	case "defence", "defense", "prosecution":
		if d.det == "the" && d.First+1 == d.head {
			return entity.Group
		}
	case "television", "radio":
		if d.First < d.head {
			return entity.Publication // state television
		}
	case "management":
		return entity.Organization
	case "leadership", "voices":
		return entity.Group
	case "voice":
		if d.det == "a" || d.det == "an" {
			return entity.Person
		}
	case "communications":
		if len(d.proper) > 0 {
			return entity.Organization // Acme corporate communications
		}
	case "inquiry":
		if !d.plural && d.after == d.Last {
			return entity.Organization
		}
	case "panel":
		if d.after == d.Last && !d.quantity {
			return entity.Organization
		}
	case "authorities":
		return entity.Government
	case "police":
		return entity.Organization
	case "board":
		for i := d.First; i < d.head; i++ {
			if r.lower[i] == "editorial" {
				return entity.Publication
			}
		}
	case "guard":
		if p := r.lower[max(d.head-1, 0)]; p == "coast" || p == "national" || p == "border" {
			return entity.Organization
		}
	case "group", "organization", "organisation", "network":
		if !d.quantity {
			return entity.Organization
		}
	case "groups":
		return entity.Group
	case "networks":
		if p := r.lower[max(d.head-1, 0)]; d.head > d.First && (p == "news" || p == "tv" || p == "television" || p == "cable") {
			return entity.Publication
		}
	case "ones", "those", "these", "nobody", "everyone", "everybody", "anyone", "anybody", "others":
		return entity.Group
	case "one":
		if d.det == "no" || d.det == "" {
			return entity.Group
		}
		if d.det == "the" {
			return entity.Person // the one who told them
		}
	case "second", "third", "fourth", "fifth":
		if (d.det == "a" || d.det == "the") && d.First+1 == d.head && !d.quantity && d.after == d.Last {
			return entity.Person // a third said
		}
	}
	if d.quantity {
		if isNumber(w) || numberWord(w) {
			return entity.Group // none of those three
		}
		if c.Any(lexicon.DocN) && !c.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN|lexicon.OrgN|lexicon.GovN) || c == lexicon.ThingN {
			return entity.Document // several of her posts
		}
		if r.lower[d.First] == "one" && c.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN) && !c.Any(lexicon.OrgN|lexicon.DocN) {
			return entity.Person // one of the survivors
		}
		return entity.Group
	}
	if r.share(d) {
		return entity.Group
	}
	switch {
	case d.plural && c == lexicon.ThingN:
		return entity.Document
	case d.plural && c.Any(lexicon.OrgN) && firm(d.noun.Lemma):
		return entity.Group // firms, many businesses
	case d.plural && c.Any(lexicon.OrgN) && !c.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN):
		return entity.Organization
	case d.plural && c.Any(lexicon.GovN) && !c.Any(lexicon.GroupN):
		return entity.Government
	case d.plural && c.Any(lexicon.PubN):
		return entity.Publication
	case c.Any(lexicon.DocN) && !c.Any(lexicon.Role|lexicon.PersonN):
		return entity.Document
	case d.plural:
		return entity.Group
	case c.Any(lexicon.Role | lexicon.Rank | lexicon.PersonN | lexicon.Kin | lexicon.Title):
		return entity.Person
	case c.Any(lexicon.GovN):
		return entity.Government
	case c.Any(lexicon.PubN):
		return entity.Publication
	case c.Any(lexicon.OrgN):
		return entity.Organization
	case c.Any(lexicon.GroupN):
		return entity.Group
	}
	if k, _, ok := strings.Cut(w, "-of-"); ok {
		if n, ok := lexicon.LookupNoun(k); ok && n.Class.Any(lexicon.Kin) && !n.Plural {
			return entity.Person // the mother-of-two
		}
	}
	if isNumber(w) || strings.HasSuffix(w, "-year-old") {
		if strings.HasSuffix(w, "-old") {
			return entity.Person
		}
		return entity.Group
	}
	if d.known && c == lexicon.ThingN {
		return entity.KindUnknown // a laser
	}
	if strings.HasSuffix(w, "er") || strings.HasSuffix(w, "or") || strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "ian") || strings.HasSuffix(w, "man") {
		return entity.Person
	}
	return entity.KindUnknown
}

// share reports whether a description measures a part of those who were asked: six
// in ten, nearly three in five, fewer than 15 percent of voters.
func (r *resolver) share(d *desc) bool {
	for i := d.First; i < min(d.Last, d.First+8); i++ {
		switch r.lower[i] {
		case "percent", "%":
			return true
		case "in", "of":
			if i > d.First && i+1 < d.Last && (isNumber(r.word(i-1)) || numberWord(r.lower[i-1])) && (isNumber(r.word(i+1)) || numberWord(r.lower[i+1])) {
				return true
			}
		}
	}
	return false
}

// numberWord reports whether a word is a number up to ten.
func numberWord(w string) bool {
	switch w {
	case "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten":
		return true
	}
	return false
}
