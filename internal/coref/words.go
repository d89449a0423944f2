package coref

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/internal/lexicon"
)

// The small closed classes of words that the rules ask for. All take lower case.

// isPronoun reports whether w alone can be the source of an attribution without
// naming or describing it.
func isPronoun(w string) bool {
	switch w {
	case "i", "we", "you", "he", "she", "it", "they", "who", "whom", "him", "her", "me", "us", "them", "which", "that",
		"his", "hers", "their", "theirs", "its", "my", "our", "your", "himself", "herself", "itself", "themselves", "whose", "myself", "ourselves", "one":
		return true
	}
	return false
}

// pronounGender returns 'm', 'f' or 'n' for a pronoun that shows gender, 0 for
// one that does not.
func pronounGender(w string) byte {
	switch w {
	case "he", "him", "his", "himself":
		return 'm'
	case "she", "her", "hers", "herself":
		return 'f'
	case "it", "its", "itself":
		return 'n'
	}
	return 0
}

func isFirstPerson(w string) bool {
	switch w {
	case "i", "we", "me", "us", "my", "our", "myself", "ourselves":
		return true
	}
	return false
}

func isPluralPronoun(w string) bool {
	switch w {
	case "they", "them", "their", "theirs", "themselves", "both":
		return true
	}
	return false
}

func isRelative(w string) bool {
	switch w {
	case "who", "whom", "which", "that", "whose":
		return true
	}
	return false
}

func isPossPronoun(w string) bool {
	switch w {
	case "his", "her", "their", "its", "my", "our", "your":
		return true
	}
	return false
}

func isDeterminer(w string) bool {
	switch w {
	case "the", "a", "an", "this", "that", "these", "those", "some", "any", "another", "each", "every", "no", "both", "either", "neither", "all", "many", "several", "most", "few", "other", "such":
		return true
	}
	return isPossPronoun(w)
}

func isPreposition(w string) bool {
	switch w {
	case "of", "for", "at", "in", "from", "with", "on", "by", "to", "about", "against", "near", "inside", "outside", "under", "over", "within", "into", "behind", "among", "amongst", "between", "including", "through", "across", "around", "like", "as", "during", "since", "after", "before", "until", "without", "toward", "towards", "than", "alongside", "via", "aboard", "amid", "despite", "per", "above", "below", "beyond", "throughout", "upon":
		return true
	}
	return false
}

func isConjunction(w string) bool {
	switch w {
	case "and", "or", "&", "but", "nor":
		return true
	}
	return false
}

// isFunction reports whether a capital at the head of w tells nothing at the
// beginning of a sentence, for the word is one of grammar.
func isFunction(w string) bool {
	if isPronoun(w) || isDeterminer(w) || isPreposition(w) || isConjunction(w) {
		return true
	}
	switch w {
	case "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "should", "may", "might", "must", "shall",
		"not", "n't", "n’t", "if", "when", "while", "where", "why", "how", "what", "whether", "because", "although", "though", "unless", "so", "then", "there", "here", "now", "yet", "still", "also", "even", "just", "only", "too", "very", "never", "ever", "always", "often", "once", "again",
		"yes", "no", "ok", "well", "oh", "meanwhile", "however", "moreover", "furthermore", "instead", "indeed", "perhaps", "maybe", "earlier", "later", "last", "next", "first", "second", "third", "asked", "according", "following", "speaking", "said", "says", "saying", "but", "more", "less", "fewer", "much", "else", "let", "please", "today", "yesterday", "tomorrow", "tonight",
		"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "hundreds", "thousands", "dozens", "recently", "currently", "previously", "additionally", "besides", "overall", "given", "whatever", "whoever", "nothing", "something", "everything", "anything", "someone", "everyone", "anyone", "nobody", "none", "everybody", "anybody", "somebody", "out", "up", "down", "off", "back", "away", "rather", "own", "same", "new", "old", "good", "bad", "big", "great", "read", "watch", "photo", "see", "sign", "click", "get", "go", "make", "take", "who", "per", "like", "thanks", "thank", "sorry", "dear", "welcome", "hello", "hi", "hey", "clearly", "certainly", "obviously", "unfortunately", "fortunately", "finally", "ultimately", "eventually", "interestingly", "surprisingly", "sadly", "similarly", "likewise", "therefore", "thus", "hence", "nevertheless", "nonetheless", "otherwise", "regardless", "apparently", "reportedly", "allegedly", "nearly", "almost", "roughly", "approximately", "especially", "particularly", "notably", "specifically", "generally", "usually", "typically", "sometimes", "occasionally", "rarely", "critics", "supporters", "officials", "experts", "analysts", "poll", "polls", "report", "reports", "people", "voters", "police", "women", "men", "researchers", "scientists", "students", "authorities", "residents", "lawmakers", "economists", "investors", "sources":
		return true
	}
	return isDateWord(w)
}

