package article

import (
	"strings"
	"time"

	"golang.org/x/text/language"
)

// zoneKind says how the offset of a named zone is found.
type zoneKind uint8

const (
	zoneNone   zoneKind = iota
	zoneFixed           // one offset
	zoneUS              // standard time, an hour more in the summer of the United States
	zoneShared          // an abbreviation of several zones
)

// zoneOf returns the offset in minutes of the zone that word, in lower case,
// names in news. Source: IANA time zone database, 2024a.
func zoneOf(word string) (int, zoneKind) {
	switch word {
	case "z", "utc", "gmt", "wet":
		return 0, zoneFixed
	case "et", "eastern":
		return -300, zoneUS
	case "ct", "central":
		return -360, zoneUS
	case "mt", "mountain":
		return -420, zoneUS
	case "pt", "pacific":
		return -480, zoneUS
	case "akt":
		return -540, zoneUS
	case "est":
		return -300, zoneFixed
	case "edt", "ast":
		return -240, zoneFixed
	case "adt":
		return -180, zoneFixed
	case "cst":
		return -360, zoneShared // China's too
	case "cdt":
		return -300, zoneFixed
	case "mst":
		return -420, zoneFixed
	case "mdt":
		return -360, zoneFixed
	case "pst":
		return -480, zoneFixed
	case "pdt":
		return -420, zoneFixed
	case "akst":
		return -540, zoneFixed
	case "akdt":
		return -480, zoneFixed
	case "hst":
		return -600, zoneFixed
	case "bst", "west":
		return 60, zoneFixed
	case "cet", "mez":
		return 60, zoneFixed
	case "cest", "mesz":
		return 120, zoneFixed
	case "eet":
		return 120, zoneFixed
	case "eest", "msk":
		return 180, zoneFixed
	case "ist":
		return 0, zoneShared // India, Israel, Ireland
	case "wat":
		return 60, zoneFixed
	case "cat", "sast":
		return 120, zoneFixed
	case "eat":
		return 180, zoneFixed
	case "pkt":
		return 300, zoneFixed
	case "wib":
		return 420, zoneFixed
	case "sgt", "hkt", "myt", "awst":
		return 480, zoneFixed
	case "jst", "kst":
		return 540, zoneFixed
	case "acst":
		return 570, zoneFixed
	case "aest":
		return 600, zoneFixed
	case "acdt":
		return 630, zoneFixed
	case "aedt":
		return 660, zoneFixed
	case "nzst":
		return 720, zoneFixed
	case "nzdt":
		return 780, zoneFixed
	}
	return 0, zoneNone
}

// scanZone reads the zone behind a time of day and returns the tokens it takes:
// Z, +0100, +01:00, GMT+1, EST, ET, "Eastern time".
func (st *stamp) scanZone(toks []token) int {
	i := 0
	if kindAt(toks, 0) == '(' && kindAt(toks, 2) == ')' && kindAt(toks, 1) == 'w' {
		if k := st.scanZone(toks[1:2]); k == 1 {
			return 3
		}
		return 0
	}
	if n := st.scanOffset(toks); n > 0 {
		i = n
	} else if kindAt(toks, 0) == 'w' {
		_, kind := zoneOf(toks[0].text)
		if kind == zoneNone {
			return 0
		}
		long := toks[0].sp.Len() > 4 // "Eastern" is a zone only before "time"
		if long && (kindAt(toks, 1) != 'w' || toks[1].text != "time") {
			return 0
		}
		st.zone = strings.ToUpper(toks[0].text)
		i = 1
		if t := toks[0].text; t == "gmt" || t == "utc" {
			if n := st.scanOffset(toks[1:]); n > 0 && !toks[1].gap {
				st.zone = strings.ToUpper(t) + st.zone
				i += n
			}
		}
		if kindAt(toks, i) == 'w' && toks[i].text == "time" {
			i++
		}
	} else {
		return 0
	}
	// A second name: "-0500 (EST)" repeats the first, "Z EST" contradicts it.
	j := i
	if kindAt(toks, j) == '(' && kindAt(toks, j+2) == ')' {
		j++
	}
	if kindAt(toks, j) == 'w' {
		if m, kind := zoneOf(toks[j].text); kind == zoneFixed {
			first := *st
			off, ok := first.offset, first.hasOffset
			if !ok {
				fm, fk := zoneOf(strings.ToLower(first.zone))
				off, ok = fm*60, fk == zoneFixed
			}
			if ok && off != m*60 {
				st.clash = true
			}
			st.zone += " " + strings.ToUpper(toks[j].text)
			if i = j + 1; kindAt(toks, i) == ')' {
				i++
			}
		}
	}
	return i
}

