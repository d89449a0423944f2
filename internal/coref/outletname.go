package coref

import (
	"strings"

	"github.com/onrecord-go/onrecord/entity"
	"github.com/onrecord-go/onrecord/internal/lexicon"
	"github.com/onrecord-go/onrecord/internal/nlp"
)

// airs reports whether a word that begins a name of several is that for a broadcaster
// or a newspaper in one of the languages that put it first: Radio Arlen, TV Arlen.
func airs(w string) bool {
	switch w {
	case "Radio", "Rádio", "Ràdio", "Radyo", "TV", "Televisión", "Televisió", "Televisão", "Télé", "Diario", "Diário", "Jornal", "Agencia", "Agência", "Agenzia":
		return true
	}
	return false
}

// outletEnd reports whether a word that ends a name of several is one for a newspaper
// in a language that puts it last.
func outletEnd(w string) bool {
	switch w {
	case "Zeitung", "Nachrichten", "Anzeiger", "Tageblatt", "Presse", "Tidende", "Avis", "Avisa", "Blad", "Dagblad", "Courant", "Hoy", "Semanal", "Rundfunk", "Newswire", "Mercury", "Advertiser", "Echo", "Argus", "Intelligencer":
		return true
	}
	return false
}

// paperEnd reports whether a run ends as the names of papers do that two have become:
// a word for a paper and one for somebody, as in News Leader.
func (r *resolver) paperEnd(x nlp.Range) bool {
	if x.Len() < 2 {
		return false
	}
	if r.word(x.First) == "Daily" && x.Len() == 2 && !r.title[x.First] && upper(r.word(x.Last-1)) && (x.First == 0 || r.lower[x.First-1] == "the") {
		return true // the Daily Star
	}
	switch r.word(x.Last - 1) {
	case "Leader", "Observer", "Citizen", "Examiner", "Pilot", "Recorder", "Reporter", "Statesman", "Messenger", "Sentinel", "Democrat", "Republican":
	default:
		return false
	}
	switch w := r.word(x.Last - 2); w {
	case "News", "Press":
		return x.Len() > 2 || w == "News"
	default:
		return pubWord(w) || outletEnd(w)
	}
}

// outletWord reports whether a single word is formed as the names of newspapers are.
func outletWord(w string) bool {
	if callSign(w) {
		return true
	}
	if len(w) < 8 {
		return false
	}
	for _, s := range [...]string{"zeitung", "blatt", "bladet", "tidningen", "tidende", "posten", "avisen", "kurier", "kini", "watch", "daily", "news", "wire", "insider"} {
		if strings.HasSuffix(w, s) || strings.HasSuffix(lower(w), s) {
			return true
		}
	}
	return camel(w)
}

// callSign reports whether a word is the name of a station as licences give it: KZQR-TV.
func callSign(w string) bool {
	for _, s := range [...]string{"-TV", "-FM", "-AM"} {
		if v, ok := strings.CutSuffix(w, s); ok && len(v) > 2 && len(v) < 6 && allCaps(v) {
			return true
		}
	}
	return false
}

// outletLike reports whether mention m, to whose bearer something was told, is named as
// outlets are, and nothing in the text speaks for anything else: Het Dagblad, El Correo.
func (r *resolver) outletLike(m int32) bool {
	x := &r.mentions[m]
	if x.ent < 0 || x.title.Len() > 0 || x.gender != 0 || x.place != nil || x.state != nil {
		return false
	}
	e := r.ents[x.ent]
	if e.body != nil || e.place != nil || e.state != nil || len(e.roles) > 0 || e.public() || e.titleGender != 0 || e.kin {
		return false
	}
	for _, k := range e.mentions[:min(len(e.mentions), 40)] {
		if r.sourceAt[r.mentions[k].First] && !r.mentions[k].possessive {
			return false
		}
	}
	if x.name.Len() == 1 {
		return e.nameLen == 1 && outletWord(r.word(x.name.First))
	}
	switch w := r.word(x.name.First); w {
	case "El", "La", "Le", "Het", "Il", "Las", "Los", "Les", "Das", "Die", "The":
		return x.name.Len() < 5
	default:
		return airs(w) || outletEnd(r.word(x.name.Last-1))
	}
}

