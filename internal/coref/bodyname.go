package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// bodyFirst reports whether a capitalised word that begins a name of several marks a
// body, in the languages that put such a word first: Banco, Médecins, Ngāti.
func bodyFirst(w string) bool {
	switch w {
	case "Royal", "Atlético", "Atletico", "Sporting", "Deportivo", "Dynamo", "Dinamo", "Spartak", "Lokomotiv", "Olympique", "Athletic", "Borussia", "Bayern", "Inter", "Club", "Team",
		"Banco", "Banca", "Banque", "Bangko", "Deutsche", "Grupo", "Groupe", "Gruppo", "Compañía", "Compagnie", "Companhia", "Société", "Sociedad", "Sociedade", "Società", "Svenska", "Norsk", "Norges", "Dansk", "Danske", "Suomen", "Eesti",
		"Associação", "Asociación", "Associazione", "Fundación", "Fundação", "Fondation", "Fondazione", "Stiftung", "Unión", "União", "Partido", "Parti", "Partito", "Partij", "Movimiento", "Movimento", "Mouvement", "Frente", "Comité", "Comitê", "Confederación", "Confédération", "Confederação", "Federación", "Fédération", "Sindicato", "Syndicat", "Sindacato", "Ordre", "Verband", "Médecins", "Médicos", "Reporters", "Barnens", "Amis", "Amigos",
		"Yayasan", "Persatuan", "Kesatuan", "Pertubuhan", "Majlis", "Lembaga", "Jemaah", "Jamaat", "Jamiat", "Tehreek", "Hizb", "Harakat", "Ansar", "Jabhat", "Fianna", "Sinn", "Plaid", "Cumann", "Conradh",
		"Ngāti", "Ngati", "Ngāi", "Ngai", "Rūnanga", "Waikato-Tainui", "Universidad", "Universidade", "Université", "Università", "Universität", "Universiti", "Universitas", "Instituto", "Institut", "Istituto", "Kementerian", "Ministerio", "Ministère", "Ministero", "Bundesverband", "Polizia", "Policía", "Guardia":
		return true
	}
	return false
}

// strongBody reports whether the last word of a name of several is one that only bodies have
// there, whatever stands before it.
func strongBody(w string) bool {
	switch w {
	case "Federation", "Association", "Union", "Council", "Commission", "Committee", "Board", "Authority", "Society", "Institute", "University", "College", "School", "Agency", "Department", "Ministry", "Foundation", "League", "Alliance", "Centre", "Center", "Network", "Tribunal", "Confederation", "Coalition", "Organisation", "Organization", "Bureau", "Corporation", "Trust":
		return true
	}
	return false
}

// bodyOfPost reports whether the word for a post at k begins with what follows the name
// of a body: the General Teaching Council, the Private Schools Federation.
func (r *resolver) bodyOfPost(k int32, x nlp.Range) bool {
	if k+2 >= x.Last || !strongBody(r.word(x.Last-1)) {
		return false
	}
	for j := k + 1; j < x.Last-1; j++ {
		if lexicon.GivenName(r.word(j)) != 0 || r.word(j) == "of" || len(r.word(j)) == 2 {
			return false
		}
	}
	n, ok := lexicon.LookupNoun(r.lower[k])
	if !ok || n.Class.Any(lexicon.Honorific|lexicon.Title) {
		return false
	}
	switch r.lower[k] {
	case "president", "governor", "mayor", "senator", "minister", "secretary", "chancellor", "premier", "king", "queen", "prince", "princess", "pope", "chairman", "chairwoman", "director", "spokesman", "spokeswoman", "spokesperson", "congressman", "congresswoman":
		return false
	}
	return true
}

// commonWords reports whether the first word of a name of several and its last are
// common nouns of things: Ice Trust is one, Ann Rivers is none.
func (r *resolver) commonWords(x *ent) bool {
	f := r.mem.fieldsOf(x.name)
	if len(f) < 2 || lexicon.GivenName(f[0]) != 0 || allCaps(f[0]) {
		return false
	}
	return commonThing(f[0]) && commonThing(f[len(f)-1])
}

// commonThing reports whether a capitalised word is also a common noun that means
// nothing that speaks.
func commonThing(w string) bool {
	n, ok := lexicon.LookupThing(lower(w))
	return ok && n.Class == lexicon.ThingN
}

