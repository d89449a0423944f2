package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// bodyNamed returns the body of a name that is made of a name and a common
// word.
func (r *resolver) bodyNamed(name string, kind entity.Kind, reason string, conf float64) answer {
	key := "made " + fold(name)
	if e, ok := r.index.full[key]; ok {
		return answer{ent: int32(e), form: entity.FormNominal, reason: reason, conf: conf}
	}
	if e, ok := r.campaignMade(name); ok {
		r.index.full[key] = e
		return answer{ent: int32(e), form: entity.FormNominal, reason: reason, conf: conf}
	}
	r.ents = append(r.ents, &ent{kind: kind, name: name})
	e := len(r.ents) - 1
	r.index.full[key] = e
	return answer{ent: int32(e), form: entity.FormNominal, reason: reason, conf: conf}
}

// campaignMade returns the campaign or administration that a name means which has the
// surname alone of the only person of it who campaigns, or the full name, where the other
// was made: the Lee campaign, of Ann Lee’s.
func (r *resolver) campaignMade(name string) (int, bool) {
	i := strings.LastIndexByte(name, ' ')
	if i < 0 || name[i+1:] != "campaign" && name[i+1:] != "administration" && name[i+1:] != "office" {
		return 0, false
	}
	who, w := fold(name[:i]), name[i:]
	surname := who[strings.LastIndexByte(who, ' ')+1:]
	e, n := -1, 0
	for _, b := range r.index.last[surname] {
		x := r.ents[b]
		if !x.person() || who != surname && who != x.key {
			continue
		}
		other := x.key
		if who != surname {
			other = surname
		}
		if m, ok := r.index.full["made "+other+w]; ok && other != who {
			e, n = m, n+1
		}
	}
	if n != 1 || who != surname && len(r.index.last[surname]) > 1 {
		return 0, false // of two who campaign
	}
	if who == surname {
		r.ents[e].name = name // as it stands in the text
	}
	return e, true
}

// countryEnt returns the entity of a country.
func (r *resolver) countryEnt(c *lexicon.Country) int32 {
	if e, ok := r.index.full["country "+c.Code]; ok {
		return int32(e)
	}
	r.ents = append(r.ents, &ent{kind: entity.Government, name: c.Name, country: c.Code, place: c})
	r.index.full["country "+c.Code] = len(r.ents) - 1
	return int32(len(r.ents) - 1)
}

// describeDesc makes an entity without a name.
func (r *resolver) describeDesc(d *desc, kind entity.Kind, reason string, conf float64) answer {
	x := r.newBlank()
	*x = ent{kind: kind, plural: d.plural, nominal: *d, mention: r.text(r.short(d)), order: d.First}
	if d.Range.Len() == 1 && r.lower[d.First] == "those" {
		// those identifying with the party
		e := d.Last
		for e < r.d.Sents[r.d.Tokens[d.First].Sent].Last && e < d.Last+8 && isWord(r.word(e)) && !r.d.Tokens[e].Tag.Finite() {
			e++
		}
		x.mention = r.text(nlp.Range{First: d.First, Last: e})
	}
	if x.kind == entity.KindUnknown {
		x.kind = entity.Document
		if d.plural && d.head >= 0 && !abstract(r.lower[d.head]) || d.head < 0 {
			x.kind = entity.Group
		}
		conf *= 0.6
	}
	if x.kind == entity.Government {
		x.country = r.landOf(d)
	}
	r.ownRole(x, d)
	if x.kind == entity.Person && d.head >= 0 && roleKey(r.lower[d.head]) == "spokesperson" && len(x.roles) > 0 && x.roles[0].affil == "" {
		// a spokesman of the body that the sentence, or else the one before, speaks of
		if b := r.bodyBefore(d.First); b >= 0 {
			x.roles[0].affil = r.ents[b].name
			x.serves = b + 1
		}
	}
	if x.kind == entity.Person && (d.noun.Gender == 'm' || d.noun.Gender == 'f') {
		x.vote(d.noun.Gender, 3)
		x.byText = true
	}
	r.ents = append(r.ents, x)
	e := len(r.ents) - 1
	if d.head >= 0 {
		r.index.full[r.mem.text.Concat("desc ", r.descKey(d))] = e
	}
	return answer{ent: int32(e), form: entity.FormNominal, reason: reason, antecedent: d.Range, conf: conf}
}

// landOf returns the country of the offices that a description means: Kenyan authorities,
// authorities in Kenya. It is "" where the description names none.
func (r *resolver) landOf(d *desc) string {
	m := int32(-1)
	if d.head >= 0 && d.after+1 < d.Last && (r.lower[d.after] == "in" || r.lower[d.after] == "of") {
		m = r.at[d.after+1]
	} else if len(d.proper) > 0 {
		m = d.proper[0]
	}
	if m < 0 || r.mentions[m].place == nil {
		return ""
	}
	return r.mentions[m].place.Code
}

// describeAs makes an entity of words that no rule reads further.
func (r *resolver) describeAs(x nlp.Range, kind entity.Kind, reason string, conf float64) answer {
	y := r.newBlank()
	*y = ent{kind: kind, plural: kind == entity.Group, mention: r.text(x), order: x.First, nominal: desc{head: -1}}
	r.ents = append(r.ents, y)
	return answer{ent: int32(len(r.ents) - 1), form: entity.FormPronoun, reason: reason, antecedent: x, conf: conf}
}

// abstract reports whether a plural noun that no table knows looks like one of
// things rather than of people.
func abstract(w string) bool {
	for _, s := range [...]string{"tions", "sions", "ments", "nesses", "ities", "ances", "ences", "isms", "ings", "ples", "cies", "ures"} {
		if strings.HasSuffix(w, s) {
			return true
		}
	}
	return false
}

// short returns the words that describe an entity: the noun phrase without
// incidental clauses.
func (r *resolver) short(d *desc) nlp.Range {
	x := d.Range
	those := d.head >= 0 && (r.lower[d.head] == "those" || r.lower[d.head] == "these")
	for i := d.after; i < x.Last; i++ {
		if r.word(i) == "," || isRelative(r.lower[i]) && i+1 < x.Last && !those || r.word(i) == "—" || r.word(i) == "–" || r.word(i) == "--" {
			x.Last = i
			break
		}
	}
	return x
}

// descKey is the key of a description: its words without article.
func (r *resolver) descKey(d *desc) string {
	s := r.mem.folded(r.text(r.short(d)))
	for _, p := range [...]string{"the ", "a ", "an ", "some ", "many ", "these ", "those "} {
		s = strings.TrimPrefix(s, p)
	}
	return s
}

// described returns the entity that was made of a description in the same words.
func (r *resolver) described(d *desc) (int, bool) {
	key := r.descKey(d)
	r.mem.buf = append(append(r.mem.buf[:0], "desc "...), key...)
	e, ok := r.index.full[string(r.mem.buf)]
	return e, ok
}
