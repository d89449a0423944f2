package article

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/onrecord-go/onrecord/internal/lazy"
)

// A dateline says where, when and by whom a report was filed: a place in
// capitals, or one with an agency in brackets behind it; a state or country; a
// date; the agency; and a dash. Sources: the style books of AP and Reuters, and
// shapes as they occur.

// maxDateline is how far into a paragraph the dash may stand.
const maxDateline = 120

// readDateline reads a dateline at the beginning of s; base is the offset of s in
// the text. strong asks for an agency, a region or a date beside the place.
func readDateline(s string, base int, strong bool, opts Options) (Dateline, bool) {
	if d, ok := readBracketed(s, base); ok {
		return d, true
	}
	head := s[:runeFloor(s, maxDateline)]
	cut, sep := findDash(head)
	if cut < 0 {
		// A line of its own needs no dash: "MOSCOW, Monday (Reuters)".
		if len(s) > 60 || !strings.HasSuffix(s, ")") {
			return Dateline{}, false
		}
		cut, sep = len(s), 0
		strong = true
	}
	// "SAN JOSE, Calif.--(BUSINESS WIRE)--": the agency stands between two.
	wire := ""
	if rest := head[cut+sep:]; sep > 1 && strings.HasPrefix(rest, "(") {
		if i := strings.IndexByte(rest, ')'); i > 0 && strings.HasPrefix(strings.TrimLeft(rest[i+1:], " "), "--") && isAgency(rest[1:i]) {
			wire = rest[1:i]
			sep += strings.Index(rest, ")--") + len(")--")
		}
	}
	end := cut + sep
	for end < len(s) && (s[end] == ' ' || s[end] == '\n' || s[end] == '\t') {
		end++
	}
	if end < len(s) && !opensSentence(s[end:]) {
		return Dateline{}, false
	}
	raw := strings.TrimRight(head[:cut], " \n\t")
	if t := strings.TrimRight(raw, ".,"); t+"." != raw || !isAbbreviated(t) {
		raw = t // not of "BUFFALO, N.Y. —"
	}
	d := Dateline{Raw: raw, Agency: wire, Span: Span{base, base + end}}
	rest := raw

	// The agency, in brackets or slashes at the end.
	if i := agencyStart(rest); i >= 0 && wire == "" {
		in := strings.Trim(rest[i:], "()/ ")
		if name, date, ok := strings.Cut(in, ","); ok && looksLikeAgency(name) {
			in = name
			d.setDate(date, base+i+len(name)+2, opts)
		}
		if st, ok := dateWords(in, base+i+1, opts); ok {
			d.Date = st
		} else if isAgency(in) || looksLikeAgency(in) {
			d.Agency = in
		} else {
			return Dateline{}, false
		}
		rest = strings.TrimRight(rest[:i], " ,")
	}
	if rest == "" {
		return d, d.Agency != "" && isAgency(d.Agency)
	}

	// The place, its region and the date, with commas between.
	fields := strings.Split(rest, ",")
	place := strings.TrimSpace(fields[0])
	at := len(fields[0]) + 1
	for i := 1; i < len(fields); i++ {
		f := strings.TrimSpace(fields[i])
		start := base + at + len(fields[i]) - len(strings.TrimLeft(fields[i], " "))
		at += len(fields[i]) + 1
		// A year belongs to the date before it.
		if i+1 < len(fields) && isYear(strings.TrimSpace(fields[i+1])) {
			at += len(fields[i+1]) + 1
			f = rest[start-base : at-1]
			i++
		}
		switch dt, ok := dateWords(f, start, opts); {
		case ok && d.Date.IsZero():
			d.Date = dt
		case d.Region == "" && isRegion(f):
			d.Region = f
		default:
			return Dateline{}, false
		}
	}
	known := d.Agency != "" && (isAgency(d.Agency) || !strings.ContainsAny(d.Agency, ".-") && (strings.ToLower(d.Agency) == d.Agency || isCaps(d.Agency)))
	if !isDatelinePlace(place, known, d.Agency != "" || d.Region != "" || !d.Date.IsZero()) {
		return Dateline{}, false
	}
	if strong && d.Agency == "" && d.Region == "" && d.Date.IsZero() {
		return Dateline{}, false
	}
	for _, name := range strings.FieldsFunc(placeBreaks().Replace(place), func(r rune) bool { return r == 0 || r == '/' && isCaps(place) }) {
		if name = strings.TrimSpace(name); name != "" {
			d.Places = append(d.Places, name)
		}
	}
	return d, len(d.Places) > 0
}

