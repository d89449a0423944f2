package article

import (
	"errors"
	"time"
)

// The reasons why a date cannot be read. They come wrapped in a [*ParseError]
// whose Offset says where in the string reading ended.
var (
	// ErrDateSyntax says that a string is no date in a form that is known.
	ErrDateSyntax = errors.New("no date in a known form")
	// ErrDateAmbiguous says that a date has two readings: 02/03/2016 is in
	// February or in March, which only the language with its region can tell.
	ErrDateAmbiguous = errors.New("date has two readings")
	// ErrDateUnresolved says that a date counts from a day which is not known:
	// "2 hours ago" without [Options].Reference.
	ErrDateUnresolved = errors.New("date needs a reference time")
)

// ParseDate reads a date, with or without a time of day, in the forms that
// news and their formats have: RFC 3339 and its relatives ("2024-08-08T08:00Z",
// "20240808T080000+0200", "2024-08-08 08:00"), RFC 822 ("Tue, 19 Nov 2019 07:09
// GMT"), "10 September 2024", "Sept. 9, 2024 7:34 p.m. ET", "12:05 GMT, 9 Sep
// 2024", "28.01.2025 09:18", "12/21/2023 4:30:26 PM", "2024年9月10日", with the
// names of months in English, German, French, Spanish, Italian, Portuguese,
// Dutch and the Scandinavian languages, Finnish, Polish, Czech, Romanian, Turkish,
// Greek, Russian, Ukrainian and Indonesian.
//
// Nothing is guessed. 02/03/2016 is read only where opts.Language has a region
// or is a language of one order, or where the name of a weekday decides. A date
// without a year, "yesterday" and "2 hours ago" are read only against
// opts.Reference: the first as the last such day not after it, the last as an
// instant, with HasTime and HasZone true. A time without a zone is taken in
// opts.Location, with HasZone false. Names of zones that mean one thing in news
// become offsets, "ET" according to the date; others ("IST") only where
// opts.Location or the region of opts.Language says which is meant.
//
// The result's Raw is s, normalised. With an error the result has Raw only. The
// error is a [*ParseError] for [ErrDateSyntax], [ErrDateAmbiguous] or
// [ErrDateUnresolved].
func ParseDate(s string, opts Options) (Date, error) {
	s = NormalizeLine(s)
	toks := scanTokens(s, 0)
	st, n := scanStamp(toks)
	if n == 0 || n < len(toks) {
		at := len(s)
		if n < len(toks) {
			at = toks[n].sp.Start
		}
		return Date{Raw: s}, &ParseError{Format: "date", Offset: int64(at), Err: ErrDateSyntax}
	}
	d, err := st.date(opts)
	d.Raw = s
	if err != nil {
		return Date{Raw: s}, &ParseError{Format: "date", Offset: int64(len(s)), Err: err}
	}
	return d, nil
}

// stamp is what a date says, before it is resolved.
type stamp struct {
	year, month, day  int // 0 is not given; a and b hold what has two readings
	a, b              int // two numbers of which one is the day and one the month
	weekday           int // 1 Sunday to 7 Saturday, 0 not given
	hour, min, sec    int
	nsec              int
	hasTime           bool
	zone              string // the zone's words
	offset            int    // seconds east of UTC
	hasOffset         bool   // zone is an offset
	clash             bool   // two zones are given
	ago               time.Duration
	agoMonths         int
	relative, dayOnly bool // counts from the reference; by whole days
}

// date resolves the stamp.
func (st *stamp) date(opts Options) (Date, error) {
	loc := opts.Location
	if loc == nil {
		loc = time.UTC
	}
	if st.relative {
		if opts.Reference.IsZero() {
			return Date{}, ErrDateUnresolved
		}
		t := opts.Reference.In(loc).Add(-st.ago).AddDate(0, -st.agoMonths, 0)
		if st.dayOnly && !st.hasTime {
			y, m, d := t.Date()
			return Date{Time: time.Date(y, m, d, 0, 0, 0, 0, loc)}, nil
		}
		if !st.dayOnly {
			return Date{Time: t, HasTime: true, HasZone: true}, nil
		}
		y, m, d := t.Date()
		st.year, st.month, st.day = y, int(m), d
	}
	if st.a > 0 && !st.order(opts) {
		return Date{}, ErrDateAmbiguous
	}
	if st.month < 1 || st.month > 12 || st.day < 1 || st.day > 31 {
		return Date{}, ErrDateSyntax
	}
	if st.year == 0 && !st.lastYear(opts.Reference, loc) {
		return Date{}, ErrDateUnresolved
	}
	if st.year < 1000 || st.year > 9999 || st.day > daysIn(st.year, st.month) {
		return Date{}, ErrDateSyntax
	}
	d := Date{HasTime: st.hasTime, Zone: st.zone}
	local := time.Date(st.year, time.Month(st.month), st.day, st.hour, st.min, st.sec, st.nsec, time.UTC)
	switch off, ok := st.offsetAt(local, opts); {
	case !st.hasTime:
		// A zone without a time of day ("10 September 2024 GMT") tells nothing.
		d.Time = time.Date(st.year, time.Month(st.month), st.day, 0, 0, 0, 0, loc)
	case ok && off == 0:
		d.Time, d.HasZone = local, true
	case ok:
		d.HasZone = true
		d.Time = local.Add(-time.Duration(off) * time.Second).In(time.FixedZone("", off))
	default:
		d.Time = time.Date(st.year, time.Month(st.month), st.day, st.hour, st.min, st.sec, st.nsec, loc)
	}
	return d, nil
}

// order decides which of two numbers is the day. It reports whether it can.
func (st *stamp) order(opts Options) bool {
	dmy, mdy := st.valid(st.a, st.b), st.valid(st.b, st.a)
	switch {
	case st.a == st.b || dmy && !mdy:
		st.day, st.month = st.a, st.b
	case mdy && !dmy:
		st.day, st.month = st.b, st.a
	case !dmy:
		st.day, st.month = 0, 0
	default:
		switch fieldOrder(opts.Language) {
		case 'd':
			st.day, st.month = st.a, st.b
		case 'm':
			st.day, st.month = st.b, st.a
		default:
			return false
		}
	}
	return true
}

// valid reports whether day and month make a date that fits the weekday, where
// one is given.
func (st *stamp) valid(day, month int) bool {
	y := st.year
	if month < 1 || month > 12 || day < 1 || y != 0 && day > daysIn(y, month) || day > 31 {
		return false
	}
	if st.weekday == 0 || y == 0 {
		return true
	}
	return int(time.Date(y, time.Month(month), day, 0, 0, 0, 0, time.UTC).Weekday()) == st.weekday-1
}

// lastYear sets the year so that the date is the last one not after the
// reference; a day of grace is for zones.
func (st *stamp) lastYear(ref time.Time, loc *time.Location) bool {
	if ref.IsZero() {
		return false
	}
	ref = ref.In(loc).AddDate(0, 0, 1)
	st.year = ref.Year()
	for range 8 { // 29 February may be up to eight years away
		if st.day <= daysIn(st.year, st.month) && !time.Date(st.year, time.Month(st.month), st.day, 0, 0, 0, 0, loc).After(ref) {
			return true
		}
		st.year--
	}
	return true
}

func daysIn(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}