func isDateWord(w string) bool {
	switch w {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "jan.", "feb.", "aug.", "sept.", "oct.", "nov.", "dec.", "a.m.", "p.m.", "gmt", "est", "edt", "et", "christmas", "easter":
		return true
	}
	return false
}

// isParticle reports whether w may stand, in lower case, inside a person's name.
func isParticle(w string) bool {
	switch w {
	case "de", "del", "della", "di", "da", "dos", "das", "do", "du", "des", "van", "von", "der", "den", "ter", "ten", "bin", "ibn", "bint", "al", "el", "la", "le", "los", "las", "y", "e", "zu", "af", "av", "ben", "abu", "ul", "ur", "san", "st.", "’t", "'t":
		return true
	}
	return false
}

func isSuffix(w string) bool {
	switch w {
	case "Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "Esq.", "Esq", "Ph.D.", "PhD", "M.D.", "MD":
		return true
	}
	return isPostNominal(w)
}

// isPostNominal reports whether letters after a name tell a seat in parliament, a
// rank at the bar or an honour, which belong to no name.
func isPostNominal(w string) bool {
	switch w {
	case "MP", "MEP", "MSP", "MLA", "MLC", "MHA", "MNA", "MPP", "MCA", "MHK", "TD", "MS", "AM", // parliaments
		"QC", "KC", "SC", "SAN", "PC", "JP", "LLB", // courts
		"OBE", "MBE", "CBE", "KBE", "DBE", "CMG", "KCMG", "GCMG", "DSO", "QPM", "KPM", "OAM", "AO", "AC", "CNZM", "ONZM", "MNZM", "KNZM", "DNZM", "CM", "OC", "CC", "OFR", "CFR", "MFR", "CON", "OON", "MON", "GCON", "GCFR",
		"FRS", "FRCS", "FRCP", "FBA", "RN", "MBBS", "BVSc", "CPA", "FCA":
		return true
	}
	return false
}

// letteredPost reports whether letters after a name tell what somebody is rather than
// an honour.
func letteredPost(w string) bool {
	switch w {
	case "MP", "MEP", "MSP", "MLA", "MLC", "MHA", "MNA", "MPP", "MCA", "MHK", "TD", "QC", "KC", "SC", "SAN":
		return true
	}
	return false
}

// isRoleModifier reports whether w stands before the head of a role and belongs
// to it: prime minister, deputy chief, House majority leader.
func isRoleModifier(w string) bool {
	switch w {
	case "prime", "vice", "menteri", "ketua", "additional", "joint", "deputy", "assistant", "associate", "chief", "executive", "senior", "junior", "former", "ex", "acting", "interim", "first", "second", "lead", "foreign", "defense", "defence", "interior", "finance", "health", "justice", "home", "press", "majority", "minority", "attorney", "national", "general", "managing", "founding", "presidential", "vice-presidential", "gubernatorial", "lieutenant", "secretary", "staff", "real", "estate", "political", "special", "major", "brigadier", "rear", "principal", "commanding", "supreme", "district", "federal", "state", "deputy-director", "long-time", "longtime", "veteran", "top", "senior-most", "retired", "late", "then", "head", "running", "presumptive", "prospective", "incoming", "outgoing", "newly", "elected", "independent", "honorary", "emeritus", "permanent", "parliamentary", "shadow", "under", "crown", "archbishop", "communications", "economy", "environment", "energy", "transport", "trade", "culture", "education", "agriculture", "labor", "labour", "climate", "commerce", "housing", "immigration", "tourism", "industry", "development", "budget", "digital", "police", "fire", "election", "field", "research", "program", "operations", "marketing", "legal", "medical", "military", "financial", "technology", "investment", "creative", "artistic", "academic", "policy", "security", "science", "editorial", "co":
		return true
	}
	return false
}

// looksPlural reports whether a noun that no table knows looks plural.
func looksPlural(w string) bool {
	if len(w) < 4 || !strings.HasSuffix(w, "s") {
		return false
	}
	return !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is") && !strings.HasSuffix(w, "'s") && !strings.HasSuffix(w, "’s")
}

// pubWord reports whether a capitalised word at the end of a name marks a
// newspaper, magazine or broadcaster.
func pubWord(w string) bool {
	switch w {
	case "Times", "Post", "Journal", "News", "Herald", "Tribune", "Gazette", "Magazine", "Chronicle", "Inquirer", "Courier", "Dispatch", "Newspaper", "Newspapers", "Telegraph", "Radio", "TV", "Television", "Broadcasting", "Examiner", "Sentinel", "Bulletin", "Podcast", "Daily", "Weekly", "Reporter", "Standard", "Mail", "Register", "Ledger", "Globe", "Monitor", "Press", "magazine", "newspaper":
		return true
	}
	return false
}