// findDash returns where the separator of a dateline stands in s and its length,
// -1 where there is none. A hyphen counts with white space on both sides, or
// behind brackets or a full stop.
func findDash(s string) (at, n int) {
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		switch r {
		case '—', '–', '―':
			if i > 0 {
				return i, size
			}
			return -1, 0
		case '\n':
			if i > 60 {
				return -1, 0
			}
		case '-':
			n := 1
			for i+n < len(s) && s[i+n] == '-' {
				n++
			}
			if i > 0 && (n > 1 || (s[i-1] == ' ' || s[i-1] == ')' || s[i-1] == '.') && (i+n == len(s) || s[i+n] == ' ')) {
				return i, n
			}
			i += n
			continue
		case ':':
			// Behind an agency, "NEW DELHI, Sept 10 (PTI): …", or cities that are sure to be
			// no speaker.
			if i > 0 && (s[i-1] == ')' || isColonPlace(s[:i])) {
				return i, 1
			}
		case '=':
			if i > 0 && s[i-1] == ' ' && strings.Contains(s[:i], ")") {
				return i, 1
			}
		default:
			if strings.ContainsRune("“”\"«?!;", r) {
				return -1, 0
			}
		}
		i += size
	}
	return -1, 0
}

// isColonPlace reports whether s is a city from which papers of Asia, the Gulf and Africa
// file reports with a colon behind it, several with slashes between, or one and a date:
// "NEW DELHI", "DUBAI/TEHRAN", "KUALA LUMPUR, June 3".
func isColonPlace(s string) bool {
	place, date, ok := strings.Cut(s, ",")
	if ok && !strings.ContainsAny(date, "0123456789") {
		return false // LISBON, HOST
	}
	for name := range strings.SplitSeq(place, "/") {
		if !inSorted(colonPlaces, strings.TrimSpace(name)) {
			return false
		}
	}
	return true
}

// opensSentence reports whether s begins as a sentence does.
func opensSentence(s string) bool {
	r := firstRune(s)
	return isOpener(r) || unicode.IsUpper(r) || unicode.IsDigit(r) || !unicode.IsLower(r) && unicode.IsLetter(r) || hasAnyPrefix(s, []string{"''", "``", "…", "..."})
}

// agencyStart returns where the agency at the end of s begins, -1 where none
// stands there: "(Reuters)", "/PRNewswire/".
func agencyStart(s string) int {
	if strings.HasSuffix(s, ")") {
		return strings.LastIndexByte(s, '(')
	}
	if strings.HasSuffix(s, "/") && len(s) > 2 {
		if i := strings.LastIndexByte(s[:len(s)-1], '/'); i > 0 && s[i-1] == ' ' {
			return i
		}
	}
	return -1
}

// setDate sets the date of a dateline where words is one.
func (d *Dateline) setDate(words string, base int, opts Options) {
	start := base + len(words) - len(strings.TrimLeft(words, " "))
	if dt, ok := dateWords(strings.TrimSpace(words), start, opts); ok {
		d.Date = dt
	}
}

// dateWords reads the date of a dateline: "Dec 24", "Sept. 26, 2024", "Monday".
// Without a year it stays unresolved unless the reference time tells.
func dateWords(s string, base int, opts Options) (Date, bool) {
	toks := scanTokens(s, base)
	if len(toks) == 0 {
		return Date{}, false
	}
	last := toks[len(toks)-1]
	raw := Date{Raw: s, Span: Span{toks[0].sp.Start, last.sp.End}}
	if len(toks) <= 2 && toks[0].kind == 'w' && weekdayOf(toks[0].text) > 0 && len(toks[0].text) > 2 && (len(toks) == 1 || toks[1].kind == '.') {
		return raw, true
	}
	st, n := scanStamp(toks)
	for n > 0 && n < len(toks) && toks[n].kind == '.' {
		n++
	}
	if n == 0 || n < len(toks) {
		return Date{}, false
	}
	if d, err := st.date(opts); err == nil {
		d.Raw, d.Span = raw.Raw, raw.Span
		return d, true
	}
	return raw, true
}

