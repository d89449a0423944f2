package quote

import (
	"strconv"
	"strings"
	"time"

	"github.com/onrecord-go/onrecord/article"
)

// ResolveWhen returns the interval that the words of a time stand for, seen from
// the instant of publication: "on Monday", "last week", "two days ago", "10 May",
// "previously". Days and weeks are those of published.Time's zone; weeks begin on
// Monday. It reports false where the words name no time that it knows, or where
// a relative time has no publication to count from.
//
// A bare weekday is the latest such day up to the day of publication, that day
// included; a month or day without a year is the latest one not after it. What
// was assumed so is said in Assumed. Words is left empty, for the words may
// stand in any text.
func ResolveWhen(words string, published article.Date) (Interval, bool) {
	var f []string
	for s := range strings.FieldsFuncSeq(strings.ToLower(words), func(r rune) bool {
		return r == ' ' || r == '\u00a0' || r == ',' || r == '\n' || r == '\t' || r == '.' || r == '’' || r == '\''
	}) {
		f = append(f, s)
	}
	p := whenParser{w: f, pub: published}
	v, n := p.parse(0)
	if n == 0 || n < len(f) {
		return Interval{}, false
	}
	return v, true
}

// whenParser reads the words of a time.
type whenParser struct {
	w   []string // folded words
	pub article.Date
}

// word returns word i, "" beyond the end.
func (p *whenParser) word(i int) string {
	if i < 0 || i >= len(p.w) {
		return ""
	}
	return p.w[i]
}

// day returns midnight of the day of publication in its zone.
func (p *whenParser) today() time.Time { return midnight(p.pub.Time) }

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

// days returns an interval of n days that starts days after the day of
// publication.
func (p *whenParser) days(from, n int, assumed string) Interval {
	t := p.today()
	return Interval{Start: t.AddDate(0, 0, from), End: t.AddDate(0, 0, from+n), Assumed: assumed}
}

// parse reads a time that starts at word i and returns it with the number of
// words, 0 for none.
func (p *whenParser) parse(i int) (Interval, int) {
	start := i
	for isWhenLead(p.word(i)) {
		i++
	}
	v, n := p.core(i)
	if n == 0 {
		if p.word(start) == "earlier" && i > start {
			return p.before(start)
		}
		return p.before(i)
	}
	i += n
	// "Monday night", "Monday morning".
	for isDayPart(p.word(i)) {
		i++
	}
	return v, i - start
}

func isWhenLead(s string) bool {
	switch s {
	case "on", "late", "early", "in", "at", "over", "during", "earlier", "later", "just", "only", "back", "as", "recently", "the":
		return true
	}
	return false
}

func isDayPart(s string) bool {
	switch s {
	case "morning", "afternoon", "evening", "night", "midday", "lunchtime":
		return true
	}
	return false
}

// before reads words that say no more than that it was before.
func (p *whenParser) before(i int) (Interval, int) {
	switch p.word(i) {
	case "previously", "formerly":
		if p.pub.Time.IsZero() {
			return Interval{}, 0
		}
		return Interval{End: p.today(), Assumed: "some time before the day of publication"}, 1
	}
	return Interval{}, 0
}

