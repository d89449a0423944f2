package coref

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// result numbers the entities that matter, in the order of their first mention,
// and hands everything out as plain values.
func (r *resolver) result() *Result {
	asides := r.asides
	for _, k := range r.order {
		a := asides[k]
		if a.via.Len() > 0 {
			if a.viaE >= 0 {
			} else if r.tweets != nil && r.tweets[k] {
				a.viaE = r.platform("Twitter")
			} else if r.text(a.via) == "X" && r.at[a.via.First] < 0 {
				a.viaE = r.platform("X")
			} else {
				a.viaE = r.thing(a.via)
				if x := r.ents[a.viaE]; (x.kind == entity.Organization || x.kind == entity.KindUnknown) && x.name != "" && x.body == nil && !x.public() && len(x.roles) == 0 && a.to.Len() > 0 && a.via.Last == a.to.Last {
					x.kind = entity.Publication // told to what the tables do not know
				} else if x.kind == entity.Group && r.lower[a.via.Last-1] == "media" {
					x.kind = entity.Publication // US media, social media
				}
			}
			if a.viaE == r.answers[k].ent {
				a.viaE, a.via = -1, nlp.Range{}
			}
		}
		if a.to.Len() > 0 && a.toE < 0 {
			a.toE = r.thing(a.to)
		}
		asides[k] = a
	}
	principals := make([]int32, len(r.ents))
	for e := range principals {
		principals[e] = -1
	}
	for k := range r.attrs {
		if e := r.answers[k].ent; e >= 0 {
			r.principal(e, &principals)
		}
	}
	// those that were named in the article or take part in an attribution
	use := make([]bool, len(r.ents))
	for e, x := range r.ents {
		use[e] = len(x.mentions) > 0
	}
	mark := func(e int32) {
		for n := 0; e >= 0 && n < 4; n++ {
			use[e] = true
			if int(e) >= len(principals) {
				return
			}
			e = principals[e]
		}
	}
	for k := range r.attrs {
		mark(r.answers[k].ent)
		mark(asides[k].viaE)
		mark(asides[k].toE)
	}
	list := make([]int, 0, len(r.ents))
	for e := range r.ents {
		if use[e] {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(a, b int) int { return cmp.Compare(r.ents[a].order, r.ents[b].order) })
	ids := make([]entity.ID, len(r.ents))
	for n, e := range list {
		ids[e] = entity.ID(n + 1)
	}
	id := func(e int32) entity.ID {
		if e < 0 {
			return 0
		}
		return ids[e]
	}
	res := &Result{Of: make([]Who, len(r.attrs)), Entities: make([]entity.Entity, 0, len(list))}
	for _, e := range list {
		x := r.out(e)
		if e < len(principals) {
			x.Principal = id(principals[e])
		}
		x.ID = ids[e]
		if k, ok := r.opts.Gazetteer.Link(x, r.a.Published.Time); ok {
			x.Refs = append(x.Refs, k.Refs...)
		}
		res.Entities = append(res.Entities, x)
	}
	for k := range r.attrs {
		a := r.answers[k]
		w := Who{Speaker: entity.Resolution{Entity: id(a.ent), Form: a.form, Reason: a.reason}}
		if a.ent >= 0 {
			w.Speaker.Confidence = a.conf
			if !r.opts.RawConfidence {
				w.Speaker.Confidence = confidence(a.reason, a.conf)
			}
			if a.antecedent.Len() > 0 {
				w.Speaker.Antecedent = r.span(a.antecedent)
			}
			if int(a.ent) < len(principals) {
				w.Principal = id(principals[a.ent])
			}
		}
		if v := asides[k]; v.viaE >= 0 {
			w.Via, w.ViaSpan = id(v.viaE), r.span(v.via)
		}
		if v := asides[k]; v.toE >= 0 {
			w.Addressee, w.ToSpan = id(v.toE), r.span(v.to)
		}
		res.Of[k] = w
	}
	return res
}

// platform returns the entity of a platform.
func (r *resolver) platform(name string) int32 {
	if e, ok := r.index.full["body "+name]; ok {
		return int32(e)
	}
	r.ents = append(r.ents, &ent{kind: entity.Publication, name: name, body: lexicon.BodyByName(name), order: int32(len(r.d.Tokens))})
	e := len(r.ents) - 1
	r.index.full["body "+name] = e
	return int32(e)
}

// thing returns the entity that a phrase other than a source means, without
// asking who is behind it.
func (r *resolver) thing(x nlp.Range) int32 {
	x = r.trim(x)
	d := r.describe(x)
	if d.name >= 0 && r.mentions[d.name].ent >= 0 {
		return r.mentions[d.name].ent
	}
	if e, ok := r.described(&d); ok {
		return int32(e)
	}
	a := r.describeDesc(&d, r.kindOf(&d), "", 0)
	return a.ent
}

// principal finds in whose name entity e speaks, up to the country.
func (r *resolver) principal(e int32, p *[]int32) {
	for n := 0; n < 4 && e >= 0; n++ {
		for int(e) >= len(*p) {
			*p = append(*p, -1)
		}
		if (*p)[e] >= 0 {
			return
		}
		x := r.ents[e]
		next := int32(-1)
		if x.country == "" && (x.kind == entity.Organization || x.kind == entity.Government) && x.name != "" {
			x.country = r.countryOfName(x.name)
		}
		switch x.kind {
		case entity.Person, entity.Group:
			if x.serves > 0 {
				next = x.serves - 1
			} else {
				next = r.bodyOfRole(x)
			}
			if next < 0 && x.country != "" && r.forState(x) {
				next = r.byCountry(x.country)
			}
		case entity.Organization, entity.Government:
			if x.place == nil && x.country != "" && r.forState(x) {
				next = r.byCountry(x.country)
			}
		}
		if next == e || next < 0 {
			return
		}
		(*p)[e] = next
		e = next
	}
}

// byCountry returns the entity of a country that the article names, -1 where it
// names it not.
func (r *resolver) byCountry(code string) int32 {
	if c := lexicon.CountryByCode(code); c != nil {
		return r.countryEnt(c)
	}
	switch code {
	case "EU":
		if e, ok := r.index.full["body European Union"]; ok {
			return int32(e)
		}
	case "UN":
		if e, ok := r.index.full["body United Nations"]; ok {
			return int32(e)
		}
	}
	return -1
}

// bodyOfRole returns the body that an entity's affiliation names; a country only for
// those who hold a post in the state.
func (r *resolver) bodyOfRole(x *ent) int32 {
	first := int32(-1)
	for _, n := range x.roles {
		if n.affil == "" || past(strings.ToLower(n.title)) {
			continue // who held a post once speaks for the body no more
		}
		e := r.bodyByText(n.affil)
		if e < 0 || r.ents[e].place != nil && !statePost(n.title) {
			continue // an actress of a country does not speak for it
		}
		// one whose country is known goes before one of which nothing is
		if b := r.ents[e]; b.place != nil || b.country != "" || r.countryOfName(b.name) != "" {
			return e
		}
		if first < 0 {
			first = e
		}
	}
	return first
}

// countryOfName returns the country that a body's name begins with or ends in:
// Iranian Foreign Ministry, Interior Ministry of Poland.
func (r *resolver) countryOfName(s string) string {
	if _, of, ok := strings.Cut(s, " of "); ok {
		if p := lexicon.Place(strings.TrimPrefix(of, "the ")); p != nil && p[0].Use != lexicon.UseSeat {
			return p[0].Country.Code
		}
	}
	f := r.mem.fieldsOf(s)
	for n := min(3, len(f)-1); n > 0; n-- {
		w := strings.TrimSuffix(strings.TrimSuffix(r.key(f[:n]), "'s"), "’s")
		if p := lexicon.Place(w); p != nil && p[0].Use != lexicon.UseSeat {
			return p[0].Country.Code
		}
	}
	return ""
}

func (r *resolver) bodyByText(s string) int32 {
	s = strings.TrimPrefix(s, "the ")
	if b := lexicon.BodyByName(s); b != nil {
		if e, ok := r.index.full["body "+b.Name]; ok {
			return int32(e)
		}
	}
	if p := lexicon.Place(s); p != nil {
		return r.countryEnt(p[0].Country)
	}
	if e, ok := r.index.full[r.mem.folded(s)]; ok && r.ents[e].kind != entity.Person {
		return int32(e)
	}
	// Iranian Foreign Ministry: a country's body
	if f := r.mem.fieldsOf(s); len(f) > 1 {
		if p := lexicon.Place(f[0]); p != nil {
			return r.countryEnt(p[0].Country)
		}
		if p := lexicon.Place(r.key(f[:2])); p != nil {
			return r.countryEnt(p[0].Country)
		}
	}
	return -1
}

// out turns an entity into its public form.
func (r *resolver) out(e int) entity.Entity {
	x := r.ents[e]
	y := entity.Entity{Kind: x.kind, Name: recase(oneLine(x.name), x.kind), Country: x.country, Plural: x.plural}
	if x.name == "" {
		y.Mention = oneLine(x.mention)
	}
	switch {
	case x.kind == entity.Person:
		switch x.gender() {
		case 'm':
			y.Gender = entity.Male
		case 'f':
			y.Gender = entity.Female
		}
	case x.kind == entity.Organization || x.kind == entity.Government || x.kind == entity.Publication:
		y.Gender = entity.Neuter
	}
	if len(x.roles) > 0 {
		y.Roles = r.mem.roles.Make(len(x.roles))
	}
	for _, n := range r.ranked(x) {
		if n.tail != "" && n.title != "" {
			n.title += " " + n.tail
		}
		y.Roles = append(y.Roles, entity.Role{Title: oneLine(n.title), Affiliation: oneLine(n.affil), Span: r.span(n.span)})
	}
	if n := len(x.mentions) + len(x.extra); n > 0 {
		y.Mentions = r.mem.mentions.Make(n)
	}
	for _, k := range x.mentions {
		m := &r.mentions[k]
		f := entity.FormName
		y.Mentions = append(y.Mentions, entity.Mention{Span: r.span(m.Range), Form: f})
	}
	y.Mentions = append(y.Mentions, x.extra...)
	slices.SortStableFunc(y.Mentions, func(a, b entity.Mention) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return y
}

// oneLine returns s with each run of white space as one space.
func oneLine(s string) string {
	if !strings.ContainsAny(s, "\n\t") && !strings.Contains(s, "  ") {
		return s
	}
	return strings.Join(strings.Fields(s), " ")
}

// recase writes a person's name that stands in capitals alone, as labels of
// transcripts do, as a name.
func recase(s string, k entity.Kind) string {
	if k != entity.Person || !strings.Contains(s, " ") || !capitals(s) || strings.Contains(s, ".") {
		return s
	}
	f := strings.Fields(s)
	for i, w := range f {
		if !isSuffix(w) {
			f[i] = proper(w)
		}
	}
	return strings.Join(f, " ")
}

// proper writes a word in capitals with a capital at its head only, also after a
// hyphen.
func proper(w string) string {
	if !capitals(w) {
		return w
	}
	var b strings.Builder
	b.Grow(len(w))
	last := '-'
	for _, c := range w {
		c = unicode.ToLower(c)
		up := last == '-' || last == '’' || last == '\''
		if last = c; up {
			c = unicode.ToUpper(c)
		}
		b.WriteRune(c)
	}
	return b.String()
}
