package article

import (
	"time"

	"golang.org/x/text/language"
)

// monthOf returns the month that word, in lower case and without full stop,
// names in one of the languages that [ParseDate] knows; 0 where it names none.
func monthOf(word string) int {
	switch word {
	case "january", "jan", "januar", "jänner", "janvier", "janv", "enero", "ene", "gennaio", "gen", "janeiro", "januari":
		return 1
	case "february", "feb", "febr", "februar", "februari", "février", "févr", "fevrier", "febrero", "febbraio", "fevereiro", "fev":
		return 2
	case "march", "mar", "märz", "maerz", "mrz", "mars", "marzo", "março", "maart", "mrt", "marts":
		return 3
	case "april", "apr", "avril", "avr", "abril", "abr", "aprile":
		return 4
	case "may", "mai", "mayo", "maggio", "mag", "maio", "mei", "maj":
		return 5
	case "june", "jun", "juni", "juin", "junio", "giugno", "giu", "junho":
		return 6
	case "july", "jul", "juli", "juillet", "juil", "julio", "luglio", "lug", "julho":
		return 7
	case "august", "aug", "août", "aout", "agosto", "ago", "augustus", "augusti":
		return 8
	case "september", "sept", "sep", "septembre", "septiembre", "settembre", "set", "setembro":
		return 9
	case "october", "oct", "oktober", "okt", "octobre", "octubre", "ottobre", "ott", "outubro", "out":
		return 10
	case "november", "nov", "novembre", "noviembre", "novembro":
		return 11
	case "december", "dec", "dezember", "dez", "décembre", "déc", "decembre", "diciembre", "dic", "dicembre", "dezembro", "desember", "des":
		return 12
	}
	return 0
}

// monthBeside returns the month that word names behind a day: one of
// [monthOf], or of a language whose months are words or names elsewhere.
func monthBeside(word string) int {
	if m := monthOf(word); m > 0 {
		return m
	}
	switch word {
	case "ocak", "stycznia", "ledna", "tammikuuta", "tammikuu", "ianuarie", "января", "січня", "ιανουαρίου":
		return 1
	case "şubat", "lutego", "února", "helmikuuta", "helmikuu", "februarie", "февраля", "лютого", "φεβρουαρίου":
		return 2
	case "mart", "marca", "března", "maaliskuuta", "maaliskuu", "martie", "maret", "марта", "березня", "μαρτίου":
		return 3
	case "nisan", "kwietnia", "dubna", "huhtikuuta", "huhtikuu", "aprilie", "апреля", "квітня", "απριλίου":
		return 4
	case "mayıs", "maja", "května", "toukokuuta", "toukokuu", "мая", "травня", "μαΐου", "μαίου":
		return 5
	case "haziran", "czerwca", "června", "kesäkuuta", "kesäkuu", "iunie", "июня", "червня", "ιουνίου":
		return 6
	case "temmuz", "lipca", "července", "heinäkuuta", "heinäkuu", "iulie", "июля", "липня", "ιουλίου":
		return 7
	case "ağustos", "sierpnia", "srpna", "elokuuta", "elokuu", "agustus", "августа", "серпня", "αυγούστου":
		return 8
	case "eylül", "września", "září", "syyskuuta", "syyskuu", "septembrie", "сентября", "вересня", "σεπτεμβρίου":
		return 9
	case "ekim", "października", "října", "lokakuuta", "lokakuu", "octombrie", "октября", "жовтня", "οκτωβρίου":
		return 10
	case "kasım", "listopada", "listopadu", "marraskuuta", "marraskuu", "noiembrie", "ноября", "листопада", "νοεμβρίου":
		return 11
	case "aralık", "grudnia", "prosince", "joulukuuta", "joulukuu", "decembrie", "декабря", "грудня", "δεκεμβρίου":
		return 12
	}
	return 0
}

// weekdayOf returns 1 for Sunday to 7 for Saturday, 0 for what is no weekday.
func weekdayOf(word string) int {
	switch word {
	case "sunday", "sun", "sonntag", "so", "dimanche", "dim", "domingo", "dom", "domenica", "zondag", "söndag", "søndag":
		return 1
	case "monday", "mon", "montag", "mo", "lundi", "lun", "lunes", "lunedì", "segunda", "maandag", "måndag", "mandag":
		return 2
	case "tuesday", "tue", "tues", "dienstag", "di", "mardi", "martes", "martedì", "terça", "dinsdag", "tisdag", "tirsdag":
		return 3
	case "wednesday", "wed", "mittwoch", "mi", "mercredi", "miércoles", "mercoledì", "quarta", "woensdag", "onsdag":
		return 4
	case "thursday", "thu", "thur", "thurs", "donnerstag", "do", "jeudi", "jueves", "giovedì", "quinta", "donderdag", "torsdag":
		return 5
	case "friday", "fri", "freitag", "fr", "vendredi", "viernes", "venerdì", "sexta", "vrijdag", "fredag":
		return 6
	case "saturday", "sat", "samstag", "sonnabend", "sa", "samedi", "sábado", "sabato", "zaterdag", "lördag", "lørdag":
		return 7
	}
	return 0
}

// isOrdinal reports whether word makes the number before it an ordinal.
func isOrdinal(word string) bool {
	switch word {
	case "st", "nd", "rd", "th", "er", "e":
		return true
	}
	return false
}

// unitOf returns n units of time as a duration or as months, and whether the
// unit is a day or longer.
func unitOf(word string, n int) (d time.Duration, months int, days bool) {
	c := time.Duration(n)
	switch word {
	case "second", "seconds", "sec", "secs", "sekunden":
		return max(c*time.Second, 1), 0, false
	case "minute", "minutes", "min", "mins", "minuten":
		return max(c*time.Minute, 1), 0, false
	case "hour", "hours", "hr", "hrs", "stunde", "stunden":
		return max(c*time.Hour, 1), 0, false
	case "day", "days", "tag", "tage", "tagen":
		return max(c*24*time.Hour, 1), 0, true
	case "week", "weeks", "woche", "wochen":
		return max(c*7*24*time.Hour, 1), 0, true
	case "month", "months", "monat", "monaten":
		return 0, n, true
	case "year", "years", "jahr", "jahren":
		return 0, 12 * n, true
	}
	return 0, 0, false
}

// fieldOrder returns 'd' where the users of a language put the day before the
// month in dates of digits, 'm' where they put it behind, and 0 where the tag
// does not tell: English without a region, and the regions that use both.
// Source: Unicode CLDR, short date patterns.
func fieldOrder(tag language.Tag) byte {
	base, bc := tag.Base()
	region, rc := tag.Region()
	if bc == language.No {
		return 0
	}
	if base.String() != "en" {
		// Languages of one order; those that put the year first do not write
		// 02/03/2016, so their readers' habit tells nothing.
		switch base.String() {
		case "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb", "no", "nn", "pl", "cs", "fi", "ru", "uk", "tr", "el", "id", "ms", "vi", "hi", "ar", "he", "ro":
			if r := region.String(); rc == language.Exact && (r == "US" || r == "CA" || r == "PR") {
				return 0
			}
			return 'd'
		}
		return 0
	}
	if rc != language.Exact {
		return 0
	}
	switch region.String() {
	case "US":
		return 'm'
	case "GB", "IE", "AU", "NZ", "IN", "PK", "BD", "LK", "SG", "MY", "HK", "NG", "GH", "KE", "UG", "TZ", "ZW", "ZM", "MT", "JM", "TT", "150", "001":
		return 'd'
	}
	return 0
}
