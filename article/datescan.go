package article

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a single other character of a short line.
type token struct {
	kind byte   // 'w', '0', or the character where it is ASCII, '?' for others
	text string // as it stands; of words in lower case and without full stops
	num  int    // value of a number, at most nine digits
	sp   Span
	gap  bool // white space stands before it
}

// scanTokens cuts s, which stands at the offset base.
func scanTokens(s string, base int) []token {
	var out []token
	gap := false
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		j := i + size
		t := token{gap: gap}
		gap = false
		switch {
		case r == ' ' || r == '\t' || r == '\n':
			gap = true
			i = j
			continue
		case r >= '0' && r <= '9':
			for j < len(s) && s[j] >= '0' && s[j] <= '9' {
				j++
			}
			t.kind, t.text = '0', s[i:j]
			for k := i; k < j && k < i+9; k++ {
				t.num = 10*t.num + int(s[k]-'0')
			}
		case unicode.IsLetter(r):
			j = wordEnd(s, i)
			t.kind, t.text = 'w', strings.ToLower(strings.ReplaceAll(s[i:j], ".", ""))
		case r < utf8.RuneSelf:
			t.kind, t.text = byte(r), s[i:j]
		default:
			t.kind, t.text = '?', s[i:j]
		}
		t.sp = Span{base + i, base + j}
		out = append(out, t)
		i = j
	}
	return out
}

// wordEnd returns where the word that begins at i ends. Single letters with full
// stops ("p.m.", "U.S.") are one word with their stops; an ideograph that counts
// years, months or days is one by itself.
func wordEnd(s string, i int) int {
	r, size := utf8.DecodeRuneInString(s[i:])
	if strings.ContainsRune("年月日년월일", r) {
		return i + size
	}
	j := i + size
	letters := 1
	for j < len(s) {
		r, size := utf8.DecodeRuneInString(s[j:])
		if !unicode.IsLetter(r) && !unicode.IsMark(r) {
			break
		}
		j += size
		letters++
	}
	if letters > 1 || j >= len(s) || s[j] != '.' {
		return j
	}
	for j+1 < len(s) && s[j] == '.' {
		r, size := utf8.DecodeRuneInString(s[j+1:])
		if !unicode.IsLetter(r) {
			break
		}
		if next, _ := utf8.DecodeRuneInString(s[j+1+size:]); unicode.IsLetter(next) {
			return j // "A.Smith"
		}
		j += 1 + size
	}
	if j < len(s) && s[j] == '.' && j > i+size {
		j++
	}
	return j
}

// scanStamp reads a date at the beginning of toks and returns it with the number
// of tokens that it takes, 0 where there is none.
func scanStamp(toks []token) (stamp, int) {
	var st stamp
	end, hasDate := 0, false
	for i := 0; i < len(toks); {
		n := 0
		switch {
		case !hasDate && st.scanDate(toks[i:], &n):
			hasDate = true
		case !st.hasTime && st.scanTime(toks[i:], hasDate, &n):
			n += st.scanZone(toks[i+n:])
		case st.weekday == 0 && !st.relative && st.scanWeekday(toks[i:], &n):
			i += n
			if hasDate { // "10.9.2024 (Tuesday)" ends with it
				end = i
			}
			continue
		case i > 0 && isFiller(toks[i]):
			i++
			continue
		}
		if n == 0 {
			break
		}
		i += n
		end = i
	}
	if !hasDate {
		return stamp{}, 0
	}
	return st, end
}

// isFiller reports whether t may stand between the parts of a stamp.
func isFiller(t token) bool {
	switch t.kind {
	case '?', 'w', '0', '.':
	default:
		return strings.Contains(",-|/@():;", t.text)
	}
	switch t.kind {
	case '?':
		return t.text == "–" || t.text == "—" || t.text == "·" || t.text == "•" || t.text == "，"
	case 'w':
		switch t.text {
		case "at", "on", "um", "am", "à", "a", "às", "alle", "ore", "kl", "klokken", "om", "le", "el", "il", "t", "las", "the":
			return true
		}
	}
	return false
}