func isYear(s string) bool {
	if len(s) != 4 {
		return false
	}
	for i := range 4 {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s[0] == '1' || s[0] == '2'
}

// isAbbreviated reports whether s ends in an abbreviation of a state.
func isAbbreviated(s string) bool {
	i := strings.LastIndexAny(s, " ,")
	w := s[i+1:]
	return !strings.HasSuffix(w, ")") && (strings.Contains(w, ".") || len(w) <= 5 && i >= 0)
}

// isRegion reports whether s may be the state or country behind a place: one to
// four words with capitals.
func isRegion(s string) bool {
	if s == "" || len(s) > 40 || strings.ContainsAny(s, "0123456789:;()") {
		return false
	}
	words := strings.Fields(s)
	if len(words) > 5 {
		return false
	}
	for _, w := range words {
		switch w {
		case "of", "the", "and", "da", "de", "del", "do", "la":
			continue
		}
		if !unicode.IsUpper(firstRune(w)) {
			return false
		}
	}
	return unicode.IsUpper(firstRune(words[0]))
}

// isDatelinePlace reports whether s may be the place. Without capitals only a
// known agency makes it one; in capitals alone, without region, date or agency,
// it may have three words.
func isDatelinePlace(s string, agency, more bool) bool {
	words := strings.Fields(s)
	if len(words) == 0 || len(words) > 7 || len(s) < 3 || strings.ContainsAny(s, "0123456789:;!?“”\"()@#") {
		return false
	}
	if !isCaps(withoutAnd(s)) {
		if !agency || len(words) > 4 {
			return false
		}
		for _, w := range words {
			if !unicode.IsUpper(firstRune(w)) && len(w) > 3 {
				return false
			}
		}
		return unicode.IsUpper(firstRune(s)) || !unicode.IsLower(firstRune(s))
	}
	if !more && len(words) > 3 {
		return false
	}
	for _, w := range words {
		if inSorted(notPlaces, strings.Trim(w, ".,'’")) {
			return false
		}
	}
	return true
}

// notPlaces are words in capitals that stand before a dash and are no part of a
// place: function words and the labels of formats.
var notPlaces = []string{
	"ADVERTISEMENT", "ANALYSIS", "ARE", "BREAKING", "CEO", "CLAIM", "COLUMN", "COMMENT", "CORRECTED", "EARLY", "EDITORIAL", "EXCLUSIVE", "EXPLAINER", "FACT", "FACTBOX", "FEATURE", "FOR", "FROM", "FULL", "GALLERY", "HOW", "INTERVIEW", "IS", "JUST",
	"LATEST", "LETTER", "LIVE", "NEWS", "NO", "NOT", "OPINION", "OR", "PHOTOS", "PODCAST", "POLL", "POLLS", "PRESS", "PROFILE", "QUESTION", "REPORT", "REVIEW", "SAID", "SAYS", "SITUATION", "SPONSORED", "SUR", "THAT", "THIS", "TO", "TOO",
	"UPDATE", "UPDATED", "URGENT", "VIDEO", "WAS", "WATCH", "WHAT", "WHEN", "WHO", "WHY", "WILL", "WITH", "WRONG", "YES", "YOU",
}

// colonPlaces are cities in capitals whose name before a colon is a dateline and no label.
var colonPlaces = []string{
	"ABU DHABI", "ABUJA", "ACCRA", "ADDIS ABABA", "ADEN", "AHMEDABAD", "ALGIERS", "AMMAN", "ANKARA", "ASTANA", "ATHENS", "BAGHDAD", "BAKU", "BANGALORE", "BANGKOK",
	"BEIJING", "BEIRUT", "BELGRADE", "BENGALURU", "BERLIN", "BHOPAL", "BOGOTA", "BRASILIA", "BRUSSELS", "BUCHAREST", "BUDAPEST", "BUENOS AIRES", "CAIRO", "CANBERRA",
	"CAPE TOWN", "CARACAS", "CHANDIGARH", "CHENNAI", "COLOMBO", "COPENHAGEN", "DAMASCUS", "DAR ES SALAAM", "DELHI", "DHAKA", "DOHA", "DUBAI", "DUBLIN", "GAZA", "GAZA CITY",
	"GENEVA", "GEORGE TOWN", "GUWAHATI", "HANOI", "HARARE", "HELSINKI", "HONG KONG", "HYDERABAD", "IPOH", "ISLAMABAD", "ISTANBUL", "JAIPUR", "JAKARTA", "JAMMU", "JEDDAH",
	"JERUSALEM", "JOHANNESBURG", "JOHOR BARU", "KABUL", "KAMPALA", "KARACHI", "KATHMANDU", "KHARTOUM", "KIEV", "KOCHI", "KOLKATA", "KOTA KINABALU", "KUALA LUMPUR",
	"KUCHING", "KUWAIT CITY", "KYIV", "LAGOS", "LAHORE", "LIMA", "LISBON", "LONDON", "LOS ANGELES", "LUCKNOW", "LUSAKA", "MADRID", "MANAMA", "MANILA", "MELBOURNE",
	"MEXICO CITY", "MOSCOW", "MUMBAI", "MUSCAT", "NAIROBI", "NEW DELHI", "NEW YORK", "OSLO", "OTTAWA", "PARIS", "PATNA", "PENANG", "PESHAWAR", "PHNOM PENH", "PRAGUE",
	"PRETORIA", "PUNE", "PUTRAJAYA", "PYONGYANG", "QUETTA", "RABAT", "RAMALLAH", "RAWALPINDI", "RIO DE JANEIRO", "RIYADH", "ROME", "SANAA", "SAO PAULO", "SEOUL",
	"SHANGHAI", "SHARJAH", "SINGAPORE", "SOFIA", "SRINAGAR", "STOCKHOLM", "SYDNEY", "TAIPEI", "TASHKENT", "TBILISI", "TEHRAN", "TEL AVIV", "THIRUVANANTHAPURAM", "TOKYO",
	"TORONTO", "TRIPOLI", "TUNIS", "UNITED NATIONS", "VIENNA", "WARSAW", "WASHINGTON", "WELLINGTON", "YANGON", "YEREVAN",
}

// readBracketed reads the datelines of Korean agencies: "[서울=뉴시스] 이재준 기자
// =", "(런던=연합뉴스) 박대한 특파원 =".
func readBracketed(s string, base int) (Dateline, bool) {
	if s == "" || s[0] != '[' && s[0] != '(' {
		return Dateline{}, false
	}
	head := s[:runeFloor(s, maxDateline)]
	end := strings.IndexAny(head, "])")
	if end < 0 {
		return Dateline{}, false
	}
	place, agency, ok := strings.Cut(head[1:end], "=")
	if !ok || place == "" || agency == "" || countWords(head[1:end]) > 4 {
		return Dateline{}, false
	}
	n := end + 1
	// The reporter's name up to another "=" is a byline.
	if i := strings.IndexByte(head[n:], '='); i >= 0 && i < 60 {
		n += i + 1
	}
	for n < len(s) && s[n] == ' ' {
		n++
	}
	return Dateline{Raw: strings.TrimRight(head[:end+1], " "), Places: strings.FieldsFunc(place, func(r rune) bool { return r == '·' || r == '/' }), Agency: strings.TrimSpace(agency), Span: Span{base, base + n}}, true
}

// dateline looks for the dateline in the first paragraphs of the text.
func (p *parser) dateline() {
	seen := 0
	for i := p.body; i < len(p.parts) && seen < 5; i++ {
		q := &p.parts[i]
		if !q.role.Body() {
			continue
		}
		if q.role != RoleParagraph { // a row of a table, an item of a list
			seen++
			continue
		}
		s := q.sp.In(p.text)
		d, ok := readDateline(s, q.sp.Start, seen > 0, p.opts)
		if ok {
			p.a.Dateline = d
			if d.Span.End >= q.sp.End {
				q.role, q.level = RoleDateline, 0
				p.a.Dateline.Span.End = q.sp.End
			}
			p.reporter(s, d, q.sp.Start)
			return
		}
		seen++
	}
}

// reporter reads the name between the two equals signs of a Korean dateline.
func (p *parser) reporter(s string, d Dateline, base int) {
	if s[0] != '[' && s[0] != '(' || d.Agency == "" || !p.a.Byline.IsZero() {
		return
	}
	in := s[len(d.Raw) : d.Span.End-base]
	name := strings.TrimSpace(strings.TrimRight(in, "= "))
	if name == "" || !strings.Contains(in, "=") {
		return
	}
	at := base + len(d.Raw) + strings.Index(in, name)
	sp := Span{at, at + len(name)}
	p.a.Byline = Label{Text: name, Span: sp}
	a := Author{Name: name, Kind: AuthorPerson, Span: sp}
	for _, role := range []string{" 특파원", " 기자", "記者"} {
		if n, ok := strings.CutSuffix(name, role); ok {
			a.Name, a.Role = strings.TrimSpace(n), strings.TrimSpace(role)
			a.Span.End = at + len(a.Name)
			break
		}
	}
	p.a.Authors = append(p.a.Authors, a)
}

var placeBreaksValue lazy.Value[*strings.Replacer]

// placeBreaks puts a NUL between places that are named together.
func placeBreaks() *strings.Replacer {
	return placeBreaksValue.Get(func() *strings.Replacer {
		return strings.NewReplacer(" and ", "\x00", " & ", "\x00", " AND ", "\x00")
	})
}

var withoutAndValue lazy.Value[*strings.Replacer]

// withoutAnd returns s with a space for each "and" between its words.
func withoutAnd(s string) string {
	return withoutAndValue.Get(func() *strings.Replacer { return strings.NewReplacer(" and ", " ", " & ", " ") }).Replace(s)
}
