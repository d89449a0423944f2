package quote

import "strings"

// singular returns the form for he, she and it of a present verb form, "" where
// it need not or cannot be told.
func singular(t string) string {
	switch t {
	case "have":
		return "has"
	case "are", "am":
		return "is"
	case "were":
		return "was"
	case "do":
		return "does"
	}
	if v := irregular(t); v == "" || v == t {
		return thirdPerson(t)
	}
	return ""
}

// thirdPerson returns the form of a verb for he, she and it.
func thirdPerson(v string) string {
	switch {
	case v == "have":
		return "has"
	case v == "be":
		return "is"
	case strings.HasSuffix(v, "y") && len(v) > 1 && !vowel(v[len(v)-2]):
		return v[:len(v)-1] + "ies"
	case strings.HasSuffix(v, "s") || strings.HasSuffix(v, "sh") || strings.HasSuffix(v, "ch") || strings.HasSuffix(v, "x") || strings.HasSuffix(v, "z") || strings.HasSuffix(v, "o"):
		return v + "es"
	}
	return v + "s"
}

// pasts are the pasts of irregular verbs, each behind its verb.
const pasts = " be was have had do did say said tell told make made give gave take took know knew see saw pay paid send sent sell sold buy bought go went get got meet met write wrote" +
	" speak spoke hold held lose lost win won hear heard find found break broke steal stole come came become became leave left keep kept hit hit cut cut put put let let set set shut shut" +
	" begin began bring brought build built catch caught choose chose draw drew drive drove fall fell feel felt fight fought forget forgot foresee foresaw forbid forbade grow grew hide hid" +
	" lay laid lead led lend lent lie lied mean meant read read ride rode ring rang rise rose run ran shake shook shoot shot show showed sing sang sink sank sit sat spend spent stand stood" +
	" stick stuck strike struck swear swore swim swam teach taught tear tore think thought throw threw understand understood wake woke wear wore withhold withheld withdraw withdrew" +
	" bend bent bind bound bite bit bleed bled blow blew breed bred burst burst cast cast cost cost deal dealt dig dug drink drank eat ate feed fed flee fled fly flew freeze froze" +
	" hang hung hurt hurt kneel knelt quit quit seek sought shed shed shrink shrank sleep slept slide slid spin spun split split spread spread spring sprang swing swung undergo underwent" +
	" undertake undertook uphold upheld weave wove weep wept mislead misled overtake overtook overthrow overthrew oversee oversaw broadcast broadcast forecast forecast bet bet rid rid beat beat "

// pastForm returns the past of a verb.
func pastForm(v string) string {
	for at := 0; ; {
		k := strings.Index(pasts[at:], " "+v+" ")
		if k < 0 {
			break
		}
		at += k + 1
		if strings.Count(pasts[:at], " ")%2 == 1 { // a verb and no past
			past, _, _ := strings.Cut(pasts[at+len(v)+1:], " ")
			return past
		}
	}
	n := len(v)
	switch {
	case strings.HasSuffix(v, "e"):
		return v + "d"
	case strings.HasSuffix(v, "y") && n > 1 && !vowel(v[n-2]):
		return v[:n-1] + "ied"
	case doubles(v):
		return v + v[n-1:] + "ed"
	}
	return v + "ed"
}

// doubles reports whether a verb doubles its last letter before an ending: plan, but
// not clean or open.
func doubles(v string) bool {
	switch v {
	case "admit", "commit", "permit", "submit", "refer", "prefer", "transfer", "occur", "control", "cancel", "travel", "label", "regret", "equip", "rebel", "compel", "expel", "propel", "patrol":
		return true
	}
	n := len(v)
	if n < 3 || n > 4 {
		return false
	}
	a, b, c := v[n-3], v[n-2], v[n-1]
	return !vowel(a) && vowel(b) && !vowel(c) && c != 'w' && c != 'x' && c != 'y' && (n == 3 || !vowel(v[0]))
}

// wholeForm gives the dictionary form of a verb that was made from a form with an ending its
// last letter back: creat → create, combin → combine.
func wholeForm(v string) string {
	n := len(v)
	if n < 4 || stanceLexicon().known(v) {
		return v
	}
	a, b, c := v[n-3], v[n-2], v[n-1]
	switch {
	case c == 't' && b == 'a' && (a == 'i' || a == 'u') || strings.HasSuffix(v, "creat"),
		(c == 'n' || c == 'l') && b == 'i' && !vowel(a),
		c == 's' && (b == 'a' && a == 'e' || b == 'i' && vowel(a) || b == 'u' && a == 'o' || b == 'r' || b == 'n'),
		c == 'g' && b == 'n' && n > 4 && (a == 'a' || a == 'e' || a == 'u'),
		c == 'l' && (b == 'b' || b == 'd' || b == 'f' || b == 'g' || b == 'k' || b == 'p' || b == 't' || b == 'z'):
		return v + "e"
	}
	switch v {
	case "restor", "explor", "ignor", "scor", "stor", "implor", "deplor", "underscor", "shap", "reshap", "escap":
		return v + "e"
	}
	return v
}