func kindAt(toks []token, i int) byte {
	if i < len(toks) {
		return toks[i].kind
	}
	return 0
}

// tight reports whether tokens 1 to n of toks stand without white space between.
func tight(toks []token, n int) bool {
	if len(toks) <= n {
		return false
	}
	for _, t := range toks[1 : n+1] {
		if t.gap {
			return false
		}
	}
	return true
}

// scanDate reads the day: numeric, with the name of a month, or relative.
func (st *stamp) scanDate(toks []token, n *int) bool {
	switch kindAt(toks, 0) {
	case '0':
		return st.scanNumeric(toks, n) || st.scanDayMonth(toks, n) || st.scanAgo(toks, n)
	case 'w':
		return st.scanMonthDay(toks, n) || st.scanAgo(toks, n)
	}
	return false
}

// scanNumeric reads 2024-09-10, 20240910, 28.01.2025, 12/20/2023, 2024年9月10日.
func (st *stamp) scanNumeric(toks []token, n *int) bool {
	f := toks[0]
	if len(f.text) == 8 && tight(toks[:1], 0) {
		y, m, d := f.num/10000, f.num/100%100, f.num%100
		if y < 1900 || y > 2100 || m < 1 || m > 12 || d < 1 || d > 31 {
			return false
		}
		st.year, st.month, st.day, *n = y, m, d, 1
		return true
	}
	if len(toks) < 3 {
		return false
	}
	switch sep := toks[1]; {
	case sep.kind == 'w' && (sep.text == "年" || sep.text == "년") && kindAt(toks, 2) == '0' && kindAt(toks, 3) == 'w':
		if t := toks[3].text; t != "月" && t != "월" || kindAt(toks, 4) != '0' || kindAt(toks, 5) != 'w' || toks[5].text != "日" && toks[5].text != "일" {
			return false
		}
		st.year, st.month, st.day, *n = f.num, toks[2].num, toks[4].num, 6
		return true
	case sep.kind != '-' && sep.kind != '/' && sep.kind != '.' || kindAt(toks, 2) != '0' || kindAt(toks, 3) != sep.kind || kindAt(toks, 4) != '0':
		return false
	case !tight(toks, 3) || toks[4].gap && sep.kind != '.':
		return false
	}
	sep, b, c := toks[1].kind, toks[2], toks[4]
	switch {
	case len(f.text) == 4 && len(b.text) <= 2 && len(c.text) <= 2:
		st.year, st.month, st.day = f.num, b.num, c.num
	case len(f.text) > 2 || len(b.text) > 2:
		return false
	case len(c.text) == 4 || len(c.text) == 2 && sep != '-':
		if st.year = c.num; len(c.text) == 2 {
			st.year = century(c.num)
		}
		if sep == '.' { // only ever day first
			st.day, st.month = f.num, b.num
		} else {
			st.a, st.b = f.num, b.num
			if st.a == 0 || st.b == 0 {
				return false
			}
		}
	default:
		return false
	}
	*n = 5
	return true
}

// century gives a year of two digits its century as time.Parse does.
func century(yy int) int {
	if yy >= 69 {
		return 1900 + yy
	}
	return 2000 + yy
}

// scanDayMonth reads 10 September 2024, 10th of Sept., 10. September, 9-Sep-24.
func (st *stamp) scanDayMonth(toks []token, n *int) bool {
	if len(toks[0].text) > 2 {
		return false
	}
	i := 1
	if kindAt(toks, i) == 'w' && !toks[i].gap && isOrdinal(toks[i].text) {
		i++
	} else if k := kindAt(toks, i); k == '.' || k == '-' || k == '/' || k == '?' && (toks[i].text == "º" || toks[i].text == "°") {
		i++
	}
	if kindAt(toks, i) == 'w' {
		switch toks[i].text {
		case "of", "de", "di":
			i++
		}
	}
	if kindAt(toks, i) != 'w' {
		return false
	}
	m := monthBeside(toks[i].text)
	if m == 0 {
		return false
	}
	st.day, st.month = toks[0].num, m
	*n = i + 1 + st.scanYear(toks[i+1:])
	return true
}

