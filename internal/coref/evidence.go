package coref

import (
	"math"
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// evidence weighs what stands around an entity's mentions and what its name looks
// like, settles its kind and reads the titles before its name.
func (r *resolver) evidence(x *ent) {
	r.voteAround(x)
	r.voteByName(x)
	r.settleKind(x)
	for _, k := range x.mentions {
		m := &r.mentions[k]
		if m.title.Len() > 0 {
			title, affil := m.title, m.affil
			if affil.Len() > 0 && affil.Last == title.First && r.ofTitle(r.word(affil.Last-1), r.lower[title.First]) {
				// Deputy Public Prosecutor; Arlen’s stays
				for affil.Len() > 0 && r.ofTitle(r.word(affil.Last-1), r.lower[title.First]) {
					affil.Last--
				}
				if affil.Len() == 1 && r.word(affil.Last) == "Cabinet" && lexicon.Place(r.word(affil.First)) == nil {
					affil.Last-- // Ports Cabinet Secretary
				}
				title.First = affil.Last
			}
			title, affil = r.widen(title, affil)
			if i := title.First - 1; i >= 0 && (r.lower[i] == "a" || r.lower[i] == "any") && upper(r.word(title.First)) {
				continue // a President Lee would say no
			}
			n := role{title: r.text(title), affil: r.text(affil), span: title, how: howTitle, weak: m.title.First > m.name.First}
			n.several()
			if i := affil.First - 1; affil.Len() > 0 && affil.Last <= title.First && i >= 0 && past(r.lower[i]) && !past(r.lower[title.First]) {
				n.title = r.word(i) + " " + n.title // former Norwegian Foreign Minister
			}
			x.addRole(n)
		} else if m.affil.Len() > 0 {
			x.addRole(role{affil: r.text(m.affil), span: m.affil, how: howTitle})
		}
	}
}

// voteAround weighs what stands around an entity's mentions.
func (r *resolver) voteAround(x *ent) {
	tagged := 0.0
	for _, k := range x.mentions {
		if !r.mentions[k].headline {
			tagged++
		}
	}
	// many mentions that are typed alike tell little more than some do
	share := math.Min(1, 5/math.Max(tagged, 1))
	for _, k := range x.mentions {
		m := &r.mentions[k]
		if !m.headline {
			switch r.d.Tokens[m.name.Last-1].Ent {
			case nlp.EntPerson:
				x.votes[entity.Person] += 1.2 * share
			case nlp.EntOrg:
				x.votes[entity.Organization] += 1.2 * share
			case nlp.EntPlace:
				x.votes[entity.Place] += 0.8 * share
			}
		}
		if m.body == nil && m.place == nil && r.labelled(m) {
			x.votes[entity.Person] += 3
		}
		if m.possessive && r.ownsBusiness(m.Last+1) {
			x.votes[entity.Organization] += 1.5
		}
		if i := m.First - 1; i >= 0 && r.d.Tokens[i].Sent == r.d.Tokens[m.First].Sent {
			w := r.lower[i]
			if w == "the" && m.title.Len() == 0 && !r.modifies(m) {
				x.votes[entity.Person] -= 1.5
				x.votes[entity.Organization] += 1
			}
			if n, ok := lexicon.LookupNoun(w); ok && n.Class.Any(lexicon.Role|lexicon.Kin) && !n.Plural && !upper(r.word(i)) {
				x.votes[entity.Person] += 3
			}
			if strings.HasSuffix(w, "-year-old") && !r.title[i] && !m.possessive {
				x.votes[entity.Person] += 3 // nine-year-old Ann Lee
			}
			if w == "," && i > 0 && r.at[i-1] < 0 && m.place == nil && m.body == nil {
				// her brother, Lee
				if n, ok := lexicon.LookupNoun(r.lower[i-1]); ok && n.Class.Any(lexicon.Kin) && !n.Plural && r.owned(i-1) {
					x.votes[entity.Person] += 4
					x.kin = x.kin || k == x.mentions[0]
					if x.titleGender == 0 {
						x.titleGender = n.Gender
					}
				}
			}
			if m.title.Len() == 0 && m.place == nil && m.body == nil && m.name.Len() > 1 && r.bodyAround(m, i) {
				x.asBody = true
			}
			if (w == "of" || w == "in") && i > 0 && r.lower[i-1] == "shares" && m.place == nil && m.title.Len() == 0 {
				x.votes[entity.Organization] += 4 // shares of Acme
			}
			if w == "from" && i > 0 && m.title.Len() == 0 && (r.lower[i-1] == "survey" || r.lower[i-1] == "poll" || r.lower[i-1] == "data") {
				x.votes[entity.Person] -= 2 // a survey from Alder Finch
				x.votes[entity.Organization] += 4
			}
			if w == "in" || w == "at" || w == "near" || w == "from" {
				x.inPlace++
				if m.kind == entity.KindUnknown {
					x.votes[entity.Place] += 0.8
					if w == "at" && m.name.Len() > 1 && m.title.Len() == 0 && lexicon.GivenName(r.word(m.name.First)) == 0 {
						x.votes[entity.Person]-- // an analyst at Alder Finch
						x.votes[entity.Organization] += 1.5
					}
				}
			}
		}
		if i := m.Last; int(i) < len(r.d.Tokens) {
			j := i
			if r.word(j) == "," && int(j)+1 < len(r.d.Tokens) {
				j++
			}
			switch r.lower[j] {
			case "who", "whose", "whom":
				if m.state == nil && !(lexicon.StateByName(x.name) != nil && m.First > 0 && (r.lower[m.First-1] == "of" || r.lower[m.First-1] == "from")) { // Senator Lee of Iowa, who
					x.votes[entity.Person] += 2
				}
			case "which":
				x.votes[entity.Organization] += 1
				if j > i && m.First == r.d.Sents[r.d.Tokens[m.First].Sent].First {
					x.votes[entity.Organization] += 6 // Rival Tessera, which sued
				}
			}
			if j > i && (r.lower[j] == "a" || r.lower[j] == "an") {
				r.voteApposition(x, j)
			}
			if r.tickerAt(i).Len() > 0 {
				x.votes[entity.Organization] += 4
			}
			if j > i && isNumber(r.word(j)) && int(j)+1 < len(r.d.Tokens) && r.word(j+1) == "," {
				x.votes[entity.Person] += 2 // an age
			}
		}
	}
}

// bodyAround reports whether the words before a name, the last of which is token i, are
// said of bodies alone: analysts at Carson Vale, the toymaker Carson Vale, the country’s
// largest bank, Carson Vale,.
func (r *resolver) bodyAround(m *mention, i int32) bool {
	switch w := r.lower[i]; {
	case w == "at":
		n, ok := lexicon.LookupNoun(r.lower[max(i-1, 0)])
		return ok && n.Plural && n.Class.Any(lexicon.Role|lexicon.PersonN) && r.d.Tokens[i].Sent == r.d.Tokens[i-1].Sent
	case w == ",":
		if i == 0 || int(m.Last) >= len(r.lower) || r.word(m.Last) != "," || r.at[i-1] >= 0 {
			return false
		}
		if r.lower[i-1] == "parent" && i > 1 && r.lower[i-2] == "its" {
			return true
		}
		if !soldBy(r.lower[i-1]) || int(m.Last)+1 < len(r.lower) && (r.lower[m.Last+1] == "and" || isRelative(r.lower[m.Last+1]) && r.lower[m.Last+1] != "which") {
			return false
		}
		f := r.backToDeterminer(i-1, r.d.Sents[r.d.Tokens[i].Sent])
		return isDeterminer(r.lower[f]) || isPossPronoun(r.lower[f])
	default:
		return soldBy(w) && !upper(r.word(i))
	}
}

// soldBy reports whether a noun means a firm and never somebody’s trade.
func soldBy(w string) bool {
	switch w {
	case "company", "firm", "bank", "lender", "insurer", "airline", "retailer", "chain", "carmaker", "automaker", "toymaker", "chipmaker", "drugmaker", "planemaker", "steelmaker", "charity", "nonprofit", "consultancy", "brokerage", "subsidiary", "startup", "start-up", "supermarket", "housebuilder", "wholesaler":
		return true
	}
	return false
}

// voteApposition weighs the description from token i on, behind a name and a comma: Lilis, a
// mother of three.
func (r *resolver) voteApposition(x *ent, i int32) {
	d := r.describe(nlp.Range{First: i, Last: min(i+8, r.d.Sents[r.d.Tokens[i].Sent].Last)})
	if d.head < 0 || d.name >= 0 || d.plural || !d.noun.Class.Any(lexicon.PersonN|lexicon.Kin|lexicon.Role|lexicon.Rank) || d.noun.Class.Any(lexicon.OrgN|lexicon.PubN|lexicon.GovN|lexicon.DocN) {
		return
	}
	x.votes[entity.Person] += 3
	x.asPerson = true
	if x.titleGender == 0 {
		x.titleGender = d.noun.Gender
	}
}

// voteByName weighs what an entity's name looks like, and of a short name the
// pronouns that follow it.
func (r *resolver) voteByName(x *ent) {
	if x.key != "" && x.body == nil && x.place == nil && x.state == nil {
		n := x.nameLen
		switch {
		case strings.ContainsAny(x.name, "&") || strings.Contains(x.name, " of ") || strings.Contains(x.name, " for "):
			x.votes[entity.Organization] += 1.2
		case n == 2 || n == 3:
			x.votes[entity.Person] += 0.8
		}
	}
	if x.nameLen == 1 && x.body == nil && x.place == nil && x.state == nil && x.titleGender == 0 && !x.asPerson && x.votes[entity.Person] > 0 && lexicon.GivenName(x.name) == 0 && !r.titled(x) {
		// a surname alone is no way to name somebody first, but where a pronoun shows it
		he, its := 0.0, 0.0
		for _, k := range x.mentions[:min(len(x.mentions), 40)] {
			switch r.genderAfter(&r.mentions[k]) {
			case 'm', 'f':
				he++
			case 'n':
				its++
			}
		}
		if he > its {
			x.votes[entity.Person] -= 1
		} else {
			x.votes[entity.Person] *= 0.2
		}
		x.votes[entity.Organization] += 0.6 + math.Min(its, 3)
	}
	if x.nameLen == 1 && x.body == nil && x.place == nil && x.state == nil {
		for _, k := range x.mentions[:min(len(x.mentions), 10)] {
			if r.saysHe(&r.mentions[k]) {
				x.votes[entity.Person] += 2 // Castellan said that she hoped
				break
			}
		}
	}
	if x.nameLen == 1 && x.body == nil && x.place == nil && x.state == nil && x.titleGender == 0 && lexicon.GivenName(x.name) == 0 && r.earns(x) {
		x.votes[entity.Organization] += 1.5
	}
	if x.nameLen > 0 && x.nameLen < 4 && x.body == nil && x.place == nil && x.state == nil {
		for _, k := range x.mentions[:min(len(x.mentions), 40)] {
			if m := &r.mentions[k]; r.saysI[m.First] && !m.possessive {
				x.votes[entity.Person] += 2 // “I am tired,” Castellan said
				break
			}
		}
	}
	if x.nameLen > 1 && x.nameLen < 4 && x.body == nil && x.place == nil && x.state == nil && x.titleGender == 0 && lexicon.GivenName(x.given) == 0 {
		// Amber Ridge … its: no given name that the tables know
		its := 0.0
		for _, k := range x.mentions[:min(len(x.mentions), 40)] {
			switch m := &r.mentions[k]; {
			case r.itAfter(m):
				its += 2.5
			case r.genderAfter(m) == 'n':
				its++
			}
		}
		if r.earns(x) {
			its++
		}
		x.votes[entity.Organization] += math.Min(its, 3)
		switch {
		case r.ofPlace(x):
			x.votes[entity.Organization] += 2.5
		case r.commonWords(x):
			x.votes[entity.Organization] += 1.5
		}
	}
	if x.nameLen > 1 && x.body == nil && strings.HasPrefix(x.name, "World ") {
		x.votes[entity.Person] = 0 // World Rowing
		x.votes[entity.Organization]++
	}
	if x.asBody && !x.asPerson && x.titleGender == 0 && len(x.titles) == 0 {
		x.votes[entity.Person] = 0
		x.votes[entity.Organization] += 4
	}
	if w := x.name[strings.LastIndexByte(x.name, ' ')+1:]; x.nameLen > 1 && lexicon.LegalForm(w) || (firmName(w) || orgWord(w) || sportName(w) || strings.Contains(x.name, " & ")) && w != x.name && (lexicon.GivenName(x.given) == 0 || firmOnly(w)) {
		x.votes[entity.Person] = 0 // Acme Hearth LLC, Acme Systems
		if sportName(w) && x.kind == entity.KindUnknown {
			x.votes[entity.Organization]++
		}
	}
}

// settleKind makes an entity what the tables say that it is, else what most of the
// evidence speaks for.
func (r *resolver) settleKind(x *ent) {
	best, top := entity.KindUnknown, 0.3
	for _, k := range [...]entity.Kind{entity.Person, entity.Organization, entity.Publication, entity.Government, entity.Document, entity.Place} {
		if x.votes[k] > top {
			best, top = k, x.votes[k]
		}
	}
	if best == entity.Organization && x.votes[entity.Government] >= 4 && x.body == nil && x.place == nil {
		best = entity.Government // the Republic of Utopia
	}
	x.kind = best
	if x.body != nil {
		switch {
		case x.body.Class == "gov":
			x.kind = entity.Government
		case x.body.Outlet():
			x.kind = entity.Publication
		default:
			x.kind = entity.Organization
		}
	}
	if r.agency != "" && x.key == r.agency && x.body == nil {
		x.kind = entity.Publication // (MNS) … told MNS
	}
}

// saysHe reports whether a name is a source whose words, which are reported without marks,
// begin with he or she.
func (r *resolver) saysHe(m *mention) bool {
	if !r.sourceAt[m.First] || m.possessive || m.First > 0 && r.sourceAt[m.First-1] {
		return false
	}
	s := r.d.Sents[r.d.Tokens[m.First].Sent]
	for i := m.Last; i < min(s.Last, m.Last+8); i++ {
		if r.at[i] >= 0 || r.word(i) == "," || r.d.Tokens[i].Quote >= 0 {
			return false
		}
		if r.lower[i] == "he" || r.lower[i] == "she" {
			return true
		}
	}
	return false
}

// ownsBusiness reports whether the words from token i on, after a possessive, name
// what firms have and people have not: its shares, its app, its chief executive.
func (r *resolver) ownsBusiness(i int32) bool {
	for j := i; j < i+4 && int(j) < len(r.lower); j++ {
		switch r.lower[j] {
		case "ceo", "employees", "users", "customers", "app", "website", "board", "headquarters", "stock", "shares", "executives", "subsidiary", "subsidiaries", "products", "platform", "co-founder", "shareholders", "revenue", "profits", "earnings", "chief", "stores", "factory", "factories", "subscribers", "fleet", "engineers":
			return true
		}
		if !isWord(r.word(j)) || isPreposition(r.lower[j]) || r.d.Tokens[j].Tag.Finite() {
			return false
		}
	}
	return false
}

// tickerAt returns the tokens between brackets that begin at token i, where they are the
// code of a share: (ACM.N), (NYSE: ACM).
func (r *resolver) tickerAt(i int32) nlp.Range {
	if int(i)+2 >= len(r.lower) || r.word(i) != "(" {
		return nlp.Range{}
	}
	x := nlp.Range{First: i + 1, Last: i + 1}
	exchange := false
	for int(x.Last) < len(r.lower) && x.Len() < 12 {
		switch w := r.word(x.Last); {
		case w == ")" && (exchange || shareCode(r.word(i+1))):
			return x
		case exchangeName(w), x.Len() > 0 && exchangeName(r.word(x.Last-1)) && strings.HasPrefix(w, ":"):
			exchange = true
		case w == ":" || w == "," || w == ";", shareCode(w), exchange && allCaps(w):
		default:
			return nlp.Range{}
		}
		x.Last++
	}
	return nlp.Range{}
}

// exchangeName reports whether a word, with a code behind a colon or without, names an
// exchange.
func exchangeName(w string) bool {
	w, _, _ = strings.Cut(w, ":")
	switch w {
	case "NYSE", "Nasdaq", "NASDAQ", "NasdaqGS", "AMEX", "TSX", "TSXV", "LSE", "LON", "ASX", "HKEX", "HKG", "BSE", "NSE", "SGX", "JSE", "OTC", "OTCQB", "OTCMKTS", "FRA", "ETR", "EPA", "TYO", "AIM":
		return true
	}
	return false
}

// shareCode reports whether a word is the code of a share and of an exchange: ACM.N, 7203.T.
func shareCode(w string) bool {
	code, exchange, ok := strings.Cut(w, ".")
	if !ok || len(code) == 0 || len(exchange) == 0 || len(exchange) > 3 || code[0] >= 'a' {
		return false
	}
	for _, c := range []byte(exchange) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// earns reports whether a sentence that an entity's name begins speaks of what firms have:
// Acme Verde now expects profit to halve.
func (r *resolver) earns(x *ent) bool {
	for _, k := range x.mentions[:min(len(x.mentions), 10)] {
		m := &r.mentions[k]
		s := r.d.Sents[r.d.Tokens[m.First].Sent]
		if m.First > s.First+1 || m.possessive || m.Last >= s.Last || !r.d.Tokens[m.Last].Tag.Finite() && r.lower[m.Last] != "now" {
			continue
		}
		for i := m.Last; i < min(s.Last, m.Last+9); i++ {
			switch r.lower[i] {
			case "profit", "profits", "revenue", "revenues", "turnover", "dividend", "quarterly", "shareholders", "earnings":
				return true
			}
		}
	}
	return false
}

// titled reports whether one of an entity's mentions has a post, rank or honorific
// before it.
func (r *resolver) titled(x *ent) bool {
	for _, k := range x.mentions {
		if m := &r.mentions[k]; m.First < m.name.First {
			return true
		}
	}
	return false
}

// genderAfter returns the gender of the first pronoun that follows a name in its
// sentence with no other name between: most likely it means what is named. 0
// where there is none.
func (r *resolver) genderAfter(m *mention) byte {
	s := r.d.Tokens[m.First].Sent
	last := min(r.d.Sents[s].Last, m.Last+40)
	if r.quoted[m.First] || m.possessive {
		return 0
	}
	for i := m.Last; i < last; i++ {
		if r.at[i] >= 0 && r.mentions[r.at[i]].place == nil && r.mentions[r.at[i]].body == nil {
			return 0
		}
		if r.quoted[i] {
			continue
		}
		switch r.lower[i] {
		case "whose":
			if i+1 < last {
				switch r.lower[i+1] {
				case "husband":
					return 'f'
				case "wife":
					return 'm'
				}
			}
		}
		switch g := pronounGender(r.lower[i]); {
		case g == 'm' || g == 'f':
			return g
		case r.lower[i] == "its" || r.lower[i] == "itself":
			return 'n'
		}
	}
	return 0
}

// genderShown returns the gender of the pronoun that follows a short name in its sentence
// and means whom it names: nobody of that gender is named before it there, and the pronoun
// is no object, which most often is somebody else. 0 where there is none.
func (r *resolver) genderShown(m *mention) byte {
	g := r.genderAfter(m)
	if g != 'm' && g != 'f' {
		return 0
	}
	s := r.d.Sents[r.d.Tokens[m.First].Sent]
	for i := m.Last; i < min(s.Last, m.Last+40); i++ {
		if pronounGender(r.lower[i]) == g && !r.quoted[i] {
			if w := r.lower[i]; w == "him" || w == "her" && i+1 < s.Last && !r.d.Tokens[i+1].Tag.Noun() && !r.d.Tokens[i+1].Tag.Adjective() {
				return 0
			}
			break
		}
	}
	for j := m.First - 1; j >= s.First && m.First-j < 40; j-- {
		if k := r.at[j]; k >= 0 && r.mentions[k].ent >= 0 && r.nameGender(r.ents[r.mentions[k].ent]) == g {
			return 0
		}
	}
	return g
}

// owned reports whether somebody is said to have what the noun at token h, after small
// words, names: her younger brother, Lee’s brother.
func (r *resolver) owned(h int32) bool {
	for j := h - 1; j >= 0 && j > h-4; j-- {
		switch {
		case isPossPronoun(r.lower[j]) || isPossessive(r.word(j)):
			return true
		case !isWord(r.word(j)) || isFunction(r.lower[j]) || upper(r.word(j)):
			return false
		}
	}
	return false
}

// ofTitle reports whether the word before a title belongs to it and names no body: the
// Cabinet of a Cabinet Secretary, the Grand of a Grand Chief.
func (r *resolver) ofTitle(w, title string) bool {
	switch w {
	case "Deputy", "Chief", "Grand", "Additional", "Associate", "Joint", "Principal", "Local", "Acting", "Vice", "Assistant", "Honorary", "Senior", "Junior", "Divisional", "Presiding":
		return true
	case "Cabinet", "Permanent", "Parliamentary":
		return title == "secretary" || title == "undersecretary"
	case "Public":
		return title == "prosecutor" || title == "advocate" || title == "defender" || title == "protector"
	}
	return false
}