// core reads a time without its preposition.
func (p *whenParser) core(i int) (Interval, int) {
	if v, n := p.date(i); n > 0 {
		return v, n
	}
	if p.pub.Time.IsZero() {
		return Interval{}, 0
	}
	s, next := p.word(i), p.word(i+1)
	if d, ok := weekday(s); ok {
		return p.bare(d), 1
	}
	switch s {
	case "today", "tonight":
		return p.days(0, 1, ""), 1
	case "yesterday":
		return p.days(-1, 1, ""), 1
	case "weekend":
		return p.weekend(), 1
	case "this":
		switch {
		case isDayPart(next):
			return p.days(0, 1, ""), 2
		case next == "week":
			return p.week(0), 2
		case next == "weekend":
			return p.weekend(), 2
		case next == "month":
			return p.month(0), 2
		case next == "year":
			return p.year(0), 2
		}
		if d, ok := weekday(next); ok {
			return p.bare(d), 2
		}
	case "last", "past", "previous":
		switch next {
		case "night":
			return p.days(-1, 1, ""), 2
		case "week":
			return p.week(-1), 2
		case "weekend":
			return p.weekend(), 2
		case "month":
			return p.month(-1), 2
		case "year":
			return p.year(-1), 2
		}
		if d, ok := weekday(next); ok {
			return p.strict(d), 2
		}
		if m := monthNumber(next); m > 0 {
			return p.latestMonth(m, true), 2
		}
	}
	if n, ok := numeral(s); ok && p.word(i+2) == "ago" {
		t := p.today()
		switch strings.TrimSuffix(next, "s") {
		case "minute":
			return p.since(time.Duration(n) * time.Minute), 3
		case "hour":
			return p.since(time.Duration(n) * time.Hour), 3
		case "day":
			return p.days(-n, 1, ""), 3
		case "week":
			return p.week(-n), 3
		case "month":
			return p.month(-n), 3
		case "year":
			y := time.Date(t.Year()-n, 1, 1, 0, 0, 0, 0, t.Location())
			return Interval{Start: y, End: y.AddDate(1, 0, 0), Assumed: "the calendar year"}, 3
		}
	}
	return Interval{}, 0
}

// since returns the day that a duration before publication falls on, or the
// instant's hour where the time of publication is known.
func (p *whenParser) since(d time.Duration) Interval {
	if !p.pub.HasTime {
		return p.days(0, 1, "the day of publication, whose time of day is not known")
	}
	t := p.pub.Time.Add(-d)
	return Interval{Start: t, End: p.pub.Time}
}

// bare returns the latest weekday up to the day of publication.
func (p *whenParser) bare(d time.Weekday) Interval {
	back := (int(p.pub.Time.Weekday()) - int(d) + 7) % 7
	return p.days(-back, 1, "the latest "+d.String()+" up to the day of publication")
}

// strict returns the latest weekday before the day of publication.
func (p *whenParser) strict(d time.Weekday) Interval {
	back := (int(p.pub.Time.Weekday()) - int(d) + 7) % 7
	if back == 0 {
		back = 7
	}
	return p.days(-back, 1, "the latest "+d.String()+" before the day of publication")
}

// week returns the week n weeks after that of publication, from Monday on; the
// present one ends with the day of publication.
func (p *whenParser) week(n int) Interval {
	since := (int(p.pub.Time.Weekday()) + 6) % 7
	if n == 0 {
		return p.days(-since, since+1, "from Monday to the day of publication")
	}
	return p.days(-since+7*n, 7, "the week from Monday to Sunday")
}

// weekend returns the latest Saturday and Sunday that have begun.
func (p *whenParser) weekend() Interval {
	back := (int(p.pub.Time.Weekday()) + 1) % 7
	return p.days(-back, 2, "the latest weekend")
}

func (p *whenParser) month(n int) Interval {
	t := p.today()
	m := time.Date(t.Year(), t.Month()+time.Month(n), 1, 0, 0, 0, 0, t.Location())
	if n == 0 {
		return Interval{Start: m, End: t.AddDate(0, 0, 1), Assumed: "up to the day of publication"}
	}
	return Interval{Start: m, End: m.AddDate(0, 1, 0)}
}

func (p *whenParser) year(n int) Interval {
	t := p.today()
	y := time.Date(t.Year()+n, 1, 1, 0, 0, 0, 0, t.Location())
	if n == 0 {
		return Interval{Start: y, End: t.AddDate(0, 0, 1), Assumed: "up to the day of publication"}
	}
	return Interval{Start: y, End: y.AddDate(1, 0, 0)}
}

// latestMonth returns the latest month of that number that is not after the
// month of publication, before it where strict.
func (p *whenParser) latestMonth(m time.Month, strict bool) Interval {
	t := p.today()
	y := t.Year()
	if m > t.Month() || strict && m == t.Month() {
		y--
	}
	s := time.Date(y, m, 1, 0, 0, 0, 0, t.Location())
	return Interval{Start: s, End: s.AddDate(0, 1, 0), Assumed: "the latest " + m.String() + " up to publication"}
}