// scanMonthDay reads September 10, 2024 and Sept. 10.
func (st *stamp) scanMonthDay(toks []token, n *int) bool {
	m := monthOf(toks[0].text)
	if m == 0 {
		return false
	}
	i := 1
	if kindAt(toks, i) == '.' || kindAt(toks, i) == '-' || kindAt(toks, i) == '/' {
		i++
	}
	if kindAt(toks, i) != '0' || len(toks[i].text) > 2 || kindAt(toks, i+1) == ':' {
		return false
	}
	day := toks[i].num
	i++
	if kindAt(toks, i) == 'w' && !toks[i].gap {
		if !isOrdinal(toks[i].text) {
			return false // "May 10pm"
		}
		i++
	}
	st.day, st.month = day, m
	*n = i + st.scanYear(toks[i:])
	return true
}

// scanYear reads the year behind day and month and returns the tokens it takes.
func (st *stamp) scanYear(toks []token) int {
	i := 0
	for i < len(toks) && i < 2 {
		t := toks[i]
		if t.kind == ',' || t.kind == '.' || t.kind == '-' || t.kind == '/' || t.kind == 'w' && (t.text == "de" || t.text == "del") {
			i++
			continue
		}
		break
	}
	apostrophe := i < len(toks) && (toks[i].kind == '\'' || toks[i].text == "’")
	if apostrophe {
		i++
	}
	if kindAt(toks, i) != '0' || kindAt(toks, i+1) == ':' {
		return 0
	}
	switch t := toks[i]; {
	case len(t.text) == 4 && t.num >= 1000 && !apostrophe:
		if w := kindAt(toks, i+1) == 'w'; w && isHours(toks[i+1].text) && (t.num < 1900 || t.num > 2099) {
			return 0 // "Sept 9, 1205 GMT" has a time there
		}
		st.year = t.num
	case len(t.text) == 2 && (apostrophe || i > 0 && toks[i-1].kind == '-' || kindAt(toks, i+1) == 0 || kindAt(toks, i+1) == '0' || kindAt(toks, i+1) == ','):
		if k := kindAt(toks, i+1); k == '.' || k == 'w' {
			return 0
		}
		st.year = century(t.num)
	default:
		return 0
	}
	return i + 1
}

// isHours reports whether word after four digits makes them a time.
func isHours(word string) bool {
	_, kind := zoneOf(word)
	return kind != zoneNone && word != "z" || word == "hrs" || word == "hours" || word == "h" || word == "uhr"
}

// scanAgo reads what counts from the reference time.
func (st *stamp) scanAgo(toks []token, n *int) bool {
	set := func(d time.Duration, months int, dayOnly bool, k int) bool {
		st.relative, st.ago, st.agoMonths, st.dayOnly, *n = true, d, months, dayOnly, k
		return true
	}
	count, i := 0, 0
	switch t := toks[0]; {
	case t.kind == '0':
		if len(t.text) > 4 {
			return false
		}
		count, i = t.num, 1
	case t.text == "today", t.text == "heute":
		return set(0, 0, true, 1)
	case t.text == "yesterday", t.text == "gestern":
		return set(24*time.Hour, 0, true, 1)
	case t.text == "just" && kindAt(toks, 1) == 'w' && toks[1].text == "now", t.text == "moments" && kindAt(toks, 1) == 'w' && toks[1].text == "ago":
		return set(0, 0, false, 2)
	case t.text == "a" || t.text == "an" || t.text == "one":
		count, i = 1, 1
	case t.text == "vor" && kindAt(toks, 1) == '0' && kindAt(toks, 2) == 'w' && len(toks[1].text) < 5:
		if d, months, dayOnly := unitOf(toks[2].text, toks[1].num); d > 0 || months > 0 {
			return set(d, months, dayOnly, 3)
		}
		return false
	default:
		return false
	}
	if kindAt(toks, i) != 'w' {
		return false
	}
	d, months, dayOnly := unitOf(toks[i].text, count)
	if d == 0 && months == 0 || kindAt(toks, i+1) != 'w' || toks[i+1].text != "ago" {
		return false
	}
	return set(d, months, dayOnly, i+2)
}

