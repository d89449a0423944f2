package coref

import (
	"slices"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// relative resolves who, which and that by what stands before them.
func (r *resolver) relative(k int, i int32) answer {
	if q := r.relativeBefore(i); q >= 0 {
		a := r.relativeAt(k, q)
		a.conf *= 0.9
		return a // the league, which was founded in May and which has won
	}
	return r.relativeAt(k, i)
}

// relativeAt is relative for a pronoun whose clause is joined to no other.
func (r *resolver) relativeAt(k int, i int32) answer {
	j := i - 1
	s := r.d.Sents[r.d.Tokens[i].Sent]
	for j >= s.First && (!isWord(r.word(j)) && !isNumber(r.word(j)) && r.word(j) != ")" || isPreposition(r.lower[j]) && j == i-1) {
		j--
	}
	if j >= s.First && r.word(j) == ")" {
		for j >= s.First && r.word(j) != "(" {
			j--
		}
		j--
	}
	if j < s.First {
		// a sentence that begins with "who": what was spoken of last
		if e := r.history.last(1); e >= 0 {
			return answer{ent: e, form: entity.FormPronoun, reason: "relative-speaker", conf: 0.5}
		}
		return answer{ent: -1, form: entity.FormPronoun}
	}
	person := r.lower[i] == "who" || r.lower[i] == "whom"
	// the whole phrase before it: back to its first word
	f := j
	var firstPerson int32 = -1
	for f >= s.First && j-f < 25 {
		if m := r.at[f]; m >= 0 {
			e := r.mentions[m].ent
			if person && e >= 0 && r.ents[e].person() && firstPerson < 0 && !r.mentions[m].possessive && r.placed(m, s) < 0 {
				firstPerson = m
			}
			f = r.mentions[m].First - 1
			continue
		}
		w := r.lower[f]
		if w == "," || w == ";" || w == "." || r.stops(f) && w != "as" && w != "than" || isQuoteMark(r.word(f)) && !isPossessive(r.word(f)) {
			break
		}
		f--
	}
	if firstPerson >= 0 && r.followers(firstPerson, j) {
		firstPerson = -1
	}
	if firstPerson >= 0 && person && r.pluralVerb(i+1, s) {
		if h := r.those(f, r.mentions[firstPerson].First); h >= 0 {
			a := withForm(r.antecedent(k, nlp.Range{First: h, Last: j + 1}), entity.FormPronoun)
			if a.ent >= 0 {
				a.reason = "relative"
				return a // those supporting Ann Lee, who are tired
			}
		}
		if a, ok := r.relativeHead(k, i, s); ok {
			return a // players like Ann Lee, who have praised
		}
		if h := r.exemplified(r.mentions[firstPerson].First, s); h >= 0 {
			a := withForm(r.antecedent(k, nlp.Range{First: r.backToDeterminer(h, s), Last: h + 1}), entity.FormPronoun)
			if a.ent >= 0 {
				a.reason = "relative"
				return a
			}
		}
	}
	if firstPerson >= 0 {
		// an adviser to Ann Lee, who
		if m := &r.mentions[firstPerson]; m.First-2 >= s.First && isPreposition(r.lower[m.First-1]) {
			if n, ok := lexicon.LookupNoun(r.lower[m.First-2]); ok && !n.Plural && n.Class.Any(lexicon.Role|lexicon.PersonN) && r.at[m.First-2] < 0 {
				a := withForm(r.antecedent(k, nlp.Range{First: r.backToDeterminer(m.First-2, s), Last: j + 1}), entity.FormPronoun)
				a.reason = "relative"
				return a
			}
		}
		return withForm(r.named(firstPerson, "relative", 0.92), entity.FormPronoun)
	}
	if r.at[j] >= 0 && !person {
		// the Dialogue Group in Turkey, which
		if m := &r.mentions[r.at[j]]; m.ent >= 0 && (m.place != nil || m.state != nil || r.ents[m.ent].kind == entity.Place || lexicon.StateByName(r.ents[m.ent].name) != nil) && m.First-2 >= s.First && (r.lower[m.First-1] == "in" || r.lower[m.First-1] == "of" && r.ofBody(m.First-2)) && r.at[m.First-2] >= 0 {
			return withForm(r.named(r.at[m.First-2], "relative", 0.8), entity.FormPronoun)
		}
		if e := r.mentions[r.at[j]].ent; r.lower[i] != "which" || e < 0 || !r.ents[e].person() {
			return withForm(r.named(r.at[j], "relative", 0.85), entity.FormPronoun)
		}
	}
	// an apposition between the name and "who": Ann Lee, a nurse, who said
	if (person || r.lower[i] == "whose") && f >= s.First && r.word(f) == "," && f > s.First && r.at[f-1] >= 0 {
		m := r.at[f-1]
		if p := r.placed(m, s); p >= 0 {
			m = p // Senator Ann Lee of Iowa, a nurse, who said
		}
		if e := r.mentions[m].ent; e >= 0 && r.ents[e].person() {
			d := r.describe(nlp.Range{First: f + 1, Last: j + 1})
			if !d.plural && (d.det == "a" || d.det == "an" || d.det == "the" || d.noun.Class.Any(lexicon.Role|lexicon.PersonN)) {
				return withForm(r.named(m, "relative", 0.85), entity.FormPronoun)
			}
		}
	}
	if !person && f > s.First && r.word(f) == "," && r.at[f-1] >= 0 {
		// Acme Alliance, a group that
		if m := r.at[f-1]; r.mentions[m].ent >= 0 && bodyKind(r.ents[r.mentions[m].ent].kind) {
			if d := r.describe(nlp.Range{First: f + 1, Last: j + 1}); !d.plural && (d.det == "a" || d.det == "an") && d.noun.Class.Any(lexicon.OrgN|lexicon.PubN|lexicon.GovN|lexicon.GroupN) {
				return withForm(r.named(m, "relative", 0.85), entity.FormPronoun)
			}
		}
	}
	if a, ok := r.relativeHead(k, i, s); ok {
		return a
	}
	x := r.phraseBack(f, j, person)
	if x.Len() <= 0 {
		return answer{ent: -1, form: entity.FormPronoun}
	}
	a := withForm(r.antecedent(k, x), entity.FormPronoun)
	a.reason = "relative"
	a.antecedent = x
	a.conf *= 0.85
	return a
}

// antecedent resolves what stands before a relative pronoun. What begins as the source of
// a turn of the sentence does is the speaker of that: the docker who saw it said.
func (r *resolver) antecedent(k int, x nlp.Range) answer {
	for _, t := range slices.Backward(r.latest(4)) {
		if t.tok == x.First && t.form == entity.FormNominal && r.ents[t.ent].name == "" && r.trim(r.source(t.attr)).Last >= x.Last {
			return answer{ent: t.ent, form: entity.FormNominal, reason: "relative", antecedent: x, conf: 0.85}
		}
	}
	return r.phrase(k, x)
}

// relativeBefore returns the relative pronoun with which the one at token i shares what it
// stands for, where a conjunction joins their clauses; -1 where there is none.
func (r *resolver) relativeBefore(i int32) int32 {
	s := r.d.Sents[r.d.Tokens[i].Sent]
	if i-1 <= s.First || r.lower[i-1] != "and" && r.lower[i-1] != "but" {
		return -1
	}
	for q := i - 3; q >= s.First && i-q < 30; q-- {
		switch {
		case r.d.Tokens[q].Quote != r.d.Tokens[i].Quote:
			return -1
		case r.lower[q] == r.lower[i] && r.lower[q] != "that" && r.lower[q] != "whose":
			return q
		}
	}
	return -1
}

// placed returns the name of the person behind which mention m tells where from the person
// is: Ann Lee of Iowa; -1 where it tells nothing like that.
func (r *resolver) placed(m int32, s nlp.Range) int32 {
	x := &r.mentions[m]
	i := x.First - 1
	if i-1 < s.First || r.lower[i] != "of" && r.lower[i] != "from" || r.at[i-1] < 0 || x.title.Len() > 0 || x.name.Len() > 2 || x.place == nil && lexicon.StateByName(r.text(x.name)) == nil {
		return -1
	}
	p := r.at[i-1]
	if e := r.mentions[p].ent; e < 0 || !r.ents[e].person() || r.mentions[p].possessive {
		return -1
	}
	return p
}

// followers reports whether token j is a noun for people whom the name m before it
// describes: Lee supporters.
func (r *resolver) followers(m, j int32) bool {
	x := &r.mentions[m]
	if j < x.Last || j > x.Last+2 || r.at[j] >= 0 {
		return false
	}
	n, ok := lexicon.LookupNoun(r.lower[j])
	if !ok || !n.Plural || !n.Class.Any(lexicon.Role|lexicon.PersonN|lexicon.GroupN) {
		return false
	}
	for i := x.Last; i < j; i++ {
		if t := r.d.Tokens[i].Tag; !t.Noun() && !t.Adjective() {
			return false
		}
	}
	return true
}

// those returns the token between f and last at which those begin whom the words up to a
// name tell of: those supporting Lee; -1 where there are none.
func (r *resolver) those(f, last int32) int32 {
	for i := last - 1; i > f && last-i < 8; i-- {
		if r.lower[i] == "those" {
			return i
		}
		if r.at[i] >= 0 {
			break
		}
	}
	return -1
}

// ofBody reports whether the name that ends with token i is that of a body.
func (r *resolver) ofBody(i int32) bool {
	m := r.at[i]
	return m >= 0 && r.mentions[m].ent >= 0 && r.mentions[m].place == nil && r.ents[r.mentions[m].ent].kind == entity.Organization
}

// phraseBack returns the description that ends with token j and begins after token f,
// from its determiner on; person says that it describes a person.
func (r *resolver) phraseBack(f, j int32, person bool) nlp.Range {
	b := j
	for b > f+1 && j-b < 12 {
		w := r.lower[b-1]
		if !isWord(r.word(b-1)) && !isNumber(r.word(b-1)) && !isPossessive(r.word(b-1)) && r.word(b-1) != "%" {
			break
		}
		if isPreposition(w) && w != "of" && !(person && (w == "in" || w == "from" || w == "at" || w == "for")) || isConjunction(w) || isRelative(w) || r.stops(b-1) {
			break
		}
		b--
		if isDeterminer(w) && (b == 0 || r.lower[b-1] != "of") {
			break
		}
	}
	return nlp.Range{First: b, Last: j + 1}
}

// pluralVerb reports whether the first verb from token i on is one of the plural.
func (r *resolver) pluralVerb(i int32, s nlp.Range) bool {
	for ; i < s.Last; i++ {
		switch t := r.d.Tokens[i].Tag; {
		case r.lower[i] == "are", r.lower[i] == "were", r.lower[i] == "have":
			return true
		case t == nlp.TagVBP:
			return true
		case t.Adverb():
		default:
			return false
		}
	}
	return false
}

// exemplified returns the plural noun that the name at token i is an example of:
// players, including Ann Lee; -1 where there is none.
func (r *resolver) exemplified(i int32, s nlp.Range) int32 {
	for j := i - 1; j > s.First && j > i-8; j-- {
		switch r.lower[j] {
		case "including", "like":
		case "as":
			if r.lower[j-1] != "such" {
				continue
			}
			j--
		default:
			continue
		}
		h := j - 1
		if h > s.First && r.word(h) == "," {
			h--
		}
		if n, ok := lexicon.LookupNoun(r.lower[h]); ok && n.Plural && r.at[h] < 0 {
			return h
		}
		return -1
	}
	return -1
}

// relativeHead resolves the relative pronoun at token i to the noun that the tree
// says its clause modifies; ok is false where the tree shows none that fits.
func (r *resolver) relativeHead(k int, i int32, s nlp.Range) (answer, bool) {
	v := r.d.Tokens[i].Head
	for n := 0; v >= s.First && v < s.Last && r.d.Tokens[v].Rel != nlp.RelAclRelcl; n++ {
		if n == 3 {
			return answer{}, false
		}
		v = r.d.Tokens[v].Head
	}
	if v < s.First || v >= s.Last {
		return answer{}, false
	}
	h := r.d.Tokens[v].Head
	if h < s.First || h >= i || i-h > 25 || !r.d.Tokens[h].Tag.Noun() && !isNumber(r.word(h)) || r.at[h] >= 0 {
		return answer{}, false
	}
	n, ok := lexicon.LookupNoun(r.lower[h])
	if !ok {
		n, ok = lexicon.LookupThing(r.lower[h])
	}
	animate := n.Class.Any(lexicon.Role | lexicon.Rank | lexicon.PersonN | lexicon.Kin | lexicon.GroupN)
	if who := r.lower[i] == "who" || r.lower[i] == "whom"; who != animate && (ok || !who) && !(n.Class.Any(lexicon.OrgN|lexicon.GovN|lexicon.PubN|lexicon.DocN) && !who) {
		return answer{}, false
	}
	f := r.backToDeterminer(h, s)
	if f-2 >= s.First && r.lower[f-1] == "of" && quantityWord(r.lower[f-2]) && r.at[f-2] < 0 {
		f = r.backToDeterminer(f-2, s) // some of the players
	}
	// what stands between the noun and the pronoun belongs to it: adults aged 26
	last := i
	for last > h+1 && !isWord(r.word(last-1)) && !isNumber(r.word(last-1)) {
		last--
	}
	x := nlp.Range{First: f, Last: last}
	if isPreposition(r.lower[i-1]) || i-h > 8 {
		x.Last = h + 1
	}
	a := withForm(r.antecedent(k, x), entity.FormPronoun)
	if a.ent < 0 {
		return answer{}, false
	}
	a.reason, a.antecedent = "relative", x
	a.conf *= 0.85
	return a, true
}
