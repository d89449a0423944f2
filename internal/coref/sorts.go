package coref

import (
	"slices"
	"strconv"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// sortOf reports whether a post, as posts are compared, is one of the sort that a wider
// word means: the singer is a star, the ambassador an envoy.
func sortOf(wide, post string) bool {
	field := strings.HasSuffix(post, "ologist") || strings.HasSuffix(post, "icist")
	switch wide {
	case "star":
		return plays(post) || performs(post)
	case "player", "footballer", "sportsman", "sportswoman", "athlete":
		return plays(post)
	case "performer", "entertainer", "artist", "musician":
		return performs(post)
	case "keeper", "goalie", "stopper":
		return post == "goalkeeper" || post == "keeper"
	case "author", "writer":
		switch post {
		case "novelist", "poet", "playwright", "essayist", "columnist", "biographer", "screenwriter", "dramatist", "author", "writer":
			return true
		}
	case "envoy", "diplomat":
		return post == "ambassador" || post == "envoy" || post == "diplomat" || post == "consul"
	case "officer", "policeman", "policewoman", "detective":
		switch post {
		case "constable", "sergeant", "sgt", "inspector", "superintendent", "detective", "policeman", "policewoman", "pc", "wpc", "trooper", "patrolman":
			return true
		}
	case "scientist", "researcher", "academic":
		switch post {
		case "chemist", "astronomer", "mathematician", "statistician", "botanist", "scientist", "researcher":
			return true
		case "professor", "lecturer", "historian", "economist", "anthropologist":
			return wide != "scientist"
		}
		return field && post != "psychologist"
	case "lawmaker", "legislator", "parliamentarian", "politician":
		switch post {
		case "senator", "representative", "mp", "mep", "msp", "td", "mla", "assemblyman", "assemblywoman", "delegate", "lawmaker", "legislator":
			return true
		case "mayor", "governor", "councillor", "minister":
			return wide == "politician"
		}
	case "leader":
		switch post {
		case "president", "minister", "chancellor", "monarch", "taoiseach", "leader":
			return true
		}
	case "medic", "doctor":
		switch post {
		case "surgeon", "gp", "consultant", "paediatrician", "pediatrician", "anaesthetist", "doctor":
			return true
		case "nurse", "paramedic", "midwife":
			return wide == "medic"
		}
		return field && treats(post)
	case "cleric", "churchman", "clergyman":
		switch post {
		case "bishop", "archbishop", "priest", "imam", "pastor", "vicar", "rabbi", "cardinal", "rev", "reverend", "ayatollah":
			return true
		}
	case "lawyer":
		return post == "solicitor" || post == "barrister" || post == "counsel" || post == "attorney" || post == "advocate"
	case "boss":
		return post == "manager" || post == "coach" || post == "executive" || post == "owner"
	case "chief":
		switch post {
		case "president", "chairman", "chairwoman", "chair", "director", "executive", "secretary-general", "governor", "commissioner", "head", "boss":
			return true
		}
	case "pontiff":
		return post == "pope"
	case "royal":
		switch post {
		case "prince", "princess", "duke", "duchess", "king", "queen", "monarch":
			return true
		}
	case "monarch":
		return post == "king" || post == "queen" || post == "emperor"
	case "preacher":
		return post == "pastor" || post == "imam" || post == "minister"
	case "rider":
		return post == "jockey" || post == "cyclist"
	case "director":
		return post == "filmmaker" || post == "film-maker"
	case "filmmaker", "film-maker":
		return post == "director"
	case "ex-soldier", "soldier":
		return post == "paratrooper" || post == "marine" || post == "infantryman" || post == "sergeant" || post == "corporal"
	case "attorney", "counsel", "advocate":
		return post == "lawyer" || post == "solicitor" || post == "barrister" || post == "attorney" || post == "advocate"
	case "coach", "manager":
		return post == "coach" || post == "manager"
	case "activist", "campaigner":
		return post == "activist" || post == "campaigner"
	case "journalist", "reporter":
		return post == "correspondent" || post == "columnist" || post == "journalist" || post == "reporter"
	case "entrepreneur", "business":
		return post == "founder" || post == "entrepreneur"
	}
	return false
}

// plays reports whether a post is that of somebody who does a sport.
func plays(post string) bool {
	switch post {
	case "striker", "midfielder", "defender", "goalkeeper", "keeper", "winger", "forward", "footballer", "batsman", "batter", "bowler", "all-rounder", "pitcher", "quarterback", "linebacker", "wrestler", "boxer", "golfer", "sprinter", "swimmer", "cyclist", "gymnast", "jockey", "fly-half", "scrum-half", "prop", "hooker", "centre-back", "full-back", "left-back", "right-back", "wicketkeeper", "player", "skier", "runner":
		return true
	}
	return false
}

// performs reports whether a post is that of somebody who performs.
func performs(post string) bool {
	switch post {
	case "singer", "rapper", "musician", "actor", "comedian", "dancer", "guitarist", "drummer", "pianist", "singer-songwriter", "songwriter", "presenter", "model", "frontman", "crooner", "soprano", "tenor":
		return true
	}
	return false
}

// ofSort reports whether the text gives an entity a post of the sort that head means.
func (x *ent) ofSort(head string) bool {
	of := func(w string) bool { return sortOf(head, roleKey(w)) }
	return slices.ContainsFunc(x.posts, of) || slices.ContainsFunc(x.descs, of)
}

// ageFits tells what a person's age says of a noun that is an age as well: a teenager
// is 13 to 19. known is false where it says nothing.
func (r *resolver) ageFits(x *ent, lemma string) (fit, known bool) {
	low, high := 0, 0
	switch lemma {
	case "teenager", "teen":
		low, high = 13, 19
	case "pensioner", "retiree":
		low, high = 60, 120
	case "schoolboy", "schoolgirl":
		low, high = 5, 18
	default:
		return false, false
	}
	a, err := strconv.Atoi(r.age(x))
	if err != nil {
		return false, false
	}
	return low <= a && a <= high, true
}

// hasChild reports whether the text says right after a person's name that it speaks of
// that person's child: Ann Lee, whose son.
func (r *resolver) hasChild(x *ent) bool {
	for _, k := range x.mentions[:min(len(x.mentions), 6)] {
		i := r.mentions[k].Last
		if int(i) < len(r.lower) && r.word(i) == "," {
			i++
		}
		if int(i)+1 >= len(r.lower) || r.lower[i] != "whose" {
			continue
		}
		for j := i + 1; j < i+5 && int(j) < len(r.lower); j++ {
			switch r.lower[j] {
			case "son", "daughter", "child", "children", "baby", "boy", "girl", "sons", "daughters", "toddler":
				return true
			}
		}
	}
	return false
}

// parent reports whether a noun is one for a father or a mother.
func parent(lemma string) bool {
	switch lemma {
	case "father", "mother", "dad", "mum", "mom", "parent":
		return true
	}
	return false
}

// partyLetter returns the letter of the party that an affiliation or a word names, 0 where it
// names none.
func partyLetter(s string) byte {
	is := func(w string) bool { return strings.EqualFold(s, w) }
	begins := func(w string) bool { return len(s) >= len(w) && strings.EqualFold(s[:len(w)], w) }
	switch {
	case is("r"), begins("r-"), begins("republican"), is("gop"):
		return 'r'
	case is("d"), begins("d-"), begins("democrat"):
		return 'd'
	case is("i"), begins("i-"), is("ind"), begins("independent"):
		return 'i'
	case is("labour"), is("labor"), is("lab"):
		return 'l'
	case is("conservative"), is("con"), is("tory"):
		return 'c'
	}
	return 0
}

// party returns the letter of the party to which the text counts somebody, 0 where it
// does not say.
func (x *ent) party() byte {
	for i := range x.roles {
		if p := partyLetter(x.roles[i].affil); p != 0 {
			return p
		}
	}
	return 0
}

// ofCountry reports whether the text says right before somebody's name or post, or in an
// affiliation, that somebody is of a country: Spain’s Ann Lee, the Spanish striker Bo Chen.
func (r *resolver) ofCountry(x *ent, code string) bool {
	if code == "" {
		return false
	}
	if x.country == code || x.sharesCountry(code) {
		return true
	}
	for _, k := range x.mentions[:min(len(x.mentions), 6)] {
		m := &r.mentions[k]
		s := r.d.Sents[r.d.Tokens[m.First].Sent]
		for i, n := m.First-1, 0; i >= s.First && n < 4; i, n = i-1, n+1 {
			if o := r.at[i]; o >= 0 {
				if p := &r.mentions[o]; p.place != nil && p.place.Code == code && (p.possessive || p.use == lexicon.UseAdjective) {
					return true
				}
				break
			}
			if !isPossessive(r.word(i)) && (!isWord(r.word(i)) || isPreposition(r.lower[i]) || isConjunction(r.lower[i]) || r.stops(i)) {
				break
			}
		}
	}
	return false
}

// compatriot returns the person of a country who was mentioned last before token i, in
// its paragraph or the two before; -1 where there is none.
func (r *resolver) compatriot(i int32, code string) int32 {
	return r.personBefore(i, func(_ *mention, x *ent) bool {
		return x.name != "" && !x.reporter && x.count > 0 && r.ofCountry(x, code)
	})
}

// counterpart resolves a counterpart of whom the country is told: her Kenyan counterpart.
func (r *resolver) counterpart(d *desc) (answer, bool) {
	if d.head < 0 || r.lower[d.head] != "counterpart" || len(d.proper) == 0 || d.after < d.Last {
		return answer{}, false
	}
	p := r.mentions[d.proper[len(d.proper)-1]].place
	if p == nil {
		return answer{}, false
	}
	if e := r.compatriot(d.First, p.Code); e >= 0 {
		return answer{ent: e, form: entity.FormNominal, reason: "nominal-role", antecedent: d.Range, conf: 0.75}, true
	}
	return answer{}, false
}

// eitherWay reports whether a noun means a body as well as a person: the publisher, the
// developer.
func eitherWay(lemma string) bool {
	switch lemma {
	case "developer", "watchdog", "monitor", "pollster", "forecaster", "buyer", "seller", "bidder", "miner", "publisher", "builder", "brewer", "contractor", "broadcaster", "provider", "promoter", "printer", "baker", "grocer", "organiser", "organizer", "advertiser", "refiner", "grower":
		return true
	}
	return false
}

// bodyRather reports whether a noun for persons and bodies alike means a body: one was
// named of late, and nobody who bears it as a post.
func (r *resolver) bodyRather(d *desc) bool {
	if d.det != "the" || d.plural || d.after < d.Last || d.poss >= 0 || !eitherWay(d.noun.Lemma) {
		return false
	}
	body := false
	sent := r.d.Tokens[d.First].Sent
	for m, left := r.mentionsBefore(d.First)-1, 16; m >= 0 && left > 0; m, left = m-1, left-1 {
		x := &r.mentions[m]
		if x.ent < 0 || r.off[x.First] {
			continue
		}
		y := r.ents[x.ent]
		if y.person() && (slices.Contains(y.posts, roleKey(d.noun.Lemma)) || slices.Contains(y.descs, d.noun.Lemma)) {
			return false
		}
		if sent-r.d.Tokens[x.First].Sent <= 2 && y.place == nil && y.state == nil && (y.kind == entity.Organization || y.kind == entity.Publication || y.maybeBody()) {
			body = true
		}
	}
	return body
}

// maybeBody reports whether nothing but the look of a name speaks for a person, so that it
// may be a firm’s.
func (x *ent) maybeBody() bool {
	return x.name != "" && (x.kind == entity.KindUnknown || x.kind == entity.Person) && !x.plural && !x.reporter && !x.kin && !x.asPerson && x.place == nil && x.state == nil && x.body == nil &&
		x.gender() == 0 && x.titleGender == 0 && len(x.titles) == 0 && len(x.posts) == 0 && x.votes[entity.Person] < 2.5 && lexicon.GivenName(x.given) == 0 && lexicon.GivenName(x.name) == 0
}

// ownWord returns the word by which a body’s name says what it is, where it is one that
// no other stands for: a committee is no department; "" where there is none.
func ownWord(name string) string {
	for _, w := range [...]string{"committee", "commission", "council", "court", "party", "bank", "union", "university", "college", "hospital", "police", "parliament", "airline", "museum", "department", "ministry", "charity", "club", "nation"} {
		if hasNoun(name, w) {
			return w
		}
	}
	return ""
}

// trades reports whether a name, folded, has the word for what somebody does of whom a noun
// tells that: the miner, of Acme Mining; the brewer, of Acme Breweries.
func trades(name, lemma string) bool {
	stem := strings.TrimSuffix(lemma, "er")
	switch {
	case lemma == "miner":
		return hasNoun(name, "mining") || hasNoun(name, "mine") || hasNoun(name, "mineral")
	case stem == lemma || len(stem) < 4:
		return false
	}
	return beginsWord(name, stem)
}

// kinAgain resolves somebody’s relation who was named with that word before: her brother Bo
// … said her brother. d is all of the description.
func (r *resolver) kinAgain(k int, d *desc) (answer, bool) {
	if d.possPron < 0 || d.head != d.possPron+1 || d.after < d.Last || d.plural || !d.noun.Class.Any(lexicon.Kin) {
		return answer{}, false
	}
	for m, left := r.mentionsBefore(d.First)-1, 24; m >= 0 && left > 0; m, left = m-1, left-1 {
		x := &r.mentions[m]
		if r.para[d.First]-r.para[x.First] > 2 {
			break
		}
		i := x.First - 1
		if i > 0 && r.word(i) == "," {
			i--
		}
		if i < 1 || x.ent < 0 || kinKey(r.lower[i]) != kinKey(r.lower[d.head]) || !r.owned(i) || r.d.Tokens[i].Sent != r.d.Tokens[x.First].Sent || !r.ents[x.ent].person() {
			continue
		}
		return answer{ent: x.ent, form: entity.FormNominal, reason: "nominal-same", antecedent: x.Range, conf: 0.8}, true
	}
	if w := r.lower[d.head]; w == "wife" || w == "husband" {
		return r.spouse(k, d)
	}
	return answer{}, false
}

// spouse resolves somebody’s wife or husband to the one other person of the article who
// has the same surname, if the gender fits: Ann Lee … Bo Lee, and his wife.
func (r *resolver) spouse(k int, d *desc) (answer, bool) {
	a := r.pronoun(k, d.possPron)
	if a.ent < 0 || !r.ents[a.ent].person() || r.ents[a.ent].nameLen < 2 {
		return answer{}, false
	}
	f := r.mem.fieldsOf(r.ents[a.ent].key)
	found := int32(-1)
	for _, e := range r.index.last[f[len(f)-1]] {
		x := r.ents[e]
		if int32(e) == a.ent || x.nameLen < 2 || !x.person() || x.gender() != d.noun.Gender {
			continue
		}
		if found >= 0 {
			return answer{}, false
		}
		found = int32(e)
	}
	if found < 0 {
		return answer{}, false
	}
	return answer{ent: found, form: entity.FormNominal, reason: "nominal-same", antecedent: d.Range, conf: 0.6}, true
}

// otherOne resolves somebody’s rival, accuser, successor or the like to the other one of
// two persons, where the sentences before name no third: Lee leads Chen … Her rival.
func (r *resolver) otherOne(k int, d *desc) (answer, bool) {
	if d.possPron < 0 || d.head != d.possPron+1 || d.after < d.Last || d.plural {
		return answer{}, false
	}
	switch r.lower[d.head] {
	case "rival", "opponent", "accuser", "successor", "predecessor", "challenger", "host", "counterpart", "deputy", "attacker", "replacement":
	default:
		return answer{}, false
	}
	owner := r.pronoun(k, d.possPron)
	if owner.ent < 0 {
		return answer{}, false
	}
	other := int32(-1)
	sent := r.d.Tokens[d.First].Sent
	for m, left := r.mentionsBefore(d.First)-1, window; m >= 0 && left > 0; m, left = m-1, left-1 {
		x := &r.mentions[m]
		if sent-r.d.Tokens[x.First].Sent > 2 {
			break
		}
		if x.ent < 0 || x.ent == owner.ent || x.ent == other || !r.ents[x.ent].person() || r.d.Tokens[x.First].Quote >= 0 {
			continue
		}
		if other >= 0 {
			return answer{}, false
		}
		other = x.ent
	}
	if other < 0 || r.ents[other].name == "" {
		return answer{}, false
	}
	return answer{ent: other, form: entity.FormNominal, reason: "nominal-role", antecedent: d.Range, conf: 0.7}, true
}

// kinKey returns the word by which kin are compared that go by several: mum for mother.
func kinKey(w string) string {
	switch w {
	case "mum", "mom", "mam":
		return "mother"
	case "dad":
		return "father"
	case "hubby":
		return "husband"
	}
	return w
}

// located reports whether all that stands between “the” and the noun of a description
// tells where a body sits: the Paris-based group.
func (r *resolver) located(d *desc) bool {
	if d.det != "the" || d.head < d.First+2 || d.after < d.Last || d.poss >= 0 {
		return false
	}
	for i := d.First + 1; i < d.head; i++ {
		if m := r.at[i]; m >= 0 && (r.mentions[m].place != nil || r.mentions[m].state != nil) && i+1 < d.head && r.mentions[m].use != lexicon.UseAdjective || strings.HasSuffix(r.lower[i], "-based") || r.lower[i] == "based" || r.word(i) == "-" {
			continue
		}
		if i+1 < d.head && (r.lower[i+1] == "-" || r.lower[i+1] == "-based") {
			continue
		}
		if j := i + 1; upper(r.word(i)) {
			for j+1 < d.head && j < i+3 && upper(r.word(j)) && !strings.HasSuffix(r.lower[j], "-based") {
				j++
			}
			if j < d.head && strings.HasSuffix(r.lower[j], "-based") {
				continue // the Los Alamos-based company
			}
		}
		return false
	}
	return true
}

// phraseOf returns the words of a description from its determiner on, folded.
func (r *resolver) phraseOf(d *desc) string {
	return r.mem.folded(r.text(nlp.Range{First: d.First + 1, Last: d.head + 1}))
}
