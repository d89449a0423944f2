package coref

import "strings"

// roleKey brings a word for a post to the form in which posts are compared.
func roleKey(w string) string {
	w = strings.TrimPrefix(w, "co-")
	switch w {
	case "spokesman", "spokeswoman", "spokesperson":
		return "spokesperson"
	case "gov", "gov.", "govs.", "governor":
		return "governor"
	case "sen", "sen.", "senator", "sens.":
		return "senator"
	case "rep", "rep.", "reps.", "congressman", "congresswoman", "representative", "congressmember":
		return "representative"
	case "pres", "pres.", "president":
		return "president"
	case "chairman", "chairwoman", "chairperson", "chair":
		return "chair"
	case "adv", "adv.", "advocate":
		return "advocate"
	case "gen", "gen.", "general":
		return "general"
	case "prof", "prof.", "professor":
		return "professor"
	case "dr", "dr.", "doctor", "physician":
		return "doctor"
	case "lt", "lt.", "lieutenant":
		return "lieutenant"
	case "premier":
		return "minister"
	case "attorney", "lawyer":
		return "lawyer"
	case "ceo", "executive":
		return "executive"
	case "businessman", "businesswoman", "mogul", "tycoon", "magnate", "billionaire":
		return "business"
	case "nominee", "candidate", "contender", "hopeful", "front-runner", "frontrunner":
		return "candidate"
	case "justice", "judge":
		return "judge"
	case "actor", "actress":
		return "actor"
	case "sheriff", "officer", "sgt", "sergeant":
		return w
	case "councilman", "councilwoman", "councilmember", "councilor", "councillor":
		return "councillor"
	case "king", "monarch", "queen":
		return "monarch"
	case "congresspeople":
		return "representative"
	}
	return strings.TrimSuffix(w, ".")
}

// rolesOnly reports whether a word must be somebody's post to stand for him:
// nobody is called "the spokesman" for being spoken of.
func rolesOnly(w string) bool {
	switch w {
	case "spokesman", "spokeswoman", "spokesperson", "source", "official", "aide", "adviser", "advisor", "judge", "lawyer", "attorney", "officer", "reporter", "moderator", "prosecutor", "ambassador", "interviewer", "narrator", "author", "analyst", "expert", "witness", "doctor", "commander", "king", "queen", "monarch":
		return true
	}
	return false
}

// unnamedVoice reports whether a post is one by which articles call those whom
// they do not name, rather than somebody who is named.
func unnamedVoice(head string) bool {
	switch head {
	case "spokesperson", "source", "official", "aide", "interviewer", "moderator", "reporter", "employee", "staffer", "witness", "insider", "narrator":
		return true
	}
	return false
}

// official reports whether a word is a post that nobody is called by who is not said
// to hold it, unlike the candidate or the star.
func official(w string) bool {
	switch roleKey(w) {
	case "taoiseach", "tánaiste", "tanaiste", "governor", "captain", "monarch", "president", "minister", "secretary", "mayor", "commissioner", "director", "chair", "chief", "ambassador", "judge", "prosecutor", "coroner", "ombudsman", "treasurer", "inspector", "sheriff", "superintendent", "principal", "dean", "rector", "bishop", "archbishop", "pope", "chancellor", "speaker", "manager", "coach", "owner", "founder", "editor", "curator", "conductor", "pilot", "driver", "referee", "landlord", "moderator", "commander", "general", "colonel", "envoy", "regent", "premier", "deputy", "auditor", "registrar", "magistrate", "marshal", "clerk", "pastor", "priest", "imam", "rabbi":
		return true
	}
	return false
}

// office reports whether a post is one of a state or country, whose name then is
// an affiliation.
func office(w string) bool {
	if official(w) || w == "prosecutors" || w == "regulators" || w == "inspectors" {
		return true
	}
	switch roleKey(w) {
	case "senator", "representative", "lawmaker", "lawmakers", "senators", "officials", "official", "legislator", "legislators", "diplomat", "diplomats", "governors", "ministers", "ministry", "leader", "leaders", "spokesperson", "general", "lieutenant", "attorney", "lawyer", "delegate", "authorities", "police", "troops", "soldiers", "officer", "officers", "negotiator", "negotiators", "adviser", "aide", "assemblyman", "comptroller", "head", "monarch", "prince", "princess", "justice", "justices", "candidate", "candidates", "politician", "politicians", "mp", "mps", "representatives", "envoys", "ambassadors", "presidents", "commanders", "intelligence", "scientist", "scientists":
		return true
	}
	return false
}

// chamber reports whether a word is that for a house of parliament which stands
// in the names of its own posts.
func chamber(w string) bool { return w == "House" || w == "Senate" || w == "Assembly" }

// leads reports whether a post in lower case is one of the leaders of a chamber.
func leads(title string) bool {
	switch title {
	case "speaker", "leader", "majority leader", "minority leader", "whip", "majority whip", "minority whip", "president pro tempore", "president", "member", "members":
		return title != "president"
	}
	return false
}

// partyWord reports whether a word set before a name gives its party.
func partyWord(w string) bool {
	switch w {
	case "democrat", "republican", "conservative", "liberal", "independent", "libertarian", "socialist":
		return true
	}
	return false
}

// governs reports whether a post, as posts are compared, is one of those in a state that
// nobody is called by who holds another.
func governs(w string) bool {
	switch w {
	case "taoiseach", "tánaiste", "tanaiste", "governor", "minister", "mayor", "chancellor", "monarch", "prosecutor", "coroner", "ombudsman", "ambassador", "magistrate":
		return true
	}
	return false
}

// holdsOffice reports whether somebody is said to hold an office or a seat, or to be the
// head of something.
func (x *ent) holdsOffice() bool {
	for _, w := range x.posts {
		if official(w) || elected(w) && w != "candidate" || w == "td" || w == "senator" || w == "executive" {
			return true
		}
	}
	return false
}