// scanTime reads 07:09, 7:34:02.5 p.m., 7pm, 19h30, 12.05pm, 1205 GMT.
func (st *stamp) scanTime(toks []token, hasDate bool, n *int) bool {
	if kindAt(toks, 0) != '0' {
		return false
	}
	f := toks[0]
	h, m, s, ns, i := f.num, 0, 0, 0, 1
	colon := false
	switch k := kindAt(toks, 1); {
	case len(f.text) > 2:
		// Four or six digits: behind the T of a compact stamp, or before a zone.
		compact := f.sp.Start > 0 && !f.gap && hasDate
		if !compact && (len(f.text) != 4 || k != 'w' || !isHours(toks[1].text)) {
			return false
		}
		switch len(f.text) {
		case 4:
			h, m = f.num/100, f.num%100
		case 6:
			h, m, s = f.num/10000, f.num/100%100, f.num%100
		default:
			return false
		}
		colon = true
	case (k == ':' || k == '.' || k == 'w' && toks[1].text == "h" && !toks[1].gap) && tight(toks, 2) && kindAt(toks, 2) == '0' && len(toks[2].text) == 2:
		m, i, colon = toks[2].num, 3, k != '.'
		if k == '.' && kindAt(toks, 3) == '.' && kindAt(toks, 4) == '0' {
			return false
		}
		if kindAt(toks, 3) == ':' && kindAt(toks, 4) == '0' && len(toks[4].text) == 2 && tight(toks, 4) {
			s, i = toks[4].num, 5
		}
	}
	if colon && (kindAt(toks, i) == '.' || kindAt(toks, i) == ',') && kindAt(toks, i+1) == '0' && !toks[i].gap && !toks[i+1].gap && (i == 5 || len(f.text) == 6) {
		frac := toks[i+1]
		ns = frac.num
		for k := len(frac.text); k < 9; k++ {
			ns *= 10
		}
		i += 2
	}
	half := false
	if kindAt(toks, i) == 'w' {
		switch toks[i].text {
		case "am", "pm":
			if h < 1 || h > 12 {
				return false
			}
			half = true
			if h == 12 {
				h = 0
			}
			if toks[i].text == "pm" {
				h += 12
			}
			i++
		case "uhr", "hrs", "h":
			colon, i = true, i+1
		}
	}
	if !colon && !half {
		// "12.05" is a time only where a date stands before it or a zone behind.
		if i != 3 || !hasDate && (kindAt(toks, i) != 'w' || !isHours(toks[i].text)) {
			return false
		}
	}
	if h > 23 || m > 59 || s > 60 {
		return false
	}
	st.hour, st.min, st.sec, st.nsec, st.hasTime = h, m, min(s, 59), ns, true
	*n = i
	return true
}

// scanWeekday reads the name of a day of the week.
func (st *stamp) scanWeekday(toks []token, n *int) bool {
	if kindAt(toks, 0) != 'w' {
		return false
	}
	w := weekdayOf(toks[0].text)
	if w == 0 {
		return false
	}
	st.weekday, *n = w, 1
	if kindAt(toks, 1) == '-' && kindAt(toks, 2) == 'w' && toks[2].text == "feira" {
		*n = 3
	} else if kindAt(toks, 1) == '.' {
		*n = 2
	}
	return true
}