// scanOffset reads +0100, +01:00, +1, -05:00.
func (st *stamp) scanOffset(toks []token) int {
	sign := 1
	switch {
	case kindAt(toks, 0) == '+':
	case kindAt(toks, 0) == '-', kindAt(toks, 0) == '?' && toks[0].text == "−":
		sign = -1
	default:
		return 0
	}
	if !tight(toks, 1) || toks[1].kind != '0' {
		return 0
	}
	h, m, n := 0, 0, 2
	switch d := toks[1]; len(d.text) {
	case 1, 2:
		h = d.num
		if kindAt(toks, 2) == ':' && tight(toks, 3) && toks[3].kind == '0' && len(toks[3].text) == 2 {
			m, n = toks[3].num, 4
		}
	case 4:
		h, m = d.num/100, d.num%100
	default:
		return 0
	}
	if h > 14 || m > 59 {
		return 0
	}
	st.offset, st.hasOffset = sign*(h*60+m)*60, true
	var b strings.Builder
	for _, t := range toks[:n] {
		b.WriteString(t.text)
	}
	st.zone = b.String()
	return n
}

// offsetAt returns the offset in seconds of the stamp's zone at a local time,
// and whether the zone has one meaning.
func (st *stamp) offsetAt(local time.Time, opts Options) (int, bool) {
	if st.zone == "" || st.clash {
		return 0, false
	}
	if st.hasOffset {
		return st.offset, true
	}
	word, _, _ := strings.Cut(st.zone, " ")
	// The outlet's own zone knows its abbreviations best.
	if opts.Location != nil {
		t := time.Date(local.Year(), local.Month(), local.Day(), local.Hour(), local.Minute(), local.Second(), 0, opts.Location)
		if name, off := t.Zone(); name == word {
			return off, true
		}
	}
	m, kind := zoneOf(strings.ToLower(word))
	switch kind {
	case zoneFixed:
		return m * 60, true
	case zoneUS:
		if summerUS(local) {
			m += 60
		}
		return m * 60, true
	case zoneShared:
		region, c := opts.Language.Region()
		if c != language.Exact {
			return m * 60, word == "CST" && opts.Location == nil
		}
		switch word + region.String() {
		case "ISTIN", "ISTLK":
			return 330 * 60, true
		case "ISTIL":
			return 120 * 60, true
		case "ISTIE":
			return 60 * 60, true
		case "CSTCN", "CSTTW":
			return 480 * 60, true
		case "CSTUS", "CSTCA", "CSTMX":
			return m * 60, true
		}
	}
	return 0, false
}

// summerUS reports whether daylight saving time holds in the United States at a
// local time: from 2 a.m. of the second Sunday in March to 2 a.m. of the first
// in November since 2007, from the first in April to the last in October in the
// twenty years before, from the last in April to the last in October in the
// twenty years before that, but for 1974 and 1975, which began it in winter.
func summerUS(t time.Time) bool {
	var from, to time.Time
	switch y := t.Year(); {
	case y >= 2007:
		from, to = sunday(y, time.March, 8), sunday(y, time.November, 1)
	case y >= 1987:
		from, to = sunday(y, time.April, 1), sunday(y, time.October, 25)
	case y >= 1967:
		from, to = sunday(y, time.April, 24), sunday(y, time.October, 25)
	default:
		return false
	}
	return !t.Before(from.Add(2*time.Hour)) && t.Before(to.Add(2*time.Hour))
}

// sunday returns the first Sunday on or after a day.
func sunday(y int, m time.Month, d int) time.Time {
	t := time.Date(y, m, d, 0, 0, 0, 0, time.UTC)
	return t.AddDate(0, 0, (7-int(t.Weekday()))%7)
}
