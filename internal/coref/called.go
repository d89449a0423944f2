package coref

import (
	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// calledName returns the mention by which a description says that what it describes goes:
// a group calling itself Acme, a survivor who gave her name as Ann, its chief, known as
// Commander Lee; -1 where there is none.
func (r *resolver) calledName(d *desc) int32 {
	if m := r.givesName(d.Last); m >= 0 {
		return m
	}
	for i := d.after; i+1 < d.Last && i < d.after+14; i++ {
		j := i + 1
		switch r.lower[i] {
		case "calling", "calls", "called":
			if w := r.lower[j]; w == "itself" || w == "themselves" || w == "himself" || w == "herself" {
				j++
			} else if r.lower[i] != "called" {
				continue
			}
		case "named", "nicknamed":
		case "is", "was":
			if r.lower[i-1] != "name" || i < 2 || !isPossPronoun(r.lower[i-2]) && r.lower[i-2] != "whose" {
				continue // who said his name was Bo
			}
		case "known", "identified", "name":
			for j < d.Last && j < i+7 && r.lower[j] != "as" {
				j++
			}
			if j >= d.Last || r.lower[j] != "as" {
				continue
			}
			j++
		default:
			continue
		}
		if j < d.Last && isQuoteMark(r.word(j)) {
			j++
		}
		if j < d.Last && r.lower[j] == "the" {
			j++
		}
		if j >= d.Last || r.at[j] < 0 {
			continue
		}
		m := r.at[j]
		if x := &r.mentions[m]; x.First == j && x.ent >= 0 && x.place == nil && x.state == nil && !x.possessive {
			return m
		}
	}
	return -1
}

// givesName returns the mention of the name that somebody who is described before token
// i tells: identified herself to reporters as Ann, gave his name as Bo; -1 where none is
// told.
func (r *resolver) givesName(i int32) int32 {
	if int(i)+3 >= len(r.lower) {
		return -1
	}
	s := r.d.Sents[r.d.Tokens[i].Sent]
	if r.word(i) == "," && i+5 < s.Last {
		i++ // a resident, who identified herself
	}
	if r.lower[i] == "who" && i+4 < s.Last {
		i++
	}
	first := false
	switch r.lower[i] {
	case "identified", "introduced":
		if w := r.lower[i+1]; w != "himself" && w != "herself" {
			return -1
		}
	case "gave":
		j := i + 1
		if w := r.lower[j]; w == "only" || w == "just" {
			j++
		}
		first = j+2 < s.Last && r.lower[j+2] == "name" && (r.lower[j+1] == "first" || r.lower[j+1] == "last" || r.lower[j+1] == "given")
		if !isPossPronoun(r.lower[j]) || r.lower[j+1] != "name" && !first {
			return -1
		}
	case "wanted", "wished", "asked", "preferred", "chose", "agreed", "requested":
		if i+5 >= s.Last || r.lower[i+1] != "to" || r.lower[i+2] != "be" {
			return -1
		}
		switch r.lower[i+3] {
		case "known", "identified", "named", "called", "quoted", "referred":
		default:
			return -1
		}
	default:
		return -1
	}
	for j := i + 2; j+1 < min(s.Last, i+20); j++ {
		if m := r.at[j+1]; (r.lower[j] == "as" || r.lower[j] == "named" || first && j < i+6 && r.word(j) == ",") && m >= 0 {
			if x := &r.mentions[m]; x.First == j+1 && x.ent >= 0 && x.place == nil && !x.possessive && r.mayName(x.ent) {
				return m
			}
			return -1
		}
	}
	return -1
}

// mayName reports whether an entity is a person or may be one.
func (r *resolver) mayName(e int32) bool {
	return r.ents[e].person() || r.ents[e].kind == entity.KindUnknown
}

// headlineBody returns the body that a bare noun of a headline stands for: the one whose
// name in the text ends in it or that the text calls so first; -1 where there is none.
func (r *resolver) headlineBody(d *desc) int32 {
	if d.det != "" || d.plural || d.poss >= 0 || d.possPron >= 0 || len(d.proper) > 0 || d.quantity || d.after < d.Last || !r.inHeadline(d.First) {
		return -1
	}
	w := r.lower[d.head]
	if !d.noun.Class.Any(lexicon.OrgN|lexicon.PubN) || w == "police" || w == "government" {
		return -1
	}
	for n, e := 0, 0; e < len(r.ents) && n < 200; e, n = e+1, n+1 {
		x := r.ents[e]
		if x.name == "" || !bodyKind(x.kind) || x.place != nil {
			continue
		}
		if x.goesBy(w) {
			return int32(e)
		}
	}
	return -1
}

// inHeadline reports whether token i stands in a headline: a first paragraph of one
// sentence that no full stop ends, with others after it.
func (r *resolver) inHeadline(i int32) bool {
	p := r.para[i]
	s := r.d.Sents[r.d.Tokens[i].Sent]
	return p == 0 && len(r.d.Paras) > 1 && r.d.Paras[p].Last == s.Last && s.Len() < 30 && r.word(s.Last-1) != "."
}

// thingNamed returns the body whose name ends in the noun of a definite description of
// something that speaks only as a body: the festival, of the Acme Film Festival; -1 where
// there is none.
func (r *resolver) thingNamed(d *desc) int32 {
	if d.det != "the" || d.plural || d.head != d.First+1 || d.after < d.Last || d.poss >= 0 || !d.noun.Class.Any(lexicon.ThingN) && d.known {
		return -1
	}
	w := r.fold(d.head)
	return r.bodyLike(d.First, 40, func(x *ent) bool {
		return x.nameLen > 1 && x.state == nil && hasLastWord(x.nameFold.fold(x.name), w)
	})
}

// partyNames reports whether a word or two between brackets after the name of somebody
// elected are the short name of a party, as local papers give it.
func partyNames(s string) bool {
	switch s {
	case "Lab", "Labour", "Con", "Cons", "Conservative", "Lib Dem", "Lib Dems", "LD", "Ind", "Independent", "Green", "Greens", "Reform", "Reform UK", "SNP", "Plaid", "Plaid Cymru", "DUP", "UUP", "SDLP", "Sinn Féin", "SF", "FF", "FG", "Fianna Fáil", "Fine Gael", "Alliance", "UKIP", "TUV",
		"ALP", "LNP", "Liberal", "Liberals", "Nationals", "National", "NDP", "BQ", "UCP", "CAQ", "PQ", "APC", "PDP", "LP", "NNPP", "ANC", "DA", "EFF", "IFP", "MK", "BJP", "INC", "AAP", "TMC", "PTI", "PML-N", "PPP", "NPP", "NDC", "UDA", "ODM", "Jubilee", "NRM", "NUP", "UMNO", "PKR", "DAP", "PAS", "Bersatu":
		return true
	}
	return false
}

// bracketParty reads the party between brackets after mention m: Cllr Ann Lee (Lab).
func (r *resolver) bracketParty(m *mention, s nlp.Range) nlp.Range {
	i := m.Last
	if i+2 >= s.Last || r.word(i) != "(" {
		return nlp.Range{}
	}
	for e := i + 2; e < min(i+4, s.Last); e++ {
		if r.word(e) == ")" {
			if x := (nlp.Range{First: i + 1, Last: e}); partyNames(r.text(x)) {
				return x
			}
			return nlp.Range{}
		}
	}
	return nlp.Range{}
}

// memberOf reads the apposition that tells nothing but a party: Ann Lee, a Republican.
func (r *resolver) memberOf(d *desc) nlp.Range {
	if d.head < 0 || d.poss >= 0 || d.det != "a" && d.det != "an" && d.det != "the" {
		return nlp.Range{}
	}
	if two := d.name >= 0 && r.mentions[d.name].Len() > 1; two && d.det == "a" && !r.stateFirst(d) || d.det != "a" && !r.stateFirst(d) {
		return nlp.Range{}
	}
	switch w := r.word(d.head); w {
	case "Republican", "Democrat", "Conservative", "Liberal", "Libertarian":
		if d.after >= d.Last || isPreposition(r.lower[d.after]) || isRelative(r.lower[d.after]) || r.word(d.after) == "," {
			return nlp.Range{First: d.head, Last: d.head + 1}
		}
	}
	return nlp.Range{}
}