// date reads "10 May 2024", "May 10, 2024", "May 10th", "10 May", "May 2024", "May",
// "2019-05-10" and "2019".
func (p *whenParser) date(i int) (Interval, int) {
	loc := p.pub.Time.Location()
	s := p.word(i)
	if len(s) == len(time.DateOnly) && digit(s) {
		if t, err := time.ParseInLocation(time.DateOnly, s, loc); err == nil {
			return Interval{Start: t, End: t.AddDate(0, 0, 1)}, 1
		}
	}
	n := 0
	day := 0
	if d := dayNumber(s); d > 0 {
		if p.word(i+1) == "of" {
			n++
		}
		if monthNumber(p.word(i+1+n)) > 0 {
			day = d
			n++
		}
	}
	m := monthNumber(p.word(i + n))
	if m == 0 {
		if y := yearNumber(s); y > 0 && n == 0 && i > 0 && p.word(i-1) == "in" {
			t := time.Date(y, 1, 1, 0, 0, 0, 0, loc)
			return Interval{Start: t, End: t.AddDate(1, 0, 0)}, 1
		}
		return Interval{}, 0
	}
	n++
	if day == 0 {
		if d := dayNumber(p.word(i + n)); d > 0 {
			day = d
			n++
		}
	}
	year := yearNumber(p.word(i + n))
	if year > 0 {
		n++
	}
	assumed := ""
	if year == 0 {
		if p.pub.Time.IsZero() {
			return Interval{}, 0
		}
		if day == 0 {
			return p.latestMonth(m, false), n
		}
		t := p.today()
		year = t.Year()
		if time.Date(year, m, day, 0, 0, 0, 0, loc).After(t) {
			year--
		}
		assumed = "the latest such day up to publication"
	}
	if day == 0 {
		t := time.Date(year, m, 1, 0, 0, 0, 0, loc)
		return Interval{Start: t, End: t.AddDate(0, 1, 0)}, n
	}
	t := time.Date(year, m, day, 0, 0, 0, 0, loc)
	if t.Day() != day {
		return Interval{}, 0 // no such day: 31 June
	}
	return Interval{Start: t, End: t.AddDate(0, 0, 1), Assumed: assumed}, n
}

func weekday(s string) (time.Weekday, bool) {
	switch s {
	case "monday", "mon":
		return time.Monday, true
	case "tuesday", "tue", "tues":
		return time.Tuesday, true
	case "wednesday", "wed":
		return time.Wednesday, true
	case "thursday", "thu", "thurs":
		return time.Thursday, true
	case "friday", "fri":
		return time.Friday, true
	case "saturday":
		return time.Saturday, true
	case "sunday":
		return time.Sunday, true
	}
	return 0, false
}

func monthNumber(s string) time.Month {
	switch s {
	case "january", "jan":
		return time.January
	case "february", "feb":
		return time.February
	case "march":
		return time.March
	case "april", "apr":
		return time.April
	case "may":
		return time.May
	case "june":
		return time.June
	case "july":
		return time.July
	case "august", "aug":
		return time.August
	case "september", "sept", "sep":
		return time.September
	case "october", "oct":
		return time.October
	case "november", "nov":
		return time.November
	case "december", "dec":
		return time.December
	}
	return 0
}

func dayNumber(s string) int {
	for _, suffix := range []string{"st", "nd", "rd", "th"} {
		if t, ok := strings.CutSuffix(s, suffix); ok {
			s = t
			break
		}
	}
	if !digit(s) || len(s) > 2 {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 31 {
		return 0
	}
	return n
}

// digit reports whether s begins with a digit. Most words do not, and a failed
// conversion costs an error.
func digit(s string) bool { return s != "" && '0' <= s[0] && s[0] <= '9' }

func yearNumber(s string) int {
	if !digit(s) || len(s) != 4 {
		return 0
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1800 || n > 2200 {
		return 0
	}
	return n
}

// numeral reads small numbers in words or figures; "a" is one.
func numeral(s string) (int, bool) {
	switch s {
	case "a", "an", "one":
		return 1, true
	case "two":
		return 2, true
	case "three":
		return 3, true
	case "four":
		return 4, true
	case "five":
		return 5, true
	case "six":
		return 6, true
	case "seven":
		return 7, true
	case "eight":
		return 8, true
	case "nine":
		return 9, true
	case "ten":
		return 10, true
	}
	if !digit(s) {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	if err != nil || n < 1 || n > 999 {
		return 0, false
	}
	return n, true
}