// orgWord reports whether a capitalised word at the end of a name, or before
// "of" or "for" in it, marks an organisation.
func orgWord(w string) bool {
	switch w {
	case "University", "College", "School", "Institute", "Institution", "Center", "Centre", "Foundation", "Fund", "Trust", "Association", "Society", "Federation", "Confederation", "Union", "League", "Alliance", "Coalition", "Council", "Committee", "Commission", "Board", "Bureau", "Agency", "Authority", "Administration", "Department", "Ministry", "Office", "Service", "Services", "Party", "Campaign", "Congress", "Senate", "House", "Parliament", "Assembly", "Court", "Courts", "Tribunal", "Bank", "Group", "Holdings", "Inc.", "Inc", "Corp.", "Corp", "Co.", "Company", "Corporation", "Ltd.", "Ltd", "LLC", "LLP", "PLC", "Plc", "AG", "SA", "GmbH", "Partners", "Associates", "Capital", "Management", "Technologies", "Systems", "Industries", "Airlines", "Airways", "Motors", "Energy", "Pharmaceuticals", "Entertainment", "Studios", "Records", "Hospital", "Clinic", "Church", "Army", "Navy", "Force", "Guard", "Guards", "Corps", "Police", "PAC", "Project", "Initiative", "Network", "Organization", "Organisation", "Club", "Forum", "Caucus", "Conference", "Convention", "Academy", "Laboratory", "Observatory", "Headquarters", "Command", "Brigade", "Brigades", "Front", "Movement", "Museum", "Library", "Research", "Strategies", "Consulting", "Solutions", "Labs", "Exchange", "Enterprises", "International", "Watch", "America", "Decisions", "Survey", "Surveys", "Polling", "Institutes", "Embassy", "Mission", "Secretariat", "Treasury", "Bar", "Government", "Cabinet", "Works", "Brothers", "Airport", "Team", "Task", "Panel", "Chamber", "Federations", "Unions", "Action", "Workers", "Citizens", "Nations", "Kingdom", "Republic", "Emirates", "Security", "Defense", "Defence", "Bloc", "Hotel", "Hotels", "Resort", "Restaurant", "Theatre", "Theater", "Gallery", "Orchestra", "FC", "United", "Branch", "Division", "Unit", "Delegation", "Syndicate", "Consulate", "Registry", "Inspectorate", "Directorate", "Protection", "Enforcement", "Prevention", "Commerce", "Studies", "Affairs", "Relations", "Rights", "Productions", "Analytics", "Depot", "Stores", "Foods", "Brands", "Media", "Pictures", "Games", "Software", "Networks", "Securities", "Equities", "Automotive", "Insurance", "Financial", "Investments", "Advisors", "Advisers", "Ventures", "Properties", "Realty", "Logistics", "Telecom", "Railways", "Petroleum", "Healthcare", "Therapeutics", "Electronics", "Robotics", "Aerospace", "Prison", "Zoo", "Park", "Program", "Programme", "Campus", "Hall":
		return true
	}
	return false
}

// documentWord reports whether a capitalised word at the end of a name marks a
// work or an instrument.
func documentWord(w string) bool {
	switch w {
	case "Act", "Amendment", "Bill", "Constitution", "Treaty", "Agreement", "Accord", "Report", "Poll", "Clause", "Declaration", "Charter", "Resolution", "Study", "Review", "Protocol", "Convention", "Bible", "Koran", "Quran", "Memo":
		return true
	}
	return false
}

// upper reports whether the first letter of w is a capital.
func upper(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(c)
}

// allCaps reports whether w has at least two letters and all are capitals.
func allCaps(w string) bool {
	n := 0
	for _, c := range w {
		switch {
		case unicode.IsUpper(c):
			n++
		case unicode.IsLetter(c):
			return false
		}
	}
	return n >= 2
}

func isWord(w string) bool {
	for _, c := range w {
		if unicode.IsLetter(c) {
			return true
		}
	}
	return false
}

func isNumber(w string) bool {
	c, _ := utf8.DecodeRuneInString(w)
	return unicode.IsDigit(c)
}

// fold brings a name into the form in which names are compared.
func fold(s string) string { return lexicon.Fold(s) }

// partyAdjective reports whether a word before a post gives a party.
func partyAdjective(w string) bool {
	switch w {
	case "Republican", "Democratic", "Democrat", "Conservative", "Labour", "Labor", "Liberal", "GOP", "Green", "Libertarian", "Socialist", "Communist", "Tory", "Independent":
		return true
	}
	return false
}