// ofPlace reports whether a name of several ends in a country’s name behind a common
// word: Athletics Kenya, Forward Bulgaria.
func (r *resolver) ofPlace(x *ent) bool {
	f := r.mem.fieldsOf(x.name)
	if len(f) < 2 || lexicon.GivenName(f[0]) != 0 {
		return false
	}
	tail := f[len(f)-1]
	if len(f) > 2 && (f[len(f)-2] == "West" || f[len(f)-2] == "New" || f[len(f)-2] == "South" || f[len(f)-2] == "Sri") {
		tail = f[len(f)-2] + " " + tail
	}
	p := lexicon.Place(tail)
	if (p == nil || p[0].Use != lexicon.UseName) && tail != "West Indies" && tail != "NSW" && tail != "UK" {
		return false
	}
	w := lower(f[0])
	if _, ok := lexicon.LookupThing(w); ok {
		return true
	}
	if _, ok := lexicon.LookupNoun(w); ok {
		return true
	}
	return r.seenLower[w] || isFunction(w) || sport(w)
}

// countryFirst reports whether a run begins with a country’s name that is seldom a given
// name: Kenya Power.
func (r *resolver) countryFirst(x nlp.Range) bool {
	w := r.word(x.First)
	p := lexicon.Place(w)
	return p != nil && p[0].Use == lexicon.UseName && w != "Jordan" && w != "Chad" && w != "Israel" && w != "Georgia"
}

// fieldOf reports whether a run is the name of a body that a country has for a field, which is
// called by the two alone: Health Canada, Natural Resources Canada, Police Scotland.
func (r *resolver) fieldOf(x nlp.Range) bool {
	if x.Len() < 2 || x.Len() > 4 || r.title[x.First] && !r.seenCap[r.word(x.First)] || !field(r.word(x.Last-2)) {
		return false
	}
	if x.Len() > 2 && (isFunction(r.lower[x.First]) || r.known(r.word(x.First))) {
		return false
	}
	switch w := r.word(x.Last - 1); w {
	case "NSW", "NZ", "UK", "London", "Scotland", "England", "Wales":
		return true
	default:
		p := lexicon.Place(w)
		return p != nil && p[0].Use == lexicon.UseName
	}
}

// field reports whether a word in capitals before a country is one for the field of which a
// body of that country takes care.
func field(w string) bool {
	switch w {
	case "Health", "Transport", "Statistics", "Stats", "Police", "Tourism", "Sport", "Education", "Environment", "Affairs", "Resources", "Services", "Parks", "Elections", "Infrastructure", "Housing", "Universities", "Heritage", "Citizenship", "Oceans", "Safety", "Farmers", "Swim", "Athletics", "Screen", "Natural", "Historic", "Creative", "Airservices", "Airports":
		return true
	}
	return false
}

// sport reports whether a word is that for a sport, whose bodies are called by it and
// the country.
func sport(w string) bool {
	switch w {
	case "cricket", "athletics", "rugby", "football", "netball", "swimming", "cycling", "rowing", "hockey", "tennis", "golf", "basketball", "badminton", "volleyball", "gymnastics", "boxing", "skate", "surfing", "triathlon", "paralympics", "racing":
		return true
	}
	return false
}

// calledBody makes a body of an entity that looked like a person but that an apposition
// calls one: Acme Verde, a children’s rights group. Who is named by a given name or has a
// title stays a person.
func (x *ent) calledBody(n lexicon.Noun) {
	if x.kind != entity.Person && x.kind != entity.KindUnknown || x.titleGender != 0 || x.votes[entity.Person] >= 3.5 || lexicon.GivenName(x.given) != 0 || x.nameLen == 1 && x.kind == entity.Person || len(x.titles) > 0 {
		return
	}
	switch {
	case trader(n.Lemma) && x.nameLen > 1:
		x.kind = entity.Organization
	case n.Plural, n.Class.Any(lexicon.Role | lexicon.PersonN | lexicon.Kin | lexicon.Rank | lexicon.Title):
	case n.Class.Any(lexicon.PubN):
		x.kind = entity.Publication
	case n.Class.Any(lexicon.OrgN):
		x.kind = entity.Organization
	}
}

// calledBefore makes a body of an entity before whose name stands, without a comma, a noun
// that is set before the names of bodies alone: the charity Breathe Well.
func (x *ent) calledBefore() {
	if x.kind != entity.Person && x.kind != entity.KindUnknown && x.kind != entity.Place || x.titleGender != 0 || x.place != nil || x.state != nil || lexicon.GivenName(x.given) != 0 && !firmName(lastField(x.name)) || x.votes[entity.Person] >= 5 || len(x.titles) > 0 {
		return
	}
	x.kind = entity.Organization
	x.votes[entity.Person] = 0
}