// mediumAt returns the words from token i until e where they mean a medium without a
// name or the paper itself to which something was told: state television, this
// newspaper; and the name of a paper that is a common word: the Nation.
func (r *resolver) mediumAt(i, e int32) nlp.Range {
	x := nlp.Range{First: i, Last: e}
	j := i
	if j < e && isDeterminer(r.lower[j]) {
		j++
	}
	if e-j == 1 && r.at[j] < 0 && upper(r.word(j)) {
		if b := lexicon.BodyByName(r.word(j)); b != nil && b.Outlet() {
			return nlp.Range{First: j, Last: e}
		}
	}
	if ownShow(r.lower[e-1]) && r.at[e-1] < 0 && e-j >= 2 && (isPossPronoun(r.lower[i]) || r.possessed(i, e)) {
		return x // told the club’s official website, his podcast’s show
	}
	for k := i; k < e; k++ {
		if r.at[k] >= 0 && (r.mentions[r.at[k]].place == nil || k == e-1) {
			return nlp.Range{}
		}
	}
	switch r.lower[e-1] {
	case "station", "stations", "channel", "channels":
		if w := r.lower[max(e-2, i)]; w == "radio" || w == "television" || w == "tv" || w == "news" {
			return x // told a Harlow radio station
		}
	case "television", "tv", "radio", "media":
		if e-j >= 2 && e-j <= 4 {
			return nlp.Range{First: j, Last: e}
		}
	case "newspaper", "paper", "website", "magazine", "publication", "broadcaster":
		return r.plainMedium(i, j, e)
	}
	return nlp.Range{}
}

// ownShow reports whether a noun means something that carries words and has an owner.
func ownShow(w string) bool {
	switch w {
	case "show", "podcast", "programme", "program", "newsletter", "website", "site", "blog":
		return true
	}
	return false
}

// possessed reports whether a possessive stands between tokens i and e.
func (r *resolver) possessed(i, e int32) bool {
	for ; i < e; i++ {
		if isPossessive(r.word(i)) || r.at[i] >= 0 && r.mentions[r.at[i]].possessive {
			return true
		}
	}
	return false
}

// plainMedium returns the words from token i until e, behind the article before token j,
// where they mean the paper itself or one of the state: this newspaper, local newspaper.
func (r *resolver) plainMedium(i, j, e int32) nlp.Range {
	x := nlp.Range{First: i, Last: e}
	switch {
	case r.lower[i] == "this" && e-i == 2:
		return x
	case e-j >= 2 && e-j <= 4 && (r.lower[e-2] == "state" || r.lower[e-2] == "local" || r.lower[e-2] == "public"):
		return nlp.Range{First: j, Last: e}
	}
	return nlp.Range{}
}

// quotedBy returns the outlet by which the words of a cue say that somebody was quoted:
// was quoted by ARN as saying.
func (r *resolver) quotedBy(c nlp.Range) nlp.Range {
	for i := c.First; i+2 < c.Last; i++ {
		if r.lower[i] != "quoted" && r.lower[i] != "cited" || r.lower[i+1] != "by" {
			continue
		}
		for j := i + 2; j < c.Last && j < i+8; j++ {
			if m := r.at[j]; m >= 0 {
				x := &r.mentions[m]
				if x.ent < 0 || x.place != nil {
					continue
				}
				if e := r.ents[x.ent]; e.kind == entity.Publication || e.kind == entity.KindUnknown || e.kind == entity.Organization && !e.public() || e.kind == entity.Person && e.votes[entity.Person] < 1.5 && x.title.Len() == 0 {
					return x.name
				}
				return nlp.Range{}
			}
			if r.lower[j] == "as" || r.lower[j] == "saying" {
				break
			}
		}
	}
	return nlp.Range{}
}

// shortWay returns what the words right after the preposition at i name without an
// article as the way in which words came: on X, by email.
func (r *resolver) shortWay(i int32, s nlp.Range) nlp.Range {
	j := i + 1
	if j >= s.Last {
		return nlp.Range{}
	}
	if x := r.stateMedium(i, s); x.Len() > 0 {
		return x
	}
	switch r.lower[i] {
	case "on", "to", "via":
		if x := r.siteNamed(j, s); x.Len() > 0 {
			return x
		}
		if r.word(j) != "X" || i > s.First && r.at[i-1] >= 0 && r.lower[i] != "on" {
			return nlp.Range{}
		}
		if j+1 < s.Last && (upper(r.word(j+1)) && !isDateWord(r.lower[j+1]) || isNumber(r.word(j+1)) || r.word(j+1) == "-" || r.lower[j+1] == "chromosome" || r.lower[j+1] == "axis") {
			return nlp.Range{}
		}
		return nlp.Range{First: j, Last: j + 1}
	case "by":
		switch r.lower[j] {
		case "email", "e-mail", "letter":
			return nlp.Range{First: j, Last: j + 1}
		case "text":
			if j+1 < s.Last && r.lower[j+1] == "message" {
				return nlp.Range{First: j, Last: j + 2}
			}
		}
	}
	return nlp.Range{}
}