// namedSo reports whether a noun in the singular right before a name says that the name is
// a body's.
func namedSo(w string) bool {
	switch w {
	case "charity", "nonprofit", "non-profit", "ngo", "company", "firm", "maker", "carmaker", "automaker", "chipmaker", "drugmaker", "planemaker", "manufacturer", "retailer", "wholesaler", "supplier", "operator", "airline", "lender", "insurer", "reinsurer", "brokerage", "consultancy", "startup", "start-up", "brewer", "brewery", "utility", "think-tank", "union", "group", "housebuilder", "shipbuilder", "steelmaker", "bookmaker", "fintech", "cooperative", "subsidiary", "conglomerate", "club":
		return true
	}
	return false
}

// trader reports whether a noun after a name of several words that is no person’s means a
// firm rather than somebody’s trade.
func trader(w string) bool {
	switch w {
	case "distributor", "supplier", "manufacturer", "retailer", "insurer", "lender", "vendor", "carrier", "maker", "airline", "carmaker", "brewer", "exporter", "importer", "subsidiary", "brokerage", "consultancy":
		return true
	}
	return false
}

// sortFirst reports whether a run begins with a noun for a sort of body, which has its
// capital from where it stands, and the name of one follows: Chipmaker Acme.
func (r *resolver) sortFirst(x nlp.Range) bool {
	return x.Len() > 1 && x.Len() < 5 && (namedSo(r.lower[x.First]) || commercial(r.lower[x.First]) || r.lower[x.First] == "regulator" || r.lower[x.First] == "watchdog") && !allCaps(r.word(x.First)) && !r.seenCap[r.word(x.First)] && !r.off[x.First] && !r.title[x.First] &&
		r.sentenceStart(x.First, r.d.Sents[r.d.Tokens[x.First].Sent]) && r.tableAt(x.First, x) <= x.First && !r.commonWord(x.First+1) && !orgWord(r.word(x.First+1))
}

// itAfter reports whether the words after mention m’s verb speak of what it names as it:
// Acme Verde said it would appeal.
func (r *resolver) itAfter(m *mention) bool {
	s := r.d.Sents[r.d.Tokens[m.First].Sent]
	for i := m.Last; i < min(s.Last-1, m.Last+4); i++ {
		w := r.lower[i]
		if strings.HasSuffix(w, "ly") {
			continue
		}
		switch w {
		case "said", "says", "announced", "claimed", "insisted", "confirmed", "added", "argued", "warned", "stated", "maintained":
			j := i + 1
			if r.lower[j] == "that" {
				j++
			}
			if j+1 >= s.Last || r.lower[j] != "it" {
				return false
			}
			switch r.lower[j+1] {
			case "would", "had", "has", "will", "plans", "expects", "intends", "does", "planned", "expected", "hoped", "welcomed", "supported", "stood", "regretted", "remained", "remains", "respected":
				return true
			}
			return false
		}
		if !r.d.Tokens[i].Tag.Finite() {
			return false
		}
	}
	return false
}

// executiveBody reports whether a run ends in the word for a body that is called an
// executive rather than for a post: the Port Safety Executive.
func (r *resolver) executiveBody(x nlp.Range) bool {
	if x.Len() < 3 || r.word(x.Last-1) != "Executive" {
		return false
	}
	switch r.word(x.Last - 2) {
	case "Service", "Services", "Safety", "Transport", "Housing", "Fisheries", "Ports", "Education":
	default:
		return false
	}
	for i := x.First; i < x.Last-1; i++ {
		if r.isRole(i) {
			return false
		}
	}
	return true
}

// titledBody reports whether what follows a common word for somebody who may as well be
// a body is the name of one: Contractor Bluehill Works, Watchdog Clean Harbours.
func (r *resolver) titledBody(k int32, name nlp.Range) bool {
	if last := r.word(name.Last - 1); lexicon.GivenName(r.word(name.First)) != 0 && !(name.Len() > 1 && (firmName(last) || lexicon.LegalForm(last))) {
		return false
	}
	if name.Len() == 1 {
		// Rival Acme says it; but also: rival Lee says
		switch w := r.lower[k]; w {
		case "watchdog", "regulator", "operator", "maker", "supplier":
		case "contractor", "developer", "broker", "publisher", "rival", "investor", "shareholder", "promoter":
		default:
			return false
		}
		return camel(r.word(name.First)) || r.itAfter(&mention{Range: name, name: name})
	}
	switch r.lower[k] {
	case "watchdog", "regulator", "operator", "maker", "supplier":
		return true
	case "contractor", "developer", "owner", "broker", "publisher", "builder", "sponsor", "landlord", "rival", "investor", "shareholder", "partner", "consultant", "trader", "producer", "promoter":
	default:
		return false
	}
	if kind, sure := r.kindByWords(name); sure > 0 && kind == entity.Organization {
		return true
	}
	last := r.word(name.Last - 1)
	return r.contains(name, "&") || lexicon.LegalForm(last) || firmName(last)
}