// siteNamed returns the name of the platform in the phrase that begins at token i behind a
// preposition, where a noun before it tells what it is or one behind it that somebody has a
// place there: the social media platform X, the messaging app Signal, his X account.
func (r *resolver) siteNamed(i int32, s nlp.Range) nlp.Range {
	k := i
	own := false
	if k < s.Last && r.at[k] < 0 && (isDeterminer(r.lower[k]) || isPossPronoun(r.lower[k])) {
		own = isPossPronoun(r.lower[k])
		k++
	}
	f := k
	for k < s.Last && k < f+4 && r.at[k] < 0 && siteWord(r.lower[k]) {
		k++
	}
	if k >= s.Last {
		return nlp.Range{}
	}
	x, m := nlp.Range{First: k, Last: k + 1}, r.at[k]
	known := r.word(k) == "X"
	if m >= 0 {
		o := &r.mentions[m]
		if o.First != k || o.ent < 0 || o.place != nil || o.possessive || r.ents[o.ent].person() && o.sure >= 3 {
			return nlp.Range{}
		}
		x, known = o.name, r.onPlatform(m)
	}
	switch {
	case k > f+1 || k > f && known:
		switch r.lower[k-1] {
		case "platform", "site", "network", "app", "service", "website":
			if known || m >= 0 && r.lower[f] != "video" {
				return x
			}
		}
	case own && known && x.Last < s.Last && (m < 0 || r.lower[x.Last] == "handle" || r.lower[x.Last] == "platform" || r.lower[x.Last] == "network"):
		switch r.lower[x.Last] {
		case "handle", "account", "page", "profile", "feed", "channel", "platform", "network", "site":
			return x
		}
	}
	return nlp.Range{}
}

// siteWord reports whether a word describes a platform on which anybody may write, or is
// the noun for one.
func siteWord(w string) bool {
	switch w {
	case "social", "media", "messaging", "networking", "microblogging", "micro-blogging", "blogging", "video", "video-sharing", "photo-sharing", "sharing", "chat", "platform", "site", "network", "app", "service", "website":
		return true
	}
	return false
}

// sentAnswer reports whether a noun is an answer that may be sent.
func sentAnswer(w string) bool {
	switch w {
	case "response", "reply", "answer", "responses", "replies", "answers", "comment", "comments", "remarks":
		return true
	}
	return false
}

// sentBy reports whether a word before an answer says that it came in writing.
func sentBy(w string) bool {
	switch w {
	case "emailed", "e-mailed", "written", "texted", "mailed", "posted":
		return true
	}
	return false
}

// stateMedium returns the medium of a state that stands after the preposition at token i
// without a name, or its name: on state television, on state broadcaster ACT.
func (r *resolver) stateMedium(i int32, s nlp.Range) nlp.Range {
	switch r.lower[i] {
	case "on", "via", "through":
	case "by":
		if i == s.First || r.lower[i-1] != "carried" && r.lower[i-1] != "aired" && r.lower[i-1] != "broadcast" && r.lower[i-1] != "quoted" && r.lower[i-1] != "reported" && r.lower[i-1] != "cited" && r.lower[i-1] != "saying" {
			return nlp.Range{}
		}
	default:
		return nlp.Range{}
	}
	if i+2 >= s.Last {
		return nlp.Range{}
	}
	j := i + 1
	if isDeterminer(r.lower[j]) {
		j++
	}
	if j+1 >= s.Last {
		return nlp.Range{}
	}
	switch r.lower[j] {
	case "state", "public", "national", "state-run", "state-owned", "government-run":
	default:
		return nlp.Range{}
	}
	switch k := j + 1; r.lower[k] {
	case "television", "tv", "radio", "media":
		if k+1 < s.Last && (r.d.Tokens[k+1].Tag.Noun() && !isDateWord(r.lower[k+1]) || r.lower[k] == "media" && r.lower[j] != "state" && r.lower[j] != "state-run") {
			return nlp.Range{} // state television officials
		}
		return nlp.Range{First: j, Last: k + 1}
	case "broadcaster", "channel":
		if k+1 < s.Last && r.at[k+1] >= 0 && !r.mentions[r.at[k+1]].possessive {
			return r.mentions[r.at[k+1]].name
		}
	}
	return nlp.Range{}
}
